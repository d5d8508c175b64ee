//! Which characters a node can begin with.
//!
//! The compiler asks this to leave out what cannot succeed: alternatives, shorter repeats, starting places. Characters above
//! 255 are told apart by kind only, which is exact enough for `\w+\s`.
//!
//! Invariant: what is said here may be too much, never too little.

const std = @import("std");
const tree = @import("tree.zig");
const Node = tree.Node;
const set_module = @import("char_set.zig");
const Set = set_module.Set;
const Category = set_module.Category;

const wide_digit: u4 = 1;
const wide_word: u4 = 2;
const wide_space: u4 = 4;
const wide_other: u4 = 8;
const wide_all: u4 = 15;

pub const First = struct {
    bitmap: set_module.Bitmap = @splat(0),
    /// Kinds of characters above 255.
    wide: u4 = 0,
    /// Can it match without taking a character?
    empty: bool = false,
    /// If so, does that depend on more than the place, the rest of the pattern and the end: `$`, `(?=...)`?
    asserts: bool = false,

    pub const nothing: First = .{};
    pub const everything: First = .{ .bitmap = @splat(0xFFFF_FFFF), .wide = wide_all, .empty = true, .asserts = true };
    pub const end: First = .{ .empty = true };
    const assertion: First = .{ .empty = true, .asserts = true };

    pub fn either(a: First, b: First) First {
        var out: First = .{ .wide = a.wide | b.wide, .empty = a.empty or b.empty, .asserts = a.asserts or b.asserts };
        for (&out.bitmap, a.bitmap, b.bitmap) |*word, x, y| word.* = x | y;
        return out;
    }

    /// `a` and then `b`.
    pub fn then(a: First, b: First) First {
        if (!a.empty) return a;
        var out = a.either(b);
        out.empty = b.empty;
        return out;
    }

    pub fn disjoint(a: First, b: First) bool {
        if (a.wide & b.wide != 0) return false;
        for (a.bitmap, b.bitmap) |x, y| if (x & y != 0) return false;
        return true;
    }

    pub fn isEverything(self: First) bool {
        if (self.wide == 0) return false;
        for (self.bitmap) |word| if (word != 0xFFFF_FFFF) return false;
        return true;
    }
};

pub fn ofChar(c: u21) First {
    var out: First = .{};
    if (c < 256) {
        out.bitmap[c >> 5] |= @as(u32, 1) << @intCast(c & 31);
    } else out.wide = kindOf(c);
    return out;
}

fn kindOf(c: u32) u4 {
    const digit: Category = .{ .class = .digit, .unicode = true, .negative = false };
    const word: Category = .{ .class = .word, .unicode = true, .negative = false };
    const space: Category = .{ .class = .space, .unicode = true, .negative = false };
    if (digit.contains(c)) return wide_digit;
    if (word.contains(c)) return wide_word;
    return if (space.contains(c)) wide_space else wide_other;
}

pub fn ofSet(set: *const Set) First {
    return .{ .bitmap = set_module.bitmapOf(set), .wide = wideOf(set) };
}

fn wideOf(set: *const Set) u4 {
    var kinds: u4 = 0;
    for (set.ranges.items) |range| {
        if (range.hi < 256) continue;
        if (set.negative or set.fold != .none or range.lo != range.hi) return wide_all;
        kinds |= kindOf(range.lo);
    }
    for (set.categories.items) |category| {
        // Categories of ASCII hold no wide characters, their opposites all of them.
        var held: u4 = if (!category.unicode) 0 else switch (category.class) {
            .digit => wide_digit,
            .word => wide_digit | wide_word,
            .space => wide_space,
        };
        if (category.negative) held = ~held;
        kinds |= held;
    }
    return if (set.negative) ~kinds else kinds;
}

/// The tree's depth is bounded by the parser.
pub fn of(node: *const Node) First {
    switch (node.*) {
        .literal => |literal| return ofChar(literal.char),
        .any => {
            var out: First = .everything;
            out.empty = false;
            out.bitmap['\n' >> 5] &= ~(@as(u32, 1) << ('\n' & 31));
            return out;
        },
        .any_all => {
            var out: First = .everything;
            out.empty = false;
            return out;
        },
        .set => |set| return ofSet(set),
        .at, .look => return .assertion,
        .sequence => |parts| {
            var out: First = .end;
            for (parts) |*part| {
                out = out.then(of(part));
                if (!out.empty) break;
            }
            return out;
        },
        .branch => |ways| {
            var out: First = .nothing;
            for (ways) |*way| out = out.either(of(way));
            return out;
        },
        .group => |group| return of(group.body),
        .cluster => |cluster| return of(cluster.body),
        .atomic => |body| return of(body),
        .repeat => |repeat| {
            if (repeat.max == 0) return .end;
            var out = of(repeat.body);
            if (repeat.min == 0) out.empty = true;
            return out;
        },
        .backreference => return .everything,
        .condition => return .everything,
        .fail => return .nothing,
    }
}
