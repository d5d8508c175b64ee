//! `type`: what classes show of themselves, and making them by calling `type`.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Tuple = layout.Tuple;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const bind = @import("../native/bind.zig");
const attribute = @import("../vm/attribute.zig");
const call = @import("../vm/call.zig");
const class_module = @import("class.zig");
const object_methods = @import("object_methods.zig");
const repr = @import("repr.zig");
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const list = @import("list.zig");
const tuple = @import("tuple.zig");
const str = @import("str.zig");
const intern = @import("intern.zig");
const known = @import("known_names.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

pub const doc =
    \\type(object)
    \\type(name, bases, dict, **kwds)
    \\
    \\The class of an object, or a new class.
;

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, /, *args, **kwargs)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});

pub const methods = bind.table(.{
    .{
        "__init__(self, /, *args, **kwargs)",
        init,
        "Fills a new object; help(type(self)) shows the arguments.",
    },
    .{ "__call__(self, /, *args, **kwargs)", callType, "What self(...) does." },
    .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
    .{ "__getattribute__(self, name, /)", getattribute, "What self.name gives." },
    .{ "__setattr__(self, name, value, /)", setattr, "What self.name = value does." },
    .{ "__delattr__(self, name, /)", delattr, "What `del self.name` does." },
    .{ "mro(self, /)", mro, "The classes in which attributes are looked up, in order." },
    .{ "__subclasses__(self, /)", subclasses, "The living classes that name this one as a base." },
    .{
        "__instancecheck__(self, instance, /)",
        instanceCheck,
        "The answer of isinstance() for this class.",
    },
    .{
        "__subclasscheck__(self, subclass, /)",
        subclassCheck,
        "The answer of issubclass() for this class.",
    },
    .{ "__or__(self, value, /)", needsTwin, "The value of self | value." },
    .{ "__ror__(self, value, /)", needsTwin, "The value of value | self." },
    .{ "__dir__(self, /)", dirOf, "The names that dir() shows." },
    .{ "__sizeof__(self, /)", sizeOf, "The bytes that the object takes up." },
});

pub const class_methods = bind.classMethods(.{
    .{
        "__prepare__(cls, /, *args, **kwargs)",
        prepare,
        "The mapping that collects the names of a class body.",
        "(cls, name, bases, /, **kwds)",
    },
});

pub const attributes = bind.attributes(.{
    .{ "__name__", getName, setName, "" },
    .{ "__qualname__", getQualname, setQualname, "" },
    .{ "__module__", getModule, setModule, "" },
    .{ "__bases__", getBases, setBases, "" },
    .{ "__base__", getBase, bind.readOnly, "" },
    .{ "__mro__", getMro, null, "" },
    .{ "__dict__", getDict, null, "" },
    .{ "__doc__", getDoc, setDoc, "" },
    .{ "__abstractmethods__", getAbstract, setAbstract, "" },
    .{ "__text_signature__", getTextSignature, null, "" },
    .{ "__annotations__", getAnnotations, setAnnotations, "" },
    .{ "__annotate__", getAnnotate, setAnnotate, "" },
    .{ "__type_params__", getTypeParams, setTypeParams, "" },
    .{ "__basicsize__", sizeOf, bind.readOnly, "" },
    .{ "__itemsize__", zero, bind.readOnly, "" },
    .{ "__flags__", flagsOf, bind.readOnly, "" },
    .{ "__weakrefoffset__", zero, bind.readOnly, "" },
    .{ "__dictoffset__", zero, bind.readOnly, "" },
});

/// Visible to the prelude only.
fn showModule(class: *Type) *Type {
    class.flags.shows_module = true;
    return class;
}

pub const prelude_functions = bind.functions(.{
    .{ "_show_module(class, /)", showModule, "" },
    .{ "_class_create(meta, name, bases, namespace, slots, /)", createPrimitive, "" },
    .{ "_class_mro_set(cls, mro, /)", setMroPrimitive, "" },
    .{ "_class_metaclass(meta, bases, /)", metaclassPrimitive, "" },
    .{ "_type_lookup(cls, name, default=None, /)", lookupPrimitive, "" },
    .{ "_is_subtype(cls, other, /)", isSubtypePrimitive, "" },
    .{ "_full_name(cls, /)", fullName, "" },
    .{ "_wants_init(self, cls, /)", wantsInit, "" },
    .{ "_class_set_abstract(cls, names, /)", setAbstractPrimitive, "" },
    .{ "_class_pattern_flags(cls, flags, /)", patternFlagsPrimitive, "" },
}) ++ @import("reduction.zig").prelude_functions;

fn new(cls: *Type, kwargs: ?*Dict, args: []const Value) Error!Value {
    if (cls == vm.types.type and args.len == 1 and (kwargs == null or kwargs.?.count == 0)) return Value.from(typeOf(args[0]));
    if (args.len != 3) return raise(.TypeError, "type.__new__() takes exactly 3 arguments ({} given)", .{args.len});
    // `__set_name__`, `__init_subclass__`, `__slots__` and a metaclass's own `mro` are the prelude's.
    return error.NeedsPython;
}

fn createPrimitive(meta: *Type, name: *Str, bases: *Tuple, namespace: *Dict, slots: ?*Tuple) Error!Value {
    if (!meta.isSubtype(vm.types.type)) return raise(.TypeError, "type.__new__(X): X is not a subtype of type", .{});
    return Value.from(try class_module.create(meta, name, bases, namespace, slots));
}

fn setMroPrimitive(cls: *Type, order: *Tuple) void {
    cls.mro = order;
    heap.wrote(cls);
    cls.changed();
}

fn metaclassPrimitive(meta: *Type, bases: *Tuple) Error!Value {
    return Value.from(try class_module.metaclassOf(meta, bases));
}

/// Is `__init__` to be called of what `cls.__new__` has given? That of object does nothing there.
fn wantsInit(self: Value, cls: *Type) bool {
    const made = typeOf(self);
    if (!made.isSubtype(cls)) return false;
    const own = attribute.lookupType(made, known.get(.__init__)) orelse return true;
    return !own.is(attribute.lookupType(vm.types.object, known.get(.__init__)).?);
}

fn lookupPrimitive(cls: *Type, name: *Str, default: Value) Error!Value {
    return attribute.lookupType(cls, try intern.intern(name)) orelse default;
}

fn isSubtypePrimitive(cls: *Type, other: *Type) bool {
    return cls.isSubtype(other);
}

fn setAbstractPrimitive(cls: *Type, names: Value) Error!void {
    return setAbstract(cls, names);
}

/// Instances of the class and of those below it match sequence or mapping patterns from now on.
fn patternFlagsPrimitive(cls: *Type, flags: i64) Error!void {
    // Built-in classes know best: str is a registered sequence, and matches none of their patterns.
    if (cls.flags.builtin) return;
    cls.flags.sequence_pattern = cls.flags.sequence_pattern or flags & sequence_flag != 0;
    cls.flags.mapping_pattern = cls.flags.mapping_pattern or flags & mapping_flag != 0;
    const below = cls.subclasses orelse return;
    try vm_module.enter();
    defer vm_module.leave();
    try vm_module.charge(below.len);
    for (below.slice()) |entry| {
        const sub = entry.asObject().as(Type);
        if (flagsOf(sub) & flags == flags) continue;
        try patternFlagsPrimitive(sub, flags);
    }
}

const sequence_flag: i64 = 1 << 5;
const mapping_flag: i64 = 1 << 6;

fn init(self: Value, kwargs: ?*Dict, args: []const Value) Error!void {
    _ = self;
    _ = kwargs;
    if (args.len != 1 and args.len != 3) return raise(.TypeError, "type.__init__() takes 1 or 3 arguments", .{});
}

fn callType(self: *Type, kwargs: ?*Dict, args: []const Value) Error!Value {
    // The loop calls classes itself; this is `type.__call__(cls, ...)` written out or through super().
    if (kwargs == null and args.len <= 7) {
        var values: [8]Value = undefined;
        values[0] = Value.from(self);
        @memcpy(values[1 .. args.len + 1], args);
        return call.tailCall(call.preludeFunction("_type_call"), values[0 .. args.len + 1]);
    }
    return error.NeedsPython;
}

fn reprOf(self: *Type) Error!*Str {
    return reprClass(self);
}

/// `<class 'module.Name'>`
pub fn reprClass(self: *Type) Error!*Str {
    const module = moduleOf(self);
    if (module.as(Str)) |name| {
        if (!str.eqlAscii(name, "builtins")) return raise_module.format("<class '{}.{}'>", .{ name, self.qualname });
    }
    return raise_module.format("<class '{}'>", .{self.name});
}

/// `module.Name`, without the module where CPython's messages leave it out.
pub fn fullName(self: *Type) Error!*Str {
    const module = moduleOf(self).as(Str) orelse return self.qualname;
    if (str.eqlAscii(module, "builtins") or str.eqlAscii(module, "__main__")) return self.qualname;
    return raise_module.format("{}.{}", .{ module, self.qualname });
}

fn getattribute(self: Value, name: Value) Error!Value {
    const text = try object_methods.nameArgument(name);
    switch (try attribute.resolveGeneric(self, typeOf(self), text)) {
        .value => |value| return value,
        .call => |wanted| return call.tailCall(wanted.callee, wanted.args[0..wanted.count]),
        .missing => return attribute.raiseMissing(self, text),
    }
}

fn setattr(self: Value, name: Value, value: Value) Error!Value {
    return object_methods.changed(try attribute.changeGeneric(self, typeOf(self), try object_methods.nameArgument(name), value));
}

fn delattr(self: Value, name: Value) Error!Value {
    return object_methods.changed(try attribute.changeGeneric(self, typeOf(self), try object_methods.nameArgument(name), .undefined_));
}

fn mro(self: *Type) Error!Value {
    return Value.from(try list.fromSlice(self.mro.slice()));
}

fn subclasses(self: *Type) Error!Value {
    return Value.from(try list.fromSlice(if (self.subclasses) |all| all.slice() else &.{}));
}

fn instanceCheck(self: *Type, instance: Value) Error!bool {
    if (typeOf(instance).isSubtype(self)) return true;
    // `__class__` may be a lie told by a property.
    const claimed = try attribute.getNative(instance, known.get(.__class__)) orelse return false;
    const class = claimed.as(Type) orelse return false;
    return class != typeOf(instance) and class.isSubtype(self);
}

fn subclassCheck(self: *Type, subclass: Value) Error!bool {
    const class = subclass.as(Type) orelse return error.NeedsPython;
    return class.isSubtype(self);
}

fn needsTwin(self: Value, other: Value) Error!Value {
    _ = self;
    _ = other;
    return error.NeedsPython;
}

fn dirOf(self: Value) Error!Value {
    _ = self;
    return error.NeedsPython;
}

fn sizeOf(self: *Type) i64 {
    _ = self;
    return @sizeOf(Type);
}

fn zero(self: *Type) i64 {
    _ = self;
    return 0;
}

/// CPython's Py_TPFLAGS that programs look at: heap type, base type, abstract, kinds of patterns.
fn flagsOf(self: *Type) i64 {
    var flags: i64 = 1 << 12;
    if (!self.flags.builtin) flags |= 1 << 9;
    if (self.flags.base) flags |= 1 << 10;
    if (self.flags.abstract) flags |= 1 << 20;
    if (self.flags.sequence_pattern) flags |= sequence_flag;
    if (self.flags.mapping_pattern) flags |= mapping_flag;
    return flags;
}

fn prepare(cls: Value, kwargs: ?*Dict, args: []const Value) Error!Value {
    _ = cls;
    _ = kwargs;
    _ = args;
    return Value.from(try dict.create());
}

fn getName(self: *Type) Value {
    return Value.from(self.name);
}

fn requireMutable(self: *Type, name: []const u8) Error!void {
    if (self.flags.builtin)
        return raise(.TypeError, "cannot set '{}' attribute of immutable type '{}'", .{ name, self.name });
}

/// For attributes that classes of the guest may change but not lose.
fn requireValue(self: *Type, name: []const u8, value: Value) Error!void {
    try requireMutable(self, name);
    if (value.isUndefined())
        return raise(.TypeError, "cannot delete '{}' attribute of immutable type '{}'", .{ name, self.name });
}

fn setName(self: *Type, value: Value) Error!void {
    try requireValue(self, "__name__", value);
    const name = value.as(Str) orelse
        return raise(.TypeError, "can only assign string to {}.__name__, not '{}'", .{ self.name, typeOf(value) });
    for (0..name.len) |i| if (str.at(name, i) == 0)
        return raise(.ValueError, "type name must not contain null characters", .{});
    self.name = name;
    heap.wrote(self);
}

fn getQualname(self: *Type) Value {
    return Value.from(self.qualname);
}

fn setQualname(self: *Type, value: Value) Error!void {
    try requireValue(self, "__qualname__", value);
    self.qualname = value.as(Str) orelse
        return raise(.TypeError, "can only assign string to {}.__qualname__, not '{}'", .{ self.name, typeOf(value) });
    heap.wrote(self);
}

pub fn moduleOf(self: *Type) Value {
    if (self.flags.builtin) return self.module;
    return dict.getStr(self.dict, known.get(.__module__)) orelse self.module;
}

fn getModule(self: *Type) Value {
    return moduleOf(self);
}

fn setModule(self: *Type, value: Value) Error!void {
    try requireValue(self, "__module__", value);
    try dict.setStr(self.dict, known.get(.__module__), value);
    // That was the line in the module before.
    if (intern.findAscii("__firstlineno__")) |line| _ = dict.deleteStr(self.dict, line);
    self.changed();
}

fn getBases(self: *Type) Value {
    return Value.from(self.bases);
}

fn setBases(self: *Type, value: Value) Error!void {
    try requireValue(self, "__bases__", value);
    const bases = value.as(Tuple) orelse
        return raise(.TypeError, "can only assign tuple to {}.__bases__, not {}", .{ self.name, typeOf(value) });
    if (bases.len == 0) return raise(.TypeError, "can only assign non-empty tuple to {}.__bases__, not ()", .{self.name});
    try class_module.rebase(self, bases);
}

fn getBase(self: *Type) Value {
    return if (self.base) |base| Value.from(base) else .none;
}

fn getMro(self: *Type) Value {
    return Value.from(self.mro);
}

fn getDict(self: *Type) Error!Value {
    const proxy = try heap.create(layout.MappingProxy, vm.types.mapping_proxy, 0);
    proxy.mapping = Value.from(self.dict);
    return Value.from(proxy);
}

fn getDoc(self: *Type) Error!Value {
    if (self.flags.builtin and !self.doc.isNone()) return self.doc;
    const value = dict.getStr(self.dict, known.get(.__doc__)) orelse return .none;
    switch (try attribute.getFromClass(value, self)) {
        .value => |found| return found,
        .call => |wanted| return call.tailCall(wanted.callee, wanted.args[0..wanted.count]),
        .missing => unreachable,
    }
}

fn setDoc(self: *Type, value: Value) Error!void {
    try requireValue(self, "__doc__", value);
    try dict.setStr(self.dict, known.get(.__doc__), value);
    self.changed();
}

fn getAbstract(self: *Type) Error!Value {
    if (self != vm.types.type) {
        if (dict.getStr(self.dict, known.get(.__abstractmethods__))) |value| return value;
    }
    return raise(.AttributeError, "__abstractmethods__", .{});
}

fn setAbstract(self: *Type, value: Value) Error!void {
    try requireMutable(self, "__abstractmethods__");
    if (value.isUndefined()) {
        if (!dict.deleteStr(self.dict, known.get(.__abstractmethods__)))
            return raise(.AttributeError, "__abstractmethods__", .{});
        self.flags.abstract = false;
    } else {
        try dict.setStr(self.dict, known.get(.__abstractmethods__), value);
        self.flags.abstract = try @import("../vm/truth.zig").of(value);
    }
    self.changed();
}

fn getTextSignature(self: *Type) Error!Value {
    if (!self.flags.builtin) return .none;
    if (self == vm.types.object) return Value.from(try str.fromAscii("()"));
    const constructor = dict.getStr(self.dict, known.get(.__init__)) orelse
        dict.getStr(self.dict, known.get(.__new__)) orelse return .none;
    const native = constructor.as(layout.Native) orelse return .none;
    return @import("function_methods.zig").signatureOfClass(native.spec);
}

fn getAnnotations(self: *Type) Error!Value {
    if (self.flags.builtin) return raise(.AttributeError, "type object '{}' has no attribute '__annotations__'", .{self.name});
    if (dict.getStr(self.dict, known.get(.__annotations__))) |value| return value;
    if (dict.getStr(self.dict, known.get(.__annotations_cache__))) |value| return value;
    const annotate = dict.getStr(self.dict, intern.findAscii("__annotate_func__") orelse known.get(.__annotate__)) orelse Value.none;
    if (annotate.isNone()) {
        const empty = Value.from(try dict.create());
        try dict.setStr(self.dict, known.get(.__annotations_cache__), empty);
        return empty;
    }
    return call.tailCall(call.preludeFunction("_class_annotations"), &.{ Value.from(self), annotate });
}

fn setAnnotations(self: *Type, value: Value) Error!void {
    try requireMutable(self, "__annotations__");
    if (value.isUndefined()) {
        _ = dict.deleteStr(self.dict, known.get(.__annotations_cache__));
        if (!dict.deleteStr(self.dict, known.get(.__annotations__))) return;
    } else {
        try dict.setStr(self.dict, known.get(.__annotations_cache__), value);
    }
    self.changed();
}

fn getAnnotate(self: *Type) Error!Value {
    if (self.flags.builtin) return raise(.AttributeError, "type object '{}' has no attribute '__annotate__'", .{self.name});
    return dict.getStr(self.dict, intern.findAscii("__annotate_func__") orelse known.get(.__annotate__)) orelse .none;
}

fn setAnnotate(self: *Type, value: Value) Error!void {
    try requireMutable(self, "__annotate__");
    if (value.isUndefined()) return raise(.TypeError, "cannot delete __annotate__ attribute", .{});
    if (!value.isNone() and !@import("../vm/callable.zig").isCallable(value))
        return raise(.TypeError, "__annotate__ must be callable or None", .{});
    try dict.setStr(self.dict, try intern.internUtf8("__annotate_func__"), value);
    _ = dict.deleteStr(self.dict, known.get(.__annotations_cache__));
    self.changed();
}

fn getTypeParams(self: *Type) Value {
    // `type` has this attribute among its own names.
    if (self.flags.builtin) return Value.from(vm.empty_tuple);
    return dict.getStr(self.dict, known.get(.__type_params__)) orelse Value.from(vm.empty_tuple);
}

fn setTypeParams(self: *Type, value: Value) Error!void {
    try requireValue(self, "__type_params__", value);
    try dict.setStr(self.dict, known.get(.__type_params__), value);
    self.changed();
}
