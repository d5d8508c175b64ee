//! Every code point, everything about it, against CPython: one checksum for each plane.
//!
//! What is written here about a code point is what `everything_about` in
//! `scripts/unicode_tables.py` writes with CPython's own functions. When a plane differs, print the
//! lines on both sides and compare them.

const std = @import("std");
const casing = @import("casing.zig");
const float_text = @import("float_text.zig");
const normalize = @import("normalize.zig");
const tables = @import("unicode_tables.zig");
const unicode = @import("unicode.zig");
const unicode_names = @import("unicode_names.zig");
const Sink = @import("sink.zig").Sink;
const View = @import("view.zig").View;

fn writeNumber(line: *Sink, value: anytype) !void {
    try line.append('|');
    const number = value orelse return line.appendSlice("None");
    if (@TypeOf(number) == f64) {
        var room: [float_text.repr_size]u8 = undefined;
        return line.appendSlice(float_text.repr(&room, number));
    }
    try line.print("{d}", .{number});
}

fn writeText(line: *Sink, text: *Sink) !void {
    try line.append('|');
    for (0..text.len()) |index| {
        if (index > 0) try line.append(' ');
        try line.print("{x}", .{text.view().at(index)});
    }
    text.clear();
}

fn everythingAbout(line: *Sink, text: *Sink, code_point: u21) !void {
    const unit: [1]u32 = .{code_point};
    const char: View = .ofUnits(.four, &unit);
    try line.print("{t}|{s}|{s}|{d}|{d}|", .{
        unicode.category(code_point),
        unicode.bidirectional(code_point),
        unicode.eastAsianWidth(code_point),
        normalize.combiningClass(code_point),
        @intFromBool(unicode.isMirrored(code_point)),
    });
    const flags = [_]bool{
        unicode.isAlpha(code_point),     unicode.isDecimal(code_point),
        unicode.isDigit(code_point),     unicode.isNumeric(code_point),
        unicode.isSpace(code_point),     casing.isprintable(char),
        unicode.isAlnum(code_point),     casing.isupper(char),
        casing.islower(char),            casing.istitle(char),
        casing.isidentifier(char),       unicode.isXidContinue(code_point),
        unicode.isLineBreak(code_point),
    };
    for (flags) |flag| try line.append(if (flag) '1' else '0');
    try writeNumber(line, unicode.decimalValue(code_point));
    try writeNumber(line, unicode.digitValue(code_point));
    try writeNumber(line, unicode.numericValue(code_point));
    try line.append('|');
    if (normalize.decompositionOf(code_point)) |mapping| {
        try line.appendSlice(mapping.tag);
        var parts = mapping.iterator();
        var first = mapping.tag.len == 0;
        while (parts.next()) |part| : (first = false)
            try line.print("{s}{X:0>4}", .{ if (first) "" else " ", part });
    }
    var name_room: [unicode_names.name_size]u8 = undefined;
    try line.append('|');
    try line.appendSlice(unicode_names.nameOf(&name_room, code_point) orelse "");
    inline for (.{ "upper", "lower", "title", "casefold", "swapcase" }) |method| {
        try @field(casing, method)(text, char);
        try writeText(line, text);
    }
    for ([_]normalize.Form{ .nfc, .nfd, .nfkc, .nfkd }) |form| {
        try normalize.normalize(text, char, form);
        try writeText(line, text);
    }
    try line.append('\n');
}

test "every code point" {
    unicode_names.prepare();
    const gpa = std.testing.allocator;
    var line: Sink = .init(gpa);
    defer line.deinit();
    var text: Sink = .init(gpa);
    defer text.deinit();
    for (tables.plane_checksums, 0..) |wanted, plane| {
        var crc: std.hash.Crc32 = .init();
        for (plane << 16..(plane + 1) << 16) |code_point| {
            line.clear();
            try everythingAbout(&line, &text, @intCast(code_point));
            crc.update(line.view().units(.one));
        }
        try std.testing.expectEqual(wanted, crc.final());
    }
}

test "every name leads back" {
    unicode_names.prepare();
    var room: [unicode_names.name_size]u8 = undefined;
    for (0..0x110000) |place| {
        const code_point: u21 = @intCast(place);
        const name = unicode_names.nameOf(&room, code_point) orelse continue;
        const found = unicode_names.lookup(.ofLatin1(name)).?;
        try std.testing.expectEqual(unicode_names.Found{ .code_point = code_point }, found);
    }
}
