//! Expressions: one loop for all binary operators, one for what follows an atom, and the atoms.
//!
//! Invariants:
//!   1. Chains to the left (`a + b + c`, `f()()`, `a.b.c`) are loops; nesting is counted (`enter`).
//!   2. A function called `parseX` consumes an X or returns `error.Invalid`; it never gives back
//!      tokens.
//!   3. Everything is parsed as if it were read (`load`); `toTarget` turns it into a target.
//!
//! Not here: arguments and parameters (`parse_call.zig`), strings (`parse_string.zig`).

const std = @import("std");
const ast = @import("ast.zig");
const token = @import("token.zig");
const literal = @import("literal.zig");
const parser = @import("parser.zig");
const call = @import("parse_call.zig");
const string = @import("parse_string.zig");

const Parser = parser.Parser;
const Error = parser.Error;
const Mark = parser.Mark;
const Expr = ast.Expr;
const precedence = token.precedence;

/// `a, *b`: a tuple without parentheses, or one expression.
pub noinline fn parseStarExpressions(p: *Parser) Error!*Expr {
    const start = p.mark();
    const first = try parseStarExpression(p);
    if (p.peek() != .comma) return first;
    const from = p.expressions.items.len;
    try p.expressions.append(p.arena, first);
    while (p.accept(.comma)) {
        if (!parser.startsExpression(p.peek()) and p.peek() != .star) break;
        try p.expressions.append(p.arena, try parseStarExpression(p));
    }
    const made = try p.place(start);
    made.kind = .{ .tuple = .{
        .elements = try p.take(*Expr, &p.expressions, from),
        .ctx = .load,
    } };
    return made;
}

fn parseStarExpression(p: *Parser) Error!*Expr {
    return if (p.peek() == .star) parseStarred(p, precedence.bit_or) else parseExpression(p);
}

/// `*x` where x binds at least as tightly as `lowest`.
pub fn parseStarred(p: *Parser, lowest: u8) Error!*Expr {
    const start = p.mark();
    try p.expect(.star);
    const value = try parseOperators(p, lowest);
    const made = try p.place(start);
    made.kind = .{ .starred = .{ .value = value, .ctx = .load } };
    return made;
}

/// `*x` in an argument list, where x may be any expression.
pub fn parseStarredArgument(p: *Parser) Error!*Expr {
    const start = p.mark();
    try p.expect(.star);
    const value = try parseExpression(p);
    const made = try p.place(start);
    made.kind = .{ .starred = .{ .value = value, .ctx = .load } };
    return made;
}

/// `yield ...` or star expressions: the right side of assignments.
pub fn parseAnnotatedRhs(p: *Parser) Error!*Expr {
    return if (p.peek() == .kw_yield) parseYield(p) else parseStarExpressions(p);
}

pub noinline fn parseYield(p: *Parser) Error!*Expr {
    const start = p.mark();
    try p.expect(.kw_yield);
    if (p.accept(.kw_from)) {
        const value = try parseExpression(p);
        const made = try p.place(start);
        made.kind = .{ .yield_from = .{ .value = value } };
        return made;
    }
    const some = parser.startsExpression(p.peek()) or p.peek() == .star;
    const value = if (some) try parseStarExpressions(p) else null;
    const made = try p.place(start);
    made.kind = .{ .yield_expr = .{ .value = value } };
    return made;
}

/// An element of a list, set or parenthesized tuple.
pub fn parseStarNamed(p: *Parser) Error!*Expr {
    return if (p.peek() == .star) parseStarred(p, precedence.bit_or) else parseNamed(p);
}

/// `name := value` or an expression.
pub fn parseNamed(p: *Parser) Error!*Expr {
    if (p.peek() == .name and p.peekSecond() == .colon_equal) {
        const start = p.mark();
        const target = try parseName(p, .store);
        p.at += 1;
        const value = try parseExpression(p);
        const made = try p.place(start);
        made.kind = .{ .named = .{ .target = target, .value = value } };
        return made;
    }
    const value = try parseExpression(p);
    return if (p.peek() == .colon_equal) error.Invalid else value;
}

pub fn parseExpression(p: *Parser) Error!*Expr {
    if (p.peek() == .kw_lambda) return call.parseLambda(p);
    const start = p.mark();
    const value = try parseOperators(p, precedence.lowest);
    if (p.peek() != .kw_if) return value;
    p.at += 1;
    const condition = try parseOperators(p, precedence.lowest);
    try p.expect(.kw_else);
    try p.enter();
    const else_value = try parseExpression(p);
    p.leave();
    const made = try p.place(start);
    made.kind = .{ .if_exp = .{
        .condition = condition,
        .value = value,
        .else_value = else_value,
    } };
    return made;
}

/// Operands joined by operators that bind at least as tightly as `lowest`.
pub fn parseOperators(p: *Parser, lowest: u8) Error!*Expr {
    try p.enter();
    const start = p.mark();
    var left = if (lowest <= precedence.not and p.peek() == .kw_not)
        try parseNot(p)
    else
        try parseFactor(p);
    while (true) {
        const kind = p.peek();
        const level = precedence.of(kind);
        if (level == 0 or level < lowest) break;
        switch (level) {
            precedence.bool_or, precedence.bool_and => {
                left = try parseBool(p, start, left, kind, level);
            },
            precedence.compare => {
                if (kind == .kw_not and p.peekSecond() != .kw_in) break;
                left = try parseCompare(p, start, left);
            },
            else => {
                p.at += 1;
                const right = try parseOperators(p, level + 1);
                const made = try p.place(start);
                made.kind = .{ .bin_op = .{
                    .left = left,
                    .operator = binaryOperator(kind),
                    .right = right,
                } };
                left = made;
            },
        }
    }
    p.leave();
    return left;
}

noinline fn parseNot(p: *Parser) Error!*Expr {
    const start = p.mark();
    p.at += 1;
    const operand = try parseOperators(p, precedence.not);
    const made = try p.place(start);
    made.kind = .{ .unary_op = .{ .operator = .not, .operand = operand } };
    return made;
}

noinline fn parseBool(
    p: *Parser,
    start: Mark,
    left: *Expr,
    kind: token.Kind,
    level: u8,
) Error!*Expr {
    const from = p.expressions.items.len;
    try p.expressions.append(p.arena, left);
    while (p.accept(kind)) {
        try p.expressions.append(p.arena, try parseOperators(p, level + 1));
    }
    const made = try p.place(start);
    made.kind = .{ .bool_op = .{
        .operator = if (kind == .kw_or) .bool_or else .bool_and,
        .values = try p.take(*Expr, &p.expressions, from),
    } };
    return made;
}

noinline fn parseCompare(p: *Parser, start: Mark, left: *Expr) Error!*Expr {
    const from = p.expressions.items.len;
    const operators_from = p.operators.items.len;
    while (acceptCompareOperator(p)) |operator| {
        try p.operators.append(p.arena, operator);
        try p.expressions.append(p.arena, try parseOperators(p, precedence.bit_or));
    }
    const made = try p.place(start);
    made.kind = .{ .compare = .{
        .left = left,
        .operators = try p.take(ast.CompareOperator, &p.operators, operators_from),
        .comparators = try p.take(*Expr, &p.expressions, from),
    } };
    return made;
}

fn acceptCompareOperator(p: *Parser) ?ast.CompareOperator {
    const operator: ast.CompareOperator = switch (p.peek()) {
        .equal_equal => .eq,
        .not_equal => .not_eq,
        .less => .lt,
        .less_equal => .lt_e,
        .greater => .gt,
        .greater_equal => .gt_e,
        .kw_in => .in,
        .kw_is => if (p.peekSecond() == .kw_not) .is_not else .is,
        .kw_not => if (p.peekSecond() == .kw_in) .not_in else return null,
        else => return null,
    };
    p.at += switch (operator) {
        .is_not, .not_in => 2,
        else => 1,
    };
    return operator;
}

fn binaryOperator(kind: token.Kind) ast.BinaryOperator {
    return switch (kind) {
        .plus => .add,
        .minus => .sub,
        .star => .mult,
        .at => .mat_mult,
        .slash => .div,
        .percent => .mod,
        .left_shift => .l_shift,
        .right_shift => .r_shift,
        .pipe => .bit_or,
        .caret => .bit_xor,
        .ampersand => .bit_and,
        .slash_slash => .floor_div,
        else => unreachable, // `precedence.of` gave it a level.
    };
}

/// Signs, then a power.
fn parseFactor(p: *Parser) Error!*Expr {
    const operator: ast.UnaryOperator = switch (p.peek()) {
        .plus => .plus,
        .minus => .minus,
        .tilde => .invert,
        else => return parsePower(p),
    };
    const start = p.mark();
    p.at += 1;
    try p.enter();
    const operand = try parseFactor(p);
    p.leave();
    const made = try p.place(start);
    made.kind = .{ .unary_op = .{ .operator = operator, .operand = operand } };
    return made;
}

fn parsePower(p: *Parser) Error!*Expr {
    const start = p.mark();
    const base = if (p.peek() == .kw_await) try parseAwait(p) else try parsePrimary(p);
    if (!p.accept(.star_star)) return base;
    try p.enter();
    const exponent = try parseFactor(p);
    p.leave();
    const made = try p.place(start);
    made.kind = .{ .bin_op = .{ .left = base, .operator = .pow, .right = exponent } };
    return made;
}

fn parseAwait(p: *Parser) Error!*Expr {
    const start = p.mark();
    p.at += 1;
    const value = try parsePrimary(p);
    const made = try p.place(start);
    made.kind = .{ .await_expr = .{ .value = value } };
    return made;
}

/// An atom and its `.name`, `[index]` and `(arguments)`.
pub fn parsePrimary(p: *Parser) Error!*Expr {
    const start = p.mark();
    var value = try parseAtom(p);
    while (true) value = switch (p.peek()) {
        .dot => try parseAttribute(p, start, value),
        .left_paren => try call.parseCall(p, start, value),
        .left_bracket => try parseSubscript(p, start, value),
        else => return value,
    };
}

noinline fn parseAttribute(p: *Parser, start: Mark, value: *Expr) Error!*Expr {
    p.at += 1;
    const name = try p.expectName();
    const made = try p.place(start);
    made.kind = .{ .attribute = .{ .value = value, .name = name, .ctx = .load } };
    return made;
}

noinline fn parseSubscript(p: *Parser, start: Mark, value: *Expr) Error!*Expr {
    p.at += 1;
    const index = try parseSlices(p);
    try p.expect(.right_bracket);
    const made = try p.place(start);
    made.kind = .{ .subscript = .{ .value = value, .index = index, .ctx = .load } };
    return made;
}

noinline fn parseSlices(p: *Parser) Error!*Expr {
    const start = p.mark();
    const first = try parseSlice(p);
    if (p.peek() != .comma and first.kind != .starred) return first;
    const from = p.expressions.items.len;
    try p.expressions.append(p.arena, first);
    while (p.accept(.comma)) {
        if (p.peek() == .right_bracket) break;
        try p.expressions.append(p.arena, try parseSlice(p));
    }
    const made = try p.place(start);
    made.kind = .{ .tuple = .{
        .elements = try p.take(*Expr, &p.expressions, from),
        .ctx = .load,
    } };
    return made;
}

fn parseSlice(p: *Parser) Error!*Expr {
    if (p.peek() == .star) return parseStarredArgument(p);
    const start = p.mark();
    var lower: ?*Expr = null;
    if (p.peek() != .colon) {
        lower = try parseNamed(p);
        if (p.peek() != .colon) return lower.?;
        if (lower.?.kind == .named and !lower.?.parenthesized) return error.Invalid;
    }
    p.at += 1;
    const upper = try parseSliceBound(p);
    const step = if (p.accept(.colon)) try parseSliceBound(p) else null;
    const made = try p.place(start);
    made.kind = .{ .slice = .{ .lower = lower, .upper = upper, .step = step } };
    return made;
}

fn parseSliceBound(p: *Parser) Error!?*Expr {
    return if (parser.startsExpression(p.peek())) try parseExpression(p) else null;
}

pub noinline fn parseName(p: *Parser, ctx: ast.Context) Error!*Expr {
    const start = p.mark();
    const id = try p.expectName();
    const made = try p.place(start);
    made.kind = .{ .name = .{ .id = id, .ctx = ctx } };
    return made;
}

fn parseAtom(p: *Parser) Error!*Expr {
    switch (p.peek()) {
        .name => return parseName(p, .load),
        .number => return parseNumber(p),
        .string, .fstring_start, .tstring_start => return string.parseStrings(p),
        .left_paren => return parseParens(p),
        .left_bracket => return parseList(p),
        .left_brace => return parseBraces(p),
        .kw_none => return parseConstant(p, .none),
        .kw_true => return parseConstant(p, .true),
        .kw_false => return parseConstant(p, .false),
        .ellipsis => return parseConstant(p, .ellipsis),
        else => return error.Invalid,
    }
}

noinline fn parseConstant(p: *Parser, constant: ast.Constant) Error!*Expr {
    const start = p.mark();
    p.at += 1;
    const made = try p.place(start);
    made.kind = .{ .constant = constant };
    return made;
}

pub noinline fn parseNumber(p: *Parser) Error!*Expr {
    const start = p.mark();
    var problem: literal.Problem = .{ .digits_max = p.int_digits_max };
    const constant = literal.parseNumber(p.arena, p.tokenText(p.at), &problem) catch |err| {
        if (err == error.Invalid) p.problem = p.problem orelse .{
            .message = problem.message,
            .first = p.at,
            .last = p.at,
            .whole_line = problem.whole_line,
        };
        return err;
    };
    p.at += 1;
    const made = try p.place(start);
    made.kind = .{ .constant = constant };
    return made;
}

/// `( )`: a group, a tuple or a generator.
noinline fn parseParens(p: *Parser) Error!*Expr {
    const start = p.mark();
    p.at += 1;
    const from = p.expressions.items.len;
    switch (p.peek()) {
        .right_paren => {},
        .kw_yield => {
            const value = try parseYield(p);
            try p.expect(.right_paren);
            value.parenthesized = true;
            return value;
        },
        else => {
            const first = try parseStarNamed(p);
            switch (p.peek()) {
                .comma => {
                    try p.expressions.append(p.arena, first);
                    try parseRest(p, .right_paren);
                },
                .kw_for, .kw_async => {
                    if (first.kind == .starred) return error.Invalid;
                    const generators = try parseForClauses(p);
                    try p.expect(.right_paren);
                    const made = try p.place(start);
                    made.kind = .{ .generator = .{
                        .element = first,
                        .generators = generators,
                    } };
                    made.parenthesized = true;
                    return made;
                },
                else => {
                    if (first.kind == .starred) return error.Invalid;
                    try p.expect(.right_paren);
                    first.parenthesized = true;
                    return first;
                },
            }
        },
    }
    try p.expect(.right_paren);
    const elements = try p.take(*Expr, &p.expressions, from);
    const made = try p.place(start);
    made.kind = .{ .tuple = .{ .elements = elements, .ctx = .load } };
    made.parenthesized = true;
    return made;
}

/// `, b, *c,` up to `close`, which is not consumed; pushes to `expressions`.
noinline fn parseRest(p: *Parser, close: token.Kind) Error!void {
    while (p.accept(.comma)) {
        if (p.peek() == close) return;
        try p.expressions.append(p.arena, try parseStarNamed(p));
    }
}

noinline fn parseList(p: *Parser) Error!*Expr {
    const start = p.mark();
    p.at += 1;
    const from = p.expressions.items.len;
    if (p.peek() != .right_bracket) {
        const first = try parseStarNamed(p);
        if (p.peek() == .kw_for or p.peek() == .kw_async) {
            if (first.kind == .starred) return error.Invalid;
            const generators = try parseForClauses(p);
            try p.expect(.right_bracket);
            const made = try p.place(start);
            made.kind = .{ .list_comp = .{ .element = first, .generators = generators } };
            return made;
        }
        try p.expressions.append(p.arena, first);
        try parseRest(p, .right_bracket);
    }
    try p.expect(.right_bracket);
    const elements = try p.take(*Expr, &p.expressions, from);
    const made = try p.place(start);
    made.kind = .{ .list = .{ .elements = elements, .ctx = .load } };
    return made;
}

/// `{ }`: a dict, a set, or a comprehension of one.
noinline fn parseBraces(p: *Parser) Error!*Expr {
    const start = p.mark();
    p.at += 1;
    switch (p.peek()) {
        .right_brace, .star_star => return parseDict(p, start, null),
        .star => {},
        else => {
            const first = try parseNamed(p);
            if (p.peek() == .colon) {
                if (first.kind == .named and !first.parenthesized) return error.Invalid;
                return parseDict(p, start, first);
            }
            if (p.peek() == .kw_for or p.peek() == .kw_async) {
                const generators = try parseForClauses(p);
                try p.expect(.right_brace);
                const made = try p.place(start);
                made.kind = .{ .set_comp = .{
                    .element = first,
                    .generators = generators,
                } };
                return made;
            }
            return parseSet(p, start, first);
        },
    }
    return parseSet(p, start, try parseStarred(p, precedence.bit_or));
}

noinline fn parseSet(p: *Parser, start: Mark, first: *Expr) Error!*Expr {
    const from = p.expressions.items.len;
    try p.expressions.append(p.arena, first);
    try parseRest(p, .right_brace);
    try p.expect(.right_brace);
    const made = try p.place(start);
    made.kind = .{ .set = .{ .elements = try p.take(*Expr, &p.expressions, from) } };
    return made;
}

/// The first key was parsed, if there is one.
noinline fn parseDict(p: *Parser, start: Mark, first_key: ?*Expr) Error!*Expr {
    const from = p.expressions.items.len;
    const keys_from = p.optional_expressions.items.len;
    var first = first_key;
    while (p.peek() != .right_brace) {
        if (first == null and p.accept(.star_star)) {
            try p.optional_expressions.append(p.arena, null);
            try p.expressions.append(p.arena, try parseOperators(p, precedence.bit_or));
        } else {
            const key = first orelse try parseExpression(p);
            try p.expect(.colon);
            const value = try parseExpression(p);
            if (first != null and (p.peek() == .kw_for or p.peek() == .kw_async)) {
                const generators = try parseForClauses(p);
                try p.expect(.right_brace);
                const made = try p.place(start);
                made.kind = .{ .dict_comp = .{
                    .key = key,
                    .value = value,
                    .generators = generators,
                } };
                return made;
            }
            first = null;
            try p.optional_expressions.append(p.arena, key);
            try p.expressions.append(p.arena, value);
        }
        if (!p.accept(.comma)) break;
    }
    try p.expect(.right_brace);
    const made = try p.place(start);
    made.kind = .{ .dict = .{
        .keys = try p.take(?*Expr, &p.optional_expressions, keys_from),
        .values = try p.take(*Expr, &p.expressions, from),
    } };
    return made;
}

/// One or more `for ... in ... if ...`.
pub noinline fn parseForClauses(p: *Parser) Error![]ast.Comprehension {
    const from = p.comprehensions.items.len;
    while (p.peek() == .kw_for or p.peek() == .kw_async) {
        const is_async = p.accept(.kw_async);
        try p.expect(.kw_for);
        const target = try parseStarTargets(p);
        try p.expect(.kw_in);
        const iterable = try parseOperators(p, precedence.lowest);
        const conditions_from = p.expressions.items.len;
        while (p.accept(.kw_if)) {
            try p.expressions.append(p.arena, try parseOperators(p, precedence.lowest));
        }
        try p.comprehensions.append(p.arena, .{
            .target = target,
            .iterable = iterable,
            .conditions = try p.take(*Expr, &p.expressions, conditions_from),
            .is_async = is_async,
        });
    }
    return p.take(ast.Comprehension, &p.comprehensions, from);
}

// Targets.

/// What stands between `for` and `in`.
pub fn parseStarTargets(p: *Parser) Error!*Expr {
    const start = p.mark();
    const first = try parseStarTarget(p);
    if (p.peek() != .comma) return first;
    const from = p.expressions.items.len;
    try p.expressions.append(p.arena, first);
    while (p.accept(.comma)) {
        if (!parser.startsExpression(p.peek()) and p.peek() != .star) break;
        try p.expressions.append(p.arena, try parseStarTarget(p));
    }
    const made = try p.place(start);
    made.kind = .{ .tuple = .{
        .elements = try p.take(*Expr, &p.expressions, from),
        .ctx = .store,
    } };
    return made;
}

pub fn parseStarTarget(p: *Parser) Error!*Expr {
    const target = if (p.peek() == .star)
        try parseStarred(p, precedence.bit_or)
    else
        try parseOperators(p, precedence.bit_or);
    try toTarget(target, .store);
    return target;
}

/// Checks that an expression can be assigned to or deleted, and says so in the tree.
pub fn toTarget(target: *Expr, ctx: ast.Context) Error!void {
    switch (target.kind) {
        .name => |*it| it.ctx = ctx,
        .attribute => |*it| it.ctx = ctx,
        .subscript => |*it| it.ctx = ctx,
        .starred => |*it| {
            if (ctx == .del or it.value.kind == .starred) return error.Invalid;
            it.ctx = ctx;
            try toTarget(it.value, ctx);
        },
        inline .tuple, .list => |*it| {
            it.ctx = ctx;
            for (it.elements) |element| try toTarget(element, ctx);
        },
        else => return error.Invalid,
    }
}
