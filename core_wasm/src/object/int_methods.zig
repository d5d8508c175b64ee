//! The methods of int, as `int.__dict__` has them, and int(...) itself.
//!
//! Every method takes `self: Value`: an immediate int is no object. `check` refuses what is no int, with CPython's text.
//!
//! Not here: the arithmetic (int.zig). Where an argument has `__int__`, `__index__` ... of its own, the twin in
//! lib/prelude/numbers.py does the work.

const std = @import("std");
const big = @import("int_big.zig");
const limbs = @import("int_limbs.zig");
const int = @import("int.zig");
const layout = @import("layout.zig");
const Int = layout.Int;
const Str = layout.Str;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const tuple = @import("tuple.zig");
const str = @import("str.zig");
const repr = @import("repr.zig");
const hash = @import("../vm/hash.zig");
const arith = @import("../vm/arith.zig");
const bind = @import("../native/bind.zig");
const attribute = @import("../vm/attribute.zig");
const str_format = @import("str_format.zig");
const call = @import("../vm/call.zig");
const format_spec = @import("../text/format_spec.zig");
const Fault = @import("../text/fault.zig").Fault;
const Sink = @import("../text/sink.zig").Sink;
const bytes = @import("bytes.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const BinaryOperator = @import("../bytecode/op.zig").BinaryOperator;
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;

pub const doc =
    "int([x]) -> integer\nint(x, base=10) -> integer\n\n" ++
    "Convert a number or a text to an integer, or give 0 without arguments. Floats are truncated\n" ++
    "towards zero. With a base (0 or 2 to 36) x must be text; base 0 reads it as a literal.";

pub const constructors = bind.constructors(.{
    .{ "__new__(cls, x=<unrepresentable>, /, base=<unrepresentable>)", new, "Create and return a new object." },
});

pub const methods = bind.table(.{
    .{ "__repr__(self, /)", reprMethod, "The text that repr(self) gives." },
    .{ "__hash__(self, /)", hashMethod, "The number by which dicts and sets find this object." },
    .{ "__add__(self, value, /)", binaryMethod("__add__", .add, false), "Return self+value." },
    .{ "__radd__(self, value, /)", binaryMethod("__radd__", .add, true), "Return value+self." },
    .{ "__sub__(self, value, /)", binaryMethod("__sub__", .sub, false), "Return self-value." },
    .{ "__rsub__(self, value, /)", binaryMethod("__rsub__", .sub, true), "Return value-self." },
    .{ "__mul__(self, value, /)", binaryMethod("__mul__", .mul, false), "Return self*value." },
    .{ "__rmul__(self, value, /)", binaryMethod("__rmul__", .mul, true), "Return value*self." },
    .{ "__mod__(self, value, /)", binaryMethod("__mod__", .mod, false), "Return self%value." },
    .{ "__rmod__(self, value, /)", binaryMethod("__rmod__", .mod, true), "Return value%self." },
    .{ "__divmod__(self, value, /)", divmodMethod, "The value of divmod(self, value)." },
    .{ "__rdivmod__(self, value, /)", rdivmodMethod, "The value of divmod(value, self)." },
    .{
        "__pow__(self, value, mod=None, /)",
        powMethod,
        "The value of self ** value, or of pow(self, value, mod).",
    },
    .{ "__rpow__(self, value, mod=None, /)", rpowMethod, "The value of value ** self." },
    .{ "__neg__(self, /)", negMethod, "The value of -self." },
    .{ "__pos__(self, /)", posMethod, "The value of +self." },
    .{ "__abs__(self, /)", absMethod, "The distance from zero." },
    .{ "__bool__(self, /)", boolMethod, "False for zero, True for everything else." },
    .{ "__invert__(self, /)", invertMethod, "The value of ~self." },
    .{ "__lshift__(self, value, /)", binaryMethod("__lshift__", .lshift, false), "Return self<<value." },
    .{ "__rlshift__(self, value, /)", binaryMethod("__rlshift__", .lshift, true), "Return value<<self." },
    .{ "__rshift__(self, value, /)", binaryMethod("__rshift__", .rshift, false), "Return self>>value." },
    .{ "__rrshift__(self, value, /)", binaryMethod("__rrshift__", .rshift, true), "Return value>>self." },
    .{ "__and__(self, value, /)", binaryMethod("__and__", .bit_and, false), "Return self&value." },
    .{ "__rand__(self, value, /)", binaryMethod("__rand__", .bit_and, true), "Return value&self." },
    .{ "__xor__(self, value, /)", binaryMethod("__xor__", .bit_xor, false), "Return self^value." },
    .{ "__rxor__(self, value, /)", binaryMethod("__rxor__", .bit_xor, true), "Return value^self." },
    .{ "__or__(self, value, /)", binaryMethod("__or__", .bit_or, false), "Return self|value." },
    .{ "__ror__(self, value, /)", binaryMethod("__ror__", .bit_or, true), "Return value|self." },
    .{ "__int__(self, /)", plainMethod("__int__"), "int(self)" },
    .{ "__float__(self, /)", floatMethod, "The nearest float." },
    .{ "__floordiv__(self, value, /)", binaryMethod("__floordiv__", .floordiv, false), "Return self//value." },
    .{ "__rfloordiv__(self, value, /)", binaryMethod("__rfloordiv__", .floordiv, true), "Return value//self." },
    .{ "__truediv__(self, value, /)", binaryMethod("__truediv__", .div, false), "Return self/value." },
    .{ "__rtruediv__(self, value, /)", binaryMethod("__rtruediv__", .div, true), "Return value/self." },
    .{ "__index__(self, /)", plainMethod("__index__"), "Return self converted to an integer, if self is suitable for use as an index into a list." },
    .{ "conjugate(self, /)", plainMethod("conjugate"), "Return the int itself: an int is its own conjugate." },
    .{ "bit_length(self, /)", bit_length, "Number of bits needed to write the magnitude of self in binary." },
    .{ "bit_count(self, /)", bit_count, "How many bits of the magnitude are 1." },
    .{ "to_bytes(self, /, length=1, byteorder='big', *, signed=False)", to_bytes, "Return the int as an array of bytes of the given length." },
    .{ "as_integer_ratio(self, /)", as_integer_ratio, "Return the pair (self, 1)." },
    .{ "is_integer(self, /)", is_integer, "Return True. For those who also handle floats." },
    .{ "__trunc__(self, /)", plainMethod("__trunc__"), "An int is its own truncation." },
    .{ "__floor__(self, /)", plainMethod("__floor__"), "An int is its own floor." },
    .{ "__ceil__(self, /)", plainMethod("__ceil__"), "An int is its own ceiling." },
    .{ "__round__(self, ndigits=None, /)", round, "Round; with negative ndigits to a multiple of a power of ten, half to even." },
    .{ "__getnewargs__(self, /)", getnewargs, "" },
    .{
        "__format__(self, format_spec, /)",
        format,
        "The text that format(self, format_spec) gives.",
    },
    .{ "__sizeof__(self, /)", sizeof, "The bytes that the object takes up." },
}) ++ bind.comparisons(compareMethod);

pub const class_methods = bind.classMethods(.{
    .{ "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", from_bytes, "Return the int that the array of bytes represents." },
});

pub const attributes = bind.attributes(.{
    .{ "real", getSelf("real"), null, "the real part of a complex number" },
    .{ "imag", getZero, null, "The imaginary part." },
    .{ "numerator", getSelf("numerator"), null, "the numerator of a rational number in lowest terms" },
    .{ "denominator", getOne, null, "The lower number of the reduced fraction." },
});

pub const prelude_functions = bind.functions(.{
    .{ "_int_of_class(cls, value, /)", ofClass, "The number of an int as an instance of a class of ints." },
    .{ "_int_digits_max()", digitsMax, "" },
    .{ "_int_digits_max_set(limit, /)", setDigitsMax, "" },
});

fn digitsMax() i64 {
    return int.digits_limit;
}

/// 0: no limit. The conversions cost fuel by their size, so this endangers nobody but the program.
fn setDigitsMax(limit: i64) void {
    int.digits_limit = @intCast(limit);
}

inline fn check(self: Value, comptime name: []const u8) Error!void {
    if (self.isInt()) return;
    if (!int.isAnyInt(self)) return arith.wrongReceiver(name, "int", self);
}

// int(...)

fn new(class: *Type, x: ?Value, base: ?Value) Error!Value {
    if (!class.isSubtype(vm.types.int)) return arith.notSubtype("int", class);
    if (class == vm.types.bool) return raise(.TypeError, "int.__new__(bool) is not safe, use bool.__new__()", .{});
    const value = try newPlain(x, base);
    if (class == vm.types.int) return value;
    return int.ofClass(class, value);
}

fn newPlain(given: ?Value, base: ?Value) Error!Value {
    const x = given orelse {
        if (base != null) return raise(.TypeError, "int() missing string argument", .{});
        return Value.fromInt(0);
    };
    if (base) |b| return fromTextInBase(x, b);
    if (x.isInt()) return x;
    if (x.isFloat()) return int.fromFloat(x.asFloat());
    if (x.isBool()) return Value.fromInt(@intFromBool(x.asBool()));
    const class = typeOf(x);
    if (x.as(Int)) |_| {
        if (!attribute.isNative(class, .__int__, vm.types.int)) return error.NeedsPython;
        return int.plain(x);
    }
    if (x.as(layout.Float)) |object| {
        if (!attribute.isNative(class, .__int__, vm.types.float)) return error.NeedsPython;
        return int.fromFloat(object.value);
    }
    if (attribute.special(x, .__int__) != null or attribute.special(x, .__index__) != null) return error.NeedsPython;
    if (try fromAnyText(x, 10)) |value| return value;
    if (attribute.special(x, .__buffer__) != null) return error.NeedsPython;
    return raise(
        .TypeError,
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        .{class},
    );
}

fn fromTextInBase(x: Value, base_value: Value) Error!Value {
    const base = try int.indexClipped(base_value);
    if (base != 0 and (base < 2 or base > 36))
        return raise(.ValueError, "int() base must be >= 2 and <= 36, or 0", .{});
    if (x.as(layout.Memoryview) == null) {
        if (try fromAnyText(x, @intCast(base))) |value| return value;
    }
    return raise(.TypeError, "int() can't convert non-string with explicit base", .{});
}

fn fromAnyText(x: Value, base: u8) Error!?Value {
    if (x.as(Str)) |s| return try int.fromText(str.view(s), base, try exactText(x));
    const source = try bytes.contiguousOf(x) orelse return null;
    // A message shows what was read as bytes, whatever it came from.
    const shown = if (x.asExact(layout.Bytes) != null) x else Value.from(try bytes.fromSlice(source));
    return try int.fromText(str.View.ofLatin1(source), base, shown);
}

/// For the message: a subclass may have a `__repr__` of its own.
fn exactText(x: Value) Error!Value {
    if (!x.asObject().flags.subclass) return x;
    return Value.from(try str.fromView(str.view(x.asObject().as(Str))));
}

fn ofClass(class: *Type, value: Value) Error!Value {
    return int.ofClass(class, value);
}

// Operators.

fn binaryMethod(
    comptime name: []const u8,
    comptime op: BinaryOperator,
    comptime reflected: bool,
) fn (Value, Value) Error!Value {
    return struct {
        fn method(self: Value, other: Value) Error!Value {
            try check(self, name);
            if (!int.isAnyInt(other)) return .not_implemented;
            return if (reflected) arith.intBinary(op, other, self) else arith.intBinary(op, self, other);
        }
    }.method;
}

fn compareMethod(comptime op: CompareOperator) fn (Value, Value) Error!Value {
    return struct {
        fn method(self: Value, other: Value) Error!Value {
            try check(self, "__" ++ @tagName(op) ++ "__");
            if (!int.isAnyInt(other)) return .not_implemented;
            return Value.fromBool(@import("../vm/compare.zig").holds(op, int.order(self, other)));
        }
    }.method;
}

fn pairOf(division: int.Division) Error!Value {
    return Value.from(try tuple.fromSlice(&.{ division.quotient, division.remainder }));
}

fn divmodMethod(self: Value, other: Value) Error!Value {
    try check(self, "__divmod__");
    if (!int.isAnyInt(other)) return .not_implemented;
    return pairOf(try int.divMod(self, other));
}

fn rdivmodMethod(self: Value, other: Value) Error!Value {
    try check(self, "__rdivmod__");
    if (!int.isAnyInt(other)) return .not_implemented;
    return pairOf(try int.divMod(other, self));
}

fn powMethod(self: Value, other: Value, modulus: Value) Error!Value {
    try check(self, "__pow__");
    if (!int.isAnyInt(other)) return .not_implemented;
    if (modulus.isNone()) return int.pow(self, other);
    if (!int.isAnyInt(modulus)) return .not_implemented;
    return int.powMod(self, other, modulus);
}

fn rpowMethod(self: Value, other: Value, modulus: Value) Error!Value {
    try check(self, "__rpow__");
    return powMethodOf(other, self, modulus);
}

fn powMethodOf(a: Value, b: Value, modulus: Value) Error!Value {
    if (!int.isAnyInt(a)) return .not_implemented;
    if (modulus.isNone()) return int.pow(a, b);
    if (!int.isAnyInt(modulus)) return .not_implemented;
    return int.powMod(a, b, modulus);
}

fn negMethod(self: Value) Error!Value {
    try check(self, "__neg__");
    return int.negate(self);
}

fn posMethod(self: Value) Error!Value {
    try check(self, "__pos__");
    return int.plain(self);
}

fn absMethod(self: Value) Error!Value {
    try check(self, "__abs__");
    return int.absolute(self);
}

fn boolMethod(self: Value) Error!bool {
    try check(self, "__bool__");
    return !int.isZero(self);
}

fn invertMethod(self: Value) Error!Value {
    try check(self, "__invert__");
    return int.invert(self);
}

fn floatMethod(self: Value) Error!f64 {
    try check(self, "__float__");
    return int.toFloat(self);
}

fn reprMethod(self: Value) Error!*Str {
    try check(self, "__repr__");
    return int.toStr(self);
}

fn hashMethod(self: Value) Error!i64 {
    try check(self, "__hash__");
    return @bitCast(hash.ofInt(self));
}

/// `int(self)`, `self.__index__()`, `self.__trunc__()` ...: self as a plain int.
fn plainMethod(comptime name: []const u8) fn (Value) Error!Value {
    return struct {
        fn method(self: Value) Error!Value {
            try check(self, name);
            return int.plain(self);
        }
    }.method;
}

const getSelf = plainMethod;

fn getZero(self: Value) Error!Value {
    try check(self, "imag");
    return Value.fromInt(0);
}

fn getOne(self: Value) Error!Value {
    try check(self, "denominator");
    return Value.fromInt(1);
}

// Methods with names.

fn bit_length(self: Value) Error!u64 {
    try check(self, "bit_length");
    return int.bitLength(self);
}

fn bit_count(self: Value) Error!u64 {
    try check(self, "bit_count");
    var buffer: int.Buffer = undefined;
    const n = int.operand(self, &buffer);
    try vm_module.charge(n.words.len / 4);
    var total: u64 = 0;
    for (n.words) |word| total += @popCount(word);
    return total;
}

fn as_integer_ratio(self: Value) Error!*layout.Tuple {
    try check(self, "as_integer_ratio");
    return tuple.fromSlice(&.{ try int.plain(self), Value.fromInt(1) });
}

fn is_integer(self: Value) Error!bool {
    try check(self, "is_integer");
    return true;
}

fn getnewargs(self: Value) Error!*layout.Tuple {
    try check(self, "__getnewargs__");
    return tuple.fromSlice(&.{try int.plain(self)});
}

/// As CPython counts: a header of 24 bytes and digits of 30 bits.
fn sizeof(self: Value) Error!u64 {
    try check(self, "__sizeof__");
    const digits = @max(1, (int.bitLength(self) + 29) / 30);
    return 24 + 4 * digits;
}

fn round(self: Value, digits: Value) Error!Value {
    try check(self, "__round__");
    if (digits.isNone()) return int.plain(self);
    const n = try int.requireInt(digits);
    if (!int.isNegative(n)) return int.plain(self);
    const count = int.toI64(n) orelse return Value.fromInt(0);
    return int.roundTo(self, @abs(count));
}

fn format(self: Value, spec: *Str) Error!Value {
    try check(self, "__format__");
    return Value.from(try formatted(self, spec));
}

pub fn formatted(self: Value, spec: *Str) Error!*Str {
    if (spec.len == 0) {
        if (self.isObject() and self.asObject().flags.subclass)
            return call.tailCall(Value.from(vm.types.str), &.{self});
        return repr.of(self);
    }
    var fault: Fault = .init(str.gpa);
    var sink: Sink = .init(str.gpa);
    const number = str_format.intOf(self).?;
    const name = str.view(typeOf(self).name);
    if (number == .big) try vm_module.charge(limbs.mulCost(number.big.limbs.len, number.big.limbs.len) / 2);
    format_spec.formatInt(&sink, &fault, str.view(spec), number, name, int.digitsMax()) catch |err|
        return str_format.failed(err, &fault);
    return str.fromSink(&sink);
}

/// True for 'little'.
fn isLittle(byteorder: Value) Error!bool {
    if (byteorder.isUndefined()) return false;
    const s = byteorder.as(Str) orelse return error.NeedsPython;
    if (str.eqlAscii(s, "little")) return true;
    if (str.eqlAscii(s, "big")) return false;
    return raise(.ValueError, "byteorder must be either 'little' or 'big'", .{});
}

fn checkByteorder(comptime name: []const u8, byteorder: Value) Error!void {
    if (byteorder.isUndefined() or byteorder.as(Str) != null) return;
    const given = @import("str_arguments.zig").shortName(byteorder);
    return raise(.TypeError, name ++ "() argument 'byteorder' must be str, not {}", .{given});
}

fn to_bytes(self: Value, length: i64, byteorder: Value, signed: bool) Error!Value {
    try check(self, "to_bytes");
    try checkByteorder("to_bytes", byteorder);
    const little = try isLittle(byteorder);
    if (length < 0) return raise(.ValueError, "length argument must be non-negative", .{});
    if (length > std.math.maxInt(i32)) return error.OutOfMemory;
    var buffer: int.Buffer = undefined;
    const n = int.operand(self, &buffer);
    if (n.negative and !signed) return raise(.OverflowError, "can't convert negative int to unsigned", .{});
    const size: usize = @intCast(length);
    const bits = limbs.bitLength(n.words);
    const fits = if (!signed)
        bits <= size * 8
    else if (n.isZero())
        true
    else if (size == 0)
        false
    else
        // -2^(8 size - 1) fits, its opposite does not.
        bits < size * 8 or (n.negative and bits == size * 8 and limbs.trailingZeros(n.words) == bits - 1);
    if (!fits) return raise(.OverflowError, "int too big to convert", .{});
    try vm_module.chargeBytes(size);
    const result = try bytes.create(size);
    const out = result.slice();
    var carry: u16 = @intFromBool(n.negative);
    for (0..size) |i| {
        const word: u32 = if (i / 4 < n.words.len) n.words[i / 4] else 0;
        const byte: u8 = @truncate(word >> @intCast(i % 4 * 8));
        const sum = @as(u16, if (n.negative) ~byte else byte) + carry;
        carry = sum >> 8;
        out[if (little) i else size - 1 - i] = @truncate(sum);
    }
    return Value.from(result);
}

fn from_bytes(class: *Type, source_value: Value, byteorder: Value, signed: bool) Error!Value {
    try checkByteorder("from_bytes", byteorder);
    const little = try isLittle(byteorder);
    const source = try bytes.gatheredOf(source_value) orelse return error.NeedsPython;
    if (class != vm.types.int) return error.NeedsPython;
    return fromByteSlice(source, little, signed);
}

pub fn fromByteSlice(source: []const u8, little: bool, signed: bool) Error!Value {
    try vm_module.chargeBytes(source.len);
    const size = source.len;
    const top: u8 = if (size == 0) 0 else source[if (little) size - 1 else 0];
    const negative = signed and top >= 0x80;
    const object = try big.create(size / 4 + 1);
    const words = big.wordsIn(object);
    @memset(words, 0);
    var carry: u16 = @intFromBool(negative);
    for (0..size) |i| {
        const byte = source[if (little) i else size - 1 - i];
        const sum = @as(u16, if (negative) ~byte else byte) + carry;
        carry = sum >> 8;
        words[i / 4] |= @as(u32, @as(u8, @truncate(sum))) << @intCast(i % 4 * 8);
    }
    if (carry != 0) words[size / 4] |= @as(u32, 1) << @intCast(size % 4 * 8);
    return big.finish(object, negative);
}
