//! Sorting: stable, in O(n log n), and in O(n) for what is sorted already. Timsort with the powersort rule for merging.
//!
//!     runs     | 1 3 5 9 | 8 6 2 (reversed) | 4 4 7 .. (short: filled up by binary insertion) |
//!     merging  neighbours only, the shorter one copied aside; galloping where one side keeps winning
//!
//! What is sorted are `Item`s of one of two kinds: plain values, or a key with the value that it stands for. Which
//! comparison is used is found out once, before sorting: all ints, all floats, all strs of one width, or whatever
//! compare.zig says about pairs.
//!
//! Invariants:
//!   1. Everything happens in a copy. The list changes when sorting has succeeded, so NeedsPython, exceptions and lack of
//!      memory leave it as it was.
//!   2. `descending` sorts are stable too: equal items keep their order.
//!   3. Work is charged before it starts, by the number of comparisons that sorting takes at worst.
//!
//! Not here: keys computed by guest code and comparing in guest code (lib/prelude/containers.py).

const std = @import("std");
const assert = std.debug.assert;
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const bind = @import("../native/bind.zig");
const compare = @import("../vm/compare.zig");
const str = @import("str.zig");
const list = @import("list.zig");
const List = layout.List;

/// Runs shorter than this are filled up by binary insertion.
const run_min = 32;
/// Wins in a row before galloping is tried.
const gallop_min = 7;

/// A key and what it stands for.
const Keyed = struct {
    key: Value,
    item: Value,
};

fn keyOf(item: anytype) Value {
    return if (@TypeOf(item) == Value) item else item.key;
}

/// How two keys compare; `.any` can fail.
const Order = enum { ints, floats, narrow_strs, strs, pairs, any };

/// `list.sort()` without key.
pub fn sort(self: *List, descending: bool) Error!void {
    const items = self.slice();
    if (items.len < 2) return;
    try chargeSorting(items.len);
    const copy = (try heap.allocValues(items.len))[0..items.len];
    @memcpy(copy, items);
    try sortItems(Value, copy, descending);
    @memcpy(self.slice(), copy);
    heap.freeRaw(copy.ptr, copy.len * @sizeOf(Value));
    heap.wrote(self);
}

/// Sorts the items of `self` by their `keys`. False, and nothing changed, if the keys compare in guest code.
pub fn sortByKeys(self: *List, keys: *List, descending: bool) Error!bool {
    assert(self.len == keys.len);
    if (self.len < 2) return true;
    try chargeSorting(self.len);
    const size = @as(usize, self.len) * @sizeOf(Keyed);
    const copy = @as([*]Keyed, @ptrCast(@alignCast(try heap.allocRaw(size))))[0..self.len];
    for (copy, keys.slice(), self.slice()) |*entry, key, item| entry.* = .{ .key = key, .item = item };
    sortItems(Keyed, copy, descending) catch |err| switch (err) {
        error.NeedsPython => return false,
        else => return err,
    };
    for (copy, self.slice()) |entry, *item| item.* = entry.item;
    heap.freeRaw(copy.ptr, size);
    heap.wrote(self);
    return true;
}

fn chargeSorting(count: usize) Error!void {
    const levels = std.math.log2_int(usize, count) + 1;
    return vm_module.charge(@as(u64, count) * levels / 2);
}

fn sortItems(comptime Item: type, items: []Item, descending: bool) Error!void {
    // Sorting the mirror image and mirroring the result keeps equal items in their order.
    if (descending) std.mem.reverse(Item, items);
    switch (orderOf(Item, items)) {
        inline else => |order| {
            var sorter: SorterType(Item, order) = .{ .items = items };
            try sorter.sort();
        },
    }
    if (descending) std.mem.reverse(Item, items);
}

/// The quickest comparison that is right for all keys.
fn orderOf(comptime Item: type, items: []const Item) Order {
    const first = keyOf(items[0]);
    if (first.isInt()) {
        for (items) |item| if (!keyOf(item).isInt()) return .any;
        return .ints;
    }
    if (first.isFloat()) {
        for (items) |item| if (!keyOf(item).isFloat()) return .any;
        return .floats;
    }
    if (first.asExact(layout.Str)) |_| {
        var narrow = true;
        for (items) |item| {
            const s = keyOf(item).asExact(layout.Str) orelse return .any;
            narrow = narrow and s.width == 1;
        }
        return if (narrow) .narrow_strs else .strs;
    }
    if (first.asExact(layout.Tuple)) |_| {
        for (items) |item| if (keyOf(item).asExact(layout.Tuple) == null) return .any;
        return .pairs;
    }
    return .any;
}

fn lessInt(a: Value, b: Value) bool {
    return a.asInt() < b.asInt();
}

fn lessNarrow(a: *layout.Str, b: *layout.Str) bool {
    const x = str.narrow(a);
    const y = str.narrow(b);
    const len = @min(x.len, y.len);
    for (x[0..len], y[0..len]) |c, d| {
        if (c != d) return c < d;
    }
    return x.len < y.len;
}

/// Tuples: the first items that differ decide.
fn lessTuple(a: Value, b: Value) Error!bool {
    const x = a.asObject().as(layout.Tuple).slice();
    const y = b.asObject().as(layout.Tuple).slice();
    const len = @min(x.len, y.len);
    for (x[0..len], y[0..len]) |c, d| {
        if (c.is(d)) continue;
        if (Value.bothInts(c, d)) return lessInt(c, d);
        if (c.isFloat() and d.isFloat()) {
            if (c.asFloat() == d.asFloat()) continue;
            return c.asFloat() < d.asFloat();
        }
        if (try compare.equal(c, d)) continue;
        return compare.test_(.lt, c, d);
    }
    return x.len < y.len;
}

fn SorterType(comptime Item: type, comptime order: Order) type {
    return struct {
        items: []Item,
        /// Room for the shorter side of a merge.
        aside: []Item = &.{},
        runs: [64]Run = undefined,
        count: usize = 0,

        const Self = @This();
        const Run = struct { start: usize, len: usize, power: u32 };

        inline fn less(a: Item, b: Item) Error!bool {
            const x = keyOf(a);
            const y = keyOf(b);
            return switch (order) {
                .ints => lessInt(x, y),
                .floats => x.asFloat() < y.asFloat(),
                .narrow_strs => lessNarrow(x.asObject().as(layout.Str), y.asObject().as(layout.Str)),
                .strs => str.order(x.asObject().as(layout.Str), y.asObject().as(layout.Str)) == .lt,
                .pairs => lessTuple(x, y),
                .any => compare.test_(.lt, x, y),
            };
        }

        fn sort(self: *Self) Error!void {
            const items = self.items;
            // Runs of about n / 2^k items, so that merges are balanced.
            var least = items.len;
            var odd: usize = 0;
            while (least >= 2 * run_min) : (least >>= 1) odd |= least & 1;
            least += odd;
            var start: usize = 0;
            while (start < items.len) {
                const rest = items[start..];
                var len = try countRun(rest);
                if (len < least) {
                    const wanted = @min(least, rest.len);
                    try insertionSort(rest[0..wanted], len);
                    len = wanted;
                }
                try self.pushRun(start, len);
                start += len;
            }
            while (self.count > 1) try self.mergeTop();
            if (self.aside.len > 0) heap.freeRaw(self.aside.ptr, self.aside.len * @sizeOf(Item));
        }

        /// Length of the run at the front, which is turned round if it descends.
        fn countRun(items: []Item) Error!usize {
            if (items.len < 2) return items.len;
            var end: usize = 2;
            if (!try less(items[1], items[0])) {
                while (end < items.len and !try less(items[end], items[end - 1])) end += 1;
                return end;
            }
            while (end < items.len and try less(items[end], items[end - 1])) end += 1;
            std.mem.reverse(Item, items[0..end]);
            return end;
        }

        /// The first `sorted` items are in order already.
        fn insertionSort(items: []Item, sorted: usize) Error!void {
            for (@max(sorted, 1)..items.len) |i| {
                const pivot = items[i];
                var low: usize = 0;
                var high = i;
                while (low < high) {
                    const middle = (low + high) / 2;
                    if (try less(pivot, items[middle])) high = middle else low = middle + 1;
                }
                std.mem.copyBackwards(Item, items[low + 1 .. i + 1], items[low..i]);
                items[low] = pivot;
            }
        }

        fn pushRun(self: *Self, start: usize, len: usize) Error!void {
            var run: Run = .{ .start = start, .len = len, .power = 0 };
            if (self.count > 0) {
                const last = self.runs[self.count - 1];
                const power = powerOf(last.start, last.len, len, self.items.len);
                while (self.count > 1 and self.runs[self.count - 2].power > power) try self.mergeTop();
                self.runs[self.count - 1].power = power;
            }
            run.power = 0;
            self.runs[self.count] = run;
            self.count += 1;
        }

        /// Depth of the boundary between two neighbouring runs in the perfectly balanced merge tree: the first bit in which
        /// the midpoints of the runs, as fractions of `total`, differ.
        fn powerOf(start: usize, left: usize, right: usize, total: usize) u32 {
            var a: u64 = 2 * @as(u64, start) + left;
            var b: u64 = a + left + right;
            const n = 2 * @as(u64, total);
            var power: u32 = 0;
            while (true) {
                power += 1;
                a <<= 1;
                b <<= 1;
                const high_a = a >= n;
                const high_b = b >= n;
                if (high_a != high_b) return power;
                if (high_a) {
                    a -= n;
                    b -= n;
                }
            }
        }

        /// Merges the two topmost runs.
        fn mergeTop(self: *Self) Error!void {
            const right = self.runs[self.count - 1];
            const left = &self.runs[self.count - 2];
            const all = self.items[left.start .. right.start + right.len];
            var middle = left.len;
            left.len += right.len;
            left.power = right.power;
            self.count -= 1;
            // What is in place already at both ends need not be moved.
            const skip = try gallopRight(all[middle], all[0..middle], 0);
            const from = all[skip..];
            middle -= skip;
            if (middle == 0) return;
            const end = middle + try gallopLeft(from[middle - 1], from[middle..], from.len - middle - 1);
            if (end == middle) return;
            const both = from[0..end];
            if (middle <= end - middle) return self.mergeLow(both, middle);
            return self.mergeHigh(both, middle);
        }

        fn takeAside(self: *Self, items: []const Item) Error![]Item {
            if (self.aside.len < items.len) {
                const count = @min(@max(items.len, 2 * self.aside.len), self.items.len / 2 + 1);
                const raw = try heap.allocRaw(count * @sizeOf(Item));
                if (self.aside.len > 0) heap.freeRaw(self.aside.ptr, self.aside.len * @sizeOf(Item));
                self.aside = @as([*]Item, @ptrCast(@alignCast(raw)))[0..count];
            }
            @memcpy(self.aside[0..items.len], items);
            return self.aside[0..items.len];
        }

        /// The left run is the shorter one: it is copied aside, and the result grows from the front.
        fn mergeLow(self: *Self, both: []Item, middle: usize) Error!void {
            var left: []const Item = try self.takeAside(both[0..middle]);
            var right: []const Item = both[middle..];
            var to: usize = 0;
            var left_wins: usize = 0;
            var right_wins: usize = 0;
            while (left.len > 0 and right.len > 0) {
                if (left_wins < gallop_min and right_wins < gallop_min) {
                    if (try less(right[0], left[0])) {
                        both[to] = right[0];
                        right = right[1..];
                        right_wins += 1;
                        left_wins = 0;
                    } else {
                        both[to] = left[0];
                        left = left[1..];
                        left_wins += 1;
                        right_wins = 0;
                    }
                    to += 1;
                    continue;
                }
                left_wins = try gallopRight(right[0], left, 0);
                @memcpy(both[to..][0..left_wins], left[0..left_wins]);
                to += left_wins;
                left = left[left_wins..];
                if (left.len == 0) break;
                right_wins = try gallopLeft(left[0], right, 0);
                std.mem.copyForwards(Item, both[to..][0..right_wins], right[0..right_wins]);
                to += right_wins;
                right = right[right_wins..];
            }
            @memcpy(both[to..][0..left.len], left);
        }

        /// The right run is the shorter one: it is copied aside, and the result grows from the back.
        fn mergeHigh(self: *Self, both: []Item, middle: usize) Error!void {
            var right: []const Item = try self.takeAside(both[middle..]);
            var left: []const Item = both[0..middle];
            var to = both.len;
            var left_wins: usize = 0;
            var right_wins: usize = 0;
            while (left.len > 0 and right.len > 0) {
                const last_left = left[left.len - 1];
                const last_right = right[right.len - 1];
                if (left_wins < gallop_min and right_wins < gallop_min) {
                    to -= 1;
                    if (try less(last_right, last_left)) {
                        both[to] = last_left;
                        left = left[0 .. left.len - 1];
                        left_wins += 1;
                        right_wins = 0;
                    } else {
                        both[to] = last_right;
                        right = right[0 .. right.len - 1];
                        right_wins += 1;
                        left_wins = 0;
                    }
                    continue;
                }
                const keep_left = try gallopRight(last_right, left, left.len - 1);
                left_wins = left.len - keep_left;
                to -= left_wins;
                std.mem.copyBackwards(Item, both[to..][0..left_wins], left[keep_left..]);
                left = left[0..keep_left];
                if (left.len == 0) break;
                const keep_right = try gallopLeft(left[left.len - 1], right, right.len - 1);
                right_wins = right.len - keep_right;
                to -= right_wins;
                @memcpy(both[to..][0..right_wins], right[keep_right..]);
                right = right[0..keep_right];
            }
            @memcpy(both[to - right.len ..][0..right.len], right);
        }

        /// How many items come before `key`, equal ones not among them. Searched outwards from `hint`.
        fn gallopLeft(key: Item, items: []const Item, hint: usize) Error!usize {
            return gallop(key, items, hint, false);
        }

        /// As gallopLeft, but equal items count as coming before.
        fn gallopRight(key: Item, items: []const Item, hint: usize) Error!usize {
            return gallop(key, items, hint, true);
        }

        inline fn comesBefore(item: Item, key: Item, comptime equal_too: bool) Error!bool {
            return if (equal_too) !try less(key, item) else less(item, key);
        }

        fn gallop(key: Item, items: []const Item, hint: usize, comptime equal_too: bool) Error!usize {
            if (items.len == 0) return 0;
            var low: usize = 0;
            var high: usize = items.len;
            var step: usize = 1;
            if (try comesBefore(items[hint], key, equal_too)) {
                low = hint + 1;
                while (low + step - 1 < items.len) : (step *= 2) {
                    const at = low + step - 1;
                    if (!try comesBefore(items[at], key, equal_too)) {
                        high = at;
                        break;
                    }
                    low = at + 1;
                }
            } else {
                high = hint;
                while (high >= step) : (step *= 2) {
                    const at = high - step;
                    if (try comesBefore(items[at], key, equal_too)) {
                        low = at + 1;
                        break;
                    }
                    high = at;
                }
            }
            while (low < high) {
                const middle = (low + high) / 2;
                if (try comesBefore(items[middle], key, equal_too)) low = middle + 1 else high = middle;
            }
            return low;
        }
    };
}

// For `sort` with guest code: the list is empty meanwhile.

/// Takes the items away into a new list; what is left has no storage.
fn take(self: *List) Error!Value {
    const taken = try list.create(0);
    list.takeStorage(taken, self);
    return Value.from(taken);
}

/// Puts `items` (a list that nobody else needs) back; False if the list was changed meanwhile.
fn putBack(self: *List, items: *List) bool {
    const untouched = self.capacity == 0;
    list.takeStorage(self, items);
    return untouched;
}

pub const prelude_functions = bind.functions(.{
    .{ "_sort_by_keys(items, keys, reverse, /)", sortByKeys, "" },
    .{ "_list_take(items, /)", take, "" },
    .{ "_list_put_back(items, taken, /)", putBack, "" },
});
