//! Names of code points: `\N{...}`, `unicodedata.name` and `unicodedata.lookup`.
//!
//!     "LATIN SMALL LETTER A"   |0x80| LATIN SMALL LETTER A
//!     "LATIN SMALL LETTER B"   |0x80 + (3 << 3)| B       three words at the front as before
//!
//! Names stand in the order of their code points, then the aliases, then the named sequences. The
//! byte in front of a name says how many words it shares with the one before it, at its front and
//! at its end. The first name of a block shares none, so that reading can begin there.
//!
//! Invariants:
//!   1. Code point to name reads at most a block. Name to code point finds candidates by their hash.
//!   2. Hangul syllables and names with hexadecimal digits are computed, not stored.
//!   3. `included` is false when the root file says so; then nothing has a name, and 460 KB are
//!      saved.
//!   4. `prepare` has run before anything else is asked: once, when the image is baked.
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
    const number = numberOf(code_point) orelse return null;
    var names: Names = .before(number);
    const name = names.next();
    @memcpy(buffer[0..name.len], name);
    return buffer[0..name.len];
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
    var slot = slotOf(name);
    while (by_hash[slot] != 0) : (slot +%= 1) {
        const number = by_hash[slot] - 1;
        var names: Names = .before(number);
        if (std.mem.eql(u8, names.next(), name)) return target(number);
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

const sequence_count = if (included) table.sequence_starts.len - 1 else 0;
const stored = if (included) table.code_point_names + table.alias_names + sequence_count else 0;
const block_count = if (included) (stored + table.names_in_block - 1) / table.names_in_block else 0;

/// Numbers of names plus one, each at the hash of its name or the first free slot behind.
var by_hash: [if (included) 1 << 16 else 0]u16 = @splat(0);
/// Where the spellings of blocks start.
var block_starts: [block_count]u32 = @splat(0);

/// Finds out where names stand.
pub fn prepare() void {
    if (!included) return;
    @memset(&by_hash, 0);
    var names: Names = .{};
    for (0..stored) |number| {
        const block = number / table.names_in_block;
        if (number % table.names_in_block == 0) block_starts[block] = names.offset;
        var slot = slotOf(names.next());
        while (by_hash[slot] != 0) slot +%= 1;
        by_hash[slot] = @intCast(number + 1);
    }
}

fn slotOf(name: []const u8) u16 {
    // FNV-1a.
    var hash: u32 = 0x811C9DC5;
    for (name) |char| hash = (hash ^ char) *% 0x01000193;
    return @truncate(hash ^ (hash >> 16));
}

/// Walks over stored names.
const Names = struct {
    offset: u32 = 0,
    /// The last name.
    room: [name_size]u8 = undefined,
    len: usize = 0,

    fn before(number: usize) Names {
        var names: Names = .{ .offset = block_starts[number / table.names_in_block] };
        for (0..number % table.names_in_block) |_| _ = names.next();
        return names;
    }

    fn next(names: *Names) []const u8 {
        const shared = table.spellings[names.offset];
        const start = names.offset + 1;
        var stop = start;
        while (stop < table.spellings.len and table.spellings[stop] < 0x80) stop += 1;
        names.offset = stop;
        const own = table.spellings[start..stop];
        const old = names.room[0..names.len];
        const front = firstWords(old, shared >> 3 & 0xF);
        const end = lastWords(old, shared & 7);
        const own_at = front.len + @intFromBool(front.len > 0);
        const end_at = own_at + own.len + @intFromBool(end.len > 0);
        @memmove(names.room[end_at..][0..end.len], end);
        if (end.len > 0) names.room[end_at - 1] = ' ';
        if (front.len > 0) names.room[front.len] = ' ';
        @memcpy(names.room[own_at..][0..own.len], own);
        names.len = end_at + end.len;
        return names.room[0..names.len];
    }
};

fn firstWords(name: []const u8, count: usize) []const u8 {
    if (count == 0) return "";
    var at: usize = 0;
    for (1..count) |_| at = std.mem.indexOfScalarPos(u8, name, at, ' ').? + 1;
    return name[0 .. std.mem.indexOfScalarPos(u8, name, at, ' ') orelse name.len];
}

fn lastWords(name: []const u8, count: usize) []const u8 {
    if (count == 0) return "";
    var at = name.len;
    for (1..count) |_| at = std.mem.lastIndexOfScalar(u8, name[0..at], ' ').?;
    const space = std.mem.lastIndexOfScalar(u8, name[0..at], ' ') orelse return name;
    return name[space + 1 ..];
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
    prepare();
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
    prepare();
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
