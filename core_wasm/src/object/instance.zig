//! Objects of user classes: their attributes, and making instances of subclasses of built-in types.
//!
//! Where an attribute dict lies, by layout: `Instance` through its shape; functions, exceptions, natives, properties ... in
//! their own field; instances of subclasses of str, int, list, tuple ... in the word behind the object (`has_attributes`).

const std = @import("std");
const layout = @import("layout.zig");
const Object = layout.Object;
const Instance = layout.Instance;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const shape_module = @import("shape.zig");
const Shape = shape_module.Shape;
const heap = @import("../heap/heap.zig");
const finalizers = @import("../heap/finalizers.zig");
const dict = @import("dict.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

const inline_slots_first = 4;
const inline_slots_max = 16;

/// A new instance of a class whose layout is `.instance`.
pub fn create(class: *Type) Error!*Instance {
    std.debug.assert(class.instance_kind == .instance);
    const root = try shape_module.rootOf(class);
    const inline_count: u16 = class.inline_slots;
    const self = try heap.create(Instance, class, @as(usize, inline_count) * @sizeOf(Value));
    self.object.aux = inline_count;
    self.object.flags.subclass = true;
    self.shape = root;
    self.more = .{ .slots = null };
    @memset(self.inlineSlots()[0..inline_count], Value.undefined_);
    if (class.flags.finalizer) finalizers.register(&self.object);
    return self;
}

/// As `heap.create`, for a built-in layout: when `class` is a subclass, marks it so and gives it a word for attributes.
pub fn createBuiltin(comptime T: type, class: *Type, extra: usize) Error!*T {
    if (class.flags.builtin) return heap.create(T, class, extra);
    const self = try heap.create(T, class, std.mem.alignForward(usize, extra, 8) + 8);
    self.object.flags.subclass = true;
    if (class.flags.has_dict or class.slots != null) self.object.flags.has_attributes = true;
    const word = @as([*]u8, @ptrCast(self)) + std.mem.alignForward(usize, @sizeOf(T) + extra, 8);
    const slot: *?*layout.Dict = @ptrCast(@alignCast(word));
    slot.* = null;
    if (class.flags.finalizer) finalizers.register(&self.object);
    return self;
}

/// The word behind a built-in layout that holds the attribute dict.
fn trailingSlot(object: *Object) *?*layout.Dict {
    const size: usize = switch (object.kind) {
        .str => blk: {
            const s = object.as(layout.Str);
            const inlined = @intFromPtr(s.chars) == @intFromPtr(s) + @sizeOf(layout.Str);
            break :blk @sizeOf(layout.Str) + if (inlined) s.len * s.width else 0;
        },
        .bytes => @sizeOf(layout.Bytes) + object.as(layout.Bytes).len,
        .int => @sizeOf(layout.Int) + object.as(layout.Int).len * @sizeOf(layout.Int.Limb),
        .tuple => @sizeOf(layout.Tuple) + object.as(layout.Tuple).len * @sizeOf(Value),
        inline .bytearray, .float, .complex, .list, .dict, .set, .deque, .type, .module, .property, .super, .class_method, .static_method, .weak_reference, .enumerate, .zip, .itertool, .generator, .slice, .range, .date, .datetime, .time, .timedelta, .tzinfo, .timezone, .decimal, .decimal_context => |kind| @sizeOf(LayoutType(kind)),
        else => unreachable,
    };
    const word = @as([*]u8, @ptrCast(object)) + std.mem.alignForward(usize, size, 8);
    return @ptrCast(@alignCast(word));
}

fn LayoutType(comptime kind: layout.Kind) type {
    return switch (kind) {
        .bytearray => layout.Bytearray,
        .float => layout.Float,
        .complex => layout.Complex,
        .list => layout.List,
        .dict => layout.Dict,
        .set => layout.Set,
        .deque => layout.Deque,
        .type => Type,
        .module => layout.Module,
        .property => layout.Property,
        .super => layout.Super,
        .class_method => layout.ClassMethod,
        .static_method => layout.StaticMethod,
        .weak_reference => layout.WeakReference,
        .enumerate => layout.Enumerate,
        .zip => layout.Zip,
        .itertool => layout.Itertool,
        .generator => layout.Generator,
        .slice => layout.Slice,
        .range => layout.Range,
        .date => layout.Date,
        .datetime => layout.Datetime,
        .time => layout.Time,
        .timedelta => layout.Timedelta,
        .tzinfo => layout.Tzinfo,
        .timezone => layout.Timezone,
        .decimal => layout.Decimal,
        .decimal_context => layout.DecimalContext,
        else => unreachable,
    };
}

/// Where the attribute dict of a non-Instance object is kept, or null if it has none.
pub fn dictSlot(object: *Object) ?*?*layout.Dict {
    return switch (object.kind) {
        .function => &object.as(layout.Function).attributes,
        .exception => &object.as(layout.Exception).attributes,
        .class_method => &object.as(layout.ClassMethod).attributes,
        .static_method => &object.as(layout.StaticMethod).attributes,
        .property => if (object.flags.has_attributes) &object.as(layout.Property).attributes else null,
        .instance, .module, .native => null,
        else => if (object.flags.has_attributes) trailingSlot(object) else null,
    };
}

/// The attribute's value in the instance itself, or null. `name` is interned.
pub fn getOwn(object: *Object, name: *layout.Str) ?Value {
    if (object.kind == .instance) {
        const self = object.as(Instance);
        if (self.shape.in_dict and self.shape.count == 0) return dict.getStrHere(self.more.dict.?, name);
        if (self.shape.find(name)) |slot| return slotPointer(self, slot).*;
        return if (self.shape.in_dict) dict.getStrHere(self.more.dict.?, name) else null;
    }
    if (object.kind == .module) return dict.getStrHere(object.as(layout.Module).dict, name);
    const place = dictSlot(object) orelse return null;
    return dict.getStrHere(place.* orelse return null, name);
}

pub inline fn slotPointer(self: *Instance, slot: u32) *Value {
    if (slot < self.object.aux) return &self.inlineSlots()[slot];
    return &self.more.slots.?[slot - self.object.aux];
}

/// Sets an attribute in the object itself; false if it has no place for attributes.
pub fn setOwn(object: *Object, name: *layout.Str, value: Value) Error!bool {
    if (object.kind == .instance) {
        try setInstance(object.as(Instance), name, value);
        return true;
    }
    if (object.kind == .module) {
        try dict.setStrHere(object.as(layout.Module).dict, name, value);
        return true;
    }
    const place = dictSlot(object) orelse return false;
    if (place.* == null) {
        place.* = try dict.create();
        heap.wrote(object);
    }
    try dict.setStrHere(place.*.?, name, value);
    return true;
}

fn setInstance(self: *Instance, name: *layout.Str, value: Value) Error!void {
    if (self.shape.find(name)) |slot| {
        slotPointer(self, slot).* = value;
        heap.wrote(self);
        return;
    }
    if (self.shape.in_dict) return dict.setStrHere(self.more.dict.?, name, value);
    if (self.shape.count >= shape_module.count_max) {
        _ = try attributeDict(&self.object);
        return dict.setStrHere(self.more.dict.?, name, value);
    }
    const shape = try self.shape.withName(name);
    try ensureSlot(self, shape.count - 1);
    slotPointer(self, shape.count - 1).* = value;
    self.shape = shape;
    heap.wrote(self);
}

/// Room for slot number `slot`, the next one to be used.
pub fn ensureSlot(self: *Instance, slot: u32) Error!void {
    const inline_count: u32 = self.object.aux;
    if (slot < inline_count) return;
    const extra = slot - inline_count;
    // Storage of extra slots has room for 4, 8, 16 ...: grow when a power of two is full.
    if (extra == 0) {
        const class = self.object.type;
        if (class.inline_slots < inline_slots_max) class.inline_slots = @min(inline_slots_max, class.inline_slots + 4);
        self.more.slots = try heap.allocValues(4);
    } else if (extra >= 4 and std.math.isPowerOfTwo(extra)) {
        const fresh = try heap.allocValues(extra * 2);
        @memcpy(fresh[0..extra], self.more.slots.?[0..extra]);
        self.more.slots = fresh;
    }
}

/// Deletes an attribute of the object itself; false if it was not there.
pub fn deleteOwn(object: *Object, name: *layout.Str) Error!bool {
    if (object.kind == .instance) {
        const self = object.as(Instance);
        if (!self.shape.in_dict and self.shape.find(name) == null) return false;
        const attributes = try attributeDict(object);
        return dict.deleteStr(attributes.?, name);
    }
    if (object.kind == .module) return dict.deleteStr(object.as(layout.Module).dict, name);
    const place = dictSlot(object) orelse return false;
    return dict.deleteStr(place.* orelse return false, name);
}

/// `__dict__`: the dict in which the attributes live. Instances change to their class's dict shape for good.
pub fn attributeDict(object: *Object) Error!?*layout.Dict {
    if (object.kind == .module) return object.as(layout.Module).dict;
    if (object.kind != .instance) {
        const place = dictSlot(object) orelse return null;
        if (place.* == null) {
            place.* = try dict.create();
            heap.wrote(object);
        }
        return place.*;
    }
    const self = object.as(Instance);
    if (self.shape.in_dict) return self.more.dict;
    const attributes = try dict.create();
    const shape = try shape_module.dictShapeOf(self.shape.class);
    var names: [shape_module.count_max]*layout.Str = undefined;
    self.shape.names(&names);
    for (names[0..self.shape.count], 0..) |name, slot| {
        if (slot < shape.count) continue;
        const value = slotPointer(self, @intCast(slot)).*;
        if (!value.isUndefined()) try dict.setStrHere(attributes, name, value);
    }
    self.shape = shape;
    self.more = .{ .dict = attributes };
    heap.wrote(self);
    return attributes;
}

/// `obj.__dict__ = d`.
pub fn replaceDict(object: *Object, attributes: *layout.Dict) Error!bool {
    if (object.kind == .instance) {
        const self = object.as(Instance);
        self.shape = try shape_module.dictShapeOf(self.object.type);
        self.more = .{ .dict = attributes };
        heap.wrote(self);
        return true;
    }
    const place = dictSlot(object) orelse return false;
    place.* = attributes;
    heap.wrote(object);
    return true;
}

pub fn initialInlineSlots() u8 {
    return inline_slots_first;
}
