//! gamma, lgamma, erf, erfc.
//!
//! The gamma functions follow CPython's way (Lanczos' approximation with g = 6.0246.. and 13 terms, rounded at each
//! step), so that they give CPython's digits; the error functions are computed in double-double and rounded once.

const std = @import("std");
const libm = @import("math_libm.zig");
const math_double = @import("math_double.zig");
const Double = math_double.Double;
const Fixed = math_double.Fixed;
const inf = std.math.inf(f64);
const nan = std.math.nan(f64);
const pi = std.math.pi;

// Lanczos' sum for g = 6.024680040776729583740234375: a rational function, lowest power first.
const g = 6.024680040776729583740234375;
const g_minus_half = 5.524680040776729583740234375;
const numerator = [13]f64{
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
const denominator = [13]f64{
    0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
};

fn lanczosSum(x: f64) f64 {
    var above: f64 = 0;
    var below: f64 = 0;
    if (x < 5) {
        var i: usize = 13;
        while (i > 0) {
            i -= 1;
            above = above * x + numerator[i];
            below = below * x + denominator[i];
        }
    } else {
        for (numerator, denominator) |n, d| {
            above = above / x + n;
            below = below / x + d;
        }
    }
    return above / below;
}

/// sin(pi x), exact where the result is.
fn sinPi(x: f64) f64 {
    const y = libm.fmod(@abs(x), 2);
    const r = switch (@as(u8, @trunc(@round(2 * y)))) {
        0 => libm.sin(pi * y),
        1 => libm.cos(pi * (y - 0.5)),
        2 => libm.sin(pi * (1 - y)),
        3 => -libm.cos(pi * (y - 1.5)),
        else => libm.sin(pi * (y - 2)),
    };
    return std.math.copysign(@as(f64, 1), x) * r;
}

const factorials: [23]f64 = table: {
    var out: [23]f64 = undefined;
    var value: comptime_int = 1;
    for (&out, 0..) |*entry, i| {
        if (i > 0) value *= i;
        entry.* = value;
    }
    break :table out;
};

/// nan: outside the domain; infinite: too large.
pub fn gamma(x: f64) f64 {
    if (x != x or x == inf) return x;
    if (x == -inf) return nan;
    if (x == 0) return nan;
    if (x == @floor(x)) {
        if (x < 0) return nan;
        if (x <= 23) return factorials[@as(usize, @trunc(x)) - 1];
    }
    const a = @abs(x);
    if (a < 1e-20) return 1 / x;
    if (a > 200) return if (x < 0) 0 / sinPi(x) else inf;
    const y = a + g_minus_half;
    // What rounding has taken from y.
    var z = if (a > g_minus_half) (y - a) - g_minus_half else (y - g_minus_half) - a;
    z = z * g / y;
    if (x < 0) {
        var r = -pi / sinPi(a) / a * libm.exp(y) / lanczosSum(a);
        r -= z * r;
        if (a < 140) return r / libm.pow(y, a - 0.5);
        const root = libm.pow(y, a / 2 - 0.25);
        return r / root / root;
    }
    var r = lanczosSum(a) / libm.exp(y);
    r += z * r;
    if (a < 140) return r * libm.pow(y, a - 0.5);
    const root = libm.pow(y, a / 2 - 0.25);
    return r * root * root;
}

/// nan: outside the domain; infinite for a finite x: too large.
pub fn lgamma(x: f64) f64 {
    if (x != x) return x;
    if (std.math.isInf(x)) return inf;
    if (x == @floor(x) and x <= 2) return if (x <= 0) nan else 0;
    const a = @abs(x);
    if (a < 1e-20) return -libm.log(a);
    var r = libm.log(lanczosSum(a)) - g;
    r += (a - 0.5) * (libm.log(a + g - 0.5) - 1);
    if (x < 0) r = log_pi - libm.log(@abs(sinPi(a))) - libm.log(a) - r;
    return r;
}

const log_pi = 1.144729885849400174143427351353058711647;

// Error functions

const two_over_root_pi = root: {
    // 2 / sqrt(pi) from pi, by Newton in whole numbers.
    @setEvalBranchQuota(100_000);
    const inverse_pi = Fixed.div(4 * Fixed.one, Fixed.pi);
    var r: comptime_int = Fixed.one;
    var i = 0;
    while (i < 12) : (i += 1) r = (r + Fixed.div(inverse_pi, r)) >> 1;
    break :root Fixed.toDouble(r);
};

pub fn erf(x: f64) f64 {
    if (x != x) return x;
    const a = @abs(x);
    if (a > 6) return std.math.copysign(@as(f64, 1), x);
    if (a < 1e-160) return x * two_over_root_pi.hi;
    const value = if (a < 2) series(a) else Double.of(1).sub(tail(a));
    return std.math.copysign(value.toFloat(), x);
}

pub fn erfc(x: f64) f64 {
    if (x != x) return x;
    if (x < -6.5) return 2;
    if (x > 27.3) return 0;
    if (x < 2) {
        if (@abs(x) < 1e-20) return 1;
        const inner = if (@abs(x) < 2) series(@abs(x)) else Double.of(1).sub(tail(@abs(x)));
        return Double.of(1).add(if (x < 0) inner else inner.negated()).toFloat();
    }
    return tail(x).toFloat();
}

/// erf(x) = 2/sqrt(pi) e^(-x^2) sum 2^n x^(2n+1) / (1 3 5 .. (2n+1)), all terms positive; 0 < x < 2.
fn series(x: f64) Double {
    const square = Double.product(x, x);
    var term = Double.of(x);
    var total = term;
    var n: f64 = 1;
    while (term.hi > total.hi * 0x1p-106) : (n += 1) {
        term = term.mul(square).scaled(2).div(Double.of(2 * n + 1));
        total = total.add(term);
    }
    return total.mul(libm.expToDouble(square.negated())).mul(two_over_root_pi);
}

/// erfc(x) for 2 <= x < 28 by its continued fraction: e^(-x^2) / sqrt(pi) / (x + 1/2 / (x + 1 / (x + 3/2 / (x + ..)))).
fn tail(x: f64) Double {
    // Depth for 2^-100: fewer terms the larger x is.
    const depth: usize = @trunc(20 + 600 / (x * x));
    var value = Double.of(x);
    var k = depth;
    while (k > 0) : (k -= 1) {
        value = Double.of(@as(f64, @floatFromInt(k)) / 2).div(value).addFloat(x);
    }
    const square = Double.product(x, x);
    // e^(-x^2) may be subnormal: the factor 2^100 goes in and comes out.
    if (square.hi > 690) {
        const shifted = libm.ln2.mulFloat(100).sub(square);
        const value_up = libm.expToDouble(shifted).mul(two_over_root_pi).scaled(0.5).div(value);
        return Double.of(value_up.toFloat() * 0x1p-100);
    }
    return libm.expToDouble(square.negated()).mul(two_over_root_pi).scaled(0.5).div(value);
}
