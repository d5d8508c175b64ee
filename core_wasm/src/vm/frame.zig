//! Frames: one per running piece of bytecode, in one array. Their registers are windows on one stack of values.
//!
//!     registers   | caller: R0 R1 R2 .. callee arg0 arg1 | rest of the callee's window ..
//!                                  ^ret_slot ^base
//!
//! A call puts the callee right behind its function: the arguments are the callee's first registers, nothing is copied.
//! The result goes to `ret_slot`, unless `note` says that the caller's instruction has to be finished otherwise.
//!
//! Invariants:
//!   1. Only frames (and the loop's own locals, reloaded after every push and pop) point into the register stack, so
//!      that it can move when it grows.
//!   2. `note` holds what `resume.finish` needs together with the caller's instruction; no native stack is involved.

const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const Code = @import("../bytecode/code.zig").Code;

/// What becomes of the value that the frame returns.
pub const Note = enum(u8) {
    /// Write it to `ret_slot`.
    store,
    /// Drop it.
    discard,
    /// Leave the loop with it: the frame was entered by the host.
    exit,
    /// `__init__`: must be None; the result is `extra`, the new instance.
    construct,
    /// Result of a binary operator's method; NotImplemented tries the other operand. `extra`: state.
    binary,
    /// Result of a comparison's method for an instruction that stores it.
    compare,
    /// Its truth decides a jump; the instruction is the fused compare-and-jump or jump_if_*.
    jump,
    /// As `jump`, but the value is the result of a comparison's method that may be NotImplemented.
    compare_jump,
    /// `__bool__` or `__len__` for `not`: store the opposite.
    negate,
    /// `__contains__`: store the truth, or the opposite for not_in.
    contains,
    /// `__next__` or a generator, for `for_next`: store and jump; StopIteration ends the loop.
    for_next,
    /// A generator resumed by `send`, `next`, `throw`: its return raises StopIteration in the caller.
    generator_call,
    /// A generator or coroutine resumed by `delegate`.
    delegate,
    /// `__getattribute__`, property or descriptor; AttributeError falls back to `__getattr__`. `extra`: the object.
    attribute,
    /// `__getattr__` for load_method: the slot after the result is unbound.
    method_attribute,
    /// The result must be an iterator (`__iter__`).
    iterator,
    /// The result must be an awaitable's iterator.
    awaitable,
    /// A class body run by `run_class_body`: the result is its cell.
    class_body,
    /// A native asked its twin; store. (Separate so that profilers and tracebacks can tell.)
    twin,
    /// A module body (import); the result is the module.
    module,
    /// A twin of an instruction that needs a bool: stores the truth of the result.
    store_bool,
    /// The twin of a set operation: the result is dropped and NotImplemented never occurs.
    statement,
};

pub const Frame = extern struct {
    code: *Code,
    function: ?*layout.Function,
    /// Next instruction to run when control is back in this frame.
    pc: [*]const u32,
    base: [*]Value,
    ret_slot: [*]Value,
    globals: *layout.Dict,
    /// Namespace of class bodies, modules and exec; null for functions.
    locals: ?*layout.Dict,
    /// The generator that this frame runs for.
    generator: ?*layout.Generator,
    extra: Value,
    /// What was being handled when the frame was entered.
    handled: Value,
    note: Note,
    /// Small state of `note`.
    state: u8,
    unused: u16,
    /// The guest's view of this frame, once somebody asked for it.
    object: ?*layout.Frame,
};
