//! From nothing to a frozen image: types, names, built-ins, the prelude, the library. Runs once on each machine.
//!
//! Order matters: classes exist (uninitialised) before the first object, strings before names, names before class dicts,
//! everything in Zig before the first line of Python.
//!
//! Not here: how the memory becomes a module (the host's `_bake.py`).

const std = @import("std");
const print = @import("../text/print.zig");
const limits = @import("../limits.zig");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const builtin_types = @import("../object/builtin_types.zig");
const class_module = @import("../object/class.zig");
const module_module = @import("../object/module.zig");
const known = @import("../object/known_names.zig");
const tree = @import("../object/exception_tree.zig");
const exception = @import("../object/exception.zig");
const function_module = @import("../object/function.zig");
const tuple = @import("../object/tuple.zig");
const list = @import("../object/list.zig");
const dict = @import("../object/dict.zig");
const str = @import("../object/str.zig");
const intern = @import("../object/intern.zig");
const code_module = @import("../bytecode/code.zig");
const Code = code_module.Code;
const op = @import("../bytecode/op.zig");
const compile_source = @import("../compile/source.zig");
const bind = @import("../native/bind.zig");
const heap = @import("../heap/heap.zig");
const mark = @import("../heap/mark.zig");
const frame_module = @import("../vm/frame.zig");
const loop = @import("../vm/loop.zig");
const safepoint = @import("../vm/safepoint.zig");
const host = @import("../abi/host.zig");
const difference = @import("../heap/difference.zig");
const warm = @import("warm.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

/// Native modules: name and table of functions.
const native_modules = @import("native_modules.zig");

/// Everything that is written in Zig.
pub fn bootNatives() Error!void {
    vm.countdown = std.math.maxInt(i64) / 4;
    vm.slice = std.math.maxInt(i64) / 4;
    vm.pending = .none;
    vm.handled = .none;
    vm.memory_error = .none;
    vm.result = .none;
    vm.decimal_context = .none;
    vm.enum_hash = .none;
    @import("../vm/abstract_checks.zig").reset();
    vm.result_of_exit = .none;
    vm.namespace_epoch = 1;
    vm.hash_seed = 0x5bd1e995_2545f491;
    vm.output_bytes_max = limits.output_bytes_default;
    vm.host_calls_max = limits.host_calls_default;
    vm.recursion_max = limits.recursion_default;
    try builtin_types.allocate();
    try str.boot();
    vm.empty_tuple = try tuple.createFresh(0);
    try @import("../object/bytes.zig").boot();
    @import("../text/unicode_names.zig").prepare();
    for (vm.latin1) |s| _ = try intern.intern(s);
    _ = try intern.intern(vm.empty_str);
    for (&vm.known, std.enums.values(known.Known)) |*slot, name| slot.* = try intern.internUtf8(@tagName(name));
    vm.main = try dict.create();
    vm.modules = try dict.create();
    vm.baked_modules = try dict.create();
    vm.builtins = try dict.create();
    vm.prelude = try dict.create();
    vm.handles = try list.create(0);
    for (&vm.common) |*common| common.* = .none;
    try makeWaitingCode();
    frame_module.clear();
    idleFrame();
    try builtin_types.create();
    try builtin_types.fill();
    vm.memory_error = Value.from(try exception.create(vm.exceptions[@backingInt(tree.ExceptionKind.MemoryError)], &.{}));
    try fillBuiltins();
    try native_modules.create();
    try fillPrelude();
}

/// The code of frames that wait for the host, and of the idle frame at the bottom: return register 0.
fn makeWaitingCode() Error!void {
    const words: [*]u32 = @ptrCast(@alignCast(try heap.allocRaw(16)));
    words[0] = @bitCast(op.Instruction{ .op = .ret, .a = 0 });
    const self = try heap.create(Code, vm.types.code, 0);
    const header = self.object;
    self.* = std.mem.zeroes(Code);
    self.object = header;
    self.words = words;
    self.word_count = 1;
    self.constants = vm.empty_tuple;
    self.names = vm.empty_tuple;
    self.caches = @ptrCast(@alignCast(words));
    self.handlers = @ptrCast(words);
    self.positions = @ptrCast(words);
    self.flags = .{ .hidden = true };
    self.register_count = 1;
    self.register_names = vm.empty_tuple;
    self.cell_registers = vm.empty_tuple;
    self.free_names = vm.empty_tuple;
    self.inlined_names = vm.empty_tuple;
    self.filename = vm.empty_str;
    self.name = vm.empty_str;
    self.qualname = vm.empty_str;
    host.state.waiting_code = self;
}

/// The bottom frame, which is there when nothing runs.
pub fn idleFrame() void {
    const frame = vm.frame;
    const code = host.state.waiting_code.?;
    frame.* = .{
        .code = code,
        .pc = code.words,
        .base = vm.registers,
        .ret_slot = vm.registers,
        .globals = vm.main,
        .locals = null,
        .function = null,
        .generator = null,
        .note = .exit,
        .state = 0,
        .quiet = false,
        .handlers = 0,
        .object = null,
        .extra = .none,
        .handled = .none,
    };
    // Its window: nothing keeps what the last program has returned.
    vm.registers[0] = Value.undefined_;
}

const builtin_class_fields = .{
    "object", "type", "int", "bool", "float", "complex", "str", "bytes", "bytearray", "memoryview", "list", "tuple", "dict", "set",
    "frozenset", "range", "slice", "property", "classmethod", "staticmethod", "super", "enumerate", "zip", "map", "filter", "reversed",
};

fn fillBuiltins() Error!void {
    const space = vm.builtins;
    const module_name = known.get(.builtins);
    try dict.setStr(space, known.get(.__name__), Value.from(module_name));
    try dict.setStr(space, known.get(.__doc__), Value.from(try str.fromAscii("Built-in functions, types, exceptions, and other objects.")));
    inline for (builtin_class_fields) |field_name| try addClass(space, @field(vm.types, field_name));
    for (vm.exceptions) |class| try addClass(space, class);
    const os_error = Value.from(vm.exceptions[@backingInt(tree.ExceptionKind.OSError)]);
    try dict.setStr(space, try intern.internUtf8("IOError"), os_error);
    try dict.setStr(space, try intern.internUtf8("EnvironmentError"), os_error);
    try dict.setStr(space, try intern.internUtf8("Ellipsis"), .ellipsis);
    try dict.setStr(space, try intern.internUtf8("NotImplemented"), .not_implemented);
    try dict.setStr(space, known.get(.__debug__), .true_);
    try addNamed(space, "None", .none);
    try addNamed(space, "True", .true_);
    try addNamed(space, "False", .false_);
    for (native_modules.builtin_tables) |table| try addFunctions(space, table, Value.from(module_name));
    const module = try module_module.create(module_name);
    module.dict = space;
    try dict.setStr(vm.modules, module_name, Value.from(module));
}

noinline fn addClass(space: *Dict, class: *Type) Error!void {
    try dict.setStr(space, try intern.intern(class.name), Value.from(class));
}

noinline fn addNamed(space: *Dict, name: []const u8, value: Value) Error!void {
    try dict.setStr(space, try intern.internUtf8(name), value);
}

pub fn addFunctions(space: *Dict, specs: []const bind.Spec, owner: Value) Error!void {
    for (specs) |*spec| {
        const native = try class_module.native(spec, owner);
        try dict.setStr(space, native.name, Value.from(native));
    }
}

/// What the prelude calls them.
const type_names = @typeInfo(@TypeOf(vm.types)).@"struct".field_names;

fn fillPrelude() Error!void {
    const space = vm.prelude;
    const name = Value.from(known.get(.builtins));
    try dict.setStr(space, known.get(.__name__), name);
    for (native_modules.prelude_tables) |table| try addFunctions(space, table, name);
    var buffer: [64]u8 = undefined;
    for (type_module.all(), type_names) |class, type_name|
        try addNamed(space, print.into(&buffer, "_type_{s}", .{type_name}) catch unreachable, Value.from(class));
}

/// Runs one file of the prelude in the hidden namespace.
pub fn runPrelude(source: []const u8, filename: []const u8) Error!loop.Outcome {
    const code = try compile_source.compileBytes(source, try str.fromUtf8(filename), .exec, .{ .hidden = true });
    return runCode(code, vm.prelude);
}

/// Modules that are half native, or that CPython has in C: their frames are nowhere to be seen, and do not count as recursion.
fn isHidden(name: []const u8) bool {
    if (std.mem.startsWith(u8, name, "_decimal_") or std.mem.startsWith(u8, name, "_pickle_")) return true;
    const names = [_][]const u8{ "_functools", "itertools", "operator", "heapq", "bisect", "array", "collections._ordered_dict" };
    for (names) |one| if (std.mem.eql(u8, name, one)) return true;
    return false;
}

/// Runs the body of a library module in a namespace of its own. Its text is not kept: it would be a fifth of the image. What
/// is half native leaves no lines in tracebacks, as natives do not.
pub fn runModule(name: []const u8, source: []const u8, is_package: bool) Error!loop.Outcome {
    const text = try intern.internUtf8(name);
    const module = if (dict.getStr(vm.baked_modules, text)) |existing| existing.asObject().as(layout.Module) else try module_module.create(text);
    var path: [256]u8 = undefined;
    const shown = print.into(&path, "<library>/{s}.py", .{name}) catch return error.OutOfMemory;
    const code = try compile_source.compileBytes(source, try str.fromUtf8(shown), .exec, .{
        .keep_source = false,
        .hidden = isHidden(name),
    });
    const package_end = if (is_package) name.len else std.mem.lastIndexOfScalar(u8, name, '.') orelse 0;
    try dict.setStr(module.dict, known.get(.__package__), Value.from(try intern.internUtf8(name[0..package_end])));
    if (is_package) try dict.setStr(module.dict, known.get(.__path__), Value.from(try list.create(0)));
    try dict.setStr(vm.baked_modules, text, Value.from(module));
    try dict.setStr(vm.modules, text, Value.from(module));
    if (std.mem.lastIndexOfScalar(u8, name, '.')) |dot| {
        if (dict.getStr(vm.baked_modules, try intern.internUtf8(name[0..dot]))) |parent|
            try dict.setStr(parent.asObject().as(layout.Module).dict, try intern.internUtf8(name[dot + 1 ..]), Value.from(module));
    }
    if (is_package) try adoptModules(module, name);
    return runCode(code, module.dict);
}

/// Modules of a package that were baked before it, because it imports them, are attributes of it.
fn adoptModules(package: *layout.Module, name: []const u8) Error!void {
    var index: u32 = 0;
    while (dict.next(vm.baked_modules, &index)) |entry| {
        const other = str.rawBytes(entry.key.asObject().as(Str));
        if (other.len <= name.len + 1 or other[name.len] != '.' or !std.mem.startsWith(u8, other, name)) continue;
        const rest = other[name.len + 1 ..];
        if (std.mem.indexOfScalar(u8, rest, '.') == null)
            try dict.setStr(package.dict, try intern.internUtf8(rest), entry.value);
    }
}

/// What CPython has in C and the library in Python: whole modules, or some of their functions.
const built_in_functions = [_]struct { []const u8, []const []const u8 }{
    .{ "atexit", &.{} },
    .{ "binascii", &.{} },
    .{ "cmath", &.{} },
    .{ "csv", &.{ "reader", "writer", "register_dialect", "unregister_dialect", "get_dialect", "list_dialects" } },
    .{ "decimal", &.{ "getcontext", "setcontext", "localcontext" } },
    .{ "functools", &.{ "cmp_to_key", "reduce" } },
    .{ "gc", &.{} },
    .{ "hashlib", &.{ "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "pbkdf2_hmac" } },
    .{ "itertools", &.{"tee"} },
    .{ "operator", &.{} },
    .{ "struct", &.{} },
    .{ "sys", &.{} },
    .{ "time", &.{} },
    .{ "zlib", &.{} },
};

/// Such functions bind no instance when they are found in a class: `clock = time.monotonic` is no method.
pub fn markBuiltIns() Error!void {
    for (built_in_functions) |row| {
        const name, const functions = row;
        const found = dict.getStr(vm.baked_modules, try intern.internUtf8(name)) orelse continue;
        const space = found.asObject().as(layout.Module).dict;
        for (functions) |function| markBuiltIn(dict.getStr(space, try intern.internUtf8(function)) orelse continue);
        if (functions.len > 0) continue;
        var index: u32 = 0;
        while (dict.next(space, &index)) |entry| markBuiltIn(entry.value);
    }
}

fn markBuiltIn(value: Value) void {
    if (value.as(layout.Function)) |function| function.object.flags.a = true;
}

const lent_name = "_prelude";

/// While the library is baked its modules may `from _prelude import` what the prelude knows, primitives included.
pub fn lendPrelude() Error!void {
    const name = try intern.internUtf8(lent_name);
    const module = try module_module.create(name);
    module.dict = vm.prelude;
    heap.wrote(module);
    try dict.setStr(vm.modules, name, Value.from(module));
}

pub fn takePreludeBack() Error!void {
    _ = dict.deleteStr(vm.modules, try intern.internUtf8(lent_name));
}

fn runCode(code: *Code, space: *Dict) Error!loop.Outcome {
    const function = try function_module.create(code, space);
    const frame = try frame_module.push(function.code, frame_module.top(), space, vm.registers, .exit);
    frame.function = function;
    frame.locals = space;
    return loop.run();
}

/// Natives find their twins in the prelude by name.
pub fn linkTwins() Error!void {
    for (type_module.all()) |class| try linkClass(class);
    for (vm.exceptions) |class| try linkClass(class);
    try linkSpace(vm.builtins, "");
    var index: u32 = 0;
    while (dict.next(vm.baked_modules, &index)) |entry| {
        const module = entry.value.asObject().as(layout.Module);
        try linkSpace(module.dict, str.rawBytes(entry.key.asObject().as(Str)));
    }
    inline for (@typeInfo(op.Common).@"enum".field_names, 0..) |name, i| {
        vm.common[i] = commonObject(name) orelse try preludeObject("_" ++ name);
    }
}

/// The prelude's function, or the native of which it is the twin.
noinline fn preludeObject(name: []const u8) Error!Value {
    var buffer: [64]u8 = undefined;
    const longer = print.into(&buffer, "{s}_natively", .{name}) catch unreachable;
    if (dict.getStr(vm.prelude, try intern.internUtf8(longer))) |found| {
        try linkOne(found.asObject().as(layout.Native), name);
        return found;
    }
    return dict.getStr(vm.prelude, try intern.internUtf8(name)) orelse .none;
}

fn commonObject(comptime name: []const u8) ?Value {
    if (comptime std.mem.eql(u8, name, "assertion_error")) return Value.from(vm.exceptions[@backingInt(tree.ExceptionKind.AssertionError)]);
    if (comptime std.mem.eql(u8, name, "not_implemented_error")) return Value.from(vm.exceptions[@backingInt(tree.ExceptionKind.NotImplementedError)]);
    return null;
}

fn linkClass(class: *Type) Error!void {
    var index: u32 = 0;
    while (dict.next(class.dict, &index)) |entry| {
        const native = entry.value.as(layout.Native) orelse continue;
        var buffer: [128]u8 = undefined;
        const text = print.into(&buffer, "_{s}_{s}", .{ str.rawBytes(class.name), str.rawBytes(native.name) }) catch continue;
        try linkOne(native, text);
    }
}

fn linkSpace(space: *Dict, module: []const u8) Error!void {
    var index: u32 = 0;
    while (dict.next(space, &index)) |entry| {
        const native = entry.value.as(layout.Native) orelse continue;
        var buffer: [128]u8 = undefined;
        const separator: []const u8 = if (module.len > 0) "_" else "";
        const text = print.into(&buffer, "_{s}{s}{s}", .{ module, separator, str.rawBytes(native.name) }) catch continue;
        try linkOne(native, text);
    }
}

fn linkOne(native: *layout.Native, text: []const u8) Error!void {
    if (!native.twin.isUndefined()) return;
    const twin = dict.getStr(vm.prelude, try intern.internUtf8(text)) orelse return;
    if (twin.as(layout.Function) != null) native.twin = twin;
    const asking = [_]struct { []const u8, layout.Native.Asks }{
        .{ "_len", .length }, .{ "_hash", .hash }, .{ "_str___new__", .text }, .{ "_repr", .repr },
    };
    for (asking) |row| {
        const name, const asks = row;
        if (std.mem.eql(u8, name, text)) native.asks = asks;
    }
}

/// Public functions that are written in Python: the prelude's `_builtin_NAME` becomes the built-in NAME.
pub fn publishBuiltins() Error!void {
    var index: u32 = 0;
    while (dict.next(vm.prelude, &index)) |entry| {
        const name = entry.key.asObject().as(Str);
        const prefix = "_builtin_";
        if (!name.ascii or name.len <= prefix.len) continue;
        const text = str.rawBytes(name);
        if (!std.mem.startsWith(u8, text, prefix)) continue;
        const public = try intern.internUtf8(text[prefix.len..]);
        try dict.setStr(vm.builtins, public, entry.value);
        if (entry.value.as(layout.Function)) |function| {
            function.name = public;
            function.qualname = public;
        }
    }
}

/// Garbage out, everything else becomes the image.
pub fn freeze() Error!void {
    vm.main = try dict.create();
    vm.result = .none;
    vm.handled = .none;
    frame_module.clear();
    idleFrame();
    const baked = vm.baked_modules;
    var index: u32 = 0;
    // `sys.modules` of a fresh session holds what CPython's would at the least.
    while (dict.next(baked, &index)) |entry| _ = dict.deleteStr(vm.modules, entry.key.asObject().as(Str));
    mark.collect();
    heap.clearFree();
    try difference.reserveCopy();
    intern.freeze();
    heap.freeze();
    vm.main = try freshMain();
    vm.remembered = .{};
    vm.finalizable = .{};
    vm.finalizing = .{};
    vm.finalizable_instances = 0;
    if (dict.getStr(vm.baked_modules, known.get(.sys))) |sys|
        try dict.setStr(sys.asObject().as(layout.Module).dict, try intern.internUtf8("modules"), Value.from(vm.modules));
    vm.baked = true;
    idleFrame();
    warm.fillCaches();
}

/// Namespace of `__main__`, allocated after the freeze: it is the first thing a run writes to.
pub fn freshMain() Error!*Dict {
    const module = try module_module.create(known.get(.__main__));
    const builtins_module = dict.getStr(vm.modules, known.get(.builtins)) orelse Value.none;
    try dict.setStr(module.dict, known.get(.__builtins__), builtins_module);
    const modules = try dict.copy(vm.modules);
    try dict.setStr(modules, known.get(.__main__), Value.from(module));
    vm.modules = modules;
    return module.dict;
}
