//! `if`, `while`, `for`.
//!
//! Loops have their test at the bottom, where it is the jump back as well:
//!
//!     while c: body        jump test;  again: body;  test: jump_if_true c -> again
//!     for x in xs: body    get_iter t xs;  jump next;  again: body;  next: for_next t x -> again
//!
//! `continue` goes to the test. What is certainly bound at the start of the body is what was bound
//! before the loop and is deleted nowhere in the function.
//!
//! Not here: leaving blocks (`emit_guard.zig`), comprehensions.

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const function = @import("function_state.zig");
const fold = @import("fold.zig");
const expr = @import("emit_expr.zig");
const stmt = @import("emit_stmt.zig");
const emit_assign = @import("emit_assign.zig");
const emit_async = @import("emit_async.zig");
const emit_display = @import("emit_display.zig");
const emit_guard = @import("emit_guard.zig");
const Function = function.Function;
const Register = function.Register;
const Label = function.Label;
const Error = function.Error;
const Expr = ast.Expr;

pub fn ifStatement(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.if_stmt;
    const out = &f.out;
    const done = try out.label();
    for (it.branches, 0..) |branch, i| {
        const last = i + 1 == it.branches.len and it.else_body.len == 0;
        const known = try fold.truth(f.c.arena, branch.condition);
        if (known == false) continue;
        if (known == true) {
            try stmt.conditionalBlock(f, branch.body);
            break;
        }
        if (emit_guard.bareJump(f, branch.body)) |label| {
            // `if c: break` is one jump.
            try expr.jumpOn(f, branch.condition, true, label);
            continue;
        }
        const next = try out.label();
        try expr.jumpOn(f, branch.condition, false, next);
        try stmt.conditionalBlock(f, branch.body);
        if (!last) try out.jump(done);
        try out.bind(next);
    } else try stmt.conditionalBlock(f, it.else_body);
    try out.bind(done);
}

pub fn whileStatement(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.while_stmt;
    const out = &f.out;
    const known = try fold.truth(f.c.arena, it.condition);
    if (known == false) return stmt.conditionalBlock(f, it.else_body);
    const again = try out.label();
    const done = try out.label();
    const start = try f.boundThroughout();
    if (known == true) {
        out.bindLoop(again, start);
        var loop: emit_guard.Block = .{ .parent = f.block, .exit = .{ .loop = .{
            .break_to = done,
            .continue_to = again,
        } } };
        f.block = &loop;
        try stmt.conditionalBlock(f, it.body);
        f.block = loop.parent;
        try out.jump(again);
        return out.bind(done);
    }
    const check = try out.label();
    try out.jump(check);
    out.bindLoop(again, start);
    if (f.c.has_walrus) bindAssured(f, it.condition, true);
    var loop: emit_guard.Block = .{ .parent = f.block, .exit = .{ .loop = .{
        .break_to = done,
        .continue_to = check,
    } } };
    f.block = &loop;
    try stmt.conditionalBlock(f, it.body);
    f.block = loop.parent;
    try out.bind(check);
    try expr.jumpOn(f, it.condition, true, again);
    try stmt.conditionalBlock(f, it.else_body);
    try out.bind(done);
}

/// Marks the variables that `e` has certainly assigned when its truth is `truth`.
fn bindAssured(f: *Function, e: *const Expr, truth: ?bool) void {
    switch (e.kind) {
        .named => |it| {
            if (f.variable(it.target.kind.name.id)) |r| f.out.bound.set(r);
            bindAssured(f, it.value, truth);
        },
        .bool_op => |it| {
            const all = truth == (it.operator == .bool_and);
            const certain = if (all) it.values else it.values[0..1];
            for (certain) |value| bindAssured(f, value, if (all) truth else null);
        },
        .unary_op => |it| {
            const inner = if (it.operator != .not) null else if (truth) |t| !t else null;
            bindAssured(f, it.operand, inner);
        },
        .compare => |it| {
            bindAssured(f, it.left, null);
            const all = truth == true or it.comparators.len == 1;
            const computed = if (all) it.comparators else it.comparators[0..1];
            for (computed) |right| bindAssured(f, right, null);
        },
        .call => |it| for (it.arguments) |argument| bindAssured(f, argument, null),
        else => {},
    }
}

pub fn forStatement(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.for_stmt;
    const out = &f.out;
    const done = try out.label();
    var walk = try Walk.begin(f, s.loc, it.iterable, it.target, it.is_async);
    var loop: emit_guard.Block = .{ .parent = f.block, .exit = .{ .loop = .{
        .break_to = done,
        .continue_to = walk.next,
    } } };
    f.block = &loop;
    try walk.store();
    try stmt.conditionalBlock(f, it.body);
    f.block = loop.parent;
    try walk.end();
    try stmt.conditionalBlock(f, it.else_body);
    try out.bind(done);
}

/// The frame of a loop over an iterable, for statements and comprehensions.
///
///     begin    get_iter, jump next, again:
///     store    what came goes to the target
///     end      next: for_next -> again
pub const Walk = struct {
    f: *Function,
    target: *const Expr,
    loc: ast.Loc,
    is_async: bool,
    iterator: Register,
    /// What came.
    item: Register,
    /// Where the two parts of what came go, if the target is a pair.
    pair: ?Register = null,
    again: Label,
    /// Where `continue` goes.
    next: Label,
    guard: emit_guard.Guard = 0,
    bound_at_start: emit_guard.Registers = .empty,

    /// `whole` is the statement or the comprehension.
    pub fn begin(
        f: *Function,
        whole: ast.Loc,
        iterable: *const Expr,
        target: *const Expr,
        is_async: bool,
    ) Error!Walk {
        const out = &f.out;
        const iterator = try f.alloc();
        const r = try emit_display.iterable(f, iterable);
        out.at(iterable.loc);
        try out.ab(if (is_async) .get_aiter else .get_iter, iterator, r);
        f.top = @as(u32, iterator) + 1;
        return over(f, iterator, if (is_async) whole else iterable.loc, target, is_async);
    }

    /// As `begin`, with the iterator there already.
    pub fn over(
        f: *Function,
        iterator: Register,
        loc: ast.Loc,
        target: *const Expr,
        is_async: bool,
    ) Error!Walk {
        const out = &f.out;
        const direct = emit_assign.variableOf(f, target);
        var walk: Walk = .{
            .f = f,
            .target = target,
            .loc = loc,
            .is_async = is_async,
            .iterator = iterator,
            .item = direct orelse try f.alloc(),
            .again = try out.label(),
            .next = try out.label(),
        };
        if (!is_async) if (emit_assign.pairOf(target)) |elements| {
            walk.pair = emit_assign.neighbours(f, elements) orelse try f.allocMany(2);
        };
        const start = try f.boundThroughout();
        if (is_async) {
            try walk.awaitNext(start);
        } else {
            try out.jump(walk.next);
            out.bindLoop(walk.again, start);
        }
        return walk;
    }

    /// The asynchronous loop asks at the top; the end is an exception.
    fn awaitNext(walk: *Walk, start: emit_guard.Registers) Error!void {
        const f = walk.f;
        const out = &f.out;
        const top = f.top;
        defer f.top = top;
        out.bindLoop(walk.next, start);
        walk.bound_at_start = start;
        const exception = try f.alloc();
        walk.guard = try out.guard(exception);
        const from = out.here();
        const awaitable = try f.alloc();
        out.at(walk.loc);
        try out.ab(.get_anext, awaitable, walk.iterator);
        try emit_async.awaitValue(f, walk.loc, awaitable, .next, walk.item);
        try out.protect(walk.guard, from);
    }

    pub fn store(walk: *Walk) Error!void {
        const f = walk.f;
        if (emit_assign.variableOf(f, walk.target)) |r| {
            f.out.bound.set(r);
        } else if (walk.pair) |first| {
            f.out.at(walk.target.loc);
            try f.out.abc(.unpack, first, walk.item, 2);
            try emit_assign.storeAll(f, emit_assign.pairOf(walk.target).?, first);
        } else {
            f.out.at(walk.target.loc);
            try emit_assign.store(f, walk.target, walk.item);
        }
    }

    pub fn end(walk: *Walk) Error!void {
        const f = walk.f;
        const out = &f.out;
        if (!walk.is_async) {
            try out.bind(walk.next);
            out.at(walk.loc);
            if (walk.pair) |first|
                return out.jumpWide(.for_next_pair, walk.iterator, walk.item, first, walk.again);
            return out.jumpWide(.for_next, walk.iterator, walk.item, 0, walk.again);
        }
        // Whatever the body left bound was bound at its start, or the loop goes on.
        try out.jump(walk.next);
        const exception = out.guards.items[walk.guard].register;
        out.bindHandler(walk.guard, walk.bound_at_start);
        out.at(walk.loc);
        try out.a(.end_async_for, exception);
    }
};
