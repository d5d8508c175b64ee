//! Built-in functions that walk over an iterable, for built-in containers whose items need no guest code: all, any, max,
//! min, sorted, sum.
//!
//! Only containers are walked here, never iterators: what has been taken from an iterator cannot be put back when an
//! item turns out to need guest code. The twins are in lib/prelude/containers_reductions.py.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const typeOf = type_module.typeOf;
const bind = @import("bind.zig");
const int = @import("../object/int.zig");
const float = @import("../object/float.zig");
const complex = @import("../object/complex.zig");
const list = @import("../object/list.zig");
const list_sort = @import("../object/list_sort.zig");
const iterate = @import("../vm/iterate.zig");
const arith = @import("../vm/arith.zig");
const compare = @import("../vm/compare.zig");
const truth = @import("../vm/truth.zig");
const drain = @import("../vm/drain.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;

pub const functions = bind.functions(.{
    .{ "all(iterable, /)", all, "Is every item true? So it is for no items at all." },
    .{ "any(iterable, /)", any, "Is at least one item true? Not so for no items at all." },
    .{ "max(*args, default=<missing>, key=None)", max, "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nReturn the largest item of an iterable, or the largest of several arguments." },
    .{ "min(*args, default=<missing>, key=None)", min, "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nReturn the smallest item of an iterable, or the smallest of several arguments." },
    .{
        "sorted(iterable, /, *, key=None, reverse=False)",
        sorted,
        \\A new list of the items in ascending order.
        \\
        \\key gives what is compared for an item, reverse=True puts the greatest first.
        ,
    },
    .{ "sum(iterable, /, start=0)", sum, "The numbers added to start." },
});

/// Longer ranges are not walked natively.
const range_max = 1 << 20;

/// The items of a container, one after the other.
pub const Walk = struct {
    items: ?[]const Value,
    iterator: Value,
    index: usize = 0,

    pub fn of(value: Value) Error!Walk {
        if (iterate.itemsInPlace(value)) |items| {
            try vm_module.charge(items.len);
            return .{ .items = items, .iterator = .none };
        }
        if (!isContainer(value)) {
            if (!iterate.isIterable(value)) return iterate.notIterable(value);
            return error.NeedsPython;
        }
        // The host could not interrupt a walk over a billion numbers: the twin's loop gives it the chance.
        if (value.as(layout.Range)) |range| {
            if ((int.toI64(range.len) orelse range_max + 1) > range_max) return error.NeedsPython;
        }
        return .{ .items = null, .iterator = try iterate.iter(value) };
    }

    pub inline fn next(self: *Walk) Error!?Value {
        if (self.items) |items| {
            if (self.index >= items.len) return null;
            self.index += 1;
            return items[self.index - 1];
        }
        try vm_module.charge(2);
        return iterate.next(self.iterator);
    }
};

fn isContainer(value: Value) bool {
    if (!value.isObject()) return false;
    return switch (value.asObject().kind) {
        .str, .bytes, .bytearray, .list, .tuple, .dict, .dict_view, .set, .range, .mapping_proxy => true,
        else => false,
    };
}

fn all(iterable: Value) Error!bool {
    if (try drain.directly(iterable, .all, null)) |tail| return tail;
    var walk = try Walk.of(iterable);
    while (try walk.next()) |item| {
        if (!try truth.of(item)) return false;
    }
    return true;
}

fn any(iterable: Value) Error!bool {
    if (try drain.directly(iterable, .any, null)) |tail| return tail;
    var walk = try Walk.of(iterable);
    while (try walk.next()) |item| {
        if (try truth.of(item)) return true;
    }
    return false;
}

fn max(default: ?Value, key: Value, args: []const Value) Error!Value {
    return extreme("max", .gt, default, key, args);
}

fn min(default: ?Value, key: Value, args: []const Value) Error!Value {
    return extreme("min", .lt, default, key, args);
}

fn extreme(
    comptime name: []const u8,
    comptime op: compare.Operator,
    default: ?Value,
    key: Value,
    args: []const Value,
) Error!Value {
    if (args.len == 0) return raise(.TypeError, name ++ " expected at least 1 argument, got 0", .{});
    if (args.len > 1 and default != null)
        return raise(.TypeError, "Cannot specify a default for " ++ name ++ "() with multiple positional arguments", .{});
    if (!key.isNone()) return error.NeedsPython;
    if (args.len == 1) {
        if (default == null) {
            if (try drain.directly(args[0], if (op == .gt) .max else .min, null)) |tail| return tail;
        }
        if (args[0].as(layout.Range)) |range| {
            if (!int.isZero(range.len)) return endOfRange(range, (op == .gt) != int.isNegative(range.step));
        }
    }
    var walk: Walk = if (args.len > 1) .{ .items = args, .iterator = .none } else try Walk.of(args[0]);
    var best = try walk.next() orelse
        return default orelse raise(.ValueError, name ++ "() iterable argument is empty", .{});
    while (try walk.next()) |item| {
        if (Value.bothInts(item, best)) {
            if (if (op == .gt) item.asInt() > best.asInt() else item.asInt() < best.asInt()) best = item;
        } else if (item.isFloat() and best.isFloat()) {
            if (if (op == .gt) item.asFloat() > best.asFloat() else item.asFloat() < best.asFloat()) best = item;
        } else if (try compare.test_(op, item, best)) best = item;
    }
    return best;
}

fn endOfRange(range: *layout.Range, last: bool) Error!Value {
    if (!last) return int.plain(range.start);
    const steps = try int.sub(range.len, Value.fromInt(1));
    return int.add(range.start, try int.mul(steps, range.step));
}

fn sorted(iterable: Value, key: Value, reverse: Value) Error!Value {
    if (!key.isNone()) return error.NeedsPython;
    const descending = try truth.of(reverse);
    if (!isContainer(iterable)) {
        if (!iterate.isIterable(iterable)) return iterate.notIterable(iterable);
        return error.NeedsPython;
    }
    const result = try list.create(0);
    try iterate.collect(iterable, result);
    try list_sort.sort(result, descending);
    return Value.from(result);
}

// sum

fn sum(iterable: Value, start: Value) Error!Value {
    if (!iterate.isIterable(iterable)) return iterate.notIterable(iterable);
    if (start.as(layout.Str) != null) return raise(.TypeError, "sum() can't sum strings [use ''.join(seq) instead]", .{});
    if (start.as(layout.Bytes) != null) return raise(.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]", .{});
    if (start.as(layout.Bytearray) != null)
        return raise(.TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]", .{});
    if (iterable.as(layout.Range)) |range| {
        if (int.isAnyInt(start) and !(start.isObject() and start.asObject().flags.subclass)) return sumOfRange(range, start);
    }
    if (start.isBool()) return error.NeedsPython; // Without an item it is the sum.
    if (start.isInt()) {
        if (try drain.directly(iterable, .sum_ints, start)) |tail| return tail;
    }
    var walk = try Walk.of(iterable);
    return add(&walk, start);
}

/// The first and the last, times the count, by two.
fn sumOfRange(range: *layout.Range, start: Value) Error!Value {
    if (int.isZero(range.len)) return start;
    const ends = try int.add(range.start, try endOfRange(range, true));
    const twice = try int.mul(range.len, ends);
    return int.add(start, try int.rightShift(twice, Value.fromInt(1)));
}

/// Compensated: `low` is what rounding has lost of `high` so far (Neumaier).
const Float = struct {
    high: f64,
    low: f64 = 0,

    inline fn add(self: *Float, x: f64) void {
        const t = self.high + x;
        if (@abs(self.high) >= @abs(x)) {
            self.low += (self.high - t) + x;
        } else {
            self.low += (x - t) + self.high;
        }
        self.high = t;
    }

    fn value(self: Float) f64 {
        // An overflow must not become nan.
        if (self.low != 0 and std.math.isFinite(self.low)) return self.high + self.low;
        return self.high;
    }
};

/// Ints as long as all are ints; then floats, then complex numbers; at last whatever `+` does.
fn add(walk: *Walk, start: Value) Error!Value {
    var total = start;
    while (true) {
        if (int.immediate(total)) |n| {
            if (try addInts(walk, n, &total)) continue;
            return total;
        }
        if (total.isFloat()) {
            if (try addFloats(walk, &total)) continue;
            return total;
        }
        if (total.asExact(layout.Complex)) |z| {
            if (try addComplexes(walk, z, &total)) continue;
            return total;
        }
        const item = try walk.next() orelse return total;
        try vm_module.charge(2);
        total = try arith.binary(.add, total, item);
    }
}

/// True if an item came that is no small int; it is added already.
fn addInts(walk: *Walk, start: i64, total: *Value) Error!bool {
    var n = start;
    while (try walk.next()) |item| {
        const next = n +% (int.immediate(item) orelse {
            total.* = try arith.binary(.add, try int.fromI64(n), item);
            return true;
        });
        // Items have 50 bits, so that the sum stays far from 64.
        if (next > 1 << 62 or next < -(1 << 62)) {
            total.* = try int.add(try int.fromI64(n), item);
            return true;
        }
        n = next;
    }
    total.* = try int.fromI64(n);
    return false;
}

fn addFloats(walk: *Walk, total: *Value) Error!bool {
    var x: Float = .{ .high = total.asFloat() };
    if (walk.items) |items| {
        while (walk.index < items.len and items[walk.index].isFloat()) : (walk.index += 1) x.add(items[walk.index].asFloat());
    }
    while (try walk.next()) |item| {
        if (item.isFloat()) {
            x.add(item.asFloat());
        } else if (int.isAnyInt(item) and (!item.isObject() or item.asExact(layout.Int) != null)) {
            x.add(try int.toFloat(item));
        } else {
            total.* = try arith.binary(.add, Value.fromFloat(x.value()), item);
            return true;
        }
    }
    total.* = Value.fromFloat(x.value());
    return false;
}

fn addComplexes(walk: *Walk, start: *layout.Complex, total: *Value) Error!bool {
    var re: Float = .{ .high = start.real };
    var im: Float = .{ .high = start.imag };
    while (try walk.next()) |item| {
        if (item.asExact(layout.Complex)) |z| {
            re.add(z.real);
            im.add(z.imag);
        } else if (item.isFloat()) {
            re.add(item.asFloat());
        } else if (int.isAnyInt(item) and (!item.isObject() or item.asExact(layout.Int) != null)) {
            re.add(try int.toFloat(item));
        } else {
            total.* = try arith.binary(.add, try complex.create(re.value(), im.value()), item);
            return true;
        }
    }
    total.* = try complex.create(re.value(), im.value());
    return false;
}
