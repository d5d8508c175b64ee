//! What a compiled pattern looks like: one run of words.
//!
//!     | header | code ... | sets ... |
//!
//! An instruction is its opcode and then its operands, a word each. Addresses count from the start of the code, sets from the
//! start of the sets.
//!
//! Not here: how trees become programs (compiler.zig), what instructions do (matcher.zig).

const std = @import("std");

pub const Op = enum(u8) {
    /// The end of the pattern.
    match,
    /// char
    char,
    /// count, words: characters below 256 packed into bytes
    string,
    /// count, words: a character each
    string_wide,
    any,
    any_all,
    /// set
    set,
    /// tree.At
    at,
    /// slot: remembers the position. Odd slots end a group.
    save,
    /// preferred, other, set, flags: goes to `preferred` and may come back to `other`. `set` (if not `no_set`) holds the characters
    /// that `preferred` can begin with.
    split,
    /// address
    jump,
    /// greed, min, max, Atom, its operand, hint: repeats of one character. `hint`: one more than the character that
    /// must follow, or 0.
    run,
    /// loop: begins a counted loop
    loop_start,
    /// loop, greed, min, max, body: stands behind the body of a counted loop
    loop_next,
    /// begins what is matched once and for all
    atomic,
    atomic_end,
    /// flags, width of lookbehind, address behind `look_end`
    look,
    look_end,
    /// group, tree.Fold
    backreference,
    /// group, address: goes there if the group has not matched
    condition,
    fail,
};

/// `split`: when `preferred` can begin here, `other` cannot succeed.
pub const split_sure: u32 = 1;
/// `split` of a loop: what is left of the previous round on top of the stack need not be kept.
pub const split_merge: u32 = 2;

pub const look_negative: u32 = 1;
pub const look_behind: u32 = 2;

pub const no_set: u32 = std.math.maxInt(u32);

/// What a run repeats.
pub const Atom = enum(u8) { char, any, any_all, set };

/// How a search finds where a match may begin.
pub const Start = enum(u8) {
    anywhere,
    /// Only at the start of the text.
    text_start,
    /// Only at the start of a line.
    line_start,
    /// `operand`: where a `string` (or `char`) instruction begins that every match begins with.
    prefix,
    /// `operand`: the set of first characters.
    set,
};

pub const Header = extern struct {
    code_len: u32,
    /// Characters that a match takes at the least.
    min_width: u32,
    start: Start,
    unused: [3]u8 = @splat(0),
    operand: u32,
    /// Address of the run that the pattern begins with, when a failure at its first character is one at all others; or `no_set`.
    leading_run: u32,
    loops: u32,
    groups: u32,
};

const header_words = @sizeOf(Header) / 4;

pub const Program = struct {
    words: []const u32,

    pub inline fn header(self: Program) *const Header {
        return @ptrCast(self.words.ptr);
    }

    pub inline fn code(self: Program) [*]const u32 {
        return self.words.ptr + header_words;
    }

    pub inline fn sets(self: Program) [*]const u32 {
        return self.words.ptr + header_words + self.header().code_len;
    }
};

pub fn put(out: []u32, header: Header, code: []const u32, sets: []const u32) void {
    @memcpy(out[0..header_words], @as(*const [header_words]u32, @ptrCast(&header)));
    @memcpy(out[header_words..][0..code.len], code);
    @memcpy(out[header_words + code.len ..][0..sets.len], sets);
}

pub fn sizeOf(code: []const u32, sets: []const u32) usize {
    return header_words + code.len + sets.len;
}
