//! An exception that a text function wants raised: its kind and its message.
//!
//! Text rooms know no exception objects. A function that can fail in a way that Python code sees
//! takes a `*Fault`, fills it in and returns `error.Fault`; the interpreter makes the exception.
//!
//!     fail(fault, .ValueError, &.{ .s("Unknown format code '"), .c(code), .s("'") })
//!
//! Not here: positions of codec errors (`codec.zig` has a shape of its own for those).

const std = @import("std");
const Sink = @import("sink.zig").Sink;
const View = @import("view.zig").View;

/// Python's spelling, so that one grep finds them all.
pub const Kind = enum { ValueError, TypeError, OverflowError, KeyError, IndexError };

pub const Error = error{ Fault, OutOfMemory };

pub const Piece = union(enum) {
    text: []const u8,
    view: View,
    char: u21,
    number: u64,
    hex: u64,

    pub fn s(text: []const u8) Piece {
        return .{ .text = text };
    }
    pub fn v(view: View) Piece {
        return .{ .view = view };
    }
    pub fn c(char: u21) Piece {
        return .{ .char = char };
    }
    pub fn n(number: u64) Piece {
        return .{ .number = number };
    }
    pub fn x(hex: u64) Piece {
        return .{ .hex = hex };
    }
};

pub const Fault = struct {
    kind: Kind = .ValueError,
    message: Sink,

    pub fn init(gpa: std.mem.Allocator) Fault {
        return .{ .message = .init(gpa) };
    }

    pub fn deinit(fault: *Fault) void {
        fault.message.deinit();
    }

    /// The whole idiom: `return fault.fail(.ValueError, &.{.s("...")});`
    pub fn fail(fault: *Fault, kind: Kind, pieces: []const Piece) Error {
        fault.kind = kind;
        fault.message.clear();
        for (pieces) |piece| try switch (piece) {
            .text => |text| fault.message.appendSlice(text),
            .view => |view| fault.message.appendView(view),
            .char => |char| fault.message.append(char),
            .number => |number| fault.message.print("{d}", .{number}),
            .hex => |hex| fault.message.print("{x}", .{hex}),
        };
        return error.Fault;
    }
};

test "a fault carries a message with any code point" {
    var fault: Fault = .init(std.testing.allocator);
    defer fault.deinit();
    const result = fault.fail(.TypeError, &.{ .s("bad "), .c(0x20AC), .n(7), .x(0xff) });
    try std.testing.expectEqual(error.Fault, result);
    try std.testing.expectEqual(@as(u32, 8), fault.message.len());
}
