//! Built-in functions that are Python throughout: the loop calls their twins (`_NAME` in lib/prelude) at once. They are
//! registered here so that they look and behave like the others: no binding to instances, a signature, a place in `builtins`.

const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const Error = @import("../vm/vm.zig").Error;

pub const functions = bind.functions(.{
    .{ "aiter(async_iterable, /)", one, "Give an asynchronous iterator over the object." },
    .{ "anext(aiterator, default=<unrepresentable>, /)", two, "Give an awaitable for the next item of an asynchronous iterator.\n\nOnce there are no more items, awaiting it gives default, or raises\nStopAsyncIteration if there is none." },
    .{ "breakpoint(*args, **kws)", any, "Call sys.breakpointhook with the same arguments.\n\nThe sandbox has no debugger, so nothing happens until a hook is set." },
    .{ "input(prompt='', /)", one, "Read a line from standard input, without its newline.\n\nThe prompt is printed first, without a newline. At the end of the input\nEOFError is raised." },
    .{ "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", eight, "Open file and return a stream.  Raise OSError upon failure.\n\nFiles are in the memory of the program: a file system of its own, empty at first." },
});

fn one(_: ?Value) Error!Value {
    return error.NeedsPython;
}

fn two(_: ?Value, _: ?Value) Error!Value {
    return error.NeedsPython;
}

fn eight(_: ?Value, _: ?Value, _: ?Value, _: ?Value, _: ?Value, _: ?Value, _: ?Value, _: ?Value) Error!Value {
    return error.NeedsPython;
}

fn any(_: ?*layout.Dict, _: []const Value) Error!Value {
    return error.NeedsPython;
}
