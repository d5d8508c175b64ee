//! Comprehensions and generator expressions.
//!
//!     [e for x in xs if c]    build_list t;  get_iter i xs;  jump next
//!                             again: jump_if_false c -> next;  list_append t e
//!                             next:  for_next i x -> again
//!
//! List, set and dict comprehensions run in the frame around them, with registers of their own for
//! the names they bind. Generator expressions are hidden functions that get the iterator of the
//! outermost iterable; so are the others where the scope says so.
//!
//! The clauses are a list and not a nesting: a comprehension may have thousands.
//!
//! Not here: loops (`emit_control.zig: Walk`).

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const scope_module = @import("../syntax/scope.zig");
const function = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const emit_async = @import("emit_async.zig");
const emit_control = @import("emit_control.zig");
const emit_display = @import("emit_display.zig");
const emit_function = @import("emit_function.zig");
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Expr = ast.Expr;
const Scope = scope_module.Scope;
const Unit = @import("../bytecode/unit.zig").Unit;

pub fn comprehension(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    const scope = f.c.table.of(e).?;
    const outermost = &generators(e)[0];
    if (!scope.inlined) return asFunction(f, e, scope, outermost, dst);

    const iterator = try f.alloc();
    const iterable = try emit_display.iterable(f, outermost.iterable);
    out.at(outermost.iterable.loc);
    try out.ab(if (outermost.is_async) .get_aiter else .get_iter, iterator, iterable);
    f.top = @as(u32, iterator) + 1;

    const inlined = try enterInlined(f, e, scope);
    const result = try f.scratch(dst);
    out.at(e.loc);
    try begin(f, e, result);
    try clauses(f, e, iterator, result);
    try leaveInlined(f, inlined);
    out.at(e.loc);
    try out.move(dst, result);
}

fn generators(e: *const Expr) []ast.Comprehension {
    return switch (e.kind) {
        .list_comp, .set_comp, .generator => |it| it.generators,
        .dict_comp => |it| it.generators,
        else => unreachable,
    };
}

fn begin(f: *Function, e: *const Expr, result: Register) Error!void {
    switch (e.kind) {
        .list_comp => try f.out.abc(.build_list, result, result, 0),
        .set_comp => try f.out.abc(.build_set, result, result, 0),
        .dict_comp => try f.out.abc(.build_dict, result, result, 0),
        else => {},
    }
}

/// Registers and cells for the names that the comprehension binds.
fn enterInlined(f: *Function, e: *const Expr, scope: *Scope) Error!*function.Inlined {
    const out = &f.out;
    const inlined = try f.c.arena.create(function.Inlined);
    inlined.* = .{
        .scope = scope,
        .slots = try f.c.arena.alloc(function.Slot, scope.symbols.count()),
        .outer = f.inlined,
        .start = @intCast(out.words.items.len),
    };
    const first = f.top;
    for (scope.symbols.values(), inlined.slots) |*symbol, *slot| {
        slot.* = .none;
        if (symbol.outer) continue;
        if (symbol.binding != .local and symbol.binding != .cell) continue;
        const r = try f.alloc();
        slot.* = .{ .register = r };
        f.variables.set(r);
        out.bound.unset(r);
        if (symbol.binding == .cell) {
            out.at(e.loc);
            try out.a(.new_cell, r);
        }
    }
    if (f.top > first and (f.c.sees_locals or mayReadEarly(e))) {
        var r: Register = @intCast(first);
        while (r < f.top) {
            const from = r;
            while (r < f.top and !isCell(inlined, r)) r += 1;
            if (r > from) try out.ab(.clear, from, r - from) else r += 1;
        }
    }
    f.inlined = inlined;
    return inlined;
}

fn isCell(inlined: *const function.Inlined, r: Register) bool {
    for (inlined.scope.symbols.values(), inlined.slots) |*symbol, slot| {
        if (slot == .register and slot.register == r) return symbol.binding == .cell;
    }
    return false;
}

/// Could a variable be read before its clause has assigned it? Not with one clause and a target
/// that is just names.
fn mayReadEarly(e: *const Expr) bool {
    const list = generators(e);
    return list.len > 1 or !isPlainTarget(list[0].target);
}

fn isPlainTarget(target: *const Expr) bool {
    switch (target.kind) {
        .name => return true,
        .starred => |it| return isPlainTarget(it.value),
        .tuple, .list => {
            const elements = switch (target.kind) {
                .tuple => |it| it.elements,
                else => target.kind.list.elements,
            };
            for (elements) |inner| if (!isPlainTarget(inner)) return false;
            return true;
        },
        else => return false,
    }
}

fn leaveInlined(f: *Function, inlined: *const function.Inlined) Error!void {
    f.inlined = inlined.outer;
    for (inlined.scope.symbols.keys(), inlined.slots) |name, slot| switch (slot) {
        .register => |r| {
            if (f.c.sees_locals) try f.inlined_names.append(f.c.arena, .{
                .name = name,
                .register = r,
                .start = inlined.start,
                .end = @intCast(f.out.words.items.len),
            });
            f.variables.unset(r);
            f.out.bound.unset(r);
        },
        else => {},
    };
}

fn clauses(f: *Function, e: *const Expr, iterator: Register, result: Register) Error!void {
    const out = &f.out;
    const list = generators(e);
    const walks = try f.c.arena.alloc(emit_control.Walk, list.len);
    for (list, walks, 0..) |clause, *walk, i| {
        const loc = if (clause.is_async) e.loc else clause.iterable.loc;
        walk.* = if (i == 0)
            try .over(f, iterator, loc, clause.target, clause.is_async)
        else
            try .begin(f, e.loc, clause.iterable, clause.target, clause.is_async);
        try walk.store();
        for (clause.conditions) |condition| try expr.jumpOn(f, condition, false, walk.next);
    }
    try element(f, e, result);
    var i = walks.len;
    while (i > 0) {
        i -= 1;
        if (!out.reachable and !out.isUsed(walks[i].next) and !walks[i].is_async) continue;
        try walks[i].end();
    }
}

fn element(f: *Function, e: *const Expr, result: Register) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    switch (e.kind) {
        .list_comp, .set_comp => |it| {
            const r = try expr.any(f, it.element);
            out.at(it.element.loc);
            try out.ab(if (e.kind == .list_comp) .list_append else .set_add, result, r);
        },
        .dict_comp => |it| {
            const key = try expr.keep(f, try expr.any(f, it.key), it.value);
            const value = try expr.any(f, it.value);
            out.at(it.key.loc);
            out.loc.end_line = it.value.loc.end_line;
            out.loc.end_column = it.value.loc.end_column;
            try out.abc(.dict_set, result, key, value);
        },
        .generator => |it| {
            const r = try expr.any(f, it.element);
            out.at(it.element.loc);
            try out.ab(.yield, result, r);
        },
        else => unreachable,
    }
}

/// A function with the one parameter `.0`, called at once.
fn asFunction(
    f: *Function,
    e: *const Expr,
    scope: *Scope,
    outermost: *const ast.Comprehension,
    dst: Register,
) Error!void {
    const out = &f.out;
    const unit = try compile(f, e, scope);
    const base = try f.topScratch(dst);
    out.at(e.loc);
    try emit_function.fromUnit(f, unit, scope, base);
    const iterator = try f.alloc();
    const iterable = try emit_display.iterable(f, outermost.iterable);
    out.at(outermost.iterable.loc);
    try out.ab(if (outermost.is_async) .get_aiter else .get_iter, iterator, iterable);
    out.at(e.loc);
    try out.abc(.call, base, 1, if (isAwaited(e, scope)) base else dst);
    if (isAwaited(e, scope)) try emit_async.awaitValue(f, e.loc, base, .value, dst);
}

/// An asynchronous comprehension with a frame of its own is a coroutine.
fn isAwaited(e: *const Expr, scope: *const Scope) bool {
    return e.kind != .generator and scope.is_coroutine;
}

fn compile(
    parent: *Function,
    e: *const Expr,
    scope: *Scope,
) Error!*@import("../bytecode/unit.zig").Unit {
    const f = try Function.init(parent.c, .{
        .parent = parent,
        .scope = scope,
        .name = scope.name,
        .qualname = try emit_function.qualname(parent, scope.name, scope.name),
        .first_line = e.loc.line,
    });
    f.unit.positional_count = 1;
    f.unit.positional_only_count = 1;
    f.unit.flags.comprehension = true;
    emit_function.setFlavor(f);
    f.out.at(e.loc);
    const result = try f.alloc();
    try begin(f, e, result);
    try clauses(f, e, 0, result);
    if (e.kind != .generator) {
        f.out.at(e.loc);
        try f.out.a(.ret, result);
        f.out.stop();
    }
    return f.finish();
}
