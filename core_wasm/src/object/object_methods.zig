//! `object`: what every class inherits; and the classes of None, Ellipsis and NotImplemented.

const print = @import("../text/print.zig");
const layout = @import("layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const bind = @import("../native/bind.zig");
const attribute = @import("../vm/attribute.zig");
const call = @import("../vm/call.zig");
const instance = @import("instance.zig");
const shape = @import("shape.zig");
const class_module = @import("class.zig");
const repr = @import("repr.zig");
const hash = @import("../vm/hash.zig");
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const intern = @import("intern.zig");
const known = @import("known_names.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

pub const object_room = struct {
    pub const doc =
        \\What all classes descend from.
        \\
        \\object() itself has no attributes of its own and can be given none; it is good for telling apart.
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
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__str__(self, /)", strOf, "The text that str(self) gives." },
        .{ "__hash__(self, /)", hashOf, "The number by which dicts and sets find this object." },
        .{ "__eq__(self, value, /)", equal, "The value of self == value." },
        .{ "__ne__(self, value, /)", notEqual, "The value of self != value." },
        .{ "__lt__(self, value, /)", unordered, "The value of self < value." },
        .{ "__le__(self, value, /)", unordered, "The value of self <= value." },
        .{ "__gt__(self, value, /)", unordered, "The value of self > value." },
        .{ "__ge__(self, value, /)", unordered, "The value of self >= value." },
        .{ "__getattribute__(self, name, /)", getattribute, "What self.name gives." },
        .{ "__setattr__(self, name, value, /)", setattr, "What self.name = value does." },
        .{ "__delattr__(self, name, /)", delattr, "What `del self.name` does." },
        .{
            "__format__(self, format_spec, /)",
            format,
            "The text that format(self, format_spec) gives.",
        },
        .{ "__sizeof__(self, /)", sizeOf, "The bytes that the object takes up." },
        .{ "__dir__(self, /)", needsTwin, "The names that dir() shows." },
        .{ "__reduce__(self, /)", needsTwin, "What copy and pickle rebuild the object from." },
        .{
            "__reduce_ex__(self, protocol, /)",
            @import("reduction.zig").reduceEx,
            "What copy and pickle rebuild the object from, by protocol.",
        },
        .{
            "__getstate__(self, /)",
            needsTwin,
            "What a copy or a pickle needs to know besides the class.",
        },
    });
    pub const class_methods = bind.classMethods(.{
        .{
            "__init_subclass__(cls, /)",
            initSubclass,
            "Runs for each new subclass; the default does nothing and is there to be replaced.",
        },
        .{
            "__subclasshook__(cls, object, /)",
            subclassHook,
            "May answer issubclass() for an abstract class with True or False; NotImplemented leaves it to the bases.",
        },
    });
    pub const attributes = bind.attributes(.{
        .{ "__class__", getClass, setClass, "The class of this object." },
    });
};

/// Attributes that `class_module` adds to the first class whose instances have them.
pub const dict_attribute = [1]bind.GetSetSpec{bind.attributes(.{.{ "__dict__", getDict, setDict, "The attributes of this very object." }})[0]};
pub const weakref_attribute = [1]bind.GetSetSpec{bind.attributes(.{.{ "__weakref__", getWeakref, null, "The weak references to this object." }})[0]};

fn new(cls: *Type, kwargs: ?*Dict, args: []const Value) Error!Value {
    const excess = args.len > 0 or (kwargs != null and kwargs.?.count > 0);
    if (excess) {
        const own_new = attribute.lookupType(cls, known.get(.__new__)).?;
        const object_new = attribute.lookupType(vm.types.object, known.get(.__new__)).?;
        if (!own_new.is(object_new))
            return raise(.TypeError, "object.__new__() takes exactly one argument (the type to instantiate)", .{});
        const own_init = attribute.lookupType(cls, known.get(.__init__)).?;
        const object_init = attribute.lookupType(vm.types.object, known.get(.__init__)).?;
        if (own_init.is(object_init)) return raise(.TypeError, "{}() takes no arguments", .{cls.name});
    }
    if (cls.flags.abstract) return error.NeedsPython;
    if (cls.instance_kind != .instance) {
        if (cls.flags.exception) return Value.from(try @import("exception.zig").create(cls, args));
        return raise(.TypeError, "object.__new__({}) is not safe, use {}.__new__()", .{ cls.name, baseName(cls) });
    }
    if (cls.flags.builtin and cls != vm.types.object)
        return raise(.TypeError, "object.__new__({}) is not safe, use {}.__new__()", .{ cls.name, cls.name });
    return Value.from(try instance.create(cls));
}

fn baseName(cls: *Type) *Str {
    var at = cls;
    while (!at.flags.builtin) at = at.base.?;
    return at.name;
}

fn init(self: Value, kwargs: ?*Dict, args: []const Value) Error!void {
    if (args.len == 0 and (kwargs == null or kwargs.?.count == 0)) return;
    const cls = typeOf(self);
    const own_init = attribute.lookupType(cls, known.get(.__init__)).?;
    const object_init = attribute.lookupType(vm.types.object, known.get(.__init__)).?;
    if (!own_init.is(object_init))
        return raise(.TypeError, "object.__init__() takes exactly one argument (the instance to initialize)", .{});
    const own_new = attribute.lookupType(cls, known.get(.__new__)).?;
    const object_new = attribute.lookupType(vm.types.object, known.get(.__new__)).?;
    // Built-in classes without `__new__` have no constructor at all, hence none that ignores arguments.
    if (own_new.is(object_new) and (!cls.flags.builtin or cls == vm.types.object))
        return raise(.TypeError, "{}.__init__() takes exactly one argument (the instance to initialize)", .{cls.name});
}

fn reprOf(self: Value) Error!*Str {
    return plainRepr(self);
}

/// `<module.Class object at 0x...>`
pub fn plainRepr(self: Value) Error!*Str {
    const cls = typeOf(self);
    if (!self.isObject()) return repr.of(self);
    var digits: [16]u8 = undefined;
    const address = print.into(&digits, "0x{x:0>12}", .{@intFromPtr(self.asObject())}) catch unreachable;
    const module = dict.getStr(cls.dict, known.get(.__module__)) orelse cls.module;
    if (module.as(Str)) |name| {
        if (!@import("str.zig").eqlAscii(name, "builtins"))
            return raise_module.format("<{}.{} object at {}>", .{ name, cls.qualname, @as([]const u8, address) });
    }
    return raise_module.format("<{} object at {}>", .{ cls.qualname, @as([]const u8, address) });
}

fn strOf(self: Value) Error!Value {
    if (attribute.isNative(typeOf(self), .__repr__, vm.types.object)) return Value.from(try plainRepr(self));
    return error.NeedsPython;
}

fn hashOf(self: Value) u64 {
    return hash.identity(self);
}

fn equal(self: Value, other: Value) Value {
    return if (self.is(other)) .true_ else .not_implemented;
}

fn notEqual(self: Value, other: Value) Error!Value {
    const method = attribute.special(self, .__eq__).?;
    if (method.as(layout.Native) != null and attribute.isNative(typeOf(self), .__eq__, vm.types.object))
        return if (self.is(other)) .false_ else .not_implemented;
    return error.NeedsPython;
}

fn unordered(self: Value, other: Value) Value {
    _ = self;
    _ = other;
    return .not_implemented;
}

pub fn nameArgument(name: Value) Error!*Str {
    const text = name.as(Str) orelse
        return raise(.TypeError, "attribute name must be string, not '{}'", .{typeOf(name)});
    return intern.intern(text);
}

fn getattribute(self: Value, name: Value) Error!Value {
    const text = try nameArgument(name);
    // A class is here what any other object is: what its bases have does not count, and nothing is bound.
    if (self.as(Type)) |class| {
        if (attribute.lookupType(class.object.type, text) == null) {
            if (!class.flags.builtin) if (dict.getStr(class.dict, text)) |value| return value;
            return raise(.AttributeError, "'{}' object has no attribute '{}'", .{ class.object.type, text });
        }
    }
    switch (try attribute.resolveGeneric(self, typeOf(self), text)) {
        .value => |value| return value,
        .call => |wanted| return call.tailCall(wanted.callee, wanted.args[0..wanted.count]),
        .missing => return attribute.raiseMissing(self, text),
    }
}

fn setattr(self: Value, name: Value, value: Value) Error!Value {
    if (self.as(Type) != null) return raise(.TypeError, "can't apply this __setattr__ to {} object", .{typeOf(self)});
    return changed(try attribute.changeGeneric(self, typeOf(self), try nameArgument(name), value));
}

fn delattr(self: Value, name: Value) Error!Value {
    if (self.as(Type) != null) return raise(.TypeError, "can't apply this __delattr__ to {} object", .{typeOf(self)});
    return changed(try attribute.changeGeneric(self, typeOf(self), try nameArgument(name), .undefined_));
}

pub fn changed(change: attribute.Change) Error!Value {
    switch (change) {
        .done => return .none,
        .call => |wanted| return call.tailCall(wanted.callee, wanted.args[0..wanted.count]),
    }
}

fn format(self: Value, format_spec: *Str) Error!Value {
    if (format_spec.len > 0)
        return raise(.TypeError, "unsupported format string passed to {}.__format__", .{typeOf(self)});
    return Value.from(try repr.strOf(self));
}

fn sizeOf(self: Value) i64 {
    if (!self.isObject()) return 8;
    return switch (self.asObject().kind) {
        .instance => @as(i64, self.asObject().aux) * 8 + @sizeOf(layout.Instance),
        else => 32,
    };
}

fn needsTwin(self: Value) Error!Value {
    _ = self;
    return error.NeedsPython;
}

fn needsTwinWith(self: Value, argument: Value) Error!Value {
    _ = self;
    _ = argument;
    return error.NeedsPython;
}

fn initSubclass(cls: Value) void {
    _ = cls;
}

fn subclassHook(cls: Value, object: Value) Value {
    _ = cls;
    _ = object;
    return .not_implemented;
}

fn getClass(self: Value) Value {
    return Value.from(typeOf(self));
}

fn setClass(self: Value, value: Value) Error!void {
    if (value.isUndefined()) return raise(.TypeError, "can't delete __class__ attribute", .{});
    const wanted = value.as(Type) orelse
        return raise(.TypeError, "__class__ must be set to a class, not '{}' object", .{typeOf(value)});
    if (!self.isObject()) return immutableClass();
    const object = self.asObject();
    const old = object.type;
    if (object.kind == .module and wanted.isSubtype(vm.types.module)) {
        object.type = wanted;
        object.flags.subclass = true;
        heap.wrote(object);
        return;
    }
    if (old.flags.builtin or wanted.flags.builtin) return immutableClass();
    if (!@import("class.zig").sameLayout(old, wanted))
        return raise(.TypeError, "__class__ assignment: '{}' object layout differs from '{}'", .{ wanted.name, old.name });
    if (object.kind == .instance) {
        const self_instance = object.as(layout.Instance);
        _ = try instance.attributeDict(object);
        self_instance.shape = try shape.dictShapeOf(wanted);
    }
    object.type = wanted;
    heap.wrote(object);
}

fn immutableClass() Error {
    return raise(.TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses", .{});
}

fn getDict(self: Value) Error!Value {
    if (self.isObject()) {
        if (try instance.attributeDict(self.asObject())) |attributes| return Value.from(attributes);
    }
    return raise(.AttributeError, "'{}' object has no attribute '__dict__'", .{typeOf(self)});
}

fn setDict(self: Value, value: Value) Error!void {
    if (value.isUndefined()) {
        _ = try instance.replaceDict(self.asObject(), try dict.create());
        return;
    }
    const attributes = value.as(Dict) orelse
        return raise(.TypeError, "__dict__ must be set to a dictionary, not a '{}'", .{typeOf(value)});
    _ = try instance.replaceDict(self.asObject(), attributes);
}

fn getWeakref(self: Value) Value {
    var reference = vm.weak_references;
    while (reference) |one| : (reference = one.next) {
        if (one.referent.is(self)) return Value.from(one);
    }
    return .none;
}

// Singletons.

pub const none_room = struct {
    pub const doc = "The type of the None singleton.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, /)", newNone, "Makes the object that __init__ fills; help(type) shows the arguments." }});
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", singletonRepr, "The text that repr(self) gives." },
        .{ "__bool__(self, /)", noneTruth, "False for zero, True for everything else." },
        .{
            "__hash__(self, /)",
            singletonHash,
            "The number by which dicts and sets find this object.",
        },
    });
};
pub const ellipsis_room = struct {
    pub const doc = "The type of the Ellipsis singleton.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, /)", newEllipsis, "Makes the object that __init__ fills; help(type) shows the arguments." }});
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", singletonRepr, "The text that repr(self) gives." },
        .{ "__reduce__(self, /)", singletonRepr, "" },
    });
};
pub const not_implemented_room = struct {
    pub const doc = "The type of the NotImplemented singleton.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, /)", newNotImplemented, "Makes the object that __init__ fills; help(type) shows the arguments." }});
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", singletonRepr, "The text that repr(self) gives." },
        .{ "__bool__(self, /)", notImplementedTruth, "False for zero, True for everything else." },
        .{ "__reduce__(self, /)", singletonRepr, "" },
    });
};

fn newNone(cls: *Type) Value {
    _ = cls;
    return .none;
}

fn newEllipsis(cls: *Type) Value {
    _ = cls;
    return .ellipsis;
}

fn newNotImplemented(cls: *Type) Value {
    _ = cls;
    return .not_implemented;
}

fn singletonRepr(self: Value) Error!*Str {
    return repr.of(self);
}

fn noneTruth(self: Value) bool {
    _ = self;
    return false;
}

fn singletonHash(self: Value) u64 {
    return hash.identity(self);
}

fn notImplementedTruth(self: Value) Error!Value {
    _ = self;
    return raise(.TypeError, "NotImplemented should not be used in a boolean context", .{});
}
