//! Expressions, as the symbol table sees them.
//!
//! Invariants:
//!   1. Left spines are walked with a stack of their own (`Visitor.spine`), so that their length
//!      costs no native stack.
//!   2. A comprehension's first iterable is visited before its scope is entered.

const std = @import("std");
const ast = @import("ast.zig");
const scope_zig = @import("scope.zig");
const visit_zig = @import("scope_visit.zig");
const warn = @import("scope_warn.zig");

const Expr = ast.Expr;
const Scope = scope_zig.Scope;
const Visitor = visit_zig.Visitor;
const Error = visit_zig.Error;

pub fn visitAll(v: *Visitor, expressions: []*Expr) Error!void {
    for (expressions) |expression| try visit(v, expression);
}

fn visitOptional(v: *Visitor, expression: ?*Expr) Error!void {
    if (expression) |some| try visit(v, some);
}

pub noinline fn visitKeywords(v: *Visitor, keywords: []ast.Keyword) Error!void {
    for (keywords) |keyword| {
        if (keyword.name) |name| try v.checkStore(name, keyword.loc);
        try visit(v, keyword.value);
    }
}

pub noinline fn checkRepeated(v: *Visitor, keywords: []ast.Keyword) Error!void {
    if (keywords.len < 2) return;
    // CPython reports the name that is repeated first, by where it first stands.
    var seen: std.array_hash_map.String(?usize) = .empty;
    defer seen.deinit(v.arena);
    for (keywords, 0..) |keyword, index| {
        const found = try seen.getOrPut(v.arena, keyword.name orelse continue);
        if (!found.found_existing) {
            found.value_ptr.* = null;
        } else if (found.value_ptr.* == null) found.value_ptr.* = index;
    }
    for (seen.keys(), seen.values()) |name, again| {
        const loc = keywords[again orelse continue].loc;
        return v.failLater(loc, "keyword argument repeated: {s}", .{name});
    }
}

/// An assignment target, which unlike the target of `del` may have stars.
pub noinline fn visitTarget(v: *Visitor, target: *Expr) Error!void {
    if (target.kind == .starred) {
        try v.failLater(target.loc, "starred assignment target must be in a list or tuple", .{});
    }
    try visit(v, target);
}

pub fn visit(v: *Visitor, expression: *Expr) Error!void {
    try v.checkStack();
    const from = v.spine.items.len;
    var node = expression;
    while (true) {
        const left = switch (node.kind) {
            .bin_op => |it| it.left,
            .call => |it| left: {
                try checkRepeated(v, it.keywords);
                break :left it.function;
            },
            .attribute => |it| it.value,
            .subscript => |it| it.value,
            else => break,
        };
        try v.spine.append(v.arena, node);
        node = left;
    }
    try visitNode(v, node);
    while (v.spine.items.len > from) try visitSpine(v, v.spine.pop().?);
}

/// What hangs on the right of a node whose left was visited.
noinline fn visitSpine(v: *Visitor, node: *Expr) Error!void {
    switch (node.kind) {
        .bin_op => |it| try visit(v, it.right),
        .call => |it| {
            try warn.checkCall(v, node);
            try visitElements(v, it.arguments);
            try visitKeywords(v, it.keywords);
        },
        .attribute => |*it| {
            if (it.ctx == .store) try v.checkStore(it.name, node.loc);
            if (it.ctx == .del) try checkDelete(v, it.name, node.loc);
            try v.mangle(&it.name);
        },
        .subscript => |it| {
            try warn.checkSubscript(v, node);
            try visit(v, it.index);
        },
        else => unreachable, // `visit` puts only these four on the spine.
    }
}

fn checkDelete(v: *Visitor, name: []const u8, loc: ast.Loc) Error!void {
    if (std.mem.eql(u8, name, "__debug__")) return v.fail(loc, "cannot delete __debug__", .{});
}

fn visitNode(v: *Visitor, node: *Expr) Error!void {
    switch (node.kind) {
        .bool_op => |it| try visitAll(v, it.values),
        .named => try visitNamed(v, node),
        .unary_op => |it| try visit(v, it.operand),
        .lambda => try visitLambda(v, node),
        .if_exp => |it| {
            try visit(v, it.condition);
            try visit(v, it.value);
            try visit(v, it.else_value);
        },
        .dict => |it| for (it.keys, it.values) |key, value| {
            try visitOptional(v, key);
            try visit(v, value);
        },
        .set => |it| try visitElements(v, it.elements),
        .list_comp => |it| try visitComp(v, node, .list_comp, it.generators, it.element, null),
        .set_comp => |it| try visitComp(v, node, .set_comp, it.generators, it.element, null),
        .generator => |it| try visitComp(v, node, .generator, it.generators, it.element, null),
        .dict_comp => |it| try visitComp(v, node, .dict_comp, it.generators, it.key, it.value),
        .await_expr => |it| try visitAwait(v, node, it.value),
        .yield_expr => |it| try visitYield(v, node, it.value),
        .yield_from => |it| {
            try visitYield(v, node, it.value);
            if (v.state.async_def) {
                try v.failLater(node.loc, "'yield from' inside async function", .{});
            }
        },
        .compare => |it| {
            try warn.checkCompare(v, node);
            try visit(v, it.left);
            try visitAll(v, it.comparators);
        },
        .joined_str => |it| try visitAll(v, it.values),
        .template_str => |it| try visitAll(v, it.values),
        .formatted_value => |it| {
            try visit(v, it.value);
            try visitOptional(v, it.format_spec);
        },
        .interpolation => |it| {
            try visit(v, it.value);
            try visitOptional(v, it.format_spec);
        },
        .constant => {},
        .starred => |it| {
            const text = "can't use starred expression here";
            if (it.ctx == .load) try v.failLater(node.loc, text, .{});
            try visit(v, it.value);
        },
        .name => try visitName(v, node),
        .list, .tuple => try visitSequence(v, node),
        .slice => |it| {
            try visitOptional(v, it.lower);
            try visitOptional(v, it.upper);
            try visitOptional(v, it.step);
        },
        .bin_op, .call, .attribute, .subscript => unreachable, // On the spine.
    }
}

/// Elements of a display, where stars are welcome.
pub noinline fn visitElements(v: *Visitor, elements: []*Expr) Error!void {
    for (elements) |element| try visitElement(v, element);
}

pub fn visitElement(v: *Visitor, element: *Expr) Error!void {
    try visit(v, if (element.kind == .starred) element.kind.starred.value else element);
}

noinline fn visitSequence(v: *Visitor, node: *Expr) Error!void {
    const it = switch (node.kind) {
        inline .list, .tuple => |it| it,
        else => unreachable,
    };
    if (it.ctx == .store) {
        var stars: u32 = 0;
        for (it.elements, 0..) |element, index| {
            if (element.kind != .starred) continue;
            stars += 1;
            if (stars > 1) {
                try v.failLater(node.loc, "multiple starred expressions in assignment", .{});
            }
            if (index >= 1 << 8 or it.elements.len - index - 1 >= 1 << 23) {
                try v.failLater(node.loc, "too many expressions in star-unpacking assignment", .{});
            }
        }
    }
    try visitElements(v, it.elements);
}

noinline fn visitName(v: *Visitor, node: *Expr) Error!void {
    const it = &node.kind.name;
    switch (it.ctx) {
        .store => try v.checkStore(it.id, node.loc),
        .del => try checkDelete(v, it.id, node.loc),
        .load => {},
    }
    try v.mangle(&it.id);
    if (v.state.unevaluated) return;
    if (v.options.optimize > 0 and it.ctx == .load and std.mem.eql(u8, it.id, "__debug__")) {
        node.kind = .{ .constant = .false };
        return;
    }
    try v.add(it.id, if (it.ctx == .load) .used else .assigned, node.loc);
    if (it.ctx == .load and v.scope.isFunctionLike() and std.mem.eql(u8, it.id, "super")) {
        try v.add("__class__", .used, node.loc);
    }
}

/// Some expressions may not stand in scopes that are evaluated later, or not at all.
fn checkPlain(v: *Visitor, comptime what: []const u8, loc: ast.Loc) Error!void {
    switch (v.scope.kind) {
        .annotations => return v.fail(loc, what ++ " cannot be used within an annotation", .{}),
        .type_variable => return v.fail(loc, what ++ " cannot be used within {s}", .{
            v.state.type_variable,
        }),
        .type_alias => return v.fail(loc, what ++ " cannot be used within a type alias", .{}),
        .type_params => return v.fail(
            loc,
            what ++ " cannot be used within the definition of a generic",
            .{},
        ),
        else => {},
    }
}

noinline fn visitAwait(v: *Visitor, node: *Expr, value: *Expr) Error!void {
    try checkPlain(v, "await expression", node.loc);
    if (v.scope.kind == .module and v.options.top_level_await) {
        v.scope.is_coroutine = true;
    } else if (!v.scope.isFunctionLike()) {
        return v.fail(node.loc, "'await' outside function", .{});
    } else if (!v.state.async_def and !v.scope.isComprehension()) {
        return v.fail(node.loc, "'await' outside async function", .{});
    }
    try visit(v, value);
    v.scope.is_coroutine = true;
}

noinline fn visitYield(v: *Visitor, node: *Expr, value: ?*Expr) Error!void {
    try checkPlain(v, "yield expression", node.loc);
    if (!v.scope.isFunctionLike()) {
        const word = if (node.kind == .yield_from) "yield from" else "yield";
        try v.failLater(node.loc, "'{s}' outside function", .{word});
    }
    try visitOptional(v, value);
    v.scope.is_generator = true;
    switch (v.scope.kind) {
        .list_comp => return v.fail(node.loc, "'yield' inside list comprehension", .{}),
        .set_comp => return v.fail(node.loc, "'yield' inside set comprehension", .{}),
        .dict_comp => return v.fail(node.loc, "'yield' inside dict comprehension", .{}),
        .generator => return v.fail(node.loc, "'yield' inside generator expression", .{}),
        else => {},
    }
}

noinline fn visitLambda(v: *Visitor, node: *Expr) Error!void {
    const it = &node.kind.lambda;
    try visitAll(v, it.arguments.defaults);
    for (it.arguments.keyword_defaults) |default| try visitOptional(v, default);
    const saved = try v.enter(.lambda, "<lambda>", node.loc, .of(node, .body));
    try v.visitParams(it.arguments);
    try visit(v, it.body);
    v.leave(saved);
}

// Assignment expressions.

noinline fn visitNamed(v: *Visitor, node: *Expr) Error!void {
    const it = &node.kind.named;
    try checkPlain(v, "named expression", node.loc);
    if (v.state.comp_iterable > 0) {
        return v.fail(node.loc, "assignment expression cannot be used in a comprehension " ++
            "iterable expression", .{});
    }
    if (v.scope.isComprehension()) try bindOutside(v, it.target);
    try visit(v, it.value);
    try visit(v, it.target);
}

/// Inside a comprehension `:=` binds in the scope around all comprehensions.
noinline fn bindOutside(v: *Visitor, target: *Expr) Error!void {
    const loc = target.loc;
    var name = target.kind.name.id;
    try v.mangle(&name);
    var scope: ?*Scope = v.scope;
    while (scope) |around| : (scope = around.parent) {
        if (around.isComprehension()) {
            const symbol = around.find(name) orelse continue;
            if (symbol.iteration_variable) return v.fail(loc, "assignment expression cannot " ++
                "rebind comprehension iteration variable '{s}'", .{target.kind.name.id});
            continue;
        }
        const within = "assignment expression within a comprehension cannot be used ";
        switch (around.kind) {
            .function, .lambda => {
                const global = if (around.find(name)) |symbol| symbol.declared_global else false;
                try v.add(name, if (global) .global else .nonlocal, loc);
                try v.directives.append(v.arena, .{ .scope = v.scope, .name = name, .loc = loc });
                return v.addTo(around, name, .assigned, loc);
            },
            .module => {
                try v.add(name, .global, loc);
                return v.addTo(around, name, .global, loc);
            },
            .class => return v.fail(loc, within ++ "in a class body", .{}),
            .type_params => {
                return v.fail(loc, within ++ "within the definition of a generic", .{});
            },
            .type_alias => return v.fail(loc, within ++ "in a type alias", .{}),
            .type_variable => return v.fail(loc, within ++ "in a TypeVar bound", .{}),
            .annotations => {},
            else => unreachable, // Comprehensions were handled above.
        }
    }
}

// Comprehensions.

noinline fn visitComp(
    v: *Visitor,
    node: *Expr,
    kind: scope_zig.Kind,
    generators: []ast.Comprehension,
    element: *Expr,
    value: ?*Expr,
) Error!void {
    const first = &generators[0];
    v.state.comp_iterable += 1;
    try visit(v, first.iterable);
    v.state.comp_iterable -= 1;
    const inlined = kind != .generator and v.options.inline_comprehensions and !v.scope.sees_class;
    const name = switch (kind) {
        .list_comp => "<listcomp>",
        .set_comp => "<setcomp>",
        .dict_comp => "<dictcomp>",
        else => "<genexpr>",
    };
    const in_async = v.state.async_def or v.scope.isComprehension() or
        (v.scope.kind == .module and v.options.top_level_await);
    const saved = try v.enter(kind, name, node.loc, .of(node, .body));
    v.scope.inlined = inlined;
    if (!inlined) try v.add(".0", .parameter, node.loc);
    if (first.is_async) v.scope.is_coroutine = true;
    try visitCompTarget(v, first.target);
    try visitAll(v, first.conditions);
    for (generators[1..]) |*generator| {
        try visitCompTarget(v, generator.target);
        v.state.comp_iterable += 1;
        try visit(v, generator.iterable);
        v.state.comp_iterable -= 1;
        try visitAll(v, generator.conditions);
        if (generator.is_async) v.scope.is_coroutine = true;
    }
    try visit(v, element);
    if (value) |some| try visit(v, some);
    if (kind == .generator) v.scope.is_generator = true;
    const is_async = v.scope.is_coroutine and kind != .generator;
    v.leave(saved);
    if (!is_async) return;
    if (!in_async) return v.fail(
        node.loc,
        "asynchronous comprehension outside of an asynchronous function",
        .{},
    );
    v.scope.is_coroutine = true;
}

noinline fn visitCompTarget(v: *Visitor, target: *Expr) Error!void {
    v.state.comp_target = true;
    try visitTarget(v, target);
    v.state.comp_target = false;
}
