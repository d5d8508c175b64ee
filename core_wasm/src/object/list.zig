//! Lists: a growing run of values in raw storage of its own.
//!
//! Invariants:
//!   1. `capacity` is what was allocated; with `capacity == 0` there is no storage and `items` points nowhere.
//!   2. Growing allocates before it changes anything.
//!   3. While `sort` calls guest code the list is empty and has no storage: gaining some is how mutation shows.
//!
//! Not here: the methods (list_methods.zig), sorting (list_sort.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const slice_module = @import("slice.zig");
const List = layout.List;

pub const len_max = (1 << 28) - 1;

/// `items` of a list without storage.
const nothing: [*]Value = @ptrFromInt(16);

/// An empty plain list with room for `capacity` items.
pub fn create(capacity: usize) Error!*List {
    const self = try heap.create(List, vm.types.list, 0);
    try initialise(self, capacity);
    return self;
}

/// The fields of a list object that was just allocated.
pub fn initialise(self: *List, capacity: usize) Error!void {
    self.len = 0;
    self.capacity = 0;
    self.items = nothing;
    self.sorting = 0;
    if (capacity == 0) return;
    if (capacity > len_max) return error.OutOfMemory;
    self.items = try heap.allocValues(capacity);
    self.capacity = @intCast(capacity);
}

pub fn fromSlice(items: []const Value) Error!*List {
    const self = try create(items.len);
    @memcpy(self.items[0..items.len], items);
    self.len = @intCast(items.len);
    return self;
}

pub inline fn append(self: *List, item: Value) Error!void {
    if (self.len == self.capacity) try grow(self, @as(usize, self.len) + 1);
    self.items[self.len] = item;
    self.len += 1;
    heap.wrote(self);
}

/// Room for `wanted` items at least.
pub inline fn reserve(self: *List, wanted: usize) Error!void {
    if (wanted > self.capacity) try grow(self, wanted);
}

noinline fn grow(self: *List, wanted: usize) Error!void {
    if (wanted > len_max) return error.OutOfMemory;
    const old: usize = self.capacity;
    const generous = if (old < 1 << 16) old + old / 2 + 2 else old + old / 4;
    const size = heap.roundUp(@max(wanted, generous) * @sizeOf(Value));
    try setStorage(self, @min(size / @sizeOf(Value), len_max));
}

/// Moves the items to storage for `capacity`.
fn setStorage(self: *List, capacity: usize) Error!void {
    try vm_module.charge(self.len / 8);
    const items = try heap.allocValues(capacity);
    @memcpy(items[0..self.len], self.slice());
    dropStorage(self);
    self.items = items;
    self.capacity = @intCast(capacity);
}

fn dropStorage(self: *List) void {
    if (self.capacity != 0) heap.freeRaw(self.items, @as(usize, self.capacity) * @sizeOf(Value));
    self.capacity = 0;
    self.items = nothing;
}

pub fn clear(self: *List) void {
    self.len = 0;
    dropStorage(self);
}

pub fn extendSlice(self: *List, items: []const Value) Error!void {
    try vm_module.charge(items.len / 8);
    try reserve(self, @as(usize, self.len) + items.len);
    std.mem.copyForwards(Value, self.items[self.len..][0..items.len], items);
    self.len += @intCast(items.len);
    heap.wrote(self);
}

/// `a + b`.
pub fn concat(a: *List, b: *List) Error!*List {
    const len = @as(usize, a.len) + b.len;
    try vm_module.charge(len / 8);
    const self = try create(len);
    @memcpy(self.items[0..a.len], a.slice());
    @memcpy(self.items[a.len..len], b.slice());
    self.len = @intCast(len);
    return self;
}

/// `a * n`.
pub fn repeat(self: *List, times: i64) Error!*List {
    if (times <= 0 or self.len == 0) return create(0);
    const len = try repeatedLen(self, times);
    const result = try create(len);
    try vm_module.charge(len / 8);
    fillRepeated(result.items[0..len], self.slice());
    result.len = @intCast(len);
    return result;
}

/// `a *= n`.
pub fn repeatInPlace(self: *List, times: i64) Error!void {
    if (times <= 0) return clear(self);
    if (times == 1 or self.len == 0) return;
    const len = try repeatedLen(self, times);
    try reserve(self, len);
    try vm_module.charge(len / 8);
    fillRepeated(self.items[self.len..len], self.slice());
    self.len = @intCast(len);
    heap.wrote(self);
}

fn repeatedLen(self: *List, times: i64) Error!usize {
    const len = std.math.mul(u64, self.len, @intCast(times)) catch return error.OutOfMemory;
    if (len > len_max) return error.OutOfMemory;
    return @intCast(len);
}

/// Fills `out`, whose length is a multiple of the pattern's, with copies of `pattern`.
pub fn fillRepeated(out: []Value, pattern: []const Value) void {
    if (pattern.len == 1) return @memset(out, pattern[0]);
    var at: usize = 0;
    while (at < out.len) : (at += pattern.len) @memcpy(out[at..][0..pattern.len], pattern);
}

pub fn slice(self: *List, bounds: slice_module.Bounds) Error!*List {
    try vm_module.charge(bounds.len / 8);
    const result = try create(bounds.len);
    copyStepped(result.items[0..bounds.len], self.slice(), bounds);
    result.len = bounds.len;
    return result;
}

pub fn copyStepped(out: []Value, items: []const Value, bounds: slice_module.Bounds) void {
    if (bounds.len == 0) return;
    if (bounds.step == 1) return @memcpy(out, items[@intCast(bounds.start)..][0..bounds.len]);
    var at = bounds.start;
    for (out, 0..) |*item, i| {
        if (i != 0) at += bounds.step;
        item.* = items[@intCast(at)];
    }
}

/// Gives the storage of `from` to `self`.
pub fn takeStorage(self: *List, from: *List) void {
    dropStorage(self);
    self.items = from.items;
    self.len = from.len;
    self.capacity = from.capacity;
    from.items = nothing;
    from.len = 0;
    from.capacity = 0;
    heap.wrote(self);
}

/// Puts `items` in the place of `count` items at `start`.
pub fn replaceRun(self: *List, start: u32, count: u32, items: []const Value) Error!void {
    try vm_module.charge((self.len - start + items.len) / 8);
    const new_len = @as(usize, self.len) - count + items.len;
    try reserve(self, new_len);
    const tail = self.items[start + count .. self.len];
    const moved = self.items[start + items.len ..][0..tail.len];
    if (items.len <= count) std.mem.copyForwards(Value, moved, tail) else std.mem.copyBackwards(Value, moved, tail);
    @memcpy(self.items[start..][0..items.len], items);
    self.len = @intCast(new_len);
    heap.wrote(self);
    shrinkIfWasteful(self);
}

pub fn deleteSlice(self: *List, given: slice_module.Bounds) Error!void {
    if (given.len == 0) return;
    const bounds = given.ascending();
    const start: u32 = @intCast(bounds.start);
    // A single item may have a step of any size.
    if (bounds.step == 1 or bounds.len == 1) return replaceRun(self, start, bounds.len, &.{});
    try vm_module.charge((self.len - start) / 4);
    var to: usize = start;
    var skip: usize = start;
    var skipped: u32 = 0;
    for (self.items[start..self.len], start..) |item, i| {
        if (i == skip and skipped < bounds.len) {
            skip += @intCast(bounds.step);
            skipped += 1;
            continue;
        }
        self.items[to] = item;
        to += 1;
    }
    self.len = @intCast(to);
}

pub fn removeAt(self: *List, i: u32) Error!void {
    try vm_module.charge((self.len - i) / 16);
    std.mem.copyForwards(Value, self.items[i .. self.len - 1], self.items[i + 1 .. self.len]);
    self.len -= 1;
    shrinkIfWasteful(self);
}

/// Gives memory back when most of it is unused; keeping it is harmless, so failing to is no error.
pub fn shrinkIfWasteful(self: *List) void {
    if (self.capacity < 4096 or self.len >= self.capacity / 4) return;
    setStorage(self, @max(self.len + self.len / 2, 16)) catch {};
}
