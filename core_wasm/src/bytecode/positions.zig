//! Where instructions came from, in about three bytes each. Only the header is always there.
//!
//!     entry   | header | words | line | end line | column | width |
//!     header    bits 0-2  words of code that share this position, less one; 7: a varint follows
//!               bits 3-4  line: 0 as before, 1 the next one, 2 a signed varint follows,
//!                         3 no position at all
//!               bit 5     the end is on another line: a varint follows
//!               bit 6     column as before: none follows
//!
//! Invariants:
//!   1. Entries are in the order of the words and leave no gap; a position that follows itself is
//!      one entry.
//!   2. Reading never fails: bytes that were damaged give wrong positions, nothing else.
//!
//! Not here: which node a position is taken from (`compile/assembler.zig: at`).

const std = @import("std");
const Position = @import("unit.zig").Position;
const Allocator = std.mem.Allocator;

const word_bits = 7;
const line_shift = 3;
const other_end_line = 1 << 5;
const same_column = 1 << 6;
const Line = enum(u8) { same, next, delta, nowhere };

pub const Writer = struct {
    bytes: std.ArrayList(u8) = .empty,
    written: Position = start,
    pending: Position = start,
    pending_words: u32 = 0,

    const start: Position = .{ .line = 0, .end_line = 0, .column = 0, .end_column = 0 };

    pub fn add(
        self: *Writer,
        arena: Allocator,
        position: Position,
        words: u32,
    ) Allocator.Error!void {
        if (self.pending_words == 0 or !std.meta.eql(self.pending, position)) {
            try self.flush(arena);
            self.pending = position;
        }
        self.pending_words += words;
    }

    pub fn flush(self: *Writer, arena: Allocator) Allocator.Error!void {
        const words = self.pending_words;
        if (words == 0) return;
        self.pending_words = 0;
        const new = self.pending;
        const old = self.written;
        try self.bytes.ensureUnusedCapacity(arena, 40);
        const line: Line = if (new.line == 0)
            .nowhere
        else if (new.line == old.line)
            .same
        else if (new.line == old.line +% 1) .next else .delta;
        var header: u8 = @intCast(@min(words - 1, word_bits));
        header |= @backingInt(line) << line_shift;
        const somewhere = line != .nowhere;
        if (somewhere and new.end_line != new.line) header |= other_end_line;
        if (somewhere and new.column == old.column) header |= same_column;
        self.bytes.appendAssumeCapacity(header);
        if (words - 1 >= word_bits) self.varint(words - 1 - word_bits);
        if (!somewhere) return;
        if (line == .delta) self.varint(zigzag(@as(i64, new.line) - old.line));
        if (new.end_line != new.line) self.varint(zigzag(@as(i64, new.end_line) - new.line));
        if (new.column != old.column) self.varint(new.column);
        self.varint(zigzag(@as(i64, new.end_column) - new.column));
        self.written = new;
    }

    fn varint(self: *Writer, number: u64) void {
        var rest = number;
        while (rest >= 0x80) : (rest >>= 7) self.bytes.appendAssumeCapacity(@truncate(rest | 0x80));
        self.bytes.appendAssumeCapacity(@intCast(rest));
    }
};

fn zigzag(number: i64) u64 {
    return @bitCast((number << 1) ^ (number >> 63));
}

pub const Run = struct { first_word: u32, words: u32, position: ?Position };

pub const Reader = struct {
    bytes: []const u8,
    at: usize = 0,
    word: u32 = 0,
    position: Position = Writer.start,

    pub fn next(self: *Reader) ?Run {
        if (self.at >= self.bytes.len) return null;
        const header = self.byte();
        var words: u32 = header & word_bits;
        if (words == word_bits) words +|= @truncate(self.varint());
        words +|= 1;
        const first_word = self.word;
        self.word +|= words;
        const p = &self.position;
        switch (@as(Line, @fromBackingInt(@as(u8, header >> line_shift & 3)))) {
            .same => {},
            .next => p.line +%= 1,
            .delta => p.line = self.from(p.line),
            .nowhere => return .{ .first_word = first_word, .words = words, .position = null },
        }
        p.end_line = if (header & other_end_line != 0) self.from(p.line) else p.line;
        if (header & same_column == 0) p.column = @truncate(self.varint());
        p.end_column = self.from(p.column);
        return .{ .first_word = first_word, .words = words, .position = p.* };
    }

    fn from(self: *Reader, base: u32) u32 {
        const coded = self.varint();
        const delta: i64 = @as(i64, @bitCast(coded >> 1)) ^ -@as(i64, @intCast(coded & 1));
        return @truncate(@as(u64, @bitCast(@as(i64, base) +% delta)));
    }

    fn byte(self: *Reader) u8 {
        if (self.at >= self.bytes.len) return 0;
        defer self.at += 1;
        return self.bytes[self.at];
    }

    fn varint(self: *Reader) u64 {
        var number: u64 = 0;
        var shift: u6 = 0;
        while (true) {
            const part = self.byte();
            number |= @as(u64, part & 0x7F) << shift;
            if (part < 0x80 or shift >= 35) return number;
            shift += 7;
        }
    }
};

/// The position of the instruction at `word`; null if it has none.
pub fn find(bytes: []const u8, word: u32) ?Position {
    var reader: Reader = .{ .bytes = bytes };
    while (reader.next()) |run| {
        if (word - run.first_word < run.words) return run.position;
    }
    return null;
}

test "positions come back as they went in" {
    const gpa = std.testing.allocator;
    const some = [_]Position{
        .{ .line = 1, .end_line = 1, .column = 4, .end_column = 9 },
        .{ .line = 1, .end_line = 3, .column = 4, .end_column = 1 },
        .{ .line = 2, .end_line = 2, .column = 0, .end_column = 300 },
        .{ .line = 0, .end_line = 0, .column = 0, .end_column = 0 },
        .{ .line = 90_000, .end_line = 90_001, .column = 70_000, .end_column = 0 },
        .{ .line = 3, .end_line = 3, .column = 70_000, .end_column = 70_001 },
    };
    const words = [_]u32{ 1, 2, 3, 100, 8, 7 };
    var writer: Writer = .{};
    defer writer.bytes.deinit(gpa);
    for (some, words) |position, count| {
        for (0..count) |_| try writer.add(gpa, position, 1);
    }
    try writer.flush(gpa);
    var word: u32 = 0;
    for (some, words) |position, count| {
        const expected: ?Position = if (position.line == 0) null else position;
        try std.testing.expectEqual(expected, find(writer.bytes.items, word));
        try std.testing.expectEqual(expected, find(writer.bytes.items, word + count - 1));
        word += count;
    }
    try std.testing.expectEqual(null, find(writer.bytes.items, word));
    // Damage is harmless.
    for (writer.bytes.items) |*b| b.* = ~b.*;
    _ = find(writer.bytes.items, 20);
}
