//! `class`: the body is a function that runs once, in a namespace of its own.
//!
//!     build_class(function of the body, name, *bases, **keywords)
//!
//! The body begins with `__module__`, `__qualname__`, `__firstlineno__` and ends with
//! `__annotate_func__`, `__static_attributes__` and the cells that `type.__new__` fills:
//! `__classcell__` (what methods see as `__class__`) and `__classdictcell__`. It gives the former.
//!
//! Not here: type parameters (`emit_generic.zig`).

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const function = @import("function_state.zig");
const stmt = @import("emit_stmt.zig");
const emit_call = @import("emit_call.zig");
const emit_function = @import("emit_function.zig");
const emit_generic = @import("emit_generic.zig");
const emit_annotation = @import("emit_annotation.zig");
const unit_module = @import("../bytecode/unit.zig");
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Common = op_module.Common;
const Constant = unit_module.Constant;

pub fn definition(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.class_def;
    const top = f.top;
    defer f.top = top;
    const first_line = emit_function.firstLine(s.loc, it.decorators);
    const start = try emit_function.decorators(f, it.decorators);
    const direct = if (it.decorators.len == 0) f.variable(it.binding_name) else null;
    const target = direct orelse try f.alloc();
    if (it.type_params.len > 0) {
        const inner = try emit_generic.begin(f, s);
        const params = try emit_generic.typeParameters(inner, it.type_params);
        try inner.storeName(".type_params", params);
        const made = try inner.alloc();
        try build(inner, s, first_line, params, made);
        try emit_generic.end(f, inner, made, &.{}, target);
    } else try build(f, s, first_line, null, target);
    try emit_function.decorate(f, it.decorators, start, target);
    f.out.at(s.loc);
    try f.storeName(it.binding_name, if (it.decorators.len > 0) start else target);
}

/// R[dst] = the class.
fn build(
    f: *Function,
    s: *const ast.Stmt,
    first_line: u32,
    params: ?Register,
    dst: Register,
) Error!void {
    const it = s.kind.class_def;
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    const generic_base: ?Register = if (params) |tuple| blk: {
        const r = try f.allocMany(2);
        out.at(s.loc);
        try out.ab(.load_common, r, @backingInt(Common.make_generic_base));
        try out.move(r + 1, tuple);
        try out.abc(.call, r, 1, r);
        f.top = @as(u32, r) + 1;
        break :blk r;
    } else null;
    const base = try f.alloc();
    out.at(s.loc);
    try out.named(.load_global, base, 0, "__build_class__");
    const body = try f.alloc();
    const scope = f.c.table.of(s).?;
    const unit = try compile(f, s, first_line);
    out.at(s.loc);
    try emit_function.fromUnit(f, unit, scope, body);
    try out.load(try f.alloc(), .{ .str = it.name });
    try emit_call.withArguments(f, s.loc, base, 2, it.bases, generic_base, it.keywords, dst);
}

fn compile(parent: *Function, s: *const ast.Stmt, first_line: u32) Error!*unit_module.Unit {
    const it = s.kind.class_def;
    const f = try Function.init(parent.c, .{
        .parent = parent,
        .scope = parent.c.table.of(s).?,
        .name = it.name,
        .qualname = try emit_function.qualname(parent, it.name, it.binding_name),
        .first_line = first_line,
        .body = it.body,
    });
    f.unit.flags.namespace = true;
    f.unit.flags.class_body = true;
    const loc: ast.Loc = .{
        .line = first_line,
        .column = 0,
        .end_line = first_line,
        .end_column = 0,
    };
    f.out.at(loc);
    try beginBody(f, it);
    try stmt.bodyAfterDocstring(f, it.body);
    f.out.at(loc);
    try endBody(f, s, first_line);
    return f.finish();
}

fn beginBody(f: *Function, it: ast.ClassDef) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    const r = try f.alloc();
    try f.loadName("__name__", r);
    try f.storeName("__module__", r);
    try out.load(r, .{ .str = f.unit.qualname });
    try f.storeName("__qualname__", r);
    try out.load(r, .{ .int = f.unit.first_line });
    try f.storeName("__firstlineno__", r);
    if (it.type_params.len > 0) {
        try f.loadName(".type_params", r);
        try f.storeName("__type_params__", r);
    }
    if (try emit_annotation.ownCell(f, "__classdict__")) |cell| {
        try out.a(.load_locals, r);
        try out.ab(.cell_set, cell, r);
    }
    try emit_annotation.beginBody(f);
}

fn endBody(f: *Function, s: *const ast.Stmt, first_line: u32) Error!void {
    const out = &f.out;
    if (!out.reachable) return;
    const top = f.top;
    defer f.top = top;
    const r = try f.alloc();
    if (f.annotations.items.len > 0) {
        const scope = f.c.table.annotations(s).?;
        const unit = try emit_annotation.compileBody(f, scope, first_line, null);
        try emit_function.fromUnit(f, unit, scope, r);
        try f.storeName("__annotate_func__", r);
    }
    try out.load(r, try staticAttributes(f));
    try f.storeName("__static_attributes__", r);
    if (try emit_annotation.ownCell(f, "__classdict__")) |cell|
        try f.storeName("__classdictcell__", cell);
    if (try emit_annotation.ownCell(f, "__class__")) |cell| {
        try f.storeName("__classcell__", cell);
        try out.a(.ret, cell);
        out.stop();
    }
}

fn staticAttributes(f: *Function) Error!Constant {
    const names = f.static_attributes.keys();
    const lessThan = struct {
        fn lessThan(_: void, a: []const u8, b: []const u8) bool {
            return std.mem.lessThan(u8, a, b);
        }
    }.lessThan;
    std.sort.heap([]const u8, names, {}, lessThan);
    const constants = try f.c.arena.alloc(Constant, names.len);
    for (constants, names) |*constant, name| constant.* = .{ .str = name };
    return .{ .tuple = constants };
}

/// `self.name = ...` in a method tells which attributes instances have.
pub fn noteAttribute(f: *Function, target: *const ast.Expr) Error!void {
    const it = target.kind.attribute;
    if (it.value.kind != .name or !std.mem.eql(u8, it.value.kind.name.id, "self")) return;
    var around: ?*Function = f;
    while (around) |unit| : (around = unit.parent) {
        if (unit.scope.kind != .class) continue;
        try unit.static_attributes.put(f.c.arena, it.name, {});
        return;
    }
}
