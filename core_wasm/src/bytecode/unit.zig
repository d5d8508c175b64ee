//! What the compiler makes before there is a heap: code and constants as plain data in an arena.
//!
//!     Unit ── words, positions, handlers
//!          ── names: attributes and globals
//!          ── constants: numbers, strings, tuples of such, and the Units of inner functions
//!
//! `compile/code_builder.zig` makes a `Code` of each Unit; `disassemble.zig` prints one.
//!
//! Invariants:
//!   1. Equal constants are one constant; equal means of one type and not to be told apart, so 1,
//!      1.0, True, 0.0 and -0.0 are five.
//!   2. The first constant is the docstring where `flags.docstring` is set.

const std = @import("std");

pub const Flags = packed struct(u32) {
    varargs: bool = false,
    varkw: bool = false,
    generator: bool = false,
    coroutine: bool = false,
    async_generator: bool = false,
    nested: bool = false,
    /// Names are looked up in a dict: class bodies, modules, exec.
    namespace: bool = false,
    /// Part of the library's inner workings: tracebacks do not show it.
    hidden: bool = false,
    /// Only positional parameters, none captured by a cell, no generator: a call with the exact
    /// count needs no binding.
    simple: bool = false,
    /// The first constant is the docstring.
    docstring: bool = false,
    /// A class body.
    class_body: bool = false,
    /// A comprehension or generator expression.
    comprehension: bool = false,
    /// Uses `__class__` (or `super`): `class_register` holds its cell.
    class_cell: bool = false,
    /// Defined inside a class: functions there are methods.
    method: bool = false,
    /// A generator function that `types.coroutine` has made awaitable.
    iterable_coroutine: bool = false,
    /// Compiled under `from __future__ import annotations`.
    future_annotations: bool = false,
    /// Its source speaks of frames: variables without a value are really empty, and tracebacks keep the frames.
    shows_frames: bool = false,
    unused: u15 = 0,
};

/// Where an instruction came from. Columns are UTF-8 byte offsets from 0.
pub const Position = struct { line: u32, end_line: u32, column: u32, end_column: u32 };

/// Instructions `start <= word < end` are guarded; their exceptions go to `target` in register
/// `register`. The table is searched from the front: inner handlers come first.
pub const Handler = extern struct {
    start: u32,
    end: u32,
    target: u32,
    register: u32,
};

pub const Limb = usize;

/// An int that does not fit 64 bits; least significant limb first, no leading zero limb.
pub const BigInt = struct { limbs: []const Limb, negative: bool };

pub const Constant = union(enum) {
    none,
    true,
    false,
    ellipsis,
    int: i64,
    big: BigInt,
    float: f64,
    complex: [2]f64,
    /// WTF-8.
    str: []const u8,
    bytes: []const u8,
    tuple: []const Constant,
    frozenset: []const Constant,
    slice: *const [3]Constant,
    code: *Unit,

    pub fn fromBool(truth: bool) Constant {
        return if (truth) .true else .false;
    }

    /// The same object would do for both.
    pub fn eql(a: Constant, b: Constant) bool {
        if (std.meta.activeTag(a) != std.meta.activeTag(b)) return false;
        return switch (a) {
            .none, .true, .false, .ellipsis => true,
            .int => |x| x == b.int,
            .big => |x| x.negative == b.big.negative and std.mem.eql(Limb, x.limbs, b.big.limbs),
            .float => |x| bitsEql(x, b.float),
            .complex => |x| bitsEql(x[0], b.complex[0]) and bitsEql(x[1], b.complex[1]),
            .str => |x| std.mem.eql(u8, x, b.str),
            .bytes => |x| std.mem.eql(u8, x, b.bytes),
            .tuple => |x| allEql(x, b.tuple),
            .frozenset => |x| allEql(x, b.frozenset),
            .slice => |x| allEql(x, b.slice),
            .code => |x| x == b.code,
        };
    }

    fn allEql(a: []const Constant, b: []const Constant) bool {
        if (a.len != b.len) return false;
        for (a, b) |x, y| if (!x.eql(y)) return false;
        return true;
    }

    fn bitsEql(a: f64, b: f64) bool {
        return @as(u64, @bitCast(a)) == @as(u64, @bitCast(b));
    }

    pub fn hash(self: Constant) u32 {
        var hasher: Hasher = .{};
        self.hashInto(&hasher);
        return hasher.final();
    }

    fn hashInto(self: Constant, hasher: *Hasher) void {
        hasher.number(@backingInt(std.meta.activeTag(self)));
        switch (self) {
            .none, .true, .false, .ellipsis => {},
            .int => |x| hasher.number(@bitCast(x)),
            .big => |x| for (x.limbs) |limb| hasher.number(limb),
            .float => |x| hasher.number(@bitCast(x)),
            .complex => |x| for (x) |part| hasher.number(@bitCast(part)),
            .str, .bytes => |x| hasher.bytes(x),
            .tuple, .frozenset => |items| for (items) |item| item.hashInto(hasher),
            .slice => |items| for (items) |item| item.hashInto(hasher),
            .code => |x| hasher.number(@intFromPtr(x)),
        }
    }
};

/// For tables that live as long as a compilation. One multiplication for eight bytes: wasm has none
/// that gives 128 bits, which better hashes need.
pub const Hasher = struct {
    state: u64 = 0x9E37_79B9_7F4A_7C15,

    pub inline fn number(self: *Hasher, value: u64) void {
        const mixed = (self.state ^ value) *% 0xD6E8_FEB8_6659_FD93;
        self.state = mixed ^ mixed >> 32;
    }

    pub fn bytes(self: *Hasher, text: []const u8) void {
        var rest = text;
        while (rest.len >= 8) : (rest = rest[8..]) {
            self.number(std.mem.readInt(u64, rest[0..8], .little));
        }
        var last: u64 = text.len;
        for (rest) |byte| last = last << 8 | byte;
        self.number(last);
    }

    pub fn final(self: *const Hasher) u32 {
        return @truncate(self.state ^ self.state >> 29);
    }
};

/// Names in the order in which they came.
pub const Names = std.array_hash_map.Custom([]const u8, void, NameContext, true);

pub const NameContext = struct {
    pub fn hash(_: NameContext, name: []const u8) u32 {
        var hasher: Hasher = .{};
        hasher.bytes(name);
        return hasher.final();
    }
    pub fn eql(_: NameContext, a: []const u8, b: []const u8, _: usize) bool {
        return std.mem.eql(u8, a, b);
    }
};

/// A variable of an inlined comprehension: while a word from `start` up to `end` is executed, it is in `register`.
pub const InlinedName = struct { name: []const u8, register: u8, start: u32, end: u32 };

pub const Unit = struct {
    name: []const u8,
    qualname: []const u8,
    first_line: u32,
    flags: Flags = .{},
    words: []const u32 = &.{},
    positions: []const u8 = &.{},
    handlers: []const Handler = &.{},
    constants: []Constant = &.{},
    names: []const []const u8 = &.{},
    cache_count: u32 = 0,
    register_count: u32 = 0,
    positional_count: u32 = 0,
    positional_only_count: u32 = 0,
    keyword_only_count: u32 = 0,
    register_names: []const []const u8 = &.{},
    cell_registers: []const u8 = &.{},
    free_names: []const []const u8 = &.{},
    inlined_names: []const InlinedName = &.{},
    first_free: u32 = 0,
    class_register: u32 = 0,
    spill_register: u32 = 0,

    pub fn parameterCount(self: *const Unit) u32 {
        return self.positional_count + self.keyword_only_count +
            @intFromBool(self.flags.varargs) + @intFromBool(self.flags.varkw);
    }
};

test "constants are equal when nobody can tell them apart" {
    const one: Constant = .{ .int = 1 };
    const zero: Constant = .{ .float = 0.0 };
    try std.testing.expect(one.eql(.{ .int = 1 }));
    try std.testing.expect(!one.eql(.{ .float = 1.0 }));
    try std.testing.expect(!one.eql(.true));
    try std.testing.expect(!zero.eql(.{ .float = -0.0 }));
    const pair: Constant = .{ .tuple = &.{ one, zero } };
    try std.testing.expect(pair.eql(.{ .tuple = &.{ one, zero } }));
    try std.testing.expect(!pair.eql(.{ .tuple = &.{ zero, one } }));
    try std.testing.expectEqual(pair.hash(), (Constant{ .tuple = &.{ one, zero } }).hash());
}
