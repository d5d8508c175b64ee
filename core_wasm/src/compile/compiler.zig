//! From a program to its code: the entry, and what all functions of one compilation share.
//!
//!     source -parser-> tree -scope-> symbol table -emit_*-> Units -code_builder-> Code
//!
//! `compileUnits` ends with Units in an arena and needs no heap. `compile` makes heap objects of
//! them.
//!
//! Invariants:
//!   1. The tree is not changed: when a jump turns out too short, everything is compiled again with
//!      long jumps.
//!   2. Whatever is wrong with the program is in `diagnostic` when `error.SyntaxError` is returned.
//!
//! Not here: one function (`function_state.zig`), statements and expressions (`emit_*.zig`).

const std = @import("std");
const print = @import("../text/print.zig");
const builtin = @import("builtin");
const Allocator = std.mem.Allocator;
const ast = @import("../syntax/ast.zig");
const parser = @import("../syntax/parser.zig");
const scope_module = @import("../syntax/scope.zig");
const syntax_error = @import("../syntax/syntax_error.zig");
const assembler = @import("assembler.zig");
const function = @import("function_state.zig");
const expr = @import("emit_expr.zig");
const stmt = @import("emit_stmt.zig");
const emit_annotation = @import("emit_annotation.zig");
const emit_function = @import("emit_function.zig");
const unit_module = @import("../bytecode/unit.zig");
const Unit = unit_module.Unit;
const Error = assembler.Error;
pub const Diagnostic = syntax_error.Diagnostic;
pub const Mode = ast.Mode;

pub const Options = struct {
    mode: Mode = .exec,
    /// If the program ends with an expression, its value is the program's (`set_result`).
    want_result: bool = false,
    /// Module code looks names up in a namespace of its own before the globals: `exec` with two
    /// dictionaries, and code of `compile()`, which may be run so.
    separate_locals: bool = false,
    /// `await` outside functions makes the module a coroutine.
    top_level_await: bool = false,
    /// The source came as bytes: an encoding declaration in it counts.
    source_is_bytes: bool = false,
    /// As `-O`: 1 drops assertions, 2 docstrings too.
    optimize: u2 = 0,
    /// `from __future__ import annotations` is inherited from the code that calls `compile()`.
    future_annotations: bool = false,
    /// Whether errors found after parsing show their line. CPython reads it again from the file, so
    /// it does not know the lines of a string.
    lines_known: bool = true,
    /// Decimal digits of an int literal.
    int_digits_max: u32 = 4300,
    /// Other code of the program looks into frames, so this code may be seen there.
    sees_frames: bool = false,
    hooks: parser.UnicodeHooks = .{},
};

/// Of the 128 KiB that the core has.
const stack_bytes_max = if (builtin.target.cpu.arch.isWasm()) 80 << 10 else 4 << 20;

noinline fn stackAddress() usize {
    var mark: u8 = undefined;
    return @intFromPtr(@as(*volatile u8, &mark));
}

pub const CompileError = error{ OutOfMemory, SyntaxError };

pub const Compiler = struct {
    arena: Allocator,
    table: *const scope_module.Table,
    options: Options,
    source: []const u8,
    diagnostic: *Diagnostic,
    /// Jumps over more than 32,767 words occur.
    wide: bool,
    /// `:=` occurs somewhere, so a variable may change in the middle of an expression.
    has_walrus: bool,
    /// The program looks into frames, so no register may hold what an earlier frame left there.
    sees_frames: bool,
    /// Could anything ask for the variables of a comprehension?
    sees_locals: bool,
    words_left: u32,
    /// Chains to the left that are being compiled, see emit_expr.zig.
    spine: std.ArrayList(*const ast.Expr) = .empty,
    /// Where the native stack was when compiling began.
    stack_start: usize = 0,

    /// The compiler recurses with the tree, and the native stack is small.
    pub fn checkStack(self: *Compiler) Error!void {
        const here = stackAddress();
        if (self.stack_start < here) self.stack_start = here;
        if (self.stack_start - here <= stack_bytes_max) return;
        self.diagnostic.kind = .RecursionError;
        self.diagnostic.message = "maximum recursion depth exceeded during compilation";
        return error.SyntaxError;
    }

    pub fn fail(self: *Compiler, loc: ast.Loc, comptime format: []const u8, args: anytype) Error {
        return self.failAt(loc, try print.alloc(self.arena, format, args));
    }

    fn failAt(self: *Compiler, loc: ast.Loc, message: []const u8) Error {
        const line = syntax_error.lineText(self.source, loc.line) orelse "";
        const one_line = loc.end_line == loc.line;
        self.diagnostic.kind = .SyntaxError;
        self.diagnostic.message = message;
        self.diagnostic.line = loc.line;
        self.diagnostic.offset = @intCast(syntax_error.characterCount(line, loc.column) + 1);
        self.diagnostic.end_line = loc.end_line;
        self.diagnostic.end_offset = @intCast(if (one_line)
            syntax_error.characterCount(line, loc.end_column) + 1
        else
            loc.end_column + 1);
        self.diagnostic.text = if (self.options.lines_known) line else null;
        return error.SyntaxError;
    }
};

/// Compiles a program to Units. Everything is in `arena`.
pub fn compileUnits(
    arena: Allocator,
    source: []const u8,
    options: Options,
    diagnostic: *Diagnostic,
) CompileError!*Unit {
    const module = try parser.parseWithOptions(arena, source, .{
        .mode = options.mode,
        .hooks = options.hooks,
        .source_is_bytes = options.source_is_bytes,
        .int_digits_max = options.int_digits_max,
    }, diagnostic);
    const table = try scope_module.analyze(arena, module, .{
        .source = if (options.lines_known) source else null,
        .top_level_await = options.top_level_await,
        .optimize = options.optimize,
        .future_annotations = options.future_annotations,
    }, diagnostic);
    return compileTree(arena, module, table, source, options, diagnostic);
}

pub fn compileTree(
    arena: Allocator,
    module: *const ast.Module,
    table: *const scope_module.Table,
    source: []const u8,
    options: Options,
    diagnostic: *Diagnostic,
) CompileError!*Unit {
    for ([_]bool{ false, true }) |wide| {
        var compiler: Compiler = .{
            .arena = arena,
            .table = table,
            .options = options,
            .source = source,
            .diagnostic = diagnostic,
            .wide = wide,
            .words_left = @intCast(@min(assembler.words_max, (1 << 20) + source.len *| 256)),
            .has_walrus = mentions(source, ':', "="),
            // f_locals, capture_locals, tb_frame.
            .sees_frames = options.sees_frames or
                mentions(source, '_', "locals") or mentions(source, 'b', "_frame"),
            // Those of code objects, too: co_varnames, co_nlocals.
            .sees_locals = mentions(source, 'l', "ocals") or mentions(source, '_', "varnames"),
        };
        return compileModule(&compiler, module) catch |err| switch (err) {
            error.TooFar => continue,
            error.TooBig => {
                diagnostic.kind = .MemoryError;
                diagnostic.message = "";
                return error.SyntaxError;
            },
            error.OutOfMemory, error.SyntaxError => |known| return known,
        };
    }
    unreachable; // With long jumps nothing is too far.
}

/// Does `first` occur right before `rest`?
fn mentions(source: []const u8, first: u8, rest: []const u8) bool {
    var at: usize = 0;
    while (std.mem.findScalarPos(u8, source, at, first)) |found| {
        at = found + 1;
        if (std.mem.startsWith(u8, source[at..], rest)) return true;
    }
    return false;
}

fn compileModule(c: *Compiler, module: *const ast.Module) Error!*Unit {
    const f = try function.Function.init(c, .{
        .parent = null,
        .scope = c.table.root,
        .name = "<module>",
        .qualname = "<module>",
        .first_line = 1,
        .body = module.body,
    });
    f.unit.flags.namespace = true;
    emit_function.setFlavor(f);
    const out = &f.out;
    const start: ast.Loc = .{ .line = 1, .column = 0, .end_line = 1, .end_column = 0 };
    out.at(start);
    if (module.expression) |expression| {
        const r = try expr.any(f, expression);
        out.at(expression.loc);
        try out.a(.ret, r);
        out.stop();
        return f.finish();
    }
    if (c.options.want_result and module.body.len > 0) {
        const last = module.body[module.body.len - 1];
        if (last.kind == .expr_stmt) f.result_statement = last;
    }
    const annotations = try beginAnnotations(f, module);
    try emit_annotation.beginBody(f);
    if (c.options.mode == .exec) {
        try stmt.bodyAfterDocstring(f, module.body);
    } else try stmt.block(f, module.body);
    if (annotations) |unit| {
        _ = try emit_annotation.compileBody(f, c.table.annotations(module).?, 1, unit);
    }
    return f.finish();
}

/// A module can be asked for its annotations before it has run to the end, so their function comes
/// first; its code is made last.
fn beginAnnotations(f: *function.Function, module: *const ast.Module) Error!?*Unit {
    const c = f.c;
    if (!f.scope.has_annotations or c.table.future_annotations) return null;
    const scope = c.table.annotations(module) orelse return null;
    if (!hasSimpleAnnotation(module.body)) return null;
    const unit = try c.arena.create(Unit);
    const r = try f.alloc();
    try emit_function.fromUnit(f, unit, scope, r);
    try f.storeName("__annotate__", r);
    f.top = r;
    return unit;
}

fn hasSimpleAnnotation(body: []const *ast.Stmt) bool {
    for (body) |s| switch (s.kind) {
        .ann_assign => |it| if (it.simple) return true,
        .if_stmt => |it| {
            for (it.branches) |branch| if (hasSimpleAnnotation(branch.body)) return true;
            if (hasSimpleAnnotation(it.else_body)) return true;
        },
        .for_stmt => |it| if (hasSimpleAnnotation(it.body) or hasSimpleAnnotation(it.else_body))
            return true,
        .while_stmt => |it| if (hasSimpleAnnotation(it.body) or hasSimpleAnnotation(it.else_body))
            return true,
        .with_stmt => |it| if (hasSimpleAnnotation(it.body)) return true,
        .match_stmt => |it| for (it.cases) |case| if (hasSimpleAnnotation(case.body)) return true,
        .try_stmt => |it| {
            for (it.handlers) |handler| if (hasSimpleAnnotation(handler.body)) return true;
            if (hasSimpleAnnotation(it.body) or hasSimpleAnnotation(it.else_body) or
                hasSimpleAnnotation(it.final_body)) return true;
        },
        else => {},
    };
    return false;
}
