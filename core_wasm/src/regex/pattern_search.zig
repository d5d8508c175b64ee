//! Where a pattern matches: trying one place after another, skipping those where it cannot.

const std = @import("std");
const program_module = @import("program.zig");
const Program = program_module.Program;
const Op = program_module.Op;
const scan = @import("scan.zig");
const set_module = @import("char_set.zig");
const matcher_module = @import("matcher.zig");
const Error = @import("../vm/vm.zig").Error;

pub const Found = struct { start: u32, end: u32 };

/// The first match at or behind `from`. The groups are in the matcher.
pub fn search(comptime Unit: type, matcher: *matcher_module.Matcher(Unit), from: u32) Error!?Found {
    const header = matcher.program.header();
    const end = matcher.end;
    var pos = from;
    while (true) {
        if (end - pos < header.min_width) return null;
        if (header.start != .anywhere) {
            const candidate = nextStart(Unit, matcher, header, pos) orelse return null;
            if (candidate > pos) {
                try matcher.spend((candidate - pos) / 32);
                matcher.must_advance = false;
                pos = candidate;
            }
        }
        if (try matcher.match(pos)) |stop| return .{ .start = pos, .end = stop };
        matcher.must_advance = false;
        if (header.start == .text_start or pos == end) return null;
        if (header.leading_run != program_module.no_set) {
            // The rest of this run fails as its start did.
            const stop = matcher.runEnd(header.leading_run, pos, end);
            try matcher.spend((stop - pos) / 32);
            pos = @max(stop, pos + 1);
        } else pos += 1;
    }
}

/// The next place where a match may begin, null if there is none.
fn nextStart(comptime Unit: type, matcher: *matcher_module.Matcher(Unit), header: *const program_module.Header, from: u32) ?u32 {
    const text = matcher.text;
    const end = matcher.end;
    const last = end - header.min_width;
    switch (header.start) {
        .anywhere => unreachable,
        .text_start => return if (from == 0) 0 else null,
        .line_start => {
            if (from == 0 or text[from - 1] == '\n') return from;
            const found = scan.find(Unit, text, from, end, '\n');
            return if (found < end) found + 1 else null;
        },
        .prefix => {
            const code = matcher.code + header.operand;
            const count = code[1];
            const is_wide = @as(Op, @fromBackingInt(@as(u8, @truncate(code[0])))) == .string_wide;
            const bytes: [*]const u8 = @ptrCast(code + 2);
            const first: u32 = if (is_wide) code[2] else bytes[0];
            const final: u32 = if (is_wide) code[2 + count - 1] else bytes[count - 1];
            const found = if (count == 1)
                scan.find(Unit, text, from, end, first)
            else
                scan.findPair(Unit, text, from, end, first, final, count - 1);
            return if (found <= last and found < end) found else null;
        },
        .set => {
            const set = matcher.sets + header.operand;
            if (Unit == u8) {
                const found = scan.findMember(u8, text, from, end, set, true);
                return if (found < end) found else null;
            }
            var at = from;
            const wide = set_module.wideMayBegin(set);
            while (at < end) : (at += 1) {
                const c = text[at];
                if (if (c > 255) wide else set_module.bit(set, c)) return at;
            }
            return null;
        },
    }
}
