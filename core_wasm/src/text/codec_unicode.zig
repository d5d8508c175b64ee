//! UTF-8, UTF-16, UTF-32, ASCII, and the narrow half of Latin-1.
//!
//! Runs of ASCII are found sixteen bytes at a time. Everything else goes through a small buffer
//! of code points, so that the sink looks at widths once for many of them.
//!
//! Invariants:
//!   1. UTF-8: only shortest forms, no surrogates, nothing above U+10FFFF (Unicode's table 3-7). A
//!      problem covers the bytes that could have begun a character.
//!   2. A surrogate in a string is a problem for every encoding here.
//!
//! Not here: byte-order marks when encoding and all dispatch (`codec.zig`).

const std = @import("std");
const codec = @import("codec.zig");
const view_of = @import("view.zig");
const Allocator = std.mem.Allocator;
const Decoder = codec.Decoder;
const Encoder = codec.Encoder;
const Problem = codec.Problem;
const Sink = @import("sink.zig").Sink;

/// Code points on their way to the sink.
const Batch = struct {
    sink: *Sink,
    units: [64]u32 = undefined,
    count: usize = 0,

    fn add(batch: *Batch, code_point: u21) Allocator.Error!void {
        if (batch.count == batch.units.len) try batch.flush();
        batch.units[batch.count] = code_point;
        batch.count += 1;
    }

    fn flush(batch: *Batch) Allocator.Error!void {
        try batch.sink.appendView(.ofUnits(.four, batch.units[0..batch.count]));
        batch.count = 0;
    }
};

pub fn decodeAscii(decoder: *Decoder, sink: *Sink) Allocator.Error!?Problem {
    const rest = decoder.input[decoder.at..];
    const count = view_of.asciiPrefix(rest);
    try sink.appendAscii(rest[0..count]);
    const at = decoder.at + count;
    if (count < rest.len) return decoder.problem(at, at + 1, "ordinal not in range(128)");
    decoder.at = at;
    return null;
}

pub fn decodeUtf8(decoder: *Decoder, sink: *Sink) Allocator.Error!?Problem {
    const input = decoder.input;
    var at = decoder.at;
    while (at < input.len) {
        const ascii_count = view_of.asciiPrefix(input[at..]);
        try sink.appendAscii(input[at..][0..ascii_count]);
        at += ascii_count;
        if (at == input.len) break;
        var batch: Batch = .{ .sink = sink };
        // Until the next longer run of ASCII; a single space between words is not one.
        while (at < input.len) {
            if (input[at] < 0x80) {
                if (at + 1 >= input.len or input[at + 1] < 0x80) break;
                try batch.add(input[at]);
                at += 1;
                continue;
            }
            switch (sequenceAt(input[at..])) {
                .code_point => |found| {
                    try batch.add(found.value);
                    at += found.size;
                },
                .invalid_start => {
                    try batch.flush();
                    return decoder.problem(at, at + 1, "invalid start byte");
                },
                .invalid_continuation => |size| {
                    try batch.flush();
                    if (!decoder.final and isSplitSurrogate(input[at..])) {
                        decoder.at = at;
                        return null;
                    }
                    return decoder.problem(at, at + size, "invalid continuation byte");
                },
                .incomplete => {
                    try batch.flush();
                    decoder.at = at;
                    if (!decoder.final) return null;
                    return decoder.problem(at, input.len, "unexpected end of data");
                },
            }
        }
        try batch.flush();
    }
    decoder.at = at;
    return null;
}

/// The first two bytes of an encoded surrogate: with the third, `surrogatepass` may take them.
fn isSplitSurrogate(rest: []const u8) bool {
    return rest.len == 2 and rest[0] == 0xED and rest[1] >= 0xA0 and rest[1] <= 0xBF;
}

const Sequence = union(enum) {
    code_point: struct { value: u21, size: u3 },
    invalid_start,
    /// So many bytes were right.
    invalid_continuation: u3,
    incomplete,
};

fn sequenceAt(rest: []const u8) Sequence {
    const first = rest[0];
    const size: u3 = switch (first) {
        0xC2...0xDF => 2,
        0xE0...0xEF => 3,
        0xF0...0xF4 => 4,
        else => return .invalid_start,
    };
    // What the second byte may be depends on the first: no long forms, surrogates or beyond.
    const low: u8, const high: u8 = switch (first) {
        0xE0 => .{ 0xA0, 0xBF },
        0xED => .{ 0x80, 0x9F },
        0xF0 => .{ 0x90, 0xBF },
        0xF4 => .{ 0x80, 0x8F },
        else => .{ 0x80, 0xBF },
    };
    if (rest.len < 2) return .incomplete;
    if (rest[1] < low or rest[1] > high) return .{ .invalid_continuation = 1 };
    var value: u21 = first & (@as(u8, 0x7F) >> size);
    value = value << 6 | (rest[1] & 0x3F);
    for (2..size) |index| {
        if (index >= rest.len) return .incomplete;
        if (rest[index] & 0xC0 != 0x80) return .{ .invalid_continuation = @intCast(index) };
        value = value << 6 | (rest[index] & 0x3F);
    }
    return .{ .code_point = .{ .value = value, .size = size } };
}

/// Reads a byte-order mark if one is due. False: not enough input to know.
fn settleOrder(decoder: *Decoder, comptime Unit: type) bool {
    switch (decoder.encoding) {
        .utf_16_le, .utf_32_le => decoder.order = .little,
        .utf_16_be, .utf_32_be => decoder.order = .big,
        else => {
            if (decoder.order != .unknown) return true;
            const size = @sizeOf(Unit);
            if (decoder.input.len < size) {
                if (decoder.final) decoder.order = .little;
                return decoder.final;
            }
            const mark = std.mem.readInt(Unit, decoder.input[0..size], .little);
            decoder.order = if (mark == @byteSwap(@as(Unit, 0xFEFF))) .big else .little;
            if (mark == 0xFEFF or decoder.order == .big) decoder.at += size;
        },
    }
    return true;
}

pub fn decodeUtf16(decoder: *Decoder, sink: *Sink) Allocator.Error!?Problem {
    if (!settleOrder(decoder, u16)) return null;
    const endian: std.builtin.Endian = if (decoder.order == .big) .big else .little;
    const input = decoder.input;
    var batch: Batch = .{ .sink = sink };
    var at = decoder.at;
    while (input.len - at >= 2) {
        const unit = std.mem.readInt(u16, input[at..][0..2], endian);
        if (!std.unicode.utf16IsHighSurrogate(unit)) {
            if (std.unicode.utf16IsLowSurrogate(unit)) {
                try batch.flush();
                return decoder.problem(at, at + 2, "illegal encoding");
            }
            try batch.add(unit);
            at += 2;
            continue;
        }
        if (input.len - at < 4) {
            try batch.flush();
            decoder.at = at;
            if (!decoder.final) return null;
            return decoder.problem(at, input.len, "unexpected end of data");
        }
        const pair = [2]u16{ unit, std.mem.readInt(u16, input[at + 2 ..][0..2], endian) };
        const code_point = std.unicode.utf16DecodeSurrogatePair(&pair) catch {
            try batch.flush();
            return decoder.problem(at, at + 2, "illegal UTF-16 surrogate");
        };
        try batch.add(code_point);
        at += 4;
    }
    try batch.flush();
    decoder.at = at;
    if (at == input.len or !decoder.final) return null;
    return decoder.problem(at, input.len, "truncated data");
}

pub fn decodeUtf32(decoder: *Decoder, sink: *Sink) Allocator.Error!?Problem {
    if (!settleOrder(decoder, u32)) return null;
    const endian: std.builtin.Endian = if (decoder.order == .big) .big else .little;
    const input = decoder.input;
    var batch: Batch = .{ .sink = sink };
    var at = decoder.at;
    while (input.len - at >= 4) : (at += 4) {
        const unit = std.mem.readInt(u32, input[at..][0..4], endian);
        if (unit > 0x10FFFF or (unit >= 0xD800 and unit <= 0xDFFF)) {
            try batch.flush();
            return decoder.problem(at, at + 4, if (unit > 0x10FFFF)
                "code point not in range(0x110000)"
            else
                "code point in surrogate code point range(0xd800, 0xe000)");
        }
        try batch.add(@intCast(unit));
    }
    try batch.flush();
    decoder.at = at;
    if (at == input.len or !decoder.final) return null;
    return decoder.problem(at, input.len, "truncated data");
}

fn isSurrogate(code_point: u21) bool {
    return code_point >= 0xD800 and code_point <= 0xDFFF;
}

const no_surrogates = "surrogates not allowed";

/// Code points are encoded in groups, with room for the longest forms reserved once for each.
const group = 256;

pub fn encodeUtf8(encoder: *Encoder) Allocator.Error!?Problem {
    const text = encoder.text;
    if (text.width == .one and encoder.at == 0 and text.isAscii()) {
        try encoder.out.appendSlice(encoder.gpa, text.units(.one));
        encoder.at = text.len;
        return null;
    }
    while (encoder.at < text.len) {
        try encoder.out.ensureUnusedCapacity(encoder.gpa, 4 * group);
        const end = @min(text.len, encoder.at + group);
        while (encoder.at < end) : (encoder.at += 1) {
            const code_point = text.at(encoder.at);
            if (code_point < 0x80) {
                encoder.out.appendAssumeCapacity(@intCast(code_point));
                continue;
            }
            if (isSurrogate(code_point)) {
                var stop = encoder.at + 1;
                while (stop < text.len and isSurrogate(text.at(stop))) stop += 1;
                return encoder.problem(encoder.at, stop, no_surrogates);
            }
            var bytes: [4]u8 = undefined;
            const size = std.unicode.utf8Encode(
                code_point,
                &bytes,
            ) catch unreachable; // No surrogate.
            encoder.out.appendSliceAssumeCapacity(bytes[0..size]);
        }
    }
    return null;
}

pub fn encodeUtf16(
    encoder: *Encoder,
    comptime endian: std.builtin.Endian,
) Allocator.Error!?Problem {
    const text = encoder.text;
    while (encoder.at < text.len) {
        try encoder.out.ensureUnusedCapacity(encoder.gpa, 4 * group);
        const end = @min(text.len, encoder.at + group);
        while (encoder.at < end) : (encoder.at += 1) {
            const code_point = text.at(encoder.at);
            if (isSurrogate(code_point))
                return encoder.problem(encoder.at, encoder.at + 1, no_surrogates);
            if (code_point <= 0xFFFF) {
                putUnit(encoder.out, u16, @intCast(code_point), endian);
            } else {
                const rest = code_point - 0x10000;
                putUnit(encoder.out, u16, @intCast(0xD800 + (rest >> 10)), endian);
                putUnit(encoder.out, u16, @intCast(0xDC00 + (rest & 0x3FF)), endian);
            }
        }
    }
    return null;
}

pub fn encodeUtf32(
    encoder: *Encoder,
    comptime endian: std.builtin.Endian,
) Allocator.Error!?Problem {
    const text = encoder.text;
    while (encoder.at < text.len) {
        try encoder.out.ensureUnusedCapacity(encoder.gpa, 4 * group);
        const end = @min(text.len, encoder.at + group);
        while (encoder.at < end) : (encoder.at += 1) {
            const code_point = text.at(encoder.at);
            if (isSurrogate(code_point))
                return encoder.problem(encoder.at, encoder.at + 1, no_surrogates);
            putUnit(encoder.out, u32, code_point, endian);
        }
    }
    return null;
}

fn putUnit(
    out: *std.ArrayList(u8),
    comptime Unit: type,
    unit: Unit,
    endian: std.builtin.Endian,
) void {
    var bytes: [@sizeOf(Unit)]u8 = undefined;
    std.mem.writeInt(Unit, &bytes, unit, endian);
    out.appendSliceAssumeCapacity(&bytes);
}

/// ASCII and Latin-1: code points up to `highest` are their own byte.
pub fn encodeNarrow(encoder: *Encoder, highest: u21, reason: []const u8) Allocator.Error!?Problem {
    const text = encoder.text;
    if (text.width == .one and encoder.at == 0 and (highest == 0xFF or text.isAscii())) {
        try encoder.out.appendSlice(encoder.gpa, text.units(.one));
        encoder.at = text.len;
        return null;
    }
    while (encoder.at < text.len) {
        try encoder.out.ensureUnusedCapacity(encoder.gpa, group);
        const end = @min(text.len, encoder.at + group);
        while (encoder.at < end) : (encoder.at += 1) {
            const code_point = text.at(encoder.at);
            if (code_point > highest) {
                var stop = encoder.at + 1;
                while (stop < text.len and text.at(stop) > highest) stop += 1;
                return encoder.problem(encoder.at, stop, reason);
            }
            encoder.out.appendAssumeCapacity(@intCast(code_point));
        }
    }
    return null;
}
