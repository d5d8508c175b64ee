//! Which characters are the same when case is ignored.
//!
//! Two characters are the same if their simple lower case is, or if these have the same upper case (`s` and the long
//! `ſ`). The second relation is a short table: the letters of Unicode 16 where the lower case alone does not tell.

const std = @import("std");
const unicode = @import("../text/unicode.zig");

/// Lower-case letters with one upper case, in groups that end with 0.
const same_upper = [_]u21{
    0x69,   0x131,  0,      0x73,   0x17F,  0,      0xB5,   0x3BC,  0,      0x345,  0x3B9,  0x1FBE, 0,
    0x390,  0x1FD3, 0,      0x3B0,  0x1FE3, 0,      0x3B2,  0x3D0,  0,      0x3B5,  0x3F5,  0,
    0x3B8,  0x3D1,  0,      0x3BA,  0x3F0,  0,      0x3C0,  0x3D6,  0,      0x3C1,  0x3F1,  0,
    0x3C2,  0x3C3,  0,      0x3C6,  0x3D5,  0,      0x432,  0x1C80, 0,      0x434,  0x1C81, 0,
    0x43E,  0x1C82, 0,      0x441,  0x1C83, 0,      0x442,  0x1C84, 0x1C85, 0,      0x44A,  0x1C86, 0,
    0x463,  0x1C87, 0,      0x1C88, 0xA64B, 0,      0x1E61, 0x1E9B, 0,      0xFB05, 0xFB06, 0,
};

/// Characters whose lower case does not lead back to them, after that lower case.
const more_upper = [_][2]u21{
    .{ 0x69, 0x130 }, .{ 0x6B, 0x212A }, .{ 0xDF, 0x1E9E }, .{ 0xE5, 0x212B }, .{ 0x3B8, 0x3F4 }, .{ 0x3C9, 0x2126 },
};

pub fn lowerAscii(c: u32) u32 {
    return if (c >= 'A' and c <= 'Z') c + 32 else c;
}

/// The simple lower case.
pub fn lower(c: u32) u32 {
    if (c < 0x80) return lowerAscii(c);
    if (c == 0x130) return 'i';
    if (c > 0x10FFFF) return c;
    const mapped = unicode.mapCase(@intCast(c), .lower);
    return if (mapped.len == 1) mapped.code_points[0] else c;
}

pub const equivalents_max = 16;

/// All characters that are the same as `c`, itself included. `out` has room for `equivalents_max`.
pub fn equivalents(c: u32, out: *[equivalents_max]u32) []u32 {
    var count: usize = 0;
    const lowered = lower(c);
    addLetter(out, &count, lowered);
    var start: usize = 0;
    for (same_upper, 0..) |letter, at| {
        if (letter != 0) continue;
        const group = same_upper[start..at];
        start = at + 1;
        for (group) |member| {
            if (member == lowered) break;
        } else continue;
        for (group) |member| addLetter(out, &count, member);
    }
    return out[0..count];
}

fn addLetter(out: *[equivalents_max]u32, count: *usize, lowered: u32) void {
    add(out, count, lowered);
    if (lowered > 0x10FFFF) return;
    for ([_]unicode.Case{ .upper, .title }) |case| {
        const mapped = unicode.mapCase(@intCast(lowered), case);
        if (mapped.len == 1 and lower(mapped.code_points[0]) == lowered) add(out, count, mapped.code_points[0]);
    }
    for (more_upper) |pair| if (pair[0] == lowered) add(out, count, pair[1]);
}

fn add(out: *[equivalents_max]u32, count: *usize, c: u32) void {
    for (out[0..count.*]) |known| if (known == c) return;
    if (count.* == out.len) return;
    out[count.*] = c;
    count.* += 1;
}

test "letters that Unicode folds together" {
    var out: [equivalents_max]u32 = undefined;
    try std.testing.expectEqual(@as(usize, 3), equivalents('k', &out).len);
    try std.testing.expectEqual(@as(usize, 3), equivalents(0x17F, &out).len);
    try std.testing.expectEqual(@as(usize, 4), equivalents('I', &out).len);
    try std.testing.expectEqual(@as(usize, 1), equivalents('5', &out).len);
}
