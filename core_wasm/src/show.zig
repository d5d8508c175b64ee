//! A tool for whoever works on the compiler: what a program becomes, printed. It runs natively and
//! needs no heap; `scripts/show.py` builds and calls it.
//!
//!     show code       instructions, with variables and constants by name
//!     show lines      the same, with the source line of each instruction
//!     show positions  where every instruction comes from: line, end line, column, end column
//!
//! The program comes from stdin.

const std = @import("std");
const compiler = @import("compile/compiler.zig");
const disassemble = @import("bytecode/disassemble.zig");
const op_module = @import("bytecode/op.zig");
const positions = @import("bytecode/positions.zig");
const unicode = @import("text/unicode.zig");
const verify = @import("bytecode/verify.zig");
const Unit = @import("bytecode/unit.zig").Unit;
const Writer = std.Io.Writer;

const What = enum { code, lines, positions };

pub fn main(init: std.process.Init) !void {
    const arena = init.arena.allocator();
    const arguments = try init.minimal.args.toSlice(arena);
    const wanted = if (arguments.len > 1) arguments[1] else "code";
    const what = std.meta.stringToEnum(What, wanted) orelse
        std.process.fatal("{s}: not one of code, lines, positions", .{wanted});
    var read_buffer: [4096]u8 = undefined;
    var reader = std.Io.File.stdin().reader(init.io, &read_buffer);
    const source = try reader.interface.allocRemaining(arena, .unlimited);

    var write_buffer: [4096]u8 = undefined;
    var writer = std.Io.File.stdout().writer(init.io, &write_buffer);
    const out = &writer.interface;
    try show(arena, out, source, what);
    try out.flush();
}

fn show(arena: std.mem.Allocator, out: *Writer, source: []const u8, what: What) !void {
    var diagnostic: compiler.Diagnostic = .{};
    const unit = compiler.compileUnits(arena, source, .{
        .want_result = true,
        .top_level_await = true,
        .hooks = .{
            .isIdStart = unicode.isXidStart,
            .isIdContinue = unicode.isXidContinue,
            .isPrintable = unicode.isPrintable,
        },
    }, &diagnostic) catch |err| switch (err) {
        error.OutOfMemory => return err,
        error.SyntaxError => return out.print("line {d}, offset {d}: {s}: {s}\n", .{
            diagnostic.line,
            diagnostic.offset,
            @tagName(diagnostic.kind),
            diagnostic.message,
        }),
    };
    try check(arena, unit);
    switch (what) {
        .code => try disassemble.write(out, unit, .{}),
        .lines => try disassemble.write(out, unit, .{ .lines = true }),
        .positions => try writePositions(out, unit),
    }
}

fn check(arena: std.mem.Allocator, unit: *const Unit) !void {
    try verify.unit(arena, unit);
    for (unit.constants) |constant| if (constant == .code) try check(arena, constant.code);
}

fn writePositions(out: *Writer, unit: *const Unit) Writer.Error!void {
    try out.print("{s}, line {d}\n", .{ unit.qualname, unit.first_line });
    var word: u32 = 0;
    while (word < unit.words.len) {
        const instruction: op_module.Instruction = @bitCast(unit.words[word]);
        if (positions.find(unit.positions, word)) |p| try out.print("{s} {d} {d} {d} {d}\n", .{
            @tagName(instruction.op),
            p.line,
            p.end_line,
            p.column,
            p.end_column,
        });
        word += op_module.wordCount(instruction.op);
    }
    for (unit.constants) |constant| if (constant == .code) try writePositions(out, constant.code);
}
