//! Ints: what the operators and methods of Python's int do, for any mix of immediate ints, bools, big ints and
//! instances of subclasses.
//!
//!     fast     both immediate, the result immediate      (inline in arith.zig and the loop)
//!     here     everything else: two operands, one function of int_big.zig, the errors
//!
//! Invariants:
//!   1. Results are plain ints, whatever the class of the operands.
//!   2. Functions that take two Values expect ints of any kind (`isAnyInt`) unless they say otherwise.
//!   3. Parameters called `self` of methods may be anything: `int.bit_length("x")` is guest code.
//!
//! Not here: magnitudes (int_limbs.zig), digits as text (text/int_text.zig), int(x) for objects with `__int__`
//! (lib/prelude/numbers.py).

const std = @import("std");
const big = @import("int_big.zig");
const limbs = @import("int_limbs.zig");
const layout = @import("layout.zig");
const limits = @import("../limits.zig");
const Int = layout.Int;
const Str = layout.Str;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const instance = @import("instance.zig");
const tuple = @import("tuple.zig");
const str = @import("str.zig");
const repr = @import("repr.zig");
const float = @import("float.zig");
const int_text = @import("../text/int_text.zig");
const attribute = @import("../vm/attribute.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const charge = big.charge;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const Const = std.math.big.int.Const;
const View = str.View;
const assert = std.debug.assert;

pub const Buffer = big.Buffer;
pub const Operand = big.Operand;
pub const operand = big.operand;

// Making.

pub inline fn fromI64(n: i64) Error!Value {
    if (Value.fits(n)) return Value.fromInt(n);
    return fromWide(n);
}

noinline fn fromWide(n: i64) Error!Value {
    var buffer: Buffer = undefined;
    return big.fromOperand(big.operandOf(n, &buffer));
}

pub fn fromU64(n: u64) Error!Value {
    if (n <= Value.int_max) return Value.fromInt(@intCast(n));
    return big.fromU128(n, false);
}

pub fn fromI128(n: i128) Error!Value {
    return big.fromU128(@abs(n), n < 0);
}

/// Normalises: what fits a word becomes immediate.
pub fn fromConst(value: Const) Error!Value {
    return big.fromOperand(big.operandOfConst(value));
}

/// Digits of a literal: ASCII, no sign, no prefix, no underscore. There is no limit on their number.
pub fn fromDigits(digits: []const u8, base: u8) Error!Value {
    return fromParsed(try parseDigits(View.ofLatin1(digits), base, 0));
}

/// `int(text, base)` for any text: ValueError if it is malformed or too long. `quoted` is what the message shows.
pub fn fromText(text: View, base: u8, quoted: Value) Error!Value {
    if (base == 10) {
        if (fewDigits(text)) |n| return Value.fromInt(n);
    }
    const parsed = try parseDigits(text, base, digitsMax());
    switch (parsed) {
        .small, .big => return fromParsed(parsed),
        .malformed => return raiseMalformed(base, quoted),
        .too_long => |count| return raise(
            .ValueError,
            "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; " ++
                "use sys.set_int_max_str_digits() to increase the limit",
            .{ digitsMax(), count },
        ),
    }
}

/// The usual text of an int: a sign, up to 14 plain digits, nothing else.
fn fewDigits(text: View) ?i64 {
    if (text.width != .one or text.len == 0 or text.len > 15) return null;
    const bytes = text.bytes[0..text.len];
    const negative = bytes[0] == '-';
    const digits = bytes[@intFromBool(negative)..];
    if (digits.len == 0 or digits.len > 14) return null;
    var n: i64 = 0;
    for (digits) |byte| {
        const digit = byte -% '0';
        if (digit > 9) return null;
        n = n * 10 + digit;
    }
    return if (negative) -n else n;
}

fn parseDigits(text: View, base: u8, digits_max: u32) Error!int_text.Parsed {
    try charge(text.len / 4);
    // Other bases than powers of two cost like a product of that size. What is over the limit is not converted.
    if (base == 0 or !std.math.isPowerOfTwo(base)) {
        const digits = if (digits_max == 0) text.len else @min(text.len, digits_max);
        try charge(limbs.mulCost(digits / 16, digits / 16) / 2);
    }
    return int_text.parse(big.gpa, text, base, digits_max);
}

fn fromParsed(parsed: int_text.Parsed) Error!Value {
    switch (parsed) {
        .small => |n| return fromI64(n),
        .big => |managed| {
            var copy = managed;
            defer copy.deinit();
            return fromConst(copy.toConst());
        },
        .malformed, .too_long => unreachable,
    }
}

fn raiseMalformed(base: u8, quoted: Value) Error {
    const shown = try repr.of(quoted);
    const cut = if (shown.len > 200) try str.slice(shown, 0, 200) else shown;
    return raise(.ValueError, "invalid literal for int() with base {}: {}", .{ base, cut });
}

/// `sys.get_int_max_str_digits()`; 0: no limit.
pub var digits_limit: u32 = limits.int_digits_max;

pub fn digitsMax() u32 {
    return digits_limit;
}

// Asking.

pub inline fn isAnyInt(value: Value) bool {
    return value.isInt() or value.isBool() or value.as(Int) != null;
}

/// Immediate ints and bools; null for the others.
pub inline fn immediate(value: Value) ?i64 {
    if (value.isInt()) return value.asInt();
    if (value.isBool()) return @intFromBool(value.asBool());
    return null;
}

/// Any int that fits; null if it is too big or no int.
pub fn toI64(value: Value) ?i64 {
    if (immediate(value)) |n| return n;
    const object = value.as(Int) orelse return null;
    return big.ofObject(object).toI64();
}

/// What C code takes as Py_ssize_t.
pub fn indexOf(value: Value) Error!i64 {
    if (immediate(value)) |n| return n;
    if (value.as(Int)) |object| {
        return big.ofObject(object).toI64() orelse
            raise(.OverflowError, "Python int too large to convert to C ssize_t", .{});
    }
    return notAnInteger(value);
}

/// The int that `value` is, or raises (NeedsPython for an object with `__index__`).
pub fn requireInt(value: Value) Error!Value {
    if (value.isInt() or value.as(Int) != null) return value;
    if (value.isBool()) return Value.fromInt(@intFromBool(value.asBool()));
    return notAnInteger(value);
}

/// As indexOf, but ints beyond 64 bits are clipped, as bounds of slices are.
pub fn indexClipped(value: Value) Error!i64 {
    if (immediate(value)) |n| return n;
    if (value.as(Int)) |object| {
        const n = big.ofObject(object);
        return n.toI64() orelse if (n.negative) std.math.minInt(i64) else std.math.maxInt(i64);
    }
    return notAnInteger(value);
}

pub fn notAnInteger(value: Value) Error {
    if (attribute.special(value, .__index__) != null) return error.NeedsPython;
    return raise(.TypeError, "'{}' object cannot be interpreted as an integer", .{typeOf(value)});
}

pub fn toConst(value: Value, buffer: *Buffer) Const {
    const n = operand(value, buffer);
    const zero = [1]std.math.big.Limb{0};
    return .{ .limbs = if (n.isZero()) &zero else @ptrCast(n.words), .positive = !n.negative };
}

pub fn isZero(value: Value) bool {
    if (immediate(value)) |n| return n == 0;
    return value.asObject().as(Int).len == 0;
}

pub fn isNegative(value: Value) bool {
    if (immediate(value)) |n| return n < 0;
    return value.asObject().as(Int).negative;
}

/// The nearest float; OverflowError if there is none.
pub fn toFloat(value: Value) Error!f64 {
    if (immediate(value)) |n| return @floatFromInt(n);
    var buffer: Buffer = undefined;
    return int_text.toFloat(toConst(value, &buffer)) orelse
        raise(.OverflowError, "int too large to convert to float", .{});
}

/// A finite float without its fraction; OverflowError or ValueError for others.
pub fn fromFloat(x: f64) Error!Value {
    if (x != x) return raise(.ValueError, "cannot convert float NaN to integer", .{});
    if (std.math.isInf(x)) return raise(.OverflowError, "cannot convert float infinity to integer", .{});
    return big.fromFloat(x);
}

/// A plain int of the same number.
pub fn plain(value: Value) Error!Value {
    if (value.isInt()) return value;
    if (immediate(value)) |n| return Value.fromInt(n);
    const object = value.asObject().as(Int);
    if (!object.object.flags.subclass) return value;
    return big.fromOperand(big.ofObject(object));
}

// Comparing.

pub fn order(a: Value, b: Value) std.math.Order {
    if (immediate(a)) |x| {
        if (immediate(b)) |y| return std.math.order(x, y);
    }
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    const x = operand(a, &a_buffer);
    const y = operand(b, &b_buffer);
    str.spendBytes(@min(x.words.len, y.words.len) * 4);
    return big.order(x, y);
}

pub fn equal(a: Value, b: Value) bool {
    return order(a, b) == .eq;
}

/// An int and a float, exactly; null for nan.
pub fn orderFloat(a: Value, x: f64) ?std.math.Order {
    var buffer: Buffer = undefined;
    return big.orderFloat(operand(a, &buffer), x);
}

// Arithmetic.

pub fn add(a: Value, b: Value) Error!Value {
    if (immediate(a)) |x| {
        if (immediate(b)) |y| return fromI64(x + y);
    }
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    return big.add(operand(a, &a_buffer), operand(b, &b_buffer));
}

pub fn sub(a: Value, b: Value) Error!Value {
    if (immediate(a)) |x| {
        if (immediate(b)) |y| return fromI64(x - y);
    }
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    return big.sub(operand(a, &a_buffer), operand(b, &b_buffer));
}

pub fn mul(a: Value, b: Value) Error!Value {
    if (immediate(a)) |x| {
        if (immediate(b)) |y| {
            if (isNarrow(x) and isNarrow(y)) return fromI64(x * y);
            return fromI128(@as(i128, x) * y);
        }
    }
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    return big.mul(operand(a, &a_buffer), operand(b, &b_buffer));
}

/// Products of two such numbers fit 64 bits.
pub inline fn isNarrow(n: i64) bool {
    return n == @as(i32, @truncate(n));
}

fn divisionByZero() Error {
    return raise(.ZeroDivisionError, "division by zero", .{});
}

pub fn floorDiv(a: Value, b: Value) Error!Value {
    if (immediate(a)) |x| {
        if (immediate(b)) |y| {
            if (y == 0) return divisionByZero();
            return fromI64(@divFloor(x, y));
        }
    }
    if (isZero(b)) return divisionByZero();
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    return (try big.divMod(operand(a, &a_buffer), operand(b, &b_buffer), .quotient)).quotient;
}

pub fn mod(a: Value, b: Value) Error!Value {
    if (immediate(a)) |x| {
        if (immediate(b)) |y| {
            if (y == 0) return divisionByZero();
            return Value.fromInt(floorMod(x, y));
        }
    }
    if (isZero(b)) return divisionByZero();
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    return (try big.divMod(operand(a, &a_buffer), operand(b, &b_buffer), .remainder)).remainder;
}

/// Python's %: the sign is the divisor's.
pub inline fn floorMod(x: i64, y: i64) i64 {
    const rest = @rem(x, y);
    return if (rest != 0 and (rest ^ y) < 0) rest + y else rest;
}

pub const Division = big.Division;

pub fn divMod(a: Value, b: Value) Error!Division {
    if (immediate(a)) |x| {
        if (immediate(b)) |y| {
            if (y == 0) return divisionByZero();
            return .{ .quotient = try fromI64(@divFloor(x, y)), .remainder = Value.fromInt(floorMod(x, y)) };
        }
    }
    if (isZero(b)) return divisionByZero();
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    return big.divMod(operand(a, &a_buffer), operand(b, &b_buffer), .both);
}

/// a / b, correctly rounded.
pub fn trueDiv(a: Value, b: Value) Error!f64 {
    if (isZero(b)) return divisionByZero();
    if (immediate(a)) |x| {
        // Immediate ints are exact as floats.
        if (immediate(b)) |y| return @as(f64, @floatFromInt(x)) / @as(f64, @floatFromInt(y));
    }
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    return try big.trueDiv(operand(a, &a_buffer), operand(b, &b_buffer)) orelse
        raise(.OverflowError, "integer division result too large for a float", .{});
}

/// a ** b; a float if b is negative.
pub fn pow(a: Value, b: Value) Error!Value {
    if (isNegative(b)) {
        const x = try toFloat(a);
        const y = try toFloat(b);
        return float.pow(x, y);
    }
    var a_buffer: Buffer = undefined;
    const base = operand(a, &a_buffer);
    const exponent: u64 = if (toI64(b)) |n| @intCast(n) else {
        // Only 0, 1 and -1 have powers that high.
        var b_buffer: Buffer = undefined;
        const n = operand(b, &b_buffer);
        if (base.words.len == 0) return Value.fromInt(0);
        if (base.words.len > 1 or base.words[0] != 1) return error.OutOfMemory;
        return Value.fromInt(if (base.negative and n.words[0] & 1 == 1) -1 else 1);
    };
    if (immediate(a)) |x| {
        if (powSmall(x, exponent)) |n| return fromI64(n);
    }
    return big.pow(base, exponent);
}

fn powSmall(base: i64, exponent: u64) ?i64 {
    if (base == 1 or exponent == 0) return 1;
    if (base == 0) return 0;
    if (base == -1) return if (exponent % 2 == 1) -1 else 1;
    if (exponent >= 63) return null;
    var result: i64 = 1;
    var factor = base;
    var rest = exponent;
    while (true) {
        if (rest & 1 == 1) {
            if (!isNarrow(result) or !isNarrow(factor)) return null;
            result *= factor;
        }
        rest >>= 1;
        if (rest == 0) return result;
        if (!isNarrow(factor)) return null;
        factor *= factor;
    }
}

/// pow(a, b, m)
pub fn powMod(a: Value, b: Value, m: Value) Error!Value {
    if (isZero(m)) return raise(.ValueError, "pow() 3rd argument cannot be 0", .{});
    var m_buffer: Buffer = undefined;
    const m_operand = operand(m, &m_buffer);
    const modulus: Operand = .{ .words = m_operand.words, .negative = false };
    if (modulus.words.len == 1 and modulus.words[0] == 1) return Value.fromInt(0);
    var base_value = try positiveMod(a, modulus);
    var exponent_value = b;
    if (isNegative(b)) {
        var base_buffer: Buffer = undefined;
        base_value = try big.invertMod(operand(base_value, &base_buffer), modulus) orelse
            return raise(.ValueError, "base is not invertible for the given modulus", .{});
        exponent_value = try negate(b);
    }
    var base_buffer: Buffer = undefined;
    var exponent_buffer: Buffer = undefined;
    const result = try big.powMod(
        operand(base_value, &base_buffer),
        operand(exponent_value, &exponent_buffer),
        modulus,
    );
    if (m_operand.negative and !isZero(result)) return add(result, m);
    return result;
}

fn positiveMod(a: Value, modulus: Operand) Error!Value {
    var buffer: Buffer = undefined;
    return (try big.divMod(operand(a, &buffer), modulus, .remainder)).remainder;
}

pub fn leftShift(a: Value, b: Value) Error!Value {
    if (isNegative(b)) return raise(.ValueError, "negative shift count", .{});
    if (isZero(a)) return Value.fromInt(0);
    const bits = toI64(b) orelse return raise(.OverflowError, "too many digits in integer", .{});
    if (immediate(a)) |n| {
        if (bits < 14) return fromI64(n << @intCast(bits));
    }
    var buffer: Buffer = undefined;
    return big.shiftLeft(operand(a, &buffer), @intCast(bits));
}

pub fn rightShift(a: Value, b: Value) Error!Value {
    if (isNegative(b)) return raise(.ValueError, "negative shift count", .{});
    const bits: u64 = if (toI64(b)) |n| @intCast(n) else std.math.maxInt(u64);
    if (immediate(a)) |n| return Value.fromInt(n >> @intCast(@min(bits, 63)));
    var buffer: Buffer = undefined;
    return big.shiftRight(operand(a, &buffer), bits);
}

pub fn bitwise(comptime kind: big.Bitwise, a: Value, b: Value) Error!Value {
    if (immediate(a)) |x| {
        if (immediate(b)) |y| return Value.fromInt(switch (kind) {
            .bit_and => x & y,
            .bit_or => x | y,
            .bit_xor => x ^ y,
        });
    }
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    return big.bitwise(kind, operand(a, &a_buffer), operand(b, &b_buffer));
}

pub fn negate(a: Value) Error!Value {
    if (immediate(a)) |n| return fromI64(-n);
    return big.fromOperand(big.ofObject(a.asObject().as(Int)).negated());
}

pub fn invert(a: Value) Error!Value {
    if (immediate(a)) |n| return Value.fromInt(~n);
    return sub(Value.fromInt(-1), a);
}

pub fn absolute(a: Value) Error!Value {
    return if (isNegative(a)) negate(a) else plain(a);
}

pub fn bitLength(a: Value) u64 {
    var buffer: Buffer = undefined;
    return limbs.bitLength(operand(a, &buffer).words);
}

pub fn isqrt(a: Value) Error!Value {
    var buffer: Buffer = undefined;
    return big.squareRoot(operand(a, &buffer));
}

pub fn gcd(a: Value, b: Value) Error!Value {
    if (Value.bothInts(a, b)) return fromU64(limbs.gcd64(@abs(a.asInt()), @abs(b.asInt())));
    var a_buffer: Buffer = undefined;
    var b_buffer: Buffer = undefined;
    const x = operand(a, &a_buffer);
    const y = operand(b, &b_buffer);
    return big.gcd(x, y);
}

/// Rounded to a multiple of 10 ** digits, half to even (`digits` > 0).
pub fn roundTo(a: Value, digits: u64) Error!Value {
    // 10 ** digits is more than twice the number: the result is 0, and the power need not exist.
    if (digits > bitLength(a) / 3 + 2) return Value.fromInt(0);
    const unit = try pow(Value.fromInt(10), Value.fromInt(@intCast(digits)));
    const division = try divMod(a, unit);
    const twice = try mul(division.remainder, Value.fromInt(2));
    const above = switch (order(twice, unit)) {
        .lt => false,
        .gt => true,
        .eq => !isZero(try bitwise(.bit_and, division.quotient, Value.fromInt(1))),
    };
    const down = try sub(a, division.remainder);
    return if (above) add(down, unit) else down;
}

// Text.

/// Fuel for writing a big int in decimal.
fn chargeText(n: Operand) Error!void {
    if (n.words.len > 2) try charge(n.words.len + limbs.mulCost(n.words.len, n.words.len) / 2);
}

pub fn appendDecimal(builder: *str.Builder, value: Value) Error!void {
    if (immediate(value)) |n| {
        var room: [int_text.decimal_size]u8 = undefined;
        return builder.appendAscii(int_text.decimal(&room, n));
    }
    const text = try decimalOfBig(value);
    defer big.gpa.free(text);
    try builder.appendAscii(text);
}

pub fn toStr(value: Value) Error!*Str {
    if (immediate(value)) |n| {
        var room: [int_text.decimal_size]u8 = undefined;
        return str.fromAscii(int_text.decimal(&room, n));
    }
    const text = try decimalOfBig(value);
    defer big.gpa.free(text);
    return str.fromAscii(text);
}

fn decimalOfBig(value: Value) Error![]u8 {
    var buffer: Buffer = undefined;
    const n = toConst(value, &buffer);
    const max = digitsMax();
    if (max != 0 and int_text.decimalDigitsAtLeast(n) > max) return tooManyDigits();
    try chargeText(operand(value, &buffer));
    const text = try int_text.bigAlloc(big.gpa, n, 10, .lower);
    if (max != 0 and text.len - @intFromBool(!n.positive) > max) return tooManyDigits();
    return text;
}

fn tooManyDigits() Error {
    return raise(
        .ValueError,
        "Exceeds the limit ({} digits) for integer string conversion; " ++
            "use sys.set_int_max_str_digits() to increase the limit",
        .{digitsMax()},
    );
}

/// bin, oct, hex: with prefix and sign.
pub fn inBase(value: Value, base: u8, prefix: []const u8) Error!*Str {
    var room: [int_text.small_size]u8 = undefined;
    var buffer: Buffer = undefined;
    var allocated: ?[]u8 = null;
    const text: []const u8 = if (immediate(value)) |n| int_text.small(&room, n, base, .lower) else text: {
        const n = operand(value, &buffer);
        try charge(n.words.len * 4);
        allocated = try int_text.bigAlloc(big.gpa, toConst(value, &buffer), base, .lower);
        break :text allocated.?;
    };
    defer if (allocated) |memory| big.gpa.free(memory);
    const negative = text[0] == '-';
    var builder = str.Builder.init();
    try builder.reserve(text.len + prefix.len);
    if (negative) try builder.appendAscii("-");
    try builder.appendAscii(prefix);
    try builder.appendAscii(text[@intFromBool(negative)..]);
    return builder.finish();
}

// Instances of subclasses.

/// The number as an instance of `class`, which is int or a subclass of it.
pub fn ofClass(class: *Type, value: Value) Error!Value {
    if (class == vm.types.int) return plain(value);
    var buffer: Buffer = undefined;
    const n = operand(value, &buffer);
    const object = try instance.createBuiltin(Int, class, n.words.len * 4);
    object.len = @intCast(n.words.len);
    object.negative = n.negative;
    @memcpy(big.wordsIn(object), n.words);
    return Value.from(object);
}

pub const methods = @import("int_methods.zig").methods;
pub const class_methods = @import("int_methods.zig").class_methods;
pub const constructors = @import("int_methods.zig").constructors;
pub const attributes = @import("int_methods.zig").attributes;
pub const prelude_functions = @import("int_methods.zig").prelude_functions;
pub const doc = @import("int_methods.zig").doc;
