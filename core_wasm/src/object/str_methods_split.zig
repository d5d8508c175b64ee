//! Methods of str that take it apart or put it in a frame: split, splitlines, join, expandtabs,
//! center and their kin.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const List = layout.List;
const Value = @import("value.zig").Value;
const typeOf = @import("type.zig").typeOf;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const arguments = @import("str_arguments.zig");
const attribute = @import("../vm/attribute.zig");
const int = @import("int.zig");
const iterate = @import("../vm/iterate.zig");
const list = @import("list.zig");
const str = @import("str.zig");
const str_find = @import("str_methods_find.zig");
const ByteScanner = str_find.ByteScanner;
const isSpace = str_find.isSpace;
const search = @import("../text/search.zig");
const Sink = @import("../text/sink.zig").Sink;
const text_parts = @import("../text/text_parts.zig");
const Lines = text_parts.LinesType(.str);
const SplitSpace = text_parts.SplitSpaceType(.str);
const SplitSpaceRight = text_parts.SplitSpaceRightType(.str);

// Splitting.

pub fn split(self: *Str, sep: Value, limit: i64) Error!*List {
    const separator = try wantSeparator(sep) orelse return splitSpace(self, limitOf(limit));
    return splitOn(self, separator, limitOf(limit));
}

pub fn rsplit(self: *Str, sep: Value, limit: i64) Error!*List {
    const max = limitOf(limit);
    const separator = try wantSeparator(sep) orelse {
        if (max >= self.len) return splitSpace(self, max);
        try vm_module.chargeBytes(str.rawBytes(self).len * 8);
        return collect(self, SplitSpaceRight.init(str.view(self), max), true);
    };
    // Only a longer separator may overlap itself, so that the direction matters.
    if (separator.len == 1 and max >= self.len) return splitOn(self, separator, max);
    try vm_module.chargeBytes(str.rawBytes(self).len);
    return collect(
        self,
        text_parts.SplitRight.init(str.view(self), str.view(separator), max),
        true,
    );
}

/// How many splits or replacements at most; negative ones mean no limit.
pub fn limitOf(limit: i64) u32 {
    return if (limit < 0) text_parts.unlimited else @intCast(@min(limit, text_parts.unlimited));
}

fn wantSeparator(sep: Value) Error!?*Str {
    if (sep.isNone()) return null;
    const separator = sep.as(Str) orelse return raise(
        .TypeError,
        "must be str or None, not {}",
        .{typeOf(sep)},
    );
    if (separator.len == 0) return raise(.ValueError, "empty separator", .{});
    return separator;
}

/// Fuel for each part: making a string costs more than its bytes.
const part_fuel = 4;

fn appendPart(parts: *List, self: *Str, start: usize, stop: usize) Error!void {
    try vm_module.charge(part_fuel);
    try list.append(parts, Value.from(try str.part(self, start, stop)));
}

fn splitOn(self: *Str, sep: *Str, max: u32) Error!*List {
    try vm_module.chargeBytes(str.rawBytes(self).len);
    if (sep.len != 1 or sep.width != 1 or self.width != 1)
        return collect(self, text_parts.Split.init(str.view(self), str.view(sep), max), false);
    const parts = try list.create(@min(max, 11) + 1);
    var from: usize = 0;
    var left = max;
    var scanner: ByteScanner = .init(str.narrow(self), sep.chars[0]);
    while (left > 0) : (left -= 1) {
        const at = scanner.next() orelse break;
        try appendPart(parts, self, from, at);
        from = at + 1;
    }
    try appendPart(parts, self, from, self.len);
    return parts;
}

fn splitSpace(self: *Str, max: u32) Error!*List {
    try vm_module.chargeBytes(str.rawBytes(self).len * 8);
    if (self.width != 1) return collect(self, SplitSpace.init(str.view(self), max), false);
    const parts = try list.create(@min(max, 11) + 1);
    const text = str.narrow(self);
    var left = max;
    var at: usize = 0;
    while (true) : (left -= 1) {
        while (at < text.len and isSpace(text[at])) at += 1;
        if (at == text.len) return parts;
        const start = at;
        if (left == 0) {
            try appendPart(parts, self, start, text.len);
            return parts;
        }
        while (at < text.len and !isSpace(text[at])) at += 1;
        try appendPart(parts, self, start, at);
    }
}

/// The parts that an iterator of `text/text_parts.zig` finds; `backward`: last one first.
fn collect(self: *Str, ranges: anytype, comptime backward: bool) Error!*List {
    const parts = try list.create(8);
    var rest = ranges;
    while (rest.next()) |range| try appendPart(parts, self, range.start, range.end);
    if (backward) std.mem.reverse(Value, parts.slice());
    return parts;
}

pub fn splitlines(self: *Str, keep_ends: bool) Error!*List {
    try vm_module.chargeBytes(str.rawBytes(self).len * 8);
    return collect(self, Lines.init(str.view(self), keep_ends), false);
}

// Joining.

pub fn join(self: *Str, iterable: Value) Error!*Str {
    if (iterable.asExact(List)) |items| return joinItems(self, items.slice());
    if (iterable.asExact(layout.Tuple)) |items| return joinItems(self, items.slice());
    if (!iterable.isObject()) return cannotJoin();
    const object = iterable.asObject();
    if (object.flags.subclass) return error.NeedsPython;
    switch (object.kind) {
        // Reading these twice is harmless, should memory run out below. Iterators are for the twin.
        .str, .bytes, .bytearray, .dict, .set, .range, .dict_view => {
            const items = try list.create(8);
            try iterate.collect(iterable, items);
            return joinItems(self, items.slice());
        },
        else => {},
    }
    return if (arguments.mayBeIterable(iterable)) error.NeedsPython else cannotJoin();
}

fn cannotJoin() Error {
    return raise(.TypeError, "can only join an iterable", .{});
}

pub fn joinItems(self: *Str, items: []const Value) Error!*Str {
    if (items.len == 0) return vm.empty_str;
    try vm_module.charge(items.len);
    var len: u64 = @as(u64, self.len) * (items.len - 1);
    var width: u8 = if (items.len > 1 and self.len > 0) self.width else 1;
    var ascii = items.len == 1 or self.ascii;
    for (items, 0..) |item, at| {
        const s = item.as(Str) orelse
            return raise(
                .TypeError,
                "sequence item {}: expected str instance, {} found",
                .{ at, typeOf(item) },
            );
        len += s.len;
        width = @max(width, s.width);
        ascii = ascii and s.ascii;
    }
    if (items.len == 1) return str.exact(items[0].as(Str).?);
    if (len * width > str.bytes_max) return error.OutOfMemory;
    if (len <= 1) return joinShort(self, items);
    const result = try str.create(@intCast(len), width, ascii);
    fillJoined(result, self, items);
    return result;
}

/// At most one character in all.
fn joinShort(self: *Str, items: []const Value) Error!*Str {
    for (items) |item| if (item.as(Str).?.len == 1) return str.exact(item.as(Str).?);
    return if (items.len == 2) str.exact(self) else vm.empty_str;
}

fn fillJoined(result: *Str, self: *Str, items: []const Value) void {
    const unit: usize = result.width;
    var to = result.chars;
    if (unit == 1 and self.len == 1) {
        // One byte between texts of one byte a character: lines, words, fields.
        for (items) |item| {
            const s: *Str = @ptrCast(@alignCast(item.asObject()));
            str.copyBytes(to, s.chars[0..s.len]);
            to += s.len;
            if (to != result.chars + result.len) {
                to[0] = self.chars[0];
                to += 1;
            }
        }
        return;
    }
    for (items, 0..) |item, at| {
        if (at > 0) {
            str.put(to, str.view(self), result.width);
            to += self.len * unit;
        }
        const s: *Str = @ptrCast(@alignCast(item.asObject()));
        str.put(to, str.view(s), result.width);
        to += s.len * unit;
    }
}

// Padding.

fn fillCharacter(value: Value) Error!u21 {
    if (value.isUndefined()) return ' ';
    const s = value.as(Str) orelse
        return raise(
            .TypeError,
            "The fill character must be a unicode character, not {}",
            .{typeOf(value)},
        );
    if (s.len != 1)
        return raise(.TypeError, "The fill character must be exactly one character long", .{});
    return str.at(s, 0);
}

pub fn center(self: *Str, width: i64, fill: Value) Error!*Str {
    const c = try fillCharacter(fill);
    if (width <= self.len) return str.exact(self);
    const room = width - self.len;
    // The odd one goes to the left when the field is odd, as ever.
    const left = @divTrunc(room, 2) + (room & width & 1);
    return pad(self, left, room - left, c);
}

pub fn ljust(self: *Str, width: i64, fill: Value) Error!*Str {
    const c = try fillCharacter(fill);
    return pad(self, 0, width - @as(i64, self.len), c);
}

pub fn rjust(self: *Str, width: i64, fill: Value) Error!*Str {
    const c = try fillCharacter(fill);
    return pad(self, width - @as(i64, self.len), 0, c);
}

fn pad(self: *Str, left: i64, right: i64, c: u21) Error!*Str {
    if (left <= 0 and right <= 0) return str.exact(self);
    const before: u64 = @intCast(@max(0, left));
    const after: u64 = @intCast(@max(0, right));
    if (before + after > str.bytes_max) return error.OutOfMemory;
    const len = before + after + self.len;
    if (len == 1) return str.fromCodePoint(c);
    const width = @max(self.width, str.widthOf(c));
    const result = try str.create(@intCast(len), width, self.ascii and c < 0x80);
    str.fill(result, 0, @intCast(before), c);
    const start: usize = @intCast(before);
    str.put(result.chars + start * width, str.view(self), width);
    str.fill(result, @intCast(before + self.len), @intCast(len), c);
    return result;
}

pub fn zfill(self: *Str, width: i64) Error!*Str {
    if (width <= self.len) return str.exact(self);
    const zeros = width - self.len;
    const result = try pad(self, zeros, 0, '0');
    if (self.len > 0) {
        const first = str.at(self, 0);
        if (first == '+' or first == '-') {
            str.fill(result, @intCast(zeros), @intCast(zeros + 1), '0');
            str.fill(result, 0, 1, first);
        }
    }
    return result;
}

pub fn expandtabs(self: *Str, tab_size_value: Value) Error!*Str {
    const tab_size = try tabSize(tab_size_value);
    const text = str.view(self);
    try vm_module.charge(text.len / 4);
    if (search.find(text, .ofLatin1("\t"), 0, text.len) == null) return str.exact(self);
    var sink: Sink = .init(str.gpa);
    try text_parts.expandtabs(&sink, text, tab_size);
    return str.fromView(sink.view());
}

/// A C int, as CPython reads it; 0 for negative ones.
pub fn tabSize(value: Value) Error!u32 {
    if (value.isUndefined()) return 8;
    const n = if (value.isInt()) value.asInt() else try indexForInt(value);
    if (n != @as(i32, @truncate(n))) return tooLargeForInt();
    return @intCast(@max(0, n));
}

fn indexForInt(value: Value) Error!i64 {
    if (value.as(layout.Int)) |big| return big.toConst().toInt(i64) catch tooLargeForInt();
    return int.indexOf(value);
}

fn tooLargeForInt() Error {
    return raise(.OverflowError, "Python int too large to convert to C int", .{});
}
