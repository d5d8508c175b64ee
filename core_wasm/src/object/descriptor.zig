//! Descriptors: property, classmethod, staticmethod, slots, computed attributes, super, mappingproxy.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Property = layout.Property;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const bind = @import("../native/bind.zig");
const attribute = @import("../vm/attribute.zig");
const exception = @import("exception.zig");
const call = @import("../vm/call.zig");
const instance = @import("instance.zig");
const function_methods = @import("function_methods.zig");
const object_methods = @import("object_methods.zig");
const repr = @import("repr.zig");
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const known = @import("known_names.zig");
const subscript = @import("../vm/subscript.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

fn reprOf(self: Value) Error!*Str {
    return repr.of(self);
}

pub const property_room = struct {
    pub const doc =
        \\An attribute that is computed.
        \\
        \\fget, fset and fdel are called to read, write and delete it; doc is its docstring, by default that of fget.
        \\
        \\    class Circle:
        \\        @property
        \\        def area(self):
        \\            return math.pi * self.radius ** 2
        \\
        \\        @area.setter
        \\        def area(self, value):
        \\            self.radius = math.sqrt(value / math.pi)
    ;
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, /, *args, **kwargs)",
            newProperty,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{
            "__init__(self, fget=None, fset=None, fdel=None, doc=None)",
            initProperty,
            "Fills a new object; help(type(self)) shows the arguments.",
        },
        .{
            "getter(self, object, /)",
            withGetter,
            "The property with another function for reading.",
        },
        .{
            "setter(self, object, /)",
            withSetter,
            "The property with another function for writing.",
        },
        .{
            "deleter(self, object, /)",
            withDeleter,
            "The property with another function for deleting.",
        },
        .{
            "__get__(self, instance, owner=None, /)",
            getProperty,
            "What reading `instance.name` gives with this descriptor.",
        },
        .{
            "__set__(self, instance, value, /)",
            setProperty,
            "What `instance.name = value` does with this descriptor.",
        },
        .{
            "__delete__(self, instance, /)",
            deleteProperty,
            "What `del instance.name` does with this descriptor.",
        },
        .{
            "__set_name__(self, owner, name, /)",
            setPropertyName,
            "Tells the descriptor under which name a class holds it.",
        },
    });
    pub const attributes = bind.attributes(.{
        .{ "fget", fget, bind.readOnly, "" },
        .{ "fset", fset, bind.readOnly, "" },
        .{ "fdel", fdel, bind.readOnly, "" },
        .{ "__doc__", propertyDoc, setPropertyDoc, "" },
        .{ "__name__", propertyName, setPropertyNameAttribute, "" },
        .{ "__isabstractmethod__", propertyAbstract, null, "" },
    });
};

pub const prelude_functions = bind.functions(.{
    .{ "_property_fill(self, fget, fset, fdel, doc, from_getter, /)", fillProperty, "" },
    .{ "_super_fill(self, this_class, object, object_class, /)", fillSuper, "" },
});

fn newProperty(cls: *Type, kwargs: ?*Dict, args: []const Value) Error!*Property {
    _ = kwargs;
    _ = args;
    const self = try instance.createBuiltin(Property, cls, 0);
    const header = self.object;
    self.* = .{
        .object = header,
        .getter = .none,
        .setter = .none,
        .deleter = .none,
        .doc = .none,
        .name = .undefined_,
        .attributes = null,
    };
    return self;
}

fn initProperty(self: *Property, getter: Value, setter: Value, deleter: Value, doc_value: Value) Error!void {
    if (!doc_value.isNone() or getter.isNone()) return fillProperty(self, getter, setter, deleter, doc_value, false);
    const inherited = attribute.getNative(getter, known.get(.__doc__)) catch |err| blk: {
        if (err != error.Raised or !exception.isA(vm.pending, .AttributeError)) return err;
        vm.pending = .none;
        break :blk null;
    };
    return fillProperty(self, getter, setter, deleter, inherited orelse .none, true);
}

fn fillProperty(self: *Property, getter: Value, setter: Value, deleter: Value, doc_value: Value, from_getter: bool) Error!void {
    self.getter = getter;
    self.setter = setter;
    self.deleter = deleter;
    self.doc = doc_value;
    // `flags.b`: the docstring is the getter's.
    self.object.flags.b = from_getter and !doc_value.isNone();
    heap.wrote(self);
    // The class's own `__doc__` would hide that of the property.
    if (self.object.flags.subclass) return putDoc(self);
}

/// Into the slot `__doc__` of the class, or the attributes; what was given for a class with neither is dropped, as in CPython.
fn putDoc(self: *Property) Error!void {
    const name = known.get(.__doc__);
    if (attribute.lookupType(self.object.type, name)) |found| if (found.as(layout.Member) != null) {
        _ = try attribute.change(Value.from(self), name, self.doc);
        return;
    };
    const place = self.object.type.flags.has_dict and try instance.setOwn(&self.object, name, self.doc);
    if (place or !self.object.flags.b) return;
    return raise(.AttributeError, "'{}' object attribute '__doc__' is read-only", .{self.object.type.name});
}

fn copyProperty(self: *Property, getter: Value, setter: Value, deleter: Value) Error!Value {
    if (self.object.flags.subclass) {
        return call.tailCall(Value.from(self.object.type), &.{
            getter, setter, deleter, if (self.object.flags.b) .none else self.doc,
        });
    }
    const copy = try newProperty(vm.types.property, null, &.{});
    try initProperty(copy, getter, setter, deleter, if (self.object.flags.b) .none else self.doc);
    copy.name = self.name;
    return Value.from(copy);
}

fn withGetter(self: *Property, function: Value) Error!Value {
    return copyProperty(self, function, self.setter, self.deleter);
}

fn withSetter(self: *Property, function: Value) Error!Value {
    return copyProperty(self, self.getter, function, self.deleter);
}

fn withDeleter(self: *Property, function: Value) Error!Value {
    return copyProperty(self, self.getter, self.setter, function);
}

/// What each `__get__` of built-in descriptors asks for.
pub fn requireInstance(object: Value, owner: Value) Error!void {
    if (object.isNone() and owner.isNone()) return raise(.TypeError, "__get__(None, None) is invalid", .{});
}

fn getProperty(self: *Property, object: Value, owner: Value) Error!Value {
    try requireInstance(object, owner);
    if (object.isNone()) return Value.from(self);
    if (self.getter.isNone()) return propertyError(self, object, "getter");
    return call.tailCall(self.getter, &.{object});
}

fn setProperty(self: *Property, object: Value, value: Value) Error!Value {
    if (self.setter.isNone()) return propertyError(self, object, "setter");
    return call.tailCall(self.setter, &.{ object, value });
}

fn deleteProperty(self: *Property, object: Value) Error!Value {
    if (self.deleter.isNone()) return propertyError(self, object, "deleter");
    return call.tailCall(self.deleter, &.{object});
}

fn propertyError(self: *Property, object: Value, what: []const u8) Error {
    return attribute.raiseOfProperty(self, typeOf(object), what);
}

fn setPropertyName(self: *Property, owner: Value, name: Value) void {
    _ = owner;
    self.name = name;
    heap.wrote(self);
}

fn fget(self: *Property) Value {
    return self.getter;
}

fn fset(self: *Property) Value {
    return self.setter;
}

fn fdel(self: *Property) Value {
    return self.deleter;
}

fn propertyDoc(self: *Property) Value {
    return self.doc;
}

fn setPropertyDoc(self: *Property, value: Value) void {
    self.doc = if (value.isUndefined()) .none else value;
    heap.wrote(self);
}

fn propertyName(self: *Property) Error!Value {
    if (!self.name.isUndefined()) return self.name;
    const name = attribute.getNative(self.getter, known.get(.__name__)) catch |err| {
        if (err != error.NeedsPython) return err;
        return call.tailCall(call.preludeFunction("_property_name"), &.{Value.from(self)});
    };
    return name orelse raise(.AttributeError, "'property' object has no attribute '__name__'", .{});
}

fn setPropertyNameAttribute(self: *Property, value: Value) void {
    self.name = value;
    heap.wrote(self);
}

fn propertyAbstract(self: *Property) Error!Value {
    return anyAbstract(&.{ self.getter, self.setter, self.deleter });
}

fn anyAbstract(functions: []const Value) Error!Value {
    for (functions) |function| {
        const abstract = isAbstract(function) catch |err| {
            if (err != error.NeedsPython) return err;
            return call.tailCall(call.preludeFunction("_any_abstract"), functions);
        };
        if (abstract) return .true_;
    }
    return .false_;
}

fn isAbstract(function: Value) Error!bool {
    if (!function.isObject()) return false;
    const mark = try attribute.getNative(function, known.get(.__isabstractmethod__)) orelse return false;
    return @import("../vm/truth.zig").of(mark);
}

// classmethod and staticmethod.

pub const classmethod_room = struct {
    pub const doc =
        \\classmethod(function, /)
        \\--
        \\
        \\A method that is given the class, not the instance.
        \\
        \\    class Point:
        \\        @classmethod
        \\        def origin(cls):
        \\            return cls(0, 0)
        \\
        \\Point.origin() and Point(1, 2).origin() both pass Point; a subclass passes itself.
    ;
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, /, *args, **kwargs)",
            newClassMethod,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{
            "__init__(self, function, /)",
            initWrapper,
            "Fills a new object; help(type(self)) shows the arguments.",
        },
        .{
            "__get__(self, instance, owner=None, /)",
            getClassMethod,
            "What reading `instance.name` gives with this descriptor.",
        },
        .{ "__repr__(self, /)", reprWrapper, "The text that repr(self) gives." },
    });
    pub const class_methods = bind.classMethods(.{
        .{
            "__class_getitem__(cls, object, /)",
            genericAlias,
            "The generic alias of this class with these type arguments.",
        },
    });
    pub const attributes = wrapper_attributes;
};

pub const staticmethod_room = struct {
    pub const doc =
        \\staticmethod(function, /)
        \\--
        \\
        \\A function kept in a class that is given neither class nor instance.
        \\
        \\    class Point:
        \\        @staticmethod
        \\        def parse(text):
        \\            ...
        \\
        \\Point.parse(text) and Point(1, 2).parse(text) are the same call.
    ;
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, /, *args, **kwargs)",
            newStaticMethod,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{
            "__init__(self, function, /)",
            initWrapper,
            "Fills a new object; help(type(self)) shows the arguments.",
        },
        .{
            "__get__(self, instance, owner=None, /)",
            getStaticMethod,
            "What reading `instance.name` gives with this descriptor.",
        },
        .{ "__call__(self, /, *args, **kwargs)", callStaticMethod, "What self(...) does." },
        .{ "__repr__(self, /)", reprWrapper, "The text that repr(self) gives." },
    });
    pub const class_methods = bind.classMethods(.{
        .{
            "__class_getitem__(cls, object, /)",
            genericAlias,
            "The generic alias of this class with these type arguments.",
        },
    });
    pub const attributes = wrapper_attributes;
};

const wrapper_attributes = bind.attributes(.{
    .{ "__func__", wrapped, bind.readOnly, "" },
    .{ "__wrapped__", wrapped, bind.readOnly, "" },
    .{ "__isabstractmethod__", wrappedAbstract, null, "" },
    .{ "__dict__", wrapperDict, null, "" },
    .{ "__name__", wrappedName, null, "" },
    .{ "__qualname__", wrappedQualname, null, "" },
    .{ "__doc__", wrappedDoc, null, "" },
    .{ "__module__", wrappedModule, null, "" },
    .{ "__annotations__", wrappedAnnotations, null, "" },
});

fn newClassMethod(cls: *Type, kwargs: ?*Dict, args: []const Value) Error!*layout.ClassMethod {
    _ = kwargs;
    _ = args;
    const self = try instance.createBuiltin(layout.ClassMethod, cls, 0);
    const header = self.object;
    self.* = .{ .object = header, .callable = .none, .attributes = null };
    return self;
}

fn newStaticMethod(cls: *Type, kwargs: ?*Dict, args: []const Value) Error!*layout.StaticMethod {
    _ = kwargs;
    _ = args;
    const self = try instance.createBuiltin(layout.StaticMethod, cls, 0);
    const header = self.object;
    self.* = .{ .object = header, .callable = .none, .attributes = null };
    return self;
}

fn initWrapper(self: Value, function: Value) void {
    if (self.as(layout.ClassMethod)) |method| method.callable = function;
    if (self.as(layout.StaticMethod)) |method| method.callable = function;
    heap.wrote(self.asObject());
}

fn callableOf(self: Value) Value {
    return if (self.as(layout.ClassMethod)) |method| method.callable else self.asObject().as(layout.StaticMethod).callable;
}

fn wrapped(self: Value) Value {
    return callableOf(self);
}

fn wrappedAbstract(self: Value) Error!Value {
    return anyAbstract(&.{callableOf(self)});
}

fn wrapperDict(self: Value) Error!Value {
    return Value.from((try instance.attributeDict(self.asObject())).?);
}

fn wrappedAttribute(self: Value, name: known.Known) Error!Value {
    const text = known.get(name);
    const found = attribute.getNative(callableOf(self), text) catch |err| {
        if (err != error.NeedsPython) return err;
        return call.tailCall(call.preludeFunction("_wrapped_attribute"), &.{ self, callableOf(self), Value.from(text) });
    };
    return found orelse attribute.raiseMissing(self, text);
}

fn wrappedName(self: Value) Error!Value {
    return wrappedAttribute(self, .__name__);
}

fn wrappedQualname(self: Value) Error!Value {
    return wrappedAttribute(self, .__qualname__);
}

fn wrappedDoc(self: Value) Error!Value {
    return wrappedAttribute(self, .__doc__);
}

fn wrappedModule(self: Value) Error!Value {
    return wrappedAttribute(self, .__module__);
}

fn wrappedAnnotations(self: Value) Error!Value {
    // Those of functions are made when they are first asked for, by the function's own code.
    return call.tailCall(call.preludeFunction("_wrapped_attribute"), &.{
        self, callableOf(self), Value.from(known.get(.__annotations__)),
    });
}

fn getClassMethod(self: *layout.ClassMethod, object: Value, owner: Value) Error!Value {
    try requireInstance(object, owner);
    const class = if (owner.isNone()) Value.from(typeOf(object)) else owner;
    return attribute.bound(self.callable, class);
}

fn getStaticMethod(self: *layout.StaticMethod, object: Value, owner: Value) Error!Value {
    try requireInstance(object, owner);
    return self.callable;
}

fn callStaticMethod(self: *layout.StaticMethod, kwargs: ?*Dict, args: []const Value) Error!Value {
    return function_methods.tailSpread(self.callable, kwargs, args);
}

fn reprWrapper(self: Value) Error!*Str {
    const inner = try repr.of(callableOf(self));
    return if (self.as(layout.ClassMethod) != null)
        raise_module.format("<classmethod({})>", .{inner})
    else
        raise_module.format("<staticmethod({})>", .{inner});
}

// Slots and computed attributes.

pub const member_room = struct {
    pub const doc = "The type of the descriptors that `__slots__` makes.";
    pub const methods = descriptor_methods;
    pub const attributes = descriptor_attributes;
};

pub const getset_room = struct {
    pub const doc = "The type of attributes computed by the core.";
    pub const methods = descriptor_methods;
    pub const attributes = descriptor_attributes;
};

const descriptor_methods = bind.table(.{
    .{
        "__get__(self, instance, owner=None, /)",
        getMember,
        "What reading `instance.name` gives with this descriptor.",
    },
    .{
        "__set__(self, instance, value, /)",
        setThrough,
        "What `instance.name = value` does with this descriptor.",
    },
    .{
        "__delete__(self, instance, /)",
        deleteThrough,
        "What `del instance.name` does with this descriptor.",
    },
    .{ "__repr__(self, /)", reprDescriptor, "The text that repr(self) gives." },
});

const descriptor_attributes = bind.attributes(.{
    .{ "__name__", descriptorName, null, "" },
    .{ "__qualname__", descriptorQualname, null, "" },
    .{ "__objclass__", descriptorOwner, null, "" },
    .{ "__doc__", descriptorDoc, null, "" },
});

fn getMember(self: Value, object: Value, owner: Value) Error!Value {
    try requireInstance(object, owner);
    if (object.isNone()) return self;
    switch (try attribute.getDescriptor(self, object, typeOf(object))) {
        .value => |value| return value,
        .call => |wanted| return call.tailCall(wanted.callee, wanted.args[0..wanted.count]),
        .missing => return attribute.raiseMissing(object, nameOf(self)),
    }
}

fn setThrough(self: Value, object: Value, value: Value) Error!Value {
    return object_methods.changed(try attribute.setDescriptor(self, object, value));
}

fn deleteThrough(self: Value, object: Value) Error!Value {
    return object_methods.changed(try attribute.setDescriptor(self, object, .undefined_));
}

fn nameOf(self: Value) *Str {
    return if (self.as(layout.Member)) |member| member.name else self.asObject().as(layout.GetSet).name;
}

fn ownerOf(self: Value) *Type {
    return if (self.as(layout.Member)) |member| member.owner else self.asObject().as(layout.GetSet).owner;
}

fn descriptorName(self: Value) Value {
    return Value.from(nameOf(self));
}

fn descriptorQualname(self: Value) Error!*Str {
    return raise_module.format("{}.{}", .{ ownerOf(self).qualname, nameOf(self) });
}

fn descriptorOwner(self: Value) Value {
    return Value.from(ownerOf(self));
}

fn descriptorDoc(self: Value) Error!Value {
    const getset = self.as(layout.GetSet) orelse return .none;
    if (getset.spec.doc.len == 0) return .none;
    return Value.from(try @import("str.zig").fromUtf8(getset.spec.doc));
}

fn reprDescriptor(self: Value) Error!*Str {
    return if (self.asObject().type == vm.types.member)
        raise_module.format("<member '{}' of '{}' objects>", .{ nameOf(self), ownerOf(self).name })
    else
        raise_module.format("<attribute '{}' of '{}' objects>", .{ nameOf(self), ownerOf(self).name });
}

// super

pub const super_room = struct {
    pub const doc =
        \\super()
        \\super(type[, object_or_type])
        \\
        \\Looks attributes up behind a class in the order of bases; without arguments behind the class around,
        \\for the first argument of the function.
        \\
        \\    class Child(Parent):
        \\        def __init__(self, name):
        \\            super().__init__(name)
    ;
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, /, *args, **kwargs)",
            newSuper,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{
            "__init__(self, /, *args)",
            initSuper,
            "Fills a new object; help(type(self)) shows the arguments.",
        },
        .{ "__getattribute__(self, name, /)", superAttribute, "What self.name gives." },
        .{
            "__get__(self, instance, owner=None, /)",
            getSuper,
            "What reading `instance.name` gives with this descriptor.",
        },
        .{ "__repr__(self, /)", reprSuper, "The text that repr(self) gives." },
    });
    pub const attributes = bind.attributes(.{
        .{ "__thisclass__", superClass, bind.readOnly, "The class behind which the search starts." },
        .{ "__self__", superSelf, bind.readOnly, "The object that is passed first." },
        .{
            "__self_class__",
            superSelfClass,
            bind.readOnly,
            "The class of the object that is passed first, or None.",
        },
    });
};

fn newSuper(cls: *Type, kwargs: ?*Dict, args: []const Value) Error!*layout.Super {
    _ = kwargs;
    _ = args;
    const self = try instance.createBuiltin(layout.Super, cls, 0);
    const header = self.object;
    self.* = .{ .object = header, .this_class = .none, .self = .none, .self_class = .none };
    return self;
}

fn initSuper(self: *layout.Super, args: []const Value) Error!void {
    if (args.len > 2) return raise(.TypeError, "super() expected at most 2 arguments, got {}", .{args.len});
    const class, const object = if (args.len == 0) try fromFrame() else .{ args[0], if (args.len > 1) args[1] else Value.none };
    const this_class = class.as(Type) orelse
        return raise(.TypeError, "super() argument 1 must be a type, not {}", .{typeOf(class)});
    if (object.isNone() and args.len != 0) {
        self.this_class = class;
        return;
    }
    const object_class = checkedClass(this_class, object) catch |err| {
        if (err != error.NeedsPython) return err;
        return call.tailCall(call.preludeFunction("_super_of_claimed"), &.{ Value.from(self), class, object });
    };
    return fillSuper(self, class, object, Value.from(object_class));
}

fn fillSuper(self: *layout.Super, this_class: Value, object: Value, object_class: Value) Error!void {
    const class = object_class.as(Type);
    if (class == null or !class.?.isSubtype(this_class.asObject().as(Type)))
        return notOfClass(this_class.asObject().as(Type), object);
    self.this_class = this_class;
    self.self = object;
    self.self_class = object_class;
    heap.wrote(self);
}

/// `super()`: the cell `__class__` and the first argument of the running function.
fn fromFrame() Error!struct { Value, Value } {
    const frame = vm.frame;
    const code = frame.code;
    if (frame.function == null or code.positional_count == 0)
        return raise(.RuntimeError, "super(): no arguments", .{});
    if (!code.flags.class_cell) return raise(.RuntimeError, "super(): __class__ cell not found", .{});
    var first = frame.base[0];
    for (code.cell_registers.slice()) |register| {
        if (register.asInt() == 0) if (first.as(layout.Cell)) |cell| {
            first = cell.value;
        };
    }
    if (first.isUndefined()) return raise(.RuntimeError, "super(): arg[0] deleted", .{});
    const cell = frame.base[code.class_register].as(layout.Cell) orelse
        return raise(.RuntimeError, "super(): bad __class__ cell", .{});
    if (cell.value.isUndefined()) return raise(.RuntimeError, "super(): empty __class__ cell", .{});
    return .{ cell.value, first };
}

fn checkedClass(this_class: *Type, object: Value) Error!*Type {
    if (object.as(Type)) |class| {
        if (class.isSubtype(this_class)) return class;
    }
    if (typeOf(object).isSubtype(this_class)) return typeOf(object);
    if (try attribute.getNative(object, known.get(.__class__))) |claimed| {
        if (claimed.as(Type)) |class| if (class.isSubtype(this_class)) return class;
    }
    return notOfClass(this_class, object);
}

fn notOfClass(this_class: *Type, object: Value) Error {
    return raise(.TypeError, "super(type, obj): obj ({} {}) is not an instance or subtype of type ({}).", .{
        @as([]const u8, if (object.as(Type) != null) "type" else "instance of"),
        (object.as(Type) orelse typeOf(object)).name,
        this_class.name,
    });
}

fn superAttribute(self: *layout.Super, name: Value) Error!Value {
    const text = try object_methods.nameArgument(name);
    switch (try attribute.resolveGeneric(Value.from(self), self.object.type, text)) {
        .value => |value| return value,
        .call => |wanted| return call.tailCall(wanted.callee, wanted.args[0..wanted.count]),
        .missing => return attribute.raiseMissing(Value.from(self), text),
    }
}

fn getSuper(self: *layout.Super, object: Value, owner: Value) Error!Value {
    try requireInstance(object, owner);
    if (object.isNone() or !self.self.isNone()) return Value.from(self);
    if (self.object.type != vm.types.super) return call.tailCall(Value.from(self.object.type), &.{ self.this_class, object });
    const copy = try newSuper(vm.types.super, null, &.{});
    initSuper(copy, &.{ self.this_class, object }) catch |err| {
        if (err != error.TailCall) return err;
        return call.tailCall(Value.from(vm.types.super), &.{ self.this_class, object });
    };
    return Value.from(copy);
}

fn reprSuper(self: *layout.Super) Error!*Str {
    const name = if (self.this_class.as(Type)) |class| class.name else return raise_module.format("<super: <class 'NULL'>, NULL>", .{});
    if (self.self_class.as(Type)) |class|
        return raise_module.format("<super: <class '{}'>, <{} object>>", .{ name, class.name });
    return raise_module.format("<super: <class '{}'>, NULL>", .{name});
}

fn superClass(self: *layout.Super) Value {
    return self.this_class;
}

fn superSelf(self: *layout.Super) Value {
    return self.self;
}

fn superSelfClass(self: *layout.Super) Value {
    return self.self_class;
}

// mappingproxy

pub const mapping_proxy_room = struct {
    pub const doc = "Read-only proxy of a mapping.";
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, mapping)",
            newProxy,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{ "__getitem__(self, key, /)", proxyItem, "The value of self[key]." },
        .{ "__contains__(self, key, /)", proxyContains, "The value of `key in self`." },
        .{ "__len__(self, /)", proxyLength, "How many there are." },
        .{ "__iter__(self, /)", proxyIterator, "An iterator over self." },
        .{ "__reversed__(self, /)", proxyReversed, "An iterator that goes backwards." },
        .{ "__repr__(self, /)", proxyRepr, "The text that repr(self) gives." },
        .{ "__str__(self, /)", proxyStr, "The text that str(self) gives." },
        .{ "__eq__(self, value, /)", proxyEqual, "The value of self == value." },
        .{ "__ne__(self, value, /)", proxyNotEqual, "The value of self != value." },
        .{ "__or__(self, value, /)", proxyOr, "The value of self | value." },
        .{ "__ror__(self, value, /)", proxyReflectedOr, "The value of value | self." },
        .{ "__ior__(self, value, /)", proxyInplaceOr, "Raise TypeError: a mapping cannot be changed through its proxy." },
        .{ "__hash__(self, /)", proxyHash, "The number by which dicts and sets find this object." },
        .{
            "get(self, key, default=None, /)",
            proxyGet,
            "The value of the key, or the default if it is missing.",
        },
        .{ "keys(self, /)", proxyKeys, "A view of the keys." },
        .{ "values(self, /)", proxyValues, "A view of the values." },
        .{ "items(self, /)", proxyItems, "A view of the (key, value) pairs." },
        .{ "copy(self, /)", proxyCopy, "A shallow copy." },
    });
    pub const class_methods = bind.classMethods(.{
        .{
            "__class_getitem__(cls, object, /)",
            genericAlias,
            "The generic alias of this class with these type arguments.",
        },
    });
};

pub fn genericAlias(cls: Value, object: Value) Error!Value {
    return call.tailCall(call.preludeFunction("_generic_alias"), &.{ cls, object });
}

fn newProxy(cls: *Type, mapping: Value) Error!*layout.MappingProxy {
    if (mapping.as(Dict) == null and (attribute.special(mapping, .__getitem__) == null or
        mapping.as(layout.List) != null or mapping.as(layout.Tuple) != null))
        return raise(.TypeError, "mappingproxy() argument must be a mapping, not {}", .{typeOf(mapping)});
    const self = try heap.create(layout.MappingProxy, cls, 0);
    self.mapping = mapping;
    return self;
}

/// A method of the mapping, called with the given arguments.
fn forward(self: *layout.MappingProxy, name: []const u8, args: []const Value) Error!Value {
    const text = try @import("intern.zig").internUtf8(name);
    switch (try attribute.resolve(self.mapping, text)) {
        .value => |method| return call.tailCall(method, args),
        .call => return error.NeedsPython,
        .missing => return attribute.raiseMissing(self.mapping, text),
    }
}

fn proxyItem(self: *layout.MappingProxy, key: Value) Error!Value {
    return subscript.getItem(self.mapping, key) catch |err| switch (err) {
        error.NeedsPython => forward(self, "__getitem__", &.{key}),
        else => err,
    };
}

fn proxyContains(self: *layout.MappingProxy, key: Value) Error!Value {
    return forward(self, "__contains__", &.{key});
}

fn proxyLength(self: *layout.MappingProxy) Error!Value {
    return forward(self, "__len__", &.{});
}

fn proxyIterator(self: *layout.MappingProxy) Error!Value {
    return forward(self, "__iter__", &.{});
}

fn proxyReversed(self: *layout.MappingProxy) Error!Value {
    return forward(self, "__reversed__", &.{});
}

fn proxyRepr(self: *layout.MappingProxy) Error!Value {
    return Value.from(try raise_module.format("mappingproxy({})", .{try repr.of(self.mapping)}));
}

fn proxyStr(self: *layout.MappingProxy) Error!Value {
    return forward(self, "__str__", &.{});
}

fn unwrapProxy(value: Value) Value {
    return if (value.as(layout.MappingProxy)) |proxy| proxy.mapping else value;
}

fn proxyEqual(self: *layout.MappingProxy, other: Value) Error!Value {
    return call.tailCall(call.preludeFunction("_equal"), &.{ self.mapping, unwrapProxy(other) });
}

fn proxyNotEqual(self: *layout.MappingProxy, other: Value) Error!Value {
    return call.tailCall(call.preludeFunction("_not_equal"), &.{ self.mapping, unwrapProxy(other) });
}

fn proxyOr(self: *layout.MappingProxy, other: Value) Error!Value {
    return call.tailCall(call.preludeFunction("_binary_or"), &.{ self.mapping, unwrapProxy(other) });
}

fn proxyReflectedOr(self: *layout.MappingProxy, other: Value) Error!Value {
    return call.tailCall(call.preludeFunction("_binary_or"), &.{ unwrapProxy(other), self.mapping });
}

fn proxyInplaceOr(self: *layout.MappingProxy, other: Value) Error!Value {
    _ = other;
    return raise(.TypeError, "'|=' is not supported by {}; use '|' instead", .{self.object.type});
}

fn proxyHash(self: *layout.MappingProxy) Error!Value {
    return forward(self, "__hash__", &.{});
}

fn proxyGet(self: *layout.MappingProxy, key: Value, default: Value) Error!Value {
    return forward(self, "get", &.{ key, default });
}

fn proxyKeys(self: *layout.MappingProxy) Error!Value {
    return forward(self, "keys", &.{});
}

fn proxyValues(self: *layout.MappingProxy) Error!Value {
    return forward(self, "values", &.{});
}

fn proxyItems(self: *layout.MappingProxy) Error!Value {
    return forward(self, "items", &.{});
}

fn proxyCopy(self: *layout.MappingProxy) Error!Value {
    return forward(self, "copy", &.{});
}
