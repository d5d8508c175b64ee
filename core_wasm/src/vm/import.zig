//! `import`: a look-up in `sys.modules` and among the baked modules; everything else is the prelude's `__import__`.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const call = @import("call.zig");
const names = @import("names.zig");
const attribute = @import("attribute.zig");
const resume_module = @import("resume.zig");
const dict = @import("../object/dict.zig");
const str = @import("../object/str.zig");
const intern = @import("../object/intern.zig");
const known = @import("../object/known_names.zig");
const exception = @import("../object/exception.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("raise.zig");

/// import_name: `slot` gets what `__import__(name, globals, locals, fromlist, level)` gives.
pub fn importName(name: *Str, fromlist: Value, level: Value, slot: [*]Value) Error!void {
    const frame = vm.frame;
    if (names.askedBySubscription(frame.globals, known.get(.__import__))) |args|
        return call.invokeWith(call.preludeFunction("_import_odd"), &.{
            args[0], args[1], Value.from(name), if (frame.locals) |l| Value.from(l) else .none, fromlist, level,
        }, .{ .slot = slot });
    const hook = dict.getStr(names.builtinsOf(frame.globals), known.get(.__import__)) orelse
        return raise_module.raise(.ImportError, "__import__ not found", .{});
    if (hook.is(originalImport())) {
        if (level.isInt() and level.asInt() == 0 and !hasDot(name)) {
            if (try find(name)) |module| {
                // `from package import name` may mean a submodule that has to be imported.
                const is_done = fromlist.isNone() or !isPackage(module);
                if (is_done) {
                    slot[0] = module;
                    return;
                }
            }
        }
    }
    const locals: Value = if (frame.locals) |l| Value.from(l) else .none;
    return call.invokeWith(hook, &.{ Value.from(name), Value.from(frame.globals), locals, fromlist, level }, .{ .slot = slot });
}

/// The core's own, whatever the program has put in its place.
fn originalImport() Value {
    return call.preludeFunction("_builtin___import__");
}

fn isPackage(module: Value) bool {
    const plain = module.as(layout.Module) orelse return true;
    return dict.getStr(plain.dict, known.get(.__path__)) != null;
}

fn hasDot(name: *Str) bool {
    for (0..name.len) |i| if (str.at(name, i) == '.') return true;
    return false;
}

/// A module that is imported already or baked in; null if neither. Registers it in `sys.modules`.
pub fn find(name: *Str) Error!?Value {
    if (dict.getStr(vm.modules, name)) |module| {
        if (module.isNone())
            return raiseHalted(name);
        return module;
    }
    const baked = dict.getStr(vm.baked_modules, name) orelse return null;
    try dict.setStr(vm.modules, name, baked);
    return baked;
}

fn raiseHalted(name: *Str) Error {
    const raised = raise_module.raise(.ModuleNotFoundError, "import of {} halted; None in sys.modules", .{name});
    if (vm.pending.as(layout.Exception)) |object| try exception.setMember(object, known.get(.name), Value.from(name));
    return raised;
}

/// import_from: `from module import name`.
pub fn importFrom(module: Value, name: *Str, slot: [*]Value) Error!void {
    switch (try attribute.resolve(module, name)) {
        .value => |value| slot[0] = value,
        // An AttributeError of the call means that the name is missing.
        .call, .missing => return call.invokeWith(call.preludeFunction("_import_from"), &.{ module, Value.from(name) }, .{ .slot = slot }),
    }
}
