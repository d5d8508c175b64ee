//! The math module: floats in, floats out, with CPython 3.14's errors.
//!
//! A function of one float is a row: its Zig function, and what is said when the argument is outside its domain. An infinite
//! result for a finite argument is OverflowError where the function may overflow.
//!
//! Not here: the numerics (math_libm.zig, math_special.zig), functions of ints (math_integer.zig), sums over iterables
//! (math_sums.zig). Arguments with `__float__` or `__index__` go through the twins `_math_NAME` of lib/prelude/numbers.py.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Tuple = layout.Tuple;
const Value = @import("../object/value.zig").Value;
const typeOf = @import("../object/type.zig").typeOf;
const bind = @import("bind.zig");
const libm = @import("math_libm.zig");
const special = @import("math_special.zig");
const int = @import("../object/int.zig");
const int_text = @import("../text/int_text.zig");
const float = @import("../object/float.zig");
const float_text = @import("../text/float_text.zig");
const tuple = @import("../object/tuple.zig");
const attribute = @import("../vm/attribute.zig");
const call = @import("../vm/call.zig");
const known = @import("../object/known_names.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const inf = std.math.inf(f64);
const nan = std.math.nan(f64);

pub const doc = "Functions of real numbers, as the C library has them.";

pub const Constant = struct { name: []const u8, value: f64 };

pub const constants = [_]Constant{
    .{ .name = "pi", .value = std.math.pi },
    .{ .name = "e", .value = std.math.e },
    .{ .name = "tau", .value = 2 * std.math.pi },
    .{ .name = "inf", .value = inf },
    .{ .name = "nan", .value = nan },
};

pub const functions = bind.functions(.{
    .{
        "acos(x, /)",
        unary(libm.acos, false, in_unit_range),
        "The angle in radians, from 0 to pi, whose cosine is x.",
    },
    .{ "acosh(x, /)", unary(libm.acosh, false, "expected argument value not less than 1, got "), "Return the inverse hyperbolic cosine of x." },
    .{
        "asin(x, /)",
        unary(libm.asin, false, in_unit_range),
        "The angle in radians, from -pi/2 to pi/2, whose sine is x.",
    },
    .{ "asinh(x, /)", unary(libm.asinh, false, ""), "Return the inverse hyperbolic sine of x." },
    .{ "atan(x, /)", unary(libm.atan, false, ""), "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2." },
    .{
        "atan2(y, x, /)",
        atan2,
        "The angle in radians from the positive x axis to the point (x, y); the signs tell the quadrant.",
    },
    .{ "atanh(x, /)", unary(libm.atanh, false, "expected a number between -1 and 1, got "), "Return the inverse hyperbolic tangent of x." },
    .{ "cbrt(x, /)", unary(libm.cbrt, false, ""), "Return the cube root of x." },
    .{ "ceil(x, /)", ceil, "The least int that is not below x." },
    .{
        "copysign(x, y, /)",
        copysign,
        "The magnitude of x with the sign of y; zeros have signs too.",
    },
    .{ "cos(x, /)", unary(libm.cos, false, finite), "The cosine of x radians." },
    .{ "cosh(x, /)", unary(libm.cosh, true, ""), "Return the hyperbolic cosine of x." },
    .{ "degrees(x, /)", degrees, "x radians in degrees." },
    .{ "erf(x, /)", unary(special.erf, false, ""), "Error function at x." },
    .{ "erfc(x, /)", unary(special.erfc, false, ""), "Complementary error function at x." },
    .{ "exp(x, /)", unary(libm.exp, true, ""), "Return e raised to the power of x." },
    .{ "exp2(x, /)", unary(libm.exp2, true, ""), "Return 2 raised to the power of x." },
    .{ "expm1(x, /)", unary(libm.expm1, true, ""), "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x." },
    .{ "fabs(x, /)", fabs, "The magnitude of x as a float." },
    .{ "floor(x, /)", floor, "The greatest int that is not above x." },
    .{ "fma(x, y, z, /)", fma, "x * y + z, rounded once." },
    .{ "fmod(x, y, /)", fmod, "The remainder of x / y with the sign of x; % takes that of y." },
    .{
        "frexp(x, /)",
        frexp,
        "The pair (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1; (0, 0) for zero.",
    },
    .{
        "gamma(x, /)",
        unary(special.gamma, true, no_pole),
        "The gamma function: factorial(x - 1) for whole x.",
    },
    .{ "hypot(*coordinates)", hypot, "Multidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))" },
    .{ "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", isclose, "Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values" },
    .{ "isfinite(x, /)", isfinite, "Is x neither infinite nor a NaN?" },
    .{ "isinf(x, /)", isinf, "Is x one of the infinities?" },
    .{ "isnan(x, /)", isnan, "Is x a NaN?" },
    .{ "ldexp(x, i, /)", ldexp, "x * 2**i: what frexp takes apart." },
    .{
        "lgamma(x, /)",
        unary(special.lgamma, true, no_pole),
        "The natural logarithm of the magnitude of gamma(x).",
    },
    .{
        "log(x, base=<unrepresentable>, /)",
        log,
        "The logarithm of x, natural or to the given base.",
    },
    .{ "log10(x, /)", log10, "The logarithm of x to base ten." },
    .{ "log1p(x, /)", unary(libm.log1p, false, "expected argument value > -1, got "), "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero." },
    .{ "log2(x, /)", log2, "The logarithm of x to base two." },
    .{ "modf(x, /)", modf, "The parts of x behind and before the point, both with its sign." },
    .{
        "nextafter(x, y, /, *, steps=None)",
        nextafter,
        "The float that is so many steps from x in the direction of y; one step by default.",
    },
    .{ "pow(x, y, /)", pow, "x to the power of y, as floats." },
    .{ "radians(x, /)", radians, "x degrees in radians." },
    .{
        "remainder(x, y, /)",
        remainder,
        "x minus the nearest whole multiple of y, the even one if two are as near. Exact.",
    },
    .{ "sin(x, /)", unary(libm.sin, false, finite), "The sine of x radians." },
    .{ "sinh(x, /)", unary(libm.sinh, true, ""), "Return the hyperbolic sine of x." },
    .{ "sqrt(x, /)", unary(squareRoot, false, "expected a nonnegative input, got "), "Return the square root of x." },
    .{ "tan(x, /)", unary(libm.tan, false, finite), "The tangent of x radians." },
    .{ "tanh(x, /)", unary(libm.tanh, false, ""), "Return the hyperbolic tangent of x." },
    .{ "trunc(x, /)", trunc, "The integer part of x: what its __trunc__ gives." },
    .{ "ulp(x, /)", ulp, "The value of the last bit of x: how far the floats lie apart there." },
}) ++ @import("math_integer.zig").functions ++ @import("math_sums.zig").functions;

/// The same functions under names for the twins: what guest code sees can be rebound.
pub const prelude_functions: []const bind.Spec = specs: {
    var out: [functions.len]bind.Spec = undefined;
    for (&out, functions) |*spec, function| {
        spec.* = function;
        spec.name = "_math_raw_" ++ function.name;
    }
    const frozen = out;
    break :specs &frozen;
};

const in_unit_range = "expected a number in range from -1 up to 1, got ";
const finite = "expected a finite input, got ";
const no_pole = "expected a noninteger or positive integer, got ";
const positive = "expected a positive input, got ";

fn domainError() Error {
    return raise(.ValueError, "math domain error", .{});
}

fn rangeError() Error {
    return raise(.OverflowError, "math range error", .{});
}

/// `message` and the number.
noinline fn domainErrorWith(message: []const u8, x: f64) Error {
    if (message.len == 0) return domainError();
    var room: [float_text.repr_size]u8 = undefined;
    return raise(.ValueError, "{}{}", .{ message, float_text.repr(&room, x) });
}

fn unary(
    comptime function: fn (f64) f64,
    comptime can_overflow: bool,
    comptime message: []const u8,
) fn (f64) Error!f64 {
    return struct {
        fn call_(x: f64) Error!f64 {
            const result = function(x);
            if (std.math.isFinite(result)) return result;
            return check(x, result, can_overflow, message);
        }
    }.call_;
}

noinline fn check(x: f64, result: f64, can_overflow: bool, message: []const u8) Error!f64 {
    if (result != result and x == x) return domainErrorWith(message, x);
    if (std.math.isInf(result) and std.math.isFinite(x)) {
        return if (can_overflow) rangeError() else domainErrorWith(message, x);
    }
    return result;
}

fn squareRoot(x: f64) f64 {
    return @sqrt(x);
}

fn fabs(x: f64) f64 {
    return @abs(x);
}

fn degrees(x: f64) f64 {
    return x * (180.0 / std.math.pi);
}

fn radians(x: f64) f64 {
    return x * (std.math.pi / 180.0);
}

fn copysign(x: f64, y: f64) f64 {
    return std.math.copysign(x, y);
}

fn atan2(y: f64, x: f64) f64 {
    return libm.atan2(y, x);
}

fn isfinite(x: f64) bool {
    return std.math.isFinite(x);
}

fn isinf(x: f64) bool {
    return std.math.isInf(x);
}

fn isnan(x: f64) bool {
    return x != x;
}

fn fmod(x: f64, y: f64) Error!f64 {
    if (x != x or y != y) return nan;
    if (std.math.isInf(y) and std.math.isFinite(x)) return x;
    if (std.math.isInf(x) or y == 0) return domainError();
    return libm.fmod(x, y);
}

/// IEEE 754: the quotient is rounded to nearest, half to even.
fn remainder(x: f64, y: f64) Error!f64 {
    if (x != x or y != y) return nan;
    if (std.math.isInf(x) or y == 0) return domainError();
    if (std.math.isInf(y)) return x;
    const a = @abs(x);
    const b = @abs(y);
    const m = libm.fmod(a, b);
    const c = b - m;
    // On which side of the middle; in the middle the parity of the quotient tells.
    const r = if (m < c) m else if (m > c) -c else m - 2 * libm.fmod(0.5 * (a - m), b);
    return std.math.copysign(@as(f64, 1), x) * r;
}

fn pow(x: f64, y: f64) Error!f64 {
    if (y == 0 or x == 1) return 1;
    if (x != x or y != y) return nan;
    const y_is_odd = std.math.isFinite(y) and @abs(libm.fmod(y, 2)) == 1;
    if (std.math.isInf(x)) {
        if (y > 0) return if (y_is_odd) x else @abs(x);
        return if (y_is_odd) std.math.copysign(@as(f64, 0), x) else 0;
    }
    if (std.math.isInf(y)) {
        if (@abs(x) == 1) return 1;
        return if ((y > 0) == (@abs(x) > 1)) inf else 0;
    }
    if (x == 0) {
        if (y < 0) return domainError();
        return if (y_is_odd) x else 0;
    }
    if (x < 0 and y != @floor(y)) return domainError();
    const result = if (@abs(x) == 1) 1 else libm.pow(@abs(x), y);
    if (std.math.isInf(result)) return rangeError();
    return if (x < 0 and y_is_odd) -result else result;
}

fn fma(x: f64, y: f64, z: f64) Error!f64 {
    const result = @mulAdd(f64, x, y, z);
    if (std.math.isFinite(result)) return result;
    if (result != result) {
        if (x == x and y == y and z == z) return raise(.ValueError, "invalid operation in fma", .{});
    } else if (std.math.isFinite(x) and std.math.isFinite(y) and std.math.isFinite(z)) {
        return raise(.OverflowError, "overflow in fma", .{});
    }
    return result;
}

// Logarithms: ints may be too big for a float.

fn logarithm(value: Value, comptime function: fn (f64) f64) Error!f64 {
    if (float.of(value)) |x| {
        if (x > 0 or x != x) return function(x);
        return domainErrorWith(positive, x);
    }
    if (!int.isAnyInt(value)) {
        const x = try float.fromValue(value);
        return function(x);
    }
    if (int.isNegative(value) or int.isZero(value)) return raise(.ValueError, "expected a positive input", .{});
    var buffer: int.Buffer = undefined;
    if (int_text.toFloat(int.toConst(value, &buffer))) |x| return function(x);
    // mantissa * 2^shift
    const shift = int.bitLength(value) - 64;
    const top = try int.rightShift(value, Value.fromInt(@intCast(shift)));
    const parts = std.math.frexp(try int.toFloat(top));
    const exponent: f64 = @floatFromInt(@as(i64, @intCast(shift)) + parts.exponent);
    // CPython rounds the mantissa to even from all bits, this from the first 64: the logarithm cannot tell.
    return function(parts.significand) + function(2) * exponent;
}

fn log(x: Value, base: ?Value) Error!f64 {
    const above = try logarithm(x, libm.log);
    const b = base orelse return above;
    const below = try logarithm(b, libm.log);
    if (below == 0) return raise(.ZeroDivisionError, "division by zero", .{});
    return above / below;
}

fn log2(x: Value) Error!f64 {
    return logarithm(x, libm.log2);
}

fn log10(x: Value) Error!f64 {
    return logarithm(x, libm.log10);
}

// Parts of floats

fn frexp(x: f64) Error!*Tuple {
    if (!std.math.isFinite(x) or x == 0) return tuple.fromSlice(&.{ Value.fromFloat(x), Value.fromInt(0) });
    const parts = std.math.frexp(x);
    return tuple.fromSlice(&.{ Value.fromFloat(parts.significand), Value.fromInt(parts.exponent) });
}

fn ldexp(x: f64, i: Value) Error!f64 {
    if (!int.isAnyInt(i)) return raise(.TypeError, "Expected an int as second argument to ldexp.", .{});
    if (x == 0 or !std.math.isFinite(x)) return x;
    const n = try int.indexClipped(i);
    if (n > 3000) return rangeError();
    if (n < -3000) return std.math.copysign(@as(f64, 0), x);
    const result = std.math.ldexp(x, @intCast(n));
    return if (std.math.isInf(result)) rangeError() else result;
}

fn modf(x: f64) Error!*Tuple {
    const whole = @trunc(x);
    const fraction = if (std.math.isInf(x)) 0 else x - whole;
    return tuple.fromSlice(&.{ Value.fromFloat(std.math.copysign(fraction, x)), Value.fromFloat(whole) });
}

fn ulp(x: f64) f64 {
    if (x != x) return x;
    const a = @abs(x);
    if (std.math.isInf(a)) return a;
    const bits: u64 = @bitCast(a);
    const above: f64 = @bitCast(bits + 1);
    if (std.math.isInf(above)) return a - @as(f64, @bitCast(bits - 1));
    return above - a;
}

fn nextafter(x: f64, y: f64, steps: Value) Error!f64 {
    var count: u64 = 1;
    if (!steps.isNone()) {
        const n = try int.requireInt(steps);
        if (int.isNegative(n)) return raise(.ValueError, "steps must be a non-negative integer", .{});
        count = if (int.toI64(n)) |small| @intCast(small) else std.math.maxInt(u64);
    }
    if (x != x or y != y) return nan;
    if (count == 0) return x;
    // Floats in order as whole numbers.
    const from = ordinal(x);
    const to = ordinal(y);
    if (from == to) return y;
    const distance = @abs(@as(i128, to) - from);
    if (count >= distance) return y;
    const step: i64 = @intCast(count);
    const at = if (to > from) from + step else from - step;
    // The zero on the way has the sign of the side that it is reached from.
    if (at == 0 and to > from) return -0.0;
    return fromOrdinal(at);
}

fn ordinal(x: f64) i64 {
    const bits: u64 = @bitCast(x);
    const magnitude: i64 = @intCast(bits & std.math.maxInt(i64));
    return if (bits >> 63 == 1) -magnitude else magnitude;
}

fn fromOrdinal(n: i64) f64 {
    const x: f64 = @bitCast(@as(u64, @abs(n)));
    return if (n < 0) -x else x;
}

fn isclose(a: f64, b: f64, relative: f64, absolute: f64) Error!bool {
    if (relative < 0 or absolute < 0) return raise(.ValueError, "tolerances must be non-negative", .{});
    if (a == b) return true;
    if (std.math.isInf(a) or std.math.isInf(b)) return false;
    const difference = @abs(b - a);
    return difference <= @abs(relative * b) or difference <= @abs(relative * a) or difference <= absolute;
}

fn hypot(coordinates: []const Value) Error!f64 {
    try vm_module.charge(coordinates.len * 8);
    if (coordinates.len <= 8) {
        var room: [8]f64 = undefined;
        for (coordinates, 0..) |value, i| room[i] = try float.fromValue(value);
        return checkedNorm(room[0..coordinates.len]);
    }
    const gpa = @import("../object/str.zig").gpa;
    const list = try gpa.alloc(f64, coordinates.len);
    defer gpa.free(list);
    for (coordinates, list) |value, *x| x.* = try float.fromValue(value);
    return checkedNorm(list);
}

fn checkedNorm(list: []const f64) f64 {
    if (list.len == 1) return @abs(list[0]);
    return libm.norm(list);
}

// To whole numbers

/// Ints, floats, and what has the method; others must be convertible to float.
fn toWhole(comptime name: known.Known, x: Value, comptime rounded: fn (f64) f64) Error!Value {
    if (x.isFloat()) return int.fromFloat(rounded(x.asFloat()));
    if (x.isInt()) return x;
    if (attribute.special(x, name)) |method| {
        if (method.as(layout.Function) == null and method.as(layout.Native) == null) return error.NeedsPython;
        return call.tailCall(method, &.{x});
    }
    if (name == .__trunc__) return raise(.TypeError, "type {} doesn't define __trunc__ method", .{typeOf(x)});
    return int.fromFloat(rounded(try float.fromValue(x)));
}

fn floorOf(x: f64) f64 {
    return @floor(x);
}

fn ceilOf(x: f64) f64 {
    return @ceil(x);
}

fn truncOf(x: f64) f64 {
    return @trunc(x);
}

fn floor(x: Value) Error!Value {
    return toWhole(.__floor__, x, floorOf);
}

fn ceil(x: Value) Error!Value {
    return toWhole(.__ceil__, x, ceilOf);
}

fn trunc(x: Value) Error!Value {
    return toWhole(.__trunc__, x, truncOf);
}
