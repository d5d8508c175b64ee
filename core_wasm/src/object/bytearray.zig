//! bytearray: bytes that change.
//!
//!     object | len | capacity | items --> | len bytes | room to grow |
//!
//! While memoryviews look at it its size cannot change. The low half of `exports` counts them, but
//! those that have become garbage without `release` are still in the count: so before BufferError
//! is raised, a collection finds out whether one is alive. The high half is the number of the
//! collection before which that was asked, 0 if it was not.
//!
//! Invariants:
//!   1. `items` is raw storage of `capacity` bytes, owned by this object, when `capacity` is not
//!      0.
//!   2. While a live memoryview looks, neither `items` nor `len` changes.
//!   3. `object.aux` is the number (its low bits) of the last collection that found a live
//!      memoryview of this object: `noteView`, called by mark.zig, sets it.

const std = @import("std");
const layout = @import("layout.zig");
const Bytearray = layout.Bytearray;
const List = layout.List;
const Str = layout.Str;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const typeOf = type_module.typeOf;
const Type = type_module.Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const attribute = @import("../vm/attribute.zig");
const bind = @import("../native/bind.zig");
const arguments = @import("str_arguments.zig");
const bytes = @import("bytes.zig");
const bytes_methods = @import("bytes_methods.zig");
const dict = @import("dict.zig");
const instance = @import("instance.zig");
const int = @import("int.zig");
const iterate = @import("../vm/iterate.zig");
const known = @import("known_names.zig");
const list = @import("list.zig");
const slice_module = @import("slice.zig");
const str = @import("str.zig");
const tuple = @import("tuple.zig");

const byte_message = "byte must be in range(0, 256)";

pub const methods = bytes_methods.bytearray_table ++ own_methods;
pub const static_methods = bytes_methods.bytearray_static;
pub const class_methods = bytes_methods.bytearray_class;
pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, *args, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});
pub const doc =
    \\bytearray()
    \\bytearray(size)
    \\bytearray(iterable_of_ints)
    \\bytearray(bytes_or_buffer)
    \\bytearray(string, encoding[, errors])
    \\
    \\A row of bytes that can be changed in place.
;

pub fn setup(self: *Type) Error!void {
    try dict.setStr(self.dict, known.get(.__hash__), .none);
}

const own_methods = bind.table(.{
    .{ "__alloc__(self, /)", allocated, "Return the number of bytes that there is room for." },
    .{ "__delitem__(self, key, /)", deleteItem, "What `del self[key]` does." },
    .{ "__iadd__(self, value, /)", inplaceConcat, "What self += value does." },
    .{ "__imul__(self, value, /)", inplaceRepeatValue, "What self *= value does." },
    .{
        "__init__(self, source=b'', encoding='utf-8', errors='strict')",
        init,
        "Fills a new object; help(type(self)) shows the arguments.",
        "",
    },
    .{ "__reduce__(self, /)", reduce, "What copy and pickle rebuild the object from." },
    .{
        "__reduce_ex__(self, proto=0, /)",
        reduceEx,
        "What copy and pickle rebuild the object from, by protocol.",
    },
    .{ "__setitem__(self, key, value, /)", setItem, "What self[key] = value does." },
    .{
        "__sizeof__(self, /)",
        sizeOf,
        "The bytes that the object takes up.",
    },
    .{ "append(self, item, /)", append, "Add one byte at the end." },
    .{ "clear(self, /)", clear, "Remove all bytes." },
    .{ "copy(self, /)", copy, "A shallow copy." },
    .{
        "extend(self, iterable_of_ints, /)",
        extend,
        "Add the bytes of a bytes-like object, or ints of an iterable, at the end.",
    },
    .{ "insert(self, index, item, /)", insert, "Puts one byte before the position." },
    .{
        "pop(self, index=-1, /)",
        pop,
        "Takes the byte at the position out, the last one by default.",
    },
    .{ "remove(self, value, /)", remove, "Remove the first byte that is value." },
    .{ "resize(self, size, /)", resizeTo, "Cut it, or add null bytes, to be of this size." },
    .{ "reverse(self, /)", reverse, "Turns the order around, in place." },
});

// Making.

/// `len` bytes, uninitialised.
pub fn create(len: usize) Error!*Bytearray {
    return createOf(vm.types.bytearray, len);
}

fn createOf(class: *Type, len: usize) Error!*Bytearray {
    if (len > str.bytes_max) return error.OutOfMemory;
    try vm_module.chargeBytes(len);
    const self = try instance.createBuiltin(Bytearray, class, 0);
    self.len = 0;
    self.capacity = 0;
    self.items = @ptrCast(self);
    self.exports = 0;
    if (len > 0) {
        const capacity = heap.roundUp(len);
        self.items = try heap.allocRaw(capacity);
        self.capacity = @intCast(capacity);
        self.len = @intCast(len);
    }
    return self;
}

pub fn fromSlice(text: []const u8) Error!*Bytearray {
    const self = try create(text.len);
    @memcpy(self.slice(), text);
    return self;
}

/// Of a subclass too.
pub fn ofClass(class: *Type, text: []const u8) Error!*Bytearray {
    const self = try createOf(class, text.len);
    @memcpy(self.slice(), text);
    return self;
}

fn new(class_value: Value, keywords: ?*layout.Dict, rest: []const Value) Error!*Bytearray {
    _ = keywords;
    _ = rest;
    return createOf(try arguments.wantClass(class_value, vm.types.bytearray), 0);
}

fn init(self: *Bytearray, source: ?Value, encoding: ?Value, errors: ?Value) Error!void {
    const found = try bytes.sourceOf(vm.types.bytearray, source, encoding, errors, byte_message);
    try mayResize(self);
    switch (found) {
        .text => |text| {
            // The source may be this very object.
            if (text.len > 0 and text.ptr == self.items and text.len == self.len) return;
            try setLength(self, text.len);
            @memcpy(self.slice(), text);
        },
        .zeros => |count| {
            try setLength(self, count);
            @memset(self.slice(), 0);
        },
    }
}

// Size.

/// For mark.zig: a memoryview of `self` is alive and not released.
pub inline fn noteView(self: *Bytearray) void {
    self.object.aux = @truncate(vm.heap.collections +% 1);
}

const count_mask = 0xFFFF;

/// A memoryview begins to look at `self`.
pub fn countIn(self: *Bytearray) void {
    self.exports = (self.exports & count_mask) +| 1;
    if (self.exports > count_mask) self.exports = count_mask;
}

/// A memoryview was released.
pub fn countOut(self: *Bytearray) void {
    if (self.exports & count_mask > 0) self.exports -= 1;
}

/// BufferError if a memoryview looks at it.
pub fn mayResize(self: *Bytearray) Error!void {
    if (self.exports & count_mask == 0) return;
    // The count may be of garbage. A collection tells: out of memory, says this, and the loop runs
    // one and comes back here.
    const now = 0x8000 | (vm.heap.collections & 0x7FFF);
    const asked = self.exports >> 16;
    if (asked == 0 or asked == now) {
        self.exports = (self.exports & count_mask) | now << 16;
        return error.OutOfMemory;
    }
    self.exports &= count_mask;
    if (self.object.aux == @as(u16, @truncate(vm.heap.collections)))
        return raise(.BufferError, "Existing exports of data: object cannot be re-sized", .{});
    self.exports = 0;
}

/// Room for `wanted` bytes in all; with `spare`, for more to come. Contents stay.
fn reserve(self: *Bytearray, wanted: usize, comptime spare: bool) Error!void {
    if (wanted <= self.capacity) return;
    if (wanted > str.bytes_max) return error.OutOfMemory;
    const generous = if (spare) @min(wanted + wanted / 8 + 32, str.bytes_max) else wanted;
    try vm_module.chargeBytes(self.len);
    const capacity = heap.roundUp(@intCast(generous));
    const fresh = try heap.allocRaw(capacity);
    @memcpy(fresh[0..self.len], self.slice());
    if (self.capacity > 0) heap.freeRaw(self.items, self.capacity);
    self.items = fresh;
    self.capacity = @intCast(capacity);
    heap.wrote(self);
}

/// Changes the size at the end; new bytes are uninitialised. The caller has asked `mayResize`.
fn setLength(self: *Bytearray, len: usize) Error!void {
    try reserve(self, len, false);
    self.len = @intCast(len);
    try shrink(self);
}

/// Storage of which less than half is used, and much, is given back.
fn shrink(self: *Bytearray) Error!void {
    if (self.capacity < 4096 or self.len >= self.capacity / 2) return;
    const capacity = heap.roundUp(@max(self.len, 16));
    const fresh = heap.allocRaw(capacity) catch return;
    @memcpy(fresh[0..self.len], self.slice());
    heap.freeRaw(self.items, self.capacity);
    self.items = fresh;
    self.capacity = @intCast(capacity);
    heap.wrote(self);
}

/// Replaces `count` bytes at `at` by `gap` uninitialised ones.
fn splice(self: *Bytearray, at: usize, count: usize, gap: usize) Error!void {
    const len = @as(usize, self.len) - count + gap;
    if (len != self.len) try mayResize(self);
    const tail = self.len - at - count;
    try vm_module.chargeBytes(tail);
    try reserve(self, len, true);
    const from = self.items + at + count;
    const to = self.items + at + gap;
    if (gap < count) std.mem.copyForwards(u8, to[0..tail], from[0..tail]);
    if (gap > count) std.mem.copyBackwards(u8, to[0..tail], from[0..tail]);
    self.len = @intCast(len);
    if (gap < count) try shrink(self);
}

pub fn append(self: *Bytearray, item: Value) Error!void {
    const byte = try bytes.wantByte(item, byte_message);
    try mayResize(self);
    try reserve(self, @as(usize, self.len) + 1, true);
    self.items[self.len] = byte;
    self.len += 1;
}

pub fn extendSlice(self: *Bytearray, text: []const u8) Error!void {
    if (text.len == 0) return;
    try mayResize(self);
    try vm_module.chargeBytes(text.len);
    // Growing may free the storage that `text` lies in, if it is its own.
    const own = @intFromPtr(text.ptr) -% @intFromPtr(self.items);
    const is_own = own < self.capacity;
    try reserve(self, @as(usize, self.len) + text.len, true);
    const source = if (is_own) self.items[own..][0..text.len] else text;
    @memcpy(self.items[self.len..][0..text.len], source);
    self.len += @intCast(text.len);
}

fn extend(self: *Bytearray, iterable: Value) Error!void {
    if (try bytes.contiguousOf(iterable)) |text| return extendSlice(self, text);
    if (iterable.as(Str) != null)
        return raise(.TypeError, "expected iterable of integers; got: 'str'", .{});
    return extendSlice(self, try intsOf(iterable) orelse {
        if (bytes.mayHaveBuffer(iterable) or attribute.special(iterable, .__iter__) != null or
            attribute.special(iterable, .__getitem__) != null) return error.NeedsPython;
        return raise(.TypeError, "can't extend bytearray with {}", .{typeOf(iterable)});
    });
}

/// The bytes given as ints by an iterable that can be read twice; null for all others.
fn intsOf(iterable: Value) Error!?[]const u8 {
    if (iterable.asExact(List)) |items| return try bytes.ofInts(items.slice(), byte_message);
    if (iterable.asExact(layout.Tuple)) |items|
        return try bytes.ofInts(items.slice(), byte_message);
    if (!iterable.isObject() or iterable.asObject().flags.subclass) return null;
    switch (iterable.asObject().kind) {
        .dict, .set, .range, .dict_view => {
            const items = try list.create(8);
            try iterate.collect(iterable, items);
            return try bytes.ofInts(items.slice(), byte_message);
        },
        else => return null,
    }
}

fn insert(self: *Bytearray, index: i64, item: Value) Error!void {
    const byte = try bytes.wantByte(item, byte_message);
    var at = index;
    if (at < 0) at = @max(0, at +| self.len);
    at = @min(at, self.len);
    try mayResize(self);
    try splice(self, @intCast(at), 0, 1);
    self.items[@intCast(at)] = byte;
}

fn pop(self: *Bytearray, index: i64) Error!u32 {
    if (self.len == 0) return raise(.IndexError, "pop from empty bytearray", .{});
    const at = if (index < 0) index + self.len else index;
    if (at < 0 or at >= self.len) return raise(.IndexError, "pop index out of range", .{});
    try mayResize(self);
    const byte = self.items[@intCast(at)];
    try splice(self, @intCast(at), 1, 0);
    return byte;
}

fn remove(self: *Bytearray, value: Value) Error!void {
    const byte = try bytes.wantByte(value, byte_message);
    const at = std.mem.indexOfScalar(u8, self.slice(), byte) orelse
        return raise(.ValueError, "value not found in bytearray", .{});
    try splice(self, at, 1, 0);
}

fn clear(self: *Bytearray) Error!void {
    try mayResize(self);
    try setLength(self, 0);
}

fn copy(self: *Bytearray) Error!*Bytearray {
    return fromSlice(self.slice());
}

fn reverse(self: *Bytearray) Error!void {
    try vm_module.chargeBytes(self.len);
    std.mem.reverse(u8, self.slice());
}

fn resizeTo(self: *Bytearray, size: i64) Error!void {
    if (size < 0)
        return raise(.ValueError, "Can only resize to positive sizes, got {}", .{size});
    if (size > str.bytes_max) return error.OutOfMemory;
    const len: usize = @intCast(size);
    if (len == self.len) return;
    try mayResize(self);
    try vm_module.chargeBytes(len);
    const before = self.len;
    try setLength(self, len);
    if (len > before) @memset(self.items[before..len], 0);
}

// Items and slices.

/// `self[key]`.
pub fn getItem(self: *Bytearray, key: Value) Error!Value {
    if (key.as(layout.Slice)) |part| {
        const bounds = try slice_module.bounds(part, self.len);
        const result = try create(bounds.len);
        bytes.copyStep(result.slice(), self.slice(), bounds.start, bounds.step);
        return Value.from(result);
    }
    return Value.fromInt(self.slice()[try indexOf(self, key)]);
}

fn indexOf(self: *Bytearray, key: Value) Error!usize {
    if (int.isAnyInt(key)) return arguments.itemIndex(key, self.len, "bytearray index");
    if (arguments.hasIndex(key)) return error.NeedsPython;
    return raise(
        .TypeError,
        "bytearray indices must be integers or slices, not {}",
        .{typeOf(key)},
    );
}

/// `self[key] = value`.
pub fn setItem(self: *Bytearray, key: Value, value: Value) Error!void {
    if (key.as(layout.Slice)) |part| return setSlice(self, part, value);
    if (!int.isAnyInt(key)) _ = try indexOf(self, key);
    // The value is looked at before the index is found to be out of range.
    const byte = try bytes.wantByte(value, byte_message);
    self.items[try indexOf(self, key)] = byte;
}

fn setSlice(self: *Bytearray, part: *layout.Slice, value: Value) Error!void {
    const bounds = try slice_module.bounds(part, self.len);
    const text = try assigned(self, value);
    if (bounds.step == 1) {
        const at = bounds.insertAt();
        try splice(self, at, bounds.len, text.len);
        try vm_module.chargeBytes(text.len);
        @memcpy(self.items[at..][0..text.len], text);
        return;
    }
    // An empty assignment deletes, as in CPython.
    if (text.len == 0) return deleteSlice(self, bounds);
    if (text.len != bounds.len) return raise(
        .ValueError,
        "attempt to assign bytes of size {} to extended slice of size {}",
        .{ text.len, bounds.len },
    );
    try vm_module.charge(text.len / 8);
    for (text, 0..) |byte, i| self.items[bounds.at(i)] = byte;
}

/// What is assigned to a slice; a copy if it might be the storage that is about to move.
fn assigned(self: *Bytearray, value: Value) Error![]const u8 {
    if (try bytes.contiguousOf(value)) |text| {
        const own = @intFromPtr(text.ptr) -% @intFromPtr(self.items) < @max(self.capacity, 1);
        return if (own) (try bytes.fromSlice(text)).slice() else text;
    }
    if (int.isAnyInt(value) or value.isFloat() or value.as(Str) != null)
        return raise(
            .TypeError,
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)",
            .{},
        );
    return try intsOf(value) orelse {
        if (bytes.mayHaveBuffer(value) or attribute.special(value, .__iter__) != null or
            attribute.special(value, .__getitem__) != null or arguments.hasIndex(value))
            return error.NeedsPython;
        return raise(.TypeError, "cannot convert '{}' object to bytearray", .{typeOf(value)});
    };
}

/// `del self[key]`.
pub fn deleteItem(self: *Bytearray, key: Value) Error!void {
    if (key.as(layout.Slice)) |part|
        return deleteSlice(self, try slice_module.bounds(part, self.len));
    try splice(self, try indexOf(self, key), 1, 0);
}

fn deleteSlice(self: *Bytearray, given: slice_module.Bounds) Error!void {
    if (given.len == 0) return;
    const bounds = given.ascending();
    // A single byte may have a step of any size.
    if (bounds.step == 1 or bounds.len == 1) return splice(self, @intCast(bounds.start), bounds.len, 0);
    try mayResize(self);
    try vm_module.chargeBytes(self.len);
    const step: usize = @intCast(bounds.step);
    var to: usize = @intCast(bounds.start);
    for (0..bounds.len) |i| {
        const from = bounds.at(i) + 1;
        const stop = if (i + 1 == bounds.len) self.len else from + step - 1;
        std.mem.copyForwards(u8, self.items[to..][0 .. stop - from], self.items[from..stop]);
        to += stop - from;
    }
    self.len -= bounds.len;
    try shrink(self);
}

// In-place operators and the rest.

/// `self += value`.
pub fn inplaceConcat(self: *Bytearray, value: Value) Error!*Bytearray {
    const text = try bytes.contiguousOf(value) orelse
        return bytes.cannotConcatenate(value, self.object.type);
    try extendSlice(self, text);
    return self;
}

fn inplaceRepeatValue(self: *Bytearray, value: Value) Error!*Bytearray {
    return inplaceRepeat(self, try arguments.repeatCount(value));
}

/// `self *= times`.
pub fn inplaceRepeat(self: *Bytearray, times: i64) Error!*Bytearray {
    const size = try bytes.repeatedSize(self.len, times);
    if (size == self.len) return self;
    try mayResize(self);
    try vm_module.chargeBytes(size);
    const before = self.len;
    try reserve(self, size, true);
    self.len = @intCast(size);
    if (size > before) {
        var done: usize = before;
        while (done < size) {
            const more = @min(done, size - done);
            @memcpy(self.items[done..][0..more], self.items[0..more]);
            done += more;
        }
    } else try shrink(self);
    return self;
}

fn allocated(self: *Bytearray) i64 {
    return if (self.len == 0) 0 else @as(i64, self.capacity);
}

fn sizeOf(self: *Bytearray) i64 {
    return 56 + @as(i64, if (self.len == 0) 0 else @max(self.capacity, self.len + 1));
}

fn stateOf(self: *Bytearray) Value {
    const place = instance.dictSlot(&self.object) orelse return .none;
    return if (place.*) |attributes| Value.from(attributes) else .none;
}

fn reduce(self: *Bytearray) Error!*layout.Tuple {
    const text = try str.fromLatin1(self.slice());
    const args = if (self.len == 0)
        vm.empty_tuple
    else
        try tuple.fromSlice(&.{ Value.from(text), Value.from(try str.fromAscii("latin-1")) });
    const state = stateOf(self);
    return tuple.fromSlice(&.{ Value.from(self.object.type), Value.from(args), state });
}

fn reduceEx(self: *Bytearray, protocol: i64) Error!*layout.Tuple {
    if (protocol < 3) return reduce(self);
    const args: []const Value = if (self.len == 0)
        &.{}
    else
        &.{Value.from(try bytes.fromSlice(self.slice()))};
    const state = stateOf(self);
    const packed_args = Value.from(try tuple.fromSlice(args));
    return tuple.fromSlice(&.{ Value.from(self.object.type), packed_args, state });
}
