//! Encodings of one byte a character, from tables: cp1252, cp437, koi8-r, mac-roman, ...
//!
//! Decoding is an array lookup. Encoding looks the code point up in the same array, 128 or 256
//! units of 16 bits, which vector instructions do in a handful of steps; a second table for
//! each encoding would not be faster for the short strings that programs encode so.
//!
//! Not here: what the bytes mean (`codec_tables.zig`).

const std = @import("std");
const codec = @import("codec.zig");
const tables = @import("codec_tables.zig");
const view_of = @import("view.zig");
const Allocator = std.mem.Allocator;
const Sink = @import("sink.zig").Sink;

const no_mapping = "character maps to <undefined>";

/// The upper half for encodings that are like ASCII below, else everything.
fn unitsOf(place: u8) []align(1) const u16 {
    if (place < tables.like_ascii) return tables.upper_halves[@as(usize, place) * 128 ..][0..128];
    return tables.whole_maps[@as(usize, place - tables.like_ascii) * 256 ..][0..256];
}

pub fn decode(decoder: *codec.Decoder, sink: *Sink, place: u8) Allocator.Error!?codec.Problem {
    const units = unitsOf(place);
    const like_ascii = units.len == 128;
    const input = decoder.input;
    var at = decoder.at;
    var batch: [64]u16 = undefined;
    while (at < input.len) {
        if (like_ascii) {
            const count = view_of.asciiPrefix(input[at..]);
            try sink.appendAscii(input[at..][0..count]);
            at += count;
        }
        var count: usize = 0;
        const undefined_at: ?usize = while (at < input.len and count < batch.len) {
            const byte = input[at];
            if (like_ascii and byte < 0x80) break null;
            const unit = units[if (like_ascii) byte - 0x80 else byte];
            if (unit == tables.undefined_code_point) break at;
            batch[count] = unit;
            count += 1;
            at += 1;
        } else null;
        try sink.appendView(.ofUnits(.two, batch[0..count]));
        if (undefined_at) |bad| return decoder.problem(bad, bad + 1, no_mapping);
    }
    decoder.at = at;
    return null;
}

pub fn encode(encoder: *codec.Encoder, place: u8) Allocator.Error!?codec.Problem {
    const text = encoder.text;
    try encoder.out.ensureUnusedCapacity(encoder.gpa, text.len - encoder.at);
    while (encoder.at < text.len) : (encoder.at += 1) {
        const byte = byteFor(place, text.at(encoder.at)) orelse {
            var stop = encoder.at + 1;
            while (stop < text.len and byteFor(place, text.at(stop)) == null) stop += 1;
            return encoder.problem(encoder.at, stop, no_mapping);
        };
        encoder.out.appendAssumeCapacity(byte);
    }
    return null;
}

/// The byte of a code point. Where two bytes mean the same, the later one, as in CPython.
pub fn byteFor(place: u8, code_point: u21) ?u8 {
    const units = unitsOf(place);
    const like_ascii = units.len == 128;
    if (like_ascii and code_point < 0x80) return @intCast(code_point);
    if (code_point >= tables.undefined_code_point) return null;
    // Eight at a time from the end; the length is a multiple of that.
    const Chunk = @Vector(8, u16);
    var start = units.len;
    while (start > 0) {
        start -= 8;
        const chunk: Chunk = units[start..][0..8].*;
        const matches: u8 = @bitCast(chunk == @as(Chunk, @splat(@intCast(code_point))));
        if (matches == 0) continue;
        const index = start + 7 - @clz(matches);
        return @intCast(if (like_ascii) index + 0x80 else index);
    }
    return null;
}
