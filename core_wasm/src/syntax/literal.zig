//! What literals mean: numbers, and strings with their escapes.
//!
//! Invariants:
//!   1. Results are in the arena or slices of the source copy, which is in the arena as well.
//!   2. Strings are WTF-8: `\ud800` becomes its three bytes, and two of them are never joined.
//!   3. On `error.Invalid` the `Problem` holds CPython's message. Positions inside such messages
//!      count as CPython's decoder does: it sees every character outside ASCII as `\UXXXXXXXX`.
//!
//! Not here: where literals end (`lexer.zig`), joining neighbours (`parse_string.zig`).

const std = @import("std");
const print = @import("../text/print.zig");
const ast = @import("ast.zig");
const UnicodeHooks = @import("lexer.zig").UnicodeHooks;
const Diagnostic = @import("syntax_error.zig").Diagnostic;

pub const Error = error{ Invalid, OutOfMemory };

pub const Problem = struct {
    /// Decimal digits that an int literal may have (`sys.set_int_max_str_digits`); 0: any number.
    digits_max: u32 = 4300,
    message: []const u8 = "",
    /// The error covers the line, without a column.
    whole_line: bool = false,
};

pub fn parseNumber(
    arena: std.mem.Allocator,
    source_text: []const u8,
    problem: *Problem,
) Error!ast.Constant {
    const text = try withoutUnderscores(arena, source_text);
    if (text.len > 1 and text[0] == '0') switch (text[1]) {
        'x', 'X' => return parseInt(text[2..], 16),
        'o', 'O' => return parseInt(text[2..], 8),
        'b', 'B' => return parseInt(text[2..], 2),
        else => {},
    };
    switch (text[text.len - 1]) {
        'j', 'J' => return .{ .imaginary = parseFloat(text[0 .. text.len - 1]) },
        else => {},
    }
    if (std.mem.indexOfAny(u8, text, ".eE") != null) return .{ .float = parseFloat(text) };
    if (problem.digits_max > 0 and text.len > problem.digits_max) {
        problem.whole_line = true;
        problem.message = try print.alloc(arena, "Exceeds the limit ({d} digits) for " ++
            "integer string conversion: value has {d} digits; use sys.set_int_max_str_digits() " ++
            "to increase the limit - Consider hexadecimal for huge integer literals to avoid " ++
            "decimal conversion limits.", .{ problem.digits_max, text.len });
        return error.Invalid;
    }
    return parseInt(text, 10);
}

fn withoutUnderscores(arena: std.mem.Allocator, text: []const u8) Error![]const u8 {
    if (std.mem.indexOfScalar(u8, text, '_') == null) return text;
    const copy = try arena.alloc(u8, text.len);
    var size: usize = 0;
    for (text) |byte| {
        if (byte == '_') continue;
        copy[size] = byte;
        size += 1;
    }
    return copy[0..size];
}

fn parseInt(text: []const u8, base: u8) ast.Constant {
    const digits = std.mem.trimStart(u8, text, "0");
    if (digits.len == 0) return .{ .int = 0 };
    const small = std.fmt.parseInt(i64, digits, base) catch
        return .{ .big_int = .{ .digits = digits, .base = base } };
    return .{ .int = small };
}

fn parseFloat(text: []const u8) f64 {
    return std.fmt.parseFloat(f64, text) catch unreachable; // The lexer saw to its shape.
}

/// A string token taken apart.
pub const Quoted = struct {
    body: []const u8,
    bytes: bool = false,
    raw: bool = false,
};

pub fn splitQuotes(text: []const u8) Quoted {
    var quoted: Quoted = .{ .body = text };
    while (quoted.body[0] != '"' and quoted.body[0] != '\'') : (quoted.body = quoted.body[1..]) {
        switch (quoted.body[0]) {
            'b', 'B' => quoted.bytes = true,
            'r', 'R' => quoted.raw = true,
            else => {},
        }
    }
    const quote = quoted.body[0];
    const triple = quoted.body.len >= 6 and quoted.body[1] == quote and quoted.body[2] == quote;
    const size: usize = if (triple) 3 else 1;
    quoted.body = quoted.body[size .. quoted.body.len - size];
    return quoted;
}

/// Decodes escapes. Invalid ones are kept and reported to `warnings` with their line.
pub const Decoder = struct {
    arena: std.mem.Allocator,
    hooks: *const UnicodeHooks,
    problem: *Problem,
    diagnostic: *Diagnostic,
    /// Line on which `body` starts, for warnings.
    line: u32,
    body: []const u8,
    at: usize = 0,
    out: std.ArrayList(u8) = .empty,
    /// One warning for each literal, as in CPython.
    warned: bool = false,

    pub fn decode(decoder: *Decoder, bytes: bool) Error![]const u8 {
        const body = decoder.body;
        const first = std.mem.indexOfScalar(u8, body, '\\') orelse return body;
        try decoder.out.ensureTotalCapacity(decoder.arena, body.len + 4);
        decoder.out.appendSliceAssumeCapacity(body[0..first]);
        decoder.at = first;
        while (decoder.at < body.len) {
            const byte = body[decoder.at];
            if (byte != '\\') {
                const stop = std.mem.indexOfScalarPos(u8, body, decoder.at, '\\') orelse body.len;
                try decoder.out.appendSlice(decoder.arena, body[decoder.at..stop]);
                decoder.at = stop;
                continue;
            }
            try decoder.decodeEscape(bytes);
        }
        return decoder.out.items;
    }

    fn put(decoder: *Decoder, byte: u8) Error!void {
        try decoder.out.append(decoder.arena, byte);
    }

    fn decodeEscape(decoder: *Decoder, bytes: bool) Error!void {
        const start = decoder.at;
        const body = decoder.body;
        decoder.at += 1;
        // Only the text of an f-string can end in a backslash: a brace follows it.
        if (decoder.at == body.len) return decoder.put('\\');
        const letter = body[decoder.at];
        decoder.at += 1;
        switch (letter) {
            '\n' => {},
            '\\', '\'', '"' => try decoder.put(letter),
            'a' => try decoder.put(0x07),
            'b' => try decoder.put(0x08),
            'f' => try decoder.put(0x0C),
            'n' => try decoder.put('\n'),
            'r' => try decoder.put('\r'),
            't' => try decoder.put('\t'),
            'v' => try decoder.put(0x0B),
            '0'...'7' => try decoder.decodeOctal(letter, bytes),
            'x' => if (bytes) try decoder.decodeHexByte(start) else try decoder.decodeHex(start, 2),
            'u' => if (bytes) try decoder.keep(letter) else try decoder.decodeHex(start, 4),
            'U' => if (bytes) try decoder.keep(letter) else try decoder.decodeHex(start, 8),
            'N' => if (bytes) try decoder.keep(letter) else try decoder.decodeName(start),
            else => try decoder.keep(letter),
        }
    }

    /// Not an escape: the backslash stays.
    fn keep(decoder: *Decoder, letter: u8) Error!void {
        try decoder.put('\\');
        // Outside ASCII the character itself is copied by the caller's loop, whole.
        if (letter >= 0x80) {
            decoder.at -= 1;
            return;
        }
        try decoder.put(letter);
        try decoder.warn("\"\\{s}\" is an invalid escape sequence. Such sequences will not work " ++
            "in the future. Did you mean \"\\\\{s}\"? A raw string is also an option.", &.{letter});
    }

    fn warn(
        decoder: *Decoder,
        comptime format: []const u8,
        sequence: []const u8,
    ) Error!void {
        if (decoder.warned) return;
        decoder.warned = true;
        const newlines = std.mem.count(u8, decoder.body[0..decoder.at], "\n");
        try decoder.diagnostic.warnings.append(decoder.arena, .{
            .message = try print.alloc(decoder.arena, format, .{ sequence, sequence }),
            .line = decoder.line + @as(u32, @intCast(newlines)),
        });
    }

    fn decodeOctal(decoder: *Decoder, first: u8, bytes: bool) Error!void {
        const start = decoder.at - 1;
        var value: u21 = first - '0';
        var count: usize = 1;
        while (count < 3 and decoder.at < decoder.body.len) : (count += 1) {
            const digit = decoder.body[decoder.at];
            if (digit < '0' or digit > '7') break;
            value = value * 8 + (digit - '0');
            decoder.at += 1;
        }
        if (value > 0xFF) {
            try decoder.warn("\"\\{s}\" is an invalid octal escape sequence. Such sequences " ++
                "will not work in the future. Did you mean \"\\\\{s}\"? A raw string is also " ++
                "an option.", decoder.body[start..decoder.at]);
        }
        if (bytes) try decoder.put(@truncate(value)) else try decoder.putChar(value);
    }

    fn decodeHexByte(decoder: *Decoder, start: usize) Error!void {
        const rest = decoder.body[decoder.at..];
        if (rest.len >= 2 and std.ascii.isHex(rest[0]) and std.ascii.isHex(rest[1])) {
            decoder.at += 2;
            return decoder.put(std.fmt.parseInt(u8, rest[0..2], 16) catch unreachable);
        }
        return decoder.fail("(value error) invalid \\x escape at position {d}", .{start});
    }

    fn decodeHex(decoder: *Decoder, start: usize, comptime count: usize) Error!void {
        var value: u32 = 0;
        var left: usize = count;
        while (left > 0) : (left -= 1) {
            const digit = if (decoder.at < decoder.body.len) decoder.body[decoder.at] else 0;
            const nibble = std.fmt.charToDigit(digit, 16) catch {
                return decoder.failEscape(start, switch (count) {
                    2 => "truncated \\xXX escape",
                    4 => "truncated \\uXXXX escape",
                    else => "truncated \\UXXXXXXXX escape",
                });
            };
            value = value << 4 | nibble;
            decoder.at += 1;
        }
        if (value > 0x10FFFF) return decoder.failEscape(start, "illegal Unicode character");
        try decoder.putChar(@intCast(value));
    }

    fn decodeName(decoder: *Decoder, start: usize) Error!void {
        const body = decoder.body;
        const malformed = "malformed \\N character escape";
        if (decoder.at == body.len or body[decoder.at] != '{') {
            return decoder.failEscape(start, malformed);
        }
        const first = decoder.at + 1;
        const stop = std.mem.indexOfScalarPos(u8, body, first, '}') orelse {
            decoder.at = body.len;
            return decoder.failEscape(start, malformed);
        };
        if (stop == first) {
            decoder.at = stop;
            return decoder.failEscape(start, malformed);
        }
        decoder.at = stop + 1;
        const name = body[first..stop];
        const char = if (decoder.hooks.lookupName) |look| look(name) else null;
        return decoder.putChar(char orelse
            return decoder.failEscape(start, "unknown Unicode character name"));
    }

    /// Surrogates too: WTF-8.
    fn putChar(decoder: *Decoder, char: u21) Error!void {
        var buffer: [4]u8 = undefined;
        const size = std.unicode.wtf8Encode(char, &buffer) catch unreachable; // <= 0x10FFFF.
        try decoder.out.appendSlice(decoder.arena, buffer[0..size]);
    }

    fn fail(decoder: *Decoder, comptime format: []const u8, args: anytype) Error {
        decoder.problem.message = try print.alloc(decoder.arena, format, args);
        return error.Invalid;
    }

    fn failEscape(decoder: *Decoder, start: usize, reason: []const u8) Error {
        const from = decoder.decoderPosition(start);
        const to = decoder.decoderPosition(decoder.at);
        if (to == from + 1) return decoder.fail("(unicode error) 'unicodeescape' codec can't " ++
            "decode byte 0x5c in position {d}: {s}", .{ from, reason });
        return decoder.fail("(unicode error) 'unicodeescape' codec can't decode bytes in " ++
            "position {d}-{d}: {s}", .{ from, to - 1, reason });
    }

    /// An offset in the body as CPython's decoder counts it.
    fn decoderPosition(decoder: *const Decoder, offset: usize) usize {
        var position: usize = 0;
        for (decoder.body[0..offset], 0..) |byte, index| {
            position += if (byte < 0x80) 1 else if (byte & 0xC0 != 0x80) 10 else 0;
            const escaped = index > 0 and decoder.body[index - 1] == '\\';
            if (byte >= 0xC0 and escaped) position += 5;
        }
        return position;
    }
};

fn expectNumber(expected: ast.Constant, text: []const u8) !void {
    var arena: std.heap.ArenaAllocator = .init(std.testing.allocator);
    defer arena.deinit();
    var problem: Problem = .{};
    try std.testing.expectEqualDeep(expected, try parseNumber(arena.allocator(), text, &problem));
}

test parseNumber {
    try expectNumber(.{ .int = 0 }, "00_0");
    try expectNumber(.{ .int = 9223372036854775807 }, "9_223_372_036_854_775_807");
    try expectNumber(
        .{ .big_int = .{ .digits = "9223372036854775808", .base = 10 } },
        "9223372036854775808",
    );
    try expectNumber(.{ .int = 255 }, "0X_fF");
    try expectNumber(.{ .float = 1 }, "1.");
    try expectNumber(.{ .float = 0.5 }, ".5");
    try expectNumber(.{ .float = 1e3 }, "1E+0_3");
    try expectNumber(.{ .imaginary = 10 }, "0_10j");
    try expectNumber(.{ .float = std.math.inf(f64) }, "1e999");
}

test "strings" {
    var arena: std.heap.ArenaAllocator = .init(std.testing.allocator);
    defer arena.deinit();
    var problem: Problem = .{};
    var diagnostic: Diagnostic = .{};
    for ([_][2][]const u8{
        .{ "'a\\tb'", "a\tb" },
        .{ "'''x\\\ny'''", "xy" },
        .{ "'\\ud83d\\ude00'", "\xED\xA0\xBD\xED\xB8\x80" },
        .{ "'\\x41\\101\\q'", "AA\\q" },
        .{ "u'\\U0001F600'", "\u{1F600}" },
    }) |case| {
        const quoted = splitQuotes(case[0]);
        var decoder: Decoder = .{
            .arena = arena.allocator(),
            .hooks = &.{},
            .problem = &problem,
            .diagnostic = &diagnostic,
            .line = 1,
            .body = quoted.body,
        };
        try std.testing.expectEqualStrings(case[1], try decoder.decode(quoted.bytes));
    }
    try std.testing.expectEqual(1, diagnostic.warnings.items.len);
}
