//! May this code run? The loop checks no operand, so everything it relies on is checked here: once
//! for code the compiler made (in safe builds), and for all code that a snapshot brings.
//!
//! Checked: opcodes exist; registers are below `register_count`, ranges of them too; constants,
//! names, caches and free variables exist, and constants are of the kind that the instruction
//! takes; jumps and handlers go to the start of an instruction; the last instruction does not fall
//! off the end.
//!
//! Not checked: that a register is bound before it is read (the compiler's `bound`).

const std = @import("std");
const op_module = @import("op.zig");
const operand = @import("operand.zig");
const unit_module = @import("unit.zig");
const Op = op_module.Op;
const Instruction = op_module.Instruction;
const Handler = unit_module.Handler;
const Unit = unit_module.Unit;

pub const Error = error{
    UnknownOpcode,
    CutInstruction,
    RegisterOutOfRange,
    ConstantOutOfRange,
    ConstantOfWrongKind,
    NameOutOfRange,
    CacheOutOfRange,
    FreeOutOfRange,
    ChoiceOutOfRange,
    JumpOutOfRange,
    HandlerOutOfRange,
    EndReached,
    OutOfMemory,
};

pub const Kind = enum { str, str_tuple, code, other };

/// What the verifier needs to know about a code object, however it is stored.
pub const Subject = struct {
    words: []const u32,
    handlers: []const Handler,
    register_count: u32,
    constant_count: u32,
    name_count: u32,
    cache_count: u32,
    free_count: u32,
    context: *const anyopaque,
    /// What the constant is; only asked for those that an instruction is particular about.
    kindOf: *const fn (context: *const anyopaque, index: u32) Kind,
};

pub fn unit(scratch: std.mem.Allocator, of: *const Unit) Error!void {
    return check(scratch, .{
        .words = of.words,
        .handlers = of.handlers,
        .register_count = of.register_count,
        .constant_count = @intCast(of.constants.len),
        .name_count = @intCast(of.names.len),
        .cache_count = of.cache_count,
        .free_count = @intCast(of.free_names.len),
        .context = of,
        .kindOf = kindInUnit,
    });
}

fn kindInUnit(context: *const anyopaque, index: u32) Kind {
    const of: *const Unit = @ptrCast(@alignCast(context));
    return switch (of.constants[index]) {
        .str => .str,
        .code => .code,
        .tuple => |items| for (items) |item| {
            if (item != .str) break .other;
        } else .str_tuple,
        else => .other,
    };
}

pub fn check(scratch: std.mem.Allocator, subject: Subject) Error!void {
    const words = subject.words;
    var starts = try std.bit_set.Dynamic.initEmpty(scratch, words.len + 1);
    defer starts.deinit(scratch);
    var word: u32 = 0;
    var last: Op = .jump;
    while (word < words.len) {
        starts.set(word);
        const opcode: u8 = @truncate(words[word]);
        if (opcode >= op_module.rows.len) return error.UnknownOpcode;
        last = @fromBackingInt(opcode);
        word += op_module.wordCount(last);
        if (word > words.len) return error.CutInstruction;
    }
    if (!endsFlow(last)) return error.EndReached;
    word = 0;
    while (word < words.len) {
        const instruction: Instruction = @bitCast(words[word]);
        const count = op_module.wordCount(instruction.op);
        const second = if (count == 2) words[word + 1] else 0;
        try checkInstruction(subject, instruction, second, word + count, &starts);
        word += count;
    }
    for (subject.handlers) |handler| {
        if (handler.start >= handler.end or handler.end > words.len) return error.HandlerOutOfRange;
        if (handler.target >= words.len or !starts.isSet(handler.target) or
            !starts.isSet(handler.start)) return error.HandlerOutOfRange;
        if (handler.register >= subject.register_count) return error.RegisterOutOfRange;
    }
}

fn endsFlow(op: Op) bool {
    return switch (op) {
        .ret, .ret_none, .jump, .raise, .raise_from, .raise_again, .reraise => true,
        else => false,
    };
}

fn checkInstruction(
    subject: Subject,
    instruction: Instruction,
    second: u32,
    after: u32,
    starts: *const std.bit_set.Dynamic,
) Error!void {
    const op = instruction.op;
    const kinds = operand.of(op);
    const shape = op_module.shape(op);
    const c = instruction.c;
    const short = shape == .ax or shape == .aux;
    try checkOne(subject, kinds.a, instruction.a, c);
    try checkOne(subject, kinds.b, instruction.b, c);
    try checkOne(subject, kinds.c, c, c);
    if (operand.span(instruction, second)) |span| {
        if (span.first + @as(u64, span.count) > subject.register_count and span.count > 0)
            return error.RegisterOutOfRange;
    }
    if (shape == .abn) {
        if (second & 0xFFFF >= subject.name_count) return error.NameOutOfRange;
        if (second >> 16 >= subject.cache_count) return error.CacheOutOfRange;
    }
    const wide: u32 = if (short) instruction.ux() else second;
    switch (kinds.wide) {
        .none, .int, .spilled => {},
        .constant => if (wide >= subject.constant_count) return error.ConstantOutOfRange,
        .names, .spill_names => try checkConstant(subject, wide, .str_tuple),
        .code => try checkConstant(subject, wide, .code),
        .name_constant => {
            try checkConstant(subject, wide, .str);
            if (c >= op_module.rows.len or op_module.shape(@fromBackingInt(c)) != .abn)
                return error.UnknownOpcode;
        },
        .name => if (wide >= subject.name_count) return error.NameOutOfRange,
        .free => if (wide >= subject.free_count) return error.FreeOutOfRange,
        .jump => {
            const distance: i32 = if (shape == .j)
                instruction.j()
            else if (short)
                instruction.x()
            else
                @bitCast(second);
            const target = @as(i64, after) + distance;
            if (target < 0 or target >= subject.words.len) return error.JumpOutOfRange;
            if (!starts.isSet(@intCast(target))) return error.JumpOutOfRange;
        },
    }
    const choices: ?u32 = switch (op) {
        .load_common => @typeInfo(op_module.Common).@"enum".field_names.len,
        .set_function_part => @typeInfo(op_module.FunctionPart).@"enum".field_names.len,
        .load_special, .get_awaitable, .format, .convert => 4,
        else => null,
    };
    const choice = if (op == .load_common) instruction.b else c;
    if (choices) |most| if (choice >= most) return error.ChoiceOutOfRange;
}

fn checkOne(subject: Subject, kind: operand.Kind, byte: u8, c: u8) Error!void {
    switch (kind) {
        .none, .signed, .number, .truth => {},
        .register => if (byte >= subject.register_count) return error.RegisterOutOfRange,
        .register_or_signed => if (c & 2 == 0 and byte >= subject.register_count)
            return error.RegisterOutOfRange,
    }
}

fn checkConstant(subject: Subject, index: u32, kind: Kind) Error!void {
    if (index >= subject.constant_count) return error.ConstantOutOfRange;
    if (subject.kindOf(subject.context, index) != kind) return error.ConstantOfWrongKind;
}

test "damage is noticed" {
    const gpa = std.testing.allocator;
    const I = Instruction;
    var words = [_]u32{
        @bitCast(I{ .op = .load_none, .a = 0 }),
        @bitCast(I{ .op = .ret, .a = 0 }),
    };
    const sound: Unit = .{
        .name = "f",
        .qualname = "f",
        .first_line = 1,
        .words = &words,
        .register_count = 1,
    };
    try unit(gpa, &sound);
    var damaged = sound;
    damaged.register_count = 0;
    try std.testing.expectError(error.RegisterOutOfRange, unit(gpa, &damaged));
    damaged = sound;
    damaged.words = words[0..1];
    try std.testing.expectError(error.EndReached, unit(gpa, &damaged));
    words[0] = 0xFF;
    try std.testing.expectError(error.UnknownOpcode, unit(gpa, &sound));
    words[0] = @bitCast(I{ .op = .jump, .c = 1 });
    try std.testing.expectError(error.JumpOutOfRange, unit(gpa, &sound));
    words[0] = @bitCast(I{ .op = .load_const, .a = 0, .b = 0 });
    try std.testing.expectError(error.ConstantOutOfRange, unit(gpa, &sound));
}
