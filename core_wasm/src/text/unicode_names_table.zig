//! Unicode 16.0.0: the names of code points, as numbers of words.
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
pub const one_byte_words = 200;
pub const names_in_block = 32;
pub const code_point_names = 34137;
pub const alias_names = 477;
pub const rare_words = 13812;
pub const word_letters: []const u8 = blob[0..100964];
pub const word_starts: []align(1) const u32 = trie.units(u32, blob[100964..102716]);
pub const name_codes: []const u8 = blob[102716..328178];
pub const name_starts: []align(1) const u32 = trie.units(u32, blob[328178..332566]);
pub const run_firsts: []align(1) const u32 = trie.units(u32, blob[332566..335430]);
pub const run_numbers: []align(1) const u16 = trie.units(u16, blob[335430..336862]);
pub const alias_targets: []align(1) const u32 = trie.units(u32, blob[336862..338770]);
pub const sequence_starts: []align(1) const u16 = trie.units(u16, blob[338770..339694]);
pub const sequence_units: []align(1) const u16 = trie.units(u16, blob[339694..341638]);
