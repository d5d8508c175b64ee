//! Tuples: the items lie behind the header and never change.
//!
//! Comparing runs of items serves lists and tuples alike, so it lives here.
//!
//! Invariants:
//!   1. There is one empty plain tuple, `vm.empty_tuple`.
//!   2. A tuple that guest code can reach is completely filled.

const std = @import("std");
const layout = @import("layout.zig");
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const bind = @import("../native/bind.zig");
const compare = @import("../vm/compare.zig");
const hash_module = @import("../vm/hash.zig");
const iterate = @import("../vm/iterate.zig");
const slice_module = @import("slice.zig");
const instance = @import("instance.zig");
const list = @import("list.zig");
const int = @import("int.zig");
const repr = @import("repr.zig");
const CompareOperator = @import("../bytecode/op.zig").CompareOperator;
const Tuple = layout.Tuple;

pub const len_max = (1 << 28) - 1;

/// A plain tuple of `len` items that the caller fills.
pub inline fn create(len: usize) Error!*Tuple {
    if (len == 0) return vm.empty_tuple;
    return createFresh(len);
}

/// As `create`, but never the shared empty one: boot makes that with this.
pub inline fn createFresh(len: usize) Error!*Tuple {
    if (len > len_max) return error.OutOfMemory;
    const self = try heap.create(Tuple, vm.types.tuple, len * @sizeOf(Value));
    self.len = @intCast(len);
    self.unused = 0;
    return self;
}

pub fn fromSlice(items: []const Value) Error!*Tuple {
    const self = try create(items.len);
    @memcpy(self.slice(), items);
    return self;
}

pub fn pair(a: Value, b: Value) Error!*Tuple {
    const self = try createFresh(2);
    self.slice()[0] = a;
    self.slice()[1] = b;
    return self;
}

pub fn concat(a: *Tuple, b: *Tuple) Error!*Tuple {
    if (a.len == 0 and !b.object.flags.subclass) return b;
    if (b.len == 0 and !a.object.flags.subclass) return a;
    const len = @as(usize, a.len) + b.len;
    try vm_module.charge(len / 8);
    const self = try create(len);
    @memcpy(self.slice()[0..a.len], a.slice());
    @memcpy(self.slice()[a.len..], b.slice());
    return self;
}

pub fn repeat(self: *Tuple, times: i64) Error!*Tuple {
    if (times <= 0 or self.len == 0) return vm.empty_tuple;
    if (times == 1 and !self.object.flags.subclass) return self;
    const len = std.math.mul(u64, self.len, @intCast(times)) catch return error.OutOfMemory;
    if (len > len_max) return error.OutOfMemory;
    try vm_module.charge(len / 8);
    const result = try create(@intCast(len));
    list.fillRepeated(result.slice(), self.slice());
    return result;
}

pub fn slice(self: *Tuple, bounds: slice_module.Bounds) Error!*Tuple {
    if (bounds.len == self.len and bounds.step == 1 and !self.object.flags.subclass) return self;
    try vm_module.charge(bounds.len / 8);
    const result = try create(bounds.len);
    list.copyStepped(result.slice(), self.slice(), bounds);
    return result;
}
