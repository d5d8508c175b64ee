//! What ends instructions of the loop outside of it: calls, results of natives, errors.
//!
//! Invariant: what is handed over and back are numbers or lies in `vm.frame`, so that the loop keeps
//! nothing in memory for it, not even a place for a result.

const layout = @import("../object/layout.zig");
const Native = layout.Native;
const Value = @import("../object/value.zig").Value;
const op = @import("../bytecode/op.zig");
const Instruction = op.Instruction;
const bind = @import("../native/bind.zig");
const call = @import("call.zig");
const instructions = @import("instructions.zig");
const safepoint = @import("safepoint.zig");
const unwind = @import("unwind.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

/// Why the loop was left.
pub const Outcome = enum(u8) { returned, raised, slice, awaiting_host, out_of_fuel, stopped };

/// What the loop does next: leave with an `Outcome`, or go on.
pub const Next = enum(u8) {
    go_on = 255,
    _,

    fn of(found: ?Outcome) Next {
        return if (found) |reason| @fromBackingInt(@backingInt(reason)) else .go_on;
    }

    /// Only where it is not `go_on`.
    pub inline fn outcome(self: Next) Outcome {
        return @fromBackingInt(@backingInt(self));
    }
};

/// After a call of a native nothing is left in machine registers: its result register is found
/// through the instruction.
inline fn callerSlot() *Value {
    const ins: Instruction = @bitCast((vm.frame.pc - 1)[0]);
    return &vm.frame.base[ins.c];
}

/// A room of its own: were the call made in the loop, nothing would stay in registers there.
pub noinline fn callNative(spec: *const bind.Spec, window: [*]Value, count: u32) Error!void {
    const value = spec.call(window, count);
    if (value.is(Value.failed)) return nativeFailed();
    callerSlot().* = value;
}

/// `call` or `call_method` of a native has failed, or wants to be done by its twin.
noinline fn nativeFailed() Error!void {
    const ins: Instruction = @bitCast((vm.frame.pc - 1)[0]);
    const base = vm.frame.base;
    const native = base[ins.a].asObject().as(Native);
    return call.nativeFailed(native, argumentsOf(ins, base), .{ .slot = base + ins.c });
}

/// `call` or `call_method` of what the loop does not call at once.
pub noinline fn invoke() Error!void {
    const ins: Instruction = @bitCast((vm.frame.pc - 1)[0]);
    const base = vm.frame.base;
    return call.invoke(base[ins.a], argumentsOf(ins, base), .{ .slot = base + ins.c });
}

/// Those of a `call` or `call_method`.
inline fn argumentsOf(ins: Instruction, base: [*]Value) call.Arguments {
    const has_self = ins.op == .call_method and !base[ins.a + 1].isUndefined();
    const first = base + ins.a + 1 + @intFromBool(ins.op == .call_method and !has_self);
    return .{ .first = first, .count = @as(u32, ins.b) + @intFromBool(has_self), .in_place = true };
}

/// Words of the instruction that ends at the frame's `pc`. Only reading from the start tells where
/// instructions begin, and this is rare.
pub fn wordsOfRunning() u32 {
    const frame = vm.frame;
    var at = frame.code.words;
    while (true) {
        const words = op.wordCount(@as(Instruction, @bitCast(at[0])).op);
        at += words;
        if (@intFromPtr(at) >= @intFromPtr(frame.pc)) return words;
    }
}

/// The countdown is used up.
pub noinline fn lookUp() Next {
    return .of(safepoint.reached());
}

/// An instruction failed.
pub noinline fn handle(err: Error) Next {
    return .of(outcomeOf(err));
}

fn outcomeOf(err: Error) ?Outcome {
    switch (err) {
        error.Raised => {},
        error.OutOfMemory => if (safepoint.retryAfterCollection(wordsOfRunning())) return null,
        error.OutOfFuel => {
            vm.frame.pc -= wordsOfRunning();
            return .out_of_fuel;
        },
        error.Stopped => return if (vm.stop_reason == .none) .awaiting_host else .stopped,
        error.NeedsPython, error.TailCall => instructions.raiseInternal(),
    }
    return switch (unwind.unwind()) {
        .handler => null,
        .outside => .raised,
    };
}
