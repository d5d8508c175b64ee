//! bytes: making them, comparing them, and reading whatever else holds bytes.
//!
//! Functions that take "bytes-like" Values accept bytes, bytearray and memoryview. Objects with a
//! `__buffer__` of their own are for the prelude, which makes a memoryview of them and comes again.
//!
//! Invariant: bytes never change, and `vm.empty_bytes` is the only plain empty one.
//!
//! Not here: methods (`bytes_methods.zig`, shared with bytearray), bytearray, memoryview.

const std = @import("std");
const assert = std.debug.assert;
const layout = @import("layout.zig");
const Bytes = layout.Bytes;
const Bytearray = layout.Bytearray;
const Memoryview = layout.Memoryview;
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
const instance = @import("instance.zig");
const int = @import("int.zig");
const iterate = @import("../vm/iterate.zig");
const list = @import("list.zig");
const memoryview = @import("memoryview.zig");
const slice_module = @import("slice.zig");
const str = @import("str.zig");
const str_codec = @import("str_codec.zig");
const str_repr = @import("str_repr.zig");

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, source=b'', encoding='utf-8', errors='strict')",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
        "",
    },
});
pub const doc =
    \\bytes()
    \\bytes(size)
    \\bytes(iterable_of_ints)
    \\bytes(bytes_or_buffer)
    \\bytes(string, encoding[, errors])
    \\
    \\A row of bytes that never changes.
;

// Making.

/// Before any other call in here; needs `vm.types.bytes`.
pub fn boot() Error!void {
    vm.empty_bytes = try allocate(0);
}

/// `len` bytes, uninitialised.
pub fn create(len: usize) Error!*Bytes {
    if (len == 0) return vm.empty_bytes;
    if (len > str.bytes_max) return error.OutOfMemory;
    const self = try allocate(len);
    try vm_module.chargeBytes(len);
    return self;
}

fn allocate(len: usize) Error!*Bytes {
    const self = try heap.create(Bytes, vm.types.bytes, len);
    self.hash = 0;
    self.len = @intCast(len);
    self.unused = 0;
    return self;
}

pub fn fromSlice(text: []const u8) Error!*Bytes {
    const self = try create(text.len);
    str.copyBytes(self.slice().ptr, text);
    return self;
}

/// An instance of a subclass.
pub fn ofClass(class: *Type, text: []const u8) Error!*Bytes {
    if (class == vm.types.bytes) return fromSlice(text);
    try vm_module.chargeBytes(text.len);
    const self = try instance.createBuiltin(Bytes, class, text.len);
    self.hash = 0;
    self.len = @intCast(text.len);
    self.unused = 0;
    @memcpy(self.slice(), text);
    return self;
}

// Looking.

pub fn eql(a: *Bytes, b: *Bytes) bool {
    if (a == b) return true;
    if (a.len != b.len) return false;
    str.spendBytes(a.len);
    return str.eqlBytes(a.slice(), b.slice());
}

/// The same as that of the str with these code points.
pub fn hashOf(self: *Bytes) u64 {
    if (self.hash == 0) {
        str.spendBytes(self.len);
        self.hash = hashSlice(self.slice());
    }
    return self.hash;
}

pub fn hashSlice(text: []const u8) u64 {
    return str.hashOfView(.ofLatin1(text));
}

/// The bytes of a bytes-like object, or null if it is none. BufferError for a memoryview with gaps.
pub inline fn contiguousOf(value: Value) Error!?[]const u8 {
    if (!value.isObject()) return null;
    const object = value.asObject();
    return switch (object.kind) {
        .bytes => object.as(Bytes).slice(),
        .bytearray => object.as(Bytearray).slice(),
        .memoryview => try memoryview.withoutGaps(object.as(Memoryview)),
        else => null,
    };
}

/// The same, but what has gaps is gathered.
pub fn gatheredOf(value: Value) Error!?[]const u8 {
    if (value.as(Memoryview)) |view| return try memoryview.contiguous(view);
    return contiguousOf(value);
}

/// Has it a `__buffer__` written by guest code?
pub fn mayHaveBuffer(value: Value) bool {
    return value.isObject() and attribute.special(value, .__buffer__) != null;
}

/// The bytes of `value`, or TypeError.
pub fn wantBuffer(value: Value) Error![]const u8 {
    if (try contiguousOf(value)) |text| return text;
    return notBytesLike(value);
}

pub fn notBytesLike(value: Value) Error {
    if (mayHaveBuffer(value)) return error.NeedsPython;
    return raise(.TypeError, "a bytes-like object is required, not '{}'", .{typeOf(value)});
}

// Parts and sums.

/// `count` bytes of `text`, the first at `start`, each `step` after the one before.
pub fn copyStep(target: []u8, text: []const u8, start: i64, step: i64) void {
    if (step == 1) {
        if (target.len > 0) @memcpy(target, text[@intCast(start)..][0..target.len]);
        return;
    }
    var from = start;
    for (target) |*to| {
        to.* = text[@intCast(from)];
        from +%= step;
    }
}

/// `self[key]`.
pub fn getItem(self: *Bytes, key: Value) Error!Value {
    if (key.isInt()) {
        var at = key.asInt();
        if (at < 0) at += self.len;
        if (at < 0 or at >= self.len) return raise(.IndexError, "index out of range", .{});
        return Value.fromInt(self.slice()[@intCast(at)]);
    }
    if (key.as(layout.Slice)) |part| {
        const bounds = try slice_module.bounds(part, self.len);
        if (bounds.len == self.len and bounds.step == 1 and !self.object.flags.subclass)
            return Value.from(self);
        const result = try create(bounds.len);
        copyStep(result.slice(), self.slice(), bounds.start, bounds.step);
        return Value.from(result);
    }
    if (key.isBool() or key.as(layout.Int) != null)
        return Value.fromInt(self.slice()[try arguments.itemIndex(key, self.len, "index")]);
    if (arguments.hasIndex(key)) return error.NeedsPython;
    return raise(.TypeError, "byte indices must be integers or slices, not {}", .{typeOf(key)});
}

/// `key in text`: an int, or bytes-like.
pub fn containsValue(text: []const u8, key: Value) Error!bool {
    if (int.isAnyInt(key)) {
        const byte = try wantByte(key, "byte must be in range(0, 256)");
        str.spendBytes(text.len);
        return std.mem.indexOfScalar(u8, text, byte) != null;
    }
    if (try contiguousOf(key)) |sub| {
        if (sub.len > text.len) return false;
        try vm_module.chargeBytes(text.len);
        const search = @import("../text/search.zig");
        return search.find(.ofLatin1(text), .ofLatin1(sub), 0, @intCast(text.len)) != null;
    }
    if (arguments.hasIndex(key)) return error.NeedsPython;
    return notBytesLike(key);
}

/// An int from 0 to 255, or ValueError with this message.
pub fn wantByte(value: Value, comptime message: []const u8) Error!u8 {
    if (value.isInt()) {
        const n = value.asInt();
        if (n >= 0 and n <= 255) return @intCast(n);
        return raise(.ValueError, message, .{});
    }
    if (value.isBool()) return @intFromBool(value.asBool());
    if (value.as(layout.Int)) |big| {
        const n = big.toConst().toInt(i64) catch -1;
        if (n >= 0 and n <= 255) return @intCast(n);
        return raise(.ValueError, message, .{});
    }
    // Not an int: complains, or asks for the twin.
    const n = try int.indexOf(value);
    assert(n >= 0 and n <= 255);
    return @intCast(n);
}

/// `a + b` of any two bytes-like objects, as bytes.
pub fn concat(a: []const u8, b: []const u8) Error!*Bytes {
    if (@as(u64, a.len) + b.len > str.bytes_max) return error.OutOfMemory;
    const result = try create(a.len + b.len);
    str.copyBytes(result.slice().ptr, a);
    str.copyBytes(result.slice().ptr + a.len, b);
    return result;
}

pub fn cannotConcatenate(value: Value, class: *Type) Error {
    if (mayHaveBuffer(value)) return error.NeedsPython;
    return raise(.TypeError, "can't concat {} to {}", .{ typeOf(value), class });
}

/// The size of `text * times`.
pub fn repeatedSize(len: usize, times: i64) Error!usize {
    if (times <= 0 or len == 0) return 0;
    const total = std.math.mul(i64, @intCast(len), times) catch
        return raise(.OverflowError, "repeated bytes are too long", .{});
    if (total > str.bytes_max) return error.OutOfMemory;
    return @intCast(total);
}

/// `self * times`.
pub fn repeat(self: *Bytes, times: i64) Error!*Bytes {
    if (times == 1 and !self.object.flags.subclass) return self;
    const result = try create(try repeatedSize(self.len, times));
    fillRepeated(result.slice(), self.slice());
    return result;
}

pub fn fillRepeated(target: []u8, unit: []const u8) void {
    if (target.len == 0) return;
    if (unit.len == 1) return @memset(target, unit[0]);
    @import("str_methods.zig").fillRepeated(target, unit);
}

pub fn repr(self: *Bytes) Error!*Str {
    var builder = str.Builder.init();
    try appendRepr(&builder, self.slice());
    return builder.finish();
}

pub const appendRepr = str_repr.appendBytes;

// The constructor, in the steps that bytes and bytearray share.

/// What a constructor was given, as bytes that may be borrowed or garbage soon. `byte_message`: for
/// ints beyond a byte.
pub fn sourceOf(
    class: *Type,
    source: ?Value,
    encoding: ?Value,
    errors: ?Value,
    comptime byte_message: []const u8,
) Error!Source {
    if (encoding) |e| _ = try arguments.wantStr(e, className(class), "argument 'encoding'");
    if (errors) |e| _ = try arguments.wantStr(e, className(class), "argument 'errors'");
    const value = source orelse {
        if (encoding != null) return raise(.TypeError, "encoding without a string argument", .{});
        if (errors != null) return raise(.TypeError, "errors without a string argument", .{});
        return .{ .text = "" };
    };
    if (encoding != null or errors != null) {
        const s = value.as(Str) orelse return if (encoding != null)
            raise(.TypeError, "encoding without a string argument", .{})
        else
            raise(.TypeError, "errors without a string argument", .{});
        const name = encoding orelse return raise(
            .TypeError,
            "string argument without an encoding",
            .{},
        );
        const handler = if (errors) |e| e.as(Str) else null;
        const encoded = try str_codec.encodeStr(s, name.as(Str), handler);
        return .{ .text = encoded.slice() };
    }
    return plainSource(class, value, byte_message);
}

pub const Source = union(enum) {
    text: []const u8,
    /// That many zeros.
    zeros: usize,
};

fn className(class: *Type) []const u8 {
    return if (class.instance_kind == .bytes) "bytes" else "bytearray";
}

fn plainSource(class: *Type, value: Value, comptime byte_message: []const u8) Error!Source {
    if (value.as(Str) != null) {
        if (value.asObject().flags.subclass and attribute.special(value, .__bytes__) != null)
            return error.NeedsPython;
        return raise(.TypeError, "string argument without an encoding", .{});
    }
    if (value.isObject()) {
        const object = value.asObject();
        if (object.kind == .instance or (object.flags.subclass and object.kind != .int))
            return error.NeedsPython;
    }
    if (int.isAnyInt(value)) {
        if (value.isObject() and value.asObject().flags.subclass) return error.NeedsPython;
        const n = try arguments.repeatCount(value);
        if (n < 0) return raise(.ValueError, "negative count", .{});
        if (n > str.bytes_max) return error.OutOfMemory;
        return .{ .zeros = @intCast(n) };
    }
    if (try gatheredOf(value)) |text| return .{ .text = text };
    if (value.as(layout.List)) |items| return .{ .text = try ofInts(items.slice(), byte_message) };
    if (value.as(layout.Tuple)) |items| return .{ .text = try ofInts(items.slice(), byte_message) };
    if (value.isObject()) switch (value.asObject().kind) {
        .dict, .set, .range, .dict_view => {
            const items = try list.create(8);
            try iterate.collect(value, items);
            return .{ .text = try ofInts(items.slice(), byte_message) };
        },
        else => {},
    };
    if (arguments.mayBeIterable(value) or arguments.hasIndex(value) or
        attribute.special(value, .__bytes__) != null or
        mayHaveBuffer(value)) return error.NeedsPython;
    return raise(
        .TypeError,
        "cannot convert '{}' object to {}",
        .{ typeOf(value), className(class) },
    );
}

/// Raw storage with a byte for each int.
pub fn ofInts(items: []const Value, comptime byte_message: []const u8) Error![]const u8 {
    try vm_module.charge(items.len / 2);
    const out = (try heap.allocRaw(@max(items.len, 1)))[0..items.len];
    for (items, out) |item, *to| to.* = try wantByte(item, byte_message);
    return out;
}

fn new(class_value: Value, source: ?Value, encoding: ?Value, errors: ?Value) Error!*Bytes {
    const class = try arguments.wantClass(class_value, vm.types.bytes);
    if (class == vm.types.bytes and encoding == null and errors == null) {
        if (source) |value| if (value.asExact(Bytes)) |same| return same;
    }
    switch (try sourceOf(class, source, encoding, errors, "bytes must be in range(0, 256)")) {
        .text => |text| return ofClass(class, text),
        .zeros => |count| {
            try vm_module.chargeBytes(count);
            const self = if (class == vm.types.bytes)
                try create(count)
            else
                try instance.createBuiltin(Bytes, class, count);
            if (class != vm.types.bytes) {
                self.hash = 0;
                self.len = @intCast(count);
                self.unused = 0;
            }
            @memset(self.slice(), 0);
            return self;
        },
    }
}
