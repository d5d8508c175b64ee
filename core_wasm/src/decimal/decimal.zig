//! The class Decimal: making numbers, and the methods that programs use most.
//!
//! The class has two halves: natives here, and everything else in `lib/_decimal_*.py`, whose class body is put into this class
//! when the image is baked (`_extend_class`): a function of a native's name becomes its twin, the others are added as they are.
//!
//! Not here: operators (decimal_operators.zig), comparing and hashing (decimal_order.zig), text (decimal_text.zig), contexts.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Decimal = layout.Decimal;
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const instance = @import("../object/instance.zig");
const int = @import("../object/int.zig");
const big = @import("../object/int_big.zig");
const str = @import("../object/str.zig");
const dict = @import("../object/dict.zig");
const intern = @import("../object/intern.zig");
const heap = @import("../heap/heap.zig");
const bind = @import("../native/bind.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const digits = @import("coefficient.zig");
const context_module = @import("context.zig");
const create = context_module.create;
const decimal_order = @import("decimal_order.zig");
const Parts = decimal_order.Parts;
const decimal_text = @import("decimal_text.zig");
const operators = @import("decimal_operators.zig");

pub const doc =
    \\A decimal number, exactly as a text, an int, a float or (sign, digits, exponent) gives it.
    \\
    \\The context only tells whether what is no number raises InvalidOperation or becomes NaN.
;

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, value='0', context=None)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});
pub const methods = bind.table(.{
    .{ "__repr__(self, /)", decimal_text.reprOf, "The text that repr(self) gives." },
    .{ "__str__(self, /)", decimal_text.strOf, "The text that str(self) gives." },
    .{ "__hash__(self, /)", hashOf, "The number by which dicts and sets find this object." },
    .{
        "__format__(self, format_spec, override=None, /)",
        format,
        "The text that format(self, format_spec) gives.",
    },
    .{ "__bool__(self, /)", isNonZero, "False for zero, True for everything else." },
    .{ "__neg__(self, /)", negative, "The value of -self." },
    .{ "__pos__(self, /)", positive, "The value of +self." },
    .{ "__abs__(self, /)", absolute, "The distance from zero." },
    .{ "__int__(self, /)", truncated, "The integer part." },
    .{ "__float__(self, /)", toFloat, "The nearest float." },
    .{ "__trunc__(self, /)", truncated, "The integer part of self." },
    .{ "__floor__(self, /)", floor, "The greatest int that is not above self." },
    .{ "__ceil__(self, /)", ceiling, "The least int that is not below self." },
    .{
        "__round__(self, ndigits=None, /)",
        round,
        "The nearest int, or number of ndigits places; halves go to the even one.",
    },
    .{ "quantize(self, /, exp, rounding=None, context=None)", quantizeMethod, "Quantize *self* so its exponent is the same as that of *exp*." },
    .{ "adjusted(self, /)", adjusted, "Return the adjusted exponent (exp + digits - 1) of the number." },
    .{ "is_finite(self, /)", isFinite, "Is it neither infinite nor a NaN?" },
    .{ "is_infinite(self, /)", isInfinite, "Is it one of the infinities?" },
    .{ "is_nan(self, /)", isNan, "Is it a NaN of either kind?" },
    .{ "is_qnan(self, /)", isQuietNan, "Is it a NaN that does not signal?" },
    .{ "is_snan(self, /)", isSignalingNan, "Is it a NaN that signals?" },
    .{ "is_signed(self, /)", isSigned, "Does it carry a minus? Zeros and NaNs may, too." },
    .{ "is_zero(self, /)", isZero, "Is it a zero of either sign?" },
}) ++ operators.table;
/// What the Python half sees of a number.
pub const attributes = bind.attributes(.{
    .{ "_sign", getSign, null, "1 for negative numbers." },
    .{ "_int", getCoefficient, null, "The coefficient." },
    .{ "_exp", getExponent, null, "The exponent." },
    .{ "_special", getSpecial, null, "None, or F, n or N: an infinity, a quiet or a signalling nan." },
});
pub const prelude_functions = bind.functions(.{
    .{ "_decimal_make(sign, coefficient, exponent, /)", makeFinite, "A finite Decimal." },
    .{ "_decimal_make_special(sign, kind, payload=0, /)", makeSpecial, "An infinity or a nan." },
    .{ "_decimal_of_class(cls, number, /)", ofClass, "The number as an object of a subclass." },
    .{ "_extend_class(cls, namespace, /)", extendClass, "Puts the names of a class body into a class made natively." },
});

// Making them.

fn new(class: *Type, value: ?Value, context: ?Value) Error!Value {
    if (context) |given| if (!given.isNone()) return error.NeedsPython;
    const source = value orelse return Value.from(try create(class, false, 0, 0));
    if (source.as(Str)) |text| {
        const x = decimal_text.parse(text) orelse return error.NeedsPython;
        return Value.from(try create(class, x.negative, x.coefficient, x.exponent));
    }
    if (int.isAnyInt(source)) return Value.from(try fromInt(class, source));
    if (source.as(Decimal)) |number| {
        if (class == vm.types.decimal and number.object.type == class) return source;
        return Value.from(try copyOf(class, number));
    }
    return error.NeedsPython;
}

fn fromInt(class: *Type, value: Value) Error!*Decimal {
    const x = Parts.ofInt(value) orelse {
        const magnitude = try int.absolute(value);
        const self = try create(class, int.isNegative(value), 0, 0);
        self.big = magnitude.as(layout.Int);
        heap.wrote(self);
        return self;
    };
    return create(class, x.negative, x.coefficient, 0);
}

fn copyOf(class: *Type, number: *Decimal) Error!*Decimal {
    const self = try create(class, number.negative, number.coefficient(), number.exponent);
    self.big = number.big;
    self.special = number.special;
    heap.wrote(self);
    return self;
}

fn ofClass(class: *Type, number: *Decimal) Error!*Decimal {
    return copyOf(class, number);
}

/// Exponents beyond all limits stay beyond them.
const exponent_far: i64 = 4_000_000_000_000_000_000;

fn makeFinite(sign: Value, coefficient: Value, exponent: Value) Error!*Decimal {
    const self = try fromInt(vm.types.decimal, coefficient);
    self.negative = try int.indexOf(sign) != 0;
    self.exponent = std.math.clamp(try int.indexClipped(exponent), -exponent_far, exponent_far);
    return self;
}

fn makeSpecial(sign: Value, kind: *Str, payload: Value) Error!*Decimal {
    const self = try fromInt(vm.types.decimal, payload);
    self.negative = try int.indexOf(sign) != 0;
    self.special = switch (str.at(kind, 0)) {
        'F' => .infinity,
        'n' => .quiet_nan,
        else => .signaling_nan,
    };
    return self;
}

// Its parts.

fn getSign(self: *Decimal) i64 {
    return @intFromBool(self.negative);
}

fn getCoefficient(self: *Decimal) Error!Value {
    if (self.big) |object| return Value.from(object);
    return big.fromU128(self.coefficient(), false);
}

fn getExponent(self: *Decimal) i64 {
    return self.exponent;
}

fn getSpecial(self: *Decimal) Error!Value {
    if (self.special == .finite) return .none;
    return Value.from(try str.fromAscii(switch (self.special) {
        .infinity => "F",
        .quiet_nan => "n",
        else => "N",
    }));
}

// What it does.

fn hashOf(self: *Decimal) Error!i64 {
    return @bitCast(try decimal_order.hashOf(self));
}

fn format(self: *Decimal, spec: Value, override: ?Value) Error!*Str {
    if (override != null) return error.NeedsPython;
    const text = spec.as(Str) orelse return error.NeedsPython;
    if (text.len == 0) return decimal_text.strOf(self);
    return decimal_text.format(try context_module.current(), self, text);
}

pub fn isNonZero(self: *Decimal) bool {
    return self.special != .finite or self.big != null or self.coefficient() != 0;
}

fn negative(self: *Decimal) Error!*Decimal {
    const x = Parts.of(self) orelse return error.NeedsPython;
    const context = try context_module.current();
    // A zero has no sign but where that is how one rounds.
    const sign = if (x.coefficient == 0) context.rounding == .ROUND_FLOOR and !x.negative else !x.negative;
    return context_module.finish(context, sign, x.coefficient, x.exponent);
}

fn positive(self: *Decimal) Error!*Decimal {
    const x = Parts.of(self) orelse return error.NeedsPython;
    const context = try context_module.current();
    const sign = x.negative and (x.coefficient != 0 or context.rounding == .ROUND_FLOOR);
    return context_module.finish(context, sign, x.coefficient, x.exponent);
}

fn absolute(self: *Decimal) Error!*Decimal {
    return if (self.negative) negative(self) else positive(self);
}

/// The int that a number is rounded to.
fn whole(self: *Decimal, mode: context_module.Rounding) Error!Value {
    const x = Parts.of(self) orelse return error.NeedsPython;
    if (x.exponent >= 0) {
        const n = digits.lengthened(x.coefficient, @intCast(x.exponent)) orelse return error.NeedsPython;
        return big.fromU128(n, x.negative);
    }
    const short = digits.shortened(x.coefficient, @intCast(-x.exponent));
    const up = context_module.roundsUp(mode, x.negative, short.quotient, short.rest);
    return big.fromU128(short.quotient + @intFromBool(up), x.negative);
}

fn truncated(self: *Decimal) Error!Value {
    return whole(self, .ROUND_DOWN);
}

fn floor(self: *Decimal) Error!Value {
    return whole(self, .ROUND_FLOOR);
}

fn ceiling(self: *Decimal) Error!Value {
    return whole(self, .ROUND_CEILING);
}

fn round(self: *Decimal, places: ?Value) Error!Value {
    const given = places orelse return whole(self, .ROUND_HALF_EVEN);
    if (!int.isAnyInt(given)) return error.NeedsPython;
    const count = int.toI64(given) orelse return error.NeedsPython;
    if (@abs(count) > exponent_far) return error.NeedsPython;
    const context = try context_module.current();
    return Value.from(try quantize(context, self, -count, context.rounding));
}

fn toFloat(self: *Decimal) Error!f64 {
    return decimal_text.toFloat(Parts.of(self) orelse return error.NeedsPython);
}

fn quantizeMethod(self: *Decimal, exponent: Value, rounding: ?Value, context: ?Value) Error!*Decimal {
    const used = try context_module.given(context);
    const unit = try Parts.ofOperand(exponent) orelse return error.NeedsPython;
    var mode = used.rounding;
    if (rounding) |name| if (!name.isNone()) {
        mode = context_module.roundingOf(name) orelse return error.NeedsPython;
    };
    return quantize(used, self, unit.exponent, mode);
}

/// The number with that exponent.
fn quantize(context: *layout.DecimalContext, self: *Decimal, exponent: i64, mode: context_module.Rounding) Error!*Decimal {
    const x = Parts.of(self) orelse return error.NeedsPython;
    if (exponent < context.exponent_min - context.precision + 1 or exponent > context.exponent_max) return error.NeedsPython;
    if (x.coefficient == 0) return context_module.finish(context, x.negative, 0, exponent);
    if (x.exponent >= exponent) {
        const coefficient = digits.lengthened(x.coefficient, @intCast(x.exponent - exponent)) orelse return error.NeedsPython;
        if (digits.digitCount(coefficient) > context.precision) return error.NeedsPython;
        return context_module.finish(context, x.negative, coefficient, exponent);
    }
    const short = digits.shortened(x.coefficient, @intCast(exponent - x.exponent));
    const coefficient = short.quotient + @intFromBool(context_module.roundsUp(mode, x.negative, short.quotient, short.rest));
    if (digits.digitCount(coefficient) > context.precision) return error.NeedsPython;
    const signals: context_module.Signals = .{ .rounded = true, .inexact = short.rest != .nothing };
    if (context.traps & @as(u16, @bitCast(signals)) != 0) return error.NeedsPython;
    const made = try context_module.finish(context, x.negative, coefficient, exponent);
    try context_module.signal(context, signals);
    return made;
}

fn adjusted(self: *Decimal) Error!i64 {
    if (self.special != .finite) return 0;
    const x = Parts.of(self) orelse return error.NeedsPython;
    return x.exponent + digits.digitCount(x.coefficient) - 1;
}

fn isFinite(self: *Decimal) bool {
    return self.special == .finite;
}

fn isInfinite(self: *Decimal) bool {
    return self.special == .infinity;
}

fn isNan(self: *Decimal) bool {
    return self.special == .quiet_nan or self.special == .signaling_nan;
}

fn isQuietNan(self: *Decimal) bool {
    return self.special == .quiet_nan;
}

fn isSignalingNan(self: *Decimal) bool {
    return self.special == .signaling_nan;
}

fn isSigned(self: *Decimal) bool {
    return self.negative;
}

fn isZero(self: *Decimal) bool {
    return !isNonZero(self);
}

// The Python half.

fn extendClass(class: *Type, namespace: *layout.Dict) Error!void {
    var index: u32 = 0;
    while (dict.next(namespace, &index)) |entry| {
        const name = entry.key.as(Str) orelse continue;
        const native = if (dict.getStr(class.dict, name)) |existing| existing.as(layout.Native) else null;
        if (native) |half| {
            const function = if (entry.value.as(layout.StaticMethod)) |static| static.callable else entry.value;
            if (half.owner.is(Value.from(class))) {
                half.twin = function;
                heap.wrote(half);
                continue;
            }
        }
        try dict.setStr(class.dict, try intern.intern(name), entry.value);
    }
    class.changed();
}
