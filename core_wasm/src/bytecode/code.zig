//! A code object: instructions and what they refer to. The same for modules, functions, classes and comprehensions.
//!
//! Registers are numbered: parameters first (positional, keyword-only, `*args`, `**kwargs`), then other locals and cells
//! and free variables, then temporaries. `register_names` names the first of them. Registers that hold cells are in
//! `cell_registers`; cells of free variables are in the function's closure, in the order of `free_names`, and are copied
//! to registers only where the code uses them. Variables that do not fit are in a list, see `spill_register`.
//!
//! Invariants:
//!   1. `verify.zig` has passed it: every operand is in range, every jump lands on an instruction.
//!   2. `bound_globals` is the one namespace whose entries `caches` may point into. Running the code with another
//!      namespace needs a copy with caches of its own (`vm/call.zig: bindGlobals`).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const op = @import("op.zig");

const unit = @import("unit.zig");
pub const Flags = unit.Flags;
pub const Position = unit.Position;
pub const Handler = unit.Handler;

/// An inline cache; what the fields mean is the business of the instruction that owns it (see vm/attribute.zig and
/// vm/names.zig). All zero: empty. Never traced: `version` numbers are never reused, so a stale cache cannot hit.
pub const Cache = extern struct {
    version: u32 = 0,
    shape: u32 = 0,
    how: u32 = 0,
    index: u32 = 0,
    value: Value = .undefined_,
};

pub const Code = extern struct {
    object: layout.Object,
    // What calls and instructions look at comes first.
    words: [*]u32,
    constants: *layout.Tuple,
    caches: [*]Cache,
    register_count: u32,
    /// How many positional arguments need no binding at all: a call that gives just these is a push of a frame.
    /// `not_simple` for functions with other parameters, generators and what else needs care.
    simple_count: u32,
    names: *layout.Tuple,
    word_count: u32,
    cache_count: u32,
    handlers: [*]Handler,
    handler_count: u32,
    /// Compressed positions, see positions.zig.
    positions: [*]u8,
    positions_size: u32,

    flags: Flags,
    /// Positional parameters, positional-only ones included.
    positional_count: u32,
    positional_only_count: u32,
    keyword_only_count: u32,
    /// Names of the first registers, a tuple of str.
    register_names: *layout.Tuple,
    /// The registers of this function that hold cells made here, as a tuple of ints (register numbers).
    cell_registers: *layout.Tuple,
    /// Names of the free variables, in closure order.
    free_names: *layout.Tuple,
    /// Variables of inlined comprehensions, four items for each: name, register, first word, word behind the last. Inner
    /// comprehensions come first. Only where something may look at them.
    inlined_names: *layout.Tuple,
    /// Registers from here hold the cells of free variables (those that the code itself reads or writes).
    first_free: u32,
    /// The register of the cell `__class__`, if `flags.class_cell`.
    class_register: u32,
    /// The register of the list of variables that have no register (see make_spill in op.zig), or 0.
    spill_register: u32,
    first_line: u32,

    filename: *layout.Str,
    name: *layout.Str,
    qualname: *layout.Str,
    bound_globals: ?*layout.Dict,
    /// The code that this is a copy of (for other globals), or null. `f.__code__` is the original.
    original: ?*Code,
    /// The source text, for tracebacks and inspect.getsource, or null.
    source: ?*layout.Str,

    pub const kind: layout.Kind = .code;
    pub const not_simple = std.math.maxInt(u32);

    pub inline fn instructions(self: *Code) []u32 {
        return self.words[0..self.word_count];
    }

    pub fn parameterCount(self: *const Code) u32 {
        return self.positional_count + self.keyword_only_count +
            @intFromBool(self.flags.varargs) + @intFromBool(self.flags.varkw);
    }
};
