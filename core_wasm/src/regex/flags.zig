//! The bits of `re.RegexFlag`.

pub const ignore_case: u32 = 2;
pub const locale: u32 = 4;
pub const multiline: u32 = 8;
pub const dot_all: u32 = 16;
pub const unicode: u32 = 32;
pub const verbose: u32 = 64;
pub const debug: u32 = 128;
pub const ascii: u32 = 256;

/// Of which a pattern has exactly one.
pub const types = ascii | locale | unicode;

pub fn ofLetter(c: u21) ?u32 {
    return switch (c) {
        'i' => ignore_case,
        'L' => locale,
        'm' => multiline,
        's' => dot_all,
        'x' => verbose,
        'a' => ascii,
        'u' => unicode,
        else => null,
    };
}
