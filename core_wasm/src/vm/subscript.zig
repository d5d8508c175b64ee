//! `container[key]`, `container[key] = value`, `del container[key]` and `in`, for built-in containers.
//!
//! The loop has fast paths of its own for lists, tuples, dicts and strs; what they do not know comes here. Subclasses and
//! user classes give NeedsPython unless they inherit everything; `_op_get_item` and friends of the prelude go on.
//!
//! Not here: what the containers do (object/*.zig), classes as generics (`list[int]`, prelude).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("raise.zig");
const raise = raise_module.raise;
const attribute = @import("attribute.zig");
const known = @import("../object/known_names.zig");
const int = @import("../object/int.zig");
const str = @import("../object/str.zig");
const bytes = @import("../object/bytes.zig");
const list = @import("../object/list.zig");
const tuple = @import("../object/tuple.zig");
const dict = @import("../object/dict.zig");
const dict_views = @import("../object/dict_views.zig");
const set = @import("../object/set.zig");
const range = @import("../object/range.zig");
const slice = @import("../object/slice.zig");

pub fn getItem(container: Value, key: Value) Error!Value {
    _ = .{ container, key };
    return error.NeedsPython;
}

pub fn setItem(container: Value, key: Value, value: Value) Error!void {
    _ = .{ container, key, value };
    return error.NeedsPython;
}

pub fn deleteItem(container: Value, key: Value) Error!void {
    _ = .{ container, key };
    return error.NeedsPython;
}

/// `item in container`.
pub fn contains(container: Value, item: Value) Error!bool {
    _ = .{ container, item };
    return error.NeedsPython;
}
