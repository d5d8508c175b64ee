//! Frames as guest code sees them: `sys._getframe()`, `tb.tb_frame`, `gi_frame`, and what `locals()` gives.
//!
//!     vm frame  ── object ──>  view        while the frame runs, the view reads and writes its registers
//!     generator ── view ────>  view        while it is suspended, those in its window
//!                              registers   once the frame has ended, the copy that `end` made
//!
//! A frame with a view is not a plain one (`Frame.isPlain`), so that its end passes through `resume.finish`.
//!
//! Invariants:
//!   1. A frame has one view, however often it is asked for; a generator's outlives each of its frames.
//!   2. Names that are no variables (PEP 667) are in `extra`; a name is never in both.
//!
//! Not here: the methods that guest code calls (object/frame_methods.zig), `FrameLocalsProxy` (lib/prelude/frames.py).

const std = @import("std");
const layout = @import("../object/layout.zig");
const View = layout.Frame;
const Dict = layout.Dict;
const Str = layout.Str;
const Tuple = layout.Tuple;
const Value = @import("../object/value.zig").Value;
const Code = @import("../bytecode/code.zig").Code;
const frame_module = @import("frame.zig");
const Frame = frame_module.Frame;
const dict = @import("../object/dict.zig");
const tuple = @import("../object/tuple.zig");
const str = @import("../object/str.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

/// The view of a frame that runs; made when it is asked for first.
pub fn of(frame: *Frame) Error!*View {
    if (frame.object) |view| return view;
    const view = try viewFor(frame);
    frame.object = view;
    if (frame.generator) |owner| {
        owner.view = view;
        heap.wrote(owner);
    } else if (frame.note == .store or frame.note == .construct) frame.state = 1; // Not plain any more.
    return view;
}

/// The view of a generator's frame, whether it runs or not.
pub fn ofGenerator(owner: *layout.Generator) Error!*View {
    if (owner.view) |view| return view;
    if (owner.state == .running) {
        var frame = vm.frame;
        while (!frame_module.isBottom(frame)) : (frame = frame_module.previous(frame))
            if (frame.generator == owner) return of(frame);
    }
    owner.view = try create(owner.code, owner.function.globals, owner.function, owner);
    heap.wrote(owner);
    return owner.view.?;
}

fn viewFor(frame: *Frame) Error!*View {
    const view = try create(frame.code, frame.globals, frame.function, frame.generator);
    if (frame.locals) |space| {
        view.locals = Value.from(space);
    } else if (frame.code.flags.namespace) view.locals = Value.from(frame.globals);
    return view;
}

/// What the frame is like now, for those who look when it is gone; the frame itself does not learn of it.
pub fn copyOf(frame: *Frame) Error!*View {
    const view = try viewFor(frame);
    try keep(view, frame);
    return view;
}

pub fn create(code: *Code, globals: *Dict, function: ?*layout.Function, owner: ?*layout.Generator) Error!*View {
    const view = try heap.create(View, vm.types.frame, 0);
    view.* = .{
        .object = view.object,
        .code = code.original orelse code,
        .globals = globals,
        .function = function,
        .generator = owner,
        .pc = 0,
        .locals = .none,
        .back = .none,
        .registers = .none,
        .extra = .none,
    };
    return view;
}

/// What runs for a view, if it still does.
pub fn running(view: *View) ?*Frame {
    if (view.ended) return null;
    var frame = vm.frame;
    while (!frame_module.isBottom(frame)) : (frame = frame_module.previous(frame))
        if (frame.object == view) return frame;
    return null;
}

/// The last running frame of this code, for a traceback that only noted which code it was.
pub fn runningCode(code: *Code) ?*Frame {
    var frame = vm.frame;
    while (!frame_module.isBottom(frame)) : (frame = frame_module.previous(frame))
        if ((frame.code.original orelse frame.code) == code) return frame;
    return null;
}

/// A frame that has a view is about to be popped for good.
pub fn end(view: *View, frame: *Frame) Error!void {
    try keep(view, frame);
    if (frame.generator == null) {
        if (visible(frame_module.previous(frame))) |caller| view.back = Value.from(try of(caller));
    }
}

fn keep(view: *View, frame: *Frame) Error!void {
    if (!isNamespace(view)) {
        const kept = try tuple.create(frame.code.register_count);
        @memcpy(kept.slice(), frame.base[0..kept.len]);
        view.registers = Value.from(kept);
    }
    view.pc = wordOf(frame);
    view.ended = true;
    heap.wrote(view);
}

/// The frame itself or the nearest one below it that is no inner working of the library.
fn visible(start: *Frame) ?*Frame {
    var frame = start;
    while (!frame_module.isBottom(frame)) : (frame = frame_module.previous(frame))
        if (!frame.code.flags.hidden) return frame;
    return null;
}

pub fn back(view: *View) Error!Value {
    const frame = running(view) orelse return if (view.generator == null) view.back else .none;
    const caller = visible(frame_module.previous(frame)) orelse return .none;
    return Value.from(try of(caller));
}

/// The instruction that a running frame executes.
pub fn wordOf(frame: *const Frame) u32 {
    return @intCast((@intFromPtr(frame.pc) - @intFromPtr(frame.code.words)) / 4 -| 1);
}

/// The instruction that the frame is at, or was when it ended.
pub fn word(view: *View) u32 {
    if (running(view)) |frame| return wordOf(frame);
    if (view.ended) return view.pc;
    const owner = view.generator orelse return view.pc;
    return if (owner.state == .finished) view.pc else owner.pc -| 1;
}

/// Names in a dict; but the variables of an inlined comprehension are there as well, and hide them.
fn isNamespace(view: *View) bool {
    return !view.locals.isNone();
}

pub fn hasProxy(view: *View) bool {
    return !isNamespace(view) or (!view.ended and isInlined(view.code, word(view)));
}

fn isInlined(code: *Code, at: u32) bool {
    var rows = Inlined.init(code, at);
    return rows.next() != null;
}

fn registersOf(view: *View) []Value {
    if (running(view)) |frame| return frame.base[0..frame.code.register_count];
    if (view.registers.as(Tuple)) |kept| return kept.slice();
    const owner = view.generator orelse return &.{};
    return if (view.ended or owner.state == .running) &.{} else owner.window[0..owner.window_len];
}

/// PEP 667: a snapshot of a function's variables; the namespace itself elsewhere.
pub fn localsOf(frame: *Frame) Error!Value {
    const at = wordOf(frame);
    if (!isInlined(frame.code, at)) {
        if (frame.locals) |space| return Value.from(space);
        if (frame.code.flags.namespace) return Value.from(frame.globals);
    }
    const out = try collect(frame.code, frame.function, frame.base[0..frame.code.register_count], at);
    if (frame.object) |view| try addExtra(out, view);
    return Value.from(out);
}

/// The variables behind a `FrameLocalsProxy`, by name, without those in `extra`.
pub fn variables(view: *View) Error!*Dict {
    return collect(view.code, view.function, registersOf(view), if (view.ended) no_word else word(view));
}

fn addExtra(out: *Dict, view: *View) Error!void {
    const extra = view.extra.as(Dict) orelse return;
    var index: u32 = 0;
    while (dict.next(extra, &index)) |entry| dict.set(out, entry.key, entry.value) catch |err| switch (err) {
        error.NeedsPython => {}, // No name, and what it equals only the program knows.
        else => return err,
    };
}

/// Comprehensions do not outlive their frame.
const no_word = std.math.maxInt(u32);

/// The variables of inlined comprehensions around an instruction, inner ones first.
const Inlined = struct {
    rows: []const Value,
    at: u32,

    const Row = struct { name: Value, register: u32 };

    fn init(code: *Code, at: u32) Inlined {
        return .{ .rows = code.inlined_names.slice(), .at = at };
    }

    fn next(self: *Inlined) ?Row {
        while (self.rows.len > 0) {
            const row = self.rows[0..4];
            self.rows = self.rows[4..];
            if (self.at >= row[2].asInt() and self.at < row[3].asInt())
                return .{ .name = row[0], .register = @intCast(row[1].asInt()) };
        }
        return null;
    }
};

/// Order: what has a register, with parameters first; what has none; what is shared; free variables.
fn collect(code: *Code, of_function: ?*layout.Function, registers: []const Value, at: u32) Error!*Dict {
    const out = try dict.create();
    try vm_module.charge(registers.len / 4);
    if (!code.flags.namespace) {
        for ([_]bool{ false, true }) |shared| {
            for (code.register_names.slice(), 0..) |name, register| {
                if (register >= registers.len) break;
                if (isShared(code, register) != shared) continue;
                try addVariable(out, name, registers[register], holdsCell(code, register));
            }
        }
        if (spilled(code, registers)) |row| {
            for (row.items[0].asObject().as(Tuple).slice(), row.slice()[1..]) |name, held|
                try addVariable(out, name, held, held.as(layout.Cell) != null);
        }
        if (closureOf(of_function)) |cells| for (code.free_names.slice(), cells.slice()) |name, cell|
            try addVariable(out, name, cell, true);
    }
    var seen = Inlined.init(code, at);
    while (seen.next()) |row| {
        if (row.register >= registers.len) continue;
        // An inner one was first; what is without a value yet hides the outer one all the same.
        if (hiddenByInner(code, at, row)) continue;
        const text = row.name.asObject().as(Str);
        const value = contents(registers[row.register]);
        if (!value.isUndefined()) try dict.setStr(out, text, value) else _ = dict.deleteStr(out, text);
    }
    return out;
}

fn hiddenByInner(code: *Code, at: u32, row: Inlined.Row) bool {
    var rows = Inlined.init(code, at);
    while (rows.next()) |inner| {
        if (inner.register == row.register) return false;
        if (inner.name.is(row.name)) return true;
    }
    return false;
}

fn contents(held: Value) Value {
    return if (held.as(layout.Cell)) |cell| cell.value else held;
}

fn addVariable(out: *Dict, name: Value, held: Value, shared: bool) Error!void {
    const text = name.asObject().as(Str);
    if (text.len == 0 or str.at(text, 0) == '.') return;
    const value = if (shared) contents(held) else held;
    if (!value.isUndefined()) try dict.setStr(out, text, value);
}

/// Variables that found no register stand in a list, their names in its first item.
fn spilled(code: *Code, registers: []const Value) ?*layout.List {
    if (code.spill_register == 0 or code.spill_register >= registers.len) return null;
    const row = registers[code.spill_register].as(layout.List) orelse return null;
    return if (row.len > 0 and row.items[0].as(Tuple) != null) row else null;
}

fn closureOf(function: ?*layout.Function) ?*Tuple {
    return (function orelse return null).closure;
}

/// A variable, other than a parameter, that inner functions share.
fn isShared(code: *Code, register: usize) bool {
    return register >= code.parameterCount() and holdsCell(code, register);
}

fn holdsCell(code: *Code, register: usize) bool {
    if (code.free_names.len > 0 and register >= code.first_free) return true;
    for (code.cell_registers.slice()) |cell| if (cell.asInt() == @as(i64, @intCast(register))) return true;
    return false;
}

/// Gives a variable of the frame a value; false if it has none of that name.
pub fn set(view: *View, name: *Str, value: Value) bool {
    const code = view.code;
    const registers = registersOf(view);
    var inlined = Inlined.init(code, if (view.ended) no_word else word(view));
    while (inlined.next()) |row| if (str.eql(row.name.asObject().as(Str), name) and row.register < registers.len) {
        put(view, &registers[row.register], value, true);
        return true;
    };
    if (code.flags.namespace) return false;
    if (closureOf(view.function)) |cells| for (code.free_names.slice(), cells.slice()) |free, cell|
        if (str.eql(free.asObject().as(Str), name)) {
            var held = cell;
            put(view, &held, value, true);
            return true;
        };
    for (code.register_names.slice(), 0..) |variable, register| {
        if (register >= registers.len) break;
        if (!str.eql(variable.asObject().as(Str), name)) continue;
        put(view, &registers[register], value, holdsCell(code, register));
        return true;
    }
    const row = spilled(code, registers) orelse return false;
    for (row.items[0].asObject().as(Tuple).slice(), row.slice()[1..]) |variable, *place| {
        if (!str.eql(variable.asObject().as(Str), name)) continue;
        put(view, place, value, true);
        heap.wrote(row);
        return true;
    }
    return false;
}

fn put(view: *View, place: *Value, value: Value, shared: bool) void {
    if (shared) if (place.as(layout.Cell)) |cell| {
        cell.value = value;
        return heap.wrote(cell);
    };
    place.* = value;
    if (view.generator) |owner| heap.wrote(owner);
    if (view.registers.as(Tuple)) |kept| heap.wrote(kept);
}
