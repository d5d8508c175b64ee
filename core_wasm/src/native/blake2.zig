//! BLAKE2 (RFC 7693) with the whole parameter block, which makes keyed, salted, personal and tree hashing.

const std = @import("std");

pub const Blake2b = Blake2(u64, 12, .{ 32, 24, 16, 63 }, .{
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
});
pub const Blake2s = Blake2(u32, 10, .{ 16, 12, 8, 7 }, .{
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
});

const sigma = [10][16]u8{
    .{ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 },
    .{ 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3 },
    .{ 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4 },
    .{ 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8 },
    .{ 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13 },
    .{ 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9 },
    .{ 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11 },
    .{ 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10 },
    .{ 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5 },
    .{ 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0 },
};

fn Blake2(comptime Word: type, comptime rounds: usize, comptime turns: [4]comptime_int, comptime start: [8]Word) type {
    return struct {
        const Self = @This();
        pub const block_length = 16 * @sizeOf(Word);
        pub const digest_length = 8 * @sizeOf(Word);

        h: [8]Word,
        /// Bytes that were compressed.
        count: u64,
        buffered: u32,
        last_node: bool,
        buffer: [block_length]u8,

        pub fn init(parameters: *const [digest_length]u8, last_node: bool) Self {
            var self: Self = .{ .h = start, .count = 0, .buffered = 0, .last_node = last_node, .buffer = @splat(0) };
            for (&self.h, 0..) |*word, i| word.* ^= std.mem.readInt(Word, parameters[i * @sizeOf(Word) ..][0..@sizeOf(Word)], .little);
            return self;
        }

        pub fn update(self: *Self, data: []const u8) void {
            var rest = data;
            while (rest.len > 0) {
                // The last block waits for the end.
                if (self.buffered == block_length) {
                    self.count += block_length;
                    self.compress(false);
                    self.buffered = 0;
                }
                const size = @min(rest.len, block_length - self.buffered);
                @memcpy(self.buffer[self.buffered..][0..size], rest[0..size]);
                self.buffered += @intCast(size);
                rest = rest[size..];
            }
        }

        pub fn final(self: *Self, out: *[digest_length]u8) void {
            self.count += self.buffered;
            @memset(self.buffer[self.buffered..], 0);
            self.compress(true);
            for (self.h, 0..) |word, i| std.mem.writeInt(Word, out[i * @sizeOf(Word) ..][0..@sizeOf(Word)], word, .little);
        }

        fn compress(self: *Self, last: bool) void {
            var m: [16]Word = undefined;
            for (&m, 0..) |*word, i| word.* = std.mem.readInt(Word, self.buffer[i * @sizeOf(Word) ..][0..@sizeOf(Word)], .little);
            var v: [16]Word = self.h ++ start;
            v[12] ^= @truncate(self.count);
            if (Word == u32) v[13] ^= @truncate(self.count >> 32);
            if (last) {
                v[14] = ~v[14];
                if (self.last_node) v[15] = ~v[15];
            }
            for (0..rounds) |round| {
                const s = &sigma[round % 10];
                mix(&v, 0, 4, 8, 12, m[s[0]], m[s[1]]);
                mix(&v, 1, 5, 9, 13, m[s[2]], m[s[3]]);
                mix(&v, 2, 6, 10, 14, m[s[4]], m[s[5]]);
                mix(&v, 3, 7, 11, 15, m[s[6]], m[s[7]]);
                mix(&v, 0, 5, 10, 15, m[s[8]], m[s[9]]);
                mix(&v, 1, 6, 11, 12, m[s[10]], m[s[11]]);
                mix(&v, 2, 7, 8, 13, m[s[12]], m[s[13]]);
                mix(&v, 3, 4, 9, 14, m[s[14]], m[s[15]]);
            }
            for (&self.h, 0..) |*word, i| word.* ^= v[i] ^ v[i + 8];
        }

        inline fn mix(v: *[16]Word, a: usize, b: usize, c: usize, d: usize, x: Word, y: Word) void {
            v[a] = v[a] +% v[b] +% x;
            v[d] = std.math.rotr(Word, v[d] ^ v[a], turns[0]);
            v[c] = v[c] +% v[d];
            v[b] = std.math.rotr(Word, v[b] ^ v[c], turns[1]);
            v[a] = v[a] +% v[b] +% y;
            v[d] = std.math.rotr(Word, v[d] ^ v[a], turns[2]);
            v[c] = v[c] +% v[d];
            v[b] = std.math.rotr(Word, v[b] ^ v[c], turns[3]);
        }
    };
}

test "abc" {
    var parameters: [64]u8 = @splat(0);
    parameters[0..4].* = .{ 64, 0, 1, 1 };
    var hash: Blake2b = .init(&parameters, false);
    hash.update("abc");
    var out: [64]u8 = undefined;
    hash.final(&out);
    try std.testing.expectEqual(@as(u8, 0xba), out[0]);
    try std.testing.expectEqual(@as(u8, 0x23), out[63]);
}
