//! Exception objects: making them, linking their contexts, adding lines to their tracebacks.
//! What guest code sees of them (attributes, `__init__`, str) is in exception_methods.zig.

const std = @import("std");
const layout = @import("layout.zig");
const Exception = layout.Exception;
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const heap = @import("../heap/heap.zig");
const tuple = @import("tuple.zig");
const dict = @import("dict.zig");
const instance = @import("instance.zig");
const Code = @import("../bytecode/code.zig").Code;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const ExceptionKind = @import("exception_tree.zig").ExceptionKind;

pub fn create(class: *Type, args: []const Value) Error!*Exception {
    return createWith(class, try tuple.fromSlice(args));
}

pub fn createWith(class: *Type, args: *layout.Tuple) Error!*Exception {
    const self = try heap.create(Exception, class, 0);
    self.* = .{
        .object = self.object,
        .args = args,
        .members = null,
        .cause = .none,
        .context = .none,
        .traceback = .none,
        .attributes = null,
        .host_token = 0,
    };
    self.object.flags.subclass = !class.flags.builtin;
    return self;
}

/// Sets one of the built-in attributes (StopIteration.value, NameError.name ...).
pub fn setMember(self: *Exception, name: *layout.Str, value: Value) Error!void {
    if (self.members == null) {
        self.members = try dict.create();
        heap.wrote(self);
    }
    try dict.setStr(self.members.?, name, value);
}

pub inline fn isA(value: Value, kind: ExceptionKind) bool {
    const object = value.as(Exception) orelse return false;
    return object.object.type.isSubtype(vm.exceptions[@backingInt(kind)]);
}

/// `object` is raised while `handled` is being handled. A chain that would become a cycle is cut, as CPython does.
pub fn setContext(object: *Exception, handled: Value) void {
    const context = handled.as(Exception) orelse return;
    if (context == object) return;
    var at = context;
    var behind = context;
    var odd = false;
    while (at.context.as(Exception)) |older| {
        // Long chains are walked again for each new exception.
        vm.countdown -= 1;
        if (older == object) {
            at.context = .none;
            break;
        }
        at = older;
        // The program may have tied a chain into a ring: who goes at half the speed is met in it.
        if (at == behind) break;
        if (odd) behind = behind.context.asObject().as(Exception);
        odd = !odd;
    }
    object.context = handled;
    heap.wrote(object);
}

/// Adds the place where `code` was at word `pc` as the newest (outermost) line of the traceback.
pub fn addTraceback(self: *Exception, code: *Code, pc: u32, frame: Value) Error!void {
    const line = try heap.create(layout.Traceback, vm.types.traceback, 0);
    line.* = .{
        .object = line.object,
        .code = code.original orelse code,
        .pc = pc,
        .next = self.traceback.as(layout.Traceback),
        .line = 0,
        .frame = frame,
    };
    self.traceback = Value.from(line);
    heap.wrote(self);
}

/// `StopIteration.value`.
pub fn stopValue(self: *Exception) Value {
    const known = @import("known_names.zig");
    if (self.members) |members| {
        if (dict.getStr(members, known.get(.value))) |value| return value;
    }
    return if (self.args.len > 0) self.args.slice()[0] else .none;
}
