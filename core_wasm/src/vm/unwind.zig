//! From a raise to its handler.
//!
//! `vm.pending` travels down the frames. In each one a line is added to its traceback (unless the frame is part of the
//! library's inner workings, or is passing on what it caught) and the handler table is asked. A frame without a handler
//! is popped, and its note may want the exception: StopIteration ends a for loop, AttributeError calls `__getattr__`.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const typeOf = type_module.typeOf;
const Code = @import("../bytecode/code.zig").Code;
const op = @import("../bytecode/op.zig");
const Instruction = op.Instruction;
const frame_module = @import("frame.zig");
const Frame = frame_module.Frame;
const call = @import("call.zig");
const loop_tail = @import("loop_tail.zig");
const operate = @import("operate.zig");
const attribute = @import("attribute.zig");
const generator = @import("generator.zig");
const exception = @import("../object/exception.zig");
const dict = @import("../object/dict.zig");
const heap = @import("../heap/heap.zig");
const frame_view = @import("frame_view.zig");
const known = @import("../object/known_names.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("raise.zig");

pub const Where = enum { handler, outside };

/// Pops frames until somebody takes `vm.pending`. `outside`: nobody did; the exception is still pending.
pub noinline fn unwind() Where {
    while (true) {
        const frame = vm.frame;
        if (frame_module.isBottom(frame)) return .outside;
        const object = vm.pending.asObject().as(layout.Exception);
        const word = (@intFromPtr(frame.pc) - @intFromPtr(frame.code.words)) / 4 -| 1;
        if (!frame.quiet and !frame.code.flags.hidden) addLine(object, frame, @intCast(word));
        // CPython's f_lineno is not moved by passing on what was caught.
        if (frame.object) |view| if (!frame.quiet or instructionAt(frame, word) != .reraise) {
            view.pc = @intCast(word);
        };
        frame.quiet = false;
        if (findHandler(frame.code, @intCast(word))) |handler| {
            frame.base[handler.register] = vm.pending;
            frame.pc = frame.code.words + handler.target;
            vm.pending = .none;
            return .handler;
        }
        if (popFrame(frame)) |where| return where;
    }
}

fn instructionAt(frame: *Frame, word: usize) op.Op {
    const instruction: Instruction = @bitCast(frame.code.words[word]);
    return instruction.op;
}

fn addLine(object: *layout.Exception, frame: *Frame, word: u32) void {
    const view: Value = if (frame.object) |o|
        Value.from(o)
    else if (frame.code.flags.shows_frames)
        if (frame_view.of(frame)) |o| Value.from(o) else |_| .none
    else if (object.traceback.isNone() and wantsVariables(object, frame))
        viewWithVariables(frame) catch .none
    else
        .none;
    exception.addTraceback(object, frame.code, word, view) catch {
        const granted = heap.borrowReserve();
        defer heap.giveBackReserve(granted);
        // A traceback that does not fit the memory is shorter; the exception itself must get through.
        exception.addTraceback(object, frame.code, word, view) catch {};
    };
    // The globals are needed for the guest's view of the frame (`tb_frame`), made on demand from this.
    if (object.traceback.as(layout.Traceback)) |line| {
        if (line.frame.isNone()) line.frame = Value.from(frame.globals);
    }
}

/// "Did you mean" looks at the variables of the frame that raised: for NameError at all of them, for AttributeError at
/// whether the object is the frame's `self`.
fn wantsVariables(object: *layout.Exception, frame: *Frame) bool {
    const value = Value.from(object);
    if (exception.isA(value, .NameError)) return true;
    if (!exception.isA(value, .AttributeError)) return false;
    const members = object.members orelse return false;
    const holder = dict.getStr(members, known.get(.obj)) orelse return false;
    const code = frame.code;
    if (code.positional_count == 0 or code.register_names.len == 0) return false;
    return code.register_names.slice()[0].is(Value.from(known.get(.self))) and frame.base[0].is(holder);
}

/// Only a copy of the frame, so that its end stays a plain one.
fn viewWithVariables(frame: *Frame) Error!Value {
    return Value.from(try frame_view.copyOf(frame));
}

fn findHandler(code: *Code, word: u32) ?*const @import("../bytecode/code.zig").Handler {
    for (code.handlers[0..code.handler_count]) |*handler| {
        if (word >= handler.start and word < handler.end) return handler;
    }
    return null;
}

/// Leaves a frame that has no handler; non-null if its note took the exception.
fn popFrame(frame: *Frame) ?Where {
    if (frame.object) |view| {
        const seen = view.pc;
        frame_view.end(view, frame) catch {
            view.ended = true; // Without its variables, for which there is no memory.
        };
        view.pc = seen;
    }
    if (frame.generator) |owner| {
        if (!generator.rewind(owner, frame)) generator.finishState(owner);
        vm.handled = frame.handled;
        convertStopIteration(owner);
    }
    vm.frame = frame_module.previous(frame);
    if (frame.note == .store or frame.note == .attribute) sayWhatWasLookedUp();
    switch (frame.note) {
        .exit => return .outside,
        .for_next => if (exception.isA(vm.pending, .StopIteration)) {
            vm.pending = .none;
            return .handler;
        },
        .delegate => if (exception.isA(vm.pending, .StopIteration) and frame.generator == null) {
            const value = exception.stopValue(vm.pending.asObject().as(layout.Exception));
            vm.pending = .none;
            const target: call.Target = .{ .slot = frame.ret_slot, .note = .delegate };
            generator.exhausted(value, target) catch return null;
            return .handler;
        },
        .attribute => if (exception.isA(vm.pending, .AttributeError)) return fallBack(frame),
        .module => forgetModule(frame.extra),
        else => {},
    }
    return null;
}

/// PEP 479: StopIteration must not leave a generator as itself.
fn convertStopIteration(owner: *layout.Generator) void {
    const stops = exception.isA(vm.pending, .StopIteration);
    const stops_async = owner.flavor == .async_generator and exception.isA(vm.pending, .StopAsyncIteration);
    if (!stops and !stops_async) return;
    const cause = vm.pending;
    vm.pending = .none;
    const handled = vm.handled;
    vm.handled = cause;
    const what: []const u8 = switch (owner.flavor) {
        .generator => "generator",
        .coroutine => "coroutine",
        .async_generator => "async generator",
    };
    raise_module.raise(.RuntimeError, "{} raised {}", .{ what, typeOf(cause) }) catch {};
    vm.handled = handled;
    if (vm.pending.as(layout.Exception)) |object| {
        object.cause = cause;
        object.object.flags.a = true;
    } else {
        vm.pending = cause;
    }
}

/// The look-up raised AttributeError: `__getattr__` has the last word.
fn fallBack(frame: *Frame) ?Where {
    const object = frame.extra;
    const hook = attribute.special(object, .__getattr__) orelse return null;
    const caller = vm.frame;
    const second_word = (caller.pc - 1)[0];
    const name = caller.code.names.slice()[second_word & 0xFFFF];
    const error_before = vm.pending;
    vm.pending = .none;
    operate.callMethod(hook, object, &.{name}, .{ .slot = frame.ret_slot }) catch |err| {
        if (err != error.Raised) vm.pending = error_before;
        return null;
    };
    return .handler;
}

/// AttributeError from a property or `__getattr__`: suggestions need the object and the name, as
/// after any other look-up.
fn sayWhatWasLookedUp() void {
    if (!exception.isA(vm.pending, .AttributeError)) return;
    const object = vm.pending.asObject().as(layout.Exception);
    if (object.members) |members| {
        if (dict.getStr(members, known.get(.name)) != null) return;
        if (dict.getStr(members, known.get(.obj)) != null) return;
    }
    if (frame_module.isBottom(vm.frame) or loop_tail.wordsOfRunning() != 2) return;
    const frame = vm.frame;
    const ins: op.Instruction = @bitCast((frame.pc - 2)[0]);
    if (ins.op != .load_attr and ins.op != .load_method) return;
    const name = frame.code.names.slice()[(frame.pc - 1)[0] & 0xFFFF];
    // Without memory for it there is no suggestion.
    exception.setMember(object, known.get(.name), name) catch return;
    exception.setMember(object, known.get(.obj), frame.base[ins.b]) catch return;
}

/// A module whose body failed is not imported.
fn forgetModule(module: Value) void {
    const object = module.as(layout.Module) orelse return;
    const name = dict.getStr(object.dict, known.get(.__name__)) orelse return;
    if (name.as(layout.Str)) |text| _ = dict.deleteStr(vm.modules, text);
}
