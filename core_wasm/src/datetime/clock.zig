//! Timestamps: what programs give as seconds since 1970.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const typeOf = type_module.typeOf;
const int = @import("../object/int.zig");
const float = @import("../object/float.zig");
const attribute = @import("../vm/attribute.zig");
const Error = @import("../vm/vm.zig").Error;
const raise = @import("../vm/raise.zig").raise;

/// Whole seconds, downwards.
pub fn secondsOf(timestamp: Value) Error!i64 {
    if (float.of(timestamp)) |x| {
        if (x != x) return nan();
        return asSeconds(@floor(x));
    }
    return wholeSeconds(timestamp);
}

pub const Micros = struct { seconds: i64, micro: i64 };

/// Seconds and microseconds, to the nearest (half to even).
pub fn microsOf(timestamp: Value) Error!Micros {
    const x = float.of(timestamp) orelse return .{ .seconds = try wholeSeconds(timestamp), .micro = 0 };
    if (x != x) return nan();
    var whole = @trunc(x);
    var micro = halfToEven((x - whole) * 1e6);
    if (micro >= 1e6) {
        micro -= 1e6;
        whole += 1;
    } else if (micro < 0) {
        micro += 1e6;
        whole -= 1;
    }
    return .{ .seconds = try asSeconds(whole), .micro = @trunc(micro) };
}

fn halfToEven(x: f64) f64 {
    const rounded = @round(x);
    return if (@abs(x - rounded) == 0.5) 2 * @round(x / 2) else rounded;
}

fn asSeconds(x: f64) Error!i64 {
    if (!(x >= -0x1p63 and x < 0x1p63)) return outOfRange();
    return checked(@trunc(x));
}

fn wholeSeconds(timestamp: Value) Error!i64 {
    if (!int.isAnyInt(timestamp)) {
        if (attribute.special(timestamp, .__index__) != null) return error.NeedsPython;
        return raise(.TypeError, "argument must be int or float, not {}", .{typeOf(timestamp)});
    }
    return checked(int.toI64(timestamp) orelse return outOfRange());
}

/// Years beyond 32 bits are more than the C library's calendar knows.
fn checked(seconds: i64) Error!i64 {
    const most = 67_768_036_191_676_799;
    if (seconds > most or seconds < -67_768_040_609_740_800)
        return @import("../vm/raise.zig").raiseWith(.OSError, &.{ Value.fromInt(75), Value.from(try @import("../object/str.zig").fromAscii("Value too large for defined data type")) });
    return seconds;
}

fn outOfRange() Error {
    return raise(.OverflowError, "timestamp out of range for platform time_t", .{});
}

fn nan() Error {
    return raise(.ValueError, "Invalid value NaN (not a number)", .{});
}
