//! `json`: from text to values.
//!
//!     values   | key | 1 | key | [ items ... | 2 | 3 |      one stack for everything that is not finished
//!     frames   | where the object begins | where the array begins |
//!
//! A closing bracket takes what lies above its frame and leaves a dict or a list. Nothing here calls guest code: decoders with
//! hooks are written in Python (lib/json), and use `string` and `number` from here.
//!
//! Invariants:
//!   1. No native recursion; nesting is bounded by `depth_max`.
//!   2. What is wrong with a text is a result (message and position), not an exception: the class of that exception belongs to
//!      the library.
//!
//! Not here: writing JSON (json_emit.zig).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const list = @import("../object/list.zig");
const dict = @import("../object/dict.zig");
const tuple = @import("../object/tuple.zig");
const View = @import("../text/view.zig").View;
const float_parse = @import("../text/float_parse.zig");

/// Nested deeper than this, texts are refused with RecursionError.
const depth_max = 10_000;

pub const prelude_functions = bind.functions(.{
    .{ "_json_scan(text, index, strict, whole, /)", scan, "The value at index and where it ends, or a fault: message, position, None." },
    .{ "_json_hooked(text, index, strict, whole, hooks, /)", scanHooked, "As _json_scan, and a list of what hooks must be called for: kind, value, container, key, for each." },
    .{ "_json_string(text, end, strict, /)", scanString, "The string whose contents begin at end, and where it ends; or a fault." },
    .{ "_json_number(text, index, /)", scanNumber, "Ends of the integer, fraction and exponent of the number at index, or None." },
});

const Fault = struct { message: []const u8, position: i64 };

fn faultTuple(fault: Fault) Error!Value {
    const message = try str.fromAscii(fault.message);
    return Value.from(try tuple.fromSlice(&.{ Value.from(message), Value.fromInt(fault.position), .none }));
}

/// `whole`: the value is all there is, between blanks.
fn scan(text: *Str, index: i64, strict: bool, whole: bool) Error!Value {
    const start = std.math.clamp(index, 0, text.len + 1);
    try vm_module.charge((text.len -| @as(u64, @intCast(start))) / 4 + 16);
    switch (text.width) {
        inline 1, 2, 4 => |width| {
            var scanner: Scanner(str.UnitOf(width)) = .init(text, @intCast(start), strict);
            const value = scanner.scanWhole(whole) catch |err| {
                if (err != error.Fault) return @errorCast(err);
                return faultTuple(scanner.fault);
            };
            return Value.from(try tuple.pair(value, Value.fromInt(scanner.pos)));
        },
        else => unreachable,
    }
}

// What has a hook: bits of `hooks`, and kinds of records.
const hook_object = 1;
const hook_pairs = 2;
const hook_float = 4;
const hook_int = 8;
const hook_constant = 16;

/// Values that hooks will replace stand where their replacements belong: dicts, or for `hook_pairs` lists of keys and values by
/// turns, and texts of numbers. The records are in the order in which the hooks are to be called.
fn scanHooked(text: *Str, index: i64, strict: bool, whole: bool, hooks: i64) Error!Value {
    const start = std.math.clamp(index, 0, text.len + 1);
    try vm_module.charge((text.len -| @as(u64, @intCast(start))) / 2 + 16);
    switch (text.width) {
        inline 1, 2, 4 => |width| {
            var scanner: Scanner(str.UnitOf(width)) = .init(text, @intCast(start), strict);
            scanner.hooks = @intCast(hooks);
            scanner.records = try list.create(16);
            const records = Value.from(scanner.records);
            const value = scanner.scanWhole(whole) catch |err| {
                if (err != error.Fault) return @errorCast(err);
                return Value.from(try tuple.pair(try faultTuple(scanner.fault), records));
            };
            const found = try tuple.pair(value, Value.fromInt(scanner.pos));
            return Value.from(try tuple.pair(Value.from(found), records));
        },
        else => unreachable,
    }
}

fn scanString(text: *Str, end: i64, strict: bool) Error!Value {
    const start = std.math.clamp(end, 0, text.len + 1);
    try vm_module.charge((text.len -| @as(u64, @intCast(start))) / 16 + 4);
    switch (text.width) {
        inline 1, 2, 4 => |width| {
            var scanner: Scanner(str.UnitOf(width)) = .init(text, @intCast(start), strict);
            const value = scanner.string() catch |err| {
                if (err != error.Fault) return @errorCast(err);
                return faultTuple(scanner.fault);
            };
            return Value.from(try tuple.pair(Value.from(value), Value.fromInt(scanner.pos)));
        },
        else => unreachable,
    }
}

fn scanNumber(text: *Str, index: i64) Error!Value {
    if (index < 0 or index >= text.len) return .none;
    switch (text.width) {
        inline 1, 2, 4 => |width| {
            var scanner: Scanner(str.UnitOf(width)) = .init(text, @intCast(index), true);
            const found = scanner.numberAt(scanner.pos) orelse return .none;
            try vm_module.charge((found.end - scanner.pos) / 8);
            return Value.from(try tuple.fromSlice(&.{
                Value.fromInt(found.integer_end), Value.fromInt(found.fraction_end), Value.fromInt(found.end),
            }));
        },
        else => unreachable,
    }
}

const memo_size = 64;

fn Scanner(comptime Unit: type) type {
    return struct {
        source: *Str,
        text: [*]align(1) const Unit,
        len: u32,
        pos: u32,
        strict: bool,
        fault: Fault = undefined,
        values: [*]Value = undefined,
        value_count: u32 = 0,
        value_capacity: u32 = 0,
        frames: [*]Frame = undefined,
        frame_count: u32 = 0,
        frame_capacity: u32 = 0,
        /// Keys that were seen last: records repeat theirs.
        memo: [memo_size]?*Str = @splat(null),
        hooks: u32 = 0,
        records: *layout.List = undefined,
        /// Records of values whose containers are not finished.
        pending: [*]Pending = undefined,
        pending_count: u32 = 0,
        pending_capacity: u32 = 0,
        /// Where strings with escapes are put together.
        scratch: [*]u8 = undefined,
        scratch_capacity: u32 = 0,

        const Self = @This();
        const Frame = extern struct { base: u32, is_object: bool };
        const ScanError = Error || error{Fault};
        const Pending = extern struct { record: u32, slot: u32 };

        fn init(source: *Str, start: u32, strict: bool) Self {
            return .{ .source = source, .text = @ptrCast(source.chars), .len = source.len, .pos = start, .strict = strict };
        }

        fn fail(self: *Self, message: []const u8, position: i64) error{Fault} {
            self.fault = .{ .message = message, .position = position };
            return error.Fault;
        }

        fn scanWhole(self: *Self, whole: bool) ScanError!Value {
            if (whole) self.skipBlanks();
            const value = try self.scanValue();
            if (!whole) return value;
            self.skipBlanks();
            if (self.pos != self.len) return self.fail("Extra data", self.pos);
            return value;
        }

        inline fn skipBlanks(self: *Self) void {
            while (self.pos < self.len) : (self.pos += 1) switch (self.text[self.pos]) {
                ' ', '\n', '\r', '\t' => {},
                else => return,
            };
        }

        inline fn at(self: *const Self, c: u8) bool {
            return self.pos < self.len and self.text[self.pos] == c;
        }

        fn scanValue(self: *Self) ScanError!Value {
            next: while (true) {
                const c: u32 = if (self.pos < self.len) self.text[self.pos] else 0;
                const value: Value = switch (c) {
                    '"' => blk: {
                        self.pos += 1;
                        break :blk Value.from(try self.string());
                    },
                    '{' => {
                        try self.open(true);
                        if (!self.at('}')) {
                            try self.key();
                            continue :next;
                        }
                        if (try self.close()) |value| return value;
                        if (try self.separator()) |value| return value;
                        continue :next;
                    },
                    '[' => {
                        try self.open(false);
                        if (!self.at(']')) continue :next;
                        if (try self.close()) |value| return value;
                        if (try self.separator()) |value| return value;
                        continue :next;
                    },
                    'n' => try self.word("null", .none),
                    't' => try self.word("true", .true_),
                    'f' => try self.word("false", .false_),
                    'N' => try self.word("NaN", Value.fromFloat(std.math.nan(f64))),
                    'I' => try self.word("Infinity", Value.fromFloat(std.math.inf(f64))),
                    '-', '0'...'9' => try self.number(),
                    else => return self.fail("Expecting value", self.pos),
                };
                if (self.frame_count == 0) return value;
                try self.push(value);
                if (try self.separator()) |finished| return finished;
            }
        }

        fn open(self: *Self, is_object: bool) ScanError!void {
            if (self.frame_count == depth_max) {
                if (is_object) return raise(.RecursionError, "maximum recursion depth exceeded while decoding a JSON object from a unicode string", .{});
                return raise(.RecursionError, "maximum recursion depth exceeded while decoding a JSON array from a unicode string", .{});
            }
            if (self.frame_count == self.frame_capacity) {
                self.frames = try grown(Frame, self.frames, self.frame_count, &self.frame_capacity);
            }
            self.frames[self.frame_count] = .{ .base = self.value_count, .is_object = is_object };
            self.frame_count += 1;
            self.pos += 1;
            self.skipBlanks();
        }

        /// Takes the closing bracket. The value, if it was the outermost one.
        fn close(self: *Self) ScanError!?Value {
            self.pos += 1;
            self.frame_count -= 1;
            const frame = self.frames[self.frame_count];
            const parts = self.values[frame.base..self.value_count];
            const flat = !frame.is_object or self.hooks & hook_pairs != 0;
            var value: Value = if (flat) Value.from(try list.fromSlice(parts)) else Value.from(try dictOf(parts));
            if (self.hooks != 0) {
                self.place(frame.base, value, flat);
                self.value_count = frame.base;
                if (frame.is_object and self.hooks & (hook_object | hook_pairs) != 0)
                    value = try self.hooked(if (flat) hook_pairs else hook_object, value);
            }
            self.value_count = frame.base;
            if (self.frame_count == 0) return value;
            try self.push(value);
            return null;
        }

        fn dictOf(parts: []const Value) Error!*layout.Dict {
            const made = try dict.createSized(parts.len / 2);
            var i: usize = 0;
            while (i < parts.len) : (i += 2) try dict.setStr(made, parts[i].asObject().as(Str), parts[i + 1]);
            return made;
        }

        /// Behind a value in a container: on to the next one, or through closing brackets.
        fn separator(self: *Self) ScanError!?Value {
            while (true) {
                self.skipBlanks();
                const frame = self.frames[self.frame_count - 1];
                const closing: u8 = if (frame.is_object) '}' else ']';
                if (self.at(',')) {
                    const comma = self.pos;
                    self.pos += 1;
                    self.skipBlanks();
                    if (self.at(closing)) {
                        if (frame.is_object) return self.fail("Illegal trailing comma before end of object", comma);
                        return self.fail("Illegal trailing comma before end of array", comma);
                    }
                    if (frame.is_object) try self.key();
                    return null;
                }
                if (!self.at(closing)) return self.fail("Expecting ',' delimiter", self.pos);
                if (try self.close()) |value| return value;
            }
        }

        fn key(self: *Self) ScanError!void {
            if (!self.at('"')) return self.fail("Expecting property name enclosed in double quotes", self.pos);
            self.pos += 1;
            try self.push(Value.from(try self.memoised()));
            self.skipBlanks();
            if (!self.at(':')) return self.fail("Expecting ':' delimiter", self.pos);
            self.pos += 1;
            self.skipBlanks();
        }

        fn memoised(self: *Self) ScanError!*Str {
            const start = self.pos;
            const end = self.plainEnd(start);
            if (end == self.len or self.text[end] != '"' or end == start) return self.string();
            const text = self.text[start..end];
            const len = text.len;
            const mixed = len *% 31 +% @as(usize, text[0]) *% 7 +% @as(usize, text[len - 1]) *% 3 +% text[len / 2];
            const slot = &self.memo[mixed % memo_size];
            if (slot.*) |known| if (sameText(known, text)) {
                self.pos = end + 1;
                return known;
            };
            const made = try self.string();
            slot.* = made;
            return made;
        }

        inline fn sameText(known: *Str, text: []align(1) const Unit) bool {
            if (known.width != 1 or known.len != text.len) return false;
            if (Unit == u8) return str.eqlBytes(str.narrow(known), text);
            for (str.narrow(known), text) |byte, unit| if (byte != unit) return false;
            return true;
        }

        inline fn push(self: *Self, value: Value) ScanError!void {
            if (self.value_count == self.value_capacity)
                self.values = try grown(Value, self.values, self.value_count, &self.value_capacity);
            self.values[self.value_count] = value;
            self.value_count += 1;
        }

        fn word(self: *Self, comptime text: []const u8, value: Value) ScanError!Value {
            if (!self.follows(text)) return self.fail("Expecting value", self.pos);
            self.pos += text.len;
            if (self.hooks & hook_constant != 0 and value.isFloat())
                return self.hooked(hook_constant, try self.freshText(self.pos - @as(u32, text.len), self.pos));
            return value;
        }

        /// A text that is no other object, so that it can be told from a string in the document.
        fn freshText(self: *Self, start: u32, end: u32) ScanError!Value {
            const made = try str.create(end - start, 1, true);
            for (made.chars[0 .. end - start], self.text[start..end]) |*byte, unit| byte.* = @intCast(unit);
            return Value.from(made);
        }

        /// Notes a value that a hook will replace, and which is about to be pushed.
        fn hooked(self: *Self, kind: u32, value: Value) ScanError!Value {
            const record = self.records.len;
            try list.extendSlice(self.records, &.{ Value.fromInt(kind), value, .none, .none });
            if (self.pending_count == self.pending_capacity)
                self.pending = try grown(Pending, self.pending, self.pending_count, &self.pending_capacity);
            self.pending[self.pending_count] = .{ .record = record, .slot = self.value_count };
            self.pending_count += 1;
            return value;
        }

        /// A container is finished: the records of what it holds learn where that is.
        fn place(self: *Self, base: u32, container: Value, flat: bool) void {
            while (self.pending_count > 0 and self.pending[self.pending_count - 1].slot >= base) {
                self.pending_count -= 1;
                const slot = self.pending[self.pending_count].slot;
                const record = self.records.items[self.pending[self.pending_count].record..][0..4];
                var key_value = Value.fromInt(slot - base);
                if (!flat) {
                    key_value = self.values[slot - 1];
                    const held = dict.getStr(container.asObject().as(layout.Dict), key_value.asObject().as(Str)).?;
                    // A later value of the same key has taken its place.
                    if (!held.is(self.values[slot])) continue;
                }
                record[2] = container;
                record[3] = key_value;
            }
        }

        fn follows(self: *const Self, comptime text: []const u8) bool {
            if (self.len - self.pos < text.len) return false;
            for (self.text[self.pos..][0..text.len], text) |unit, c| if (unit != c) return false;
            return true;
        }

        // Numbers.

        const Number = struct { integer_end: u32, fraction_end: u32, end: u32 };

        fn numberAt(self: *const Self, start: u32) ?Number {
            var end = start;
            if (end < self.len and self.text[end] == '-') end += 1;
            if (!self.isDigit(end)) return null;
            if (self.text[end] == '0') end += 1 else while (self.isDigit(end)) end += 1;
            const integer_end = end;
            if (end < self.len and self.text[end] == '.' and self.isDigit(end + 1)) {
                end += 2;
                while (self.isDigit(end)) end += 1;
            }
            const fraction_end = end;
            if (end < self.len and (self.text[end] == 'e' or self.text[end] == 'E')) {
                var digits = end + 1;
                if (digits < self.len and (self.text[digits] == '+' or self.text[digits] == '-')) digits += 1;
                if (self.isDigit(digits)) {
                    while (self.isDigit(digits)) digits += 1;
                    end = digits;
                }
            }
            return .{ .integer_end = integer_end, .fraction_end = fraction_end, .end = end };
        }

        inline fn isDigit(self: *const Self, index: u32) bool {
            return index < self.len and self.text[index] >= '0' and self.text[index] <= '9';
        }

        fn number(self: *Self) ScanError!Value {
            const start = self.pos;
            const found = self.numberAt(start) orelse {
                if (self.follows("-Infinity")) return self.word("-Infinity", Value.fromFloat(-std.math.inf(f64)));
                return self.fail("Expecting value", start);
            };
            self.pos = found.end;
            if (found.end == found.integer_end) {
                if (self.hooks & hook_int != 0) return self.hooked(hook_int, try self.freshText(start, found.end));
                return self.integer(start, found.end);
            }
            if (self.hooks & hook_float != 0) return self.hooked(hook_float, try self.freshText(start, found.end));
            return self.float(start, found);
        }

        fn integer(self: *const Self, start: u32, end: u32) ScanError!Value {
            const negative = self.text[start] == '-';
            const digits = self.text[start + @intFromBool(negative) .. end];
            if (digits.len <= 18) {
                var value: i64 = 0;
                for (digits) |digit| value = value * 10 + @as(i64, digit - '0');
                return int.fromI64(if (negative) -value else value);
            }
            if (digits.len > int.digitsMax()) return raise(
                .ValueError,
                "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; " ++
                    "use sys.set_int_max_str_digits() to increase the limit",
                .{ int.digitsMax(), digits.len },
            );
            const text = try self.asciiCopy(start, end);
            return int.fromText(.ofLatin1(text), 10, .none);
        }

        const exact_powers = [_]f64{
            1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
            1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
        };

        /// Few digits and a small exponent make one exact division or product.
        fn float(self: *const Self, start: u32, found: Number) ScanError!Value {
            var digits: u64 = 0;
            var count: u32 = 0;
            const negative = self.text[start] == '-';
            for (self.text[start + @intFromBool(negative) .. found.fraction_end]) |c| {
                if (c == '.') continue;
                digits = digits *% 10 +% (c - '0');
                count += 1;
            }
            if (count <= 15) {
                var exponent: i64 = 0;
                if (found.end > found.fraction_end) exponent = self.exponentOf(found);
                if (found.fraction_end > found.integer_end) exponent -= found.fraction_end - found.integer_end - 1;
                if (exponent >= -22 and exponent <= 22) {
                    const whole: f64 = @floatFromInt(digits);
                    const scaled = if (exponent < 0) whole / exact_powers[@intCast(-exponent)] else whole * exact_powers[@intCast(exponent)];
                    return Value.fromFloat(if (negative) -scaled else scaled);
                }
            }
            const text = try self.asciiCopy(start, found.end);
            return Value.fromFloat(try float_parse.parseLiteral(str.gpa, text));
        }

        fn exponentOf(self: *const Self, found: Number) i64 {
            var from = found.fraction_end + 1;
            const sign = self.text[from];
            if (sign == '+' or sign == '-') from += 1;
            var value: i64 = 0;
            for (self.text[from..found.end]) |c| value = @min(value * 10 + @as(i64, c - '0'), 100_000);
            return if (sign == '-') -value else value;
        }

        fn asciiCopy(self: *const Self, start: u32, end: u32) ScanError![]const u8 {
            if (Unit == u8) return @as([*]const u8, @ptrCast(self.text))[start..end];
            const out = (try heap.allocRaw(end - start))[0 .. end - start];
            for (out, self.text[start..end]) |*byte, unit| byte.* = @intCast(unit);
            return out;
        }

        // Strings.

        /// The first quote, backslash or control character at or behind `from`; or the end of the text.
        fn plainEnd(self: *const Self, from: u32) u32 {
            var index = from;
            if (Unit == u8) {
                const Chunk = @Vector(16, u8);
                while (index + 16 <= self.len) : (index += 16) {
                    const chunk: Chunk = self.text[index..][0..16].*;
                    const quotes: u16 = @bitCast(chunk == @as(Chunk, @splat('"')));
                    const slashes: u16 = @bitCast(chunk == @as(Chunk, @splat('\\')));
                    const controls: u16 = @bitCast(chunk < @as(Chunk, @splat(0x20)));
                    const stops = quotes | slashes | controls;
                    if (stops != 0) return index + @ctz(stops);
                }
            }
            while (index < self.len) : (index += 1) {
                const c = self.text[index];
                if (c == '"' or c == '\\' or c < 0x20) return index;
            }
            return index;
        }

        /// Behind the opening quote.
        fn string(self: *Self) ScanError!*Str {
            const start = self.pos;
            if (start > self.len) return self.fail("Unterminated string starting at", @as(i64, start) - 1);
            const end = self.plainEnd(start);
            if (end < self.len and self.text[end] == '"') {
                self.pos = end + 1;
                return str.part(self.source, start, end);
            }
            return self.stringWithEscapes(start, end);
        }

        fn stringWithEscapes(self: *Self, start: u32, first_stop: u32) ScanError!*Str {
            if (Unit == u8) if (try self.narrowWithEscapes(start, first_stop)) |made| return made;
            return self.wideWithEscapes(start, first_stop);
        }

        /// Null: it does not stay below 256, or something is wrong with it.
        fn narrowWithEscapes(self: *Self, start: u32, first_stop: u32) ScanError!?*Str {
            var from = start;
            var stop = first_stop;
            var len: u32 = 0;
            while (stop < self.len) {
                const c = self.text[stop];
                if (c != '"' and c != '\\') {
                    if (self.strict) return null;
                    stop = self.plainEnd(stop + 1);
                    continue;
                }
                const size = stop - from;
                if (len + size + 1 > self.scratch_capacity) try self.growScratch(len, size + 1);
                str.copyBytes(self.scratch + len, self.text[from..stop]);
                len += size;
                if (c == '"') {
                    self.pos = stop + 1;
                    return try str.fromLatin1(self.scratch[0..len]);
                }
                if (stop + 1 == self.len) return null;
                self.pos = stop + 1;
                const char = self.escape() catch |err| return if (err == error.Fault) null else err;
                if (char > 0xFF) return null;
                self.scratch[len] = @intCast(char);
                len += 1;
                from = self.pos;
                stop = self.plainEnd(from);
            }
            return null;
        }

        fn growScratch(self: *Self, len: u32, more: u32) ScanError!void {
            const size = heap.roundUp(@max(256, (@as(usize, len) + more) * 2));
            const fresh = try heap.allocRaw(size);
            if (len > 0) @memcpy(fresh[0..len], self.scratch[0..len]);
            if (self.scratch_capacity > 0) heap.freeRaw(self.scratch, self.scratch_capacity);
            self.scratch = fresh;
            self.scratch_capacity = @intCast(size);
        }

        fn wideWithEscapes(self: *Self, start: u32, first_stop: u32) ScanError!*Str {
            var builder = str.Builder.init();
            var from = start;
            var stop = first_stop;
            while (true) {
                if (stop == self.len) return self.fail("Unterminated string starting at", @as(i64, start) - 1);
                const c = self.text[stop];
                if (c == '"') break;
                if (c != '\\') {
                    if (self.strict) return self.fail("Invalid control character at", stop);
                    stop = self.plainEnd(stop + 1);
                    continue;
                }
                try builder.appendRange(self.source, from, stop);
                if (stop + 1 == self.len) return self.fail("Unterminated string starting at", @as(i64, start) - 1);
                self.pos = stop + 1;
                try builder.appendCodePoint(try self.escape());
                from = self.pos;
                stop = self.plainEnd(from);
            }
            try builder.appendRange(self.source, from, stop);
            self.pos = stop + 1;
            return builder.finish();
        }

        /// `pos` is behind the backslash, and then behind the escape.
        fn escape(self: *Self) ScanError!u21 {
            const at_letter = self.pos;
            const c: u32 = self.text[at_letter];
            self.pos += 1;
            return switch (c) {
                '"', '\\', '/' => @intCast(c),
                'b' => 8,
                'f' => 12,
                'n' => 10,
                'r' => 13,
                't' => 9,
                'u' => self.unicodeEscape(at_letter),
                else => self.fail("Invalid \\escape", at_letter - 1),
            };
        }

        fn unicodeEscape(self: *Self, at_letter: u32) ScanError!u21 {
            const high = try self.fourDigits(at_letter);
            if (high < 0xD800 or high > 0xDBFF) return high;
            if (self.len - self.pos < 2 or self.text[self.pos] != '\\' or self.text[self.pos + 1] != 'u') return high;
            const behind = self.pos;
            self.pos += 2;
            const low = try self.fourDigits(behind + 1);
            if (low < 0xDC00 or low > 0xDFFF) {
                self.pos = behind;
                return high;
            }
            return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
        }

        fn fourDigits(self: *Self, at_letter: u32) ScanError!u21 {
            // CPython wants to see something behind the digits.
            if (self.len - self.pos <= 4) return self.fail("Invalid \\uXXXX escape", at_letter);
            var value: u21 = 0;
            for (self.text[self.pos..][0..4]) |unit| {
                const digit = if (unit < 0x80) std.fmt.charToDigit(@intCast(unit), 16) catch null else null;
                value = value * 16 + (digit orelse return self.fail("Invalid \\uXXXX escape", at_letter));
            }
            self.pos += 4;
            return value;
        }
    };
}

fn grown(comptime T: type, old: [*]T, count: u32, capacity: *u32) Error![*]T {
    const size = heap.roundUp(@max(64, @as(usize, count) * 2) * @sizeOf(T));
    const fresh: [*]T = @ptrCast(@alignCast(try heap.allocRaw(size)));
    if (count > 0) {
        @memcpy(fresh[0..count], old[0..count]);
        heap.freeRaw(old, @as(usize, capacity.*) * @sizeOf(T));
    }
    capacity.* = @intCast(size / @sizeOf(T));
    return fresh;
}
