//! Calls.
//!
//!     plain     | callee | arg .. | keyword value .. |        call, call_kw
//!     method    | function | self | arg .. |                 load_method, call_method
//!     any       | callee | list of args | dict of keywords |  call_ex
//!
//! The third form serves `*args`, `**kwargs`, and calls with so many arguments that registers would
//! run out. A call's registers are the topmost that are in use: the callee's frame begins at its
//! first argument.
//!
//! Not here: the chain that a call is part of (`emit_expr.zig: spine`).

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const function = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const Constant = @import("../bytecode/unit.zig").Constant;
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Expr = ast.Expr;

const arguments_max = 30;
const crowded_arguments_max = 2;

/// Whether the arguments go to registers, one each.
fn isPlain(f: *const Function, arguments: []const *Expr, keywords: []const ast.Keyword) bool {
    const most: usize = if (f.isCrowded()) crowded_arguments_max else arguments_max;
    if (arguments.len + keywords.len > most) return false;
    for (arguments) |argument| if (argument.kind == .starred) return false;
    for (keywords) |keyword| if (keyword.name == null) return false;
    return true;
}

/// `node` if it calls `attribute` in a way that needs no bound method.
pub fn asMethodCall(f: *const Function, node: *const Expr, attribute: *const Expr) ?*const Expr {
    if (node.kind != .call or node.kind.call.function != attribute) return null;
    const it = node.kind.call;
    return if (isPlain(f, it.arguments, it.keywords)) node else null;
}

/// R[dst] = the call `node` of the callee in R[value]. `base` is the topmost register in use.
pub fn call(
    f: *Function,
    node: *const Expr,
    value: Register,
    base: Register,
    dst: Register,
) Error!void {
    const it = node.kind.call;
    try f.out.move(base, value);
    try withArguments(f, callLoc(node), base, 0, it.arguments, null, it.keywords, dst);
}

pub fn method(
    f: *Function,
    node: *const Expr,
    value: Register,
    base: Register,
    dst: Register,
) Error!void {
    const out = &f.out;
    const it = node.kind.call;
    _ = try f.alloc();
    out.at(expr.attributeLoc(it.function));
    try out.named(.load_method, base, value, it.function.kind.attribute.name);
    const names = try inRegisters(f, it.arguments, it.keywords);
    out.at(callLoc(node));
    const count: u8 = @intCast(it.arguments.len + it.keywords.len);
    if (names) |constant| {
        try out.abcw(.call_method_kw, base, count, dst, constant);
    } else try out.abc(.call_method, base, count, dst);
}

/// A call of a method that begins on another line than it ends starts at the method's name.
fn callLoc(node: *const Expr) ast.Loc {
    const callee = node.kind.call.function;
    if (callee.kind != .attribute) return node.loc;
    var loc = node.loc;
    const name = expr.attributeLoc(callee);
    if (callee.loc.line == callee.loc.end_line) return loc;
    loc.line = name.line;
    loc.column = name.column;
    return loc;
}

/// Puts the arguments into new registers; the constant that names the keywords, if there are any.
fn inRegisters(f: *Function, arguments: []const *Expr, keywords: []const ast.Keyword) Error!?u32 {
    for (arguments) |argument| try expr.to(f, argument, try f.alloc());
    if (keywords.len == 0) return null;
    const names = try f.c.arena.alloc(Constant, keywords.len);
    for (keywords, names) |keyword, *name| {
        name.* = .{ .str = keyword.name.? };
        try expr.to(f, keyword.value, try f.alloc());
    }
    return try f.out.constantIndex(.{ .tuple = names });
}

/// R[dst] = R[base](R[base+1] .. R[base+given], arguments, R[last], keywords).
pub fn withArguments(
    f: *Function,
    loc: ast.Loc,
    base: Register,
    given: u8,
    arguments: []const *Expr,
    last: ?Register,
    keywords: []const ast.Keyword,
    dst: Register,
) Error!void {
    const out = &f.out;
    if (!isPlain(f, arguments, keywords))
        return unpacked(f, loc, base, given, arguments, last, keywords, dst);
    var count: u8 = given + @as(u8, @intCast(arguments.len + keywords.len));
    for (arguments) |argument| try expr.to(f, argument, try f.alloc());
    if (last) |r| {
        try out.move(try f.alloc(), r);
        count += 1;
    }
    const names = try inRegisters(f, &.{}, keywords);
    out.at(loc);
    if (names) |constant| {
        try out.abcw(.call_kw, base, count, dst, constant);
    } else try out.abc(.call, base, count, dst);
}

fn unpacked(
    f: *Function,
    loc: ast.Loc,
    base: Register,
    given: u8,
    arguments: []const *Expr,
    last: ?Register,
    keywords: []const ast.Keyword,
    dst: Register,
) Error!void {
    const out = &f.out;
    const top = f.top;
    const list: Register = base + 1;
    if (given == 0) _ = try f.alloc();
    // `f(*a, **b)` iterates over `a` only after `b` has been computed.
    const alone = given == 0 and last == null and arguments.len == 1 and
        arguments[0].kind == .starred;
    if (alone) {
        try expr.to(f, arguments[0].kind.starred.value, list);
    } else {
        out.at(loc);
        try out.abc(.build_list, list, list, given);
        f.top = @as(u32, list) + 1;
        for (arguments) |argument| {
            const above = f.top;
            defer f.top = above;
            if (argument.kind == .starred) {
                const r = try expr.any(f, argument.kind.starred.value);
                out.at(argument.loc);
                try out.ab(.list_extend, list, r);
            } else {
                const r = try expr.any(f, argument);
                out.at(argument.loc);
                try out.ab(.list_append, list, r);
            }
        }
        if (last) |r| try out.ab(.list_append, list, r);
    }
    f.top = @as(u32, list) + 1;
    if (keywords.len > 0) try keywordDict(f, loc, base, keywords);
    if (alone) {
        out.at(loc);
        const t = try f.alloc();
        try out.abc(.build_list, t, t, 0);
        try out.abc(.list_merge, t, list, base);
        try out.move(list, t);
    }
    out.at(loc);
    try out.abc(.call_ex, base, @intFromBool(keywords.len > 0), dst);
    f.top = top;
}

/// The next register = a dict of the keywords.
fn keywordDict(
    f: *Function,
    loc: ast.Loc,
    callee: Register,
    keywords: []const ast.Keyword,
) Error!void {
    const out = &f.out;
    const all = try f.alloc();
    const above = f.top;
    var have = false;
    var i: usize = 0;
    while (i < keywords.len) {
        f.top = above;
        if (keywords[i].name == null) {
            out.at(loc);
            if (!have) try out.abc(.build_dict, all, all, 0);
            const r = try expr.any(f, keywords[i].value);
            out.at(loc);
            try out.abc(.dict_merge, all, r, callee);
            have = true;
            i += 1;
            continue;
        }
        const from = i;
        const most: usize = if (f.isCrowded()) 1 else arguments_max / 2;
        while (i < keywords.len and keywords[i].name != null and i - from < most) : (i += 1) {
            const key = try f.alloc();
            out.at(keywords[i].loc);
            try out.load(key, .{ .str = keywords[i].name.? });
            try expr.to(f, keywords[i].value, try f.alloc());
        }
        out.at(loc);
        const pairs: Register = @intCast(above);
        const count: u8 = @intCast(i - from);
        if (!have) {
            try out.abc(.build_dict, all, pairs, count);
        } else {
            try out.abc(.build_dict, pairs, pairs, count);
            try out.abc(.dict_merge, all, pairs, callee);
        }
        have = true;
    }
    f.top = above;
}
