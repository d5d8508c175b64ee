//! Sorting: stable, and in O(n) for what is sorted already.
//!
//! What is sorted are items of one of three kinds, found out once for all keys before sorting:
//!
//!     ranks       ints and floats: a number of 64 bits in the same order, with the value that it stands for
//!     beginnings  Latin-1 texts and tuples: their first eight bytes or first item as such a number, which decides
//!                 nearly always, with the key for when it does not
//!     keys        with their values: whatever compare.zig knows about pairs
//!
//! Many ranks are sorted digit by digit (radix sort, least significant first), the others by timsort with the powersort
//! rule for merging:
//!
//!     runs      | 1 3 5 9 | 8 6 2 (reversed) | 4 4 7 .. (short: filled up by binary insertion) |
//!     merging   neighbours only, the shorter one copied aside; galloping where one side keeps winning
//!
//! Invariants:
//!   1. Everything happens in a copy. The list changes when sorting has succeeded, so NeedsPython, exceptions and lack of
//!      memory leave it as it was.
//!   2. `descending` sorts are stable too: equal items keep their order.
//!   3. Work is charged before it starts, by the number of comparisons that sorting takes at worst.
//!
//! Not here: keys computed by guest code and comparing in guest code (lib/prelude/sorting.py).

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

/// From here on ranks are sorted by their digits.
const radix_min = 128;

/// A key and what it stands for.
const Keyed = struct { key: Value, item: Value };
const Ranked = struct { rank: u64, item: Value };
/// `rank` is that of the beginning of the key: bytes of a text, big-endian and filled up with zeros, or the first item.
const Begun = struct { rank: u64, key: Value };
const BegunKeyed = struct { rank: u64, key: Value, item: Value };

/// How keys compare; those after `strs` can fail.
const Order = enum { narrow_strs, strs, tuples, any };

/// What all keys are.
const Kind = enum { ints, floats, floats_with_nan, narrow_strs, strs, int_tuples, float_tuples, str_tuples, tuples, any };

/// `list.sort()` without key.
pub fn sort(self: *List, descending: bool) Error!void {
    const items = self.slice();
    if (items.len < 2) return;
    try chargeSorting(items.len);
    switch (kindOf(items)) {
        .ints => {
            const copy = try allocate(u64, items.len);
            for (copy, items) |*rank, item| rank.* = rankOfInt(item);
            try sortItems(u64, .any, copy, descending);
            for (copy, items) |rank, *item| item.* = Value.fromInt(@bitCast(rank ^ sign_bit));
            free(u64, copy);
        },
        .floats => {
            const copy = try allocate(Ranked, items.len);
            for (copy, items) |*ranked, item| ranked.* = .{ .rank = rankOfFloat(item), .item = item };
            try sortItems(Ranked, .any, copy, descending);
            for (copy, items) |ranked, *item| item.* = ranked.item;
            free(Ranked, copy);
        },
        inline .narrow_strs, .int_tuples, .float_tuples, .str_tuples => |kind| {
            const copy = try allocate(Begun, items.len);
            for (copy, items) |*ranked, item| ranked.* = .{ .rank = rankOfBeginning(kind, item), .key = item };
            try sortItems(Begun, comptime orderOf(kind), copy, descending);
            for (copy, items) |ranked, *item| item.* = ranked.key;
            free(Begun, copy);
        },
        inline else => |kind| {
            const copy = try allocate(Keyed, items.len);
            for (copy, items) |*entry, item| entry.* = .{ .key = item, .item = item };
            try sortItems(Keyed, comptime orderOf(kind), copy, descending);
            for (copy, items) |entry, *item| item.* = entry.item;
            free(Keyed, copy);
        },
    }
    heap.wrote(self);
}

/// Sorts the items of `self` by their `keys`. False, and nothing changed, if the keys compare in guest code.
pub fn sortByKeys(self: *List, keys: *List, descending: bool) Error!bool {
    assert(self.len == keys.len);
    if (self.len < 2) return true;
    try chargeSorting(self.len);
    sortKeyed(self.slice(), keys.slice(), descending) catch |err| switch (err) {
        error.NeedsPython => return false,
        else => return err,
    };
    heap.wrote(self);
    return true;
}

fn sortKeyed(items: []Value, keys: []const Value, descending: bool) Error!void {
    switch (kindOf(keys)) {
        inline .ints, .floats => |kind| {
            const copy = try allocate(Ranked, items.len);
            for (copy, keys, items) |*entry, key, item|
                entry.* = .{ .rank = if (kind == .ints) rankOfInt(key) else rankOfFloat(key), .item = item };
            try sortItems(Ranked, .any, copy, descending);
            for (copy, items) |entry, *item| item.* = entry.item;
            free(Ranked, copy);
        },
        inline .narrow_strs, .int_tuples, .float_tuples, .str_tuples => |kind| {
            const copy = try allocate(BegunKeyed, items.len);
            for (copy, keys, items) |*entry, key, item|
                entry.* = .{ .rank = rankOfBeginning(kind, key), .key = key, .item = item };
            try sortItems(BegunKeyed, comptime orderOf(kind), copy, descending);
            for (copy, items) |entry, *item| item.* = entry.item;
            free(BegunKeyed, copy);
        },
        inline else => |kind| {
            const copy = try allocate(Keyed, items.len);
            for (copy, keys, items) |*entry, key, item| entry.* = .{ .key = key, .item = item };
            try sortItems(Keyed, comptime orderOf(kind), copy, descending);
            for (copy, items) |entry, *item| item.* = entry.item;
            free(Keyed, copy);
        },
    }
}

fn allocate(comptime Item: type, count: usize) Error![]Item {
    return @as([*]Item, @ptrCast(@alignCast(try heap.allocRaw(count * @sizeOf(Item)))))[0..count];
}

fn free(comptime Item: type, items: []Item) void {
    heap.freeRaw(items.ptr, items.len * @sizeOf(Item));
}

fn chargeSorting(count: usize) Error!void {
    const levels = std.math.log2_int(usize, count) + 1;
    return vm_module.charge(@as(u64, count) * levels / 2);
}

noinline fn sortItems(comptime Item: type, comptime order: Order, items: []Item, descending: bool) Error!void {
    // Sorting the mirror image and mirroring the result keeps equal items in their order.
    if (descending) std.mem.reverse(Item, items);
    const Sorter = SorterType(Item, order);
    const ranked = Item != Keyed;
    if (!ranked or items.len < radix_min or !try sortByDigits(Item, order, items)) {
        var sorter: Sorter = .{ .items = items };
        try sorter.sort();
    }
    if (descending) std.mem.reverse(Item, items);
}

fn orderOf(comptime kind: Kind) Order {
    return switch (kind) {
        .narrow_strs => .narrow_strs,
        .strs => .strs,
        .int_tuples, .float_tuples, .str_tuples, .tuples => .tuples,
        else => .any,
    };
}

fn kindOf(items: []const Value) Kind {
    const first = items[0];
    if (first.isInt()) {
        for (items) |item| if (!item.isInt()) return .any;
        return .ints;
    }
    if (first.isFloat()) {
        var has_nan = false;
        for (items) |item| {
            if (!item.isFloat()) return .any;
            has_nan = has_nan or item.asFloat() != item.asFloat();
        }
        return if (has_nan) .floats_with_nan else .floats;
    }
    if (first.asExact(layout.Str)) |_| {
        var narrow = true;
        for (items) |item| {
            const s = item.asExact(layout.Str) orelse return .any;
            narrow = narrow and s.width == 1;
        }
        return if (narrow) .narrow_strs else .strs;
    }
    if (first.asExact(layout.Tuple)) |_| return kindOfTuples(items);
    return .any;
}

fn kindOfTuples(items: []const Value) Kind {
    var ints = true;
    var floats = true;
    var strs = true;
    for (items) |item| {
        const tuple = item.asExact(layout.Tuple) orelse return .any;
        const first = if (tuple.len > 0) tuple.slice()[0] else Value.none;
        ints = ints and first.isInt();
        floats = floats and first.isFloat() and first.asFloat() == first.asFloat();
        strs = strs and if (first.asExact(layout.Str)) |s| s.width == 1 else false;
    }
    return if (ints) .int_tuples else if (floats) .float_tuples else if (strs) .str_tuples else .tuples;
}

// Ranks.

const sign_bit: u64 = 1 << 63;

inline fn rankOfInt(key: Value) u64 {
    return @as(u64, @bitCast(key.asInt())) ^ sign_bit;
}

/// No nan. Both zeros have the same rank.
inline fn rankOfFloat(key: Value) u64 {
    const bits: u64 = @bitCast(key.asFloat() + 0.0);
    return if (bits & sign_bit == 0) bits | sign_bit else ~bits;
}

fn rankOfStr(key: Value) u64 {
    const text = str.narrow(key.asObject().as(layout.Str));
    if (text.len >= 8) return std.mem.readInt(u64, text[0..8], .big);
    var rank: u64 = 0;
    for (0..8) |i| rank = rank << 8 | if (i < text.len) text[i] else 0;
    return rank;
}

inline fn rankOfBeginning(comptime kind: Kind, key: Value) u64 {
    if (kind == .narrow_strs) return rankOfStr(key);
    const first = key.asObject().as(layout.Tuple).slice()[0];
    return switch (kind) {
        .int_tuples => rankOfInt(first),
        .float_tuples => rankOfFloat(first),
        .str_tuples => rankOfStr(first),
        else => unreachable,
    };
}

inline fn rankOf(item: anytype) u64 {
    return if (@TypeOf(item) == u64) item else item.rank;
}

/// Radix sort by the bytes of the rank, least significant first, leaving out bytes that are the same everywhere. False if
/// there is no memory for that.
fn sortByDigits(comptime Item: type, comptime order: Order, items: []Item) Error!bool {
    if (try SorterType(Item, order).countRun(items) == items.len) return true;
    const other = allocate(Item, items.len) catch return false;
    defer free(Item, other);
    var counts: [8][256]u32 = @splat(@splat(0));
    for (items) |item| {
        const rank = rankOf(item);
        inline for (0..8) |digit| counts[digit][@as(u8, @truncate(rank >> 8 * digit))] += 1;
    }
    var from = items;
    var to = other;
    for (&counts, 0..) |*count, digit| {
        const shift: u6 = @intCast(8 * digit);
        if (count[@as(u8, @truncate(rankOf(items[0]) >> shift))] == items.len) continue;
        var start: u32 = 0;
        for (count) |*slot| {
            const here = slot.*;
            slot.* = start;
            start += here;
        }
        for (from) |item| {
            const slot = &count[@as(u8, @truncate(rankOf(item) >> shift))];
            to[slot.*] = item;
            slot.* += 1;
        }
        std.mem.swap([]Item, &from, &to);
    }
    if (from.ptr != items.ptr) @memcpy(items, from);
    if (Item == Begun or Item == BegunKeyed) try sortTies(Item, order, items);
    return true;
}

/// Keys that begin alike.
fn sortTies(comptime Item: type, comptime order: Order, items: []Item) Error!void {
    var start: usize = 0;
    while (start < items.len) {
        var end = start + 1;
        while (end < items.len and items[end].rank == items[start].rank) end += 1;
        if (end - start > 1) {
            var sorter: SorterType(Item, order) = .{ .items = items[start..end] };
            try sorter.sort();
        }
        start = end;
    }
}

fn lessNarrow(a: *layout.Str, b: *layout.Str) bool {
    const x = str.narrow(a);
    const y = str.narrow(b);
    if (a == b) return false;
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
        if (Value.bothInts(c, d)) return c.asInt() < d.asInt();
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
            switch (Item) {
                u64 => return a < b,
                Ranked => return a.rank < b.rank,
                Begun, BegunKeyed => if (a.rank != b.rank) return a.rank < b.rank,
                else => {},
            }
            const x = a.key;
            const y = b.key;
            return switch (order) {
                .narrow_strs => lessNarrow(x.asObject().as(layout.Str), y.asObject().as(layout.Str)),
                .strs => str.order(x.asObject().as(layout.Str), y.asObject().as(layout.Str)) == .lt,
                .tuples => lessTuple(x, y),
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
