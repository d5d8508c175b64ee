//! Function objects: making them. What guest code sees of them is in function_methods.zig.

const std = @import("std");
const layout = @import("layout.zig");
const Function = layout.Function;
const Dict = layout.Dict;
const Value = @import("value.zig").Value;
const Code = @import("../bytecode/code.zig").Code;
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const known = @import("known_names.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

/// A function that runs `code` in the namespace `globals`.
pub fn create(code: *Code, globals: *Dict) Error!*Function {
    const bound = try bindGlobals(code, globals);
    const self = try heap.create(Function, vm.types.function, 0);
    self.* = .{
        .object = self.object,
        .code = bound,
        .globals = globals,
        .defaults = null,
        .kwdefaults = null,
        .closure = null,
        .name = code.name,
        .qualname = code.qualname,
        .attributes = null,
        .module = dict.getStr(globals, known.get(.__name__)) orelse .none,
        .doc = if (code.flags.docstring) code.constants.slice()[0] else .none,
        .annotate = .none,
        .annotations = .undefined_,
        .type_params = Value.from(vm.empty_tuple),
    };
    return self;
}

/// Inline caches point into one namespace: code that runs with another one gets a copy with caches of its own.
pub fn bindGlobals(code: *Code, globals: *Dict) Error!*Code {
    if (code.bound_globals == globals) return code;
    if (code.bound_globals == null) {
        code.bound_globals = globals;
        heap.wrote(code);
        return code;
    }
    const copy = try heap.create(Code, vm.types.code, 0);
    const header = copy.object;
    copy.* = code.*;
    copy.object = header;
    copy.bound_globals = globals;
    copy.original = code.original orelse code;
    const size = @max(1, code.cache_count) * @sizeOf(@import("../bytecode/code.zig").Cache);
    copy.caches = @ptrCast(@alignCast(try heap.allocRaw(size)));
    @memset(copy.caches[0..code.cache_count], .{});
    return copy;
}
