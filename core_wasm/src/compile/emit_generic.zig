//! Type parameters: `def f[T]`, `class C[T]`, `type A[T] = ...`.
//!
//!     def g[T: int](x: T)     runs once:  def <generic parameters of g>(.defaults, .kwdefaults):
//!                                             T = make_typevar("T", evaluate_bound, None, None)
//!                                             def g(x: T) ...
//!                                             g.__type_params__ = (T,)
//!                                             return g
//!
//! Bounds, constraints, defaults and alias values are evaluated when somebody asks, by functions of
//! their own.
//!
//! Not here: annotations (`emit_annotation.zig`), the class statement itself (`emit_class.zig`).

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const scope_module = @import("../syntax/scope.zig");
const functions = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const emit_function = @import("emit_function.zig");
const emit_annotation = @import("emit_annotation.zig");
const Function = functions.Function;
const Register = functions.Register;
const Error = functions.Error;
const Expr = ast.Expr;
const Common = op_module.Common;

/// The hidden function around a generic definition.
pub fn begin(f: *Function, s: *const ast.Stmt) Error!*Function {
    const scope = f.c.table.typeParams(s).?;
    const inner = try Function.init(f.c, .{
        .parent = f,
        .scope = scope,
        .name = scope.name,
        .qualname = try emit_function.qualname(f, scope.name, scope.name),
        .first_line = s.loc.line,
    });
    inner.unit.positional_count = scope.parameters;
    inner.unit.flags.hidden = false;
    inner.out.at(s.loc);
    return inner;
}

/// Ends the hidden function, which gives R[value], and calls it: R[dst] = its result.
pub fn end(
    f: *Function,
    inner: *Function,
    value: Register,
    arguments: []const Register,
    dst: Register,
) Error!void {
    try inner.out.a(.ret, value);
    inner.out.stop();
    const unit = try inner.finish();
    const top = f.top;
    defer f.top = top;
    const base = try f.alloc();
    f.out.at(inner.out.loc);
    try emit_function.fromUnit(f, unit, inner.scope, base);
    for (arguments) |argument| try f.out.move(try f.alloc(), argument);
    try f.out.abc(.call, base, @intCast(arguments.len), dst);
}

/// R[dst] = a generic function.
pub fn function(
    f: *Function,
    s: *const ast.Stmt,
    first_line: u32,
    defaults: emit_function.Defaults,
    dst: Register,
) Error!void {
    const inner = try begin(f, s);
    const params = try typeParameters(inner, s.kind.function_def.type_params);
    var given: [2]Register = undefined;
    var count: u8 = 0;
    var passed: emit_function.Defaults = .{};
    if (defaults.positional) |r| {
        passed.positional = count;
        given[count] = r;
        count += 1;
    }
    if (defaults.keyword) |r| {
        passed.keyword = count;
        given[count] = r;
        count += 1;
    }
    const made = try inner.alloc();
    try emit_function.make(inner, s, first_line, passed, made);
    inner.out.at(s.loc);
    const part = @backingInt(emit_function.Part.type_params);
    try inner.out.abc(.set_function_part, made, params, part);
    try end(f, inner, made, given[0..count], dst);
}

/// Makes the parameters, binds their names, and returns the register of their tuple.
pub fn typeParameters(f: *Function, params: []const ast.TypeParam) Error!Register {
    const out = &f.out;
    const many = params.len > 30;
    const tuple = try f.alloc();
    if (many) try out.abc(.build_list, tuple, tuple, 0);
    for (params, 0..) |*param, i| {
        const r = if (i == 0 and !many) tuple else try f.alloc();
        try typeParameter(f, param, r);
        try f.storeName(param.binding_name, r);
        if (!many) continue;
        try out.ab(.list_append, tuple, r);
        f.top = r;
    }
    if (many) {
        try out.ab(.list_to_tuple, tuple, tuple);
    } else try out.abc(.build_tuple, tuple, tuple, @intCast(params.len));
    f.top = @as(u32, tuple) + 1;
    return tuple;
}

fn typeParameter(f: *Function, param: *const ast.TypeParam, dst: Register) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    out.at(param.loc);
    const base = try f.alloc();
    const common: Common = switch (param.kind) {
        .type_var => .make_typevar,
        .param_spec => .make_paramspec,
        .type_var_tuple => .make_typevartuple,
    };
    try out.ab(.load_common, base, @backingInt(common));
    try out.load(try f.alloc(), .{ .str = param.name });
    if (param.kind == .type_var) {
        const constrained = if (param.bound) |bound| bound.kind == .tuple else false;
        const scope = f.c.table.bound(param);
        try lazily(f, if (constrained) null else param.bound, scope, param.name, param.loc);
        try lazily(f, if (constrained) param.bound else null, scope, param.name, param.loc);
    }
    try lazily(f, param.default, f.c.table.default(param), param.name, param.loc);
    out.at(param.loc);
    try out.abc(.call, base, if (param.kind == .type_var) 4 else 2, dst);
}

/// The next register = a function that evaluates e, or None.
fn lazily(
    f: *Function,
    e: ?*const Expr,
    scope: ?*scope_module.Scope,
    name: []const u8,
    loc: ast.Loc,
) Error!void {
    const out = &f.out;
    const r = try f.alloc();
    out.at(loc);
    const value = e orelse return out.load(r, .none);
    // A bound is where it stands, an alias's value is the whole statement.
    const place = if (scope.?.kind == .type_alias) loc else value.loc;
    const inner = try emit_annotation.begin(f, scope.?, name, place, null);
    const result = try inner.alloc();
    if (value.kind == .starred) {
        // The default of `*Ts` may be `*tuple[...]`: the one item of that.
        const items = try expr.any(inner, value.kind.starred.value);
        inner.out.at(value.loc);
        try inner.out.abc(.unpack, result, items, 1);
    } else try expr.to(inner, value, result);
    try inner.out.a(.ret, result);
    inner.out.stop();
    const unit = try emit_annotation.end(inner);
    try emit_function.fromUnit(f, unit, scope.?, r);
    // annotationlib.Format.VALUE when it is called without saying which.
    const defaults = try f.alloc();
    try out.load(defaults, .{ .tuple = &.{.{ .int = 1 }} });
    try out.abc(.set_function_part, r, defaults, @backingInt(emit_function.Part.defaults));
    f.top = defaults;
}

/// `type name[params] = value`.
pub fn typeAlias(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.type_alias;
    const top = f.top;
    defer f.top = top;
    const dst = try f.alloc();
    if (it.type_params.len > 0) {
        const inner = try begin(f, s);
        const params = try typeParameters(inner, it.type_params);
        const made = try inner.alloc();
        try makeAlias(inner, s, params, made);
        try end(f, inner, made, &.{}, dst);
    } else try makeAlias(f, s, null, dst);
    f.out.at(s.loc);
    try f.storeName(it.name.kind.name.id, dst);
}

fn makeAlias(f: *Function, s: *const ast.Stmt, params: ?Register, dst: Register) Error!void {
    const it = s.kind.type_alias;
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    const base = try f.alloc();
    out.at(s.loc);
    try out.ab(.load_common, base, @backingInt(Common.make_type_alias));
    try out.load(try f.alloc(), .{ .str = it.label });
    const tuple = try f.alloc();
    if (params) |r| try out.move(tuple, r) else try out.load(tuple, .none);
    try lazily(f, it.value, f.c.table.of(s), it.label, s.loc);
    out.at(s.loc);
    try out.abc(.call, base, 3, dst);
}
