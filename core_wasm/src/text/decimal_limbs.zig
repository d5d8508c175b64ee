//! Big numbers in limbs of nine decimal digits: the way from binary to decimal text.
//!
//!     words  w3 w2 w1 w0  (base 2^32)   --->   limbs  l4 l3 l2 l1 l0  (base 10^9)
//!
//! Blocks of words are converted one by one, quadratic in a small block. Then neighbours are
//! joined, high * 2^(32 * block) + low, with twice the block each round. The products are
//! Karatsuba's in base 10^9, so the whole is O(n^1.6) instead of O(n^2).
//!
//! Invariants:
//!   1. Numbers are least significant limb first; every limb is below `base`.
//!   2. A joined number is padded with zero limbs to a size that depends on its block alone.
//!
//! Not here: the digits as characters (`int_text.zig`).

const std = @import("std");
const Allocator = std.mem.Allocator;
const assert = std.debug.assert;

pub const base = 1_000_000_000;

const block_words = 64;
/// Limbs for `block_words` words: 64 * 32 / log2(10^9), rounded up.
const block_limbs = limbsFor(block_words);
const karatsuba_min = 32;

fn limbsFor(words: usize) usize {
    // 32 / 29.897 < 1.0704.
    return @intCast((@as(u64, words) * 10704 + 9999) / 10000);
}

/// The number in limbs without leading zeros, at least one. The caller frees.
pub fn ofWords(gpa: Allocator, words: []const u32) Allocator.Error![]u32 {
    var blocks = (words.len + block_words - 1) / block_words;
    if (blocks <= 1) {
        const limbs = try gpa.alloc(u32, limbsFor(words.len) + 1);
        errdefer gpa.free(limbs);
        convertBlock(limbs, words);
        return trimmed(gpa, limbs);
    }
    var size: usize = block_limbs;
    var limbs = try gpa.alloc(u32, blocks * size);
    defer gpa.free(limbs);
    for (0..blocks) |index| {
        const start = index * block_words;
        const end = @min(words.len, start + block_words);
        convertBlock(limbs[index * size ..][0..size], words[start..end]);
    }

    // power = 2^(32 * words in a block), in limbs; squared each round.
    var power = try gpa.alloc(u32, block_limbs);
    defer gpa.free(power);
    var power_words: [block_words + 1]u32 = @splat(0);
    power_words[block_words] = 1;
    convertBlock(power, &power_words);
    while (blocks > 1) {
        const joined = (blocks + 1) / 2;
        const next = try gpa.alloc(u32, joined * size * 2);
        const scratch = gpa.alloc(u32, scratchSize(size)) catch |err| {
            gpa.free(next);
            return err;
        };
        defer gpa.free(scratch);
        for (0..joined) |index| {
            const target = next[index * size * 2 ..][0 .. size * 2];
            const low = limbs[index * 2 * size ..][0..size];
            if (index * 2 + 1 < blocks) {
                multiply(target, limbs[(index * 2 + 1) * size ..][0..size], power, scratch);
                addInto(target, low);
            } else {
                @memcpy(target[0..size], low);
                @memset(target[size..], 0);
            }
        }
        gpa.free(limbs);
        limbs = next;
        blocks = joined;
        if (blocks > 1) {
            const squared = try gpa.alloc(u32, size * 2);
            multiply(squared, power, power, scratch);
            gpa.free(power);
            power = squared;
        }
        size *= 2;
    }
    const result = try gpa.dupe(u32, limbs);
    errdefer gpa.free(result);
    return trimmed(gpa, result);
}

fn trimmed(gpa: Allocator, limbs: []u32) Allocator.Error![]u32 {
    var len = limbs.len;
    while (len > 1 and limbs[len - 1] == 0) len -= 1;
    return gpa.realloc(limbs, len);
}

/// Fills all of `limbs`.
fn convertBlock(limbs: []u32, words: []const u32) void {
    var used: usize = 0;
    var index = words.len;
    while (index > 0) {
        index -= 1;
        var carry: u64 = words[index];
        for (limbs[0..used]) |*limb| {
            const wide = (@as(u64, limb.*) << 32) + carry;
            limb.* = @intCast(wide % base);
            carry = wide / base;
        }
        while (carry > 0) : (carry /= base) {
            limbs[used] = @intCast(carry % base);
            used += 1;
        }
    }
    @memset(limbs[used..], 0);
}

fn addInto(target: []u32, other: []const u32) void {
    var carry: u32 = 0;
    for (target, 0..) |*limb, index| {
        if (index >= other.len and carry == 0) return;
        var sum = limb.* + carry;
        if (index < other.len) sum += other[index];
        carry = @intFromBool(sum >= base);
        limb.* = if (carry == 1) sum - base else sum;
    }
    assert(carry == 0);
}

/// `other` is not larger than `target`.
fn subtractFrom(target: []u32, other: []const u32) void {
    var borrow: u32 = 0;
    for (target, 0..) |*limb, index| {
        if (index >= other.len and borrow == 0) return;
        const take = borrow + if (index < other.len) other[index] else 0;
        borrow = @intFromBool(limb.* < take);
        limb.* = if (borrow == 1) limb.* + base - take else limb.* - take;
    }
    assert(borrow == 0);
}

fn scratchSize(size: usize) usize {
    return 4 * size + 64 * 8;
}

/// target = a * b; `a` and `b` have the same size, `target` twice that.
fn multiply(target: []u32, a: []const u32, b: []const u32, scratch: []u32) void {
    const size = a.len;
    assert(b.len == size and target.len == 2 * size);
    if (size < karatsuba_min) return multiplySimple(target, a, b);
    const half = (size + 1) / 2; // The low part is the longer one.
    const high = size - half;
    multiply(target[0 .. 2 * half], a[0..half], b[0..half], scratch);
    multiply(target[2 * half ..], a[half..], b[half..], scratch);

    // (a0 + a1) * (b0 + b1) - a0 * b0 - a1 * b1 goes in the middle.
    const sums = half + 1;
    const a_sum = scratch[0..sums];
    const b_sum = scratch[sums..][0..sums];
    const middle = scratch[2 * sums ..][0 .. 2 * sums];
    a_sum[half] = 0;
    b_sum[half] = 0;
    @memcpy(a_sum[0..half], a[0..half]);
    @memcpy(b_sum[0..half], b[0..half]);
    addInto(a_sum, a[half..]);
    addInto(b_sum, b[half..]);
    multiply(middle, a_sum, b_sum, scratch[4 * sums ..]);
    subtractFrom(middle, target[0 .. 2 * half]);
    subtractFrom(middle, target[2 * half ..][0 .. 2 * high]);
    var used = middle.len;
    while (used > 0 and middle[used - 1] == 0) used -= 1;
    addInto(target[half..], middle[0..used]);
}

/// Column by column: one division for each limb of the result, not for each product.
fn multiplySimple(target: []u32, a: []const u32, b: []const u32) void {
    const size = a.len;
    const brim = 8 * @as(u64, base) * base; // Two products more still fit 64 bits.
    var carry: u64 = 0;
    for (0..2 * size - 1) |column| {
        var sum = carry;
        var overflow: u64 = 0; // In units of `base`.
        const from = column -| (size - 1);
        const to = @min(column, size - 1);
        for (from..to + 1) |index| {
            sum += @as(u64, a[index]) * b[column - index];
            if (sum >= brim) {
                sum -= brim;
                overflow += 8 * base;
            }
        }
        target[column] = @intCast(sum % base);
        carry = sum / base + overflow;
    }
    target[2 * size - 1] = @intCast(carry);
}

test "Karatsuba agrees with the simple product" {
    const gpa = std.testing.allocator;
    var prng: std.Random.DefaultPrng = .init(5);
    const random = prng.random();
    for ([_]usize{ 32, 33, 64, 69, 138, 301 }) |size| {
        const numbers = try gpa.alloc(u32, 2 * size);
        defer gpa.free(numbers);
        const products = try gpa.alloc(u32, 4 * size);
        defer gpa.free(products);
        const scratch = try gpa.alloc(u32, scratchSize(size));
        defer gpa.free(scratch);
        for (0..4) |round| {
            for (numbers) |*limb|
                limb.* = if (round == 0) base - 1 else random.uintLessThan(u32, base);
            const a = numbers[0..size];
            const b = numbers[size..];
            multiplySimple(products[0 .. 2 * size], a, b);
            multiply(products[2 * size ..], a, b, scratch);
            try std.testing.expectEqualSlices(u32, products[0 .. 2 * size], products[2 * size ..]);
        }
    }
}
