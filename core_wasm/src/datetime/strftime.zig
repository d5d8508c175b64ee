//! `strftime`, as the C library of Linux does it in the C locale, with Python's additions %f, %z, %:z and %Z.
//!
//! A directive is `%`, flags (`-` no padding, `_` spaces, `0` zeros, `^` upper case, `#` opposite case), a width, `E` or `O`
//! (which change nothing here) and a letter. What is no directive is text.

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const str = @import("../object/str.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const civil = @import("civil.zig");
const bind = @import("../native/bind.zig");

/// For the time module, which has checked the ranges: year, month, day, hour, minute, second, weekday, day of the year.
pub const prelude_functions = bind.functions(.{
    .{ "_time_formatted(template, year, month, day, hour, minute, second, weekday, day_of_year, zone, offset, /)", formatNumbers, "" },
});

fn formatNumbers(
    template: *Str,
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    weekday: i64,
    day_of_year: i64,
    zone: *Str,
    offset: *Str,
) Error!*Str {
    var offset_bytes: [32]u8 = undefined;
    const shown = if (str.utf8Length(offset) <= offset_bytes.len) offset_bytes[0..str.writeUtf8(offset, &offset_bytes)] else "";
    const fields: Fields = .{
        .year = year,
        .month = @intCast(month),
        .day = day,
        .hour = hour,
        .minute = minute,
        .second = second,
        .weekday = @intCast(weekday),
        .day_of_year = day_of_year,
        .offset = shown,
        .zone = zone,
        .pads_year = false,
    };
    return format(&fields, template);
}

pub const Fields = struct {
    year: i64,
    month: u8 = 1,
    day: i64 = 1,
    hour: i64 = 0,
    minute: i64 = 0,
    second: i64 = 0,
    /// Monday is 0.
    weekday: u8,
    /// 1 January is 1.
    day_of_year: i64,
    /// Only objects of the datetime module know these; for the time module `%f` and `%:z` are text.
    microsecond: ?u32 = null,
    /// `+hhmm`, and `+hh:mm`; empty if naive.
    offset: []const u8 = "",
    offset_with_colon: []const u8 = "",
    zone: ?*Str = null,
    /// Years below 1000 get four digits.
    pads_year: bool = true,
};

/// Stands for `:z`.
const offset_with_colon = 1;

const Directive = struct {
    pad: u8 = 0,
    upper: bool = false,
    swap: bool = false,
    width: u32 = 0,
};

pub fn format(fields: *const Fields, template: *Str) Error!*Str {
    try vm_module.charge(4 * @as(u64, template.len));
    var writer: Writer = .{ .fields = fields, .out = str.Builder.init(), .limit = limitFor(template.len) };
    var at: u32 = 0;
    var plain: u32 = 0;
    while (at < template.len) {
        if (str.at(template, at) != '%') {
            at += 1;
            continue;
        }
        try writer.out.appendRange(template, plain, at);
        const start = at;
        at = try writer.directive(template, at + 1) orelse {
            // Not a directive: up to and with the letter it is text.
            at = @min(endOfUnknown(template, start + 1), template.len);
            try writer.out.appendRange(template, start, at);
            plain = at;
            continue;
        };
        plain = at;
        if (writer.out.len >= writer.limit) return vm_module.vm.empty_str;
    }
    try writer.out.appendRange(template, plain, at);
    return writer.out.finish();
}

/// The C library writes into a buffer that grows up to this size; what does not fit is given up.
fn limitFor(len: u32) u64 {
    var size: u64 = 1024;
    while (size < 256 * @as(u64, len)) size *= 2;
    return size;
}

fn letterAt(template: *Str, at: u32) u21 {
    return if (at < template.len) str.at(template, at) else 0;
}

fn skipPrefix(template: *Str, start: u32, directive: *Directive) u32 {
    var at = start;
    while (true) : (at += 1) switch (letterAt(template, at)) {
        '-', '_', '0', '+' => directive.pad = @intCast(str.at(template, at)),
        '^' => directive.upper = true,
        '#' => directive.swap = true,
        else => break,
    };
    while (true) : (at += 1) switch (letterAt(template, at)) {
        '0'...'9' => |digit| directive.width = @min(directive.width * 10 + @as(u32, @intCast(digit - '0')), 100_000_000),
        else => break,
    };
    const c = letterAt(template, at);
    return if (c == 'E' or c == 'O') at + 1 else at;
}

fn endOfUnknown(template: *Str, start: u32) u32 {
    var ignored: Directive = .{};
    return skipPrefix(template, start, &ignored) + 1;
}

const Writer = struct {
    fields: *const Fields,
    out: str.Builder,
    limit: u64,

    /// Writes the directive whose text begins at `start` and gives the place behind it; null if it is none.
    fn directive(self: *Writer, template: *Str, start: u32) Error!?u32 {
        var how: Directive = .{};
        var at = skipPrefix(template, start, &how);
        var letter = letterAt(template, at);
        if (how.width > self.limit) how.width = @intCast(self.limit);
        if (letter == ':' and letterAt(template, at + 1) == 'z' and self.fields.microsecond != null) {
            at += 1;
            letter = offset_with_colon;
        }
        if (letter == 0 or letter > 127 or (letter == offset_with_colon and str.at(template, at) != 'z')) return null;
        if (!try self.one(@intCast(letter), how)) return null;
        return at + 1;
    }

    fn one(self: *Writer, letter: u8, how: Directive) Error!bool {
        const f = self.fields;
        switch (letter) {
            'Y' => try self.yearOf(f.year, how),
            'G' => try self.yearOf(self.isoYear().year, how),
            'C' => try self.number(@divFloor(f.year, 100), 2, '0', how),
            'y' => try self.number(@mod(f.year, 100), 2, '0', how),
            'g' => try self.number(@mod(self.isoYear().year, 100), 2, '0', how),
            'm' => try self.number(f.month, 2, '0', how),
            'd' => try self.number(f.day, 2, '0', how),
            'e' => try self.number(f.day, 2, '_', how),
            'H' => try self.number(f.hour, 2, '0', how),
            'k' => try self.number(f.hour, 2, '_', how),
            'I' => try self.number(self.hour12(), 2, '0', how),
            'l' => try self.number(self.hour12(), 2, '_', how),
            'M' => try self.number(f.minute, 2, '0', how),
            'S' => try self.number(f.second, 2, '0', how),
            'j' => try self.number(f.day_of_year, 3, '0', how),
            'U' => try self.number(@divFloor(f.day_of_year + 6 - (f.weekday + 1) % 7, 7), 2, '0', how),
            'W' => try self.number(@divFloor(f.day_of_year + 6 - f.weekday, 7), 2, '0', how),
            'V' => try self.number(self.isoYear().week, 2, '0', how),
            'u' => try self.number(f.weekday + 1, 1, '0', how),
            'w' => try self.number((f.weekday + 1) % 7, 1, '0', how),
            's' => try self.number(self.epoch(), 1, '0', how),
            'a' => try self.text(civil.day_names[f.weekday][0..3], how),
            'A' => try self.text(civil.day_names[f.weekday], how),
            'b', 'h' => try self.text(civil.month_names[f.month - 1][0..3], how),
            'B' => try self.text(civil.month_names[f.month - 1], how),
            'p' => try self.text(if (how.swap) (if (f.hour < 12) "am" else "pm") else (if (f.hour < 12) "AM" else "PM"), .{ .pad = how.pad, .width = how.width }),
            'P' => try self.text(if (f.hour < 12) "am" else "pm", .{ .pad = how.pad, .width = how.width }),
            'n' => try self.out.appendAscii("\n"),
            't' => try self.out.appendAscii("\t"),
            '%' => try self.out.appendAscii("%"),
            'c' => try self.all("a b e T Y", how),
            'x', 'D' => try self.all("m/d/y", how),
            'X', 'T' => try self.all("H:M:S", how),
            'R' => try self.all("H:M", how),
            'r' => try self.all("I:M:S p", how),
            'F' => try self.all("Y-m-d", how),
            'f' => if (f.microsecond) |micro| try self.number(micro, 6, '0', .{}) else return false,
            'z' => try self.out.appendAscii(f.offset),
            offset_with_colon => try self.out.appendAscii(f.offset_with_colon),
            'Z' => if (f.zone) |name| try self.out.appendStr(name),
            else => return false,
        }
        return true;
    }

    /// Several directives with what stands between them.
    fn all(self: *Writer, comptime letters: []const u8, how: Directive) Error!void {
        inline for (letters) |c| switch (c) {
            ' ', '/', ':', '-' => try self.out.appendAscii(&.{c}),
            else => _ = try self.one(c, .{ .upper = how.upper }),
        };
    }

    fn yearOf(self: *Writer, year: i64, how: Directive) Error!void {
        try self.number(year, if (self.fields.pads_year) 4 else 1, '0', how);
    }

    fn number(self: *Writer, value: i64, digits: u32, usual: u8, how: Directive) Error!void {
        const pad = if (how.pad == 0 or how.pad == '+') usual else how.pad;
        var buffer: [24]u8 = undefined;
        const shown = print.into(&buffer, "{d}", .{@abs(value)}) catch unreachable;
        const wide = @max(digits, how.width);
        const missing = if (pad == '-') 0 else wide -| @as(u32, @intCast(shown.len));
        if (pad == '_') try self.out.appendRepeated(' ', missing);
        if (value < 0) try self.out.appendAscii("-");
        if (pad == '0') try self.out.appendRepeated('0', missing);
        try self.out.appendAscii(shown);
    }

    fn text(self: *Writer, name: []const u8, how: Directive) Error!void {
        try self.out.appendRepeated(if (how.pad == '0') '0' else ' ', how.width -| @as(u32, @intCast(name.len)));
        if (!how.upper and !how.swap) return self.out.appendAscii(name);
        var buffer: [16]u8 = undefined;
        try self.out.appendAscii(std.ascii.upperString(&buffer, name));
    }

    fn hour12(self: *Writer) i64 {
        const hour = @mod(self.fields.hour, 12);
        return if (hour == 0) 12 else hour;
    }

    fn epoch(self: *Writer) i64 {
        const f = self.fields;
        const days = civil.ordinalOf(f.year, f.month, f.day) - civil.ordinal_epoch;
        return ((days * 24 + f.hour) * 60 + f.minute) * 60 + f.second;
    }

    fn isoYear(self: *Writer) struct { year: i64, week: i64 } {
        const f = self.fields;
        const week = @divFloor(f.day_of_year - f.weekday + 9, 7);
        if (week < 1) return .{ .year = f.year - 1, .week = if (civil.hasWeek53(f.year - 1)) 53 else 52 };
        if (week == 53 and !civil.hasWeek53(f.year)) return .{ .year = f.year + 1, .week = 1 };
        return .{ .year = f.year, .week = week };
    }
};
