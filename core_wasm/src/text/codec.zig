//! Encodings: bytes to text and text to bytes, stopping wherever something does not fit.
//!
//!     var decoder: Decoder = .init(encoding, bytes);
//!     while (try decoder.run(&sink)) |problem| {
//!         // ask an error handler; it may write to the sink
//!         decoder.at = where it says to go on
//!     }
//!
//! `decode` and `encode` do that with the handlers that Python has built in; a handler written in
//! Python needs the loop above, because it is called between two steps.
//!
//! Invariants:
//!   1. Positions, reasons and codec names in problems are those of CPython's exceptions.
//!   2. Running on after a problem is linear: nothing is read twice except by the handler's wish.
//!   3. With `final` false an incomplete sequence at the end is no problem; `at` is what was used.
//!
//! Not here: the codecs themselves (`codec_unicode.zig`, `codec_charmap.zig`, `codec_utf7.zig`,
//! `codec_escape.zig`), codecs from bytes to bytes, the exceptions.

const std = @import("std");
const charmap = @import("codec_charmap.zig");
const escape = @import("codec_escape.zig");
const tables = @import("codec_tables.zig");
const unicode_codec = @import("codec_unicode.zig");
const handler_of = @import("codec_handler.zig");
const utf7 = @import("codec_utf7.zig");
const Allocator = std.mem.Allocator;
const Sink = @import("sink.zig").Sink;
const View = @import("view.zig").View;

pub const Handler = handler_of.Handler;
pub const findHandler = handler_of.find;

pub const Encoding = union(enum) {
    utf_8,
    utf_8_sig,
    utf_7,
    utf_16,
    utf_16_le,
    utf_16_be,
    utf_32,
    utf_32_le,
    utf_32_be,
    ascii,
    latin_1,
    unicode_escape,
    raw_unicode_escape,
    /// Place in `tables.charmaps`.
    charmap: u8,

    /// The name of its module in Python's `encodings`: "utf_8", "cp1252".
    pub fn moduleName(encoding: Encoding) []const u8 {
        return switch (encoding) {
            .charmap => |place| tables.charmaps[place],
            else => @tagName(encoding),
        };
    }

    /// As exceptions have it.
    pub fn errorName(encoding: Encoding) []const u8 {
        return switch (encoding) {
            .utf_8, .utf_8_sig => "utf-8",
            .utf_7 => "utf7",
            .utf_16 => "utf-16",
            .utf_16_le => "utf-16-le",
            .utf_16_be => "utf-16-be",
            .utf_32 => "utf-32",
            .utf_32_le => "utf-32-le",
            .utf_32_be => "utf-32-be",
            .ascii => "ascii",
            .latin_1 => "latin-1",
            .unicode_escape => "unicodeescape",
            .raw_unicode_escape => "rawunicodeescape",
            .charmap => "charmap",
        };
    }
};

/// By any of the names and spellings that Python takes; null: "unknown encoding: ...".
pub fn find(name: View) ?Encoding {
    var room: [40]u8 = undefined;
    var len: usize = 0;
    var gap = false;
    for (0..name.len) |index| {
        const code_point = name.at(index);
        if (code_point > 0x7F) continue; // As `encodings.normalize_encoding`.
        const char: u8 = @intCast(code_point);
        if (!std.ascii.isAlphanumeric(char) and char != '.') {
            gap = true;
            continue;
        }
        if (len + 2 > room.len) return null;
        if (gap and len > 0) {
            room[len] = '_';
            len += 1;
        }
        gap = false;
        room[len] = std.ascii.toLower(char);
        len += 1;
    }
    if (findNormal(room[0..len])) |encoding| return encoding;
    std.mem.replaceScalar(u8, room[0..len], '.', '_');
    return findNormal(room[0..len]);
}

fn findNormal(name: []const u8) ?Encoding {
    var low: usize = 0;
    var high = tables.aliases.len;
    const module = while (low < high) {
        const middle = (low + high) / 2;
        switch (std.mem.order(u8, tables.aliases[middle][0], name)) {
            .eq => break tables.aliases[middle][1],
            .lt => low = middle + 1,
            .gt => high = middle,
        }
    } else return null;
    inline for (@typeInfo(Encoding).@"union".field_names) |field| {
        if (comptime std.mem.eql(u8, field, "charmap")) continue;
        if (std.mem.eql(u8, field, module)) return @unionInit(Encoding, field, {});
    }
    for (tables.charmaps, 0..) |charmap_name, place| {
        if (std.mem.eql(u8, charmap_name, module)) return .{ .charmap = @intCast(place) };
    }
    return null;
}

/// What an exception tells: `start` to `end` in the input, and why.
pub const Problem = struct {
    encoding: []const u8,
    start: usize,
    end: usize,
    reason: []const u8,
};

pub const ByteOrder = enum { unknown, little, big };

pub const Decoder = struct {
    encoding: Encoding,
    /// What exceptions call `object`. Without the signature for `utf_8_sig`.
    input: []const u8,
    /// Where to go on; after a problem, where it began.
    at: usize = 0,
    /// No more input will come.
    final: bool = true,
    /// For `utf_16` and `utf_32`: found at the start, kept between pieces of input.
    order: ByteOrder = .unknown,
    utf7_state: utf7.DecodeState = .{},

    pub fn init(encoding: Encoding, input: []const u8) Decoder {
        const signed = encoding == .utf_8_sig and std.mem.startsWith(u8, input, "\xef\xbb\xbf");
        return .{ .encoding = encoding, .input = if (signed) input[3..] else input };
    }

    /// Decodes up to the next problem or the end (null).
    pub fn run(decoder: *Decoder, sink: *Sink) Allocator.Error!?Problem {
        return switch (decoder.encoding) {
            .utf_8, .utf_8_sig => unicode_codec.decodeUtf8(decoder, sink),
            .utf_16, .utf_16_le, .utf_16_be => unicode_codec.decodeUtf16(decoder, sink),
            .utf_32, .utf_32_le, .utf_32_be => unicode_codec.decodeUtf32(decoder, sink),
            .utf_7 => utf7.decode(decoder, sink),
            .ascii => unicode_codec.decodeAscii(decoder, sink),
            .latin_1 => {
                try sink.appendSlice(decoder.input[decoder.at..]);
                decoder.at = decoder.input.len;
                return null;
            },
            .unicode_escape => escape.decode(decoder, sink),
            .raw_unicode_escape => escape.decodeRaw(decoder, sink),
            .charmap => |place| charmap.decode(decoder, sink, place),
        };
    }

    /// For the codecs: the decoder stands where the problem starts.
    pub fn problem(decoder: *Decoder, start: usize, end: usize, reason: []const u8) Problem {
        decoder.at = start;
        const name = switch (decoder.encoding) {
            .utf_16 => if (decoder.order == .big) "utf-16-be" else "utf-16-le",
            .utf_32 => if (decoder.order == .big) "utf-32-be" else "utf-32-le",
            else => decoder.encoding.errorName(),
        };
        return .{ .encoding = name, .start = start, .end = end, .reason = reason };
    }
};

/// How an `Encoder` or a whole call ends early.
pub const Refusal = union(enum) {
    /// Raise UnicodeDecodeError or UnicodeEncodeError.
    problem: Problem,
    /// TypeError: "don't know how to handle UnicodeDecodeError in error callback".
    unsuitable_handler,
};

/// `bytes.decode` with a built-in handler. null: everything is in the sink.
pub fn decode(
    sink: *Sink,
    encoding: Encoding,
    input: []const u8,
    handler: Handler,
) Allocator.Error!?Refusal {
    var decoder: Decoder = .init(encoding, input);
    return decodeRest(&decoder, sink, handler);
}

/// As `decode`, for a decoder that may stand anywhere and need not be final.
pub fn decodeRest(decoder: *Decoder, sink: *Sink, handler: Handler) Allocator.Error!?Refusal {
    while (try decoder.run(sink)) |problem| {
        switch (try handler_of.repairDecoding(handler, problem, decoder.input, sink)) {
            .go_on_at => |at| decoder.at = at,
            .raise => return .{ .problem = problem },
            .unsuitable => return .unsuitable_handler,
        }
    }
    return null;
}

pub const Encoder = struct {
    gpa: Allocator,
    encoding: Encoding,
    text: View,
    at: usize = 0,
    out: *std.ArrayList(u8),
    utf7_state: utf7.EncodeState = .{},
    begun: bool = false,

    pub fn init(gpa: Allocator, encoding: Encoding, text: View, out: *std.ArrayList(u8)) Encoder {
        return .{ .gpa = gpa, .encoding = encoding, .text = text, .out = out };
    }

    /// Encodes up to the next problem or the end (null).
    pub fn run(encoder: *Encoder) Allocator.Error!?Problem {
        if (!encoder.begun) {
            encoder.begun = true;
            try encoder.out.appendSlice(encoder.gpa, switch (encoder.encoding) {
                .utf_8_sig => "\xef\xbb\xbf",
                .utf_16 => "\xff\xfe",
                .utf_32 => "\xff\xfe\x00\x00",
                else => "",
            });
        }
        return switch (encoder.encoding) {
            .utf_8, .utf_8_sig => unicode_codec.encodeUtf8(encoder),
            .utf_16, .utf_16_le => unicode_codec.encodeUtf16(encoder, .little),
            .utf_16_be => unicode_codec.encodeUtf16(encoder, .big),
            .utf_32, .utf_32_le => unicode_codec.encodeUtf32(encoder, .little),
            .utf_32_be => unicode_codec.encodeUtf32(encoder, .big),
            .utf_7 => utf7.encode(encoder),
            .ascii => unicode_codec.encodeNarrow(encoder, 0x7F, "ordinal not in range(128)"),
            .latin_1 => unicode_codec.encodeNarrow(encoder, 0xFF, "ordinal not in range(256)"),
            .unicode_escape => escape.encode(encoder),
            .raw_unicode_escape => escape.encodeRaw(encoder),
            .charmap => |place| charmap.encode(encoder, place),
        };
    }

    pub fn problem(encoder: *Encoder, start: usize, end: usize, reason: []const u8) Problem {
        encoder.at = start;
        return .{
            .encoding = encoder.encoding.errorName(),
            .start = start,
            .end = end,
            .reason = reason,
        };
    }

    /// A handler's replacement. False: it cannot be encoded itself, so the problem is raised.
    pub fn putText(encoder: *Encoder, replacement: View) Allocator.Error!bool {
        switch (encoder.encoding) {
            .charmap => |place| {
                const start = encoder.out.items.len;
                for (0..replacement.len) |index| {
                    const byte = charmap.byteFor(place, replacement.at(index)) orelse {
                        encoder.out.shrinkRetainingCapacity(start);
                        return false;
                    };
                    try encoder.out.append(encoder.gpa, byte);
                }
                return true;
            },
            .latin_1 => if (replacement.max() > 0xFF) return false,
            else => if (!replacement.isAscii()) return false,
        }
        const size: usize = encoder.unitSize();
        const big = encoder.encoding == .utf_16_be or encoder.encoding == .utf_32_be;
        const room = try encoder.out.addManyAsSlice(encoder.gpa, replacement.len * size);
        @memset(room, 0);
        for (0..replacement.len) |index| {
            const place = index * size + if (big) size - 1 else 0;
            room[place] = @intCast(replacement.at(index));
        }
        return true;
    }

    /// A handler's replacement in bytes, which must be whole units.
    pub fn putBytes(encoder: *Encoder, replacement: []const u8) Allocator.Error!bool {
        if (replacement.len % encoder.unitSize() != 0) return false;
        try encoder.out.appendSlice(encoder.gpa, replacement);
        return true;
    }

    fn unitSize(encoder: *const Encoder) u8 {
        return switch (encoder.encoding) {
            .utf_16, .utf_16_le, .utf_16_be => 2,
            .utf_32, .utf_32_le, .utf_32_be => 4,
            else => 1,
        };
    }
};

/// `str.encode` with a built-in handler. null: everything is in `out`.
pub fn encode(
    gpa: Allocator,
    out: *std.ArrayList(u8),
    encoding: Encoding,
    text: View,
    handler: Handler,
) Allocator.Error!?Refusal {
    var encoder: Encoder = .init(gpa, encoding, text, out);
    while (try encoder.run()) |problem| {
        switch (try handler_of.repairEncoding(handler, problem, &encoder)) {
            .go_on_at => |at| encoder.at = at,
            .raise => {
                // Part of the run may have been escaped: the exception tells what was not.
                var rest = problem;
                rest.start = encoder.at;
                return .{ .problem = rest };
            },
            .unsuitable => return .unsuitable_handler,
        }
    }
    return null;
}

test "names of encodings" {
    const latin: View = .ofLatin1("ISO-8859-1");
    try std.testing.expectEqual(Encoding.latin_1, find(latin).?);
    try std.testing.expectEqual(Encoding.utf_8, find(.ofLatin1("UTF8")).?);
    try std.testing.expectEqual(Encoding.utf_8_sig, find(.ofLatin1("utf-8-sig")).?);
    try std.testing.expectEqualStrings("cp1252", find(.ofLatin1("Windows 1252")).?.moduleName());
    try std.testing.expectEqual(null, find(.ofLatin1("klingon")));
}

test "a problem, a handler, and on" {
    var sink: Sink = .init(std.testing.allocator);
    defer sink.deinit();
    var decoder: Decoder = .init(.utf_8, "a\xe2\x82b");
    const problem = (try decoder.run(&sink)).?;
    try std.testing.expectEqualStrings("invalid continuation byte", problem.reason);
    try std.testing.expectEqual(1, problem.start);
    try std.testing.expectEqual(3, problem.end);
    try sink.append('?');
    decoder.at = problem.end;
    try std.testing.expectEqual(null, try decoder.run(&sink));
    try std.testing.expect(sink.view().eqlAscii("a?b"));
}

test "encoding with handlers" {
    const gpa = std.testing.allocator;
    const text: View = .ofUnits(.two, &.{ 'a', 0x20AC, 0xDC80 });
    var out: std.ArrayList(u8) = .empty;
    defer out.deinit(gpa);
    const refusal = (try encode(gpa, &out, .ascii, text, .strict)).?;
    try std.testing.expectEqual(3, refusal.problem.end);
    out.clearRetainingCapacity();
    try std.testing.expectEqual(null, try encode(gpa, &out, .ascii, text, .backslashreplace));
    try std.testing.expectEqualStrings("a\\u20ac\\udc80", out.items);
}
