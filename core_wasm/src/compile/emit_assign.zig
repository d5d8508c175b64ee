//! Targets: assignment, unpacking, augmented and annotated assignment, `del`.
//!
//!     x = a + b        add x a b                       computed where it belongs
//!     a, b = b, a      move t a;  move a b;  move b t  no tuple
//!     a, b = f()       call ..;  unpack a t 2          into neighbouring variables at once
//!     o[i] += v        o and i are evaluated once
//!
//! Not here: the expressions.

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const function = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const emit_annotation = @import("emit_annotation.zig");
const emit_class = @import("emit_class.zig");
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Expr = ast.Expr;

/// Items unpacked into registers at once.
const unpack_max = 60;
const parallel_max = 24;

/// target = R[from].
pub fn store(f: *Function, target: *const Expr, from: Register) Error!void {
    const out = &f.out;
    if (!out.reachable) return;
    const top = f.top;
    defer f.top = top;
    switch (target.kind) {
        .name => |it| {
            out.at(target.loc);
            try f.storeName(it.id, from);
        },
        .attribute => |it| {
            const held = try expr.keep(f, from, it.value);
            const object = try expr.any(f, it.value);
            out.at(expr.attributeLoc(target));
            try out.named(.store_attr, object, held, it.name);
            try emit_class.noteAttribute(f, target);
        },
        .subscript => |it| {
            const held = try expr.keep(f, try expr.keep(f, from, it.value), it.index);
            const object = try expr.keep(f, try expr.any(f, it.value), it.index);
            const index = try expr.any(f, it.index);
            out.at(target.loc);
            try out.abc(.set_item, object, index, held);
        },
        .tuple => |it| try unpack(f, target.loc, it.elements, from),
        .list => |it| try unpack(f, target.loc, it.elements, from),
        .starred => {
            const text = "starred assignment target must be in a list or tuple";
            return f.c.fail(target.loc, text, .{});
        },
        else => return f.c.fail(target.loc, "cannot assign to expression", .{}),
    }
}

/// The variable's register that the target is, if it is one.
pub fn variableOf(f: *Function, target: *const Expr) ?Register {
    return if (target.kind == .name) f.variable(target.kind.name.id) else null;
}

pub fn assign(f: *Function, targets: []const *Expr, value: *const Expr) Error!void {
    const top = f.top;
    defer f.top = top;
    if (targets.len == 1 and try inParallel(f, targets[0], value)) return;
    var r: Register = undefined;
    if (variableOf(f, targets[0])) |variable| {
        try expr.to(f, value, variable);
        f.out.bound.set(variable);
        r = variable;
    } else {
        r = try expr.any(f, value);
        try store(f, targets[0], r);
    }
    for (targets[1..]) |target| try store(f, target, r);
}

fn elementsOf(e: *const Expr) ?[]const *Expr {
    return switch (e.kind) {
        .tuple => |it| it.elements,
        .list => |it| it.elements,
        else => null,
    };
}

/// `a, b = c, d` without the tuple.
fn inParallel(f: *Function, target: *const Expr, value: *const Expr) Error!bool {
    const targets = elementsOf(target) orelse return false;
    const values = elementsOf(value) orelse return false;
    if (targets.len != values.len or targets.len > parallel_max or f.isCrowded()) return false;
    for (targets, values) |to, from| {
        if (to.kind == .starred or from.kind == .starred) return false;
        if (elementsOf(to) != null) return false;
    }
    var registers: [parallel_max]Register = undefined;
    for (values, 0..) |from, i| {
        registers[i] = try unharmed(f, from, targets[0..i]) orelse blk: {
            const t = try f.alloc();
            try expr.to(f, from, t);
            break :blk t;
        };
    }
    for (targets, registers[0..targets.len]) |to, r| try store(f, to, r);
    return true;
}

/// The register of a variable that none of the targets overwrites.
fn unharmed(f: *Function, value: *const Expr, earlier: []const *Expr) Error!?Register {
    if (f.c.has_walrus or value.kind != .name) return null;
    const r = f.variable(value.kind.name.id) orelse return null;
    for (earlier) |target| if (variableOf(f, target) == r) return null;
    return try expr.any(f, value);
}

fn unpack(f: *Function, loc: ast.Loc, elements: []const *Expr, from: Register) Error!void {
    const out = &f.out;
    var star: ?usize = null;
    for (elements, 0..) |element, i| if (element.kind == .starred) {
        if (star != null) return f.c.fail(loc, "multiple starred expressions in assignment", .{});
        star = i;
    };
    var source = from;
    var rest = elements;
    // Long heads are taken off piece by piece; what remains is a list.
    const list = if ((star orelse rest.len) > unpack_max) try f.alloc() else from;
    while ((star orelse rest.len) > unpack_max) {
        const top = f.top;
        defer f.top = top;
        const first = try f.allocMany(unpack_max + 1);
        out.at(loc);
        try out.abcw(.unpack_star, first, source, unpack_max, 0);
        try out.move(list, first + unpack_max);
        for (rest[0..unpack_max], first..) |element, r| try store(f, element, @intCast(r));
        rest = rest[unpack_max..];
        if (star) |at| star = at - unpack_max;
        source = list;
    }
    const count: u8 = @intCast(@min(rest.len, 255));
    if (star) |at| {
        const after = rest.len - at - 1;
        if (after > unpack_max)
            return f.c.fail(loc, "too many expressions in star-unpacking assignment", .{});
        const first = neighbours(f, rest) orelse try f.allocMany(@max(1, count));
        out.at(loc);
        try out.abcw(.unpack_star, first, source, @intCast(at), @intCast(after));
        return storeAll(f, rest, first);
    }
    const first = neighbours(f, rest) orelse try f.allocMany(@max(1, count));
    out.at(loc);
    try out.abc(.unpack, first, source, count);
    try storeAll(f, rest, first);
}

pub fn storeAll(f: *Function, elements: []const *Expr, first: Register) Error!void {
    for (elements, first..) |element, r| {
        const target = if (element.kind == .starred) element.kind.starred.value else element;
        try store(f, target, @intCast(r));
    }
}

/// The targets of `a, b`.
pub fn pairOf(target: *const Expr) ?[]const *Expr {
    const elements = elementsOf(target) orelse return null;
    if (elements.len != 2) return null;
    for (elements) |element| if (element.kind == .starred) return null;
    return elements;
}

/// The first register, if the targets are variables that stand next to each other in this order.
pub fn neighbours(f: *Function, elements: []const *Expr) ?Register {
    var first: ?Register = null;
    for (elements, 0..) |element, i| {
        const target = if (element.kind == .starred) element.kind.starred.value else element;
        const r = variableOf(f, target) orelse return null;
        if (first == null) first = r;
        if (r != first.? + i) return null;
    }
    return first;
}

pub fn augmented(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.aug_assign;
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    switch (it.target.kind) {
        .name => |name| {
            out.at(it.target.loc);
            if (try f.readable(name.id)) |r| {
                return expr.binary(f, s.loc, it.operator, r, it.value, r, true);
            }
            const t = try f.alloc();
            try f.loadName(name.id, t);
            try expr.binary(f, s.loc, it.operator, t, it.value, t, true);
            out.at(it.target.loc);
            try f.storeName(name.id, t);
        },
        .attribute => |attribute| {
            const object = try expr.keep(f, try expr.any(f, attribute.value), it.value);
            const t = try f.alloc();
            out.at(expr.attributeLoc(it.target));
            try out.named(.load_attr, t, object, attribute.name);
            try expr.binary(f, s.loc, it.operator, t, it.value, t, true);
            out.at(expr.attributeLoc(it.target));
            try out.named(.store_attr, object, t, attribute.name);
        },
        .subscript => |subscript| {
            var object = try expr.keep(f, try expr.any(f, subscript.value), subscript.index);
            object = try expr.keep(f, object, it.value);
            const index = try expr.keep(f, try expr.any(f, subscript.index), it.value);
            const t = try f.alloc();
            out.at(it.target.loc);
            try out.abc(.get_item, t, object, index);
            try expr.binary(f, s.loc, it.operator, t, it.value, t, true);
            out.at(it.target.loc);
            try out.abc(.set_item, object, index, t);
        },
        else => return f.c.fail(it.target.loc, "illegal expression for augmented assignment", .{}),
    }
}

pub fn annotated(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.ann_assign;
    const target = it.target;
    if (it.value) |value| try assign(f, &.{target}, value);
    switch (target.kind) {
        .name => if (it.simple and !f.scope.isFunctionLike()) try emit_annotation.note(f, s),
        .attribute => |attribute| if (it.value == null) try expr.drop(f, attribute.value),
        .subscript => |subscript| if (it.value == null) {
            try expr.drop(f, subscript.value);
            try expr.drop(f, subscript.index);
        },
        else => {},
    }
}

pub fn delete(f: *Function, target: *const Expr) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    switch (target.kind) {
        .name => |it| {
            out.at(target.loc);
            try f.deleteName(it.id);
        },
        .attribute => |it| {
            const object = try expr.any(f, it.value);
            out.at(expr.attributeLoc(target));
            try out.named(.delete_attr, object, 0, it.name);
        },
        .subscript => |it| {
            const object = try expr.keep(f, try expr.any(f, it.value), it.index);
            const index = try expr.any(f, it.index);
            out.at(target.loc);
            try out.ab(.delete_item, object, index);
        },
        .tuple => |it| for (it.elements) |element| try delete(f, element),
        .list => |it| for (it.elements) |element| try delete(f, element),
        else => return f.c.fail(target.loc, "cannot delete expression", .{}),
    }
}
