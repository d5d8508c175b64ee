//! The text of a pattern, read token by token: a character, or a backslash with the character behind it.
//!
//! Here are also the errors: a message, and the position that `re.PatternError` shows.

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const str = @import("../object/str.zig");
const repr = @import("../object/repr.zig");
const unicode = @import("../text/unicode.zig");
const casing = @import("../text/casing.zig");
const View = @import("../text/view.zig").View;
const raise_module = @import("../vm/raise.zig");
const Error = @import("../vm/vm.zig").Error;

/// `BadPattern`: the fault is described in the source.
pub const ParseError = Error || error{ BadPattern, Restart };

pub const Token = struct {
    /// The character, or the one behind the backslash.
    char: u21,
    escape: bool,

    pub inline fn is(self: Token, char: u21) bool {
        return !self.escape and self.char == char;
    }

    pub fn width(self: Token) u32 {
        return if (self.escape) 2 else 1;
    }
};

pub const Fault = struct { message: *Str, position: ?u32 };

pub const Source = struct {
    text: View,
    is_text: bool,
    /// Behind `next`.
    index: u32 = 0,
    next: ?Token = null,
    fault: ?Fault = null,

    fn advance(self: *Source) ParseError!void {
        if (self.index >= self.text.len) {
            self.next = null;
            return;
        }
        const char = self.text.at(self.index);
        if (char != '\\') {
            self.index += 1;
            self.next = .{ .char = char, .escape = false };
            return;
        }
        if (self.index + 1 >= self.text.len) return self.failAt(self.text.len - 1, "bad escape (end of pattern)", .{});
        self.next = .{ .char = self.text.at(self.index + 1), .escape = true };
        self.index += 2;
    }

    /// Takes the next token if it is this plain character.
    pub fn match(self: *Source, char: u21) ParseError!bool {
        const token = self.next orelse return false;
        if (!token.is(char)) return false;
        try self.advance();
        return true;
    }

    pub fn get(self: *Source) ParseError!?Token {
        const token = self.next;
        if (token != null) try self.advance();
        return token;
    }

    pub fn tell(self: *const Source) u32 {
        return self.index - if (self.next) |token| token.width() else 0;
    }

    pub fn seek(self: *Source, position: u32) ParseError!void {
        self.index = position;
        try self.advance();
    }

    /// Up to `most` plain characters of a kind, after what has been read; gives where they end.
    pub fn skipWhile(self: *Source, most: u32, comptime kind: fn (u21) bool) ParseError!void {
        var left = most;
        while (left > 0) : (left -= 1) {
            const token = self.next orelse return;
            if (token.escape or !kind(token.char)) return;
            try self.advance();
        }
    }

    /// The text before `terminator`, which is taken as well.
    pub fn getUntil(self: *Source, terminator: u8, name: []const u8) ParseError!View {
        const start = self.tell();
        while (true) {
            const end = self.tell();
            const token = self.next orelse {
                if (end == start) return self.fail(0, "missing {}", .{name});
                return self.fail(end - start, "missing {}, unterminated name", .{&[1]u8{terminator}});
            };
            try self.advance();
            if (!token.is(terminator)) continue;
            if (end == start) return self.fail(1, "missing {}", .{name});
            return self.text.slice(start, end);
        }
    }

    /// Group names are identifiers, of ASCII in patterns of bytes.
    pub fn checkGroupName(self: *Source, name: View, offset: u32) ParseError!void {
        if (!self.is_text and !name.isAscii())
            return self.fail(name.len + offset, "bad character in group name {}", .{try self.quotedAscii(name)});
        if (!casing.isidentifier(name))
            return self.fail(name.len + offset, "bad character in group name {}", .{try quoted(name)});
    }

    fn quotedAscii(self: *Source, name: View) ParseError!*Str {
        _ = self;
        var builder = str.Builder.init();
        try builder.appendAscii("'");
        for (0..name.len) |i| {
            const c = name.at(i);
            if (c < 0x80) {
                try builder.appendCodePoint(c);
            } else {
                var buffer: [8]u8 = undefined;
                try builder.appendAscii(print.into(&buffer, "\\x{x:0>2}", .{c}) catch unreachable);
            }
        }
        try builder.appendAscii("'");
        return builder.finish();
    }

    /// A fault `offset` characters before the next token.
    pub fn fail(self: *Source, offset: u32, comptime message: []const u8, args: anytype) ParseError {
        return self.failAt(self.tell() -| offset, message, args);
    }

    pub fn failAt(self: *Source, position: ?u32, comptime message: []const u8, args: anytype) ParseError {
        var text = try raise_module.format(message, args);
        if (!self.is_text and !text.ascii) text = try escaped(text);
        self.fault = .{ .message = text, .position = position };
        return error.BadPattern;
    }
};

/// What the message for a pattern of bytes makes of characters beyond ASCII.
fn escaped(text: *Str) Error!*Str {
    var builder = str.Builder.init();
    for (0..text.len) |i| {
        const c = str.at(text, i);
        if (c < 0x80) {
            try builder.appendCodePoint(c);
            continue;
        }
        var buffer: [8]u8 = undefined;
        try builder.appendAscii(print.into(&buffer, "\\x{x:0>2}", .{c}) catch unreachable);
    }
    return builder.finish();
}

pub fn quoted(name: View) Error!*Str {
    return repr.of(Value.from(try str.fromView(name)));
}

pub fn isDigit(c: u21) bool {
    return c >= '0' and c <= '9';
}

pub fn isOctal(c: u21) bool {
    return c >= '0' and c <= '7';
}

pub fn isHex(c: u21) bool {
    return c < 0x80 and std.ascii.isHex(@intCast(c));
}

pub fn isAsciiLetter(c: u21) bool {
    return c < 0x80 and std.ascii.isAlphabetic(@intCast(c));
}
