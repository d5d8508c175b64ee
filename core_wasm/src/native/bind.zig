//! A Python signature and a Zig function make a native.
//!
//!     pub const methods = bind.table(.{
//!         .{ "append(self, item, /)", append, "Adds one item at the end." },
//!         .{ "pop(self, index=-1, /)", pop, "Takes the item at the position out, the last one by default." },
//!     });
//!     fn append(self: *List, item: Value) Error!void { ... }
//!     fn pop(self: *List, index: i64) Error!Value { ... }
//!
//! Types of Zig parameters, and what they do with the Python argument:
//!
//!     Value              anything; an omitted one is the default written in the signature
//!     ?Value             null when omitted
//!     *Str, *List ...    TypeError unless it has that layout; ?*Str: null when omitted or None
//!     i64                an int (or NeedsPython for an object with __index__), OverflowError if too big
//!     ?i64               null when omitted or None
//!     bool               truth (NeedsPython for objects that define it)
//!     f64                a float or int
//!     []const Value      the rest (`*args`); it comes last in the Zig function
//!     *Dict for `**kw`   a fresh dict, or null if there are none: ?*Dict
//!
//! A row may have a fourth part: the signature to show where Python has no words for the real one ("": none is shown).
//!
//! Results: Value, void (None), bool, i64, u32, usize, f64, or a pointer to an object; with or without `Error!`.
//!
//! What a native is given: `args[0..]` are all parameters but `*args` in the order of the signature, undefined where
//! omitted, then the rest. `vm/call.zig` puts them so; a call with only positional arguments needs no copy.
//!
//! A native never runs guest code. Where it would have to, it returns error.NeedsPython before it has changed anything, and
//! the loop calls the function `_TYPE_NAME` or `_NAME` of lib/prelude.py (its twin) with the same arguments.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const signature = @import("signature.zig");
const convert = @import("convert.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const vm = vm_module.vm;

/// In shipped builds adapters trust the loop and vm/call.zig, which have just compared the count with the signature.
const checked = @import("builtin").mode == .debug;

pub const NativeFn = *const fn (args: [*]const Value, count: u32) Value;

pub const Role = enum(u8) {
    /// Found in a class, binds its instance.
    method,
    /// The same, but of the special-method kind (`slot wrapper`).
    special,
    class_method,
    static_method,
    /// `__new__`: a static method whose first argument is the class.
    constructor,
    /// Of a module.
    function,
};

pub const Spec = struct {
    name: []const u8,
    /// "(self, index=-1, /)"
    text_signature: []const u8,
    doc: []const u8,
    /// What `__text_signature__` shows if that is not `text_signature`: "" for none.
    shown: ?[]const u8,
    call: NativeFn,
    params: []const signature.Place,
    role: Role,
    /// Parameters that positional arguments may fill (without `*args`), and how many of these are required.
    positional_max: u8,
    positional_min: u8,
    /// So many positional arguments, and no others, can be given as they lie: at least, at most.
    direct_min: u8,
    direct_max: u8,
    /// Is the class of the first argument not implied by the type of the Zig parameter?
    checks_receiver: bool,
    /// The same for the loop, which looks at nothing else, not even at the receiver.
    loop_min: u8,
    loop_max: u8,
    /// All parameters but `*args`.
    slots: u8,
    has_varargs: bool,
    has_keywords: bool,

    pub fn nameOf(spec: *const Spec, param: signature.Place) []const u8 {
        return spec.text_signature[param.name_start..][0..param.name_len];
    }
};

pub const GetSetSpec = struct {
    name: []const u8,
    doc: []const u8,
    get: *const fn (self: Value) Value,
    set: ?*const fn (self: Value, value: Value) Value,
    /// Its descriptor is one of those that CPython gives to fields of its structures.
    field: bool,
};

/// Methods of a class. Names with double underscores become slot wrappers, as in CPython.
pub fn table(comptime rows: anytype) []const Spec {
    return specs(rows, .method);
}

/// Methods of a class whose layout another class has, too: what they are called with is looked at each time.
pub fn tableOfClass(comptime rows: anytype) []const Spec {
    return comptime checked: {
        var out: [rows.len]Spec = undefined;
        for (&out, table(rows)) |*spec, row| {
            spec.* = row;
            spec.checks_receiver = true;
            spec.loop_min = 255;
            spec.loop_max = 0;
        }
        const frozen = out;
        break :checked &frozen;
    };
}

/// The six methods of comparisons: `with(.eq)` is the function of `__eq__`.
pub fn comparisons(comptime with: anytype) []const Spec {
    return table(.{
        .{ "__eq__(self, value, /)", with(.eq), "The value of self == value." },
        .{ "__ne__(self, value, /)", with(.ne), "The value of self != value." },
        .{ "__lt__(self, value, /)", with(.lt), "The value of self < value." },
        .{ "__le__(self, value, /)", with(.le), "The value of self <= value." },
        .{ "__gt__(self, value, /)", with(.gt), "The value of self > value." },
        .{ "__ge__(self, value, /)", with(.ge), "The value of self >= value." },
    });
}

pub fn classMethods(comptime rows: anytype) []const Spec {
    return specs(rows, .class_method);
}

pub fn staticMethods(comptime rows: anytype) []const Spec {
    return specs(rows, .static_method);
}

/// `__new__`.
pub fn constructors(comptime rows: anytype) []const Spec {
    return specs(rows, .constructor);
}

/// Functions of a module.
pub fn functions(comptime rows: anytype) []const Spec {
    return specs(rows, .function);
}

fn specs(comptime rows: anytype, comptime role: Role) []const Spec {
    @setEvalBranchQuota(1_000_000);
    return comptime specs: {
        var out: [rows.len]Spec = undefined;
        for (&out, 0..) |*spec, i| {
            const shown: ?[]const u8 = if (rows[i].len > 3) rows[i][3] else null;
            spec.* = specOf(rows[i][0], rows[i][1], rows[i][2], shown, role);
        }
        const frozen = out;
        break :specs &frozen;
    };
}

fn specOf(
    comptime text: []const u8,
    comptime function: anytype,
    comptime doc: []const u8,
    comptime shown: ?[]const u8,
    comptime role: Role,
) Spec {
    const parsed = signature.parse(text);
    var positional_max: u8 = 0;
    var positional_min: u8 = 0;
    var slots: u8 = 0;
    var varargs = false;
    var keywords = false;
    for (parsed.params) |param| switch (param.kind) {
        .positional_only, .positional => {
            positional_max += 1;
            slots += 1;
            if (param.default == null) positional_min += 1;
            if (param.kind == .positional) keywords = true;
        },
        .keyword_only, .varkw => {
            slots += 1;
            keywords = true;
        },
        .varargs => varargs = true,
    };
    const checks_receiver = switch (role) {
        .constructor, .class_method => true,
        .method, .special => @typeInfo(@TypeOf(function)).@"fn".param_types[0].? == Value,
        .static_method, .function => false,
    };
    const special = role == .method and isSlotName(parsed.name, @typeInfo(@TypeOf(function)).@"fn".param_types[0].?);
    return .{
        .name = parsed.name,
        .text_signature = parsed.text,
        .doc = doc,
        .shown = shown,
        .call = adapt(parsed, function, slots, varargs, special),
        .params = places(parsed.params),
        .role = if (special) .special else role,
        .positional_max = positional_max,
        .positional_min = positional_min,
        .direct_min = positional_min,
        // What follows all slots is `*args`.
        .direct_max = if (varargs and slots == positional_max) 255 else positional_max,
        .checks_receiver = checks_receiver,
        .loop_min = if (checks_receiver) 255 else positional_min,
        .loop_max = if (checks_receiver) 0 else if (varargs and slots == positional_max) 255 else positional_max,
        .slots = slots,
        .has_varargs = varargs,
        .has_keywords = keywords,
    };
}

fn places(comptime params: []const signature.Param) []const signature.Place {
    comptime var out: [params.len]signature.Place = undefined;
    inline for (&out, params) |*place, param| place.* = .of(param);
    const frozen = out;
    return &frozen;
}

/// Is the method a slot wrapper in CPython? Some double-underscore methods are ordinary ones there.
fn isSlotName(comptime name: []const u8, comptime Self: type) bool {
    if (!std.mem.startsWith(u8, name, "__") or !std.mem.endsWith(u8, name, "__")) return false;
    const getitem = std.mem.eql(u8, name, "__getitem__");
    const contains = std.mem.eql(u8, name, "__contains__");
    if (getitem and (Self == *layout.List or Self == *layout.Dict)) return false;
    if (contains and (Self == *layout.Set or Self == *layout.Dict)) return false;
    for ([_][]const u8{
        "__format__",      "__sizeof__",  "__reduce__",       "__reduce_ex__", "__dir__",   "__getstate__",
        "__setstate__",    "__round__",   "__trunc__",        "__floor__",     "__ceil__",  "__getnewargs__",
        "__reversed__",    "__copy__",    "__deepcopy__",     "__complex__",   "__bytes__", "__length_hint__",
        "__class_getitem__", "__enter__", "__exit__",         "__subclasses__", "__prepare__",
        "__instancecheck__", "__subclasscheck__", "__init_subclass__", "__subclasshook__",
    }) |plain| if (std.mem.eql(u8, name, plain)) return false;
    return true;
}

fn adapt(
    comptime parsed: signature.Signature,
    comptime function: anytype,
    comptime slots: u8,
    comptime varargs: bool,
    comptime special: bool,
) NativeFn {
    const types = @typeInfo(@TypeOf(function)).@"fn".param_types;
    if (types.len != slots + @intFromBool(varargs))
        @compileError(parsed.name ++ ": the signature and the Zig function differ in arity");
    // Slots that are never empty: parameters without default, up to the first that has one.
    const required = comptime required: {
        var number: u8 = 0;
        for (parsed.params) |param| {
            if (param.default != null or (param.kind != .positional and param.kind != .positional_only)) break;
            number += 1;
        }
        break :required number;
    };
    const is_alone = comptime alone: {
        var number: u8 = 0;
        for (parsed.params) |param| {
            if (!std.mem.eql(u8, param.name, "self") and !std.mem.eql(u8, param.name, "cls")) number += 1;
        }
        break :alone number == 1;
    };
    return struct {
        fn call(args: [*]const Value, count: u32) Value {
            return body(args, count) catch |err| fail(err);
        }

        inline fn body(args: [*]const Value, count: u32) Error!Value {
            if (checked) std.debug.assert(count >= required);
            var tuple: std.meta.ArgsTuple(@TypeOf(function)) = undefined;
            comptime var slot = 0;
            comptime var position = 0;
            inline for (parsed.params) |param| {
                if (param.kind == .varargs) continue;
                // What a caller must give is there, so only the others are looked for.
                const given = if (slot < required or slot < count) args[slot] else Value.undefined_;
                if (position == 0 and comptime std.mem.eql(u8, param.name, "self")) {
                    tuple[slot] = try convert.selfArgument(types[slot].?, given, parsed.name, special);
                } else {
                    tuple[slot] = try convert.argument(types[slot].?, given, parsed.name, param, if (is_alone) 0 else position + 1);
                    if (slot != 0 or comptime !std.mem.eql(u8, param.name, "cls")) position += 1;
                }
                slot += 1;
            }
            if (varargs) tuple[slots] = if (count > slots) args[slots..count] else &.{};
            return convert.result(@call(.auto, function, tuple));
        }
    }.call;
}

/// Parks the error for the loop.
pub noinline fn fail(err: Error) Value {
    vm.failure = switch (err) {
        error.Raised => .raised,
        error.OutOfMemory => .out_of_memory,
        error.NeedsPython => .needs_python,
        error.OutOfFuel => .out_of_fuel,
        error.TailCall => .tail_call,
        error.Stopped => .stopped,
    };
    return .failed;
}

/// The other way: a native's result as an error union.
pub inline fn unwrap(value: Value) Error!Value {
    if (!value.is(Value.failed)) return value;
    return failureAsError();
}

pub fn failureAsError() Error {
    return switch (vm.failure) {
        .none => unreachable,
        .raised => error.Raised,
        .out_of_memory => error.OutOfMemory,
        .needs_python => error.NeedsPython,
        .out_of_fuel => error.OutOfFuel,
        .tail_call => error.TailCall,
        .stopped => error.Stopped,
    };
}

/// Computed attributes: rows of { "name", getter, setter or null, doc }, where the getter is
/// `fn (self: *T or Value) Error!Value` and the setter `fn (self, value: Value) Error!void` (value undefined: delete).
pub fn attributes(comptime rows: anytype) []const GetSetSpec {
    return comptime attributes: {
        var out: [rows.len]GetSetSpec = undefined;
        for (&out, 0..) |*spec, i| {
            spec.* = .{
                .name = rows[i][0],
                .doc = rows[i][3],
                .get = adaptGetter(rows[i][0], rows[i][1]),
                .field = @TypeOf(rows[i][2]) == @TypeOf(readOnly) and rows[i][2] == readOnly,
                .set = if (@TypeOf(rows[i][2]) == @TypeOf(null)) null else adaptSetter(rows[i][0], rows[i][2]),
            };
        }
        const frozen = out;
        break :attributes &frozen;
    };
}

/// The setter of attributes that are fields of the object, as CPython calls what cannot be written there.
pub fn readOnly(self: Value, value: Value) Error!void {
    _ = self;
    _ = value;
    return @import("../vm/raise.zig").raise(.AttributeError, "readonly attribute", .{});
}

fn adaptGetter(comptime name: []const u8, comptime function: anytype) *const fn (Value) Value {
    const T = @typeInfo(@TypeOf(function)).@"fn".param_types[0].?;
    return struct {
        fn get(self: Value) Value {
            return body(self) catch |err| fail(err);
        }
        inline fn body(self: Value) Error!Value {
            return convert.result(function(try convert.selfArgument(T, self, name, false)));
        }
    }.get;
}

fn adaptSetter(comptime name: []const u8, comptime function: anytype) *const fn (Value, Value) Value {
    const T = @typeInfo(@TypeOf(function)).@"fn".param_types[0].?;
    return struct {
        fn set(self: Value, value: Value) Value {
            return body(self, value) catch |err| fail(err);
        }
        inline fn body(self: Value, value: Value) Error!Value {
            // The library's own fields always have a value.
            if (comptime name[0] == '_' and name[1] != '_') if (value.isUndefined())
                return @import("../vm/raise.zig").raise(.AttributeError, "cannot delete attribute", .{});
            return convert.result(function(try convert.selfArgument(T, self, name, false), value));
        }
    }.set;
}
