//! f-strings and t-strings.
//!
//!     f"{x}, {y:>{w}}"    format t0 x;  load_const t1 ', ';  format_spec t2 y spec;  build_string
//!     t"{x!r}"            make_template(make_interpolation(x, 'x', 'r', ''))
//!
//! Not here: their text (`syntax/parse_string.zig`).

const std = @import("std");
const ast = @import("../syntax/ast.zig");
const op_module = @import("../bytecode/op.zig");
const function = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const Function = function.Function;
const Register = function.Register;
const Error = function.Error;
const Expr = ast.Expr;

/// Strings of more parts are joined from a list, as CPython does.
const parts_max = 30;
const crowded_max = 4;

pub fn joined(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const values = e.kind.joined_str.values;
    const top = f.top;
    defer f.top = top;
    if (values.len == 0) {
        out.at(e.loc);
        return out.load(dst, .{ .str = "" });
    }
    if (values.len == 1) return part(f, values[0], dst);
    const most: usize = if (f.isCrowded()) crowded_max else parts_max;
    if (values.len > most) return joinMany(f, e, values, dst);
    const reuse = @as(u32, dst) + 1 == f.top and f.isScratch(dst);
    const first: Register = if (reuse) dst else @intCast(f.top);
    for (values, 0..) |value, i| {
        const r: Register = @intCast(first + i);
        if (r >= f.top) _ = try f.alloc();
        try part(f, value, r);
    }
    out.at(e.loc);
    try out.abc(.build_string, dst, first, @intCast(values.len));
}

fn joinMany(f: *Function, e: *const Expr, values: []const *Expr, dst: Register) Error!void {
    const out = &f.out;
    const base = try f.allocMany(2);
    const list = try f.alloc();
    out.at(e.loc);
    try out.load(base, .{ .str = "" });
    try out.named(.load_method, base, base, "join");
    try out.abc(.build_list, list, list, 0);
    for (values) |value| {
        const above = f.top;
        defer f.top = above;
        const r = try f.alloc();
        try part(f, value, r);
        try out.ab(.list_append, list, r);
    }
    out.at(e.loc);
    try out.abc(.call_method, base, 1, dst);
}

fn part(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    switch (e.kind) {
        .formatted_value => |it| {
            const top = f.top;
            defer f.top = top;
            const value = try expr.anyIn(f, it.value, dst);
            const conversion = @backingInt(it.conversion);
            const spec = it.format_spec orelse {
                out.at(e.loc);
                return out.abc(.format, dst, value, conversion);
            };
            var held = try expr.keep(f, value, spec);
            if (it.conversion != .none) {
                const t = if (f.isScratch(held)) held else try f.alloc();
                out.at(e.loc);
                try out.abc(.convert, t, held, conversion);
                held = t;
            }
            const r = try expr.any(f, spec);
            out.at(e.loc);
            try out.abc(.format_spec, dst, held, r);
        },
        else => try expr.to(f, e, dst),
    }
}

/// `"..." % (a, b)` with nothing but `%s`, `%r`, `%a` and `%%` in the text: as an f-string. False
/// if it is anything else.
pub fn percent(f: *Function, e: *const Expr, dst: Register) Error!bool {
    const it = e.kind.bin_op;
    if (it.operator != .mod or it.left.kind != .constant or it.right.kind != .tuple) return false;
    const text = switch (it.left.kind.constant) {
        .str => |text| text,
        else => return false,
    };
    const elements = it.right.kind.tuple.elements;
    var fields: usize = 0;
    var at: usize = 0;
    while (std.mem.findScalarPos(u8, text, at, '%')) |sign| {
        if (sign + 1 >= text.len) return false;
        switch (text[sign + 1]) {
            's', 'r', 'a' => fields += 1,
            '%' => {},
            else => return false,
        }
        at = sign + 2;
    }
    if (fields != elements.len or fields == 0) return false;
    if (fields > parts_max / 2 or f.isCrowded()) return false;
    for (elements) |element| if (element.kind == .starred) return false;
    try percentParts(f, e, text, elements, dst);
    return true;
}

fn percentParts(
    f: *Function,
    e: *const Expr,
    text: []const u8,
    elements: []const *Expr,
    dst: Register,
) Error!void {
    const out = &f.out;
    const top = f.top;
    defer f.top = top;
    const first: Register = @intCast(f.top);
    var literal: std.ArrayList(u8) = .empty;
    var next: usize = 0;
    var i: usize = 0;
    while (i < text.len) : (i += 1) {
        if (text[i] != '%') {
            try literal.append(f.c.arena, text[i]);
            continue;
        }
        i += 1;
        const conversion: ast.Conversion = switch (text[i]) {
            's' => .str,
            'r' => .repr,
            'a' => .ascii,
            else => {
                try literal.append(f.c.arena, '%');
                continue;
            },
        };
        try literalPart(f, e, &literal);
        const r = try f.alloc();
        const value = try expr.anyIn(f, elements[next], r);
        out.at(elements[next].loc);
        try out.abc(.format, r, value, @backingInt(conversion));
        f.top = @as(u32, r) + 1;
        next += 1;
    }
    try literalPart(f, e, &literal);
    out.at(e.loc);
    try out.abc(.build_string, dst, first, @intCast(f.top - first));
}

fn literalPart(f: *Function, e: *const Expr, literal: *std.ArrayList(u8)) Error!void {
    if (literal.items.len == 0) return;
    f.out.at(e.loc);
    try f.out.load(try f.alloc(), .{ .str = literal.items });
    literal.* = .empty;
}

pub fn template(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const values = e.kind.template_str.values;
    const top = f.top;
    defer f.top = top;
    const base = try f.topScratch(dst);
    out.at(e.loc);
    try out.ab(.load_common, base, @backingInt(op_module.Common.make_template));
    const many = values.len > parts_max or f.isCrowded();
    const list: Register = if (many) try f.alloc() else 0;
    if (many) try out.abc(.build_list, list, list, 0);
    for (values) |value| {
        const r = try f.alloc();
        switch (value.kind) {
            .interpolation => try interpolation(f, value, r),
            else => try expr.to(f, value, r),
        }
        if (many) {
            try out.ab(.list_append, list, r);
            f.top = r;
        }
    }
    out.at(e.loc);
    if (many) return out.abc(.call_ex, base, 0, dst);
    try out.abc(.call, base, @intCast(values.len), dst);
}

fn interpolation(f: *Function, e: *const Expr, dst: Register) Error!void {
    const out = &f.out;
    const it = e.kind.interpolation;
    const top = f.top;
    defer f.top = top;
    const base = try f.topScratch(dst);
    out.at(e.loc);
    try out.ab(.load_common, base, @backingInt(op_module.Common.make_interpolation));
    try expr.to(f, it.value, try f.alloc());
    out.at(e.loc);
    try out.load(try f.alloc(), .{ .str = it.text });
    try out.load(try f.alloc(), switch (it.conversion) {
        .none => .none,
        .str => .{ .str = "s" },
        .repr => .{ .str = "r" },
        .ascii => .{ .str = "a" },
    });
    const spec = try f.alloc();
    if (it.format_spec) |present| {
        try expr.to(f, present, spec);
    } else try out.load(spec, .{ .str = "" });
    out.at(e.loc);
    try out.abc(.call, base, 4, dst);
}
