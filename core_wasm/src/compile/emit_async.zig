//! Giving control away: `yield`, `yield from`, `await`, and the awaiting parts of `async for` and
//! `async with`.
//!
//!     await x     get_awaitable t0 x;  load_none t1;  delegate dst t0 t1
//!
//! Not here: the loops and `with` themselves.

const ast = @import("../syntax/ast.zig");
const function = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Expr = ast.Expr;

pub const Awaiting = enum(u8) { value, enter, exit, next };

pub fn expression(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    switch (e.kind) {
        .await_expr => |it| {
            const r = try expr.anyIn(f, it.value, dst);
            try awaitValue(f, e.loc, r, .value, dst);
        },
        .yield_expr => |it| {
            const r = if (it.value) |value| try expr.anyIn(f, value, dst) else blk: {
                const t = try f.scratch(dst);
                out.at(e.loc);
                try out.load(t, .none);
                break :blk t;
            };
            out.at(e.loc);
            try out.ab(.yield, dst, r);
        },
        .yield_from => |it| {
            const r = try expr.anyIn(f, it.value, dst);
            const delegate = try f.allocMany(2);
            out.at(e.loc);
            try out.ab(.get_yield_from, delegate, r);
            try out.load(delegate + 1, .none);
            try out.abc(.delegate, dst, delegate, delegate + 1);
        },
        else => unreachable,
    }
}

/// R[dst] = await R[value].
pub fn awaitValue(
    f: *Function,
    loc: ast.Loc,
    value: Register,
    what: Awaiting,
    dst: Register,
) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    const delegate = try f.allocMany(2);
    out.at(loc);
    try out.abc(.get_awaitable, delegate, value, @backingInt(what));
    try out.load(delegate + 1, .none);
    try out.abc(.delegate, dst, delegate, delegate + 1);
}
