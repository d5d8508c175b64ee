//! Hidden classes: which attribute lies in which slot of an instance.
//!
//! Shapes form a tree under each class. The root has no attribute; adding attribute `x` to an instance moves it to the
//! child for `x`, which all instances that grew the same way share. So an inline cache needs one compare to know
//! both the class and the place of an attribute.
//!
//!     C root --x--> (x) --y--> (x, y)
//!                       --z--> (x, z)
//!
//! An instance whose attributes were deleted, that has more than `count_max` of them or whose `__dict__` was handed
//! out, has the class's *dict shape*: `more.dict` holds the attributes.
//!
//! Invariants:
//!   1. `id` is never reused, so a cache that compares it can never hit by accident.
//!   2. Slot numbers go by order of creation: the first `aux` are inline, the rest in `more.slots`.
//!   3. What `__slots__` names (under keys that no attribute can have, see class.zig) comes first, inline, also in dict
//!      shapes, whose count is that of the slots: it is no part of `__dict__`.

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

pub const count_max = 64;
/// Names of `__slots__` beyond these are kept like other attributes.
const slots_max = 40;

pub const Shape = extern struct {
    object: layout.Object,
    id: u32,
    class: *Type,
    parent: ?*Shape,
    /// The attribute that this shape added, null for roots.
    name: ?*layout.Str,
    /// Attributes in all.
    count: u32,
    /// Children: the last one used, and the others as a list through `sibling`.
    first_child: ?*Shape,
    sibling: ?*Shape,
    /// Attributes live in `more.dict`.
    in_dict: bool,
    unused: [3]u8 = @splat(0),

    pub const kind: layout.Kind = .shape;

    /// Slot of `name` (interned), or null.
    pub fn find(self: *Shape, name: *layout.Str) ?u32 {
        var at: ?*Shape = self;
        while (at) |shape| : (at = shape.parent) {
            if (shape.name == name) return shape.count - 1;
        }
        return null;
    }

    /// The child for `name`, made if need be.
    pub fn withName(self: *Shape, name: *layout.Str) Error!*Shape {
        var child = self.first_child;
        while (child) |shape| : (child = shape.sibling) {
            if (shape.name == name) return shape;
        }
        const fresh = try create(self.class, self, name);
        fresh.sibling = self.first_child;
        self.first_child = fresh;
        heap.wrote(self);
        return fresh;
    }

    /// Names in slot order into `out[0..count]`.
    pub fn names(self: *Shape, out: []*layout.Str) void {
        var at: ?*Shape = self;
        while (at) |shape| : (at = shape.parent) {
            if (shape.name) |name| out[shape.count - 1] = name;
        }
    }
};

pub fn create(class: *Type, parent: ?*Shape, name: ?*layout.Str) Error!*Shape {
    const shape = try heap.create(Shape, vm.types.object, 0);
    shape.* = .{
        .object = shape.object,
        .id = vm.takeVersion(),
        .class = class,
        .parent = parent,
        .name = name,
        .count = if (parent) |p| p.count + @intFromBool(name != null) else 0,
        .first_child = null,
        .sibling = null,
        .in_dict = false,
    };
    return shape;
}

/// The shape new instances of `class` start with: `__slots__` have their places from the beginning (invariant 3).
pub fn rootOf(class: *Type) Error!*Shape {
    if (class.shape) |shape| return shape;
    var shape = try create(class, null, null);
    var at: usize = class.mro.len;
    while (at > 0) {
        at -= 1;
        const owner = class.mro.slice()[at].asObject().as(Type);
        const names = owner.slots orelse continue;
        for (names.slice()) |name| {
            const member = dict.getStr(owner.dict, name.asObject().as(layout.Str)) orelse continue;
            const key = (member.as(layout.Member) orelse continue).key;
            if (shape.find(key) != null or shape.count >= slots_max) continue;
            shape = try create(class, shape, key);
        }
    }
    class.inline_slots = @max(class.inline_slots, @as(u8, @intCast(shape.count)));
    class.shape = shape;
    heap.wrote(class);
    return shape;
}

/// The shape of instances of `class` that keep their attributes in a dict. Kept as the nameless child of the root.
pub fn dictShapeOf(class: *Type) Error!*Shape {
    const root = try rootOf(class);
    var child = root.first_child;
    while (child) |shape| : (child = shape.sibling) {
        if (shape.in_dict) return shape;
    }
    const fresh = try create(class, root, null);
    fresh.in_dict = true;
    fresh.sibling = root.first_child;
    root.first_child = fresh;
    heap.wrote(root);
    return fresh;
}
