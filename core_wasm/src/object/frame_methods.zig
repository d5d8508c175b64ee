//! What guest code sees of frames and tracebacks.
//!
//! Not here: where the variables of a frame are (vm/frame_view.zig), `FrameLocalsProxy` (lib/prelude/frames.py).

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("layout.zig");
const View = layout.Frame;
const Str = layout.Str;
const Dict = layout.Dict;
const Traceback = layout.Traceback;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const Code = @import("../bytecode/code.zig").Code;
const offsetOf = @import("code_methods.zig").offsetOf;
const positionOf = @import("code_methods.zig").positionOf;
const bind = @import("../native/bind.zig");
const introspect = @import("../native/introspect.zig");
const call = @import("../vm/call.zig");
const frame_module = @import("../vm/frame.zig");
const frame_view = @import("../vm/frame_view.zig");
const generator = @import("../vm/generator.zig");
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const list = @import("list.zig");
const repr = @import("repr.zig");
const str = @import("str.zig");
const tuple = @import("tuple.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

// Frames.

pub const frame_room = struct {
    pub const doc = "Frame objects.";
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", reprFrame, "The text that repr(self) gives." },
        .{ "clear(self, /)", clearFrame, "Drops what the variables of a finished frame hold." },
    });
    pub const attributes = bind.attributes(.{
        .{ "f_code", frameCode, null, "" },
        .{ "f_globals", frameGlobals, null, "" },
        .{ "f_builtins", frameBuiltins, null, "" },
        .{ "f_locals", frameLocals, null, "" },
        .{ "f_back", frame_view.back, null, "" },
        .{ "f_lineno", frameLine, setLine, "" },
        .{ "f_lasti", frameLast, null, "" },
        .{ "f_generator", frameGenerator, null, "" },
        .{ "f_trace", frameTrace, null, "" },
    });
};

fn reprFrame(self: *View) Error!*Str {
    var digits: [20]u8 = undefined;
    const address = print.into(&digits, "0x{x:0>12}", .{@intFromPtr(self)}) catch unreachable;
    return raise_module.format("<frame at {}, file {}, line {}, code {}>", .{
        @as([]const u8, address), try repr.of(Value.from(self.code.filename)), frameLine(self), self.code.name,
    });
}

fn clearFrame(self: *View) Error!void {
    if (frame_view.running(self) != null) return raise(.RuntimeError, "cannot clear an executing frame", .{});
    if (self.generator) |owner| switch (owner.state) {
        .running => return raise(.RuntimeError, "cannot clear an executing frame", .{}),
        .suspended => return raise(.RuntimeError, "cannot clear a suspended frame", .{}),
        .created => generator.finishState(owner),
        .finished => {},
    };
    self.function = null;
    self.registers = .none;
    self.extra = .none;
}

fn frameCode(self: *View) Value {
    return Value.from(self.code);
}

fn frameGlobals(self: *View) Value {
    return Value.from(self.globals);
}

fn frameBuiltins(self: *View) Value {
    return Value.from(@import("../vm/names.zig").builtinsOf(self.globals));
}

fn frameLocals(self: *View) Error!Value {
    if (!frame_view.hasProxy(self)) return self.locals;
    return call.tailCall(call.preludeFunction("_frame_locals_proxy"), &.{Value.from(self)});
}

fn frameLine(self: *View) i64 {
    if (self.generator) |owner| if (owner.state == .created) return self.code.first_line;
    return positionOf(self.code, frame_view.word(self)).line;
}

fn setLine(self: *View, value: Value) Error!void {
    _ = self;
    if (value.isUndefined()) return raise(.AttributeError, "cannot delete attribute", .{});
    return raise(.ValueError, "f_lineno can only be set in a trace function", .{});
}

fn frameLast(self: *View) i64 {
    return offsetOf(frame_view.word(self));
}

fn frameGenerator(self: *View) Value {
    return if (self.generator) |owner| Value.from(owner) else .none;
}

fn frameTrace(self: *View) Value {
    _ = self;
    return .none;
}

// Tracebacks.

pub const traceback_room = struct {
    pub const doc = "A line of a report: which frame, which instruction, and what comes next.";
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)",
            newTraceback,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{ "__dir__(self, /)", dirTraceback, "" },
    });
    pub const attributes = bind.attributes(.{
        .{ "tb_frame", tracebackFrame, bind.readOnly, "" },
        .{ "tb_lineno", tracebackLine, null, "" },
        .{ "tb_lasti", tracebackLast, bind.readOnly, "" },
        .{ "tb_next", tracebackNext, setTracebackNext, "" },
    });
};

fn newTraceback(cls: *Type, tb_next: Value, frame: *View, last: i64, line: i64) Error!*Traceback {
    const next = tb_next.as(Traceback);
    if (next == null and !tb_next.isNone())
        return raise(.TypeError, "expected traceback object or None, got '{}'", .{typeOf(tb_next)});
    const self = try heap.create(Traceback, cls, 0);
    self.* = .{
        .object = self.object,
        .code = frame.code,
        .pc = @intCast(std.math.clamp(last, 0, 1 << 30)),
        .next = next,
        .line = @intCast(std.math.clamp(line, 0, 1 << 30)),
        .frame = Value.from(frame),
    };
    return self;
}

fn dirTraceback(self: Value) Error!Value {
    _ = self;
    const names = try list.create(4);
    inline for (.{ "tb_frame", "tb_next", "tb_lasti", "tb_lineno" }) |name|
        try list.append(names, Value.from(try str.fromAscii(name)));
    return Value.from(names);
}

fn tracebackFrame(self: *Traceback) Error!Value {
    if (self.frame.as(View) != null) return self.frame;
    if (frame_view.runningCode(self.code)) |frame| {
        self.frame = Value.from(try frame_view.of(frame));
    } else {
        const view = try frame_view.create(self.code, self.frame.as(Dict) orelse vm.main, null, null);
        view.pc = self.pc;
        view.ended = true;
        if (self.code.flags.namespace and !self.code.flags.class_body) view.locals = Value.from(view.globals);
        self.frame = Value.from(view);
    }
    heap.wrote(self);
    return self.frame;
}

pub fn lineOf(self: *Traceback) u32 {
    return if (self.line != 0) self.line else positionOf(self.code, self.pc).line;
}

fn tracebackLine(self: *Traceback) i64 {
    return lineOf(self);
}

fn tracebackLast(self: *Traceback) i64 {
    // Of one that the program has made, as it was given.
    return if (self.line != 0) self.pc else offsetOf(self.pc);
}

fn tracebackNext(self: *Traceback) Value {
    return if (self.next) |next| Value.from(next) else .none;
}

fn setTracebackNext(self: *Traceback, value: Value) Error!void {
    if (value.isUndefined()) return raise(.TypeError, "can't delete tb_next attribute", .{});
    if (value.isNone()) {
        self.next = null;
        return;
    }
    const next = value.as(Traceback) orelse
        return raise(.TypeError, "expected traceback object, got '{}'", .{typeOf(value)});
    var at: ?*Traceback = next;
    while (at) |one| : (at = one.next) if (one == self) return raise(.ValueError, "traceback loop detected", .{});
    self.next = next;
    heap.wrote(self);
}

/// Visible to the prelude only.
pub const prelude_functions = bind.functions(.{
    .{ "_traceback_lines(traceback, /)", tracebackLines, "" },
    .{ "_traceback_here()", tracebackHere, "A traceback of one line: where the guest's code is" },
    .{ "_caller_frame(depth, /)", callerFrame, "" },
    .{ "_frame_variables(frame, /)", frame_view.variables, "A dict of what a FrameLocalsProxy shows" },
    .{ "_frame_variable_set(frame, name, value, /)", setVariable, "Is it a variable, and set?" },
    .{ "_frame_extra(frame, /)", frameExtra, "The dict of names that are no variables" },
});

/// The guest's view of the frame `depth` calls up, or None.
fn callerFrame(depth: i64) Error!Value {
    var frame = introspect.callerFrameOf();
    var left = depth;
    while (left > 0) {
        if (frame_module.isBottom(frame)) return .none;
        frame = frame_module.previous(frame);
        if (!frame.code.flags.hidden) left -= 1;
    }
    if (frame_module.isBottom(frame)) return .none;
    return Value.from(try frame_view.of(frame));
}

fn setVariable(self: *View, name: Value, value: Value) bool {
    return frame_view.set(self, name.as(Str) orelse return false, value);
}

fn frameExtra(self: *View) Error!Value {
    if (self.extra.isNone()) {
        self.extra = Value.from(try dict.create());
        heap.wrote(self);
    }
    return self.extra;
}

fn tracebackHere() Error!*Traceback {
    const frame = introspect.callerFrameOf();
    const self = try heap.create(Traceback, vm.types.traceback, 0);
    self.* = .{
        .object = self.object,
        .code = frame.code.original orelse frame.code,
        .pc = @intCast((@intFromPtr(frame.pc) - @intFromPtr(frame.code.words)) / 4 -| 1),
        .next = null,
        .line = 0,
        .frame = Value.from(frame.globals),
    };
    return self;
}

/// [(filename, line, end_line, column, end_column, name, source or None), ...] from the outermost call on. Columns are
/// UTF-8 offsets.
fn tracebackLines(traceback: Value) Error!Value {
    const out = try list.create(4);
    var at = traceback.as(Traceback);
    while (at) |one| : (at = one.next) {
        const position = positionOf(one.code, one.pc);
        const known_position = one.line == 0;
        try list.append(out, Value.from(try tuple.fromSlice(&.{
            Value.from(one.code.filename),
            Value.fromInt(lineOf(one)),
            Value.fromInt(if (known_position) position.end_line else lineOf(one)),
            Value.fromInt(if (known_position) position.column else 0),
            Value.fromInt(if (known_position) position.end_column else 0),
            Value.from(one.code.qualname),
            if (one.code.source) |source| Value.from(source) else .none,
            Value.from(one.code.name),
        })));
    }
    return Value.from(out);
}
