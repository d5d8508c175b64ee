//! What the operands of each instruction are, for the disassembler and the verifier.
//!
//! Invariants:
//!   1. A register that an instruction may touch is named by its operands or by `span`: verify.zig
//!      believes it, and the loop checks nothing.
//!
//! Not here: how operands are coded (`op.zig`).

const op_module = @import("op.zig");
const Op = op_module.Op;
const Instruction = op_module.Instruction;

pub const Kind = enum {
    none,
    /// A register.
    register,
    /// A signed byte.
    signed,
    /// An unsigned byte: a count, or a choice.
    number,
    /// A register, or a signed byte if bit 1 of C is set.
    register_or_signed,
    /// The truth on which to jump.
    truth,
};

/// What X (B and C together) or W is.
pub const Wide = enum {
    none,
    int,
    jump,
    name,
    free,
    spilled,
    constant,
    /// Constants of a certain kind: a Unit, a str, a tuple of str.
    code,
    name_constant,
    names,
    spill_names,
};

pub const Operands = struct {
    a: Kind = .none,
    b: Kind = .none,
    c: Kind = .none,
    wide: Wide = .none,
};

/// Registers from `first` on, `count` of them.
pub const Span = struct { first: u32, count: u32 };

const r: Kind = .register;

const rows = [_]struct { []const Op, Operands }{
    .{ &.{ .ret_none, .make_generator, .raise_again }, .{} },
    .{ &.{.jump}, .{ .wide = .jump } },
    .{ &.{
        .load_none,     .make_cell,  .new_cell, .cell_delete, .load_locals,
        .ret,           .set_result, .raise,    .reraise,     .pop_handled,
        .end_async_for,
    }, .{ .a = r } },
    .{ &.{
        .move,          .cell_get,       .cell_set,        .neg,            .pos,
        .invert,        .not,            .build_slice,     .list_append,    .list_extend,
        .list_to_tuple, .set_add,        .set_update,      .dict_update,    .delete_item,
        .yield,         .get_yield_from, .get_aiter,       .get_anext,      .get_iter,
        .raise_from,    .push_handled,   .exception_parts, .match_sequence, .match_mapping,
        .get_len,
    }, .{ .a = r, .b = r } },
    .{ &.{ .clear, .load_common }, .{ .a = r, .b = .number } },
    .{ &.{.load_const}, .{ .a = r, .wide = .constant } },
    .{ &.{.load_const_wide}, .{ .a = r, .wide = .constant } },
    .{ &.{.load_int}, .{ .a = r, .wide = .int } },
    .{ &.{ .check_local, .delete_local, .check_cell }, .{ .a = r, .wide = .name } },
    .{ &.{.load_free}, .{ .a = r, .wide = .free } },
    .{ &.{.make_spill}, .{ .a = r, .wide = .spill_names } },
    .{ &.{ .load_spill, .store_spill }, .{ .a = r, .b = r, .wide = .spilled } },
    .{ &.{.delete_spill}, .{ .b = r, .wide = .spilled } },
    .{ &.{ .delete_global, .delete_name }, .{} },
    .{ &.{ .load_global, .store_global, .load_name, .store_name }, .{ .a = r } },
    .{ &.{.delete_attr}, .{ .a = r } },
    .{ &.{
        .load_name_or_cell, .load_dict_or_cell, .load_dict_or_global, .load_attr, .store_attr,
        .load_method,       .import_name,       .import_from,
    }, .{ .a = r, .b = r } },
    .{ &.{.named_wide}, .{ .a = r, .b = r, .c = .number, .wide = .name_constant } },
    .{ &.{
        .add,      .sub,        .mul,       .div,        .floordiv,
        .mod,      .pow,        .matmul,    .lshift,     .rshift,
        .bit_and,  .bit_or,     .bit_xor,   .iadd,       .isub,
        .imul,     .idiv,       .ifloordiv, .imod,       .ipow,
        .imatmul,  .ilshift,    .irshift,   .ibit_and,   .ibit_or,
        .ibit_xor, .eq,         .ne,        .lt,         .le,
        .gt,       .ge,         .is,        .is_not,     .in,
        .not_in,   .list_merge, .dict_set,  .dict_merge, .format_spec,
        .get_item, .get_slice,  .set_item,  .delegate,   .match_exception,
    }, .{ .a = r, .b = r, .c = r } },
    .{ &.{
        .add_int,  .sub_int,  .mul_int,      .floordiv_int, .mod_int,
        .iadd_int, .isub_int, .get_item_int,
    }, .{ .a = r, .b = r, .c = .signed } },
    .{ &.{ .jump_if_true, .jump_if_false }, .{ .a = r, .wide = .jump } },
    .{ &.{ .jump_if_none, .jump_if_not_none }, .{ .a = r, .wide = .jump } },
    .{ &.{ .jump_eq, .jump_ne, .jump_lt, .jump_le, .jump_gt, .jump_ge }, .{
        .a = r,
        .b = .register_or_signed,
        .c = .truth,
        .wide = .jump,
    } },
    .{ &.{ .jump_is, .jump_in }, .{ .a = r, .b = r, .c = .truth, .wide = .jump } },
    .{ &.{.for_next}, .{ .a = r, .b = r, .wide = .jump } },
    .{ &.{.for_next_pair}, .{ .a = r, .b = r, .c = r, .wide = .jump } },
    .{ &.{
        .build_tuple,       .build_list, .build_set,    .build_dict, .build_string,
        .format,            .convert,    .load_special, .unpack,     .get_awaitable,
        .set_function_part,
    }, .{ .a = r, .b = r, .c = .number } },
    .{ &.{.unpack_star}, .{ .a = r, .b = r, .c = .number, .wide = .int } },
    .{ &.{ .call, .call_method, .call_ex }, .{ .a = r, .b = .number, .c = r } },
    .{ &.{ .call_kw, .call_method_kw }, .{ .a = r, .b = .number, .c = r, .wide = .names } },
    .{ &.{.make_function}, .{ .a = r, .wide = .code } },
};

const table: [op_module.rows.len]Operands = made: {
    var all: [op_module.rows.len]?Operands = @splat(null);
    for (rows) |row| for (row[0]) |op| {
        if (all[@backingInt(op)] != null) @compileError("two rows for " ++ @tagName(op));
        all[@backingInt(op)] = row[1];
    };
    var out: [op_module.rows.len]Operands = undefined;
    for (&out, all, 0..) |*operands, found, opcode| {
        const op: Op = @fromBackingInt(opcode);
        operands.* = found orelse @compileError("no row for " ++ @tagName(op));
    }
    break :made out;
};

pub fn of(op: Op) Operands {
    return table[@backingInt(op)];
}

/// Registers that are touched beside the operands themselves.
pub fn span(instruction: Instruction, second: u32) ?Span {
    const a: u32 = instruction.a;
    const b: u32 = instruction.b;
    const c: u32 = instruction.c;
    return switch (instruction.op) {
        .clear => .{ .first = a, .count = b },
        .make_spill => .{ .first = a, .count = instruction.ux() },
        .build_tuple, .build_list, .build_set, .build_string => .{ .first = b, .count = c },
        .build_dict => .{ .first = b, .count = 2 * c },
        .build_slice => .{ .first = b, .count = 3 },
        .get_slice, .for_next_pair => .{ .first = c, .count = 2 },
        .load_method => .{ .first = a, .count = 2 },
        .unpack => .{ .first = a, .count = c },
        .unpack_star => .{ .first = a, .count = c +| 1 +| second },
        .call, .call_kw => .{ .first = a, .count = b + 1 },
        .call_method, .call_method_kw => .{ .first = a, .count = b + 2 },
        .call_ex => .{ .first = a, .count = 2 + b },
        .exception_parts => .{ .first = a, .count = 3 },
        else => null,
    };
}
