//! Iterating over built-in objects without guest code: `iter`, `next`, collecting and unpacking.
//!
//! Whatever needs guest code (user classes, generators, `iter(callable, sentinel)`) gives NeedsPython before anything
//! has been taken from the iterator; the twins are in lib/prelude/containers_iterators.py.
//!
//! Invariants:
//!   1. An exhausted iterator stays exhausted: it lets go of what it walked over.
//!   2. `next` changes the iterator only when it succeeds.
//!
//! Not here: the classes of the iterators and their methods (object/iterator_methods.zig).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("raise.zig");
const raise = raise_module.raise;
const attribute = @import("attribute.zig");
const known = @import("../object/known_names.zig");
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const list = @import("../object/list.zig");
const tuple = @import("../object/tuple.zig");
const dict = @import("../object/dict.zig");
const set = @import("../object/set.zig");
const deque = @import("../object/deque.zig");
const range = @import("../object/range.zig");
const iterator = @import("../object/iterator.zig");
const truth = @import("truth.zig");
const bind = @import("../native/bind.zig");
const List = layout.List;

/// `iter(value)` of a built-in iterable. NeedsPython for classes of the guest.
pub inline fn iter(value: Value) Error!Value {
    if (value.asExact(List)) |self| return Value.from(try iterator.ofList(self));
    return iterOther(value);
}

noinline fn iterOther(value: Value) Error!Value {
    if (!value.isObject()) return notIterable(value);
    const object = value.asObject();
    if (object.flags.subclass) return iterSubclass(value);
    return switch (object.kind) {
        .list => Value.from(try iterator.ofList(object.as(List))),
        .tuple => Value.from(try iterator.ofTuple(object.as(layout.Tuple))),
        .str => Value.from(try iterator.ofStr(object.as(layout.Str))),
        .bytes, .bytearray => Value.from(try iterator.ofBytes(value)),
        .dict => Value.from(try iterator.ofDict(object.as(layout.Dict), .keys, false)),
        .dict_view => Value.from(try iterator.ofDict(object.as(layout.DictView).dict, object.as(layout.DictView).part, false)),
        .set => Value.from(try iterator.ofSet(object.as(layout.Set))),
        .deque => Value.from(try deque.iterator(object.as(layout.Deque), false)),
        .range => iterator.ofRange(object.as(layout.Range)),
        .memoryview => Value.from(try iterator.ofSequenceAs(vm.types.memory_iterator, value)),
        .sequence_iterator, .list_iterator, .tuple_iterator, .str_iterator, .bytes_iterator => value,
        .range_iterator, .dict_iterator, .set_iterator, .deque_iterator, .call_iterator, .enumerate, .zip, .itertool => value,
        .generator => if (object.as(layout.Generator).flavor == .generator or object.type == vm.types.coroutine_wrapper)
            value
        else
            notIterable(value),
        .mapping_proxy => iterOther(object.as(layout.MappingProxy).mapping),
        else => iterSubclass(value),
    };
}

/// Classes of the guest that inherit the built-in way are walked as that; others are for the prelude.
fn iterSubclass(value: Value) Error!Value {
    const object = value.asObject();
    const class = object.type;
    if (!class.flags.builtin and !truth.overrides(class, .__iter__)) {
        switch (object.kind) {
            .list => return Value.from(try iterator.ofList(object.as(List))),
            .tuple => return Value.from(try iterator.ofTuple(object.as(layout.Tuple))),
            .str => return Value.from(try iterator.ofStr(object.as(layout.Str))),
            .bytes, .bytearray => return Value.from(try iterator.ofBytes(value)),
            .dict => return Value.from(try iterator.ofDict(object.as(layout.Dict), .keys, false)),
            .set => return Value.from(try iterator.ofSet(object.as(layout.Set))),
            .deque => return Value.from(try deque.iterator(object.as(layout.Deque), false)),
            else => {},
        }
    }
    if (!isIterable(value)) return notIterable(value);
    return error.NeedsPython;
}

/// Is there a way to iterate over it, be it the guest's?
pub fn isIterable(value: Value) bool {
    const class = type_module.typeOf(value);
    if (attribute.lookupType(class, known.get(.__iter__))) |method| return !method.isNone();
    if (!value.isObject() or value.asObject().kind == .dict) return false;
    return attribute.lookupType(class, known.get(.__getitem__)) != null;
}

pub fn notIterable(value: Value) Error {
    return raise(.TypeError, "'{}' object is not iterable", .{type_module.typeOf(value)});
}

/// The next item of a native iterator, null when exhausted. NeedsPython for generators and user-made iterators.
pub inline fn next(value: Value) Error!?Value {
    if (value.isObject()) {
        const object = value.asObject();
        switch (object.kind) {
            .list_iterator => return iterator.nextOfList(object.as(layout.ListIterator)),
            .range_iterator => return iterator.nextOfRange(object.as(layout.RangeIterator)),
            else => {},
        }
    }
    return iterator.next(value);
}

/// What is no native iterator: the guest's, or none at all.
pub fn nextElsewhere(value: Value) Error {
    if (attribute.special(value, .__next__) != null) return error.NeedsPython;
    return notAnIterator(value);
}

pub fn notAnIterator(value: Value) Error {
    return raise(.TypeError, "'{}' object is not an iterator", .{type_module.typeOf(value)});
}

// Collecting.

/// The items of a list or tuple where nothing is overridden, as they lie in memory.
pub fn itemsInPlace(value: Value) ?[]const Value {
    if (!value.isObject()) return null;
    const object = value.asObject();
    if (object.flags.subclass and truth.overrides(object.type, .__iter__)) return null;
    return switch (object.kind) {
        .list => object.as(List).slice(),
        .tuple => object.as(layout.Tuple).slice(),
        else => null,
    };
}

/// Extends `out` by all items of a natively iterable value. On failure `out` and the iterators are as before, unless the
/// iterable itself raised.
pub fn collect(value: Value, out: *List) Error!void {
    if (itemsInPlace(value)) |items| return list.extendSlice(out, items);
    const before = out.len;
    collectOther(value, out) catch |err| {
        if (err != error.Raised) out.len = before;
        return err;
    };
    heap.wrote(out);
}

fn collectOther(value: Value, out: *List) Error!void {
    if (!value.isObject()) return notIterable(value);
    const object = value.asObject();
    if (!(object.flags.subclass and truth.overrides(object.type, .__iter__))) {
        switch (object.kind) {
            .str => return collectStr(object.as(layout.Str), out),
            .dict => return collectDict(object.as(layout.Dict), .keys, out),
            .dict_view => {
                const view = object.as(layout.DictView);
                return collectDict(view.dict, view.part, out);
            },
            .set => return collectSet(object.as(layout.Set), out),
            .range_iterator => return collectRange(object.as(layout.RangeIterator), out),
            else => {},
        }
    }
    const it = try iter(value);
    if (!iterator.isNative(it) and !iterator.mayBeNative(it)) return nextElsewhere(it);
    if (it.as(layout.RangeIterator)) |range_iterator| return collectRange(range_iterator, out);
    return collectIterator(it, out);
}

fn collectStr(of: *layout.Str, out: *List) Error!void {
    try vm_module.charge(of.len / 2);
    try list.reserve(out, @as(usize, out.len) + of.len);
    for (0..of.len) |i| {
        out.items[out.len] = Value.from(try str.charAt(of, i));
        out.len += 1;
    }
}

fn collectDict(of: *layout.Dict, part: layout.DictIterator.Part, out: *List) Error!void {
    try vm_module.charge(of.used / 2);
    try list.reserve(out, @as(usize, out.len) + of.count);
    var index: u32 = 0;
    while (dict.next(of, &index)) |entry| {
        out.items[out.len] = switch (part) {
            .keys => entry.key,
            .values => entry.value,
            .items => Value.from(try tuple.pair(entry.key, entry.value)),
        };
        out.len += 1;
    }
}

fn collectSet(of: *layout.Set, out: *List) Error!void {
    try vm_module.charge(of.mask / 4);
    try list.reserve(out, @as(usize, out.len) + of.count);
    var index: u32 = 0;
    while (set.next(of, &index)) |slot| {
        out.items[out.len] = slot.key;
        out.len += 1;
    }
}

fn collectRange(it: *layout.RangeIterator, out: *List) Error!void {
    if (it.left > list.len_max) return error.OutOfMemory;
    const count: u32 = @intCast(it.left);
    try vm_module.charge(count / 4);
    try list.reserve(out, @as(usize, out.len) + count);
    var current = it.current;
    for (out.items[out.len..][0..count]) |*item| {
        item.* = Value.fromInt(current);
        current += it.step;
    }
    out.len += count;
    it.left = 0;
    it.current = current;
}

fn collectIterator(it: Value, out: *List) Error!void {
    var checkpoint: iterator.Checkpoint = .{};
    checkpoint.save(it);
    if (checkpoint.overflow and !iterator.isNative(it)) return error.NeedsPython;
    if (try iterator.lengthHint(it)) |hint| {
        try vm_module.charge(hint);
        list.reserve(out, @min(@as(u64, out.len) + hint, list.len_max)) catch |err| return checkpoint.undo(err);
    }
    const object = it.asObject();
    while (iterator.advance(object, false) catch |err| return checkpoint.undo(err)) |item| {
        list.append(out, item) catch |err| return checkpoint.undo(err);
        if (out.len % 1024 == 0) vm.countdown -= 256;
    }
}

/// All items of an iterable. The caller passes its own failures through `checkpoint.undo`, so that a run of the twin finds
/// the iterators as they were.
pub fn collectUndoable(value: Value, checkpoint: *iterator.Checkpoint) Error![]const Value {
    if (itemsInPlace(value)) |items| return items;
    const out = try list.create(0);
    if (iterator.isNative(value) or iterator.mayBeNative(value)) {
        checkpoint.save(value);
        if (checkpoint.overflow) return error.NeedsPython;
    }
    try collect(value, out);
    return out.slice();
}

// Unpacking.

/// `unpack`: exactly `out.len` items.
pub fn unpackInto(value: Value, out: []Value) Error!void {
    if (itemsInPlace(value)) |items| {
        if (items.len > out.len) return tooMany(out.len, items.len);
        if (items.len < out.len) return notEnough(out.len, items.len);
        @memcpy(out, items);
        return;
    }
    return unpackOther(value, out);
}

fn unpackOther(value: Value, out: []Value) Error!void {
    const it = iter(value) catch |err| return explainUnpack(err, value);
    if (!iterator.isNative(it)) return error.NeedsPython;
    var checkpoint: iterator.Checkpoint = .{};
    checkpoint.save(it);
    var items: [256]Value = undefined;
    for (items[0..out.len], 0..) |*item, i| {
        item.* = (next(it) catch |err| return checkpoint.undo(err)) orelse return notEnough(out.len, i);
    }
    if (next(it) catch |err| return checkpoint.undo(err)) |_| {
        // Only containers that know their size tell it.
        if (value.asExact(layout.Dict)) |of| return tooMany(out.len, of.count);
        return raise(.ValueError, "too many values to unpack (expected {})", .{out.len});
    }
    @memcpy(out, items[0..out.len]);
}

fn explainUnpack(err: Error, value: Value) Error {
    if (err != error.Raised or isIterable(value)) return err;
    vm.pending = .none;
    return raise(.TypeError, "cannot unpack non-iterable {} object", .{type_module.typeOf(value)});
}

fn tooMany(expected: usize, found: usize) Error {
    return raise(.ValueError, "too many values to unpack (expected {}, got {})", .{ expected, found });
}

fn notEnough(expected: usize, found: usize) Error {
    return raise(.ValueError, "not enough values to unpack (expected {}, got {})", .{ expected, found });
}

/// `unpack_star` of a list or tuple: `before` items, a list of the rest, then `after` items, into
/// `out[0 .. before + 1 + after]`. What must be iterated is left to the twin, which keeps its items when memory runs out.
pub fn unpackStarInto(value: Value, before: u32, after: u32, out: []Value) Error!void {
    const items = itemsInPlace(value) orelse return error.NeedsPython;
    try vm_module.charge(items.len);
    if (items.len < @as(usize, before) + after) {
        return raise(.ValueError, "not enough values to unpack (expected at least {}, got {})", .{
            before + after, items.len,
        });
    }
    const rest = try list.fromSlice(items[before .. items.len - after]);
    @memcpy(out[0..before], items[0..before]);
    @memcpy(out[before + 1 ..][0..after], items[items.len - after ..]);
    out[before] = Value.from(rest);
}

// What the prelude asks.

/// `(sequence, index)` of an iterator over `__getitem__`; None when it is exhausted.
fn sequenceIteratorState(self: *layout.SequenceIterator) Error!Value {
    if (self.sequence.isNone()) return .none;
    return Value.from(try tuple.pair(self.sequence, try int.fromI64(self.index)));
}

fn sequenceIteratorAdvance(self: *layout.SequenceIterator) void {
    self.index += if (self.object.flags.a) -1 else 1;
    if (self.index < 0) self.sequence = .none;
}

fn sequenceIteratorFinish(self: *layout.SequenceIterator) void {
    self.sequence = .none;
}

fn sequenceReversed(cls: *Type, sequence: Value, length: i64) Error!Value {
    const self = try iterator.ofSequenceReversed(cls, sequence, 0);
    self.index = length - 1;
    return Value.from(self);
}

fn isIterableFunction(value: Value) bool {
    return isIterable(value);
}

pub const prelude_functions = bind.functions(.{
    .{ "_sequence_iterator_state(iterator, /)", sequenceIteratorState, "" },
    .{ "_sequence_iterator_advance(iterator, /)", sequenceIteratorAdvance, "" },
    .{ "_sequence_iterator_finish(iterator, /)", sequenceIteratorFinish, "" },
    .{ "_sequence_reversed(cls, sequence, length, /)", sequenceReversed, "" },
    .{ "_is_iterable(value, /)", isIterableFunction, "" },
});
