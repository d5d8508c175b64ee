//! Prefix codes for deflating: lengths by how often symbols occur, codes by lengths, and the header that says them.

const std = @import("std");

const bits_max = 15;
const header_bits_max = 7;
const literals = 286;
const distances = 30;
/// In this order the lengths of the code for code lengths are written.
const length_order = [19]u8{ 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15 };

pub const fixed_literal_lengths: [288]u8 = blk: {
    var lengths: [288]u8 = undefined;
    @memset(lengths[0..144], 8);
    @memset(lengths[144..256], 9);
    @memset(lengths[256..280], 7);
    @memset(lengths[280..], 8);
    break :blk lengths;
};

/// The codes that belong to lengths, in the order in which bits are written.
pub fn assign(lengths: []const u8, codes: []u16) void {
    var counts: [bits_max + 1]u32 = @splat(0);
    for (lengths) |length| counts[length] += 1;
    counts[0] = 0;
    var next: [bits_max + 2]u32 = undefined;
    var code: u32 = 0;
    for (1..bits_max + 1) |length| {
        code = (code + counts[length - 1]) << 1;
        next[length] = code;
    }
    for (lengths, codes) |length, *to| {
        if (length == 0) continue;
        to.* = @bitReverse(@as(u16, @intCast(next[length]))) >> @intCast(16 - @as(u5, @intCast(length)));
        next[length] += 1;
    }
}

/// Lengths of the best code in which no length is more than `most`.
fn lengthsFor(counts: []const u32, lengths: []u8, most: u8) void {
    @memset(lengths, 0);
    var order: [literals]u16 = undefined;
    var used: usize = 0;
    for (counts, 0..) |count, symbol| if (count > 0) {
        order[used] = @intCast(symbol);
        used += 1;
    };
    if (used == 0) return;
    if (used == 1) {
        lengths[order[0]] = 1;
        return;
    }
    std.mem.sortUnstable(u16, order[0..used], counts, isRarer);

    // Two queues: the symbols from the rarest on, and the trees made of two, which come out in order too.
    var weights: [literals]u64 = undefined;
    var parents: [literals * 2]u16 = undefined;
    var symbol: usize = 0;
    var tree: usize = 0;
    for (0..used - 1) |made| {
        var weight: u64 = 0;
        for (0..2) |_| {
            if (symbol < used and (tree >= made or counts[order[symbol]] <= weights[tree])) {
                weight += counts[order[symbol]];
                parents[symbol] = @intCast(used + made);
                symbol += 1;
            } else {
                weight += weights[tree];
                parents[used + tree] = @intCast(used + made);
                tree += 1;
            }
        }
        weights[made] = weight;
    }
    var depths: [literals * 2]u16 = undefined;
    const root = used * 2 - 2;
    depths[root] = 0;
    var node = root;
    var per_length: [64]u32 = @splat(0);
    while (node > 0) {
        node -= 1;
        depths[node] = depths[parents[node]] + 1;
        if (node < used) per_length[@min(depths[node], most)] += 1;
    }
    limit(&per_length, most);
    // The rarest symbols get the longest codes.
    var next: usize = 0;
    var length: u8 = most;
    while (length > 0) : (length -= 1) {
        for (0..per_length[length]) |_| {
            lengths[order[next]] = length;
            next += 1;
        }
    }
}

/// Codes that were cut to `most` bits leave too many: others become longer until all fit.
fn limit(per_length: *[64]u32, most: u8) void {
    var total: u64 = 0;
    for (1..most + 1) |length| total += @as(u64, per_length[length]) << @intCast(most - length);
    const full = @as(u64, 1) << @intCast(most);
    while (total > full) {
        per_length[most] -= 1;
        var length = most - 1;
        while (per_length[length] == 0) length -= 1;
        per_length[length] -= 1;
        per_length[length + 1] += 2;
        total -= 1;
    }
}

fn isRarer(counts: []const u32, a: u16, b: u16) bool {
    return if (counts[a] == counts[b]) a < b else counts[a] < counts[b];
}

/// The header of a block with codes of its own.
pub const Header = struct {
    literal_lengths: [literals]u8,
    distance_lengths: [distances]u8,
    literal_count: usize,
    distance_count: usize,
    /// Lengths with repetitions: symbol, and extra bits for 16 to 18.
    items: [literals + distances]Item,
    item_count: usize,
    order_lengths: [19]u8,
    order_count: usize,

    const Item = struct { symbol: u8, extra: u8 };

    pub fn make(literal_counts: []const u32, distance_counts: []const u32) Header {
        var self: Header = undefined;
        lengthsFor(literal_counts, &self.literal_lengths, bits_max);
        lengthsFor(distance_counts, &self.distance_lengths, bits_max);
        self.literal_count = @max(257, usedOf(&self.literal_lengths));
        self.distance_count = @max(1, usedOf(&self.distance_lengths));
        self.item_count = 0;
        var all: [literals + distances]u8 = undefined;
        @memcpy(all[0..self.literal_count], self.literal_lengths[0..self.literal_count]);
        @memcpy(all[self.literal_count..][0..self.distance_count], self.distance_lengths[0..self.distance_count]);
        self.collect(all[0 .. self.literal_count + self.distance_count]);
        var counts: [19]u32 = @splat(0);
        for (self.items[0..self.item_count]) |item| counts[item.symbol] += 1;
        lengthsFor(&counts, &self.order_lengths, header_bits_max);
        self.order_count = 19;
        while (self.order_count > 4 and self.order_lengths[length_order[self.order_count - 1]] == 0) self.order_count -= 1;
        return self;
    }

    fn usedOf(lengths: []const u8) usize {
        var count = lengths.len;
        while (count > 0 and lengths[count - 1] == 0) count -= 1;
        return count;
    }

    fn collect(self: *Header, lengths: []const u8) void {
        var at: usize = 0;
        while (at < lengths.len) {
            const length = lengths[at];
            var times: usize = 1;
            while (at + times < lengths.len and lengths[at + times] == length) times += 1;
            at += times;
            if (length == 0) {
                while (times >= 3) {
                    const some = @min(times, 138);
                    if (some <= 10) self.addItem(17, some - 3) else self.addItem(18, some - 11);
                    times -= some;
                }
            } else {
                self.addItem(length, 0);
                times -= 1;
                while (times >= 3) {
                    const some = @min(times, 6);
                    self.addItem(16, some - 3);
                    times -= some;
                }
            }
            for (0..times) |_| self.addItem(length, 0);
        }
    }

    fn addItem(self: *Header, symbol: u8, extra: usize) void {
        self.items[self.item_count] = .{ .symbol = symbol, .extra = @intCast(extra) };
        self.item_count += 1;
    }

    fn extraBits(symbol: u8) u8 {
        return switch (symbol) {
            16 => 2,
            17 => 3,
            18 => 7,
            else => 0,
        };
    }

    pub fn bits(self: *const Header) usize {
        var total: usize = 14 + 3 * self.order_count;
        for (self.items[0..self.item_count]) |item|
            total += @as(usize, self.order_lengths[item.symbol]) + extraBits(item.symbol);
        return total;
    }

    pub fn write(self: *const Header, out: anytype) void {
        out.put(@intCast(self.literal_count - 257), 5);
        out.put(@intCast(self.distance_count - 1), 5);
        out.put(@intCast(self.order_count - 4), 4);
        for (length_order[0..self.order_count]) |symbol| out.put(self.order_lengths[symbol], 3);
        var codes: [19]u16 = undefined;
        assign(&self.order_lengths, &codes);
        for (self.items[0..self.item_count]) |item| {
            out.put(codes[item.symbol], self.order_lengths[item.symbol]);
            out.put(item.extra, extraBits(item.symbol));
        }
    }
};
