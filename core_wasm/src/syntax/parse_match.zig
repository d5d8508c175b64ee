//! `match` statements and their patterns.
//!
//! Invariants:
//!   1. `_` binds nothing: a `match_as` without name.
//!   2. Pattern nesting is counted by `enter`; alternatives and sequences are loops.
//!
//! Not here: names bound twice, unreachable patterns, f-strings as values
//! (`scope_pattern.zig`).

const std = @import("std");
const ast = @import("ast.zig");
const token = @import("token.zig");
const parser = @import("parser.zig");
const expr = @import("parse_expr.zig");
const stmt = @import("parse_stmt.zig");
const string = @import("parse_string.zig");

const Parser = parser.Parser;
const Error = parser.Error;
const Mark = parser.Mark;
const Pattern = ast.Pattern;

/// The statement, or null (and nothing consumed) if `match` is a plain name here.
pub noinline fn parseMatch(p: *Parser) Error!?*ast.Stmt {
    const start = p.mark();
    const from = p.at;
    const subject = parseSubject(p) catch |err| {
        if (err == error.OutOfMemory or p.problem != null) return err;
        p.at = from;
        return null;
    };
    if (!p.accept(.colon) or !p.accept(.newline) or p.peek() != .indent) {
        p.at = from;
        return null;
    }
    p.at += 1;
    const cases_from = p.cases.items.len;
    try p.enter();
    while (p.peekWord("case")) try parseCase(p);
    p.leave();
    if (p.cases.items.len == cases_from) return error.Invalid;
    try p.expect(.dedent);
    const cases = try p.take(ast.MatchCase, &p.cases, cases_from);
    const made = try p.placeStmt(start);
    made.kind = .{ .match_stmt = .{ .subject = subject, .cases = cases } };
    return made;
}

noinline fn parseSubject(p: *Parser) Error!*ast.Expr {
    const depth = p.depth;
    const expressions = p.expressions.items.len;
    errdefer {
        p.depth = depth;
        p.expressions.items.len = expressions;
    }
    p.at += 1;
    switch (p.peek()) {
        // The commonest uses of a variable called `match`, decided at once.
        .equal, .dot, .comma, .right_paren, .colon, .newline, .semicolon => return error.Invalid,
        else => {},
    }
    const start = p.mark();
    const first = try expr.parseStarNamed(p);
    if (first.kind != .starred and p.peek() != .comma) return first;
    if (p.peek() != .comma) return error.Invalid;
    const from = p.expressions.items.len;
    try p.expressions.append(p.arena, first);
    while (p.accept(.comma)) {
        if (p.peek() == .colon) break;
        try p.expressions.append(p.arena, try expr.parseStarNamed(p));
    }
    const made = try p.place(start);
    made.kind = .{ .tuple = .{
        .elements = try p.take(*ast.Expr, &p.expressions, from),
        .ctx = .load,
    } };
    return made;
}

noinline fn parseCase(p: *Parser) Error!void {
    p.at += 1;
    const pattern = try parsePatterns(p);
    const guard = if (p.accept(.kw_if)) try expr.parseNamed(p) else null;
    try p.expect(.colon);
    const body = try stmt.parseBlock(p);
    try p.cases.append(p.arena, .{ .pattern = pattern, .guard = guard, .body = body });
}

/// A sequence without brackets, or one pattern.
fn parsePatterns(p: *Parser) Error!*Pattern {
    const start = p.mark();
    const first = try parseMaybeStar(p);
    if (p.peek() != .comma) {
        return if (first.kind == .match_star) error.Invalid else first;
    }
    const from = p.patterns.items.len;
    try p.patterns.append(p.arena, first);
    while (p.accept(.comma)) {
        if (p.peek() == .colon or p.peek() == .kw_if) break;
        try p.patterns.append(p.arena, try parseMaybeStar(p));
    }
    const patterns = try p.take(*Pattern, &p.patterns, from);
    const made = try p.placePattern(start);
    made.kind = .{ .match_sequence = .{ .patterns = patterns } };
    return made;
}

fn parseMaybeStar(p: *Parser) Error!*Pattern {
    if (p.peek() != .star) return parsePattern(p);
    const start = p.mark();
    p.at += 1;
    const name = try captureName(p);
    const made = try p.placePattern(start);
    made.kind = .{ .match_star = .{ .name = name } };
    return made;
}

/// Null for `_`.
fn captureName(p: *Parser) Error!?[]const u8 {
    const name = try p.expectName();
    return if (std.mem.eql(u8, name, "_")) null else name;
}

/// Alternatives, with an optional `as name`.
fn parsePattern(p: *Parser) Error!*Pattern {
    try p.enter();
    const start = p.mark();
    var pattern = try parseClosed(p);
    if (p.peek() == .pipe) {
        const from = p.patterns.items.len;
        try p.patterns.append(p.arena, pattern);
        while (p.accept(.pipe)) try p.patterns.append(p.arena, try parseClosed(p));
        const patterns = try p.take(*Pattern, &p.patterns, from);
        const made = try p.placePattern(start);
        made.kind = .{ .match_or = .{ .patterns = patterns } };
        pattern = made;
    }
    if (p.accept(.kw_as)) {
        const name = try captureName(p) orelse return error.Invalid;
        if (continuesName(p.peek())) return error.Invalid;
        const made = try p.placePattern(start);
        made.kind = .{ .match_as = .{ .pattern = pattern, .name = name } };
        pattern = made;
    }
    p.leave();
    return pattern;
}

fn continuesName(kind: token.Kind) bool {
    return kind == .dot or kind == .left_paren or kind == .equal;
}

fn parseClosed(p: *Parser) Error!*Pattern {
    const start = p.mark();
    switch (p.peek()) {
        .number, .minus => {
            const value = try parseComplex(p);
            const made = try p.placePattern(start);
            made.kind = .{ .match_value = .{ .value = value } };
            return made;
        },
        .string, .fstring_start, .tstring_start => {
            const value = try string.parseStrings(p);
            const made = try p.placePattern(start);
            made.kind = .{ .match_value = .{ .value = value } };
            return made;
        },
        .kw_none => return parseSingleton(p, .none),
        .kw_true => return parseSingleton(p, .true),
        .kw_false => return parseSingleton(p, .false),
        .name => return parseNamePattern(p),
        .left_paren => return parseGroup(p),
        .left_bracket => {
            p.at += 1;
            return parseSequence(p, start, .right_bracket, null);
        },
        .left_brace => return parseMapping(p),
        else => return error.Invalid,
    }
}

fn parseSingleton(p: *Parser, value: ast.Constant) Error!*Pattern {
    const start = p.mark();
    p.at += 1;
    const made = try p.placePattern(start);
    made.kind = .{ .match_singleton = .{ .value = value } };
    return made;
}

/// `-1`, `2.5`, `-1 + 2j`.
noinline fn parseComplex(p: *Parser) Error!*ast.Expr {
    const start = p.mark();
    const real = try parseSigned(p);
    if (p.peek() != .plus and p.peek() != .minus) return real;
    if (!isReal(real)) return error.Invalid;
    const operator: ast.BinaryOperator = if (p.peek() == .plus) .add else .sub;
    p.at += 1;
    if (p.peek() != .number) return error.Invalid;
    const imaginary = try expr.parseNumber(p);
    if (imaginary.kind.constant != .imaginary) return error.Invalid;
    const made = try p.place(start);
    made.kind = .{ .bin_op = .{
        .left = real,
        .operator = operator,
        .right = imaginary,
    } };
    return made;
}

fn isReal(node: *const ast.Expr) bool {
    return switch (node.kind) {
        .unary_op => |negative| isReal(negative.operand),
        .constant => |constant| constant != .imaginary,
        else => false,
    };
}

fn parseSigned(p: *Parser) Error!*ast.Expr {
    const start = p.mark();
    const negative = p.accept(.minus);
    if (p.peek() != .number) return error.Invalid;
    const value = try expr.parseNumber(p);
    if (!negative) return value;
    const made = try p.place(start);
    made.kind = .{ .unary_op = .{ .operator = .minus, .operand = value } };
    return made;
}

/// A capture, `_`, a dotted name or a class.
noinline fn parseNamePattern(p: *Parser) Error!*Pattern {
    const start = p.mark();
    var value = try expr.parseName(p, .load);
    while (p.accept(.dot)) {
        const name = try p.expectName();
        const made = try p.place(start);
        made.kind = .{ .attribute = .{ .value = value, .name = name, .ctx = .load } };
        value = made;
    }
    if (p.peek() == .left_paren) return parseClass(p, start, value);
    if (p.peek() == .equal) return error.Invalid;
    const made = try p.placePattern(start);
    if (value.kind == .attribute) {
        made.kind = .{ .match_value = .{ .value = value } };
        return made;
    }
    const id = value.kind.name.id;
    const name = if (std.mem.eql(u8, id, "_")) null else id;
    made.kind = .{ .match_as = .{ .pattern = null, .name = name } };
    return made;
}

/// `( )`: a group or a sequence.
noinline fn parseGroup(p: *Parser) Error!*Pattern {
    const start = p.mark();
    p.at += 1;
    if (p.peek() == .right_paren) return parseSequence(p, start, .right_paren, null);
    const first = try parseMaybeStar(p);
    if (first.kind != .match_star and p.accept(.right_paren)) return first;
    if (p.peek() != .comma) return error.Invalid;
    return parseSequence(p, start, .right_paren, first);
}

/// The rest of a sequence up to `close`; its first pattern may have been parsed.
noinline fn parseSequence(
    p: *Parser,
    start: Mark,
    close: token.Kind,
    first: ?*Pattern,
) Error!*Pattern {
    const from = p.patterns.items.len;
    if (first) |pattern| {
        try p.patterns.append(p.arena, pattern);
        p.at += 1;
    }
    while (p.peek() != close) {
        try p.patterns.append(p.arena, try parseMaybeStar(p));
        if (!p.accept(.comma)) break;
    }
    try p.expect(close);
    const patterns = try p.take(*Pattern, &p.patterns, from);
    const made = try p.placePattern(start);
    made.kind = .{ .match_sequence = .{ .patterns = patterns } };
    return made;
}

noinline fn parseMapping(p: *Parser) Error!*Pattern {
    const start = p.mark();
    p.at += 1;
    const keys_from = p.expressions.items.len;
    const from = p.patterns.items.len;
    var rest: ?[]const u8 = null;
    while (p.peek() != .right_brace) {
        if (p.accept(.star_star)) {
            rest = try captureName(p) orelse return error.Invalid;
            _ = p.accept(.comma);
            break;
        }
        try p.expressions.append(p.arena, try parseKey(p));
        try p.expect(.colon);
        try p.patterns.append(p.arena, try parsePattern(p));
        if (!p.accept(.comma)) break;
    }
    try p.expect(.right_brace);
    const keys = try p.take(*ast.Expr, &p.expressions, keys_from);
    const patterns = try p.take(*Pattern, &p.patterns, from);
    const made = try p.placePattern(start);
    made.kind = .{ .match_mapping = .{ .keys = keys, .patterns = patterns, .rest = rest } };
    return made;
}

noinline fn parseKey(p: *Parser) Error!*ast.Expr {
    const start = p.mark();
    switch (p.peek()) {
        .number, .minus => return parseComplex(p),
        .string, .fstring_start, .tstring_start => return string.parseStrings(p),
        .kw_none, .kw_true, .kw_false => {
            const constant: ast.Constant = switch (p.peek()) {
                .kw_none => .none,
                .kw_true => .true,
                else => .false,
            };
            p.at += 1;
            const made = try p.place(start);
            made.kind = .{ .constant = constant };
            return made;
        },
        else => {},
    }
    var value = try expr.parseName(p, .load);
    if (p.peek() != .dot) return error.Invalid;
    while (p.accept(.dot)) {
        const name = try p.expectName();
        const made = try p.place(start);
        made.kind = .{ .attribute = .{ .value = value, .name = name, .ctx = .load } };
        value = made;
    }
    return value;
}

noinline fn parseClass(p: *Parser, start: Mark, class: *ast.Expr) Error!*Pattern {
    p.at += 1;
    const from = p.patterns.items.len;
    const names_from = p.names.items.len;
    // Keyword patterns are pushed to the same stack, behind the positional ones.
    var positional: usize = 0;
    while (p.peek() != .right_paren) {
        if (p.peek() == .name and p.peekSecond() == .equal) {
            try p.names.append(p.arena, try p.expectName());
            p.at += 1;
        } else {
            if (p.names.items.len > names_from) return error.Invalid;
            positional += 1;
        }
        try p.patterns.append(p.arena, try parsePattern(p));
        if (!p.accept(.comma)) break;
    }
    try p.expect(.right_paren);
    const keyword_patterns = try p.take(*Pattern, &p.patterns, from + positional);
    const made = try p.placePattern(start);
    made.kind = .{ .match_class = .{
        .class = class,
        .patterns = try p.take(*Pattern, &p.patterns, from),
        .keyword_names = try p.take([]const u8, &p.names, names_from),
        .keyword_patterns = keyword_patterns,
    } };
    return made;
}
