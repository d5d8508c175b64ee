//! The text that a pattern is run over: a str, or anything with bytes in one piece.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const typeOf = @import("../object/type.zig").typeOf;
const str = @import("../object/str.zig");
const bytes = @import("../object/bytes.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;

pub const Subject = struct {
    value: Value,
    text: [*]const u8,
    /// In characters.
    len: u32,
    width: u8,

    /// Of a kind that fits the pattern.
    pub fn of(value: Value, pattern: *const layout.Pattern) Error!Subject {
        const self = try any(value);
        const is_text = value.as(Str) != null;
        if (is_text == pattern.is_text) return self;
        if (is_text) return raise(.TypeError, "cannot use a bytes pattern on a string-like object", .{});
        return raise(.TypeError, "cannot use a string pattern on a bytes-like object", .{});
    }

    pub fn any(value: Value) Error!Subject {
        if (value.as(Str)) |s| return .{ .value = value, .text = s.chars, .len = s.len, .width = s.width };
        const found = try bytes.contiguousOf(value) orelse {
            if (bytes.mayHaveBuffer(value)) return error.NeedsPython;
            return raise(.TypeError, "expected string or bytes-like object, got '{}'", .{typeOf(value)});
        };
        if (found.len > std.math.maxInt(u32) / 2) return error.OutOfMemory;
        return .{ .value = value, .text = found.ptr, .len = @intCast(found.len), .width = 1 };
    }

    /// Part of the text as str or bytes; the whole of it may be the object itself.
    pub inline fn slice(self: *const Subject, from: u32, to: u32) Error!Value {
        if (self.value.as(Str)) |s| return Value.from(try str.part(s, @min(from, s.len), @min(to, s.len)));
        return self.sliceBytes(from, to);
    }

    noinline fn sliceBytes(self: *const Subject, from: u32, to: u32) Error!Value {
        const start = @min(from, self.len);
        const stop = @min(to, self.len);
        if (start == 0 and stop == self.len and self.value.asExact(layout.Bytes) != null) return self.value;
        if (start == stop) return Value.from(vm.empty_bytes);
        return Value.from(try bytes.fromSlice(self.text[start..stop]));
    }

    pub fn empty(self: *const Subject) Value {
        return if (self.value.as(Str) != null) Value.from(vm.empty_str) else Value.from(vm.empty_bytes);
    }
};
