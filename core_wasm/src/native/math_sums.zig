//! The math module's functions over iterables: dist, fsum, prod, sumprod.
//!
//! Only built-in containers are walked natively (see builtins_iterate.zig); the twins in lib/prelude/numbers.py make a
//! list of other iterables first.

const std = @import("std");
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const Walk = @import("builtins_iterate.zig").Walk;
const libm = @import("math_libm.zig");
const Double = @import("math_double.zig").Double;
const int = @import("../object/int.zig");
const float = @import("../object/float.zig");
const layout = @import("../object/layout.zig");
const arith = @import("../vm/arith.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;

pub const functions = bind.functions(.{
    .{ "dist(p, q, /)", dist, "The distance of two points, given as equally many coordinates." },
    .{ "fsum(seq, /)", fsum, "The sum of the floats as if rounded only once, at the end." },
    .{ "prod(iterable, /, *, start=1)", prod, "The product of the numbers, times start." },
    .{ "sumprod(p, q, /)", sumprod, "Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(map(operator.mul, p, q, strict=True))" },
});

fn dist(p: Value, q: Value) Error!f64 {
    var from = try Walk.of(p);
    var to = try Walk.of(q);
    const gpa = @import("../object/str.zig").gpa;
    var list: std.ArrayList(f64) = .empty;
    defer list.deinit(gpa);
    while (true) {
        const a = try from.next();
        const b = try to.next();
        if (a == null and b == null) break;
        if (a == null or b == null)
            return raise(.ValueError, "both points must have the same number of dimensions", .{});
        try list.append(gpa, try float.fromValue(a.?) - try float.fromValue(b.?));
    }
    if (list.items.len == 1) return @abs(list.items[0]);
    return libm.norm(list.items);
}

/// Shewchuk: partial sums that do not overlap, smallest first; exact.
const Partials = struct {
    // Floats span 2100 bits; partials do not even touch each other, so each takes two of them at least.
    items: [1056]f64 = undefined,
    len: usize = 0,

    fn add(self: *Partials, x_given: f64) void {
        var x = x_given;
        var kept: usize = 0;
        for (self.items[0..self.len]) |y_given| {
            var y = y_given;
            if (@abs(x) < @abs(y)) std.mem.swap(f64, &x, &y);
            const high = x + y;
            const low = y - (high - x);
            if (low != 0) {
                self.items[kept] = low;
                kept += 1;
            }
            x = high;
        }
        self.items[kept] = x;
        self.len = kept + 1;
    }

    /// The sum, rounded once.
    fn value(self: *const Partials) f64 {
        if (self.len == 0) return 0;
        var n = self.len - 1;
        var high = self.items[n];
        var low: f64 = 0;
        while (n > 0) {
            n -= 1;
            const x = high;
            const y = self.items[n];
            high = x + y;
            low = y - (high - x);
            if (low != 0) break;
        }
        // Half to even must look at what is below the half.
        if (n > 0 and ((low < 0 and self.items[n - 1] < 0) or (low > 0 and self.items[n - 1] > 0))) {
            const y = low * 2;
            const x = high + y;
            if (y == x - high) high = x;
        }
        return high;
    }
};

fn fsum(seq: Value) Error!f64 {
    var walk = try Walk.of(seq);
    var partials: Partials = .{};
    var special: f64 = 0;
    var infinities: f64 = 0;
    while (try walk.next()) |item| {
        const x = try float.fromValue(item);
        try vm_module.charge(2);
        if (!std.math.isFinite(x)) {
            if (std.math.isInf(x)) infinities += x;
            special += x;
            partials.len = 0;
            continue;
        }
        partials.add(x);
        if (!std.math.isFinite(partials.items[partials.len - 1]))
            return raise(.OverflowError, "intermediate overflow in fsum", .{});
    }
    if (special != 0 or special != special) {
        if (infinities != infinities) return raise(.ValueError, "-inf + inf in fsum", .{});
        return special;
    }
    return partials.value();
}

fn prod(iterable: Value, start: Value) Error!Value {
    var walk = try Walk.of(iterable);
    var total = start;
    while (try walk.next()) |item| {
        try vm_module.charge(2);
        if (total.isFloat() and item.isFloat()) {
            total = Value.fromFloat(total.asFloat() * item.asFloat());
            continue;
        }
        total = try arith.binary(.mul, total, item);
    }
    return total;
}

/// Three floats that add up to a sum with about 159 bits.
const Triple = struct {
    high: f64 = 0,
    middle: f64 = 0,
    low: f64 = 0,

    /// self + x * y
    fn addProduct(self: Triple, x: f64, y: f64) Triple {
        const p = Double.product(x, y);
        const s = Double.sum(self.high, p.hi);
        const r1 = Double.sum(self.middle, p.lo);
        const r2 = Double.sum(r1.hi, s.lo);
        return .{ .high = s.hi, .middle = r2.hi, .low = self.low + r1.lo + r2.lo };
    }

    fn value(self: Triple) f64 {
        const last = Double.sum(self.low, self.middle);
        const total = Double.sum(last.hi, self.high);
        // total.hi + (total.lo + last.lo): the rest only decides ties.
        return total.hi + (total.lo + last.lo);
    }
};

fn isPlainInt(value: Value) bool {
    return value.isInt() or value.asExact(layout.Int) != null;
}

/// A float that goes with the exact path: one of the pair is a float, the other a float, an int or a bool.
fn floatPair(a: Value, b: Value) Error!?[2]f64 {
    if (a.isFloat() and b.isFloat()) return .{ a.asFloat(), b.asFloat() };
    if (a.isFloat() and (isPlainInt(b) or b.isBool())) return .{ a.asFloat(), int.toFloat(b) catch |err| return ignored(err) };
    if (b.isFloat() and (isPlainInt(a) or a.isBool())) return .{ int.toFloat(a) catch |err| return ignored(err), b.asFloat() };
    return null;
}

/// An int too large for a float leaves the fast path; its error comes from the slow one.
fn ignored(err: Error) Error!?[2]f64 {
    if (err != error.Raised) return err;
    vm_module.vm.pending = .none;
    return null;
}

/// sum + a * b, if it fits.
fn sumOfInts(sum: i64, a: Value, b: Value) ?i64 {
    const x = int.toI64(a) orelse return null;
    const y = int.toI64(b) orelse return null;
    const product = std.math.mul(i64, x, y) catch return null;
    return std.math.add(i64, sum, product) catch null;
}

fn sumprod(p: Value, q: Value) Error!Value {
    var left = try Walk.of(p);
    var right = try Walk.of(q);
    var total = Value.fromInt(0);
    // As C has it: sums of ints are kept apart as long as they fit 64 bits.
    var ints: ?i64 = 0;
    var floats: ?Triple = .{};
    var floats_used = false;
    while (true) {
        const a_given = try left.next();
        const b_given = try right.next();
        if (a_given == null and b_given == null) break;
        if (a_given == null or b_given == null) return raise(.ValueError, "Inputs are not the same length", .{});
        const a = a_given.?;
        const b = b_given.?;
        try vm_module.charge(3);
        if (ints) |sum| {
            if (isPlainInt(a) and isPlainInt(b)) if (sumOfInts(sum, a, b)) |next| {
                ints = next;
                continue;
            };
            total = try arith.binary(.add, total, try int.fromI64(sum));
            ints = null;
        }
        if (floats) |sum| {
            if (try floatPair(a, b)) |pair| {
                const next = sum.addProduct(pair[0], pair[1]);
                if (std.math.isFinite(next.high)) {
                    floats = next;
                    floats_used = true;
                    continue;
                }
            }
            if (floats_used) total = try arith.binary(.add, total, Value.fromFloat(sum.value()));
            floats = null;
        }
        total = try arith.binary(.add, total, try arith.binary(.mul, a, b));
    }
    if (ints) |sum| total = try arith.binary(.add, total, try int.fromI64(sum));
    if (floats) |sum| {
        if (floats_used) total = try arith.binary(.add, total, Value.fromFloat(sum.value()));
    }
    return total;
}
