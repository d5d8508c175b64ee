//! `std.fmt` for messages: one formatter at run time, where std.fmt makes a function of its own for each text.
//!
//!     print.alloc(arena, "'{s}' is parameter and {s}", .{ name, word })
//!     print.into(&room, "\\u{x:0>4}", .{code_point})
//!
//! Placeholders: `{s}` bytes, `{t}` the name of an enum's value, `{d}` `{x}` `{X}` numbers, `{c}` a byte, `{u}` a code point;
//! `{x:0>4}` and `{d:>2}` fill up with zeros or spaces. `{{` and `}}` are braces. Call sites cost their text and their arguments.
//!
//! Not here: messages of exceptions (vm/raise.zig), which know Python values.

const std = @import("std");

const Part = union(enum) { text: []const u8, number: i64 };

inline fn toPart(argument: anytype) Part {
    return switch (@typeInfo(@TypeOf(argument))) {
        .int, .comptime_int => .{ .number = @intCast(argument) },
        .@"enum", .enum_literal => .{ .text = @tagName(argument) },
        else => .{ .text = argument },
    };
}

inline fn toParts(args: anytype) [@typeInfo(@TypeOf(args)).@"struct".field_names.len]Part {
    const names = @typeInfo(@TypeOf(args)).@"struct".field_names;
    var parts: [names.len]Part = undefined;
    inline for (names, 0..) |name, index| parts[index] = toPart(@field(args, name));
    return parts;
}

/// What is wrong with a text: known when it is compiled.
fn check(comptime format: []const u8, comptime count: usize) void {
    comptime {
        @setEvalBranchQuota(20_000);
        var found: usize = 0;
        var at: usize = 0;
        while (at < format.len) : (at += 1) switch (format[at]) {
            '{' => if (format[at + 1] == '{') {
                at += 1;
            } else {
                const end = std.mem.indexOfScalarPos(u8, format, at, '}') orelse @compileError("no } in " ++ format);
                const spec = format[at + 1 .. end];
                if (spec.len == 0 or std.mem.indexOfScalar(u8, "stdxXcu", spec[0]) == null or
                    (spec.len > 1 and !std.mem.startsWith(u8, spec[1..], ":0>") and !std.mem.startsWith(u8, spec[1..], ":>")))
                    @compileError("unknown placeholder {" ++ spec ++ "} in " ++ format);
                found += 1;
                at = end;
            },
            '}' => at += 1,
            else => {},
        };
        if (found != count) @compileError("the arguments do not fit " ++ format);
    }
}

pub inline fn alloc(gpa: std.mem.Allocator, comptime format: []const u8, args: anytype) error{OutOfMemory}![]u8 {
    const parts = toParts(args);
    comptime check(format, parts.len);
    return allocParts(gpa, format, &parts);
}

pub inline fn into(buffer: []u8, comptime format: []const u8, args: anytype) error{NoSpaceLeft}![]u8 {
    const parts = toParts(args);
    comptime check(format, parts.len);
    var out: Output = .{ .room = buffer };
    out.print(format, &parts);
    return if (out.length > buffer.len) error.NoSpaceLeft else buffer[0..out.length];
}

noinline fn allocParts(gpa: std.mem.Allocator, format: []const u8, parts: []const Part) error{OutOfMemory}![]u8 {
    var measure: Output = .{ .room = &.{} };
    measure.print(format, parts);
    var out: Output = .{ .room = try gpa.alloc(u8, measure.length) };
    out.print(format, parts);
    return out.room;
}

/// Counts what does not fit.
const Output = struct {
    room: []u8,
    length: usize = 0,

    fn put(out: *Output, bytes: []const u8) void {
        for (bytes) |byte| {
            if (out.length < out.room.len) out.room[out.length] = byte;
            out.length += 1;
        }
    }

    noinline fn print(out: *Output, format: []const u8, parts: []const Part) void {
        var next: usize = 0;
        var at: usize = 0;
        while (at < format.len) : (at += 1) {
            const byte = format[at];
            if (byte != '{' and byte != '}') {
                out.put(format[at..][0..1]);
            } else if (format[at + 1] == byte) {
                out.put(format[at..][0..1]);
                at += 1;
            } else {
                const kind = format[at + 1];
                var fill: u8 = ' ';
                var width: usize = 0;
                at += 2;
                while (format[at] != '}') : (at += 1) switch (format[at]) {
                    ':', '>' => {},
                    '0' => if (width == 0) {
                        fill = '0';
                    } else {
                        width *= 10;
                    },
                    else => |digit| width = width * 10 + digit - '0',
                };
                switch (parts[next]) {
                    .text => |text| out.put(text),
                    .number => |number| out.putNumber(number, kind, fill, width),
                }
                next += 1;
            }
        }
    }

    fn putNumber(out: *Output, number: i64, kind: u8, fill: u8, width: usize) void {
        var room: [24]u8 = undefined;
        if (kind == 'c' or kind == 'u') {
            const size = if (kind == 'c') 1 else std.unicode.wtf8Encode(@intCast(number), &room) catch unreachable;
            if (kind == 'c') room[0] = @intCast(number);
            return out.put(room[0..size]);
        }
        const base: u64 = if (kind == 'd') 10 else 16;
        const digits = if (kind == 'X') "0123456789ABCDEF" else "0123456789abcdef";
        var rest: u64 = @abs(number);
        var start = room.len;
        while (rest != 0 or start == room.len) : (rest /= base) {
            start -= 1;
            room[start] = digits[@intCast(rest % base)];
        }
        if (number < 0) {
            start -= 1;
            room[start] = '-';
        }
        while (room.len - start < width) {
            start -= 1;
            room[start] = fill;
        }
        out.put(room[start..]);
    }
};

test "texts, numbers and characters" {
    var room: [64]u8 = undefined;
    const cases = .{
        .{ "plain {{}}", .{}, "plain {}" },
        .{ "'{s}' is {s}", .{ "a", "b" }, "'a' is b" },
        .{ "{d} {d} {d}", .{ 0, -12, @as(u32, 345) }, "0 -12 345" },
        .{ "\\x{x:0>2} U+{X:0>4} 0x{x}", .{ 10, 0x1F600, 0xab }, "\\x0a U+1F600 0xab" },
        .{ "{d:>2}|{d:>2}|{x:0>12}", .{ 5, 345, 0xab }, " 5|345|0000000000ab" },
        .{ "{c}{u}{t}", .{ 'x', 0x20AC, .tag }, "x\u{20AC}tag" },
    };
    inline for (cases) |case| {
        try std.testing.expectEqualStrings(case[2], try into(&room, case[0], case[1]));
        const long = try alloc(std.testing.allocator, case[0], case[1]);
        defer std.testing.allocator.free(long);
        try std.testing.expectEqualStrings(case[2], long);
    }
    try std.testing.expectError(error.NoSpaceLeft, into(room[0..3], "{d}", .{-123}));
}
