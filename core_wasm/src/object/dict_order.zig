//! Primitives of `collections`: counting into a dict, and moving entries to an end of it.
//!
//! A queue made of an OrderedDict takes its first entry again and again. The entries before `Dict.extra` are known to be
//! holes, so finding the first is not a walk over all that has been taken before; the table forgets this number when it
//! moves its entries (dict.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Dict = layout.Dict;
const Value = @import("value.zig").Value;
const bind = @import("../native/bind.zig");
const dict = @import("dict.zig");
const iterate = @import("../vm/iterate.zig");
const hash_module = @import("../vm/hash.zig");
const str = @import("str.zig");
const tuple = @import("tuple.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

pub const prelude_functions = bind.functions(.{
    .{ "_dict_count(counts, items, start, /)", count, "" },
    .{ "_dict_first(self, /)", first, "" },
    .{ "_dict_move_first(self, key, /)", moveFirst, "" },
    .{ "_dict_move_last(self, key, /)", moveLast, "" },
});

/// How many items are counted in one go: what is charged for at once.
const batch = 1 << 14;

/// `counts[item] += 1` for the items of a list, tuple or str from index `start`. Returns the index it came to: the
/// length, or one to go on from, or that of an item that the guest must count (its key or its number is not plain).
fn count(counts: *Dict, items: Value, start: i64) Error!i64 {
    if (items.as(layout.Str)) |text| return countText(counts, text, start);
    const all = iterate.itemsInPlace(items) orelse return start;
    const stop = @min(all.len, @as(usize, @intCast(start)) + batch);
    try vm_module.charge(@as(u64, stop) - @as(u64, @intCast(start)));
    for (all[@intCast(start)..stop], @as(usize, @intCast(start))..) |item, i| {
        if (!try countOne(counts, item)) return @intCast(i);
    }
    return @intCast(stop);
}

fn countText(counts: *Dict, text: *layout.Str, start: i64) Error!i64 {
    const stop: u32 = @min(text.len, @as(u32, @intCast(start)) + batch);
    try vm_module.charge(stop - @as(u32, @intCast(start)));
    for (@intCast(start)..stop) |i| {
        const char = str.charAt(text, i) catch return @intCast(i);
        if (!try countOne(counts, Value.from(char))) return @intCast(i);
    }
    return stop;
}

/// False: this one is for the guest's own code.
fn countOne(counts: *Dict, item: Value) Error!bool {
    const at = dict.findQuick(counts, item);
    if (at < dict.absent) return increment(&counts.entries[at].value);
    const hash = hash_module.of(item) catch |err| return forGuest(err);
    const found = dict.find(counts, hash, item) catch |err| return forGuest(err);
    if (found) |place| return increment(&counts.entries[place].value);
    dict.insert(counts, item, hash, Value.fromInt(1)) catch |err| return forGuest(err);
    return true;
}

/// What was counted before stays counted, so nothing may be run again but this one item.
fn forGuest(err: Error) Error!bool {
    return if (err == error.Raised) err else false;
}

inline fn increment(value: *Value) bool {
    if (!value.isInt() or value.asInt() == Value.int_max) return false;
    value.* = Value.fromInt(value.asInt() + 1);
    return true;
}

/// The first key, or `None` inside no tuple: `(key,)`, or None if there is none.
fn first(self: *Dict) Error!Value {
    const result = try tuple.createFresh(1);
    const at = firstEntry(self) orelse return .none;
    result.slice()[0] = self.entries[at].key;
    return Value.from(result);
}

fn firstEntry(self: *Dict) ?u32 {
    if (self.count == 0) return null;
    var at: u32 = if (self.object.flags.a) 0 else self.extra;
    while (self.entries[at].key.isUndefined()) at += 1;
    if (!self.object.flags.a) self.extra = at;
    return at;
}

fn entryOf(self: *Dict, key: Value) Error!u32 {
    return try dict.find(self, try dict.hashKey(key), key) orelse raise_module.raiseWith(.KeyError, &.{key});
}

pub fn moveLast(self: *Dict, key: Value) Error!void {
    const at = try entryOf(self, key);
    if (dict.last(self).? == at) return;
    const entry = self.entries[at];
    // The table may be squeezed for room, which moves the entries.
    if (self.used == self.capacity) try dict.resize(self, self.count + 1);
    dict.deleteAt(self, (try dict.find(self, entry.hash, entry.key)).?);
    try dict.insert(self, entry.key, entry.hash, entry.value);
}

fn moveFirst(self: *Dict, key: Value) Error!void {
    const at = try entryOf(self, key);
    const front = firstEntry(self).?;
    if (at == front) return;
    const entry = self.entries[at];
    if (front > 0 and !self.object.flags.a) {
        // There is a hole before the first entry.
        dict.deleteAt(self, at);
        dict.putAt(self, front - 1, entry);
        self.extra = front - 1;
        return;
    }
    try vm_module.charge(self.used);
    std.mem.copyBackwards(Dict.Entry, self.entries[front + 1 .. at + 1], self.entries[front..at]);
    self.entries[front] = entry;
    dict.renumber(self);
}
