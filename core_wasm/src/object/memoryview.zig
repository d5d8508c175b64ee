//! memoryview: a window on the bytes of a bytes or bytearray object, read as items of one format.
//!
//!     base bytes   ....|item|gap|item|gap|item|....
//!                      ^start    `stride` from item to item, which may be negative
//!
//! With several dimensions (they come from `cast` only) `len` and `stride` are those of the first;
//! behind it the items lie close together, so a view is `len` rows of `rowSize` bytes.
//!
//! Invariants:
//!   1. All items lie inside the base, for as long as the view is not released: the base may not
//!      change its size.
//!   2. `base.exports` counts the views that look at a bytearray and are not released (see
//!      bytearray.zig).
//!   3. Nothing is read or written through a released view.
//!
//! `flags.a`: the format was given with an `@`. Items are those of a 64-bit machine: `l`, `n` and
//! `P` have eight bytes.

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("layout.zig");
const Bytearray = layout.Bytearray;
const Bytes = layout.Bytes;
const List = layout.List;
const Memoryview = layout.Memoryview;
const Str = layout.Str;
const Tuple = layout.Tuple;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const typeOf = type_module.typeOf;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const arguments = @import("str_arguments.zig");
const attribute = @import("../vm/attribute.zig");
const bind = @import("../native/bind.zig");
const bytearray = @import("bytearray.zig");
const bytes = @import("bytes.zig");
const bytes_hex = @import("bytes_hex.zig");
const compare = @import("../vm/compare.zig");
const int = @import("int.zig");
const iterate = @import("../vm/iterate.zig");
const list = @import("list.zig");
const item_of = @import("memoryview_item.zig");
const slice_module = @import("slice.zig");
const str = @import("str.zig");
const tuple = @import("tuple.zig");

pub const doc = "The memory of another object as items, without a copy of it.";

pub const methods = bind.table(.{
    .{ "__buffer__(self, flags, /)", buffer, "Return another memoryview of the same memory." },
    .{ "__delitem__(self, key, /)", deleteItem, "What `del self[key]` does." },
    .{ "__enter__(self, /)", enter, "Return the view; leaving the with statement releases it." },
    .{ "__eq__(self, value, /)", eq, "The value of self == value." },
    .{
        "__exit__(self, /, *exc_info)",
        exit,
        "Gives the memory back at the end of a `with` block.",
    },
    .{ "__ge__(self, value, /)", notOrdered, "The value of self >= value." },
    .{ "__getitem__(self, key, /)", getItem, "The value of self[key]." },
    .{ "__gt__(self, value, /)", notOrdered, "The value of self > value." },
    .{ "__hash__(self, /)", hash, "The number by which dicts and sets find this object." },
    .{ "__iter__(self, /)", iter, "An iterator over self." },
    .{ "__le__(self, value, /)", notOrdered, "The value of self <= value." },
    .{ "__len__(self, /)", length, "How many there are." },
    .{ "__lt__(self, value, /)", notOrdered, "The value of self < value." },
    .{ "__ne__(self, value, /)", ne, "The value of self != value." },
    .{
        "__release_buffer__(self, buffer, /)",
        releaseBuffer,
        "Release a memoryview that __buffer__ returned.",
    },
    .{ "__repr__(self, /)", repr, "The text that repr(self) gives." },
    .{ "__setitem__(self, key, value, /)", setItem, "What self[key] = value does." },
    .{
        "cast(self, /, format, shape=<unrepresentable>)",
        cast,
        "Return a view of the same memory with another item format or shape.",
    },
    .{ "count(self, value, /)", count, "Return how many items are equal to value." },
    .{
        "hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
        hex,
        "Return two hexadecimal digits for each byte, with sep between groups.",
    },
    .{
        "index(self, value, start=0, stop=sys.maxsize, /)",
        index,
        "Return the index of the first item that is equal to value; ValueError if there is " ++
            "none.",
    },
    .{ "release(self, /)", release, "Let go of the memory; the view cannot be used any more." },
    .{
        "tobytes(self, /, order='C')",
        tobytes,
        "Return the items as bytes, in C order ('C', 'A' or None) or Fortran order ('F').",
    },
    .{
        "tolist(self, /)",
        tolist,
        "Return the items as a list, or as lists of lists when there are several dimensions.",
    },
    .{
        "toreadonly(self, /)",
        toreadonly,
        "Return a view of the same memory through which it cannot be changed.",
    },
});

pub const class_methods = bind.classMethods(.{
    .{
        "__class_getitem__(cls, object, /)",
        @import("descriptor.zig").genericAlias,
        "The generic alias with these type arguments.",
    },
    .{
        "_from_flags(cls, /, object, flags)",
        fromFlags,
        "A memoryview of the object, asked for with these buffer flags.",
    },
});

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, object)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});

pub const attributes = bind.attributes(.{
    .{
        "c_contiguous",                                          isCContiguous, null,
        "Do the items lie in C's order without gaps?",
    },
    .{ "contiguous", isContiguous, null, "Do the items lie without gaps, in either order?" },
    .{
        "f_contiguous",                                                isFContiguous, null,
        "Do the items lie in Fortran's order without gaps?",
    },
    .{ "format", getFormat, null, "The format of an item, as in the struct module." },
    .{ "itemsize", getItemSize, null, "How many bytes an item takes up." },
    .{
        "nbytes",                                                      getByteCount, null,
        "How many bytes the items take when they lie close together.",
    },
    .{ "ndim", getDimensionCount, null, "The number of dimensions." },
    .{ "obj", getObject, null, "The object whose memory it is." },
    .{ "readonly", getReadonly, null, "Must the memory not be written?" },
    .{ "shape", getShape, null, "The number of items in each dimension, as a tuple." },
    .{
        "strides",                                                            getStrides, null,
        "The distance in bytes between items of each dimension, as a tuple.",
    },
    .{ "suboffsets", getSuboffsets, null, "An empty tuple." },
});

const buffer_writable = 1;

// Making and releasing.

fn new(class: Value, object: Value) Error!*Memoryview {
    _ = try arguments.wantClass(class, vm.types.memoryview);
    return of(object) catch |err| return err;
}

/// A view of all items of a bytes-like object.
pub fn of(object: Value) Error!*Memoryview {
    if (object.as(Memoryview)) |view| {
        try check(view);
        return derived(view);
    }
    const size: u32, const readonly = if (object.as(Bytes)) |b|
        .{ b.len, true }
    else if (object.as(Bytearray)) |b|
        .{ b.len, false }
    else {
        if (bytes.mayHaveBuffer(object)) return error.NeedsPython;
        return raise(
            .TypeError,
            "memoryview: a bytes-like object is required, not '{}'",
            .{typeOf(object)},
        );
    };
    const view = try heap.create(Memoryview, vm.types.memoryview, 0);
    view.* = .{
        .object = view.object,
        .base = object,
        .start = 0,
        .len = size,
        .stride = 1,
        .item_size = 1,
        .format = 'B',
        .readonly = readonly,
        .released = false,
        .shape = .none,
    };
    countIn(view);
    return view;
}

/// `object.__buffer__(flags)`.
pub fn exported(object: Value, flags: i64) Error!*Memoryview {
    const writable = flags & buffer_writable != 0;
    const readonly = if (object.as(Memoryview)) |view| view.readonly else object.as(Bytes) != null;
    if (writable and readonly) return raise(.BufferError, "Object is not writable.", .{});
    return of(object);
}

fn fromFlags(class: Value, object: Value, flags: i64) Error!*Memoryview {
    _ = class;
    if (try bytes.gatheredOf(object) == null) return of(object);
    return exported(object, flags);
}

/// Another view that is equal so far.
fn derived(view: *Memoryview) Error!*Memoryview {
    const other = try heap.create(Memoryview, vm.types.memoryview, 0);
    const head = other.object;
    other.* = view.*;
    other.object = head;
    other.object.flags.a = view.object.flags.a;
    countIn(other);
    return other;
}

fn countIn(view: *Memoryview) void {
    if (view.base.as(Bytearray)) |base| bytearray.countIn(base);
}

/// Releases it; may be called again.
pub fn drop(view: *Memoryview) void {
    if (view.released) return;
    view.released = true;
    if (view.base.as(Bytearray)) |base| bytearray.countOut(base);
}

fn release(self: *Memoryview) void {
    drop(self);
}

fn buffer(self: *Memoryview, flags: i64) Error!*Memoryview {
    try check(self);
    return exported(Value.from(self), flags);
}

fn releaseBuffer(self: *Memoryview, view: *Memoryview) Error!void {
    if (!view.base.is(self.base))
        return raise(.ValueError, "memoryview's buffer is not this object", .{});
    drop(view);
}

fn enter(self: *Memoryview) Error!*Memoryview {
    try check(self);
    return self;
}

fn exit(self: *Memoryview, rest: []const Value) void {
    _ = rest;
    drop(self);
}

pub inline fn check(self: *Memoryview) Error!void {
    if (self.released) return released();
}

noinline fn released() Error {
    return raise(.ValueError, "operation forbidden on released memoryview object", .{});
}

// Geometry.

fn dimensionCount(self: *Memoryview) usize {
    return if (self.shape.as(Tuple)) |shape| shape.len else 1;
}

fn dimension(self: *Memoryview, at: usize) usize {
    if (at == 0) return self.len;
    return @intCast(self.shape.as(Tuple).?.slice()[at].asInt());
}

/// The bytes of everything behind one step of the first dimension.
fn rowSize(self: *Memoryview) usize {
    var size: usize = self.item_size;
    for (1..@max(1, dimensionCount(self))) |at| size *= dimension(self, at);
    return size;
}

fn strideOf(self: *Memoryview, at: usize) i64 {
    if (at == 0) return self.stride;
    var size: usize = self.item_size;
    for (at + 1..dimensionCount(self)) |inner| size *= dimension(self, inner);
    return @intCast(size);
}

fn byteCount(self: *Memoryview) usize {
    return rowSize(self) * self.len;
}

fn storage(self: *Memoryview) []u8 {
    if (self.base.as(Bytes)) |base| return base.slice();
    return self.base.as(Bytearray).?.slice();
}

fn rowAt(self: *Memoryview, at: usize) []u8 {
    const from = @as(i64, self.start) + self.stride * @as(i64, @intCast(at));
    return storage(self)[@intCast(from)..][0..rowSize(self)];
}

fn isClose(self: *Memoryview) bool {
    return self.len <= 1 or self.stride == rowSize(self);
}

/// All bytes of the view, which must lie together.
pub fn withoutGaps(self: *Memoryview) Error![]const u8 {
    try check(self);
    if (!isClose(self)) return raise(.BufferError, "memoryview: underlying buffer is not C-contiguous", .{});
    return contiguous(self);
}

/// All bytes of the view in C order: the memory itself, or a copy if there are gaps.
pub fn contiguous(self: *Memoryview) Error![]const u8 {
    try check(self);
    const size = byteCount(self);
    if (size == 0) return "";
    if (isClose(self)) return storage(self)[self.start..][0..size];
    try vm_module.charge(size / 8);
    const out = (try heap.allocRaw(size))[0..size];
    const row_size = rowSize(self);
    for (0..self.len) |at| @memcpy(out[at * row_size ..][0..row_size], rowAt(self, at));
    return out;
}

// Items.

/// `self[key]`.
pub fn getItem(self: *Memoryview, key: Value) Error!Value {
    try check(self);
    if (dimensionCount(self) == 0) {
        if (key.as(Tuple)) |indexes|
            if (indexes.len == 0) return item_of.unpack(self.format, rowAt(self, 0));
        if (key.is(Value.ellipsis)) return Value.from(self);
        return raise(.TypeError, "invalid indexing of 0-dim memory", .{});
    }
    if (key.isInt() or arguments.hasIndex(key)) {
        const at = try itemIndex(self, key);
        if (dimensionCount(self) != 1)
            return raise(
                .NotImplementedError,
                "multi-dimensional sub-views are not implemented",
                .{},
            );
        return item_of.unpack(self.format, rowAt(self, at));
    }
    if (key.as(layout.Slice)) |part| return Value.from(try sliced(self, part));
    const indexes = key.as(Tuple) orelse return invalidKey();
    return item_of.unpack(self.format, try itemAt(self, indexes.slice()));
}

fn invalidKey() Error {
    return raise(.TypeError, "memoryview: invalid slice key", .{});
}

fn itemIndex(self: *Memoryview, key: Value) Error!usize {
    return dimensionIndex(self, 0, key);
}

fn indexTooBig() Error {
    return raise(.IndexError, "cannot fit 'int' into an index-sized integer", .{});
}

fn dimensionIndex(self: *Memoryview, dim: usize, key: Value) Error!usize {
    const len: i64 = @intCast(dimension(self, dim));
    var at = if (key.isInt())
        key.asInt()
    else if (key.as(layout.Int)) |big|
        big.toConst().toInt(i64) catch return indexTooBig()
    else
        try int.indexOf(key);
    if (at < 0) at += len;
    if (at < 0 or at >= len)
        return raise(.IndexError, "index out of bounds on dimension {}", .{dim + 1});
    return @intCast(at);
}

fn sliced(self: *Memoryview, part: *layout.Slice) Error!*Memoryview {
    const bounds = try slice_module.bounds(part, self.len);
    const view = try derived(self);
    if (bounds.len > 0) {
        view.start = @intCast(@as(i64, self.start) + self.stride * bounds.start);
    }
    view.len = bounds.len;
    // A stride beyond any memory is that of at most one item.
    view.stride = std.math.cast(i32, @as(i128, self.stride) * bounds.step) orelse self.stride;
    if (self.shape.as(Tuple)) |shape| {
        const copy = try tuple.fromSlice(shape.slice());
        copy.slice()[0] = Value.fromInt(bounds.len);
        view.shape = Value.from(copy);
    }
    return view;
}

/// The item at a tuple of indexes.
fn itemAt(self: *Memoryview, indexes: []const Value) Error![]u8 {
    var all_ints = true;
    var all_slices = indexes.len > 0;
    for (indexes) |key| {
        if (!arguments.hasIndex(key)) all_ints = false;
        if (key.as(layout.Slice) == null) all_slices = false;
    }
    if (all_slices)
        return raise(.NotImplementedError, "multi-dimensional slicing is not implemented", .{});
    if (!all_ints) return invalidKey();
    const dims = dimensionCount(self);
    if (indexes.len > dims)
        return raise(
            .TypeError,
            "cannot index {}-dimension view with {}-element tuple",
            .{ dims, indexes.len },
        );
    if (indexes.len < dims)
        return raise(.NotImplementedError, "sub-views are not implemented", .{});
    var from: i64 = self.start;
    for (indexes, 0..) |key, dim| {
        from += strideOf(self, dim) * @as(i64, @intCast(try dimensionIndex(self, dim, key)));
    }
    return storage(self)[@intCast(from)..][0..self.item_size];
}

/// `self[key] = value`.
pub fn setItem(self: *Memoryview, key: Value, value: Value) Error!void {
    try check(self);
    if (self.readonly) return raise(.TypeError, "cannot modify read-only memory", .{});
    if (dimensionCount(self) == 0) {
        const is_empty = if (key.as(Tuple)) |indexes| indexes.len == 0 else false;
        const whole = key.is(Value.ellipsis) or is_empty;
        if (!whole) return raise(.TypeError, "invalid indexing of 0-dim memory", .{});
        return item_of.pack(self.format, rowAt(self, 0), value);
    }
    if (key.isInt() or arguments.hasIndex(key)) {
        if (dimensionCount(self) > 1)
            return raise(.NotImplementedError, "sub-views are not implemented", .{});
        const at = try itemIndex(self, key);
        return item_of.pack(self.format, rowAt(self, at), value);
    }
    if (key.as(layout.Slice)) |part| return setSlice(self, part, value);
    const indexes = key.as(Tuple) orelse return invalidKey();
    try item_of.pack(self.format, try itemAt(self, indexes.slice()), value);
}

fn setSlice(self: *Memoryview, part: *layout.Slice, value: Value) Error!void {
    if (dimensionCount(self) != 1) return raise(
        .NotImplementedError,
        "memoryview slice assignments are currently restricted to ndim = 1",
        .{},
    );
    const source = try bytes.gatheredOf(value) orelse return bytes.notBytesLike(value);
    const bounds = try slice_module.bounds(part, self.len);
    const same = if (value.as(Memoryview)) |view|
        view.format == self.format and dimensionCount(view) == 1
    else
        self.format == 'B';
    const size = @as(usize, bounds.len) * self.item_size;
    if (!same or source.len != size) return raise(
        .ValueError,
        "memoryview assignment: lvalue and rvalue have different structures",
        .{},
    );
    if (size == 0) return;
    try vm_module.charge(size / 8);
    // The memory may be the same, in any order: through a copy.
    const copy = (try heap.allocRaw(size))[0..size];
    @memcpy(copy, source);
    for (0..bounds.len) |i|
        @memcpy(rowAt(self, bounds.at(i)), copy[i * self.item_size ..][0..self.item_size]);
}

pub fn deleteItem(self: *Memoryview, key: Value) Error!void {
    _ = key;
    try check(self);
    if (self.readonly) return raise(.TypeError, "cannot modify read-only memory", .{});
    return raise(.TypeError, "cannot delete memory", .{});
}

/// `len(self)`.
pub fn length(self: *Memoryview) Error!u32 {
    try check(self);
    if (dimensionCount(self) == 0) return raise(.TypeError, "0-dim memory has no length", .{});
    return self.len;
}

fn iter(self: *Memoryview) Error!Value {
    try check(self);
    return iterate.iter(Value.from(self));
}

fn count(self: *Memoryview, value: Value) Error!i64 {
    try wantOneDimension(self);
    var found: i64 = 0;
    try vm_module.charge(self.len);
    for (0..self.len) |at| {
        const item = try item_of.unpack(self.format, rowAt(self, at));
        if (try compare.identicalOrEqual(item, value)) found += 1;
    }
    return found;
}

fn index(self: *Memoryview, value: Value, start: Value, stop: Value) Error!i64 {
    try wantOneDimension(self);
    const len: i64 = self.len;
    var from: i64 = if (start.isUndefined()) 0 else try slice_module.clampedIndex(start);
    var to: i64 = if (stop.isUndefined()) len else try slice_module.clampedIndex(stop);
    if (from < 0) from = @max(0, from +| len);
    if (to < 0) to = @max(0, to +| len);
    to = @min(to, len);
    try vm_module.charge(@intCast(@max(0, to - from)));
    while (from < to) : (from += 1) {
        const item = try item_of.unpack(self.format, rowAt(self, @intCast(from)));
        if (try compare.identicalOrEqual(item, value)) return from;
    }
    return raise(.ValueError, "memoryview.index(x): x not found", .{});
}

fn subViews() Error {
    return raise(.NotImplementedError, "multi-dimensional sub-views are not implemented", .{});
}

fn wantOneDimension(self: *Memoryview) Error!void {
    try check(self);
    switch (dimensionCount(self)) {
        0 => return raise(.TypeError, "invalid indexing of 0-dim memory", .{}),
        1 => {},
        else => return subViews(),
    }
}

// Casting.

fn cast(self: *Memoryview, format_value: Value, shape: ?Value) Error!*Memoryview {
    try check(self);
    const given = try arguments.wantStr(format_value, "cast", "argument 'format'");
    if (!isClose(self))
        return raise(.TypeError, "memoryview: casts are restricted to C-contiguous views", .{});
    if ((shape != null or dimensionCount(self) != 1) and byteCount(self) == 0)
        return raise(
            .TypeError,
            "memoryview: cannot cast view with zeros in shape or strides",
            .{},
        );
    const dims: ?[]const Value = if (shape) |value| try shapeItems(self, value) else null;
    const format, const has_at = formatOf(given) orelse return raise(
        .ValueError,
        "memoryview: destination format must be a native single character format " ++
            "prefixed with an optional '@'",
        .{},
    );
    if (!item_of.isByte(format) and !item_of.isByte(self.format))
        return raise(.TypeError, "memoryview: cannot cast between two non-byte formats", .{});
    const item_size = item_of.sizeOf(format).?;
    const size = byteCount(self);
    if (size % item_size != 0)
        return raise(.TypeError, "memoryview: length is not a multiple of itemsize", .{});
    const fresh_shape = if (dims) |items| try checkedShape(items, size, item_size) else null;
    const view = try derived(self);
    view.format = format;
    view.object.flags.a = has_at;
    view.item_size = item_size;
    view.len = @intCast(size / item_size);
    view.stride = item_size;
    view.shape = .none;
    const in_shape = fresh_shape orelse return view;
    view.shape = if (in_shape.len == 1) .none else Value.from(in_shape);
    if (in_shape.len > 1) {
        view.len = @intCast(in_shape.slice()[0].asInt());
        view.stride = @intCast(rowSize(view));
    }
    return view;
}

/// The format character, and whether an `@` stood before it.
fn formatOf(given: *Str) ?struct { u8, bool } {
    if (!given.ascii or given.len == 0) return null;
    const text = str.narrow(given);
    const has_at = text[0] == '@';
    if (text.len != @as(usize, 1) + @intFromBool(has_at)) return null;
    const format = text[text.len - 1];
    return if (item_of.sizeOf(format) == null) null else .{ format, has_at };
}

fn shapeItems(self: *Memoryview, shape: Value) Error![]const Value {
    const items: []const Value = if (shape.as(List)) |l|
        l.slice()
    else if (shape.as(Tuple)) |t|
        t.slice()
    else
        return raise(.TypeError, "shape must be a list or a tuple", .{});
    if (items.len > 64)
        return raise(.ValueError, "memoryview: number of dimensions must not exceed 64", .{});
    if (dimensionCount(self) != 1 and items.len != 1)
        return raise(.TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D", .{});
    return items;
}

fn checkedShape(items: []const Value, size: usize, item_size: usize) Error!*Tuple {
    const shape = try tuple.create(items.len);
    var product: u64 = 1;
    for (items, 0..) |item, at| {
        if (!int.isAnyInt(item))
            return raise(.TypeError, "memoryview.cast(): elements of shape must be integers", .{});
        const n = try int.indexOf(item);
        if (n <= 0)
            return raise(
                .ValueError,
                "memoryview.cast(): elements of shape must be integers > 0",
                .{},
            );
        product = std.math.mul(u64, product, @intCast(n)) catch 0;
        if (product == 0 or product > std.math.maxInt(i64))
            return raise(.ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX", .{});
        if (Value.fits(n)) shape.slice()[at] = Value.fromInt(n);
    }
    if (product != size / item_size)
        return raise(.TypeError, "memoryview: product(shape) * itemsize != buffer size", .{});
    return shape;
}

// Conversions.

fn tobytes(self: *Memoryview, order: Value) Error!*Bytes {
    try check(self);
    var fortran = false;
    if (!order.isNone() and !order.isUndefined()) {
        const s = order.as(layout.Str) orelse
            return raise(.TypeError, "tobytes() argument 'order' must be str or None, not {}", .{typeOf(order)});
        fortran = str.eqlAscii(s, "F");
        if (!fortran and !str.eqlAscii(s, "C") and !str.eqlAscii(s, "A"))
            return raise(.ValueError, "order must be 'C', 'F' or 'A'", .{});
    }
    const text = try contiguous(self);
    const dims = dimensionCount(self);
    if (!fortran or dims < 2) return bytes.fromSlice(text);
    return inFortranOrder(self, text, dims);
}

/// First index fastest.
fn inFortranOrder(self: *Memoryview, text: []const u8, dims: usize) Error!*Bytes {
    const result = try bytes.create(text.len);
    try vm_module.charge(text.len / 2);
    const size: usize = self.item_size;
    var at: [64]usize = @splat(0);
    var to: usize = 0;
    while (to < text.len) : (to += size) {
        var from: usize = 0;
        for (0..dims) |dim| from = from * dimension(self, dim) + at[dim];
        @memcpy(result.slice()[to..][0..size], text[from * size ..][0..size]);
        for (0..dims) |dim| {
            at[dim] += 1;
            if (at[dim] < dimension(self, dim)) break;
            at[dim] = 0;
        }
    }
    return result;
}

fn tolist(self: *Memoryview) Error!Value {
    try check(self);
    try vm_module.charge(byteCount(self) / self.item_size);
    if (dimensionCount(self) == 0) return item_of.unpack(self.format, rowAt(self, 0));
    const rows = try list.create(self.len);
    for (0..self.len) |at| try list.append(rows, try nested(self, rowAt(self, at), 1));
    return Value.from(rows);
}

/// `text` as items, or lists of them, from dimension `dim` on. At most 64 deep.
fn nested(self: *Memoryview, text: []const u8, dim: usize) Error!Value {
    if (dim == dimensionCount(self)) return item_of.unpack(self.format, text);
    const len = dimension(self, dim);
    const items = try list.create(len);
    const size = text.len / len;
    for (0..len) |at|
        try list.append(items, try nested(self, text[at * size ..][0..size], dim + 1));
    return Value.from(items);
}

fn hex(self: *Memoryview, sep: ?Value, group: i64) Error!*Str {
    return bytes_hex.encode(try contiguous(self), sep, group);
}

fn toreadonly(self: *Memoryview) Error!*Memoryview {
    try check(self);
    const view = try derived(self);
    view.readonly = true;
    return view;
}

fn repr(self: *Memoryview) Error!*Str {
    var builder = str.Builder.init();
    try appendRepr(&builder, self);
    return builder.finish();
}

pub fn appendRepr(builder: *str.Builder, self: *Memoryview) Error!void {
    var room: [48]u8 = undefined;
    const word: []const u8 = if (self.released) "released memory" else "memory";
    const text = print.into(&room, "<{s} at 0x{x:0>12}>", .{ word, @intFromPtr(self) }) catch
        unreachable;
    try builder.appendAscii(text);
}

pub fn hash(self: *Memoryview) Error!i64 {
    try check(self);
    if (!self.readonly) return raise(.ValueError, "cannot hash writable memoryview object", .{});
    if (!item_of.isByte(self.format))
        return raise(
            .ValueError,
            "memoryview: hashing is restricted to formats 'B', 'b' or 'c'",
            .{},
        );
    const text = try contiguous(self);
    str.spendBytes(text.len);
    return @bitCast(bytes.hashSlice(text));
}

// Comparing.

fn eq(self: *Memoryview, value: Value) Error!Value {
    return Value.fromBool(try isEqual(self, value) orelse return .not_implemented);
}

fn ne(self: *Memoryview, value: Value) Error!Value {
    return Value.fromBool(!(try isEqual(self, value) orelse return .not_implemented));
}

fn notOrdered(self: *Memoryview, value: Value) Value {
    _ = self;
    _ = value;
    return .not_implemented;
}

/// Null: `value` has no buffer.
pub fn isEqual(self: *Memoryview, value: Value) Error!?bool {
    if (value.is(Value.from(self))) return true;
    const other = value.as(Memoryview);
    if (self.released or (other != null and other.?.released)) return false;
    const theirs = try bytes.gatheredOf(value) orelse
        return if (bytes.mayHaveBuffer(value)) error.NeedsPython else null;
    if (!sameShape(self, other, theirs.len)) return false;
    const mine = try contiguous(self);
    const format = if (other) |view| view.format else 'B';
    const items = byteCount(self) / self.item_size;
    try vm_module.charge(items / 8);
    if (format == self.format and !item_of.isFloat(format)) return str.eqlBytes(mine, theirs);
    const size = item_of.sizeOf(format).?;
    for (0..items) |at| {
        const a = try item_of.unpack(self.format, mine[at * self.item_size ..][0..self.item_size]);
        const b = try item_of.unpack(format, theirs[at * size ..][0..size]);
        if (!try compare.equal(a, b)) return false;
    }
    return true;
}

fn sameShape(self: *Memoryview, other: ?*Memoryview, byte_len: usize) bool {
    const view = other orelse return dimensionCount(self) == 1 and self.len == byte_len;
    const dims = dimensionCount(self);
    if (dims != dimensionCount(view)) return false;
    for (0..dims) |dim| if (dimension(self, dim) != dimension(view, dim)) return false;
    return true;
}

// Attributes.

fn getFormat(self: *Memoryview) Error!*Str {
    try check(self);
    if (self.object.flags.a) return str.fromAscii(&.{ '@', self.format });
    return vm.latin1[self.format];
}

fn getItemSize(self: *Memoryview) Error!u32 {
    try check(self);
    return self.item_size;
}

fn getByteCount(self: *Memoryview) Error!usize {
    try check(self);
    return byteCount(self);
}

fn getDimensionCount(self: *Memoryview) Error!usize {
    try check(self);
    return dimensionCount(self);
}

fn getObject(self: *Memoryview) Error!Value {
    try check(self);
    return self.base;
}

fn getReadonly(self: *Memoryview) Error!bool {
    try check(self);
    return self.readonly;
}

fn getShape(self: *Memoryview) Error!Value {
    try check(self);
    if (!self.shape.isNone()) return self.shape;
    return Value.from(try tuple.fromSlice(&.{Value.fromInt(self.len)}));
}

fn getStrides(self: *Memoryview) Error!*Tuple {
    try check(self);
    const dims = dimensionCount(self);
    const strides = try tuple.create(dims);
    for (0..dims) |dim| strides.slice()[dim] = Value.fromInt(strideOf(self, dim));
    return strides;
}

fn getSuboffsets(self: *Memoryview) Error!*Tuple {
    try check(self);
    return vm.empty_tuple;
}

fn isCContiguous(self: *Memoryview) Error!bool {
    try check(self);
    return isClose(self);
}

fn isFContiguous(self: *Memoryview) Error!bool {
    try check(self);
    var several: usize = 0;
    for (0..dimensionCount(self)) |dim| several += @intFromBool(dimension(self, dim) > 1);
    return several <= 1 and isClose(self);
}

fn isContiguous(self: *Memoryview) Error!bool {
    return isCContiguous(self);
}
