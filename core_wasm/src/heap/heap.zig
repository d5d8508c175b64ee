//! Where guest objects live: blocks of 8 KiB, each cut into cells of one size class.
//!
//!     block   | header: class, run length, mark bits | cell | cell | cell ...
//!
//! Allocation bumps a cursor through a hole: a run of cells that the last collection found dead. Marks are read,
//! never the dead cells themselves, so sweeping costs nothing per dead object. Objects above the largest class get a
//! run of whole blocks. The baked image is outside all this: its objects are immortal (see `inImage`).
//!
//! Invariants:
//!   1. A collection happens only at a safepoint of the loop, never inside an allocation: natives hold raw pointers.
//!   2. Memory is counted by the block, so `bytesInUse` is what the guest really holds.
//!   3. An allocation beyond the limit fails with OutOfMemory before anything has changed.
//!   4. Cells are not cleared: whoever allocates initialises every field before the next safepoint.
//!
//! Not here: what is alive (mark.zig), what an object looks like (object/layout.zig).

const std = @import("std");
const assert = std.debug.assert;
const limits = @import("../limits.zig");
const layout = @import("../object/layout.zig");
const Object = layout.Object;
const Value = @import("../object/value.zig").Value;
const Type = @import("../object/type.zig").Type;
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const vm = vm_module.vm;

pub const block_size = 8192;
const granule = 16;
const header_size = 96;
const mark_words = 16;

const cell_sizes = [_]u16{
    16,  32,  48,  64,  80,  96,  112,  128,  160,  192,  224,
    256, 320, 384, 448, 512, 640, 800, 1008, 1344, 2016, 2688, 4048,
};
pub const class_count = cell_sizes.len;
const small_max = cell_sizes[class_count - 1];

const class_of: [small_max / granule + 1]u8 = table: {
    @setEvalBranchQuota(10_000);
    var out: [small_max / granule + 1]u8 = undefined;
    var class: u8 = 0;
    for (&out, 0..) |*c, granules| {
        if (granules * granule > cell_sizes[class]) class += 1;
        c.* = class;
    }
    break :table out;
};

const BlockKind = enum(u8) { free, small, large, more };

pub const Block = extern struct {
    kind: BlockKind,
    class: u8,
    unused: u16 = 0,
    /// Blocks in this run (free and large).
    run: u32,
    /// Next block of the class, or next free run.
    next: ?*Block,
    unused_words: [5]u32 = @splat(0),
    marks: [mark_words]u32,

    inline fn address(self: *Block) u32 {
        return @intCast(@intFromPtr(self));
    }

    inline fn markBit(self: *Block, at: u32) bool {
        const bit = (at - self.address() - header_size) / granule;
        return self.marks[bit / 32] & @as(u32, 1) << @intCast(bit % 32) != 0;
    }

    fn isEmpty(self: *Block) bool {
        for (self.marks) |word| if (word != 0) return false;
        return true;
    }
};

comptime {
    assert(@sizeOf(Block) == header_size);
    assert((block_size - header_size) / granule <= mark_words * 32);
}

const Class = extern struct {
    /// The hole being filled.
    cursor: u32 = 0,
    limit: u32 = 0,
    /// The block that the hole is in, and the head of the list of the class.
    block: ?*Block = null,
    first: ?*Block = null,
};

/// A stretch of linear memory cut into blocks.
const Region = extern struct { start: u32, end: u32 };

pub const Heap = extern struct {
    classes: [class_count]Class = @splat(.{}),
    free_runs: ?*Block = null,
    low: Region = .{ .start = 0, .end = 0 },
    high: Region = .{ .start = 0, .end = 0 },
    image_start: u32 = 0,
    image_size: u32 = 0,
    blocks_used: u32 = 0,
    blocks_peak: u32 = 0,
    /// What the guest may hold, and what is kept back from it (see `grantReserve`).
    blocks_max: u32 = 0,
    reserve: u32 = 0,
    reserve_granted: bool = false,
    /// Bytes handed out since the last collection, and how many ask for the next one.
    allocated: u64 = 0,
    threshold: u64 = threshold_min,
    collections: u32 = 0,
};

/// `class` of runs that the core uses for itself, which do not count as the guest's memory.
const own_class = 0xFF;

const threshold_min: u64 = 1 << 20;

/// Objects of the image never die and are traced only when `wrote` has noticed a change.
pub inline fn inImage(pointer: anytype) bool {
    return @as(u32, @intCast(@intFromPtr(pointer))) -% vm.heap.image_start < vm.heap.image_size;
}

/// The write barrier: call after storing a reference into an object that exists for longer than this instruction.
pub inline fn wrote(pointer: anytype) void {
    if (inImage(pointer)) remember(@ptrCast(pointer));
}

noinline fn remember(object: *Object) void {
    if (object.flags.remembered) return;
    object.flags.remembered = true;
    vm.remembered.push(object);
}

/// Uninitialised cell of at least `size` bytes, aligned to 16.
pub inline fn allocRaw(size: usize) Error![*]u8 {
    if (size <= small_max) {
        const class = &vm.heap.classes[class_of[(size + granule - 1) / granule]];
        const at = class.cursor;
        const after = at + cell_sizes[class_of[(size + granule - 1) / granule]];
        if (after <= class.limit) {
            class.cursor = after;
            return @ptrFromInt(at);
        }
        return allocInNextHole(class_of[(size + granule - 1) / granule]);
    }
    return allocLarge(size);
}

/// `n` values, uninitialised.
pub inline fn allocValues(n: usize) Error![*]Value {
    if (n > std.math.maxInt(u32) / @sizeOf(Value)) return error.OutOfMemory;
    return @ptrCast(@alignCast(try allocRaw(n * @sizeOf(Value))));
}

/// An object with its header set; `extra` bytes follow the layout. All other fields are for the caller.
pub inline fn create(comptime T: type, class: *Type, extra: usize) Error!*T {
    if (extra > std.math.maxInt(u32) / 2) return error.OutOfMemory;
    const object: *T = @ptrCast(@alignCast(try allocRaw(@sizeOf(T) + extra)));
    object.object = .{ .type = class, .kind = T.kind };
    return object;
}

/// Bytes that an allocation of `size` really gets: growing containers use all of it.
pub fn roundUp(size: usize) usize {
    if (size <= small_max) return cell_sizes[class_of[(size + granule - 1) / granule]];
    return blocksFor(size) * block_size - header_size;
}

/// Gives large storage back at once; small storage waits for the next collection.
pub fn freeRaw(pointer: anytype, size: usize) void {
    if (size <= small_max or inImage(pointer)) return;
    const block = blockOf(@intCast(@intFromPtr(pointer)));
    assert(block.kind == .large);
    if (block.class != own_class) {
        vm.heap.blocks_used -= block.run;
        // What comes and goes, as the compiler's storage does, brings no collection nearer.
        vm.heap.allocated -|= @as(u64, block.run) * block_size;
    }
    pushFreeRun(block, block.run);
}

fn blocksFor(size: usize) u32 {
    return @intCast((size + header_size + block_size - 1) / block_size);
}

inline fn blockOf(at: u32) *Block {
    return @ptrFromInt(at & ~@as(u32, block_size - 1));
}

noinline fn allocInNextHole(class_index: u8) Error![*]u8 {
    const class = &vm.heap.classes[class_index];
    const cell: u32 = cell_sizes[class_index];
    while (class.block) |block| {
        if (findHole(block, class, cell)) return takeCell(class, cell);
        if (block.next == null) break;
        class.block = block.next;
        // Both, so that there is no hole between them if this search finds none and there is no memory for a new block.
        class.limit = block.next.?.address() + header_size;
        class.cursor = class.limit;
    }
    const block = try takeRun(1);
    block.* = .{ .kind = .small, .class = class_index, .run = 1, .next = null, .marks = @splat(0) };
    if (class.block) |last| last.next = block else class.first = block;
    class.block = block;
    class.limit = block.address() + header_size;
    const found = findHole(block, class, cell);
    assert(found);
    return takeCell(class, cell);
}

inline fn takeCell(class: *Class, cell: u32) [*]u8 {
    const at = class.cursor;
    class.cursor += cell;
    assert(class.cursor <= class.limit);
    return @ptrFromInt(at);
}

/// The next run of unmarked cells at or after `class.limit`.
fn findHole(block: *Block, class: *Class, cell: u32) bool {
    const end = block.address() + block_size;
    var at = class.limit;
    while (at + cell <= end and block.markBit(at)) at += cell;
    if (at + cell > end) return false;
    class.cursor = at;
    while (at + cell <= end and !block.markBit(at)) at += cell;
    class.limit = at;
    noteAllocated(class.limit - class.cursor);
    return true;
}

noinline fn allocLarge(size: usize) Error![*]u8 {
    if (size > std.math.maxInt(u32) - 2 * block_size) return error.OutOfMemory;
    const count = blocksFor(size);
    const block = try takeRun(count);
    block.* = .{ .kind = .large, .class = 0, .run = count, .next = null, .marks = @splat(0) };
    noteAllocated(@as(u64, count) * block_size);
    return @ptrFromInt(block.address() + header_size);
}

fn noteAllocated(bytes: u64) void {
    vm.heap.allocated += bytes;
    if (vm.heap.allocated >= vm.heap.threshold) vm_module.requestSafepoint();
}

fn takeRun(count: u32) Error!*Block {
    const heap = &vm.heap;
    if (@as(u64, heap.blocks_used) + count > heap.blocks_max) return error.OutOfMemory;
    const run = try takeRunUnlimited(count);
    countBlocks(count);
    return run;
}

/// As takeRun but beyond the guest's limit; for the mark stack.
fn takeRunUnlimited(count: u32) Error!*Block {
    const heap = &vm.heap;
    var link: *align(4) ?*Block = &heap.free_runs;
    while (link.*) |run| : (link = &run.next) {
        if (run.run < count) continue;
        if (run.run == count) {
            link.* = run.next;
        } else {
            const rest: *Block = @ptrFromInt(run.address() + count * block_size);
            rest.* = .{ .kind = .free, .class = 0, .run = run.run - count, .next = run.next, .marks = @splat(0) };
            link.* = rest;
        }
        return run;
    }
    try growMemory(count);
    return takeRunUnlimited(count);
}

fn countBlocks(count: u32) void {
    vm.heap.blocks_used += count;
    vm.heap.blocks_peak = @max(vm.heap.blocks_peak, vm.heap.blocks_used);
}

fn pushFreeRun(block: *Block, count: u32) void {
    block.* = .{ .kind = .free, .class = 0, .run = count, .next = vm.heap.free_runs, .marks = @splat(0) };
    vm.heap.free_runs = block;
}

/// Appends fresh blocks to the high region. Grows by an eighth of the heap, so that growing is rare.
fn growMemory(count: u32) Error!void {
    const heap = &vm.heap;
    const pages_needed = (@as(usize, count) * block_size + wasm_page - 1) / wasm_page + 1;
    const generous = @max(pages_needed, @wasmMemorySize(0) / 8);
    var pages = generous;
    if (@wasmMemoryGrow(0, pages) < 0) {
        pages = pages_needed;
        if (@wasmMemoryGrow(0, pages) < 0) return error.OutOfMemory;
    }
    const end: u64 = @as(u64, @wasmMemorySize(0)) * wasm_page;
    // The last page of 4 GiB is never used: no address may wrap.
    const usable: u32 = @intCast(@min(end, std.math.maxInt(u32) - block_size) / block_size * block_size);
    if (usable <= heap.high.end) return error.OutOfMemory;
    const first: *Block = @ptrFromInt(heap.high.end);
    pushFreeRun(first, (usable - heap.high.end) / block_size);
    heap.high.end = usable;
}

const wasm_page = 65536;

/// First use of the memory, at bake time: everything goes above the static data.
pub fn boot(static_end: u32) void {
    vm.heap = .{};
    const start = std.mem.alignForward(u32, static_end, block_size);
    vm.heap.high = .{ .start = start, .end = start };
    vm.heap.blocks_max = std.math.maxInt(u32) / block_size;
    const end: u32 = @intCast(@wasmMemorySize(0) * wasm_page);
    if (end > start + block_size) {
        vm.heap.high.end = end;
        pushFreeRun(@ptrFromInt(start), (end - start) / block_size);
    }
}

/// What has been allocated so far becomes the image; from now on the low region is used first.
pub fn freeze() void {
    const heap = &vm.heap;
    heap.image_start = heap.high.start;
    const end: u32 = @intCast(@wasmMemorySize(0) * wasm_page);
    heap.image_size = heap.high.end - heap.image_start;
    heap.high = .{ .start = end, .end = end };
    heap.classes = @splat(.{});
    heap.free_runs = null;
    heap.low = .{ .start = limits.low_heap_start, .end = limits.low_heap_end };
    heap.blocks_used = 0;
    heap.blocks_peak = 0;
    heap.allocated = 0;
    heap.threshold = threshold_min;
    // The low region is entered lazily: its first free run is made by the first allocation of a run.
    pushFreeRun(@ptrFromInt(heap.low.start), (heap.low.end - heap.low.start) / block_size);
}

pub fn setLimit(bytes: u64) void {
    const blocks: u32 = @intCast(@min(bytes / block_size, std.math.maxInt(u32) / block_size));
    vm.heap.reserve = @min(reserve_blocks_max, blocks / 8);
    vm.heap.blocks_max = blocks - vm.heap.reserve;
    vm.heap.reserve_granted = false;
}

pub fn bytesInUse() u64 {
    return @as(u64, vm.heap.blocks_used) * block_size;
}

pub fn bytesPeak() u64 {
    return @as(u64, vm.heap.blocks_peak) * block_size;
}

// What mark.zig needs.

/// Marks a cell; true if it was not marked before. Image cells count as marked.
pub inline fn setMark(at: u32) bool {
    const block = blockOf(at);
    const bit = (at - block.address() - header_size) / granule;
    const word = &block.marks[bit / 32];
    const mask = @as(u32, 1) << @intCast(bit % 32);
    if (word.* & mask != 0) return false;
    word.* |= mask;
    return true;
}

pub inline fn isMarked(pointer: anytype) bool {
    if (inImage(pointer)) return true;
    const at: u32 = @intCast(@intFromPtr(pointer));
    return blockOf(at).markBit(at);
}

fn forEachBlock(comptime visit: fn (*Block) void) void {
    for ([_]Region{ vm.heap.low, vm.heap.high }) |region| {
        var at = region.start;
        while (at < region.end) {
            const block: *Block = @ptrFromInt(at);
            const run = if (block.kind == .small) 1 else block.run;
            assert(run > 0);
            visit(block); // May turn the block into a free run of the same length.
            at += run * block_size;
        }
    }
}

/// Which parts of the memory are free, for somebody who goes through it upwards.
pub const Walk = struct {
    block: u32 = 0,
    end: u32 = 0,

    pub const Part = struct { stop: u32, is_free: bool };

    /// What the byte at `address` belongs to, up to where that ends. Headers of free runs are in use.
    pub fn at(self: *Walk, address: u32) Part {
        const heap = &vm.heap;
        if (address < heap.low.start) return .{ .stop = heap.low.start, .is_free = false };
        if (address < heap.low.end) return self.inRegion(heap.low.start, address);
        if (address < heap.high.start) return .{ .stop = heap.high.start, .is_free = false };
        if (address < heap.high.end) return self.inRegion(heap.high.start, address);
        return .{ .stop = std.math.maxInt(u32), .is_free = false };
    }

    fn inRegion(self: *Walk, start: u32, address: u32) Part {
        if (self.end <= start) self.end = start;
        while (self.end <= address) {
            self.block = self.end;
            const block: *Block = @ptrFromInt(self.block);
            const run = if (block.kind == .small) 1 else block.run;
            assert(run > 0);
            self.end += run * block_size;
        }
        const block: *Block = @ptrFromInt(self.block);
        const body = self.block + header_size;
        if (block.kind == .small) return self.inHole(&vm.heap.classes[block.class], address);
        if (block.kind != .free) return .{ .stop = self.end, .is_free = false };
        return if (address < body) .{ .stop = body, .is_free = false } else .{ .stop = self.end, .is_free = true };
    }

    /// Of a block of small cells, what is left of the hole that is being filled is free.
    fn inHole(self: *Walk, class: *const Class, address: u32) Part {
        const is_here = @intFromPtr(class.block) == self.block and class.limit <= self.end;
        if (!is_here or address >= class.limit) return .{ .stop = self.end, .is_free = false };
        const cursor = @min(class.cursor, self.end);
        if (address < cursor) return .{ .stop = cursor, .is_free = false };
        return .{ .stop = class.limit, .is_free = true };
    }
};

pub fn clearMarks() void {
    forEachBlock(struct {
        fn visit(block: *Block) void {
            block.marks = @splat(0);
        }
    }.visit);
}

/// After marking: blocks without a mark become free runs again, coalesced; classes start over at their first hole.
pub fn sweep() void {
    const heap = &vm.heap;
    heap.free_runs = null;
    heap.classes = @splat(.{});
    var last_free: ?*Block = null;
    var link: *align(4) ?*Block = &heap.free_runs;
    for ([_]Region{ heap.low, heap.high }) |region| {
        last_free = null;
        var at = region.start;
        while (at < region.end) {
            const block: *Block = @ptrFromInt(at);
            const run = if (block.kind == .small) 1 else block.run;
            at += run * block_size;
            if (block.kind != .free and !block.isEmpty()) {
                last_free = null;
                if (block.kind == .small) appendToClass(block);
                continue;
            }
            if (block.kind != .free and block.class != own_class) heap.blocks_used -= run;
            if (last_free) |free| {
                free.run += run;
                continue;
            }
            block.* = .{ .kind = .free, .class = 0, .run = run, .next = null, .marks = @splat(0) };
            link.* = block;
            link = &block.next;
            last_free = block;
        }
    }
    for (&heap.classes) |*class| {
        class.block = class.first;
        if (class.first) |block| {
            class.cursor = block.address() + header_size;
            class.limit = class.cursor;
        }
    }
    heap.allocated = 0;
    heap.collections += 1;
    const live = bytesInUse();
    const room = @as(u64, heap.blocks_max) * block_size - @min(live, @as(u64, heap.blocks_max) * block_size);
    heap.threshold = @max(threshold_min, @min(live, room / 2));
}

fn appendToClass(block: *Block) void {
    // `block` doubles as the tail while the lists are rebuilt.
    const class = &vm.heap.classes[block.class];
    block.next = null;
    if (class.block) |tail| tail.next = block else class.first = block;
    class.block = block;
}

/// A growing array outside the guest's heap and limit, for the collector and the remembered set.
pub fn StackType(comptime T: type) type {
    return extern struct {
        items: ?[*]T = null,
        len: u32 = 0,
        capacity: u32 = 0,

        const Self = @This();

        pub inline fn push(self: *Self, item: T) void {
            if (self.len == self.capacity) self.grow();
            self.items.?[self.len] = item;
            self.len += 1;
        }

        pub inline fn pop(self: *Self) ?T {
            if (self.len == 0) return null;
            self.len -= 1;
            return self.items.?[self.len];
        }

        pub fn slice(self: *Self) []T {
            return if (self.items) |items| items[0..self.len] else &.{};
        }

        noinline fn grow(self: *Self) void {
            const size = @max(1024, self.capacity * 2) * @sizeOf(T);
            const count = blocksFor(size);
            // The collector cannot fail halfway: without memory for its stack the core stops.
            const block = takeRunUnlimited(count) catch @trap();
            block.* = .{ .kind = .large, .class = own_class, .run = count, .next = null, .marks = @splat(0) };
            block.marks[0] = 1;
            const fresh: [*]T = @ptrFromInt(block.address() + header_size);
            const old = self.items;
            if (old) |items| @memcpy(fresh[0..self.len], items[0..self.len]);
            self.items = fresh;
            const old_capacity = self.capacity;
            self.capacity = @intCast((count * block_size - header_size) / @sizeOf(T));
            if (old) |items| freeRaw(items, old_capacity * @sizeOf(T));
        }

        /// Its storage survives a collection only if the owner says so.
        pub fn markStorage(self: *Self) void {
            if (self.items) |items| _ = setMark(@intCast(@intFromPtr(items)));
        }

        pub fn release(self: *Self) void {
            if (self.items) |items| freeRaw(items, self.capacity * @sizeOf(T));
            self.* = .{};
        }
    };
}

/// A part of the memory is kept back, for those who come when a program has used up the rest: the report of its exception,
/// and the next run, which may throw things away.
const reserve_blocks_max = 64;

pub fn grantReserve() void {
    if (vm.heap.reserve_granted) return;
    vm.heap.reserve_granted = true;
    vm.heap.blocks_max += vm.heap.reserve;
}

/// For one thing that must not fail: the answer goes to `giveBackReserve`. What the program itself may hold stays the same.
pub fn borrowReserve() bool {
    const granted = vm.heap.reserve_granted;
    grantReserve();
    return granted;
}

pub fn giveBackReserve(granted_before: bool) void {
    if (!granted_before) returnReserve();
}

pub fn returnReserve() void {
    if (!vm.heap.reserve_granted) return;
    vm.heap.reserve_granted = false;
    vm.heap.blocks_max -= vm.heap.reserve;
}

/// Whether so little is left that a short program could fail to start.
pub fn isNearlyFull() bool {
    return vm.heap.blocks_used + vm.heap.reserve / 2 > vm.heap.blocks_max;
}

/// At bake time: zeroes what is free, so that it takes no room in the module.
pub fn clearFree() void {
    forEachBlock(struct {
        fn visit(block: *Block) void {
            const bytes: [*]u8 = @ptrCast(block);
            switch (block.kind) {
                .free => @memset(bytes[header_size .. @as(usize, block.run) * block_size], 0),
                .small => {
                    const cell: u32 = cell_sizes[block.class];
                    var at: u32 = header_size;
                    while (at + cell <= block_size) : (at += cell) {
                        if (!block.markBit(block.address() + at)) @memset(bytes[at..][0..cell], 0);
                    }
                },
                .large, .more => {},
            }
        }
    }.visit);
}
