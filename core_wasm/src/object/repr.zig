//! `repr(x)` and `str(x)` without running guest code.
//!
//!     append(builder, x)   repr(x), written behind what is there
//!     of(x)                repr(x)
//!     strOf(x)             str(x)
//!
//! Containers are walked here; a container inside itself is shown as `[...]`. As soon as a `__repr__` or `__str__` written in
//! Python is met, NeedsPython: the prelude shows the whole object again, item by item.
//!
//! Invariants:
//!   1. What is being shown is a chain of `Parent`s on the native stack, so cycles are found without marking objects.
//!   2. Nesting below `depth_native` levels is left to the prelude.
//!
//! Not here: quoting (str_repr.zig), digits (text/), exceptions, classes and modules (their rooms' `__repr__`).

const print = @import("../text/print.zig");
const layout = @import("layout.zig");
const Object = layout.Object;
const Str = layout.Str;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const attribute = @import("../vm/attribute.zig");
const truth = @import("../vm/truth.zig");
const known = @import("known_names.zig");
const bind = @import("../native/bind.zig");
const int = @import("int.zig");
const float = @import("float.zig");
const complex = @import("complex.zig");
const dict = @import("dict.zig");
const set = @import("set.zig");
const str = @import("str.zig");
const str_repr = @import("str_repr.zig");
const object_methods = @import("object_methods.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const Builder = str.Builder;

const depth_native = @import("../vm/compare.zig").depth_native;

const Parent = struct { object: *const Object, up: ?*const Parent };

pub fn append(builder: *Builder, value: Value) Error!void {
    return appendIn(builder, value, null);
}

pub fn of(value: Value) Error!*Str {
    if (value.isInt()) return int.toStr(value);
    if (value.isFloat()) return float.toStr(value.asFloat());
    if (value.asExact(Str)) |s| return str_repr.of(s);
    var builder = Builder.init();
    try append(&builder, value);
    return builder.finish();
}

/// The function in Python that `str` (else `repr`) of the value comes to. Null: there is none, or it
/// is more than a call.
pub fn methodOf(value: Value, as_str: bool) ?Value {
    if (!value.isObject() or value.asObject().type.flags.builtin) return null;
    if (as_str) {
        const method = attribute.special(value, .__str__) orelse return null;
        if (method.as(layout.Function) != null) return method;
        if (!attribute.isNative(value.asObject().type, .__str__, vm.types.object)) return null;
    }
    const method = attribute.special(value, .__repr__) orelse return null;
    return if (method.as(layout.Function) != null) method else null;
}

pub fn strOf(value: Value) Error!*Str {
    if (value.asExact(Str)) |s| return s;
    if (!value.isObject()) return of(value);
    const object = value.asObject();
    const class = object.type;
    if (!class.flags.builtin) {
        if (truth.overrides(class, .__str__) or truth.overrides(class, .__repr__)) return error.NeedsPython;
        if (object.kind == .str) return str.fromView(str.view(object.as(Str)));
    }
    if (object.kind == .type and !class.flags.builtin) {
        // A metaclass without a `__str__` of its own.
        return of(value);
    }
    switch (object.kind) {
        .exception, .date, .datetime, .time, .timedelta, .timezone, .decimal => return byNative(.__str__, value),
        .mapping_proxy => return strOf(object.as(layout.MappingProxy).mapping),
        else => return of(value),
    }
}

/// As `append` for str(x).
pub fn appendStr(builder: *Builder, value: Value) Error!void {
    if (value.isInt()) return int.appendDecimal(builder, value);
    if (value.isFloat()) return float.append(builder, value.asFloat());
    return builder.appendStr(try strOf(value));
}

fn appendIn(builder: *Builder, value: Value, parent: ?*const Parent) Error!void {
    if (value.isInt()) return int.appendDecimal(builder, value);
    if (value.isFloat()) return float.append(builder, value.asFloat());
    if (!value.isObject()) return builder.appendAscii(immediateText(value));
    const object = value.asObject();
    if (!object.type.flags.builtin and truth.overrides(object.type, .__repr__)) return error.NeedsPython;
    return appendObject(builder, object, parent);
}

fn immediateText(value: Value) []const u8 {
    if (value.isNone()) return "None";
    if (value.isBool()) return if (value.asBool()) "True" else "False";
    if (value.is(Value.ellipsis)) return "Ellipsis";
    if (value.is(Value.not_implemented)) return "NotImplemented";
    return "<NULL>";
}

fn appendObject(builder: *Builder, object: *Object, parent: ?*const Parent) Error!void {
    const value = Value.from(object);
    switch (object.kind) {
        .str => return str_repr.append(builder, str.view(object.as(Str)), .repr),
        .bytes => return str_repr.appendBytes(builder, object.as(layout.Bytes).slice()),
        .bytearray => {
            try builder.appendStr(object.type.name);
            try builder.appendAscii("(");
            try str_repr.appendBytearray(builder, object.as(layout.Bytearray).slice());
            return builder.appendAscii(")");
        },
        .int => return int.appendDecimal(builder, value),
        .float => return float.append(builder, object.as(layout.Float).value),
        .complex => return complex.append(builder, object.as(layout.Complex)),
        .deque => return error.NeedsPython,
        .itertool => switch (object.as(layout.Itertool).tool) {
            .count, .repeat => return error.NeedsPython,
            else => return builder.appendStr(try object_methods.plainRepr(value)),
        },
        .dict => if (object.flags.a) return error.NeedsPython else return appendContainer(builder, object, parent),
        .list, .tuple, .set, .dict_view, .slice, .mapping_proxy => return appendContainer(builder, object, parent),
        .range => return appendRange(builder, object.as(layout.Range)),
        .pattern => return builder.appendStr(try @import("pattern.zig").dunderRepr(object.as(layout.Pattern))),
        .match => return builder.appendStr(try @import("match.zig").dunderRepr(object.as(layout.Match))),
        .function => if (object.flags.a) return appendBuiltIn(builder, object.as(layout.Function)) else return appendAddressed(builder, &.{ .text("<function "), .of(object.as(layout.Function).qualname) }, object),
        .native => return appendNative(builder, object.as(layout.Native)),
        .host_function => {
            const self = object.as(layout.HostFunction);
            try builder.appendAscii(if (self.role == .object) "<host object " else "<host function ");
            try builder.appendStr(self.name);
            return builder.appendAscii(">");
        },
        .bound_method => return appendMethod(builder, object.as(layout.BoundMethod), parent),
        .generator => return appendGenerator(builder, object.as(layout.Generator)),
        .code => return appendCode(builder, object.as(@import("../bytecode/code.zig").Code)),
        .cell => return appendCell(builder, object.as(layout.Cell)),
        .weak_reference => return appendWeakReference(builder, object.as(layout.WeakReference)),
        .type => return builder.appendStr(try @import("type_methods.zig").reprClass(object.as(Type))),
        .exception, .module, .class_method, .static_method, .member, .getset, .tuple_getter, .super, .memoryview, .frame, .date, .datetime, .time, .timedelta, .timezone, .decimal, .decimal_context => {
            return builder.appendStr(try byNative(.__repr__, value));
        },
        else => return builder.appendStr(try object_methods.plainRepr(value)),
    }
}

/// What the native method of the object's class says.
fn byNative(comptime name: known.Known, value: Value) Error!*Str {
    const method = attribute.special(value, name) orelse return object_methods.plainRepr(value);
    const native = method.as(layout.Native) orelse return error.NeedsPython;
    try vm_module.enter();
    defer vm_module.leave();
    const result = try bind.unwrap(native.spec.call(&.{value}, 1));
    return result.as(Str) orelse error.NeedsPython;
}

// Containers.

fn isOpen(object: *const Object, parent: ?*const Parent) bool {
    var at = parent;
    while (at) |entry| : (at = entry.up) {
        if (entry.object == object) return true;
    }
    return false;
}

fn appendContainer(builder: *Builder, object: *Object, parent: ?*const Parent) Error!void {
    if (isOpen(object, parent)) return appendCycle(builder, object);
    try vm_module.enter();
    defer vm_module.leave();
    if (vm.native_depth > depth_native) return error.NeedsPython;
    const here: Parent = .{ .object = object, .up = parent };
    switch (object.kind) {
        .list => {
            try builder.appendAscii("[");
            try appendItems(builder, object.as(layout.List).slice(), &here);
            try builder.appendAscii("]");
        },
        .tuple => {
            const items = object.as(layout.Tuple).slice();
            try builder.appendAscii("(");
            try appendItems(builder, items, &here);
            try builder.appendAscii(if (items.len == 1) ",)" else ")");
        },
        .slice => {
            const self = object.as(layout.Slice);
            try builder.appendAscii("slice(");
            try appendItems(builder, &.{ self.start, self.stop, self.step }, &here);
            try builder.appendAscii(")");
        },
        .dict => try appendDict(builder, object.as(layout.Dict), &here),
        .set => try appendSet(builder, object.as(layout.Set), &here),
        .dict_view => try appendView(builder, object.as(layout.DictView), &here),
        .mapping_proxy => {
            try builder.appendAscii("mappingproxy(");
            try appendIn(builder, object.as(layout.MappingProxy).mapping, &here);
            try builder.appendAscii(")");
        },
        else => unreachable,
    }
}

fn appendCycle(builder: *Builder, object: *Object) Error!void {
    switch (object.kind) {
        .list => return builder.appendAscii("[...]"),
        .tuple => return builder.appendAscii("(...)"),
        .dict => return builder.appendAscii("{...}"),
        .set => {
            try builder.appendStr(object.type.name);
            return builder.appendAscii("(...)");
        },
        else => return builder.appendAscii("..."),
    }
}

fn appendItems(builder: *Builder, items: []const Value, here: *const Parent) Error!void {
    try vm_module.charge(items.len * 4);
    for (items, 0..) |item, i| {
        if (i > 0) try builder.appendAscii(", ");
        try appendIn(builder, item, here);
    }
}

fn appendDict(builder: *Builder, self: *layout.Dict, here: *const Parent) Error!void {
    try vm_module.charge(@as(u64, self.used) * 8);
    try builder.appendAscii("{");
    var index: u32 = 0;
    var first = true;
    while (dict.next(self, &index)) |entry| {
        if (!first) try builder.appendAscii(", ");
        first = false;
        try appendIn(builder, entry.key, here);
        try builder.appendAscii(": ");
        try appendIn(builder, entry.value, here);
    }
    try builder.appendAscii("}");
}

/// `{1, 2}`, `set()`, `frozenset({1})`, `Sub({1})`
fn appendSet(builder: *Builder, self: *layout.Set, here: *const Parent) Error!void {
    try vm_module.charge(@as(u64, self.mask) + @as(u64, self.count) * 4);
    if (self.count == 0) {
        try builder.appendStr(self.object.type.name);
        return builder.appendAscii("()");
    }
    const bare = self.object.type == vm.types.set;
    if (!bare) {
        try builder.appendStr(self.object.type.name);
        try builder.appendAscii("(");
    }
    try builder.appendAscii("{");
    var index: u32 = 0;
    var first = true;
    while (set.next(self, &index)) |slot| {
        if (!first) try builder.appendAscii(", ");
        first = false;
        try appendIn(builder, slot.key, here);
    }
    try builder.appendAscii(if (bare) "}" else "})");
}

/// `dict_items([('a', 1)])`
fn appendView(builder: *Builder, self: *layout.DictView, here: *const Parent) Error!void {
    try vm_module.charge(@as(u64, self.dict.used) * 8);
    try builder.appendStr(self.object.type.name);
    try builder.appendAscii("([");
    var index: u32 = 0;
    var first = true;
    while (dict.next(self.dict, &index)) |entry| {
        if (!first) try builder.appendAscii(", ");
        first = false;
        switch (self.part) {
            .keys => try appendIn(builder, entry.key, here),
            .values => try appendIn(builder, entry.value, here),
            .items => {
                try builder.appendAscii("(");
                try appendIn(builder, entry.key, here);
                try builder.appendAscii(", ");
                try appendIn(builder, entry.value, here);
                try builder.appendAscii(")");
            },
        }
    }
    try builder.appendAscii("])");
}

fn appendRange(builder: *Builder, self: *layout.Range) Error!void {
    try builder.appendAscii("range(");
    try appendIn(builder, self.start, null);
    try builder.appendAscii(", ");
    try appendIn(builder, self.stop, null);
    if (!self.step.is(Value.fromInt(1))) {
        try builder.appendAscii(", ");
        try appendIn(builder, self.step, null);
    }
    try builder.appendAscii(")");
}

// Code.

const Piece = union(enum) {
    ascii: []const u8,
    string: *Str,

    fn text(of_text: []const u8) Piece {
        return .{ .ascii = of_text };
    }

    fn of(of_str: *Str) Piece {
        return .{ .string = of_str };
    }
};

fn appendPieces(builder: *Builder, pieces: []const Piece) Error!void {
    for (pieces) |piece| switch (piece) {
        .ascii => |text| try builder.appendAscii(text),
        .string => |s| try builder.appendStr(s),
    };
}

fn appendAddress(builder: *Builder, object: *const Object) Error!void {
    var digits: [16]u8 = undefined;
    const address = print.into(&digits, "0x{x:0>12}", .{@intFromPtr(object)}) catch unreachable;
    try builder.appendAscii(address);
}

/// The pieces, " at 0x...>".
/// Where CPython has C, the library has Python, and shows it the same way.
fn appendBuiltIn(builder: *Builder, self: *layout.Function) Error!void {
    try builder.appendAscii("<built-in function ");
    try builder.appendStr(self.name);
    try builder.appendAscii(">");
}

fn appendAddressed(builder: *Builder, pieces: []const Piece, object: *const Object) Error!void {
    try appendPieces(builder, pieces);
    try builder.appendAscii(" at ");
    try appendAddress(builder, object);
    try builder.appendAscii(">");
}

fn appendNative(builder: *Builder, self: *layout.Native) Error!void {
    const types = &vm.types;
    const class = self.object.type;
    if (class == types.method_descriptor or class == types.class_method_descriptor or class == types.wrapper_descriptor) {
        const start: []const u8 = if (class == types.wrapper_descriptor) "<slot wrapper '" else "<method '";
        const owner = self.owner.as(Type) orelse vm.types.object;
        return appendPieces(builder, &.{
            .text(start), .of(self.name), .text("' of '"), .of(owner.name), .text("' objects>"),
        });
    }
    if (class == types.method_wrapper) return appendAddressed(builder, &.{
        .text("<method-wrapper '"), .of(self.name), .text("' of "), .of(typeOf(self.self).name), .text(" object"),
    }, addressOf(self.self, &self.object));
    const owner = self.owner.as(Type);
    if (self.self.isUndefined() and owner == null or self.self.as(layout.Module) != null)
        return appendPieces(builder, &.{ .text("<built-in function "), .of(self.name), .text(">") });
    if (self.self.isUndefined()) return appendAddressed(builder, &.{
        .text("<built-in method "), .of(self.name), .text(" of type object"),
    }, &owner.?.object);
    return appendAddressed(builder, &.{
        .text("<built-in method "), .of(self.name), .text(" of "), .of(typeOf(self.self).name), .text(" object"),
    }, addressOf(self.self, &self.object));
}

/// Immediate values have no address: that of the method stands for it.
fn addressOf(value: Value, otherwise: *const Object) *const Object {
    return if (value.isObject()) value.asObject() else otherwise;
}

/// `<bound method C.f of <C object at ..>>`
fn appendMethod(builder: *Builder, self: *layout.BoundMethod, parent: ?*const Parent) Error!void {
    try builder.appendAscii("<bound method ");
    if (self.function.as(layout.Function)) |function| {
        try builder.appendStr(function.qualname);
    } else if (self.function.as(layout.Native)) |native| {
        if (native.owner.as(Type)) |owner| {
            try builder.appendStr(owner.qualname);
            try builder.appendAscii(".");
        }
        try builder.appendStr(native.name);
    } else {
        const name = try attribute.getNative(self.function, known.get(.__qualname__)) orelse
            try attribute.getNative(self.function, known.get(.__name__)) orelse Value.none;
        if (name.as(Str)) |s| try builder.appendStr(s) else try builder.appendAscii("?");
    }
    try builder.appendAscii(" of ");
    try vm_module.enter();
    defer vm_module.leave();
    try appendIn(builder, self.self, parent);
    try builder.appendAscii(">");
}

fn appendGenerator(builder: *Builder, self: *layout.Generator) Error!void {
    const class = self.object.type;
    const types = &vm.types;
    if (class == types.generator or class == types.coroutine or class == types.async_generator) {
        return appendAddressed(builder, &.{
            .text("<"), .of(class.name), .text(" object "), .of(self.qualname),
        }, &self.object);
    }
    return builder.appendStr(try object_methods.plainRepr(Value.from(self)));
}

fn appendCode(builder: *Builder, self: *@import("../bytecode/code.zig").Code) Error!void {
    try builder.appendAscii("<code object ");
    try builder.appendStr(self.name);
    try builder.appendAscii(" at ");
    try appendAddress(builder, &self.object);
    try builder.appendAscii(", file \"");
    try builder.appendStr(self.filename);
    try builder.appendAscii("\", line ");
    try int.appendDecimal(builder, Value.fromInt(self.first_line));
    try builder.appendAscii(">");
}

fn appendCell(builder: *Builder, self: *layout.Cell) Error!void {
    try builder.appendAscii("<cell at ");
    try appendAddress(builder, &self.object);
    if (self.value.isUndefined()) return builder.appendAscii(": empty>");
    return appendAddressed(builder, &.{
        .text(": "), .of(typeOf(self.value).name), .text(" object"),
    }, addressOf(self.value, &self.object));
}

fn appendWeakReference(builder: *Builder, self: *layout.WeakReference) Error!void {
    try builder.appendAscii("<weakref at ");
    try appendAddress(builder, &self.object);
    if (self.referent.isUndefined()) return builder.appendAscii("; dead>");
    return appendAddressed(builder, &.{
        .text("; to '"), .of(typeOf(self.referent).name), .text("'"),
    }, addressOf(self.referent, &self.object));
}
