//! Slow paths of operators, truth, iteration and subscripts: first the built-in pairs natively, then the special methods
//! of the operands' classes, in CPython's order.
//!
//! Every function here ends with the result in its place, or with a frame pushed whose note finishes the instruction.
//! `state` of a target says which of the candidate methods was tried (low bits) and whether the instruction has two
//! words (`fused`), so that it can be found again behind the caller's `pc`.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const op = @import("../bytecode/op.zig");
const Cache = @import("../bytecode/code.zig").Cache;
const Op = op.Op;
const Instruction = op.Instruction;
const BinaryOperator = op.BinaryOperator;
const CompareOperator = op.CompareOperator;
const frame_module = @import("frame.zig");
const call = @import("call.zig");
const Target = call.Target;
const Note = frame_module.Note;
const attribute = @import("attribute.zig");
const instance = @import("../object/instance.zig");
const generator = @import("generator.zig");
const resume_module = @import("resume.zig");
const arith = @import("arith.zig");
const compare_module = @import("compare.zig");
const truth = @import("truth.zig");
const iterate = @import("iterate.zig");
const iterator_module = @import("../object/iterator.zig");
const itertool = @import("../object/itertool.zig");
const subscript = @import("subscript.zig");
const exception = @import("../object/exception.zig");
const heap = @import("../heap/heap.zig");
const dict = @import("../object/dict.zig");
const known = @import("../object/known_names.zig");
const Known = known.Known;
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("raise.zig").raise;

/// In `state`: the instruction has two words.
pub const fused: u8 = 0x80;

/// The instruction that the current frame is executing.
fn running(state: u8) Instruction {
    const back: usize = if (state & fused != 0) 2 else 1;
    return @bitCast((vm.frame.pc - back)[0]);
}

fn jump(offset: i32) void {
    vm.frame.pc = resume_module.offsetPc(vm.frame.pc, offset);
    if (offset < 0) vm.countdown -= 1;
}

// Binary operators.

const forward = [_]Known{
    .__add__, .__sub__, .__mul__, .__truediv__, .__floordiv__, .__mod__, .__pow__,
    .__matmul__, .__lshift__, .__rshift__, .__and__, .__or__, .__xor__,
};
const reflected = [_]Known{
    .__radd__, .__rsub__, .__rmul__, .__rtruediv__, .__rfloordiv__, .__rmod__, .__rpow__,
    .__rmatmul__, .__rlshift__, .__rrshift__, .__rand__, .__ror__, .__rxor__,
};
const in_place = [_]Known{
    .__iadd__, .__isub__, .__imul__, .__itruediv__, .__ifloordiv__, .__imod__, .__ipow__,
    .__imatmul__, .__ilshift__, .__irshift__, .__iand__, .__ior__, .__ixor__,
};

const Operation = struct { operator: BinaryOperator, inplace: bool, left: Value, right: Value };

/// What a binary instruction asks for.
fn operationOf(instruction: Instruction, base: [*]Value) Operation {
    const left = base[instruction.b];
    const immediate = Value.fromInt(@as(i8, @bitCast(instruction.c)));
    const number = @backingInt(instruction.op);
    const add = @backingInt(Op.add);
    const iadd = @backingInt(Op.iadd);
    if (number >= add and number < add + 13)
        return .{ .operator = @fromBackingInt(number - add), .inplace = false, .left = left, .right = base[instruction.c] };
    if (number >= iadd and number < iadd + 13)
        return .{ .operator = @fromBackingInt(number - iadd), .inplace = true, .left = left, .right = base[instruction.c] };
    const operator: BinaryOperator = switch (instruction.op) {
        .add_int, .iadd_int => .add,
        .sub_int, .isub_int => .sub,
        .mul_int => .mul,
        .floordiv_int => .floordiv,
        .mod_int => .mod,
        else => unreachable,
    };
    const inplace = instruction.op == .iadd_int or instruction.op == .isub_int;
    return .{ .operator = operator, .inplace = inplace, .left = left, .right = immediate };
}

/// Any binary instruction whose fast path in the loop did not apply.
pub noinline fn binary(instruction: Instruction, base: [*]Value) Error!void {
    const operation = operationOf(instruction, base);
    const result = (if (operation.inplace)
        arith.inplace(operation.operator, operation.left, operation.right)
    else
        arith.binary(operation.operator, operation.left, operation.right)) catch |err| switch (err) {
        error.NeedsPython => return dispatchBinary(operation, .{ .slot = base + instruction.a, .note = .binary }),
        else => return err,
    };
    base[instruction.a] = result;
}

const Candidate = struct { method: Value, self: Value, other: Value };

/// The methods to try, in order: in-place, then forward and reflected (the right operand's first if its class is a
/// subclass that overrides).
fn candidates(operation: Operation, out: *[3]Candidate) usize {
    const n = @backingInt(operation.operator);
    var count: usize = 0;
    const left_class = typeOf(operation.left);
    const right_class = typeOf(operation.right);
    if (operation.inplace) {
        if (attribute.lookupType(left_class, known.get(in_place[n]))) |method| {
            out[count] = .{ .method = method, .self = operation.left, .other = operation.right };
            count += 1;
        }
    }
    const forward_method = attribute.lookupType(left_class, known.get(forward[n]));
    const reflected_method = if (left_class == right_class) null else attribute.lookupType(right_class, known.get(reflected[n]));
    var reflected_first = false;
    if (reflected_method) |method| {
        if (right_class.isSubtype(left_class)) {
            const inherited = attribute.lookupType(left_class, known.get(reflected[n]));
            reflected_first = inherited == null or !inherited.?.is(method);
        }
        // Concatenation and repetition of built-in sequences come last, as sequence slots do in CPython.
        if (operation.operator == .add or operation.operator == .mul) reflected_first = reflected_first or isSequenceSlot(forward_method);
    }
    if (reflected_first) {
        out[count] = .{ .method = reflected_method.?, .self = operation.right, .other = operation.left };
        count += 1;
    }
    if (forward_method) |method| {
        out[count] = .{ .method = method, .self = operation.left, .other = operation.right };
        count += 1;
    }
    if (!reflected_first) if (reflected_method) |method| {
        out[count] = .{ .method = method, .self = operation.right, .other = operation.left };
        count += 1;
    };
    return count;
}

fn isSequenceSlot(method: ?Value) bool {
    const native = (method orelse return false).as(layout.Native) orelse return false;
    const owner = native.owner.as(Type) orelse return false;
    return switch (owner.instance_kind) {
        .str, .bytes, .bytearray, .list, .tuple => true,
        else => false,
    };
}

fn dispatchBinary(operation: Operation, given: Target) Error!void {
    var list: [3]Candidate = undefined;
    const count = candidates(operation, &list);
    const at = given.state & 0x0F;
    if (at >= count) return unsupported(operation);
    var target = given;
    target.state = given.state + 1;
    return callCandidate(list[at], target);
}

/// `method(self, other)`, bound through the descriptor protocol when it is no plain function.
fn callCandidate(candidate: Candidate, target: Target) Error!void {
    return callMethod(candidate.method, candidate.self, &.{candidate.other}, target);
}

fn bindsSelf(method: Value) bool {
    return if (method.as(layout.Function)) |function| !function.object.flags.a else isPlainNative(method);
}

/// Calls what was found in the class of `self` as a method.
pub fn callMethod(method: Value, self: Value, args: []const Value, target: Target) Error!void {
    var values: [4]Value = undefined;
    if (bindsSelf(method)) {
        values[0] = self;
        @memcpy(values[1 .. args.len + 1], args);
        return call.invokeWith(method, values[0 .. args.len + 1], target);
    }
    switch (try attribute.getDescriptor(method, self, typeOf(self))) {
        .value => |value| return call.invokeWith(value, args, target),
        .call, .missing => {
            values[0] = method;
            values[1] = self;
            @memcpy(values[2 .. args.len + 2], args);
            return call.invokeWith(call.preludeFunction("_call_descriptor"), values[0 .. args.len + 2], target);
        },
    }
}

fn isPlainNative(method: Value) bool {
    const native = method.as(layout.Native) orelse return false;
    return native.self.isUndefined() and (native.spec.role == .method or native.spec.role == .special);
}

pub fn finishBinary(value: Value, target: Target) Error!void {
    if (!value.is(Value.not_implemented)) {
        target.slot[0] = value;
        return;
    }
    return dispatchBinary(operationOf(running(target.state), vm.frame.base), target);
}

fn unsupported(operation: Operation) Error {
    return arith.unsupported(operation.operator, operation.inplace, operation.left, operation.right);
}

// Unary operators.

pub noinline fn unary(instruction: Instruction, base: [*]Value) Error!void {
    const value = base[instruction.b];
    const result = switch (instruction.op) {
        .neg => arith.negative(value),
        .pos => arith.positive(value),
        .invert => arith.invert(value),
        else => unreachable,
    } catch |err| switch (err) {
        error.NeedsPython => {
            const name: Known = switch (instruction.op) {
                .neg => .__neg__,
                .pos => .__pos__,
                else => .__invert__,
            };
            const method = attribute.special(value, name) orelse
                return raise(.TypeError, "bad operand type for unary {}: '{}'", .{
                    @as([]const u8, switch (instruction.op) {
                        .neg => "-",
                        .pos => "+",
                        else => "~",
                    }),
                    typeOf(value),
                });
            return callMethod(method, value, &.{}, .{ .slot = base + instruction.a });
        },
        else => return err,
    };
    base[instruction.a] = result;
}

// Comparing.

const compare_names = [_]Known{ .__eq__, .__ne__, .__lt__, .__le__, .__gt__, .__ge__ };
const compare_reflected = [_]Known{ .__eq__, .__ne__, .__gt__, .__ge__, .__lt__, .__le__ };
const compare_symbols = [_][]const u8{ "==", "!=", "<", "<=", ">", ">=" };

const Comparison = struct { operator: CompareOperator, left: Value, right: Value };

fn comparisonOf(instruction: Instruction, base: [*]Value) Comparison {
    const number = @backingInt(instruction.op);
    const eq = @backingInt(Op.eq);
    if (number >= eq and number < eq + 6)
        return .{ .operator = @fromBackingInt(number - eq), .left = base[instruction.b], .right = base[instruction.c] };
    return .{
        .operator = @fromBackingInt(number - @backingInt(Op.jump_eq)),
        .left = base[instruction.a],
        .right = if (instruction.c & 2 != 0) Value.fromInt(@as(i8, @bitCast(instruction.b))) else base[instruction.b],
    };
}

/// eq .. ge and jump_eq .. jump_ge.
pub noinline fn compare(instruction: Instruction, base: [*]Value) Error!void {
    const comparison = comparisonOf(instruction, base);
    const state: u8 = if (op.wordCount(instruction.op) == 2) fused else 0;
    const target: Target = .{ .slot = base + instruction.a, .note = .compare, .state = state };
    const result = compare_module.rich(comparison.operator, comparison.left, comparison.right) catch |err| switch (err) {
        error.NeedsPython => return dispatchCompare(comparison, target),
        else => return err,
    };
    return compared(result, target);
}

fn dispatchCompare(comparison: Comparison, given: Target) Error!void {
    const n = @backingInt(comparison.operator);
    const left_class = typeOf(comparison.left);
    const right_class = typeOf(comparison.right);
    const right_first = left_class != right_class and right_class.isSubtype(left_class);
    var step = given.state & 0x0F;
    while (step < 2) : (step += 1) {
        const use_right = (step == 0) == right_first;
        const self = if (use_right) comparison.right else comparison.left;
        const other = if (use_right) comparison.left else comparison.right;
        const name = if (use_right) compare_reflected[n] else compare_names[n];
        const method = attribute.special(self, name) orelse continue;
        var target = given;
        target.state = (given.state & fused) | (step + 1);
        return callCandidate(.{ .method = method, .self = self, .other = other }, target);
    }
    switch (comparison.operator) {
        .eq => return compared(Value.fromBool(comparison.left.is(comparison.right)), given),
        .ne => return compared(Value.fromBool(!comparison.left.is(comparison.right)), given),
        else => return raise(.TypeError, "'{}' not supported between instances of '{}' and '{}'", .{
            compare_symbols[n], left_class, right_class,
        }),
    }
}

pub fn finishCompare(value: Value, target: Target) Error!void {
    if (!value.is(Value.not_implemented)) return compared(value, target);
    return dispatchCompare(comparisonOf(running(target.state), vm.frame.base), target);
}

/// A comparison's result: stored, or its truth decides the jump.
fn compared(value: Value, target: Target) Error!void {
    if (target.state & fused == 0) {
        target.slot[0] = value;
        return;
    }
    return truthInto(value, .{ .slot = target.slot, .state = fused });
}

// Truth.

/// The truth of `value` for the running instruction (a jump, `not`, `in`).
pub fn truthInto(value: Value, target: Target) Error!void {
    if (value.isBool()) return finishTruth(value.asBool(), target);
    const known_truth = truth.of(value) catch |err| switch (err) {
        error.NeedsPython => return dispatchTruth(value, target),
        else => return err,
    };
    return finishTruth(known_truth, target);
}

fn dispatchTruth(value: Value, given: Target) Error!void {
    var target = given;
    if (attribute.special(value, .__bool__)) |method| {
        target.note = .truth;
        return callMethod(method, value, &.{}, target);
    }
    if (attribute.special(value, .__len__)) |method| {
        target.note = .truth_by_length;
        return callMethod(method, value, &.{}, target);
    }
    return finishTruth(true, target);
}

pub fn finishTruth(is_true: bool, target: Target) Error!void {
    const instruction = running(target.state);
    switch (instruction.op) {
        .not, .not_in => target.slot[0] = Value.fromBool(!is_true),
        .in => target.slot[0] = Value.fromBool(is_true),
        .jump_if_true => if (is_true) jump(instruction.x()),
        .jump_if_false => if (!is_true) jump(instruction.x()),
        .jump_eq, .jump_ne, .jump_lt, .jump_le, .jump_gt, .jump_ge, .jump_in => {
            if (is_true == (instruction.c & 1 != 0)) jump(@bitCast((vm.frame.pc - 1)[0]));
        },
        else => unreachable,
    }
}

/// jump_if_true, jump_if_false and not, on values that are no bool.
pub noinline fn truthOf(instruction: Instruction, base: [*]Value) Error!void {
    const value = base[if (instruction.op == .not) instruction.b else instruction.a];
    return truthInto(value, .{ .slot = base + instruction.a });
}

// Membership.

/// in, not_in and jump_in.
pub noinline fn contains(instruction: Instruction, base: [*]Value) Error!void {
    const is_jump = instruction.op == .jump_in;
    const item = base[if (is_jump) instruction.a else instruction.b];
    const container = base[if (is_jump) instruction.b else instruction.c];
    const target: Target = .{ .slot = base + instruction.a, .note = .contains, .state = if (is_jump) fused else 0 };
    const found = subscript.contains(container, item) catch |err| switch (err) {
        error.NeedsPython => return dispatchContains(container, item, target),
        else => return err,
    };
    return finishTruth(found, target);
}

fn dispatchContains(container: Value, item: Value, target: Target) Error!void {
    if (attribute.special(container, .__contains__)) |method| {
        if (method.isNone())
            return raise(.TypeError, "'{}' object is not a container", .{typeOf(container)});
        return callMethod(method, container, &.{item}, target);
    }
    return call.invokeWith(call.preludeFunction("_op_contains"), &.{ item, container }, target);
}

pub fn finishContains(value: Value, target: Target) Error!void {
    return truthInto(value, .{ .slot = target.slot, .state = target.state });
}

// Iteration.

pub fn isIterator(value: Value) bool {
    return attribute.special(value, .__next__) != null;
}

pub noinline fn getIter(value: Value, slot: [*]Value) Error!void {
    slot[0] = iterate.iter(value) catch |err| switch (err) {
        error.NeedsPython => {
            if (attribute.special(value, .__iter__)) |method| {
                if (method.isNone()) return raise(.TypeError, "'{}' object is not iterable", .{typeOf(value)});
                return callMethod(method, value, &.{}, .{ .slot = slot, .note = .iterator });
            }
            if (attribute.special(value, .__getitem__) == null)
                return raise(.TypeError, "'{}' object is not iterable", .{typeOf(value)});
            const iterator = try heap.create(layout.SequenceIterator, vm.types.sequence_iterator, 0);
            iterator.sequence = value;
            iterator.index = 0;
            slot[0] = Value.from(iterator);
            return;
        },
        else => return err,
    };
}

/// `for_next` on anything but the loop's fast cases. `pc` stands behind the instruction: not jumping ends the loop.
pub noinline fn forNext(instruction: Instruction, base: [*]Value) Error!void {
    const iterator = base[instruction.a];
    const target: Target = .{ .slot = base + instruction.b, .note = .for_next };
    if (iterator.as(layout.Generator)) |self| {
        if (self.flavor == .generator) {
            if (generator.goOn(self, target.slot, .for_next) or self.state == .finished) return;
            return generator.resumeInto(self, .none, false, target);
        }
    } else if (iterator.as(layout.Itertool)) |self| {
        if (!self.object.flags.subclass) {
            const item = itertool.next(self, true) catch |err| switch (err) {
                error.NeedsPython => return nextByMethod(iterator, target),
                else => return err,
            };
            if (item) |value| resume_module.loopOn(value, target.slot);
            return;
        }
    } else if (iterator.as(layout.StrIterator)) |self| {
        const char = try iterator_module.nextOfStr(self) orelse return;
        return resume_module.loopOn(char, target.slot);
    } else if (instruction.op == .for_next_pair) {
        var pair: [2]Value = undefined;
        switch (iterator_module.nextPair(iterator, &pair) catch |err| switch (err) {
            error.NeedsPython => .other,
            else => return err,
        }) {
            .given => {
                (base + instruction.c)[0..2].* = pair;
                const frame = vm.frame;
                const offset: i32 = @bitCast((frame.pc - 1)[0]);
                // Behind the `unpack` to which the jump leads.
                frame.pc = resume_module.offsetPc(frame.pc, offset) + 1;
                vm.countdown -= 1;
                return;
            },
            .exhausted => return,
            .other => {},
        }
    }
    const item = iterate.next(iterator) catch |err| switch (err) {
        error.NeedsPython => return nextByMethod(iterator, target),
        else => return err,
    };
    if (item) |value| resume_module.loopOn(value, target.slot);
}

fn nextByMethod(iterator: Value, target: Target) Error!void {
    const method = attribute.special(iterator, .__next__) orelse
        return raise(.TypeError, "'{}' object is not an iterator", .{typeOf(iterator)});
    return callMethod(method, iterator, &.{}, target) catch |err| {
        if (err == error.Raised and exception.isA(vm.pending, .StopIteration)) {
            vm.pending = .none;
            return;
        }
        return err;
    };
}

pub noinline fn unpack(instruction: Instruction, base: [*]Value) Error!void {
    const value = base[instruction.b];
    iterate.unpackInto(value, (base + instruction.a)[0..instruction.c]) catch |err| switch (err) {
        error.NeedsPython => return call.invokeWith(
            call.preludeFunction("_op_unpack"),
            &.{ value, Value.fromInt(instruction.c) },
            .{ .slot = base + instruction.a, .note = .spread },
        ),
        else => return err,
    };
}

pub noinline fn unpackStar(instruction: Instruction, after: u32, base: [*]Value) Error!void {
    const value = base[instruction.b];
    const before = instruction.c;
    iterate.unpackStarInto(value, before, after, (base + instruction.a)[0 .. before + 1 + after]) catch |err| switch (err) {
        error.NeedsPython => return call.invokeWith(
            call.preludeFunction("_op_unpack_star"),
            &.{ value, Value.fromInt(before), Value.fromInt(after) },
            .{ .slot = base + instruction.a, .note = .spread },
        ),
        else => return err,
    };
}

// Items.

pub noinline fn getItem(container: Value, key: Value, slot: [*]Value) Error!void {
    slot[0] = subscript.getItem(container, key) catch |err| switch (err) {
        error.NeedsPython => return dispatchGetItem(container, key, .{ .slot = slot }),
        else => return err,
    };
}

fn dispatchGetItem(container: Value, key: Value, target: Target) Error!void {
    if (attribute.special(container, .__getitem__)) |method|
        return callMethod(method, container, &.{key}, target);
    if (container.as(Type)) |class| {
        if (class == vm.types.type) return call.invokeWith(call.preludeFunction("_generic_alias"), &.{ container, key }, target);
        if (attribute.lookupType(class, known.get(.__class_getitem__)) != null) {
            switch (try attribute.resolve(container, known.get(.__class_getitem__))) {
                .value => |value| if (!value.isNone()) return call.invokeWith(value, &.{key}, target),
                else => {},
            }
        }
        return raise(.TypeError, "type '{}' is not subscriptable", .{class.qualname});
    }
    return raise(.TypeError, "'{}' object is not subscriptable", .{typeOf(container)});
}

pub noinline fn setItem(container: Value, key: Value, value: Value) Error!void {
    subscript.setItem(container, key, value) catch |err| switch (err) {
        error.NeedsPython => {
            const method = attribute.special(container, .__setitem__) orelse
                return raise(.TypeError, "'{}' object does not support item assignment", .{typeOf(container)});
            return callMethod(method, container, &.{ key, value }, .{ .slot = vm.frame.base, .note = .discard });
        },
        else => return err,
    };
}

pub noinline fn deleteItem(container: Value, key: Value) Error!void {
    subscript.deleteItem(container, key) catch |err| switch (err) {
        error.NeedsPython => {
            const method = attribute.special(container, .__delitem__) orelse
                return raise(.TypeError, "'{}' object doesn't support item deletion", .{typeOf(container)});
            return callMethod(method, container, &.{key}, .{ .slot = vm.frame.base, .note = .discard });
        },
        else => return err,
    };
}

pub noinline fn getLen(value: Value, slot: [*]Value) Error!void {
    const builtins = @import("../native/builtins.zig");
    slot[0] = Value.fromInt(@intCast(builtins.lengthOf(value) catch |err| switch (err) {
        error.NeedsPython => {
            const method = attribute.special(value, .__len__) orelse
                return raise(.TypeError, "object of type '{}' has no len()", .{typeOf(value)});
            return callMethod(method, value, &.{}, .{ .slot = slot, .note = .length });
        },
        else => return err,
    }));
}

// Attributes.

/// load_attr when the cache did not hit.
pub noinline fn loadAttr(object: Value, name: *Str, slot: [*]Value, cache: *Cache) Error!void {
    // Where classes meet, mostly what another instruction has found out holds.
    if (object.as(layout.Instance)) |self| if (self.shape.id != cache.shape) {
        if (attribute.recalled(self, name, .load)) |seen| {
            cache.* = seen.*;
            if (seen.how == @backingInt(attribute.How.slot)) {
                const value = instance.slotPointer(self, seen.index).*;
                if (!value.isUndefined()) {
                    slot[0] = value;
                    return;
                }
            }
        }
    };
    if (try attributeFromCache(object, slot, cache)) return;
    attribute.fillCache(cache, object, name);
    if (try attributeFromCache(object, slot, cache)) return;
    return attributeInto(object, name, try attribute.resolve(object, name), slot);
}

inline fn attributeFromCache(object: Value, slot: [*]Value, cache: *const Cache) Error!bool {
    switch (@as(attribute.How, @fromBackingInt(cache.how))) {
        .slot => {
            const self = object.as(layout.Instance) orelse return false;
            if (self.shape.id != cache.shape or self.object.type.version != cache.version) return false;
            const value = instance.slotPointer(self, cache.index).*;
            if (value.isUndefined()) return false;
            slot[0] = value;
        },
        .property => {
            if (!cacheHits(cache, object)) return false;
            // Nothing follows an AttributeError of its getter unless the class has `__getattr__`.
            const note: Note = if (cache.index == 0) .store else .attribute;
            const getter = cache.value.asObject().as(layout.Function);
            const target: call.Target = .{ .slot = slot, .note = note, .extra = object };
            if (getter.code.simple_count != 1) try call.invokeWith(cache.value, &.{object}, target) else try call.pushWithSelf(getter, object, target);
        },
        .in_class => {
            if (!cacheHits(cache, object)) return false;
            slot[0] = cache.value;
        },
        .item => {
            if (!cacheHits(cache, object)) return false;
            const items = (object.as(layout.Tuple) orelse return false).slice();
            if (cache.index >= items.len) return false;
            slot[0] = items[cache.index];
        },
        .of_class => {
            if (!object.isObject() or !attribute.hitsElsewhere(cache, object.asObject())) return false;
            slot[0] = cache.value;
        },
        .of_module => {
            if (!object.isObject() or !attribute.hitsElsewhere(cache, object.asObject())) return false;
            slot[0] = @as(*Value, @ptrFromInt(cache.index)).*;
        },
        else => return false,
    }
    return true;
}

fn attributeInto(object: Value, name: *Str, resolution: attribute.Resolution, slot: [*]Value) Error!void {
    switch (resolution) {
        .value => |value| slot[0] = value,
        .call => |wanted| return call.invokeWith(wanted.callee, wanted.args[0..wanted.count], .{
            .slot = slot,
            .note = .attribute,
            .extra = object,
        }),
        .missing => {
            const hook = attribute.special(object, .__getattr__) orelse return attribute.raiseMissing(object, name);
            return callMethod(hook, object, &.{Value.from(name)}, .{ .slot = slot });
        },
    }
}

/// load_method when the cache is not one of a method of an instance.
pub noinline fn loadMethod(object: Value, name: *Str, slot: [*]Value, cache: *Cache) Error!void {
    if (object.as(layout.Instance)) |self| if (self.shape.id != cache.shape) {
        if (attribute.recalled(self, name, .load)) |seen| {
            cache.* = seen.*;
            if (seen.how == @backingInt(attribute.How.method)) {
                slot[0] = seen.value;
                slot[1] = object;
                return;
            }
        }
    };
    if (methodFromCache(object, name, slot, cache)) return;
    attribute.fillCache(cache, object, name);
    if (methodFromCache(object, name, slot, cache)) return;
    slot[1] = .undefined_;
    const resolution = try attribute.resolve(object, name);
    switch (resolution) {
        .value => |value| if (value.as(layout.BoundMethod)) |method| {
            slot[0] = method.function;
            slot[1] = method.self;
            return;
        },
        else => {},
    }
    return attributeInto(object, name, resolution, slot);
}

inline fn methodFromCache(object: Value, name: *Str, slot: [*]Value, cache: *const Cache) bool {
    switch (@as(attribute.How, @fromBackingInt(cache.how))) {
        .method => {
            if (!cacheHits(cache, object)) return false;
            slot[0] = cache.value;
            slot[1] = object;
        },
        .method_past_dict => {
            if (!cacheHits(cache, object)) return false;
            if (instance.dictSlot(object.asObject()).?.*) |own| {
                if (dict.findStr(own, name) != null) return false;
            }
            slot[0] = cache.value;
            slot[1] = object;
        },
        .of_class, .bound_to_class => {
            if (!object.isObject() or !attribute.hitsElsewhere(cache, object.asObject())) return false;
            slot[0] = cache.value;
            slot[1] = if (cache.how == @backingInt(attribute.How.bound_to_class)) object else .undefined_;
        },
        .of_module => {
            if (!object.isObject() or !attribute.hitsElsewhere(cache, object.asObject())) return false;
            slot[0] = @as(*Value, @ptrFromInt(cache.index)).*;
            slot[1] = .undefined_;
        },
        .of_super => {
            if (!object.isObject() or !attribute.hitsElsewhere(cache, object.asObject())) return false;
            slot[0] = cache.value;
            slot[1] = object.asObject().as(layout.Super).self;
        },
        .in_class => {
            if (!cacheHits(cache, object)) return false;
            slot[0] = cache.value;
            slot[1] = .undefined_;
        },
        .slot => {
            const self = object.as(layout.Instance) orelse return false;
            if (!cacheHits(cache, object)) return false;
            const value = instance.slotPointer(self, cache.index).*;
            if (value.isUndefined()) return false;
            slot[0] = value;
            slot[1] = .undefined_;
        },
        else => return false,
    }
    return true;
}

pub inline fn cacheHits(cache: *const Cache, object: Value) bool {
    if (object.isObject()) {
        const target = object.asObject();
        if (target.kind == .instance) {
            if (target.as(layout.Instance).shape.id != cache.shape) return false;
        } else if (cache.shape != 0) return false;
        return target.type.version == cache.version and cache.version != 0;
    }
    return cache.shape == 0 and cache.version != 0 and type_module.typeOfImmediate(object).version == cache.version;
}

pub noinline fn changeAttr(object: Value, name: *Str, value: Value) Error!void {
    switch (try attribute.change(object, name, value)) {
        .done => {},
        .call => |wanted| return call.invokeWith(wanted.callee, wanted.args[0..wanted.count], .{
            .slot = vm.frame.base,
            .note = .discard,
        }),
    }
}

/// with: the special method of the manager's class, bound.
pub noinline fn loadSpecial(object: Value, which: u8, slot: [*]Value) Error!void {
    const names = [_]Known{ .__enter__, .__exit__, .__aenter__, .__aexit__ };
    const class = typeOf(object);
    const method = attribute.lookupType(class, known.get(names[which])) orelse {
        const asynchronous = which >= 2;
        const other: Known = if (asynchronous) .__enter__ else .__aenter__;
        const kind: []const u8 = if (asynchronous) "asynchronous context manager" else "context manager";
        const missing = known.get(names[which]);
        if (attribute.lookupType(class, known.get(other)) != null and
            attribute.lookupType(class, known.get(if (asynchronous) .__exit__ else .__aexit__)) != null)
        {
            const other_kind: []const u8 = if (asynchronous) "context manager" else "asynchronous context manager";
            return raise(.TypeError, "'{}' object does not support the {} protocol (missed {} method) but it supports the {} protocol. Did you mean to use '{}'?", .{
                class.qualname, kind, missing, other_kind, @as([]const u8, if (asynchronous) "with" else "async with"),
            });
        }
        return raise(.TypeError, "'{}' object does not support the {} protocol (missed {} method)", .{ class.qualname, kind, missing });
    };
    switch (try attribute.getDescriptor(method, object, class)) {
        .value => |value| slot[0] = value,
        .call => |wanted| return call.invokeWith(wanted.callee, wanted.args[0..wanted.count], .{ .slot = slot }),
        .missing => unreachable,
    }
}

// Displays made from guest iterables.

/// list_extend, set_update, dict_update and the like: natively, else through the twin `_op_NAME`.
pub noinline fn grow(instruction: Instruction, base: [*]Value) Error!void {
    const target = base[instruction.a];
    const source = base[instruction.b];
    growNatively(instruction, target, source, base) catch |err| switch (err) {
        error.NeedsPython => {
            const discard: Target = .{ .slot = vm.frame.base, .note = .discard };
            return switch (instruction.op) {
                .list_extend => call.invokeWith(call.preludeFunction("_op_list_extend"), &.{ target, source }, discard),
                .list_merge => call.invokeWith(call.preludeFunction("_op_list_merge"), &.{ target, source, base[instruction.c] }, discard),
                .set_add => call.invokeWith(call.preludeFunction("_op_set_add"), &.{ target, source }, discard),
                .set_update => call.invokeWith(call.preludeFunction("_op_set_update"), &.{ target, source }, discard),
                .dict_update => call.invokeWith(call.preludeFunction("_op_dict_update"), &.{ target, source }, discard),
                .dict_set => call.invokeWith(call.preludeFunction("_op_dict_set"), &.{ target, source, base[instruction.c] }, discard),
                .dict_merge => call.invokeWith(call.preludeFunction("_op_dict_merge"), &.{ target, source, base[instruction.c] }, discard),
                else => unreachable,
            };
        },
        else => return err,
    };
}

fn growNatively(instruction: Instruction, target: Value, source: Value, base: [*]Value) Error!void {
    const set = @import("../object/set.zig");
    const set_methods = @import("../object/set_methods.zig");
    const dict_methods = @import("../object/dict_methods.zig");
    const object = target.asObject();
    switch (instruction.op) {
        .list_extend => {
            if (attribute.special(source, .__iter__) == null and attribute.special(source, .__getitem__) == null)
                return raise(.TypeError, "Value after * must be an iterable, not {}", .{typeOf(source)});
            return iterate.collect(source, object.as(layout.List));
        },
        .list_merge => return iterate.collect(source, object.as(layout.List)) catch |err| switch (err) {
            error.Raised => {
                vm.pending = .none;
                return error.NeedsPython;
            },
            else => err,
        },
        .set_add => _ = try set.add(object.as(layout.Set), source),
        .dict_set => return dict.set(object.as(layout.Dict), source, base[instruction.c]),
        .set_update => return set_methods.updateFrom(object.as(layout.Set), source),
        .dict_update => return dict_methods.mergeMapping(object.as(layout.Dict), source),
        .dict_merge => return dict_methods.mergeKeywords(object.as(layout.Dict), source),
        else => unreachable,
    }
}
