//! `callable(object)`: does its class say how to call it?

const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const attribute = @import("attribute.zig");

pub fn isCallable(value: Value) bool {
    if (!value.isObject()) return false;
    return switch (value.asObject().kind) {
        .function, .native, .bound_method, .type, .host_function => true,
        else => attribute.special(value, .__call__) != null,
    };
}
