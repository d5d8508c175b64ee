//! Python arguments to Zig parameters, and results back. The rules stand in bind.zig.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const signature = @import("signature.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const vm = vm_module.vm;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const int = @import("../object/int.zig");
const float = @import("../object/float.zig");
const truth = @import("../vm/truth.zig");

/// The first parameter of a method. Its class was checked when the method was found, but `list.append(3, 4)` passes anything.
pub inline fn selfArgument(comptime T: type, value: Value, comptime name: []const u8, comptime special: bool) Error!T {
    if (T == Value) return value;
    if (comptime isObjectPointer(T)) {
        const Layout = @typeInfo(T).pointer.child;
        const class_name = if (Layout.kind == .exception) "BaseException" else @tagName(Layout.kind);
        return value.as(Layout) orelse wrongSelf(class_name, name, special, value);
    }
    @compileError("self must be Value or a pointer to an object: " ++ @typeName(T));
}

noinline fn wrongSelf(class_name: []const u8, name: []const u8, special: bool, value: Value) Error {
    if (running.*) |native| if (@import("../object/str.zig").eqlAscii(native.name, name)) {
        if (native.owner.as(type_module.Type)) |class| {
            if (native.spec.role == .special) return raise(.TypeError, "descriptor '{}' requires a '{}' object but received a '{}'", .{
                name, class, type_module.typeOf(value),
            });
            return raise(.TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", .{
                name, class, type_module.typeOf(value),
            });
        }
    };
    if (special) return raise(.TypeError, "descriptor '{}' requires a '{}' object but received a '{}'", .{
        name, class_name, type_module.typeOf(value),
    });
    return raise(.TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", .{
        name, class_name, type_module.typeOf(value),
    });
}

/// `position` counts from 1 for messages; it is 0 for an only argument.
pub inline fn argument(
    comptime T: type,
    value: Value,
    comptime function: []const u8,
    comptime param: signature.Param,
    comptime position: usize,
) Error!T {
    switch (T) {
        Value => {
            if (param.default) |text| {
                if (value.isUndefined()) return defaultValue(text);
            }
            return value;
        },
        ?Value => return if (value.isUndefined()) null else value,
        i64 => {
            if (param.default) |text| {
                if (value.isUndefined()) return comptime std.fmt.parseInt(i64, text, 10) catch
                    @compileError(function ++ ": default of " ++ param.name ++ " is no int");
            }
            return if (value.isInt()) value.asInt() else int.indexOf(value);
        },
        ?i64 => {
            if (value.isUndefined() or value.isNone()) return null;
            return if (value.isInt()) value.asInt() else try int.indexOf(value);
        },
        bool => {
            if (param.default) |text| {
                if (value.isUndefined()) return comptime std.mem.eql(u8, text, "True");
            }
            return truth.of(value);
        },
        f64 => {
            if (param.default) |text| {
                if (value.isUndefined()) return comptime std.fmt.parseFloat(f64, text) catch
                    @compileError(function ++ ": default of " ++ param.name ++ " is no float");
            }
            return if (value.isFloat()) value.asFloat() else float.fromValue(value);
        },
        else => {},
    }
    switch (@typeInfo(T)) {
        .pointer => |pointer| {
            return value.as(pointer.child) orelse
                wrongArgument(function, param.name, param.kind != .positional_only, position, @tagName(pointer.child.kind), value);
        },
        .optional => |optional| {
            if (value.isUndefined() or value.isNone()) return null;
            const Layout = @typeInfo(optional.child).pointer.child;
            return value.as(Layout) orelse
                wrongArgument(function, param.name, param.kind != .positional_only, position, @tagName(Layout.kind) ++ " or None", value);
        },
        else => @compileError(function ++ ": no conversion to " ++ @typeName(T)),
    }
}

/// The native that runs, for messages: what makes instances is called by the name of its class.
pub const running = @import("../limits.zig").variable(?*layout.Native, .running_native);

fn shownName(function: []const u8) raise_module.Argument {
    if (!std.mem.eql(u8, function, "__new__") and !std.mem.eql(u8, function, "__init__")) return .{ .text = function };
    const native = running.* orelse return .{ .text = function };
    const class = native.owner.as(type_module.Type) orelse return .{ .text = function };
    return .{ .class = class };
}

noinline fn wrongArgument(
    name_of_function: []const u8,
    name: []const u8,
    by_keyword: bool,
    position: usize,
    wanted: []const u8,
    value: Value,
) Error {
    const found = type_module.typeOf(value);
    const function = shownName(name_of_function);
    if (by_keyword)
        return raise(.TypeError, "{}() argument '{}' must be {}, not {}", .{ function, name, wanted, nameForMessage(value, found) });
    if (position == 0)
        return raise(.TypeError, "{}() argument must be {}, not {}", .{ function, wanted, nameForMessage(value, found) });
    return raise(.TypeError, "{}() argument {} must be {}, not {}", .{ function, position, wanted, nameForMessage(value, found) });
}

/// CPython says None, not NoneType, in messages about arguments.
fn nameForMessage(value: Value, class: *type_module.Type) raise_module.Argument {
    return if (value.isNone()) .{ .text = "None" } else .{ .class = class };
}

/// The value of a default as written in a signature. Defaults that are not literals mean "omitted".
inline fn defaultValue(comptime text: []const u8) Value {
    if (comptime std.mem.eql(u8, text, "None")) return .none;
    if (comptime std.mem.eql(u8, text, "True")) return .true_;
    if (comptime std.mem.eql(u8, text, "False")) return .false_;
    if (comptime std.fmt.parseInt(i32, text, 10)) |n| return Value.fromInt(n) else |_| {}
    return .undefined_;
}

fn isObjectPointer(comptime T: type) bool {
    const info = @typeInfo(T);
    return info == .pointer and @typeInfo(info.pointer.child) == .@"struct" and @hasDecl(info.pointer.child, "kind");
}

pub inline fn result(value: anytype) Error!Value {
    const T = @TypeOf(value);
    if (@typeInfo(T) == .error_union) return plain(try value);
    return plain(value);
}

inline fn plain(value: anytype) Error!Value {
    switch (@TypeOf(value)) {
        Value => return value,
        void => return .none,
        bool => return Value.fromBool(value),
        f64 => return Value.fromFloat(value),
        i64 => return int.fromI64(value),
        u32 => return Value.fromInt(value),
        usize => return Value.fromInt(@intCast(value)),
        u64 => return int.fromU64(value),
        else => return Value.from(value),
    }
}
