//! timedelta: days, seconds and microseconds, normalised; as one number, microseconds in 128 bits.
//!
//! Not here: comparing and hashing (order.zig), which operator does what (operators.zig).

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("../object/layout.zig");
const Timedelta = layout.Timedelta;
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const instance = @import("../object/instance.zig");
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const dict = @import("../object/dict.zig");
const tuple = @import("../object/tuple.zig");
const intern = @import("../object/intern.zig");
const bind = @import("../native/bind.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const arguments = @import("arguments.zig");
const civil = @import("civil.zig");
const operators = @import("operators.zig");
const text = @import("date_text.zig");

pub const days_max = 999_999_999;

pub const doc =
    \\timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)
    \\
    \\A duration, exact to the microsecond. The parts may be ints or floats of either sign.
;

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, days=absent, seconds=absent, microseconds=absent, milliseconds=absent, minutes=absent, hours=absent, weeks=absent, *args, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});
pub const methods = bind.table(.{
    .{ "total_seconds(self, /)", totalSeconds, "The whole duration in seconds." },
    .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
    .{ "__str__(self, /)", strOf, "The text that str(self) gives." },
    .{ "__bool__(self, /)", isNonZero, "False for zero, True for everything else." },
    .{ "__reduce__(self, /)", reduce, "What copy and pickle rebuild the object from." },
    .{ "__neg__(self, /)", negative, "The value of -self." },
    .{ "__pos__(self, /)", positive, "The value of +self." },
    .{ "__abs__(self, /)", absolute, "The distance from zero." },
}) ++ operators.table("timedelta");
pub const attributes = bind.attributes(.{
    .{ "days", getDays, null, "Whole days; negative durations have negative days." },
    .{ "seconds", getSeconds, null, "Seconds beside the days, from 0 to 86399." },
    .{
        "microseconds",
        getMicroseconds,
        null,
        "Microseconds beside days and seconds, from 0 to 999999.",
    },
});

pub fn setup(class: *Type) Error!void {
    const all_day = civil.micros_per_day;
    try dict.setStr(class.dict, try intern.internUtf8("min"), Value.from(try create(-days_max, 0, 0)));
    try dict.setStr(class.dict, try intern.internUtf8("max"), Value.from(try fromMicros(@as(i128, days_max + 1) * all_day - 1)));
    try dict.setStr(class.dict, try intern.internUtf8("resolution"), Value.from(try create(0, 0, 1)));
}

// Making them.

/// Normalised parts; days are in range.
pub fn create(days: i64, seconds: i64, microseconds: i64) Error!*Timedelta {
    return createOf(vm.types.timedelta, days, seconds, microseconds);
}

fn createOf(class: *Type, days: i64, seconds: i64, microseconds: i64) Error!*Timedelta {
    const self = try instance.createBuiltin(Timedelta, class, 0);
    const header = self.object;
    self.* = .{
        .object = header,
        .hash = 0,
        .days = @intCast(days),
        .seconds = @intCast(seconds),
        .microseconds = @intCast(microseconds),
    };
    return self;
}

/// Any parts that are far from the ends of 64 bits.
pub fn fromParts(class: *Type, days: i64, seconds: i64, microseconds: i64) Error!*Timedelta {
    const whole_seconds = seconds + @divFloor(microseconds, civil.micros_per_second);
    const whole_days = days + @divFloor(whole_seconds, civil.seconds_per_day);
    try checkDays(whole_days);
    return createOf(class, whole_days, @mod(whole_seconds, civil.seconds_per_day), @mod(microseconds, civil.micros_per_second));
}

pub fn fromMicros(count: i128) Error!*Timedelta {
    return fromMicrosOf(vm.types.timedelta, count);
}

fn fromMicrosOf(class: *Type, count: i128) Error!*Timedelta {
    if (std.math.cast(i64, count)) |n| return fromParts(class, 0, 0, n);
    const days = @divFloor(count, civil.micros_per_day);
    try checkDays(std.math.cast(i64, days) orelse return tooLarge());
    const rest: i64 = @intCast(count - days * civil.micros_per_day);
    return createOf(class, @intCast(days), @divFloor(rest, civil.micros_per_second), @mod(rest, civil.micros_per_second));
}

pub fn tooLarge() Error {
    return raise(.OverflowError, "Python int too large to convert to C int", .{});
}

inline fn checkDays(days: i64) Error!void {
    if (days < -days_max or days > days_max) return badDays(days);
}

noinline fn badDays(days: i64) Error {
    if (std.math.cast(i32, days) == null) return tooLarge();
    return raise(.OverflowError, "days={}; must have magnitude <= {}", .{ days, days_max });
}

pub inline fn micros(self: *const Timedelta) i128 {
    if (self.days > -100_000_000 and self.days < 100_000_000)
        return (@as(i64, self.days) * civil.seconds_per_day + self.seconds) * civil.micros_per_second + self.microseconds;
    return (@as(i128, self.days) * civil.seconds_per_day + self.seconds) * civil.micros_per_second + self.microseconds;
}

pub inline fn isZero(self: *const Timedelta) bool {
    return self.days == 0 and self.seconds == 0 and self.microseconds == 0;
}

/// Its sign: below, at or above zero.
pub inline fn isNegative(self: *const Timedelta) bool {
    return self.days < 0;
}

// The constructor.

const parameters = [_][]const u8{ "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks" };
const form: arguments.Form = .{ .name = "__new__()", .parameters = &parameters, .required = 0, .positional = 7 };
/// Microseconds in one of each.
const units = [_]i64{
    civil.micros_per_day, civil.micros_per_second,      1,
    1000,                 60 * civil.micros_per_second, 3600 * civil.micros_per_second,
    7 * civil.micros_per_day,
};
/// The order in which fractions are added up: microseconds first, then what is larger.
const by_size = [_]usize{ 2, 3, 1, 4, 5, 0, 6 };

fn new(
    cls: *Type,
    days: ?Value,
    seconds: ?Value,
    microseconds: ?Value,
    milliseconds: ?Value,
    minutes: ?Value,
    hours: ?Value,
    weeks: ?Value,
    kwargs: ?*layout.Dict,
    args: []const Value,
) Error!*Timedelta {
    const all = [_]?Value{ days, seconds, microseconds, milliseconds, minutes, hours, weeks };
    if (kwargs != null or args.len > 0) try arguments.check(form, &all, args, kwargs);
    var given: [7]Value = undefined;
    for (all, &given) |value, *out| out.* = value orelse .undefined_;
    if (small(&given)) |n| return fromParts(cls, n[0] + 7 * n[6], n[1] + 60 * n[4] + 3600 * n[5], n[2] + 1000 * n[3]);
    var sum: i128 = 0;
    var fraction: f64 = 0;
    for (by_size) |i| {
        const value = given[i];
        if (value.isUndefined()) continue;
        if (int.isAnyInt(value)) {
            sum += @as(i128, int.toI64(value) orelse return tooLarge()) * units[i];
        } else if (@import("../object/float.zig").of(value)) |x| {
            const whole = try wholePart(x);
            sum += whole * units[i];
            const part = (x - @trunc(x)) * @as(f64, @floatFromInt(units[i]));
            sum += @as(i128, @trunc(part));
            fraction += part - @trunc(part);
        } else return raise(.TypeError, "unsupported type for timedelta {} component: {}", .{ parameters[i], typeOf(value) });
    }
    return fromMicrosOf(cls, sum + roundFraction(sum, fraction));
}

fn wholePart(x: f64) Error!i128 {
    if (x != x) return raise(.ValueError, "cannot convert float NaN to integer", .{});
    if (std.math.isInf(x)) return raise(.OverflowError, "cannot convert float infinity to integer", .{});
    if (@abs(x) > 1e24) return tooLarge();
    return @trunc(x);
}

/// Half to even, where the whole number that it is added to counts.
fn roundFraction(sum: i128, fraction: f64) i128 {
    var rounded = @round(fraction);
    if (@abs(rounded - fraction) == 0.5) {
        const odd: f64 = if (sum & 1 != 0) 1 else 0;
        rounded = 2 * @round((fraction + odd) * 0.5) - odd;
    }
    return @trunc(rounded);
}

/// All given are ints of at most 40 bits.
fn small(given: *const [7]Value) ?[7]i64 {
    var out: [7]i64 = undefined;
    for (given, &out) |value, *n| {
        n.* = if (value.isInt()) value.asInt() else if (value.isUndefined()) 0 else return null;
        if (n.* > 1 << 40 or n.* < -(1 << 40)) return null;
    }
    return out;
}

// What it does.

fn getDays(self: *Timedelta) i64 {
    return self.days;
}

fn getSeconds(self: *Timedelta) i64 {
    return self.seconds;
}

fn getMicroseconds(self: *Timedelta) i64 {
    return self.microseconds;
}

fn totalSeconds(self: *Timedelta) Error!Value {
    const n = micros(self);
    if (@abs(n) < 1 << 53) return Value.fromFloat(@as(f64, @floatFromInt(@as(i64, @intCast(n)))) / 1e6);
    return Value.fromFloat(try int.trueDiv(try int.fromI128(n), Value.fromInt(civil.micros_per_second)));
}

fn isNonZero(self: *Timedelta) bool {
    return !isZero(self);
}

fn negative(self: *Timedelta) Error!*Timedelta {
    return fromParts(vm.types.timedelta, -@as(i64, self.days), -@as(i64, self.seconds), -@as(i64, self.microseconds));
}

fn positive(self: *Timedelta) Error!*Timedelta {
    return create(self.days, self.seconds, self.microseconds);
}

fn absolute(self: *Timedelta) Error!*Timedelta {
    return if (isNegative(self)) negative(self) else positive(self);
}

fn reduce(self: *Timedelta) Error!*layout.Tuple {
    const state = try tuple.fromSlice(&.{ Value.fromInt(self.days), Value.fromInt(self.seconds), Value.fromInt(self.microseconds) });
    return tuple.pair(Value.from(self.object.type), Value.from(state));
}

fn reprOf(self: *Timedelta) Error!*Str {
    var out = str.Builder.init();
    try append(&out, self);
    return out.finish();
}

/// `repr`
pub fn append(out: *str.Builder, self: *Timedelta) Error!void {
    try text.appendClass(out, self.object.type);
    if (isZero(self)) return out.appendAscii("(0)");
    var between: []const u8 = "(";
    const parts = [_]struct { []const u8, i64 }{ .{ "days", self.days }, .{ "seconds", self.seconds }, .{ "microseconds", self.microseconds } };
    for (parts) |part| if (part[1] != 0) {
        var buffer: [48]u8 = undefined;
        try out.appendAscii(print.into(&buffer, "{s}{s}={d}", .{ between, part[0], part[1] }) catch unreachable);
        between = ", ";
    };
    return out.appendAscii(")");
}

fn strOf(self: *Timedelta) Error!*Str {
    var out: text.Small = .{};
    if (self.days != 0) {
        out.print("{d} day{s}, ", .{ self.days, if (self.days == 1 or self.days == -1) "" else "s" });
    }
    out.print("{d}:", .{self.seconds / 3600});
    out.two(self.seconds / 60 % 60);
    out.byte(':');
    out.two(self.seconds % 60);
    if (self.microseconds != 0) {
        out.byte('.');
        out.digits(self.microseconds, 6);
    }
    return str.fromAscii(out.slice());
}
