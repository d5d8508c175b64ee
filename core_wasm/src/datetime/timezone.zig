//! tzinfo, the base of time zones, and timezone, a fixed offset from UTC.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Timezone = layout.Timezone;
const Tzinfo = layout.Tzinfo;
const Timedelta = layout.Timedelta;
const Datetime = layout.Datetime;
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const instance = @import("../object/instance.zig");
const heap = @import("../heap/heap.zig");
const str = @import("../object/str.zig");
const dict = @import("../object/dict.zig");
const tuple = @import("../object/tuple.zig");
const intern = @import("../object/intern.zig");
const repr = @import("../object/repr.zig");
const bind = @import("../native/bind.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const arguments = @import("arguments.zig");
const civil = @import("civil.zig");
const operators = @import("operators.zig");
const timedelta = @import("timedelta.zig");
const text = @import("date_text.zig");

pub const tzinfo_room = struct {
    pub const doc = "What tells how far clocks are ahead of UTC; subclasses know.";
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, /, *args, **kwargs)",
            newTzinfo,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{
            "tzname(self, object, /)",
            abstractName,
            "The name given to the zone, else one as in 'UTC+02:00'.",
        },
        .{ "utcoffset(self, object, /)", abstractOffset, "How far this zone is ahead of UTC." },
        .{ "dst(self, object, /)", abstractDst, "None: a fixed offset knows no summer time." },
        .{ "fromutc(self, object, /)", fromUtc, "The same moment on this zone's clocks." },
        .{ "__reduce__(self, /)", reduceTzinfo, "What copy and pickle rebuild the object from." },
    });
};

pub const timezone_room = struct {
    pub const doc = "A time zone that is always equally far ahead of UTC.";
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, /, *args, **kwargs)",
            new,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{
            "tzname(self, object, /)",
            tzname,
            "The name given to the zone, else one as in 'UTC+02:00'.",
        },
        .{ "utcoffset(self, object, /)", utcoffset, "How far this zone is ahead of UTC." },
        .{ "dst(self, object, /)", dst, "None: a fixed offset knows no summer time." },
        .{ "fromutc(self, object, /)", fromUtcFixed, "The same moment on this zone's clocks." },
        .{ "__getinitargs__(self, /)", initArguments, "The arguments from which copies are made." },
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__str__(self, /)", strOf, "The text that str(self) gives." },
    }) ++ operators.comparisons("timezone");

    pub fn setup(class: *Type) Error!void {
        const zero = try createOf(try timedelta.create(0, 0, 0), .none);
        the_utc = zero;
        try dict.setStr(class.dict, try intern.internUtf8("utc"), Value.from(zero));
        const least = try timedelta.fromParts(vm.types.timedelta, 0, -(23 * 60 + 59) * 60, 0);
        try dict.setStr(class.dict, try intern.internUtf8("min"), Value.from(try createOf(least, .none)));
        const most = try timedelta.fromParts(vm.types.timedelta, 0, (23 * 60 + 59) * 60, 0);
        try dict.setStr(class.dict, try intern.internUtf8("max"), Value.from(try createOf(most, .none)));
    }
};

/// Made at boot, it lives in the image for ever.
var the_utc: ?*Timezone = null;

/// `timezone.utc`
pub fn utc() Value {
    return Value.from(the_utc.?);
}

fn createOf(offset: *Timedelta, name: Value) Error!*Timezone {
    const self = try heap.create(Timezone, vm.types.timezone, 0);
    const header = self.object;
    self.* = .{ .object = header, .offset = offset, .name = name };
    return self;
}

/// An offset that no zone can have.
pub fn badOffset(offset: *Timedelta) Error {
    return raise(.ValueError, "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {}", .{Value.from(offset)});
}

pub fn isOffset(offset: *Timedelta) bool {
    return offset.days == 0 or (offset.days == -1 and (offset.seconds > 0 or offset.microseconds > 0));
}

/// The zone of an offset: UTC itself if there is none and no name.
pub fn of(offset: *Timedelta, name: ?*Str) Error!Value {
    if (name == null and timedelta.isZero(offset)) return utc();
    if (!isOffset(offset)) return badOffset(offset);
    return Value.from(try createOf(offset, if (name) |given| Value.from(given) else .none));
}

const form: arguments.Form = .{ .name = "timezone()", .parameters = &.{ "offset", "name" }, .required = 1, .positional = 2 };

fn new(cls: *Type, kwargs: ?*layout.Dict, args: []const Value) Error!Value {
    _ = cls;
    const given = try arguments.parse(form, args, kwargs);
    const offset = given[0].as(Timedelta) orelse
        return raise(.TypeError, "timezone() argument 1 must be datetime.timedelta, not {}", .{shownClass(given[0])});
    const name = if (given[1].isUndefined()) null else given[1].as(Str) orelse
        return raise(.TypeError, "timezone() argument 2 must be str, not {}", .{shownClass(given[1])});
    return of(offset, name);
}

pub fn shownClass(value: Value) raise_module.Argument {
    return if (value.isNone()) .{ .text = "None" } else .{ .class = typeOf(value) };
}

// timezone

fn checkDt(dt: Value, comptime function: []const u8) Error!void {
    if (dt.isNone() or dt.as(Datetime) != null) return;
    return raise(.TypeError, function ++ "(dt) argument must be a datetime instance or None, not {}", .{typeOf(dt)});
}

fn tzname(self: *Timezone, dt: Value) Error!Value {
    try checkDt(dt, "tzname");
    return nameOf(self);
}

pub fn nameOf(self: *Timezone) Error!Value {
    if (!self.name.isNone()) return self.name;
    if (timedelta.isZero(self.offset)) return Value.from(try str.fromAscii("UTC"));
    var out: text.Small = .{};
    out.put("UTC");
    text.offset(&out, self.offset, ":");
    return Value.from(try str.fromAscii(out.slice()));
}

fn utcoffset(self: *Timezone, dt: Value) Error!*Timedelta {
    try checkDt(dt, "utcoffset");
    return self.offset;
}

fn dst(self: *Timezone, dt: Value) Error!void {
    _ = self;
    try checkDt(dt, "dst");
}

fn fromUtcFixed(self: *Timezone, dt: Value) Error!Value {
    const at = dt.as(Datetime) orelse return raise(.TypeError, "fromutc: argument must be a datetime", .{});
    if (!at.tzinfo.is(Value.from(self))) return raise(.ValueError, "fromutc: dt.tzinfo is not self", .{});
    return operators.moved(at, self.offset.days, self.offset.seconds, self.offset.microseconds, at.tzinfo);
}

fn initArguments(self: *Timezone) Error!*layout.Tuple {
    if (self.name.isNone()) return tuple.fromSlice(&.{Value.from(self.offset)});
    return tuple.pair(Value.from(self.offset), self.name);
}

fn reprOf(self: *Timezone) Error!*Str {
    var out = str.Builder.init();
    if (Value.from(self).is(utc())) {
        try out.appendAscii("datetime.timezone.utc");
        return out.finish();
    }
    try out.appendAscii("datetime.timezone(");
    try timedelta.append(&out, self.offset);
    if (!self.name.isNone()) {
        try out.appendAscii(", ");
        try repr.append(&out, self.name);
    }
    try out.appendAscii(")");
    return out.finish();
}

fn strOf(self: *Timezone) Error!Value {
    return nameOf(self);
}

// tzinfo

fn newTzinfo(cls: *Type, kwargs: ?*layout.Dict, args: []const Value) Error!*Tzinfo {
    _ = kwargs;
    _ = args;
    return instance.createBuiltin(Tzinfo, cls, 0);
}

fn abstractName(self: Value, dt: Value) Error!void {
    return abstract(self, dt, "tzname");
}

fn abstractOffset(self: Value, dt: Value) Error!void {
    return abstract(self, dt, "utcoffset");
}

fn abstractDst(self: Value, dt: Value) Error!void {
    return abstract(self, dt, "dst");
}

fn abstract(self: Value, dt: Value, comptime name: []const u8) Error!void {
    _ = self;
    _ = dt;
    return raise(.NotImplementedError, "a tzinfo subclass must implement " ++ name ++ "()", .{});
}

/// The offsets are asked from the object's own methods.
fn fromUtc(self: Value, dt: Value) Error!Value {
    const at = dt.as(Datetime) orelse return raise(.TypeError, "fromutc: argument must be a datetime", .{});
    if (!at.tzinfo.is(self)) return raise(.ValueError, "fromutc: dt.tzinfo is not self", .{});
    return error.NeedsPython;
}

/// `__getinitargs__` and the state are the object's own as well.
fn reduceTzinfo(self: Value) Error!Value {
    _ = self;
    return error.NeedsPython;
}
