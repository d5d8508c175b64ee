//! Blocks that must be left in order: `try`, `with`, handlers, loops; and the statements that leave
//! them: `return`, `break`, `continue`.
//!
//!     guarded words ──exception──> handler:  push_handled s h     h: the exception
//!                                            ... body ...         s: what was handled before
//!                                            pop_handled s
//!
//! A `Block` lives in the native frame of whoever compiles the statement; `f.block` is the
//! innermost. Leaving one writes what its exit needs right there: the `finally` body again, the
//! call of `__exit__`, the end of handling. While that is written the block does not count as
//! entered, and its guarded range has a hole.
//!
//! Invariants:
//!   1. Every exit from a handler, by exception too, passes one pop_handled for its push_handled.
//!   2. The value of `return` is computed before any block is left, and nothing that leaving runs
//!      can change it.
//!   3. An exception's register is not in use anywhere in the guarded range: it is the first
//!      register above those that are in use when the range begins.
//!
//! Not here: `except*` (`emit_group.zig`).

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const assembler = @import("assembler.zig");
const function = @import("function_state.zig");
const fold = @import("fold.zig");
const expr = @import("emit_expr.zig");
const stmt = @import("emit_stmt.zig");
const emit_assign = @import("emit_assign.zig");
const emit_async = @import("emit_async.zig");
const emit_group = @import("emit_group.zig");
const Function = function.Function;
const Register = function.Register;
const Label = function.Label;
const Error = function.Error;
pub const Guard = assembler.Guard;
pub const Registers = assembler.Registers;

pub const Block = struct {
    parent: ?*Block,
    guard: ?Guard = null,
    /// Where the open part of the guarded range begins.
    start: u32 = 0,
    exit: Exit = .none,

    pub const Exit = union(enum) {
        none,
        loop: struct { break_to: Label, continue_to: Label },
        final: []const *ast.Stmt,
        with: With,
        /// The register of what was handled before.
        handling: Register,
        /// The name of a handler's exception.
        name: []const u8,
    };

    pub const With = struct { exit: Register, is_async: bool, loc: ast.Loc };
};

/// Opens a block with a guard; its exceptions go to `register`.
pub fn enter(f: *Function, block: *Block, register: ?Register, exit: Block.Exit) Error!void {
    block.* = .{ .parent = f.block, .exit = exit, .start = f.out.here() };
    if (register) |r| block.guard = try f.out.guard(r);
    f.block = block;
}

pub fn leave(f: *Function, block: *Block) Error!void {
    std.debug.assert(f.block == block);
    if (block.guard) |guard| try f.out.protect(guard, block.start);
    f.block = block.parent;
}

/// The number of the register above those in use.
pub fn nextRegister(f: *Function) Error!Register {
    const r = try f.alloc();
    f.top = r;
    return r;
}

// Leaving several blocks at once.

fn needsCode(f: *const Function, until: ?*const Block) bool {
    var block = f.block;
    while (block != until) : (block = block.?.parent) switch (block.?.exit) {
        .none, .loop => {},
        else => return true,
    };
    return false;
}

/// Writes the exits of all blocks inside `until`. `reenter` comes after the jump.
fn unwind(f: *Function, until: ?*Block) Error!void {
    const out = &f.out;
    const loc = out.loc;
    while (f.block != until) {
        const block = f.block.?;
        if (block.guard) |guard| try out.protect(guard, block.start);
        f.block = block.parent;
        switch (block.exit) {
            .none, .loop => {},
            .final => |body| {
                const labels = out.labels.items.len;
                try stmt.conditionalBlock(f, body);
                out.release(labels);
            },
            .with => |with| try exitNormally(f, with, null),
            .handling => |saved| try out.a(.pop_handled, saved),
            .name => |name| try forget(f, name),
        }
        out.at(loc);
    }
}

fn reenter(f: *Function, innermost: ?*Block, until: ?*Block) void {
    var block = innermost;
    while (block != until) : (block = block.?.parent) block.?.start = f.out.here();
    f.block = innermost;
}

pub fn returnStatement(f: *Function, s: *const ast.Stmt) Error!void {
    const value = s.kind.return_stmt.value;
    if (!needsCode(f, null)) return giveBack(f, s.loc, value);
    const out = &f.out;
    const innermost = f.block;
    var r: ?Register = null;
    if (value) |e| if (!isNone(e)) {
        r = try expr.any(f, e);
        if (!f.isScratch(r.?)) {
            const t = try f.alloc();
            try out.move(t, r.?);
            r = t;
        }
    };
    out.at(s.loc);
    try unwind(f, null);
    out.at(s.loc);
    if (r) |result| try out.a(.ret, result) else try out.none(.ret_none);
    out.stop();
    reenter(f, innermost, null);
}

fn isNone(e: *const ast.Expr) bool {
    return e.kind == .constant and e.kind.constant == .none;
}

/// `return value` where there is nothing to leave.
fn giveBack(f: *Function, loc: ast.Loc, value: ?*const ast.Expr) Error!void {
    const out = &f.out;
    if (value) |e| if (!isNone(e)) {
        if (e.kind == .if_exp) {
            const it = e.kind.if_exp;
            const otherwise = try out.label();
            try expr.jumpOn(f, it.condition, false, otherwise);
            try giveBack(f, loc, it.value);
            try out.bind(otherwise);
            return giveBack(f, loc, it.else_value);
        }
        const top = f.top;
        defer f.top = top;
        const r = try expr.any(f, e);
        out.at(loc);
        try out.a(.ret, r);
        return out.stop();
    };
    out.at(loc);
    try out.none(.ret_none);
    out.stop();
}

pub fn breakStatement(f: *Function, s: *const ast.Stmt) Error!void {
    const loop = nearestLoop(f) orelse return f.c.fail(s.loc, "'break' outside loop", .{});
    try leaveFor(f, loop, loop.exit.loop.break_to);
}

pub fn continueStatement(f: *Function, s: *const ast.Stmt) Error!void {
    const loop = nearestLoop(f) orelse
        return f.c.fail(s.loc, "'continue' not properly in loop", .{});
    try leaveFor(f, loop, loop.exit.loop.continue_to);
}

/// Where a body goes that does nothing but leave or continue a loop.
pub fn bareJump(f: *const Function, body: []const *ast.Stmt) ?Label {
    if (body.len != 1) return null;
    const loop = nearestLoop(f) orelse return null;
    const label = switch (body[0].kind) {
        .break_stmt => loop.exit.loop.break_to,
        .continue_stmt => loop.exit.loop.continue_to,
        else => return null,
    };
    return if (needsCode(f, loop)) null else label;
}

fn nearestLoop(f: *const Function) ?*Block {
    var block = f.block;
    while (block) |it| : (block = it.parent) if (it.exit == .loop) return it;
    return null;
}

fn leaveFor(f: *Function, loop: *Block, label: Label) Error!void {
    const innermost = f.block;
    const leaving = needsCode(f, loop);
    if (leaving) try unwind(f, loop);
    try f.out.jump(label);
    if (leaving) reenter(f, innermost, loop);
}

// try.

pub fn tryStatement(f: *Function, s: *const ast.Stmt) Error!void {
    if (s.kind.try_stmt.final_body.len > 0) return tryFinally(f, s);
    try withoutFinally(f, s);
}

fn withoutFinally(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.try_stmt;
    if (it.handlers.len == 0) {
        try stmt.conditionalBlock(f, it.body);
        return stmt.conditionalBlock(f, it.else_body);
    }
    if (it.is_star) return emit_group.tryStatement(f, s);
    try tryExcept(f, s);
}

fn tryFinally(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.try_stmt;
    const out = &f.out;
    const done = try out.label();
    const bound = try f.boundThroughout();
    var block: Block = undefined;
    try enter(f, &block, try nextRegister(f), .{ .final = it.final_body });
    try withoutFinally(f, s);
    try leave(f, &block);
    try stmt.conditionalBlock(f, it.final_body);
    try out.jump(done);

    out.bindHandler(block.guard.?, bound);
    if (out.reachable) {
        out.at(s.loc);
        var handling = try Handling.begin(f);
        try stmt.conditionalBlock(f, it.final_body);
        try handling.endReraising();
    }
    try out.bind(done);
}

/// The body of a handler: what was handled before is kept, and restored however it ends.
pub const Handling = struct {
    f: *Function,
    exception: Register,
    saved: Register,
    block: *Block,
    bound: Registers,

    pub fn begin(f: *Function) Error!Handling {
        const exception = try f.alloc();
        const saved = try f.alloc();
        const block = try f.c.arena.create(Block);
        try f.out.ab(.push_handled, saved, exception);
        try enter(f, block, try nextRegister(f), .{ .handling = saved });
        return .{
            .f = f,
            .exception = exception,
            .saved = saved,
            .block = block,
            .bound = try f.boundThroughout(),
        };
    }

    /// Nothing caught the exception.
    pub fn endReraising(self: *Handling) Error!void {
        const out = &self.f.out;
        try leave(self.f, self.block);
        try out.a(.pop_handled, self.saved);
        try out.a(.reraise, self.exception);
        out.stop();
        try self.cleanUp();
    }

    /// Where exceptions raised in the handler go.
    pub fn cleanUp(self: *Handling) Error!void {
        const out = &self.f.out;
        const guard = self.block.guard.?;
        out.bindHandler(guard, self.bound);
        try out.a(.pop_handled, self.saved);
        try out.a(.reraise, out.guards.items[guard].register);
        out.stop();
    }
};

fn tryExcept(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.try_stmt;
    const out = &f.out;
    const done = try out.label();
    const top = f.top;
    const bound = try f.boundThroughout();
    var block: Block = undefined;
    try enter(f, &block, try nextRegister(f), .none);
    try stmt.conditionalBlock(f, it.body);
    try leave(f, &block);
    try stmt.conditionalBlock(f, it.else_body);
    try out.jump(done);

    out.bindHandler(block.guard.?, bound);
    if (out.reachable) {
        out.at(it.handlers[0].loc);
        var handling = try Handling.begin(f);
        for (it.handlers) |handler| try exceptClause(f, &handling, handler, done);
        try handling.endReraising();
    }
    f.top = top;
    try out.bind(done);
}

fn exceptClause(
    f: *Function,
    handling: *Handling,
    handler: ast.ExceptHandler,
    done: Label,
) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    const next = try out.label();
    out.at(handler.loc);
    if (handler.type) |class| {
        const r = try expr.any(f, class);
        const matches = try f.alloc();
        out.at(handler.loc);
        try out.abc(.match_exception, matches, handling.exception, r);
        try out.jumpIf(matches, false, next);
        f.top = top;
    }
    if (handler.name) |name| {
        try f.storeName(name, handling.exception);
        const bound = try f.boundThroughout();
        var block: Block = undefined;
        try enter(f, &block, try nextRegister(f), .{ .name = name });
        try stmt.conditionalBlock(f, handler.body);
        try leave(f, &block);
        out.at(handler.loc);
        try leaveHandler(f, handling, name, done);
        out.bindHandler(block.guard.?, bound);
        if (out.reachable) {
            out.at(handler.loc);
            const exception = try f.alloc();
            try forget(f, name);
            try out.a(.reraise, exception);
            out.stop();
        }
    } else {
        try stmt.conditionalBlock(f, handler.body);
        out.at(handler.loc);
        try leaveHandler(f, handling, null, done);
    }
    try out.bind(next);
}

/// The end of a handler's body. The guard around the handlers does not cover it.
fn leaveHandler(f: *Function, handling: *Handling, name: ?[]const u8, done: Label) Error!void {
    const out = &f.out;
    if (!out.reachable) return;
    const block = handling.block;
    if (name) |bound_name| try forget(f, bound_name);
    try out.protect(block.guard.?, block.start);
    try out.a(.pop_handled, handling.saved);
    try out.jump(done);
    block.start = out.here();
}

/// `name = None; del name`, so that nothing happens if it has been deleted already.
pub fn forget(f: *Function, name: []const u8) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    if (f.variable(name)) |r| {
        try out.ab(.clear, r, 1);
        out.bound.unset(r);
        return;
    }
    const t = try f.alloc();
    try out.load(t, .none);
    try f.storeName(name, t);
    try f.deleteName(name);
}

// with.

pub fn withStatement(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.with_stmt;
    try withItems(f, it.items, it.body, it.is_async);
}

fn withItems(
    f: *Function,
    items: []const ast.WithItem,
    body: []const *ast.Stmt,
    is_async: bool,
) Error!void {
    if (items.len == 0) return stmt.conditionalBlock(f, body);
    const item = items[0];
    const loc = item.context.loc;
    const out = &f.out;
    const top = f.top;
    const done = try out.label();
    const exit = try f.alloc();
    const variable = try enterContext(f, item, exit, is_async);
    const bound = try f.boundThroughout();
    const with: Block.With = .{ .exit = exit, .is_async = is_async, .loc = loc };
    var block: Block = undefined;
    const value: Register = variable orelse exit + 1;
    f.top = @as(u32, exit) + 1;
    try enter(f, &block, exit + 1, .{ .with = with });
    if (item.target) |target| if (variable == null) {
        // The value stands where an exception would go: that is right until the target has it.
        f.top += 1;
        try emit_assign.store(f, target, value);
        f.top -= 1;
    };
    try withItems(f, items[1..], body, is_async);
    try leave(f, &block);
    try exitNormally(f, with, exit);
    try out.jump(done);

    out.bindHandler(block.guard.?, bound);
    if (out.reachable) try exitWithException(f, with, done);
    f.top = top;
    try out.bind(done);
}

/// Looks up `__exit__`, then calls `__enter__`. The result is in the returned variable, or in the
/// register above `exit`.
fn enterContext(f: *Function, item: ast.WithItem, exit: Register, is_async: bool) Error!?Register {
    const out = &f.out;
    const loc = item.context.loc;
    const base = try f.alloc();
    const context = try expr.anyIn(f, item.context, base);
    const variable = if (item.target) |target| emit_assign.variableOf(f, target) else null;
    const dst = variable orelse base;
    out.at(loc);
    try out.abc(.load_special, exit, context, if (is_async) 3 else 1);
    try out.abc(.load_special, base, context, if (is_async) 2 else 0);
    f.top = @as(u32, base) + 1;
    try out.abc(.call, base, 0, if (is_async) base else dst);
    if (is_async) try emit_async.awaitValue(f, loc, base, .enter, dst);
    if (variable) |r| out.bound.set(r);
    return variable;
}

/// Calls `__exit__(None, None, None)`. Without `base` there may be values above its register.
fn exitNormally(f: *Function, with: Block.With, base: ?Register) Error!void {
    const out = &f.out;
    if (!out.reachable) return;
    const top = f.top;
    defer f.top = top;
    const t = base orelse try f.alloc();
    f.top = @as(u32, t) + 1;
    const first = try f.allocMany(3);
    out.at(with.loc);
    try out.move(t, with.exit);
    for (0..3) |i| try out.load(@intCast(first + i), .none);
    try out.abc(.call, t, 3, t);
    if (with.is_async) try emit_async.awaitValue(f, with.loc, t, .exit, t);
}

fn exitWithException(f: *Function, with: Block.With, done: Label) Error!void {
    const out = &f.out;
    out.at(with.loc);
    var handling = try Handling.begin(f);
    const t = try f.allocMany(4);
    try out.move(t, with.exit);
    try out.ab(.exception_parts, t + 1, handling.exception);
    try out.abc(.call, t, 3, t);
    if (with.is_async) try emit_async.awaitValue(f, with.loc, t, .exit, t);
    const swallow = try out.label();
    try out.jumpIf(t, true, swallow);
    try leave(f, handling.block);
    try out.a(.pop_handled, handling.saved);
    try out.a(.reraise, handling.exception);
    out.stop();
    try out.bind(swallow);
    try out.a(.pop_handled, handling.saved);
    try out.jump(done);
    try handling.cleanUp();
}
