//! The one word that every Python value is: 64 bits, NaN-boxed.
//!
//!     0000 .. FFF0 0000 0000 0000   a double is itself; the only NaN is 7FF8 0000 0000 0000
//!     FFF8 0000 0000 000n           None, False, True, Ellipsis, NotImplemented, undefined, failed
//!     FFFA 0000 aaaa aaaa           a heap object, its 32-bit address
//!     FFFC .. FFFF ffff ffff ffff   an int of 50 bits: read as i64, the word is n - 2^49
//!
//! Ints are the top of the range, so `a & b >= int_tag` asks of two words at once whether both are ints. Because of the bias,
//! ints compare as their words do, `a + b + 2^49` is the word of the sum, and it is an int's word exactly if the sum fits.
//!
//! Invariants:
//!   1. Nobody outside this file touches bits.
//!   2. An int that fits 50 bits is never a heap object, unless its class is a subclass of int.
//!   3. `undefined` (an unbound local, an omitted argument, a deleted dict entry) and `failed` (a native that
//!      raised) are never seen by guest code.

const std = @import("std");
const layout = @import("layout.zig");
const Object = layout.Object;
const assert = std.debug.assert;

const float_max: u64 = 0xFFF0_0000_0000_0000;
const special_tag: u64 = 0xFFF8_0000_0000_0000;
const object_tag: u64 = 0xFFFA_0000_0000_0000;
const int_tag: u64 = 0xFFFC_0000_0000_0000;
const canonical_nan: u64 = 0x7FF8_0000_0000_0000;
const int_bias: i64 = 1 << 49;

/// In shipped builds these functions trust their callers, who have just looked at the tag.
const checked = @import("builtin").mode == .debug;

pub const Value = packed struct(u64) {
    bits: u64,

    pub const none: Value = .{ .bits = special_tag | 1 };
    pub const false_: Value = .{ .bits = special_tag | 2 };
    pub const true_: Value = .{ .bits = special_tag | 3 };
    pub const ellipsis: Value = .{ .bits = special_tag | 4 };
    pub const not_implemented: Value = .{ .bits = special_tag | 5 };
    /// No value: an unbound local, an omitted argument, a deleted entry.
    pub const undefined_: Value = .{ .bits = special_tag | 6 };
    /// What a native gives the loop when it failed; the reason is in `vm.failure`.
    pub const failed: Value = .{ .bits = special_tag | 7 };

    pub const int_min: i64 = -(1 << 49);
    pub const int_max: i64 = (1 << 49) - 1;

    // Ints.

    pub inline fn isInt(self: Value) bool {
        return self.bits >= int_tag;
    }

    pub inline fn bothInts(a: Value, b: Value) bool {
        return (a.bits & b.bits) >= int_tag;
    }

    pub inline fn asInt(self: Value) i64 {
        @setRuntimeSafety(checked);
        assert(self.isInt());
        return @as(i64, @bitCast(self.bits)) +% int_bias;
    }

    /// Does `n` fit an immediate int? If not it needs `int.fromI64`.
    pub inline fn fits(n: i64) bool {
        return @as(u64, @bitCast(n -% int_bias)) >= int_tag;
    }

    pub inline fn fromInt(n: i64) Value {
        @setRuntimeSafety(checked);
        assert(fits(n));
        return .{ .bits = @bitCast(n -% int_bias) };
    }

    /// The int `n` if it fits, else a value that is no int.
    pub inline fn fromIntIfFits(n: i64) Value {
        return .{ .bits = @bitCast(n -% int_bias) };
    }

    /// A number that is ordered as ints are. Cheaper than the int.
    pub inline fn intOrder(self: Value) i64 {
        return @bitCast(self.bits);
    }

    // Floats.

    pub inline fn isFloat(self: Value) bool {
        return self.bits <= float_max;
    }

    pub inline fn asFloat(self: Value) f64 {
        @setRuntimeSafety(checked);
        assert(self.isFloat());
        return @bitCast(self.bits);
    }

    pub inline fn fromFloat(x: f64) Value {
        return if (x != x) .{ .bits = canonical_nan } else .{ .bits = @bitCast(x) };
    }

    /// A NaN that is no other one: what operators give is all the same NaN, but `float("nan")` is a
    /// new object each time.
    pub fn fromNumberedNan(number: u32) Value {
        // Above the bits that `hash` leaves out.
        return .{ .bits = canonical_nan | @as(u64, number) << 8 };
    }

    // Singletons.

    pub inline fn fromBool(truth: bool) Value {
        return .{ .bits = false_.bits + @intFromBool(truth) };
    }

    pub inline fn isBool(self: Value) bool {
        return self.bits -% false_.bits <= 1;
    }

    pub inline fn asBool(self: Value) bool {
        @setRuntimeSafety(checked);
        assert(self.isBool());
        return self.bits == true_.bits;
    }

    pub inline fn isNone(self: Value) bool {
        return self.bits == none.bits;
    }

    pub inline fn isUndefined(self: Value) bool {
        return self.bits == undefined_.bits;
    }

    // Heap objects.

    pub inline fn isObject(self: Value) bool {
        return self.bits >> 32 == object_tag >> 32;
    }

    pub inline fn asObject(self: Value) *Object {
        @setRuntimeSafety(checked);
        assert(self.isObject());
        return @ptrFromInt(@as(u32, @truncate(self.bits)));
    }

    /// From a pointer to any layout that starts with `Object`.
    pub inline fn from(pointer: anytype) Value {
        @setRuntimeSafety(checked);
        comptime assert(@typeInfo(@TypeOf(pointer)) == .pointer);
        return .{ .bits = object_tag | @as(u32, @intCast(@intFromPtr(pointer))) };
    }

    /// The object as `*T` if it has that layout (subclasses of the built-in type included).
    pub inline fn as(self: Value, comptime T: type) ?*T {
        @setRuntimeSafety(checked);
        if (!self.isObject()) return null;
        const object = self.asObject();
        return if (object.kind == T.kind) @ptrCast(@alignCast(object)) else null;
    }

    /// As `as`, but only for exact instances of the built-in type: no subclass may override anything.
    pub inline fn asExact(self: Value, comptime T: type) ?*T {
        @setRuntimeSafety(checked);
        if (!self.isObject()) return null;
        const object = self.asObject();
        return if (object.kind == T.kind and !object.flags.subclass) @ptrCast(@alignCast(object)) else null;
    }

    /// Identity, Python's `is`.
    pub inline fn is(a: Value, b: Value) bool {
        return a.bits == b.bits;
    }
};

/// Copies a few values. `@memcpy` would be a call into the host: dearer than a dozen moves.
pub inline fn copyValues(to: [*]Value, from: [*]const Value, count: usize) void {
    for (0..count) |i| {
        to[i] = from[i];
        // Else LLVM recognises what this loop is.
        asm volatile ("" ::: .{ .memory = true });
    }
}
