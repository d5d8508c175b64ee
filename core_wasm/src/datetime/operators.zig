//! The operators of dates, datetimes and timedeltas.
//!
//!     binary(op, a, b)   the result, or null where neither side knows the other
//!
//! The arithmetic room asks here for objects of the built-in classes; methods (`table`, `dates`) are for all others. Dates of
//! subclasses are made by calling their class.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Date = layout.Date;
const Datetime = layout.Datetime;
const Timedelta = layout.Timedelta;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const int = @import("../object/int.zig");
const float = @import("../object/float.zig");
const tuple = @import("../object/tuple.zig");
const bind = @import("../native/bind.zig");
const BinaryOperator = @import("../bytecode/op.zig").BinaryOperator;
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const civil = @import("civil.zig");
const order = @import("order.zig");
const make = @import("make.zig");
const timedelta = @import("timedelta.zig");

/// As the arithmetic room asks: objects of subclasses are left to their methods.
pub inline fn quick(op: BinaryOperator, a: Value, b: Value) Error!?Value {
    if (!isOurs(a) and !isOurs(b)) return null;
    if (isUserMade(a) or isUserMade(b)) return null;
    return binary(op, a, b);
}

inline fn isOurs(value: Value) bool {
    if (!value.isObject()) return false;
    const first = @backingInt(layout.Kind.date);
    return @backingInt(value.asObject().kind) -% first <= @backingInt(layout.Kind.timedelta) - first;
}

inline fn isUserMade(value: Value) bool {
    return value.isObject() and !value.asObject().type.flags.builtin;
}

pub noinline fn binary(op: BinaryOperator, a: Value, b: Value) Error!?Value {
    switch (op) {
        .add => {
            if (b.as(Timedelta)) |delta| return plus(a, delta, 1);
            if (a.as(Timedelta)) |delta| return plus(b, delta, 1);
        },
        .sub => {
            if (b.as(Timedelta)) |delta| return plus(a, delta, -1);
            return difference(a, b);
        },
        .mul => {
            if (a.as(Timedelta)) |delta| return times(delta, b);
            if (b.as(Timedelta)) |delta| return times(delta, a);
        },
        .div => if (a.as(Timedelta)) |delta| return quotient(delta, b),
        .floordiv => if (a.as(Timedelta)) |delta| return floorQuotient(delta, b),
        .mod => if (a.as(Timedelta)) |delta| {
            const divisor = b.as(Timedelta) orelse return null;
            return Value.from((try divided(delta, divisor)).rest);
        },
        else => {},
    }
    return null;
}

fn plus(a: Value, delta: *Timedelta, sign: i64) Error!?Value {
    if (a.as(Timedelta)) |left| return Value.from(try timedelta.fromParts(
        vm.types.timedelta,
        @as(i64, left.days) + sign * delta.days,
        @as(i64, left.seconds) + sign * delta.seconds,
        @as(i64, left.microseconds) + sign * delta.microseconds,
    ));
    if (a.as(Date)) |self| {
        const ordinal = civil.ordinalOf(self.year, self.month, self.day) + sign * delta.days;
        if (ordinal < 1 or ordinal > civil.ordinal_max) return outOfRange();
        return try make.day(self.object.type, civil.fromOrdinal(ordinal));
    }
    if (a.as(Datetime)) |self|
        return try moved(self, sign * delta.days, sign * delta.seconds, sign * delta.microseconds, self.tzinfo);
    return null;
}

pub fn outOfRange() Error {
    return raise(.OverflowError, "date value out of range", .{});
}

/// A datetime of the same class some time later (or earlier), in the zone `tzinfo`.
pub fn moved(self: *Datetime, days: i64, seconds: i64, micros: i64, tzinfo: Value) Error!Value {
    const at = make.momentOf(self).plus(days, seconds, micros);
    if (at.ordinal < 1 or at.ordinal > civil.ordinal_max) return outOfRange();
    return make.datetimeAt(self.object.type, at, tzinfo, 0);
}

fn difference(a: Value, b: Value) Error!?Value {
    if (a.as(Date)) |x| {
        const y = b.as(Date) orelse return null;
        const days = civil.ordinalOf(x.year, x.month, x.day) - civil.ordinalOf(y.year, y.month, y.day);
        return Value.from(try timedelta.create(days, 0, 0));
    }
    const x = a.as(Datetime) orelse return null;
    const y = b.as(Datetime) orelse return null;
    var shift: i64 = 0;
    var shift_micros: i64 = 0;
    if (!x.tzinfo.is(y.tzinfo)) {
        const x_offset = try order.offsetOf(x.tzinfo);
        const y_offset = try order.offsetOf(y.tzinfo);
        if ((x_offset == null) != (y_offset == null))
            return raise(.TypeError, "can't subtract offset-naive and offset-aware datetimes", .{});
        if (x_offset) |xo| {
            const yo = y_offset.?;
            shift = (@as(i64, xo.days) - yo.days) * civil.seconds_per_day + @as(i64, xo.seconds) - yo.seconds;
            shift_micros = @as(i64, xo.microseconds) - yo.microseconds;
        }
    }
    return Value.from(try apart(x, y, shift, shift_micros));
}

/// x - y by the clocks, less a shift of one clock against the other.
pub fn apart(x: *Datetime, y: *Datetime, shift: i64, shift_micros: i64) Error!*Timedelta {
    const m = make.momentOf(x);
    const n = make.momentOf(y);
    return timedelta.fromParts(vm.types.timedelta, m.ordinal - n.ordinal, m.second - n.second - shift, m.micro - n.micro - shift_micros);
}

// Timedeltas and numbers.

fn times(delta: *Timedelta, factor: Value) Error!?Value {
    if (int.isAnyInt(factor)) {
        const n = int.toI64(factor) orelse return if (timedelta.isZero(delta)) Value.from(delta) else timedelta.tooLarge();
        const product = @mulWithOverflow(timedelta.micros(delta), @as(i128, n));
        if (product[1] != 0) return timedelta.tooLarge();
        return Value.from(try timedelta.fromMicros(product[0]));
    }
    const x = float.of(factor) orelse return null;
    const ratio = try Ratio.of(x);
    return try scaled(delta, ratio.numerator, ratio.power);
}

/// delta * numerator * 2**power, to the nearest microsecond.
fn scaled(delta: *Timedelta, numerator: i64, power: i32) Error!Value {
    const product = @as(i256, timedelta.micros(delta)) * numerator;
    if (product == 0) return Value.from(try timedelta.create(0, 0, 0));
    if (power >= 0) {
        if (power > 80) return timedelta.tooLarge();
        return fromWide(product << @intCast(power));
    }
    // Less than half a microsecond.
    if (power < -200) return Value.from(try timedelta.create(0, 0, 0));
    return fromWide(nearest(product, @as(i256, 1) << @intCast(-power)));
}

fn quotient(delta: *Timedelta, divisor: Value) Error!?Value {
    const micros = timedelta.micros(delta);
    if (divisor.as(Timedelta)) |other|
        return Value.fromFloat(try int.trueDiv(try int.fromI128(micros), try int.fromI128(timedelta.micros(other))));
    if (int.isAnyInt(divisor)) {
        if (int.isZero(divisor)) return zeroDivision();
        const n = int.toI64(divisor) orelse return Value.from(try timedelta.create(0, 0, 0));
        return try fromWide(nearest(micros, n));
    }
    const x = float.of(divisor) orelse return null;
    if (x == 0) return zeroDivision();
    const ratio = try Ratio.of(x);
    if (micros == 0) return Value.from(try timedelta.create(0, 0, 0));
    if (ratio.power <= 0) {
        if (ratio.power < -150) return timedelta.tooLarge();
        return try fromWide(nearest(@as(i256, micros) << @intCast(-ratio.power), ratio.numerator));
    }
    if (ratio.power > 100) return Value.from(try timedelta.create(0, 0, 0));
    return try fromWide(nearest(micros, @as(i256, ratio.numerator) << @intCast(ratio.power)));
}

fn floorQuotient(delta: *Timedelta, divisor: Value) Error!?Value {
    const micros = timedelta.micros(delta);
    if (divisor.as(Timedelta)) |other| {
        const n = timedelta.micros(other);
        if (n == 0) return zeroDivision();
        return try int.fromI128(@divFloor(micros, n));
    }
    if (!int.isAnyInt(divisor)) return null;
    if (int.isZero(divisor)) return zeroDivision();
    const n = int.toI64(divisor) orelse
        return Value.from(try timedelta.fromMicros(if ((micros < 0) == int.isNegative(divisor) or micros == 0) 0 else -1));
    return Value.from(try timedelta.fromMicros(@divFloor(micros, n)));
}

const Division = struct { quotient: Value, rest: *Timedelta };

fn divided(a: *Timedelta, b: *Timedelta) Error!Division {
    const n = timedelta.micros(b);
    if (n == 0) return zeroDivision();
    const micros = timedelta.micros(a);
    return .{ .quotient = try int.fromI128(@divFloor(micros, n)), .rest = try timedelta.fromMicros(@mod(micros, n)) };
}

fn zeroDivision() Error {
    return raise(.ZeroDivisionError, "division by zero", .{});
}

fn fromWide(micros: i256) Error!Value {
    return Value.from(try timedelta.fromMicros(std.math.cast(i128, micros) orelse return timedelta.tooLarge()));
}

/// a / b, half to even.
fn nearest(a: i256, b: i256) i256 {
    const floor = @divFloor(a, b);
    const rest = a - floor * b;
    // `rest` has the sign of `b`.
    const twice = if (b < 0) -rest * 2 else rest * 2;
    const size = if (b < 0) -b else b;
    if (twice > size or (twice == size and floor & 1 != 0)) return floor + 1;
    return floor;
}

/// A float as numerator * 2**power.
const Ratio = struct {
    numerator: i64,
    power: i32,

    fn of(x: f64) Error!Ratio {
        if (x != x) return raise(.ValueError, "cannot convert NaN to integer ratio", .{});
        if (std.math.isInf(x)) return raise(.OverflowError, "cannot convert Infinity to integer ratio", .{});
        if (x == 0) return .{ .numerator = 0, .power = 0 };
        const parts = std.math.frexp(x);
        const mantissa: i64 = @trunc(parts.significand * (1 << 53));
        const zeros: u6 = @intCast(@ctz(mantissa));
        return .{ .numerator = mantissa >> zeros, .power = parts.exponent - 53 + zeros };
    }
};

// As methods.

fn isInstance(self: Value, comptime owner: []const u8) bool {
    if (comptime std.mem.eql(u8, owner, "date")) return self.as(Date) != null or self.as(Datetime) != null;
    if (comptime std.mem.eql(u8, owner, "datetime")) return self.as(Datetime) != null;
    if (comptime std.mem.eql(u8, owner, "time")) return self.as(layout.Time) != null;
    if (comptime std.mem.eql(u8, owner, "timezone")) return self.as(layout.Timezone) != null;
    return self.as(Timedelta) != null;
}

fn wrongSelf(comptime name: []const u8, comptime owner: []const u8, self: Value) Error {
    return raise(.TypeError, "descriptor '" ++ name ++ "' requires a 'datetime." ++ owner ++ "' object but received a '{}'", .{typeOf(self)});
}

fn operatorMethod(comptime name: []const u8, comptime owner: []const u8, comptime op: BinaryOperator, comptime reflected: bool) fn (Value, Value) Error!Value {
    return struct {
        fn call(self: Value, other: Value) Error!Value {
            if (!isInstance(self, owner)) return wrongSelf(name, owner, self);
            const result = if (reflected) try binary(op, other, self) else try binary(op, self, other);
            return result orelse .not_implemented;
        }
    }.call;
}

fn compareMethod(comptime name: []const u8, comptime owner: []const u8, comptime op: CompareOperator) fn (Value, Value) Error!Value {
    return struct {
        fn call(self: Value, other: Value) Error!Value {
            if (!isInstance(self, owner)) return wrongSelf(name, owner, self);
            const result = try order.compare(op, self, other) orelse return .not_implemented;
            return Value.fromBool(result);
        }
    }.call;
}

fn hashMethod(comptime owner: []const u8) fn (Value) Error!i64 {
    return struct {
        fn call(self: Value) Error!i64 {
            if (!isInstance(self, owner)) return wrongSelf("__hash__", owner, self);
            return @bitCast(try order.hashOf(self.asObject()));
        }
    }.call;
}

fn divmodMethod(comptime reflected: bool) fn (*Timedelta, Value) Error!Value {
    return struct {
        fn call(self: *Timedelta, given: Value) Error!Value {
            const other = given.as(Timedelta) orelse return .not_implemented;
            const result = if (reflected) try divided(other, self) else try divided(self, other);
            return Value.from(try tuple.pair(result.quotient, Value.from(result.rest)));
        }
    }.call;
}

/// Comparisons and the hash of a class.
pub fn comparisons(comptime owner: []const u8) []const bind.Spec {
    return bind.table(.{
        .{ "__eq__(self, value, /)", compareMethod("__eq__", owner, .eq), "Return self==value." },
        .{ "__ne__(self, value, /)", compareMethod("__ne__", owner, .ne), "Return self!=value." },
        .{ "__lt__(self, value, /)", compareMethod("__lt__", owner, .lt), "Return self<value." },
        .{ "__le__(self, value, /)", compareMethod("__le__", owner, .le), "Return self<=value." },
        .{ "__gt__(self, value, /)", compareMethod("__gt__", owner, .gt), "Return self>value." },
        .{ "__ge__(self, value, /)", compareMethod("__ge__", owner, .ge), "Return self>=value." },
        .{
            "__hash__(self, /)",
            hashMethod(owner),
            "The number by which dicts and sets find this object.",
        },
    });
}

/// What dates and datetimes add to that.
pub fn dates(comptime owner: []const u8) []const bind.Spec {
    return comptime comparisons(owner) ++ bind.table(.{
        .{ "__add__(self, value, /)", operatorMethod("__add__", owner, .add, false), "Return self+value." },
        .{ "__radd__(self, value, /)", operatorMethod("__radd__", owner, .add, true), "Return value+self." },
        .{ "__sub__(self, value, /)", operatorMethod("__sub__", owner, .sub, false), "Return self-value." },
        .{ "__rsub__(self, value, /)", operatorMethod("__rsub__", owner, .sub, true), "Return value-self." },
    });
}

/// All of timedelta's.
pub fn table(comptime owner: []const u8) []const bind.Spec {
    return comptime dates(owner) ++ bind.table(.{
        .{ "__mul__(self, value, /)", operatorMethod("__mul__", owner, .mul, false), "Return self*value." },
        .{ "__rmul__(self, value, /)", operatorMethod("__rmul__", owner, .mul, true), "Return value*self." },
        .{ "__truediv__(self, value, /)", operatorMethod("__truediv__", owner, .div, false), "Return self/value." },
        .{ "__rtruediv__(self, value, /)", operatorMethod("__rtruediv__", owner, .div, true), "Return value/self." },
        .{ "__floordiv__(self, value, /)", operatorMethod("__floordiv__", owner, .floordiv, false), "Return self//value." },
        .{ "__rfloordiv__(self, value, /)", operatorMethod("__rfloordiv__", owner, .floordiv, true), "Return value//self." },
        .{ "__mod__(self, value, /)", operatorMethod("__mod__", owner, .mod, false), "Return self%value." },
        .{ "__rmod__(self, value, /)", operatorMethod("__rmod__", owner, .mod, true), "Return value%self." },
        .{ "__divmod__(self, value, /)", divmodMethod(false), "The value of divmod(self, value)." },
        .{ "__rdivmod__(self, value, /)", divmodMethod(true), "The value of divmod(value, self)." },
    });
}
