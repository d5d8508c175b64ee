//! What the core says of itself, generated from the declarations that the code uses. Hosts refuse a core whose manifest
//! they do not understand.

const std = @import("std");
const print = @import("../text/print.zig");
const build_options = @import("build_options");
const limits = @import("../limits.zig");
const status = @import("status.zig");
const Extension = @import("extension.zig").Extension;
const op = @import("../bytecode/op.zig");

pub const abi_version = 1;

const text = blk: {
    @setEvalBranchQuota(100_000);
    var out: []const u8 = "";
    out = out ++ std.fmt.comptimePrint("{{\"abi\":{d},\"build_id\":\"{s}\",\"python\":\"3.14\",", .{ abi_version, build_options.build_id });
    out = out ++ std.fmt.comptimePrint("\"mailbox_address\":{d},\"mailbox_bytes\":{d},\"answer_address\":ANSWER,", .{ limits.mailbox_address, limits.mailbox_bytes });
    out = out ++ "\"statuses\":" ++ enumText(status.Status) ++ ",\"answers\":" ++ enumText(status.Answer) ++ ",\"extensions\":" ++ enumText(Extension) ++ ",";
    out = out ++ std.fmt.comptimePrint("\"limits\":{{\"fuel\":{d},\"memory_bytes\":{d},\"recursion\":{d},\"output_bytes\":{d},\"host_calls\":{d},\"depth\":{d}}},", .{
        limits.fuel_default, limits.memory_bytes_default, limits.recursion_default, limits.output_bytes_default, limits.host_calls_default, limits.depth_max,
    });
    out = out ++ std.fmt.comptimePrint("\"opcode_count\":{d}}}", .{op.rows.len});
    break :blk out;
};

fn enumText(comptime E: type) []const u8 {
    comptime {
        var out: []const u8 = "{";
        const info = @typeInfo(E).@"enum";
        for (info.field_names, info.field_values, 0..) |name, value, i| {
            if (i > 0) out = out ++ ",";
            out = out ++ std.fmt.comptimePrint("\"{s}\":{d}", .{ name, value });
        }
        return out ++ "}";
    }
}

/// Length and text; the address of the answer place is only known at run time.
var memory: extern struct { length: u32, bytes: [text.len + 16]u8 } = .{ .length = 0, .bytes = undefined };

pub fn get(answer_address: u32) u32 {
    if (memory.length == 0) {
        const at = comptime std.mem.indexOf(u8, text, "ANSWER").?;
        var digits: [12]u8 = undefined;
        const shown = print.into(&digits, "{d}", .{answer_address}) catch unreachable;
        @memcpy(memory.bytes[0..at], text[0..at]);
        @memcpy(memory.bytes[at..][0..shown.len], shown);
        const rest = text[at + "ANSWER".len ..];
        @memcpy(memory.bytes[at + shown.len ..][0..rest.len], rest);
        memory.length = @intCast(at + shown.len + rest.len);
    }
    return @intCast(@intFromPtr(&memory));
}
