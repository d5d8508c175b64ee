//! Showing values as text by a format spec: f-strings, `format`, `str.format`.
//!
//!     f"{x!r:>10}"           formatValue(x, 2, ">10")
//!     "{0.a[k]:{1}}"         Formatter.run: literals, lookups, specs that are templates themselves
//!
//! Invariant: nothing here has effects, so any step may give up with NeedsPython and the twin
//! starts over.
//!
//! Not here: reading templates (`text/str_format_parse.zig`), reading and applying specs
//! (`text/format_spec.zig`).

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Value = @import("value.zig").Value;
const typeOf = @import("type.zig").typeOf;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const attribute = @import("../vm/attribute.zig");
const bind = @import("../native/bind.zig");
const dict = @import("dict.zig");
const int = @import("int.zig");
const intern = @import("intern.zig");
const repr = @import("repr.zig");
const str = @import("str.zig");
const View = str.View;
const str_repr = @import("str_repr.zig");
const subscript = @import("../vm/subscript.zig");
const tuple = @import("tuple.zig");
const fault_of = @import("../text/fault.zig");
const Fault = fault_of.Fault;
const format_spec = @import("../text/format_spec.zig");
const parse = @import("../text/str_format_parse.zig");
const ExceptionKind = @import("exception_tree.zig").ExceptionKind;
const Sink = @import("../text/sink.zig").Sink;

/// Raises what a text function has put into `fault`.
pub fn failed(err: fault_of.Error, fault: *const Fault) Error {
    if (err == error.OutOfMemory) return error.OutOfMemory;
    const message = try str.fromView(fault.message.view());
    const kind: ExceptionKind = switch (fault.kind) {
        inline else => |k| @field(ExceptionKind, @tagName(k)),
    };
    return raise_module.raiseWith(kind, &.{Value.from(message)});
}

// One value.

/// A piece of an f-string. `conversion`: 0 none, 1 `!s`, 2 `!r`, 3 `!a`; no spec is as good as an
/// empty one.
pub fn formatValue(value: Value, conversion: u8, spec: ?*Str) Error!*Str {
    if (conversion == 0) return formatted(value, spec);
    return formatted(Value.from(try convertValue(value, conversion)), spec);
}

/// `!s`, `!r`, `!a` alone.
pub fn convertValue(value: Value, conversion: u8) Error!*Str {
    return switch (conversion) {
        1 => repr.strOf(value),
        2 => repr.of(value),
        else => asciiOf(value),
    };
}

/// `ascii(value)`.
pub fn asciiOf(value: Value) Error!*Str {
    return asciiFrom(try repr.of(value));
}

/// A repr with everything beyond ASCII escaped.
pub fn asciiFrom(shown: *Str) Error!*Str {
    if (shown.ascii) return shown;
    try vm_module.charge(shown.len / 8);
    var builder = str.Builder.init();
    for (0..shown.len) |at| {
        const c = str.at(shown, at);
        if (c < 0x80) try builder.appendCodePoint(c) else try str_repr.appendHex(&builder, c);
    }
    return builder.finish();
}

/// `format(value, spec)`.
pub fn formatted(value: Value, spec: ?*Str) Error!*Str {
    if (spec == null or spec.?.len == 0) {
        if (value.asExact(Str)) |s| return s;
        if (value.isInt()) return int.toStr(value);
        if (isUserMade(value)) return error.NeedsPython;
        return repr.strOf(value);
    }
    var room: [sink_room]u8 = undefined;
    var sink = sinkIn(&room);
    try applySpec(&sink, value, str.view(spec.?));
    return str.fromSink(&sink);
}

pub const sink_room = 256;

/// A sink that begins in `room`, whose size is one of the heap's cells: `str.gpa` frees nothing so
/// small.
pub fn sinkIn(room: *[sink_room]u8) Sink {
    return .{ .gpa = str.gpa, .bytes = .initBuffer(room) };
}

/// `format(value, "")`.
fn appendPlain(builder: *str.Builder, value: Value) Error!void {
    if (value.asExact(Str)) |s| return builder.appendStr(s);
    if (value.isInt()) return int.appendDecimal(builder, value);
    return builder.appendStr(try formatted(value, null));
}

fn isUserMade(value: Value) bool {
    if (!value.isObject()) return false;
    const object = value.asObject();
    return object.flags.subclass or object.kind == .instance;
}

/// Shows `value` by a spec that is not empty.
fn applySpec(sink: *Sink, value: Value, text: View) Error!void {
    if (isUserMade(value)) return error.NeedsPython;
    var fault: Fault = .init(str.gpa);
    const name = str.view(typeOf(value).name);
    if (value.as(Str)) |s| {
        try vm_module.chargeBytes(s.len);
        return format_spec.formatStr(sink, &fault, text, str.view(s), name) catch |err|
            failed(err, &fault);
    }
    if (value.isFloat())
        return format_spec.formatFloat(sink, &fault, text, value.asFloat(), name) catch |err|
            failed(err, &fault);
    if (intOf(value)) |number|
        return format_spec.formatInt(sink, &fault, text, number, name, int.digitsMax()) catch |err|
            failed(err, &fault);
    if (value.as(layout.Complex)) |z|
        return format_spec.formatComplex(sink, &fault, text, z.real, z.imag, name) catch |err|
            failed(err, &fault);
    if (!attribute.isNative(typeOf(value), .__format__, vm.types.object)) return error.NeedsPython;
    return raise(.TypeError, "unsupported format string passed to {}.__format__", .{typeOf(value)});
}

/// An int of any kind as text functions take it.
pub fn intOf(value: Value) ?format_spec.Int {
    if (value.isInt()) return .{ .small = value.asInt() };
    if (value.isBool()) return .{ .small = @intFromBool(value.asBool()) };
    if (value.as(layout.Int)) |big| {
        const n = big.toConst();
        return if (n.toInt(i64)) |small| .{ .small = small } else |_| .{ .big = n };
    }
    return null;
}

/// `str.__format__`.
pub fn format_str(self: *Str, spec: *Str) Error!*Str {
    if (spec.len == 0) {
        if (!self.object.flags.subclass) return self;
        return error.NeedsPython;
    }
    try vm_module.chargeBytes(self.len);
    var room: [sink_room]u8 = undefined;
    var sink = sinkIn(&room);
    var fault: Fault = .init(str.gpa);
    const name = str.view(self.object.type.name);
    format_spec.formatStr(&sink, &fault, str.view(spec), str.view(self), name) catch |err|
        return failed(err, &fault);
    return str.fromSink(&sink);
}

// Templates.

pub fn format(self: *Str, keywords: ?*Dict, positional: []const Value) Error!*Str {
    var formatter: Formatter = .{
        .positional = positional,
        .named = if (keywords) |k| Value.from(k) else .undefined_,
    };
    return formatter.start(self);
}

pub fn format_map(self: *Str, mapping: Value) Error!*Str {
    var formatter: Formatter = .{ .positional = null, .named = mapping };
    return formatter.start(self);
}

const Formatter = struct {
    /// Null: `format_map`, which has no positional fields.
    positional: ?[]const Value,
    /// Undefined: no keywords.
    named: Value,
    numbers: parse.AutoNumber = .{},
    fault: Fault = .init(str.gpa),

    fn start(self: *Formatter, template: *Str) Error!*Str {
        try vm_module.charge(template.len / 8);
        var builder = str.Builder.init();
        try self.run(&builder, str.view(template), parse.depth_max);
        return builder.finish();
    }

    fn run(self: *Formatter, builder: *str.Builder, template: View, depth: u32) Error!void {
        if (depth == 0) return raise(.ValueError, parse.too_deep, .{});
        var segments: parse.Iterator = .init(template);
        while (true) {
            while (try self.runPlain(builder, &segments)) {}
            const next = segments.next(&self.fault) catch |err| return failed(err, &self.fault);
            const segment = next orelse return;
            try builder.appendView(segment.literal);
            if (segment.field) |field| try self.showField(builder, field, depth);
        }
    }

    /// Literals up to a `{}`, and that field: what most templates are made of. False: something
    /// else comes.
    fn runPlain(self: *Formatter, builder: *str.Builder, segments: *parse.Iterator) Error!bool {
        if (segments.template.width != .one) return false;
        const text = segments.template.units(.one);
        const from = segments.at;
        var end: usize = from;
        while (end < text.len and text[end] != '{' and text[end] != '}') end += 1;
        if (end + 1 >= text.len or text[end] != '{' or text[end + 1] != '}') return false;
        const values = self.positional orelse return false;
        if (self.numbers.state == .manual or self.numbers.next >= values.len) return false;
        try builder.appendLatin1(text[from..end]);
        self.numbers.state = .automatic;
        self.numbers.next += 1;
        segments.at = @intCast(end + 2);
        try appendPlain(builder, values[self.numbers.next - 1]);
        return true;
    }

    fn showField(
        self: *Formatter,
        builder: *str.Builder,
        field: parse.Field,
        depth: u32,
    ) Error!void {
        try vm_module.charge(4);
        var value = try self.lookUp(field.name);
        value = switch (field.conversion) {
            0 => value,
            's' => Value.from(try repr.strOf(value)),
            'r' => Value.from(try repr.of(value)),
            'a' => Value.from(try asciiOf(value)),
            else => |c| return failed(parse.unknownConversion(&self.fault, c), &self.fault),
        };
        if (field.spec.len == 0) return appendPlain(builder, value);
        if (field.spec_nested) {
            var inner = str.Builder.init();
            try self.run(&inner, field.spec, depth - 1);
            return builder.appendStr(try formatted(value, try inner.finish()));
        }
        var room: [sink_room]u8 = undefined;
        var sink = sinkIn(&room);
        try applySpec(&sink, value, field.spec);
        try builder.appendView(sink.view());
    }

    fn lookUp(self: *Formatter, name_view: View) Error!Value {
        var name = parse.FieldName.init(&self.fault, name_view) catch |err|
            return failed(err, &self.fault);
        // Positions are looked at first: format_map refuses them all.
        if (name.start != .key and self.positional == null)
            return raise(.ValueError, "Format string contains positional fields", .{});
        const first = self.numbers.resolve(&self.fault, name.start) catch |err|
            return failed(err, &self.fault);
        var value = switch (first) {
            .automatic => unreachable,
            .index => |index| try self.positionalAt(index),
            .key => |key| try self.namedAt(key),
        };
        while (name.next(&self.fault) catch |err| return failed(err, &self.fault)) |access| {
            value = try step(value, access);
        }
        return value;
    }

    fn positionalAt(self: *Formatter, index: u64) Error!Value {
        const values = self.positional.?;
        if (index < values.len) return values[@intCast(index)];
        return raise(
            .IndexError,
            "Replacement index {} out of range for positional args tuple",
            .{index},
        );
    }

    fn namedAt(self: *Formatter, key_view: View) Error!Value {
        const key = try str.fromView(key_view);
        if (self.named.isUndefined()) return raise_module.raiseWith(.KeyError, &.{Value.from(key)});
        if (self.named.asExact(Dict)) |mapping| {
            return try dict.get(mapping, Value.from(key)) orelse
                raise_module.raiseWith(.KeyError, &.{Value.from(key)});
        }
        if (isUserMade(self.named)) return error.NeedsPython;
        return subscript.getItem(self.named, Value.from(key));
    }
};

/// One step of the way to a field's object.
fn step(value: Value, access: parse.FieldName.Access) Error!Value {
    switch (access) {
        .attribute => |text| {
            const name = try intern.intern(try str.fromView(text));
            return try attribute.getNative(value, name) orelse attribute.raiseMissing(value, name);
        },
        .item_index => |index| return item(value, try int.fromU64(index)),
        .item_key => |text| return item(value, Value.from(try str.fromView(text))),
    }
}

fn item(value: Value, key: Value) Error!Value {
    if (isUserMade(value)) return error.NeedsPython;
    return subscript.getItem(value, key);
}

// For the twins, which do the same steps with guest code in between.

pub const prelude_functions = bind.functions(.{
    .{
        "_format_segment(template, at, /)",
        formatSegment,
        "The piece of a template that starts at `at`: (literal, name or None, conversion, " ++
            "spec, spec_nested, next at), or None.",
    },
    .{
        "_format_field_start(name, /)",
        formatFieldStart,
        "(first part: None, an int or a str, the rest) of a field name.",
    },
    .{
        "_format_field_step(rest, /)",
        formatFieldStep,
        "(is_attribute, key, rest) of the rest of a field name, or None.",
    },
    .{ "_ascii_from_repr(shown, /)", asciiFrom, "ascii() from repr()." },
});

fn tupleOf(items: []const Value) Error!Value {
    return Value.from(try tuple.fromSlice(items));
}

fn formatSegment(template: *Str, at: i64) Error!Value {
    var fault: Fault = .init(str.gpa);
    var segments: parse.Iterator = .init(str.view(template));
    segments.at = @intCast(at);
    const segment = segments.next(&fault) catch |err| return failed(err, &fault);
    const found = segment orelse return .none;
    const literal = Value.from(try str.fromView(found.literal));
    const next_at = Value.fromInt(segments.at);
    const field = found.field orelse
        return tupleOf(&.{ literal, .none, .none, .none, .false_, next_at });
    if (std.mem.indexOfScalar(u21, &.{ 0, 'r', 's', 'a' }, field.conversion) == null) {
        // Raised by the twin only after it has got the object.
        const wrong = parse.unknownConversion(&fault, field.conversion);
        std.debug.assert(wrong == error.Fault);
    }
    return Value.from(try tuple.fromSlice(&.{
        literal,
        Value.from(try str.fromView(field.name)),
        if (field.conversion == 0) .none else if (fault.message.len() > 0)
            Value.from(try str.fromView(fault.message.view()))
        else
            Value.from(try str.fromCodePoint(field.conversion)),
        Value.from(try str.fromView(field.spec)),
        Value.fromBool(field.spec_nested),
        next_at,
    }));
}

fn formatFieldStart(name: *Str) Error!Value {
    var fault: Fault = .init(str.gpa);
    const taken = parse.FieldName.init(&fault, str.view(name)) catch |err|
        return failed(err, &fault);
    const first: Value = switch (taken.start) {
        .automatic => .none,
        .index => |index| try int.fromU64(index),
        .key => |key| Value.from(try str.fromView(key)),
    };
    return Value.from(try tuple.fromSlice(&.{ first, Value.from(try str.fromView(taken.rest)) }));
}

fn formatFieldStep(rest: *Str) Error!Value {
    var fault: Fault = .init(str.gpa);
    var name: parse.FieldName = .{ .rest = str.view(rest), .start = .automatic };
    const access = (name.next(&fault) catch |err| return failed(err, &fault)) orelse return .none;
    const key: Value = switch (access) {
        .attribute, .item_key => |text| Value.from(try str.fromView(text)),
        .item_index => |index| try int.fromU64(index),
    };
    return Value.from(try tuple.fromSlice(&.{
        Value.fromBool(access == .attribute), key, Value.from(try str.fromView(name.rest)),
    }));
}
