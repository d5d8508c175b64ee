//! Naturals of any size: slices of 32-bit words, least significant first.
//!
//!     a      |a0|a1|a2|           a0 + a1 * 2^32 + a2 * 2^64
//!     mul    rows of four words of `a` at a time (four carry chains hide each other's latency),
//!            Karatsuba above `karatsuba_min` words
//!     div    Knuth's algorithm D, Burnikel and Ziegler's recursion above `recursive_min` words
//!
//! Why not std.math.big: its inner loops work on the limb of the target with 64-bit divisions and one carry chain;
//! here 32 x 32 -> 64 is one wasm instruction and the chains overlap (about twice as fast).
//!
//! Invariants:
//!   1. "Trimmed" slices have no leading zero word; zero is the empty slice. Arguments are trimmed unless said otherwise.
//!   2. Results are written to slices of the size that the function names and need not be trimmed.
//!   3. Nothing here knows signs (int_big.zig), Value, or fuel.

const std = @import("std");
const Allocator = std.mem.Allocator;
const assert = std.debug.assert;

pub const karatsuba_min = 40;
const recursive_min = 90;

pub fn trim(a: []const u32) []const u32 {
    var n = a.len;
    while (n > 0 and a[n - 1] == 0) n -= 1;
    return a[0..n];
}

pub fn bitLength(a: []const u32) u64 {
    if (a.len == 0) return 0;
    return @as(u64, a.len) * 32 - @clz(a[a.len - 1]);
}

/// Trailing zero bits of a number that is not zero.
pub fn trailingZeros(a: []const u32) u64 {
    var i: usize = 0;
    while (a[i] == 0) i += 1;
    return @as(u64, i) * 32 + @ctz(a[i]);
}

pub fn order(a: []const u32, b: []const u32) std.math.Order {
    if (a.len != b.len) return std.math.order(a.len, b.len);
    var i = a.len;
    while (i > 0) {
        i -= 1;
        if (a[i] != b[i]) return std.math.order(a[i], b[i]);
    }
    return .eq;
}

/// Two neighbouring words as one number (little-endian, as wasm is).
inline fn pair(a: []const u32, i: usize) u64 {
    return @as(*align(4) const u64, @ptrCast(a.ptr + i)).*;
}

inline fn setPair(r: []u32, i: usize, value: u64) void {
    @as(*align(4) u64, @ptrCast(r.ptr + i)).* = value;
}

comptime {
    assert(@import("builtin").cpu.arch.endian() == .little);
}

/// r = a + b with a.len >= b.len; writes a.len words and gives the carry. r may be a or b.
pub fn add(r: []u32, a: []const u32, b: []const u32) u32 {
    assert(a.len >= b.len and r.len >= a.len);
    var carry: u64 = 0;
    var i: usize = 0;
    while (i + 2 <= b.len) : (i += 2) {
        const partial = pair(a, i) +% pair(b, i);
        const sum = partial +% carry;
        carry = @intFromBool(partial < pair(a, i)) | @intFromBool(sum < partial);
        setPair(r, i, sum);
    }
    if (i < b.len) {
        const sum = carry + a.ptr[i] + b.ptr[i];
        r.ptr[i] = @truncate(sum);
        carry = sum >> 32;
        i += 1;
    }
    while (i < a.len and carry != 0) : (i += 1) {
        const sum = carry + a[i];
        r[i] = @truncate(sum);
        carry = sum >> 32;
    }
    if (i < a.len and r.ptr != a.ptr) @memmove(r[i..a.len], a[i..]);
    return @intCast(carry);
}

/// r = a - b with a.len >= b.len; writes a.len words and gives the borrow. r may be a or b.
pub fn sub(r: []u32, a: []const u32, b: []const u32) u32 {
    assert(a.len >= b.len and r.len >= a.len);
    var borrow: u64 = 0;
    var i: usize = 0;
    while (i + 2 <= b.len) : (i += 2) {
        const x = pair(a, i);
        const y = pair(b, i);
        const partial = x -% y;
        setPair(r, i, partial -% borrow);
        borrow = @intFromBool(x < y) | @intFromBool(partial < borrow);
    }
    if (i < b.len) {
        const difference = @as(u64, a.ptr[i]) -% b.ptr[i] -% borrow;
        r.ptr[i] = @truncate(difference);
        borrow = difference >> 63;
        i += 1;
    }
    while (i < a.len and borrow != 0) : (i += 1) {
        const difference = @as(u64, a[i]) -% borrow;
        r[i] = @truncate(difference);
        borrow = difference >> 63;
    }
    if (i < a.len and r.ptr != a.ptr) @memmove(r[i..a.len], a[i..]);
    return @intCast(borrow);
}

/// r = a * factor + extra; writes a.len words, gives the word above. r may be a.
pub fn mulWord(r: []u32, a: []const u32, factor: u32, extra: u32) u32 {
    assert(r.len >= a.len);
    var carry: u64 = extra;
    for (a, 0..) |word, i| {
        const product = @as(u64, word) * factor + carry;
        r.ptr[i] = @truncate(product);
        carry = product >> 32;
    }
    return @intCast(carry);
}

/// r -= a * factor, over a.len words; gives what is missing above. In terms of complements this is an addition,
/// ~(r - a * factor) = ~r + a * factor, whose carry chain is short.
fn subMulWord(r: []u32, a: []const u32, factor: u32) u32 {
    assert(r.len >= a.len);
    const f: u64 = factor;
    var carry: u64 = 0;
    for (a, 0..) |word, i| {
        const t = @as(u64, word) *% f +% ~r.ptr[i] +% carry;
        r.ptr[i] = ~@as(u32, @truncate(t));
        carry = t >> 32;
    }
    return @intCast(carry);
}

/// q = a / divisor; writes a.len words, gives the remainder. q may be a.
pub fn divWord(q: []u32, a: []const u32, divisor: u32) u32 {
    assert(q.len >= a.len and divisor != 0);
    var remainder: u64 = 0;
    var i = a.len;
    while (i > 0) {
        i -= 1;
        const dividend = remainder << 32 | a.ptr[i];
        const quotient = dividend / divisor;
        q.ptr[i] = @truncate(quotient);
        remainder = dividend -% quotient *% divisor;
    }
    return @intCast(remainder);
}

pub fn remWord(a: []const u32, divisor: u32) u32 {
    var remainder: u64 = 0;
    var i = a.len;
    while (i > 0) {
        i -= 1;
        remainder = (remainder << 32 | a.ptr[i]) % divisor;
    }
    return @intCast(remainder);
}

/// r = a << bits; writes a.len + bits / 32 + 1 words, all of r. r may not overlap a, or r is a with bits < 32.
pub fn shiftLeft(r: []u32, a: []const u32, bits: u64) void {
    const words: usize = @intCast(bits / 32);
    const shift: u6 = @intCast(bits % 32);
    assert(r.len == a.len + words + 1);
    var carry: u64 = 0;
    if (words == 0) {
        for (a, 0..) |word, i| {
            const wide = @as(u64, word) << shift | carry;
            r.ptr[i] = @truncate(wide);
            carry = wide >> 32;
        }
    } else {
        @memset(r[0..words], 0);
        for (a, words..) |word, i| {
            const wide = @as(u64, word) << shift | carry;
            r.ptr[i] = @truncate(wide);
            carry = wide >> 32;
        }
    }
    r[r.len - 1] = @intCast(carry);
}

/// r = a >> bits; writes a.len - bits / 32 words. r may be a.
pub fn shiftRight(r: []u32, a: []const u32, bits: u64) void {
    const words: usize = @intCast(bits / 32);
    const shift: u5 = @intCast(bits % 32);
    assert(words <= a.len);
    const count = a.len - words;
    for (0..count) |i| {
        const high: u64 = if (i + 1 < count) a[i + words + 1] else 0;
        r[i] = @truncate((high << 32 | a[i + words]) >> shift);
    }
}

/// Is any of the low `bits` bits set?
pub fn anyBitBelow(a: []const u32, bits: u64) bool {
    const words: usize = @intCast(@min(bits / 32, a.len));
    for (a[0..words]) |word| if (word != 0) return true;
    if (words >= a.len) return false;
    const shift: u5 = @intCast(bits % 32);
    return a[words] & ((@as(u32, 1) << shift) - 1) != 0;
}

// Products.

/// About how many word products `mul` takes.
pub fn mulCost(a_len: usize, b_len: usize) u64 {
    const small: u64 = @min(a_len, b_len);
    const large: u64 = @max(a_len, b_len);
    if (small < karatsuba_min) return small * large;
    // Three half products for four, per level.
    var cost = small;
    var factor: u64 = 1024;
    while (cost >= karatsuba_min) : (cost /= 2) factor = factor * 3 / 2;
    // small * (leaf size) * 1.5^levels, for each piece of the longer one.
    const per_word = cost * factor / 1024;
    return std.math.mul(u64, large, per_word * 5 / 4) catch std.math.maxInt(u64);
}

/// r = a * b, all of r, which has a.len + b.len words and overlaps neither.
pub fn mul(gpa: Allocator, r: []u32, a: []const u32, b: []const u32) Allocator.Error!void {
    assert(r.len == a.len + b.len);
    if (a.len < b.len) return mul(gpa, r, b, a);
    if (b.len < karatsuba_min) return mulRows(r, a, b);
    const scratch = try gpa.alloc(u32, karatsubaScratch(b.len) + if (a.len == b.len) 0 else 4 * b.len);
    defer gpa.free(scratch);
    if (a.len == b.len) return karatsuba(r, a, b, scratch);

    // Pieces of `a` as long as `b`.
    const product = scratch[0 .. 2 * b.len];
    const rest = scratch[2 * b.len ..];
    @memset(r, 0);
    var at: usize = 0;
    while (at < a.len) : (at += b.len) {
        const piece = a[at..@min(a.len, at + b.len)];
        const part = product[0 .. piece.len + b.len];
        if (piece.len == b.len) karatsuba(part, piece, b, rest) else mulUneven(part, b, piece, rest);
        const carry = add(r[at..], r[at..], part);
        assert(carry == 0);
    }
}

/// The last piece, shorter than `b` (given first).
fn mulUneven(r: []u32, b: []const u32, piece: []const u32, scratch: []u32) void {
    if (piece.len < karatsuba_min) return mulRows(r, b, piece);
    @memset(r, 0);
    const product = scratch[0 .. 2 * piece.len];
    const rest = scratch[2 * piece.len ..];
    var at: usize = 0;
    while (at < b.len) : (at += piece.len) {
        const chunk = b[at..@min(b.len, at + piece.len)];
        const part = product[0 .. chunk.len + piece.len];
        if (chunk.len == piece.len and rest.len >= karatsubaScratch(piece.len))
            karatsuba(part, chunk, piece, rest)
        else
            mulRows(part, if (chunk.len > piece.len) chunk else piece, if (chunk.len > piece.len) piece else chunk);
        const carry = add(r[at..], r[at..], part);
        assert(carry == 0);
    }
}

pub fn sqr(gpa: Allocator, r: []u32, a: []const u32) Allocator.Error!void {
    if (a.len < karatsuba_min) return sqrRows(r, a);
    return mul(gpa, r, a, a);
}

/// Schoolbook: four rows at a time.
fn mulRows(r: []u32, a: []const u32, b: []const u32) void {
    const n = a.len;
    @memset(r, 0);
    var i: usize = 0;
    while (i + 4 <= b.len) : (i += 4) mulFourRows(r.ptr + i, a.ptr, n, b.ptr + i);
    while (i < b.len) : (i += 1) {
        const factor: u64 = b[i];
        var carry: u64 = 0;
        const row = r.ptr + i;
        for (0..n) |j| {
            const t = @as(u64, a.ptr[j]) *% factor +% row[j] +% carry;
            row[j] = @truncate(t);
            carry = t >> 32;
        }
        row[n] = @truncate(carry);
    }
}

fn mulFourRows(r: [*]u32, a: [*]const u32, n: usize, b: [*]const u32) void {
    const x0: u64 = b[0];
    const x1: u64 = b[1];
    const x2: u64 = b[2];
    const x3: u64 = b[3];
    var c0: u64 = 0;
    var c1: u64 = 0;
    var c2: u64 = 0;
    var c3: u64 = 0;
    var w1: u64 = 0; // The last words of `a`.
    var w2: u64 = 0;
    var w3: u64 = 0;
    const mask: u64 = 0xFFFF_FFFF;
    var j: usize = 0;
    while (j < n) : (j += 1) {
        const w0: u64 = a[j];
        const t0 = w0 *% x0 +% r[j] +% c0;
        c0 = t0 >> 32;
        const t1 = w1 *% x1 +% (t0 & mask) +% c1;
        c1 = t1 >> 32;
        const t2 = w2 *% x2 +% (t1 & mask) +% c2;
        c2 = t2 >> 32;
        const t3 = w3 *% x3 +% (t2 & mask) +% c3;
        c3 = t3 >> 32;
        r[j] = @truncate(t3);
        w3 = w2;
        w2 = w1;
        w1 = w0;
    }
    // Four columns are left, where nothing has been written yet.
    inline for (0..4) |k| {
        const t0 = c0;
        c0 = 0;
        const t1 = w1 *% x1 +% (t0 & mask) +% c1;
        c1 = t1 >> 32;
        const t2 = w2 *% x2 +% (t1 & mask) +% c2;
        c2 = t2 >> 32;
        const t3 = w3 *% x3 +% (t2 & mask) +% c3;
        c3 = t3 >> 32;
        r[n + k] = @truncate(t3);
        w3 = w2;
        w2 = w1;
        w1 = 0;
    }
}

/// r = a * a: the products above the diagonal once, doubled.
fn sqrRows(r: []u32, a: []const u32) void {
    assert(r.len == 2 * a.len);
    @memset(r, 0);
    for (a, 0..) |word, i| {
        const factor: u64 = word;
        var carry: u64 = 0;
        for (i + 1..a.len) |j| {
            const t = @as(u64, a.ptr[j]) *% factor +% r.ptr[i + j] +% carry;
            r.ptr[i + j] = @truncate(t);
            carry = t >> 32;
        }
        if (i + a.len < r.len) r[i + a.len] = @truncate(carry);
    }
    var carry: u64 = 0;
    var top: u32 = 0;
    for (a, 0..) |word, i| {
        const square = @as(u64, word) *% word;
        const low = r[2 * i];
        const high = r[2 * i + 1];
        const t0 = @as(u64, low << 1 | top) + (square & 0xFFFF_FFFF) + carry;
        const t1 = @as(u64, high << 1 | low >> 31) + (square >> 32) + (t0 >> 32);
        r[2 * i] = @truncate(t0);
        r[2 * i + 1] = @truncate(t1);
        top = high >> 31;
        carry = t1 >> 32;
    }
}

fn karatsubaScratch(n: usize) usize {
    return 4 * n + 512;
}

/// r = a * b for two numbers of n words (not trimmed). The middle product is (a0 - a1) * (b0 - b1), with its sign.
fn karatsuba(r: []u32, a: []const u32, b: []const u32, scratch: []u32) void {
    const n = a.len;
    if (n < karatsuba_min) return if (a.ptr == b.ptr) sqrRows(r, a) else mulRows(r, a, b);
    const half = (n + 1) / 2;
    const a0 = a[0..half];
    const a1 = a[half..];
    const b0 = b[0..half];
    const b1 = b[half..];
    const middle = scratch[0 .. 2 * half];
    const rest = scratch[2 * half ..];

    const a_negative = absoluteDifference(r[0..half], a0, a1);
    const square = a.ptr == b.ptr;
    const b_negative = if (square) a_negative else absoluteDifference(r[half .. 2 * half], b0, b1);
    karatsuba(middle, r[0..half], if (square) r[0..half] else r[half .. 2 * half], rest);
    karatsuba(r[0 .. 2 * half], a0, b0, rest);
    karatsuba(r[2 * half ..], a1, b1, rest);

    // a0 * b1 + a1 * b0 = low + high - (a0 - a1) * (b0 - b1)
    const sum = rest[0 .. 2 * half + 1];
    sum[2 * half] = add(sum, r[0 .. 2 * half], r[2 * half ..]);
    if (a_negative == b_negative) {
        sum[2 * half] -= sub(sum[0 .. 2 * half], sum[0 .. 2 * half], middle);
    } else {
        sum[2 * half] += add(sum[0 .. 2 * half], sum[0 .. 2 * half], middle);
    }
    const target = r[half..];
    const carry = add(target, target, trim(sum)[0..]);
    assert(carry == 0);
}

/// r = |a - b| where b may be one word shorter; true if a < b.
fn absoluteDifference(r: []u32, a: []const u32, b: []const u32) bool {
    const less = (a.len == b.len or a[a.len - 1] == 0) and order(a[0..b.len], b) == .lt;
    if (less) {
        const borrow = sub(r, b, a[0..b.len]);
        assert(borrow == 0);
        if (a.len > b.len) r[b.len] = 0;
    } else {
        const borrow = sub(r, a, b);
        assert(borrow == 0);
    }
    return less;
}

// Quotients.

pub fn divCost(a_len: usize, b_len: usize) u64 {
    if (a_len < b_len) return a_len;
    const quotient = a_len - b_len + 1;
    const rows = @min(quotient, b_len);
    if (rows < recursive_min) return @as(u64, quotient) * (b_len + 16);
    return mulCost(quotient, b_len) *| 3;
}

/// q = a / b, r = a % b. q has a.len - b.len + 1 words, r has b.len; a >= b, b is not zero.
pub fn div(gpa: Allocator, q: []u32, r: []u32, a: []const u32, b: []const u32) Allocator.Error!void {
    assert(a.len >= b.len and b.len > 0 and q.len == a.len - b.len + 1 and r.len == b.len);
    if (b.len == 1) {
        r[0] = divWord(q, a, b[0]);
        return;
    }
    if (b.len < recursive_min or a.len - b.len < recursive_min) {
        var near: [40]u32 = undefined;
        const size = a.len + 1 + b.len;
        const room = if (size <= near.len) near[0..size] else try gpa.alloc(u32, size);
        defer if (size > near.len) gpa.free(room);
        const shift = @clz(b[b.len - 1]);
        const divisor = room[a.len + 1 ..];
        shiftLeftSame(divisor, b, shift);
        const dividend = room[0 .. a.len + 1];
        shiftLeft(dividend, a, shift);
        divKnuth(q, dividend, divisor);
        shiftRight(r, dividend[0..b.len], shift);
        return;
    }
    return divRecursive(gpa, q, r, a, b);
}

/// r = a << bits where nothing is lost.
fn shiftLeftSame(r: []u32, a: []const u32, bits: u6) void {
    var carry: u64 = 0;
    for (a, 0..) |word, i| {
        const wide = @as(u64, word) << bits | carry;
        r[i] = @truncate(wide);
        carry = wide >> 32;
    }
    assert(carry == 0);
}

/// Algorithm D. `a` has one word more than the quotient and divisor together need and becomes the remainder;
/// the top bit of `b` is set; b.len >= 2. q has a.len - b.len words.
fn divKnuth(q: []u32, a: []u32, b: []const u32) void {
    const n = b.len;
    const b_top: u64 = b[n - 1];
    const b_next: u64 = b[n - 2];
    assert(n >= 2 and b_top >> 31 == 1 and q.len == a.len - n);
    var j = q.len;
    while (j > 0) {
        j -= 1;
        const top = @as(u64, a[j + n]) << 32 | a[j + n - 1];
        var guess: u64 = undefined;
        var rest: u64 = undefined;
        if (a[j + n] >= b_top) {
            guess = 0xFFFF_FFFF;
            rest = top -% guess *% b_top;
        } else {
            guess = top / b_top;
            rest = top -% guess *% b_top;
        }
        while (rest >> 32 == 0 and guess *% b_next > (rest << 32 | a[j + n - 2])) {
            guess -= 1;
            rest += b_top;
        }
        var word: u32 = @truncate(guess);
        const missing = subMulWord(a[j..][0..n], b, word);
        const short = a[j + n] < missing;
        a[j + n] -%= missing;
        if (short) {
            word -= 1;
            a[j + n] +%= add(a[j..][0..n], a[j..][0..n], b);
        }
        q[j] = word;
    }
}

/// Burnikel and Ziegler: the divisor is padded to `n` words, a small number times a power of two, and the
/// dividend is taken in digits of n words.
fn divRecursive(gpa: Allocator, q: []u32, r: []u32, a: []const u32, b: []const u32) Allocator.Error!void {
    var pieces: usize = 1;
    while (pieces * recursive_min <= b.len) pieces *= 2;
    const n = (b.len + pieces - 1) / pieces * pieces;
    const shift = @as(u64, n) * 32 - bitLength(b);
    const shift_words: usize = @intCast(shift / 32);

    const a_len = a.len + shift_words + 1;
    const digits = (a_len + n - 1) / n;
    const total = n + digits * n + n + 2 * n + n * 24 + 2048;
    const room = try gpa.alloc(u32, total + n);
    defer gpa.free(room);
    var bump: Bump = .{ .words = room };
    const divisor_room = bump.take(n + 1);
    shiftLeft(divisor_room[0 .. b.len + shift_words + 1], b, shift);
    const divisor = divisor_room[0..n];
    const dividend = bump.take(digits * n);
    @memset(dividend, 0);
    shiftLeft(dividend[0..a_len], a, shift);
    const window = bump.take(2 * n);
    const quotient = bump.take(n);
    const remainder = bump.take(n);
    @memset(remainder, 0);
    @memset(q, 0);
    var i = digits;
    while (i > 0) {
        i -= 1;
        @memcpy(window[0..n], dividend[i * n ..][0..n]);
        @memcpy(window[n..], remainder);
        divTwoByOne(quotient, remainder, window, divisor, &bump);
        const start = i * n;
        const trimmed = trim(quotient);
        if (trimmed.len > 0) {
            assert(start + trimmed.len <= q.len);
            @memcpy(q[start..][0..trimmed.len], trimmed);
        }
    }
    const rest = trim(remainder);
    @memset(r, 0);
    if (rest.len > shift_words) shiftRight(r[0 .. rest.len - shift_words], rest, shift);
}

const Bump = struct {
    words: []u32,
    used: usize = 0,

    fn take(self: *Bump, count: usize) []u32 {
        defer self.used += count;
        return self.words[self.used..][0..count];
    }
};

/// q, r (n words) = a (2n words) / b (n words, top bit set), where the quotient fits.
fn divTwoByOne(q: []u32, r: []u32, a: []u32, b: []const u32, bump: *Bump) void {
    const n = b.len;
    const before = bump.used;
    defer bump.used = before;
    if (n % 2 != 0 or n < recursive_min) {
        const dividend = bump.take(2 * n + 1);
        @memcpy(dividend[0 .. 2 * n], a);
        dividend[2 * n] = 0;
        const quotient = bump.take(n + 1);
        divKnuth(quotient, dividend, b);
        assert(quotient[n] == 0);
        @memcpy(q, quotient[0..n]);
        @memcpy(r, dividend[0..n]);
        return;
    }
    const half = n / 2;
    const window = bump.take(3 * half);
    divThreeByTwo(q[half..], window[half..], a[half..], b, bump);
    @memcpy(window[0..half], a[0..half]);
    divThreeByTwo(q[0..half], r, window, b, bump);
}

/// q (h words), r (2h words) = a (3h words) / b (2h words).
fn divThreeByTwo(q: []u32, r: []u32, a: []u32, b: []const u32, bump: *Bump) void {
    const h = q.len;
    const before = bump.used;
    defer bump.used = before;
    const b1 = b[h..];
    const b0 = b[0..h];
    const rest = bump.take(2 * h + 1); // The remainder before correction, with a word for the sign.
    @memcpy(rest[0..h], a[0..h]);
    rest[2 * h] = 0;
    if (order(a[2 * h ..], b1) == .lt) {
        divTwoByOne(q, rest[h .. 2 * h], a[h..], b1, bump);
    } else {
        @memset(q, 0xFFFF_FFFF);
        rest[2 * h] = add(rest[h .. 2 * h], a[h .. 2 * h], b1);
    }
    const product = bump.take(2 * h);
    if (h < karatsuba_min) {
        mulRows(product, q, b0);
    } else {
        const mark = bump.used;
        karatsuba(product, q, b0, bump.take(karatsubaScratch(h)));
        bump.used = mark;
    }
    var sign: i64 = @as(i64, rest[2 * h]) - sub(rest[0 .. 2 * h], rest[0 .. 2 * h], product);
    while (sign < 0) {
        sign += add(rest[0 .. 2 * h], rest[0 .. 2 * h], b);
        const borrow = sub(q, q, &.{1});
        assert(borrow == 0);
    }
    assert(sign == 0);
    @memcpy(r, rest[0 .. 2 * h]);
}

// Roots and divisors.

/// The integer square root, by Newton steps whose precision doubles. r has (a.len + 1) / 2 words.
pub fn squareRoot(gpa: Allocator, r: []u32, a: []const u32) Allocator.Error!void {
    assert(a.len > 0 and r.len == (a.len + 1) / 2);
    @memset(r, 0);
    const c: u64 = (bitLength(a) - 1) / 2;
    if (a.len <= 2) {
        const root = squareRoot64(wordPair(a));
        r[0] = @intCast(root);
        return;
    }
    const width = r.len + 2;
    const room = try gpa.alloc(u32, width * 2 + (a.len + 1) + a.len + 4);
    defer gpa.free(room);
    var guess = room[0..width];
    var scratch = room[width .. 2 * width];
    const shifted = room[2 * width ..][0 .. a.len + 1];
    const quotient_room = room[2 * width + a.len + 1 ..];
    @memset(guess, 0);
    guess[0] = 1;
    var s: u64 = 64 - @clz(c);
    var d: u64 = 0;
    while (s > 0) {
        s -= 1;
        const e = d;
        d = c >> @intCast(s);
        // guess = (guess << d - e - 1) + (a >> 2c - e - d + 1) / guess
        const down = 2 * c - e - d + 1;
        const top_count = a.len - @as(usize, @intCast(@min(down / 32, a.len)));
        shiftRight(shifted, a, down);
        const top = trim(shifted[0..top_count]);
        const current = trim(guess);
        @memset(scratch, 0);
        const up = d - e - 1;
        const up_words: usize = @intCast(up / 32);
        shiftLeft(scratch[0 .. current.len + up_words + 1], current, up);
        if (top.len >= current.len) {
            const quotient = quotient_room[0 .. top.len - current.len + 1];
            const remainder = try gpa.alloc(u32, current.len);
            defer gpa.free(remainder);
            try div(gpa, quotient, remainder, top, current);
            const carry = add(scratch, scratch, trim(quotient));
            assert(carry == 0);
        }
        std.mem.swap([]u32, &guess, &scratch);
    }
    // The result may be one too large.
    const found = trim(guess);
    const square = try gpa.alloc(u32, 2 * found.len);
    defer gpa.free(square);
    try sqr(gpa, square, found);
    if (order(trim(square), a) == .gt) {
        const borrow = sub(guess, guess, &.{1});
        assert(borrow == 0);
    }
    @memcpy(r, guess[0..r.len]);
}

fn wordPair(a: []const u32) u64 {
    return switch (a.len) {
        0 => 0,
        1 => a[0],
        2 => @as(u64, a[1]) << 32 | a[0],
        else => unreachable,
    };
}

pub fn squareRoot64(n: u64) u64 {
    var root: u64 = @trunc(@sqrt(@as(f64, @floatFromInt(n))));
    root = @min(root, 0xFFFF_FFFF);
    while (root * root > n) root -= 1;
    while (root < 0xFFFF_FFFF and (root + 1) * (root + 1) <= n) root += 1;
    return root;
}

pub fn gcd64(a_given: u64, b_given: u64) u64 {
    var a = a_given;
    var b = b_given;
    if (a == 0) return b;
    if (b == 0) return a;
    const twos: u6 = @intCast(@ctz(a | b));
    a >>= @intCast(@ctz(a));
    while (true) {
        b >>= @intCast(@ctz(b));
        if (a > b) std.mem.swap(u64, &a, &b);
        b -= a;
        if (b == 0) return a << twos;
    }
}

/// Lehmer's algorithm: a run of Euclid's steps on the leading 62 bits of both, applied to the whole numbers at once.
/// Destroys both; the result is a prefix of one of them (trimmed). a.len == b.len (padded with zeros).
pub fn gcd(gpa: Allocator, a_room: []u32, b_room: []u32) Allocator.Error![]const u32 {
    assert(a_room.len == b_room.len);
    var x = a_room;
    var y = b_room;
    const n = a_room.len;
    const quotient = try gpa.alloc(u32, n + 1);
    defer gpa.free(quotient);
    const remainder = try gpa.alloc(u32, n);
    defer gpa.free(remainder);
    while (true) {
        if (order(trim(x), trim(y)) == .lt) std.mem.swap([]u32, &x, &y);
        const big = trim(x);
        const small = trim(y);
        if (small.len == 0) return big;
        if (big.len <= 2) {
            const found = gcd64(wordPair(big), wordPair(small));
            x[0] = @truncate(found);
            if (x.len > 1) x[1] = @intCast(found >> 32);
            return trim(x[0..@min(x.len, 2)]);
        }
        if (lehmerStep(x, y, big.len)) continue;
        try div(gpa, quotient[0 .. big.len - small.len + 1], remainder[0..small.len], big, small);
        const small_len = small.len;
        @memset(x, 0);
        @memcpy(x[0..small_len], remainder[0..small_len]);
    }
}

/// False if the leading bits do not even determine one quotient.
fn lehmerStep(x: []u32, y: []u32, len: usize) bool {
    const shift: u7 = @intCast(@clz(x[len - 1]));
    var xh: i64 = @intCast(leading(x, len, shift) >> 2);
    var yh: i64 = @intCast(leading(y, len, shift) >> 2);
    var a: i64 = 1;
    var b: i64 = 0;
    var c: i64 = 0;
    var d: i64 = 1;
    const bound: i64 = 1 << 30;
    while (true) {
        if (yh + c == 0 or yh + d == 0) break;
        const q = @divTrunc(xh + a, yh + c);
        if (q != @divTrunc(xh + b, yh + d) or q >= bound) break;
        const next_a = a - q * c;
        const next_b = b - q * d;
        if (@abs(next_a) >= bound or @abs(next_b) >= bound) break;
        a = c;
        c = next_a;
        b = d;
        d = next_b;
        const rest = xh - q * yh;
        xh = yh;
        yh = rest;
    }
    if (b == 0) return false;
    // (x, y) = (a x + b y, c x + d y); one of each pair is negative.
    var carry_x: i64 = 0;
    var carry_y: i64 = 0;
    for (0..len) |i| {
        const xi: i64 = x[i];
        const yi: i64 = y[i];
        const tx = a * xi + b * yi + carry_x;
        const ty = c * xi + d * yi + carry_y;
        x[i] = @truncate(@as(u64, @bitCast(tx)));
        y[i] = @truncate(@as(u64, @bitCast(ty)));
        carry_x = tx >> 32;
        carry_y = ty >> 32;
    }
    assert(carry_x == 0 and carry_y == 0);
    return true;
}

/// The 64 bits from the top of a number of `len` words whose leading word would be shifted by `shift`.
fn leading(a: []const u32, len: usize, shift: u7) u64 {
    const high: u96 = @as(u96, a[len - 1]) << 64 | @as(u96, a[len - 2]) << 32 | a[len - 3];
    return @truncate((high << shift) >> 32);
}

const testing = std.testing;

fn randomWords(random: std.Random, words: []u32) void {
    for (words) |*word| word.* = switch (random.int(u3)) {
        0 => 0,
        1 => 0xFFFF_FFFF,
        else => random.int(u32),
    };
    if (words[words.len - 1] == 0) words[words.len - 1] = 1;
}

test "products and quotients undo each other" {
    var prng: std.Random.DefaultPrng = .init(7);
    const random = prng.random();
    const gpa = testing.allocator;
    for (0..600) |round| {
        const size: usize = if (round % 10 == 0) 600 else 90;
        const a = try gpa.alloc(u32, 1 + random.uintLessThan(usize, size));
        defer gpa.free(a);
        const b = try gpa.alloc(u32, 1 + random.uintLessThan(usize, size));
        defer gpa.free(b);
        randomWords(random, a);
        randomWords(random, b);
        const product = try gpa.alloc(u32, a.len + b.len);
        defer gpa.free(product);
        try mul(gpa, product, a, b);
        const simple = try gpa.alloc(u32, a.len + b.len);
        defer gpa.free(simple);
        @memset(simple, 0);
        for (b, 0..) |word, i| {
            var carry: u64 = 0;
            for (a, 0..) |x, j| {
                const t = @as(u64, x) * word + simple[i + j] + carry;
                simple[i + j] = @truncate(t);
                carry = t >> 32;
            }
            simple[i + a.len] = @intCast(carry);
        }
        try testing.expectEqualSlices(u32, simple, product);
        // (a * b + a % b) / b
        const sum = trim(product);
        const q = try gpa.alloc(u32, sum.len - b.len + 1);
        defer gpa.free(q);
        const r = try gpa.alloc(u32, b.len);
        defer gpa.free(r);
        try div(gpa, q, r, sum, b);
        try testing.expectEqualSlices(u32, a, trim(q));
        try testing.expectEqual(0, trim(r).len);
        if (order(a, b) != .lt) {
            const q2 = try gpa.alloc(u32, a.len - b.len + 1);
            defer gpa.free(q2);
            try div(gpa, q2, r, a, b);
            const back = try gpa.alloc(u32, q2.len + b.len);
            defer gpa.free(back);
            try mul(gpa, back, q2, b);
            _ = add(back, back, r);
            try testing.expectEqualSlices(u32, a, trim(back));
            try testing.expectEqual(.lt, order(trim(r), b));
        }
        const square = try gpa.alloc(u32, 2 * a.len);
        defer gpa.free(square);
        const square2 = try gpa.alloc(u32, 2 * a.len);
        defer gpa.free(square2);
        try sqr(gpa, square, a);
        const copy = try gpa.dupe(u32, a);
        defer gpa.free(copy);
        try mul(gpa, square2, a, copy);
        try testing.expectEqualSlices(u32, square2, square);
        const root = try gpa.alloc(u32, (trim(square).len + 1) / 2);
        defer gpa.free(root);
        try squareRoot(gpa, root, trim(square));
        try testing.expectEqualSlices(u32, a, trim(root));
        _ = sub(square, square, &.{1});
        if (trim(square).len > 0) {
            const root2 = try gpa.alloc(u32, (trim(square).len + 1) / 2);
            defer gpa.free(root2);
            try squareRoot(gpa, root2, trim(square));
            _ = sub(copy, copy, &.{1});
            try testing.expectEqualSlices(u32, trim(copy), trim(root2));
        }
    }
}

test "the greatest common divisor" {
    var prng: std.Random.DefaultPrng = .init(9);
    const random = prng.random();
    const gpa = testing.allocator;
    for (0..300) |_| {
        const size = 1 + random.uintLessThan(usize, 40);
        const a = try gpa.alloc(u32, size);
        defer gpa.free(a);
        const b = try gpa.alloc(u32, size);
        defer gpa.free(b);
        randomWords(random, a);
        randomWords(random, b);
        const a_copy = try gpa.dupe(u32, a);
        defer gpa.free(a_copy);
        const b_copy = try gpa.dupe(u32, b);
        defer gpa.free(b_copy);
        const found = try gcd(gpa, a_copy, b_copy);
        // Plain Euclid.
        var x = try gpa.dupe(u32, a);
        defer gpa.free(x);
        var y = try gpa.dupe(u32, b);
        defer gpa.free(y);
        const q = try gpa.alloc(u32, size + 1);
        defer gpa.free(q);
        const r = try gpa.alloc(u32, size);
        defer gpa.free(r);
        while (trim(y).len > 0) {
            const big = trim(x);
            const small = trim(y);
            if (order(big, small) != .lt) {
                try div(gpa, q[0 .. big.len - small.len + 1], r[0..small.len], big, small);
                const n = small.len;
                @memset(x, 0);
                @memcpy(x[0..n], r[0..n]);
            }
            std.mem.swap([]u32, &x, &y);
        }
        try testing.expectEqualSlices(u32, trim(x), found);
    }
}
