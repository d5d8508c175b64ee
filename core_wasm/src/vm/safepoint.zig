//! Where the loop looks up: after `countdown` went below zero, at a backward jump or a call.
//!
//! Three things may want its attention: a collection, the end of a time slice, the end of the fuel. All three are decided
//! here, and only here, so the loop pays one compare for all of them.

const std = @import("std");
const build_options = @import("build_options");
const Value = @import("../object/value.zig").Value;
const mark = @import("../heap/mark.zig");
const Outcome = @import("loop.zig").Outcome;
const frame_module = @import("frame.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;

/// The countdown is used up. Null: go on.
pub noinline fn reached() ?Outcome {
    if (vm.collect_wanted or build_options.stress_gc) {
        vm.collect_wanted = false;
        mark.collect();
    }
    const left = vm_module.fuelLeft();
    if (left <= 0) {
        vm.countdown = left;
        vm.reserve = 0;
        return .out_of_fuel;
    }
    vm.slice_used += vm.fuel_seen - left;
    vm.fuel_seen = left;
    const slice_over = vm.slice_used >= vm.slice;
    if (slice_over) vm.slice_used = 0;
    refill();
    return if (slice_over) .slice else null;
}

/// Gives the loop as much as it may spend before it has to look up again.
pub fn refill() void {
    const left = vm_module.fuelLeft();
    const granted = @min(left, if (build_options.stress_gc) 1 else @max(1, vm.slice - vm.slice_used));
    vm.countdown = granted;
    vm.reserve = left - granted;
}

/// A run begins or goes on with `fuel` units in all.
pub fn start(fuel: i64) void {
    vm.reserve = fuel;
    vm.countdown = 0;
    vm.fuel_seen = fuel;
    vm.slice_used = 0;
    refill();
}

/// An instruction found no memory. True: garbage was collected, `pc` is back at the instruction. False: MemoryError is
/// pending, because the same instruction has failed right after a collection.
pub fn retryAfterCollection(words: u32) bool {
    const frame = vm.frame;
    const at: u32 = @intCast(@intFromPtr(frame.pc));
    const again = vm.retry_pc == at and vm.retry_collections == vm.heap.collections;
    // What was allocated since tells whether the program got on in between.
    if (!again or vm.heap.allocated > retry_bytes) {
        mark.collect();
        vm.retry_pc = at;
        vm.retry_collections = vm.heap.collections;
        frame.pc -= words;
        return true;
    }
    vm.retry_pc = 0;
    vm.pending = vm.memory_error;
    return false;
}

const retry_bytes = 256 * 1024;
