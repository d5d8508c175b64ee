//! The collector as guest code sees it: asking for a collection, and what memory there is.

const std = @import("std");
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;

pub const prelude_functions = bind.functions(.{
    .{ "_gc_collect()", collect, "" },
    .{ "_gc_collections()", collections, "" },
    .{ "_memory_in_use()", inUse, "" },
});

/// At the next safepoint: natives hold raw pointers, so not now.
fn collect() void {
    vm_module.requestSafepoint();
}

fn collections() i64 {
    return vm.heap.collections;
}

fn inUse() i64 {
    return @intCast(heap.bytesInUse());
}
