//! Global names: `load_global` and friends.
//!
//! A cache of `load_global` keeps the address of the entry's value and the `vm.namespace_epoch` under which it was found.
//! The epoch changes whenever the entries of a watched namespace may have moved or a name hides a built-in one; the value of a
//! deleted name is undefined. So a hit is two compares and one load. Code is bound to one globals dict (`Code.bound_globals`), so the cache needs no look at it.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Value = @import("../object/value.zig").Value;
const dict = @import("../object/dict.zig");
const heap = @import("../heap/heap.zig");
const known = @import("../object/known_names.zig");
const Cache = @import("../bytecode/code.zig").Cache;
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const exception = @import("../object/exception.zig");
const ExceptionKind = @import("../object/exception_tree.zig").ExceptionKind;
const raise_module = @import("raise.zig");

/// The value of a global or built-in name; fills the cache.
pub fn loadGlobal(globals: *Dict, name: *Str, cache: *Cache) Error!Value {
    if (dict.findStr(globals, name)) |index| return fill(globals, index, cache);
    const builtins = builtinsOf(globals);
    if (dict.findStr(builtins, name)) |index| {
        if (builtins != vm.builtins) return builtins.entries[index].value;
        globals.watched = true;
        return fill(builtins, index, cache);
    }
    return raiseUndefined(name);
}

/// Fills a cache before its instruction runs for the first time, if the name is there.
pub fn fillAhead(globals: *Dict, name: *Str, cache: *Cache) void {
    if (dict.findStr(globals, name)) |index| {
        _ = fill(globals, index, cache);
    } else if (builtinsOf(globals) == vm.builtins) {
        const index = dict.findStr(vm.builtins, name) orelse return;
        globals.watched = true;
        _ = fill(vm.builtins, index, cache);
    }
}

fn fill(namespace: *Dict, index: u32, cache: *Cache) Value {
    namespace.watched = true;
    const entry = &namespace.entries[index];
    cache.version = vm.namespace_epoch;
    cache.index = @intCast(@intFromPtr(&entry.value));
    return entry.value;
}

/// `__builtins__` of the namespace if the guest has set one, else the real built-ins.
pub fn builtinsOf(globals: *Dict) *Dict {
    const own = dict.getStrHere(globals, known.get(.__builtins__)) orelse return vm.builtins;
    if (own.as(Dict)) |namespace| return namespace;
    if (own.as(layout.Module)) |module| return module.dict;
    return vm.builtins;
}

/// Globals or built-ins that are no plain dicts are asked by subscription, in guest code: the arguments of `_load_odd`.
pub fn askedBySubscription(globals: *Dict, name: *Str) ?[3]Value {
    const own = dict.getStrHere(globals, known.get(.__builtins__)) orelse Value.from(vm.builtins);
    const odd = if (own.as(Dict)) |namespace| namespace.object.flags.subclass else own.as(layout.Module) == null;
    if (!globals.object.flags.subclass) {
        if (!odd or dict.findStr(globals, name) != null) return null;
    }
    return .{ Value.from(globals), if (odd) own else Value.from(builtinsOf(globals)), Value.from(name) };
}

/// The value of a name without a cache, or null.
pub fn find(globals: *Dict, name: *Str) ?Value {
    if (dict.getStrHere(globals, name)) |value| return value;
    return dict.getStrHere(builtinsOf(globals), name);
}

pub noinline fn storeGlobal(globals: *Dict, name: *Str, value: Value, cache: *Cache) Error!void {
    try dict.setStrHere(globals, name, value);
    const index = dict.findStr(globals, name) orelse return;
    if (heap.inImage(globals)) return;
    _ = fill(globals, index, cache);
}

pub noinline fn deleteGlobal(globals: *Dict, name: *Str) Error!void {
    if (!dict.deleteStr(globals, name)) return raiseUndefined(name);
}

pub fn raiseUndefined(name: *Str) Error {
    if (name == known.get(.__build_class__)) return raise_module.raise(.NameError, "__build_class__ not found", .{});
    const message = try raise_module.format("name '{}' is not defined", .{name});
    return raiseName(.NameError, message, name);
}

/// A local, cell or free variable that has no value.
pub fn raiseUnbound(name: *Str, free: bool) Error {
    if (free) {
        const message = try raise_module.format("cannot access free variable '{}' where it is not associated with a value in enclosing scope", .{name});
        return raiseName(.NameError, message, name);
    }
    const message = try raise_module.format("cannot access local variable '{}' where it is not associated with a value", .{name});
    // As in CPython, its `name` stays None: nothing else is meant.
    return raise_module.raiseWith(.UnboundLocalError, &.{Value.from(message)});
}

fn raiseName(kind: ExceptionKind, message: *Str, name: *Str) Error {
    const object = try exception.create(vm.exceptions[@backingInt(kind)], &.{Value.from(message)});
    try exception.setMember(object, known.get(.name), Value.from(name));
    return raise_module.raiseValue(object);
}
