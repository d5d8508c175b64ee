//! What is known before the program runs: constants, and operations on them.
//!
//! Everything here is a question that may be answered with null: "not known". An operation is not
//! folded when it would raise (so that it raises at its place when run), when its result would be
//! large (so that `"a" * 10**9` costs nothing unless executed), or when its result depends on
//! rounding that the numbers room decides.
//!
//! Not here: dead branches (`emit_control.zig`), strings in f-strings (`emit_string.zig`).

const std = @import("std");
const Allocator = std.mem.Allocator;
const ast = @import("../syntax/ast.zig");
const unit_module = @import("../bytecode/unit.zig");
const Constant = unit_module.Constant;
const Limb = unit_module.Limb;
const Expr = ast.Expr;
const OutOfMemory = Allocator.Error;

const string_bytes_max = 4096;
const tuple_items_max = 256;
/// Ints up to here are exact as floats.
const exact_max = 1 << 53;

pub fn literal(arena: Allocator, from: ast.Constant) OutOfMemory!Constant {
    return switch (from) {
        .none => .none,
        .true => .true,
        .false => .false,
        .ellipsis => .ellipsis,
        .int => |number| .{ .int = number },
        .big_int => |digits| parseBig(arena, digits),
        .float => |number| .{ .float = number },
        .imaginary => |number| .{ .complex = .{ 0, number } },
        .str => |text| .{ .str = text },
        .bytes => |bytes| .{ .bytes = bytes },
    };
}

fn parseBig(arena: Allocator, from: ast.BigInt) OutOfMemory!Constant {
    if (from.base == 10) {
        var number = try std.math.big.int.Managed.init(arena);
        number.setString(10, from.digits) catch |err| switch (err) {
            error.OutOfMemory => return error.OutOfMemory,
            else => unreachable, // The lexer has looked at the digits.
        };
        return normal(number.toConst().limbs, false);
    }
    const bits_per_digit: usize = switch (from.base) {
        2 => 1,
        8 => 3,
        16 => 4,
        else => unreachable,
    };
    const limbs = try arena.alloc(Limb, from.digits.len * bits_per_digit / @bitSizeOf(Limb) + 1);
    @memset(limbs, 0);
    for (from.digits, 1..) |digit, i| {
        const value: Limb = std.fmt.charToDigit(digit, from.base) catch unreachable;
        const bit = (from.digits.len - i) * bits_per_digit;
        const at = bit / @bitSizeOf(Limb);
        const shift: std.math.Log2Int(Limb) = @intCast(bit % @bitSizeOf(Limb));
        limbs[at] |= value << shift;
        const spare = @bitSizeOf(Limb) - @as(usize, shift);
        if (spare < bits_per_digit) limbs[at + 1] |= value >> @intCast(spare);
    }
    return normal(limbs, false);
}

fn normal(limbs: []const Limb, negative: bool) Constant {
    var len = limbs.len;
    while (len > 0 and limbs[len - 1] == 0) len -= 1;
    const number: Constant = .{ .big = .{ .limbs = limbs[0..len], .negative = negative } };
    if (asI128(number)) |small| if (std.math.cast(i64, small)) |fits| return .{ .int = fits };
    return number;
}

fn asI128(constant_: Constant) ?i128 {
    switch (constant_) {
        .int => |number| return number,
        .big => |big| {
            if (big.limbs.len * @bitSizeOf(Limb) > 128) return null;
            var magnitude: u128 = 0;
            for (big.limbs, 0..) |limb, i|
                magnitude |= @as(u128, limb) << @intCast(i * @bitSizeOf(Limb));
            const number = std.math.cast(i128, magnitude) orelse return null;
            return if (big.negative) -number else number;
        },
        else => return null,
    }
}

fn fromI128(arena: Allocator, number: i128) OutOfMemory!Constant {
    if (std.math.cast(i64, number)) |small| return .{ .int = small };
    const limbs = try arena.alloc(Limb, 128 / @bitSizeOf(Limb));
    const magnitude: u128 = @abs(number);
    for (limbs, 0..) |*limb, i| limb.* = @truncate(magnitude >> @intCast(i * @bitSizeOf(Limb)));
    return normal(limbs, number < 0);
}

/// Deeper nests are not worth the native stack.
const depth_max = 16;

/// The value of an expression, if it is the same each time.
pub fn constant(arena: Allocator, e: *const Expr) OutOfMemory!?Constant {
    return within(arena, e, depth_max);
}

fn within(arena: Allocator, e: *const Expr, depth: u32) OutOfMemory!?Constant {
    if (depth == 0) return null;
    switch (e.kind) {
        .constant => |it| return try literal(arena, it),
        .name => |it| {
            const debug = it.ctx == .load and std.mem.eql(u8, it.id, "__debug__");
            return if (debug) .true else null;
        },
        .unary_op => |it| {
            const operand = try within(arena, it.operand, depth - 1) orelse return null;
            return unary(arena, it.operator, operand);
        },
        .bin_op => return chain(arena, e, depth - 1),
        .tuple => |it| return try all(arena, .tuple, it.elements, depth - 1),
        .slice => return sliceOf(arena, e),
        else => return null,
    }
}

noinline fn sliceOf(arena: Allocator, e: *const Expr) OutOfMemory!?Constant {
    const it = e.kind.slice;
    var parts: [3]Constant = @splat(.none);
    for (&parts, [_]?*Expr{ it.lower, it.upper, it.step }) |*part, bound| {
        part.* = try within(arena, bound orelse continue, 2) orelse return null;
        if (part.* != .int and part.* != .none) return null;
    }
    const kept = try arena.create([3]Constant);
    kept.* = parts;
    return .{ .slice = kept };
}

/// `a + b + c ...` has any length to the left.
noinline fn chain(arena: Allocator, e: *const Expr, depth: u32) OutOfMemory!?Constant {
    var nodes: std.ArrayList(*const Expr) = .empty;
    var leaf = e;
    while (leaf.kind == .bin_op) : (leaf = leaf.kind.bin_op.left) {
        if (!mayBeConstant(leaf.kind.bin_op.right)) return null;
        try nodes.append(arena, leaf);
    }
    var value = try within(arena, leaf, depth) orelse return null;
    while (nodes.pop()) |node| {
        const it = node.kind.bin_op;
        const right = try within(arena, it.right, depth) orelse return null;
        value = try binary(arena, it.operator, value, right) orelse return null;
    }
    return value;
}

fn mayBeConstant(e: *const Expr) bool {
    return switch (e.kind) {
        .constant, .unary_op, .bin_op, .tuple => true,
        else => false,
    };
}

noinline fn all(
    arena: Allocator,
    comptime kind: enum { tuple, frozenset },
    elements: []const *Expr,
    depth: u32,
) OutOfMemory!?Constant {
    for (elements) |element| if (!mayBeConstant(element)) return null;
    const known = try arena.alloc(Constant, elements.len);
    for (known, elements) |*item, element| {
        item.* = try within(arena, element, depth) orelse return null;
    }
    return @unionInit(Constant, @tagName(kind), known);
}

/// The constants of a display as a tuple, for `[].extend` and its like.
pub fn items(arena: Allocator, elements: []const *Expr) OutOfMemory!?Constant {
    return all(arena, .tuple, elements, depth_max);
}

/// As what is after `in` or iterated over, a display of constants need not be a fresh one.
pub fn container(arena: Allocator, e: *const Expr) OutOfMemory!?Constant {
    return switch (e.kind) {
        .list => |it| all(arena, .tuple, it.elements, depth_max),
        .set => |it| all(arena, .frozenset, it.elements, depth_max),
        else => null,
    };
}

pub fn frozenset(arena: Allocator, elements: []const *Expr) OutOfMemory!?Constant {
    return all(arena, .frozenset, elements, depth_max);
}

/// Is the condition decided?
pub fn truth(arena: Allocator, e: *const Expr) OutOfMemory!?bool {
    const known = try constant(arena, e) orelse return null;
    return isTrue(known);
}

fn isTrue(of: Constant) bool {
    return switch (of) {
        .none, .false => false,
        .true, .ellipsis, .code, .big, .slice => true,
        .int => |number| number != 0,
        .float => |number| number != 0,
        .complex => |parts| parts[0] != 0 or parts[1] != 0,
        .str, .bytes => |text| text.len > 0,
        .tuple, .frozenset => |elements| elements.len > 0,
    };
}

noinline fn unary(
    arena: Allocator,
    operator: ast.UnaryOperator,
    operand: Constant,
) OutOfMemory!?Constant {
    switch (operator) {
        .not => return Constant.fromBool(!isTrue(operand)),
        .plus => return switch (operand) {
            .int, .big, .float, .complex => operand,
            else => null,
        },
        .minus => switch (operand) {
            .int => |number| return try fromI128(arena, -@as(i128, number)),
            .big => |big| return normal(big.limbs, !big.negative),
            .float => |number| return .{ .float = -number },
            .complex => |parts| return .{ .complex = .{ -parts[0], -parts[1] } },
            else => return null,
        },
        .invert => return switch (operand) {
            .int => |number| .{ .int = ~number },
            else => null,
        },
    }
}

pub fn binary(
    arena: Allocator,
    operator: ast.BinaryOperator,
    a: Constant,
    b: Constant,
) OutOfMemory!?Constant {
    if (asI128(a)) |x| if (asI128(b)) |y| return integers(arena, operator, x, y);
    switch (a) {
        .str => |text| switch (b) {
            .str => |other| if (operator == .add)
                return .{ .str = try std.mem.concat(arena, u8, &.{ text, other }) },
            .int => if (operator == .mult) {
                const text_again = try repeat(u8, arena, text, b, string_bytes_max);
                return .{ .str = text_again orelse return null };
            },
            else => {},
        },
        .bytes => |text| switch (b) {
            .bytes => |other| if (operator == .add)
                return .{ .bytes = try std.mem.concat(arena, u8, &.{ text, other }) },
            .int => if (operator == .mult) {
                const text_again = try repeat(u8, arena, text, b, string_bytes_max);
                return .{ .bytes = text_again orelse return null };
            },
            else => {},
        },
        .tuple => |elements| switch (b) {
            .tuple => |other| if (operator == .add and elements.len + other.len <= tuple_items_max)
                return .{ .tuple = try std.mem.concat(arena, Constant, &.{ elements, other }) },
            .int => if (operator == .mult)
                return .{ .tuple = try repeat(Constant, arena, elements, b, tuple_items_max) orelse
                    return null },
            else => {},
        },
        .int => switch (b) {
            .str, .bytes, .tuple => if (operator == .mult) return binary(arena, operator, b, a),
            else => {},
        },
        else => {},
    }
    return floats(operator, a, b);
}

fn repeat(
    comptime T: type,
    arena: Allocator,
    of: []const T,
    times: Constant,
    max: usize,
) OutOfMemory!?[]const T {
    const count = std.math.cast(usize, @max(times.int, 0)) orelse return null;
    const len = std.math.mul(usize, of.len, count) catch return null;
    if (len > max) return null;
    const out = try arena.alloc(T, len);
    for (0..count) |i| @memcpy(out[i * of.len ..][0..of.len], of);
    return out;
}

fn integers(
    arena: Allocator,
    operator: ast.BinaryOperator,
    a: i128,
    b: i128,
) OutOfMemory!?Constant {
    const math = std.math;
    const result: i128 = switch (operator) {
        .add => math.add(i128, a, b) catch return null,
        .sub => math.sub(i128, a, b) catch return null,
        .mult => math.mul(i128, a, b) catch return null,
        .div => {
            if (b == 0 or @abs(a) > exact_max or @abs(b) > exact_max) return null;
            return .{ .float = @as(f64, @floatFromInt(a)) / @as(f64, @floatFromInt(b)) };
        },
        .floor_div => if (b == 0) return null else @divFloor(a, b),
        .mod => if (b == 0) return null else a - @divFloor(a, b) * b,
        .pow => if (b < 0 or b > 128) return null else math.powi(i128, a, b) catch return null,
        .l_shift => blk: {
            if (b < 0 or b > 126 or a == math.minInt(i128)) return null;
            const factor = @as(i128, 1) << @intCast(b);
            break :blk math.mul(i128, a, factor) catch return null;
        },
        .r_shift => if (b < 0) return null else a >> @intCast(@min(b, 127)),
        .bit_or => a | b,
        .bit_xor => a ^ b,
        .bit_and => a & b,
        .mat_mult => return null,
    };
    if (result == math.minInt(i128)) return null;
    return try fromI128(arena, result);
}

fn asFloat(of: Constant) ?f64 {
    return switch (of) {
        .float => |number| number,
        .int => |number| if (@abs(number) <= exact_max) @floatFromInt(number) else null,
        else => null,
    };
}

fn floats(operator: ast.BinaryOperator, a: Constant, b: Constant) ?Constant {
    if (a == .complex or b == .complex) return complexes(operator, a, b);
    const x = asFloat(a) orelse return null;
    const y = asFloat(b) orelse return null;
    return switch (operator) {
        .add => .{ .float = x + y },
        .sub => .{ .float = x - y },
        .mult => .{ .float = x * y },
        .div => if (y == 0) null else .{ .float = x / y },
        else => null,
    };
}

/// A real operand has no imaginary part, rather than one that is zero.
fn complexes(operator: ast.BinaryOperator, a: Constant, b: Constant) ?Constant {
    if (operator != .add and operator != .sub) return null;
    const minus = operator == .sub;
    if (a == .complex and b == .complex) {
        const x = a.complex;
        const y = b.complex;
        return if (minus)
            .{ .complex = .{ x[0] - y[0], x[1] - y[1] } }
        else
            .{ .complex = .{ x[0] + y[0], x[1] + y[1] } };
    }
    if (a == .complex) {
        const y = asFloat(b) orelse return null;
        return .{ .complex = .{ if (minus) a.complex[0] - y else a.complex[0] + y, a.complex[1] } };
    }
    const x = asFloat(a) orelse return null;
    const y = b.complex;
    return .{ .complex = if (minus) .{ x - y[0], -y[1] } else .{ x + y[0], y[1] } };
}

/// `constant[index]`, where that is short and cannot fail.
pub fn subscript(arena: Allocator, of: Constant, index: Constant) OutOfMemory!?Constant {
    if (index != .int) return null;
    const len = switch (of) {
        .tuple => |elements| elements.len,
        .bytes => |bytes| bytes.len,
        .str => |text| if (isAscii(text)) text.len else return null,
        else => return null,
    };
    const wanted = if (index.int < 0) index.int +| @as(i64, @intCast(len)) else index.int;
    if (wanted < 0 or wanted >= len) return null;
    const at: usize = @intCast(wanted);
    return switch (of) {
        .tuple => |elements| elements[at],
        .bytes => |bytes| .{ .int = bytes[at] },
        .str => |text| .{ .str = try arena.dupe(u8, text[at..][0..1]) },
        else => unreachable,
    };
}

fn isAscii(text: []const u8) bool {
    for (text) |byte| if (byte >= 0x80) return false;
    return true;
}

test binary {
    var arena_state = std.heap.ArenaAllocator.init(std.testing.allocator);
    defer arena_state.deinit();
    const arena = arena_state.allocator();
    const expect = std.testing.expect;
    const seven: Constant = .{ .int = 7 };
    const minus_two: Constant = .{ .int = -2 };
    try expect((try binary(arena, .floor_div, seven, minus_two)).?.eql(.{ .int = -4 }));
    try expect((try binary(arena, .mod, seven, minus_two)).?.eql(.{ .int = -1 }));
    try expect((try binary(arena, .div, seven, minus_two)).?.eql(.{ .float = -3.5 }));
    try expect(try binary(arena, .div, seven, .{ .int = 0 }) == null);
    const twice = (try binary(arena, .mult, .{ .str = "ab" }, .{ .int = 2 })).?;
    try expect(twice.eql(.{ .str = "abab" }));
    const big = (try binary(arena, .pow, .{ .int = 2 }, .{ .int = 100 })).?;
    try expect(big == .big and !big.big.negative);
    try expect((try binary(arena, .r_shift, big, .{ .int = 99 })).?.eql(.{ .int = 2 }));
    try expect(try binary(arena, .pow, .{ .int = 2 }, .{ .int = 1000 }) == null);
    const lowest = (try unary(arena, .minus, (try literal(arena, .{
        .big_int = .{ .digits = "9223372036854775808", .base = 10 },
    })))).?;
    try expect(lowest.eql(.{ .int = std.math.minInt(i64) }));
    const hex = try literal(arena, .{ .big_int = .{ .digits = "10000000000000000", .base = 16 } });
    try expect((try binary(arena, .r_shift, hex, .{ .int = 60 })).?.eql(.{ .int = 16 }));
}
