//! `re.Match`: where a pattern matched.
//!
//!     Match | pattern | string | pos endpos last | start end of group 0 | start end of group 1 | ...
//!
//! Not here: how matches are found (pattern.zig, regex/).

const std = @import("std");
const layout = @import("layout.zig");
const Match = layout.Match;
const Pattern = layout.Pattern;
const Str = layout.Str;
const Value = @import("value.zig").Value;
const bind = @import("../native/bind.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const attribute = @import("../vm/attribute.zig");
const descriptor = @import("descriptor.zig");
const repr = @import("repr.zig");
const str = @import("str.zig");
const int = @import("int.zig");
const tuple = @import("tuple.zig");
const dict = @import("dict.zig");
const pattern_module = @import("pattern.zig");
const none = @import("../regex/matcher.zig").none;
const Found = @import("../regex/pattern_search.zig").Found;
const Subject = @import("../regex/subject.zig").Subject;

pub const doc = "Where and how a pattern matched; always true.";

pub const methods = bind.table(.{
    .{
        "group(self, /, *args)",
        group,
        "The text of a group by number or name, of the whole match for 0; several groups as a tuple.",
    },
    .{
        "groups(self, /, default=None)",
        groups,
        "The texts of all groups in order; default stands for groups without a match.",
    },
    .{
        "groupdict(self, /, default=None)",
        groupDict,
        "The texts of the named groups; default stands for groups without a match.",
    },
    .{ "start(self, group=0, /)", start, "Where the match of a group starts." },
    .{ "end(self, group=0, /)", end, "Where the match of a group ends." },
    .{ "span(self, group=0, /)", span, "Where the match of a group starts and ends, as a pair." },
    .{
        "expand(self, /, template)",
        expand,
        "The template with its group references filled in, as sub() does.",
    },
    .{ "__getitem__(self, key, /)", getItem, "The value of self[key]." },
    .{ "__copy__(self, /)", itself, "" },
    .{ "__deepcopy__(self, memo, /)", itselfDeep, "" },
    .{ "__repr__(self, /)", dunderRepr, "The text that repr(self) gives." },
});

pub const class_methods = bind.classMethods(.{
    .{
        "__class_getitem__(cls, object, /)",
        descriptor.genericAlias,
        "The generic alias of this class with these type arguments.",
    },
});

pub const attributes = bind.attributes(.{
    .{ "string", getString, null, "The string that was searched." },
    .{ "re", getRe, null, "The pattern that found this match." },
    .{ "pos", getPos, null, "Where the search began." },
    .{ "endpos", getEndpos, null, "Where the search had to end." },
    .{ "lastindex", getLastIndex, null, "The number of the group that closed last, or None." },
    .{ "lastgroup", getLastGroup, null, "The name of the group that closed last, or None." },
    .{ "regs", getRegs, null, "" },
});

/// `slots` are those of the matcher: two for each group from 1 on.
pub fn create(
    pattern: *Pattern,
    string: Value,
    bounds: pattern_module.Bounds,
    found: Found,
    slots: [*]const u32,
    last: u32,
) Error!*Match {
    const self = try heap.create(Match, vm.types.match, @as(usize, pattern.groups) * @sizeOf(Match.Region));
    self.pattern = pattern;
    self.string = string;
    self.pos = bounds.from;
    self.endpos = bounds.to;
    self.last = last;
    self.count = pattern.groups;
    const regions = self.regions();
    regions[0] = .{ .start = found.start, .end = found.end };
    for (regions[1..], 0..) |*region, i| {
        const from = slots[i * 2];
        const to = slots[i * 2 + 1];
        const matched = from != none and to != none and from <= to;
        region.* = if (matched) .{ .start = from, .end = to } else .{ .start = none, .end = none };
    }
    return self;
}

fn regionValue(self: *Match, subject: *const Subject, index: u32, default: Value) Error!Value {
    const region = self.regions()[index];
    if (region.start == none) return default;
    return subject.slice(region.start, region.end);
}

fn groupIndex(self: *Match, key: Value) Error!u32 {
    const index: i64 = if (key.isInt())
        key.asInt()
    else if (key.isBool())
        @intFromBool(key.asBool())
    else
        try namedIndex(self, key);
    return if (index >= 0 and index < self.count) @intCast(index) else noSuchGroup();
}

fn noSuchGroup() Error {
    return raise(.IndexError, "no such group", .{});
}

fn namedIndex(self: *Match, key: Value) Error!i64 {
    if (key.asExact(Str)) |name| {
        const found = dict.getStr(self.pattern.group_index, name) orelse return -1;
        return found.asInt();
    }
    if (key.isObject() and attribute.special(key, .__index__) != null) {
        if (!int.isAnyInt(key)) return error.NeedsPython;
        return int.toI64(try int.plain(key)) orelse -1;
    }
    const found = try dict.get(self.pattern.group_index, key) orelse return -1;
    return found.asInt();
}

fn group(self: *Match, args: []const Value) Error!Value {
    const subject = try Subject.any(self.string);
    switch (args.len) {
        0 => return regionValue(self, &subject, 0, .none),
        1 => return regionValue(self, &subject, try groupIndex(self, args[0]), .none),
        else => {
            const out = try tuple.createFresh(args.len);
            for (out.slice(), args) |*item, key| item.* = try regionValue(self, &subject, try groupIndex(self, key), .none);
            return Value.from(out);
        },
    }
}

pub fn getItem(self: *Match, key: Value) Error!Value {
    const index = try groupIndex(self, key);
    const subject = try Subject.any(self.string);
    return regionValue(self, &subject, index, .none);
}

fn groups(self: *Match, default: Value) Error!*layout.Tuple {
    const subject = try Subject.any(self.string);
    const out = try tuple.createFresh(self.count - 1);
    for (out.slice(), 1..) |*item, index| item.* = try regionValue(self, &subject, @intCast(index), default);
    return out;
}

fn groupDict(self: *Match, default: Value) Error!*layout.Dict {
    const subject = try Subject.any(self.string);
    const out = try dict.create();
    var at: u32 = 0;
    while (dict.next(self.pattern.group_index, &at)) |entry| {
        const value = try regionValue(self, &subject, @intCast(entry.value.asInt()), default);
        try dict.setStr(out, entry.key.asObject().as(Str), value);
    }
    return out;
}

fn positionOf(index: u32) Value {
    return if (index == none) Value.fromInt(-1) else Value.fromInt(index);
}

fn start(self: *Match, key: Value) Error!Value {
    return positionOf(self.regions()[try groupIndex(self, key)].start);
}

fn end(self: *Match, key: Value) Error!Value {
    return positionOf(self.regions()[try groupIndex(self, key)].end);
}

fn span(self: *Match, key: Value) Error!*layout.Tuple {
    return spanOf(self.regions()[try groupIndex(self, key)]);
}

fn spanOf(region: Match.Region) Error!*layout.Tuple {
    return tuple.pair(positionOf(region.start), positionOf(region.end));
}

fn expand(self: *Match, template: Value) Error!Value {
    return pattern_module.expand(self, template);
}

fn itself(self: *Match) Value {
    return Value.from(self);
}

fn itselfDeep(self: *Match, memo: Value) Value {
    _ = memo;
    return Value.from(self);
}

pub fn dunderRepr(self: *Match) Error!*Str {
    const subject = try Subject.any(self.string);
    const shown = try repr.of(try regionValue(self, &subject, 0, .none));
    const region = self.regions()[0];
    return raise_module.format("<re.Match object; span=({}, {}), match={}>", .{ region.start, region.end, shown });
}

fn getString(self: *Match) Value {
    return self.string;
}

fn getRe(self: *Match) Value {
    return Value.from(self.pattern);
}

fn getPos(self: *Match) u32 {
    return self.pos;
}

fn getEndpos(self: *Match) u32 {
    return self.endpos;
}

fn getLastIndex(self: *Match) Value {
    return if (self.last == none) .none else Value.fromInt(self.last);
}

fn getLastGroup(self: *Match) Value {
    return if (self.last == none) .none else self.pattern.group_names.slice()[self.last];
}

fn getRegs(self: *Match) Error!*layout.Tuple {
    const out = try tuple.createFresh(self.count);
    for (out.slice(), self.regions()) |*item, region| item.* = Value.from(try spanOf(region));
    return out;
}
