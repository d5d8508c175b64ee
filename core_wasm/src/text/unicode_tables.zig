//! Unicode 16.0.0: properties, casing and normalisation of every
//! code point. `unicode.zig` and `normalize.zig` know what the numbers mean.
//!
//! Made by `scripts/unicode_tables.py`. Never edited.
// zig fmt: off

const trie = @import("trie.zig");

const blob = @embedFile("unicode_tables.bin");

pub const version = "16.0.0";

pub const categories = [_][]const u8{
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe",
    "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
};
pub const bidirectional_classes = [_][]const u8{
    "", "L", "LRE", "LRO", "R", "AL", "RLE", "RLO", "PDF", "EN", "ES", "ET", "AN", "CS", "NSM",
    "BN", "B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI",
};
pub const east_asian_widths = [_][]const u8{
    "N", "F", "H", "W", "A", "Na",
};
pub const decomposition_tags = [_][]const u8{
    "", "<font>", "<noBreak>", "<initial>", "<medial>", "<final>", "<isolated>", "<circle>",
    "<super>", "<sub>", "<vertical>", "<wide>", "<narrow>", "<small>", "<square>", "<fraction>",
    "<compat>",
};
pub const property_words: []align(1) const u32 = trie.units(u32, blob[0..884]);
pub const property_numbers: trie.TrieType(u8, u16, u8, 4, 4) = .{
    .top = blob[884..5236],
    .middle = trie.units(u16, blob[5236..11956]),
    .leaf = blob[11956..26788],
};
pub const numeric_bits: []align(1) const u64 = trie.units(u64, blob[26788..27948]);
pub const numeric_numbers: trie.TrieType(u8, u8, u8, 4, 5) = .{
    .top = blob[27948..30124],
    .middle = blob[30124..32716],
    .leaf = blob[32716..35548],
};
pub const casing_rows: []align(1) const u32 = trie.units(u32, blob[35548..42828]);
pub const casing_strings: []align(1) const u16 = trie.units(u16, blob[42828..48204]);
pub const casing_numbers: trie.TrieType(u8, u8, u16, 4, 6) = .{
    .top = blob[48204..49292],
    .middle = blob[49292..50380],
    .leaf = trie.units(u16, blob[50380..54540]),
};
pub const composition_first: []align(1) const u32 = trie.units(u32, blob[54540..58384]);
pub const composition_second: []align(1) const u32 = trie.units(u32, blob[58384..62228]);
pub const composition_result: []align(1) const u32 = trie.units(u32, blob[62228..66072]);
pub const normal_words: []align(1) const u16 = trie.units(u16, blob[66072..66210]);
pub const normal_numbers: trie.TrieType(u8, u16, u8, 4, 6) = .{
    .top = blob[66210..67298],
    .middle = trie.units(u16, blob[67298..72674]),
    .leaf = blob[72674..78034],
};
pub const decomposition_units: []align(1) const u16 = trie.units(u16, blob[78034..102986]);
pub const decomposition_starts: trie.TrieType(u8, u16, u16, 4, 6) = .{
    .top = blob[102986..104074],
    .middle = trie.units(u16, blob[104074..108042]),
    .leaf = trie.units(u16, blob[108042..123338]),
};
/// CRC-32 of what `unicode_test.zig` writes about each plane.
pub const plane_checksums = [17]u32{
    0x272EDCF2, 0x3BD875AD, 0xC93FE965, 0x237AB4D5, 0x5E34F8F7, 0x1B9163FB, 0xD57FCEEF, 0x90DA55E3,
    0xD36C4025, 0x96C9DB29, 0x3F643317, 0xF18A9E03, 0xB42F050F, 0xB726C26A, 0xCE37B0C2, 0xCFD76CE0,
    0x1726FD73,
};
