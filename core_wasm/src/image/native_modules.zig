//! Which tables of natives make up the built-ins, the prelude's primitives and the native modules.

const std = @import("std");
const print = @import("../text/print.zig");
const bind = @import("../native/bind.zig");
const Value = @import("../object/value.zig").Value;
const layout = @import("../object/layout.zig");
const module_module = @import("../object/module.zig");
const dict = @import("../object/dict.zig");
const intern = @import("../object/intern.zig");
const float = @import("../object/float.zig");
const str = @import("../object/str.zig");
const known = @import("../object/known_names.zig");
const boot = @import("boot.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

/// Functions of `builtins`.
pub const builtin_tables = [_][]const bind.Spec{
    @import("../native/builtins.zig").functions,
    @import("../native/builtins_iterate.zig").functions,
    @import("../native/builtins_print.zig").functions,
    @import("../native/builtins_python.zig").functions,
    @import("../native/introspect.zig").functions,
};

/// Primitives that only the prelude sees.
pub const prelude_tables = [_][]const bind.Spec{
    @import("../native/builtins.zig").prelude_functions,
    @import("../native/builtins_print.zig").prelude_functions,
    @import("../native/introspect.zig").prelude_functions,
    @import("../native/sys.zig").prelude_functions,
    @import("../native/carets.zig").prelude_functions,
    @import("../native/gc.zig").prelude_functions,
    @import("../native/syntax_tree.zig").prelude_functions,
    @import("../native/hosts.zig").prelude_functions,
    @import("../object/type_methods.zig").prelude_functions,
    @import("../object/descriptor.zig").prelude_functions,
    @import("../vm/drain.zig").prelude_functions,
    @import("../vm/quick_call.zig").prelude_functions,
    @import("../object/generator_methods.zig").prelude_functions,
    @import("../object/code_methods.zig").prelude_functions,
    @import("../object/frame_methods.zig").prelude_functions,
    @import("../object/int_methods.zig").prelude_functions,
    @import("../object/float_methods.zig").prelude_functions,
    @import("../object/complex.zig").prelude_functions,
    @import("../object/list_sort.zig").prelude_functions,
    @import("../object/dict_methods.zig").prelude_functions,
    @import("../object/dict_order.zig").prelude_functions,
    @import("../object/deque.zig").prelude_functions,
    @import("../object/itertool_methods.zig").prelude_functions,
    @import("../object/tuple_getter.zig").prelude_functions,
    @import("../object/weak_reference.zig").prelude_functions,
    @import("../heap/finalizers.zig").prelude_functions,
    @import("../object/set_methods.zig").prelude_functions,
    @import("../object/str_codec.zig").prelude_functions,
    @import("../object/str_format.zig").prelude_functions,
    @import("../object/str_percent.zig").prelude_functions,
    @import("../vm/iterate.zig").prelude_functions,
    @import("../native/carets.zig").prelude_functions,
    @import("../object/dict_views.zig").prelude_functions,
    @import("../object/tuple.zig").prelude_functions,
    @import("../object/iterator_methods.zig").prelude_functions,
    @import("../datetime/datetime.zig").prelude_functions,
    @import("../datetime/strptime.zig").prelude_functions,
    @import("../datetime/strftime.zig").prelude_functions,
    @import("../decimal/decimal.zig").prelude_functions,
    @import("../decimal/context.zig").prelude_functions,
    @import("../native/exact_sums.zig").prelude_functions,
    @import("../native/csv.zig").prelude_functions,
    @import("../native/inflate.zig").prelude_functions,
    @import("../native/deflate.zig").prelude_functions,
    @import("../native/text_stream.zig").prelude_functions,
    @import("../native/struct_pack.zig").prelude_functions,
    @import("../native/binary_text.zig").prelude_functions,
    @import("../native/digests.zig").prelude_functions,
    @import("../object/pattern.zig").prelude_functions,
    @import("../native/patterns.zig").prelude_functions,
    @import("../native/json_scan.zig").prelude_functions,
    @import("../native/json_emit.zig").prelude_functions,
};

const Row = struct {
    name: []const u8,
    doc: []const u8,
    tables: []const []const bind.Spec,
    /// The `__module__` of its functions, if that is another name.
    owner: ?[]const u8 = null,
};

/// Modules written in Zig. A Python half (`lib/NAME.py`) would start from these names. The prelude sees their functions as
/// `_MODULE_raw_NAME`; their twins there are called `_MODULE_NAME`.
pub const modules = [_]Row{
    .{ .name = "math", .doc = math.doc, .tables = &.{ math.functions, math_integer.functions, math_sums.functions } },
    .{ .name = "_random", .doc = random.doc, .tables = &.{random.functions} },
    .{ .name = "heapq", .doc = ordered_lists.heap_doc, .tables = &.{ordered_lists.heap_functions}, .owner = "_heapq" },
    .{ .name = "bisect", .doc = ordered_lists.bisect_doc, .tables = &.{ordered_lists.bisect_functions}, .owner = "_bisect" },
    .{ .name = "unicodedata", .doc = "What the Unicode standard says about each character.", .tables = &.{unicodedata.functions} },
};

const math = @import("../native/math.zig");
const math_integer = @import("../native/math_integer.zig");
const math_sums = @import("../native/math_sums.zig");
const ordered_lists = @import("../native/ordered_lists.zig");
const random = @import("../native/random.zig");
const unicodedata = @import("../native/unicodedata.zig");

pub fn create() Error!void {
    for (modules) |row| {
        const name = try intern.internUtf8(row.name);
        const module = try module_module.create(name);
        try dict.setStr(module.dict, known.get(.__doc__), Value.from(try str.fromUtf8(row.doc)));
        const owner = if (row.owner) |text| try intern.internUtf8(text) else name;
        for (row.tables) |table| try boot.addFunctions(module.dict, table, Value.from(owner));
        try dict.setStr(vm.baked_modules, name, Value.from(module));
        for (row.tables) |table| for (table) |spec| {
            var buffer: [96]u8 = undefined;
            const raw = print.into(&buffer, "_{s}_raw_{s}", .{ row.name, spec.name }) catch unreachable;
            const native = dict.getStr(module.dict, try intern.internUtf8(spec.name)).?;
            try dict.setStr(vm.prelude, try intern.internUtf8(raw), native);
        };
        if (std.mem.eql(u8, row.name, "math")) for (math.constants) |constant|
            try dict.setStr(module.dict, try intern.internUtf8(constant.name), valueOf(constant.value));
        if (std.mem.eql(u8, row.name, "unicodedata"))
            try dict.setStr(module.dict, try intern.internUtf8("unidata_version"), Value.from(try str.fromAscii(unicodedata.unidata_version)));
    }
}

fn valueOf(x: f64) Value {
    return if (x != x) float.newNan() else Value.fromFloat(x);
}
