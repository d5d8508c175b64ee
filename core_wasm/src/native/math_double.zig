//! Double-double numbers: an unevaluated sum of two floats, about 106 bits.
//!
//!     value = hi + lo,  |lo| <= ulp(hi) / 2
//!
//! The elementary functions compute in these and round once at the end, so that results are those of a correctly rounded
//! library in all but one of some ten thousand cases. Constants are computed at compile time in whole numbers (`Fixed`).
//!
//! Not here: the functions (math_libm.zig).

const std = @import("std");

pub const Double = struct {
    hi: f64,
    lo: f64,

    pub inline fn of(x: f64) Double {
        return .{ .hi = x, .lo = 0 };
    }

    /// The exact sum of two floats.
    pub inline fn sum(a: f64, b: f64) Double {
        const s = a + b;
        const bb = s - a;
        return .{ .hi = s, .lo = (a - (s - bb)) + (b - bb) };
    }

    /// The same if |a| >= |b|.
    pub inline fn fastSum(a: f64, b: f64) Double {
        const s = a + b;
        return .{ .hi = s, .lo = b - (s - a) };
    }

    /// The exact product of two floats; they are below 2^990.
    pub inline fn product(a: f64, b: f64) Double {
        const p = a * b;
        const x = split(a);
        const y = split(b);
        return .{ .hi = p, .lo = ((x.hi * y.hi - p) + x.hi * y.lo + x.lo * y.hi) + x.lo * y.lo };
    }

    /// Two halves of 26 bits.
    pub inline fn split(a: f64) Double {
        const t = a * 134217729.0;
        const hi = t - (t - a);
        return .{ .hi = hi, .lo = a - hi };
    }

    pub inline fn add(a: Double, b: Double) Double {
        const s = sum(a.hi, b.hi);
        const t = sum(a.lo, b.lo);
        const u = fastSum(s.hi, s.lo + t.hi);
        return fastSum(u.hi, u.lo + t.lo);
    }

    pub inline fn addFloat(a: Double, b: f64) Double {
        const s = sum(a.hi, b);
        return fastSum(s.hi, s.lo + a.lo);
    }

    pub inline fn sub(a: Double, b: Double) Double {
        return a.add(b.negated());
    }

    pub inline fn negated(a: Double) Double {
        return .{ .hi = -a.hi, .lo = -a.lo };
    }

    pub inline fn mul(a: Double, b: Double) Double {
        const p = product(a.hi, b.hi);
        return fastSum(p.hi, p.lo + (a.hi * b.lo + a.lo * b.hi));
    }

    pub inline fn mulFloat(a: Double, b: f64) Double {
        const p = product(a.hi, b);
        return fastSum(p.hi, p.lo + a.lo * b);
    }

    /// By a power of two.
    pub inline fn scaled(a: Double, factor: f64) Double {
        return .{ .hi = a.hi * factor, .lo = a.lo * factor };
    }

    pub inline fn div(a: Double, b: Double) Double {
        const q1 = a.hi / b.hi;
        const r1 = a.sub(b.mulFloat(q1));
        const q2 = r1.hi / b.hi;
        const r2 = r1.sub(b.mulFloat(q2));
        const q3 = r2.hi / b.hi;
        const q = fastSum(q1, q2);
        return fastSum(q.hi, q.lo + q3);
    }

    pub inline fn squareRoot(a: Double) Double {
        if (a.hi <= 0) return of(0);
        const root = @sqrt(a.hi);
        const rest = a.sub(product(root, root));
        const first = fastSum(root, rest.hi / (2 * root));
        const left = a.sub(first.mul(first));
        return fastSum(first.hi, first.lo + left.hi / (2 * root));
    }

    pub inline fn toFloat(a: Double) f64 {
        return a.hi + a.lo;
    }
};

/// Numbers known at compile time: whole multiples of 2^-bits.
pub const Fixed = struct {
    pub const bits = 240;
    pub const one = 1 << bits;

    pub fn mul(comptime a: comptime_int, comptime b: comptime_int) comptime_int {
        return (a * b) >> bits;
    }

    pub fn div(comptime a: comptime_int, comptime b: comptime_int) comptime_int {
        return @divTrunc(a << bits, b);
    }

    /// atan(1 / n)
    pub fn inverseTangent(comptime n: comptime_int) comptime_int {
        var term: comptime_int = @divTrunc(one, n);
        var total: comptime_int = 0;
        var k: comptime_int = 1;
        while (term != 0) : (k += 2) {
            total += if (k % 4 == 1) @divTrunc(term, k) else -@divTrunc(term, k);
            term = @divTrunc(term, n * n);
        }
        return total;
    }

    /// ln(a / b), a and b within a factor of two.
    pub fn logOfRatio(comptime a: comptime_int, comptime b: comptime_int) comptime_int {
        const z = @divTrunc((a - b) << bits, a + b);
        const square = mul(z, z);
        var term: comptime_int = z;
        var total: comptime_int = 0;
        var k: comptime_int = 1;
        while (term > 1 or term < -1) : (k += 2) {
            total += @divTrunc(term, k);
            term = mul(term, square);
        }
        return 2 * total;
    }

    pub fn exp(comptime x: comptime_int) comptime_int {
        var term: comptime_int = one;
        var total: comptime_int = 0;
        var k: comptime_int = 1;
        while (term > 1 or term < -1) : (k += 1) {
            total += term;
            term = @divTrunc(mul(term, x), k);
        }
        return total;
    }

    pub const pi = 16 * inverseTangent(5) - 4 * inverseTangent(239);
    pub const ln2 = logOfRatio(4, 3) + logOfRatio(3, 2);
    pub const ln10 = 3 * ln2 + logOfRatio(10, 8);

    /// The nearest double-double.
    pub fn toDouble(comptime x: comptime_int) Double {
        const hi = nearest(x);
        const rest = x - fromFloatBits(hi);
        return .{ .hi = hi, .lo = nearest(rest) };
    }

    /// The first `count` bits, cut off.
    pub fn leading(comptime x: comptime_int, comptime count: comptime_int) comptime_int {
        const size = bitLength(if (x < 0) -x else x);
        const drop = size - count;
        const kept = ((if (x < 0) -x else x) >> drop) << drop;
        return if (x < 0) -kept else kept;
    }

    pub fn nearest(comptime x: comptime_int) f64 {
        if (x == 0) return 0;
        const magnitude = if (x < 0) -x else x;
        const size = bitLength(magnitude);
        const drop = if (size > 53) size - 53 else 0;
        const half = if (drop > 0) 1 << (drop - 1) else 0;
        const kept: comptime_int = (magnitude + half) >> drop;
        const float: f64 = @floatFromInt(@as(u64, kept));
        const result = float * powerOfTwo(drop - bits);
        return if (x < 0) -result else result;
    }

    fn powerOfTwo(comptime n: comptime_int) f64 {
        return @bitCast(@as(u64, n + 1023) << 52);
    }

    fn bitLength(comptime x: comptime_int) comptime_int {
        var size: comptime_int = 0;
        var rest = x;
        while (rest >= 1 << 64) {
            rest >>= 64;
            size += 64;
        }
        while (rest > 0) {
            rest >>= 1;
            size += 1;
        }
        return size;
    }

    /// Exactly the value of a float that `nearest` gave.
    fn fromFloatBits(comptime x: f64) comptime_int {
        if (x == 0) return 0;
        const raw: u64 = @bitCast(x);
        const mantissa: comptime_int = (raw & ((1 << 52) - 1)) | 1 << 52;
        const exponent: comptime_int = @as(i64, @intCast(raw >> 52 & 0x7FF)) - 1075;
        const shift = exponent + bits;
        const magnitude = if (shift >= 0) mantissa << shift else mantissa >> -shift;
        return if (raw >> 63 == 1) -magnitude else magnitude;
    }
};
