//! Numbers and bytes in a row, as C lays them out: what is behind the library's `struct`.
//!
//! Natives give a str where the library is to raise `struct.error` with it, and an int where an argument must be asked for its
//! number (truth) by guest code first. Sizes and alignment are those of CPython on a 64-bit
//! machine.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Bytes = layout.Bytes;
const Tuple = layout.Tuple;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const bytes = @import("../object/bytes.zig");
const complex = @import("../object/complex.zig");
const float = @import("../object/float.zig");
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const tuple = @import("../object/tuple.zig");
const attribute = @import("../vm/attribute.zig");
const truth = @import("../vm/truth.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

pub const prelude_functions = bind.functions(.{
    .{ "_struct_layout(format, /)", layoutOf, "" },
    .{ "_struct_pack(format, args, /)", pack, "" },
    .{ "_struct_unpack(format, data, offset, /)", unpack, "" },
});

/// One letter of a format with its count, and where it lies.
const Part = struct { letter: u8, count: u64, size: u64, offset: u64 };

const Mode = struct { big: bool = false, native: bool = true };

const Walker = struct {
    text: []const u8,
    at: usize = 0,
    mode: Mode = .{},
    offset: u64 = 0,
    failure: ?[]const u8 = null,

    fn init(text: []const u8) Walker {
        var self: Walker = .{ .text = text };
        if (text.len > 0) switch (text[0]) {
            '<', '=' => self.mode = .{ .native = false },
            '>', '!' => self.mode = .{ .native = false, .big = true },
            '@' => {},
            else => return self,
        };
        self.at = @intFromBool(text.len > 0);
        return self;
    }

    fn next(self: *Walker) ?Part {
        while (self.at < self.text.len and std.ascii.isWhitespace(self.text[self.at])) self.at += 1;
        if (self.at == self.text.len) return null;
        var count: u64 = 1;
        if (std.ascii.isDigit(self.text[self.at])) {
            count = 0;
            while (self.at < self.text.len and std.ascii.isDigit(self.text[self.at])) : (self.at += 1) {
                count = @min(count * 10 + self.text[self.at] - '0', 1 << 60);
            }
            if (self.at == self.text.len) return self.fail("repeat count given without format specifier");
        }
        const letter = self.text[self.at];
        self.at += 1;
        const size = sizeOf(letter, self.mode.native) orelse return self.fail("bad char in struct format");
        if (self.mode.native and size > 1) {
            const alignment = if (letter == 'F' or letter == 'D') size / 2 else size;
            self.offset = std.mem.alignForward(u64, self.offset, alignment);
        }
        const part: Part = .{ .letter = letter, .count = count, .size = size, .offset = self.offset };
        self.offset += count * size;
        if (count > 1 << 59 or self.offset > 1 << 62) return self.fail("total struct size too long");
        return part;
    }

    fn fail(self: *Walker, message: []const u8) ?Part {
        self.failure = message;
        return null;
    }
};

fn sizeOf(letter: u8, native: bool) ?u64 {
    return switch (letter) {
        'x', 'b', 'B', 'c', 's', 'p', '?' => 1,
        'h', 'H', 'e' => 2,
        'i', 'I', 'f' => 4,
        'l', 'L' => if (native) 8 else 4,
        'q', 'Q', 'd', 'F' => 8,
        'D' => 16,
        'n', 'N', 'P' => if (native) 8 else null,
        else => null,
    };
}

fn formatText(format: Value) Error![]const u8 {
    if (format.as(Bytes)) |given| return given.slice();
    const given = format.asObject().as(Str);
    return str.narrow(given);
}

/// (size, items), or the message of the error.
fn layoutOf(format: Value) Error!Value {
    const text = try formatText(format);
    try vm_module.charge(text.len);
    var walker: Walker = .init(text);
    var items: u64 = 0;
    while (walker.next()) |part| items += switch (part.letter) {
        'x' => 0,
        's', 'p' => 1,
        else => part.count,
    };
    if (walker.failure) |message| return Value.from(try str.fromAscii(message));
    return Value.from(try tuple.pair(try int.fromU64(walker.offset), try int.fromU64(items)));
}

// Packing.

const Refused = error{Refused} || Error;

/// The message of the last refusal.
var refusal: *Str = undefined;

fn refuse(comptime text: []const u8, args: anytype) Refused {
    refusal = try raise_module.format(text, args);
    return error.Refused;
}

fn pack(format: Value, args: *Tuple) Error!Value {
    const text = try formatText(format);
    var sizing: Walker = .init(text);
    while (sizing.next()) |_| {}
    // The library has asked for the layout before, so that the format is one.
    if (sizing.offset > str.bytes_max) return error.OutOfMemory;
    try vm_module.charge(text.len + args.len);
    const out = try bytes.create(@intCast(sizing.offset));
    @memset(out.slice(), 0);
    var walker: Walker = .init(text);
    var index: usize = 0;
    while (walker.next()) |part| {
        const target = out.slice()[@intCast(part.offset)..];
        switch (part.letter) {
            'x' => {},
            's', 'p' => {
                packBytes(part, args.slice()[index], target[0..@intCast(part.count)]) catch |err| return refused(err, index, false);
                index += 1;
            },
            else => for (0..@intCast(part.count)) |i| {
                const size: usize = @intCast(part.size);
                packOne(part.letter, args.slice()[index], target[i * size ..][0..size], walker.mode.big) catch |err|
                    return refused(err, index, part.letter == '?');
                index += 1;
            },
        }
    }
    return Value.from(out);
}

/// The message, or the number of the argument that has to be asked in Python (twice that; and one if for its truth).
fn refused(err: Refused, index: usize, for_truth: bool) Error!Value {
    if (err == error.Refused) return Value.from(refusal);
    if (err == error.NeedsPython) return Value.fromInt(@intCast(2 * index + @intFromBool(for_truth)));
    return @as(Error, @errorCast(err));
}

fn packBytes(part: Part, value: Value, target: []u8) Refused!void {
    const given = if (value.as(Bytes)) |b| b.slice() else if (value.as(layout.Bytearray)) |b| b.slice() else {
        return refuse("argument for '{}' must be a bytes object", .{@as([]const u8, &.{part.letter})});
    };
    if (part.letter == 's') {
        const count = @min(given.len, target.len);
        @memcpy(target[0..count], given[0..count]);
        return;
    }
    if (target.len == 0) return;
    const count = @min(given.len, target.len - 1);
    target[0] = @intCast(@min(count, 255));
    @memcpy(target[1..][0..count], given[0..count]);
}

fn packOne(letter: u8, value: Value, target: []u8, big: bool) Refused!void {
    switch (letter) {
        '?' => target[0] = @intFromBool(try truth.of(value)),
        'c' => {
            const given = value.as(Bytes);
            if (given == null or given.?.len != 1) return refuse("char format requires a bytes object of length 1", .{});
            target[0] = given.?.slice()[0];
        },
        'e', 'f', 'd' => try packFloat(letter, try floatOf(value), target, big),
        'F', 'D' => {
            const half = target.len / 2;
            const part: u8 = if (letter == 'F') 'f' else 'd';
            const z = value.as(layout.Complex);
            const re = if (z) |number| number.real else try realOf(value);
            try packFloat(part, re, target[0..half], big);
            try packFloat(part, if (z) |number| number.imag else 0, target[half..], big);
        },
        else => try packInt(letter, value, target, big),
    }
}

fn floatOf(value: Value) Refused!f64 {
    if (float.of(value)) |x| return x;
    if (int.isAnyInt(value)) return int.toFloat(value);
    if (attribute.special(value, .__float__) != null or attribute.special(value, .__index__) != null) return error.NeedsPython;
    return refuse("required argument is not a float", .{});
}

fn realOf(value: Value) Refused!f64 {
    if (float.of(value)) |x| return x;
    if (int.isAnyInt(value)) return int.toFloat(value);
    if (attribute.special(value, .__complex__) != null or attribute.special(value, .__float__) != null or
        attribute.special(value, .__index__) != null) return error.NeedsPython;
    return refuse("required argument is not a complex", .{});
}

fn packFloat(letter: u8, x: f64, target: []u8, big: bool) Error!void {
    const bits: u64 = switch (letter) {
        'd' => @bitCast(x),
        'f' => blk: {
            const narrow: f32 = @floatCast(x);
            if (std.math.isInf(narrow) and !std.math.isInf(x)) return tooLarge("f");
            break :blk @as(u32, @bitCast(narrow));
        },
        else => blk: {
            const narrow: f16 = @floatCast(x);
            if (std.math.isInf(narrow) and !std.math.isInf(x)) return tooLarge("e");
            break :blk @as(u16, @bitCast(narrow));
        },
    };
    store(bits, target, big);
}

fn tooLarge(comptime letter: []const u8) Error {
    return raise(.OverflowError, "float too large to pack with " ++ letter ++ " format", .{});
}

fn packInt(letter: u8, value: Value, target: []u8, big: bool) Refused!void {
    if (!int.isAnyInt(value)) {
        if (attribute.special(value, .__index__) != null) return error.NeedsPython;
        return refuse("required argument is not an integer", .{});
    }
    const width: u7 = @intCast(target.len * 8);
    var buffer: int.Buffer = undefined;
    const number = int.toConst(value, &buffer).toInt(i128) catch null;
    const signed = std.ascii.isLower(letter);
    const unit: i128 = 1;
    const least: i128 = if (letter == 'P' or signed) -(unit << (width - 1)) else 0;
    const most: i128 = if (signed) (unit << (width - 1)) - 1 else (unit << width) - 1;
    if (number) |n| if (n >= least and n <= most) {
        store(@truncate(@as(u128, @bitCast(n))), target, big);
        return;
    };
    if (letter == 'P') return refuse("int too large to convert", .{});
    return refuse("'{}' format requires {} <= number <= {}", .{
        @as([]const u8, &.{letter}), try int.toStr(try int.fromI128(least)), try int.toStr(try int.fromI128(most)),
    });
}

fn store(bits: u64, target: []u8, big: bool) void {
    for (target, 0..) |*byte, i| {
        const place: u6 = @intCast(8 * (if (big) target.len - 1 - i else i));
        byte.* = @truncate(bits >> place);
    }
}

// Unpacking.

/// The items that lie in `data` from `offset` on: there is enough of it.
fn unpack(format: Value, data: Value, offset: i64) Error!*Tuple {
    const text = try formatText(format);
    const source = (try bytes.wantBuffer(data))[@intCast(offset)..];
    var count: u64 = 0;
    var sizing: Walker = .init(text);
    while (sizing.next()) |part| count += switch (part.letter) {
        'x' => 0,
        's', 'p' => 1,
        else => part.count,
    };
    try vm_module.charge(text.len + count);
    const out = try tuple.createFresh(@intCast(count));
    @memset(out.slice(), .none);
    var walker: Walker = .init(text);
    var index: usize = 0;
    while (walker.next()) |part| {
        const from = source[@intCast(part.offset)..];
        switch (part.letter) {
            'x' => {},
            's', 'p' => {
                const whole = from[0..@intCast(part.count)];
                const shown = if (part.letter == 's') whole else if (whole.len == 0) whole else whole[1..][0..@min(whole[0], whole.len - 1)];
                out.slice()[index] = Value.from(try bytes.fromSlice(shown));
                index += 1;
            },
            else => for (0..@intCast(part.count)) |i| {
                const size: usize = @intCast(part.size);
                out.slice()[index] = try unpackOne(part.letter, from[i * size ..][0..size], walker.mode.big);
                index += 1;
            },
        }
    }
    return out;
}

fn unpackOne(letter: u8, source: []const u8, big: bool) Error!Value {
    switch (letter) {
        'c' => return Value.from(try bytes.fromSlice(source)),
        '?' => return Value.fromBool(source[0] != 0),
        'e' => return Value.fromFloat(@as(f16, @bitCast(@as(u16, @truncate(load(source, big)))))),
        'f' => return Value.fromFloat(@as(f32, @bitCast(@as(u32, @truncate(load(source, big)))))),
        'd' => return Value.fromFloat(@bitCast(load(source, big))),
        'F', 'D' => {
            const half = source.len / 2;
            const part: u8 = if (letter == 'F') 'f' else 'd';
            const re = try unpackOne(part, source[0..half], big);
            const im = try unpackOne(part, source[half..], big);
            return complex.create(re.asFloat(), im.asFloat());
        },
        else => {},
    }
    const bits = load(source, big);
    if (std.ascii.isUpper(letter)) return int.fromU64(bits);
    const unused: u6 = @intCast(64 - source.len * 8);
    return int.fromI64(@as(i64, @bitCast(bits << unused)) >> unused);
}

fn load(source: []const u8, big: bool) u64 {
    var bits: u64 = 0;
    for (source, 0..) |byte, i| {
        const place: u6 = @intCast(8 * (if (big) source.len - 1 - i else i));
        bits |= @as(u64, byte) << place;
    }
    return bits;
}
