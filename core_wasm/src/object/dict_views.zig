//! What `keys()`, `values()` and `items()` of a dict return: windows on the dict, never copies.
//!
//! Views of keys and items are sets to the outside: their operators give new sets. What a view has in common with an
//! iterable that only guest code can walk or compare is for the prelude.
//!
//! Not here: comparing (vm/compare.zig), walking (iterator.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Type = @import("type.zig").Type;
const known = @import("known_names.zig");
const Value = @import("value.zig").Value;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const bind = @import("../native/bind.zig");
const compare = @import("../vm/compare.zig");
const iterate = @import("../vm/iterate.zig");
const dict = @import("dict.zig");
const set = @import("set.zig");
const set_methods = @import("set_methods.zig");
const iterator = @import("iterator.zig");
const tuple = @import("tuple.zig");
const repr = @import("repr.zig");
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const BinaryOperator = @import("../bytecode/op.zig").BinaryOperator;
const DictView = layout.DictView;
const Part = layout.DictIterator.Part;

pub fn create(of: *layout.Dict, part: Part) Error!*DictView {
    const class = switch (part) {
        .keys => vm.types.dict_keys,
        .values => vm.types.dict_values,
        .items => vm.types.dict_items,
    };
    const self = try heap.create(DictView, class, 0);
    self.dict = of;
    self.part = part;
    self.unused = @splat(0);
    return self;
}

/// `item in view`.
pub fn contains(self: *DictView, item: Value) Error!bool {
    switch (self.part) {
        .keys => return try dict.find(self.dict, try dict.hashKey(item), item) != null,
        .values => {
            try vm_module.charge(self.dict.used / 2);
            var index: u32 = 0;
            while (dict.next(self.dict, &index)) |entry| {
                if (try compare.identicalOrEqual(entry.value, item)) return true;
            }
            return false;
        },
        .items => {
            const pair = item.as(layout.Tuple) orelse return false;
            if (pair.len != 2) return false;
            const key = pair.slice()[0];
            const at = try dict.find(self.dict, try dict.hashKey(key), key) orelse return false;
            return compare.identicalOrEqual(self.dict.entries[at].value, pair.slice()[1]);
        },
    }
}

fn dunderLen(self: *DictView) u32 {
    return self.dict.count;
}

fn dunderIter(self: *DictView) Error!Value {
    return Value.from(try iterator.ofDict(self.dict, self.part, false));
}

fn dunderReversed(self: *DictView) Error!Value {
    return Value.from(try iterator.ofDict(self.dict, self.part, true));
}

fn dunderRepr(self: *DictView) Error!Value {
    return Value.from(try repr.of(Value.from(self)));
}

fn getMapping(self: *DictView) Error!Value {
    const proxy = try heap.create(layout.MappingProxy, vm.types.mapping_proxy, 0);
    proxy.mapping = Value.from(self.dict);
    return Value.from(proxy);
}

fn isSetLike(value: Value) bool {
    if (value.as(layout.Set) != null) return true;
    const view = value.as(DictView) orelse return false;
    return view.part != .values;
}

fn compareWith(comptime op: CompareOperator) fn (*DictView, Value) Error!Value {
    return struct {
        fn call(self: *DictView, other: Value) Error!Value {
            if (!isSetLike(other)) return .not_implemented;
            return compare.method(op, Value.from(self), other);
        }
    }.call;
}

/// `a op b` where one of them is a view of keys or items and the other any iterable.
pub fn binary(op: BinaryOperator, a: Value, b: Value) Error!Value {
    if (op == .bit_and) return intersection(a, b);
    const result = try set.create(false);
    var checkpoint: iterator.Checkpoint = .{};
    if (iterator.isNative(a)) checkpoint.save(a);
    if (iterator.isNative(b)) checkpoint.save(b);
    if (checkpoint.overflow) return error.NeedsPython;
    combine(op, result, a, b) catch |err| return checkpoint.undo(err);
    return Value.from(result);
}

fn combine(op: BinaryOperator, result: *layout.Set, a: Value, b: Value) Error!void {
    try set_methods.updateFrom(result, a);
    switch (op) {
        .bit_or => try set_methods.updateFrom(result, b),
        .sub => try set_methods.differenceUpdateFrom(result, b),
        .bit_xor => try set_methods.symmetricDifferenceUpdateFrom(result, b),
        else => unreachable,
    }
}

fn intersection(a: Value, b: Value) Error!Value {
    var view = a.as(DictView) orelse return intersection(b, a);
    var other = b;
    if (other.asExact(layout.Set)) |of| {
        if (!of.frozen and view.dict.count <= of.count)
            return Value.from(try set_methods.intersectionWith(of, Value.from(view)));
    }
    if (other.as(DictView)) |of| {
        if (of.part != .values and of.dict.count > view.dict.count) {
            other = Value.from(view);
            view = of;
        }
    }
    const result = try set.create(false);
    var checkpoint: iterator.Checkpoint = .{};
    const items = try iterate.collectUndoable(other, &checkpoint);
    for (items) |item| {
        if (contains(view, item) catch |err| return checkpoint.undo(err))
            set.add(result, item) catch |err| return checkpoint.undo(err);
    }
    return Value.from(result);
}

fn operation(comptime op: BinaryOperator, comptime reflected: bool) fn (*DictView, Value) Error!Value {
    return struct {
        fn call(self: *DictView, other: Value) Error!Value {
            const me = Value.from(self);
            return if (reflected) binary(op, other, me) else binary(op, me, other);
        }
    }.call;
}

fn isdisjoint(self: *DictView, other: Value) Error!bool {
    var checkpoint: iterator.Checkpoint = .{};
    const items = try iterate.collectUndoable(other, &checkpoint);
    try vm_module.charge(items.len);
    for (items) |item| {
        if (contains(self, item) catch |err| return checkpoint.undo(err)) return false;
    }
    return true;
}

const shared = .{
    .{ "__repr__(self, /)", dunderRepr, "The text that repr(self) gives." },
    .{ "__len__(self, /)", dunderLen, "How many there are." },
    .{ "__iter__(self, /)", dunderIter, "An iterator over self." },
    .{ "__reversed__(self, /)", dunderReversed, "An iterator that goes backwards." },
};

const as_set = .{
    .{ "__contains__(self, key, /)", contains, "The value of `key in self`." },
    .{ "__eq__(self, value, /)", compareWith(.eq), "The value of self == value." },
    .{ "__ne__(self, value, /)", compareWith(.ne), "The value of self != value." },
    .{ "__lt__(self, value, /)", compareWith(.lt), "The value of self < value." },
    .{ "__le__(self, value, /)", compareWith(.le), "The value of self <= value." },
    .{ "__gt__(self, value, /)", compareWith(.gt), "The value of self > value." },
    .{ "__ge__(self, value, /)", compareWith(.ge), "The value of self >= value." },
    .{ "__and__(self, value, /)", operation(.bit_and, false), "The value of self & value." },
    .{ "__rand__(self, value, /)", operation(.bit_and, true), "The value of value & self." },
    .{ "__or__(self, value, /)", operation(.bit_or, false), "The value of self | value." },
    .{ "__ror__(self, value, /)", operation(.bit_or, true), "The value of value | self." },
    .{ "__sub__(self, value, /)", operation(.sub, false), "The value of self - value." },
    .{ "__rsub__(self, value, /)", operation(.sub, true), "The value of value - self." },
    .{ "__xor__(self, value, /)", operation(.bit_xor, false), "The value of self ^ value." },
    .{ "__rxor__(self, value, /)", operation(.bit_xor, true), "The value of value ^ self." },
    .{ "isdisjoint(self, object, /)", isdisjoint, "Do they have no element in common?" },
};

const mapping_row = .{ "mapping", getMapping, null, "The dict that is looked at, read-only." };

pub const keys_room = struct {
    pub const methods = bind.table(shared ++ as_set);
    pub const attributes = bind.attributes(.{mapping_row});

    pub fn setup(self: *Type) Error!void {
        try dict.setStr(self.dict, known.get(.__hash__), .none);
    }
};

pub const items_room = keys_room;

pub const values_room = struct {
    pub const methods = bind.table(shared);
    pub const attributes = bind.attributes(.{mapping_row});
};

fn dictOf(self: *DictView) Value {
    return Value.from(self.dict);
}

pub const prelude_functions = bind.functions(.{
    .{ "_view_dict(view, /)", dictOf, "" },
});
