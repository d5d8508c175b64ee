//! Annotations: evaluated when somebody asks, by a function that the compiler makes.
//!
//!     def f(a: int) -> str        f.__annotate__ = code of:
//!                                     if format > 2: raise NotImplementedError
//!                                     return {"a": int, "return": str}
//!
//! Classes and modules do the same for their `name: annotation` statements. Where it depends on the
//! run which of those were executed, each adds its number to the set `__conditional_annotations__`
//! and the function looks there.
//!
//! Under `from __future__ import annotations` they are strings, stored at once.
//!
//! Not here: the text of an expression (`unparse.zig`).

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const scope_module = @import("../syntax/scope.zig");
const function = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const emit_function = @import("emit_function.zig");
const unparse = @import("unparse.zig");
const Unit = @import("../bytecode/unit.zig").Unit;
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Expr = ast.Expr;
const Scope = scope_module.Scope;

const name_of_function = "__annotate__";
const conditional_set = "__conditional_annotations__";
/// annotationlib.Format.VALUE_WITH_FAKE_GLOBALS: later formats are not for compiled code.
const format_max = 2;

pub const PartInRegister = struct { register: Register, part: emit_function.Part };

/// Computes the `__annotate__` of a def, or its annotations as strings.
pub fn ofFunction(f: *Function, s: *const ast.Stmt) Error!?PartInRegister {
    const it = s.kind.function_def;
    if (f.c.table.future_annotations) {
        if (!hasAnnotations(it)) return null;
        const r = try f.alloc();
        f.out.at(s.loc);
        try f.out.abc(.build_dict, r, r, 0);
        var entries: Entries = .{ .f = f, .dict = r, .as_text = true };
        try entries.ofArguments(it);
        return .{ .register = r, .part = .annotations };
    }
    const scope = f.c.table.annotations(s) orelse return null;
    const inner = try begin(f, scope, name_of_function, s.loc, null);
    const all = try inner.alloc();
    inner.out.at(s.loc);
    try inner.out.abc(.build_dict, all, all, 0);
    var entries: Entries = .{ .f = inner, .dict = all, .as_text = false };
    try entries.ofArguments(it);
    try inner.out.a(.ret, all);
    inner.out.stop();
    const unit = try end(inner);
    const r = try f.alloc();
    f.out.at(s.loc);
    try emit_function.fromUnit(f, unit, scope, r);
    return .{ .register = r, .part = .annotate };
}

fn hasAnnotations(it: ast.FunctionDef) bool {
    if (it.returns != null) return true;
    const arguments = it.arguments;
    for ([_][]const ast.Arg{
        arguments.positional_only, arguments.positional, arguments.keyword_only,
    }) |list| for (list) |argument| if (argument.annotation != null) return true;
    if (arguments.vararg) |argument| if (argument.annotation != null) return true;
    if (arguments.kwarg) |argument| if (argument.annotation != null) return true;
    return false;
}

fn textOf(f: *Function, annotation: *const Expr) Error![]const u8 {
    return unparse.expression(f.c.arena, f.c.options.hooks.isPrintable, annotation);
}

const Entries = struct {
    f: *Function,
    dict: Register,
    as_text: bool,

    fn ofArguments(self: *Entries, it: ast.FunctionDef) Error!void {
        const arguments = it.arguments;
        for (arguments.positional_only) |argument| try self.argument_(argument);
        for (arguments.positional) |argument| try self.argument_(argument);
        if (arguments.vararg) |argument| try self.argument_(argument.*);
        for (arguments.keyword_only) |argument| try self.argument_(argument);
        if (arguments.kwarg) |argument| try self.argument_(argument.*);
        if (it.returns) |returns| try self.add("return", returns);
    }

    fn argument_(self: *Entries, argument: ast.Arg) Error!void {
        if (argument.annotation) |annotation| try self.add(argument.name, annotation);
    }

    fn add(self: *Entries, name: []const u8, annotation: *const Expr) Error!void {
        const f = self.f;
        const out = &f.out;
        const top = f.top;
        defer f.top = top;
        const key = try f.alloc();
        const value = try f.alloc();
        out.at(annotation.loc);
        try out.load(key, .{ .str = name });
        if (self.as_text) {
            try out.load(value, .{ .str = try textOf(f, annotation) });
        } else if (annotation.kind == .starred) {
            // `*args: *Ts` is annotated with the one item of `[*Ts]`.
            const r = try expr.any(f, annotation.kind.starred.value);
            out.at(annotation.loc);
            try out.abc(.unpack, value, r, 1);
        } else try expr.to(f, annotation, value);
        out.at(annotation.loc);
        try out.abc(.dict_set, self.dict, key, value);
    }
};

/// A function with the parameter `format` that begins by refusing formats it does not know.
pub fn begin(
    f: *Function,
    scope: *Scope,
    name: []const u8,
    loc: ast.Loc,
    unit: ?*Unit,
) Error!*Function {
    const options: Function.Options = .{
        .parent = f,
        .scope = scope,
        .name = name,
        .qualname = try emit_function.qualname(f, name, name),
        .first_line = loc.line,
    };
    const inner = if (unit) |made|
        try Function.initUnit(f.c, made, options)
    else
        try Function.init(f.c, options);
    inner.unit.positional_count = 1;
    inner.unit.positional_only_count = 1;
    const out = &inner.out;
    out.at(loc);
    const known = try out.label();
    try out.jumpWide(.jump_gt, 0, format_max, 2, known);
    const t = try inner.alloc();
    try out.ab(.load_common, t, @backingInt(op_module.Common.not_implemented_error));
    try out.a(.raise, t);
    out.stop();
    inner.top -= 1;
    try out.bind(known);
    return inner;
}

pub fn end(inner: *Function) Error!*Unit {
    const unit = try inner.finish();
    // Inside it is called `.format`, so that an annotation can mention another `format`.
    if (unit.register_names.len > 0) {
        const names = try inner.c.arena.dupe([]const u8, unit.register_names);
        names[0] = "format";
        unit.register_names = names;
    }
    return unit;
}

// Classes and modules.

/// Begins a class or module body that has annotations.
pub fn beginBody(f: *Function) Error!void {
    if (!f.scope.has_annotations) return;
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    if (f.c.table.future_annotations) return beginStrings(f);
    if (!f.scope.has_conditional_annotations) return;
    const r = try f.alloc();
    try out.abc(.build_set, r, r, 0);
    try storeConditionalSet(f, r);
}

/// `if "__annotations__" not in namespace: __annotations__ = {}`.
fn beginStrings(f: *Function) Error!void {
    const out = &f.out;
    const there = try out.label();
    const namespace = try f.alloc();
    const key = try f.alloc();
    try out.a(.load_locals, namespace);
    try out.load(key, .{ .str = "__annotations__" });
    try out.jumpWide(.jump_in, key, namespace, 1, there);
    try out.abc(.build_dict, namespace, namespace, 0);
    try f.storeName("__annotations__", namespace);
    try out.bind(there);
}

fn storeConditionalSet(f: *Function, r: Register) Error!void {
    if (try ownCell(f, conditional_set)) |cell| return f.out.ab(.cell_set, cell, r);
    try f.storeName(conditional_set, r);
}

/// The register of a cell that a class body keeps for inner scopes, if it does.
pub fn ownCell(f: *Function, name: []const u8) Error!?Register {
    return try f.cellRegister(f.ownCell(name) orelse return null);
}

/// `name: annotation` has been executed.
pub fn note(f: *Function, s: *const ast.Stmt) Error!void {
    const name = s.kind.ann_assign.target.kind.name.id;
    const annotation = s.kind.ann_assign.annotation;
    const out = &f.out;
    if (!out.reachable) return;
    const top = f.top;
    defer f.top = top;
    out.at(s.loc);
    if (f.c.table.future_annotations) {
        const r = try f.allocMany(3);
        try out.load(r, .{ .str = try textOf(f, annotation) });
        try f.loadName("__annotations__", r + 1);
        try out.load(r + 2, .{ .str = name });
        return out.abc(.set_item, r + 1, r + 2, r);
    }
    const conditional = f.scope.kind == .module or f.conditional > 0;
    var index: ?u32 = null;
    if (conditional) {
        index = f.conditional_annotations;
        f.conditional_annotations += 1;
        const r = try f.allocMany(3);
        if (try ownCell(f, conditional_set)) |cell| {
            try out.ab(.cell_get, r, cell);
        } else try f.loadName(conditional_set, r);
        // The program may have rebound the name to something that is no set.
        try out.named(.load_method, r, r, "add");
        try out.load(r + 2, .{ .int = index.? });
        try out.abc(.call_method, r, 1, r);
    }
    try f.annotations.append(f.c.arena, .{
        .name = name,
        .value = annotation,
        .index = index,
        .loc = s.loc,
    });
}

/// Compiles the `__annotate__` of a class or module, whose unit may have been made before.
pub fn compileBody(f: *Function, scope: *Scope, line: u32, made: ?*Unit) Error!*Unit {
    const loc: ast.Loc = .{ .line = line, .column = 0, .end_line = line, .end_column = 0 };
    const inner = try begin(f, scope, name_of_function, loc, made);
    const out = &inner.out;
    const all = try inner.alloc();
    out.at(loc);
    try out.abc(.build_dict, all, all, 0);
    for (f.annotations.items) |annotation| {
        const labels = out.labels.items.len;
        defer out.release(labels);
        const top = inner.top;
        defer inner.top = top;
        const skip = try out.label();
        if (annotation.index) |index| {
            const r = try inner.allocMany(2);
            out.at(annotation.loc);
            if (inner.freeIndex(conditional_set)) |free| {
                try out.ab(.cell_get, r, try inner.cellRegister(.{ .free = free }));
            } else try inner.loadName(conditional_set, r);
            try out.load(r + 1, .{ .int = index });
            try out.jumpWide(.jump_in, r + 1, r, 0, skip);
        }
        var entries: Entries = .{ .f = inner, .dict = all, .as_text = false };
        try entries.add(annotation.name, annotation.value);
        try out.bind(skip);
    }
    out.at(loc);
    try out.a(.ret, all);
    out.stop();
    return end(inner);
}
