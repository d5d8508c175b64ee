//! The elementary functions, computed in double-double and rounded once.
//!
//! Each function splits its argument into a table entry and a small rest (|rest| < 2^-7), for which a short series does:
//!
//!     exp   x = k ln2/128 + r         2^(k/128) (1 + r + r^2/2 ..)
//!     log   x = 2^k c (1 + r)         k ln2 - log(1/c) + (r - r^2/2 ..)
//!     sin   x = n pi/2 + i/64 + d     sin(i/64) cos(d) + cos(i/64) sin(d)
//!     atan  t = i/64 + ..             atan(i/64) + atan(u),  u = (t - i/64) / (1 + t i/64)
//!
//! exp, log, sin and cos first try with less: a sum hi + lo whose error is known. Unless that error could change the
//! rounding (once in some hundred calls), it is the result (`decided`).
//!
//! Invariants:
//!   1. Special values (nan, infinities, zeros with sign) are C's; nothing here raises (math.zig does).
//!   2. Results have an error below 0.5001 ulp unless a function says otherwise, so they are the same on every host.
//!
//! Not here: gamma and the error functions (math_special.zig), rounding, integer functions.

const std = @import("std");
const math_double = @import("math_double.zig");
const Double = math_double.Double;
const Fixed = math_double.Fixed;
const inf = std.math.inf(f64);
const nan = std.math.nan(f64);

pub const pi_double = Fixed.toDouble(Fixed.pi);
const half_pi = Fixed.toDouble(Fixed.pi >> 1);
pub const ln2 = Fixed.toDouble(Fixed.ln2);
const inverse_ln2 = Fixed.toDouble(Fixed.div(Fixed.one, Fixed.ln2));

/// x * 2^n with one rounding, also where the result is subnormal.
pub fn ldexp(x: f64, n: i32) f64 {
    return std.math.ldexp(x, n);
}

/// (hi + lo) * 2^n, rounded once.
fn scaleRounded(a: Double, n: i32) f64 {
    const rounded = a.toFloat();
    const exponent: i32 = @as(i32, @intCast(@as(u64, @bitCast(rounded)) >> 52 & 0x7FF)) - 1023 + n;
    if (exponent >= -1022) return std.math.ldexp(rounded, n);
    if (exponent < -1080) return std.math.ldexp(rounded, n);
    // A large number whose last bit is worth that of the subnormal result makes the sum round in the right place.
    const anchor = std.math.ldexp(@as(f64, 1), 52 - 1074 - n);
    const s = Double.sum(anchor, a.hi);
    return std.math.ldexp((s.hi + (s.lo + a.lo)) - anchor, n);
}

/// hi + lo rounded, if every number within `slack` of the sum rounds the same way.
inline fn decided(hi: f64, lo: f64, slack: f64) ?f64 {
    const up = hi + (lo + slack);
    const down = hi + (lo - slack);
    return if (up == down) up else null;
}

// exp

const exp_table: [128]Double = table: {
    @setEvalBranchQuota(1_000_000);
    var out: [128]Double = undefined;
    const step = Fixed.exp(@divTrunc(Fixed.ln2, 128));
    var value: comptime_int = Fixed.one;
    for (&out) |*entry| {
        entry.* = Fixed.toDouble(value);
        value = Fixed.mul(value, step);
    }
    break :table out;
};

/// ln2 / 128 in parts whose products with 18-bit numbers are exact.
const exp_step = @divTrunc(Fixed.ln2, 128);
const exp_step_1 = Fixed.leading(exp_step, 34);
const exp_step_2 = Fixed.leading(exp_step - exp_step_1, 34);
const step_1 = Fixed.nearest(exp_step_1);
const step_2 = Fixed.nearest(exp_step_2);
const step_rest = Fixed.nearest(exp_step - exp_step_1);
const step_3 = Fixed.nearest(exp_step - exp_step_1 - exp_step_2);
const steps_per_unit = Fixed.nearest(Fixed.div(128 * Fixed.one, Fixed.ln2));

const Exponential = struct {
    /// e^x = 2^exponent (factor + factor * rest)
    factor: Double,
    rest: Double,
    exponent: i32,

    fn value(self: Exponential) Double {
        return self.factor.add(self.factor.mul(self.rest));
    }
};

/// |x| < 1100.
fn expParts(x: Double) Exponential {
    const k = roundToInt(x.hi * steps_per_unit);
    const kf: f64 = @floatFromInt(k);
    const a = Double.sum(x.hi, -kf * step_1);
    const b = Double.sum(a.hi, -kf * step_2);
    const r = Double.fastSum(b.hi, b.lo + a.lo + (x.lo - kf * step_3));
    const square = r.mul(r);
    const h = r.hi;
    const tail = h * h * h * (1.0 / 6.0 + h * (1.0 / 24.0 + h * (1.0 / 120.0 + h * (1.0 / 720.0 + h * (1.0 / 5040.0)))));
    const rest = r.add(square.scaled(0.5).addFloat(tail));
    return .{ .factor = exp_table[@intCast(k & 127)], .rest = rest, .exponent = k >> 7 };
}

inline fn roundToInt(x: f64) i32 {
    return @trunc(if (x < 0) x - 0.5 else x + 0.5);
}

pub fn exp(x: f64) f64 {
    if (x != x) return x;
    if (x > 709.79) return inf;
    if (x < -745.14) return 0;
    return expQuick(x, 0) orelse expDouble(Double.of(x));
}

/// e^(x + x_lo) in plain arithmetic, relative error below 2^-60; null if that does not decide the rounding.
inline fn expQuick(x: f64, x_lo: f64) ?f64 {
    const k = roundToInt(x * steps_per_unit);
    const kf: f64 = @floatFromInt(k);
    const a = x - kf * step_1; // Exact.
    const b = kf * step_rest;
    const r = a - b;
    const r_lo = (((a - r) - b) + x_lo) * (1 + r);
    const rest = r + (r_lo + r * r * (0.5 + r * (1.0 / 6.0 + r * (1.0 / 24.0 + r * (1.0 / 120.0 + r * (1.0 / 720.0))))));
    const factor = exp_table[@intCast(k & 127)];
    const exponent = k >> 7;
    if (exponent < -1020 or exponent > 1022) return null;
    const sum = Double.fastSum(factor.hi, factor.lo + factor.hi * rest);
    const rounded = decided(sum.hi, sum.lo, sum.hi * 0x1p-60) orelse return null;
    return rounded * @as(f64, @bitCast(@as(u64, @intCast(exponent + 1023)) << 52));
}

fn expDouble(x: Double) f64 {
    const parts = expParts(x);
    return scaleRounded(parts.value(), parts.exponent);
}

/// e^x as a double-double; |x| < 700.
pub fn expToDouble(x: Double) Double {
    const parts = expParts(x);
    return parts.value().scaled(std.math.ldexp(@as(f64, 1), parts.exponent));
}

pub fn exp2(x: f64) f64 {
    if (x != x) return x;
    if (x >= 1024) return inf;
    if (x < -1075) return 0;
    const whole = @round(x);
    if (whole == x) return std.math.ldexp(@as(f64, 1), @trunc(x));
    const parts = expParts(ln2.mulFloat(x - whole));
    return scaleRounded(parts.value(), parts.exponent + @as(i32, @trunc(whole)));
}

pub fn expm1(x: f64) f64 {
    if (x != x or x == 0) return x;
    if (x > 709.79) return inf;
    if (x < -40) return if (x < -745) -1 else -1 + exp(x);
    if (@abs(x) < 1e-300) return x;
    if (x > 50) return exp(x);
    return expMinusOne(Double.of(x)).toFloat();
}

/// e^x - 1 without cancellation, |x| < 60.
fn expMinusOne(x: Double) Double {
    const parts = expParts(x);
    if (parts.exponent == 0 and parts.factor.hi == 1) return parts.rest;
    const scale = std.math.ldexp(@as(f64, 1), parts.exponent);
    return parts.value().scaled(scale).addFloat(-1);
}

// log

const LogEntry = struct { inverse: f64, log: Double };

/// Where the mantissa range starts: 0.6875. So 1 lies inside, between two intervals whose center is taken to be 1.
const log_offset: u64 = 0x3FE6_0000_0000_0000;

const log_table: [128]LogEntry = table: {
    @setEvalBranchQuota(4_000_000);
    var out: [128]LogEntry = undefined;
    for (&out, 0..) |*entry, i| {
        // The interval that starts at these bits: n / 256 for the first ones, n / 128 from 1 on.
        const start: u64 = log_offset + (@as(u64, i) << 45);
        const z: f64 = @bitCast(start);
        const width: f64 = if (z < 1) 1.0 / 256.0 else 1.0 / 128.0;
        const near_one = z == 1 or z + width == 1;
        const n: comptime_int = if (near_one) 512 else @trunc(512.0 / (z + width / 2) + 0.5);
        const log_of_inverse = if (near_one) 0 else Fixed.logOfRatio(n, 512);
        entry.* = .{
            .inverse = @as(f64, @floatFromInt(@as(u32, n))) / 512.0,
            .log = Fixed.toDouble(-log_of_inverse),
        };
    }
    break :table out;
};

const third = Fixed.toDouble(@divTrunc(Fixed.one, 3));

/// ln(x) for x > 0, finite, normal or subnormal; relative error about 2^-75.
pub fn logToDouble(x_given: Double) Double {
    var x = x_given;
    var k: i32 = 0;
    if (x.hi < 0x1p-1000) {
        x = x.scaled(0x1p100);
        k = -100;
    } else if (x.hi > 0x1p1000) {
        x = x.scaled(0x1p-100);
        k = 100;
    }
    const raw: u64 = @bitCast(x.hi);
    const offset: i64 = @bitCast(raw -% log_offset);
    const index: usize = @intCast(@as(u64, @bitCast(offset)) >> 45 & 127);
    const exponent: i32 = @intCast(offset >> 52);
    k += exponent;
    const scale: f64 = @bitCast(@as(u64, @intCast(1023 - exponent)) << 52);
    const z = x.scaled(scale);
    const entry = log_table[index];
    // r = z / c - 1, exactly but for the last part.
    const parts = Double.split(z.hi);
    const r = Double.sum(parts.hi * entry.inverse - 1, parts.lo * entry.inverse).addFloat(z.lo * entry.inverse);
    const h = r.hi;
    const square = r.mul(r);
    const tail = h * (-1.0 / 4.0 + h * (1.0 / 5.0 + h * (-1.0 / 6.0 + h * (1.0 / 7.0 + h *
        (-1.0 / 8.0 + h * (1.0 / 9.0 + h * (-1.0 / 10.0 + h * (1.0 / 11.0))))))));
    const cube = square.mul(r).mul(third.addFloat(tail));
    const small = r.sub(square.scaled(0.5)).add(cube);
    if (k == 0 and entry.log.hi == 0) return small;
    return ln2.mulFloat(@floatFromInt(k)).add(entry.log).add(small);
}

pub fn log(x: f64) f64 {
    if (x != x or x < 0) return nan;
    if (x == 0) return -inf;
    if (x == inf) return inf;
    if (x == 1) return 0;
    return logQuick(x) orelse logToDouble(Double.of(x)).toFloat();
}

const ln2_high = Fixed.nearest(Fixed.leading(Fixed.ln2, 40));
const ln2_low = Fixed.nearest(Fixed.ln2 - Fixed.leading(Fixed.ln2, 40));

/// ln(x) in plain arithmetic; null if its error does not decide the rounding.
inline fn logQuick(x: f64) ?f64 {
    const raw: u64 = @bitCast(x);
    if (raw >> 52 == 0) return null; // Subnormal.
    const offset: i64 = @bitCast(raw -% log_offset);
    const k: f64 = @floatFromInt(offset >> 52);
    const entry = log_table[@intCast(@as(u64, @bitCast(offset)) >> 45 & 127)];
    const z: f64 = @bitCast(raw -% (@as(u64, @bitCast(offset)) & 0xFFF0_0000_0000_0000));
    const parts = Double.split(z);
    const r_hi = parts.hi * entry.inverse - 1;
    const r_lo = parts.lo * entry.inverse;
    const r = Double.fastSum(r_hi, r_lo);
    const h = if (@abs(r_hi) >= @abs(r_lo)) r else Double.sum(r_hi, r_lo);
    const square = h.hi * h.hi;
    const poly = square * (-0.5 + h.hi * (1.0 / 3.0 + h.hi * (-1.0 / 4.0 + h.hi * (1.0 / 5.0 + h.hi *
        (-1.0 / 6.0 + h.hi * (1.0 / 7.0 + h.hi * (-1.0 / 8.0)))))));
    const whole = Double.sum(k * ln2_high, entry.log.hi);
    const sum = Double.sum(whole.hi, h.hi);
    const low = sum.lo + (whole.lo + (k * ln2_low + entry.log.lo)) + (h.lo + poly);
    const total = Double.sum(sum.hi, low);
    return decided(total.hi, total.lo, @abs(total.hi) * 0x1p-60 + @abs(h.hi) * 0x1p-60);
}

pub fn log2(x: f64) f64 {
    if (x != x or x < 0) return nan;
    if (x == 0) return -inf;
    if (x == inf) return inf;
    const parts = std.math.frexp(x);
    if (parts.significand == 0.5) return @floatFromInt(parts.exponent - 1);
    return logToDouble(Double.of(x)).mul(inverse_ln2).toFloat();
}

pub fn log1p(x: f64) f64 {
    if (x != x or x < -1) return nan;
    if (x == -1) return -inf;
    if (x == inf) return inf;
    if (@abs(x) < 0x1p-54) return x;
    return logToDouble(Double.sum(1, x)).toFloat();
}

// pow: for x >= 0; float.zig and math.zig handle signs.

pub fn pow(x: f64, y: f64) f64 {
    if (!(x > 0 and x < inf) or !(@abs(y) < inf)) return powAtTheEdge(x, y);
    if (y == 2) return x * x;
    if (y == 1) return x;
    if (y == -1) return 1 / x;
    if (y == 0.5) return @sqrt(x);
    const power = logToDouble(Double.of(x)).mulFloat(y);
    if (!(power.hi < 709.79)) return inf;
    if (power.hi < -745.14) return 0;
    if (expQuick(power.hi, power.lo)) |result| return result;
    return expDouble(power);
}

/// Zero, infinity and nan.
fn powAtTheEdge(x: f64, y: f64) f64 {
    if (y == 0 or x == 1) return 1;
    if (x != x or y != y) return nan;
    return if ((x < 1) == (y < 0)) inf else 0;
}

// sin, cos, tan

const SineEntry = struct { sin: Double, cos: Double };

const sine_table: [52]SineEntry = table: {
    @setEvalBranchQuota(1_000_000);
    var out: [52]SineEntry = undefined;
    // Rotations by 1/64.
    const d = Fixed.one / 64;
    var step_sin: comptime_int = 0;
    var step_cos: comptime_int = 0;
    var term: comptime_int = Fixed.one;
    var k: comptime_int = 0;
    while (term != 0) : (k += 1) {
        switch (k % 4) {
            0 => step_cos += term,
            1 => step_sin += term,
            2 => step_cos -= term,
            else => step_sin -= term,
        }
        term = @divTrunc(Fixed.mul(term, d), k + 1);
    }
    var sin_value: comptime_int = 0;
    var cos_value: comptime_int = Fixed.one;
    for (&out) |*entry| {
        entry.* = .{ .sin = Fixed.toDouble(sin_value), .cos = Fixed.toDouble(cos_value) };
        const next_sin = Fixed.mul(sin_value, step_cos) + Fixed.mul(cos_value, step_sin);
        cos_value = Fixed.mul(cos_value, step_cos) - Fixed.mul(sin_value, step_sin);
        sin_value = next_sin;
    }
    break :table out;
};

const Angle = struct { quadrant: u2, rest: Double };

const half_pi_fixed = Fixed.pi >> 1;
const half_pi_1 = Fixed.leading(half_pi_fixed, 33);
const half_pi_2 = Fixed.leading(half_pi_fixed - half_pi_1, 33);
const half_pi_3 = Fixed.leading(half_pi_fixed - half_pi_1 - half_pi_2, 33);
const half_pi_4 = Fixed.leading(half_pi_fixed - half_pi_1 - half_pi_2 - half_pi_3, 33);
const half_pi_parts = [5]f64{
    Fixed.nearest(half_pi_1),
    Fixed.nearest(half_pi_2),
    Fixed.nearest(half_pi_3),
    Fixed.nearest(half_pi_4),
    Fixed.nearest(half_pi_fixed - half_pi_1 - half_pi_2 - half_pi_3 - half_pi_4),
};
const two_over_pi = Fixed.nearest(Fixed.div(2 * Fixed.one, Fixed.pi));

/// x = quadrant * pi/2 + rest (modulo 2 pi), |rest| <= pi/4.
fn reduceAngle(x: f64) Angle {
    if (@abs(x) <= 0.785) return .{ .quadrant = 0, .rest = Double.of(x) };
    if (@abs(x) >= 1 << 19) return reduceLarge(x);
    const n = roundToInt(x * two_over_pi);
    const nf: f64 = @floatFromInt(n);
    const a = Double.sum(x, -nf * half_pi_parts[0]);
    const b = Double.sum(a.hi, -nf * half_pi_parts[1]);
    const c = Double.sum(b.hi, -nf * half_pi_parts[2]);
    const d = Double.sum(c.hi, -nf * half_pi_parts[3]);
    const low = Double.sum(d.lo, c.lo + b.lo + a.lo);
    const rest = Double.sum(d.hi, low.hi);
    const last = Double.fastSum(rest.hi, rest.lo + (low.lo - nf * half_pi_parts[4]));
    return .{ .quadrant = @truncate(@as(u32, @bitCast(n))), .rest = last };
}

/// The bits of 2/pi behind the point, most significant word first: enough for the largest exponent.
const two_over_pi_words: [44]u32 = table: {
    @setEvalBranchQuota(1_000_000);
    const size = 44 * 32;
    // Machin's formula again, with more bits.
    const unit = 1 << (size + 64);
    const series = struct {
        fn tangent(n: comptime_int) comptime_int {
            var term: comptime_int = @divTrunc(unit, n);
            var total: comptime_int = 0;
            var k: comptime_int = 1;
            while (term != 0) : (k += 2) {
                total += if (k % 4 == 1) @divTrunc(term, k) else -@divTrunc(term, k);
                term = @divTrunc(term, n * n);
            }
            return total;
        }
    };
    const pi = 16 * series.tangent(5) - 4 * series.tangent(239);
    const value = @divTrunc(unit << (size + 1), pi);
    var out: [44]u32 = undefined;
    for (&out, 0..) |*word, i| word.* = @truncate((value >> (size - 32 * (i + 1))) & 0xFFFF_FFFF);
    break :table out;
};

/// Payne and Hanek: only those bits of 2/pi are multiplied that do not give whole turns.
fn reduceLarge(x: f64) Angle {
    const raw: u64 = @bitCast(@abs(x));
    const mantissa = raw & (1 << 52) - 1 | 1 << 52;
    const exponent: i32 = @as(i32, @intCast(raw >> 52)) - 1075;
    // x = mantissa * 2^exponent; bits of 2/pi up to number `exponent - 2` give multiples of 4.
    const skip: u32 = @intCast(@max(exponent - 2, 0));
    var window: u256 = 0;
    const first = skip / 32;
    for (0..9) |i| {
        const word = if (first + i < two_over_pi_words.len) two_over_pi_words[first + i] else 0;
        if (i < 8) {
            window = window << 32 | word;
        } else {
            const shift: u5 = @intCast(skip % 32);
            if (shift > 0) window = window << shift | word >> @intCast(32 - @as(u6, shift));
        }
    }
    // turns = window * mantissa * 2^(exponent - skip - 256), in quarters; modulo 4.
    const product = window *% mantissa;
    const point: u32 = @intCast(256 + @as(i32, @intCast(skip)) - exponent);
    var quadrant: u2 = undefined;
    var fraction: u256 = undefined; // In units of 2^-256.
    if (point == 256 - 2) {
        quadrant = @truncate(product >> 254);
        fraction = product << 2;
    } else {
        // exponent < 2: the point lies further left, all bits are there.
        const whole = (@as(u320, window) * mantissa);
        quadrant = @truncate(whole >> @intCast(point));
        fraction = @truncate((whole << @intCast(320 - point)) >> 64);
    }
    var negative = false;
    if (fraction >> 255 == 1) {
        fraction = 0 -% fraction;
        quadrant +%= 1;
        negative = true;
    }
    const lead = @clz(fraction);
    if (lead == 256) return .{ .quadrant = quadrant, .rest = Double.of(0) };
    const top: u128 = @truncate((fraction << @intCast(lead)) >> 128);
    const hi: f64 = @floatFromInt(@as(u64, @truncate(top >> 75)));
    const lo: f64 = @floatFromInt(@as(u64, @truncate(top >> 22)) & (1 << 53) - 1);
    const scale = std.math.ldexp(@as(f64, 1), -53 - @as(i32, @intCast(lead)));
    var rest = Double.fastSum(hi * scale, lo * scale * 0x1p-53).mul(half_pi);
    if (negative) rest = rest.negated();
    if (x < 0) return .{ .quadrant = 0 -% quadrant, .rest = rest.negated() };
    return .{ .quadrant = quadrant, .rest = rest };
}

const SinCos = struct { sin: Double, cos: Double };

/// |r| <= pi/4 and a little.
fn sinCosOfRest(r: Double) SinCos {
    const negative = r.hi < 0;
    const x = if (negative) r.negated() else r;
    const index: usize = @trunc(x.hi * 64 + 0.5);
    const c = @as(f64, @floatFromInt(index)) / 64;
    const d = Double.fastSum(x.hi - c, x.lo);
    const h = d.hi;
    const square = d.mul(d);
    const s = square.hi;
    const sin_tail = h * s * (-1.0 / 6.0 + s * (1.0 / 120.0 + s * (-1.0 / 5040.0 + s * (1.0 / 362880.0))));
    const cos_tail = s * s * (1.0 / 24.0 + s * (-1.0 / 720.0 + s * (1.0 / 40320.0 - s * (1.0 / 3628800.0))));
    const sin_d = d.addFloat(sin_tail);
    const cos_d = square.scaled(-0.5).addFloat(cos_tail); // Less 1.
    if (index == 0) return .{ .sin = if (negative) sin_d.negated() else sin_d, .cos = Double.sum(1, cos_d.hi).addFloat(cos_d.lo) };
    const entry = sine_table[index];
    const sin_x = entry.sin.add(entry.sin.mul(cos_d).add(entry.cos.mul(sin_d)));
    const cos_x = entry.cos.add(entry.cos.mul(cos_d).sub(entry.sin.mul(sin_d)));
    return .{ .sin = if (negative) sin_x.negated() else sin_x, .cos = cos_x };
}

/// Both, of a finite x.
fn sinCos(x: f64) SinCos {
    const angle = reduceAngle(x);
    const both = sinCosOfRest(angle.rest);
    return switch (angle.quadrant) {
        0 => both,
        1 => .{ .sin = both.cos, .cos = both.sin.negated() },
        2 => .{ .sin = both.sin.negated(), .cos = both.cos.negated() },
        3 => .{ .sin = both.cos.negated(), .cos = both.sin },
    };
}

pub fn sin(x: f64) f64 {
    if (!std.math.isFinite(x)) return nan;
    if (@abs(x) < 0x1p-27) return if (@abs(x) < 0x1p-900) x else x - x * x * x / 6;
    return sinQuick(x, 0) orelse sinCos(x).sin.toFloat();
}

pub fn cos(x: f64) f64 {
    if (!std.math.isFinite(x)) return nan;
    return sinQuick(x, 1) orelse sinCos(x).cos.toFloat();
}

const half_pi_low = Fixed.nearest(half_pi_fixed - half_pi_1 - half_pi_2);

/// sin(x + turn * pi/2) with one exact product; null if its error does not decide the rounding.
inline fn sinQuick(x: f64, turn: i32) ?f64 {
    if (@abs(x) > 1 << 19) return null;
    const n = roundToInt(x * two_over_pi);
    const nf: f64 = @floatFromInt(n);
    const a = x - nf * half_pi_parts[0]; // Exact, as is the next product.
    const b = nf * half_pi_parts[1];
    const c = a - b;
    const c_lo = ((a - c) - b) - nf * half_pi_low;
    const negative = c < 0;
    const m = @abs(c);
    const index: usize = @trunc(m * 64 + 0.5);
    // Near a multiple of pi/2 the reduction has lost too much.
    if (index == 0) return null;
    const center = @as(f64, @floatFromInt(index)) / 64;
    const m_lo = if (negative) -c_lo else c_lo;
    const d = m - center; // Exact.
    const s = d * d;
    const sin_tail = m_lo + d * s * (-1.0 / 6.0 + s * (1.0 / 120.0 + s * (-1.0 / 5040.0)));
    const cos_tail = s * (-0.5 + s * (1.0 / 24.0 + s * (-1.0 / 720.0))) - d * m_lo;
    const entry = sine_table[index];
    const quadrant: u2 = @truncate(@as(u32, @bitCast(n +% turn)));
    var total: Double = undefined;
    if (quadrant & 1 == 0) {
        const p = Double.product(entry.cos.hi, d);
        const sum = Double.fastSum(entry.sin.hi, p.hi);
        const low = sum.lo + (p.lo + (entry.sin.lo + entry.cos.lo * d) + (entry.cos.hi * sin_tail + entry.sin.hi * cos_tail));
        total = Double.fastSum(sum.hi, low);
    } else {
        const p = Double.product(entry.sin.hi, -d);
        const sum = Double.fastSum(entry.cos.hi, p.hi);
        const low = sum.lo + (p.lo + (entry.cos.lo - entry.sin.lo * d) + (entry.cos.hi * cos_tail - entry.sin.hi * sin_tail));
        total = Double.fastSum(sum.hi, low);
    }
    const rounded = decided(total.hi, total.lo, 0x1p-66) orelse return null;
    // sin is odd in the rest, cos is not.
    const flips = (quadrant & 2 != 0) != (negative and quadrant & 1 == 0);
    return if (flips) -rounded else rounded;
}

pub fn tan(x: f64) f64 {
    if (!std.math.isFinite(x)) return nan;
    if (@abs(x) < 0x1p-27) return if (@abs(x) < 0x1p-900) x else x + x * x * x / 3;
    const both = sinCos(x);
    return both.sin.div(both.cos).toFloat();
}

// atan and the other inverses

const tangent_table: [65]Double = table: {
    @setEvalBranchQuota(1_000_000);
    var out: [65]Double = undefined;
    var value: comptime_int = 0;
    for (&out, 0..) |*entry, i| {
        // atan(i/64) - atan((i-1)/64) = atan(64 / (64^2 + i (i - 1)))
        if (i > 0) {
            const j: comptime_int = i;
            const u = @divTrunc(Fixed.one * 64, 4096 + j * (j - 1));
            const square = Fixed.mul(u, u);
            var term: comptime_int = u;
            var k: comptime_int = 1;
            while (term != 0) : (k += 2) {
                value += if (k % 4 == 1) @divTrunc(term, k) else -@divTrunc(term, k);
                term = Fixed.mul(term, square);
            }
        }
        entry.* = Fixed.toDouble(value);
    }
    break :table out;
};

/// atan(t), 0 <= t <= 1.
fn atanOfFraction(t: Double) Double {
    const index: usize = @trunc(t.hi * 64 + 0.5);
    const c = @as(f64, @floatFromInt(index)) / 64;
    const u = if (index == 0) t else t.addFloat(-c).div(t.mulFloat(c).addFloat(1));
    const h = u.hi;
    const s = h * h;
    const tail = h * s * (-1.0 / 3.0 + s * (1.0 / 5.0 + s * (-1.0 / 7.0 + s * (1.0 / 9.0 - s * (1.0 / 11.0)))));
    const small = u.addFloat(tail);
    return if (index == 0) small else tangent_table[index].add(small);
}

/// The angle of (x, y), both at least 0 and not both 0.
fn angleOf(y: Double, x: Double) Double {
    if (y.hi <= x.hi) return atanOfFraction(y.div(x));
    return half_pi.sub(atanOfFraction(x.div(y)));
}

pub fn atan(x: f64) f64 {
    if (x != x) return x;
    if (@abs(x) < 0x1p-27) return if (@abs(x) < 0x1p-900) x else x - x * x * x / 3;
    if (@abs(x) > 1e17) return std.math.copysign(half_pi.hi, x);
    const angle = angleOf(Double.of(@abs(x)), Double.of(1)).toFloat();
    return std.math.copysign(angle, x);
}

pub fn atan2(y: f64, x: f64) f64 {
    if (x != x or y != y) return nan;
    const x_negative = std.math.signbit(x);
    if (y == 0) return std.math.copysign(if (x_negative) pi_double.hi else 0, y);
    if (x == 0) return std.math.copysign(half_pi.hi, y);
    if (std.math.isInf(x)) {
        if (std.math.isInf(y)) return std.math.copysign(@as(f64, if (x_negative) 0.75 * pi_double.hi else 0.25 * pi_double.hi), y);
        return std.math.copysign(if (x_negative) pi_double.hi else 0, y);
    }
    if (std.math.isInf(y)) return std.math.copysign(half_pi.hi, y);
    return std.math.copysign(angleOfFinite(@abs(y), @abs(x), x_negative), y);
}

fn angleOfFinite(y_given: f64, x_given: f64, x_negative: bool) f64 {
    var x = x_given;
    var y = y_given;
    const x_exponent = std.math.frexp(x).exponent;
    const y_exponent = std.math.frexp(y).exponent;
    if (y_exponent - x_exponent > 120) return half_pi.hi;
    if (x_exponent - y_exponent > 60) {
        // The quotient alone; it may be subnormal.
        if (x_negative) return pi_double.hi;
        return y / x;
    }
    x = std.math.ldexp(x, -x_exponent);
    y = std.math.ldexp(y, -x_exponent);
    const angle = angleOf(Double.of(y), Double.of(x));
    return (if (x_negative) pi_double.sub(angle) else angle).toFloat();
}

/// sqrt(1 - x^2)
fn complement(x: f64) Double {
    return Double.sum(1, -x).mul(Double.sum(1, x)).squareRoot();
}

pub fn asin(x: f64) f64 {
    if (!(@abs(x) <= 1)) return nan;
    if (@abs(x) < 0x1p-27) return if (@abs(x) < 0x1p-900) x else x + x * x * x / 6;
    return std.math.copysign(angleOf(Double.of(@abs(x)), complement(x)).toFloat(), x);
}

pub fn acos(x: f64) f64 {
    if (!(@abs(x) <= 1)) return nan;
    if (x == 1) return 0;
    const angle = angleOf(complement(x), Double.of(@abs(x)));
    return (if (x < 0) pi_double.sub(angle) else angle).toFloat();
}

// Functions that C libraries make of the others, in the steps of Sun's fdlibm: a result rounded at each step as
// theirs is equals CPython's more often than a better one would.

pub fn log10(x: f64) f64 {
    if (x != x or x < 0) return nan;
    if (x == 0) return -inf;
    if (x == inf) return inf;
    const parts = std.math.frexp(x);
    // x = 2^k y; y in [1, 2), or [1/2, 1) for a negative k.
    var k = parts.exponent - 1;
    var y = parts.significand * 2;
    if (k < 0) {
        k += 1;
        y = parts.significand;
    }
    const kf: f64 = @floatFromInt(k);
    const low = kf * log10_of_2_low + log10_of_e * log(y);
    return low + kf * log10_of_2_high;
}

const log10_of_e = Fixed.nearest(Fixed.div(Fixed.one, Fixed.ln10));
const log10_of_2 = Fixed.div(Fixed.ln2, Fixed.ln10);
const log10_of_2_high = Fixed.nearest(Fixed.leading(log10_of_2, 41));
const log10_of_2_low = Fixed.nearest(log10_of_2 - Fixed.leading(log10_of_2, 41));

pub fn sinh(x: f64) f64 {
    if (!std.math.isFinite(x) or x == 0) return x;
    const a = @abs(x);
    const half = std.math.copysign(@as(f64, 0.5), x);
    if (a > 709.78) return std.math.copysign(halfOfExp(a), x);
    if (a >= 22) return half * exp(a);
    if (a < 0x1p-28) return x;
    const t = expm1(a);
    if (a < 1) return half * (2 * t - t * t / (t + 1));
    return half * (t + t / (t + 1));
}

/// e^x / 2, which overflows later than e^x.
fn halfOfExp(x: f64) f64 {
    if (x > 711) return inf;
    const parts = expParts(Double.of(x));
    return scaleRounded(parts.value(), parts.exponent - 1);
}

pub fn cosh(x: f64) f64 {
    if (x != x) return x;
    const a = @abs(x);
    if (a > 709.78) return halfOfExp(a);
    if (a >= 22) return 0.5 * exp(a);
    if (a < 0.34657359027997264) {
        const t = expm1(a);
        const w = 1 + t;
        if (a < 0x1p-55) return w;
        return 1 + t * t / (w + w);
    }
    const t = exp(a);
    return 0.5 * t + 0.5 / t;
}

pub fn tanh(x: f64) f64 {
    if (x != x or x == 0) return x;
    const a = @abs(x);
    if (a >= 22) return std.math.copysign(@as(f64, 1), x);
    if (a < 0x1p-55) return x;
    if (a >= 1) {
        const t = expm1(2 * a);
        return std.math.copysign(1 - 2 / (t + 2), x);
    }
    const t = expm1(-2 * a);
    return std.math.copysign(-t / (t + 2), x);
}

pub fn asinh(x: f64) f64 {
    if (!std.math.isFinite(x) or x == 0) return x;
    const a = @abs(x);
    if (a < 0x1p-28) return x;
    const size = if (a > 0x1p28)
        log(a) + ln2.hi
    else if (a > 2)
        log(2 * a + 1 / (@sqrt(a * a + 1) + a))
    else
        log1p(a + a * a / (1 + @sqrt(1 + a * a)));
    return std.math.copysign(size, x);
}

pub fn acosh(x: f64) f64 {
    if (!(x >= 1)) return nan;
    if (x == inf) return inf;
    if (x > 0x1p28) return log(x) + ln2.hi;
    if (x == 1) return 0;
    if (x > 2) return log(2 * x - 1 / (x + @sqrt(x * x - 1)));
    const t = x - 1;
    return log1p(t + @sqrt(2 * t + t * t));
}

pub fn atanh(x: f64) f64 {
    if (!(@abs(x) <= 1)) return nan;
    const a = @abs(x);
    if (a == 1) return std.math.copysign(inf, x);
    if (a < 0x1p-28) return x;
    if (a < 0.5) {
        const t = a + a;
        return std.math.copysign(0.5 * log1p(t + t * a / (1 - a)), x);
    }
    return std.math.copysign(0.5 * log1p((a + a) / (1 - a)), x);
}

// Roots

pub fn cbrt(x: f64) f64 {
    if (!std.math.isFinite(x) or x == 0) return x;
    const parts = std.math.frexp(@abs(x));
    // A multiple of 3 comes out of the root exactly.
    var exponent = parts.exponent;
    var mantissa = parts.significand;
    while (@mod(exponent, 3) != 0) {
        exponent += 1;
        mantissa /= 2;
    }
    const guess = exp(log(mantissa) / 3);
    const cube = Double.product(guess, guess).mulFloat(guess);
    const rest = Double.of(mantissa).sub(cube);
    const root = Double.fastSum(guess, rest.hi / (3 * guess * guess));
    return std.math.copysign(std.math.ldexp(root.toFloat(), @divExact(exponent, 3)), x);
}

pub fn hypot(x: f64, y: f64) f64 {
    return norm(&.{ x, y });
}

/// The Euclidean norm; infinite if any coordinate is, else nan if any is.
pub fn norm(coordinates: []const f64) f64 {
    var largest: f64 = 0;
    var has_nan = false;
    for (coordinates) |x| {
        if (std.math.isInf(x)) return inf;
        has_nan = has_nan or x != x;
        largest = @max(largest, @abs(x));
    }
    if (has_nan) return nan;
    if (largest == 0) return 0;
    const exponent = std.math.frexp(largest).exponent;
    var total = Double.of(0);
    for (coordinates) |x| {
        const scaled = std.math.ldexp(x, -exponent);
        total = total.add(Double.product(scaled, scaled));
    }
    return scaleRounded(total.squareRoot(), exponent);
}

// Remainders

pub fn fmod(x: f64, y: f64) f64 {
    if (y == 1 and std.math.isFinite(x)) return std.math.copysign(x - @trunc(x), x);
    const a = @abs(x);
    const b = @abs(y);
    // Whole numbers that fit.
    if (a < 0x1p53 and b < 0x1p53 and b >= 1) {
        const m: i64 = @trunc(a);
        const n: i64 = @trunc(b);
        if (@as(f64, @floatFromInt(m)) == a and @as(f64, @floatFromInt(n)) == b)
            return std.math.copysign(@as(f64, @floatFromInt(@rem(m, n))), x);
    }
    return @rem(x, y);
}
