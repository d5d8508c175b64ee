//! Deflating: repetitions become (length, distance), symbols get codes by how often they occur (RFC 1951).
//!
//!     _deflate(data, start, level, strategy, carry, carry_bits, ending)    (output, carry, carry_bits)
//!
//! `data` from `start` on is compressed, what lies before is history that repetitions may refer to (up to 32 KiB). The output is
//! whole bytes; the bits that are left over are `carry`, with which the next call begins. Endings: 0 none, 1 this is the last
//! block, 2 an empty stored block, so that all bits are out, 3 the same with a partial flush (an empty block of fixed codes).
//!
//! Memory is the tables below and the output; work is counted by positions and by steps along chains.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Bytes = layout.Bytes;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const bytes = @import("../object/bytes.zig");
const tuple = @import("../object/tuple.zig");
const heap = @import("../heap/heap.zig");
const inflate = @import("inflate.zig");
const prefix_code = @import("prefix_code.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

pub const prelude_functions = bind.functions(.{
    .{ "_deflate(data, start, level, strategy, carry, carry_bits, ending, /)", deflate, "" },
});

const window = 32 * 1024;
const match_min = 3;
const match_max = 258;
const hash_bits = 15;
const symbols_max = 16 * 1024;
const end_of_block = 256;

/// How hard to look for repetitions: steps along a chain, a length that is good enough, is the next position tried too.
const Effort = struct { chain: u16, nice: u16, lazy: bool };
const efforts = [10]Effort{
    .{ .chain = 0, .nice = 0, .lazy = false },
    .{ .chain = 4, .nice = 8, .lazy = false },
    .{ .chain = 6, .nice = 16, .lazy = false },
    .{ .chain = 16, .nice = 32, .lazy = false },
    .{ .chain = 16, .nice = 32, .lazy = true },
    .{ .chain = 32, .nice = 64, .lazy = true },
    .{ .chain = 96, .nice = 128, .lazy = true },
    .{ .chain = 192, .nice = 192, .lazy = true },
    .{ .chain = 512, .nice = match_max, .lazy = true },
    .{ .chain = 1024, .nice = match_max, .lazy = true },
};

const Strategy = enum(u8) { default, filtered, huffman_only, run_length, fixed };
const Ending = enum(u8) { none, last, stored, partial };

/// A literal (distance 0), or a repetition.
const Symbol = packed struct(u32) { value: u16, distance: u16 };

const Output = struct {
    memory: []u8 = &.{},
    len: usize = 0,
    held: u64 = 0,
    count: u8 = 0,

    fn deinit(self: *Output) void {
        if (self.memory.len > 0) heap.freeRaw(self.memory.ptr, self.memory.len);
    }

    /// Room for `size` bytes more, and what is held.
    fn ensure(self: *Output, size: usize) Error!void {
        const wanted = self.len + size + 16;
        if (wanted <= self.memory.len) return;
        const room = @max(wanted, self.memory.len * 2, 1024);
        try vm_module.chargeBytes(room - self.memory.len);
        const pointer: [*]u8 = @ptrCast(try heap.allocRaw(room));
        @memcpy(pointer[0..self.len], self.memory[0..self.len]);
        self.deinit();
        self.memory = pointer[0..room];
    }

    /// At most 32 bits.
    pub inline fn put(self: *Output, value: u32, count: u8) void {
        self.held |= @as(u64, value) << @intCast(self.count);
        self.count += count;
        while (self.count >= 8) {
            self.memory[self.len] = @truncate(self.held);
            self.len += 1;
            self.held >>= 8;
            self.count -= 8;
        }
    }

    fn alignToByte(self: *Output) void {
        if (self.count > 0) self.put(0, 8 - self.count);
    }
};

const Deflater = struct {
    data: []const u8,
    level: u8,
    strategy: Strategy,
    out: Output,
    /// By hash: a position plus one; by position: the one before it with the same hash.
    heads: [1 << hash_bits]u32,
    chain: [window]u32,
    symbols: [symbols_max]Symbol,
    symbol_count: usize,
    block_start: usize,
    /// Work since it was last paid for.
    work: usize,

    fn hashAt(self: *const Deflater, at: usize) usize {
        const three = (@as(u32, self.data[at]) | (@as(u32, self.data[at + 1]) << 8)) | (@as(u32, self.data[at + 2]) << 16);
        return (three *% 0x9E3779B1) >> (32 - hash_bits);
    }

    fn remember(self: *Deflater, at: usize) void {
        if (at + match_min > self.data.len) return;
        const hash = self.hashAt(at);
        self.chain[at % window] = self.heads[hash];
        self.heads[hash] = @intCast(at + 1);
    }

    const Match = struct { length: u16 = 0, distance: u16 = 0 };

    fn find(self: *Deflater, at: usize, longer_than: u16) Match {
        var best: Match = .{ .length = longer_than };
        const length_max: u16 = @intCast(@min(match_max, self.data.len - at));
        if (length_max < match_min or self.strategy == .huffman_only) return .{};
        if (self.strategy == .run_length) return self.run(at, length_max);
        const effort = efforts[self.level];
        const here = self.data[at..][0..length_max];
        var place = self.heads[self.hashAt(at)];
        var steps = effort.chain;
        while (place != 0 and steps > 0) : (steps -= 1) {
            const start = place - 1;
            if (start >= at or at - start > window - match_max) break;
            self.work += 1;
            if (best.length < length_max and self.data[start + best.length] == here[best.length]) {
                const length = shared(here, self.data[start..][0..length_max]);
                if (length > best.length and length >= match_min) {
                    best = .{ .length = length, .distance = @intCast(at - start) };
                    if (length >= @min(effort.nice, length_max)) break;
                }
            }
            const before = self.chain[start % window];
            if (before >= place) break;
            place = before;
        }
        // Three characters far away cost more than they save.
        if (best.distance > 4096 and best.length == match_min) return .{};
        return if (best.distance == 0) .{} else best;
    }

    /// Repetitions of the character before only.
    fn run(self: *Deflater, at: usize, length_max: u16) Match {
        if (at == 0) return .{};
        const length = shared(self.data[at..][0..length_max], self.data[at - 1 ..][0..length_max]);
        return if (length >= match_min) .{ .length = length, .distance = 1 } else .{};
    }

    fn shared(a: []const u8, b: []const u8) u16 {
        var count: u16 = 0;
        while (count < a.len and a[count] == b[count]) count += 1;
        return count;
    }

    fn pay(self: *Deflater) Error!void {
        const work = self.work;
        self.work = 0;
        try vm_module.charge(work * 2);
    }

    fn compress(self: *Deflater, start: usize, ending: Ending) Error!void {
        self.block_start = start;
        if (self.level == 0) return self.store(ending == .last);
        const effort = efforts[self.level];
        for (start - @min(start, window)..start) |at| self.remember(at);
        var at = start;
        var waiting: Match = .{};
        while (at < self.data.len) {
            self.work += 4;
            if (self.work > 4096) try self.pay();
            const is_waiting = waiting.length >= match_min;
            const found: Match = if (is_waiting and waiting.length >= effort.nice) .{} else self.find(at, waiting.length);
            self.remember(at);
            if (is_waiting and found.length <= waiting.length) {
                // What began one position before is better.
                try self.add(.{ .value = waiting.length, .distance = waiting.distance });
                for (at + 1..at - 1 + waiting.length) |inner| self.remember(inner);
                self.work += waiting.length;
                at = at - 1 + waiting.length;
                waiting = .{};
                continue;
            }
            if (is_waiting) try self.add(.{ .value = self.data[at - 1], .distance = 0 });
            waiting = .{};
            if (found.length < match_min) {
                try self.add(.{ .value = self.data[at], .distance = 0 });
                at += 1;
            } else if (effort.lazy and found.length < effort.nice and at + 1 < self.data.len) {
                waiting = found;
                at += 1;
            } else {
                try self.add(.{ .value = found.length, .distance = found.distance });
                for (at + 1..at + found.length) |inner| self.remember(inner);
                self.work += found.length;
                at += found.length;
            }
        }
        try self.pay();
        if (ending == .last or self.symbol_count > 0) try self.endBlock(self.data.len, ending == .last);
    }

    fn add(self: *Deflater, symbol: Symbol) Error!void {
        self.symbols[self.symbol_count] = symbol;
        self.symbol_count += 1;
        if (self.symbol_count < symbols_max) return;
        var end = self.block_start;
        for (self.symbols[0..self.symbol_count]) |one| end += if (one.distance == 0) 1 else one.value;
        try self.endBlock(end, false);
    }

    /// Writes the collected symbols in the smallest of the three forms.
    fn endBlock(self: *Deflater, end: usize, is_last: bool) Error!void {
        try vm_module.charge(self.symbol_count * 2 + 2000);
        var literal_counts: [286]u32 = @splat(0);
        var distance_counts: [30]u32 = @splat(0);
        var extra_bits: usize = 0;
        for (self.symbols[0..self.symbol_count]) |symbol| {
            if (symbol.distance == 0) {
                literal_counts[symbol.value] += 1;
                continue;
            }
            const length = lengthCode(symbol.value);
            const distance = distanceCode(symbol.distance);
            literal_counts[257 + @as(usize, length)] += 1;
            distance_counts[distance] += 1;
            extra_bits += @as(usize, inflate.length_extra[length]) + inflate.distance_extra[distance];
        }
        literal_counts[end_of_block] = 1;
        var header: prefix_code.Header = .make(&literal_counts, &distance_counts);
        const dynamic = header.bits() + extra_bits + costOf(&literal_counts, header.literal_lengths[0..286]) +
            costOf(&distance_counts, header.distance_lengths[0..30]);
        const fixed = extra_bits + costOf(&literal_counts, prefix_code.fixed_literal_lengths[0..286]) +
            costOf(&distance_counts, &@as([30]u8, @splat(5)));
        const size = end - self.block_start;
        const stored = (size + 5 * (size / 65535 + 1)) * 8;
        if (stored < @min(dynamic, fixed) and self.strategy != .fixed) {
            try self.storeRange(self.block_start, end, is_last);
        } else {
            try self.out.ensure(@min(dynamic, fixed) / 8 + fixed / 8 + 8);
            self.out.put(@intFromBool(is_last), 1);
            if (fixed <= dynamic or self.strategy == .fixed) {
                self.out.put(1, 2);
                self.writeSymbols(&prefix_code.fixed_literal_lengths, &@as([30]u8, @splat(5)));
            } else {
                self.out.put(2, 2);
                header.write(&self.out);
                self.writeSymbols(&header.literal_lengths, header.distance_lengths[0..30]);
            }
        }
        self.symbol_count = 0;
        self.block_start = end;
    }

    fn costOf(counts: []const u32, lengths: []const u8) usize {
        var bits: usize = 0;
        for (counts, lengths) |count, length| bits += @as(usize, count) * length;
        return bits;
    }

    fn writeSymbols(self: *Deflater, literal_lengths: []const u8, distance_lengths: []const u8) void {
        var literal_codes: [288]u16 = undefined;
        var distance_codes: [30]u16 = undefined;
        prefix_code.assign(literal_lengths, literal_codes[0..literal_lengths.len]);
        prefix_code.assign(distance_lengths, distance_codes[0..distance_lengths.len]);
        const out = &self.out;
        for (self.symbols[0..self.symbol_count]) |symbol| {
            if (symbol.distance == 0) {
                out.put(literal_codes[symbol.value], literal_lengths[symbol.value]);
                continue;
            }
            const length = lengthCode(symbol.value);
            out.put(literal_codes[257 + @as(usize, length)], literal_lengths[257 + @as(usize, length)]);
            out.put(symbol.value - inflate.length_base[length], inflate.length_extra[length]);
            const distance = distanceCode(symbol.distance);
            out.put(distance_codes[distance], distance_lengths[distance]);
            out.put(symbol.distance - inflate.distance_base[distance], inflate.distance_extra[distance]);
        }
        out.put(literal_codes[end_of_block], literal_lengths[end_of_block]);
    }

    fn store(self: *Deflater, is_last: bool) Error!void {
        if (is_last or self.data.len > self.block_start) try self.storeRange(self.block_start, self.data.len, is_last);
    }

    fn storeRange(self: *Deflater, start: usize, end: usize, is_last: bool) Error!void {
        try vm_module.chargeBytes(end - start);
        var at = start;
        while (true) {
            const size: u16 = @intCast(@min(end - at, 65535));
            const is_end = at + size == end;
            try self.out.ensure(@as(usize, size) + 8);
            self.out.put(@intFromBool(is_last and is_end), 1);
            self.out.put(0, 2);
            self.out.alignToByte();
            self.out.put(size, 16);
            self.out.put(~size, 16);
            @memcpy(self.out.memory[self.out.len..][0..size], self.data[at..][0..size]);
            self.out.len += size;
            at += size;
            if (is_end) return;
        }
    }
};

const length_codes: [match_max + 1]u8 = blk: {
    @setEvalBranchQuota(20_000);
    var table: [match_max + 1]u8 = @splat(0);
    for (inflate.length_base, 0..) |base, code| {
        for (base..match_max + 1) |length| table[length] = code;
    }
    break :blk table;
};

fn lengthCode(length: u16) u8 {
    return length_codes[length];
}

fn distanceCode(distance: u16) u8 {
    if (distance <= 4) return @intCast(distance - 1);
    const less = distance - 1;
    const high: u8 = @intCast(15 - @clz(less));
    return high * 2 + @as(u8, @intCast((less >> @intCast(high - 1)) & 1));
}

fn deflate(
    data: *Bytes,
    start: i64,
    level: i64,
    strategy: i64,
    carry: i64,
    carry_bits: i64,
    ending: i64,
) Error!Value {
    try vm_module.charge(2000 + @sizeOf(Deflater) / 64);
    const self: *Deflater = @ptrCast(@alignCast(try heap.allocRaw(@sizeOf(Deflater))));
    defer heap.freeRaw(self, @sizeOf(Deflater));
    self.data = data.slice();
    self.level = @intCast(level);
    self.strategy = @fromBackingInt(@as(u8, @intCast(strategy)));
    self.out = .{ .held = @intCast(carry), .count = @intCast(carry_bits) };
    self.symbol_count = 0;
    self.work = 0;
    @memset(&self.heads, 0);
    defer self.out.deinit();
    const wanted: Ending = @fromBackingInt(@as(u8, @intCast(ending)));
    try self.out.ensure(16);
    try self.compress(@intCast(start), wanted);
    try self.out.ensure(16);
    switch (wanted) {
        .none => {},
        .last => self.out.alignToByte(),
        .stored => {
            self.out.put(0, 3);
            self.out.alignToByte();
            self.out.put(0xFFFF0000, 32);
        },
        .partial => self.out.put(2, 10),
    }
    return Value.from(try tuple.fromSlice(&.{
        Value.from(try bytes.fromSlice(self.out.memory[0..self.out.len])),
        Value.fromInt(@intCast(self.out.held)),
        Value.fromInt(self.out.count),
    }));
}
