//! The methods of list.
//!
//! Searching and comparing go as far as no guest code is needed; the twins of lib/prelude/containers_lists.py do the rest.
//!
//! Not here: storage (list.zig), sorting (list_sort.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const bind = @import("../native/bind.zig");
const descriptor = @import("descriptor.zig");
const attribute = @import("../vm/attribute.zig");
const compare = @import("../vm/compare.zig");
const iterate = @import("../vm/iterate.zig");
const known = @import("known_names.zig");
const dict = @import("dict.zig");
const list = @import("list.zig");
const list_sort = @import("list_sort.zig");
const iterator = @import("iterator.zig");
const slice_module = @import("slice.zig");
const tuple = @import("tuple.zig");
const int = @import("int.zig");
const repr = @import("repr.zig");
const instance = @import("instance.zig");
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const List = layout.List;

pub const doc = "A row of items that can be changed: empty, or with the items of an iterable.";

fn compareWith(comptime op: CompareOperator) fn (*List, Value) Error!Value {
    return struct {
        fn call(self: *List, other: Value) Error!Value {
            if (other.as(List) == null) return .not_implemented;
            return compare.method(op, Value.from(self), other);
        }
    }.call;
}

fn dunderNew(cls: *Type, kwargs: ?*layout.Dict, args: []const Value) Error!Value {
    _ = .{ kwargs, args };
    const self = try instance.createBuiltin(List, cls, 0);
    try list.initialise(self, 0);
    return Value.from(self);
}

fn dunderInit(self: *List, iterable: ?Value) Error!void {
    if (self.len != 0) list.clear(self);
    const source = iterable orelse return;
    if (source.is(Value.from(self))) return;
    try iterate.collect(source, self);
    heap.wrote(self);
}

fn dunderLen(self: *List) u32 {
    return self.len;
}

fn dunderContains(self: *List, item: Value) Error!bool {
    return try tuple.find(self.slice(), item) != null;
}

pub fn getItem(self: *List, key: Value) Error!Value {
    if (key.isInt()) return at(self, key.asInt());
    if (key.as(layout.Slice)) |s| return Value.from(try list.slice(self, try slice_module.bounds(s, self.len)));
    return at(self, try indexFor(key, "list"));
}

pub inline fn at(self: *List, index: i64) Error!Value {
    const i = if (index < 0) index + self.len else index;
    if (i < 0 or i >= self.len) return raise(.IndexError, "list index out of range", .{});
    return self.items[@intCast(i)];
}

/// The int of an index that is no slice; IndexError when it is too big for any sequence.
pub fn indexFor(key: Value, comptime class_name: []const u8) Error!i64 {
    if (key.isInt()) return key.asInt();
    if (int.isAnyInt(key)) {
        return int.toI64(key) orelse
            raise(.IndexError, "cannot fit '{}' into an index-sized integer", .{type_module.typeOf(key)});
    }
    if (hasIndex(key)) return error.NeedsPython;
    return raise(.TypeError, class_name ++ " indices must be integers or slices, not {}", .{type_module.typeOf(key)});
}

pub fn hasIndex(key: Value) bool {
    return attribute.special(key, .__index__) != null;
}

pub fn setItem(self: *List, key: Value, value: Value) Error!void {
    if (key.as(layout.Slice)) |s| return setSlice(self, s, value);
    const index = try indexFor(key, "list");
    const i = if (index < 0) index +| self.len else index;
    if (i < 0 or i >= self.len) return raise(.IndexError, "list assignment index out of range", .{});
    self.items[@intCast(i)] = value;
    heap.wrote(self);
}

pub fn deleteItem(self: *List, key: Value) Error!void {
    if (key.as(layout.Slice)) |s| return list.deleteSlice(self, try slice_module.bounds(s, self.len));
    const index = try indexFor(key, "list");
    const i = if (index < 0) index +| self.len else index;
    if (i < 0 or i >= self.len) return raise(.IndexError, "list assignment index out of range", .{});
    try list.removeAt(self, @intCast(i));
}

/// `self[a:b:c] = value`.
fn setSlice(self: *List, key: *layout.Slice, value: Value) Error!void {
    const bounds = try slice_module.bounds(key, self.len);
    const items = try itemsOf(value);
    if (bounds.step == 1) return list.replaceRun(self, bounds.insertAt(), bounds.len, items);
    if (items.len != bounds.len) {
        return raise(.ValueError, "attempt to assign sequence of size {} to extended slice of size {}", .{
            items.len, bounds.len,
        });
    }
    try vm_module.charge(items.len / 8);
    for (items, 0..) |item, i| self.items[bounds.at(i)] = item;
    heap.wrote(self);
}

/// The items of an iterable that is about to be assigned: those of a list or tuple as they lie, copied when it is `self`.
fn itemsOf(value: Value) Error![]const Value {
    if (value.asExact(layout.Tuple)) |of| return of.slice();
    if (value.asExact(List)) |of| return (try list.fromSlice(of.slice())).slice();
    if (!iterate.isIterable(value)) return raise(.TypeError, "must assign iterable to extended slice", .{});
    const fresh = try list.create(0);
    try iterate.collect(value, fresh);
    return fresh.slice();
}

fn dunderIter(self: *List) Error!Value {
    return Value.from(try iterator.ofList(self));
}

fn dunderReversed(self: *List) Error!Value {
    return Value.from(try iterator.ofListReversed(self));
}

fn dunderAdd(self: *List, other: Value) Error!Value {
    const right = other.as(List) orelse
        return raise(.TypeError, "can only concatenate list (not \"{}\") to list", .{type_module.typeOf(other)});
    return Value.from(try list.concat(self, right));
}

fn dunderIadd(self: *List, other: Value) Error!Value {
    try extend(self, other);
    return Value.from(self);
}

fn dunderMul(self: *List, times: Value) Error!Value {
    return Value.from(try list.repeat(self, try repetitions(times)));
}

fn dunderImul(self: *List, times: Value) Error!Value {
    try list.repeatInPlace(self, try repetitions(times));
    return Value.from(self);
}

/// The right side of `sequence.__mul__(n)`.
pub fn repetitions(times: Value) Error!i64 {
    if (int.isAnyInt(times)) {
        return int.toI64(times) orelse
            raise(.OverflowError, "cannot fit '{}' into an index-sized integer", .{type_module.typeOf(times)});
    }
    return int.indexOf(times);
}

fn dunderRepr(self: *List) Error!Value {
    if (self.object.flags.subclass) return error.NeedsPython;
    return Value.from(try repr.of(Value.from(self)));
}

fn appendMethod(self: *List, item: Value) Error!void {
    return list.append(self, item);
}

fn clearMethod(self: *List) void {
    list.clear(self);
}

fn copy(self: *List) Error!Value {
    try vm_module.charge(self.len / 8);
    return Value.from(try list.fromSlice(self.slice()));
}

fn count(self: *List, item: Value) Error!Value {
    return tuple.countIn(self.slice(), item);
}

pub fn extend(self: *List, iterable: Value) Error!void {
    if (iterable.asExact(List)) |of| return list.extendSlice(self, of.slice());
    if (iterable.asExact(layout.Tuple)) |of| return list.extendSlice(self, of.slice());
    return iterate.collect(iterable, self);
}

fn indexOf(self: *List, item: Value, start: Value, stop: Value) Error!Value {
    const bounds = try tuple.searchBounds(self.len, start, stop);
    const found = try tuple.find(self.slice()[bounds.start..bounds.stop], item) orelse
        return raise(.ValueError, "list.index(x): x not in list", .{});
    return Value.fromInt(@intCast(bounds.start + found));
}

fn insert(self: *List, where: i64, item: Value) Error!void {
    const len: i64 = self.len;
    const i: u32 = @intCast(std.math.clamp(if (where < 0) where +| len else where, 0, len));
    try vm_module.charge((self.len - i) / 16);
    try list.reserve(self, @as(usize, self.len) + 1);
    std.mem.copyBackwards(Value, self.items[i + 1 .. self.len + 1], self.items[i..self.len]);
    self.items[i] = item;
    self.len += 1;
    heap.wrote(self);
}

pub fn pop(self: *List, where: i64) Error!Value {
    if (self.len == 0) return raise(.IndexError, "pop from empty list", .{});
    const i = if (where < 0) where +| self.len else where;
    if (i < 0 or i >= self.len) return raise(.IndexError, "pop index out of range", .{});
    const item = self.items[@intCast(i)];
    if (i + 1 == self.len) {
        self.len -= 1;
        list.shrinkIfWasteful(self);
    } else try list.removeAt(self, @intCast(i));
    return item;
}

fn remove(self: *List, item: Value) Error!void {
    const i = try tuple.find(self.slice(), item) orelse
        return raise(.ValueError, "list.remove(x): x not in list", .{});
    try list.removeAt(self, @intCast(i));
}

fn reverse(self: *List) Error!void {
    try vm_module.charge(self.len / 4);
    std.mem.reverse(Value, self.slice());
}

fn sort(self: *List, key: Value, reverse_order: bool) Error!void {
    if (!key.isNone()) return error.NeedsPython;
    try list_sort.sort(self, reverse_order);
}

fn dunderSizeof(self: *List) i64 {
    return 40 + 8 * @as(i64, self.len);
}

pub const constructors = bind.constructors(.{
    .{ "__new__(cls, *args, **kwargs)", dunderNew, "Create and return a new object." },
});

pub const class_methods = bind.classMethods(.{
    .{
        "__class_getitem__(cls, object, /)",
        descriptor.genericAlias,
        "The generic alias with these type arguments.",
    },
});

pub const methods = bind.table(.{
    .{
        "__init__(self, iterable=(), /)",
        dunderInit,
        "Fills a new object; help(type(self)) tells more.",
    },
    .{ "__repr__(self, /)", dunderRepr, "The text that repr(self) gives." },
    .{ "__len__(self, /)", dunderLen, "How many there are." },
    .{ "__contains__(self, key, /)", dunderContains, "The value of `key in self`." },
    .{ "__getitem__(self, index, /)", getItem, "The value of self[key]." },
    .{ "__setitem__(self, key, value, /)", setItem, "What self[key] = value does." },
    .{ "__delitem__(self, key, /)", deleteItem, "What `del self[key]` does." },
    .{ "__iter__(self, /)", dunderIter, "An iterator over self." },
    .{ "__reversed__(self, /)", dunderReversed, "An iterator that goes backwards." },
    .{ "__add__(self, value, /)", dunderAdd, "The value of self + value." },
    .{ "__iadd__(self, value, /)", dunderIadd, "What self += value does." },
    .{ "__mul__(self, value, /)", dunderMul, "The value of self * value." },
    .{ "__rmul__(self, value, /)", dunderMul, "The value of value * self." },
    .{ "__imul__(self, value, /)", dunderImul, "What self *= value does." },
    .{ "__sizeof__(self, /)", dunderSizeof, "The bytes that the object takes up." },
    .{ "list.append(self, object, /)", appendMethod, "Adds one item at the end." },
    .{ "list.clear(self, /)", clearMethod, "Takes everything out." },
    .{ "copy(self, /)", copy, "A shallow copy." },
    .{ "count(self, value, /)", count, "How many items equal the value." },
    .{ "extend(self, iterable, /)", extend, "Adds all items of an iterable at the end." },
    .{ "index(self, value, start=0, stop=sys.maxsize, /)", indexOf, "The position of the first item that equals the value; ValueError if there is none." },
    .{ "insert(self, index, object, /)", insert, "Puts an item before the position." },
    .{ "pop(self, index=-1, /)", pop, "Takes the item at the position out, the last one by default." },
    .{ "remove(self, value, /)", remove, "Takes out the first item that equals the value; ValueError if there is none." },
    .{ "reverse(self, /)", reverse, "Turns the order around, in place." },
    .{ "sort(self, /, *, key=None, reverse=False)", sort, "Sorts the list in place; items that compare equal keep their order.\n\nkey gives what is compared for an item, and is called once for each. reverse=True puts the greatest first." },
}) ++ bind.comparisons(compareWith);

pub fn setup(self: *Type) Error!void {
    try dict.setStr(self.dict, known.get(.__hash__), .none);
}
