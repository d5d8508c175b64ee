//! The descriptors behind the fields of named tuples.

const std = @import("std");
const layout = @import("layout.zig");
const TupleGetter = layout.TupleGetter;
const Value = @import("value.zig").Value;
const typeOf = @import("type.zig").typeOf;
const bind = @import("../native/bind.zig");
const heap = @import("../heap/heap.zig");
const tuple = @import("tuple.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

pub const methods = bind.table(.{
    .{
        "__get__(self, instance, owner=None, /)",
        getThrough,
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
    .{ "__reduce__(self, /)", reduce, "" },
    .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
});

pub const attributes = bind.attributes(.{
    .{ "__doc__", getDoc, setDoc, "" },
});

pub const prelude_functions = bind.functions(.{
    .{ "_tuple_getter(index, doc, /)", create, "" },
});

fn create(index: i64, doc: Value) Error!*TupleGetter {
    const self = try heap.create(TupleGetter, vm.types.tuple_getter, 0);
    self.index = @intCast(index);
    self.unused = 0;
    self.doc = doc;
    return self;
}

/// The item of a tuple.
pub fn get(self: *TupleGetter, object: Value) Error!Value {
    const of = object.as(layout.Tuple) orelse {
        if (object.isNone()) return Value.from(self);
        return raise(.TypeError, "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object", .{
            self.index, typeOf(object),
        });
    };
    if (self.index >= of.len) return raise(.IndexError, "tuple index out of range", .{});
    return of.slice()[self.index];
}

fn getThrough(self: *TupleGetter, object: Value, owner: Value) Error!Value {
    _ = owner;
    return get(self, object);
}

fn setThrough(self: *TupleGetter, object: Value, value: Value) Error!void {
    _ = .{ self, object, value };
    return raise(.AttributeError, "can't set attribute", .{});
}

fn deleteThrough(self: *TupleGetter, object: Value) Error!void {
    _ = .{ self, object };
    return raise(.AttributeError, "can't delete attribute", .{});
}

fn reduce(self: *TupleGetter) Error!Value {
    const args = try tuple.pair(Value.fromInt(self.index), self.doc);
    return Value.from(try tuple.pair(Value.from(self.object.type), Value.from(args)));
}

fn reprOf(self: *TupleGetter) Error!Value {
    return Value.from(try raise_module.format("_tuplegetter({}, {})", .{
        self.index, Value.from(try @import("repr.zig").of(self.doc)),
    }));
}

fn getDoc(self: *TupleGetter) Value {
    return self.doc;
}

fn setDoc(self: *TupleGetter, value: Value) void {
    self.doc = if (value.isUndefined()) .none else value;
    heap.wrote(self);
}
