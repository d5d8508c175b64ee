//! Escapes: `\d`, `\x41`, `\N{DASH}`, `\1`.

const std = @import("std");
const tree = @import("tree.zig");
const Set = @import("char_set.zig").Set;
const Category = @import("char_set.zig").Category;
const source_module = @import("pattern_source.zig");
const Source = source_module.Source;
const Token = source_module.Token;
const ParseError = source_module.ParseError;
const isOctal = source_module.isOctal;
const unicode_names = @import("../text/unicode_names.zig");
const vm_module = @import("../vm/vm.zig");

/// What an escape stands for.
pub const Meaning = union(enum) {
    char: u21,
    category: struct { class: @FieldType(Category, "class"), negative: bool },
    at: enum { start, end, boundary, not_boundary },
    group: u32,
};

/// What is asked of groups.
pub const Groups = struct {
    count: u32,
    /// For `\1`: error if the group cannot be referred to here.
    context: *anyopaque,
    check: *const fn (context: *anyopaque, group: u32, offset: u32) ParseError!void,
};

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

fn category(c: u21) ?Meaning {
    return switch (c) {
        'd', 'D' => .{ .category = .{ .class = .digit, .negative = c == 'D' } },
        's', 'S' => .{ .category = .{ .class = .space, .negative = c == 'S' } },
        'w', 'W' => .{ .category = .{ .class = .word, .negative = c == 'W' } },
        else => null,
    };
}

fn place(c: u21) ?Meaning {
    return switch (c) {
        'A' => .{ .at = .start },
        'Z', 'z' => .{ .at = .end },
        'b' => .{ .at = .boundary },
        'B' => .{ .at = .not_boundary },
        else => null,
    };
}

/// Behind a backslash outside of brackets; `token` has been taken.
pub fn parse(source: *Source, token: Token, groups: Groups) ParseError!Meaning {
    const c = token.char;
    if (category(c) orelse place(c)) |meaning| return meaning;
    if (control(c)) |char| return .{ .char = char };
    const start = source.tell() - 2;
    if (c == '0') {
        try source.skipWhile(2, isOctal);
        return .{ .char = @intCast(number(source, start + 1, 8)) };
    }
    if (source_module.isDigit(c)) return numbered(source, c, start, groups);
    return parseCommon(source, c, start);
}

/// `\1` to `\99`, or three octal digits.
fn numbered(source: *Source, first: u21, start: u32, groups: Groups) ParseError!Meaning {
    if (source.next) |second| if (!second.escape and source_module.isDigit(second.char)) {
        _ = try source.get();
        if (isOctal(first) and isOctal(second.char)) if (source.next) |third| if (!third.escape and isOctal(third.char)) {
            _ = try source.get();
            return octal(source, start);
        };
    };
    const end = source.tell();
    const group: u32 = @intCast(number(source, start + 1, 10));
    if (group >= groups.count) return source.fail(end - start - 1, "invalid group reference {}", .{group});
    try groups.check(groups.context, group, end - start);
    return .{ .group = group };
}

fn octal(source: *Source, start: u32) ParseError!Meaning {
    const value = number(source, start + 1, 8);
    if (value > 0o377) {
        const end = source.tell();
        return source.fail(end - start, "octal escape value {} outside of range 0-0o377", .{try textOf(source, start, end)});
    }
    return .{ .char = @intCast(value) };
}

/// Behind a backslash in brackets.
pub fn parseInSet(source: *Source, token: Token) ParseError!Meaning {
    const c = token.char;
    if (control(c)) |char| return .{ .char = char };
    if (category(c)) |meaning| return meaning;
    const start = source.tell() - 2;
    if (isOctal(c)) {
        try source.skipWhile(2, isOctal);
        return octal(source, start);
    }
    if (source_module.isDigit(c)) return bad(source, start);
    return parseCommon(source, c, start);
}

fn parseCommon(source: *Source, c: u21, start: u32) ParseError!Meaning {
    switch (c) {
        'x' => return hex(source, start, 2),
        'u' => if (source.is_text) return hex(source, start, 4),
        'U' => if (source.is_text) return hex(source, start, 8),
        'N' => if (source.is_text) return named(source),
        else => {},
    }
    if (source_module.isAsciiLetter(c)) return bad(source, start);
    return .{ .char = c };
}

fn hex(source: *Source, start: u32, comptime digits: u32) ParseError!Meaning {
    try source.skipWhile(digits, source_module.isHex);
    const end = source.tell();
    if (end - start != digits + 2)
        return source.fail(end - start, "incomplete escape {}", .{try textOf(source, start, end)});
    const value = number(source, start + 2, 16);
    if (value > 0x10FFFF) return bad(source, start);
    return .{ .char = @intCast(value) };
}

fn named(source: *Source) ParseError!Meaning {
    if (!try source.match('{')) return source.fail(0, "missing {", .{});
    const name = try source.getUntil('}', "character name");
    vm_module.charge(10_000) catch |err| return err;
    if (name.len <= 256) if (unicode_names.lookup(name)) |found| switch (found) {
        .code_point => |c| return .{ .char = c },
        .sequence => {},
    };
    return source.fail(name.len + 4, "undefined character name {}", .{try source_module.quoted(name)});
}

fn bad(source: *Source, start: u32) ParseError {
    const end = source.tell();
    return source.fail(end - start, "bad escape {}", .{try textOf(source, start, end)});
}

fn textOf(source: *Source, start: u32, end: u32) ParseError!*@import("../object/layout.zig").Str {
    return @import("../object/str.zig").fromView(source.text.slice(start, end));
}

/// The digits from `start` to the next token.
fn number(source: *Source, start: u32, base: u32) u64 {
    var value: u64 = 0;
    for (start..source.tell()) |at| {
        const c = source.text.at(at);
        value = value * base + (std.fmt.charToDigit(@intCast(c), 16) catch unreachable);
    }
    return value;
}
