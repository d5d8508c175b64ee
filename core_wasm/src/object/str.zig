//! Text: making strings, looking into them, putting them together.
//!
//!     Str  | header | hash | len | chars --> | code points, all of one width |
//!                                  behind the header, or in a StrBuffer that grows:
//!
//!     s = s + t    StrBuffer | used | capacity | s......|t..|          |
//!                                      old s ^    ^ new s ends at `used`: the next `+` goes here
//!
//! Invariants:
//!   1. `width` is the narrowest that holds the text, so equal texts have equal bytes. `ascii`
//!      is exact.
//!   2. The empty string and the 256 strings of one Latin-1 character exist once
//!      (`vm.empty_str`, `vm.latin1`), subclasses apart.
//!   3. Only the bytes of a StrBuffer behind `used` are ever written; every string in it ends at
//!      or before `used`.
//!   4. Making text costs fuel by its size here (`create`, `Builder`), so callers charge only
//!      for looking.
//!
//! `flags.a` of a Str: it came from `concat`, so the next `concat` to it expects more to come.
//!
//! Not here: methods (`str_methods.zig` and its neighbours), searching (`text/search.zig`),
//! formatting (`str_format.zig`, `str_percent.zig`), codecs (`str_codec.zig`).

const std = @import("std");
const assert = std.debug.assert;
const layout = @import("layout.zig");
const Str = layout.Str;
const StrBuffer = layout.StrBuffer;
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const text_view = @import("../text/view.zig");
const text_hash = @import("../text/text_hash.zig");
const Sink = @import("../text/sink.zig").Sink;
pub const View = text_view.View;
pub const Width = text_view.Width;
const UnitType = text_view.UnitType;

/// Above this many bytes of text the answer is MemoryError, whatever the limit says.
pub const bytes_max: u64 = 1 << 31;

/// Concatenation gives shorter results storage of their own.
const buffer_min = 64;

// Making.

/// The shared strings of invariant 2. Before any other call in here; needs `vm.types.str`.
pub fn boot() Error!void {
    vm.empty_str = try allocate(0, 1, true);
    for (&vm.latin1, 0..) |*entry, c| {
        entry.* = try allocate(1, 1, c < 0x80);
        entry.*.chars[0] = @intCast(c);
    }
}

/// `len` code points of `width` bytes, uninitialised. For the empty string and single Latin-1
/// characters callers use the shared ones.
pub fn create(len: usize, width: u8, ascii: bool) Error!*Str {
    // What does not fit the memory is refused before it is paid for.
    const s = try allocate(len, width, ascii);
    try vm_module.chargeBytes(len *| width);
    return s;
}

inline fn allocate(len: usize, width: u8, ascii: bool) Error!*Str {
    const size = @as(u64, len) * width;
    if (size > bytes_max) return error.OutOfMemory;
    const s = try heap.create(Str, vm.types.str, @intCast(size));
    s.* = .{
        .object = s.object,
        .hash = 0,
        .len = @intCast(len),
        .chars = @as([*]u8, @ptrCast(s)) + @sizeOf(Str),
        .buffer = null,
        .width = width,
        .ascii = ascii,
    };
    return s;
}

pub fn fromAscii(text: []const u8) Error!*Str {
    if (text.len <= 1) return if (text.len == 0) vm.empty_str else vm.latin1[text[0]];
    const s = try create(text.len, 1, true);
    copyBytes(s.chars, text);
    return s;
}

pub fn fromLatin1(text: []const u8) Error!*Str {
    if (text.len <= 1) return if (text.len == 0) vm.empty_str else vm.latin1[text[0]];
    const s = try create(text.len, 1, text_view.isAsciiBytes(text));
    copyBytes(s.chars, text);
    return s;
}

/// From WTF-8: UTF-8 in which lone surrogates may be encoded like other code points.
pub fn fromUtf8(text: []const u8) Error!*Str {
    const ascii_len = text_view.asciiPrefix(text);
    if (ascii_len == text.len) return fromAscii(text);
    var builder = Builder.init();
    try builder.reserve(text.len);
    try builder.appendUtf8(text);
    return builder.finish();
}

pub fn fromCodePoints(code_points: []const u21) Error!*Str {
    var most: u21 = 0;
    for (code_points) |c| most |= c;
    if (code_points.len == 0) return vm.empty_str;
    if (code_points.len == 1) return fromCodePoint(code_points[0]);
    const s = try create(code_points.len, widthOf(most), most < 0x80);
    switch (s.width) {
        inline 1, 2, 4 => |w| for (unitsMutable(s, w), code_points) |*unit, c| {
            unit.* = @intCast(c);
        },
        else => unreachable,
    }
    return s;
}

pub fn fromCodePoint(code_point: u21) Error!*Str {
    if (code_point < 256) return vm.latin1[code_point];
    const s = try create(1, widthOf(code_point), false);
    fill(s, 0, 1, code_point);
    return s;
}

/// A copy of `text` at its narrowest width.
pub fn fromView(text: View) Error!*Str {
    if (text.len == 0) return vm.empty_str;
    if (text.len == 1) return fromCodePoint(text.at(0));
    const width = text.narrowest();
    const s = try create(text.len, @backingInt(width), width == .one and text.isAscii());
    put(s.chars, text, @backingInt(width));
    return s;
}

/// What a text function has written.
pub fn fromSink(sink: *const Sink) Error!*Str {
    const text = sink.view();
    if (text.len == 0) return vm.empty_str;
    if (text.len == 1) return fromCodePoint(text.at(0));
    const s = try create(text.len, @backingInt(text.width), sink.isAscii());
    copyBytes(s.chars, text.rawBytes());
    return s;
}

/// `c` times `count`.
pub fn repeated(code_point: u21, count: usize) Error!*Str {
    if (count == 0) return vm.empty_str;
    if (count == 1) return fromCodePoint(code_point);
    const s = try create(count, widthOf(code_point), code_point < 0x80);
    fill(s, 0, count, code_point);
    return s;
}

/// A fresh string that may have been made too wide: itself with `ascii` set right, or a narrower
/// copy.
pub fn narrowed(s: *Str) Error!*Str {
    if (s.len <= 1) return fromView(view(s));
    if (s.width == 1) {
        s.ascii = text_view.isAsciiBytes(narrow(s));
        return s;
    }
    s.ascii = false;
    if (@backingInt(view(s).narrowest()) == s.width) return s;
    return fromView(view(s));
}

/// The same text as a plain str: itself, or a copy if it is an instance of a subclass.
pub fn exact(s: *Str) Error!*Str {
    if (!s.object.flags.subclass) return s;
    return fromView(view(s));
}

// Looking.

pub inline fn view(s: *const Str) View {
    return .{ .bytes = s.chars, .len = s.len, .width = @fromBackingInt(s.width) };
}

/// The bytes as they are stored.
pub inline fn rawBytes(s: *const Str) []u8 {
    return s.chars[0 .. @as(usize, s.len) * s.width];
}

/// The text of a str that is known to be of width 1.
pub inline fn narrow(s: *const Str) []u8 {
    assert(s.width == 1);
    return s.chars[0..s.len];
}

/// Code points at the width of the string, for writing a fresh one.
pub inline fn unitsMutable(s: *const Str, comptime width: u8) []align(1) UnitOf(width) {
    assert(s.width == width);
    return @as([*]align(1) UnitOf(width), @ptrCast(s.chars))[0..s.len];
}

pub fn UnitOf(comptime width: u8) type {
    return switch (width) {
        1 => u8,
        2 => u16,
        4 => u32,
        else => unreachable,
    };
}

/// Bytes that each code point of a text needs, given its largest one (or all of them or-ed
/// together).
pub inline fn widthOf(most: u21) u8 {
    return if (most < 0x100) 1 else if (most < 0x10000) 2 else 4;
}

pub inline fn at(s: *const Str, index: usize) u21 {
    assert(index < s.len);
    return switch (s.width) {
        1 => s.chars[index],
        2 => @as([*]align(1) const u16, @ptrCast(s.chars))[index],
        else => @intCast(@as([*]align(1) const u32, @ptrCast(s.chars))[index]),
    };
}

/// The character at `index` as a str.
pub inline fn charAt(s: *const Str, index: usize) Error!*Str {
    if (s.width == 1) return vm.latin1[s.chars[index]];
    return fromCodePoint(at(s, index));
}

/// `std.mem.eql` compares vectors of bools, which costs wasm a hundred times as much as this.
pub inline fn eqlBytes(a: []const u8, b: []const u8) bool {
    const len = a.len;
    if (len != b.len) return false;
    if (len > 16) return eqlLong(a, b);
    if (len >= 8) return same(u64, a, b, 0) and same(u64, a, b, len - 8);
    if (len >= 4) return same(u32, a, b, 0) and same(u32, a, b, len - 4);
    for (a, b) |x, y| if (x != y) return false;
    return true;
}

inline fn same(comptime T: type, a: []const u8, b: []const u8, from: usize) bool {
    const size = @sizeOf(T);
    const x: T = @bitCast(a[from..][0..size].*);
    const y: T = @bitCast(b[from..][0..size].*);
    return x == y;
}

fn eqlLong(a: []const u8, b: []const u8) bool {
    var from: usize = 0;
    // The last sixteen may overlap the ones before.
    while (true) : (from = @min(from + 16, a.len - 16)) {
        const x: @Vector(16, u8) = a[from..][0..16].*;
        const y: @Vector(16, u8) = b[from..][0..16].*;
        const equal: u16 = @bitCast(x == y);
        if (equal != 0xFFFF) return false;
        if (from == a.len - 16) return true;
    }
}

pub const copyBytes = text_view.copyBytes;

/// Writes `text` at `width`, which is enough for it.
pub inline fn put(target: [*]u8, text: View, width: u8) void {
    if (@backingInt(text.width) == width) return copyBytes(target, text.rawBytes());
    text.copyTo(target, @fromBackingInt(width));
}

pub fn eql(a: *Str, b: *Str) bool {
    if (a == b) return true;
    if (a.len != b.len or a.width != b.width) return false;
    if (a.object.flags.interned and b.object.flags.interned) return false;
    if (a.hash != b.hash and a.hash != 0 and b.hash != 0) return false;
    spendBytes(rawBytes(a).len);
    return eqlBytes(rawBytes(a), rawBytes(b));
}

pub fn eqlAscii(s: *const Str, text: []const u8) bool {
    return s.ascii and eqlBytes(narrow(s), text);
}

pub fn order(a: *const Str, b: *const Str) std.math.Order {
    if (a == b) return .eq;
    spendBytes(@min(a.len, b.len));
    return view(a).order(view(b));
}

/// Never 0 for a text that is not empty, so that it is computed once.
pub inline fn hashOf(s: *Str) u64 {
    if (s.hash != 0) return s.hash;
    return computeHash(s);
}

noinline fn computeHash(s: *Str) u64 {
    spendBytes(rawBytes(s).len);
    s.hash = hashOfView(view(s));
    return s.hash;
}

/// What `hashOf` gives for a str of this text; the width must be the narrowest.
pub fn hashOfView(text: View) u64 {
    return @bitCast(text_hash.str(vm.hash_seed, text));
}

/// Fuel for reading that cannot fail: it may go below zero, the loop notices at its next safepoint.
pub inline fn spendBytes(bytes: usize) void {
    if (bytes >= 64) vm.countdown -= @intCast(bytes / 64);
}

// Parts.

/// As `slice`, for pieces that the caller has paid for; never `s` itself if it is an instance of a
/// subclass.
pub inline fn part(s: *Str, start: usize, stop: usize) Error!*Str {
    const len = stop - start;
    if (s.width != 1 or len == s.len) return slice(s, start, stop);
    if (len <= 1) return if (len == 0) vm.empty_str else vm.latin1[s.chars[start]];
    const text = s.chars[start..stop];
    const piece = try allocate(len, 1, s.ascii or text_view.isAsciiBytes(text));
    copyBytes(piece.chars, text);
    return piece;
}

/// `s[start:stop]`, bounds already clipped.
pub fn slice(s: *Str, start: usize, stop: usize) Error!*Str {
    assert(start <= stop and stop <= s.len);
    const len = stop - start;
    if (len == s.len) return exact(s);
    if (s.width != 1) return fromView(view(s).slice(start, stop));
    if (len <= 1) return if (len == 0) vm.empty_str else vm.latin1[s.chars[start]];
    const text = s.chars[start..stop];
    const piece = try create(len, 1, s.ascii or text_view.isAsciiBytes(text));
    copyBytes(piece.chars, text);
    return piece;
}

/// `count` characters, the first at `start`, each `step` after the one before.
pub fn sliceStep(s: *Str, start: i64, step: i64, count: usize) Error!*Str {
    if (count == 0) return vm.empty_str;
    if (step == 1) return slice(s, @intCast(start), @intCast(start + @as(i64, @intCast(count))));
    if (count == 1) return charAt(s, @intCast(start));
    try vm_module.charge(count / 16);
    if (s.ascii and step == -1) {
        const piece = try create(count, 1, true);
        const text = s.chars[@as(usize, @intCast(start)) + 1 - count ..][0..count];
        for (piece.chars[0..count], 0..) |*unit, i| unit.* = text[count - 1 - i];
        return piece;
    }
    var most: u32 = 0;
    switch (s.width) {
        inline 1, 2, 4 => |w| {
            const units = unitsMutable(s, w);
            var from = start;
            for (0..count) |_| {
                most |= units[@intCast(from)];
                from +%= step;
            }
            const piece = try create(count, widthOf(@intCast(most & 0x1FFFFF)), most < 0x80);
            switch (piece.width) {
                inline 1, 2, 4 => |to| {
                    from = start;
                    for (unitsMutable(piece, to)) |*unit| {
                        unit.* = @truncate(units[@intCast(from)]);
                        from +%= step;
                    }
                },
                else => unreachable,
            }
            return piece;
        },
        else => unreachable,
    }
}

// Putting together.

/// `a + b`. Appending to the result of an earlier `concat` costs the length of `b` only.
pub fn concat(a: *Str, b: *Str) Error!*Str {
    if (b.len == 0) return exact(a);
    if (a.len == 0) return exact(b);
    const width = @max(a.width, b.width);
    const ascii = a.ascii and b.ascii;
    const len: u64 = @as(u64, a.len) + b.len;
    const size = len * width;
    if (size > bytes_max) return error.OutOfMemory;
    const a_size = rawBytes(a).len;
    if (a.width == width) {
        if (a.buffer) |buffer| {
            const added = @as(u32, b.len) * width;
            const is_last = a.chars + a_size == buffer.bytes() + buffer.used;
            if (is_last and buffer.capacity - buffer.used >= added) {
                const s = try header(buffer, a.chars, @intCast(len), width, ascii);
                try vm_module.chargeBytes(added);
                put(buffer.bytes() + buffer.used, view(b), width);
                buffer.used += added;
                return s;
            }
        }
    }
    const grows = (a.buffer != null or a.object.flags.a) and size >= buffer_min;
    const s = if (grows)
        try createGrowing(len, width, ascii)
    else
        try create(@intCast(len), width, ascii);
    s.object.flags.a = true;
    put(s.chars, view(a), width);
    put(s.chars + @as(usize, a.len) * width, view(b), width);
    return s;
}

/// A string in a fresh buffer with room for as much again.
fn createGrowing(len: u64, width: u8, ascii: bool) Error!*Str {
    const size: u64 = len * width;
    const generous = @min(size * 2, bytes_max);
    try vm_module.chargeBytes(@intCast(size));
    const buffer = allocBuffer(@intCast(generous)) catch return create(@intCast(len), width, ascii);
    buffer.used = @intCast(size);
    return header(buffer, buffer.bytes(), @intCast(len), width, ascii);
}

fn allocBuffer(size: usize) Error!*StrBuffer {
    const whole = heap.roundUp(@sizeOf(StrBuffer) + size);
    const buffer: *StrBuffer = @ptrCast(@alignCast(try heap.allocRaw(whole)));
    buffer.* = .{ .used = 0, .capacity = @intCast(whole - @sizeOf(StrBuffer)) };
    return buffer;
}

/// A str whose text lies in `buffer`.
fn header(buffer: *StrBuffer, chars: [*]u8, len: u32, width: u8, ascii: bool) Error!*Str {
    const s = try heap.create(Str, vm.types.str, 0);
    s.* = .{
        .object = s.object,
        .hash = 0,
        .len = len,
        .chars = chars,
        .buffer = buffer,
        .width = width,
        .ascii = ascii,
    };
    return s;
}

/// The strings one after the other: the pieces of an f-string, or `"".join` of a few.
pub fn concatAll(parts: []const *Str) Error!*Str {
    if (parts.len == 1) return exact(parts[0]);
    var len: u64 = 0;
    var width: u8 = 1;
    var ascii = true;
    for (parts) |s| {
        len += s.len;
        width = @max(width, s.width);
        ascii = ascii and s.ascii;
    }
    if (len * width > bytes_max) return error.OutOfMemory;
    if (len == 0) return vm.empty_str;
    const s = try create(@intCast(len), width, ascii);
    if (len == 1 and width == 1) {
        for (parts) |piece| if (piece.len == 1) return exact(piece);
    }
    var to = s.chars;
    for (parts) |piece| {
        put(to, view(piece), width);
        to += @as(usize, piece.len) * width;
    }
    return s;
}

/// Writes `code_point` to `s[start..stop]` of a fresh string that is wide enough.
pub fn fill(s: *Str, start: usize, stop: usize, code_point: u21) void {
    switch (s.width) {
        inline 1, 2, 4 => |w| @memset(unitsMutable(s, w)[start..stop], @intCast(code_point)),
        else => unreachable,
    }
}

/// Text that is written piece by piece. Widens when a piece needs it; `finish` makes the str, most
/// often without a copy. Must not outlive the native that made it.
pub const Builder = struct {
    buffer: ?*StrBuffer,
    /// In code points.
    len: u32,
    width: u8,
    ascii: bool,

    pub fn init() Builder {
        return .{ .buffer = null, .len = 0, .width = 1, .ascii = true };
    }

    /// Room for `count` more code points at the present width.
    pub fn reserve(self: *Builder, count: usize) Error!void {
        const wanted = (@as(u64, self.len) + count) * self.width;
        const buffer = self.buffer orelse return self.grow(wanted, self.width);
        if (wanted > buffer.capacity) return self.grow(wanted, self.width);
    }

    /// New storage for at least `wanted` bytes, at `width`.
    noinline fn grow(self: *Builder, wanted: u64, width: u8) Error!void {
        if (wanted > bytes_max) return error.OutOfMemory;
        const held = @as(u64, self.len) * width;
        const size = @max(wanted, @min(held * 2, bytes_max), 120);
        try vm_module.chargeBytes(@intCast(held));
        const fresh = try allocBuffer(@intCast(size));
        if (self.buffer) |old| {
            put(fresh.bytes(), self.view(), width);
            heap.freeRaw(old, @sizeOf(StrBuffer) + old.capacity);
        }
        self.buffer = fresh;
        self.width = width;
    }

    fn widen(self: *Builder, width: u8, count: usize) Error!void {
        if (width <= self.width) return self.reserve(count);
        try self.grow((@as(u64, self.len) + count) * width, width);
    }

    pub fn view(self: *const Builder) View {
        const buffer = self.buffer orelse return .empty;
        return .{ .bytes = buffer.bytes(), .len = self.len, .width = @fromBackingInt(self.width) };
    }

    inline fn end(self: *const Builder) [*]u8 {
        return self.buffer.?.bytes() + @as(usize, self.len) * self.width;
    }

    pub fn appendAscii(self: *Builder, text: []const u8) Error!void {
        try self.reserve(text.len);
        put(self.end(), .ofLatin1(text), self.width);
        self.len += @intCast(text.len);
    }

    pub fn appendLatin1(self: *Builder, text: []const u8) Error!void {
        if (self.ascii and !text_view.isAsciiBytes(text)) self.ascii = false;
        try self.appendAscii(text);
    }

    /// WTF-8. Bytes that are none become U+FFFD.
    pub fn appendUtf8(self: *Builder, text: []const u8) Error!void {
        var rest = text;
        while (rest.len > 0) {
            const plain = text_view.asciiPrefix(rest);
            if (plain > 0) try self.appendAscii(rest[0..plain]);
            rest = rest[plain..];
            if (rest.len == 0) return;
            const size = std.unicode.utf8ByteSequenceLength(rest[0]) catch 1;
            const whole = size > 1 and size <= rest.len;
            const c: u21 = if (whole) @min(decodeUtf8(rest[0..size]), 0x10FFFF) else 0xFFFD;
            try self.appendCodePoint(c);
            rest = rest[if (whole) size else 1..];
        }
    }

    pub fn appendStr(self: *Builder, s: *const Str) Error!void {
        if (!s.ascii) self.ascii = false;
        try self.widen(s.width, s.len);
        put(self.end(), str_view(s), self.width);
        self.len += s.len;
    }

    pub fn appendRange(self: *Builder, s: *const Str, start: usize, stop: usize) Error!void {
        if (s.ascii) return self.appendAscii(s.chars[start..stop]);
        try self.appendView(str_view(s).slice(start, stop));
    }

    /// Of any width; it need not be the narrowest.
    pub fn appendView(self: *Builder, text: View) Error!void {
        if (text.len == 0) return;
        const width = text.narrowest();
        if (self.ascii and !(width == .one and text.isAscii())) self.ascii = false;
        try self.widen(@backingInt(width), text.len);
        put(self.end(), text, self.width);
        self.len += text.len;
    }

    pub inline fn appendCodePoint(self: *Builder, code_point: u21) Error!void {
        if (self.buffer) |buffer| {
            if (self.width == 1 and code_point < 0x80 and self.len < buffer.capacity) {
                buffer.bytes()[self.len] = @intCast(code_point);
                self.len += 1;
                return;
            }
        }
        return self.appendRepeated(code_point, 1);
    }

    pub noinline fn appendRepeated(self: *Builder, code_point: u21, count: usize) Error!void {
        if (count == 0) return;
        if (code_point >= 0x80) self.ascii = false;
        try self.widen(widthOf(code_point), count);
        switch (self.width) {
            inline 1, 2, 4 => |w| {
                const out: [*]align(1) UnitOf(w) = @ptrCast(self.end());
                @memset(out[0..count], @intCast(code_point));
            },
            else => unreachable,
        }
        self.len += @intCast(count);
    }

    pub fn finish(self: *Builder) Error!*Str {
        const buffer = self.buffer orelse return vm.empty_str;
        if (self.len == 0) return vm.empty_str;
        const size = @as(usize, self.len) * self.width;
        if (self.len == 1) return fromCodePoint(self.view().at(0));
        if (size < 512 or size < buffer.capacity / 2) {
            const s = try create(self.len, self.width, self.ascii);
            copyBytes(s.chars, buffer.bytes()[0..size]);
            heap.freeRaw(buffer, @sizeOf(StrBuffer) + buffer.capacity);
            return s;
        }
        try vm_module.chargeBytes(size);
        buffer.used = @intCast(size);
        return header(buffer, buffer.bytes(), self.len, self.width, self.ascii);
    }
};

const str_view = view;

// UTF-8, with surrogates like any other code point.

pub fn utf8Length(s: *const Str) usize {
    if (s.ascii) return s.len;
    var total: usize = 0;
    switch (s.width) {
        inline 1, 2, 4 => |w| for (unitsMutable(s, w)) |unit| {
            total += if (unit < 0x80) 1 else if (unit < 0x800) 2 else if (unit < 0x10000) 3 else 4;
        },
        else => unreachable,
    }
    return total;
}

/// `out` has room for `utf8Length` bytes; gives how many were written.
pub fn writeUtf8(s: *const Str, out: []u8) usize {
    if (s.ascii) {
        @memcpy(out[0..s.len], narrow(s));
        return s.len;
    }
    var to: usize = 0;
    switch (s.width) {
        inline 1, 2, 4 => |w| for (unitsMutable(s, w)) |unit| {
            to += encodeUtf8(out[to..], @intCast(unit));
        },
        else => unreachable,
    }
    return to;
}

/// Raw storage of the guest's heap, garbage once the native is done. ASCII text is borrowed, not
/// copied.
pub fn toUtf8Alloc(s: *const Str) Error![]u8 {
    if (s.ascii) return narrow(s);
    const size = utf8Length(s);
    try vm_module.chargeBytes(size);
    const out = (try heap.allocRaw(size))[0..size];
    _ = writeUtf8(s, out);
    return out;
}

fn encodeUtf8(out: []u8, c: u21) usize {
    if (c < 0x80) {
        out[0] = @intCast(c);
        return 1;
    }
    if (c < 0x800) {
        out[0] = @intCast(0xC0 | (c >> 6));
        out[1] = tail(c);
        return 2;
    }
    if (c < 0x10000) {
        out[0] = @intCast(0xE0 | (c >> 12));
        out[1] = tail(c >> 6);
        out[2] = tail(c);
        return 3;
    }
    out[0] = @intCast(0xF0 | (c >> 18));
    out[1] = tail(c >> 12);
    out[2] = tail(c >> 6);
    out[3] = tail(c);
    return 4;
}

/// A byte behind the first: six bits.
inline fn tail(c: u21) u8 {
    return 0x80 | @as(u8, @as(u6, @truncate(c)));
}

/// The first byte has the top bits, each of the others six.
fn decodeUtf8(bytes: []const u8) u21 {
    var c: u21 = switch (bytes.len) {
        2 => bytes[0] & 0x1F,
        3 => bytes[0] & 0x0F,
        else => bytes[0] & 0x07,
    };
    for (bytes[1..]) |byte| c = (c << 6) | (byte & 0x3F);
    return c;
}

// The guest's heap as std's allocator, for text functions. What it gives is garbage once the native
// is done.

pub const gpa: std.mem.Allocator = .{ .ptr = undefined, .vtable = &.{
    .alloc = allocatorAlloc,
    .resize = allocatorResize,
    .remap = allocatorRemap,
    .free = allocatorFree,
} };

fn allocatorAlloc(_: *anyopaque, size: usize, alignment: std.mem.Alignment, _: usize) ?[*]u8 {
    assert(alignment.toByteUnits() <= 16);
    return heap.allocRaw(size) catch null;
}

fn allocatorResize(_: *anyopaque, memory: []u8, _: std.mem.Alignment, size: usize, _: usize) bool {
    return size <= memory.len or size <= heap.roundUp(memory.len);
}

fn allocatorRemap(_: *anyopaque, memory: []u8, _: std.mem.Alignment, size: usize, _: usize) ?[*]u8 {
    return if (size <= memory.len or size <= heap.roundUp(memory.len)) memory.ptr else null;
}

fn allocatorFree(_: *anyopaque, memory: []u8, _: std.mem.Alignment, _: usize) void {
    heap.freeRaw(memory.ptr, memory.len);
}
