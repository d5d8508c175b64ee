//! Wrong programs, and what CPython 3.14 says about them: message and place.
//!
//! Each case is a program, a line `--> line:offset-end_line:end_offset` and the message (`--> ok`:
//! no error). The numbers and words were recorded from CPython. The last newline of a program is
//! not part of it.

const std = @import("std");
const parser = @import("parser.zig");
const scope = @import("scope.zig");

const Arena = std.heap.ArenaAllocator;

/// What happens to a program, in the words of the cases.
fn verdict(arena: std.mem.Allocator, program: []const u8) ![]const u8 {
    var diagnostic: parser.Diagnostic = .{};
    check: {
        const module = parser.parse(arena, program, .exec, &diagnostic) catch break :check;
        const options: scope.Options = .{ .source = program };
        _ = scope.analyze(arena, module, options, &diagnostic) catch break :check;
        return "--> ok";
    }
    const kind = if (diagnostic.kind == .SyntaxError) "" else @tagName(diagnostic.kind);
    return std.fmt.allocPrint(arena, "--> {d}:{d}-{d}:{d}{s}{s}\n    {s}", .{
        diagnostic.line,
        diagnostic.offset,
        diagnostic.end_line,
        diagnostic.end_offset,
        if (kind.len > 0) " " else "",
        kind,
        diagnostic.message,
    });
}

test "every case is reported as in CPython" {
    var arena: Arena = .init(std.testing.allocator);
    defer arena.deinit();
    var wrong: usize = 0;
    var program: std.ArrayList(u8) = .empty;
    var lines = std.mem.splitScalar(u8, cases, '\n');
    while (lines.next()) |line| {
        const allocator = arena.allocator();
        if (!std.mem.startsWith(u8, line, "-->")) {
            if (program.items.len > 0) try program.append(allocator, '\n');
            try program.appendSlice(allocator, line);
            continue;
        }
        const expected = if (std.mem.eql(u8, line, "--> ok"))
            line
        else
            try std.fmt.allocPrint(allocator, "{s}\n{s}", .{ line, lines.next().? });
        const actual = try verdict(allocator, program.items);
        if (!std.mem.eql(u8, expected, actual)) {
            std.debug.print("{s}\nexpected {s}\nfound    {s}\n\n", .{
                program.items, expected, actual,
            });
            wrong += 1;
        }
        program = .empty;
        _ = arena.reset(.retain_capacity);
    }
    try std.testing.expectEqual(0, wrong);
}

const cases =
    \\def f(a, a): pass
    \\--> 1:10-1:11
    \\    duplicate argument 'a' in function definition
    \\x = $
    \\--> 1:5-1:6
    \\    invalid syntax
    \\'abc
    \\--> 1:1-1:1
    \\    unterminated string literal (detected at line 1)
    \\if 1:
    \\ a
    \\  b
    \\--> 3:2-3:-1 IndentationError
    \\    unexpected indent
    \\class C[T, T]: pass
    \\--> 1:12-1:13
    \\    duplicate type parameter 'T'
    \\class A:
    \\  def f(self): g(__x=1)
    \\--> ok
    \\async def f():
    \\  [x async for x in y]
    \\def g():
    \\  [x async for x in y]
    \\--> 4:3-4:23
    \\    asynchronous comprehension outside of an asynchronous function
    \\await x
    \\--> 1:1-1:8
    \\    'await' outside function
    \\def f(): await x
    \\--> 1:10-1:17
    \\    'await' outside async function
    \\yield 1
    \\--> 1:1-1:8
    \\    'yield' outside function
    \\return
    \\--> 1:1-1:7
    \\    'return' outside function
    \\[(yield 1) for x in y]
    \\--> 1:3-1:10
    \\    'yield' inside list comprehension
    \\def f():
    \\  for a in b:
    \\   for a in b:
    \\    for a in b:
    \\     for a in b:
    \\      for a in b:
    \\       for a in b:
    \\        for a in b:
    \\         for a in b:
    \\          for a in b:
    \\           for a in b:
    \\            for a in b:
    \\             for a in b:
    \\              for a in b:
    \\               for a in b:
    \\                for a in b:
    \\                 for a in b:
    \\                  for a in b:
    \\                   for a in b:
    \\                    for a in b:
    \\                     for a in b:
    \\                      for a in b:
    \\                        pass
    \\--> ok
    \\def f():
    \\  global x; nonlocal x
    \\--> 2:3-2:11
    \\    name 'x' is nonlocal and global
    \\nonlocal x
    \\--> 1:1-1:11
    \\    nonlocal declaration not allowed at module level
    \\x = 1
    \\def f():
    \\  print(x)
    \\  global x
    \\--> 4:3-4:11
    \\    name 'x' is used prior to global declaration
    \\def f():
    \\  x: int
    \\  global x
    \\--> 3:3-3:11
    \\    annotated name 'x' can't be global
    \\def f():
    \\  global x
    \\  x: int
    \\--> 3:3-3:9
    \\    annotated name 'x' can't be global
    \\[x := 1 for x in y]
    \\--> 1:2-1:3
    \\    assignment expression cannot rebind comprehension iteration variable 'x'
    \\[[(j := 0) for i in range(5)] for j in range(5)]
    \\--> 1:4-1:5
    \\    assignment expression cannot rebind comprehension iteration variable 'j'
    \\[i for i in (j := 1)]
    \\--> 1:14-1:20
    \\    assignment expression cannot be used in a comprehension iterable expression
    \\class C:
    \\  [y := 1 for x in z]
    \\--> 2:4-2:5
    \\    assignment expression within a comprehension cannot be used in a class body
    \\__debug__ = 1
    \\--> 1:1-1:10
    \\    cannot assign to __debug__
    \\def f(__debug__): pass
    \\--> 1:7-1:16
    \\    cannot assign to __debug__
    \\f(__debug__=1)
    \\--> 1:3-1:14
    \\    cannot assign to __debug__
    \\x.__debug__ = 1
    \\--> 1:1-1:12
    \\    cannot assign to __debug__
    \\del __debug__
    \\--> 1:5-1:14
    \\    cannot delete __debug__
    \\import __debug__
    \\--> 1:8-1:17
    \\    cannot assign to __debug__
    \\*a = 1
    \\--> 1:1-1:3
    \\    starred assignment target must be in a list or tuple
    \\*a, *b = 1
    \\--> 1:1-1:7
    \\    multiple starred expressions in assignment
    \\print(*a)
    \\*a
    \\--> 2:1-2:3
    \\    can't use starred expression here
    \\f(a=1, a=2)
    \\--> 1:8-1:11
    \\    keyword argument repeated: a
    \\try: pass
    \\except: pass
    \\except A: pass
    \\--> 2:1-2:13
    \\    default 'except:' must be last
    \\break
    \\--> 1:1-1:6
    \\    'break' outside loop
    \\continue
    \\--> 1:1-1:9
    \\    'continue' not properly in loop
    \\def f():
    \\ while 1:
    \\  try: pass
    \\  except* A:
    \\    break
    \\--> 5:5-5:10
    \\    'break', 'continue' and 'return' cannot appear in an except* block
    \\def f():
    \\  try: pass
    \\  finally: return 1
    \\--> ok
    \\async def f():
    \\  yield 1
    \\  return 2
    \\--> 3:3-3:11
    \\    'return' with value in async generator
    \\async def f():
    \\  yield from x
    \\--> 2:3-2:15
    \\    'yield from' inside async function
    \\def f():
    \\  async with a: pass
    \\--> 2:3-2:21
    \\    'async with' outside async function
    \\def f():
    \\  async for a in b: pass
    \\--> 2:3-2:25
    \\    'async for' outside async function
    \\async with a: pass
    \\--> 1:1-1:19
    \\    'async with' outside async function
    \\match x:
    \\  case a: pass
    \\  case b: pass
    \\--> 2:8-2:9
    \\    name capture 'a' makes remaining patterns unreachable
    \\match x:
    \\  case _: pass
    \\  case b: pass
    \\--> 2:8-2:9
    \\    wildcard makes remaining patterns unreachable
    \\match x:
    \\  case (a, a): pass
    \\--> 2:12-2:13
    \\    multiple assignments to name 'a' in pattern
    \\match x:
    \\  case a | 1: pass
    \\--> 2:8-2:9
    \\    name capture 'a' makes remaining patterns unreachable
    \\match x:
    \\  case (a | 1): pass
    \\--> 2:9-2:10
    \\    name capture 'a' makes remaining patterns unreachable
    \\match x:
    \\  case (1, a) | (b, 2): pass
    \\--> 2:8-2:23
    \\    alternative patterns bind different names
    \\match x:
    \\  case (*a, *b): pass
    \\--> 2:8-2:16
    \\    multiple starred names in sequence pattern
    \\match x:
    \\  case C(a=1, a=2): pass
    \\--> 2:17-2:18
    \\    attribute name repeated in class pattern: a
    \\match x:
    \\  case {1: a, 1: b}: pass
    \\--> 2:8-2:20
    \\    mapping pattern checks duplicate key (1)
    \\match x:
    \\  case f'{a}': pass
    \\--> 2:8-2:14
    \\    patterns may only match literals and attribute lookups
    \\match x:
    \\  case {f'{a}': 1}: pass
    \\--> 2:8-2:19
    \\    mapping pattern keys may only match literals and attribute lookups
    \\assert (1, 'x')
    \\--> ok
    \\x is 1
    \\x is not 'a'
    \\1 is x
    \\x is ()
    \\x is (1,2)
    \\--> ok
    \\1()
    \\'a'(1)
    \\[1](2)
    \\(1,2)(3)
    \\None()
    \\[1]['a']
    \\(1,2)['a']
    \\'a'[1.0]
    \\1[2]
    \\None[1]
    \\{1}[2]
    \\[1][1,2]
    \\f'a'(1)
    \\(x for x in y)[1]
    \\{}(1)
    \\(lambda: 1)[1]
    \\--> ok
    \\from __future__ import braces
    \\--> 1:24-1:30
    \\    not a chance
    \\from __future__ import foo
    \\--> 1:24-1:27
    \\    future feature foo is not defined
    \\x = 1
    \\from __future__ import annotations
    \\--> 2:1-2:35
    \\    from __future__ imports must occur at the beginning of the file
    \\'doc'
    \\from __future__ import annotations
    \\from __future__ import division
    \\--> ok
    \\class A[T = 1, U]: pass
    \\--> 1:16-1:17
    \\    non-default type parameter 'U' follows default type parameter
    \\def f[T: (yield)](): pass
    \\--> 1:11-1:16
    \\    yield expression cannot be used within a TypeVar bound
    \\def f(x: (yield)): pass
    \\--> 1:11-1:16
    \\    yield expression cannot be used within an annotation
    \\def f():
    \\  x: (yield)
    \\--> 2:7-2:12
    \\    yield expression cannot be used within an annotation
    \\def f(x: (y := 1)): pass
    \\--> 1:11-1:17
    \\    named expression cannot be used within an annotation
    \\type X = (yield)
    \\--> 1:11-1:16
    \\    yield expression cannot be used within a type alias
    \\class A[T](x := 1): pass
    \\--> 1:12-1:18
    \\    named expression cannot be used within the definition of a generic
    \\def f():
    \\ from m import *
    \\--> 2:16-2:17
    \\    import * only allowed at module level
    \\def f(x):
    \\  global x
    \\--> 2:3-2:11
    \\    name 'x' is parameter and global
    \\def f(x):
    \\  nonlocal x
    \\--> 2:3-2:13
    \\    name 'x' is parameter and nonlocal
    \\def f():
    \\  nonlocal x
    \\--> 2:3-2:13
    \\    no binding for nonlocal 'x' found
    \\def f[T]():
    \\  nonlocal T
    \\--> 2:3-2:13
    \\    nonlocal binding not allowed for type parameter 'T'
    \\x, (y, 1) = 2
    \\--> 1:8-1:9
    \\    cannot assign to literal
    \\del *a
    \\--> 1:5-1:7
    \\    cannot delete starred
    \\del (a, *b)
    \\--> 1:9-1:11
    \\    cannot delete starred
    \\with a as *b: pass
    \\--> 1:11-1:13
    \\    starred assignment target must be in a list or tuple
    \\for *a in b: pass
    \\--> 1:5-1:7
    \\    starred assignment target must be in a list or tuple
    \\[*a for a in b]
    \\--> 1:2-1:4
    \\    iterable unpacking cannot be used in comprehension
    \\(*a)
    \\--> 1:2-1:4
    \\    cannot use starred expression here
    \\a[*b]
    \\--> ok
    \\x = *a
    \\--> 1:5-1:7
    \\    can't use starred expression here
    \\return *a
    \\--> 1:1-1:10
    \\    'return' outside function
    \\def f(): return *a
    \\--> 1:17-1:19
    \\    can't use starred expression here
    \\f(**a, *b)
    \\--> 1:6-1:10
    \\    iterable argument unpacking follows keyword argument unpacking
    \\(yield) = 1
    \\--> 1:2-1:7
    \\    cannot assign to yield expression here. Maybe you meant '==' instead of '='?
    \\def f(): (yield) = 1
    \\--> 1:11-1:16
    \\    cannot assign to yield expression here. Maybe you meant '==' instead of '='?
    \\f(*)
    \\--> 1:4-1:5
    \\    Invalid star expression
    \\f(**)
    \\--> 1:5-1:6
    \\    invalid syntax
    \\print(* , 1)
    \\--> 1:9-1:10
    \\    Invalid star expression
    \\a + not b
    \\--> 1:5-1:10
    \\    'not' after an operator must be parenthesized
    \\a * not b
    \\--> 1:5-1:10
    \\    'not' after an operator must be parenthesized
    \\-not b
    \\--> 1:2-1:7
    \\    'not' after an operator must be parenthesized
    \\a ** not b
    \\--> 1:6-1:9
    \\    invalid syntax
    \\a < not b
    \\--> 1:5-1:8
    \\    invalid syntax
    \\a << not b
    \\--> 1:6-1:9
    \\    invalid syntax
    \\if 1
    \\  x
    \\--> 1:5-1:6
    \\    expected ':'
    \\if 1:
    \\x
    \\--> 2:1-2:2 IndentationError
    \\    expected an indented block after 'if' statement on line 1
    \\def f(*): pass
    \\--> 1:7-1:8
    \\    named arguments must follow bare *
    \\def f(*, **k): pass
    \\--> 1:7-1:8
    \\    named arguments must follow bare *
    \\def f(a, (b)): pass
    \\--> 1:10-1:13
    \\    Function parameters cannot be parenthesized
    \\lambda a, (b): 1
    \\--> 1:11-1:14
    \\    Lambda expression parameters cannot be parenthesized
    \\try:
    \\ a
    \\except A:
    \\ b
    \\except* B:
    \\ c
    \\--> 5:1-5:8
    \\    cannot have both 'except' and 'except*' on the same 'try'
    \\try:
    \\ a
    \\except* A:
    \\ b
    \\except B:
    \\ c
    \\--> 5:1-5:7
    \\    cannot have both 'except' and 'except*' on the same 'try'
    \\'a' t'b'
    \\--> 1:1-1:9
    \\    cannot mix t-string literals with string or bytes literals
    \\t'a' 'b'
    \\--> 1:1-1:9
    \\    cannot mix t-string literals with string or bytes literals
    \\t'a' f'b' b'c'
    \\--> 1:1-1:10
    \\    cannot mix t-string literals with string or bytes literals
    \\f'a' b'c'
    \\--> 1:10-1:11
    \\    cannot mix bytes and nonbytes literals
    \\type X[] = 1
    \\--> 1:8-1:10
    \\    Type parameter list cannot be empty
    \\def f[](): pass
    \\--> 1:7-1:7
    \\    Type parameter list cannot be empty
    \\raise from x
    \\--> 1:7-1:11
    \\    invalid syntax
    \\raise x from
    \\--> 1:13-1:14
    \\    invalid syntax
    \\1 if x else pass
    \\--> 1:13-1:17
    \\    expected expression after 'else', but statement is given
    \\pass if 1 else 2
    \\--> 1:1-1:5
    \\    expected expression before 'if', but statement is given
    \\if 1: pass
    \\else: pass
    \\elif 2: pass
    \\--> 3:1-3:5
    \\    'elif' block follows an 'else' block
    \\match x:
    \\ case {**a, 'b': 1}: pass
    \\--> 2:13-2:16
    \\    invalid syntax
    \\f(a for a in b, c)
    \\--> 1:3-1:15
    \\    Generator expression must be parenthesized
    \\f(a, b for b in c)
    \\--> 1:6-1:18
    \\    Generator expression must be parenthesized
    \\f(a=1, b for b in c)
    \\--> 1:8-1:20
    \\    Generator expression must be parenthesized
    \\f(a=)
    \\--> 1:3-1:5
    \\    expected argument value expression
    \\f(a, b=, c)
    \\--> 1:6-1:8
    \\    expected argument value expression
    \\f(*a=1)
    \\--> 1:3-1:7
    \\    cannot assign to iterable argument unpacking
    \\f(**a=1)
    \\--> 1:3-1:8
    \\    cannot assign to keyword argument unpacking
    \\f(True=1)
    \\--> 1:3-1:8
    \\    cannot assign to True
    \\f(a.b=1)
    \\--> 1:3-1:7
    \\    expression cannot contain assignment, perhaps you meant "=="?
    \\f(a=1, b)
    \\--> 1:9-1:10
    \\    positional argument follows keyword argument
    \\f(**a, b)
    \\--> 1:9-1:10
    \\    positional argument follows keyword argument unpacking
    \\f(a b)
    \\--> 1:3-1:6
    \\    invalid syntax. Perhaps you forgot a comma?
    \\[a b]
    \\--> 1:2-1:5
    \\    invalid syntax. Perhaps you forgot a comma?
    \\x = a b
    \\--> 1:7-1:8
    \\    invalid syntax
    \\print 'a'
    \\--> 1:1-1:10
    \\    Missing parentheses in call to 'print'. Did you mean print(...)?
    \\exec a, b
    \\--> 1:1-1:10
    \\    Missing parentheses in call to 'exec'. Did you mean exec(...)?
    \\import a from b
    \\--> 1:1-1:16
    \\    Did you mean to use 'from ... import ...' instead?
    \\import
    \\--> 1:7-1:7
    \\    Expected one or more names after 'import'
    \\from a import
    \\--> 1:14-1:14
    \\    Expected one or more names after 'import'
    \\from a import b,
    \\--> 1:17-1:18
    \\    trailing comma not allowed without surrounding parentheses
    \\from a import (b,
    \\--> 1:15-1:0
    \\    '(' was never closed
    \\import a as b.c
    \\--> 1:13-1:16
    \\    cannot use attribute as import target
    \\from a import b as 1
    \\--> 1:20-1:21
    \\    cannot use literal as import target
    \\with a as 1: pass
    \\--> 1:11-1:12
    \\    cannot assign to literal
    \\with a
    \\  b
    \\--> 1:7-1:8
    \\    expected ':'
    \\for 1 in x: pass
    \\--> 1:5-1:6
    \\    cannot assign to literal
    \\for x y: pass
    \\--> 1:7-1:8
    \\    invalid syntax
    \\for x in y
    \\  z
    \\--> 1:11-1:12
    \\    expected ':'
    \\[x for x if y]
    \\--> 1:10-1:12
    \\    'in' expected after for-loop variables
    \\except A, B as e: pass
    \\--> 1:1-1:7
    \\    invalid syntax
    \\try: pass
    \\except A, B as e: pass
    \\--> 2:8-2:17
    \\    multiple exception types must be parenthesized when using 'as'
    \\try: pass
    \\except A as b.c: pass
    \\--> 2:13-2:16
    \\    cannot use except statement with attribute
    \\try: pass
    \\except* : pass
    \\--> 2:9-2:10
    \\    expected one or more exception types
    \\{1:}
    \\--> 1:3-1:4
    \\    expression expected after dictionary key and ':'
    \\{1: 2, 3}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{1: *a}
    \\--> 1:5-1:7
    \\    cannot use a starred expression in a dictionary value
    \\{1: 2, **a for a in b}
    \\--> 1:12-1:15
    \\    invalid syntax
    \\{**a for a in b}
    \\--> 1:2-1:4
    \\    dict unpacking cannot be used in dict comprehension
    \\{1, 2: 3}
    \\--> 1:6-1:7
    \\    invalid syntax
    \\(**a)
    \\--> 1:2-1:4
    \\    cannot use double starred expression here
    \\def f(a=1, b): pass
    \\--> 1:12-1:13
    \\    parameter without a default follows parameter with a default
    \\def f(/, a): pass
    \\--> 1:7-1:8
    \\    at least one argument must precede /
    \\def f(a, /, b, /): pass
    \\--> 1:16-1:17
    \\    / may appear only once
    \\def f(a, *b, /): pass
    \\--> 1:14-1:15
    \\    / must be ahead of *
    \\def f(a, / *b): pass
    \\--> 1:12-1:13
    \\    expected comma between / and *
    \\def f(*a=1): pass
    \\--> 1:9-1:10
    \\    var-positional argument cannot have default value
    \\def f(**a=1): pass
    \\--> 1:10-1:11
    \\    var-keyword argument cannot have default value
    \\def f(**a, b): pass
    \\--> 1:12-1:13
    \\    arguments cannot follow var-keyword argument
    \\def f(**a, *b): pass
    \\--> 1:12-1:13
    \\    arguments cannot follow var-keyword argument
    \\def f(*a, *b): pass
    \\--> 1:11-1:12
    \\    * argument may appear only once
    \\def f(a=): pass
    \\--> 1:8-1:9
    \\    expected default value expression
    \\class C
    \\  pass
    \\--> 1:8-1:9
    \\    expected ':'
    \\class C:
    \\pass
    \\--> 2:1-2:5 IndentationError
    \\    expected an indented block after class definition on line 1
    \\def f()
    \\  pass
    \\--> 1:8-1:9
    \\    expected ':'
    \\def f
    \\--> 1:6-1:7
    \\    expected '('
    \\def f():
    \\x
    \\--> 2:1-2:2 IndentationError
    \\    expected an indented block after function definition on line 1
    \\lambda x
    \\--> 1:9-1:10
    \\    invalid syntax
    \\(a, b) += 1
    \\--> 1:1-1:7
    \\    'tuple' is an illegal expression for augmented assignment
    \\f() = 1
    \\--> 1:1-1:4
    \\    cannot assign to function call here. Maybe you meant '==' instead of '='?
    \\a + 1 = 2
    \\--> 1:1-1:6
    \\    cannot assign to expression here. Maybe you meant '==' instead of '='?
    \\x = f() = 3
    \\--> 1:5-1:8
    \\    cannot assign to function call
    \\None = 1
    \\--> 1:1-1:5
    \\    cannot assign to None
    \\(a, b): int
    \\--> 1:1-1:7
    \\    only single target (not tuple) can be annotated
    \\[a]: int
    \\--> 1:1-1:4
    \\    only single target (not list) can be annotated
    \\a, b: int
    \\--> 1:1-1:2
    \\    only single target (not tuple) can be annotated
    \\a(): int
    \\--> 1:1-1:4
    \\    illegal target for annotation
    \\yield = 1
    \\--> 1:1-1:6
    \\    assignment to yield expression not possible
    \\x = yield = 1
    \\--> 1:5-1:10
    \\    assignment to yield expression not possible
    \\del f()
    \\--> 1:5-1:8
    \\    cannot delete function call
    \\del (a, 1)
    \\--> 1:9-1:10
    \\    cannot delete literal
    \\if x = 1: pass
    \\--> 1:4-1:9
    \\    invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    \\if x.a = 1: pass
    \\--> 1:4-1:7
    \\    cannot assign to attribute here. Maybe you meant '==' instead of '='?
    \\while f() = 2: pass
    \\--> 1:7-1:10
    \\    cannot assign to function call here. Maybe you meant '==' instead of '='?
    \\(x.a := 1)
    \\--> 1:2-1:5
    \\    cannot use assignment expressions with attribute
    \\f(x.a := 1)
    \\--> 1:7-1:9
    \\    invalid syntax
    \\f"{}"
    \\--> 1:4-1:5
    \\    f-string: valid expression required before '}'
    \\f"{=}"
    \\--> 1:4-1:5
    \\    f-string: valid expression required before '='
    \\f"{!r}"
    \\--> 1:4-1:5
    \\    f-string: valid expression required before '!'
    \\f"{:x}"
    \\--> 1:4-1:5
    \\    f-string: valid expression required before ':'
    \\f"{a b}"
    \\--> 1:4-1:7
    \\    invalid syntax. Perhaps you forgot a comma?
    \\f"{a!x}"
    \\--> 1:6-1:7
    \\    f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
    \\f"{a! r}"
    \\--> 1:5-1:8
    \\    f-string: conversion type must come right after the exclamation mark
    \\f"{a!}"
    \\--> 1:6-1:7
    \\    f-string: missing conversion character
    \\f"{a!r:{"
    \\--> 1:9-1:9
    \\    f-string: expecting '}'
    \\f"{a"
    \\--> 1:5-1:5
    \\    f-string: expecting '}'
    \\f"{a:{b}"
    \\--> 1:9-1:10
    \\    f-string: expecting '}', or format specs
    \\f"{a}}"
    \\--> 1:6-1:6
    \\    f-string: single '}' is not allowed
    \\f"{lambda x: 1}"
    \\--> 1:4-1:13
    \\    f-string: lambda expressions are not allowed without parentheses
    \\f"{*a}"
    \\--> 1:4-1:6
    \\    can't use starred expression here
    \\f"{a $ b}"
    \\--> 1:6-1:7
    \\    f-string: expecting '=', or '!', or ':', or '}'
    \\f"{a = b}"
    \\--> 1:8-1:9
    \\    f-string: expecting '!', or ':', or '}'
    \\f"{a=!}"
    \\--> 1:7-1:8
    \\    f-string: missing conversion character
    \\f'{a['
    \\--> 1:6-1:6
    \\    f-string: expecting '}'
    \\f"{a)}"
    \\--> 1:5-1:5
    \\    f-string: unmatched ')'
    \\f"{(a]}"
    \\--> 1:6-1:6
    \\    closing parenthesis ']' does not match opening parenthesis '('
    \\match x
    \\ case 1: pass
    \\--> 1:8-1:9
    \\    expected ':'
    \\match x:
    \\ case 1
    \\  pass
    \\--> 2:8-2:9
    \\    expected ':'
    \\match x:
    \\case 1: pass
    \\--> 2:1-2:5 IndentationError
    \\    expected an indented block after 'match' statement on line 1
    \\match x:
    \\ case a as _: pass
    \\--> 2:12-2:13
    \\    cannot use '_' as a target
    \\match x:
    \\ case a as b.c: pass
    \\--> 2:12-2:15
    \\    cannot use attribute as pattern target
    \\match x:
    \\ case A(a=1, 2): pass
    \\--> 2:14-2:15
    \\    positional patterns follow keyword patterns
    \\class A(a for a in b): pass
    \\--> 1:11-1:14
    \\    invalid syntax
    \\a = 1 +
    \\--> 1:8-1:9
    \\    invalid syntax
    \\(
    \\--> 1:1-1:0
    \\    '(' was never closed
    \\x = (1,
    \\y = 2
    \\--> 1:5-1:0
    \\    '(' was never closed
    \\a)
    \\--> 1:2-1:2
    \\    unmatched ')'
    \\(a]
    \\--> 1:3-1:3
    \\    closing parenthesis ']' does not match opening parenthesis '('
    \\'a
    \\--> 1:1-1:1
    \\    unterminated string literal (detected at line 1)
    \\"""a
    \\b
    \\--> 1:1-1:1
    \\    unterminated triple-quoted string literal (detected at line 2)
    \\x = 1_
    \\--> 1:6-1:6
    \\    invalid decimal literal
    \\x = 1__0
    \\--> 1:6-1:6
    \\    invalid decimal literal
    \\0xg
    \\--> 1:2-1:2
    \\    invalid hexadecimal literal
    \\0b12
    \\--> 1:4-1:4
    \\    invalid digit '2' in binary literal
    \\0o8
    \\--> 1:3-1:3
    \\    invalid digit '8' in octal literal
    \\1a
    \\--> 1:1-1:1
    \\    invalid decimal literal
    \\1.e
    \\--> 1:2-1:2
    \\    invalid decimal literal
    \\1e+
    \\--> 1:3-1:3
    \\    invalid decimal literal
    \\a \ b
    \\--> 1:4-1:0
    \\    unexpected character after line continuation character
    \\a = \
    \\--> 1:6-1:-1
    \\    unexpected EOF while parsing
    \\ a
    \\--> 1:1-1:-1 IndentationError
    \\    unexpected indent
    \\ub'a'
    \\--> 1:1-1:3
    \\    'u' and 'b' prefixes are incompatible
    \\bf"a"
    \\--> 1:1-1:3
    \\    'b' and 'f' prefixes are incompatible
    \\ur"a"
    \\--> 1:1-1:3
    \\    'u' and 'r' prefixes are incompatible
    \\a b c
    \\--> 1:3-1:4
    \\    invalid syntax
    \\else: pass
    \\--> 1:1-1:5
    \\    invalid syntax
    \\x = [a,
    \\ b c]
    \\--> 2:2-2:5
    \\    invalid syntax. Perhaps you forgot a comma?
    \\async x
    \\--> 1:7-1:8
    \\    invalid syntax
    \\await = 1
    \\--> 1:7-1:8
    \\    invalid syntax
    \\def f(async): pass
    \\--> 1:7-1:12
    \\    invalid syntax
    \\class True: pass
    \\--> 1:7-1:11
    \\    invalid syntax
    \\def None(): pass
    \\--> 1:5-1:9
    \\    invalid syntax
    \\import a.None
    \\--> 1:10-1:14
    \\    invalid syntax
    \\x = lambda: yield
    \\--> 1:13-1:18
    \\    invalid syntax
    \\a ? b
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a ! b
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a <> b
    \\--> 1:3-1:5
    \\    invalid syntax
    \\a !
    \\--> 1:3-1:4
    \\    invalid syntax
    \\print(a) b
    \\--> 1:10-1:11
    \\    invalid syntax
    \\def f(): return
    \\x y
    \\--> 2:3-2:4
    \\    invalid syntax
    \\global
    \\--> 1:7-1:8
    \\    invalid syntax
    \\global a.b
    \\--> 1:9-1:10
    \\    invalid syntax
    \\assert
    \\--> 1:7-1:8
    \\    invalid syntax
    \\assert a, b, c
    \\--> 1:12-1:13
    \\    invalid syntax
    \\assert a = 1
    \\--> 1:10-1:11
    \\    invalid syntax
    \\return a = 1
    \\--> 1:10-1:11
    \\    invalid syntax
    \\@
    \\--> 1:2-1:3
    \\    invalid syntax
    \\@a
    \\x
    \\--> 2:1-2:2
    \\    invalid syntax
    \\for x in : pass
    \\--> 1:10-1:11
    \\    invalid syntax
    \\[1, 2
    \\3]
    \\--> 1:5-2:2
    \\    invalid syntax. Perhaps you forgot a comma?
    \\f(1, 2
    \\--> 1:2-1:0
    \\    '(' was never closed
    \\f(a, b
    \\c = 1
    \\--> 1:2-1:0
    \\    '(' was never closed
    \\def f(x):
    \\  return {
    \\    'a': 1,
    \\  return x
    \\--> 2:10-2:0
    \\    '{' was never closed
    \\b'\x1'
    \\--> 1:1-1:7
    \\    (value error) invalid \x escape at position 0
    \\a.1
    \\--> 1:2-1:4
    \\    invalid syntax
    \\1.a
    \\--> 1:2-1:2
    \\    invalid decimal literal
    \\a..b
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a,, b
    \\--> 1:3-1:4
    \\    invalid syntax
    \\()()
    \\= 1
    \\--> 2:1-2:2
    \\    invalid syntax
    \\(a, b, c = 1)
    \\--> 1:8-1:13
    \\    invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    \\f(a, b = c = 1)
    \\--> 1:12-1:13
    \\    invalid syntax
    \\[i for i in range(3) if i else 2]
    \\--> 1:27-1:31
    \\    invalid syntax
    \\x if y
    \\--> 1:1-1:7
    \\    expected 'else' after 'if' expression
    \\(x if y)
    \\--> 1:2-1:8
    \\    expected 'else' after 'if' expression
    \\x if y else
    \\--> 1:12-1:13
    \\    expected expression after 'else', but statement is given
    \\not
    \\--> 1:4-1:5
    \\    invalid syntax
    \\a and
    \\--> 1:6-1:7
    \\    invalid syntax
    \\*
    \\--> 1:2-1:3
    \\    invalid syntax
    \\**a
    \\--> 1:1-1:3
    \\    invalid syntax
    \\a = *
    \\--> 1:6-1:7
    \\    invalid syntax
    \\a = **b
    \\--> 1:5-1:7
    \\    invalid syntax
    \\a: int: b
    \\--> 1:7-1:8
    \\    invalid syntax
    \\a[1:2:3:4]
    \\--> 1:8-1:9
    \\    invalid syntax
    \\a[]
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a[b c]
    \\--> 1:3-1:6
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a b}
    \\--> 1:2-1:5
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a: b c: d}
    \\--> 1:5-1:8
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a: b, c d}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\(a b)
    \\--> 1:2-1:5
    \\    invalid syntax. Perhaps you forgot a comma?
    \\(a
    \\b)
    \\--> 1:2-2:2
    \\    invalid syntax. Perhaps you forgot a comma?
    \\f(a, *)
    \\--> 1:7-1:8
    \\    Invalid star expression
    \\f(*a b)
    \\--> 1:4-1:7
    \\    invalid syntax. Perhaps you forgot a comma?
    \\lambda *: 1
    \\--> 1:9-1:10
    \\    named arguments must follow bare *
    \\lambda a, a=1, b: 1
    \\--> 1:16-1:17
    \\    parameter without a default follows parameter with a default
    \\lambda /: 1
    \\--> 1:8-1:9
    \\    invalid syntax
    \\lambda **k, a: 1
    \\--> 1:13-1:14
    \\    arguments cannot follow var-keyword argument
    \\lambda *a, *b: 1
    \\--> 1:12-1:13
    \\    * argument may appear only once
    \\class A(B C): pass
    \\--> 1:9-1:12
    \\    invalid syntax. Perhaps you forgot a comma?
    \\class A(x=1, y): pass
    \\--> 1:15-1:16
    \\    positional argument follows keyword argument
    \\from . import
    \\--> 1:14-1:14
    \\    Expected one or more names after 'import'
    \\from .a
    \\--> 1:8-1:9
    \\    invalid syntax
    \\from a import *, b
    \\--> 1:16-1:17
    \\    invalid syntax
    \\from a import b c
    \\--> 1:17-1:18
    \\    invalid syntax
    \\import a b
    \\--> 1:10-1:11
    \\    invalid syntax
    \\import a, from b
    \\--> 1:11-1:15
    \\    invalid syntax
    \\from import a
    \\--> 1:6-1:12
    \\    invalid syntax
    \\try: x
    \\--> 1:7-1:-1
    \\    expected 'except' or 'finally' block
    \\try: x
    \\y
    \\--> 2:1-2:2
    \\    expected 'except' or 'finally' block
    \\try:
    \\--> 1:5-1:-1 IndentationError
    \\    expected an indented block after 'try' statement on line 1
    \\try:
    \\x
    \\--> 2:1-2:2 IndentationError
    \\    expected an indented block after 'try' statement on line 1
    \\finally: x
    \\--> 1:1-1:8
    \\    invalid syntax
    \\with: pass
    \\--> 1:5-1:6
    \\    invalid syntax
    \\with a, b as c.d(): pass
    \\--> 1:14-1:19
    \\    cannot assign to function call
    \\with (a as b, c as 1): pass
    \\--> 1:20-1:21
    \\    cannot assign to literal
    \\with (a, b) as (c, 1): pass
    \\--> 1:20-1:21
    \\    cannot assign to literal
    \\while 1 pass
    \\--> 1:9-1:13
    \\    invalid syntax
    \\while x
    \\  y
    \\--> 1:8-1:9
    \\    expected ':'
    \\elif x: pass
    \\--> 1:1-1:5
    \\    invalid syntax
    \\def f(x: int = ): pass
    \\--> 1:14-1:15
    \\    expected default value expression
    \\def f(x y): pass
    \\--> 1:9-1:10
    \\    invalid syntax
    \\def f(1): pass
    \\--> 1:7-1:8
    \\    invalid syntax
    \\def f(x.y): pass
    \\--> 1:8-1:9
    \\    invalid syntax
    \\def f(x)): pass
    \\--> 1:9-1:9
    \\    unmatched ')'
    \\def (x): pass
    \\--> 1:5-1:6
    \\    invalid syntax
    \\def f(x) -> : pass
    \\--> 1:10-1:12
    \\    expected ':'
    \\async def f() pass
    \\--> 1:15-1:19
    \\    expected ':'
    \\nonlocal x y
    \\--> 1:12-1:13
    \\    invalid syntax
    \\continue x
    \\--> 1:10-1:11
    \\    invalid syntax
    \\break 1
    \\--> 1:7-1:8
    \\    invalid syntax
    \\pass x
    \\--> 1:6-1:7
    \\    invalid syntax
    \\del
    \\--> 1:4-1:5
    \\    invalid syntax
    \\del x y
    \\--> 1:7-1:8
    \\    invalid syntax
    \\x +
    \\y
    \\--> 1:4-1:5
    \\    invalid syntax
    \\x = 5 5
    \\--> 1:7-1:8
    \\    invalid syntax
    \\"a" b
    \\--> 1:5-1:6
    \\    invalid syntax
    \\b "a"
    \\--> 1:3-1:6
    \\    invalid syntax
    \\x = 1 if 2 else 3 4
    \\--> 1:19-1:20
    \\    invalid syntax
    \\type x
    \\--> 1:7-1:8
    \\    invalid syntax
    \\type x =
    \\--> 1:9-1:10
    \\    invalid syntax
    \\type = 1; type x y
    \\--> 1:18-1:19
    \\    invalid syntax
    \\def f[T: int, *Ts: int, **P: int](): pass
    \\--> 1:18-1:23
    \\    cannot use bound with TypeVarTuple
    \\def f[*Ts: int](): pass
    \\--> 1:10-1:15
    \\    cannot use bound with TypeVarTuple
    \\def f[*Ts: (int, str)](): pass
    \\--> 1:10-1:22
    \\    cannot use constraints with TypeVarTuple
    \\def f[**P: int](): pass
    \\--> 1:10-1:15
    \\    cannot use bound with ParamSpec
    \\def f[T=](): pass
    \\--> 1:6-1:7
    \\    expected '('
    \\def f[1](): pass
    \\--> 1:6-1:7
    \\    expected '('
    \\{a: b, c d: e}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\x = {a: b, c d}
    \\--> 1:12-1:0
    \\    ':' expected after dictionary key
    \\f({a: b, c d})
    \\--> 1:10-1:0
    \\    ':' expected after dictionary key
    \\{1: 2, c d}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, c d, e: f}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, 'c' d}
    \\--> 1:10-1:0
    \\    ':' expected after dictionary key
    \\{a: b, 1 2}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, c d e}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, **c d}
    \\--> 1:12-1:13
    \\    invalid syntax
    \\{**c, d e}
    \\--> 1:7-1:0
    \\    ':' expected after dictionary key
    \\{a: b, (c d)}
    \\--> 1:9-1:12
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a: b, c if d}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{c d: e}
    \\--> 1:2-1:5
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a: b, c, d e}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, c d
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b,
    \\ c d}
    \\--> 2:2-2:0
    \\    ':' expected after dictionary key
    \\{a: b, x := d}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, x = d}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, f() = 1}
    \\--> 1:10-1:0
    \\    ':' expected after dictionary key
    \\{a: b, x for x y}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, (x) d}
    \\--> 1:9-1:0
    \\    ':' expected after dictionary key
    \\{a: b, print d}
    \\--> 1:12-1:0
    \\    ':' expected after dictionary key
    \\{a: b, lambda x: }
    \\--> 1:18-1:19
    \\    invalid syntax
    \\{a: b, [x y]: 1}
    \\--> 1:9-1:12
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a: b, [x y] z: 1}
    \\--> 1:9-1:12
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a: b, x if y: z}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, x if y else: z}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, x y z: 1}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, **x y}
    \\--> 1:12-1:13
    \\    invalid syntax
    \\{**x, **y z}
    \\--> 1:11-1:12
    \\    invalid syntax
    \\{a: b, x.y z: 1, q}
    \\--> 1:10-1:0
    \\    ':' expected after dictionary key
    \\{a: b, f(x y) z: 1, q}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, f(x y): 1, q}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, x: y z, q}
    \\--> 1:11-1:14
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{x y, a: b}
    \\--> 1:2-1:5
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a: b, x y: z for x in y}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, pass if 1 else 2}
    \\--> 1:8-1:12
    \\    expected expression before 'if', but statement is given
    \\z {a: b, x y}
    \\--> 1:10-1:0
    \\    ':' expected after dictionary key
    \\({a: b, x y})
    \\--> 1:9-1:0
    \\    ':' expected after dictionary key
    \\{a: b, {c: d, x y}: 1}
    \\--> 1:15-1:0
    \\    ':' expected after dictionary key
    \\{a: {c: d, x y}}
    \\--> 1:12-1:0
    \\    ':' expected after dictionary key
    \\{(c d): 1}
    \\--> 1:3-1:6
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a: b, x not in y z}
    \\--> 1:17-1:0
    \\    ':' expected after dictionary key
    \\{a: b, -x y}
    \\--> 1:9-1:0
    \\    ':' expected after dictionary key
    \\{a: b, -not y}
    \\--> 1:9-1:14
    \\    'not' after an operator must be parenthesized
    \\{a: b, x, y z}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b, x}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{a: b c, x}
    \\--> 1:5-1:8
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{a: b, c: d, e f}
    \\--> 1:14-1:0
    \\    ':' expected after dictionary key
    \\def f() -> (a b): pass
    \\--> 1:13-1:16
    \\    invalid syntax. Perhaps you forgot a comma?
    \\def f(x=(a b)): pass
    \\--> 1:10-1:13
    \\    invalid syntax. Perhaps you forgot a comma?
    \\def f((a b)): pass
    \\--> 1:7-1:8
    \\    invalid syntax
    \\try:
    \\ pass
    \\finally x
    \\--> 3:9-3:10
    \\    expected ':'
    \\try x
    \\--> 1:5-1:6
    \\    expected ':'
    \\if 1: pass
    \\else x
    \\--> 2:6-2:7
    \\    expected ':'
    \\def f[a b](): pass
    \\--> 1:6-1:7
    \\    expected '('
    \\def f[T: (a b)](): pass
    \\--> 1:11-1:14
    \\    invalid syntax. Perhaps you forgot a comma?
    \\def f(x: (a b)): pass
    \\--> 1:11-1:14
    \\    invalid syntax. Perhaps you forgot a comma?
    \\def f -> int: pass
    \\--> 1:7-1:9
    \\    expected '('
    \\a b f"{x)}"
    \\--> 1:9-1:9
    \\    f-string: unmatched ')'
    \\a b; f"{x)}"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b
    \\f"{x)}"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; f"abc
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; f"{abc
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; f"{abc]"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; f"{a:{"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; f"{a!x"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; (]
    \\--> 1:7-1:7
    \\    closing parenthesis ']' does not match opening parenthesis '('
    \\a b; f"{(]}"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\def f"{x)}"
    \\--> 1:5-1:7
    \\    invalid syntax
    \\def "abc
    \\--> 1:5-1:5
    \\    unterminated string literal (detected at line 1)
    \\def f"abc
    \\--> 1:5-1:7
    \\    invalid syntax
    \\def f"{a b}" )
    \\--> 1:14-1:14
    \\    unmatched ')'
    \\x f"{a}" )
    \\--> 1:10-1:10
    \\    unmatched ')'
    \\x f"{a)}"
    \\--> 1:7-1:7
    \\    f-string: unmatched ')'
    \\x "a" )
    \\--> 1:7-1:7
    \\    unmatched ')'
    \\f"{,)
    \\--> 1:4-1:5
    \\    f-string: expecting a valid expression after '{'
    \\f"{,)}"
    \\--> 1:4-1:5
    \\    f-string: expecting a valid expression after '{'
    \\f"{a b)
    \\--> 1:7-1:7
    \\    f-string: unmatched ')'
    \\f"{*}" )
    \\--> 1:8-1:8
    \\    unmatched ')'
    \\(f"{a b}" ]
    \\--> 1:11-1:11
    \\    closing parenthesis ']' does not match opening parenthesis '('
    \\a b; f"{a:
    \\"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; f"{a:x}" f'{
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; "x" f"}"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; x f"}"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; $ f"}"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; f"{x $}" )
    \\--> 1:15-1:15
    \\    unmatched ')'
    \\a b; f"{{}"
    \\--> 1:3-1:4
    \\    invalid syntax
    \\a b; f"\N{
    \\--> 1:3-1:4
    \\    invalid syntax
    \\x = "a" b "c"
    \\--> 1:9-1:10
    \\    invalid syntax. Is this intended to be part of the string?
    \\x = ("a" b "c")
    \\--> 1:10-1:11
    \\    invalid syntax. Is this intended to be part of the string?
    \\("a" b c "d")
    \\--> 1:6-1:9
    \\    invalid syntax. Is this intended to be part of the string?
    \\("a" "e" b c "d")
    \\--> 1:2-1:11
    \\    invalid syntax. Perhaps you forgot a comma?
    \\("a" b f"d")
    \\--> 1:2-1:7
    \\    invalid syntax. Perhaps you forgot a comma?
    \\(f"a" b "d")
    \\--> 1:2-1:8
    \\    invalid syntax. Perhaps you forgot a comma?
    \\("a" 1 "d" "e" x)
    \\--> 1:6-1:7
    \\    invalid syntax. Is this intended to be part of the string?
    \\("a" b.c(d) "d")
    \\--> 1:6-1:12
    \\    invalid syntax. Is this intended to be part of the string?
    \\("a" b c)
    \\--> 1:2-1:7
    \\    invalid syntax. Perhaps you forgot a comma?
    \\print "a" b "c"
    \\--> 1:11-1:12
    \\    invalid syntax. Is this intended to be part of the string?
    \\("a" + "b" c "d")
    \\--> 1:6-1:13
    \\    invalid syntax. Is this intended to be part of the string?
    \\x("a" if b "c")
    \\--> 1:3-1:11
    \\    expected 'else' after 'if' expression
    \\["a" lambda: x "c"]
    \\--> 1:6-1:15
    \\    invalid syntax. Is this intended to be part of the string?
    \\"a" b "c"
    \\--> 1:5-1:6
    \\    invalid syntax. Is this intended to be part of the string?
    \\"a" b "c" d
    \\--> 1:5-1:6
    \\    invalid syntax. Is this intended to be part of the string?
    \\{"a": "b" c "d"}
    \\--> 1:11-1:12
    \\    invalid syntax. Is this intended to be part of the string?
    \\a = b c
    \\--> 1:7-1:8
    \\    invalid syntax
    \\if 1:
    \\  if 2:
    \\      x
    \\    y
    \\--> 4:6-4:-1 IndentationError
    \\    unindent does not match any outer indentation level
    \\class A:
    \\    def f(self):
    \\        pass
    \\   def g(self): pass
    \\--> 4:21-4:-1 IndentationError
    \\    unindent does not match any outer indentation level
    \\x = [
    \\  1,
    \\  2
    \\y = 3
    \\--> 1:5-1:0
    \\    '[' was never closed
    \\x = {
    \\ 'a': 1
    \\ 'b': 2
    \\}
    \\--> 2:7-3:5
    \\    invalid syntax. Perhaps you forgot a comma?
    \\f(
    \\  a
    \\  b
    \\)
    \\--> 2:3-3:4
    \\    invalid syntax. Perhaps you forgot a comma?
    \\def f():
    \\    """doc
    \\--> 2:5-2:5
    \\    unterminated triple-quoted string literal (detected at line 2)
    \\def f():
    \\    x = '''abc
    \\    y = 1
    \\--> 2:9-2:9
    \\    unterminated triple-quoted string literal (detected at line 3)
    \\foo(a, b for b in range(5), c)
    \\--> 1:8-1:27
    \\    Generator expression must be parenthesized
    \\import a.b as c, d as e.f
    \\--> 1:23-1:26
    \\    cannot use attribute as import target
    \\from a import (b, c as 1)
    \\--> 1:24-1:25
    \\    cannot use literal as import target
    \\from a import b as c; x y
    \\--> 1:25-1:26
    \\    invalid syntax
    \\import a as b; x y
    \\--> 1:18-1:19
    \\    invalid syntax
    \\try:
    \\    pass
    \\except (A, B) as e, C: pass
    \\--> 3:19-3:20
    \\    invalid syntax
    \\try:
    \\    pass
    \\except A, B, C as e:
    \\    pass
    \\--> 3:8-3:20
    \\    multiple exception types must be parenthesized when using 'as'
    \\try:
    \\    pass
    \\except* A, B as e:
    \\    pass
    \\--> 3:9-3:18
    \\    multiple exception types must be parenthesized when using 'as'
    \\try:
    \\    pass
    \\except A, B:
    \\    pass
    \\--> ok
    \\try:
    \\    pass
    \\except A as e, B:
    \\    pass
    \\--> 3:14-3:15
    \\    invalid syntax
    \\try: pass
    \\except:
    \\ pass
    \\finally
    \\--> 4:8-4:9
    \\    expected ':'
    \\with open('x') as f, open('y') as g
    \\    pass
    \\--> 1:36-1:37
    \\    expected ':'
    \\with (open('x') as f, open('y') as g)
    \\    pass
    \\--> 1:38-1:39
    \\    expected ':'
    \\for i in range(10)
    \\    pass
    \\--> 1:19-1:20
    \\    expected ':'
    \\while True print(1)
    \\--> 1:12-1:17
    \\    invalid syntax
    \\if x == 1 print(2)
    \\--> 1:11-1:16
    \\    invalid syntax
    \\if x = 1 and y = 2: pass
    \\--> 1:4-1:9
    \\    invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    \\if (x = 1): pass
    \\--> 1:5-1:10
    \\    invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    \\if x == 1 and y = 2: pass
    \\--> 1:17-1:18
    \\    invalid syntax
    \\print(x = 1 y = 2)
    \\--> 1:11-1:14
    \\    invalid syntax. Perhaps you forgot a comma?
    \\print "hello %s" % x
    \\--> 1:1-1:21
    \\    Missing parentheses in call to 'print'. Did you mean print(...)?
    \\print x,
    \\--> 1:1-1:9
    \\    Missing parentheses in call to 'print'. Did you mean print(...)?
    \\print
    \\--> ok
    \\print x y
    \\--> 1:1-1:8
    \\    Missing parentheses in call to 'print'. Did you mean print(...)?
    \\exec "code" in d
    \\--> 1:1-1:17
    \\    Missing parentheses in call to 'exec'. Did you mean exec(...)?
    \\raise ValueError, "x"
    \\--> 1:17-1:18
    \\    invalid syntax
    \\`x`
    \\--> 1:1-1:2
    \\    invalid syntax
    \\x <> y
    \\--> 1:3-1:5
    \\    invalid syntax
    \\0xZZ
    \\--> 1:2-1:2
    \\    invalid hexadecimal literal
    \\5L
    \\--> 1:1-1:1
    \\    invalid decimal literal
    \\ur'x'
    \\--> 1:1-1:3
    \\    'u' and 'r' prefixes are incompatible
    \\def f((a, b)): pass
    \\--> 1:7-1:13
    \\    Function parameters cannot be parenthesized
    \\lambda (a, b): 1
    \\--> 1:8-1:14
    \\    Lambda expression parameters cannot be parenthesized
    \\except: pass
    \\--> 1:1-1:7
    \\    invalid syntax
    \\async def f(): await
    \\--> 1:21-1:22
    \\    invalid syntax
    \\await
    \\--> 1:6-1:7
    \\    invalid syntax
    \\async for x in y: pass
    \\--> 1:1-1:23
    \\    'async for' outside async function
    \\async lambda: 1
    \\--> 1:7-1:13
    \\    invalid syntax
    \\x = yield
    \\--> 1:5-1:10
    \\    'yield' outside function
    \\def f(): x = yield = 1
    \\--> 1:14-1:19
    \\    assignment to yield expression not possible
    \\a.b: int = 1
    \\--> ok
    \\a[0]: int = 1
    \\--> ok
    \\(a): int = 1
    \\--> ok
    \\a = b: int
    \\--> 1:6-1:7
    \\    invalid syntax
    \\a + b: int
    \\--> 1:1-1:6
    \\    illegal target for annotation
    \\"a": int
    \\--> 1:1-1:4
    \\    illegal target for annotation
    \\x: int, y: int
    \\--> 1:7-1:8
    \\    invalid syntax
    \\x += y += z
    \\--> 1:8-1:10
    \\    invalid syntax
    \\x = y += z
    \\--> 1:7-1:9
    \\    invalid syntax
    \\(x, y) += 1
    \\--> 1:1-1:7
    \\    'tuple' is an illegal expression for augmented assignment
    \\[x] += 1
    \\--> 1:1-1:4
    \\    'list' is an illegal expression for augmented assignment
    \\x() += 1
    \\--> 1:1-1:4
    \\    'function call' is an illegal expression for augmented assignment
    \\None += 1
    \\--> 1:1-1:5
    \\    'None' is an illegal expression for augmented assignment
    \\"a" += 1
    \\--> 1:1-1:4
    \\    'literal' is an illegal expression for augmented assignment
    \\f"{x}" = 1
    \\--> 1:1-1:7
    \\    cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
    \\x if y else z = 1
    \\--> 1:1-1:14
    \\    cannot assign to conditional expression
    \\lambda: x = 1
    \\--> 1:1-1:10
    \\    cannot assign to lambda
    \\[x for x in y] = 1
    \\--> 1:1-1:15
    \\    cannot assign to list comprehension here. Maybe you meant '==' instead of '='?
    \\{x: y} = 1
    \\--> 1:1-1:7
    \\    cannot assign to dict literal here. Maybe you meant '==' instead of '='?
    \\{x} = 1
    \\--> 1:1-1:4
    \\    cannot assign to set display here. Maybe you meant '==' instead of '='?
    \\x == y = 1
    \\--> 1:1-1:7
    \\    cannot assign to comparison
    \\not x = 1
    \\--> 1:1-1:6
    \\    cannot assign to expression
    \\-x = 1
    \\--> 1:1-1:3
    \\    cannot assign to expression here. Maybe you meant '==' instead of '='?
    \\x and y = 1
    \\--> 1:1-1:8
    \\    cannot assign to expression
    \\await x = 1
    \\--> 1:1-1:8
    \\    cannot assign to await expression here. Maybe you meant '==' instead of '='?
    \\(x for x in y) = 1
    \\--> 1:1-1:15
    \\    cannot assign to generator expression
    \\... = 1
    \\--> 1:1-1:4
    \\    cannot assign to ellipsis here. Maybe you meant '==' instead of '='?
    \\True = 1
    \\--> 1:1-1:5
    \\    cannot assign to True
    \\x.True = 1
    \\--> 1:3-1:7
    \\    invalid syntax
    \\for x() in y: pass
    \\--> 1:5-1:8
    \\    cannot assign to function call
    \\for x + 1 in y: pass
    \\--> 1:5-1:10
    \\    cannot assign to expression
    \\for "a" in y: pass
    \\--> 1:5-1:8
    \\    cannot assign to literal
    \\for (x, 1) in y: pass
    \\--> 1:9-1:10
    \\    cannot assign to literal
    \\for x, y z in w: pass
    \\--> 1:10-1:11
    \\    invalid syntax
    \\for in x: pass
    \\--> 1:5-1:7
    \\    invalid syntax
    \\for x in
    \\--> 1:9-1:10
    \\    invalid syntax
    \\for x of y: pass
    \\--> 1:7-1:9
    \\    invalid syntax
    \\[for x in y]
    \\--> 1:2-1:5
    \\    invalid syntax
    \\[x for x in]
    \\--> 1:12-1:13
    \\    invalid syntax
    \\[x for x]
    \\--> 1:9-1:10
    \\    'in' expected after for-loop variables
    \\[x, y for x in z]
    \\--> 1:2-1:6
    \\    did you forget parentheses around the comprehension target?
    \\[x, for x in z]
    \\--> 1:2-1:4
    \\    did you forget parentheses around the comprehension target?
    \\{x, y for x in z}
    \\--> 1:2-1:6
    \\    did you forget parentheses around the comprehension target?
    \\(x, y for x in z)
    \\--> 1:7-1:10
    \\    invalid syntax
    \\{x: y, z for x in w}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{**x for x in y}
    \\--> 1:2-1:4
    \\    dict unpacking cannot be used in dict comprehension
    \\[*x for x in y]
    \\--> 1:2-1:4
    \\    iterable unpacking cannot be used in comprehension
    \\(*x for x in y)
    \\--> 1:2-1:4
    \\    iterable unpacking cannot be used in comprehension
    \\f(*x for x in y)
    \\--> 1:3-1:5
    \\    iterable unpacking cannot be used in comprehension
    \\f(**x for x in y)
    \\--> 1:7-1:10
    \\    invalid syntax
    \\x = *y for y in z
    \\--> 1:8-1:11
    \\    invalid syntax
    \\del x + 1
    \\--> 1:5-1:10
    \\    cannot delete expression
    \\del x, 1
    \\--> 1:8-1:9
    \\    cannot delete literal
    \\del "a"
    \\--> 1:5-1:8
    \\    cannot delete literal
    \\del x if y else z
    \\--> 1:5-1:18
    \\    cannot delete conditional expression
    \\del *x, y
    \\--> 1:5-1:7
    \\    cannot delete starred
    \\del (x for x in y)
    \\--> 1:5-1:19
    \\    cannot delete generator expression
    \\assert x, y, z
    \\--> 1:12-1:13
    \\    invalid syntax
    \\assert (x, y) z
    \\--> 1:15-1:16
    \\    invalid syntax
    \\global x, 1
    \\--> 1:11-1:12
    \\    invalid syntax
    \\import x.
    \\--> 1:10-1:11
    \\    invalid syntax
    \\import .x
    \\--> 1:8-1:9
    \\    invalid syntax
    \\from . import *, x
    \\--> 1:16-1:17
    \\    invalid syntax
    \\from x import (a, b
    \\c = 1
    \\--> 1:15-1:0
    \\    '(' was never closed
    \\from x import ()
    \\--> 1:16-1:17
    \\    invalid syntax
    \\from x import a,
    \\--> 1:17-1:18
    \\    trailing comma not allowed without surrounding parentheses
    \\from x import a, b c
    \\--> 1:20-1:21
    \\    invalid syntax
    \\from x
    \\--> 1:7-1:8
    \\    invalid syntax
    \\import x as
    \\--> 1:12-1:13
    \\    invalid syntax
    \\import x as y.z
    \\--> 1:13-1:16
    \\    cannot use attribute as import target
    \\import x as 1
    \\--> 1:13-1:14
    \\    cannot use literal as import target
    \\class A(: pass
    \\--> 1:9-1:10
    \\    invalid syntax
    \\class A): pass
    \\--> 1:8-1:8
    \\    unmatched ')'
    \\class A(B: pass
    \\--> 1:10-1:11
    \\    invalid syntax
    \\class 1: pass
    \\--> 1:7-1:8
    \\    invalid syntax
    \\class A[T: pass
    \\--> 1:8-1:0
    \\    '[' was never closed
    \\def f[T: pass
    \\--> 1:6-1:0
    \\    '[' was never closed
    \\def f(a, b: pass
    \\--> 1:6-1:0
    \\    '(' was never closed
    \\def f(a, a=1, *, b): pass
    \\--> 1:10-1:11
    \\    duplicate argument 'a' in function definition
    \\def f(a=1, *, b, c=2, d): pass
    \\--> ok
    \\def f(*, a=1, b, **c, d): pass
    \\--> 1:23-1:24
    \\    arguments cannot follow var-keyword argument
    \\def f(a, *, ): pass
    \\--> 1:10-1:11
    \\    named arguments must follow bare *
    \\def f(a, *): pass
    \\--> 1:10-1:11
    \\    named arguments must follow bare *
    \\def f(*a, b, *c): pass
    \\--> 1:14-1:15
    \\    * argument may appear only once
    \\def f(**a, b=1): pass
    \\--> 1:12-1:13
    \\    arguments cannot follow var-keyword argument
    \\def f(a, /, b, /, c): pass
    \\--> 1:16-1:17
    \\    / may appear only once
    \\def f(*, /, a): pass
    \\--> 1:10-1:11
    \\    / must be ahead of *
    \\def f(a, b=, c): pass
    \\--> 1:11-1:12
    \\    expected default value expression
    \\def f(a:): pass
    \\--> 1:9-1:10
    \\    invalid syntax
    \\def f(a: int b: int): pass
    \\--> 1:10-1:15
    \\    invalid syntax. Perhaps you forgot a comma?
    \\def f(a) -> int pass
    \\--> 1:17-1:21
    \\    expected ':'
    \\def f(a) - > int: pass
    \\--> 1:10-1:11
    \\    expected ':'
    \\def f(a);
    \\--> 1:9-1:10
    \\    expected ':'
    \\def f(a): return return
    \\--> 1:18-1:24
    \\    invalid syntax
    \\return
    \\return 1 2
    \\--> 2:10-2:11
    \\    invalid syntax
    \\lambda a b: c
    \\--> 1:10-1:11
    \\    invalid syntax
    \\lambda a, a: c
    \\--> 1:11-1:12
    \\    duplicate argument 'a' in function definition
    \\lambda a=1, b: c
    \\--> 1:13-1:14
    \\    parameter without a default follows parameter with a default
    \\lambda a=: c
    \\--> 1:10-1:11
    \\    invalid syntax
    \\lambda *a, **b, c: d
    \\--> 1:17-1:18
    \\    arguments cannot follow var-keyword argument
    \\lambda: (yield)
    \\--> ok
    \\x = lambda a: return a
    \\--> 1:15-1:21
    \\    invalid syntax
    \\match x:
    \\    case 1 | a: pass
    \\    case b: pass
    \\--> 2:14-2:15
    \\    name capture 'a' makes remaining patterns unreachable
    \\match x:
    \\    case a.b(): pass
    \\    case a.b.c: pass
    \\    case -1: pass
    \\    case 1+a: pass
    \\--> 5:12-5:13
    \\    invalid syntax
    \\match x:
    \\    case -a: pass
    \\--> 2:11-2:12
    \\    invalid syntax
    \\match x:
    \\    case 1 + 2: pass
    \\--> 2:14-2:15
    \\    imaginary number required in complex literal
    \\match x:
    \\    case {a: 1}: pass
    \\--> 2:12-2:13
    \\    invalid syntax
    \\match x:
    \\    case {**_}: pass
    \\--> 2:13-2:14
    \\    invalid syntax
    \\match x:
    \\    case a as b as c: pass
    \\--> 2:17-2:19
    \\    invalid syntax
    \\match x:
    \\    case a as 1: pass
    \\--> 2:15-2:16
    \\    cannot use literal as pattern target
    \\match x:
    \\    case A(1, b=2, 3): pass
    \\--> 2:20-2:21
    \\    positional patterns follow keyword patterns
    \\match x:
    \\    case A(b=2, 3, c=4, 5): pass
    \\--> 2:17-2:18
    \\    positional patterns follow keyword patterns
    \\match x:
    \\    case: pass
    \\--> 2:9-2:10
    \\    invalid syntax
    \\match x:
    \\    case 1 if: pass
    \\--> 2:14-2:15
    \\    invalid syntax
    \\match x:
    \\    case 1 if y = 2: pass
    \\--> 2:15-2:20
    \\    invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    \\match x:
    \\    case [a, b: pass
    \\--> 2:15-2:16
    \\    invalid syntax
    \\match x:
    \\    pass
    \\--> 2:5-2:9
    \\    invalid syntax
    \\match x:
    \\    case 1:
    \\    pass
    \\--> 3:5-3:9 IndentationError
    \\    expected an indented block after 'case' statement on line 2
    \\match x:
    \\    case f(x for x in y): pass
    \\--> 2:14-2:17
    \\    invalid syntax
    \\match x: case 1: pass
    \\--> 1:10-1:14
    \\    invalid syntax
    \\match x y:
    \\    case 1: pass
    \\--> 1:9-1:10
    \\    invalid syntax
    \\match (x y):
    \\    case 1: pass
    \\--> 1:8-1:11
    \\    invalid syntax. Perhaps you forgot a comma?
    \\match x = 1:
    \\    case 1: pass
    \\--> 1:7-1:12
    \\    invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    \\type X = int = 2
    \\--> 1:14-1:15
    \\    invalid syntax
    \\type X: int
    \\--> 1:7-1:8
    \\    invalid syntax
    \\type X[T: int = str, *U = 1, **P = 2] = 3 4
    \\--> 1:43-1:44
    \\    invalid syntax
    \\type 1 = 2
    \\--> 1:6-1:7
    \\    invalid syntax
    \\@x y
    \\def f(): pass
    \\--> 1:4-1:5
    \\    invalid syntax
    \\@
    \\def f(): pass
    \\--> 1:2-1:3
    \\    invalid syntax
    \\@x
    \\@y
    \\z = 1
    \\--> 3:1-3:2
    \\    invalid syntax
    \\if x:
    \\elif y: pass
    \\--> 2:1-2:5 IndentationError
    \\    expected an indented block after 'if' statement on line 1
    \\if x:
    \\    pass
    \\  elif y:
    \\    pass
    \\--> 3:10-3:-1 IndentationError
    \\    unindent does not match any outer indentation level
    \\if x: pass
    \\else if y: pass
    \\--> 2:6-2:8
    \\    expected ':'
    \\if x: pass
    \\elseif y: pass
    \\--> 2:8-2:9
    \\    invalid syntax
    \\else
    \\--> 1:1-1:5
    \\    invalid syntax
    \\while x:
    \\--> 1:9-1:-1 IndentationError
    \\    expected an indented block after 'while' statement on line 1
    \\for x in y:
    \\--> 1:12-1:-1 IndentationError
    \\    expected an indented block after 'for' statement on line 1
    \\def f():
    \\--> 1:9-1:-1 IndentationError
    \\    expected an indented block after function definition on line 1
    \\class A:
    \\--> 1:9-1:-1 IndentationError
    \\    expected an indented block after class definition on line 1
    \\if x:
    \\    # comment
    \\--> 2:14-2:-1 IndentationError
    \\    expected an indented block after 'if' statement on line 1
    \\if x: if y: pass
    \\--> 1:7-1:9
    \\    invalid syntax
    \\x = 1 if y
    \\--> 1:5-1:11
    \\    expected 'else' after 'if' expression
    \\x = 1 if y else
    \\--> 1:16-1:17
    \\    expected expression after 'else', but statement is given
    \\x = if y
    \\--> 1:5-1:7
    \\    invalid syntax
    \\x = (1 if y)
    \\--> 1:6-1:12
    \\    expected 'else' after 'if' expression
    \\f(x if y)
    \\--> 1:3-1:9
    \\    expected 'else' after 'if' expression
    \\return if x
    \\--> 1:8-1:10
    \\    invalid syntax
    \\x = 1 +
    \\--> 1:8-1:9
    \\    invalid syntax
    \\x = not
    \\--> 1:8-1:9
    \\    invalid syntax
    \\x = y not z
    \\--> 1:11-1:12
    \\    invalid syntax
    \\x = y is is z
    \\--> 1:10-1:12
    \\    invalid syntax
    \\x = y in
    \\--> 1:9-1:10
    \\    invalid syntax
    \\x = y.
    \\--> 1:7-1:8
    \\    invalid syntax
    \\x = .y
    \\--> 1:5-1:6
    \\    invalid syntax
    \\x = y[
    \\--> 1:6-1:0
    \\    '[' was never closed
    \\x = y[1:2:3:4]
    \\--> 1:12-1:13
    \\    invalid syntax
    \\x = y[1, 2 3]
    \\--> 1:10-1:13
    \\    invalid syntax. Perhaps you forgot a comma?
    \\x = y[a=1]
    \\--> 1:7-1:10
    \\    invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    \\x = y[*]
    \\--> 1:8-1:9
    \\    Invalid star expression
    \\x = y[**z]
    \\--> 1:7-1:9
    \\    invalid syntax
    \\x(a, b=1, c)
    \\--> 1:12-1:13
    \\    positional argument follows keyword argument
    \\x(a, *b, c=1, *d, e)
    \\--> 1:20-1:21
    \\    positional argument follows keyword argument
    \\x(**a, b)
    \\--> 1:9-1:10
    \\    positional argument follows keyword argument unpacking
    \\x(**a, *b)
    \\--> 1:6-1:10
    \\    iterable argument unpacking follows keyword argument unpacking
    \\x(a=1, a.b=2)
    \\--> 1:8-1:12
    \\    expression cannot contain assignment, perhaps you meant "=="?
    \\x(1=2)
    \\--> 1:3-1:5
    \\    expression cannot contain assignment, perhaps you meant "=="?
    \\x("a"=2)
    \\--> 1:3-1:7
    \\    expression cannot contain assignment, perhaps you meant "=="?
    \\x(a b=1)
    \\--> 1:3-1:6
    \\    invalid syntax. Perhaps you forgot a comma?
    \\x(a, b
    \\--> 1:2-1:0
    \\    '(' was never closed
    \\x(a, , b)
    \\--> 1:6-1:7
    \\    invalid syntax
    \\x(, a)
    \\--> 1:3-1:4
    \\    invalid syntax
    \\x(a for a in b, c for c in d)
    \\--> 1:3-1:15
    \\    Generator expression must be parenthesized
    \\x(a, b for b in c, d)
    \\--> 1:6-1:18
    \\    Generator expression must be parenthesized
    \\x(a=b for b in c)
    \\--> 1:3-1:5
    \\    invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    \\x(a=(b for b in c), d for d in e)
    \\--> 1:21-1:33
    \\    Generator expression must be parenthesized
    \\x(lambda a: b c)
    \\--> 1:13-1:16
    \\    invalid syntax. Perhaps you forgot a comma?
    \\x(print a)
    \\--> 1:3-1:10
    \\    Missing parentheses in call to 'print'. Did you mean print(...)?
    \\(x, y
    \\--> 1:1-1:0
    \\    '(' was never closed
    \\[x, y
    \\--> 1:1-1:0
    \\    '[' was never closed
    \\{x: y
    \\--> 1:1-1:0
    \\    '{' was never closed
    \\{x: y, z
    \\--> 1:1-1:0
    \\    '{' was never closed
    \\{x: y z: w}
    \\--> 1:5-1:8
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{x: y, z w}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{x y: z}
    \\--> 1:2-1:5
    \\    invalid syntax. Perhaps you forgot a comma?
    \\{x:}
    \\--> 1:3-1:4
    \\    expression expected after dictionary key and ':'
    \\{:x}
    \\--> 1:2-1:3
    \\    invalid syntax
    \\{x: y, :z}
    \\--> 1:8-1:9
    \\    invalid syntax
    \\{x, y: z}
    \\--> 1:6-1:7
    \\    invalid syntax
    \\{x: y, z}
    \\--> 1:8-1:0
    \\    ':' expected after dictionary key
    \\{**x, y}
    \\--> 1:7-1:0
    \\    ':' expected after dictionary key
    \\{x, **y}
    \\--> 1:5-1:7
    \\    invalid syntax
    \\{*x: y}
    \\--> 1:4-1:5
    \\    invalid syntax
    \\{x: **y}
    \\--> 1:5-1:7
    \\    invalid syntax
    \\x; y z
    \\--> 1:6-1:7
    \\    invalid syntax
    \\x;; y
    \\--> 1:3-1:4
    \\    invalid syntax
    \\;
    \\--> 1:1-1:2
    \\    invalid syntax
    \\x, y z
    \\--> 1:6-1:7
    \\    invalid syntax
    \\x y, z
    \\--> 1:3-1:4
    \\    invalid syntax
    \\1 2
    \\--> 1:3-1:4
    \\    invalid syntax
    \\"a" 1
    \\--> 1:5-1:6
    \\    invalid syntax
    \\1 "a"
    \\--> 1:3-1:6
    \\    invalid syntax
    \\a 1
    \\--> 1:3-1:4
    \\    invalid syntax
    \\True False
    \\--> 1:6-1:11
    \\    invalid syntax
    \\None x
    \\--> 1:6-1:7
    \\    invalid syntax
    \\... x
    \\--> 1:5-1:6
    \\    invalid syntax
    \\x ...
    \\--> 1:3-1:6
    \\    invalid syntax
    \\(x) y
    \\--> 1:5-1:6
    \\    invalid syntax
    \\[x] y
    \\--> 1:5-1:6
    \\    invalid syntax
    \\{x} y
    \\--> 1:5-1:6
    \\    invalid syntax
    \\f() g()
    \\--> 1:5-1:6
    \\    invalid syntax
    \\f()()g()
    \\--> 1:6-1:7
    \\    invalid syntax
    \\x.y z.w
    \\--> 1:5-1:6
    \\    invalid syntax
    \\x := 1
    \\--> 1:3-1:5
    \\    invalid syntax
    \\(x := 1) = 2
    \\--> 1:2-1:8
    \\    cannot assign to named expression here. Maybe you meant '==' instead of '='?
    \\(x.y := 1)
    \\--> 1:2-1:5
    \\    cannot use assignment expressions with attribute
    \\(x[0] := 1)
    \\--> 1:2-1:6
    \\    cannot use assignment expressions with subscript
    \\((x, y) := 1)
    \\--> 1:2-1:8
    \\    cannot use assignment expressions with tuple
    \\(1 := 2)
    \\--> 1:2-1:3
    \\    cannot use assignment expressions with literal
    \\f(x := 1, y)
    \\--> ok
    \\f(x = y := 1)
    \\--> 1:9-1:11
    \\    invalid syntax
    \\x = y := 1
    \\--> 1:7-1:9
    \\    invalid syntax
    \\x[y := 1]
    \\--> ok
    \\x[y:=1:2]
    \\--> 1:7-1:8
    \\    invalid syntax
    \\{x := 1}
    \\--> ok
    \\{x := 1: 2}
    \\--> 1:8-1:9
    \\    invalid syntax
    \\{x: y := 1}
    \\--> 1:7-1:9
    \\    invalid syntax
    \\[x := 1, y]
    \\--> ok
    \\lambda: x := 1
    \\--> 1:1-1:10
    \\    cannot use assignment expressions with lambda
    \\if x := 1: pass
    \\--> ok
    \\while (x := 1, y := 2): pass
    \\--> ok
    \\print(f"{x := 1}")
    \\--> ok
    \\f"{x:=5}"
    \\--> ok
    \\f"{x!r:=5}"
    \\--> ok
    \\f"{x = !r:>10}"
    \\--> ok
    \\f"{"
    \\--> 1:4-1:4
    \\    f-string: expecting '}'
    \\f"{x"
    \\--> 1:5-1:5
    \\    f-string: expecting '}'
    \\f"{x}
    \\--> 1:1-1:1
    \\    unterminated f-string literal (detected at line 1)
    \\f'''{
    \\x
    \\--> 1:5-1:0
    \\    '{' was never closed
    \\f"{x:{y"
    \\--> 1:8-1:8
    \\    f-string: expecting '}'
    \\f"{x:{y}"
    \\--> 1:9-1:10
    \\    f-string: expecting '}', or format specs
    \\f"{x!"
    \\--> 1:6-1:6
    \\    f-string: expecting '}'
    \\f"{x!}"
    \\--> 1:6-1:7
    \\    f-string: missing conversion character
    \\f"{x!1}"
    \\--> 1:6-1:7
    \\    f-string: invalid conversion character
    \\f"{x!r y}"
    \\--> 1:8-1:9
    \\    f-string: expecting ':' or '}'
    \\f"{x!rr}"
    \\--> 1:6-1:8
    \\    f-string: invalid conversion character 'rr': expected 's', 'r', or 'a'
    \\f"{x! r}"
    \\--> 1:5-1:8
    \\    f-string: conversion type must come right after the exclamation mark
    \\f"{x=!}"
    \\--> 1:7-1:8
    \\    f-string: missing conversion character
    \\f"{x=r}"
    \\--> 1:6-1:7
    \\    f-string: expecting '!', or ':', or '}'
    \\f"{x==}"
    \\--> 1:5-1:7
    \\    f-string: expecting '=', or '!', or ':', or '}'
    \\f"{x y=}"
    \\--> 1:4-1:7
    \\    invalid syntax. Perhaps you forgot a comma?
    \\f"{,}"
    \\--> 1:4-1:5
    \\    f-string: expecting a valid expression after '{'
    \\f"{*}"
    \\--> 1:4-1:5
    \\    f-string: expecting a valid expression after '{'
    \\f"{**x}"
    \\--> 1:4-1:6
    \\    f-string: expecting a valid expression after '{'
    \\f"{yield}"
    \\--> 1:4-1:9
    \\    'yield' outside function
    \\f"{lambda x:1}"
    \\--> 1:4-1:13
    \\    f-string: lambda expressions are not allowed without parentheses
    \\f"{lambda:x}"
    \\--> 1:4-1:11
    \\    f-string: lambda expressions are not allowed without parentheses
    \\f"{(lambda x:1)}"
    \\--> ok
    \\f"{x if y}"
    \\--> 1:4-1:10
    \\    expected 'else' after 'if' expression
    \\f"{x if y else}"
    \\--> 1:15-1:16
    \\    expected expression after 'else', but statement is given
    \\f"{x for x in y}"
    \\--> 1:6-1:9
    \\    f-string: expecting '=', or '!', or ':', or '}'
    \\f"{[x for x in y}"
    \\--> 1:17-1:17
    \\    closing parenthesis '}' does not match opening parenthesis '['
    \\f"{x]}"
    \\--> 1:5-1:5
    \\    f-string: unmatched ']'
    \\f"{x)}"
    \\--> 1:5-1:5
    \\    f-string: unmatched ')'
    \\f"{(x}"
    \\--> 1:6-1:6
    \\    closing parenthesis '}' does not match opening parenthesis '('
    \\f"{(x"
    \\--> 1:6-1:6
    \\    f-string: expecting '}'
    \\f"{x:}}"
    \\--> 1:7-1:7
    \\    f-string: single '}' is not allowed
    \\f"{{}"
    \\--> 1:5-1:5
    \\    f-string: single '}' is not allowed
    \\f"}"
    \\--> 1:3-1:3
    \\    f-string: single '}' is not allowed
    \\f"{x}}"
    \\--> 1:6-1:6
    \\    f-string: single '}' is not allowed
    \\f"{x:{y:{z:{w}}}}"
    \\--> 1:11-1:11
    \\    f-string: expressions nested too deeply
    \\f"{x:{y:{z}}}"
    \\--> ok
    \\f"{'a'"
    \\--> 1:7-1:7
    \\    f-string: expecting '}'
    \\f"{"a}"
    \\--> 1:3-1:0
    \\    '{' was never closed
    \\f"{'a}"
    \\--> 1:4-1:4
    \\    unterminated string literal (detected at line 1)
    \\f'{'a' 'b'}'
    \\--> ok
    \\f"{a['b']}"
    \\--> ok
    \\f"{a["b"]}"
    \\--> ok
    \\f"{\n}"
    \\--> 1:5-1:0
    \\    unexpected character after line continuation character
    \\f"{x\
    \\}"
    \\--> ok
    \\f"{x #}"
    \\--> 1:3-1:0
    \\    '{' was never closed
    \\f"{x # comment
    \\}"
    \\--> ok
    \\f"{ }"
    \\--> 1:5-1:6
    \\    f-string: valid expression required before '}'
    \\f"{x:
    \\}"
    \\--> 1:6-1:6
    \\    f-string: newlines are not allowed in format specifiers for single quoted f-strings
    \\f'''{x:
    \\}'''
    \\--> ok
    \\f"\d{x:\d}"
    \\--> ok
    \\rf"\x1{x:\x1}"
    \\--> ok
    \\t"{x y}"
    \\--> 1:4-1:7
    \\    invalid syntax. Perhaps you forgot a comma?
    \\t"{}"
    \\--> 1:4-1:5
    \\    t-string: valid expression required before '}'
    \\t"{x!z}"
    \\--> 1:6-1:7
    \\    t-string: invalid conversion character 'z': expected 's', 'r', or 'a'
    \\t"{lambda x:1}"
    \\--> 1:4-1:13
    \\    t-string: lambda expressions are not allowed without parentheses
    \\t"{x"
    \\--> 1:5-1:5
    \\    t-string: expecting '}'
    \\t"}"
    \\--> 1:3-1:3
    \\    t-string: single '}' is not allowed
    \\t"{x" "y"
    \\--> 1:9-1:9
    \\    t-string: expecting '}'
    \\t"a" "b"
    \\--> 1:1-1:9
    \\    cannot mix t-string literals with string or bytes literals
    \\"a" t"b"
    \\--> 1:1-1:9
    \\    cannot mix t-string literals with string or bytes literals
    \\t"a" f"b"
    \\--> 1:1-1:10
    \\    cannot mix t-string literals with string or bytes literals
    \\b"a" t"b"
    \\--> 1:1-1:10
    \\    cannot mix t-string literals with string or bytes literals
    \\tb"a"
    \\--> 1:1-1:3
    \\    'b' and 't' prefixes are incompatible
    \\ft"a"
    \\--> 1:1-1:3
    \\    'f' and 't' prefixes are incompatible
    \\tf"a"
    \\--> 1:1-1:3
    \\    'f' and 't' prefixes are incompatible
    \\fr"{x}" rf"{y}" Rb"z"
    \\--> 1:22-1:23
    \\    cannot mix bytes and nonbytes literals
    \\bu"x"
    \\--> 1:1-1:3
    \\    'u' and 'b' prefixes are incompatible
    \\uf"x"
    \\--> 1:1-1:3
    \\    'u' and 'f' prefixes are incompatible
    \\rr"x"
    \\--> 1:3-1:6
    \\    invalid syntax
    \\bbb"x"
    \\--> 1:4-1:7
    \\    invalid syntax
    \\xyz"x"
    \\--> 1:4-1:7
    \\    invalid syntax
    \\x = a"b"
    \\--> 1:6-1:9
    \\    invalid syntax
    \\x = kf"a{b}"
    \\--> 1:7-1:13
    \\    invalid syntax
    \\(kf"a" b)
    \\--> 1:4-1:9
    \\    invalid syntax. Perhaps you forgot a comma?
    \\x = 1.2.3
    \\--> 1:8-1:10
    \\    invalid syntax
    \\x = 1..real
    \\--> ok
    \\x = 1.real
    \\--> 1:6-1:6
    \\    invalid decimal literal
    \\x = 1_000_
    \\--> 1:10-1:10
    \\    invalid decimal literal
    \\x = 00
    \\--> ok
    \\x = 0b
    \\--> 1:6-1:6
    \\    invalid binary literal
    \\x = 0o
    \\--> 1:6-1:6
    \\    invalid octal literal
    \\x = 0x
    \\--> 1:6-1:6
    \\    invalid hexadecimal literal
    \\x = 0b2
    \\--> 1:7-1:7
    \\    invalid digit '2' in binary literal
    \\x = 0o9
    \\--> 1:7-1:7
    \\    invalid digit '9' in octal literal
    \\x = 0b1a
    \\--> 1:7-1:7
    \\    invalid binary literal
    \\x = 0x1g
    \\--> 1:7-1:7
    \\    invalid hexadecimal literal
    \\x = 1e
    \\--> 1:5-1:5
    \\    invalid decimal literal
    \\x = 1e5x
    \\--> 1:7-1:7
    \\    invalid decimal literal
    \\x = 1jx
    \\--> 1:6-1:6
    \\    invalid imaginary literal
    \\x = 1if y else 2
    \\--> ok
    \\x = 1or 2
    \\--> ok
    \\x = 0x1for y
    \\--> ok
    \\x = 1in y
    \\--> ok
    \\x = 1else
    \\--> 1:6-1:10
    \\    invalid syntax
    \\x = 1_a
    \\--> 1:6-1:6
    \\    invalid decimal literal
    \\x = 1.5_
    \\--> 1:8-1:8
    \\    invalid decimal literal
    \\x = 1e_5
    \\--> 1:5-1:5
    \\    invalid decimal literal
    \\x = 09.5
    \\--> ok
    \\x = \
    \\--> 1:6-1:-1
    \\    unexpected EOF while parsing
    \\x = 'a\
    \\--> 1:5-1:5
    \\    unterminated string literal (detected at line 1)
    \\x = 'a\'
    \\--> 1:5-1:5
    \\    unterminated string literal (detected at line 1); perhaps you escaped the end quote?
    \\x = "a
    \\b"
    \\--> 1:5-1:5
    \\    unterminated string literal (detected at line 1)
    \\x = '''a
    \\--> 1:5-1:5
    \\    unterminated triple-quoted string literal (detected at line 1)
    \\x = """a'''
    \\--> 1:5-1:5
    \\    unterminated triple-quoted string literal (detected at line 1)
    \\\
    \\x = y z
    \\--> 2:7-2:8
    \\    invalid syntax
    \\x = b'\xg'
    \\--> 1:5-1:11
    \\    (value error) invalid \x escape at position 0
    \\x = b'\x'
    \\--> 1:5-1:10
    \\    (value error) invalid \x escape at position 0
    \\x = '\8\9\z'
    \\--> ok
    \\x = '\400'
    \\--> ok
    \\x = b'\400\z'
    \\--> ok
    \\x = '''a
    \\b\zc
    \\d'''
    \\--> ok
    \\x = 'a' 'b\z' '\y'
    \\--> ok
    \\x = "abc" 'def
    \\--> 1:11-1:11
    \\    unterminated string literal (detected at line 1)
    \\x = ((((((1
    \\--> 1:10-1:0
    \\    '(' was never closed
    \\)
    \\--> 1:1-1:1
    \\    unmatched ')'
    \\]
    \\--> 1:1-1:1
    \\    unmatched ']'
    \\}
    \\--> 1:1-1:1
    \\    unmatched '}'
    \\(}
    \\--> 1:2-1:2
    \\    closing parenthesis '}' does not match opening parenthesis '('
    \\[)
    \\--> 1:2-1:2
    \\    closing parenthesis ')' does not match opening parenthesis '['
    \\{]
    \\--> 1:2-1:2
    \\    closing parenthesis ']' does not match opening parenthesis '{'
    \\(
    \\]
    \\--> 2:1-2:1
    \\    closing parenthesis ']' does not match opening parenthesis '(' on line 1
    \\([)]
    \\--> 1:3-1:3
    \\    closing parenthesis ')' does not match opening parenthesis '['
    \\x = [1, 2
    \\  for y in z
    \\--> 1:5-1:0
    \\    '[' was never closed
    \\def f():
    \\    if x:
    \\        return (1
    \\    return 2
    \\--> 3:16-3:0
    \\    '(' was never closed
    \\class A:
    \\    x = {
    \\    def f(self): pass
    \\--> 2:9-2:0
    \\    '{' was never closed
    \\try: pass
    \\except* A: return 1
    \\else: return 2
    \\--> 2:12-2:20
    \\    'return' outside function
    \\return
    \\class A(x=1, x=2): yield
    \\--> 1:1-1:7
    \\    'return' outside function
    \\f(yield, a=1, a=2)
    \\--> 1:3-1:8
    \\    invalid syntax
    \\class A(x=1, x=2): return
    \\--> 1:20-1:26
    \\    'return' outside function
    \\@(yield)
    \\def f(a=(yield)): return
    \\--> 1:3-1:8
    \\    'yield' outside function
    \\def f(a: (yield) = (yield)): pass
    \\--> 1:11-1:16
    \\    yield expression cannot be used within an annotation
    \\x: (yield) = (yield 1)
    \\--> 1:5-1:10
    \\    yield expression cannot be used within an annotation
    \\for x in (yield): return
    \\--> 1:11-1:16
    \\    'yield' outside function
    \\with (yield) as x: return
    \\--> 1:7-1:12
    \\    'yield' outside function
    \\(yield) if (yield 1) else (yield 2)
    \\--> 1:13-1:20
    \\    'yield' outside function
    \\lambda x=(yield): 1
    \\--> 1:11-1:16
    \\    'yield' outside function
    \\a[(yield)] = (yield 1)
    \\--> 1:15-1:22
    \\    'yield' outside function
    \\a[(yield)] += (yield 1)
    \\--> 1:4-1:9
    \\    'yield' outside function
    \\{(yield): (yield 1)}
    \\--> 1:3-1:8
    \\    'yield' outside function
    \\def f():
    \\  def g():
    \\    x = 1
    \\    nonlocal x
    \\--> 4:5-4:15
    \\    name 'x' is assigned to before nonlocal declaration
    \\def f():
    \\  x = 1
    \\  class A:
    \\    nonlocal x
    \\    x = 2
    \\--> ok
    \\class A:
    \\  nonlocal x
    \\--> 2:3-2:13
    \\    no binding for nonlocal 'x' found
    \\class A:
    \\  x = 1
    \\  def f(self):
    \\    nonlocal x
    \\--> 4:5-4:15
    \\    no binding for nonlocal 'x' found
    \\def f():
    \\  global x
    \\  def g():
    \\    nonlocal x
    \\--> 4:5-4:15
    \\    no binding for nonlocal 'x' found
    \\def f(x):
    \\  def g():
    \\    global x
    \\    def h():
    \\      nonlocal x
    \\--> 5:7-5:17
    \\    no binding for nonlocal 'x' found
    \\def f():
    \\  [x for x in y]
    \\  nonlocal z
    \\--> 3:3-3:13
    \\    no binding for nonlocal 'z' found
    \\def f():
    \\  [(z := x) for x in y]
    \\  global z
    \\--> 3:3-3:11
    \\    name 'z' is assigned to before global declaration
    \\def f():
    \\  global z
    \\  [(z := x) for x in y]
    \\  nonlocal z
    \\--> 4:3-4:13
    \\    name 'z' is assigned to before nonlocal declaration
    \\[(x := 1) for y in z if (x := 2)]
    \\--> ok
    \\[[(x := 1) for x in z] for y in w]
    \\--> 1:4-1:5
    \\    assignment expression cannot rebind comprehension iteration variable 'x'
    \\[x for y in z if (y := 1)]
    \\--> 1:19-1:20
    \\    assignment expression cannot rebind comprehension iteration variable 'y'
    \\[x for x in [y := 1]]
    \\--> 1:14-1:20
    \\    assignment expression cannot be used in a comprehension iterable expression
    \\[x for a in b for c in (d := e)]
    \\--> 1:25-1:31
    \\    assignment expression cannot be used in a comprehension iterable expression
    \\[x for x in (lambda: (y := 1))()]
    \\--> 1:23-1:29
    \\    assignment expression cannot be used in a comprehension iterable expression
    \\(lambda: [(y := x) for x in z])
    \\--> ok
    \\class A:
    \\  (lambda: [(y := x) for x in z])
    \\--> ok
    \\class A:
    \\  def f(self): [(y := x) for x in z]
    \\--> ok
    \\class A:
    \\  x = [(lambda: (y := z)) for z in w]
    \\--> ok
    \\def f[T](x: (y := 1)): pass
    \\--> 1:14-1:20
    \\    named expression cannot be used within an annotation
    \\def f[T: [(x := 1) for y in z]](): pass
    \\--> 1:12-1:13
    \\    assignment expression within a comprehension cannot be used in a TypeVar bound
    \\type X = [(x := 1) for y in z]
    \\--> 1:12-1:13
    \\    assignment expression within a comprehension cannot be used in a type alias
    \\def f[T = (yield)](): pass
    \\--> 1:12-1:17
    \\    yield expression cannot be used within a TypeVar default
    \\def f[*T = (yield)](): pass
    \\--> 1:13-1:18
    \\    yield expression cannot be used within a TypeVarTuple default
    \\def f[**T = (await x)](): pass
    \\--> 1:14-1:21
    \\    await expression cannot be used within a ParamSpec default
    \\def f[T: (yield, 1)](): pass
    \\--> 1:6-1:7
    \\    expected '('
    \\def f() -> (await x): pass
    \\--> 1:13-1:20
    \\    await expression cannot be used within an annotation
    \\async def f(x: (await y)): pass
    \\--> 1:17-1:24
    \\    await expression cannot be used within an annotation
    \\async def f():
    \\  x: (await y) = 1
    \\--> 2:7-2:14
    \\    await expression cannot be used within an annotation
    \\x: (await y)
    \\--> 1:5-1:12
    \\    await expression cannot be used within an annotation
    \\type X = await y
    \\--> 1:10-1:17
    \\    await expression cannot be used within a type alias
    \\class A[T](await x): pass
    \\--> 1:12-1:19
    \\    await expression cannot be used within the definition of a generic
    \\class A(await x): pass
    \\--> 1:9-1:16
    \\    'await' outside function
    \\async def f():
    \\  class A: await x
    \\--> 2:12-2:19
    \\    'await' outside function
    \\async def f():
    \\  def g(): await x
    \\--> 2:12-2:19
    \\    'await' outside async function
    \\async def f():
    \\  lambda: await x
    \\--> 2:11-2:18
    \\    'await' outside async function
    \\async def f():
    \\  (await x for x in y)
    \\  [await x for x in y]
    \\  {await x: await y async for z in w}
    \\--> ok
    \\def f():
    \\  (await x for x in y)
    \\--> ok
    \\def f():
    \\  [await x for x in y]
    \\--> 2:3-2:23
    \\    asynchronous comprehension outside of an asynchronous function
    \\def f():
    \\  return [x async for x in y]
    \\--> 2:10-2:30
    \\    asynchronous comprehension outside of an asynchronous function
    \\def f():
    \\  return (x async for x in y)
    \\--> ok
    \\def f():
    \\  return {x: 1 for y in z async for x in y}
    \\--> 2:10-2:44
    \\    asynchronous comprehension outside of an asynchronous function
    \\def f():
    \\  return [[x async for x in y] for z in w]
    \\--> 2:10-2:43
    \\    asynchronous comprehension outside of an asynchronous function
    \\async def f():
    \\  return [[x async for x in y] for z in w]
    \\--> ok
    \\def f():
    \\  return ([x async for x in y] for z in w)
    \\--> ok
    \\[x async for x in y]
    \\--> 1:1-1:21
    \\    asynchronous comprehension outside of an asynchronous function
    \\(x async for x in y)
    \\--> ok
    \\class A:
    \\  [x async for x in y]
    \\--> 2:3-2:23
    \\    asynchronous comprehension outside of an asynchronous function
    \\async def f():
    \\  yield from x
    \\  return 1
    \\--> 2:3-2:15
    \\    'yield from' inside async function
    \\async def f():
    \\  yield 1
    \\  return
    \\--> ok
    \\async def f():
    \\  return 1
    \\  yield
    \\--> 2:3-2:11
    \\    'return' with value in async generator
    \\async def f():
    \\  def g():
    \\    yield
    \\  return 1
    \\--> ok
    \\async def f():
    \\  return 1
    \\  lambda: (yield)
    \\--> ok
    \\async def f():
    \\  return [(yield) for x in y]
    \\--> 2:12-2:17
    \\    'yield' inside list comprehension
    \\while 1:
    \\  def f(): break
    \\--> 2:12-2:17
    \\    'break' outside loop
    \\while 1:
    \\  class A: continue
    \\--> 2:12-2:20
    \\    'continue' not properly in loop
    \\for x in y: pass
    \\else: break
    \\--> 2:7-2:12
    \\    'break' outside loop
    \\while 1:
    \\  try: pass
    \\  finally: continue
    \\--> ok
    \\while 1:
    \\  try: pass
    \\  finally:
    \\    for x in y: continue
    \\--> ok
    \\def f():
    \\  try: pass
    \\  finally:
    \\    def g(): return 1
    \\--> ok
    \\def f():
    \\  try: pass
    \\  finally:
    \\    try: return
    \\    finally: pass
    \\--> ok
    \\for x in y:
    \\  try: pass
    \\  except* A:
    \\    for z in w: break
    \\--> ok
    \\for x in y:
    \\  try: pass
    \\  except* A:
    \\    continue
    \\--> 4:5-4:13
    \\    'break', 'continue' and 'return' cannot appear in an except* block
    \\def f():
    \\  try: pass
    \\  except* A:
    \\    def g(): return
    \\--> ok
    \\def f():
    \\  try: return 1
    \\  except* A: pass
    \\--> ok
    \\match x:
    \\  case [a, *a]: pass
    \\--> 2:12-2:14
    \\    multiple assignments to name 'a' in pattern
    \\match x:
    \\  case {'a': b, **b}: pass
    \\--> 2:8-2:21
    \\    multiple assignments to name 'b' in pattern
    \\match x:
    \\  case A(b, c=b): pass
    \\--> 2:15-2:16
    \\    multiple assignments to name 'b' in pattern
    \\match x:
    \\  case a as a: pass
    \\--> 2:8-2:14
    \\    multiple assignments to name 'a' in pattern
    \\match x:
    \\  case [a] | [b]: pass
    \\--> 2:8-2:17
    \\    alternative patterns bind different names
    \\match x:
    \\  case [a, b] | [b, a]: pass
    \\--> ok
    \\match x:
    \\  case (a | b) as c: pass
    \\--> 2:9-2:10
    \\    name capture 'a' makes remaining patterns unreachable
    \\match x:
    \\  case (a as b) | c: pass
    \\--> 2:9-2:10
    \\    name capture 'a' makes remaining patterns unreachable
    \\match x:
    \\  case _ | 1: pass
    \\--> 2:8-2:9
    \\    wildcard makes remaining patterns unreachable
    \\match x:
    \\  case 1 | _: pass
    \\  case 2: pass
    \\--> 2:12-2:13
    \\    wildcard makes remaining patterns unreachable
    \\match x:
    \\  case a if b: pass
    \\  case c: pass
    \\--> ok
    \\match x:
    \\  case [*a, b, *c]: pass
    \\--> 2:8-2:19
    \\    multiple starred names in sequence pattern
    \\match x:
    \\  case {1: a, 1.0: b}: pass
    \\--> 2:8-2:22
    \\    mapping pattern checks duplicate key (1.0)
    \\match x:
    \\  case {True: a, 1: b}: pass
    \\--> 2:8-2:23
    \\    mapping pattern checks duplicate key (1)
    \\match x:
    \\  case {'a': a, 'a': b}: pass
    \\--> 2:8-2:24
    \\    mapping pattern checks duplicate key ('a')
    \\match x:
    \\  case {-1: a, -1: b}: pass
    \\--> 2:8-2:22
    \\    mapping pattern checks duplicate key (-1)
    \\match x:
    \\  case {a.b: c, a.b: d}: pass
    \\--> ok
    \\match x:
    \\  case {1+2j: a, 1+2j: b}: pass
    \\--> 2:8-2:26
    \\    mapping pattern checks duplicate key ((1+2j))
    \\match x:
    \\  case {None: a, None: b}: pass
    \\--> 2:8-2:26
    \\    mapping pattern checks duplicate key (None)
    \\match x:
    \\  case t'a': pass
    \\--> 2:8-2:12
    \\    patterns may only match literals and attribute lookups
    \\match x:
    \\  case A(b=1, c=2, b=3): pass
    \\--> 2:22-2:23
    \\    attribute name repeated in class pattern: b
    \\match x:
    \\  case a.b | c: pass
    \\  case 1: pass
    \\--> 2:14-2:15
    \\    name capture 'c' makes remaining patterns unreachable
    \\def f():
    \\  x = 1
    \\  del x
    \\  global x
    \\--> 4:3-4:11
    \\    name 'x' is assigned to before global declaration
    \\def f():
    \\  import x
    \\  global x
    \\--> ok
    \\def f():
    \\  for x in y: pass
    \\  global x
    \\--> 3:3-3:11
    \\    name 'x' is assigned to before global declaration
    \\def f():
    \\  def x(): pass
    \\  nonlocal x
    \\--> 3:3-3:13
    \\    name 'x' is assigned to before nonlocal declaration
    \\def f():
    \\  x += 1
    \\  global x
    \\--> 3:3-3:11
    \\    name 'x' is assigned to before global declaration
    \\def f():
    \\  x.y = 1
    \\  global x
    \\--> 3:3-3:11
    \\    name 'x' is used prior to global declaration
    \\def f():
    \\  (x): int
    \\  global x
    \\--> ok
    \\def f():
    \\  (x): int = 1
    \\  global x
    \\--> 3:3-3:11
    \\    name 'x' is assigned to before global declaration
    \\x: int
    \\global x
    \\--> 2:1-2:9
    \\    annotated name 'x' can't be global
    \\x = 1
    \\global x
    \\--> 2:1-2:9
    \\    name 'x' is assigned to before global declaration
    \\print(x)
    \\global x
    \\--> 2:1-2:9
    \\    name 'x' is used prior to global declaration
    \\class A:
    \\  x = 1
    \\  global x
    \\--> 3:3-3:11
    \\    name 'x' is assigned to before global declaration
    \\class A:
    \\  x: int
    \\  global x
    \\--> 3:3-3:11
    \\    annotated name 'x' can't be global
    \\class A:
    \\  global x
    \\  x: int
    \\--> 3:3-3:9
    \\    annotated name 'x' can't be global
    \\class A:
    \\  global __x
    \\  __x = 1
    \\  def f(self): nonlocal __y
    \\--> 4:16-4:28
    \\    no binding for nonlocal '_A__y' found
    \\def f(__debug__=1): pass
    \\--> 1:7-1:16
    \\    cannot assign to __debug__
    \\from a import b as __debug__
    \\--> 1:15-1:29
    \\    cannot assign to __debug__
    \\x = 1; from __future__ import annotations
    \\--> 1:8-1:42
    \\    from __future__ imports must occur at the beginning of the file
    \\"a"; from __future__ import annotations
    \\--> ok
    \\"a"
    \\"b"
    \\from __future__ import annotations
    \\--> 3:1-3:35
    \\    from __future__ imports must occur at the beginning of the file
    \\from __future__ import annotations, foo
    \\--> 1:37-1:40
    \\    future feature foo is not defined
    \\from __future__ import (annotations, braces)
    \\--> 1:38-1:44
    \\    not a chance
    \\from .__future__ import foo
    \\--> ok
    \\from __future__ import *
    \\--> 1:24-1:25
    \\    future feature * is not defined
    \\def f():
    \\  from __future__ import annotations
    \\--> 2:3-2:37
    \\    from __future__ imports must occur at the beginning of the file
    \\from __future__ import annotations
    \\x: (yield)
    \\--> 2:5-2:10
    \\    yield expression cannot be used within an annotation
    \\from __future__ import annotations
    \\def f(x: (y := 1)): pass
    \\--> 2:11-2:17
    \\    named expression cannot be used within an annotation
    \\*a, b = c = *d
    \\--> 1:13-1:15
    \\    can't use starred expression here
    \\*a = b
    \\--> 1:1-1:3
    \\    starred assignment target must be in a list or tuple
    \\[*a, *b] = c
    \\--> 1:1-1:9
    \\    multiple starred expressions in assignment
    \\(*a, (b, *c, *d)) = e
    \\--> 1:6-1:17
    \\    multiple starred expressions in assignment
    \\for *a, *b in c: pass
    \\--> 1:5-1:11
    \\    multiple starred expressions in assignment
    \\[x for *a, *b in c]
    \\--> 1:8-1:14
    \\    multiple starred expressions in assignment
    \\x = *a if b else c
    \\--> 1:8-1:10
    \\    invalid syntax
    \\x = (*a)
    \\--> 1:6-1:8
    \\    cannot use starred expression here
    \\f(*(*a))
    \\--> 1:5-1:7
    \\    cannot use starred expression here
    \\print(*a, *b, **c, **d)
    \\--> ok
    \\x[*a] = 1
    \\--> ok
    \\del x[*a]
    \\--> ok
    \\x: *a
    \\--> 1:4-1:5
    \\    invalid syntax
    \\def f(*args: *a, b: *c): pass
    \\--> 1:21-1:22
    \\    invalid syntax
    \\yield *a
    \\--> 1:1-1:9
    \\    'yield' outside function
    \\def f(): yield *a
    \\--> 1:16-1:18
    \\    can't use starred expression here
    \\def f(): yield *a, b
    \\--> ok
    \\return *a, b
    \\--> 1:1-1:13
    \\    'return' outside function
    \\assert *a
    \\--> 1:8-1:9
    \\    invalid syntax
    \\for x in *a: pass
    \\--> 1:10-1:12
    \\    can't use starred expression here
    \\for x in *a, b: pass
    \\--> ok
    \\if *a: pass
    \\--> 1:4-1:5
    \\    invalid syntax
    \\*a
    \\--> 1:1-1:3
    \\    can't use starred expression here
    \\*a, b
    \\--> ok
    \\{*a}
    \\--> ok
    \\{**a, **b}
    \\--> ok
    \\f'{*a}'
    \\--> 1:4-1:6
    \\    can't use starred expression here
    \\f'{*a, b}'
    \\--> ok
    \\lambda: *a
    \\--> 1:9-1:10
    \\    invalid syntax
    \\x = yield *a
    \\--> 1:5-1:13
    \\    'yield' outside function
    \\raise *a
    \\--> 1:7-1:8
    \\    invalid syntax
    \\with *a: pass
    \\--> 1:6-1:7
    \\    invalid syntax
    \\x = 1 is 2
    \\--> ok
    \\x = a is 1 is b
    \\--> ok
    \\x = 'a' is not b
    \\--> ok
    \\x = a is -1
    \\--> ok
    \\x = a is (1, 2)
    \\--> ok
    \\x = a is (1, b)
    \\--> ok
    \\x = a is ()
    \\--> ok
    \\x = a is []
    \\--> ok
    \\x = a is None
    \\--> ok
    \\x = a is True
    \\--> ok
    \\x = a is ...
    \\--> ok
    \\x = a is f'b'
    \\--> ok
    \\x = a is b'c'
    \\--> ok
    \\x = a is 1.5
    \\--> ok
    \\x = a is 1j
    \\--> ok
    \\x = a is ((1, 2), 3)
    \\--> ok
    \\x = (a is 1, b is 2)
    \\--> ok
    \\assert (a, b)
    \\--> ok
    \\assert (a, b), c
    \\--> ok
    \\assert ()
    \\--> ok
    \\assert (a,)
    \\--> ok
    \\assert (a)
    \\--> ok
    \\"a"()
    \\--> ok
    \\(1)()
    \\--> ok
    \\(a, b)()
    \\--> ok
    \\[a]()
    \\--> ok
    \\{a}()
    \\--> ok
    \\{a: b}()
    \\--> ok
    \\[a for a in b]()
    \\--> ok
    \\(a for a in b)()
    \\--> ok
    \\{a for a in b}()
    \\--> ok
    \\f"a"()
    \\--> ok
    \\t"a"()
    \\--> ok
    \\None()
    \\--> ok
    \\True()
    \\--> ok
    \\...()
    \\--> ok
    \\1.5()
    \\--> ok
    \\(lambda: 1)()
    \\--> ok
    \\1[2]
    \\--> ok
    \\1.5[2]
    \\--> ok
    \\None[1]
    \\--> ok
    \\True[1]
    \\--> ok
    \\...[1]
    \\--> ok
    \\"a"["b"]
    \\--> ok
    \\"a"[1.0]
    \\--> ok
    \\"a"[b]
    \\--> ok
    \\"a"[1:2]
    \\--> ok
    \\"a"[True]
    \\--> ok
    \\"a"[None]
    \\--> ok
    \\b"a"["b"]
    \\--> ok
    \\[1]["a"]
    \\--> ok
    \\[1][1, 2]
    \\--> ok
    \\(1, 2)["a"]
    \\--> ok
    \\{1: 2}["a"]
    \\--> ok
    \\{1}[1]
    \\--> ok
    \\[a for a in b]["a"]
    \\--> ok
    \\{a for a in b}["a"]
    \\--> ok
    \\{a: b for a in b}["a"]
    \\--> ok
    \\(a for a in b)[1]
    \\--> ok
    \\(lambda: 1)[1]
    \\--> ok
    \\f"a"["b"]
    \\--> ok
    \\f"a"[1]
    \\--> ok
    \\t"a"[1]
    \\--> ok
    \\t"a"["b"]
    \\--> ok
    \\[1][(1, 2)]
    \\--> ok
    \\[1][f"a"]
    \\--> ok
    \\[1][[2]]
    \\--> ok
    \\[1][lambda: 1]
    \\--> ok
    \\[1]["a"] = 2
    \\--> ok
    \\del [1]["a"]
    \\--> ok
;
