//! The iterators of built-in objects, one class each, and enumerate, zip and reversed.
//!
//! All of them are advanced natively by `next`. What walks over guest code (`enumerate(generator)`, `iter(f, sentinel)`,
//! `reversed(user_object)`) is a generator of the prelude that wears the class, so it never comes here.
//!
//! Invariants:
//!   1. Exhausted iterators let go of what they walked over and stay exhausted.
//!   2. `next` allocates before it advances. Where several iterators advance together (zip), running out of memory in
//!      the middle raises MemoryError at once, because the instruction could not be repeated.
//!   3. A list iterator with `flags.a` walks backwards; its `index` is one more than the next item's.
//!   4. Dict iterators count what is left in the three bytes behind `part`, up to `left_max`, which means "many".
//!
//! Not here: which object gives which iterator (vm/iterate.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Object = layout.Object;
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
const iterate = @import("../vm/iterate.zig");
const arith = @import("../vm/arith.zig");
const subscript = @import("../vm/subscript.zig");
const intern = @import("intern.zig");
const int = @import("int.zig");
const str = @import("str.zig");
const list = @import("list.zig");
const tuple = @import("tuple.zig");
const dict = @import("dict.zig");
const set = @import("set.zig");
const deque = @import("deque.zig");
const range = @import("range.zig");
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

// Making them.

pub fn ofList(of: *layout.List) Error!*ListIterator {
    const self = try heap.create(ListIterator, vm.types.list_iterator, 0);
    self.list = of;
    self.index = 0;
    return self;
}

pub fn ofListReversed(of: *layout.List) Error!*ListIterator {
    const self = try heap.create(ListIterator, vm.types.list_reverse_iterator, 0);
    self.object.flags.a = true;
    self.list = of;
    self.index = of.len;
    return self;
}

pub fn ofTuple(of: *layout.Tuple) Error!*TupleIterator {
    const self = try heap.create(TupleIterator, vm.types.tuple_iterator, 0);
    self.tuple = of;
    self.index = 0;
    return self;
}

pub fn ofStr(of: *layout.Str) Error!*StrIterator {
    const class = if (of.ascii) vm.types.str_ascii_iterator else vm.types.str_iterator;
    const self = try heap.create(StrIterator, class, 0);
    self.str = of;
    self.index = 0;
    return self;
}

pub fn ofBytes(of: Value) Error!*BytesIterator {
    const class = if (of.as(layout.Bytes) != null) vm.types.bytes_iterator else vm.types.bytearray_iterator;
    const self = try heap.create(BytesIterator, class, 0);
    self.bytes = of;
    self.index = 0;
    self.unused = 0;
    return self;
}

/// An iterator over a range: machine ints when everything fits a word, else item by item.
pub fn ofRange(of: *layout.Range) Error!Value {
    if (of.start.isInt() and of.step.isInt() and of.len.isInt() and of.stop.isInt()) {
        const self = try heap.create(RangeIterator, vm.types.range_iterator, 0);
        self.current = of.start.asInt();
        self.step = of.step.asInt();
        self.left = @intCast(of.len.asInt());
        return Value.from(self);
    }
    const self = try ofSequence(Value.from(of));
    self.object.type = vm.types.long_range_iterator;
    return Value.from(self);
}

pub fn ofDict(of: *layout.Dict, part: DictIterator.Part, backwards: bool) Error!*DictIterator {
    const types = &vm.types;
    const class = if (backwards) switch (part) {
        .keys => types.dict_reverse_key_iterator,
        .values => types.dict_reverse_value_iterator,
        .items => types.dict_reverse_item_iterator,
    } else switch (part) {
        .keys => types.dict_key_iterator,
        .values => types.dict_value_iterator,
        .items => types.dict_item_iterator,
    };
    const self = try heap.create(DictIterator, class, 0);
    self.object.flags.a = backwards;
    self.dict = of;
    self.index = if (backwards) of.used else 0;
    self.expected = of.count;
    self.part = part;
    self.unused = @splat(0);
    leftOf(self).* |= @as(u32, @min(of.count, left_max)) << 8;
    return self;
}

pub fn ofSet(of: *layout.Set) Error!*SetIterator {
    const self = try heap.create(SetIterator, vm.types.set_iterator, 0);
    self.set = of;
    self.index = 0;
    self.expected = of.count;
    self.left = of.count;
    return self;
}

/// Over a built-in sequence, by index.
pub fn ofSequence(of: Value) Error!*SequenceIterator {
    return ofSequenceAs(vm.types.sequence_iterator, of);
}

pub fn ofSequenceAs(class: *Type, of: Value) Error!*SequenceIterator {
    const self = try heap.create(SequenceIterator, class, 0);
    self.sequence = of;
    self.index = 0;
    return self;
}

/// `reversed` of a built-in sequence with `length` items.
pub fn ofSequenceReversed(class: *Type, of: Value, length: u32) Error!*SequenceIterator {
    const self = try instance.createBuiltin(SequenceIterator, class, 0);
    self.object.flags.a = true;
    self.sequence = of;
    self.index = @as(i64, length) - 1;
    return self;
}

// Advancing.

/// Does `next` work on this object natively?
pub fn isNative(value: Value) bool {
    if (!value.isObject()) return false;
    const object = value.asObject();
    if (object.flags.subclass) return false;
    return switch (object.kind) {
        .list_iterator, .tuple_iterator, .str_iterator, .bytes_iterator, .range_iterator => true,
        .dict_iterator, .set_iterator, .deque_iterator, .sequence_iterator, .enumerate, .zip => true,
        else => false,
    };
}

/// The next item, null when exhausted. NeedsPython for everything that is not a native iterator.
pub fn next(value: Value) Error!?Value {
    if (!value.isObject()) return iterate.notAnIterator(value);
    const object = value.asObject();
    if (object.flags.subclass) return error.NeedsPython;
    return advance(object, true);
}

/// `final`: nobody has saved the state of the iterators, so what happens is not undone.
pub fn advance(object: *Object, comptime final: bool) Error!?Value {
    return switch (object.kind) {
        .list_iterator => nextOfList(object.as(ListIterator)),
        .tuple_iterator => nextOfTuple(object.as(TupleIterator)),
        .str_iterator => nextOfStr(object.as(StrIterator)),
        .bytes_iterator => nextOfBytes(object.as(BytesIterator)),
        .range_iterator => nextOfRange(object.as(RangeIterator)),
        .dict_iterator => nextOfDict(object.as(DictIterator)),
        .set_iterator => nextOfSet(object.as(SetIterator)),
        .deque_iterator => deque.next(object.as(layout.DequeIterator)),
        .sequence_iterator => nextOfSequence(object.as(SequenceIterator)),
        .enumerate => nextOfEnumerate(object.as(Enumerate), final),
        .zip => nextOfZip(object.as(Zip), final),
        .pattern_scanner => nextOfMatches(object),
        else => iterate.nextElsewhere(Value.from(object)),
    };
}

fn nextOfMatches(object: *Object) Error!?Value {
    if (object.type != vm.types.match_iterator) return iterate.notAnIterator(Value.from(object));
    return @import("pattern_scanner.zig").next(object.as(layout.PatternScanner), .search);
}

pub inline fn nextOfList(self: *ListIterator) ?Value {
    const of = self.list orelse return null;
    if (!self.object.flags.a) {
        if (self.index < of.len) {
            const item = of.items[self.index];
            self.index += 1;
            return item;
        }
    } else if (self.index != 0 and self.index <= of.len) {
        self.index -= 1;
        return of.items[self.index];
    }
    self.list = null;
    return null;
}

pub inline fn nextOfTuple(self: *TupleIterator) ?Value {
    const of = self.tuple orelse return null;
    if (self.index < of.len) {
        const item = of.slice()[self.index];
        self.index += 1;
        return item;
    }
    self.tuple = null;
    return null;
}

pub inline fn nextOfStr(self: *StrIterator) Error!?Value {
    const of = self.str orelse return null;
    if (self.index < of.len) {
        const char = try str.charAt(of, self.index);
        self.index += 1;
        return Value.from(char);
    }
    self.str = null;
    return null;
}

pub fn nextOfBytes(self: *BytesIterator) ?Value {
    const items: []const u8 = if (self.bytes.as(layout.Bytes)) |of|
        of.slice()
    else if (self.bytes.as(layout.Bytearray)) |of|
        of.slice()
    else
        return null;
    if (self.index < items.len) {
        const byte = items[self.index];
        self.index += 1;
        return Value.fromInt(byte);
    }
    self.bytes = .none;
    return null;
}

pub inline fn nextOfRange(self: *RangeIterator) ?Value {
    if (self.left == 0) return null;
    self.left -= 1;
    const item = Value.fromInt(self.current);
    // The last sum may leave the range of immediate ints, but not that of 64 bits.
    self.current += self.step;
    return item;
}

const left_max: u32 = (1 << 24) - 1;

/// The word whose upper three bytes count the entries that are left.
inline fn leftOf(self: *DictIterator) *u32 {
    return @ptrCast(@alignCast(&self.part));
}

comptime {
    std.debug.assert(@offsetOf(DictIterator, "part") % 4 == 0);
    std.debug.assert(@offsetOf(DictIterator, "unused") == @offsetOf(DictIterator, "part") + 1);
}

pub inline fn nextOfDict(self: *DictIterator) Error!?Value {
    const of = self.dict orelse return null;
    if (of.count != self.expected) return changedSize(self);
    if (self.part != .items) {
        const entry = try nextEntry(self, of) orelse return null;
        return if (self.part == .keys) entry.key else entry.value;
    }
    const pair = try tuple.createFresh(2);
    const entry = try nextEntry(self, of) orelse return null;
    pair.slice()[0] = entry.key;
    pair.slice()[1] = entry.value;
    return Value.from(pair);
}

inline fn nextEntry(self: *DictIterator, of: *layout.Dict) Error!?*dict.Entry {
    const entry = (if (self.object.flags.a) dict.previous(of, &self.index) else dict.next(of, &self.index)) orelse {
        self.dict = null;
        return null;
    };
    const left = leftOf(self);
    if (left.* < left_max << 8) {
        if (left.* < 1 << 8) return changedKeys(self);
        left.* -= 1 << 8;
    }
    return entry;
}

noinline fn changedSize(self: *DictIterator) Error {
    self.expected = std.math.maxInt(u32);
    return raise(.RuntimeError, "dictionary changed size during iteration", .{});
}

noinline fn changedKeys(self: *DictIterator) Error {
    self.dict = null;
    return raise(.RuntimeError, "dictionary keys changed during iteration", .{});
}

pub inline fn nextOfSet(self: *SetIterator) Error!?Value {
    const of = self.set orelse return null;
    if (of.count != self.expected) {
        self.expected = std.math.maxInt(u32);
        return raise(.RuntimeError, "Set changed size during iteration", .{});
    }
    const slot = set.next(of, &self.index) orelse {
        self.set = null;
        self.left = 0;
        return null;
    };
    self.left -|= 1;
    return slot.key;
}

pub fn nextOfSequence(self: *SequenceIterator) Error!?Value {
    if (self.sequence.isNone()) return null;
    const length = try lengthOfSequence(self.sequence);
    if (self.index < 0 or (length != null and self.index >= length.?)) {
        self.sequence = .none;
        return null;
    }
    const item = try itemOfSequence(self.sequence, self.index);
    self.index += if (self.object.flags.a) -1 else 1;
    return item;
}

/// Null for a range that is longer than 64 bits can say.
fn lengthOfSequence(sequence: Value) Error!?i64 {
    const object = sequence.asObject();
    return switch (object.kind) {
        .list => object.as(layout.List).len,
        .tuple => object.as(layout.Tuple).len,
        .str => object.as(layout.Str).len,
        .bytes => object.as(layout.Bytes).len,
        .bytearray => object.as(layout.Bytearray).len,
        .memoryview => object.as(layout.Memoryview).len,
        .range => if (object.as(layout.Range).len.isInt()) object.as(layout.Range).len.asInt() else null,
        else => error.NeedsPython,
    };
}

fn itemOfSequence(sequence: Value, index: i64) Error!Value {
    const object = sequence.asObject();
    const i: usize = @intCast(index);
    return switch (object.kind) {
        .list => object.as(layout.List).items[i],
        .tuple => object.as(layout.Tuple).slice()[i],
        .str => Value.from(try str.charAt(object.as(layout.Str), i)),
        .bytes => Value.fromInt(object.as(layout.Bytes).slice()[i]),
        .bytearray => Value.fromInt(object.as(layout.Bytearray).slice()[i]),
        .range => range.itemAt(object.as(layout.Range), try int.fromI64(index)),
        .memoryview => @import("memoryview.zig").getItem(object.as(layout.Memoryview), Value.fromInt(index)),
        else => subscript.getItem(sequence, Value.fromInt(index)),
    };
}

fn nextOfEnumerate(self: *Enumerate, comptime final: bool) Error!?Value {
    if (!isNative(self.iterator)) return error.NeedsPython;
    try vm_module.enter();
    defer vm_module.leave();
    const pair = try tuple.createFresh(2);
    const following = if (self.index.isInt() and self.index.asInt() < Value.int_max)
        Value.fromInt(self.index.asInt() + 1)
    else
        try arith.binary(.add, self.index, Value.fromInt(1));
    const item = try advance(self.iterator.asObject(), final) orelse return null;
    pair.slice()[0] = self.index;
    pair.slice()[1] = item;
    self.index = following;
    return Value.from(pair);
}

fn nextOfZip(self: *Zip, comptime final: bool) Error!?Value {
    const iterators = self.iterators.slice();
    if (iterators.len == 0) return null;
    for (iterators) |it| if (!isNative(it)) return error.NeedsPython;
    try vm_module.enter();
    defer vm_module.leave();
    const result = try tuple.createFresh(iterators.len);
    for (iterators, result.slice(), 0..) |it, *item, i| {
        const found = advance(it.asObject(), final) catch |err| return if (!final or i == 0) err else firmly(err);
        item.* = found orelse {
            if (self.strict) try checkStrict(self, i);
            return null;
        };
    }
    return Value.from(result);
}

/// Some iterators have advanced already, so the instruction cannot be run again.
fn firmly(err: Error) Error {
    if (err != error.OutOfMemory) return err;
    return raise_module.raiseValue(vm.memory_error.asObject().as(layout.Exception));
}

/// Argument `i` of a strict zip ran out: all the others must have run out too.
fn checkStrict(self: *Zip, i: usize) Error!void {
    const iterators = self.iterators.slice();
    if (i != 0) return zipLength(i, "shorter");
    for (iterators[1..], 1..) |it, j| {
        const more = advance(it.asObject(), true) catch |err| return firmly(err);
        if (more != null) return zipLength(j, "longer");
    }
}

/// Argument `i` (from 0) is shorter or longer than those before it.
fn zipLength(i: usize, what: []const u8) Error {
    if (i == 1) return raise(.ValueError, "zip() argument 2 is {} than argument 1", .{what});
    return raise(.ValueError, "zip() argument {} is {} than arguments 1-{}", .{ i + 1, what, i });
}

pub const Pair = enum { given, exhausted, other };

/// For `for a, b in ..`: the next two values without the tuple. `other`: nothing has happened, ask `next`.
pub fn nextPair(value: Value, out: *[2]Value) Error!Pair {
    if (!value.isObject()) return .other;
    const object = value.asObject();
    if (object.flags.subclass) return .other;
    switch (object.kind) {
        .dict_iterator => {
            const self = object.as(DictIterator);
            if (self.part != .items) return .other;
            const of = self.dict orelse return .exhausted;
            if (of.count != self.expected) return changedSize(self);
            const entry = (try nextEntry(self, of)) orelse return .exhausted;
            out.* = .{ entry.key, entry.value };
            return .given;
        },
        .enumerate => {
            const self = object.as(Enumerate);
            if (!self.index.isInt() or self.index.asInt() == Value.int_max or !isNative(self.iterator)) return .other;
            const item = (try iterate.next(self.iterator)) orelse return .exhausted;
            out.* = .{ self.index, item };
            self.index = Value.fromInt(self.index.asInt() + 1);
            return .given;
        },
        .zip => {
            const self = object.as(Zip);
            if (self.iterators.len != 2 or self.strict) return .other;
            const first, const second = self.iterators.slice()[0..2].*;
            if (!isNative(first) or !isNative(second)) return .other;
            const a = (try iterate.next(first)) orelse return .exhausted;
            const b = (iterate.next(second) catch |err| return firmly(err)) orelse return .exhausted;
            out.* = .{ a, b };
            return .given;
        },
        else => return .other,
    }
}

/// The states of an iterator and of those it stands on, so that a native that consumes it can be run again.
pub const Checkpoint = struct {
    saved: [16]Saved = undefined,
    count: u32 = 0,
    /// More iterators than fit: what is consumed stays consumed.
    overflow: bool = false,

    const Saved = struct { object: *Object, bytes: [fields_max]u8 };
    const fields_max = @sizeOf(RangeIterator) - @sizeOf(Object);

    pub fn save(self: *Checkpoint, value: Value) void {
        const object = value.asObject();
        if (self.count == self.saved.len) {
            self.overflow = true;
            return;
        }
        const entry = &self.saved[self.count];
        self.count += 1;
        entry.object = object;
        const fields = fieldsOf(object);
        @memcpy(entry.bytes[0..fields.len], fields);
        switch (object.kind) {
            .enumerate => self.save(object.as(Enumerate).iterator),
            .zip => for (object.as(Zip).iterators.slice()) |it| self.save(it),
            else => {},
        }
    }

    /// What a native that consumed the iterators returns after `err`: if it will be run again, or its twin, they are as
    /// they were.
    pub fn undo(self: *Checkpoint, err: Error) Error {
        if (err == error.Raised or err == error.Stopped) return err;
        if (self.overflow) return firmly(err);
        for (self.saved[0..self.count]) |*entry| {
            const fields = fieldsOf(entry.object);
            @memcpy(fields, entry.bytes[0..fields.len]);
        }
        return err;
    }

    fn fieldsOf(object: *Object) []u8 {
        const size: usize = switch (object.kind) {
            .list_iterator => @sizeOf(ListIterator),
            .tuple_iterator => @sizeOf(TupleIterator),
            .str_iterator => @sizeOf(StrIterator),
            .bytes_iterator => @sizeOf(BytesIterator),
            .range_iterator => @sizeOf(RangeIterator),
            .dict_iterator => @sizeOf(DictIterator),
            .set_iterator => @sizeOf(SetIterator),
            .deque_iterator => @sizeOf(layout.DequeIterator),
            .sequence_iterator => @sizeOf(SequenceIterator),
            .enumerate => @sizeOf(Enumerate),
            .zip => @sizeOf(Zip),
            .pattern_scanner => @offsetOf(layout.PatternScanner, "string"),
            else => @sizeOf(Object),
        };
        return (@as([*]u8, @ptrCast(object)) + @sizeOf(Object))[0 .. size - @sizeOf(Object)];
    }
};

// The methods that all iterators share.

fn selfOf(self: Value) Error!Value {
    return self;
}

fn dunderNext(self: Value) Error!Value {
    // enumerate and zip over iterators of the guest are generators that wear the class.
    if (self.as(layout.Generator)) |steps| return call.tailResume(steps, .none, false);
    const object = try iteratorOf(self, "__next__");
    return try advance(object, true) orelse raise_module.raiseWith(.StopIteration, &.{});
}

/// `self` as an iterator of this room.
fn iteratorOf(self: Value, comptime name: []const u8) Error!*Object {
    if (self.isObject()) switch (self.asObject().kind) {
        .list_iterator, .tuple_iterator, .str_iterator, .bytes_iterator, .range_iterator => return self.asObject(),
        .dict_iterator, .set_iterator, .deque_iterator, .sequence_iterator, .enumerate, .zip => return self.asObject(),
        else => {},
    };
    return raise(.TypeError, "descriptor '" ++ name ++ "' requires an iterator but received a '{}'", .{
        type_module.typeOf(self),
    });
}

const iter_row = .{ "__iter__(self, /)", selfOf, "An iterator over self." };
const next_row = .{ "__next__(self, /)", dunderNext, "The next item; StopIteration after the last one." };
const hint_doc = "How many items are left, as far as is known.";
const reduce_doc = "What copy and pickle rebuild the iterator from.";
const setstate_doc = "Moves the iterator to where another one was.";

/// How many items are surely left. Null: not known.
pub fn lengthHint(value: Value) Error!?u64 {
    const object = value.asObject();
    switch (object.kind) {
        .list_iterator => {
            const self = object.as(ListIterator);
            const of = self.list orelse return 0;
            if (self.object.flags.a) return if (self.index <= of.len) self.index else 0;
            return of.len -| self.index;
        },
        .tuple_iterator => {
            const self = object.as(TupleIterator);
            return if (self.tuple) |of| of.len -| self.index else 0;
        },
        .str_iterator => {
            const self = object.as(StrIterator);
            return if (self.str) |of| of.len -| self.index else 0;
        },
        .bytes_iterator => {
            const self = object.as(BytesIterator);
            if (self.bytes.isNone()) return 0;
            const length: u64 = @intCast((try lengthOfSequence(self.bytes)).?);
            return length -| self.index;
        },
        .range_iterator => return object.as(RangeIterator).left,
        .dict_iterator => {
            const self = object.as(DictIterator);
            const of = self.dict orelse return 0;
            if (of.count != self.expected) return 0;
            if (leftOf(self).* < left_max << 8) return leftOf(self).* >> 8;
            return of.count;
        },
        .set_iterator => {
            const self = object.as(SetIterator);
            const of = self.set orelse return 0;
            return if (of.count == self.expected) self.left else 0;
        },
        .deque_iterator => return object.as(layout.DequeIterator).left,
        .sequence_iterator => {
            const self = object.as(SequenceIterator);
            if (self.sequence.isNone()) return 0;
            const length = try lengthOfSequence(self.sequence) orelse return null;
            if (self.object.flags.a) return if (self.index < length) @intCast(self.index + 1) else 0;
            return @intCast(@max(length - self.index, 0));
        },
        else => return null,
    }
}

fn dunderLengthHint(self: Value) Error!Value {
    const object = try iteratorOf(self, "__length_hint__");
    const hint = try lengthHint(Value.from(object)) orelse return .not_implemented;
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
    while (try nextOfDict(&twin)) |item| try list.append(rest, item);
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
    while (try nextOfSet(&twin)) |item| try list.append(rest, item);
    return reduction(try builtin("iter"), Value.from(rest), null);
}

fn reduceSequence(self: *SequenceIterator) Error!Value {
    const function = if (self.object.flags.a) Value.from(self.object.type) else try builtin("iter");
    if (self.sequence.isNone()) return reduction(function, Value.from(vm.empty_tuple), null);
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
    self.index = @intCast(std.math.clamp(state, 0, (try lengthOfSequence(self.bytes)).?));
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
    if (self.object.flags.a) {
        const length = try lengthOfSequence(self.sequence) orelse std.math.maxInt(i64);
        self.index = std.math.clamp(state, -1, length - 1);
    } else self.index = @max(state, 0);
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
    if (!isNative(it) or (first.isObject() and first.asObject().flags.subclass)) return error.NeedsPython;
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
        if (!isNative(it)) return error.NeedsPython;
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
        .list => return Value.from(try ofListReversed(heap_object.as(layout.List))),
        .dict => return Value.from(try ofDict(heap_object.as(layout.Dict), .keys, true)),
        .dict_view => {
            const view = heap_object.as(layout.DictView);
            return Value.from(try ofDict(view.dict, view.part, true));
        },
        .range => return range.reversed(heap_object.as(layout.Range)),
        .deque => return Value.from(try deque.iterator(heap_object.as(layout.Deque), true)),
        .tuple, .str, .bytes, .bytearray, .memoryview => {
            const length = (try lengthOfSequence(object)).?;
            return Value.from(try ofSequenceReversed(vm.types.reversed, object, @intCast(length)));
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
    return needsPrelude(cls, function, &.{iterable});
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
    pub const methods = bind.table(generator_rows);
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
