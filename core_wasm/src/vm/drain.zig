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
//! Invariants:
//!   1. `accept` raises nothing: what might (guest code, an error of the consumer's) is left to the
//!      twin.
//!   2. `state` has room for one more item, so that stopping fails only if guest code has emptied
//!      the list meanwhile.

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
    switch (@as(Mode, @fromBackingInt(frame.state))) {
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
            else
                return false;
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
pub fn stop(target: call.Target, value: Value) Error!void {
    const state = target.extra.asObject().as(List);
    try list.reserve(state, state.len + 1);
    state.items[state.len] = value;
    state.len += 1;
    heap.wrote(state);
    target.slot[0] = Value.fromBool(false);
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
