//! `try ... except* ...`: every clause takes its part of an exception group, and what nobody took,
//! or was raised on the way, is raised together at the end.
//!
//!     rest = exception;  raised = []
//!     for each clause:   matched, rest = except_star_match(rest, types)
//!                        if matched: run the body; what it raises goes to `raised`
//!     raised.append(rest);  raise except_star_raise(exception, raised), if that is something
//!
//! Not here: plain `except` (`emit_guard.zig`).

const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const function = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const stmt = @import("emit_stmt.zig");
const emit_guard = @import("emit_guard.zig");
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Common = op_module.Common;
const Block = emit_guard.Block;

pub fn tryStatement(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.try_stmt;
    const out = &f.out;
    const done = try out.label();
    const top = f.top;
    const bound = try f.boundThroughout();
    var block: Block = undefined;
    try emit_guard.enter(f, &block, try emit_guard.nextRegister(f), .none);
    try stmt.conditionalBlock(f, it.body);
    try emit_guard.leave(f, &block);
    try stmt.conditionalBlock(f, it.else_body);
    try out.jump(done);

    out.bindHandler(block.guard.?, bound);
    if (out.reachable) {
        out.at(it.handlers[0].loc);
        var handling = try emit_guard.Handling.begin(f);
        const raised = try f.allocMany(2);
        const rest = raised + 1;
        try out.abc(.build_list, raised, raised, 0);
        try out.move(rest, handling.exception);
        for (it.handlers) |handler| try clause(f, handler, raised, rest);
        try raiseTogether(f, s, &handling, raised, rest, done);
    }
    f.top = top;
    try out.bind(done);
}

fn clause(f: *Function, handler: ast.ExceptHandler, raised: Register, rest: Register) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    const next = try out.label();
    const matched = try f.alloc();
    const arguments = try f.alloc();
    out.at(handler.loc);
    try out.ab(.load_common, matched, @backingInt(Common.except_star_match));
    try out.move(arguments, rest);
    try expr.to(f, handler.type.?, try f.alloc());
    out.at(handler.loc);
    try out.abc(.call, matched, 2, matched);
    try out.abc(.unpack, matched, matched, 2);
    try out.move(rest, matched + 1);
    try out.jumpIfNone(matched, true, next);
    f.top = @as(u32, matched) + 1;

    const before = try f.alloc();
    try out.ab(.push_handled, before, matched);
    if (handler.name) |name| try f.storeName(name, matched);
    const bound = try f.boundThroughout();
    var block: Block = undefined;
    const exception = try emit_guard.nextRegister(f);
    try emit_guard.enter(f, &block, exception, .none);
    try stmt.conditionalBlock(f, handler.body);
    try emit_guard.leave(f, &block);
    out.at(handler.loc);
    try out.a(.pop_handled, before);
    if (handler.name) |name| try emit_guard.forget(f, name);
    try out.jump(next);

    out.bindHandler(block.guard.?, bound);
    if (out.reachable) {
        _ = try f.alloc();
        try out.a(.pop_handled, before);
        if (handler.name) |name| try emit_guard.forget(f, name);
        try out.ab(.list_append, raised, exception);
    }
    try out.bind(next);
}

fn raiseTogether(
    f: *Function,
    s: *const ast.Stmt,
    handling: *emit_guard.Handling,
    raised: Register,
    rest: Register,
    done: function.Label,
) Error!void {
    const out = &f.out;
    const nothing_left = try out.label();
    const nothing_raised = try out.label();
    out.at(s.loc);
    try out.jumpIfNone(rest, true, nothing_left);
    try out.ab(.list_append, raised, rest);
    try out.bind(nothing_left);
    const base = try f.allocMany(3);
    try out.ab(.load_common, base, @backingInt(Common.except_star_raise));
    try out.move(base + 1, handling.exception);
    try out.move(base + 2, raised);
    try out.abc(.call, base, 2, base);
    try emit_guard.leave(f, handling.block);
    try out.a(.pop_handled, handling.saved);
    try out.jumpIfNone(base, true, nothing_raised);
    try out.a(.reraise, base);
    out.stop();
    try out.bind(nothing_raised);
    try out.jump(done);
    try handling.cleanUp();
}
