//! Iterating over built-in objects without guest code: `iter`, `next`, collecting and unpacking.
//!
//! Whatever needs guest code (user classes, generators, `iter(callable, sentinel)`) gives NeedsPython before anything
//! has been taken from the iterator; the twins are in lib/prelude/containers.py.
//!
//! Invariants:
//!   1. An exhausted iterator stays exhausted: it lets go of what it walked over.
//!   2. `next` changes the iterator only when it succeeds.
//!
//! Not here: the classes of the iterators and their methods (object/iterator.zig).

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
const range = @import("../object/range.zig");
const iterator = @import("../object/iterator.zig");
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
        .range => iterator.ofRange(object.as(layout.Range)),
        .memoryview => Value.from(try iterator.ofSequence(value)),
        .sequence_iterator, .list_iterator, .tuple_iterator, .str_iterator, .bytes_iterator => value,
        .range_iterator, .dict_iterator, .set_iterator, .call_iterator, .enumerate, .zip => value,
        .generator => if (object.as(layout.Generator).flavor == .generator) value else notIterable(value),
        .mapping_proxy => iterOther(object.as(layout.MappingProxy).mapping),
        else => iterSubclass(value),
    };
}

/// Classes of the guest: those with a way to iterate are for the prelude.
fn iterSubclass(value: Value) Error!Value {
    const class = type_module.typeOf(value);
    for ([_]known.Known{ .__iter__, .__getitem__ }) |name| {
        const found = attribute.lookupType(class, known.get(name)) orelse continue;
        if (found.isNone()) return notIterable(value);
        // The method of the built-in class, inherited: the object is walked as one of these.
        return error.NeedsPython;
    }
    return notIterable(value);
}

pub fn notIterable(value: Value) Error {
    return raise(.TypeError, "'{}' object is not iterable", .{type_module.typeOf(value)});
}

/// The next item of a native iterator, null when exhausted. NeedsPython for generators and user-made iterators.
pub inline fn next(value: Value) Error!?Value {
    if (value.isObject()) {
        const object = value.asObject();
        switch (object.kind) {
            .list_iterator => if (iterator.nextOfList(object.as(layout.ListIterator))) |item| return item,
            .range_iterator => return iterator.nextOfRange(object.as(layout.RangeIterator)),
            else => {},
        }
    }
    return nextOther(value);
}

noinline fn nextOther(value: Value) Error!?Value {
    return iterator.next(value);
}

/// Extends `out` by all items of a natively iterable value.
pub fn collect(value: Value, out: *List) Error!void {
    _ = .{ value, out };
    return error.NeedsPython;
}

/// `unpack`: exactly `out.len` items.
pub fn unpackInto(value: Value, out: []Value) Error!void {
    _ = .{ value, out };
    return error.NeedsPython;
}

/// `unpack_star`: `before` items, a list of the rest, then `after` items, into `out[0 .. before + 1 + after]`.
pub fn unpackStarInto(value: Value, before: u32, after: u32, out: []Value) Error!void {
    _ = .{ value, before, after, out };
    return error.NeedsPython;
}
