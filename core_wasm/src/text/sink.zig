//! Where text is written: a growing string that widens when a code point needs it.
//!
//!     append 'a' .. 'z'   width one   |61|62|...
//!     append 0x20AC       width two   what is there is widened once, in place
//!     append 0x1F600      width four  and once more
//!
//! Invariants:
//!   1. The width is the narrowest that holds everything appended so far, so `view()` may
//!      become an interpreter string without another scan.
//!   2. A failed append (no memory) leaves the sink as it was.
//!
//! Not here: what to write (`format_spec.zig`, `percent_format.zig`, `codec.zig`).

const std = @import("std");
const view_of = @import("view.zig");
const Allocator = std.mem.Allocator;
const View = view_of.View;
const Width = view_of.Width;

pub const Sink = struct {
    gpa: Allocator,
    bytes: std.ArrayList(u8) = .empty,
    width: Width = .one,
    /// All code points appended so far or-ed together: below 0x80 means pure ASCII.
    seen: u21 = 0,

    pub const Error = Allocator.Error;

    pub fn init(gpa: Allocator) Sink {
        return .{ .gpa = gpa };
    }

    pub fn deinit(sink: *Sink) void {
        sink.bytes.deinit(sink.gpa);
        sink.* = undefined;
    }

    /// Forgets the text, keeps the memory.
    pub fn clear(sink: *Sink) void {
        sink.bytes.clearRetainingCapacity();
        sink.width = .one;
        sink.seen = 0;
    }

    /// In code points.
    pub fn len(sink: *const Sink) u32 {
        return @intCast(sink.bytes.items.len >> sink.shift());
    }

    pub fn isAscii(sink: *const Sink) bool {
        return sink.seen < 0x80;
    }

    /// Valid until the next append.
    pub fn view(sink: *const Sink) View {
        return .{ .bytes = sink.bytes.items.ptr, .len = sink.len(), .width = sink.width };
    }

    /// Makes room for that many more code points at the present width.
    pub fn reserve(sink: *Sink, count: usize) Error!void {
        const more = std.math.mul(usize, count, sink.width.size()) catch return error.OutOfMemory;
        try sink.bytes.ensureUnusedCapacity(sink.gpa, more);
    }

    pub fn append(sink: *Sink, code_point: u21) Error!void {
        try sink.appendRepeated(code_point, 1);
    }

    pub fn appendRepeated(sink: *Sink, code_point: u21, count: usize) Error!void {
        if (count == 0) return;
        try sink.widen(.of(code_point));
        const size = std.math.mul(usize, count, sink.width.size()) catch return error.OutOfMemory;
        if (size > std.math.maxInt(u32)) return error.OutOfMemory;
        const room = try sink.bytes.addManyAsSlice(sink.gpa, size);
        sink.seen |= code_point;
        switch (sink.width) {
            inline else => |width| {
                const out: [*]align(1) view_of.UnitType(width) = @ptrCast(room.ptr);
                if (width == .one)
                    view_of.fillBytes(room, @intCast(code_point))
                else
                    @memset(out[0..count], @intCast(code_point));
            },
        }
    }

    /// Text known to be ASCII; not looked at again.
    pub fn appendAscii(sink: *Sink, text: []const u8) Error!void {
        if (text.len == 0) return;
        const room = try sink.bytes.addManyAsSlice(sink.gpa, text.len * sink.width.size());
        sink.seen |= 0x7F;
        View.ofLatin1(text).copyTo(room.ptr, sink.width);
    }

    /// Room for ASCII that the caller fills, if the width allows it so.
    pub fn roomForAscii(sink: *Sink, count: usize) Error!?[]u8 {
        if (sink.width != .one) return null;
        if (count > 0) sink.seen |= 0x7F;
        return try sink.bytes.addManyAsSlice(sink.gpa, count);
    }

    /// Latin-1 text: each byte is one code point.
    pub fn appendSlice(sink: *Sink, text: []const u8) Error!void {
        try sink.appendView(.ofLatin1(text));
    }

    pub fn appendView(sink: *Sink, text: View) Error!void {
        if (text.len == 0) return;
        if (text.width == .one) {
            if (sink.seen < 0x80 and !text.isAscii()) sink.seen |= 0x80;
        } else {
            const need = text.narrowest();
            try sink.widen(need);
            sink.seen |= switch (need) {
                .one => text.max(),
                .two => 0xFFFF,
                .four => 0x1FFFFF,
            };
        }
        const size = @as(usize, text.len) * sink.width.size();
        const room = try sink.bytes.addManyAsSlice(sink.gpa, size);
        text.copyTo(room.ptr, sink.width);
    }

    /// Well-formed UTF-8 only: for text written in this repository, never for input.
    pub fn appendUtf8(sink: *Sink, text: []const u8) Error!void {
        var iterator: std.unicode.Utf8Iterator = .{ .bytes = text, .i = 0 };
        while (iterator.nextCodepoint()) |code_point| try sink.append(code_point);
    }

    /// Formats with std's formatter; the result must be ASCII.
    pub fn print(sink: *Sink, comptime format: []const u8, args: anytype) Error!void {
        var room: [256]u8 = undefined;
        const text = std.fmt.bufPrint(&room, format, args) catch {
            const long = try std.fmt.allocPrint(sink.gpa, format, args);
            defer sink.gpa.free(long);
            return sink.appendSlice(long);
        };
        try sink.appendSlice(text);
    }

    /// Drops code points from the end, and narrows what is left if it can be.
    pub fn shrinkTo(sink: *Sink, count: u32) void {
        sink.bytes.shrinkRetainingCapacity(@as(usize, count) * sink.width.size());
        const text = sink.view();
        sink.seen = text.max();
        const narrow: Width = .of(sink.seen);
        if (narrow == sink.width) return;
        // In place: a narrower unit is written before the wider ones after it are read.
        text.copyTo(sink.bytes.items.ptr, narrow);
        sink.width = narrow;
        sink.bytes.shrinkRetainingCapacity(@as(usize, count) * narrow.size());
    }

    fn shift(sink: *const Sink) u5 {
        return switch (sink.width) {
            .one => 0,
            .two => 1,
            .four => 2,
        };
    }

    fn widen(sink: *Sink, need: Width) Error!void {
        if (@backingInt(need) <= @backingInt(sink.width)) return;
        const count = sink.len();
        const extra = @as(usize, count) * (need.size() - sink.width.size());
        _ = try sink.bytes.addManyAsSlice(sink.gpa, extra);
        switch (sink.width) {
            .one => switch (need) {
                .one => unreachable,
                .two => spread(u8, u16, sink.bytes.items.ptr, count),
                .four => spread(u8, u32, sink.bytes.items.ptr, count),
            },
            .two => spread(u16, u32, sink.bytes.items.ptr, count),
            .four => unreachable,
        }
        sink.width = need;
    }

    /// From the end, so that no unit is overwritten before it is read.
    fn spread(comptime From: type, comptime To: type, bytes: [*]u8, count: usize) void {
        const from: [*]align(1) From = @ptrCast(bytes);
        const to: [*]align(1) To = @ptrCast(bytes);
        var index = count;
        while (index > 0) {
            index -= 1;
            to[index] = from[index];
        }
    }
};

test "a sink widens as needed and keeps what it has" {
    var sink: Sink = .init(std.testing.allocator);
    defer sink.deinit();
    try sink.appendSlice("abc");
    try std.testing.expect(sink.isAscii());
    try sink.append(0x20AC);
    try std.testing.expectEqual(.two, sink.width);
    try sink.appendRepeated(0x1F600, 2);
    try sink.appendSlice("\xe9");
    const wanted: View = .ofUnits(.four, &.{ 'a', 'b', 'c', 0x20AC, 0x1F600, 0x1F600, 0xE9 });
    try std.testing.expect(sink.view().eql(wanted));
    try std.testing.expectEqual(.four, sink.width);
    sink.shrinkTo(4);
    try std.testing.expectEqual(.two, sink.width);
    try std.testing.expect(sink.view().eql(wanted.slice(0, 4)));
    sink.clear();
    try sink.appendView(wanted.slice(0, 3));
    try std.testing.expectEqual(.one, sink.width);
}
