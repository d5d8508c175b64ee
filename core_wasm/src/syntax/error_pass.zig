//! Why a program is wrong, as CPython would say it.
//!
//! CPython parses a wrong program twice: first to see that it is wrong, then again with rules for
//! common mistakes, each of which may raise. What is reported, in this order:
//!
//!   1. a literal that makes no sense, or a token that the lexer refused, if the parser got there;
//!   2. what a mistake rule raised in the second pass;
//!   3. "unexpected indent", or "invalid syntax" at the last token read in the first pass;
//!   4. but instead of 2 and 3 an error of the lexer anywhere in the rest of the text.
//!
//! Invariant: `explain` always fills the diagnostic, whatever the two parsers think of each other.
//!
//! Not here: the rules (`error_grammar.zig`), the machine (`peg.zig`).

const std = @import("std");
const print = @import("../text/print.zig");
const ast = @import("ast.zig");
const token = @import("token.zig");
const lexer = @import("lexer.zig");
const parser = @import("parser.zig");
const peg = @import("peg.zig");
const grammar = @import("error_grammar.zig");
const syntax_error = @import("syntax_error.zig");
const expr = @import("parse_expr.zig");
const call = @import("parse_call.zig");

const Parser = parser.Parser;
const Expr = ast.Expr;
const Error = error{OutOfMemory};
const Range = peg.Range;

/// The parser gave up; fills its diagnostic.
pub fn explain(p: *Parser, lexed: *const lexer.Lexed) Error!void {
    const pass = try p.arena.create(Pass);
    const tokens = try p.arena.dupe(token.Token, p.tokens);
    pass.* = .{ .p = p, .lexed = lexed, .tokens = tokens };
    if (p.problem) |problem| {
        try pass.reportProblem(problem);
        // Where this parser finds the nesting too deep, CPython's may come to an error of the lexer.
        const too_deep = problem.kind == .MemoryError and lexed.failure != null;
        if (problem.kind == .SyntaxError or too_deep) try pass.preferLexer(p.at);
        return;
    }
    const stuck = p.at;
    p.tokens = tokens;
    const rules = try peg.compile(p.arena);
    pass.machine = .{
        .arena = p.arena,
        .grammar = rules,
        .source = p.source.text,
        .tokens = tokens,
        .owner = pass,
        .act = Pass.act,
        .refuse = Pass.refuse,
    };
    pass.started = true;
    const rule = rules.rule(switch (p.mode) {
        .exec => grammar.start_rules.exec,
        .eval => grammar.start_rules.eval,
        .single => grammar.start_rules.single,
    });
    const first = try pass.machine.run(rule, p.statement_start, false);
    if (first == .raised) return pass.finish();
    // Should the two parsers disagree, or the machine give up, the parser's place is nearly right.
    const last = if (first == .rejected and !pass.machine.gave_up) pass.machine.fill - 1 else stuck;
    if (!pass.machine.gave_up) {
        const second = try pass.machine.run(rule, p.statement_start, true);
        if (second == .raised) return pass.finish();
    }
    const kind = tokens[last].kind;
    if (kind == .indent or kind == .dedent) {
        const unexpected = if (kind == .indent) "unexpected indent" else "unexpected unindent";
        return pass.raiseAtToken(.IndentationError, unexpected, last);
    } else if (kind == .failure) {
        try pass.reportFailure();
        return;
    } else try pass.raiseAtKnownToken("invalid syntax", last);
    return pass.finish();
}

const Place = struct { line: u32, column: u32 };

const Pass = struct {
    p: *Parser,
    lexed: *const lexer.Lexed,
    /// A copy of the parser's, in which one token at a time is replaced by an end.
    tokens: []token.Token,
    machine: peg.Machine = undefined,
    /// The machine has been made.
    started: bool = false,
    /// All tokens have been looked at, for errors of the lexer.
    read_all: bool = false,
    /// The lexer's failure was reported: nothing takes precedence over it.
    by_lexer: bool = false,

    // Reporting.

    fn report(
        pass: *Pass,
        kind: syntax_error.Kind,
        message: []const u8,
        diagnostic: struct { line: u32, offset: i32, end_line: u32, end_offset: i32 },
    ) void {
        const p = pass.p;
        const warnings = p.diagnostic.warnings;
        p.diagnostic.* = .{
            .kind = kind,
            .message = message,
            .line = diagnostic.line,
            .offset = diagnostic.offset,
            .end_line = diagnostic.end_line,
            .end_offset = diagnostic.end_offset,
            .text = pass.shownLine(diagnostic.line),
            .warnings = warnings,
        };
    }

    /// CPython takes the line that it has just read with its newline, earlier ones without; errors
    /// of its lexer have none either.
    fn shownLine(pass: *const Pass, line: u32) []const u8 {
        const text = pass.p.source.lineText(line);
        const by_rule = if (pass.by_lexer) switch (pass.lexed.failure.?) {
            .plain, .in_string => false,
            .layout, .unexpected_end, .unclosed => true,
        } else true;
        const whole = by_rule and pass.lineRead() <= line;
        return if (whole) text else std.mem.trimEnd(u8, text, "\n");
    }

    /// The line on which the last token stands that was looked at.
    fn lineRead(pass: *const Pass) u32 {
        const last = if (pass.read_all)
            pass.tokens.len - 1
        else if (pass.started)
            pass.machine.fill -| 1
        else if (pass.p.problem) |problem|
            problem.last
        else
            pass.p.at;
        const it = pass.tokens[last];
        return switch (it.kind) {
            .end, .failure, .indent, .dedent => it.line,
            else => pass.endOf(@intCast(last)).line,
        };
    }

    /// The offset of a byte column, from 1.
    fn offsetOf(pass: *const Pass, place: Place) i32 {
        const text = pass.p.source.lineText(place.line);
        return @intCast(syntax_error.characterCount(text, place.column) + 1);
    }

    fn raiseRange(pass: *Pass, message: []const u8, start: Place, stop: Place) Error!void {
        pass.report(.SyntaxError, message, .{
            .line = start.line,
            .offset = pass.offsetOf(start),
            .end_line = stop.line,
            .end_offset = pass.endOffsetOf(start.line, stop),
        });
    }

    /// CPython counts the characters of the end in the line of the start, if that is another one.
    fn endOffsetOf(pass: *const Pass, line: u32, stop: Place) i32 {
        if (stop.line == line) return pass.offsetOf(stop);
        const text = std.mem.trimEnd(u8, pass.p.source.lineText(line), "\n");
        const size = @min(stop.column, text.len);
        return @intCast(syntax_error.characterCount(text, size) + 1);
    }

    fn raiseAtToken(
        pass: *Pass,
        kind: syntax_error.Kind,
        message: []const u8,
        index: u32,
    ) Error!void {
        const start = pass.startOf(index);
        const stop = pass.endOf(index);
        const layout = switch (pass.tokens[index].kind) {
            .indent, .dedent, .end => true,
            .newline => pass.tokens[index].start == pass.tokens[index].end,
            else => false,
        };
        const offset = pass.offsetOf(start);
        pass.report(kind, message, .{
            .line = start.line,
            .offset = if (layout) offset - 1 else offset,
            .end_line = if (layout) start.line else stop.line,
            .end_offset = if (layout) -1 else pass.offsetOf(stop),
        });
    }

    /// As `raiseAtToken`, but for a token without width CPython has no column here.
    fn raiseAtKnownToken(pass: *Pass, message: []const u8, index: u32) Error!void {
        try pass.raiseAtToken(.SyntaxError, message, index);
        if (pass.p.diagnostic.end_offset != -1) return;
        pass.p.diagnostic.offset = 0;
        pass.p.diagnostic.end_offset = 0;
        if (pass.p.source.text.len > 0) return;
        // CPython has not read a line yet.
        pass.p.diagnostic.line = 0;
        pass.p.diagnostic.end_line = 0;
    }

    fn startOf(pass: *const Pass, index: u32) Place {
        const place = pass.p.tokenStart(index);
        return .{ .line = place.line, .column = place.column };
    }

    fn endOf(pass: *const Pass, index: u32) Place {
        const it = pass.tokens[index];
        const start = pass.startOf(index);
        if (it.kind == .newline) {
            return .{ .line = start.line, .column = start.column + (it.end - it.start) };
        }
        const place = pass.p.source.place(it.end, it.line);
        return .{ .line = place.line, .column = place.column };
    }

    fn reportProblem(pass: *Pass, problem: Parser.Problem) Error!void {
        if (pass.tokens[problem.first].kind == .failure) return pass.reportFailure();
        const start = pass.startOf(problem.first);
        if (problem.kind != .SyntaxError) {
            return pass.report(problem.kind, problem.message, .{
                .line = 0,
                .offset = 0,
                .end_line = 0,
                .end_offset = 0,
            });
        }
        if (problem.whole_line) return pass.report(.SyntaxError, problem.message, .{
            .line = start.line,
            .offset = 0,
            .end_line = pass.endOf(problem.last).line,
            .end_offset = 0,
        });
        return pass.raiseRange(problem.message, start, pass.endOf(problem.last));
    }

    fn reportFailure(pass: *Pass) Error!void {
        pass.by_lexer = true;
        switch (pass.lexed.failure.?) {
            .plain, .layout, .in_string => |it| pass.report(it.kind, it.message, .{
                .line = it.line,
                .offset = it.offset,
                .end_line = it.end_line,
                .end_offset = it.end_offset,
            }),
            .unclosed => |bracket| try pass.reportUnclosed(bracket),
            .unexpected_end => {
                const at = pass.tokens[pass.tokens.len - 1];
                const start = pass.startOf(@intCast(pass.tokens.len - 1));
                const column = start.column + (at.end - at.start);
                pass.report(.SyntaxError, "unexpected EOF while parsing", .{
                    .line = start.line,
                    .offset = pass.offsetOf(.{ .line = start.line, .column = column }) - 1,
                    .end_line = start.line,
                    .end_offset = -1,
                });
            },
        }
    }

    fn reportUnclosed(pass: *Pass, bracket: lexer.Bracket) Error!void {
        pass.read_all = true;
        const message = try pass.format("'{c}' was never closed", .{bracket.char});
        pass.report(.SyntaxError, message, .{
            .line = bracket.line,
            .offset = pass.offsetOf(.{ .line = bracket.line, .column = bracket.column }),
            .end_line = bracket.line,
            .end_offset = 0,
        });
    }

    fn format(pass: *Pass, comptime text: []const u8, args: anytype) Error![]const u8 {
        return print.alloc(pass.p.arena, text, args);
    }

    /// Something was raised after looking at `fill` tokens.
    fn finish(pass: *Pass) Error!void {
        if (pass.by_lexer) return;
        return pass.preferLexer(pass.machine.fill -| 1);
    }

    /// CPython reads on to the end of the text, and rather reports what the lexer finds there.
    fn preferLexer(pass: *Pass, last: u32) Error!void {
        switch (pass.lexed.failure orelse return) {
            .plain => try pass.reportFailure(),
            .unclosed, .layout, .unexpected_end => if (pass.lexed.open) |bracket| {
                if (pass.tokens[last].line > bracket.line) try pass.reportUnclosed(bracket);
            },
            .in_string => {},
        }
    }

    // What the machine asks.

    fn refuse(owner: *anyopaque, m: *peg.Machine, wanted: ?token.Kind) Error!void {
        const pass: *Pass = @ptrCast(@alignCast(owner));
        const kind = wanted orelse return pass.reportFailure();
        const message = try pass.format("expected '{s}'", .{token.spelling(kind)});
        try pass.raiseAtKnownToken(message, m.at);
    }

    fn act(
        owner: *anyopaque,
        m: *peg.Machine,
        it: *const peg.Report,
        frame: *const peg.Frame,
    ) Error!peg.Verdict {
        const pass: *Pass = @ptrCast(@alignCast(owner));
        const places = frame.places;
        switch (it.style) {
            .at => {
                const a = places[it.first];
                const span = try pass.spanOf(a);
                try pass.raiseRange(try pass.fillIn(it.text, a), span[0], span[1]);
            },
            .span => {
                const a = places[it.first];
                try pass.raiseSpan(try pass.fillIn(it.text, a), a, places[it.second]);
            },
            .from => try pass.raiseFrom(it.text, (try pass.spanOf(places[it.first]))[0]),
            .last => try pass.raiseAtToken(.SyntaxError, it.text, m.fill - 1),
            .next => {
                if (m.tokens[m.at].kind == .failure) {
                    try pass.reportFailure();
                } else try pass.raiseAtToken(.SyntaxError, it.text, m.at);
            },
            .block => {
                const message = if (it.first == peg.no_slot) it.text else try pass.format(
                    "{s}{d}",
                    .{ it.text, pass.tokens[places[it.first].start].line },
                );
                try pass.raiseAtToken(.IndentationError, message, m.fill - 1);
            },
            .target => return pass.raiseTarget(it.text, places[it.first]),
            .do => return pass.decide(std.meta.stringToEnum(Action, it.text).?, m, places),
        }
        return .raised;
    }

    /// From `start` to the last token looked at.
    fn raiseFrom(pass: *Pass, message: []const u8, start: Place) Error!void {
        const last = pass.endOf(pass.machine.fill - 1);
        pass.report(.SyntaxError, message, .{
            .line = start.line,
            .offset = pass.offsetOf(start),
            .end_line = last.line,
            .end_offset = pass.endOffsetOf(start.line, last) - 1,
        });
    }

    /// `%` becomes what kind of expression `a` is.
    fn fillIn(pass: *Pass, text: []const u8, a: Range) Error![]const u8 {
        const percent = std.mem.indexOfScalar(u8, text, '%') orelse return text;
        const name = if (try pass.reparse(a)) |node| exprName(node) else "expression";
        return pass.format("{s}{s}{s}", .{ text[0..percent], name, text[percent + 1 ..] });
    }

    // Trees for what the machine only saw as tokens.

    /// Where the expression in these tokens stands: without parentheses around it.
    fn spanOf(pass: *Pass, range: Range) Error![2]Place {
        const whole: [2]Place = .{ pass.startOf(range.start), pass.endOf(range.end - 1) };
        if (range.end - range.start <= 1) return whole;
        const kind = pass.tokens[range.start].kind;
        if (kind == .kw_for or kind == .kw_async) {
            const last = try pass.lastOfClauses(range) orelse return whole;
            return .{ whole[0], placesOf(last)[1] };
        }
        return if (try pass.reparse(range)) |node| placesOf(node) else whole;
    }

    fn placesOf(node: *const Expr) [2]Place {
        return .{
            .{ .line = node.loc.line, .column = node.loc.column },
            .{ .line = node.loc.end_line, .column = node.loc.end_column },
        };
    }

    /// Runs a parsing function on these tokens alone.
    fn within(
        pass: *Pass,
        comptime T: type,
        range: Range,
        close: token.Kind,
        context: anytype,
        comptime parseFn: anytype,
    ) Error!?T {
        const p = pass.p;
        const saved = pass.tokens[range.end];
        pass.tokens[range.end] = .{
            .start = saved.start,
            .end = saved.start,
            .line = saved.line,
            .kind = close,
        };
        defer pass.tokens[range.end] = saved;
        p.at = range.start;
        p.depth = 0;
        const result: T = parseFn(p, context) catch |err| switch (err) {
            error.OutOfMemory => return error.OutOfMemory,
            error.Invalid => return null,
        };
        return if (p.at == range.end) result else null;
    }

    fn reparse(pass: *Pass, range: Range) Error!?*Expr {
        if (try pass.within(*Expr, range, .end, {}, parseAny)) |node| return node;
        return pass.within(*Expr, range, .end, {}, parseStarNamed);
    }

    fn parseAny(p: *Parser, _: void) parser.Error!*Expr {
        return expr.parseAnnotatedRhs(p);
    }

    fn parseStarNamed(p: *Parser, _: void) parser.Error!*Expr {
        return expr.parseStarNamed(p);
    }

    /// The last condition or iterable of `for` clauses.
    fn lastOfClauses(pass: *Pass, range: Range) Error!?*Expr {
        const clauses = try pass.within([]ast.Comprehension, range, .end, {}, parseClauses) orelse
            return null;
        const last = clauses[clauses.len - 1];
        const conditions = last.conditions;
        return if (conditions.len > 0) conditions[conditions.len - 1] else last.iterable;
    }

    fn parseClauses(p: *Parser, _: void) parser.Error![]ast.Comprehension {
        return expr.parseForClauses(p);
    }

    fn parseArguments(pass: *Pass, range: Range) Error!?call.Parsed {
        return pass.within(call.Parsed, range, .right_paren, {}, parseArgumentsOf);
    }

    fn parseArgumentsOf(p: *Parser, _: void) parser.Error!call.Parsed {
        return call.parseArguments(p, null);
    }

    // Decisions.

    const Action = enum {
        check_comma,
        check_legacy,
        check_conversion,
        check_nonparen_genexp,
        check_strings,
        check_real,
        check_imaginary,
        fail_positional,
        fail_positional_pattern,
        fail_comprehension_target,
        fail_key,
        fail_no_default,
        fail_tuple_bound,
        fail_spec_bound,
    };

    fn decide(pass: *Pass, action: Action, m: *peg.Machine, places: [3]Range) Error!peg.Verdict {
        const a = places[0];
        const b = places[1];
        switch (action) {
            .check_comma => {
                if (pass.isLegacy(a) or pass.levelAt(m.at - 1) == 0) return .no;
                try pass.raiseSpan("invalid syntax. Perhaps you forgot a comma?", a, b);
            },
            .check_legacy => {
                if (!pass.isLegacy(a)) return .no;
                const name = pass.p.tokenText(a.start);
                const text = "Missing parentheses in call to '{s}'. Did you mean {s}(...)?";
                try pass.raiseSpan(try pass.format(text, .{ name, name }), a, b);
            },
            .check_conversion => return pass.checkConversion(a.start, b.start),
            .check_strings => return pass.checkStrings(a),
            .check_real, .check_imaginary => return pass.checkComplex(a.start, action),
            .check_nonparen_genexp => {
                const parsed = try pass.parseArguments(a) orelse return .no;
                const count = parsed.arguments.len;
                if (count <= 1) return .no;
                const stop = (try pass.spanOf(b))[1];
                const start = placesOf(parsed.arguments[count - 1])[0];
                try pass.raiseRange("Generator expression must be parenthesized", start, stop);
            },
            .fail_positional => try pass.failPositional(a),
            .fail_positional_pattern => try pass.raiseRange(
                "positional patterns follow keyword patterns",
                pass.startOf(a.start),
                pass.endOf(a.end - 1),
            ),
            .fail_comprehension_target => try pass.failComprehensionTarget(a, b),
            .fail_key => try pass.failKey(a),
            .fail_no_default => {
                // The rule takes a comma along.
                const comma = pass.tokens[a.end - 1].kind == .comma;
                const last = if (comma) a.end - 2 else a.end - 1;
                const text = "parameter without a default follows parameter with a default";
                try pass.raiseRange(text, pass.startOf(a.start), pass.endOf(last));
            },
            .fail_tuple_bound => try pass.failBound("TypeVarTuple", a, b),
            .fail_spec_bound => try pass.failBound("ParamSpec", a, b),
        }
        return .raised;
    }

    /// From the expression a to the end of the expression b.
    fn raiseSpan(pass: *Pass, message: []const u8, a: Range, b: Range) Error!void {
        const start = (try pass.spanOf(a))[0];
        const stop = (try pass.spanOf(b))[1];
        return pass.raiseRange(message, start, stop);
    }

    /// In a pattern, `real + imaginary`.
    fn checkComplex(pass: *Pass, index: u32, action: Action) Error!peg.Verdict {
        const imaginary = switch (pass.p.source.text[pass.tokens[index].end - 1]) {
            'j', 'J' => true,
            else => false,
        };
        if (imaginary == (action == .check_imaginary)) return .fine;
        const kind = if (imaginary) "real" else "imaginary";
        const message = try pass.format("{s} number required in complex literal", .{kind});
        try pass.raiseRange(message, pass.startOf(index), pass.endOf(index));
        return .raised;
    }

    fn failPositional(pass: *Pass, range: Range) Error!void {
        const parsed = try pass.parseArguments(range);
        const unpacking = if (parsed) |some| for (some.keywords) |keyword| {
            if (keyword.name == null) break true;
        } else false else false;
        const message = if (unpacking)
            "positional argument follows keyword argument unpacking"
        else
            "positional argument follows keyword argument";
        try pass.raiseAtToken(.SyntaxError, message, pass.machine.fill - 1);
    }

    fn failComprehensionTarget(pass: *Pass, first: Range, rest: Range) Error!void {
        var stop = pass.endOf(rest.end - 1);
        if (try pass.reparse(rest)) |node| {
            const bare = node.kind == .tuple and !node.parenthesized;
            const elements = if (bare) node.kind.tuple.elements else &.{};
            const last = if (bare) elements[elements.len - 1] else node;
            stop = placesOf(last)[1];
        }
        const text = "did you forget parentheses around the comprehension target?";
        try pass.raiseRange(text, (try pass.spanOf(first))[0], stop);
    }

    fn failKey(pass: *Pass, key: Range) Error!void {
        const span = try pass.spanOf(key);
        pass.report(.SyntaxError, "':' expected after dictionary key", .{
            .line = span[0].line,
            .offset = pass.offsetOf(span[1]) - 1,
            .end_line = span[1].line,
            .end_offset = 0,
        });
    }

    fn failBound(pass: *Pass, kind: []const u8, colon: Range, bound: Range) Error!void {
        const node = try pass.reparse(bound);
        const what = if (node != null and node.?.kind == .tuple) "constraints" else "bound";
        const message = try pass.format("cannot use {s} with {s}", .{ what, kind });
        try pass.raiseFrom(message, pass.startOf(colon.start));
    }

    /// `print` or `exec`, which once were statements.
    fn isLegacy(pass: *const Pass, range: Range) bool {
        if (range.end - range.start != 1 or pass.tokens[range.start].kind != .name) return false;
        const name = pass.p.tokenText(range.start);
        return std.mem.eql(u8, name, "print") or std.mem.eql(u8, name, "exec");
    }

    /// How many brackets are open after a token.
    fn levelAt(pass: *const Pass, index: u32) u32 {
        var level: u32 = 0;
        for (pass.tokens[pass.p.statement_start .. index + 1]) |it| switch (it.kind) {
            .left_paren, .left_bracket, .left_brace => level += 1,
            .right_paren, .right_bracket, .right_brace => level -|= 1,
            else => {},
        };
        return level;
    }

    /// Literals are decoded as soon as they are recognised, wherever that leads.
    fn checkStrings(pass: *Pass, range: Range) Error!peg.Verdict {
        _ = try pass.reparse(range);
        const problem = pass.p.problem orelse return .fine;
        pass.p.problem = null;
        try pass.reportProblem(problem);
        return .raised;
    }

    fn checkConversion(pass: *Pass, mark: u32, name: u32) Error!peg.Verdict {
        const letter: u8 = pass.stringLetter(mark);
        const start = pass.startOf(name);
        if (pass.tokens[mark].end != pass.tokens[name].start) {
            const text = "{c}-string: conversion type must come right after the exclamation mark";
            const message = try pass.format(text, .{letter});
            try pass.raiseRange(message, pass.startOf(mark), pass.endOf(name));
            return .raised;
        }
        const word = pass.p.tokenText(name);
        for ([_][]const u8{ "s", "r", "a" }) |known| if (std.mem.eql(u8, known, word)) return .fine;
        const text = "{c}-string: invalid conversion character '{s}': expected 's', 'r', or 'a'";
        try pass.raiseRange(try pass.format(text, .{ letter, word }), start, pass.endOf(name));
        return .raised;
    }

    /// `f` or `t`: the innermost string around a token.
    fn stringLetter(pass: *const Pass, index: u32) u8 {
        var closed: u32 = 0;
        var at = index;
        while (at > 0) {
            at -= 1;
            switch (pass.tokens[at].kind) {
                .fstring_end, .tstring_end => closed += 1,
                .fstring_start, .tstring_start => |kind| {
                    if (closed == 0) return if (kind == .fstring_start) 'f' else 't';
                    closed -= 1;
                },
                else => {},
            }
        }
        return 'f';
    }

    fn raiseTarget(pass: *Pass, purpose_name: []const u8, range: Range) Error!peg.Verdict {
        const purpose = std.meta.stringToEnum(Purpose, purpose_name).?;
        const node = try pass.reparse(range) orelse return .no;
        const bad = invalidTarget(node, purpose) orelse return .no;
        const message = try pass.format("cannot {s} {s}", .{
            if (purpose == .delete) "delete" else "assign to",
            exprName(bad),
        });
        const span = placesOf(bad);
        try pass.raiseRange(message, span[0], span[1]);
        return .raised;
    }
};

const Purpose = enum { assign, loop, delete };

/// The part of an expression that cannot be a target.
fn invalidTarget(node: *const Expr, purpose: Purpose) ?*const Expr {
    switch (node.kind) {
        inline .list, .tuple => |it| {
            for (it.elements) |element| if (invalidTarget(element, purpose)) |bad| return bad;
            return null;
        },
        .starred => |it| return if (purpose == .delete) node else invalidTarget(it.value, purpose),
        .compare => |it| {
            // `for a in b` was read as a comparison.
            if (purpose != .loop) return node;
            return if (it.operators[0] == .in) invalidTarget(it.left, purpose) else null;
        },
        .name, .subscript, .attribute => return null,
        else => return node,
    }
}

/// What CPython calls an expression in its messages.
pub fn exprName(node: *const Expr) []const u8 {
    return switch (node.kind) {
        .attribute => "attribute",
        .subscript => "subscript",
        .starred => "starred",
        .name => "name",
        .list => "list",
        .tuple => "tuple",
        .lambda => "lambda",
        .call => "function call",
        .bool_op, .bin_op, .unary_op => "expression",
        .generator => "generator expression",
        .yield_expr, .yield_from => "yield expression",
        .await_expr => "await expression",
        .list_comp => "list comprehension",
        .set_comp => "set comprehension",
        .dict_comp => "dict comprehension",
        .dict => "dict literal",
        .set => "set display",
        .joined_str, .formatted_value => "f-string expression",
        .template_str, .interpolation => "t-string expression",
        .constant => |constant| switch (constant) {
            .none => "None",
            .true => "True",
            .false => "False",
            .ellipsis => "ellipsis",
            else => "literal",
        },
        .compare => "comparison",
        .if_exp => "conditional expression",
        .named => "named expression",
        .slice => "slice",
    };
}
