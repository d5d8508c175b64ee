//! Making classes: built-in ones at boot, the guest's from `class` statements and `type(name, bases, namespace)`.
//!
//! Not here: what happens around it in guest code (`__build_class__`, `__set_name__`, `__init_subclass__`: lib/prelude/),
//! attributes of classes (type_methods.zig), look-up (vm/attribute.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Tuple = layout.Tuple;
const Dict = layout.Dict;
const List = layout.List;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const TypeFlags = type_module.TypeFlags;
const bind = @import("../native/bind.zig");
const attribute = @import("../vm/attribute.zig");
const instance = @import("instance.zig");
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
const raise = @import("../vm/raise.zig").raise;

// Built-in classes, at boot.

/// A class made by Zig code. Bases and resolution order follow from `base`.
pub fn createBuiltin(self: *Type, name: []const u8, module: []const u8, base: ?*Type, kind: layout.Kind, flags: TypeFlags, doc: ?[]const u8) Error!void {
    const name_str = try intern.internUtf8(name);
    self.* = .{
        .object = .{ .type = vm.types.type, .kind = .type },
        .name = name_str,
        .qualname = name_str,
        .module = Value.from(try intern.internUtf8(module)),
        .bases = if (base) |b| try tuple.fromSlice(&.{Value.from(b)}) else try tuple.fromSlice(&.{}),
        .mro = undefined,
        .dict = try dict.create(),
        .base = base,
        .version = 0,
        .flags = flags,
        .instance_kind = kind,
        .inline_slots = instance.initialInlineSlots(),
        .shape = null,
        .subclasses = null,
        .slots = null,
        .doc = if (doc) |text| Value.from(try str.fromUtf8(text)) else .none,
    };
    self.flags.builtin = true;
    const above: []const Value = if (base) |b| b.mro.slice() else &.{};
    const mro = try tuple.create(above.len + 1);
    mro.slice()[0] = Value.from(self);
    @memcpy(mro.slice()[1..], above);
    self.mro = mro;
    if (base) |b| try registerSubclass(b, self);
    try dict.setStr(self.dict, known.get(.__doc__), self.doc);
}

pub fn addNatives(self: *Type, specs: []const bind.Spec) Error!void {
    for (specs) |*spec| {
        const name = try intern.internUtf8(spec.name);
        try dict.setStr(self.dict, name, Value.from(try native(spec, Value.from(self))));
    }
}

/// The object of a native. `owner`: its class, or the name of its module.
pub fn native(spec: *const bind.Spec, owner: Value) Error!*layout.Native {
    const class = switch (spec.role) {
        .method => vm.types.method_descriptor,
        .special => vm.types.wrapper_descriptor,
        .class_method => vm.types.class_method_descriptor,
        .static_method, .constructor, .function => vm.types.builtin_function,
    };
    const self = try heap.create(layout.Native, class, 0);
    self.* = .{
        .object = self.object,
        .spec = spec,
        .name = try intern.internUtf8(spec.name),
        .self = .undefined_,
        .owner = owner,
        .twin = .undefined_,
        .attributes = null,
    };
    return self;
}

pub fn addAttributes(self: *Type, specs: []const bind.GetSetSpec) Error!void {
    for (specs) |*spec| {
        const name = try intern.internUtf8(spec.name);
        const descriptor = try heap.create(layout.GetSet, vm.types.getset, 0);
        descriptor.* = .{ .object = descriptor.object, .spec = spec, .name = name, .owner = self };
        if (spec.field) descriptor.object.type = vm.types.member;
        try dict.setStr(self.dict, name, Value.from(descriptor));
    }
}

fn registerSubclass(base: *Type, self: *Type) Error!void {
    if (base.subclasses == null) {
        base.subclasses = try list.create(1);
        heap.wrote(base);
    }
    // The collector visits the list through its class only, see `traceType`: the entries are weak.
    const below = base.subclasses.?;
    try list.reserve(below, below.len + 1);
    below.items[below.len] = Value.from(self);
    below.len += 1;
    heap.wrote(base);
}

// Guest classes.

/// The most derived metaclass among `meta` and those of the bases.
pub fn metaclassOf(meta: *Type, bases: *Tuple) Error!*Type {
    var winner = meta;
    for (bases.slice()) |base| {
        const other = type_module.typeOf(base);
        if (winner.isSubtype(other)) continue;
        if (other.isSubtype(winner)) {
            winner = other;
            continue;
        }
        return raise(.TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases", .{});
    }
    return winner;
}

/// `type.__new__` without what needs guest code. `namespace` is copied. `slots`: the names of `__slots__`, or null.
pub fn create(meta: *Type, name: *Str, given_bases: *Tuple, namespace: *Dict, slots: ?*Tuple) Error!*Type {
    const bases = if (given_bases.len == 0) try tuple.fromSlice(&.{Value.from(vm.types.object)}) else given_bases;
    const base = try bestBase(bases);
    const self = try instance.createBuiltin(Type, meta, 0);
    self.object.flags.subclass = meta != vm.types.type;
    const members = try dict.copy(namespace);
    self.* = .{
        .object = self.object,
        .name = name,
        .qualname = name,
        .module = .none,
        .bases = bases,
        .mro = vm.empty_tuple,
        .dict = members,
        .base = base,
        .version = 0,
        .flags = inheritedFlags(bases),
        .instance_kind = base.instance_kind,
        .inline_slots = @max(base.inline_slots, instance.initialInlineSlots()),
        .shape = null,
        .subclasses = null,
        .slots = null,
        .doc = .none,
    };
    if (slots) |names| if (names.len > 0) switch (self.instance_kind) {
        .int, .tuple, .bytes, .type => return raise(.TypeError, "nonempty __slots__ not supported for subtype of '{}'", .{base.name}),
        else => {},
    };
    self.mro = try resolutionOrder(self, bases);
    if (dict.getStr(self.dict, known.get(.__del__)) != null) self.flags.finalizer = true;
    try takeSpecialNames(self);
    if (slots) |names| try addSlots(self, names, namespace) else {
        self.flags.has_dict = true;
        self.flags.has_weakref = true;
    }
    // A slot may be called `__doc__`.
    if (dict.getStr(self.dict, known.get(.__doc__)) == null) try dict.setStr(self.dict, known.get(.__doc__), .none);
    try addDictAttributes(self, base, slots != null);
    for (bases.slice()) |entry| try registerSubclass(entry.asObject().as(Type), self);
    return self;
}

fn inheritedFlags(bases: *Tuple) TypeFlags {
    var flags: TypeFlags = .{};
    for (bases.slice()) |entry| {
        const base = entry.asObject().as(Type);
        flags.has_dict = flags.has_dict or base.flags.has_dict;
        flags.has_weakref = flags.has_weakref or base.flags.has_weakref;
        // What comes first in the order of resolution decides.
        if (!flags.sequence_pattern and !flags.mapping_pattern) {
            flags.sequence_pattern = base.flags.sequence_pattern;
            flags.mapping_pattern = base.flags.mapping_pattern;
        }
        flags.exception = flags.exception or base.flags.exception;
        flags.finalizer = flags.finalizer or base.flags.finalizer;
        flags.match_self = flags.match_self or base.flags.match_self;
    }
    return flags;
}

/// The base whose layout instances get.
fn bestBase(bases: *Tuple) Error!*Type {
    var best: ?*Type = null;
    for (bases.slice()) |entry| {
        const candidate = entry.as(Type) orelse return raise(.TypeError, "bases must be types", .{});
        if (!candidate.flags.base) {
            const module = candidate.module.as(Str) orelse known.get(.builtins);
            if (module == known.get(.builtins))
                return raise(.TypeError, "type '{}' is not an acceptable base type", .{candidate.name});
            return raise(.TypeError, "type '{}.{}' is not an acceptable base type", .{ module, candidate.name });
        }
        const current = best orelse {
            best = candidate;
            continue;
        };
        const mine = solid(candidate);
        const theirs = solid(current);
        if (theirs.isSubtype(mine)) continue;
        if (mine.isSubtype(theirs)) {
            best = candidate;
            continue;
        }
        return raise(.TypeError, "multiple bases have instance lay-out conflict", .{});
    }
    return best.?;
}

/// The class that decided the layout: the nearest built-in one, or one with non-empty `__slots__`.
fn solid(class: *Type) *Type {
    var at = class;
    while (!at.flags.builtin) {
        if (at.slots) |names| if (names.len > 0) return at;
        at = at.base.?;
    }
    // Built-in exceptions share one layout.
    while (at.flags.exception and at.base != null and at.base.?.flags.exception) at = at.base.?;
    return at;
}

/// Whether an instance of one class can become one of the other: the same built-in class below, the same slots.
pub fn sameLayout(a: *Type, b: *Type) bool {
    if (a.flags.has_dict != b.flags.has_dict or a.flags.has_weakref != b.flags.has_weakref) return false;
    var left = solid(a);
    var right = solid(b);
    while (left != right) {
        if (left.flags.builtin or right.flags.builtin) return false;
        const mine = left.slots.?.slice();
        const theirs = right.slots.?.slice();
        if (mine.len != theirs.len) return false;
        for (mine, theirs) |x, y| if (!x.is(y)) return false;
        left = solid(left.base.?);
        right = solid(right.base.?);
    }
    return true;
}

/// C3: https://docs.python.org/3/howto/mro.html
fn resolutionOrder(self: *Type, bases: *Tuple) Error!*Tuple {
    const count = bases.len;
    const result = try list.create(8);
    try list.append(result, Value.from(self));
    if (count == 1) {
        for (bases.slice()[0].asObject().as(Type).mro.slice()) |entry| try list.append(result, entry);
        return tuple.fromSlice(result.slice());
    }
    // Remaining sequences: each base's order, then the bases themselves; `at` is how far each one is used up.
    const sequences = try heap.allocValues(count + 1);
    const at: [*]u32 = @ptrCast(@alignCast(try heap.allocRaw((count + 1) * 4)));
    for (bases.slice(), 0..) |entry, i| {
        try vm_module.charge(i / 8);
        for (bases.slice()[0..i]) |earlier| {
            if (earlier.is(entry)) return raise(.TypeError, "duplicate base class {}", .{entry.asObject().as(Type).name});
        }
        sequences[i] = Value.from(entry.asObject().as(Type).mro);
    }
    sequences[count] = Value.from(bases);
    @memset(at[0 .. count + 1], 0);
    while (try nextInOrder(sequences[0 .. count + 1], at[0 .. count + 1])) |class| {
        try list.append(result, class);
        for (sequences[0 .. count + 1], at[0 .. count + 1]) |sequence, *position| {
            const items = sequence.asObject().as(Tuple).slice();
            if (position.* < items.len and items[position.*].is(class)) position.* += 1;
        }
    }
    return tuple.fromSlice(result.slice());
}

/// The first head that is in no other sequence's tail; null when all are used up.
fn nextInOrder(sequences: []const Value, at: []const u32) Error!?Value {
    var left = false;
    try vm_module.charge(sequences.len);
    var refused: Value = .undefined_;
    for (sequences, at) |sequence, position| {
        const items = sequence.asObject().as(Tuple).slice();
        if (position >= items.len) continue;
        left = true;
        const head = items[position];
        // Many sequences end alike.
        if (head.is(refused)) continue;
        refused = head;
        try vm_module.charge(sequences.len);
        const blocked = for (sequences, at) |other, other_position| {
            const tail = other.asObject().as(Tuple).slice();
            if (other_position + 1 < tail.len) {
                try vm_module.charge((tail.len - other_position) / 8);
                if (hasValue(tail[other_position + 1 ..], head)) break true;
            }
        } else false;
        if (!blocked) return head;
    }
    if (!left) return null;
    var builder = str.Builder.init();
    const heads = try list.create(sequences.len);
    each: for (sequences, at) |sequence, position| {
        const items = sequence.asObject().as(Tuple).slice();
        if (position >= items.len) continue;
        for (heads.slice()) |earlier| if (earlier.is(items[position])) continue :each;
        if (heads.len > 0) try builder.appendUtf8(", ");
        try list.append(heads, items[position]);
        try builder.appendStr(items[position].asObject().as(Type).name);
    }
    return raise(.TypeError, "Cannot create a consistent method resolution order (MRO) for bases {}", .{try builder.finish()});
}

fn hasValue(items: []const Value, wanted: Value) bool {
    for (items) |item| if (item.is(wanted)) return true;
    return false;
}

/// What `type.__new__` does with names of the namespace: `__qualname__`, `__doc__`, implicit static and class methods.
fn takeSpecialNames(self: *Type) Error!void {
    const members = self.dict;
    if (dict.getStr(members, known.get(.__qualname__))) |value| {
        self.qualname = value.as(Str) orelse
            return raise(.TypeError, "type __qualname__ must be a str, not {}", .{type_module.typeOf(value)});
        _ = dict.deleteStr(members, known.get(.__qualname__));
    }
    if (dict.getStr(members, known.get(.__module__)) == null) {
        const globals = @import("../native/introspect.zig").callerFrameOf().globals;
        if (dict.getStr(globals, known.get(.__name__))) |value| try dict.setStr(members, known.get(.__module__), value);
    }
    if (dict.getStr(members, known.get(.__module__))) |value| self.module = value;
    if (dict.getStr(members, known.get(.__doc__))) |value| {
        self.doc = value;
    }
    if (dict.getStr(members, known.get(.__new__))) |value| {
        if (value.as(layout.Function) != null) {
            const wrapped = try heap.create(layout.StaticMethod, vm.types.staticmethod, 0);
            wrapped.* = .{ .object = wrapped.object, .callable = value, .attributes = null };
            try dict.setStr(members, known.get(.__new__), Value.from(wrapped));
        }
    }
    for ([_]known.Known{ .__init_subclass__, .__class_getitem__ }) |name| {
        const value = dict.getStr(members, known.get(name)) orelse continue;
        if (value.as(layout.Function) == null) continue;
        const wrapped = try heap.create(layout.ClassMethod, vm.types.classmethod, 0);
        wrapped.* = .{ .object = wrapped.object, .callable = value, .attributes = null };
        try dict.setStr(members, known.get(name), Value.from(wrapped));
    }
    if (dict.getStr(members, known.get(.__eq__)) != null and dict.getStr(members, known.get(.__hash__)) == null)
        try dict.setStr(members, known.get(.__hash__), .none);
    if (dict.getStr(members, known.get(.__classcell__))) |value| {
        const cell = value.as(layout.Cell) orelse
            return raise(.TypeError, "__classcell__ must be a nonlocal cell, not {}", .{Value.from(type_module.typeOf(value))});
        cell.value = Value.from(self);
        heap.wrote(cell);
        _ = dict.deleteStr(members, known.get(.__classcell__));
    }
    if (dict.getStr(members, known.get(.__classdictcell__))) |value| {
        if (value.as(layout.Cell)) |cell| {
            cell.value = Value.from(members);
            heap.wrote(cell);
        }
        _ = dict.deleteStr(members, known.get(.__classdictcell__));
    }
}

fn addSlots(self: *Type, names: *Tuple, namespace: *Dict) Error!void {
    const kept = try list.create(names.len);
    for (names.slice()) |value| {
        const given = value.as(Str) orelse
            return raise(.TypeError, "__slots__ items must be strings, not '{}'", .{type_module.typeOf(value)});
        if (given == known.get(.__dict__) or str.eql(given, known.get(.__dict__))) {
            if (self.flags.has_dict) return raise(.TypeError, "__dict__ slot disallowed: we already got one", .{});
            self.flags.has_dict = true;
            continue;
        }
        if (str.eql(given, known.get(.__weakref__))) {
            if (self.flags.has_weakref) return raise(.TypeError, "__weakref__ slot disallowed: we already got one", .{});
            self.flags.has_weakref = true;
            continue;
        }
        const name = try mangled(self, try intern.intern(given));
        // Those two the class statement puts into the namespace, and the class has taken them out.
        const taken = name == known.get(.__qualname__) or name == known.get(.__classcell__);
        if (!taken and dict.getStr(namespace, name) != null)
            return raise(.ValueError, "'{}' in __slots__ conflicts with class variable", .{name});
        const member = try heap.create(layout.Member, vm.types.member, 0);
        member.* = .{ .object = member.object, .name = name, .key = try slotKey(self, name), .owner = self };
        try dict.setStr(self.dict, name, Value.from(member));
        try list.append(kept, Value.from(name));
    }
    self.slots = try tuple.fromSlice(kept.slice());
}

/// `__x` in a class body means `_Class__x`.
fn mangled(self: *Type, name: *Str) Error!*Str {
    if (name.len < 3 or str.at(name, 0) != '_' or str.at(name, 1) != '_') return name;
    if (str.at(name, name.len - 1) == '_' and str.at(name, name.len - 2) == '_') return name;
    var start: usize = 0;
    while (start < self.name.len and str.at(self.name, start) == '_') start += 1;
    if (start == self.name.len) return name;
    var builder = str.Builder.init();
    try builder.appendUtf8("_");
    try builder.appendRange(self.name, start, self.name.len);
    try builder.appendStr(name);
    return intern.intern(try builder.finish());
}

/// Where instances keep the slot: a key that no attribute can have. A slot that a base has too gets another key.
fn slotKey(self: *Type, name: *Str) Error!*Str {
    var builder = str.Builder.init();
    try builder.appendUtf8("\x00");
    for (self.mro.slice()[1..]) |entry| {
        const slots = entry.asObject().as(Type).slots orelse continue;
        if (hasValue(slots.slice(), Value.from(name))) try builder.appendUtf8("\x00");
    }
    try builder.appendStr(name);
    return intern.intern(try builder.finish());
}

/// `__dict__` and `__weakref__` of instances, on the first class that has them.
fn addDictAttributes(self: *Type, base: *Type, has_slots: bool) Error!void {
    _ = has_slots;
    const object_methods = @import("object_methods.zig");
    // A class may have something else of that name.
    const own = dict.getStr(self.dict, known.get(.__dict__)) != null;
    if (self.flags.has_dict and !base.flags.has_dict and !own) try addAttributes(self, &object_methods.dict_attribute);
    if (self.flags.has_weakref and !base.flags.has_weakref) try addAttributes(self, &object_methods.weakref_attribute);
}

/// `cls.__bases__ = bases`: new resolution orders for the class and everything below it.
pub fn rebase(self: *Type, bases: *Tuple) Error!void {
    for (bases.slice()) |entry| {
        const class = entry.as(Type) orelse return raise(.TypeError, "{}.__bases__ must be tuple of classes, not '{}'", .{
            self.name, type_module.typeOf(entry),
        });
        if (class.isSubtype(self)) return raise(.TypeError, "a __bases__ item causes an inheritance cycle", .{});
    }
    const base = try bestBase(bases);
    const old_base = self.base.?;
    // What CPython calls deallocator: classes of the guest share one.
    if (base.flags.builtin != old_base.flags.builtin)
        return raise(.TypeError, "__bases__ assignment: '{}' deallocator differs from '{}'", .{ base.name, old_base.name });
    if (!sameLayout(base, old_base))
        return raise(.TypeError, "__bases__ assignment: '{}' object layout differs from '{}'", .{ base.name, old_base.name });
    const old_mro = self.mro;
    self.mro = resolutionOrder(self, bases) catch |err| {
        self.mro = old_mro;
        return err;
    };
    for (self.bases.slice()) |entry| forgetSubclass(entry.asObject().as(Type), self);
    self.bases = bases;
    self.base = base;
    heap.wrote(self);
    for (bases.slice()) |entry| try registerSubclass(entry.asObject().as(Type), self);
    try reorderBelow(self);
    self.changed();
}

fn forgetSubclass(base: *Type, self: *Type) void {
    const all = base.subclasses orelse return;
    var kept: u32 = 0;
    for (all.slice()) |entry| {
        if (entry.is(Value.from(self))) continue;
        all.items[kept] = entry;
        kept += 1;
    }
    all.len = kept;
}

/// New resolution orders for all classes below, each after its bases: those have shorter orders.
fn reorderBelow(self: *Type) Error!void {
    const found = try list.create(8);
    try list.append(found, Value.from(self));
    var at: u32 = 0;
    while (at < found.len) : (at += 1) {
        const class = found.items[at].asObject().as(Type);
        const below = class.subclasses orelse continue;
        try vm_module.charge(below.len);
        for (below.slice()) |entry| {
            // Reached once already: a class has a link to its own from then on.
            const sub = entry.asObject().as(Type);
            if (sub.link != null) continue;
            sub.link = sub;
            try list.append(found, entry);
        }
    }
    const classes = found.slice()[1..];
    for (classes) |entry| entry.asObject().as(Type).link = null;
    std.mem.sortUnstable(Value, classes, {}, hasShorterOrder);
    for (classes) |entry| {
        const class = entry.asObject().as(Type);
        class.mro = try resolutionOrder(class, class.bases);
        heap.wrote(class);
    }
}

fn hasShorterOrder(_: void, a: Value, b: Value) bool {
    return a.asObject().as(Type).mro.len < b.asObject().as(Type).mro.len;
}
