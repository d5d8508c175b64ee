//! Unicode normal forms: NFC, NFD, NFKC, NFKD.
//!
//!     text --quick check--> already normal: copied
//!       |
//!     decompose (to the end), order the marks by class, compose again (C forms)
//!
//! Invariants:
//!   1. Linear in the text but for sorting runs of marks, n log n.
//!   2. No recursion: a mapping is opened with a small stack, since mappings nest at most a few
//!      levels (`nesting_max`, checked by the sweep over all code points).
//!
//! Not here: properties (`unicode.zig`). `unicodedata.decomposition` is here, for the mappings are.

const std = @import("std");
const tables = @import("unicode_tables.zig");
const Sink = @import("sink.zig").Sink;
const View = @import("view.zig").View;
const Allocator = std.mem.Allocator;

pub const Form = enum { nfc, nfd, nfkc, nfkd };

const Normal = packed struct(u16) {
    class: u8,
    nfd_changes: bool,
    nfkd_changes: bool,
    nfc_changes: bool,
    nfkc_changes: bool,
    /// May join what stands before it.
    joins: bool,
    unused: u3,

    fn of(code_point: u21) Normal {
        return @bitCast(tables.normal_words[tables.normal_numbers.get(code_point)]);
    }
};

/// `unicodedata.combining`.
pub fn combiningClass(code_point: u21) u8 {
    return Normal.of(code_point).class;
}

/// Code points below are normal in the form, and nothing joins them.
fn plainBelow(form: Form) u21 {
    return switch (form) {
        .nfc => 0x300,
        .nfd => 0xC0,
        .nfkc, .nfkd => 0xA0,
    };
}

const Answer = enum { yes, no, maybe };

fn quickCheck(text: View, form: Form) Answer {
    if (text.width == .one and text.isAscii()) return .yes;
    const plain = plainBelow(form);
    var answer: Answer = .yes;
    var last_class: u8 = 0;
    for (0..text.len) |index| {
        const code_point = text.at(index);
        if (code_point < plain) {
            last_class = 0;
            continue;
        }
        const normal: Normal = .of(code_point);
        if (normal.class != 0 and normal.class < last_class) return .no;
        last_class = normal.class;
        const changes = switch (form) {
            .nfc => normal.nfc_changes,
            .nfd => normal.nfd_changes,
            .nfkc => normal.nfkc_changes,
            .nfkd => normal.nfkd_changes,
        };
        if (changes) return .no;
        if (normal.joins and (form == .nfc or form == .nfkc)) answer = .maybe;
    }
    return answer;
}

/// `unicodedata.is_normalized`.
pub fn isNormalized(gpa: Allocator, text: View, form: Form) Allocator.Error!bool {
    switch (quickCheck(text, form)) {
        .yes => return true,
        .no => return false,
        .maybe => {},
    }
    var sink: Sink = .init(gpa);
    defer sink.deinit();
    try normalize(&sink, text, form);
    return sink.view().eql(text);
}

/// `unicodedata.normalize`.
pub fn normalize(sink: *Sink, text: View, form: Form) Allocator.Error!void {
    if (quickCheck(text, form) == .yes) return sink.appendView(text);
    var items: std.ArrayList(Item) = .empty;
    defer items.deinit(sink.gpa);
    try items.ensureTotalCapacity(sink.gpa, text.len);
    const compatible = form == .nfkc or form == .nfkd;
    for (0..text.len) |index| try decompose(sink.gpa, &items, text.at(index), compatible);
    try orderMarks(sink.gpa, items.items);
    if (form == .nfc or form == .nfkc) items.shrinkRetainingCapacity(compose(items.items));
    try sink.reserve(items.items.len);
    for (items.items) |item| try sink.append(item.code_point);
}

/// A code point and its combining class.
const Item = packed struct(u32) {
    code_point: u21,
    class: u8,
    unused: u3 = 0,

    fn of(code_point: u21) Item {
        return .{ .code_point = code_point, .class = combiningClass(code_point) };
    }
};

pub const Decomposition = struct {
    /// "<compat>" and so on; empty if canonical.
    tag: []const u8,
    /// UTF-16.
    units: []align(1) const u16,

    /// The code points, one after the other.
    pub fn iterator(decomposition: Decomposition) Utf16Iterator {
        return .{ .units = decomposition.units };
    }
};

pub const Utf16Iterator = struct {
    units: []align(1) const u16,
    at: usize = 0,

    pub fn next(iterator: *Utf16Iterator) ?u21 {
        if (iterator.at == iterator.units.len) return null;
        const first = iterator.units[iterator.at];
        iterator.at += 1;
        if (!std.unicode.utf16IsHighSurrogate(first)) return first;
        const pair = [2]u16{ first, iterator.units[iterator.at] };
        iterator.at += 1;
        return std.unicode.utf16DecodeSurrogatePair(&pair) catch unreachable; // Our own table.
    }
};

/// The mapping in the database: one level, Hangul syllables excluded (as `unicodedata`).
pub fn decompositionOf(code_point: u21) ?Decomposition {
    const start = tables.decomposition_starts.get(code_point);
    if (start == 0) return null;
    const header = tables.decomposition_units[start];
    const count = header & 0xFF;
    return .{
        .tag = tables.decomposition_tags[header >> 8],
        .units = tables.decomposition_units[start + 1 ..][0..count],
    };
}

const hangul = struct {
    const syllables = 0xAC00;
    const syllable_count = 11172;
    const leads = 0x1100;
    const lead_count = 19;
    const vowels = 0x1161;
    const vowel_count = 21;
    const tails = 0x11A7; // One before the first: no tail.
    const tail_count = 28;

    fn isSyllable(code_point: u21) bool {
        return code_point >= syllables and code_point - syllables < syllable_count;
    }
};

/// Mappings open mappings at most so deep.
const nesting_max = 8;

fn decompose(
    gpa: Allocator,
    items: *std.ArrayList(Item),
    code_point: u21,
    compatible: bool,
) Allocator.Error!void {
    if (hangul.isSyllable(code_point)) {
        const place = code_point - hangul.syllables;
        const tail = place % hangul.tail_count;
        const vowel = place / hangul.tail_count % hangul.vowel_count;
        const lead = place / hangul.tail_count / hangul.vowel_count;
        try items.append(gpa, .of(hangul.leads + lead));
        try items.append(gpa, .of(hangul.vowels + vowel));
        if (tail != 0) try items.append(gpa, .of(hangul.tails + tail));
        return;
    }
    const outer = mappingIn(
        code_point,
        compatible,
    ) orelse return items.append(gpa, .of(code_point));
    var stack: [nesting_max]Utf16Iterator = undefined;
    stack[0] = outer.iterator();
    var depth: usize = 1;
    while (depth > 0) {
        const part = stack[depth - 1].next() orelse {
            depth -= 1;
            continue;
        };
        if (mappingIn(part, compatible)) |inner| {
            stack[depth] = inner.iterator();
            depth += 1;
        } else {
            try items.append(gpa, .of(part));
        }
    }
}

fn mappingIn(code_point: u21, compatible: bool) ?Decomposition {
    const normal: Normal = .of(code_point);
    if (!(if (compatible) normal.nfkd_changes else normal.nfd_changes)) return null;
    const mapping = decompositionOf(code_point) orelse return null;
    return if (compatible or mapping.tag.len == 0) mapping else null;
}

/// Each run of marks by class; equal classes keep their order.
fn orderMarks(gpa: Allocator, items: []Item) Allocator.Error!void {
    var index: usize = 0;
    while (index < items.len) {
        if (items[index].class == 0) {
            index += 1;
            continue;
        }
        const start = index;
        while (index < items.len and items[index].class != 0) index += 1;
        const run = items[start..index];
        if (run.len < 12) std.sort.insertion(Item, run, {}, lessByClass) //
        else try sortByClass(gpa, run);
    }
}

fn lessByClass(_: void, a: Item, b: Item) bool {
    return a.class < b.class;
}

/// Counts the classes, then puts each mark where those of its class go.
fn sortByClass(gpa: Allocator, run: []Item) Allocator.Error!void {
    const copy = try gpa.dupe(Item, run);
    defer gpa.free(copy);
    var places: [256]usize = @splat(0);
    for (copy) |item| places[item.class] += 1;
    var start: usize = 0;
    for (&places) |*place| {
        const count = place.*;
        place.* = start;
        start += count;
    }
    for (copy) |item| {
        run[places[item.class]] = item;
        places[item.class] += 1;
    }
}

/// Joins in place; the new length.
fn compose(items: []Item) usize {
    var kept: usize = 0;
    var starter: ?usize = null; // Where in what is kept.
    var last_class: u8 = 0;
    for (items) |item| {
        if (starter) |at| {
            // Blocked if a mark of the same or a higher class stands between.
            const adjacent = kept == at + 1;
            if (adjacent or (last_class != 0 and last_class < item.class)) {
                if (joined(items[at].code_point, item.code_point)) |result| {
                    items[at].code_point = result;
                    continue;
                }
            }
        }
        if (item.class == 0) starter = kept;
        last_class = item.class;
        items[kept] = item;
        kept += 1;
    }
    return kept;
}

fn joined(first: u21, second: u21) ?u21 {
    if (second >= hangul.vowels and second - hangul.vowels < hangul.vowel_count) {
        if (first < hangul.leads or first - hangul.leads >= hangul.lead_count) return null;
        const pair = (first - hangul.leads) * hangul.vowel_count + (second - hangul.vowels);
        return hangul.syllables + pair * hangul.tail_count;
    }
    if (second > hangul.tails and second - hangul.tails < hangul.tail_count) {
        if (!hangul.isSyllable(first)) return null;
        if ((first - hangul.syllables) % hangul.tail_count != 0) return null;
        return first + (second - hangul.tails);
    }
    if (!Normal.of(second).joins) return null;
    var low: usize = 0;
    var high: usize = tables.composition_first.len;
    while (low < high) {
        const middle = (low + high) / 2;
        const here_first = tables.composition_first[middle];
        const here_second = tables.composition_second[middle];
        if (here_first == first and here_second == second)
            return @intCast(tables.composition_result[middle]);
        const before = here_first < first or (here_first == first and here_second < second);
        if (before) low = middle + 1 else high = middle;
    }
    return null;
}

fn expectForm(form: Form, comptime from: []const u8, comptime to: []const u8) !void {
    var source: Sink = .init(std.testing.allocator);
    defer source.deinit();
    try source.appendUtf8(from);
    var wanted: Sink = .init(std.testing.allocator);
    defer wanted.deinit();
    try wanted.appendUtf8(to);
    var result: Sink = .init(std.testing.allocator);
    defer result.deinit();
    try normalize(&result, source.view(), form);
    try std.testing.expect(result.view().eql(wanted.view()));
}

test "normal forms" {
    try expectForm(.nfc, "e\u{301}\u{1100}\u{1161}\u{11a8}", "\u{e9}\u{ac01}");
    try expectForm(.nfd, "\u{1e69}\u{ac01}", "s\u{323}\u{307}\u{1100}\u{1161}\u{11a8}");
    try expectForm(.nfc, "s\u{307}\u{323}", "\u{1e69}");
    try expectForm(.nfkc, "\u{fb03}\u{2460}\u{ff21}", "ffi1A");
    try expectForm(.nfkd, "\u{fdfa}", "\u{635}\u{644}\u{649} \u{627}\u{644}\u{644}\u{647} " ++
        "\u{639}\u{644}\u{64a}\u{647} \u{648}\u{633}\u{644}\u{645}");
    try std.testing.expect(
        !try isNormalized(std.testing.allocator, .ofUnits(.two, &.{ 'e', 0x301 }), .nfc),
    );
}
