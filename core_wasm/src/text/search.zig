//! Finding a text in a text.
//!
//!     one code point        vectors of 16 bytes
//!     a longer needle       vectors of first and last code point; both equal: compare the rest
//!     too much comparing    two-way search, which never goes back
//!
//! "Too much" is more work than a fixed multiple of the way gone, as "aaab" in "aaaa..." makes
//! it. Then the rest of the search is Crochemore and Perrin's two-way algorithm: linear time, no
//! table. So no text and no needle make a search quadratic.
//!
//! Invariants:
//!   1. Any width may be sought in any other; a needle with a code point that the text's width
//!      cannot hold is simply not there.
//!   2. Nothing is allocated.
//!   3. Searching backwards is the same code with the direction as a comptime value.
//!
//! Not here: Python's clipping of start and end, negative ones included (the caller's), patterns.

const std = @import("std");
const two_way = @import("two_way.zig");
const view_of = @import("view.zig");
const View = view_of.View;
const Width = view_of.Width;
const UnitType = view_of.UnitType;
const assert = std.debug.assert;

/// `hay.find(needle, from, to)`, with from <= to <= hay.len. An empty needle is at `from`.
pub fn find(hay: View, needle: View, from: u32, to: u32) ?u32 {
    var finder: Finder = .init(hay.slice(0, to), needle);
    finder.at = from;
    return finder.next();
}

/// `hay.rfind(needle, from, to)`. An empty needle is at `to`.
pub fn rfind(hay: View, needle: View, from: u32, to: u32) ?u32 {
    assert(from <= to and to <= hay.len);
    if (needle.len > to - from) return null;
    if (needle.len == 0) return to;
    const part = hay.slice(from, to);
    switch (part.width) {
        inline else => |hay_width| switch (needle.width) {
            inline else => |needle_width| {
                var effort: Effort = .{};
                const search: SearchType(hay_width, needle_width, .backward) = .{
                    .hay = part.units(hay_width),
                    .needle = needle.units(needle_width),
                    .effort = &effort,
                };
                const found = search.next(0) orelse return null;
                return from + part.len - needle.len - found;
            },
        },
    }
}

/// How often, not overlapping. An empty needle is before, between and after all code points.
pub fn count(hay: View, needle: View, from: u32, to: u32) u32 {
    assert(from <= to and to <= hay.len);
    if (needle.len == 0) return to - from + 1;
    if (needle.len == 1) return countOne(hay.slice(from, to), needle.at(0));
    var finder: Finder = .init(hay.slice(from, to), needle);
    var found: u32 = 0;
    while (finder.next()) |_| found += 1;
    return found;
}

fn countOne(hay: View, wanted: u21) u32 {
    if (@backingInt(Width.of(wanted)) > @backingInt(hay.width)) return 0;
    switch (hay.width) {
        inline else => |width| {
            const lanes = 16 / @sizeOf(UnitType(width));
            const Vector = @Vector(lanes, UnitType(width));
            const all: Vector = @splat(@intCast(wanted));
            const units = hay.units(width);
            var found: u32 = 0;
            var at: usize = 0;
            while (at + lanes <= units.len) : (at += lanes) {
                const chunk: Vector = units[at..][0..lanes].*;
                const matches: @Int(.unsigned, lanes) = @bitCast(chunk == all);
                found += @popCount(matches);
            }
            for (units[at..]) |unit| found += @intFromBool(unit == wanted);
            return found;
        },
    }
}

pub fn contains(hay: View, needle: View) bool {
    return find(hay, needle, 0, hay.len) != null;
}

pub fn startsWith(hay: View, prefix: View) bool {
    return prefix.len <= hay.len and hay.slice(0, prefix.len).eql(prefix);
}

pub fn endsWith(hay: View, suffix: View) bool {
    return suffix.len <= hay.len and hay.slice(hay.len - suffix.len, hay.len).eql(suffix);
}

/// All places from the left, not overlapping. What is learnt about the needle is kept.
pub const Finder = struct {
    hay: View,
    needle: View,
    /// Where the next search starts; the caller may move it forward.
    at: u32 = 0,
    effort: Effort = .{},

    pub fn init(hay: View, needle: View) Finder {
        return .{ .hay = hay, .needle = needle };
    }

    /// An empty needle is found at `at` again and again, one further each time, and at the end.
    pub fn next(finder: *Finder) ?u32 {
        const hay = finder.hay;
        const needle = finder.needle;
        if (finder.at > hay.len or needle.len > hay.len - finder.at) return null;
        if (needle.len == 0) {
            finder.at += 1;
            return finder.at - 1;
        }
        const found = switch (hay.width) {
            inline else => |hay_width| switch (needle.width) {
                inline else => |needle_width| found: {
                    const search: SearchType(hay_width, needle_width, .forward) = .{
                        .hay = hay.units(hay_width),
                        .needle = needle.units(needle_width),
                        .effort = &finder.effort,
                    };
                    break :found search.next(finder.at);
                },
            },
        } orelse {
            finder.at = hay.len + 1;
            return null;
        };
        finder.at = found + needle.len;
        return found;
    }
};

/// What comparing has cost, and the factorization once it has cost too much.
const Effort = struct {
    compared: u64 = 0,
    covered: u64 = 0,
    factors: ?two_way.Factors = null,

    fn isTooMuch(effort: *const Effort) bool {
        return effort.compared > 4 * effort.covered + 256;
    }
};

pub const Direction = enum { forward, backward };

/// One search. Backward it sees both texts mirrored, and so are its positions.
fn SearchType(
    comptime hay_width: Width,
    comptime needle_width: Width,
    comptime direction: Direction,
) type {
    const HayUnit = UnitType(hay_width);
    const lanes = 16 / @sizeOf(HayUnit);
    const Mask = @Int(.unsigned, lanes);
    const Reader = two_way.ReaderType(HayUnit, UnitType(needle_width), direction);

    return struct {
        hay: []align(1) const HayUnit,
        needle: []align(1) const UnitType(needle_width),
        effort: *Effort,

        const Search = @This();

        fn next(search: Search, from: usize) ?u32 {
            const reader: Reader = .{ .hay = search.hay, .needle = search.needle };
            const len = search.needle.len;
            const first = std.math.cast(HayUnit, reader.needleAt(0)) orelse return null;
            const last = std.math.cast(HayUnit, reader.needleAt(len - 1)) orelse return null;
            const end = search.hay.len - len + 1; // Behind the last place it can be.
            var at = from;
            while (search.effort.factors == null and at < end) {
                var matches: Mask = undefined;
                var step: usize = lanes;
                if (end - at >= lanes) {
                    matches = candidates(direction, Mask, search.hay, at, len - 1, first, last);
                } else {
                    step = 1;
                    const here = reader.hayAt(at) == first and reader.hayAt(at + len - 1) == last;
                    matches = @intFromBool(here);
                }
                while (matches != 0) : (matches &= matches - 1) {
                    const place = at + @ctz(matches);
                    const same = reader.samePrefix(place);
                    if (same == len) return @intCast(place);
                    search.effort.compared += same + 1;
                }
                at += step;
                search.effort.covered += step;
                if (search.effort.isTooMuch()) search.effort.factors = .of(reader);
            }
            if (at >= end) return null;
            return two_way.next(reader, search.effort.factors.?, at);
        }
    };
}

/// Bit i: the needle may be at `at + i`, for it begins with `first` and ends, `reach` further,
/// with `last`.
inline fn candidates(
    comptime direction: Direction,
    comptime Mask: type,
    hay: anytype,
    at: usize,
    reach: usize,
    first: anytype,
    last: @TypeOf(first),
) Mask {
    const lanes = @bitSizeOf(Mask);
    const Vector = @Vector(lanes, @TypeOf(first));
    const from = if (direction == .forward) at else hay.len - at - lanes;
    const starts: Vector = hay[from..][0..lanes].*;
    const other = if (direction == .forward) from + reach else from - reach;
    const ends: Vector = hay[other..][0..lanes].*;
    const starts_match: Mask = @bitCast(starts == @as(Vector, @splat(first)));
    const ends_match: Mask = @bitCast(ends == @as(Vector, @splat(last)));
    const matches = starts_match & ends_match;
    return if (direction == .forward) matches else @bitReverse(matches);
}

test "find and rfind in every pair of widths" {
    const text = "the cat sat on the mat, the rat ran . . . . . . . . . . . . . . .";
    var wide_text: [text.len]u16 = undefined;
    for (text, &wide_text) |char, *unit| unit.* = char;
    var widest_text: [text.len]u32 = undefined;
    for (text, &widest_text) |char, *unit| unit.* = char;
    const hays = [_]View{ .ofLatin1(text), .ofUnits(.two, &wide_text), .ofUnits(
        .four,
        &widest_text,
    ) };
    const needles = [_]View{
        .ofLatin1("the "), .ofUnits(.two, &.{ 't', 'h', 'e', ' ' }),
        .ofUnits(
            .four,
            &.{ 't', 'h', 'e', ' ' },
        ),
    };
    for (hays) |hay| for (needles) |needle| {
        try std.testing.expectEqual(0, find(hay, needle, 0, hay.len));
        try std.testing.expectEqual(15, find(hay, needle, 1, hay.len));
        try std.testing.expectEqual(24, rfind(hay, needle, 0, hay.len));
        try std.testing.expectEqual(15, rfind(hay, needle, 0, 27));
        try std.testing.expectEqual(3, count(hay, needle, 0, hay.len));
        try std.testing.expectEqual(null, find(hay, needle, 25, hay.len));
    };
    const euro: View = .ofUnits(.two, &.{0x20AC});
    try std.testing.expectEqual(null, find(hays[0], euro, 0, hays[0].len));
}

test "empty needles" {
    const hay: View = .ofLatin1("abc");
    try std.testing.expectEqual(2, find(hay, .empty, 2, 3));
    try std.testing.expectEqual(3, rfind(hay, .empty, 0, 3));
    try std.testing.expectEqual(4, count(hay, .empty, 0, 3));
}

test "hostile texts do not go quadratic" {
    const gpa = std.testing.allocator;
    const size = 400_000;
    const hay = try gpa.alloc(u8, size);
    defer gpa.free(hay);
    @memset(hay, 'a');
    const needle = try gpa.alloc(u8, size / 2);
    defer gpa.free(needle);
    // Whatever the odd one's place, 4e10 steps would not end in the time of a test.
    for ([_]usize{ 0, 1, size / 4, size / 2 - 2, size / 2 - 1 }) |odd| {
        @memset(needle, 'a');
        needle[odd] = 'b';
        try std.testing.expectEqual(null, find(.ofLatin1(hay), .ofLatin1(needle), 0, size));
        try std.testing.expectEqual(null, rfind(.ofLatin1(hay), .ofLatin1(needle), 0, size));
    }
}
