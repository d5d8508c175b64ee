//! Arguments of the constructors that take every mix of positions and keywords, with the words that CPython has for these.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const typeOf = type_module.typeOf;
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const dict = @import("../object/dict.zig");
const list = @import("../object/list.zig");
const suggest = @import("../vm/suggest.zig");
const intern = @import("../object/intern.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;

pub const Form = struct {
    /// With its parentheses; "" for functions that do not know their name.
    name: []const u8 = "",
    parameters: []const []const u8,
    required: usize,
    positional: usize,
};

/// The arguments by number; those not given are undefined.
pub fn parse(comptime form: Form, args: []const Value, kwargs: ?*layout.Dict) Error![form.parameters.len]Value {
    var out: [form.parameters.len]Value = @splat(.undefined_);
    const named: usize = if (kwargs) |given| given.count else 0;
    if (named == 0 and args.len <= form.positional and args.len >= form.required) {
        @memcpy(out[0..args.len], args);
        return out;
    }
    try parseSlow(form, args, kwargs, &out);
    return out;
}

/// For constructors whose arguments were bound by name already: raises what is wrong with them, if anything. `args` and `kwargs`
/// are those without a parameter.
pub fn check(form: Form, given: []const ?Value, args: []const Value, kwargs: ?*layout.Dict) Error!void {
    const unknown: usize = if (kwargs) |more| more.count else 0;
    var bound: usize = 0;
    for (given) |value| bound += @intFromBool(value != null);
    const shown: []const u8 = if (form.name.len > 0) form.name else "function";
    const total = bound + args.len + unknown;
    if (total > form.parameters.len) return raise(.TypeError, "{} takes at most {} {}argument{} ({} given)", .{
        shown, form.parameters.len, @as([]const u8, if (unknown > 0 and args.len == 0 and form.positional == form.parameters.len) "keyword " else ""), @as([]const u8, if (form.parameters.len == 1) "" else "s"), total,
    });
    if (args.len > 0) return raise(.TypeError, "{} takes at most {} positional arguments ({} given)", .{
        shown, form.positional, form.positional + args.len,
    });
    for (given, form.parameters, 0..) |value, name, i| if (value == null and i < form.required)
        return raise(.TypeError, "{} missing required argument '{}' (pos {})", .{ shown, name, i + 1 });
    if (unknown > 0) return unexpected(form, kwargs.?);
}

fn parseSlow(form: Form, args: []const Value, kwargs: ?*layout.Dict, out: []Value) Error!void {
    const named: usize = if (kwargs) |given| given.count else 0;
    const shown: []const u8 = if (form.name.len > 0) form.name else "function";
    const count = form.parameters.len;
    if (args.len + named > count) return raise(.TypeError, "{} takes at most {} {}argument{} ({} given)", .{
        shown, count, @as([]const u8, if (args.len == 0) "keyword " else ""), @as([]const u8, if (count == 1) "" else "s"), args.len + named,
    });
    if (args.len > form.positional) return raise(.TypeError, "{} takes at most {} positional arguments ({} given)", .{
        shown, form.positional, args.len,
    });
    @memcpy(out[0..args.len], args);
    var used: usize = 0;
    for (form.parameters, 0..) |name, i| {
        const found = if (kwargs) |given| dict.getStr(given, try intern.internUtf8(name)) else null;
        if (found) |value| {
            if (i < args.len) return raise(.TypeError, "argument for {} given by name ('{}') and position ({})", .{ shown, name, i + 1 });
            out[i] = value;
            used += 1;
        } else if (i >= args.len and i < form.required) {
            return raise(.TypeError, "{} missing required argument '{}' (pos {})", .{ shown, name, i + 1 });
        }
    }
    if (used < named) return unexpected(form, kwargs.?);
}

fn unexpected(form: Form, kwargs: *layout.Dict) Error {
    const shown: []const u8 = if (form.name.len > 0) form.name else "this function";
    var names: [16]Value = undefined;
    for (form.parameters, 0..) |name, i| names[i] = Value.from(try intern.internUtf8(name));
    var index: u32 = 0;
    while (dict.next(kwargs, &index)) |entry| {
        const name = entry.key.as(layout.Str) orelse return raise(.TypeError, "keywords must be strings", .{});
        if (isKnown(form, name)) continue;
        if (suggest.closest(name, names[0..form.parameters.len])) |similar|
            return raise(.TypeError, "{} got an unexpected keyword argument '{}'. Did you mean '{}'?", .{ shown, name, similar });
        return raise(.TypeError, "{} got an unexpected keyword argument '{}'", .{ shown, name });
    }
    unreachable;
}

fn isKnown(form: Form, name: *layout.Str) bool {
    for (form.parameters) |parameter| if (str.eqlAscii(name, parameter)) return true;
    return false;
}

/// What C code takes as an `int`: the default if not given.
pub fn cInt(value: Value, default: i64) Error!i64 {
    if (value.isInt()) {
        const n = value.asInt();
        if (n == @as(i32, @truncate(n))) return n;
    }
    if (value.isUndefined()) return default;
    if (!int.isAnyInt(value)) return int.notAnInteger(value);
    const n = int.toI64(value) orelse return raise(.OverflowError, "Python int too large to convert to C long", .{});
    if (n > std.math.maxInt(i32)) return raise(.OverflowError, "signed integer is greater than maximum", .{});
    if (n < std.math.minInt(i32)) return raise(.OverflowError, "signed integer is less than minimum", .{});
    return n;
}

/// None or an object of a tzinfo class; not given is None.
pub fn timeZone(value: Value) Error!Value {
    if (value.isUndefined() or value.isNone()) return .none;
    if (isTimeZone(value)) return value;
    return raise(.TypeError, "tzinfo argument must be None or of a tzinfo subclass, not type '{}'", .{typeOf(value)});
}

pub fn isTimeZone(value: Value) bool {
    return value.as(layout.Timezone) != null or value.as(layout.Tzinfo) != null;
}

/// A str, for an argument that has a number; `what` begins the message.
pub fn text(value: Value, comptime what: []const u8) Error!*layout.Str {
    if (value.as(layout.Str)) |s| return s;
    const shown: @import("../vm/raise.zig").Argument = if (value.isNone()) .{ .text = "None" } else .{ .class = typeOf(value) };
    return raise(.TypeError, what ++ " must be str, not {}", .{shown});
}
