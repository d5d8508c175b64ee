//! The syntax tree as rows, for the library's `ast`.
//!
//!     x + 1     [("expr_stmt", loc, 1), ("bin_op", loc, 2, "add", 3), ("name", loc, "x", "load"), ("constant", loc, 1)]
//!
//! A row is (kind, location or None, fields ...) in the order of `syntax/ast.zig`, from whose declarations this is derived. A
//! node inside of another one is the number of its row, a list of nodes a tuple of numbers. There is no recursion, so chains
//! of any length become rows.
//!
//! Not here: CPython's names for all that (lib/_ast_rows.py).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const List = layout.List;
const Value = @import("../object/value.zig").Value;
const ast = @import("../syntax/ast.zig");
const parser = @import("../syntax/parser.zig");
const unicode_hooks = @import("../compile/unicode_hooks.zig");
const compile_source = @import("../compile/source.zig");
const Arena = @import("../heap/arena.zig").Arena;
const bind = @import("bind.zig");
const bytes = @import("../object/bytes.zig");
const complex = @import("../object/complex.zig");
const int = @import("../object/int.zig");
const list = @import("../object/list.zig");
const str = @import("../object/str.zig");
const tuple = @import("../object/tuple.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");

/// Visible to the prelude only.
pub const prelude_functions = bind.functions(.{
    .{ "_syntax_rows(source, filename, mode, /)", syntaxRows, "(rows, numbers of the rows of the body, or of the expression)" },
});

fn syntaxRows(source: *Str, filename: *Str, mode: *Str) Error!Value {
    try vm_module.charge(source.len * 4);
    for (0..source.len) |i| if (str.at(source, i) == 0)
        return raise_module.raise(.SyntaxError, "source code string cannot contain null bytes", .{});
    var arena: Arena = .{};
    defer arena.deinit();
    const chosen: ast.Mode = if (str.eqlAscii(mode, "eval")) .eval else if (str.eqlAscii(mode, "single")) .single else .exec;
    var diagnostic: parser.Diagnostic = .{};
    const module = parser.parseWithOptions(
        arena.allocator(),
        try str.toUtf8Alloc(source),
        .{ .mode = chosen, .hooks = unicode_hooks.hooks, .int_digits_max = int.digits_limit },
        &diagnostic,
    ) catch |err| switch (err) {
        error.OutOfMemory => return error.OutOfMemory,
        error.SyntaxError => return compile_source.raiseSyntaxError(&diagnostic, filename),
    };
    var builder: Builder = .{ .arena = arena.allocator(), .rows = try list.create(16) };
    const top = if (module.expression) |expression|
        try builder.value(*ast.Expr, expression)
    else
        try builder.value([]*ast.Stmt, module.body);
    try builder.work();
    return Value.from(try tuple.fromSlice(&.{ Value.from(builder.rows), top }));
}

const Builder = struct {
    arena: std.mem.Allocator,
    rows: *List,
    /// Nodes that have a number, and no row yet.
    waiting: std.ArrayList(Item) = .empty,

    const Item = struct { node: *const anyopaque, number: usize, convert: Converter };

    /// Makes a value of what lies at the address.
    const Converter = *const fn (*Builder, *const anyopaque) Error!Value;

    /// A field of a node. Tables, and not code, say how nodes become rows.
    const Field = struct { offset: usize, convert: Converter };

    fn work(self: *Builder) Error!void {
        while (self.waiting.pop()) |item| {
            const made = try item.convert(self, item.node);
            self.rows.items[item.number] = made;
        }
    }

    noinline fn number(self: *Builder, node: *const anyopaque, convert: Converter) Error!Value {
        const at = self.rows.len;
        try list.append(self.rows, .none);
        try self.waiting.append(self.arena, .{ .node = node, .number = at, .convert = convert });
        return Value.fromInt(@intCast(at));
    }

    noinline fn value(self: *Builder, comptime T: type, given: T) Error!Value {
        switch (@typeInfo(T)) {
            .bool => return if (given) .true_ else .false_,
            .int => return Value.fromInt(@intCast(given)),
            .@"enum" => return Value.from(try str.fromAscii(@tagName(given))),
            .@"union" => return constantOf(given),
            .optional => |info| return if (given) |inner| self.value(info.child, inner) else .none,
            .pointer => |info| {
                if (info.size == .one) return self.number(given, nodeConverter(info.child));
                if (info.child == u8) return Value.from(try str.fromUtf8(given));
                const out = try tuple.create(@intCast(given.len));
                @memset(out.slice(), .none);
                for (given, out.slice()) |*item, *slot| slot.* = if (@typeInfo(info.child) == .@"struct")
                    try self.number(item, nodeConverter(info.child))
                else
                    try self.value(info.child, item.*);
                return Value.from(out);
            },
            else => comptime unreachable,
        }
    }

    noinline fn row(self: *Builder, name: []const u8, loc: ?ast.Loc, table: []const Field, node: [*]const u8) Error!Value {
        var fields: [16]Value = undefined;
        fields[0] = Value.from(try str.fromAscii(name));
        fields[1] = if (loc) |where| Value.from(try tuple.fromSlice(&.{
            Value.fromInt(where.line),     Value.fromInt(where.column),
            Value.fromInt(where.end_line), Value.fromInt(where.end_column),
        })) else .none;
        for (table, fields[2..][0..table.len]) |field, *out| out.* = try field.convert(self, node + field.offset);
        return Value.from(try tuple.fromSlice(fields[0 .. 2 + table.len]));
    }
};

/// Of the fields of a node or, for `Constant`, of itself.
fn fieldsOf(comptime T: type) []const Builder.Field {
    return comptime fields: {
        if (T == void) break :fields &.{};
        if (T == ast.Constant) break :fields &.{.{ .offset = 0, .convert = valueConverter(T) }};
        var out: []const Builder.Field = &.{};
        const info = @typeInfo(T).@"struct";
        for (info.field_names, info.field_types) |name, F| {
            if (std.mem.eql(u8, name, "loc")) continue;
            out = out ++ .{Builder.Field{ .offset = @offsetOf(T, name), .convert = valueConverter(F) }};
        }
        break :fields out;
    };
}

fn valueConverter(comptime T: type) Builder.Converter {
    return struct {
        fn convert(self: *Builder, address: *const anyopaque) Error!Value {
            return self.value(T, @as(*const T, @ptrCast(@alignCast(address))).*);
        }
    }.convert;
}

fn nodeConverter(comptime T: type) Builder.Converter {
    return struct {
        fn convert(self: *Builder, node: *const anyopaque) Error!Value {
            const typed: *const T = @ptrCast(@alignCast(node));
            if (T == ast.Expr or T == ast.Stmt or T == ast.Pattern) switch (typed.kind) {
                inline else => |*payload, tag| return self.row(@tagName(tag), typed.loc, fieldsOf(@TypeOf(payload.*)), @ptrCast(payload)),
            };
            const loc: ?ast.Loc = if (@hasField(T, "loc")) typed.loc else null;
            const name = comptime @typeName(T)[std.mem.lastIndexOfScalar(u8, @typeName(T), '.').? + 1 ..];
            return self.row(name, loc, fieldsOf(T), @ptrCast(typed));
        }
    }.convert;
}

fn constantOf(constant: ast.Constant) Error!Value {
    return switch (constant) {
        .none => .none,
        .true => .true_,
        .false => .false_,
        .ellipsis => .ellipsis,
        .int => |n| int.fromI64(n),
        .big_int => |big| int.fromDigits(big.digits, big.base),
        .float => |number| Value.fromFloat(number),
        .imaginary => |number| complex.create(0, number),
        .str => |text| Value.from(try str.fromUtf8(text)),
        .bytes => |text| Value.from(try bytes.fromSlice(text)),
    };
}
