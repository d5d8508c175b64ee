//! The `unicodedata` module: the Unicode character database, as far as `text/` has it (all of
//! version 16.0).
//!
//! Not here: `ucd_3_2_0`, the database of 2002.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const bind = @import("bind.zig");
const bytes = @import("../object/bytes.zig");
const str = @import("../object/str.zig");
const arguments = @import("../object/str_arguments.zig");
const Sink = @import("../text/sink.zig").Sink;
const normalization = @import("../text/normalize.zig");
const unicode = @import("../text/unicode.zig");
const unicode_names = @import("../text/unicode_names.zig");

pub const doc =
    "The Unicode character database: properties of characters, their names, normal forms.";

pub const unidata_version = unicode.version;

pub const functions = bind.functions(.{
    .{
        "bidirectional(chr, /)",
        bidirectional,
        "The class of the character in text of mixed directions; '' if it has none.",
    },
    .{ "category(chr, /)", category, "The two letters of the character's general category." },
    .{
        "combining(chr, /)",
        combining,
        "The canonical combining class of the character; most have 0.",
    },
    .{
        "decimal(chr, default=<unrepresentable>, /)",
        decimal,
        "Return the value of a decimal digit; the default, or ValueError, for other characters.",
    },
    .{
        "decomposition(chr, /)",
        decomposition,
        "How the character is composed, in hexadecimal code points; '' if it is not.",
    },
    .{
        "digit(chr, default=<unrepresentable>, /)",
        digit,
        "Return the value of a digit; the default, or ValueError, for other characters.",
    },
    .{
        "east_asian_width(chr, /)",
        eastAsianWidth,
        "How wide the character is in East Asian text: one of F, H, W, Na, A, N.",
    },
    .{
        "is_normalized(form, unistr, /)",
        isNormalized,
        "Return True if the string is in the normal form 'NFC', 'NFKC', 'NFD' or 'NFKD'.",
    },
    .{
        "lookup(name, /)",
        lookup,
        "Return the character (or named sequence) of this name; KeyError if there is none.",
    },
    .{
        "mirrored(chr, /)",
        mirrored,
        "Return 1 if the character is mirrored in bidirectional text, else 0.",
    },
    .{
        "name(chr, default=<unrepresentable>, /)",
        name,
        "Return the name of the character; the default, or ValueError, if it has none.",
    },
    .{
        "normalize(form, unistr, /)",
        normalize,
        "Return the normal form 'NFC', 'NFKC', 'NFD' or 'NFKD' of the string.",
    },
    .{
        "numeric(chr, default=<unrepresentable>, /)",
        numeric,
        "Return the value of a numeric character; the default, or ValueError, for others.",
    },
});

/// `which`: "argument", or "argument 1" for functions with a default.
fn wantCharacter(
    value: Value,
    comptime function: []const u8,
    comptime which: []const u8,
) Error!u21 {
    const s = value.as(Str) orelse return raise(
        .TypeError,
        function ++ "() " ++ which ++ " must be a unicode character, not {}",
        .{arguments.shortName(value)},
    );
    if (s.len != 1) return raise(
        .TypeError,
        function ++ "(): " ++ which ++ " must be a unicode character, not a string of length {}",
        .{s.len},
    );
    return str.at(s, 0);
}

fn bidirectional(chr: Value) Error!*Str {
    const c = try wantCharacter(chr, "bidirectional", "argument");
    return str.fromAscii(unicode.bidirectional(c));
}

fn category(chr: Value) Error!*Str {
    const c = try wantCharacter(chr, "category", "argument");
    return str.fromAscii(@tagName(unicode.category(c)));
}

fn combining(chr: Value) Error!u32 {
    return normalization.combiningClass(try wantCharacter(chr, "combining", "argument"));
}

fn mirrored(chr: Value) Error!u32 {
    return @intFromBool(unicode.isMirrored(try wantCharacter(chr, "mirrored", "argument")));
}

fn eastAsianWidth(chr: Value) Error!*Str {
    const c = try wantCharacter(chr, "east_asian_width", "argument");
    return str.fromAscii(unicode.eastAsianWidth(c));
}

fn decimal(chr: Value, default: ?Value) Error!Value {
    const value = unicode.decimalValue(try wantCharacter(chr, "decimal", "argument 1")) orelse
        return default orelse raise(.ValueError, "not a decimal", .{});
    return Value.fromInt(value);
}

fn digit(chr: Value, default: ?Value) Error!Value {
    const value = unicode.digitValue(try wantCharacter(chr, "digit", "argument 1")) orelse
        return default orelse raise(.ValueError, "not a digit", .{});
    return Value.fromInt(value);
}

fn numeric(chr: Value, default: ?Value) Error!Value {
    const value = unicode.numericValue(try wantCharacter(chr, "numeric", "argument 1")) orelse
        return default orelse raise(.ValueError, "not a numeric character", .{});
    return Value.fromFloat(value);
}

fn decomposition(chr: Value) Error!*Str {
    const c = try wantCharacter(chr, "decomposition", "argument");
    const found = normalization.decompositionOf(c) orelse return str.fromAscii("");
    var sink: Sink = .init(str.gpa);
    try sink.appendSlice(found.tag);
    var parts = found.iterator();
    while (parts.next()) |part| {
        if (sink.len() > 0) try sink.append(' ');
        try sink.print("{X:0>4}", .{part});
    }
    return str.fromSink(&sink);
}

fn name(chr: Value, default: ?Value) Error!Value {
    var room: [unicode_names.name_size]u8 = undefined;
    const found = unicode_names.nameOf(&room, try wantCharacter(chr, "name", "argument 1")) orelse
        return default orelse raise(.ValueError, "no such name", .{});
    return Value.from(try str.fromAscii(found));
}

fn lookup(wanted: Value) Error!*Str {
    const text: str.View = if (wanted.as(Str)) |s|
        str.view(s)
    else
        .ofLatin1(try bytes.wantBuffer(wanted));
    if (text.len > 256) return raise(.KeyError, "name too long", .{});
    try vm_module.charge(10_000);
    const found = unicode_names.lookup(text) orelse {
        const message = try raise_module.format(
            "undefined character name '{}'",
            .{try str.fromView(text)},
        );
        return raise_module.raiseWith(.KeyError, &.{Value.from(message)});
    };
    switch (found) {
        .code_point => |c| return str.fromCodePoint(c),
        .sequence => |units| {
            var builder = str.Builder.init();
            var at: usize = 0;
            while (at < units.len) : (at += 1) {
                if (std.unicode.utf16IsHighSurrogate(units[at])) {
                    const pair = [2]u16{ units[at], units[at + 1] };
                    try builder.appendCodePoint(std.unicode.utf16DecodeSurrogatePair(&pair) catch
                        unreachable);
                    at += 1;
                } else try builder.appendCodePoint(units[at]);
            }
            return builder.finish();
        },
    }
}

fn formOf(given: *Str) Error!normalization.Form {
    const forms = .{ .{ "NFC", .nfc }, .{ "NFD", .nfd }, .{ "NFKC", .nfkc }, .{ "NFKD", .nfkd } };
    inline for (forms) |form| if (str.eqlAscii(given, form[0])) return form[1];
    return raise(.ValueError, "invalid normalization form", .{});
}

fn normalize(form_value: Value, text_value: Value) Error!*Str {
    const form_name = try arguments.wantStr(form_value, "normalize", "argument 1");
    const text = try arguments.wantStr(text_value, "normalize", "argument 2");
    if (text.len == 0) return text;
    const form = try formOf(form_name);
    if (text.ascii) return str.exact(text);
    try vm_module.charge(@as(u64, text.len) * 4);
    var sink: Sink = .init(str.gpa);
    try normalization.normalize(&sink, str.view(text), form);
    return str.fromView(sink.view());
}

fn isNormalized(form_value: Value, text_value: Value) Error!bool {
    const form_name = try arguments.wantStr(form_value, "is_normalized", "argument 1");
    const text = try arguments.wantStr(text_value, "is_normalized", "argument 2");
    if (text.len == 0) return true;
    const form = try formOf(form_name);
    if (text.ascii) return true;
    try vm_module.charge(@as(u64, text.len) * 4);
    return normalization.isNormalized(str.gpa, str.view(text), form);
}
