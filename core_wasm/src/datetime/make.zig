//! Making dates, times and datetimes: from checked numbers, and of subclasses by calling them.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Date = layout.Date;
const Datetime = layout.Datetime;
const Time = layout.Time;
const Value = @import("../object/value.zig").Value;
const Type = @import("../object/type.zig").Type;
const instance = @import("../object/instance.zig");
const call = @import("../vm/call.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const civil = @import("civil.zig");

pub fn checkDay(year: i64, month: i64, day_of_month: i64) Error!void {
    if (year < civil.year_min or year > civil.year_max) return badYear(year);
    if (month < 1 or month > 12) return raise(.ValueError, "month must be in 1..12, not {}", .{month});
    const days = civil.daysInMonth(year, @intCast(month));
    if (day_of_month < 1 or day_of_month > days) return raise(.ValueError, "day {} must be in range 1..{} for month {} in year {}", .{
        day_of_month, days, month, year,
    });
}

pub fn badYear(year: i64) Error {
    return raise(.ValueError, "year must be in 1..9999, not {}", .{year});
}

pub fn checkClock(hour: i64, minute: i64, second: i64, microsecond: i64, fold: i64) Error!void {
    if (hour < 0 or hour > 23) return raise(.ValueError, "hour must be in 0..23, not {}", .{hour});
    if (minute < 0 or minute > 59) return raise(.ValueError, "minute must be in 0..59, not {}", .{minute});
    if (second < 0 or second > 59) return raise(.ValueError, "second must be in 0..59, not {}", .{second});
    if (microsecond < 0 or microsecond > 999999) return raise(.ValueError, "microsecond must be in 0..999999, not {}", .{microsecond});
    if (fold != 0 and fold != 1) return raise(.ValueError, "fold must be either 0 or 1, not {}", .{fold});
}

pub const Clock = struct {
    hour: u8 = 0,
    minute: u8 = 0,
    second: u8 = 0,
    fold: u8 = 0,
    microsecond: u32 = 0,

    pub fn of(self: anytype) Clock {
        return .{ .hour = self.hour, .minute = self.minute, .second = self.second, .fold = self.fold, .microsecond = self.microsecond };
    }
};

/// A point on a clock's line: day, second of the day, microsecond of the second.
pub const Moment = struct {
    ordinal: i64,
    second: i64,
    micro: i64,

    pub fn plus(self: Moment, days: i64, seconds: i64, micros: i64) Moment {
        var at = self;
        at.micro += micros;
        at.second += seconds + @divFloor(at.micro, civil.micros_per_second);
        at.micro = @mod(at.micro, civil.micros_per_second);
        at.ordinal += days + @divFloor(at.second, civil.seconds_per_day);
        at.second = @mod(at.second, civil.seconds_per_day);
        return at;
    }

    /// From seconds since 1970, any number.
    pub fn ofEpoch(seconds: i64, micro: i64) Moment {
        return .{
            .ordinal = @divFloor(seconds, civil.seconds_per_day) + civil.ordinal_epoch,
            .second = @mod(seconds, civil.seconds_per_day),
            .micro = micro,
        };
    }

    pub fn clock(self: Moment) Clock {
        const second: u32 = @intCast(self.second);
        return .{
            .hour = @intCast(second / 3600),
            .minute = @intCast(second / 60 % 60),
            .second = @intCast(second % 60),
            .microsecond = @intCast(self.micro),
        };
    }
};

pub fn secondsOf(self: anytype) i64 {
    return (@as(i64, self.hour) * 60 + self.minute) * 60 + self.second;
}

pub fn momentOf(self: *const Datetime) Moment {
    return .{ .ordinal = civil.ordinalOf(self.year, self.month, self.day), .second = secondsOf(self), .micro = self.microsecond };
}

// Objects, of exactly the class or (allocated so) of a subclass: what `__new__` gives.

pub fn allocateDate(class: *Type, at: civil.Day) Error!*Date {
    const self = try instance.createBuiltin(Date, class, 0);
    const header = self.object;
    self.* = .{ .object = header, .hash = 0, .year = @intCast(at.year), .month = at.month, .day = at.day };
    return self;
}

pub fn allocateDatetime(class: *Type, at: civil.Day, clock: Clock, tzinfo: Value) Error!*Datetime {
    const self = try instance.createBuiltin(Datetime, class, 0);
    const header = self.object;
    self.* = .{
        .object = header,
        .hash = 0,
        .year = @intCast(at.year),
        .month = at.month,
        .day = at.day,
        .hour = clock.hour,
        .minute = clock.minute,
        .second = clock.second,
        .fold = clock.fold,
        .microsecond = clock.microsecond,
        .tzinfo = tzinfo,
    };
    return self;
}

pub fn allocateTime(class: *Type, clock: Clock, tzinfo: Value) Error!*Time {
    const self = try instance.createBuiltin(Time, class, 0);
    const header = self.object;
    self.* = .{
        .object = header,
        .hash = 0,
        .hour = clock.hour,
        .minute = clock.minute,
        .second = clock.second,
        .fold = clock.fold,
        .microsecond = clock.microsecond,
        .tzinfo = tzinfo,
    };
    return self;
}

// The same as a program would make them: a subclass is called.

pub fn day(class: *Type, at: civil.Day) Error!Value {
    if (class == vm.types.date) return Value.from(try allocateDate(class, at));
    if (class == vm.types.datetime) return Value.from(try allocateDatetime(class, at, .{}, .none));
    return call.tailCall(Value.from(class), &.{ Value.fromInt(at.year), Value.fromInt(at.month), Value.fromInt(at.day) });
}

pub fn datetime(class: *Type, at: civil.Day, clock: Clock, tzinfo: Value) Error!Value {
    if (class == vm.types.datetime) return Value.from(try allocateDatetime(class, at, clock, tzinfo));
    const args = [_]Value{
        Value.fromInt(at.year),      Value.fromInt(at.month),      Value.fromInt(at.day),
        Value.fromInt(clock.hour),   Value.fromInt(clock.minute),  Value.fromInt(clock.second),
        Value.fromInt(clock.microsecond), tzinfo,
    };
    if (clock.fold == 0) return call.tailCall(Value.from(class), &args);
    const folded = try @import("../object/tuple.zig").fromSlice(&args);
    return call.tailCall(call.preludeFunction("_moment_folded"), &.{ Value.from(class), Value.from(folded) });
}

pub fn datetimeAt(class: *Type, at: Moment, tzinfo: Value, fold: u8) Error!Value {
    var clock = at.clock();
    clock.fold = fold;
    const on = civil.fromOrdinal(at.ordinal);
    if (on.year < civil.year_min or on.year > civil.year_max) return badYear(on.year);
    return datetime(class, on, clock, tzinfo);
}

pub fn time(class: *Type, clock: Clock, tzinfo: Value) Error!Value {
    if (class == vm.types.time) return Value.from(try allocateTime(class, clock, tzinfo));
    const args = [_]Value{
        Value.fromInt(clock.hour),        Value.fromInt(clock.minute), Value.fromInt(clock.second),
        Value.fromInt(clock.microsecond), tzinfo,
    };
    if (clock.fold == 0) return call.tailCall(Value.from(class), &args);
    const folded = try @import("../object/tuple.zig").fromSlice(&args);
    return call.tailCall(call.preludeFunction("_moment_folded"), &.{ Value.from(class), Value.from(folded) });
}
