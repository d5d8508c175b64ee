//! Statements: one function per kind that is not big enough for a file of its own.
//!
//! Not here: control flow (`emit_control.zig`), `try` and `with` (`emit_guard.zig`), assignment,
//! `match`, `def`, `class`.

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const docstring = @import("docstring.zig");
const function = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const emit_assign = @import("emit_assign.zig");
const emit_class = @import("emit_class.zig");
const emit_control = @import("emit_control.zig");
const emit_function = @import("emit_function.zig");
const emit_generic = @import("emit_generic.zig");
const emit_guard = @import("emit_guard.zig");
const emit_match = @import("emit_match.zig");
const Constant = @import("../bytecode/unit.zig").Constant;
const Function = function.Function;
const Error = function.Error;
const Common = op_module.Common;

pub fn block(f: *Function, body: []const *ast.Stmt) Error!void {
    for (body) |s| {
        if (!f.out.reachable) return;
        try statement(f, s);
    }
}

/// A block that may be skipped when the program runs.
pub fn conditionalBlock(f: *Function, body: []const *ast.Stmt) Error!void {
    f.conditional += 1;
    defer f.conditional -= 1;
    try block(f, body);
}

/// The body of a class or module, whose docstring is its `__doc__`.
pub fn bodyAfterDocstring(f: *Function, body: []const *ast.Stmt) Error!void {
    const text = ast.docstring(body) orelse return block(f, body);
    if (f.c.options.optimize == 2) return block(f, body[1..]);
    const r = try f.alloc();
    f.out.at(body[0].loc);
    try f.out.load(r, .{ .str = try docstring.clean(f.c.arena, text) });
    try f.storeName("__doc__", r);
    f.top = r;
    // As a program's only statement it is its value as well.
    try block(f, if (f.result_statement == body[0]) body else body[1..]);
}

fn statement(f: *Function, s: *const ast.Stmt) Error!void {
    const labels = f.out.labels.items.len;
    const top = f.top;
    try f.c.checkStack();
    f.out.at(s.loc);
    switch (s.kind) {
        .function_def => try emit_function.definition(f, s),
        .class_def => try emit_class.definition(f, s),
        .return_stmt => try emit_guard.returnStatement(f, s),
        .delete_stmt => |it| for (it.targets) |target| try emit_assign.delete(f, target),
        .assign => |it| try emit_assign.assign(f, it.targets, it.value),
        .type_alias => try emit_generic.typeAlias(f, s),
        .aug_assign => try emit_assign.augmented(f, s),
        .ann_assign => try emit_assign.annotated(f, s),
        .for_stmt => try emit_control.forStatement(f, s),
        .while_stmt => try emit_control.whileStatement(f, s),
        .if_stmt => try emit_control.ifStatement(f, s),
        .with_stmt => try emit_guard.withStatement(f, s),
        .match_stmt => try emit_match.matchStatement(f, s),
        .raise_stmt => try raise(f, s),
        .try_stmt => try emit_guard.tryStatement(f, s),
        .assert_stmt => try assertion(f, s),
        .import_stmt => try import(f, s),
        .import_from => try importFrom(f, s),
        .global_stmt, .nonlocal_stmt, .pass_stmt => {},
        .expr_stmt => |it| try expression(f, s, it.value),
        .break_stmt => try emit_guard.breakStatement(f, s),
        .continue_stmt => try emit_guard.continueStatement(f, s),
    }
    f.top = top;
    f.out.release(labels);
}

noinline fn expression(f: *Function, s: *const ast.Stmt, value: *const ast.Expr) Error!void {
    const out = &f.out;
    if (f.result_statement == s) {
        const r = try expr.any(f, value);
        out.at(s.loc);
        return out.a(.set_result, r);
    }
    if (f.c.options.mode == .single and f.scope.kind == .module) {
        const base = try f.alloc();
        out.at(s.loc);
        try out.ab(.load_common, base, @backingInt(Common.display_value));
        try expr.to(f, value, try f.alloc());
        out.at(s.loc);
        return out.abc(.call, base, 1, base);
    }
    try expr.drop(f, value);
}

noinline fn raise(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.raise_stmt;
    const out = &f.out;
    if (it.exception) |exception| {
        var r = try expr.any(f, exception);
        if (it.cause) |cause| {
            r = try expr.keep(f, r, cause);
            const from = try expr.any(f, cause);
            out.at(s.loc);
            try out.ab(.raise_from, r, from);
        } else {
            out.at(s.loc);
            try out.a(.raise, r);
        }
    } else try out.none(.raise_again);
    out.stop();
}

noinline fn assertion(f: *Function, s: *const ast.Stmt) Error!void {
    if (f.c.options.optimize > 0) return;
    const it = s.kind.assert_stmt;
    const out = &f.out;
    const fine = try out.label();
    try expr.jumpOn(f, it.condition, true, fine);
    const base = try f.alloc();
    out.at(s.loc);
    try out.ab(.load_common, base, @backingInt(Common.assertion_error));
    if (it.message) |message| {
        try expr.to(f, message, try f.alloc());
        out.at(s.loc);
        try out.abc(.call, base, 1, base);
    }
    out.at(it.condition.loc);
    try out.a(.raise, base);
    out.stop();
    try out.bind(fine);
}

noinline fn import(f: *Function, s: *const ast.Stmt) Error!void {
    const out = &f.out;
    for (s.kind.import_stmt.names) |alias| {
        const top = f.top;
        defer f.top = top;
        const r = try f.allocMany(2);
        out.at(s.loc);
        try out.load(r, .none);
        try out.load(r + 1, .{ .int = 0 });
        try out.named(.import_name, r, r + 1, alias.name);
        if (alias.as_name != null) {
            // `import a.b.c as d`: what was imported is `a`.
            var parts = std.mem.splitScalar(u8, alias.name, '.');
            _ = parts.next();
            while (parts.next()) |part| try out.named(.import_from, r, r, part);
        }
        try f.storeName(alias.binding_name, r);
    }
}

noinline fn importFrom(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.import_from;
    const out = &f.out;
    const names = try f.c.arena.alloc(Constant, it.names.len);
    for (it.names, names) |alias, *name| name.* = .{ .str = alias.name };
    const r = try f.allocMany(2);
    try out.load(r, .{ .tuple = names });
    try out.load(r + 1, .{ .int = it.level });
    try out.named(.import_name, r, r + 1, it.module orelse "");
    if (it.names.len == 1 and std.mem.eql(u8, it.names[0].name, "*")) {
        const base = try f.allocMany(3);
        try out.ab(.load_common, base, @backingInt(Common.import_star));
        try out.move(base + 1, r);
        try out.a(.load_locals, base + 2);
        return out.abc(.call, base, 2, base);
    }
    for (it.names) |alias| {
        if (f.variable(alias.binding_name)) |variable| {
            try out.named(.import_from, variable, r, alias.name);
            out.bound.set(variable);
        } else {
            try out.named(.import_from, r + 1, r, alias.name);
            try f.storeName(alias.binding_name, r + 1);
        }
    }
}
