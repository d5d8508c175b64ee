//! Functions, classes, type aliases, and what stands around their names.

const std = @import("std");
const ast = @import("ast.zig");
const token = @import("token.zig");
const parser = @import("parser.zig");
const expr = @import("parse_expr.zig");
const call = @import("parse_call.zig");
const stmt = @import("parse_stmt.zig");

const Parser = parser.Parser;
const Error = parser.Error;
const Mark = parser.Mark;
const Expr = ast.Expr;
const Stmt = ast.Stmt;

pub noinline fn parseDecorated(p: *Parser) Error!*Stmt {
    const from = p.expressions.items.len;
    while (p.accept(.at)) {
        try p.expressions.append(p.arena, try expr.parseNamed(p));
        try p.expect(.newline);
    }
    const decorators = try p.take(*Expr, &p.expressions, from);
    const start = p.mark();
    switch (p.peek()) {
        .kw_def => return parseFunction(p, start, decorators, false),
        .kw_class => return parseClass(p, start, decorators),
        .kw_async => {
            p.at += 1;
            if (p.peek() != .kw_def) return error.Invalid;
            return parseFunction(p, start, decorators, true);
        },
        else => return error.Invalid,
    }
}

/// `async` was consumed, `def` was not.
pub noinline fn parseFunction(
    p: *Parser,
    start: Mark,
    decorators: []*Expr,
    is_async: bool,
) Error!*Stmt {
    p.at += 1;
    const name = try p.expectName();
    const type_params = try parseTypeParams(p);
    try p.expect(.left_paren);
    const arguments = try call.parseParams(p, .function);
    try p.expect(.right_paren);
    const returns = if (p.accept(.arrow)) try expr.parseExpression(p) else null;
    const body = try stmt.parseColonBlock(p);
    const made = try p.placeStmt(start);
    made.kind = .{ .function_def = .{
        .name = name,
        .binding_name = name,
        .type_params = type_params,
        .arguments = arguments,
        .body = body,
        .decorators = decorators,
        .returns = returns,
        .is_async = is_async,
    } };
    return made;
}

pub noinline fn parseClass(p: *Parser, start: Mark, decorators: []*Expr) Error!*Stmt {
    p.at += 1;
    const name = try p.expectName();
    const type_params = try parseTypeParams(p);
    var parsed: call.Parsed = .{ .arguments = &.{}, .keywords = &.{} };
    if (p.accept(.left_paren)) {
        parsed = try call.parseArguments(p, null);
        try p.expect(.right_paren);
    }
    const body = try stmt.parseColonBlock(p);
    const made = try p.placeStmt(start);
    made.kind = .{ .class_def = .{
        .name = name,
        .binding_name = name,
        .type_params = type_params,
        .bases = parsed.arguments,
        .keywords = parsed.keywords,
        .body = body,
        .decorators = decorators,
    } };
    return made;
}

/// `type Name[T] = value`, seen to be one by its second word.
pub noinline fn parseTypeAlias(p: *Parser, start: Mark) Error!*Stmt {
    p.at += 1;
    const name = try expr.parseName(p, .store);
    const type_params = try parseTypeParams(p);
    try p.expect(.equal);
    const value = try expr.parseExpression(p);
    const made = try p.placeStmt(start);
    made.kind = .{ .type_alias = .{
        .name = name,
        .label = name.kind.name.id,
        .type_params = type_params,
        .value = value,
    } };
    return made;
}

/// `[T: bound = default, *Ts, **P]`, or nothing.
noinline fn parseTypeParams(p: *Parser) Error![]ast.TypeParam {
    if (!p.accept(.left_bracket)) return &.{};
    const from = p.type_params.items.len;
    while (true) {
        try parseTypeParam(p);
        if (!p.accept(.comma)) break;
        if (p.peek() == .right_bracket) break;
    }
    try p.expect(.right_bracket);
    return p.take(ast.TypeParam, &p.type_params, from);
}

noinline fn parseTypeParam(p: *Parser) Error!void {
    const start = p.mark();
    const kind: ast.TypeParam.Kind = switch (p.peek()) {
        .star => .type_var_tuple,
        .star_star => .param_spec,
        else => .type_var,
    };
    if (kind != .type_var) p.at += 1;
    const name = try p.expectName();
    var bound: ?*Expr = null;
    if (kind == .type_var and p.accept(.colon)) bound = try expr.parseExpression(p);
    var default: ?*Expr = null;
    if (p.accept(.equal)) {
        default = if (kind == .type_var_tuple and p.peek() == .star)
            try expr.parseStarred(p, token.precedence.bit_or)
        else
            try expr.parseExpression(p);
    }
    try p.type_params.append(p.arena, .{
        .loc = p.locFrom(start),
        .kind = kind,
        .name = name,
        .binding_name = name,
        .bound = bound,
        .default = default,
    });
}
