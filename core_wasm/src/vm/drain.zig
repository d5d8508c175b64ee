//! Generators that a built-in empties: `sum(x for x in rows)`, `any(...)`, `list(...)`.
//!
//! An ordinary consumer suspends the generator at each item and resumes it for the next. Here the
//! frame runs on: a `yield` hands its value to `accept`, which adds it to the consumer's state, and
//! the generator never leaves the stack.
//!
//!     twin                        generator's frame (note drain)
//!     _drain(g, mode, state) -->  runs
//!                                 yield v    accept(v): taken, runs on
//!                                 yield w    not for Zig: w is appended to state, suspended
//!     False                 <--
//!       deals with w, calls again
//!     _drain(g, mode, state) -->  runs on to its end
//!     True                  <--
//!
//! `sum`, `any`, `all`, `max` and `min` of a generator are drained directly, without the twin around: at the end the result
//! is made here (`finish`), and an item that is not for Zig goes to the twin `_drained`, which does the rest.
//!
//! Invariants:
//!   1. `accept` raises nothing: what might (guest code, an error of the consumer's) is left to the
//!      twin.
//!   2. `state` has room for one more item, so that stopping fails only if guest code has emptied
//!      the list meanwhile.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Generator = layout.Generator;
const List = layout.List;
const Value = @import("../object/value.zig").Value;
const frame_module = @import("frame.zig");
const Frame = frame_module.Frame;
const call = @import("call.zig");
const compare = @import("compare.zig");
const truth = @import("truth.zig");
const list = @import("../object/list.zig");
const bind = @import("../native/bind.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("raise.zig").raise;

/// What the consumer does with items. The twins know these by number.
pub const Mode = enum(u8) {
    /// state: all items
    collect,
    /// state: [total], an int that needs no heap
    sum_ints,
    /// state: [sum, what rounding has lost], floats
    sum_floats,
    /// Stops at the first item that is true; state: []
    any,
    /// Stops at the first item that is false; state: []
    all,
    /// state: [] or [the largest so far]
    max,
    /// state: [] or [the smallest so far]
    min,
};

const modes = @typeInfo(Mode).@"enum".field_names.len;

/// Added to the mode: the result is that of the built-in.
const direct: u8 = 0x80;

fn modeOf(state: u8) Mode {
    return @fromBackingInt(state & ~direct);
}

/// For a built-in whose argument is a generator: its result will be that of draining it. Null: it is something else.
pub fn directly(iterable: Value, mode: Mode, first: ?Value) Error!?Error {
    const self = iterable.as(Generator) orelse return null;
    if (self.object.type != vm.types.generator) return null;
    const state = try list.create(3);
    if (first) |value| {
        state.items[0] = value;
        state.len = 1;
    }
    return call.tailDrain(self, @backingInt(mode) | direct, state);
}

/// The call of a built-in whose result is waited for in another way than by storing it: the twin does everything.
pub fn byTwin(self: *Generator, how: u8, state: *List, target: call.Target) Error!void {
    const generator = Value.from(self);
    return switch (modeOf(how)) {
        .sum_ints => call.invokeWith(call.preludeFunction("_sum"), &.{ generator, state.items[0] }, target),
        .any => call.invokeWith(call.preludeFunction("_any"), &.{generator}, target),
        .all => call.invokeWith(call.preludeFunction("_all"), &.{generator}, target),
        .max => call.invokeWith(call.preludeFunction("_max"), &.{generator}, target),
        .min => call.invokeWith(call.preludeFunction("_min"), &.{generator}, target),
        .collect, .sum_floats => unreachable,
    };
}

/// The generator is at its end.
pub fn finish(target: call.Target) Error!void {
    const items = target.extra.asObject().as(List).slice();
    target.slot[0] = if (target.state & direct == 0) Value.fromBool(true) else switch (modeOf(target.state)) {
        .collect => target.extra,
        .sum_ints => items[0],
        .sum_floats => total: {
            const low = items[1].asFloat();
            // What rounding has lost comes back, unless the sum has left the range of floats.
            break :total Value.fromFloat(items[0].asFloat() + if (std.math.isFinite(low)) low else 0);
        },
        .any => Value.fromBool(false),
        .all => Value.fromBool(true),
        .max => if (items.len != 0) items[0] else return raise(.ValueError, "max() iterable argument is empty", .{}),
        .min => if (items.len != 0) items[0] else return raise(.ValueError, "min() iterable argument is empty", .{}),
    };
}

/// `_drain`: True at the generator's end, False when it stopped at an item; None if that is no
/// generator.
fn drain(iterator: Value, mode: i64, state: *List) Error!Value {
    const self = iterator.as(Generator) orelse return .none;
    if (self.flavor != .generator or mode < 0 or mode >= modes) return .none;
    try list.reserve(state, state.len + 1);
    return call.tailDrain(self, @intCast(mode), state);
}

/// The frame at which a value that `frame` yields would arrive: itself, or what delegates to it.
pub fn consumer(frame: *Frame) ?*Frame {
    var outer = frame;
    while (outer.note == .delegate) {
        outer = frame_module.previous(outer);
        if (outer.generator == null) return null;
    }
    return if (outer.note == .drain) outer else null;
}

/// Whether the consumer of the draining `frame` has taken the value.
pub fn accept(frame: *Frame, value: Value) bool {
    const state = frame.extra.asObject().as(List);
    const items = state.items;
    switch (modeOf(frame.state)) {
        .collect => {
            const wanted = state.len + 2;
            if (wanted > state.capacity) list.reserve(state, wanted) catch return false;
            state.items[state.len] = value;
            state.len += 1;
            heap.wrote(state);
            return true;
        },
        .sum_ints => {
            const item: i64 = if (value.isInt())
                value.asInt()
            else if (value.isBool())
                @intFromBool(value.asBool())
            else if (value.isFloat() and frame.state & direct != 0) {
                // From here on the sum is one of floats.
                items[0] = Value.fromFloat(@floatFromInt(items[0].asInt()));
                items[1] = Value.fromFloat(0);
                state.len = 2;
                frame.state = @backingInt(Mode.sum_floats) | direct;
                return accept(frame, value);
            } else return false;
            const total = Value.fromIntIfFits(items[0].asInt() + item);
            if (!total.isInt()) return false;
            items[0] = total;
            return true;
        },
        .sum_floats => {
            const item: f64 = if (value.isFloat())
                value.asFloat()
            else if (value.isInt())
                @floatFromInt(value.asInt())
            else
                return false;
            const high = items[0].asFloat();
            const raised = high + item;
            // Neumaier's compensation: what the smaller of the two has lost.
            const lost = if (@abs(high) >= @abs(item))
                (high - raised) + item
            else
                (item - raised) + high;
            items[0] = Value.fromFloat(raised);
            items[1] = Value.fromFloat(items[1].asFloat() + lost);
            return true;
        },
        .any => return !(simpleTruth(value) orelse return false),
        .all => return simpleTruth(value) orelse false,
        .max, .min => |mode| {
            if (state.len == 0) {
                if (state.capacity < 2) list.reserve(state, 2) catch return false;
                state.items[0] = value;
                state.len = 1;
                heap.wrote(state);
                return true;
            }
            if (!comparable(value, items[0])) return false;
            const wanted: compare.Operator = if (mode == .max) .gt else .lt;
            if (compare.test_(wanted, value, items[0]) catch return false) {
                items[0] = value;
                heap.wrote(state);
            }
            return true;
        },
    }
}

/// Stops the draining: the item that was not taken goes to the state, after the generator has been
/// suspended.
pub fn stop(self: *Generator, target: call.Target, value: Value) Error!void {
    const state = target.extra.asObject().as(List);
    try list.reserve(state, state.len + 1);
    state.items[state.len] = value;
    state.len += 1;
    heap.wrote(state);
    if (target.state & direct == 0) {
        target.slot[0] = Value.fromBool(false);
        return;
    }
    const mode = Value.fromInt(target.state & ~direct);
    return call.invokeWith(call.preludeFunction("_drained"), &.{ Value.from(self), mode, target.extra }, .{ .slot = target.slot });
}

fn simpleTruth(value: Value) ?bool {
    if (value.isObject() and !value.asObject().type.flags.builtin) return null;
    if (value.is(Value.not_implemented)) return null;
    return truth.of(value) catch null;
}

/// Values whose order no guest code decides, and that always have one.
fn comparable(a: Value, b: Value) bool {
    const number_a = a.isInt() or a.isFloat();
    const number_b = b.isInt() or b.isFloat();
    if (number_a or number_b) return number_a and number_b;
    return a.asExact(layout.Str) != null and b.asExact(layout.Str) != null;
}

pub const prelude_functions = bind.functions(.{
    .{ "_drain(iterator, mode, state, /)", drain, "" },
});
