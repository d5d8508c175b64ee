//! Functions: `def`, `lambda`, and whatever else becomes a code object of its own.
//!
//!     decorators  |  defaults, keyword defaults  |  make_function, set_function_part ..  |  store
//!
//! The parts that a function has beside its code are set right after it is made, before anybody can
//! see it.
//!
//! Not here: annotations (`emit_annotation.zig`), type parameters (`emit_generic.zig`), classes.

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const unit_module = @import("../bytecode/unit.zig");
const scope_module = @import("../syntax/scope.zig");
const docstring = @import("docstring.zig");
const function = @import("function_state.zig");
const fold = @import("fold.zig");
const expr = @import("emit_expr.zig");
const stmt = @import("emit_stmt.zig");
const emit_annotation = @import("emit_annotation.zig");
const emit_generic = @import("emit_generic.zig");
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Expr = ast.Expr;
const Scope = scope_module.Scope;
const Unit = unit_module.Unit;
const Constant = unit_module.Constant;
pub const Part = op_module.FunctionPart;

/// `def`, with its decorators, stored in its name.
pub fn definition(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.function_def;
    const top = f.top;
    defer f.top = top;
    const first_line = firstLine(s.loc, it.decorators);
    const start = try decorators(f, it.decorators);
    const direct = if (it.decorators.len == 0) f.variable(it.binding_name) else null;
    const target = direct orelse try f.alloc();

    const defaults = try defaultValues(f, s.loc, it.arguments);
    if (it.type_params.len > 0) {
        try emit_generic.function(f, s, first_line, defaults, target);
    } else try make(f, s, first_line, defaults, target);
    try decorate(f, it.decorators, start, target);
    const made = if (it.decorators.len > 0) start else target;
    f.out.at(s.loc);
    try f.storeName(it.binding_name, made);
}

/// R[dst] = the function of a `def` without its decorators.
pub fn make(
    f: *Function,
    s: *const ast.Stmt,
    first_line: u32,
    defaults: Defaults,
    dst: Register,
) Error!void {
    const it = s.kind.function_def;
    const out = &f.out;
    const annotate = try emit_annotation.ofFunction(f, s);
    const inner = f.c.table.of(s).?;
    const unit = try compile(f, .{
        .scope = inner,
        .name = it.name,
        .binding_name = it.binding_name,
        .first_line = first_line,
        .arguments = it.arguments,
        .body = it.body,
    });
    out.at(s.loc);
    try fromUnit(f, unit, inner, dst);
    if (annotate) |it_is|
        try out.abc(.set_function_part, dst, it_is.register, @backingInt(it_is.part));
    try setDefaults(f, defaults, dst);
}

pub fn lambda(f: *Function, e: *const Expr, dst: Register) Error!void {
    const it = e.kind.lambda;
    const top = f.top;
    defer f.top = top;
    const defaults = try defaultValues(f, e.loc, it.arguments);
    const inner = f.c.table.of(e).?;
    const unit = try compile(f, .{
        .scope = inner,
        .name = "<lambda>",
        .binding_name = "<lambda>",
        .first_line = e.loc.line,
        .arguments = it.arguments,
        .value = it.body,
    });
    f.out.at(e.loc);
    try fromUnit(f, unit, inner, dst);
    try setDefaults(f, defaults, dst);
}

// Decorators.

pub fn firstLine(loc: ast.Loc, list: []const *Expr) u32 {
    return if (list.len > 0) list[0].loc.line else loc.line;
}

/// Evaluates decorators into neighbouring registers and returns the first.
pub fn decorators(f: *Function, list: []const *Expr) Error!Register {
    const start: Register = @intCast(f.top);
    for (list) |decorator| try expr.to(f, decorator, try f.alloc());
    return start;
}

/// Calls the decorators, the last one first. What they decorate stands right behind them; the
/// result is in the first one's register.
pub fn decorate(f: *Function, list: []const *Expr, start: Register, made: Register) Error!void {
    if (list.len == 0) return;
    std.debug.assert(made == start + list.len);
    var i = list.len;
    while (i > 0) {
        i -= 1;
        const r: Register = @intCast(start + i);
        f.out.at(list[i].loc);
        try f.out.abc(.call, r, 1, r);
    }
}

// Parts.

pub const Defaults = struct { positional: ?Register = null, keyword: ?Register = null };

pub fn defaultValues(f: *Function, loc: ast.Loc, arguments: *const ast.Arguments) Error!Defaults {
    var defaults: Defaults = .{};
    const out = &f.out;
    if (arguments.defaults.len > 0) {
        // A tuple node of the default values does all that is needed.
        const values: Expr = .{
            .loc = loc,
            .kind = .{ .tuple = .{ .elements = arguments.defaults, .ctx = .load } },
        };
        const r = try f.alloc();
        try expr.to(f, &values, r);
        defaults.positional = r;
    }
    var given: usize = 0;
    for (arguments.keyword_defaults) |default| given += @intFromBool(default != null);
    if (given == 0) return defaults;
    const all = try f.alloc();
    const above = f.top;
    out.at(loc);
    try out.abc(.build_dict, all, all, 0);
    for (arguments.keyword_only, arguments.keyword_defaults) |argument, default| {
        const value = default orelse continue;
        defer f.top = above;
        const key = try f.alloc();
        out.at(argument.loc);
        try out.load(key, .{ .str = argument.name });
        const r = try expr.any(f, value);
        try out.abc(.dict_set, all, key, r);
    }
    defaults.keyword = all;
    return defaults;
}

pub fn setDefaults(f: *Function, defaults: Defaults, dst: Register) Error!void {
    if (defaults.positional) |r|
        try f.out.abc(.set_function_part, dst, r, @backingInt(Part.defaults));
    if (defaults.keyword) |r|
        try f.out.abc(.set_function_part, dst, r, @backingInt(Part.kwdefaults));
}

/// R[dst] = a function of the unit, closed over this frame's cells.
pub fn fromUnit(f: *Function, unit: *Unit, inner: *const Scope, dst: Register) Error!void {
    const out = &f.out;
    if (!out.reachable) return;
    try out.abcw(.make_function, dst, 0, 0, try out.constantIndex(.{ .code = unit }));
    if (inner.frees.len == 0) return;
    const top = f.top;
    defer f.top = top;
    const many = inner.frees.len > 30;
    const closure = try f.alloc();
    if (many) try out.abc(.build_list, closure, closure, 0);
    for (inner.frees, 0..) |name, i| {
        const r = if (i == 0 and !many) closure else try f.alloc();
        try f.loadCell(r, name);
        if (!many) continue;
        try out.ab(.list_append, closure, r);
        f.top = r;
    }
    if (many) {
        try out.ab(.list_to_tuple, closure, closure);
    } else try out.abc(.build_tuple, closure, closure, @intCast(inner.frees.len));
    try out.abc(.set_function_part, dst, closure, @backingInt(Part.closure));
}

// Code.

pub const What = struct {
    scope: *Scope,
    name: []const u8,
    binding_name: []const u8,
    first_line: u32,
    arguments: *const ast.Arguments,
    body: []const *ast.Stmt = &.{},
    /// What a lambda returns.
    value: ?*const Expr = null,
};

fn compile(parent: *Function, what: What) Error!*Unit {
    const f = try Function.init(parent.c, .{
        .parent = parent,
        .scope = what.scope,
        .name = what.name,
        .qualname = try qualname(parent, what.name, what.binding_name),
        .first_line = what.first_line,
        .body = what.body,
    });
    const unit = f.unit;
    const arguments = what.arguments;
    unit.positional_only_count = @intCast(arguments.positional_only.len);
    unit.positional_count = @intCast(arguments.positional_only.len + arguments.positional.len);
    unit.keyword_only_count = @intCast(arguments.keyword_only.len);
    unit.flags.varargs = arguments.vararg != null;
    unit.flags.varkw = arguments.kwarg != null;
    setFlavor(f);
    const flags = unit.flags;
    unit.flags.simple = unit.parameterCount() == unit.positional_count and
        !flags.generator and !flags.coroutine and !flags.async_generator and f.spill == null and
        (f.cell_registers.items.len == 0 or f.cell_registers.items[0] >= f.parameters);
    unit.flags.method = parent.scope.kind == .class;

    var body = what.body;
    if (what.value) |value| {
        const r = try expr.any(f, value);
        f.out.at(value.loc);
        try f.out.a(.ret, r);
        f.out.stop();
    }
    if (ast.docstring(body)) |text| {
        body = body[1..];
        if (f.c.options.optimize < 2) {
            _ = try f.out.constantIndex(.{ .str = try docstring.clean(f.c.arena, text) });
            unit.flags.docstring = true;
        }
    }
    try stmt.block(f, body);
    return f.finish();
}

pub fn setFlavor(f: *Function) void {
    const scope = f.scope;
    const flags = &f.unit.flags;
    flags.generator = scope.is_generator and !scope.is_coroutine;
    flags.coroutine = scope.is_coroutine and !scope.is_generator;
    flags.async_generator = scope.is_coroutine and scope.is_generator;
}

/// The qualified name of what is defined in `f`'s code.
pub fn qualname(f: *const Function, name: []const u8, binding_name: []const u8) Error![]const u8 {
    const arena = f.c.arena;
    var parent = f;
    while (isHidden(parent.scope)) parent = parent.parent.?;
    if (parent.scope.kind == .module) return name;
    if (parent.scope.find(binding_name)) |symbol|
        if (symbol.binding == .global_explicit) return name;
    const between = switch (parent.scope.kind) {
        .function, .lambda => ".<locals>.",
        else => ".",
    };
    return std.mem.concat(arena, u8, &.{ parent.unit.qualname, between, name });
}

/// Scopes that a qualified name does not mention.
fn isHidden(scope: *const Scope) bool {
    return switch (scope.kind) {
        .type_params, .type_alias, .type_variable, .annotations => true,
        else => false,
    };
}
