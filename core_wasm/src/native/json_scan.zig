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
    .{ "_json_string(text, end, strict, /)", scanString, "The string whose contents begin at end, and where it ends; or a fault." },
    .{ "_json_number(text, index, /)", scanNumber, "Ends of the integer, fraction and exponent of the number at index, or None." },
});

const Fault = struct { message: []const u8, position: u32 };

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

        const Self = @This();
        const Frame = extern struct { base: u32, is_object: bool };
        const ScanError = Error || error{Fault};

        fn init(source: *Str, start: u32, strict: bool) Self {
            return .{ .source = source, .text = @ptrCast(source.chars), .len = source.len, .pos = start, .strict = strict };
        }

        fn fail(self: *Self, message: []const u8, position: u32) error{Fault} {
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
            const value: Value = if (frame.is_object)
                Value.from(try dictOf(parts))
            else
                Value.from(try list.fromSlice(parts));
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
            if (Unit != u8) return self.string();
            const start = self.pos;
            const end = self.plainEnd(start);
            if (end == self.len or self.text[end] != '"' or end == start) return self.string();
            const text = self.text[start..end];
            const len = text.len;
            const mixed = len *% 31 +% @as(usize, text[0]) *% 7 +% @as(usize, text[len - 1]) *% 3 +% text[len / 2];
            const slot = &self.memo[mixed % memo_size];
            if (slot.*) |known| if (str.eqlBytes(str.rawBytes(known), text)) {
                self.pos = end + 1;
                return known;
            };
            const made = try self.string();
            slot.* = made;
            return made;
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
            return value;
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
            if (found.end == found.integer_end) return self.integer(start, found.end);
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
            if (start > self.len) return self.fail("Unterminated string starting at", start -| 1);
            const end = self.plainEnd(start);
            if (end < self.len and self.text[end] == '"') {
                self.pos = end + 1;
                return str.part(self.source, start, end);
            }
            return self.stringWithEscapes(start, end);
        }

        fn stringWithEscapes(self: *Self, start: u32, first_stop: u32) ScanError!*Str {
            var builder = str.Builder.init();
            var from = start;
            var stop = first_stop;
            while (true) {
                if (stop == self.len) return self.fail("Unterminated string starting at", start -| 1);
                const c = self.text[stop];
                if (c == '"') break;
                if (c != '\\') {
                    if (self.strict) return self.fail("Invalid control character at", stop);
                    stop = self.plainEnd(stop + 1);
                    continue;
                }
                try builder.appendRange(self.source, from, stop);
                if (stop + 1 == self.len) return self.fail("Unterminated string starting at", start -| 1);
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
