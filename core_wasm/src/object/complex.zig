//! complex: two floats, arithmetic with C's rules for infinities, and 3.14's mixed arithmetic, where a real operand
//! has no imaginary part at all (so `1.0 - 0j` keeps the sign of zero).
//!
//! Not here: text (text/float_text.zig, text/float_parse.zig), the functions of cmath.

const std = @import("std");
const layout = @import("layout.zig");
const Complex = layout.Complex;
const Str = layout.Str;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const instance = @import("instance.zig");
const heap = @import("../heap/heap.zig");
const float = @import("float.zig");
const int = @import("int.zig");
const tuple = @import("tuple.zig");
const str = @import("str.zig");
const str_format = @import("str_format.zig");
const arith = @import("../vm/arith.zig");
const compare = @import("../vm/compare.zig");
const hash = @import("../vm/hash.zig");
const attribute = @import("../vm/attribute.zig");
const call = @import("../vm/call.zig");
const bind = @import("../native/bind.zig");
const libm = @import("../native/math_libm.zig");
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

pub const Pair = struct { re: f64, im: f64 };

pub fn create(re: f64, im: f64) Error!Value {
    const object = try heap.create(Complex, vm.types.complex, 0);
    object.real = canonical(re);
    object.imag = canonical(im);
    return Value.from(object);
}

/// There is one nan.
fn canonical(x: f64) f64 {
    return Value.fromFloat(x).asFloat();
}

fn fromPair(pair: Pair) Error!Value {
    return create(pair.re, pair.im);
}

/// An operand: complex, or real (im is null).
const Operand = struct { re: f64, im: ?f64 };

fn operandOf(value: Value) Error!?Operand {
    if (value.as(Complex)) |z| return .{ .re = z.real, .im = z.imag };
    if (float.of(value)) |x| return .{ .re = x, .im = null };
    if (int.isAnyInt(value)) return .{ .re = try int.toFloat(value), .im = null };
    return null;
}

// Arithmetic.

/// + - * / ** where at least one operand is complex and both are numbers.
pub fn binary(op: BinaryOperator, a: Value, b: Value) Error!Value {
    const x = (try operandOf(a)).?;
    const y = (try operandOf(b)).?;
    switch (op) {
        .add => return create(x.re + y.re, if (x.im == null) y.im.? else if (y.im == null) x.im.? else x.im.? + y.im.?),
        .sub => return create(x.re - y.re, if (x.im == null) -y.im.? else if (y.im == null) x.im.? else x.im.? - y.im.?),
        .mul => {
            const x_im = x.im orelse return create(x.re * y.re, x.re * y.im.?);
            const y_im = y.im orelse return create(x.re * y.re, x_im * y.re);
            return fromPair(product(.{ .re = x.re, .im = x_im }, .{ .re = y.re, .im = y_im }));
        },
        .div => return fromPair(try divide(x, y)),
        .pow => return pow(x.re, x.im orelse 0, y.re, y.im orelse 0),
        else => unreachable,
    }
}

fn signedUnit(x: f64) f64 {
    return std.math.copysign(@as(f64, if (std.math.isInf(x)) 1 else 0), x);
}

fn zeroIfNan(x: f64) f64 {
    return if (x != x) std.math.copysign(@as(f64, 0), x) else x;
}

fn product(a: Pair, b: Pair) Pair {
    const ac = a.re * b.re;
    const bd = a.im * b.im;
    const ad = a.re * b.im;
    const bc = a.im * b.re;
    const re = ac - bd;
    const im = ad + bc;
    if (re == re or im == im) return .{ .re = re, .im = im };
    return productOfInfinities(a, b, .{ ac, bd, ad, bc }) orelse .{ .re = re, .im = im };
}

/// C99, annex G: infinity times anything but zero is infinite, whatever the parts say.
fn productOfInfinities(a_given: Pair, b_given: Pair, parts: [4]f64) ?Pair {
    const inf = std.math.inf(f64);
    var a = a_given;
    var b = b_given;
    var recover = false;
    if (std.math.isInf(a.re) or std.math.isInf(a.im)) {
        a = .{ .re = signedUnit(a.re), .im = signedUnit(a.im) };
        b = .{ .re = zeroIfNan(b.re), .im = zeroIfNan(b.im) };
        recover = true;
    }
    if (std.math.isInf(b.re) or std.math.isInf(b.im)) {
        b = .{ .re = signedUnit(b.re), .im = signedUnit(b.im) };
        a = .{ .re = zeroIfNan(a.re), .im = zeroIfNan(a.im) };
        recover = true;
    }
    if (!recover) {
        for (parts) |part| {
            if (std.math.isInf(part)) recover = true;
        }
        a = .{ .re = zeroIfNan(a.re), .im = zeroIfNan(a.im) };
        b = .{ .re = zeroIfNan(b.re), .im = zeroIfNan(b.im) };
    }
    if (!recover) return null;
    return .{ .re = inf * (a.re * b.re - a.im * b.im), .im = inf * (a.re * b.im + a.im * b.re) };
}

fn divisionByZero() Error {
    return raise(.ZeroDivisionError, "division by zero", .{});
}

fn divide(a: Operand, b: Operand) Error!Pair {
    const b_im = b.im orelse {
        if (b.re == 0) return divisionByZero();
        return .{ .re = a.re / b.re, .im = a.im.? / b.re };
    };
    if (b.re == 0 and b_im == 0) return divisionByZero();
    return quotient(.{ .re = a.re, .im = a.im orelse 0 }, a.im == null, .{ .re = b.re, .im = b_im });
}

/// Smith's way: the larger part of the divisor scales.
fn quotient(a: Pair, a_is_real: bool, b: Pair) Pair {
    var out: Pair = .{ .re = std.math.nan(f64), .im = std.math.nan(f64) };
    if (@abs(b.re) >= @abs(b.im)) {
        const ratio = b.im / b.re;
        const divisor = b.re + b.im * ratio;
        out = if (a_is_real)
            .{ .re = a.re / divisor, .im = -a.re * ratio / divisor }
        else
            .{ .re = (a.re + a.im * ratio) / divisor, .im = (a.im - a.re * ratio) / divisor };
    } else if (@abs(b.im) >= @abs(b.re)) {
        const ratio = b.re / b.im;
        const divisor = b.re * ratio + b.im;
        out = if (a_is_real)
            .{ .re = a.re * ratio / divisor, .im = -a.re / divisor }
        else
            .{ .re = (a.re * ratio + a.im) / divisor, .im = (a.im * ratio - a.re) / divisor };
    }
    if (out.re == out.re or out.im == out.im) return out;
    const inf = std.math.inf(f64);
    const b_finite = std.math.isFinite(b.re) and std.math.isFinite(b.im);
    const b_infinite = std.math.isInf(b.re) or std.math.isInf(b.im);
    if (!a_is_real and (std.math.isInf(a.re) or std.math.isInf(a.im)) and b_finite) {
        const x = signedUnit(a.re);
        const y = signedUnit(a.im);
        return .{ .re = inf * (x * b.re + y * b.im), .im = inf * (y * b.re - x * b.im) };
    }
    if (b_infinite and std.math.isFinite(a.re) and std.math.isFinite(a.im)) {
        const x = signedUnit(b.re);
        const y = signedUnit(b.im);
        if (a_is_real) return .{ .re = 0.0 * (a.re * x), .im = 0.0 * (-a.re * y) };
        return .{ .re = 0.0 * (a.re * x + a.im * y), .im = 0.0 * (a.im * x - a.re * y) };
    }
    return out;
}

/// (re + im j) ** (x + y j)
pub fn pow(re: f64, im: f64, x: f64, y: f64) Error!Value {
    var result: Pair = undefined;
    if (y == 0 and x == @floor(x) and @abs(x) <= 100) {
        result = try powInt(.{ .re = re, .im = im }, @trunc(x));
    } else if (x == 0 and y == 0) {
        result = .{ .re = 1, .im = 0 };
    } else if (re == 0 and im == 0) {
        if (y != 0 or x < 0) return zeroToNegative();
        result = .{ .re = 0, .im = 0 };
    } else {
        const size = libm.hypot(re, im);
        var length = libm.pow(size, x);
        const angle = libm.atan2(im, re);
        var phase = angle * x;
        if (y != 0) {
            length *= libm.exp(-angle * y);
            phase += y * libm.log(size);
        }
        result = .{ .re = length * libm.cos(phase), .im = length * libm.sin(phase) };
    }
    if (std.math.isInf(result.re) or std.math.isInf(result.im))
        return raise(.OverflowError, "complex exponentiation", .{});
    return fromPair(result);
}

fn zeroToNegative() Error {
    return raise(.ZeroDivisionError, "zero to a negative or complex power", .{});
}

fn powInt(base: Pair, exponent: i64) Error!Pair {
    var result: Pair = .{ .re = 1, .im = 0 };
    var factor = base;
    var rest: u64 = @abs(exponent);
    while (rest > 0) : (rest >>= 1) {
        if (rest & 1 == 1) result = product(result, factor);
        factor = product(factor, factor);
    }
    if (exponent >= 0) return result;
    if (result.re == 0 and result.im == 0) return zeroToNegative();
    return quotient(.{ .re = 1, .im = 0 }, false, result);
}

/// `abs(z)`
pub fn magnitude(re: f64, im: f64) Error!f64 {
    if (std.math.isInf(re) or std.math.isInf(im)) return std.math.inf(f64);
    const size = libm.hypot(re, im);
    if (std.math.isInf(size)) return raise(.OverflowError, "absolute value too large", .{});
    return size;
}

// Text.

pub fn append(builder: *str.Builder, z: *Complex) Error!void {
    var room: [float_text.complex_repr_size]u8 = undefined;
    return builder.appendAscii(float_text.reprComplex(&room, z.real, z.imag));
}

// The class.

pub const doc =
    "Create a complex number from a string or from numbers.\n\n" ++
    "A string is parsed; a number is converted; with real and imag the number real + imag*1j is made.";

pub const constructors = bind.constructors(.{
    .{ "__new__(cls, real=<unrepresentable>, imag=<unrepresentable>)", new, "Create and return a new object.", "(real=0, imag=0)" },
});

pub const methods = bind.table(.{
    .{ "__repr__(self, /)", reprMethod, "The text that repr(self) gives." },
    .{ "__hash__(self, /)", hashMethod, "The number by which dicts and sets find this object." },
    .{ "__add__(self, value, /)", binaryMethod(.add, false), "The value of self + value." },
    .{ "__radd__(self, value, /)", binaryMethod(.add, true), "The value of value + self." },
    .{ "__sub__(self, value, /)", binaryMethod(.sub, false), "The value of self - value." },
    .{ "__rsub__(self, value, /)", binaryMethod(.sub, true), "The value of value - self." },
    .{ "__mul__(self, value, /)", binaryMethod(.mul, false), "The value of self * value." },
    .{ "__rmul__(self, value, /)", binaryMethod(.mul, true), "The value of value * self." },
    .{ "__truediv__(self, value, /)", binaryMethod(.div, false), "The value of self / value." },
    .{ "__rtruediv__(self, value, /)", binaryMethod(.div, true), "The value of value / self." },
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
    .{ "__complex__(self, /)", posMethod, "A plain complex number of the same value." },
    .{ "conjugate(self, /)", conjugate, "The number with the sign of its imaginary part turned." },
    .{ "__getnewargs__(self, /)", getnewargs, "" },
    .{
        "__format__(self, format_spec, /)",
        format,
        "The text that format(self, format_spec) gives.",
    },
}) ++ bind.comparisons(compareMethod);

pub const class_methods = bind.classMethods(.{
    .{ "from_number(cls, number, /)", from_number, "Convert number to a complex floating-point number." },
});

pub const attributes = bind.attributes(.{
    .{ "real", getReal, bind.readOnly, "The real part." },
    .{ "imag", getImag, bind.readOnly, "The imaginary part." },
});

pub const prelude_functions = bind.functions(.{
    .{ "_complex_of_class(cls, value, /)", complexOfClass, "The number of a complex as an instance of a class of complex." },
});

fn complexOfClass(class: *Type, value: Value) Error!Value {
    const z = (try operandOf(value)).?;
    return ofClass(class, .{ .re = z.re, .im = z.im orelse 0 });
}

fn ofClass(class: *Type, pair: Pair) Error!Value {
    if (class == vm.types.complex) return fromPair(pair);
    const object = try instance.createBuiltin(Complex, class, 0);
    object.real = pair.re;
    object.imag = pair.im;
    return Value.from(object);
}

fn new(class: *Type, real: ?Value, imag: ?Value) Error!Value {
    if (!class.isSubtype(vm.types.complex)) return arith.notSubtype("complex", class);
    if (imag == null) {
        const x = real orelse return ofClass(class, .{ .re = 0, .im = 0 });
        if (x.asExact(Complex) != null and class == vm.types.complex) return x;
        if (x.as(Str)) |s| return ofClass(class, try fromText(s));
        const z = try component(x, .alone);
        return ofClass(class, .{ .re = z.re, .im = z.im orelse 0 });
    }
    const x = if (real) |r| try component(r, .real) else Operand{ .re = 0, .im = null };
    const y = try component(imag.?, .imag);
    // real + imag * 1j, each with parts of its own.
    const re = if (y.im) |im| x.re - im else x.re;
    const im = if (x.im) |i| i + y.re else y.re;
    return ofClass(class, .{ .re = re, .im = im });
}

fn fromText(s: *Str) Error!Pair {
    try vm_module.charge(s.len / 4);
    const parsed = try float_parse.parseComplex(str.gpa, str.view(s)) orelse
        return raise(.ValueError, "complex() arg is a malformed string", .{});
    return .{ .re = parsed.re, .im = parsed.im };
}

fn component(value: Value, role: enum { alone, real, imag }) Error!Operand {
    if (value.isObject() and (!value.asObject().type.flags.builtin or value.asObject().kind == .decimal)) {
        const convertible = attribute.special(value, .__complex__) orelse attribute.special(value, .__float__) orelse
            attribute.special(value, .__index__);
        if (convertible != null) return error.NeedsPython;
    }
    if (try operandOf(value)) |z| return z;
    const class = typeOf(value);
    return switch (role) {
        .alone => raise(.TypeError, "complex() argument must be a string or a number, not {}", .{class}),
        .real => raise(.TypeError, "complex() argument 'real' must be a real number, not {}", .{class}),
        .imag => raise(.TypeError, "complex() argument 'imag' must be a real number, not {}", .{class}),
    };
}

fn from_number(class: *Type, number: Value) Error!Value {
    if (class != vm.types.complex) return error.NeedsPython;
    if (number.asExact(Complex) != null) return number;
    if (number.isObject() and attribute.special(number, .__complex__) != null) return error.NeedsPython;
    return create(try float.fromValue(number), 0);
}

fn binaryMethod(comptime op: BinaryOperator, comptime reflected: bool) fn (*Complex, Value) Error!Value {
    return struct {
        fn method(self: *Complex, value: Value) Error!Value {
            _ = try operandOf(value) orelse return .not_implemented;
            return if (reflected) binary(op, value, Value.from(self)) else binary(op, Value.from(self), value);
        }
    }.method;
}

fn compareMethod(comptime op: CompareOperator) fn (*Complex, Value) Error!Value {
    return struct {
        fn method(self: *Complex, value: Value) Error!Value {
            if (op != .eq and op != .ne) return .not_implemented;
            if (value.as(Complex) == null and float.of(value) == null and !int.isAnyInt(value)) return .not_implemented;
            return compare.method(op, Value.from(self), value);
        }
    }.method;
}

fn powMethod(self: *Complex, value: Value, modulus: Value) Error!Value {
    if (!modulus.isNone()) return raise(.ValueError, "complex modulo", .{});
    _ = try operandOf(value) orelse return .not_implemented;
    return binary(.pow, Value.from(self), value);
}

fn rpowMethod(self: *Complex, value: Value, modulus: Value) Error!Value {
    if (!modulus.isNone()) return raise(.ValueError, "complex modulo", .{});
    _ = try operandOf(value) orelse return .not_implemented;
    return binary(.pow, value, Value.from(self));
}

fn negMethod(self: *Complex) Error!Value {
    return create(-self.real, -self.imag);
}

fn posMethod(self: *Complex) Error!Value {
    if (!self.object.flags.subclass) return Value.from(self);
    return create(self.real, self.imag);
}

fn absMethod(self: *Complex) Error!f64 {
    return magnitude(self.real, self.imag);
}

fn boolMethod(self: *Complex) bool {
    return self.real != 0 or self.imag != 0;
}

fn conjugate(self: *Complex) Error!Value {
    return create(self.real, -self.imag);
}

fn getnewargs(self: *Complex) Error!*layout.Tuple {
    return tuple.fromSlice(&.{ Value.fromFloat(self.real), Value.fromFloat(self.imag) });
}

fn getReal(self: *Complex) f64 {
    return self.real;
}

fn getImag(self: *Complex) f64 {
    return self.imag;
}

fn reprMethod(self: *Complex) Error!*Str {
    var builder = str.Builder.init();
    try append(&builder, self);
    return builder.finish();
}

fn hashMethod(self: *Complex) i64 {
    return @bitCast(hash.ofComplex(self.real, self.imag, Value.from(self)));
}

fn format(self: *Complex, spec: *Str) Error!*Str {
    if (spec.len == 0) {
        if (self.object.flags.subclass) return call.tailCall(Value.from(vm.types.str), &.{Value.from(self)});
        return reprMethod(self);
    }
    var fault: Fault = .init(str.gpa);
    var sink: Sink = .init(str.gpa);
    const name = str.view(self.object.type.name);
    format_spec.formatComplex(&sink, &fault, str.view(spec), self.real, self.imag, name) catch |err|
        return str_format.failed(err, &fault);
    return str.fromSink(&sink);
}
