//! Bytes as base64, and checksums: what is behind the library's `binascii` and `zlib`.
//!
//! `_base64_decode` gives an int where the library is to raise `binascii.Error`: the number of a message, or (below zero) how
//! many data characters there were.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Bytes = layout.Bytes;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const bytes = @import("../object/bytes.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

pub const prelude_functions = bind.functions(.{
    .{ "_base64_encode(data, newline, /)", encode, "" },
    .{ "_base64_decode(data, strict, /)", decode, "" },
    .{ "_crc32(data, value, /)", crc32, "" },
    .{ "_adler32(data, value, /)", adler32, "" },
    .{ "_crc_hqx(data, value, /)", crcHqx, "" },
});

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const values: [256]u8 = blk: {
    @setEvalBranchQuota(10_000);
    var table: [256]u8 = @splat(no_digit);
    for (alphabet, 0..) |c, i| table[c] = i;
    break :blk table;
};

const no_digit = 0xFF;

fn encode(data: Value, newline: bool) Error!*Bytes {
    const source = try bytes.wantBuffer(data);
    try vm_module.charge(source.len / 8);
    const size = (source.len + 2) / 3 * 4;
    const out = try bytes.create(size + @intFromBool(newline));
    const target = out.slice();
    var at: usize = 0;
    var rest = source;
    while (rest.len >= 3) : (rest = rest[3..]) {
        const bits = @as(u32, rest[0]) << 16 | @as(u32, rest[1]) << 8 | rest[2];
        target[at] = alphabet[bits >> 18];
        target[at + 1] = alphabet[bits >> 12 & 63];
        target[at + 2] = alphabet[bits >> 6 & 63];
        target[at + 3] = alphabet[bits & 63];
        at += 4;
    }
    if (rest.len > 0) {
        const bits = @as(u32, rest[0]) << 16 | (if (rest.len > 1) @as(u32, rest[1]) << 8 else 0);
        target[at] = alphabet[bits >> 18];
        target[at + 1] = alphabet[bits >> 12 & 63];
        target[at + 2] = if (rest.len > 1) alphabet[bits >> 6 & 63] else '=';
        target[at + 3] = '=';
    }
    if (newline) target[size] = '\n';
    return out;
}

const Fault = enum(u8) {
    incorrect_padding = 1,
    only_base64 = 2,
    excess_data = 3,
    leading_padding = 4,
    discontinuous_padding = 5,
    excess_padding = 6,
};

fn fault(what: Fault) Value {
    return Value.fromInt(@backingInt(what));
}

fn decode(data: Value, strict: bool) Error!Value {
    const source = try bytes.wantBuffer(data);
    try vm_module.charge(source.len / 8);
    const out = try bytes.create((source.len + 3) / 4 * 3 + 3);
    const target = out.slice();
    var at: usize = 0;
    // Whole groups without anything odd in them.
    var start: usize = 0;
    while (start + 4 <= source.len) : (start += 4) {
        const a = values[source[start]];
        const b = values[source[start + 1]];
        const c = values[source[start + 2]];
        const d = values[source[start + 3]];
        if (((a | b) | (c | d)) == no_digit) break;
        const bits = ((@as(u32, a) << 18 | @as(u32, b) << 12) | @as(u32, c) << 6) | d;
        target[at] = @truncate(bits >> 16);
        target[at + 1] = @truncate(bits >> 8);
        target[at + 2] = @truncate(bits);
        at += 3;
    }
    var place: u32 = 0;
    var left: u32 = 0;
    var pads: u32 = 0;
    for (source[start..], start..) |c, i| {
        if (c == '=') {
            if (place >= 2 and place + pads + 1 >= 4) {
                if (strict and i + 1 < source.len) return fault(.excess_data);
                return finish(out, at);
            }
            if (place >= 2) pads += 1;
            if (strict and i == 0) return fault(.leading_padding);
            if (strict and place == 0) return fault(.excess_padding);
            continue;
        }
        const value = values[c];
        if (value == no_digit) {
            if (strict) return fault(.only_base64);
            continue;
        }
        if (strict and pads > 0) return fault(.discontinuous_padding);
        pads = 0;
        left = left << 6 | value;
        place = (place + 1) & 3;
        if (place != 1) {
            const unused: u5 = @intCast(switch (place) {
                2 => @as(u32, 4),
                3 => 2,
                else => 0,
            });
            target[at] = @truncate(left >> unused);
            left &= (@as(u32, 1) << unused) - 1;
            at += 1;
        }
    }
    if (place == 1) return Value.fromInt(-@as(i64, @intCast(at / 3 * 4 + 1)));
    if (place != 0) return fault(.incorrect_padding);
    return finish(out, at);
}

fn finish(out: *Bytes, size: usize) Error!Value {
    return Value.from(try bytes.fromSlice(out.slice()[0..size]));
}

// Checksums.

const crc_tables: [4][256]u32 = blk: {
    @setEvalBranchQuota(100_000);
    var tables: [4][256]u32 = undefined;
    for (0..256) |i| {
        var crc: u32 = i;
        for (0..8) |_| crc = if (crc & 1 != 0) crc >> 1 ^ 0xEDB88320 else crc >> 1;
        tables[0][i] = crc;
    }
    for (1..4) |k| for (0..256) |i| {
        const before = tables[k - 1][i];
        tables[k][i] = before >> 8 ^ tables[0][before & 0xFF];
    };
    break :blk tables;
};

fn crc32(data: Value, value: i64) Error!u32 {
    const source = try bytes.wantBuffer(data);
    try vm_module.charge(source.len / 4);
    var crc = ~@as(u32, @truncate(@as(u64, @bitCast(value))));
    var rest = source;
    while (rest.len >= 4) : (rest = rest[4..]) {
        const bits = crc ^ std.mem.readInt(u32, rest[0..4], .little);
        crc = (crc_tables[3][bits & 0xFF] ^ crc_tables[2][bits >> 8 & 0xFF]) ^
            (crc_tables[1][bits >> 16 & 0xFF] ^ crc_tables[0][bits >> 24]);
    }
    for (rest) |byte| crc = (crc >> 8) ^ crc_tables[0][(crc ^ byte) & 0xFF];
    return ~crc;
}

fn adler32(data: Value, value: i64) Error!u32 {
    const source = try bytes.wantBuffer(data);
    try vm_module.charge(source.len / 8);
    const start: u32 = @truncate(@as(u64, @bitCast(value)));
    var a = start & 0xFFFF;
    var b = start >> 16;
    var rest = source;
    while (rest.len > 0) {
        // As many as fit before the sums overflow.
        const count = @min(rest.len, 5552);
        for (rest[0..count]) |byte| {
            a += byte;
            b += a;
        }
        a %= 65521;
        b %= 65521;
        rest = rest[count..];
    }
    return b << 16 | a;
}

fn crcHqx(data: Value, value: i64) Error!u32 {
    const source = try bytes.wantBuffer(data);
    try vm_module.charge(2 * source.len);
    var crc: u16 = @truncate(@as(u64, @bitCast(value)));
    for (source) |byte| {
        crc ^= @as(u16, byte) << 8;
        for (0..8) |_| crc = if (crc & 0x8000 != 0) (crc << 1) ^ 0x1021 else crc << 1;
    }
    return crc;
}
