//! `repr` and `ascii` of text, and `repr` of bytes.

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("layout.zig");
const Str = layout.Str;
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const str = @import("str.zig");
const View = str.View;
const unicode = @import("../text/unicode.zig");

/// Which characters `repr` writes as escapes.
pub const Mode = enum { repr, ascii };

pub fn of(self: *Str) Error!*Str {
    try vm_module.charge(self.len / 8);
    if (self.ascii and isPlainText(str.narrow(self))) {
        const shown = try str.create(@as(usize, self.len) + 2, 1, true);
        shown.chars[0] = '\'';
        str.copyBytes(shown.chars + 1, str.narrow(self));
        shown.chars[shown.len - 1] = '\'';
        return shown;
    }
    var builder = str.Builder.init();
    try append(&builder, str.view(self), .repr);
    return builder.finish();
}

/// With quotes. The quote is ' unless the text has ' and no ".
pub fn append(builder: *str.Builder, text: View, mode: Mode) Error!void {
    try vm_module.charge(text.len / 8);
    const quote = quoteFor(text);
    try builder.reserve(@as(usize, text.len) + 2);
    try builder.appendCodePoint(quote);
    var start: usize = 0;
    switch (text.width) {
        inline else => |width| for (text.units(width), 0..) |unit, at| {
            const c: u21 = @intCast(unit);
            if (isPlain(c, quote, mode)) continue;
            try builder.appendView(text.slice(start, at));
            try appendEscape(builder, c, quote);
            start = at + 1;
        },
    }
    try builder.appendView(text.slice(start, text.len));
    try builder.appendCodePoint(quote);
}

/// Is there nothing to escape, and no quote to look out for?
fn isPlainText(text: []const u8) bool {
    for (text) |c| if (!isPlain(c, '\'', .ascii)) return false;
    return true;
}

fn quoteFor(text: View) u21 {
    var single = false;
    switch (text.width) {
        inline else => |width| for (text.units(width)) |unit| {
            if (unit == '"') return '\'';
            if (unit == '\'') single = true;
        },
    }
    return if (single) '"' else '\'';
}

inline fn isPlain(c: u21, quote: u21, mode: Mode) bool {
    if (c < 0x7F) return c >= 0x20 and c != quote and c != '\\';
    return mode == .repr and unicode.isPrintable(c);
}

fn appendEscape(builder: *str.Builder, c: u21, quote: u21) Error!void {
    if (c == quote or c == '\\') {
        try builder.appendCodePoint('\\');
        return builder.appendCodePoint(c);
    }
    return switch (c) {
        '\n' => builder.appendAscii("\\n"),
        '\r' => builder.appendAscii("\\r"),
        '\t' => builder.appendAscii("\\t"),
        else => appendHex(builder, c),
    };
}

/// `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
pub fn appendHex(builder: *str.Builder, c: u21) Error!void {
    var room: [10]u8 = undefined;
    const value: u32 = c;
    return builder.appendAscii(if (c < 0x100)
        print.into(&room, "\\x{x:0>2}", .{value}) catch unreachable
    else if (c < 0x10000)
        print.into(&room, "\\u{x:0>4}", .{value}) catch unreachable
    else
        print.into(&room, "\\U{x:0>8}", .{value}) catch unreachable);
}

/// `b'...'`.
pub fn appendBytes(builder: *str.Builder, text: []const u8) Error!void {
    return appendQuoted(builder, text, false);
}

/// What stands between the parentheses of a bytearray: a ' is escaped whatever the quotes.
pub fn appendBytearray(builder: *str.Builder, text: []const u8) Error!void {
    return appendQuoted(builder, text, true);
}

fn appendQuoted(builder: *str.Builder, text: []const u8, comptime escapes_single: bool) Error!void {
    try vm_module.charge(text.len / 8);
    const single = std.mem.indexOfScalar(u8, text, '\'') != null;
    const quote: u8 = if (single and std.mem.indexOfScalar(u8, text, '"') == null) '"' else '\'';
    try builder.reserve(text.len + 3);
    try builder.appendCodePoint('b');
    try builder.appendCodePoint(quote);
    var start: usize = 0;
    for (text, 0..) |c, at| {
        const is_special = c == quote or c == '\\' or (escapes_single and c == '\'');
        if (c >= 0x20 and c < 0x7F and !is_special) continue;
        try builder.appendAscii(text[start..at]);
        try appendEscape(builder, c, if (is_special) c else quote);
        start = at + 1;
    }
    try builder.appendAscii(text[start..]);
    try builder.appendCodePoint(quote);
}
