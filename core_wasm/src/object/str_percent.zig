//! The % operator of str and bytes: which argument goes where.
//!
//! Invariant: nothing here has effects, so any step may give up with NeedsPython and the twin
//! starts over.
//!
//! Not here: reading directives and laying out what they show (`text/percent_format.zig`).

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Tuple = layout.Tuple;
const Value = @import("value.zig").Value;
const typeOf = @import("type.zig").typeOf;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const attribute = @import("../vm/attribute.zig");
const arguments = @import("str_arguments.zig");
const bind = @import("../native/bind.zig");
const bytes = @import("bytes.zig");
const dict = @import("dict.zig");
const float = @import("float.zig");
const int = @import("int.zig");
const repr = @import("repr.zig");
const str = @import("str.zig");
const View = str.View;
const str_format = @import("str_format.zig");
const failed = str_format.failed;
const subscript = @import("../vm/subscript.zig");
const tuple = @import("tuple.zig");
const Fault = @import("../text/fault.zig").Fault;
const int_text = @import("../text/int_text.zig");
const percent = @import("../text/percent_format.zig");
const Sink = @import("../text/sink.zig").Sink;

/// `str.__mod__`.
pub fn mod(self: *Str, value: Value) Error!*Str {
    return formatStr(self, value);
}

/// `str.__rmod__`.
pub fn rmod(self: *Str, value: Value) Error!Value {
    const template = value.as(Str) orelse return .not_implemented;
    return Value.from(try formatStr(template, Value.from(self)));
}

/// `template % right`.
pub fn formatStr(template: *Str, right: Value) Error!*Str {
    var formatter = Formatter.init(.str, right);
    var room: [str_format.sink_room]u8 = undefined;
    formatter.sink = str_format.sinkIn(&room);
    try formatter.run(str.view(template));
    return str.fromSink(&formatter.sink);
}

/// The bytes of `template % right`, garbage soon.
pub fn formatBytes(template: []const u8, right: Value) Error![]const u8 {
    var formatter = Formatter.init(.bytes, right);
    try formatter.run(.ofLatin1(template));
    std.debug.assert(formatter.sink.width == .one);
    return formatter.sink.bytes.items;
}

const Formatter = struct {
    flavor: percent.Flavor,
    /// The tuple on the right, or one value that is a row of one.
    positional: []const Value,
    single: [1]Value,
    taken: usize = 0,
    /// The right side if it can be asked for keys, else undefined.
    mapping: Value,
    sink: Sink,
    fault: Fault,

    fn init(flavor: percent.Flavor, right: Value) Formatter {
        var self: Formatter = .{
            .flavor = flavor,
            .positional = undefined,
            .single = .{right},
            .mapping = .undefined_,
            .sink = .init(str.gpa),
            .fault = .init(str.gpa),
        };
        if (right.as(Tuple)) |several| {
            self.positional = several.slice();
            return self;
        }
        self.positional.len = 0;
        if (isMapping(flavor, right)) self.mapping = right;
        return self;
    }

    fn run(self: *Formatter, template: View) Error!void {
        try vm_module.charge(template.len / 8);
        const is_tuple = self.single[0].as(Tuple) != null;
        if (!is_tuple) self.positional = &self.single;
        try self.sink.reserve(template.len);
        var segments = percent.Iterator.init(self.flavor, template, !self.mapping.isUndefined());
        while (true) {
            while (self.flavor == .str and try self.runPlain(&segments)) {}
            const next = segments.next(&self.fault) catch |err| return failed(err, &self.fault);
            switch (next orelse break) {
                .literal => |text| try self.sink.appendView(text),
                .directive => |directive| {
                    var d = directive;
                    try self.show(&d);
                },
            }
        }
        if (self.taken < self.positional.len and self.mapping.isUndefined())
            return raise(.TypeError, "{}", .{percent.leftOver(self.flavor)});
    }

    /// `%s` of a str or int and `%d` of an int without any flags: what most directives are. False:
    /// something else comes.
    fn runPlain(self: *Formatter, segments: *percent.Iterator) Error!bool {
        if (segments.template.width != .one) return false;
        const text = segments.template.units(.one);
        const start = segments.at;
        var end: usize = start;
        while (end < text.len and text[end] != '%') end += 1;
        if (end + 1 >= text.len or self.taken == self.positional.len) return false;
        const wants_int = text[end + 1] == 'd';
        if (!wants_int and text[end + 1] != 's') return false;
        const value = self.positional[self.taken];
        const s = if (wants_int) null else value.asExact(Str);
        if (s == null and !value.isInt()) return false;
        try self.sink.appendSlice(text[start..end]);
        if (s) |shown| {
            try self.sink.appendView(str.view(shown));
        } else {
            var room: [int_text.decimal_size]u8 = undefined;
            try self.sink.appendSlice(int_text.decimal(&room, value.asInt()));
        }
        self.taken += 1;
        segments.at = @intCast(end + 2);
        return true;
    }

    fn show(self: *Formatter, directive: *percent.Directive) Error!void {
        try vm_module.charge(4);
        if (directive.key) |key| {
            self.single = .{try self.lookUp(key)};
            self.positional = &self.single;
            self.taken = 0;
        }
        if (directive.width == .star) {
            const n = try self.starArgument();
            directive.setWidth(&self.fault, n) catch |err| return failed(err, &self.fault);
        }
        if (directive.precision == .star) {
            const n = try self.starArgument();
            directive.setPrecision(&self.fault, n) catch |err| return failed(err, &self.fault);
        }
        directive.finishReading(&self.fault) catch |err| return failed(err, &self.fault);
        const value = try self.take();
        const kind = directive.conversionKind(&self.fault) catch |err|
            return failed(err, &self.fault);
        switch (kind) {
            .text => try directive.writeText(&self.sink, try self.textOf(value)),
            .repr => try directive.writeText(&self.sink, str.view(try repr.of(value))),
            .ascii => try directive.writeText(&self.sink, str.view(try str_format.asciiOf(value))),
            .int, .index => try self.showInt(directive, value, kind == .index),
            .float => try directive.writeFloat(&self.sink, try self.floatOf(value)),
            .char => try self.showChar(directive, value),
        }
    }

    fn take(self: *Formatter) Error!Value {
        if (self.taken == self.positional.len) return raise(.TypeError, percent.not_enough, .{});
        self.taken += 1;
        return self.positional[self.taken - 1];
    }

    fn starArgument(self: *Formatter) Error!@import("../text/format_spec.zig").Int {
        return str_format.intOf(try self.take()) orelse raise(
            .TypeError,
            percent.star_wants_int,
            .{},
        );
    }

    fn lookUp(self: *Formatter, key_view: View) Error!Value {
        const key = if (self.flavor == .str)
            Value.from(try str.fromView(key_view))
        else
            Value.from(try bytes.fromSlice(key_view.rawBytes()));
        if (self.mapping.asExact(Dict)) |mapping|
            return try dict.get(mapping, key) orelse raise_module.raiseWith(.KeyError, &.{key});
        const object = self.mapping.asObject();
        if (object.flags.subclass or object.kind == .instance) return error.NeedsPython;
        return subscript.getItem(self.mapping, key);
    }

    fn textOf(self: *Formatter, value: Value) Error!View {
        if (self.flavor == .str) return str.view(value.asExact(Str) orelse try repr.strOf(value));
        if (bytesOf(value)) |text| return .ofLatin1(text);
        if (attribute.special(value, .__bytes__) == null) {
            if (try bytes.contiguousOf(value)) |text| return .ofLatin1(text);
        }
        if (attribute.special(value, .__bytes__) != null or bytes.mayHaveBuffer(value))
            return error.NeedsPython;
        return raise(
            .TypeError,
            "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
            .{typeOf(value)},
        );
    }

    fn showInt(
        self: *Formatter,
        directive: *percent.Directive,
        value: Value,
        index_only: bool,
    ) Error!void {
        var number = value;
        if (value.isFloat() and !index_only) number = try int.fromFloat(value.asFloat());
        const n = str_format.intOf(number) orelse return self.notInt(directive, value, index_only);
        directive.writeInt(&self.sink, &self.fault, n, int.digitsMax()) catch |err|
            return failed(err, &self.fault);
    }

    fn notInt(
        self: *Formatter,
        directive: *percent.Directive,
        value: Value,
        index_only: bool,
    ) Error {
        if (attribute.special(value, .__index__) != null) return error.NeedsPython;
        if (!index_only and attribute.special(value, .__int__) != null) return error.NeedsPython;
        return self.wrongType(directive, value);
    }

    fn wrongType(self: *Formatter, directive: *percent.Directive, value: Value) Error {
        return failed(directive.wrongType(&self.fault, str.view(typeOf(value).name)), &self.fault);
    }

    fn floatOf(self: *Formatter, value: Value) Error!f64 {
        if (self.flavor == .str or value.isFloat() or int.isAnyInt(value))
            return float.fromValue(value);
        if (arguments.mayBeFloat(value)) return error.NeedsPython;
        return raise(.TypeError, "float argument required, not {}", .{typeOf(value)});
    }

    fn showChar(self: *Formatter, directive: *percent.Directive, value: Value) Error!void {
        const code: @import("../text/format_spec.zig").Int = if (str_format.intOf(value)) |n|
            n
        else if (self.flavor == .str and value.as(Str) != null) one: {
            const s = value.as(Str).?;
            if (s.len != 1) return self.wrongLength(directive, value, s.len);
            break :one .{ .small = str.at(s, 0) };
        } else if (self.flavor == .bytes and bytesOf(value) != null) one: {
            const text = bytesOf(value).?;
            if (text.len != 1) return self.wrongLength(directive, value, @intCast(text.len));
            break :one .{ .small = text[0] };
        } else {
            if (attribute.special(value, .__index__) != null) return error.NeedsPython;
            return self.wrongType(directive, value);
        };
        directive.writeChar(&self.sink, &self.fault, code) catch |err|
            return failed(err, &self.fault);
    }

    fn wrongLength(self: *Formatter, directive: *percent.Directive, value: Value, len: u32) Error {
        const name = str.view(typeOf(value).name);
        return failed(directive.wrongLength(&self.fault, name, len), &self.fault);
    }
};

fn bytesOf(value: Value) ?[]const u8 {
    if (value.as(layout.Bytes)) |b| return b.slice();
    if (value.as(layout.Bytearray)) |b| return b.slice();
    return null;
}

/// Can the right side of % be asked for keys?
fn isMapping(flavor: percent.Flavor, value: Value) bool {
    if (value.as(Tuple) != null) return false;
    switch (flavor) {
        .str => if (value.as(Str) != null) return false,
        .bytes => if (bytesOf(value) != null or value.as(Str) != null) return false,
    }
    return value.isObject() and attribute.special(value, .__getitem__) != null;
}

// For the twins.

pub const prelude_functions = bind.functions(.{
    .{
        "_percent_segment(template, at, has_mapping, /)",
        percentSegment,
        "The piece of a % template that starts at `at`: (literal, None, ... , next at) or " ++
            "(None, key, width_is_star, precision_is_star, conversion, next at); None at the " ++
            "end.",
    },
    .{
        "_percent_apply(template, at, width, precision, value, /)",
        percentApply,
        "Shows a plain value by the directive that starts at `at`, with the values of its " ++
            "stars (or None).",
    },
    .{
        "_percent_check(template, at, width, precision, /)",
        percentCheck,
        "Raises what is wrong with the directive that starts at `at`, as far as that is seen " ++
            "before its argument is taken.",
    },
    .{
        "_percent_wrong_type(template, at, value, /)",
        percentWrongType,
        "Raises what an unsuitable argument of the directive that starts at `at` gives.",
    },
});

/// The template of a twin: str or bytes.
const Template = struct {
    flavor: percent.Flavor,
    view: View,

    fn of(value: Value) Template {
        if (value.as(Str)) |s| return .{ .flavor = .str, .view = str.view(s) };
        return .{ .flavor = .bytes, .view = .ofLatin1(bytesOf(value).?) };
    }

    fn text(self: Template, part: View) Error!Value {
        if (self.flavor == .str) return Value.from(try str.fromView(part));
        return Value.from(try bytes.fromSlice(part.rawBytes()));
    }

    fn directiveAt(self: Template, at: i64, fault: *Fault) Error!percent.Directive {
        var segments = percent.Iterator.init(self.flavor, self.view, true);
        segments.at = @intCast(at);
        const segment = segments.next(fault) catch |err| return failed(err, fault);
        return segment.?.directive;
    }
};

fn percentSegment(template_value: Value, at: i64, has_mapping: bool) Error!Value {
    const template = Template.of(template_value);
    var fault: Fault = .init(str.gpa);
    var segments = percent.Iterator.init(template.flavor, template.view, has_mapping);
    segments.at = @intCast(at);
    const segment = (segments.next(&fault) catch |err|
        return failed(err, &fault)) orelse return .none;
    const next_at = Value.fromInt(segments.at);
    switch (segment) {
        .literal => |part| return Value.from(try tuple.fromSlice(&.{
            try template.text(part), .none, .false_, .false_, .none, next_at,
        })),
        .directive => |directive| return Value.from(try tuple.fromSlice(&.{
            .none,
            if (directive.key) |key| try template.text(key) else .none,
            Value.fromBool(directive.width == .star),
            Value.fromBool(directive.precision == .star),
            Value.from(try str.fromCodePoint(directive.conversion)),
            next_at,
        })),
    }
}

fn percentCheck(template_value: Value, at: i64, width: Value, precision: Value) Error!void {
    var fault: Fault = .init(str.gpa);
    var directive = try Template.of(template_value).directiveAt(at, &fault);
    try setStars(&directive, &fault, width, precision);
    directive.finishReading(&fault) catch |err| return failed(err, &fault);
}

fn setStars(
    directive: *percent.Directive,
    fault: *Fault,
    width: Value,
    precision: Value,
) Error!void {
    if (str_format.intOf(width)) |n|
        directive.setWidth(fault, n) catch |err| return failed(err, fault);
    if (str_format.intOf(precision)) |n|
        directive.setPrecision(fault, n) catch |err| return failed(err, fault);
}

fn percentWrongType(template_value: Value, at: i64, value: Value) Error!Value {
    var fault: Fault = .init(str.gpa);
    const directive = try Template.of(template_value).directiveAt(at, &fault);
    _ = directive.conversionKind(&fault) catch |err| return failed(err, &fault);
    return failed(directive.wrongType(&fault, str.view(typeOf(value).name)), &fault);
}

/// `value` is what the twin has made of the argument: for `s r a b` the text itself (str or bytes).
fn percentApply(
    template_value: Value,
    at: i64,
    width: Value,
    precision: Value,
    value: Value,
) Error!Value {
    const template = Template.of(template_value);
    var formatter = Formatter.init(template.flavor, .none);
    var directive = try template.directiveAt(at, &formatter.fault);
    try setStars(&directive, &formatter.fault, width, precision);
    const kind = directive.conversionKind(&formatter.fault) catch |err|
        return failed(err, &formatter.fault);
    switch (kind) {
        .text, .repr, .ascii => {
            const shown: View = if (value.as(Str)) |s| str.view(s) else .ofLatin1(bytesOf(value).?);
            try directive.writeText(&formatter.sink, shown);
        },
        .int, .index => try formatter.showInt(&directive, value, kind == .index),
        .float => try directive.writeFloat(&formatter.sink, try formatter.floatOf(value)),
        .char => try formatter.showChar(&directive, value),
    }
    return template.text(formatter.sink.view());
}
