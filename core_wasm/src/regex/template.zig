//! Replacement templates: `\1`, `\g<name>`, `\n`.
//!
//! A template is a list of literal pieces and group numbers.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const str = @import("../object/str.zig");
const bytes = @import("../object/bytes.zig");
const dict = @import("../object/dict.zig");
const View = @import("../text/view.zig").View;
const source_module = @import("pattern_source.zig");
const Source = source_module.Source;
const ParseError = source_module.ParseError;
const raise = @import("../vm/raise.zig").raise;

pub const Part = union(enum) {
    /// A str or bytes object.
    literal: Value,
    group: u32,
};

const Parser = struct {
    source: Source,
    pattern: *layout.Pattern,
    arena: std.mem.Allocator,
    parts: std.ArrayList(Part) = .empty,
    /// The literal text since the last group.
    text: std.ArrayList(u21) = .empty,

    fn flush(self: *Parser) ParseError!void {
        if (self.text.items.len == 0) return;
        const piece: Value = if (self.source.is_text) Value.from(try str.fromCodePoints(self.text.items)) else blk: {
            const made = try bytes.create(self.text.items.len);
            for (made.slice(), self.text.items) |*byte, c| byte.* = @intCast(c);
            break :blk Value.from(made);
        };
        try self.parts.append(self.arena, .{ .literal = piece });
        self.text.clearRetainingCapacity();
    }

    fn addGroup(self: *Parser, group: u64, shown: View, offset: u32) ParseError!void {
        if (group >= self.pattern.groups)
            return self.source.fail(offset, "invalid group reference {}", .{try str.fromView(shown)});
        try self.flush();
        try self.parts.append(self.arena, .{ .group = @intCast(group) });
    }

    fn parse(self: *Parser) ParseError!void {
        const source = &self.source;
        try source.seek(0);
        while (try source.get()) |token| {
            if (!token.escape) {
                try self.text.append(self.arena, token.char);
                continue;
            }
            const start = source.tell() - 2;
            const c = token.char;
            if (c == 'g') {
                try self.parseReference();
            } else if (c == '0') {
                try source.skipWhile(2, source_module.isOctal);
                try self.text.append(self.arena, @intCast(number(source.text.slice(start + 1, source.tell()), 8) & 0xFF));
            } else if (source_module.isDigit(c)) {
                try self.parseNumber(c, start);
            } else if (control(c)) |char| {
                try self.text.append(self.arena, char);
            } else if (source_module.isAsciiLetter(c)) {
                return source.fail(2, "bad escape {}", .{try str.fromView(source.text.slice(start, start + 2))});
            } else {
                try self.text.appendSlice(self.arena, &.{ '\\', c });
            }
        }
        try self.flush();
    }

    fn control(c: u21) ?u21 {
        return switch (c) {
            'a' => 7,
            'b' => 8,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            '\\' => '\\',
            else => null,
        };
    }

    fn parseNumber(self: *Parser, first: u21, start: u32) ParseError!void {
        const source = &self.source;
        if (source.next) |second| if (!second.escape and source_module.isDigit(second.char)) {
            _ = try source.get();
            if (source_module.isOctal(first) and source_module.isOctal(second.char)) if (source.next) |third| {
                if (!third.escape and source_module.isOctal(third.char)) {
                    _ = try source.get();
                    const text = source.text.slice(start, source.tell());
                    const value = number(text.slice(1, text.len), 8);
                    if (value > 0o377) return source.fail(text.len, "octal escape value {} outside of range 0-0o377", .{try str.fromView(text)});
                    return self.text.append(self.arena, @intCast(value));
                }
            };
        };
        const digits = source.text.slice(start + 1, source.tell());
        return self.addGroup(number(digits, 10), digits, digits.len);
    }

    /// Behind `\g`.
    fn parseReference(self: *Parser) ParseError!void {
        const source = &self.source;
        if (!try source.match('<')) return source.fail(0, "missing <", .{});
        const name = try source.getUntil('>', "group name");
        for (0..name.len) |i| {
            if (!source_module.isDigit(name.at(i))) break;
        } else return self.addGroup(number(name, 10), name, name.len + 1);
        try source.checkGroupName(name, 1);
        const key = try str.fromView(name);
        const group = dict.getStr(self.pattern.group_index, key) orelse
            return raise(.IndexError, "unknown group name {}", .{try source_module.quoted(name)});
        return self.addGroup(@intCast(group.asInt()), name, name.len + 1);
    }
};

/// Saturates.
fn number(digits: View, base: u64) u64 {
    var value: u64 = 0;
    for (0..digits.len) |i| value = @min(value * base + (digits.at(i) - '0'), 1 << 40);
    return value;
}

pub const Parsed = union(enum) { parts: []const Part, fault: source_module.Fault };

pub fn parse(arena: std.mem.Allocator, pattern: *layout.Pattern, text: View, is_text: bool) source_module.ParseError!Parsed {
    var parser: Parser = .{ .source = .{ .text = text, .is_text = is_text }, .pattern = pattern, .arena = arena };
    parser.parse() catch |err| {
        if (err == error.BadPattern) return .{ .fault = parser.source.fault.? };
        return err;
    };
    return .{ .parts = parser.parts.items };
}
