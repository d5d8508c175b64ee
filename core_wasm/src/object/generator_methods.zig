//! What guest code sees of generators, coroutines and async generators: `send`, `throw`, `close`, `await`.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Generator = layout.Generator;
const Awaitable = layout.Awaitable;
const Exception = layout.Exception;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const bind = @import("../native/bind.zig");
const call = @import("../vm/call.zig");
const generator = @import("../vm/generator.zig");
const exception = @import("exception.zig");
const instance = @import("instance.zig");
const repr = @import("repr.zig");
const heap = @import("../heap/heap.zig");
const frame_view = @import("../vm/frame_view.zig");
const dict = @import("dict.zig");
const list = @import("list.zig");
const intern = @import("intern.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const op = @import("../bytecode/op.zig");

fn reprOf(self: Value) Error!*Str {
    return repr.of(self);
}

fn itself(self: Value) Value {
    return self;
}

pub const generator_room = struct {
    pub const doc = "The type of generator objects.";
    pub const methods = bind.table(.{
        .{ "__iter__(self, /)", itself, "An iterator over self." },
        .{ "__next__(self, /)", next, "The next item; StopIteration after the last one." },
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__del__(self, /)", nothing, "What runs before the object is gone." },
        .{
            "send(self, object, /)",
            send,
            "Goes on with the value as that of the `yield`; gives the next item.",
        },
        .{ "throw(self, type, value=<given>, traceback=None, /)", throw, "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.", "" },
        .{ "close(self, /)", close, "Ends it: GeneratorExit is raised where it waits." },
    });
    pub const class_methods = bind.classMethods(.{
        .{
            "__class_getitem__(cls, object, /)",
            @import("descriptor.zig").genericAlias,
            "The generic alias with these type arguments.",
        },
    });
    pub const attributes = common_attributes ++ bind.attributes(.{
        .{ "gi_frame", frameOf, null, "" },
        .{ "gi_running", isRunning, null, "" },
        .{ "gi_suspended", isSuspended, null, "" },
        .{ "gi_code", codeOf, null, "" },
        .{ "gi_yieldfrom", delegateOf, null, "What `yield from` walks over just now, or None." },
    });
};

pub const coroutine_room = struct {
    pub const doc = "The type of coroutine objects.";
    pub const methods = bind.table(.{
        .{ "__await__(self, /)", awaitCoroutine, "The iterator that `await` drives." },
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__del__(self, /)", nothing, "What runs before the object is gone." },
        .{
            "send(self, object, /)",
            send,
            "Goes on with the value as that of the `yield`; gives the next item.",
        },
        .{
            "throw(self, type, value=<given>, traceback=None, /)",
            throw,
            "Raises the exception where it waits; gives what comes next.",
            "",
        },
        .{ "close(self, /)", close, "Ends it: GeneratorExit is raised where it waits." },
    });
    pub const class_methods = bind.classMethods(.{
        .{
            "__class_getitem__(cls, object, /)",
            @import("descriptor.zig").genericAlias,
            "The generic alias with these type arguments.",
        },
    });
    pub const attributes = common_attributes ++ bind.attributes(.{
        .{ "cr_frame", frameOf, null, "" },
        .{ "cr_running", isRunning, null, "" },
        .{ "cr_suspended", isSuspended, null, "" },
        .{ "cr_code", codeOf, null, "" },
        .{ "cr_await", delegateOf, null, "What the coroutine awaits just now, or None." },
        .{ "cr_origin", originOf, null, "" },
    });
};

/// What `coroutine.__await__()` gives: the coroutine under another face. `delegate` holds the coroutine.
pub const wrapper_room = struct {
    pub const doc = "What drives a coroutine without `await`.";
    pub const methods = bind.table(.{
        .{ "__iter__(self, /)", itself, "An iterator over self." },
        .{ "__next__(self, /)", wrapperNext, "The next item; StopIteration after the last one." },
        .{
            "send(self, object, /)",
            wrapperSend,
            "Goes on with the value as that of the `yield`; gives the next item.",
        },
        .{
            "throw(self, type, value=<given>, traceback=None, /)",
            wrapperThrow,
            "Raises the exception where it waits; gives what comes next.",
            "",
        },
        .{ "close(self, /)", wrapperClose, "Ends it: GeneratorExit is raised where it waits." },
    });
};

pub const async_generator_room = struct {
    pub const doc = "The type of asynchronous generator objects.";
    pub const methods = bind.table(.{
        .{ "__aiter__(self, /)", itself, "What `async for` walks over." },
        .{
            "__anext__(self, /)",
            asyncNext,
            "An awaitable of the next item; it raises StopAsyncIteration after the last one.",
        },
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__del__(self, /)", nothing, "What runs before the object is gone." },
        .{ "asend(self, object, /)", asyncSend, "Goes on with v as the value of the `yield`." },
        .{ "athrow(self, type, value=<given>, traceback=None, /)", asyncThrow, "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.", "" },
        .{
            "aclose(self, /)",
            asyncClose,
            "Ends the generator: GeneratorExit is raised where it waits.",
        },
    });
    pub const class_methods = bind.classMethods(.{
        .{
            "__class_getitem__(cls, object, /)",
            @import("descriptor.zig").genericAlias,
            "The generic alias with these type arguments.",
        },
    });
    pub const attributes = common_attributes ++ bind.attributes(.{
        .{ "ag_frame", frameOf, null, "" },
        .{ "ag_running", isDriven, null, "" },
        .{ "ag_suspended", isSuspended, null, "" },
        .{ "ag_code", codeOf, null, "" },
        .{ "ag_await", delegateOf, null, "What the generator awaits just now, or None." },
    });
};

const common_attributes = bind.attributes(.{
    .{ "__name__", getName, setName, "The short name shown in reports." },
    .{
        "__qualname__",
        getQualname,
        setQualname,
        "The name with those of the classes and functions around it.",
    },
});

fn nothing(self: Value) void {
    _ = self;
}

fn next(self: *Generator) Error!Value {
    return call.tailResume(self, .none, false);
}

fn send(self: *Generator, value: Value) Error!Value {
    return call.tailResume(self, value, false);
}

/// The exception that `throw(kind)` means. The twins know what further arguments mean, and call
/// classes that are not built in.
fn thrown(kind: Value, value: ?Value) Error!Value {
    if (value != null) return error.NeedsPython;
    if (kind.as(Exception) != null) return kind;
    const class = kind.as(Type) orelse return notAnException(kind);
    if (!class.isSubtype(vm.exceptions[0])) return notAnException(kind);
    if (!class.flags.builtin) return error.NeedsPython;
    return Value.from(try exception.create(class, &.{}));
}

fn notAnException(kind: Value) Error {
    return raise(.TypeError, "exceptions must be classes or instances deriving from BaseException, not {}", .{typeOf(kind)});
}

fn throw(self: *Generator, kind: Value, value: ?Value, traceback: Value) Error!Value {
    _ = traceback;
    return call.tailResume(self, try thrown(kind, value), true);
}

fn close(self: *Generator) Error!Value {
    switch (self.state) {
        .finished => return .none,
        .created => {
            generator.finishState(self);
            return .none;
        },
        // GeneratorExit runs the generator's own code: `_generator_close` of the prelude.
        .suspended, .running => return call.tailCall(call.preludeFunction("_generator_close"), &.{Value.from(self)}),
    }
}

fn getName(self: *Generator) Value {
    return Value.from(self.name);
}

fn setName(self: *Generator, value: Value) Error!void {
    self.name = value.as(Str) orelse return raise(.TypeError, "__name__ must be set to a string object", .{});
    heap.wrote(self);
}

fn getQualname(self: *Generator) Value {
    return Value.from(self.qualname);
}

fn setQualname(self: *Generator, value: Value) Error!void {
    self.qualname = value.as(Str) orelse return raise(.TypeError, "__qualname__ must be set to a string object", .{});
    heap.wrote(self);
}

fn frameOf(self: *Generator) Error!Value {
    if (self.state == .finished) return .none;
    return Value.from(try frame_view.ofGenerator(self));
}

fn isRunning(self: *Generator) bool {
    return self.state == .running;
}

/// An async generator runs from the first `send` of an awaitable to its answer.
fn isDriven(self: *Generator) bool {
    return self.state == .running or !self.delegate.isNone();
}

fn isSuspended(self: *Generator) bool {
    return self.state == .suspended;
}

fn codeOf(self: *Generator) Value {
    return Value.from(self.code.original orelse self.code);
}

pub fn delegateOf(self: *Generator) Value {
    if (self.state != .suspended or self.pc == 0) return .none;
    const instruction: op.Instruction = @bitCast(self.code.words[self.pc - 1]);
    return if (instruction.op == .delegate) self.window[instruction.b] else .none;
}

fn originOf(self: *Generator) Value {
    return self.origin;
}

fn awaitCoroutine(self: *Generator) Error!Value {
    const wrapper = try heap.create(Generator, vm.types.coroutine_wrapper, 0);
    const header = wrapper.object;
    wrapper.* = self.*;
    wrapper.object = header;
    wrapper.state = .finished;
    wrapper.window_len = 0;
    wrapper.delegate = Value.from(self);
    return Value.from(wrapper);
}

fn wrappedBy(self: *Generator) *Generator {
    return self.delegate.asObject().as(Generator);
}

fn wrapperNext(self: *Generator) Error!Value {
    return call.tailResume(wrappedBy(self), .none, false);
}

fn wrapperSend(self: *Generator, value: Value) Error!Value {
    return call.tailResume(wrappedBy(self), value, false);
}

fn wrapperThrow(self: *Generator, kind: Value, value: ?Value, traceback: Value) Error!Value {
    return throw(wrappedBy(self), kind, value, traceback);
}

fn wrapperClose(self: *Generator) Error!Value {
    return close(wrappedBy(self));
}

// Async generators: their methods give awaitables, which resume the generator when they are sent to.

/// While an event loop runs, it wants to know the async generators that were begun, to close them at its end: then the
/// prelude's `_begun_async_generators` is a list.
fn remember(self: *Generator) Error!void {
    const name = intern.findAscii("_begun_async_generators") orelse return;
    const begun = dict.getStr(vm.prelude, name) orelse return;
    if (begun.as(layout.List)) |items| try list.append(items, Value.from(self));
}

fn awaitable(self: *Generator, mode: Awaitable.Mode, argument: Value) Error!Value {
    if (self.state == .created) try remember(self);
    const object = try heap.create(Awaitable, switch (mode) {
        .anext, .asend => vm.types.async_generator_anext,
        .athrow, .aclose => vm.types.async_generator_athrow,
    }, 0);
    object.* = .{
        .object = object.object,
        .generator = self,
        .mode = mode,
        .state = 0,
        .argument = argument,
        .extra = .{ .none, .none },
    };
    return Value.from(object);
}

fn asyncNext(self: *Generator) Error!Value {
    return awaitable(self, .anext, .none);
}

fn asyncSend(self: *Generator, value: Value) Error!Value {
    return awaitable(self, .asend, value);
}

fn asyncThrow(self: *Generator, kind: Value, value: ?Value, traceback: Value) Error!Value {
    const object = try awaitable(self, .athrow, kind);
    object.asObject().as(Awaitable).extra = .{ value orelse .none, traceback };
    if (value == null) return object;
    return call.tailCall(call.preludeFunction("_with_deprecated_signature"), &.{object});
}

fn asyncClose(self: *Generator) Error!Value {
    return awaitable(self, .aclose, .none);
}

pub const awaitable_room = struct {
    pub const doc = "What the methods of asynchronous generators give.";
    pub const methods = bind.table(.{
        .{ "__await__(self, /)", itself, "The iterator that `await` drives." },
        .{ "__iter__(self, /)", itself, "An iterator over self." },
        .{ "__next__(self, /)", awaitableNext, "The next item; StopIteration after the last one." },
        .{ "send(self, object, /)", awaitableSend, "Send a value." },
        .{ "throw(self, type, value=<given>, traceback=None, /)", awaitableThrow, "Throw an exception.", "" },
        .{ "close(self, /)", awaitableClose, "Close." },
        .{ "__del__(self, /)", nothing, "What runs before the object is gone." },
    });
};

fn awaitableNext(self: *Awaitable) Error!Value {
    return awaitableSend(self, .none);
}

/// state: 0 not started, 1 running, 2 done (set by `generator.settle`).
fn awaitableSend(self: *Awaitable, given: Value) Error!Value {
    const target = self.generator;
    const throws = self.mode == .aclose or self.mode == .athrow;
    if (self.state == 2) return reused(throws);
    if (throws) return call.tailCall(call.preludeFunction("_async_throw_step"), &.{ Value.from(self), given });
    var value = given;
    if (self.state == 0) {
        if (!target.delegate.isNone() or target.state == .running) {
            self.state = 2;
            return raise(.RuntimeError, "anext(): asynchronous generator is already running", .{});
        }
        if (value.isNone()) value = self.argument;
    }
    if (target.state == .finished) {
        self.state = 2;
        return raise_module.raiseWith(.StopAsyncIteration, &.{});
    }
    if (target.state == .created and !value.isNone()) {
        self.state = 2;
        return raise(.TypeError, "can't send non-None value to a just-started async generator", .{});
    }
    self.state = 1;
    target.delegate = Value.from(self);
    heap.wrote(target);
    return call.tailResume(target, value, false);
}

fn reused(throws: bool) Error {
    return if (throws)
        raise(.RuntimeError, "cannot reuse already awaited aclose()/athrow()", .{})
    else
        raise(.RuntimeError, "cannot reuse already awaited __anext__()/asend()", .{});
}

fn awaitableThrow(self: *Awaitable, kind: Value, value: ?Value, traceback: Value) Error!Value {
    _ = traceback;
    if (self.state == 2) return reused(self.mode == .aclose or self.mode == .athrow);
    return call.tailCall(call.preludeFunction("_async_throw"), &.{ Value.from(self), try thrown(kind, value) });
}

fn awaitableClose(self: *Awaitable) Error!Value {
    if (self.state == 2) return .none;
    return call.tailCall(call.preludeFunction("_async_close"), &.{Value.from(self)});
}

/// Visible to the prelude only.
pub const prelude_functions = bind.functions(.{
    .{ "_generator_with_type(generator, cls, /)", withType, "" },
    .{ "_generator_state(generator, /)", stateOf, "" },
    .{ "_generator_finish(generator, /)", finishPrimitive, "" },
    .{ "_awaitable_parts(awaitable, /)", awaitableParts, "" },
    .{ "_awaitable_claim(awaitable, /)", awaitableClaim, "Takes the generator, unless another awaitable drives it" },
    .{ "_awaitable_settle(awaitable, /)", awaitableSettle, "" },
    .{ "_async_generator_closing(generator, begins, /)", asyncClosing, "Has aclose() begun? `begins`: it does now" },
    .{ "_generator_resume(generator, value, throws, /)", resumePrimitive, "" },
});

/// map, filter and the like are generators of the prelude with another class.
fn withType(self: *Generator, cls: *Type) Error!Value {
    if (cls.flags.builtin) {
        self.object.type = cls;
        return Value.from(self);
    }
    // Objects of classes of the guest have room for attributes.
    const worn = try instance.createBuiltin(Generator, cls, 0);
    const header = worn.object;
    worn.* = self.*;
    worn.object = header;
    self.window_len = 0;
    self.state = .finished;
    return Value.from(worn);
}

fn stateOf(self: *Generator) i64 {
    return @backingInt(self.state);
}

fn finishPrimitive(self: *Generator) void {
    generator.finishState(self);
}

/// (async generator, mode, state, argument, extra 0, extra 1)
fn awaitableParts(self: *Awaitable) Error!Value {
    return Value.from(try @import("tuple.zig").fromSlice(&.{
        Value.from(self.generator),
        Value.fromInt(@backingInt(self.mode)),
        Value.fromInt(self.state),
        self.argument,
        self.extra[0],
        self.extra[1],
    }));
}

fn awaitableClaim(self: *Awaitable) bool {
    const target = self.generator;
    if (!target.delegate.isNone() or target.state == .running) {
        self.state = 2;
        return false;
    }
    self.state = 1;
    target.delegate = Value.from(self);
    heap.wrote(target);
    return true;
}

fn awaitableSettle(self: *Awaitable) void {
    self.state = 2;
    if (self.generator.delegate.is(Value.from(self))) self.generator.delegate = .none;
}

fn asyncClosing(self: *Generator, begins: bool) bool {
    if (begins) self.closing = true;
    return self.closing;
}

fn resumePrimitive(self: *Generator, value: Value, throws: bool) Error!Value {
    return call.tailResume(self, value, throws);
}
