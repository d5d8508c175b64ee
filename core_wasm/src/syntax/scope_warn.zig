//! What CPython's compiler warns about: programs that are legal and almost surely wrong.
//!
//! Invariant: nothing here fails; every finding is a `SyntaxWarning` in the diagnostic.

const std = @import("std");
const print = @import("../text/print.zig");
const ast = @import("ast.zig");
const visit_zig = @import("scope_visit.zig");

const Expr = ast.Expr;
const Visitor = visit_zig.Visitor;
const Error = error{OutOfMemory};

fn warn(v: *Visitor, loc: ast.Loc, comptime format: []const u8, args: anytype) Error!void {
    try insert(v, v.diagnostic.warnings.items.len, loc, format, args);
}

fn insert(
    v: *Visitor,
    at: usize,
    loc: ast.Loc,
    comptime format: []const u8,
    args: anytype,
) Error!void {
    try v.diagnostic.warnings.insert(v.arena, at, .{
        .message = try print.alloc(v.arena, format, args),
        .line = loc.line,
        .offset = @intCast(loc.column + 1),
        .end_line = loc.end_line,
        .end_offset = @intCast(loc.end_column + 1),
    });
}

/// A parenthesized pair is always true.
pub noinline fn checkAssert(v: *Visitor, condition: *const Expr, loc: ast.Loc) Error!void {
    const always = switch (condition.kind) {
        .tuple => |it| it.elements.len > 0,
        else => false,
    };
    if (always) try warn(v, loc, "assertion is always true, perhaps remove parentheses?", .{});
}

/// CPython looks for these before all others here.
pub noinline fn checkFinally(v: *Visitor, comptime word: []const u8, loc: ast.Loc) Error!void {
    try insert(v, v.early_warnings, loc, "'" ++ word ++ "' in a 'finally' block", .{});
    v.early_warnings += 1;
}

/// `is` compares identity, which for literals means nothing.
pub noinline fn checkCompare(v: *Visitor, node: *const Expr) Error!void {
    const it = node.kind.compare;
    var left = literalTypeName(it.left);
    for (it.operators, it.comparators) |operator, comparator| {
        const right = literalTypeName(comparator);
        if (operator == .is or operator == .is_not) if (left orelse right) |type_name| {
            const word = if (operator == .is) "is" else "is not";
            const better = if (operator == .is) "==" else "!=";
            const text = "\"{s}\" with '{s}' literal. Did you mean \"{s}\"?";
            return warn(v, node.loc, text, .{ word, type_name, better });
        };
        left = right;
    }
}

/// The type of a literal that `is` should not be used with.
fn literalTypeName(node: *const Expr) ?[]const u8 {
    return switch (node.kind) {
        .constant => |constant| switch (constant) {
            .none, .true, .false, .ellipsis => null,
            else => constantTypeName(constant),
        },
        .tuple => |it| {
            for (it.elements) |element| if (element.kind != .constant) return null;
            return "tuple";
        },
        else => null,
    };
}

fn constantTypeName(constant: ast.Constant) []const u8 {
    return switch (constant) {
        .none => "NoneType",
        .true, .false => "bool",
        .ellipsis => "ellipsis",
        .int, .big_int => "int",
        .float => "float",
        .imaginary => "complex",
        .str => "str",
        .bytes => "bytes",
    };
}

/// The type of an expression, where it can be seen.
fn typeName(node: *const Expr) ?[]const u8 {
    return switch (node.kind) {
        .tuple => "tuple",
        .list, .list_comp => "list",
        .dict, .dict_comp => "dict",
        .set, .set_comp => "set",
        .generator => "generator",
        .lambda => "function",
        .joined_str => "str",
        .template_str => "string.templatelib.Template",
        .formatted_value => "str",
        .interpolation => "string.templatelib.Interpolation",
        .constant => |constant| constantTypeName(constant),
        else => null,
    };
}

pub noinline fn checkCall(v: *Visitor, node: *const Expr) Error!void {
    const function = node.kind.call.function;
    if (function.kind == .lambda) return;
    const type_name = typeName(function) orelse return;
    const text = "'{s}' object is not callable; perhaps you missed a comma?";
    try warn(v, function.loc, text, .{type_name});
}

pub noinline fn checkSubscript(v: *Visitor, node: *const Expr) Error!void {
    const it = node.kind.subscript;
    if (it.ctx != .load) return;
    const type_name = typeName(it.value) orelse return;
    const subscriptable = switch (it.value.kind) {
        .constant => |constant| switch (constant) {
            .str, .bytes => true,
            else => false,
        },
        .set, .set_comp, .generator, .lambda, .template_str, .interpolation => false,
        else => true,
    };
    if (!subscriptable) {
        const text = "'{s}' object is not subscriptable; perhaps you missed a comma?";
        return warn(v, it.value.loc, text, .{type_name});
    }
    switch (it.value.kind) {
        .dict, .dict_comp => return,
        else => {},
    }
    const index = typeName(it.index) orelse return;
    if (std.mem.eql(u8, index, "int") or std.mem.eql(u8, index, "bool")) return;
    const text = "{s} indices must be integers or slices, not {s}; perhaps you missed a comma?";
    try warn(v, it.value.loc, text, .{ type_name, index });
}
