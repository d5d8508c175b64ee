//! The operators of Decimal.
//!
//!     binary(op, a, b)   the result, or null where Decimals do not know the other operand
//!
//! The arithmetic room asks here for objects of the built-in classes; methods (`table`) are for all others.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Decimal = layout.Decimal;
const Context = layout.DecimalContext;
const Value = @import("../object/value.zig").Value;
const tuple = @import("../object/tuple.zig");
const bind = @import("../native/bind.zig");
const BinaryOperator = @import("../bytecode/op.zig").BinaryOperator;
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const digits = @import("coefficient.zig");
const context_module = @import("context.zig");
const decimal_order = @import("decimal_order.zig");
const Parts = decimal_order.Parts;

/// As the arithmetic room asks: objects of subclasses are left to their methods.
pub inline fn quick(op: BinaryOperator, a: Value, b: Value) Error!?Value {
    if (a.as(Decimal)) |x| {
        if (!x.object.type.flags.builtin) return null;
    } else if (b.as(Decimal) == null) return null;
    if (b.isObject() and !b.asObject().type.flags.builtin) return null;
    return binary(op, a, b);
}

pub noinline fn binary(op: BinaryOperator, a: Value, b: Value) Error!?Value {
    if (try shortResult(op, a, b)) |made| return Value.from(made);
    const x = try Parts.ofOperand(a) orelse return null;
    const y = try Parts.ofOperand(b) orelse return null;
    const context = try context_module.current();
    const made = switch (op) {
        .add => try add(context, x, y),
        .sub => try add(context, x, .{ .negative = !y.negative, .coefficient = y.coefficient, .exponent = y.exponent }),
        .mul => try multiply(context, x, y),
        .div => try divide(context, x, y),
        .floordiv => (try Division.of(context, x, y)).wholePart(),
        .mod => (try Division.of(context, x, y)).remainder(context),
        // Powers are written in Python.
        .pow => return error.NeedsPython,
        else => return null,
    };
    return Value.from(try made);
}

/// Sums, differences and products that fit one word and are far from every border of the context: nearly all there are.
inline fn shortResult(op: BinaryOperator, a: Value, b: Value) Error!?*Decimal {
    const x = short(a) orelse return null;
    const y = short(b) orelse return null;
    const context = vm.decimal_context.as(Context) orelse return null;
    var negative = x.negative;
    var coefficient = x.low;
    var exponent = x.exponent;
    switch (op) {
        .mul => {
            if (@as(u32, @clz(coefficient)) + @clz(y.low) < 64) return null;
            coefficient *= y.low;
            exponent += y.exponent;
            negative = x.negative != y.negative;
        },
        .add, .sub => {
            var other = y.low;
            if (exponent > y.exponent) {
                coefficient = shifted(coefficient, exponent - y.exponent) orelse return null;
                exponent = y.exponent;
            } else if (exponent < y.exponent) {
                other = shifted(other, y.exponent - exponent) orelse return null;
            }
            if (negative == (y.negative != (op == .sub))) {
                coefficient +%= other; // Both are below 10^18.
            } else if (coefficient >= other) {
                coefficient -= other;
            } else {
                coefficient = other - coefficient;
                negative = !negative;
            }
        },
        else => return null,
    }
    if (coefficient == 0 or coefficient >= short_end or context.precision < short_digits or context.clamp) return null;
    if (exponent < -short_exponent or exponent > short_exponent) return null;
    if (context.exponent_min > -2 * short_exponent or context.exponent_max < 2 * short_exponent) return null;
    return try context_module.create(vm.types.decimal, negative, coefficient, exponent);
}

const short_digits = 18;
const short_end = 1_000_000_000_000_000_000;
const short_exponent = 1000;

inline fn short(value: Value) ?*const Decimal {
    const self = value.as(Decimal) orelse return null;
    return if (self.special == .finite and self.big == null and self.high == 0 and self.low < short_end) self else null;
}

/// n * 10 ** k, below 10^18.
inline fn shifted(n: u64, k: i64) ?u64 {
    if (k >= short_digits) return null;
    const factor: u64 = @truncate(digits.powerOfTen(@intCast(k)));
    if (@as(u32, @clz(n)) + @clz(factor) < 64) return null;
    const result = n * factor;
    return if (result < short_end) result else null;
}

fn add(context: *Context, x: Parts, y: Parts) Error!*Decimal {
    var a = x.coefficient;
    var b = y.coefficient;
    var exponent = x.exponent;
    if (x.exponent > y.exponent) {
        exponent = y.exponent;
        a = digits.lengthened(a, @intCast(x.exponent - exponent)) orelse return error.NeedsPython;
    } else if (y.exponent > exponent) {
        b = digits.lengthened(b, @intCast(y.exponent - exponent)) orelse return error.NeedsPython;
    }
    if (x.negative == y.negative) {
        const sum, const overflow = @addWithOverflow(a, b);
        if (overflow != 0) return error.NeedsPython;
        return context_module.finish(context, x.negative, sum, exponent);
    }
    if (a == b) return context_module.finish(context, context.rounding == .ROUND_FLOOR, 0, exponent);
    if (a > b) return context_module.finish(context, x.negative, a - b, exponent);
    return context_module.finish(context, y.negative, b - a, exponent);
}

fn multiply(context: *Context, x: Parts, y: Parts) Error!*Decimal {
    const negative = x.negative != y.negative;
    const exponent = x.exponent + y.exponent;
    if (digits.product(x.coefficient, y.coefficient)) |product|
        return context_module.finish(context, negative, product, exponent);
    // More than 38 digits: the precision decides how many are dropped, this many or one more.
    const precision = context.precision;
    if (precision >= digits.digits_max) return error.NeedsPython;
    var words = digits.wideProduct(x.coefficient, y.coefficient);
    var dropped = digits.digitCount(x.coefficient) + digits.digitCount(y.coefficient) - 1 - @as(u32, @intCast(precision));
    var rest = digits.shorten(&words, dropped);
    var quotient = digits.low128(&words);
    if (quotient >= digits.powerOfTen(@intCast(precision))) {
        const shorter, const digit = digits.divided(quotient, 10);
        rest = digits.restWithDigit(@intCast(digit), rest);
        quotient = shorter;
        dropped += 1;
    }
    const scale = exponent + dropped;
    const adjusted = scale + precision - 1;
    if (adjusted < context.exponent_min or adjusted > context.exponent_max) return error.NeedsPython;
    return context_module.rounded(context, negative, quotient, rest, scale);
}

fn divide(context: *Context, x: Parts, y: Parts) Error!*Decimal {
    if (y.coefficient == 0) return error.NeedsPython;
    const negative = x.negative != y.negative;
    const ideal = x.exponent - y.exponent;
    if (x.coefficient == 0) return context_module.finish(context, negative, 0, ideal);
    // Enough digits for the precision, and one that says on which side of the middle the rest is.
    const shift = @as(i64, digits.digitCount(y.coefficient)) - digits.digitCount(x.coefficient) + context.precision + 1;
    const up: u64 = @intCast(@max(shift, 0));
    const divisor = digits.lengthened(y.coefficient, @intCast(@max(-shift, 0))) orelse return error.NeedsPython;
    const found = try digits.scaledQuotient(x.coefficient, up, divisor) orelse return error.NeedsPython;
    const exponent = ideal - shift;
    if (!found.exact) {
        const sticky = digits.divided(found.quotient, 5)[1] == 0;
        return context_module.finish(context, negative, found.quotient + @intFromBool(sticky), exponent);
    }
    const stripped = digits.stripped(found.quotient, @intCast(@max(ideal - exponent, 0)));
    return context_module.finish(context, negative, stripped.coefficient, exponent + stripped.count);
}

/// Truncated division: the quotient has exponent 0, the rest that of the operand with the smaller one.
const Division = struct {
    negative: bool,
    quotient: u128,
    rest_negative: bool,
    rest: u128,
    exponent: i64,

    fn of(context: *Context, x: Parts, y: Parts) Error!Division {
        if (y.coefficient == 0) return error.NeedsPython;
        const exponent = @min(x.exponent, y.exponent);
        const a = digits.lengthened(x.coefficient, @intCast(x.exponent - exponent)) orelse return error.NeedsPython;
        const b = digits.lengthened(y.coefficient, @intCast(y.exponent - exponent)) orelse return error.NeedsPython;
        const quotient, const rest = digits.divided(a, b);
        if (digits.digitCount(quotient) > context.precision) return error.NeedsPython;
        return .{
            .negative = x.negative != y.negative,
            .quotient = quotient,
            .rest_negative = x.negative,
            .rest = rest,
            .exponent = exponent,
        };
    }

    fn wholePart(self: Division) Error!*Decimal {
        return context_module.create(vm.types.decimal, self.negative, self.quotient, 0);
    }

    fn remainder(self: Division, context: *Context) Error!*Decimal {
        return context_module.finish(context, self.rest_negative, self.rest, self.exponent);
    }
};

// As methods.

fn operatorMethod(comptime op: BinaryOperator, comptime reflected: bool) fn (*Decimal, Value) Error!Value {
    return struct {
        fn call(self: *Decimal, other: Value) Error!Value {
            const result = if (reflected) try binary(op, other, Value.from(self)) else try binary(op, Value.from(self), other);
            return result orelse .not_implemented;
        }
    }.call;
}

fn divmodMethod(comptime reflected: bool) fn (*Decimal, Value) Error!Value {
    return struct {
        fn call(self: *Decimal, given: Value) Error!Value {
            const mine = Parts.of(self) orelse return error.NeedsPython;
            const other = try Parts.ofOperand(given) orelse return .not_implemented;
            const context = try context_module.current();
            const division = try if (reflected) Division.of(context, other, mine) else Division.of(context, mine, other);
            const quotient = try division.wholePart();
            const rest = try division.remainder(context);
            return Value.from(try tuple.pair(Value.from(quotient), Value.from(rest)));
        }
    }.call;
}

fn compareMethod(comptime op: CompareOperator) fn (*Decimal, Value) Error!Value {
    return struct {
        fn call(self: *Decimal, other: Value) Error!Value {
            const result = try decimal_order.compare(op, self, other) orelse return .not_implemented;
            return Value.fromBool(result);
        }
    }.call;
}

fn power(_: *Decimal, _: Value, _: ?Value) Error!Value {
    return error.NeedsPython;
}

pub const table = bind.table(.{
    .{ "__add__(self, value, /)", operatorMethod(.add, false), "The value of self + value." },
    .{ "__radd__(self, value, /)", operatorMethod(.add, true), "The value of value + self." },
    .{ "__sub__(self, value, /)", operatorMethod(.sub, false), "The value of self - value." },
    .{ "__rsub__(self, value, /)", operatorMethod(.sub, true), "The value of value - self." },
    .{ "__mul__(self, value, /)", operatorMethod(.mul, false), "The value of self * value." },
    .{ "__rmul__(self, value, /)", operatorMethod(.mul, true), "The value of value * self." },
    .{ "__truediv__(self, value, /)", operatorMethod(.div, false), "The value of self / value." },
    .{ "__rtruediv__(self, value, /)", operatorMethod(.div, true), "The value of value / self." },
    .{
        "__floordiv__(self, value, /)",
        operatorMethod(.floordiv, false),
        "The value of self // value.",
    },
    .{
        "__rfloordiv__(self, value, /)",
        operatorMethod(.floordiv, true),
        "The value of value // self.",
    },
    .{ "__mod__(self, value, /)", operatorMethod(.mod, false), "The value of self % value." },
    .{ "__rmod__(self, value, /)", operatorMethod(.mod, true), "The value of value % self." },
    .{ "__divmod__(self, value, /)", divmodMethod(false), "The value of divmod(self, value)." },
    .{ "__rdivmod__(self, value, /)", divmodMethod(true), "The value of divmod(value, self)." },
    .{
        "__pow__(self, value, mod=None, /)",
        power,
        "The value of self ** value, or of pow(self, value, mod).",
    },
    .{ "__rpow__(self, value, mod=None, /)", power, "The value of value ** self." },
    .{ "__eq__(self, value, /)", compareMethod(.eq), "The value of self == value." },
    .{ "__ne__(self, value, /)", compareMethod(.ne), "The value of self != value." },
    .{ "__lt__(self, value, /)", compareMethod(.lt), "The value of self < value." },
    .{ "__le__(self, value, /)", compareMethod(.le), "The value of self <= value." },
    .{ "__gt__(self, value, /)", compareMethod(.gt), "The value of self > value." },
    .{ "__ge__(self, value, /)", compareMethod(.ge), "The value of self >= value." },
});
