//! What methods of str and bytes expect of their arguments, with CPython's complaints.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const typeOf = type_module.typeOf;
const Type = type_module.Type;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const attribute = @import("../vm/attribute.zig");
const known = @import("known_names.zig");
const int = @import("int.zig");
const slice_module = @import("slice.zig");

/// `function() argument N must be str, not T`; `which` is "argument", "argument 1", "argument
/// 'encoding'".
pub inline fn wantStr(value: Value, function: []const u8, which: []const u8) Error!*Str {
    return value.as(Str) orelse notStr(value, function, which);
}

noinline fn notStr(value: Value, function: []const u8, which: []const u8) Error {
    return raise(.TypeError, "{}() {} must be str, not {}", .{ function, which, shortName(value) });
}

/// CPython says None, not NoneType, where a function's argument is wrong.
pub fn shortName(value: Value) raise_module.Argument {
    return if (value.isNone()) .{ .text = "None" } else .{ .class = typeOf(value) };
}

pub const Range = struct { start: usize, stop: usize };

/// `start` and `end` of `find` and its like, as in slices; null when nothing, not even the empty
/// text, lies between.
pub inline fn clip(start: ?Value, end: ?Value, len: usize) Error!?Range {
    if (start == null) return .{ .start = 0, .stop = len };
    return clipGiven(start.?, end orelse .none, len);
}

noinline fn clipGiven(start: Value, end: Value, len: usize) Error!?Range {
    const length: i64 = @intCast(len);
    var from: i64 = if (start.isNone()) 0 else try slice_module.clampedIndex(start);
    var to: i64 = if (end.isNone()) length else try slice_module.clampedIndex(end);
    if (to > length) to = length;
    if (to < 0) to = @max(0, to +| length);
    if (from < 0) from = @max(0, from +| length);
    if (from > to) return null;
    return .{ .start = @intCast(from), .stop = @intCast(to) };
}

/// The other operand of `*`. `strict`: called as `__mul__`, which complains differently.
pub fn repeatCount(value: Value) Error!i64 {
    if (value.isInt()) return value.asInt();
    if (value.isBool()) return @intFromBool(value.asBool());
    if (value.as(layout.Int)) |big| return big.toConst().toInt(i64) catch
        raise(.OverflowError, "cannot fit 'int' into an index-sized integer", .{});
    return int.indexOf(value);
}

/// An index in `sequence[index]`. `noun` is what stands in "string index out of range".
pub fn itemIndex(value: Value, len: usize, comptime noun: []const u8) Error!usize {
    var at: i64 = undefined;
    if (value.isInt()) {
        at = value.asInt();
    } else if (value.isBool()) {
        at = @intFromBool(value.asBool());
    } else if (value.as(layout.Int)) |big| {
        at = big.toConst().toInt(i64) catch
            return raise(
                .IndexError,
                "cannot fit '{}' into an index-sized integer",
                .{typeOf(value)},
            );
    } else unreachable;
    if (at < 0) at += @intCast(len);
    if (at < 0 or at >= len) return raise(.IndexError, noun ++ " out of range", .{});
    return @intCast(at);
}

/// Has it an `__index__`? Ints are not asked.
pub fn hasIndex(value: Value) bool {
    return attribute.special(value, .__index__) != null;
}

/// Has it a method to be iterated by? It may be None.
pub fn mayBeIterable(value: Value) bool {
    return attribute.special(value, .__iter__) != null or
        attribute.special(value, .__getitem__) != null;
}

/// Can it become a float by a method of its own?
pub fn mayBeFloat(value: Value) bool {
    return attribute.special(value, .__float__) != null or hasIndex(value);
}

/// The class argument of a `__new__`.
pub fn wantClass(value: Value, base: *Type) Error!*Type {
    const class = value.as(Type) orelse
        return raise(
            .TypeError,
            "{}.__new__(X): X is not a type object ({})",
            .{ base, typeOf(value) },
        );
    if (!class.isSubtype(base))
        return raise(
            .TypeError,
            "{}.__new__({}): {} is not a subtype of {}",
            .{ base, class, class, base },
        );
    return class;
}
