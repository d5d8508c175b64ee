//! A parsed pattern: a tree in which flags have already had their effect.
//!
//! Nodes live in an arena that dies with the compilation. Widths (`Span`) are those of `re`'s documentation: how many
//! characters a node may take, needed for lookbehind and to give up early.
//!
//! Not here: reading patterns (parser.zig), what runs (program.zig).

const std = @import("std");
const Set = @import("char_set.zig").Set;

/// How letters are compared.
pub const Fold = enum { none, ascii, unicode };

pub const At = enum(u8) {
    start, // \A, and ^ without MULTILINE
    line_start,
    end, // \z
    end_or_newline, // $ without MULTILINE
    line_end,
    boundary_ascii,
    boundary_unicode,
    not_boundary_ascii,
    not_boundary_unicode,
};

pub const Greed = enum(u8) { greedy, lazy, possessive };

/// No upper bound.
pub const unlimited: u32 = std.math.maxInt(u32);

pub const Literal = struct { char: u21, fold: Fold };

pub const Repeat = struct { min: u32, max: u32, greed: Greed, body: *Node };

pub const Look = struct { ahead: bool, negative: bool, body: *Node };

pub const Condition = struct { group: u32, yes: *Node, no: ?*Node };

pub const Node = union(enum) {
    literal: Literal,
    /// Anything but a newline, and anything.
    any,
    any_all,
    set: *Set,
    at: At,
    sequence: []Node,
    branch: []Node,
    /// A capturing group.
    group: struct { index: u32, body: *Node },
    /// `(?:...)`; `plain`: without flags of its own.
    cluster: struct { plain: bool, body: *Node },
    repeat: Repeat,
    atomic: *Node,
    look: Look,
    backreference: struct { group: u32, fold: Fold },
    condition: Condition,
    fail,
};

/// The least and the greatest number of characters.
pub const Span = struct {
    min: u64,
    max: u64,

    pub const one: Span = .{ .min = 1, .max = 1 };
    pub const zero: Span = .{ .min = 0, .max = 0 };
    /// Saturates here, as CPython does.
    pub const most: u64 = 1 << 62;

    fn plus(a: Span, b: Span) Span {
        return .{ .min = @min(a.min +| b.min, most), .max = @min(a.max +| b.max, most) };
    }

    fn either(a: Span, b: Span) Span {
        return .{ .min = @min(a.min, b.min), .max = @max(a.max, b.max) };
    }
};

/// The width of `node`; `groups` are those of the groups that are closed before it. The depth of the tree is bounded by
/// the parser.
pub fn spanOf(node: *const Node, groups: []const ?Span) Span {
    switch (node.*) {
        .literal, .any, .any_all, .set => return .one,
        .at, .look, .fail => return .zero,
        .sequence => |parts| {
            var total: Span = .zero;
            for (parts) |*part| total = total.plus(spanOf(part, groups));
            return total;
        },
        .branch => |ways| {
            var total = spanOf(&ways[0], groups);
            for (ways[1..]) |*way| total = total.either(spanOf(way, groups));
            return total;
        },
        .group => |group| return spanOf(group.body, groups),
        .cluster => |cluster| return spanOf(cluster.body, groups),
        .atomic => |body| return spanOf(body, groups),
        .repeat => |repeat| {
            const span = spanOf(repeat.body, groups);
            const max: u64 = if (repeat.max == unlimited) Span.most else repeat.max;
            return .{ .min = @min(span.min *| repeat.min, Span.most), .max = @min(span.max *| max, Span.most) };
        },
        .backreference => |reference| return groups[reference.group] orelse .zero,
        .condition => |condition| {
            const yes = spanOf(condition.yes, groups);
            const no = if (condition.no) |no| spanOf(no, groups) else Span.zero;
            return yes.either(no);
        },
    }
}
