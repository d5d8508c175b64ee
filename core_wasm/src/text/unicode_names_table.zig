//! Unicode 16.0.0: the names of code points, spelled where they differ.
//! `unicode_names.zig` knows how to read it.
//!
//! Made by `scripts/unicode_tables.py`. Never edited.
// zig fmt: off

const trie = @import("trie.zig");

const blob = @embedFile("unicode_names_table.bin");

pub const Range = struct { first: u21, last: u21, prefix: []const u8 };
pub const ranges = [_]Range{
    .{ .first = 0x3400, .last = 0x4DBF, .prefix = "CJK UNIFIED IDEOGRAPH-" },
    .{ .first = 0x4E00, .last = 0x9FFF, .prefix = "CJK UNIFIED IDEOGRAPH-" },
    .{ .first = 0xF900, .last = 0xFA6D, .prefix = "CJK COMPATIBILITY IDEOGRAPH-" },
    .{ .first = 0xFA70, .last = 0xFAD9, .prefix = "CJK COMPATIBILITY IDEOGRAPH-" },
    .{ .first = 0x13460, .last = 0x143FA, .prefix = "EGYPTIAN HIEROGLYPH-" },
    .{ .first = 0x18B00, .last = 0x18CD5, .prefix = "KHITAN SMALL SCRIPT CHARACTER-" },
    .{ .first = 0x18CFF, .last = 0x18CFF, .prefix = "KHITAN SMALL SCRIPT CHARACTER-" },
    .{ .first = 0x1B170, .last = 0x1B2FB, .prefix = "NUSHU CHARACTER-" },
    .{ .first = 0x20000, .last = 0x2A6DF, .prefix = "CJK UNIFIED IDEOGRAPH-" },
    .{ .first = 0x2A700, .last = 0x2B739, .prefix = "CJK UNIFIED IDEOGRAPH-" },
    .{ .first = 0x2B740, .last = 0x2B81D, .prefix = "CJK UNIFIED IDEOGRAPH-" },
    .{ .first = 0x2B820, .last = 0x2CEA1, .prefix = "CJK UNIFIED IDEOGRAPH-" },
    .{ .first = 0x2CEB0, .last = 0x2EBE0, .prefix = "CJK UNIFIED IDEOGRAPH-" },
    .{ .first = 0x2EBF0, .last = 0x2EE5D, .prefix = "CJK UNIFIED IDEOGRAPH-" },
    .{ .first = 0x2F800, .last = 0x2FA1D, .prefix = "CJK COMPATIBILITY IDEOGRAPH-" },
    .{ .first = 0x30000, .last = 0x3134A, .prefix = "CJK UNIFIED IDEOGRAPH-" },
    .{ .first = 0x31350, .last = 0x323AF, .prefix = "CJK UNIFIED IDEOGRAPH-" },
};
pub const names_in_block = 128;
pub const code_point_names = 34137;
pub const alias_names = 477;
pub const spellings: []const u8 = blob[0..315506];
pub const run_firsts: []align(1) const u32 = trie.units(u32, blob[315506..318370]);
pub const run_numbers: []align(1) const u16 = trie.units(u16, blob[318370..319802]);
pub const alias_targets: []align(1) const u32 = trie.units(u32, blob[319802..321710]);
pub const sequence_starts: []align(1) const u16 = trie.units(u16, blob[321710..322634]);
pub const sequence_units: []align(1) const u16 = trie.units(u16, blob[322634..324578]);
