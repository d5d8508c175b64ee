//! The built-in exceptions, indented as they nest (https://docs.python.org/3.14/library/exceptions.html).

const std = @import("std");

const tree =
    \\BaseException
    \\  BaseExceptionGroup
    \\  GeneratorExit
    \\  KeyboardInterrupt
    \\  SystemExit
    \\  Exception
    \\    ArithmeticError
    \\      FloatingPointError
    \\      OverflowError
    \\      ZeroDivisionError
    \\    AssertionError
    \\    AttributeError
    \\    BufferError
    \\    EOFError
    \\    ImportError
    \\      ModuleNotFoundError
    \\    LookupError
    \\      IndexError
    \\      KeyError
    \\    MemoryError
    \\    NameError
    \\      UnboundLocalError
    \\    OSError
    \\      BlockingIOError
    \\      ChildProcessError
    \\      ConnectionError
    \\        BrokenPipeError
    \\        ConnectionAbortedError
    \\        ConnectionRefusedError
    \\        ConnectionResetError
    \\      FileExistsError
    \\      FileNotFoundError
    \\      InterruptedError
    \\      IsADirectoryError
    \\      NotADirectoryError
    \\      PermissionError
    \\      ProcessLookupError
    \\      TimeoutError
    \\    ReferenceError
    \\    RuntimeError
    \\      NotImplementedError
    \\      PythonFinalizationError
    \\      RecursionError
    \\    StopAsyncIteration
    \\    StopIteration
    \\    SyntaxError
    \\      IndentationError
    \\        TabError
    \\    SystemError
    \\    TypeError
    \\    ValueError
    \\      UnicodeError
    \\        UnicodeDecodeError
    \\        UnicodeEncodeError
    \\        UnicodeTranslateError
    \\    Warning
    \\      BytesWarning
    \\      DeprecationWarning
    \\      EncodingWarning
    \\      FutureWarning
    \\      ImportWarning
    \\      PendingDeprecationWarning
    \\      ResourceWarning
    \\      RuntimeWarning
    \\      SyntaxWarning
    \\      UnicodeWarning
    \\      UserWarning
;

pub const Row = struct { name: [:0]const u8, parent: ?u8 };

pub const rows = table: {
    @setEvalBranchQuota(100_000);
    var out: [std.mem.count(u8, tree, "\n") + 1]Row = undefined;
    var last_at: [8]u8 = undefined;
    var lines = std.mem.splitScalar(u8, tree, '\n');
    var n: u8 = 0;
    while (lines.next()) |line| : (n += 1) {
        const name = std.mem.trimStart(u8, line, " ");
        const depth = (line.len - name.len) / 2;
        out[n] = .{ .name = name ++ "", .parent = if (depth == 0) null else last_at[depth - 1] };
        last_at[depth] = n;
    }
    break :table out;
};

/// Python's own spelling: `raise(.IndexError, ...)`.
pub const ExceptionKind = kind: {
    var names: [rows.len][]const u8 = undefined;
    for (&names, rows) |*name, row| name.* = row.name;
    break :kind @Enum(u8, .exhaustive, &names, &std.simd.iota(u8, rows.len));
};

test "the tree nests" {
    const row = rows[@backingInt(ExceptionKind.TabError)];
    try std.testing.expectEqualStrings("IndentationError", rows[row.parent.?].name);
}
