//! Memory in less space, at the speed of memory: how the contents of snapshots are written.
//!
//!     16 bytes ^ those 48 bytes before --> a bit for each two bytes that are not zero | these
//!
//! Objects lie beside others of their kind, and most kinds come again after 16, 24 or 48 bytes:
//! then a third is left.
//!
//! Not here: which memory that is (difference.zig).

const lanes = @import("../text/lanes.zig");

pub const step = 16;
pub const step_bytes_max = step + 1;
pub const distance = 3 * step;

pub const Step = @Vector(16, u8);
const Pairs = @Vector(8, u16);
const minus_ones: @Vector(8, i16) = @splat(-1);
const zeros: @Vector(8, i16) = @splat(0);

/// For each set of pairs: which bytes to take to put these pairs side by side, and back. Filled at
/// bake time, as they would make the download larger.
pub const Tables = struct {
    narrow: [256][16]u8,
    widen: [256][16]u8,

    const nothing = 0xFF;

    pub fn fill(self: *Tables) void {
        for (&self.narrow, &self.widen, 0..) |*narrow, *widen, mask| {
            narrow.* = @splat(nothing);
            widen.* = @splat(nothing);
            var count: u8 = 0;
            for (0..8) |lane| {
                if (mask >> @intCast(lane) & 1 == 0) continue;
                for (0..2) |half| {
                    const byte: u8 = @intCast(2 * lane + half);
                    narrow[count] = byte;
                    widen[byte] = count;
                    count += 1;
                }
            }
        }
    }
};

/// Writes the step at `at` to `out`; returns where that ends. Sixteen bytes behind that may be
/// overwritten, too. `is_far`: its row has three steps before it.
pub inline fn pack(tables: *const Tables, is_far: bool, at: u32, out: u32) u32 {
    @setRuntimeSafety(false);
    var bytes = load(at);
    if (is_far) bytes ^= load(at - distance);
    const differs = @as(Pairs, @bitCast(bytes)) != @as(Pairs, @splat(0));
    const mask = lanes.bitmask(@select(i16, differs, minus_ones, zeros));
    @as(*allowzero u8, @ptrFromInt(out)).* = @truncate(mask);
    store(out + 1, lanes.swizzle(bytes, tables.narrow[mask]));
    return out + 1 + 2 * @popCount(mask);
}

/// The other way; sixteen bytes may be read too far. Returns where what is packed goes on.
pub inline fn unpack(tables: *const Tables, is_far: bool, at: u32, from: u32) u32 {
    @setRuntimeSafety(false);
    const mask = @as(*allowzero const u8, @ptrFromInt(from)).*;
    var bytes = lanes.swizzle(load(from + 1), tables.widen[mask]);
    if (is_far) bytes ^= load(at - distance);
    store(at, bytes);
    return from + 1 + 2 * @as(u32, @popCount(mask));
}

pub inline fn load(at: u32) Step {
    @setRuntimeSafety(false);
    return @as(*allowzero align(1) const Step, @ptrFromInt(at)).*;
}

inline fn store(at: u32, bytes: Step) void {
    @setRuntimeSafety(false);
    @as(*allowzero align(1) Step, @ptrFromInt(at)).* = bytes;
}
