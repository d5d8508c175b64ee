//! The methods of dict.
//!
//! Keys that hash or compare in guest code make a method give NeedsPython. Methods that add several keys may have added
//! some by then: the twin adds all of them again, which changes nothing.
//!
//! Not here: the table (dict.zig), views (dict_views.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const bind = @import("../native/bind.zig");
const descriptor = @import("descriptor.zig");
const attribute = @import("../vm/attribute.zig");
const call = @import("../vm/call.zig");
const compare = @import("../vm/compare.zig");
const truth = @import("../vm/truth.zig");
const hash_module = @import("../vm/hash.zig");
const iterate = @import("../vm/iterate.zig");
const known = @import("known_names.zig");
const dict = @import("dict.zig");
const dict_views = @import("dict_views.zig");
const default_dict = @import("default_dict.zig");
const iterator = @import("iterator.zig");
const instance = @import("instance.zig");
const tuple = @import("tuple.zig");
const int = @import("int.zig");
const str = @import("str.zig");
const repr = @import("repr.zig");
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const Dict = layout.Dict;

pub const doc =
    \\dict(**kwargs)
    \\dict(mapping, **kwargs)
    \\dict(iterable_of_pairs, **kwargs)
    \\
    \\Keys with a value each, in the order in which they came.
;

fn dunderNew(cls: *Type, kwargs: ?*Dict, args: []const Value) Error!Value {
    _ = .{ kwargs, args };
    const self = try instance.createBuiltin(Dict, cls, 0);
    dict.initialise(self);
    return Value.from(self);
}

pub fn dunderInit(self: *Dict, kwargs: ?*Dict, args: []const Value) Error!void {
    if (args.len > 1) return raise(.TypeError, "dict expected at most 1 argument, got {}", .{args.len});
    if (args.len == 1) try updateFrom(self, args[0]);
    if (kwargs) |more| try merge(self, more);
}

fn update(self: *Dict, kwargs: ?*Dict, args: []const Value) Error!void {
    if (args.len > 1) return raise(.TypeError, "update expected at most 1 argument, got {}", .{args.len});
    if (args.len == 1) try updateFrom(self, args[0]);
    if (kwargs) |more| try merge(self, more);
}

/// `self.update(source)`: a mapping or an iterable of pairs.
pub fn updateFrom(self: *Dict, source: Value) Error!void {
    if (source.as(Dict)) |other| {
        if (!isPlain(other)) return error.NeedsPython;
        return merge(self, other);
    }
    if (source.as(layout.MappingProxy) != null) return error.NeedsPython;
    if (source.isObject() and !source.asObject().type.flags.builtin) {
        if (attribute.special(source, .keys) != null or source.asObject().kind == .instance) return error.NeedsPython;
    }
    var checkpoint: iterator.Checkpoint = .{};
    const pairs = try iterate.collectUndoable(source, &checkpoint);
    addPairs(self, pairs) catch |err| return checkpoint.undo(err);
}

fn addPairs(self: *Dict, pairs: []const Value) Error!void {
    try vm_module.charge(pairs.len);
    for (pairs, 0..) |item, i| {
        const pair = pairOf(item) orelse return error.NeedsPython;
        if (pair.len != 2) {
            return raise(.ValueError, "dictionary update sequence element #{} has length {}; 2 is required", .{
                i, pair.len,
            });
        }
        try dict.set(self, pair[0], pair[1]);
    }
}

/// The items of a pair that is a tuple or list; other iterables are for the twin.
fn pairOf(item: Value) ?[]const Value {
    if (item.asExact(layout.Tuple)) |pair| return pair.slice();
    if (item.asExact(layout.List)) |pair| return pair.slice();
    return null;
}

/// May the entries be read directly, as CPython does when `__iter__` is not overridden?
fn isPlain(self: *Dict) bool {
    return !self.object.flags.subclass or !truth.overrides(self.object.type, .__iter__);
}

/// Sets every key of `other` in `self`.
pub fn merge(self: *Dict, other: *Dict) Error!void {
    if (self == other or other.count == 0) return;
    if (self.count == 0) return dict.copyInto(self, other);
    try vm_module.charge(other.used);
    if (self.used + other.count > self.capacity and other.count > self.count / 2)
        try dict.resize(self, self.count + other.count);
    var index: u32 = 0;
    while (dict.next(other, &index)) |entry| try dict.setHashed(self, entry.key, entry.hash, entry.value);
}

/// `{**source}`. NeedsPython for what is no dict.
pub fn mergeMapping(self: *Dict, source: Value) Error!void {
    const other = source.as(Dict) orelse return error.NeedsPython;
    if (!isPlain(other)) return error.NeedsPython;
    return merge(self, other);
}

/// `f(**source)`: NeedsPython, with nothing changed, for everything that may be an error.
pub fn mergeKeywords(self: *Dict, source: Value) Error!void {
    const other = source.as(Dict) orelse return error.NeedsPython;
    if (!isPlain(other)) return error.NeedsPython;
    try vm_module.charge(other.used / 4);
    var index: u32 = 0;
    while (dict.next(other, &index)) |entry| {
        const name = entry.key.asExact(layout.Str) orelse return error.NeedsPython;
        if (self.count != 0 and dict.findStr(self, name) != null) return error.NeedsPython;
    }
    return merge(self, other);
}

fn fromkeys(cls: *Type, iterable: Value, value: Value) Error!Value {
    if (cls != vm.types.dict) return error.NeedsPython;
    const self = try dict.create();
    var checkpoint: iterator.Checkpoint = .{};
    const keys = try iterate.collectUndoable(iterable, &checkpoint);
    fillKeys(self, keys, value) catch |err| return checkpoint.undo(err);
    return Value.from(self);
}

fn fillKeys(self: *Dict, keys: []const Value, value: Value) Error!void {
    try vm_module.charge(keys.len);
    for (keys) |key| try dict.set(self, key, value);
}

fn dunderLen(self: *Dict) u32 {
    return self.count;
}

fn dunderContains(self: *Dict, key: Value) Error!bool {
    return try dict.find(self, try dict.hashKey(key), key) != null;
}

fn dunderGetitem(self: *Dict, key: Value) Error!Value {
    if (try dict.get(self, key)) |value| return value;
    if (self.object.type != vm.types.dict) {
        if (attribute.lookupType(self.object.type, known.get(.__missing__))) |missing| {
            if (missing.as(layout.Function) == null) return (try default_dict.forMissing(self, key)).?;
            return call.tailCall(missing, &.{ Value.from(self), key });
        }
    }
    return raise_module.raiseWith(.KeyError, &.{key});
}

fn dunderSetitem(self: *Dict, key: Value, value: Value) Error!void {
    return dict.set(self, key, value);
}

fn dunderDelitem(self: *Dict, key: Value) Error!void {
    if (!try dict.delete(self, key)) return raise_module.raiseWith(.KeyError, &.{key});
}

fn dunderIter(self: *Dict) Error!Value {
    return Value.from(try iterator.ofDict(self, .keys, false));
}

fn dunderReversed(self: *Dict) Error!Value {
    return Value.from(try iterator.ofDict(self, .keys, true));
}

fn dunderOr(self: Value, other: Value) Error!Value {
    return unite(self, other);
}

fn dunderRor(self: Value, other: Value) Error!Value {
    return unite(other, self);
}

/// `a | b` of two dicts; NotImplemented for anything else.
pub fn unite(a: Value, b: Value) Error!Value {
    const left = a.as(Dict) orelse return .not_implemented;
    const right = b.as(Dict) orelse return .not_implemented;
    if (!isPlain(right)) return error.NeedsPython;
    const result = try dict.copy(left);
    try merge(result, right);
    return Value.from(result);
}

fn dunderIor(self: *Dict, other: Value) Error!Value {
    try updateFrom(self, other);
    return Value.from(self);
}

fn dunderEq(self: *Dict, other: Value) Error!Value {
    if (other.as(Dict) == null) return .not_implemented;
    return compare.method(.eq, Value.from(self), other);
}

fn dunderNe(self: *Dict, other: Value) Error!Value {
    if (other.as(Dict) == null) return .not_implemented;
    return compare.method(.ne, Value.from(self), other);
}

/// Dicts have no order; the methods exist because CPython's class has them.
fn unordered(self: *Dict, other: Value) Value {
    _ = .{ self, other };
    return .not_implemented;
}

fn dunderRepr(self: *Dict) Error!Value {
    if (self.object.flags.subclass) return error.NeedsPython;
    return Value.from(try repr.of(Value.from(self)));
}

fn clear(self: *Dict) void {
    dict.clear(self);
}

fn copy(self: *Dict) Error!Value {
    return Value.from(try dict.copy(self));
}

fn get(self: *Dict, key: Value, default: Value) Error!Value {
    return try dict.get(self, key) orelse default;
}

fn setdefault(self: *Dict, key: Value, default: Value) Error!Value {
    const hash = try dict.hashKey(key);
    if (try dict.find(self, hash, key)) |at| return self.entries[at].value;
    try dict.insert(self, key, hash, default);
    return default;
}

fn pop(self: *Dict, key: Value, default: ?Value) Error!Value {
    if (self.count != 0) {
        if (try dict.find(self, try dict.hashKey(key), key)) |at| {
            const value = self.entries[at].value;
            dict.deleteAt(self, at);
            return value;
        }
    }
    return default orelse raise_module.raiseWith(.KeyError, &.{key});
}

fn popitem(self: *Dict) Error!Value {
    const at = dict.last(self) orelse return raise(.KeyError, "popitem(): dictionary is empty", .{});
    const pair = try tuple.pair(self.entries[at].key, self.entries[at].value);
    dict.deleteAt(self, at);
    self.used = at;
    return Value.from(pair);
}

fn keysMethod(self: *Dict) Error!Value {
    return Value.from(try dict_views.create(self, .keys));
}

fn values(self: *Dict) Error!Value {
    return Value.from(try dict_views.create(self, .values));
}

fn items(self: *Dict) Error!Value {
    return Value.from(try dict_views.create(self, .items));
}

fn dunderSizeof(self: *Dict) i64 {
    return 48 + 24 * @as(i64, self.capacity);
}

pub const constructors = bind.constructors(.{
    .{ "__new__(cls, *args, **kwargs)", dunderNew, "Create and return a new object." },
});

pub const class_methods = bind.classMethods(.{
    .{
        "__class_getitem__(cls, object, /)",
        descriptor.genericAlias,
        "The generic alias of this class with these type arguments.",
    },
    .{
        "fromkeys(cls, iterable, value=None, /)", fromkeys,
        "A dict with each item as key, all with the same value.",
    },
});

pub const methods = bind.table(.{
    .{
        "__init__(self, /, *args, **kwargs)",
        dunderInit,
        "Fills a new object; help(type(self)) shows the arguments.",
    },
    .{ "__repr__(self, /)", dunderRepr, "The text that repr(self) gives." },
    .{ "__len__(self, /)", dunderLen, "How many there are." },
    .{ "__contains__(self, key, /)", dunderContains, "The value of `key in self`." },
    .{ "__getitem__(self, key, /)", dunderGetitem, "The value of self[key]." },
    .{ "__setitem__(self, key, value, /)", dunderSetitem, "What self[key] = value does." },
    .{ "__delitem__(self, key, /)", dunderDelitem, "What `del self[key]` does." },
    .{ "__iter__(self, /)", dunderIter, "An iterator over self." },
    .{ "__reversed__(self, /)", dunderReversed, "An iterator that goes backwards." },
    .{ "__or__(self, value, /)", dunderOr, "The value of self | value." },
    .{ "__ror__(self, value, /)", dunderRor, "The value of value | self." },
    .{ "__ior__(self, value, /)", dunderIor, "What self |= value does." },
    .{ "__eq__(self, value, /)", dunderEq, "The value of self == value." },
    .{ "__ne__(self, value, /)", dunderNe, "The value of self != value." },
    .{ "__lt__(self, value, /)", unordered, "The value of self < value." },
    .{ "__le__(self, value, /)", unordered, "The value of self <= value." },
    .{ "__gt__(self, value, /)", unordered, "The value of self > value." },
    .{ "__ge__(self, value, /)", unordered, "The value of self >= value." },
    .{ "__sizeof__(self, /)", dunderSizeof, "The bytes that the object takes up." },
    .{ "clear(self, /)", clear, "Takes everything out." },
    .{ "copy(self, /)", copy, "A shallow copy." },
    .{
        "get(self, key, default=None, /)",
        get,
        "The value of the key, or the default if it is missing.",
    },
    .{ "items(self, /)", items, "A view of the (key, value) pairs." },
    .{ "keys(self, /)", keysMethod, "A view of the keys." },
    .{
        "pop(self, key, default=<unrepresentable>, /)", pop,"Takes a key out and gives its value; the default, or KeyError, if it is missing."},
    .{
        "popitem(self, /)", popitem,"Takes the youngest pair of key and value out; KeyError if there is none."},
    .{
        "setdefault(self, key, default=None, /)", setdefault,"The value of the key; if it is missing, the default is stored first."},
    .{
        "update(self, /, *args, **kwargs)", update,"Takes over the pairs of a mapping (what has keys()), or of an iterable of pairs, and then those given by name."},
    .{ "values(self, /)", values, "A view of the values." },
});

// For the prelude, which looks up keys that hash or compare in guest code.

/// The entry of `key` if it can be told natively (>= 0), -1 if there is none, or -2 - n when entry n has the same hash
/// and must be compared by the guest. Starts behind entry `after`, or at the front for -1.
fn search(self: *Dict, key: Value, hash: i64, after: i64) Error!i64 {
    var at: ?u32 = if (after < 0) null else @intCast(after);
    while (dict.probe(self, @bitCast(hash), at)) |candidate| : (at = candidate) {
        const same = dict.sameKey(self.entries[candidate].key, key) catch |err| switch (err) {
            error.NeedsPython => return -2 - @as(i64, candidate),
            else => return err,
        };
        if (same) return candidate;
    }
    return -1;
}

/// What to call with an object for its hash: the `__hash__` of its class if that is a plain function, else the twin of
/// `hash`. The result goes through `finishHash`.
fn hashMethod(key: Value) Value {
    if (attribute.special(key, .__hash__)) |method| {
        if (method.as(layout.Function) != null) return method;
    }
    return call.preludeFunction("_hash");
}

/// The result of a `__hash__` as the hash that is stored.
fn finishHash(result: Value) Error!Value {
    if (result.isInt()) return if (result.asInt() == -1) Value.fromInt(-2) else result;
    if (!int.isAnyInt(result)) return raise(.TypeError, "__hash__ method should return an integer", .{});
    const plain = try int.plain(try int.requireInt(result));
    if (int.toI64(plain) != null) return plain;
    return int.fromI64(@bitCast(hash_module.ofInt(plain)));
}

fn keyAt(self: *Dict, at: i64) Value {
    return self.entries[@intCast(at)].key;
}

fn valueAt(self: *Dict, at: i64) Value {
    return self.entries[@intCast(at)].value;
}

/// Is `key` still the key of entry `at`?
fn isKeyAt(self: *Dict, at: i64, key: Value) bool {
    return at < self.used and self.entries[@intCast(at)].key.is(key);
}

fn setAt(self: *Dict, at: i64, value: Value) void {
    dict.setAt(self, @intCast(at), value);
}

fn deleteAt(self: *Dict, at: i64) void {
    dict.deleteAt(self, @intCast(at));
}

fn insert(self: *Dict, key: Value, hash: i64, value: Value) Error!void {
    return dict.insert(self, key, @bitCast(hash), value);
}

/// `(key, value, hash, following)` of the first entry at or behind `at`, None at the end.
fn entryFrom(self: *Dict, at: i64) Error!Value {
    var index: u32 = @intCast(at);
    const entry = dict.next(self, &index) orelse return .none;
    const hash = try int.fromI64(@bitCast(entry.hash));
    return Value.from(try tuple.fromSlice(&.{ entry.key, entry.value, hash, Value.fromInt(index) }));
}

/// Sets the pairs from `start` on, as far as their keys need no guest code: where it stopped, or the end.
fn addPairsFrom(self: *Dict, pairs: *layout.List, start: i64) Error!i64 {
    try vm_module.charge(pairs.len);
    for (pairs.slice()[@intCast(start)..], @intCast(start)..) |item, i| {
        const pair = pairOf(item) orelse return @intCast(i);
        if (pair.len != 2) return @intCast(i);
        dict.set(self, pair[0], pair[1]) catch |err| switch (err) {
            error.NeedsPython => return @intCast(i),
            else => return err,
        };
    }
    return pairs.len;
}

pub const prelude_functions = bind.functions(.{
    .{ "_dict_add_pairs(d, pairs, start, /)", addPairsFrom, "" },
    .{ "_hash_method(key, /)", hashMethod, "" },
    .{ "_hash_finish(result, /)", finishHash, "" },
    .{ "_dict_search(d, key, hash, after, /)", search, "" },
    .{ "_dict_key_at(d, entry, /)", keyAt, "" },
    .{ "_dict_value_at(d, entry, /)", valueAt, "" },
    .{ "_dict_is_key_at(d, entry, key, /)", isKeyAt, "" },
    .{ "_dict_set_at(d, entry, value, /)", setAt, "" },
    .{ "_dict_delete_at(d, entry, /)", deleteAt, "" },
    .{ "_dict_insert(d, key, hash, value, /)", insert, "" },
    .{ "_dict_entry_from(d, entry, /)", entryFrom, "" },
});

pub fn setup(self: *Type) Error!void {
    try dict.setStr(self.dict, known.get(.__hash__), .none);
}
