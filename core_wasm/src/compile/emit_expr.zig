//! Expressions. Each is computed `to` a register, or into `any` register that has it already, or
//! decides a jump (`jumpOn`).
//!
//!     x + f(y)    load_global t0 f;  move t1 y;  call t0 1 -> t0;  add t0 x t0
//!     if a < 2    jump_lt a 2 false -> over
//!
//! A variable is an operand where it stands. That is right because only a walrus can change it
//! before the instruction runs, and `keep` looks out for those.
//!
//! Chains to the left (`a + b + ...`, `a.b().c[0]`) have any length, so `spine` walks along them in
//! a loop; everything else recurses, and the parser bounds how deep.
//!
//! Not here: calls (`emit_call.zig`), displays (`emit_display.zig`), strings (`emit_string.zig`),
//! comprehensions, functions.

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const function = @import("function_state.zig");
const fold = @import("fold.zig");
const emit_call = @import("emit_call.zig");
const emit_display = @import("emit_display.zig");
const emit_string = @import("emit_string.zig");
const emit_function = @import("emit_function.zig");
const emit_comprehension = @import("emit_comprehension.zig");
const emit_async = @import("emit_async.zig");
const Constant = @import("../bytecode/unit.zig").Constant;
const Function = function.Function;
const Register = function.Register;
const Label = function.Label;
const Error = function.Error;
const Expr = ast.Expr;
const Op = op_module.Op;

/// R[dst] = e.
pub fn to(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    if (!out.reachable) return;
    try f.c.checkStack();
    switch (e.kind) {
        .constant => try literal(f, e, dst),
        .name => |name| {
            out.at(e.loc);
            try f.loadName(name.id, dst);
        },
        .bin_op, .call, .attribute, .subscript => try spine(f, e, dst),
        .bool_op => try boolOperation(f, e, dst),
        .named => try named(f, e, dst),
        .unary_op => try unary(f, e, dst),
        .lambda => try emit_function.lambda(f, e, dst),
        .if_exp => try conditional(f, e, dst),
        .dict => try emit_display.dict(f, e, dst),
        .set => try emit_display.set(f, e, dst),
        .list => try emit_display.list(f, e, dst),
        .tuple => try emit_display.tuple(f, e, dst),
        .list_comp, .set_comp, .dict_comp, .generator => {
            try emit_comprehension.comprehension(f, e, dst);
        },
        .await_expr, .yield_expr, .yield_from => try emit_async.expression(f, e, dst),
        .compare => try compare(f, e, dst),
        .joined_str => try emit_string.joined(f, e, dst),
        .template_str => try emit_string.template(f, e, dst),
        .formatted_value, .interpolation => unreachable, // Only inside strings.
        .slice => try slice(f, e, dst),
        .starred => return f.c.fail(e.loc, "can't use starred expression here", .{}),
    }
}

noinline fn literal(f: *Function, e: *const Expr, dst: Register) Error!void {
    f.out.at(e.loc);
    try f.out.load(dst, try fold.literal(f.c.arena, e.kind.constant));
}

/// A register that holds e: a variable's own, or a new temporary.
pub fn any(f: *Function, e: *const Expr) Error!Register {
    if (try direct(f, e)) |r| return r;
    const t = try f.alloc();
    try to(f, e, t);
    return t;
}

/// As `any`, but computes into `hint` if it may be written early.
pub fn anyIn(f: *Function, e: *const Expr, hint: Register) Error!Register {
    if (try direct(f, e)) |r| return r;
    const t = try f.scratch(hint);
    try to(f, e, t);
    return t;
}

fn direct(f: *Function, e: *const Expr) Error!?Register {
    switch (e.kind) {
        .name => |name| {
            f.out.at(e.loc);
            return f.readable(name.id);
        },
        .named => |it| {
            const r = f.variable(it.target.kind.name.id) orelse return null;
            try to(f, it.value, r);
            f.out.bound.set(r);
            return r;
        },
        else => return null,
    }
}

/// Evaluates for the effects only.
pub fn drop(f: *Function, e: *const Expr) Error!void {
    const top = f.top;
    defer f.top = top;
    if (e.kind == .constant) return;
    _ = try any(f, e);
}

/// R[r] as it is now, even if `later` assigns to the variable that R[r] is.
pub fn keep(f: *Function, r: Register, later: *const Expr) Error!Register {
    if (!f.c.has_walrus or f.isScratch(r) or !mayAssign(later, 8)) return r;
    const t = try f.alloc();
    try f.out.move(t, r);
    return t;
}

pub fn mayAssign(e: *const Expr, depth: u32) bool {
    if (depth == 0) return true;
    return switch (e.kind) {
        .constant, .name, .lambda => false,
        .attribute => |it| mayAssign(it.value, depth - 1),
        .unary_op => |it| mayAssign(it.operand, depth - 1),
        .bin_op => |it| mayAssign(it.left, depth - 1) or mayAssign(it.right, depth - 1),
        .subscript => |it| mayAssign(it.value, depth - 1) or mayAssign(it.index, depth - 1),
        .call => |it| {
            if (it.keywords.len > 0 or mayAssign(it.function, depth - 1)) return true;
            for (it.arguments) |argument| if (mayAssign(argument, depth - 1)) return true;
            return false;
        },
        else => true,
    };
}

// Chains to the left.

noinline fn spine(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const stack = &f.c.spine;
    const bottom = stack.items.len;
    defer stack.shrinkRetainingCapacity(bottom);
    const top = f.top;
    defer f.top = top;

    var leaf = e;
    while (leftOf(leaf)) |left| : (leaf = left) try stack.append(f.c.arena, leaf);
    var left_over = stack.items.len;

    const t = try f.topScratch(dst);
    const above = f.top;
    var value: Register = t;
    if (try bottomKnown(f, leaf, bottom, &left_over, t, dst)) {
        if (left_over == bottom) return;
    } else if (try direct(f, leaf)) |r| {
        value = r;
    } else try to(f, leaf, t);

    while (left_over > bottom) {
        left_over -= 1;
        var node = stack.items[left_over];
        const method = if (left_over > bottom and node.kind == .attribute)
            emit_call.asMethodCall(f, stack.items[left_over - 1], node)
        else
            null;
        if (method) |call| {
            left_over -= 1;
            node = call;
        }
        const target = if (left_over == bottom) dst else t;
        if (method) |call| {
            try emit_call.method(f, call, value, t, target);
        } else switch (node.kind) {
            .bin_op => |it| try binary(f, node.loc, it.operator, value, it.right, target, false),
            .attribute => |it| {
                out.at(attributeLoc(node));
                try out.named(.load_attr, target, value, it.name);
            },
            .subscript => |it| try subscript(f, node, value, it.index, target),
            .call => try emit_call.call(f, node, value, t, target),
            else => unreachable,
        }
        f.top = above;
        value = target;
    }
}

fn leftOf(e: *const Expr) ?*const Expr {
    return switch (e.kind) {
        .bin_op => |it| it.left,
        .attribute => |it| it.value,
        .subscript => |it| it.value,
        .call => |it| it.function,
        else => null,
    };
}

/// Loads what the lowest links of the chain make together into R[t], or into R[dst] if that is all
/// of it; false if they are to be computed one by one.
noinline fn bottomKnown(
    f: *Function,
    leaf: *const Expr,
    bottom: usize,
    left_over: *usize,
    t: Register,
    dst: Register,
) Error!bool {
    const out = &f.out;
    const lowest = f.c.spine.items[left_over.* - 1];
    switch (lowest.kind) {
        .attribute, .call => return false,
        else => {},
    }
    const target = if (left_over.* - 1 == bottom) dst else t;
    if (lowest.kind == .bin_op and try emit_string.percent(f, lowest, target)) {
        left_over.* -= 1;
        return true;
    }
    const known = try foldSpine(f, leaf, bottom, left_over) orelse return false;
    if (left_over.* == bottom) {
        out.at(f.c.spine.items[bottom].loc);
        try out.load(dst, known);
    } else {
        out.at(f.c.spine.items[left_over.* - 1].loc);
        try out.load(t, known);
    }
    return true;
}

/// Folds the operations at the bottom of the chain that have constant operands.
fn foldSpine(f: *Function, leaf: *const Expr, bottom: usize, left_over: *usize) Error!?Constant {
    const nodes = f.c.spine.items;
    var value = try fold.constant(f.c.arena, leaf) orelse return null;
    while (left_over.* > bottom) {
        const arena = f.c.arena;
        value = switch (nodes[left_over.* - 1].kind) {
            .bin_op => |it| blk: {
                const right = try fold.constant(arena, it.right) orelse return value;
                break :blk try fold.binary(arena, it.operator, value, right) orelse return value;
            },
            .subscript => |it| blk: {
                const index = try fold.constant(arena, it.index) orelse return value;
                break :blk try fold.subscript(arena, value, index) orelse return value;
            },
            else => return value,
        };
        left_over.* -= 1;
    }
    return value;
}

/// R[dst] = R[left] operator right.
pub fn binary(
    f: *Function,
    loc: ast.Loc,
    operator: ast.BinaryOperator,
    left: Register,
    right: *const Expr,
    dst: Register,
    in_place: bool,
) Error!void {
    const out = &f.out;
    if (smallInt(right)) |small| if (withSmallInt(operator, in_place)) |op| {
        out.at(loc);
        return out.abc(op, dst, left, @bitCast(small));
    };
    const held = try keep(f, left, right);
    const r = try any(f, right);
    out.at(loc);
    try out.abc(binaryOp(operator, in_place), dst, held, r);
}

fn binaryOp(operator: ast.BinaryOperator, in_place: bool) Op {
    const plain: Op = switch (operator) {
        .add => .add,
        .sub => .sub,
        .mult => .mul,
        .mat_mult => .matmul,
        .div => .div,
        .mod => .mod,
        .pow => .pow,
        .l_shift => .lshift,
        .r_shift => .rshift,
        .bit_or => .bit_or,
        .bit_xor => .bit_xor,
        .bit_and => .bit_and,
        .floor_div => .floordiv,
    };
    const shift = @backingInt(Op.iadd) - @backingInt(Op.add);
    return if (in_place) @fromBackingInt(@backingInt(plain) + shift) else plain;
}

fn withSmallInt(operator: ast.BinaryOperator, in_place: bool) ?Op {
    return switch (operator) {
        .add => if (in_place) .iadd_int else .add_int,
        .sub => if (in_place) .isub_int else .sub_int,
        .mult => if (in_place) null else .mul_int,
        .floor_div => if (in_place) null else .floordiv_int,
        .mod => if (in_place) null else .mod_int,
        else => null,
    };
}

/// An int literal, perhaps with a minus, that fits a signed byte.
pub fn smallInt(e: *const Expr) ?i8 {
    switch (e.kind) {
        .constant => |constant| switch (constant) {
            .int => |number| return std.math.cast(i8, number),
            else => return null,
        },
        .unary_op => |it| {
            if (it.operator != .minus or it.operand.kind != .constant) return null;
            switch (it.operand.kind.constant) {
                .int => |number| return std.math.cast(i8, -number),
                else => return null,
            }
        },
        else => return null,
    }
}

noinline fn subscript(
    f: *Function,
    node: *const Expr,
    value: Register,
    index: *const Expr,
    dst: Register,
) Error!void {
    const out = &f.out;
    if (smallInt(index)) |small| {
        out.at(node.loc);
        return out.abc(.get_item_int, dst, value, @bitCast(small));
    }
    const held = try keep(f, value, index);
    if (index.kind == .slice and index.kind.slice.step == null) {
        if (try fold.constant(f.c.arena, index) == null) {
            const pair = try f.allocMany(2);
            try bounds(f, index, pair);
            out.at(node.loc);
            return out.abc(.get_slice, dst, held, pair);
        }
    }
    const r = try any(f, index);
    out.at(node.loc);
    try out.abc(.get_item, dst, held, r);
}

fn bounds(f: *Function, e: *const Expr, first: Register) Error!void {
    const it = e.kind.slice;
    for ([_]?*Expr{ it.lower, it.upper }, first..) |bound, r| {
        if (bound) |present| {
            try to(f, present, @intCast(r));
        } else {
            f.out.at(e.loc);
            try f.out.load(@intCast(r), .none);
        }
    }
}

noinline fn slice(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    if (try fold.constant(f.c.arena, e)) |known| {
        out.at(e.loc);
        return out.load(dst, known);
    }
    const top = f.top;
    defer f.top = top;
    const first = try f.allocMany(3);
    try bounds(f, e, first);
    if (e.kind.slice.step) |step| try to(f, step, first + 2) else try out.load(first + 2, .none);
    out.at(e.loc);
    try out.ab(.build_slice, dst, first);
}

/// Where CPython sees an attribute that starts on another line than it ends: at its name.
pub fn attributeLoc(e: *const Expr) ast.Loc {
    var loc = e.loc;
    if (loc.line == loc.end_line) return loc;
    const size: u32 = @intCast(e.kind.attribute.name.len);
    loc.line = loc.end_line;
    loc.column = if (size <= loc.end_column) loc.end_column - size else loc.end_column;
    return loc;
}

// Operators.

noinline fn unary(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const it = e.kind.unary_op;
    if (try fold.constant(f.c.arena, e)) |known| {
        out.at(e.loc);
        return out.load(dst, known);
    }
    const top = f.top;
    defer f.top = top;
    const r = try anyIn(f, it.operand, dst);
    out.at(e.loc);
    try out.ab(switch (it.operator) {
        .invert => .invert,
        .not => .not,
        .plus => .pos,
        .minus => .neg,
    }, dst, r);
}

noinline fn boolOperation(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const it = e.kind.bool_op;
    const top = f.top;
    defer f.top = top;
    const stop_at = it.operator == .bool_or;
    const done = try out.label();
    // `x = x or y`: what is there already need not be moved.
    const first = it.values[0];
    const in_place = !f.isScratch(dst) and it.values.len == 2 and
        first.kind == .name and f.variable(first.kind.name.id) == dst;
    if (in_place) {
        _ = try any(f, first);
        try out.jumpIf(dst, stop_at, done);
        try to(f, it.values[1], dst);
        return out.bind(done);
    }
    const t = try f.scratch(dst);
    for (it.values, 0..) |value, i| {
        const last = i + 1 == it.values.len;
        if (try fold.truth(f.c.arena, value)) |truth| {
            // A constant that does not decide is skipped, one that does is the end.
            if (truth != stop_at and !last) continue;
            try to(f, value, t);
            break;
        }
        if (last) {
            try to(f, value, t);
        } else try valueAndJump(f, value, t, stop_at, done);
    }
    try out.bind(done);
    try out.move(dst, t);
}

/// R[t] = e, and jumps if its truth is `truth`; else R[t] means nothing. The truth of each operand
/// of `(a and b) or c` is asked for once.
noinline fn valueAndJump(
    f: *Function,
    e: *const Expr,
    t: Register,
    truth: bool,
    label: Label,
) Error!void {
    const out = &f.out;
    if (e.kind != .bool_op) {
        try to(f, e, t);
        out.at(e.loc);
        return out.jumpIf(t, truth, label);
    }
    const it = e.kind.bool_op;
    const decisive = it.operator == .bool_or;
    const over = if (decisive == truth) label else try out.label();
    const last = it.values.len - 1;
    for (it.values[0..last]) |value| try valueAndJump(f, value, t, decisive, over);
    try valueAndJump(f, it.values[last], t, truth, label);
    if (decisive != truth) try out.bind(over);
}

noinline fn conditional(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const it = e.kind.if_exp;
    const otherwise = try out.label();
    const done = try out.label();
    try jumpOn(f, it.condition, false, otherwise);
    if (out.reachable) try to(f, it.value, dst);
    try out.jump(done);
    try out.bind(otherwise);
    if (out.reachable) try to(f, it.else_value, dst);
    try out.bind(done);
}

noinline fn named(f: *Function, e: *const Expr, dst: Register) Error!void {
    if (try direct(f, e)) |r| return f.out.move(dst, r);
    const it = e.kind.named;
    const top = f.top;
    defer f.top = top;
    const t = try f.scratch(dst);
    try to(f, it.value, t);
    f.out.at(it.target.loc);
    try f.storeName(it.target.kind.name.id, t);
    try f.out.move(dst, t);
}

// Comparisons.

const Comparison = struct { op: Op, jump: Op, negated: bool, takes_int: bool };

fn comparison(operator: ast.CompareOperator) Comparison {
    return switch (operator) {
        .eq => .{ .op = .eq, .jump = .jump_eq, .negated = false, .takes_int = true },
        .not_eq => .{ .op = .ne, .jump = .jump_ne, .negated = false, .takes_int = true },
        .lt => .{ .op = .lt, .jump = .jump_lt, .negated = false, .takes_int = true },
        .lt_e => .{ .op = .le, .jump = .jump_le, .negated = false, .takes_int = true },
        .gt => .{ .op = .gt, .jump = .jump_gt, .negated = false, .takes_int = true },
        .gt_e => .{ .op = .ge, .jump = .jump_ge, .negated = false, .takes_int = true },
        .is => .{ .op = .is, .jump = .jump_is, .negated = false, .takes_int = false },
        .is_not => .{ .op = .is_not, .jump = .jump_is, .negated = true, .takes_int = false },
        .in => .{ .op = .in, .jump = .jump_in, .negated = false, .takes_int = false },
        .not_in => .{ .op = .not_in, .jump = .jump_in, .negated = true, .takes_int = false },
    };
}

/// R[dst] = the right side of a comparison; a display of constants after `in` is one constant.
fn comparator(
    f: *Function,
    operator: ast.CompareOperator,
    e: *const Expr,
    dst: Register,
) Error!void {
    if (operator == .in or operator == .not_in) {
        if (try fold.container(f.c.arena, e)) |known| {
            f.out.at(e.loc);
            return f.out.load(dst, known);
        }
    }
    try to(f, e, dst);
}

fn anyComparator(f: *Function, operator: ast.CompareOperator, e: *const Expr) Error!Register {
    if (try direct(f, e)) |r| return r;
    const t = try f.alloc();
    try comparator(f, operator, e, t);
    return t;
}

noinline fn compare(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const it = e.kind.compare;
    const top = f.top;
    defer f.top = top;
    if (it.operators.len == 1) {
        const left = try keep(f, try anyIn(f, it.left, dst), it.comparators[0]);
        const right = try anyComparator(f, it.operators[0], it.comparators[0]);
        out.at(e.loc);
        return out.abc(comparison(it.operators[0]).op, dst, left, right);
    }
    const done = try out.label();
    const t = try f.scratch(dst);
    var chain: Chain = try .begin(f, it.left);
    for (it.operators, it.comparators, 0..) |operator, right, i| {
        const pair = try chain.next(operator, right, i + 1 == it.operators.len);
        out.at(e.loc);
        try out.abc(comparison(operator).op, t, pair.left, pair.right);
        if (i + 1 < it.operators.len) try out.jumpIf(t, false, done);
    }
    try out.bind(done);
    try out.move(dst, t);
}

/// The operands of `a < b < c ...`, each computed once, in two registers by turns.
const Chain = struct {
    f: *Function,
    left: Register,
    slots: [2]Register,
    turn: u1 = 1,

    fn begin(f: *Function, first: *const Expr) Error!Chain {
        const slots = try f.allocMany(2);
        const left = try direct(f, first) orelse slots;
        if (left == slots) try to(f, first, slots);
        return .{ .f = f, .left = left, .slots = .{ slots, slots + 1 } };
    }

    const Pair = struct { left: Register, right: Register };

    fn next(self: *Chain, operator: ast.CompareOperator, e: *const Expr, last: bool) Error!Pair {
        const f = self.f;
        const top = f.top;
        defer f.top = top;
        const left = try keep(f, self.left, e);
        const slot = self.slots[self.turn];
        const right = try direct(f, e) orelse slot;
        // What is compared again must be what was written.
        if (right == slot) {
            if (last) try comparator(f, operator, e, slot) else try to(f, e, slot);
        }
        self.turn ^= 1;
        // What comes next could assign to the variable that the right side is.
        self.left = right;
        if (f.c.has_walrus and right != slot) {
            try f.out.move(slot, right);
            self.left = slot;
        }
        return .{ .left = left, .right = right };
    }
};

/// Jumps to `label` if e's truth is `truth`, else goes on behind.
pub fn jumpOn(f: *Function, e: *const Expr, truth: bool, label: Label) Error!void {
    const out = &f.out;
    if (!out.reachable) return;
    const top = f.top;
    defer f.top = top;
    switch (e.kind) {
        .unary_op => |it| if (it.operator == .not) return jumpOn(f, it.operand, !truth, label),
        .bool_op => |it| {
            // `and` is false as soon as one is false; `or` is true as soon as one is true.
            const decisive = it.operator == .bool_or;
            const last = it.values[it.values.len - 1];
            if (decisive == truth) {
                for (it.values) |value| try jumpOn(f, value, truth, label);
                return;
            }
            const over = try out.label();
            for (it.values[0 .. it.values.len - 1]) |value| try jumpOn(f, value, decisive, over);
            try jumpOn(f, last, truth, label);
            return out.bind(over);
        },
        .compare => return jumpOnComparison(f, e, truth, label),
        .if_exp => |it| {
            const otherwise = try out.label();
            const done = try out.label();
            try jumpOn(f, it.condition, false, otherwise);
            try jumpOn(f, it.value, truth, label);
            try out.jump(done);
            try out.bind(otherwise);
            try jumpOn(f, it.else_value, truth, label);
            return out.bind(done);
        },
        else => {},
    }
    if (try fold.truth(f.c.arena, e)) |known| {
        if (known == truth) try out.jump(label);
        return;
    }
    const r = try any(f, e);
    out.at(e.loc);
    try out.jumpIf(r, truth, label);
}

noinline fn jumpOnComparison(f: *Function, e: *const Expr, truth: bool, label: Label) Error!void {
    const out = &f.out;
    const it = e.kind.compare;
    if (it.operators.len == 1) {
        const operator = it.operators[0];
        const right = it.comparators[0];
        const left = try keep(f, try any(f, it.left), right);
        const how = comparison(operator);
        const on = truth != how.negated;
        if (isNoneTest(how, right)) {
            out.at(e.loc);
            return out.jumpIfNone(left, on, label);
        }
        if (how.takes_int) if (smallInt(right)) |small| {
            out.at(e.loc);
            const choice = immediate | @intFromBool(on);
            return out.jumpWide(how.jump, left, @bitCast(small), choice, label);
        };
        const r = try anyComparator(f, operator, right);
        out.at(e.loc);
        return out.jumpWide(how.jump, left, r, @intFromBool(on), label);
    }
    const over = if (truth) try out.label() else label;
    var chain: Chain = try .begin(f, it.left);
    for (it.operators, it.comparators, 0..) |operator, right, i| {
        const last = i + 1 == it.operators.len;
        const how = comparison(operator);
        const on = (last and truth) != how.negated;
        const goal = if (last) label else over;
        if (last) if (how.takes_int) if (smallInt(right)) |small| {
            out.at(e.loc);
            const choice = immediate | @intFromBool(on);
            try out.jumpWide(how.jump, chain.left, @bitCast(small), choice, goal);
            break;
        };
        const pair = try chain.next(operator, right, last);
        out.at(e.loc);
        try out.jumpWide(how.jump, pair.left, pair.right, @intFromBool(on), goal);
    }
    if (truth) try out.bind(over);
}

/// Bit 1 of C: B is a signed byte.
const immediate: u8 = 2;

fn isNoneTest(how: Comparison, right: *const Expr) bool {
    const identity = how.op == .is or how.op == .is_not;
    return identity and right.kind == .constant and right.kind.constant == .none;
}
