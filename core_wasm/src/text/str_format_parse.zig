//! Templates of `str.format`: literals, fields, and the way to a field's object.
//!
//!     "a{{b {0.name[key]!r:>{1}} c"
//!     literal "a{"
//!     literal "b ", field: name "0.name[key]", conversion 'r', spec ">{1}", spec_nested
//!     literal " c"
//!
//!     name "0.name[key]":  start .index 0, then .attribute "name", then .item .key "key"
//!
//! A nested spec is a template of its own; the interpreter formats it with another `Iterator`, the
//! same `AutoNumber`, and one level less ("Max string recursion exceeded" below two).
//!
//! Invariants:
//!   1. The pieces are those of `_string.formatter_parser` and `formatter_field_name_split`.
//!   2. Errors are CPython 3.14's, raised when the iterator gets there and not before.
//!
//! Not here: getting attributes and items, `__format__`.

const std = @import("std");
const fault_of = @import("fault.zig");
const unicode = @import("unicode.zig");
const Error = fault_of.Error;
const Fault = fault_of.Fault;
const View = @import("view.zig").View;

/// Two levels: a field and the fields in its spec.
pub const depth_max = 2;
pub const too_deep = "Max string recursion exceeded";

pub const Segment = struct {
    /// Ends with one brace where two stood; then there is no field.
    literal: View,
    field: ?Field = null,
};

pub const Field = struct {
    name: View,
    /// 0: none.
    conversion: u21 = 0,
    spec: View = .empty,
    /// The spec has fields of its own.
    spec_nested: bool = false,
};

pub const Iterator = struct {
    template: View,
    at: u32 = 0,

    pub fn init(template: View) Iterator {
        return .{ .template = template };
    }

    pub fn next(iterator: *Iterator, fault: *Fault) Error!?Segment {
        const template = iterator.template;
        const start = iterator.at;
        if (start == template.len) return null;
        while (iterator.peek()) |char| : (iterator.at += 1) {
            if (char == '{' or char == '}') break;
        } else return .{ .literal = template.slice(start, template.len) };
        const brace = template.at(iterator.at);
        iterator.at += 1;
        const doubled = iterator.peek() == brace;
        if (doubled) {
            iterator.at += 1;
            return .{ .literal = template.slice(start, iterator.at - 1) };
        }
        if (brace == '}') return refuse(fault, "Single '}' encountered in format string");
        if (iterator.at == template.len)
            return refuse(fault, "Single '{' encountered in format string");
        const literal = template.slice(start, iterator.at - 1);
        return .{ .literal = literal, .field = try iterator.readField(fault) };
    }

    fn peek(iterator: *const Iterator) ?u21 {
        return if (iterator.at < iterator.template.len) iterator.template.at(iterator.at) else null;
    }

    fn readField(iterator: *Iterator, fault: *Fault) Error!Field {
        const start = iterator.at;
        const end_char = while (iterator.peek()) |char| {
            iterator.at += 1;
            switch (char) {
                '{' => return refuse(fault, "unexpected '{' in field name"),
                // Anything may stand between brackets.
                '[' => while (iterator.peek()) |inside| : (iterator.at += 1) {
                    if (inside == ']') break;
                },
                '}', ':', '!' => break char,
                else => {},
            }
        } else return refuse(fault, "expected '}' before end of string");
        var field: Field = .{ .name = iterator.template.slice(start, iterator.at - 1) };
        if (end_char == '}') return field;
        if (end_char == '!') {
            field.conversion = iterator.peek() orelse
                return refuse(fault, "end of string while looking for conversion specifier");
            iterator.at += 1;
            if (iterator.peek()) |char| {
                iterator.at += 1;
                if (char == '}') return field;
                if (char != ':') return refuse(fault, "expected ':' after conversion specifier");
            }
        }
        const spec_start = iterator.at;
        var depth: u32 = 1;
        while (iterator.peek()) |char| {
            iterator.at += 1;
            if (char == '{') {
                field.spec_nested = true;
                depth += 1;
            }
            if (char == '}') depth -= 1;
            if (depth == 0) {
                field.spec = iterator.template.slice(spec_start, iterator.at - 1);
                return field;
            }
        }
        return refuse(fault, "unmatched '{' in format spec");
    }
};

/// Conversions are `r`, `s`, `a`; for all else this is the error.
pub fn unknownConversion(fault: *Fault, conversion: u21) Error {
    const start = fault_of.Piece.s("Unknown conversion specifier ");
    if (conversion > 32 and conversion < 127)
        return fault.fail(.ValueError, &.{ start, .c(conversion) });
    return fault.fail(.ValueError, &.{ start, .s("\\x"), .x(conversion) });
}

/// Positions and names in one template (and the specs nested in it) do not mix.
pub const AutoNumber = struct {
    state: enum { undecided, automatic, manual } = .undecided,
    next: u32 = 0,

    /// Call it for each field as it is reached: an empty start becomes the next position.
    pub fn resolve(
        numbers: *AutoNumber,
        fault: *Fault,
        start: FieldName.Start,
    ) Error!FieldName.Start {
        if (start == .key) return start;
        const automatic = start == .automatic;
        if (numbers.state == .undecided) numbers.state = if (automatic) .automatic else .manual;
        if (automatic != (numbers.state == .automatic)) return refuse(fault, if (automatic)
            "cannot switch from manual field specification to automatic field numbering"
        else
            "cannot switch from automatic field numbering to manual field specification");
        if (!automatic) return start;
        numbers.next += 1;
        return .{ .index = numbers.next - 1 };
    }
};

/// A field name taken apart: `init`, then `next` until it is null.
pub const FieldName = struct {
    rest: View,
    start: Start,

    pub const Start = union(enum) {
        /// Nothing before the first accessor: the next positional argument.
        automatic,
        index: u64,
        key: View,
    };

    pub const Access = union(enum) {
        attribute: View,
        item_index: u64,
        item_key: View,
    };

    pub fn init(fault: *Fault, name: View) Error!FieldName {
        var end: u32 = 0;
        while (end < name.len and name.at(end) != '.' and name.at(end) != '[') end += 1;
        const first = name.slice(0, end);
        const start: Start = if (end == 0)
            .automatic
        else if (try integerOf(fault, first)) |index|
            .{ .index = index }
        else
            .{ .key = first };
        return .{ .rest = name.slice(end, name.len), .start = start };
    }

    pub fn next(name: *FieldName, fault: *Fault) Error!?Access {
        const rest = name.rest;
        if (rest.len == 0) return null;
        var end: u32 = 1;
        switch (rest.at(0)) {
            '.' => {
                while (end < rest.len and rest.at(end) != '.' and rest.at(end) != '[') end += 1;
                name.rest = rest.slice(end, rest.len);
                const attribute = rest.slice(1, end);
                if (attribute.len == 0) return refuse(fault, "Empty attribute in format string");
                return .{ .attribute = attribute };
            },
            '[' => {
                while (end < rest.len and rest.at(end) != ']') end += 1;
                if (end == rest.len) return refuse(fault, "Missing ']' in format string");
                name.rest = rest.slice(end + 1, rest.len);
                const item = rest.slice(1, end);
                const index = try integerOf(fault, item);
                if (item.len == 0) return refuse(fault, "Empty attribute in format string");
                return if (index) |number| .{ .item_index = number } else .{ .item_key = item };
            },
            else => return refuse(
                fault,
                "Only '.' or '[' may follow ']' in format field specifier",
            ),
        }
    }

    /// All decimal digits (of any script), else null.
    fn integerOf(fault: *Fault, text: View) Error!?u64 {
        if (text.len == 0) return null;
        var value: u64 = 0;
        for (0..text.len) |index| {
            const digit = unicode.decimalValue(text.at(index)) orelse return null;
            if (value > (std.math.maxInt(i64) - @as(u64, digit)) / 10)
                return refuse(fault, "Too many decimal digits in format string");
            value = value * 10 + digit;
        }
        return value;
    }
};

fn refuse(fault: *Fault, message: []const u8) Error {
    return fault.fail(.ValueError, &.{.s(message)});
}

test "a template in pieces" {
    var fault: Fault = .init(std.testing.allocator);
    defer fault.deinit();
    var iterator: Iterator = .init(.ofLatin1("a{{b {0.n[k]!r:>{1}} c"));
    const escaped = (try iterator.next(&fault)).?;
    try std.testing.expect(escaped.literal.eqlAscii("a{") and escaped.field == null);
    const second = (try iterator.next(&fault)).?;
    try std.testing.expect(second.literal.eqlAscii("b "));
    const field = second.field.?;
    try std.testing.expect(field.spec.eqlAscii(">{1}") and field.spec_nested);
    try std.testing.expectEqual('r', field.conversion);
    var name: FieldName = try .init(&fault, field.name);
    try std.testing.expectEqual(FieldName.Start{ .index = 0 }, name.start);
    try std.testing.expect((try name.next(&fault)).?.attribute.eqlAscii("n"));
    try std.testing.expect((try name.next(&fault)).?.item_key.eqlAscii("k"));
    try std.testing.expectEqual(null, try name.next(&fault));
    try std.testing.expect((try iterator.next(&fault)).?.literal.eqlAscii(" c"));
    try std.testing.expectEqual(null, try iterator.next(&fault));
}

test "numbering is automatic or manual" {
    var fault: Fault = .init(std.testing.allocator);
    defer fault.deinit();
    var numbers: AutoNumber = .{};
    try std.testing.expectEqual(
        FieldName.Start{ .index = 0 },
        try numbers.resolve(&fault, .automatic),
    );
    try std.testing.expectEqual(
        FieldName.Start{ .index = 1 },
        try numbers.resolve(&fault, .automatic),
    );
    try std.testing.expectError(error.Fault, numbers.resolve(&fault, .{ .index = 0 }));
}
