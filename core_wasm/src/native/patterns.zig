//! Class and mapping patterns of `match` where no guest code is asked; lib/prelude/patterns.py does
//! the rest, with all errors.

const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Tuple = layout.Tuple;
const value_module = @import("../object/value.zig");
const Value = value_module.Value;
const copyValues = value_module.copyValues;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const attribute = @import("../vm/attribute.zig");
const bind = @import("bind.zig");
const builtins = @import("builtins.zig");
const dict = @import("../object/dict.zig");
const known = @import("../object/known_names.zig");
const tuple = @import("../object/tuple.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

pub const prelude_functions = bind.functions(.{
    .{ "_match_class_natively(subject, cls, positional_count, keyword_names, /)", matchClass, "" },
    .{ "_match_keys_natively(subject, keys, /)", matchKeys, "" },
});

/// More sub-patterns are for the twin.
const names_max = 16;

/// The values for the sub-patterns, or None if the subject does not match.
fn matchClass(subject: Value, of: Value, positional_count: i64, keyword_names: *Tuple) Error!Value {
    const cls = of.as(Type) orelse return error.NeedsPython;
    if (!try builtins.isinstance(subject, of)) return .none;
    var names: [names_max]*Str = undefined;
    var count: usize = 0;
    var itself = false;
    if (positional_count > 0) {
        // A metaclass may have something to say about `cls.__match_args__`.
        if (cls.object.type != vm.types.type) return error.NeedsPython;
        if (attribute.lookupType(cls, known.get(.__match_args__))) |found| {
            const match_args = found.asExact(Tuple) orelse return error.NeedsPython;
            if (positional_count > match_args.len) return error.NeedsPython;
            for (match_args.slice()[0..@intCast(positional_count)]) |name| try add(&names, &count, name);
        } else {
            if (positional_count != 1 or !standsForItself(cls)) return error.NeedsPython;
            itself = true;
        }
    }
    for (keyword_names.slice()) |name| try add(&names, &count, name);
    var values: [names_max + 1]Value = undefined;
    values[0] = subject;
    for (names[0..count], values[1..][0..count]) |name, *value|
        value.* = try attribute.getNative(subject, name) orelse return .none;
    const first = @intFromBool(!itself);
    return Value.from(try tuple.fromSlice(values[first .. count + 1]));
}

/// An attribute's name, which may not be there twice.
fn add(names: *[names_max]*Str, count: *usize, given: Value) Error!void {
    const name = given.asExact(Str) orelse return error.NeedsPython;
    if (!name.object.flags.interned or count.* == names_max) return error.NeedsPython;
    for (names[0..count.*]) |other| if (other == name) return error.NeedsPython;
    names[count.*] = name;
    count.* += 1;
}

/// The classes of which one positional sub-pattern is matched with the subject itself.
fn standsForItself(cls: *Type) bool {
    const classes = [_]*Type{
        vm.types.bool,  vm.types.bytearray, vm.types.bytes, vm.types.dict, vm.types.float, vm.types.frozenset,
        vm.types.int,   vm.types.list,      vm.types.set,   vm.types.str,  vm.types.tuple,
    };
    for (classes) |one| if (cls.isSubtype(one)) return true;
    return false;
}

/// The values under `keys`, or None if one is missing.
fn matchKeys(subject: Value, keys: *Tuple) Error!Value {
    const self = subject.asExact(layout.Dict) orelse return error.NeedsPython;
    if (keys.len > names_max) return error.NeedsPython;
    var values: [names_max]Value = undefined;
    for (keys.slice(), 0..) |given, i| {
        const key = given.asExact(Str) orelse return error.NeedsPython;
        if (!key.object.flags.interned) return error.NeedsPython;
        for (keys.slice()[0..i]) |other| if (other.is(given)) return error.NeedsPython;
        values[i] = dict.getStr(self, key) orelse return .none;
    }
    return Value.from(try tuple.fromSlice(values[0..keys.len]));
}
