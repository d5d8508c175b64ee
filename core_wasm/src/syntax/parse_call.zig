//! Calls, and the parameters of functions and lambdas.
//!
//! Invariants:
//!   1. Arguments come as CPython's grammar has them: positional and `*x`; then `name=value` mixed
//!      with `*x`; then `name=value` mixed with `**x`.
//!   2. Parameters are checked for order here; for duplicates in `scope_visit.zig`.

const std = @import("std");
const ast = @import("ast.zig");
const token = @import("token.zig");
const parser = @import("parser.zig");
const expr = @import("parse_expr.zig");

const Parser = parser.Parser;
const Error = parser.Error;
const Mark = parser.Mark;
const Expr = ast.Expr;

/// `start` is where the called expression starts.
pub noinline fn parseCall(p: *Parser, start: Mark, function: *Expr) Error!*Expr {
    const open = p.mark();
    p.at += 1;
    const parsed = try parseArguments(p, open);
    if (!parsed.closed) try p.expect(.right_paren);
    const made = try p.place(start);
    made.kind = .{ .call = .{
        .function = function,
        .arguments = parsed.arguments,
        .keywords = parsed.keywords,
    } };
    return made;
}

pub const Parsed = struct {
    arguments: []*Expr,
    keywords: []ast.Keyword,
    /// The parenthesis was consumed with a lone generator.
    closed: bool = false,
};

/// Up to the closing parenthesis. `open` is the opening one's place if a lone generator is allowed
/// there (in a call, not in a class), because the generator takes the parentheses as its own.
pub noinline fn parseArguments(p: *Parser, open: ?Mark) Error!Parsed {
    const from = p.expressions.items.len;
    const keywords_from = p.keywords.items.len;
    var phase: enum { positional, named, double_starred } = .positional;
    while (p.peek() != .right_paren) {
        const start = p.mark();
        switch (p.peek()) {
            .star => {
                if (phase == .double_starred) return error.Invalid;
                try p.expressions.append(p.arena, try expr.parseStarredArgument(p));
            },
            .star_star => {
                p.at += 1;
                phase = .double_starred;
                const value = try expr.parseExpression(p);
                const loc = p.locFrom(start);
                try p.keywords.append(p.arena, .{ .loc = loc, .name = null, .value = value });
            },
            else => if (p.peek() == .name and p.peekSecond() == .equal) {
                if (phase == .positional) phase = .named;
                const name = try p.expectName();
                p.at += 1;
                const value = try expr.parseExpression(p);
                const loc = p.locFrom(start);
                try p.keywords.append(p.arena, .{ .loc = loc, .name = name, .value = value });
            } else {
                if (phase != .positional) return error.Invalid;
                const value = try expr.parseNamed(p);
                if (p.peek() == .kw_for or p.peek() == .kw_async) {
                    if (p.expressions.items.len > from) return error.Invalid;
                    return parseLoneGenerator(p, open orelse return error.Invalid, value);
                }
                try p.expressions.append(p.arena, value);
            },
        }
        if (!p.accept(.comma)) break;
    }
    return .{
        .arguments = try p.take(*Expr, &p.expressions, from),
        .keywords = try p.take(ast.Keyword, &p.keywords, keywords_from),
    };
}

noinline fn parseLoneGenerator(p: *Parser, open: Mark, element: *Expr) Error!Parsed {
    const from = p.expressions.items.len;
    const generators = try expr.parseForClauses(p);
    try p.expect(.right_paren);
    const made = try p.place(open);
    made.kind = .{ .generator = .{
        .element = element,
        .generators = generators,
    } };
    made.parenthesized = true;
    try p.expressions.append(p.arena, made);
    return .{
        .arguments = try p.take(*Expr, &p.expressions, from),
        .keywords = &.{},
        .closed = true,
    };
}

pub noinline fn parseLambda(p: *Parser) Error!*Expr {
    const start = p.mark();
    p.at += 1;
    const arguments = try parseParams(p, .lambda);
    try p.expect(.colon);
    try p.enter();
    const body = try expr.parseExpression(p);
    p.leave();
    const made = try p.place(start);
    made.kind = .{ .lambda = .{ .arguments = arguments, .body = body } };
    return made;
}

const Style = enum { function, lambda };

/// Parameters up to the closing parenthesis of a function or the colon of a lambda.
pub noinline fn parseParams(p: *Parser, style: Style) Error!*ast.Arguments {
    const close: token.Kind = if (style == .function) .right_paren else .colon;
    const params_from = p.params.items.len;
    const defaults_from = p.expressions.items.len;
    const keyword_defaults_from = p.optional_expressions.items.len;
    const made = try p.create(ast.Arguments);
    made.* = .{
        .positional_only = &.{},
        .positional = &.{},
        .vararg = null,
        .keyword_only = &.{},
        .keyword_defaults = &.{},
        .kwarg = null,
        .defaults = &.{},
    };
    var phase: enum { positional, keyword_only } = .positional;
    var slash = false;
    while (p.peek() != close) {
        switch (p.peek()) {
            .slash => {
                if (slash or phase != .positional) return error.Invalid;
                slash = true;
                p.at += 1;
                if (p.params.items.len == params_from) return error.Invalid;
                made.positional_only = try p.take(ast.Arg, &p.params, params_from);
            },
            .star => {
                if (phase != .positional) return error.Invalid;
                p.at += 1;
                phase = .keyword_only;
                made.positional = try p.take(ast.Arg, &p.params, params_from);
                if (p.peek() == .name) {
                    made.vararg = try p.create(ast.Arg);
                    made.vararg.?.* = try parseParam(p, style, true);
                    if (p.peek() == .equal) return error.Invalid;
                } else {
                    if (!p.accept(.comma) or p.peek() != .name) return error.Invalid;
                    continue;
                }
            },
            .star_star => {
                p.at += 1;
                made.kwarg = try p.create(ast.Arg);
                made.kwarg.?.* = try parseParam(p, style, false);
                _ = p.accept(.comma);
                if (p.peek() != close) return error.Invalid;
                break;
            },
            else => {
                try p.params.append(p.arena, try parseParam(p, style, false));
                const value = if (p.accept(.equal)) try expr.parseExpression(p) else null;
                if (phase == .keyword_only) {
                    try p.optional_expressions.append(p.arena, value);
                } else if (value) |default| {
                    try p.expressions.append(p.arena, default);
                } else if (p.expressions.items.len > defaults_from) return error.Invalid;
            },
        }
        if (!p.accept(.comma)) break;
    }
    const rest = try p.take(ast.Arg, &p.params, params_from);
    if (phase == .positional) made.positional = rest else made.keyword_only = rest;
    made.defaults = try p.take(*Expr, &p.expressions, defaults_from);
    made.keyword_defaults =
        try p.take(?*Expr, &p.optional_expressions, keyword_defaults_from);
    return made;
}

noinline fn parseParam(p: *Parser, style: Style, starred: bool) Error!ast.Arg {
    const start = p.mark();
    const name = try p.expectName();
    var annotation: ?*Expr = null;
    if (style == .function and p.accept(.colon)) {
        annotation = if (starred and p.peek() == .star)
            try expr.parseStarred(p, token.precedence.bit_or)
        else
            try expr.parseExpression(p);
    }
    return .{ .loc = p.locFrom(start), .name = name, .annotation = annotation };
}
