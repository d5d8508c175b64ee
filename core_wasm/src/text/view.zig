//! A string as the text rooms see it: a borrowed run of code points.
//!
//!     width one    |68|e9|...            Latin-1 code points, one byte each
//!     width two    |0068|20ac|...        code points below 0x10000
//!     width four   |00000068|0001f600|   everything
//!
//! Invariants:
//!   1. A view owns nothing. Whoever made it keeps the bytes alive.
//!   2. Lone surrogates are ordinary code points here; pairs are never combined.
//!   3. The bytes may be unaligned; every access goes through `align(1)` pointers, which cost
//!      nothing in wasm.
//!   4. Functions accept any width. Only hashing and `eqlSameWidth` rely on the width being
//!      the narrowest that fits, which the interpreter guarantees for its own strings.
//!
//! Not here: building strings (`sink.zig`), searching (`search.zig`), bytes in some encoding
//! (`codec.zig`).

const std = @import("std");
const assert = std.debug.assert;

pub const Width = enum(u8) {
    one = 1,
    two = 2,
    four = 4,

    /// The narrowest width that can hold `code_point`.
    pub fn of(code_point: u21) Width {
        if (code_point <= 0xFF) return .one;
        if (code_point <= 0xFFFF) return .two;
        return .four;
    }

    pub fn size(width: Width) u32 {
        return @backingInt(width);
    }
};

/// The unsigned integer that stores one code point of a width.
pub fn UnitType(comptime width: Width) type {
    return switch (width) {
        .one => u8,
        .two => u16,
        .four => u32,
    };
}

pub const View = struct {
    bytes: [*]const u8,
    /// In code points.
    len: u32,
    width: Width,

    pub const empty: View = .{ .bytes = "", .len = 0, .width = .one };

    /// ASCII or Latin-1 text, one byte a code point. Not for UTF-8.
    pub fn ofLatin1(text: []const u8) View {
        return .{ .bytes = text.ptr, .len = @intCast(text.len), .width = .one };
    }

    pub fn ofUnits(comptime width: Width, units_of: []align(1) const UnitType(width)) View {
        return .{
            .bytes = @ptrCast(units_of.ptr),
            .len = @intCast(units_of.len),
            .width = width,
        };
    }

    /// All code points as integers of the given width, which must be the view's own.
    pub fn units(view: View, comptime width: Width) []align(1) const UnitType(width) {
        assert(view.width == width);
        const pointer: [*]align(1) const UnitType(width) = @ptrCast(view.bytes);
        return pointer[0..view.len];
    }

    pub fn at(view: View, index: usize) u21 {
        assert(index < view.len);
        return switch (view.width) {
            .one => view.bytes[index],
            .two => @as([*]align(1) const u16, @ptrCast(view.bytes))[index],
            .four => @intCast(@as([*]align(1) const u32, @ptrCast(view.bytes))[index]),
        };
    }

    pub fn byteSize(view: View) usize {
        return @as(usize, view.len) * view.width.size();
    }

    pub fn rawBytes(view: View) []const u8 {
        return view.bytes[0..view.byteSize()];
    }

    /// The code points from `from` up to, not including, `to`.
    pub fn slice(view: View, from: usize, to: usize) View {
        assert(from <= to and to <= view.len);
        return .{
            .bytes = view.bytes + from * view.width.size(),
            .len = @intCast(to - from),
            .width = view.width,
        };
    }

    pub fn isAscii(view: View) bool {
        switch (view.width) {
            .one => return isAsciiBytes(view.units(.one)),
            inline .two, .four => |width| {
                for (view.units(width)) |unit| if (unit > 0x7F) return false;
                return true;
            },
        }
    }

    /// The largest code point, 0 for an empty view.
    pub fn max(view: View) u21 {
        switch (view.width) {
            inline else => |width| {
                var most: UnitType(width) = 0;
                for (view.units(width)) |unit| most = @max(most, unit);
                return @intCast(most);
            },
        }
    }

    /// The narrowest width that can hold every code point.
    pub fn narrowest(view: View) Width {
        switch (view.width) {
            .one => return .one,
            inline .two, .four => |width| {
                var seen: UnitType(width) = 0;
                for (view.units(width)) |unit| seen |= unit;
                if (seen <= 0xFF) return .one;
                return if (seen <= 0xFFFF) .two else .four;
            },
        }
    }

    pub fn eql(a: View, b: View) bool {
        if (a.len != b.len) return false;
        if (a.width == b.width) return std.mem.eql(u8, a.rawBytes(), b.rawBytes());
        for (0..a.len) |index| if (a.at(index) != b.at(index)) return false;
        return true;
    }

    pub fn eqlAscii(view: View, text: []const u8) bool {
        return view.eql(ofLatin1(text));
    }

    /// By code point, as Python compares strings.
    pub fn order(a: View, b: View) std.math.Order {
        if (a.width == .one and b.width == .one)
            return std.mem.order(u8, a.units(.one), b.units(.one));
        for (0..@min(a.len, b.len)) |index| {
            const left = a.at(index);
            const right = b.at(index);
            if (left != right) return std.math.order(left, right);
        }
        return std.math.order(a.len, b.len);
    }

    /// Writes the code points to `target` at `width`, which must be able to hold them.
    /// `target` has room for exactly `len` of them.
    pub fn copyTo(view: View, target: [*]u8, width: Width) void {
        if (view.width == width) {
            copyBytes(target, view.rawBytes());
            return;
        }
        switch (width) {
            inline else => |to| {
                const out: [*]align(1) UnitType(to) = @ptrCast(target);
                switch (view.width) {
                    inline else => |from| {
                        for (view.units(from), 0..) |unit, index| out[index] = @intCast(unit);
                    },
                }
            },
        }
    }
};

/// `@memcpy` for what is most often short: a call into the engine costs more than a few bytes.
pub inline fn copyBytes(target: [*]u8, text: []const u8) void {
    const len = text.len;
    if (len > 16) return copyLong(target, text);
    if (len >= 8) {
        const first = text[0..8].*;
        const last = text[len - 8 ..][0..8].*;
        target[0..8].* = first;
        (target + len - 8)[0..8].* = last;
    } else if (len >= 4) {
        const first = text[0..4].*;
        const last = text[len - 4 ..][0..4].*;
        target[0..4].* = first;
        (target + len - 4)[0..4].* = last;
    } else {
        if (len > 0) target[0] = text[0];
        if (len > 1) target[1] = text[1];
        if (len > 2) target[2] = text[2];
    }
}

fn copyLong(target: [*]u8, text: []const u8) void {
    if (text.len > 256) {
        @memcpy(target[0..text.len], text);
        return;
    }
    const last: @Vector(16, u8) = text[text.len - 16 ..][0..16].*;
    var from: usize = 0;
    while (from + 16 < text.len) : (from += 16) {
        const chunk: @Vector(16, u8) = text[from..][0..16].*;
        target[from..][0..16].* = chunk;
    }
    (target + text.len - 16)[0..16].* = last;
}

/// `@memset` for what is most often short.
pub inline fn fillBytes(target: []u8, byte: u8) void {
    const len = target.len;
    if (len > 16) return @memset(target, byte);
    if (len >= 8) {
        const eight: [8]u8 = @splat(byte);
        target[0..8].* = eight;
        target[len - 8 ..][0..8].* = eight;
    } else if (len >= 4) {
        const four: [4]u8 = @splat(byte);
        target[0..4].* = four;
        target[len - 4 ..][0..4].* = four;
    } else {
        if (len > 0) target[0] = byte;
        if (len > 1) target[1] = byte;
        if (len > 2) target[2] = byte;
    }
}

/// True if no byte has its high bit set. Sixteen at a time: wasm has 128-bit vectors.
pub fn isAsciiBytes(text: []const u8) bool {
    return asciiPrefix(text) == text.len;
}

/// How many bytes at the start are ASCII.
pub fn asciiPrefix(text: []const u8) usize {
    const Chunk = @Vector(16, u8);
    var index: usize = 0;
    while (index + 16 <= text.len) : (index += 16) {
        const chunk: Chunk = text[index..][0..16].*;
        if (@reduce(.Or, chunk) > 0x7F) break;
    }
    while (index < text.len and text[index] < 0x80) index += 1;
    return index;
}

test "views of different widths with the same text are equal" {
    const narrow: View = .ofLatin1("caf\xe9");
    const wide: View = .ofUnits(.four, &.{ 'c', 'a', 'f', 0xE9 });
    try std.testing.expect(narrow.eql(wide));
    try std.testing.expectEqual(.eq, narrow.order(wide));
    try std.testing.expectEqual(.one, wide.narrowest());
    try std.testing.expect(!narrow.isAscii());
    var copied: [4]u8 = undefined;
    wide.copyTo(&copied, .one);
    try std.testing.expectEqualStrings("caf\xe9", &copied);
    try std.testing.expectEqual(@as(u21, 0xE9), wide.slice(3, 4).at(0));
}
