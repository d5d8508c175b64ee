//! bool: True and False are immediate values; the class inherits from int what is not here.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const int = @import("int.zig");
const str = @import("str.zig");
const arith = @import("../vm/arith.zig");
const truth = @import("../vm/truth.zig");
const attribute = @import("../vm/attribute.zig");
const bind = @import("../native/bind.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const BinaryOperator = @import("../bytecode/op.zig").BinaryOperator;

pub const doc =
    "Returns True when the argument is true, False otherwise.\n" ++
    "The builtins True and False are the only two instances of the class bool.\n" ++
    "The class bool is a subclass of the class int, and cannot be subclassed.";

pub const constructors = bind.constructors(.{
    .{ "__new__(cls, object=False, /)", new, "Create and return a new object." },
});

pub const methods = bind.table(.{
    .{ "__repr__(self, /)", reprMethod, "The text that repr(self) gives." },
    .{ "__invert__(self, /)", invert, "The value of ~self." },
    .{ "__and__(self, value, /)", bitMethod("__and__", .bit_and), "Return self&value." },
    .{ "__rand__(self, value, /)", bitMethod("__rand__", .bit_and), "Return value&self." },
    .{ "__xor__(self, value, /)", bitMethod("__xor__", .bit_xor), "Return self^value." },
    .{ "__rxor__(self, value, /)", bitMethod("__rxor__", .bit_xor), "Return value^self." },
    .{ "__or__(self, value, /)", bitMethod("__or__", .bit_or), "Return self|value." },
    .{ "__ror__(self, value, /)", bitMethod("__ror__", .bit_or), "Return value|self." },
});

fn new(class: *Type, object: Value) Error!Value {
    if (class != vm.types.bool) return arith.notSubtype("bool", class);
    return Value.fromBool(try truth.of(object));
}

fn reprMethod(self: Value) Error!*Str {
    if (!self.isBool()) return arith.wrongReceiver("__repr__", "bool", self);
    return str.fromAscii(if (self.asBool()) "True" else "False");
}

fn invert(self: Value) Error!Value {
    if (!self.isBool()) return arith.wrongReceiver("__invert__", "bool", self);
    // The twin warns first.
    return error.NeedsPython;
}

fn bitMethod(comptime name: []const u8, comptime op: BinaryOperator) fn (Value, Value) Error!Value {
    return struct {
        fn method(self: Value, value: Value) Error!Value {
            if (!self.isBool()) return arith.wrongReceiver(name, "bool", self);
            if (!int.isAnyInt(value)) return .not_implemented;
            return arith.intBinary(op, self, value);
        }
    }.method;
}
