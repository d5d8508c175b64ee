//! The case methods of `str`, and its questions about whole strings.
//!
//!     "ΑΣ".lower()  "ας"    a sigma at the end of a word has a form of its own
//!     "ß".upper()   "SS"    one code point may become three
//!
//! Invariants:
//!   1. ASCII never leaves the fast path: no tables, and the result has the same length.
//!   2. Every function is linear. What stands before a capital sigma is carried along; what
//!      stands after it is looked at once.
//!
//! Not here: properties of single code points (`unicode.zig`).

const std = @import("std");
const unicode = @import("unicode.zig");
const Sink = @import("sink.zig").Sink;
const View = @import("view.zig").View;

pub fn upper(sink: *Sink, text: View) Sink.Error!void {
    if (try mapAscii(sink, text, .to_upper)) return;
    try sink.reserve(text.len);
    for (0..text.len) |index| try appendMapped(sink, text.at(index), .upper);
}

pub fn lower(sink: *Sink, text: View) Sink.Error!void {
    if (try mapAscii(sink, text, .to_lower)) return;
    try sink.reserve(text.len);
    var context: Context = .{ .text = text };
    for (0..text.len) |index| try appendLower(sink, &context, index);
}

pub fn casefold(sink: *Sink, text: View) Sink.Error!void {
    if (try mapAscii(sink, text, .to_lower)) return;
    try sink.reserve(text.len);
    for (0..text.len) |index| try appendMapped(sink, text.at(index), .fold);
}

pub fn swapcase(sink: *Sink, text: View) Sink.Error!void {
    if (try mapAscii(sink, text, .swap)) return;
    try sink.reserve(text.len);
    var context: Context = .{ .text = text };
    for (0..text.len) |index| {
        const code_point = text.at(index);
        if (unicode.isUpper(code_point)) {
            try appendLower(sink, &context, index);
        } else if (unicode.isLower(code_point)) {
            try appendMapped(sink, code_point, .upper);
            context.pass(code_point);
        } else {
            try sink.append(code_point);
            context.pass(code_point);
        }
    }
}

pub fn title(sink: *Sink, text: View) Sink.Error!void {
    try sink.reserve(text.len);
    var context: Context = .{ .text = text };
    var inside_word = false;
    for (0..text.len) |index| {
        const code_point = text.at(index);
        if (inside_word) {
            try appendLower(sink, &context, index);
        } else {
            try appendMapped(sink, code_point, .title);
            context.pass(code_point);
        }
        inside_word = unicode.isCased(code_point);
    }
}

pub fn capitalize(sink: *Sink, text: View) Sink.Error!void {
    if (text.len == 0) return;
    try sink.reserve(text.len);
    var context: Context = .{ .text = text };
    try appendMapped(sink, text.at(0), .title);
    context.pass(text.at(0));
    for (1..text.len) |index| try appendLower(sink, &context, index);
}

/// Which letters of ASCII change their case.
const Change = enum { to_upper, to_lower, swap };

/// False if there is more than ASCII in it. Letters differ from their other case in one bit.
fn mapAscii(sink: *Sink, text: View, comptime change: Change) Sink.Error!bool {
    if (text.width != .one or sink.width != .one or !text.isAscii()) return false;
    if (text.len == 0) return true;
    const room = try sink.bytes.addManyAsSlice(sink.gpa, text.len);
    sink.seen |= 0x7F;
    const source = text.units(.one);
    const lanes = 16;
    const Vector = @Vector(lanes, u8);
    var at: usize = 0;
    while (at + lanes <= source.len) : (at += lanes) {
        const chars: Vector = source[at..][0..lanes].*;
        const place = switch (change) {
            .to_upper => chars -% @as(Vector, @splat('a')),
            .to_lower => chars -% @as(Vector, @splat('A')),
            .swap => (chars | @as(Vector, @splat(0x20))) -% @as(Vector, @splat('a')),
        };
        const is_letter = place < @as(Vector, @splat(26));
        const bit = @select(u8, is_letter, @as(Vector, @splat(0x20)), @as(Vector, @splat(0)));
        room[at..][0..lanes].* = chars ^ bit;
    }
    for (source[at..], room[at..]) |char, *target| target.* = switch (change) {
        .to_upper => std.ascii.toUpper(char),
        .to_lower => std.ascii.toLower(char),
        .swap => if (std.ascii.isAlphabetic(char)) char ^ 0x20 else char,
    };
    return true;
}

fn appendMapped(sink: *Sink, code_point: u21, case: unicode.Case) Sink.Error!void {
    if (code_point < 0x80) return sink.append(switch (case) {
        .upper, .title => std.ascii.toUpper(@intCast(code_point)),
        .lower, .fold => std.ascii.toLower(@intCast(code_point)),
    });
    const mapped = unicode.mapCase(code_point, case);
    for (mapped.slice()) |one| try sink.append(one);
}

const capital_sigma = 0x3A3;

fn appendLower(sink: *Sink, context: *Context, index: usize) Sink.Error!void {
    const code_point = context.text.at(index);
    if (code_point == capital_sigma) {
        try sink.append(if (context.isFinal(index)) 0x3C2 else 0x3C3);
    } else {
        try appendMapped(sink, code_point, .lower);
    }
    context.pass(code_point);
}

/// What decides the form of a sigma: whether the nearest code point before it, and the
/// nearest after it, that case does not ignore, is cased.
const Context = struct {
    text: View,
    cased_before: bool = false,

    fn pass(context: *Context, code_point: u21) void {
        if (unicode.isCaseIgnorable(code_point)) return;
        context.cased_before = unicode.isCased(code_point);
    }

    /// Looks no further than the next sigma, which case does not ignore.
    fn isFinal(context: *const Context, index: usize) bool {
        if (!context.cased_before) return false;
        for (index + 1..context.text.len) |next| {
            const code_point = context.text.at(next);
            if (!unicode.isCaseIgnorable(code_point)) return !unicode.isCased(code_point);
        }
        return true;
    }
};

/// True for at least one code point, and for all: `isalpha`, `isalnum`, `isdecimal`, `isdigit`,
/// `isnumeric`, `isspace` are `all(text, unicode.isAlpha)` and so on.
pub fn all(text: View, comptime predicate: fn (u21) bool) bool {
    if (text.len == 0) return false;
    return allOrEmpty(text, predicate);
}

fn allOrEmpty(text: View, comptime predicate: fn (u21) bool) bool {
    switch (text.width) {
        inline else => |width| for (text.units(width)) |unit| {
            if (!predicate(@intCast(unit))) return false;
        },
    }
    return true;
}

/// The empty string is printable.
pub fn isprintable(text: View) bool {
    return allOrEmpty(text, unicode.isPrintable);
}

pub fn isidentifier(text: View) bool {
    if (text.len == 0 or !unicode.isXidStart(text.at(0))) return false;
    return allOrEmpty(text.slice(1, text.len), unicode.isXidContinue);
}

pub fn isupper(text: View) bool {
    var found = false;
    for (0..text.len) |index| {
        const code_point = text.at(index);
        if (unicode.isLower(code_point) or unicode.isTitle(code_point)) return false;
        found = found or unicode.isUpper(code_point);
    }
    return found;
}

pub fn islower(text: View) bool {
    var found = false;
    for (0..text.len) |index| {
        const code_point = text.at(index);
        if (unicode.isUpper(code_point) or unicode.isTitle(code_point)) return false;
        found = found or unicode.isLower(code_point);
    }
    return found;
}

pub fn istitle(text: View) bool {
    var found = false;
    var inside_word = false;
    for (0..text.len) |index| {
        const code_point = text.at(index);
        if (unicode.isUpper(code_point) or unicode.isTitle(code_point)) {
            if (inside_word) return false;
            inside_word = true;
            found = true;
        } else if (unicode.isLower(code_point)) {
            if (!inside_word) return false;
        } else {
            inside_word = false;
        }
    }
    return found;
}

fn expectCase(
    comptime method: fn (*Sink, View) Sink.Error!void,
    comptime from: []const u8,
    comptime to: []const u8,
) !void {
    var source: Sink = .init(std.testing.allocator);
    defer source.deinit();
    try source.appendUtf8(from);
    var wanted: Sink = .init(std.testing.allocator);
    defer wanted.deinit();
    try wanted.appendUtf8(to);
    var result: Sink = .init(std.testing.allocator);
    defer result.deinit();
    try method(&result, source.view());
    try std.testing.expect(result.view().eql(wanted.view()));
}

test "case methods" {
    try expectCase(upper, "stra\u{df}e", "STRASSE");
    try expectCase(upper, "\u{fb03}\u{1f80}", "FFI\u{1f08}\u{399}");
    try expectCase(
        lower,
        "\u{391}\u{3a3} \u{3a3}\u{391}\u{3a3}.",
        "\u{3b1}\u{3c2} \u{3c3}\u{3b1}\u{3c2}.",
    );
    try expectCase(lower, "\u{130}A", "i\u{307}a");
    try expectCase(casefold, "\u{df}\u{3a3}\u{13a0}", "ss\u{3c3}\u{13a0}");
    try expectCase(title, "they're \u{1c6}x", "They'Re \u{1c5}x");
    try expectCase(capitalize, "\u{fb01}NE ABC", "Fine abc");
    try expectCase(swapcase, "aB1\u{e9}\u{178}", "Ab1\u{c9}\u{ff}");
}
