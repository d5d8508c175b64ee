//! `re.Pattern`: compiled patterns, and everything that looks through a text from start to end.
//!
//! A search that needs guest code (a function as replacement, an object with `__buffer__`) is for the twins in
//! lib/prelude/regex.py, and so is a faulty template: its exception is a class of the library.
//!
//! Not here: matches (match.zig), `finditer` and scanners (pattern_scanner.zig), the engine (regex/).

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("layout.zig");
const Pattern = layout.Pattern;
const Str = layout.Str;
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const typeOf = @import("type.zig").typeOf;
const bind = @import("../native/bind.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const compare = @import("../vm/compare.zig");
const hash_module = @import("../vm/hash.zig");
const callable = @import("../vm/callable.zig");
const descriptor = @import("descriptor.zig");
const repr = @import("repr.zig");
const str = @import("str.zig");
const bytes = @import("bytes.zig");
const list = @import("list.zig");
const tuple = @import("tuple.zig");
const dict = @import("dict.zig");
const intern = @import("intern.zig");
const match_module = @import("match.zig");
const scanner = @import("pattern_scanner.zig");
const View = @import("../text/view.zig").View;
const flags_module = @import("../regex/flags.zig");
const program_module = @import("../regex/program.zig");
const Parser = @import("../regex/pattern_parser.zig").Parser;
const Compiler = @import("../regex/pattern_compiler.zig").Compiler;
const source_module = @import("../regex/pattern_source.zig");
const matcher_module = @import("../regex/matcher.zig");
const search_module = @import("../regex/pattern_search.zig");
const template_module = @import("../regex/template.zig");
const Subject = @import("../regex/subject.zig").Subject;

pub const doc = "A regular expression, ready to search.";

pub const methods = bind.table(.{
    .{
        "match(self, /, string, pos=0, endpos=9223372036854775807)",
        matchStart,
        "A match at the very start of the string, or None.",
    },
    .{
        "fullmatch(self, /, string, pos=0, endpos=9223372036854775807)",
        matchWhole,
        "A match of the whole string, or None.",
    },
    .{
        "search(self, /, string, pos=0, endpos=9223372036854775807)",
        search,
        "The first match anywhere in the string, or None.",
    },
    .{
        "findall(self, /, string, pos=0, endpos=9223372036854775807)",
        findAll,
        "All matches that do not overlap: their texts, or their groups if there are any.",
    },
    .{
        "finditer(self, /, string, pos=0, endpos=9223372036854775807)",
        scanner.findIter,
        "An iterator over the matches that do not overlap.",
    },
    .{ "scanner(self, /, string, pos=0, endpos=9223372036854775807)", scanner.create, "" },
    .{
        "split(self, /, string, maxsplit=0)",
        split,
        "The parts of the string between the matches.",
    },
    .{
        "sub(self, /, repl, string, count=0)",
        sub,
        "The string with its matches replaced, at most count of them; repl is a template or a function of the match.",
    },
    .{
        "subn(self, /, repl, string, count=0)",
        subn,
        "What sub() gives, and how many matches were replaced.",
    },
    .{ "__copy__(self, /)", itself, "" },
    .{ "__deepcopy__(self, memo, /)", itselfDeep, "" },
    .{ "__repr__(self, /)", dunderRepr, "The text that repr(self) gives." },
    .{ "__eq__(self, value, /)", equal, "The value of self == value." },
    .{ "__ne__(self, value, /)", notEqual, "The value of self != value." },
    .{ "__hash__(self, /)", hashOf, "The number by which dicts and sets find this object." },
});

pub const class_methods = bind.classMethods(.{
    .{
        "__class_getitem__(cls, object, /)",
        descriptor.genericAlias,
        "The generic alias of this class with these type arguments.",
    },
});

pub const attributes = bind.attributes(.{
    .{ "pattern", getPattern, null, "The text that was compiled." },
    .{ "flags", getFlags, null, "The flags the pattern was compiled with." },
    .{ "groups", getGroups, null, "How many groups the pattern has." },
    .{ "groupindex", getGroupIndex, null, "The number of each named group." },
});

pub const prelude_functions = bind.functions(.{
    .{ "_re_compile(pattern, flags, /)", compile, "A Pattern, or a pair of message and position; and warnings." },
    .{ "_re_template(pattern, template, /)", templateParts, "The parts of a replacement, or a pair of message and position." },
});

// Compiling.

/// A tuple: the Pattern and its warnings (pairs of text and position), or the message and the position of a fault.
fn compile(source: Value, flags: i64) Error!Value {
    const text: View, const is_text = if (source.as(Str)) |s|
        .{ str.view(s), true }
    else if (try bytes.contiguousOf(source)) |found|
        .{ View.ofLatin1(found), false }
    else
        return raise(.TypeError, "first argument must be string or compiled pattern", .{});
    try vm_module.charge(200 + @as(u64, text.len) * 40);
    var arena_state: std.heap.ArenaAllocator = .init(str.gpa);
    const arena = arena_state.allocator();
    var parser: Parser = .init(arena, text, is_text, @truncate(@as(u64, @bitCast(flags))));
    const made = build(arena, &parser, source) catch |err| switch (err) {
        error.BadPattern, error.Restart => {
            const fault = parser.source.fault.?;
            const position: Value = if (fault.position) |at| Value.fromInt(at) else .none;
            return Value.from(try tuple.fromSlice(&.{ .none, Value.from(fault.message), position }));
        },
        else => |plain| return plain,
    };
    const warnings = try list.create(parser.warnings.items.len);
    for (parser.warnings.items) |warning|
        try list.append(warnings, Value.from(try raise_module.format("{}{}", .{ warning.text, warning.position })));
    return Value.from(try tuple.fromSlice(&.{ Value.from(made), Value.from(warnings) }));
}

fn build(arena: std.mem.Allocator, parser: *Parser, source: Value) source_module.ParseError!*Pattern {
    const root = try parser.parse();
    var compiler: Compiler = .{ .arena = arena, .parser = parser };
    const header = try compiler.compile(root);
    const code = compiler.code.items;
    const sets = compiler.sets.items;
    const size = program_module.sizeOf(code, sets);
    try vm_module.charge(size);
    const words: [*]u32 = @ptrCast(@alignCast(try heap.allocRaw(size * 4)));
    program_module.put(words[0..size], header, code, sets);

    const names = try tuple.createFresh(header.groups);
    const index = try dict.create();
    for (parser.names.items, names.slice(), 0..) |name, *slot, group| {
        slot.* = .none;
        const text = name orelse continue;
        const key = try intern.intern(text);
        slot.* = Value.from(key);
        try dict.setStr(index, key, Value.fromInt(@intCast(group)));
    }
    const self = try heap.create(Pattern, vm.types.pattern, 0);
    const object = self.object;
    self.* = .{
        .object = object,
        .source = source,
        .flags = parser.flags,
        .groups = header.groups,
        .group_index = index,
        .group_names = names,
        .words = words,
        .words_len = @intCast(size),
        .is_text = source.as(Str) != null,
    };
    return self;
}

pub inline fn programOf(self: *const Pattern) program_module.Program {
    return .{ .words = self.words[0..self.words_len] };
}

// Searching.

pub const Bounds = struct { from: u32, to: u32 };

pub fn clip(subject: *const Subject, pos: i64, endpos: i64) Bounds {
    const to: u32 = @intCast(std.math.clamp(endpos, 0, subject.len));
    const from: u32 = @intCast(std.math.clamp(pos, 0, to));
    return .{ .from = from, .to = to };
}

pub const Mode = enum { search, match, whole };

fn matchStart(self: *Pattern, string: Value, pos: i64, endpos: i64) Error!Value {
    return once(self, string, pos, endpos, .match);
}

fn matchWhole(self: *Pattern, string: Value, pos: i64, endpos: i64) Error!Value {
    return once(self, string, pos, endpos, .whole);
}

fn search(self: *Pattern, string: Value, pos: i64, endpos: i64) Error!Value {
    return once(self, string, pos, endpos, .search);
}

fn once(self: *Pattern, string: Value, pos: i64, endpos: i64, mode: Mode) Error!Value {
    const subject = try Subject.of(string, self);
    if (pos > endpos) return .none;
    const bounds = clip(&subject, pos, endpos);
    switch (subject.width) {
        inline 1, 2, 4 => |width| {
            // Undefined memory stays as it is: filling it would cost more than most searches.
            @setRuntimeSafety(false);
            const Unit = str.UnitOf(width);
            var scratch: matcher_module.Scratch = undefined;
            var matcher: matcher_module.Matcher(Unit) = undefined;
            try startMatcher(Unit, &matcher, self, &scratch, &subject, bounds.to, mode == .whole);
            defer matcher.deinit();
            const found = try step(Unit, &matcher, bounds.from, mode) orelse {
                try vm_module.charge(matcher.steps);
                return .none;
            };
            try vm_module.charge(matcher.steps);
            const made = try match_module.create(self, string, bounds, found, matcher.slots, matcher.lastGroup());
            return Value.from(made);
        },
        else => unreachable,
    }
}

pub inline fn startMatcher(
    comptime Unit: type,
    matcher: *matcher_module.Matcher(Unit),
    self: *const Pattern,
    scratch: *matcher_module.Scratch,
    subject: *const Subject,
    end: u32,
    whole: bool,
) Error!void {
    return matcher.begin(scratch, programOf(self), @ptrCast(subject.text), end, whole);
}

pub fn step(comptime Unit: type, matcher: *matcher_module.Matcher(Unit), from: u32, mode: Mode) Error!?search_module.Found {
    if (mode == .search) return search_module.search(Unit, matcher, from);
    const end = try matcher.match(from) orelse return null;
    return .{ .start = from, .end = end };
}

/// All matches one after the other, each told to `visitor.visit(found, slots)`, which says whether to go on.
fn forEach(self: *Pattern, subject: *const Subject, bounds: Bounds, visitor: anytype) Error!void {
    switch (subject.width) {
        inline 1, 2, 4 => |width| {
            // Undefined memory stays as it is: filling it would cost more than most searches.
            @setRuntimeSafety(false);
            const Unit = str.UnitOf(width);
            var scratch: matcher_module.Scratch = undefined;
            var matcher: matcher_module.Matcher(Unit) = undefined;
            try startMatcher(Unit, &matcher, self, &scratch, subject, bounds.to, false);
            defer matcher.deinit();
            var from = bounds.from;
            while (try search_module.search(Unit, &matcher, from)) |found| {
                if (!try visitor.visit(found, matcher.slots)) break;
                matcher.must_advance = found.end == found.start;
                from = found.end;
                matcher.reset();
                matcher.steps += 8;
            }
            try vm_module.charge(matcher.steps);
        },
        else => unreachable,
    }
}

/// What a group of a match gives: part of the text, or `default` if it has not matched.
inline fn groupValue(subject: *const Subject, found: search_module.Found, slots: [*]const u32, group: u32, default: Value) Error!Value {
    if (group == 0) return subject.slice(found.start, found.end);
    const from = slots[group * 2 - 2];
    const to = slots[group * 2 - 1];
    if (from == matcher_module.none or to == matcher_module.none or to < from) return default;
    return subject.slice(from, to);
}

fn findAll(self: *Pattern, string: Value, pos: i64, endpos: i64) Error!Value {
    const subject = try Subject.of(string, self);
    const found = try list.create(0);
    if (pos > endpos) return Value.from(found);
    const Collector = struct {
        subject: *const Subject,
        out: *layout.List,
        groups: u32,
        empty: Value,

        fn visit(me: *@This(), at: search_module.Found, slots: [*]const u32) Error!bool {
            const item = switch (me.groups) {
                1 => try me.subject.slice(at.start, at.end),
                2 => try groupValue(me.subject, at, slots, 1, me.empty),
                else => blk: {
                    const made = try tuple.createFresh(me.groups - 1);
                    for (made.slice(), 1..) |*item, group| item.* = try groupValue(me.subject, at, slots, @intCast(group), me.empty);
                    break :blk Value.from(made);
                },
            };
            try list.append(me.out, item);
            return true;
        }
    };
    var collector: Collector = .{ .subject = &subject, .out = found, .groups = self.groups, .empty = subject.empty() };
    try forEach(self, &subject, clip(&subject, pos, endpos), &collector);
    return Value.from(found);
}

fn split(self: *Pattern, string: Value, maxsplit: i64) Error!Value {
    const subject = try Subject.of(string, self);
    const Splitter = struct {
        subject: *const Subject,
        out: *layout.List,
        groups: u32,
        left: i64,
        last: u32 = 0,

        fn visit(me: *@This(), at: search_module.Found, slots: [*]const u32) Error!bool {
            try list.append(me.out, try me.subject.slice(me.last, at.start));
            for (1..me.groups) |group| try list.append(me.out, try groupValue(me.subject, at, slots, @intCast(group), .none));
            me.last = at.end;
            me.left -= 1;
            return me.left != 0;
        }
    };
    const pieces = try list.create(0);
    var splitter: Splitter = .{ .subject = &subject, .out = pieces, .groups = self.groups, .left = maxsplit };
    if (maxsplit >= 0) try forEach(self, &subject, .{ .from = 0, .to = subject.len }, &splitter);
    try list.append(pieces, try subject.slice(splitter.last, subject.len));
    return Value.from(pieces);
}

// Replacing.

fn sub(self: *Pattern, repl: Value, string: Value, count: i64) Error!Value {
    return (try replaced(self, repl, string, count)).text;
}

fn subn(self: *Pattern, repl: Value, string: Value, count: i64) Error!*layout.Tuple {
    const result = try replaced(self, repl, string, count);
    return tuple.pair(result.text, Value.fromInt(result.count));
}

const Replaced = struct { text: Value, count: i64 };

fn replaced(self: *Pattern, repl: Value, string: Value, count: i64) Error!Replaced {
    if (callable.isCallable(repl)) return error.NeedsPython;
    const template = Subject.any(repl) catch |err| return if (err == error.Raised) giveUp() else err;
    // Texts of the other kind fail when they are joined, which the twin does.
    if ((repl.as(Str) != null) != self.is_text) return error.NeedsPython;
    const subject = try Subject.of(string, self);
    var arena_state: std.heap.ArenaAllocator = .init(str.gpa);
    const parts = try partsOf(arena_state.allocator(), self, &template) orelse return error.NeedsPython;
    if (count < 0) return .{ .text = try subject.slice(0, subject.len), .count = 0 };
    if (self.is_text) {
        var out: TextOut = .{ .builder = str.Builder.init() };
        return replaceInto(self, &subject, parts, count, &out);
    }
    var out: BytesOut = .{};
    return replaceInto(self, &subject, parts, count, &out);
}

fn giveUp() Error {
    vm.pending = .none;
    return error.NeedsPython;
}

/// Null for a faulty template.
fn partsOf(arena: std.mem.Allocator, self: *Pattern, template: *const Subject) Error!?[]const template_module.Part {
    const text: View = .{ .bytes = template.text, .len = template.len, .width = @fromBackingInt(template.width) };
    try vm_module.charge(text.len / 8 + 4);
    for (0..text.len) |at| {
        if (text.at(at) == '\\') break;
    } else {
        const parts = try arena.alloc(template_module.Part, 1);
        parts[0] = .{ .literal = template.value };
        return parts;
    }
    try vm_module.charge(@as(u64, text.len) * 4);
    const parsed = template_module.parse(arena, self, text, self.is_text) catch |err| switch (err) {
        error.BadPattern, error.Restart => unreachable,
        else => |plain| return plain,
    };
    return switch (parsed) {
        .parts => |parts| parts,
        .fault => null,
    };
}

/// For the twins: a list of literals and group numbers, or a pair of message and position.
fn templateParts(self: *Pattern, template: Value) Error!Value {
    const subject = Subject.any(template) catch |err| {
        if (err != error.Raised) return err;
        vm.pending = .none;
        return raise(.TypeError, "decoding to str: need a bytes-like object, {} found", .{typeOf(template)});
    };
    var arena_state: std.heap.ArenaAllocator = .init(str.gpa);
    const text: View = .{ .bytes = subject.text, .len = subject.len, .width = @fromBackingInt(subject.width) };
    try vm_module.charge(@as(u64, text.len) * 4);
    const parsed = template_module.parse(arena_state.allocator(), self, text, template.as(Str) != null) catch |err| switch (err) {
        error.BadPattern, error.Restart => unreachable,
        else => |plain| return plain,
    };
    switch (parsed) {
        .fault => |fault| {
            const position: Value = if (fault.position) |at| Value.fromInt(at) else .none;
            return Value.from(try tuple.pair(Value.from(fault.message), position));
        },
        .parts => |parts| {
            const out = try list.create(parts.len);
            for (parts) |part| try list.append(out, switch (part) {
                .literal => |piece| piece,
                .group => |group| Value.fromInt(group),
            });
            return Value.from(out);
        },
    }
}

const TextOut = struct {
    builder: str.Builder,

    inline fn addRange(self: *TextOut, subject: *const Subject, from: u32, to: u32) Error!void {
        if (from < to) try self.builder.appendRange(subject.value.asObject().as(Str), from, to);
    }

    inline fn addPiece(self: *TextOut, piece: Value) Error!void {
        try self.builder.appendStr(piece.asObject().as(Str));
    }

    fn finish(self: *TextOut) Error!Value {
        return Value.from(try self.builder.finish());
    }
};

const BytesOut = struct {
    buffer: std.ArrayList(u8) = .empty,

    fn addRange(self: *BytesOut, subject: *const Subject, from: u32, to: u32) Error!void {
        try self.buffer.appendSlice(str.gpa, subject.text[from..to]);
    }

    fn addPiece(self: *BytesOut, piece: Value) Error!void {
        try self.buffer.appendSlice(str.gpa, (try bytes.contiguousOf(piece)).?);
    }

    fn finish(self: *BytesOut) Error!Value {
        return Value.from(try bytes.fromSlice(self.buffer.items));
    }
};

/// `Match.expand`.
pub fn expand(found: *layout.Match, template: Value) Error!Value {
    const self = found.pattern;
    const shape = Subject.any(template) catch |err| return if (err == error.Raised) giveUp() else err;
    if ((template.as(Str) != null) != self.is_text) return error.NeedsPython;
    var arena_state: std.heap.ArenaAllocator = .init(str.gpa);
    const parts = try partsOf(arena_state.allocator(), self, &shape) orelse return error.NeedsPython;
    const subject = try Subject.any(found.string);
    if (parts.len == 1 and parts[0] == .literal and parts[0].literal.is(template)) return template;
    if (self.is_text) {
        var out: TextOut = .{ .builder = str.Builder.init() };
        return expandInto(found, &subject, parts, &out);
    }
    var out: BytesOut = .{};
    return expandInto(found, &subject, parts, &out);
}

fn expandInto(found: *layout.Match, subject: *const Subject, parts: []const template_module.Part, out: anytype) Error!Value {
    for (parts) |part| switch (part) {
        .literal => |piece| try out.addPiece(piece),
        .group => |group| {
            const region = found.regions()[group];
            if (region.start != matcher_module.none) try out.addRange(subject, region.start, region.end);
        },
    };
    return out.finish();
}

fn replaceInto(self: *Pattern, subject: *const Subject, parts: []const template_module.Part, count: i64, out: anytype) Error!Replaced {
    const Replacer = struct {
        subject: *const Subject,
        parts: []const template_module.Part,
        out: @TypeOf(out),
        most: i64,
        done: i64 = 0,
        last: u32 = 0,

        fn visit(me: *@This(), at: search_module.Found, slots: [*]const u32) Error!bool {
            try me.out.addRange(me.subject, me.last, at.start);
            for (me.parts) |part| switch (part) {
                .literal => |piece| try me.out.addPiece(piece),
                .group => |group| {
                    if (group == 0) {
                        try me.out.addRange(me.subject, at.start, at.end);
                        continue;
                    }
                    const from = slots[group * 2 - 2];
                    const to = slots[group * 2 - 1];
                    if (from == matcher_module.none or to == matcher_module.none or to < from) continue;
                    try me.out.addRange(me.subject, from, to);
                },
            };
            me.last = at.end;
            me.done += 1;
            return me.done != me.most;
        }
    };
    var replacer: Replacer = .{ .subject = subject, .parts = parts, .out = out, .most = if (count == 0) -1 else count };
    try forEach(self, subject, .{ .from = 0, .to = subject.len }, &replacer);
    if (replacer.done == 0) return .{ .text = try subject.slice(0, subject.len), .count = 0 };
    try out.addRange(subject, replacer.last, subject.len);
    return .{ .text = try out.finish(), .count = replacer.done };
}

// The object itself.

fn itself(self: *Pattern) Value {
    return Value.from(self);
}

fn itselfDeep(self: *Pattern, memo: Value) Value {
    _ = memo;
    return Value.from(self);
}

fn getPattern(self: *Pattern) Value {
    return self.source;
}

fn getFlags(self: *Pattern) Value {
    return Value.fromInt(self.flags);
}

fn getGroups(self: *Pattern) Value {
    return Value.fromInt(self.groups - 1);
}

fn getGroupIndex(self: *Pattern) Error!Value {
    const proxy = try heap.create(layout.MappingProxy, vm.types.mapping_proxy, 0);
    proxy.mapping = Value.from(self.group_index);
    return Value.from(proxy);
}

const flag_names = [_]struct { []const u8, u32 }{
    .{ "re.IGNORECASE", flags_module.ignore_case },
    .{ "re.LOCALE", flags_module.locale },
    .{ "re.MULTILINE", flags_module.multiline },
    .{ "re.DOTALL", flags_module.dot_all },
    .{ "re.UNICODE", flags_module.unicode },
    .{ "re.VERBOSE", flags_module.verbose },
    .{ "re.DEBUG", flags_module.debug },
    .{ "re.ASCII", flags_module.ascii },
};

const repr_source_max = 200;

pub fn dunderRepr(self: *Pattern) Error!*Str {
    var builder = str.Builder.init();
    try builder.appendAscii("re.compile(");
    const shown = try repr.of(self.source);
    try builder.appendRange(shown, 0, @min(shown.len, repr_source_max));
    var left = self.flags;
    // Text patterns are Unicode ones unless they say otherwise.
    if (self.is_text and left & flags_module.types == flags_module.unicode) left &= ~flags_module.unicode;
    var separator: []const u8 = ", ";
    for (flag_names) |flag| {
        if (left & flag[1] == 0) continue;
        left &= ~flag[1];
        try builder.appendAscii(separator);
        try builder.appendAscii(flag[0]);
        separator = "|";
    }
    if (left != 0) {
        var buffer: [16]u8 = undefined;
        try builder.appendAscii(separator);
        try builder.appendAscii(print.into(&buffer, "0x{x}", .{left}) catch unreachable);
    }
    try builder.appendAscii(")");
    return builder.finish();
}

pub fn comparePatterns(wanted: bool, a: Value, b: Value) Error!?bool {
    const self = a.asObject().as(Pattern);
    const that = b.as(Pattern) orelse return null;
    const same = self == that or
        (self.flags == that.flags and self.is_text == that.is_text and try compare.equal(self.source, that.source));
    return same == wanted;
}

fn equal(self: *Pattern, other: Value) Error!Value {
    return Value.fromBool(try comparePatterns(true, Value.from(self), other) orelse return .not_implemented);
}

fn notEqual(self: *Pattern, other: Value) Error!Value {
    return Value.fromBool(try comparePatterns(false, Value.from(self), other) orelse return .not_implemented);
}

fn hashOf(self: *Pattern) Error!Value {
    return @import("int.zig").fromI64(@bitCast(try hash_module.of(Value.from(self))));
}
