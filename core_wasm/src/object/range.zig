//! Ranges: three ints of any size and the number of items, computed once.
//!
//! Invariants:
//!   1. All four are plain ints (immediate where they fit).
//!   2. `step` is not 0.
//!
//! Not here: walking over a range (iterator.zig).

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
const attribute = @import("../vm/attribute.zig");
const compare = @import("../vm/compare.zig");
const hash_module = @import("../vm/hash.zig");
const iterator = @import("iterator.zig");
const slice_module = @import("slice.zig");
const list_methods = @import("list_methods.zig");
const tuple = @import("tuple.zig");
const int = @import("int.zig");
const repr = @import("repr.zig");
const Range = layout.Range;

pub const doc =
    \\range(stop)
    \\range(start, stop[, step])
    \\
    \\The ints from start (by default 0) up to but not including stop, step apart. Made as they are asked for.
;

const zero = Value.fromInt(0);
const one = Value.fromInt(1);

/// Of plain ints. ValueError for a step of 0.
pub fn create(start: Value, stop: Value, step: Value) Error!*Range {
    if (step.is(zero)) return raise(.ValueError, "range() arg 3 must not be zero", .{});
    const len = try lengthOf(start, stop, step);
    const self = try heap.create(Range, vm.types.range, 0);
    self.start = start;
    self.stop = stop;
    self.step = step;
    self.len = len;
    return self;
}

fn lengthOf(start: Value, stop: Value, step: Value) Error!Value {
    if (start.isInt() and stop.isInt() and step.isInt()) {
        const stride = step.asInt();
        const distance = if (stride > 0) stop.asInt() - start.asInt() else start.asInt() - stop.asInt();
        if (distance <= 0) return zero;
        return int.fromI64(@divFloor(distance - 1, if (stride > 0) stride else -stride) + 1);
    }
    const down = int.isNegative(step);
    const distance = if (down) try int.sub(start, stop) else try int.sub(stop, start);
    if (int.isNegative(distance) or int.isZero(distance)) return zero;
    const stride = if (down) try int.negate(step) else step;
    return int.add(try int.floorDiv(try int.sub(distance, one), stride), one);
}

/// Item `index`, which is in range.
pub fn itemAt(self: *Range, index: Value) Error!Value {
    if (self.start.isInt() and self.step.isInt() and index.isInt() and self.stop.isInt())
        return int.fromI64(self.start.asInt() + self.step.asInt() * index.asInt());
    return int.add(self.start, try int.mul(self.step, index));
}

fn dunderNew(cls: *Type, args: []const Value) Error!Value {
    _ = cls;
    switch (args.len) {
        0 => return raise(.TypeError, "range expected at least 1 argument, got 0", .{}),
        1 => return Value.from(try create(zero, try plainInt(args[0]), one)),
        2, 3 => {
            const start = try plainInt(args[0]);
            const stop = try plainInt(args[1]);
            return Value.from(try create(start, stop, if (args.len == 3) try plainInt(args[2]) else one));
        },
        else => return raise(.TypeError, "range expected at most 3 arguments, got {}", .{args.len}),
    }
}

inline fn plainInt(value: Value) Error!Value {
    if (value.isInt()) return value;
    return int.plain(try int.requireInt(value));
}

fn dunderLen(self: *Range) Error!Value {
    if (!self.len.isInt() and int.toI64(self.len) == null)
        return raise(.OverflowError, "Python int too large to convert to C ssize_t", .{});
    return self.len;
}

pub fn getItem(self: *Range, key: Value) Error!Value {
    if (key.as(layout.Slice)) |s| return Value.from(try slice(self, s));
    if (!int.isAnyInt(key)) {
        if (list_methods.hasIndex(key)) return error.NeedsPython;
        return raise(.TypeError, "range indices must be integers or slices, not {}", .{type_module.typeOf(key)});
    }
    var index = try plainInt(key);
    if (int.isNegative(index)) index = try int.add(index, self.len);
    if (int.isNegative(index) or int.order(index, self.len) != .lt)
        return raise(.IndexError, "range object index out of range", .{});
    return itemAt(self, index);
}

fn slice(self: *Range, key: *layout.Slice) Error!*Range {
    const bounds = try slice_module.longBounds(key, self.len);
    return create(
        try itemAt(self, bounds.start),
        try itemAt(self, bounds.stop),
        try int.mul(self.step, bounds.step),
    );
}

/// The index of `value`, or null. NeedsPython for what compares in guest code.
pub fn find(self: *Range, value: Value) Error!?Value {
    const wanted = try equalInt(value) orelse return null;
    if (self.step.is(one) and wanted.isInt() and self.start.isInt() and self.stop.isInt()) {
        if (wanted.asInt() < self.start.asInt() or wanted.asInt() >= self.stop.asInt()) return null;
        return try int.fromI64(wanted.asInt() - self.start.asInt());
    }
    const distance = try int.sub(wanted, self.start);
    if (!int.isZero(try int.mod(distance, self.step))) return null;
    const index = try int.floorDiv(distance, self.step);
    if (int.isNegative(index) or int.order(index, self.len) != .lt) return null;
    return index;
}

/// The int that `value` equals, or null if it can equal none.
fn equalInt(value: Value) Error!?Value {
    if (value.isInt()) return value;
    if (value.isFloat()) return floatAsInt(value.asFloat());
    if (!value.isObject()) return if (value.isBool()) try int.requireInt(value) else null;
    const object = value.asObject();
    if (object.flags.subclass) return error.NeedsPython;
    return switch (object.kind) {
        .int => value,
        .complex => if (object.as(layout.Complex).imag == 0) floatAsInt(object.as(layout.Complex).real) else null,
        .instance => error.NeedsPython,
        else => null,
    };
}

fn floatAsInt(x: f64) Error!?Value {
    if (!std.math.isFinite(x) or @trunc(x) != x) return null;
    return try int.fromFloat(x);
}

pub fn contains(self: *Range, value: Value) Error!bool {
    return try find(self, value) != null;
}

fn count(self: *Range, value: Value) Error!Value {
    return Value.fromInt(@intFromBool(try contains(self, value)));
}

fn indexOf(self: *Range, value: Value) Error!Value {
    if (try find(self, value)) |found| return found;
    if (int.isAnyInt(value)) return raise(.ValueError, "range.index(x): x not in range", .{});
    return raise(.ValueError, "sequence.index(x): x not in sequence", .{});
}

fn dunderIter(self: *Range) Error!Value {
    return iterator.ofRange(self);
}

/// `reversed(self)`: an iterator over the same numbers from the last to the first.
pub fn reversed(self: *Range) Error!Value {
    const first = try int.sub(self.start, self.step);
    const last = try itemAt(self, try int.sub(self.len, one));
    return iterator.ofRange(try create(last, first, try int.negate(self.step)));
}

fn dunderEq(self: *Range, other: Value) Error!Value {
    if (other.as(Range) == null) return .not_implemented;
    return compare.method(.eq, Value.from(self), other);
}

fn dunderNe(self: *Range, other: Value) Error!Value {
    if (other.as(Range) == null) return .not_implemented;
    return compare.method(.ne, Value.from(self), other);
}

/// Ranges have no order; the methods exist because CPython's class has them.
fn unordered(self: *Range, other: Value) Value {
    _ = .{ self, other };
    return .not_implemented;
}

fn dunderHash(self: *Range) Error!Value {
    return int.fromI64(@bitCast(try hash_module.of(Value.from(self))));
}

fn dunderBool(self: *Range) bool {
    return !int.isZero(self.len);
}

fn dunderRepr(self: *Range) Error!Value {
    return Value.from(try repr.of(Value.from(self)));
}

fn dunderReduce(self: *Range) Error!Value {
    const parts = try tuple.fromSlice(&.{ self.start, self.stop, self.step });
    return Value.from(try tuple.pair(Value.from(vm.types.range), Value.from(parts)));
}

fn getStart(self: *Range) Value {
    return self.start;
}

fn getStop(self: *Range) Value {
    return self.stop;
}

fn getStep(self: *Range) Value {
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
    .{ "__bool__(self, /)", dunderBool, "False for zero, True for everything else." },
    .{ "__len__(self, /)", dunderLen, "How many there are." },
    .{ "__contains__(self, key, /)", contains, "The value of `key in self`." },
    .{ "__getitem__(self, key, /)", getItem, "The value of self[key]." },
    .{ "__iter__(self, /)", dunderIter, "An iterator over self." },
    .{ "__reversed__(self, /)", reversed, "An iterator that goes backwards." },
    .{ "__eq__(self, value, /)", dunderEq, "The value of self == value." },
    .{ "__ne__(self, value, /)", dunderNe, "The value of self != value." },
    .{ "__lt__(self, value, /)", unordered, "The value of self < value." },
    .{ "__le__(self, value, /)", unordered, "The value of self <= value." },
    .{ "__gt__(self, value, /)", unordered, "The value of self > value." },
    .{ "__ge__(self, value, /)", unordered, "The value of self >= value." },
    .{ "__reduce__(self, /)", dunderReduce, "What copy and pickle rebuild the object from." },
    .{ "count(self, object, /)", count, "1 if the range has the value, else 0." },
    .{ "index(self, object, /)", indexOf, "The position of the value; ValueError if the range does not have it." },
});
