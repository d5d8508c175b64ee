//! Frames: one per running piece of bytecode, in one array. Their registers are windows on one stack of values.
//!
//!     registers   | caller: R0 R1 R2 .. callee arg0 arg1 | rest of the callee's window ..
//!                                  ^ret_slot ^base
//!
//! A call puts the callee right behind its function: the arguments are the callee's first registers, nothing is copied.
//! The result goes to `ret_slot`, unless `note` says that the caller's instruction has to be finished otherwise
//! (resume.zig).
//!
//! Invariants:
//!   1. Only frames (and the loop's own locals, reloaded after every push and pop) point into the register stack, so
//!      that it can move when it grows.
//!   2. `note` holds what `resume.finish` needs together with the caller's instruction; no native stack is involved.
//!   3. `pc` of a frame that is not running points behind the instruction that is being executed.

const std = @import("std");
const limits = @import("../limits.zig");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const Code = @import("../bytecode/code.zig").Code;
const heap = @import("../heap/heap.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

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
    /// Result of a binary operator's method; NotImplemented tries the next one. `state`: which was tried.
    binary,
    /// The same for comparisons, plain or fused with a jump.
    compare,
    /// `__bool__` for a jump, `not` or `to bool` instruction.
    truth,
    /// `__len__` for the same.
    truth_by_length,
    /// `__contains__` for in, not_in and jump_in.
    contains,
    /// `__next__` or a generator, for `for_next`: store and jump; StopIteration ends the loop.
    for_next,
    /// A generator or coroutine resumed by `delegate`.
    delegate,
    /// A property, descriptor or `__getattribute__`; AttributeError falls back to `__getattr__` of `extra`.
    attribute,
    /// `__iter__`: the result must be an iterator.
    iterator,
    /// `__await__`: the result must be an iterator, no coroutine.
    awaitable,
    /// A class body: the result is the namespace's cell or None.
    class_body,
    /// A module body, for an import: the result is the module in `extra`.
    module,
    /// Twins `_op_unpack` and `_op_unpack_star`: a tuple whose items go to `ret_slot[0..]`.
    spread,
    /// Result of `__len__` for get_len: must be an int that is not negative.
    length,
    /// Result of `__hash__`: must be an int.
    hash,
    /// Result must be a str (`__format__`, `__str__`, `__repr__`); `state` says which for the message.
    text,
    /// A generator that a built-in empties (drain.zig): `state` is the mode, `extra` the consumer's list.
    drain,
};

const checked = @import("builtin").mode == .debug;

pub const Frame = extern struct {
    code: *Code,
    /// Next instruction to run when control is back in this frame.
    pc: [*]const u32,
    base: [*]Value,
    ret_slot: [*]Value,
    globals: *layout.Dict,
    function: ?*layout.Function,
    // From here to `handlers` everything is zero in the frame of a simple call: two stores (`setPlain`) and one look (`isPlain`).
    /// Namespace of class bodies, modules and exec; null for functions.
    locals: ?*layout.Dict,
    /// The guest's view of this frame, once somebody asked for it.
    object: ?*layout.Frame,
    /// The generator that this frame runs for.
    generator: ?*layout.Generator,
    note: Note,
    /// Small state of `note`; for `store` and `construct`: 1 if the guest has a view of the frame.
    state: u8,
    /// Set while `reraise` travels: no new line in the traceback for this frame.
    quiet: bool,
    /// How many exceptions it is handling, one inside the other.
    handlers: u8,
    /// Object of `note`. Valid only for notes that use it.
    extra: Value,
    /// Generators: what was being handled when it was resumed.
    handled: Value,

    /// A function's frame whose result is only stored.
    pub inline fn setPlain(self: *Frame) void {
        @setRuntimeSafety(checked);
        // Volatile: else one store of a vector, which is kept in memory for it.
        const words: *align(4) volatile [2]u64 = @ptrCast(&self.locals);
        words[0] = 0;
        words[1] = 0;
    }

    /// Is the result only stored, and no generator's?
    pub inline fn isPlain(self: *const Frame) bool {
        @setRuntimeSafety(checked);
        return @as(*align(4) const u64, @ptrCast(&self.generator)).* == 0;
    }

    /// Is it the call of an `__init__`, of which the instance is the result?
    pub inline fn isConstructor(self: *const Frame) bool {
        @setRuntimeSafety(checked);
        return self.note == .construct and self.generator == null and self.state == 0;
    }
};

comptime {
    std.debug.assert(@backingInt(Note.store) == 0);
    if (@sizeOf(usize) == 4) {
        std.debug.assert(@offsetOf(Frame, "handlers") == @offsetOf(Frame, "locals") + 15);
        std.debug.assert(@offsetOf(Frame, "handlers") == @offsetOf(Frame, "generator") + 7);
    }
    std.debug.assert(@sizeOf(Frame) == 56 or @sizeOf(Frame) == 64);
}

pub inline fn next(frame: *Frame) *Frame {
    @setRuntimeSafety(checked);
    return @ptrFromInt(@intFromPtr(frame) + @sizeOf(Frame));
}

pub inline fn previous(frame: *Frame) *Frame {
    @setRuntimeSafety(checked);
    return @ptrFromInt(@intFromPtr(frame) - @sizeOf(Frame));
}

pub inline fn isBottom(frame: *Frame) bool {
    return @intFromPtr(frame) == @intFromPtr(vm.frames);
}

/// Number of frames on the stack, the idle bottom one not counted.
pub fn depth() u32 {
    return @intCast((@intFromPtr(vm.frame) - @intFromPtr(vm.frames)) / @sizeOf(Frame));
}

/// First register above the current frame's window: where arguments of calls made by slow paths are put.
pub inline fn top() [*]Value {
    return vm.frame.base + vm.frame.code.register_count;
}

/// Registers behind `vm.registers_end`: no window reaches into them, so that a few arguments can always be put above the running
/// window without moving the stack, while a caller still holds pointers into it.
pub const spare_registers = 256;

/// Where the register stack really ends.
pub inline fn storageEnd() [*]Value {
    return vm.registers_end + spare_registers;
}

/// Room for `count` registers above the current window. More than `spare_registers` may move the register stack: pointers
/// into it are void.
pub inline fn reserve(count: usize) Error!void {
    if (@intFromPtr(top() + count) > @intFromPtr(storageEnd())) try growRegisters(top() + count);
}

/// Index of a register in the whole stack: survives growing.
pub inline fn offsetOf(register: [*]const Value) usize {
    return (@intFromPtr(register) - @intFromPtr(vm.registers)) / @sizeOf(Value);
}

/// Doubles the register stack until `end` lies in it; all frames' pointers into it move along.
pub noinline fn growRegisters(end: [*]Value) Error!void {
    const old = vm.registers;
    const old_size = @intFromPtr(storageEnd()) - @intFromPtr(old);
    const needed = @intFromPtr(end) - @intFromPtr(old);
    const new_size = @max(old_size * 2, needed + 4096 + spare_registers * @sizeOf(Value));
    const fresh: [*]Value = @ptrCast(@alignCast(try heap.allocRaw(new_size)));
    const words = old_size / @sizeOf(Value);
    @memcpy(fresh[0..words], old[0..words]);
    @memset(fresh[words .. new_size / @sizeOf(Value)], Value.undefined_);
    const delta = @intFromPtr(fresh) -% @intFromPtr(old);
    var frame: *Frame = &vm.frames[0];
    while (@intFromPtr(frame) <= @intFromPtr(vm.frame)) : (frame = next(frame)) {
        frame.base = @ptrFromInt(@intFromPtr(frame.base) +% delta);
        // Slots outside the stack (vm fields) stay where they are.
        const slot = @intFromPtr(frame.ret_slot);
        if (slot >= @intFromPtr(old) and slot < @intFromPtr(old) + old_size)
            frame.ret_slot = @ptrFromInt(slot +% delta);
    }
    vm.registers = fresh;
    vm.registers_end = fresh + new_size / @sizeOf(Value) - spare_registers;
}

/// Room for one more frame, or RecursionError.
pub noinline fn growFrames() Error!void {
    const count = depth() + 1;
    var most = vm.recursion_max;
    if (count >= most) {
        // Frames of what is native elsewhere are no recursion of the program's.
        try vm_module.charge(count / 8);
        const hidden = hiddenFrames();
        if (count - hidden >= most or count >= @as(u64, most) * hidden_share) {
            setLimit();
            return @import("raise.zig").raise(.RecursionError, "maximum recursion depth exceeded", .{});
        }
        most += hidden;
    }
    if (count + 1 >= vm.frames_capacity) {
        const capacity = @min(vm.frames_capacity * 2, most + 1);
        const fresh: [*]Frame = @ptrCast(@alignCast(try heap.allocRaw(capacity * @sizeOf(Frame))));
        @memcpy(fresh[0..count], vm.frames[0..count]);
        vm.frames = fresh;
        vm.frames_capacity = capacity;
        vm.frame = &fresh[count - 1];
    }
    vm.frames_limit = &vm.frames[@min(vm.frames_capacity - 1, most)];
}

/// How many frames there may be for each that counts.
const hidden_share = 4;

fn hiddenFrames() u32 {
    var count: u32 = 0;
    var frame: *Frame = &vm.frames[0];
    while (@intFromPtr(frame) <= @intFromPtr(vm.frame)) : (frame = next(frame)) count += @intFromBool(frame.code.flags.hidden);
    return count;
}

/// Where frames are counted again. After hidden frames it is further up (see `growFrames`), until a RecursionError.
pub fn setLimit() void {
    vm.frames_limit = &vm.frames[@min(vm.frames_capacity - 1, vm.recursion_max)];
}

/// Back to the small areas below 1 MiB, when nothing runs. The registers there are those of a while ago if they had moved.
pub fn reset() void {
    if (@intFromPtr(vm.registers) == limits.registers_address) return resetPointers();
    clear();
}

/// The same, and no register has a value.
pub fn clear() void {
    resetPointers();
    const size = (@intFromPtr(storageEnd()) - @intFromPtr(vm.registers)) / @sizeOf(Value);
    @memset(vm.registers[0..size], Value.undefined_);
}

fn resetPointers() void {
    vm.frames = @ptrFromInt(limits.frames_address);
    vm.frames_capacity = limits.frames_bytes / @sizeOf(Frame);
    vm.registers = @ptrFromInt(limits.registers_address);
    vm.registers_end = @ptrFromInt(limits.registers_address + limits.registers_bytes - spare_registers * @sizeOf(Value));
    vm.frame = &vm.frames[0];
    setLimit();
}

/// Pushes a frame for `code` whose first registers, the arguments, already stand at `base`.
/// Fields that only some notes use (`extra`, `state`) are for the caller to set.
pub inline fn push(code: *Code, base: [*]Value, globals: *layout.Dict, ret_slot: [*]Value, note: Note) Error!*Frame {
    if (@intFromPtr(base + code.register_count) > @intFromPtr(vm.registers_end)) return pushGrowing(code, base, globals, ret_slot, note);
    if (@intFromPtr(vm.frame) >= @intFromPtr(vm.frames_limit)) try growFrames();
    const frame = next(vm.frame);
    frame.code = code;
    frame.pc = code.words;
    frame.base = base;
    frame.ret_slot = ret_slot;
    frame.globals = globals;
    frame.function = null;
    frame.setPlain();
    frame.note = note;
    vm.frame = frame;
    return frame;
}

noinline fn pushGrowing(code: *Code, base: [*]Value, globals: *layout.Dict, ret_slot: [*]Value, note: Note) Error!*Frame {
    const offset = offsetOf(base);
    const slot_address = @intFromPtr(ret_slot);
    const inside = slot_address >= @intFromPtr(vm.registers) and slot_address < @intFromPtr(storageEnd());
    const slot_offset = if (inside) offsetOf(ret_slot) else 0;
    try growRegisters(base + code.register_count);
    return push(code, vm.registers + offset, globals, if (inside) vm.registers + slot_offset else ret_slot, note);
}
