//! Two-way string matching (Crochemore and Perrin, 1991): linear time, constant space.
//!
//!     needle = left | right, cut where the local period is the period of the whole
//!     compare right from left to right, then left from right to left
//!     a mismatch in right moves behind it; one in left moves by the period
//!
//! Invariants:
//!   1. Fewer than 2 n comparisons for a text of n units, and linear work to find the cut.
//!   2. If the needle repeats with the period found, what is known to match is remembered, so that
//!      no unit is compared again and again.
//!
//! Not here: the fast road for ordinary texts (`search.zig`).

const std = @import("std");
const Direction = @import("search.zig").Direction;

/// Both texts as a search sees them: backward they are mirrored.
pub fn ReaderType(
    comptime HayUnit: type,
    comptime NeedleUnit: type,
    comptime direction: Direction,
) type {
    return struct {
        hay: []align(1) const HayUnit,
        needle: []align(1) const NeedleUnit,

        const Reader = @This();

        pub inline fn hayAt(reader: Reader, index: usize) u32 {
            const hay = reader.hay;
            return hay[if (direction == .forward) index else hay.len - 1 - index];
        }

        pub inline fn needleAt(reader: Reader, index: usize) u32 {
            const needle = reader.needle;
            return needle[if (direction == .forward) index else needle.len - 1 - index];
        }

        /// How many units of the needle match at `place`.
        pub fn samePrefix(reader: Reader, place: usize) usize {
            const len = reader.needle.len;
            var same: usize = 0;
            if (direction == .forward and HayUnit == NeedleUnit) {
                const lanes = 16 / @sizeOf(HayUnit);
                const Vector = @Vector(lanes, HayUnit);
                while (len - same >= lanes) : (same += lanes) {
                    const a: Vector = reader.hay[place + same ..][0..lanes].*;
                    const b: Vector = reader.needle[same..][0..lanes].*;
                    if (@reduce(.Or, a != b)) break;
                }
            }
            while (same < len and reader.hayAt(place + same) == reader.needleAt(same)) same += 1;
            return same;
        }
    };
}

pub const Factors = struct {
    /// Where `right` begins.
    cut: usize,
    /// How far to move after a mismatch in `left`.
    period: usize,
    /// The whole needle repeats with this period.
    periodic: bool,

    pub fn of(reader: anytype) Factors {
        const smaller = maximalSuffix(reader, false);
        const larger = maximalSuffix(reader, true);
        const best = if (smaller.cut > larger.cut) smaller else larger;
        const len = reader.needle.len;
        const periodic = best.cut + best.period <= len and for (0..best.cut) |index| {
            if (reader.needleAt(index) != reader.needleAt(index + best.period)) break false;
        } else true;
        if (periodic) return .{ .cut = best.cut, .period = best.period, .periodic = true };
        return .{
            .cut = best.cut,
            .period = @max(best.cut, len - best.cut) + 1,
            .periodic = false,
        };
    }

    const Suffix = struct { cut: usize, period: usize };

    /// The start and the period of the suffix that is last in the order of units, or in the
    /// reverse order.
    fn maximalSuffix(reader: anytype, reverse_order: bool) Suffix {
        const len = reader.needle.len;
        var best: usize = 0;
        var candidate: usize = 1;
        var offset: usize = 0;
        var period: usize = 1;
        while (candidate + offset < len) {
            const a = reader.needleAt(candidate + offset);
            const b = reader.needleAt(best + offset);
            if (a == b) {
                offset += 1;
                if (offset == period) {
                    candidate += period;
                    offset = 0;
                }
            } else if ((a < b) != reverse_order) {
                candidate += offset + 1;
                offset = 0;
                period = candidate - best;
            } else {
                best = candidate;
                candidate += 1;
                offset = 0;
                period = 1;
            }
        }
        return .{ .cut = best, .period = period };
    }
};

/// The first place at or behind `from`.
pub fn next(reader: anytype, factors: Factors, from: usize) ?u32 {
    const len = reader.needle.len;
    if (reader.hay.len < len) return null;
    const end = reader.hay.len - len + 1;
    var place = from;
    var known: usize = 0; // Units at the start known to match.
    while (place < end) {
        var index = @max(factors.cut, known);
        while (index < len and reader.needleAt(index) == reader.hayAt(place + index)) index += 1;
        if (index < len) {
            place += index - factors.cut + 1;
            known = 0;
            continue;
        }
        index = factors.cut;
        while (index > known) : (index -= 1) {
            if (reader.needleAt(index - 1) != reader.hayAt(place + index - 1)) break;
        }
        if (index <= known) return @intCast(place);
        place += factors.period;
        known = if (factors.periodic) len - factors.period else 0;
    }
    return null;
}
