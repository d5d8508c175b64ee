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
const attribute = @import("../vm/attribute.zig");
const hash_module = @import("../vm/hash.zig");
const int = @import("int.zig");
const repr = @import("repr.zig");
const tuple = @import("tuple.zig");
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const Slice = layout.Slice;

pub const doc =
    \\slice(stop)
    \\slice(start, stop[, step])
    \\
    \\What stands between the brackets of items[start:stop:step].
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

    /// The same items in ascending order. A step that is never made may be huge: it becomes 1.
    pub fn ascending(self: Bounds) Bounds {
        if (self.len == 1) return .{ .start = self.start, .step = 1, .len = 1 };
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
    if (int.isAnyInt(value)) return int.indexClipped(value);
    if (attribute.special(value, .__index__) != null) return error.NeedsPython;
    return raise(.TypeError, "slice indices must be integers or None or have an __index__ method", .{});
}

/// As `clampedIndex`, for arguments of `index`, where None is no index.
pub fn clampedIndexStrict(value: Value) Error!i64 {
    if (int.isAnyInt(value)) return int.indexClipped(value);
    if (attribute.special(value, .__index__) != null) return error.NeedsPython;
    return raise(.TypeError, "slice indices must be integers or have an __index__ method", .{});
}

/// A slice applied to a length of any size.
pub const LongBounds = struct { start: Value, stop: Value, step: Value };

pub fn longBounds(self: *Slice, length: Value) Error!LongBounds {
    const zero = Value.fromInt(0);
    const step = if (self.step.isNone()) Value.fromInt(1) else try part(self.step);
    if (int.isZero(step)) return raise(.ValueError, "slice step cannot be zero", .{});
    const down = int.isNegative(step);
    const lowest = if (down) Value.fromInt(-1) else zero;
    const highest = if (down) try int.sub(length, Value.fromInt(1)) else length;
    return .{
        .start = try longPosition(self.start, length, lowest, highest, if (down) highest else lowest),
        .stop = try longPosition(self.stop, length, lowest, highest, if (down) lowest else highest),
        .step = step,
    };
}

fn longPosition(value: Value, length: Value, lowest: Value, highest: Value, omitted: Value) Error!Value {
    if (value.isNone()) return omitted;
    var n = try part(value);
    if (int.isNegative(n)) {
        n = try int.add(n, length);
        return if (int.order(n, lowest) == .lt) lowest else n;
    }
    return if (int.order(n, highest) == .gt) highest else n;
}

/// A part of a slice as a plain int.
fn part(value: Value) Error!Value {
    if (int.isAnyInt(value)) return int.plain(try int.requireInt(value));
    if (attribute.special(value, .__index__) != null) return error.NeedsPython;
    return raise(.TypeError, "slice indices must be integers or None or have an __index__ method", .{});
}

fn dunderNew(cls: *Type, args: []const Value) Error!Value {
    _ = cls;
    switch (args.len) {
        0 => return raise(.TypeError, "slice expected at least 1 argument, got 0", .{}),
        1 => return Value.from(try create(.none, args[0], .none)),
        2, 3 => return Value.from(try create(args[0], args[1], if (args.len == 3) args[2] else .none)),
        else => return raise(.TypeError, "slice expected at most 3 arguments, got {}", .{args.len}),
    }
}

fn indices(self: *Slice, length: Value) Error!Value {
    if (!int.isAnyInt(length)) {
        if (attribute.special(length, .__index__) != null) return error.NeedsPython;
        _ = try int.indexOf(length);
    }
    const n = try int.plain(try int.requireInt(length));
    if (int.isNegative(n)) return raise(.ValueError, "length should not be negative", .{});
    const found = try longBounds(self, n);
    return Value.from(try tuple.fromSlice(&.{ found.start, found.stop, found.step }));
}

fn compareWith(comptime op: CompareOperator) fn (*Slice, Value) Error!Value {
    return struct {
        fn call(self: *Slice, other: Value) Error!Value {
            if (other.as(Slice) == null) return .not_implemented;
            return compare.method(op, Value.from(self), other);
        }
    }.call;
}

fn dunderHash(self: *Slice) Error!Value {
    return int.fromI64(@bitCast(try hash_module.of(Value.from(self))));
}

fn dunderRepr(self: *Slice) Error!Value {
    return Value.from(try repr.of(Value.from(self)));
}

fn dunderReduce(self: *Slice) Error!Value {
    const parts = try tuple.fromSlice(&.{ self.start, self.stop, self.step });
    return Value.from(try tuple.pair(Value.from(vm.types.slice), Value.from(parts)));
}

fn getStart(self: *Slice) Value {
    return self.start;
}

fn getStop(self: *Slice) Value {
    return self.stop;
}

fn getStep(self: *Slice) Value {
    return self.step;
}

pub const constructors = bind.constructors(.{
    .{ "__new__(cls, /, *args)", dunderNew, "Create and return a new object." },
});

pub const attributes = bind.attributes(.{
    .{ "start", getStart, bind.readOnly, "" },
    .{ "stop", getStop, bind.readOnly, "" },
    .{ "step", getStep, bind.readOnly, "" },
});

pub const methods = bind.table(.{
    .{ "__repr__(self, /)", dunderRepr, "The text that repr(self) gives." },
    .{ "__hash__(self, /)", dunderHash, "The number by which dicts and sets find this object." },
    .{ "__reduce__(self, /)", dunderReduce, "What copy and pickle rebuild the object from." },
    .{
        "indices(self, object, /)",
        indices,
        "The start, stop and step with which this slice walks over so many items.",
    },
}) ++ bind.comparisons(compareWith);
