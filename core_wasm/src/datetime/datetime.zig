//! datetime: a date with a time of day, naive or with a zone.
//!
//! What depends on a zone is done here for `timezone` and left to the twins in lib/prelude/datetime.py for zones written in
//! Python; these come back to the primitives `..._at` with what the zone has answered. Local time is UTC.

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("../object/layout.zig");
const Datetime = layout.Datetime;
const Timedelta = layout.Timedelta;
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const bytes = @import("../object/bytes.zig");
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
const clock_module = @import("clock.zig");
const date = @import("date.zig");
const iso = @import("iso.zig");
const make = @import("make.zig");
const operators = @import("operators.zig");
const order = @import("order.zig");
const text = @import("date_text.zig");
const time = @import("time.zig");
const timedelta = @import("timedelta.zig");
const timezone = @import("timezone.zig");

pub const doc =
    \\datetime(year, month, day[, hour[, minute[, second[, microsecond[, tzinfo]]]]])
    \\
    \\A day and a time of it, on the clocks of tzinfo if there is one.
;

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, year=absent, month=absent, day=absent, hour=absent, minute=absent, second=absent, microsecond=absent, tzinfo=absent, *args, fold=absent, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});
pub const class_methods = bind.classMethods(.{
    .{ "now(cls, /, tz=None)", now, "The present moment, on the clocks of tz or on local ones." },
    .{ "utcnow(cls, /)", utcNow, "The present moment in UTC, without a zone." },
    .{
        "fromtimestamp(cls, /, timestamp, tz=None)",
        fromTimestamp,
        "The moment so many seconds after 1970, on the clocks of tz or on local ones.",
    },
    .{
        "utcfromtimestamp(cls, timestamp, /)",
        utcFromTimestamp,
        "The moment so many seconds after 1970 in UTC, without a zone.",
    },
    .{
        "combine(cls, /, date, time, tzinfo=unchanged)",
        combine,
        "The datetime of this date and this time of day.",
    },
    .{
        "fromisoformat(cls, object, /)",
        fromIsoFormat,
        "The moment that a text in ISO 8601 tells.",
    },
    .{
        "strptime(cls, string, format, /)",
        strptime,
        "The moment that a text tells, read by a format.",
    },
});
pub const methods = bind.table(.{
    .{ "date(self, /)", dateOf, "The date, without the time of day." },
    .{ "time(self, /)", timeOf, "The time of day, without date and zone." },
    .{ "timetz(self, /)", timeWithZone, "The time of day with its zone." },
    .{ "ctime(self, /)", ctime, "The moment as in 'Tue Mar  5 07:09:30 2024'." },
    .{ "timetuple(self, /)", timeTuple, "The fields as time.localtime() would give them." },
    .{
        "utctimetuple(self, /)",
        utcTimeTuple,
        "The fields in UTC, as time.gmtime() would give them.",
    },
    .{ "timestamp(self, /)", timestampOf, "Seconds since 1970 began in UTC, as a float." },
    .{ "isoformat(self, /, sep='T', timespec='auto')", isoFormat, "Return the time formatted according to ISO: YYYY-MM-DDTHH:MM:SS[.mmm[uuu]][+HH:MM]. sep separates date and time, timespec says how precisely." },
    .{ "strftime(self, /, format)", strftime, "Format using strftime(). Example: \"%d/%m/%Y, %H:%M:%S\"." },
    .{ "__format__(self, format, /)", formatOf, "The text that format(self, format_spec) gives." },
    .{ "utcoffset(self, /)", utcoffset, "Return the timezone offset as timedelta positive east of UTC (negative west of UTC)." },
    .{ "tzname(self, /)", tzname, "Return the timezone name associated with tzinfo." },
    .{ "dst(self, /)", dst, "Return daylight saving time offset as timedelta positive eastward." },
    .{
        "replace(self, /, year=unchanged, month=unchanged, day=unchanged, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)",
        replace,
        "A copy with some fields changed.",
    },
    .{
        "__replace__(self, /, year=unchanged, month=unchanged, day=unchanged, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)",
        replace,
        "A copy with some fields changed, for copy.replace().",
    },
    .{
        "astimezone(self, /, tz=None)",
        asTimezone,
        "The same moment on the clocks of tz, or on local ones.",
    },
    .{ "__reduce__(self, /)", reduce, "What copy and pickle rebuild the object from." },
    .{
        "__reduce_ex__(self, protocol, /)",
        reduceEx,
        "What copy and pickle rebuild the object from, by protocol.",
    },
    .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
    .{ "__str__(self, /)", strOf, "The text that str(self) gives." },
}) ++ operators.dates("datetime");
pub const attributes = bind.attributes(.{
    .{ "hour", getHour, null, "" },
    .{ "minute", getMinute, null, "" },
    .{ "second", getSecond, null, "" },
    .{ "microsecond", getMicrosecond, null, "" },
    .{ "tzinfo", getTzinfo, null, "" },
    .{ "fold", getFold, null, "" },
});
pub const prelude_functions = bind.functions(.{
    .{ "_moment_at(cls, nanoseconds, tzinfo, /)", momentAt, "" },
    .{ "_moment_from_timestamp(cls, timestamp, tzinfo, /)", fromTimestampIn, "" },
    .{ "_moment_shifted(self, offset, tzinfo, /)", shifted, "" },
    .{ "_moment_apart(self, other, /)", apart, "" },
    .{ "_moment_order(self, other, /)", orderOf, "" },
    .{ "_moment_fold(self, fold, /)", setFold, "" },
    .{ "_datetime_isoformat_at(self, sep, timespec, offset, /)", isoFormatAt, "" },
    .{ "_datetime_strftime_at(self, format, offset, name, /)", strftimeAt, "" },
    .{ "_datetime_timetuple_at(self, dst, /)", timeTupleAt, "" },
    .{ "_offset_checked(offset, /)", checkedOffset, "" },
}) ++ time.prelude_functions;

pub fn setup(class: *Type) Error!void {
    const first: civil.Day = .{ .year = 1, .month = 1, .day = 1 };
    try dict.setStr(class.dict, try intern.internUtf8("min"), Value.from(try make.allocateDatetime(class, first, .{}, .none)));
    const last: make.Clock = .{ .hour = 23, .minute = 59, .second = 59, .microsecond = 999999 };
    const end: civil.Day = .{ .year = civil.year_max, .month = 12, .day = 31 };
    try dict.setStr(class.dict, try intern.internUtf8("max"), Value.from(try make.allocateDatetime(class, end, last, .none)));
    try dict.setStr(class.dict, try intern.internUtf8("resolution"), Value.from(try timedelta.create(0, 0, 1)));
}

fn dayOf(self: *Datetime) civil.Day {
    return .{ .year = self.year, .month = self.month, .day = self.day };
}

// Making them.

const form: arguments.Form = .{
    .parameters = &.{ "year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold" },
    .required = 3,
    .positional = 8,
};

fn new(
    cls: *Type,
    year: ?Value,
    month: ?Value,
    day: ?Value,
    hour: ?Value,
    minute: ?Value,
    second: ?Value,
    microsecond: ?Value,
    tzinfo: ?Value,
    fold: ?Value,
    kwargs: ?*layout.Dict,
    args: []const Value,
) Error!*Datetime {
    const absent: Value = .undefined_;
    if (day == null) {
        if (year) |first| if (date.pickled(first, 10)) |state| {
            if (time.isClock(state[4..])) return fromState(cls, state, try arguments.timeZone(month orelse tzinfo orelse absent));
        };
    }
    if (day == null or kwargs != null or args.len > 0)
        try arguments.check(form, &.{ year, month, day, hour, minute, second, microsecond, tzinfo, fold }, args, kwargs);
    const y = try arguments.cInt(year.?, 0);
    const m = try arguments.cInt(month.?, 0);
    const d = try arguments.cInt(day.?, 0);
    const h = try arguments.cInt(hour orelse absent, 0);
    const minutes = try arguments.cInt(minute orelse absent, 0);
    const seconds = try arguments.cInt(second orelse absent, 0);
    const micros = try arguments.cInt(microsecond orelse absent, 0);
    const folded = try arguments.cInt(fold orelse absent, 0);
    try make.checkDay(y, m, d);
    const clock = try time.checkedClock(h, minutes, seconds, micros, folded);
    const zone = try arguments.timeZone(tzinfo orelse absent);
    return make.allocateDatetime(cls, .{ .year = y, .month = @intCast(m), .day = @intCast(d) }, clock, zone);
}

/// The fold is the highest bit of the month.
fn fromState(cls: *Type, state: []const u8, zone: Value) Error!*Datetime {
    var clock = time.clockOf(state[4..]);
    clock.fold = state[2] >> 7;
    const on: civil.Day = .{ .year = @as(i64, state[0]) << 8 | state[1], .month = state[2] & 0x7F, .day = state[3] };
    return make.allocateDatetime(cls, on, clock, zone);
}

fn now(cls: *Type, tz: Value) Error!Value {
    _ = cls;
    _ = try arguments.timeZone(tz);
    return error.NeedsPython; // The clock is the host's.
}

/// A point of time as the clocks of a fixed zone (None: of UTC) show it.
fn inZone(cls: *Type, seconds: i64, micro: i64, zone: Value) Error!Value {
    var at = make.Moment.ofEpoch(seconds, micro);
    if (zone.as(layout.Timezone)) |fixed| {
        // The year is checked before and after.
        const year = civil.fromOrdinal(at.ordinal).year;
        if (year < civil.year_min or year > civil.year_max) return make.badYear(year);
        at = at.plus(fixed.offset.days, fixed.offset.seconds, fixed.offset.microseconds);
        if (at.ordinal < 1 or at.ordinal > civil.ordinal_max) return operators.outOfRange();
    }
    return make.datetimeAt(cls, at, zone, 0);
}

/// Deprecated: its twin says so.
fn utcNow(cls: *Type) Error!Value {
    _ = cls;
    return error.NeedsPython;
}

fn fromTimestamp(cls: *Type, timestamp: Value, tz: Value) Error!Value {
    const zone = try arguments.timeZone(tz);
    if (!zone.isNone() and zone.as(layout.Timezone) == null) return error.NeedsPython;
    const at = try clock_module.microsOf(timestamp);
    return inZone(cls, at.seconds, at.micro, zone);
}

fn utcFromTimestamp(cls: *Type, timestamp: Value) Error!Value {
    _ = cls;
    _ = timestamp;
    return error.NeedsPython;
}

fn combine(cls: *Type, given_date: Value, given_time: Value, tzinfo: ?Value) Error!Value {
    if (given_date.as(layout.Date) == null and given_date.as(Datetime) == null)
        return raise(.TypeError, "combine() argument 1 must be datetime.date, not {}", .{timezone.shownClass(given_date)});
    const clock = given_time.as(layout.Time) orelse
        return raise(.TypeError, "combine() argument 2 must be datetime.time, not {}", .{timezone.shownClass(given_time)});
    const zone = if (tzinfo) |zone| try arguments.timeZone(zone) else clock.tzinfo;
    return make.datetime(cls, try date.partsOf(given_date, "combine"), .of(clock), zone);
}

fn fromIsoFormat(cls: *Type, string: Value) Error!Value {
    const given = string.as(Str) orelse return raise(.TypeError, "fromisoformat: argument must be str", .{});
    try vm_module.chargeBytes(given.len);
    var buffer: [64]u8 = undefined;
    const whole = date.narrowed(given, &buffer) orelse return date.invalid(given);
    if (whole.len < 7) return date.invalid(given);
    const end = iso.dateEnd(whole) orelse return date.invalid(given);
    if (end > whole.len) return date.invalid(given);
    var on = iso.date(whole[0..end]) orelse return date.invalid(given);
    if (end == whole.len) {
        try make.checkDay(on.year, on.month, on.day);
        return make.datetime(cls, on, .{}, .none);
    }
    const found = iso.time(whole[end + 1 ..]) orelse return date.invalid(given);
    const zone = try time.zoneOf(found.offset);
    const parts = try time.fromIso(found.clock);
    try make.checkDay(on.year, on.month, on.day);
    if (parts.next_day) on = civil.fromOrdinal(civil.ordinalOf(on.year, on.month, on.day) + 1);
    if (on.year > civil.year_max) return make.badYear(on.year);
    return make.datetime(cls, on, parts.clock, zone);
}

fn strptime(cls: *Type, string: Value, format: Value) Error!Value {
    const given = try arguments.text(string, "strptime() argument 1");
    return @import("strptime.zig").datetime(cls, given, try arguments.text(format, "strptime() argument 2"));
}

// Asking.

fn getHour(self: *Datetime) i64 {
    return self.hour;
}

fn getMinute(self: *Datetime) i64 {
    return self.minute;
}

fn getSecond(self: *Datetime) i64 {
    return self.second;
}

fn getMicrosecond(self: *Datetime) i64 {
    return self.microsecond;
}

fn getTzinfo(self: *Datetime) Value {
    return self.tzinfo;
}

fn getFold(self: *Datetime) i64 {
    return self.fold;
}

fn dateOf(self: *Datetime) Error!Value {
    return make.day(vm.types.date, dayOf(self));
}

fn timeOf(self: *Datetime) Error!Value {
    return make.time(vm.types.time, .of(self), .none);
}

fn timeWithZone(self: *Datetime) Error!Value {
    return make.time(vm.types.time, .of(self), self.tzinfo);
}

fn utcoffset(self: *Datetime) Error!Value {
    const offset = try order.offsetOf(self.tzinfo) orelse return .none;
    return Value.from(offset);
}

fn tzname(self: *Datetime) Error!Value {
    return time.zoneName(self.tzinfo);
}

fn dst(self: *Datetime) Error!Value {
    _ = try order.offsetOf(self.tzinfo);
    return .none;
}

fn timeTuple(self: *Datetime) Error!Value {
    _ = try order.offsetOf(self.tzinfo);
    return date.structTime(dayOf(self), .of(self), -1);
}

fn timeTupleAt(self: *Datetime, flag: i64) Error!Value {
    return date.structTime(dayOf(self), .of(self), flag);
}

fn utcTimeTuple(self: *Datetime) Error!Value {
    var at = make.momentOf(self);
    if (try order.offsetOf(self.tzinfo)) |offset| at = at.plus(-@as(i64, offset.days), -@as(i64, offset.seconds), -@as(i64, offset.microseconds));
    if (at.ordinal < 1 or at.ordinal > civil.ordinal_max) return raise(.OverflowError, "date value out of range", .{});
    return date.structTime(civil.fromOrdinal(at.ordinal), at.clock(), 0);
}

/// A naive datetime shows UTC.
fn timestampOf(self: *Datetime) Error!Value {
    const at = make.momentOf(self);
    const seconds = (at.ordinal - civil.ordinal_epoch) * civil.seconds_per_day + at.second;
    const offset = try order.offsetOf(self.tzinfo) orelse {
        // Whether the hour occurs twice is looked up a day before or after.
        if (self.fold == 0 and at.ordinal == 1) return make.badYear(0);
        if (self.fold == 1 and at.ordinal == civil.ordinal_max) return make.badYear(10000);
        return Value.fromFloat(@as(f64, @floatFromInt(seconds)) + @as(f64, @floatFromInt(at.micro)) / 1e6);
    };
    const micros = (seconds - @as(i64, offset.days) * civil.seconds_per_day - offset.seconds) * civil.micros_per_second + at.micro - offset.microseconds;
    if (@abs(micros) < 1 << 53) return Value.fromFloat(@as(f64, @floatFromInt(micros)) / 1e6);
    return Value.fromFloat(try int.trueDiv(try int.fromI64(micros), Value.fromInt(civil.micros_per_second)));
}

fn replace(
    self: *Datetime,
    year: ?Value,
    month: ?Value,
    day: ?Value,
    hour: ?Value,
    minute: ?Value,
    second: ?Value,
    microsecond: ?Value,
    tzinfo: ?Value,
    fold: ?Value,
) Error!Value {
    const y = if (year) |n| try arguments.cInt(n, 0) else self.year;
    const m = if (month) |n| try arguments.cInt(n, 0) else self.month;
    const d = if (day) |n| try arguments.cInt(n, 0) else self.day;
    try make.checkDay(y, m, d);
    const clock = try time.replaced(.of(self), hour, minute, second, microsecond, fold);
    const zone = if (tzinfo) |zone| try arguments.timeZone(zone) else self.tzinfo;
    return make.datetime(self.object.type, .{ .year = y, .month = @intCast(m), .day = @intCast(d) }, clock, zone);
}

fn asTimezone(self: *Datetime, tz: Value) Error!Value {
    var zone = try arguments.timeZone(tz);
    if (zone.isNone()) zone = try timezone.of(try timedelta.create(0, 0, 0), try str.fromAscii("UTC"));
    if (self.tzinfo.is(zone)) return Value.from(self);
    const target = zone.as(layout.Timezone) orelse return error.NeedsPython;
    const own = try order.offsetOf(self.tzinfo);
    var at = make.momentOf(self);
    if (own) |offset| at = at.plus(-@as(i64, offset.days), -@as(i64, offset.seconds), -@as(i64, offset.microseconds));
    if (at.ordinal < 1 or at.ordinal > civil.ordinal_max) return operators.outOfRange();
    at = at.plus(target.offset.days, target.offset.seconds, target.offset.microseconds);
    if (at.ordinal < 1 or at.ordinal > civil.ordinal_max) return operators.outOfRange();
    return make.datetimeAt(self.object.type, at, zone, 0);
}

fn reduce(self: *Datetime) Error!*layout.Tuple {
    return reduceEx(self, 2);
}

fn reduceEx(self: *Datetime, protocol: i64) Error!*layout.Tuple {
    var state: [10]u8 = undefined;
    state[0..4].* = .{ @intCast(self.year >> 8), @truncate(self.year), self.month, self.day };
    time.packClock(state[4..10], self);
    if (protocol > 3 and self.fold == 1) state[2] |= 0x80;
    const packed_state = Value.from(try bytes.fromSlice(&state));
    const args = if (self.tzinfo.isNone()) try tuple.fromSlice(&.{packed_state}) else try tuple.pair(packed_state, self.tzinfo);
    return tuple.pair(Value.from(self.object.type), Value.from(args));
}

// Text.

fn reprOf(self: *Datetime) Error!*Str {
    var out = str.Builder.init();
    try text.appendClass(&out, self.object.type);
    var buffer: [64]u8 = undefined;
    try out.appendAscii(print.into(&buffer, "({d}, {d}, {d}, {d}, {d}", .{
        self.year, self.month, self.day, self.hour, self.minute,
    }) catch unreachable);
    try time.appendRest(&out, self);
    return out.finish();
}

fn separatorOf(sep: ?Value) Error!u21 {
    const value = sep orelse return 'T';
    const given = value.as(Str) orelse
        return raise(.TypeError, "isoformat() argument 1 must be a unicode character, not {}", .{timezone.shownClass(value)});
    if (given.len != 1) return raise(.TypeError, "isoformat() argument 1 must be a unicode character, not a string of length {}", .{given.len});
    return str.at(given, 0);
}

fn timespecArgument(value: ?Value) Error!text.Timespec {
    const given = value orelse return .auto;
    return time.timespecOf(given.as(Str) orelse
        return raise(.TypeError, "isoformat() argument 2 must be str, not {}", .{timezone.shownClass(given)}));
}

fn isoFormat(self: *Datetime, sep: ?Value, timespec: ?Value) Error!*Str {
    const separator = try separatorOf(sep);
    return isoText(self, separator, try timespecArgument(timespec), try order.offsetOf(self.tzinfo));
}

fn isoText(self: *Datetime, separator: u21, timespec: text.Timespec, offset: ?*Timedelta) Error!*Str {
    var out: text.Small = .{};
    out.day(self.year, self.month, self.day);
    const plain = separator < 128;
    if (plain) out.byte(@intCast(separator));
    text.clock(&out, self, timespec);
    text.offset(&out, offset, ":");
    if (plain) return str.fromAscii(out.slice());
    var wide = str.Builder.init();
    try wide.appendAscii(out.slice()[0..10]);
    try wide.appendCodePoint(separator);
    try wide.appendAscii(out.slice()[10..]);
    return wide.finish();
}

fn isoFormatAt(self: *Datetime, sep: Value, timespec: Value, offset: ?*Timedelta) Error!*Str {
    return isoText(self, try separatorOf(sep), try timespecArgument(timespec), offset);
}

/// `self.isoformat(" ")`, which a subclass may have changed.
fn strOf(self: *Datetime) Error!*Str {
    if (!self.object.type.flags.builtin) return error.NeedsPython;
    return isoText(self, ' ', .auto, try order.offsetOf(self.tzinfo));
}

fn ctime(self: *Datetime) Error!*Str {
    return date.ctimeOf(dayOf(self), .of(self));
}

fn strftime(self: *Datetime, given: Value) Error!*Str {
    const format = try arguments.text(given, "strftime() argument 1");
    return strftimeAt(self, format, try order.offsetOf(self.tzinfo), try time.zoneName(self.tzinfo));
}

fn strftimeAt(self: *Datetime, format: *Str, offset: ?*Timedelta, name: Value) Error!*Str {
    var fields = date.fieldsOf(dayOf(self));
    return time.strftimeOf(&fields, self, format, offset, name);
}

fn formatOf(self: *Datetime, given: Value) Error!*Str {
    const format = try arguments.text(given, "__format__() argument 1");
    if (!self.object.type.flags.builtin) return error.NeedsPython;
    return if (format.len == 0) strOf(self) else strftime(self, given);
}

// Primitives of the twins.

/// What the host's clock says, in UTC.
fn momentAt(cls: *Type, nanos: i64, tzinfo: Value) Error!Value {
    const seconds = @divFloor(nanos, std.time.ns_per_s);
    return make.datetimeAt(cls, .ofEpoch(seconds, @divFloor(@mod(nanos, std.time.ns_per_s), 1000)), tzinfo, 0);
}

fn fromTimestampIn(cls: *Type, timestamp: Value, tzinfo: Value) Error!Value {
    const at = try clock_module.microsOf(timestamp);
    return make.datetimeAt(cls, .ofEpoch(at.seconds, at.micro), tzinfo, 0);
}

/// Earlier by `offset`, in another zone.
fn shifted(self: *Datetime, offset: ?*Timedelta, tzinfo: Value) Error!Value {
    const by = offset orelse return operators.moved(self, 0, 0, 0, tzinfo);
    return operators.moved(self, -@as(i64, by.days), -@as(i64, by.seconds), -@as(i64, by.microseconds), tzinfo);
}

/// The difference of what the clocks show.
fn apart(self: *Datetime, other: *Datetime) Error!*Timedelta {
    return operators.apart(self, other, 0, 0);
}

/// -1, 0 or 1 by what the clocks show.
fn orderOf(self: *Datetime, other: *Datetime) i64 {
    return switch (order.orderClocks(self, other)) {
        .lt => -1,
        .eq => 0,
        .gt => 1,
    };
}

/// For an object that was just made.
fn setFold(self: Value, fold: i64) Value {
    if (self.as(Datetime)) |made| made.fold = @intCast(fold);
    if (self.as(layout.Time)) |made| made.fold = @intCast(fold);
    return self;
}

/// Is it a timedelta that a zone can have?
fn checkedOffset(offset: *Timedelta) Error!*Timedelta {
    return if (timezone.isOffset(offset)) offset else timezone.badOffset(offset);
}
