//! What is wrong with a program, in CPython's words and positions.
//!
//! A `Diagnostic` is filled by whoever returns `error.SyntaxError` (lexer, parser, scope) and is
//! what the guest's SyntaxError is made of: `args = (message, (filename, line, offset, text,
//! end_line, end_offset))`. Positions are CPython's: lines from 1, offsets from 1 in characters
//! (not bytes) of `text`; an offset of 0 or -1 means "not known", which CPython shows
//! without a caret or with a short one.
//!
//! Not here: finding the error (`error_pass.zig` for the grammar, `scope_visit.zig` for the rest).

const std = @import("std");

pub const Kind = enum { SyntaxError, IndentationError, TabError, MemoryError, RecursionError };

pub const Diagnostic = struct {
    kind: Kind = .SyntaxError,
    message: []const u8 = "",
    line: u32 = 0,
    offset: i32 = 0,
    end_line: u32 = 0,
    end_offset: i32 = 0,
    /// The line of the error without its newline; null when CPython has none to show.
    text: ?[]const u8 = null,
    /// Line of the last compound statement but `def` that was complete, for `typo.zig`; 0 if there
    /// was none.
    last_block_line: u32 = 0,
    /// The program ended where it could have gone on, as at a prompt.
    incomplete: bool = false,
    /// Warnings met on the way, whether or not parsing succeeds.
    warnings: std.ArrayList(Warning) = .empty,
};

pub const Warning = struct {
    category: enum { SyntaxWarning, DeprecationWarning } = .SyntaxWarning,
    message: []const u8,
    line: u32,
    offset: i32 = 0,
    end_line: u32 = 0,
    end_offset: i32 = 0,
};

/// The text of a line (from 1) without its line ending; null past the end.
pub fn lineText(source: []const u8, line: u32) ?[]const u8 {
    var lines = std.mem.splitScalar(u8, source, '\n');
    var at: u32 = 1;
    while (lines.next()) |text| : (at += 1) {
        if (at == line) return std.mem.trimEnd(u8, text, "\r");
    }
    return null;
}

/// How many characters (code points) the first `size` bytes of `text` are. Bytes that are not
/// UTF-8 count one each.
pub fn characterCount(text: []const u8, size: usize) u32 {
    var count: u32 = 0;
    for (text[0..@min(size, text.len)]) |byte| count += @intFromBool(byte & 0xC0 != 0x80);
    return count;
}

test lineText {
    try std.testing.expectEqualStrings("b", lineText("a\r\nb\r\nc", 2).?);
    try std.testing.expectEqual(null, lineText("a", 2));
}

test characterCount {
    try std.testing.expectEqual(2, characterCount("\u{e9}\u{e9}x", 4));
}
