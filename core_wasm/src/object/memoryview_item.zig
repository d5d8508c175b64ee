//! Items of a memoryview: one value to and from its bytes, by its format character.

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const arguments = @import("str_arguments.zig");
const attribute = @import("../vm/attribute.zig");
const bytes = @import("bytes.zig");
const float = @import("float.zig");
const int = @import("int.zig");
const truth = @import("../vm/truth.zig");

/// Bytes of an item, or null if there is no such format.
pub fn sizeOf(format: u8) ?u8 {
    return switch (format) {
        'b', 'B', 'c', '?' => 1,
        'h', 'H', 'e' => 2,
        'i', 'I', 'f' => 4,
        'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P' => 8,
        else => null,
    };
}

pub fn isByte(format: u8) bool {
    return format == 'B' or format == 'b' or format == 'c';
}

pub fn isFloat(format: u8) bool {
    return format == 'e' or format == 'f' or format == 'd';
}

pub fn unpack(format: u8, text: []const u8) Error!Value {
    return switch (format) {
        'B' => Value.fromInt(text[0]),
        'b' => Value.fromInt(@as(i8, @bitCast(text[0]))),
        'c' => Value.from(try bytes.fromSlice(text[0..1])),
        '?' => Value.fromBool(text[0] != 0),
        'h' => Value.fromInt(read(i16, text)),
        'H' => Value.fromInt(read(u16, text)),
        'i' => Value.fromInt(read(i32, text)),
        'I' => Value.fromInt(read(u32, text)),
        'l', 'q', 'n' => int.fromI64(read(i64, text)),
        'L', 'Q', 'N', 'P' => int.fromU64(read(u64, text)),
        'e' => Value.fromFloat(@as(f16, @bitCast(read(u16, text)))),
        'f' => Value.fromFloat(@as(f32, @bitCast(read(u32, text)))),
        'd' => Value.fromFloat(@bitCast(read(u64, text))),
        else => unreachable,
    };
}

fn read(comptime T: type, text: []const u8) T {
    return std.mem.readInt(T, text[0..@sizeOf(T)], .little);
}

pub fn pack(format: u8, target: []u8, value: Value) Error!void {
    switch (format) {
        'c' => {
            const given = value.as(layout.Bytes) orelse return wrongType(format);
            if (given.len != 1) return wrongValue(format);
            target[0] = given.slice()[0];
        },
        '?' => target[0] = @intFromBool(try truth.of(value)),
        'e', 'f', 'd' => try packFloat(format, target, value),
        inline 'b', 'B', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', 'n', 'N', 'P' => |f| {
            const T = IntType(f);
            const n = std.math.cast(T, try intOf(format, value)) orelse return wrongValue(format);
            std.mem.writeInt(T, target[0..@sizeOf(T)], n, .little);
        },
        else => unreachable,
    }
}

fn IntType(comptime format: u8) type {
    return switch (format) {
        'b' => i8,
        'B' => u8,
        'h' => i16,
        'H' => u16,
        'i' => i32,
        'I' => u32,
        'l', 'q', 'n' => i64,
        else => u64,
    };
}

/// Any int that may fit an item; far out of range for all others.
fn intOf(format: u8, value: Value) Error!i128 {
    if (value.isInt()) return value.asInt();
    if (value.isBool()) return @intFromBool(value.asBool());
    if (value.as(layout.Int)) |big| return big.toConst().toInt(i128) catch std.math.maxInt(i128);
    if (arguments.hasIndex(value)) return error.NeedsPython;
    return wrongType(format);
}

fn packFloat(format: u8, target: []u8, value: Value) Error!void {
    if (!value.isFloat() and !int.isAnyInt(value) and value.as(layout.Float) == null) {
        if (attribute.special(value, .__float__) != null or arguments.hasIndex(value))
            return error.NeedsPython;
        return wrongType(format);
    }
    const x = try float.fromValue(value);
    switch (format) {
        'd' => std.mem.writeInt(u64, target[0..8], @bitCast(x), .little),
        'f' => std.mem.writeInt(u32, target[0..4], @bitCast(@as(f32, @floatCast(x))), .little),
        else => {
            const half: f16 = @floatCast(x);
            if (std.math.isInf(half) and !std.math.isInf(x))
                return raise(.OverflowError, "float too large to pack with e format", .{});
            std.mem.writeInt(u16, target[0..2], @bitCast(half), .little);
        },
    }
}

fn wrongType(format: u8) Error {
    return raise(
        .TypeError,
        "memoryview: invalid type for format '{}'",
        .{@as([]const u8, &.{format})},
    );
}

fn wrongValue(format: u8) Error {
    return raise(
        .ValueError,
        "memoryview: invalid value for format '{}'",
        .{@as([]const u8, &.{format})},
    );
}
