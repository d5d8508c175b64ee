//! Where the memory differs from the image that every guest begins with: what a snapshot holds.
//!
//!     host: ranges that were written to --find--> rows (start, length) and what stands there
//!     host: rows and what stands there --apply--> a memory that is like that one
//!
//! Compared in steps of 16 bytes. Differences with little between them make one row. What is free
//! on the heap is left out: nobody reads it before writing to it. The image itself (above 1 MiB) is
//! not in here twice, so the host compares its pages.
//!
//! Both work in the lower part of the native stack, which is dead between two calls of the host
//! (`limits.scratch_address`), so they change nothing that a snapshot holds. They trust nothing
//! that a hostile snapshot could have written: `apply` checks its rows, `find` reads what it finds,
//! and a heap that makes no sense stops it.

const std = @import("std");
const assert = std.debug.assert;
const limits = @import("../limits.zig");
const heap = @import("heap.zig");

const Range = extern struct { start: u32, stop: u32 };
const Row = extern struct { start: u32, length: u32 };

/// What host and core tell each other, at `limits.scratch_address`.
const Exchange = extern struct {
    /// The first range that is not done. `find` goes on there.
    first: u32,
    row_count: u32,
    content_bytes: u32,
    unused: u32,
    ranges: [254]Range,
    rows: [256]Row,
    contents: [64 << 10]u8,
};

const exchange: *Exchange = @ptrFromInt(limits.scratch_address);

comptime {
    assert(@offsetOf(Exchange, "rows") == 0x800 and @offsetOf(Exchange, "contents") == 0x1000);
    // The rest is the stack of the functions here.
    assert(limits.scratch_address + @sizeOf(Exchange) + (16 << 10) <= limits.vm_address);
}

const step = 16;
const Step = @Vector(2, u64);
/// Differences with no more than this between them make one row.
const gap_max = 64;

/// The image below 1 MiB is kept above it as well: what lies there is written to by every run.
const copy_end = limits.low_heap_start + (64 << 10);
const copy_bytes = copy_end - limits.vm_address;
const copy = limits.variable(?[*]u8, .image_copy);

/// At bake time, while there still is an allocation that becomes part of the image.
pub fn reserveCopy() error{OutOfMemory}!void {
    copy.* = heap.allocRaw(copy_bytes) catch return error.OutOfMemory;
}

/// The last thing that happens at bake time.
pub fn fillCopy() void {
    const low: [*]const u8 = @ptrFromInt(limits.vm_address);
    for (low[copy_bytes .. limits.low_heap_end - limits.vm_address]) |byte| assert(byte == 0);
    @memcpy(copy.*.?[0..copy_bytes], low[0..copy_bytes]);
}

/// The row that is being found, not among `exchange.rows` yet.
const Open = struct {
    start: u32 = 0,
    /// 0: there is none.
    end: u32 = 0,
    /// How far there is room for its contents.
    limit: u32 = 0,
    copies: bool,

    /// False if there is no room for one more.
    inline fn begin(self: *Open, at: u32) bool {
        self.close();
        if (exchange.row_count == exchange.rows.len) return false;
        const room = if (self.copies)
            @as(u32, exchange.contents.len) - exchange.content_bytes
        else
            std.math.maxInt(u32) - at;
        if (room < step) return false;
        self.* = .{ .start = at, .end = at + step, .limit = at + room, .copies = self.copies };
        return true;
    }

    noinline fn close(self: *Open) void {
        if (self.end == 0) return;
        const length = self.end - self.start;
        exchange.rows[exchange.row_count] = .{ .start = self.start, .length = length };
        exchange.row_count += 1;
        if (self.copies) {
            const source: [*]const u8 = @ptrFromInt(self.start);
            @memcpy(exchange.contents[exchange.content_bytes..][0..length], source[0..length]);
        }
        exchange.content_bytes += length;
        self.end = 0;
    }
};

/// Looks through `exchange.ranges`, which must be in order. Returns whether it has to be called
/// again for the rest, because all rows are in use, or with `copies`, there is no more room.
pub fn find(range_count: u32, copies: bool) bool {
    if (range_count > exchange.ranges.len) return false;
    exchange.row_count = 0;
    exchange.content_bytes = 0;
    var open: Open = .{ .copies = copies };
    var blocks: heap.Walk = .{};
    while (exchange.first < range_count) : (exchange.first += 1) {
        const range = &exchange.ranges[exchange.first];
        range.start = @max(range.start, limits.vm_address);
        range.stop = @min(range.stop, memorySize());
        while (range.start < range.stop) {
            const part = blocks.at(range.start);
            const stop = @min(range.stop, part.stop);
            range.start = if (part.is_free) stop else compare(range.start, stop, &open);
            if (range.start < stop) {
                open.close();
                return true;
            }
        }
    }
    open.close();
    return false;
}

/// Compares up to `stop`; returns where it had to end.
fn compare(start: u32, stop: u32, open: *Open) u32 {
    if (start >= copy_end) return compareWith(null, start, stop, open);
    const end = @min(stop, copy_end);
    const distance: u32 = @intCast(@intFromPtr(copy.*.?) - limits.vm_address);
    const done = compareWith(distance, start, end, open);
    return if (done == end and end < stop) compareWith(null, end, stop, open) else done;
}

/// `distance`: from a place to what it is compared with; null: it was zero.
inline fn compareWith(distance: ?u32, start: u32, stop: u32, rows: *Open) u32 {
    @setRuntimeSafety(false);
    var open = rows.*; // In registers.
    defer rows.* = open;
    var at = std.mem.alignBackward(u32, start, step);
    while (at < stop) {
        if (at + 4 * step <= stop) {
            // Four steps at once, where all are alike, or all differ and go on with a row.
            var any: u64 = 0;
            var all: u1 = 1;
            inline for (0..4) |i| {
                const one = difference(distance, at + i * step);
                const bits = one[0] | one[1];
                any |= bits;
                all &= @intFromBool(bits != 0);
            }
            const goes_on = all == 1 and at == open.end and at + 3 * step < open.limit;
            if (goes_on) open.end = at + 4 * step;
            if (any == 0 or goes_on) {
                at += 4 * step;
                continue;
            }
        }
        const bits = difference(distance, at);
        if ((bits[0] | bits[1]) != 0) {
            if (at -% open.end <= gap_max and at < open.limit) {
                open.end = at + step;
            } else if (!open.begin(at)) return at;
        }
        at += step;
    }
    return stop;
}

inline fn difference(distance: ?u32, at: u32) Step {
    @setRuntimeSafety(false);
    const now = @as(*const Step, @ptrFromInt(at)).*;
    return if (distance) |d| now ^ @as(*const Step, @ptrFromInt(at + d)).* else now;
}

/// Puts what stands in `exchange` where it belongs. False, and nothing done, if that is not all in
/// memory and above the stack.
pub fn apply(row_count: u32, content_bytes: u32) bool {
    if (row_count > exchange.rows.len or content_bytes > exchange.contents.len) return false;
    const rows = exchange.rows[0..row_count];
    var total: u64 = 0;
    for (rows) |row| {
        if (row.start < limits.vm_address or row.length == 0) return false;
        if (@as(u64, row.start) + row.length > memorySize()) return false;
        total += row.length;
    }
    if (total != content_bytes) return false;
    var from: u32 = 0;
    for (rows) |row| {
        const target: [*]u8 = @ptrFromInt(row.start);
        @memcpy(target[0..row.length], exchange.contents[from..][0..row.length]);
        from += row.length;
    }
    return true;
}

fn memorySize() u32 {
    return @intCast(@min(@as(u64, @wasmMemorySize(0)) * 65536, std.math.maxInt(u32)));
}
