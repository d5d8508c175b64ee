//! Laying out a number whose digits are known: sign, prefix, padding, grouping.
//!
//!     |<left pad>|sign|prefix|<pad after sign>|grouped digits|.|grouped fraction|tail|<right pad>|
//!
//!     -0x_00ff      sign "-", prefix "0x", digits "ff"
//!     1,234.567_8e+05   digits "1234", fraction "5678", tail "e+05"
//!
//! Invariants:
//!   1. Zero padding after the sign is grouped with the digits and may exceed the width by one,
//!      because a separator is never the first character: format(123, "04,") is "0,123".
//!   2. Memory is reserved before anything is written.
//!
//! Not here: what the parts are (`format_spec.zig`).

const std = @import("std");
const format_spec = @import("format_spec.zig");
const Sink = @import("sink.zig").Sink;
const text_view = @import("view.zig");
const View = text_view.View;
const Spec = format_spec.Spec;

pub const Number = struct {
    negative: bool = false,
    prefix: []const u8 = "",
    digits: []const u8 = "",
    /// Zeros before the digits up to so many: the precision of "%.5d".
    digits_min: usize = 0,
    point: bool = false,
    fraction: []const u8 = "",
    /// An exponent, "inf", "%", or the character of type "c".
    tail: View = .empty,

    /// Takes the result of `float_text.write` apart.
    pub fn ofFloatText(text: []const u8) Number {
        var number: Number = .{ .negative = text[0] == '-' };
        const rest = text[@intFromBool(number.negative)..];
        var at: usize = 0;
        while (at < rest.len and std.ascii.isDigit(rest[at])) at += 1;
        number.digits = rest[0..at];
        if (at < rest.len and rest[at] == '.') {
            number.point = true;
            at += 1;
            const start = at;
            while (at < rest.len and std.ascii.isDigit(rest[at])) at += 1;
            number.fraction = rest[start..at];
        }
        number.tail = .ofLatin1(rest[at..]);
        return number;
    }
};

pub fn write(sink: *Sink, number: Number, spec: Spec) Sink.Error!void {
    const sign: ?u21 = if (number.negative) '-' else switch (spec.sign orelse .minus) {
        .minus => null,
        .plus => '+',
        .space => ' ',
    };
    const group: usize = switch (spec.grouping) {
        .none => std.math.maxInt(usize),
        .comma => 3,
        .underscore => switch (spec.type) {
            'b', 'o', 'x', 'X' => 4, // As in literals.
            else => 3,
        },
    };
    const fraction_group: usize =
        if (spec.fraction_grouping == .none) std.math.maxInt(usize) else 3;
    const beside = @as(usize, @intFromBool(sign != null)) + number.prefix.len +
        @intFromBool(number.point) + groupedSize(
        number.fraction.len,
        fraction_group,
    ) + number.tail.len;

    var digit_count = @max(number.digits.len, number.digits_min);
    if (spec.fill == '0' and spec.alignment == .after_sign and digit_count > 0)
        digit_count = @max(digit_count, digitsToFill(@as(usize, spec.width) -| beside, group));
    const size = beside + groupedSize(digit_count, group);
    const padding = @as(usize, spec.width) -| size;
    const left, const inner = switch (spec.alignment) {
        .left => .{ 0, 0 },
        .right => .{ padding, 0 },
        .center => .{ padding / 2, 0 },
        .after_sign => .{ 0, padding },
    };
    const layout: Layout = .{
        .number = number,
        .spec = spec,
        .sign = sign,
        .group = group,
        .fraction_group = fraction_group,
        .digit_count = digit_count,
        .left = left,
        .inner = inner,
        .right = padding - left - inner,
    };
    if (spec.fill < 0x80 and number.tail.width == .one and number.tail.isAscii()) {
        if (try sink.roomForAscii(size + padding)) |room| {
            var cursor: Cursor = .{ .room = room };
            layout.writeTo(&cursor) catch |err| switch (err) {};
            std.debug.assert(cursor.len == room.len);
            return;
        }
    }
    try sink.reserve(size + padding);
    try layout.writeTo(sink);
}

/// Writes as a sink does, into memory that is there and large enough.
const Cursor = struct {
    room: []u8,
    len: usize = 0,

    fn append(cursor: *Cursor, char: u21) error{}!void {
        cursor.room[cursor.len] = @intCast(char);
        cursor.len += 1;
    }

    fn appendRepeated(cursor: *Cursor, char: u21, count: usize) error{}!void {
        text_view.fillBytes(cursor.room[cursor.len..][0..count], @intCast(char));
        cursor.len += count;
    }

    fn appendSlice(cursor: *Cursor, text: []const u8) error{}!void {
        text_view.copyBytes(cursor.room[cursor.len..][0..text.len].ptr, text);
        cursor.len += text.len;
    }

    fn appendView(cursor: *Cursor, text: View) error{}!void {
        return cursor.appendSlice(text.units(.one));
    }
};

/// Everything decided.
const Layout = struct {
    number: Number,
    spec: Spec,
    sign: ?u21,
    group: usize,
    fraction_group: usize,
    digit_count: usize,
    left: usize,
    inner: usize,
    right: usize,

    fn writeTo(layout: *const Layout, out: anytype) !void {
        const number = layout.number;
        const spec = layout.spec;
        try out.appendRepeated(spec.fill, layout.left);
        if (layout.sign) |char| try out.append(char);
        try out.appendSlice(number.prefix);
        try out.appendRepeated(spec.fill, layout.inner);
        try writeGrouped(out, number.digits, layout.digit_count, layout.group, spec.grouping);
        if (number.point) try out.append('.');
        try writeFraction(out, number.fraction, layout.fraction_group, spec.fraction_grouping);
        try out.appendView(number.tail);
        try out.appendRepeated(spec.fill, layout.right);
    }
};

/// Text in a field: `str` and whole complex numbers.
pub fn pad(sink: *Sink, text: View, spec: Spec) Sink.Error!void {
    const padding = @as(usize, spec.width -| text.len);
    const left = switch (spec.alignment) {
        .left => 0,
        .right, .after_sign => padding,
        .center => padding / 2,
    };
    try sink.reserve(@as(usize, text.len) + padding);
    try sink.appendRepeated(spec.fill, left);
    try sink.appendView(text);
    try sink.appendRepeated(spec.fill, padding - left);
}

fn groupedSize(digits: usize, group: usize) usize {
    return if (digits == 0) 0 else digits + (digits - 1) / group;
}

/// The fewest digits whose grouped size is at least `size`.
fn digitsToFill(size: usize, group: usize) usize {
    if (size == 0 or group == std.math.maxInt(usize)) return size;
    return size - (size - 1) / (group + 1);
}

/// `digits` with zeros before it up to `count`.
fn writeGrouped(
    sink: anytype,
    digits: []const u8,
    count: usize,
    group: usize,
    grouping: format_spec.Grouping,
) !void {
    const zeros = count - digits.len;
    if (grouping == .none) {
        try sink.appendRepeated('0', zeros);
        return sink.appendSlice(digits);
    }
    const separator: u21 = if (grouping == .comma) ',' else '_';
    var at: usize = 0;
    while (at < count) {
        // The first group takes what the others leave.
        const end = at + ((count - at - 1) % group + 1);
        if (at > 0) try sink.append(separator);
        const zeros_end = std.math.clamp(zeros, at, end);
        try sink.appendRepeated('0', zeros_end - at);
        try sink.appendSlice(digits[zeros_end -| zeros..][0 .. end - zeros_end]);
        at = end;
    }
}

fn writeFraction(
    sink: anytype,
    digits: []const u8,
    group: usize,
    grouping: format_spec.Grouping,
) !void {
    if (grouping == .none) return sink.appendSlice(digits);
    var at: usize = 0;
    while (at < digits.len) : (at += group) {
        if (at > 0) try sink.append(if (grouping == .comma) ',' else '_');
        try sink.appendSlice(digits[at..@min(digits.len, at + group)]);
    }
}
