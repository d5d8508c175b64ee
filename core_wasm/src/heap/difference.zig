//! Where the memory differs from the image that every guest begins with: what a snapshot holds.
//!
//!     host: ranges that were written to --find--> chunks: rows (start, length), contents, packed
//!     host: chunks --apply--> a memory that is like that one
//!
//! Compared in steps of 16 bytes. Differences with little between them make one row. What is free
//! on the heap is left out: nobody reads it before writing to it. The image itself (above 1 MiB) is
//! not in here twice, so the host compares its pages, and asks for what differs.
//!
//! Both work in the lower part of the native stack, which is dead between two calls of the host
//! (`limits.scratch_address`), so they change nothing that a snapshot holds. They trust nothing
//! that a hostile snapshot could have written: `apply` checks its rows, `find` reads what it finds,
//! and a heap that makes no sense stops it.
//!
//! Not here: how contents are packed (packing.zig).

const std = @import("std");
const assert = std.debug.assert;
const limits = @import("../limits.zig");
const lanes = @import("../text/lanes.zig");
const heap = @import("heap.zig");
const packing = @import("packing.zig");
const step = packing.step;
const Step = packing.Step;

const Range = extern struct { start: u32, stop: u32 };
const Row = extern struct { start: u32, length: u32 };

/// What host and core tell each other, at `limits.scratch_address`.
const Exchange = extern struct {
    /// The first range that is not done. `find` goes on there.
    first: u32,
    unused: [3]u32,
    ranges: [254]Range,
    /// Filled from the end, so that rows and contents are one piece of memory: a chunk.
    rows: [256]Row,
    contents: [64 << 10]u8,
};

const exchange: *Exchange = @ptrFromInt(limits.scratch_address);
const contents_start = limits.scratch_address + @offsetOf(Exchange, "contents");
const contents_end = contents_start + @sizeOf(@FieldType(Exchange, "contents"));
/// Nothing is begun behind this: there is room for `many` steps, and for what is written too much.
const contents_full = contents_end - many_packed_max - step;

comptime {
    assert(@offsetOf(Exchange, "rows") == 0x800 and @offsetOf(Exchange, "contents") == 0x1000);
    // The rest is the stack of the functions here.
    assert(limits.scratch_address + @sizeOf(Exchange) + (16 << 10) <= limits.vm_address);
}

/// What `find` answers: how large the chunk is, and whether it has to be called again for the rest.
pub const Chunk = packed struct(u32) {
    content_bytes: u17,
    row_count: u9,
    has_more: bool,
    unused: u5 = 0,
};

/// Differences with no more than this between them make one row.
const gap_max = 64;
/// So many steps at once, where all are alike.
const many = 8 * step;
const many_packed_max = 8 * packing.step_bytes_max;

comptime {
    assert(gap_max + step <= many);
}

/// The image below 1 MiB is kept above it as well: what lies there is written to by every run.
const copy_end = limits.low_heap_start + (64 << 10);
const copy_bytes = copy_end - limits.vm_address;
const Kept = struct { tables: packing.Tables, copy: [copy_bytes]u8 };
const kept = limits.variable(?*align(step) Kept, .image_copy);

/// At bake time, while there still is an allocation that becomes part of the image.
pub fn reserveCopy() error{OutOfMemory}!void {
    const place = heap.allocRaw(@sizeOf(Kept)) catch return error.OutOfMemory;
    kept.* = @ptrCast(@alignCast(place));
}

/// The last thing that happens at bake time.
pub fn fillCopy() void {
    kept.*.?.tables.fill();
    const low: [*]const u8 = @ptrFromInt(limits.vm_address);
    for (low[copy_bytes .. limits.low_heap_end - limits.vm_address]) |byte| assert(byte == 0);
    @memcpy(&kept.*.?.copy, low[0..copy_bytes]);
}

/// The chunk that is being made, and its last row, which is not among `exchange.rows` yet.
const Open = struct {
    tables: *const packing.Tables,
    row_count: u32 = 0,
    out: u32 = contents_start,
    start: u32 = 0,
    /// 0: there is no row.
    end: u32 = 0,

    /// Adds the step at `at`. False if there is no room for it.
    inline fn add(self: *Open, at: u32) bool {
        @setRuntimeSafety(false);
        if (self.out > contents_full) return false;
        if (at -% self.end > gap_max) {
            if (self.row_count + @intFromBool(self.end != 0) == exchange.rows.len) return false;
            self.close();
            self.start = at;
            self.end = at;
        }
        while (self.end <= at) : (self.end += step) {
            const is_far = self.end - self.start >= packing.distance;
            self.out = packing.pack(self.tables, is_far, self.end, self.out);
        }
        return true;
    }

    /// Adds `many`, which go on with the row. False if that is not so, or there is no room.
    inline fn addMany(self: *Open, at: u32) bool {
        @setRuntimeSafety(false);
        if (at != self.end or at - self.start < packing.distance) return false;
        if (self.out > contents_full) return false;
        var out = self.out;
        inline for (0..many / step) |i| out = packing.pack(self.tables, true, at + i * step, out);
        self.out = out;
        self.end = at + many;
        return true;
    }

    inline fn close(self: *Open) void {
        if (self.end == 0) return;
        self.row_count += 1;
        const row: Row = .{ .start = self.start, .length = self.end - self.start };
        exchange.rows[exchange.rows.len - self.row_count] = row;
        self.end = 0;
    }
};

/// Looks through `exchange.ranges`, which must be in order, for what differs; with `takes_all`,
/// takes all that is there.
pub fn find(range_count: u32, takes_all: bool) Chunk {
    var open: Open = .{ .tables = &kept.*.?.tables };
    var blocks: heap.Walk = .{};
    var has_more = false;
    const count = if (range_count <= exchange.ranges.len) range_count else 0;
    all: while (exchange.first < count) : (exchange.first += 1) {
        const range = &exchange.ranges[exchange.first];
        range.start = @max(std.mem.alignBackward(u32, range.start, step), limits.vm_address);
        range.stop = @min(range.stop, memorySize());
        while (range.start < range.stop) {
            var stop = range.stop;
            if (takes_all) {
                range.start = take(range.start, stop, &open);
            } else {
                const part = blocks.at(range.start);
                stop = @min(stop, part.stop);
                range.start = if (part.is_free) stop else compare(range.start, stop, &open);
            }
            if (range.start < stop) {
                has_more = true;
                break :all;
            }
        }
    }
    open.close();
    return .{
        .content_bytes = @intCast(open.out - contents_start),
        .row_count = @intCast(open.row_count),
        .has_more = has_more,
    };
}

/// Takes everything up to `stop`; returns where it had to end.
fn take(start: u32, stop: u32, open: *Open) u32 {
    var at = start;
    while (at < stop and open.add(at)) at += step;
    return @min(at, stop);
}

/// Compares up to `stop`; returns where it had to end.
fn compare(start: u32, stop: u32, open: *Open) u32 {
    if (start >= copy_end) return compareWith(null, start, stop, open);
    const end = @min(stop, copy_end);
    const distance: u32 = @intCast(@intFromPtr(&kept.*.?.copy) - limits.vm_address);
    const done = compareWith(distance, start, end, open);
    return if (done == end and end < stop) compareWith(null, end, stop, open) else done;
}

/// `distance`: from a place to what it is compared with; null: it was zero.
inline fn compareWith(distance: ?u32, start: u32, stop: u32, chunk: *Open) u32 {
    @setRuntimeSafety(false);
    var open = chunk.*; // In registers.
    defer chunk.* = open;
    var at = start;
    while (at < stop) {
        if (at + many <= stop) {
            var any: Step = @splat(0);
            inline for (0..many / step) |i| any |= difference(distance, at + i * step);
            if (!lanes.anyTrue(any) or (differsThroughout(distance, at) and open.addMany(at))) {
                at += many;
                continue;
            }
        }
        const end = @min(at + many, stop);
        while (at < end) : (at += step) {
            if (lanes.anyTrue(difference(distance, at)) and !open.add(at)) return at;
        }
    }
    return stop;
}

/// Whether each of `many` steps differs.
inline fn differsThroughout(distance: ?u32, at: u32) bool {
    @setRuntimeSafety(false);
    inline for (0..many / step) |i| {
        if (!lanes.anyTrue(difference(distance, at + i * step))) return false;
    }
    return true;
}

inline fn difference(distance: ?u32, at: u32) Step {
    @setRuntimeSafety(false);
    const now = packing.load(at);
    return if (distance) |d| now ^ packing.load(at + d) else now;
}

/// Puts the chunk that stands in `exchange` where it belongs. False if that is not all in memory
/// and above the stack, or rows and contents do not fit: then some may have been put there.
pub fn apply(row_count: u32, content_bytes: u32) bool {
    if (row_count > exchange.rows.len or content_bytes > exchange.contents.len) return false;
    const tables = &kept.*.?.tables;
    var from: u32 = contents_start;
    for (0..row_count) |number| {
        const row = exchange.rows[exchange.rows.len - 1 - number];
        if (row.start < limits.vm_address) return false;
        if (row.length == 0 or row.length % step != 0) return false;
        if (@as(u64, row.start) + row.length > memorySize()) return false;
        from = unpack(tables, row, from, contents_start + content_bytes) orelse return false;
    }
    return from == contents_start + content_bytes;
}

/// Fills a row with what stands from `start` on; returns where that ends, null if it is not enough.
inline fn unpack(tables: *const packing.Tables, row: Row, start: u32, end: u32) ?u32 {
    @setRuntimeSafety(false);
    var from = start;
    var at = row.start;
    const stop = row.start + row.length;
    while (at < stop) {
        const is_far = at - row.start >= packing.distance;
        if (is_far and stop - at >= many and from + many_packed_max <= end) {
            inline for (0..many / step) |i| {
                from = packing.unpack(tables, true, at + i * step, from);
            }
            at += many;
            continue;
        }
        if (from >= end) return null;
        from = packing.unpack(tables, is_far, at, from);
        at += step;
    }
    return from;
}

fn memorySize() u32 {
    return @intCast(@min(@as(u64, @wasmMemorySize(0)) * 65536, std.math.maxInt(u32)));
}
