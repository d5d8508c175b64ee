//! `print`, straight into the output buffer when everything printed is shown natively.
//!
//! Not here: `file=` objects, a replaced `sys.stdout`, and arguments with `__str__` in Python (twin `_print`).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const typeOf = @import("../object/type.zig").typeOf;
const bind = @import("bind.zig");
const output = @import("output.zig");
const str = @import("../object/str.zig");
const repr = @import("../object/repr.zig");
const dict = @import("../object/dict.zig");
const intern = @import("../object/intern.zig");
const known = @import("../object/known_names.zig");
const truth = @import("../vm/truth.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;

pub const functions = bind.functions(.{
    .{
        \\print(*args, sep=' ', end='\n', file=None, flush=False)
        ,
        print,
        \\Writes the values to file, or to sys.stdout.
        \\
        \\sep stands between the values, end behind the last one. flush=True writes at once what is held back.
        ,
    },
});

pub const prelude_functions = bind.functions(.{
    .{ "_print_target()", target, "sys.stdout; NotImplemented as long as there is no sys." },
}) ++ output.prelude_functions;

fn target() Value {
    const sys_value = sysModule() orelse return .not_implemented;
    const sys = sys_value.as(layout.Module) orelse return .not_implemented;
    const interned = intern.lookup(str.View.ofLatin1("stdout")) orelse return .not_implemented;
    return dict.getStr(sys.dict, interned) orelse .not_implemented;
}

fn print(sep: Value, end: Value, file: Value, flush: Value, args: []const Value) Error!void {
    const between = try separator(sep, "sep");
    const last = try separator(end, "end");
    const stream = try streamOf(file) orelse return error.NeedsPython;
    _ = try truth.of(flush);

    // A single str needs no copy.
    var builder = str.Builder.init();
    for (args, 0..) |argument, i| {
        if (i > 0) {
            if (between) |text| try builder.appendStr(text) else try builder.appendAscii(" ");
        }
        const before = builder;
        repr.appendStr(&builder, argument) catch |err| {
            // What stands before a value that cannot be shown has been printed already in CPython.
            if (err == error.Raised) try writeBefore(stream, before);
            return err;
        };
    }
    if (last) |text| try builder.appendStr(text) else try builder.appendAscii("\n");
    if (builder.ascii) return output.write(stream, builder.view().units(.one));
    return writePieces(stream, between, last, args, &builder);
}

fn writeBefore(stream: u1, before: str.Builder) Error!void {
    const pending = vm.pending;
    vm.pending = .none;
    var builder = before;
    try output.writeStr(stream, try builder.finish());
    vm.pending = pending;
}

/// Text beyond ASCII: piece by piece if one of them cannot be encoded, so that those before it are printed.
fn writePieces(stream: u1, between: ?*Str, last: ?*Str, args: []const Value, whole: *str.Builder) Error!void {
    const text = try whole.finish();
    if (stream == 1 or text.width == 1 or !hasSurrogate(text)) return output.writeStr(stream, text);
    for (args, 0..) |argument, i| {
        if (i > 0) {
            if (between) |s| try output.writeStr(stream, s) else try output.write(stream, " ");
        }
        try output.writeStr(stream, try repr.strOf(argument));
    }
    if (last) |s| try output.writeStr(stream, s) else try output.write(stream, "\n");
}

fn hasSurrogate(s: *Str) bool {
    for (0..s.len) |i| {
        const c = str.at(s, i);
        if (c >= 0xD800 and c <= 0xDFFF) return true;
    }
    return false;
}

/// null: the default.
fn separator(value: Value, comptime name: []const u8) Error!?*Str {
    if (value.isUndefined() or value.isNone()) return null;
    return value.as(Str) orelse raise(.TypeError, name ++ " must be None or a string, not {}", .{typeOf(value)});
}

/// Library modules may have changed its streams before the program has imported it.
fn sysModule() ?Value {
    return dict.getStr(vm.modules, known.get(.sys)) orelse dict.getStr(vm.baked_modules, known.get(.sys));
}

/// The stream that the buffer stands for, or null: `file` has a `write` of its own.
fn streamOf(file: Value) Error!?u1 {
    const sys_value = sysModule() orelse return if (file.isNone()) 0 else null;
    const sys = sys_value.as(layout.Module) orelse return null;
    const stdout = inModule(sys, "stdout") orelse return if (file.isNone()) 0 else null;
    const wanted = if (file.isNone()) stdout else file;
    if (inModule(sys, "__stdout__")) |original| {
        if (wanted.is(original)) return 0;
    }
    if (inModule(sys, "__stderr__")) |original| {
        if (wanted.is(original)) return 1;
    }
    return null;
}

fn inModule(module: *layout.Module, comptime name: []const u8) ?Value {
    const interned = intern.lookup(str.View.ofLatin1(name)) orelse return null;
    const value = dict.getStr(module.dict, interned) orelse return null;
    return if (value.isNone()) null else value;
}
