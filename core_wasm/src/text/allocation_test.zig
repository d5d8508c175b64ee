//! Every allocation of the text rooms fails once: nothing leaks and nothing breaks.

const std = @import("std");
const codec = @import("codec.zig");
const fault_of = @import("fault.zig");
const float_parse = @import("float_parse.zig");
const format_spec = @import("format_spec.zig");
const int_text = @import("int_text.zig");
const normalize = @import("normalize.zig");
const text_parts = @import("text_parts.zig");
const Allocator = std.mem.Allocator;
const Sink = @import("sink.zig").Sink;
const View = @import("view.zig").View;

const long_digits: [3000]u8 = @splat('7');

fn ints(gpa: Allocator) !void {
    var parsed = try int_text.parse(gpa, .ofLatin1(&long_digits), 10, 0);
    defer parsed.big.deinit();
    const text = try int_text.bigAlloc(gpa, parsed.big.toConst(), 10, .lower);
    defer gpa.free(text);
    try std.testing.expectEqualStrings(&long_digits, text);
    const odd = try int_text.bigAlloc(gpa, parsed.big.toConst(), 7, .lower);
    defer gpa.free(odd);
    var fault: fault_of.Fault = .init(gpa);
    defer fault.deinit();
    var sink: Sink = .init(gpa);
    defer sink.deinit();
    const int: format_spec.Int = .{ .big = parsed.big.toConst() };
    const spec: View = .ofUnits(.two, &.{ 0x20AC, '<', '5', '0', '0', '0', ',' });
    try format_spec.formatInt(&sink, &fault, spec, int, .ofLatin1("int"), 0);
    _ = try float_parse.parse(gpa, .ofLatin1(&long_digits));
}

fn texts(gpa: Allocator) !void {
    const text: View = .ofUnits(.two, &.{ 'a', 0x301, 0xAC01, 0x20AC, 0xD800 });
    var sink: Sink = .init(gpa);
    defer sink.deinit();
    try normalize.normalize(&sink, text, .nfd);
    _ = try text_parts.strip(gpa, text, .ofUnits(.two, &.{0x20AC}), .{ .left = true });
    _ = try text_parts.replace(&sink, text, .ofLatin1("a"), .ofUnits(.four, &.{0x1F600}), 9);
    const encodings = [_]codec.Encoding{
        .utf_8, .utf_16, .utf_32, .utf_7, .ascii, .unicode_escape,
    };
    for (encodings) |encoding| {
        var out: std.ArrayList(u8) = .empty;
        defer out.deinit(gpa);
        const stopped = try codec.encode(gpa, &out, encoding, text, .namereplace);
        try std.testing.expectEqual(null, stopped);
        var decoded: Sink = .init(gpa);
        defer decoded.deinit();
        const refusal = try codec.decode(&decoded, encoding, out.items, .replace);
        try std.testing.expectEqual(null, refusal);
    }
}

test "allocations fail one by one" {
    const gpa = std.testing.allocator;
    try std.testing.checkAllAllocationFailures(gpa, ints, .{});
    try std.testing.checkAllAllocationFailures(gpa, texts, .{});
}
