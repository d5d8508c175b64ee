//! Decimal numbers as text: reading plain ones, writing them, and the usual format specifications.
//!
//! What is not plain (white space, underscores, digits of other scripts, more than 38 of them, nans with a payload, mistakes)
//! is left to the twins in the library.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Decimal = layout.Decimal;
const Context = layout.DecimalContext;
const Str = layout.Str;
const str = @import("../object/str.zig");
const print = @import("../text/print.zig");
const number_layout = @import("../text/number_layout.zig");
const format_spec = @import("../text/format_spec.zig");
const Sink = @import("../text/sink.zig").Sink;
const float_parse = @import("../text/float_parse.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const digits = @import("coefficient.zig");
const context_module = @import("context.zig");
const Parts = @import("decimal_order.zig").Parts;

// Reading.

/// null: the twin has to look at it.
pub fn parse(text: *const Str) ?Parts {
    if (!text.ascii or text.len == 0) return null;
    const bytes = text.chars[0..text.len];
    var at: usize = 0;
    const negative = bytes[0] == '-';
    if (negative or bytes[0] == '+') at = 1;
    // 18 digits fit 63 bits whatever they are; the others follow slowly.
    var short: u64 = 0;
    var long: u128 = 0;
    var count: u32 = 0;
    var digit_seen = false;
    var point: ?usize = null;
    while (at < bytes.len) : (at += 1) {
        const byte = bytes[at];
        const digit = byte -% '0';
        if (digit <= 9) {
            digit_seen = true;
            if (count < 18) {
                short = short * 10 + digit;
                count += @intFromBool(short != 0);
            } else {
                if (count >= digits.digits_max) return null;
                if (count == 18) long = short;
                long = long * 10 + digit;
                count += 1;
            }
        } else if (byte == '.' and point == null) {
            point = at;
        } else break;
    }
    if (!digit_seen) return null;
    var exponent: i64 = if (point) |place| -@as(i64, @intCast(at - place - 1)) else 0;
    if (at < bytes.len) exponent += parseExponent(bytes[at..]) orelse return null;
    return .{ .negative = negative, .coefficient = if (count > 18) long else short, .exponent = exponent };
}

fn parseExponent(text: []const u8) ?i64 {
    if ((text[0] | 0x20) != 'e') return null;
    var rest = text[1..];
    const negative = rest.len > 0 and rest[0] == '-';
    if (negative or (rest.len > 0 and rest[0] == '+')) rest = rest[1..];
    if (rest.len == 0 or rest.len > 17) return null;
    var n: i64 = 0;
    for (rest) |byte| {
        const digit = byte -% '0';
        if (digit > 9) return null;
        n = n * 10 + digit;
    }
    return if (negative) -n else n;
}

// Writing.

/// A sign, zeros, digits, a point, an exponent.
const text_size = 1 + 8 + digits.text_size + 1 + 22;

const Line = struct {
    buffer: [text_size]u8 = undefined,
    len: usize = 0,

    fn add(self: *Line, text: []const u8) void {
        for (text) |byte| {
            self.buffer[self.len] = byte;
            self.len += 1;
        }
    }

    fn slice(self: *const Line) []const u8 {
        return self.buffer[0..self.len];
    }
};

/// Scientific notation, as str() has it.
pub fn strOf(self: *const Decimal) Error!*Str {
    const line = try lineOf(self, (try context_module.current()).capitals);
    return str.fromAscii(line.slice());
}

pub fn reprOf(self: *const Decimal) Error!*Str {
    const line = try lineOf(self, (try context_module.current()).capitals);
    var builder = str.Builder.init();
    try builder.reserve(line.len + 11);
    try builder.appendAscii("Decimal('");
    try builder.appendAscii(line.slice());
    try builder.appendAscii("')");
    return builder.finish();
}

fn lineOf(self: *const Decimal, capitals: bool) Error!Line {
    if (self.big != null) return error.NeedsPython;
    var line: Line = .{};
    if (self.negative) line.add("-");
    var room: [digits.text_size]u8 = undefined;
    const shown = digits.digits(&room, self.coefficient());
    if (self.special != .finite) {
        line.add(switch (self.special) {
            .infinity => "Infinity",
            .quiet_nan => "NaN",
            else => "sNaN",
        });
        if (self.special != .infinity and self.coefficient() != 0) line.add(shown);
        return line;
    }
    const left = self.exponent + @as(i64, @intCast(shown.len));
    if (self.exponent == 0) {
        line.add(shown);
    } else if (self.exponent < 0 and left > -6) {
        if (left <= 0) {
            line.add("0.");
            line.add("000000"[0..@intCast(-left)]);
            line.add(shown);
        } else {
            line.add(shown[0..@intCast(left)]);
            line.add(".");
            line.add(shown[@intCast(left)..]);
        }
    } else {
        line.add(shown[0..1]);
        if (shown.len > 1) {
            line.add(".");
            line.add(shown[1..]);
        }
        if (left != 1) {
            var power: [24]u8 = undefined;
            line.add(if (capitals) "E" else "e");
            line.add(if (left > 1) "+" else "-");
            line.add(print.into(&power, "{d}", .{@abs(left - 1)}) catch unreachable);
        }
    }
    return line;
}

/// The nearest float of a finite number.
pub fn toFloat(x: Parts) Error!f64 {
    // Both exact as floats: one operation rounds once.
    if (x.coefficient < 1 << 53 and x.exponent <= 0 and x.exponent >= -22) {
        const n: f64 = @floatFromInt(@as(u64, @truncate(x.coefficient)));
        const unit: f64 = @floatFromInt(digits.powerOfTen(@intCast(-x.exponent)));
        return if (x.negative) -(n / unit) else n / unit;
    }
    var room: [digits.text_size]u8 = undefined;
    var text: [digits.text_size + 24]u8 = undefined;
    const shown = digits.digits(&room, x.coefficient);
    const literal = print.into(&text, "{s}e{d}", .{ shown, std.math.clamp(x.exponent, -100_000, 100_000) }) catch unreachable;
    const magnitude = try float_parse.parseLiteral(@import("../object/int_big.zig").gpa, literal);
    return if (x.negative) -magnitude else magnitude;
}

// Formats.

/// Room for what natives format; wider fractions are the twin's.
const places_max = 40;

/// `format(x, spec)` for fixed notation (`f`, `F`, `%`); NeedsPython for all others.
pub fn format(context: *Context, self: *const Decimal, text: *const Str) Error!*Str {
    var x = Parts.of(self) orelse return error.NeedsPython;
    const spec = parseSpec(text) orelse return error.NeedsPython;
    if (spec.type == '%') x.exponent += 2;
    if (spec.precision) |wanted| {
        const places: i64 = wanted;
        if (x.exponent < -places) {
            const short = digits.shortened(x.coefficient, @intCast(-places - x.exponent));
            const up = context_module.roundsUp(context.rounding, x.negative, short.quotient, short.rest);
            x = .{ .negative = x.negative, .coefficient = short.quotient + @intFromBool(up), .exponent = -places };
        } else {
            x.coefficient = digits.lengthened(x.coefficient, @intCast(x.exponent + places)) orelse return error.NeedsPython;
            x.exponent = -places;
        }
    } else if (x.exponent > 0) {
        x.coefficient = digits.lengthened(x.coefficient, @intCast(x.exponent)) orelse return error.NeedsPython;
        x.exponent = 0;
    }
    if (x.exponent < -places_max) return error.NeedsPython;
    if (x.coefficient == 0 and spec.no_negative_zero) x.negative = false;
    const places: usize = @intCast(-x.exponent);
    var room: [digits.text_size]u8 = undefined;
    const shown = digits.digits(&room, x.coefficient);
    // At least one digit stands in front of the point.
    var padded: [digits.text_size + places_max + 1]u8 = undefined;
    const zeros = (places + 1) -| shown.len;
    @memset(padded[0..zeros], '0');
    @memcpy(padded[zeros..][0..shown.len], shown);
    const all = padded[0 .. zeros + shown.len];
    const number: number_layout.Number = .{
        .negative = x.negative,
        .digits = all[0 .. all.len - places],
        .point = places > 0,
        .fraction = all[all.len - places ..],
        .tail = if (spec.type == '%') .ofLatin1("%") else .empty,
    };
    try vm_module.chargeBytes(spec.width);
    var sink: Sink = .init(str.gpa);
    number_layout.write(&sink, number, spec) catch return error.OutOfMemory;
    return str.fromSink(&sink);
}

/// `[align][sign][z][0][width][,][.precision]` and `f`, `F` or `%`.
fn parseSpec(text: *const Str) ?format_spec.Spec {
    if (!text.ascii or text.len == 0) return null;
    const bytes = text.chars[0..text.len];
    var spec: format_spec.Spec = .{ .alignment = .right, .type = bytes[bytes.len - 1] };
    switch (spec.type) {
        'f', 'F', '%' => {},
        else => return null,
    }
    const end = bytes.len - 1;
    var at: usize = 0;
    var aligned = false;
    if (end >= 2 and alignmentOf(bytes[1]) != null) {
        spec.fill = bytes[0];
        spec.alignment = alignmentOf(bytes[1]).?;
        aligned = true;
        at = 2;
    } else if (end >= 1) if (alignmentOf(bytes[0])) |alignment| {
        spec.alignment = alignment;
        aligned = true;
        at = 1;
    };
    if (at < end) {
        spec.sign = switch (bytes[at]) {
            '+' => .plus,
            '-' => .minus,
            ' ' => .space,
            else => null,
        };
        at += @intFromBool(spec.sign != null);
    }
    if (at < end and bytes[at] == 'z') {
        spec.no_negative_zero = true;
        at += 1;
    }
    if (at < end and bytes[at] == '0') {
        if (aligned) return null;
        spec.fill = '0';
        spec.alignment = .after_sign;
        at += 1;
    }
    spec.width = amount(bytes[0..end], &at) orelse 0;
    if (at < end and (bytes[at] == ',' or bytes[at] == '_')) {
        spec.grouping = if (bytes[at] == ',') .comma else .underscore;
        at += 1;
    }
    if (at < end and bytes[at] == '.') {
        at += 1;
        spec.precision = amount(bytes[0..end], &at) orelse return null;
    }
    return if (at == end) spec else null;
}

fn alignmentOf(byte: u8) ?format_spec.Align {
    return switch (byte) {
        '<' => .left,
        '>' => .right,
        '^' => .center,
        '=' => .after_sign,
        else => null,
    };
}

/// Up to six digits.
fn amount(bytes: []const u8, at: *usize) ?u32 {
    const start = at.*;
    var n: u32 = 0;
    while (at.* < bytes.len and at.* < start + 6) : (at.* += 1) {
        const digit = bytes[at.*] -% '0';
        if (digit > 9) break;
        n = n * 10 + digit;
    }
    return if (at.* == start) null else n;
}
