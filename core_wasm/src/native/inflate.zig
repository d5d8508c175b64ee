//! Inflating: the compressed format of zlib and gzip (RFC 1951), in pieces of any size.
//!
//!     _inflate(data, state, history, room)    (output, bits of data that were used, state, outcome)
//!
//! There is no state between calls but what they give back. `data` begins with the byte that holds the next bit; `state` is a
//! tuple of ints and the header of the open block:
//!
//!     (bit in the first byte, kind, is it the last block, bytes left of a stored block, length and distance of an open copy,
//!      header of the codes as bytes, bit of its first byte)
//!
//! `history` is at least the last 32 KiB of what came out, `room` how much may come out (below zero: all). The outcome is 0 for
//! "more data is needed", 1 for "there is no more room", 2 for "this was the end", and below zero the number of a fault, which
//! the library puts into words.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Tuple = layout.Tuple;
const Bytes = layout.Bytes;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const bytes = @import("../object/bytes.zig");
const tuple = @import("../object/tuple.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

pub const prelude_functions = bind.functions(.{
    .{ "_inflate(data, state, history, room, /)", inflate, "" },
});

/// What is wrong with the data: numbers that the library knows.
const Fault = enum(i8) {
    block_kind = -1,
    stored_lengths = -2,
    too_many_symbols = -3,
    code_lengths_set = -4,
    bit_length_repeat = -5,
    no_end_of_block = -6,
    literal_lengths_set = -7,
    distances_set = -8,
    literal_length_code = -9,
    distance_code = -10,
    too_far_back = -11,
};

/// Why decoding stops: each leaves everything as it was before the symbol.
const Stop = error{ NeedsData, NeedsRoom, Faulty } || Error;

const code_bits_max = 15;
const fast_bits = 10;
const literals = 288;
const distances = 32;
const end_of_block = 256;

pub const length_base = [29]u16{ 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258 };
pub const length_extra = [29]u4{ 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0 };
pub const distance_base = [30]u16{ 1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577 };
pub const distance_extra = [30]u4{ 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13 };
/// In this order the lengths of the code for code lengths are written.
const length_order = [19]u8{ 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15 };

/// A prefix code. Short codes are found in a table, longer ones by counting.
const Code = struct {
    /// By the next `fast_bits` bits: symbol << 4 | length; 0 for longer codes.
    fast: [1 << fast_bits]u16,
    /// How many codes have each length, and the symbols in the order of their codes.
    counts: [code_bits_max + 1]u16,
    symbols: [literals]u16,

    const Shape = enum { complete, incomplete, impossible };

    fn build(self: *Code, lengths: []const u8) Shape {
        self.counts = @splat(0);
        for (lengths) |length| self.counts[length] += 1;
        self.counts[0] = 0;
        var left: i32 = 1;
        for (self.counts[1..]) |count| {
            left = left * 2 - count;
            if (left < 0) return .impossible;
        }
        var starts: [code_bits_max + 2]u16 = undefined;
        var codes: [code_bits_max + 2]u32 = undefined;
        starts[1] = 0;
        codes[1] = 0;
        for (1..code_bits_max + 1) |length| {
            starts[length + 1] = starts[length] + self.counts[length];
            codes[length + 1] = (codes[length] + self.counts[length]) << 1;
        }
        self.fast = @splat(0);
        for (lengths, 0..) |length, symbol| {
            if (length == 0) continue;
            self.symbols[starts[length]] = @intCast(symbol);
            starts[length] += 1;
            const code = codes[length];
            codes[length] += 1;
            if (length > fast_bits) continue;
            // Codes are written from their highest bit on.
            var at: usize = @bitReverse(@as(u16, @intCast(code))) >> @intCast(16 - length);
            while (at < self.fast.len) : (at += @as(usize, 1) << @intCast(length))
                self.fast[at] = @intCast((symbol << 4) | length);
        }
        return if (left == 0) .complete else .incomplete;
    }
};

const Codes = struct { literal: Code, distance: Code };

/// Bits of the data, the lowest of a byte first. `count` of them are in `held`.
const Bits = struct {
    data: []const u8,
    next: usize = 0,
    held: u64 = 0,
    count: u8 = 0,

    inline fn fill(self: *Bits) void {
        while (self.count <= 56 and self.next < self.data.len) {
            self.held |= @as(u64, self.data[self.next]) << @intCast(self.count);
            self.next += 1;
            self.count += 8;
        }
    }

    fn used(self: *const Bits) usize {
        return self.next * 8 - self.count;
    }

    fn moveTo(self: *Bits, bit: usize) void {
        self.* = .{ .data = self.data, .next = bit / 8 };
        self.fill();
        self.drop(@intCast(bit % 8));
    }

    inline fn drop(self: *Bits, count: u8) void {
        self.held >>= @intCast(count);
        self.count -= count;
    }

    /// At most 16 bits.
    inline fn take(self: *Bits, count: u8) Stop!u32 {
        if (self.count < count) {
            self.fill();
            if (self.count < count) return error.NeedsData;
        }
        const found: u32 = @truncate(self.held & ((@as(u64, 1) << @intCast(count)) - 1));
        self.drop(count);
        return found;
    }

    /// The next symbol of a code; null if there is no such code.
    inline fn symbol(self: *Bits, code: *const Code) Stop!?u16 {
        if (self.count < code_bits_max) self.fill();
        const entry = code.fast[@intCast(self.held & ((1 << fast_bits) - 1))];
        const length: u8 = @intCast(entry & 15);
        if (entry != 0) {
            if (self.count < length) return error.NeedsData;
            self.drop(length);
            return entry >> 4;
        }
        return self.longSymbol(code);
    }

    noinline fn longSymbol(self: *Bits, code: *const Code) Stop!?u16 {
        var value: u32 = 0;
        var first: u32 = 0;
        var index: u32 = 0;
        var length: u8 = 1;
        while (length <= code_bits_max) : (length += 1) {
            if (self.count < length) return error.NeedsData;
            value |= @truncate((self.held >> @intCast(length - 1)) & 1);
            const count = code.counts[length];
            if (value < first + count) {
                self.drop(length);
                return code.symbols[index + (value - first)];
            }
            index += count;
            first = (first + count) << 1;
            value <<= 1;
        }
        return null;
    }
};

/// What comes out. Grows on the heap of the guest.
const Output = struct {
    memory: []u8 = &.{},
    len: usize = 0,
    history: []const u8,
    room: usize,

    fn deinit(self: *Output) void {
        if (self.memory.len > 0) heap.freeRaw(self.memory.ptr, self.memory.len);
    }

    noinline fn grow(self: *Output, wanted: usize) Error!void {
        const size = @max(wanted, self.memory.len * 2, 1024);
        try vm_module.chargeBytes(size - self.memory.len);
        try vm_module.charge((size - self.memory.len) / 4);
        const pointer: [*]u8 = @ptrCast(try heap.allocRaw(size));
        @memcpy(pointer[0..self.len], self.memory[0..self.len]);
        self.deinit();
        self.memory = pointer[0..size];
    }

    inline fn ensure(self: *Output, count: usize) Stop!void {
        if (self.len + count > self.room) return error.NeedsRoom;
        if (self.len + count > self.memory.len) try self.grow(self.len + count);
    }

    fn copy(self: *Output, distance: usize, count: usize) Stop!void {
        try self.ensure(count);
        var left = count;
        // What lies before this output.
        while (left > 0 and distance > self.len) : (left -= 1) {
            self.memory[self.len] = self.history[self.history.len - (distance - self.len)];
            self.len += 1;
        }
        const target = self.memory[self.len..][0..left];
        const source = self.memory[self.len - @min(distance, self.len) ..];
        // Source and target may overlap: then the text repeats.
        for (target, source[0..left]) |*to, from| to.* = from;
        self.len += left;
    }
};

const Kind = enum(u8) { none, stored, fixed, dynamic, ended };

const Inflater = struct {
    bits: Bits,
    out: Output,
    kind: Kind,
    is_last: bool,
    stored_left: usize,
    copy_length: usize,
    copy_distance: usize,
    /// Where the header of the open block's codes is: in the data, or kept from before.
    header: []const u8,
    header_bit: usize,
    fault: Fault = undefined,
    codes: *Codes,

    fn fail(self: *Inflater, fault: Fault) Stop {
        self.fault = fault;
        return error.Faulty;
    }

    /// Decodes until it has to stop. Returns at the end of the stream.
    fn run(self: *Inflater) Stop!void {
        while (true) {
            switch (self.kind) {
                .none => {
                    if (self.is_last) {
                        self.kind = .ended;
                        return;
                    }
                    const start = self.bits.used();
                    errdefer self.bits.moveTo(start);
                    try self.openBlock();
                },
                .stored => try self.copyStored(),
                .fixed, .dynamic => {
                    try self.finishCopy();
                    try self.decodeSymbols();
                },
                .ended => return,
            }
        }
    }

    fn openBlock(self: *Inflater) Stop!void {
        const is_last = try self.bits.take(1) == 1;
        switch (try self.bits.take(2)) {
            0 => {
                const used = self.bits.used();
                self.bits.moveTo((used + 7) / 8 * 8);
                const size = try self.bits.take(16);
                if (try self.bits.take(16) != size ^ 0xFFFF) return self.fail(.stored_lengths);
                self.stored_left = size;
                self.kind = .stored;
            },
            1 => {
                self.fixedCodes();
                self.kind = .fixed;
            },
            2 => {
                const start = self.bits.used();
                try self.readCodes(&self.bits);
                self.header = self.bits.data[start / 8 .. (self.bits.used() + 7) / 8];
                self.header_bit = start % 8;
                self.kind = .dynamic;
            },
            else => return self.fail(.block_kind),
        }
        self.is_last = is_last;
    }

    fn fixedCodes(self: *Inflater) void {
        var lengths: [literals]u8 = undefined;
        @memset(lengths[0..144], 8);
        @memset(lengths[144..256], 9);
        @memset(lengths[256..280], 7);
        @memset(lengths[280..], 8);
        _ = self.codes.literal.build(&lengths);
        _ = self.codes.distance.build(&@as([distances]u8, @splat(5)));
    }

    fn readCodes(self: *Inflater, bits: *Bits) Stop!void {
        const literal_count = try bits.take(5) + 257;
        const distance_count = try bits.take(5) + 1;
        const length_count = try bits.take(4) + 4;
        if (literal_count > 286 or distance_count > 30) return self.fail(.too_many_symbols);
        var order_lengths: [19]u8 = @splat(0);
        for (length_order[0..length_count]) |symbol| order_lengths[symbol] = @intCast(try bits.take(3));
        if (self.codes.literal.build(&order_lengths) != .complete) return self.fail(.code_lengths_set);
        var lengths: [286 + 30]u8 = undefined;
        const count = literal_count + distance_count;
        var at: usize = 0;
        while (at < count) {
            const symbol = try bits.symbol(&self.codes.literal) orelse return self.fail(.code_lengths_set);
            if (symbol < 16) {
                lengths[at] = @intCast(symbol);
                at += 1;
                continue;
            }
            if (symbol == 16 and at == 0) return self.fail(.bit_length_repeat);
            const repeated: u8 = if (symbol == 16) lengths[at - 1] else 0;
            const times: usize = switch (symbol) {
                16 => try bits.take(2) + 3,
                17 => try bits.take(3) + 3,
                else => try bits.take(7) + 11,
            };
            if (at + times > count) return self.fail(.bit_length_repeat);
            @memset(lengths[at..][0..times], repeated);
            at += times;
        }
        if (lengths[end_of_block] == 0) return self.fail(.no_end_of_block);
        // A single code may be incomplete: one symbol needs one bit.
        const literal = self.codes.literal.build(lengths[0..literal_count]);
        if (literal == .impossible or literal == .incomplete and longest(lengths[0..literal_count]) > 1)
            return self.fail(.literal_lengths_set);
        const distance = self.codes.distance.build(lengths[literal_count..count]);
        if (distance == .impossible or distance == .incomplete and longest(lengths[literal_count..count]) > 1)
            return self.fail(.distances_set);
    }

    fn longest(lengths: []const u8) u8 {
        return std.mem.max(u8, lengths);
    }

    fn copyStored(self: *Inflater) Stop!void {
        while (self.stored_left > 0) {
            const start = self.bits.used() / 8;
            const count = @min(self.stored_left, self.bits.data.len - start, self.out.room - self.out.len);
            if (count == 0) return if (self.out.room == self.out.len) error.NeedsRoom else error.NeedsData;
            try self.out.ensure(count);
            @memcpy(self.out.memory[self.out.len..][0..count], self.bits.data[start..][0..count]);
            self.out.len += count;
            self.stored_left -= count;
            self.bits.moveTo((start + count) * 8);
        }
        self.kind = .none;
    }

    /// The rest of a copy that there was no room for.
    fn finishCopy(self: *Inflater) Stop!void {
        if (self.copy_length == 0) return;
        const count = @min(self.copy_length, self.out.room - self.out.len);
        try self.out.copy(self.copy_distance, count);
        self.copy_length -= count;
        if (self.copy_length > 0) return error.NeedsRoom;
    }

    fn decodeSymbols(self: *Inflater) Stop!void {
        while (true) {
            const before = self.bits;
            errdefer self.bits = before;
            const symbol = try self.bits.symbol(&self.codes.literal) orelse return self.fail(.literal_length_code);
            if (symbol < end_of_block) {
                try self.out.ensure(1);
                self.out.memory[self.out.len] = @intCast(symbol);
                self.out.len += 1;
                continue;
            }
            if (symbol == end_of_block) {
                self.kind = .none;
                return;
            }
            if (symbol - 257 >= length_base.len) return self.fail(.literal_length_code);
            const length = length_base[symbol - 257] + try self.bits.take(length_extra[symbol - 257]);
            const far = try self.bits.symbol(&self.codes.distance) orelse return self.fail(.distance_code);
            if (far >= distance_base.len) return self.fail(.distance_code);
            const distance = distance_base[far] + try self.bits.take(distance_extra[far]);
            if (distance > self.out.len + self.out.history.len) return self.fail(.too_far_back);
            if (self.out.len + length > self.out.room) {
                if (self.out.room == self.out.len) return error.NeedsRoom;
                self.copy_length = length;
                self.copy_distance = distance;
                return self.finishCopyOrStop();
            }
            try self.out.copy(distance, length);
        }
    }

    /// The symbol is used up, whatever happens to the rest of its copy.
    fn finishCopyOrStop(self: *Inflater) Stop!void {
        const count = self.out.room - self.out.len;
        try self.out.ensure(count);
        try self.out.copy(self.copy_distance, count);
        self.copy_length -= count;
    }

    fn state(self: *Inflater) Error!*Tuple {
        const header: []const u8 = if (self.kind == .dynamic) self.header else "";
        return tuple.fromSlice(&.{
            Value.fromInt(@intCast(self.bits.used() % 8)),
            Value.fromInt(@backingInt(self.kind)),
            Value.fromInt(@intFromBool(self.is_last)),
            Value.fromInt(@intCast(self.stored_left)),
            Value.fromInt(@intCast(self.copy_length)),
            Value.fromInt(@intCast(self.copy_distance)),
            Value.from(try bytes.fromSlice(header)),
            Value.fromInt(@intCast(self.header_bit)),
        });
    }
};

fn inflate(data: *Bytes, given: *Tuple, history: *Bytes, room: i64) Error!Value {
    try vm_module.charge(200 + data.len / 4);
    const fields = given.slice();
    const codes: *Codes = @ptrCast(@alignCast(try heap.allocRaw(@sizeOf(Codes))));
    defer heap.freeRaw(codes, @sizeOf(Codes));
    var self: Inflater = .{
        .bits = .{ .data = data.slice() },
        .out = .{ .history = history.slice(), .room = if (room < 0) std.math.maxInt(u32) else @intCast(@min(room, std.math.maxInt(u32))) },
        .kind = @fromBackingInt(@as(u8, @intCast(fields[1].asInt()))),
        .is_last = fields[2].asInt() != 0,
        .stored_left = @intCast(fields[3].asInt()),
        .copy_length = @intCast(fields[4].asInt()),
        .copy_distance = @intCast(fields[5].asInt()),
        .header = fields[6].asObject().as(Bytes).slice(),
        .header_bit = @intCast(fields[7].asInt()),
        .codes = codes,
    };
    defer self.out.deinit();
    if (data.len > 0) self.bits.moveTo(@intCast(fields[0].asInt()));
    if (self.kind == .fixed) self.fixedCodes();
    if (self.kind == .dynamic) {
        var bits: Bits = .{ .data = self.header };
        bits.moveTo(self.header_bit);
        // It has been read before.
        self.readCodes(&bits) catch unreachable;
    }
    var outcome: i64 = 2;
    self.run() catch |err| switch (err) {
        error.NeedsData => outcome = 0,
        error.NeedsRoom => outcome = 1,
        error.Faulty => outcome = @backingInt(self.fault),
        else => |other| return other,
    };
    return Value.from(try tuple.fromSlice(&.{
        Value.from(try bytes.fromSlice(self.out.memory[0..self.out.len])),
        Value.fromInt(@intCast(self.bits.used())),
        Value.from(try self.state()),
        Value.fromInt(outcome),
    }));
}
