//! Unpacking the library's sources, which the distribution carries compressed with LZMA.
//!
//!     'L' | size of the words and the text, u32 little-endian | size of the sources, u32 | an LZMA stream with lc=3, lp=0, pb=0
//!
//! What LZMA gives is a list of words (their number, then a length and the letters of each) and a text in which the bytes
//! from 0x80 stand for these words, and 0xFF for the byte behind it.
//!
//! scripts/build.py packs with Python's `lzma` (FORMAT_RAW). Runs once, when the library is baked, so it is written to be
//! small: a symbol is either a byte, or a copy of what was unpacked before, and every bit of that choice is read from a
//! range coder with a probability that learns.
//!
//! Invariants:
//!   1. Nothing is read or written outside the two slices, whatever the bytes are.
//!   2. There are exactly as many bytes as were announced.
//!
//! Source of the format: the LZMA specification in the public domain LZMA SDK.

const std = @import("std");
const assert = std.debug.assert;

/// No msgpack map starts with it.
const mark = 'L';
const header_bytes = 9;
const first_word = 0x80;
const plain_byte = 0xFF;

pub fn isPacked(bytes: []const u8) bool {
    return bytes.len > header_bytes and bytes[0] == mark;
}

/// How many bytes the words and the text have.
pub fn textSize(bytes: []const u8) u32 {
    assert(isPacked(bytes));
    return std.mem.readInt(u32, bytes[1..5], .little);
}

/// How many the sources have.
pub fn sourceSize(bytes: []const u8) u32 {
    assert(isPacked(bytes));
    return std.mem.readInt(u32, bytes[5..9], .little);
}

/// `text` is room for what comes in between.
pub fn unpack(bytes: []const u8, text: []u8, out: []u8) error{Malformed}!void {
    assert(text.len == textSize(bytes));
    assert(out.len == sourceSize(bytes));
    var decoder: Decoder = .{ .in = bytes[header_bytes..], .out = text };
    try decoder.run();
    try putWords(text, out);
}

fn putWords(text: []const u8, out: []u8) error{Malformed}!void {
    if (text.len == 0) return error.Malformed;
    var words: [plain_byte - first_word][]const u8 = @splat("");
    if (text[0] > words.len) return error.Malformed;
    var at: usize = 1;
    for (words[0..text[0]]) |*word| {
        if (at == text.len or text.len - at - 1 < text[at]) return error.Malformed;
        word.* = text[at + 1 ..][0..text[at]];
        at += 1 + word.len;
    }
    var filled: usize = 0;
    while (at < text.len) : (at += 1) {
        var piece: []const u8 = text[at..][0..1];
        if (piece[0] == plain_byte) {
            at += 1;
            if (at == text.len) return error.Malformed;
            piece = text[at..][0..1];
        } else if (piece[0] >= first_word) piece = words[piece[0] - first_word];
        if (piece.len > out.len - filled) return error.Malformed;
        for (out[filled..][0..piece.len], piece) |*to, from| to.* = from;
        filled += piece.len;
    }
    if (filled != out.len) return error.Malformed;
}

const Probability = u16;
const even: Probability = 1 << 10;
const literal_context_bits = 3;
const state_count = 12;
/// From here on the last symbol was a copy.
const first_copy_state = 7;
const length_min = 2;

fn evens(comptime count: usize) [count]Probability {
    return @splat(even);
}

const Decoder = struct {
    in: []const u8,
    at: usize = 0,
    range: u32 = 0xFFFF_FFFF,
    code: u32 = 0,

    out: []u8,
    filled: usize = 0,
    state: u32 = 0,
    /// Distances of the last four copies, less one.
    recent: [4]u32 = @splat(0),

    literals: [0x300 << literal_context_bits]Probability = evens(0x300 << literal_context_bits),
    is_copy: [state_count]Probability = evens(state_count),
    is_recent: [state_count]Probability = evens(state_count),
    is_older: [3][state_count]Probability = @splat(evens(state_count)),
    is_long: [state_count]Probability = evens(state_count),
    slots: [4][64]Probability = @splat(evens(64)),
    near: [115]Probability = evens(115),
    far: [16]Probability = evens(16),
    new_lengths: Lengths = .{},
    recent_lengths: Lengths = .{},

    const Lengths = struct {
        choice: [2]Probability = evens(2),
        low: [8]Probability = evens(8),
        middle: [8]Probability = evens(8),
        high: [256]Probability = evens(256),
    };

    fn run(self: *Decoder) error{Malformed}!void {
        for (0..5) |_| self.code = self.code << 8 | try self.next();
        while (self.filled < self.out.len) {
            if (!try self.bit(&self.is_copy[self.state])) {
                try self.literal();
                continue;
            }
            const length = if (try self.bit(&self.is_recent[self.state])) try self.fromRecent() else try self.fromNew();
            try self.copy(length);
        }
    }

    fn next(self: *Decoder) error{Malformed}!u8 {
        if (self.at == self.in.len) return error.Malformed;
        defer self.at += 1;
        return self.in[self.at];
    }

    noinline fn bit(self: *Decoder, probability: *Probability) error{Malformed}!bool {
        const bound = (self.range >> 11) * probability.*;
        const set = self.code >= bound;
        if (set) {
            self.range -= bound;
            self.code -= bound;
            probability.* -= probability.* >> 5;
        } else {
            self.range = bound;
            probability.* += ((1 << 11) - probability.*) >> 5;
        }
        if (self.range < 1 << 24) {
            self.range <<= 8;
            self.code = self.code << 8 | try self.next();
        }
        return set;
    }

    /// A number of `count` bits, highest first, down a tree of probabilities.
    fn tree(self: *Decoder, probabilities: []Probability, count: u5) error{Malformed}!u32 {
        var node: u32 = 1;
        for (0..count) |_| node = node << 1 | @intFromBool(try self.bit(&probabilities[node]));
        return node - (@as(u32, 1) << count);
    }

    /// The same, lowest first.
    fn reverseTree(self: *Decoder, probabilities: []Probability, count: u5) error{Malformed}!u32 {
        var node: u32 = 1;
        var number: u32 = 0;
        for (0..count) |place| {
            const set = @intFromBool(try self.bit(&probabilities[node]));
            node = node << 1 | set;
            number |= @as(u32, set) << @intCast(place);
        }
        return number;
    }

    /// Bits that are as likely as not.
    fn direct(self: *Decoder, count: u32) error{Malformed}!u32 {
        var number: u32 = 0;
        for (0..count) |_| {
            self.range >>= 1;
            const set = self.code >= self.range;
            if (set) self.code -= self.range;
            number = number << 1 | @intFromBool(set);
            if (self.range < 1 << 24) {
                self.range <<= 8;
                self.code = self.code << 8 | try self.next();
            }
        }
        return number;
    }

    fn literal(self: *Decoder) error{Malformed}!void {
        const before: u32 = if (self.filled == 0) 0 else self.out[self.filled - 1];
        const probabilities = self.literals[0x300 * (before >> (8 - literal_context_bits)) ..][0..0x300];
        var symbol: u32 = 1;
        if (self.state >= first_copy_state) {
            // What stands at the last distance is likely to be almost right.
            if (self.recent[0] >= self.filled) return error.Malformed;
            var expected: u32 = self.out[self.filled - self.recent[0] - 1];
            while (symbol < 0x100) {
                const wanted = expected >> 7 & 1;
                expected = expected << 1 & 0xFF;
                const set = @intFromBool(try self.bit(&probabilities[((1 + wanted) << 8) + symbol]));
                symbol = symbol << 1 | set;
                if (set != wanted) break;
            }
        }
        while (symbol < 0x100) symbol = symbol << 1 | @intFromBool(try self.bit(&probabilities[symbol]));
        self.out[self.filled] = @truncate(symbol);
        self.filled += 1;
        self.state = if (self.state < 4) 0 else if (self.state < 10) self.state - 3 else self.state - 6;
    }

    fn fromRecent(self: *Decoder) error{Malformed}!u32 {
        const after_literal = self.state < first_copy_state;
        if (!try self.bit(&self.is_older[0][self.state])) {
            if (!try self.bit(&self.is_long[self.state])) {
                self.state = if (after_literal) 9 else 11;
                return 1;
            }
        } else {
            var which: usize = 1;
            while (which < 3 and try self.bit(&self.is_older[which][self.state])) which += 1;
            const distance = self.recent[which];
            while (which > 0) : (which -= 1) self.recent[which] = self.recent[which - 1];
            self.recent[0] = distance;
        }
        const length = try self.readLength(&self.recent_lengths);
        self.state = if (after_literal) 8 else 11;
        return length;
    }

    fn fromNew(self: *Decoder) error{Malformed}!u32 {
        self.recent[1..4].* = self.recent[0..3].*;
        const length = try self.readLength(&self.new_lengths);
        self.state = if (self.state < first_copy_state) 7 else 10;
        const slot = try self.tree(&self.slots[@min(length - length_min, 3)], 6);
        if (slot < 4) {
            self.recent[0] = slot;
            return length;
        }
        const extra: u5 = @intCast((slot >> 1) - 1);
        const start = (2 | (slot & 1)) << extra;
        self.recent[0] = start + if (slot < 14)
            try self.reverseTree(self.near[start - slot ..], extra)
        else
            (try self.direct(extra - 4) << 4) + try self.reverseTree(&self.far, 4);
        return length;
    }

    fn readLength(self: *Decoder, lengths: *Lengths) error{Malformed}!u32 {
        if (!try self.bit(&lengths.choice[0])) return length_min + try self.tree(&lengths.low, 3);
        if (!try self.bit(&lengths.choice[1])) return length_min + 8 + try self.tree(&lengths.middle, 3);
        return length_min + 16 + try self.tree(&lengths.high, 8);
    }

    fn copy(self: *Decoder, length: u32) error{Malformed}!void {
        const distance = @as(usize, self.recent[0]) + 1;
        if (distance > self.filled or length > self.out.len - self.filled) return error.Malformed;
        for (self.out[self.filled..][0..length], self.out[self.filled - distance ..][0..length]) |*to, from| to.* = from;
        self.filled += length;
    }
};
