//! The two steps of `io.StringIO` that programs take most: writing at the end, and the end of a line.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const typeOf = @import("../object/type.zig").typeOf;
const bind = @import("bind.zig");
const list = @import("../object/list.zig");
const str = @import("../object/str.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const heap = @import("../heap/heap.zig");

pub const prelude_functions = bind.functions(.{
    .{ "_stream_append(parts, text, /)", append, "" },
    .{ "_stream_line_end(text, start, /)", lineEnd, "" },
});

/// Gives the length of what was written.
fn append(parts: *layout.List, text: Value) Error!u32 {
    const given = text.as(Str) orelse return raise(.TypeError, "string argument expected, got '{}'", .{typeOf(text)});
    try list.append(parts, text);
    heap.wrote(parts);
    return given.len;
}

/// Behind the next line feed, or the end of the text.
pub fn lineEnd(text: *Str, start: i64) Error!u32 {
    const from: usize = @intCast(@min(@max(start, 0), text.len));
    if (text.width == 1) {
        const found = std.mem.indexOfScalarPos(u8, str.narrow(text), from, '\n') orelse text.len;
        try vm_module.chargeBytes(found - from);
        return @intCast(@min(found + 1, text.len));
    }
    var at: u32 = @intCast(from);
    while (at < text.len and str.at(text, at) != '\n') at += 1;
    try vm_module.charge((at - from) / 4);
    return @min(at + 1, text.len);
}
