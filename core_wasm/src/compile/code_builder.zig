//! Units to heap objects: `Code`, and the constants and names that it refers to.
//!
//! Names, and string constants that look like names, are interned: attribute lookup and keyword
//! arguments compare addresses. Code, caches and tables are raw storage that belongs to the `Code`.
//!
//! Invariants:
//!   1. No collection happens meanwhile, so nothing here needs to be a root.
//!   2. Every Unit has passed `verify.zig` (in safe builds) before it can run.
//!
//! Not here: making Units (`compiler.zig`), errors as exceptions (`source.zig`).

const std = @import("std");
const unit_module = @import("../bytecode/unit.zig");
const verify = @import("../bytecode/verify.zig");
const code_module = @import("../bytecode/code.zig");
const layout = @import("../object/layout.zig");
const str = @import("../object/str.zig");
const int = @import("../object/int.zig");
const set = @import("../object/set.zig");
const tuple = @import("../object/tuple.zig");
const bytes = @import("../object/bytes.zig");
const slice = @import("../object/slice.zig");
const complex = @import("../object/complex.zig");
const intern = @import("../object/intern.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const Value = @import("../object/value.zig").Value;
const vm = vm_module.vm;
const Error = vm_module.Error;
const Unit = unit_module.Unit;
const Constant = unit_module.Constant;
const Code = code_module.Code;
const Str = layout.Str;
const Tuple = layout.Tuple;

/// `source` is kept for tracebacks; it may be null. `scratch` is for the verifier.
pub fn build(
    scratch: std.mem.Allocator,
    unit: *const Unit,
    filename: *Str,
    source: ?*Str,
) Error!*Code {
    if (std.debug.runtime_safety) verify.unit(scratch, unit) catch |err| switch (err) {
        error.OutOfMemory => return error.OutOfMemory,
        else => std.debug.panic("bad code for {s}: {s}", .{ unit.qualname, @errorName(err) }),
    };
    const constants = try tuple.create(unit.constants.len);
    for (constants.slice(), unit.constants) |*value, constant| {
        value.* = if (constant == .code)
            Value.from(try build(scratch, constant.code, filename, source))
        else
            try valueOf(constant);
    }
    const self = try heap.create(Code, vm.types.code, 0);
    self.* = .{
        .object = self.object,
        .words = try copy(u32, unit.words),
        .word_count = @intCast(unit.words.len),
        .constants = constants,
        .names = try namesOf(unit.names),
        .caches = try emptyCaches(unit.cache_count),
        .cache_count = unit.cache_count,
        .handlers = try copy(code_module.Handler, unit.handlers),
        .handler_count = @intCast(unit.handlers.len),
        .positions = try copy(u8, unit.positions),
        .positions_size = @intCast(unit.positions.len),
        .flags = unit.flags,
        .register_count = unit.register_count,
        .positional_count = unit.positional_count,
        .simple_count = if (unit.flags.simple) unit.positional_count else Code.not_simple,
        .positional_only_count = unit.positional_only_count,
        .keyword_only_count = unit.keyword_only_count,
        .register_names = try namesOf(unit.register_names),
        .cell_registers = try numbersOf(unit.cell_registers),
        .free_names = try namesOf(unit.free_names),
        .inlined_names = try inlinedNames(unit.inlined_names),
        .first_free = unit.first_free,
        .class_register = unit.class_register,
        .spill_register = unit.spill_register,
        .first_line = unit.first_line,
        .filename = filename,
        .name = try intern.internUtf8(unit.name),
        .qualname = try intern.internUtf8(unit.qualname),
        .bound_globals = null,
        .original = null,
        .source = source,
    };
    return self;
}

fn copy(comptime T: type, items: []const T) Error![*]T {
    const storage = try heap.allocRaw(@max(1, items.len * @sizeOf(T)));
    const out: [*]T = @ptrCast(@alignCast(storage));
    @memcpy(out[0..items.len], items);
    return out;
}

fn emptyCaches(count: u32) Error![*]code_module.Cache {
    const storage = try heap.allocRaw(@max(1, count * @sizeOf(code_module.Cache)));
    const out: [*]code_module.Cache = @ptrCast(@alignCast(storage));
    @memset(out[0..count], .{});
    return out;
}

fn namesOf(names: []const []const u8) Error!*Tuple {
    const out = try tuple.create(names.len);
    for (out.slice(), names) |*value, name| value.* = Value.from(try intern.internUtf8(name));
    return out;
}

fn inlinedNames(rows: []const unit_module.InlinedName) Error!*Tuple {
    const out = try tuple.create(rows.len * 4);
    for (rows, 0..) |row, i| out.slice()[i * 4 ..][0..4].* = .{
        Value.from(try intern.internUtf8(row.name)), Value.fromInt(row.register),
        Value.fromInt(row.start),                    Value.fromInt(row.end),
    };
    return out;
}

fn numbersOf(registers: []const u8) Error!*Tuple {
    const out = try tuple.create(registers.len);
    for (out.slice(), registers) |*value, register| value.* = Value.fromInt(register);
    return out;
}

fn valuesOf(constants: []const Constant) Error!*Tuple {
    const out = try tuple.create(constants.len);
    for (out.slice(), constants) |*value, constant| value.* = try valueOf(constant);
    return out;
}

fn valueOf(constant: Constant) Error!Value {
    return switch (constant) {
        .none => .none,
        .true => .true_,
        .false => .false_,
        .ellipsis => .ellipsis,
        .int => |number| int.fromI64(number),
        .big => |big| int.fromConst(.{ .limbs = big.limbs, .positive = !big.negative }),
        .float => |number| Value.fromFloat(number),
        .complex => |parts| complex.create(parts[0], parts[1]),
        .str => |text| Value.from(try strOf(text)),
        .bytes => |text| Value.from(try bytes.fromSlice(text)),
        .tuple => |items| Value.from(try valuesOf(items)),
        .frozenset => |items| blk: {
            const made = try set.create(true);
            for (items) |item| try set.add(made, try valueOf(item));
            break :blk Value.from(made);
        },
        .slice => |parts| Value.from(try slice.create(
            try valueOf(parts[0]),
            try valueOf(parts[1]),
            try valueOf(parts[2]),
        )),
        .code => unreachable, // Only at the top: `build` does it.
    };
}

fn strOf(text: []const u8) Error!*Str {
    return if (looksLikeName(text)) intern.internUtf8(text) else str.fromUtf8(text);
}

fn looksLikeName(text: []const u8) bool {
    if (text.len > 64) return false;
    for (text) |byte| switch (byte) {
        'a'...'z', 'A'...'Z', '0'...'9', '_' => {},
        else => return false,
    };
    return true;
}
