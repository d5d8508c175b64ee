//! What the guest has lent to its host: functions to call, exceptions that the host saw, by number.
//!
//!     each(lambda x: x + 1)  ──> host: calls number 7, now or later, as often as it likes ──> releases number 7
//!
//! An object keeps its number while it is lent. Numbers are never used again, so a host that names one which it has released,
//! or made up, is refused. Not here: how such a call runs (request.zig, level.zig).

const std = @import("std");
const limits = @import("../limits.zig");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const dict = @import("../object/dict.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

const State = extern struct {
    /// Number to object.
    objects: ?*layout.Dict = null,
    /// Address of the object to its number.
    numbers: ?*layout.Dict = null,
    previous: i64 = 0,
};
const state = limits.variable(State, .lent);

pub fn markRoots(comptime mark: fn (Value) callconv(.@"inline") void) void {
    if (state.objects) |objects| mark(Value.from(objects));
    if (state.numbers) |numbers| mark(Value.from(numbers));
}

/// The number of an object, which stays alive until it is released.
pub fn lend(object: Value) Error!u64 {
    if (state.objects == null) state.objects = try dict.create();
    if (state.numbers == null) state.numbers = try dict.create();
    const address = addressOf(object);
    if (try dict.get(state.numbers.?, address)) |number| return @intCast(number.asInt());
    const number = Value.fromInt(@intCast(state.previous + 1));
    try dict.set(state.objects.?, number, object);
    dict.set(state.numbers.?, address, number) catch |err| {
        _ = dict.delete(state.objects.?, number) catch unreachable;
        return err;
    };
    state.previous += 1;
    return @intCast(state.previous);
}

/// The object of that number, if it is lent.
pub fn find(number: i64) Error!?Value {
    if (number <= 0 or number > state.previous) return null;
    return dict.get(state.objects orelse return null, Value.fromInt(@intCast(number)));
}

pub fn release(number: i64) Error!void {
    const object = try find(number) orelse return;
    _ = try dict.delete(state.numbers.?, addressOf(object));
    _ = try dict.delete(state.objects.?, Value.fromInt(@intCast(number)));
}

/// The last number given: what `releaseAfter` takes when a message with later ones was never sent.
pub fn last() i64 {
    return state.previous;
}

pub fn releaseAfter(number: i64) void {
    var later = state.previous;
    while (later > number) : (later -= 1) release(later) catch {};
}

fn addressOf(object: Value) Value {
    return Value.fromInt(@intCast(@intFromPtr(object.asObject())));
}

/// What the host calls it.
pub fn nameOf(object: Value) *Str {
    if (object.as(layout.Function)) |function| return function.qualname;
    if (object.as(layout.Native)) |native| return native.name;
    if (object.as(layout.HostFunction)) |function| return function.name;
    if (object.as(layout.BoundMethod)) |method| if (method.function.as(layout.Function)) |function| return function.qualname;
    if (object.as(type_module.Type)) |class| return class.name;
    return type_module.typeOf(object).name;
}
