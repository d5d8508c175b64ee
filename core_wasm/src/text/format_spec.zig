//! The format mini-language: `format(value, spec)` for int, float, complex and str.
//!
//!     [[fill]align][sign]["z"]["#"]["0"][width][grouping]["." [precision][grouping]][type]
//!
//!     *^+12,.2f   fill "*", centred, sign always, width 12, commas, two places, fixed
//!
//! Invariants:
//!   1. Checks come in CPython's order, so a spec with two mistakes names the same one.
//!   2. Errors are CPython 3.14's texts; `type_name` is the class of the formatted object.
//!   3. An empty spec is for the caller: `str(value)` of a subclass may be guest code.
//!
//! Not here: laying out a number (`number_layout.zig`), `str.format` templates
//! (`str_format_parse.zig`), the % operator (`percent_format.zig`).

const std = @import("std");
const fault_of = @import("fault.zig");
const float_text = @import("float_text.zig");
const int_text = @import("int_text.zig");
const number_layout = @import("number_layout.zig");
const unicode = @import("unicode.zig");
const Fault = fault_of.Fault;
const Error = fault_of.Error;
const Sink = @import("sink.zig").Sink;
const text_view = @import("view.zig");
const View = text_view.View;
const Number = number_layout.Number;

pub const Grouping = enum {
    none,
    comma,
    underscore,

    fn char(grouping: Grouping) u21 {
        return if (grouping == .comma) ',' else '_';
    }
};

pub const Align = enum { left, right, center, after_sign };
pub const Sign = enum { minus, plus, space };

pub const Spec = struct {
    fill: u21 = ' ',
    alignment: Align,
    sign: ?Sign = null,
    no_negative_zero: bool = false,
    alternate: bool = false,
    width: u32 = 0,
    grouping: Grouping = .none,
    precision: ?u32 = null,
    fraction_grouping: Grouping = .none,
    /// 0: not given.
    type: u21,

    /// What holds where the spec says nothing.
    pub const Defaults = struct { type: u21 = 0, alignment: Align = .right };
};

/// Any int: `i64` or bigger.
pub const Int = union(enum) {
    small: i64,
    big: std.math.big.int.Const,
};

/// Larger widths and precisions than this are a MemoryError anyway.
const amount_max = std.math.maxInt(i32);

/// For types of the guest's library too: it says what the spec means, not what a type allows.
pub fn parse(fault: *Fault, text: View, type_name: View, defaults: Spec.Defaults) Error!Spec {
    if (text.width != .one) return parseWidth(null, fault, text, type_name, defaults);
    const key = Remembered.Key.of(text.units(.one), defaults) orelse
        return parseWidth(.one, fault, text, type_name, defaults);
    const place = &remembered[key.slot()];
    if (!place.key.eql(key)) {
        const spec = try parseWidth(.one, fault, text, type_name, defaults);
        place.* = .{ .key = key, .spec = spec };
    }
    return place.spec;
}

/// Specifiers lately parsed: a program shows many values by few of them.
var remembered: [8]Remembered = @splat(.{
    .key = .{ .text = 0, .type = 0, .alignment = .left },
    .spec = undefined,
});

const Remembered = struct {
    key: Key,
    spec: Spec,

    const Key = struct {
        /// The bytes and, in the last of the sixteen, how many: 0 is no specifier.
        text: u128,
        type: u21,
        alignment: Align,

        fn of(text: []const u8, defaults: Spec.Defaults) ?Key {
            if (text.len == 0 or text.len > 15) return null;
            var bytes: [16]u8 = @splat(0);
            text_view.copyBytes(&bytes, text);
            bytes[15] = @intCast(text.len);
            return .{
                .text = @bitCast(bytes),
                .type = defaults.type,
                .alignment = defaults.alignment,
            };
        }

        fn eql(a: Key, b: Key) bool {
            return a.text == b.text and a.type == b.type and a.alignment == b.alignment;
        }

        fn slot(key: Key) u3 {
            const low: u64 = @truncate(key.text);
            const high: u64 = @truncate(key.text >> 64);
            const folded = low ^ high ^ key.type;
            return @truncate((folded *% 0x9E3779B97F4A7C15) >> 61);
        }
    };
};

/// Nearly all specifiers are short and ASCII, and are parsed again for each value: the width is looked at once.
fn parseWidth(comptime width: ?text_view.Width, fault: *Fault, text: View, type_name: View, defaults: Spec.Defaults) Error!Spec {
    var reader: Reader(width) = .{ .text = text, .bytes = text.rawBytes(), .fault = fault };
    var spec: Spec = .{ .type = defaults.type, .alignment = defaults.alignment };
    const fill_given = text.len >= 2 and alignmentOf(text.at(1)) != null;
    var alignment_given = fill_given;
    if (fill_given) {
        spec.fill = text.at(0);
        spec.alignment = alignmentOf(text.at(1)).?;
        reader.at = 2;
    } else if (reader.peek()) |char| {
        if (alignmentOf(char)) |alignment| {
            spec.alignment = alignment;
            alignment_given = true;
            reader.at = 1;
        }
    }
    if (reader.take('+')) spec.sign = .plus //
    else if (reader.take('-')) spec.sign = .minus //
    else if (reader.take(' ')) spec.sign = .space;
    spec.no_negative_zero = reader.take('z');
    spec.alternate = reader.take('#');
    if (!fill_given and reader.take('0')) {
        spec.fill = '0';
        if (!alignment_given and defaults.alignment == .right) spec.alignment = .after_sign;
    }
    spec.width = try reader.amount() orelse 0;
    spec.grouping = try reader.grouping();
    if (reader.take('.')) {
        spec.precision = try reader.amount();
        spec.fraction_grouping = try reader.grouping();
        if (spec.precision == null and spec.fraction_grouping == .none)
            return fault.fail(.ValueError, &.{.s("Format specifier missing precision")});
    }
    if (text.len - reader.at > 1) return fault.fail(.ValueError, &.{
        .s("Invalid format specifier '"), .v(text),
        .s("' for object of type '"),     .v(type_name),
        .s("'"),
    });
    if (reader.peek()) |char| spec.type = char;
    try checkGrouping(fault, spec);
    return spec;
}

fn Reader(comptime width: ?text_view.Width) type {
    return struct {
        const Self = @This();

        text: View,
        bytes: []const u8,
        fault: *Fault,
        at: u32 = 0,

        fn peek(reader: *const Self) ?u21 {
            if (reader.at >= reader.text.len) return null;
            return if (width == .one) reader.bytes[reader.at] else reader.text.at(reader.at);
        }

        fn take(reader: *Self, char: u21) bool {
            if (reader.peek() != char) return false;
            reader.at += 1;
            return true;
        }

        /// Decimal digits of any script; null if there are none.
        fn amount(reader: *Self) Error!?u32 {
            const start = reader.at;
            var value: u64 = 0;
            while (reader.peek()) |char| : (reader.at += 1) {
                const digit = if (char >= '0' and char <= '9') char - '0' else if (char < 128) break else unicode.decimalValue(char) orelse break;
                // CPython's limit on a 64-bit machine.
                if (value > (std.math.maxInt(i64) - @as(u64, digit)) / 10) return reader.fault.fail(
                    .ValueError,
                    &.{.s("Too many decimal digits in format string")},
                );
                value = value * 10 + digit;
            }
            if (reader.at == start) return null;
            return @intCast(@min(value, amount_max + 1));
        }

        fn grouping(reader: *Self) Error!Grouping {
            var found: Grouping = .none;
            if (reader.take(',')) found = .comma;
            if (reader.peek() == '_') {
                if (found != .none) return reader.bothGroupings();
                reader.at += 1;
                found = .underscore;
            }
            if (reader.peek() == ',' and found == .underscore) return reader.bothGroupings();
            return found;
        }

        fn bothGroupings(reader: *Self) Error {
            return reader.fault.fail(.ValueError, &.{.s("Cannot specify both ',' and '_'.")});
        }
    };
}

fn alignmentOf(char: u21) ?Align {
    return switch (char) {
        '<' => .left,
        '>' => .right,
        '^' => .center,
        '=' => .after_sign,
        else => null,
    };
}

fn checkGrouping(fault: *Fault, spec: Spec) Error!void {
    const refused: ?Grouping = switch (spec.type) {
        'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0 => null,
        'b', 'o', 'x', 'X' => if (spec.grouping == .comma) .comma else null,
        else => if (spec.grouping != .none) spec.grouping else null,
    };
    const fraction_refused = spec.type == 'n' and spec.fraction_grouping != .none;
    const grouping = refused orelse if (fraction_refused) spec.fraction_grouping else return;
    const start = fault_of.Piece.s("Cannot specify '");
    if (spec.type > 32 and spec.type < 128) return fault.fail(.ValueError, &.{
        start, .c(grouping.char()), .s("' with '"), .c(spec.type), .s("'."),
    });
    return fault.fail(.ValueError, &.{
        start, .c(grouping.char()), .s("' with '\\x"), .x(spec.type), .s("'."),
    });
}

fn unknownCode(fault: *Fault, code: u21, type_name: View) Error {
    const start = fault_of.Piece.s("Unknown format code '");
    const middle = fault_of.Piece.s("' for object of type '");
    if (code > 32 and code < 128)
        return fault.fail(.ValueError, &.{ start, .c(code), middle, .v(type_name), .s("'") });
    return fault.fail(
        .ValueError,
        &.{ start, .s("\\x"), .x(code), middle, .v(type_name), .s("'") },
    );
}

fn refuse(fault: *Fault, comptime message: []const u8) Error {
    return fault.fail(.ValueError, &.{.s(message)});
}

/// `str.__format__`; the spec is not empty.
pub fn formatStr(
    sink: *Sink,
    fault: *Fault,
    spec_text: View,
    value: View,
    type_name: View,
) Error!void {
    const spec = try parse(fault, spec_text, type_name, .{ .type = 's', .alignment = .left });
    if (spec.type != 's') return unknownCode(fault, spec.type, type_name);
    if (spec.sign) |sign| {
        if (sign == .space) return refuse(fault, "Space not allowed in string format specifier");
        return refuse(fault, "Sign not allowed in string format specifier");
    }
    if (spec.no_negative_zero) return refuse(
        fault,
        "Negative zero coercion (z) not allowed in string format specifier",
    );
    if (spec.alternate)
        return refuse(fault, "Alternate form (#) not allowed in string format specifier");
    if (spec.alignment == .after_sign)
        return refuse(fault, "'=' alignment not allowed in string format specifier");
    const shown = value.slice(0, @min(value.len, spec.precision orelse value.len));
    try number_layout.pad(sink, shown, spec);
}

/// `int.__format__`; the spec is not empty. `digits_max` (0: none) bounds decimal conversion.
pub fn formatInt(
    sink: *Sink,
    fault: *Fault,
    spec_text: View,
    value: Int,
    type_name: View,
    digits_max: u32,
) Error!void {
    const spec = try parse(fault, spec_text, type_name, .{ .type = 'd' });
    switch (spec.type) {
        'b', 'c', 'd', 'o', 'x', 'X', 'n' => {},
        'e', 'E', 'f', 'F', 'g', 'G', '%' => {
            const x: f64 = switch (value) {
                .small => |small| @floatFromInt(small),
                .big => |big| int_text.toFloat(big) orelse return fault.fail(
                    .OverflowError,
                    &.{.s("int too large to convert to float")},
                ),
            };
            return renderFloat(sink, fault, spec, x);
        },
        else => return unknownCode(fault, spec.type, type_name),
    }
    if (spec.precision != null)
        return refuse(fault, "Precision not allowed in integer format specifier");
    if (spec.no_negative_zero) return refuse(
        fault,
        "Negative zero coercion (z) not allowed in integer format specifier",
    );
    if (spec.type == 'c') return renderChar(sink, fault, spec, value);
    const base: u8, const prefix: []const u8 = switch (spec.type) {
        'b' => .{ 2, "0b" },
        'o' => .{ 8, "0o" },
        'x' => .{ 16, "0x" },
        'X' => .{ 16, "0X" },
        else => .{ 10, "" },
    };
    var room: [int_text.small_size]u8 = undefined;
    const case: std.fmt.Case = if (spec.type == 'X') .upper else .lower;
    const text = try intDigits(sink.gpa, fault, &room, value, base, case, digits_max);
    defer text.deinit(sink.gpa);
    try number_layout.write(sink, .{
        .negative = text.negative,
        .prefix = if (spec.alternate) prefix else "",
        .digits = text.digits,
    }, spec);
}

/// The digits of an int without its sign.
pub const IntDigits = struct {
    digits: []const u8,
    negative: bool,
    allocated: ?[]u8,

    pub fn deinit(text: IntDigits, gpa: std.mem.Allocator) void {
        if (text.allocated) |memory| gpa.free(memory);
    }
};

/// Shared with the % operator.
pub fn intDigits(
    gpa: std.mem.Allocator,
    fault: *Fault,
    room: *[int_text.small_size]u8,
    value: Int,
    base: u8,
    case: std.fmt.Case,
    digits_max: u32,
) Error!IntDigits {
    var allocated: ?[]u8 = null;
    const signed = switch (value) {
        .small => |small| int_text.small(room, small, base, case),
        .big => |big| text: {
            const limited = digits_max != 0 and base == 10;
            if (limited and int_text.decimalDigitsAtLeast(big) > digits_max)
                return tooManyDigits(fault, digits_max);
            allocated = try int_text.bigAlloc(gpa, big, base, case);
            const count = allocated.?.len - @intFromBool(!big.positive);
            if (limited and count > digits_max) {
                gpa.free(allocated.?);
                return tooManyDigits(fault, digits_max);
            }
            break :text allocated.?;
        },
    };
    const negative = signed[0] == '-';
    return .{
        .digits = signed[@intFromBool(negative)..],
        .negative = negative,
        .allocated = allocated,
    };
}

/// What `str(int)` raises past `sys.set_int_max_str_digits`.
pub fn tooManyDigits(fault: *Fault, digits_max: u32) Error {
    return fault.fail(.ValueError, &.{
        .s("Exceeds the limit ("), .n(digits_max),
        .s(" digits) for integer string conversion; " ++
            "use sys.set_int_max_str_digits() to increase the limit"),
    });
}

fn renderChar(sink: *Sink, fault: *Fault, spec: Spec, value: Int) Error!void {
    if (spec.sign != null)
        return refuse(fault, "Sign not allowed with integer format specifier 'c'");
    if (spec.alternate)
        return refuse(fault, "Alternate form (#) not allowed with integer format specifier 'c'");
    const ordinal = switch (value) {
        .small => |small| small,
        .big => return fault.fail(
            .OverflowError,
            &.{.s("Python int too large to convert to C long")},
        ),
    };
    if (ordinal < 0 or ordinal > 0x10FFFF)
        return fault.fail(.OverflowError, &.{.s("%c arg not in range(0x110000)")});
    const unit: [1]u32 = .{@intCast(ordinal)};
    try number_layout.write(sink, .{ .tail = .ofUnits(.four, &unit) }, spec);
}

/// `float.__format__`; the spec is not empty.
pub fn formatFloat(
    sink: *Sink,
    fault: *Fault,
    spec_text: View,
    x: f64,
    type_name: View,
) Error!void {
    const spec = try parse(fault, spec_text, type_name, .{});
    switch (spec.type) {
        0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' => try renderFloat(sink, fault, spec, x),
        else => return unknownCode(fault, spec.type, type_name),
    }
}

fn styleOf(fault: *Fault, spec: Spec, without_type: float_text.Style) Error!float_text.Style {
    if (spec.precision) |precision| {
        if (precision > amount_max) return refuse(fault, "precision too big");
    }
    var style = without_type;
    style.alternate = spec.alternate;
    style.no_negative_zero = spec.no_negative_zero;
    style.upper = spec.type == 'E' or spec.type == 'F' or spec.type == 'G';
    style.precision = spec.precision orelse 6;
    style.kind = switch (spec.type) {
        0 => if (spec.precision == null) .repr else .g,
        'e', 'E' => .e,
        'f', 'F', '%' => .f,
        else => .g,
    };
    if (spec.type != 0) style.point_zero = false;
    return style;
}

fn renderFloat(sink: *Sink, fault: *Fault, spec: Spec, x: f64) Error!void {
    const style = try styleOf(fault, spec, .{ .point_zero = true });
    const value = if (spec.type == '%') x * 100 else x;
    const bound = float_text.sizeBound(value, style);
    var room: [400]u8 = undefined;
    const buffer = if (bound <= room.len) &room else try sink.gpa.alloc(u8, bound);
    defer if (bound > room.len) sink.gpa.free(buffer);
    var number: Number = .ofFloatText(float_text.write(buffer, value, style));
    var percent_tail: [4]u8 = undefined;
    if (spec.type == '%') {
        // Never an exponent here: the tail is empty, "inf" or "nan".
        const len = number.tail.len;
        @memcpy(percent_tail[0..len], number.tail.units(.one));
        percent_tail[len] = '%';
        number.tail = .ofLatin1(percent_tail[0 .. len + 1]);
    }
    try number_layout.write(sink, number, spec);
}

/// `complex.__format__`; the spec is not empty.
pub fn formatComplex(
    sink: *Sink,
    fault: *Fault,
    spec_text: View,
    re: f64,
    im: f64,
    type_name: View,
) Error!void {
    const spec = try parse(fault, spec_text, type_name, .{});
    switch (spec.type) {
        0, 'e', 'E', 'f', 'F', 'g', 'G', 'n' => {},
        else => return unknownCode(fault, spec.type, type_name),
    }
    const style = try styleOf(fault, spec, .{});
    if (spec.fill == '0')
        return refuse(fault, "Zero padding is not allowed in complex format specifier");
    if (spec.alignment == .after_sign)
        return refuse(fault, "'=' alignment flag is not allowed in complex format specifier");

    const plain = spec.type == 0;
    const imaginary_only = plain and re == 0 and !std.math.signbit(re);
    const bound = @max(float_text.sizeBound(re, style), float_text.sizeBound(im, style));
    const buffer = try sink.gpa.alloc(u8, bound);
    defer sink.gpa.free(buffer);
    var whole: Sink = .init(sink.gpa);
    defer whole.deinit();

    var part = spec;
    part.width = 0;
    if (plain and !imaginary_only) try whole.append('(');
    if (!imaginary_only) {
        const number: Number = .ofFloatText(float_text.write(buffer, re, style));
        try number_layout.write(&whole, number, part);
        part.sign = .plus;
    }
    const number: Number = .ofFloatText(float_text.write(buffer, im, style));
    try number_layout.write(&whole, number, part);
    try whole.append('j');
    if (plain and !imaginary_only) try whole.append(')');
    try number_layout.pad(sink, whole.view(), spec);
}
