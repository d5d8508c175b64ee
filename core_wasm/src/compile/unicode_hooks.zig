//! What the lexer asks the Unicode tables and the codecs.

const std = @import("std");
const print = @import("../text/print.zig");
const lexer = @import("../syntax/lexer.zig");
const unicode = @import("../text/unicode.zig");
const normalize = @import("../text/normalize.zig");
const names = @import("../text/unicode_names.zig");
const codec = @import("../text/codec.zig");
const View = @import("../text/view.zig").View;
const Sink = @import("../text/sink.zig").Sink;

pub const hooks: lexer.UnicodeHooks = .{
    .isIdStart = unicode.isXidStart,
    .isIdContinue = unicode.isXidContinue,
    .isPrintable = unicode.isPrintable,
    .nfkc = nfkc,
    .lookupName = lookupName,
    .decode = decode,
};

/// Names are compared after NFKC (language reference, 2.3). Both texts are UTF-8.
fn nfkc(arena: std.mem.Allocator, name: []const u8) error{OutOfMemory}![]const u8 {
    const units = try arena.alloc(u32, name.len);
    var count: usize = 0;
    var it: std.unicode.Utf8Iterator = .{ .bytes = name, .i = 0 };
    while (it.nextCodepoint()) |code_point| : (count += 1) units[count] = code_point;
    var sink: Sink = .init(arena);
    const whole: View = .{ .bytes = @ptrCast(units.ptr), .len = @intCast(count), .width = .four };
    try normalize.normalize(&sink, whole, .nfkc);
    return utf8Of(arena, sink.view());
}

fn utf8Of(arena: std.mem.Allocator, text: View) error{OutOfMemory}![]const u8 {
    const out = try arena.alloc(u8, @as(usize, text.len) * 4);
    var len: usize = 0;
    for (0..text.len) |i| len += std.unicode.wtf8Encode(@intCast(text.at(@intCast(i))), out[len..]) catch unreachable;
    return out[0..len];
}

fn decode(
    arena: std.mem.Allocator,
    name: []const u8,
    input: []const u8,
) error{OutOfMemory}!lexer.UnicodeHooks.Decoded {
    const encoding = codec.find(.ofLatin1(name)) orelse return .unknown;
    var sink: Sink = .init(arena);
    var decoder: codec.Decoder = .init(encoding, input);
    const problem = try decoder.run(&sink) orelse return .{ .text = try utf8Of(arena, sink.view()) };
    if (problem.end - problem.start > 1) {
        const text = "'{s}' codec can't decode bytes in position {d}-{d}: {s}";
        return .{ .refused = try print.alloc(arena, text, .{
            problem.encoding, problem.start, problem.end - 1, problem.reason,
        }) };
    }
    const text = "'{s}' codec can't decode byte 0x{x:0>2} in position {d}: {s}";
    return .{ .refused = try print.alloc(arena, text, .{
        problem.encoding, input[problem.start], problem.start, problem.reason,
    }) };
}

fn lookupName(name: []const u8) ?u21 {
    const found = names.lookup(.ofLatin1(name)) orelse return null;
    return switch (found) {
        .code_point => |code_point| code_point,
        else => null,
    };
}
