//! The decimal digits of a float: shortest, so many significant, so many after the point.
//!
//!     0.1       shortest     "1"      point 0      0.1
//!     0.1       significant 3  "100"  point 0      0.100
//!     0.1       fixed 20   "10000000000000000555"  point 0
//!     1234.5    fixed 0    "1234"     point 4      half goes to the even digit
//!
//! Invariants:
//!   1. Every result is the correctly rounded one: the exact binary value, half to even.
//!   2. No double has more than 767 significant digits, so `digits_max` bounds every buffer and
//!      nothing here allocates. Digits asked for beyond those are zeros, which the caller writes.
//!   3. Two roads: 128-bit arithmetic when the scaled value fits (the quick functions), else the
//!      exact expansion in limbs of nine digits. Both give the same digits; a test compares them.
//!
//! Not here: signs, exponents and the other punctuation (`float_text.zig`).

const std = @import("std");
const assert = std.debug.assert;

pub const digits_max = 800;
/// What the quick road needs. Apart, because clearing the large one is most of its time.
pub const quick_size = 20;

/// A positive finite number 0.d1d2d3... times ten to the power of `point`.
/// Zero is no digits at all, with point 0 (fixed: minus the precision or more).
pub const Digits = struct {
    text: []u8,
    point: i32,
};

/// A positive finite float as an integer times a power of two.
pub const Binary = struct {
    mantissa: u64,
    exponent: i32,

    pub fn of(x: f64) Binary {
        const bits: u64 = @bitCast(x);
        const fraction = bits & ((1 << 52) - 1);
        const exponent: i32 = @intCast((bits >> 52) & 0x7FF);
        assert(exponent != 0x7FF);
        if (exponent == 0) return .{ .mantissa = fraction, .exponent = -1074 };
        return .{ .mantissa = fraction | (1 << 52), .exponent = exponent - 1075 };
    }
};

/// The fewest digits that read back as `x`, the closest of those to it.
pub fn shortest(buffer: *[quick_size]u8, x: f64) Digits {
    assert(std.math.isFinite(x));
    if (x == 0) return .{ .text = buffer[0..0], .point = 0 };
    const magnitude = @abs(x);
    if (magnitude < 1 << 53 and magnitude == @trunc(magnitude)) {
        var digits = ofU64(buffer, @trunc(magnitude));
        while (digits.text[digits.text.len - 1] == '0') digits.text.len -= 1;
        return digits;
    }
    const float = std.fmt.float;
    const decimal = float.binaryToDecimal(
        u64,
        @bitCast(magnitude),
        std.math.floatMantissaBits(f64),
        std.math.floatExponentBits(f64),
        false,
        &float.Backend64_TablesFull,
    );
    var digits = ofU64(buffer, decimal.mantissa);
    digits.point += decimal.exponent;
    while (digits.text[digits.text.len - 1] == '0') digits.text.len -= 1;
    return digits;
}

/// `count` significant digits (at least one), or fewer when the rest are zeros.
pub fn significant(buffer: *[digits_max]u8, x: f64, count: u32) Digits {
    if (quickSignificant(buffer[0..quick_size], x, count)) |digits| return digits;
    const all = exact(buffer, .of(x));
    if (count >= all.text.len) return all;
    return roundAt(buffer, all, count);
}

/// As `significant`; null: only the exact expansion tells.
pub fn quickSignificant(buffer: *[quick_size]u8, x: f64, count: u32) ?Digits {
    assert(std.math.isFinite(x) and count > 0);
    if (x == 0) return .{ .text = buffer[0..0], .point = 0 };
    if (count > 17) return null;
    const binary: Binary = .of(x);
    const limit = power_of_ten[count];
    const bits: i32 = 63 - @as(i32, @clz(binary.mantissa));
    // 78913 / 2^18 is just below log10(2): at most one too small over the whole range.
    var place = ((bits + binary.exponent) * 78913) >> 18;
    for (0..3) |_| {
        const wanted = @as(i32, @intCast(count)) - 1 - place;
        const scaled = scaledInteger(binary, wanted) orelse return null;
        if (scaled >= limit) {
            place += 1;
        } else if (scaled < power_of_ten[count - 1]) {
            place -= 1;
        } else {
            return .{ .text = ofU64(buffer, scaled).text, .point = place + 1 };
        }
    }
    return null;
}

/// All digits up to `places` after the point (before it when negative); the text ends there, or
/// earlier when the rest are zeros.
pub fn fixed(buffer: *[digits_max]u8, x: f64, places: i32) Digits {
    if (quickFixed(buffer[0..quick_size], x, places)) |digits| return digits;
    const all = exact(buffer, .of(x));
    const kept = all.point + places;
    if (kept >= @as(i32, @intCast(all.text.len))) return all;
    // The first digit lies beyond the one that decides: less than half.
    if (kept < 0) return .{ .text = buffer[0..0], .point = -places };
    return roundAt(buffer, all, @intCast(kept));
}

/// As `fixed`; null: only the exact expansion tells.
pub fn quickFixed(buffer: *[quick_size]u8, x: f64, places: i32) ?Digits {
    assert(std.math.isFinite(x));
    if (x == 0) return .{ .text = buffer[0..0], .point = 0 };
    const scaled = scaledInteger(.of(x), places) orelse return null;
    if (scaled == 0) return .{ .text = buffer[0..0], .point = -places };
    var digits = ofU64(buffer, scaled);
    digits.point -= places;
    return digits;
}

/// The integer nearest to x * 10^scale, half to even, if 128 bits are enough to find it and 63
/// to hold it.
pub fn scaledInteger(binary: Binary, scale: i32) ?u64 {
    const result_max = 1 << 63;
    if (scale >= 0) {
        // 53 + 74 bits.
        if (scale > 22) return null;
        const product = @as(u128, binary.mantissa) * wide_power_of_ten[@intCast(scale)];
        if (binary.exponent >= 0) {
            if (binary.exponent >= @clz(product)) return null;
            const shifted = product << @intCast(binary.exponent);
            return if (shifted < result_max) @intCast(shifted) else null;
        }
        if (binary.exponent <= -128) return 0;
        const shift: u7 = @intCast(-binary.exponent);
        const whole = product >> shift;
        if (whole >= result_max) return null;
        const rest = product - (whole << shift);
        const half = @as(u128, 1) << (shift - 1);
        const up = rest > half or (rest == half and whole & 1 == 1);
        return @as(u64, @intCast(whole)) + @intFromBool(up);
    }
    if (scale < -22) return null;
    var numerator: u128 = binary.mantissa;
    var divisor = wide_power_of_ten[@intCast(-scale)];
    if (binary.exponent >= 0) {
        if (binary.exponent >= @clz(numerator)) return null;
        numerator <<= @intCast(binary.exponent);
    } else {
        if (-binary.exponent >= @clz(divisor)) return null;
        divisor <<= @intCast(-binary.exponent);
    }
    const whole = numerator / divisor;
    if (whole >= result_max) return null;
    const twice = (numerator - whole * divisor) * 2;
    const up = twice > divisor or (twice == divisor and whole & 1 == 1);
    return @as(u64, @intCast(whole)) + @intFromBool(up);
}

const power_of_ten = powers: {
    var table: [20]u64 = undefined;
    for (&table, 0..) |*entry, index| entry.* = std.math.pow(u64, 10, index);
    break :powers table;
};

const wide_power_of_ten = powers: {
    var table: [23]u128 = undefined;
    table[0] = 1;
    for (1..table.len) |index| table[index] = table[index - 1] * 10;
    break :powers table;
};

/// The digits of a positive integer, at the start of the buffer.
fn ofU64(buffer: *[quick_size]u8, value: u64) Digits {
    assert(value > 0);
    var room: [20]u8 = undefined;
    var at: usize = room.len;
    var rest = value;
    while (rest >= 100) {
        at -= 2;
        room[at..][0..2].* = std.fmt.digits2(@intCast(rest % 100));
        rest /= 100;
    }
    if (rest >= 10) {
        at -= 2;
        room[at..][0..2].* = std.fmt.digits2(@intCast(rest));
    } else {
        at -= 1;
        room[at] = '0' + @as(u8, @intCast(rest));
    }
    const count = room.len - at;
    @memcpy(buffer[0..count], room[at..]);
    return .{ .text = buffer[0..count], .point = @intCast(count) };
}

/// All significant digits of the exact value. A negative power of two is a power of five with
/// the point moved: m / 2^k = m * 5^k / 10^k.
fn exact(buffer: *[digits_max]u8, binary: Binary) Digits {
    var limbs: [92]u32 = undefined;
    var used: usize = 0;
    var rest = binary.mantissa;
    while (rest > 0) : (rest /= limb_base) {
        limbs[used] = @intCast(rest % limb_base);
        used += 1;
    }
    var count: u32 = @abs(binary.exponent);
    const factor: u32 = if (binary.exponent >= 0) 2 else 5;
    const at_once: u32 = if (binary.exponent >= 0) 29 else 13; // The largest power in 32 bits.
    const power = std.math.pow(u32, factor, at_once);
    while (count >= at_once) : (count -= at_once) used = multiply(&limbs, used, power);
    if (count > 0) used = multiply(&limbs, used, std.math.pow(u32, factor, count));

    var digits = ofU64(buffer[0..quick_size], limbs[used - 1]);
    var len = digits.text.len;
    var index = used - 1;
    while (index > 0) {
        index -= 1;
        var limb = limbs[index];
        var place: usize = 9;
        while (place > 0) {
            place -= 1;
            buffer[len + place] = '0' + @as(u8, @intCast(limb % 10));
            limb /= 10;
        }
        len += 9;
    }
    digits.point = @intCast(len);
    if (binary.exponent < 0) digits.point += binary.exponent;
    while (buffer[len - 1] == '0') len -= 1;
    digits.text = buffer[0..len];
    return digits;
}

const limb_base = 1_000_000_000;

fn multiply(limbs: *[92]u32, used: usize, factor: u32) usize {
    var carry: u64 = 0;
    for (limbs[0..used]) |*limb| {
        const product = @as(u64, limb.*) * factor + carry;
        limb.* = @intCast(product % limb_base);
        carry = product / limb_base;
    }
    var len = used;
    while (carry > 0) : (carry /= limb_base) {
        limbs[len] = @intCast(carry % limb_base);
        len += 1;
    }
    return len;
}

/// Keeps the first `count` digits (fewer than there are; none is possible), half to even.
fn roundAt(buffer: *[digits_max]u8, all: Digits, count: usize) Digits {
    const decides = all.text[count];
    // `exact` strips trailing zeros, so anything after the deciding digit is not zero.
    const beyond_half = decides > '5' or (decides == '5' and all.text.len > count + 1);
    const odd = count > 0 and all.text[count - 1] & 1 == 1;
    if (!beyond_half and !(decides == '5' and odd))
        return .{ .text = buffer[0..count], .point = all.point };
    var index = count;
    while (index > 0) {
        index -= 1;
        if (buffer[index] != '9') {
            buffer[index] += 1;
            return .{ .text = buffer[0..count], .point = all.point };
        }
        buffer[index] = '0';
    }
    // All nines (or nothing kept): one digit, one place to the left.
    buffer[0] = '1';
    const len = @max(count, 1);
    return .{ .text = buffer[0..len], .point = all.point + 1 };
}

test "the exact expansion agrees with the 128-bit road" {
    var prng: std.Random.DefaultPrng = .init(7);
    const random = prng.random();
    for (0..20_000) |_| {
        const x = @as(f64, @floatFromInt(random.int(u40))) *
            std.math.pow(f64, 2, @floatFromInt(random.intRangeAtMost(i32, -70, 10)));
        if (x == 0) continue;
        const places = random.intRangeAtMost(i32, -3, 15);
        var a_buffer: [digits_max]u8 = undefined;
        var b_buffer: [digits_max]u8 = undefined;
        const a = fixed(&a_buffer, x, places);
        const all = exact(&b_buffer, .of(x));
        const kept = all.point + places;
        if (kept < 0 or kept >= @as(i32, @intCast(all.text.len))) continue;
        const b = roundAt(&b_buffer, all, @intCast(kept));
        if (a.text.len == 0) {
            try std.testing.expectEqual(0, b.text.len);
            continue;
        }
        // A carry through all nines leaves the trailing zeros to the caller.
        const trim = std.mem.trimEnd;
        try std.testing.expectEqualStrings(trim(u8, a.text, "0"), trim(u8, b.text, "0"));
        try std.testing.expectEqual(a.point, b.point);
    }
}

test "digits of well-known numbers" {
    var buffer: [digits_max]u8 = undefined;
    try std.testing.expectEqualStrings("5", shortest(buffer[0..quick_size], 5e-324).text);
    try std.testing.expectEqual(-323, shortest(buffer[0..quick_size], 5e-324).point);
    try std.testing.expectEqualStrings(
        "17976931348623157",
        shortest(buffer[0..quick_size], 1.7976931348623157e308).text,
    );
    try std.testing.expectEqualStrings("2", fixed(&buffer, 2.5, 0).text);
    try std.testing.expectEqualStrings("4", fixed(&buffer, 3.5, 0).text);
    try std.testing.expectEqualStrings("", fixed(&buffer, 0.5, 0).text);
    try std.testing.expectEqualStrings("1", fixed(&buffer, 0.75, 0).text);
    const tiny = significant(&buffer, 5e-324, 767);
    try std.testing.expectEqual(751, tiny.text.len);
}
