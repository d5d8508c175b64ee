//! Methods of str that take it apart or put it in a frame: split, splitlines, join, expandtabs, center and their kin.

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
const View = str.View;
const str_find = @import("str_methods_find.zig");
const ByteScanner = str_find.ByteScanner;
const isSpace = str_find.isSpace;
const search = @import("../text/search.zig");

// Splitting.

pub fn split(self: *Str, sep: Value, limit: i64) Error!*List {
    const max: usize = if (limit < 0) std.math.maxInt(u32) else @intCast(@min(limit, std.math.maxInt(u32)));
    const separator = try wantSeparator(sep) orelse return splitSpace(self, max);
    return splitOn(self, separator, max);
}

pub fn rsplit(self: *Str, sep: Value, limit: i64) Error!*List {
    if (limit < 0) return split(self, sep, limit);
    const max: usize = @intCast(@min(limit, std.math.maxInt(u32)));
    const separator = try wantSeparator(sep) orelse return rsplitSpace(self, max);
    return rsplitOn(self, separator, max);
}

fn wantSeparator(sep: Value) Error!?*Str {
    if (sep.isNone()) return null;
    const separator = sep.as(Str) orelse return raise(.TypeError, "must be str or None, not {}", .{typeOf(sep)});
    if (separator.len == 0) return raise(.ValueError, "empty separator", .{});
    return separator;
}

/// Fuel for each part: making a string costs more than its bytes.
const part_fuel = 4;

fn appendPart(parts: *List, self: *Str, start: usize, stop: usize) Error!void {
    try vm_module.charge(part_fuel);
    try list.append(parts, Value.from(try str.slice(self, start, stop)));
}

fn splitOn(self: *Str, sep: *Str, max: usize) Error!*List {
    try vm_module.chargeBytes(str.rawBytes(self).len);
    const parts = try list.create(@min(max, 11) + 1);
    var from: usize = 0;
    var left = max;
    if (sep.width <= self.width) {
        const hay = str.view(self);
        if (sep.len == 1 and self.width == 1) {
            var scanner: ByteScanner = .init(str.narrow(self), sep.chars[0]);
            while (left > 0) : (left -= 1) {
                const at = scanner.next() orelse break;
                try appendPart(parts, self, from, at);
                from = at + 1;
            }
        } else {
            var finder = search.Finder.init(hay, str.view(sep));
            while (left > 0) : (left -= 1) {
                const at = finder.next() orelse break;
                try appendPart(parts, self, from, at);
                from = at + sep.len;
            }
        }
    }
    try appendPart(parts, self, from, self.len);
    return parts;
}

fn rsplitOn(self: *Str, sep: *Str, max: usize) Error!*List {
    try vm_module.chargeBytes(str.rawBytes(self).len);
    const parts = try list.create(@min(max, 11) + 1);
    var to: u32 = self.len;
    var left = max;
    if (sep.width <= self.width) while (left > 0) : (left -= 1) {
        const at = search.rfind(str.view(self), str.view(sep), 0, to) orelse break;
        try appendPart(parts, self, at + sep.len, to);
        to = at;
    };
    try appendPart(parts, self, 0, to);
    std.mem.reverse(Value, parts.slice());
    return parts;
}

fn splitSpace(self: *Str, max: usize) Error!*List {
    try vm_module.chargeBytes(str.rawBytes(self).len * 8);
    const parts = try list.create(@min(max, 11) + 1);
    var left = max;
    switch (self.width) {
        inline 1, 2, 4 => |w| {
            const units = str.unitsMutable(self, w);
            var at: usize = 0;
            while (true) : (left -= 1) {
                while (at < units.len and isSpace(@intCast(units[at]))) at += 1;
                if (at == units.len) break;
                const start = at;
                if (left == 0) {
                    var stop = units.len;
                    while (isSpace(@intCast(units[stop - 1]))) stop -= 1;
                    try appendPart(parts, self, start, stop);
                    break;
                }
                while (at < units.len and !isSpace(@intCast(units[at]))) at += 1;
                try appendPart(parts, self, start, at);
            }
        },
        else => unreachable,
    }
    return parts;
}

fn rsplitSpace(self: *Str, max: usize) Error!*List {
    try vm_module.chargeBytes(str.rawBytes(self).len * 8);
    const parts = try list.create(@min(max, 11) + 1);
    var left = max;
    switch (self.width) {
        inline 1, 2, 4 => |w| {
            const units = str.unitsMutable(self, w);
            var at: usize = units.len;
            while (true) : (left -= 1) {
                while (at > 0 and isSpace(@intCast(units[at - 1]))) at -= 1;
                if (at == 0) break;
                const stop = at;
                if (left == 0) {
                    var start: usize = 0;
                    while (isSpace(@intCast(units[start]))) start += 1;
                    try appendPart(parts, self, start, stop);
                    break;
                }
                while (at > 0 and !isSpace(@intCast(units[at - 1]))) at -= 1;
                try appendPart(parts, self, at, stop);
            }
        },
        else => unreachable,
    }
    std.mem.reverse(Value, parts.slice());
    return parts;
}

pub fn splitlines(self: *Str, keep_ends: bool) Error!*List {
    try vm_module.chargeBytes(str.rawBytes(self).len * 8);
    const parts = try list.create(8);
    switch (self.width) {
        inline 1, 2, 4 => |w| {
            const units = str.unitsMutable(self, w);
            var start: usize = 0;
            while (start < units.len) {
                var at = start;
                while (at < units.len and !isLineBreak(@intCast(units[at]))) at += 1;
                const stop = at;
                if (at < units.len) {
                    at += if (units[at] == '\r' and at + 1 < units.len and units[at + 1] == '\n') 2 else 1;
                }
                try appendPart(parts, self, start, if (keep_ends) at else stop);
                start = at;
            }
        },
        else => unreachable,
    }
    return parts;
}

inline fn isLineBreak(c: u21) bool {
    if (c > 0x1E) return c == 0x85 or c == 0x2028 or c == 0x2029;
    return (c >= '\n' and c <= '\r') or c >= 0x1C;
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
    const iterable_class = attribute.special(iterable, .__iter__) != null or attribute.special(iterable, .__getitem__) != null;
    return if (iterable_class) error.NeedsPython else cannotJoin();
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
            return raise(.TypeError, "sequence item {}: expected str instance, {} found", .{ at, typeOf(item) });
        len += s.len;
        width = @max(width, s.width);
        ascii = ascii and s.ascii;
    }
    if (items.len == 1) return str.exact(items[0].as(Str).?);
    if (len * width > str.bytes_max) return error.OutOfMemory;
    if (len <= 1) return joinShort(self, items);
    const result = try str.create(@intCast(len), width, ascii);
    if (width == 1) fillNarrow(result, self, items) else fillWide(result, self, items);
    return result;
}

/// At most one character in all.
fn joinShort(self: *Str, items: []const Value) Error!*Str {
    for (items) |item| if (item.as(Str).?.len == 1) return str.exact(item.as(Str).?);
    return if (items.len == 2) str.exact(self) else vm.empty_str;
}

fn fillNarrow(result: *Str, self: *Str, items: []const Value) void {
    var to = result.chars;
    const gap: usize = self.len;
    for (items, 0..) |item, at| {
        if (at > 0) {
            if (gap == 1) to[0] = self.chars[0] else if (gap > 0) @memcpy(to[0..gap], self.chars[0..gap]);
            to += gap;
        }
        const s: *Str = @ptrCast(@alignCast(item.asObject()));
        // Short pieces are the rule, and a call to copy a byte costs more than the byte.
        if (s.len < 8) {
            for (0..s.len) |i| to[i] = s.chars[i];
        } else @memcpy(to[0..s.len], s.chars[0..s.len]);
        to += s.len;
    }
}

fn fillWide(result: *Str, self: *Str, items: []const Value) void {
    const width: str.Width = @fromBackingInt(result.width);
    const unit: usize = result.width;
    var to = result.chars;
    for (items, 0..) |item, at| {
        if (at > 0) {
            str.view(self).copyTo(to, width);
            to += self.len * unit;
        }
        const s = item.as(Str).?;
        str.view(s).copyTo(to, width);
        to += s.len * unit;
    }
}

// Padding.

fn fillCharacter(value: Value) Error!u21 {
    if (value.isUndefined()) return ' ';
    const s = value.as(Str) orelse
        return raise(.TypeError, "The fill character must be a unicode character, not {}", .{typeOf(value)});
    if (s.len != 1) return raise(.TypeError, "The fill character must be exactly one character long", .{});
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
    str.view(self).copyTo(result.chars + @as(usize, @intCast(before)) * width, @fromBackingInt(width));
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
    try vm_module.charge(self.len / 8);
    const size = try expandedLength(str.view(self), tab_size) orelse return str.exact(self);
    if (size > str.bytes_max) return error.OutOfMemory;
    if (size == 0) return vm.empty_str;
    var builder = str.Builder.init();
    try builder.reserve(@intCast(size));
    var column: u64 = 0;
    var start: usize = 0;
    const text = str.view(self);
    for (0..text.len) |at| {
        const c = text.at(at);
        if (c == '\t') {
            try builder.appendView(text.slice(start, at));
            start = at + 1;
            if (tab_size > 0) {
                const gap = tab_size - column % tab_size;
                try builder.appendRepeated(' ', @intCast(gap));
                column += gap;
            }
        } else {
            column += 1;
            if (c == '\n' or c == '\r') column = 0;
        }
    }
    try builder.appendView(text.slice(start, text.len));
    return builder.finish();
}

/// A C int, as CPython reads it; 0 for negative ones.
pub fn tabSize(value: Value) Error!u64 {
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

/// How long the text gets, or null if it has no tabs.
fn expandedLength(text: View, tab_size: u64) Error!?u64 {
    var size: u64 = 0;
    var column: u64 = 0;
    var found = false;
    for (0..text.len) |at| {
        const c = text.at(at);
        if (c == '\t') {
            found = true;
            if (tab_size == 0) continue;
            const gap = tab_size - column % tab_size;
            column += gap;
            size += gap;
        } else {
            size += 1;
            column = if (c == '\n' or c == '\r') 0 else column + 1;
        }
    }
    return if (found) size else null;
}
