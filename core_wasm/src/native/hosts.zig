//! What the library asks the host with: host functions that every sandbox has.
//!
//! Their names have a dot, which no global of a guest has: `wardian.time`, `wardian.sleep`, `wardian.wait`. The host answers them
//! by its policy. Not here: how a call travels (abi/host.zig), the Python half (lib/prelude/hosts.py).

const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const host = @import("../abi/host.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

pub const prelude_functions = bind.functions(.{
    .{ "_host_function(name, /)", hostFunction, "A function that the host answers by its policy." },
    .{ "_host_exception(description, /)", hostException, "The exception that the host describes." },
});

fn hostFunction(name: *Str) Error!Value {
    return Value.from(try host.create(name, .system));
}

fn hostException(description: Value) Error!Value {
    return Value.from(try host.exceptionOf(description));
}
