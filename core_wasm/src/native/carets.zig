//! What the carets under a line of a traceback need to know of its syntax.
//!
//!     total = prices[0] + taxes["vat"]
//!             ~~~~~~~~~~^~~~~~~~~~~~~~       the segment is a binary operation: the operator is marked
//!
//! Which instruction failed is known as a range of the source. Whether that is an operation, a call or a subscript, and
//! where its parts lie, is read from the text again, because bytecode keeps one range only.
//!
//! Not here: drawing (lib/prelude/report.py).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const ast = @import("../syntax/ast.zig");
const parser = @import("../syntax/parser.zig");
const unicode_hooks = @import("../compile/unicode_hooks.zig");
const Arena = @import("../heap/arena.zig").Arena;
const bind = @import("bind.zig");
const str = @import("../object/str.zig");
const tuple = @import("../object/tuple.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

/// Visible to the prelude only.
pub const prelude_functions = bind.functions(.{
    .{ "_caret_parts(segment, /)", caretParts, "(kind, end of the left part, start of the right part, end): lines from 0 and UTF-8 columns" },
    .{ "_caret_call(text, /)", caretCall, "Range of the call in `return name(..)` or `name = call(..)`; False if there is no statement" },
    .{ "_east_asian_width(character, /)", eastAsianWidth, "" },
});

fn eastAsianWidth(character: *Str) Error!*Str {
    if (character.len != 1) return str.fromAscii("N");
    return str.fromAscii(@import("../text/unicode.zig").eastAsianWidth(str.at(character, 0)));
}

fn parse(arena: std.mem.Allocator, text: []const u8) error{OutOfMemory}!?*ast.Module {
    var diagnostic: parser.Diagnostic = .{};
    return parser.parseWithOptions(arena, text, .{ .hooks = unicode_hooks.hooks }, &diagnostic) catch |err| switch (err) {
        error.SyntaxError => null,
        error.OutOfMemory => error.OutOfMemory,
    };
}

/// The source of an expression, which may span lines: None if it is no operation with parts.
fn caretParts(segment: *Str) Error!Value {
    try vm_module.charge(segment.len);
    var arena: Arena = .{};
    defer arena.deinit();
    const text = try str.toUtf8Alloc(segment);
    // In parentheses, lines may break anywhere.
    const wrapped = try std.mem.concat(arena.allocator(), u8, &.{ "(\n", text, "\n)" });
    const module = try parse(arena.allocator(), wrapped) orelse return .none;
    if (module.body.len != 1 or module.body[0].kind != .expr_stmt) return .none;
    const whole = module.body[0].kind.expr_stmt.value;
    return switch (whole.kind) {
        .bin_op => |it| partsOf(0, it.left.loc, it.right.loc, whole.loc),
        .subscript => |it| partsOf(1, it.value.loc, whole.loc, whole.loc),
        .call => |it| partsOf(2, it.function.loc, whole.loc, whole.loc),
        else => .none,
    };
}

fn partsOf(kind: u8, left: ast.Loc, right: ast.Loc, whole: ast.Loc) Error!Value {
    return numbers(&.{
        kind,            left.end_line - 2,  left.end_column, right.line -| 2,
        right.column,    whole.end_line - 2, whole.end_column,
    });
}

fn numbers(given: []const u32) Error!Value {
    const out = try tuple.create(given.len);
    for (given, out.slice()) |number, *slot| slot.* = Value.fromInt(number);
    return Value.from(out);
}

/// Lines whose whole right side is the call that failed get no carets: they would say nothing.
fn caretCall(given: *Str) Error!Value {
    try vm_module.charge(given.len);
    var arena: Arena = .{};
    defer arena.deinit();
    const module = try parse(arena.allocator(), try str.toUtf8Alloc(given)) orelse return .none;
    if (module.body.len == 0) return .false_;
    const value = switch (module.body[0].kind) {
        .return_stmt => |it| it.value orelse return .none,
        .assign => |it| if (it.targets.len == 1 and it.targets[0].kind == .name) it.value else return .none,
        else => return .none,
    };
    if (value.kind != .call) return .none;
    if (module.body[0].kind == .return_stmt and value.kind.call.function.kind != .name) return .none;
    return numbers(&.{ value.loc.line, value.loc.end_line, value.loc.column, value.loc.end_column });
}
