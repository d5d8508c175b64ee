//! List, tuple, set and dict displays.
//!
//! Short ones are computed into neighbouring registers and built at once. Long ones, and those with
//! `*` or `**`, start with what fits and grow: a display of 100,000 elements needs two registers.
//! Runs of constants are taken from one constant tuple.
//!
//! Not here: comprehensions.

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const Op = @import("../bytecode/op.zig").Op;
const function = @import("function_state.zig");
const fold = @import("fold.zig");
const expr = @import("emit_expr.zig");
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Expr = ast.Expr;

const at_once_max = 24;
const crowded_max = 2;
/// From this many on, constants are taken from a tuple.
const constants_min = 3;
const constant_run_min = 8;

fn most(f: *const Function) usize {
    return if (f.isCrowded()) crowded_max else at_once_max;
}

pub fn list(f: *Function, e: *const Expr, dst: Register) Error!void {
    const elements = e.kind.list.elements;
    if (elements.len >= constants_min) if (try fold.items(f.c.arena, elements)) |known| {
        const out = &f.out;
        const top = f.top;
        defer f.top = top;
        const t = try f.scratch(dst);
        out.at(e.loc);
        try out.abc(.build_list, t, t, 0);
        const items = try f.alloc();
        try out.load(items, known);
        try out.ab(.list_extend, t, items);
        return out.move(dst, t);
    };
    try sequence(f, e, elements, dst, .build_list);
}

pub fn tuple(f: *Function, e: *const Expr, dst: Register) Error!void {
    if (try fold.constant(f.c.arena, e)) |known| {
        f.out.at(e.loc);
        return f.out.load(dst, known);
    }
    try sequence(f, e, e.kind.tuple.elements, dst, .build_tuple);
}

pub fn set(f: *Function, e: *const Expr, dst: Register) Error!void {
    const elements = e.kind.set.elements;
    if (elements.len >= constants_min) if (try fold.frozenset(f.c.arena, elements)) |known| {
        const out = &f.out;
        const top = f.top;
        defer f.top = top;
        const t = try f.scratch(dst);
        out.at(e.loc);
        try out.abc(.build_set, t, t, 0);
        const items = try f.alloc();
        try out.load(items, known);
        try out.ab(.set_update, t, items);
        return out.move(dst, t);
    };
    try sequence(f, e, elements, dst, .build_set);
}

/// What is iterated over once: a list display need not be a list.
pub fn iterable(f: *Function, e: *const Expr) Error!Register {
    if (e.kind != .list and e.kind != .set) return expr.any(f, e);
    const t = try f.alloc();
    if (try fold.container(f.c.arena, e)) |known| {
        f.out.at(e.loc);
        try f.out.load(t, known);
    } else if (e.kind == .list and isShort(f, e.kind.list.elements)) {
        try sequence(f, e, e.kind.list.elements, t, .build_tuple);
    } else try expr.to(f, e, t);
    return t;
}

fn isShort(f: *const Function, elements: []const *Expr) bool {
    if (elements.len > most(f)) return false;
    for (elements) |element| if (element.kind == .starred) return false;
    return true;
}

fn sequence(
    f: *Function,
    e: *const Expr,
    elements: []const *Expr,
    dst: Register,
    build: Op,
) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    if (isShort(f, elements)) {
        const first = try firstRegister(f, dst, elements.len);
        for (elements, 0..) |element, i| {
            const r: Register = @intCast(first + i);
            if (r >= f.top) _ = try f.alloc();
            try expr.to(f, element, r);
        }
        out.at(e.loc);
        return out.abc(build, dst, first, @intCast(elements.len));
    }
    const t = try growing(f, e, elements, dst, build);
    out.at(e.loc);
    if (build == .build_tuple) return out.ab(.list_to_tuple, dst, t);
    try out.move(dst, t);
}

/// The first of the registers for parts of what ends in `dst`: `dst` itself if it is the topmost.
fn firstRegister(f: *const Function, dst: Register, count: usize) Error!Register {
    if (count == 0) return dst;
    if (@as(u32, dst) + 1 == f.top and f.isScratch(dst)) return dst;
    return @intCast(f.top);
}

fn growing(
    f: *Function,
    e: *const Expr,
    elements: []const *Expr,
    dst: Register,
    build: Op,
) Error!Register {
    const out = &f.out;
    const t = try f.topScratch(dst);
    const above = f.top;
    const is_set = build == .build_set;
    var i: usize = 0;
    while (i < elements.len and i < most(f) and elements[i].kind != .starred) : (i += 1) {
        try expr.to(f, elements[i], try f.alloc());
    }
    out.at(e.loc);
    const first: Register = if (i == 0) t else @intCast(above);
    try out.abc(if (is_set) .build_set else .build_list, t, first, @intCast(i));
    f.top = above;
    while (i < elements.len) {
        defer f.top = above;
        const run = constantRun(elements[i..]);
        if (!is_set and run >= constant_run_min) {
            if (try fold.items(f.c.arena, elements[i..][0..run])) |known| {
                const r = try f.alloc();
                out.at(e.loc);
                try out.load(r, known);
                try out.ab(.list_extend, t, r);
                i += run;
                continue;
            }
        }
        const element = elements[i];
        i += 1;
        if (element.kind == .starred) {
            const r = try expr.any(f, element.kind.starred.value);
            out.at(element.loc);
            try out.ab(if (is_set) .set_update else .list_extend, t, r);
        } else {
            const r = try expr.any(f, element);
            out.at(element.loc);
            try out.ab(if (is_set) .set_add else .list_append, t, r);
        }
    }
    return t;
}

fn constantRun(elements: []const *Expr) usize {
    for (elements, 0..) |element, i| if (element.kind != .constant) return i;
    return elements.len;
}

pub fn dict(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const it = e.kind.dict;
    const top = f.top;
    defer f.top = top;
    const pairs_max = most(f) / 2;
    var count: usize = 0;
    while (count < it.keys.len and count < pairs_max and it.keys[count] != null) count += 1;
    const whole = count == it.keys.len;
    const t = if (whole) dst else try f.topScratch(dst);
    const above = f.top;
    const first = if (whole) try firstRegister(f, dst, count) else @as(Register, @intCast(above));
    for (it.keys[0..count], it.values[0..count], 0..) |key, value, i| {
        const r: Register = @intCast(first + 2 * i);
        if (r >= f.top) _ = try f.alloc();
        try expr.to(f, key.?, r);
        try expr.to(f, value, try f.alloc());
    }
    out.at(e.loc);
    try out.abc(.build_dict, t, if (count == 0) t else first, @intCast(count));
    if (whole) return;
    for (it.keys[count..], it.values[count..]) |key, value| {
        f.top = above;
        if (key) |present| {
            const k = try expr.keep(f, try expr.any(f, present), value);
            const v = try expr.any(f, value);
            out.at(e.loc);
            try out.abc(.dict_set, t, k, v);
        } else {
            const r = try expr.any(f, value);
            out.at(e.loc);
            try out.ab(.dict_update, t, r);
        }
    }
    out.at(e.loc);
    try out.move(dst, t);
}
