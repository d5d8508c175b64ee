//! Scopes of small programs.

const std = @import("std");
const parser = @import("parser.zig");
const scope = @import("scope.zig");

test "closures, comprehensions and classes" {
    var arena: std.heap.ArenaAllocator = .init(std.testing.allocator);
    defer arena.deinit();
    var diagnostic: parser.Diagnostic = .{};
    const module = try parser.parse(arena.allocator(),
        \\def f(a, *, b=1):
        \\    c = [lambda: (x, a) for x in b]
        \\    class C:
        \\        def __m(self): return super().m(c)
        \\    return c
        \\
    , .exec, &diagnostic);
    const table = try scope.analyze(arena.allocator(), module, .{}, &diagnostic);
    const f = table.of(module.body[0]).?;
    try std.testing.expectEqual(2, f.parameters);
    try std.testing.expectEqual(.cell, f.find("a").?.binding);
    try std.testing.expectEqual(.local, f.find("b").?.binding);
    try std.testing.expectEqual(.cell, f.find("c").?.binding);
    const comp = f.children.items[0];
    try std.testing.expect(comp.inlined);
    try std.testing.expectEqualStrings("x", comp.cells[0]);
    try std.testing.expect(comp.find("a").?.outer);
    const class = f.children.items[1];
    try std.testing.expect(class.class_cell);
    try std.testing.expectEqualStrings("_C__m", class.locals[0]);
    try std.testing.expectEqualStrings("c", class.frees[0]);
}
