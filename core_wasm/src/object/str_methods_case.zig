//! Methods of str about what its characters are: case, character classes, translate.
//!
//! ASCII text changes case here, sixteen characters at a time; everything else is for
//! `text/casing.zig`.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Value = @import("value.zig").Value;
const typeOf = @import("type.zig").typeOf;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const arguments = @import("str_arguments.zig");
const attribute = @import("../vm/attribute.zig");
const dict = @import("dict.zig");
const int = @import("int.zig");
const str = @import("str.zig");
const View = str.View;
const subscript = @import("../vm/subscript.zig");
const casing = @import("../text/casing.zig");
const unicode = @import("../text/unicode.zig");
const Sink = @import("../text/sink.zig").Sink;

// Case.

pub fn lower(self: *Str) Error!*Str {
    if (self.ascii) return mapAscii(self, .lower);
    return mapped(self, casing.lower);
}

pub fn upper(self: *Str) Error!*Str {
    if (self.ascii) return mapAscii(self, .upper);
    return mapped(self, casing.upper);
}

pub fn casefold(self: *Str) Error!*Str {
    if (self.ascii) return mapAscii(self, .lower);
    return mapped(self, casing.casefold);
}

pub fn swapcase(self: *Str) Error!*Str {
    if (self.ascii) return mapAscii(self, .swap);
    return mapped(self, casing.swapcase);
}

pub fn capitalize(self: *Str) Error!*Str {
    if (!self.ascii) return mapped(self, casing.capitalize);
    if (self.len == 0) return vm.empty_str;
    if (self.len == 1) return mapAscii(self, .upper);
    const result = try mapAscii(self, .lower);
    result.chars[0] = std.ascii.toUpper(result.chars[0]);
    return result;
}

pub fn title(self: *Str) Error!*Str {
    if (!self.ascii) return mapped(self, casing.title);
    if (self.len <= 1) return mapAscii(self, .upper);
    try vm_module.charge(self.len / 8);
    const result = try str.create(self.len, 1, true);
    var in_word = false;
    for (str.narrow(self), str.narrow(result)) |c, *to| {
        to.* = if (in_word) std.ascii.toLower(c) else std.ascii.toUpper(c);
        in_word = std.ascii.isAlphabetic(c);
    }
    return result;
}

fn mapped(self: *Str, comptime map: fn (*Sink, View) Sink.Error!void) Error!*Str {
    try vm_module.charge(self.len);
    var sink: Sink = .init(str.gpa);
    try sink.reserve(self.len);
    try map(&sink, str.view(self));
    return str.fromView(sink.view());
}

const AsciiMap = enum { lower, upper, swap };

/// Always a fresh string, unless it is empty or one character.
fn mapAscii(self: *Str, comptime map: AsciiMap) Error!*Str {
    if (self.len <= 1) {
        if (self.len == 0) return vm.empty_str;
        const c = mapAsciiVector(1, .{self.chars[0]}, map);
        return vm.latin1[c[0]];
    }
    const result = try str.create(self.len, 1, true);
    mapAsciiBytes(str.narrow(result), str.narrow(self), map);
    return result;
}

/// Bytes beyond ASCII stay as they are. `target` may be `source`.
pub fn mapAsciiBytes(target: []u8, source: []const u8, comptime map: AsciiMap) void {
    var at: usize = 0;
    while (at + 16 <= source.len) : (at += 16) {
        const chunk: @Vector(16, u8) = source[at..][0..16].*;
        target[at..][0..16].* = mapAsciiVector(16, chunk, map);
    }
    while (at < source.len) : (at += 1) target[at] = mapAsciiVector(1, .{source[at]}, map)[0];
}

inline fn mapAsciiVector(
    comptime n: comptime_int,
    chunk: @Vector(n, u8),
    comptime map: AsciiMap,
) @Vector(n, u8) {
    const V = @Vector(n, u8);
    const bit: V = @splat(0x20);
    const none: V = @splat(0);
    // Letters of one case are a range of 26: one subtraction and one comparison.
    const count: V = @splat(26);
    const is_upper = chunk -% @as(V, @splat('A')) < count;
    const is_lower = chunk -% @as(V, @splat('a')) < count;
    return switch (map) {
        .lower => chunk ^ @select(u8, is_upper, bit, none),
        .upper => chunk ^ @select(u8, is_lower, bit, none),
        .swap => chunk ^ @select(u8, is_upper, bit, none) ^ @select(u8, is_lower, bit, none),
    };
}

// Classes.

pub fn isascii(self: *Str) bool {
    return self.ascii;
}

/// Are there characters, all of this class?
fn allAre(self: *Str, comptime is: fn (u21) bool) Error!bool {
    if (self.len == 0) return false;
    try vm_module.charge(self.len / 8);
    switch (self.width) {
        inline 1, 2, 4 => |w| for (str.unitsMutable(self, w)) |unit| {
            if (!is(@intCast(unit))) return false;
        },
        else => unreachable,
    }
    return true;
}

pub fn isalpha(self: *Str) Error!bool {
    return allAre(self, unicode.isAlpha);
}

pub fn isalnum(self: *Str) Error!bool {
    return allAre(self, unicode.isAlnum);
}

pub fn isdecimal(self: *Str) Error!bool {
    return allAre(self, unicode.isDecimal);
}

pub fn isdigit(self: *Str) Error!bool {
    return allAre(self, unicode.isDigit);
}

pub fn isnumeric(self: *Str) Error!bool {
    return allAre(self, unicode.isNumeric);
}

pub fn isspace(self: *Str) Error!bool {
    return allAre(self, unicode.isSpace);
}

pub fn isprintable(self: *Str) Error!bool {
    return self.len == 0 or try allAre(self, unicode.isPrintable);
}

/// One of the questions of `text/casing.zig` about the whole text.
fn ask(self: *Str, comptime question: fn (View) bool) Error!bool {
    try vm_module.charge(self.len / 8);
    return question(str.view(self));
}

pub fn isidentifier(self: *Str) Error!bool {
    return ask(self, casing.isidentifier);
}

pub fn islower(self: *Str) Error!bool {
    return ask(self, casing.islower);
}

pub fn isupper(self: *Str) Error!bool {
    return ask(self, casing.isupper);
}

pub fn istitle(self: *Str) Error!bool {
    return ask(self, casing.istitle);
}

// Translate.

/// What a character becomes.
const Target = union(enum) { same, none, char: u21, text: *Str };

pub fn translate(self: *Str, table: Value) Error!*Str {
    if (self.len == 0) return vm.empty_str;
    try checkTable(table);
    try vm_module.charge(self.len / 2);
    if (self.ascii) if (try translateAscii(self, table)) |result| return result;
    var builder = str.Builder.init();
    try builder.reserve(self.len);
    // Most tables are asked for the same few characters again and again.
    var cached: [128]Target = undefined;
    var is_cached: u128 = 0;
    for (0..self.len) |at| {
        const c = str.at(self, at);
        const target = if (c >= 128) try lookUp(table, c) else cache: {
            const bit = @as(u128, 1) << @intCast(c);
            if (is_cached & bit == 0) {
                cached[c] = try lookUp(table, c);
                is_cached |= bit;
            }
            break :cache cached[c];
        };
        switch (target) {
            .same => try builder.appendCodePoint(c),
            .none => {},
            .char => |to| try builder.appendCodePoint(to),
            .text => |s| try builder.appendStr(s),
        }
    }
    return builder.finish();
}

/// ASCII by ASCII, one character for one; null if the table wants anything else.
fn translateAscii(self: *Str, table: Value) Error!?*Str {
    const unknown = 0xFF;
    var map: [128]u8 = @splat(unknown);
    const result = try str.create(self.len, 1, true);
    for (str.narrow(self), str.narrow(result)) |c, *to| {
        if (map[c] == unknown) {
            map[c] = switch (try lookUp(table, c)) {
                .same => c,
                .none => return null,
                .char => |other| if (other < 0x80) @intCast(other) else return null,
                .text => |s| if (s.ascii and s.len == 1) s.chars[0] else return null,
            };
        }
        to.* = map[c];
    }
    return if (self.len == 1) vm.latin1[result.chars[0]] else result;
}

/// Tables that are not plain containers are asked by the twin.
fn checkTable(table: Value) Error!void {
    if (attribute.special(table, .__getitem__) == null)
        return raise(.TypeError, "'{}' object is not subscriptable", .{typeOf(table)});
    if (!table.isObject() or table.asObject().flags.subclass) return error.NeedsPython;
    switch (table.asObject().kind) {
        .dict, .list, .tuple, .str, .bytes, .bytearray, .range => {},
        else => return error.NeedsPython,
    }
}

fn lookUp(table: Value, c: u21) Error!Target {
    const key = Value.fromInt(c);
    const found = if (table.as(Dict)) |mapping|
        try dict.get(mapping, key) orelse return .same
    else item: {
        if (c >= sequenceLength(table)) return .same;
        break :item try subscript.getItem(table, key);
    };
    return targetOf(found);
}

fn sequenceLength(table: Value) u64 {
    if (table.as(layout.List)) |items| return items.len;
    if (table.as(layout.Tuple)) |items| return items.len;
    if (table.as(Str)) |s| return s.len;
    if (table.as(layout.Bytes)) |bytes| return bytes.len;
    if (table.as(layout.Bytearray)) |bytes| return bytes.len;
    const numbers = table.as(layout.Range).?;
    return if (numbers.len.isInt()) @intCast(numbers.len.asInt()) else std.math.maxInt(u64);
}

fn targetOf(found: Value) Error!Target {
    if (found.isNone()) return .none;
    if (found.as(Str)) |s| return .{ .text = s };
    if (found.isBool()) return .{ .char = @intFromBool(found.asBool()) };
    if (found.isInt()) {
        const n = found.asInt();
        if (n >= 0 and n <= 0x10FFFF) return .{ .char = @intCast(n) };
        return outOfRange();
    }
    if (found.as(layout.Int)) |big| {
        const n = big.toConst().toInt(i64) catch return outOfRange();
        if (n >= 0 and n <= 0x10FFFF) return .{ .char = @intCast(n) };
        return outOfRange();
    }
    return raise(.TypeError, "character mapping must return integer, None or str", .{});
}

fn outOfRange() Error {
    return raise(.ValueError, "character mapping must be in range(0x110000)", .{});
}

pub fn maketrans(x: Value, y: ?Value, z: ?Value) Error!*Dict {
    const to_value = y orelse return copyTable(x);
    const to = try arguments.wantStr(to_value, "maketrans", "argument 2");
    const dropped = if (z) |value|
        try arguments.wantStr(value, "maketrans", "argument 3")
    else
        null;
    const from = x.as(Str) orelse
        return raise(
            .TypeError,
            "first maketrans argument must be a string if there is a second argument",
            .{},
        );
    if (from.len != to.len)
        return raise(.ValueError, "the first two maketrans arguments must have equal length", .{});
    try vm_module.charge(@as(u64, from.len) * 4);
    const table = try dict.create();
    for (0..from.len) |at| try setChar(table, str.at(from, at), Value.fromInt(str.at(to, at)));
    if (dropped) |s| {
        try vm_module.charge(@as(u64, s.len) * 4);
        for (0..s.len) |at| try setChar(table, str.at(s, at), .none);
    }
    return table;
}

fn setChar(table: *Dict, c: u21, value: Value) Error!void {
    try dict.set(table, Value.fromInt(c), value);
}

fn copyTable(source: Value) Error!*Dict {
    const mapping = source.asExact(Dict) orelse
        return raise(
            .TypeError,
            "if you give only one argument to maketrans it must be a dict",
            .{},
        );
    try vm_module.charge(@as(u64, mapping.count) * 4);
    const table = try dict.create();
    var at: u32 = 0;
    while (dict.next(mapping, &at)) |entry| {
        if (entry.key.as(Str)) |s| {
            if (s.len != 1)
                return raise(
                    .ValueError,
                    "string keys in translate table must be of length 1",
                    .{},
                );
            try setChar(table, str.at(s, 0), entry.value);
        } else if (int.isAnyInt(entry.key)) {
            try dict.set(table, entry.key, entry.value);
        } else return raise(.TypeError, "keys in translate table must be strings or integers", .{});
    }
    return table;
}
