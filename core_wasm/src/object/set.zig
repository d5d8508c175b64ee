//! The hash table under set and frozenset. Probing, growth and the moments of growth are those of CPython, so that a
//! set of ints is walked in the same order as there.
//!
//!     table   | key hash | empty | key hash | deleted | ...    mask + 1 slots, a power of two, 8 at least
//!     probe   i, i+1 .. i+9 (if they fit), then i = 5i + 1 + perturb, perturb >>= 5
//!
//! Invariants:
//!   1. Empty: key undefined, hash 0. Deleted: key undefined, hash `deleted_hash`, which no key has.
//!   2. `fill * 5 < mask * 3` after every change, so every probe ends.
//!   3. A set without storage has `mask == 0`; it behaves as the smallest table.
//!   4. The field `hash` belongs to frozensets; sets keep there where `pop` goes on searching.
//!
//! Not here: the methods (set_methods.zig).

const std = @import("std");
const assert = std.debug.assert;
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const dict = @import("dict.zig");
const tuple = @import("tuple.zig");
const hash_module = @import("../vm/hash.zig");
const Set = layout.Set;
const Dict = layout.Dict;
pub const Slot = Set.Slot;

pub const table_min = 8;
const linear_probes = 9;
const perturb_shift = 5;
pub const deleted_hash: u64 = std.math.maxInt(u64);
const no_table: [*]Slot = @ptrFromInt(16);

pub fn create(frozen: bool) Error!*Set {
    const self = try heap.create(Set, if (frozen) vm.types.frozenset else vm.types.set, 0);
    initialise(self, frozen);
    return self;
}

/// The fields of a set object that was just allocated.
pub fn initialise(self: *Set, frozen: bool) void {
    self.frozen = frozen;
    self.unused = @splat(0);
    self.hash = 0;
    forgetTable(self);
}

fn forgetTable(self: *Set) void {
    self.count = 0;
    self.fill = 0;
    self.mask = 0;
    self.table = no_table;
}

/// The hash of an element. TypeError "cannot use 'list' as a set element (unhashable type: 'list')".
pub inline fn hashKey(key: Value) Error!u64 {
    if (key.isInt()) return dict.hashInt(key.asInt());
    if (key.asExact(layout.Str)) |s| return dict.hashStr(s);
    return hashOther(key);
}

noinline fn hashOther(key: Value) Error!u64 {
    if (key.asExact(layout.Tuple)) |items| {
        if (tuple.hashQuick(items)) |hash| return hash;
    }
    return hash_module.of(key) catch |err| dict.explainUnhashable(err, key, "a set element");
}

pub inline fn add(self: *Set, key: Value) Error!void {
    _ = try addHashed(self, key, try hashKey(key));
}

pub inline fn contains(self: *Set, key: Value) Error!bool {
    return try find(self, key, try hashKey(key)) != null;
}

/// Removes `key`; true if it was there.
pub inline fn discard(self: *Set, key: Value) Error!bool {
    const slot = try find(self, key, try hashKey(key)) orelse return false;
    deleteSlot(self, slot);
    return true;
}

pub fn deleteSlot(self: *Set, slot: *Slot) void {
    slot.* = .{ .key = .undefined_, .hash = deleted_hash };
    self.count -= 1;
}

/// Is the int or str `key` an element? Compared by address only; null when that does not tell.
pub inline fn containsQuick(self: *Set, key: Value) ?bool {
    const hash = if (key.isInt()) dict.hashInt(key.asInt()) else text: {
        const s = key.asExact(layout.Str) orelse return null;
        if (s.hash == 0) return null;
        break :text s.hash;
    };
    if (self.count == 0) return false;
    const mask = self.mask;
    const i: u32 = @as(u32, @truncate(hash)) & mask;
    var left: u32 = if (i + linear_probes <= mask) linear_probes + 1 else 1;
    var slot: [*]Slot = self.table + i;
    while (left > 0) : (left -= 1) {
        if (slot[0].hash == hash) {
            if (slot[0].key.is(key)) return true;
            return if (slot[0].key.isUndefined()) false else null;
        }
        if (slot[0].hash == 0 and slot[0].key.isUndefined()) return false;
        slot += 1;
    }
    return null;
}

/// The slot of `key`, or null. NeedsPython if a comparison is guest code.
pub fn find(self: *Set, key: Value, hash: u64) Error!?*Slot {
    if (self.count == 0) return null;
    const mask = self.mask;
    var perturb = hash;
    var i: u32 = @as(u32, @truncate(hash)) & mask;
    while (true) {
        var left: u32 = if (i + linear_probes <= mask) linear_probes else 0;
        var slot = &self.table[i];
        while (true) {
            if (slot.hash == hash) {
                if (slot.key.isUndefined()) return null; // Empty: no key has the hash of deleted slots.
                if (try dict.sameKey(slot.key, key)) return slot;
            } else if (slot.hash == 0 and slot.key.isUndefined()) return null;
            if (left == 0) break;
            left -= 1;
            slot = @ptrFromInt(@intFromPtr(slot) + @sizeOf(Slot));
        }
        perturb >>= perturb_shift;
        vm.countdown -= linear_probes; // A guest may choose keys that all lie on one way.
        i = (i *% 5 +% 1 +% @as(u32, @truncate(perturb))) & mask;
    }
}

/// Adds `key` with a known hash; true if it was not there. The last deleted slot on the way is taken before an empty one.
pub fn addHashed(self: *Set, key: Value, hash: u64) Error!bool {
    if (self.mask == 0) try allocateSmallest(self);
    const mask = self.mask;
    var perturb = hash;
    var deleted: ?*Slot = null;
    var i: u32 = @as(u32, @truncate(hash)) & mask;
    const free = search: while (true) {
        var left: u32 = if (i + linear_probes <= mask) linear_probes else 0;
        var slot = &self.table[i];
        while (true) {
            if (slot.key.isUndefined()) {
                if (slot.hash == 0) break :search slot;
                deleted = slot;
            } else if (slot.hash == hash) {
                if (try dict.sameKey(slot.key, key)) return false;
            }
            if (left == 0) break;
            left -= 1;
            slot = @ptrFromInt(@intFromPtr(slot) + @sizeOf(Slot));
        }
        perturb >>= perturb_shift;
        vm.countdown -= linear_probes; // A guest may choose keys that all lie on one way.
        i = (i *% 5 +% 1 +% @as(u32, @truncate(perturb))) & mask;
    };
    try takeFree(self, free, deleted, key, hash);
    return true;
}

/// Puts a new key into a free slot and grows when CPython would.
inline fn takeFree(self: *Set, free: *Slot, deleted: ?*Slot, key: Value, hash: u64) Error!void {
    if (deleted) |slot| {
        slot.* = .{ .key = key, .hash = hash };
        self.count += 1;
        heap.wrote(self);
        return;
    }
    const full = (@as(u64, self.fill) + 1) * 5 >= @as(u64, self.mask) * 3;
    if (full) return growWith(self, free, key, hash);
    free.* = .{ .key = key, .hash = hash };
    self.fill += 1;
    self.count += 1;
    heap.wrote(self);
}

noinline fn growWith(self: *Set, free: *Slot, key: Value, hash: u64) Error!void {
    const count: usize = @as(usize, self.count) + 1;
    const fresh = try allocateTable(if (count > 50000) count * 2 else count * 4);
    try vm_module.charge(count);
    // Only now change anything: the order of insertion is that of the old table with the new key in its slot.
    free.* = .{ .key = key, .hash = hash };
    self.fill += 1;
    self.count += 1;
    moveTo(self, fresh);
    heap.wrote(self);
}

fn allocateSmallest(self: *Set) Error!void {
    const fresh = try allocateTable(0);
    self.table = fresh.ptr;
    self.mask = table_min - 1;
}

/// An empty table of the smallest power of two above `minimum`.
fn allocateTable(minimum: usize) Error![]Slot {
    var size: usize = table_min;
    while (size <= minimum) size <<= 1;
    if (size > 1 << 27) return error.OutOfMemory;
    const table: [*]Slot = @ptrCast(@alignCast(try heap.allocRaw(size * @sizeOf(Slot))));
    @memset(table[0..size], .{ .key = .undefined_, .hash = 0 });
    return table[0..size];
}

/// Moves what is alive into an empty table, in table order.
fn moveTo(self: *Set, fresh: []Slot) void {
    const mask: u32 = @intCast(fresh.len - 1);
    for (slots(self)) |*slot| {
        if (!slot.key.isUndefined()) insertClean(fresh.ptr, mask, slot.key, slot.hash);
    }
    freeTable(self);
    self.table = fresh.ptr;
    self.mask = mask;
    self.fill = self.count;
}

/// Adds a key that is not there to a table without deleted slots.
inline fn insertClean(table: [*]Slot, mask: u32, key: Value, hash: u64) void {
    var perturb = hash;
    var i: u32 = @as(u32, @truncate(hash)) & mask;
    while (true) {
        var left: u32 = if (i + linear_probes <= mask) linear_probes else 0;
        var at = i;
        while (true) : (at += 1) {
            if (table[at].key.isUndefined()) {
                table[at] = .{ .key = key, .hash = hash };
                return;
            }
            if (left == 0) break;
            left -= 1;
        }
        perturb >>= perturb_shift;
        vm.countdown -= linear_probes; // A guest may choose keys that all lie on one way.
        i = (i *% 5 +% 1 +% @as(u32, @truncate(perturb))) & mask;
    }
}

/// The mask that CPython's set would have.
inline fn maskOf(self: *Set) u64 {
    return if (self.mask == 0) table_min - 1 else self.mask;
}

/// A table above `minimum`, without deleted slots.
fn resize(self: *Set, minimum: usize) Error!void {
    try vm_module.charge(self.count / 2);
    moveTo(self, try allocateTable(minimum));
}

/// Adds all elements of `other`.
pub fn merge(self: *Set, other: *Set) Error!void {
    if (other == self or other.count == 0) return;
    try vm_module.charge(@as(u64, other.count) + other.mask / 8);
    if ((@as(u64, self.fill) + other.count) * 5 >= maskOf(self) * 3)
        try resize(self, (@as(usize, self.count) + other.count) * 2);
    if (self.mask == 0) try allocateSmallest(self);
    if (self.fill == 0) {
        if (self.mask == other.mask and other.fill == other.count) {
            @memcpy(slots(self), slots(other));
        } else {
            for (slots(other)) |*slot| {
                if (!slot.key.isUndefined()) insertClean(self.table, self.mask, slot.key, slot.hash);
            }
        }
        self.fill = other.count;
        self.count = other.count;
        heap.wrote(self);
        return;
    }
    for (slots(other)) |*slot| {
        if (!slot.key.isUndefined()) _ = try addHashed(self, slot.key, slot.hash);
    }
}

/// Adds all keys of a dict.
pub fn mergeKeys(self: *Set, other: *Dict) Error!void {
    try vm_module.charge(other.used);
    if ((@as(u64, self.fill) + other.count) * 5 >= maskOf(self) * 3)
        try resize(self, (@as(usize, self.count) + other.count) * 2);
    var index: u32 = 0;
    while (dict.next(other, &index)) |entry| _ = try addHashed(self, entry.key, entry.hash);
}

pub fn copy(self: *Set, frozen: bool) Error!*Set {
    const result = try create(frozen);
    try merge(result, self);
    return result;
}

/// The same table slot by slot, deleted ones included.
pub fn duplicate(self: *Set) Error!*Set {
    const result = try create(self.frozen);
    if (self.mask == 0) return result;
    const table = try allocateTable(self.mask);
    @memcpy(table, slots(self));
    result.table = table.ptr;
    result.mask = self.mask;
    result.fill = self.fill;
    result.count = self.count;
    return result;
}

/// Gives the table of `from` to `self`.
pub fn takeTable(self: *Set, from: *Set) void {
    freeTable(self);
    self.table = from.table;
    self.mask = from.mask;
    self.fill = from.fill;
    self.count = from.count;
    forgetTable(from);
    heap.wrote(self);
}

/// After many deletions: a table without deleted slots if they are more than a quarter.
pub fn tidy(self: *Set) Error!void {
    if (@as(u64, self.fill - self.count) <= maskOf(self) / 4) return;
    try resize(self, if (self.count > 50000) @as(usize, self.count) * 2 else @as(usize, self.count) * 4);
}

/// Removes any element, as `pop` chooses it; null if there is none.
pub fn popAny(self: *Set) ?Value {
    if (self.count == 0) return null;
    var at: u32 = @as(u32, @truncate(self.hash)) & self.mask;
    while (self.table[at].key.isUndefined()) at = if (at == self.mask) 0 else at + 1;
    const key = self.table[at].key;
    deleteSlot(self, &self.table[at]);
    self.hash = @as(u64, at) + 1;
    return key;
}

fn freeTable(self: *Set) void {
    if (self.mask != 0) heap.freeRaw(self.table, (@as(usize, self.mask) + 1) * @sizeOf(Slot));
}

/// All slots, empty ones included.
pub inline fn slots(self: *Set) []Slot {
    return if (self.mask == 0) &.{} else self.table[0 .. @as(usize, self.mask) + 1];
}

/// The next element at or behind slot `index`, which moves behind it; null at the end.
pub inline fn next(self: *Set, index: *u32) ?*Slot {
    const all = slots(self);
    while (index.* < all.len) {
        const slot = &all[index.*];
        index.* += 1;
        if (!slot.key.isUndefined()) return slot;
    }
    return null;
}

pub fn clear(self: *Set) void {
    freeTable(self);
    forgetTable(self);
}

/// The hash of a frozenset: the same for every order of its elements.
pub fn frozenHash(self: *Set) u64 {
    if (self.frozen and self.hash != 0) return self.hash;
    var hash: u64 = 0;
    for (slots(self)) |*slot| {
        if (!slot.key.isUndefined()) hash ^= shuffleBits(slot.hash);
    }
    hash ^= (@as(u64, self.count) + 1) *% 1927868237;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash *% 69069 +% 907133923;
    if (hash == std.math.maxInt(u64)) hash = 590923713;
    if (self.frozen) self.hash = hash;
    return hash;
}

/// Close hashes must not cancel out when they are combined.
fn shuffleBits(hash: u64) u64 {
    return ((hash ^ 89869747) ^ (hash << 16)) *% 3644798167;
}

/// All elements with one hash, in probe order.
pub const Walk = struct {
    self: *Set,
    hash: u64,
    perturb: u64,
    i: u32,
    at: u32,
    left: u32,

    pub fn init(self: *Set, hash: u64) Walk {
        const i = @as(u32, @truncate(hash)) & self.mask;
        return .{ .self = self, .hash = hash, .perturb = hash, .i = i, .at = i, .left = run(self, i) };
    }

    fn run(self: *Set, i: u32) u32 {
        return if (i + linear_probes <= self.mask) linear_probes + 1 else 1;
    }

    pub fn next(walk: *Walk) ?*Slot {
        const self = walk.self;
        if (self.mask == 0) return null;
        while (true) {
            if (walk.left == 0) {
                walk.perturb >>= perturb_shift;
                vm.countdown -= linear_probes;
                walk.i = (walk.i *% 5 +% 1 +% @as(u32, @truncate(walk.perturb))) & self.mask;
                walk.at = walk.i;
                walk.left = run(self, walk.i);
            }
            const slot = &self.table[walk.at];
            walk.at += 1;
            walk.left -= 1;
            if (slot.key.isUndefined()) {
                if (slot.hash == 0) return null;
            } else if (slot.hash == walk.hash) return slot;
        }
    }
};

pub fn numberOf(self: *Set, slot: *Slot) usize {
    return (@intFromPtr(slot) - @intFromPtr(self.table)) / @sizeOf(Slot);
}

/// Adds a key that is known not to be there.
pub fn insertNew(self: *Set, key: Value, hash: u64) Error!void {
    if (self.mask == 0) try allocateSmallest(self);
    var perturb = hash;
    var deleted: ?*Slot = null;
    var i: u32 = @as(u32, @truncate(hash)) & self.mask;
    while (true) {
        const left: u32 = if (i + linear_probes <= self.mask) linear_probes else 0;
        for (self.table[i .. i + left + 1]) |*slot| {
            if (!slot.key.isUndefined()) continue;
            if (slot.hash == 0) return takeFree(self, slot, deleted, key, hash);
            deleted = slot;
        }
        perturb >>= perturb_shift;
        i = (i *% 5 +% 1 +% @as(u32, @truncate(perturb))) & self.mask;
    }
}
