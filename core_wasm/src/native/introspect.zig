//! Built-in functions that look at names, attributes and code: getattr, vars, globals, compile, exec ...

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Tuple = layout.Tuple;
const Function = layout.Function;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const Code = @import("../bytecode/code.zig").Code;
const bind = @import("bind.zig");
const attribute = @import("../vm/attribute.zig");
const call = @import("../vm/call.zig");
const names = @import("../vm/names.zig");
const frame_module = @import("../vm/frame.zig");
const frame_view = @import("../vm/frame_view.zig");
const Frame = frame_module.Frame;
const import_module = @import("../vm/import.zig");
const object_methods = @import("../object/object_methods.zig");
const function_module = @import("../object/function.zig");
const compile_source = @import("../compile/source.zig");
const instance = @import("../object/instance.zig");
const exception = @import("../object/exception.zig");
const exception_tree = @import("../object/exception_tree.zig");
const heap = @import("../heap/heap.zig");
const bytes = @import("../object/bytes.zig");
const dict = @import("../object/dict.zig");
const list = @import("../object/list.zig");
const tuple = @import("../object/tuple.zig");
const str = @import("../object/str.zig");
const intern = @import("../object/intern.zig");
const known = @import("../object/known_names.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

pub const functions = bind.functions(.{
    .{
        "getattr(object, name, default=<missing>, /)",
        getattr,
        \\Reads an attribute by name, as object.name does.
        \\
        \\With a default, that is the value of a missing attribute.
        ,
    },
    .{
        "hasattr(obj, name, /)",
        hasattr,
        "Can the attribute be read? Any AttributeError means no.",
    },
    .{
        "setattr(obj, name, value, /)",
        setattr,
        "Sets an attribute by name, as object.name = value does.",
    },
    .{
        "delattr(obj, name, /)",
        delattr,
        "Removes an attribute by name, as `del object.name` does.",
    },
    .{ "globals()", globals, "The dict of the module's names; writing to it changes them." },
    .{
        "locals()",
        locals,
        "The names and values of the present scope; in a function a copy of them.",
    },
    .{
        "vars(object=<missing>, /)",
        vars,
        "The __dict__ of an object; without one, what locals() gives.",
    },
    .{
        "dir(object=<missing>, /)",
        dir,
        \\The attribute names of an object in order; without one, the names of the present scope.
        \\
        \\An object may answer by its __dir__. Else a module shows its names, a class its own and those of its bases,
        \\and everything else its own and those of its class.
        ,
    },
    .{
        "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
        compile,
        \\Makes code for exec() or eval() out of source.
        \\
        \\mode is 'exec' for a module, 'eval' for an expression and 'single' for a statement whose value is shown.
        \\Reports name the file as filename. flags choose __future__ features, beside those of the caller unless
        \\dont_inherit is true.
        ,
    },
    .{
        "exec(source, /, globals=None, locals=None, *, closure=None)",
        exec,
        \\Runs statements, given as text or code, in the scope of these names.
        \\
        \\globals must be a dict, locals any mapping. The defaults are the caller's names; with globals alone, locals are
        \\the same. closure has a cell for each free variable of the code.
        ,
    },
    .{
        "eval(source, /, globals=None, locals=None)",
        eval,
        \\The value of an expression, given as text or code, in the scope of these names.
        \\
        \\globals must be a dict, locals any mapping. The defaults are the caller's names; with globals alone, locals are
        \\the same.
        ,
    },
});

/// Visible to the prelude only.
pub const prelude_functions = bind.functions(.{
    .{ "_load_attr(object, name, /)", loadAttr, "" },
    .{ "_own_attr(object, name, default=None, /)", ownAttr, "" },
    .{ "_find_module(name, /)", findModule, "" },
    .{ "_modules()", modules, "" },
    .{ "_baked_modules()", bakedModules, "" },
    .{ "_builtins()", builtinsDict, "" },
    .{ "_run_class_body(function, namespace, /)", runClassBody, "" },
    .{ "_compile_module(source, filename, /)", compileModule, "" },
    .{ "_run_code(code, globals, locals, closure=None, /)", runCode, "" },
    .{ "_new_module(name, /)", newModule, "" },
    .{ "_caller_globals()", globals, "" },
    .{ "_caller_locals()", locals, "" },
    .{ "_call(callee, args, kwargs, /)", callSpread, "" },
    .{ "_handled()", handled, "" },
    .{ "_set_twin(native, function, /)", setTwin, "" },
    .{ "_function_set_annotations(function, annotations, /)", setFunctionAnnotations, "" },
    .{ "_intern(text, /)", internText, "" },
    .{ "_object_address(object, /)", addressOf, "" },
    .{ "_suggest(wrong, candidates, /)", suggest, "" },
    .{ "_exception_member(exception, name, /)", exceptionMember, "" },
    .{ "_exception_new(cls, args, /)", exceptionNew, "" },
    .{ "_exception_set_member(exception, name, value, /)", exceptionSetMember, "" },
});

/// The innermost frame that is no inner working of the library.
pub fn callerFrameOf() *Frame {
    var frame = vm.frame;
    while (frame.code.flags.hidden and !frame_module.isBottom(frame)) frame = frame_module.previous(frame);
    return frame;
}

fn resolved(object: Value, text: *Str, resolution: attribute.Resolution) Error!?Value {
    _ = object;
    _ = text;
    return switch (resolution) {
        .value => |value| value,
        .call => |wanted| call.tailCall(wanted.callee, wanted.args[0..wanted.count]),
        .missing => null,
    };
}

fn getattr(object: Value, name: Value, default: ?Value) Error!Value {
    const text = try object_methods.nameArgument(name);
    const has_hook = attribute.special(object, .__getattr__) != null;
    const found = attribute.resolve(object, text) catch |err|
        if ((default != null or has_hook) and isMissing(err)) attribute.Resolution.missing else return err;
    switch (found) {
        .value => |value| return value,
        .call => |wanted| {
            // A getter may raise AttributeError, for which somebody must wait.
            if (default != null or has_hook) return error.NeedsPython;
            return call.tailCall(wanted.callee, wanted.args[0..wanted.count]);
        },
        .missing => {
            if (has_hook) return error.NeedsPython;
            return default orelse attribute.raiseMissing(object, text);
        },
    }
}

fn hasattr(object: Value, name: Value) Error!bool {
    const text = try object_methods.nameArgument(name);
    const found = attribute.getNative(object, text) catch |err| if (isMissing(err)) null else return err;
    return found != null;
}

/// Whether the failure is an AttributeError from a built-in getter; it is taken back then.
fn isMissing(err: Error) bool {
    if (err != error.Raised) return false;
    if (!typeOf(vm.pending).isSubtype(vm.exceptions[@backingInt(exception_tree.ExceptionKind.AttributeError)])) return false;
    vm.pending = .none;
    return true;
}

fn setattr(object: Value, name: Value, value: Value) Error!Value {
    return object_methods.changed(try attribute.change(object, try object_methods.nameArgument(name), value));
}

fn delattr(object: Value, name: Value) Error!Value {
    return object_methods.changed(try attribute.change(object, try object_methods.nameArgument(name), .undefined_));
}

/// The attribute by `__getattribute__` alone, without `__getattr__`.
fn loadAttr(object: Value, name: Value) Error!Value {
    const text = try object_methods.nameArgument(name);
    return try resolved(object, text, try attribute.resolve(object, text)) orelse attribute.raiseMissing(object, text);
}

/// What the object itself holds, without its class.
fn ownAttr(object: Value, name: Value, default: Value) Error!Value {
    if (!object.isObject()) return default;
    return instance.getOwn(object.asObject(), try object_methods.nameArgument(name)) orelse default;
}

fn globals() Value {
    return Value.from(callerFrameOf().globals);
}

fn locals() Error!Value {
    const space = try frame_view.localsOf(callerFrameOf());
    if (!space.asObject().flags.subclass) return space;
    return call.tailCall(call.preludeFunction("_shown_locals"), &.{space});
}

fn vars(object: ?Value) Error!Value {
    const target = object orelse return locals();
    switch (try attribute.resolve(target, known.get(.__dict__))) {
        .value => |value| return value,
        .call => |wanted| return call.tailCall(wanted.callee, wanted.args[0..wanted.count]),
        .missing => return raise(.TypeError, "vars() argument must have __dict__ attribute", .{}),
    }
}

fn dir(object: ?Value) Error!Value {
    if (object) |target| return call.tailCall(call.preludeFunction("_dir_of"), &.{target});
    return call.tailCall(call.preludeFunction("_sorted_keys"), &.{try frame_view.localsOf(callerFrameOf())});
}

// Code.

/// What `flags` of `compile` may hold: future statements, and what the compiler itself understands.
const CompileFlag = struct {
    const only_tree = 0x400;
    const top_level_await = 0x2000;
    const future_annotations = 0x1000000;
    const known = 0x1FEF610;
};

fn compile(source: Value, filename: Value, mode: *Str, flags: i64, dont_inherit: bool, optimize: i64, feature_version: i64) Error!Value {
    _ = feature_version;
    const path = filename.as(Str) orelse return error.NeedsPython;
    // Syntax trees are the library's.
    if ((flags & CompileFlag.only_tree) != 0 or source.as(layout.Instance) != null) return error.NeedsPython;
    if (flags & ~@as(i64, CompileFlag.known) != 0) return raise(.ValueError, "compile(): unrecognised flags", .{});
    if (optimize < -1 or optimize > 2) return raise(.ValueError, "compile(): invalid optimize value", .{});
    const wanted: compile_source.Mode = if (str.eqlAscii(mode, "exec"))
        .exec
    else if (str.eqlAscii(mode, "eval"))
        .eval
    else if (str.eqlAscii(mode, "single"))
        .single
    else
        return raise(.ValueError, "compile() mode must be 'exec', 'eval' or 'single'", .{});
    if (source.as(Code) != null) return source;
    const inherits = !dont_inherit and callerFrameOf().code.flags.future_annotations;
    var warnings: Value = .none;
    const code = try compile_source.compileValue(source, path, wanted, .{
        .top_level_await = flags & CompileFlag.top_level_await != 0,
        .future_annotations = inherits or flags & CompileFlag.future_annotations != 0,
        .optimize = @intCast(@max(optimize, 0)),
        .warnings = &warnings,
    });
    if (warnings.isNone()) return Value.from(code);
    return call.tailCall(call.preludeFunction("_warn_of_syntax"), &.{ warnings, filename, Value.from(code) });
}

fn namespaceArguments(source: Value, given_globals: Value, given_locals: Value, what: []const u8) Error!struct { *Dict, Value } {
    const frame = callerFrameOf();
    if (given_globals.isNone()) {
        const space = if (given_locals.isNone()) try frame_view.localsOf(frame) else given_locals;
        return .{ frame.globals, space };
    }
    const evaluates = std.mem.eql(u8, what, "eval");
    const is_mapping = given_locals.isNone() or attribute.special(given_locals, .__getitem__) != null;
    if (!is_mapping) {
        if (evaluates) return raise(.TypeError, "locals must be a mapping", .{});
        return raise(.TypeError, "locals must be a mapping or None, not {}", .{typeOf(given_locals)});
    }
    const space = given_globals.as(Dict) orelse {
        if (!evaluates) return raise(.TypeError, "{}() globals must be a dict, not {}", .{ what, typeOf(given_globals) });
        if (attribute.special(given_globals, .__getitem__) != null)
            return raise(.TypeError, "globals must be a real dict; try eval({}, {}, mapping)", .{
                @as([]const u8, if (source.as(Code) != null) "code" else "expr"), @as([]const u8, "{}"),
            });
        return raise(.TypeError, "globals must be a dict", .{});
    };
    if (dict.getStr(space, known.get(.__builtins__)) == null) {
        try dict.setStr(space, known.get(.__builtins__), Value.from(names.builtinsOf(frame.globals)));
    }
    return .{ space, if (given_locals.isNone()) given_globals else given_locals };
}

/// What `exec` and `eval` take as their first argument.
fn requireSource(source: Value, what: []const u8) Error!void {
    if (source.as(Str) != null or try bytes.gatheredOf(source) != null) return;
    return raise(.TypeError, "{}() arg 1 must be a string, bytes or code object", .{what});
}

/// `eval` ignores white space in front of the expression.
fn withoutIndent(source: Value) Error!Value {
    const text = source.as(Str) orelse return source;
    var start: u32 = 0;
    while (start < text.len and (str.at(text, start) == ' ' or str.at(text, start) == '\t')) start += 1;
    return if (start == 0) source else Value.from(try str.slice(text, start, text.len));
}

fn exec(source: Value, given_globals: Value, given_locals: Value, closure: Value) Error!Value {
    const space, const local_space = try namespaceArguments(source, given_globals, given_locals, "exec");
    var warnings: Value = .none;
    const code = source.as(Code) orelse try compileString(source, .exec, &warnings);
    if (source.as(Code) == null) {
        if (!closure.isNone()) return raise(.TypeError, "closure can only be used when source is a code object", .{});
    } else try checkClosure(code, closure);
    return call.tailCall(call.preludeFunction("_exec_code"), &.{ Value.from(code), Value.from(space), local_space, closure, warnings });
}

fn checkClosure(code: *Code, closure: Value) Error!void {
    const wanted = code.free_names.len;
    if (wanted == 0) {
        if (closure.isNone()) return;
        return raise(.TypeError, "cannot use a closure with this code object", .{});
    }
    if (closure.asExact(Tuple)) |cells| {
        for (cells.slice()) |cell| {
            if (cell.as(layout.Cell) == null) break;
        } else if (cells.len == wanted) return;
    }
    return raise(.TypeError, "code object requires a closure of exactly length {}", .{wanted});
}

/// The text that `exec` or `eval` got: as if it stood in the calling code, future statements included.
fn compileString(source: Value, mode: compile_source.Mode, warnings: *Value) Error!*Code {
    try requireSource(source, @tagName(mode));
    const text = if (mode == .eval) try withoutIndent(source) else source;
    return compile_source.compileValue(text, try str.fromAscii("<string>"), mode, .{
        .future_annotations = callerFrameOf().code.flags.future_annotations,
        .warnings = warnings,
    });
}

fn eval(source: Value, given_globals: Value, given_locals: Value) Error!Value {
    const space, const local_space = try namespaceArguments(source, given_globals, given_locals, "eval");
    var warnings: Value = .none;
    const code = source.as(Code) orelse try compileString(source, .eval, &warnings);
    if (code.free_names.len > 0)
        return raise(.TypeError, "code object passed to eval() may not contain free variables", .{});
    const is_mapping = local_space.as(Dict) == null and !local_space.isNone();
    if (is_mapping or !warnings.isNone())
        return call.tailCall(call.preludeFunction("_eval_code"), &.{ Value.from(code), Value.from(space), local_space, warnings });
    return runCode(code, Value.from(space), local_space, null);
}

/// The body of a module that the host gave as text: its lines are shown in tracebacks.
fn compileModule(source: *Str, filename: *Str) Error!Value {
    const text = if (source.ascii) str.rawBytes(source) else try str.toUtf8Alloc(source);
    var warnings: Value = .none;
    const code = try compile_source.compileBytes(text, filename, .exec, .{ .warnings = &warnings });
    if (warnings.isNone()) return Value.from(code);
    return call.tailCall(call.preludeFunction("_warn_of_syntax"), &.{ warnings, Value.from(filename), Value.from(code) });
}

fn runCode(code: *Code, space: Value, local_space: Value, closure: ?*Tuple) Error!Value {
    const function = try function_module.create(code, space.asObject().as(Dict));
    function.closure = closure;
    // The code of a function has variables of its own, and perhaps parameters to complain about.
    if (!code.flags.namespace) return call.tailCall(Value.from(function), &.{});
    if (local_space.as(Dict) == null and !local_space.isNone()) return error.NeedsPython;
    return call.tailRun(function, space.asObject().as(Dict), local_space, false);
}

fn runClassBody(function: *Function, namespace: Value) Error!Value {
    if (namespace.as(Dict) == null) return error.NeedsPython;
    return call.tailRun(function, function.globals, namespace, true);
}

fn callSpread(callee: Value, args: Value, kwargs: ?*Dict) Error!Value {
    return @import("../object/function_methods.zig").tailSpread(callee, kwargs, args.asObject().as(Tuple).slice());
}

// Modules.

fn findModule(name: *Str) Error!Value {
    return try import_module.find(try intern.intern(name)) orelse .none;
}

fn modules() Value {
    return Value.from(vm.modules);
}

fn builtinsDict() Value {
    return Value.from(vm.builtins);
}

fn bakedModules() Value {
    return Value.from(vm.baked_modules);
}

fn newModule(name: *Str) Error!Value {
    return Value.from(try @import("../object/module.zig").create(name));
}

// For the prelude.

fn handled() Value {
    return vm.handled;
}

fn setTwin(native: *layout.Native, function: Value) void {
    native.twin = function;
    heap.wrote(native);
}

fn setFunctionAnnotations(function: *Function, annotations: Value) void {
    function.annotations = annotations;
    heap.wrote(function);
}

fn internText(text: *Str) Error!*Str {
    return intern.intern(text);
}

fn addressOf(object: Value) i64 {
    return if (object.isObject()) @intCast(@intFromPtr(object.asObject())) else @as(u32, @truncate(object.bits));
}

fn suggest(wrong: *Str, candidates: *layout.List) Value {
    const found = @import("../vm/suggest.zig").closest(wrong, candidates.slice()) orelse return .none;
    return Value.from(found);
}

fn exceptionMember(self: *layout.Exception, name: *Str) Error!Value {
    const members = self.members orelse return .none;
    return dict.getStr(members, name) orelse .none;
}

fn exceptionSetMember(self: *layout.Exception, name: *Str, value: Value) Error!void {
    return exception.setMember(self, try intern.intern(name), value);
}

fn exceptionNew(cls: *Type, args: *Tuple) Error!*layout.Exception {
    return exception.createWith(cls, args);
}
