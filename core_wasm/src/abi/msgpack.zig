//! msgpack bytes in and out (https://github.com/msgpack/msgpack/blob/master/spec.md). Knows no Python values.
//!
//! The reader treats its input as hostile: every length is checked against what is left.

const std = @import("std");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

/// Bytes being written, on the guest's heap.
pub const Writer = struct {
    bytes: [*]u8 = undefined,
    len: usize = 0,
    capacity: usize = 0,

    /// Starts in storage that the caller owns; moves to the heap when that is full.
    pub fn over(storage: []u8) Writer {
        return .{ .bytes = storage.ptr, .len = 0, .capacity = storage.len };
    }

    pub fn slice(self: *const Writer) []u8 {
        return self.bytes[0..self.len];
    }

    pub inline fn reserve(self: *Writer, count: usize) Error!void {
        if (self.len + count > self.capacity) try self.grow(count);
    }

    noinline fn grow(self: *Writer, count: usize) Error!void {
        const wanted = heap.roundUp(@max(self.capacity * 2, self.len + count));
        const fresh = try heap.allocRaw(wanted);
        @memcpy(fresh[0..self.len], self.bytes[0..self.len]);
        self.bytes = fresh;
        self.capacity = wanted;
    }

    pub fn byte(self: *Writer, b: u8) Error!void {
        try self.reserve(1);
        self.bytes[self.len] = b;
        self.len += 1;
    }

    pub fn raw(self: *Writer, text: []const u8) Error!void {
        try self.reserve(text.len);
        @memcpy(self.bytes[self.len..][0..text.len], text);
        self.len += text.len;
    }

    fn tagged(self: *Writer, tag: u8, comptime T: type, value: T) Error!void {
        try self.reserve(1 + @sizeOf(T));
        self.bytes[self.len] = tag;
        std.mem.writeInt(T, self.bytes[self.len + 1 ..][0..@sizeOf(T)], value, .big);
        self.len += 1 + @sizeOf(T);
    }

    pub fn nil(self: *Writer) Error!void {
        return self.byte(0xc0);
    }

    pub fn boolean(self: *Writer, truth: bool) Error!void {
        return self.byte(if (truth) 0xc3 else 0xc2);
    }

    pub fn int(self: *Writer, n: i64) Error!void {
        if (n >= 0) return self.uint(@intCast(n));
        if (n >= -32) return self.byte(@bitCast(@as(i8, @intCast(n))));
        if (n >= std.math.minInt(i8)) return self.tagged(0xd0, i8, @intCast(n));
        if (n >= std.math.minInt(i16)) return self.tagged(0xd1, i16, @intCast(n));
        if (n >= std.math.minInt(i32)) return self.tagged(0xd2, i32, @intCast(n));
        return self.tagged(0xd3, i64, n);
    }

    pub fn uint(self: *Writer, n: u64) Error!void {
        if (n < 128) return self.byte(@intCast(n));
        if (n <= std.math.maxInt(u8)) return self.tagged(0xcc, u8, @intCast(n));
        if (n <= std.math.maxInt(u16)) return self.tagged(0xcd, u16, @intCast(n));
        if (n <= std.math.maxInt(u32)) return self.tagged(0xce, u32, @intCast(n));
        return self.tagged(0xcf, u64, n);
    }

    pub fn float(self: *Writer, x: f64) Error!void {
        return self.tagged(0xcb, u64, @bitCast(x));
    }

    pub fn strHeader(self: *Writer, n: usize) Error!void {
        if (n < 32) return self.byte(0xa0 | @as(u8, @intCast(n)));
        if (n <= std.math.maxInt(u8)) return self.tagged(0xd9, u8, @intCast(n));
        if (n <= std.math.maxInt(u16)) return self.tagged(0xda, u16, @intCast(n));
        return self.tagged(0xdb, u32, @intCast(n));
    }

    pub fn str(self: *Writer, utf8: []const u8) Error!void {
        try self.strHeader(utf8.len);
        return self.raw(utf8);
    }

    pub fn bin(self: *Writer, bytes: []const u8) Error!void {
        if (bytes.len <= std.math.maxInt(u8)) {
            try self.tagged(0xc4, u8, @intCast(bytes.len));
        } else if (bytes.len <= std.math.maxInt(u16)) {
            try self.tagged(0xc5, u16, @intCast(bytes.len));
        } else try self.tagged(0xc6, u32, @intCast(bytes.len));
        return self.raw(bytes);
    }

    pub fn array(self: *Writer, n: usize) Error!void {
        if (n < 16) return self.byte(0x90 | @as(u8, @intCast(n)));
        if (n <= std.math.maxInt(u16)) return self.tagged(0xdc, u16, @intCast(n));
        return self.tagged(0xdd, u32, @intCast(n));
    }

    pub fn map(self: *Writer, n: usize) Error!void {
        if (n < 16) return self.byte(0x80 | @as(u8, @intCast(n)));
        if (n <= std.math.maxInt(u16)) return self.tagged(0xde, u16, @intCast(n));
        return self.tagged(0xdf, u32, @intCast(n));
    }

    /// An extension whose size is not known yet: `endExtension` with the result fills it in.
    pub fn beginExtension(self: *Writer, code: u8) Error!usize {
        try self.reserve(6);
        self.bytes[self.len] = 0xc9;
        self.bytes[self.len + 5] = code;
        self.len += 6;
        return self.len;
    }

    pub fn endExtension(self: *Writer, start: usize) void {
        std.mem.writeInt(u32, self.bytes[start - 5 ..][0..4], @intCast(self.len - start), .big);
    }
};

pub const Item = union(enum) {
    nil,
    boolean: bool,
    int: i64,
    /// Above the range of i64.
    uint: u64,
    float: f64,
    str: []const u8,
    bin: []const u8,
    /// How many items follow.
    array: u32,
    /// How many pairs follow.
    map: u32,
    extension: struct { code: u8, payload: []const u8 },
};

pub const Malformed = error{Malformed};

pub const Reader = struct {
    bytes: []const u8,
    at: usize = 0,

    fn take(self: *Reader, count: usize) Malformed![]const u8 {
        if (count > self.bytes.len - self.at) return error.Malformed;
        defer self.at += count;
        return self.bytes[self.at..][0..count];
    }

    fn number(self: *Reader, comptime T: type) Malformed!T {
        return std.mem.readInt(T, (try self.take(@sizeOf(T)))[0..@sizeOf(T)], .big);
    }

    pub fn next(self: *Reader) Malformed!Item {
        const tag = (try self.take(1))[0];
        return switch (tag) {
            0x00...0x7f => .{ .int = tag },
            0x80...0x8f => .{ .map = tag & 15 },
            0x90...0x9f => .{ .array = tag & 15 },
            0xa0...0xbf => .{ .str = try self.take(tag & 31) },
            0xc0 => .nil,
            0xc1 => error.Malformed,
            0xc2 => .{ .boolean = false },
            0xc3 => .{ .boolean = true },
            0xc4 => .{ .bin = try self.take(try self.number(u8)) },
            0xc5 => .{ .bin = try self.take(try self.number(u16)) },
            0xc6 => .{ .bin = try self.take(try self.number(u32)) },
            0xc7 => self.extension(try self.number(u8)),
            0xc8 => self.extension(try self.number(u16)),
            0xc9 => self.extension(try self.number(u32)),
            0xca => .{ .float = @as(f32, @bitCast(try self.number(u32))) },
            0xcb => .{ .float = @bitCast(try self.number(u64)) },
            0xcc => .{ .int = try self.number(u8) },
            0xcd => .{ .int = try self.number(u16) },
            0xce => .{ .int = try self.number(u32) },
            0xcf => unsigned: {
                const n = try self.number(u64);
                break :unsigned if (n <= std.math.maxInt(i64)) .{ .int = @intCast(n) } else .{ .uint = n };
            },
            0xd0 => .{ .int = try self.number(i8) },
            0xd1 => .{ .int = try self.number(i16) },
            0xd2 => .{ .int = try self.number(i32) },
            0xd3 => .{ .int = try self.number(i64) },
            0xd4 => self.extension(1),
            0xd5 => self.extension(2),
            0xd6 => self.extension(4),
            0xd7 => self.extension(8),
            0xd8 => self.extension(16),
            0xd9 => .{ .str = try self.take(try self.number(u8)) },
            0xda => .{ .str = try self.take(try self.number(u16)) },
            0xdb => .{ .str = try self.take(try self.number(u32)) },
            0xdc => self.counted(.array, try self.number(u16)),
            0xdd => self.counted(.array, try self.number(u32)),
            0xde => self.counted(.map, try self.number(u16)),
            0xdf => self.counted(.map, try self.number(u32)),
            0xe0...0xff => .{ .int = @as(i8, @bitCast(tag)) },
        };
    }

    /// Every item takes a byte at least, so a count cannot ask for more memory than the message has bytes.
    fn counted(self: *Reader, comptime what: enum { array, map }, count: u32) Malformed!Item {
        const least: u64 = if (what == .map) @as(u64, count) * 2 else count;
        if (least > self.bytes.len - self.at) return error.Malformed;
        return if (what == .map) .{ .map = count } else .{ .array = count };
    }

    fn extension(self: *Reader, size: usize) Malformed!Item {
        const code = (try self.take(1))[0];
        return .{ .extension = .{ .code = code, .payload = try self.take(size) } };
    }

    pub fn isAtEnd(self: *const Reader) bool {
        return self.at == self.bytes.len;
    }
};
