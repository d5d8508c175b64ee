//! The proleptic Gregorian calendar, as arithmetic: days are numbered from 1, which is Monday, 1 January of year 1.
//!
//! Nothing here knows about objects, and nothing checks ranges but where it says so.

const std = @import("std");

pub const year_min = 1;
pub const year_max = 9999;
/// The number of 31 December 9999.
pub const ordinal_max = 3652059;
/// The number of 1 January 1970.
pub const ordinal_epoch = 719163;
pub const seconds_per_day = 86400;
pub const micros_per_second = 1_000_000;
pub const micros_per_day = seconds_per_day * micros_per_second;

pub const Day = struct { year: i64, month: u8, day: u8 };
pub const IsoDay = struct { year: i64, week: u8, weekday: u8 };

const days_of_month = [_]u8{ 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
const days_before_month = [_]u16{ 0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };

pub const month_names = [_][]const u8{
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
};
/// From Monday.
pub const day_names = [_][]const u8{ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

pub inline fn isLeap(year: i64) bool {
    return @mod(year, 4) == 0 and (@mod(year, 100) != 0 or @mod(year, 400) == 0);
}

pub inline fn daysInMonth(year: i64, month: u8) u8 {
    return days_of_month[month] + @intFromBool(month == 2 and isLeap(year));
}

/// Days in the years before `year`.
pub inline fn daysBeforeYear(year: i64) i64 {
    const y = year - 1;
    return y * 365 + @divFloor(y, 4) - @divFloor(y, 100) + @divFloor(y, 400);
}

/// 1 January is 1.
pub inline fn dayOfYear(year: i64, month: u8, day: i64) i64 {
    return days_before_month[month] + @as(i64, @intFromBool(month > 2 and isLeap(year))) + day;
}

pub inline fn ordinalOf(year: i64, month: u8, day: i64) i64 {
    return daysBeforeYear(year) + dayOfYear(year, month, day);
}

/// Any number, also beyond the years that dates have.
pub fn fromOrdinal(ordinal: i64) Day {
    // Counted from 1 March of year 0, so that the leap day ends a year, a century and an era.
    const n = ordinal + 305;
    const era = @divFloor(n, 146097);
    const day_of_era: u32 = @intCast(n - era * 146097);
    const year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const month_from_march = (5 * day_of_year + 2) / 153;
    const day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const month = if (month_from_march < 10) month_from_march + 3 else month_from_march - 9;
    const year = @as(i64, year_of_era) + era * 400 + @intFromBool(month <= 2);
    return .{ .year = year, .month = @intCast(month), .day = @intCast(day) };
}

/// Monday is 0.
pub inline fn weekdayOf(ordinal: i64) u8 {
    return @intCast(@mod(ordinal + 6, 7));
}

/// The Monday with which the ISO year begins: that of the week with the year's first Thursday.
pub fn isoYearStart(year: i64) i64 {
    const first = ordinalOf(year, 1, 1);
    const weekday: i64 = weekdayOf(first);
    const monday = first - weekday;
    return if (weekday > 3) monday + 7 else monday;
}

pub fn isoOf(year: i64, month: u8, day: u8) IsoDay {
    const ordinal = ordinalOf(year, month, day);
    var iso_year = year;
    var start = isoYearStart(year);
    if (ordinal < start) {
        iso_year -= 1;
        start = isoYearStart(iso_year);
    } else if (ordinal >= start + 52 * 7 and ordinal >= isoYearStart(year + 1)) {
        iso_year += 1;
        start = isoYearStart(iso_year);
    }
    return .{ .year = iso_year, .week = @intCast(@divFloor(ordinal - start, 7) + 1), .weekday = weekdayOf(ordinal) + 1 };
}

/// Does the ISO year have a week 53?
pub fn hasWeek53(year: i64) bool {
    return isoYearStart(year + 1) - isoYearStart(year) == 53 * 7;
}

test "days and their numbers" {
    var ordinal: i64 = 1;
    while (ordinal <= ordinal_max) : (ordinal += 97) {
        const day = fromOrdinal(ordinal);
        try std.testing.expectEqual(ordinal, ordinalOf(day.year, day.month, day.day));
    }
    try std.testing.expectEqual(@as(i64, ordinal_max), ordinalOf(9999, 12, 31));
    try std.testing.expectEqual(@as(i64, ordinal_epoch), ordinalOf(1970, 1, 1));
}
