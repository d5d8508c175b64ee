//! Arguments to parameters, for functions (`bind`) and natives (`complete`), with CPython's TypeErrors.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Function = layout.Function;
const Native = layout.Native;
const Tuple = layout.Tuple;
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Code = @import("../bytecode/code.zig").Code;
const Arguments = @import("call.zig").Arguments;
const frame_module = @import("frame.zig");
const dict = @import("../object/dict.zig");
const tuple = @import("../object/tuple.zig");
const str = @import("../object/str.zig");
const intern = @import("../object/intern.zig");
const known = @import("../object/known_names.zig");
const signature = @import("../native/signature.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("raise.zig");
const raise = raise_module.raise;
const suggest = @import("suggest.zig");
const attribute = @import("attribute.zig");

/// Rearranges `count` arguments at `base` into the parameters of `function`, which start at the result (`base`, possibly
/// moved because the stack grew).
pub fn bind(function: *Function, given_base: [*]Value, count: u32, keywords: ?*Tuple) Error![*]Value {
    const code = function.code;
    if (function.object.flags.a) try checkBuiltIn(function, count, keywords);
    const window = @max(code.register_count, count) + 8;
    var base = given_base;
    const offset = frame_module.offsetOf(base);
    if (@intFromPtr(base + window + count) > @intFromPtr(vm.registers_end)) {
        try frame_module.growRegisters(base + window + count);
        base = vm.registers + offset;
    }
    // The arguments as given, out of the way of the parameters.
    const args = base + window;
    @memcpy(args[0..count], base[0..count]);
    const keyword_count: u32 = if (keywords) |names| names.len else 0;
    const positional = count - keyword_count;
    const total = code.parameterCount();
    @memset(base[0..total], Value.undefined_);

    const direct = @min(positional, code.positional_count);
    @memcpy(base[0..direct], args[0..direct]);
    const rest_register = code.positional_count + code.keyword_only_count;
    const more_register = rest_register + @intFromBool(code.flags.varargs);
    if (code.flags.varargs) {
        base[rest_register] = Value.from(if (positional > direct)
            try tuple.fromSlice(args[direct..positional])
        else
            vm.empty_tuple);
    }
    if (code.flags.varkw) base[more_register] = Value.from(try dict.create());
    if (keywords) |names| {
        for (names.slice(), args[positional..count]) |name, value|
            try bindKeyword(function, base, name.asObject().as(Str), value, more_register, names);
    }
    if (positional > code.positional_count and !code.flags.varargs)
        return tooMany(function, positional, base);
    if (direct < code.positional_count) try fillDefaults(function, base, direct);
    if (code.keyword_only_count > 0) try fillKeywordDefaults(function, base);
    return base;
}

/// What CPython has in C and the library in Python refuses arguments in the words of C functions.
fn checkBuiltIn(function: *Function, count: u32, keywords: ?*Tuple) Error!void {
    const code = function.code;
    const most = code.positional_count;
    if (code.positional_only_count != most or code.keyword_only_count > 0) return;
    if (code.flags.varargs or code.flags.varkw) return;
    const name = try nameWithModule(function);
    if (keywords) |names| if (names.len > 0)
        return raise(.TypeError, "{}() takes no keyword arguments", .{name});
    const least = most - @min(most, if (function.defaults) |defaults| defaults.len else 0);
    if (count >= least and count <= most) return;
    if (most == 0) return raise(.TypeError, "{}() takes no arguments ({} given)", .{ name, count });
    if (most == 1 and least == 1)
        return raise(.TypeError, "{}() takes exactly one argument ({} given)", .{ name, count });
    const few = count < least;
    const wanted = if (few) least else most;
    return raise(.TypeError, "{} expected {}{} argument{}, got {}", .{
        function.name, @as([]const u8, if (least == most) "" else if (few) "at least " else "at most "),
        wanted,        plural(wanted),
        count,
    });
}

fn nameWithModule(function: *Function) Error!*Str {
    const module = function.module.as(Str) orelse return function.name;
    const hidden = for ([_][]const u8{ "operator", "struct" }) |name| {
        if (str.eqlAscii(module, name)) break "_";
    } else "";
    return raise_module.format("{}{}.{}", .{ @as([]const u8, hidden), module, function.name });
}

fn parameterName(code: *Code, index: usize) *Str {
    return code.register_names.slice()[index].asObject().as(Str);
}

fn bindKeyword(
    function: *Function,
    base: [*]Value,
    name: *Str,
    value: Value,
    more_register: u32,
    keywords: *Tuple,
) Error!void {
    const code = function.code;
    const named = code.positional_count + code.keyword_only_count;
    var index: u32 = code.positional_only_count;
    while (index < named) : (index += 1) {
        const parameter = parameterName(code, index);
        if (parameter == name or str.eql(parameter, name)) {
            if (!base[index].isUndefined())
                return raise(.TypeError, "{}() got multiple values for argument '{}'", .{ function.qualname, name });
            base[index] = value;
            return;
        }
    }
    if (code.flags.varkw)
        return dict.setStr(base[more_register].asObject().as(layout.Dict), name, value);
    try checkPositionalOnly(function, keywords);
    const names = code.register_names.slice()[code.positional_only_count..named];
    if (suggest.closest(name, names)) |similar|
        return raise(.TypeError, "{}() got an unexpected keyword argument '{}'. Did you mean '{}'?", .{ function.qualname, name, similar });
    return raise(.TypeError, "{}() got an unexpected keyword argument '{}'", .{ function.qualname, name });
}

fn checkPositionalOnly(function: *Function, keywords: *Tuple) Error!void {
    const code = function.code;
    var builder = str.Builder.init();
    var found: u32 = 0;
    for (0..code.positional_only_count) |index| {
        const parameter = parameterName(code, index);
        for (keywords.slice()) |keyword| {
            if (!str.eql(parameter, keyword.asObject().as(Str))) continue;
            if (found > 0) try builder.appendUtf8(", ");
            try builder.appendStr(parameter);
            found += 1;
        }
    }
    if (found == 0) return;
    return raise(.TypeError, "{}() got some positional-only arguments passed as keyword arguments: '{}'", .{
        function.qualname, try builder.finish(),
    });
}

fn fillDefaults(function: *Function, base: [*]Value, direct: u32) Error!void {
    const code = function.code;
    const defaults: []Value = if (function.defaults) |t| t.slice() else &.{};
    const first_default = code.positional_count - @min(code.positional_count, defaults.len);
    const skipped = defaults.len - (code.positional_count - first_default);
    var missing: u32 = 0;
    for (direct..code.positional_count) |index| {
        if (!base[index].isUndefined()) continue;
        if (index >= first_default) base[index] = defaults[skipped + index - first_default] else missing += 1;
    }
    if (missing > 0) return raiseMissing(function, base, 0, @intCast(first_default), missing, "positional");
}

fn fillKeywordDefaults(function: *Function, base: [*]Value) Error!void {
    const code = function.code;
    const first = code.positional_count;
    var missing: u32 = 0;
    for (first..first + code.keyword_only_count) |index| {
        if (!base[index].isUndefined()) continue;
        if (function.kwdefaults) |defaults| {
            if (dict.getStr(defaults, parameterName(code, index))) |value| {
                base[index] = value;
                continue;
            }
        }
        missing += 1;
    }
    if (missing > 0) return raiseMissing(function, base, first, first + code.keyword_only_count, missing, "keyword-only");
}

/// f() missing 2 required positional arguments: 'a' and 'b'
fn raiseMissing(function: *Function, base: [*]Value, first: u32, end: u32, missing: u32, what: []const u8) Error {
    var builder = str.Builder.init();
    var listed: u32 = 0;
    for (first..end) |index| {
        if (!base[index].isUndefined()) continue;
        if (function.object.flags.a and first == 0)
            return raise(.TypeError, "{}() missing required argument '{}' (pos {})", .{
                function.name, parameterName(function.code, index), @as(u32, @intCast(index + 1)),
            });
        listed += 1;
        if (listed > 1) try builder.appendUtf8(if (listed < missing) ", " else if (missing == 2) " and " else ", and ");
        try builder.appendUtf8("'");
        try builder.appendStr(parameterName(function.code, index));
        try builder.appendUtf8("'");
    }
    return raise(.TypeError, "{}() missing {} required {} argument{}: {}", .{
        function.qualname, missing, what, @as([]const u8, if (missing == 1) "" else "s"), try builder.finish(),
    });
}

fn tooMany(function: *Function, given: u32, base: [*]Value) Error {
    const code = function.code;
    const defaults: u32 = if (function.defaults) |t| @min(t.len, code.positional_count) else 0;
    if (function.object.flags.a) {
        const all = code.positional_count + code.keyword_only_count;
        const most = if (given > all) all else code.positional_count;
        const bound: []const u8 = if (most == code.positional_count - defaults) "exactly" else "at most";
        return raise(.TypeError, "{}() takes {} {} {}argument{} ({} given)", .{
            function.name,
            bound,
            most,
            @as([]const u8, if (given > all) "" else "positional "),
            plural(most),
            given,
        });
    }
    var keyword_only: u32 = 0;
    for (code.positional_count..code.positional_count + code.keyword_only_count) |index|
        keyword_only += @intFromBool(!base[index].isUndefined());
    const takes = if (defaults > 0)
        try raise_module.format("from {} to {} positional arguments", .{ code.positional_count - defaults, code.positional_count })
    else
        try raise_module.format("{} positional argument{}", .{ code.positional_count, plural(code.positional_count) });
    if (keyword_only > 0) {
        return raise(.TypeError, "{}() takes {} but {} positional argument{} (and {} keyword-only argument{}) were given", .{
            function.qualname,                               takes, given, @as([]const u8, if (given == 1) "" else "s"), keyword_only,
            @as([]const u8, if (keyword_only == 1) "" else "s"),
        });
    }
    return raise(.TypeError, "{}() takes {} but {} {} given", .{
        function.qualname, takes, given, @as([]const u8, if (given == 1) "was" else "were"),
    });
}

// Natives.

/// `list.__init__` leaves keywords to the `__new__` of a class that has one.
fn ignoresKeywords(native: *Native, self: Value) bool {
    return native.name == known.get(.__init__) and native.owner.is(Value.from(vm.types.list)) and
        !attribute.isNative(type_module.typeOf(self), .__new__, vm.types.list);
}

/// Puts the arguments as `bind.zig` says: all parameters but `*args`, then the rest. Uses registers above the window.
pub fn complete(native: *Native, args: Arguments) Error!Arguments {
    const spec = native.spec;
    const positional = args.positional();
    if (positional > 0) try checkReceiver(native, args.first[0]) //
    else if (hasSelf(native)) return nativeMissing(native, 0);
    if (args.keywords) |names| if (names.len > 0 and !spec.has_keywords) {
        if (ignoresKeywords(native, args.first[0])) {
            var plain = args;
            plain.count = positional;
            plain.keywords = null;
            return complete(native, plain);
        }
        if (spec.role == .special and native.name != known.get(.__init__))
            return raise(.TypeError, "wrapper {}() takes no keyword arguments", .{native.name});
        return raise(.TypeError, "{}() takes no keyword arguments", .{try calledName(native)});
    };
    if (!spec.has_varargs) {
        if (spec.has_keywords) try checkTotal(native, positional, if (args.keywords) |names| names.len else 0);
        if (positional > spec.positional_max) return nativeCount(native, positional);
        if (args.keywords == null) {
            if (positional < spec.positional_min) return nativeMissing(native, positional);
            return args;
        }
    }

    const offset = frame_module.offsetOf(args.first);
    const above = @intFromPtr(args.first) >= @intFromPtr(frame_module.top());
    const skip = if (above) offset + args.count - frame_module.offsetOf(frame_module.top()) else 0;
    try frame_module.reserve(skip + spec.slots + args.count + 1);
    const out = frame_module.top() + skip;
    const in = vm.registers + offset;
    @memset(out[0..spec.slots], Value.undefined_);
    const direct = @min(positional, spec.positional_max);
    @memcpy(out[0..direct], in[0..direct]);
    const rest = positional - direct;
    var unknown: ?*Str = null;
    @memcpy((out + spec.slots)[0..rest], (in + direct)[0..rest]);
    if (args.keywords) |names| {
        const most = spec.slots - spec.positional_max;
        if (spec.has_varargs and names.len > most and most > 0 and spec.params[spec.params.len - 1].kind == .keyword_only)
            return raise(.TypeError, "{}() takes at most {} keyword argument{} ({} given)", .{ try displayName(native), most, plural(most), names.len });
        if (positional == 0 and spec.role == .function and (std.mem.eql(u8, spec.name, "min") or std.mem.eql(u8, spec.name, "max")))
            return raise(.TypeError, "{} expected at least 1 argument, got 0", .{native.name});
        if (positional < spec.positional_min and spec.params[positional].kind == .positional_only)
            return nativeMissing(native, positional);
        for (names.slice(), (in + positional)[0..names.len]) |name, value| {
            if (!try nativeKeyword(native, out, name.asObject().as(Str), value)) unknown = name.asObject().as(Str);
        }
    }
    var slot: usize = 0;
    var position: u32 = 0;
    for (spec.params) |param| {
        if (param.kind == .varargs) continue;
        position += 1;
        if (param.kind != .varkw and param.required and out[slot].isUndefined()) {
            if (param.kind == .positional_only) return nativeMissing(native, positional);
            return raise(.TypeError, "{}() missing required argument '{}' (pos {})", .{ try displayName(native), spec.nameOf(param), position - @intFromBool(hasSelf(native)) });
        }
        slot += 1;
    }
    if (unknown) |name| return unexpectedKeyword(native, name);
    return .{ .first = out, .count = @intCast(spec.slots + rest), .in_place = true };
}

/// What `__new__` of a class that never looks at keywords is given for the `__init__` of a subclass.
pub fn withoutIgnored(native: *Native, args: Arguments) Arguments {
    const spec = native.spec;
    if (spec.role != .constructor or spec.has_keywords or args.positional() == 0) return args;
    const class = args.first[0].as(type_module.Type) orelse return args;
    const owner = native.owner.as(type_module.Type) orelse return args;
    if (class == owner or !class.isSubtype(owner)) return args;
    const init = known.get(.__init__);
    const own = attribute.lookupType(class, init) orelse return args;
    const inherited = attribute.lookupType(owner, init) orelse return args;
    if (own.is(inherited)) return args;
    return .{ .first = args.first, .count = args.positional(), .in_place = args.in_place };
}

/// CPython looks at the object before it counts arguments.
pub fn checkReceiver(native: *Native, value: Value) Error!void {
    const owner = native.owner.as(type_module.Type) orelse return;
    switch (native.spec.role) {
        .method, .special => {},
        .constructor => return checkConstructor(owner, value),
        .class_method => return checkClass(native, owner, value),
        .static_method, .function => return,
    }
    if (type_module.typeOf(value).isSubtype(owner)) return;
    if (native.spec.role == .special)
        return raise(.TypeError, "descriptor '{}' requires a '{}' object but received a '{}'", .{ native.name, owner, type_module.typeOf(value) });
    return raise(.TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", .{ native.name, owner, type_module.typeOf(value) });
}

/// `__new__` of a built-in class makes instances of that class and its subclasses only.
fn checkConstructor(owner: *type_module.Type, given: Value) Error!void {
    const class = given.as(type_module.Type) orelse
        return raise(.TypeError, "{}.__new__(X): X is not a type object ({})", .{ owner, type_module.typeOf(given) });
    if (!class.isSubtype(owner))
        return raise(.TypeError, "{}.__new__({}): {} is not a subtype of {}", .{ owner, class, class, owner });
}

/// A class method as it lies in the class, unbound.
fn checkClass(native: *Native, owner: *type_module.Type, given: Value) Error!void {
    const class = given.as(type_module.Type) orelse
        return raise(.TypeError, "descriptor '{}' for type '{}' needs a type, not a '{}' as arg 2", .{
            native.name, owner, type_module.typeOf(given),
        });
    if (!class.isSubtype(owner))
        return raise(.TypeError, "descriptor '{}' requires a subtype of '{}' but received '{}'", .{
            native.name, owner, class,
        });
}

/// More arguments of both kinds than parameters.
fn checkTotal(native: *Native, positional: u32, keywords: u32) Error!void {
    const spec = native.spec;
    for (spec.params) |param| if (param.kind == .varkw) return;
    if (keywords == 0 and spec.role == .constructor and (native.owner.is(Value.from(vm.types.int)) or native.owner.is(Value.from(vm.types.str)))) return;
    const self: u32 = @intFromBool(hasSelf(native));
    const most = spec.slots - self;
    const given = positional - @min(positional, self) + keywords;
    if (given <= most or std.mem.eql(u8, spec.name, "sorted")) return;
    const kind: []const u8 = if (positional <= self) "keyword " else "";
    return raise(.TypeError, "{}() takes at most {} {}argument{} ({} given)", .{ try displayName(native), most, kind, plural(most), given });
}

/// Whether there is a parameter for it.
fn nativeKeyword(native: *Native, out: [*]Value, name: *Str, value: Value) Error!bool {
    var slot: usize = 0;
    for (native.spec.params) |param| {
        if (param.kind == .varargs) continue;
        if (param.kind == .varkw) {
            if (out[slot].isUndefined()) out[slot] = Value.from(try dict.create());
            try dict.setStr(out[slot].asObject().as(layout.Dict), name, value);
            return true;
        }
        if (param.kind != .positional_only and str.eqlAscii(name, native.spec.nameOf(param))) {
            if (!out[slot].isUndefined())
                return raise(.TypeError, "argument for {}() given by name ('{}') and position ({})", .{ try displayName(native), name, slot + 1 - @intFromBool(hasSelf(native)) });
            out[slot] = value;
            return true;
        }
        slot += 1;
    }
    return false;
}

fn unexpectedKeyword(native: *Native, name: *Str) Error {
    if (native.owner.is(Value.from(vm.types.enumerate)))
        return raise(.TypeError, "'{}' is an invalid keyword argument for enumerate()", .{name});
    // `sorted` leaves its keywords to `list.sort`.
    const shown = if (std.mem.eql(u8, native.spec.name, "sorted"))
        try intern.internUtf8("sort")
    else
        try displayName(native);
    if (try similarKeyword(native, name)) |similar|
        return raise(.TypeError, "{}() got an unexpected keyword argument '{}'. Did you mean '{}'?", .{ shown, name, similar });
    return raise(.TypeError, "{}() got an unexpected keyword argument '{}'", .{ shown, name });
}

/// The parameter that was meant, perhaps.
fn similarKeyword(native: *Native, name: *Str) Error!?*Str {
    var names: [16]Value = undefined;
    var count: usize = 0;
    for (native.spec.params) |param| {
        if (param.kind == .positional_only or param.kind == .varargs or count == names.len) continue;
        names[count] = Value.from(try intern.internUtf8(native.spec.nameOf(param)));
        count += 1;
    }
    return suggest.closest(name, names[0..count]);
}

fn hasSelf(native: *Native) bool {
    return switch (native.spec.role) {
        .method, .special, .class_method, .constructor => true,
        .static_method, .function => false,
    };
}

/// The bare name of functions and methods; classes for what makes their instances.
fn displayName(native: *Native) Error!*Str {
    if (native.spec.role == .constructor or native.name == known.get(.__init__)) return qualifiedOwner(native);
    return native.name;
}

/// `list.append`; class methods by the class they are bound to.
fn calledName(native: *Native) Error!*Str {
    if (native.spec.role == .constructor or native.name == known.get(.__init__)) return qualifiedOwner(native);
    if (native.spec.role == .class_method) {
        if (native.self.as(type_module.Type)) |class|
            return raise_module.format("{}.{}", .{ class.qualname, native.name });
    }
    return qualifiedName(native);
}

fn qualifiedName(native: *Native) Error!*Str {
    // A bound method is called by the class of its object, wherever it was found.
    if (native.spec.role == .method and !native.self.isUndefined())
        return raise_module.format("{}.{}", .{ type_module.typeOf(native.self).qualname, native.name });
    if (native.owner.as(type_module.Type)) |class|
        return raise_module.format("{}.{}", .{ class.name, native.name });
    const module = native.owner.as(Str) orelse return native.name;
    if (module == known.get(.builtins)) return native.name;
    return raise_module.format("{}.{}", .{ module, native.name });
}

/// CPython's wording depends on how the function was declared there; this follows the usual cases.
fn nativeCount(native: *Native, positional: u32) Error {
    const spec = native.spec;
    const self: u32 = @intFromBool(hasSelf(native));
    const given = positional - @min(positional, self);
    const most = spec.positional_max - self;
    const least = spec.positional_min - @min(spec.positional_min, self);
    if (spec.role == .constructor or native.name == known.get(.__init__)) {
        const class_name = (try qualifiedOwner(native));
        const owner = native.owner;
        if (most == 0 and owner.is(Value.from(vm.types.ellipsis)))
            return raise(.TypeError, "EllipsisType takes no arguments", .{});
        if (most == 0 and (owner.is(Value.from(vm.types.none_type)) or owner.is(Value.from(vm.types.not_implemented))))
            return raise(.TypeError, "{} takes no arguments", .{class_name});
        if (most == 0) return raise(.TypeError, "{}() takes no arguments", .{class_name});
        const plain = !spec.has_keywords or owner.is(Value.from(vm.types.int)) or owner.is(Value.from(vm.types.str));
        if (!plain)
            return raise(.TypeError, "{}() takes at most {} argument{} ({} given)", .{ class_name, most, plural(most), given });
        const at_most: []const u8 = if (most == least) "" else "at most ";
        return raise(.TypeError, "{} expected {}{} argument{}, got {}", .{ class_name, at_most, most, plural(most), given });
    }
    if (most == 1 and std.mem.eql(u8, spec.name, "sorted"))
        return raise(.TypeError, "sorted expected 1 argument, got {}", .{given});
    if (spec.role == .special) return specialCount(native.name, least, most, given);
    if (most == 0 and spec.has_keywords)
        return raise(.TypeError, "{}() takes no positional arguments", .{native.name});
    if (most == 0)
        return raise(.TypeError, "{}() takes no arguments ({} given)", .{ try calledName(native), given });
    if (most == 1 and least == 1 and !spec.has_keywords)
        return raise(.TypeError, "{}() takes exactly one argument ({} given)", .{ try calledName(native), given });
    if (spec.has_keywords) {
        const at_most: []const u8 = if (most == least) "exactly" else "at most";
        return raise(.TypeError, "{}() takes {} {} positional argument{} ({} given)", .{ native.name, at_most, most, plural(most), given });
    }
    if (most == least)
        return raise(.TypeError, "{} expected {} argument{}, got {}", .{ native.name, most, plural(most), given });
    return raise(.TypeError, "{} expected at most {} argument{}, got {}", .{ native.name, most, plural(most), given });
}

fn nativeMissing(native: *Native, positional: u32) Error {
    const spec = native.spec;
    const self: u32 = @intFromBool(hasSelf(native));
    if (positional < self and spec.role == .constructor)
        return raise(.TypeError, "{}.__new__(): not enough arguments", .{try qualifiedOwner(native)});
    if (positional < self and (spec.role == .class_method or spec.role == .special))
        return raise(.TypeError, "descriptor '{}' of '{}' object needs an argument", .{
            native.name, try qualifiedOwner(native),
        });
    if (positional < self)
        return raise(.TypeError, "unbound method {}() needs an argument", .{try qualifiedName(native)});
    const given = positional - self;
    const most = spec.positional_max - self;
    const least = spec.positional_min - self;
    if ((spec.role == .constructor or native.name == known.get(.__init__)) and !spec.has_keywords and !spec.has_varargs) {
        const wanted: []const u8 = if (most == least) "" else "at least ";
        return raise(.TypeError, "{} expected {}{} argument{}, got {}", .{ try qualifiedOwner(native), wanted, least, plural(least), given });
    }
    if (std.mem.eql(u8, spec.name, "sorted"))
        return raise(.TypeError, "sorted expected 1 argument, got {}", .{given});
    if (spec.role == .special and native.name != known.get(.__init__)) return specialCount(native.name, least, most, given);
    if (spec.has_keywords) {
        const param = spec.params[positional];
        if (param.kind == .positional_only) {
            var required: u32 = 0;
            for (spec.params[self..]) |one| required += @intFromBool(one.kind == .positional_only and one.required);
            const wanted: []const u8 = if (required == most) "exactly" else "at least";
            return raise(.TypeError, "{}() takes {} {} positional argument{} ({} given)", .{
                try displayName(native), wanted, required, plural(required), given,
            });
        }
        if (native.owner.is(Value.from(vm.types.enumerate)))
            return raise(.TypeError, "{}() missing required argument 'iterable'", .{try displayName(native)});
        return raise(.TypeError, "{}() missing required argument '{}' (pos {})", .{ try displayName(native), spec.nameOf(param), given + 1 });
    }
    if (most == 1 and least == 1)
        return raise(.TypeError, "{}() takes exactly one argument ({} given)", .{ try calledName(native), given });
    if (most == least and !spec.has_varargs)
        return raise(.TypeError, "{} expected {} argument{}, got {}", .{ native.name, least, plural(least), given });
    return raise(.TypeError, "{} expected at least {} argument{}, got {}", .{ native.name, least, plural(least), given });
}

/// Most slot wrappers do not say who they are.
fn specialCount(name: *Str, least: u32, most: u32, given: u32) Error {
    if (name == known.get(.__get__)) {
        const bound: []const u8 = if (given > most) "most" else "least";
        const wanted = if (given > most) most else least;
        return raise(.TypeError, "{} expected at {} {} argument{}, got {}", .{
            name, bound, wanted, plural(wanted), given,
        });
    }
    if (most == 2 and least == 2) return raise(.TypeError, "{} expected 2 arguments, got {}", .{ name, given });
    if (most != least) return raise(.TypeError, "expected {} or {} arguments, got {}", .{ least, most, given });
    return raise(.TypeError, "expected {} argument{}, got {}", .{ most, plural(most), given });
}

fn qualifiedOwner(native: *Native) Error!*Str {
    if (native.owner.as(type_module.Type)) |class| return class.name;
    return native.name;
}

fn plural(n: u32) []const u8 {
    return if (n == 1) "" else "s";
}
