//! Strings next to each other, f-strings and t-strings.
//!
//! Neighbouring literals are one node. As soon as one of them is an f-string the node is a
//! `joined_str` whose values alternate between merged constants and fields; a t-string makes it a
//! `template_str` and mixes with nothing else.
//!
//! Invariants:
//!   1. No two neighbouring values are constants, and none is empty.
//!   2. A format spec is a `joined_str` under the same rule.
//!
//! Not here: escapes (`literal.zig`), where the pieces end (`lexer_fstring.zig`).

const std = @import("std");
const ast = @import("ast.zig");
const token = @import("token.zig");
const literal = @import("literal.zig");
const parser = @import("parser.zig");
const expr = @import("parse_expr.zig");

const Parser = parser.Parser;
const Error = parser.Error;
const Mark = parser.Mark;
const Expr = ast.Expr;

pub noinline fn parseStrings(p: *Parser) Error!*Expr {
    const start = p.mark();
    const from = p.expressions.items.len;
    var plain: u32 = 0;
    var bytes: u32 = 0;
    var formatted: u32 = 0;
    var templates: u32 = 0;
    while (true) switch (p.peek()) {
        .string => {
            const value = try parseString(p);
            if (value.kind.constant == .bytes) bytes += 1 else plain += 1;
            try p.expressions.append(p.arena, value);
        },
        .fstring_start => {
            formatted += 1;
            try parseFormatted(p, .fstring_middle, .fstring_end);
        },
        .tstring_start => {
            templates += 1;
            try parseFormatted(p, .tstring_middle, .tstring_end);
        },
        else => break,
    };
    if (templates > 0) {
        if (plain + bytes + formatted > 0) return error.Invalid;
        const values = try mergeConstants(p, from);
        const made = try p.place(start);
        made.kind = .{ .template_str = .{ .values = values } };
        return made;
    }
    if (bytes > 0 and plain + formatted > 0) {
        return p.fail("cannot mix bytes and nonbytes literals", p.at, p.at);
    }
    if (formatted > 0) {
        const values = try mergeConstants(p, from);
        const made = try p.place(start);
        made.kind = .{ .joined_str = .{ .values = values } };
        return made;
    }
    if (plain + bytes == 1) return p.expressions.pop().?;
    const whole = try concatenate(p, p.expressions.items[from..]);
    p.expressions.items.len = from;
    const made = try p.place(start);
    made.kind = .{ .constant = if (bytes > 0) .{ .bytes = whole } else .{ .str = whole } };
    return made;
}

fn constantText(node: *const Expr) ?[]const u8 {
    return switch (node.kind) {
        .constant => |constant| switch (constant) {
            .str, .bytes => |text| text,
            else => null,
        },
        else => null,
    };
}

noinline fn concatenate(p: *Parser, pieces: []const *Expr) Error![]const u8 {
    var size: usize = 0;
    for (pieces) |piece| size += constantText(piece).?.len;
    const whole = try p.arena.alloc(u8, size);
    size = 0;
    for (pieces) |piece| {
        const text = constantText(piece).?;
        @memcpy(whole[size..][0..text.len], text);
        size += text.len;
    }
    return whole;
}

/// Takes the values pushed since `from`, joining runs of constants.
noinline fn mergeConstants(p: *Parser, from: usize) Error![]*Expr {
    const items = p.expressions.items;
    var size = from;
    var index = from;
    while (index < items.len) {
        var stop = index;
        while (stop < items.len and constantText(items[stop]) != null) stop += 1;
        if (stop > index) {
            const run = items[index..stop];
            const whole = if (run.len > 1) try concatenate(p, run) else constantText(run[0]).?;
            const last = run[run.len - 1].loc;
            run[0].kind = .{ .constant = .{ .str = whole } };
            run[0].loc.end_line = last.end_line;
            run[0].loc.end_column = last.end_column;
            if (whole.len > 0) {
                items[size] = run[0];
                size += 1;
            }
            index = stop;
        } else {
            items[size] = items[index];
            size += 1;
            index += 1;
        }
    }
    p.expressions.items.len = size;
    return p.take(*Expr, &p.expressions, from);
}

noinline fn parseString(p: *Parser) Error!*Expr {
    const start = p.mark();
    const quoted = literal.splitQuotes(p.tokenText(p.at));
    if (quoted.bytes) for (quoted.body) |byte| if (byte >= 0x80) {
        return p.fail("bytes can only contain ASCII literal characters", p.at, p.at);
    };
    const text = if (quoted.raw) quoted.body else try decode(p, quoted.body, quoted.bytes, p.at);
    p.at += 1;
    const made = try p.place(start);
    made.kind = .{
        .constant = if (quoted.bytes) .{ .bytes = text } else .{ .str = text },
    };
    return made;
}

/// Decodes the escapes of the next token, whose body this is. Errors are reported at `place`.
noinline fn decode(p: *Parser, body: []const u8, bytes: bool, place: u32) Error![]const u8 {
    if (std.mem.indexOfScalar(u8, body, '\\') == null) return body;
    var problem: literal.Problem = .{};
    var decoder: literal.Decoder = .{
        .arena = p.arena,
        .hooks = p.hooks,
        .problem = &problem,
        .diagnostic = p.diagnostic,
        .line = p.tokens[p.at].line,
        .body = body,
    };
    return decoder.decode(bytes) catch |err| switch (err) {
        error.Invalid => p.fail(problem.message, place, place),
        error.OutOfMemory => error.OutOfMemory,
    };
}

/// One f-string or t-string; pushes its values to `expressions`.
noinline fn parseFormatted(p: *Parser, middle: token.Kind, end: token.Kind) Error!void {
    const prefix = p.tokenText(p.at);
    const raw = std.mem.indexOfAny(u8, prefix, "rR") != null;
    p.at += 1;
    try p.enter();
    while (p.peek() != end) {
        if (p.peek() == middle) {
            try pushMiddle(p, raw, stringEnd(p));
        } else try parseField(p, middle, raw, .text);
    }
    p.leave();
    p.at += 1;
}

/// The token that closes the string around the next token: there CPython decodes escapes.
fn stringEnd(p: *const Parser) u32 {
    var open: u32 = 1;
    var at = p.at;
    while (at + 1 < p.tokens.len) : (at += 1) switch (p.tokens[at].kind) {
        .fstring_start, .tstring_start => open += 1,
        .fstring_end, .tstring_end => {
            open -= 1;
            if (open == 0) return at;
        },
        else => {},
    };
    return at;
}

/// Errors in escapes are reported at `place`.
noinline fn pushMiddle(p: *Parser, raw: bool, place: u32) Error!void {
    var body = p.tokenText(p.at);
    for ([_][]const u8{ "{{", "}}" }) |doubled| {
        if (std.mem.endsWith(u8, body, doubled)) body.len -= 1;
    }
    const start = p.mark();
    const text = if (raw) body else try decode(p, body, false, place);
    p.at += 1;
    const made = try p.place(start);
    made.kind = .{ .constant = .{ .str = text } };
    try p.expressions.append(p.arena, made);
}

const Where = enum { text, spec };

/// `{value = !r : spec}`; pushes the field, and before it the text of a debug `=`.
noinline fn parseField(p: *Parser, middle: token.Kind, raw: bool, where: Where) Error!void {
    const start = p.mark();
    const open = p.at;
    try p.expect(.left_brace);
    const value = try expr.parseAnnotatedRhs(p);
    const debug = p.accept(.equal);
    const text_end = p.at;
    var conversion: ast.Conversion = .none;
    if (p.accept(.exclamation)) {
        const name = p.tokens[p.at];
        if (name.kind != .name or name.start != p.tokens[p.at - 1].end) return error.Invalid;
        conversion = conversionOf(p.tokenText(p.at)) orelse return error.Invalid;
        p.at += 1;
    }
    const spec = if (p.peek() == .colon) try parseSpec(p, middle, raw) else null;
    try p.expect(.right_brace);
    const source = try fieldSource(p, open, text_end);
    if (debug) {
        if (conversion == .none and spec == null) conversion = .repr;
        const label = try p.create(Expr);
        label.* = .{
            .loc = debugLoc(p, open, text_end),
            .kind = .{ .constant = .{ .str = source } },
        };
        try p.expressions.append(p.arena, label);
    }
    const made = try p.place(start);
    // Also in a t-string the format spec of a field is plain formatting.
    const formatted = middle == .fstring_middle or where == .spec;
    if (formatted) made.kind = .{ .formatted_value = .{
        .value = value,
        .conversion = conversion,
        .format_spec = spec,
    } } else made.kind = .{ .interpolation = .{
        .value = value,
        .text = withoutDebug(source, debug),
        .conversion = conversion,
        .format_spec = spec,
    } };
    try p.expressions.append(p.arena, made);
}

fn conversionOf(text: []const u8) ?ast.Conversion {
    if (text.len != 1) return null;
    return switch (text[0]) {
        's' => .str,
        'r' => .repr,
        'a' => .ascii,
        else => null,
    };
}

noinline fn parseSpec(p: *Parser, middle: token.Kind, raw: bool) Error!*Expr {
    const start = p.mark();
    p.at += 1;
    const from = p.expressions.items.len;
    try p.enter();
    while (p.peek() != .right_brace) {
        if (p.peek() == middle) {
            try pushMiddle(p, raw, p.at);
        } else try parseField(p, middle, raw, .spec);
    }
    p.leave();
    const values = try mergeConstants(p, from);
    const made = try p.place(start);
    made.kind = .{ .joined_str = .{ .values = values } };
    return made;
}

/// What stands between the brace `open` and the token `stop`, comments left out.
noinline fn fieldSource(p: *Parser, open: u32, stop: u32) Error![]const u8 {
    const text = p.source.text[p.tokens[open].end..p.tokens[stop].start];
    if (std.mem.indexOfScalar(u8, text, '#') == null) return text;
    // A `#` inside a token is part of it; one between tokens starts a comment.
    var kept: std.ArrayList(u8) = .empty;
    var at = p.tokens[open].end;
    for (open + 1..stop + 1) |index| {
        const gap = p.source.text[at..p.tokens[index].start];
        var comment = false;
        for (gap) |byte| {
            if (byte == '#') comment = true;
            if (byte == '\n') comment = false;
            if (!comment) try kept.append(p.arena, byte);
        }
        at = p.tokens[index].end;
        if (index < stop) try kept.appendSlice(p.arena, p.tokenText(@intCast(index)));
    }
    return kept.items;
}

noinline fn debugLoc(p: *Parser, open: u32, stop: u32) ast.Loc {
    const first = p.tokenEnd(open);
    const last = p.tokenStart(stop);
    return .{
        .line = first.line,
        .column = first.column,
        .end_line = last.line,
        .end_column = last.column,
    };
}

/// A t-string's text of the expression: without space behind it and the `=` of a debug field.
fn withoutDebug(source: []const u8, debug: bool) []const u8 {
    var text = std.mem.trimEnd(u8, source, " \t\n\x0C");
    if (debug) text = std.mem.trimEnd(u8, text[0 .. text.len - 1], " \t\n\x0C");
    return text;
}
