//! Patterns of `match`: the names they bind, and what CPython's compiler forbids in them.
//!
//! Invariants:
//!   1. Names are added once for each pattern that captures them; all alternatives of an or-pattern
//!      must bind the same set.
//!   2. Only the last case, without a guard, may match everything.

const std = @import("std");
const ast = @import("ast.zig");
const visit_zig = @import("scope_visit.zig");
const expr = @import("scope_expr.zig");

const Pattern = ast.Pattern;
const Visitor = visit_zig.Visitor;
const Error = visit_zig.Error;
const Names = std.array_hash_map.String(void);

pub noinline fn visitCase(v: *Visitor, case: *ast.MatchCase, last: bool) Error!void {
    if (!last and case.guard == null) try checkRefutable(v, case.pattern);
    var names: Names = .empty;
    try visit(v, case.pattern, &names);
    if (case.guard) |guard| try expr.visit(v, guard);
    try v.visitBody(case.body);
}

/// A pattern that matches everything must be the last of its kind.
noinline fn checkRefutable(v: *Visitor, pattern: *const Pattern) Error!void {
    if (pattern.kind == .match_or) {
        for (pattern.kind.match_or.patterns) |alternative| try checkRefutable(v, alternative);
        return;
    }
    var inner = pattern;
    while (inner.kind == .match_as) {
        const it = inner.kind.match_as;
        inner = it.pattern orelse {
            if (it.name) |name| {
                const text = "name capture '{s}' makes remaining patterns unreachable";
                return v.failLater(inner.loc, text, .{name});
            }
            const text = "wildcard makes remaining patterns unreachable";
            return v.failLater(inner.loc, text, .{});
        };
    }
}

noinline fn capture(
    v: *Visitor,
    name: *[]const u8,
    pattern: *const Pattern,
    names: *Names,
) Error!void {
    const written = name.*;
    try v.bind(name, .assigned, pattern.loc);
    const found = try names.getOrPut(v.arena, name.*);
    if (!found.found_existing) return;
    const text = "multiple assignments to name '{s}' in pattern";
    return v.failLater(pattern.loc, text, .{written});
}

noinline fn visitAll(v: *Visitor, patterns: []*Pattern, names: *Names) Error!void {
    for (patterns) |pattern| try visit(v, pattern, names);
}

fn visit(v: *Visitor, pattern: *Pattern, names: *Names) Error!void {
    try v.checkStack();
    switch (pattern.kind) {
        .match_value => |it| {
            if (!isValue(it.value)) {
                const text = "patterns may only match literals and attribute lookups";
                try v.failLater(pattern.loc, text, .{});
            }
            try expr.visit(v, it.value);
        },
        .match_singleton => {},
        .match_sequence => |it| {
            var stars: u32 = 0;
            for (it.patterns) |inner| stars += @intFromBool(inner.kind == .match_star);
            if (stars > 1) {
                try v.failLater(pattern.loc, "multiple starred names in sequence pattern", .{});
            }
            try visitAll(v, it.patterns, names);
        },
        .match_mapping => |*it| {
            try checkKeys(v, pattern, it.keys);
            try expr.visitAll(v, it.keys);
            try visitAll(v, it.patterns, names);
            if (it.rest) |*name| try capture(v, name, pattern, names);
        },
        .match_class => |it| {
            try checkAttributes(v, it.keyword_names, it.keyword_patterns);
            try expr.visit(v, it.class);
            try visitAll(v, it.patterns, names);
            for (it.keyword_names, it.keyword_patterns) |name, inner| {
                try v.checkStore(name, inner.loc);
            }
            try visitAll(v, it.keyword_patterns, names);
        },
        .match_star => |*it| if (it.name) |*name| try capture(v, name, pattern, names),
        .match_as => |*it| {
            if (it.pattern) |inner| try visit(v, inner, names);
            if (it.name) |*name| try capture(v, name, pattern, names);
        },
        .match_or => |it| try visitOr(v, pattern, it.patterns, names),
    }
}

fn isValue(value: *const ast.Expr) bool {
    return switch (value.kind) {
        .joined_str, .template_str => false,
        else => true,
    };
}

noinline fn visitOr(
    v: *Visitor,
    pattern: *Pattern,
    alternatives: []*Pattern,
    names: *Names,
) Error!void {
    const before = names.count();
    var first: Names = .empty;
    for (alternatives, 1..) |alternative, count| {
        if (count < alternatives.len) try checkRefutable(v, alternative);
        // Names bound outside may not be bound again; those of the other alternatives must be.
        while (names.count() > before) _ = names.pop();
        try visit(v, alternative, names);
        const bound = names.keys()[before..];
        if (count == 1) {
            for (bound) |name| try first.put(v.arena, name, {});
        } else if (!sameNames(&first, bound)) {
            try v.failLater(pattern.loc, "alternative patterns bind different names", .{});
        }
    }
}

fn sameNames(first: *const Names, bound: []const []const u8) bool {
    if (first.count() != bound.len) return false;
    for (bound) |name| if (!first.contains(name)) return false;
    return true;
}

noinline fn checkAttributes(
    v: *Visitor,
    names: [][]const u8,
    patterns: []*Pattern,
) Error!void {
    var seen: std.array_hash_map.String(void) = .empty;
    defer seen.deinit(v.arena);
    for (names, patterns) |name, inner| {
        const found = try seen.getOrPut(v.arena, name);
        if (!found.found_existing) continue;
        const text = "attribute name repeated in class pattern: {s}";
        return v.failLater(inner.loc, text, .{name});
    }
}

noinline fn checkKeys(v: *Visitor, pattern: *Pattern, keys: []*ast.Expr) Error!void {
    var seen: std.array_hash_map.String(void) = .empty;
    defer seen.deinit(v.arena);
    for (keys) |key| {
        switch (key.kind) {
            .constant, .unary_op, .bin_op => {},
            .attribute => continue,
            else => {
                const text = "mapping pattern keys may only match literals and attribute lookups";
                try v.failLater(pattern.loc, text, .{});
                continue;
            },
        }
        var identity: std.Io.Writer.Allocating = .init(v.arena);
        const known = writeIdentity(&identity.writer, key) catch return error.OutOfMemory;
        if (!known) continue;
        const found = try seen.getOrPut(v.arena, identity.written());
        if (!found.found_existing) continue;
        var text: std.Io.Writer.Allocating = .init(v.arena);
        writeKey(&text.writer, key) catch return error.OutOfMemory;
        const message = "mapping pattern checks duplicate key ({s})";
        return v.failLater(pattern.loc, message, .{text.written()});
    }
}

/// A number that a double holds exactly, and its imaginary part.
const Number = struct { real: f64 = 0, imaginary: f64 = 0 };

/// Null: not a number, or an int beyond the exact ones.
fn numberOf(key: *const ast.Expr) ?Number {
    switch (key.kind) {
        .unary_op => |it| {
            const operand = numberOf(it.operand) orelse return null;
            return .{ .real = -operand.real, .imaginary = -operand.imaginary };
        },
        .bin_op => |it| {
            const left = numberOf(it.left) orelse return null;
            const right = numberOf(it.right) orelse return null;
            const sign: f64 = if (it.operator == .add) 1 else -1;
            return .{
                .real = left.real + sign * right.real,
                .imaginary = left.imaginary + sign * right.imaginary,
            };
        },
        .constant => |constant| return switch (constant) {
            .true => .{ .real = 1 },
            .false => .{},
            .int => |value| if (@abs(value) <= 1 << 53) .{ .real = @floatFromInt(value) } else null,
            .float => |value| .{ .real = value },
            .imaginary => |value| .{ .imaginary = value },
            else => null,
        },
        else => return null,
    }
}

/// Bytes that are equal for keys that are equal; false: equality cannot be told here.
fn writeIdentity(out: *std.Io.Writer, key: *const ast.Expr) std.Io.Writer.Error!bool {
    if (numberOf(key)) |number| {
        // Adding zero makes -0.0 the 0.0 that it equals.
        try out.print("n{d},{d}", .{ number.real + 0, number.imaginary + 0 });
        return true;
    }
    switch (key.kind) {
        .unary_op => |it| {
            try out.writeByte('-');
            return writeIdentity(out, it.operand);
        },
        .bin_op => |it| {
            if (!try writeIdentity(out, it.left)) return false;
            try out.writeByte(if (it.operator == .add) '+' else '-');
            return writeIdentity(out, it.right);
        },
        .constant => |constant| switch (constant) {
            .none => try out.writeAll("None"),
            .str => |text| try out.print("s{s}", .{text}),
            .bytes => |text| try out.print("b{s}", .{text}),
            .int => |value| try out.print("i{d}", .{value}),
            .big_int => |big| {
                try out.print("i{d}:", .{big.base});
                for (big.digits) |digit| try out.writeByte(std.ascii.toLower(digit));
            },
            .true, .false, .float, .imaginary, .ellipsis => return false,
        },
        else => return false,
    }
    return true;
}

/// The key as `repr` shows it.
fn writeKey(out: *std.Io.Writer, key: *const ast.Expr) std.Io.Writer.Error!void {
    switch (key.kind) {
        .unary_op => |it| {
            try out.writeByte('-');
            try writeKey(out, it.operand);
        },
        .bin_op => |it| {
            try out.writeByte('(');
            try writeKey(out, it.left);
            try out.writeByte(if (it.operator == .add) '+' else '-');
            try writeKey(out, it.right);
            try out.writeByte(')');
        },
        .constant => |constant| switch (constant) {
            .none => try out.writeAll("None"),
            .true => try out.writeAll("True"),
            .false => try out.writeAll("False"),
            .int => |value| try out.print("{d}", .{value}),
            .big_int => |big| try out.writeAll(big.digits),
            .float => |value| if (@trunc(value) == value and @abs(value) < 1e16)
                try out.print("{d:.1}", .{value})
            else
                try out.print("{d}", .{value}),
            .imaginary => |value| try out.print("{d}j", .{value}),
            .str => |text| try writeQuoted(out, text),
            .bytes => |text| {
                try out.writeByte('b');
                try writeQuoted(out, text);
            },
            .ellipsis => try out.writeAll("Ellipsis"),
        },
        else => {},
    }
}

fn writeQuoted(out: *std.Io.Writer, text: []const u8) std.Io.Writer.Error!void {
    const single = std.mem.indexOfScalar(u8, text, '\'') != null;
    const double = std.mem.indexOfScalar(u8, text, '"') != null;
    const quote: u8 = if (single and !double) '"' else '\'';
    try out.writeByte(quote);
    for (text) |byte| switch (byte) {
        '\n' => try out.writeAll("\\n"),
        '\r' => try out.writeAll("\\r"),
        '\t' => try out.writeAll("\\t"),
        '\\' => try out.writeAll("\\\\"),
        else => if (byte == quote)
            try out.print("\\{c}", .{byte})
        else if (byte < 0x20 or byte == 0x7F)
            try out.print("\\x{x:0>2}", .{byte})
        else
            try out.writeByte(byte),
    };
    try out.writeByte(quote);
}
