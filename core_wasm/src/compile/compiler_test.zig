//! What the compiler makes of small programs, as disassembly. The text is what a reader would write
//! by hand; a difference is a review of both.

const std = @import("std");
const compiler = @import("compiler.zig");
const disassemble = @import("../bytecode/disassemble.zig");
const positions = @import("../bytecode/positions.zig");
const verify = @import("../bytecode/verify.zig");
const Unit = @import("../bytecode/unit.zig").Unit;
const testing = std.testing;

fn compileIn(arena: std.mem.Allocator, source: []const u8, options: compiler.Options) !*Unit {
    var diagnostic: compiler.Diagnostic = .{};
    const unit = compiler.compileUnits(arena, source, options, &diagnostic) catch |err| {
        std.debug.print("{s}\n{s}\n", .{ diagnostic.message, source });
        return err;
    };
    try verifyAll(arena, unit);
    return unit;
}

fn verifyAll(arena: std.mem.Allocator, unit: *const Unit) !void {
    try verify.unit(arena, unit);
    for (unit.constants) |constant| if (constant == .code) try verifyAll(arena, constant.code);
}

/// Compares the code of the last function in the program.
fn expectFunction(source: []const u8, expected: []const u8) !void {
    var arena_state: std.heap.ArenaAllocator = .init(testing.allocator);
    defer arena_state.deinit();
    const arena = arena_state.allocator();
    const module = try compileIn(arena, source, .{});
    var last: ?*Unit = null;
    for (module.constants) |constant| if (constant == .code) {
        last = constant.code;
    };
    try expectUnit(arena, last.?, expected);
}

fn expectModule(source: []const u8, options: compiler.Options, expected: []const u8) !void {
    var arena_state: std.heap.ArenaAllocator = .init(testing.allocator);
    defer arena_state.deinit();
    const arena = arena_state.allocator();
    try expectUnit(arena, try compileIn(arena, source, options), expected);
}

fn expectUnit(arena: std.mem.Allocator, unit: *const Unit, expected: []const u8) !void {
    var out: std.Io.Writer.Allocating = .init(arena);
    try disassemble.write(&out.writer, unit, .{ .recursive = false });
    // The first line is the name.
    const text = out.written();
    const body = text[std.mem.findScalar(u8, text, '\n').? + 1 ..];
    var trimmed: std.ArrayList(u8) = .empty;
    var lines = std.mem.splitScalar(u8, body, '\n');
    while (lines.next()) |line| {
        const content = std.mem.trimStart(u8, line, " ");
        if (content.len > 0) try trimmed.print(arena, "{s}\n", .{content});
    }
    try testing.expectEqualStrings(expected, trimmed.items);
}

test "arithmetic on variables needs no moves" {
    try expectFunction(
        \\def fib(n):
        \\    if n < 2: return n
        \\    return fib(n-1) + fib(n-2)
    ,
        \\0  jump_lt n 2 false -> 3
        \\2  ret n
        \\3  load_global t0 fib
        \\5  sub_int t1 n 1
        \\6  call t0 1 t0
        \\7  load_global t1 fib
        \\9  sub_int t2 n 2
        \\10  call t1 1 t1
        \\11  add t0 t0 t1
        \\12  ret t0
        \\
    );
}

test "loops have their test at the bottom" {
    try expectFunction(
        \\def f(n):
        \\    i = 0
        \\    while i < n:
        \\        i += 1
        \\        if i == 5: continue
        \\        if i > 7: break
        \\    else:
        \\        return None
        \\    for k in range(n): g(k)
    ,
        \\0  load_int i 0
        \\1  jump -> 7
        \\2  iadd_int i i 1
        \\3  jump_eq i 5 true -> 7
        \\5  jump_gt i 7 true -> 10
        \\7  jump_lt i n true -> 2
        \\9  ret_none
        \\10  load_global t1 range
        \\12  move t2 n
        \\13  call t1 1 t1
        \\14  get_iter t0 t1
        \\15  jump -> 20
        \\16  load_global t1 g
        \\18  move t2 k
        \\19  call t1 1 t1
        \\20  for_next t0 k -> 16
        \\22  ret_none
        \\
    );
}

test "a variable is overwritten only by what cannot fail any more" {
    try expectFunction(
        \\def f(x, y):
        \\    x = (x + y) * x
        \\    x = x or y
        \\    x = y and x
        \\    x, y = y, x
        \\    x = y if x else -y
        \\    return x
    ,
        \\0  add t0 x y
        \\1  mul x t0 x
        \\2  jump_if_true x -> 4
        \\3  move x y
        \\4  move t0 y
        \\5  jump_if_false t0 -> 7
        \\6  move t0 x
        \\7  move x t0
        \\8  move t0 x
        \\9  move x y
        \\10  move y t0
        \\11  jump_if_false x -> 14
        \\12  move x y
        \\13  jump -> 15
        \\14  neg x y
        \\15  ret x
        \\
    );
}

test "a walrus in a later operand does not change an earlier one" {
    try expectFunction(
        \\def f(x):
        \\    return x + (x := 2)
    ,
        \\0  move t1 x
        \\1  load_int x 2
        \\2  add t0 t1 x
        \\3  ret t0
        \\
    );
}

test "only variables that may be unbound are checked and cleared" {
    try expectFunction(
        \\def f(a):
        \\    if a: x = 1
        \\    y = 2
        \\    print(x, y)
        \\    del y
    ,
        \\0  clear x 1
        \\1  jump_if_false a -> 3
        \\2  load_int x 1
        \\3  load_int y 2
        \\4  load_global t0 print
        \\6  check_local x x
        \\7  move t1 x
        \\8  move t2 y
        \\9  call t0 2 t0
        \\10  clear y 1
        \\11  ret_none
        \\
    );
}

test "comparisons decide jumps, each operand computed once" {
    try expectFunction(
        \\def f(a, b):
        \\    if 0 < a <= g(b) != 3 and a is not None and b not in (1, 2): return 1
    ,
        \\0  load_int t0 0
        \\1  jump_lt t0 a false -> 17
        \\3  load_global t2 g
        \\5  move t3 b
        \\6  call t2 1 t0
        \\7  jump_le a t0 false -> 17
        \\9  jump_ne t0 3 false -> 17
        \\11  jump_if_none a -> 17
        \\12  load_const t0 (1, 2)
        \\13  jump_in b t0 true -> 17
        \\15  load_int t0 1
        \\16  ret t0
        \\17  ret_none
        \\
    );
}

test "calls of every form" {
    try expectFunction(
        \\def f(a, d):
        \\    x = g(a, 1, k=2)
        \\    y = a.m(x).n(k=x)
        \\    return g(*a, 1, **d, z=x), g(*a, **d)
    ,
        \\0  load_global t0 g
        \\2  move t1 a
        \\3  load_int t2 1
        \\4  load_int t3 2
        \\5  call_kw t0 3 x ('k',)
        \\7  load_method t0 a m
        \\9  move t2 x
        \\10  call_method t0 1 t0
        \\11  load_method t0 t0 n
        \\13  move t2 x
        \\14  call_method_kw t0 1 y ('k',)
        \\16  load_global t0 g
        \\18  build_list t1 t1 0
        \\19  list_extend t1 a
        \\20  load_int t2 1
        \\21  list_append t1 t2
        \\22  build_dict t2 t2 0
        \\23  dict_merge t2 d t0
        \\24  load_const t3 'z'
        \\25  move t4 x
        \\26  build_dict t3 t3 1
        \\27  dict_merge t2 t3 t0
        \\28  call_ex t0 1 t0
        \\29  load_global t1 g
        \\31  move t2 a
        \\32  build_dict t3 t3 0
        \\33  dict_merge t3 d t1
        \\34  build_list t4 t4 0
        \\35  list_merge t4 t2 t1
        \\36  move t2 t4
        \\37  call_ex t1 1 t1
        \\38  build_tuple t0 t0 2
        \\39  ret t0
        \\
    );
}

test "targets are evaluated once" {
    try expectFunction(
        \\def f(o, i):
        \\    o.a[g(i)] += 1
        \\    a, *b = o
        \\    (c, d), e = i
        \\    o.x = o[i] = c
    ,
        \\0  load_attr t0 o a
        \\2  load_global t1 g
        \\4  move t2 i
        \\5  call t1 1 t1
        \\6  get_item t2 t0 t1
        \\7  iadd_int t2 t2 1
        \\8  set_item t0 t1 t2
        \\9  unpack_star a o 1 0
        \\11  unpack t0 i 2
        \\12  unpack c t0 2
        \\13  move e t1
        \\14  store_attr o c x
        \\16  set_item o i c
        \\17  ret_none
        \\
    );
}

test "comprehensions run in the frame around them" {
    try expectFunction(
        \\def f(xs, x):
        \\    return [x * y for x in xs if x for y in x], {k: v for k, v in xs}
    ,
        \\0  get_iter t1 xs
        \\1  clear t2 2
        \\2  build_list t0 t0 0
        \\3  jump -> 11
        \\4  jump_if_false t2 -> 11
        \\5  get_iter t4 t2
        \\6  jump -> 9
        \\7  mul t5 t2 t3
        \\8  list_append t0 t5
        \\9  for_next t4 t3 -> 7
        \\11  for_next t1 t2 -> 4
        \\13  get_iter t2 xs
        \\14  build_dict t1 t1 0
        \\15  jump -> 18
        \\16  unpack t3 t5 2
        \\17  dict_set t1 t3 t4
        \\18  for_next_pair t2 t5 t3 -> 16
        \\20  build_tuple t0 t0 2
        \\21  ret t0
        \\
    );
}

test "variables of inner functions live in cells" {
    try expectFunction(
        \\def f(a):
        \\    n = a
        \\    def g(b):
        \\        nonlocal n
        \\        n += a + b
        \\    return g, n
    ,
        \\0  make_cell a
        \\1  new_cell n
        \\2  cell_get t0 a
        \\3  cell_set n t0
        \\4  make_function g <g>
        \\6  move t0 a
        \\7  move t1 n
        \\8  build_tuple t0 t0 2
        \\9  set_function_part g t0 2
        \\10  move t0 g
        \\11  cell_get t1 n
        \\12  build_tuple t0 t0 2
        \\13  ret t0
        \\
    );
}

test "handlers restore what was handled, however they end" {
    try expectFunction(
        \\def f():
        \\    try:
        \\        g()
        \\    except E as e:
        \\        return h(e)
    ,
        \\0  load_global t0 g
        \\2  call t0 0 t0
        \\3  jump -> 23
        \\4  push_handled t1 t0
        \\5  load_global t2 E
        \\7  match_exception t3 t0 t2
        \\8  jump_if_false t3 -> 19
        \\9  move e t0
        \\10  load_global t2 h
        \\12  move t3 e
        \\13  call t2 1 t2
        \\14  clear e 1
        \\15  pop_handled t1
        \\16  ret t2
        \\17  clear e 1
        \\18  reraise t2
        \\19  pop_handled t1
        \\20  reraise t0
        \\21  pop_handled t1
        \\22  reraise t2
        \\23  ret_none
        \\0..3 -> 4 t0
        \\10..14 -> 17 t2
        \\5..15 -> 21 t2
        \\17..19 -> 21 t2
        \\
    );
}

test "finally is written again on every way out" {
    try expectFunction(
        \\def f(xs):
        \\    for x in xs:
        \\        try:
        \\            if x: break
        \\            return x
        \\        finally:
        \\            g()
    ,
        \\0  get_iter t0 xs
        \\1  jump -> 20
        \\2  jump_if_false x -> 7
        \\3  load_global t1 g
        \\5  call t1 0 t1
        \\6  jump -> 22
        \\7  move t1 x
        \\8  load_global t2 g
        \\10  call t2 0 t2
        \\11  ret t1
        \\12  push_handled t2 t1
        \\13  load_global t3 g
        \\15  call t3 0 t3
        \\16  pop_handled t2
        \\17  reraise t1
        \\18  pop_handled t2
        \\19  reraise t3
        \\20  for_next t0 x -> 2
        \\22  ret_none
        \\2..3 -> 12 t1
        \\7..8 -> 12 t1
        \\13..16 -> 18 t3
        \\
    );
}

test "with leaves in the opposite order" {
    try expectFunction(
        \\def f(a, b):
        \\    with a as x, b: return x
    ,
        \\0  load_special t0 a 1
        \\1  load_special t1 a 0
        \\2  call t1 0 x
        \\3  load_special t1 b 1
        \\4  load_special t2 b 0
        \\5  call t2 0 t2
        \\6  move t2 x
        \\7  move t3 t1
        \\8  load_none t4
        \\9  load_none t5
        \\10  load_none t6
        \\11  call t3 3 t3
        \\12  move t3 t0
        \\13  load_none t4
        \\14  load_none t5
        \\15  load_none t6
        \\16  call t3 3 t3
        \\17  ret t2
        \\18  push_handled t3 t2
        \\19  move t4 t1
        \\20  exception_parts t5 t2
        \\21  call t4 3 t4
        \\22  jump_if_true t4 -> 25
        \\23  pop_handled t3
        \\24  reraise t2
        \\25  pop_handled t3
        \\26  jump -> 29
        \\27  pop_handled t3
        \\28  reraise t4
        \\29  load_none t1
        \\30  load_none t2
        \\31  load_none t3
        \\32  call t0 3 t0
        \\33  jump -> 45
        \\34  push_handled t2 t1
        \\35  move t3 t0
        \\36  exception_parts t4 t1
        \\37  call t3 3 t3
        \\38  jump_if_true t3 -> 41
        \\39  pop_handled t2
        \\40  reraise t1
        \\41  pop_handled t2
        \\42  jump -> 45
        \\43  pop_handled t2
        \\44  reraise t3
        \\45  ret_none
        \\6..7 -> 18 t2
        \\3..12 -> 34 t1
        \\19..23 -> 27 t4
        \\18..29 -> 34 t1
        \\35..39 -> 43 t3
        \\
    );
}

test "captures are stored when the whole pattern has matched" {
    try expectFunction(
        \\def f(x):
        \\    match x:
        \\        case [1, a]: return a
        \\        case {"k": v}: return v
        \\        case C(y=b) | b: return b
    ,
        \\0  match_sequence t0 x
        \\1  jump_if_false t0 -> 10
        \\2  get_len t0 x
        \\3  jump_eq t0 2 false -> 10
        \\5  unpack t0 x 2
        \\6  jump_eq t0 1 false -> 10
        \\8  move a t1
        \\9  ret a
        \\10  match_mapping t0 x
        \\11  jump_if_false t0 -> 24
        \\12  get_len t0 x
        \\13  jump_ge t0 1 false -> 24
        \\15  load_const t0 ('k',)
        \\16  load_common t1 match_keys
        \\17  move t2 x
        \\18  move t3 t0
        \\19  call t1 2 t1
        \\20  jump_if_none t1 -> 24
        \\21  unpack t1 t1 1
        \\22  move v t1
        \\23  ret v
        \\24  load_global t2 C
        \\26  load_common t0 match_class
        \\27  move t1 x
        \\28  load_int t3 0
        \\29  load_const t4 ('y',)
        \\30  call t0 4 t0
        \\31  jump_if_none t0 -> 34
        \\32  unpack t0 t0 1
        \\33  jump -> 35
        \\34  move t0 x
        \\35  move b t0
        \\36  ret b
        \\
    );
}

test "the value of a program is that of its last expression" {
    try expectModule("x = 1\nx + 1", .{ .want_result = true },
        \\0  load_int t0 1
        \\1  store_global t0 x
        \\3  load_global t0 x
        \\5  add_int t0 t0 1
        \\6  set_result t0
        \\7  ret_none
        \\
    );
    try expectModule("x; y", .{},
        \\0  load_global t0 x
        \\2  load_global t0 y
        \\4  ret_none
        \\
    );
    try expectModule("x + 1", .{ .mode = .eval, .separate_locals = true },
        \\0  load_name t0 x
        \\2  add_int t0 t0 1
        \\3  ret t0
        \\
    );
}

test "what is known is computed before" {
    try expectModule("x = 2 ** 10 + 1, 'a' * 3, -1\nif 0: y\nwhile True:\n  z", .{},
        \\0  load_const t0 (1025, 'aaa', -1)
        \\1  store_global t0 x
        \\3  load_global t0 z
        \\5  jump -> 3
        \\
    );
}

test "positions are those of CPython" {
    var arena_state: std.heap.ArenaAllocator = .init(testing.allocator);
    defer arena_state.deinit();
    const unit = try compileIn(arena_state.allocator(), "x = (a.b\n  .c(1) + 2)\n", .{});
    const Position = @import("../bytecode/unit.zig").Position;
    // load_global a, load_attr b, load_method c, load_int, call_method, add_int
    const expected = [_]struct { u32, Position }{
        .{ 0, .{ .line = 1, .end_line = 1, .column = 5, .end_column = 6 } },
        .{ 2, .{ .line = 1, .end_line = 1, .column = 5, .end_column = 8 } },
        .{ 4, .{ .line = 2, .end_line = 2, .column = 3, .end_column = 4 } },
        .{ 7, .{ .line = 2, .end_line = 2, .column = 3, .end_column = 7 } },
        .{ 8, .{ .line = 1, .end_line = 2, .column = 5, .end_column = 11 } },
    };
    for (expected) |it| try testing.expectEqual(it[1], positions.find(unit.positions, it[0]).?);
}

test "programs of any length" {
    var arena_state: std.heap.ArenaAllocator = .init(testing.allocator);
    defer arena_state.deinit();
    const arena = arena_state.allocator();
    const repeat = struct {
        fn repeat(
            a: std.mem.Allocator,
            before: []const u8,
            piece: []const u8,
            after: []const u8,
        ) ![]u8 {
            var text: std.ArrayList(u8) = .empty;
            try text.appendSlice(a, before);
            for (0..40_000) |_| try text.appendSlice(a, piece);
            try text.appendSlice(a, after);
            return text.items;
        }
    }.repeat;
    for ([_][]u8{
        try repeat(arena, "x = a", " + a", "\n"),
        try repeat(arena, "x = 1", " + 1", "\n"),
        try repeat(arena, "x = a", ".b", "\n"),
        try repeat(arena, "x = a", "(1)[0]", "\n"),
        try repeat(arena, "x = [", "a, 1, ", "]\n"),
        try repeat(arena, "x = {", "a: 1, ", "}\n"),
        try repeat(arena, "f(", "a, ", ")\n"),
        try repeat(arena, "if a: b\n", "elif a < 3: b\n", "else: c\n"),
        try repeat(arena, "while a:\n", "  x = b\n", "\n"),
        try repeat(arena, "x = a", " < a", "\n"),
        try repeat(arena, "", "a, ", " = x\n"),
    }) |source| _ = try compileIn(arena, source, .{});
}

test "functions with more variables than registers" {
    var arena_state: std.heap.ArenaAllocator = .init(testing.allocator);
    defer arena_state.deinit();
    const arena = arena_state.allocator();
    var source: std.ArrayList(u8) = .empty;
    try source.appendSlice(arena, "def f(a0");
    for (1..300) |i| try source.print(arena, ", a{d}", .{i});
    try source.appendSlice(arena, "):\n");
    for (0..300) |i| try source.print(arena, "    x{d} = a{d}\n", .{ i, i });
    try source.appendSlice(arena, "    del x9, x299\n    x200 += 1\n");
    try source.appendSlice(arena, "    return lambda: (a0, a299, x0, x298)\n");
    const module = try compileIn(arena, source.items, .{});
    const f = module.constants[0].code;
    try testing.expect(f.spill_register != 0);
    try testing.expectEqual(300, f.parameterCount());
}
