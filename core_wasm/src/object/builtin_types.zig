//! The built-in classes: one row each, registered at boot.
//!
//! A room gives what it has: `methods`, `class_methods`, `static_methods`, `constructors`, `attributes`, `doc`.

const std = @import("std");
const layout = @import("layout.zig");
const Kind = layout.Kind;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const TypeFlags = type_module.TypeFlags;
const class = @import("class.zig");
const exception_tree = @import("exception_tree.zig");
const bind = @import("../native/bind.zig");
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const intern = @import("intern.zig");
const known = @import("known_names.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

const Nothing = struct {};

const Row = struct {
    field: []const u8,
    name: []const u8,
    kind: Kind,
    room: type,
    base: []const u8 = "object",
    module: []const u8 = "builtins",
    flags: TypeFlags = .{ .base = false },
};

const open: TypeFlags = .{ .base = true };
const open_match: TypeFlags = .{ .base = true, .match_self = true };
const closed: TypeFlags = .{ .base = false };

const rows = [_]Row{
    .{ .field = "object", .name = "object", .kind = .instance, .room = @import("object_methods.zig").object_room, .base = "", .flags = open },
    .{ .field = "type", .name = "type", .kind = .type, .room = @import("type_methods.zig"), .flags = .{ .base = true, .has_dict = true, .has_weakref = true } },
    .{ .field = "none_type", .name = "NoneType", .kind = .instance, .room = @import("object_methods.zig").none_room },
    .{ .field = "ellipsis", .name = "ellipsis", .kind = .instance, .room = @import("object_methods.zig").ellipsis_room },
    .{ .field = "not_implemented", .name = "NotImplementedType", .kind = .instance, .room = @import("object_methods.zig").not_implemented_room },
    .{ .field = "int", .name = "int", .kind = .int, .room = @import("int_methods.zig"), .flags = open_match },
    .{ .field = "bool", .name = "bool", .kind = .int, .room = @import("bool.zig"), .base = "int", .flags = .{ .base = false, .match_self = true } },
    .{ .field = "float", .name = "float", .kind = .float, .room = @import("float_methods.zig"), .flags = open_match },
    .{ .field = "complex", .name = "complex", .kind = .complex, .room = @import("complex.zig"), .flags = open },
    .{ .field = "str", .name = "str", .kind = .str, .room = @import("str_methods.zig"), .flags = open_match },
    .{ .field = "bytes", .name = "bytes", .kind = .bytes, .room = @import("bytes_methods.zig"), .flags = open_match },
    .{ .field = "bytearray", .name = "bytearray", .kind = .bytearray, .room = @import("bytearray.zig"), .flags = open_match },
    .{ .field = "memoryview", .name = "memoryview", .kind = .memoryview, .room = @import("memoryview.zig"), .flags = .{ .base = false, .has_weakref = true, .sequence_pattern = true } },
    .{ .field = "list", .name = "list", .kind = .list, .room = @import("list_methods.zig"), .flags = .{ .base = true, .match_self = true, .sequence_pattern = true } },
    .{ .field = "tuple", .name = "tuple", .kind = .tuple, .room = @import("tuple.zig"), .flags = .{ .base = true, .match_self = true, .sequence_pattern = true } },
    .{ .field = "dict", .name = "dict", .kind = .dict, .room = @import("dict_methods.zig"), .flags = .{ .base = true, .match_self = true, .mapping_pattern = true } },
    .{ .field = "set", .name = "set", .kind = .set, .room = @import("set_methods.zig").set_room, .flags = open_match },
    .{ .field = "frozenset", .name = "frozenset", .kind = .set, .room = @import("set_methods.zig").frozenset_room, .flags = open_match },
    .{ .field = "range", .name = "range", .kind = .range, .room = @import("range.zig"), .flags = .{ .base = false, .sequence_pattern = true } },
    .{ .field = "slice", .name = "slice", .kind = .slice, .room = @import("slice.zig") },
    .{ .field = "function", .name = "function", .kind = .function, .room = @import("function_methods.zig").function_room, .flags = .{ .base = false, .has_dict = true, .has_weakref = true } },
    .{ .field = "builtin_function", .name = "builtin_function_or_method", .kind = .native, .room = @import("function_methods.zig").native_room },
    .{ .field = "method_descriptor", .name = "method_descriptor", .kind = .native, .room = @import("function_methods.zig").descriptor_room },
    .{ .field = "wrapper_descriptor", .name = "wrapper_descriptor", .kind = .native, .room = @import("function_methods.zig").descriptor_room },
    .{ .field = "class_method_descriptor", .name = "classmethod_descriptor", .kind = .native, .room = @import("function_methods.zig").descriptor_room },
    .{ .field = "method", .name = "method", .kind = .bound_method, .room = @import("function_methods.zig").method_room },
    .{ .field = "method_wrapper", .name = "method-wrapper", .kind = .native, .room = @import("function_methods.zig").native_room },
    .{ .field = "code", .name = "code", .kind = .code, .room = @import("code_methods.zig").code_room },
    .{ .field = "cell", .name = "cell", .kind = .cell, .room = @import("code_methods.zig").cell_room },
    .{ .field = "frame", .name = "frame", .kind = .frame, .room = @import("code_methods.zig").frame_room },
    .{ .field = "traceback", .name = "traceback", .kind = .traceback, .room = @import("code_methods.zig").traceback_room },
    .{ .field = "module", .name = "module", .kind = .module, .room = @import("module.zig"), .flags = .{ .base = true, .has_dict = true, .has_weakref = true } },
    .{ .field = "generator", .name = "generator", .kind = .generator, .room = @import("generator_methods.zig").generator_room },
    .{ .field = "coroutine", .name = "coroutine", .kind = .generator, .room = @import("generator_methods.zig").coroutine_room },
    .{ .field = "async_generator", .name = "async_generator", .kind = .generator, .room = @import("generator_methods.zig").async_generator_room },
    .{ .field = "async_generator_anext", .name = "async_generator_asend", .kind = .awaitable, .room = @import("generator_methods.zig").awaitable_room },
    .{ .field = "async_generator_athrow", .name = "async_generator_athrow", .kind = .awaitable, .room = @import("generator_methods.zig").awaitable_room },
    .{ .field = "coroutine_wrapper", .name = "coroutine_wrapper", .kind = .generator, .room = @import("generator_methods.zig").wrapper_room },
    .{ .field = "property", .name = "property", .kind = .property, .room = @import("descriptor.zig").property_room, .flags = open },
    .{ .field = "classmethod", .name = "classmethod", .kind = .class_method, .room = @import("descriptor.zig").classmethod_room, .flags = .{ .base = true, .has_dict = true } },
    .{ .field = "staticmethod", .name = "staticmethod", .kind = .static_method, .room = @import("descriptor.zig").staticmethod_room, .flags = .{ .base = true, .has_dict = true } },
    .{ .field = "member", .name = "member_descriptor", .kind = .member, .room = @import("descriptor.zig").member_room },
    .{ .field = "getset", .name = "getset_descriptor", .kind = .getset, .room = @import("descriptor.zig").getset_room },
    .{ .field = "super", .name = "super", .kind = .super, .room = @import("descriptor.zig").super_room, .flags = open },
    .{ .field = "mapping_proxy", .name = "mappingproxy", .kind = .mapping_proxy, .room = @import("descriptor.zig").mapping_proxy_room, .flags = .{ .base = false, .mapping_pattern = true } },
    .{ .field = "weak_reference", .name = "ReferenceType", .kind = .weak_reference, .room = @import("weak_reference.zig"), .module = "weakref", .flags = open },
    .{ .field = "sequence_iterator", .name = "iterator", .kind = .sequence_iterator, .room = @import("iterator_methods.zig").sequence_iterator_room },
    .{ .field = "list_iterator", .name = "list_iterator", .kind = .list_iterator, .room = @import("iterator_methods.zig").list_iterator_room },
    .{ .field = "list_reverse_iterator", .name = "list_reverseiterator", .kind = .list_iterator, .room = @import("iterator_methods.zig").list_iterator_room },
    .{ .field = "tuple_iterator", .name = "tuple_iterator", .kind = .tuple_iterator, .room = @import("iterator_methods.zig").tuple_iterator_room },
    .{ .field = "str_iterator", .name = "str_iterator", .kind = .str_iterator, .room = @import("iterator_methods.zig").str_iterator_room },
    .{ .field = "str_ascii_iterator", .name = "str_ascii_iterator", .kind = .str_iterator, .room = @import("iterator_methods.zig").str_iterator_room },
    .{ .field = "bytes_iterator", .name = "bytes_iterator", .kind = .bytes_iterator, .room = @import("iterator_methods.zig").bytes_iterator_room },
    .{ .field = "bytearray_iterator", .name = "bytearray_iterator", .kind = .bytes_iterator, .room = @import("iterator_methods.zig").bytes_iterator_room },
    .{ .field = "range_iterator", .name = "range_iterator", .kind = .range_iterator, .room = @import("iterator_methods.zig").range_iterator_room },
    .{ .field = "long_range_iterator", .name = "longrange_iterator", .kind = .sequence_iterator, .room = @import("iterator_methods.zig").sequence_iterator_room },
    .{ .field = "memory_iterator", .name = "memory_iterator", .kind = .sequence_iterator, .room = @import("iterator_methods.zig").memory_iterator_room },
    .{ .field = "dict_key_iterator", .name = "dict_keyiterator", .kind = .dict_iterator, .room = @import("iterator_methods.zig").dict_iterator_room },
    .{ .field = "dict_value_iterator", .name = "dict_valueiterator", .kind = .dict_iterator, .room = @import("iterator_methods.zig").dict_iterator_room },
    .{ .field = "dict_item_iterator", .name = "dict_itemiterator", .kind = .dict_iterator, .room = @import("iterator_methods.zig").dict_iterator_room },
    .{ .field = "dict_reverse_key_iterator", .name = "dict_reversekeyiterator", .kind = .dict_iterator, .room = @import("iterator_methods.zig").dict_iterator_room },
    .{ .field = "dict_reverse_value_iterator", .name = "dict_reversevalueiterator", .kind = .dict_iterator, .room = @import("iterator_methods.zig").dict_iterator_room },
    .{ .field = "dict_reverse_item_iterator", .name = "dict_reverseitemiterator", .kind = .dict_iterator, .room = @import("iterator_methods.zig").dict_iterator_room },
    .{ .field = "set_iterator", .name = "set_iterator", .kind = .set_iterator, .room = @import("iterator_methods.zig").set_iterator_room },
    .{ .field = "call_iterator", .name = "callable_iterator", .kind = .call_iterator, .room = @import("iterator_methods.zig").call_iterator_room },
    .{ .field = "enumerate", .name = "enumerate", .kind = .enumerate, .room = @import("iterator_methods.zig").enumerate_room, .flags = open },
    .{ .field = "zip", .name = "zip", .kind = .zip, .room = @import("iterator_methods.zig").zip_room, .flags = open },
    .{ .field = "map", .name = "map", .kind = .generator, .room = @import("iterator_methods.zig").map_room, .flags = open },
    .{ .field = "filter", .name = "filter", .kind = .generator, .room = @import("iterator_methods.zig").filter_room, .flags = open },
    .{ .field = "reversed", .name = "reversed", .kind = .sequence_iterator, .room = @import("iterator_methods.zig").reversed_room, .flags = open },
    .{ .field = "accumulate", .name = "accumulate", .kind = .itertool, .room = @import("itertool_methods.zig").accumulate_room, .module = "itertools", .flags = open },
    .{ .field = "batched", .name = "batched", .kind = .itertool, .room = @import("itertool_methods.zig").batched_room, .module = "itertools", .flags = open },
    .{ .field = "chain", .name = "chain", .kind = .itertool, .room = @import("itertool_methods.zig").chain_room, .module = "itertools", .flags = open },
    .{ .field = "combinations", .name = "combinations", .kind = .itertool, .room = @import("itertool_methods.zig").combinations_room, .module = "itertools", .flags = open },
    .{ .field = "combinations_again", .name = "combinations_with_replacement", .kind = .itertool, .room = @import("itertool_methods.zig").combinations_again_room, .module = "itertools", .flags = open },
    .{ .field = "compress", .name = "compress", .kind = .itertool, .room = @import("itertool_methods.zig").compress_room, .module = "itertools", .flags = open },
    .{ .field = "count", .name = "count", .kind = .itertool, .room = @import("itertool_methods.zig").count_room, .module = "itertools", .flags = open },
    .{ .field = "cycle", .name = "cycle", .kind = .itertool, .room = @import("itertool_methods.zig").cycle_room, .module = "itertools", .flags = open },
    .{ .field = "dropwhile", .name = "dropwhile", .kind = .itertool, .room = @import("itertool_methods.zig").dropwhile_room, .module = "itertools", .flags = open },
    .{ .field = "filterfalse", .name = "filterfalse", .kind = .itertool, .room = @import("itertool_methods.zig").filterfalse_room, .module = "itertools", .flags = open },
    .{ .field = "groupby", .name = "groupby", .kind = .generator, .room = @import("itertool_methods.zig").groupby_room, .module = "itertools", .flags = open },
    .{ .field = "grouper", .name = "_grouper", .kind = .generator, .room = @import("itertool_methods.zig").grouper_room, .module = "itertools" },
    .{ .field = "islice", .name = "islice", .kind = .itertool, .room = @import("itertool_methods.zig").islice_room, .module = "itertools", .flags = open },
    .{ .field = "pairwise", .name = "pairwise", .kind = .itertool, .room = @import("itertool_methods.zig").pairwise_room, .module = "itertools", .flags = open },
    .{ .field = "permutations", .name = "permutations", .kind = .itertool, .room = @import("itertool_methods.zig").permutations_room, .module = "itertools", .flags = open },
    .{ .field = "product", .name = "product", .kind = .itertool, .room = @import("itertool_methods.zig").product_room, .module = "itertools", .flags = open },
    .{ .field = "repeat", .name = "repeat", .kind = .itertool, .room = @import("itertool_methods.zig").repeat_room, .module = "itertools", .flags = open },
    .{ .field = "starmap", .name = "starmap", .kind = .generator, .room = @import("itertool_methods.zig").starmap_room, .module = "itertools", .flags = open },
    .{ .field = "takewhile", .name = "takewhile", .kind = .generator, .room = @import("itertool_methods.zig").takewhile_room, .module = "itertools", .flags = open },
    .{ .field = "tee", .name = "_tee", .kind = .itertool, .room = @import("itertool_methods.zig").tee_room, .module = "itertools", .flags = .{ .base = false, .has_weakref = true } },
    .{ .field = "zip_longest", .name = "zip_longest", .kind = .itertool, .room = @import("itertool_methods.zig").zip_longest_room, .module = "itertools", .flags = open },
    .{ .field = "dict_keys", .name = "dict_keys", .kind = .dict_view, .room = @import("dict_views.zig").keys_room },
    .{ .field = "dict_values", .name = "dict_values", .kind = .dict_view, .room = @import("dict_views.zig").values_room },
    .{ .field = "dict_items", .name = "dict_items", .kind = .dict_view, .room = @import("dict_views.zig").items_room },
    .{ .field = "tuple_getter", .name = "_tuplegetter", .kind = .tuple_getter, .room = @import("tuple_getter.zig"), .module = "collections" },
    .{ .field = "default_dict", .name = "defaultdict", .kind = .dict, .room = @import("default_dict.zig"), .base = "dict", .module = "collections", .flags = .{ .base = true, .mapping_pattern = true } },
    .{ .field = "deque", .name = "deque", .kind = .deque, .room = @import("deque.zig"), .module = "collections", .flags = .{ .base = true, .has_weakref = true, .sequence_pattern = true } },
    .{ .field = "deque_iterator", .name = "_deque_iterator", .kind = .deque_iterator, .room = @import("iterator_methods.zig").deque_iterator_room, .module = "collections" },
    .{ .field = "deque_reverse_iterator", .name = "_deque_reverse_iterator", .kind = .deque_iterator, .room = @import("iterator_methods.zig").deque_iterator_room, .module = "collections" },
    .{ .field = "pattern", .name = "Pattern", .kind = .pattern, .room = @import("pattern.zig"), .module = "re", .flags = .{ .base = false, .has_weakref = true } },
    .{ .field = "match", .name = "Match", .kind = .match, .room = @import("match.zig"), .module = "re" },
    .{ .field = "pattern_scanner", .name = "SRE_Scanner", .kind = .pattern_scanner, .room = @import("pattern_scanner.zig").scanner_room, .module = "_sre" },
    .{ .field = "match_iterator", .name = "callable_iterator", .kind = .pattern_scanner, .room = @import("pattern_scanner.zig").iterator_room },
    .{ .field = "date", .name = "date", .kind = .date, .room = @import("../datetime/date.zig"), .module = "datetime", .flags = open },
    .{ .field = "datetime", .name = "datetime", .kind = .datetime, .room = @import("../datetime/datetime.zig"), .base = "date", .module = "datetime", .flags = open },
    .{ .field = "time", .name = "time", .kind = .time, .room = @import("../datetime/time.zig"), .module = "datetime", .flags = open },
    .{ .field = "timedelta", .name = "timedelta", .kind = .timedelta, .room = @import("../datetime/timedelta.zig"), .module = "datetime", .flags = open },
    .{ .field = "tzinfo", .name = "tzinfo", .kind = .tzinfo, .room = @import("../datetime/timezone.zig").tzinfo_room, .module = "datetime", .flags = open },
    .{ .field = "timezone", .name = "timezone", .kind = .timezone, .room = @import("../datetime/timezone.zig").timezone_room, .base = "tzinfo", .module = "datetime" },
    .{ .field = "decimal", .name = "Decimal", .kind = .decimal, .room = @import("../decimal/decimal.zig"), .module = "decimal", .flags = open },
    .{ .field = "decimal_context", .name = "Context", .kind = .decimal_context, .room = @import("../decimal/context.zig"), .module = "decimal", .flags = open },
    .{ .field = "host_function", .name = "host_function", .kind = .host_function, .room = @import("function_methods.zig").host_function_room },
};

comptime {
    @setEvalBranchQuota(10_000);
    std.debug.assert(rows.len == @typeInfo(@TypeOf(vm.types)).@"struct".field_names.len);
}

/// A row without its types, so that the boot is a loop and not a list of calls.
const Built = struct {
    name: []const u8,
    module: []const u8,
    base: ?usize,
    kind: Kind,
    flags: TypeFlags,
    doc: ?[]const u8,
    natives: []const []const bind.Spec,
    attributes: []const bind.GetSetSpec,
    setup: ?*const fn (*Type) Error!void,
};

const built: [rows.len]Built = built: {
    @setEvalBranchQuota(1_000_000);
    var out: [rows.len]Built = undefined;
    for (&out, rows) |*one, row| {
        var natives: []const []const bind.Spec = &.{};
        for (.{ "methods", "more_methods", "class_methods", "static_methods", "constructors" }) |table| {
            if (@hasDecl(row.room, table)) natives = natives ++ .{@as([]const bind.Spec, @field(row.room, table))};
        }
        one.* = .{
            .name = row.name,
            .module = row.module,
            .base = placeOf(row.base),
            .kind = row.kind,
            .flags = row.flags,
            .doc = if (@hasDecl(row.room, "doc")) row.room.doc else null,
            .natives = natives,
            .attributes = if (@hasDecl(row.room, "attributes")) row.room.attributes else &.{},
            .setup = if (@hasDecl(row.room, "setup")) &row.room.setup else null,
        };
    }
    break :built out;
};

/// Where in `vm.types` a class is; null for none.
fn placeOf(comptime field: []const u8) ?usize {
    if (field.len == 0) return null;
    for (@typeInfo(@TypeOf(vm.types)).@"struct".field_names, 0..) |name, i| if (std.mem.eql(u8, name, field)) return i;
    @compileError("there is no built-in class " ++ field);
}

comptime {
    @setEvalBranchQuota(100_000);
    for (rows, @typeInfo(@TypeOf(vm.types)).@"struct".field_names) |row, name| if (!std.mem.eql(u8, row.field, name))
        @compileError("the classes of Types and builtin_types.zig differ in order: " ++ row.field ++ ", " ++ name);
}

/// Storage first: every class exists (uninitialised) before anything refers to one.
pub fn allocate() Error!void {
    for (type_module.all()) |*slot| try allocateOne(slot);
    for (&vm.exceptions) |*slot| try allocateOne(slot);
}

fn allocateOne(slot: **Type) Error!void {
    const self: *Type = @ptrCast(@alignCast(try heap.allocRaw(@sizeOf(Type) + 16)));
    // Enough of a header for objects made before the class itself.
    self.object = .{ .type = self, .kind = .type };
    self.flags = .{ .builtin = true };
    self.version = 0;
    slot.* = self;
}

/// Names, bases, resolution orders.
pub fn create() Error!void {
    const all = type_module.all();
    for (all, &built) |self, *one| {
        const base: ?*Type = if (one.base) |place| all[place] else null;
        try class.createBuiltin(self, one.name, one.module, base, one.kind, one.flags, one.doc);
    }
    const exception_methods = @import("exception_methods.zig");
    for (exception_tree.rows, 0..) |row, i| {
        const base = if (row.parent) |p| vm.exceptions[p] else vm.types.object;
        const flags: TypeFlags = .{ .base = true, .exception = true, .has_dict = true, .has_weakref = true };
        try class.createBuiltin(vm.exceptions[i], row.name, "builtins", base, .exception, flags, exception_methods.docOf(@fromBackingInt(@as(u8, @intCast(i)))));
    }
}

/// Methods and attributes.
pub fn fill() Error!void {
    for (type_module.all(), &built) |self, *one| {
        for (one.natives) |table| try class.addNatives(self, table);
        try class.addAttributes(self, one.attributes);
        if (one.setup) |setup| try setup(self);
    }
    try @import("exception_methods.zig").fill();
}
