//! Patterns to trees. Messages and positions of errors are those of CPython's `re`.
//!
//!     parse        alternatives ( parseBranch ) ── atoms and their repeats ── escape.zig, `[...]`, `(...)`
//!
//! Flags take effect here: every node of the tree knows how it compares letters. A `(?x)` at the start changes how the
//! pattern is read, so the whole of it is read again (`error.Restart`).
//!
//! Invariants:
//!   1. Nesting is bounded (`depth_max`), here and so in everything that walks the tree.
//!   2. `spans[g]` is null exactly while group g is open.
//!
//! Not here: programs (compiler.zig); what a pattern matches (matcher.zig).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const str = @import("../object/str.zig");
const raise = @import("../vm/raise.zig").raise;
const View = @import("../text/view.zig").View;
const unicode = @import("../text/unicode.zig");
const casing = @import("../text/casing.zig");
const tree = @import("tree.zig");
const Node = tree.Node;
const set_module = @import("char_set.zig");
const Set = set_module.Set;
const flags_module = @import("flags.zig");
const escape = @import("escape.zig");
const source_module = @import("pattern_source.zig");
const Source = source_module.Source;
const Token = source_module.Token;
const ParseError = source_module.ParseError;

/// Of groups in groups. CPython's own limit follows from its recursion limit, and is some hundreds.
const depth_max = 100;

/// The shadow stack grows down to address 0. This much of it is left for whatever is called from the deepest group.
const stack_reserve = 32 << 10;

/// Bounds everything that goes down a tree.
pub fn checkStack() ParseError!void {
    if (@frameAddress() < stack_reserve) return raise(.RecursionError, "maximum recursion depth exceeded", .{});
}
const groups_max = (1 << 28) - 1;
const repeat_max = tree.unlimited;

pub const Warning = struct { text: []const u8, position: u32 };

const Reference = struct { group: u32, position: u32 };

pub const Parser = struct {
    arena: std.mem.Allocator,
    source: Source,
    /// Of the whole pattern: those given and those of `(?i)` at its start.
    flags: u32,
    spans: std.ArrayList(?tree.Span) = .empty,
    names: std.ArrayList(?*Str) = .empty,
    conditions: std.ArrayList(Reference) = .empty,
    warnings: std.ArrayList(Warning) = .empty,
    /// Groups that existed before the lookbehind that is being read.
    lookbehind_groups: ?u32 = null,
    depth: u32 = 0,
    /// Has backreferences or conditions: where a group lies then matters for what follows.
    uses_references: bool = false,

    pub fn init(arena: std.mem.Allocator, text: View, is_text: bool, flags: u32) Parser {
        return .{ .arena = arena, .source = .{ .text = text, .is_text = is_text }, .flags = flags };
    }

    pub fn groupCount(self: *const Parser) u32 {
        return @intCast(self.spans.items.len);
    }

    pub fn parse(self: *Parser) ParseError!*Node {
        return self.parseOnce() catch |err| {
            if (err != error.Restart) return err;
            self.flags |= flags_module.verbose;
            return self.parseOnce();
        };
    }

    fn parseOnce(self: *Parser) ParseError!*Node {
        self.spans.clearRetainingCapacity();
        self.names.clearRetainingCapacity();
        self.conditions.clearRetainingCapacity();
        self.warnings.clearRetainingCapacity();
        try self.spans.append(self.arena, null);
        try self.names.append(self.arena, null);
        try self.source.seek(0);
        const root = try self.parseAlternatives(self.flags, true);
        self.flags = try self.checkedFlags();
        if (self.source.next != null) return self.source.fail(0, "unbalanced parenthesis", .{});
        for (self.conditions.items) |reference| if (reference.group >= self.groupCount())
            return self.source.failAt(reference.position, "invalid group reference {}", .{reference.group});
        return root;
    }

    fn checkedFlags(self: *Parser) ParseError!u32 {
        const flags = self.flags;
        if (self.source.is_text) {
            if (flags & flags_module.locale != 0) return raise(.ValueError, "cannot use LOCALE flag with a str pattern", .{});
            if (flags & flags_module.ascii == 0) return flags | flags_module.unicode;
            if (flags & flags_module.unicode != 0) return raise(.ValueError, "ASCII and UNICODE flags are incompatible", .{});
        } else {
            if (flags & flags_module.unicode != 0) return raise(.ValueError, "cannot use UNICODE flag with a bytes pattern", .{});
            if (flags & flags_module.locale != 0 and flags & flags_module.ascii != 0)
                return raise(.ValueError, "ASCII and LOCALE flags are incompatible", .{});
        }
        return flags;
    }

    fn node(self: *Parser, value: Node) ParseError!*Node {
        const made = try self.arena.create(Node);
        made.* = value;
        return made;
    }

    /// `a|b|c` up to a closing parenthesis. `top`: the whole pattern, where global flags may stand.
    fn parseAlternatives(self: *Parser, flags: u32, top: bool) ParseError!*Node {
        self.depth += 1;
        defer self.depth -= 1;
        if (self.depth > depth_max) return raise(.RecursionError, "maximum recursion depth exceeded", .{});
        try checkStack();
        var ways: std.ArrayList(Node) = .empty;
        while (true) {
            // Global flags that were read change what follows.
            const now = if (top) self.flags else flags;
            try ways.append(self.arena, try self.parseBranch(now, top and ways.items.len == 0));
            if (!try self.source.match('|')) break;
        }
        if (ways.items.len == 1) return self.node(ways.items[0]);
        return self.node(.{ .branch = ways.items });
    }

    fn parseBranch(self: *Parser, given_flags: u32, first: bool) ParseError!Node {
        var flags = given_flags;
        const source = &self.source;
        var parts: std.ArrayList(Node) = .empty;
        while (source.next) |token| {
            if (token.is('|') or token.is(')')) break;
            _ = try source.get();
            if (!token.escape and flags & flags_module.verbose != 0) {
                switch (token.char) {
                    ' ', '\t', '\n', '\r', 0x0B, 0x0C => continue,
                    '#' => {
                        while (try source.get()) |skipped| if (skipped.is('\n')) break;
                        continue;
                    },
                    else => {},
                }
            }
            if (token.escape) {
                try parts.append(self.arena, try self.parseEscape(token, flags));
                continue;
            }
            switch (token.char) {
                '[' => try parts.append(self.arena, try self.parseSet(flags)),
                '*', '+', '?', '{' => try self.parseRepeat(token.char, &parts, flags),
                '.' => try parts.append(self.arena, if (flags & flags_module.dot_all != 0) .any_all else .any),
                '(' => if (try self.parseGroup(flags, first and parts.items.len == 0)) |part| {
                    try parts.append(self.arena, part);
                } else {
                    // A comment, or global flags.
                    if (first) flags = self.flags;
                },
                '^' => try parts.append(self.arena, .{ .at = if (flags & flags_module.multiline != 0) .line_start else .start }),
                '$' => try parts.append(self.arena, .{ .at = if (flags & flags_module.multiline != 0) .line_end else .end_or_newline }),
                else => |c| try parts.append(self.arena, self.literal(c, flags)),
            }
        }
        if (parts.items.len == 1) return parts.items[0];
        return .{ .sequence = parts.items };
    }


    fn foldOf(self: *const Parser, flags: u32) tree.Fold {
        if (flags & flags_module.ignore_case == 0) return .none;
        return if (self.isUnicode(flags)) .unicode else .ascii;
    }

    fn isUnicode(self: *const Parser, flags: u32) bool {
        return self.source.is_text and flags & flags_module.ascii == 0;
    }

    fn literal(self: *const Parser, c: u21, flags: u32) Node {
        return .{ .literal = .{ .char = c, .fold = self.foldOf(flags) } };
    }

    fn parseEscape(self: *Parser, token: Token, flags: u32) ParseError!Node {
        const meaning = try escape.parse(&self.source, token, .{
            .count = self.groupCount(),
            .context = self,
            .check = checkReference,
        });
        const wide = self.isUnicode(flags);
        return switch (meaning) {
            .char => |c| self.literal(c, flags),
            .category => |category| blk: {
                const set = try self.arena.create(Set);
                set.* = .{};
                try set.categories.append(self.arena, .{ .class = category.class, .unicode = wide, .negative = category.negative });
                break :blk .{ .set = set };
            },
            .at => |at| .{ .at = switch (at) {
                .start => .start,
                .end => .end,
                .boundary => if (wide) .boundary_unicode else .boundary_ascii,
                .not_boundary => if (wide) .not_boundary_unicode else .not_boundary_ascii,
            } },
            .group => |group| blk: {
                self.uses_references = true;
                break :blk .{ .backreference = .{ .group = group, .fold = self.foldOf(flags) } };
            },
        };
    }

    fn checkReference(context: *anyopaque, group: u32, offset: u32) ParseError!void {
        const self: *Parser = @ptrCast(@alignCast(context));
        if (self.spans.items[group] == null) return self.source.fail(offset, "cannot refer to an open group", .{});
        try self.checkLookbehind(group);
    }

    fn checkLookbehind(self: *Parser, group: u32) ParseError!void {
        const before = self.lookbehind_groups orelse return;
        if (group >= self.groupCount() or self.spans.items[group] == null)
            return self.source.fail(0, "cannot refer to an open group", .{});
        if (group >= before)
            return self.source.fail(0, "cannot refer to group defined in the same lookbehind subpattern", .{});
    }

    // Sets.

    const Member = union(enum) { char: u21, category: set_module.Category };

    fn parseSet(self: *Parser, flags: u32) ParseError!Node {
        const source = &self.source;
        const here = source.tell() - 1;
        const set = try self.arena.create(Set);
        set.* = .{ .fold = self.foldOf(flags) };
        if (source.next) |token| if (token.is('['))
            try self.warn("Possible nested set at position ", source.tell());
        set.negative = try source.match('^');
        var members: u32 = 0;
        var only: ?u21 = null;
        while (true) : (members += 1) {
            const token = try source.get() orelse return source.fail(source.tell() - here, "unterminated character set", .{});
            if (members > 0 and token.is(']')) break;
            if (members > 0) try self.warnOfOperator(token);
            const low = try self.parseMember(token, flags);
            if (!try source.match('-')) {
                only = if (members == 0 and low == .char) low.char else null;
                try self.addMember(set, low);
                continue;
            }
            only = null;
            const that = try source.get() orelse return source.fail(source.tell() - here, "unterminated character set", .{});
            if (that.is(']')) {
                try self.addMember(set, low);
                try set.addChar(self.arena, '-');
                break;
            }
            if (that.is('-')) try self.warn("Possible set difference at position ", source.tell() - 2);
            const high = try self.parseMember(that, flags);
            if (low != .char or high != .char or high.char < low.char) {
                const size = token.width() + 1 + that.width();
                return source.fail(size, "bad character range {}-{}", .{ try tokenText(token), try tokenText(that) });
            }
            try set.ranges.append(self.arena, .{ .lo = low.char, .hi = high.char });
        }
        if (only) |c| if (!set.negative) return self.literal(c, flags);
        return .{ .set = set };
    }

    fn tokenText(token: Token) ParseError!*Str {
        if (token.escape) return str.fromCodePoints(&.{ '\\', token.char });
        return str.fromCodePoint(token.char);
    }

    fn parseMember(self: *Parser, token: Token, flags: u32) ParseError!Member {
        if (!token.escape) return .{ .char = token.char };
        return switch (try escape.parseInSet(&self.source, token)) {
            .char => |c| .{ .char = c },
            .category => |category| .{ .category = .{
                .class = category.class,
                .unicode = self.isUnicode(flags),
                .negative = category.negative,
            } },
            else => unreachable,
        };
    }

    fn addMember(self: *Parser, set: *Set, member: Member) ParseError!void {
        switch (member) {
            .char => |c| try set.addChar(self.arena, c),
            .category => |category| {
                for (set.categories.items) |known| if (known == category) return;
                try set.categories.append(self.arena, category);
            },
        }
    }

    fn warnOfOperator(self: *Parser, token: Token) ParseError!void {
        const following = self.source.next orelse return;
        if (token.escape or !following.is(token.char)) return;
        const text = switch (token.char) {
            '-' => "Possible set difference at position ",
            '&' => "Possible set intersection at position ",
            '~' => "Possible set symmetric difference at position ",
            '|' => "Possible set union at position ",
            else => return,
        };
        try self.warn(text, self.source.tell() - 1);
    }

    fn warn(self: *Parser, text: []const u8, position: u32) ParseError!void {
        try self.warnings.append(self.arena, .{ .text = text, .position = position });
    }

    // Repeats.

    fn parseRepeat(self: *Parser, sign: u21, parts: *std.ArrayList(Node), flags: u32) ParseError!void {
        const source = &self.source;
        const here = source.tell();
        var min: u32 = 0;
        var max: u32 = tree.unlimited;
        switch (sign) {
            '?' => max = 1,
            '*' => {},
            '+' => min = 1,
            else => {
                if (source.next) |token| if (token.is('}')) return parts.append(self.arena, self.literal('{', flags));
                const low = try self.parseCount();
                const high = if (try source.match(',')) try self.parseCount() else low;
                if (!try source.match('}')) {
                    try parts.append(self.arena, self.literal('{', flags));
                    return source.seek(here);
                }
                if (low) |n| {
                    if (n >= repeat_max) return raise(.OverflowError, "the repetition number is too large", .{});
                    min = @intCast(n);
                }
                if (high) |n| {
                    if (n >= repeat_max) return raise(.OverflowError, "the repetition number is too large", .{});
                    max = @intCast(n);
                    if (max < min) return source.fail(source.tell() - here, "min repeat greater than max repeat", .{});
                }
            },
        }
        const behind = source.tell() - here + 1;
        if (parts.items.len == 0) return source.fail(behind, "nothing to repeat", .{});
        const last = &parts.items[parts.items.len - 1];
        switch (last.*) {
            .at => return source.fail(behind, "nothing to repeat", .{}),
            .repeat => return source.fail(behind, "multiple repeat", .{}),
            else => {},
        }
        const greed: tree.Greed = if (try source.match('?')) .lazy else if (try source.match('+')) .possessive else .greedy;
        const body = try self.node(last.*);
        last.* = .{ .repeat = .{ .min = min, .max = max, .greed = greed, .body = body } };
    }

    /// Digits, or nothing. Saturates.
    fn parseCount(self: *Parser) ParseError!?u64 {
        var count: ?u64 = null;
        while (self.source.next) |token| {
            if (token.escape or !source_module.isDigit(token.char)) break;
            count = @min((count orelse 0) * 10 + (token.char - '0'), repeat_max);
            _ = try self.source.get();
        }
        return count;
    }

    // Groups.

    /// Behind `(`. Null for what leaves no node: comments and global flags.
    fn parseGroup(self: *Parser, flags: u32, first: bool) ParseError!?Node {
        const source = &self.source;
        const start = source.tell() - 1;
        if (!try source.match('?')) return try self.parseCapturing(null, 0, start, flags);
        const token = try source.get() orelse return source.fail(0, "unexpected end of pattern", .{});
        const kind: u21 = if (token.escape) 0 else token.char;
        switch (kind) {
            'P' => return try self.parseNamed(start, flags),
            ':' => return .{ .cluster = .{ .plain = true, .body = try self.parseInside(start, flags) } },
            '#' => {
                while (true) {
                    const skipped = try source.get() orelse
                        return source.fail(source.tell() - start, "missing ), unterminated comment", .{});
                    if (skipped.is(')')) return null;
                }
            },
            '=', '!' => return try self.parseLook(true, kind == '!', start, flags),
            '<' => {
                const sign = try source.get() orelse return source.fail(0, "unexpected end of pattern", .{});
                if (!sign.is('=') and !sign.is('!'))
                    return source.fail(sign.width() + 2, "unknown extension ?<{}", .{try tokenText(sign)});
                return try self.parseLook(false, sign.char == '!', start, flags);
            },
            '(' => return try self.parseCondition(start, flags),
            '>' => return .{ .atomic = try self.parseInside(start, flags) },
            else => {},
        }
        if (kind == '-' or (kind != 0 and flags_module.ofLetter(kind) != null)) return self.parseFlags(kind, start, flags, first);
        return source.fail(token.width() + 1, "unknown extension ?{}", .{try tokenText(token)});
    }

    fn parseInside(self: *Parser, start: u32, flags: u32) ParseError!*Node {
        const body = try self.parseAlternatives(flags, false);
        try self.close(start);
        return body;
    }

    fn close(self: *Parser, start: u32) ParseError!void {
        if (!try self.source.match(')'))
            return self.source.fail(self.source.tell() - start, "missing ), unterminated subpattern", .{});
    }

    fn parseCapturing(self: *Parser, name: ?*Str, name_len: u32, start: u32, flags: u32) ParseError!Node {
        const index = self.groupCount();
        if (index >= groups_max) return self.source.fail(name_len + 1, "too many groups", .{});
        if (name) |text| if (self.groupNamed(str.view(text))) |other| {
            return self.source.fail(name_len + 1, "redefinition of group name {} as group {}; was group {}", .{
                try source_module.quoted(str.view(text)), index, other,
            });
        };
        try self.spans.append(self.arena, null);
        try self.names.append(self.arena, name);
        const body = try self.parseInside(start, flags);
        self.spans.items[index] = tree.spanOf(body, self.spans.items);
        return .{ .group = .{ .index = index, .body = body } };
    }

    fn groupNamed(self: *const Parser, name: View) ?u32 {
        for (self.names.items, 0..) |known, index| if (known) |text| {
            if (str.view(text).eql(name)) return @intCast(index);
        };
        return null;
    }

    /// Behind `(?P`.
    fn parseNamed(self: *Parser, start: u32, flags: u32) ParseError!Node {
        const source = &self.source;
        if (try source.match('<')) {
            const name = try source.getUntil('>', "group name");
            try source.checkGroupName(name, 1);
            return self.parseCapturing(try str.fromView(name), name.len, start, flags);
        }
        if (try source.match('=')) {
            const name = try source.getUntil(')', "group name");
            try source.checkGroupName(name, 1);
            const group = self.groupNamed(name) orelse
                return source.fail(name.len + 1, "unknown group name {}", .{try source_module.quoted(name)});
            if (self.spans.items[group] == null) return source.fail(name.len + 1, "cannot refer to an open group", .{});
            try self.checkLookbehind(group);
            self.uses_references = true;
            return .{ .backreference = .{ .group = group, .fold = self.foldOf(flags) } };
        }
        const token = try source.get() orelse return source.fail(0, "unexpected end of pattern", .{});
        return source.fail(token.width() + 2, "unknown extension ?P{}", .{try tokenText(token)});
    }

    fn parseLook(self: *Parser, ahead: bool, negative: bool, start: u32, flags: u32) ParseError!Node {
        const outer = self.lookbehind_groups;
        if (!ahead and outer == null) self.lookbehind_groups = self.groupCount();
        const body = try self.parseAlternatives(flags, false);
        if (!ahead and outer == null) self.lookbehind_groups = null;
        try self.close(start);
        if (negative and body.* == .sequence and body.sequence.len == 0) return .fail;
        return .{ .look = .{ .ahead = ahead, .negative = negative, .body = body } };
    }

    /// Behind `(?(`.
    fn parseCondition(self: *Parser, start: u32, flags: u32) ParseError!Node {
        const source = &self.source;
        const name = try source.getUntil(')', "group name");
        const group = try self.conditionGroup(name);
        try self.checkLookbehind(group);
        self.uses_references = true;
        self.depth += 1;
        defer self.depth -= 1;
        if (self.depth > depth_max) return raise(.RecursionError, "maximum recursion depth exceeded", .{});
        try checkStack();
        const yes = try self.node(try self.parseBranch(flags, false));
        var no: ?*Node = null;
        if (try source.match('|')) {
            no = try self.node(try self.parseBranch(flags, false));
            if (source.next) |token| if (token.is('|'))
                return source.fail(0, "conditional backref with more than two branches", .{});
        }
        try self.close(start);
        return .{ .condition = .{ .group = group, .yes = yes, .no = no } };
    }

    fn conditionGroup(self: *Parser, name: View) ParseError!u32 {
        const source = &self.source;
        var number: u64 = 0;
        for (0..name.len) |i| {
            const c = name.at(i);
            if (!source_module.isDigit(c)) break;
            number = @min(number * 10 + (c - '0'), groups_max);
        } else {
            if (number == 0) return source.fail(name.len + 1, "bad group number", .{});
            if (number >= groups_max)
                return source.fail(name.len + 1, "invalid group reference {}", .{try str.fromView(name)});
            for (self.conditions.items) |known| if (known.group == number) break;
            try self.conditions.append(self.arena, .{ .group = @intCast(number), .position = source.tell() - name.len - 1 });
            return @intCast(number);
        }
        try source.checkGroupName(name, 1);
        return self.groupNamed(name) orelse
            source.fail(name.len + 1, "unknown group name {}", .{try source_module.quoted(name)});
    }

    // Flags.

    /// Behind `(?` and a first flag or `-`. Null: they were global.
    fn parseFlags(self: *Parser, first_letter: u21, start: u32, flags: u32, first: bool) ParseError!?Node {
        const source = &self.source;
        var added: u32 = 0;
        var end: u21 = first_letter;
        if (first_letter != '-') {
            const letter = try self.parseAddedFlags(first_letter, &added);
            end = letter;
        }
        if (end == ')') {
            if (!first) return self.globalTooLate(start);
            self.flags |= added;
            if (added & flags_module.verbose != 0 and flags & flags_module.verbose == 0) return error.Restart;
            return null;
        }
        var removed: u32 = 0;
        if (end == '-') try self.parseRemovedFlags(&removed);
        if (added & removed != 0) return source.fail(1, "bad inline flags: flag turned on and off", .{});
        var inner = flags;
        if (added & flags_module.types != 0) inner &= ~flags_module.types;
        inner = (inner | added) & ~removed;
        return .{ .cluster = .{ .plain = false, .body = try self.parseInside(start, inner) } };
    }

    fn globalTooLate(self: *Parser, start: u32) ParseError {
        return self.source.fail(self.source.tell() - start, "global flags not at the start of the expression", .{});
    }

    /// Gives the sign behind the flags: `)`, `:` or `-`.
    fn parseAddedFlags(self: *Parser, first_letter: u21, added: *u32) ParseError!u21 {
        const source = &self.source;
        var letter = first_letter;
        while (true) {
            const flag = flags_module.ofLetter(letter).?;
            if (source.is_text and letter == 'L')
                return source.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern", .{});
            if (!source.is_text and letter == 'u')
                return source.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern", .{});
            added.* |= flag;
            if (flag & flags_module.types != 0 and added.* & flags_module.types != flag)
                return source.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible", .{});
            const token = try source.get() orelse return source.fail(0, "missing -, : or )", .{});
            if (token.is(')') or token.is('-') or token.is(':')) return token.char;
            if (token.escape or flags_module.ofLetter(token.char) == null) {
                if (isLetter(token)) return source.fail(token.width(), "unknown flag", .{});
                return source.fail(token.width(), "missing -, : or )", .{});
            }
            letter = token.char;
        }
    }

    fn parseRemovedFlags(self: *Parser, removed: *u32) ParseError!void {
        const source = &self.source;
        var token = try source.get() orelse return source.fail(0, "missing flag", .{});
        if (token.escape or flags_module.ofLetter(token.char) == null) {
            if (isLetter(token)) return source.fail(token.width(), "unknown flag", .{});
            return source.fail(token.width(), "missing flag", .{});
        }
        while (true) {
            const flag = flags_module.ofLetter(token.char).?;
            if (flag & flags_module.types != 0)
                return source.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'", .{});
            removed.* |= flag;
            token = try source.get() orelse return source.fail(0, "missing :", .{});
            if (token.is(':')) return;
            if (token.escape or flags_module.ofLetter(token.char) == null) {
                if (isLetter(token)) return source.fail(token.width(), "unknown flag", .{});
                return source.fail(token.width(), "missing :", .{});
            }
        }
    }

    fn isLetter(token: Token) bool {
        return !token.escape and unicode.isAlpha(token.char);
    }
};
