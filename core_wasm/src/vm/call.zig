//! Calling anything: binding arguments to parameters, natives, classes, bound methods, host functions.
//!
//! `invoke` either delivers the result at once (natives) or pushes a frame; the caller goes back to the loop in both
//! cases and reloads. Arguments stand in registers: positional ones, then the values of keyword arguments, whose names are
//! the tuple `keywords`.
//!
//! Invariants:
//!   1. Until a frame is pushed or a result delivered nothing has changed, so OutOfMemory and OutOfFuel may run the
//!      instruction again.
//!   2. `args` lie in the register stack, in or above the current window; growing the stack moves them, so they are
//!      addressed by offset across anything that may grow it.
//!
//! Not here: what a frame does when it returns (resume.zig), the fast paths (loop.zig).

const std = @import("std");
const assert = std.debug.assert;
const layout = @import("../object/layout.zig");
const Function = layout.Function;
const Native = layout.Native;
const Tuple = layout.Tuple;
const Str = layout.Str;
const value_module = @import("../object/value.zig");
const Value = value_module.Value;
const copyValues = value_module.copyValues;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const Code = @import("../bytecode/code.zig").Code;
const frame_module = @import("frame.zig");
const Frame = frame_module.Frame;
const Note = frame_module.Note;
const attribute = @import("attribute.zig");
const resume_module = @import("resume.zig");
const generator = @import("generator.zig");
const drain = @import("drain.zig");
const bind_arguments = @import("bind_arguments.zig");
const instance = @import("../object/instance.zig");
const exception_methods = @import("../object/exception_methods.zig");
const ExceptionKind = @import("../object/exception_tree.zig").ExceptionKind;
const dict = @import("../object/dict.zig");
const int = @import("../object/int.zig");
const quick_call = @import("quick_call.zig");
const heap = @import("../heap/heap.zig");
const known = @import("../object/known_names.zig");
const bind = @import("../native/bind.zig");
const convert = @import("../native/convert.zig");
const host = @import("../abi/host.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("raise.zig").raise;

/// Where the result of a call goes.
pub const Target = struct {
    slot: [*]Value,
    note: Note = .store,
    state: u8 = 0,
    extra: Value = .none,
};

/// Positional arguments and the values of keyword arguments, `count` in all.
pub const Arguments = struct {
    first: [*]Value,
    count: u32,
    keywords: ?*Tuple = null,
    /// The registers from `first` on are free for the callee's window.
    in_place: bool = false,

    pub fn positional(self: Arguments) u32 {
        return self.count - if (self.keywords) |names| names.len else 0;
    }
};

/// Puts the values above the current window and calls. For special methods with a few arguments.
pub fn invokeWith(callee: Value, values: []const Value, target: Target) Error!void {
    try frame_module.reserve(values.len + 1);
    const first = frame_module.top();
    copyValues(first, values.ptr, values.len);
    return invoke(callee, .{ .first = first, .count = @intCast(values.len), .in_place = true }, target);
}

pub fn invoke(callee: Value, args: Arguments, target: Target) Error!void {
    // Below that number all copies that binding makes fit into the spare registers, and nothing moves.
    if (args.count > frame_module.spare_registers / 8) return invokeWithMany(callee, args, target);
    return invokeSteady(callee, args, target);
}

/// Makes room for every copy of the arguments that may be needed, so that from here on the register stack does not move
/// under `args` and `target`.
noinline fn invokeWithMany(callee: Value, args: Arguments, target: Target) Error!void {
    var steady_args = args;
    var steady_target = target;
    const first = frame_module.offsetOf(args.first);
    const slot = if (isRegister(target.slot)) frame_module.offsetOf(target.slot) else null;
    const end = first + args.count;
    const top = frame_module.offsetOf(frame_module.top());
    try frame_module.reserve((end -| top) + 4 * (@as(usize, args.count) + frame_module.spare_registers / 8));
    steady_args.first = vm.registers + first;
    if (slot) |offset| steady_target.slot = vm.registers + offset;
    return invokeSteady(callee, steady_args, steady_target);
}

fn invokeSteady(callee: Value, args: Arguments, target: Target) Error!void {
    if (!callee.isObject()) return notCallable(callee);
    const object = callee.asObject();
    switch (object.kind) {
        .function => return pushFunction(object.as(Function), args, target),
        .native => return callNative(object.as(Native), args, target),
        .bound_method => {
            const method = object.as(layout.BoundMethod);
            return invoke(method.function, try withSelf(method.self, args), target);
        },
        .type => return callType(object.as(Type), args, target),
        .host_function => return host.call(object.as(layout.HostFunction), args, target),
        .instance => if (object.type.caller != .general) {
            if (try quick_call.call(object.as(layout.Instance), args, target)) return;
        },
        .class_method, .exception, .super, .module, .property => {},
        .static_method => return invoke(object.as(layout.StaticMethod).callable, args, target),
        else => {},
    }
    const hook = attribute.special(callee, .__call__) orelse return notCallable(callee);
    // The hook may be such an object itself, without end.
    try vm_module.enter();
    defer vm_module.leave();
    return invokeBound(hook, callee, args, target);
}

/// Calls what was found in the class of `self`, binding it.
fn invokeBound(hook: Value, self: Value, args: Arguments, target: Target) Error!void {
    switch (try attribute.getDescriptor(hook, self, typeOf(self))) {
        .value => |value| {
            if (value.as(layout.BoundMethod)) |method| {
                if (method.self.is(self)) return invoke(method.function, try withSelf(self, args), target);
            }
            return invoke(value, args, target);
        },
        .call, .missing => {
            // A property or a descriptor that is computed by guest code: the prelude takes it from here.
            return invoke(preludeFunction("_call_through_descriptor"), try withSelf(self, args), target);
        },
    }
}

pub noinline fn preludeFunction(name: []const u8) Value {
    const text = @import("../object/intern.zig").findAscii(name) orelse unreachable;
    return dict.getStr(vm.prelude, text) orelse unreachable;
}

fn notCallable(callee: Value) Error {
    if (callee.as(layout.Module)) |module| hint: {
        // `import time; time()`: what was meant has the name of its module.
        const name = dict.getStr(module.dict, known.get(.__name__)) orelse break :hint;
        const meant = dict.getStr(module.dict, name.as(layout.Str) orelse break :hint) orelse break :hint;
        if (@import("callable.zig").isCallable(meant))
            return raise(.TypeError, "'module' object is not callable. Did you mean: '{}.{}(...)'?", .{ name, name });
    }
    return raise(.TypeError, "'{}' object is not callable", .{typeOf(callee)});
}

/// The same arguments with one more in front, copied above the window.
pub fn withSelf(self: Value, args: Arguments) Error!Arguments {
    const offset = frame_module.offsetOf(args.first);
    const above = @intFromPtr(args.first) >= @intFromPtr(frame_module.top());
    // Room behind arguments that already stand above the window.
    const skip = if (above) offset + args.count - frame_module.offsetOf(frame_module.top()) else 0;
    try frame_module.reserve(skip + args.count + 2);
    const first = frame_module.top() + skip;
    first[0] = self;
    copyValues(first + 1, vm.registers + offset, args.count);
    return .{ .first = first, .count = args.count + 1, .keywords = args.keywords, .in_place = true };
}

fn spend() Error!void {
    vm.countdown -= 1;
}

pub fn pushFunction(function: *Function, args: Arguments, target: Target) Error!void {
    try spend();
    const code = function.code;
    const slot_inside = isRegister(target.slot);
    const slot_offset = if (slot_inside) frame_module.offsetOf(target.slot) else 0;
    var base = args.first;
    if (!args.in_place) {
        const offset = frame_module.offsetOf(args.first);
        try frame_module.reserve(args.count);
        base = frame_module.top();
        copyValues(base, vm.registers + offset, args.count);
    }
    if (!(args.keywords == null and args.count == code.simple_count))
        base = try bind_arguments.bind(function, base, args.count, args.keywords);
    const slot = if (slot_inside) vm.registers + slot_offset else target.slot;
    const frame = try frame_module.push(code, base, function.globals, slot, target.note);
    frame.function = function;
    frame.state = target.state;
    frame.extra = target.extra;
}

/// Calls a function whose only argument, `self`, needs no binding.
pub fn pushWithSelf(function: *Function, self: Value, target: Target) Error!void {
    try spend();
    const base = frame_module.top();
    base[0] = self; // One of the spare registers.
    const frame = try frame_module.push(function.code, base, function.globals, target.slot, target.note);
    frame.function = function;
    frame.state = target.state;
    frame.extra = target.extra;
}

pub fn isRegister(slot: [*]Value) bool {
    return @intFromPtr(slot) >= @intFromPtr(vm.registers) and @intFromPtr(slot) < @intFromPtr(frame_module.storageEnd());
}

// Natives.

pub fn callNative(native: *Native, given: Arguments, target: Target) Error!void {
    var args = given;
    if (!native.self.isUndefined()) args = try withSelf(native.self, args);
    if (args.keywords != null) args = bind_arguments.withoutIgnored(native, args);
    const spec = native.spec;
    var first = args.first;
    var count = args.count;
    if (args.keywords != null or count > spec.direct_max or count < spec.direct_min) {
        const completed = try bind_arguments.complete(native, args);
        first = completed.first;
        count = completed.count;
    } else if (spec.checks_receiver) try bind_arguments.checkReceiver(native, first[0]);
    convert.running.* = native;
    const result = spec.call(first, count);
    if (!result.is(Value.failed)) return resume_module.deliver(result, target);
    return nativeFailed(native, args, target);
}

/// A native gave `Value.failed`: its twin takes over, or the error travels on. `args` include the bound object.
pub noinline fn nativeFailed(native: *Native, args: Arguments, target: Target) Error!void {
    switch (vm.failure) {
        .needs_python => {
            if (native.asks != .nothing and try askDirectly(native, args, target)) return;
            if (native.twin.isUndefined()) return withoutTwin(native, args, target);
            return invoke(native.twin, args, target);
        },
        .tail_call => return runTail(target),
        else => return bind.failureAsError(),
    }
}

/// `len(x)` and the like of an instance whose class has the special method in Python: nothing is between caller and method.
fn askDirectly(native: *Native, args: Arguments, target: Target) Error!bool {
    const place: u32 = @intFromBool(native.asks == .text);
    if (args.count != place + 1 or args.keywords != null or target.note != .store) return false;
    if (native.asks == .text and !args.first[0].is(Value.from(vm.types.str))) return false;
    const class = typeOf(args.first[place]);
    const name = switch (native.asks) {
        .length => known.get(.__len__),
        .hash => known.get(.__hash__),
        .text => known.get(.__str__),
        .repr => known.get(.__repr__),
        .nothing => unreachable,
    };
    const method = attribute.lookupType(class, name) orelse return false;
    if (method.as(Function) == null) return false;
    const note: Note = switch (native.asks) {
        .length => .length,
        .hash => .hash,
        else => .text,
    };
    try invoke(
        method,
        .{ .first = args.first + place, .count = 1, .in_place = args.in_place },
        .{ .slot = target.slot, .note = note, .state = if (native.asks == .text) 1 else 2 },
    );
    return true;
}

/// What a native without a twin has met stands for an int, as nearly always: with that int it is called again.
fn withoutTwin(native: *Native, args: Arguments, target: Target) Error!void {
    const own: u32 = @intFromBool(!native.self.isUndefined());
    var values: [16]Value = undefined;
    const count = args.count - own + 1;
    for (args.first[own..args.count]) |value| {
        if (!value.isObject() or int.isAnyInt(value) or attribute.special(value, .__index__) == null) continue;
        if (count > values.len) break;
        values[0] = Value.from(native);
        copyValues(values[1..], args.first + own, count - 1);
        try frame_module.reserve(count);
        const first = frame_module.top();
        copyValues(first, &values, count);
        return invoke(preludeFunction("_call_with_ints"), .{
            .first = first,
            .count = count,
            .keywords = args.keywords,
            .in_place = true,
        }, target);
    }
    return raise(.SystemError, "{}() cannot run guest code here", .{native.name});
}

/// For natives whose result is that of another call: `return call.tailCall(callee, &.{a, b});`
pub fn tailCall(callee: Value, args: []const Value) Error {
    return tailCallKeywords(callee, args, null);
}

pub fn tailCallKeywords(callee: Value, args: []const Value, keywords: ?*Tuple) Error {
    assert(args.len <= vm.tail.args.len);
    vm.tail.what = .call;
    vm.tail.callee = callee;
    vm.tail.count = @intCast(args.len);
    copyValues(&vm.tail.args, args.ptr, args.len);
    vm.tail.keywords = keywords;
    return error.TailCall;
}

/// For `next`, `send` and `throw` of generators.
pub fn tailResume(target: *layout.Generator, value: Value, throws: bool) Error {
    vm.tail.what = .resume_generator;
    vm.tail.callee = Value.from(target);
    vm.tail.args[0] = value;
    vm.tail.throws = throws;
    vm.tail.keywords = null;
    return error.TailCall;
}

/// For built-ins that empty a generator: see drain.zig.
pub fn tailDrain(target: *layout.Generator, mode: u8, state: *layout.List) Error {
    vm.tail.what = .drain_generator;
    vm.tail.callee = Value.from(target);
    vm.tail.args[0] = Value.from(state);
    vm.tail.count = mode;
    vm.tail.keywords = null;
    return error.TailCall;
}

/// For `exec`, `eval` and class bodies: runs `code` with these namespaces.
pub fn tailRun(function: *Function, globals: *layout.Dict, locals: Value, class_body: bool) Error {
    vm.tail.what = if (class_body) .run_class_body else .run_code;
    vm.tail.callee = Value.from(function);
    vm.tail.args[0] = Value.from(globals);
    vm.tail.args[1] = locals;
    vm.tail.keywords = null;
    return error.TailCall;
}

fn runTail(target: Target) Error!void {
    const tail = &vm.tail;
    switch (tail.what) {
        .call => {
            try frame_module.reserve(tail.count + 1);
            const first = frame_module.top();
            @memcpy(first[0..tail.count], tail.args[0..tail.count]);
            return invoke(tail.callee, .{
                .first = first,
                .count = tail.count,
                .keywords = tail.keywords,
                .in_place = true,
            }, target);
        },
        .resume_generator => return generator.resumeInto(
            tail.callee.asObject().as(layout.Generator),
            tail.args[0],
            tail.throws,
            target,
        ),
        .drain_generator => {
            const self = tail.callee.asObject().as(layout.Generator);
            const how: u8 = @intCast(tail.count);
            if (target.note != .store) return drain.byTwin(self, how, tail.args[0].asObject().as(layout.List), target);
            return generator.resumeInto(
                self,
                .none,
                false,
                .{ .slot = target.slot, .note = .drain, .state = how, .extra = tail.args[0] },
            );
        },
        .run_code, .run_class_body => {
            const function = tail.callee.asObject().as(Function);
            const globals = tail.args[0].asObject().as(layout.Dict);
            const locals = tail.args[1];
            try frame_module.reserve(function.code.register_count);
            const frame = try frame_module.push(function.code, frame_module.top(), globals, target.slot, target.note);
            frame.function = function;
            frame.state = target.state;
            frame.extra = target.extra;
            frame.locals = if (locals.isNone()) null else locals.asObject().as(layout.Dict);
        },
    }
}

// Classes.

pub fn callType(class: *Type, args: Arguments, target: Target) Error!void {
    const meta = class.object.type;
    if (meta != vm.types.type) {
        const hook = attribute.lookupType(meta, known.get(.__call__)).?;
        const native = hook.as(Native);
        if (native == null or !native.?.self.isUndefined()) return invokeBound(hook, Value.from(class), args, target);
    }
    return construct(class, args, target);
}

/// `type.__call__`: `__new__`, then `__init__`.
pub fn construct(class: *Type, args: Arguments, target: Target) Error!void {
    if (class.maker_version == class.version and class.version != 0 and args.in_place and isCallSlot(args)) switch (class.maker) {
        .general => {},
        .init_function => if (target.note == .store and !class.flags.abstract)
            return initialise(class.maker_callee, Value.from(try instance.create(class)), args, target),
        .native => if (args.keywords == null and (args.first - 1)[0].is(Value.from(class))) {
            // The class stands before its arguments, as `__new__` wants it.
            const native = class.maker_callee.asObject().as(Native);
            const count = args.count + 1;
            if (count >= native.spec.direct_min and count <= native.spec.direct_max) {
                convert.running.* = native;
                const made = native.spec.call(args.first - 1, count);
                if (!made.is(Value.failed)) return resume_module.deliver(made, target);
                return nativeFailed(native, .{ .first = args.first - 1, .count = count, .in_place = true }, target);
            }
        },
        .exception => if (args.keywords == null)
            return resume_module.deliver(try exception_methods.make(class, args.first[0..args.count]), target),
    };
    return constructSlowly(class, args, target);
}

/// Notes on the class what its kind of instances takes, where that is simple.
fn noteMaker(class: *Type, maker: type_module.Maker, callee: Value) void {
    class.maker = maker;
    class.maker_callee = callee;
    class.maker_version = class.currentVersion();
}

fn constructSlowly(class: *Type, args: Arguments, target: Target) Error!void {
    if (class == vm.types.type) {
        if (args.count == 1 and args.keywords == null)
            return resume_module.deliver(Value.from(typeOf(args.first[0])), target);
        if (args.positional() != 3) return raise(.TypeError, "type() takes 1 or 3 arguments", .{});
    }
    const new = attribute.lookupType(class, known.get(.__new__)).?;
    const init = attribute.lookupType(class, known.get(.__init__)).?;
    const object_new = attribute.lookupType(vm.types.object, known.get(.__new__)).?;
    const object_init = attribute.lookupType(vm.types.object, known.get(.__init__)).?;
    if (new.is(object_new) and class.flags.builtin and class != vm.types.object)
        return raise(.TypeError, "cannot create '{}' instances", .{class});
    if (new.is(object_new) and class.instance_kind == .instance) {
        if (class.flags.abstract) return invoke(preludeFunction("_raise_abstract"), try withSelf(Value.from(class), args), target);
        if (init.is(object_init)) {
            if (args.count > 0) return raise(.TypeError, "{}() takes no arguments", .{class.name});
            return resume_module.deliver(Value.from(try instance.create(class)), target);
        }
        if (init.as(Function) != null) noteMaker(class, .init_function, init);
        const self = Value.from(try instance.create(class));
        return initialise(init, self, args, target);
    }
    const native = new.as(Native) orelse
        return invoke(typeCall(args), try withSelf(Value.from(class), args), target);
    if (init.is(object_init)) {
        if (native.self.isUndefined() and class != vm.types.type) noteMaker(class, .native, new);
        return callNative(native, try withSelf(Value.from(class), args), target);
    }
    if (class.instance_kind == .exception and makesExceptions(new, init)) noteMaker(class, .exception, .undefined_);
    const extended = try withSelf(Value.from(class), args);
    const self = createNatively(native, extended) catch |err| switch (err) {
        error.NeedsPython, error.TailCall => return invoke(preludeFunction("_type_call"), extended, target),
        else => return err,
    };
    if (!typeOf(self).isSubtype(class)) return resume_module.deliver(self, target);
    const own_init = attribute.lookupType(typeOf(self), known.get(.__init__)).?;
    return initialise(own_init, self, args, target);
}

/// The twin of `type.__call__`; for few positional arguments there are some that do not collect them.
fn typeCall(args: Arguments) Value {
    if (args.keywords != null) return preludeFunction("_type_call");
    return switch (args.count) {
        1 => preludeFunction("_type_call_1"),
        2 => preludeFunction("_type_call_2"),
        3 => preludeFunction("_type_call_3"),
        4 => preludeFunction("_type_call_4"),
        else => preludeFunction("_type_call"),
    };
}

fn makesExceptions(new: Value, init: Value) bool {
    const base = vm.exceptions[@backingInt(ExceptionKind.BaseException)];
    return new.is(attribute.lookupType(base, known.get(.__new__)).?) and init.is(attribute.lookupType(base, known.get(.__init__)).?);
}

fn createNatively(native: *Native, args: Arguments) Error!Value {
    const given = if (args.keywords != null) bind_arguments.withoutIgnored(native, args) else args;
    const completed = try bind_arguments.complete(native, given);
    convert.running.* = native;
    return bind.unwrap(native.spec.call(completed.first, completed.count));
}

fn initialise(init: Value, self: Value, args: Arguments, target: Target) Error!void {
    if (target.note != .store) {
        // The note slot is taken: the prelude keeps the instance in a frame of its own.
        const extended = try withSelf(self, args);
        return invoke(preludeFunction("_initialise"), extended, target);
    }
    const construct_target: Target = .{ .slot = target.slot, .note = .construct, .extra = self };
    if (init.as(Function)) |function| {
        if (args.in_place and isCallSlot(args)) {
            // The callee's own register becomes the first parameter.
            const callee = (args.first - 1)[0];
            (args.first - 1)[0] = self;
            const offset = frame_module.offsetOf(args.first - 1);
            pushFunction(function, .{
                .first = args.first - 1,
                .count = args.count + 1,
                .keywords = args.keywords,
                .in_place = true,
            }, construct_target) catch |err| {
                vm.registers[offset] = callee;
                return err;
            };
            return;
        }
    }
    const extended = try withSelf(self, args);
    if (init.as(Native) != null or init.as(Function) != null) return invoke(init, extended, construct_target);
    // Some other descriptor: the prelude binds it.
    return invoke(preludeFunction("_initialise"), extended, target);
}

/// Do the arguments stand in the current window, right behind the callee?
fn isCallSlot(args: Arguments) bool {
    return @intFromPtr(args.first) < @intFromPtr(frame_module.top()) and
        @intFromPtr(args.first) > @intFromPtr(vm.frame.base);
}
