//! Rich comparison without running guest code.
//!
//!     rich(op, a, b)   the whole semantics: a's method, b's reflected one, identity for == and !=, TypeError
//!     equal(a, b)      a == b as a bool
//!
//! As long as no class written in Python defines the method in question, what a pair of built-in objects compares to is
//! decided by their layouts. Otherwise NeedsPython: the loop calls the methods in Python's order.
//!
//! Invariants:
//!   1. Containers compare their items by identity first, then by ==.
//!   2. Nesting is bounded: below `depth_native` levels NeedsPython hands over to the prelude, which recurses on guest frames.
//!
//! Not here: `is` (Value.is), `in` (subscript.zig), which methods a class has.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const truth = @import("truth.zig");
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const deque = @import("../object/deque.zig");
const dict = @import("../object/dict.zig");
const set = @import("../object/set.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("raise.zig").raise;
const Known = @import("../object/known_names.zig").Known;
pub const Operator = @import("../bytecode/op.zig").CompareOperator;
const Order = std.math.Order;

/// Levels of nesting that are compared (shown, hashed) on the native stack: a level takes up to 1.4 KiB of the shadow stack
/// in a debug build.
pub const depth_native = if (@import("builtin").mode == .debug) 50 else 150;

pub inline fn holds(op: Operator, order: Order) bool {
    return switch (op) {
        .eq => order == .eq,
        .ne => order != .eq,
        .lt => order == .lt,
        .le => order != .gt,
        .gt => order == .gt,
        .ge => order != .lt,
    };
}

pub fn symbol(op: Operator) []const u8 {
    return switch (op) {
        .eq => "==",
        .ne => "!=",
        .lt => "<",
        .le => "<=",
        .gt => ">",
        .ge => ">=",
    };
}

pub fn reflected(op: Operator) Operator {
    return switch (op) {
        .eq, .ne => op,
        .lt => .gt,
        .le => .ge,
        .gt => .lt,
        .ge => .le,
    };
}

/// `a == b`. NeedsPython if guest code decides.
pub inline fn equal(a: Value, b: Value) Error!bool {
    if (Value.bothInts(a, b)) return a.is(b);
    return equalSlow(a, b);
}

noinline fn equalSlow(a: Value, b: Value) Error!bool {
    if (a.as(layout.Str)) |x| {
        if (b.as(layout.Str)) |y| {
            if (!x.object.flags.subclass and !y.object.flags.subclass) return x == y or str.eql(x, y);
        }
    }
    return try decide(.eq, a, b) orelse a.is(b);
}

/// What containers ask: `a is b or a == b`.
pub inline fn identicalOrEqual(a: Value, b: Value) Error!bool {
    return a.is(b) or try equal(a, b);
}

/// `a op b`, TypeError if they do not compare.
pub fn rich(op: Operator, a: Value, b: Value) Error!Value {
    return Value.fromBool(try test_(op, a, b));
}

/// The same as a bool.
pub fn test_(op: Operator, a: Value, b: Value) Error!bool {
    if (Value.bothInts(a, b)) return holds(op, std.math.order(a.asInt(), b.asInt()));
    if (try decide(op, a, b)) |result| return result;
    return switch (op) {
        .eq => a.is(b),
        .ne => !a.is(b),
        else => raise(.TypeError, "'{}' not supported between instances of '{}' and '{}'", .{
            symbol(op), typeOf(a), typeOf(b),
        }),
    };
}

/// As `a.__op__(b)` of a built-in class: NotImplemented if they do not compare. For methods of the rooms.
pub fn method(op: Operator, a: Value, b: Value) Error!Value {
    return if (try compareBuiltin(op, a, b)) |result| Value.fromBool(result) else .not_implemented;
}

/// null: neither side knows.
fn decide(op: Operator, a: Value, b: Value) Error!?bool {
    if (a.isObject() and !a.asObject().type.flags.builtin and overridesComparison(a.asObject().type, op))
        return error.NeedsPython;
    if (b.isObject() and !b.asObject().type.flags.builtin and overridesComparison(b.asObject().type, reflected(op)))
        return error.NeedsPython;
    // An instance of a subclass is asked first.
    if (b.isObject() and !b.asObject().type.flags.builtin and typeOf(a) != b.asObject().type and b.asObject().type.isSubtype(typeOf(a)))
        return compareBuiltin(reflected(op), b, a);
    return compareBuiltin(op, a, b);
}

fn overridesComparison(class: *Type, op: Operator) bool {
    return switch (op) {
        .eq => truth.overrides(class, .__eq__),
        // `object.__ne__` asks `__eq__`.
        .ne => truth.overrides(class, .__ne__) or truth.overrides(class, .__eq__),
        .lt => truth.overrides(class, .__lt__),
        .le => truth.overrides(class, .__le__),
        .gt => truth.overrides(class, .__gt__),
        .ge => truth.overrides(class, .__ge__),
    };
}

/// Only a switch: this stands on the native stack once per level of nesting, so every kind has a function of its own.
fn compareBuiltin(op: Operator, a: Value, b: Value) Error!?bool {
    if (!a.isObject()) return compareImmediate(op, a, b);
    return switch (a.asObject().kind) {
        .list, .tuple, .slice => compareItems(op, a, b),
        .dict => compareDicts(op, a, b),
        .str => compareStrs(op, a, b),
        .int => compareInt(op, a, b),
        .float => compareFloat(op, a.asObject().as(layout.Float).value, b),
        .complex => compareComplex(op, a.asObject().as(layout.Complex), b),
        .bytes, .bytearray => compareBytes(op, a, b),
        .memoryview => if (op == .eq or op == .ne) error.NeedsPython else null,
        .set => compareSetWith(op, a, b),
        .deque => compareDeques(op, a, b),
        .range => compareRange(op, a, b),
        .bound_method => compareMethods(op, a, b),
        .native => compareNatives(op, a, b),
        .dict_view => compareView(op, a.asObject().as(layout.DictView), b),
        .mapping_proxy => compareProxy(op, a, b),
        .cell => compareCells(op, a, b),
        .code => if (isEquality(op)) try @import("../object/code_methods.zig").compareCodes(op == .eq, a, b) else null,
        .pattern => if (isEquality(op)) try @import("../object/pattern.zig").comparePatterns(op == .eq, a, b) else null,
        .weak_reference => compareWeakReferences(op, a, b),
        .date, .datetime, .time, .timedelta, .timezone => try @import("../datetime/order.zig").compare(op, a, b) orelse compareReflected(op, a, b),
        .decimal => try @import("../decimal/decimal_order.zig").compare(op, a.asObject().as(layout.Decimal), b) orelse compareReflected(op, a, b),
        else => compareReflected(op, a, b),
    };
}

fn compareDeques(op: Operator, a: Value, b: Value) Error!?bool {
    const other = b.as(layout.Deque) orelse return compareReflected(op, a, b);
    const left = try deque.toList(a.asObject().as(layout.Deque));
    return compareItems(op, Value.from(left), Value.from(try deque.toList(other)));
}

fn compareImmediate(op: Operator, a: Value, b: Value) Error!?bool {
    if (a.isFloat()) return compareFloat(op, a.asFloat(), b);
    if (a.isInt() or a.isBool()) return compareInt(op, a, b);
    // None and the like: only equal to themselves, which the caller finds; a proxy may stand on the right.
    return compareReflected(op, a, b);
}

inline fn isEquality(op: Operator) bool {
    return op == .eq or op == .ne;
}

fn compareStrs(op: Operator, a: Value, b: Value) Error!?bool {
    const y = b.as(layout.Str) orelse return compareReflected(op, a, b);
    const x = a.asObject().as(layout.Str);
    try vm_module.chargeBytes(@min(x.len, y.len));
    if (isEquality(op)) return str.eql(x, y) == (op == .eq);
    return holds(op, str.order(x, y));
}

/// list, tuple, slice: with their own kind only.
fn compareItems(op: Operator, a: Value, b: Value) Error!?bool {
    const x = a.asObject();
    if (!b.isObject() or b.asObject().kind != x.kind) return compareReflected(op, a, b);
    if (x.kind == .slice and x == b.asObject()) return op == .eq or op == .le or op == .ge;
    try descend();
    defer vm_module.leave();
    return try compareSequences(op, itemsOf(x), itemsOf(b.asObject()));
}

fn itemsOf(object: *layout.Object) []const Value {
    return switch (object.kind) {
        .list => object.as(layout.List).slice(),
        .tuple => object.as(layout.Tuple).slice(),
        else => @as([*]const Value, @ptrCast(&object.as(layout.Slice).start))[0..3],
    };
}

comptime {
    // A slice's parts lie like three items.
    const first = @offsetOf(layout.Slice, "start");
    std.debug.assert(@offsetOf(layout.Slice, "stop") == first + @sizeOf(Value));
    std.debug.assert(@offsetOf(layout.Slice, "step") == first + 2 * @sizeOf(Value));
}

fn compareDicts(op: Operator, a: Value, b: Value) Error!?bool {
    if (!isEquality(op)) return null;
    const y = b.as(layout.Dict) orelse return compareReflected(op, a, b);
    return (try dictsEqual(a.asObject().as(layout.Dict), y)) == (op == .eq);
}

fn compareSetWith(op: Operator, a: Value, b: Value) Error!?bool {
    const y = b.as(layout.Set) orelse return compareReflected(op, a, b);
    return try compareSets(op, a.asObject().as(layout.Set), y);
}

fn compareRange(op: Operator, a: Value, b: Value) Error!?bool {
    if (!isEquality(op)) return null;
    const y = b.as(layout.Range) orelse return compareReflected(op, a, b);
    return rangesEqual(a.asObject().as(layout.Range), y) == (op == .eq);
}

fn compareMethods(op: Operator, a: Value, b: Value) Error!?bool {
    if (!isEquality(op)) return null;
    const y = b.as(layout.BoundMethod) orelse return null;
    const x = a.asObject().as(layout.BoundMethod);
    return (x.self.is(y.self) and try equal(x.function, y.function)) == (op == .eq);
}

fn compareNatives(op: Operator, a: Value, b: Value) Error!?bool {
    if (!isEquality(op)) return null;
    const y = b.as(layout.Native) orelse return null;
    const x = a.asObject().as(layout.Native);
    const same = x.spec == y.spec and x.self.is(y.self) and x.owner.is(y.owner);
    return same == (op == .eq);
}

fn compareProxy(op: Operator, a: Value, b: Value) Error!?bool {
    const mapping = a.asObject().as(layout.MappingProxy).mapping;
    const other = if (b.as(layout.MappingProxy)) |proxy| proxy.mapping else b;
    return try test_(op, mapping, other);
}

/// Empty cells come first.
fn compareCells(op: Operator, a: Value, b: Value) Error!?bool {
    const y = b.as(layout.Cell) orelse return null;
    const x = a.asObject().as(layout.Cell);
    if (x.value.isUndefined() or y.value.isUndefined()) {
        const order = std.math.order(@intFromBool(!x.value.isUndefined()), @intFromBool(!y.value.isUndefined()));
        return holds(op, order);
    }
    try descend();
    defer vm_module.leave();
    return try test_(op, x.value, y.value);
}

fn compareWeakReferences(op: Operator, a: Value, b: Value) Error!?bool {
    if (!isEquality(op)) return null;
    const y = b.as(layout.WeakReference) orelse return null;
    const x = a.asObject().as(layout.WeakReference);
    if (x.referent.isUndefined() or y.referent.isUndefined()) return (x == y) == (op == .eq);
    return (try equal(x.referent, y.referent)) == (op == .eq);
}

/// `a` knows nothing about `b`; kinds that know about others are asked from the right.
fn compareReflected(op: Operator, a: Value, b: Value) Error!?bool {
    if (!b.isObject()) return null;
    switch (b.asObject().kind) {
        .mapping_proxy => return try test_(op, a, b.asObject().as(layout.MappingProxy).mapping),
        .dict_view => return compareView(reflected(op), b.asObject().as(layout.DictView), a),
        .memoryview => return if (op == .eq or op == .ne) error.NeedsPython else null,
        .decimal => {
            // A pair of them came the other way.
            if (a.as(layout.Decimal) != null) return null;
            return @import("../decimal/decimal_order.zig").compare(reflected(op), b.asObject().as(layout.Decimal), a);
        },
        else => return null,
    }
}

// Numbers.

/// The order of an int and any number; null: no number, or nan.
fn compareInt(op: Operator, a: Value, b: Value) Error!?bool {
    if (int.isAnyInt(b)) return holds(op, int.order(a, b));
    if (floatOf(b)) |y| {
        const order = int.orderFloat(a, y) orelse return op == .ne;
        return holds(op, order);
    }
    if (b.as(layout.Complex)) |_| return compareComplexWith(op, b.asObject().as(layout.Complex), a);
    return compareReflected(op, a, b);
}

inline fn floatOf(value: Value) ?f64 {
    if (value.isFloat()) return value.asFloat();
    return if (value.as(layout.Float)) |object| object.value else null;
}

fn compareFloat(op: Operator, x: f64, b: Value) Error!?bool {
    if (floatOf(b)) |y| return switch (op) {
        .eq => x == y,
        .ne => x != y,
        .lt => x < y,
        .le => x <= y,
        .gt => x > y,
        .ge => x >= y,
    };
    if (int.isAnyInt(b)) {
        const order = int.orderFloat(b, x) orelse return op == .ne;
        return holds(op, order.invert());
    }
    if (b.as(layout.Complex)) |y| return compareComplexWith(op, y, Value.fromFloat(x));
    return compareReflected(op, Value.fromFloat(x), b);
}

fn compareComplex(op: Operator, x: *layout.Complex, b: Value) Error!?bool {
    if (op != .eq and op != .ne) return null;
    if (b.as(layout.Complex)) |y| return (x.real == y.real and x.imag == y.imag) == (op == .eq);
    return compareComplexWith(op, x, b);
}

fn compareComplexWith(op: Operator, x: *layout.Complex, b: Value) Error!?bool {
    if (op != .eq and op != .ne) return null;
    const same = if (floatOf(b)) |y|
        x.imag == 0 and x.real == y
    else if (int.isAnyInt(b))
        x.imag == 0 and int.orderFloat(b, x.real) == .eq
    else
        return compareReflected(op, Value.from(x), b);
    return same == (op == .eq);
}

// Sequences.

fn bytesOf(value: Value) ?[]const u8 {
    if (value.as(layout.Bytes)) |object| return object.slice();
    if (value.as(layout.Bytearray)) |object| return object.slice();
    return null;
}

fn compareBytes(op: Operator, a: Value, b: Value) Error!?bool {
    const x = bytesOf(a).?;
    const y = bytesOf(b) orelse {
        if (b.as(layout.Memoryview) != null and (op == .eq or op == .ne)) return error.NeedsPython;
        return compareReflected(op, a, b);
    };
    try vm_module.chargeBytes(@min(x.len, y.len));
    if ((op == .eq or op == .ne) and x.len != y.len) return op == .ne;
    return holds(op, std.mem.order(u8, x, y));
}

fn descend() Error!void {
    try vm_module.enter();
    if (vm.native_depth > depth_native) {
        vm_module.leave();
        return error.NeedsPython;
    }
}

/// The first items that differ decide; else the lengths.
fn compareSequences(op: Operator, a: []const Value, b: []const Value) Error!bool {
    if (a.len != b.len and isEquality(op)) return op == .ne;
    const common = @min(a.len, b.len);
    try vm_module.charge(4 + common / 2);
    for (a[0..common], b[0..common]) |x, y| {
        if (x.is(y)) continue;
        if (!Value.bothInts(x, y)) {
            if (sameStrs(x, y) orelse try equal(x, y)) continue;
        }
        return switch (op) {
            .eq => false,
            .ne => true,
            else => test_(op, x, y),
        };
    }
    return holds(op, std.math.order(a.len, b.len));
}

/// null: not two plain strs.
inline fn sameStrs(a: Value, b: Value) ?bool {
    const x = a.asExact(layout.Str) orelse return null;
    const y = b.asExact(layout.Str) orelse return null;
    return str.eql(x, y);
}

fn rangesEqual(a: *layout.Range, b: *layout.Range) bool {
    if (a == b) return true;
    if (!int.equal(a.len, b.len)) return false;
    if (int.isZero(a.len)) return true;
    if (!int.equal(a.start, b.start)) return false;
    return a.len.is(Value.fromInt(1)) or int.equal(a.step, b.step);
}

// Mappings and sets.

fn dictsEqual(a: *layout.Dict, b: *layout.Dict) Error!bool {
    if (a.count != b.count) return false;
    if (a == b and a.count == 0) return true;
    try descend();
    defer vm_module.leave();
    try vm_module.charge(@as(u64, a.used) * 3);
    var index: u32 = 0;
    while (dict.next(a, &index)) |entry| {
        const at = try dict.find(b, entry.hash, entry.key) orelse return false;
        if (!try identicalOrEqual(entry.value, b.entries[at].value)) return false;
    }
    return true;
}

fn isSubset(a: *layout.Set, b: *layout.Set) Error!bool {
    if (a.count > b.count) return false;
    try vm_module.charge(@as(u64, a.mask) + a.count * 2);
    var index: u32 = 0;
    while (set.next(a, &index)) |slot| {
        if (try set.find(b, slot.key, slot.hash) == null) return false;
    }
    return true;
}

fn compareSets(op: Operator, a: *layout.Set, b: *layout.Set) Error!bool {
    return switch (op) {
        .eq => a.count == b.count and try isSubset(a, b),
        .ne => a.count != b.count or !try isSubset(a, b),
        .le => isSubset(a, b),
        .lt => a.count < b.count and try isSubset(a, b),
        .ge => isSubset(b, a),
        .gt => b.count < a.count and try isSubset(b, a),
    };
}

/// Views of keys and items compare as sets.
fn compareView(op: Operator, a: *layout.DictView, b: Value) Error!?bool {
    if (a.part == .values) return null;
    const size: u32 = if (b.as(layout.Set)) |other|
        other.count
    else if (b.as(layout.DictView)) |other|
        (if (other.part == .values) return null else other.dict.count)
    else
        return null;
    return switch (op) {
        .eq => a.dict.count == size and try viewIsSubset(a, b),
        .ne => a.dict.count != size or !try viewIsSubset(a, b),
        .le => a.dict.count <= size and try viewIsSubset(a, b),
        .lt => a.dict.count < size and try viewIsSubset(a, b),
        .ge => size <= a.dict.count and try viewHasAll(a, b),
        .gt => size < a.dict.count and try viewHasAll(a, b),
    };
}

fn viewIsSubset(a: *layout.DictView, b: Value) Error!bool {
    const subscript = @import("subscript.zig");
    try vm_module.charge(@as(u64, a.dict.used) * 3);
    var index: u32 = 0;
    while (dict.next(a.dict, &index)) |entry| {
        const item = if (a.part == .keys) entry.key else try pairOf(entry);
        if (!try subscript.contains(b, item)) return false;
    }
    return true;
}

fn viewHasAll(a: *layout.DictView, b: Value) Error!bool {
    const subscript = @import("subscript.zig");
    if (b.as(layout.DictView)) |other| return viewIsSubset(other, Value.from(a));
    const other = b.as(layout.Set).?;
    try vm_module.charge(@as(u64, other.mask) * 3);
    var index: u32 = 0;
    while (set.next(other, &index)) |slot| {
        if (!try subscript.contains(Value.from(a), slot.key)) return false;
    }
    return true;
}

fn pairOf(entry: *dict.Entry) Error!Value {
    return Value.from(try @import("../object/tuple.zig").pair(entry.key, entry.value));
}
