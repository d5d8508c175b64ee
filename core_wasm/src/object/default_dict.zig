//! `collections.defaultdict`: a dict whose missing keys are made by a factory.
//!
//! An exact defaultdict counts as an exact dict (`flags.subclass` is not set), so that the fast paths of dicts are its own;
//! what it does differently is asked for by class, or by `flags.a`: `Dict.extra` is the factory then.
//!
//! The factories that programs use most (list, int, set, dict ...) are answered here; all others are called by the prelude.

const std = @import("std");
const layout = @import("layout.zig");
const Dict = layout.Dict;
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const bind = @import("../native/bind.zig");
const instance = @import("instance.zig");
const dict = @import("dict.zig");
const dict_methods = @import("dict_methods.zig");
const list = @import("list.zig");
const set = @import("set.zig");
const heap = @import("../heap/heap.zig");
const attribute = @import("../vm/attribute.zig");
const callable = @import("../vm/callable.zig");
const known = @import("known_names.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

pub const doc =
    \\defaultdict(default_factory=None, /, [...])
    \\
    \\A dict that fills in missing keys by calling default_factory, without arguments, when they are asked for by [].
    \\The other arguments are those of dict.
;

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, *args, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});

const copy_doc = "A shallow copy with the same factory.";

pub const methods = bind.table(.{
    .{
        "__init__(self, /, *args, **kwargs)",
        init,
        "Fills a new object; help(type(self)) shows the arguments.",
    },
    .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
    .{ "__or__(self, value, /)", unite, "The value of self | value." },
    .{ "__ror__(self, value, /)", unite, "The value of value | self." },
    .{
        "defaultdict.__missing__(self, key, /)", missing,
        \\Makes the value of a missing key by default_factory, stores it and gives it; KeyError without a factory.
    },
    .{ "copy(self, /)", copy, copy_doc },
    .{ "__copy__(self, /)", copy, copy_doc },
    .{ "__reduce__(self, /)", reduce, "What copy and pickle rebuild the object from." },
});

pub const attributes = bind.attributes(.{
    .{
        "default_factory",
        getFactory,
        setFactory,
        "What makes the value of a missing key; None for KeyError.",
    },
});

fn new(cls: *Type, kwargs: ?*Dict, args: []const Value) Error!*Dict {
    _ = .{ kwargs, args };
    const self = try instance.createBuiltin(Dict, cls, 0);
    dict.initialise(self);
    self.object.flags.a = true;
    return self;
}

fn init(self: *Dict, kwargs: ?*Dict, args: []const Value) Error!void {
    const factory = if (args.len > 0) args[0] else Value.none;
    if (!factory.isNone() and !callable.isCallable(factory))
        return raise(.TypeError, "first argument must be callable or None", .{});
    setFactory(self, factory);
    try dict_methods.dunderInit(self, kwargs, if (args.len > 0) args[1..] else args);
}

fn getFactory(self: *Dict) Value {
    return if (self.extra == 0) .none else Value.from(@as(*layout.Object, @ptrFromInt(self.extra)));
}

fn setFactory(self: *Dict, factory: Value) void {
    self.extra = if (factory.isObject()) @intCast(@intFromPtr(factory.asObject())) else 0;
    heap.wrote(self);
}

/// What a subscript does with a key that is not there; null if the class leaves it at KeyError.
pub fn forMissing(self: *Dict, key: Value) Error!?Value {
    if (!self.object.flags.subclass) return try missing(self, key);
    const method = attribute.lookupType(self.object.type, known.get(.__missing__)) orelse return null;
    // Counter's is a function of the library; what it answers is known.
    if (method.is(vm.common[@backingInt(@import("../bytecode/op.zig").Common.count_missing)])) return Value.fromInt(0);
    if (method.as(layout.Native)) |native| {
        if (native.spec.call == methods[4].call) return try missing(self, key);
    }
    return error.NeedsPython;
}

fn missing(self: *Dict, key: Value) Error!Value {
    const factory = getFactory(self);
    if (factory.isNone()) return raise_module.raiseWith(.KeyError, &.{key});
    const value = try make(factory);
    try dict.set(self, key, value);
    return value;
}

/// What the most common factories give when they are called without arguments.
fn make(factory: Value) Error!Value {
    const class = factory.as(Type) orelse return error.NeedsPython;
    const types = &vm.types;
    if (class == types.list) return Value.from(try list.create(0));
    if (class == types.int) return Value.fromInt(0);
    if (class == types.dict) return Value.from(try dict.create());
    if (class == types.set) return Value.from(try set.create(false));
    if (class == types.float) return Value.fromFloat(0);
    if (class == types.str) return Value.from(vm.empty_str);
    if (class == types.tuple) return Value.from(vm.empty_tuple);
    if (class == types.bool) return .false_;
    return error.NeedsPython;
}

fn copy(self: *Dict) Error!Value {
    if (self.object.flags.subclass) return error.NeedsPython;
    const made = try new(vm.types.default_dict, null, &.{});
    made.extra = self.extra;
    try dict.copyInto(made, self);
    return Value.from(made);
}

/// All of it is in the prelude: it meets objects of the guest sooner or later.
fn reprOf(self: *Dict) Error!Value {
    _ = self;
    return error.NeedsPython;
}

fn unite(self: Value, value: Value) Error!Value {
    if (self.as(Dict) == null or value.as(Dict) == null) return .not_implemented;
    return error.NeedsPython;
}

fn reduce(self: *Dict) Error!Value {
    _ = self;
    return error.NeedsPython;
}
