//! Floats and complex numbers as text.
//!
//!     1e16        repr   "1e+16"      an exponent if it is below -4 or at least 16
//!     1.5         repr   "1.5"        else a point, and ".0" if nothing follows it
//!     2.675, .2f         "2.67"       the exact value is a little below
//!
//! `write` is the one place that turns digits into text; `repr`, the format mini-language and
//! the % operator all use it. Its styles are those of C's printf.
//!
//! Not here: digits (`float_digits.zig`), text to float (`float_parse.zig`), width, grouping and
//! fill (`format_spec.zig`, `percent_format.zig`).

const std = @import("std");
const print = @import("print.zig");
const float_digits = @import("float_digits.zig");
const assert = std.debug.assert;
const Digits = float_digits.Digits;

pub const Style = struct {
    kind: Kind = .repr,
    /// Not for `repr`. For `g`, 0 means 1.
    precision: u32 = 6,
    /// "E", "INF", "NAN".
    upper: bool = false,
    /// Keep the point and, for `g`, the trailing zeros.
    alternate: bool = false,
    /// ".0" after a number that would look like an int.
    point_zero: bool = false,
    /// "+" before what is not negative.
    plus: bool = false,
    /// A negative number that rounds to zero loses its sign.
    no_negative_zero: bool = false,

    pub const Kind = enum { repr, e, f, g };
};

pub const repr_size = 32;
pub const complex_repr_size = 2 * repr_size + 4;

/// `repr(x)`.
pub fn repr(buffer: *[repr_size]u8, x: f64) []const u8 {
    return write(buffer, x, .{ .point_zero = true });
}

/// `repr(complex(re, im))`.
pub fn reprComplex(buffer: *[complex_repr_size]u8, re: f64, im: f64) []const u8 {
    if (re == 0 and !std.math.signbit(re)) {
        const text = write(buffer, im, .{});
        buffer[text.len] = 'j';
        return buffer[0 .. text.len + 1];
    }
    buffer[0] = '(';
    var len: usize = 1;
    len += write(buffer[len..], re, .{}).len;
    len += write(buffer[len..], im, .{ .plus = true }).len;
    buffer[len..][0..2].* = "j)".*;
    return buffer[0 .. len + 2];
}

/// How large a buffer `write` may need.
pub fn sizeBound(x: f64, style: Style) usize {
    const integer_digits: usize = if (@abs(x) < 1e16) 17 else 310;
    return switch (style.kind) {
        .repr => repr_size,
        .e, .g => @as(usize, style.precision) + 16,
        .f => integer_digits + @as(usize, style.precision) + 4,
    };
}

/// Writes `x` at the start of `buffer`, which has at least `sizeBound` bytes.
pub fn write(buffer: []u8, x: f64, style: Style) []u8 {
    assert(buffer.len >= sizeBound(x, style) or style.kind == .repr);
    if (!std.math.isFinite(x)) return writeSpecial(buffer, x, style);

    const precision: u32 = if (style.kind == .g) @max(style.precision, 1) else style.precision;
    var room: [float_digits.quick_size]u8 = undefined;
    const quick: ?Digits = switch (style.kind) {
        .repr => float_digits.shortest(&room, x),
        .e => float_digits.quickSignificant(&room, x, precision +| 1),
        .g => float_digits.quickSignificant(&room, x, precision),
        .f => float_digits.quickFixed(&room, x, @intCast(@min(precision, places_max))),
    };
    if (quick) |digits| return writeDigits(buffer, x, digits, precision, style);
    return writeExactly(buffer, x, precision, style);
}

/// No double has more places than 1074.
const places_max = 2000;

/// Not inlined: only here is the large room worth its stack.
noinline fn writeExactly(buffer: []u8, x: f64, precision: u32, style: Style) []u8 {
    var room: [float_digits.digits_max]u8 = undefined;
    const digits: Digits = switch (style.kind) {
        .repr => unreachable, // Always quick.
        .e => float_digits.significant(&room, x, precision +| 1),
        .g => float_digits.significant(&room, x, precision),
        .f => float_digits.fixed(&room, x, @intCast(@min(precision, places_max))),
    };
    return writeDigits(buffer, x, digits, precision, style);
}

fn writeDigits(buffer: []u8, x: f64, digits: Digits, precision: u32, style: Style) []u8 {
    const rounded_to_zero = std.mem.allEqual(u8, digits.text, '0');
    const negative = std.math.signbit(x) and !(style.no_negative_zero and rounded_to_zero);
    const exponent: i32 = if (rounded_to_zero) 0 else digits.point - 1;

    var out: Out = .{ .buffer = buffer };
    if (negative) out.byte('-') else if (style.plus) out.byte('+');
    // How many digits are shown at least, and whether an exponent is.
    const use_exponent, const shown: usize = switch (style.kind) {
        .repr => .{ exponent < -4 or exponent >= 16, 0 },
        .e => .{ true, @as(usize, precision) + 1 },
        .f => .{ false, 0 },
        // Where ".0" is to follow, a number that fills the precision has no room for it.
        .g => .{
            exponent < -4 or exponent >= @as(i64, precision) - @intFromBool(style.point_zero),
            if (style.alternate) precision else 0,
        },
    };
    var text = digits.text;
    if (style.kind == .g and !style.alternate) text = @constCast(std.mem.trimEnd(u8, text, "0"));
    if (use_exponent) {
        writeExponential(&out, text, exponent, shown, style);
    } else {
        const after: usize = switch (style.kind) {
            .f => precision,
            // Significant digits less those before the point (negative: zeros after it).
            else => @intCast(@max(0, @as(i64, @intCast(@max(shown, text.len))) - exponent - 1)),
        };
        writePositional(&out, text, exponent, after, style);
    }
    return out.buffer[0..out.len];
}

const Out = struct {
    buffer: []u8,
    len: usize = 0,

    fn byte(out: *Out, char: u8) void {
        out.buffer[out.len] = char;
        out.len += 1;
    }

    fn slice(out: *Out, text: []const u8) void {
        @memcpy(out.buffer[out.len..][0..text.len], text);
        out.len += text.len;
    }

    fn zeros(out: *Out, count: usize) void {
        @memset(out.buffer[out.len..][0..count], '0');
        out.len += count;
    }
};

fn writeSpecial(buffer: []u8, x: f64, style: Style) []u8 {
    var out: Out = .{ .buffer = buffer };
    if (std.math.isNan(x)) {
        if (style.plus) out.byte('+');
        out.slice(if (style.upper) "NAN" else "nan");
    } else {
        if (x < 0) out.byte('-') else if (style.plus) out.byte('+');
        out.slice(if (style.upper) "INF" else "inf");
    }
    return buffer[0..out.len];
}

fn writeExponential(out: *Out, text: []const u8, exponent: i32, shown: usize, style: Style) void {
    if (text.len == 0) out.byte('0') else out.byte(text[0]);
    const rest = if (text.len == 0) text else text[1..];
    const pad = shown -| @max(text.len, 1);
    if (rest.len + pad > 0 or style.alternate) out.byte('.');
    out.slice(rest);
    out.zeros(pad);
    out.byte(if (style.upper) 'E' else 'e');
    out.byte(if (exponent < 0) '-' else '+');
    const size = @abs(exponent);
    if (size >= 100) out.byte('0' + @as(u8, @intCast(size / 100)));
    out.byte('0' + @as(u8, @intCast(size / 10 % 10)));
    out.byte('0' + @as(u8, @intCast(size % 10)));
}

/// `after` digits after the point; those that `text` does not have are zeros.
fn writePositional(out: *Out, text: []const u8, exponent: i32, after: usize, style: Style) void {
    const point = exponent + 1;
    const whole: usize = if (point > 0) @min(text.len, @as(usize, @intCast(point))) else 0;
    if (point <= 0 or text.len == 0) {
        out.byte('0');
    } else {
        out.slice(text[0..whole]);
        out.zeros(@as(usize, @intCast(point)) - whole);
    }
    if (after > 0) {
        out.byte('.');
        const lead: usize = if (point < 0 and text.len > 0) @min(
            after,
            @as(usize, @intCast(-point)),
        ) else 0;
        out.zeros(lead);
        const rest = text[whole..];
        const count = @min(rest.len, after - lead);
        out.slice(rest[0..count]);
        out.zeros(after - lead - count);
    } else if (style.point_zero) {
        out.slice(".0");
    } else if (style.alternate) {
        out.byte('.');
    }
}

pub const hex_size = 32;

/// `x.hex()`.
pub fn hex(buffer: *[hex_size]u8, x: f64) []const u8 {
    if (!std.math.isFinite(x)) return write(buffer, x, .{});
    var out: Out = .{ .buffer = buffer };
    if (std.math.signbit(x)) out.byte('-');
    if (x == 0) {
        out.slice("0x0.0p+0");
        return buffer[0..out.len];
    }
    const binary: float_digits.Binary = .of(@abs(x));
    const exponent = binary.exponent + 52;
    out.slice("0x");
    out.byte('0' + @as(u8, @intCast(binary.mantissa >> 52)));
    out.byte('.');
    var shift: u6 = 52;
    while (shift > 0) {
        shift -= 4;
        out.byte(std.fmt.digitToChar(@intCast(binary.mantissa >> shift & 0xF), .lower));
    }
    const rest = print.into(buffer[out.len..], "p{c}{d}", .{
        @as(u8, if (exponent < 0) '-' else '+'), @abs(exponent),
    }) catch unreachable; // 4 + 13 + 6 bytes at most.
    return buffer[0 .. out.len + rest.len];
}

pub const Ratio = struct { negative: bool, mantissa: u64, exponent: i32 };

/// x = mantissa * 2^exponent with an odd mantissa (zero: 0 * 2^0): what `as_integer_ratio`,
/// exact comparison with ints and int(x) are made of. `x` is finite.
pub fn integerRatio(x: f64) Ratio {
    const binary: float_digits.Binary = .of(@abs(x));
    const negative = std.math.signbit(x);
    if (binary.mantissa == 0) return .{ .negative = false, .mantissa = 0, .exponent = 0 };
    const zeros = @ctz(binary.mantissa);
    return .{
        .negative = negative,
        .mantissa = binary.mantissa >> @intCast(zeros),
        .exponent = binary.exponent + @as(i32, zeros),
    };
}

/// `round(x, ndigits)` as a float; `x` may be anything. Overflow: "rounded value too large to
/// represent". The caller clamps ndigits to 32 bits.
pub fn roundTo(x: f64, ndigits: i32) error{Overflow}!f64 {
    if (!std.math.isFinite(x) or x == 0) return x;
    if (ndigits > 323) return x; // Finer than any double.
    if (ndigits < -308) return std.math.copysign(@as(f64, 0), x); // Ten times the largest double.
    const binary: float_digits.Binary = .of(@abs(x));
    const exact_max = 1 << 53;
    if (@abs(ndigits) <= 22) {
        if (float_digits.scaledInteger(binary, ndigits)) |scaled| {
            if (scaled <= exact_max) {
                // Both operands are exact, so one operation is one rounding.
                const whole: f64 = @floatFromInt(scaled);
                const power = exact_powers[@abs(ndigits)];
                const magnitude = if (ndigits >= 0) whole / power else whole * power;
                return std.math.copysign(magnitude, x);
            }
        }
    }
    return roundExactly(x, ndigits);
}

noinline fn roundExactly(x: f64, ndigits: i32) error{Overflow}!f64 {
    var room: [float_digits.digits_max]u8 = undefined;
    const digits = float_digits.fixed(&room, x, ndigits);
    if (digits.text.len == 0) return std.math.copysign(@as(f64, 0), x);
    const exponent = digits.point - @as(i32, @intCast(digits.text.len));
    const tail = print.into(room[digits.text.len..], "e{d}", .{exponent}) catch unreachable;
    const text = room[0 .. digits.text.len + tail.len];
    const magnitude = std.fmt.parseFloat(f64, text) catch unreachable; // Digits, "e", an integer.
    if (std.math.isInf(magnitude)) return error.Overflow;
    return std.math.copysign(magnitude, x);
}

const exact_powers = powers: {
    var table: [23]f64 = undefined;
    table[0] = 1;
    for (1..table.len) |index| table[index] = table[index - 1] * 10;
    break :powers table;
};

test "repr" {
    const cases = .{
        .{ 0.0, "0.0" },                                     .{ -0.0, "-0.0" },
        .{ 1.0, "1.0" },                                     .{ 1e15, "1000000000000000.0" },
        .{ 1e16, "1e+16" },                                  .{ 0.0001, "0.0001" },
        .{ 0.00001, "1e-05" },                               .{ 1.5e300, "1.5e+300" },
        .{ 5e-324, "5e-324" },                               .{ 0.1, "0.1" },
        .{ 123456789012345680.0, "1.2345678901234568e+17" }, .{ std.math.inf(f64), "inf" },
        .{ -std.math.inf(f64), "-inf" },                     .{ -std.math.nan(f64), "nan" },
    };
    inline for (cases) |case| {
        var buffer: [repr_size]u8 = undefined;
        try std.testing.expectEqualStrings(case[1], repr(&buffer, case[0]));
    }
}
