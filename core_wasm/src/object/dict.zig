//! The ordered hash table under dicts and namespaces.
//!
//!     entries   | hash key value | hash key value | (deleted) | hash key value | ..room..
//!                 0                1                2           3 = used - 1
//!     index     | - | 3 | - | 0 | 1 | - | - | ...     numbers of entries, open addressing, linear probing
//!
//! Entries stand in insertion order. Up to `small_max` entries there is no index: they are compared one after the
//! other, by hash, which is faster than probing. Deleting shifts the index back, so that it has no tombstones; the entry
//! stays behind as a hole (its key undefined) until the next time that room is needed.
//!
//! Capacities, and the moments when holes are squeezed out, are those of CPython (two thirds of a power of two; three times
//! the live entries when full), because a program that changes a dict while it walks over it can tell.
//!
//! Invariants:
//!   1. `index_mask == 0` exactly if `capacity <= small_max`; `capacity == 0` means that there is no storage.
//!   2. At most two thirds of the index are taken, so every probe ends.
//!   3. Entries at `used` and behind are not initialised.
//!   4. Allocation comes before any change.
//!   5. `vm.namespace_epoch` changes when entries of a `watched` dict move, or a key comes that a cache may have found among the
//!      built-ins. What a deleted key leaves behind has no value, which caches see; nothing else is put in its place before
//!      the epoch has changed.
//!
//! Not here: the methods (dict_methods.zig), views (dict_views.zig); keys with `__eq__` or `__hash__` written in Python
//! are looked up by the prelude (lib/prelude/containers_dicts.py) through `probe`.

const std = @import("std");
const assert = std.debug.assert;
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const compare = @import("../vm/compare.zig");
const hash_module = @import("../vm/hash.zig");
const str = @import("str.zig");
const tuple = @import("tuple.zig");
const Dict = layout.Dict;
const Str = layout.Str;
pub const Entry = Dict.Entry;

pub const small_max = 10;
pub const count_max = 1 << 27;

const empty_slot: u32 = std.math.maxInt(u32);
/// `entries` and `index` of a dict without storage.
const no_entries: [*]Entry = @ptrFromInt(16);
const no_index: [*]u32 = @ptrFromInt(16);

pub fn create() Error!*Dict {
    const self = try heap.create(Dict, vm.types.dict, 0);
    initialise(self);
    return self;
}

/// With room for `count` entries.
pub fn createSized(count: usize) Error!*Dict {
    const self = try create();
    if (count != 0) try resize(self, count);
    return self;
}

/// The fields of a dict object that was just allocated.
pub fn initialise(self: *Dict) void {
    self.count = 0;
    self.watched = false;
    self.unused = @splat(0);
    self.extra = 0;
    forgetStorage(self);
}

fn forgetStorage(self: *Dict) void {
    forgetHoles(self);
    self.used = 0;
    self.capacity = 0;
    self.index_mask = 0;
    self.entries = no_entries;
    self.index = no_index;
}

// Hashing.

/// The hash of a key. TypeError "cannot use 'list' as a dict key (unhashable type: 'list')".
pub inline fn hashKey(key: Value) Error!u64 {
    if (key.isInt()) return hashInt(key.asInt());
    if (key.asExact(Str)) |s| return hashStr(s);
    return hashOther(key);
}

pub inline fn hashInt(n: i64) u64 {
    return @bitCast(if (n == -1) @as(i64, -2) else n);
}

pub inline fn hashStr(s: *Str) u64 {
    return if (s.hash != 0) s.hash else str.hashOf(s);
}

noinline fn hashOther(key: Value) Error!u64 {
    if (key.asExact(layout.Tuple)) |items| {
        if (tuple.hashQuick(items)) |hash| return hash;
    }
    return hash_module.of(key) catch |err| explainUnhashable(err, key, "a dict key");
}

/// Says what the unhashable object was wanted for, as CPython 3.14 does.
pub fn explainUnhashable(err: Error, key: Value, comptime role: []const u8) Error {
    if (err != error.Raised) return err;
    const pending = vm.pending.asObject().as(layout.Exception);
    if (pending.object.type != vm.exceptions[@backingInt(@import("exception_tree.zig").ExceptionKind.TypeError)]) return err;
    const reason = if (pending.args.len == 1) pending.args.slice()[0] else return err;
    vm.pending = .none;
    const class = @import("type.zig").typeOf(key);
    const module = class.module.as(Str);
    if (module == null or str.eqlAscii(module.?, "builtins") or str.eqlAscii(module.?, "__main__"))
        return raise_module.raise(.TypeError, "cannot use '{}' as " ++ role ++ " ({})", .{ class.qualname, reason });
    return raise_module.raise(.TypeError, "cannot use '{}.{}' as " ++ role ++ " ({})", .{ module.?, class.qualname, reason });
}

// Finding.

inline fn home(hash: u64, mask: u32) u32 {
    return @as(u32, @truncate((hash *% 0x9E37_79B9_7F4A_7C15) >> 32)) & mask;
}

/// The entry of `key`, or null. NeedsPython if a comparison is guest code.
pub inline fn find(self: *Dict, hash: u64, key: Value) Error!?u32 {
    if (self.index_mask == 0) return findSmall(self, hash, key);
    const mask = self.index_mask;
    const start = home(hash, mask);
    var slot = start;
    while (true) : (slot = (slot + 1) & mask) {
        const at = self.index[slot];
        if (at == empty_slot) break;
        const entry = &self.entries[at];
        if (entry.hash == hash and try sameKey(entry.key, key)) {
            walked(start, slot, mask);
            return at;
        }
    }
    walked(start, slot, mask);
    return null;
}

/// Fuel for a long way through the index: keys that a hostile guest has chosen lie all in one run of slots. It may go below
/// zero, the loop notices at its next safepoint.
inline fn walked(from: u32, to: u32, mask: u32) void {
    const steps = (to -% from) & mask;
    if (steps > free_steps) vm.countdown -= steps;
}

const free_steps = 16;

fn findSmall(self: *Dict, hash: u64, key: Value) Error!?u32 {
    for (self.entries[0..self.used], 0..) |*entry, at| {
        if (entry.hash == hash and try sameKey(entry.key, key)) return @intCast(at);
    }
    return null;
}

pub inline fn sameKey(candidate: Value, key: Value) Error!bool {
    if (candidate.is(key)) return true;
    return sameKeySlow(candidate, key);
}

noinline fn sameKeySlow(candidate: Value, key: Value) Error!bool {
    if (candidate.isUndefined()) return false;
    if (candidate.isInt() and key.isInt()) return false;
    if (candidate.asExact(Str)) |a| {
        if (key.asExact(Str)) |b| return sameStr(a, b);
    }
    if (candidate.asExact(layout.Tuple)) |a| {
        if (key.asExact(layout.Tuple)) |b| {
            if (tuple.identicalItems(a, b)) return true;
        }
    }
    return compare.equal(candidate, key);
}

inline fn sameStr(a: *Str, b: *Str) bool {
    if (a.object.flags.interned and b.object.flags.interned) return a == b;
    return str.eql(a, b);
}

/// The entry of a str key, or null. Subclasses of str among the keys count as their text.
pub inline fn findStr(self: *Dict, key: *Str) ?u32 {
    const hash = hashStr(key);
    if (self.index_mask == 0) return findStrSmall(self, hash, key);
    const mask = self.index_mask;
    const start = home(hash, mask);
    var slot = start;
    while (true) : (slot = (slot + 1) & mask) {
        const at = self.index[slot];
        if (at == empty_slot) break;
        const entry = &self.entries[at];
        if (entry.hash == hash and sameStrKey(entry.key, key)) {
            walked(start, slot, mask);
            return at;
        }
    }
    walked(start, slot, mask);
    return null;
}

inline fn findStrSmall(self: *Dict, hash: u64, key: *Str) ?u32 {
    for (self.entries[0..self.used], 0..) |*entry, at| {
        if (entry.hash == hash and sameStrKey(entry.key, key)) return @intCast(at);
    }
    return null;
}

inline fn sameStrKey(candidate: Value, key: *Str) bool {
    if (candidate.is(Value.from(key))) return true;
    const text = candidate.as(Str) orelse return false;
    return sameStr(text, key);
}

/// What `findQuick` says instead of an entry.
pub const absent: u32 = empty_slot - 1;
pub const unsure: u32 = empty_slot;

/// The entry of an int or str key, compared by address only: for hot paths that fall back on `find` when it is `unsure`.
/// Neither fails nor calls anything.
pub inline fn findQuick(self: *Dict, key: Value) u32 {
    const hash = if (key.isInt()) hashInt(key.asInt()) else text: {
        const s = key.asExact(Str) orelse return unsure;
        if (s.hash == 0) return unsure;
        break :text s.hash;
    };
    if (self.index_mask == 0) {
        for (self.entries[0..self.used], 0..) |*entry, at| {
            if (entry.hash == hash) return if (entry.key.is(key)) @intCast(at) else unsure;
        }
        return absent;
    }
    const mask = self.index_mask;
    const start = home(hash, mask);
    var slot = start;
    while (true) : (slot = (slot + 1) & mask) {
        const at = self.index[slot];
        if (at == empty_slot) break;
        const entry = &self.entries[at];
        if (entry.hash != hash) continue;
        walked(start, slot, mask);
        return if (entry.key.is(key)) at else unsure;
    }
    walked(start, slot, mask);
    return absent;
}

/// The entry of an immediate int, or null. NeedsPython if a key with the same hash compares in guest code.
pub inline fn findInt(self: *Dict, key: Value) Error!?u32 {
    return find(self, hashInt(key.asInt()), key);
}

// Getting, setting, deleting.

pub inline fn get(self: *Dict, key: Value) Error!?Value {
    const at = try find(self, try hashKey(key), key) orelse return null;
    return self.entries[at].value;
}

/// What `getStr` and `setStr` do, without a call: for paths that are taken often. Each place costs some hundred bytes.
pub inline fn getStrHere(self: *Dict, key: *Str) ?Value {
    const at = findStr(self, key) orelse return null;
    return self.entries[at].value;
}

pub noinline fn getStr(self: *Dict, key: *Str) ?Value {
    return getStrHere(self, key);
}

pub inline fn set(self: *Dict, key: Value, value: Value) Error!void {
    return setHashed(self, key, try hashKey(key), value);
}

pub noinline fn setStr(self: *Dict, key: *Str, value: Value) Error!void {
    return setStrHere(self, key, value);
}

pub inline fn setStrHere(self: *Dict, key: *Str, value: Value) Error!void {
    if (findStr(self, key)) |at| return setAt(self, at, value);
    return insert(self, Value.from(key), hashStr(key), value);
}

pub inline fn setHashed(self: *Dict, key: Value, hash: u64, value: Value) Error!void {
    if (try find(self, hash, key)) |at| return setAt(self, at, value);
    return insert(self, key, hash, value);
}

pub inline fn setAt(self: *Dict, at: u32, value: Value) void {
    self.entries[at].value = value;
    heap.wrote(self);
}

/// Adds a key that is known not to be there.
pub inline fn insert(self: *Dict, key: Value, hash: u64, value: Value) Error!void {
    if (self.used == self.capacity) try makeRoom(self);
    const at = self.used;
    self.entries[at] = .{ .hash = hash, .key = key, .value = value };
    if (self.index_mask != 0) putIndex(self.index, self.index_mask, hash, at);
    self.used += 1;
    self.count += 1;
    if (self.watched) noteNewName(key);
    heap.wrote(self);
}

/// A name that the built-ins have too is found in its namespace from now on.
noinline fn noteNewName(key: Value) void {
    const name = key.asExact(Str) orelse return;
    if (findStr(vm.builtins, name) != null or str.eqlAscii(name, "__builtins__")) vm.namespace_epoch += 1;
}

pub fn delete(self: *Dict, key: Value) Error!bool {
    const at = try find(self, try hashKey(key), key) orelse return false;
    deleteAt(self, at);
    return true;
}

pub fn deleteStr(self: *Dict, key: *Str) bool {
    const at = findStr(self, key) orelse return false;
    deleteAt(self, at);
    return true;
}

pub fn deleteAt(self: *Dict, at: u32) void {
    const entry = &self.entries[at];
    assert(!entry.key.isUndefined());
    if (self.index_mask != 0) takeFromIndex(self, entry.hash, at);
    entry.* = .{ .hash = 0, .key = .undefined_, .value = .undefined_ };
    self.count -= 1;
}

/// The last entry that is alive, behind which nothing is left; null if there is none.
pub fn last(self: *Dict) ?u32 {
    if (self.count == 0) return null;
    if (self.watched) vm.namespace_epoch += 1;
    while (self.entries[self.used - 1].key.isUndefined()) self.used -= 1;
    return self.used - 1;
}

pub fn clear(self: *Dict) void {
    freeStorage(self);
    self.count = 0;
    forgetStorage(self);
    if (self.watched) vm.namespace_epoch += 1;
}

// Walking.

/// The next entry that is alive at or after `index`, which moves behind it; null at the end.
pub inline fn next(self: *Dict, index: *u32) ?*Entry {
    while (index.* < self.used) {
        const entry = &self.entries[index.*];
        index.* += 1;
        if (!entry.key.isUndefined()) return entry;
    }
    return null;
}

/// The last entry before `index` that is alive; `index` becomes its number.
pub fn previous(self: *Dict, index: *u32) ?*Entry {
    index.* = @min(index.*, self.used);
    while (index.* > 0) {
        index.* -= 1;
        const entry = &self.entries[index.*];
        if (!entry.key.isUndefined()) return entry;
    }
    return null;
}

/// Entries with this very hash, in probe order: the one after entry `after` (null: the first). For keys that the guest
/// compares.
pub fn probe(self: *Dict, hash: u64, after: ?u32) ?u32 {
    var passed = after == null;
    if (self.index_mask == 0) {
        const start = if (after) |at| at + 1 else 0;
        for (start..@max(start, self.used)) |at| {
            const entry = &self.entries[at];
            if (entry.hash == hash and !entry.key.isUndefined()) return @intCast(at);
        }
        return null;
    }
    const mask = self.index_mask;
    const start = home(hash, mask);
    var slot = start;
    defer walked(start, slot, mask);
    while (true) : (slot = (slot + 1) & mask) {
        const at = self.index[slot];
        if (at == empty_slot) return null;
        if (passed and self.entries[at].hash == hash) return at;
        if (!passed and at == after.?) passed = true;
    }
}

// Storage.

const table_min = 8;

/// Entries that a table of `size` slots takes.
inline fn capacityOf(size: usize) usize {
    return size * 2 / 3;
}

inline fn putIndex(index: [*]u32, mask: u32, hash: u64, at: u32) void {
    const start = home(hash, mask);
    var slot = start;
    while (index[slot] != empty_slot) slot = (slot + 1) & mask;
    walked(start, slot, mask);
    index[slot] = at;
}

/// Closes the gap in the run of slots behind the one that pointed to entry `at`.
fn takeFromIndex(self: *Dict, hash: u64, at: u32) void {
    const mask = self.index_mask;
    var hole = home(hash, mask);
    while (self.index[hole] != at) hole = (hole + 1) & mask;
    var slot = hole;
    while (true) {
        slot = (slot + 1) & mask;
        const moved = self.index[slot];
        if (moved == empty_slot) break;
        const wanted = home(self.entries[moved].hash, mask);
        // It may move into the hole unless its home lies behind the hole.
        if (((slot -% wanted) & mask) >= ((slot -% hole) & mask)) {
            self.index[hole] = moved;
            hole = slot;
        }
    }
    self.index[hole] = empty_slot;
}

noinline fn makeRoom(self: *Dict) Error!void {
    if (self.watched) vm.namespace_epoch += 1;
    var size: usize = table_min;
    while (size < @as(usize, self.count) * 3) size *= 2;
    if (capacityOf(size) != self.capacity) return moveTo(self, size);
    try vm_module.charge(self.capacity);
    compact(self);
}

/// Squeezes the holes out, in place.
fn compact(self: *Dict) void {
    const entries = self.entries;
    var to: u32 = 0;
    for (entries[0..self.used]) |entry| {
        if (entry.key.isUndefined()) continue;
        entries[to] = entry;
        to += 1;
    }
    self.used = to;
    forgetHoles(self);
    if (self.index_mask != 0) rebuildIndex(self);
}

/// The entries have moved: where the first one is, nobody knows.
inline fn forgetHoles(self: *Dict) void {
    if (!self.object.flags.a) self.extra = 0;
}

/// Fills the hole at `at`.
pub fn putAt(self: *Dict, at: u32, entry: Entry) void {
    assert(self.entries[at].key.isUndefined());
    self.entries[at] = entry;
    if (self.index_mask != 0) putIndex(self.index, self.index_mask, entry.hash, at);
    self.count += 1;
    if (self.watched) vm.namespace_epoch += 1;
    heap.wrote(self);
}

/// The entries have changed places.
pub fn renumber(self: *Dict) void {
    if (self.index_mask == 0) return;
    @memset(self.index[0 .. @as(usize, self.index_mask) + 1], empty_slot);
    for (self.entries[0..self.used], 0..) |*entry, at| {
        if (!entry.key.isUndefined()) putIndex(self.index, self.index_mask, entry.hash, @intCast(at));
    }
}

fn rebuildIndex(self: *Dict) void {
    @memset(self.index[0 .. @as(usize, self.index_mask) + 1], empty_slot);
    const mask = self.index_mask;
    var hash: u64 = 0;
    var slot = home(hash, mask);
    for (self.entries[0..self.used], 0..) |*entry, at| {
        // A row of keys with the same hash: the next one starts where the one before ended.
        if (entry.hash != hash) {
            hash = entry.hash;
            slot = home(hash, mask);
        }
        const start = slot;
        while (self.index[slot] != empty_slot) slot = (slot + 1) & mask;
        walked(start, slot, mask);
        self.index[slot] = @intCast(at);
    }
}

/// Moves to storage for `wanted` entries at least, without holes.
pub fn resize(self: *Dict, wanted: usize) Error!void {
    const minimum = @max(wanted, self.count);
    if (minimum > count_max) return error.OutOfMemory;
    var size: usize = table_min;
    while (capacityOf(size) < minimum) size *= 2;
    return moveTo(self, size);
}

fn moveTo(self: *Dict, size: usize) Error!void {
    const capacity = capacityOf(size);
    if (capacity > count_max) return error.OutOfMemory;
    const index_size = if (capacity > small_max) size else 0;
    try vm_module.charge(self.count);
    const entries: [*]Entry = @ptrCast(@alignCast(try heap.allocRaw(capacity * @sizeOf(Entry))));
    const index: [*]u32 = if (index_size == 0) no_index else @ptrCast(@alignCast(try heap.allocRaw(index_size * @sizeOf(u32))));
    var to: u32 = 0;
    for (self.entries[0..self.used]) |entry| {
        if (entry.key.isUndefined()) continue;
        entries[to] = entry;
        to += 1;
    }
    freeStorage(self);
    self.entries = entries;
    self.index = index;
    self.capacity = @intCast(capacity);
    self.used = to;
    forgetHoles(self);
    self.index_mask = if (index_size == 0) 0 else @intCast(index_size - 1);
    if (index_size != 0) rebuildIndex(self);
}

fn freeStorage(self: *Dict) void {
    if (self.capacity != 0) heap.freeRaw(self.entries, @as(usize, self.capacity) * @sizeOf(Entry));
    if (self.index_mask != 0) heap.freeRaw(self.index, (@as(usize, self.index_mask) + 1) * @sizeOf(u32));
}

/// Makes the empty `self` hold the same as `source`.
pub fn copyInto(self: *Dict, source: *Dict) Error!void {
    assert(self.count == 0);
    if (source.count == 0) return;
    try vm_module.charge(source.count / 2);
    if (source.used != source.count) {
        try resize(self, source.count);
        var at: u32 = 0;
        while (next(source, &at)) |entry| {
            self.entries[self.used] = entry.*;
            self.used += 1;
        }
        self.count = self.used;
        if (self.index_mask != 0) rebuildIndex(self);
    } else {
        const capacity: usize = source.capacity;
        const index_size: usize = if (source.index_mask == 0) 0 else @as(usize, source.index_mask) + 1;
        const entries: [*]Entry = @ptrCast(@alignCast(try heap.allocRaw(capacity * @sizeOf(Entry))));
        const index: [*]u32 = if (index_size == 0) no_index else @ptrCast(@alignCast(try heap.allocRaw(index_size * @sizeOf(u32))));
        @memcpy(entries[0..source.used], source.entries[0..source.used]);
        if (index_size != 0) @memcpy(index[0..index_size], source.index[0..index_size]);
        freeStorage(self);
        self.entries = entries;
        self.index = index;
        self.capacity = source.capacity;
        self.index_mask = source.index_mask;
        self.used = source.used;
        self.count = source.count;
    }
    if (self.watched) vm.namespace_epoch += 1;
    heap.wrote(self);
}

pub fn copy(source: *Dict) Error!*Dict {
    const self = try create();
    try copyInto(self, source);
    return self;
}
