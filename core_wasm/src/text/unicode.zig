//! The Unicode character database, version 16.0, as Python 3.14 has it: one code point at a time.
//!
//!     code point --trie--> property number --table--> one word
//!
//!     |printable|ignorable|cased|mirrored|xid_continue|xid_start|numeric|digit|upper|lower|
//!      width 3 bits | bidirectional 5 bits | category 5 bits|
//!
//! Invariants:
//!   1. Every answer is that of CPython 3.14's `unicodedata` or `str` method; the test file and a
//!      sweep over all 1,114,112 code points say so.
//!   2. Names in this file are Python's (`isAlpha` for `str.isalpha`).
//!
//! Not here: whole strings (`casing.zig`), normal forms (`normalize.zig`), names
//! (`unicode_names.zig`).

const std = @import("std");
const tables = @import("unicode_tables.zig");

/// `unicodedata.unidata_version`.
pub const version = tables.version;

/// In the order of `tables.categories`; the name is the Python spelling.
pub const Category = enum(u5) {
    Cn,
    Lu,
    Ll,
    Lt,
    Lm,
    Lo,
    Mn,
    Mc,
    Me,
    Nd,
    Nl,
    No,
    Pc,
    Pd,
    Ps,
    Pe,
    Pi,
    Pf,
    Po,
    Sm,
    Sc,
    Sk,
    So,
    Zs,
    Zl,
    Zp,
    Cc,
    Cf,
    Cs,
    Co,
};

comptime {
    for (tables.categories, std.meta.tags(Category)) |name, tag|
        std.debug.assert(std.mem.eql(u8, name, @tagName(tag)));
}

/// The bits of a property word, lowest first.
const Properties = packed struct(u32) {
    category: Category,
    bidirectional: u5,
    width: u3,
    lower: bool,
    upper: bool,
    digit: bool,
    numeric: bool,
    xid_start: bool,
    xid_continue: bool,
    mirrored: bool,
    cased: bool,
    case_ignorable: bool,
    printable: bool,
    unused: u9,
};

inline fn propertiesOf(code_point: u21) Properties {
    return @bitCast(tables.property_words[tables.property_numbers.get(code_point)]);
}

pub fn category(code_point: u21) Category {
    return propertiesOf(code_point).category;
}

/// `unicodedata.bidirectional`: "" if it has none.
pub fn bidirectional(code_point: u21) []const u8 {
    return tables.bidirectional_classes[propertiesOf(code_point).bidirectional];
}

/// `unicodedata.east_asian_width`.
pub fn eastAsianWidth(code_point: u21) []const u8 {
    return tables.east_asian_widths[propertiesOf(code_point).width];
}

pub fn isMirrored(code_point: u21) bool {
    return propertiesOf(code_point).mirrored;
}

pub fn isAlpha(code_point: u21) bool {
    if (code_point < 0x80) return std.ascii.isAlphabetic(@intCast(code_point));
    return switch (category(code_point)) {
        .Lu, .Ll, .Lt, .Lm, .Lo => true,
        else => false,
    };
}

pub fn isAlnum(code_point: u21) bool {
    if (code_point < 0x80) return std.ascii.isAlphanumeric(@intCast(code_point));
    return isAlpha(code_point) or propertiesOf(code_point).numeric;
}

pub fn isDecimal(code_point: u21) bool {
    if (code_point < 0x80) return std.ascii.isDigit(@intCast(code_point));
    return category(code_point) == .Nd;
}

pub fn isDigit(code_point: u21) bool {
    return propertiesOf(code_point).digit;
}

pub fn isNumeric(code_point: u21) bool {
    return propertiesOf(code_point).numeric;
}

pub fn isUpper(code_point: u21) bool {
    return propertiesOf(code_point).upper;
}

pub fn isLower(code_point: u21) bool {
    return propertiesOf(code_point).lower;
}

/// A letter that is itself in title case, such as U+01C5.
pub fn isTitle(code_point: u21) bool {
    return category(code_point) == .Lt;
}

pub fn isPrintable(code_point: u21) bool {
    if (code_point < 0x7F) return code_point >= 0x20;
    return propertiesOf(code_point).printable;
}

/// May start an identifier; "_" too.
pub fn isXidStart(code_point: u21) bool {
    if (code_point < 0x80) return std.ascii.isAlphabetic(@intCast(code_point)) or code_point == '_';
    return propertiesOf(code_point).xid_start;
}

pub fn isXidContinue(code_point: u21) bool {
    if (code_point < 0x80) return std.ascii.isAlphanumeric(
        @intCast(code_point),
    ) or code_point == '_';
    return propertiesOf(code_point).xid_continue;
}

pub fn isCased(code_point: u21) bool {
    return propertiesOf(code_point).cased;
}

pub fn isCaseIgnorable(code_point: u21) bool {
    return propertiesOf(code_point).case_ignorable;
}

pub fn isSpace(code_point: u21) bool {
    return switch (code_point) {
        0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A => true,
        0x2028, 0x2029, 0x202F, 0x205F, 0x3000 => true,
        else => false,
    };
}

/// Where `str.splitlines` cuts; "\r\n" is one cut.
pub fn isLineBreak(code_point: u21) bool {
    return switch (code_point) {
        0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029 => true,
        else => false,
    };
}

/// `unicodedata.decimal`: a decimal digit of any script.
pub fn decimalValue(code_point: u21) ?u4 {
    if (code_point < 0x80)
        return if (std.ascii.isDigit(@intCast(code_point))) @intCast(code_point - '0') else null;
    return if (category(code_point) == .Nd) digitValue(code_point) else null;
}

/// `unicodedata.digit`: superscripts and the like too.
pub fn digitValue(code_point: u21) ?u4 {
    if (!isDigit(code_point)) return null;
    return @trunc(numericValue(code_point).?);
}

/// `unicodedata.numeric`: fractions and large numbers too.
pub fn numericValue(code_point: u21) ?f64 {
    if (!isNumeric(code_point)) return null;
    return @bitCast(tables.numeric_bits[tables.numeric_numbers.get(code_point)]);
}

/// The four case mappings of a code point.
pub const Case = enum(u2) { upper, lower, title, fold };

/// What a code point becomes: up to three.
pub const Mapped = struct {
    code_points: [3]u21,
    len: u2,

    pub fn slice(mapped: *const Mapped) []const u21 {
        return mapped.code_points[0..mapped.len];
    }
};

/// Full case mapping without context; final sigma is `casing.zig`'s.
pub fn mapCase(code_point: u21, case: Case) Mapped {
    const row = tables.casing_rows[@as(usize, tables.casing_numbers.get(code_point)) * 4 ..][0..4];
    if (row[0] == 0) {
        // A code point without strings of its own folds to its lower case.
        const column: usize = if (case == .fold) 2 else 1 + @as(usize, @backingInt(case));
        const mapped: u21 = @intCast(@as(u32, code_point) +% row[column]);
        return .{ .code_points = .{ mapped, 0, 0 }, .len = 1 };
    }
    var at: usize = row[0];
    for (0..@backingInt(case)) |_| at = stringEnd(at);
    var mapped: Mapped = .{ .code_points = @splat(0), .len = @intCast(tables.casing_strings[at]) };
    const first = tables.casing_strings[at + 1];
    if (mapped.len == 1 and std.unicode.utf16IsHighSurrogate(first)) {
        const pair = [2]u16{ first, tables.casing_strings[at + 2] };
        mapped.code_points[0] = std.unicode.utf16DecodeSurrogatePair(&pair) catch unreachable;
        return mapped;
    }
    for (0..mapped.len) |index| mapped.code_points[index] = tables.casing_strings[at + 1 + index];
    return mapped;
}

fn stringEnd(at: usize) usize {
    const len = tables.casing_strings[at];
    const pair = len == 1 and std.unicode.utf16IsHighSurrogate(tables.casing_strings[at + 1]);
    return at + 1 + len + @intFromBool(pair);
}
