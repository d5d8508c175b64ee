//! The instruction set. One row per opcode; the enum, the emitter's operand types, the disassembler, the verifier
//! and the ABI manifest are all derived from `rows`. The loop in `vm/loop.zig` switches on `Op` without an `else`, so a
//! new row does not build until the loop executes it.
//!
//! An instruction is one 32-bit word, `op | A << 8 | B << 16 | C << 24`, and for some shapes a second word.
//! R[n] are the registers of the frame, K[n] the constants of the code, N[n] its names. X is B and C read as one signed
//! 16-bit number (or unsigned where `ux`), J the 24 bits A B C signed. W is the second word.
//!
//!     shape    operands                            second word
//!     none
//!     a        A
//!     ab       A B
//!     abc      A B C
//!     ax       A X (signed)
//!     aux      A X (unsigned)
//!     j        J
//!     abn      A B                                 N index (low 16 bits), cache index (high 16 bits)
//!     abcw     A B C                               W, signed 32 bits
//!
//! Jumps are relative to the word after the instruction. A jump backwards spends one unit of fuel.

const std = @import("std");

pub const Shape = enum { none, a, ab, abc, ax, aux, j, abn, abcw };

const Row = struct { [:0]const u8, Shape, []const u8 };

pub const rows = [_]Row{
    // Moving values.
    .{ "move", .ab, "R[A] = R[B]" },
    .{ "load_const", .aux, "R[A] = K[X]" },
    .{ "load_const_wide", .abcw, "R[A] = K[W]" },
    .{ "load_int", .ax, "R[A] = X" },
    .{ "load_none", .a, "R[A] = None" },
    .{ "load_common", .ab, "R[A] = the common object B (see common.zig)" },
    .{ "clear", .ab, "R[A] .. R[A+B-1] become unbound" },
    .{ "check_local", .aux, "UnboundLocalError for the name N[X] if R[A] is unbound" },
    .{ "delete_local", .aux, "as check_local, then R[A] becomes unbound" },
    // Functions with more variables than registers keep the rest in one list, held by `Code.spill_register`: item 0 is
    // the tuple of their names, item 1 + n is variable n (a cell, if it is shared).
    .{ "make_spill", .abcw, "R[A] = [K[W], R[A] .. R[A+BC-1], then unbound items], one for each name in K[W]; BC is X unsigned" },
    .{ "load_spill", .abcw, "R[A] = R[B][1+W]; UnboundLocalError for the name R[B][0][W] if it is unbound" },
    .{ "store_spill", .abcw, "R[B][1+W] = R[A]" },
    .{ "delete_spill", .abcw, "as load_spill, then R[B][1+W] becomes unbound; A is not used" },
    // Cells: variables shared with inner functions. A register holds the cell.
    .{ "make_cell", .a, "R[A] = cell(R[A])" },
    .{ "new_cell", .a, "R[A] = an empty cell" },
    .{ "check_cell", .aux, "NameError for the name N[X] if R[A].value is unbound (where register_names does not name R[A])" },
    .{ "load_free", .aux, "R[A] = the cell closure[X] of the running function" },
    .{ "cell_get", .ab, "R[A] = R[B].value; NameError if unbound" },
    .{ "cell_set", .ab, "R[A].value = R[B]" },
    .{ "cell_delete", .a, "R[A].value becomes unbound; NameError if it was" },
    // Names.
    .{ "load_global", .abn, "R[A] = globals[N] or builtins[N]" },
    .{ "store_global", .abn, "globals[N] = R[A]" },
    .{ "delete_global", .abn, "del globals[N]" },
    .{ "load_name", .abn, "R[A] = locals[N] or globals[N] or builtins[N] (class bodies, exec)" },
    .{ "store_name", .abn, "locals[N] = R[A]" },
    .{ "delete_name", .abn, "del locals[N]" },
    .{ "load_name_or_cell", .abn, "R[A] = locals[N], or else R[B].value (class bodies)" },
    .{ "load_dict_or_cell", .abn, "R[A] = R[A][N] if there, or else R[B].value (annotation scopes in classes)" },
    .{ "load_dict_or_global", .abn, "R[A] = R[B][N] if there, or else globals[N] or builtins[N]" },
    .{ "load_locals", .a, "R[A] = the namespace of the running class body or module" },
    .{ "named_wide", .abcw, "as the abn instruction whose opcode is C, with A, B, the name K[W], and no cache" },
    // Unary.
    .{ "neg", .ab, "R[A] = -R[B]" },
    .{ "pos", .ab, "R[A] = +R[B]" },
    .{ "invert", .ab, "R[A] = ~R[B]" },
    .{ "not", .ab, "R[A] = not R[B]" },
    // Binary. The order of the next three groups is that of BinaryOperator.
    .{ "add", .abc, "R[A] = R[B] + R[C]" },
    .{ "sub", .abc, "R[A] = R[B] - R[C]" },
    .{ "mul", .abc, "R[A] = R[B] * R[C]" },
    .{ "div", .abc, "R[A] = R[B] / R[C]" },
    .{ "floordiv", .abc, "R[A] = R[B] // R[C]" },
    .{ "mod", .abc, "R[A] = R[B] % R[C]" },
    .{ "pow", .abc, "R[A] = R[B] ** R[C]" },
    .{ "matmul", .abc, "R[A] = R[B] @ R[C]" },
    .{ "lshift", .abc, "R[A] = R[B] << R[C]" },
    .{ "rshift", .abc, "R[A] = R[B] >> R[C]" },
    .{ "bit_and", .abc, "R[A] = R[B] & R[C]" },
    .{ "bit_or", .abc, "R[A] = R[B] | R[C]" },
    .{ "bit_xor", .abc, "R[A] = R[B] ^ R[C]" },
    .{ "iadd", .abc, "R[A] = R[B] += R[C]" },
    .{ "isub", .abc, "R[A] = R[B] -= R[C]" },
    .{ "imul", .abc, "R[A] = R[B] *= R[C]" },
    .{ "idiv", .abc, "R[A] = R[B] /= R[C]" },
    .{ "ifloordiv", .abc, "R[A] = R[B] //= R[C]" },
    .{ "imod", .abc, "R[A] = R[B] %= R[C]" },
    .{ "ipow", .abc, "R[A] = R[B] **= R[C]" },
    .{ "imatmul", .abc, "R[A] = R[B] @= R[C]" },
    .{ "ilshift", .abc, "R[A] = R[B] <<= R[C]" },
    .{ "irshift", .abc, "R[A] = R[B] >>= R[C]" },
    .{ "ibit_and", .abc, "R[A] = R[B] &= R[C]" },
    .{ "ibit_or", .abc, "R[A] = R[B] |= R[C]" },
    .{ "ibit_xor", .abc, "R[A] = R[B] ^= R[C]" },
    // With a small int on the right: C is a signed byte.
    .{ "add_int", .abc, "R[A] = R[B] + C" },
    .{ "sub_int", .abc, "R[A] = R[B] - C" },
    .{ "mul_int", .abc, "R[A] = R[B] * C" },
    .{ "floordiv_int", .abc, "R[A] = R[B] // C" },
    .{ "mod_int", .abc, "R[A] = R[B] % C" },
    .{ "iadd_int", .abc, "R[A] = R[B] += C" },
    .{ "isub_int", .abc, "R[A] = R[B] -= C" },
    // Comparing.
    .{ "eq", .abc, "R[A] = R[B] == R[C]" },
    .{ "ne", .abc, "R[A] = R[B] != R[C]" },
    .{ "lt", .abc, "R[A] = R[B] < R[C]" },
    .{ "le", .abc, "R[A] = R[B] <= R[C]" },
    .{ "gt", .abc, "R[A] = R[B] > R[C]" },
    .{ "ge", .abc, "R[A] = R[B] >= R[C]" },
    .{ "is", .abc, "R[A] = R[B] is R[C]" },
    .{ "is_not", .abc, "R[A] = R[B] is not R[C]" },
    .{ "in", .abc, "R[A] = R[B] in R[C]" },
    .{ "not_in", .abc, "R[A] = R[B] not in R[C]" },
    // Jumps. C of the comparing ones: bit 0, the truth on which to jump; bit 1, B is a signed byte, not a register.
    .{ "jump", .j, "pc += J" },
    .{ "jump_if_true", .ax, "if R[A]: pc += X" },
    .{ "jump_if_false", .ax, "if not R[A]: pc += X" },
    .{ "jump_if_none", .ax, "if R[A] is None: pc += X" },
    .{ "jump_if_not_none", .ax, "if R[A] is not None: pc += X" },
    .{ "jump_eq", .abcw, "if (R[A] == R[B]) is C: pc += W" },
    .{ "jump_ne", .abcw, "if (R[A] != R[B]) is C: pc += W" },
    .{ "jump_lt", .abcw, "if (R[A] < R[B]) is C: pc += W" },
    .{ "jump_le", .abcw, "if (R[A] <= R[B]) is C: pc += W" },
    .{ "jump_gt", .abcw, "if (R[A] > R[B]) is C: pc += W" },
    .{ "jump_ge", .abcw, "if (R[A] >= R[B]) is C: pc += W" },
    .{ "jump_is", .abcw, "if (R[A] is R[B]) is C: pc += W" },
    .{ "jump_in", .abcw, "if (R[A] in R[B]) is C: pc += W" },
    // Displays.
    .{ "build_tuple", .abc, "R[A] = (R[B], .. R[B+C-1])" },
    .{ "build_list", .abc, "R[A] = [R[B], .. R[B+C-1]]" },
    .{ "build_set", .abc, "R[A] = {R[B], .. R[B+C-1]}" },
    .{ "build_dict", .abc, "R[A] = {R[B]: R[B+1], ..} of C pairs" },
    .{ "build_slice", .ab, "R[A] = slice(R[B], R[B+1], R[B+2])" },
    .{ "build_string", .abc, "R[A] = the strings R[B] .. R[B+C-1] joined" },
    .{ "list_append", .ab, "R[A].append(R[B]), A is a list made here" },
    .{ "list_extend", .ab, "R[A].extend(R[B]), A is a list made here" },
    .{ "list_merge", .abc, "R[A].extend(R[B]) for `f(*b)`, C the callee; TypeError if R[B] is no iterable" },
    .{ "list_to_tuple", .ab, "R[A] = tuple(R[B]), B is a list made here" },
    .{ "set_add", .ab, "R[A].add(R[B]), A is a set made here" },
    .{ "set_update", .ab, "R[A].update(R[B]), A is a set made here" },
    .{ "dict_set", .abc, "R[A][R[B]] = R[C], A is a dict made here" },
    .{ "dict_update", .ab, "R[A].update(R[B]) for `{**b}`; TypeError if R[B] is no mapping" },
    .{ "dict_merge", .abc, "R[A].update(R[B]) for `f(**b)`, C the callee; TypeError for a key that is there already or is no str" },
    .{ "format", .abc, "R[A] = format(R[B]) after conversion C (0 none, 1 str, 2 repr, 3 ascii)" },
    .{ "format_spec", .abc, "R[A] = format(R[B], R[C])" },
    .{ "convert", .abc, "R[A] = str, repr or ascii (C = 1, 2, 3) of R[B]" },
    // Attributes and items.
    .{ "load_attr", .abn, "R[A] = R[B].N" },
    .{ "store_attr", .abn, "R[A].N = R[B]" },
    .{ "delete_attr", .abn, "del R[A].N" },
    .{ "load_method", .abn, "R[A], R[A+1] = function, self for R[B].N(..); R[A+1] unbound if it is no method" },
    .{ "load_special", .abc, "R[A] = the bound special method C of R[B] (0 __enter__, 1 __exit__, 2 __aenter__, 3 __aexit__)" },
    .{ "get_item", .abc, "R[A] = R[B][R[C]]" },
    .{ "get_item_int", .abc, "R[A] = R[B][C], C a signed byte" },
    .{ "get_slice", .abc, "R[A] = R[B][R[C]:R[C+1]]" },
    .{ "set_item", .abc, "R[A][R[B]] = R[C]" },
    .{ "delete_item", .ab, "del R[A][R[B]]" },
    .{ "unpack", .abc, "R[A] .. R[A+C-1] = R[B], exactly C items; nothing is written if that fails" },
    .{ "unpack_star", .abcw, "R[A] .. = R[B]: C items, a list of the rest, W items; nothing is written if that fails" },
    // Calls. Arguments follow the callee. Nothing lives above them, and callee and arguments are given up.
    .{ "call", .abc, "R[C] = R[A](R[A+1] .. R[A+B])" },
    .{ "call_kw", .abcw, "as call with B arguments, the last ones by the names in the tuple K[W]" },
    .{ "call_method", .abc, "R[C] = R[A](R[A+1] unless unbound, R[A+2] .. R[A+1+B])" },
    .{ "call_method_kw", .abcw, "as call_method, the last ones by the names in the tuple K[W]" },
    .{ "call_ex", .abc, "R[C] = R[A](*R[A+1], **R[A+2]); R[A+1] a tuple or list made here, R[A+2] a dict made here if B" },
    // Functions.
    .{ "make_function", .abcw, "R[A] = function of the code K[W]" },
    .{ "set_function_part", .abc, "part C of the new function R[A] = R[B] (see FunctionPart)" },
    .{ "ret", .a, "give R[A] to the caller" },
    .{ "ret_none", .none, "give None to the caller" },
    .{ "set_result", .a, "the value of the program is R[A]" },
    // Generators and coroutines.
    .{ "make_generator", .none, "first instruction of a generator: give a new generator object to the caller" },
    .{ "yield", .ab, "give R[B] out; when resumed, R[A] is what was sent" },
    .{ "delegate", .abc, "send R[C] to the iterator R[B]: what it yields is yielded (then again with what is sent, in R[C]); what it returns is R[A]" },
    .{ "get_yield_from", .ab, "R[A] = what `yield from R[B]` delegates to" },
    .{ "get_awaitable", .abc, "R[A] = what `await R[B]` delegates to; C: 0 await, 1 after __aenter__, 2 after __aexit__, 3 after __anext__ (messages)" },
    .{ "get_aiter", .ab, "R[A] = R[B].__aiter__()" },
    .{ "get_anext", .ab, "R[A] = R[B].__anext__(), to be awaited" },
    // Iterating.
    .{ "get_iter", .ab, "R[A] = iter(R[B])" },
    .{ "for_next", .abcw, "R[B] = next(R[A]) and pc += W; falls through when exhausted. Stands at the end of the loop" },
    .{ "for_next_pair", .abcw, "as for_next, where the jump leads to `unpack C B 2`; may instead do that unpacking and jump behind it" },
    // Exceptions. A handler starts with its exception in the register that the handler table names.
    .{ "raise", .a, "raise R[A]" },
    .{ "raise_from", .ab, "raise R[A] from R[B]" },
    .{ "raise_again", .none, "`raise` alone: the exception being handled" },
    .{ "reraise", .a, "go on unwinding with the exception R[A] as if it had not been caught" },
    .{ "push_handled", .ab, "R[A] = the exception being handled so far (or None); now it is R[B]" },
    .{ "pop_handled", .a, "the exception being handled is R[A] again" },
    .{ "match_exception", .abc, "R[A] = is the exception R[B] one of R[C]?" },
    .{ "exception_parts", .ab, "R[A], R[A+1], R[A+2] = type, value, traceback of the exception R[B]" },
    .{ "end_async_for", .a, "nothing if the exception R[A] is StopAsyncIteration, else reraise it" },
    // Imports.
    .{ "import_name", .abn, "R[A] = __import__(N, fromlist R[A], level R[B])" },
    .{ "import_from", .abn, "R[A] = R[B].N or ImportError" },
    // Patterns.
    .{ "match_sequence", .ab, "R[A] = is R[B] a sequence for patterns?" },
    .{ "match_mapping", .ab, "R[A] = is R[B] a mapping for patterns?" },
    .{ "get_len", .ab, "R[A] = len(R[B])" },
};

pub const Op = op: {
    @setEvalBranchQuota(100_000);
    var names: [rows.len][]const u8 = undefined;
    for (&names, rows) |*name, row| name.* = row[0];
    break :op @Enum(u8, .exhaustive, &names, &std.simd.iota(u8, rows.len));
};

pub fn shape(op: Op) Shape {
    return shapes[@backingInt(op)];
}

const shapes = table: {
    var out: [rows.len]Shape = undefined;
    for (&out, rows) |*s, row| s.* = row[1];
    break :table out;
};

/// Words that the instruction takes.
pub fn wordCount(op: Op) u32 {
    return switch (shape(op)) {
        .abn, .abcw => 2,
        else => 1,
    };
}

/// One instruction word.
pub const Instruction = packed struct(u32) {
    op: Op,
    a: u8 = 0,
    b: u8 = 0,
    c: u8 = 0,

    pub inline fn x(self: Instruction) i16 {
        return @bitCast(self.ux());
    }

    pub inline fn ux(self: Instruction) u16 {
        return @as(u16, self.c) << 8 | self.b;
    }

    pub inline fn j(self: Instruction) i32 {
        return @as(i32, @bitCast(@as(u32, @bitCast(self)))) >> 8;
    }
};

/// The operators of `add` .. `bit_xor`, in opcode order; `iadd` .. `ibit_xor` follow in the same order.
pub const BinaryOperator = enum(u8) {
    add,
    sub,
    mul,
    div,
    floordiv,
    mod,
    pow,
    matmul,
    lshift,
    rshift,
    bit_and,
    bit_or,
    bit_xor,

    pub fn symbol(self: BinaryOperator) []const u8 {
        return ([_][]const u8{ "+", "-", "*", "/", "//", "%", "** or pow()", "@", "<<", ">>", "&", "|", "^" })[@backingInt(self)];
    }
};

pub const CompareOperator = enum(u8) { eq, ne, lt, le, gt, ge };

/// C of `set_function_part`.
/// `annotations` is a dict, for `from __future__ import annotations`.
pub const FunctionPart = enum(u8) { defaults, kwdefaults, closure, annotate, type_params, annotations };

/// B of `load_common`: objects that the compiler needs by name whatever the program has rebound.
/// Those after `build_class` are functions of lib/prelude.py, called `_` plus this name.
pub const Common = enum(u8) {
    assertion_error,
    /// match_class(subject, cls, positional_count, keyword_names) -> tuple or None
    match_class,
    /// match_keys(subject, keys) -> tuple of values or None
    match_keys,
    /// match_rest(subject, keys) -> dict of the other items
    match_rest,
    /// except_star_match(group or None, types) -> (matched or None, rest or None); types are checked for None too
    except_star_match,
    /// except_star_raise(original, list of raised and unmatched) -> exception to raise, or None
    except_star_raise,
    /// import_star(module, namespace)
    import_star,
    /// make_typevar(name, evaluate_bound or None, evaluate_constraints or None, evaluate_default or None)
    make_typevar,
    make_paramspec,
    make_typevartuple,
    /// make_generic_base(type_params) -> Generic[...]
    make_generic_base,
    /// make_type_alias(name, type_params, evaluate)
    make_type_alias,
    /// make_interpolation(value, expression, conversion, format_spec)
    make_interpolation,
    /// make_template(*parts): strings and interpolations
    make_template,
    /// annotations_of_module(namespace) and friends of PEP 649: not_implemented_format() raises NotImplementedError
    not_implemented_error,
    /// display_value(value): what `single` mode does with the value of a statement, sys.displayhook(value)
    display_value,
    /// Counter.__missing__(self, key) -> 0
    count_missing,
};
