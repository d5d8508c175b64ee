//! The arithmetic and bit operators for operands whose classes Zig code made.
//!
//!     binary(op, a, b)     a op b           inplace(op, a, b)    a op= b
//!
//! Numbers are computed here, sequences are joined and repeated by their rooms. Whatever else defines the operator as a
//! method (sets, dicts, views, classes, instances) gives NeedsPython: the loop calls the methods in Python's order, and natives
//! among them do the work at once.
//!
//! Invariants:
//!   1. A class written in Python counts as the built-in class below it only if it does not override the method.
//!   2. TypeErrors are raised here only when no method could know better.
//!
//! Not here: comparisons (compare.zig), which method comes first (operate.zig), the loop's own fast paths.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const attribute = @import("attribute.zig");
const known = @import("../object/known_names.zig");
const Known = known.Known;
const truth = @import("truth.zig");
const int = @import("../object/int.zig");
const float = @import("../object/float.zig");
const complex = @import("../object/complex.zig");
const str = @import("../object/str.zig");
const str_methods = @import("../object/str_methods.zig");
const set_methods = @import("../object/set_methods.zig");
const str_percent = @import("../object/str_percent.zig");
const bytes = @import("../object/bytes.zig");
const list = @import("../object/list.zig");
const tuple = @import("../object/tuple.zig");
const iterate = @import("iterate.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("raise.zig").raise;
pub const BinaryOperator = @import("../bytecode/op.zig").BinaryOperator;

// Fast paths, null where they do not apply.

pub inline fn addInts(a: Value, b: Value) ?Value {
    const sum = a.asInt() + b.asInt();
    return if (Value.fits(sum)) Value.fromInt(sum) else null;
}

pub inline fn subInts(a: Value, b: Value) ?Value {
    const difference = a.asInt() - b.asInt();
    return if (Value.fits(difference)) Value.fromInt(difference) else null;
}

pub inline fn mulInts(a: Value, b: Value) ?Value {
    const x = a.asInt();
    const y = b.asInt();
    if (!int.isNarrow(x) or !int.isNarrow(y)) return null;
    return if (Value.fits(x * y)) Value.fromInt(x * y) else null;
}

// Binary operators.

pub noinline fn binary(op: BinaryOperator, a: Value, b: Value) Error!Value {
    if (isPlainNumber(a) and isPlainNumber(b)) return numbers(op, a, b);
    if (op == .add) {
        if (try joinedStrs(a, b)) |joined| return joined;
    }
    if (isUserMade(a) and overrides(typeOf(a), forward[@backingInt(op)])) return error.NeedsPython;
    if (isUserMade(b) and overrides(typeOf(b), reflected[@backingInt(op)])) return error.NeedsPython;
    if (try @import("../datetime/operators.zig").quick(op, a, b)) |result| return result;
    if (try @import("../decimal/decimal_operators.zig").quick(op, a, b)) |result| return result;
    if (isNumber(a) and isNumber(b)) return numbers(op, a, b);
    if (try sequences(op, a, b)) |result| return result;
    return failed(op, false, a, b);
}

pub noinline fn inplace(op: BinaryOperator, a: Value, b: Value) Error!Value {
    if (isPlainNumber(a) and isPlainNumber(b)) return numbersInplace(op, a, b);
    if (op == .add) {
        if (try joinedStrs(a, b)) |joined| return joined;
    }
    if (isUserMade(a)) {
        if (overrides(typeOf(a), in_place[@backingInt(op)])) return error.NeedsPython;
    }
    if (isUserMade(a) and overrides(typeOf(a), forward[@backingInt(op)])) return error.NeedsPython;
    if (isUserMade(b) and overrides(typeOf(b), reflected[@backingInt(op)])) return error.NeedsPython;
    if (try @import("../datetime/operators.zig").quick(op, a, b)) |result| return result;
    if (try @import("../decimal/decimal_operators.zig").quick(op, a, b)) |result| return result;
    if (isNumber(a) and isNumber(b)) return numbersInplace(op, a, b);
    if (a.as(layout.List)) |items| {
        if (op == .add) {
            try iterate.collect(b, items);
            return a;
        }
        if (op == .mul and isCount(b)) {
            try list.repeatInPlace(items, try repeatCount(b));
            return a;
        }
    } else if (op == .mul and a.as(layout.Bytearray) != null and attribute.special(b, .__index__) == null) {
        return raise(.TypeError, "can't multiply sequence by non-int of type '{}'", .{typeOf(b)});
    } else if (attribute.lookupType(typeOf(a), known.get(in_place[@backingInt(op)])) != null) {
        return error.NeedsPython;
    } else if (try sequences(op, a, b)) |result| return result;
    return failed(op, true, a, b);
}

/// Two plain strs, the most frequent operands after numbers.
inline fn joinedStrs(a: Value, b: Value) Error!?Value {
    const x = a.asExact(layout.Str) orelse return null;
    const y = b.asExact(layout.Str) orelse return null;
    return Value.from(try str.concat(x, y));
}

const forward = [_]Known{
    .__add__,    .__sub__,    .__mul__,    .__truediv__, .__floordiv__, .__mod__, .__pow__,
    .__matmul__, .__lshift__, .__rshift__, .__and__,     .__or__,       .__xor__,
};
const reflected = [_]Known{
    .__radd__,    .__rsub__,    .__rmul__,    .__rtruediv__, .__rfloordiv__, .__rmod__, .__rpow__,
    .__rmatmul__, .__rlshift__, .__rrshift__, .__rand__,     .__ror__,       .__rxor__,
};
const in_place = [_]Known{
    .__iadd__,    .__isub__,    .__imul__,    .__itruediv__, .__ifloordiv__, .__imod__, .__ipow__,
    .__imatmul__, .__ilshift__, .__irshift__, .__iand__,     .__ior__,       .__ixor__,
};

inline fn isUserMade(value: Value) bool {
    return value.isObject() and !value.asObject().type.flags.builtin;
}

fn overrides(class: *Type, name: Known) bool {
    const mine = attribute.lookupType(class, known.get(name)) orelse return false;
    const theirs = attribute.lookupType(truth.builtinBase(class), known.get(name)) orelse return true;
    return !mine.is(theirs);
}

inline fn isPlainNumber(value: Value) bool {
    return value.isInt() or value.isFloat();
}

fn isNumber(value: Value) bool {
    if (!value.isObject()) return isPlainNumber(value) or value.isBool();
    return switch (value.asObject().kind) {
        .int, .float, .complex => true,
        else => false,
    };
}

/// Does it count the repetitions of a sequence natively?
fn isCount(value: Value) bool {
    return int.isAnyInt(value);
}

// Numbers.

fn numbers(op: BinaryOperator, a: Value, b: Value) Error!Value {
    return numbersOrNull(op, a, b) orelse unsupported(op, false, a, b);
}

fn numbersInplace(op: BinaryOperator, a: Value, b: Value) Error!Value {
    return numbersOrNull(op, a, b) orelse unsupported(op, true, a, b);
}

inline fn numbersOrNull(op: BinaryOperator, a: Value, b: Value) ?Error!Value {
    if (a.as(layout.Complex) != null or b.as(layout.Complex) != null) return complexBinary(op, a, b);
    if (int.isAnyInt(a) and int.isAnyInt(b)) {
        if (op == .matmul) return null;
        return intBinary(op, a, b);
    }
    return floatBinary(op, a, b);
}

/// Two ints of any kind.
pub fn intBinary(op: BinaryOperator, a: Value, b: Value) Error!Value {
    switch (op) {
        .add => return int.add(a, b),
        .sub => return int.sub(a, b),
        .mul => return int.mul(a, b),
        .div => return Value.fromFloat(try int.trueDiv(a, b)),
        .floordiv => return int.floorDiv(a, b),
        .mod => return int.mod(a, b),
        .pow => return int.pow(a, b),
        .lshift => return int.leftShift(a, b),
        .rshift => return int.rightShift(a, b),
        .bit_and, .bit_or, .bit_xor => {
            const result = switch (op) {
                .bit_and => try int.bitwise(.bit_and, a, b),
                .bit_or => try int.bitwise(.bit_or, a, b),
                else => try int.bitwise(.bit_xor, a, b),
            };
            return if (a.isBool() and b.isBool()) Value.fromBool(result.asInt() != 0) else result;
        },
        .matmul => unreachable,
    }
}

/// At least one float, the other an int or a float. null: floats do not know the operator.
fn floatBinary(op: BinaryOperator, a: Value, b: Value) ?Error!Value {
    switch (op) {
        .matmul, .lshift, .rshift, .bit_and, .bit_or, .bit_xor => return null,
        else => {},
    }
    const x = float.fromValue(a) catch |err| return err;
    const y = float.fromValue(b) catch |err| return err;
    return float.binary(op, x, y);
}

fn complexBinary(op: BinaryOperator, a: Value, b: Value) ?Error!Value {
    switch (op) {
        .add, .sub, .mul, .div, .pow => return complex.binary(op, a, b),
        else => return null,
    }
}

// Sequences.

/// null: not a pair that sequences know.
fn sequences(op: BinaryOperator, a: Value, b: Value) Error!?Value {
    switch (op) {
        .add => return concatenate(a, b),
        .mul => {
            if (isCount(b)) {
                if (try repeat(a, b)) |result| return result;
            }
            return if (isCount(a)) repeat(b, a) else null;
        },
        .mod => {
            const template = a.as(layout.Str) orelse return null;
            // A str subclass with its own `__rmod__` was found before.
            return Value.from(try str_percent.mod(template, b));
        },
        .bit_and, .bit_or, .bit_xor, .sub => {
            const mine = a.asExact(layout.Set) orelse return null;
            const other = b.asExact(layout.Set) orelse return null;
            return try set_methods.binary(op, mine, other);
        },
        else => return null,
    }
}

fn concatenate(a: Value, b: Value) Error!?Value {
    if (!a.isObject() or !b.isObject()) return null;
    switch (a.asObject().kind) {
        .str => {
            const other = b.as(layout.Str) orelse return null;
            return Value.from(try str.concat(a.asObject().as(layout.Str), other));
        },
        .list => {
            const other = b.as(layout.List) orelse return null;
            return Value.from(try list.concat(a.asObject().as(layout.List), other));
        },
        .tuple => {
            const other = b.as(layout.Tuple) orelse return null;
            return Value.from(try tuple.concat(a.asObject().as(layout.Tuple), other));
        },
        .bytes => {
            const other = b.as(layout.Bytes) orelse return null;
            return Value.from(try bytes.concat(a.asObject().as(layout.Bytes).slice(), other.slice()));
        },
        else => return null,
    }
}

fn repeat(sequence: Value, count: Value) Error!?Value {
    if (!sequence.isObject()) return null;
    const object = sequence.asObject();
    switch (object.kind) {
        .str => return Value.from(try str_methods.repeat(object.as(layout.Str), try repeatCount(count))),
        .list => return Value.from(try list.repeat(object.as(layout.List), try repeatCount(count))),
        .tuple => return Value.from(try tuple.repeat(object.as(layout.Tuple), try repeatCount(count))),
        .bytes => return Value.from(try bytes.repeat(object.as(layout.Bytes), try repeatCount(count))),
        else => return null,
    }
}

fn repeatCount(count: Value) Error!i64 {
    return int.toI64(count) orelse
        raise(.OverflowError, "cannot fit 'int' into an index-sized integer", .{});
}

// Errors.

/// Nobody native knows the pair: a method of either class may.
fn failed(op: BinaryOperator, is_inplace: bool, a: Value, b: Value) Error {
    const n = @backingInt(op);
    const a_class = typeOf(a);
    const b_class = typeOf(b);
    const is_sequence = isConcatenable(a) and (op == .add or op == .mul);
    if (!isNumber(a) and !is_sequence and attribute.lookupType(a_class, known.get(forward[n])) != null) return error.NeedsPython;
    if (!isNumber(b) and !isConcatenable(b) and attribute.lookupType(b_class, known.get(reflected[n])) != null)
        return error.NeedsPython;
    if (op == .mul) {
        // The other operand may have `__index__`.
        if (isConcatenable(a)) {
            if (attribute.special(b, .__index__) != null) return error.NeedsPython;
            return raise(.TypeError, "can't multiply sequence by non-int of type '{}'", .{b_class});
        }
        // `a *= b` asks `a` alone if it is any container, even one that cannot be repeated.
        if (isConcatenable(b) and !(is_inplace and isContainer(a))) {
            if (attribute.special(a, .__index__) != null) return error.NeedsPython;
            return raise(.TypeError, "can't multiply sequence by non-int of type '{}'", .{a_class});
        }
    }
    if (op == .add and isConcatenable(a)) return cannotConcatenate(a, b);
    return unsupported(op, is_inplace, a, b);
}

fn isContainer(value: Value) bool {
    if (!value.isObject()) return false;
    return switch (value.asObject().kind) {
        .set, .dict, .range, .memoryview, .dict_view, .mapping_proxy => true,
        else => false,
    };
}

fn isConcatenable(value: Value) bool {
    if (!value.isObject()) return false;
    return switch (value.asObject().kind) {
        .str, .bytes, .bytearray, .list, .tuple => true,
        else => false,
    };
}

fn cannotConcatenate(a: Value, b: Value) Error {
    const b_class = typeOf(b);
    switch (a.asObject().kind) {
        .str => return str_methods.cannotConcatenate(b),
        .list => return raise(.TypeError, "can only concatenate list (not \"{}\") to list", .{b_class}),
        .tuple => return raise(.TypeError, "can only concatenate tuple (not \"{}\") to tuple", .{b_class}),
        // Any buffer may follow.
        else => return error.NeedsPython,
    }
}

const of_python_2 = ". Did you mean \"print(<message>, file=<output_stream>)\"?";

/// `print >> stream, text` was a statement once.
fn isPrint(value: Value) bool {
    const native = value.as(layout.Native) orelse return false;
    return std.mem.eql(u8, native.spec.name, "print");
}

pub fn unsupported(op: BinaryOperator, is_inplace: bool, a: Value, b: Value) Error {
    const sign: []const u8 = if (is_inplace and op == .pow) "**" else op.symbol();
    return raise(.TypeError, "unsupported operand type(s) for {}{}: '{}' and '{}'{}", .{
        sign, @as([]const u8, if (is_inplace) "=" else ""), typeOf(a), typeOf(b),
        @as([]const u8, if (op == .rshift and !is_inplace and isPrint(a)) of_python_2 else ""),
    });
}

// Unary operators.

pub fn negative(a: Value) Error!Value {
    if (a.isInt()) return int.negate(a);
    if (a.isFloat()) return Value.fromFloat(-a.asFloat());
    return unary(.__neg__, "-", a);
}

pub fn positive(a: Value) Error!Value {
    if (a.isInt() or a.isFloat()) return a;
    return unary(.__pos__, "+", a);
}

pub fn invert(a: Value) Error!Value {
    if (a.isInt()) return int.invert(a);
    if (a.isBool()) return error.NeedsPython;
    return unary(.__invert__, "~", a);
}

/// `abs(a)`
pub fn absolute(a: Value) Error!Value {
    if (a.isInt()) return int.absolute(a);
    if (a.isFloat()) return Value.fromFloat(@abs(a.asFloat()));
    return unary(.__abs__, "", a);
}

fn unary(comptime name: Known, comptime sign: []const u8, a: Value) Error!Value {
    if (isUserMade(a) and overrides(typeOf(a), name)) return error.NeedsPython;
    if (int.isAnyInt(a)) return switch (name) {
        .__neg__ => int.negate(a),
        .__pos__ => int.plain(a),
        .__invert__ => int.invert(a),
        else => int.absolute(a),
    };
    if (a.as(layout.Float)) |object| switch (name) {
        .__neg__ => return Value.fromFloat(-object.value),
        .__pos__ => return Value.fromFloat(object.value),
        .__abs__ => return Value.fromFloat(@abs(object.value)),
        else => {},
    };
    if (a.as(layout.Complex)) |z| switch (name) {
        .__neg__ => return complex.create(-z.real, -z.imag),
        .__pos__ => return complex.create(z.real, z.imag),
        .__abs__ => return Value.fromFloat(try complex.magnitude(z.real, z.imag)),
        else => {},
    };
    if (attribute.special(a, name) != null) return error.NeedsPython;
    if (name == .__abs__) return raise(.TypeError, "bad operand type for abs(): '{}'", .{typeOf(a)});
    return raise(.TypeError, "bad operand type for unary " ++ sign ++ ": '{}'", .{typeOf(a)});
}

// Errors of methods.

/// `int.__add__("x", 1)`, `float.hex("x")`: the first argument is no instance.
pub fn wrongReceiver(comptime name: []const u8, comptime class: []const u8, value: Value) Error {
    const is_slot = comptime std.mem.startsWith(u8, name, "__") and !isPlainMethod(name);
    if (is_slot) return raise(.TypeError, "descriptor '" ++ name ++ "' requires a '" ++ class ++
        "' object but received a '{}'", .{typeOf(value)});
    return raise(.TypeError, "descriptor '" ++ name ++ "' for '" ++ class ++
        "' objects doesn't apply to a '{}' object", .{typeOf(value)});
}

fn isPlainMethod(comptime name: []const u8) bool {
    for ([_][]const u8{
        "__format__", "__sizeof__", "__round__", "__trunc__", "__floor__", "__ceil__", "__getnewargs__", "__complex__",
    }) |plain| if (std.mem.eql(u8, name, plain)) return true;
    return false;
}

/// `int.__new__(str)`
pub fn notSubtype(comptime base: []const u8, class: *Type) Error {
    return raise(.TypeError, base ++ ".__new__({}): {} is not a subtype of " ++ base, .{ class, class });
}
