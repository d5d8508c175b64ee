//! Writing instructions: words, labels, guarded ranges, constants, names, positions.
//!
//!     const over = try out.label();
//!     try out.jumpIf(r, false, over);      // the distance is patched in when `over` is bound
//!     ...
//!     try out.bind(over);
//!
//! It also follows two facts about the point that is being written: can control get here at all
//! (`reachable`), and which registers hold a variable that is certainly bound here (`bound`). Both
//! travel along jumps: a label knows what all jumps to it have in common.
//!
//! Invariants:
//!   1. Where control cannot get, nothing is written: code after `return` costs nothing and needs
//!      no care anywhere else.
//!   2. Labels are bound at most once. A label with jumps to it is bound before its statement ends.
//!   3. Ranges of an inner guard are added before those of an outer one that cover the same words:
//!      the handler table is searched from the front.
//!   4. Conditional jumps reach 32,767 words. If one does not, `error.TooFar` starts the whole
//!      compilation again with `wide`, where they are an inverted test over a long jump.
//!
//! Not here: which registers are free (`function_state.zig`), what to write (`emit_*.zig`).

const std = @import("std");
const assert = std.debug.assert;
const Allocator = std.mem.Allocator;
const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const positions = @import("../bytecode/positions.zig");
const unit_module = @import("../bytecode/unit.zig");
const Op = op_module.Op;
const Instruction = op_module.Instruction;
const Constant = unit_module.Constant;
const Handler = unit_module.Handler;

pub const Error = error{ OutOfMemory, SyntaxError, TooFar, TooBig };
pub const Register = u8;
pub const Label = u32;
pub const Guard = u32;

/// A set of registers.
pub const Registers = std.bit_set.StaticBitSet(256);

const nowhere = std.math.maxInt(u32);

/// Words of one whole compilation. Small programs may make fewer: `finally` inside `finally`
/// doubles with each level.
pub const words_max = 1 << 26;

const LabelState = struct {
    target: u32 = nowhere,
    first_patch: u32 = nowhere,
    /// Some jump goes here; `bound` is what all of them have in common.
    used: bool = false,
    bound: Registers,
};

const Patch = struct { word: u32, next: u32 };

const GuardState = struct { target: u32 = nowhere, register: Register, used: bool = false };

const Range = struct { start: u32, end: u32, guard: Guard };

const ConstantContext = struct {
    pub fn hash(_: ConstantContext, constant: Constant) u32 {
        return constant.hash();
    }
    pub fn eql(_: ConstantContext, a: Constant, b: Constant, _: usize) bool {
        return a.eql(b);
    }
};

pub const Assembler = struct {
    arena: Allocator,
    /// Conditional jumps are long.
    wide: bool,
    /// Words left for the whole compilation.
    words_left: *u32,

    words: std.ArrayList(u32) = .empty,
    positions: positions.Writer = .{},
    loc: ast.Loc = .{ .line = 0, .column = 0, .end_line = 0, .end_column = 0 },
    reachable: bool = true,
    bound: Registers = .empty,

    labels: std.ArrayList(LabelState) = .empty,
    patches: std.ArrayList(Patch) = .empty,
    guards: std.ArrayList(GuardState) = .empty,
    ranges: std.ArrayList(Range) = .empty,
    constants: std.array_hash_map.Custom(Constant, void, ConstantContext, true) = .empty,
    names: unit_module.Names = .empty,
    cache_count: u32 = 0,

    // Words.

    pub fn here(self: *const Assembler) u32 {
        return @intCast(self.words.items.len);
    }

    /// What is written from now on comes from this place in the source.
    pub fn at(self: *Assembler, loc: ast.Loc) void {
        self.loc = loc;
    }

    fn write(self: *Assembler, instruction: Instruction, second: ?u32) Error!void {
        if (!self.reachable) return;
        const count: u32 = if (second == null) 1 else 2;
        if (self.words_left.* < count) return error.TooBig;
        self.words_left.* -= count;
        try self.words.ensureUnusedCapacity(self.arena, 2);
        self.words.appendAssumeCapacity(@bitCast(instruction));
        if (second) |word| self.words.appendAssumeCapacity(word);
        try self.positions.add(self.arena, .{
            .line = self.loc.line,
            .end_line = self.loc.end_line,
            .column = self.loc.column,
            .end_column = self.loc.end_column,
        }, count);
    }

    pub fn none(self: *Assembler, op: Op) Error!void {
        assert(op_module.shape(op) == .none);
        try self.write(.{ .op = op }, null);
    }

    pub fn a(self: *Assembler, op: Op, ra: Register) Error!void {
        assert(op_module.shape(op) == .a);
        try self.write(.{ .op = op, .a = ra }, null);
    }

    pub fn ab(self: *Assembler, op: Op, ra: Register, rb: u8) Error!void {
        assert(op_module.shape(op) == .ab);
        try self.write(.{ .op = op, .a = ra, .b = rb }, null);
    }

    pub fn abc(self: *Assembler, op: Op, ra: Register, rb: u8, rc: u8) Error!void {
        assert(op_module.shape(op) == .abc);
        try self.write(.{ .op = op, .a = ra, .b = rb, .c = rc }, null);
    }

    pub fn aux(self: *Assembler, op: Op, ra: Register, x: u16) Error!void {
        assert(op_module.shape(op) == .ax or op_module.shape(op) == .aux);
        try self.write(.{ .op = op, .a = ra, .b = @truncate(x), .c = @intCast(x >> 8) }, null);
    }

    pub fn abcw(self: *Assembler, op: Op, ra: u8, rb: u8, rc: u8, w: u32) Error!void {
        assert(op_module.shape(op) == .abcw);
        try self.write(.{ .op = op, .a = ra, .b = rb, .c = rc }, w);
    }

    /// An instruction with a name and a cache.
    pub fn named(self: *Assembler, op: Op, ra: Register, rb: u8, name: []const u8) Error!void {
        assert(op_module.shape(op) == .abn);
        if (!self.reachable) return;
        const index = try self.nameIndex(name);
        const cache = self.cache_count;
        if (index > 0xFFFF or cache > 0xFFFF) {
            const constant = try self.constantIndex(.{ .str = name });
            return self.abcw(.named_wide, ra, rb, @backingInt(op), constant);
        }
        self.cache_count += 1;
        try self.write(.{ .op = op, .a = ra, .b = rb }, cache << 16 | index);
    }

    /// An instruction whose X is a name, only for messages.
    pub fn aboutName(self: *Assembler, op: Op, ra: Register, name: []const u8) Error!void {
        if (!self.reachable) return;
        // A program with more names gets a wrong one in a message that it hardly ever sees.
        try self.aux(op, ra, @intCast(@min(try self.nameIndex(name), 0xFFFF)));
    }

    pub fn nameIndex(self: *Assembler, name: []const u8) Error!u32 {
        const found = try self.names.getOrPut(self.arena, name);
        return @intCast(found.index);
    }

    pub fn constantIndex(self: *Assembler, constant: Constant) Error!u32 {
        const found = try self.constants.getOrPut(self.arena, constant);
        return @intCast(found.index);
    }

    /// R[ra] = the constant.
    pub fn load(self: *Assembler, ra: Register, constant: Constant) Error!void {
        if (!self.reachable) return;
        switch (constant) {
            .none => return self.a(.load_none, ra),
            .int => |number| if (std.math.cast(i16, number)) |small|
                return self.aux(.load_int, ra, @bitCast(small)),
            else => {},
        }
        const index = try self.constantIndex(constant);
        if (index <= 0xFFFF) return self.aux(.load_const, ra, @intCast(index));
        try self.abcw(.load_const_wide, ra, 0, 0, index);
    }

    pub fn move(self: *Assembler, to: Register, from: Register) Error!void {
        if (to != from) try self.ab(.move, to, from);
    }

    // Labels and jumps.

    pub fn label(self: *Assembler) Error!Label {
        try self.labels.append(self.arena, .{ .bound = .empty });
        return @intCast(self.labels.items.len - 1);
    }

    /// Forgets the labels made since there were `count` of them. All have been bound.
    pub fn release(self: *Assembler, count: usize) void {
        self.labels.shrinkRetainingCapacity(count);
        if (count == 0) self.patches.clearRetainingCapacity();
    }

    /// Where forward jumps go.
    pub fn bind(self: *Assembler, which: Label) Error!void {
        const state = &self.labels.items[which];
        assert(state.target == nowhere);
        state.target = self.here();
        if (state.used) {
            if (self.reachable) {
                self.bound.setIntersection(state.bound);
            } else self.bound = state.bound;
            self.reachable = true;
        }
        var patch = state.first_patch;
        while (patch != nowhere) {
            const it = self.patches.items[patch];
            try self.setDistance(it.word, state.target);
            patch = it.next;
        }
    }

    /// The start of a loop: jumps to it will come from behind, and `bound` must hold for them too.
    pub fn bindLoop(self: *Assembler, which: Label, bound: Registers) void {
        const state = &self.labels.items[which];
        assert(state.target == nowhere and state.first_patch == nowhere);
        state.target = self.here();
        self.bound = bound;
        self.reachable = true;
    }

    pub fn isUsed(self: *const Assembler, which: Label) bool {
        return self.labels.items[which].used;
    }

    fn refer(self: *Assembler, word: u32, which: Label) Error!void {
        const state = &self.labels.items[which];
        if (state.used) state.bound.setIntersection(self.bound) else state.bound = self.bound;
        state.used = true;
        if (state.target != nowhere) return self.setDistance(word, state.target);
        try self.patches.append(self.arena, .{ .word = word, .next = state.first_patch });
        state.first_patch = @intCast(self.patches.items.len - 1);
    }

    fn setDistance(self: *Assembler, word: u32, target: u32) Error!void {
        const words = self.words.items;
        var instruction: Instruction = @bitCast(words[word]);
        const shape = op_module.shape(instruction.op);
        const after = word + op_module.wordCount(instruction.op);
        const distance = @as(i32, @intCast(target)) - @as(i32, @intCast(after));
        switch (shape) {
            .j => {
                const far = std.math.cast(i24, distance) orelse return error.TooBig;
                words[word] = @as(u32, @as(u24, @bitCast(far))) << 8 | @backingInt(instruction.op);
            },
            .ax => {
                const near = std.math.cast(i16, distance) orelse return error.TooFar;
                const bits: u16 = @bitCast(near);
                instruction.b = @truncate(bits);
                instruction.c = @intCast(bits >> 8);
                words[word] = @bitCast(instruction);
            },
            .abcw => words[word + 1] = @bitCast(distance),
            else => unreachable,
        }
    }

    pub fn jump(self: *Assembler, to: Label) Error!void {
        if (!self.reachable) return;
        const word = self.here();
        try self.write(.{ .op = .jump }, null);
        try self.refer(word, to);
        self.reachable = false;
    }

    fn jumpOn(self: *Assembler, op: Op, inverse: Op, ra: Register, to: Label) Error!void {
        if (!self.reachable) return;
        if (self.wide) {
            try self.aux(inverse, ra, 1);
            try self.jump(to);
            self.reachable = true;
            return;
        }
        const word = self.here();
        try self.aux(op, ra, 0);
        try self.refer(word, to);
    }

    /// Jumps if the truth of R[ra] is `truth`.
    pub fn jumpIf(self: *Assembler, ra: Register, truth: bool, to: Label) Error!void {
        const ops = [2]Op{ .jump_if_false, .jump_if_true };
        try self.jumpOn(ops[@intFromBool(truth)], ops[@intFromBool(!truth)], ra, to);
    }

    pub fn jumpIfNone(self: *Assembler, ra: Register, truth: bool, to: Label) Error!void {
        const ops = [2]Op{ .jump_if_not_none, .jump_if_none };
        try self.jumpOn(ops[@intFromBool(truth)], ops[@intFromBool(!truth)], ra, to);
    }

    /// A fused comparison, or `for_next`.
    pub fn jumpWide(self: *Assembler, op: Op, ra: u8, rb: u8, rc: u8, to: Label) Error!void {
        if (!self.reachable) return;
        const word = self.here();
        try self.abcw(op, ra, rb, rc, 0);
        try self.refer(word, to);
    }

    /// Nothing after this is reached.
    pub fn stop(self: *Assembler) void {
        self.reachable = false;
    }

    // Guarded ranges.

    pub fn guard(self: *Assembler, register: Register) Error!Guard {
        try self.guards.append(self.arena, .{ .register = register });
        return @intCast(self.guards.items.len - 1);
    }

    pub fn protect(self: *Assembler, which: Guard, start: u32) Error!void {
        const end = self.here();
        if (start == end) return;
        self.guards.items[which].used = true;
        try self.ranges.append(self.arena, .{ .start = start, .end = end, .guard = which });
    }

    /// The handler of a guard starts here. Control must not fall into it.
    pub fn bindHandler(self: *Assembler, which: Guard, bound: Registers) void {
        assert(!self.reachable);
        const state = &self.guards.items[which];
        state.target = self.here();
        self.reachable = state.used;
        self.bound = bound;
    }

    /// The handler table; `offset` words will stand before what was written.
    pub fn handlers(self: *Assembler, offset: u32) Error![]Handler {
        const out = try self.arena.alloc(Handler, self.ranges.items.len);
        for (out, self.ranges.items) |*handler, range| {
            const state = self.guards.items[range.guard];
            handler.* = .{
                .start = range.start + offset,
                .end = range.end + offset,
                .target = state.target + offset,
                .register = state.register,
            };
        }
        return out;
    }
};
