//! Calls of the host into a program that waits for it: what the program waits for is put aside, and comes back afterwards.
//!
//!     program ── host call 5 ──> host ── calls a function ──> its frames, on top of those of the program
//!        waits                   host <── value ───────────── gone again; the program waits for the answer to 5 as before
//!
//! The program has left the native stack when its host function runs, so nothing nests there: a level is a few words here and
//! a frame with the note `exit`. Their number is bounded because each is a host function that runs, on the host's stack.

const limits = @import("../limits.zig");
const Value = @import("../object/value.zig").Value;
const heap = @import("../heap/heap.zig");
const frame_module = @import("../vm/frame.zig");
const generator = @import("../vm/generator.zig");
const host = @import("host.zig");
const request = @import("request.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

/// What one call of the host has put aside.
const Level = extern struct {
    pending: ?[*]u8,
    pending_length: u32,
    pending_request: u32,
    phase: request.Phase,
    calling: bool,
    retry_pc: u32,
    failure: Value,
    handled: Value,
};

const State = extern struct {
    levels: ?[*]Level = null,
    count: u32 = 0,
};
const state = limits.variable(State, .levels);

pub fn markRoots(comptime mark: fn (Value) callconv(.@"inline") void, comptime markRaw: fn ([*]u8) void) void {
    const levels = state.levels orelse return;
    markRaw(@ptrCast(levels));
    for (levels[0..state.count]) |*level| {
        if (level.pending) |bytes| markRaw(bytes);
        mark(level.failure);
        mark(level.handled);
    }
}

/// How many calls of the host are running on top of the program.
pub inline fn count() u32 {
    return state.count;
}

pub fn isFull() bool {
    return state.count == limits.host_levels_max;
}

/// Puts aside what the program waits for.
pub fn enter() Error!void {
    if (state.levels == null) state.levels = @ptrCast(@alignCast(try heap.allocRaw(limits.host_levels_max * @sizeOf(Level))));
    state.levels.?[state.count] = .{
        .pending = host.state.pending,
        .pending_length = host.state.pending_length,
        .pending_request = host.state.pending_request,
        .phase = request.state.phase,
        .calling = request.state.calling,
        .retry_pc = vm.retry_pc,
        .failure = request.state.failure,
        .handled = vm.handled,
    };
    state.count += 1;
    host.state.pending = null;
    host.state.pending_request = 0;
    request.state.failure = .none;
    vm.retry_pc = 0;
}

/// The innermost call has ended: its frames are gone.
pub fn leave() void {
    state.count -= 1;
    const level = &state.levels.?[state.count];
    host.state.pending = level.pending;
    host.state.pending_length = level.pending_length;
    host.state.pending_request = level.pending_request;
    host.state.unread = false;
    request.state.phase = level.phase;
    request.state.calling = level.calling;
    request.state.failure = level.failure;
    request.state.stopped_for_fuel = false;
    vm.retry_pc = level.retry_pc;
    vm.handled = level.handled;
    vm.pending = .none;
    vm.left = false;
    vm.native_depth = 0;
}

/// Ends the innermost call where it stands, running none of its code.
pub fn drop() void {
    while (!frame_module.isBottom(vm.frame)) {
        const frame = vm.frame;
        if (frame.generator) |owner| generator.finishState(owner);
        vm.frame = frame_module.previous(frame);
        if (frame.note == .exit) break;
    }
    leave();
}

/// Nothing runs any more.
pub fn reset() void {
    state.* = .{};
}
