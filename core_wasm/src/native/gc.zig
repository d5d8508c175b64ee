//! The collector as guest code sees it: asking for a collection, and what memory there is.

const std = @import("std");
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const heap = @import("../heap/heap.zig");
const frame_module = @import("../vm/frame.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;

pub const prelude_functions = bind.functions(.{
    .{ "_gc_collect()", collect, "" },
    .{ "_gc_collections()", collections, "" },
    .{ "_memory_in_use()", inUse, "" },
});

/// At the next safepoint: natives hold raw pointers, so not now. What expressions of the caller have left in registers must
/// not keep objects alive: where they were lies the window of `_weak_collect`, which keeps nothing but a number.
fn collect() void {
    const start = vm.frame.base + vm.frame.code.register_names.len;
    const room = (@intFromPtr(frame_module.storageEnd()) - @intFromPtr(start)) / @sizeOf(Value);
    @memset(start[0..@min(room, left_over)], Value.undefined_);
    vm_module.requestSafepoint();
}

/// Enough for the windows of all that is called until the collection.
const left_over = frame_module.spare_registers;

fn collections() i64 {
    return vm.heap.collections;
}

fn inUse() i64 {
    return @intCast(heap.bytesInUse());
}
