//! `collections.deque`: a ring of items, quick at both ends.
//!
//! Invariants:
//!   1. `capacity` is 0 or a power of two; `first < capacity` unless it is 0.
//!   2. `maximum < 0` or `len <= maximum`.
//!   3. Whoever adds, removes or moves items changes `state`; storing into a place does not.
//!
//! Items that compare in Python, and iterables that only Python can walk over, are for lib/prelude/deque.py.

const std = @import("std");
const layout = @import("layout.zig");
const Deque = layout.Deque;
const DequeIterator = layout.DequeIterator;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const bind = @import("../native/bind.zig");
const compare = @import("../vm/compare.zig");
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const descriptor = @import("descriptor.zig");
const dict = @import("dict.zig");
const heap = @import("../heap/heap.zig");
const instance = @import("instance.zig");
const int = @import("int.zig");
const iterate = @import("../vm/iterate.zig");
const iterators = @import("iterator.zig");
const known = @import("known_names.zig");
const list = @import("list.zig");
const list_methods = @import("list_methods.zig");
const tuple = @import("tuple.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;

pub const doc = "A row of items that is quick to change at both ends.";

const nothing: [*]Value = @ptrFromInt(16);
const capacity_min = 8;
const capacity_max = 1 << 26;

// Storage.

fn initialise(self: *Deque) void {
    self.len = 0;
    self.capacity = 0;
    self.first = 0;
    self.state = 0;
    self.maximum = -1;
    self.items = nothing;
    self.unused = 0;
}

pub fn create(maximum: i64) Error!*Deque {
    const self = try heap.create(Deque, vm.types.deque, 0);
    initialise(self);
    self.maximum = maximum;
    return self;
}

inline fn place(self: *Deque, i: u32) *Value {
    return &self.items[(self.first +% i) & (self.capacity - 1)];
}

/// Room for `wanted` items. Charges for what it moves.
fn reserve(self: *Deque, wanted: u64) Error!void {
    if (wanted <= self.capacity) return;
    if (wanted > capacity_max) return error.OutOfMemory;
    const capacity = std.math.ceilPowerOfTwoAssert(u32, @intCast(@max(wanted, capacity_min)));
    try vm_module.charge(self.len / 4);
    const items = try heap.allocValues(capacity);
    for (0..self.len) |i| items[i] = place(self, @intCast(i)).*;
    dropStorage(self);
    self.items = items;
    self.capacity = capacity;
    self.first = 0;
}

fn dropStorage(self: *Deque) void {
    if (self.capacity != 0) heap.freeRaw(self.items, @as(usize, self.capacity) * @sizeOf(Value));
    self.capacity = 0;
    self.first = 0;
    self.items = nothing;
}

fn clear(self: *Deque) void {
    self.len = 0;
    self.state +%= 1;
    dropStorage(self);
}

// Adding and taking at the ends.

fn isFull(self: *Deque) bool {
    return self.maximum >= 0 and self.len >= self.maximum;
}

fn append(self: *Deque, item: Value) Error!void {
    if (isFull(self)) {
        if (self.maximum == 0) return;
        self.first = (self.first + 1) & (self.capacity - 1);
        self.len -= 1;
    } else if (self.len == self.capacity) try reserve(self, @as(u64, self.len) + 1);
    place(self, self.len).* = item;
    self.len += 1;
    self.state +%= 1;
    heap.wrote(self);
}

fn appendLeft(self: *Deque, item: Value) Error!void {
    if (isFull(self)) {
        if (self.maximum == 0) return;
        self.len -= 1;
    } else if (self.len == self.capacity) try reserve(self, @as(u64, self.len) + 1);
    self.first = (self.first -% 1) & (self.capacity - 1);
    self.items[self.first] = item;
    self.len += 1;
    self.state +%= 1;
    heap.wrote(self);
}

fn pop(self: *Deque) Error!Value {
    if (self.len == 0) return raise(.IndexError, "pop from an empty deque", .{});
    self.len -= 1;
    self.state +%= 1;
    return place(self, self.len).*;
}

fn popLeft(self: *Deque) Error!Value {
    if (self.len == 0) return raise(.IndexError, "pop from an empty deque", .{});
    const item = self.items[self.first];
    self.first = (self.first + 1) & (self.capacity - 1);
    self.len -= 1;
    self.state +%= 1;
    return item;
}

/// The items of a natively iterable value that are going to be added; room for them is made.
fn incoming(self: *Deque, iterable: Value) Error![]const Value {
    // What is endless, or nearly so, is not gathered where few of its items are kept.
    if (self.maximum >= 0 and iterable.as(layout.Itertool) != null) return error.NeedsPython;
    var checkpoint: iterators.Checkpoint = .{};
    const items = try iterate.collectUndoable(iterable, &checkpoint);
    const wanted = @as(u64, self.len) + items.len;
    const most = if (self.maximum < 0) wanted else @min(wanted, @as(u64, @intCast(self.maximum)));
    vm_module.charge(items.len / 4) catch |err| return checkpoint.undo(err);
    reserve(self, most) catch |err| return checkpoint.undo(err);
    return items;
}

fn extend(self: *Deque, iterable: Value) Error!void {
    for (try incoming(self, iterable)) |item| append(self, item) catch unreachable;
}

fn extendLeft(self: *Deque, iterable: Value) Error!void {
    for (try incoming(self, iterable)) |item| appendLeft(self, item) catch unreachable;
}

// The constructor.

fn new(cls: *Type, kwargs: ?*layout.Dict, args: []const Value) Error!*Deque {
    _ = .{ kwargs, args };
    const self = try instance.createBuiltin(Deque, cls, 0);
    initialise(self);
    return self;
}

/// Errors in the arguments are the twin's to word.
fn init(self: *Deque, kwargs: ?*layout.Dict, args: []const Value) Error!void {
    if (kwargs != null and kwargs.?.count > 0 or args.len > 2) return error.NeedsPython;
    if (args.len == 2 and !args[1].isNone()) {
        if (!args[1].isInt() or args[1].asInt() < 0) return error.NeedsPython;
    }
    clear(self);
    self.maximum = if (args.len == 2 and args[1].isInt()) args[1].asInt() else -1;
    if (args.len > 0) try extend(self, args[0]);
}

fn setMaximum(self: *Deque, maximum: i64) void {
    clear(self);
    self.maximum = maximum;
}

// Reading and writing in the middle.

fn indexOfKey(self: *Deque, key: Value) Error!u32 {
    const index = if (key.isInt()) key.asInt() else other: {
        if (int.isAnyInt(key)) break :other int.toI64(key) orelse
            return raise(.IndexError, "cannot fit '{}' into an index-sized integer", .{type_module.typeOf(key)});
        if (list_methods.hasIndex(key)) return error.NeedsPython;
        return raise(.TypeError, "sequence index must be integer, not '{}'", .{type_module.typeOf(key)});
    };
    const i = if (index < 0) index +| self.len else index;
    if (i < 0 or i >= self.len) return raise(.IndexError, "deque index out of range", .{});
    return @intCast(i);
}

pub fn getItem(self: *Deque, key: Value) Error!Value {
    return place(self, try indexOfKey(self, key)).*;
}

pub fn setItem(self: *Deque, key: Value, item: Value) Error!void {
    place(self, try indexOfKey(self, key)).* = item;
    heap.wrote(self);
}

pub fn deleteItem(self: *Deque, key: Value) Error!void {
    const i = try indexOfKey(self, key);
    try vm_module.charge((self.len - i) / 4);
    removeAt(self, i);
}

fn removeAt(self: *Deque, i: u32) void {
    for (i..self.len - 1) |at| place(self, @intCast(at)).* = place(self, @intCast(at + 1)).*;
    self.len -= 1;
    self.state +%= 1;
}

fn insert(self: *Deque, index: i64, item: Value) Error!void {
    if (isFull(self)) return raise(.IndexError, "deque already at its maximum size", .{});
    const len: i64 = self.len;
    const i: u32 = @intCast(std.math.clamp(if (index < 0) index +| len else index, 0, len));
    if (i == 0) return appendLeft(self, item);
    try vm_module.charge((self.len - i) / 4);
    try reserve(self, @as(u64, self.len) + 1);
    var at = self.len;
    while (at > i) : (at -= 1) place(self, at).* = place(self, at - 1).*;
    place(self, i).* = item;
    self.len += 1;
    self.state +%= 1;
    heap.wrote(self);
}

fn rotate(self: *Deque, n: i64) Error!void {
    if (self.len < 2) return;
    const len: i64 = self.len;
    var steps: u32 = @intCast(@mod(n, len));
    if (steps == 0) return;
    self.state +%= 1;
    if (self.len == self.capacity) {
        self.first = (self.first -% steps) & (self.capacity - 1);
        return;
    }
    const leftward = steps > self.len / 2;
    if (leftward) steps = self.len - steps;
    try vm_module.charge(steps / 2);
    for (0..steps) |_| {
        if (leftward) {
            place(self, self.len).* = self.items[self.first];
            self.first = (self.first + 1) & (self.capacity - 1);
        } else {
            const last = place(self, self.len - 1).*;
            self.first = (self.first -% 1) & (self.capacity - 1);
            self.items[self.first] = last;
        }
    }
}

fn reverse(self: *Deque) Error!void {
    try vm_module.charge(self.len / 4);
    self.state +%= 1;
    var i: u32 = 0;
    while (i < self.len / 2) : (i += 1) std.mem.swap(Value, place(self, i), place(self, self.len - 1 - i));
}

// Searching.

/// The items in a row, for what reads them all.
fn row(self: *Deque) Error![]const Value {
    if (self.len == 0) return &.{};
    if (self.first + self.len <= self.capacity) return self.items[self.first..][0..self.len];
    const items = try list.create(self.len);
    for (0..self.len) |i| items.items[i] = place(self, @intCast(i)).*;
    items.len = self.len;
    return items.slice();
}

/// A new list of the items.
pub fn toList(self: *Deque) Error!*layout.List {
    try vm_module.charge(self.len / 4);
    return list.fromSlice(try row(self));
}

pub fn contains(self: *Deque, item: Value) Error!bool {
    return try tuple.find(try row(self), item) != null;
}

fn count(self: *Deque, item: Value) Error!Value {
    return tuple.countIn(try row(self), item);
}

fn indexOf(self: *Deque, item: Value, start: Value, stop: Value) Error!Value {
    const bounds = try tuple.searchBounds(self.len, start, stop);
    const found = try tuple.find((try row(self))[bounds.start..@max(bounds.start, bounds.stop)], item) orelse
        return raise(.ValueError, "deque.index(x): x not in deque", .{});
    return Value.fromInt(@intCast(bounds.start + found));
}

fn remove(self: *Deque, item: Value) Error!void {
    const i = try tuple.find(try row(self), item) orelse
        return raise(.ValueError, "deque.remove(x): x not in deque", .{});
    removeAt(self, @intCast(i));
}

fn compareWith(comptime op: CompareOperator) fn (*Deque, Value) Error!Value {
    return struct {
        fn call(self: *Deque, value: Value) Error!Value {
            const other = value.as(Deque) orelse return .not_implemented;
            return compare.method(op, Value.from(try toList(self)), Value.from(try toList(other)));
        }
    }.call;
}

// Copying and joining.

fn copyExact(self: *Deque, maximum: i64) Error!*Deque {
    const made = try create(maximum);
    try reserve(made, self.len);
    try vm_module.charge(self.len / 4);
    for (try row(self)) |item| append(made, item) catch unreachable;
    return made;
}

fn copy(self: *Deque) Error!Value {
    if (self.object.flags.subclass) return error.NeedsPython;
    return Value.from(try copyExact(self, self.maximum));
}

fn add(self: *Deque, value: Value) Error!Value {
    const other = value.as(Deque) orelse
        return raise(.TypeError, "can only concatenate deque (not \"{}\") to deque", .{type_module.typeOf(value)});
    if (self.object.flags.subclass) return error.NeedsPython;
    const made = try copyExact(self, self.maximum);
    try extend(made, Value.from(try toList(other)));
    return Value.from(made);
}

fn extended(self: *Deque, iterable: Value) Error!Value {
    try extend(self, iterable);
    return Value.from(self);
}

/// How often; the message is that of sequences when it is no number.
fn repetitions(times: Value) Error!i64 {
    if (!int.isAnyInt(times) and !list_methods.hasIndex(times))
        return raise(.TypeError, "can't multiply sequence by non-int of type '{}'", .{type_module.typeOf(times)});
    return list_methods.repetitions(times);
}

fn repeatInPlace(self: *Deque, times: Value) Error!Value {
    const n = try repetitions(times);
    if (n <= 0) clear(self) else if (n > 1 and self.len > 0) {
        const once = try toList(self);
        const wanted = std.math.mul(u64, self.len, @intCast(n)) catch return error.OutOfMemory;
        // A bounded deque ends as the tail of the repetition: whole turns that fall out again are skipped.
        const most = if (self.maximum < 0) wanted else @min(wanted, @as(u64, @intCast(self.maximum)));
        const rounds = if (self.maximum < 0) @as(u64, @intCast(n)) - 1 else @min(@as(u64, @intCast(n)) - 1, most / self.len + 1);
        try reserve(self, most);
        try vm_module.charge(rounds * once.len / 4);
        for (0..@intCast(rounds)) |_| for (once.slice()) |item| append(self, item) catch unreachable;
    }
    return Value.from(self);
}

fn repeat(self: *Deque, times: Value) Error!Value {
    if (self.object.flags.subclass) return error.NeedsPython;
    _ = try repetitions(times);
    return repeatInPlace(try copyExact(self, self.maximum), times);
}

// Iterating.

pub fn iterator(self: *Deque, backwards: bool) Error!*DequeIterator {
    const class = if (backwards) vm.types.deque_reverse_iterator else vm.types.deque_iterator;
    const made = try heap.create(DequeIterator, class, 0);
    made.object.flags.a = backwards;
    made.deque = self;
    made.left = self.len;
    made.state = self.state;
    made.unused = 0;
    return made;
}

pub fn next(self: *DequeIterator) Error!?Value {
    const of = self.deque;
    if (of.state != self.state) {
        self.left = 0;
        return raise(.RuntimeError, "deque mutated during iteration", .{});
    }
    if (self.left == 0) return null;
    self.left -= 1;
    return place(of, if (self.object.flags.a) self.left else of.len - 1 - self.left).*;
}

fn iter(self: *Deque) Error!*DequeIterator {
    return iterator(self, false);
}

fn reversed(self: *Deque) Error!*DequeIterator {
    return iterator(self, true);
}

fn length(self: *Deque) u32 {
    return self.len;
}

fn getMaximum(self: *Deque) Error!Value {
    return if (self.maximum < 0) .none else int.fromI64(self.maximum);
}

fn size(self: *Deque) i64 {
    return 72 + 8 * @as(i64, self.capacity);
}

/// All of it is in the prelude: it meets objects of the guest sooner or later.
fn inPython(self: *Deque) Error!Value {
    _ = self;
    return error.NeedsPython;
}

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, *args, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});

pub const class_methods = bind.classMethods(.{
    .{
        "__class_getitem__(cls, object, /)",
        descriptor.genericAlias,
        "The generic alias of this class with these type arguments.",
    },
});

pub const attributes = bind.attributes(.{
    .{ "maxlen", getMaximum, null, "How many items fit, or None." },
});

const copy_doc = "A shallow copy.";

pub const methods = bind.table(.{
    .{
        "__init__(self, /, *args, **kwargs)",
        init,
        "Fills a new object; help(type(self)) shows the arguments.",
    },
    .{ "__repr__(self, /)", inPython, "The text that repr(self) gives." },
    .{ "__len__(self, /)", length, "How many there are." },
    .{ "__contains__(self, key, /)", contains, "The value of `key in self`." },
    .{ "__getitem__(self, key, /)", getItem, "The value of self[key]." },
    .{ "__setitem__(self, key, value, /)", setItem, "What self[key] = value does." },
    .{ "__delitem__(self, key, /)", deleteItem, "What `del self[key]` does." },
    .{ "__iter__(self, /)", iter, "An iterator over self." },
    .{ "__reversed__(self, /)", reversed, "An iterator that goes backwards." },
    .{ "__add__(self, value, /)", add, "The value of self + value." },
    .{ "__iadd__(self, value, /)", extended, "What self += value does." },
    .{ "__mul__(self, value, /)", repeat, "The value of self * value." },
    .{ "__rmul__(self, value, /)", repeat, "The value of value * self." },
    .{ "__imul__(self, value, /)", repeatInPlace, "What self *= value does." },
    .{ "__copy__(self, /)", copy, copy_doc },
    .{ "__reduce__(self, /)", inPython, "What copy and pickle rebuild the object from." },
    .{ "__sizeof__(self, /)", size, "The bytes that the object takes up." },
    .{ "append(self, item, /)", append, "Puts an item at the right end." },
    .{ "appendleft(self, item, /)", appendLeft, "Puts an item at the left end." },
    .{ "clear(self, /)", clear, "Takes everything out." },
    .{ "copy(self, /)", copy, copy_doc },
    .{ "count(self, value, /)", count, "How many items equal the value." },
    .{ "extend(self, iterable, /)", extend, "Puts all items at the right end." },
    .{
        "extendleft(self, iterable, /)",
        extendLeft,
        "Puts items at the left end one by one, so that the last one comes first.",
    },
    .{ "index(self, value, start=0, stop=sys.maxsize, /)", indexOf, "The position of the first item that equals the value; ValueError if there is none." },
    .{ "insert(self, index, value, /)", insert, "Puts an item before the position." },
    .{ "pop(self, /)", pop, "Takes the rightmost item out." },
    .{ "popleft(self, /)", popLeft, "Takes the leftmost item out." },
    .{
        "remove(self, value, /)",
        remove,
        "Takes out the first item that equals the value; ValueError if there is none.",
    },
    .{ "reverse(self, /)", reverse, "Turns the order around, in place." },
    .{
        "rotate(self, n=1, /)",
        rotate,
        "Moves n items from the right end to the left one; for negative n the other way.",
    },
}) ++ bind.comparisons(compareWith);

/// Empties it, and sets how many items it may hold (-1: any number).
pub const prelude_functions = bind.functions(.{
    .{ "_deque_set_maximum(self, maximum, /)", setMaximum, "" },
});

pub fn setup(self: *Type) Error!void {
    try dict.setStr(self.dict, known.get(.__hash__), .none);
}
