//! Decimal numbers compared with each other and with ints, and their hashes, which are those of equal ints, floats and fractions.
//!
//! nans, infinities, coefficients of more than 128 bits, floats and rational numbers written in Python are the twins' business.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Decimal = layout.Decimal;
const Value = @import("../object/value.zig").Value;
const int = @import("../object/int.zig");
const big = @import("../object/int_big.zig");
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const Error = @import("../vm/vm.zig").Error;
const coefficient_module = @import("coefficient.zig");

/// A finite number of at most 128 bits.
pub const Parts = struct {
    negative: bool,
    coefficient: u128,
    exponent: i64,

    pub fn of(self: *const Decimal) ?Parts {
        if (self.special != .finite or self.big != null) return null;
        return .{ .negative = self.negative, .coefficient = self.coefficient(), .exponent = self.exponent };
    }

    pub fn ofInt(value: Value) ?Parts {
        if (int.immediate(value)) |n| return .{ .negative = n < 0, .coefficient = @abs(n), .exponent = 0 };
        const n = big.ofObject(value.asObject().as(layout.Int));
        if (n.words.len > 4) return null;
        var coefficient: u128 = 0;
        for (n.words, 0..) |word, i| coefficient |= @as(u128, word) << @intCast(32 * i);
        return .{ .negative = n.negative, .coefficient = coefficient, .exponent = 0 };
    }

    /// NeedsPython: it is a number, but not one of these; null: Decimals do not know it.
    pub inline fn ofOperand(value: Value) Error!?Parts {
        if (value.as(Decimal)) |self| return of(self) orelse error.NeedsPython;
        if (int.isAnyInt(value)) return ofInt(value) orelse error.NeedsPython;
        return null;
    }
};

/// null: neither knows the other.
pub fn compare(op: CompareOperator, a: *const Decimal, b: Value) Error!?bool {
    const y = try Parts.ofOperand(b) orelse {
        // Floats are signalled, rational numbers of any class are compared exactly.
        if (b.isFloat()) return error.NeedsPython;
        if (!b.isObject()) return null;
        return switch (b.asObject().kind) {
            .float, .complex, .instance => error.NeedsPython,
            else => null,
        };
    };
    const x = Parts.of(a) orelse return error.NeedsPython;
    const found = order(x, y);
    return switch (op) {
        .eq => found == .eq,
        .ne => found != .eq,
        .lt => found == .lt,
        .le => found != .gt,
        .gt => found == .gt,
        .ge => found != .lt,
    };
}

pub fn order(x: Parts, y: Parts) std.math.Order {
    if (x.coefficient == 0 or y.coefficient == 0) return std.math.order(signOf(x), signOf(y));
    if (x.negative != y.negative) return if (x.negative) .lt else .gt;
    const found = orderMagnitudes(x, y);
    return if (x.negative) found.invert() else found;
}

fn signOf(x: Parts) i2 {
    if (x.coefficient == 0) return 0;
    return if (x.negative) -1 else 1;
}

/// Neither is zero.
fn orderMagnitudes(x: Parts, y: Parts) std.math.Order {
    if (x.exponent == y.exponent) return std.math.order(x.coefficient, y.coefficient);
    const x_top = x.exponent + coefficient_module.digitCount(x.coefficient);
    const y_top = y.exponent + coefficient_module.digitCount(y.coefficient);
    if (x_top != y_top) return std.math.order(x_top, y_top);
    // With the same first digit the exponents are not far apart; what needs more than 128 bits is the larger one.
    if (x.exponent > y.exponent) {
        const scaled = coefficient_module.lengthened(x.coefficient, @intCast(x.exponent - y.exponent)) orelse return .gt;
        return std.math.order(scaled, y.coefficient);
    }
    const scaled = coefficient_module.lengthened(y.coefficient, @intCast(y.exponent - x.exponent)) orelse return .lt;
    return std.math.order(x.coefficient, scaled);
}

// Hashes: the number modulo 2**61 - 1.

const modulus = (1 << 61) - 1;
/// 1 / 10.
const inverse_of_ten = power(10, modulus - 2);

pub fn hashOf(self: *const Decimal) Error!u64 {
    const x = Parts.of(self) orelse return error.NeedsPython;
    const scale = if (x.exponent >= 0) power(10, @intCast(x.exponent)) else power(inverse_of_ten, @intCast(-x.exponent));
    const low = reduced(x.coefficient);
    const found: i64 = @intCast(times(low, scale));
    const hash = if (x.negative) -found else found;
    return @bitCast(if (hash == -1) -2 else hash);
}

fn reduced(n: u128) u64 {
    const once = (n & modulus) + (n >> 61);
    const twice: u64 = @truncate((once & modulus) + (once >> 61));
    return if (twice >= modulus) twice - modulus else twice;
}

fn times(a: u64, b: u64) u64 {
    return reduced(@as(u128, a) * b);
}

fn power(base: u64, exponent: u64) u64 {
    @setEvalBranchQuota(10_000);
    var result: u64 = 1;
    var factor = base;
    var rest = exponent;
    while (rest > 0) : (rest >>= 1) {
        if (rest & 1 == 1) result = times(result, factor);
        factor = times(factor, factor);
    }
    return result;
}
