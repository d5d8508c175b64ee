//! What goes through a text match by match: `Pattern.finditer` and `Pattern.scanner`.
//!
//! Invariant: a step changes the scanner only when it has succeeded.

const std = @import("std");
const layout = @import("layout.zig");
const Pattern = layout.Pattern;
const PatternScanner = layout.PatternScanner;
const Value = @import("value.zig").Value;
const bind = @import("../native/bind.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const str = @import("str.zig");
const match_module = @import("match.zig");
const pattern_module = @import("pattern.zig");
const matcher_module = @import("../regex/matcher.zig");
const Subject = @import("../regex/subject.zig").Subject;

/// `finditer` gives what CPython calls so.
pub const iterator_room = struct {
    pub const methods = bind.table(.{
        .{ "__iter__(self, /)", itself, "An iterator over self." },
        .{ "__next__(self, /)", dunderNext, "The next item; StopIteration after the last one." },
    });
};

pub const scanner_room = struct {
    pub const methods = bind.table(.{
        .{ "match(self, /)", matchNext, "" },
        .{ "search(self, /)", searchNext, "" },
    });
    pub const attributes = bind.attributes(.{
        .{ "pattern", getPattern, null, "" },
    });
};

pub fn create(self: *Pattern, string: Value, pos: i64, endpos: i64) Error!*PatternScanner {
    const subject = try Subject.of(string, self);
    const bounds = pattern_module.clip(&subject, pos, endpos);
    const made = try heap.create(PatternScanner, vm.types.pattern_scanner, 0);
    made.at = bounds.from;
    made.must_advance = false;
    made.finished = pos > endpos;
    made.pattern = self;
    made.string = string;
    made.pos = bounds.from;
    made.endpos = bounds.to;
    return made;
}

pub fn findIter(self: *Pattern, string: Value, pos: i64, endpos: i64) Error!*PatternScanner {
    const made = try create(self, string, pos, endpos);
    made.object.type = vm.types.match_iterator;
    return made;
}

/// The next match, or null.
pub fn next(self: *PatternScanner, mode: pattern_module.Mode) Error!?Value {
    if (self.finished) return null;
    const subject = try Subject.of(self.string, self.pattern);
    const end = @min(self.endpos, subject.len);
    if (self.at > end) return null;
    switch (subject.width) {
        inline 1, 2, 4 => |width| {
            // Undefined memory stays as it is: filling it would cost more than most searches.
            @setRuntimeSafety(false);
            const Unit = str.UnitOf(width);
            var scratch: matcher_module.Scratch = undefined;
            var matcher: matcher_module.Matcher(Unit) = undefined;
            try pattern_module.startMatcher(Unit, &matcher, self.pattern, &scratch, &subject, end, false);
            defer matcher.deinit();
            matcher.must_advance = self.must_advance;
            const found = try pattern_module.step(Unit, &matcher, self.at, mode);
            try vm_module.charge(matcher.steps);
            const region = found orelse {
                self.finished = true;
                return null;
            };
            const bounds: pattern_module.Bounds = .{ .from = self.pos, .to = self.endpos };
            const made = try match_module.create(self.pattern, self.string, bounds, region, matcher.slots, matcher.lastGroup());
            self.must_advance = region.end == region.start;
            self.at = region.end;
            return Value.from(made);
        },
        else => unreachable,
    }
}

fn itself(self: Value) Value {
    return self;
}

fn dunderNext(self: *PatternScanner) Error!Value {
    return try next(self, .search) orelse raise_module.raiseWith(.StopIteration, &.{});
}

fn matchNext(self: *PatternScanner) Error!Value {
    return try next(self, .match) orelse .none;
}

fn searchNext(self: *PatternScanner) Error!Value {
    return try next(self, .search) orelse .none;
}

fn getPattern(self: *PatternScanner) Value {
    return Value.from(self.pattern);
}
