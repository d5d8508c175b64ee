//! Calls of the library's callable objects without a frame of their own: functools.partial, what lru_cache makes (hits
//! only), and the getters and callers of operator.
//!
//! Their classes are written in Python, and so is what they do in general: `call` says false, and `__call__` is called, as
//! it is for their subclasses. A class asks for this with `_set_caller`; its first `__slots__` are then as listed here.
//!
//! Invariant: nothing has changed where `call` says false, and the called object is never one of this kind itself, so
//! there is no recursion.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Instance = layout.Instance;
const Tuple = layout.Tuple;
const Dict = layout.Dict;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const heap = @import("../heap/heap.zig");
const dict = @import("../object/dict.zig");
const dict_order = @import("../object/dict_order.zig");
const intern = @import("../object/intern.zig");
const tuple = @import("../object/tuple.zig");
const attribute = @import("attribute.zig");
const frame_module = @import("frame.zig");
const resume_module = @import("resume.zig");
const subscript = @import("subscript.zig");
const call_module = @import("call.zig");
const Arguments = call_module.Arguments;
const Target = call_module.Target;
const bind = @import("../native/bind.zig");
const raise = @import("raise.zig").raise;
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

/// Arguments that are added to those of a call.
const added_max = 16;

pub fn call(self: *Instance, args: Arguments, target: Target) Error!bool {
    const slots = self.inlineSlots();
    const caller = self.object.type.caller;
    if (caller == .attribute or caller == .items or caller == .method) {
        const name = self.object.type.name;
        if (args.keywords != null) return raise(.TypeError, "{}() takes no keyword arguments", .{name});
        if (args.count != 1) return raise(.TypeError, "{} expected 1 argument, got {}", .{ name, args.count });
    }
    return switch (caller) {
        .general => false,
        .partial => partial(self, slots[0..5], args, target),
        .cached => cached(slots[0..6], args, target),
        .attribute => attributeOf(slots[2], args, target),
        .items => itemsOf(slots[0], slots[1], args, target),
        .method => methodOf(slots[0..3], args, target),
    };
}

/// `_args`, `_func`, `_has_holes`, `_keywords`, `_names`: the keywords' names as a tuple, once they were needed.
fn partial(self: *Instance, slots: *[5]Value, args: Arguments, target: Target) Error!bool {
    const bound = slots[0].asExact(Tuple) orelse return false;
    const keywords = slots[3].asExact(Dict) orelse return false;
    if (!slots[2].is(.false_) or bound.len + keywords.count > added_max or !isPlain(slots[1])) return false;
    if (keywords.count == 0) return invokeWithMore(slots[1], bound.slice(), args, &.{}, args.keywords, target);
    if (args.keywords != null or keywords.used != keywords.count) return false;
    const entries = keywords.entries[0..keywords.used];
    var values: [added_max]Value = undefined;
    for (entries, values[0..entries.len]) |entry, *value| value.* = entry.value;
    const names = names: {
        if (slots[4].as(Tuple)) |known| if (known.len == entries.len) {
            for (entries, known.slice()) |entry, name| {
                if (!entry.key.is(name)) break;
            } else break :names known;
        };
        const made = try tuple.create(entries.len);
        for (entries, made.slice()) |entry, *name| name.* = Value.from(entry.key.asExact(layout.Str) orelse return false);
        slots[4] = Value.from(made);
        heap.wrote(self);
        break :names made;
    };
    return invokeWithMore(slots[1], bound.slice(), args, values[0..entries.len], names, target);
}

/// Is it called without one of our kind, or a guest's `__call__`, between?
fn isPlain(callee: Value) bool {
    if (!callee.isObject()) return false;
    return switch (callee.asObject().kind) {
        .function, .native, .type => true,
        .bound_method => isPlain(callee.asObject().as(layout.BoundMethod).function),
        else => false,
    };
}

fn invokeWithMore(
    callee: Value,
    before: []const Value,
    args: Arguments,
    after: []const Value,
    keywords: ?*Tuple,
    target: Target,
) Error!bool {
    // So few that the register stack has room for all copies, and does not move.
    if (args.count > added_max) return false;
    const above = @intFromPtr(args.first) >= @intFromPtr(frame_module.top());
    const skip = if (above) frame_module.offsetOf(args.first) + args.count - frame_module.offsetOf(frame_module.top()) else 0;
    if (skip > 4 * added_max) return false;
    const first = frame_module.top() + skip;
    @memcpy(first[0..before.len], before);
    @memcpy((first + before.len)[0..args.count], args.first[0..args.count]);
    @memcpy((first + before.len + args.count)[0..after.len], after);
    try call_module.invoke(callee, .{
        .first = first,
        .count = @intCast(before.len + args.count + after.len),
        .keywords = keywords,
        .in_place = true,
    }, target);
    return true;
}

/// `_function`, `_hits`, `_maxsize`, `_misses`, `_results`, `_typed`. Only results that are known are given here.
fn cached(slots: *[6]Value, args: Arguments, target: Target) Error!bool {
    if (args.keywords != null or !slots[5].is(.false_) or !slots[1].isInt()) return false;
    const results = slots[4].asExact(Dict) orelse return false;
    if (results.count == 0) return false;
    const given = args.first[0..args.count];
    const single = given.len == 1 and
        (given[0].isInt() or given[0].asExact(layout.Int) != null or given[0].asExact(layout.Str) != null);
    const key = if (single) given[0] else Value.from(try tuple.fromSlice(given));
    const found = dict.get(results, key) catch |err| switch (err) {
        error.Raised => {
            vm.pending = .none;
            return false;
        },
        error.NeedsPython => return false,
        else => return err,
    };
    const result = found orelse return false;
    if (!slots[2].isNone()) try dict_order.moveLast(results, key);
    slots[1] = Value.fromIntIfFits(slots[1].asInt() + 1);
    try resume_module.deliver(result, target);
    return true;
}

/// attrgetter of a single name: `_single`.
fn attributeOf(single: Value, args: Arguments, target: Target) Error!bool {
    const name = single.asExact(layout.Str) orelse return false;
    const value = attribute.getNative(args.first[0], try intern.intern(name)) catch |err| switch (err) {
        error.NeedsPython => return false,
        else => return err,
    };
    try resume_module.deliver(value orelse return false, target);
    return true;
}

/// itemgetter: `_item`, `_items`.
fn itemsOf(item: Value, items: Value, args: Arguments, target: Target) Error!bool {
    const result = itemsFrom(args.first[0], item, items) catch |err| switch (err) {
        error.NeedsPython => return false,
        else => return err,
    };
    try resume_module.deliver(result orelse return false, target);
    return true;
}

fn itemsFrom(object: Value, item: Value, items: Value) Error!?Value {
    const of = items.asExact(Tuple) orelse return if (items.isNone()) try subscript.getItem(object, item) else null;
    if (of.len > added_max) return null;
    const result = try tuple.create(of.len);
    for (of.slice(), result.slice()) |each, *value| value.* = try subscript.getItem(object, each);
    return Value.from(result);
}

/// methodcaller: `_args`, `_kwargs`, `_name`.
fn methodOf(slots: *[3]Value, args: Arguments, target: Target) Error!bool {
    const more = slots[0].asExact(Tuple) orelse return false;
    const keywords = slots[1].asExact(Dict) orelse return false;
    const name = slots[2].asExact(layout.Str) orelse return false;
    if (keywords.count != 0 or more.len > added_max) return false;
    const found = attribute.getNative(args.first[0], try intern.intern(name)) catch |err| switch (err) {
        error.NeedsPython => return false,
        else => return err,
    };
    const method = found orelse return false;
    if (!isPlain(method)) return false;
    var rest = args;
    rest.count = 0;
    return invokeWithMore(method, more.slice(), rest, &.{}, null, target);
}

fn setCaller(class: *Type, caller: i64) void {
    class.caller = @fromBackingInt(@as(u8, @intCast(caller)));
}

pub const prelude_functions = bind.functions(.{
    .{ "_set_caller(cls, caller, /)", setCaller, "" },
});
