//! ISO 8601, as `fromisoformat` reads it: every form of date, week date and time, with or without separators.
//!
//! Text is bytes here, one per character; what is not ASCII is any byte that means nothing.

const std = @import("std");
const civil = @import("civil.zig");

pub const Clock = struct {
    hour: u8 = 0,
    minute: u8 = 0,
    second: u8 = 0,
    microsecond: u32 = 0,
};

pub const Offset = struct { seconds: i64, micros: i64 };
pub const TimeOfDay = struct { clock: Clock, offset: ?Offset };

/// Two digits, or null.
inline fn pair(text: []const u8, at: usize) ?u8 {
    if (at + 2 > text.len) return null;
    const a = text[at] -% '0';
    const b = text[at + 1] -% '0';
    return if (a > 9 or b > 9) null else a * 10 + b;
}

inline fn isDigit(c: u8) bool {
    return c -% '0' <= 9;
}

/// A whole text that is a date. The month and day are not checked.
pub fn date(text: []const u8) ?civil.Day {
    if (text.len != 7 and text.len != 8 and text.len != 10) return null;
    const century = pair(text, 0) orelse return null;
    const year = @as(i64, century) * 100 + (pair(text, 2) orelse return null);
    const separated = text[4] == '-';
    const at: usize = if (separated) 5 else 4;
    if (text[at] == 'W') return weekDate(text, at + 1, year, separated);
    const month = pair(text, at) orelse return null;
    const day_at = if (separated) at + 3 else at + 2;
    if (separated and (day_at > text.len or text[day_at - 1] != '-')) return null;
    const day = pair(text, day_at) orelse return null;
    if (day_at + 2 != text.len) return null;
    return .{ .year = year, .month = month, .day = day };
}

fn weekDate(text: []const u8, at: usize, year: i64, separated: bool) ?civil.Day {
    const week = pair(text, at) orelse return null;
    var weekday: u8 = 1;
    var end = at + 2;
    if (end < text.len) {
        if (separated) {
            if (text[end] != '-') return null;
            end += 1;
        }
        if (end >= text.len or !isDigit(text[end])) return null;
        weekday = text[end] - '0';
        end += 1;
    }
    if (end != text.len) return null;
    return fromWeek(year, week, weekday) catch null;
}

pub const WeekError = error{ Year, Week, Weekday };

/// The day that an ISO week date names.
pub fn fromWeek(year: i64, week: i64, weekday: i64) WeekError!civil.Day {
    if (year < civil.year_min or year > civil.year_max) return error.Year;
    if (week < 1 or week > 53 or (week == 53 and !civil.hasWeek53(year))) return error.Week;
    if (weekday < 1 or weekday > 7) return error.Weekday;
    const day = civil.fromOrdinal(civil.isoYearStart(year) + (week - 1) * 7 + weekday - 1);
    return if (day.year < civil.year_min or day.year > civil.year_max) error.Year else day;
}

/// Where the date of a datetime ends. The text has at least 7 characters.
pub fn dateEnd(text: []const u8) ?usize {
    if (text.len == 7) return 7;
    if (text[4] == '-') {
        if (text[5] != 'W') return 10;
        if (text.len < 8) return null;
        if (text.len == 8 or text[8] != '-') return 8;
        if (text.len == 9) return null;
        // `2020-W01-1` and a separator, or `2020-W01` and the separator `-`.
        return if (text.len > 10 and isDigit(text[10])) 8 else 10;
    }
    if (text[4] != 'W') return 8;
    var end: usize = 7;
    while (end < text.len and isDigit(text[end])) end += 1;
    if (end < 9) return end;
    // All digits: what follows the week is a weekday when their number is odd.
    return if (end % 2 == 0) 7 else 8;
}

/// A whole text that is a time of day. The ranges are not checked.
pub fn time(text: []const u8) ?TimeOfDay {
    var sign: usize = 0;
    while (sign < text.len) : (sign += 1) {
        const c = text[sign];
        if (c == '+' or c == '-' or c == 'Z') break;
    }
    const own = clock(text[0..sign]) orelse return null;
    if (sign == text.len) return .{ .clock = own, .offset = null };
    if (text[sign] == 'Z') {
        if (sign + 1 != text.len) return null;
        return .{ .clock = own, .offset = .{ .seconds = 0, .micros = 0 } };
    }
    const shift = clock(text[sign + 1 ..]) orelse return null;
    const factor: i64 = if (text[sign] == '-') -1 else 1;
    const seconds = (@as(i64, shift.hour) * 60 + shift.minute) * 60 + shift.second;
    return .{ .clock = own, .offset = .{ .seconds = factor * seconds, .micros = factor * @as(i64, shift.microsecond) } };
}

/// `hh[:mm[:ss[.f...]]]`, separated everywhere or nowhere.
fn clock(text: []const u8) ?Clock {
    var out: Clock = .{};
    out.hour = pair(text, 0) orelse return null;
    if (text.len == 2) return out;
    const separated = text[2] == ':';
    const step: usize = if (separated) 3 else 2;
    if (!separated and !isDigit(text[2])) return null;
    out.minute = pair(text, step) orelse return null;
    if (text.len == step + 2) return out;
    if ((text[step + 2] == ':') != separated) return null;
    out.second = pair(text, 2 * step) orelse return null;
    const end = 2 * step + 2;
    if (text.len == end) return out;
    if (text[end] != '.' and text[end] != ',') return null;
    const fraction = text[end + 1 ..];
    if (fraction.len == 0) return null;
    var scale: u32 = 100_000;
    for (fraction) |c| {
        if (!isDigit(c)) return null;
        out.microsecond += (c - '0') * scale;
        scale /= 10;
    }
    return out;
}
