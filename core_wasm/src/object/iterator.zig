//! The iterators of built-in objects, and enumerate and zip: making and advancing them.
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
//! Not here: which object gives which iterator (vm/iterate.zig), their methods (iterator_methods.zig).

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
const iterate = @import("../vm/iterate.zig");
const arith = @import("../vm/arith.zig");
const subscript = @import("../vm/subscript.zig");
const int = @import("int.zig");
const str = @import("str.zig");
const tuple = @import("tuple.zig");
const dict = @import("dict.zig");
const set = @import("set.zig");
const deque = @import("deque.zig");
const range = @import("range.zig");
const instance = @import("instance.zig");
const itertool = @import("itertool.zig");
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
        .itertool => !object.as(layout.Itertool).hesitates,
        else => false,
    };
}

/// Does `next` work on this object natively, except that it may give NeedsPython in the middle?
pub fn mayBeNative(value: Value) bool {
    const self = value.as(layout.Itertool) orelse return false;
    return !self.object.flags.subclass;
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
        .itertool => itertool.next(object.as(layout.Itertool), final),
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
    if (self.index < 0 or self.index >= length orelse std.math.maxInt(i64)) {
        self.sequence = .none;
        return null;
    }
    const item = try itemOfSequence(self.sequence, self.index);
    self.index += if (self.object.flags.a) -1 else 1;
    return item;
}

/// Null for a range that is longer than 64 bits can say.
pub fn lengthOfSequence(sequence: Value) Error!?i64 {
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
    // Only ranges have items that no address space could hold.
    if (object.kind == .range) return range.itemAt(object.as(layout.Range), try int.fromI64(index));
    const i: usize = @intCast(index);
    return switch (object.kind) {
        .list => object.as(layout.List).items[i],
        .tuple => object.as(layout.Tuple).slice()[i],
        .str => Value.from(try str.charAt(object.as(layout.Str), i)),
        .bytes => Value.fromInt(object.as(layout.Bytes).slice()[i]),
        .bytearray => Value.fromInt(object.as(layout.Bytearray).slice()[i]),
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
pub fn firmly(err: Error) Error {
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
    const fields_max = @sizeOf(layout.Itertool) - @sizeOf(Object);

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
            .itertool => self.saveTool(object.as(layout.Itertool)),
            else => {},
        }
    }

    fn saveTool(self: *Checkpoint, tool: *layout.Itertool) void {
        itertool.renewPlaces(tool) catch {
            self.overflow = true;
        };
        if (tool.tool == .tee) return;
        self.saveIfNative(tool.other);
        // What is walked one after the other, or together.
        if (tool.tool == .chain) {
            if (tool.source.as(TupleIterator)) |it| if (it.tuple) |of| {
                for (of.slice()[@min(it.index, of.len)..]) |one| self.saveIfNative(one);
            };
        } else if (tool.tool == .zip_longest) {
            for (tool.source.asObject().as(layout.Tuple).slice()) |one| self.saveIfNative(one);
        }
        self.saveIfNative(tool.source);
    }

    fn saveIfNative(self: *Checkpoint, value: Value) void {
        if (isNative(value) or mayBeNative(value)) self.save(value);
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
            .itertool => @sizeOf(layout.Itertool),
            .pattern_scanner => @offsetOf(layout.PatternScanner, "string"),
            else => @sizeOf(Object),
        };
        return (@as([*]u8, @ptrCast(object)) + @sizeOf(Object))[0 .. size - @sizeOf(Object)];
    }
};

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
        .itertool => {
            const self = object.as(layout.Itertool);
            return if (self.tool == .repeat and self.position >= 0) @intCast(self.position) else null;
        },
        else => return null,
    }
}
