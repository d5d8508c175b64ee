//! Modules: a name and a namespace.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Module = layout.Module;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const bind = @import("../native/bind.zig");
const instance = @import("instance.zig");
const call = @import("../vm/call.zig");
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const raise = @import("../vm/raise.zig").raise;
const known = @import("known_names.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");

pub const doc = "A namespace with a name and perhaps a docstring.";

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, /, *args, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});
pub const methods = bind.table(.{
    .{
        "__init__(self, name, doc=None)",
        init,
        "Fills a new object; help(type(self)) shows the arguments.",
    },
    .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
    .{ "__dir__(self, /)", dirOf, "The names that dir() shows." },
});
pub const attributes = bind.attributes(.{
    .{ "__dict__", getDict, bind.readOnly, "" },
    .{ "__annotations__", getAnnotations, setAnnotations, "" },
    .{ "__annotate__", getAnnotate, setAnnotate, "" },
});

/// A new module with the usual names set.
pub fn create(name: *Str) Error!*Module {
    const self = try heap.create(Module, vm.types.module, 0);
    self.* = .{ .object = self.object, .dict = try dict.create() };
    try setNames(self, Value.from(name), .none);
    return self;
}

fn setNames(self: *Module, name: Value, doc_value: Value) Error!void {
    try dict.setStr(self.dict, known.get(.__name__), name);
    try dict.setStr(self.dict, known.get(.__doc__), doc_value);
    try dict.setStr(self.dict, known.get(.__package__), .none);
    try dict.setStr(self.dict, known.get(.__loader__), .none);
    try dict.setStr(self.dict, known.get(.__spec__), .none);
}

fn new(cls: *Type, kwargs: ?*Dict, args: []const Value) Error!*Module {
    _ = kwargs;
    _ = args;
    const self = try instance.createBuiltin(Module, cls, 0);
    const header = self.object;
    self.* = .{ .object = header, .dict = try dict.create() };
    return self;
}

fn init(self: *Module, name: *Str, doc_value: Value) Error!void {
    try setNames(self, Value.from(name), doc_value);
}

fn reprOf(self: *Module) Error!*Str {
    const name = dict.getStr(self.dict, known.get(.__name__)) orelse Value.none;
    const text = name.as(Str) orelse return raise_module.format("<module '?'>", .{});
    // What the finder said of it, who may be of the program.
    if (dict.getStr(self.dict, known.get(.__spec__))) |spec| if (spec.as(layout.Instance) != null) return error.NeedsPython;
    if (dict.getStr(self.dict, known.get(.__file__))) |file| {
        if (file.as(Str)) |path| return raise_module.format("<module '{}' from '{}'>", .{ text, path });
    }
    if (dict.getStr(vm.baked_modules, text)) |registered| {
        if (registered.is(Value.from(self)) and self.dict != vm.main) return raise_module.format("<module '{}' (built-in)>", .{text});
    }
    return raise_module.format("<module '{}'>", .{text});
}

/// The namespace may have a `__dir__` of its own.
fn dirOf(self: *Module) Error!Value {
    _ = self;
    return error.NeedsPython;
}

fn getDict(self: *Module) Value {
    return Value.from(self.dict);
}

fn getAnnotate(self: *Module) Error!Value {
    if (dict.getStr(self.dict, known.get(.__annotate__))) |value| return value;
    try dict.setStr(self.dict, known.get(.__annotate__), .none);
    return .none;
}

fn setAnnotate(self: *Module, value: Value) Error!void {
    if (value.isUndefined()) return raise(.TypeError, "cannot delete __annotate__ attribute", .{});
    if (!value.isNone() and !@import("../vm/callable.zig").isCallable(value))
        return raise(.TypeError, "__annotate__ must be callable or None", .{});
    try dict.setStr(self.dict, known.get(.__annotate__), value);
    if (!value.isNone()) _ = dict.deleteStr(self.dict, known.get(.__annotations__));
}

fn getAnnotations(self: *Module) Error!Value {
    if (dict.getStr(self.dict, known.get(.__annotations__))) |value| return value;
    const annotate = dict.getStr(self.dict, known.get(.__annotate__)) orelse Value.none;
    if (annotate.isNone()) {
        const empty = Value.from(try dict.create());
        try dict.setStr(self.dict, known.get(.__annotations__), empty);
        return empty;
    }
    return call.tailCall(call.preludeFunction("_module_annotations"), &.{ Value.from(self), annotate });
}

fn setAnnotations(self: *Module, value: Value) Error!void {
    if (value.isUndefined()) {
        if (!dict.deleteStr(self.dict, known.get(.__annotations__)))
            return raise(.AttributeError, "__annotations__", .{});
    } else try dict.setStr(self.dict, known.get(.__annotations__), value);
    if (dict.getStr(self.dict, known.get(.__annotate__)) != null)
        try dict.setStr(self.dict, known.get(.__annotate__), .none);
}
