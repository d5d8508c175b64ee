//! `heapq` and `bisect` on lists whose items compare without guest code; their twins do the rest.
//!
//!     rise       an item goes up from a leaf until the one above is not behind it
//!     settle     the hole at a place goes down to a leaf, always along the child that comes first;
//!                then what was in the place rises from there
//!
//! These are CPython's steps, so that lists with equal items end up in CPython's order.
//!
//! Invariant: a comparison that fails leaves all items in the list. Unless the failure is an
//! exception of the program's, each is where it was, because the twin (or the instruction again)
//! starts from the beginning.

const layout = @import("../object/layout.zig");
const List = layout.List;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const compare = @import("../vm/compare.zig");
const heap = @import("../heap/heap.zig");
const list = @import("../object/list.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;

pub const heap_doc = "Heap queues: lists whose first item comes before all others.";

pub const heap_functions = bind.functions(.{
    .{ "heappush(heap, item, /)", pushMin, "Puts an item into the heap." },
    .{ "heappop(heap, /)", popMin, "Takes the smallest item out of the heap." },
    .{ "heapreplace(heap, item, /)", replaceMin, "Takes the smallest item out and puts another one in, in one step." },
    .{ "heappushpop(heap, item, /)", pushPopMin, "Puts an item in and takes the smallest one out, in one step." },
    .{ "heapify(heap, /)", makeMin, "Makes the list a heap, in time proportional to its length." },
    .{ "heappush_max(heap, item, /)", pushMax, "heappush() for heaps whose first item is the largest." },
    .{ "heappop_max(heap, /)", popMax, "heappop() for heaps whose first item is the largest." },
    .{ "heapreplace_max(heap, item, /)", replaceMax, "heapreplace() for heaps whose first item is the largest." },
    .{ "heappushpop_max(heap, item, /)", pushPopMax, "heappushpop() for heaps whose first item is the largest." },
    .{ "heapify_max(heap, /)", makeMax, "heapify() for heaps whose first item is the largest." },
});

pub const bisect_doc = "Places in sorted lists, found by halving.";

pub const bisect_functions = bind.functions(.{
    .{ "bisect_right(a, x, lo=0, hi=None, *, key=None)", right, "Where `x` belongs in the sorted `a`, behind items that are equal to it." },
    .{ "bisect_left(a, x, lo=0, hi=None, *, key=None)", left, "Where `x` belongs in the sorted `a`, before items that are equal to it." },
    .{ "insort_right(a, x, lo=0, hi=None, *, key=None)", insertRight, "Inserts `x` into the sorted `a`, behind items that are equal to it." },
    .{ "insort_left(a, x, lo=0, hi=None, *, key=None)", insertLeft, "Inserts `x` into the sorted `a`, before items that are equal to it." },
});

const Order = enum { min, max };

/// Does `a` belong above `b`?
inline fn isFirst(comptime order: Order, a: Value, b: Value) Error!bool {
    return if (order == .min) compare.test_(.lt, a, b) else compare.test_(.lt, b, a);
}

/// About what a comparison costs.
const units_per_comparison = 4;

fn chargeSteps(self: *const List) Error!void {
    return vm_module.charge(units_per_comparison * @as(u64, 33 - @clz(self.len)));
}

fn above(place: u32) u32 {
    return (place - 1) / 2;
}

fn rise(comptime order: Order, self: *List, start: u32, from: u32) Error!void {
    const items = self.items;
    const item = items[from];
    var place = from;
    while (place > start) {
        const first = isFirst(order, item, items[above(place)]) catch |err| {
            items[place] = item;
            if (err != error.Raised) lift(items, place, from, item);
            return err;
        };
        if (!first) break;
        items[place] = items[above(place)];
        place = above(place);
    }
    items[place] = item;
    heap.wrote(self);
}

/// Undoes what brought the hole from `bottom` up to `place`.
fn lift(items: [*]Value, place: u32, bottom: u32, item: Value) void {
    // The way up is known from its end only: each step looks for the place below on it.
    var hole = place;
    while (hole != bottom) {
        var below = bottom;
        while (above(below) != hole) below = above(below);
        items[hole] = items[below];
        hole = below;
    }
    items[bottom] = item;
}

/// Undoes what brought the hole from `top` down to `place`.
fn sink(items: [*]Value, place: u32, top: u32, item: Value) void {
    var hole = place;
    while (hole != top) {
        items[hole] = items[above(hole)];
        hole = above(hole);
    }
    items[top] = item;
}

fn settle(comptime order: Order, self: *List, top: u32) Error!void {
    const items = self.items;
    const item = items[top];
    var place = top;
    while (place < self.len / 2) {
        var child = 2 * place + 1;
        if (child + 1 < self.len) {
            const first = isFirst(order, items[child], items[child + 1]) catch |err| {
                items[place] = item;
                if (err != error.Raised) sink(items, place, top, item);
                return err;
            };
            if (!first) child += 1;
        }
        items[place] = items[child];
        place = child;
    }
    items[place] = item;
    rise(order, self, top, place) catch |err| {
        if (err != error.Raised) sink(items, place, top, item);
        return err;
    };
}

fn push(comptime order: Order, self: *List, item: Value) Error!void {
    try chargeSteps(self);
    try list.append(self, item);
    rise(order, self, 0, self.len - 1) catch |err| {
        if (err != error.Raised) self.len -= 1;
        return err;
    };
}

fn pop(comptime order: Order, self: *List) Error!Value {
    if (self.len == 0) return raise(.IndexError, "index out of range", .{});
    try chargeSteps(self);
    const last = self.items[self.len - 1];
    self.len -= 1;
    if (self.len == 0) return last;
    const first = self.items[0];
    self.items[0] = last;
    settle(order, self, 0) catch |err| {
        if (err != error.Raised) {
            self.items[0] = first;
            self.len += 1;
        }
        return err;
    };
    list.shrinkIfWasteful(self);
    return first;
}

fn replace(comptime order: Order, self: *List, item: Value) Error!Value {
    if (self.len == 0) return raise(.IndexError, "index out of range", .{});
    try chargeSteps(self);
    return exchange(order, self, item);
}

fn exchange(comptime order: Order, self: *List, item: Value) Error!Value {
    const first = self.items[0];
    self.items[0] = item;
    heap.wrote(self);
    settle(order, self, 0) catch |err| {
        if (err != error.Raised) self.items[0] = first;
        return err;
    };
    return first;
}

fn pushPop(comptime order: Order, self: *List, item: Value) Error!Value {
    if (self.len == 0) return item;
    try chargeSteps(self);
    if (!try isFirst(order, self.items[0], item)) return item;
    return exchange(order, self, item);
}

fn make(comptime order: Order, self: *List) Error!void {
    if (self.len < 2) return;
    try vm_module.charge(2 * units_per_comparison * @as(u64, self.len));
    // What is settled twice may end up elsewhere if items are equal, so the twin needs the original.
    const original = try list.fromSlice(self.slice());
    var place = self.len / 2;
    while (place > 0) {
        place -= 1;
        settle(order, self, place) catch |err| {
            if (err != error.Raised) for (self.items[0..self.len], original.slice()) |*item, before| {
                item.* = before;
            };
            return err;
        };
    }
}

fn pushMin(self: *List, item: Value) Error!void {
    return push(.min, self, item);
}

fn pushMax(self: *List, item: Value) Error!void {
    return push(.max, self, item);
}

fn popMin(self: *List) Error!Value {
    return pop(.min, self);
}

fn popMax(self: *List) Error!Value {
    return pop(.max, self);
}

fn replaceMin(self: *List, item: Value) Error!Value {
    return replace(.min, self, item);
}

fn replaceMax(self: *List, item: Value) Error!Value {
    return replace(.max, self, item);
}

fn pushPopMin(self: *List, item: Value) Error!Value {
    return pushPop(.min, self, item);
}

fn pushPopMax(self: *List, item: Value) Error!Value {
    return pushPop(.max, self, item);
}

fn makeMin(self: *List) Error!void {
    return make(.min, self);
}

fn makeMax(self: *List) Error!void {
    return make(.max, self);
}

const Side = enum { left, right };

fn find(comptime side: Side, a: Value, x: Value, lo: i64, hi: ?i64, key: Value) Error!usize {
    if (lo < 0) return raise(.ValueError, "lo must be non-negative", .{});
    const self = a.asExact(List) orelse return error.NeedsPython;
    if (!key.isNone()) return error.NeedsPython;
    try chargeSteps(self);
    var low: u64 = @intCast(lo);
    const high_given = if (hi == null or hi == -1) self.len else hi.?; // -1 is CPython's word for None.
    if (high_given > self.len) return error.NeedsPython; // Which items it finds missing depends on its way.
    var high: u64 = @intCast(@max(high_given, 0));
    while (low < high) {
        const middle = (low + high) / 2;
        const item = self.items[@intCast(middle)];
        const goes_right = if (side == .right) !try compare.test_(.lt, x, item) else try compare.test_(.lt, item, x);
        if (goes_right) low = middle + 1 else high = middle;
    }
    return @intCast(low);
}

fn right(a: Value, x: Value, lo: i64, hi: ?i64, key: Value) Error!usize {
    return find(.right, a, x, lo, hi, key);
}

fn left(a: Value, x: Value, lo: i64, hi: ?i64, key: Value) Error!usize {
    return find(.left, a, x, lo, hi, key);
}

fn insert(comptime side: Side, a: Value, x: Value, lo: i64, hi: ?i64, key: Value) Error!void {
    const place = try find(side, a, x, lo, hi, key);
    const self = a.asExact(List).?;
    return list.replaceRun(self, @min(place, self.len), 0, &.{x});
}

fn insertRight(a: Value, x: Value, lo: i64, hi: ?i64, key: Value) Error!void {
    return insert(.right, a, x, lo, hi, key);
}

fn insertLeft(a: Value, x: Value, lo: i64, hi: ?i64, key: Value) Error!void {
    return insert(.left, a, x, lo, hi, key);
}
