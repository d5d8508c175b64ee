//! Statements and blocks.
//!
//! Invariants:
//!   1. A block's statements are pushed to `statements` and taken back as one slice.
//!   2. `elif` chains, statement lists and targets of `a = b = c` are loops; only blocks recurse.
//!   3. A statement ends where its last token that is not layout ends.
//!
//! Not here: definitions with headers (`parse_definition.zig`), `match` (`parse_match.zig`).

const std = @import("std");
const ast = @import("ast.zig");
const token = @import("token.zig");
const parser = @import("parser.zig");
const expr = @import("parse_expr.zig");
const definition = @import("parse_definition.zig");
const match = @import("parse_match.zig");

const Parser = parser.Parser;
const Error = parser.Error;
const Mark = parser.Mark;
const Stmt = ast.Stmt;
const Expr = ast.Expr;

pub fn parseModule(p: *Parser) Error!*ast.Module {
    const module = try p.create(ast.Module);
    module.* = .{ .mode = p.mode, .body = &.{}, .expression = null };
    switch (p.mode) {
        .exec => {
            while (p.peek() != .end) {
                p.statement_start = p.next_statement_start;
                p.next_statement_start = p.at;
                try parseStatement(p);
            }
            module.body = try p.take(*Stmt, &p.statements, 0);
        },
        .single => {
            try parseInteractive(p);
            module.body = try p.take(*Stmt, &p.statements, 0);
        },
        .eval => {
            module.expression = try parseEval(p);
            while (p.accept(.newline)) {}
            try p.expect(.end);
        },
    }
    return module;
}

/// Expressions without stars at the top: `a, b`.
fn parseEval(p: *Parser) Error!*Expr {
    const start = p.mark();
    const first = try expr.parseExpression(p);
    if (p.peek() != .comma) return first;
    const from = p.expressions.items.len;
    try p.expressions.append(p.arena, first);
    while (p.accept(.comma)) {
        if (!parser.startsExpression(p.peek())) break;
        try p.expressions.append(p.arena, try expr.parseExpression(p));
    }
    const made = try p.place(start);
    made.kind = .{ .tuple = .{
        .elements = try p.take(*Expr, &p.expressions, from),
        .ctx = .load,
    } };
    return made;
}

/// One statement as typed at a prompt: nothing may follow it.
fn parseInteractive(p: *Parser) Error!void {
    const start = p.mark();
    if (p.accept(.newline)) return push(p, start, .pass_stmt);
    if (p.peek() == .end) return error.Invalid;
    const compound = isCompound(p);
    try parseStatement(p);
    if (compound) try p.expect(.newline);
    const last = p.at - 1;
    while (p.accept(.newline) or p.accept(.indent) or p.accept(.dedent)) {}
    if (p.peek() == .end) return;
    return p.fail("multiple statements found while compiling a single statement", last, last);
}

fn isCompound(p: *const Parser) bool {
    return switch (p.peek()) {
        .kw_if, .kw_while, .kw_for, .kw_try, .kw_with, .kw_def, .kw_class, .kw_async, .at => true,
        .name => p.peekWord("match"),
        else => false,
    };
}

fn push(p: *Parser, start: Mark, kind: Stmt.Kind) Error!void {
    const made = try p.placeStmt(start);
    made.kind = kind;
    try p.statements.append(p.arena, made);
}

/// `:` and what belongs to it: an indented block, or simple statements on the same line.
pub fn parseColonBlock(p: *Parser) Error![]*Stmt {
    try p.expect(.colon);
    return parseBlock(p);
}

pub noinline fn parseBlock(p: *Parser) Error![]*Stmt {
    const from = p.statements.items.len;
    if (p.accept(.newline)) {
        try p.expect(.indent);
        try p.enter();
        while (!p.accept(.dedent)) {
            if (p.peek() == .end) return error.Invalid;
            try parseStatement(p);
        }
        p.leave();
    } else try parseSimpleLine(p);
    return p.take(*Stmt, &p.statements, from);
}

/// One compound statement, or a line of simple ones; pushed to `statements`.
pub fn parseStatement(p: *Parser) Error!void {
    const start = p.mark();
    const made = switch (p.peek()) {
        .kw_if => try parseIf(p, start),
        .kw_while => try parseWhile(p, start),
        .kw_for => try parseFor(p, start, false),
        .kw_try => try parseTry(p, start),
        .kw_with => try parseWith(p, start, false),
        .kw_def => try definition.parseFunction(p, start, &.{}, false),
        .kw_class => try definition.parseClass(p, start, &.{}),
        .at => try definition.parseDecorated(p),
        .kw_async => try parseAsync(p, start),
        .name => if (p.peekWord("match"))
            try match.parseMatch(p) orelse return parseSimpleLine(p)
        else
            return parseSimpleLine(p),
        else => return parseSimpleLine(p),
    };
    if (made.kind != .function_def) noteBlock(p, start);
    try p.statements.append(p.arena, made);
}

/// A compound statement is complete, or would be if nothing followed.
fn noteBlock(p: *Parser, start: Mark) void {
    p.last_block_line = @max(p.last_block_line, start.line);
}

noinline fn parseAsync(p: *Parser, start: Mark) Error!*Stmt {
    p.at += 1;
    return switch (p.peek()) {
        .kw_def => definition.parseFunction(p, start, &.{}, true),
        .kw_for => parseFor(p, start, true),
        .kw_with => parseWith(p, start, true),
        else => error.Invalid,
    };
}

fn parseSimpleLine(p: *Parser) Error!void {
    while (true) {
        try parseSimple(p);
        if (!p.accept(.semicolon)) break;
        if (p.peek() == .newline) break;
    }
    try p.expect(.newline);
}

noinline fn parseSimple(p: *Parser) Error!void {
    const start = p.mark();
    switch (p.peek()) {
        .kw_pass => return pushWord(p, start, .pass_stmt),
        .kw_break => return pushWord(p, start, .break_stmt),
        .kw_continue => return pushWord(p, start, .continue_stmt),
        .kw_return => {
            p.at += 1;
            const value = if (startsStar(p)) try expr.parseStarExpressions(p) else null;
            return push(p, start, .{ .return_stmt = .{ .value = value } });
        },
        .kw_raise => return parseRaise(p, start),
        .kw_import => return parseImport(p, start),
        .kw_from => return parseFrom(p, start),
        .kw_del => return parseDelete(p, start),
        .kw_assert => {
            p.at += 1;
            const condition = try expr.parseExpression(p);
            const message = if (p.accept(.comma)) try expr.parseExpression(p) else null;
            return push(p, start, .{ .assert_stmt = .{
                .condition = condition,
                .message = message,
            } });
        },
        .kw_global => {
            const names = try parseNames(p);
            return push(p, start, .{ .global_stmt = .{ .names = names } });
        },
        .kw_nonlocal => {
            const names = try parseNames(p);
            return push(p, start, .{ .nonlocal_stmt = .{ .names = names } });
        },
        .name => if (p.peekWord("type") and p.peekSecond() == .name) {
            return p.statements.append(p.arena, try definition.parseTypeAlias(p, start));
        },
        else => {},
    }
    return parseExpressionStatement(p, start);
}

fn pushWord(p: *Parser, start: Mark, kind: Stmt.Kind) Error!void {
    p.at += 1;
    return push(p, start, kind);
}

fn startsStar(p: *const Parser) bool {
    return parser.startsExpression(p.peek()) or p.peek() == .star;
}

/// An expression, or any assignment that starts with one.
noinline fn parseExpressionStatement(p: *Parser, start: Mark) Error!void {
    const first = try expr.parseAnnotatedRhs(p);
    switch (p.peek()) {
        .equal => return parseAssign(p, start, first),
        .colon => {
            if (!isSingleTarget(first)) return error.Invalid;
            p.at += 1;
            const simple = first.kind == .name and !first.parenthesized;
            const annotation = try expr.parseExpression(p);
            const value = if (p.accept(.equal)) try expr.parseAnnotatedRhs(p) else null;
            try expr.toTarget(first, .store);
            return push(p, start, .{ .ann_assign = .{
                .target = first,
                .annotation = annotation,
                .value = value,
                .simple = simple,
            } });
        },
        else => |kind| if (augmented(kind)) |operator| {
            if (!isSingleTarget(first)) return error.Invalid;
            p.at += 1;
            const value = try expr.parseAnnotatedRhs(p);
            try expr.toTarget(first, .store);
            return push(p, start, .{ .aug_assign = .{
                .target = first,
                .operator = operator,
                .value = value,
            } });
        },
    }
    return push(p, start, .{ .expr_stmt = .{ .value = first } });
}

noinline fn parseAssign(p: *Parser, start: Mark, first: *Expr) Error!void {
    const from = p.expressions.items.len;
    var value = first;
    while (p.accept(.equal)) {
        try expr.toTarget(value, .store);
        try p.expressions.append(p.arena, value);
        value = try expr.parseAnnotatedRhs(p);
    }
    const targets = try p.take(*Expr, &p.expressions, from);
    return push(p, start, .{ .assign = .{ .targets = targets, .value = value } });
}

fn isSingleTarget(target: *const Expr) bool {
    return switch (target.kind) {
        .name, .attribute, .subscript => true,
        else => false,
    };
}

fn augmented(kind: token.Kind) ?ast.BinaryOperator {
    return switch (kind) {
        .plus_equal => .add,
        .minus_equal => .sub,
        .star_equal => .mult,
        .at_equal => .mat_mult,
        .slash_equal => .div,
        .percent_equal => .mod,
        .ampersand_equal => .bit_and,
        .pipe_equal => .bit_or,
        .caret_equal => .bit_xor,
        .left_shift_equal => .l_shift,
        .right_shift_equal => .r_shift,
        .star_star_equal => .pow,
        .slash_slash_equal => .floor_div,
        else => null,
    };
}

noinline fn parseRaise(p: *Parser, start: Mark) Error!void {
    p.at += 1;
    if (!parser.startsExpression(p.peek())) {
        return push(p, start, .{ .raise_stmt = .{ .exception = null, .cause = null } });
    }
    const exception = try expr.parseExpression(p);
    const cause = if (p.accept(.kw_from)) try expr.parseExpression(p) else null;
    return push(p, start, .{ .raise_stmt = .{ .exception = exception, .cause = cause } });
}

noinline fn parseDelete(p: *Parser, start: Mark) Error!void {
    p.at += 1;
    const from = p.expressions.items.len;
    while (true) {
        const target = try expr.parseOperators(p, token.precedence.bit_or);
        try expr.toTarget(target, .del);
        try p.expressions.append(p.arena, target);
        if (!p.accept(.comma)) break;
        if (p.peek() == .semicolon or p.peek() == .newline) break;
    }
    const targets = try p.take(*Expr, &p.expressions, from);
    return push(p, start, .{ .delete_stmt = .{ .targets = targets } });
}

fn parseNames(p: *Parser) Error![][]const u8 {
    p.at += 1;
    const from = p.names.items.len;
    while (true) {
        try p.names.append(p.arena, try p.expectName());
        if (!p.accept(.comma)) break;
    }
    return p.take([]const u8, &p.names, from);
}

// Imports.

noinline fn parseImport(p: *Parser, start: Mark) Error!void {
    p.at += 1;
    const from = p.aliases.items.len;
    while (true) {
        const alias_start = p.mark();
        const name = try parseDottedName(p);
        try pushAlias(p, alias_start, name);
        if (!p.accept(.comma)) break;
    }
    const names = try p.take(ast.Alias, &p.aliases, from);
    return push(p, start, .{ .import_stmt = .{ .names = names } });
}

fn pushAlias(p: *Parser, start: Mark, name: []const u8) Error!void {
    const as_name = if (p.accept(.kw_as)) try p.expectName() else null;
    const first_size = std.mem.indexOfScalar(u8, name, '.') orelse name.len;
    try p.aliases.append(p.arena, .{
        .loc = p.locFrom(start),
        .name = name,
        .as_name = as_name,
        .binding_name = as_name orelse name[0..first_size],
    });
}

fn parseDottedName(p: *Parser) Error![]const u8 {
    const first = try p.expectName();
    if (p.peek() != .dot) return first;
    var whole: std.ArrayList(u8) = .empty;
    try whole.appendSlice(p.arena, first);
    while (p.accept(.dot)) {
        try whole.append(p.arena, '.');
        try whole.appendSlice(p.arena, try p.expectName());
    }
    return whole.items;
}

noinline fn parseFrom(p: *Parser, start: Mark) Error!void {
    p.at += 1;
    var level: u32 = 0;
    while (true) {
        if (p.accept(.dot)) level += 1 else if (p.accept(.ellipsis)) level += 3 else break;
    }
    const module = if (level == 0 or p.peek() == .name) try parseDottedName(p) else null;
    try p.expect(.kw_import);
    const from = p.aliases.items.len;
    const star = p.mark();
    if (p.accept(.star)) {
        try p.aliases.append(p.arena, .{
            .loc = p.locFrom(star),
            .name = "*",
            .as_name = null,
            .binding_name = "*",
        });
    } else {
        const parens = p.accept(.left_paren);
        while (true) {
            const alias_start = p.mark();
            const name = try p.expectName();
            try pushAlias(p, alias_start, name);
            if (!p.accept(.comma)) break;
            if (parens and p.peek() == .right_paren) break;
        }
        if (parens) try p.expect(.right_paren);
    }
    const names = try p.take(ast.Alias, &p.aliases, from);
    return push(p, start, .{ .import_from = .{
        .module = module,
        .names = names,
        .level = level,
    } });
}

// Compound statements.

noinline fn parseIf(p: *Parser, start: Mark) Error!*Stmt {
    const from = p.branches.items.len;
    while (true) {
        const branch_start = p.mark();
        p.at += 1;
        const condition = try expr.parseNamed(p);
        const body = try parseColonBlock(p);
        try p.branches.append(p.arena, .{
            .loc = p.statementLoc(branch_start),
            .condition = condition,
            .body = body,
        });
        noteBlock(p, start);
        if (p.peek() != .kw_elif) break;
    }
    const else_body = try parseElse(p);
    const made = try p.placeStmt(start);
    made.kind = .{ .if_stmt = .{
        .branches = try p.take(ast.Branch, &p.branches, from),
        .else_body = else_body,
    } };
    for (made.kind.if_stmt.branches) |*branch| {
        branch.loc.end_line = made.loc.end_line;
        branch.loc.end_column = made.loc.end_column;
    }
    return made;
}

fn parseElse(p: *Parser) Error![]*Stmt {
    return if (p.accept(.kw_else)) parseColonBlock(p) else &.{};
}

noinline fn parseWhile(p: *Parser, start: Mark) Error!*Stmt {
    p.at += 1;
    const condition = try expr.parseNamed(p);
    const body = try parseColonBlock(p);
    noteBlock(p, start);
    const else_body = try parseElse(p);
    const made = try p.placeStmt(start);
    made.kind = .{ .while_stmt = .{
        .condition = condition,
        .body = body,
        .else_body = else_body,
    } };
    return made;
}

noinline fn parseFor(p: *Parser, start: Mark, is_async: bool) Error!*Stmt {
    p.at += 1;
    const target = try expr.parseStarTargets(p);
    try p.expect(.kw_in);
    const iterable = try expr.parseStarExpressions(p);
    const body = try parseColonBlock(p);
    noteBlock(p, start);
    const else_body = try parseElse(p);
    const made = try p.placeStmt(start);
    made.kind = .{ .for_stmt = .{
        .target = target,
        .iterable = iterable,
        .body = body,
        .else_body = else_body,
        .is_async = is_async,
    } };
    return made;
}

noinline fn parseWith(p: *Parser, start: Mark, is_async: bool) Error!*Stmt {
    p.at += 1;
    const from = p.at;
    const items = try parseParenItems(p) orelse items: {
        p.at = from;
        break :items try parseItems(p);
    };
    const body = try parseColonBlock(p);
    const made = try p.placeStmt(start);
    made.kind = .{ .with_stmt = .{ .items = items, .body = body, .is_async = is_async } };
    return made;
}

/// Items inside parentheses of their own; null if that is not what the parentheses are.
noinline fn parseParenItems(p: *Parser) Error!?[]ast.WithItem {
    if (!p.accept(.left_paren)) return null;
    const depth = p.depth;
    const expressions = p.expressions.items.len;
    const from = p.with_items.items.len;
    return parseParenItemsInner(p) catch |err| {
        if (err == error.OutOfMemory or p.problem != null) return err;
        p.depth = depth;
        p.expressions.items.len = expressions;
        p.with_items.items.len = from;
        return null;
    };
}

fn parseParenItemsInner(p: *Parser) Error!?[]ast.WithItem {
    const from = p.with_items.items.len;
    while (p.peek() != .right_paren) {
        try parseItem(p);
        if (!p.accept(.comma)) break;
    }
    if (p.with_items.items.len == from) return error.Invalid;
    try p.expect(.right_paren);
    if (p.peek() != .colon) return error.Invalid;
    return try p.take(ast.WithItem, &p.with_items, from);
}

noinline fn parseItems(p: *Parser) Error![]ast.WithItem {
    const from = p.with_items.items.len;
    while (true) {
        try parseItem(p);
        if (!p.accept(.comma)) break;
    }
    return p.take(ast.WithItem, &p.with_items, from);
}

fn parseItem(p: *Parser) Error!void {
    const context = try expr.parseExpression(p);
    var target: ?*Expr = null;
    if (p.accept(.kw_as)) target = try expr.parseStarTarget(p);
    try p.with_items.append(p.arena, .{ .context = context, .target = target });
}

noinline fn parseTry(p: *Parser, start: Mark) Error!*Stmt {
    p.at += 1;
    const body = try parseColonBlock(p);
    const from = p.handlers.items.len;
    var is_star = false;
    while (p.peek() == .kw_except) {
        const starred = p.peekSecond() == .star;
        if (p.handlers.items.len > from and starred != is_star) return error.Invalid;
        is_star = starred;
        try parseHandler(p, starred);
        noteBlock(p, start);
    }
    const some = p.handlers.items.len > from;
    const else_body: []*Stmt = if (some) try parseElse(p) else &.{};
    var final_body: []*Stmt = &.{};
    if (p.accept(.kw_finally)) {
        final_body = try parseColonBlock(p);
    } else if (!some) return error.Invalid;
    const made = try p.placeStmt(start);
    made.kind = .{ .try_stmt = .{
        .body = body,
        .handlers = try p.take(ast.ExceptHandler, &p.handlers, from),
        .else_body = else_body,
        .final_body = final_body,
        .is_star = is_star,
    } };
    return made;
}

noinline fn parseHandler(p: *Parser, starred: bool) Error!void {
    const start = p.mark();
    p.at += if (starred) 2 else 1;
    var types: ?*Expr = null;
    var name: ?[]const u8 = null;
    if (starred or p.peek() != .colon) {
        const types_start = p.mark();
        types = try expr.parseExpression(p);
        if (p.peek() == .comma) {
            types = try parseTypes(p, types_start, types.?);
        } else if (p.accept(.kw_as)) {
            name = try p.expectName();
        }
    }
    const body = try parseColonBlock(p);
    try p.handlers.append(p.arena, .{
        .loc = p.statementLoc(start),
        .type = types,
        .name = name,
        .body = body,
    });
}

/// `except A, B:` without parentheses.
noinline fn parseTypes(p: *Parser, start: Mark, first: *Expr) Error!*Expr {
    const from = p.expressions.items.len;
    try p.expressions.append(p.arena, first);
    while (p.accept(.comma)) {
        if (p.peek() == .colon) break;
        try p.expressions.append(p.arena, try expr.parseExpression(p));
    }
    const made = try p.place(start);
    made.kind = .{ .tuple = .{
        .elements = try p.take(*Expr, &p.expressions, from),
        .ctx = .load,
    } };
    return made;
}
