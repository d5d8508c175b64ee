//! `strptime`: text and a format to the parts of a date and time.
//!
//! A directive may match several lengths of text; they are tried in a fixed order, and when what follows does not fit, the
//! last directive with another length left takes that (so `%d%m` reads "112" as 11 and 2). Every letter occurs once at most,
//! so this ends. Flags and widths between `%` and the letter mean nothing.
//!
//! Names are those of the C locale. Local time is UTC.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const Type = @import("../object/type.zig").Type;
const str = @import("../object/str.zig");
const repr = @import("../object/repr.zig");
const tuple = @import("../object/tuple.zig");
const int = @import("../object/int.zig");
const heap = @import("../heap/heap.zig");
const bind = @import("../native/bind.zig");
const unicode = @import("../text/unicode.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const civil = @import("civil.zig");
const iso = @import("iso.zig");
const make = @import("make.zig");
const time_module = @import("time.zig");
const timedelta = @import("timedelta.zig");
const timezone = @import("timezone.zig");

pub const prelude_functions = bind.functions(.{
    .{ "_time_parsed(string, format, /)", parsed, "" },
});

// The format.

const Item = packed struct(u32) {
    what: enum(u8) { literal, space, directive },
    code: u24,
};

const Format = struct {
    items: []Item,
    count: u32 = 0,
    seen: [128]bool = @splat(false),
    given: *Str,

    fn add(self: *Format, item: Item) void {
        self.items[self.count] = item;
        self.count += 1;
    }

    fn directive(self: *Format, letter: u8) Error!void {
        switch (letter) {
            'c' => return self.expand("%a %b %d %H:%M:%S %Y"),
            'x' => return self.expand("%m/%d/%y"),
            'X', 'T' => return self.expand("%H:%M:%S"),
            'R' => return self.expand("%H:%M"),
            'r' => return self.expand("%I:%M:%S %p"),
            '%' => return self.add(.{ .what = .literal, .code = '%' }),
            else => {},
        }
        const plain: u8 = switch (letter) {
            'e' => 'd',
            'k' => 'H',
            'l' => 'I',
            'P' => 'p',
            else => letter,
        };
        if (self.seen[plain]) return raise(.ValueError, "redefinition of group name '{}' in format {}", .{
            @as([]const u8, &.{plain}), Value.from(try repr.of(Value.from(self.given))),
        });
        self.seen[plain] = true;
        self.add(.{ .what = .directive, .code = plain });
    }

    fn expand(self: *Format, comptime text: []const u8) Error!void {
        comptime var at = 0;
        inline while (at < text.len) : (at += 1) {
            if (text[at] == '%') {
                at += 1;
                try self.directive(text[at]);
            } else self.add(.{ .what = if (text[at] == ' ') .space else .literal, .code = text[at] });
        }
    }
};

const letters = "aAbBcdefGHIjklmMpPrRSTuUVwWxXyYzZ%";

fn parseFormat(given: *Str) Error!Format {
    try vm_module.charge(16 * @as(u64, given.len));
    // The longest expansion has 13 items for two characters.
    const room: [*]Item = @ptrCast(@alignCast(try heap.allocRaw((@as(usize, given.len) * 7 + 16) * @sizeOf(Item))));
    var format: Format = .{ .items = room[0 .. @as(usize, given.len) * 7 + 16], .given = given };
    var at: u32 = 0;
    while (at < given.len) {
        const c = str.at(given, at);
        at += 1;
        if (unicode.isSpace(c)) {
            while (at < given.len and unicode.isSpace(str.at(given, at))) at += 1;
            format.add(.{ .what = .space, .code = 0 });
        } else if (c != '%') {
            format.add(.{ .what = .literal, .code = c });
        } else at = try parseDirective(&format, at);
    }
    return format;
}

fn parseDirective(format: *Format, start: u32) Error!u32 {
    const given = format.given;
    var at = start;
    while (at < given.len) : (at += 1) switch (str.at(given, at)) {
        '-', '_', '^', '#', ' ', '0'...'9' => {},
        else => break,
    };
    if (at == given.len) return raise(.ValueError, "stray % in format {}", .{try quoted(given)});
    var letter = str.at(given, at);
    if (letter == 'O' and at + 1 < given.len and isOneOf(str.at(given, at + 1), "demwyHIMS")) {
        at += 1;
        letter = str.at(given, at);
    }
    if (!isOneOf(letter, letters)) {
        const shown_to = if (letter == 'E' or letter == 'O') @min(at + 2, given.len) else at + 1;
        return raise(.ValueError, "{} is a bad directive in format {}", .{
            try quoted(try str.slice(given, at, shown_to)), try quoted(given),
        });
    }
    try format.directive(@intCast(letter));
    return at + 1;
}

fn quoted(s: *Str) Error!Value {
    return Value.from(try repr.of(Value.from(s)));
}

fn isOneOf(c: u21, set: []const u8) bool {
    return c < 128 and std.mem.indexOfScalar(u8, set, @intCast(c)) != null;
}

// Matching.

/// The texts that a directive matches, in the order in which they are tried: two characters for each position, the ends of a
/// range. A whole range of digits matches those of any script.
fn patternsOf(letter: u8) []const []const u8 {
    return switch (letter) {
        'd' => &.{ "3301", "1209", "0019", "19", "  19" },
        'H' => &.{ "2203", "0109", "09", "  09" },
        'I' => &.{ "1102", "0019", "19", "  19" },
        'G', 'Y' => &.{"09090909"},
        'j' => &.{ "336606", "330509", "120909", "001909", "000019", "1909", "0019", "19" },
        'm' => &.{ "1102", "0019", "19" },
        'M' => &.{ "0509", "09" },
        'S' => &.{ "6601", "0509", "09" },
        'U', 'W' => &.{ "5503", "0409", "09" },
        'V' => &.{ "5503", "0019", "1409", "09" },
        'u' => &.{"17"},
        'w' => &.{"06"},
        'y' => &.{"0909"},
        'f' => &.{ "090909090909", "0909090909", "09090909", "090909", "0909", "09" },
        else => &.{},
    };
}

const short_days = shortened(&civil.day_names);
const short_months = shortened(&civil.month_names);
/// Longer names first.
const months_by_length = [_][]const u8{
    "September", "February", "November", "December", "January", "October", "August", "March", "April", "June", "July", "May",
};
const days_by_length = [_][]const u8{ "Wednesday", "Thursday", "Saturday", "Tuesday", "Monday", "Friday", "Sunday" };

fn shortened(comptime names: []const []const u8) [names.len][]const u8 {
    var out: [names.len][]const u8 = undefined;
    for (names, &out) |name, *short| short.* = name[0..3];
    return out;
}

fn namesOf(letter: u8) []const []const u8 {
    return switch (letter) {
        'a' => &short_days,
        'A' => &days_by_length,
        'b' => &short_months,
        'B' => &months_by_length,
        'p' => &.{ "am", "pm" },
        'Z' => &.{ "utc", "gmt" },
        else => &.{},
    };
}

const Choice = struct { number: u32, len: u32 };
const Step = struct { at: u32, number: u32, len: u32 };

const Matcher = struct {
    text: *Str,
    ends: [128]u32 = @splat(0),
    starts: [128]u32 = @splat(0),

    fn char(self: *const Matcher, at: u32) u21 {
        return if (at < self.text.len) str.at(self.text, at) else 0x110000 - 1;
    }

    /// The first way from `number` on in which `item` matches at `at`; the way before that took `len` characters.
    fn choose(self: *const Matcher, item: Item, at: u32, number: u32, len: u32) Error!?Choice {
        switch (item.what) {
            .literal => {
                if (number > 0 or at >= self.text.len or !sameLetter(self.char(at), @intCast(item.code))) return null;
                return .{ .number = 0, .len = 1 };
            },
            .space => {
                // All of the white space, then one less each time.
                if (number > 0) return if (len > 1) .{ .number = number, .len = len - 1 } else null;
                var length: u32 = 0;
                while (at + length < self.text.len and unicode.isSpace(self.char(at + length))) length += 1;
                try vm_module.charge(length);
                return if (length > 0) .{ .number = 0, .len = length } else null;
            },
            .directive => {},
        }
        const letter: u8 = @intCast(item.code);
        if (letter == 'z') return self.chooseOffset(at, number);
        const patterns = patternsOf(letter);
        for (patterns, 0..) |pattern, i| {
            if (i >= number and self.matches(pattern, at)) return .{ .number = @intCast(i), .len = @intCast(pattern.len / 2) };
        }
        for (namesOf(letter), 0..) |name, i| {
            if (i >= number and self.isName(name, at)) return .{ .number = @intCast(i), .len = @intCast(name.len) };
        }
        return null;
    }

    fn matches(self: *const Matcher, pattern: []const u8, start: u32) bool {
        var at = start;
        var i: usize = 0;
        while (i < pattern.len) : (i += 2) {
            if (at >= self.text.len) return false;
            const c = self.char(at);
            const all = pattern[i] == '0' and pattern[i + 1] == '9';
            if ((c < pattern[i] or c > pattern[i + 1]) and !(all and c > 127 and unicode.isDecimal(c))) return false;
            at += 1;
        }
        return true;
    }

    fn isName(self: *const Matcher, name: []const u8, at: u32) bool {
        if (at + name.len > self.text.len) return false;
        for (name, 0..) |c, i| if (!sameLetter(self.char(at + @as(u32, @intCast(i))), c)) return false;
        return true;
    }

    /// `+hh[:]mm[[:]ss[.ffffff]]` or `Z`, the longest first.
    fn chooseOffset(self: *const Matcher, at: u32, number: u32) ?Choice {
        var lengths: [10]u32 = undefined;
        var count: u32 = 0;
        if (self.char(at) == 'Z') {
            lengths[0] = 1;
            count = 1;
        } else if ((self.char(at) == '+' or self.char(at) == '-') and self.matches("0909", at + 1)) {
            var end = at + 3;
            if (self.char(end) == ':') end += 1;
            if (!self.matches("0509", end)) return null;
            const base = end + 2 - at;
            end += 2;
            if (self.char(end) == ':') end += 1;
            if (self.matches("0509", end)) {
                end += 2;
                if (self.char(end) == '.') {
                    var places: u32 = 0;
                    while (places < 6 and self.matches("09", end + 1 + places)) places += 1;
                    while (places > 0) : (places -= 1) {
                        lengths[count] = end + 1 + places - at;
                        count += 1;
                    }
                }
                lengths[count] = end - at;
                count += 1;
            }
            lengths[count] = base;
            count += 1;
        }
        return if (number < count) .{ .number = number, .len = lengths[number] } else null;
    }

    /// The end of the match; null if there is none.
    fn run(self: *Matcher, items: []const Item) Error!?u32 {
        const room: [*]Step = @ptrCast(@alignCast(try heap.allocRaw(@max(items.len, 1) * @sizeOf(Step))));
        const steps = room[0..items.len];
        var index: usize = 0;
        var at: u32 = 0;
        var number: u32 = 0;
        var len: u32 = 0;
        while (index < items.len) {
            try vm_module.charge(2);
            const item = items[index];
            if (try self.choose(item, at, number, len)) |choice| {
                steps[index] = .{ .at = at, .number = choice.number, .len = choice.len };
                if (item.what == .directive) {
                    self.starts[item.code] = at;
                    self.ends[item.code] = at + choice.len;
                }
                at += choice.len;
                number = 0;
                index += 1;
                continue;
            }
            if (index == 0) return null;
            index -= 1;
            at = steps[index].at;
            number = steps[index].number + 1;
            len = steps[index].len;
        }
        return at;
    }

    /// The number that a directive has matched; null if the format has it not.
    fn numberOf(self: *const Matcher, format: *const Format, letter: u8) ?i64 {
        if (!format.seen[letter]) return null;
        return self.digits(self.starts[letter], self.ends[letter]);
    }

    fn digits(self: *const Matcher, start: u32, end: u32) i64 {
        var n: i64 = 0;
        for (start..end) |i| {
            const c = str.at(self.text, i);
            if (c == ' ') continue;
            n = n * 10 + (unicode.decimalValue(c) orelse 0);
        }
        return n;
    }

    fn nameIndex(self: *const Matcher, format: *const Format, letter: u8, names: []const []const u8) ?i64 {
        if (!format.seen[letter]) return null;
        for (names, 0..) |name, i| {
            if (name.len == self.ends[letter] - self.starts[letter] and self.isName(name, self.starts[letter])) return @intCast(i);
        }
        return null;
    }
};

fn sameLetter(a: u21, b: u21) bool {
    if (a == b) return true;
    if (a < 128 and b < 128) return std.ascii.toLower(@intCast(a)) == std.ascii.toLower(@intCast(b));
    return std.mem.eql(u21, unicode.mapCase(a, .lower).slice(), unicode.mapCase(b, .lower).slice());
}

// What it means.

pub const Parts = struct {
    year: i64 = 1900,
    month: i64 = 1,
    day: i64 = 1,
    hour: i64 = 0,
    minute: i64 = 0,
    second: i64 = 0,
    microsecond: i64 = 0,
    weekday: i64 = 0,
    day_of_year: i64 = 0,
    dst: i64 = -1,
    zone: ?*Str = null,
    offset: ?iso.Offset = null,
};

const needs_iso_year = "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').";
const needs_iso_week = "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').";

pub fn parse(text: *Str, given: *Str) Error!Parts {
    const format = try parseFormat(given);
    var matcher: Matcher = .{ .text = text };
    const end = try matcher.run(format.items[0..format.count]) orelse
        return raise(.ValueError, "time data {} does not match format {}", .{ try quoted(text), try quoted(given) });
    if (end != text.len) return raise(.ValueError, "unconverted data remains: {}", .{try str.slice(text, end, text.len)});
    return meaning(&format, &matcher);
}

fn meaning(format: *const Format, matcher: *Matcher) Error!Parts {
    var parts: Parts = .{};
    var year: ?i64 = matcher.numberOf(format, 'Y');
    if (matcher.numberOf(format, 'y')) |n| year = if (n <= 68) 2000 + n else 1900 + n;
    if (matcher.numberOf(format, 'm')) |n| parts.month = n;
    if (matcher.nameIndex(format, 'b', &short_months)) |n| parts.month = n + 1;
    if (matcher.nameIndex(format, 'B', &civil.month_names)) |n| parts.month = n + 1;
    if (matcher.numberOf(format, 'd')) |n| parts.day = n;
    if (matcher.numberOf(format, 'H')) |n| parts.hour = n;
    if (matcher.numberOf(format, 'I')) |n| parts.hour = hour24(n, matcher.nameIndex(format, 'p', &.{ "am", "pm" }));
    parts.minute = matcher.numberOf(format, 'M') orelse 0;
    parts.second = matcher.numberOf(format, 'S') orelse 0;
    if (matcher.numberOf(format, 'f')) |n| {
        parts.microsecond = n;
        for (matcher.ends['f'] - matcher.starts['f']..6) |_| parts.microsecond *= 10;
    }
    if (format.seen['Z']) {
        parts.zone = try str.slice(matcher.text, matcher.starts['Z'], matcher.ends['Z']);
        parts.dst = 0;
    }
    if (format.seen['z']) parts.offset = try offsetOf(matcher);
    try resolveDay(format, matcher, &parts, year);
    return parts;
}

fn hour24(hour: i64, half: ?i64) i64 {
    const from_midnight = @mod(hour, 12);
    return if (half == 1) from_midnight + 12 else if (half == null and hour != 12) hour else from_midnight;
}

fn offsetOf(matcher: *const Matcher) Error!iso.Offset {
    const start = matcher.starts['z'];
    const end = matcher.ends['z'];
    if (str.at(matcher.text, start) == 'Z') return .{ .seconds = 0, .micros = 0 };
    var at = start + 1;
    const hours = matcher.digits(at, at + 2);
    at += 2;
    const separated = str.at(matcher.text, at) == ':';
    if (separated) at += 1;
    const minutes = matcher.digits(at, at + 2);
    at += 2;
    var seconds: i64 = 0;
    var micros: i64 = 0;
    if (at < end) {
        if ((str.at(matcher.text, at) == ':') != separated)
            return raise(.ValueError, "Inconsistent use of : in {}", .{try str.slice(matcher.text, start, end)});
        if (separated) at += 1;
        seconds = matcher.digits(at, at + 2);
        at += 2;
        if (at < end) {
            micros = matcher.digits(at + 1, end);
            for (end - at - 1..6) |_| micros *= 10;
        }
    }
    const sign: i64 = if (str.at(matcher.text, start) == '-') -1 else 1;
    return .{ .seconds = sign * ((hours * 60 + minutes) * 60 + seconds), .micros = sign * micros };
}

/// Day, weekday and day of the year from whichever of them are there.
fn resolveDay(format: *const Format, matcher: *const Matcher, parts: *Parts, given_year: ?i64) Error!void {
    var weekday = matcher.nameIndex(format, 'a', &short_days) orelse matcher.nameIndex(format, 'A', &civil.day_names);
    if (matcher.numberOf(format, 'u')) |n| weekday = n - 1;
    if (matcher.numberOf(format, 'w')) |n| weekday = if (n == 0) 6 else n - 1;
    var day_of_year = matcher.numberOf(format, 'j');
    const iso_year = matcher.numberOf(format, 'G');
    const iso_week = matcher.numberOf(format, 'V');
    if (iso_year != null) {
        if (day_of_year != null)
            return raise(.ValueError, "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.", .{});
        if (iso_week == null or weekday == null) return raise(.ValueError, needs_iso_week, .{});
    } else if (iso_week != null) {
        if (given_year == null or weekday == null) return raise(.ValueError, needs_iso_year, .{});
        return raise(.ValueError, "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.", .{});
    }
    // 29 February without a year is one of a leap year.
    const leap_day = given_year == null and parts.month == 2 and parts.day == 29;
    var year = given_year orelse if (leap_day) @as(i64, 1904) else 1900;
    if (day_of_year == null) if (weekday) |on| {
        if (weekNumber(format, matcher)) |week| {
            day_of_year = dayOfWeek(year, week, on, format.seen['W']);
        } else if (iso_year) |of_year| {
            const day = try fromIso(of_year, iso_week.?, on + 1);
            year = day.year;
            day_of_year = civil.dayOfYear(day.year, day.month, day.day);
        }
        if (day_of_year) |n| if (n <= 0) {
            year -= 1;
            day_of_year = n + 365 + @as(i64, @intFromBool(civil.isLeap(year)));
        };
    };
    if (day_of_year) |n| {
        const day = civil.fromOrdinal(civil.daysBeforeYear(year) + n);
        if (day.year > civil.year_max or day.year < civil.year_min) return make.badYear(day.year);
        year = day.year;
        parts.month = day.month;
        parts.day = day.day;
        parts.day_of_year = n;
    } else {
        try make.checkDay(year, parts.month, parts.day);
        parts.day_of_year = civil.dayOfYear(year, @intCast(parts.month), parts.day);
    }
    parts.weekday = weekday orelse civil.weekdayOf(civil.ordinalOf(year, @intCast(parts.month), parts.day));
    parts.year = if (leap_day) 1900 else year;
}

fn weekNumber(format: *const Format, matcher: *const Matcher) ?i64 {
    return matcher.numberOf(format, 'U') orelse matcher.numberOf(format, 'W');
}

fn fromIso(year: i64, week: i64, weekday: i64) Error!civil.Day {
    return iso.fromWeek(year, week, weekday) catch |err| switch (err) {
        error.Year => make.badYear(year),
        error.Week => raise(.ValueError, "Invalid week: {}", .{week}),
        error.Weekday => raise(.ValueError, "Invalid weekday: {} (range is [1, 7])", .{weekday}),
    };
}

/// Of week `week` as %U (from Sunday) or %W (from Monday) counts them.
fn dayOfWeek(year: i64, week: i64, monday_based: i64, from_monday: bool) i64 {
    const first_of_year: i64 = civil.weekdayOf(civil.ordinalOf(year, 1, 1));
    const first = if (from_monday) first_of_year else @mod(first_of_year + 1, 7);
    const weekday = if (from_monday) monday_based else @mod(monday_based + 1, 7);
    if (week == 0) return 1 + weekday - first;
    return 1 + @mod(7 - first, 7) + 7 * (week - 1) + weekday;
}

// Objects.

pub fn date(cls: *Type, text: *Str, format: *Str) Error!Value {
    const parts = try parse(text, format);
    try make.checkDay(parts.year, parts.month, parts.day);
    return make.day(cls, dayOf(&parts));
}

fn dayOf(parts: *const Parts) civil.Day {
    return .{ .year = parts.year, .month = @intCast(parts.month), .day = @intCast(parts.day) };
}

pub fn time(cls: *Type, text: *Str, format: *Str) Error!Value {
    const parts = try parse(text, format);
    const clock = try time_module.checkedClock(parts.hour, parts.minute, parts.second, parts.microsecond, 0);
    return make.time(cls, clock, try zoneOf(&parts));
}

pub fn datetime(cls: *Type, text: *Str, format: *Str) Error!Value {
    const parts = try parse(text, format);
    try make.checkDay(parts.year, parts.month, parts.day);
    const clock = try time_module.checkedClock(parts.hour, parts.minute, parts.second, parts.microsecond, 0);
    return make.datetime(cls, dayOf(&parts), clock, try zoneOf(&parts));
}

fn zoneOf(parts: *const Parts) Error!Value {
    const offset = parts.offset orelse return .none;
    return timezone.of(try timedelta.fromParts(vm.types.timedelta, 0, offset.seconds, offset.micros), parts.zone);
}

/// For `time.strptime`: nine numbers, the name of the zone and its offset in seconds.
fn parsed(text: *Str, format: *Str) Error!*layout.Tuple {
    const parts = try parse(text, format);
    const offset = if (parts.offset) |offset| Value.fromInt(offset.seconds) else Value.none;
    return tuple.fromSlice(&.{
        Value.fromInt(parts.year),    Value.fromInt(parts.month),       Value.fromInt(parts.day),
        Value.fromInt(parts.hour),    Value.fromInt(parts.minute),      Value.fromInt(parts.second),
        Value.fromInt(parts.weekday), Value.fromInt(parts.day_of_year), Value.fromInt(parts.dst),
        if (parts.zone) |zone| Value.from(zone) else .none,
        offset,
    });
}
