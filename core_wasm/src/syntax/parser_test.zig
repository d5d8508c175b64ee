//! The parser on small programs.

const std = @import("std");
const parser = @import("parser.zig");

fn accepts(source: []const u8) !void {
    var arena: std.heap.ArenaAllocator = .init(std.testing.allocator);
    defer arena.deinit();
    var diagnostic: parser.Diagnostic = .{};
    _ = parser.parse(arena.allocator(), source, .exec, &diagnostic) catch |err| {
        std.debug.print("{s}: {s}\n", .{ source, diagnostic.message });
        return err;
    };
}

test "programs of every kind are accepted" {
    try accepts("x = 1\n");
    try accepts("def f(a, /, b=1, *c, d, **e) -> int: return a + b\n");
    try accepts("match x:\n    case [1, *rest] if rest: pass\n    case {'a': b, **c}: pass\n");
    try accepts("with (open(a) as b, c): pass\nwith (a, b) as c: pass\nwith (yield): pass\n");
    try accepts("f'{x!r:>{width}} {{}} {y=}' 'z'\n");
}
