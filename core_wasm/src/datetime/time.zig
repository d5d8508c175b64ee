//! time: a time of day, naive or with a zone.

const print = @import("../text/print.zig");
const layout = @import("../object/layout.zig");
const Time = layout.Time;
const Timedelta = layout.Timedelta;
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const repr = @import("../object/repr.zig");
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
const date = @import("date.zig");
const iso = @import("iso.zig");
const make = @import("make.zig");
const operators = @import("operators.zig");
const order = @import("order.zig");
const strftime_module = @import("strftime.zig");
const text = @import("date_text.zig");
const timedelta = @import("timedelta.zig");
const timezone = @import("timezone.zig");

pub const doc =
    \\time([hour[, minute[, second[, microsecond[, tzinfo]]]]])
    \\
    \\A time of day, whatever the day, on the clocks of tzinfo if there is one.
;

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, /, *args, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});
pub const class_methods = bind.classMethods(.{
    .{
        "fromisoformat(cls, object, /)",
        fromIsoFormat,
        "The time of day that a text in ISO 8601 tells.",
    },
    .{ "strptime(cls, string, format, /)", strptime, "Parse string according to the given date and time format (like time.strptime())." },
});
pub const methods = bind.table(.{
    .{ "isoformat(self, /, timespec='auto')", isoFormat, "Return the time formatted according to ISO: HH:MM:SS[.mmm[uuu]][+HH:MM]. timespec says how precisely." },
    .{ "strftime(self, /, format)", strftime, "Format using strftime(). The date part of the timestamp passed to underlying strftime should not be used." },
    .{ "__format__(self, format, /)", formatOf, "The text that format(self, format_spec) gives." },
    .{ "utcoffset(self, /)", utcoffset, "Return the timezone offset as timedelta positive east of UTC (negative west of UTC)." },
    .{ "tzname(self, /)", tzname, "Return the timezone name associated with tzinfo." },
    .{ "dst(self, /)", dst, "Return daylight saving time offset as timedelta positive eastward." },
    .{
        "replace(self, /, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)",
        replace,
        "A copy with some fields changed.",
    },
    .{
        "__replace__(self, /, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)",
        replace,
        "A copy with some fields changed, for copy.replace().",
    },
    .{ "__reduce__(self, /)", reduce, "What copy and pickle rebuild the object from." },
    .{
        "__reduce_ex__(self, protocol, /)",
        reduceEx,
        "What copy and pickle rebuild the object from, by protocol.",
    },
    .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
    .{ "__str__(self, /)", strOf, "The text that str(self) gives." },
}) ++ operators.comparisons("time");
pub const attributes = bind.attributes(.{
    .{ "hour", getHour, null, "" },
    .{ "minute", getMinute, null, "" },
    .{ "second", getSecond, null, "" },
    .{ "microsecond", getMicrosecond, null, "" },
    .{ "tzinfo", getTzinfo, null, "" },
    .{ "fold", getFold, null, "" },
});
/// For twins, which have asked the zone.
pub const prelude_functions = bind.functions(.{
    .{ "_time_isoformat_at(self, timespec, offset, /)", isoFormatAt, "" },
    .{ "_time_strftime_at(self, format, offset, name, /)", strftimeAt, "" },
    .{ "_moment_hash(self, offset, /)", hashAt, "" },
});

pub fn setup(class: *Type) Error!void {
    try dict.setStr(class.dict, try intern.internUtf8("min"), Value.from(try make.allocateTime(class, .{}, .none)));
    const last: make.Clock = .{ .hour = 23, .minute = 59, .second = 59, .microsecond = 999999 };
    try dict.setStr(class.dict, try intern.internUtf8("max"), Value.from(try make.allocateTime(class, last, .none)));
    try dict.setStr(class.dict, try intern.internUtf8("resolution"), Value.from(try timedelta.create(0, 0, 1)));
}

// Making them.

const form: arguments.Form = .{
    .parameters = &.{ "hour", "minute", "second", "microsecond", "tzinfo", "fold" },
    .required = 0,
    .positional = 5,
};

fn new(cls: *Type, kwargs: ?*layout.Dict, args: []const Value) Error!*Time {
    if (args.len >= 1 and args.len <= 2 and kwargs == null) if (pickled(args[0])) |state|
        return make.allocateTime(cls, clockOf(state), try arguments.timeZone(if (args.len == 2) args[1] else .none));
    const given = try arguments.parse(form, args, kwargs);
    var n: [5]i64 = undefined;
    for ([_]usize{ 0, 1, 2, 3, 5 }, &n) |i, *out| out.* = try arguments.cInt(given[i], 0);
    const clock = try checkedClock(n[0], n[1], n[2], n[3], n[4]);
    return make.allocateTime(cls, clock, try arguments.timeZone(given[4]));
}

pub fn checkedClock(hour: i64, minute: i64, second: i64, microsecond: i64, fold: i64) Error!make.Clock {
    try make.checkClock(hour, minute, second, microsecond, fold);
    return .{
        .hour = @intCast(hour),
        .minute = @intCast(minute),
        .second = @intCast(second),
        .microsecond = @intCast(microsecond),
        .fold = @intCast(fold),
    };
}

fn pickled(value: Value) ?[]const u8 {
    const state = if (value.as(layout.Bytes)) |b| b.slice() else if (value.as(Str)) |s|
        (if (s.width == 1) str.narrow(s) else return null)
    else
        return null;
    return if (state.len == 6 and isClock(state)) state else null;
}

/// Six bytes: hour (with the fold in its highest bit), minute, second, microsecond.
pub fn isClock(state: []const u8) bool {
    return state[0] & 0x7F < 24 and state[1] < 60 and state[2] < 60 and microsecondOf(state) < 1_000_000;
}

fn microsecondOf(state: []const u8) u32 {
    return @as(u32, state[3]) << 16 | @as(u32, state[4]) << 8 | state[5];
}

pub fn clockOf(state: []const u8) make.Clock {
    return .{ .hour = state[0] & 0x7F, .minute = state[1], .second = state[2], .fold = state[0] >> 7, .microsecond = microsecondOf(state) };
}

fn fromIsoFormat(cls: *Type, string: Value) Error!Value {
    const given = string.as(Str) orelse return raise(.TypeError, "fromisoformat: argument must be str", .{});
    try vm_module.chargeBytes(given.len);
    var buffer: [64]u8 = undefined;
    const whole = date.narrowed(given, &buffer) orelse return date.invalid(given);
    const rest = if (whole.len > 0 and whole[0] == 'T') whole[1..] else whole;
    const found = iso.time(rest) orelse return date.invalid(given);
    return make.time(cls, (try fromIso(found.clock)).clock, try zoneOf(found.offset));
}

const NextDay = struct { clock: make.Clock, next_day: bool };

/// Checked; 24:00 is the beginning of the next day.
pub fn fromIso(found: iso.Clock) Error!NextDay {
    var hour = found.hour;
    if (hour == 24) {
        if (found.minute != 0 or found.second != 0 or found.microsecond != 0)
            return raise(.ValueError, "minute, second, and microsecond must be 0 when hour is 24", .{});
        hour = 0;
    }
    return .{
        .clock = try checkedClock(hour, found.minute, found.second, found.microsecond, 0),
        .next_day = found.hour == 24,
    };
}

/// The zone of an offset that was read.
pub fn zoneOf(found: ?iso.Offset) Error!Value {
    const offset = found orelse return .none;
    if (offset.seconds == 0) return timezone.utc();
    return timezone.of(try timedelta.fromParts(vm.types.timedelta, 0, offset.seconds, offset.micros), null);
}

fn strptime(cls: *Type, string: Value, format: Value) Error!Value {
    const given = try arguments.text(string, "strptime() argument 1");
    return @import("strptime.zig").time(cls, given, try arguments.text(format, "strptime() argument 2"));
}

// Asking.

fn getHour(self: *Time) i64 {
    return self.hour;
}

fn getMinute(self: *Time) i64 {
    return self.minute;
}

fn getSecond(self: *Time) i64 {
    return self.second;
}

fn getMicrosecond(self: *Time) i64 {
    return self.microsecond;
}

fn getTzinfo(self: *Time) Value {
    return self.tzinfo;
}

fn getFold(self: *Time) i64 {
    return self.fold;
}

fn utcoffset(self: *Time) Error!Value {
    const offset = try order.offsetOf(self.tzinfo) orelse return .none;
    return Value.from(offset);
}

fn tzname(self: *Time) Error!Value {
    return zoneName(self.tzinfo);
}

/// What a zone is called; None for None.
pub fn zoneName(tzinfo: Value) Error!Value {
    if (tzinfo.isNone()) return .none;
    return timezone.nameOf(tzinfo.as(layout.Timezone) orelse return error.NeedsPython);
}

fn dst(self: *Time) Error!Value {
    if (self.tzinfo.isNone() or self.tzinfo.as(layout.Timezone) != null) return .none;
    return error.NeedsPython;
}

fn replace(self: *Time, hour: ?Value, minute: ?Value, second: ?Value, microsecond: ?Value, tzinfo: ?Value, fold: ?Value) Error!Value {
    const clock = try replaced(.of(self), hour, minute, second, microsecond, fold);
    return make.time(self.object.type, clock, if (tzinfo) |zone| try arguments.timeZone(zone) else self.tzinfo);
}

pub fn replaced(clock: make.Clock, hour: ?Value, minute: ?Value, second: ?Value, microsecond: ?Value, fold: ?Value) Error!make.Clock {
    return checkedClock(
        if (hour) |n| try arguments.cInt(n, 0) else clock.hour,
        if (minute) |n| try arguments.cInt(n, 0) else clock.minute,
        if (second) |n| try arguments.cInt(n, 0) else clock.second,
        if (microsecond) |n| try arguments.cInt(n, 0) else clock.microsecond,
        if (fold) |n| try arguments.cInt(n, 0) else clock.fold,
    );
}

fn reduce(self: *Time) Error!*layout.Tuple {
    return reduceEx(self, 2);
}

/// The fold is part of the state since protocol 4.
fn reduceEx(self: *Time, protocol: i64) Error!*layout.Tuple {
    var state: [6]u8 = undefined;
    packClock(&state, self);
    if (protocol > 3 and self.fold == 1) state[0] |= 0x80;
    const packed_state = Value.from(try bytes.fromSlice(&state));
    const args = if (self.tzinfo.isNone()) try tuple.fromSlice(&.{packed_state}) else try tuple.pair(packed_state, self.tzinfo);
    return tuple.pair(Value.from(self.object.type), Value.from(args));
}

pub fn packClock(state: *[6]u8, self: anytype) void {
    state.* = .{
        self.hour,                          self.minute,                       self.second,
        @intCast(self.microsecond >> 16), @truncate(self.microsecond >> 8), @truncate(self.microsecond),
    };
}

// Text.

fn reprOf(self: *Time) Error!*Str {
    var out = str.Builder.init();
    try text.appendClass(&out, self.object.type);
    var buffer: [48]u8 = undefined;
    try out.appendAscii(print.into(&buffer, "({d}, {d}", .{ self.hour, self.minute }) catch unreachable);
    try appendRest(&out, self);
    return out.finish();
}

/// From the seconds on; also for datetimes.
pub fn appendRest(out: *str.Builder, self: anytype) Error!void {
    var buffer: [48]u8 = undefined;
    if (self.microsecond != 0) {
        try out.appendAscii(print.into(&buffer, ", {d}, {d}", .{ self.second, self.microsecond }) catch unreachable);
    } else if (self.second != 0) {
        try out.appendAscii(print.into(&buffer, ", {d}", .{self.second}) catch unreachable);
    }
    if (self.fold != 0) try out.appendAscii(", fold=1");
    if (!self.tzinfo.isNone()) {
        try out.appendAscii(", tzinfo=");
        try repr.append(out, self.tzinfo);
    }
    try out.appendAscii(")");
}

pub fn timespecOf(name: ?*Str) Error!text.Timespec {
    return text.timespec(name) orelse raise(.ValueError, "Unknown timespec value", .{});
}

fn isoFormat(self: *Time, timespec: ?*Str) Error!*Str {
    return isoText(self, try timespecOf(timespec), try order.offsetOf(self.tzinfo));
}

fn isoText(self: *Time, timespec: text.Timespec, offset: ?*Timedelta) Error!*Str {
    var out: text.Small = .{};
    text.clock(&out, self, timespec);
    text.offset(&out, offset, ":");
    return str.fromAscii(out.slice());
}

fn isoFormatAt(self: *Time, timespec: ?*Str, offset: ?*Timedelta) Error!*Str {
    return isoText(self, try timespecOf(timespec), offset);
}

fn strOf(self: *Time) Error!*Str {
    if (!self.object.type.flags.builtin) return error.NeedsPython;
    return isoFormat(self, null);
}

fn strftime(self: *Time, given: Value) Error!*Str {
    const format = try arguments.text(given, "strftime() argument 1");
    return strftimeAt(self, format, try order.offsetOf(self.tzinfo), try zoneName(self.tzinfo));
}

fn strftimeAt(self: *Time, format: *Str, offset: ?*Timedelta, name: Value) Error!*Str {
    var fields = date.fieldsOf(.{ .year = 1900, .month = 1, .day = 1 });
    return strftimeOf(&fields, self, format, offset, name);
}

/// With the day already in `fields`.
pub fn strftimeOf(fields: *strftime_module.Fields, self: anytype, format: *Str, offset: ?*Timedelta, name: Value) Error!*Str {
    var plain: text.Small = .{};
    var with_colon: text.Small = .{};
    text.offset(&plain, offset, "");
    text.offset(&with_colon, offset, ":");
    fields.hour = self.hour;
    fields.minute = self.minute;
    fields.second = self.second;
    fields.microsecond = self.microsecond;
    fields.offset = plain.slice();
    fields.offset_with_colon = with_colon.slice();
    fields.zone = name.as(Str);
    return strftime_module.format(fields, format);
}

fn formatOf(self: *Time, given: Value) Error!*Str {
    const format = try arguments.text(given, "__format__() argument 1");
    if (!self.object.type.flags.builtin) return error.NeedsPython;
    return if (format.len == 0) isoFormat(self, null) else strftime(self, given);
}

fn hashAt(self: Value, offset: ?*Timedelta) i64 {
    return @bitCast(order.hashWithOffset(self.asObject(), offset));
}
