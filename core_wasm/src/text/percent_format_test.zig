//! `template % value`: what CPython 3.14.2 answers. An error is "!Kind: message".

const std = @import("std");
const fault_of = @import("fault.zig");
const float_text = @import("float_text.zig");
const int_text = @import("int_text.zig");
const percent_format = @import("percent_format.zig");
const Sink = @import("sink.zig").Sink;
const View = @import("view.zig").View;

const Value = union(enum) { int: i64, float: f64, str: []const u8 };

const cases = [_]struct { []const u8, Value, []const u8 }{
    .{ "%d", .{ .int = 42 }, "42" },
    .{ "%d", .{ .int = -7 }, "-7" },
    .{ "%d", .{ .float = 3.75 }, "3" },
    .{ "%d", .{ .str = "str" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%d", .{ .str = "x" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%5d|", .{ .int = 42 }, "   42|" },
    .{ "%5d|", .{ .int = -7 }, "   -7|" },
    .{ "%5d|", .{ .float = 3.75 }, "    3|" },
    .{ "%5d|", .{ .str = "str" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%5d|", .{ .str = "x" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%-5d|", .{ .int = 42 }, "42   |" },
    .{ "%-5d|", .{ .int = -7 }, "-7   |" },
    .{ "%-5d|", .{ .float = 3.75 }, "3    |" },
    .{ "%-5d|", .{ .str = "str" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%-5d|", .{ .str = "x" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%05d", .{ .int = 42 }, "00042" },
    .{ "%05d", .{ .int = -7 }, "-0007" },
    .{ "%05d", .{ .float = 3.75 }, "00003" },
    .{ "%05d", .{ .str = "str" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%05d", .{ .str = "x" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%+d", .{ .int = 42 }, "+42" },
    .{ "%+d", .{ .int = -7 }, "-7" },
    .{ "%+d", .{ .float = 3.75 }, "+3" },
    .{ "%+d", .{ .str = "str" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%+d", .{ .str = "x" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "% d", .{ .int = 42 }, " 42" },
    .{ "% d", .{ .int = -7 }, "-7" },
    .{ "% d", .{ .float = 3.75 }, " 3" },
    .{ "% d", .{ .str = "str" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "% d", .{ .str = "x" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%x", .{ .int = 42 }, "2a" },
    .{ "%x", .{ .int = -7 }, "-7" },
    .{ "%x", .{ .float = 3.75 }, "!TypeError: %x format: an integer is required, not float" },
    .{ "%x", .{ .str = "str" }, "!TypeError: %x format: an integer is required, not str" },
    .{ "%x", .{ .str = "x" }, "!TypeError: %x format: an integer is required, not str" },
    .{ "%#X", .{ .int = 42 }, "0X2A" },
    .{ "%#X", .{ .int = -7 }, "-0X7" },
    .{ "%#X", .{ .float = 3.75 }, "!TypeError: %X format: an integer is required, not float" },
    .{ "%#X", .{ .str = "str" }, "!TypeError: %X format: an integer is required, not str" },
    .{ "%#X", .{ .str = "x" }, "!TypeError: %X format: an integer is required, not str" },
    .{ "%#o", .{ .int = 42 }, "0o52" },
    .{ "%#o", .{ .int = -7 }, "-0o7" },
    .{ "%#o", .{ .float = 3.75 }, "!TypeError: %o format: an integer is required, not float" },
    .{ "%#o", .{ .str = "str" }, "!TypeError: %o format: an integer is required, not str" },
    .{ "%#o", .{ .str = "x" }, "!TypeError: %o format: an integer is required, not str" },
    .{ "%.5d", .{ .int = 42 }, "00042" },
    .{ "%.5d", .{ .int = -7 }, "-00007" },
    .{ "%.5d", .{ .float = 3.75 }, "00003" },
    .{ "%.5d", .{ .str = "str" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%.5d", .{ .str = "x" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%10.4d", .{ .int = 42 }, "      0042" },
    .{ "%10.4d", .{ .int = -7 }, "     -0007" },
    .{ "%10.4d", .{ .float = 3.75 }, "      0003" },
    .{ "%10.4d", .{ .str = "str" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%10.4d", .{ .str = "x" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%i", .{ .int = 42 }, "42" },
    .{ "%i", .{ .int = -7 }, "-7" },
    .{ "%i", .{ .float = 3.75 }, "3" },
    .{ "%i", .{ .str = "str" }, "!TypeError: %i format: a real number is required, not str" },
    .{ "%i", .{ .str = "x" }, "!TypeError: %i format: a real number is required, not str" },
    .{ "%u", .{ .int = 42 }, "42" },
    .{ "%u", .{ .int = -7 }, "-7" },
    .{ "%u", .{ .float = 3.75 }, "3" },
    .{ "%u", .{ .str = "str" }, "!TypeError: %u format: a real number is required, not str" },
    .{ "%u", .{ .str = "x" }, "!TypeError: %u format: a real number is required, not str" },
    .{ "%c", .{ .int = 42 }, "*" },
    .{ "%c", .{ .int = -7 }, "!OverflowError: %c arg not in range(0x110000)" },
    .{
        "%c",
        .{ .float = 3.75 },
        "!TypeError: %c requires an int or a unicode character, not float",
    },
    .{
        "%c",
        .{ .str = "str" },
        "!TypeError: %c requires an int or a unicode character, not a string of length 3",
    },
    .{ "%c", .{ .str = "x" }, "x" },
    .{ "%s", .{ .int = 42 }, "42" },
    .{ "%s", .{ .int = -7 }, "-7" },
    .{ "%s", .{ .float = 3.75 }, "3.75" },
    .{ "%s", .{ .str = "str" }, "str" },
    .{ "%s", .{ .str = "x" }, "x" },
    .{ "%r", .{ .int = 42 }, "42" },
    .{ "%r", .{ .int = -7 }, "-7" },
    .{ "%r", .{ .float = 3.75 }, "3.75" },
    .{ "%r", .{ .str = "str" }, "'str'" },
    .{ "%r", .{ .str = "x" }, "'x'" },
    .{ "%a", .{ .int = 42 }, "42" },
    .{ "%a", .{ .int = -7 }, "-7" },
    .{ "%a", .{ .float = 3.75 }, "3.75" },
    .{ "%a", .{ .str = "str" }, "'str'" },
    .{ "%a", .{ .str = "x" }, "'x'" },
    .{ "%.1f", .{ .int = 42 }, "42.0" },
    .{ "%.1f", .{ .int = -7 }, "-7.0" },
    .{ "%.1f", .{ .float = 3.75 }, "3.8" },
    .{ "%.1f", .{ .str = "str" }, "!TypeError: must be real number, not str" },
    .{ "%.1f", .{ .str = "x" }, "!TypeError: must be real number, not str" },
    .{ "%e", .{ .int = 42 }, "4.200000e+01" },
    .{ "%e", .{ .int = -7 }, "-7.000000e+00" },
    .{ "%e", .{ .float = 3.75 }, "3.750000e+00" },
    .{ "%e", .{ .str = "str" }, "!TypeError: must be real number, not str" },
    .{ "%e", .{ .str = "x" }, "!TypeError: must be real number, not str" },
    .{ "%g", .{ .int = 42 }, "42" },
    .{ "%g", .{ .int = -7 }, "-7" },
    .{ "%g", .{ .float = 3.75 }, "3.75" },
    .{ "%g", .{ .str = "str" }, "!TypeError: must be real number, not str" },
    .{ "%g", .{ .str = "x" }, "!TypeError: must be real number, not str" },
    .{ "%010.3e", .{ .int = 42 }, "04.200e+01" },
    .{ "%010.3e", .{ .int = -7 }, "-7.000e+00" },
    .{ "%010.3e", .{ .float = 3.75 }, "03.750e+00" },
    .{ "%010.3e", .{ .str = "str" }, "!TypeError: must be real number, not str" },
    .{ "%010.3e", .{ .str = "x" }, "!TypeError: must be real number, not str" },
    .{ "%-10g|", .{ .int = 42 }, "42        |" },
    .{ "%-10g|", .{ .int = -7 }, "-7        |" },
    .{ "%-10g|", .{ .float = 3.75 }, "3.75      |" },
    .{ "%-10g|", .{ .str = "str" }, "!TypeError: must be real number, not str" },
    .{ "%-10g|", .{ .str = "x" }, "!TypeError: must be real number, not str" },
    .{ "%%", .{ .int = 42 }, "!TypeError: not all arguments converted during string formatting" },
    .{ "%%", .{ .int = -7 }, "!TypeError: not all arguments converted during string formatting" },
    .{
        "%%",
        .{ .float = 3.75 },
        "!TypeError: not all arguments converted during string formatting",
    },
    .{
        "%%",
        .{ .str = "str" },
        "!TypeError: not all arguments converted during string formatting",
    },
    .{
        "%%",
        .{ .str = "x" },
        "!TypeError: not all arguments converted during string formatting",
    },
    .{ "%5%", .{ .int = 42 }, "!ValueError: unsupported format character '%' (0x25) at index 2" },
    .{ "%5%", .{ .int = -7 }, "!ValueError: unsupported format character '%' (0x25) at index 2" },
    .{
        "%5%",
        .{ .float = 3.75 },
        "!ValueError: unsupported format character '%' (0x25) at index 2",
    },
    .{
        "%5%",
        .{ .str = "str" },
        "!ValueError: unsupported format character '%' (0x25) at index 2",
    },
    .{
        "%5%",
        .{ .str = "x" },
        "!ValueError: unsupported format character '%' (0x25) at index 2",
    },
    .{ "%y", .{ .int = 42 }, "!ValueError: unsupported format character 'y' (0x79) at index 1" },
    .{ "%y", .{ .int = -7 }, "!ValueError: unsupported format character 'y' (0x79) at index 1" },
    .{
        "%y",
        .{ .float = 3.75 },
        "!ValueError: unsupported format character 'y' (0x79) at index 1",
    },
    .{
        "%y",
        .{ .str = "str" },
        "!ValueError: unsupported format character 'y' (0x79) at index 1",
    },
    .{ "%y", .{ .str = "x" }, "!ValueError: unsupported format character 'y' (0x79) at index 1" },
    .{ "%", .{ .int = 42 }, "!ValueError: incomplete format" },
    .{ "%", .{ .int = -7 }, "!ValueError: incomplete format" },
    .{ "%", .{ .float = 3.75 }, "!ValueError: incomplete format" },
    .{ "%", .{ .str = "str" }, "!ValueError: incomplete format" },
    .{ "%", .{ .str = "x" }, "!ValueError: incomplete format" },
    .{ "%(a)s", .{ .int = 42 }, "!TypeError: format requires a mapping" },
    .{ "%(a)s", .{ .int = -7 }, "!TypeError: format requires a mapping" },
    .{ "%(a)s", .{ .float = 3.75 }, "!TypeError: format requires a mapping" },
    .{ "%(a)s", .{ .str = "str" }, "!TypeError: format requires a mapping" },
    .{ "%(a)s", .{ .str = "x" }, "!TypeError: format requires a mapping" },
    .{ "%*d", .{ .int = 42 }, "!TypeError: not enough arguments for format string" },
    .{ "%*d", .{ .int = -7 }, "!TypeError: not enough arguments for format string" },
    .{ "%*d", .{ .float = 3.75 }, "!TypeError: * wants int" },
    .{ "%*d", .{ .str = "str" }, "!TypeError: * wants int" },
    .{ "%*d", .{ .str = "x" }, "!TypeError: * wants int" },
    .{ "%.*f", .{ .int = 42 }, "!TypeError: not enough arguments for format string" },
    .{ "%.*f", .{ .int = -7 }, "!TypeError: not enough arguments for format string" },
    .{ "%.*f", .{ .float = 3.75 }, "!TypeError: * wants int" },
    .{ "%.*f", .{ .str = "str" }, "!TypeError: * wants int" },
    .{ "%.*f", .{ .str = "x" }, "!TypeError: * wants int" },
    .{ "%ld", .{ .int = 42 }, "42" },
    .{ "%ld", .{ .int = -7 }, "-7" },
    .{ "%ld", .{ .float = 3.75 }, "3" },
    .{ "%ld", .{ .str = "str" }, "!TypeError: %d format: a real number is required, not str" },
    .{ "%ld", .{ .str = "x" }, "!TypeError: %d format: a real number is required, not str" },
    .{
        "%hhd",
        .{ .int = 42 },
        "!ValueError: unsupported format character 'h' (0x68) at index 2",
    },
    .{
        "%hhd",
        .{ .int = -7 },
        "!ValueError: unsupported format character 'h' (0x68) at index 2",
    },
    .{
        "%hhd",
        .{ .float = 3.75 },
        "!ValueError: unsupported format character 'h' (0x68) at index 2",
    },
    .{
        "%hhd",
        .{ .str = "str" },
        "!ValueError: unsupported format character 'h' (0x68) at index 2",
    },
    .{
        "%hhd",
        .{ .str = "x" },
        "!ValueError: unsupported format character 'h' (0x68) at index 2",
    },
    .{ "%#.3g", .{ .int = 42 }, "42.0" },
    .{ "%#.3g", .{ .int = -7 }, "-7.00" },
    .{ "%#.3g", .{ .float = 3.75 }, "3.75" },
    .{ "%#.3g", .{ .str = "str" }, "!TypeError: must be real number, not str" },
    .{ "%#.3g", .{ .str = "x" }, "!TypeError: must be real number, not str" },
    .{ "%F", .{ .int = 42 }, "42.000000" },
    .{ "%F", .{ .int = -7 }, "-7.000000" },
    .{ "%F", .{ .float = 3.75 }, "3.750000" },
    .{ "%F", .{ .str = "str" }, "!TypeError: must be real number, not str" },
    .{ "%F", .{ .str = "x" }, "!TypeError: must be real number, not str" },
    .{ "%5c|", .{ .int = 42 }, "    *|" },
    .{ "%5c|", .{ .int = -7 }, "!OverflowError: %c arg not in range(0x110000)" },
    .{
        "%5c|",
        .{ .float = 3.75 },
        "!TypeError: %c requires an int or a unicode character, not float",
    },
    .{
        "%5c|",
        .{ .str = "str" },
        "!TypeError: %c requires an int or a unicode character, not a string of length 3",
    },
    .{ "%5c|", .{ .str = "x" }, "    x|" },
    .{ "%05s", .{ .int = 42 }, "   42" },
    .{ "%05s", .{ .int = -7 }, "   -7" },
    .{ "%05s", .{ .float = 3.75 }, " 3.75" },
    .{ "%05s", .{ .str = "str" }, "  str" },
    .{ "%05s", .{ .str = "x" }, "    x" },
    .{ "%.2s|", .{ .int = 42 }, "42|" },
    .{ "%.2s|", .{ .int = -7 }, "-7|" },
    .{ "%.2s|", .{ .float = 3.75 }, "3.|" },
    .{ "%.2s|", .{ .str = "str" }, "st|" },
    .{ "%.2s|", .{ .str = "x" }, "x|" },
    .{ "\u{e9}%d\u{20ac}", .{ .int = 42 }, "\u{e9}42\u{20ac}" },
    .{ "\u{e9}%d\u{20ac}", .{ .int = -7 }, "\u{e9}-7\u{20ac}" },
    .{ "\u{e9}%d\u{20ac}", .{ .float = 3.75 }, "\u{e9}3\u{20ac}" },
    .{
        "\u{e9}%d\u{20ac}",
        .{ .str = "str" },
        "!TypeError: %d format: a real number is required, not str",
    },
    .{
        "\u{e9}%d\u{20ac}",
        .{ .str = "x" },
        "!TypeError: %d format: a real number is required, not str",
    },
    .{
        "%\u{e9}",
        .{ .int = 42 },
        "!ValueError: unsupported format character '?' (0xe9) at index 1",
    },
    .{
        "%\u{e9}",
        .{ .int = -7 },
        "!ValueError: unsupported format character '?' (0xe9) at index 1",
    },
    .{
        "%\u{e9}",
        .{ .float = 3.75 },
        "!ValueError: unsupported format character '?' (0xe9) at index 1",
    },
    .{
        "%\u{e9}",
        .{ .str = "str" },
        "!ValueError: unsupported format character '?' (0xe9) at index 1",
    },
    .{
        "%\u{e9}",
        .{ .str = "x" },
        "!ValueError: unsupported format character '?' (0xe9) at index 1",
    },
    .{ "%.", .{ .int = 42 }, "!ValueError: incomplete format" },
    .{ "%.", .{ .int = -7 }, "!ValueError: incomplete format" },
    .{ "%.", .{ .float = 3.75 }, "!ValueError: incomplete format" },
    .{ "%.", .{ .str = "str" }, "!ValueError: incomplete format" },
    .{ "%.", .{ .str = "x" }, "!ValueError: incomplete format" },
    .{ "%l", .{ .int = 42 }, "!ValueError: incomplete format" },
    .{ "%l", .{ .int = -7 }, "!ValueError: incomplete format" },
    .{ "%l", .{ .float = 3.75 }, "!ValueError: incomplete format" },
    .{ "%l", .{ .str = "str" }, "!ValueError: incomplete format" },
    .{ "%l", .{ .str = "x" }, "!ValueError: incomplete format" },
    .{ "%99999999999999999999d", .{ .int = 42 }, "!ValueError: width too big" },
    .{ "%99999999999999999999d", .{ .int = -7 }, "!ValueError: width too big" },
    .{ "%99999999999999999999d", .{ .float = 3.75 }, "!ValueError: width too big" },
    .{ "%99999999999999999999d", .{ .str = "str" }, "!ValueError: width too big" },
    .{ "%99999999999999999999d", .{ .str = "x" }, "!ValueError: width too big" },
    .{ "%.99999999999999999999d", .{ .int = 42 }, "!ValueError: precision too big" },
    .{ "%.99999999999999999999d", .{ .int = -7 }, "!ValueError: precision too big" },
    .{ "%.99999999999999999999d", .{ .float = 3.75 }, "!ValueError: precision too big" },
    .{ "%.99999999999999999999d", .{ .str = "str" }, "!ValueError: precision too big" },
    .{ "%.99999999999999999999d", .{ .str = "x" }, "!ValueError: precision too big" },
    .{ "%-*d|", .{ .int = 42 }, "!TypeError: not enough arguments for format string" },
    .{ "%-*d|", .{ .int = -7 }, "!TypeError: not enough arguments for format string" },
    .{ "%-*d|", .{ .float = 3.75 }, "!TypeError: * wants int" },
    .{ "%-*d|", .{ .str = "str" }, "!TypeError: * wants int" },
    .{ "%-*d|", .{ .str = "x" }, "!TypeError: * wants int" },
    .{ "%#x", .{ .int = 42 }, "0x2a" },
    .{ "%#x", .{ .int = -7 }, "-0x7" },
    .{ "%#x", .{ .float = 3.75 }, "!TypeError: %x format: an integer is required, not float" },
    .{ "%#x", .{ .str = "str" }, "!TypeError: %x format: an integer is required, not str" },
    .{ "%#x", .{ .str = "x" }, "!TypeError: %x format: an integer is required, not str" },
};

fn typeName(value: Value) View {
    return .ofLatin1(@tagName(value));
}

/// What an interpreter does, with one argument that is no tuple and no mapping.
fn render(
    sink: *Sink,
    fault: *fault_of.Fault,
    template: View,
    value: Value,
) fault_of.Error!void {
    var argument: ?Value = value;
    var iterator: percent_format.Iterator = .init(.str, template, false);
    while (try iterator.next(fault)) |segment| switch (segment) {
        .literal => |literal| try sink.appendView(literal),
        .directive => |read| {
            var directive = read;
            if (directive.width == .star)
                try directive.setWidth(fault, .{ .small = try starOf(fault, &argument) });
            if (directive.precision == .star)
                try directive.setPrecision(fault, .{ .small = try starOf(fault, &argument) });
            try directive.finishReading(fault);
            try renderOne(sink, fault, &directive, try take(fault, &argument));
        },
    };
    if (argument != null)
        return fault.fail(.TypeError, &.{.s(percent_format.leftOver(.str))});
}

fn take(fault: *fault_of.Fault, argument: *?Value) fault_of.Error!Value {
    defer argument.* = null;
    return argument.* orelse fault.fail(.TypeError, &.{.s(percent_format.not_enough)});
}

fn starOf(fault: *fault_of.Fault, argument: *?Value) fault_of.Error!i64 {
    return switch (try take(fault, argument)) {
        .int => |int| int,
        else => fault.fail(.TypeError, &.{.s(percent_format.star_wants_int)}),
    };
}

fn renderOne(
    sink: *Sink,
    fault: *fault_of.Fault,
    directive: *percent_format.Directive,
    value: Value,
) fault_of.Error!void {
    var room: [float_text.repr_size]u8 = undefined;
    switch (try directive.conversionKind(fault)) {
        .text, .repr, .ascii => |kind| try directive.writeText(sink, .ofLatin1(switch (value) {
            .int => |int| int_text.decimal(room[0..int_text.decimal_size], int),
            .float => |x| float_text.repr(&room, x),
            .str => |text| if (kind == .text)
                text
            else
                std.fmt.bufPrint(&room, "'{s}'", .{text}) catch unreachable,
        })),
        .int, .index => |kind| switch (value) {
            .int => |int| try directive.writeInt(sink, fault, .{ .small = int }, 0),
            .float => |x| {
                if (kind == .index) return directive.wrongType(fault, typeName(value));
                try directive.writeInt(sink, fault, .{ .small = @trunc(x) }, 0);
            },
            .str => return directive.wrongType(fault, typeName(value)),
        },
        .float => switch (value) {
            .int => |int| try directive.writeFloat(sink, @floatFromInt(int)),
            .float => |x| try directive.writeFloat(sink, x),
            .str => return directive.wrongType(fault, typeName(value)),
        },
        .char => switch (value) {
            .int => |int| try directive.writeChar(sink, fault, .{ .small = int }),
            .float => return directive.wrongType(fault, typeName(value)),
            .str => |text| {
                const len: u32 = @intCast(text.len);
                if (len != 1) return directive.wrongLength(fault, typeName(value), len);
                try directive.writeChar(sink, fault, .{ .small = text[0] });
            },
        },
    }
}

test "as CPython formats" {
    const gpa = std.testing.allocator;
    for (cases) |case| {
        var template: Sink = .init(gpa);
        defer template.deinit();
        try template.appendUtf8(case[0]);
        var wanted: Sink = .init(gpa);
        defer wanted.deinit();
        try wanted.appendUtf8(case[2]);
        var fault: fault_of.Fault = .init(gpa);
        defer fault.deinit();
        var result: Sink = .init(gpa);
        defer result.deinit();
        render(&result, &fault, template.view(), case[1]) catch |err| switch (err) {
            error.OutOfMemory => return err,
            error.Fault => {
                result.clear();
                try result.print("!{t}: ", .{fault.kind});
                try result.appendView(fault.message.view());
            },
        };
        if (!result.view().eql(wanted.view())) {
            std.debug.print("{s} with {any}\n", .{ case[0], case[1] });
            return error.TestUnexpectedResult;
        }
    }
}
