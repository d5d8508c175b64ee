//! What the library's `sys` asks the core for: limits of the session and sizes of objects.
//!
//! The recursion limit that the host configures is what a session starts with; frames count as memory, so raising it costs
//! the guest its own.

const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const limits = @import("../limits.zig");
const heap = @import("../heap/heap.zig");
const frame_module = @import("../vm/frame.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;

pub const prelude_functions = bind.functions(.{
    .{ "_recursion_limit()", recursionLimit, "" },
    .{ "_recursion_limit_set(limit, /)", setRecursionLimit, "" },
    .{ "_frame_depth()", frameDepth, "" },
    .{ "_heap_bytes()", heapBytes, "" },
    .{ "_run_number()", runNumber, "Which run of the session this is" },
});

/// Counts the runs of a session, so that the library can tell what an earlier run, which was stopped, left behind.
pub const run_number = @import("../limits.zig").variable(u32, .run_number);

fn runNumber() i64 {
    return run_number.*;
}

fn recursionLimit() i64 {
    return vm.recursion_max;
}

fn setRecursionLimit(limit: i64) void {
    vm.recursion_max = @intCast(@max(1, @min(limit, limits.recursion_max)));
    frame_module.setLimit();
}

fn frameDepth() i64 {
    return frame_module.depth();
}

fn heapBytes() i64 {
    return @intCast(heap.bytesInUse());
}
