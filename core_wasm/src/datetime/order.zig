//! Comparing and hashing of dates, times, timedeltas and timezones.
//!
//! Aware objects of different zones are compared by what they are in UTC. The offset of a zone that a program has written is
//! known only to its `utcoffset`: NeedsPython.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Datetime = layout.Datetime;
const Time = layout.Time;
const Timedelta = layout.Timedelta;
const Value = @import("../object/value.zig").Value;
const str = @import("../object/str.zig");
const hash = @import("../vm/hash.zig");
const Error = @import("../vm/vm.zig").Error;
const raise = @import("../vm/raise.zig").raise;
const vm_compare = @import("../vm/compare.zig");
const Operator = vm_compare.Operator;
const civil = @import("civil.zig");
const make = @import("make.zig");
const timedelta = @import("timedelta.zig");

const Order = std.math.Order;

/// The offset of a zone; null for None.
pub fn offsetOf(tzinfo: Value) Error!?*Timedelta {
    if (tzinfo.isNone()) return null;
    const zone = tzinfo.as(layout.Timezone) orelse return error.NeedsPython;
    return zone.offset;
}

/// `a op b`, where `a` is an object of this room; null: they do not compare.
pub fn compare(op: Operator, a: Value, b: Value) Error!?bool {
    const x = a.asObject();
    if (!b.isObject() or b.asObject().kind != x.kind) return null;
    const y = b.asObject();
    switch (x.kind) {
        .date => return vm_compare.holds(op, std.math.order(dayKey(x.as(layout.Date)), dayKey(y.as(layout.Date)))),
        .timedelta => return vm_compare.holds(op, orderDeltas(x.as(Timedelta), y.as(Timedelta))),
        .timezone => {
            if (op != .eq and op != .ne) return null;
            return (orderDeltas(x.as(layout.Timezone).offset, y.as(layout.Timezone).offset) == .eq) == (op == .eq);
        },
        .datetime => return compareDatetimes(op, x.as(Datetime), y.as(Datetime)),
        .time => return compareTimes(op, x.as(Time), y.as(Time)),
        else => return null,
    }
}

fn dayKey(self: anytype) u32 {
    return @as(u32, self.year) << 16 | @as(u32, self.month) << 8 | self.day;
}

/// Without `fold`.
fn clockKey(self: anytype) u64 {
    return (@as(u64, self.hour) << 16 | @as(u64, self.minute) << 8 | self.second) << 20 | self.microsecond;
}

pub fn orderDeltas(a: *Timedelta, b: *Timedelta) Order {
    if (a.days != b.days) return std.math.order(a.days, b.days);
    if (a.seconds != b.seconds) return std.math.order(a.seconds, b.seconds);
    return std.math.order(a.microseconds, b.microseconds);
}

pub fn orderClocks(a: *Datetime, b: *Datetime) Order {
    const x = dayKey(a);
    const y = dayKey(b);
    if (x != y) return std.math.order(x, y);
    return std.math.order(clockKey(a), clockKey(b));
}

fn compareDatetimes(op: Operator, a: *Datetime, b: *Datetime) Error!?bool {
    if (a.tzinfo.is(b.tzinfo)) return vm_compare.holds(op, orderClocks(a, b));
    const x = try offsetOf(a.tzinfo);
    const y = try offsetOf(b.tzinfo);
    if ((x == null) != (y == null)) return mixed(op, "datetimes");
    if (x == null or orderDeltas(x.?, y.?) == .eq) return vm_compare.holds(op, orderClocks(a, b));
    return vm_compare.holds(op, std.math.order(micros(make.momentOf(a), x.?), micros(make.momentOf(b), y.?)));
}

fn micros(moment: make.Moment, offset: *Timedelta) i64 {
    return (moment.ordinal * civil.seconds_per_day + moment.second) * civil.micros_per_second + moment.micro - @as(i64, @intCast(timedelta.micros(offset)));
}

fn mixed(op: Operator, comptime what: []const u8) Error!?bool {
    if (op == .eq) return false;
    if (op == .ne) return true;
    return raise(.TypeError, "can't compare offset-naive and offset-aware " ++ what, .{});
}

fn compareTimes(op: Operator, a: *Time, b: *Time) Error!?bool {
    const same = a.tzinfo.is(b.tzinfo);
    const x = if (same) null else try offsetOf(a.tzinfo);
    const y = if (same) null else try offsetOf(b.tzinfo);
    if ((x == null) != (y == null)) return mixed(op, "times");
    if (x == null or orderDeltas(x.?, y.?) == .eq) return vm_compare.holds(op, std.math.order(clockKey(a), clockKey(b)));
    return vm_compare.holds(op, std.math.order(timeMicros(a, x.?), timeMicros(b, y.?)));
}

fn timeMicros(self: *Time, offset: *Timedelta) i64 {
    return make.secondsOf(self) * civil.micros_per_second + self.microsecond - @as(i64, @intCast(timedelta.micros(offset)));
}

// Hashing.

pub fn hashOf(object: *layout.Object) Error!u64 {
    switch (object.kind) {
        inline .date, .timedelta, .datetime, .time => |kind| {
            const self = object.as(switch (kind) {
                .date => layout.Date,
                .timedelta => Timedelta,
                .datetime => Datetime,
                else => Time,
            });
            if (self.hash == 0) self.hash = try freshHash(self);
            return self.hash;
        },
        else => return hashOf(&object.as(layout.Timezone).offset.object),
    }
}

fn freshHash(self: anytype) Error!u64 {
    switch (@TypeOf(self)) {
        *layout.Date => return mixedHash(dayKey(self), 0),
        *Timedelta => return hash.ofItems(&.{ Value.fromInt(self.days), Value.fromInt(self.seconds), Value.fromInt(self.microseconds) }),
        *Datetime => {
            // Equal in UTC means an equal hash.
            const offset = try offsetOf(self.tzinfo) orelse return mixedHash(dayKey(self), clockKey(self));
            return mixedHash(@bitCast(micros(make.momentOf(self), offset)), 1);
        },
        *Time => {
            const offset = try offsetOf(self.tzinfo) orelse return mixedHash(0, clockKey(self));
            return mixedHash(@bitCast(timeMicros(self, offset)), 2);
        },
        else => unreachable,
    }
}

/// The hash of an aware datetime (time) whose offset was asked from its zone.
pub fn hashWithOffset(object: *layout.Object, offset: ?*Timedelta) u64 {
    if (object.kind == .datetime) {
        const self = object.as(Datetime);
        self.hash = if (offset) |known| mixedHash(@bitCast(micros(make.momentOf(self), known)), 1) else mixedHash(dayKey(self), clockKey(self));
        return self.hash;
    }
    const self = object.as(Time);
    self.hash = if (offset) |known| mixedHash(@bitCast(timeMicros(self, known)), 2) else mixedHash(0, clockKey(self));
    return self.hash;
}

fn mixedHash(a: u64, b: u64) u64 {
    var bytes: [16]u8 = undefined;
    std.mem.writeInt(u64, bytes[0..8], a, .little);
    std.mem.writeInt(u64, bytes[8..16], b, .little);
    return str.hashOfView(str.View.ofLatin1(&bytes));
}
