//! Copying and reducing instances that need nothing of their own for it: what `copy` and `pickle`
//! meet most.
//!
//! Not here: all others (lib/prelude/introspection.py, lib/copy.py).

const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const bind = @import("../native/bind.zig");
const attribute = @import("../vm/attribute.zig");
const call = @import("../vm/call.zig");
const dict = @import("dict.zig");
const heap = @import("../heap/heap.zig");
const instance = @import("instance.zig");
const known = @import("known_names.zig");
const tuple = @import("tuple.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

pub const prelude_functions = bind.functions(.{
    .{
        "_copy_plain(obj, /)",
        copyPlain,
        "A shallow copy of an instance that leaves copying to object, else NotImplemented.",
    },
});

/// The object, if it is an instance with attributes, without slots, that leaves its reduction to
/// `object`.
fn plainInstance(value: Value) ?*layout.Instance {
    const self = value.as(layout.Instance) orelse return null;
    const class = self.object.type;
    inline for (.{ .__reduce__, .__reduce_ex__, .__getstate__ }) |name| {
        if (!attribute.isNative(class, name, vm.types.object)) return null;
    }
    inline for (.{ .__getnewargs__, .__getnewargs_ex__ }) |name| {
        if (attribute.lookupType(class, known.get(name)) != null) return null;
    }
    if (!class.flags.has_dict) return null;
    for (class.mro.slice()) |entry| {
        const slots = entry.as(Type).?.slots orelse continue;
        if (slots.len > 0) return null;
    }
    return self;
}

/// `object.__reduce_ex__`.
pub fn reduceEx(self: Value, protocol: Value) Error!Value {
    if (!protocol.isInt() or protocol.asInt() < 2) return error.NeedsPython;
    const object = plainInstance(self) orelse return error.NeedsPython;
    const attributes = try instance.attributeDict(&object.object) orelse return error.NeedsPython;
    const args = try tuple.fromSlice(&.{Value.from(object.object.type)});
    const state: Value = if (attributes.count == 0) .none else Value.from(attributes);
    const make = call.preludeFunction("_newobj");
    return Value.from(try tuple.fromSlice(&.{ make, Value.from(args), state, .none, .none }));
}

fn copyPlain(value: Value) Error!Value {
    const self = plainInstance(value) orelse return .not_implemented;
    const class = self.object.type;
    if (class.flags.abstract) return .not_implemented;
    if (!attribute.isNative(class, .__new__, vm.types.object)) return .not_implemented;
    if (attribute.lookupType(class, known.get(.__setstate__)) != null) return .not_implemented;
    const made = try instance.create(class);
    if (self.shape.in_dict) {
        if (self.shape.count > 0) return .not_implemented;
        made.more.dict = try dict.copy(self.more.dict.?);
    } else for (0..self.shape.count) |slot| {
        try instance.ensureSlot(made, @intCast(slot));
        instance.slotPointer(made, @intCast(slot)).* = instance.slotPointer(self, @intCast(slot)).*;
    }
    made.shape = self.shape;
    heap.wrote(made);
    return Value.from(made);
}
