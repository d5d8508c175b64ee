//! Exact sums for `statistics`: of floats and of their squares, as ratios.
//!
//!     x = mantissa * 2**exponent  ->  added to the words at bit (exponent - lowest)
//!
//! A float has its bits between 2**-1074 and 2**1024, so a sum is a whole number of 2**-1074 in a row of words. Each word is kept
//! in 64 bits and takes 32-bit pieces without carrying until the end.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const big = @import("../object/int_big.zig");
const limbs = @import("../object/int_limbs.zig");
const tuple = @import("../object/tuple.zig");
const bind = @import("bind.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

pub const prelude_functions = bind.functions(.{
    .{ "_exact_sums(numbers, squares, /)", exactSums, "The type of finite floats (or small ints), their sum and that of their squares, as ratios; None for others." },
});

/// Bits below 1 that a float, and a square of one, may have.
const places = 1074;
/// From there up to the squares of the largest floats, and room for carries.
const bits_max = 2 * places + 2 * 1024 + 64;

fn Sum(comptime lowest: i64) type {
    return struct {
        const Self = @This();

        words: [bits_max / 32 + 4]i64 = @splat(0),

        /// Adds magnitude * 2**exponent, or takes it away.
        inline fn add(self: *Self, magnitude: u64, exponent: i64, negative: bool) void {
            const at: u64 = @intCast(exponent - lowest);
            const shift: u6 = @intCast(at % 32);
            const low = (magnitude & 0xFFFF_FFFF) << shift;
            const high = (magnitude >> 32) << shift;
            const words = self.words[@intCast(at / 32)..][0..3];
            const pieces = [3]i64{
                @intCast(low & 0xFFFF_FFFF),
                @intCast((low >> 32) + (high & 0xFFFF_FFFF)),
                @intCast(high >> 32),
            };
            inline for (words, pieces) |*word, piece| word.* += if (negative) -piece else piece;
        }

        /// Numerator and denominator, coprime: one of them is odd or 1.
        fn ratio(self: *Self) Error![2]Value {
            var magnitude: [bits_max / 32 + 4]u32 = undefined;
            var carry: i64 = 0;
            for (&magnitude, self.words) |*out, word| {
                const t = word + carry;
                out.* = @truncate(@as(u64, @bitCast(t)));
                carry = t >> 32;
            }
            const negative = carry < 0;
            if (negative) {
                var more: u64 = 1;
                for (&magnitude) |*word| {
                    more += ~word.*;
                    word.* = @truncate(more);
                    more >>= 32;
                }
            }
            const words = limbs.trim(&magnitude);
            if (words.len == 0) return .{ Value.fromInt(0), Value.fromInt(1) };
            const zeros = limbs.trailingZeros(words);
            const operand: big.Operand = .{ .words = words, .negative = negative };
            const exponent = @as(i64, @intCast(zeros)) + lowest;
            if (exponent >= 0) return .{ try big.shiftRight(operand, @intCast(-lowest)), Value.fromInt(1) };
            return .{ try big.shiftRight(operand, zeros), try big.fromShifted(1, @intCast(-exponent), false) };
        }
    };
}

fn exactSums(numbers: Value, squares: bool) Error!Value {
    const items = if (numbers.asExact(layout.List)) |list| list.slice() else if (numbers.asExact(layout.Tuple)) |given| given.slice() else return .none;
    if (items.len == 0) return .none;
    const floats = items[0].isFloat();
    const passes: u64 = if (squares) 4 else 2;
    try vm_module.charge(items.len * passes + 200);
    var sum: Sum(-places) = .{};
    var square_sum: Sum(-2 * places) = .{};
    for (items) |item| {
        var magnitude: u64 = undefined;
        var exponent: i64 = 0;
        var negative: bool = undefined;
        if (floats) {
            if (!item.isFloat()) return .none;
            const bits: u64 = @bitCast(item.asFloat());
            const power: i64 = @intCast(bits >> 52 & 0x7FF);
            if (power == 0x7FF) return .none;
            const fraction = bits & ((1 << 52) - 1);
            magnitude = if (power == 0) fraction else fraction | 1 << 52;
            // `@max` alone has a type without negative numbers.
            exponent = @as(i64, @max(power, 1)) - 1075;
            negative = bits >> 63 != 0;
        } else {
            if (!item.isInt()) return .none;
            magnitude = @abs(item.asInt());
            negative = item.asInt() < 0;
        }
        sum.add(magnitude, exponent, negative);
        if (squares) {
            const low = magnitude & 0xFFFF_FFFF;
            const high = magnitude >> 32;
            square_sum.add(low * low, 2 * exponent, false);
            square_sum.add(2 * low * high, 2 * exponent + 32, false);
            square_sum.add(high * high, 2 * exponent + 64, false);
        }
    }
    const first = try sum.ratio();
    const second: [2]Value = if (squares) try square_sum.ratio() else .{ .none, .none };
    const class = if (floats) vm.types.float else vm.types.int;
    return Value.from(try tuple.fromSlice(&.{ Value.from(class), first[0], first[1], second[0], second[1] }));
}
