//! Making exceptions: `return raise(.IndexError, "pop from empty list", .{})`.
//!
//! The text has placeholders `{}`, one per argument. Arguments may be: []const u8 and string literals, *Str, any
//! integer, *Type (its name), Value (as `str` would show it when it is a str, else its `repr` if that needs no guest code).
//! The formatter is one function at run time, so that the many call sites cost only their text.

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const ExceptionKind = @import("../object/exception_tree.zig").ExceptionKind;
const str = @import("../object/str.zig");
const exception = @import("../object/exception.zig");

pub const Argument = union(enum) {
    text: []const u8,
    str: *layout.Str,
    int: i64,
    class: *Type,
    value: Value,
};

/// The exception class `kind` with one argument, the text. Always gives `error.Raised` (or OutOfMemory).
pub fn raise(kind: ExceptionKind, comptime text: []const u8, args: anytype) Error {
    const names = @typeInfo(@TypeOf(args)).@"struct".field_names;
    var list: [names.len]Argument = undefined;
    inline for (names, 0..) |name, i| list[i] = toArgument(@field(args, name));
    return raiseFormatted(kind, text, &list);
}

/// A formatted str, for messages that are put together in steps.
pub fn format(comptime text: []const u8, args: anytype) Error!*layout.Str {
    const names = @typeInfo(@TypeOf(args)).@"struct".field_names;
    var list: [names.len]Argument = undefined;
    inline for (names, 0..) |name, i| list[i] = toArgument(@field(args, name));
    return formatArguments(text, &list);
}

inline fn toArgument(argument: anytype) Argument {
    return switch (@TypeOf(argument)) {
        *layout.Str => .{ .str = argument },
        *Type => .{ .class = argument },
        Value => .{ .value = argument },
        Argument => argument,
        []const u8, []u8 => .{ .text = argument },
        else => |T| switch (@typeInfo(T)) {
            .int, .comptime_int => .{ .int = @intCast(argument) },
            .pointer => .{ .text = argument },
            else => @compileError("cannot format " ++ @typeName(T)),
        },
    };
}

noinline fn raiseFormatted(kind: ExceptionKind, text: []const u8, args: []const Argument) Error {
    const message = try formatArguments(text, args);
    return raiseValue(try exception.create(vm.exceptions[@backingInt(kind)], &.{Value.from(message)}));
}

/// Raises with any arguments: KeyError(key), StopIteration(value) ...
pub fn raiseWith(kind: ExceptionKind, args: []const Value) Error {
    return raiseValue(try exception.create(vm.exceptions[@backingInt(kind)], args));
}

/// Sends an exception object on its way; its context is what is being handled.
pub fn raiseValue(object: *layout.Exception) Error {
    std.debug.assert(vm.pending.isNone());
    exception.setContext(object, vm.handled);
    vm.pending = Value.from(object);
    return error.Raised;
}

/// Classes made by Zig code outside of `builtins` show their module, as CPython's static types do.
fn appendClass(builder: *str.Builder, class: *Type) Error!void {
    if (class.flags.builtin or class.flags.shows_module) if (class.module.as(layout.Str)) |module| {
        if (!str.eqlAscii(module, "builtins")) {
            try builder.appendStr(module);
            try builder.appendAscii(".");
        }
    };
    try builder.appendStr(class.name);
}

noinline fn formatArguments(text: []const u8, args: []const Argument) Error!*layout.Str {
    var builder = str.Builder.init();
    var rest = text;
    for (args) |argument| {
        const at = std.mem.indexOf(u8, rest, "{}") orelse unreachable;
        try builder.appendUtf8(rest[0..at]);
        rest = rest[at + 2 ..];
        switch (argument) {
            .text => |bytes| try builder.appendUtf8(bytes),
            .str => |s| try builder.appendStr(s),
            .class => |class| try appendClass(&builder, class),
            .int => |n| {
                var buffer: [24]u8 = undefined;
                try builder.appendUtf8(print.into(&buffer, "{d}", .{n}) catch unreachable);
            },
            .value => |value| if (value.as(layout.Str)) |s|
                try builder.appendStr(s)
            else
                try @import("../object/repr.zig").append(&builder, value),
        }
    }
    try builder.appendUtf8(rest);
    return builder.finish();
}
