//! `hex` and `fromhex` of bytes, bytearray and memoryview.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Value = @import("value.zig").Value;
const typeOf = @import("type.zig").typeOf;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const attribute = @import("../vm/attribute.zig");
const arguments = @import("str_arguments.zig");
const bytes = @import("bytes.zig");
const str = @import("str.zig");

/// Two digits a byte; `sep` between groups of `group` bytes, counted from the right (from the left
/// if it is negative).
pub fn encode(text: []const u8, sep_value: ?Value, group: i64) Error!*Str {
    const sep = if (sep_value) |value| try separator(value) else null;
    if (text.len == 0) return vm.empty_str;
    const size: usize = @intCast(@min(@abs(group), text.len));
    const gaps = if (sep == null or size == 0) 0 else (text.len - 1) / size;
    if (@as(u64, text.len) * 2 + gaps > str.bytes_max) return error.OutOfMemory;
    const result = try str.create(text.len * 2 + gaps, 1, true);
    const target = str.narrow(result);
    // The first group is the odd one when counting from the right.
    const lead = if (group > 0 and gaps > 0) text.len - gaps * size else size;
    var to: usize = 0;
    for (text, 0..) |c, at| {
        if (gaps > 0 and at > 0 and at >= lead and (at - lead) % size == 0) {
            target[to] = sep.?;
            to += 1;
        }
        target[to] = digit(c >> 4);
        target[to + 1] = digit(c & 15);
        to += 2;
    }
    std.debug.assert(to == target.len);
    return result;
}

inline fn digit(n: u8) u8 {
    return n + @as(u8, if (n < 10) '0' else 'a' - 10);
}

fn separator(value: Value) Error!u8 {
    if (value.as(Str)) |s| {
        if (s.len != 1) return wrongLength();
        const c = str.at(s, 0);
        if (c >= 0x80) return notAscii();
        return @intCast(c);
    }
    const text: []const u8 = if (value.as(layout.Bytes)) |b|
        b.slice()
    else if (value.as(layout.Bytearray)) |b|
        b.slice()
    else {
        if (attribute.special(value, .__len__) == null)
            return raise(.TypeError, "object of type '{}' has no len()", .{typeOf(value)});
        if (!value.isObject()) return error.NeedsPython;
        const object = value.asObject();
        if (object.kind == .instance or object.flags.subclass) return error.NeedsPython;
        if (try @import("../native/builtins.zig").lengthOf(value) != 1) return wrongLength();
        return raise(.TypeError, "sep must be str or bytes.", .{});
    };
    if (text.len != 1) return wrongLength();
    if (text[0] >= 0x80) return notAscii();
    return text[0];
}

fn wrongLength() Error {
    return raise(.ValueError, "sep must be length 1.", .{});
}

fn notAscii() Error {
    return raise(.ValueError, "sep must be ASCII.", .{});
}

/// The bytes that a str or bytes-like object spells, in raw storage.
pub fn decode(source: Value) Error![]const u8 {
    const text: str.View = if (source.as(Str)) |s|
        str.view(s)
    else if (try bytes.contiguousOf(source)) |b|
        .ofLatin1(b)
    else {
        if (bytes.mayHaveBuffer(source)) return error.NeedsPython;
        return raise(
            .TypeError,
            "fromhex() argument must be str or bytes-like, not {}",
            .{arguments.shortName(source)},
        );
    };
    try vm_module.charge(text.len / 4);
    if (source.as(Str)) |s| if (!s.ascii) {
        for (0..text.len) |at| if (text.at(at) >= 0x80) return wrongDigit(at);
    };
    const out = (try heap.allocRaw(text.len / 2 + 1))[0 .. text.len / 2 + 1];
    var size: usize = 0;
    var at: usize = 0;
    while (true) {
        // Pairs of digits, as long as there is nothing else; the rest says what there is.
        if (text.width == .one) while (at + 1 < text.len) : (at += 2) {
            const high = values[text.bytes[at]];
            const low = values[text.bytes[at + 1]];
            if ((high | low) > 15) break;
            out[size] = (high << 4) | low;
            size += 1;
        };
        while (at < text.len and isSpace(text.at(at))) at += 1;
        if (at == text.len) return out[0..size];
        const high = digitValue(text.at(at)) orelse return wrongDigit(at);
        at += 1;
        if (at == text.len)
            return raise(
                .ValueError,
                "fromhex() arg must contain an even number of hexadecimal digits",
                .{},
            );
        const low = digitValue(text.at(at)) orelse return wrongDigit(at);
        at += 1;
        out[size] = high << 4 | low;
        size += 1;
    }
}

/// By character; what is no digit has all bits.
const values: [256]u8 = table: {
    var made: [256]u8 = @splat(0xFF);
    for (0..256) |c| made[c] = digitValue(c) orelse 0xFF;
    break :table made;
};

fn isSpace(c: u21) bool {
    return c == ' ' or (c >= 9 and c <= 13);
}

fn digitValue(c: u21) ?u8 {
    return switch (c) {
        '0'...'9' => @intCast(c - '0'),
        'a'...'f' => @intCast(c - 'a' + 10),
        'A'...'F' => @intCast(c - 'A' + 10),
        else => null,
    };
}

fn wrongDigit(at: usize) Error {
    return raise(
        .ValueError,
        "non-hexadecimal number found in fromhex() arg at position {}",
        .{at},
    );
}
