//! `hash(x)` without running guest code, with CPython's numbers.
//!
//! Numbers of any kind that are equal have equal hashes: the value modulo 2^61 - 1. Tuples mix their items' hashes as xxHash
//! does. Strings have a seed (vm.hash_seed). What compares by identity is hashed by its address, which never changes.
//!
//! Invariants:
//!   1. A hash is an i64 seen as u64, and never -1.
//!   2. A class with `__hash__ = None` is unhashable; one with a `__hash__` in Python gives NeedsPython.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const typeOf = type_module.typeOf;
const attribute = @import("attribute.zig");
const known = @import("../object/known_names.zig");
const truth = @import("truth.zig");
const instance = @import("../object/instance.zig");
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const set = @import("../object/set.zig");
const text_hash = @import("../text/text_hash.zig");
const vm_module = @import("vm.zig");
const Error = vm_module.Error;
const raise = @import("raise.zig").raise;

pub fn of(value: Value) Error!u64 {
    if (value.isInt()) return smallInt(value.asInt());
    if (value.isFloat()) return ofFloat(value.asFloat(), value);
    if (value.isBool()) return @intFromBool(value.asBool());
    if (!value.isObject()) return ofSingleton(value);
    const object = value.asObject();
    if (!object.type.flags.builtin) return ofSubclass(object);
    return ofBuiltin(object);
}

inline fn smallInt(n: i64) u64 {
    return @bitCast(if (n == -1) @as(i64, -2) else n);
}

/// Any int.
pub fn ofInt(value: Value) u64 {
    if (int.immediate(value)) |n| return smallInt(n);
    var buffer: int.Buffer = undefined;
    const big = int.toConst(value, &buffer);
    @import("vm.zig").vm.countdown -= @intCast(big.limbs.len / 8);
    return @bitCast(text_hash.big(big));
}

/// nan is hashed by the identity of its object. There is one canonical nan word, so one hash for plain floats.
fn ofFloat(x: f64, object: Value) u64 {
    if (x != x) return identity(object);
    return @bitCast(text_hash.float(x));
}

pub fn ofComplex(real: f64, imag: f64, object: Value) u64 {
    const r: i64 = @bitCast(ofFloat(real, object));
    const i: i64 = @bitCast(ofFloat(imag, object));
    const sum = r +% i *% 1000003;
    return @bitCast(if (sum == -1) @as(i64, -2) else sum);
}

fn ofSingleton(value: Value) u64 {
    if (value.isNone()) return 0xFCA86420;
    return if (value.is(Value.ellipsis)) 0x1B0_5A17 else 0x1B0_5A18;
}

/// `object.__hash__`.
pub fn identity(value: Value) u64 {
    if (value.isObject()) return @as(u32, @intCast(@intFromPtr(value.asObject()))) >> 4;
    return value.bits >> 8 & 0xFFFF_FFFF;
}

fn ofSubclass(object: *layout.Object) Error!u64 {
    const method = attribute.lookupType(object.type, known.get(.__hash__)) orelse return unhashable(object);
    if (method.isNone()) return unhashable(object);
    const object_method = attribute.lookupType(@import("vm.zig").vm.types.object, known.get(.__hash__));
    if (object_method) |plain| {
        if (method.is(plain)) return identity(Value.from(object));
    }
    if (method.is(vm_module.vm.enum_hash)) return ofMember(object);
    if (truth.overrides(object.type, .__hash__)) return error.NeedsPython;
    return ofBuiltin(object);
}

/// A member of an enum is hashed by its name.
fn ofMember(object: *layout.Object) Error!u64 {
    const name = instance.getOwn(object, known.get(._name_)) orelse return error.NeedsPython;
    return str.hashOf(name.asExact(layout.Str) orelse return error.NeedsPython);
}

fn ofBuiltin(object: *layout.Object) Error!u64 {
    const value = Value.from(object);
    switch (object.kind) {
        .str => return str.hashOf(object.as(layout.Str)),
        .bytes => return ofBytes(object.as(layout.Bytes)),
        .int => return ofInt(value),
        .float => return ofFloat(object.as(layout.Float).value, value),
        .complex => {
            const number = object.as(layout.Complex);
            return ofComplex(number.real, number.imag, value);
        },
        .tuple => return ofItems(object.as(layout.Tuple).slice()),
        .set => {
            const self = object.as(layout.Set);
            if (!self.frozen) return unhashable(object);
            try vm_module.charge(self.fill);
            return set.frozenHash(self);
        },
        .slice => return ofSlice(object.as(layout.Slice)),
        .range => return ofRange(object.as(layout.Range)),
        .bound_method => {
            const method = object.as(layout.BoundMethod);
            return mixed(identity(method.self), try of(method.function));
        },
        .native => return ofNative(object.as(layout.Native)),
        .mapping_proxy => return of(object.as(layout.MappingProxy).mapping),
        .pattern => {
            const pattern = object.as(layout.Pattern);
            return (try of(pattern.source)) ^ pattern.flags ^ (@as(u64, pattern.groups) << 32);
        },
        .weak_reference => return ofWeakReference(object.as(layout.WeakReference)),
        .memoryview => return ofMemoryview(object.as(layout.Memoryview)),
        .date, .datetime, .time, .timedelta, .timezone => return @import("../datetime/order.zig").hashOf(object),
        .decimal => return @import("../decimal/decimal_order.zig").hashOf(object.as(layout.Decimal)),
        .list, .dict, .bytearray, .deque => return unhashable(object),
        .dict_view => {
            if (object.as(layout.DictView).part != .values) return unhashable(object);
            return identity(value);
        },
        .cell => return unhashable(object),
        .code => return @bitCast(try @import("../object/code_methods.zig").hashCode(object.as(@import("../bytecode/code.zig").Code))),
        else => return identity(value),
    }
}

fn mixed(a: u64, b: u64) u64 {
    const hash = a ^ b;
    return if (hash == std.math.maxInt(u64)) hash - 1 else hash;
}

pub fn unhashable(object: *layout.Object) Error {
    return raise(.TypeError, "unhashable type: '{}'", .{object.type});
}

/// As a str of these Latin-1 characters.
fn ofBytes(self: *layout.Bytes) u64 {
    if (self.hash == 0) self.hash = str.hashOfView(str.View.ofLatin1(self.slice()));
    return self.hash;
}

const prime_1: u64 = 11400714785074694791;
const prime_2: u64 = 14029467366897019727;
const prime_5: u64 = 2870177450012600261;

/// CPython's hash of a tuple: the rounds of xxHash over the hashes of the items.
pub fn ofItems(items: []const Value) Error!u64 {
    return mixItems(items, @as(u64, items.len) ^ (prime_5 ^ 3527539));
}

/// `last` is added at the end: tuples mix their length in, slices do not.
fn mixItems(items: []const Value, last: u64) Error!u64 {
    try vm_module.enter();
    defer vm_module.leave();
    if (vm_module.vm.native_depth > @import("compare.zig").depth_native) return error.NeedsPython;
    try vm_module.charge(items.len);
    var mix = prime_5;
    for (items) |item| {
        mix +%= (try of(item)) *% prime_2;
        mix = std.math.rotl(u64, mix, 31) *% prime_1;
    }
    mix +%= last;
    return if (mix == std.math.maxInt(u64)) 1546275796 else mix;
}

pub fn ofSlice(self: *layout.Slice) Error!u64 {
    return mixItems(&.{ self.start, self.stop, self.step }, 0);
}

fn ofRange(self: *layout.Range) Error!u64 {
    var items = [3]Value{ self.len, .none, .none };
    if (!int.isZero(self.len)) {
        items[1] = self.start;
        if (!self.len.is(Value.fromInt(1))) items[2] = self.step;
    }
    return ofItems(&items);
}

fn ofNative(self: *layout.Native) u64 {
    const of_spec: u64 = @intFromPtr(self.spec);
    if (self.self.isUndefined()) return of_spec >> 4;
    return mixed(of_spec >> 4, identity(self.self));
}

fn ofWeakReference(self: *layout.WeakReference) Error!u64 {
    if (self.hashed) return self.hash;
    if (self.referent.isUndefined()) return raise(.TypeError, "weak object has gone away", .{});
    self.hash = try of(self.referent);
    self.hashed = true;
    return self.hash;
}

fn ofMemoryview(self: *layout.Memoryview) Error!u64 {
    if (self.released) return raise(.ValueError, "operation forbidden on released memoryview object", .{});
    if (!self.readonly) return raise(.ValueError, "cannot hash writable memoryview object", .{});
    const base = self.base.as(layout.Bytes) orelse return raise(.ValueError, "cannot hash writable memoryview object", .{});
    if (self.item_size != 1 or self.stride != 1) return error.NeedsPython;
    return str.hashOfView(str.View.ofLatin1(base.slice()[self.start..][0..self.len]));
}
