//! `match`.
//!
//! A pattern is code that jumps to `fail` or goes on. What it captures stays in the registers where
//! matching put it, as a list of (name, register), and is stored only when the whole pattern has
//! matched, before the guard: a pattern that fails binds nothing.
//!
//!     case [x, *_]        match_sequence, get_len, get_item ..
//!     case {"k": v}       match_keys(subject, keys) -> values or None
//!     case C(a, b=c)      match_class(subject, C, 1, ("b",)) -> values or None
//!
//! Registers of captures must outlive the matching of the rest, so a pattern gives back no register
//! until its case is done, except inside an alternative of `|`, which moves its captures to
//! registers that all alternatives share.
//!
//! Not here: what a pattern may not say (`syntax/scope_pattern.zig`), what the prelude's functions
//! do (`lib/prelude`).

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const function = @import("function_state.zig");
const fold = @import("fold.zig");
const expr = @import("emit_expr.zig");
const stmt = @import("emit_stmt.zig");
const Constant = @import("../bytecode/unit.zig").Constant;
const Function = function.Function;
const Register = function.Register;
const Label = function.Label;
const Error = function.Error;
const Pattern = ast.Pattern;
const Common = op_module.Common;

/// More sub-patterns than this do not fit in registers at once.
const items_max = 100;

const Capture = struct { name: []const u8, register: Register, loc: ast.Loc };

const Matcher = struct {
    f: *Function,
    captures: std.ArrayList(Capture) = .empty,

    fn capture(m: *Matcher, name: []const u8, register: Register, loc: ast.Loc) Error!void {
        try m.captures.append(m.f.c.arena, .{ .name = name, .register = register, .loc = loc });
    }
};

pub fn matchStatement(f: *Function, s: *const ast.Stmt) Error!void {
    const it = s.kind.match_stmt;
    const out = &f.out;
    const done = try out.label();
    const subject = try subjectOf(f, &it);
    for (it.cases, 0..) |case, i| {
        const last = i + 1 == it.cases.len;
        const labels = out.labels.items.len;
        const top = f.top;
        const fail = try out.label();
        var m: Matcher = .{ .f = f };
        try match(&m, case.pattern, subject, fail);
        for (m.captures.items) |captured| {
            out.at(captured.loc);
            try f.storeName(captured.name, captured.register);
        }
        const next = if (case.guard) |guard| blk: {
            const rejected = try out.label();
            try expr.jumpOn(f, guard, false, rejected);
            break :blk rejected;
        } else null;
        f.top = top;
        try stmt.conditionalBlock(f, case.body);
        if (!last) try out.jump(done);
        try out.bind(fail);
        if (next) |rejected| try out.bind(rejected);
        if (labels > done) out.release(labels);
    }
    try out.bind(done);
}

/// The subject, in a register that nothing changes while cases are tried: a variable that is the
/// subject may be bound anew by a capture, and by a guard, after which the next case still looks at
/// the first value.
fn subjectOf(f: *Function, it: anytype) Error!Register {
    const register = try expr.any(f, it.subject);
    if (f.isScratch(register)) return register;
    const variable = if (it.subject.kind == .named) it.subject.kind.named.target else it.subject;
    const name = variable.kind.name.id;
    for (it.cases) |case| {
        const rebound = binds(case.pattern, name) or
            (if (case.guard) |guard| f.c.has_walrus and expr.mayAssign(guard, 8) else false);
        if (!rebound) continue;
        const own = try f.alloc();
        try f.out.move(own, register);
        return own;
    }
    return register;
}

/// Whether a capture of the pattern has this name.
fn binds(pattern: *const Pattern, name: []const u8) bool {
    return switch (pattern.kind) {
        .match_value, .match_singleton => false,
        .match_sequence => |it| anyBinds(it.patterns, name),
        .match_mapping => |it| anyBinds(it.patterns, name) or isName(it.rest, name),
        .match_class => |it| anyBinds(it.patterns, name) or anyBinds(it.keyword_patterns, name),
        .match_star => |it| isName(it.name, name),
        .match_as => |it| isName(it.name, name) or
            (if (it.pattern) |inner| binds(inner, name) else false),
        .match_or => |it| anyBinds(it.patterns, name),
    };
}

fn anyBinds(patterns: []const *Pattern, name: []const u8) bool {
    for (patterns) |pattern| if (binds(pattern, name)) return true;
    return false;
}

fn isName(candidate: ?[]const u8, name: []const u8) bool {
    return if (candidate) |some| std.mem.eql(u8, some, name) else false;
}

fn isWildcard(pattern: *const Pattern) bool {
    return pattern.kind == .match_as and pattern.kind.match_as.pattern == null and
        pattern.kind.match_as.name == null;
}

fn match(m: *Matcher, pattern: *const Pattern, subject: Register, fail: Label) Error!void {
    const f = m.f;
    const out = &f.out;
    out.at(pattern.loc);
    switch (pattern.kind) {
        .match_value => |it| {
            const top = f.top;
            defer f.top = top;
            if (expr.smallInt(it.value)) |small|
                return out.jumpWide(.jump_eq, subject, @bitCast(small), 2, fail);
            const r = try expr.any(f, it.value);
            out.at(pattern.loc);
            try out.jumpWide(.jump_eq, subject, r, 0, fail);
        },
        .match_singleton => |it| {
            if (it.value == .none) return out.jumpIfNone(subject, false, fail);
            const top = f.top;
            defer f.top = top;
            const r = try f.alloc();
            try out.load(r, try fold.literal(f.c.arena, it.value));
            try out.jumpWide(.jump_is, subject, r, 0, fail);
        },
        .match_sequence => |it| try sequence(m, pattern, it.patterns, subject, fail),
        .match_mapping => try mapping(m, pattern, subject, fail),
        .match_class => try class(m, pattern, subject, fail),
        .match_star => unreachable, // Only inside sequences.
        .match_as => |it| {
            if (it.pattern) |inner| try match(m, inner, subject, fail);
            if (it.name) |name| try m.capture(name, subject, pattern.loc);
        },
        .match_or => try alternatives(m, pattern, subject, fail),
    }
}

fn sequence(
    m: *Matcher,
    pattern: *const Pattern,
    patterns: []const *Pattern,
    subject: Register,
    fail: Label,
) Error!void {
    const f = m.f;
    const out = &f.out;
    var star: ?usize = null;
    var only_wildcards = true;
    for (patterns, 0..) |inner, i| {
        if (inner.kind == .match_star) {
            star = i;
            if (inner.kind.match_star.name != null) only_wildcards = false;
        } else if (!isWildcard(inner)) only_wildcards = false;
    }
    const least = if (star == null) patterns.len else patterns.len - 1;
    if (patterns.len > items_max)
        return f.c.fail(pattern.loc, "too many expressions in sequence pattern", .{});
    const top = f.top;
    const t = try f.alloc();
    try out.ab(.match_sequence, t, subject);
    try out.jumpIf(t, false, fail);
    if (least > 0 or star == null) {
        try out.ab(.get_len, t, subject);
        try out.jumpWide(if (star == null) .jump_eq else .jump_ge, t, @intCast(least), 2, fail);
    }
    f.top = top;
    if (only_wildcards) return;
    const starred = star orelse {
        const first = try f.allocMany(@max(1, @as(u32, @intCast(patterns.len))));
        try out.abc(.unpack, first, subject, @intCast(patterns.len));
        for (patterns, first..) |inner, r| try match(m, inner, @intCast(r), fail);
        return;
    };
    if (patterns[starred].kind.match_star.name == null) {
        // `[a, *_, b]` takes only what it needs.
        return someItems(m, pattern, patterns, starred, subject, fail);
    }
    const first = try f.allocMany(@intCast(patterns.len));
    const after: u32 = @intCast(patterns.len - starred - 1);
    try out.abcw(.unpack_star, first, subject, @intCast(starred), after);
    for (patterns, first..) |inner, r| {
        if (inner.kind == .match_star) {
            try m.capture(inner.kind.match_star.name.?, @intCast(r), inner.loc);
        } else try match(m, inner, @intCast(r), fail);
    }
}

fn someItems(
    m: *Matcher,
    pattern: *const Pattern,
    patterns: []const *Pattern,
    star: usize,
    subject: Register,
    fail: Label,
) Error!void {
    const f = m.f;
    const out = &f.out;
    for (patterns, 0..) |inner, i| {
        if (i == star or isWildcard(inner)) continue;
        const r = try f.alloc();
        out.at(pattern.loc);
        if (i < star) {
            try out.abc(.get_item_int, r, subject, @intCast(i));
        } else {
            // As CPython, by the distance from the end: the subject need not take negative indices.
            const n = try f.alloc();
            try out.ab(.get_len, n, subject);
            try out.abc(.sub_int, n, n, @intCast(patterns.len - i));
            try out.abc(.get_item, r, subject, n);
            f.top = n;
        }
        try match(m, inner, r, fail);
    }
}

fn mapping(m: *Matcher, pattern: *const Pattern, subject: Register, fail: Label) Error!void {
    const f = m.f;
    const out = &f.out;
    const it = pattern.kind.match_mapping;
    const top = f.top;
    const t = try f.alloc();
    try out.ab(.match_mapping, t, subject);
    try out.jumpIf(t, false, fail);
    const count = it.keys.len;
    if (count > items_max)
        return f.c.fail(pattern.loc, "too many sub-patterns in mapping pattern", .{});
    if (count > 0) {
        try out.ab(.get_len, t, subject);
        try out.jumpWide(.jump_ge, t, @intCast(count), 2, fail);
    }
    f.top = top;
    if (count == 0 and it.rest == null) return;
    const keys = try f.alloc();
    try keyTuple(f, pattern, it.keys, keys);
    if (count > 0) {
        const base = try f.allocMany(@intCast(@max(3, count)));
        try out.ab(.load_common, base, @backingInt(Common.match_keys));
        try out.move(base + 1, subject);
        try out.move(base + 2, keys);
        out.at(pattern.loc);
        try out.abc(.call, base, 2, base);
        try out.jumpIfNone(base, true, fail);
        try out.abc(.unpack, base, base, @intCast(count));
        f.top = @as(u32, base) + @as(u32, @intCast(count));
        for (it.patterns, base..) |inner, r| try match(m, inner, @intCast(r), fail);
    }
    if (it.rest) |rest| {
        const base = try f.allocMany(3);
        out.at(pattern.loc);
        try out.ab(.load_common, base, @backingInt(Common.match_rest));
        try out.move(base + 1, subject);
        try out.move(base + 2, keys);
        try out.abc(.call, base, 2, base);
        f.top = @as(u32, base) + 1;
        try m.capture(rest, base, pattern.loc);
    }
}

fn keyTuple(
    f: *Function,
    pattern: *const Pattern,
    keys: []const *ast.Expr,
    dst: Register,
) Error!void {
    const out = &f.out;
    if (try fold.items(f.c.arena, keys)) |known| return out.load(dst, known);
    const top = f.top;
    defer f.top = top;
    const first = f.top;
    for (keys) |key| try expr.to(f, key, try f.alloc());
    out.at(pattern.loc);
    try out.abc(.build_tuple, dst, @intCast(first), @intCast(keys.len));
}

fn class(m: *Matcher, pattern: *const Pattern, subject: Register, fail: Label) Error!void {
    const f = m.f;
    const out = &f.out;
    const it = pattern.kind.match_class;
    const count = it.patterns.len + it.keyword_patterns.len;
    if (count > items_max)
        return f.c.fail(pattern.loc, "too many sub-patterns in class pattern", .{});
    const names = try f.c.arena.alloc(Constant, it.keyword_names.len);
    for (names, it.keyword_names) |*name, text| name.* = .{ .str = text };
    const base = try f.allocMany(@intCast(@max(5, count)));
    const top = f.top;
    try expr.to(f, it.class, base + 2);
    f.top = top;
    out.at(pattern.loc);
    try out.ab(.load_common, base, @backingInt(Common.match_class));
    try out.move(base + 1, subject);
    try out.load(base + 3, .{ .int = @intCast(it.patterns.len) });
    try out.load(base + 4, .{ .tuple = names });
    try out.abc(.call, base, 4, base);
    try out.jumpIfNone(base, true, fail);
    if (count > 0) try out.abc(.unpack, base, base, @intCast(count));
    f.top = @as(u32, base) + @as(u32, @intCast(count));
    for (it.patterns, base..) |inner, r| try match(m, inner, @intCast(r), fail);
    for (it.keyword_patterns, base + it.patterns.len..) |inner, r|
        try match(m, inner, @intCast(r), fail);
}

/// Every alternative must capture the same names; they end up in the same registers.
fn alternatives(m: *Matcher, pattern: *const Pattern, subject: Register, fail: Label) Error!void {
    const f = m.f;
    const out = &f.out;
    const patterns = pattern.kind.match_or.patterns;
    const matched = try out.label();
    const before = m.captures.items.len;
    var shared: []Capture = &.{};
    for (patterns, 0..) |inner, i| {
        const last = i + 1 == patterns.len;
        const next = if (last) fail else try out.label();
        const top = f.top;
        try match(m, inner, subject, next);
        if (i == 0) {
            // The registers of the first alternative's captures are taken below all others.
            shared = try f.c.arena.dupe(Capture, m.captures.items[before..]);
            if (shared.len > 0) {
                f.top = top;
                try gather(f, shared, m.captures.items[before..]);
            } else f.top = top;
        } else {
            const found = m.captures.items[before..];
            for (shared) |want| {
                const from = for (found) |have| {
                    if (std.mem.eql(u8, want.name, have.name)) break have.register;
                } else unreachable; // The scope has compared the names.
                try out.move(want.register, from);
            }
            f.top = top;
        }
        m.captures.shrinkRetainingCapacity(before);
        if (last) break;
        try out.jump(matched);
        try out.bind(next);
    }
    try out.bind(matched);
    for (shared) |captured| try m.captures.append(f.c.arena, captured);
}

/// Moves captures to new registers from `f.top` on, each read before it is overwritten.
fn gather(f: *Function, shared: []Capture, from: []const Capture) Error!void {
    const out = &f.out;
    const first: Register = @intCast(f.top);
    // They may stand in the very registers that others go to: go above all of them first.
    var highest: u32 = f.top + @as(u32, @intCast(from.len));
    for (from) |captured| highest = @max(highest, @as(u32, captured.register) + 1);
    const in_place = for (from, first..) |captured, r| {
        if (captured.register != r) break false;
    } else true;
    if (!in_place) {
        f.top = highest;
        const above = try f.allocMany(@intCast(from.len));
        for (from, above..) |captured, r| try out.move(@intCast(r), captured.register);
        for (above..above + from.len, first..) |source, r|
            try out.move(@intCast(r), @intCast(source));
    }
    f.top = @as(u32, first) + @as(u32, @intCast(from.len));
    for (shared, first..) |*captured, r| captured.register = @intCast(r);
}
