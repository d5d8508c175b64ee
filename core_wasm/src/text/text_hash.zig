//! Hashes: seeded ones for strings and bytes, CPython's own for numbers, tuples, frozensets.
//!
//! Numbers that are equal hash the same whatever their type, because all of them are reduced
//! modulo the prime P = 2^61 - 1. Multiplying by two is a rotation of 61 bits there, so a float
//! m * 2^e needs no division:
//!
//!     hash(2.5) = hash(5 * 2^-1) = 5 rotated right by one
//!
//! Measured in wasmtime, nanoseconds for 4, 12, 24, 1000 bytes: std's Wyhash 25, 20, 30, 578 (a
//! wide product is a call in wasm); the same idea with the product written out 7, 7, 11, 250;
//! std's XxHash64 7, 7, 7, 91. So: the written-out product up to 16 bytes, XxHash64 beyond.
//!
//! Invariants:
//!   1. No hash is -1, as in CPython.
//!   2. Equal strings hash equal because the interpreter keeps them at their narrowest width.
//!
//! Not here: the hash of NaN (by identity) and of instances.

const std = @import("std");
const float_text = @import("float_text.zig");
const View = @import("view.zig").View;

/// `sys.hash_info.modulus`.
pub const modulus = (1 << 61) - 1;
/// `sys.hash_info.inf`.
pub const infinity = 314159;
/// `sys.hash_info.imag`.
pub const imaginary = 1000003;

/// A string. The view has the narrowest width that its text allows.
pub fn str(seed: u64, text: View) i64 {
    // The width keeps "ab" and the one code point made of the same bytes apart.
    return bytes(seed +% (@as(u64, text.width.size()) - 1), text.rawBytes());
}

/// Empty is 0, as in CPython.
pub fn bytes(seed: u64, content: []const u8) i64 {
    if (content.len == 0) return 0;
    if (content.len <= 16) return finish(short(seed, content));
    return finish(std.hash.XxHash64.hash(seed, content));
}

fn finish(hash: u64) i64 {
    const value: i64 = @bitCast(hash);
    return if (value == -1) -2 else value;
}

// Odd numbers with about as many ones as zeros, from the digits of pi and e.
const salt_length = 0x243f6a8885a308d3;
const salt_low = 0x13198a2e03707345;
const salt_high = 0xb7e151628aed2a6b;

fn short(seed: u64, content: []const u8) u64 {
    const len = content.len;
    var low: u64 = 0;
    var high: u64 = 0;
    if (len >= 8) {
        low = std.mem.readInt(u64, content[0..8], .little);
        high = std.mem.readInt(u64, content[len - 8 ..][0..8], .little);
    } else if (len >= 4) {
        low = std.mem.readInt(u32, content[0..4], .little);
        high = std.mem.readInt(u32, content[len - 4 ..][0..4], .little);
    } else {
        low = @as(u64, content[0]) << 16 | @as(u64, content[len >> 1]) << 8 | content[len - 1];
    }
    const inner = fold(low ^ salt_low, high ^ seed ^ salt_high);
    return fold(inner ^ seed, salt_length ^ @as(u64, len));
}

/// Both halves of the 128-bit product, one upon the other.
fn fold(a: u64, b: u64) u64 {
    const a_low: u64 = @as(u32, @truncate(a));
    const b_low: u64 = @as(u32, @truncate(b));
    const low = a_low * b_low;
    const cross_a = (a >> 32) * b_low;
    const cross_b = a_low * (b >> 32);
    const middle = (low >> 32) + @as(u32, @truncate(cross_a)) + @as(u32, @truncate(cross_b));
    const product_low = middle << 32 | @as(u32, @truncate(low));
    const product_high = (a >> 32) * (b >> 32) + (cross_a >> 32) + (cross_b >> 32) + (middle >> 32);
    return product_low ^ product_high;
}

pub fn int(value: i64) i64 {
    return signed(@abs(value) % modulus, value < 0);
}

pub fn big(value: std.math.big.int.Const) i64 {
    const words: []const u32 = @ptrCast(value.limbs);
    var rest: u64 = 0;
    var index = words.len;
    while (index > 0) {
        index -= 1;
        rest = rotate(rest, 32) + words[index];
        if (rest >= modulus) rest -= modulus;
    }
    return signed(rest, !value.positive);
}

/// Not for NaN, whose hash is its object's.
pub fn float(x: f64) i64 {
    std.debug.assert(!std.math.isNan(x));
    if (std.math.isInf(x)) return if (x > 0) infinity else -infinity;
    const ratio = float_text.integerRatio(x);
    return signed(rotate(ratio.mantissa, @intCast(@mod(ratio.exponent, 61))), ratio.negative);
}

/// From the hashes of both parts.
pub fn complex(re: i64, im: i64) i64 {
    return finish(@as(u64, @bitCast(re)) +% imaginary *% @as(u64, @bitCast(im)));
}

/// value * 2^count modulo P; `value` is below P and `count` below 61.
fn rotate(value: u64, count: u6) u64 {
    return (value << count & modulus) | value >> (61 - count);
}

fn signed(magnitude: u64, negative: bool) i64 {
    const value: i64 = @intCast(magnitude);
    if (!negative) return value;
    return if (value == 1) -2 else -value;
}

/// A tuple's hash from those of its items: `add` each in order, then `result`.
pub const Tuple = struct {
    accumulator: u64 = prime_5,
    count: u64 = 0,

    const prime_1 = 11400714785074694791;
    const prime_2 = 14029467366897019727;
    const prime_5 = 2870177450012600261;

    pub fn add(tuple: *Tuple, item: i64) void {
        tuple.accumulator +%= @as(u64, @bitCast(item)) *% prime_2;
        tuple.accumulator = std.math.rotl(u64, tuple.accumulator, 31) *% prime_1;
        tuple.count += 1;
    }

    pub fn result(tuple: Tuple) i64 {
        const hash = tuple.accumulator +% (tuple.count ^ (prime_5 ^ 3527539));
        return if (hash == std.math.maxInt(u64)) 1546275796 else @bitCast(hash);
    }
};

/// A frozenset's hash from those of its items, in any order.
pub const Frozen = struct {
    accumulator: u64 = 0,
    count: u64 = 0,

    pub fn add(frozen: *Frozen, item: i64) void {
        const hash: u64 = @bitCast(item);
        frozen.accumulator ^= ((hash ^ 89869747) ^ (hash << 16)) *% 3644798167;
        frozen.count += 1;
    }

    pub fn result(frozen: Frozen) i64 {
        var hash = frozen.accumulator ^ (frozen.count + 1) *% 1927868237;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash *% 69069 +% 907133923;
        return if (hash == std.math.maxInt(u64)) 590923713 else @bitCast(hash);
    }
};

test "equal numbers hash equal" {
    try std.testing.expectEqual(-2, int(-1));
    try std.testing.expectEqual(0, int(modulus));
    try std.testing.expectEqual(3, int(std.math.maxInt(i64)));
    try std.testing.expectEqual(int(1 << 52), float(1 << 52));
    try std.testing.expectEqual(-2, float(-1));
    try std.testing.expectEqual(1152921504606846978, float(2.5));
    var huge: std.math.big.int.Managed = try .initSet(std.testing.allocator, -(1 << 100));
    defer huge.deinit();
    try std.testing.expectEqual(-(1 << 39), big(huge.toConst()));
    try std.testing.expectEqual(big(huge.toConst()), float(-(1 << 100)));
}

test "containers hash as in CPython" {
    var tuple: Tuple = .{};
    try std.testing.expectEqual(5740354900026072187, tuple.result());
    for (1..4) |item| tuple.add(@intCast(item));
    try std.testing.expectEqual(529344067295497451, tuple.result());
    var frozen: Frozen = .{};
    for (1..4) |item| frozen.add(@intCast(item));
    try std.testing.expectEqual(-272375401224217160, frozen.result());
}

test "strings: every bit and the seed count" {
    const one: View = .ofLatin1("ab");
    const wide: View = .ofUnits(.two, &.{0x6261});
    try std.testing.expect(str(1, one) != str(1, wide));
    try std.testing.expect(str(1, one) != str(2, one));
    try std.testing.expectEqual(0, str(7, .empty));
    for (1..40) |len| {
        var content: [40]u8 = @splat('x');
        const before = bytes(3, content[0..len]);
        for (0..len * 8) |bit| {
            content[bit / 8] ^= @as(u8, 1) << @intCast(bit % 8);
            try std.testing.expect(bytes(3, content[0..len]) != before);
            content[bit / 8] ^= @as(u8, 1) << @intCast(bit % 8);
        }
    }
}
