//! Which tables of natives make up the built-ins, the prelude's primitives and the native modules.

const std = @import("std");
const bind = @import("../native/bind.zig");
const Value = @import("../object/value.zig").Value;
const layout = @import("../object/layout.zig");
const module_module = @import("../object/module.zig");
const dict = @import("../object/dict.zig");
const intern = @import("../object/intern.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

/// Functions of `builtins`.
pub const builtin_tables = [_][]const bind.Spec{
    @import("../native/builtins.zig").functions,
    @import("../native/builtins_iterate.zig").functions,
    @import("../native/builtins_print.zig").functions,
    @import("../native/introspect.zig").functions,
};

/// Primitives that only the prelude sees.
pub const prelude_tables = [_][]const bind.Spec{
    @import("../native/builtins.zig").prelude_functions,
    @import("../native/output.zig").prelude_functions,
    @import("../native/introspect.zig").prelude_functions,
    @import("../native/gc.zig").prelude_functions,
    @import("../object/type_methods.zig").prelude_functions,
    @import("../object/generator_methods.zig").prelude_functions,
    @import("../object/code_methods.zig").prelude_functions,
    @import("../object/int_methods.zig").prelude_functions,
    @import("../object/float_methods.zig").prelude_functions,
    @import("../object/complex.zig").prelude_functions,
    @import("../object/list_sort.zig").prelude_functions,
    @import("../object/dict_methods.zig").prelude_functions,
    @import("../object/set_methods.zig").prelude_functions,
    @import("../object/str_codec.zig").prelude_functions,
    @import("../object/str_format.zig").prelude_functions,
    @import("../object/str_percent.zig").prelude_functions,
    @import("../vm/iterate.zig").prelude_functions,
};

const Row = struct { []const u8, []const bind.Spec };

/// Modules written in Zig alone, or whose Python half (`lib/NAME.py`) starts from these names.
const modules = [_]Row{};

pub fn create() Error!void {
    for (modules) |row| {
        const name = try intern.internUtf8(row[0]);
        const module = try module_module.create(name);
        try @import("boot.zig").addFunctions(module.dict, row[1], Value.from(name));
        try dict.setStr(vm.baked_modules, name, Value.from(module));
    }
}
