//! Looking through text sixteen bytes at a time: for a character, for members of a set, for the end of a run.

const std = @import("std");
const set_module = @import("char_set.zig");
const Atom = @import("program.zig").Atom;

fn lanes(comptime Unit: type) usize {
    return 16 / @sizeOf(Unit);
}

inline fn load(comptime Unit: type, text: [*]align(1) const Unit, at: usize) @Vector(lanes(Unit), Unit) {
    const count = comptime lanes(Unit);
    return @as(*align(1) const [count]Unit, @ptrCast(text + at)).*;
}

inline fn maskOfEqual(comptime Unit: type, text: [*]align(1) const Unit, at: usize, c: Unit) @Int(.unsigned, lanes(Unit)) {
    return @bitCast(load(Unit, text, at) == @as(@Vector(lanes(Unit), Unit), @splat(c)));
}

/// The first `c` at or behind `from`, or `end`.
pub fn find(comptime Unit: type, text: [*]align(1) const Unit, from: u32, end: u32, c: u32) u32 {
    if (c > std.math.maxInt(Unit)) return end;
    const wanted: Unit = @intCast(c);
    const step = comptime lanes(Unit);
    var at = from;
    while (at + step <= end) : (at += step) {
        const mask = maskOfEqual(Unit, text, at, wanted);
        if (mask != 0) return at + @ctz(mask);
    }
    while (at < end) : (at += 1) if (text[at] == wanted) return at;
    return end;
}

/// The first place with `first` there and `last` `distance` further on; both are below 256. `end`: where none is.
pub fn findPair(comptime Unit: type, text: [*]align(1) const Unit, from: u32, end: u32, first: u32, last: u32, distance: u32) u32 {
    if (first > std.math.maxInt(Unit) or last > std.math.maxInt(Unit)) return end;
    const a: Unit = @intCast(first);
    const b: Unit = @intCast(last);
    const step = comptime lanes(Unit);
    var at = from;
    while (at + distance + step <= end) : (at += step) {
        const mask = maskOfEqual(Unit, text, at, a) & maskOfEqual(Unit, text, at + distance, b);
        if (mask != 0) return at + @ctz(mask);
    }
    while (at + distance < end) : (at += 1) if (text[at] == a and text[at + distance] == b) return at;
    return end;
}

/// The first member of the set (`inside`) or the first character that is none, at or behind `from`; or `end`.
pub fn findMember(comptime Unit: type, text: [*]align(1) const Unit, from: u32, end: u32, set: [*]const u32, comptime inside: bool) u32 {
    var at = from;
    if (Unit == u8) {
        while (at + 16 <= end) : (at += 16) {
            const members = set_module.maskOf(set, load(u8, text, at));
            const mask = if (inside) members else ~members;
            if (mask != 0) return at + @ctz(mask);
        }
    }
    while (at < end) : (at += 1) if (set_module.has(Unit, set, text[at]) == inside) return at;
    return end;
}

/// Where the run of characters that begins at `from` ends, at `limit` at the latest.
pub inline fn runEnd(
    comptime Unit: type,
    text: [*]align(1) const Unit,
    from: u32,
    limit: u32,
    atom: Atom,
    operand: u32,
    sets: [*]const u32,
) u32 {
    return switch (atom) {
        .any_all => limit,
        .any => find(Unit, text, from, limit, '\n'),
        .set => findMember(Unit, text, from, limit, sets + operand, false),
        .char => blk: {
            var at = from;
            while (at < limit and text[at] == operand) at += 1;
            break :blk at;
        },
    };
}
