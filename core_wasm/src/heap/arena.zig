//! A bump allocator over the guest's heap for work that ends within one instruction: compiling, encoding. Counted against
//! the memory limit like everything else, given back at once.

const std = @import("std");
const heap = @import("heap.zig");
const vm_module = @import("../vm/vm.zig");

const Allocator = std.mem.Allocator;

pub const Arena = struct {
    first: ?*Chunk = null,
    used: usize = 0,
    size: usize = 0,

    const Chunk = struct { next: ?*Chunk, bytes: usize };
    const chunk_bytes = 32 * 1024 - 256;

    pub fn allocator(self: *Arena) Allocator {
        return .{ .ptr = self, .vtable = &.{
            .alloc = alloc,
            .resize = resize,
            .remap = remap,
            .free = free,
        } };
    }

    pub fn deinit(self: *Arena) void {
        var chunk = self.first;
        while (chunk) |one| {
            chunk = one.next;
            heap.freeRaw(one, one.bytes);
        }
        self.* = .{};
    }

    fn alloc(context: *anyopaque, len: usize, alignment: std.mem.Alignment, _: usize) ?[*]u8 {
        const self: *Arena = @ptrCast(@alignCast(context));
        const wanted = @max(alignment.toByteUnits(), 1);
        var start = std.mem.alignForward(usize, self.used, wanted);
        if (self.first == null or start + len > self.size) {
            // What fills an arena works in proportion to it. A small program fills none.
            if (self.first != null) vm_module.vm.countdown -= @intCast(self.used / 8);
            const bytes = @max(chunk_bytes, len + @sizeOf(Chunk) + wanted + 64);
            const chunk: *Chunk = @ptrCast(@alignCast(heap.allocRaw(bytes) catch return null));
            chunk.* = .{ .next = self.first, .bytes = bytes };
            self.first = chunk;
            self.size = bytes;
            start = std.mem.alignForward(usize, @sizeOf(Chunk), @max(wanted, 16));
        }
        self.used = start + len;
        const base: [*]u8 = @ptrCast(self.first.?);
        return base + start;
    }

    fn resize(context: *anyopaque, memory: []u8, _: std.mem.Alignment, new_len: usize, _: usize) bool {
        const self: *Arena = @ptrCast(@alignCast(context));
        const base: [*]u8 = @ptrCast(self.first orelse return false);
        // Only the newest allocation can grow or shrink in place.
        if (memory.ptr + memory.len != base + self.used) return new_len <= memory.len;
        const start = @intFromPtr(memory.ptr) - @intFromPtr(base);
        if (start + new_len > self.size) return false;
        self.used = start + new_len;
        return true;
    }

    fn remap(context: *anyopaque, memory: []u8, alignment: std.mem.Alignment, new_len: usize, address: usize) ?[*]u8 {
        return if (resize(context, memory, alignment, new_len, address)) memory.ptr else null;
    }

    fn free(_: *anyopaque, _: []u8, _: std.mem.Alignment, _: usize) void {}
};
