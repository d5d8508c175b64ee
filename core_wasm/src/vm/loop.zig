//! The loop: fetches instructions and does the common cases at once; everything else is done next door.
//!
//! Rules for editing this file:
//!   1. `pc` and `base` are locals whose address is never taken, and nothing local is needed behind a call: every call ends
//!      its case (`break :step f(..)`, and `f` is `noinline`) and the tail reloads them. So they stay in machine registers, all
//!      the time; a single call with something behind it, and everything lives in memory.
//!      Nor may `ins`, `base` or `pc` themselves be arguments: each wants to be in another register at every call then, which
//!      ends in memory, too. Calls get what is read `again` from `vm.frame`.
//!   2. Before anything that can raise, push a frame or look at the position: `vm.frame.pc = pc`, with `pc` behind the whole
//!      instruction.
//!   3. A case either does `continue` (nothing happened to the frames) or breaks with a result: the tail reloads the
//!      locals from `vm.frame` or handles the error.
//!   4. No allocation besides that of values; no loop over guest data.
//!
//!     fast path hit     continue, or `continue :step` with the instruction that often follows (a jump instead of a dispatch)
//!     slow path         break :step somewhere.slow(...)   ->  reload, or error -> handler, collection, host

const std = @import("std");
const assert = std.debug.assert;
const layout = @import("../object/layout.zig");
const Object = layout.Object;
const Function = layout.Function;
const Native = layout.Native;
const Str = layout.Str;
const List = layout.List;
const Dict = layout.Dict;
const Instance = layout.Instance;
const Cell = layout.Cell;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const op = @import("../bytecode/op.zig");
const Instruction = op.Instruction;
const code_module = @import("../bytecode/code.zig");
const Code = code_module.Code;
const Cache = code_module.Cache;
const frame_module = @import("frame.zig");
const Frame = frame_module.Frame;
const operate = @import("operate.zig");
const instructions = @import("instructions.zig");
const names = @import("names.zig");
const attribute = @import("attribute.zig");
const instance = @import("../object/instance.zig");
const generator = @import("generator.zig");
const resume_module = @import("resume.zig");
const loop_tail = @import("loop_tail.zig");
const list = @import("../object/list.zig");
const dict = @import("../object/dict.zig");
const tuple = @import("../object/tuple.zig");
const str = @import("../object/str.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

const checked = @import("builtin").mode == .debug;

pub const Outcome = loop_tail.Outcome;

inline fn offsetPc(pc: [*]const u32, offset: i32) [*]const u32 {
    @setRuntimeSafety(checked);
    return resume_module.offsetPc(pc, offset);
}

inline fn opAt(pc: [*]const u32) op.Op {
    @setRuntimeSafety(checked);
    return @as(Instruction, @bitCast(pc[0])).op;
}

/// The running instruction, of so many words, where `vm.frame.pc` is behind it.
inline fn again(words: u32) Instruction {
    @setRuntimeSafety(checked);
    return @bitCast((vm.frame.pc - words)[0]);
}

inline fn cacheOf(second: u32) *Cache {
    @setRuntimeSafety(checked);
    return &vm.frame.code.caches[second >> 16];
}

inline fn nameOf(second: u32) *Str {
    @setRuntimeSafety(checked);
    return @ptrCast(@alignCast(vm.frame.code.names.slice()[second & 0xFFFF].asObject()));
}

inline fn constantOf(index: u32) Value {
    @setRuntimeSafety(checked);
    return vm.frame.code.constants.slice()[index];
}

/// Runs frames until the host is needed.
pub fn run() Outcome {
    // The verifier has seen to it that operands and jumps are in range.
    @setRuntimeSafety(checked);
    var pc: [*]const u32 = vm.frame.pc;
    var base: [*]Value = vm.frame.base;
    while (true) {
        var ins: Instruction = @bitCast(pc[0]);
        pc += 1;
        const result: Error!void = step: switch (ins.op) {
            .move => {
                base[ins.a] = base[ins.b];
                if (opAt(pc) == .call) {
                    ins = @bitCast(pc[0]);
                    pc += 1;
                    continue :step .call;
                }
                continue;
            },
            .load_const => {
                base[ins.a] = constantOf(ins.ux());
                continue;
            },
            .load_const_wide => {
                base[ins.a] = constantOf(pc[0]);
                pc += 1;
                continue;
            },
            .load_int => {
                base[ins.a] = Value.fromInt(ins.x());
                continue;
            },
            .load_none => {
                base[ins.a] = .none;
                continue;
            },
            .load_common => {
                base[ins.a] = vm.common[ins.b];
                continue;
            },
            .clear => {
                @memset((base + ins.a)[0..ins.b], Value.undefined_);
                continue;
            },
            .check_local => {
                if (!base[ins.a].isUndefined()) continue;
                vm.frame.pc = pc;
                break :step instructions.unboundLocal(ins.ux());
            },
            .delete_local => {
                if (!base[ins.a].isUndefined()) {
                    base[ins.a] = .undefined_;
                    continue;
                }
                vm.frame.pc = pc;
                break :step instructions.unboundLocal(ins.ux());
            },
            .make_spill, .load_spill, .store_spill, .delete_spill => {
                const second = pc[0];
                pc += 1;
                vm.frame.pc = pc;
                break :step instructions.spill(again(2), second, vm.frame.base);
            },
            .named_wide => {
                const name = constantOf(pc[0]);
                pc += 1;
                vm.frame.pc = pc;
                break :step instructions.namedWide(again(2), @ptrCast(@alignCast(name.asObject())), vm.frame.base);
            },
            .make_cell => {
                vm.frame.pc = pc;
                break :step instructions.makeCell(base + ins.a, base[ins.a]);
            },
            .new_cell => {
                vm.frame.pc = pc;
                break :step instructions.makeCell(base + ins.a, .undefined_);
            },
            .check_cell => {
                if (!cellAt(base[ins.a]).value.isUndefined()) continue;
                vm.frame.pc = pc;
                break :step instructions.unboundLocal(ins.ux());
            },
            .load_free => {
                base[ins.a] = vm.frame.function.?.closure.?.slice()[ins.ux()];
                continue;
            },
            .cell_get => {
                const value = cellAt(base[ins.b]).value;
                if (!value.isUndefined()) {
                    base[ins.a] = value;
                    continue;
                }
                vm.frame.pc = pc;
                break :step instructions.unbound(ins.b);
            },
            .cell_set => {
                const cell = cellAt(base[ins.a]);
                cell.value = base[ins.b];
                if (!heap.inImage(cell)) continue;
                vm.frame.pc = pc;
                break :step instructions.wrote(&cell.object);
            },
            .cell_delete => {
                const cell = cellAt(base[ins.a]);
                if (!cell.value.isUndefined()) {
                    cell.value = .undefined_;
                    continue;
                }
                vm.frame.pc = pc;
                break :step instructions.unbound(ins.a);
            },
            .load_global => {
                const second = pc[0];
                pc += 1;
                const cache = cacheOf(second);
                if (cache.version == vm.namespace_epoch) {
                    const value = @as(*Value, @ptrFromInt(cache.index)).*;
                    if (!value.isUndefined()) {
                        base[ins.a] = value;
                        if (opAt(pc) == .sub_int) {
                            ins = @bitCast(pc[0]);
                            pc += 1;
                            continue :step .sub_int;
                        }
                        continue;
                    }
                }
                vm.frame.pc = pc;
                break :step instructions.loadGlobal(nameOf(second), base + ins.a, cache);
            },
            .store_global => {
                const second = pc[0];
                pc += 1;
                const cache = cacheOf(second);
                if (cache.version == vm.namespace_epoch) {
                    const place = @as(*Value, @ptrFromInt(cache.index));
                    if (!place.isUndefined()) {
                        place.* = base[ins.a];
                        continue;
                    }
                }
                vm.frame.pc = pc;
                break :step names.storeGlobal(vm.frame.globals, nameOf(second), base[ins.a], cache);
            },
            .delete_global => {
                const second = pc[0];
                pc += 1;
                vm.frame.pc = pc;
                break :step names.deleteGlobal(vm.frame.globals, nameOf(second));
            },
            .load_name, .store_name, .delete_name, .load_name_or_cell, .load_dict_or_cell, .load_dict_or_global => {
                const second = pc[0];
                pc += 1;
                vm.frame.pc = pc;
                break :step instructions.namespace(again(2), nameOf(second), vm.frame.base);
            },
            .load_locals => {
                vm.frame.pc = pc;
                break :step instructions.loadLocals(base + ins.a);
            },
            .neg => {
                const x = base[ins.b];
                if (x.isInt() and x.asInt() != Value.int_min) {
                    base[ins.a] = Value.fromInt(-x.asInt());
                    continue;
                }
                if (x.isFloat()) {
                    base[ins.a] = Value.fromFloat(-x.asFloat());
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.unary(again(1), vm.frame.base);
            },
            .pos, .invert => {
                vm.frame.pc = pc;
                break :step operate.unary(again(1), vm.frame.base);
            },
            .not => {
                const x = base[ins.b];
                if (x.isBool()) {
                    base[ins.a] = Value.fromBool(!x.asBool());
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.truthOf(again(1), vm.frame.base);
            },
            inline .add, .iadd => |opcode| {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y)) {
                    const sum = Value.fromIntIfFits(x.asInt() + y.asInt());
                    if (sum.isInt()) {
                        base[ins.a] = sum;
                        const follower: op.Op = if (opcode == .add) .ret else .for_next;
                        if (opAt(pc) == follower) {
                            ins = @bitCast(pc[0]);
                            pc += 1;
                            continue :step follower;
                        }
                        continue;
                    }
                } else if (x.isFloat() and y.isFloat()) {
                    base[ins.a] = Value.fromFloat(x.asFloat() + y.asFloat());
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .sub, .isub => {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y)) {
                    const difference = Value.fromIntIfFits(x.asInt() - y.asInt());
                    if (difference.isInt()) {
                        base[ins.a] = difference;
                        continue;
                    }
                } else if (x.isFloat() and y.isFloat()) {
                    base[ins.a] = Value.fromFloat(x.asFloat() - y.asFloat());
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .mul, .imul => {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y)) {
                    if (instructions.multiply(x.asInt(), y.asInt())) |product| {
                        base[ins.a] = Value.fromInt(product);
                        continue;
                    }
                } else if (x.isFloat() and y.isFloat()) {
                    base[ins.a] = Value.fromFloat(x.asFloat() * y.asFloat());
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .div, .idiv => {
                const x = base[ins.b];
                const y = base[ins.c];
                if (x.isFloat() and y.isFloat() and y.asFloat() != 0) {
                    base[ins.a] = Value.fromFloat(x.asFloat() / y.asFloat());
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .floordiv, .ifloordiv => {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y) and y.asInt() > 0) {
                    base[ins.a] = Value.fromInt(@divFloor(x.asInt(), y.asInt()));
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .mod, .imod => {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y) and y.asInt() > 0) {
                    base[ins.a] = Value.fromInt(@mod(x.asInt(), y.asInt()));
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .bit_and, .ibit_and => {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y)) {
                    base[ins.a] = Value.fromInt(x.asInt() & y.asInt());
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .bit_or, .ibit_or => {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y)) {
                    base[ins.a] = Value.fromInt(x.asInt() | y.asInt());
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .bit_xor, .ibit_xor => {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y)) {
                    base[ins.a] = Value.fromInt(x.asInt() ^ y.asInt());
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .rshift, .irshift => {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y) and y.asInt() >= 0) {
                    base[ins.a] = Value.fromInt(x.asInt() >> @intCast(@min(y.asInt(), 63)));
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .pow, .matmul, .lshift, .ipow, .imatmul, .ilshift => {
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .add_int, .iadd_int => {
                const x = base[ins.b];
                const y: i64 = @as(i8, @bitCast(ins.c));
                if (x.isInt()) {
                    const sum = Value.fromIntIfFits(x.asInt() + y);
                    if (sum.isInt()) {
                        base[ins.a] = sum;
                        continue;
                    }
                } else if (x.isFloat()) {
                    base[ins.a] = Value.fromFloat(x.asFloat() + @as(f64, @floatFromInt(y)));
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .sub_int, .isub_int => {
                const x = base[ins.b];
                const y: i64 = @as(i8, @bitCast(ins.c));
                if (x.isInt()) {
                    const difference = Value.fromIntIfFits(x.asInt() - y);
                    if (difference.isInt()) {
                        base[ins.a] = difference;
                        if (opAt(pc) == .call) {
                            ins = @bitCast(pc[0]);
                            pc += 1;
                            continue :step .call;
                        }
                        continue;
                    }
                } else if (x.isFloat()) {
                    base[ins.a] = Value.fromFloat(x.asFloat() - @as(f64, @floatFromInt(y)));
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .mul_int => {
                const x = base[ins.b];
                const y: i64 = @as(i8, @bitCast(ins.c));
                if (x.isInt()) {
                    if (instructions.multiply(x.asInt(), y)) |product| {
                        base[ins.a] = Value.fromInt(product);
                        continue;
                    }
                } else if (x.isFloat()) {
                    base[ins.a] = Value.fromFloat(x.asFloat() * @as(f64, @floatFromInt(y)));
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .floordiv_int => {
                const x = base[ins.b];
                const y: i64 = @as(i8, @bitCast(ins.c));
                if (x.isInt() and y > 0) {
                    base[ins.a] = Value.fromInt(@divFloor(x.asInt(), y));
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            .mod_int => {
                const x = base[ins.b];
                const y: i64 = @as(i8, @bitCast(ins.c));
                if (x.isInt() and y > 0) {
                    base[ins.a] = Value.fromInt(@mod(x.asInt(), y));
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.binary(again(1), vm.frame.base);
            },
            inline .eq, .ne, .lt, .le, .gt, .ge => |opcode| {
                const x = base[ins.b];
                const y = base[ins.c];
                if (Value.bothInts(x, y)) {
                    base[ins.a] = Value.fromBool(compareInts(opcode, x.intOrder(), y.intOrder()));
                    continue;
                }
                if (x.isFloat() and y.isFloat()) {
                    base[ins.a] = Value.fromBool(compareFloats(opcode, x.asFloat(), y.asFloat()));
                    continue;
                }
                if (opcode == .eq or opcode == .ne) {
                    if (identicalStr(x, y)) |same| {
                        base[ins.a] = Value.fromBool(same == (opcode == .eq));
                        continue;
                    }
                }
                vm.frame.pc = pc;
                break :step operate.compare(again(1), vm.frame.base);
            },
            .is => {
                base[ins.a] = Value.fromBool(base[ins.b].is(base[ins.c]));
                continue;
            },
            .is_not => {
                base[ins.a] = Value.fromBool(!base[ins.b].is(base[ins.c]));
                continue;
            },
            .in, .not_in => {
                vm.frame.pc = pc;
                break :step operate.contains(again(1), vm.frame.base);
            },
            .jump => {
                const offset = ins.j();
                pc = offsetPc(pc, offset);
                if (offset < 0) {
                    vm.countdown -= 1;
                    if (vm.countdown < 0) {
                        vm.frame.pc = pc;
                        break :step {};
                    }
                }
                continue;
            },
            inline .jump_if_true, .jump_if_false => |opcode| {
                const x = base[ins.a];
                if (!x.isBool()) {
                    vm.frame.pc = pc;
                    break :step operate.truthOf(again(1), vm.frame.base);
                }
                if (x.asBool() != (opcode == .jump_if_true)) continue;
                pc = offsetPc(pc, ins.x());
                if (ins.x() >= 0) continue;
                vm.countdown -= 1;
                if (vm.countdown >= 0) continue;
                vm.frame.pc = pc;
                break :step {};
            },
            inline .jump_if_none, .jump_if_not_none => |opcode| {
                if (base[ins.a].isNone() != (opcode == .jump_if_none)) continue;
                pc = offsetPc(pc, ins.x());
                if (ins.x() >= 0) continue;
                vm.countdown -= 1;
                if (vm.countdown >= 0) continue;
                vm.frame.pc = pc;
                break :step {};
            },
            inline .jump_eq, .jump_ne, .jump_lt, .jump_le, .jump_gt, .jump_ge => |opcode| {
                const x = base[ins.a];
                const y = if (ins.c & 2 != 0) Value.fromInt(@as(i8, @bitCast(ins.b))) else base[ins.b];
                const offset: i32 = @bitCast(pc[0]);
                pc += 1;
                const holds = if (Value.bothInts(x, y))
                    compareInts(opcode, x.intOrder(), y.intOrder())
                else if (x.isFloat() and y.isFloat())
                    compareFloats(opcode, x.asFloat(), y.asFloat())
                else no: {
                    if (opcode == .jump_eq or opcode == .jump_ne) {
                        if (identicalStr(x, y)) |same| break :no same == (opcode == .jump_eq);
                    }
                    vm.frame.pc = pc;
                    break :step operate.compare(again(2), vm.frame.base);
                };
                if ((@intFromBool(holds) ^ ins.c) & 1 == 0) {
                    pc = offsetPc(pc, offset);
                    if (offset < 0) {
                        vm.countdown -= 1;
                        if (vm.countdown < 0) {
                            vm.frame.pc = pc;
                            break :step {};
                        }
                    }
                } else {
                    if (opAt(pc) == .ret) {
                        ins = @bitCast(pc[0]);
                        pc += 1;
                        continue :step .ret;
                    }
                }
                continue;
            },
            .jump_is => {
                const offset: i32 = @bitCast(pc[0]);
                pc += 1;
                if (base[ins.a].is(base[ins.b]) != (ins.c & 1 != 0)) continue;
                pc = offsetPc(pc, offset);
                if (offset >= 0) continue;
                vm.countdown -= 1;
                if (vm.countdown >= 0) continue;
                vm.frame.pc = pc;
                break :step {};
            },
            .jump_in => {
                pc += 1;
                vm.frame.pc = pc;
                break :step operate.contains(again(2), vm.frame.base);
            },
            .build_tuple, .build_list, .build_set, .build_dict, .build_slice, .build_string => {
                vm.frame.pc = pc;
                break :step instructions.build(again(1), vm.frame.base);
            },
            .list_append => {
                const self = base[ins.a].asObject().as(List);
                if (self.len < self.capacity and !heap.inImage(self)) {
                    self.items[self.len] = base[ins.b];
                    self.len += 1;
                    if (opAt(pc) == .for_next) {
                        ins = @bitCast(pc[0]);
                        pc += 1;
                        continue :step .for_next;
                    }
                    continue;
                }
                vm.frame.pc = pc;
                break :step instructions.listAppend(self, base[ins.b]);
            },
            .list_extend, .list_merge, .set_add, .set_update, .dict_set, .dict_update, .dict_merge => {
                vm.frame.pc = pc;
                break :step operate.grow(again(1), vm.frame.base);
            },
            .list_to_tuple => {
                vm.frame.pc = pc;
                break :step instructions.listToTuple(again(1), vm.frame.base);
            },
            .format, .format_spec, .convert => {
                vm.frame.pc = pc;
                break :step instructions.format(again(1), vm.frame.base);
            },
            .load_attr => {
                const second = pc[0];
                pc += 1;
                const object = base[ins.b];
                const cache = cacheOf(second);
                if (object.as(Instance)) |self| {
                    if (self.shape.id == cache.shape and self.object.type.version == cache.version) {
                        if (cache.how == @backingInt(attribute.How.slot)) {
                            const value = instance.slotPointer(self, cache.index).*;
                            if (!value.isUndefined()) {
                                base[ins.a] = value;
                                continue;
                            }
                        } else if (cache.how == @backingInt(attribute.How.in_class)) {
                            base[ins.a] = cache.value;
                            continue;
                        }
                    }
                }
                vm.frame.pc = pc;
                break :step operate.loadAttr(object, nameOf(second), base + ins.a, cache);
            },
            .store_attr => {
                const second = pc[0];
                pc += 1;
                const object = base[ins.a];
                const cache = cacheOf(second);
                if (object.as(Instance)) |self| {
                    if (self.shape.id == cache.shape and self.object.type.version == cache.version and
                        cache.how == @backingInt(attribute.How.slot))
                    {
                        instance.slotPointer(self, cache.index).* = base[ins.b];
                        if (!heap.inImage(self)) continue;
                        vm.frame.pc = pc;
                        break :step instructions.wrote(&self.object);
                    }
                }
                vm.frame.pc = pc;
                break :step instructions.storeAttr(object, nameOf(second), base[ins.b], cache);
            },
            .delete_attr => {
                const second = pc[0];
                pc += 1;
                vm.frame.pc = pc;
                break :step operate.changeAttr(base[ins.a], nameOf(second), .undefined_);
            },
            .load_method => {
                const second = pc[0];
                pc += 1;
                const object = base[ins.b];
                const cache = cacheOf(second);
                if (object.isObject() and cache.how == @backingInt(attribute.How.method) and operate.cacheHits(cache, object)) {
                    base[ins.a] = cache.value;
                    base[ins.a + 1] = object;
                    continue;
                }
                vm.frame.pc = pc;
                break :step operate.loadMethod(object, nameOf(second), base + ins.a, cache);
            },
            .load_special => {
                vm.frame.pc = pc;
                break :step operate.loadSpecial(base[ins.b], ins.c, base + ins.a);
            },
            .get_item => {
                const container = base[ins.b];
                const key = base[ins.c];
                if (key.isInt()) {
                    if (container.asExact(List)) |self| {
                        const index = key.asInt();
                        const at: u64 = @bitCast(if (index < 0) index + self.len else index);
                        if (at < self.len) {
                            base[ins.a] = self.items[@intCast(at)];
                            continue;
                        }
                    }
                }
                vm.frame.pc = pc;
                break :step operate.getItem(container, key, base + ins.a);
            },
            .get_item_int => {
                const container = base[ins.b];
                const index: i64 = @as(i8, @bitCast(ins.c));
                if (container.asExact(List)) |self| {
                    const at: u64 = @bitCast(if (index < 0) index + self.len else index);
                    if (at < self.len) {
                        base[ins.a] = self.items[@intCast(at)];
                        continue;
                    }
                } else if (asTuple(container)) |self| {
                    const at: u64 = @bitCast(if (index < 0) index + self.len else index);
                    if (at < self.len) {
                        base[ins.a] = self.slice()[@intCast(at)];
                        continue;
                    }
                }
                vm.frame.pc = pc;
                break :step operate.getItem(container, Value.fromInt(index), base + ins.a);
            },
            .get_slice => {
                vm.frame.pc = pc;
                break :step instructions.getSlice(again(1), vm.frame.base);
            },
            .set_item => {
                const container = base[ins.a];
                const key = base[ins.b];
                if (key.isInt()) {
                    if (container.asExact(List)) |self| {
                        const index = key.asInt();
                        const at: u64 = @bitCast(if (index < 0) index + self.len else index);
                        if (at < self.len) {
                            self.items[@intCast(at)] = base[ins.c];
                            if (!heap.inImage(self)) continue;
                            vm.frame.pc = pc;
                            break :step instructions.wrote(&self.object);
                        }
                    }
                }
                vm.frame.pc = pc;
                break :step operate.setItem(container, key, base[ins.c]);
            },
            .delete_item => {
                vm.frame.pc = pc;
                break :step operate.deleteItem(base[ins.a], base[ins.b]);
            },
            .unpack => {
                if (base[ins.b].asExact(layout.Tuple)) |items| {
                    if (items.len == ins.c) {
                        // No memory.copy: that is a call into the host.
                        const from = items.slice().ptr;
                        const to = base + ins.a;
                        if (ins.c == 2) {
                            to[0] = from[0];
                            to[1] = from[1];
                            continue;
                        }
                        if (ins.c == 3) {
                            to[0] = from[0];
                            to[1] = from[1];
                            to[2] = from[2];
                            continue;
                        }
                    }
                }
                vm.frame.pc = pc;
                break :step operate.unpack(again(1), vm.frame.base);
            },
            .unpack_star => {
                const after = pc[0];
                pc += 1;
                vm.frame.pc = pc;
                break :step operate.unpackStar(again(2), after, vm.frame.base);
            },
            .call => {
                const callee = base[ins.a];
                if (callee.as(Function)) |function| {
                    const callee_code = function.code;
                    const frame = vm.frame;
                    const window = base + ins.a + 1;
                    if (callee_code.simple_count == ins.b and
                        @intFromPtr(window + callee_code.register_count) <= @intFromPtr(vm.registers_end) and
                        @intFromPtr(frame) < @intFromPtr(vm.frames_limit))
                    {
                        vm.countdown -= 1;
                        if (vm.countdown >= 0) {
                            frame.pc = pc;
                            pushSimple(frame, function, callee_code, window, base + ins.c);
                            base = window;
                            pc = callee_code.words;
                            continue;
                        }
                        vm.countdown += 1;
                    }
                } else if (asNative(callee)) |native| {
                    const spec = native.spec;
                    if (ins.b >= spec.loop_min and ins.b <= spec.loop_max and native.self.isUndefined()) {
                        vm.frame.pc = pc;
                        break :step loop_tail.callNative(spec, base + ins.a + 1, ins.b);
                    }
                }
                vm.frame.pc = pc;
                break :step loop_tail.invoke();
            },
            .call_method => {
                const callee = base[ins.a];
                const has_self = @intFromBool(!base[ins.a + 1].isUndefined());
                const window = base + ins.a + 2 - has_self;
                const count = @as(u32, ins.b) + has_self;
                if (callee.as(Function)) |function| {
                    const callee_code = function.code;
                    const frame = vm.frame;
                    if (callee_code.simple_count == count and
                        @intFromPtr(window + callee_code.register_count) <= @intFromPtr(vm.registers_end) and
                        @intFromPtr(frame) < @intFromPtr(vm.frames_limit))
                    {
                        vm.countdown -= 1;
                        if (vm.countdown >= 0) {
                            frame.pc = pc;
                            pushSimple(frame, function, callee_code, window, base + ins.c);
                            base = window;
                            pc = callee_code.words;
                            continue;
                        }
                        vm.countdown += 1;
                    }
                } else if (asNative(callee)) |native| {
                    const spec = native.spec;
                    if (count >= spec.loop_min and count <= spec.loop_max and native.self.isUndefined()) {
                        vm.frame.pc = pc;
                        break :step loop_tail.callNative(spec, window, count);
                    }
                }
                vm.frame.pc = pc;
                break :step loop_tail.invoke();
            },
            .call_kw, .call_method_kw => {
                const keywords = constantOf(pc[0]);
                pc += 1;
                vm.frame.pc = pc;
                break :step instructions.callKeywords(again(2), keywords, vm.frame.base);
            },
            .call_ex => {
                vm.frame.pc = pc;
                break :step instructions.callSpread(again(1), vm.frame.base);
            },
            .make_function => {
                const made = constantOf(pc[0]);
                pc += 1;
                vm.frame.pc = pc;
                break :step instructions.makeFunction(made, base + ins.a);
            },
            .set_function_part => {
                vm.frame.pc = pc;
                break :step instructions.setFunctionPart(base[ins.a], base[ins.b], @fromBackingInt(ins.c));
            },
            .ret => {
                const value = base[ins.a];
                const frame = vm.frame;
                if (frame.isPlain()) {
                    frame.ret_slot[0] = value;
                    const caller = frame_module.previous(frame);
                    vm.frame = caller;
                    pc = caller.pc;
                    base = caller.base;
                    continue;
                }
                vm.frame.pc = pc;
                break :step resume_module.finish(value);
            },
            .ret_none => {
                const frame = vm.frame;
                if (frame.isPlain() or frame.isConstructor()) {
                    frame.ret_slot[0] = if (frame.isPlain()) .none else frame.extra;
                    const caller = frame_module.previous(frame);
                    vm.frame = caller;
                    pc = caller.pc;
                    base = caller.base;
                    continue;
                }
                vm.frame.pc = pc;
                break :step resume_module.finish(.none);
            },
            .set_result => {
                vm.result = base[ins.a];
                continue;
            },
            .make_generator => {
                vm.frame.pc = pc;
                break :step instructions.makeGenerator();
            },
            .yield => {
                vm.frame.pc = pc;
                break :step generator.yield(base[ins.b]);
            },
            .delegate => {
                vm.frame.pc = pc;
                break :step generator.delegate(again(1), vm.frame.base);
            },
            .get_yield_from, .get_awaitable, .get_aiter, .get_anext => {
                vm.frame.pc = pc;
                break :step instructions.getAsync(again(1), vm.frame.base);
            },
            .get_iter => {
                vm.frame.pc = pc;
                break :step operate.getIter(base[ins.b], base + ins.a);
            },
            .for_next, .for_next_pair => {
                const offset: i32 = @bitCast(pc[0]);
                pc += 1;
                const iterator = base[ins.a];
                if (!iterator.isObject()) {
                    vm.frame.pc = pc;
                    break :step operate.forNext(again(2), vm.frame.base);
                }
                const object = iterator.asObject();
                const item: Value = item: {
                    if (object.kind == .range_iterator) {
                        const self: *layout.RangeIterator = @ptrCast(@alignCast(object));
                        if (self.left == 0) continue;
                        self.left -= 1;
                        const current = self.current;
                        self.current = current +% self.step;
                        break :item Value.fromInt(current);
                    }
                    if (kindOf(object) == .list_iterator) {
                        const self: *layout.ListIterator = @ptrCast(@alignCast(object));
                        const items = self.list orelse continue;
                        if (!self.object.flags.a) {
                            if (self.index >= items.len) {
                                self.list = null;
                                continue;
                            }
                            self.index += 1;
                            break :item items.items[self.index - 1];
                        }
                    }
                    vm.frame.pc = pc;
                    break :step operate.forNext(again(2), vm.frame.base);
                };
                base[ins.b] = item;
                pc = offsetPc(pc, offset);
                vm.countdown -= 1;
                if (vm.countdown >= 0) continue;
                vm.frame.pc = pc;
                break :step {};
            },
            .raise, .raise_from, .raise_again, .reraise, .match_exception, .exception_parts, .end_async_for => {
                vm.frame.pc = pc;
                break :step instructions.exceptions(again(1), vm.frame.base);
            },
            .push_handled => {
                const handled = base[ins.b];
                base[ins.a] = vm.handled;
                vm.handled = handled;
                vm.frame.handlers +%= 1;
                continue;
            },
            .pop_handled => {
                const frame = vm.frame;
                frame.handlers -%= 1;
                // A generator's caller may be handling something else by now than when the handler began.
                const outermost = frame.generator != null and frame.handlers == 0;
                vm.handled = if (outermost) frame.handled else base[ins.a];
                continue;
            },
            .import_name, .import_from => {
                const second = pc[0];
                pc += 1;
                vm.frame.pc = pc;
                break :step instructions.import(again(2), nameOf(second), vm.frame.base);
            },
            .match_sequence, .match_mapping => {
                vm.frame.pc = pc;
                break :step instructions.matchKind(again(1), vm.frame.base);
            },
            .get_len => {
                vm.frame.pc = pc;
                break :step operate.getLen(base[ins.b], base + ins.a);
            },
        };
        if (result) |_| {} else |err| {
            const next = loop_tail.handle(err);
            if (next != .go_on) return next.outcome();
        }
        if (vm.left) {
            vm.left = false;
            return .returned;
        }
        if (vm.countdown < 0) {
            const next = loop_tail.lookUp();
            if (next != .go_on) return next.outcome();
        }
        pc = vm.frame.pc;
        base = vm.frame.base;
    }
}

inline fn asTuple(value: Value) ?*layout.Tuple {
    @setRuntimeSafety(checked);
    if (!value.isObject()) return null;
    const object = value.asObject();
    return if (kindOf(object) == .tuple and !object.flags.subclass) @ptrCast(@alignCast(object)) else null;
}

inline fn asNative(value: Value) ?*Native {
    @setRuntimeSafety(checked);
    if (!value.isObject()) return null;
    const object = value.asObject();
    return if (kindOf(object) == .native) @ptrCast(@alignCast(object)) else null;
}

/// For the second of two questions about a kind: LLVM would make a jump table of two comparisons.
inline fn kindOf(object: *Object) layout.Kind {
    return @as(*const volatile layout.Kind, &object.kind).*;
}

inline fn cellAt(value: Value) *Cell {
    @setRuntimeSafety(checked);
    return @ptrCast(@alignCast(value.asObject()));
}

/// Frame of a function whose arguments need no binding.
inline fn pushSimple(caller: *Frame, function: *Function, code: *Code, window: [*]Value, slot: [*]Value) void {
    @setRuntimeSafety(checked);
    const frame = frame_module.next(caller);
    frame.code = code;
    frame.base = window;
    frame.ret_slot = slot;
    frame.globals = function.globals;
    frame.function = function;
    frame.setPlain();
    vm.frame = frame;
}

inline fn compareInts(comptime opcode: op.Op, x: i64, y: i64) bool {
    return switch (opcode) {
        .eq, .jump_eq => x == y,
        .ne, .jump_ne => x != y,
        .lt, .jump_lt => x < y,
        .le, .jump_le => x <= y,
        .gt, .jump_gt => x > y,
        .ge, .jump_ge => x >= y,
        else => unreachable,
    };
}

inline fn compareFloats(comptime opcode: op.Op, x: f64, y: f64) bool {
    return switch (opcode) {
        .eq, .jump_eq => x == y,
        .ne, .jump_ne => x != y,
        .lt, .jump_lt => x < y,
        .le, .jump_le => x <= y,
        .gt, .jump_gt => x > y,
        .ge, .jump_ge => x >= y,
        else => unreachable,
    };
}

/// Equality of two strings where it takes no look at the text: the same object, or two interned ones.
inline fn identicalStr(x: Value, y: Value) ?bool {
    const a = x.asExact(Str) orelse return null;
    const b = y.asExact(Str) orelse return null;
    if (a == b) return true;
    if (a.object.flags.interned and b.object.flags.interned) return false;
    return null;
}
