//! Methods of str that look for something: find, count, startswith, replace, partition, strip and
//! their kin.

const std = @import("std");
const layout = @import("layout.zig");
const int = @import("int.zig");
const Str = layout.Str;
const Value = @import("value.zig").Value;
const typeOf = @import("type.zig").typeOf;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const arguments = @import("str_arguments.zig");
const str = @import("str.zig");
const View = str.View;
const tuple = @import("tuple.zig");
const unicode = @import("../text/unicode.zig");
const search = @import("../text/search.zig");
const text_parts = @import("../text/text_parts.zig");

// Finding.

const Direction = enum { forward, backward };

fn findIn(
    self: *Str,
    sub: Value,
    start: ?Value,
    end: ?Value,
    comptime function: []const u8,
    comptime direction: Direction,
) Error!?usize {
    const needle = try arguments.wantStr(sub, function, "argument 1");
    const range = try arguments.clip(start, end, self.len) orelse return null;
    if (needle.len > range.stop - range.start or needle.width > self.width) return null;
    try vm_module.chargeBytes((range.stop - range.start) * self.width);
    return switch (direction) {
        .forward => locate(str.view(self), str.view(needle), range.start, range.stop),
        .backward => locateLast(str.view(self), str.view(needle), range.start, range.stop),
    };
}

/// Where `needle`, which is not wider, is first in `hay[start..stop]`.
pub fn locate(hay: View, needle: View, start: usize, stop: usize) ?usize {
    if (hay.width == .one and needle.len > 0) {
        const text = hay.units(.one);
        if (needle.len == 1) return findByte(text, needle.units(.one)[0], start, stop);
        if (stop - start <= short_max) return findShort(text, needle.units(.one), start, stop);
    }
    return search.find(hay, needle, @intCast(start), @intCast(stop));
}

/// Texts up to this size are searched without precautions against hostile ones.
const short_max = 256;

fn findShort(text: []const u8, needle: []const u8, start: usize, stop: usize) ?usize {
    if (needle.len > stop - start) return null;
    const first = needle[0];
    const last = needle[needle.len - 1];
    const reach = needle.len - 1;
    const end = stop - reach;
    var at = start;
    while (at < end) {
        var matches: u16 = undefined;
        var step: usize = 16;
        if (end - at >= 16) {
            const starts: @Vector(16, u8) = text[at..][0..16].*;
            const ends: @Vector(16, u8) = text[at + reach ..][0..16].*;
            const is_first: u16 = @bitCast(starts == @as(@Vector(16, u8), @splat(first)));
            const is_last: u16 = @bitCast(ends == @as(@Vector(16, u8), @splat(last)));
            matches = is_first & is_last;
        } else {
            step = 1;
            matches = @intFromBool(text[at] == first and text[at + reach] == last);
        }
        while (matches != 0) : (matches &= matches - 1) {
            const place = at + @ctz(matches);
            if (str.eqlBytes(text[place..][0..needle.len], needle)) return place;
        }
        at += step;
    }
    return null;
}

fn locateLast(hay: View, needle: View, start: usize, stop: usize) ?usize {
    if (needle.len == 1 and hay.width == .one)
        return rfindByte(hay.units(.one), needle.units(.one)[0], start, stop);
    return search.rfind(hay, needle, @intCast(start), @intCast(stop));
}

pub fn findByte(text: []const u8, byte: u8, start: usize, stop: usize) ?usize {
    var at = start;
    while (at + 16 <= stop) : (at += 16) {
        const chunk: @Vector(16, u8) = text[at..][0..16].*;
        const found: u16 = @bitCast(chunk == @as(@Vector(16, u8), @splat(byte)));
        if (found != 0) return at + @ctz(found);
    }
    while (at < stop) : (at += 1) if (text[at] == byte) return at;
    return null;
}

pub fn rfindByte(text: []const u8, byte: u8, start: usize, stop: usize) ?usize {
    var at = stop;
    while (at >= start + 16) : (at -= 16) {
        const chunk: @Vector(16, u8) = text[at - 16 ..][0..16].*;
        const found: u16 = @bitCast(chunk == @as(@Vector(16, u8), @splat(byte)));
        if (found != 0) return at - 1 - @clz(found);
    }
    while (at > start) : (at -= 1) if (text[at - 1] == byte) return at - 1;
    return null;
}

pub fn find(self: *Str, sub: Value, start: ?Value, end: ?Value) Error!i64 {
    return @intCast(try findIn(self, sub, start, end, "find", .forward) orelse return -1);
}

pub fn rfind(self: *Str, sub: Value, start: ?Value, end: ?Value) Error!i64 {
    return @intCast(try findIn(self, sub, start, end, "rfind", .backward) orelse return -1);
}

pub fn index(self: *Str, sub: Value, start: ?Value, end: ?Value) Error!i64 {
    return @intCast(try findIn(self, sub, start, end, "index", .forward) orelse return notFound());
}

pub fn rindex(self: *Str, sub: Value, start: ?Value, end: ?Value) Error!i64 {
    return @intCast(try findIn(self, sub, start, end, "rindex", .backward) orelse
        return notFound());
}

fn notFound() Error {
    return raise(.ValueError, "substring not found", .{});
}

pub fn count(self: *Str, sub: Value, start: ?Value, end: ?Value) Error!i64 {
    const needle = try arguments.wantStr(sub, "count", "argument 1");
    const range = try arguments.clip(start, end, self.len) orelse return 0;
    if (needle.len == 0) return @intCast(range.stop - range.start + 1);
    if (needle.len > range.stop - range.start or needle.width > self.width) return 0;
    try vm_module.chargeBytes((range.stop - range.start) * self.width);
    return @intCast(countIn(str.view(self), str.view(needle), range.start, range.stop));
}

/// All places of one byte, sixteen bytes at a look.
pub const ByteScanner = struct {
    text: []const u8,
    byte: u8,
    /// Where the present sixteen start, and which of them are still to be told.
    base: usize = 0,
    found: u16 = 0,
    /// Where the next sixteen start.
    at: usize = 0,

    pub fn init(text: []const u8, byte: u8) ByteScanner {
        return .{ .text = text, .byte = byte };
    }

    pub inline fn next(self: *ByteScanner) ?usize {
        while (self.found == 0) {
            const left = self.text.len - self.at;
            if (left == 0) return null;
            self.base = self.at;
            if (left >= 16) {
                const chunk: @Vector(16, u8) = self.text[self.at..][0..16].*;
                self.found = @bitCast(chunk == @as(@Vector(16, u8), @splat(self.byte)));
                self.at += 16;
            } else {
                for (self.text[self.at..], 0..) |c, i| {
                    self.found |= @as(u16, @intFromBool(c == self.byte)) << @intCast(i);
                }
                self.at = self.text.len;
            }
        }
        const place = self.base + @ctz(self.found);
        self.found &= self.found - 1;
        return place;
    }
};

pub fn countByte(text: []const u8, byte: u8) usize {
    var found: usize = 0;
    var at: usize = 0;
    while (at + 16 <= text.len) : (at += 16) {
        const chunk: @Vector(16, u8) = text[at..][0..16].*;
        const same: u16 = @bitCast(chunk == @as(@Vector(16, u8), @splat(byte)));
        found += @popCount(same);
    }
    for (text[at..]) |c| found += @intFromBool(c == byte);
    return found;
}

/// How often `needle`, which is not empty and not wider, is in `hay[start..stop]`.
fn countIn(hay: View, needle: View, start: usize, stop: usize) usize {
    if (needle.len == 1 and hay.width == .one)
        return countByte(hay.units(.one)[start..stop], needle.units(.one)[0]);
    return search.count(hay, needle, @intCast(start), @intCast(stop));
}

// Ends.

const End = enum { start, end };

pub fn startswith(self: *Str, prefix: Value, start: ?Value, end: ?Value) Error!bool {
    return hasEnd(self, prefix, start, end, "startswith", .start);
}

pub fn endswith(self: *Str, suffix: Value, start: ?Value, end: ?Value) Error!bool {
    return hasEnd(self, suffix, start, end, "endswith", .end);
}

fn hasEnd(
    self: *Str,
    what: Value,
    start: ?Value,
    end: ?Value,
    comptime function: []const u8,
    comptime side: End,
) Error!bool {
    const range = try arguments.clip(start, end, self.len);
    if (what.as(Str)) |one| return endIs(self, one, range, side);
    const options = what.as(layout.Tuple) orelse return raise(
        .TypeError,
        function ++ " first arg must be str or a tuple of str, not {}",
        .{typeOf(what)},
    );
    try vm_module.charge(options.len);
    for (options.slice()) |option| {
        const one = option.as(Str) orelse return raise(
            .TypeError,
            "tuple for " ++ function ++ " must only contain str, not {}",
            .{typeOf(option)},
        );
        if (endIs(self, one, range, side)) return true;
    }
    return false;
}

fn endIs(self: *Str, what: *Str, range: ?arguments.Range, comptime side: End) bool {
    const within = range orelse return false;
    if (what.len > within.stop - within.start or what.width > self.width) return false;
    const at = if (side == .start) within.start else within.stop - what.len;
    return isAt(self, what, at);
}

/// Is `what` in `self` at this very place? It fits.
fn isAt(self: *Str, what: *Str, at: usize) bool {
    str.spendBytes(what.len);
    const part = str.view(self).slice(at, at + what.len);
    if (what.width == self.width) return str.eqlBytes(part.rawBytes(), str.rawBytes(what));
    return part.eql(str.view(what));
}

pub fn removeprefix(self: *Str, prefix: *Str) Error!*Str {
    if (!endIs(self, prefix, .{ .start = 0, .stop = self.len }, .start)) return str.exact(self);
    return str.slice(self, prefix.len, self.len);
}

pub fn removesuffix(self: *Str, suffix: *Str) Error!*Str {
    if (!endIs(self, suffix, .{ .start = 0, .stop = self.len }, .end)) return str.exact(self);
    return str.slice(self, 0, self.len - suffix.len);
}

// Replacing.

pub fn replace(self: *Str, old_value: Value, new_value: Value, limit: Value) Error!*Str {
    const old = try arguments.wantStr(old_value, "replace", "argument 1");
    const new = try arguments.wantStr(new_value, "replace", "argument 2");
    return replaceText(self, old, new, if (limit.isInt()) limit.asInt() else try int.indexOf(limit));
}

/// At most `limit` replacements, all of them if it is negative.
pub fn replaceText(self: *Str, old: *Str, new: *Str, limit_or_all: i64) Error!*Str {
    const limit: usize = if (limit_or_all < 0)
        std.math.maxInt(u32)
    else
        @intCast(@min(limit_or_all, std.math.maxInt(u32)));
    if (limit == 0 or old.len > self.len or old.width > self.width) return str.exact(self);
    if (old == new or (self.len == 0 and old.len > 0)) return str.exact(self);
    if (old.len == 0) return interleave(self, new, limit);
    const hay = str.view(self);
    try vm_module.chargeBytes(hay.byteSize());
    const first = locate(hay, str.view(old), 0, self.len) orelse return str.exact(self);
    if (old.len == 1 and new.len == 1 and new.width <= self.width)
        return replaceChar(self, str.at(old, 0), new, first, limit);
    var room: [8]u32 = undefined;
    const places = try placesOf(&room, hay, str.view(old), first, limit);
    const times: i64 = @intCast(places.len);
    const size = self.len + times * (@as(i64, new.len) - old.len);
    if (size == 0) return vm.empty_str;
    if (size > str.bytes_max) return error.OutOfMemory;
    try vm_module.charge(places.len * 2);
    const result = try str.create(
        @intCast(size),
        @max(self.width, new.width),
        self.ascii and new.ascii,
    );
    fillReplaced(result, self, old.len, new, places);
    return if (self.ascii) fresh(result) else str.narrowed(result);
}

/// Where `old` is in `hay`, from its first place on, at most `limit` times. Garbage soon.
/// The first few lie in `room`, whose size is one of the heap's cells: `str.gpa` frees nothing so
/// small.
fn placesOf(room: *[8]u32, hay: View, old: View, first: usize, limit: usize) Error![]const u32 {
    try vm_module.chargeBytes(hay.byteSize());
    var places: std.ArrayList(u32) = .initBuffer(room);
    if (old.len == 1 and hay.width == .one) {
        var scanner: ByteScanner = .init(hay.units(.one), old.units(.one)[0]);
        scanner.at = first;
        while (places.items.len < limit) {
            try places.append(str.gpa, @intCast(scanner.next() orelse break));
        }
    } else if (hay.width == .one and hay.len <= short_max) {
        const text = hay.units(.one);
        var from = first;
        while (places.items.len < limit) {
            const place = findShort(text, old.units(.one), from, text.len) orelse break;
            try places.append(str.gpa, @intCast(place));
            from = place + old.len;
        }
    } else {
        var finder = search.Finder.init(hay, old);
        finder.at = @intCast(first);
        while (places.items.len < limit) try places.append(str.gpa, finder.next() orelse break);
    }
    return places.items;
}

/// A fresh string of known width may still be one that exists already.
fn fresh(s: *Str) *Str {
    return if (s.len == 1 and s.width == 1) vm.latin1[s.chars[0]] else s;
}

fn fillReplaced(result: *Str, self: *Str, old_len: usize, new: *Str, places: []const u32) void {
    const hay = str.view(self);
    const unit: usize = result.width;
    var to = result.chars;
    var from: usize = 0;
    for (places) |at| {
        str.put(to, hay.slice(from, at), result.width);
        to += (at - from) * unit;
        str.put(to, str.view(new), result.width);
        to += @as(usize, new.len) * unit;
        from = at + old_len;
    }
    str.put(to, hay.slice(from, self.len), result.width);
}

/// One character by another that fits the same width: a copy with some units changed.
fn replaceChar(self: *Str, old: u21, new: *Str, first: usize, limit: usize) Error!*Str {
    const result = try str.create(self.len, self.width, self.ascii and new.ascii);
    @memcpy(str.rawBytes(result), str.rawBytes(self));
    const c = str.at(new, 0);
    switch (self.width) {
        inline 1, 2, 4 => |w| {
            const units = str.unitsMutable(result, w);
            if (w == 1 and limit >= self.len) {
                replaceByte(str.narrow(result)[first..], @intCast(old), @intCast(c));
            } else {
                var left = limit;
                for (units[first..]) |*unit| {
                    if (unit.* != old) continue;
                    unit.* = @intCast(c);
                    left -= 1;
                    if (left == 0) break;
                }
            }
        },
        else => unreachable,
    }
    return if (self.ascii) fresh(result) else str.narrowed(result);
}

fn replaceByte(text: []u8, old: u8, new: u8) void {
    const V = @Vector(16, u8);
    var at: usize = 0;
    while (at + 16 <= text.len) : (at += 16) {
        const chunk: V = text[at..][0..16].*;
        text[at..][0..16].* = @select(u8, chunk == @as(V, @splat(old)), @as(V, @splat(new)), chunk);
    }
    for (text[at..]) |*c| {
        if (c.* == old) c.* = new;
    }
}

/// `replace("", new)`: `new` before every character and at the end.
fn interleave(self: *Str, new: *Str, limit: usize) Error!*Str {
    if (new.len == 0) return str.exact(self);
    const times = @min(limit, @as(usize, self.len) + 1);
    const size = self.len + @as(u64, new.len) * times;
    if (size > str.bytes_max) return error.OutOfMemory;
    const result = try str.create(
        @intCast(size),
        @max(self.width, new.width),
        self.ascii and new.ascii,
    );
    try vm_module.charge(times);
    const width: str.Width = @fromBackingInt(result.width);
    const unit: usize = result.width;
    var to = result.chars;
    for (0..times) |at| {
        str.view(new).copyTo(to, width);
        to += @as(usize, new.len) * unit;
        if (at == self.len) break;
        str.view(self).slice(at, at + 1).copyTo(to, width);
        to += unit;
    }
    if (times < self.len) str.view(self).slice(times, self.len).copyTo(to, width);
    return fresh(result);
}

// Partition.

pub fn partition(self: *Str, sep_value: Value) Error!*layout.Tuple {
    const sep = try wantSeparator(sep_value);
    try vm_module.chargeBytes(str.rawBytes(self).len);
    const at = if (sep.width > self.width)
        null
    else
        locate(str.view(self), str.view(sep), 0, self.len);
    const found = at orelse
        return three(try str.exact(self), vm.empty_str, vm.empty_str);
    return around(self, sep, found);
}

pub fn rpartition(self: *Str, sep_value: Value) Error!*layout.Tuple {
    const sep = try wantSeparator(sep_value);
    try vm_module.chargeBytes(str.rawBytes(self).len);
    const at = if (sep.width > self.width)
        null
    else
        locateLast(str.view(self), str.view(sep), 0, self.len);
    const found = at orelse
        return three(vm.empty_str, vm.empty_str, try str.exact(self));
    return around(self, sep, found);
}

fn three(before: *Str, sep: *Str, after: *Str) Error!*layout.Tuple {
    return tuple.fromSlice(&.{ Value.from(before), Value.from(sep), Value.from(after) });
}

fn wantSeparator(value: Value) Error!*Str {
    const sep = value.as(Str) orelse return raise(
        .TypeError,
        "must be str, not {}",
        .{typeOf(value)},
    );
    if (sep.len == 0) return raise(.ValueError, "empty separator", .{});
    return sep;
}

fn around(self: *Str, sep: *Str, at: usize) Error!*layout.Tuple {
    return three(try str.slice(self, 0, at), sep, try str.slice(self, at + sep.len, self.len));
}

// Strip.

pub fn strip(self: *Str, chars: Value) Error!*Str {
    return stripSides(self, chars, "strip", .{ .left = true, .right = true });
}

pub fn lstrip(self: *Str, chars: Value) Error!*Str {
    return stripSides(self, chars, "lstrip", .{ .left = true });
}

pub fn rstrip(self: *Str, chars: Value) Error!*Str {
    return stripSides(self, chars, "rstrip", .{ .right = true });
}

fn stripSides(
    self: *Str,
    chars: Value,
    comptime function: []const u8,
    sides: text_parts.Side,
) Error!*Str {
    const text = str.view(self);
    const range = if (chars.isNone())
        stripSpace(self, sides)
    else range: {
        const set = chars.as(Str) orelse
            return raise(.TypeError, function ++ " arg must be None or str", .{});
        try vm_module.charge(set.len / 8);
        break :range try text_parts.strip(str.gpa, text, str.view(set), sides);
    };
    str.spendBytes((self.len - (range.end - range.start)) * 8);
    return str.slice(self, range.start, range.end);
}

fn stripSpace(self: *Str, sides: text_parts.Side) text_parts.Range {
    if (self.width != 1) return text_parts.stripSpace(.str, str.view(self), sides);
    const text = str.narrow(self);
    var start: u32 = 0;
    var end: u32 = @intCast(text.len);
    if (sides.left) while (start < end and isSpace(text[start])) : (start += 1) {};
    if (sides.right) while (end > start and isSpace(text[end - 1])) : (end -= 1) {};
    return .{ .start = start, .end = end };
}

pub inline fn isSpace(c: u21) bool {
    if (c < 0x80) return c == ' ' or (c >= 9 and c <= 13) or (c >= 0x1C and c <= 0x1F);
    return unicode.isSpace(c);
}
