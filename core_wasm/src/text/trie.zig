//! One small integer for each code point, in three stages that share what is equal.
//!
//!     code point   |   top bits   |  high  |  low  |
//!     top[...] ------> middle block[high] ------> leaf block[low]
//!
//! The arrays live in one embedded file, so nothing is parsed or copied at compile time; units
//! wider than a byte are read unaligned.
//!
//! Not here: what the integers mean.

const std = @import("std");

pub fn units(comptime Unit: type, comptime bytes: []const u8) []align(1) const Unit {
    return @ptrCast(bytes);
}

pub fn TrieType(
    comptime Top: type,
    comptime Middle: type,
    comptime Leaf: type,
    comptime low: u5,
    comptime high: u5,
) type {
    return struct {
        top: []align(1) const Top,
        middle: []align(1) const Middle,
        leaf: []align(1) const Leaf,

        const Self = @This();

        pub inline fn get(self: Self, code_point: u21) Leaf {
            const block = @as(u32, self.top[code_point >> (low + high)]);
            const in_block = code_point >> low & ((1 << high) - 1);
            const leaf_block = @as(u32, self.middle[block << high | in_block]);
            return self.leaf[leaf_block << low | (code_point & ((1 << low) - 1))];
        }
    };
}
