//! Code as text: one instruction a line.
//!
//!     fib(n)                             3 registers
//!        0  jump_ge         n 2 false -> 4
//!        2  ret             n
//!
//! Variables have their names, temporaries are `t0`, `t1` ...; jumps show where they go, as a word
//! index. Inner functions follow.
//!
//! Not here: what the instructions do (`op.zig`).

const std = @import("std");
const op_module = @import("op.zig");
const operand = @import("operand.zig");
const unit_module = @import("unit.zig");
const Instruction = op_module.Instruction;
const Unit = unit_module.Unit;
const Constant = unit_module.Constant;
const Writer = std.Io.Writer;

pub const Options = struct {
    /// Inner functions too.
    recursive: bool = true,
    /// The line of each instruction, where it changes.
    lines: bool = false,
};

pub fn write(w: *Writer, unit: *const Unit, options: Options) Writer.Error!void {
    try w.print("{s}", .{unit.qualname});
    if (unit.parameterCount() > 0) {
        try w.writeByte('(');
        for (unit.register_names[0..unit.parameterCount()], 0..) |name, i| {
            if (i > 0) try w.writeAll(", ");
            try w.writeAll(name);
        }
        try w.writeByte(')');
    }
    try w.writeByte('\n');
    var word: u32 = 0;
    var line: u32 = 0;
    while (word < unit.words.len) {
        const instruction: Instruction = @bitCast(unit.words[word]);
        if (options.lines) {
            const position = @import("positions.zig").find(unit.positions, word);
            const at = if (position) |p| p.line else 0;
            if (at != line) try w.print("{d:>5}", .{at}) else try w.writeAll("     ");
            line = at;
        }
        try w.print("{d:>4}  {s}", .{ word, @tagName(instruction.op) });
        try operands(w, unit, word);
        try w.writeByte('\n');
        word += op_module.wordCount(instruction.op);
    }
    for (unit.handlers) |handler| {
        try w.print("      {d}..{d} -> {d} ", .{ handler.start, handler.end, handler.target });
        try register(w, unit, handler.register);
        try w.writeByte('\n');
    }
    if (!options.recursive) return;
    for (unit.constants) |constant| if (constant == .code) {
        try w.writeByte('\n');
        try write(w, constant.code, options);
    };
}

fn operands(w: *Writer, unit: *const Unit, word: u32) Writer.Error!void {
    const instruction: Instruction = @bitCast(unit.words[word]);
    const op = instruction.op;
    const kinds = operand.of(op);
    const second = if (op_module.wordCount(op) == 2) unit.words[word + 1] else 0;
    const c = instruction.c;
    if (op == .load_common) {
        try w.writeByte(' ');
        try register(w, unit, instruction.a);
        return w.print(" {s}", .{@tagName(@as(op_module.Common, @fromBackingInt(instruction.b)))});
    }
    try one(w, unit, kinds.a, instruction.a, c);
    if (op_module.shape(op) != .ax and op_module.shape(op) != .aux) {
        try one(w, unit, kinds.b, instruction.b, c);
        try one(w, unit, kinds.c, c, c);
    }
    switch (op_module.shape(op)) {
        .abn => {
            const name = unit.names[second & 0xFFFF];
            try w.print(" {s}", .{if (name.len == 0) "''" else name});
        },
        .ax, .aux => try wide(w, unit, kinds.wide, instruction.ux(), word + 1, true),
        .abcw => try wide(w, unit, kinds.wide, second, word + 2, false),
        .j => try w.print(" -> {d}", .{@as(i64, word) + 1 + instruction.j()}),
        else => {},
    }
}

fn one(w: *Writer, unit: *const Unit, kind: operand.Kind, byte: u8, c: u8) Writer.Error!void {
    switch (kind) {
        .none => return,
        .register => {
            try w.writeByte(' ');
            try register(w, unit, byte);
        },
        .signed => try w.print(" {d}", .{@as(i8, @bitCast(byte))}),
        .number => try w.print(" {d}", .{byte}),
        .register_or_signed => try one(w, unit, if (c & 2 != 0) .signed else .register, byte, c),
        .truth => try w.writeAll(if (byte & 1 != 0) " true" else " false"),
    }
}

fn register(w: *Writer, unit: *const Unit, number: u32) Writer.Error!void {
    if (number < unit.register_names.len and unit.register_names[number].len > 0)
        return w.writeAll(unit.register_names[number]);
    if (number < unit.register_names.len) return w.print("r{d}", .{number});
    try w.print("t{d}", .{number - unit.register_names.len});
}

fn wide(
    w: *Writer,
    unit: *const Unit,
    kind: operand.Wide,
    value: u32,
    after: u32,
    short: bool,
) Writer.Error!void {
    switch (kind) {
        .none => {},
        .constant, .names, .name_constant, .spill_names => {
            try w.writeByte(' ');
            try writeConstant(w, unit.constants[value]);
        },
        .code => try w.print(" <{s}>", .{unit.constants[value].code.name}),
        .int => {
            try w.print(" {d}", .{signed(value, short)});
        },
        .name => try w.print(" {s}", .{unit.names[value]}),
        .free => try w.print(" {s}", .{unit.free_names[value]}),
        .spilled => try w.print(" {d}", .{value}),
        .jump => {
            try w.print(" -> {d}", .{@as(i64, after) + signed(value, short)});
        },
    }
}

fn signed(value: u32, short: bool) i32 {
    return if (short) @as(i16, @bitCast(@as(u16, @truncate(value)))) else @bitCast(value);
}

pub fn writeConstant(w: *Writer, constant: Constant) Writer.Error!void {
    switch (constant) {
        .none => try w.writeAll("None"),
        .true => try w.writeAll("True"),
        .false => try w.writeAll("False"),
        .ellipsis => try w.writeAll("..."),
        .int => |number| try w.print("{d}", .{number}),
        .big => |big| {
            const positive = !big.negative;
            const number: std.math.big.int.Const = .{ .limbs = big.limbs, .positive = positive };
            try w.print("{f}", .{number});
        },
        .float => |number| try w.print("{d}", .{number}),
        .complex => |parts| try w.print("({d}+{d}j)", .{ parts[0], parts[1] }),
        .str => |text| try w.print("'{s}'", .{text}),
        .bytes => |bytes| try w.print("b'{s}'", .{bytes}),
        .tuple => |items| {
            try w.writeByte('(');
            for (items, 0..) |item, i| {
                if (i > 0) try w.writeAll(", ");
                try writeConstant(w, item);
            }
            try w.writeAll(if (items.len == 1) ",)" else ")");
        },
        .frozenset => |items| {
            try w.writeByte('{');
            for (items, 0..) |item, i| {
                if (i > 0) try w.writeAll(", ");
                try writeConstant(w, item);
            }
            try w.writeByte('}');
        },
        .slice => |parts| {
            for (parts, 0..) |part, i| {
                if (i > 0) try w.writeByte(':');
                if (part != .none) try writeConstant(w, part);
            }
        },
        .code => |unit| try w.print("<{s}>", .{unit.name}),
    }
}
