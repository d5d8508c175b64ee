//! `bool(x)` without running guest code.
//!
//! None, False, zero and empty containers are false, everything else that Zig code made is true. A class written in Python
//! that defines `__bool__` or `__len__` is asked by the loop or a twin: NeedsPython.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const Type = @import("../object/type.zig").Type;
const attribute = @import("attribute.zig");
const known = @import("../object/known_names.zig");
const int = @import("../object/int.zig");
const vm_module = @import("vm.zig");
const raise = @import("raise.zig").raise;
const Error = vm_module.Error;

pub inline fn of(value: Value) Error!bool {
    if (value.isBool()) return value.asBool();
    if (value.isInt()) return value.asInt() != 0;
    if (value.isFloat()) return value.asFloat() != 0;
    if (!value.isObject()) return !value.isNone() and !try isNotImplemented(value);
    return ofObject(value.asObject());
}

/// Its truth is an error: somebody forgot to look at the result of a special method.
fn isNotImplemented(value: Value) Error!bool {
    if (!value.is(Value.not_implemented)) return false;
    return raise(.TypeError, "NotImplemented should not be used in a boolean context", .{});
}

/// Heap objects only.
pub noinline fn ofObject(object: *layout.Object) Error!bool {
    const class = object.type;
    if (!class.flags.builtin and (overrides(class, .__bool__) or overrides(class, .__len__))) return error.NeedsPython;
    return switch (object.kind) {
        .str => object.as(layout.Str).len != 0,
        .bytes => object.as(layout.Bytes).len != 0,
        .bytearray => object.as(layout.Bytearray).len != 0,
        .int => object.as(layout.Int).len != 0,
        .float => object.as(layout.Float).value != 0,
        .complex => object.as(layout.Complex).real != 0 or object.as(layout.Complex).imag != 0,
        .list => object.as(layout.List).len != 0,
        .tuple => object.as(layout.Tuple).len != 0,
        .dict => object.as(layout.Dict).count != 0,
        .set => object.as(layout.Set).count != 0,
        .deque => object.as(layout.Deque).len != 0,
        .range => !int.isZero(object.as(layout.Range).len),
        .memoryview => object.as(layout.Memoryview).len != 0,
        .dict_view => object.as(layout.DictView).dict.count != 0,
        .timedelta => !@import("../datetime/timedelta.zig").isZero(object.as(layout.Timedelta)),
        .decimal => @import("../decimal/decimal.zig").isNonZero(object.as(layout.Decimal)),
        .mapping_proxy => ofMapping(object.as(layout.MappingProxy).mapping),
        else => true,
    };
}

/// A mapping proxy is as true as what it shows; proxies of proxies do not occur natively.
fn ofMapping(mapping: Value) Error!bool {
    const dict = mapping.as(layout.Dict) orelse return error.NeedsPython;
    if (!dict.object.type.flags.builtin) return error.NeedsPython;
    return dict.count != 0;
}

/// Does a class written in Python define this method differently from the built-in class below it?
pub fn overrides(class: *Type, comptime name: known.Known) bool {
    const mine = attribute.lookupType(class, known.get(name)) orelse return false;
    const theirs = attribute.lookupType(builtinBase(class), known.get(name)) orelse return true;
    return !mine.is(theirs);
}

/// The nearest class made by Zig code.
pub fn builtinBase(class: *Type) *Type {
    var at = class;
    while (!at.flags.builtin) at = at.base.?;
    return at;
}
