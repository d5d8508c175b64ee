//! What guest code sees of code objects and cells.

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Tuple = layout.Tuple;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const code_module = @import("../bytecode/code.zig");
const Code = code_module.Code;
const positions = @import("../bytecode/positions.zig");
const bind = @import("../native/bind.zig");
const call = @import("../vm/call.zig");
const compare = @import("../vm/compare.zig");
const hash = @import("../vm/hash.zig");
const repr = @import("repr.zig");
const heap = @import("../heap/heap.zig");
const dict = @import("dict.zig");
const list = @import("list.zig");
const str = @import("str.zig");
const tuple = @import("tuple.zig");
const known = @import("known_names.zig");
const int = @import("int.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

fn reprOf(self: Value) Error!*Str {
    return repr.of(self);
}

/// Where the instruction at word `pc` of `code` comes from.
pub fn positionOf(code: *Code, pc: u32) code_module.Position {
    return positions.find(code.positions[0..code.positions_size], pc) orelse
        .{ .line = code.first_line, .end_line = code.first_line, .column = 0, .end_column = 0 };
}

pub const code_room = struct {
    pub const doc = "Code objects.";
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", reprCode, "The text that repr(self) gives." },
        .{ "__eq__(self, value, /)", equalCodes, "The value of self == value." },
        .{ "__hash__(self, /)", hashCode, "The number by which dicts and sets find this object." },
        .{ "co_positions(self, /)", coPositions, "" },
        .{ "co_lines(self, /)", coLines, "" },
        .{ "replace(self, /, **changes)", replace, "A copy of the code with some fields changed." },
        .{
            "__replace__(self, /, **changes)",
            replace,
            "A copy with some fields changed, for copy.replace().",
        },
    });
    pub const attributes = bind.attributes(.{
        .{ "co_name", coName, bind.readOnly, "" },
        .{ "co_qualname", coQualname, bind.readOnly, "" },
        .{ "co_filename", coFilename, bind.readOnly, "" },
        .{ "co_firstlineno", coFirstLine, bind.readOnly, "" },
        .{ "co_argcount", coArgumentCount, bind.readOnly, "" },
        .{ "co_posonlyargcount", coPositionalOnly, bind.readOnly, "" },
        .{ "co_kwonlyargcount", coKeywordOnly, bind.readOnly, "" },
        .{ "co_nlocals", coLocalCount, null, "" },
        .{ "co_varnames", coVarnames, null, "" },
        .{ "co_names", coNames, bind.readOnly, "" },
        .{ "co_freevars", coFreevars, null, "" },
        .{ "co_cellvars", coCellvars, null, "" },
        .{ "co_consts", coConsts, bind.readOnly, "" },
        .{ "co_flags", coFlags, bind.readOnly, "" },
        .{ "co_stacksize", coStackSize, bind.readOnly, "" },
        .{ "co_code", coCode, null, "" },
    });
};

fn reprCode(self: *Code) Error!*Str {
    var digits: [20]u8 = undefined;
    const address = print.into(&digits, "0x{x:0>12}", .{@intFromPtr(self)}) catch unreachable;
    return raise_module.format("<code object {} at {}, file \"{}\", line {}>", .{
        self.name, @as([]const u8, address), self.filename, self.first_line,
    });
}

fn coName(self: *Code) Value {
    return Value.from(self.name);
}

fn coQualname(self: *Code) Value {
    return Value.from(self.qualname);
}

fn coFilename(self: *Code) Value {
    return Value.from(self.filename);
}

fn coFirstLine(self: *Code) i64 {
    return self.first_line;
}

fn coArgumentCount(self: *Code) i64 {
    return self.positional_count;
}

fn coPositionalOnly(self: *Code) i64 {
    return self.positional_only_count;
}

fn coKeywordOnly(self: *Code) i64 {
    return self.keyword_only_count;
}

/// Equal code does the same for the same reason: it may stand elsewhere, but not on other lines.
fn equalCodes(self: *Code, other: Value) Error!Value {
    const code = other.as(Code) orelse return .not_implemented;
    return Value.fromBool(try areEqual(self, code));
}

pub fn compareCodes(wanted: bool, a: Value, b: Value) Error!?bool {
    const code = b.as(Code) orelse return null;
    return try areEqual(a.asObject().as(Code), code) == wanted;
}

fn areEqual(self: *Code, code: *Code) Error!bool {
    if (self == code) return true;
    if (self.word_count != code.word_count or self.first_line != code.first_line or self.flags != code.flags or
        self.positional_count != code.positional_count or self.positional_only_count != code.positional_only_count or
        self.keyword_only_count != code.keyword_only_count) return false;
    try vm_module.charge(self.word_count / 8 + self.constants.len);
    if (!str.eql(self.name, code.name)) return false;
    if (!std.mem.eql(u32, self.words[0..self.word_count], code.words[0..code.word_count])) return false;
    inline for (.{ "names", "register_names", "free_names", "constants" }) |name| {
        const mine = @field(self, name).slice();
        const theirs = @field(code, name).slice();
        if (mine.len != theirs.len) return false;
        for (mine, theirs) |a, b| if (!try sameConstant(a, b)) return false;
    }
    return true;
}

/// Of one type and equal: 1, 1.0 and True are three constants.
fn sameConstant(a: Value, b: Value) Error!bool {
    if (a.is(b)) return true;
    if (typeOf(a) != typeOf(b)) return false;
    if (a.as(Code)) |code| {
        try vm_module.enter();
        defer vm_module.leave();
        return areEqual(code, b.asObject().as(Code));
    }
    return compare.equal(a, b);
}

pub fn hashCode(self: *Code) Error!i64 {
    try vm_module.charge(self.word_count / 8);
    var mixed: u64 = self.first_line;
    for (self.words[0..self.word_count]) |word| mixed = (mixed ^ word) *% 0x9E3779B97F4A7C15;
    return @intCast(mixed >> 4);
}

/// Parameters and local variables that no inner function shares; parameters stay even if one does.
fn localNames(self: *Code) Error!*Tuple {
    const all = self.register_names.slice();
    const own = all[0..@min(all.len, if (self.free_names.len > 0) self.first_free else all.len)];
    const found = try list.create(own.len);
    each: for (own, 0..) |name, register| {
        if (register >= self.parameterCount()) for (self.cell_registers.slice()) |cell| {
            if (cell.asInt() == @as(i64, @intCast(register))) continue :each;
        };
        try list.append(found, name);
    }
    // Then those of comprehensions.
    var row: usize = 0;
    rows: while (row < self.inlined_names.len) : (row += 4) {
        const name = self.inlined_names.slice()[row];
        for (found.slice()) |other| if (other.is(name)) continue :rows;
        try list.append(found, name);
    }
    return tuple.fromSlice(found.slice());
}

fn coLocalCount(self: *Code) Error!i64 {
    return (try localNames(self)).len;
}

fn coVarnames(self: *Code) Error!Value {
    return Value.from(try localNames(self));
}

/// Without the one that only the compiler looks up.
fn coNames(self: *Code) Error!Value {
    const shown = try list.create(self.names.len);
    for (self.names.slice()) |name| {
        if (!str.eqlAscii(name.asObject().as(Str), "__build_class__")) try list.append(shown, name);
    }
    return Value.from(try tuple.fromSlice(shown.slice()));
}

fn coFreevars(self: *Code) Value {
    return Value.from(self.free_names);
}

fn coCellvars(self: *Code) Error!Value {
    const registers = self.cell_registers.slice();
    const names = try tuple.create(registers.len);
    for (registers, names.slice()) |register, *name| name.* = self.register_names.slice()[@intCast(register.asInt())];
    return Value.from(names);
}

fn coConsts(self: *Code) Value {
    return Value.from(self.constants);
}

/// CPython's CO_ flags.
fn coFlags(self: *Code) i64 {
    const flags = self.flags;
    var out: i64 = if (flags.namespace) 0 else 0x3;
    if (flags.varargs) out |= 0x4;
    if (flags.varkw) out |= 0x8;
    if (flags.nested) out |= 0x10;
    if (flags.generator and !flags.coroutine and !flags.async_generator) out |= 0x20;
    if (flags.coroutine) out |= 0x80;
    if (flags.iterable_coroutine) out |= 0x100;
    if (flags.async_generator) out |= 0x200;
    if (flags.future_annotations) out |= 0x1000000;
    if (flags.docstring) out |= 0x4000000;
    if (flags.method) out |= 0x8000000;
    return out;
}

fn coStackSize(self: *Code) i64 {
    return self.register_count;
}

fn coCode(self: *Code) Error!Value {
    const words: []const u8 = @as([*]const u8, @ptrCast(self.words))[0 .. self.word_count * 4];
    return Value.from(try @import("bytes.zig").fromSlice(words));
}

/// Where an instruction is for guest code: as in CPython, offsets count two bytes for each, and
/// what begins a call comes first.
pub fn offsetOf(word: u32) i64 {
    return (@as(i64, word) + 1) * 2;
}

/// The line on which a call begins.
fn lineOfCall(self: *Code) i64 {
    return if (self.flags.namespace and !self.flags.class_body) 0 else self.first_line;
}

fn coPositions(self: *Code) Error!Value {
    try vm_module.charge(self.word_count);
    const out = try list.create(self.word_count + 1);
    try list.append(out, Value.from(try tuple.fromSlice(&.{
        Value.fromInt(lineOfCall(self)),
        Value.fromInt(self.first_line),
        Value.fromInt(0),
        Value.fromInt(0),
    })));
    for (0..self.word_count) |word| {
        const at = positionOf(self, @intCast(word));
        try list.append(out, Value.from(try tuple.fromSlice(&.{
            Value.fromInt(at.line), Value.fromInt(at.end_line), Value.fromInt(at.column), Value.fromInt(at.end_column),
        })));
    }
    return @import("../vm/iterate.zig").iter(Value.from(out));
}

fn coLines(self: *Code) Error!Value {
    const out = try list.create(8);
    try vm_module.charge(self.word_count);
    var start: i64 = 0;
    var line = lineOfCall(self);
    for (0..self.word_count) |word| {
        const next: i64 = positionOf(self, @intCast(word)).line;
        if (next != line) {
            try appendLine(out, start, offsetOf(@intCast(word)), line);
            start = offsetOf(@intCast(word));
        }
        line = next;
    }
    try appendLine(out, start, offsetOf(self.word_count), line);
    return @import("../vm/iterate.zig").iter(Value.from(out));
}

fn appendLine(out: *layout.List, start: i64, end: i64, line: i64) Error!void {
    const row = [_]Value{ Value.fromInt(start), Value.fromInt(end), Value.fromInt(line) };
    try list.append(out, Value.from(try tuple.fromSlice(&row)));
}

/// What `replace` takes: the attributes that the constructor of code objects has in CPython.
const replaceable = [_]struct { []const u8, enum { int, str, bytes, tuple } }{
    .{ "co_argcount", .int },       .{ "co_posonlyargcount", .int }, .{ "co_kwonlyargcount", .int },
    .{ "co_nlocals", .int },        .{ "co_stacksize", .int },       .{ "co_flags", .int },
    .{ "co_firstlineno", .int },    .{ "co_code", .bytes },          .{ "co_consts", .tuple },
    .{ "co_names", .tuple },        .{ "co_varnames", .tuple },      .{ "co_freevars", .tuple },
    .{ "co_cellvars", .tuple },     .{ "co_filename", .str },        .{ "co_name", .str },
    .{ "co_qualname", .str },       .{ "co_linetable", .bytes },
    .{ "co_exceptiontable", .bytes },
};

fn refuse(name: *Str, value: Value) Error {
    for (replaceable) |row| if (str.eqlAscii(name, row[0])) {
        const fits = switch (row[1]) {
            .int => value.isInt(),
            .str => value.as(Str) != null,
            .bytes => value.as(layout.Bytes) != null,
            .tuple => value.as(Tuple) != null,
        };
        const what = typeOf(value);
        const wanted: []const u8 = @tagName(row[1]);
        if (fits)
            return raise(.TypeError, "replace() cannot change '{}' of a code object here", .{name});
        if (row[1] == .int)
            return raise(.TypeError, "'{}' object cannot be interpreted as an integer", .{what});
        return raise(.TypeError, "replace() argument '{}' must be {}, not {}", .{ name, wanted, what });
    };
    return raise(.TypeError, "replace() got an unexpected keyword argument '{}'", .{name});
}

fn replace(self: *Code, changes: ?*Dict) Error!Value {
    const copy = try heap.create(Code, vm.types.code, 0);
    const header = copy.object;
    copy.* = self.*;
    copy.object = header;
    copy.bound_globals = null;
    copy.original = null;
    copy.caches = @ptrCast(@alignCast(try heap.allocRaw(@max(1, self.cache_count) * @sizeOf(code_module.Cache))));
    @memset(copy.caches[0..self.cache_count], .{});
    const given = changes orelse return Value.from(copy);
    var index: u32 = 0;
    while (dict.next(given, &index)) |entry| {
        const name = entry.key.asObject().as(Str);
        const text = entry.value.as(Str);
        if (str.eqlAscii(name, "co_name") and text != null) {
            copy.name = text.?;
        } else if (str.eqlAscii(name, "co_qualname") and text != null) {
            copy.qualname = text.?;
        } else if (str.eqlAscii(name, "co_filename") and text != null) {
            copy.filename = text.?;
        } else if (str.eqlAscii(name, "co_firstlineno") and entry.value.isInt()) {
            copy.first_line = @intCast(std.math.clamp(entry.value.asInt(), 0, std.math.maxInt(u32)));
        } else if (str.eqlAscii(name, "co_flags") and entry.value.isInt() and (entry.value.asInt() ^ coFlags(self)) & ~@as(i64, 0x100) == 0) {
            // The other flags say how the instructions were compiled.
            copy.flags.iterable_coroutine = entry.value.asInt() & 0x100 != 0;
        } else return refuse(name, entry.value);
    }
    return Value.from(copy);
}

// Cells.

pub const cell_room = struct {
    pub const doc = "What a variable lives in that inner functions share; empty without contents.";
    pub const constructors = bind.constructors(.{
        .{
            "__new__(cls, contents=<empty>, /)",
            newCell,
            "Makes the object that __init__ fills; help(type) shows the arguments.",
        },
    });
    pub const methods = bind.table(.{
        .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
        .{ "__eq__(self, value, /)", equalCells, "The value of self == value." },
    });
    pub const attributes = bind.attributes(.{
        .{ "cell_contents", getContents, setContents, "" },
    });

    pub fn setup(self: *Type) Error!void {
        try dict.setStr(self.dict, known.get(.__hash__), .none);
    }
};

fn newCell(cls: *Type, contents: Value) Error!*layout.Cell {
    const self = try heap.create(layout.Cell, cls, 0);
    self.value = contents;
    return self;
}

fn equalCells(self: *layout.Cell, other: Value) Error!Value {
    const that = other.as(layout.Cell) orelse return .not_implemented;
    if (self.value.isUndefined() or that.value.isUndefined())
        return Value.fromBool(self.value.isUndefined() and that.value.isUndefined());
    return call.tailCall(call.preludeFunction("_equal"), &.{ self.value, that.value });
}

fn getContents(self: *layout.Cell) Error!Value {
    if (self.value.isUndefined()) return raise(.ValueError, "Cell is empty", .{});
    return self.value;
}

fn setContents(self: *layout.Cell, value: Value) void {
    self.value = value;
    heap.wrote(self);
}

pub const frame_room = @import("frame_methods.zig").frame_room;
pub const traceback_room = @import("frame_methods.zig").traceback_room;

/// Visible to the prelude only.
pub const prelude_functions = bind.functions(.{
    .{ "_code_source(code, /)", codeSource, "The source text that the code was compiled from, or None" },
});

fn codeSource(code: *Code) Value {
    return if (code.source) |source| Value.from(source) else .none;
}
