//! Text to float: `float("...")`, `complex("...")`, `float.fromhex("...")`, literals.
//!
//!     " 1_000.5e3\n"   spaces around, underscores between digits, any decimal digits
//!     "+Infinity"      inf, infinity, nan; sign; any case
//!     "(1+2j)"         complex: parentheses, no spaces inside
//!
//! Invariants:
//!   1. Correctly rounded for any length; overflow is infinity, as CPython has it.
//!   2. Time is linear in the text.
//!
//! Not here: the exceptions. null means "could not convert string to float: '...'" or
//! "complex() arg is a malformed string"; the caller has the object to quote.

const std = @import("std");
const unicode = @import("unicode.zig");
const View = @import("view.zig").View;
const Allocator = std.mem.Allocator;

pub const Complex = struct { re: f64, im: f64 };

/// `float(text)`; null if it is not one.
pub fn parse(gpa: Allocator, text: View) Allocator.Error!?f64 {
    var room: [128]u8 = undefined;
    const plain = try Plain.make(gpa, &room, text) orelse return null;
    defer plain.deinit(gpa);
    const found = prefix(plain.text) orelse return null;
    return if (found.len == plain.text.len) found.value else null;
}

/// `complex(text)`; null if it is not one.
pub fn parseComplex(gpa: Allocator, text: View) Allocator.Error!?Complex {
    var room: [128]u8 = undefined;
    const plain = try Plain.make(gpa, &room, text) orelse return null;
    defer plain.deinit(gpa);
    var rest = plain.text;
    if (rest.len > 0 and rest[0] == '(') {
        if (rest.len < 2 or rest[rest.len - 1] != ')') return null;
        rest = std.mem.trim(u8, rest[1 .. rest.len - 1], spaces);
    }
    var result: Complex = .{ .re = 0, .im = 0 };
    if (prefix(rest)) |first| {
        rest = rest[first.len..];
        if (rest.len == 0) {
            result.re = first.value;
            return result;
        }
        if (rest[0] != '+' and rest[0] != '-') {
            result.im = first.value;
            return if (isImaginaryUnit(rest)) result else null;
        }
        result.re = first.value;
    } else if (rest.len == 0) return null;
    if (prefix(rest)) |second| {
        result.im = second.value;
        rest = rest[second.len..];
    } else {
        result.im = if (rest[0] == '-') -1 else 1;
        if (rest[0] == '+' or rest[0] == '-') rest = rest[1..];
    }
    return if (isImaginaryUnit(rest)) result else null;
}

fn isImaginaryUnit(text: []const u8) bool {
    return text.len == 1 and (text[0] == 'j' or text[0] == 'J');
}

/// The value of a decimal literal as the lexer found it: ASCII digits, underscores between
/// digits, a point, an exponent; no sign, no "j".
pub fn parseLiteral(gpa: Allocator, literal: []const u8) Allocator.Error!f64 {
    var room: [128]u8 = undefined;
    const plain = (try Plain.make(gpa, &room, .ofLatin1(literal))).?;
    defer plain.deinit(gpa);
    return prefix(plain.text).?.value;
}

const spaces = " \t\n\x0b\x0c\r";

/// The text in ASCII without spaces around and underscores inside.
const Plain = struct {
    text: []const u8,
    allocated: ?[]u8 = null,

    fn deinit(plain: Plain, gpa: Allocator) void {
        if (plain.allocated) |memory| gpa.free(memory);
    }

    fn make(gpa: Allocator, room: []u8, text: View) Allocator.Error!?Plain {
        var plain: Plain = .{ .text = undefined };
        const target = if (text.len <= room.len) room else memory: {
            plain.allocated = try gpa.alloc(u8, text.len);
            break :memory plain.allocated.?;
        };
        const len = squeeze(target, text) orelse {
            plain.deinit(gpa);
            return null;
        };
        plain.text = std.mem.trim(u8, target[0..len], spaces);
        return plain;
    }

    /// Unicode spaces become " ", digits ASCII digits, all else beyond ASCII "?".
    fn squeeze(target: []u8, text: View) ?usize {
        var len: usize = 0;
        var previous: u8 = 0;
        var pending = false; // An underscore that still needs a digit after it.
        for (0..text.len) |index| {
            const code_point = text.at(index);
            const char: u8 = if (code_point < 0x80)
                @intCast(code_point)
            else if (unicode.decimalValue(code_point)) |value|
                '0' + @as(u8, value)
            else if (unicode.isSpace(code_point)) ' ' else '?';
            if (pending and !std.ascii.isDigit(char)) return null;
            pending = char == '_';
            if (pending) {
                if (!std.ascii.isDigit(previous)) return null;
            } else {
                target[len] = char;
                len += 1;
            }
            previous = char;
        }
        return if (pending) null else len;
    }
};

const Prefix = struct { value: f64, len: usize };

/// The longest start of `text` that is a number.
fn prefix(text: []const u8) ?Prefix {
    var index: usize = 0;
    if (text.len > 0 and (text[0] == '+' or text[0] == '-')) index = 1;
    const negative = index == 1 and text[0] == '-';
    const start = index;
    while (index < text.len and std.ascii.isDigit(text[index])) index += 1;
    var digit_count = index - start;
    if (index < text.len and text[index] == '.') {
        index += 1;
        const fraction = index;
        while (index < text.len and std.ascii.isDigit(text[index])) index += 1;
        digit_count += index - fraction;
    }
    if (digit_count == 0) {
        const word = text[start..];
        inline for (.{ "infinity", "inf", "nan" }) |name| {
            if (word.len >= name.len and std.ascii.eqlIgnoreCase(word[0..name.len], name)) {
                const magnitude = if (name[0] == 'i') std.math.inf(f64) else std.math.nan(f64);
                const value = if (negative) -magnitude else magnitude;
                return .{ .value = value, .len = start + name.len };
            }
        }
        return null;
    }
    if (index < text.len and (text[index] == 'e' or text[index] == 'E')) {
        var exponent = index + 1;
        if (exponent < text.len and (text[exponent] == '+' or text[exponent] == '-')) exponent += 1;
        const digits = exponent;
        while (exponent < text.len and std.ascii.isDigit(text[exponent])) exponent += 1;
        if (exponent > digits) index = exponent;
    }
    // What was matched is in std's grammar too.
    const value = std.fmt.parseFloat(f64, text[0..index]) catch unreachable;
    return .{ .value = value, .len = index };
}

pub const HexError = error{
    /// ValueError: "invalid hexadecimal floating-point string"
    Malformed,
    /// OverflowError: "hexadecimal value too large to represent as a float"
    TooLarge,
    OutOfMemory,
};

/// `float.fromhex(text)`.
pub fn fromHex(gpa: Allocator, text: View) HexError!f64 {
    var room: [128]u8 = undefined;
    const target = if (text.len <= room.len) room[0..text.len] else try gpa.alloc(u8, text.len);
    defer if (text.len > room.len) gpa.free(target);
    for (target, 0..) |*byte, index| {
        const code_point = text.at(index);
        byte.* = if (code_point < 0x80) @intCast(code_point) else '?';
    }
    return hexValue(std.mem.trim(u8, target, spaces));
}

fn hexValue(text: []const u8) error{ Malformed, TooLarge }!f64 {
    var rest = text;
    var negative = false;
    if (rest.len > 0 and (rest[0] == '+' or rest[0] == '-')) {
        negative = rest[0] == '-';
        rest = rest[1..];
    }
    inline for (.{ "infinity", "inf", "nan" }) |name| {
        if (std.ascii.eqlIgnoreCase(rest, name)) {
            const magnitude = if (name[0] == 'i') std.math.inf(f64) else std.math.nan(f64);
            return if (negative) -magnitude else magnitude;
        }
    }
    if (rest.len >= 2 and rest[0] == '0' and (rest[1] | 0x20) == 'x') rest = rest[2..];

    var mantissa: u64 = 0; // The first 60 bits or more; what follows only matters as zero or not.
    var sticky = false;
    var exponent: i64 = 0;
    var digit_count: usize = 0;
    var after_point = false;
    var index: usize = 0;
    while (index < rest.len) : (index += 1) {
        if (rest[index] == '.' and !after_point) {
            after_point = true;
            continue;
        }
        const digit = std.fmt.charToDigit(rest[index], 16) catch break;
        digit_count += 1;
        if (after_point) exponent -= 4;
        if (mantissa >> 60 == 0) {
            mantissa = mantissa << 4 | digit;
        } else {
            sticky = sticky or digit != 0;
            exponent += 4;
        }
    }
    if (digit_count == 0) return error.Malformed;
    if (index < rest.len and (rest[index] | 0x20) == 'p') {
        index += 1;
        var exponent_negative = false;
        if (index < rest.len and (rest[index] == '+' or rest[index] == '-')) {
            exponent_negative = rest[index] == '-';
            index += 1;
        }
        const start = index;
        var written: i64 = 0;
        while (index < rest.len and std.ascii.isDigit(rest[index])) : (index += 1) {
            // Far beyond any length that the digits could make up for.
            written = @min(written * 10 + (rest[index] - '0'), 1 << 50);
        }
        if (index == start) return error.Malformed;
        exponent += if (exponent_negative) -written else written;
    }
    // In this order: CPython finds the overflow before the garbage behind it.
    const magnitude = try assemble(mantissa, sticky, exponent);
    if (index != rest.len) return error.Malformed;
    return if (negative) -magnitude else magnitude;
}

/// mantissa * 2^exponent (a little more if `sticky`), half to even.
fn assemble(mantissa: u64, sticky: bool, exponent: i64) error{TooLarge}!f64 {
    if (mantissa == 0) return 0;
    const bits: i64 = 64 - @as(i64, @clz(mantissa));
    const top = exponent + bits - 1; // The power of two of the first bit.
    if (top > 1023) return error.TooLarge;
    if (top < -1076) return 0;
    const lowest = @max(top - 52, -1074); // The power of two of the last bit kept.
    const drop = lowest - exponent;
    var kept: u64 = undefined;
    if (drop <= 0) {
        kept = mantissa << @intCast(-drop);
    } else {
        const shift: u7 = @intCast(@min(drop, 100));
        const wide: u128 = mantissa;
        const whole = wide >> shift;
        const lost = wide - (whole << shift);
        const half = @as(u128, 1) << (shift - 1);
        kept = @intCast(whole);
        if (lost > half or (lost == half and (sticky or kept & 1 == 1))) kept += 1;
    }
    const value = std.math.ldexp(@as(f64, @floatFromInt(kept)), @intCast(lowest));
    if (std.math.isInf(value)) return error.TooLarge;
    return value;
}

test "float grammar" {
    const gpa = std.testing.allocator;
    const good = .{
        .{ "1", 1.0 },                   .{ " 1.5\n", 1.5 },
        .{
            "1_0.2_5e1_0",
            10.25e10,
        },
        .{ ".5", 0.5 },                  .{ "5.", 5.0 },
        .{ "-1e-3", -0.001 },            .{ "1e400", std.math.inf(f64) },
        .{ "-iNf", -std.math.inf(f64) },
    };
    inline for (good) |case|
        try std.testing.expectEqual(@as(?f64, case[1]), try parse(gpa, .ofLatin1(case[0])));
    inline for (
        .{ "", " ", "1_", "_1", "1__0", "1e", "e1", ".", "1 2", "infi", "0x1", "1._5" },
    ) |bad|
        try std.testing.expectEqual(null, try parse(gpa, .ofLatin1(bad)));
    const devanagari: View = .ofUnits(.two, &.{ 0x967, '.', 0x96B });
    try std.testing.expectEqual(1.5, try parse(gpa, devanagari));
}

test "complex grammar" {
    const gpa = std.testing.allocator;
    const good = .{
        .{ "1+2j", 1, 2 },    .{ "(1-2J)", 1, -2 },   .{ "j", 0, 1 },       .{ "-j", 0, -1 },
        .{ " ( 3 ) ", 3, 0 }, .{ "1e3-j", 1000, -1 }, .{ "+2.5j", 0, 2.5 },
    };
    inline for (good) |case| {
        const z = (try parseComplex(gpa, .ofLatin1(case[0]))).?;
        try std.testing.expectEqual(Complex{ .re = case[1], .im = case[2] }, z);
    }
    inline for (.{ "", "()", "1+", "1 + 2j", "(1", "1)", "1j2", "1+2", "+", "((1))" }) |bad|
        try std.testing.expectEqual(null, try parseComplex(gpa, .ofLatin1(bad)));
}

test "hexadecimal floats" {
    const gpa = std.testing.allocator;
    const good = .{
        .{ "0x1.8p1", 3.0 },                    .{ "-1.8", -1.5 },
        .{ "0x0.0000000000001p-1022", 5e-324 }, .{ "0x1p-1075", 0.0 },
        .{ "0x1.8p-1075", 5e-324 },
        .{
            "0x1.fffffffffffffp1023",
            1.7976931348623157e308,
        },
        .{ ".8", 0.5 },
    };
    inline for (good) |case|
        try std.testing.expectEqual(@as(f64, case[1]), try fromHex(gpa, .ofLatin1(case[0])));
    try std.testing.expectError(error.TooLarge, fromHex(gpa, .ofLatin1("0x1p1024")));
    try std.testing.expectError(error.TooLarge, fromHex(gpa, .ofLatin1("0x1.fffffffffffff8p1023")));
    try std.testing.expectError(error.Malformed, fromHex(gpa, .ofLatin1("0x")));
    try std.testing.expectError(error.Malformed, fromHex(gpa, .ofLatin1("0x1p")));
}
