//! The error handlers that Python has built in.
//!
//!     handler            decoding             encoding
//!     strict             raise                raise
//!     ignore             skip                 skip
//!     replace            U+FFFD               "?"
//!     backslashreplace   \x80                 \x80 \u20ac \U0001f600
//!     surrogateescape    0x80 -> U+DC80       U+DC80 -> 0x80
//!     surrogatepass      a lone surrogate as it is, in UTF-8, 16 and 32
//!     xmlcharrefreplace  TypeError            &#8364;
//!     namereplace        TypeError            \N{EURO SIGN}
//!
//! Not here: handlers registered by the guest.

const std = @import("std");
const print = @import("print.zig");
const codec = @import("codec.zig");
const unicode_names = @import("unicode_names.zig");
const Allocator = std.mem.Allocator;
const Sink = @import("sink.zig").Sink;
const View = @import("view.zig").View;

pub const Handler = enum {
    strict,
    ignore,
    replace,
    backslashreplace,
    surrogateescape,
    surrogatepass,
    xmlcharrefreplace,
    namereplace,
};

/// null: not built in; perhaps registered.
pub fn find(name: View) ?Handler {
    for (std.meta.tags(Handler)) |handler| {
        if (name.eqlAscii(@tagName(handler))) return handler;
    }
    return null;
}

pub const Repair = union(enum) { go_on_at: usize, raise, unsuitable };

pub fn repairDecoding(
    handler: Handler,
    problem: codec.Problem,
    input: []const u8,
    sink: *Sink,
) Allocator.Error!Repair {
    const bad = input[problem.start..problem.end];
    switch (handler) {
        .strict => return .raise,
        .ignore => {},
        .replace => try sink.append(0xFFFD),
        .backslashreplace => for (bad) |byte| try sink.print("\\x{x:0>2}", .{byte}),
        .surrogateescape => {
            var count: usize = 0;
            while (count < @min(bad.len, 4) and bad[count] >= 0x80) : (count += 1)
                try sink.append(@as(u21, 0xDC00) + bad[count]);
            return if (count == 0) .raise else .{ .go_on_at = problem.start + count };
        },
        .surrogatepass => {
            const size, const surrogate = surrogateAt(
                problem.encoding,
                input[problem.start..],
            ) orelse
                return .raise;
            try sink.append(surrogate);
            return .{ .go_on_at = problem.start + size };
        },
        .xmlcharrefreplace, .namereplace => return .unsuitable,
    }
    return .{ .go_on_at = problem.end };
}

const Unit = enum { utf_8, utf_16_le, utf_16_be, utf_32_le, utf_32_be };

/// What codecs call themselves in problems; utf-16 and utf-32 only when encoding.
fn unitOf(encoding: []const u8) ?Unit {
    const names = .{
        .{ "utf-8", .utf_8 },         .{ "utf-16", .utf_16_le }, .{ "utf-16-le", .utf_16_le },
        .{ "utf-16-be", .utf_16_be }, .{ "utf-32", .utf_32_le }, .{ "utf-32-le", .utf_32_le },
        .{ "utf-32-be", .utf_32_be },
    };
    inline for (names) |name| if (std.mem.eql(u8, encoding, name[0])) return name[1];
    return null;
}

fn surrogateAt(encoding: []const u8, bytes: []const u8) ?struct { usize, u21 } {
    const size: usize, const value: u32 = switch (unitOf(encoding) orelse return null) {
        .utf_8 => value: {
            if (bytes.len < 3) return null;
            const tails = bytes[1] & 0xC0 == 0x80 and bytes[2] & 0xC0 == 0x80;
            if (bytes[0] & 0xF0 != 0xE0 or !tails) return null;
            const top = @as(u32, bytes[0] & 0xF) << 12;
            break :value .{ 3, top | @as(u32, bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F) };
        },
        .utf_16_le, .utf_16_be => |unit| value: {
            if (bytes.len < 2) return null;
            const endian: std.builtin.Endian = if (unit == .utf_16_le) .little else .big;
            break :value .{ 2, std.mem.readInt(u16, bytes[0..2], endian) };
        },
        .utf_32_le, .utf_32_be => |unit| value: {
            if (bytes.len < 4) return null;
            const endian: std.builtin.Endian = if (unit == .utf_32_le) .little else .big;
            break :value .{ 4, std.mem.readInt(u32, bytes[0..4], endian) };
        },
    };
    return if (value >= 0xD800 and value <= 0xDFFF) .{ size, @intCast(value) } else null;
}

/// Writes what stands for the problem. After `.raise`, `encoder.at` is where the exception starts.
pub fn repairEncoding(
    handler: Handler,
    problem: codec.Problem,
    encoder: *codec.Encoder,
) Allocator.Error!Repair {
    const done: Repair = .{ .go_on_at = problem.end };
    switch (handler) {
        .strict => return .raise,
        .ignore => return done,
        .surrogateescape => return escapeSurrogates(problem, encoder),
        .surrogatepass => return passSurrogates(problem, encoder),
        .replace, .backslashreplace, .xmlcharrefreplace, .namereplace => {},
    }
    const mark = encoder.out.items.len;
    for (problem.start..problem.end) |index| {
        const code_point = encoder.text.at(index);
        var room: [unicode_names.name_size + 8]u8 = undefined;
        const replacement = switch (handler) {
            .replace => "?",
            .backslashreplace => backslashed(&room, code_point),
            .xmlcharrefreplace => print.into(
                &room,
                "&#{d};",
                .{code_point},
            ) catch unreachable,
            .namereplace => named(&room, code_point),
            else => unreachable,
        };
        if (!try encoder.putText(.ofLatin1(replacement))) {
            encoder.out.shrinkRetainingCapacity(mark);
            return .raise;
        }
    }
    return done;
}

fn backslashed(room: []u8, code_point: u21) []const u8 {
    if (code_point <= 0xFF) return print.into(
        room,
        "\\x{x:0>2}",
        .{code_point},
    ) catch unreachable;
    if (code_point <= 0xFFFF) return print.into(
        room,
        "\\u{x:0>4}",
        .{code_point},
    ) catch unreachable;
    return print.into(room, "\\U{x:0>8}", .{code_point}) catch unreachable;
}

fn named(room: []u8, code_point: u21) []const u8 {
    var name_room: [unicode_names.name_size]u8 = undefined;
    const name = unicode_names.nameOf(
        &name_room,
        code_point,
    ) orelse return backslashed(room, code_point);
    return print.into(room, "\\N{{{s}}}", .{name}) catch unreachable;
}

fn escapeSurrogates(problem: codec.Problem, encoder: *codec.Encoder) Allocator.Error!Repair {
    const mark = encoder.out.items.len;
    for (problem.start..problem.end) |index| {
        const code_point = encoder.text.at(index);
        const escapes = code_point >= 0xDC80 and code_point <= 0xDCFF;
        const byte: u8 = @truncate(code_point);
        if (escapes and try encoder.putBytes(&.{byte})) continue;
        // One-byte tables give back the whole run, the others what is left of it.
        if (encoder.encoding == .charmap) {
            encoder.out.shrinkRetainingCapacity(mark);
        } else {
            encoder.at = index;
        }
        return .raise;
    }
    return .{ .go_on_at = problem.end };
}

fn passSurrogates(problem: codec.Problem, encoder: *codec.Encoder) Allocator.Error!Repair {
    const unit = unitOf(problem.encoding) orelse return .raise;
    for (problem.start..problem.end) |index| {
        const code_point = encoder.text.at(index);
        if (code_point < 0xD800 or code_point > 0xDFFF) return .raise;
        var bytes: [4]u8 = undefined;
        const size: usize = switch (unit) {
            .utf_8 => size: {
                bytes[0..3].* = .{
                    0xED,
                    @intCast(
                        0x80 | (code_point >> 6 & 0x3F),
                    ),
                    @intCast(0x80 | (code_point & 0x3F)),
                };
                break :size 3;
            },
            .utf_16_le => size: {
                std.mem.writeInt(u16, bytes[0..2], @intCast(code_point), .little);
                break :size 2;
            },
            .utf_16_be => size: {
                std.mem.writeInt(u16, bytes[0..2], @intCast(code_point), .big);
                break :size 2;
            },
            .utf_32_le => size: {
                std.mem.writeInt(u32, &bytes, code_point, .little);
                break :size 4;
            },
            .utf_32_be => size: {
                std.mem.writeInt(u32, &bytes, code_point, .big);
                break :size 4;
            },
        };
        try encoder.out.appendSlice(encoder.gpa, bytes[0..size]);
    }
    return .{ .go_on_at = problem.end };
}
