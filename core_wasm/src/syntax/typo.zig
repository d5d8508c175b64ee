//! "Did you mean 'while'?": a keyword that would repair a program with an "invalid syntax".
//!
//! CPython does this when it prints a traceback, not when it raises, and so does the core: the
//! message of the exception stays as it is. Each name up to the line of the error is compared with
//! the keywords; the first replacement that makes the text compile (or be the beginning of a
//! program) is the suggestion.
//!
//! Invariants:
//!   1. At most ten names with three keywords each are tried, on at most 1024 characters.
//!   2. Places in a `Correction` count from the first line that was considered, as CPython's do.
//!
//! Not here: similar names of variables and attributes (a matter of run time).

const std = @import("std");
const print = @import("../text/print.zig");
const lexer = @import("lexer.zig");
const parser = @import("parser.zig");
const scope = @import("scope.zig");
const syntax_error = @import("syntax_error.zig");
const token = @import("token.zig");

pub const Correction = struct {
    keyword: []const u8,
    /// `invalid syntax. Did you mean '...'?`
    message: []const u8,
    /// Where the wrong name stands, in the words of `Diagnostic`.
    line: u32,
    offset: i32,
    end_offset: i32,
    /// The line, without common indentation.
    text: []const u8,
};

const names_max = 10;
const matches_max = 3;
const characters_max = 1024;

const Error = error{OutOfMemory};

/// The correction to show instead of `diagnostic`, which `parser` made of `source`; null if none.
pub fn correct(
    arena: std.mem.Allocator,
    source: []const u8,
    hooks: parser.UnicodeHooks,
    diagnostic: *const syntax_error.Diagnostic,
) Error!?Correction {
    const forgotten = "invalid syntax. Perhaps you forgot a comma?";
    if (!std.mem.eql(u8, diagnostic.message, "invalid syntax") and
        !std.mem.eql(u8, diagnostic.message, forgotten)) return null;
    const first = @max(1, diagnostic.last_block_line);
    const code = try cutLines(arena, source, first, diagnostic.line);
    if (syntax_error.characterCount(code, code.len) > characters_max) return null;
    var unused: syntax_error.Diagnostic = .{};
    const prepared = try lexer.prepare(arena, code, true, &unused) orelse return null;
    const lexed = try lexer.lex(arena, prepared, false, &hooks, &unused);
    var left: usize = names_max;
    for (lexed.tokens) |it| {
        if (it.kind != .name) continue;
        if (left == 0) return null;
        left -= 1;
        const name = prepared.text[it.start..it.end];
        for (try matchesFor(arena, name)) |keyword| {
            if (!try repairs(arena, hooks, prepared.text, it, keyword)) continue;
            return try makeCorrection(arena, lexed.source, it, keyword);
        }
    }
    return null;
}

fn makeCorrection(
    arena: std.mem.Allocator,
    source: lexer.Source,
    it: token.Token,
    keyword: []const u8,
) Error!Correction {
    const place = source.place(it.start, it.line);
    const line = source.lineText(place.line);
    const column = syntax_error.characterCount(line, place.column);
    const size = syntax_error.characterCount(source.text[it.start..it.end], it.end - it.start);
    const text = "invalid syntax. Did you mean '{s}'?";
    return .{
        .keyword = keyword,
        .message = try print.alloc(arena, text, .{keyword}),
        .line = place.line,
        .offset = @intCast(column + 1),
        .end_offset = @intCast(column + size + 1),
        .text = line,
    };
}

/// Lines `first` to `last` without their common indentation.
fn cutLines(arena: std.mem.Allocator, source: []const u8, first: u32, last: u32) Error![]const u8 {
    var indentation: ?[]const u8 = null;
    var lines = std.mem.splitScalar(u8, source, '\n');
    var number: u32 = 0;
    while (lines.next()) |line| {
        number += 1;
        if (number < first or number > last) continue;
        const body = std.mem.trimStart(u8, line, " \t");
        if (std.mem.trimEnd(u8, body, "\r").len == 0) continue;
        const own = line[0 .. line.len - body.len];
        const known = indentation orelse own;
        const common = std.mem.indexOfDiff(u8, known, own) orelse known.len;
        indentation = known[0..common];
    }
    var out: std.ArrayList(u8) = .empty;
    lines.reset();
    number = 0;
    while (lines.next()) |line| {
        number += 1;
        if (number < first or number > last) continue;
        const size = if (indentation) |common| common.len else 0;
        const blank = std.mem.trim(u8, line, " \t\r").len == 0;
        if (number > first) try out.append(arena, '\n');
        if (!blank) try out.appendSlice(arena, line[size..]);
    }
    return out.items;
}

/// Whether the program compiles with the keyword in the name's place, or could be continued.
fn repairs(
    arena: std.mem.Allocator,
    hooks: parser.UnicodeHooks,
    text: []const u8,
    name: token.Token,
    keyword: []const u8,
) Error!bool {
    const repaired = try std.mem.concat(arena, u8, &.{
        text[0..name.start],
        keyword,
        text[name.end..],
    });
    var diagnostic: syntax_error.Diagnostic = .{};
    const module = parser.parseWithOptions(
        arena,
        repaired,
        .{ .hooks = hooks },
        &diagnostic,
    ) catch |err| switch (err) {
        error.OutOfMemory => return error.OutOfMemory,
        error.SyntaxError => return diagnostic.incomplete,
    };
    _ = scope.analyze(arena, module, .{}, &diagnostic) catch |err| switch (err) {
        error.OutOfMemory => return error.OutOfMemory,
        error.SyntaxError => return false,
    };
    return true;
}

/// Keywords that a name may have been meant to be, the likeliest first.
fn matchesFor(arena: std.mem.Allocator, name: []const u8) Error![]const []const u8 {
    const keywords = comptime keywords: {
        var list: []const []const u8 = &.{};
        for (std.enums.values(token.Kind)) |kind| {
            if (kind.isKeyword()) list = list ++ .{token.spelling(kind)};
        }
        break :keywords list;
    };
    var matches: std.ArrayList([]const u8) = .empty;
    var best: usize = std.math.maxInt(usize);
    for (keywords) |keyword| {
        const limit = (name.len + keyword.len + 3) * move_cost / 6;
        const distance = editDistance(name, keyword, @min(limit, best -| 1));
        if (distance > @min(limit, best -| 1)) continue;
        best = distance;
        matches.clearRetainingCapacity();
        try matches.append(arena, keyword);
    }
    const Scored = struct { score: f64, keyword: []const u8 };
    var scored: std.ArrayList(Scored) = .empty;
    for (keywords) |keyword| {
        const matched: f64 = @floatFromInt(matchedCharacters(keyword, name));
        const score = 2 * matched / @as(f64, @floatFromInt(keyword.len + name.len));
        if (score >= 0.5) try scored.append(arena, .{ .score = score, .keyword = keyword });
    }
    std.sort.heap(Scored, scored.items, {}, struct {
        fn before(_: void, a: Scored, b: Scored) bool {
            if (a.score != b.score) return a.score > b.score;
            return std.mem.lessThan(u8, b.keyword, a.keyword);
        }
    }.before);
    for (scored.items[0..@min(scored.items.len, matches_max)]) |it| {
        try matches.append(arena, it.keyword);
    }
    return matches.items[0..@min(matches.items.len, matches_max)];
}

const move_cost = 2;
const case_cost = 1;

/// Levenshtein's, where another case is half a substitution; anything above `limit` once it is.
fn editDistance(a: []const u8, b: []const u8, limit: usize) usize {
    const size_max = 40;
    if (a.len > size_max or b.len > size_max) return limit + 1;
    var row: [size_max + 1]usize = undefined;
    for (0..a.len + 1) |index| row[index] = index * move_cost;
    for (b, 0..) |letter, below| {
        var diagonal = below * move_cost;
        row[0] = diagonal + move_cost;
        for (a, 1..) |other, index| {
            const substitution: usize = if (letter == other)
                0
            else if (std.ascii.toLower(letter) == std.ascii.toLower(other))
                case_cost
            else
                move_cost;
            const cheapest = @min(
                diagonal + substitution,
                @min(row[index - 1], row[index]) + move_cost,
            );
            diagonal = row[index];
            row[index] = cheapest;
        }
    }
    return row[a.len];
}

/// Characters in common: the longest common run, and so on to its left and right.
fn matchedCharacters(a: []const u8, b: []const u8) usize {
    var size: usize = 0;
    var at_a: usize = 0;
    var at_b: usize = 0;
    for (0..a.len) |start_a| {
        for (0..b.len) |start_b| {
            const most = @min(a.len - start_a, b.len - start_b);
            var run: usize = 0;
            while (run < most and a[start_a + run] == b[start_b + run]) run += 1;
            if (run <= size) continue;
            size = run;
            at_a = start_a;
            at_b = start_b;
        }
    }
    if (size == 0) return 0;
    return size + matchedCharacters(a[0..at_a], b[0..at_b]) +
        matchedCharacters(a[at_a + size ..], b[at_b + size ..]);
}

fn expectCorrection(expected: ?[]const u8, source: []const u8) !void {
    var arena: std.heap.ArenaAllocator = .init(std.testing.allocator);
    defer arena.deinit();
    var diagnostic: syntax_error.Diagnostic = .{};
    if (parser.parse(arena.allocator(), source, .exec, &diagnostic)) |_| {
        return error.TestUnexpectedResult;
    } else |_| {}
    const found = try correct(arena.allocator(), source, .{}, &diagnostic);
    if (expected) |keyword| {
        try std.testing.expectEqualStrings(keyword, found.?.keyword);
    } else try std.testing.expectEqual(null, found);
}

test "a misspelled keyword is found if its correction compiles" {
    try expectCorrection("while", "whille True:\n    pass\n");
    try expectCorrection("return", "def f():\n    retrun 1\n");
    try expectCorrection("else", "if x:\n  pass\nesle:\n  pass\n");
    try expectCorrection("for", "f(a fro a in b)\n");
    try expectCorrection(null, "prnt x y\n");
    try expectCorrection(null, "yeild x\n");
}
