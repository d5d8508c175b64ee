//! The math module's functions of ints: comb, factorial, gcd, isqrt, lcm, perm.
//!
//! Long products are made by halves, so that big numbers meet numbers as big.

const std = @import("std");
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const int = @import("../object/int.zig");
const limbs = @import("../object/int_limbs.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const charge = @import("../object/int_big.zig").charge;
const raise = @import("../vm/raise.zig").raise;

pub const functions = bind.functions(.{
    .{
        "comb(n, k, /)",
        comb,
        "In how many ways k of n things can be chosen, whatever their order: n! / (k! (n - k)!), or 0 if k > n.",
    },
    .{ "factorial(n, /)", factorial, "The product of the ints from 1 to n." },
    .{ "gcd(*integers)", gcd, "The greatest int that divides all arguments." },
    .{ "isqrt(n, /)", isqrt, "The greatest int whose square is not above n." },
    .{ "lcm(*integers)", lcm, "The least positive int that all arguments divide; 0 if one is 0." },
    .{
        "perm(n, k=None, /)",
        perm,
        "In how many ways k of n things can be lined up; all of them without k.",
    },
});

fn isqrt(n_given: Value) Error!Value {
    const n = try int.requireInt(n_given);
    if (int.isNegative(n)) return raise(.ValueError, "isqrt() argument must be nonnegative", .{});
    return int.isqrt(n);
}

fn gcd(integers: []const Value) Error!Value {
    var result = Value.fromInt(0);
    try charge(integers.len);
    for (integers) |value| result = try int.gcd(result, try int.requireInt(value));
    return int.absolute(result);
}

fn lcm(integers: []const Value) Error!Value {
    var result = Value.fromInt(1);
    try charge(integers.len);
    var is_zero = false;
    for (integers) |value| {
        const n = try int.requireInt(value);
        if (is_zero) continue;
        if (int.isZero(n)) {
            is_zero = true;
            continue;
        }
        const common = try int.gcd(result, n);
        result = try int.absolute(try int.mul(try int.floorDiv(result, common), n));
    }
    return if (is_zero) Value.fromInt(0) else result;
}

fn factorial(n_given: Value) Error!Value {
    const n = try int.requireInt(n_given);
    if (int.isNegative(n)) return raise(.ValueError, "factorial() not defined for negative values", .{});
    const count = int.toI64(n) orelse return raise(.OverflowError, "factorial() argument should not exceed {}", .{
        @as(i64, std.math.maxInt(i64)),
    });
    return factorialOf(@intCast(count));
}

fn factorialOf(n: u64) Error!Value {
    if (n < 2) return Value.fromInt(1);
    try chargeProduct(n, 64 - @clz(n));
    return product(2, n);
}

/// For a product of `count` numbers of `bits` bits each: refused at once if it is hopeless.
fn chargeProduct(count: u64, bits: u64) Error!void {
    const words = std.math.mul(u64, count, bits) catch return error.OutOfMemory;
    if (words / 32 > 1 << 28) return error.OutOfMemory;
    const size: usize = @intCast(words / 32 + 1);
    try charge(count + limbs.mulCost(size / 2 + 1, size / 2 + 1) / 6);
}

/// low * (low + 1) * ... * high
fn product(low: u64, high: u64) Error!Value {
    if (high - low < 16) {
        var result = Value.fromInt(1);
        var partial: u64 = 1;
        var n = low;
        while (true) : (n += 1) {
            if (std.math.mul(u64, partial, n)) |next| {
                partial = next;
            } else |_| {
                result = try int.mul(result, try int.fromU64(partial));
                partial = n;
            }
            if (n == high) break;
        }
        return int.mul(result, try int.fromU64(partial));
    }
    const middle = low + (high - low) / 2;
    return int.mul(try product(low, middle), try product(middle + 1, high));
}

/// n * (n - 1) * ... of `count` factors, for any n.
fn fallingProduct(n: Value, count: u64) Error!Value {
    if (int.toI64(n)) |small| {
        const high: u64 = @intCast(small);
        return product(high - count + 1, high);
    }
    if (count == 1) return n;
    const half = count / 2;
    const rest = try int.sub(n, try int.fromU64(half));
    return int.mul(try fallingProduct(n, half), try fallingProduct(rest, count - half));
}

fn checkNatural(value: Value, comptime name: []const u8) Error!Value {
    const n = try int.requireInt(value);
    if (int.isNegative(n)) return raise(.ValueError, name ++ " must be a non-negative integer", .{});
    return n;
}

fn perm(n_given: Value, k_given: Value) Error!Value {
    if (k_given.isNone()) return factorial(n_given);
    const n_int = try int.requireInt(n_given);
    const k_int = try int.requireInt(k_given);
    const n = try checkNatural(n_int, "n");
    const k = try checkNatural(k_int, "k");
    if (int.order(n, k) == .lt) return Value.fromInt(0);
    const count = int.toI64(k) orelse
        return raise(.OverflowError, "k must not exceed {}", .{@as(i64, std.math.maxInt(i64))});
    if (count == 0) return Value.fromInt(1);
    try chargeProduct(@intCast(count), int.bitLength(n));
    return fallingProduct(n, @intCast(count));
}

fn comb(n_given: Value, k_given: Value) Error!Value {
    const n_int = try int.requireInt(n_given);
    const k_int = try int.requireInt(k_given);
    const n = try checkNatural(n_int, "n");
    const k = try checkNatural(k_int, "k");
    const rest = try int.sub(n, k);
    if (int.isNegative(rest)) return Value.fromInt(0);
    const smaller = if (int.order(rest, k) == .lt) rest else k;
    const count = int.toI64(smaller) orelse return raise(.OverflowError, "min(n - k, k) must not exceed {}", .{
        @as(i64, std.math.maxInt(i64)),
    });
    return choose(n, @intCast(count));
}

/// k <= n / 2
fn choose(n: Value, k: u64) Error!Value {
    if (k == 0) return Value.fromInt(1);
    if (int.toI64(n)) |small| {
        if (chooseSmall(@intCast(small), k)) |result| return int.fromU64(result);
    }
    try chargeProduct(k, int.bitLength(n) + 1);
    const above = try fallingProduct(n, k);
    return int.floorDiv(above, try factorialOf(k));
}

/// null if it does not fit.
fn chooseSmall(n: u64, k: u64) ?u64 {
    if (k > 64) return null;
    var result: u128 = 1;
    for (0..@intCast(k)) |i| {
        // A product of i + 1 neighbours is divisible by (i + 1)!.
        result = result * (n - i) / (i + 1);
        if (result > std.math.maxInt(u64)) return null;
    }
    return @intCast(result);
}
