//! Attribute look-up: `obj.name`, `obj.name = value`, `del obj.name`, and special methods of classes.
//!
//! `resolve` does what `object.__getattribute__` does but runs no guest code: it says what the attribute is, or which call
//! will give it (a property's getter, a descriptor's `__get__`, a user's `__getattribute__`). The loop makes that call; a
//! native says NeedsPython.
//!
//!     Cache of load_attr and load_method (`how`):
//!       slot      instance attribute in `index`; checks shape
//!       in_class  value from the class, not bound; checks shape (instances) or the class version (others)
//!       method    as in_class, but binds the object
//!       property  `value` is the getter, a function; `index` is 1 if the class has `__getattr__`; checks as in_class
//!       of_class  the object is a class: `value` is its attribute; checks its version, and its metaclass's in `index`
//!       bound_to_class  the same for a class method: binds the class
//!       of_module `index` points to the entry in the namespace; `shape` is the module's address, `version` the epoch
//!       of_super  the method that a `super` object finds; checks the version of the instance's class and, in `shape`, where
//!                 the search starts
//!       add       store_attr only: the attribute is new, `value` is the shape with it, `index` its slot
//!     Else `version` is the class's version, `shape` the instance's shape, 0 for objects that have no shape.
//!
//! An inline cache holds what its instruction saw last. Where several classes meet, `vm.attribute_cache` still knows the others.
//!
//! Not here: global names (names.zig), what modules and natives show as attributes (their `attributes` tables).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Object = layout.Object;
const Instance = layout.Instance;
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const instance = @import("../object/instance.zig");
const tuple_getter = @import("../object/tuple_getter.zig");
const dict = @import("../object/dict.zig");
const heap = @import("../heap/heap.zig");
const known = @import("../object/known_names.zig");
const code_module = @import("../bytecode/code.zig");
const Cache = code_module.Cache;
const bind = @import("../native/bind.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("raise.zig").raise;
const exception = @import("../object/exception.zig");

pub const How = enum(u32) {
    empty,
    slot,
    in_class,
    method,
    method_past_dict,
    property,
    item,
    of_class,
    bound_to_class,
    of_module,
    of_super,
    add,
};

/// What an attribute turned out to be.
pub const Resolution = union(enum) {
    value: Value,
    /// A call whose result is the attribute: callee and up to four arguments.
    call: struct { callee: Value, args: [4]Value, count: u8 },
    missing,
};

/// The attribute of the class itself or of its bases, as found in their dicts, through the method cache.
pub fn lookupType(class: *Type, name: *Str) ?Value {
    const version = class.currentVersion();
    const address: u32 = @intCast(@intFromPtr(name));
    const slot = &vm.method_cache[((version ^ (address *% 0x9E37_79B1)) *% 0x85EB_CA6B) >> (32 - vm_module.method_cache_bits)];
    if (slot.version == version and slot.name == address)
        return if (slot.value.isUndefined()) null else slot.value;
    const found = lookupUncached(class, name);
    slot.* = .{ .version = version, .name = address, .value = found orelse .undefined_ };
    return found;
}

fn lookupUncached(class: *Type, name: *Str) ?Value {
    for (class.mro.slice()) |entry| {
        if (dict.getStrHere(entry.asObject().as(Type).dict, name)) |value| return value;
    }
    return null;
}

/// A special method of the value's class, not bound; None in the class means "not supported" and is returned as such.
pub inline fn special(value: Value, name: known.Known) ?Value {
    return lookupType(typeOf(value), known.get(name));
}

/// Is the special method of this class the very native that the built-in type defines (nothing overridden)?
pub fn isNative(class: *Type, name: known.Known, builtin: *Type) bool {
    if (class == builtin) return true;
    const mine = lookupType(class, known.get(name)) orelse return false;
    const theirs = lookupType(builtin, known.get(name)) orelse return false;
    return mine.is(theirs);
}

fn isData(descriptor: Value) bool {
    if (!descriptor.isObject()) return false;
    return switch (descriptor.asObject().kind) {
        .property, .member, .getset, .tuple_getter => true,
        .instance, .type, .exception => hasSetter(descriptor),
        else => descriptor.asObject().flags.subclass and hasSetter(descriptor),
    };
}

fn hasSetter(descriptor: Value) bool {
    return special(descriptor, .__set__) != null or special(descriptor, .__delete__) != null;
}

/// A data descriptor without `__get__` gives way to the instance.
fn hasGetter(descriptor: Value) bool {
    return switch (descriptor.asObject().kind) {
        .property, .member, .getset, .tuple_getter => true,
        else => special(descriptor, .__get__) != null,
    };
}

/// What `obj.name` is.
pub fn resolve(object: Value, name: *Str) Error!Resolution {
    const class = typeOf(object);
    if (class != vm.types.object) {
        const getter = lookupType(class, known.get(.__getattribute__)).?;
        if (!isHook(getter, .__getattribute__)) return hooked(getter, object, &.{Value.from(name)}, Resolution);
    }
    return resolveGeneric(object, class, name);
}

/// `object.__getattribute__`, `type.__getattribute__` and those of modules and super.
pub fn resolveGeneric(object: Value, class: *Type, name: *Str) Error!Resolution {
    if (object.isObject()) switch (object.asObject().kind) {
        .type => return resolveOnClass(object.asObject().as(Type), name),
        .super => if (try resolveOnSuper(object.asObject().as(layout.Super), name)) |found| return found,
        else => {},
    };
    const in_class = lookupType(class, name);
    if (in_class) |descriptor| {
        if (isData(descriptor) and hasGetter(descriptor)) return getDescriptor(descriptor, object, class);
    }
    if (object.isObject()) {
        if (instance.getOwn(object.asObject(), name)) |value| return .{ .value = value };
    }
    if (in_class) |descriptor| return getDescriptor(descriptor, object, class);
    // What a method does not have itself its function may have.
    if (object.as(layout.BoundMethod)) |method| return resolve(method.function, name);
    if (object.isObject() and object.asObject().kind == .module) {
        if (dict.getStr(object.asObject().as(layout.Module).dict, known.get(.__getattr__))) |hook|
            return .{ .call = .{ .callee = hook, .args = .{ Value.from(name), .undefined_, .undefined_, .undefined_ }, .count = 1 } };
    }
    return .missing;
}

fn resolveOnClass(self: *Type, name: *Str) Error!Resolution {
    const meta = self.object.type;
    const in_meta = lookupType(meta, name);
    if (in_meta) |descriptor| {
        if (isData(descriptor) and hasGetter(descriptor)) return getDescriptor(descriptor, Value.from(self), meta);
    }
    if (lookupType(self, name)) |found| return getFromClass(found, self);
    if (in_meta) |descriptor| return getDescriptor(descriptor, Value.from(self), meta);
    return .missing;
}

fn resolveOnSuper(self: *layout.Super, name: *Str) Error!?Resolution {
    if (self.self_class.isNone() or self.self_class.isUndefined() or name == known.get(.__class__)) return null;
    const start = self.self_class.asObject().as(Type);
    const mro = start.mro.slice();
    var at: usize = 0;
    while (at < mro.len and !mro[at].is(self.this_class)) at += 1;
    at += 1;
    while (at < mro.len) : (at += 1) {
        const found = dict.getStrHere(mro[at].asObject().as(Type).dict, name) orelse continue;
        if (self.self.is(self.self_class)) return try getFromClass(found, start);
        return try getDescriptor(found, self.self, start);
    }
    return null;
}

/// `found.__get__(object, class)`.
pub fn getDescriptor(found: Value, object: Value, class: *Type) Error!Resolution {
    if (!found.isObject()) return .{ .value = found };
    const descriptor = found.asObject();
    switch (descriptor.kind) {
        .function => return .{ .value = if (descriptor.flags.a) found else try bound(found, object) },
        .native => return .{ .value = try bindNative(descriptor.as(layout.Native), object, class) },
        .property => {
            const property = descriptor.as(layout.Property);
            if (property.getter.isNone()) return noGetter(property, class);
            return .{ .call = .{ .callee = property.getter, .args = .{ object, .undefined_, .undefined_, .undefined_ }, .count = 1 } };
        },
        .class_method => return getThrough(descriptor.as(layout.ClassMethod).callable, Value.from(class), class),
        .static_method => return .{ .value = descriptor.as(layout.StaticMethod).callable },
        .member => return getMember(descriptor.as(layout.Member), object),
        .tuple_getter => return .{ .value = try tuple_getter.get(descriptor.as(layout.TupleGetter), object) },
        .getset => return fromGetter(bind.unwrap(descriptor.as(layout.GetSet).spec.get(object))),
        else => {},
    }
    const get = special(found, .__get__) orelse return .{ .value = found };
    return .{ .call = .{ .callee = get, .args = .{ found, object, Value.from(class), .undefined_ }, .count = 3 } };
}

/// A computed attribute may be the result of a call.
fn fromGetter(result: Error!Value) Error!Resolution {
    const value = result catch |err| {
        if (err != error.TailCall or vm.tail.what != .call or vm.tail.count > 4) return err;
        return .{ .call = .{ .callee = vm.tail.callee, .args = vm.tail.args[0..4].*, .count = @intCast(vm.tail.count) } };
    };
    return .{ .value = value };
}

/// classmethod wraps anything callable; functions and natives are bound to the class.
fn getThrough(callable: Value, object: Value, class: *Type) Error!Resolution {
    _ = class;
    return .{ .value = try bound(callable, object) };
}

/// `found.__get__(None, class)`.
pub fn getFromClass(found: Value, class: *Type) Error!Resolution {
    if (!found.isObject()) return .{ .value = found };
    const descriptor = found.asObject();
    switch (descriptor.kind) {
        .function, .property, .member, .getset, .tuple_getter => return .{ .value = found },
        .native => {
            const native = descriptor.as(layout.Native);
            if (native.spec.role == .class_method) return .{ .value = try bindNative(native, Value.from(class), class) };
            return .{ .value = found };
        },
        .class_method => return .{ .value = try bound(descriptor.as(layout.ClassMethod).callable, Value.from(class)) },
        .static_method => return .{ .value = descriptor.as(layout.StaticMethod).callable },
        else => {},
    }
    const get = special(found, .__get__) orelse return .{ .value = found };
    return .{ .call = .{ .callee = get, .args = .{ found, .none, Value.from(class), .undefined_ }, .count = 3 } };
}

pub fn bound(function: Value, self: Value) Error!Value {
    const method = try heap.create(layout.BoundMethod, vm.types.method, 0);
    method.function = function;
    method.self = self;
    return Value.from(method);
}

/// A native found in a class, bound to `object` as its role says.
pub fn bindNative(native: *layout.Native, object: Value, class: *Type) Error!Value {
    const self = switch (native.spec.role) {
        .method, .special => object,
        .class_method => Value.from(class),
        .static_method, .constructor, .function => return Value.from(native),
    };
    if (!native.self.isUndefined()) return Value.from(native);
    const copy = try heap.create(layout.Native, if (native.spec.role == .special)
        vm.types.method_wrapper
    else
        vm.types.builtin_function, 0);
    const header = copy.object;
    copy.* = native.*;
    copy.object = header;
    copy.self = self;
    copy.attributes = null;
    return Value.from(copy);
}

fn getMember(member: *layout.Member, object: Value) Error!Resolution {
    if (object.isObject() and object.asObject().type.isSubtype(member.owner)) {
        if (instance.getOwn(object.asObject(), member.key)) |value| {
            if (!value.isUndefined()) return .{ .value = value };
        }
        return .missing;
    }
    return raise(.TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", .{
        member.name, member.owner, typeOf(object),
    });
}

fn noGetter(property: *layout.Property, class: *Type) Error {
    return raiseOfProperty(property, class, "getter");
}

/// A property without a name is called as its getter.
pub fn raiseOfProperty(property: *layout.Property, class: *Type, what: []const u8) Error {
    const given = if (!property.name.isUndefined()) property.name else getNative(property.getter, known.get(.__name__)) catch null;
    if (given) |name| if (name.as(Str)) |text|
        return raise(.AttributeError, "property '{}' of '{}' object has no {}", .{ text, class.qualname, what });
    return raise(.AttributeError, "property of '{}' object has no {}", .{ class.qualname, what });
}

/// The AttributeError for a missing attribute, with `name` and `obj` set.
pub fn raiseMissing(object: Value, name: *Str) Error {
    return raiseMissingFor(object, name, "'{}' object has no attribute '{}'");
}

fn raiseMissingFor(object: Value, name: *Str, comptime text: []const u8) Error {
    const raise_module = @import("raise.zig");
    const message = if (object.as(Type)) |class|
        try raise_module.format("type object '{}' has no attribute '{}'", .{ class.name, name })
    else if (object.as(layout.Module)) |module|
        try missingInModule(module, name)
    else if (emptySlot(object, name))
        try raise_module.format(text, .{ try @import("../object/type_methods.zig").fullName(typeOf(object)), name })
    else
        try raise_module.format(text, .{ typeOf(object), name });
    const object_raised = try exception.create(vm.exceptions[@backingInt(@import("../object/exception_tree.zig").ExceptionKind.AttributeError)], &.{Value.from(message)});
    try exception.setMember(object_raised, known.get(.name), Value.from(name));
    try exception.setMember(object_raised, known.get(.obj), object);
    return raise_module.raiseValue(object_raised);
}

/// Then CPython names the class with its module.
fn emptySlot(object: Value, name: *Str) bool {
    const found = lookupType(typeOf(object), name) orelse return false;
    return found.as(layout.Member) != null;
}

fn missingInModule(module: *layout.Module, name: *Str) Error!*Str {
    const raise_module = @import("raise.zig");
    const own = dict.getStr(module.dict, known.get(.__name__)) orelse Value.none;
    if (own.as(Str)) |text| return raise_module.format("module '{}' has no attribute '{}'", .{ text, name });
    return raise_module.format("module has no attribute '{}'", .{name});
}

/// What natives use: the attribute, or null; NeedsPython when a call would be needed.
pub fn getNative(object: Value, name: *Str) Error!?Value {
    switch (try resolve(object, name)) {
        .value => |value| return value,
        .call => return error.NeedsPython,
        .missing => return if (special(object, .__getattr__) != null) error.NeedsPython else null,
    }
}

// Setting.

/// What setting or deleting an attribute takes: done, or a call.
pub const Change = union(enum) {
    done,
    call: struct { callee: Value, args: [4]Value, count: u8 },
};

/// `object.name = value`, or `del` when `value` is undefined.
pub fn change(object: Value, name: *Str, value: Value) Error!Change {
    const class = typeOf(object);
    const hook_name: known.Known = if (value.isUndefined()) .__delattr__ else .__setattr__;
    const hook = lookupType(class, known.get(hook_name)).?;
    if (isHook(hook, hook_name)) return changeGeneric(object, class, name, value);
    const args = [_]Value{ Value.from(name), value };
    return hooked(hook, object, args[0 .. args.len - @intFromBool(value.isUndefined())], Change);
}

/// `object.__setattr__`, `type.__setattr__` and the same for `del`.
pub fn changeGeneric(object: Value, class: *Type, name: *Str, value: Value) Error!Change {
    if (object.as(Type)) |self| {
        if (lookupType(class, name)) |descriptor| {
            if (isData(descriptor)) return setDescriptor(descriptor, object, value);
        }
        try changeClass(self, name, value);
        return .done;
    }
    const in_class = lookupType(class, name);
    if (in_class) |descriptor| {
        if (isData(descriptor)) return setDescriptor(descriptor, object, value);
    }
    if (object.isObject()) {
        const target = object.asObject();
        const has_place = switch (target.kind) {
            .instance => class.flags.has_dict,
            .module => true,
            .super => false,
            // A class may have a place for its slots, and none for other attributes.
            else => instance.dictSlot(target) != null and (class.flags.builtin or class.flags.has_dict),
        };
        if (has_place) {
            if (value.isUndefined()) {
                if (try instance.deleteOwn(target, name)) return .done;
                return raiseMissing(object, name);
            }
            if (try instance.setOwn(target, name, value)) return .done;
        }
    }
    if (in_class == null) {
        return raiseMissingFor(object, name, "'{}' object has no attribute '{}' and no __dict__ for setting new attributes");
    }
    return raise(.AttributeError, "'{}' object attribute '{}' is read-only", .{ class, name });
}

pub fn setDescriptor(descriptor: Value, object: Value, value: Value) Error!Change {
    const target = descriptor.asObject();
    switch (target.kind) {
        .property => {
            const property = target.as(layout.Property);
            const callee = if (value.isUndefined()) property.deleter else property.setter;
            if (callee.isNone()) return noSetter(property, object, value);
            return .{ .call = .{
                .callee = callee,
                .args = .{ object, value, .undefined_, .undefined_ },
                .count = if (value.isUndefined()) 1 else 2,
            } };
        },
        .member => {
            const member = target.as(layout.Member);
            if (!object.isObject() or !object.asObject().type.isSubtype(member.owner))
                return raise(.TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", .{ member.name, member.owner, typeOf(object) });
            if (value.isUndefined()) {
                const old = instance.getOwn(object.asObject(), member.key) orelse Value.undefined_;
                if (old.isUndefined()) return raise(.AttributeError, "{}", .{member.name});
            }
            _ = try instance.setOwn(object.asObject(), member.key, value);
            return .done;
        },
        .tuple_getter => return raise(.AttributeError, "can't {} attribute", .{@as([]const u8, if (value.isUndefined()) "delete" else "set")}),
        .getset => {
            const spec = target.as(layout.GetSet).spec;
            const set = spec.set orelse return raise(.AttributeError, "attribute '{}' of '{}' objects is not writable", .{
                target.as(layout.GetSet).name, target.as(layout.GetSet).owner,
            });
            _ = bind.unwrap(set(object, value)) catch |err| {
                if (err != error.TailCall) return err;
                // The value is set, and something is to be said about it.
                return .{ .call = .{ .callee = vm.tail.callee, .args = vm.tail.args[0..4].*, .count = @intCast(vm.tail.count) } };
            };
            return .done;
        },
        else => {},
    }
    const method: known.Known = if (value.isUndefined()) .__delete__ else .__set__;
    const callee = special(descriptor, method) orelse return raise(.AttributeError, "{}", .{known.get(method)});
    const args = [_]Value{ object, value };
    return hooked(callee, descriptor, args[0 .. args.len - @intFromBool(value.isUndefined())], Change);
}

fn noSetter(property: *layout.Property, object: Value, value: Value) Error {
    return raiseOfProperty(property, typeOf(object), if (value.isUndefined()) "deleter" else "setter");
}

/// Sets or deletes an attribute in a class's own dict.
pub fn changeClass(self: *Type, name: *Str, value: Value) Error!void {
    if (self.flags.builtin)
        return raise(.TypeError, "cannot set '{}' attribute of immutable type '{}'", .{ name, self.name });
    if (value.isUndefined()) {
        if (!dict.deleteStr(self.dict, name)) return raiseMissing(Value.from(self), name);
    } else {
        try dict.setStr(self.dict, name, value);
        if (name == known.get(.__del__)) giveFinalizer(self);
    }
    self.changed();
}

/// Instances made from now on are finalised.
fn giveFinalizer(class: *Type) void {
    class.flags.finalizer = true;
    const below = class.subclasses orelse return;
    for (below.slice()) |entry| {
        const subclass = entry.asObject().as(Type);
        if (!subclass.flags.finalizer) giveFinalizer(subclass);
    }
}

// Inline caches.

/// Fills `cache` for a `load_attr` or `load_method` of `name` on `object`, if the attribute is of a cacheable kind.
/// Fills the cache of a load, from what another instruction has found out if there is that.
pub fn fillCache(cache: *Cache, object: Value, name: *Str) void {
    const self = object.as(Instance) orelse return fillFresh(cache, object, name);
    if (recall(cache, self, name, .load)) return;
    fillFresh(cache, object, name);
    remember(cache, self.shape.id, self.object.type, name, .load);
}

const Use = enum(u1) { load, store };

fn entryOf(shape_id: u32, version: u32, name: *Str, use: Use) *vm_module.AttributeCacheEntry {
    const key = @as(u32, @intCast(@intFromPtr(name))) | @backingInt(use);
    const hash = (shape_id ^ (version *% 0x27D4_EB2F) ^ (key *% 0x9E37_79B1)) *% 0x85EB_CA6B;
    return &vm.attribute_cache[hash >> (32 - vm_module.attribute_cache_bits)];
}

/// What any instruction has found out about this shape and name.
pub inline fn recalled(self: *Instance, name: *Str, use: Use) ?*const Cache {
    const version = self.object.type.version;
    const entry = entryOf(self.shape.id, version, name, use);
    const key = @as(u32, @intCast(@intFromPtr(name))) | @backingInt(use);
    if (entry.key != key or entry.cache.shape != self.shape.id or entry.cache.version != version or version == 0) return null;
    return &entry.cache;
}

/// Copies it to an inline cache.
pub fn recall(cache: *Cache, self: *Instance, name: *Str, use: Use) bool {
    cache.* = (recalled(self, name, use) orelse return false).*;
    return true;
}

/// `cache` has just been filled for instances of this shape, or could not be.
pub fn remember(cache: *const Cache, shape_id: u32, class: *Type, name: *Str, use: Use) void {
    if (cache.how == @backingInt(How.empty) or cache.shape != shape_id or cache.version != class.version or class.version == 0) return;
    entryOf(shape_id, class.version, name, use).* = .{
        .key = @as(u32, @intCast(@intFromPtr(name))) | @backingInt(use),
        .cache = cache.*,
    };
}

fn fillFresh(cache: *Cache, object: Value, name: *Str) void {
    if (!object.isObject()) return fillClassCache(cache, object, name, 0);
    const target = object.asObject();
    if (target.kind != .instance) {
        switch (target.kind) {
            .type => return fillOfClass(cache, target.as(Type), name),
            .module => return fillOfModule(cache, target.as(layout.Module), name),
            .super => return fillOfSuper(cache, target.as(layout.Super), name),
            .tuple => if (fillItem(cache, target.type, name)) return,
            else => {},
        }
        if (instance.dictSlot(target) != null) {
            cache.how = @backingInt(How.empty); // What it held may be of another class.
            fillClassCache(cache, object, name, 0);
            // What the object has of its own is looked at each time, and only for methods.
            cache.how = @backingInt(if (cache.how == @backingInt(How.method)) How.method_past_dict else How.empty);
            return;
        }
        return fillClassCache(cache, object, name, 0);
    }
    const self = target.as(Instance);
    if (self.shape.in_dict) return;
    const class = target.type;
    if (!plainGetattribute(class)) return;
    const in_class = lookupType(class, name);
    if (in_class) |descriptor| {
        if (descriptor.as(layout.Member)) |member| {
            if (self.shape.find(member.key)) |slot| fillSlot(cache, self, slot);
            return;
        }
        if (descriptor.as(layout.Property)) |property| {
            if (property.getter.as(layout.Function) == null or descriptor.asObject().flags.subclass) return;
            cache.* = .{
                .version = class.currentVersion(),
                .shape = self.shape.id,
                .how = @backingInt(How.property),
                .index = @intFromBool(lookupType(class, known.get(.__getattr__)) != null),
                .value = property.getter,
            };
            return;
        }
        if (isClassItself(name, descriptor)) return fillClassCache(cache, object, name, self.shape.id);
        if (isData(descriptor)) return;
    }
    if (self.shape.find(name)) |slot| return fillSlot(cache, self, slot);
    if (in_class != null) fillClassCache(cache, object, name, self.shape.id);
}

/// A field of a named tuple: its descriptor comes before what an instance has of its own.
fn fillItem(cache: *Cache, class: *Type, name: *Str) bool {
    const found = lookupType(class, name) orelse return false;
    const getter = found.as(layout.TupleGetter) orelse return false;
    if (!plainGetattribute(class)) return false;
    cache.* = .{
        .version = class.currentVersion(),
        .shape = 0,
        .how = @backingInt(How.item),
        .index = getter.index,
        .value = .undefined_,
    };
    return true;
}

fn fillSlot(cache: *Cache, self: *Instance, slot: u32) void {
    cache.* = .{
        .version = self.object.type.currentVersion(),
        .shape = self.shape.id,
        .how = @backingInt(How.slot),
        .index = slot,
        .value = .undefined_,
    };
}

/// Attributes of classes that are what their dicts hold, or that bind the class.
fn fillOfClass(cache: *Cache, self: *Type, name: *Str) void {
    const meta = self.object.type;
    if (!plainGetattribute(meta)) return;
    if (lookupType(meta, name)) |descriptor| {
        if (isData(descriptor)) return;
    }
    const found = lookupType(self, name) orelse return;
    var how: How = .of_class;
    var value = found;
    if (found.isObject()) switch (found.asObject().kind) {
        .function => {},
        .native => if (found.asObject().as(layout.Native).spec.role == .class_method) {
            how = .bound_to_class;
        },
        .class_method => {
            value = found.asObject().as(layout.ClassMethod).callable;
            if (value.as(layout.Function) == null) return;
            how = .bound_to_class;
        },
        .static_method => value = found.asObject().as(layout.StaticMethod).callable,
        .str, .list, .tuple, .dict, .set, .int, .bytes => {},
        else => if (special(found, .__get__) != null) return,
    };
    cache.* = .{
        .version = self.currentVersion(),
        .shape = 0,
        .how = @backingInt(how),
        .index = meta.currentVersion(),
        .value = value,
    };
}

fn fillOfModule(cache: *Cache, self: *layout.Module, name: *Str) void {
    if (self.object.type != vm.types.module) return;
    if (lookupType(vm.types.module, name)) |descriptor| {
        if (isData(descriptor)) return;
    }
    const index = dict.findStr(self.dict, name) orelse return;
    self.dict.watched = true;
    cache.* = .{
        .version = vm.namespace_epoch,
        .shape = @intCast(@intFromPtr(self)),
        .how = @backingInt(How.of_module),
        .index = @intCast(@intFromPtr(&self.dict.entries[index].value)),
        .value = .undefined_,
    };
}

fn fillOfSuper(cache: *Cache, self: *layout.Super, name: *Str) void {
    if (self.object.type != vm.types.super or name == known.get(.__class__)) return;
    if (self.self_class.isNone() or self.self_class.isUndefined() or self.self.is(self.self_class)) return;
    const start = self.self_class.asObject().as(Type);
    const mro = start.mro.slice();
    var at: usize = 0;
    while (at < mro.len and !mro[at].is(self.this_class)) at += 1;
    at += 1;
    while (at < mro.len) : (at += 1) {
        const found = dict.getStrHere(mro[at].asObject().as(Type).dict, name) orelse continue;
        const function = found.as(layout.Function) orelse return;
        if (function.object.flags.a) return;
        cache.* = .{
            .version = start.currentVersion(),
            .shape = @intCast(@intFromPtr(self.this_class.asObject())),
            .how = @backingInt(How.of_super),
            .index = 0,
            .value = found,
        };
        return;
    }
}

/// Does a cache of a class, module or `super` object hold?
pub inline fn hitsElsewhere(cache: *const Cache, object: *Object) bool {
    return switch (@as(How, @fromBackingInt(cache.how))) {
        .of_class, .bound_to_class => object.kind == .type and object.as(Type).version == cache.version and
            object.type.version == cache.index and cache.version != 0,
        .of_module => @intFromPtr(object) == cache.shape and cache.version == vm.namespace_epoch and
            !@as(*const Value, @ptrFromInt(cache.index)).isUndefined(),
        .of_super => hits: {
            if (object.kind != .super) break :hits false;
            const self = object.as(layout.Super);
            if (@intFromPtr(self.this_class.asObject()) != cache.shape or self.self.is(self.self_class)) break :hits false;
            const start = self.self_class.as(Type) orelse break :hits false;
            break :hits start.version == cache.version and cache.version != 0;
        },
        else => false,
    };
}

fn plainGetattribute(class: *Type) bool {
    const getter = lookupType(class, known.get(.__getattribute__)) orelse return false;
    return isHook(getter, .__getattribute__);
}

/// Is it the hook of a built-in class? `__setattr__ = dict.__setitem__` in a class is another native.
pub fn isHook(hook: Value, name: known.Known) bool {
    const native = hook.as(layout.Native) orelse return false;
    return native.name == known.get(name);
}

/// The call of a hook that stands in the class of `object`; what is neither function nor native is bound first.
fn hooked(hook: Value, object: Value, args: []const Value, comptime Result: type) Result {
    var all = @as([4]Value, @splat(.undefined_));
    const binds = hook.as(layout.Function) == null and hook.as(layout.Native) == null;
    all[0] = hook;
    all[@intFromBool(binds)] = object;
    const start = @as(usize, @intFromBool(binds)) + 1;
    @memcpy(all[start .. start + args.len], args);
    return .{ .call = .{
        .callee = if (binds) @import("call.zig").preludeFunction("_call_descriptor") else hook,
        .args = all,
        .count = @intCast(start + args.len),
    } };
}

/// Is it `__class__` as every object has it? For all objects that a cache stands for, that is the same class.
fn isClassItself(name: *Str, descriptor: Value) bool {
    return name == known.get(.__class__) and descriptor.is(lookupType(vm.types.object, name).?);
}

fn fillClassCache(cache: *Cache, object: Value, name: *Str, shape_id: u32) void {
    const class = typeOf(object);
    if (!plainGetattribute(class)) return;
    var found = lookupType(class, name) orelse return;
    var how: How = .in_class;
    if (isClassItself(name, found)) {
        found = Value.from(class);
    } else if (found.isObject()) switch (found.asObject().kind) {
        .function => how = if (found.asObject().flags.a) .in_class else .method,
        .native => how = switch (found.asObject().as(layout.Native).spec.role) {
            .method, .special => .method,
            .static_method, .function, .constructor => .in_class,
            .class_method => return,
        },
        .static_method => {
            if (found.asObject().flags.subclass) return;
            found = found.asObject().as(layout.StaticMethod).callable;
        },
        .instance, .property, .member, .getset, .tuple_getter, .class_method => return,
        .str, .list, .tuple, .dict, .set, .int, .bytes => {},
        else => return,
    };
    cache.* = .{
        .version = class.currentVersion(),
        .shape = shape_id,
        .how = @backingInt(how),
        .index = 0,
        .value = found,
    };
}
