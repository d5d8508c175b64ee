//! Trees to programs.
//!
//!     a|b        split L1, L2   L1: a  jump E   L2: b   E:
//!     (?:ab)*    jump N   B: ab   N: split B, E   E:
//!     (?:a?){3}  loop_start   jump N   B: a?   N: loop_next B
//!     [a-z]+     run
//!
//! Every node is compiled knowing what may follow it (`First`). So a run that cannot give back anything useful is made
//! possessive, and an alternative that excludes the others leaves nothing on the stack: `[^"]*"` and
//! `(?:[^"\\]|\\.)*"` match without backtracking, in constant memory.
//!
//! Invariants:
//!   1. Leaving out choices never changes what matches, only what is tried.
//!   2. A body whose repeat has no counter takes at least one character, so it makes progress.
//!
//! Not here: reading patterns (parser.zig).

const std = @import("std");
const tree = @import("tree.zig");
const Node = tree.Node;
const set_module = @import("char_set.zig");
const Set = set_module.Set;
const folding = @import("case_folding.zig");
const first_module = @import("first.zig");
const First = first_module.First;
const program = @import("program.zig");
const Op = program.Op;
const Parser = @import("pattern_parser.zig").Parser;
const checkStack = @import("pattern_parser.zig").checkStack;
const source_module = @import("pattern_source.zig");
const ParseError = source_module.ParseError;
const vm_module = @import("../vm/vm.zig");

pub const Compiler = struct {
    arena: std.mem.Allocator,
    parser: *Parser,
    code: std.ArrayList(u32) = .empty,
    sets: std.ArrayList(u32) = .empty,
    loops: u32 = 0,
    leading: ?u32 = null,

    pub fn compile(self: *Compiler, root: *Node) ParseError!program.Header {
        try self.prepare(root);
        const span = tree.spanOf(root, self.parser.spans.items);
        try self.emit(root, .end);
        try self.op(.match);
        var header: program.Header = .{
            .code_len = undefined,
            .min_width = @intCast(@min(span.min, std.math.maxInt(u32))),
            .start = .anywhere,
            .operand = 0,
            .leading_run = program.no_set,
            .loops = self.loops,
            .groups = self.parser.groupCount(),
        };
        try self.findStart(root, &header);
        if (!self.parser.uses_references) if (leadingRepeat(root)) |repeat| if (repeat.max == tree.unlimited) {
            header.leading_run = self.firstRun() orelse program.no_set;
        };
        header.code_len = @intCast(self.code.items.len);
        return header;
    }

    // Before anything is emitted: ignored case becomes sets, alternatives of one character too.

    fn prepare(self: *Compiler, node: *Node) ParseError!void {
        try checkStack();
        switch (node.*) {
            .literal => |literal| if (literal.fold != .none) {
                const same = try self.folded(literal);
                node.* = same;
            },
            .set => |set| try self.prepareSet(set),
            .sequence => |parts| for (parts) |*part| try self.prepare(part),
            .branch => |ways| {
                for (ways) |*way| try self.prepare(way);
                if (try self.joined(ways)) |set| node.* = .{ .set = set };
            },
            .group => |group| try self.prepare(group.body),
            .cluster => |cluster| {
                try self.prepare(cluster.body);
                const atom = atomOf(cluster.body) orelse return;
                const copy = atom.*;
                node.* = copy;
            },
            .atomic => |body| try self.prepare(body),
            .repeat => |repeat| try self.prepare(repeat.body),
            .look => |look| {
                try self.prepare(look.body);
                if (!look.ahead) try self.checkLookbehind(look.body);
            },
            .condition => |condition| {
                try self.prepare(condition.yes);
                if (condition.no) |no| try self.prepare(no);
            },
            else => {},
        }
    }

    fn checkLookbehind(self: *Compiler, body: *Node) ParseError!void {
        const span = tree.spanOf(body, self.parser.spans.items);
        if (span.min > std.math.maxInt(u32)) return self.parser.source.failAt(null, "looks too much behind", .{});
        if (span.min != span.max) return self.parser.source.failAt(null, "look-behind requires fixed-width pattern", .{});
    }

    fn prepareSet(self: *Compiler, set: *Set) ParseError!void {
        try vm_module.charge(64 + set.ranges.items.len * 8);
        try set.normalise(self.arena);
    }

    fn folded(self: *Compiler, literal: tree.Literal) ParseError!Node {
        var same: [folding.equivalents_max]u32 = undefined;
        const chars = switch (literal.fold) {
            .none => unreachable,
            .ascii => blk: {
                const lowered = folding.lowerAscii(literal.char);
                const raised = if (lowered >= 'a' and lowered <= 'z') lowered - 32 else lowered;
                same[0] = lowered;
                same[1] = raised;
                break :blk same[0..if (lowered == raised) 1 else 2];
            },
            .unicode => folding.equivalents(literal.char, &same),
        };
        if (chars.len == 1) return .{ .literal = .{ .char = literal.char, .fold = .none } };
        const set = try self.arena.create(Set);
        set.* = .{};
        for (chars) |c| try set.addChar(self.arena, c);
        try self.prepareSet(set);
        return .{ .set = set };
    }

    /// Alternatives that are one character each, as a set.
    fn joined(self: *Compiler, ways: []Node) ParseError!?*Set {
        for (ways) |*way| switch (way.*) {
            .literal => {},
            .set => |set| if (set.negative or set.fold != .none) return null,
            else => return null,
        };
        const set = try self.arena.create(Set);
        set.* = .{};
        for (ways) |*way| switch (way.*) {
            .literal => |literal| try set.addChar(self.arena, literal.char),
            .set => |part| {
                try set.ranges.appendSlice(self.arena, part.ranges.items);
                try set.categories.appendSlice(self.arena, part.categories.items);
            },
            else => unreachable,
        };
        try self.prepareSet(set);
        return set;
    }

    // Emitting.

    fn op(self: *Compiler, code: Op) ParseError!void {
        try self.code.append(self.arena, @backingInt(code));
    }

    fn words(self: *Compiler, operands: []const u32) ParseError!void {
        try self.code.appendSlice(self.arena, operands);
    }

    fn here(self: *const Compiler) u32 {
        return @intCast(self.code.items.len);
    }

    fn emit(self: *Compiler, node: *const Node, follow: First) ParseError!void {
        try checkStack();
        switch (node.*) {
            .literal, .any, .any_all, .set => try self.emitAtom(node),
            .at => |at| {
                try self.op(.at);
                try self.words(&.{@backingInt(at)});
            },
            .sequence => |parts| try self.emitSequence(parts, follow),
            .branch => |ways| try self.emitBranch(ways, follow),
            .group => |group| {
                try self.op(.save);
                try self.words(&.{(group.index - 1) * 2});
                try self.emit(group.body, follow);
                try self.op(.save);
                try self.words(&.{(group.index - 1) * 2 + 1});
            },
            .cluster => |cluster| try self.emit(cluster.body, follow),
            .repeat => |repeat| try self.emitRepeat(repeat, follow),
            .atomic => |body| try self.emitAtomic(body),
            .look => |look| try self.emitLook(look),
            .backreference => |reference| {
                try self.op(.backreference);
                try self.words(&.{ reference.group, @backingInt(reference.fold) });
            },
            .condition => |condition| try self.emitCondition(condition, follow),
            .fail => try self.op(.fail),
        }
    }

    fn emitAtom(self: *Compiler, node: *const Node) ParseError!void {
        switch (node.*) {
            .literal => |literal| {
                try self.op(.char);
                try self.words(&.{literal.char});
            },
            .any => try self.op(.any),
            .any_all => try self.op(.any_all),
            .set => |set| {
                const at = try set_module.append(set, &self.sets, self.arena);
                try self.op(.set);
                try self.words(&.{at});
            },
            else => unreachable,
        }
    }

    fn emitSequence(self: *Compiler, parts: []const Node, follow: First) ParseError!void {
        const follows = try self.arena.alloc(First, parts.len);
        var after = follow;
        var at = parts.len;
        while (at > 0) {
            at -= 1;
            follows[at] = after;
            after = first_module.of(&parts[at]).then(after);
        }
        at = 0;
        while (at < parts.len) {
            const run = literalRun(parts[at..]);
            if (run > 1) {
                try self.emitString(parts[at..][0..run]);
                at += run;
                continue;
            }
            try self.emit(&parts[at], follows[at]);
            at += 1;
        }
    }

    fn literalRun(parts: []const Node) usize {
        var count: usize = 0;
        for (parts) |*part| {
            if (part.* != .literal) break;
            count += 1;
        }
        return count;
    }

    fn emitString(self: *Compiler, parts: []const Node) ParseError!void {
        var wide = false;
        for (parts) |part| wide = wide or part.literal.char > 255;
        try self.op(if (wide) .string_wide else .string);
        try self.words(&.{@intCast(parts.len)});
        if (wide) {
            for (parts) |part| try self.words(&.{part.literal.char});
            return;
        }
        var packed_word: u32 = 0;
        for (parts, 0..) |part, i| {
            packed_word |= @as(u32, part.literal.char) << @intCast((i % 4) * 8);
            if (i % 4 == 3 or i + 1 == parts.len) {
                try self.words(&.{packed_word});
                packed_word = 0;
            }
        }
    }

    fn emitBranch(self: *Compiler, ways: []const Node, follow: First) ParseError!void {
        var ends: std.ArrayList(u32) = .empty;
        // What the alternatives behind each one can begin with.
        const others = try self.arena.alloc(First, ways.len);
        var after: First = .nothing;
        var at = ways.len;
        while (at > 0) {
            at -= 1;
            others[at] = after;
            after = after.either(first_module.of(&ways[at]).then(follow));
        }
        for (ways, 0..) |*way, i| {
            if (i + 1 == ways.len) {
                try self.emit(way, follow);
                break;
            }
            const first = first_module.of(way).then(follow);
            const split = try self.emitSplit(first, if (sure(first, others[i])) program.split_sure else 0);
            self.code.items[split + 1] = self.here();
            try self.emit(way, follow);
            try self.op(.jump);
            try ends.append(self.arena, self.here());
            try self.words(&.{0});
            self.code.items[split + 2] = self.here();
        }
        for (ends.items) |end| self.code.items[end] = self.here();
    }

    /// Where a character that `first` begins with comes next, can `other` not succeed?
    fn sure(first: First, other: First) bool {
        return !first.empty and !other.empty and first.disjoint(other);
    }

    /// Both addresses are still open. A split between alternatives that may be empty looks at nothing.
    fn emitSplit(self: *Compiler, first: First, flags: u32) ParseError!u32 {
        const at = self.here();
        var set = program.no_set;
        if (!first.empty and !first.isEverything())
            set = try set_module.appendBitmap(&first.bitmap, first.wide != 0, &self.sets, self.arena);
        try self.op(.split);
        try self.words(&.{ 0, 0, set, flags });
        return at;
    }

    fn emitRepeat(self: *Compiler, repeat: tree.Repeat, follow: First) ParseError!void {
        if (repeat.max == 0) return;
        if (atomOf(repeat.body)) |_| return self.emitRun(repeat, follow);
        if (repeat.greed == .possessive) return self.emitPossessive(repeat);
        if (repeat.min == 1 and repeat.max == 1) return self.emit(repeat.body, follow);
        if (repeat.min == 0 and repeat.max == 1) return self.emitOptional(repeat, follow);
        const span = tree.spanOf(repeat.body, self.parser.spans.items);
        if (repeat.min <= 1 and repeat.max == tree.unlimited and span.min > 0) return self.emitLoop(repeat, follow);
        return self.emitCounted(repeat, follow);
    }

    fn emitRun(self: *Compiler, repeat: tree.Repeat, follow: First) ParseError!void {
        const body = atomOf(repeat.body).?;
        var greed = repeat.greed;
        const first = first_module.of(body);
        // What it would give back cannot begin what follows.
        if (greed == .greedy and !(follow.empty and follow.asserts) and follow.disjoint(first)) greed = .possessive;
        if (repeat.min == repeat.max) greed = .possessive;
        const operand: u32 = switch (body.*) {
            .literal => |literal| literal.char,
            .set => |set| try set_module.append(set, &self.sets, self.arena),
            else => 0,
        };
        const atom: program.Atom = switch (body.*) {
            .literal => .char,
            .any => .any,
            .any_all => .any_all,
            else => .set,
        };
        try self.op(.run);
        try self.words(&.{ @backingInt(greed), repeat.min, repeat.max, @backingInt(atom), operand, hintOf(follow) });
    }

    /// One more than the only character that may follow, or 0.
    fn hintOf(follow: First) u32 {
        if (follow.empty or follow.wide != 0) return 0;
        var found: u32 = 0;
        for (follow.bitmap, 0..) |word, i| {
            if (word == 0) continue;
            if (found != 0 or @popCount(word) != 1) return 0;
            found = @as(u32, @intCast(i)) * 32 + @ctz(word) + 1;
        }
        return found;
    }

    fn emitOptional(self: *Compiler, repeat: tree.Repeat, follow: First) ParseError!void {
        const first = first_module.of(repeat.body);
        const lazy = repeat.greed == .lazy;
        const split = try self.emitSplit(
            if (lazy) .everything else first,
            if (!lazy and sure(first, follow)) program.split_sure else 0,
        );
        const body = self.here();
        try self.emit(repeat.body, follow);
        self.code.items[split + 1] = if (lazy) self.here() else body;
        self.code.items[split + 2] = if (lazy) body else self.here();
    }

    /// Without a counter: `*` and `+` of a body that takes something.
    fn emitLoop(self: *Compiler, repeat: tree.Repeat, follow: First) ParseError!void {
        const first = first_module.of(repeat.body);
        var entry: u32 = 0;
        if (repeat.min == 0) {
            try self.op(.jump);
            entry = self.here();
            try self.words(&.{0});
        }
        const body = self.here();
        try self.emit(repeat.body, first.either(follow));
        if (repeat.min == 0) self.code.items[entry] = self.here();
        const lazy = repeat.greed == .lazy;
        var flags: u32 = 0;
        if (!lazy and sure(first, follow)) flags = program.split_sure;
        if (!lazy and !follow.asserts and first.disjoint(follow)) flags |= program.split_merge;
        const split = try self.emitSplit(if (lazy) .everything else first, flags);
        self.code.items[split + 1] = if (lazy) self.here() else body;
        self.code.items[split + 2] = if (lazy) body else self.here();
    }

    fn emitCounted(self: *Compiler, repeat: tree.Repeat, follow: First) ParseError!void {
        const loop = self.loops;
        self.loops += 1;
        try self.op(.loop_start);
        try self.words(&.{loop});
        try self.op(.jump);
        const entry = self.here();
        try self.words(&.{0});
        const body = self.here();
        // The body is followed by itself, and may be skipped when it took nothing.
        const first = first_module.of(repeat.body);
        try self.emit(repeat.body, if (first.empty) .everything else first.either(follow));
        self.code.items[entry] = self.here();
        try self.op(.loop_next);
        try self.words(&.{ loop, @backingInt(repeat.greed), repeat.min, repeat.max, body });
    }

    /// Every round is matched once and for all, and so is the whole.
    fn emitPossessive(self: *Compiler, repeat: tree.Repeat) ParseError!void {
        var round: Node = .{ .atomic = repeat.body };
        var whole: Node = .{ .repeat = .{ .min = repeat.min, .max = repeat.max, .greed = .greedy, .body = &round } };
        try self.emitAtomic(&whole);
    }

    fn emitAtomic(self: *Compiler, body: *Node) ParseError!void {
        try self.op(.atomic);
        // Its first success is final, as at the end of the pattern.
        try self.emit(body, .end);
        try self.op(.atomic_end);
    }

    fn emitLook(self: *Compiler, look: tree.Look) ParseError!void {
        var flags: u32 = if (look.negative) program.look_negative else 0;
        var width: u32 = 0;
        if (!look.ahead) {
            flags |= program.look_behind;
            width = @intCast(tree.spanOf(look.body, self.parser.spans.items).min);
        }
        try self.op(.look);
        const at = self.here();
        try self.words(&.{ flags, width, 0 });
        try self.emit(look.body, .end);
        try self.op(.look_end);
        self.code.items[at + 2] = self.here();
    }

    fn emitCondition(self: *Compiler, condition: tree.Condition, follow: First) ParseError!void {
        try self.op(.condition);
        const at = self.here();
        try self.words(&.{ condition.group, 0 });
        try self.emit(condition.yes, follow);
        const no = condition.no orelse {
            self.code.items[at + 1] = self.here();
            return;
        };
        try self.op(.jump);
        const end = self.here();
        try self.words(&.{0});
        self.code.items[at + 1] = self.here();
        try self.emit(no, follow);
        self.code.items[end] = self.here();
    }

    // Where a match can begin.

    fn findStart(self: *Compiler, root: *const Node, header: *program.Header) ParseError!void {
        if (leadingNode(root)) |node| switch (node.*) {
            .at => |at| switch (at) {
                .start, .line_start => {
                    header.start = if (at == .start) .text_start else .line_start;
                    return;
                },
                else => {},
            },
            else => {},
        };
        var prefix: std.ArrayList(Node) = .empty;
        _ = try self.collectPrefix(root, &prefix);
        if (prefix.items.len > 0) {
            header.start = .prefix;
            // Behind `match`, where it is never run.
            header.operand = self.here();
            return self.emitString(prefix.items);
        }
        const first = first_module.of(root);
        if (first.empty or first.isEverything()) return;
        header.start = .set;
        header.operand = try set_module.appendBitmap(&first.bitmap, first.wide != 0, &self.sets, self.arena);
    }

    /// The node that every match begins with.
    fn leadingNode(root: *const Node) ?*const Node {
        var node = root;
        while (true) node = switch (node.*) {
            .sequence => |parts| if (parts.len > 0) &parts[0] else return null,
            .group => |group| group.body,
            .cluster => |cluster| cluster.body,
            .atomic => |body| body,
            else => return node,
        };
    }

    fn leadingRepeat(root: *const Node) ?tree.Repeat {
        const node = leadingNode(root) orelse return null;
        return switch (node.*) {
            .repeat => |repeat| if (atomOf(repeat.body) != null) repeat else null,
            else => null,
        };
    }

    /// The address of the run that the code begins with, behind the starts of groups.
    fn firstRun(self: *const Compiler) ?u32 {
        var at: u32 = 0;
        while (true) switch (@as(Op, @fromBackingInt(@as(u8, @intCast(self.code.items[at]))))) {
            .save => at += 2,
            .atomic => at += 1,
            .run => return at,
            else => return null,
        };
    }

    /// Characters that every match begins with. False: more may follow that are not known.
    fn collectPrefix(self: *Compiler, node: *const Node, out: *std.ArrayList(Node)) ParseError!bool {
        switch (node.*) {
            .literal => try out.append(self.arena, node.*),
            .sequence => |parts| for (parts) |*part| {
                if (!try self.collectPrefix(part, out)) return false;
            },
            .group => |group| return self.collectPrefix(group.body, out),
            .cluster => |cluster| return self.collectPrefix(cluster.body, out),
            .atomic => |body| return self.collectPrefix(body, out),
            .repeat => |repeat| {
                if (repeat.min > 0) _ = try self.collectPrefix(repeat.body, out);
                return false;
            },
            else => return false,
        }
        return out.items.len < 64;
    }
};

/// The single character that a node stands for, through clusters.
fn atomOf(node: *const Node) ?*const Node {
    var at = node;
    while (true) switch (at.*) {
        .literal, .any, .any_all, .set => return at,
        .cluster => |cluster| at = cluster.body,
        .sequence => |parts| {
            if (parts.len != 1) return null;
            at = &parts[0];
        },
        else => return null,
    };
}
