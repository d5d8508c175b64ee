//! Where the loop looks up: after `countdown` went below zero, at a backward jump or a call.
//!
//! Three things may want its attention: a collection, the end of a time slice, the end of the fuel. All three are decided
//! here, and only here, so the loop pays one compare for all of them.

const std = @import("std");
const build_options = @import("build_options");
const Value = @import("../object/value.zig").Value;
const mark = @import("../heap/mark.zig");
const finalizers = @import("../heap/finalizers.zig");
const Outcome = @import("loop_tail.zig").Outcome;
const frame_module = @import("frame.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;

/// The countdown is used up. Null: go on.
pub fn reached() ?Outcome {
    // Anywhere but at the instruction that is tried again, the program has got on since it ran out of memory.
    if (@intFromPtr(vm.frame.pc) != vm.retry_pc) vm.retry_pc = 0;
    if (vm.collect_wanted or build_options.stress_gc or finalizers.wantCollection()) {
        vm.collect_wanted = false;
        collect();
    }
    const left = vm_module.fuelLeft();
    if (left < 0) {
        vm.countdown = left;
        vm.reserve = 0;
        return .out_of_fuel;
    }
    vm.slice_used += vm.fuel_seen - left;
    vm.fuel_seen = left;
    const slice_over = vm.slice_used >= vm.slice;
    if (slice_over) vm.slice_used = 0;
    finalizers.start();
    refill();
    return if (slice_over) .slice else null;
}

/// Gives the loop as much as it may spend before it has to look up again.
pub fn refill() void {
    const left = vm_module.fuelLeft();
    const granted = if (finalizers.needSafepoint()) -1 else @min(left, if (build_options.stress_gc) stressStep() else @max(1, vm.slice - vm.slice_used));
    vm.countdown = granted;
    vm.reserve = left - granted;
}

/// Stress build: fuel until the next collection. Every safepoint at first; a long program is not collected for ever.
fn stressStep() i64 {
    return if (vm.heap.collections < 10_000) 1 else 199;
}

/// A run begins or goes on with `fuel` units in all.
pub fn start(fuel: i64) void {
    vm.reserve = fuel;
    vm.countdown = 0;
    vm.fuel_seen = fuel;
    vm.slice_used = 0;
    vm.early_collections = 0;
    refill();
}

/// Collections cost no fuel unless the memory is full, since what they cost depends on more than the program. They cost time, so they
/// use up the slice: a guest that collects all the time still lets the host look at its clock.
fn collect() void {
    mark.collect();
    vm.slice_used += vm.heap.blocks_used * units_per_block;
}

/// Tracing a block of small objects takes about 5 us, a unit about 5 ns.
const units_per_block = 1000;

/// An instruction found no memory. True: garbage was collected, `pc` is back at the instruction. False: MemoryError is
/// pending, because the same instruction has failed right after a collection.
///
/// The program cannot come back to an instruction without a jump backwards or a call, and after a collection the next one
/// of those ends up in `reached`, because the countdown is moved into the reserve here. So `retry_pc` still stands if and
/// only if nothing else has been done, whatever the failing instruction itself has allocated and spent.
pub fn retryAfterCollection(words: u32) bool {
    const frame = vm.frame;
    const at: u32 = @intCast(@intFromPtr(frame.pc - words));
    if (vm.retry_pc == at) {
        vm.retry_pc = 0;
        vm.pending = vm.memory_error;
        return false;
    }
    collect();
    // Nothing but the program and its memory limit decides when this happens; one that lives at its limit collects all the time.
    vm.reserve -= @as(i64, vm.heap.blocks_used) * units_per_block;
    vm.retry_pc = at;
    vm.reserve += vm.countdown;
    vm.countdown = 0;
    frame.pc -= words;
    return true;
}
