//! "Did you mean": the closest of some names, by CPython's distance (Lib/traceback's documented behaviour: edits of a
//! letter cost 2, of its case 1; at most a third of the letters may differ).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const str = @import("../object/str.zig");

const length_max = 40;
const candidates_max = 750;
const move_cost = 2;
const case_cost = 1;

/// The candidate nearest to `wrong`, or null if none is near enough. Candidates are strings.
pub fn closest(wrong: *Str, candidates: []const Value) ?*Str {
    if (candidates.len > candidates_max or wrong.len == 0 or wrong.len > length_max) return null;
    var best: ?*Str = null;
    var best_distance: usize = wrong.len;
    for (candidates) |value| {
        const candidate = value.as(Str) orelse continue;
        if (candidate.len > length_max or str.eql(candidate, wrong)) continue;
        const most = (@as(usize, candidate.len) + wrong.len + 3) * move_cost / 6;
        const bound = @min(most, best_distance -| @intFromBool(best != null));
        const distance = editDistance(wrong, candidate, @min(most, if (best == null) most else bound));
        if (distance > most) continue;
        if (best == null or distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

fn substitution(a: u21, b: u21) usize {
    if (a == b) return 0;
    if (a < 128 and b < 128 and std.ascii.toLower(@intCast(a)) == std.ascii.toLower(@intCast(b))) return case_cost;
    return move_cost;
}

fn editDistance(a: *Str, b: *Str, most: usize) usize {
    var row: [length_max + 1]usize = undefined;
    for (row[0 .. b.len + 1], 0..) |*cell, i| cell.* = i * move_cost;
    for (0..a.len) |i| {
        var diagonal = row[0];
        row[0] = (i + 1) * move_cost;
        var lowest = row[0];
        for (0..b.len) |j| {
            const swap = diagonal + substitution(str.at(a, @intCast(i)), str.at(b, @intCast(j)));
            diagonal = row[j + 1];
            row[j + 1] = @min(swap, @min(row[j + 1], row[j]) + move_cost);
            lowest = @min(lowest, row[j + 1]);
        }
        if (lowest > most) return most + 1;
    }
    return row[b.len];
}
