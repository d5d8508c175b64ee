//! The exports of `wardian.wasm`, nothing else. What they mean is in abi/request.zig.

const std = @import("std");
const limits = @import("limits.zig");
const request = @import("abi/request.zig");
const baking = @import("image/bake.zig");
const host = @import("abi/host.zig");
const difference = @import("heap/difference.zig");
const manifest_module = @import("abi/manifest.zig");
const heap = @import("heap/heap.zig");
const vm_module = @import("vm/vm.zig");

/// A broken invariant stops the core at once: the host sees a trap. No text, so that the module stays small.
pub const panic = std.debug.no_panic;

export fn manifest() u32 {
    return manifest_module.get(@intCast(@intFromPtr(host.answer_place)));
}

/// Room for a message of `size` bytes, or 0.
export fn mailbox(size: u32) u32 {
    if (size <= limits.mailbox_bytes) return limits.mailbox_address;
    if (!vm_module.vm.baked and vm_module.vm.heap.high.end == 0)
        heap.boot(@intCast(@wasmMemorySize(0) * 65536));
    const storage = heap.allocRaw(size) catch return 0;
    request.mailbox_storage.* = storage;
    return @intCast(@intFromPtr(storage));
}

export fn configure(address: u32, length: u32) i32 {
    return @backingInt(request.configure(address, length));
}

export fn run(address: u32, length: u32) i32 {
    return @backingInt(request.run(address, length));
}

export fn @"resume"(address: u32, length: u32) i32 {
    return @backingInt(request.goOn(address, length));
}

export fn abort() i32 {
    return @backingInt(request.abort());
}

/// The host calls a function that the guest has lent it: in an idle session, or in one that waits for the host.
export fn call(address: u32, length: u32) i32 {
    return @backingInt(request.call(address, length));
}

/// Ends calls of the host until `level` of them are left, and says again what the program waits for.
export fn back(level: u32) i32 {
    return @backingInt(request.back(level));
}

/// The host is done with what the guest has lent it: [number, ...].
export fn release(address: u32, length: u32) i32 {
    return @backingInt(request.release(address, length));
}

/// Address of the address and length of the last reply.
export fn reply() u32 {
    return @intCast(@intFromPtr(request.reply_place));
}

/// Where memory differs from the image, in `count` ranges, or all that is there: see
/// heap/difference.zig. Returns how large the chunk is.
export fn differences(count: u32, takes_all: u32) u32 {
    return @bitCast(difference.find(count, takes_all != 0));
}

/// Puts such a chunk back. 0: done, 1: refused.
export fn apply(row_count: u32, content_bytes: u32) i32 {
    return @intFromBool(!difference.apply(row_count, content_bytes));
}

/// Only in a core as it is distributed: compiles the library and freezes the heap.
export fn bake(address: u32, length: u32) i32 {
    if (vm_module.vm.baked) return -1;
    if (vm_module.vm.heap.high.end == 0) heap.boot(@intCast(@wasmMemorySize(0) * 65536));
    return baking.bake(address, length);
}
