//! Docstrings without the indentation that they have because of where they stand.
//!
//!     """First line.            "First line.\n\nThe rest.\n"
//!
//!         The rest.
//!         """
//!
//! Not here: what `inspect.getdoc` does beyond that.

const std = @import("std");
const Allocator = std.mem.Allocator;

const tab_columns = 8;

/// Tabs become spaces; then the first line loses its leading spaces, and the others as many as the
/// least indented of them that is not blank has.
pub fn clean(arena: Allocator, text: []const u8) Allocator.Error![]const u8 {
    const wide = try expandTabs(arena, text);
    const first_end = std.mem.findScalar(u8, wide, '\n') orelse wide.len;
    var margin: usize = std.math.maxInt(usize);
    var lines = std.mem.splitScalar(u8, wide[@min(first_end + 1, wide.len)..], '\n');
    while (lines.next()) |line| {
        const indent = indentOf(line);
        if (indent < line.len) margin = @min(margin, indent);
    }
    if (margin == std.math.maxInt(usize)) margin = 0;
    const skipped = indentOf(wide[0..first_end]);
    if (skipped == 0 and margin == 0) return wide;
    var out: std.ArrayList(u8) = try .initCapacity(arena, wide.len);
    out.appendSliceAssumeCapacity(wide[skipped..first_end]);
    if (first_end == wide.len) return out.items;
    lines = std.mem.splitScalar(u8, wide[first_end + 1 ..], '\n');
    while (lines.next()) |line| {
        out.appendAssumeCapacity('\n');
        out.appendSliceAssumeCapacity(line[@min(margin, indentOf(line))..]);
    }
    return out.items;
}

fn indentOf(line: []const u8) usize {
    for (line, 0..) |byte, i| if (byte != ' ') return i;
    return line.len;
}

fn expandTabs(arena: Allocator, text: []const u8) Allocator.Error![]const u8 {
    if (std.mem.findScalar(u8, text, '\t') == null) return text;
    var out: std.ArrayList(u8) = .empty;
    var column: usize = 0;
    for (text) |byte| switch (byte) {
        '\t' => {
            const spaces = tab_columns - column % tab_columns;
            try out.appendNTimes(arena, ' ', spaces);
            column += spaces;
        },
        '\n', '\r' => {
            try out.append(arena, byte);
            column = 0;
        },
        else => {
            try out.append(arena, byte);
            // Only the first byte of a character takes a column.
            if (byte & 0xC0 != 0x80) column += 1;
        },
    };
    return out.items;
}

test clean {
    var arena_state: std.heap.ArenaAllocator = .init(std.testing.allocator);
    defer arena_state.deinit();
    const arena = arena_state.allocator();
    const expectEqualStrings = std.testing.expectEqualStrings;
    try expectEqualStrings("a\n\nb\n  c\n", try clean(arena, "a\n\n    b\n      c\n    "));
    try expectEqualStrings("a", try clean(arena, "  a"));
    try expectEqualStrings("a  ", try clean(arena, "a  "));
    try expectEqualStrings("a\nb", try clean(arena, "a\n\tb"));
    try expectEqualStrings("", try clean(arena, ""));
}
