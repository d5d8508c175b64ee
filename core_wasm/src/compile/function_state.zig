//! The state of one function, class body or module while it is being compiled: which registers
//! hold what, and what each name means.
//!
//!     registers | parameters | locals | cells | cells of free variables | temporaries ...
//!                                                                       ^first_temp   ^top
//!
//! Temporaries are a stack. An inlined comprehension's variables are temporaries that `variables`
//! marks, so that nobody uses them as scratch space.
//!
//! Functions with more variables than `near_max` keep the rest in a list, whose register is
//! `spill`; see `make_spill` in op.zig. Cells of free variables are then fetched each time.
//!
//! Invariants:
//!   1. A register that holds a variable is written only by the last instruction of what computes
//!      its value, so a failure leaves the variable as it was.
//!   2. A variable's register is read without a check only where `out.bound` has it.
//!   3. Instructions of the prologue stand before those in `out`; no jump leads to them.
//!
//! Not here: words and labels (`assembler.zig`), making inner functions (`emit_function.zig`).

const std = @import("std");
const assert = std.debug.assert;
const Allocator = std.mem.Allocator;
const ast = @import("../syntax/ast.zig");
const scope_module = @import("../syntax/scope.zig");
const assembler = @import("assembler.zig");
const unit_module = @import("../bytecode/unit.zig");
const Compiler = @import("compiler.zig").Compiler;
const Block = @import("emit_guard.zig").Block;
const Scope = scope_module.Scope;
const Unit = unit_module.Unit;
const Constant = unit_module.Constant;
const Registers = assembler.Registers;
pub const Register = assembler.Register;
pub const Label = assembler.Label;
pub const Error = assembler.Error;

/// Registers for variables; the others are temporaries.
const near_max = 140;
const near_parameters_max = 120;
const register_max = 250;

/// Where a variable of this frame lives.
pub const Slot = union(enum) { none, register: Register, spill: u32, free: u32 };

/// What a name means here.
pub const Place = union(enum) {
    local: Register,
    spilled: u32,
    cell: CellAt,
    global,
    /// The namespace, then globals, then builtins.
    name,
    /// The namespace of a class body, then the cell.
    name_or_cell: CellAt,
    /// The namespace of the class around an annotation scope, then the cell, or globals.
    dict_or_cell: CellAt,
    dict_or_global,
};

pub const CellAt = union(enum) { register: Register, spill: u32, free: u32 };

/// A comprehension that runs in this frame.
pub const Inlined = struct {
    scope: *Scope,
    slots: []Slot,
    outer: ?*Inlined,
    /// Its first word.
    start: u32,
};

pub const Function = struct {
    c: *Compiler,
    parent: ?*Function,
    scope: *Scope,
    unit: *Unit,
    /// Statements of the body, for `deleted`.
    body: []const *ast.Stmt,
    out: assembler.Assembler,

    /// By symbol.
    slots: []Slot,
    /// By index in `scope.cells`.
    cells: []Slot = &.{},
    parameters: u32,
    locals_end: Register = 0,
    cell_registers: std.ArrayList(u8) = .empty,
    first_free: Register = 0,
    free_registers: u32 = 0,
    free_used: []bool = &.{},
    spill: ?Register = null,
    spilled_names: std.ArrayList(Constant) = .empty,
    spilled_parameters: u32 = 0,
    first_temp: Register = 0,
    top: u32 = 0,
    max: u32 = 0,
    variables: Registers = .empty,
    needs_clear: Registers = .empty,
    sees_locals: bool = false,
    inlined_names: std.ArrayList(unit_module.InlinedName) = .empty,
    deleted_registers: ?Registers = null,

    /// What the last name that was looked up means.
    resolved: []const u8 = &.{},
    resolved_in: ?*Inlined = null,
    resolved_place: Place = .global,

    inlined: ?*Inlined = null,
    block: ?*Block = null,
    /// Blocks around the statement that may not be executed: `if`, `for`, `try` ...
    conditional: u32 = 0,
    conditional_annotations: u32 = 0,
    /// The program's last statement, whose value is the program's.
    result_statement: ?*const ast.Stmt = null,
    annotations: std.ArrayList(Annotation) = .empty,
    static_attributes: unit_module.Names = .empty,

    /// `name: annotation` of a class or module body, for its `__annotate__`.
    pub const Annotation = struct { name: []const u8, value: *ast.Expr, index: ?u32, loc: ast.Loc };

    pub const Options = struct {
        parent: ?*Function,
        scope: *Scope,
        name: []const u8,
        qualname: []const u8,
        first_line: u32,
        body: []const *ast.Stmt = &.{},
    };

    pub fn init(c: *Compiler, options: Options) Error!*Function {
        return initUnit(c, try c.arena.create(Unit), options);
    }

    /// As `init`, with a Unit that others refer to already.
    pub fn initUnit(c: *Compiler, unit: *Unit, options: Options) Error!*Function {
        unit.* = .{
            .name = options.name,
            .qualname = options.qualname,
            .first_line = options.first_line,
        };
        const f = try c.arena.create(Function);
        f.* = .{
            .c = c,
            .parent = options.parent,
            .scope = options.scope,
            .unit = unit,
            .body = options.body,
            .out = .{ .arena = c.arena, .wide = c.wide, .words_left = &c.words_left },
            .slots = &.{},
            .parameters = options.scope.parameters,
            .sees_locals = c.sees_frames,
        };
        unit.flags.nested = options.scope.nested;
        unit.flags.future_annotations = c.table.future_annotations;
        unit.flags.shows_frames = c.sees_frames;
        try f.layOut();
        return f;
    }

    // Registers for variables.

    fn layOut(f: *Function) Error!void {
        const scope = f.scope;
        const frees = scope.frees.len;
        f.cells = try f.c.arena.alloc(Slot, scope.cells.len);
        @memset(f.cells, .none);
        f.free_used = try f.c.arena.alloc(bool, frees);
        @memset(f.free_used, false);
        f.slots = try f.c.arena.alloc(Slot, scope.symbols.count());
        @memset(f.slots, .none);
        const in_registers = if (scope.isFunctionLike()) scope.locals.len else 0;
        const near = in_registers + scope.cells.len + frees <= near_max;
        if (near) try f.layOutNear() else try f.layOutFar();
        for (scope.frees, 0..) |name, index| {
            const symbol = scope.symbols.getIndex(name) orelse continue;
            // A class that binds a name which it also passes on keeps its own under the name.
            f.slots[symbol] = .{ .free = @intCast(index) };
        }
        f.top = f.first_temp;
        f.max = @max(@max(f.top, f.parameters), 1);
    }

    fn layOutNear(f: *Function) Error!void {
        const scope = f.scope;
        var next: Register = @intCast(f.parameters);
        const symbols = scope.symbols.values();
        if (scope.isFunctionLike()) {
            for (symbols, 0..) |*symbol, i| {
                if (i < f.parameters) {
                    f.slots[i] = .{ .register = @intCast(i) };
                    if (symbol.binding == .cell)
                        try f.cell_registers.append(f.c.arena, @intCast(i));
                    continue;
                }
                if (symbol.binding != .local) continue;
                f.slots[i] = .{ .register = next };
                next += 1;
            }
        }
        f.locals_end = next;
        // A class makes cells for its methods that its own body does not mention.
        for (scope.cells, f.cells) |name, *cell| {
            const index = scope.symbols.getIndex(name);
            if (index) |i| if (i < f.parameters) {
                cell.* = f.slots[i];
                continue;
            };
            cell.* = .{ .register = next };
            if (index) |i| f.slots[i] = cell.*;
            try f.cell_registers.append(f.c.arena, next);
            next += 1;
        }
        f.first_free = next;
        f.free_registers = @intCast(scope.frees.len);
        f.first_temp = next + @as(Register, @intCast(scope.frees.len));
        for (0..f.locals_end) |r| f.variables.set(r);
        for (0..f.parameters) |r| f.out.bound.set(r);
    }

    fn layOutFar(f: *Function) Error!void {
        const scope = f.scope;
        const arena = f.c.arena;
        const near_parameters: u32 = @min(f.parameters, near_parameters_max);
        const spill: Register = @intCast(near_parameters);
        f.spill = spill;
        f.spilled_parameters = f.parameters - near_parameters;
        var next: Register = spill + 1;
        for (scope.symbols.values(), 0..) |*symbol, i| {
            const is_parameter = i < f.parameters;
            if (symbol.binding != .local and symbol.binding != .cell) continue;
            if (!scope.isFunctionLike() and symbol.binding == .local) continue;
            const is_near = if (is_parameter)
                i < near_parameters
            else
                f.spilled_parameters == 0 and next < near_max;
            if (is_near) {
                const register: Register = if (is_parameter) @intCast(i) else next;
                if (!is_parameter) next += 1;
                f.slots[i] = .{ .register = register };
                f.variables.set(register);
                if (symbol.binding == .cell) try f.cell_registers.append(arena, register);
                if (is_parameter) f.out.bound.set(register);
            } else {
                f.slots[i] = .{ .spill = @intCast(f.spilled_names.items.len) };
                try f.spilled_names.append(arena, .{ .str = symbol.name });
            }
        }
        for (scope.cells, f.cells) |name, *cell| {
            if (scope.symbols.getIndex(name)) |i| cell.* = f.slots[i];
            if (cell.* != .none) continue;
            cell.* = .{ .spill = @intCast(f.spilled_names.items.len) };
            try f.spilled_names.append(arena, .{ .str = name });
        }
        f.locals_end = next;
        f.first_free = next;
        f.first_temp = next;
    }

    // Temporaries.

    pub fn alloc(f: *Function) Error!Register {
        return f.allocMany(1);
    }

    pub fn allocMany(f: *Function, count: u32) Error!Register {
        if (f.top + count > register_max)
            return f.c.fail(f.out.loc, "too many nested expressions: no registers left", .{});
        defer f.top += count;
        f.max = @max(f.max, f.top + count);
        return @intCast(f.top);
    }

    /// Fewer registers left than an ordinary expression may want.
    pub fn isCrowded(f: *const Function) bool {
        return f.top > 170;
    }

    /// May this register be written before the last instruction?
    pub fn isScratch(f: *const Function, r: Register) bool {
        return r >= f.first_temp and !f.variables.isSet(r);
    }

    /// A scratch register for what ends in `to`: `to` itself, if possible.
    pub fn scratch(f: *Function, to: Register) Error!Register {
        return if (f.isScratch(to)) to else f.alloc();
    }

    /// A scratch register with nothing above it.
    pub fn topScratch(f: *Function, to: Register) Error!Register {
        return if (to + 1 == f.top and f.isScratch(to)) to else f.alloc();
    }

    // Names.

    pub fn resolve(f: *Function, name: []const u8) Place {
        // Most names are asked for twice: can it be an operand where it is, then what it is.
        const same = f.resolved.ptr == name.ptr and f.resolved.len == name.len;
        if (!same or f.resolved_in != f.inlined) {
            f.resolved_place = f.find(name);
            f.resolved = name;
            f.resolved_in = f.inlined;
        }
        return f.resolved_place;
    }

    fn find(f: *Function, name: []const u8) Place {
        var inlined = f.inlined;
        var innermost: ?*const scope_module.Symbol = null;
        while (inlined) |it| : (inlined = it.outer) {
            const index = it.scope.symbols.getIndex(name) orelse continue;
            const symbol = &it.scope.symbols.values()[index];
            if (!symbol.outer) switch (it.slots[index]) {
                .register => |r| return if (symbol.binding == .cell)
                    .{ .cell = .{ .register = r } }
                else
                    .{ .local = r },
                else => {},
            };
            if (innermost == null) innermost = symbol;
        }
        // Comprehensions do not see the names of the class around them.
        if (f.scope.kind == .class) if (innermost) |symbol| return switch (symbol.binding) {
            .free, .cell => if (f.freeIndex(name)) |at| .{ .cell = .{ .free = at } } else .global,
            else => .global,
        };
        const index = f.scope.symbols.getIndex(name) orelse return f.unknown();
        const symbol = &f.scope.symbols.values()[index];
        const slot = f.slots[index];
        switch (f.scope.kind) {
            .module => return if (symbol.declared_global) .global else f.unknown(),
            .class => switch (symbol.binding) {
                .local, .global_implicit => return .name,
                .global_explicit => return .global,
                .free => {
                    const at = cellAt(slot) orelse return .name;
                    if (symbol.declared_nonlocal) return .{ .cell = at };
                    return .{ .name_or_cell = at };
                },
                // What the class makes for its methods is not what its own body means.
                .cell => return .name,
            },
            else => switch (symbol.binding) {
                .local => return switch (slot) {
                    .register => |r| .{ .local = r },
                    .spill => |n| .{ .spilled = n },
                    else => .global,
                },
                .cell => return .{ .cell = cellAt(slot).? },
                .free => {
                    const at = cellAt(slot).?;
                    return if (f.scope.sees_class and !symbol.declared_nonlocal)
                        .{ .dict_or_cell = at }
                    else
                        .{ .cell = at };
                },
                .global_explicit => return .global,
                .global_implicit => return f.unknown(),
            },
        }
    }

    /// A name that no scope up to here binds.
    fn unknown(f: *const Function) Place {
        return switch (f.scope.kind) {
            .module => if (f.c.options.separate_locals) .name else .global,
            .class => .name,
            else => if (f.scope.sees_class and f.freeIndex("__classdict__") != null)
                .dict_or_global
            else
                .global,
        };
    }

    fn cellAt(slot: Slot) ?CellAt {
        return switch (slot) {
            .none => null,
            .register => |r| .{ .register = r },
            .spill => |n| .{ .spill = n },
            .free => |n| .{ .free = n },
        };
    }

    pub fn freeIndex(f: *const Function, name: []const u8) ?u32 {
        for (f.scope.frees, 0..) |free, index| {
            if (std.mem.eql(u8, free, name)) return @intCast(index);
        }
        return null;
    }

    /// The register that holds the cell; it may be a new temporary.
    pub fn cellRegister(f: *Function, at: CellAt) Error!Register {
        switch (at) {
            .register => |r| return r,
            .spill => |n| {
                const t = try f.alloc();
                try f.out.abcw(.load_spill, t, f.spill.?, 0, n);
                return t;
            },
            .free => |n| {
                if (n < f.free_registers) {
                    f.free_used[n] = true;
                    return @intCast(f.first_free + n);
                }
                const t = try f.alloc();
                try f.out.aux(.load_free, t, @intCast(n));
                return t;
            },
        }
    }

    /// R[to] = the cell itself, for closures.
    pub fn loadCell(f: *Function, to: Register, name: []const u8) Error!void {
        var inlined = f.inlined;
        while (inlined) |it| : (inlined = it.outer) {
            const index = it.scope.symbols.getIndex(name) orelse continue;
            const symbol = &it.scope.symbols.values()[index];
            if (!symbol.outer and it.slots[index] == .register)
                return f.out.move(to, it.slots[index].register);
        }
        // The closure's cell comes first: a class may bind a name and pass it on as well.
        if (f.freeIndex(name)) |n| {
            if (n < f.free_registers and f.free_used[n])
                return f.out.move(to, @intCast(f.first_free + n));
            return f.out.aux(.load_free, to, @intCast(n));
        }
        switch (f.ownCell(name).?) {
            .register => |r| try f.out.move(to, r),
            .spill => |n| try f.out.abcw(.load_spill, to, f.spill.?, 0, n),
            .free => unreachable,
        }
    }

    /// The cell that this frame makes for the name, if it does.
    pub fn ownCell(f: *const Function, name: []const u8) ?CellAt {
        for (f.scope.cells, f.cells) |cell, slot| {
            if (std.mem.eql(u8, cell, name)) return cellAt(slot);
        }
        return null;
    }

    /// The register of a variable that can be computed directly into; null if there is none.
    pub fn variable(f: *Function, name: []const u8) ?Register {
        return switch (f.resolve(name)) {
            .local => |r| r,
            else => null,
        };
    }

    /// The register in which a variable can be read; null if it is elsewhere.
    pub fn readable(f: *Function, name: []const u8) Error!?Register {
        const r = f.variable(name) orelse return null;
        try f.check(r, name);
        return r;
    }

    fn check(f: *Function, r: Register, name: []const u8) Error!void {
        if (f.out.bound.isSet(r) or !f.out.reachable) return;
        try f.out.aboutName(.check_local, r, name);
        f.needs_clear.set(r);
        f.out.bound.set(r);
    }

    /// R[to] = the name's value.
    pub fn loadName(f: *Function, name: []const u8, to: Register) Error!void {
        const out = &f.out;
        const mark = f.top;
        defer f.top = mark;
        switch (f.resolve(name)) {
            .local => |r| {
                try f.check(r, name);
                try out.move(to, r);
            },
            .spilled => |n| try out.abcw(.load_spill, to, f.spill.?, 0, n),
            .cell => |at| {
                const cell = try f.cellRegister(at);
                if (cell >= f.first_temp) try f.checkCell(cell, name);
                try out.ab(.cell_get, to, cell);
            },
            .global => {
                if (f.scope.isFunctionLike() and seesLocals(name)) f.sees_locals = true;
                try out.named(.load_global, to, 0, name);
            },
            .name => try out.named(.load_name, to, 0, name),
            .name_or_cell => |at| {
                const cell = try f.cellRegister(at);
                try out.named(.load_name_or_cell, to, cell, name);
            },
            .dict_or_cell => |at| {
                const cell = try f.cellRegister(at);
                const t = try f.scratch(to);
                try f.loadClassDict(t);
                try out.named(.load_dict_or_cell, t, cell, name);
                try out.move(to, t);
            },
            .dict_or_global => {
                const t = try f.scratch(to);
                try f.loadClassDict(t);
                try out.named(.load_dict_or_global, to, t, name);
            },
        }
    }

    /// The cell of an inlined comprehension is in a temporary: its name is not known to the vm.
    fn checkCell(f: *Function, cell: Register, name: []const u8) Error!void {
        if (f.variables.isSet(cell) and f.out.bound.isSet(cell)) return;
        try f.out.aboutName(.check_cell, cell, name);
    }

    fn loadClassDict(f: *Function, to: Register) Error!void {
        const cell = try f.cellRegister(.{ .free = f.freeIndex("__classdict__").? });
        try f.out.ab(.cell_get, to, cell);
    }

    /// Calls of these read the variables of the frame.
    fn seesLocals(name: []const u8) bool {
        const readers = [_][]const u8{ "locals", "vars", "dir", "eval", "exec" };
        for (readers) |reader| if (std.mem.eql(u8, name, reader)) return true;
        return false;
    }

    /// name = R[from].
    pub fn storeName(f: *Function, name: []const u8, from: Register) Error!void {
        const out = &f.out;
        const mark = f.top;
        defer f.top = mark;
        switch (f.resolve(name)) {
            .local => |r| {
                try out.move(r, from);
                out.bound.set(r);
            },
            .spilled => |n| try out.abcw(.store_spill, from, f.spill.?, 0, n),
            .cell, .dict_or_cell => |at| {
                const cell = try f.cellRegister(at);
                try out.ab(.cell_set, cell, from);
                if (f.variables.isSet(cell)) out.bound.set(cell);
            },
            .global, .dict_or_global => try out.named(.store_global, from, 0, name),
            .name, .name_or_cell => try out.named(.store_name, from, 0, name),
        }
    }

    pub fn deleteName(f: *Function, name: []const u8) Error!void {
        const out = &f.out;
        const mark = f.top;
        defer f.top = mark;
        switch (f.resolve(name)) {
            .local => |r| {
                if (out.bound.isSet(r)) {
                    try out.ab(.clear, r, 1);
                } else {
                    try out.aboutName(.delete_local, r, name);
                    f.needs_clear.set(r);
                }
                out.bound.unset(r);
            },
            .spilled => |n| try out.abcw(.delete_spill, 0, f.spill.?, 0, n),
            .cell, .dict_or_cell => |at| {
                const cell = try f.cellRegister(at);
                if (cell >= f.first_temp) try f.checkCell(cell, name);
                try out.a(.cell_delete, cell);
            },
            .global, .dict_or_global => try out.named(.delete_global, 0, 0, name),
            .name, .name_or_cell => try out.named(.delete_name, 0, 0, name),
        }
    }

    /// What is certainly bound at a point that may be reached from anywhere in code that starts
    /// with what is bound now: a loop's start, a handler.
    pub fn boundThroughout(f: *Function) Error!Registers {
        var bound = f.out.bound;
        if (f.deleted_registers == null) {
            f.deleted_registers = .empty;
            if (f.scope.isFunctionLike()) f.findDeleted(f.body);
        }
        var kept = f.deleted_registers.?;
        kept.toggleAll();
        bound.setIntersection(kept);
        return bound;
    }

    fn findDeleted(f: *Function, body: []const *ast.Stmt) void {
        for (body) |statement| switch (statement.kind) {
            .delete_stmt => |it| for (it.targets) |target| f.findDeletedTarget(target),
            .for_stmt => |it| {
                f.findDeleted(it.body);
                f.findDeleted(it.else_body);
            },
            .while_stmt => |it| {
                f.findDeleted(it.body);
                f.findDeleted(it.else_body);
            },
            .if_stmt => |it| {
                for (it.branches) |branch| f.findDeleted(branch.body);
                f.findDeleted(it.else_body);
            },
            .with_stmt => |it| f.findDeleted(it.body),
            .match_stmt => |it| for (it.cases) |case| f.findDeleted(case.body),
            .try_stmt => |it| {
                f.findDeleted(it.body);
                for (it.handlers) |handler| {
                    if (handler.name) |name| f.markDeleted(name);
                    f.findDeleted(handler.body);
                }
                f.findDeleted(it.else_body);
                f.findDeleted(it.final_body);
            },
            else => {},
        };
    }

    fn findDeletedTarget(f: *Function, target: *const ast.Expr) void {
        switch (target.kind) {
            .name => |it| f.markDeleted(it.id),
            .tuple => |it| for (it.elements) |element| f.findDeletedTarget(element),
            .list => |it| for (it.elements) |element| f.findDeletedTarget(element),
            else => {},
        }
    }

    fn markDeleted(f: *Function, name: []const u8) void {
        const index = f.scope.symbols.getIndex(name) orelse return;
        switch (f.slots[index]) {
            .register => |r| f.deleted_registers.?.set(r),
            else => {},
        }
    }

    // The end.

    /// Ends the code and completes the Unit.
    pub fn finish(f: *Function) Error!*Unit {
        const out = &f.out;
        const arena = f.c.arena;
        try out.none(.ret_none);
        const unit = f.unit;
        var prologue: assembler.Assembler = .{
            .arena = arena,
            .wide = false,
            .words_left = &f.c.words_left,
        };
        prologue.constants = out.constants;
        try f.writePrologue(&prologue);
        try prologue.positions.flush(arena);
        try out.positions.flush(arena);
        const head = prologue.words.items;
        unit.words = try std.mem.concat(arena, u32, &.{ head, out.words.items });
        unit.handlers = try out.handlers(@intCast(head.len));
        // The prologue has no positions, so what follows is coded as if it were not there.
        unit.positions = try std.mem.concat(arena, u8, &.{
            prologue.positions.bytes.items, out.positions.bytes.items,
        });
        unit.constants = prologue.constants.keys();
        unit.names = out.names.keys();
        unit.cache_count = out.cache_count;
        unit.register_count = f.max;
        unit.cell_registers = f.cell_registers.items;
        unit.free_names = f.scope.frees;
        for (f.inlined_names.items) |*row| {
            row.start += @intCast(head.len);
            row.end += @intCast(head.len);
        }
        unit.inlined_names = f.inlined_names.items;
        unit.first_free = f.first_free;
        unit.spill_register = f.spill orelse 0;
        unit.register_names = try f.registerNames();
        if (f.freeIndex("__class__")) |n| if (f.scope.isFunctionLike() and n < f.free_registers) {
            unit.flags.class_cell = true;
            unit.class_register = f.first_free + n;
        };
        return unit;
    }

    fn writePrologue(f: *Function, prologue: *assembler.Assembler) Error!void {
        const scope = f.scope;
        if (f.unit.flags.generator or f.unit.flags.coroutine or f.unit.flags.async_generator)
            try prologue.none(.make_generator);
        if (f.spill) |spill| try f.writeSpillPrologue(prologue, spill);
        if (f.sees_locals) f.needs_clear = f.variables;
        // Parameters are bound when the function starts.
        var first: ?Register = null;
        var last: Register = 0;
        for (@min(f.parameters, f.locals_end)..f.locals_end) |r| {
            if (!f.needs_clear.isSet(r) or f.spill == @as(Register, @intCast(r))) continue;
            if (first == null) first = @intCast(r);
            last = @intCast(r);
        }
        if (first) |r| try prologue.ab(.clear, r, last - r + 1);
        for (f.cell_registers.items) |r| {
            try prologue.a(if (r < f.parameters) .make_cell else .new_cell, r);
        }
        if (scope.isFunctionLike() and f.freeIndex("__class__") != null and f.free_registers > 0)
            f.free_used[f.freeIndex("__class__").?] = true;
        for (f.free_used, 0..) |used, n| if (used and n < f.free_registers)
            try prologue.aux(.load_free, @intCast(f.first_free + n), @intCast(n));
    }

    fn writeSpillPrologue(
        f: *Function,
        prologue: *assembler.Assembler,
        spill: Register,
    ) Error!void {
        const scope = f.scope;
        const names = try prologue.constantIndex(.{ .tuple = f.spilled_names.items });
        const count = f.spilled_parameters;
        if (count > 0xFFFF) return error.TooBig;
        try prologue.abcw(.make_spill, spill, @truncate(count), @intCast(count >> 8), names);
        const t: Register = f.first_temp;
        f.max = @max(f.max, @as(u32, t) + 1);
        for (scope.cells, f.cells) |name, slot| {
            if (slot != .spill) continue;
            const index = scope.symbols.getIndex(name) orelse scope.symbols.count();
            if (index < f.parameters) {
                try prologue.abcw(.load_spill, t, spill, 0, slot.spill);
                try prologue.a(.make_cell, t);
            } else try prologue.a(.new_cell, t);
            try prologue.abcw(.store_spill, t, spill, 0, slot.spill);
        }
    }

    fn registerNames(f: *Function) Error![]const []const u8 {
        const scope = f.scope;
        const near: u32 = f.first_temp;
        const names = try f.c.arena.alloc([]const u8, @max(near, f.parameters));
        @memset(names, "");
        for (scope.symbols.keys(), f.slots, 0..) |name, slot, i| {
            if (i < f.parameters) names[i] = name;
            switch (slot) {
                .register => |r| names[r] = name,
                else => {},
            }
        }
        for (scope.cells, f.cells) |name, slot| switch (slot) {
            .register => |r| names[r] = name,
            else => {},
        };
        for (0..f.free_registers) |n| names[f.first_free + n] = scope.frees[n];
        return names;
    }
};
