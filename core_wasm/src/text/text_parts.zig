//! Cutting text: split, strip, lines, replace. Parts are ranges of the text, nothing is copied.
//!
//!     var parts: Split = .init(text, separator, splits_max);
//!     while (parts.next()) |part| ...              // text.slice(part.start, part.end)
//!
//! Invariants:
//!   1. Every iterator is linear over its whole life.
//!   2. `Flavor.bytes` knows ASCII white space and \r, \n as line breaks, as `bytes` does;
//!      `Flavor.str` knows all of Unicode's.
//!   3. Iterators from the right give the last part first; the caller reverses.
//!
//! Not here: finding (`search.zig`), case (`casing.zig`).

const std = @import("std");
const search = @import("search.zig");
const unicode = @import("unicode.zig");
const Allocator = std.mem.Allocator;
const Sink = @import("sink.zig").Sink;
const View = @import("view.zig").View;

pub const Flavor = enum { str, bytes };

pub const Range = struct {
    start: u32,
    end: u32,

    pub fn of(range: Range, text: View) View {
        return text.slice(range.start, range.end);
    }
};

/// No limit of splits or replacements.
pub const unlimited = std.math.maxInt(u32);

pub inline fn isSpace(comptime flavor: Flavor, code_point: u21) bool {
    if (code_point > 0x20)
        return flavor == .str and code_point >= 0x80 and unicode.isSpace(code_point);
    const set = comptime lowSpaces(flavor);
    return set >> @intCast(code_point) & 1 == 1;
}

/// The white space up to U+0020, which is all of ASCII's: bit n for code point n.
fn lowSpaces(flavor: Flavor) u64 {
    var set: u64 = 0;
    for (0..0x21) |code_point| {
        const is_space = switch (flavor) {
            .str => unicode.isSpace(code_point),
            .bytes => std.ascii.isWhitespace(code_point),
        };
        if (is_space) set |= 1 << code_point;
    }
    return set;
}

/// The first index from `from` on that is white space, or is not.
fn nextSpace(comptime flavor: Flavor, text: View, from: u32, comptime wanted: bool) u32 {
    switch (text.width) {
        inline else => |width| for (text.units(width)[from..], from..) |unit, index| {
            if (isSpace(flavor, @intCast(unit)) == wanted) return @intCast(index);
        },
    }
    return text.len;
}

/// `text.split(separator, splits_max)`; the separator is not empty.
pub const Split = struct {
    finder: search.Finder,
    start: u32 = 0,
    splits_left: u32,
    finished: bool = false,

    pub fn init(text: View, separator: View, splits_max: u32) Split {
        std.debug.assert(separator.len > 0);
        return .{ .finder = .init(text, separator), .splits_left = splits_max };
    }

    pub fn next(split: *Split) ?Range {
        if (split.finished) return null;
        const start = split.start;
        if (split.splits_left > 0) {
            if (split.finder.next()) |found| {
                split.splits_left -= 1;
                split.start = found + split.finder.needle.len;
                return .{ .start = start, .end = found };
            }
        }
        split.finished = true;
        return .{ .start = start, .end = split.finder.hay.len };
    }
};

/// `text.rsplit(separator, splits_max)`.
pub const SplitRight = struct {
    text: View,
    separator: View,
    end: u32,
    splits_left: u32,
    finished: bool = false,

    pub fn init(text: View, separator: View, splits_max: u32) SplitRight {
        std.debug.assert(separator.len > 0);
        return .{
            .text = text,
            .separator = separator,
            .end = text.len,
            .splits_left = splits_max,
        };
    }

    pub fn next(split: *SplitRight) ?Range {
        if (split.finished) return null;
        const end = split.end;
        if (split.splits_left > 0) {
            if (search.rfind(split.text, split.separator, 0, end)) |found| {
                split.splits_left -= 1;
                split.end = found;
                return .{ .start = found + split.separator.len, .end = end };
            }
        }
        split.finished = true;
        return .{ .start = 0, .end = end };
    }
};

/// `text.split(None, splits_max)`: runs of what is not white space.
pub fn SplitSpaceType(comptime flavor: Flavor) type {
    return struct {
        text: View,
        at: u32 = 0,
        splits_left: u32,

        const Self = @This();

        pub fn init(text: View, splits_max: u32) Self {
            return .{ .text = text, .splits_left = splits_max };
        }

        pub fn next(split: *Self) ?Range {
            const text = split.text;
            split.at = nextSpace(flavor, text, split.at, false);
            if (split.at == text.len) return null;
            const start = split.at;
            if (split.splits_left == 0) {
                split.at = text.len;
                return .{ .start = start, .end = text.len };
            }
            split.splits_left -= 1;
            split.at = nextSpace(flavor, text, split.at, true);
            return .{ .start = start, .end = split.at };
        }
    };
}

/// `text.rsplit(None, splits_max)`.
pub fn SplitSpaceRightType(comptime flavor: Flavor) type {
    return struct {
        text: View,
        end: u32,
        splits_left: u32,

        const Self = @This();

        pub fn init(text: View, splits_max: u32) Self {
            return .{ .text = text, .end = text.len, .splits_left = splits_max };
        }

        pub fn next(split: *Self) ?Range {
            const text = split.text;
            while (split.end > 0 and isSpace(flavor, text.at(split.end - 1))) split.end -= 1;
            if (split.end == 0) return null;
            const end = split.end;
            if (split.splits_left == 0) {
                split.end = 0;
                return .{ .start = 0, .end = end };
            }
            split.splits_left -= 1;
            while (split.end > 0 and !isSpace(flavor, text.at(split.end - 1))) split.end -= 1;
            return .{ .start = split.end, .end = end };
        }
    };
}

/// `text.splitlines(keepends)`.
pub fn LinesType(comptime flavor: Flavor) type {
    return struct {
        text: View,
        keep_ends: bool,
        at: u32 = 0,

        const Self = @This();

        pub fn init(text: View, keep_ends: bool) Self {
            return .{ .text = text, .keep_ends = keep_ends };
        }

        pub fn next(lines: *Self) ?Range {
            const text = lines.text;
            if (lines.at == text.len) return null;
            const start = lines.at;
            var end = start;
            while (end < text.len and !isBreak(text.at(end))) end += 1;
            lines.at = end;
            if (end < text.len) {
                const more = end + 1 < text.len;
                const pair = more and text.at(end) == '\r' and text.at(end + 1) == '\n';
                lines.at += if (pair) 2 else 1;
            }
            return .{ .start = start, .end = if (lines.keep_ends) lines.at else end };
        }

        fn isBreak(code_point: u21) bool {
            if (flavor == .str) return unicode.isLineBreak(code_point);
            return code_point == '\n' or code_point == '\r';
        }
    };
}

pub const Side = struct { left: bool = false, right: bool = false };

/// `strip()`, `lstrip()`, `rstrip()`.
pub fn stripSpace(comptime flavor: Flavor, text: View, side: Side) Range {
    var range: Range = .{ .start = 0, .end = text.len };
    if (side.left) while (range.start < range.end and isSpace(flavor, text.at(range.start))) {
        range.start += 1;
    };
    if (side.right) while (range.end > range.start and isSpace(flavor, text.at(range.end - 1))) {
        range.end -= 1;
    };
    return range;
}

/// `strip(chars)` and so on.
pub fn strip(gpa: Allocator, text: View, chars: View, side: Side) Allocator.Error!Range {
    var set: CharSet = try .init(gpa, chars);
    defer set.deinit(gpa);
    var range: Range = .{ .start = 0, .end = text.len };
    if (side.left) while (range.start < range.end and set.has(text.at(range.start))) {
        range.start += 1;
    };
    if (side.right) while (range.end > range.start and set.has(text.at(range.end - 1))) {
        range.end -= 1;
    };
    return range;
}

/// Membership in constant time for Latin-1, logarithmic beyond.
pub const CharSet = struct {
    low: std.StaticBitSet(256),
    /// Sorted.
    high: []u21,

    pub fn init(gpa: Allocator, chars: View) Allocator.Error!CharSet {
        var set: CharSet = .{ .low = .empty, .high = &.{} };
        var high_count: usize = 0;
        for (0..chars.len) |index| {
            const code_point = chars.at(index);
            if (code_point < 256) set.low.set(code_point) else high_count += 1;
        }
        if (high_count == 0) return set;
        set.high = try gpa.alloc(u21, high_count);
        var next: usize = 0;
        for (0..chars.len) |index| {
            const code_point = chars.at(index);
            if (code_point < 256) continue;
            set.high[next] = code_point;
            next += 1;
        }
        std.sort.heap(u21, set.high, {}, std.sort.asc(u21));
        return set;
    }

    pub fn deinit(set: *CharSet, gpa: Allocator) void {
        gpa.free(set.high);
    }

    pub fn has(set: *const CharSet, code_point: u21) bool {
        if (code_point < 256) return set.low.isSet(code_point);
        var low: usize = 0;
        var high = set.high.len;
        while (low < high) {
            const middle = (low + high) / 2;
            if (set.high[middle] == code_point) return true;
            if (set.high[middle] < code_point) low = middle + 1 else high = middle;
        }
        return false;
    }
};

/// `text.replace(old, new, replacements_max)`; how many were made. With none nothing is written:
/// the text itself is the answer.
pub fn replace(
    sink: *Sink,
    text: View,
    old: View,
    new: View,
    replacements_max: u32,
) Allocator.Error!u32 {
    var finder: search.Finder = .init(text, old);
    var count: u32 = 0;
    var copied: u32 = 0;
    while (count < replacements_max) {
        const found = finder.next() orelse break;
        try sink.appendView(text.slice(copied, found));
        try sink.appendView(new);
        copied = found + old.len;
        count += 1;
    }
    if (count > 0) try sink.appendView(text.slice(copied, text.len));
    return count;
}

/// `text.expandtabs(tab_size)`.
pub fn expandtabs(sink: *Sink, text: View, tab_size: u32) Allocator.Error!void {
    var column: u32 = 0;
    for (0..text.len) |index| {
        const code_point = text.at(index);
        if (code_point == '\t') {
            if (tab_size == 0) continue;
            const count = tab_size - column % tab_size;
            try sink.appendRepeated(' ', count);
            column += count;
        } else {
            try sink.append(code_point);
            column = if (code_point == '\n' or code_point == '\r') 0 else column + 1;
        }
    }
}

fn expectParts(parts: anytype, text: View, wanted: []const []const u8) !void {
    var iterator = parts;
    for (wanted) |part| {
        const range = iterator.next() orelse return error.TestTooFewParts;
        try std.testing.expect(range.of(text).eqlAscii(part));
    }
    try std.testing.expectEqual(null, iterator.next());
}

test "splitting" {
    const text: View = .ofLatin1(" a  b c ");
    const space: View = .ofLatin1(" ");
    const SplitSpace = SplitSpaceType(.str);
    const SplitSpaceRight = SplitSpaceRightType(.str);
    try expectParts(Split.init(text, space, unlimited), text, &.{ "", "a", "", "b", "c", "" });
    try expectParts(Split.init(text, space, 2), text, &.{ "", "a", " b c " });
    try expectParts(SplitRight.init(text, space, 2), text, &.{ "", "c", " a  b" });
    try expectParts(SplitSpace.init(text, unlimited), text, &.{ "a", "b", "c" });
    try expectParts(SplitSpace.init(text, 1), text, &.{ "a", "b c " });
    try expectParts(SplitSpaceRight.init(text, 1), text, &.{ "c", " a  b" });
    try expectParts(Split.init(.empty, space, unlimited), .empty, &.{""});
    try expectParts(SplitSpace.init(.empty, unlimited), .empty, &.{});
}

test "lines, stripping, replacing" {
    const text: View = .ofLatin1("a\r\nb\x0bc\n\n");
    try expectParts(LinesType(.str).init(text, false), text, &.{ "a", "b", "c", "" });
    try expectParts(LinesType(.bytes).init(text, true), text, &.{ "a\r\n", "b\x0bc\n", "\n" });
    const gpa = std.testing.allocator;
    const chars: View = .ofUnits(.two, &.{ 'x', 0x20AC });
    const stripped = try strip(gpa, .ofLatin1("xaxbx"), chars, .{ .left = true, .right = true });
    try std.testing.expectEqual(Range{ .start = 1, .end = 4 }, stripped);
    var sink: Sink = .init(gpa);
    defer sink.deinit();
    try std.testing.expectEqual(
        3,
        try replace(&sink, .ofLatin1("ab"), .empty, .ofLatin1("-"), unlimited),
    );
    try std.testing.expect(sink.view().eqlAscii("-a-b-"));
}
