//! `container[key]`, `container[key] = value`, `del container[key]` and `in`, for built-in containers.
//!
//! The loop has fast paths of its own for lists, tuples, dicts and strs; what they do not know comes here. Subclasses and
//! user classes give NeedsPython unless they inherit everything; `_op_get_item` and friends of the prelude go on.
//!
//! Not here: what the containers do (object/*.zig), classes as generics (`list[int]`, prelude).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const vm_module = @import("vm.zig");
const Error = vm_module.Error;
const raise_module = @import("raise.zig");
const raise = raise_module.raise;
const attribute = @import("attribute.zig");
const iterate = @import("iterate.zig");
const truth = @import("truth.zig");
const known = @import("../object/known_names.zig");
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const str_methods = @import("../object/str_methods.zig");
const bytes = @import("../object/bytes.zig");
const bytearray = @import("../object/bytearray.zig");
const list = @import("../object/list.zig");
const list_methods = @import("../object/list_methods.zig");
const tuple = @import("../object/tuple.zig");
const dict = @import("../object/dict.zig");
const dict_views = @import("../object/dict_views.zig");
const default_dict = @import("../object/default_dict.zig");
const match = @import("../object/match.zig");
const deque = @import("../object/deque.zig");
const set = @import("../object/set.zig");
const set_methods = @import("../object/set_methods.zig");
const range = @import("../object/range.zig");
const slice = @import("../object/slice.zig");

/// Is the special method that of the built-in class, so that the object's data may be read directly?
inline fn inherits(object: *layout.Object, comptime name: known.Known) bool {
    return !object.flags.subclass or !truth.overrides(object.type, name);
}

/// `container[key]`.
pub fn getItem(container: Value, key: Value) Error!Value {
    if (!container.isObject()) return notSubscriptable(container);
    const object = container.asObject();
    if (object.kind == .dict) {
        const self = object.as(layout.Dict);
        if (!object.flags.subclass) {
            const at = dict.findQuick(self, key);
            if (at < dict.absent) return self.entries[at].value;
        }
        return getDictItem(self, key);
    }
    if (!inherits(object, .__getitem__)) return error.NeedsPython;
    return switch (object.kind) {
        .list => list_methods.getItem(object.as(layout.List), key),
        .tuple => tuple.getItem(object.as(layout.Tuple), key),
        .str => Value.from(try str_methods.getItem(object.as(layout.Str), key)),
        .bytes => bytes.getItem(object.as(layout.Bytes), key),
        .bytearray => bytearray.getItem(object.as(layout.Bytearray), key),
        .range => range.getItem(object.as(layout.Range), key),
        .deque => deque.getItem(object.as(layout.Deque), key),
        .match => match.getItem(object.as(layout.Match), key),
        .mapping_proxy => getItem(object.as(layout.MappingProxy).mapping, key),
        else => elsewhere(container, .__getitem__) orelse notSubscriptable(container),
    };
}

noinline fn getDictItem(self: *layout.Dict, key: Value) Error!Value {
    if (!inherits(&self.object, .__getitem__)) return error.NeedsPython;
    if (try dict.get(self, key)) |value| return value;
    if (self.object.type != vm_module.vm.types.dict) {
        if (try default_dict.forMissing(self, key)) |value| return value;
    }
    return raise_module.raiseWith(.KeyError, &.{key});
}

fn notSubscriptable(container: Value) Error {
    if (container.as(Type) != null) return error.NeedsPython;
    return raise(.TypeError, "'{}' object is not subscriptable", .{type_module.typeOf(container)});
}

/// NeedsPython if the class has the method after all, null if not.
fn elsewhere(container: Value, name: known.Known) ?Error {
    return if (attribute.special(container, name) != null) error.NeedsPython else null;
}

/// `container[start:stop]` without a slice object, for lists, tuples, strs and bytes that override nothing; null for
/// everything else.
pub fn getSlice(container: Value, start: Value, stop: Value) Error!?Value {
    if (!container.isObject()) return null;
    const object = container.asObject();
    if (!inherits(object, .__getitem__)) return null;
    switch (object.kind) {
        .list => {
            const self = object.as(layout.List);
            return Value.from(try list.slice(self, try slice.boundsOf(start, stop, 1, self.len)));
        },
        .tuple => {
            const self = object.as(layout.Tuple);
            return Value.from(try tuple.slice(self, try slice.boundsOf(start, stop, 1, self.len)));
        },
        .str => {
            const self = object.as(layout.Str);
            const bounds = try slice.boundsOf(start, stop, 1, self.len);
            const first: usize = @intCast(bounds.start);
            return Value.from(try str.slice(self, first, first + bounds.len));
        },
        .bytes => {
            const self = object.as(layout.Bytes);
            const bounds = try slice.boundsOf(start, stop, 1, self.len);
            return Value.from(try bytes.fromSlice(self.slice()[@intCast(bounds.start)..][0..bounds.len]));
        },
        else => return null,
    }
}

/// `container[key] = value`.
pub fn setItem(container: Value, key: Value, value: Value) Error!void {
    if (!container.isObject()) return noAssignment(container);
    const object = container.asObject();
    if (!inherits(object, .__setitem__)) return error.NeedsPython;
    switch (object.kind) {
        .list => return list_methods.setItem(object.as(layout.List), key, value),
        .dict => {
            const self = object.as(layout.Dict);
            const at = dict.findQuick(self, key);
            if (at < dict.absent) return dict.setAt(self, at, value);
            return dict.set(self, key, value);
        },
        .bytearray => return bytearray.setItem(object.as(layout.Bytearray), key, value),
        .deque => return deque.setItem(object.as(layout.Deque), key, value),
        else => return elsewhere(container, .__setitem__) orelse noAssignment(container),
    }
}

fn noAssignment(container: Value) Error {
    return raise(.TypeError, "'{}' object does not support item assignment", .{type_module.typeOf(container)});
}

/// `del container[key]`.
pub fn deleteItem(container: Value, key: Value) Error!void {
    if (!container.isObject()) return noDeletion(container, key);
    const object = container.asObject();
    if (!inherits(object, .__delitem__)) return error.NeedsPython;
    switch (object.kind) {
        .list => return list_methods.deleteItem(object.as(layout.List), key),
        .dict => if (!try dict.delete(object.as(layout.Dict), key)) return raise_module.raiseWith(.KeyError, &.{key}),
        .bytearray => return bytearray.deleteItem(object.as(layout.Bytearray), key),
        .deque => return deque.deleteItem(object.as(layout.Deque), key),
        else => return elsewhere(container, .__delitem__) orelse noDeletion(container, key),
    }
}

/// CPython has two wordings: sequences say "doesn't" when the key could be an index.
fn noDeletion(container: Value, key: Value) Error {
    if (container.isObject() and isSequenceLike(container.asObject().kind) and
        (int.isAnyInt(key) or attribute.special(key, .__index__) != null))
        return raise(.TypeError, "'{}' object doesn't support item deletion", .{type_module.typeOf(container)});
    return raise(.TypeError, "'{}' object does not support item deletion", .{type_module.typeOf(container)});
}

fn isSequenceLike(kind: layout.Kind) bool {
    return switch (kind) {
        .str, .bytes, .tuple, .range, .set, .dict_view, .mapping_proxy, .instance, .exception => true,
        else => false,
    };
}

/// `item in container`.
pub fn contains(container: Value, item: Value) Error!bool {
    if (!container.isObject()) return notContainer(container);
    const object = container.asObject();
    if (object.flags.subclass and !inheritsContains(object)) return error.NeedsPython;
    switch (object.kind) {
        .dict => {
            const at = dict.findQuick(object.as(layout.Dict), item);
            if (at != dict.unsure) return at != dict.absent;
        },
        .set => if (set.containsQuick(object.as(layout.Set), item)) |found| return found,
        else => {},
    }
    return containsOther(container, object, item);
}

noinline fn containsOther(container: Value, object: *layout.Object, item: Value) Error!bool {
    return switch (object.kind) {
        .list => try tuple.find(object.as(layout.List).slice(), item) != null,
        .tuple => try tuple.find(object.as(layout.Tuple).slice(), item) != null,
        .dict => try dict.find(object.as(layout.Dict), try dict.hashKey(item), item) != null,
        .set => set_methods.containsItem(object.as(layout.Set), item),
        .str => str_methods.containsValue(object.as(layout.Str), item),
        .bytes => bytes.containsValue(object.as(layout.Bytes).slice(), item),
        .bytearray => bytes.containsValue(object.as(layout.Bytearray).slice(), item),
        .range => range.contains(object.as(layout.Range), item),
        .deque => deque.contains(object.as(layout.Deque), item),
        .dict_view => dict_views.contains(object.as(layout.DictView), item),
        .mapping_proxy => contains(object.as(layout.MappingProxy).mapping, item),
        else => other: {
            if (elsewhere(container, .__contains__)) |err| break :other err;
            if (iterate.isIterable(container)) break :other error.NeedsPython;
            break :other notContainer(container);
        },
    };
}

fn inheritsContains(object: *layout.Object) bool {
    return object.kind != .instance and !truth.overrides(object.type, .__contains__);
}

fn notContainer(container: Value) Error {
    return raise(.TypeError, "argument of type '{}' is not a container or iterable", .{type_module.typeOf(container)});
}
