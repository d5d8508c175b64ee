//! What the library asks the host with: host functions that every sandbox has.
//!
//! Their names have a dot, which no global of a guest has: `wardian.time`, `wardian.sleep`, `wardian.wait`. The host answers them
//! by its policy. Objects of the host are reached the same way. Not here: how a call travels (abi/host.zig), the Python half (lib/prelude/hosts.py).

const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const host = @import("../abi/host.zig");
const dict = @import("../object/dict.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

pub const prelude_functions = bind.functions(.{
    .{ "_host_function(name, /)", hostFunction, "A function that the host answers by its policy." },
    .{ "_host_has_modules()", hostHasModules, "" },
    .{ "_host_object_name(object, /)", hostObjectName, "" },
    .{ "_define_global(name, value, /)", defineGlobal, "Give the program a global." },
    .{ "_host_exception(description, /)", hostException, "The exception that the host describes." },
});

fn hostFunction(name: *Str) Error!Value {
    return Value.from(try host.create(name, .system));
}

fn hostHasModules() bool {
    return host.state.modules;
}

fn hostObjectName(object: *layout.HostFunction) Value {
    return Value.from(object.name);
}

fn defineGlobal(name: *Str, value: Value) Error!void {
    try dict.setStr(vm_module.vm.main, name, value);
}

fn hostException(description: Value) Error!Value {
    return Value.from(try host.exceptionOf(description));
}
