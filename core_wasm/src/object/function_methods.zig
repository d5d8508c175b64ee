//! What functions show of themselves: Python functions, natives, bound methods, host functions.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Tuple = layout.Tuple;
const Function = layout.Function;
const Native = layout.Native;
const BoundMethod = layout.BoundMethod;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const Code = @import("../bytecode/code.zig").Code;
const bind = @import("../native/bind.zig");
const attribute = @import("../vm/attribute.zig");
const call = @import("../vm/call.zig");
const object_methods = @import("object_methods.zig");
const function_module = @import("function.zig");
const hash = @import("../vm/hash.zig");
const repr = @import("repr.zig");
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const descriptor = @import("descriptor.zig");
const tuple = @import("tuple.zig");
const str = @import("str.zig");
const known = @import("known_names.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

pub const function_room = struct {
    pub const doc =
        \\A function of code that finds its globals in a dict.
        \\
        \\name, defaults and free variables can be given as well; otherwise they are those of the code, or missing.
    ;
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
            newFunction,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__call__(self, /, *args, **kwargs)", callSelf, "What self(...) does." },
        .{
            "__get__(self, instance, owner=None, /)",
            getFunction,
            "What reading `instance.name` gives with this descriptor.",
        },
    });
    pub const attributes = bind.attributes(.{
        .{ "__code__", getCode, setCode, "" },
        .{ "__globals__", getGlobals, bind.readOnly, "" },
        .{ "__builtins__", getBuiltins, bind.readOnly, "" },
        .{ "__closure__", getClosure, bind.readOnly, "" },
        .{ "__defaults__", getDefaults, setDefaults, "" },
        .{ "__kwdefaults__", getKwdefaults, setKwdefaults, "" },
        .{ "__name__", getName, setName, "" },
        .{ "__qualname__", getQualname, setQualname, "" },
        .{ "__module__", getModule, setModule, "" },
        .{ "__doc__", getDoc, setDoc, "" },
        .{ "__annotations__", getAnnotations, setAnnotations, "" },
        .{ "__annotate__", getAnnotate, setAnnotate, "" },
        .{ "__type_params__", getTypeParams, setTypeParams, "" },
        .{ "__dict__", getDict, setDict, "" },
    });
};

fn newFunction(cls: *Type, code: *Code, globals: *Dict, name: Value, argdefs: Value, closure: Value, kwdefaults: Value) Error!*Function {
    _ = cls;
    const self = try function_module.create(code, globals);
    if (name.as(Str)) |text| {
        self.name = text;
    } else if (!name.isNone()) return raise(.TypeError, "arg 3 (name) must be None or string", .{});
    if (argdefs.as(Tuple)) |values| {
        self.defaults = values;
    } else if (!argdefs.isNone()) return raise(.TypeError, "arg 4 (defaults) must be None or tuple", .{});
    if (closure.as(Tuple)) |cells| {
        for (cells.slice()) |cell| if (cell.as(layout.Cell) == null)
            return raise(.TypeError, "arg 5 (closure) expected cell, found {}", .{type_module.typeOf(cell)});
        self.closure = cells;
    } else if (!closure.isNone()) return raise(.TypeError, "arg 5 (closure) must be None or tuple", .{});
    const wanted = code.free_names.len;
    const given: u32 = if (self.closure) |cells| cells.len else 0;
    if (wanted > 0 and self.closure == null) return raise(.TypeError, "arg 5 (closure) must be tuple", .{});
    if (wanted != given)
        return raise(.ValueError, "{} requires closure of length {}, not {}", .{ code.name, wanted, given });
    if (kwdefaults.as(Dict)) |values| {
        self.kwdefaults = values;
    } else if (!kwdefaults.isNone()) return raise(.TypeError, "arg 6 (kwdefaults) must be None or dict", .{});
    return self;
}

fn reprOf(self: Value) Error!*Str {
    return repr.of(self);
}

/// `f.__call__(...)` written out: the loop calls `f` itself.
fn callSelf(self: Value, kwargs: ?*Dict, args: []const Value) Error!Value {
    return tailSpread(self, kwargs, args);
}

/// Calls with arguments that a native got.
pub fn tailSpread(callee: Value, kwargs: ?*Dict, args: []const Value) Error!Value {
    const named: u32 = if (kwargs) |more| more.count else 0;
    if (args.len + named <= vm.tail.args.len and !callee.is(.undefined_)) {
        var values: [8]Value = undefined;
        @memcpy(values[0..args.len], args);
        var keywords: ?*Tuple = null;
        if (named > 0) {
            const names = try tuple.create(named);
            var index: u32 = 0;
            var at: usize = 0;
            while (dict.next(kwargs.?, &index)) |entry| : (at += 1) {
                names.slice()[at] = entry.key;
                values[args.len + at] = entry.value;
            }
            keywords = names;
        }
        return call.tailCallKeywords(callee, values[0 .. args.len + named], keywords);
    }
    const packed_kwargs = if (kwargs) |more| Value.from(more) else Value.from(try dict.create());
    return call.tailCall(call.preludeFunction("_call_packed"), &.{ callee, Value.from(try tuple.fromSlice(args)), packed_kwargs });
}

fn getFunction(self: Value, object: Value, owner: Value) Error!Value {
    try descriptor.requireInstance(object, owner);
    if (object.isNone() or self.asObject().flags.a) return self;
    return attribute.bound(self, object);
}

fn getCode(self: *Function) Value {
    return Value.from(self.code.original orelse self.code);
}

fn setCode(self: *Function, value: Value) Error!void {
    const code = value.as(Code) orelse return raise(.TypeError, "__code__ must be set to a code object", .{});
    const cells: u32 = if (self.closure) |closure| closure.len else 0;
    if (code.free_names.len != cells)
        return raise(.ValueError, "{}() requires a code object with {} free vars, not {}", .{ self.name, cells, code.free_names.len });
    const changes_kind = kindOf(code) != kindOf(self.code);
    self.code = try function_module.bindGlobals(code, self.globals);
    heap.wrote(self);
    if (changes_kind) return call.tailCall(call.preludeFunction("_warn_of_code_kind"), &.{});
}

/// What a call of such code gives: a result, or an object that runs it.
fn kindOf(code: *Code) u8 {
    if (code.flags.async_generator) return 3;
    return if (code.flags.coroutine) 2 else @intFromBool(code.flags.generator);
}

fn getGlobals(self: *Function) Value {
    return Value.from(self.globals);
}

fn getBuiltins(self: *Function) Value {
    return Value.from(@import("../vm/names.zig").builtinsOf(self.globals));
}

fn getClosure(self: *Function) Value {
    return if (self.closure) |cells| Value.from(cells) else .none;
}

fn getDefaults(self: *Function) Value {
    return if (self.defaults) |values| Value.from(values) else .none;
}

fn setDefaults(self: *Function, value: Value) Error!void {
    if (value.isUndefined() or value.isNone()) {
        self.defaults = null;
        return;
    }
    self.defaults = value.as(Tuple) orelse return raise(.TypeError, "__defaults__ must be set to a tuple object", .{});
    heap.wrote(self);
}

fn getKwdefaults(self: *Function) Value {
    return if (self.kwdefaults) |values| Value.from(values) else .none;
}

fn setKwdefaults(self: *Function, value: Value) Error!void {
    if (value.isUndefined() or value.isNone()) {
        self.kwdefaults = null;
        return;
    }
    self.kwdefaults = value.as(Dict) orelse return raise(.TypeError, "__kwdefaults__ must be set to a dict object", .{});
    heap.wrote(self);
}

fn getName(self: *Function) Value {
    return Value.from(self.name);
}

fn setName(self: *Function, value: Value) Error!void {
    self.name = value.as(Str) orelse return raise(.TypeError, "__name__ must be set to a string object", .{});
    heap.wrote(self);
}

fn getQualname(self: *Function) Value {
    return Value.from(self.qualname);
}

fn setQualname(self: *Function, value: Value) Error!void {
    self.qualname = value.as(Str) orelse return raise(.TypeError, "__qualname__ must be set to a string object", .{});
    heap.wrote(self);
}

fn getModule(self: *Function) Value {
    return self.module;
}

fn setModule(self: *Function, value: Value) Error!void {
    self.module = if (value.isUndefined()) .none else value;
    heap.wrote(self);
}

fn getDoc(self: *Function) Value {
    return self.doc;
}

fn setDoc(self: *Function, value: Value) Error!void {
    self.doc = if (value.isUndefined()) .none else value;
    heap.wrote(self);
}

fn getAnnotations(self: *Function) Error!Value {
    if (!self.annotations.isUndefined()) return self.annotations;
    if (self.annotate.isNone()) {
        self.annotations = Value.from(try dict.create());
        heap.wrote(self);
        return self.annotations;
    }
    return call.tailCall(call.preludeFunction("_function_annotations"), &.{ Value.from(self), self.annotate });
}

fn setAnnotations(self: *Function, value: Value) Error!void {
    if (value.isUndefined() or value.isNone()) {
        self.annotations = .undefined_;
        self.annotate = .none;
        return;
    }
    if (value.as(Dict) == null) return raise(.TypeError, "__annotations__ must be set to a dict object", .{});
    self.annotations = value;
    self.annotate = .none;
    heap.wrote(self);
}

fn getAnnotate(self: *Function) Value {
    return self.annotate;
}

fn setAnnotate(self: *Function, value: Value) Error!void {
    if (value.isUndefined()) return raise(.TypeError, "__annotate__ cannot be deleted", .{});
    if (!value.isNone() and !@import("../vm/callable.zig").isCallable(value))
        return raise(.TypeError, "__annotate__ must be callable or None", .{});
    self.annotate = value;
    if (!value.isNone()) self.annotations = .undefined_;
    heap.wrote(self);
}

fn getTypeParams(self: *Function) Value {
    return self.type_params;
}

fn setTypeParams(self: *Function, value: Value) Error!void {
    if (value.as(Tuple) == null) return raise(.TypeError, "__type_params__ must be set to a tuple", .{});
    self.type_params = value;
    heap.wrote(self);
}

fn getDict(self: *Function) Error!Value {
    if (self.attributes == null) {
        self.attributes = try dict.create();
        heap.wrote(self);
    }
    return Value.from(self.attributes.?);
}

fn setDict(self: *Function, value: Value) Error!void {
    if (value.isUndefined()) return raise(.TypeError, "cannot delete __dict__", .{});
    self.attributes = value.as(Dict) orelse
        return raise(.TypeError, "__dict__ must be set to a dictionary, not a '{}'", .{typeOf(value)});
    heap.wrote(self);
}

// Natives.

pub const native_room = struct {
    pub const doc = "The type of built-in functions and methods.";
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__call__(self, /, *args, **kwargs)", callSelf, "What self(...) does." },
        .{ "__eq__(self, value, /)", equalNatives, "The value of self == value." },
        .{
            "__hash__(self, /)",
            hashNative,
            "The number by which dicts and sets find this object.",
        },
    });
    pub const attributes = bind.attributes(.{
        .{ "__name__", nativeName, null, "" },
        .{ "__qualname__", nativeQualname, null, "" },
        .{ "__doc__", nativeDoc, null, "" },
        .{ "__self__", nativeSelf, null, "" },
        .{ "__module__", nativeModule, null, "" },
        .{ "__text_signature__", nativeSignature, null, "" },
        .{ "__objclass__", nativeOwner, null, "" },
    });
};

pub const descriptor_room = struct {
    pub const doc = "The type of methods of built-in classes.";
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__call__(self, /, *args, **kwargs)", callSelf, "What self(...) does." },
        .{
            "__get__(self, instance, owner=None, /)",
            getNativeDescriptor,
            "What reading `instance.name` gives with this descriptor.",
        },
    });
    pub const attributes = bind.attributes(.{
        .{ "__name__", nativeName, null, "" },
        .{ "__qualname__", nativeQualname, null, "" },
        .{ "__doc__", nativeDoc, null, "" },
        .{ "__objclass__", nativeOwner, null, "" },
        .{ "__text_signature__", nativeSignature, null, "" },
    });
};

fn getNativeDescriptor(self: *Native, object: Value, owner: Value) Error!Value {
    try descriptor.requireInstance(object, owner);
    const own = self.owner.as(Type).?;
    if (self.spec.role == .class_method) {
        const class = if (owner.isNone()) typeOf(object) else owner.as(Type) orelse
            return raise(.TypeError, "descriptor '{}' for type '{}' needs a type, not '{}' as arg 2", .{ self.name, own, typeOf(owner) });
        if (!class.isSubtype(own))
            return raise(.TypeError, "descriptor '{}' requires a subtype of '{}' but received '{}'", .{ self.name, own, class });
        return attribute.bindNative(self, object, class);
    }
    if (object.isNone()) return Value.from(self);
    if (!typeOf(object).isSubtype(own))
        return raise(.TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", .{ self.name, own, typeOf(object) });
    return attribute.bindNative(self, object, typeOf(object));
}

fn equalNatives(self: *Native, other: Value) Value {
    const that = other.as(Native) orelse return .not_implemented;
    return Value.fromBool(that.spec == self.spec and that.self.is(self.self));
}

fn hashNative(self: *Native) u64 {
    return @as(u64, @intFromPtr(self.spec)) *% 31 +% hash.identity(self.self) >> 4;
}

fn nativeName(self: *Native) Value {
    return Value.from(self.name);
}

fn nativeQualname(self: *Native) Error!*Str {
    if (self.owner.as(Type)) |class| return raise_module.format("{}.{}", .{ class.name, self.name });
    return self.name;
}

fn nativeDoc(self: *Native) Error!*Str {
    return str.fromUtf8(self.spec.doc);
}

fn nativeSelf(self: *Native) Value {
    if (!self.self.isUndefined()) return self.self;
    if (self.spec.role == .constructor) return self.owner;
    if (self.owner.as(Str)) |name| {
        if (dict.getStr(vm.modules, name)) |module| return module;
    }
    return .none;
}

fn nativeModule(self: *Native) Value {
    return if (self.owner.as(Str) != null) self.owner else .none;
}

fn nativeOwner(self: *Native) Error!Value {
    if (self.owner.as(Type) == null)
        return raise(.AttributeError, "'{}' object has no attribute '__objclass__'", .{self.object.type});
    return self.owner;
}

fn nativeSignature(self: *Native) Error!Value {
    return shownSignature(self.spec);
}

/// `__text_signature__` of a native, None if it has none. The first parameter is marked with `$`: inspect drops it from what
/// is bound. `__new__` and `__init__` take anything; what they really take is the signature of their class.
fn shownSignature(spec: *const bind.Spec) Error!Value {
    if (spec.role == .constructor) return Value.from(try str.fromAscii("($type, *args, **kwargs)"));
    if (std.mem.eql(u8, spec.name, "__init__")) return Value.from(try str.fromAscii("($self, /, *args, **kwargs)"));
    const text = spec.shown orelse spec.text_signature;
    if (text.len == 0 or std.mem.indexOf(u8, text, "=<missing>") != null) return .none;
    var builder = str.Builder.init();
    var rest = text[1..];
    var own: usize = 0;
    switch (spec.role) {
        .static_method => try builder.appendUtf8("("),
        .function => try builder.appendUtf8("($module"),
        .method, .special, .class_method, .constructor => {
            own = 1;
            try builder.appendUtf8(if (spec.role == .class_method) "($type" else "($self");
            rest = rest[spec.params[0].name_len..];
        },
    }
    if (spec.role != .static_method) {
        const fixed = spec.params.len > 0 and spec.params[0].kind == .positional_only;
        if (!fixed) try builder.appendUtf8(", /");
        if (own == 0 and spec.params.len > 0) try builder.appendUtf8(", ");
    }
    try builder.appendUtf8(rest);
    return Value.from(try builder.finish());
}

/// The same of a class: how it is called.
pub fn signatureOfClass(spec: *const bind.Spec) Error!Value {
    const text = spec.shown orelse spec.text_signature;
    if (text.len == 0 or std.mem.indexOf(u8, text, "=<") != null) return .none;
    if (spec.shown != null) return Value.from(try str.fromUtf8(text));
    const last = spec.params[spec.params.len - 1].kind;
    if (last == .varkw or (last == .varargs and spec.params.len == 2)) return .none;
    if (spec.params.len == 1) return Value.from(try str.fromAscii("()"));
    const rest = text[1 + spec.params[0].name_len ..];
    const marker = ", /, ";
    const first = if (std.mem.startsWith(u8, rest, marker)) marker.len else ", ".len;
    return Value.from(try raise_module.format("({}", .{rest[first..]}));
}

// Bound methods.

pub const method_room = struct {
    pub const doc = "A function together with the object that it is given first.";
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, function, instance, /)",
            newMethod,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__call__(self, /, *args, **kwargs)", callSelf, "What self(...) does." },
        .{ "__eq__(self, value, /)", equalMethods, "The value of self == value." },
        .{
            "__hash__(self, /)",
            hashMethod,
            "The number by which dicts and sets find this object.",
        },
        .{
            "__get__(self, instance, owner=None, /)",
            getMethod,
            "What reading `instance.name` gives with this descriptor.",
        },
        .{ "__getattribute__(self, name, /)", methodAttribute, "What self.name gives." },
    });
    pub const attributes = bind.attributes(.{
        .{ "__func__", methodFunction, bind.readOnly, "The function that runs when the method is called." },
        .{ "__self__", methodSelf, bind.readOnly, "The object that is passed first." },
        .{ "__doc__", methodDoc, null, "" },
    });
};

fn newMethod(cls: *Type, function: Value, object: Value) Error!Value {
    _ = cls;
    if (!@import("../vm/callable.zig").isCallable(function)) return raise(.TypeError, "first argument must be callable", .{});
    if (object.isNone()) return raise(.TypeError, "instance must not be None", .{});
    return attribute.bound(function, object);
}

fn equalMethods(self: *BoundMethod, other: Value) Value {
    const that = other.as(BoundMethod) orelse return .not_implemented;
    return Value.fromBool(that.self.is(self.self) and that.function.is(self.function));
}

fn hashMethod(self: *BoundMethod) u64 {
    return hash.identity(self.function) ^ hash.identity(self.self);
}

fn getMethod(self: Value, object: Value, owner: Value) Error!Value {
    try descriptor.requireInstance(object, owner);
    return self;
}

/// Attributes that a method does not have itself are those of its function.
fn methodAttribute(self: *BoundMethod, name: Value) Error!Value {
    const text = try object_methods.nameArgument(name);
    var resolution = try attribute.resolveGeneric(Value.from(self), self.object.type, text);
    if (resolution == .missing) resolution = try attribute.resolve(self.function, text);
    switch (resolution) {
        .value => |value| return value,
        .call => |wanted| return call.tailCall(wanted.callee, wanted.args[0..wanted.count]),
        .missing => return attribute.raiseMissing(Value.from(self), text),
    }
}

fn methodFunction(self: *BoundMethod) Value {
    return self.function;
}

fn methodSelf(self: *BoundMethod) Value {
    return self.self;
}

fn methodDoc(self: *BoundMethod) Error!Value {
    return try attribute.getNative(self.function, known.get(.__doc__)) orelse .none;
}

// Host functions.

pub const host_function_room = struct {
    pub const doc = "A function of the host.";
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__call__(self, /, *args, **kwargs)", callSelf, "What self(...) does." },
        .{ "__getattr__(self, name, /)", hostAttribute, "An attribute or a method of an object of the host." },
    });
    pub const attributes = bind.attributes(.{
        .{ "__name__", hostName, null, "" },
        .{ "__qualname__", hostName, null, "" },
    });
};

/// The twin asks the host. Functions have no more than what is in the tables.
fn hostAttribute(self: *layout.HostFunction, name: *Str) Error!Value {
    if (self.role == .object) return error.NeedsPython;
    return raise(.AttributeError, "'host_function' object has no attribute '{}'", .{name});
}

fn hostName(self: *layout.HostFunction) Value {
    return Value.from(self.name);
}
