//! Coefficients of up to 128 bits: their decimal digits, powers of ten, products and quotients, and what is lost when digits
//! are dropped.
//!
//!     shortened(n, k)   n without its last k digits, and how much these were of one unit in the new last place
//!
//! Most coefficients of real programs fit 64 bits, so every function looks for that first: products and quotients of 128 bits
//! are calls in wasm. Intermediate results of up to 256 bits lie in eight words.
//!
//! Not here: exponents and contexts (context.zig), coefficients of any size (lib/_decimal_digits.py).

const std = @import("std");
const assert = std.debug.assert;
const limbs = @import("../object/int_limbs.zig");
const big = @import("../object/int_big.zig");
const Error = @import("../vm/vm.zig").Error;

pub const digits_max = 38;

const powers64: [20]u64 = powers: {
    var out: [20]u64 = undefined;
    out[0] = 1;
    for (1..20) |i| out[i] = out[i - 1] * 10;
    break :powers out;
};

const powers128: [digits_max + 1]u128 = powers: {
    var out: [digits_max + 1]u128 = undefined;
    out[0] = 1;
    for (1..out.len) |i| out[i] = out[i - 1] * 10;
    break :powers out;
};

/// 10 ** n for n up to 38.
pub fn powerOfTen(n: usize) u128 {
    return if (n < powers64.len) powers64[n] else powers128[n];
}

inline fn isShort(n: u128) bool {
    return n >> 64 == 0;
}

/// How many decimal digits it has; 0 has one.
pub fn digitCount(n: u128) u32 {
    if (isShort(n)) {
        const low: u64 = @truncate(n);
        // 1233/4096 is a little less than log10(2): the guess is right, or one too low.
        const guess = (64 - @as(u32, @clz(low))) * 1233 >> 12;
        return @max(1, guess + @intFromBool(low >= powers64[guess]));
    }
    const guess = (128 - @as(u32, @clz(n))) * 1233 >> 12;
    return guess + @intFromBool(guess < powers128.len and n >= powers128[@min(guess, digits_max)]);
}

/// n * 10 ** k; null if that needs more than 128 bits.
pub fn lengthened(n: u128, k: u64) ?u128 {
    if (k == 0 or n == 0) return n;
    if (k > digits_max) return null;
    return product(n, powerOfTen(@intCast(k)));
}

/// a * b; null if that needs more than 128 bits.
pub fn product(a: u128, b: u128) ?u128 {
    if (isShort(a) and isShort(b)) {
        const x: u64 = @truncate(a);
        const y: u64 = @truncate(b);
        if (@as(u32, @clz(x)) + @clz(y) >= 64) return x *% y;
        return a *% b;
    }
    const result, const overflow = @mulWithOverflow(a, b);
    return if (overflow == 0) result else null;
}

/// How much the digits that were dropped are of one unit in the last place that is left.
pub const Rest = enum(u2) { nothing, less_than_half, half, more_than_half };

pub const Shortened = struct { quotient: u128, rest: Rest };

/// Without its last k digits. k is any number.
pub fn shortened(n: u128, k: u64) Shortened {
    if (k == 0) return .{ .quotient = n, .rest = .nothing };
    if (isShort(n)) {
        const low: u64 = @truncate(n);
        if (k < powers64.len) {
            const unit = powers64[@intCast(k)];
            const quotient = low / unit;
            return .{ .quotient = quotient, .rest = restOf(low - quotient * unit, unit) };
        }
        // 2 ** 64 is less than half of 10 ** 20.
        return .{ .quotient = 0, .rest = if (low == 0) .nothing else .less_than_half };
    }
    // 2 ** 128 is less than half of 10 ** 39.
    if (k > digits_max) return .{ .quotient = 0, .rest = .less_than_half };
    var words: Wide = @splat(0);
    put(&words, n);
    const rest = shorten(&words, @intCast(k));
    return .{ .quotient = low128(&words), .rest = rest };
}

fn restOf(rest: u64, unit: u64) Rest {
    if (rest == 0) return .nothing;
    return switch (std.math.order(rest, unit - rest)) {
        .lt => .less_than_half,
        .eq => .half,
        .gt => .more_than_half,
    };
}

/// One digit more is dropped: what is lost then, given what was lost before.
pub fn restWithDigit(digit: u8, before: Rest) Rest {
    if (digit == 5) return if (before == .nothing) .half else .more_than_half;
    if (digit > 5) return .more_than_half;
    return if (digit == 0 and before == .nothing) .nothing else .less_than_half;
}

// 256 bits.

/// Eight words, the least significant first.
pub const Wide = [8]u32;

fn put(words: []u32, n: u128) void {
    inline for (0..4) |i| words[i] = @truncate(n >> (32 * i));
}

pub fn low128(words: *const Wide) u128 {
    var n: u128 = 0;
    inline for (0..4) |i| n |= @as(u128, words[i]) << (32 * i);
    return n;
}

pub fn fitsLow128(words: *const Wide) bool {
    return (words[4] | words[5] | words[6] | words[7]) == 0;
}

/// a * b
pub fn wideProduct(a: u128, b: u128) Wide {
    var out: Wide = @splat(0);
    for (0..4) |i| {
        const factor: u64 = @as(u32, @truncate(a >> @intCast(32 * i)));
        if (factor == 0) continue;
        var carry: u64 = 0;
        for (0..4) |j| {
            const t = factor * @as(u32, @truncate(b >> @intCast(32 * j))) + out[i + j] + carry;
            out[i + j] = @truncate(t);
            carry = t >> 32;
        }
        out[i + 4] = @truncate(carry);
    }
    return out;
}

/// Drops k digits in place.
pub fn shorten(words: *Wide, k: usize) Rest {
    const step = 9;
    var rest: Rest = .nothing;
    var left = k;
    while (left > 0) {
        const count = @min(left, step);
        const unit: u32 = @intCast(powers64[count]);
        const len = limbs.trim(words).len;
        const dropped = limbs.divWord(words, words[0..len], unit);
        // What was lost before is less than one unit of these digits.
        const here = restOf(dropped, unit);
        rest = switch (here) {
            .nothing => if (rest == .nothing) .nothing else .less_than_half,
            .half => if (rest == .nothing) .half else .more_than_half,
            else => here,
        };
        left -= count;
    }
    return rest;
}

pub const Quotient = struct { quotient: u128, exact: bool };

/// a * 10 ** k / b, where b is not 0; null if the quotient needs more than 128 bits or the dividend more than 256.
pub fn scaledQuotient(a: u128, k: u64, b: u128) Error!?Quotient {
    if (lengthened(a, k)) |dividend| {
        const quotient, const rest = divided(dividend, b);
        return .{ .quotient = quotient, .exact = rest == 0 };
    }
    if (k > digits_max) return null;
    const dividend = wideProduct(a, powerOfTen(@intCast(k)));
    var divisor: [4]u32 = undefined;
    put(&divisor, b);
    const y = limbs.trim(&divisor);
    const x = limbs.trim(&dividend);
    var quotient: Wide = @splat(0);
    var rest: [4]u32 = undefined;
    try limbs.div(big.gpa, quotient[0 .. x.len - y.len + 1], rest[0..y.len], x, y);
    if (!fitsLow128(&quotient)) return null;
    return .{ .quotient = low128(&quotient), .exact = limbs.trim(rest[0..y.len]).len == 0 };
}

/// Quotient and remainder; b is not 0.
pub fn divided(a: u128, b: u128) struct { u128, u128 } {
    if (isShort(a)) {
        if (!isShort(b)) return .{ 0, a };
        const x: u64 = @truncate(a);
        const y: u64 = @truncate(b);
        return .{ x / y, x % y };
    }
    if (b >> 32 == 0) {
        var words: [4]u32 = undefined;
        put(&words, a);
        const rest = limbs.divWord(&words, &words, @truncate(b));
        var quotient: u128 = 0;
        inline for (0..4) |i| quotient |= @as(u128, words[i]) << (32 * i);
        return .{ quotient, rest };
    }
    const quotient = a / b;
    return .{ quotient, a - quotient * b };
}

pub const Stripped = struct { coefficient: u128, count: u32 };

/// Without zeros at the end, of which at most `most` are taken. n is not 0.
pub fn stripped(n: u128, most: u64) Stripped {
    var out: Stripped = .{ .coefficient = n, .count = 0 };
    inline for (.{ 16, 8, 4, 2, 1 }) |step| {
        // 32 or more zeros take a second round of the longest step.
        while (out.count + step <= most) {
            const quotient, const rest = divided(out.coefficient, powers64[step]);
            if (rest != 0) break;
            out.coefficient = quotient;
            out.count += step;
        }
    }
    return out;
}

// Text.

pub const text_size = 39;

/// Its digits, at the end of the buffer.
pub fn digits(buffer: *[text_size]u8, n: u128) []const u8 {
    var at: usize = buffer.len;
    var rest = n;
    while (!isShort(rest)) {
        const quotient, const part = divided(rest, 1_000_000_000);
        var low: u32 = @intCast(part);
        for (0..9) |_| {
            at -= 1;
            buffer[at] = '0' + @as(u8, @intCast(low % 10));
            low /= 10;
        }
        rest = quotient;
    }
    var low: u64 = @truncate(rest);
    while (low > 0xFFFF_FFFF) {
        at -= 1;
        buffer[at] = '0' + @as(u8, @intCast(low % 10));
        low /= 10;
    }
    var last: u32 = @truncate(low);
    while (true) {
        at -= 1;
        buffer[at] = '0' + @as(u8, @intCast(last % 10));
        last /= 10;
        if (last == 0) return buffer[at..];
    }
}

const testing = std.testing;

test "digits are counted, dropped and written" {
    var prng: std.Random.DefaultPrng = .init(3);
    const random = prng.random();
    for (0..2000) |_| {
        const n = random.int(u128) >> random.int(u7);
        var buffer: [text_size]u8 = undefined;
        var expected: [text_size]u8 = undefined;
        const shown = try std.fmt.bufPrint(&expected, "{d}", .{n});
        try testing.expectEqualStrings(shown, digits(&buffer, n));
        try testing.expectEqual(shown.len, digitCount(n));
        const k = random.uintLessThan(usize, digits_max + 1);
        const short = shortened(n, k);
        try testing.expectEqual(n / powers128[k], short.quotient);
        const lost = n % powers128[k];
        const half = powers128[k] / 2;
        const rest: Rest = if (lost == 0) .nothing else if (k > 0 and lost == half) .half else if (lost < half) .less_than_half else .more_than_half;
        try testing.expectEqual(rest, short.rest);
    }
}

test "zeros at the end are stripped as far as allowed" {
    try testing.expectEqual(Stripped{ .coefficient = 7, .count = 37 }, stripped(7 * powers128[37], 100));
    try testing.expectEqual(Stripped{ .coefficient = 700, .count = 35 }, stripped(7 * powers128[37], 35));
}
