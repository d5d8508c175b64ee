//! Running programs over text: backtracking with an explicit stack on the guest's heap.
//!
//! The stack holds choices (where to go on when what follows fails) and, between them, what to restore on the way back: ends of
//! groups, counters of loops. To fail is to pop. What is matched once and for all (`(?>...)`, lookaround) puts a barrier on the
//! stack; at its end the choices above the barrier are dropped, the restorations stay.
//!
//! Invariants:
//!   1. No native recursion, and no memory but the stack: nested repeats cost entries.
//!   2. Work is charged in batches (`charge_batch`), so a pattern without end stops for lack of fuel.
//!   3. With an empty stack all groups are unset.
//!
//! Not here: where to try (search.zig).

const std = @import("std");
const program_module = @import("program.zig");
const Op = program_module.Op;
const Program = program_module.Program;
const Atom = program_module.Atom;
const tree = @import("tree.zig");
const At = tree.At;
const Greed = tree.Greed;
const set_module = @import("char_set.zig");
const Category = set_module.Category;
const folding = @import("case_folding.zig");
const scan = @import("scan.zig");
const str = @import("../object/str.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

/// A group that has not matched, a loop without a round.
pub const none: u32 = std.math.maxInt(u32);

const Kind = enum(u32) {
    /// a: address, b: position
    split,
    /// a: slot, b: its value, c: the last group
    slot,
    /// a: address of the run, b: least position, c: present one
    run,
    /// a: address of the run, b: present position, c: rounds that are left
    lazy_run,
    /// a: address of `loop_next`, b: position, c: start of the last round
    loop_try,
    /// a: address of `loop_next`, b: position
    loop_more,
    /// a: loop, c: start of the last round; takes one from the counter
    loop_undo,
    /// a: loop, b: counter, c: start of the last round
    loop_reset,
    /// a: address, b: position, c: the barrier outside
    barrier,
};

const Entry = extern struct { kind: Kind, a: u32, b: u32 = 0, c: u32 = 0 };

const Loop = extern struct { count: u32, last: u32 };

const charge_batch = 2048;
const entries_inline = 192;
const words_inline = 96;

/// Memory for one search, on the native stack as long as that is enough.
pub const Scratch = struct {
    entries: [entries_inline]Entry,
    words: [words_inline]u32,
};

pub fn Matcher(comptime Unit: type) type {
    return struct {
        text: [*]align(1) const Unit,
        end: u32,
        program: Program,
        code: [*]const u32,
        sets: [*]const u32,
        /// Two for each group, then the number of the last group that was closed.
        slots: [*]u32,
        slot_count: u32,
        loops: [*]Loop,
        stack: [*]Entry,
        capacity: u32,
        steps: u32,
        /// `fullmatch`.
        whole: bool,
        /// A match must not be empty.
        must_advance: bool,

        const Self = @This();

        /// In place: a copy of this would cost as much as a short search.
        pub fn begin(self: *Self, scratch: *Scratch, program: Program, text: [*]align(1) const Unit, end: u32, whole: bool) Error!void {
            const header = program.header();
            const slot_count = (header.groups - 1) * 2;
            const wanted = slot_count + 1 + header.loops * 2;
            try vm_module.charge(wanted / 8 + 8);
            const words: [*]u32 = if (wanted <= words_inline)
                &scratch.words
            else
                @ptrCast(@alignCast(try heap.allocRaw(wanted * 4)));
            self.text = text;
            self.end = end;
            self.program = program;
            self.code = program.code();
            self.sets = program.sets();
            self.slots = words;
            self.slot_count = slot_count;
            self.loops = @ptrCast(words + slot_count + 1);
            self.stack = &scratch.entries;
            self.capacity = entries_inline;
            self.steps = 0;
            self.whole = whole;
            self.must_advance = false;
            self.reset();
        }

        /// Gives the stack back, if it is large.
        pub fn deinit(self: *Self) void {
            if (self.capacity > entries_inline) heap.freeRaw(self.stack, self.capacity * @sizeOf(Entry));
        }

        /// The number of the last closed group, or `none`.
        pub inline fn lastGroup(self: *const Self) u32 {
            return self.slots[self.slot_count];
        }

        /// Forgets the groups of a match that has been dealt with.
        pub inline fn reset(self: *Self) void {
            // Mostly a word or a few: less than what filling memory costs as an instruction.
            for (self.slots[0 .. self.slot_count + 1]) |*slot| slot.* = none;
        }

        inline fn push(self: *Self, sp: *u32, entry: Entry) Error!void {
            if (sp.* == self.capacity) try self.grow();
            self.stack[sp.*] = entry;
            sp.* += 1;
        }

        noinline fn grow(self: *Self) Error!void {
            const size = heap.roundUp(@as(usize, self.capacity) * 2 * @sizeOf(Entry));
            try vm_module.charge(self.capacity / 4);
            const fresh: [*]Entry = @ptrCast(@alignCast(try heap.allocRaw(size)));
            @memcpy(fresh[0..self.capacity], self.stack[0..self.capacity]);
            self.deinit();
            self.stack = fresh;
            self.capacity = @intCast(size / @sizeOf(Entry));
        }

        noinline fn pay(self: *Self) Error!void {
            const steps = self.steps;
            self.steps = 0;
            try vm_module.charge(steps);
        }

        pub inline fn spend(self: *Self, steps: u32) Error!void {
            self.steps += steps;
            if (self.steps >= charge_batch) try self.pay();
        }

        /// Where the match that begins at `start` ends, or null.
        pub fn match(self: *Self, start: u32) Error!?u32 {
            const code = self.code;
            const text = self.text;
            const end = self.end;
            const slots = self.slots;
            var pc: u32 = 0;
            var pos = start;
            var sp: u32 = 0;
            var barrier: u32 = none;
            running: while (true) {
                forward: {
                    switch (opAt(code, pc)) {
                        .char => {
                            if (pos == end or text[pos] != code[pc + 1]) break :forward;
                            pos += 1;
                            pc += 2;
                        },
                        .string => {
                            const count = code[pc + 1];
                            if (end - pos < count or !sameBytes(text + pos, code + pc + 2, count)) break :forward;
                            pos += count;
                            pc += 2 + (count + 3) / 4;
                        },
                        .string_wide => {
                            const count = code[pc + 1];
                            if (end - pos < count) break :forward;
                            for (code[pc + 2 ..][0..count], text[pos..][0..count]) |c, unit| if (c != unit) break :forward;
                            pos += count;
                            pc += 2 + count;
                        },
                        .any => {
                            if (pos == end or text[pos] == '\n') break :forward;
                            pos += 1;
                            pc += 1;
                        },
                        .any_all => {
                            if (pos == end) break :forward;
                            pos += 1;
                            pc += 1;
                        },
                        .set => {
                            if (pos == end or !set_module.has(Unit, self.sets + code[pc + 1], text[pos])) break :forward;
                            pos += 1;
                            pc += 2;
                        },
                        .at => {
                            if (!self.holds(@fromBackingInt(@as(u8, @intCast(code[pc + 1]))), pos)) break :forward;
                            pc += 2;
                        },
                        .save => {
                            const slot = code[pc + 1];
                            const last = slots[self.slot_count];
                            try self.push(&sp, .{ .kind = .slot, .a = slot, .b = slots[slot], .c = last });
                            slots[slot] = pos;
                            if (slot & 1 != 0) slots[self.slot_count] = slot / 2 + 1;
                            pc += 2;
                        },
                        .split => {
                            try self.spend(1);
                            const set = code[pc + 3];
                            const preferred = code[pc + 1];
                            const other = code[pc + 2];
                            const flags = code[pc + 4];
                            if (set != program_module.no_set and (pos == end or !mayBegin(self.sets + set, text[pos]))) {
                                pc = other;
                            } else {
                                pc = preferred;
                                if (flags & program_module.split_sure == 0) {
                                    if (flags & program_module.split_merge != 0 and sp > 0) {
                                        const top = &self.stack[sp - 1];
                                        if (top.kind == .split and top.a == other) {
                                            top.b = pos;
                                            continue :running;
                                        }
                                    }
                                    try self.push(&sp, .{ .kind = .split, .a = other, .b = pos });
                                }
                            }
                        },
                        .jump => pc = code[pc + 1],
                        .run => {
                            const greed: Greed = @fromBackingInt(@as(u8, @intCast(code[pc + 1])));
                            const min = code[pc + 2];
                            const max = code[pc + 3];
                            if (end - pos < min) break :forward;
                            const most = if (greed == .lazy) min else max;
                            const limit = pos + @min(end - pos, most);
                            const reached = self.runEnd(pc, pos, limit);
                            if (reached - pos < min) break :forward;
                            try self.spend(1 + (reached - pos) / 16);
                            switch (greed) {
                                .greedy => if (reached > pos + min)
                                    try self.push(&sp, .{ .kind = .run, .a = pc, .b = pos + min, .c = reached }),
                                .lazy => if (max > min)
                                    try self.push(&sp, .{ .kind = .lazy_run, .a = pc, .b = reached, .c = max - min }),
                                .possessive => {},
                            }
                            pos = reached;
                            pc += 7;
                        },
                        .loop_start => {
                            const index = code[pc + 1];
                            const loop = &self.loops[index];
                            try self.push(&sp, .{ .kind = .loop_reset, .a = index, .b = loop.count, .c = loop.last });
                            loop.* = .{ .count = 0, .last = none };
                            pc += 2;
                        },
                        .loop_next => {
                            try self.spend(1);
                            const loop = &self.loops[code[pc + 1]];
                            const greed: Greed = @fromBackingInt(@as(u8, @intCast(code[pc + 2])));
                            if (loop.count < code[pc + 3]) {
                                try self.push(&sp, .{ .kind = .loop_undo, .a = code[pc + 1], .c = loop.last });
                                loop.count += 1;
                                pc = code[pc + 5];
                                continue :running;
                            }
                            const again = loop.count < code[pc + 4] and pos != loop.last;
                            if (!again) {
                                pc += 6;
                            } else if (greed == .lazy) {
                                try self.push(&sp, .{ .kind = .loop_more, .a = pc, .b = pos });
                                pc += 6;
                            } else {
                                try self.push(&sp, .{ .kind = .loop_try, .a = pc, .b = pos, .c = loop.last });
                                loop.count += 1;
                                loop.last = pos;
                                pc = code[pc + 5];
                            }
                        },
                        .atomic => {
                            try self.push(&sp, .{ .kind = .barrier, .a = pc, .b = pos, .c = barrier });
                            barrier = sp - 1;
                            pc += 1;
                        },
                        .atomic_end => {
                            const outside = self.stack[barrier].c;
                            sp = self.keepRestorations(barrier, sp);
                            barrier = outside;
                            pc += 1;
                        },
                        .look => {
                            try self.spend(1);
                            const flags = code[pc + 1];
                            const width = code[pc + 2];
                            if (pos < width) {
                                if (flags & program_module.look_negative == 0) break :forward;
                                pc = code[pc + 3];
                                continue :running;
                            }
                            try self.push(&sp, .{ .kind = .barrier, .a = pc, .b = pos, .c = barrier });
                            barrier = sp - 1;
                            pos -= width;
                            pc += 4;
                        },
                        .look_end => {
                            const entry = self.stack[barrier];
                            if (code[entry.a + 1] & program_module.look_negative != 0) {
                                self.restore(barrier + 1, sp);
                                sp = barrier;
                                barrier = entry.c;
                                break :forward;
                            }
                            pos = entry.b;
                            sp = self.keepRestorations(barrier, sp);
                            barrier = entry.c;
                            pc += 1;
                        },
                        .backreference => {
                            const group = code[pc + 1];
                            const from = slots[group * 2 - 2];
                            const to = slots[group * 2 - 1];
                            if (from == none or to == none or to < from or end - pos < to - from) break :forward;
                            try self.spend((to - from) / 8 + 1);
                            const fold: tree.Fold = @fromBackingInt(@as(u2, @intCast(code[pc + 2])));
                            if (!same(text[from..to], text[pos..][0 .. to - from], fold)) break :forward;
                            pos += to - from;
                            pc += 3;
                        },
                        .condition => {
                            const group = code[pc + 1];
                            const from = slots[group * 2 - 2];
                            const to = slots[group * 2 - 1];
                            pc = if (from == none or to == none or to < from) code[pc + 2] else pc + 3;
                        },
                        .fail => break :forward,
                        .match => {
                            if (self.whole and pos != end) break :forward;
                            if (self.must_advance and pos == start) break :forward;
                            return pos;
                        },
                    }
                    continue :running;
                }
                // It does not match here: back to the last choice.
                try self.spend(1);
                while (true) {
                    if (sp == 0) return null;
                    const entry = &self.stack[sp - 1];
                    switch (entry.kind) {
                        .split => {
                            pc = entry.a;
                            pos = entry.b;
                            sp -= 1;
                            continue :running;
                        },
                        .slot => {
                            slots[entry.a] = entry.b;
                            slots[self.slot_count] = entry.c;
                            sp -= 1;
                        },
                        .run => {
                            var at = entry.c;
                            const hint = code[entry.a + 6];
                            pc = entry.a + 7;
                            const least = entry.b;
                            if (hint == 0) {
                                at -= 1;
                            } else {
                                const before = at;
                                while (at > least) {
                                    at -= 1;
                                    if (text[at] == hint - 1) break;
                                }
                                self.steps += (before - at) / 8;
                                if (text[at] != hint - 1) {
                                    sp -= 1;
                                    continue;
                                }
                            }
                            if (at == least) sp -= 1 else entry.c = at;
                            pos = at;
                            continue :running;
                        },
                        .lazy_run => {
                            const reached = self.lengthen(entry.a, entry.b, entry.c) orelse {
                                sp -= 1;
                                continue;
                            };
                            self.steps += (reached - entry.b) / 8;
                            if (entry.c != tree.unlimited) entry.c -= reached - entry.b;
                            pc = entry.a + 7;
                            pos = reached;
                            if (entry.c == 0) sp -= 1 else entry.b = reached;
                            continue :running;
                        },
                        .loop_try => {
                            const loop = &self.loops[code[entry.a + 1]];
                            loop.count -= 1;
                            loop.last = entry.c;
                            pos = entry.b;
                            pc = entry.a + 6;
                            sp -= 1;
                            continue :running;
                        },
                        .loop_more => {
                            const index = code[entry.a + 1];
                            const loop = &self.loops[index];
                            pos = entry.b;
                            pc = code[entry.a + 5];
                            entry.* = .{ .kind = .loop_undo, .a = index, .c = loop.last };
                            loop.count += 1;
                            loop.last = pos;
                            continue :running;
                        },
                        .loop_undo => {
                            const loop = &self.loops[entry.a];
                            loop.count -= 1;
                            loop.last = entry.c;
                            sp -= 1;
                        },
                        .loop_reset => {
                            self.loops[entry.a] = .{ .count = entry.b, .last = entry.c };
                            sp -= 1;
                        },
                        .barrier => {
                            barrier = entry.c;
                            sp -= 1;
                            if (opAt(code, entry.a) == .look and code[entry.a + 1] & program_module.look_negative != 0) {
                                pos = entry.b;
                                pc = code[entry.a + 3];
                                continue :running;
                            }
                        },
                    }
                }
            }
        }

        inline fn opAt(code: [*]const u32, pc: u32) Op {
            return @fromBackingInt(@as(u8, @truncate(code[pc])));
        }

        /// Sets of first characters know wide ones only as all or none.
        inline fn mayBegin(set: [*]const u32, c: Unit) bool {
            if (Unit != u8 and c > 255) return set_module.wideMayBegin(set);
            return set_module.bit(set, c);
        }

        /// Where the run at `pc` ends.
        pub inline fn runEnd(self: *const Self, pc: u32, from: u32, limit: u32) u32 {
            const atom: Atom = @fromBackingInt(@as(u8, @intCast(self.code[pc + 4])));
            return scan.runEnd(Unit, self.text, from, limit, atom, self.code[pc + 5], self.sets);
        }

        /// One more round of a lazy run, or as many as it takes to come before the character that must follow.
        fn lengthen(self: *Self, pc: u32, from: u32, left: u32) ?u32 {
            if (from == self.end) return null;
            const hint = self.code[pc + 6];
            var to = from + 1;
            if (hint != 0) {
                to = scan.find(Unit, self.text, to, self.end, hint - 1);
                self.steps += (to - from) / 8;
                if (to == self.end or to - from > left) return null;
            }
            return if (self.runEnd(pc, from, to) == to) to else null;
        }

        /// Drops the choices above the barrier and the barrier itself.
        fn keepRestorations(self: *Self, barrier: u32, sp: u32) u32 {
            var kept = barrier;
            for (self.stack[barrier + 1 .. sp]) |entry| {
                self.stack[kept] = switch (entry.kind) {
                    .slot, .loop_undo, .loop_reset => entry,
                    .loop_try => .{ .kind = .loop_undo, .a = self.code[entry.a + 1], .c = entry.c },
                    else => continue,
                };
                kept += 1;
            }
            self.steps += sp - barrier;
            return kept;
        }

        /// Undoes what the entries from `from` on remember.
        fn restore(self: *Self, from: u32, sp: u32) void {
            var at = sp;
            while (at > from) {
                at -= 1;
                const entry = self.stack[at];
                switch (entry.kind) {
                    .slot => {
                        self.slots[entry.a] = entry.b;
                        self.slots[self.slot_count] = entry.c;
                    },
                    .loop_try, .loop_undo => {
                        const loop = &self.loops[if (entry.kind == .loop_try) self.code[entry.a + 1] else entry.a];
                        loop.count -= 1;
                        loop.last = entry.c;
                    },
                    .loop_reset => self.loops[entry.a] = .{ .count = entry.b, .last = entry.c },
                    else => {},
                }
            }
            self.steps += sp - from;
        }

        inline fn sameBytes(text: [*]align(1) const Unit, words: [*]const u32, count: u32) bool {
            const bytes: [*]const u8 = @ptrCast(words);
            if (Unit == u8) return str.eqlBytes(text[0..count], bytes[0..count]);
            for (text[0..count], bytes[0..count]) |unit, byte| if (unit != byte) return false;
            return true;
        }

        fn same(a: []align(1) const Unit, b: []align(1) const Unit, fold: tree.Fold) bool {
            for (a, b) |x, y| {
                if (x == y) continue;
                switch (fold) {
                    .none => return false,
                    .ascii => if (folding.lowerAscii(x) != folding.lowerAscii(y)) return false,
                    .unicode => if (folding.lower(x) != folding.lower(y)) return false,
                }
            }
            return true;
        }

        fn holds(self: *const Self, at: At, pos: u32) bool {
            const text = self.text;
            const end = self.end;
            return switch (at) {
                .start => pos == 0,
                .line_start => pos == 0 or text[pos - 1] == '\n',
                .end => pos == end,
                .end_or_newline => pos == end or (pos + 1 == end and text[pos] == '\n'),
                .line_end => pos == end or text[pos] == '\n',
                .boundary_ascii => self.onBoundary(pos, false),
                .not_boundary_ascii => !self.onBoundary(pos, false),
                .boundary_unicode => self.onBoundary(pos, true),
                .not_boundary_unicode => !self.onBoundary(pos, true),
            };
        }

        fn onBoundary(self: *const Self, pos: u32, wide: bool) bool {
            const before = pos > 0 and isWord(self.text[pos - 1], wide);
            const behind = pos < self.end and isWord(self.text[pos], wide);
            return before != behind;
        }

        inline fn isWord(c: u32, wide: bool) bool {
            if (c < 0x80) return ascii_word[c];
            return wide and @as(Category, .{ .class = .word, .unicode = true, .negative = false }).contains(c);
        }
    };
}

const ascii_word: [128]bool = table: {
    var out: [128]bool = @splat(false);
    for (&out, 0..) |*word, c| word.* = c == '_' or std.ascii.isAlphanumeric(@intCast(c));
    break :table out;
};
