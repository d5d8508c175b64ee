//! Names of code points: `\N{...}`, `unicodedata.name` and `unicodedata.lookup`.
//!
//!     "LATIN SMALL LETTER A"  =  words 117 164 114 2  =  |4|75|a4|72|02|
//!     a word's code is one byte for the 200 most common, else two
//!
//! Names stand in the order of their code points, in blocks of 32 with known starts, then the
//! aliases, then the named sequences. Words stand sorted, common ones first.
//!
//! Invariants:
//!   1. Code point to name walks over at most 31 names. Name to code point turns the name into
//!      codes and compares all names, 34,000 short ones: some tens of microseconds.
//!   2. Hangul syllables and names with hexadecimal digits are computed, not stored.
//!   3. `included` is false when the root file says so; then nothing has a name, and 340 KB are
//!      saved.
//!
//! Not here: the errors ("undefined character name '...'", "no such name").

const std = @import("std");
const print = @import("print.zig");
const root = @import("root");
const View = @import("view.zig").View;

/// A root file leaves the names out with `pub const unicode_names = false;`.
pub const included = !@hasDecl(root, "unicode_names") or root.unicode_names;

const table = if (included) @import("unicode_names_table.zig") else struct {
    pub const Range = struct { first: u21, last: u21, prefix: []const u8 };
    pub const ranges = [_]Range{};
};

/// The longest names have 88 characters.
pub const name_size = 128;

pub const Found = union(enum) {
    code_point: u21,
    /// A named sequence, in UTF-16. Not for `\N{...}`.
    sequence: []align(1) const u16,
};

const hangul_prefix = "HANGUL SYLLABLE ";
const cjk_prefix = "CJK UNIFIED IDEOGRAPH-";
const hangul_first = 0xAC00;
const hangul_count = 11172;
const leads = [_][]const u8{
    "G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
    "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H",
};
const vowels = [_][]const u8{
    "A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
    "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I",
};
const tails = [_][]const u8{
    "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
    "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H",
};

/// `unicodedata.name`; null if it has none. Aliases are never given.
pub fn nameOf(buffer: *[name_size]u8, code_point: u21) ?[]const u8 {
    if (!included) return null;
    if (code_point >= hangul_first and code_point - hangul_first < hangul_count) {
        const place = code_point - hangul_first;
        return print.into(buffer, hangul_prefix ++ "{s}{s}{s}", .{
            leads[place / (vowels.len * tails.len)],
            vowels[place / tails.len % vowels.len],
            tails[place % tails.len],
        }) catch unreachable;
    }
    for (table.ranges) |range| {
        if (code_point >= range.first and code_point <= range.last)
            return print.into(
                buffer,
                "{s}{X:0>4}",
                .{ range.prefix, code_point },
            ) catch unreachable;
    }
    var cursor: Cursor = .at(numberOf(code_point) orelse return null);
    var len: usize = 0;
    const codes = cursor.next();
    var index: usize = 0;
    while (index < codes.len) {
        if (len > 0) {
            buffer[len] = ' ';
            len += 1;
        }
        const word = wordAt(readCode(codes, &index));
        @memcpy(buffer[len..][0..word.len], word);
        len += word.len;
    }
    return buffer[0..len];
}

/// `unicodedata.lookup`. Letters of either case, but for Hangul and unified ideographs.
pub fn lookup(name: View) ?Found {
    if (!included or name.len == 0 or name.len > name_size) return null;
    var exact_room: [name_size]u8 = undefined;
    var room: [name_size]u8 = undefined;
    for (0..name.len) |index| {
        const code_point = name.at(index);
        if (code_point > 0x7F) return null;
        exact_room[index] = @intCast(code_point);
        room[index] = std.ascii.toUpper(exact_room[index]);
    }
    const exact = exact_room[0..name.len];
    const upper = room[0..name.len];
    if (std.mem.startsWith(u8, exact, hangul_prefix))
        return asCodePoint(hangulSyllable(exact[hangul_prefix.len..]));
    if (std.mem.startsWith(u8, exact, cjk_prefix))
        return asCodePoint(hexadecimal(cjk_prefix, exact[cjk_prefix.len..]));
    for (table.ranges) |range| {
        if (std.mem.eql(u8, range.prefix, cjk_prefix)) continue;
        if (!std.mem.startsWith(u8, upper, range.prefix)) continue;
        const digits = upper[range.prefix.len..];
        const code_point = hexadecimal(range.prefix, digits) orelse continue;
        // These are stored names to CPython: digits as they are printed.
        if (digits.len == 4 or code_point > 0xFFFF) return .{ .code_point = code_point };
    }
    return lookupStored(upper);
}

fn asCodePoint(code_point: ?u21) ?Found {
    return .{ .code_point = code_point orelse return null };
}

fn hexadecimal(prefix: []const u8, digits: []const u8) ?u21 {
    if (digits.len != 4 and digits.len != 5) return null;
    var value: u21 = 0;
    for (digits) |char| value = value << 4 | switch (char) {
        '0'...'9' => char - '0',
        'A'...'F' => char - 'A' + 10,
        else => return null,
    };
    for (table.ranges) |range| {
        const inside = value >= range.first and value <= range.last;
        if (inside and std.mem.eql(u8, range.prefix, prefix)) return value;
    }
    return null;
}

fn hangulSyllable(text: []const u8) ?u21 {
    var rest = text;
    const lead = longest(&leads, &rest) orelse return null;
    const vowel = longest(&vowels, &rest) orelse return null;
    const tail = longest(&tails, &rest) orelse return null;
    if (rest.len > 0) return null;
    return @intCast(hangul_first + (lead * vowels.len + vowel) * tails.len + tail);
}

fn longest(parts: []const []const u8, rest: *[]const u8) ?usize {
    var best: ?usize = null;
    for (parts, 0..) |part, index| {
        if (!std.mem.startsWith(u8, rest.*, part)) continue;
        if (best == null or part.len > parts[best.?].len) best = index;
    }
    if (best) |index| rest.* = rest.*[parts[index].len..];
    return best;
}

fn lookupStored(name: []const u8) ?Found {
    var wanted_room: [name_size * 2]u8 = undefined;
    var wanted_len: usize = 0;
    var words = std.mem.splitScalar(u8, name, ' ');
    while (words.next()) |word| {
        const code = codeOf(word) orelse return null;
        if (code >= table.one_byte_words) {
            const rare = code - table.one_byte_words;
            wanted_room[wanted_len] = @intCast(table.one_byte_words + (rare >> 8));
            wanted_room[wanted_len + 1] = @truncate(rare);
            wanted_len += 2;
        } else {
            wanted_room[wanted_len] = @intCast(code);
            wanted_len += 1;
        }
    }
    const wanted = wanted_room[0..wanted_len];
    var cursor: Cursor = .{ .offset = 0 };
    var number: u32 = 0;
    while (cursor.offset < table.name_codes.len) : (number += 1) {
        if (std.mem.eql(u8, cursor.next(), wanted)) return target(number);
    }
    return null;
}

fn target(number: u32) Found {
    if (number < table.code_point_names) return .{ .code_point = codePointOf(number) };
    const alias = number - table.code_point_names;
    if (alias < table.alias_names) return .{ .code_point = @intCast(table.alias_targets[alias]) };
    const sequence = alias - table.alias_names;
    const start = table.sequence_starts[sequence];
    return .{ .sequence = table.sequence_units[start..table.sequence_starts[sequence + 1]] };
}

/// Walks over stored names.
const Cursor = struct {
    offset: usize,

    fn at(number: u32) Cursor {
        var cursor: Cursor = .{ .offset = table.name_starts[number / table.names_in_block] };
        for (0..number % table.names_in_block) |_| _ = cursor.next();
        return cursor;
    }

    fn next(cursor: *Cursor) []const u8 {
        const len = table.name_codes[cursor.offset];
        const start = cursor.offset + 1;
        cursor.offset = start + len;
        return table.name_codes[start..cursor.offset];
    }
};

fn readCode(codes: []const u8, index: *usize) u32 {
    const first = codes[index.*];
    index.* += 1;
    if (first < table.one_byte_words) return first;
    const second = codes[index.*];
    index.* += 1;
    return table.one_byte_words + (@as(u32, first - table.one_byte_words) << 8 | second);
}

fn wordAt(code: u32) []const u8 {
    var offset: usize = table.word_starts[code / table.names_in_block];
    for (0..code % table.names_in_block) |_| offset += 1 + table.word_letters[offset];
    return table.word_letters[offset + 1 ..][0..table.word_letters[offset]];
}

fn codeOf(word: []const u8) ?u32 {
    return search(word, 0, table.one_byte_words) orelse
        search(word, table.one_byte_words, table.one_byte_words + table.rare_words);
}

fn search(word: []const u8, from: u32, to: u32) ?u32 {
    var low = from;
    var high = to;
    while (low < high) {
        const middle = (low + high) / 2;
        switch (std.mem.order(u8, wordAt(middle), word)) {
            .eq => return middle,
            .lt => low = middle + 1,
            .gt => high = middle,
        }
    }
    return null;
}

/// The number of the name of a code point. Code points with names come in runs.
fn numberOf(code_point: u21) ?u32 {
    const run = lastAtMost(u32, table.run_firsts, code_point) orelse return null;
    const place = code_point - table.run_firsts[run];
    const number = table.run_numbers[run] + place;
    const last = run + 1 == table.run_numbers.len;
    const end: u32 = if (last) table.code_point_names else table.run_numbers[run + 1];
    return if (number < end) number else null;
}

fn codePointOf(number: u32) u21 {
    const run = lastAtMost(u16, table.run_numbers, number).?;
    return @intCast(table.run_firsts[run] + (number - table.run_numbers[run]));
}

fn lastAtMost(comptime Unit: type, sorted: []align(1) const Unit, value: u32) ?usize {
    var low: usize = 0;
    var high = sorted.len;
    while (low < high) {
        const middle = (low + high) / 2;
        if (sorted[middle] <= value) low = middle + 1 else high = middle;
    }
    return if (low == 0) null else low - 1;
}

fn expectBoth(name: []const u8, code_point: u21) !void {
    var buffer: [name_size]u8 = undefined;
    try std.testing.expectEqualStrings(name, nameOf(&buffer, code_point).?);
    try std.testing.expectEqual(Found{ .code_point = code_point }, lookup(.ofLatin1(name)).?);
}

test "names both ways" {
    try expectBoth("SPACE", ' ');
    try expectBoth("LATIN SMALL LETTER A", 'a');
    try expectBoth("GREEK SMALL LETTER IOTA WITH DIALYTIKA AND TONOS", 0x390);
    try expectBoth("HANGUL SYLLABLE GAGG", 0xAC02);
    try expectBoth("HANGUL SYLLABLE A", 0xC544);
    try expectBoth("CJK UNIFIED IDEOGRAPH-4E00", 0x4E00);
    try expectBoth("EGYPTIAN HIEROGLYPH-13460", 0x13460);
    try expectBoth("GRINNING FACE", 0x1F600);
}

test "aliases, sequences and what has no name" {
    try std.testing.expectEqual(Found{ .code_point = 0 }, lookup(.ofLatin1("null")).?);
    const keycap = lookup(.ofLatin1("KEYCAP DIGIT ONE")).?.sequence;
    for ([_]u16{ '1', 0xFE0F, 0x20E3 }, keycap) |wanted, unit|
        try std.testing.expectEqual(wanted, unit);
    inline for (
        .{ "", "x", "LATIN SMALL LETTER A ", "hangul syllable ga", "HANGUL SYLLABLE " },
    ) |no|
        try std.testing.expectEqual(null, lookup(.ofLatin1(no)));
    var buffer: [name_size]u8 = undefined;
    try std.testing.expectEqual(null, nameOf(&buffer, 0));
    try std.testing.expectEqual(null, nameOf(&buffer, 0xE000));
}
