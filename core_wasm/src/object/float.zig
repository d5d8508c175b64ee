//! Floats: arithmetic with Python's signs and errors.
//!
//! Plain floats are never on the heap; `layout.Float` is an instance of a subclass. Floor division and modulo go through
//! fmod, so that `x == (x // y) * y + x % y` up to rounding and the modulo has the divisor's sign.
//!
//! Not here: methods (float_methods.zig), text (text/float_text.zig), the math module (native/math.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const typeOf = @import("type.zig").typeOf;
const attribute = @import("../vm/attribute.zig");
const complex = @import("complex.zig");
const int = @import("int.zig");
const libm = @import("../native/math_libm.zig");
const str = @import("str.zig");
const float_text = @import("../text/float_text.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const BinaryOperator = @import("../bytecode/op.zig").BinaryOperator;

/// Plain floats and instances of subclasses.
pub inline fn of(value: Value) ?f64 {
    if (value.isFloat()) return value.asFloat();
    return if (value.as(layout.Float)) |object| object.value else null;
}

/// What C code takes as a double: a float, an int, or (NeedsPython) an object with `__float__` or `__index__`.
pub fn fromValue(value: Value) Error!f64 {
    if (of(value)) |x| return x;
    if (int.isAnyInt(value)) return int.toFloat(value);
    if (attribute.special(value, .__float__) != null or attribute.special(value, .__index__) != null)
        return error.NeedsPython;
    return raise(.TypeError, "must be real number, not {}", .{typeOf(value)});
}

/// A NaN that `is` no other one.
pub fn newNan() Value {
    vm.nans +%= 1;
    return Value.fromNumberedNan(vm.nans);
}

fn divisionByZero() Error {
    return raise(.ZeroDivisionError, "division by zero", .{});
}

pub fn binary(op: BinaryOperator, x: f64, y: f64) Error!Value {
    return switch (op) {
        .add => Value.fromFloat(x + y),
        .sub => Value.fromFloat(x - y),
        .mul => Value.fromFloat(x * y),
        .div => if (y == 0) divisionByZero() else Value.fromFloat(x / y),
        .floordiv => if (y == 0) divisionByZero() else Value.fromFloat(divMod(x, y).quotient),
        .mod => if (y == 0) divisionByZero() else Value.fromFloat(divMod(x, y).remainder),
        .pow => pow(x, y),
        else => unreachable,
    };
}

pub const Division = struct { quotient: f64, remainder: f64 };

/// Floor division; y is not zero.
pub fn divMod(x: f64, y: f64) Division {
    var remainder = libm.fmod(x, y);
    var quotient = (x - remainder) / y;
    if (remainder != 0) {
        if ((y < 0) != (remainder < 0)) {
            remainder += y;
            quotient -= 1;
        }
    } else {
        remainder = std.math.copysign(@as(f64, 0), y);
    }
    if (quotient != 0) {
        const floor = @floor(quotient);
        quotient = if (quotient - floor > 0.5) floor + 1 else floor;
    } else {
        quotient = std.math.copysign(@as(f64, 0), x / y);
    }
    return .{ .quotient = quotient, .remainder = remainder };
}

/// x ** y; complex for a negative base with a fractional exponent.
pub fn pow(x: f64, y: f64) Error!Value {
    if (y == 0 or x == 1) return Value.fromFloat(1);
    if (x != x or y != y) return Value.fromFloat(std.math.nan(f64));
    if (std.math.isInf(y)) {
        const magnitude = @abs(x);
        if (magnitude == 1) return Value.fromFloat(1);
        return Value.fromFloat(if ((y > 0) == (magnitude > 1)) std.math.inf(f64) else 0);
    }
    const y_is_odd = libm.fmod(@abs(y), 2) == 1;
    if (std.math.isInf(x)) {
        if (y > 0) return Value.fromFloat(if (y_is_odd) x else @abs(x));
        return Value.fromFloat(if (y_is_odd) std.math.copysign(@as(f64, 0), x) else 0);
    }
    if (x == 0) {
        if (y < 0) return raise(.ZeroDivisionError, "zero to a negative power", .{});
        return Value.fromFloat(if (y_is_odd) x else 0);
    }
    if (x < 0 and y != @floor(y)) return complex.pow(x, 0, y, 0);
    const negative = x < 0 and y_is_odd;
    const magnitude = @abs(x);
    if (magnitude == 1) return Value.fromFloat(if (negative) -1 else 1);
    const result = libm.pow(magnitude, y);
    if (std.math.isInf(result)) return overflow();
    return Value.fromFloat(if (negative) -result else result);
}

/// What CPython raises with C's errno and its text.
pub fn overflow() Error {
    return @import("../vm/raise.zig").raiseWith(.OverflowError, &.{
        Value.fromInt(34), Value.from(try str.fromAscii("Numerical result out of range")),
    });
}

// Text.

pub fn append(builder: *str.Builder, x: f64) Error!void {
    var room: [float_text.repr_size]u8 = undefined;
    return builder.appendAscii(float_text.repr(&room, x));
}

pub fn toStr(x: f64) Error!*layout.Str {
    var room: [float_text.repr_size]u8 = undefined;
    return str.fromAscii(float_text.repr(&room, x));
}
