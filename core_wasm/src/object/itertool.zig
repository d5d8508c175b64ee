//! The iterators of itertools, and `filter(None, ...)`, over what Zig can walk: making and advancing them.
//!
//! All have one layout, whose fields each tool uses as its function here says. Over iterators of the guest, and where a
//! function is called for each item, the same classes are worn by generators (lib/prelude/itertools.py).
//!
//! Invariants:
//!   1. A tool with `hesitates` may find in the middle that it needs Python, and then has lost nothing: what it has taken
//!      already waits in `third` for its twin `__next__`. All others never do, so natives may stand on them.
//!   2. Running out of memory loses nothing either, or is final (`firmly`).
//!   3. Nothing here runs for more than `steps_max` items without an answer: then the twin goes on, which looks up.

const std = @import("std");
const layout = @import("layout.zig");
const Itertool = layout.Itertool;
const Tuple = layout.Tuple;
const List = layout.List;
const Bytes = layout.Bytes;
const Value = @import("value.zig").Value;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const arith = @import("../vm/arith.zig");
const iterate = @import("../vm/iterate.zig");
const truth = @import("../vm/truth.zig");
const bytes = @import("bytes.zig");
const list = @import("list.zig");
const tuple = @import("tuple.zig");
const iterator = @import("iterator.zig");

const steps_max = 1 << 16;

/// Towers of iterators that are higher are generators, which need no native stack.
const depth_max = 16;

/// How many tools would advance together, this one included. Null: too many.
pub fn depthAbove(sources: []const Value) ?u8 {
    var depth: u8 = 0;
    for (sources) |source| depth = @max(depth, depthOf(source) orelse return null);
    return if (depth >= depth_max) null else depth + 1;
}

fn depthOf(value: Value) ?u8 {
    if (value.as(Itertool)) |self| return self.depth;
    if (value.as(layout.Enumerate)) |self| return depthAbove(&.{self.iterator});
    if (value.as(layout.Zip)) |self| return depthAbove(self.iterators.slice());
    return 0;
}

/// The next item, null at the end. `final`: see iterator.zig.
pub fn next(self: *Itertool, comptime final: bool) Error!?Value {
    switch (self.tool) {
        .count => return nextOfCount(self),
        .repeat => return nextOfRepeat(self),
        .product => return nextOfProduct(self),
        .combinations => return nextOfCombinations(self),
        .combinations_again => return nextOfCombinationsAgain(self),
        .permutations => return nextOfPermutations(self),
        else => {},
    }
    try vm_module.enter();
    defer vm_module.leave();
    return switch (self.tool) {
        .accumulate => nextOfAccumulate(self, final),
        .batched => nextOfBatched(self, final),
        .chain => nextOfChain(self, final),
        .compress => nextOfCompress(self, final),
        .cycle => nextOfCycle(self, final),
        .dropwhile => if (self.flag) take(self.source, final) else error.NeedsPython,
        .islice => nextOfSlice(self, final),
        .pairwise => nextOfPairwise(self, final),
        .tee => nextOfTee(self),
        .truthy => nextOfTruth(self, true, final),
        .falsy => nextOfTruth(self, false, final),
        .zip_longest => nextOfLongest(self, final),
        else => unreachable,
    };
}

inline fn take(from: Value, comptime final: bool) Error!?Value {
    if (!from.isObject()) return null;
    const object = from.asObject();
    if (object.kind == .list_iterator) return iterator.nextOfList(object.as(layout.ListIterator));
    if (object.kind == .range_iterator) return iterator.nextOfRange(object.as(layout.RangeIterator));
    return iterator.advance(object, final);
}

/// After something has been taken: the instruction cannot be run again, unless its checkpoint is restored.
fn late(err: Error, comptime final: bool) Error {
    return if (final) iterator.firmly(err) else err;
}

/// `source`: the next number; `other`: the step.
fn nextOfCount(self: *Itertool) Error!?Value {
    try vm_module.charge(1);
    const value = self.source;
    if (Value.bothInts(value, self.other)) if (arith.addInts(value, self.other)) |sum| {
        self.source = sum;
        return value;
    };
    self.source = try arith.binary(.add, value, self.other);
    heap.wrote(self);
    return value;
}

/// `source`: the object; `position`: how often it is still given, negative for ever.
fn nextOfRepeat(self: *Itertool) Error!?Value {
    try vm_module.charge(1);
    if (self.position == 0) return null;
    if (self.position > 0) self.position -= 1;
    return self.source;
}

/// `source`: the iterator, until it is at its end; `other`: the list of its items; `position`: how many of them are known,
/// later the next one's.
fn nextOfCycle(self: *Itertool, comptime final: bool) Error!?Value {
    try vm_module.charge(1);
    const saved = self.other.asObject().as(List);
    if (!self.source.isNone()) {
        saved.len = @intCast(self.position);
        try list.reserve(saved, saved.len + 1);
        if (try take(self.source, final)) |item| {
            list.append(saved, item) catch unreachable;
            heap.wrote(saved);
            self.position += 1;
            return item;
        }
        self.source = .none;
        self.position = 0;
    }
    if (saved.len == 0) return null;
    const item = saved.items[@intCast(self.position)];
    self.position += 1;
    if (self.position == saved.len) self.position = 0;
    return item;
}

/// `source`: the iterator; `position`: how many items were taken; `wanted`: which one comes next; `stop`: maxInt for none.
fn nextOfSlice(self: *Itertool, comptime final: bool) Error!?Value {
    if (self.source.isNone()) return null;
    // Nobody makes one that skips more than `steps_max` items at once.
    if (self.wanted > self.position) try vm_module.charge(@intCast(self.wanted - self.position));
    while (self.position < self.wanted) : (self.position += 1) {
        if (try take(self.source, final) == null) return ended(self);
    }
    if (self.position >= self.stop) return ended(self);
    const item = try take(self.source, final) orelse return ended(self);
    self.position += 1;
    self.wanted = @min(self.wanted +| self.step, self.stop);
    return item;
}

fn ended(self: *Itertool) ?Value {
    self.source = .none;
    return null;
}

pub fn skipsTooMuch(start: i64, step: i64) bool {
    return start > steps_max or step > steps_max;
}

/// `source`: the iterator over iterables; `other`: the one that is walked; `third`: one that waits for the twin.
fn nextOfChain(self: *Itertool, comptime final: bool) Error!?Value {
    for (0..steps_max) |_| {
        if (!self.other.isNone()) {
            if (try take(self.other, final)) |item| return item;
            self.other = .none;
        }
        if (self.third.isUndefined()) {
            try vm_module.charge(2);
            self.third = try take(self.source, final) orelse return null;
            heap.wrote(self);
        }
        const iterable = self.third;
        const it = iterate.iter(iterable) catch |err| {
            if (err == error.Raised) finish(self);
            return err;
        };
        const walkable = iterator.isNative(it) and depthAbove(&.{it}) != null;
        // What was there before may be known to others: no checkpoint has its state.
        if (!walkable or (self.hesitates and it.is(iterable))) return error.NeedsPython;
        self.other = it;
        self.third = .undefined_;
        heap.wrote(self);
    }
    return error.NeedsPython;
}

/// It is at its end for ever.
pub fn finish(self: *Itertool) void {
    self.source = .none;
    self.other = .none;
    self.third = .undefined_;
}

/// `source`, `other`: the iterators of data and selectors; `third`: a pair of both that the twin looks at.
fn nextOfCompress(self: *Itertool, comptime final: bool) Error!?Value {
    for (0..steps_max) |_| {
        if (!self.third.isUndefined()) return error.NeedsPython;
        try vm_module.charge(1);
        const item = try take(self.source, final) orelse return null;
        const selector = (take(self.other, final) catch |err| return late(err, final)) orelse return null;
        const chosen = truth.of(selector) catch |err| {
            if (err != error.NeedsPython) return late(err, final);
            self.third = Value.from(tuple.pair(item, selector) catch |failure| return late(failure, final));
            heap.wrote(self);
            return err;
        };
        if (chosen) return item;
    }
    return error.NeedsPython;
}

/// `source`: the iterator; `third`: an item that the twin looks at.
fn nextOfTruth(self: *Itertool, comptime wanted: bool, comptime final: bool) Error!?Value {
    for (0..steps_max) |_| {
        if (!self.third.isUndefined()) return error.NeedsPython;
        try vm_module.charge(1);
        const item = try take(self.source, final) orelse return null;
        const found = truth.of(item) catch |err| {
            if (err != error.NeedsPython) return late(err, final);
            self.third = item;
            heap.wrote(self);
            return err;
        };
        if (found == wanted) return item;
    }
    return error.NeedsPython;
}

/// `source`: the iterator; `other`: the item before, undefined at the start.
fn nextOfPairwise(self: *Itertool, comptime final: bool) Error!?Value {
    const pair = try tuple.createFresh(2);
    if (self.other.isUndefined()) self.other = try take(self.source, final) orelse return null;
    pair.slice()[0] = self.other;
    const item = try take(self.source, final) orelse {
        finish(self);
        return null;
    };
    pair.slice()[1] = item;
    self.other = item;
    heap.wrote(self);
    return Value.from(pair);
}

/// A batch that is gathered on the stack.
pub const batch_max = 128;

/// `source`: the iterator; `stop`: how many items make a batch; `flag`: the last one must be full.
fn nextOfBatched(self: *Itertool, comptime final: bool) Error!?Value {
    const size: usize = @intCast(self.stop);
    try vm_module.charge(size / 4);
    // Nothing fails for want of memory once items are taken.
    const batch = try tuple.createFresh(size);
    var count: usize = 0;
    while (count < size) : (count += 1) {
        batch.slice()[count] = (take(self.source, final) catch |err| return if (count == 0) err else late(err, final)) orelse break;
    }
    if (count == size) return Value.from(batch);
    self.source = .none;
    if (count == 0) return null;
    if (self.flag) return @import("../vm/raise.zig").raise(.ValueError, "batched(): incomplete batch", .{});
    return Value.from(tuple.fromSlice(batch.slice()[0..count]) catch |err| return late(err, final));
}

/// `source`: the iterator; `other`: the sum so far, undefined before the first; `third`: an item that was not added yet;
/// `flag`: the sum so far was not given yet.
fn nextOfAccumulate(self: *Itertool, comptime final: bool) Error!?Value {
    if (self.flag) {
        self.flag = false;
        return self.other;
    }
    const item = if (!self.third.isUndefined()) self.third else try take(self.source, final) orelse return null;
    if (Value.bothInts(self.other, item)) if (arith.addInts(self.other, item)) |sum| {
        self.other = sum;
        self.third = .undefined_;
        return sum;
    };
    if (self.other.isUndefined()) {
        self.other = item;
    } else {
        self.third = item;
        heap.wrote(self);
        self.other = arith.binary(.add, self.other, item) catch |err| {
            if (err == error.Raised) self.third = .undefined_;
            return err;
        };
        self.third = .undefined_;
    }
    heap.wrote(self);
    return self.other;
}

/// A tee's items lie in lists of so many, each with the list that follows it behind them.
const block_items = 56;

/// `source`: the iterator that all readers share; `other`: the list where this one reads; `position`: its place there.
/// What was read stays read, whatever is undone: it is in the list.
fn nextOfTee(self: *Itertool) Error!?Value {
    var block = self.other.asObject().as(List);
    if (self.position == block_items) {
        if (block.len == block_items) {
            try list.append(block, Value.from(try list.create(0)));
            heap.wrote(block);
        }
        block = block.items[block_items].asObject().as(List);
        self.other = Value.from(block);
        self.position = 0;
        heap.wrote(self);
    }
    if (self.position == block.len) {
        if (self.hesitates) return error.NeedsPython;
        try list.reserve(block, block.len + 1);
        const item = try take(self.source, true) orelse return null;
        list.append(block, item) catch unreachable;
        heap.wrote(block);
    }
    self.position += 1;
    return block.items[@intCast(self.position - 1)];
}

/// What the twin has read at the end of all that is known.
pub fn addToTee(self: *Itertool, item: Value) Error!Value {
    const block = self.other.asObject().as(List);
    if (block.len < block_items) {
        try list.append(block, item);
        heap.wrote(block);
    }
    return (try nextOfTee(self)).?;
}

/// As many iterators have a bit in `position`.
pub const longest_max = 62;

/// `source`: a tuple of iterators; `other`: what stands for missing items; `position`: a bit for each that has more.
fn nextOfLongest(self: *Itertool, comptime final: bool) Error!?Value {
    if (self.position == 0) return null;
    const iterators = self.source.asObject().as(Tuple).slice();
    const row = try tuple.createFresh(iterators.len);
    var bit: i64 = 1;
    for (iterators, row.slice(), 0..) |it, *item, i| {
        defer bit <<= 1;
        item.* = self.other;
        if ((self.position & bit) == 0) continue;
        const found = take(it, final) catch |err| {
            if (err == error.Raised) self.position = 0;
            return if (i == 0) err else late(err, final);
        };
        item.* = found orelse {
            self.position &= ~bit;
            if (self.position == 0) return null;
            item.* = self.other;
            continue;
        };
    }
    return Value.from(row);
}

// Combinatorics. `source`: a tuple of what is chosen from; `other`: bytes that hold the places of the current choice;
// `position`: 0 before the first choice, 1 after it, 2 at the end.

fn places(self: *Itertool) []u32 {
    const of = self.other.asObject().as(Bytes);
    return @as([*]u32, @ptrCast(@alignCast(of.slice().ptr)))[0 .. of.len / 4];
}

/// Makes room for so many places.
pub fn createPlaces(count: usize) Error!Value {
    if (count > std.math.maxInt(u32) / 8) return error.OutOfMemory;
    return Value.from(try bytes.create(count * 4));
}

/// The state so far stays as it is, for a checkpoint: the tool goes on with a copy.
pub fn renewPlaces(self: *Itertool) Error!void {
    switch (self.tool) {
        .product, .combinations, .combinations_again, .permutations => {},
        else => return,
    }
    const copy = try bytes.create(self.other.asObject().as(Bytes).len);
    @memcpy(copy.slice(), self.other.asObject().as(Bytes).slice());
    self.other = Value.from(copy);
    heap.wrote(self);
}

fn nextOfProduct(self: *Itertool) Error!?Value {
    if (self.position == 2) return null;
    const pools = self.source.asObject().as(Tuple).slice();
    const chosen = places(self);
    try vm_module.charge(1 + pools.len / 4);
    const row = try tuple.create(pools.len);
    if (self.position == 0) {
        for (pools) |pool| if (pool.asObject().as(Tuple).len == 0) return end(self);
        @memset(chosen, 0);
        self.position = 1;
    } else {
        var i = chosen.len;
        while (true) {
            if (i == 0) return end(self);
            i -= 1;
            chosen[i] += 1;
            if (chosen[i] < pools[i].asObject().as(Tuple).len) break;
            chosen[i] = 0;
        }
    }
    for (row.slice(), pools, chosen) |*item, pool, place| item.* = pool.asObject().as(Tuple).slice()[place];
    return Value.from(row);
}

fn end(self: *Itertool) ?Value {
    self.position = 2;
    return null;
}

fn choice(count: usize) Error!*Tuple {
    try vm_module.charge(1 + count / 4);
    return tuple.create(count);
}

fn fill(row: *Tuple, pool: []const Value, chosen: []const u32) Value {
    for (row.slice(), chosen) |*item, place| item.* = pool[place];
    return Value.from(row);
}

fn nextOfCombinations(self: *Itertool) Error!?Value {
    if (self.position == 2) return null;
    const pool = self.source.asObject().as(Tuple).slice();
    const chosen = places(self);
    const row = try choice(chosen.len);
    if (self.position == 0) {
        if (chosen.len > pool.len) return end(self);
        for (chosen, 0..) |*place, i| place.* = @intCast(i);
        self.position = 1;
    } else {
        var i = chosen.len;
        while (true) {
            if (i == 0) return end(self);
            i -= 1;
            if (chosen[i] != i + pool.len - chosen.len) break;
        }
        chosen[i] += 1;
        for (chosen[i + 1 ..], chosen[i..][0 .. chosen.len - i - 1]) |*place, before| place.* = before + 1;
    }
    return fill(row, pool, chosen);
}

fn nextOfCombinationsAgain(self: *Itertool) Error!?Value {
    if (self.position == 2) return null;
    const pool = self.source.asObject().as(Tuple).slice();
    const chosen = places(self);
    const row = try choice(chosen.len);
    if (self.position == 0) {
        if (chosen.len > 0 and pool.len == 0) return end(self);
        @memset(chosen, 0);
        self.position = 1;
    } else {
        var i = chosen.len;
        while (true) {
            if (i == 0) return end(self);
            i -= 1;
            if (chosen[i] != pool.len - 1) break;
        }
        @memset(chosen[i..], chosen[i] + 1);
    }
    return fill(row, pool, chosen);
}

/// The places are followed by those of the items that are not chosen, and these by a countdown for each place: how many
/// other items may still stand there.
fn nextOfPermutations(self: *Itertool) Error!?Value {
    if (self.position == 2) return null;
    const pool = self.source.asObject().as(Tuple).slice();
    const count: usize = @intCast(self.stop);
    const row = try choice(count);
    if (self.position == 0) {
        if (count > pool.len) return end(self);
        const order = places(self)[0..pool.len];
        for (order, 0..) |*place, i| place.* = @intCast(i);
        for (places(self)[pool.len..][0..count], 0..) |*left, i| left.* = @intCast(pool.len - i);
        self.position = 1;
        return fill(row, pool, order[0..count]);
    }
    const order = places(self)[0..pool.len];
    const left = places(self)[pool.len..][0..count];
    var i = count;
    while (i > 0) {
        i -= 1;
        left[i] -= 1;
        if (left[i] != 0) {
            std.mem.swap(u32, &order[i], &order[pool.len - left[i]]);
            return fill(row, pool, order[0..count]);
        }
        const first = order[i];
        for (order[i .. pool.len - 1], order[i + 1 ..]) |*place, following| place.* = following;
        order[pool.len - 1] = first;
        left[i] = @intCast(pool.len - i);
    }
    return end(self);
}
