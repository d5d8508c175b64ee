//! Contexts of decimal arithmetic, and results made to fit them.
//!
//!     finish(context, negative, coefficient, exponent)   the Decimal, rounded if it has too many digits
//!
//! Natives do what nearly every program asks for: numbers of up to 38 digits whose results are neither subnormal nor too large
//! and set off no trap. Everything else is NeedsPython, before any flag is set: the library's twin (lib/_decimal_*.py) does the
//! operation again, for numbers of any size, and raises what is to be raised.
//!
//! Not here: checks of what programs assign to a context, its methods (lib/_decimal_context.py).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Context = layout.DecimalContext;
const Decimal = layout.Decimal;
pub const Rounding = Context.Rounding;
const Value = @import("../object/value.zig").Value;
const Type = @import("../object/type.zig").Type;
const instance = @import("../object/instance.zig");
const intern = @import("../object/intern.zig");
const str = @import("../object/str.zig");
const int = @import("../object/int.zig");
const bind = @import("../native/bind.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const coefficient_module = @import("coefficient.zig");
const Rest = coefficient_module.Rest;

/// In the order of `SIGNALS` in lib/_decimal_signals.py.
pub const Signals = packed struct(u16) {
    invalid_operation: bool = false,
    float_operation: bool = false,
    division_by_zero: bool = false,
    overflow: bool = false,
    underflow: bool = false,
    subnormal: bool = false,
    inexact: bool = false,
    rounded: bool = false,
    clamped: bool = false,
    unused: u7 = 0,
};

pub const doc =
    \\How decimal arithmetic rounds and how far, and which signals it raises or only notes.
    \\
    \\    >>> Context(prec=4, rounding=ROUND_DOWN).divide(Decimal(2), 3)
    \\    Decimal('0.6666')
;

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, *args, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});
/// Unchecked: the library's class body has properties in front of them.
pub const attributes = bind.attributes(.{
    .{ "_prec", getPrecision, setPrecision, "Digits of results." },
    .{ "_Emin", getExponentMin, setExponentMin, "The smallest exponent." },
    .{ "_Emax", getExponentMax, setExponentMax, "The largest exponent." },
    .{ "_rounding", getRounding, setRounding, "The name of the rounding mode." },
    .{ "_capitals", getCapitals, setCapitals, "Whether exponents are shown as E." },
    .{ "_clamping", getClamp, setClamp, "Whether exponents are limited so that all digits fit." },
    .{ "_flags", getFlags, setFlags, "Signals that have happened, as bits." },
    .{ "_traps", getTraps, setTraps, "Signals that raise exceptions, as bits." },
    .{ "_flags_view", getFlagsView, setFlagsView, "The mapping behind flags." },
    .{ "_traps_view", getTrapsView, setTrapsView, "The mapping behind traps." },
});
pub const prelude_functions = bind.functions(.{
    .{ "_decimal_current_context()", currentOrNone, "The context that is used where none is given, or None." },
    .{ "_decimal_set_context(context, /)", setCurrent, "Makes it the one that is used where none is given." },
});

fn new(class: *Type, _: ?*layout.Dict, _: []const Value) Error!*Context {
    const self = try instance.createBuiltin(Context, class, 0);
    const header = self.object;
    self.* = .{
        .object = header,
        .precision = 28,
        .exponent_min = -999_999,
        .exponent_max = 999_999,
        .flags = 0,
        .traps = 0,
        .rounding = .ROUND_HALF_EVEN,
        .capitals = true,
        .clamp = false,
        .flags_view = .none,
        .traps_view = .none,
    };
    return self;
}

fn getPrecision(self: *Context) i64 {
    return self.precision;
}

fn setPrecision(self: *Context, value: Value) Error!void {
    self.precision = try int.indexOf(value);
}

fn getExponentMin(self: *Context) i64 {
    return self.exponent_min;
}

fn setExponentMin(self: *Context, value: Value) Error!void {
    self.exponent_min = try int.indexOf(value);
}

fn getExponentMax(self: *Context) i64 {
    return self.exponent_max;
}

fn setExponentMax(self: *Context, value: Value) Error!void {
    self.exponent_max = try int.indexOf(value);
}

fn getRounding(self: *Context) Error!*layout.Str {
    return switch (self.rounding) {
        inline else => |mode| intern.internUtf8(@tagName(mode)),
    };
}

fn setRounding(self: *Context, value: Value) Error!void {
    self.rounding = roundingOf(value) orelse return error.NeedsPython;
}

fn getCapitals(self: *Context) i64 {
    return @intFromBool(self.capitals);
}

fn setCapitals(self: *Context, value: Value) Error!void {
    self.capitals = try int.indexOf(value) != 0;
}

fn getClamp(self: *Context) i64 {
    return @intFromBool(self.clamp);
}

fn setClamp(self: *Context, value: Value) Error!void {
    self.clamp = try int.indexOf(value) != 0;
}

fn getFlags(self: *Context) i64 {
    return self.flags;
}

fn setFlags(self: *Context, value: Value) Error!void {
    self.flags = @intCast((try int.indexOf(value)) & 0xFFFF);
}

fn getTraps(self: *Context) i64 {
    return self.traps;
}

fn setTraps(self: *Context, value: Value) Error!void {
    self.traps = @intCast((try int.indexOf(value)) & 0xFFFF);
}

fn getFlagsView(self: *Context) Value {
    return self.flags_view;
}

fn setFlagsView(self: *Context, value: Value) Error!void {
    self.flags_view = value;
    heap.wrote(self);
}

fn getTrapsView(self: *Context) Value {
    return self.traps_view;
}

fn setTrapsView(self: *Context, value: Value) Error!void {
    self.traps_view = value;
    heap.wrote(self);
}

/// The mode of that name; null if there is none.
pub fn roundingOf(value: Value) ?Rounding {
    const name = value.as(layout.Str) orelse return null;
    inline for (@typeInfo(Rounding).@"enum".field_names, 0..) |mode, i| {
        if (name.len == mode.len and str.eqlAscii(name, mode)) return @fromBackingInt(@as(u8, i));
    }
    return null;
}

// The current one.

fn currentOrNone() Value {
    return vm.decimal_context;
}

fn setCurrent(context: Value) void {
    vm.decimal_context = context;
}

/// NeedsPython if there is none yet.
pub inline fn current() Error!*Context {
    return vm.decimal_context.as(Context) orelse error.NeedsPython;
}

/// As methods take it: the current one for None or nothing.
pub fn given(value: ?Value) Error!*Context {
    const context = value orelse return current();
    if (context.isNone()) return current();
    return context.as(Context) orelse error.NeedsPython;
}

// Results.

/// Is a quotient increased by one for the digits that it lost?
pub fn roundsUp(mode: Rounding, negative: bool, quotient: u128, rest: Rest) bool {
    if (rest == .nothing) return false;
    const low: u64 = @truncate(quotient);
    return switch (mode) {
        .ROUND_UP => true,
        .ROUND_DOWN => false,
        .ROUND_CEILING => !negative,
        .ROUND_FLOOR => negative,
        .ROUND_HALF_UP => rest != .less_than_half,
        .ROUND_HALF_DOWN => rest == .more_than_half,
        .ROUND_HALF_EVEN => rest == .more_than_half or (rest == .half and low & 1 == 1),
        .ROUND_05UP => coefficient_module.divided(quotient, 5)[1] == 0,
    };
}

pub fn create(class: *Type, negative: bool, coefficient: u128, exponent: i64) Error!*Decimal {
    const self = try instance.createBuiltin(Decimal, class, 0);
    const header = self.object;
    self.* = .{
        .object = header,
        .low = @truncate(coefficient),
        .high = @truncate(coefficient >> 64),
        .exponent = exponent,
        .big = null,
        .special = .finite,
        .negative = negative,
    };
    return self;
}

/// Sets flags, unless one of them is trapped.
pub fn signal(context: *Context, signals: Signals) Error!void {
    const bits: u16 = @bitCast(signals);
    if (context.traps & bits != 0) return error.NeedsPython;
    context.flags |= bits;
}

/// The result of an operation.
pub fn finish(context: *Context, negative: bool, coefficient: u128, exponent: i64) Error!*Decimal {
    if (coefficient == 0) {
        const tiny = context.exponent_min - context.precision + 1;
        const top = if (context.clamp) context.exponent_max - context.precision + 1 else context.exponent_max;
        if (exponent < tiny or exponent > top) return error.NeedsPython;
        return create(vm.types.decimal, negative, 0, exponent);
    }
    const count = coefficient_module.digitCount(coefficient);
    const adjusted = exponent + count - 1;
    if (adjusted < context.exponent_min or adjusted > context.exponent_max) return error.NeedsPython;
    if (count <= context.precision) {
        if (context.clamp and exponent > context.exponent_max - context.precision + 1) return error.NeedsPython;
        return create(vm.types.decimal, negative, coefficient, exponent);
    }
    const dropped: u32 = count - @as(u32, @intCast(context.precision));
    const short = coefficient_module.shortened(coefficient, dropped);
    return rounded(context, negative, short.quotient, short.rest, exponent + dropped);
}

/// A result that has exactly the digits of the precision, and what it has lost.
pub fn rounded(context: *Context, negative: bool, quotient: u128, rest: Rest, exponent: i64) Error!*Decimal {
    var coefficient = quotient;
    var scale = exponent;
    if (roundsUp(context.rounding, negative, quotient, rest)) {
        coefficient += 1;
        if (coefficient == coefficient_module.powerOfTen(@intCast(context.precision))) {
            coefficient = coefficient_module.powerOfTen(@intCast(context.precision - 1));
            scale += 1;
            if (scale + context.precision - 1 > context.exponent_max) return error.NeedsPython;
        }
    }
    const signals: Signals = .{ .rounded = true, .inexact = rest != .nothing };
    const bits: u16 = @bitCast(signals);
    if (context.traps & bits != 0) return error.NeedsPython;
    const made = try create(vm.types.decimal, negative, coefficient, scale);
    context.flags |= bits;
    return made;
}
