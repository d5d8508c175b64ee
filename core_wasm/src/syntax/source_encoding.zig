//! Source bytes to UTF-8, as PEP 263 says: by the byte order mark, by `coding: name` in one of the
//! first two lines, or as UTF-8.

const std = @import("std");
const print = @import("../text/print.zig");
const UnicodeHooks = @import("lexer.zig").UnicodeHooks;
const Diagnostic = @import("syntax_error.zig").Diagnostic;

pub const byte_order_mark = "\xEF\xBB\xBF";

/// The text in UTF-8; null when `diagnostic` says why not.
pub fn decode(
    arena: std.mem.Allocator,
    input: []const u8,
    hooks: *const UnicodeHooks,
    diagnostic: *Diagnostic,
) error{OutOfMemory}!?[]const u8 {
    const marked = std.mem.startsWith(u8, input, byte_order_mark);
    const declared = declaration(input);
    const name = if (declared) |it| try plainName(arena, it.name) else "utf-8";
    if (std.mem.eql(u8, name, "utf-8")) {
        const at = firstBadUtf8(input) orelse return input;
        diagnostic.line = @intCast(1 + std.mem.count(u8, input[0..at], "\n"));
        const text = "Non-UTF-8 code starting with '\\x{x:0>2}' on line {d}, but no encoding " ++
            "declared; see https://peps.python.org/pep-0263/ for details";
        diagnostic.message = try print.alloc(arena, text, .{ input[at], diagnostic.line });
        try showLine(arena, input, at, diagnostic);
        return null;
    }
    if (marked) {
        const line = declared.?.line;
        diagnostic.message = try print.alloc(arena, "encoding problem: {s} with BOM", .{name});
        const before = input[0 .. @intFromPtr(line.ptr) - @intFromPtr(input.ptr)];
        diagnostic.line = @intCast(1 + std.mem.count(u8, before, "\n"));
        diagnostic.end_line = diagnostic.line;
        diagnostic.text = line;
        diagnostic.end_offset = @intCast(line.len);
        return null;
    }
    diagnostic.message = switch (try hooks.decode(arena, name, input)) {
        .text => |text| return text,
        .refused => |message| message,
        .unknown => try print.alloc(arena, "unknown encoding: {s}", .{name}),
    };
    diagnostic.offset = -1;
    return null;
}

const Declaration = struct { name: []const u8, line: []const u8 };

fn declaration(input: []const u8) ?Declaration {
    var lines = std.mem.splitAny(u8, input, "\r\n");
    for (0..2) |_| {
        const whole = lines.next() orelse return null;
        const line = std.mem.trimStart(u8, whole, byte_order_mark ++ " \t\x0C");
        if (line.len == 0) continue;
        if (line[0] != '#') return null;
        const found = std.mem.indexOf(u8, line, "coding") orelse continue;
        const rest = line[found + "coding".len ..];
        if (rest.len == 0 or (rest[0] != ':' and rest[0] != '=')) continue;
        const name = std.mem.trimStart(u8, rest[1..], " \t");
        for (name, 0..) |byte, size| {
            if (std.ascii.isAlphanumeric(byte)) continue;
            if (byte == '-' or byte == '_' or byte == '.') continue;
            return if (size > 0) .{ .name = name[0..size], .line = line } else null;
        }
        return if (name.len > 0) .{ .name = name, .line = line } else null;
    }
    return null;
}

/// Only these names are the same to the tokenizer; all others are the codecs' affair.
fn plainName(arena: std.mem.Allocator, name: []const u8) error{OutOfMemory}![]const u8 {
    const lower = try std.ascii.allocLowerString(arena, name);
    std.mem.replaceScalar(u8, lower, '_', '-');
    for ([_][2][]const u8{
        .{ "utf-8", "utf-8" },           .{ "latin-1", "iso-8859-1" },
        .{ "iso-8859-1", "iso-8859-1" }, .{ "iso-latin-1", "iso-8859-1" },
    }) |pair| {
        if (!std.mem.startsWith(u8, lower, pair[0])) continue;
        if (lower.len == pair[0].len or lower[pair[0].len] == '-') return pair[1];
    }
    return name;
}

fn firstBadUtf8(input: []const u8) ?usize {
    if (std.unicode.utf8ValidateSlice(input)) return null;
    var at: usize = 0;
    while (at < input.len) at += goodSize(input[at..]) orelse return at;
    return null;
}

fn goodSize(input: []const u8) ?usize {
    const size = std.unicode.utf8ByteSequenceLength(input[0]) catch return null;
    if (size > input.len) return null;
    _ = std.unicode.utf8Decode(input[0..size]) catch return null;
    return size;
}

/// How many bytes the decoder replaces by one U+FFFD: as much of a character as is there.
fn badSize(input: []const u8) usize {
    const size = std.unicode.utf8ByteSequenceLength(input[0]) catch return 1;
    if (size < 2 or input.len < 2) return 1;
    const low: u8 = if (input[0] == 0xE0) 0xA0 else if (input[0] == 0xF0) 0x90 else 0x80;
    const high: u8 = if (input[0] == 0xED) 0x9F else if (input[0] == 0xF4) 0x8F else 0xBF;
    if (input[0] < 0xC2 or input[0] > 0xF4 or input[1] < low or input[1] > high) return 1;
    var at: usize = 2;
    while (at < @min(size, input.len) and input[at] & 0xC0 == 0x80) at += 1;
    return at;
}

/// The line around `bad`, with what cannot be decoded replaced.
fn showLine(
    arena: std.mem.Allocator,
    input: []const u8,
    bad: usize,
    diagnostic: *Diagnostic,
) error{OutOfMemory}!void {
    var start: usize = 0;
    if (std.mem.lastIndexOfScalar(u8, input[0..bad], '\n')) |newline| start = newline + 1;
    const end = std.mem.indexOfAnyPos(u8, input, bad, "\r\n") orelse input.len;
    if (std.mem.startsWith(u8, input[start..], byte_order_mark)) start += byte_order_mark.len;
    var text: std.ArrayList(u8) = .empty;
    var column: i32 = 1;
    var at = start;
    while (at < end) {
        if (at < bad) column += 1;
        if (goodSize(input[at..end])) |size| {
            try text.appendSlice(arena, input[at..][0..size]);
            at += size;
        } else {
            try text.appendSlice(arena, "\u{FFFD}");
            at += badSize(input[at..end]);
        }
    }
    diagnostic.text = text.items;
    diagnostic.offset = column;
    diagnostic.end_line = diagnostic.line;
    diagnostic.end_offset = column;
}
