//! Finishing an instruction that had to wait for a call.
//!
//! A native never runs bytecode on the native stack. When an instruction needs guest code (`a + b` finds a Python
//! `__add__`) it pushes a frame with a note and goes back to the loop. When that frame returns, `finish` gives its value
//! to the instruction of the caller, which stands right before the caller's `pc`.
//!
//!     loop                      here                            guest
//!     add R3, R1, R2  ------->  invoke(__add__, note binary)
//!       no fast path            push frame  --------->          __add__ runs
//!     R3 = v          <-------  finish(v)             <----     return v
//!
//! Invariants:
//!   1. Notes hold no native address: registers are found again through the caller's instruction.
//!   2. `finish` may invoke something again. It never loops waiting for it.
//!
//! Not here: exceptions crossing a frame (unwind.zig), operators' first attempt (operate.zig).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const typeOf = type_module.typeOf;
const op = @import("../bytecode/op.zig");
const Instruction = op.Instruction;
const frame_module = @import("frame.zig");
const Frame = frame_module.Frame;
const call = @import("call.zig");
const Target = call.Target;
const operate = @import("operate.zig");
const attribute = @import("attribute.zig");
const generator = @import("generator.zig");
const frame_view = @import("frame_view.zig");
const known = @import("../object/known_names.zig");
const int = @import("../object/int.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("raise.zig").raise;

/// The running frame returned `value`: pops it and finishes what its caller was doing.
pub noinline fn finish(value: Value) Error!void {
    const frame = vm.frame;
    if (frame.object) |view| try frame_view.end(view, frame);
    if (frame.generator) |owner| return generator.returned(owner, value);
    const target: Target = .{ .slot = frame.ret_slot, .note = frame.note, .state = frame.state, .extra = frame.extra };
    vm.frame = frame_module.previous(frame);
    return deliver(value, target);
}

/// A call's result has come, at once or through a frame that has been popped.
pub fn deliver(value: Value, target: Target) Error!void {
    switch (target.note) {
        .store, .attribute => target.slot[0] = value,
        .discard => {},
        .exit => {
            vm.result_of_exit = value;
            vm.left = true;
        },
        .construct => {
            if (!value.isNone())
                return raise(.TypeError, "__init__() should return None, not '{}'", .{typeOf(value)});
            target.slot[0] = target.extra;
        },
        .binary => return operate.finishBinary(value, target),
        .compare => return operate.finishCompare(value, target),
        .truth => {
            if (!value.isBool())
                return raise(.TypeError, "__bool__ should return bool, returned {}", .{typeOf(value)});
            return operate.finishTruth(value.asBool(), target);
        },
        .truth_by_length => return operate.finishTruth(try lengthOf(value) != 0, target),
        .contains => return operate.finishContains(value, target),
        .for_next => loopOn(value, target.slot),
        .delegate => return generator.yieldFrom(value),
        // Generators alone run with this note, and what they yield goes to `drain.stop`.
        .drain => unreachable,
        .iterator => {
            if (!operate.isIterator(value))
                return raise(.TypeError, "iter() returned non-iterator of type '{}'", .{typeOf(value)});
            target.slot[0] = value;
        },
        .awaitable => {
            if (!operate.isIterator(value) and value.as(layout.Generator) == null)
                return raise(.TypeError, "__await__() returned non-iterator of type '{}'", .{typeOf(value)});
            if (value.as(layout.Generator)) |g| {
                const is_wrapper = typeOf(value) == vm.types.coroutine_wrapper;
                if (g.flavor == .coroutine and !is_wrapper) return raise(.TypeError, "__await__() returned a coroutine", .{});
                // What `coroutine.__await__()` gives stands for the coroutine.
                target.slot[0] = if (is_wrapper) g.delegate else value;
            } else target.slot[0] = value;
        },
        .class_body => target.slot[0] = value,
        .module => target.slot[0] = target.extra,
        .spread => {
            const items = value.asObject().as(layout.Tuple).slice();
            @memcpy(target.slot[0..items.len], items);
        },
        .length, .hash => return deliverNumber(value, target),
        .text => return deliverText(value, target),
    }
}

/// What `__len__` or `__hash__` gave. A small int is its own hash, but -1 means an error in C; what
/// becomes of everything else the prelude knows.
fn deliverNumber(value: Value, target: Target) Error!void {
    const is_length = target.note == .length;
    if (!value.isInt() or (!is_length and value.asInt() == -1)) {
        const check = call.preludeFunction(if (is_length) "_checked_length" else "_checked_hash");
        return call.invokeWith(check, &.{value}, .{ .slot = target.slot });
    }
    target.slot[0] = if (is_length) Value.fromInt(@intCast(try lengthOf(value))) else value;
}

/// What `__format__`, `__str__` or `__repr__` gave.
fn deliverText(value: Value, target: Target) Error!void {
    if (value.as(layout.Str) == null) {
        if (target.state == 0)
            return raise(.TypeError, "__format__ must return a str, not {}", .{typeOf(value)});
        const name: []const u8 = if ((target.state & text_repr) == 0) "__str__" else "__repr__";
        return raise(.TypeError, "{} returned non-string (type {})", .{ name, typeOf(value) });
    }
    // `f"{x!s}"` formats what the conversion gave.
    if ((target.state & text_formatted) != 0 and value.asExact(layout.Str) == null) {
        const args = [_]Value{ value, Value.fromInt(0), Value.from(vm.empty_str), .true_ };
        return call.invokeWith(call.preludeFunction("_op_format"), &args, .{ .slot = target.slot });
    }
    target.slot[0] = value;
}

/// State of the note `text`; 0 is `__format__`.
pub const text_str = 1;
pub const text_repr = 2;
pub const text_formatted = 4;

/// The next item of a `for`: back to its body.
pub inline fn loopOn(item: Value, slot: [*]Value) void {
    slot[0] = item;
    const frame = vm.frame;
    const offset: i32 = @bitCast((frame.pc - 1)[0]);
    frame.pc = offsetPc(frame.pc, offset);
    vm.countdown -= 1;
}

pub inline fn offsetPc(pc: [*]const u32, offset: i32) [*]const u32 {
    @setRuntimeSafety(@import("builtin").mode == .debug);
    return @ptrFromInt(@intFromPtr(pc) +% (@as(u32, @bitCast(offset)) *% 4));
}

/// What `__len__` gave, checked.
fn lengthOf(value: Value) Error!u64 {
    if (int.isAnyInt(value) and int.toI64(value) == null and !int.isNegative(value))
        return raise(.OverflowError, "cannot fit 'int' into an index-sized integer", .{});
    const n = try int.indexOf(value);
    if (n < 0) return raise(.ValueError, "__len__() should return >= 0", .{});
    return @intCast(n);
}
