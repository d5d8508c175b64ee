//! The methods of float, as `float.__dict__` has them, and float(...) itself.
//!
//! Not here: the arithmetic (float.zig); float(x) of objects with `__float__` (lib/prelude/numbers.py).

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const instance = @import("instance.zig");
const float = @import("float.zig");
const int = @import("int.zig");
const big = @import("int_big.zig");
const tuple = @import("tuple.zig");
const str = @import("str.zig");
const str_format = @import("str_format.zig");
const bytes = @import("bytes.zig");
const repr = @import("repr.zig");
const arith = @import("../vm/arith.zig");
const compare = @import("../vm/compare.zig");
const hash = @import("../vm/hash.zig");
const attribute = @import("../vm/attribute.zig");
const call = @import("../vm/call.zig");
const bind = @import("../native/bind.zig");
const float_text = @import("../text/float_text.zig");
const float_parse = @import("../text/float_parse.zig");
const format_spec = @import("../text/format_spec.zig");
const Fault = @import("../text/fault.zig").Fault;
const Sink = @import("../text/sink.zig").Sink;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const BinaryOperator = @import("../bytecode/op.zig").BinaryOperator;
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;

pub const doc =
    \\The floating-point number of double precision that is nearest to a number or to what a text says.
;

pub const constructors = bind.constructors(.{
    .{ "__new__(cls, x=0, /)", new, "Create and return a new object." },
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
    .{ "__pos__(self, /)", plainMethod("__pos__"), "+self" },
    .{ "__abs__(self, /)", absMethod, "The distance from zero." },
    .{ "__bool__(self, /)", boolMethod, "False for zero, True for everything else." },
    .{ "__int__(self, /)", truncMethod("__int__"), "int(self)" },
    .{ "__float__(self, /)", plainMethod("__float__"), "float(self)" },
    .{ "__floordiv__(self, value, /)", binaryMethod("__floordiv__", .floordiv, false), "Return self//value." },
    .{ "__rfloordiv__(self, value, /)", binaryMethod("__rfloordiv__", .floordiv, true), "Return value//self." },
    .{ "__truediv__(self, value, /)", binaryMethod("__truediv__", .div, false), "Return self/value." },
    .{ "__rtruediv__(self, value, /)", binaryMethod("__rtruediv__", .div, true), "Return value/self." },
    .{ "conjugate(self, /)", plainMethod("conjugate"), "Return self: a float is its own conjugate." },
    .{ "__trunc__(self, /)", truncMethod("__trunc__"), "Return the integer nearest to self between 0 and self." },
    .{ "__floor__(self, /)", floorMethod, "Return the largest integer that is not above self." },
    .{ "__ceil__(self, /)", ceilMethod, "Return the smallest integer that is not below self." },
    .{ "__round__(self, ndigits=None, /)", round, "Round to the nearest integer, or to ndigits places; half to even." },
    .{ "as_integer_ratio(self, /)", as_integer_ratio, "Return two ints whose quotient is exactly self, the second one positive." },
    .{ "hex(self, /)", hex, "The exact value in hexadecimal." },
    .{ "is_integer(self, /)", is_integer, "Return True if self is a whole number." },
    .{ "__getnewargs__(self, /)", getnewargs, "" },
    .{
        "__format__(self, format_spec, /)",
        format,
        "The text that format(self, format_spec) gives.",
    },
}) ++ bind.comparisons(compareMethod);

pub const class_methods = bind.classMethods(.{
    .{ "fromhex(cls, string, /)", fromhex, "The float written as text in hexadecimal." },
    .{ "from_number(cls, number, /)", from_number, "Convert a real number to a float." },
    .{ "__getformat__(cls, typestr, /)", getformat, "How 'double' and 'float' are stored." },
});

pub const attributes = bind.attributes(.{
    .{ "real", getReal, null, "The real part." },
    .{ "imag", getImag, null, "The imaginary part." },
});

pub const prelude_functions = bind.functions(.{
    .{ "_float_of_class(cls, value, /)", ofClass, "The number of a float as an instance of a class of floats." },
});

inline fn own(self: Value, comptime name: []const u8) Error!f64 {
    return float.of(self) orelse arith.wrongReceiver(name, "float", self);
}

/// The other operand: a float or an int; null for what floats do not know.
fn other(value: Value) Error!?f64 {
    if (float.of(value)) |x| return x;
    return if (int.isAnyInt(value)) try int.toFloat(value) else null;
}

// float(...)

fn new(class: *Type, x: Value) Error!Value {
    if (!class.isSubtype(vm.types.float)) return arith.notSubtype("float", class);
    if (class == vm.types.float and x.isFloat()) return x;
    const value = try newPlain(x);
    if (class != vm.types.float) return ofClass(class, Value.fromFloat(value));
    return if (value != value) float.newNan() else Value.fromFloat(value);
}

pub fn ofClass(class: *Type, value: Value) Error!Value {
    const x = try float.fromValue(value);
    if (class == vm.types.float) return Value.fromFloat(x);
    const object = try instance.createBuiltin(layout.Float, class, 0);
    object.value = x;
    return Value.from(object);
}

fn newPlain(x: Value) Error!f64 {
    if (x.isFloat()) return x.asFloat();
    if (x.as(Str)) |s| return fromText(str.view(s), x);
    if (try bytes.contiguousOf(x)) |source| {
        // No character beyond ASCII is a digit or a space here.
        const text = str.View.ofLatin1(source);
        return fromText(if (text.isAscii()) text else .empty, x);
    }
    if (x.as(layout.Float)) |object| {
        if (!attribute.isNative(typeOf(x), .__float__, vm.types.float)) return error.NeedsPython;
        return object.value;
    }
    if (int.isAnyInt(x) and (!x.isObject() or attribute.isNative(typeOf(x), .__float__, vm.types.int))) return int.toFloat(x);
    if (attribute.special(x, .__float__) != null or attribute.special(x, .__index__) != null) return error.NeedsPython;
    if (attribute.special(x, .__buffer__) != null) return error.NeedsPython;
    return raise(.TypeError, "float() argument must be a string or a real number, not '{}'", .{typeOf(x)});
}

fn fromText(text: str.View, quoted: Value) Error!f64 {
    try vm_module.charge(text.len / 4);
    if (try float_parse.parse(str.gpa, text)) |x| return x;
    return raise(.ValueError, "could not convert string to float: {}", .{try shown(quoted)});
}

/// The repr of the plain text, whatever the class.
fn shown(quoted: Value) Error!*Str {
    if (quoted.as(Str)) |s| return @import("str_repr.zig").of(s);
    if (quoted.isObject() and quoted.asObject().flags.subclass) {
        const source = (try bytes.contiguousOf(quoted)).?;
        return repr.of(Value.from(try bytes.fromSlice(source)));
    }
    return repr.of(quoted);
}

fn from_number(class: *Type, number: Value) Error!Value {
    if (class == vm.types.float) {
        if (number.isFloat()) return number;
        return Value.fromFloat(try float.fromValue(number));
    }
    return error.NeedsPython;
}

fn fromhex(class: *Type, string: Value) Error!Value {
    const s = string.as(Str) orelse
        return raise(.TypeError, "bad argument type for built-in operation", .{});
    const x = float_parse.fromHex(str.gpa, str.view(s)) catch |err| return switch (err) {
        error.Malformed => raise(.ValueError, "invalid hexadecimal floating-point string", .{}),
        error.TooLarge => raise(.OverflowError, "hexadecimal value too large to represent as a float", .{}),
        error.OutOfMemory => error.OutOfMemory,
    };
    if (class != vm.types.float) return call.tailCall(Value.from(class), &.{Value.fromFloat(x)});
    return if (x != x) float.newNan() else Value.fromFloat(x);
}

fn getformat(class: *Type, name: *Str) Error!*Str {
    _ = class;
    if (str.eqlAscii(name, "double") or str.eqlAscii(name, "float")) return str.fromAscii("IEEE, little-endian");
    return raise(.ValueError, "__getformat__() argument 1 must be 'double' or 'float'", .{});
}

// Operators.

fn binaryMethod(
    comptime name: []const u8,
    comptime op: BinaryOperator,
    comptime reflected: bool,
) fn (Value, Value) Error!Value {
    return struct {
        fn method(self: Value, value: Value) Error!Value {
            const x = try own(self, name);
            const y = try other(value) orelse return .not_implemented;
            return if (reflected) float.binary(op, y, x) else float.binary(op, x, y);
        }
    }.method;
}

fn compareMethod(comptime op: CompareOperator) fn (Value, Value) Error!Value {
    return struct {
        fn method(self: Value, value: Value) Error!Value {
            const x = try own(self, "__" ++ @tagName(op) ++ "__");
            if (float.of(value) == null and !int.isAnyInt(value)) return .not_implemented;
            // Subclasses do not matter here: only the numbers are compared.
            const y = if (float.of(value)) |y| Value.fromFloat(y) else value;
            return compare.method(op, Value.fromFloat(x), y);
        }
    }.method;
}

fn divided(x: f64, y: f64) Error!Value {
    if (y == 0) return raise(.ZeroDivisionError, "division by zero", .{});
    const division = float.divMod(x, y);
    const pair = try tuple.fromSlice(&.{ Value.fromFloat(division.quotient), Value.fromFloat(division.remainder) });
    return Value.from(pair);
}

fn divmodMethod(self: Value, value: Value) Error!Value {
    const x = try own(self, "__divmod__");
    return divided(x, try other(value) orelse return .not_implemented);
}

fn rdivmodMethod(self: Value, value: Value) Error!Value {
    const x = try own(self, "__rdivmod__");
    return divided(try other(value) orelse return .not_implemented, x);
}

fn noModulus(modulus: Value) Error!void {
    if (!modulus.isNone())
        return raise(.TypeError, "pow() 3rd argument not allowed unless all arguments are integers", .{});
}

fn powMethod(self: Value, value: Value, modulus: Value) Error!Value {
    const x = try own(self, "__pow__");
    try noModulus(modulus);
    return float.pow(x, try other(value) orelse return .not_implemented);
}

fn rpowMethod(self: Value, value: Value, modulus: Value) Error!Value {
    const x = try own(self, "__rpow__");
    try noModulus(modulus);
    return float.pow(try other(value) orelse return .not_implemented, x);
}

fn negMethod(self: Value) Error!f64 {
    return -try own(self, "__neg__");
}

fn absMethod(self: Value) Error!f64 {
    return @abs(try own(self, "__abs__"));
}

fn boolMethod(self: Value) Error!bool {
    return try own(self, "__bool__") != 0;
}

fn plainMethod(comptime name: []const u8) fn (Value) Error!f64 {
    return struct {
        fn method(self: Value) Error!f64 {
            return own(self, name);
        }
    }.method;
}

fn truncMethod(comptime name: []const u8) fn (Value) Error!Value {
    return struct {
        fn method(self: Value) Error!Value {
            return int.fromFloat(try own(self, name));
        }
    }.method;
}

fn floorMethod(self: Value) Error!Value {
    return int.fromFloat(@floor(try own(self, "__floor__")));
}

fn ceilMethod(self: Value) Error!Value {
    return int.fromFloat(@ceil(try own(self, "__ceil__")));
}

fn reprMethod(self: Value) Error!*Str {
    return float.toStr(try own(self, "__repr__"));
}

fn hashMethod(self: Value) Error!i64 {
    const x = try own(self, "__hash__");
    return @bitCast(try hash.of(if (x != x) self else Value.fromFloat(x)));
}

fn getReal(self: Value) Error!f64 {
    return own(self, "real");
}

fn getImag(self: Value) Error!f64 {
    _ = try own(self, "imag");
    return 0;
}

// Methods with names.

fn round(self: Value, digits: Value) Error!Value {
    return roundValue(try own(self, "__round__"), digits);
}

pub fn roundValue(x: f64, digits: Value) Error!Value {
    if (digits.isNone()) return int.fromFloat(roundHalfEven(x));
    const n = try int.indexClipped(digits);
    if (!std.math.isFinite(x)) return Value.fromFloat(x);
    const places: i32 = @intCast(std.math.clamp(n, -1000, 1000));
    const rounded = float_text.roundTo(x, places) catch
        return raise(.OverflowError, "rounded value too large to represent", .{});
    return Value.fromFloat(rounded);
}

pub fn roundHalfEven(x: f64) f64 {
    const down = @floor(x);
    const fraction = x - down;
    if (fraction < 0.5) return down;
    if (fraction > 0.5) return down + 1;
    return if (@rem(down, 2) == 0) down else down + 1;
}

fn as_integer_ratio(self: Value) Error!*layout.Tuple {
    const x = try own(self, "as_integer_ratio");
    if (x != x) return raise(.ValueError, "cannot convert NaN to integer ratio", .{});
    if (std.math.isInf(x)) return raise(.OverflowError, "cannot convert Infinity to integer ratio", .{});
    const ratio = float_text.integerRatio(x);
    const exponent: u64 = @abs(ratio.exponent);
    if (ratio.exponent >= 0) return tuple.fromSlice(&.{
        try big.fromShifted(ratio.mantissa, exponent, ratio.negative), Value.fromInt(1),
    });
    return tuple.fromSlice(&.{
        try big.fromShifted(ratio.mantissa, 0, ratio.negative), try big.fromShifted(1, exponent, false),
    });
}

fn hex(self: Value) Error!*Str {
    var room: [float_text.hex_size]u8 = undefined;
    return str.fromAscii(float_text.hex(&room, try own(self, "hex")));
}

fn is_integer(self: Value) Error!bool {
    const x = try own(self, "is_integer");
    return std.math.isFinite(x) and x == @floor(x);
}

fn getnewargs(self: Value) Error!*layout.Tuple {
    return tuple.fromSlice(&.{Value.fromFloat(try own(self, "__getnewargs__"))});
}

fn format(self: Value, spec: *Str) Error!*Str {
    const x = try own(self, "__format__");
    if (spec.len == 0) {
        if (self.isObject()) return call.tailCall(Value.from(vm.types.str), &.{self});
        return float.toStr(x);
    }
    var fault: Fault = .init(str.gpa);
    var sink: Sink = .init(str.gpa);
    const name = str.view(typeOf(self).name);
    format_spec.formatFloat(&sink, &fault, str.view(spec), x, name) catch |err| return str_format.failed(err, &fault);
    return str.fromSink(&sink);
}
