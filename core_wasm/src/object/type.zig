//! Classes. Every Python class, built in or not, is one of these.
//!
//! `dict` is the class namespace (names are interned strings); `mro` is the resolution order, itself first.
//! `version` is what caches compare: 0 means "not given out"; a change of the class or of one of its bases takes
//! the version away from it and from every subclass, and the next look-up gives a fresh number that no class ever had.
//!
//! Invariants:
//!   1. `mro[0]` is the class itself, `mro[last]` is `object`.
//!   2. Whoever changes `dict`, `bases` or `mro` calls `changed`.
//!   3. Instances have layout `instance_kind`; it is that of the built-in class nearest in the mro.

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const Shape = @import("shape.zig").Shape;
const vm = @import("../vm/vm.zig").vm;
const heap = @import("../heap/heap.zig");

pub const TypeFlags = packed struct(u32) {
    /// Made by Zig code: attributes cannot be assigned.
    builtin: bool = false,
    /// May be a base class.
    base: bool = true,
    /// Instances have a `__dict__` / can be weakly referenced.
    has_dict: bool = false,
    has_weakref: bool = false,
    /// Patterns: `case [..]` / `case {..}`.
    sequence_pattern: bool = false,
    mapping_pattern: bool = false,
    /// `case int(x)` matches the subject itself.
    match_self: bool = false,
    abstract: bool = false,
    /// Part of the exception tree.
    exception: bool = false,
    /// Instances can be called into being without arguments only through `__new__` of a subclass.
    no_instances: bool = false,
    /// Written in Python where CPython has C: messages show it with its module, as they do for classes made by C code.
    shows_module: bool = false,
    /// Has a `__del__`.
    finalizer: bool = false,
    unused: u20 = 0,
};

/// Every built-in class but the exceptions, in the order of `vm.types`.
pub fn all() []*Type {
    const count = @typeInfo(@TypeOf(vm.types)).@"struct".field_names.len;
    return @as([*]*Type, @ptrCast(&vm.types))[0..count];
}

/// What calling a class comes to, if it is one of the simple ways.
pub const Maker = enum(u8) {
    general,
    /// An instance, then a function `__init__`.
    init_function,
    /// A built-in `__new__` and nothing else.
    native,
    /// `__new__` and `__init__` of BaseException.
    exception,
};

pub const Caller = enum(u8) { general, partial, cached, attribute, items, method };

pub const Type = extern struct {
    object: layout.Object,
    name: *layout.Str,
    qualname: *layout.Str,
    module: Value,
    bases: *layout.Tuple,
    mro: *layout.Tuple,
    dict: *layout.Dict,
    /// The base that decides the layout, null for `object`.
    base: ?*Type,
    version: u32,
    flags: TypeFlags,
    instance_kind: layout.Kind,
    /// Inline slots that new instances get; grows as instances teach.
    inline_slots: u8,
    /// How calling the class makes instances, as found for version `maker_version` (see vm/call.zig).
    maker: Maker = .general,
    /// What calling an instance does without a frame (see vm/quick_call.zig). Subclasses do not inherit it.
    caller: Caller = .general,
    maker_version: u32 = 0,
    /// The `__init__` or `__new__` that `maker` needs. Not traced: it is in the class while the version holds.
    maker_callee: Value = .undefined_,
    /// Where instances start (kind .instance), made on demand.
    shape: ?*Shape,
    /// Direct subclasses, a list of types that does not keep them alive.
    subclasses: ?*layout.List,
    /// Names from `__slots__` of this class, or null.
    slots: ?*layout.Tuple,
    doc: Value,
    /// The next class in a list that is being worked through.
    link: ?*Type = null,

    pub const kind: layout.Kind = .type;

    /// Is `self` a subclass of `other` by the mro?
    pub fn isSubtype(self: *Type, other: *Type) bool {
        if (self == other) return true;
        for (self.mro.slice()) |entry| {
            if (entry.is(Value.from(other))) return true;
        }
        return false;
    }

    /// The number that caches compare, given out on demand: a class with a number has bases with numbers.
    pub inline fn currentVersion(self: *Type) u32 {
        if (self.version == 0) self.number();
        return self.version;
    }

    noinline fn number(self: *Type) void {
        for (self.mro.slice()) |entry| {
            const class = entry.as(Type) orelse continue;
            if (class.version == 0) class.version = vm.takeVersion();
        }
        if (self.version == 0) self.version = vm.takeVersion();
    }

    /// Call after any change of the class: caches over it and its subclasses are void. Each class is visited once,
    /// since those below a class without a number have none either.
    pub fn changed(self: *Type) void {
        if (self.version == 0) return;
        self.version = 0;
        self.link = null;
        var waiting: ?*Type = self;
        while (waiting) |class| {
            waiting = class.link;
            const below = class.subclasses orelse continue;
            for (below.slice()) |entry| {
                const sub = entry.asObject().as(Type);
                if (sub.version == 0) continue;
                sub.version = 0;
                sub.link = waiting;
                waiting = sub;
            }
        }
    }
};

/// The class of any value.
pub inline fn typeOf(value: Value) *Type {
    if (value.isObject()) return value.asObject().type;
    return typeOfImmediate(value);
}

pub fn typeOfImmediate(value: Value) *Type {
    const types = &vm.types;
    if (value.isInt()) return types.int;
    if (value.isFloat()) return types.float;
    if (value.isBool()) return types.bool;
    if (value.isNone()) return types.none_type;
    if (value.is(Value.ellipsis)) return types.ellipsis;
    if (value.is(Value.not_implemented)) return types.not_implemented;
    unreachable; // undefined and failed never reach guest code.
}
