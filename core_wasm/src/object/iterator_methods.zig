//! The classes of iterators with their methods, and those of enumerate, zip, map, filter and reversed.
//!
//! Not here: advancing (iterator.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Object = layout.Object;
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
const iterate = @import("../vm/iterate.zig");
const intern = @import("intern.zig");
const int = @import("int.zig");
const list = @import("list.zig");
const tuple = @import("tuple.zig");
const dict = @import("dict.zig");
const set = @import("set.zig");
const deque = @import("deque.zig");
const range = @import("range.zig");
const slice = @import("slice.zig");
const iterator = @import("iterator.zig");
const instance = @import("instance.zig");
const call = @import("../vm/call.zig");
const ListIterator = layout.ListIterator;
const TupleIterator = layout.TupleIterator;
const StrIterator = layout.StrIterator;
const BytesIterator = layout.BytesIterator;
const RangeIterator = layout.RangeIterator;
const DictIterator = layout.DictIterator;
const SetIterator = layout.SetIterator;
const SequenceIterator = layout.SequenceIterator;
const Enumerate = layout.Enumerate;
const Zip = layout.Zip;

// The methods that all iterators share.

fn selfOf(self: Value) Error!Value {
    return self;
}

fn dunderNext(self: Value) Error!Value {
    // enumerate and zip over iterators of the guest are generators that wear the class.
    if (self.as(layout.Generator)) |steps| return call.tailResume(steps, .none, false);
    const object = try iteratorOf(self, "__next__");
    return try iterator.advance(object, true) orelse raise_module.raiseWith(.StopIteration, &.{});
}

/// `self` as an iterator of this room.
fn iteratorOf(self: Value, comptime name: []const u8) Error!*Object {
    if (self.isObject()) switch (self.asObject().kind) {
        .list_iterator, .tuple_iterator, .str_iterator, .bytes_iterator, .range_iterator => return self.asObject(),
        .dict_iterator, .set_iterator, .deque_iterator, .sequence_iterator, .enumerate, .zip, .itertool => return self.asObject(),
        else => {},
    };
    return raise(.TypeError, "descriptor '" ++ name ++ "' requires an iterator but received a '{}'", .{
        type_module.typeOf(self),
    });
}

pub const iter_row = .{ "__iter__(self, /)", selfOf, "An iterator over self." };
pub const next_row = .{ "__next__(self, /)", dunderNext, "The next item; StopIteration after the last one." };
const hint_doc = "How many items are left, as far as is known.";
const reduce_doc = "What copy and pickle rebuild the iterator from.";
const setstate_doc = "Moves the iterator to where another one was.";

fn dunderLengthHint(self: Value) Error!Value {
    const object = try iteratorOf(self, "__length_hint__");
    const hint = try iterator.lengthHint(Value.from(object)) orelse return .not_implemented;
    return int.fromU64(hint);
}

const hint_row = .{ "__length_hint__(self, /)", dunderLengthHint, hint_doc };

fn builtin(comptime name: []const u8) Error!Value {
    return dict.getStr(vm.builtins, try intern.internUtf8(name)) orelse .none;
}

/// `(function, (object,))` or `(function, (object,), state)`.
fn reduction(function: Value, object: Value, state: ?Value) Error!Value {
    const args = try tuple.fromSlice(&.{object});
    if (state) |s| return Value.from(try tuple.fromSlice(&.{ function, Value.from(args), s }));
    return Value.from(try tuple.fromSlice(&.{ function, Value.from(args) }));
}

fn emptyReduction() Error!Value {
    return reduction(try builtin("iter"), Value.from(vm.empty_tuple), null);
}

fn reduceList(self: *ListIterator) Error!Value {
    const of = self.list orelse {
        const class = Value.from(vm.types.reversed);
        const function = if (self.object.flags.a) class else try builtin("iter");
        return reduction(function, Value.from(try list.create(0)), null);
    };
    if (self.object.flags.a)
        return reduction(Value.from(vm.types.reversed), Value.from(of), Value.fromInt(@as(i64, self.index) - 1));
    return reduction(try builtin("iter"), Value.from(of), Value.fromInt(self.index));
}

fn reduceTuple(self: *TupleIterator) Error!Value {
    const of = self.tuple orelse return emptyReduction();
    return reduction(try builtin("iter"), Value.from(of), Value.fromInt(self.index));
}

fn reduceStr(self: *StrIterator) Error!Value {
    const of = self.str orelse return reduction(try builtin("iter"), Value.from(vm.empty_str), null);
    return reduction(try builtin("iter"), Value.from(of), Value.fromInt(self.index));
}

fn reduceBytes(self: *BytesIterator) Error!Value {
    if (self.bytes.isNone()) return emptyReduction();
    return reduction(try builtin("iter"), self.bytes, Value.fromInt(self.index));
}

fn reduceRange(self: *RangeIterator) Error!Value {
    const rest = try range.create(
        try int.fromI64(self.current),
        try int.fromI64(self.current + self.step * @as(i64, @intCast(self.left))),
        try int.fromI64(self.step),
    );
    return reduction(try builtin("iter"), Value.from(rest), .none);
}

/// Dict and set iterators become iterators over a list of what is left.
fn reduceDict(self: *DictIterator) Error!Value {
    const rest = try list.create(0);
    try vm_module.charge(if (self.dict) |of| of.used else 0);
    var twin = self.*;
    while (try iterator.nextOfDict(&twin)) |item| try list.append(rest, item);
    return reduction(try builtin("iter"), Value.from(rest), null);
}

fn reduceDeque(self: *layout.DequeIterator) Error!Value {
    const taken: i64 = @as(i64, self.deque.len) - self.left;
    const args = try tuple.fromSlice(&.{ Value.from(self.deque), Value.fromInt(taken) });
    return Value.from(try tuple.fromSlice(&.{ Value.from(self.object.type), Value.from(args) }));
}

fn reduceSet(self: *SetIterator) Error!Value {
    const rest = try list.create(0);
    try vm_module.charge(if (self.set) |of| of.mask else 0);
    var twin = self.*;
    while (try iterator.nextOfSet(&twin)) |item| try list.append(rest, item);
    return reduction(try builtin("iter"), Value.from(rest), null);
}

fn reduceSequence(self: *SequenceIterator) Error!Value {
    const function = if (self.object.flags.a) Value.from(self.object.type) else try builtin("iter");
    if (self.sequence.isNone()) return reduction(function, Value.from(vm.empty_tuple), null);
    if (self.object.type == vm.types.long_range_iterator) {
        const rest = try slice.create(try int.fromI64(self.index), .none, .none);
        return reduction(function, try range.getItem(self.sequence.asObject().as(layout.Range), Value.from(rest)), .none);
    }
    return reduction(function, self.sequence, try int.fromI64(self.index));
}

fn setstateList(self: *ListIterator, state: i64) Error!void {
    const of = self.list orelse return;
    if (self.object.flags.a) {
        self.index = @intCast(std.math.clamp(state, -1, @as(i64, of.len) - 1) + 1);
    } else {
        self.index = @intCast(std.math.clamp(state, 0, of.len));
    }
}

fn setstateTuple(self: *TupleIterator, state: i64) Error!void {
    if (self.tuple) |of| self.index = @intCast(std.math.clamp(state, 0, of.len));
}

fn setstateStr(self: *StrIterator, state: i64) Error!void {
    if (self.str) |of| self.index = @intCast(std.math.clamp(state, 0, of.len));
}

fn setstateBytes(self: *BytesIterator, state: i64) Error!void {
    if (self.bytes.isNone()) return;
    self.index = @intCast(std.math.clamp(state, 0, (try iterator.lengthOfSequence(self.bytes)).?));
}

fn setstateRange(self: *RangeIterator, state: i64) Error!void {
    const steps: i64 = std.math.clamp(state, 0, @as(i64, @intCast(self.left)));
    self.current += self.step * steps;
    self.left -= @intCast(steps);
}

fn setstateSequence(self: *SequenceIterator, given: Value) Error!void {
    // Of a long range any int is a place; all that are too far are the end.
    const state = if (given.as(layout.Int) != null and self.object.type == vm.types.long_range_iterator)
        @as(i64, if (int.isNegative(given)) 0 else std.math.maxInt(i64))
    else
        try int.indexOf(given);
    if (self.sequence.isNone()) return;
    if (!self.object.flags.a and self.sequence.as(layout.Range) == null) {
        self.index = @max(state, 0);
        return;
    }
    const length = try iterator.lengthOfSequence(self.sequence) orelse std.math.maxInt(i64);
    self.index = if (self.object.flags.a) std.math.clamp(state, -1, length - 1) else std.math.clamp(state, 0, length);
}

/// The classes, each with its tables. Names are those of `vm.types`.
pub const list_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        hint_row,
        .{ "__reduce__(self, /)", reduceList, reduce_doc },
        .{ "__setstate__(self, object, /)", setstateList, setstate_doc },
    });
};

pub const deque_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        hint_row,
        .{ "__reduce__(self, /)", reduceDeque, reduce_doc },
    });
};

pub const tuple_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        hint_row,
        .{ "__reduce__(self, /)", reduceTuple, reduce_doc },
        .{ "__setstate__(self, object, /)", setstateTuple, setstate_doc },
    });
};

pub const str_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        hint_row,
        .{ "__reduce__(self, /)", reduceStr, reduce_doc },
        .{ "__setstate__(self, object, /)", setstateStr, setstate_doc },
    });
};

pub const memory_iterator_room = struct {
    pub const methods = bind.table(.{ iter_row, next_row });
};

pub const bytes_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        hint_row,
        .{ "__reduce__(self, /)", reduceBytes, reduce_doc },
        .{ "__setstate__(self, object, /)", setstateBytes, setstate_doc },
    });
};

pub const range_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        hint_row,
        .{ "__reduce__(self, /)", reduceRange, reduce_doc },
        .{ "__setstate__(self, object, /)", setstateRange, setstate_doc },
    });
};

pub const dict_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        hint_row,
        .{ "__reduce__(self, /)", reduceDict, reduce_doc },
    });
};

pub const set_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        hint_row,
        .{ "__reduce__(self, /)", reduceSet, reduce_doc },
    });
};

/// `iterator` and `longrange_iterator`.
pub const sequence_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        hint_row,
        .{ "__reduce__(self, /)", reduceSequence, reduce_doc },
        .{ "__setstate__(self, object, /)", setstateSequence, setstate_doc },
    });
};

// enumerate, zip, reversed.

fn newEnumerate(cls: *Type, iterable: Value, start: Value) Error!Value {
    const first = if (start.isUndefined()) Value.fromInt(0) else start;
    if (!int.isAnyInt(first)) {
        if (first.isObject() and first.asObject().flags.subclass) return error.NeedsPython;
        _ = try int.indexOf(first);
    }
    const it = try iterate.iter(iterable);
    if (!iterator.isNative(it) or (first.isObject() and first.asObject().flags.subclass)) return error.NeedsPython;
    const self = try instance.createBuiltin(Enumerate, cls, 0);
    self.iterator = it;
    self.index = if (first.isBool()) Value.fromInt(@intFromBool(first.asBool())) else first;
    return Value.from(self);
}

fn reduceEnumerate(self: *Enumerate) Error!Value {
    const args = try tuple.pair(self.iterator, self.index);
    return Value.from(try tuple.pair(Value.from(self.object.type), Value.from(args)));
}

pub const enumerate_room = struct {
    pub const doc = "Pairs of a number and an item: (start, first), (start + 1, second) and so on.";
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, iterable, start=0)", newEnumerate, "Create and return a new object." },
    });
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        .{
            "__reduce__(self, /)",
            reduceEnumerate,
            "What copy and pickle rebuild the object from.",
        },
    });
    pub const class_methods = bind.classMethods(.{
        .{
            "__class_getitem__(cls, object, /)",
            descriptor.genericAlias,
            "The generic alias of this class with these type arguments.",
        },
    });
};

fn newZip(cls: *Type, strict: bool, iterables: []const Value) Error!Value {
    const iterators = try tuple.create(iterables.len);
    for (iterables, 0..) |iterable, i| {
        const it = try iterate.iter(iterable);
        if (!iterator.isNative(it)) return error.NeedsPython;
        iterators.slice()[i] = it;
    }
    const self = try instance.createBuiltin(Zip, cls, 0);
    self.iterators = iterators;
    self.strict = strict;
    self.unused = @splat(0);
    return Value.from(self);
}

fn reduceZip(self: *Zip) Error!Value {
    const class = Value.from(self.object.type);
    if (!self.strict) return Value.from(try tuple.pair(class, Value.from(self.iterators)));
    return Value.from(try tuple.fromSlice(&.{ class, Value.from(self.iterators), .true_ }));
}

fn setstateZip(self: *Zip, state: bool) Error!void {
    self.strict = state;
}

pub const zip_room = struct {
    pub const doc =
        \\Tuples of the first items of all iterables, of the second ones and so on.
        \\
        \\Ends with the shortest iterable; strict=True makes it a ValueError if another one has more.
        \\
        \\    >>> list(zip("ab", range(3), range(4)))
        \\    [('a', 0, 0), ('b', 1, 1)]
    ;
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, *iterables, strict=False)", newZip, "Create and return a new object." },
    });
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        .{ "__reduce__(self, /)", reduceZip, "What copy and pickle rebuild the object from." },
        .{
            "__setstate__(self, object, /)",
            setstateZip,
            "Takes over what __getstate__ or __reduce__ told.",
        },
    });
};

fn newReversed(cls: *Type, object: Value) Error!Value {
    if (cls != vm.types.reversed) return error.NeedsPython;
    return reversedOf(object);
}

/// `reversed(object)` of a built-in object.
pub fn reversedOf(object: Value) Error!Value {
    if (!object.isObject()) return notReversible(object);
    const heap_object = object.asObject();
    if (heap_object.flags.subclass) return error.NeedsPython;
    switch (heap_object.kind) {
        .list => return Value.from(try iterator.ofListReversed(heap_object.as(layout.List))),
        .dict => return Value.from(try iterator.ofDict(heap_object.as(layout.Dict), .keys, true)),
        .dict_view => {
            const view = heap_object.as(layout.DictView);
            return Value.from(try iterator.ofDict(view.dict, view.part, true));
        },
        .range => return range.reversed(heap_object.as(layout.Range)),
        .deque => return Value.from(try deque.iterator(heap_object.as(layout.Deque), true)),
        .tuple, .str, .bytes, .bytearray, .memoryview => {
            const length = (try iterator.lengthOfSequence(object)).?;
            return Value.from(try iterator.ofSequenceReversed(vm.types.reversed, object, @intCast(length)));
        },
        .instance, .type, .mapping_proxy, .generator => return error.NeedsPython,
        else => return notReversible(object),
    }
}

pub fn notReversible(object: Value) Error {
    return raise(.TypeError, "'{}' object is not reversible", .{type_module.typeOf(object)});
}

pub const reversed_room = struct {
    pub const doc = "The items of a sequence, the last one first.";
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, object, /)", newReversed, "Create and return a new object.", "(sequence, /)" },
    });
    pub const methods = sequence_iterator_room.methods;
};

// Classes whose objects are generators of the prelude.

fn needsPrelude(cls: *Type, function: Value, iterables: []const Value) Error!Value {
    _ = .{ cls, function, iterables };
    return error.NeedsPython;
}

fn newMap(cls: *Type, function: ?Value, strict: bool, iterables: []const Value) Error!Value {
    _ = strict;
    const wanted = function orelse return raise(.TypeError, "map() must have at least two arguments.", .{});
    if (iterables.len == 0) return raise(.TypeError, "map() must have at least two arguments.", .{});
    return needsPrelude(cls, wanted, iterables);
}

fn newFilter(cls: *Type, function: Value, iterable: Value) Error!Value {
    return @import("itertool_methods.zig").ofTruth(cls, .truthy, function, iterable);
}

/// `next` of a prelude generator that wears another class.
fn nextOfGenerator(self: *layout.Generator) Error!Value {
    return call.tailResume(self, .none, false);
}

const generator_rows = .{
    iter_row,
    .{ "__next__(self, /)", nextOfGenerator, "The next item; StopIteration after the last one." },
};

pub const map_room = struct {
    pub const doc =
        \\What the function gives for the first items of all iterables, for the second ones and so on.
        \\
        \\Ends with the shortest iterable; strict=True makes it a ValueError if another one has more.
    ;
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, function=<missing>, /, *iterables, strict=False)", newMap, "Create and return a new object.", "(function, iterable, /, *iterables, strict=False)" },
    });
    pub const methods = bind.table(generator_rows);
};

pub const filter_room = struct {
    pub const doc =
        \\The items for which the function gives a true value; the true items themselves if it is None.
    ;
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, function, iterable, /)", newFilter, "Create and return a new object." },
    });
    pub const methods = bind.table(.{ iter_row, next_row });
};

fn nextOfCall(self: *layout.CallIterator) Error!Value {
    if (self.callable.isNone()) return raise_module.raiseWith(.StopIteration, &.{});
    return error.NeedsPython;
}

fn reduceCall(self: *layout.CallIterator) Error!Value {
    if (self.callable.isNone()) return emptyReduction();
    const args = try tuple.pair(self.callable, self.sentinel);
    return Value.from(try tuple.pair(try builtin("iter"), Value.from(args)));
}

pub const call_iterator_room = struct {
    pub const methods = bind.table(.{
        iter_row,
        .{ "__next__(self, /)", nextOfCall, "The next item; StopIteration after the last one." },
        .{ "__reduce__(self, /)", reduceCall, reduce_doc },
    });
};

/// `(callable, sentinel)`; None when it is exhausted.
fn callIteratorParts(self: *layout.CallIterator) Error!Value {
    if (self.callable.isNone()) return .none;
    return Value.from(try tuple.pair(self.callable, self.sentinel));
}

fn callIteratorFinish(self: *layout.CallIterator) void {
    self.callable = .none;
    self.sentinel = .none;
}

pub const prelude_functions = bind.functions(.{
    .{ "_call_iterator_parts(iterator, /)", callIteratorParts, "" },
    .{ "_call_iterator_finish(iterator, /)", callIteratorFinish, "" },
});
