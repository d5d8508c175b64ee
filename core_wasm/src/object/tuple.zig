//! Tuples: the items lie behind the header and never change.
//!
//! Searching runs of items serves lists and tuples alike, so it lives here.
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
const descriptor = @import("descriptor.zig");
const compare = @import("../vm/compare.zig");
const hash_module = @import("../vm/hash.zig");
const iterate = @import("../vm/iterate.zig");
const slice_module = @import("slice.zig");
const instance = @import("instance.zig");
const dict = @import("dict.zig");
const list = @import("list.zig");
const list_methods = @import("list_methods.zig");
const iterator = @import("iterator.zig");
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
    const result = try create(@intCast(len));
    try vm_module.charge(len / 8);
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

// Searching runs of items, for lists too.

/// Index of the first item that is or equals `item`.
pub fn find(items: []const Value, item: Value) Error!?usize {
    try vm_module.charge(items.len / 4);
    if (item.isInt()) {
        for (items, 0..) |candidate, i| {
            if (candidate.is(item)) return i;
            if (!candidate.isInt() and try compare.equal(candidate, item)) return i;
        }
        return null;
    }
    for (items, 0..) |candidate, i| {
        if (try compare.identicalOrEqual(candidate, item)) return i;
    }
    return null;
}

pub fn countIn(items: []const Value, item: Value) Error!Value {
    try vm_module.charge(items.len / 4);
    var total: i64 = 0;
    for (items) |candidate| total += @intFromBool(try compare.identicalOrEqual(candidate, item));
    return Value.fromInt(total);
}

/// `index(x, start, stop)`: the part of `length` items to search.
pub fn searchBounds(length: u32, start: Value, stop: Value) Error!struct { start: usize, stop: usize } {
    const len: i64 = length;
    var from = if (start.isUndefined()) 0 else try slice_module.clampedIndexStrict(start);
    var to = if (stop.isUndefined()) len else try slice_module.clampedIndexStrict(stop);
    if (from < 0) from = @max(from +| len, 0);
    if (to < 0) to = @max(to +| len, 0);
    to = @min(to, len);
    from = @min(from, to);
    return .{ .start = @intCast(from), .stop = @intCast(to) };
}

/// The hash if all items are ints and strs that know theirs: for hot paths.
pub inline fn hashQuick(self: *Tuple) ?u64 {
    if (self.len > 8) return null;
    var mix = prime_5;
    for (self.slice()) |item| {
        const lane = if (item.isInt()) dict.hashInt(item.asInt()) else text: {
            const s = item.asExact(layout.Str) orelse return null;
            if (s.hash == 0) return null;
            break :text s.hash;
        };
        mix = addLane(mix, lane);
    }
    return finishMix(mix, self.len);
}

/// Are they tuples whose items are the same objects?
pub inline fn identicalItems(a: *Tuple, b: *Tuple) bool {
    if (a.len != b.len) return false;
    for (a.slice(), b.slice()) |x, y| if (!x.is(y)) return false;
    return true;
}

// The mixing of vm/hash.zig.

const prime_1: u64 = 11400714785074694791;
const prime_2: u64 = 14029467366897019727;
const prime_5: u64 = 2870177450012600261;

inline fn addLane(mix: u64, lane: u64) u64 {
    return std.math.rotl(u64, mix +% lane *% prime_2, 31) *% prime_1;
}

inline fn finishMix(mix: u64, len: u32) u64 {
    const hash = mix +% (@as(u64, len) ^ (prime_5 ^ 3527539));
    return if (hash == std.math.maxInt(u64)) 1546275796 else hash;
}

pub const doc = "A row of items that never changes: empty, or with the items of an iterable.";

fn compareWith(comptime op: CompareOperator) fn (*Tuple, Value) Error!Value {
    return struct {
        fn call(self: *Tuple, other: Value) Error!Value {
            if (other.as(Tuple) == null) return .not_implemented;
            return compare.method(op, Value.from(self), other);
        }
    }.call;
}

fn dunderNew(cls: *Type, iterable: ?Value) Error!Value {
    const source = iterable orelse return ofClass(cls, &.{});
    if (source.asExact(Tuple)) |of| {
        if (cls == vm.types.tuple) return source;
        return ofClass(cls, of.slice());
    }
    if (source.asExact(layout.List)) |of| return ofClass(cls, of.slice());
    const items = try list.create(0);
    try iterate.collect(source, items);
    return ofClass(cls, items.slice());
}

fn ofClass(cls: *Type, items: []const Value) Error!Value {
    try vm_module.charge(items.len / 8);
    if (cls == vm.types.tuple) return Value.from(try fromSlice(items));
    const self = try instance.createBuiltin(Tuple, cls, items.len * @sizeOf(Value));
    self.len = @intCast(items.len);
    self.unused = 0;
    @memcpy(self.slice(), items);
    return Value.from(self);
}

fn dunderLen(self: *Tuple) u32 {
    return self.len;
}

fn dunderContains(self: *Tuple, item: Value) Error!bool {
    return try find(self.slice(), item) != null;
}

pub fn getItem(self: *Tuple, key: Value) Error!Value {
    if (key.isInt()) return at(self, key.asInt());
    if (key.as(layout.Slice)) |s| return Value.from(try slice(self, try slice_module.bounds(s, self.len)));
    return at(self, try list_methods.indexFor(key, "tuple"));
}

pub inline fn at(self: *Tuple, index_given: i64) Error!Value {
    const i = if (index_given < 0) index_given + self.len else index_given;
    if (i < 0 or i >= self.len) return raise(.IndexError, "tuple index out of range", .{});
    return self.slice()[@intCast(i)];
}

fn dunderIter(self: *Tuple) Error!Value {
    return Value.from(try iterator.ofTuple(self));
}

fn dunderAdd(self: *Tuple, other: Value) Error!Value {
    const right = other.as(Tuple) orelse
        return raise(.TypeError, "can only concatenate tuple (not \"{}\") to tuple", .{type_module.typeOf(other)});
    return Value.from(try concat(self, right));
}

fn dunderMul(self: *Tuple, times: Value) Error!Value {
    return Value.from(try repeat(self, try list_methods.repetitions(times)));
}

fn dunderHash(self: *Tuple) Error!Value {
    // The class may define `__hash__`; this is the one that it inherits.
    return int.fromI64(@bitCast(try hash_module.ofItems(self.slice())));
}

fn dunderRepr(self: *Tuple) Error!Value {
    if (self.object.flags.subclass) return error.NeedsPython;
    return Value.from(try repr.of(Value.from(self)));
}

fn count(self: *Tuple, item: Value) Error!Value {
    return countIn(self.slice(), item);
}

fn indexOf(self: *Tuple, item: Value, start: Value, stop: Value) Error!Value {
    const bounds = try searchBounds(self.len, start, stop);
    const found = try find(self.slice()[bounds.start..bounds.stop], item) orelse
        return raise(.ValueError, "tuple.index(x): x not in tuple", .{});
    return Value.fromInt(@intCast(bounds.start + found));
}

fn dunderGetnewargs(self: *Tuple) Error!Value {
    return Value.from(try single(Value.from(try fromSlice(self.slice()))));
}

fn single(item: Value) Error!*Tuple {
    return fromSlice(&.{item});
}

pub const constructors = bind.constructors(.{
    .{ "__new__(cls, iterable=(), /)", dunderNew, "Create and return a new object." },
});

pub const class_methods = bind.classMethods(.{
    .{
        "__class_getitem__(cls, object, /)",
        descriptor.genericAlias,
        "The generic alias of this class with these type arguments.",
    },
});

pub const methods = bind.table(.{
    .{ "__repr__(self, /)", dunderRepr, "The text that repr(self) gives." },
    .{ "__hash__(self, /)", dunderHash, "The number by which dicts and sets find this object." },
    .{ "__len__(self, /)", dunderLen, "How many there are." },
    .{ "__contains__(self, key, /)", dunderContains, "The value of `key in self`." },
    .{ "__getitem__(self, key, /)", getItem, "The value of self[key]." },
    .{ "__iter__(self, /)", dunderIter, "An iterator over self." },
    .{ "__add__(self, value, /)", dunderAdd, "The value of self + value." },
    .{ "__mul__(self, value, /)", dunderMul, "The value of self * value." },
    .{ "__rmul__(self, value, /)", dunderMul, "The value of value * self." },
    .{ "__getnewargs__(self, /)", dunderGetnewargs, "" },
    .{ "count(self, value, /)", count, "How many items equal the value." },
    .{ "index(self, value, start=0, stop=sys.maxsize, /)", indexOf, "The position of the first item that equals the value; ValueError if there is none." },
}) ++ bind.comparisons(compareWith);

/// The hash of a tuple whose items have these hashes.
fn combineHashes(hashes: *Tuple) Error!Value {
    var mix = prime_5;
    for (hashes.slice()) |hash| mix = addLane(mix, @bitCast(try int.indexOf(hash)));
    return int.fromI64(@bitCast(finishMix(mix, hashes.len)));
}

pub const prelude_functions = bind.functions(.{
    .{ "_tuple_hash_of(hashes, /)", combineHashes, "" },
});
