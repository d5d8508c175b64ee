//! Ints that do not fit a word: signed arithmetic on heap objects over the naturals of int_limbs.zig.
//!
//!     Value  ---operand--->  Operand { words, negative }  ---add, mul ...--->  Int object  ---finish--->  Value
//!
//! An operand borrows the words of the object, or a buffer of the caller for an immediate int. Every operation pays
//! for its work and allocates its result before it starts, so a failed one has changed nothing.
//!
//! Invariants:
//!   1. `finish` is the only way from an Int object to a Value: what fits 50 bits becomes immediate (value.zig, 2).
//!   2. Scratch memory is guest memory: `gpa` counts against the guest's limit.
//!   3. One operation runs to its end without the host getting a word in, so `charge` refuses what would take longer than
//!      about a third of a second (products of some 4 million digits) with OverflowError.
//!
//! Not here: which operation a Python operator is, and what its errors are (int.zig).

const std = @import("std");
const limbs = @import("int_limbs.zig");
const layout = @import("layout.zig");
const Int = layout.Int;
const Value = @import("value.zig").Value;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const assert = std.debug.assert;
const Allocator = std.mem.Allocator;

/// Words of 32 bits in a result of at most this many bits; more than a wasm memory can hold is refused at once.
const words_max = 1 << 29;

const work_max = 1 << 26;

/// Pays for one operation, or refuses it.
pub fn charge(units: u64) Error!void {
    if (units > work_max) return raise(.OverflowError, "integers too large for one operation", .{});
    return vm_module.charge(units);
}

/// Guest memory, for scratch. Small pieces come back with the next collection, large ones at once.
pub const gpa: Allocator = @import("str.zig").gpa;

pub const Operand = struct {
    words: []const u32,
    negative: bool,

    pub fn isZero(self: Operand) bool {
        return self.words.len == 0;
    }

    pub fn negated(self: Operand) Operand {
        return .{ .words = self.words, .negative = !self.negative and self.words.len > 0 };
    }

    /// Signed, if it fits.
    pub fn toI64(self: Operand) ?i64 {
        if (self.words.len > 2) return null;
        const magnitude = self.low64();
        if (magnitude < 1 << 63) {
            const n: i64 = @intCast(magnitude);
            return if (self.negative) -n else n;
        }
        return if (self.negative and magnitude == 1 << 63) std.math.minInt(i64) else null;
    }

    /// The magnitude's last 64 bits.
    pub fn low64(self: Operand) u64 {
        var n: u64 = if (self.words.len > 0) self.words[0] else 0;
        if (self.words.len > 1) n |= @as(u64, self.words[1]) << 32;
        return n;
    }
};

pub const Buffer = [2]u32;

/// Any int: immediate, bool, big, or of a subclass.
pub fn operand(value: Value, buffer: *Buffer) Operand {
    if (value.isInt()) return operandOf(value.asInt(), buffer);
    if (value.isBool()) return operandOf(@intFromBool(value.asBool()), buffer);
    return ofObject(value.asObject().as(Int));
}

pub fn ofObject(object: *Int) Operand {
    return .{ .words = wordsOf(object)[0..object.len], .negative = object.negative };
}

pub fn operandOf(n: i64, buffer: *Buffer) Operand {
    const magnitude: u64 = @abs(n);
    buffer[0] = @truncate(magnitude);
    buffer[1] = @intCast(magnitude >> 32);
    const len: usize = if (buffer[1] != 0) 2 else @intFromBool(buffer[0] != 0);
    return .{ .words = buffer[0..len], .negative = n < 0 };
}

pub fn operandOfConst(value: std.math.big.int.Const) Operand {
    const words: []const u32 = @ptrCast(value.limbs);
    const trimmed = limbs.trim(words);
    return .{ .words = trimmed, .negative = !value.positive and trimmed.len > 0 };
}

fn wordsOf(object: *Int) [*]u32 {
    comptime assert(@sizeOf(Int.Limb) == 4);
    return @ptrCast(object.limbs().ptr);
}

/// A new int with room for `count` words, uninitialised.
pub fn create(count: usize) Error!*Int {
    if (count > words_max) return error.OutOfMemory;
    const object = try heap.create(Int, vm.types.int, count * 4);
    object.len = @intCast(count);
    object.negative = false;
    return object;
}

pub inline fn wordsIn(object: *Int) []u32 {
    return wordsOf(object)[0..object.len];
}

/// Is there room for that much more within the guest's limit?
fn fitsMemory(bytes: u64) bool {
    return heap.bytesInUse() + bytes <= @as(u64, vm.heap.blocks_max) * heap.block_size;
}

/// Drops leading zeros, sets the sign; immediate if it fits.
pub fn finish(object: *Int, negative: bool) Value {
    object.len = @intCast(limbs.trim(wordsIn(object)).len);
    object.negative = negative and object.len > 0;
    if (object.len <= 2) {
        if (ofObject(object).toI64()) |n| {
            if (Value.fits(n)) return Value.fromInt(n);
        }
    }
    return Value.from(object);
}

pub fn fromOperand(a: Operand) Error!Value {
    if (a.toI64()) |n| {
        if (Value.fits(n)) return Value.fromInt(n);
    }
    try vm_module.chargeBytes(a.words.len * 4);
    const object = try create(a.words.len);
    @memcpy(wordsIn(object), a.words);
    return finish(object, a.negative);
}

pub fn fromU128(magnitude: u128, negative: bool) Error!Value {
    if (magnitude < 1 << 49) {
        const n: i64 = @intCast(magnitude);
        return Value.fromInt(if (negative) -n else n);
    }
    const object = try create(4);
    const words = wordsIn(object);
    inline for (0..4) |i| words[i] = @truncate(magnitude >> (32 * i));
    return finish(object, negative);
}

/// magnitude << shift
pub fn fromShifted(magnitude: u64, shift: u64, negative: bool) Error!Value {
    var buffer: Buffer = .{ @truncate(magnitude), @intCast(magnitude >> 32) };
    const words = limbs.trim(&buffer);
    return shiftLeft(.{ .words = words, .negative = negative and words.len > 0 }, shift);
}

// Sums.

pub fn add(a: Operand, b: Operand) Error!Value {
    const longer = if (a.words.len >= b.words.len) a else b;
    const shorter = if (a.words.len >= b.words.len) b else a;
    try charge(longer.words.len / 8);
    if (a.negative == b.negative) {
        const object = try create(longer.words.len + 1);
        const words = wordsIn(object);
        words[longer.words.len] = limbs.add(words, longer.words, shorter.words);
        return finish(object, a.negative);
    }
    const object = try create(longer.words.len);
    const words = wordsIn(object);
    if (longer.words.len == shorter.words.len and limbs.order(longer.words, shorter.words) == .lt) {
        _ = limbs.sub(words, shorter.words, longer.words);
        return finish(object, shorter.negative);
    }
    _ = limbs.sub(words, longer.words, shorter.words);
    return finish(object, longer.negative);
}

pub fn sub(a: Operand, b: Operand) Error!Value {
    return add(a, b.negated());
}

pub fn order(a: Operand, b: Operand) std.math.Order {
    if (a.negative != b.negative) return if (a.negative) .lt else .gt;
    const magnitudes = limbs.order(a.words, b.words);
    return if (a.negative) magnitudes.invert() else magnitudes;
}

// Products.

pub fn mul(a: Operand, b: Operand) Error!Value {
    if (a.isZero() or b.isZero()) return Value.fromInt(0);
    if (a.words.len <= 2 and b.words.len <= 2) return mulShort(a, b);
    try charge(limbs.mulCost(a.words.len, b.words.len) / 6);
    const object = try create(a.words.len + b.words.len);
    const words = wordsIn(object);
    if (b.words.len == 1) {
        words[a.words.len] = limbs.mulWord(words, a.words, b.words[0], 0);
    } else if (a.words.len == 1) {
        words[b.words.len] = limbs.mulWord(words, b.words, a.words[0], 0);
    } else if (a.words.ptr == b.words.ptr and a.words.len == b.words.len) {
        try limbs.sqr(gpa, words, a.words);
    } else {
        try limbs.mul(gpa, words, a.words, b.words);
    }
    return finish(object, a.negative != b.negative);
}

/// Up to 64 by 64 bits.
fn mulShort(a: Operand, b: Operand) Error!Value {
    const a0: u64 = a.words[0];
    const a1: u64 = if (a.words.len == 2) a.words[1] else 0;
    const b0: u64 = b.words[0];
    const b1: u64 = if (b.words.len == 2) b.words[1] else 0;
    const negative = a.negative != b.negative;
    const low = a0 * b0;
    const middle = a1 * b0 + (low >> 32);
    const cross = a0 * b1 + (middle & 0xFFFF_FFFF);
    const high = a1 * b1 + (middle >> 32) + (cross >> 32);
    const bottom = (cross << 32) | (low & 0xFFFF_FFFF);
    if (high == 0 and bottom < 1 << 49) {
        const n: i64 = @intCast(bottom);
        return Value.fromInt(if (negative) -n else n);
    }
    const object = try create(4);
    const words = wordsIn(object);
    words[0] = @truncate(bottom);
    words[1] = @intCast(bottom >> 32);
    words[2] = @truncate(high);
    words[3] = @intCast(high >> 32);
    return finish(object, negative);
}

// Quotients.

pub const Division = struct { quotient: Value, remainder: Value };

/// Floor division; `b` is not zero. What is not wanted is undefined.
pub fn divMod(a: Operand, b: Operand, comptime want: enum { quotient, remainder, both }) Error!Division {
    var out: Division = .{ .quotient = .undefined_, .remainder = .undefined_ };
    if (a.words.len < b.words.len or limbs.order(a.words, b.words) == .lt) {
        // |a| < |b|: the quotient is 0 or -1.
        const step_down = a.negative != b.negative and !a.isZero();
        if (want != .remainder) out.quotient = Value.fromInt(if (step_down) -1 else 0);
        if (want != .quotient) out.remainder = if (step_down) try add(a, b) else try fromOperand(a);
        return out;
    }
    if (want == .remainder and !a.negative and !b.negative) {
        if (powerOfTwo(b.words)) |bits| return .{ .quotient = .undefined_, .remainder = try lowBits(a.words, bits) };
    }
    try charge(limbs.divCost(a.words.len, b.words.len) / 5);
    // A quotient that nobody wants lies on the native stack if it is short.
    var near: [20]u32 = undefined;
    const q_len = a.words.len - b.words.len + 2;
    const quotient: ?*Int = if (want == .remainder and q_len <= near.len) null else try create(q_len);
    const remainder = try create(b.words.len);
    const q = if (quotient) |object| wordsIn(object) else near[0..q_len];
    const r = wordsIn(remainder);
    q[q.len - 1] = 0;
    try limbs.div(gpa, q[0 .. q.len - 1], r, a.words, b.words);
    if (a.negative != b.negative and limbs.trim(r).len > 0) {
        const carry = limbs.add(q, q, &.{1});
        assert(carry == 0);
        _ = limbs.sub(r, b.words, limbs.trim(r));
    }
    if (want != .remainder) out.quotient = finish(quotient.?, a.negative != b.negative);
    if (want != .quotient) out.remainder = finish(remainder, b.negative);
    return out;
}

/// n if the number is 2^n.
fn powerOfTwo(words: []const u32) ?u64 {
    if (@popCount(words[words.len - 1]) != 1) return null;
    for (words[0 .. words.len - 1]) |word| if (word != 0) return null;
    return limbs.bitLength(words) - 1;
}

fn lowBits(words: []const u32, bits: u64) Error!Value {
    const whole: usize = @intCast(bits / 32);
    const rest: u5 = @intCast(bits % 32);
    const object = try create(whole + @intFromBool(rest != 0));
    const out = wordsIn(object);
    @memcpy(out[0..whole], words[0..whole]);
    if (rest != 0) out[whole] = words[whole] & (@as(u32, 1) << rest) - 1;
    return finish(object, false);
}

/// a / b to the nearest float, half to even. null: too large.
pub fn trueDiv(a: Operand, b: Operand) Error!?f64 {
    if (a.isZero()) return if (b.negative) -0.0 else 0.0;
    const negative = a.negative != b.negative;
    // The quotient of a << up and b << down has 56 to 58 bits.
    const bits = @as(i64, @intCast(limbs.bitLength(a.words))) - @as(i64, @intCast(limbs.bitLength(b.words)));
    if (bits > 1025) return null;
    if (bits < -1080) return if (negative) -0.0 else 0.0;
    const shift = 57 - bits;
    try charge(limbs.divCost(a.words.len + 2, b.words.len) / 5 + 1);
    const up: u64 = @intCast(@max(shift, 0));
    const down: u64 = @intCast(@max(-shift, 0));
    const x_room = try gpa.alloc(u32, a.words.len + @as(usize, @intCast(up / 32)) + 1);
    defer gpa.free(x_room);
    limbs.shiftLeft(x_room, a.words, up);
    const y_room = try gpa.alloc(u32, b.words.len + @as(usize, @intCast(down / 32)) + 1);
    defer gpa.free(y_room);
    limbs.shiftLeft(y_room, b.words, down);
    const x = limbs.trim(x_room);
    const y = limbs.trim(y_room);
    const q_room = try gpa.alloc(u32, x.len - y.len + 1);
    defer gpa.free(q_room);
    const r_room = try gpa.alloc(u32, y.len);
    defer gpa.free(r_room);
    try limbs.div(gpa, q_room, r_room, x, y);
    const q = limbs.trim(q_room);
    assert(q.len == 2);
    var quotient = @as(u64, q[1]) << 32 | q[0];
    if (limbs.trim(r_room).len > 0) quotient |= 1;
    const magnitude = scaleToFloat(quotient, -shift);
    if (std.math.isInf(magnitude)) return null;
    return if (negative) -magnitude else magnitude;
}

/// n * 2^exponent, rounded once; the last bit of n stands for everything below it, so n has 56 bits or more.
fn scaleToFloat(n: u64, exponent: i64) f64 {
    const top = exponent + 64 - @clz(n);
    if (top > 1024) return std.math.inf(f64);
    var kept = n;
    var scale: i64 = exponent;
    if (top - 53 < -1074) {
        // Subnormal: the last bit of the result is worth 2^-1074.
        const drop = -1074 - exponent - 2;
        if (drop >= 64) return 0;
        if (drop > 0) {
            const shift: u6 = @intCast(drop);
            const lost = n & ((@as(u64, 1) << shift) - 1);
            kept = n >> shift | @intFromBool(lost != 0);
            scale += drop;
        }
        // Two bits below the last one are left: round to even by hand.
        const below = kept & 3;
        kept >>= 2;
        if (below > 2 or (below == 2 and kept & 1 == 1)) kept += 1;
        return std.math.ldexp(@as(f64, @floatFromInt(kept)), -1074);
    }
    return std.math.ldexp(@as(f64, @floatFromInt(kept)), @intCast(scale));
}

// Shifts and bits.

pub fn shiftLeft(a: Operand, bits: u64) Error!Value {
    if (a.isZero()) return Value.fromInt(0);
    if (bits / 32 > words_max) return error.OutOfMemory;
    const count = a.words.len + @as(usize, @intCast(bits / 32)) + 1;
    try charge(count / 8);
    const object = try create(count);
    limbs.shiftLeft(wordsIn(object), a.words, bits);
    return finish(object, a.negative);
}

/// Rounds down.
pub fn shiftRight(a: Operand, bits: u64) Error!Value {
    if (bits / 32 >= a.words.len) return Value.fromInt(if (a.negative) -1 else 0);
    const count = a.words.len - @as(usize, @intCast(bits / 32));
    try charge(count / 8);
    const object = try create(count + 1);
    const words = wordsIn(object);
    words[count] = 0;
    limbs.shiftRight(words[0..count], a.words, bits);
    if (a.negative and limbs.anyBitBelow(a.words, bits)) {
        const carry = limbs.add(words, words, &.{1});
        assert(carry == 0);
    }
    return finish(object, a.negative);
}

pub const Bitwise = enum { bit_and, bit_or, bit_xor };

/// As if on two's complement with endless sign bits.
pub fn bitwise(comptime kind: Bitwise, a: Operand, b: Operand) Error!Value {
    const count = @max(a.words.len, b.words.len) + 1;
    try charge(count / 4);
    const object = try create(count);
    const words = wordsIn(object);
    var a_carry: u64 = @intFromBool(a.negative);
    var b_carry: u64 = @intFromBool(b.negative);
    const a_flip: u32 = if (a.negative) 0xFFFF_FFFF else 0;
    const b_flip: u32 = if (b.negative) 0xFFFF_FFFF else 0;
    const negative = switch (kind) {
        .bit_and => a.negative and b.negative,
        .bit_or => a.negative or b.negative,
        .bit_xor => a.negative != b.negative,
    };
    const flip: u32 = if (negative) 0xFFFF_FFFF else 0;
    var carry: u64 = @intFromBool(negative);
    for (words, 0..) |*word, i| {
        const x_sum = @as(u64, (if (i < a.words.len) a.words[i] else 0) ^ a_flip) + a_carry;
        a_carry = x_sum >> 32;
        const y_sum = @as(u64, (if (i < b.words.len) b.words[i] else 0) ^ b_flip) + b_carry;
        b_carry = y_sum >> 32;
        const x: u32 = @truncate(x_sum);
        const y: u32 = @truncate(y_sum);
        const bits = switch (kind) {
            .bit_and => x & y,
            .bit_or => x | y,
            .bit_xor => x ^ y,
        };
        const sum = @as(u64, bits ^ flip) + carry;
        word.* = @truncate(sum);
        carry = sum >> 32;
    }
    return finish(object, negative);
}

// Powers.

/// a ** exponent. The size of the result is known beforehand: what cannot fit is refused before any work.
pub fn pow(a: Operand, exponent: u64) Error!Value {
    if (exponent == 0) return Value.fromInt(1);
    if (a.isZero()) return Value.fromInt(0);
    const negative = a.negative and exponent % 2 == 1;
    const zeros = limbs.trailingZeros(a.words);
    const bits = limbs.bitLength(a.words);
    const total_bits = std.math.mul(u64, bits, exponent) catch return error.OutOfMemory;
    if (bits - zeros == 1) return fromShifted(1, zeros * exponent, negative);
    if (total_bits / 32 >= words_max) return error.OutOfMemory;
    const count: usize = @intCast(total_bits / 32 + 1);
    // The result, two powers on the way to it and Karatsuba's scratch.
    if (!fitsMemory(@as(u64, count) * 16)) return error.OutOfMemory;
    // Squaring up to the full size costs less than twice the last product.
    try charge(limbs.mulCost(count / 2 + 1, count / 2 + 1) / 3);
    const object = try create(count);

    // The odd part is raised, the zeros are put back at the end.
    const odd = try gpa.alloc(u32, a.words.len);
    defer gpa.free(odd);
    const odd_count = a.words.len - @as(usize, @intCast(zeros / 32));
    limbs.shiftRight(odd[0..odd_count], a.words, zeros);
    const base = limbs.trim(odd[0..odd_count]);
    const power_room = try gpa.alloc(u32, 2 * count + 4);
    defer gpa.free(power_room);
    var power = power_room[0 .. count + 2];
    var next = power_room[count + 2 ..];
    @memcpy(power[0..base.len], base);
    var len = base.len;
    var bit: u6 = @intCast(63 - @clz(exponent));
    while (bit > 0) {
        bit -= 1;
        try limbs.sqr(gpa, next[0 .. 2 * len], power[0..len]);
        len = limbs.trim(next[0 .. 2 * len]).len;
        std.mem.swap([]u32, &power, &next);
        if (exponent >> bit & 1 == 0) continue;
        if (base.len == 1) {
            const top = limbs.mulWord(next[0..len], power[0..len], base[0], 0);
            next[len] = top;
            len += @intFromBool(top != 0);
        } else {
            try limbs.mul(gpa, next[0 .. len + base.len], power[0..len], base);
            len = limbs.trim(next[0 .. len + base.len]).len;
        }
        std.mem.swap([]u32, &power, &next);
    }
    const up = zeros * exponent;
    const words = wordsIn(object);
    @memset(words, 0);
    if (len + up / 32 + 1 <= words.len) {
        limbs.shiftLeft(words[0 .. len + @as(usize, @intCast(up / 32)) + 1], power[0..len], up);
    } else {
        // The word above is known to be zero.
        const shifted = try gpa.alloc(u32, words.len + 1);
        defer gpa.free(shifted);
        limbs.shiftLeft(shifted[0 .. len + @as(usize, @intCast(up / 32)) + 1], power[0..len], up);
        @memcpy(words, shifted[0..words.len]);
    }
    return finish(object, negative);
}

/// base ** exponent % modulus for naturals; base < modulus, modulus > 1.
pub fn powMod(base: Operand, exponent: Operand, modulus: Operand) Error!Value {
    assert(!base.negative and !exponent.negative and !modulus.negative);
    if (exponent.isZero()) return Value.fromInt(1);
    const bits = limbs.bitLength(exponent.words);
    const n = modulus.words.len;
    if (n <= 2 and modulus.low64() <= Value.int_max) {
        try charge(bits * 3);
        return Value.fromInt(@intCast(powModSmall(base.low64(), exponent.words, modulus.low64())));
    }
    const step = (@as(u64, n) + 4) * (@as(u64, n) + 4) / 3;
    try charge((bits + bits / 4 + 16) *| step);
    const object = try create(n);
    const result = wordsIn(object);
    if (modulus.words[0] & 1 == 1) {
        try powModMontgomery(result, base.words, exponent.words, modulus.words);
    } else {
        try powModPlain(result, base.words, exponent.words, modulus.words);
    }
    return finish(object, false);
}

/// Modulus below 2^50: the quotient of the product is found in floating point.
fn powModSmall(base: u64, exponent: []const u32, modulus: u64) u64 {
    const inverse = 1.0 / @as(f64, @floatFromInt(modulus));
    var result: u64 = 1 % modulus;
    var i = exponent.len;
    while (i > 0) {
        i -= 1;
        var bit: u6 = 32;
        while (bit > 0) {
            bit -= 1;
            result = mulModSmall(result, result, modulus, inverse);
            if (exponent[i] >> @intCast(bit) & 1 == 1) result = mulModSmall(result, base, modulus, inverse);
        }
    }
    return result;
}

inline fn mulModSmall(a: u64, b: u64, modulus: u64, inverse: f64) u64 {
    const estimate: u64 = @trunc(@as(f64, @floatFromInt(a)) * @as(f64, @floatFromInt(b)) * inverse);
    // The estimate is off by one at most, so the difference is small whatever was cut off above.
    var rest: i64 = @bitCast(a *% b -% estimate *% modulus);
    const m: i64 = @intCast(modulus);
    if (rest < 0) rest += m;
    if (rest >= m) rest -= m;
    return @intCast(rest);
}

const window_bits = 4;

/// Calls `step` for the exponent in digits of four bits, from the top.
fn digitOf(exponent: []const u32, index: usize) u4 {
    return @truncate(exponent[index / 8] >> @intCast(index % 8 * 4));
}

/// Odd modulus: products without divisions. Numbers are kept times 2^(32 n).
fn powModMontgomery(r: []u32, base: []const u32, exponent: []const u32, modulus: []const u32) Error!void {
    const n = modulus.len;
    const room = try gpa.alloc(u32, n * 20 + 8);
    defer gpa.free(room);
    const table = room[0 .. 16 * n];
    const product = room[16 * n ..][0 .. 2 * n + 1];
    const acc = room[18 * n + 4 ..][0..n];
    // -1 / modulus mod 2^32, by Newton.
    var inverse: u32 = modulus[0];
    for (0..5) |_| inverse *%= 2 -% modulus[0] *% inverse;
    const factor = 0 -% inverse;

    try shiftedMod(table[0..n], &.{1}, n, modulus);
    try shiftedMod(table[n .. 2 * n], base, n, modulus);
    for (2..16) |k| {
        try mulMontgomery(table[k * n ..][0..n], table[(k - 1) * n ..][0..n], table[n .. 2 * n], modulus, factor, product);
    }
    @memcpy(acc, table[0..n]);
    var i = (exponent.len * 32 + window_bits - 1) / window_bits;
    while (i > 0 and digitOf(exponent, i - 1) == 0) i -= 1;
    while (i > 0) {
        i -= 1;
        for (0..window_bits) |_| try mulMontgomery(acc, acc, acc, modulus, factor, product);
        const digit = digitOf(exponent, i);
        if (digit != 0) try mulMontgomery(acc, acc, table[@as(usize, digit) * n ..][0..n], modulus, factor, product);
    }
    @memset(product, 0);
    @memcpy(product[0..n], acc);
    reduceMontgomery(r, product, modulus, factor);
}

/// r = a << (32 words) mod modulus
fn shiftedMod(r: []u32, a: []const u32, words: usize, modulus: []const u32) Error!void {
    const room = try gpa.alloc(u32, a.len + words);
    defer gpa.free(room);
    @memset(room[0..words], 0);
    @memcpy(room[words..], a);
    const dividend = limbs.trim(room);
    @memset(r, 0);
    if (limbs.order(dividend, modulus) == .lt) {
        @memcpy(r[0..dividend.len], dividend);
        return;
    }
    const quotient = try gpa.alloc(u32, dividend.len - modulus.len + 1);
    defer gpa.free(quotient);
    try limbs.div(gpa, quotient, r, dividend, modulus);
}

fn mulMontgomery(r: []u32, a: []const u32, b: []const u32, modulus: []const u32, factor: u32, product: []u32) Error!void {
    const n = modulus.len;
    if (a.ptr == b.ptr) try limbs.sqr(gpa, product[0 .. 2 * n], a) else try limbs.mul(gpa, product[0 .. 2 * n], a, b);
    product[2 * n] = 0;
    reduceMontgomery(r, product, modulus, factor);
}

/// r = product / 2^(32 n) mod modulus; product has 2 n + 1 words and is destroyed.
fn reduceMontgomery(r: []u32, product: []u32, modulus: []const u32, factor: u32) void {
    const n = modulus.len;
    var above: u64 = 0; // The carry out of the row before.
    for (0..n) |i| {
        const m: u64 = product[i] *% factor;
        var carry: u64 = 0;
        for (modulus, i..) |word, k| {
            const t = m *% word +% product.ptr[k] +% carry;
            product.ptr[k] = @truncate(t);
            carry = t >> 32;
        }
        const top = @as(u64, product[i + n]) + carry + above;
        product[i + n] = @truncate(top);
        above = top >> 32;
    }
    product[2 * n] +%= @intCast(above);
    const high = product[n .. 2 * n];
    if (product[2 * n] != 0 or limbs.order(high, modulus) != .lt) {
        _ = limbs.sub(r, high, modulus);
    } else {
        @memcpy(r, high);
    }
}

fn powModPlain(r: []u32, base: []const u32, exponent: []const u32, modulus: []const u32) Error!void {
    const n = modulus.len;
    const room = try gpa.alloc(u32, 5 * n + 2);
    defer gpa.free(room);
    const acc = room[0..n];
    const product = room[n .. 3 * n];
    const quotient = room[3 * n ..][0 .. n + 1];
    const factor = room[4 * n + 1 ..][0..n];
    @memset(factor, 0);
    @memcpy(factor[0..base.len], base);
    @memcpy(acc, factor);
    var bit = limbs.bitLength(exponent) - 1;
    while (bit > 0) {
        bit -= 1;
        try mulModPlain(acc, acc, product, quotient, modulus);
        const word = exponent[@intCast(bit / 32)];
        if (word >> @intCast(bit % 32) & 1 == 1) try mulModPlain(acc, factor, product, quotient, modulus);
    }
    @memcpy(r, acc);
}

fn mulModPlain(acc: []u32, factor: []const u32, product: []u32, quotient: []u32, modulus: []const u32) Error!void {
    if (acc.ptr == factor.ptr) try limbs.sqr(gpa, product, acc) else try limbs.mul(gpa, product, acc, factor);
    const dividend = limbs.trim(product);
    if (limbs.order(dividend, modulus) == .lt) {
        @memset(acc, 0);
        @memcpy(acc[0..dividend.len], dividend);
        return;
    }
    try limbs.div(gpa, quotient[0 .. dividend.len - modulus.len + 1], acc, dividend, modulus);
}

// Roots and divisors.

/// The integer square root of a natural.
pub fn squareRoot(a: Operand) Error!Value {
    if (a.isZero()) return Value.fromInt(0);
    if (a.words.len <= 2) return fromU128(limbs.squareRoot64(a.low64()), false);
    try charge(limbs.divCost(a.words.len, a.words.len / 2 + 1) / 2 + limbs.bitLength(a.words) / 32);
    const object = try create((a.words.len + 1) / 2);
    try limbs.squareRoot(gpa, wordsIn(object), a.words);
    return finish(object, false);
}

pub fn gcd(a: Operand, b: Operand) Error!Value {
    if (a.words.len <= 2 and b.words.len <= 2) return fromU128(limbs.gcd64(a.low64(), b.low64()), false);
    const n = @max(a.words.len, b.words.len);
    const shorter = @min(a.words.len, b.words.len);
    try charge(@as(u64, n) * (@as(u64, shorter) + 2) / 2);
    const room = try gpa.alloc(u32, 2 * n);
    defer gpa.free(room);
    @memset(room, 0);
    @memcpy(room[0..a.words.len], a.words);
    @memcpy(room[n..][0..b.words.len], b.words);
    const found = try limbs.gcd(gpa, room[0..n], room[n..]);
    return fromOperand(.{ .words = found, .negative = false });
}

/// 1 / a mod modulus (a natural above 1, a below it), or null if they are not coprime. Euclid's algorithm with one cofactor.
pub fn invertMod(a: Operand, modulus: Operand) Error!?Value {
    var r0 = try fromOperand(modulus);
    var r1 = try fromOperand(a);
    var t0 = Value.fromInt(0);
    var t1 = Value.fromInt(1);
    while (!r1.is(Value.fromInt(0))) {
        var b0: Buffer = undefined;
        var b1: Buffer = undefined;
        const division = try divMod(operand(r0, &b0), operand(r1, &b1), .both);
        const product = try mul(operand(division.quotient, &b0), operand(t1, &b1));
        const t2 = try sub(operand(t0, &b0), operand(product, &b1));
        r0 = r1;
        r1 = division.remainder;
        t0 = t1;
        t1 = t2;
    }
    if (!r0.is(Value.fromInt(1))) return null;
    var b0: Buffer = undefined;
    const found = operand(t0, &b0);
    return if (found.negative) try add(found, modulus) else t0;
}

// Floats.

/// A finite float without its fraction.
pub fn fromFloat(x: f64) Error!Value {
    const whole = @trunc(x);
    if (@abs(whole) < 1 << 62) {
        const n: i64 = @trunc(whole);
        if (Value.fits(n)) return Value.fromInt(n);
        var buffer: Buffer = undefined;
        return fromOperand(operandOf(n, &buffer));
    }
    const bits: u64 = @bitCast(whole);
    const exponent: u64 = (bits >> 52 & 0x7FF) - 1075;
    return fromShifted(bits & (1 << 52) - 1 | 1 << 52, exponent, x < 0);
}

/// The order of an int and a float, exactly. null for nan.
pub fn orderFloat(a: Operand, x: f64) ?std.math.Order {
    if (x != x) return null;
    if (std.math.isInf(x)) return if (x > 0) .lt else .gt;
    if (a.isZero()) return std.math.order(0.0, x);
    const negative = x < 0;
    if (a.negative != negative or x == 0) return if (a.negative) .lt else .gt;
    const magnitudes = orderFloatMagnitude(a.words, @abs(x));
    return if (negative) magnitudes.invert() else magnitudes;
}

fn orderFloatMagnitude(words: []const u32, x: f64) std.math.Order {
    if (x < 1) return .gt;
    const bits: u64 = @bitCast(x);
    const exponent: i64 = @as(i64, @intCast(bits >> 52)) - 1075;
    const mantissa = bits & (1 << 52) - 1 | 1 << 52;
    const length: i64 = @intCast(limbs.bitLength(words));
    if (length != exponent + 53) return std.math.order(length, exponent + 53);
    // Same length: compare the first 53 bits (or all of the int), then what is left of either.
    if (exponent >= 0) {
        var top: [3]u32 = undefined;
        const down: u64 = @intCast(exponent);
        const from: usize = @intCast(down / 32);
        limbs.shiftRight(top[0 .. words.len - from], words[from..], down % 32);
        const t = limbs.trim(top[0 .. words.len - from]);
        var high: u64 = t[0];
        if (t.len > 1) high |= @as(u64, t[1]) << 32;
        if (high != mantissa) return std.math.order(high, mantissa);
        return if (limbs.anyBitBelow(words, down)) .gt else .eq;
    }
    const shift: u6 = @intCast(-exponent);
    const n = (Operand{ .words = words, .negative = false }).low64();
    const whole = mantissa >> shift;
    if (n != whole) return std.math.order(n, whole);
    return if (mantissa & ((@as(u64, 1) << shift) - 1) != 0) .lt else .eq;
}
