//! Source text to a code object, or a SyntaxError in the guest: what `run`, `compile`, `exec` and imports call.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Code = @import("../bytecode/code.zig").Code;
const compiler = @import("compiler.zig");
const syntax_error = @import("../syntax/syntax_error.zig");
const typo = @import("../syntax/typo.zig");
const str_codec = @import("../object/str_codec.zig");
const intern = @import("../object/intern.zig");
const code_builder = @import("code_builder.zig");
const Arena = @import("../heap/arena.zig").Arena;
const unicode_hooks = @import("unicode_hooks.zig");
const exception = @import("../object/exception.zig");
const tree = @import("../object/exception_tree.zig");
const str = @import("../object/str.zig");
const tuple = @import("../object/tuple.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

pub const Mode = compiler.Mode;

pub const Options = struct {
    want_result: bool = false,
    top_level_await: bool = false,
    separate_locals: bool = false,
    source_is_bytes: bool = false,
    /// Tracebacks do not show it.
    hidden: bool = false,
    /// Tracebacks show its lines.
    keep_source: bool = true,
    /// As `-O`: 1 drops assertions, 2 docstrings too.
    optimize: u2 = 0,
    /// `from __future__ import annotations` holds for the code that calls `compile()`.
    future_annotations: bool = false,
    /// Receives a tuple for `_warn_of_syntax` if there is something to warn about.
    warnings: ?*Value = null,
};

/// `source` as `compile()` takes it: str, or bytes with an encoding.
pub fn compileValue(source: Value, filename: *Str, mode: Mode, options: Options) Error!*Code {
    if (source.as(Str)) |text| {
        for (0..text.len) |i| if (str.at(text, i) == 0)
            return raise(.SyntaxError, "source code string cannot contain null bytes", .{});
        if (text.ascii) return compileBytes(str.rawBytes(text), filename, mode, withLocals(options));
        // Surrogates cannot be encoded. Only bytes may begin with a mark, and there the lexer
        // drops one.
        const begins_with_mark = str.at(text, 0) == 0xFEFF;
        const marked = if (begins_with_mark) try str.concat(try str.fromCodePoint(0xFEFF), text) else text;
        const encoded = try str_codec.encodeStr(marked, null, null);
        return compileBytes(encoded.slice(), filename, mode, withLocals(options));
    }
    var with_encoding = withLocals(options);
    with_encoding.source_is_bytes = true;
    const bytes = try @import("../object/bytes.zig").gatheredOf(source) orelse
        return raise(.TypeError, "compile() arg 1 must be a string, bytes or AST object", .{});
    if (std.mem.indexOfScalar(u8, bytes, 0) != null)
        return raise(.SyntaxError, "source code string cannot contain null bytes", .{});
    return compileBytes(bytes, filename, mode, with_encoding);
}

fn withLocals(options: Options) Options {
    var out = options;
    out.separate_locals = true;
    // As in CPython: nobody knows where its text is.
    out.keep_source = false;
    return out;
}

/// Whether code of the program has mentioned frames or their variables. What is compiled
/// afterwards, a module that it imports, say, shows its own.
var program_sees_frames = false;

pub fn compileBytes(source: []const u8, filename: *Str, mode: Mode, options: Options) Error!*Code {
    // The guest pays at once for what even the shortest text costs; the arena charges for what is made of it.
    try vm_module.charge(if (options.separate_locals) 400 + source.len * 2 else source.len / 8);
    var arena: Arena = .{};
    defer arena.deinit();
    var diagnostic: compiler.Diagnostic = .{};
    const unit = compiler.compileUnits(arena.allocator(), source, .{
        .mode = mode,
        .want_result = options.want_result,
        .separate_locals = options.separate_locals,
        .top_level_await = options.top_level_await,
        .source_is_bytes = options.source_is_bytes,
        .optimize = options.optimize,
        .future_annotations = options.future_annotations,
        .lines_known = options.keep_source,
        .int_digits_max = @import("../object/int.zig").digits_limit,
        .sees_frames = program_sees_frames,
        .hooks = unicode_hooks.hooks,
    }, &diagnostic) catch |err| switch (err) {
        error.OutOfMemory => return error.OutOfMemory,
        error.SyntaxError => {
            const correction = if (options.source_is_bytes) null else try correctionOf(arena.allocator(), source, &diagnostic, filename);
            return raiseCorrected(&diagnostic, filename, correction);
        },
    };
    const kept: ?*Str = if (options.hidden or !options.keep_source) null else try str.fromUtf8(source);
    const code = try code_builder.build(arena.allocator(), unit, filename, kept);
    if (options.hidden) hide(code);
    // The library is compiled without anybody to warn.
    if (code.flags.shows_frames and options.warnings != null) program_sees_frames = true;
    if (options.warnings) |out| out.* = try warningsOf(&diagnostic, if (options.keep_source) source else null);
    return code;
}

/// What reports show instead of "invalid syntax" if a keyword was misspelled, see `_syntax_place`; null if none was.
fn correctionOf(
    allocator: std.mem.Allocator,
    source: []const u8,
    diagnostic: *const compiler.Diagnostic,
    filename: *Str,
) Error!?Value {
    // Some thirty short programs are parsed.
    try vm_module.charge(4096);
    const found = try typo.correct(allocator, source, unicode_hooks.hooks, diagnostic) orelse return null;
    return Value.from(try tuple.fromSlice(&.{
        Value.from(filename),
        Value.fromInt(found.line),
        Value.fromInt(found.line),
        Value.from(try str.fromUtf8(found.text)),
        Value.fromInt(found.offset),
        Value.fromInt(found.end_offset),
        Value.from(try str.fromUtf8(found.message)),
    }));
}

fn raiseCorrected(diagnostic: *const compiler.Diagnostic, filename: *Str, correction: ?Value) Error {
    const raised = raiseSyntaxError(diagnostic, filename);
    const place = correction orelse return raised;
    const object = vm.pending.as(layout.Exception) orelse return raised;
    try exception.setMember(object, try intern.internUtf8("_correction"), place);
    return raised;
}

/// Rows of (message, category, line, offset, end_line, end_offset, text), or None without any.
fn warningsOf(diagnostic: *const compiler.Diagnostic, source: ?[]const u8) Error!Value {
    const found = diagnostic.warnings.items;
    if (found.len == 0) return .none;
    const rows = try tuple.create(@intCast(found.len));
    @memset(rows.slice(), .none);
    for (found, rows.slice()) |warning, *row| {
        const text = if (source) |whole| syntax_error.lineText(whole, warning.line) else null;
        const category: tree.ExceptionKind = switch (warning.category) {
            .SyntaxWarning => .SyntaxWarning,
            .DeprecationWarning => .DeprecationWarning,
        };
        row.* = Value.from(try tuple.fromSlice(&.{
            Value.from(try str.fromUtf8(warning.message)),
            Value.from(vm.exceptions[@backingInt(category)]),
            Value.fromInt(warning.line),
            Value.fromInt(warning.offset),
            Value.fromInt(warning.end_line),
            Value.fromInt(warning.end_offset),
            if (text) |line| Value.from(try str.fromUtf8(line)) else .none,
        }));
    }
    return Value.from(rows);
}

pub fn raiseSyntaxError(diagnostic: *const compiler.Diagnostic, filename: *Str) Error {
    const kind: tree.ExceptionKind = switch (diagnostic.kind) {
        .SyntaxError => .SyntaxError,
        .IndentationError => .IndentationError,
        .TabError => .TabError,
        .MemoryError => .MemoryError,
        .RecursionError => .RecursionError,
    };
    if (kind == .MemoryError or kind == .RecursionError)
        return raise_module.raiseWith(kind, &.{Value.from(try str.fromUtf8(diagnostic.message))});
    const undecoded = diagnostic.offset < 0;
    const details = try tuple.fromSlice(&.{
        Value.from(filename),
        Value.fromInt(diagnostic.line),
        Value.fromInt(diagnostic.offset),
        if (diagnostic.text) |text| Value.from(try str.fromUtf8(text)) else .none,
        if (undecoded) .none else Value.fromInt(diagnostic.end_line),
        if (undecoded) .none else Value.fromInt(diagnostic.end_offset),
    });
    const message = try str.fromUtf8(diagnostic.message);
    return raise_module.raiseWith(kind, &.{ Value.from(message), Value.from(details) });
}

/// Marks code and everything defined in it.
fn hide(code: *Code) void {
    code.flags.hidden = true;
    for (code.constants.slice()) |constant| if (constant.as(Code)) |inner| hide(inner);
}
