//! A machine that runs a PEG over tokens, for error messages only.
//!
//!     error_grammar.text ──compile──> code ──run──> accepted / rejected / raised
//!
//! The machine has its own stacks (frames of rules, choices to come back to) in the arena, so that
//! neither deep nesting nor a hostile program costs native stack. Rules marked `@memo` keep their
//! results in a table of fixed size; an entry that is overwritten is only work done twice.
//!
//! Invariants:
//!   1. Every choice pushed by an alternative is popped when the alternative succeeds, so a rule
//!      returns with the choices it was called with.
//!   2. `fill` is one more than the last token looked at: CPython's idea of "the last token".
//!   3. The number of steps is bounded; past it the machine rejects and `gave_up` is set.
//!
//! Not here: what is raised where (`error_pass.zig`).

const std = @import("std");
const token = @import("token.zig");
const grammar = @import("error_grammar.zig");

const Kind = token.Kind;
const Token = token.Token;

const Op = enum(u8) {
    /// Consume a token of kind `arg`.
    token,
    /// Consume the soft keyword `words[arg]`.
    word,
    soft_keyword,
    /// Consume a token of kind `arg` or, in the second pass, raise.
    force,
    call,
    /// As `call`, but fails unless error rules are on.
    call_bad,
    ret,
    /// On failure go on at `arg`.
    choice,
    /// Drop the last choice and go on at `arg`.
    commit,
    /// Let the last choice start from here, and go on at `arg`.
    again,
    /// Drop the last choice, go back to where it was made, and go on at `arg`.
    back_commit,
    /// Drop the last choice and fail.
    fail_twice,
    jump,
    /// Drop the last choice.
    drop,
    mark_start,
    mark_end,
    /// Raise, or not: skips the next instruction if all is well.
    action,
    /// Fail, after dropping the last choice if `arg` is 1.
    fail,
};

const Instruction = packed struct(u32) { op: Op, arg: u24 };

const words = [_][]const u8{ "match", "case", "type", "_" };

pub const Style = enum { at, span, from, last, next, block, target, do };

/// What an alternative in braces says.
pub const Report = struct {
    style: Style,
    /// Slots of the places named, if any.
    first: u8 = 0,
    second: u8 = 0,
    /// The message, or the name after `do` and `target`.
    text: []const u8 = "",
};

const Rule = struct {
    name: []const u8,
    start: u32 = 0,
    memo: ?u8 = null,
    calm: bool = false,
    fast: bool = false,
    bad: bool,
};

pub const Grammar = struct {
    code: std.ArrayList(Instruction) = .empty,
    rules: std.ArrayList(Rule) = .empty,
    reports: std.ArrayList(Report) = .empty,
    by_name: std.array_hash_map.String(void) = .empty,
    memo_count: u8 = 0,

    pub fn rule(it: *const Grammar, name: []const u8) u24 {
        return @intCast(it.by_name.getIndex(name).?);
    }
};

// Compiling.

const Compiler = struct {
    arena: std.mem.Allocator,
    out: *Grammar,
    text: []const u8,
    at: usize = 0,

    const Error = error{OutOfMemory};

    fn skip(c: *Compiler) void {
        while (c.at < c.text.len and std.ascii.isWhitespace(c.text[c.at])) c.at += 1;
    }

    fn peek(c: *Compiler) u8 {
        c.skip();
        return if (c.at < c.text.len) c.text[c.at] else 0;
    }

    fn accept(c: *Compiler, char: u8) bool {
        if (c.peek() != char) return false;
        c.at += 1;
        return true;
    }

    fn expect(c: *Compiler, char: u8) void {
        std.debug.assert(c.accept(char)); // The grammar is ours.
    }

    fn identifier(c: *Compiler) []const u8 {
        c.skip();
        const start = c.at;
        while (c.at < c.text.len) : (c.at += 1) {
            const char = c.text[c.at];
            if (!std.ascii.isAlphanumeric(char) and char != '_') break;
        }
        return c.text[start..c.at];
    }

    fn quoted(c: *Compiler, quote: u8) Error![]const u8 {
        c.expect(quote);
        const start = c.at;
        while (c.text[c.at] != quote) c.at += if (c.text[c.at] == '\\') 2 else 1;
        const raw = c.text[start..c.at];
        c.at += 1;
        if (std.mem.indexOfScalar(u8, raw, '\\') == null) return raw;
        return std.mem.replaceOwned(u8, c.arena, raw, "\\\"", "\"");
    }

    fn emit(c: *Compiler, op: Op, arg: usize) Error!u32 {
        try c.out.code.append(c.arena, .{ .op = op, .arg = @intCast(arg) });
        return @intCast(c.out.code.items.len - 1);
    }

    fn here(c: *const Compiler) u32 {
        return @intCast(c.out.code.items.len);
    }

    fn patch(c: *Compiler, index: u32) void {
        c.out.code.items[index].arg = @intCast(c.here());
    }

    fn ruleIndex(c: *Compiler, name: []const u8) Error!usize {
        const found = try c.out.by_name.getOrPut(c.arena, name);
        if (!found.found_existing) try c.out.rules.append(c.arena, .{
            .name = name,
            .bad = std.mem.startsWith(u8, name, "bad_"),
        });
        return found.index;
    }

    fn compileAll(c: *Compiler) Error!void {
        while (c.peek() != 0) {
            var memo = false;
            var calm = false;
            var fast = false;
            while (c.accept('@')) {
                const flag = c.identifier();
                memo = memo or std.mem.eql(u8, flag, "memo");
                calm = calm or std.mem.eql(u8, flag, "calm");
                fast = fast or std.mem.eql(u8, flag, "fast");
            }
            const index = try c.ruleIndex(c.identifier());
            c.expect(':');
            c.out.rules.items[index].start = c.here();
            c.out.rules.items[index].calm = calm;
            c.out.rules.items[index].fast = fast;
            if (memo) {
                c.out.rules.items[index].memo = c.out.memo_count;
                c.out.memo_count += 1;
            }
            try c.alternatives();
            _ = try c.emit(.ret, 0);
            c.expect(';');
        }
    }

    fn alternatives(c: *Compiler) Error!void {
        var ends: std.ArrayList(u32) = .empty;
        while (true) {
            const choice = try c.emit(.choice, 0);
            const made = try c.sequence();
            if (c.peek() != '|') {
                // The last alternative has nothing to fall back on, and so nothing to drop.
                const code = c.out.code.items;
                code[choice] = .{ .op = .jump, .arg = @intCast(choice + 1) };
                if (made.cut) |cut| code[cut] = .{ .op = .jump, .arg = @intCast(cut + 1) };
                if (made.fail) |fail| code[fail].arg = 0;
                break;
            }
            c.at += 1;
            const cut = made.cut != null;
            try ends.append(c.arena, try c.emit(if (cut) .jump else .commit, 0));
            if (cut) if (made.fail) |fail| {
                c.out.code.items[fail].arg = 0;
            };
            c.patch(choice);
        }
        for (ends.items) |end| c.patch(end);
    }

    /// Instructions that depend on whether the alternative has a choice to drop.
    const Made = struct { cut: ?u32 = null, fail: ?u32 = null };

    fn sequence(c: *Compiler) Error!Made {
        var made: Made = .{};
        while (true) switch (c.peek()) {
            0, '|', ')', ']', ';' => return made,
            '~' => {
                c.at += 1;
                made.cut = try c.emit(.drop, 0);
            },
            '{' => made.fail = try c.report(),
            else => try c.item(),
        };
    }

    fn report(c: *Compiler) Error!u32 {
        c.expect('{');
        const style = std.meta.stringToEnum(Style, c.identifier()).?;
        var made: Report = .{ .style = style };
        switch (style) {
            .at, .from => made.first = c.slot(),
            .span => {
                made.first = c.slot();
                made.second = c.slot();
            },
            .block => made.first = if (c.accept('-')) no_slot else c.slot(),
            .target => made.first = c.slot(),
            .last, .next, .do => {},
        }
        made.text = if (c.peek() == '"') try c.quoted('"') else c.identifier();
        c.expect('}');
        try c.out.reports.append(c.arena, made);
        _ = try c.emit(.action, c.out.reports.items.len - 1);
        return c.emit(.fail, 1);
    }

    fn slot(c: *Compiler) u8 {
        return c.identifier()[0] - 'a';
    }

    fn item(c: *Compiler) Error!void {
        if (c.accept('&')) {
            if (c.accept('&')) {
                _ = try c.emit(.force, @backingInt(operatorKind(try c.quoted('\''))));
                return;
            }
            const choice = try c.emit(.choice, 0);
            try c.atom();
            const commit = try c.emit(.back_commit, 0);
            c.patch(choice);
            _ = try c.emit(.fail, 0);
            c.patch(commit);
            return;
        }
        if (c.accept('!')) {
            const choice = try c.emit(.choice, 0);
            try c.atom();
            _ = try c.emit(.fail_twice, 0);
            c.patch(choice);
            return;
        }
        c.skip();
        const letter = c.text[c.at];
        const named = letter >= 'a' and letter <= 'c' and c.text[c.at + 1] == '=';
        if (!named) return c.repeated();
        const index = c.slot();
        c.expect('=');
        _ = try c.emit(.mark_start, index);
        try c.repeated();
        _ = try c.emit(.mark_end, index);
    }

    fn repeated(c: *Compiler) Error!void {
        const start = c.here();
        const text_start = c.at;
        try c.atom();
        switch (if (c.at < c.text.len) c.text[c.at] else 0) {
            '*' => {
                c.at += 1;
                // Compile again behind a choice.
                c.out.code.items.len = start;
                try c.loop(text_start, null);
                c.at += 1;
            },
            '+' => {
                c.at += 1;
                const separator: ?Kind = switch (c.text[c.at]) {
                    ',' => .comma,
                    ';' => .semicolon,
                    else => null,
                };
                const end = c.at;
                try c.loop(text_start, separator);
                c.at = end + @intFromBool(separator != null);
            },
            else => {},
        }
    }

    /// Zero or more of the atom at `text_start`, each after the separator.
    fn loop(c: *Compiler, text_start: usize, separator: ?Kind) Error!void {
        const choice = try c.emit(.choice, 0);
        const top = c.here();
        if (separator) |kind| _ = try c.emit(.token, @backingInt(kind));
        c.at = text_start;
        try c.atom();
        _ = try c.emit(.again, top);
        c.patch(choice);
    }

    fn atom(c: *Compiler) Error!void {
        switch (c.peek()) {
            '(' => {
                c.at += 1;
                try c.alternatives();
                c.expect(')');
            },
            '[' => {
                c.at += 1;
                const choice = try c.emit(.choice, 0);
                try c.alternatives();
                c.expect(']');
                const commit = try c.emit(.commit, 0);
                c.patch(choice);
                c.patch(commit);
            },
            '\'' => {
                const spelled = try c.quoted('\'');
                _ = try c.emit(.token, @backingInt(operatorKind(spelled)));
            },
            '"' => {
                const word = try c.quoted('"');
                for (words, 0..) |known, index| {
                    if (std.mem.eql(u8, known, word)) _ = try c.emit(.word, index);
                }
            },
            else => try c.reference(),
        }
    }

    fn reference(c: *Compiler) Error!void {
        const name = c.identifier();
        if (std.ascii.isUpper(name[0])) {
            if (std.mem.eql(u8, name, "SOFT_KEYWORD")) {
                _ = try c.emit(.soft_keyword, 0);
                return;
            }
            var lower: [32]u8 = undefined;
            const kind = std.meta.stringToEnum(Kind, std.ascii.lowerString(&lower, name)).?;
            _ = try c.emit(.token, @backingInt(kind));
            return;
        }
        const index = try c.ruleIndex(name);
        _ = try c.emit(if (c.out.rules.items[index].bad) .call_bad else .call, index);
    }
};

pub const no_slot = 255;

fn operatorKind(spelled: []const u8) Kind {
    const kind = token.keyword(spelled);
    return if (kind == .name) token.operator(spelled).?.kind else kind;
}

pub fn compile(arena: std.mem.Allocator) error{OutOfMemory}!*Grammar {
    const made = try arena.create(Grammar);
    made.* = .{};
    try made.code.ensureTotalCapacity(arena, 4096);
    var compiler: Compiler = .{ .arena = arena, .out = made, .text = grammar.text };
    try compiler.compileAll();
    return made;
}

// Running.

pub const Range = struct { start: u32 = 0, end: u32 = 0 };

pub const Frame = struct {
    return_to: u32,
    rule: u24,
    start: u32,
    bad_before: bool,
    places: [3]Range = @splat(.{}),
};

const Choice = struct { resume_at: u32, at: u32, frames: u32 };

const Memo = struct {
    const empty = std.math.maxInt(u32);
    const rejected = std.math.maxInt(u32);

    position: u32 = empty,
    rule: u32 = 0,
    /// Where the rule ended, or `rejected`.
    end: u32 = 0,
};

pub const Outcome = enum { accepted, rejected, raised };
pub const Verdict = enum { raised, fine, no };

pub const Machine = struct {
    arena: std.mem.Allocator,
    grammar: *const Grammar,
    source: []const u8,
    tokens: []const Token,
    /// Who decides what an action raises.
    owner: *anyopaque,
    act: *const fn (*anyopaque, *Machine, *const Report, *const Frame) error{OutOfMemory}!Verdict,
    /// A forced token was missing, or the lexer's failure was reached, at `at`.
    refuse: *const fn (*anyopaque, *Machine, ?Kind) error{OutOfMemory}!void,

    at: u32 = 0,
    fill: u32 = 0,
    bad_rules: bool = false,
    frames: std.ArrayList(Frame) = .empty,
    choices: std.ArrayList(Choice) = .empty,
    memo: []Memo = &.{},
    steps_left: u64 = 0,
    gave_up: bool = false,

    const memo_entries_max = 1 << 16;
    const steps_max = 20_000_000;
    const steps_per_token_max = 400;

    pub fn run(m: *Machine, rule: u24, start: u32, bad_rules: bool) error{OutOfMemory}!Outcome {
        const wanted = (m.tokens.len - start + 64) * m.grammar.memo_count;
        const entries = std.math.ceilPowerOfTwoAssert(usize, @min(wanted, memo_entries_max));
        if (m.memo.len == 0) m.memo = try m.arena.alloc(Memo, entries);
        @memset(m.memo, .{});
        m.frames.clearRetainingCapacity();
        m.choices.clearRetainingCapacity();
        m.at = start;
        m.fill = start;
        m.bad_rules = bad_rules;
        m.steps_left = steps_max + steps_per_token_max * (m.tokens.len - start);
        try m.frames.append(m.arena, .{
            .return_to = std.math.maxInt(u32),
            .rule = rule,
            .start = start,
            .bad_before = bad_rules,
        });
        return m.loop(m.grammar.rules.items[rule].start);
    }

    /// What an instruction leads to: the next one, another one, or back to the last choice.
    const Next = union(enum) { next, jump: u32, fail, raised, accepted };

    fn loop(m: *Machine, start: u32) error{OutOfMemory}!Outcome {
        const code = m.grammar.code.items;
        var pc = start;
        while (m.steps_left > 0) {
            m.steps_left -= 1;
            switch (try m.step(code[pc], pc)) {
                .next => pc += 1,
                .jump => |target| pc = target,
                .fail => {
                    const choice = m.choices.pop() orelse return .rejected;
                    m.unwind(choice.frames);
                    m.at = choice.at;
                    pc = choice.resume_at;
                },
                .raised => return .raised,
                .accepted => return .accepted,
            }
        }
        m.gave_up = true;
        return .rejected;
    }

    fn step(m: *Machine, instruction: Instruction, pc: u32) error{OutOfMemory}!Next {
        const arg = instruction.arg;
        switch (instruction.op) {
            .token, .word, .soft_keyword, .force => return m.consume(instruction),
            .call, .call_bad => return m.call(instruction, pc),
            .ret => {
                const frame = m.frames.pop().?;
                m.remember(frame, m.at);
                m.bad_rules = frame.bad_before;
                return if (m.frames.items.len == 0) .accepted else .{ .jump = frame.return_to };
            },
            .choice => try m.choices.append(m.arena, .{
                .resume_at = arg,
                .at = m.at,
                .frames = @intCast(m.frames.items.len),
            }),
            .commit => {
                _ = m.choices.pop();
                return .{ .jump = arg };
            },
            .again => {
                const top = &m.choices.items[m.choices.items.len - 1];
                if (top.at == m.at) return .fail; // Nothing consumed: the loop is over.
                top.at = m.at;
                return .{ .jump = arg };
            },
            .back_commit => {
                m.at = m.choices.pop().?.at;
                return .{ .jump = arg };
            },
            .fail_twice => {
                _ = m.choices.pop();
                return .fail;
            },
            .jump => return .{ .jump = arg },
            .drop => _ = m.choices.pop(),
            .mark_start => m.frames.items[m.frames.items.len - 1].places[arg].start = m.at,
            .mark_end => m.frames.items[m.frames.items.len - 1].places[arg].end = m.at,
            .action => {
                const frame = &m.frames.items[m.frames.items.len - 1];
                return switch (try m.act(m.owner, m, &m.grammar.reports.items[arg], frame)) {
                    .raised => .raised,
                    .fine => .{ .jump = pc + 2 },
                    .no => .next,
                };
            },
            .fail => {
                if (arg == 1) _ = m.choices.pop();
                return .fail;
            },
        }
        return .next;
    }

    fn consume(m: *Machine, instruction: Instruction) error{OutOfMemory}!Next {
        const matched = m.matches(instruction) orelse return .raised;
        if (matched) {
            m.at += 1;
            return .next;
        }
        if (instruction.op != .force or !m.bad_rules) return .fail;
        try m.refuse(m.owner, m, @fromBackingInt(@as(u8, @intCast(instruction.arg))));
        return .raised;
    }

    fn call(m: *Machine, instruction: Instruction, pc: u32) error{OutOfMemory}!Next {
        const rule = m.grammar.rules.items[instruction.arg];
        if (instruction.op == .call_bad and !m.bad_rules) return .fail;
        if (m.recall(instruction.arg)) |end| {
            if (end == Memo.rejected) return .fail;
            m.at = end;
            return .next;
        }
        if (rule.fast and m.isLoneAtom()) {
            m.fill = @max(m.fill, m.at + 2);
            m.at += 1;
            return .next;
        }
        try m.frames.append(m.arena, .{
            .return_to = pc + 1,
            .rule = instruction.arg,
            .start = m.at,
            .bad_before = m.bad_rules,
        });
        if (rule.calm) m.bad_rules = false;
        return .{ .jump = rule.start };
    }

    /// Rules left by a failure have failed themselves.
    fn unwind(m: *Machine, count: u32) void {
        while (m.frames.items.len > count) {
            const frame = m.frames.pop().?;
            m.remember(frame, Memo.rejected);
            m.bad_rules = frame.bad_before;
        }
    }

    /// A name or number with nothing behind it that could belong to it: what twelve levels of
    /// operators would find as well.
    fn isLoneAtom(m: *const Machine) bool {
        switch (m.tokens[m.at].kind) {
            .name, .number, .kw_none, .kw_true, .kw_false => {},
            else => return false,
        }
        return switch (m.tokens[m.at + 1].kind) {
            .comma, .right_paren, .right_bracket, .right_brace, .newline, .equal => true,
            else => false,
        };
    }

    /// Null: the lexer's failure was reached, and reported.
    fn matches(m: *Machine, instruction: Instruction) ?bool {
        const next = m.tokens[m.at];
        m.fill = @max(m.fill, m.at + 1);
        if (next.kind == .failure) {
            m.refuse(m.owner, m, null) catch return null;
            return null;
        }
        switch (instruction.op) {
            .token, .force => return @backingInt(next.kind) == instruction.arg,
            .word => return next.kind == .name and
                std.mem.eql(u8, m.source[next.start..next.end], words[instruction.arg]),
            else => {
                if (next.kind != .name) return false;
                const text = m.source[next.start..next.end];
                for (words) |word| if (std.mem.eql(u8, word, text)) return true;
                return false;
            },
        }
    }

    fn entry(m: *Machine, memo_index: u8, position: u32) *Memo {
        const index = @as(usize, position) * m.grammar.memo_count + memo_index;
        return &m.memo[index & (m.memo.len - 1)];
    }

    fn recall(m: *Machine, rule: u24) ?u32 {
        const memo_index = m.grammar.rules.items[rule].memo orelse return null;
        const found = m.entry(memo_index, m.at);
        return if (found.position == m.at and found.rule == rule) found.end else null;
    }

    fn remember(m: *Machine, frame: Frame, end: u32) void {
        const memo_index = m.grammar.rules.items[frame.rule].memo orelse return;
        m.entry(memo_index, frame.start).* = .{
            .position = frame.start,
            .rule = frame.rule,
            .end = end,
        };
    }
};

test "the grammar compiles, and every rule that is used exists" {
    var arena: std.heap.ArenaAllocator = .init(std.testing.allocator);
    defer arena.deinit();
    const made = try compile(arena.allocator());
    const file = made.rule("file");
    for (made.rules.items, 0..) |rule, index| {
        if (rule.start == 0 and index != file) {
            std.debug.print("no rule {s}\n", .{rule.name});
            return error.MissingRule;
        }
    }
}
