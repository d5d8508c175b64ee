//! Integers as text and back, of any size and in base 2 to 36.
//!
//!     -255, base 16        "-ff"
//!     " 0x_ff ", base 0    255
//!
//! Big magnitudes are `std.math.big.int.Const`. Bases that are powers of two are linear. Decimal
//! output and all other input cut the number into blocks, convert each block the simple way
//! and join neighbours by multiplication, so that a million digits cost what Karatsuba costs:
//!
//!     blocks    |b3|b2|b1|b0|
//!     join      |b3*M+b2|b1*M+b0|       M  = radix^block
//!     join      |(..)*M*M+(..)|
//!
//! Invariants:
//!   1. Limbs are `usize`, 32 bits in wasm and 64 natively; here they are always seen as 32-bit
//!      words, which needs a little-endian machine (checked at comptime).
//!   2. Nothing calls itself but Karatsuba, which halves its input each time.
//!
//! Not here: prefixes, grouping and padding (`format_spec.zig`); CPython's limit of 4300 digits
//! is the caller's, `parse` takes it as a number.

const std = @import("std");
const decimal_limbs = @import("decimal_limbs.zig");
const unicode = @import("unicode.zig");
const View = @import("view.zig").View;
const Allocator = std.mem.Allocator;
const Const = std.math.big.int.Const;
const Managed = std.math.big.int.Managed;
const Limb = std.math.big.Limb;
const Case = std.fmt.Case;
const assert = std.debug.assert;

comptime {
    assert(@import("builtin").cpu.arch.endian() == .little);
}

pub const decimal_size = 20;
pub const small_size = 65;

/// `str(value)`.
pub fn decimal(buffer: *[decimal_size]u8, value: i64) []const u8 {
    var at: usize = buffer.len;
    var rest: u64 = @abs(value);
    while (rest >= 100) {
        at -= 2;
        buffer[at..][0..2].* = std.fmt.digits2(@intCast(rest % 100));
        rest /= 100;
    }
    if (rest >= 10) {
        at -= 2;
        buffer[at..][0..2].* = std.fmt.digits2(@intCast(rest));
    } else {
        at -= 1;
        buffer[at] = '0' + @as(u8, @intCast(rest));
    }
    if (value < 0) {
        at -= 1;
        buffer[at] = '-';
    }
    return buffer[at..];
}

/// In any base, with "-" but without a prefix.
pub fn small(buffer: *[small_size]u8, value: i64, base: u8, case: Case) []const u8 {
    var at: usize = buffer.len;
    var rest: u64 = @abs(value);
    while (true) {
        at -= 1;
        buffer[at] = std.fmt.digitToChar(@intCast(rest % base), case);
        rest /= base;
        if (rest == 0) break;
    }
    if (value < 0) {
        at -= 1;
        buffer[at] = '-';
    }
    return buffer[at..];
}

/// At least so many decimal digits has the number: enough to refuse a conversion without doing it.
pub fn decimalDigitsAtLeast(value: Const) usize {
    const bits: u64 = value.bitCountAbs();
    if (bits == 0) return 1;
    return @intCast((bits - 1) * 3010299956 / 10_000_000_000 + 1);
}

/// In any base, with "-" but without a prefix. The caller frees.
pub fn bigAlloc(gpa: Allocator, value: Const, base: u8, case: Case) Allocator.Error![]u8 {
    const words = wordsOf(value);
    if (words.len == 0) return gpa.dupe(u8, "0");
    const magnitude_bits: u64 = value.bitCountAbs();
    if (std.math.isPowerOfTwo(base)) {
        const shift: u6 = @intCast(std.math.log2_int(u8, base));
        const count: usize = @intCast((magnitude_bits + shift - 1) / shift);
        const sign = @intFromBool(!value.positive);
        const text = try gpa.alloc(u8, count + sign);
        if (!value.positive) text[0] = '-';
        writePowerOfTwo(text[sign..], words, shift, case);
        return text;
    }
    if (base != 10) return writeByDivision(gpa, value.positive, words, base, case);
    const limbs = try decimal_limbs.ofWords(gpa, words);
    defer gpa.free(limbs);
    return writeDecimalLimbs(gpa, value.positive, limbs);
}

fn writeDecimalLimbs(gpa: Allocator, positive: bool, limbs: []const u32) Allocator.Error![]u8 {
    var top: [decimal_size]u8 = undefined;
    const head = decimal(&top, limbs[limbs.len - 1]);
    const sign = @intFromBool(!positive);
    const text = try gpa.alloc(u8, sign + head.len + 9 * (limbs.len - 1));
    if (!positive) text[0] = '-';
    @memcpy(text[sign..][0..head.len], head);
    var at = sign + head.len;
    var index = limbs.len - 1;
    while (index > 0) {
        index -= 1;
        const limb = limbs[index];
        text[at..][0..2].* = std.fmt.digits2(@intCast(limb / 10_000_000));
        text[at + 2 ..][0..2].* = std.fmt.digits2(@intCast(limb / 100_000 % 100));
        text[at + 4 ..][0..2].* = std.fmt.digits2(@intCast(limb / 1000 % 100));
        text[at + 6 ..][0..2].* = std.fmt.digits2(@intCast(limb / 10 % 100));
        text[at + 8] = '0' + @as(u8, @intCast(limb % 10));
        at += 9;
    }
    return text;
}

fn writePowerOfTwo(text: []u8, words: []const u32, shift: u6, case: Case) void {
    const mask = (@as(u64, 1) << shift) - 1;
    var at = text.len;
    var window: u64 = 0;
    var window_bits: u6 = 0;
    var next: usize = 0;
    while (at > 0) {
        if (window_bits < shift and next < words.len) {
            window |= @as(u64, words[next]) << window_bits;
            window_bits += 32;
            next += 1;
        }
        at -= 1;
        text[at] = std.fmt.digitToChar(@intCast(window & mask), case);
        window >>= shift;
        window_bits -|= shift;
    }
}

fn writeByDivision(
    gpa: Allocator,
    positive: bool,
    words: []const u32,
    base: u8,
    case: Case,
) Allocator.Error![]u8 {
    const chunk: Chunk = .of(base);
    const rest = try gpa.dupe(u32, words);
    defer gpa.free(rest);
    var reversed: std.ArrayList(u8) = .empty;
    defer reversed.deinit(gpa);
    var used = rest.len;
    while (used > 0) {
        var remainder: u64 = 0;
        var index = used;
        while (index > 0) {
            index -= 1;
            const dividend = remainder << 32 | rest[index];
            rest[index] = @intCast(dividend / chunk.power);
            remainder = dividend % chunk.power;
        }
        while (used > 0 and rest[used - 1] == 0) used -= 1;
        for (0..chunk.digits) |_| {
            if (used == 0 and remainder == 0) break;
            try reversed.append(gpa, std.fmt.digitToChar(@intCast(remainder % base), case));
            remainder /= base;
        }
    }
    if (!positive) try reversed.append(gpa, '-');
    std.mem.reverse(u8, reversed.items);
    return reversed.toOwnedSlice(gpa);
}

/// The magnitude without leading zeros, least significant word first.
fn wordsOf(value: Const) []const u32 {
    const all: []const u32 = @ptrCast(value.limbs);
    var len = all.len;
    while (len > 0 and all[len - 1] == 0) len -= 1;
    return all[0..len];
}

/// The most digits of a base whose value fits 32 bits.
const Chunk = struct {
    digits: u32,
    power: u32,

    fn of(base: u8) Chunk {
        var chunk: Chunk = .{ .digits = 1, .power = base };
        while (@as(u64, chunk.power) * base <= std.math.maxInt(u32)) {
            chunk.power *= base;
            chunk.digits += 1;
        }
        return chunk;
    }
};

/// The nearest float, half to even; null: "int too large to convert to float".
pub fn toFloat(value: Const) ?f64 {
    const words = wordsOf(value);
    if (words.len == 0) return 0;
    var top: u64 = 0;
    var sticky = false;
    var index = words.len;
    var bits_below: i64 = @as(i64, @intCast(words.len)) * 32;
    // The first 64 bits or more than 32 of them, then only whether anything follows.
    while (index > 0 and top >> 32 == 0) {
        index -= 1;
        top = top << 32 | words[index];
        bits_below -= 32;
    }
    const lead = @clz(top);
    if (lead > 0 and index > 0) {
        index -= 1;
        const next = words[index];
        top = top << @intCast(lead) | next >> @intCast(32 - @as(u6, @intCast(lead)));
        sticky = @as(u32, next << @intCast(lead)) != 0;
        bits_below -= lead;
    }
    while (index > 0 and !sticky) {
        index -= 1;
        sticky = words[index] != 0;
    }
    if (bits_below > 1024) return null;
    // At most 64 bits: the conversion to f64 is the one rounding, the last bit stands for the rest.
    if (sticky) top |= 1;
    const magnitude = std.math.ldexp(@as(f64, @floatFromInt(top)), @intCast(bits_below));
    if (std.math.isInf(magnitude)) return null;
    return if (value.positive) magnitude else -magnitude;
}

pub const Parsed = union(enum) {
    small: i64,
    /// The caller owns it.
    big: Managed,
    /// "invalid literal for int() with base 10: '...'"
    malformed,
    /// More digits than allowed, so many: "Exceeds the limit (4300 digits) for integer string
    /// conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit"
    too_long: u32,
};

/// `int(text, base)` with base 0 or 2 to 36. `digits_max` (0: none) does not hold for bases
/// that are powers of two, as in CPython; for base 10 it is more than 18 (CPython: at least 640).
pub fn parse(gpa: Allocator, text: View, base: u8, digits_max: u32) Allocator.Error!Parsed {
    assert(base == 0 or (base >= 2 and base <= 36));
    if (base == 10) if (plainDecimal(text)) |value| return .{ .small = value };
    var room: [64]u8 = undefined;
    const target = if (text.len <= room.len) room[0..text.len] else try gpa.alloc(u8, text.len);
    defer if (text.len > room.len) gpa.free(target);
    for (target, 0..) |*byte, index| byte.* = plainChar(text.at(index));
    return parseAscii(gpa, target, base, digits_max);
}

/// What most texts are: up to 18 digits, perhaps a minus sign. null: look closer.
fn plainDecimal(text: View) ?i64 {
    if (text.width != .one or text.len == 0 or text.len > 18) return null;
    const chars = text.units(.one);
    const negative = chars[0] == '-';
    if (negative and chars.len == 1) return null;
    var value: i64 = 0;
    for (chars[@intFromBool(negative)..]) |char| {
        const digit = char -% '0';
        if (digit > 9) return null;
        value = value * 10 + digit;
    }
    return if (negative) -value else value;
}

fn plainChar(code_point: u21) u8 {
    if (code_point < 0x80) return @intCast(code_point);
    if (unicode.decimalValue(code_point)) |value| return '0' + @as(u8, value);
    return if (unicode.isSpace(code_point)) ' ' else '?';
}

/// As `parse`, for a text that is ASCII (other bytes are never digits). Overwrites it.
fn parseAscii(
    gpa: Allocator,
    target: []u8,
    base_given: u8,
    digits_max: u32,
) Allocator.Error!Parsed {
    var rest: []u8 = @constCast(std.mem.trim(u8, target, " \t\n\x0b\x0c\r"));
    var base = base_given;
    const negative = rest.len > 0 and rest[0] == '-';
    if (negative or (rest.len > 0 and rest[0] == '+')) rest = rest[1..];

    const prefixed: u8 = if (rest.len >= 2 and rest[0] == '0') switch (rest[1] | 0x20) {
        'x' => 16,
        'o' => 8,
        'b' => 2,
        else => 0,
    } else 0;
    var zeros_only = false;
    if (base == 0) {
        base = if (prefixed != 0) prefixed else 10;
        zeros_only = prefixed == 0 and rest.len > 0 and rest[0] == '0';
    }
    if (prefixed == base) {
        rest = rest[2..];
        if (rest.len > 0 and rest[0] == '_') rest = rest[1..];
    }

    // Digits become their values, underscores vanish.
    var count: usize = 0;
    var after_digit = false;
    for (rest) |char| {
        if (char == '_') {
            if (!after_digit) return .malformed;
            after_digit = false;
            continue;
        }
        const digit = std.fmt.charToDigit(char, base) catch return .malformed;
        if (zeros_only and digit != 0) return .malformed;
        rest[count] = digit;
        count += 1;
        after_digit = true;
    }
    if (!after_digit) return .malformed;
    const is_power_of_two = std.math.isPowerOfTwo(base);
    if (digits_max != 0 and count > digits_max and !is_power_of_two)
        return .{ .too_long = @intCast(count) };

    var digits: []const u8 = rest[0..count];
    while (digits.len > 1 and digits[0] == 0) digits = digits[1..];
    if (smallValue(digits, base, negative)) |value| return .{ .small = value };
    var big = if (is_power_of_two)
        try fromPowerOfTwo(gpa, digits, @intCast(std.math.log2_int(u8, base)))
    else
        try fromDigits(gpa, digits, base);
    big.setSign(!negative);
    return .{ .big = big };
}

fn smallValue(digits: []const u8, base: u8, negative: bool) ?i64 {
    if (digits.len > 64) return null;
    var magnitude: u64 = 0;
    for (digits) |digit| {
        magnitude = std.math.mul(u64, magnitude, base) catch return null;
        magnitude = std.math.add(u64, magnitude, digit) catch return null;
    }
    if (magnitude < 1 << 63) {
        const value: i64 = @intCast(magnitude);
        return if (negative) -value else value;
    }
    return if (negative and magnitude == 1 << 63) std.math.minInt(i64) else null;
}

fn fromPowerOfTwo(gpa: Allocator, digits: []const u8, shift: u6) Allocator.Error!Managed {
    const bits = @as(u64, digits.len) * shift;
    const count: usize = @intCast((bits + 31) / 32);
    var big = try managedWithWords(gpa, count);
    const words: []u32 = @ptrCast(big.limbs);
    @memset(words, 0);
    var place: u64 = 0;
    var index = digits.len;
    while (index > 0) : (place += shift) {
        index -= 1;
        const word: usize = @intCast(place / 32);
        const spread = @as(u64, digits[index]) << @intCast(place % 32);
        words[word] |= @truncate(spread);
        if (spread >> 32 != 0) words[word + 1] |= @intCast(spread >> 32);
    }
    big.normalize(big.limbs.len);
    return big;
}

fn managedWithWords(gpa: Allocator, count: usize) Allocator.Error!Managed {
    const words_per_limb = @sizeOf(Limb) / 4;
    return Managed.initCapacity(gpa, @max(1, (count + words_per_limb - 1) / words_per_limb));
}

/// Digits in blocks; each block by multiplying and adding, then neighbours are joined.
fn fromDigits(gpa: Allocator, digits: []const u8, base: u8) Allocator.Error!Managed {
    const chunk: Chunk = .of(base);
    const block_digits = chunk.digits * 64;
    var parts: std.ArrayList(Managed) = .empty; // Least significant first.
    defer {
        for (parts.items) |*part| part.deinit();
        parts.deinit(gpa);
    }
    var end = digits.len;
    while (end > 0) {
        const start = end -| block_digits;
        try parts.ensureUnusedCapacity(gpa, 1);
        parts.appendAssumeCapacity(try fromBlock(gpa, digits[start..end], base, chunk));
        end = start;
    }
    if (parts.items.len > 1) {
        var power: Managed = try .initSet(gpa, chunk.power);
        defer power.deinit();
        try power.pow(&power, 64);
        while (true) {
            try joinParts(gpa, &parts, &power);
            if (parts.items.len == 1) break;
            var squared: Managed = try .init(gpa);
            errdefer squared.deinit();
            try squared.sqr(&power);
            power.swap(&squared);
            squared.deinit();
        }
    }
    return parts.pop().?;
}

fn joinParts(
    gpa: Allocator,
    parts: *std.ArrayList(Managed),
    power: *const Managed,
) Allocator.Error!void {
    var kept: usize = 0;
    var index: usize = 0;
    while (index < parts.items.len) : (index += 2) {
        if (index + 1 < parts.items.len) {
            const low = &parts.items[index];
            const high = &parts.items[index + 1];
            var product: Managed = try .init(gpa);
            defer product.deinit();
            try product.mul(high, power);
            try low.add(low, &product);
        }
        if (kept != index) parts.items[kept].swap(&parts.items[index]);
        kept += 1;
    }
    for (parts.items[kept..]) |*part| part.deinit();
    parts.shrinkRetainingCapacity(kept);
}

fn fromBlock(gpa: Allocator, digits: []const u8, base: u8, chunk: Chunk) Allocator.Error!Managed {
    var big = try managedWithWords(gpa, digits.len / chunk.digits + 2);
    const words: []u32 = @ptrCast(big.limbs);
    @memset(words, 0);
    var used: usize = 0;
    var at: usize = 0;
    // The first chunk is the short one, so that all others have the same power.
    var take = digits.len % chunk.digits;
    if (take == 0) take = chunk.digits;
    while (at < digits.len) {
        var carry: u64 = 0;
        for (digits[at..][0..take]) |digit| carry = carry * base + digit;
        for (words[0..used]) |*word| {
            const product = @as(u64, word.*) * chunk.power + carry;
            word.* = @truncate(product);
            carry = product >> 32;
        }
        if (carry != 0) {
            words[used] = @intCast(carry);
            used += 1;
        }
        at += take;
        take = chunk.digits;
    }
    big.normalize(big.limbs.len);
    return big;
}

test "small ints in every base" {
    var buffer: [small_size]u8 = undefined;
    var decimal_buffer: [decimal_size]u8 = undefined;
    try std.testing.expectEqualStrings("-ff", small(&buffer, -255, 16, .lower));
    try std.testing.expectEqualStrings("Z", small(&buffer, 35, 36, .upper));
    const least = std.math.minInt(i64);
    try std.testing.expectEqual(65, small(&buffer, least, 2, .lower).len);
    try std.testing.expectEqualStrings("-9223372036854775808", decimal(&decimal_buffer, least));
}

test "big ints go to text and back in every base" {
    const gpa = std.testing.allocator;
    var prng: std.Random.DefaultPrng = .init(3);
    const random = prng.random();
    for (2..37) |base_wide| {
        const base: u8 = @intCast(base_wide);
        for ([_]usize{ 3, 20, 700 }) |limb_count| {
            var big: Managed = try .initCapacity(gpa, limb_count);
            defer big.deinit();
            for (big.limbs) |*limb| limb.* = random.int(Limb) >> random.int(u5);
            big.limbs[limb_count / 2] = 0;
            big.setMetadata(random.boolean(), limb_count);
            big.normalize(limb_count);
            const text = try bigAlloc(gpa, big.toConst(), base, .lower);
            defer gpa.free(text);
            var again = try parse(gpa, .ofLatin1(text), base, 0);
            defer again.big.deinit();
            try std.testing.expect(again.big.eql(big));
        }
    }
}

test "int grammar" {
    const gpa = std.testing.allocator;
    const good = .{
        .{
            " 12\n",
            10,
            12,
        },
        .{ "0x_ff", 0, 255 },
        .{ "-0b11", 0, -3 },
        .{ "0o17", 8, 15 },
        .{ "0_0", 0, 0 },
        .{ "z", 36, 35 },
        .{ "0b1", 16, 0xb1 },
        .{
            "1_000",
            10,
            1000,
        },
        .{ "-9223372036854775808", 10, std.math.minInt(i64) },
    };
    inline for (good) |case|
        try std.testing.expectEqual(
            Parsed{ .small = case[2] },
            try parse(gpa, .ofLatin1(case[0]), case[1], 0),
        );
    const bad = .{
        .{ "", 10 }, .{ "_1", 10 },    .{ "1_", 10 },  .{ "1__0", 10 }, .{ "0x", 16 }, .{ "01", 0 },
        .{ "2", 2 }, .{ "0x__1", 16 }, .{ "- 1", 10 }, .{ "0_", 0 },
    };
    inline for (bad) |case|
        try std.testing.expectEqual(
            Parsed.malformed,
            try parse(gpa, .ofLatin1(case[0]), case[1], 0),
        );
    try std.testing.expectEqual(Parsed{ .too_long = 5 }, try parse(gpa, .ofLatin1("00001"), 9, 4));
    try std.testing.expectEqual(Parsed{ .small = 1 }, try parse(gpa, .ofLatin1("00001"), 16, 4));
}
