//! Finalisers: `__del__` of objects that nothing refers to any more, `finally` in generators that
//! nobody will resume.
//!
//! Objects die when a collection finds that they have. So that programs which wait for a `__del__`
//! see it where CPython, counting references, runs it, a program that has such objects is collected
//! at every instruction that may be a safepoint: the first times for nothing, then as often as is
//! cheap compared with what the program does.
//!
//!     finalizable   objects with a finaliser that has not run
//!         |         a collection (mark.zig) finds some dead: what refers to others comes first
//!     finalizing    kept alive until `_run_finalizers` of the prelude has called them, at a
//!                   safepoint in guest code
//!
//! An object is finalised once: afterwards it is like any other.

const layout = @import("../object/layout.zig");
const Object = layout.Object;
const Value = @import("../object/value.zig").Value;
const tuple = @import("../object/tuple.zig");
const bind = @import("../native/bind.zig");
const call = @import("../vm/call.zig");
const frame_module = @import("../vm/frame.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

pub fn register(object: *Object) void {
    vm.finalizable.push(object);
    if (object.kind == .generator) return;
    vm.finalizable_instances += 1;
    if (isEager()) vm_module.lookUp();
}

/// Whether there is still something to do for an object that has been found dead.
pub fn isDue(object: *Object) bool {
    if (object.kind != .generator) return true;
    const generator = object.as(layout.Generator);
    return switch (generator.state) {
        .suspended => true,
        .created => generator.flavor == .coroutine,
        .running, .finished => false,
    };
}

const free_collections = 400;
const units_per_block = 1000;

/// Whether a safepoint should collect only to find out who has died.
pub fn wantCollection() bool {
    if (vm.finalizable_instances == 0 or vm.finalizers_running or isInLibrary()) return false;
    const left = vm_module.fuelLeft();
    const spent = vm.early_collected_at - left;
    const cheap = spent < 0 or spent >= 20 * units_per_block * @as(i64, vm.heap.blocks_used);
    if (!cheap and !isEager()) return false;
    vm.early_collections +|= 1;
    vm.early_collected_at = left;
    return true;
}

fn isEager() bool {
    return vm.early_collections < free_collections;
}

/// Whether the next safepoint has to be the very next instruction that is not one of the fast ones.
pub inline fn needSafepoint() bool {
    if (vm.finalizable.len + vm.finalizing.len == 0 or vm.finalizers_running) return false;
    return vm.finalizing.len > 0 or (vm.finalizable_instances > 0 and isEager());
}

/// Lets the finalisers of the dead run before the program goes on, unless the library is at work.
pub fn start() void {
    if (vm.finalizing.len == 0 or vm.finalizers_running) return;
    if (isInLibrary()) return;
    vm.finalizers_running = true;
    const target: call.Target = .{ .slot = vm.registers, .note = .discard };
    call.invokeWith(call.preludeFunction("_run_finalizers"), &.{}, target) catch {
        vm.finalizers_running = false;
        vm.pending = .none;
    };
}

/// The library's inner workings are not interrupted.
fn isInLibrary() bool {
    return frame_module.isBottom(vm.frame) or vm.frame.code.flags.hidden;
}

pub const prelude_functions = bind.functions(.{
    .{ "_take_dead()", takeDead, "" },
    .{ "_finalizers_done()", done, "" },
    .{ "_has_dead()", hasDead, "" },
    .{ "_finalizable_count()", count, "" },
    .{ "_is_unstarted(generator, /)", isUnstarted, "" },
});

/// One of those whose finaliser is due, in a tuple; or nothing.
fn takeDead() Error!*layout.Tuple {
    const items = vm.finalizing.slice();
    if (items.len == 0) return vm.empty_tuple;
    const one = try tuple.fromSlice(&.{Value.from(items[0])});
    vm.finalizers_running = true;
    for (items[1..], 0..) |later, i| items[i] = later;
    vm.finalizing.len -= 1;
    return one;
}

fn hasDead() bool {
    return vm.finalizing.len > 0;
}

/// Of all whose finaliser has not run.
fn count() i64 {
    return @intCast(vm.finalizable.len + vm.finalizing.len);
}

fn isUnstarted(generator: *layout.Generator) bool {
    return generator.state == .created;
}

fn done() void {
    vm.finalizers_running = false;
}
