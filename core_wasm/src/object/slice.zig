//! Slice objects and the arithmetic of indices.
//!
//! `Bounds` is a slice applied to a length: `len` items at `start`, `start + step`, ... all of them in range.
//!
//! Invariant: natives see slices whose parts are ints (any size) or None; parts with `__index__` are for the prelude,
//! which replaces them by ints and comes again.

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const bind = @import("../native/bind.zig");
const compare = @import("../vm/compare.zig");
const arith = @import("../vm/arith.zig");
const hash_module = @import("../vm/hash.zig");
const int = @import("int.zig");
const tuple = @import("tuple.zig");
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const Slice = layout.Slice;

pub const doc =
    \\slice(stop)
    \\slice(start, stop[, step])
    \\
    \\Create a slice object.  This is used for extended slicing (e.g. a[0:10:2]).
;

/// A slice applied to a sequence. `start` is in range when `len` is not 0.
pub const Bounds = struct {
    /// May be `length` (or -1 for negative steps) when `len` is 0.
    start: i64,
    step: i64,
    len: u32,

    /// Where an assignment to an empty or plain slice puts its items.
    pub inline fn insertAt(self: Bounds) u32 {
        return @intCast(@max(self.start, 0));
    }

    pub inline fn at(self: Bounds, i: usize) usize {
        return @intCast(self.start + self.step * @as(i64, @intCast(i)));
    }

    /// The same items in ascending order.
    pub fn ascending(self: Bounds) Bounds {
        if (self.step > 0 or self.len == 0) return self;
        return .{ .start = self.start + self.step * (@as(i64, self.len) - 1), .step = -self.step, .len = self.len };
    }
};

pub fn create(start: Value, stop: Value, step: Value) Error!*Slice {
    const self = try heap.create(Slice, vm.types.slice, 0);
    self.start = start;
    self.stop = stop;
    self.step = step;
    return self;
}

/// The slice applied to `length` items. ValueError for a step of 0.
pub fn bounds(self: *Slice, length: u32) Error!Bounds {
    const step = if (self.step.isNone()) 1 else try clampedIndex(self.step);
    if (step == 0) return raise(.ValueError, "slice step cannot be zero", .{});
    return boundsOf(self.start, self.stop, @max(step, -std.math.maxInt(i64)), length);
}

pub fn boundsOf(start_value: Value, stop_value: Value, step: i64, length: u32) Error!Bounds {
    const len: i64 = length;
    const down = step < 0;
    const lowest: i64 = if (down) -1 else 0;
    const highest: i64 = if (down) len - 1 else len;
    const start = if (start_value.isNone())
        (if (down) highest else lowest)
    else
        try clampedPosition(start_value, len, lowest, highest);
    const stop = if (stop_value.isNone())
        (if (down) lowest else highest)
    else
        try clampedPosition(stop_value, len, lowest, highest);
    const distance = if (down) start - stop else stop - start;
    const count: u64 = if (distance <= 0) 0 else (@as(u64, @intCast(distance)) - 1) / @abs(step) + 1;
    return .{ .start = start, .step = step, .len = @intCast(count) };
}

inline fn clampedPosition(value: Value, len: i64, lowest: i64, highest: i64) Error!i64 {
    var n = try clampedIndex(value);
    if (n < 0) n +|= len;
    return std.math.clamp(n, lowest, highest);
}

/// The int of a slice part, cut to 64 bits.
pub inline fn clampedIndex(value: Value) Error!i64 {
    if (value.isInt()) return value.asInt();
    return clampedIndexSlow(value);
}

noinline fn clampedIndexSlow(value: Value) Error!i64 {
    if (value.isBool()) return @intFromBool(value.asBool());
    if (value.as(layout.Int)) |big| {
        const n = big.toConst();
        return n.toInt(i64) catch if (n.positive) std.math.maxInt(i64) else std.math.minInt(i64);
    }
    if (value.isObject() and value.asObject().kind == .instance) return error.NeedsPython;
    if (value.isObject() and value.asObject().flags.subclass) return error.NeedsPython;
    return raise(.TypeError, "slice indices must be integers or None or have an __index__ method", .{});
}
