//! `unicode_escape` and `raw_unicode_escape`: text as in the source of a string literal.
//!
//!     "é\n€"   unicode_escape  \xe9\n\u20ac     raw_unicode_escape  <e9><0a>\u20ac
//!
//! Invariants:
//!   1. Bytes that start no escape are Latin-1.
//!   2. Encoding never fails.
//!
//! Not here: escapes in source code (the lexer has its own, with warnings and positions).

const std = @import("std");
const print = @import("print.zig");
const codec = @import("codec.zig");
const unicode_names = @import("unicode_names.zig");
const Allocator = std.mem.Allocator;
const Decoder = codec.Decoder;
const Problem = codec.Problem;
const Sink = @import("sink.zig").Sink;

pub fn decode(decoder: *Decoder, sink: *Sink) Allocator.Error!?Problem {
    const input = decoder.input;
    while (decoder.at < input.len) {
        const start = decoder.at;
        const backslash = std.mem.indexOfScalarPos(u8, input, start, '\\') orelse input.len;
        if (backslash > start) {
            try sink.appendSlice(input[start..backslash]);
            decoder.at = backslash;
            continue;
        }
        if (start + 1 == input.len) return incomplete(decoder, input.len, "\\ at end of string");
        const char = input[start + 1];
        decoder.at = start + 2;
        switch (char) {
            '\n' => {},
            '\\', '\'', '"' => try sink.append(char),
            'b' => try sink.append(8),
            'f' => try sink.append(12),
            't' => try sink.append('\t'),
            'n' => try sink.append('\n'),
            'r' => try sink.append('\r'),
            'v' => try sink.append(11),
            'a' => try sink.append(7),
            '0'...'7' => {
                var value: u21 = char - '0';
                var count: usize = 1;
                while (count < 3 and decoder.at < input.len) : (count += 1) {
                    const digit = input[decoder.at];
                    if (digit < '0' or digit > '7') break;
                    value = value * 8 + (digit - '0');
                    decoder.at += 1;
                }
                try sink.append(value);
            },
            'x', 'u', 'U', 'N' => switch (try longEscape(decoder, sink, char)) {
                .done => {},
                .stop => return null,
                .problem => |problem| return problem,
            },
            else => {
                try sink.append('\\');
                try sink.append(char);
            },
        }
    }
    return null;
}

/// The escape that starts at `decoder.at` stops at the end of the input.
fn incomplete(decoder: *Decoder, end: usize, reason: []const u8) ?Problem {
    if (!decoder.final) return null;
    return decoder.problem(decoder.at, end, reason);
}

const Outcome = union(enum) {
    done,
    /// More input is needed, and may come.
    stop,
    problem: Problem,

    /// Input ends inside the escape that began at `start`.
    fn cut(decoder: *Decoder, start: usize, reason: []const u8) Outcome {
        decoder.at = start;
        if (!decoder.final) return .stop;
        return .{ .problem = decoder.problem(start, decoder.input.len, reason) };
    }
};

/// `decoder.at` is behind the letter; unless all goes well, it is at the backslash again.
fn longEscape(decoder: *Decoder, sink: *Sink, letter: u8) Allocator.Error!Outcome {
    return switch (letter) {
        'x' => hexadecimal(decoder, sink, 2, "truncated \\xXX escape"),
        'u' => hexadecimal(decoder, sink, 4, "truncated \\uXXXX escape"),
        'U' => hexadecimal(decoder, sink, 8, "truncated \\UXXXXXXXX escape"),
        else => name(decoder, sink),
    };
}

fn hexadecimal(
    decoder: *Decoder,
    sink: *Sink,
    count: usize,
    reason: []const u8,
) Allocator.Error!Outcome {
    const start = decoder.at - 2;
    var value: u32 = 0;
    for (0..count) |_| {
        if (decoder.at == decoder.input.len) return .cut(decoder, start, reason);
        const digit = std.fmt.charToDigit(decoder.input[decoder.at], 16) catch
            return .{ .problem = decoder.problem(start, decoder.at, reason) };
        value = value << 4 | digit;
        decoder.at += 1;
    }
    if (value > 0x10FFFF) {
        const beyond = switch (decoder.encoding) {
            .unicode_escape => "illegal Unicode character",
            else => "\\Uxxxxxxxx out of range",
        };
        return .{ .problem = decoder.problem(start, decoder.at, beyond) };
    }
    try sink.append(@intCast(value));
    return .done;
}

fn name(decoder: *Decoder, sink: *Sink) Allocator.Error!Outcome {
    const malformed = "malformed \\N character escape";
    const start = decoder.at - 2;
    const input = decoder.input;
    if (decoder.at == input.len) return .cut(decoder, start, malformed);
    if (input[decoder.at] != '{') return .{
        .problem = decoder.problem(start, decoder.at, malformed),
    };
    const first = decoder.at + 1;
    const end = std.mem.indexOfScalarPos(u8, input, first, '}') orelse
        return .cut(decoder, start, malformed);
    if (end == first) return .{ .problem = decoder.problem(start, end, malformed) };
    decoder.at = end + 1;
    if (unicode_names.lookup(.ofLatin1(input[first..end]))) |found| switch (found) {
        .code_point => |code_point| {
            try sink.append(code_point);
            return .done;
        },
        .sequence => {},
    };
    return .{ .problem = decoder.problem(start, decoder.at, "unknown Unicode character name") };
}

pub fn decodeRaw(decoder: *Decoder, sink: *Sink) Allocator.Error!?Problem {
    const input = decoder.input;
    while (decoder.at < input.len) {
        const start = decoder.at;
        const backslash = std.mem.indexOfScalarPos(u8, input, start, '\\') orelse input.len;
        if (backslash > start) {
            try sink.appendSlice(input[start..backslash]);
            decoder.at = backslash;
            continue;
        }
        if (start + 1 == input.len) {
            if (!decoder.final) return null;
            try sink.append('\\');
            decoder.at = input.len;
            return null;
        }
        decoder.at = start + 2;
        switch (input[start + 1]) {
            'u', 'U' => |letter| switch (try longEscape(decoder, sink, letter)) {
                .done => {},
                .stop => return null,
                .problem => |problem| return problem,
            },
            else => try sink.appendSlice(input[start..][0..2]),
        }
    }
    return null;
}

pub fn encode(encoder: *codec.Encoder) Allocator.Error!?Problem {
    while (encoder.at < encoder.text.len) : (encoder.at += 1) {
        const code_point = encoder.text.at(encoder.at);
        switch (code_point) {
            '\t' => try encoder.out.appendSlice(encoder.gpa, "\\t"),
            '\n' => try encoder.out.appendSlice(encoder.gpa, "\\n"),
            '\r' => try encoder.out.appendSlice(encoder.gpa, "\\r"),
            '\\' => try encoder.out.appendSlice(encoder.gpa, "\\\\"),
            0x20...0x5B, 0x5D...0x7E => try encoder.out.append(encoder.gpa, @intCast(code_point)),
            else => try putEscape(encoder, code_point),
        }
    }
    return null;
}

pub fn encodeRaw(encoder: *codec.Encoder) Allocator.Error!?Problem {
    while (encoder.at < encoder.text.len) : (encoder.at += 1) {
        const code_point = encoder.text.at(encoder.at);
        if (code_point <= 0xFF) {
            try encoder.out.append(encoder.gpa, @intCast(code_point));
        } else try putEscape(encoder, code_point);
    }
    return null;
}

fn putEscape(encoder: *codec.Encoder, code_point: u21) Allocator.Error!void {
    var room: [10]u8 = undefined;
    const text = if (code_point <= 0xFF)
        print.into(&room, "\\x{x:0>2}", .{code_point}) catch unreachable
    else if (code_point <= 0xFFFF)
        print.into(&room, "\\u{x:0>4}", .{code_point}) catch unreachable
    else
        print.into(&room, "\\U{x:0>8}", .{code_point}) catch unreachable;
    try encoder.out.appendSlice(encoder.gpa, text);
}
