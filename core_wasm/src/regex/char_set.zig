//! Sets of characters: `[a-z\d]`, `\w`, `.`, and letters whose case is ignored.
//!
//! A set under construction is a list of ranges and categories. In a program it is a run of words:
//!
//!     | bitmap of 0..255: 8 words | two tables for vectors: 8 words | flags | ranges | categories | lo hi lo hi ... | categories |
//!
//! The bitmap is exact for every character below 256, whatever case folding and negation do; only wider characters look at the
//! ranges. The tables do sixteen characters at once: `low[c & 15]` holds a bit for each upper half that completes a member.
//!
//! Invariant: ranges in a program are sorted and do not touch.

const std = @import("std");
const swizzle = @import("../text/lanes.zig").swizzle;
const unicode = @import("../text/unicode.zig");
const folding = @import("case_folding.zig");
const Fold = @import("tree.zig").Fold;

pub const Range = struct { lo: u32, hi: u32 };

pub const Category = packed struct(u8) {
    class: enum(u2) { digit, space, word },
    unicode: bool,
    negative: bool,
    unused: u4 = 0,

    pub fn contains(self: Category, c: u32) bool {
        const inside = if (self.unicode and c <= 0x10FFFF) switch (self.class) {
            .digit => unicode.isDecimal(@intCast(c)),
            .space => unicode.isSpace(@intCast(c)),
            .word => c == '_' or unicode.isAlnum(@intCast(c)),
        } else switch (self.class) {
            .digit => c >= '0' and c <= '9',
            .space => c == ' ' or (c >= 9 and c <= 13),
            .word => c < 0x80 and (c == '_' or std.ascii.isAlphanumeric(@intCast(c))),
        };
        return inside != self.negative;
    }
};

pub const Set = struct {
    ranges: std.ArrayList(Range) = .empty,
    categories: std.ArrayList(Category) = .empty,
    negative: bool = false,
    fold: Fold = .none,

    pub fn contains(self: *const Set, c: u32) bool {
        return self.containsPositive(c) != self.negative;
    }

    fn containsPositive(self: *const Set, c: u32) bool {
        if (self.fold == .none) return self.inRanges(c) or self.inCategories(c);
        if (self.fold == .ascii) {
            const lowered = folding.lowerAscii(c);
            const other = if (lowered != c) lowered else if (c >= 'a' and c <= 'z') c - 32 else c;
            return self.inRanges(c) or self.inRanges(other) or self.inCategories(lowered);
        }
        var same: [folding.equivalents_max]u32 = undefined;
        for (folding.equivalents(c, &same)) |each| if (self.inRanges(each)) return true;
        return self.inCategories(folding.lower(c));
    }

    fn inRanges(self: *const Set, c: u32) bool {
        for (self.ranges.items) |range| if (c >= range.lo and c <= range.hi) return true;
        return false;
    }

    fn inCategories(self: *const Set, c: u32) bool {
        for (self.categories.items) |category| if (category.contains(c)) return true;
        return false;
    }

    /// Sorts the ranges and joins those that touch; folds small sets in advance.
    pub fn normalise(self: *Set, arena: std.mem.Allocator) !void {
        try self.foldInAdvance(arena);
        std.sort.heap(Range, self.ranges.items, {}, struct {
            fn less(_: void, a: Range, b: Range) bool {
                return a.lo < b.lo;
            }
        }.less);
        var kept: usize = 0;
        for (self.ranges.items) |range| {
            if (kept > 0 and range.lo <= self.ranges.items[kept - 1].hi + 1) {
                const last = &self.ranges.items[kept - 1];
                last.hi = @max(last.hi, range.hi);
                continue;
            }
            self.ranges.items[kept] = range;
            kept += 1;
        }
        self.ranges.shrinkRetainingCapacity(kept);
    }

    const fold_in_advance_max = 512;

    fn foldInAdvance(self: *Set, arena: std.mem.Allocator) !void {
        if (self.fold != .unicode or self.categories.items.len > 0) return;
        var size: u64 = 0;
        for (self.ranges.items) |range| size += range.hi - range.lo + 1;
        if (size > fold_in_advance_max) return;
        self.fold = .none;
        const given = try arena.dupe(Range, self.ranges.items);
        var same: [folding.equivalents_max]u32 = undefined;
        for (given) |range| {
            for (range.lo..range.hi + 1) |c| for (folding.equivalents(@intCast(c), &same)) |each|
                try self.ranges.append(arena, .{ .lo = each, .hi = each });
        }
    }

    pub fn addChar(self: *Set, arena: std.mem.Allocator, c: u32) !void {
        try self.ranges.append(arena, .{ .lo = c, .hi = c });
    }
};

/// 256 bits.
pub const Bitmap = [8]u32;

pub inline fn bit(bitmap: [*]const u32, c: u32) bool {
    return (bitmap[c >> 5] >> @intCast(c & 31)) & 1 != 0;
}

pub fn bitmapOf(self: *const Set) Bitmap {
    var out: Bitmap = @splat(0);
    for (0..256) |c| {
        if (self.contains(@intCast(c))) out[c >> 5] |= @as(u32, 1) << @intCast(c & 31);
    }
    return out;
}

const tables_at = 8;
const flags_at = 16;
const ranges_at = 17;
const categories_at = 18;
const body_at = 19;

const flag_negative = 1;
const flag_fold_ascii = 2;
const flag_fold_unicode = 4;

/// Appends the set to a program; gives where it begins.
pub fn append(self: *const Set, words: *std.ArrayList(u32), arena: std.mem.Allocator) !u32 {
    const start: u32 = @intCast(words.items.len);
    const bitmap = bitmapOf(self);
    try words.appendSlice(arena, &bitmap);
    const tables = tablesOf(&bitmap);
    try words.appendSlice(arena, &tables);
    var flags: u32 = if (self.negative) flag_negative else 0;
    switch (self.fold) {
        .none => {},
        .ascii => flags |= flag_fold_ascii,
        .unicode => flags |= flag_fold_unicode,
    }
    try words.append(arena, flags);
    try words.append(arena, @intCast(self.ranges.items.len));
    try words.append(arena, @intCast(self.categories.items.len));
    for (self.ranges.items) |range| try words.appendSlice(arena, &.{ range.lo, range.hi });
    for (self.categories.items) |category| try words.append(arena, @as(u8, @bitCast(category)));
    return start;
}

/// As `append` for a set that is only asked about characters below 256; `wide` is the answer for all others.
pub fn appendBitmap(bitmap: *const Bitmap, wide: bool, words: *std.ArrayList(u32), arena: std.mem.Allocator) !u32 {
    const start: u32 = @intCast(words.items.len);
    try words.appendSlice(arena, bitmap);
    const tables = tablesOf(bitmap);
    try words.appendSlice(arena, &tables);
    try words.appendSlice(arena, &.{ @intFromBool(wide), 0, 0 });
    return start;
}

fn tablesOf(bitmap: *const Bitmap) [8]u32 {
    var tables: [32]u8 = @splat(0);
    for (0..256) |c| {
        if (!bit(bitmap, @intCast(c))) continue;
        const table: usize = if (c < 128) 0 else 16;
        tables[table + (c & 15)] |= @as(u8, 1) << @intCast((c >> 4) & 7);
    }
    return @bitCast(tables);
}

/// Is `c` in the set that stands at `set`?
pub inline fn has(comptime Unit: type, set: [*]const u32, c: Unit) bool {
    if (Unit == u8) return bit(set, c);
    if (c < 256) return bit(set, c);
    return hasWide(set, c);
}

/// Of a set made by `appendBitmap`: can characters above 255 be in it?
pub inline fn wideMayBegin(set: [*]const u32) bool {
    return set[flags_at] != 0;
}

noinline fn hasWide(set: [*]const u32, c: u32) bool {
    const flags = set[flags_at];
    const negative = flags & flag_negative != 0;
    const range_count = set[ranges_at];
    const category_count = set[categories_at];
    const ranges: []const [2]u32 = @as([*]const [2]u32, @ptrCast(set + body_at))[0..range_count];
    const categories = (set + body_at + range_count * 2)[0..category_count];
    var lowered = c;
    if (flags & flag_fold_unicode != 0) {
        lowered = folding.lower(c);
        var same: [folding.equivalents_max]u32 = undefined;
        for (folding.equivalents(c, &same)) |each| if (inSorted(ranges, each)) return !negative;
    } else if (inSorted(ranges, c)) return !negative;
    for (categories) |category| {
        if (@as(Category, @bitCast(@as(u8, @intCast(category)))).contains(lowered)) return !negative;
    }
    return negative;
}

fn inSorted(ranges: []const [2]u32, c: u32) bool {
    if (ranges.len <= 8) {
        for (ranges) |range| {
            if (c < range[0]) return false;
            if (c <= range[1]) return true;
        }
        return false;
    }
    var from: usize = 0;
    var to = ranges.len;
    while (from < to) {
        const middle = (from + to) / 2;
        if (c > ranges[middle][1]) from = middle + 1 else to = middle;
    }
    return from < ranges.len and c >= ranges[from][0];
}

// Sixteen characters at once.

const Chunk = @Vector(16, u8);

/// A bit for each of the sixteen bytes that is in the set.
pub inline fn maskOf(set: [*]const u32, chunk: Chunk) u16 {
    const tables: *align(4) const [32]u8 = @ptrCast(set + tables_at);
    const low: Chunk = tables[0..16].*;
    const high: Chunk = tables[16..32].*;
    const bits_low: Chunk = .{ 1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0 };
    const bits_high: Chunk = .{ 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128 };
    const under = chunk & @as(Chunk, @splat(15));
    const upper = chunk >> @as(@Vector(16, u3), @splat(4));
    const found = (swizzle(low, under) & swizzle(bits_low, upper)) | (swizzle(high, under) & swizzle(bits_high, upper));
    return @bitCast(found != @as(Chunk, @splat(0)));
}

test "tables and bitmap agree" {
    var arena_state: std.heap.ArenaAllocator = .init(std.testing.allocator);
    defer arena_state.deinit();
    const arena = arena_state.allocator();
    var set: Set = .{};
    try set.categories.append(arena, .{ .class = .word, .unicode = true, .negative = false });
    try set.addChar(arena, '-');
    try set.normalise(arena);
    var words: std.ArrayList(u32) = .empty;
    const at = try append(&set, &words, arena);
    for (0..16) |row| {
        var chunk: [16]u8 = undefined;
        for (&chunk, 0..) |*c, i| c.* = @intCast(row * 16 + i);
        const mask = maskOf(words.items.ptr + at, chunk);
        for (chunk, 0..) |c, i| try std.testing.expectEqual(set.contains(c), (mask >> @intCast(i)) & 1 != 0);
    }
}
