//! The methods of set and frozenset.
//!
//! Where CPython's way of working shows in the order of the result, this works the same way: what is copied, which side is
//! walked, when tables are resized.
//!
//! Elements that hash or compare in guest code make a method give NeedsPython. Methods that add or discard several
//! elements may have done so with some by then: the twin does it again, which changes nothing. The symmetric difference is
//! made in a copy.
//!
//! Invariant: natives that change a set refuse frozensets; both have the same layout.
//!
//! Not here: the table (set.zig), comparing (vm/compare.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const bind = @import("../native/bind.zig");
const descriptor = @import("descriptor.zig");
const attribute = @import("../vm/attribute.zig");
const compare = @import("../vm/compare.zig");
const hash_module = @import("../vm/hash.zig");
const iterate = @import("../vm/iterate.zig");
const known = @import("known_names.zig");
const dict = @import("dict.zig");
const set = @import("set.zig");
const iterator = @import("iterator.zig");
const list = @import("list.zig");
const tuple = @import("tuple.zig");
const int = @import("int.zig");
const instance = @import("instance.zig");
const repr = @import("repr.zig");
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const BinaryOperator = @import("../bytecode/op.zig").BinaryOperator;
const Set = layout.Set;

// Building blocks, used by operators and views too.

/// Adds all items of an iterable.
pub fn updateFrom(self: *Set, source: Value) Error!void {
    if (source.as(Set)) |other| return set.merge(self, other);
    if (source.asExact(layout.Dict)) |other| return set.mergeKeys(self, other);
    var checkpoint: iterator.Checkpoint = .{};
    const items = try iterate.collectUndoable(source, &checkpoint);
    addAll(self, items) catch |err| return checkpoint.undo(err);
}

fn addAll(self: *Set, items: []const Value) Error!void {
    try vm_module.charge(items.len);
    for (items) |item| try set.add(self, item);
}

/// Is `item` an element? A set counts as the frozenset that equals it.
pub fn containsItem(self: *Set, item: Value) Error!bool {
    return try findItem(self, item) != null;
}

fn findItem(self: *Set, item: Value) Error!?*set.Slot {
    if (item.as(Set)) |other| {
        if (!other.frozen and isUnhashable(item)) return set.find(self, item, set.frozenHash(other));
    }
    return set.find(self, item, try set.hashKey(item));
}

fn isUnhashable(item: Value) bool {
    const method = attribute.special(item, .__hash__) orelse return true;
    return method.isNone();
}

/// The operators of two sets; null: not one of theirs.
pub fn binary(op: BinaryOperator, self: *Set, other: *Set) Error!?Value {
    return Value.from(switch (op) {
        .bit_and => try intersectionWith(self, Value.from(other)),
        .bit_or => try unionWith(self, Value.from(other)),
        .bit_xor => try symmetricDifferenceWith(self, Value.from(other)),
        .sub => try differenceWith(self, Value.from(other)),
        else => return null,
    });
}

/// The elements of `self` that are in `other`, any iterable.
pub fn intersectionWith(self: *Set, other: Value) Error!*Set {
    if (other.is(Value.from(self))) return set.copy(self, self.frozen);
    const result = try set.create(self.frozen);
    if (other.as(Set)) |of| {
        const walked = if (of.count > self.count) self else of;
        const asked = if (of.count > self.count) of else self;
        try vm_module.charge(@as(u64, walked.count) * 2 + walked.mask / 8);
        var index: u32 = 0;
        while (set.next(walked, &index)) |slot| {
            if (try set.find(asked, slot.key, slot.hash) != null) _ = try set.addHashed(result, slot.key, slot.hash);
        }
        return result;
    }
    var checkpoint: iterator.Checkpoint = .{};
    const items = try iterate.collectUndoable(other, &checkpoint);
    intersectItems(self, items, result) catch |err| return checkpoint.undo(err);
    return result;
}

fn intersectItems(self: *Set, items: []const Value, result: *Set) Error!void {
    try vm_module.charge(items.len * 2);
    for (items) |item| {
        const hash = if (item.isInt()) dict.hashInt(item.asInt()) else try hash_module.of(item);
        if (try set.find(self, item, hash) != null) _ = try set.addHashed(result, item, hash);
    }
}

/// The elements of `self` that are not in `other`, any iterable.
pub fn differenceWith(self: *Set, other: Value) Error!*Set {
    const size = if (other.as(Set)) |of| of.count else if (other.asExact(layout.Dict)) |of| of.count else null;
    if (size == null or self.count >> 2 > size.?) {
        const result = try set.copy(self, self.frozen);
        try differenceUpdateFrom(result, other);
        return result;
    }
    const result = try set.create(self.frozen);
    try vm_module.charge(@as(u64, self.count) * 2 + self.mask / 8);
    var index: u32 = 0;
    while (set.next(self, &index)) |slot| {
        const found = if (other.as(Set)) |of|
            try set.find(of, slot.key, slot.hash) != null
        else
            try dict.find(other.asObject().as(layout.Dict), slot.hash, slot.key) != null;
        if (!found) _ = try set.addHashed(result, slot.key, slot.hash);
    }
    return result;
}

pub fn differenceUpdateFrom(self: *Set, other: Value) Error!void {
    if (other.is(Value.from(self))) return set.clear(self);
    if (other.as(Set)) |of| {
        // Against a much bigger set it is quicker to find what they share first.
        const small = if (of.count >> 3 > self.count) try intersectionWith(self, other) else of;
        try vm_module.charge(@as(u64, small.count) * 2 + small.mask / 8);
        var index: u32 = 0;
        while (set.next(small, &index)) |slot| {
            if (try set.find(self, slot.key, slot.hash)) |found| set.deleteSlot(self, found);
        }
        return set.tidy(self);
    }
    var checkpoint: iterator.Checkpoint = .{};
    const items = try iterate.collectUndoable(other, &checkpoint);
    discardAll(self, items) catch |err| return checkpoint.undo(err);
    return set.tidy(self);
}

fn discardAll(self: *Set, items: []const Value) Error!void {
    try vm_module.charge(items.len);
    for (items) |item| {
        if (try set.find(self, item, try set.hashKey(item))) |found| set.deleteSlot(self, found);
    }
}

pub fn symmetricDifferenceUpdateFrom(self: *Set, other: Value) Error!void {
    if (other.is(Value.from(self))) return set.clear(self);
    const copy_of_self = try set.duplicate(self);
    if (other.asExact(layout.Dict)) |of| {
        try vm_module.charge(of.used);
        var index: u32 = 0;
        while (dict.next(of, &index)) |entry| try toggle(copy_of_self, entry.key, entry.hash);
    } else {
        const elements = other.as(Set) orelse collected: {
            const fresh = try set.create(false);
            try updateFrom(fresh, other);
            break :collected fresh;
        };
        try toggleAll(copy_of_self, elements);
    }
    set.takeTable(self, copy_of_self);
}

fn toggleAll(self: *Set, elements: *Set) Error!void {
    try vm_module.charge(@as(u64, elements.count) * 2 + elements.mask / 8);
    var index: u32 = 0;
    while (set.next(elements, &index)) |slot| try toggle(self, slot.key, slot.hash);
}

fn toggle(self: *Set, key: Value, hash: u64) Error!void {
    if (try set.find(self, key, hash)) |found| return set.deleteSlot(self, found);
    _ = try set.addHashed(self, key, hash);
}

/// `a ^ b`: the other one is copied, and what `self` has is toggled in it.
pub fn symmetricDifferenceWith(self: *Set, other: Value) Error!*Set {
    const result = try set.create(self.frozen);
    try updateFrom(result, other);
    try toggleAll(result, self);
    return result;
}

pub fn unionWith(self: *Set, other: Value) Error!*Set {
    const result = try set.copy(self, self.frozen);
    try updateFrom(result, other);
    return result;
}

// Making sets.

fn newSet(cls: *Type, kwargs: ?*layout.Dict, args: []const Value) Error!Value {
    _ = .{ kwargs, args };
    const self = try instance.createBuiltin(Set, cls, 0);
    set.initialise(self, false);
    return Value.from(self);
}

fn initSet(self: *Set, iterable: ?Value) Error!void {
    try mutable(self, "__init__");
    const source = iterable orelse return set.clear(self);
    set.clear(self);
    if (!source.is(Value.from(self))) return updateFrom(self, source);
}

fn newFrozenset(cls: *Type, iterable: ?Value) Error!Value {
    if (iterable) |source| {
        if (source.asExact(Set)) |of| {
            if (of.frozen and cls == vm.types.frozenset) return source;
        }
    }
    const self = try instance.createBuiltin(Set, cls, 0);
    set.initialise(self, true);
    if (iterable) |source| try updateFrom(self, source);
    return Value.from(self);
}

fn mutable(self: *Set, comptime name: []const u8) Error!void {
    if (!self.frozen) return;
    return raise(.TypeError, if (comptime std.mem.startsWith(u8, name, "__"))
        "descriptor '" ++ name ++ "' requires a 'set' object but received a '{}'"
    else
        "descriptor '" ++ name ++ "' for 'set' objects doesn't apply to a '{}' object", .{self.object.type});
}

// Methods.

fn dunderLen(self: *Set) u32 {
    return self.count;
}

fn dunderIter(self: *Set) Error!Value {
    return Value.from(try iterator.ofSet(self));
}

fn dunderRepr(self: *Set) Error!Value {
    if (self.object.flags.subclass) return error.NeedsPython;
    return Value.from(try repr.of(Value.from(self)));
}

fn dunderHash(self: *Set) Error!Value {
    if (self.hash == 0 or !self.frozen) try vm_module.charge(self.mask / 4);
    return int.fromI64(@bitCast(set.frozenHash(self)));
}

fn dunderReduce(self: *Set) Error!Value {
    if (self.object.flags.subclass) return error.NeedsPython;
    const items = try list.create(0);
    try iterate.collect(Value.from(self), items);
    const args = try tuple.fromSlice(&.{Value.from(items)});
    return Value.from(try tuple.fromSlice(&.{ Value.from(self.object.type), Value.from(args), .none }));
}

fn dunderSizeof(self: *Set) i64 {
    return 200 + if (self.mask < set.table_min) 0 else 16 * (@as(i64, self.mask) + 1);
}

fn compareWith(comptime op: CompareOperator) fn (*Set, Value) Error!Value {
    return struct {
        fn call(self: *Set, other: Value) Error!Value {
            if (other.as(Set) == null) return .not_implemented;
            return compare.method(op, Value.from(self), other);
        }
    }.call;
}

/// A binary operator: only between sets.
fn operator(
    comptime function: fn (*Set, Value) Error!*Set,
    comptime reflected: bool,
) fn (*Set, Value) Error!Value {
    return struct {
        fn call(self: *Set, other: Value) Error!Value {
            const of = other.as(Set) orelse return .not_implemented;
            if (reflected) return Value.from(try function(of, Value.from(self)));
            return Value.from(try function(self, other));
        }
    }.call;
}

/// An operator with assignment: only with sets on the right.
fn assigning(comptime function: fn (*Set, Value) Error!void, comptime name: []const u8) fn (*Set, Value) Error!Value {
    return struct {
        fn call(self: *Set, other: Value) Error!Value {
            try mutable(self, name);
            if (other.as(Set) == null) return .not_implemented;
            try function(self, other);
            return Value.from(self);
        }
    }.call;
}

fn intersectionUpdateFrom(self: *Set, other: Value) Error!void {
    set.takeTable(self, try intersectionWith(self, other));
}

fn add(self: *Set, item: Value) Error!void {
    try mutable(self, "add");
    return set.add(self, item);
}

fn clear(self: *Set) Error!void {
    try mutable(self, "clear");
    set.clear(self);
}

fn copy(self: *Set) Error!Value {
    if (self.frozen and !self.object.flags.subclass) return Value.from(self);
    return Value.from(try set.copy(self, self.frozen));
}

fn difference(self: *Set, others: []const Value) Error!Value {
    if (others.len == 0) return copyFresh(self);
    if (hasIterators(others[1..])) return error.NeedsPython;
    const result = try differenceWith(self, others[0]);
    for (others[1..]) |other| try differenceUpdateFrom(result, other);
    return Value.from(result);
}

fn copyFresh(self: *Set) Error!Value {
    return Value.from(try set.copy(self, self.frozen));
}

/// With several iterators a failure at a later one would have used up the earlier ones: that is for the twin.
fn hasIterators(values: []const Value) bool {
    for (values) |value| if (iterator.isNative(value)) return true;
    return false;
}

fn differenceUpdate(self: *Set, others: []const Value) Error!void {
    try mutable(self, "difference_update");
    if (others.len > 1 and hasIterators(others)) return error.NeedsPython;
    for (others) |other| try differenceUpdateFrom(self, other);
}

fn discard(self: *Set, item: Value) Error!void {
    try mutable(self, "discard");
    if (try findItem(self, item)) |slot| set.deleteSlot(self, slot);
}

fn intersection(self: *Set, others: []const Value) Error!Value {
    if (others.len == 0) return copyFresh(self);
    if (others.len > 1 and hasIterators(others)) return error.NeedsPython;
    var result = self;
    for (others) |other| result = try intersectionWith(result, other);
    return Value.from(result);
}

fn intersectionUpdate(self: *Set, others: []const Value) Error!void {
    try mutable(self, "intersection_update");
    const result = try intersection(self, others);
    set.takeTable(self, result.asObject().as(Set));
}

fn isdisjoint(self: *Set, other: Value) Error!bool {
    if (other.is(Value.from(self))) return self.count == 0;
    if (other.as(Set)) |of| {
        const walked = if (of.count > self.count) self else of;
        const asked = if (of.count > self.count) of else self;
        try vm_module.charge(@as(u64, walked.count) + walked.mask / 8);
        var index: u32 = 0;
        while (set.next(walked, &index)) |slot| {
            if (try set.find(asked, slot.key, slot.hash) != null) return false;
        }
        return true;
    }
    var checkpoint: iterator.Checkpoint = .{};
    const items = try iterate.collectUndoable(other, &checkpoint);
    try vm_module.charge(items.len);
    for (items) |item| {
        if (containsHashable(self, item) catch |err| return checkpoint.undo(err)) return false;
    }
    return true;
}

fn containsHashable(self: *Set, item: Value) Error!bool {
    return try set.find(self, item, try set.hashKey(item)) != null;
}

fn issubset(self: *Set, other: Value) Error!Value {
    if (other.as(Set) != null) return compare.method(.le, Value.from(self), other);
    // What is not hashable in `other` is an error even if it cannot matter.
    const shared_part = try intersectionWith(self, other);
    return Value.fromBool(shared_part.count == self.count);
}

fn issuperset(self: *Set, other: Value) Error!Value {
    if (other.as(Set) != null) return compare.method(.ge, Value.from(self), other);
    var checkpoint: iterator.Checkpoint = .{};
    const items = try iterate.collectUndoable(other, &checkpoint);
    try vm_module.charge(items.len);
    for (items) |item| {
        if (!(containsHashable(self, item) catch |err| return checkpoint.undo(err))) return .false_;
    }
    return .true_;
}

fn pop(self: *Set) Error!Value {
    try mutable(self, "pop");
    return set.popAny(self) orelse raise(.KeyError, "pop from an empty set", .{});
}

fn remove(self: *Set, item: Value) Error!void {
    try mutable(self, "remove");
    const slot = try findItem(self, item) orelse return raise_module.raiseWith(.KeyError, &.{item});
    set.deleteSlot(self, slot);
}

fn symmetricDifference(self: *Set, other: Value) Error!Value {
    return Value.from(try symmetricDifferenceWith(self, other));
}

fn symmetricDifferenceUpdate(self: *Set, other: Value) Error!void {
    try mutable(self, "symmetric_difference_update");
    return symmetricDifferenceUpdateFrom(self, other);
}

fn union_(self: *Set, others: []const Value) Error!Value {
    if (others.len > 1 and hasIterators(others)) return error.NeedsPython;
    const result = try set.copy(self, self.frozen);
    for (others) |other| try updateFrom(result, other);
    return Value.from(result);
}

fn update(self: *Set, others: []const Value) Error!void {
    try mutable(self, "update");
    if (others.len > 1 and hasIterators(others)) return error.NeedsPython;
    for (others) |other| try updateFrom(self, other);
}

const class_getitem_row = .{ "__class_getitem__(cls, object, /)", descriptor.genericAlias, "The generic alias of this class with these type arguments." };

const shared = .{
    .{ "__repr__(self, /)", dunderRepr, "The text that repr(self) gives." },
    .{ "__len__(self, /)", dunderLen, "How many there are." },
    .{ "__contains__(self, object, /)", containsItem, "The value of `key in self`." },
    .{ "__iter__(self, /)", dunderIter, "An iterator over self." },
    .{ "__eq__(self, value, /)", compareWith(.eq), "The value of self == value." },
    .{ "__ne__(self, value, /)", compareWith(.ne), "The value of self != value." },
    .{ "__lt__(self, value, /)", compareWith(.lt), "The value of self < value." },
    .{ "__le__(self, value, /)", compareWith(.le), "The value of self <= value." },
    .{ "__gt__(self, value, /)", compareWith(.gt), "The value of self > value." },
    .{ "__ge__(self, value, /)", compareWith(.ge), "The value of self >= value." },
    .{ "__and__(self, value, /)", operator(intersectionWith, false), "The value of self & value." },
    .{ "__rand__(self, value, /)", operator(intersectionWith, true), "The value of value & self." },
    .{ "__or__(self, value, /)", operator(unionWith, false), "The value of self | value." },
    .{ "__ror__(self, value, /)", operator(unionWith, true), "The value of value | self." },
    .{ "__sub__(self, value, /)", operator(differenceWith, false), "The value of self - value." },
    .{ "__rsub__(self, value, /)", operator(differenceWith, true), "The value of value - self." },
    .{
        "__xor__(self, value, /)",
        operator(symmetricDifferenceWith, false),
        "The value of self ^ value.",
    },
    .{
        "__rxor__(self, value, /)",
        operator(symmetricDifferenceWith, true),
        "The value of value ^ self.",
    },
    .{ "__reduce__(self, /)", dunderReduce, "What copy and pickle rebuild the object from." },
    .{ "__sizeof__(self, /)", dunderSizeof, "The bytes that the object takes up." },
    .{ "copy(self, /)", copy, "A shallow copy." },
    .{
        "difference(self, /, *others)", difference,
        "The elements that none of the others has, as a new set.",
    },
    .{
        "intersection(self, /, *others)", intersection,
        "The elements that all the sets have, as a new set.",
    },
    .{ "isdisjoint(self, other, /)", isdisjoint, "Do they have no element in common?" },
    .{ "issubset(self, other, /)", issubset, "Does the other have all elements of this set?" },
    .{ "issuperset(self, other, /)", issuperset, "Does this set have all elements of the other?" },
    .{
        "symmetric_difference(self, other, /)", symmetricDifference,
        "The elements that exactly one of the two has, as a new set.",
    },
    .{ "union(self, /, *others)", union_, "The elements that any of the sets has, as a new set." },
};

const changing = .{
    .{
        "__init__(self, iterable=(), /)",
        initSet,
        "Fills a new object; help(type(self)) shows the arguments.",
    },
    .{ "__iand__(self, value, /)", assigning(intersectionUpdateFrom, "__iand__"), "Return self&=value." },
    .{ "__ior__(self, value, /)", assigning(updateFrom, "__ior__"), "Return self|=value." },
    .{ "__isub__(self, value, /)", assigning(differenceUpdateFrom, "__isub__"), "Return self-=value." },
    .{ "__ixor__(self, value, /)", assigning(symmetricDifferenceUpdateFrom, "__ixor__"), "Return self^=value." },
    .{
        "add(self, object, /)", add,"Puts one element in; one that is there already stays."},
    .{ "clear(self, /)", clear, "Takes everything out." },
    .{
        "difference_update(self, /, *others)",
        differenceUpdate,
        "Takes out the elements that are in the others.",
    },
    .{
        "discard(self, object, /)", discard,"Takes the element out if it is there."},
    .{
        "intersection_update(self, /, *others)", intersectionUpdate,
        "Keeps only the elements that all the others have.",
    },
    .{
        "pop(self, /)", pop,"Takes some element out; KeyError if there is none."},
    .{
        "remove(self, object, /)", remove,"Takes the element out; KeyError if it is not there."},
    .{
        "symmetric_difference_update(self, other, /)", symmetricDifferenceUpdate,
        "Keeps and takes over what exactly one of the two has.",
    },
    .{ "update(self, /, *others)", update, "Puts in all elements of the others." },
};

pub const set_room = struct {
    pub const doc = "Elements without order, each only once.";
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, *args, **kwargs)", newSet, "Create and return a new object." },
    });
    pub const class_methods = bind.classMethods(.{class_getitem_row});
    pub const methods = bind.table(shared ++ changing);

    pub fn setup(self: *Type) Error!void {
        try dict.setStr(self.dict, known.get(.__hash__), .none);
    }
};

pub const frozenset_room = struct {
    pub const doc =
        \\Elements without order, each only once, fixed for good; so it may be a key itself.
    ;
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, iterable=(), /)", newFrozenset, "Create and return a new object." },
    });
    pub const class_methods = bind.classMethods(.{class_getitem_row});
    pub const methods = bind.tableOfClass(shared ++ .{
        .{
            "__hash__(self, /)",
            dunderHash,
            "The number by which dicts and sets find this object.",
        },
    });
};

// For the prelude, which looks up elements that hash or compare in guest code.

/// As `_dict_search`, with slots of the table.
fn search(self: *Set, key: Value, hash_given: i64, after: i64) Error!i64 {
    const hash: u64 = @bitCast(hash_given);
    var passed = after < 0;
    var walk: set.Walk = .init(self, hash);
    while (walk.next()) |slot| {
        const at: i64 = @intCast(set.numberOf(self, slot));
        if (!passed) {
            passed = at == after;
            continue;
        }
        const same = dict.sameKey(slot.key, key) catch |err| switch (err) {
            error.NeedsPython => return -2 - at,
            else => return err,
        };
        if (same) return at;
    }
    return -1;
}

fn keyAt(self: *Set, at: i64) Value {
    return set.slots(self)[@intCast(at)].key;
}

fn isKeyAt(self: *Set, at: i64, key: Value) bool {
    const all = set.slots(self);
    return at < all.len and all[@intCast(at)].key.is(key);
}

fn deleteAt(self: *Set, at: i64) void {
    set.deleteSlot(self, &set.slots(self)[@intCast(at)]);
}

/// Adds a key that is known not to be there.
fn insert(self: *Set, key: Value, hash: i64) Error!void {
    return set.insertNew(self, key, @bitCast(hash));
}

/// `(key, hash, following)` of the first element at or behind slot `at`, None at the end.
fn entryFrom(self: *Set, at: i64) Error!Value {
    var index: u32 = @intCast(at);
    const slot = set.next(self, &index) orelse return .none;
    const hash = try int.fromI64(@bitCast(slot.hash));
    return Value.from(try tuple.fromSlice(&.{ slot.key, hash, Value.fromInt(index) }));
}

fn takeTable(self: *Set, from: *Set) void {
    set.takeTable(self, from);
}

fn isFrozen(self: *Set) bool {
    return self.frozen;
}

/// Adds the items from `start` on, as far as they need no guest code: where it stopped, or the end.
fn addItemsFrom(self: *Set, items: *layout.List, start: i64) Error!i64 {
    try vm_module.charge(items.len);
    for (items.slice()[@intCast(start)..], @intCast(start)..) |item, i| {
        set.add(self, item) catch |err| switch (err) {
            error.NeedsPython => return @intCast(i),
            else => return err,
        };
    }
    return items.len;
}

/// Adds `item`; False if guest code is needed for that.
fn tryAdd(self: *Set, item: Value) Error!bool {
    set.add(self, item) catch |err| switch (err) {
        error.NeedsPython => return false,
        else => return err,
    };
    return true;
}

pub const prelude_functions = bind.functions(.{
    .{ "_set_add_items(s, items, start, /)", addItemsFrom, "" },
    .{ "_set_try_add(s, item, /)", tryAdd, "" },
    .{ "_set_search(s, key, hash, after, /)", search, "" },
    .{ "_set_key_at(s, slot, /)", keyAt, "" },
    .{ "_set_is_key_at(s, slot, key, /)", isKeyAt, "" },
    .{ "_set_delete_at(s, slot, /)", deleteAt, "" },
    .{ "_set_insert(s, key, hash, /)", insert, "" },
    .{ "_set_entry_from(s, slot, /)", entryFrom, "" },
    .{ "_set_take_table(s, other, /)", takeTable, "" },
    .{ "_set_is_frozen(s, /)", isFrozen, "" },
    .{ "_set_frozen_hash(s, /)", dunderHash, "" },
});
