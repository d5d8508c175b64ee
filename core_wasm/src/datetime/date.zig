//! date: the class, and everything that datetime inherits from it.
//!
//! Methods take any value as `self`, because it may be a date or a datetime; `partsOf` tells.

const print = @import("../text/print.zig");
const layout = @import("../object/layout.zig");
const Date = layout.Date;
const Datetime = layout.Datetime;
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const std = @import("std");
const int = @import("../object/int.zig");
const float = @import("../object/float.zig");
const str = @import("../object/str.zig");
const bytes = @import("../object/bytes.zig");
const dict = @import("../object/dict.zig");
const tuple = @import("../object/tuple.zig");
const intern = @import("../object/intern.zig");
const bind = @import("../native/bind.zig");
const call = @import("../vm/call.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const arguments = @import("arguments.zig");
const civil = @import("civil.zig");
const iso = @import("iso.zig");
const make = @import("make.zig");
const operators = @import("operators.zig");
const strftime_module = @import("strftime.zig");
const text = @import("date_text.zig");
const timedelta = @import("timedelta.zig");

pub const doc =
    \\date(year, month, day)
    \\
    \\A day of the calendar, as if today's rules had always held.
;

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, year=absent, month=absent, day=absent, *args, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});
pub const class_methods = bind.classMethods(.{
    .{ "fromordinal(cls, ordinal, /)", fromOrdinal, "Construct a date from a proleptic Gregorian ordinal: 1 January of year 1 is day 1." },
    .{
        "fromtimestamp(cls, timestamp, /)",
        fromTimestamp,
        "The local date so many seconds after 1970.",
    },
    .{ "fromisoformat(cls, object, /)", fromIsoFormat, "The date that a text in ISO 8601 tells." },
    .{
        "fromisocalendar(cls, year, week, day)",
        fromIsoCalendar,
        "The date of this day of this week of this ISO year.",
    },
    .{ "today(cls, /)", today, "The local date of today." },
    .{ "strptime(cls, string, format, /)", strptime, "Parse string according to the given date and time format (like time.strptime())." },
});
pub const methods = bind.table(.{
    .{ "ctime(self, /)", ctime, "The moment as in 'Tue Mar  5 07:09:30 2024'." },
    .{ "strftime(self, /, format)", strftime, "Format using strftime(). Example: \"%d/%m/%Y, %H:%M:%S\"." },
    .{ "__format__(self, format, /)", formatOf, "The text that format(self, format_spec) gives." },
    .{ "isoformat(self, /)", isoFormat, "The date as in '2024-03-05'." },
    .{
        "isocalendar(self, /)",
        isoCalendar,
        "The ISO year, week and weekday, as a tuple with names.",
    },
    .{
        "isoweekday(self, /)",
        isoWeekday,
        "The day of the week, from 1 for Monday to 7 for Sunday.",
    },
    .{ "weekday(self, /)", weekday, "The day of the week, from 0 for Monday to 6 for Sunday." },
    .{
        "toordinal(self, /)",
        toOrdinal,
        "The number of the day; 1 is the first of January of year 1.",
    },
    .{ "timetuple(self, /)", timeTuple, "The fields as time.localtime() would give them." },
    .{
        "replace(self, /, year=unchanged, month=unchanged, day=unchanged)",
        replace,
        "A copy with some fields changed.",
    },
    .{
        "__replace__(self, /, year=unchanged, month=unchanged, day=unchanged)",
        replace,
        "A copy with some fields changed, for copy.replace().",
    },
    .{ "__reduce__(self, /)", reduce, "What copy and pickle rebuild the object from." },
    .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
    .{ "__str__(self, /)", strOf, "The text that str(self) gives." },
}) ++ operators.dates("date");
pub const attributes = bind.attributes(.{
    .{ "year", getYear, null, "" },
    .{ "month", getMonth, null, "" },
    .{ "day", getDay, null, "" },
});

pub fn setup(class: *Type) Error!void {
    const least = try make.allocateDate(class, .{ .year = 1, .month = 1, .day = 1 });
    try dict.setStr(class.dict, try intern.internUtf8("min"), Value.from(least));
    const most = try make.allocateDate(class, .{ .year = civil.year_max, .month = 12, .day = 31 });
    try dict.setStr(class.dict, try intern.internUtf8("max"), Value.from(most));
    try dict.setStr(class.dict, try intern.internUtf8("resolution"), Value.from(try timedelta.create(1, 0, 0)));
}

/// Year, month and day of a date or datetime.
pub inline fn partsOf(self: Value, comptime name: []const u8) Error!civil.Day {
    if (self.as(Date)) |date| return .{ .year = date.year, .month = date.month, .day = date.day };
    if (self.as(Datetime)) |date| return .{ .year = date.year, .month = date.month, .day = date.day };
    return wrongSelf(self, name);
}

noinline fn wrongSelf(self: Value, comptime name: []const u8) Error {
    return raise(.TypeError, "descriptor '" ++ name ++ "' for 'datetime.date' objects doesn't apply to a '{}' object", .{typeOf(self)});
}

fn ordinalOf(at: civil.Day) i64 {
    return civil.ordinalOf(at.year, at.month, at.day);
}

// Making them.

const form: arguments.Form = .{ .parameters = &.{ "year", "month", "day" }, .required = 3, .positional = 3 };

fn new(cls: *Type, year: ?Value, month: ?Value, day: ?Value, kwargs: ?*layout.Dict, args: []const Value) Error!*Date {
    if (month == null and day == null) if (year) |first| if (pickled(first, 4)) |state|
        return make.allocateDate(cls, .{ .year = @as(i64, state[0]) << 8 | state[1], .month = state[2], .day = state[3] });
    if (day == null or kwargs != null or args.len > 0) try arguments.check(form, &.{ year, month, day }, args, kwargs);
    const y = try arguments.cInt(year.?, 0);
    const m = try arguments.cInt(month.?, 0);
    const d = try arguments.cInt(day.?, 0);
    try make.checkDay(y, m, d);
    return make.allocateDate(cls, .{ .year = y, .month = @intCast(m), .day = @intCast(d) });
}

/// The state that `__reduce__` gives; old pickles have it as text. The month tells that it is one.
pub fn pickled(value: Value, comptime size: usize) ?[]const u8 {
    const state = if (value.as(layout.Bytes)) |b| b.slice() else if (value.as(Str)) |s|
        (if (s.width == 1) str.narrow(s) else return null)
    else
        return null;
    if (state.len != size) return null;
    const month = state[2] & 0x7F;
    const year = @as(u16, state[0]) << 8 | state[1];
    if (month < 1 or month > 12 or year < 1 or year > civil.year_max) return null;
    return if (state[3] >= 1 and state[3] <= civil.daysInMonth(year, month)) state else null;
}

fn fromOrdinal(cls: *Type, ordinal: Value) Error!Value {
    const n = try arguments.cInt(ordinal, 0);
    if (n < 1) return raise(.ValueError, "ordinal must be >= 1", .{});
    const day = civil.fromOrdinal(n);
    if (day.year > civil.year_max) return make.badYear(day.year);
    return make.day(cls, day);
}

fn fromTimestamp(cls: *Type, timestamp: Value) Error!Value {
    const at = try @import("clock.zig").secondsOf(timestamp);
    return ofMoment(cls, at);
}

fn ofMoment(cls: *Type, seconds: i64) Error!Value {
    const at = make.Moment.ofEpoch(seconds, 0);
    const day = civil.fromOrdinal(at.ordinal);
    if (day.year < civil.year_min or day.year > civil.year_max) return make.badYear(day.year);
    return make.day(cls, day);
}

fn today(cls: *Type) Error!Value {
    _ = cls;
    return error.NeedsPython; // The clock is the host's.
}

/// The characters of a text as bytes, what is not Latin-1 as 0xFF. Texts too long to be any date give null.
pub fn narrowed(s: *Str, buffer: []u8) ?[]const u8 {
    if (s.width == 1) return str.narrow(s);
    if (s.len > buffer.len) return null;
    for (0..s.len) |i| buffer[i] = @intCast(@min(str.at(s, i), 0xFF));
    return buffer[0..s.len];
}

pub fn invalid(given: *Str) Error {
    return raise(.ValueError, "Invalid isoformat string: {}", .{Value.from(try @import("../object/repr.zig").of(Value.from(given)))});
}

fn fromIsoFormat(cls: *Type, string: Value) Error!Value {
    const given = string.as(Str) orelse return raise(.TypeError, "fromisoformat: argument must be str", .{});
    var buffer: [16]u8 = undefined;
    const day = iso.date(narrowed(given, &buffer) orelse return invalid(given)) orelse return invalid(given);
    try make.checkDay(day.year, day.month, day.day);
    return make.day(cls, day);
}

fn fromIsoCalendar(cls: *Type, year: Value, week: Value, day: Value) Error!Value {
    var parts: [3]i64 = undefined;
    for (&parts, [_]Value{ year, week, day }) |*part, value| {
        if (int.isAnyInt(value)) {
            const n = int.toI64(value) orelse std.math.maxInt(i64);
            if (n != @as(i32, @truncate(n))) return raise(.ValueError, "ISO calendar component out of range", .{});
        }
        part.* = try arguments.cInt(value, 0);
    }
    const y, const w, const d = parts;
    return make.day(cls, iso.fromWeek(y, w, d) catch |err| switch (err) {
        error.Year => return make.badYear(y),
        error.Week => return raise(.ValueError, "Invalid week: {}", .{w}),
        error.Weekday => return raise(.ValueError, "Invalid weekday: {} (range is [1, 7])", .{d}),
    });
}

fn strptime(cls: *Type, string: Value, format: Value) Error!Value {
    const given = try arguments.text(string, "strptime() argument 1");
    return @import("strptime.zig").date(cls, given, try arguments.text(format, "strptime() argument 2"));
}

// Asking.

fn getYear(self: Value) Error!i64 {
    return (try partsOf(self, "year")).year;
}

fn getMonth(self: Value) Error!i64 {
    return (try partsOf(self, "month")).month;
}

fn getDay(self: Value) Error!i64 {
    return (try partsOf(self, "day")).day;
}

fn weekday(self: Value) Error!i64 {
    return civil.weekdayOf(ordinalOf(try partsOf(self, "weekday")));
}

fn isoWeekday(self: Value) Error!i64 {
    return @as(i64, civil.weekdayOf(ordinalOf(try partsOf(self, "isoweekday")))) + 1;
}

fn toOrdinal(self: Value) Error!i64 {
    return ordinalOf(try partsOf(self, "toordinal"));
}

fn isoCalendar(self: Value) Error!Value {
    const at = try partsOf(self, "isocalendar");
    const found = civil.isoOf(at.year, at.month, at.day);
    const items = try tuple.fromSlice(&.{ Value.fromInt(found.year), Value.fromInt(found.week), Value.fromInt(found.weekday) });
    return call.tailCall(call.preludeFunction("_iso_calendar_date"), &.{Value.from(items)});
}

/// `time.struct_time`, of nine numbers.
pub fn structTime(at: civil.Day, clock: make.Clock, dst: i64) Error!Value {
    const items = try tuple.fromSlice(&.{
        Value.fromInt(at.year),
        Value.fromInt(at.month),
        Value.fromInt(at.day),
        Value.fromInt(clock.hour),
        Value.fromInt(clock.minute),
        Value.fromInt(clock.second),
        Value.fromInt(civil.weekdayOf(ordinalOf(at))),
        Value.fromInt(civil.dayOfYear(at.year, at.month, at.day)),
        Value.fromInt(dst),
    });
    return call.tailCall(call.preludeFunction("_struct_time"), &.{Value.from(items)});
}

fn timeTuple(self: Value) Error!Value {
    return structTime(try partsOf(self, "timetuple"), .{}, -1);
}

fn reduce(self: Value) Error!*layout.Tuple {
    const at = try partsOf(self, "__reduce__");
    const year: u16 = @intCast(at.year);
    const state = try bytes.fromSlice(&.{ @intCast(year >> 8), @truncate(year), at.month, at.day });
    return tuple.pair(Value.from(typeOf(self)), Value.from(try tuple.fromSlice(&.{Value.from(state)})));
}

fn replace(self: Value, year: ?Value, month: ?Value, day: ?Value) Error!Value {
    const at = try partsOf(self, "replace");
    const y = if (year) |n| try arguments.cInt(n, 0) else at.year;
    const m = if (month) |n| try arguments.cInt(n, 0) else at.month;
    const d = if (day) |n| try arguments.cInt(n, 0) else at.day;
    const class = typeOf(self);
    if (class != vm.types.date) return call.tailCall(Value.from(class), &.{ try int.fromI64(y), try int.fromI64(m), try int.fromI64(d) });
    try make.checkDay(y, m, d);
    return Value.from(try make.allocateDate(class, .{ .year = y, .month = @intCast(m), .day = @intCast(d) }));
}

// Text.

fn reprOf(self: Value) Error!*Str {
    const at = try partsOf(self, "__repr__");
    var out = str.Builder.init();
    try text.appendClass(&out, typeOf(self));
    var buffer: [40]u8 = undefined;
    try out.appendAscii(print.into(&buffer, "({d}, {d}, {d})", .{ at.year, at.month, at.day }) catch unreachable);
    return out.finish();
}

fn isoFormat(self: Value) Error!*Str {
    const at = try partsOf(self, "isoformat");
    var out: text.Small = .{};
    out.day(@intCast(at.year), at.month, at.day);
    return str.fromAscii(out.slice());
}

/// `self.isoformat()`, which a subclass may have changed.
fn strOf(self: Value) Error!*Str {
    if (!typeOf(self).flags.builtin) return error.NeedsPython;
    return isoFormat(self);
}

fn ctime(self: Value) Error!*Str {
    return ctimeOf(try partsOf(self, "ctime"), .{});
}

pub fn ctimeOf(at: civil.Day, clock: make.Clock) Error!*Str {
    var out: text.Small = .{};
    out.print("{s} {s} {d:>2} ", .{ civil.day_names[civil.weekdayOf(ordinalOf(at))][0..3], civil.month_names[at.month - 1][0..3], at.day });
    text.clock(&out, clock, .seconds);
    out.byte(' ');
    out.digits(@intCast(at.year), 4);
    return str.fromAscii(out.slice());
}

pub fn fieldsOf(at: civil.Day) strftime_module.Fields {
    return .{
        .year = at.year,
        .month = at.month,
        .day = at.day,
        .weekday = civil.weekdayOf(ordinalOf(at)),
        .day_of_year = civil.dayOfYear(at.year, at.month, at.day),
        .microsecond = 0,
    };
}

fn strftime(self: Value, given: Value) Error!*Str {
    const format = try arguments.text(given, "strftime() argument 1");
    const fields = fieldsOf(try partsOf(self, "strftime"));
    return strftime_module.format(&fields, format);
}

/// `str` or `strftime`, as the object's class has them.
fn formatOf(self: Value, given: Value) Error!*Str {
    const format = try arguments.text(given, "__format__() argument 1");
    _ = try partsOf(self, "__format__");
    if (!typeOf(self).flags.builtin or self.as(Date) == null) return error.NeedsPython;
    return if (format.len == 0) isoFormat(self) else strftime(self, given);
}
