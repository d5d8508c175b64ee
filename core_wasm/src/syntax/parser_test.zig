//! The parser on small programs of every kind, and on very long and very deep ones.

const std = @import("std");
const ast = @import("ast.zig");
const parser = @import("parser.zig");
const scope = @import("scope.zig");

const gpa = std.testing.allocator;

fn parse(arena: *std.heap.ArenaAllocator, source: []const u8) !*ast.Module {
    var diagnostic: parser.Diagnostic = .{};
    const module = try parser.parse(arena.allocator(), source, .exec, &diagnostic);
    _ = try scope.analyze(arena.allocator(), module, .{}, &diagnostic);
    return module;
}

fn accepts(source: []const u8) !void {
    var arena: std.heap.ArenaAllocator = .init(gpa);
    defer arena.deinit();
    _ = try parse(&arena, source);
}

test "programs of every kind are accepted" {
    try accepts("x = 1\n");
    try accepts("def f(a, /, b=1, *c, d, **e) -> int: return a + b\n");
    try accepts("match x:\n    case [1, *rest] if rest: pass\n    case {'a': b, **c}: pass\n");
    try accepts("with (open(a) as b, c): pass\nwith (a, b) as c: pass\nwith (d): pass\n");
    try accepts("f'{x!r:>{width}} {{}} {y=}' 'z'\n");
    try accepts("t'{x!r:>{width}} {{}} {y=}' t'z'\n");
    try accepts("def f[T: int, *Ts, **P = [T]](): ...\ntype X[T] = list[T]\ntype = match = 1\n");
    try accepts("try: pass\nexcept A, B: pass\nexcept C as d: pass\nelse: pass\n");
    try accepts("async def f():\n async with a as b: return [await c async for c in b]\n");
}

fn loc(line: u32, column: u32, end_line: u32, end_column: u32) ast.Loc {
    return .{ .line = line, .column = column, .end_line = end_line, .end_column = end_column };
}

test "places are lines and UTF-8 bytes, with parentheses only where they belong" {
    var arena: std.heap.ArenaAllocator = .init(gpa);
    defer arena.deinit();
    const source = "s = '\u{e9}' + (a,\n  b)\nif x: pass\nelif y:\n  pass\n";
    const module = try parse(&arena, source);
    const sum = module.body[0].kind.assign.value;
    try std.testing.expectEqual(loc(1, 4, 2, 4), sum.loc);
    try std.testing.expectEqual(loc(1, 11, 2, 4), sum.kind.bin_op.right.loc);
    const branches = module.body[1].kind.if_stmt.branches;
    try std.testing.expectEqual(loc(4, 0, 5, 6), branches[1].loc);
}

test "a module that is not a statement list" {
    var arena: std.heap.ArenaAllocator = .init(gpa);
    defer arena.deinit();
    var diagnostic: parser.Diagnostic = .{};
    const allocator = arena.allocator();
    const expression = try parser.parse(allocator, "a, b", .eval, &diagnostic);
    try std.testing.expectEqual(2, expression.expression.?.kind.tuple.elements.len);
    const single = try parser.parse(allocator, "x = 1; y\n", .single, &diagnostic);
    try std.testing.expectEqual(2, single.body.len);
    const twice = parser.parse(allocator, "x = 1\ny = 2\n", .single, &diagnostic);
    try std.testing.expectError(error.SyntaxError, twice);
    const message = "multiple statements found while compiling a single statement";
    try std.testing.expectEqualStrings(message, diagnostic.message);
}

/// `head`, `middle` many times, `tail`.
fn repeated(head: []const u8, middle: []const u8, count: usize, tail: []const u8) ![]u8 {
    const text = try gpa.alloc(u8, head.len + middle.len * count + tail.len);
    @memcpy(text[0..head.len], head);
    for (0..count) |index| @memcpy(text[head.len + index * middle.len ..][0..middle.len], middle);
    @memcpy(text[text.len - tail.len ..], tail);
    return text;
}

test "long chains and lists are loops" {
    inline for (.{
        .{ "x = 1", " + 1", "\n" },
        .{ "x = [", "1, ", "]\n" },
        .{ "", "x = 1\n", "" },
        .{ "x", ".a", "\n" },
        .{ "x", "()", "\n" },
        .{ "x = y", "[0]", "\n" },
        .{ "x = y", " and y", "\n" },
        .{ "x = (", "'a' ", "'b')\n" },
        .{ "", "x = ", "1\n" },
        .{ "if a: pass\n", "elif b: pass\n", "else: pass\n" },
    }) |case| {
        const source = try repeated(case[0], case[1], 100_000, case[2]);
        defer gpa.free(source);
        try accepts(source);
    }
}

fn deep(open: []const u8, close: []const u8, count: usize) !void {
    const opening = try repeated("", open, count, "x");
    defer gpa.free(opening);
    const source = try repeated(opening, close, count, "\n");
    defer gpa.free(source);
    return accepts(source);
}

test "deep nesting is accepted up to a bound, and then is an error" {
    inline for (.{ .{ "(", ")" }, .{ "[", "]" }, .{ "f(", ")" }, .{ "{1: ", "}" } }) |case| {
        try deep(case[0], case[1], 190);
        try std.testing.expectError(error.SyntaxError, deep(case[0], case[1], 100_000));
    }
    inline for (.{ "-", "not ", "lambda: ", "2 ** ", "1 if a else " }) |open| {
        try deep(open, "", 180);
        try std.testing.expectError(error.SyntaxError, deep(open, "", 100_000));
    }
}

test "any prefix and any slice of a program is parsed or refused" {
    const source = "@d\nasync def f[T](a, *b: *c, **d) -> e:\n" ++
        "\tmatch a, {1: b}:\n\t\tcase A(x=[*_]) | {'k': 1j - 2}: return f'{x!r:{y}}' b''\n" ++
        "with (a as b): x: int = lambda *a: (yield)\n";
    for (0..source.len) |start| {
        for ([_][]const u8{ source[start..], source[0..start] }) |text| {
            var arena: std.heap.ArenaAllocator = .init(gpa);
            defer arena.deinit();
            var diagnostic: parser.Diagnostic = .{};
            _ = parser.parse(arena.allocator(), text, .exec, &diagnostic) catch |err| {
                try std.testing.expectEqual(error.SyntaxError, err);
                try std.testing.expect(diagnostic.message.len > 0);
            };
        }
    }
}
