//! `json`: from values to text.
//!
//! Everything built in is written here. What is not (an object for `default`) leaves a hole: the text is cut there, and lib/json
//! fills the hole. What is wrong (a circle, a key of the wrong type, NaN where it is not allowed) is for the
//! encoder in lib/json as well, which raises what CPython would, so this gives None.
//!
//! Invariants:
//!   1. No native recursion; nesting is bounded by `depth_max`.
//!   2. Nothing is called that the guest has written; subclasses are read where CPython reads them without asking.
//!
//! Not here: reading JSON (json_scan.zig).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Value = @import("../object/value.zig").Value;
const typeOf = @import("../object/type.zig").typeOf;
const bind = @import("bind.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const attribute = @import("../vm/attribute.zig");
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const list = @import("../object/list.zig");
const dict = @import("../object/dict.zig");
const tuple = @import("../object/tuple.zig");
const known = @import("../object/known_names.zig");
const int_text = @import("../text/int_text.zig");
const float_text = @import("../text/float_text.zig");

/// Deeper than this it is left to the encoder in Python, whose recursion is bounded.
const depth_max = 5000;

pub const prelude_functions = bind.functions(.{
    .{ "_json_emit(value, indent, item_separator, key_separator, flags, level, ancestors, /)", emit, "The text; or texts, and the holes between them; or None." },
    .{ "_json_quote(text, ascii, /)", quote, "The text as a JSON string." },
});

pub const flag_ascii = 1;
pub const flag_nan = 2;
pub const flag_sort = 4;
pub const flag_skip = 8;
pub const flag_circular = 16;

fn quote(text: *Str, ascii: bool) Error!*Str {
    var emitter: Emitter = .{ .flags = if (ascii) flag_ascii else 0 };
    try vm_module.charge(text.len / 8);
    try emitter.string(text);
    return emitter.out.finish();
}

/// `level`: how deep the value lies in the whole, `ancestors`: a list of what it lies in.
fn emit(
    value: Value,
    indent: ?*Str,
    item_separator: *Str,
    key_separator: *Str,
    flags: i64,
    level: i64,
    ancestors: ?*layout.List,
) Error!Value {
    var emitter: Emitter = .{
        .flags = @intCast(flags),
        .indent = indent,
        .item_separator = item_separator,
        .key_separator = key_separator,
        .level = @intCast(@max(level, 0)),
        .ancestors = if (ancestors) |outside| outside.slice() else &.{},
    };
    emitter.run(value) catch |err| switch (err) {
        error.GiveUp => return .none,
        else => |plain| return plain,
    };
    const last = Value.from(try emitter.out.finish());
    const holes = emitter.holes orelse return last;
    try list.append(emitter.pieces.?, last);
    return Value.from(try tuple.pair(Value.from(emitter.pieces.?), Value.from(holes)));
}

const Frame = extern struct {
    container: *layout.Object,
    /// Of the next item or entry.
    index: u32,
    /// Entries in the order of their keys, if they are sorted.
    sorted: ?[*]*Dict.Entry,
    is_dict: bool,
    any: bool,
};

const GiveUp = Error || error{GiveUp};

const Emitter = struct {
    out: str.Builder = .init(),
    flags: u32,
    indent: ?*Str = null,
    item_separator: *Str = undefined,
    key_separator: *Str = undefined,
    level: u32 = 0,
    ancestors: []const Value = &.{},
    frames: [*]Frame = undefined,
    depth: u32 = 0,
    capacity: u32 = 0,
    pieces: ?*layout.List = null,
    holes: ?*layout.List = null,
    steps: u32 = 0,

    fn run(self: *Emitter, root: Value) GiveUp!void {
        var value = root;
        while (true) {
            try self.one(value);
            value = while (self.depth > 0) {
                if (try self.next()) |following| break following;
            } else return;
        }
    }

    /// As `appendAscii`, without a call where there is room.
    inline fn ascii(self: *Emitter, text: []const u8) Error!void {
        const out = &self.out;
        if (out.buffer) |buffer| {
            if (out.width == 1 and buffer.capacity - out.len >= text.len) {
                str.copyBytes(buffer.bytes() + out.len, text);
                out.len += @intCast(text.len);
                return;
            }
            if (out.width == 2 and buffer.capacity / 2 >= out.len + text.len) {
                const units: [*]align(1) u16 = @ptrCast(buffer.bytes() + @as(usize, out.len) * 2);
                for (text, 0..) |c, i| units[i] = c;
                out.len += @intCast(text.len);
                return;
            }
        }
        return out.appendAscii(text);
    }

    inline fn separator(self: *Emitter, text: *Str) Error!void {
        return if (text.ascii) self.ascii(str.narrow(text)) else self.out.appendStr(text);
    }

    fn spend(self: *Emitter, steps: usize) GiveUp!void {
        self.steps += @intCast(steps);
        if (self.steps < 1024) return;
        try vm_module.charge(self.steps);
        self.steps = 0;
    }

    /// Writes a value, or the opening bracket of one.
    fn one(self: *Emitter, value: Value) GiveUp!void {
        try self.spend(4);
        if (value.isInt()) {
            var buffer: [int_text.decimal_size]u8 = undefined;
            return self.ascii(int_text.decimal(&buffer, value.asInt()));
        }
        if (value.isFloat()) return self.float(value.asFloat());
        if (value.isNone()) return self.ascii("null");
        if (value.isBool()) return self.ascii(if (value.asBool()) "true" else "false");
        if (!value.isObject()) return self.hole(value);
        const object = value.asObject();
        switch (object.kind) {
            .str => {
                const text = object.as(Str);
                try self.spend(text.len / 16);
                try self.string(text);
            },
            .int => try self.long(value),
            .float => try self.float(object.as(layout.Float).value),
            .list, .tuple => {
                const count = if (object.kind == .list) object.as(layout.List).len else object.as(layout.Tuple).len;
                if (count == 0) return self.ascii("[]");
                try self.ascii("[");
                try self.open(object, null);
            },
            .dict => {
                const self_dict = object.as(Dict);
                if (object.flags.subclass and !hasPlainItems(object)) return error.GiveUp;
                if (self_dict.count == 0) return self.ascii("{}");
                try self.ascii("{");
                try self.open(object, if (self.flags & flag_sort != 0) try sortedEntries(self_dict) else null);
            },
            else => try self.hole(value),
        }
    }

    fn open(self: *Emitter, object: *layout.Object, sorted: ?[*]*Dict.Entry) GiveUp!void {
        if (self.depth >= depth_max) return error.GiveUp;
        if (self.flags & flag_circular != 0) {
            try self.spend(self.depth / 4);
            for (self.frames[0..self.depth]) |*frame| if (frame.container == object) return error.GiveUp;
            for (self.ancestors) |ancestor| if (ancestor.is(Value.from(object))) return error.GiveUp;
        }
        if (self.depth == self.capacity) {
            const size = heap.roundUp(@max(32, @as(usize, self.depth) * 2) * @sizeOf(Frame));
            const fresh: [*]Frame = @ptrCast(@alignCast(try heap.allocRaw(size)));
            if (self.depth > 0) @memcpy(fresh[0..self.depth], self.frames[0..self.depth]);
            self.frames = fresh;
            self.capacity = @intCast(size / @sizeOf(Frame));
        }
        self.frames[self.depth] = .{
            .container = object,
            .index = 0,
            .sorted = sorted,
            .is_dict = object.kind == .dict,
            .any = false,
        };
        self.depth += 1;
    }

    /// The next value of the innermost container, behind its separator and key; null when that was closed.
    fn next(self: *Emitter) GiveUp!?Value {
        const frame = &self.frames[self.depth - 1];
        if (!frame.is_dict) {
            const items = if (frame.container.kind == .list)
                frame.container.as(layout.List).slice()
            else
                frame.container.as(layout.Tuple).slice();
            if (frame.index == items.len) {
                try self.close("]");
                return null;
            }
            try self.separate(frame);
            frame.index += 1;
            return items[frame.index - 1];
        }
        while (true) {
            const entry = self.nextEntry(frame) orelse {
                // A dict of which every key was skipped shows no line of its own.
                if (frame.any) try self.close("}") else {
                    self.depth -= 1;
                    try self.ascii("}");
                }
                return null;
            };
            if (!try self.key(frame, entry.key)) continue;
            return entry.value;
        }
    }

    fn nextEntry(self: *Emitter, frame: *Frame) ?*Dict.Entry {
        _ = self;
        const of = frame.container.as(Dict);
        const sorted = frame.sorted orelse return dict.next(of, &frame.index);
        if (frame.index == of.count) return null;
        frame.index += 1;
        return sorted[frame.index - 1];
    }

    fn close(self: *Emitter, comptime bracket: []const u8) GiveUp!void {
        self.depth -= 1;
        if (self.indent != null) try self.newline();
        try self.ascii(bracket);
    }

    fn separate(self: *Emitter, frame: *Frame) GiveUp!void {
        if (frame.any) try self.separator(self.item_separator);
        frame.any = true;
        if (self.indent != null) try self.newline();
    }

    fn newline(self: *Emitter) GiveUp!void {
        const indent = self.indent.?;
        const times = self.level + self.depth;
        try self.spend(@as(usize, indent.len) * times / 16);
        try self.ascii("\n");
        for (0..times) |_| try self.separator(indent);
    }

    /// False: the key is of a wrong type and is skipped.
    fn key(self: *Emitter, frame: *Frame, value: Value) GiveUp!bool {
        if (value.as(Str)) |text| {
            try self.separate(frame);
            try self.spend(2 + text.len / 16);
            try self.string(text);
            try self.separator(self.key_separator);
            return true;
        }
        const plain = value.isInt() or value.isFloat() or value.isBool() or value.isNone() or
            value.as(layout.Int) != null or value.as(layout.Float) != null;
        if (!plain) {
            if (self.flags & flag_skip != 0) return false;
            return error.GiveUp;
        }
        try self.separate(frame);
        try self.ascii("\"");
        try self.one(value);
        try self.ascii("\"");
        try self.separator(self.key_separator);
        return true;
    }

    fn float(self: *Emitter, x: f64) GiveUp!void {
        if (std.math.isFinite(x)) {
            var buffer: [float_text.repr_size]u8 = undefined;
            return self.ascii(float_text.repr(&buffer, x));
        }
        if (self.flags & flag_nan == 0) return error.GiveUp;
        return self.ascii(if (x != x) "NaN" else if (x > 0) "Infinity" else "-Infinity");
    }

    /// Too many digits are an exception of which the encoder in Python tells where it was.
    fn long(self: *Emitter, value: Value) GiveUp!void {
        const plain = try int.plain(value);
        int.appendDecimal(&self.out, plain) catch |err| {
            if (err != error.Raised) return err;
            vm.pending = .none;
            return error.GiveUp;
        };
    }

    /// Cuts the text. A hole is a tuple: the object, its level, and its place: containers and keys, the outermost first.
    fn hole(self: *Emitter, value: Value) GiveUp!void {
        if (self.holes == null) {
            self.pieces = try list.create(0);
            self.holes = try list.create(0);
        }
        try self.spend(self.depth);
        const place = try tuple.createFresh(self.depth * 2);
        for (self.frames[0..self.depth], 0..) |*frame, i| {
            place.slice()[i * 2] = Value.from(frame.container);
            place.slice()[i * 2 + 1] = if (!frame.is_dict)
                Value.fromInt(frame.index - 1)
            else if (frame.sorted) |sorted|
                sorted[frame.index - 1].key
            else
                frame.container.as(Dict).entries[frame.index - 1].key;
        }
        const level = Value.fromInt(self.level + self.depth);
        try list.append(self.pieces.?, Value.from(try self.out.finish()));
        self.out = .init();
        try list.append(self.holes.?, Value.from(try tuple.fromSlice(&.{ value, level, Value.from(place) })));
    }

    // Strings.

    fn string(self: *Emitter, text: *Str) Error!void {
        try self.ascii("\"");
        const only_ascii = self.flags & flag_ascii != 0;
        switch (text.width) {
            inline 1, 2, 4 => |width| try self.contents(str.UnitOf(width), text, only_ascii),
            else => unreachable,
        }
        try self.ascii("\"");
    }

    inline fn contents(self: *Emitter, comptime Unit: type, text: *Str, only_ascii: bool) Error!void {
        const units: [*]align(1) const Unit = @ptrCast(text.chars);
        var from: u32 = 0;
        while (true) {
            const stop = plainEnd(Unit, units, from, text.len, only_ascii);
            if (stop > from) {
                if (Unit == u8 and text.ascii) try self.ascii(units[from..stop]) else try self.out.appendRange(text, from, stop);
            }
            if (stop == text.len) return;
            try self.escape(units[stop]);
            from = stop + 1;
        }
    }

    /// The first character that must be escaped, at or behind `from`.
    fn plainEnd(comptime Unit: type, units: [*]align(1) const Unit, from: u32, len: u32, only_ascii: bool) u32 {
        const most: Unit = if (only_ascii) '~' else std.math.maxInt(Unit);
        var at = from;
        if (Unit == u8) {
            const Chunk = @Vector(16, u8);
            while (at + 16 <= len) : (at += 16) {
                const chunk: Chunk = units[at..][0..16].*;
                const quotes: u16 = @bitCast(chunk == @as(Chunk, @splat('"')));
                const slashes: u16 = @bitCast(chunk == @as(Chunk, @splat('\\')));
                const controls: u16 = @bitCast(chunk < @as(Chunk, @splat(0x20)));
                const above: u16 = @bitCast(chunk > @as(Chunk, @splat(most)));
                const stops = quotes | slashes | controls | above;
                if (stops != 0) return at + @ctz(stops);
            }
        }
        while (at < len) : (at += 1) {
            const c = units[at];
            if (c < 0x20 or c == '"' or c == '\\' or c > most) return at;
        }
        return at;
    }

    fn escape(self: *Emitter, c: u32) Error!void {
        const short: []const u8 = switch (c) {
            '"' => "\\\"",
            '\\' => "\\\\",
            8 => "\\b",
            9 => "\\t",
            10 => "\\n",
            12 => "\\f",
            13 => "\\r",
            else => {
                if (c < 0x10000) return self.hex(c);
                try self.hex(0xD800 + ((c - 0x10000) >> 10));
                return self.hex(0xDC00 + ((c - 0x10000) & 0x3FF));
            },
        };
        return self.ascii(short);
    }

    fn hex(self: *Emitter, unit: u32) Error!void {
        const digits = "0123456789abcdef";
        try self.ascii(&.{
            '\\', 'u', digits[unit >> 12 & 15], digits[unit >> 8 & 15], digits[unit >> 4 & 15], digits[unit & 15],
        });
    }
};

/// Has its class the `items` of dict?
fn hasPlainItems(object: *layout.Object) bool {
    const name = known.get(.items);
    const mine = attribute.lookupType(object.type, name) orelse return false;
    const plain = attribute.lookupType(vm.types.dict, name) orelse return false;
    return mine.is(plain);
}

/// Keys that are all plain strings; others compare as the guest says.
fn sortedEntries(of: *Dict) GiveUp![*]*Dict.Entry {
    const count: usize = of.count;
    try vm_module.charge(count * (4 + std.math.log2_int_ceil(usize, @max(count, 1))));
    const raw = try heap.allocRaw(count * @sizeOf(*Dict.Entry));
    const entries = @as([*]*Dict.Entry, @ptrCast(@alignCast(raw)))[0..count];
    var index: u32 = 0;
    var filled: usize = 0;
    while (dict.next(of, &index)) |entry| {
        if (entry.key.asExact(Str) == null) return error.GiveUp;
        entries[filled] = entry;
        filled += 1;
    }
    // No two keys are equal, so no order among equals is lost.
    std.sort.pdq(*Dict.Entry, entries, {}, struct {
        fn less(_: void, a: *Dict.Entry, b: *Dict.Entry) bool {
            return str.order(a.key.asObject().as(Str), b.key.asObject().as(Str)) == .lt;
        }
    }.less);
    return entries.ptr;
}
