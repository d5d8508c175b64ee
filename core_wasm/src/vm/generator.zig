//! Generators, coroutines and async generators: frames that can be suspended.
//!
//! A suspended generator keeps its registers in `window`. To resume it, they are copied onto the register stack and a
//! frame is pushed; a `yield` copies them back. So a running generator is an ordinary frame, and calls from it are
//! ordinary calls.
//!
//! What a yield or a return means is the business of the note with which it was resumed:
//!
//!     note        yield v                    return v
//!     for_next    the loop's next item       the loop is over
//!     delegate    the delegating generator   R[A] of `delegate`
//!                 yields v in its turn
//!     drain       a built-in takes the       the built-in goes on (drain.zig)
//!                 value, the frame runs on
//!     others      v is the call's result     raises StopIteration(v)
//!
//! An async generator is resumed by the awaitables that its `__anext__`, `asend`, `athrow` and `aclose` give. There a plain
//! `yield v` *returns* v to whoever awaits (as StopIteration), while what it awaits passes through `delegate` and yields.
//!
//! Not here: the methods that guest code sees (generator_methods.zig).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Generator = layout.Generator;
const value_module = @import("../object/value.zig");
const Value = value_module.Value;
const copyValues = value_module.copyValues;
const type_module = @import("../object/type.zig");
const typeOf = type_module.typeOf;
const op = @import("../bytecode/op.zig");
const Instruction = op.Instruction;
const frame_module = @import("frame.zig");
const Frame = frame_module.Frame;
const call = @import("call.zig");
const Target = call.Target;
const resume_module = @import("resume.zig");
const operate = @import("operate.zig");
const attribute = @import("attribute.zig");
const iterate = @import("iterate.zig");
const exception = @import("../object/exception.zig");
const heap = @import("../heap/heap.zig");
const finalizers = @import("../heap/finalizers.zig");
const known = @import("../object/known_names.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const drain = @import("drain.zig");
const raise_module = @import("raise.zig");
const raise = raise_module.raise;

/// `make_generator`: turns the running frame, whose parameters are bound, into a generator object.
pub fn make() Error!Value {
    const frame = vm.frame;
    const code = frame.code;
    const function = frame.function.?;
    const window = try heap.allocValues(code.register_count);
    const named = code.register_names.len;
    copyValues(window, frame.base, named);
    @memset(window[named..code.register_count], Value.undefined_);
    const flavor: Generator.Flavor = if (code.flags.async_generator)
        .async_generator
    else if (code.flags.coroutine)
        .coroutine
    else
        .generator;
    const class = switch (flavor) {
        .generator => vm.types.generator,
        .coroutine => vm.types.coroutine,
        .async_generator => vm.types.async_generator,
    };
    const self = try heap.create(Generator, class, 0);
    self.* = .{
        .object = self.object,
        .code = code,
        .function = function,
        .window = window,
        .window_len = code.register_count,
        .pc = wordIndex(frame),
        .state = .created,
        .flavor = flavor,
        .closing = false,
        .name = function.name,
        .qualname = function.qualname,
        .handled = .none,
        .delegate = .none,
        .origin = .none,
        .attributes = null,
        .locals = frame.locals,
    };
    const cleans_up = code.handler_count > 0 or flavor == .coroutine;
    if (cleans_up and flavor != .async_generator and !code.flags.hidden) finalizers.register(&self.object);
    return Value.from(self);
}

fn wordIndex(frame: *Frame) u32 {
    return @intCast((@intFromPtr(frame.pc) - @intFromPtr(frame.code.words)) / 4);
}

/// A generator that another one delegates to, and that an exception is thrown on to.
const Inner = struct { generator: *Generator, target: Target };

/// Runs `self` on: sends `value`, or throws it. Without a frame left this raises what CPython raises.
pub fn resumeInto(self: *Generator, value: Value, throws: bool, target: Target) Error!void {
    var next: ?Inner = .{ .generator = self, .target = target };
    while (next) |one| next = try resumeOne(one.generator, value, throws, one.target);
}

/// Goes on with a suspended generator that gets nothing, for `for_next` and `delegate`. False: `resumeInto` has to do it.
pub inline fn goOn(self: *Generator, slot: [*]Value, note: frame_module.Note) bool {
    if (self.state != .suspended or self.handlers != 0) return false;
    const code = self.code;
    const base = frame_module.top();
    const caller = vm.frame;
    if (@intFromPtr(base + code.register_count) > @intFromPtr(vm.registers_end) or
        @intFromPtr(caller) >= @intFromPtr(vm.frames_limit)) return false;
    vm.countdown -= 1;
    self.state = .running;
    copyValues(base, self.window, self.window_len);
    const frame = frame_module.next(caller);
    frame.code = code;
    frame.pc = code.words + self.pc;
    frame.base = base;
    frame.ret_slot = slot;
    frame.globals = self.function.globals;
    frame.function = self.function;
    frame.setPlain();
    frame.note = note;
    frame.locals = self.locals;
    frame.object = self.view;
    frame.generator = self;
    frame.handled = vm.handled;
    vm.frame = frame;
    const instruction: Instruction = @bitCast((frame.pc - 1)[0]);
    if (instruction.op == .delegate) {
        base[instruction.c] = .none;
        frame.pc -= 1;
    } else base[instruction.a] = .none;
    return true;
}

fn resumeOne(self: *Generator, value: Value, throws: bool, target: Target) Error!?Inner {
    switch (self.state) {
        .running => return raise(.ValueError, "{} already executing", .{@as([]const u8, switch (self.flavor) {
            .generator => "generator",
            .coroutine => "coroutine",
            .async_generator => "async generator",
        })}),
        .finished => {
            if (self.flavor == .coroutine)
                return raise(.RuntimeError, "cannot reuse already awaited coroutine", .{});
            if (throws) return passOn(value.asObject().as(layout.Exception));
            try exhausted(.none, target);
            return null;
        },
        .created => if (!throws and !value.isNone())
            return raise(.TypeError, "can't send non-None value to a just-started {}", .{@as([]const u8, switch (self.flavor) {
                .generator => "generator",
                .coroutine => "coroutine",
                .async_generator => "async generator",
            })}),
        .suspended => {},
    }
    vm.countdown -= 1;
    const frame = try pushWindow(self, target);
    const first = self.state == .created;
    self.state = .running;
    frame.handled = vm.handled;
    const own = self.handled;
    frame.handlers = self.handlers;
    if (!own.isNone()) vm.handled = own;
    self.handled = .none;
    if (throws) {
        const thrown = value.asObject().as(layout.Exception);
        // Its context is what the generator is handling, not what its caller is.
        if (!own.isNone()) exception.setContext(thrown, own);
        if (first) return passOn(thrown);
        return throwInto(frame, thrown);
    }
    if (first) return null;
    const instruction: Instruction = @bitCast((frame.pc - 1)[0]);
    switch (instruction.op) {
        .yield => frame.base[instruction.a] = value,
        // Sent on by the instruction itself, which runs again.
        .delegate => {
            frame.base[instruction.c] = value;
            frame.pc -= 1;
        },
        else => unreachable,
    }
    return null;
}

/// What `throw` was given travels as it is: nothing of its context is known here.
fn passOn(thrown: *layout.Exception) Error {
    vm.pending = Value.from(thrown);
    return error.Raised;
}

fn pushWindow(self: *Generator, target: Target) Error!*Frame {
    const inside = call.isRegister(target.slot);
    const slot = if (inside) frame_module.offsetOf(target.slot) else 0;
    try frame_module.reserve(self.window_len + 1);
    const base = frame_module.top();
    const function = self.function;
    const frame = try frame_module.push(self.code, base, function.globals, if (inside) vm.registers + slot else target.slot, target.note);
    copyValues(frame.base, self.window, self.window_len);
    frame.pc = self.code.words + self.pc;
    frame.function = function;
    frame.generator = self;
    frame.locals = self.locals;
    frame.object = self.view;
    frame.state = target.state;
    frame.extra = target.extra;
    return frame;
}

/// Throws into a frame that was suspended; one that delegates passes it on first.
fn throwInto(frame: *Frame, thrown: *layout.Exception) Error!?Inner {
    const instruction: Instruction = @bitCast((frame.pc - 1)[0]);
    if (instruction.op != .delegate) return passOn(thrown);
    const inner = frame.base[instruction.b];
    const closing = exception.isA(Value.from(thrown), .GeneratorExit);
    if (inner.as(Generator)) |sub| {
        if (closing and sub.state == .created) {
            sub.state = .finished;
            return passOn(thrown);
        }
        if (sub.state == .finished) return passOn(thrown);
        // GeneratorExit closes what is delegated to, and is then raised here whatever became of that.
        if (!closing) return .{ .generator = sub, .target = .{ .slot = frame.base, .note = .delegate } };
    }
    try call.invokeWith(
        call.preludeFunction(if (closing) "_close_then_raise" else "_throw_into"),
        &.{ inner, Value.from(thrown) },
        .{ .slot = frame.base, .note = .delegate },
    );
    return null;
}

/// `yield`: suspends the running generator and hands `value` out.
pub noinline fn yield(value: Value) Error!void {
    const frame = vm.frame;
    const self = frame.generator.?;
    if (self.flavor == .generator) {
        if (drain.consumer(frame)) |outer| if (drain.accept(outer, value)) {
            const instruction: Instruction = @bitCast((frame.pc - 1)[0]);
            frame.base[instruction.a] = .none;
            vm.countdown -= 1;
            return;
        };
        if (frame.note == .for_next) {
            const slot = frame.ret_slot;
            leave(frame, self);
            return resume_module.loopOn(value, slot);
        }
    }
    const target = suspendFrame(frame, self);
    if (self.flavor == .async_generator) {
        settle(self);
        return exhausted(value, target);
    }
    if (target.note == .drain) return drain.stop(self, target, value);
    return resume_module.deliver(value, target);
}

/// A value yielded by what the running frame delegates to: it yields it in its turn, and so does
/// what delegates to it.
pub fn yieldFrom(value: Value) Error!void {
    while (try passUp(value)) {}
}

/// One step of that: true if the frame that got the value delegates too.
fn passUp(value: Value) Error!bool {
    const frame = vm.frame;
    const self = frame.generator orelse return raise(.RuntimeError, "await yielded outside of a coroutine", .{});
    if (self.flavor == .generator) {
        if (drain.consumer(frame)) |outer| if (drain.accept(outer, value)) {
            // `delegate` runs again, for the next item.
            const instruction: Instruction = @bitCast((frame.pc - 1)[0]);
            frame.base[instruction.c] = .none;
            frame.pc -= 1;
            vm.countdown -= 1;
            return false;
        };
    }
    const target = suspendFrame(frame, self);
    if (target.note == .delegate) return true;
    if (target.note == .drain) {
        try drain.stop(self, target, value);
    } else try resume_module.deliver(value, target);
    return false;
}

fn suspendFrame(frame: *Frame, self: *Generator) Target {
    leave(frame, self);
    return .{ .slot = frame.ret_slot, .note = frame.note, .state = frame.state, .extra = frame.extra };
}

inline fn leave(frame: *Frame, self: *Generator) void {
    copyValues(self.window, frame.base, self.window_len);
    self.pc = wordIndex(frame);
    self.state = .suspended;
    self.handlers = frame.handlers;
    if (frame.handlers != 0) self.handled = vm.handled;
    vm.handled = frame.handled;
    heap.wrote(self);
    vm.frame = frame_module.previous(frame);
}

/// The running generator returned.
pub fn returned(self: *Generator, value: Value) Error!void {
    const frame = vm.frame;
    finishState(self);
    vm.handled = frame.handled;
    vm.frame = frame_module.previous(frame);
    const target: Target = .{ .slot = frame.ret_slot, .note = frame.note, .state = frame.state, .extra = frame.extra };
    if (self.flavor == .async_generator) return raise_module.raiseWith(.StopAsyncIteration, &.{});
    return exhausted(value, target);
}

/// An async generator has answered the awaitable that was driving it (kept in `delegate` meanwhile).
pub fn settle(self: *Generator) void {
    if (self.flavor != .async_generator) return;
    if (self.delegate.as(layout.Awaitable)) |driver| driver.state = 2;
    self.delegate = .none;
}

/// The registers are not needed any more.
pub fn finishState(self: *Generator) void {
    self.state = .finished;
    self.window_len = 0;
    settle(self);
    self.delegate = .none;
}

/// An exception leaves the frame of `map`, `filter` and their like, which go on with the next item: all that they know
/// stands in their parameters, so they start again with those. False: an ordinary generator, which is at its end.
pub fn rewind(self: *Generator, frame: *Frame) bool {
    const class = self.object.type;
    if (class == vm.types.generator or class == vm.types.coroutine or class == vm.types.async_generator) return false;
    const first: Instruction = @bitCast(self.code.words[0]);
    if (first.op != .make_generator) return false;
    copyValues(self.window, frame.base, self.window_len);
    self.pc = 1;
    self.state = .created;
    heap.wrote(self);
    return true;
}

/// The end of an iteration, with its value, for whoever asked for the next item.
pub fn exhausted(value: Value, target: Target) Error!void {
    switch (target.note) {
        .for_next => {}, // The loop falls through: `pc` stands behind for_next.
        .drain => return drain.finish(target),
        .delegate => {
            const frame = vm.frame;
            const instruction: Instruction = @bitCast((frame.pc - 1)[0]);
            frame.base[instruction.a] = value;
        },
        else => return if (value.isNone())
            raise_module.raiseWith(.StopIteration, &.{})
        else
            raise_module.raiseWith(.StopIteration, &.{value}),
    }
}

/// `delegate`: R[C] is sent to the iterator R[B].
pub noinline fn delegate(instruction: Instruction, base: [*]Value) Error!void {
    const inner = base[instruction.b];
    const sent = base[instruction.c];
    const target: Target = .{ .slot = base + instruction.a, .note = .delegate };
    if (inner.as(Generator)) |sub| {
        if (sent.isNone() and sub.flavor == .generator and goOn(sub, target.slot, .delegate)) return;
        if (sub.flavor != .async_generator) return resumeInto(sub, sent, false, target);
    }
    if (sent.isNone()) {
        const next = iterate.next(inner) catch |err| switch (err) {
            error.NeedsPython => return delegateTo(inner, .__next__, &.{inner}, target),
            else => return err,
        };
        return if (next) |value| yieldFrom(value) else exhausted(.none, target);
    }
    return call.invokeWith(call.preludeFunction("_send_into"), &.{ inner, sent }, target);
}

fn delegateTo(inner: Value, name: known.Known, args: []const Value, target: Target) Error!void {
    const method = attribute.special(inner, name) orelse
        return raise(.TypeError, "'{}' object is not an iterator", .{typeOf(inner)});
    return call.invokeWith(method, args, target);
}
