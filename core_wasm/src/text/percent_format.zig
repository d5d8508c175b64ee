//! The % operator of str and bytes: directives in a template, and how each is written.
//!
//!     "%(name)-*.3f"   key "name", flag "-", width from an argument, precision 3, conversion f
//!
//! The interpreter drives, because the arguments are its own and CPython fetches them in the
//! middle of reading a directive. For each directive, in this order:
//!
//!     1. `key` given: look it up in the mapping
//!     2. `width`, then `precision` is `.star`: take an argument, give it to `setWidth` /
//!        `setPrecision` (no int: `fail(.TypeError, "* wants int")`)
//!     3. `finishReading`: mistakes found behind the stars
//!     4. take the argument to be shown ("not enough arguments for format string")
//!     5. `conversionKind`: an unknown conversion; says what to turn the argument into
//!     6. one of `writeText`, `writeInt`, `writeFloat`, `writeChar`
//!
//! Invariants:
//!   1. Followed in that order, the first error is CPython 3.14's, word for word.
//!   2. A template is read once, from left to right; nothing is allocated while reading.
//!
//! Not here: repr, ascii, `__bytes__`, `__index__` and whatever else guest objects may do.

const std = @import("std");
const fault_of = @import("fault.zig");
const float_text = @import("float_text.zig");
const format_spec = @import("format_spec.zig");
const int_text = @import("int_text.zig");
const number_layout = @import("number_layout.zig");
const Error = fault_of.Error;
const Fault = fault_of.Fault;
const Int = format_spec.Int;
const Sink = @import("sink.zig").Sink;
const Spec = format_spec.Spec;
const View = @import("view.zig").View;

pub const Flavor = enum { str, bytes };

pub const Amount = union(enum) { none, star, given: u32 };

/// What an argument has to become before it is written.
pub const Kind = enum {
    /// `s` (str: `str(x)`; bytes: the bytes of `x`; `b` is the same), `r`, `a`.
    text,
    repr,
    ascii,
    /// `d i u`: int, or any number truncated.
    int,
    /// `o x X`: int or `__index__`.
    index,
    /// `e f g`
    float,
    /// `c`: a code point or a string of one.
    char,
};

pub const not_enough = "not enough arguments for format string";
pub const needs_mapping = "format requires a mapping";
pub const star_wants_int = "* wants int";

/// What is raised when arguments are left over.
pub fn leftOver(flavor: Flavor) []const u8 {
    return switch (flavor) {
        .str => "not all arguments converted during string formatting",
        .bytes => "not all arguments converted during bytes formatting",
    };
}

pub const Segment = union(enum) {
    /// To be copied; "%%" is one of these.
    literal: View,
    directive: Directive,
};

pub const Directive = struct {
    flavor: Flavor,
    key: ?View = null,
    left: bool = false,
    sign: ?format_spec.Sign = null,
    alternate: bool = false,
    zero: bool = false,
    width: Amount = .none,
    precision: Amount = .none,
    conversion: u21 = 0,
    conversion_index: u32 = 0,
    problem: ?Problem = null,

    const Problem = enum { incomplete, width_too_big, precision_too_big };

    /// From a star; a negative one aligns to the left.
    pub fn setWidth(directive: *Directive, fault: *Fault, value: Int) Error!void {
        const width = switch (value) {
            .small => |small| small,
            .big => return fault.fail(
                .OverflowError,
                &.{.s("Python int too large to convert to C ssize_t")},
            ),
        };
        if (width < 0) directive.left = true;
        directive.width = .{ .given = @intCast(@min(@abs(width), width_max)) };
    }

    /// From a star; a negative one counts as 0.
    pub fn setPrecision(directive: *Directive, fault: *Fault, value: Int) Error!void {
        const precision = switch (value) {
            .small => |small| std.math.cast(i32, small),
            .big => null,
        } orelse return fault.fail(
            .OverflowError,
            &.{.s("Python int too large to convert to C int")},
        );
        directive.precision = .{ .given = @intCast(@max(0, precision)) };
    }

    pub fn finishReading(directive: *const Directive, fault: *Fault) Error!void {
        const problem = directive.problem orelse return;
        return fault.fail(.ValueError, &.{.s(switch (problem) {
            .incomplete => "incomplete format",
            .width_too_big => "width too big",
            .precision_too_big => switch (directive.flavor) {
                .str => "precision too big",
                .bytes => "prec too big",
            },
        })});
    }

    pub fn conversionKind(directive: *const Directive, fault: *Fault) Error!Kind {
        return switch (directive.conversion) {
            's' => .text,
            'r' => if (directive.flavor == .str) .repr else .ascii,
            'a' => .ascii,
            'd', 'i', 'u' => .int,
            'o', 'x', 'X' => .index,
            'e', 'E', 'f', 'F', 'g', 'G' => .float,
            'c' => .char,
            'b' => if (directive.flavor == .bytes) .text else directive.unsupported(fault),
            else => directive.unsupported(fault),
        };
    }

    fn unsupported(directive: *const Directive, fault: *Fault) Error {
        const char = directive.conversion;
        // CPython's bytes fail to print some characters beyond ASCII, depending on what stands
        // before them; here they are always shown.
        const shown = directive.flavor == .bytes or (char > 31 and char < 127);
        return fault.fail(.ValueError, &.{
            .s("unsupported format character '"), .c(if (shown) char else '?'), .s("' (0x"),
            .x(char),                             .s(") at index "),
            .n(
                directive.conversion_index,
            ),
        });
    }

    /// The argument of a numeric conversion is no number.
    pub fn wrongType(directive: *const Directive, fault: *Fault, type_name: View) Error {
        return switch (directive.conversion) {
            'd', 'i', 'u' => fault.fail(.TypeError, &.{
                .s("%"),       .c(directive.conversion),
                .s(
                    " format: a real number is required, not ",
                ),
                .v(type_name),
            }),
            'o', 'x', 'X' => fault.fail(.TypeError, &.{
                .s("%"),       .c(directive.conversion),
                .s(
                    " format: an integer is required, not ",
                ),
                .v(type_name),
            }),
            'c' => fault.fail(.TypeError, &.{ .s(directive.charWants()), .v(type_name) }),
            else => fault.fail(.TypeError, &.{
                .s(
                    switch (directive.flavor) {
                        .str => "must be real number, not ",
                        .bytes => "float argument required, not ",
                    },
                ),
                .v(type_name),
            }),
        };
    }

    /// The argument of `c` is a str (or bytes) that is not one long.
    pub fn wrongLength(
        directive: *const Directive,
        fault: *Fault,
        type_name: View,
        len: u32,
    ) Error {
        const article: []const u8 = if (directive.flavor == .str) "a string" else "a ";
        return fault.fail(.TypeError, &.{
            .s(directive.charWants()),                               .s(article),
            .v(if (directive.flavor == .str) .empty else type_name),
            .s(
                if (directive.flavor == .str) " of length " else " object of length ",
            ),
            .n(len),
        });
    }

    fn charWants(directive: *const Directive) []const u8 {
        return switch (directive.flavor) {
            .str => "%c requires an int or a unicode character, not ",
            .bytes => "%c requires an integer in range(256) or a single byte, not ",
        };
    }

    /// Text for `s`, `r`, `a`, `b`: cut to the precision, padded to the width.
    pub fn writeText(directive: *const Directive, sink: *Sink, text: View) Sink.Error!void {
        const len = switch (directive.precision) {
            .given => |precision| @min(precision, text.len),
            else => text.len,
        };
        try number_layout.pad(sink, text.slice(0, len), directive.field());
    }

    /// One code point (str) or byte; the caller has got it from an int or a string.
    pub fn writeChar(
        directive: *const Directive,
        sink: *Sink,
        fault: *Fault,
        value: Int,
    ) Error!void {
        const limit: i64, const message: []const u8 = switch (directive.flavor) {
            .str => .{ 0x110000, "%c arg not in range(0x110000)" },
            .bytes => .{ 256, "%c arg not in range(256)" },
        };
        const in_range = value == .small and value.small >= 0 and value.small < limit;
        if (!in_range) return fault.fail(.OverflowError, &.{.s(message)});
        const unit: [1]u32 = .{@intCast(value.small)};
        try number_layout.pad(sink, .ofUnits(.four, &unit), directive.field());
    }

    /// For `d i u o x X`.
    pub fn writeInt(
        directive: *const Directive,
        sink: *Sink,
        fault: *Fault,
        value: Int,
        digits_max: u32,
    ) Error!void {
        const base: u8, const prefix: []const u8 = switch (directive.conversion) {
            'o' => .{ 8, "0o" },
            'x' => .{ 16, "0x" },
            'X' => .{ 16, "0X" },
            else => .{ 10, "" },
        };
        const digits_min = switch (directive.precision) {
            .given => |precision| precision,
            else => 0,
        };
        if (digits_min > std.math.maxInt(i32) - 3)
            return fault.fail(.OverflowError, &.{.s("precision too large")});
        var room: [int_text.small_size]u8 = undefined;
        const case: std.fmt.Case = if (directive.conversion == 'X') .upper else .lower;
        const text = try format_spec.intDigits(
            sink.gpa,
            fault,
            &room,
            value,
            base,
            case,
            digits_max,
        );
        defer text.deinit(sink.gpa);
        try number_layout.write(sink, .{
            .negative = text.negative,
            .prefix = if (directive.alternate) prefix else "",
            .digits = text.digits,
            .digits_min = digits_min,
        }, directive.numericField());
    }

    /// For `e E f F g G`.
    pub fn writeFloat(directive: *const Directive, sink: *Sink, x: f64) Sink.Error!void {
        const style: float_text.Style = .{
            .kind = switch (directive.conversion | 0x20) {
                'e' => .e,
                'f' => .f,
                else => .g,
            },
            .precision = switch (directive.precision) {
                .given => |precision| precision,
                else => 6,
            },
            .upper = directive.conversion < 'a',
            .alternate = directive.alternate,
        };
        const bound = float_text.sizeBound(x, style);
        var room: [400]u8 = undefined;
        const buffer = if (bound <= room.len) &room else try sink.gpa.alloc(u8, bound);
        defer if (bound > room.len) sink.gpa.free(buffer);
        const text = float_text.write(buffer, x, style);
        try number_layout.write(sink, .ofFloatText(text), directive.numericField());
    }

    fn field(directive: *const Directive) Spec {
        return .{
            .alignment = if (directive.left) .left else .right,
            .sign = directive.sign,
            .width = switch (directive.width) {
                .given => |width| width,
                else => 0,
            },
            .type = 0,
        };
    }

    fn numericField(directive: *const Directive) Spec {
        var spec = directive.field();
        if (directive.zero and !directive.left) {
            spec.fill = '0';
            spec.alignment = .after_sign;
        }
        return spec;
    }
};

/// Wider fields do not fit memory; CPython's own limit is 2^63 / 10.
const width_max = std.math.maxInt(i32);

pub const Iterator = struct {
    flavor: Flavor,
    template: View,
    /// The right side of % may be asked for keys.
    has_mapping: bool,
    at: u32 = 0,

    pub fn init(flavor: Flavor, template: View, has_mapping: bool) Iterator {
        return .{ .flavor = flavor, .template = template, .has_mapping = has_mapping };
    }

    pub fn next(iterator: *Iterator, fault: *Fault) Error!?Segment {
        const template = iterator.template;
        const start = iterator.at;
        if (start == template.len) return null;
        while (iterator.at < template.len and template.at(iterator.at) != '%') iterator.at += 1;
        if (iterator.at > start) return .{ .literal = template.slice(start, iterator.at) };
        iterator.at += 1;
        if (iterator.peek() == '%') {
            iterator.at += 1;
            return .{ .literal = template.slice(iterator.at - 1, iterator.at) };
        }
        var directive: Directive = .{ .flavor = iterator.flavor };
        if (iterator.take('(')) directive.key = try iterator.readKey(fault);
        iterator.readRest(&directive);
        return .{ .directive = directive };
    }

    fn peek(iterator: *const Iterator) ?u21 {
        return if (iterator.at < iterator.template.len) iterator.template.at(iterator.at) else null;
    }

    fn take(iterator: *Iterator, char: u21) bool {
        if (iterator.peek() != char) return false;
        iterator.at += 1;
        return true;
    }

    /// Up to the parenthesis that closes; others may be inside.
    fn readKey(iterator: *Iterator, fault: *Fault) Error!View {
        if (!iterator.has_mapping) return fault.fail(.TypeError, &.{.s(needs_mapping)});
        const start = iterator.at;
        var depth: u32 = 1;
        while (iterator.peek()) |char| {
            iterator.at += 1;
            if (char == '(') depth += 1;
            if (char == ')') depth -= 1;
            if (depth == 0) return iterator.template.slice(start, iterator.at - 1);
        }
        return fault.fail(.ValueError, &.{.s("incomplete format key")});
    }

    fn readRest(iterator: *Iterator, directive: *Directive) void {
        while (iterator.peek()) |char| : (iterator.at += 1) {
            switch (char) {
                '-' => directive.left = true,
                '+' => directive.sign = .plus,
                ' ' => if (directive.sign == null) {
                    directive.sign = .space;
                },
                '#' => directive.alternate = true,
                '0' => directive.zero = true,
                else => break,
            }
        }
        if (iterator.take('*')) {
            directive.width = .star;
        } else if (iterator.readAmount(std.math.maxInt(i64)) catch {
            directive.problem = .width_too_big;
            return;
        }) |width| {
            directive.width = .{ .given = @min(width, width_max) };
        }
        if (iterator.take('.')) {
            if (iterator.take('*')) {
                directive.precision = .star;
            } else {
                const precision = iterator.readAmount(std.math.maxInt(i32)) catch {
                    directive.problem = .precision_too_big;
                    return;
                };
                directive.precision = .{ .given = precision orelse 0 };
            }
        }
        // C's length modifiers mean nothing here; one is allowed.
        if (!iterator.take('h') and !iterator.take('l')) _ = iterator.take('L');
        const conversion = iterator.peek() orelse {
            directive.problem = .incomplete;
            return;
        };
        directive.conversion = conversion;
        directive.conversion_index = iterator.at;
        iterator.at += 1;
    }

    /// ASCII digits only, unlike the format mini-language.
    fn readAmount(iterator: *Iterator, limit: u64) error{TooBig}!?u32 {
        const start = iterator.at;
        var value: u64 = 0;
        while (iterator.peek()) |char| : (iterator.at += 1) {
            if (char < '0' or char > '9') break;
            const digit: u64 = char - '0';
            if (value > (limit - digit) / 10) return error.TooBig;
            value = value * 10 + digit;
        }
        if (iterator.at == start) return null;
        return @intCast(@min(value, std.math.maxInt(u32)));
    }
};

test "reading a directive" {
    var fault: Fault = .init(std.testing.allocator);
    defer fault.deinit();
    var iterator: Iterator = .init(.str, .ofLatin1("a%%b%(k(1))-+*.3lf"), true);
    try std.testing.expect((try iterator.next(&fault)).?.literal.eqlAscii("a"));
    try std.testing.expect((try iterator.next(&fault)).?.literal.eqlAscii("%"));
    try std.testing.expect((try iterator.next(&fault)).?.literal.eqlAscii("b"));
    var directive = (try iterator.next(&fault)).?.directive;
    try std.testing.expect(directive.key.?.eqlAscii("k(1)"));
    try std.testing.expectEqual(Amount.star, directive.width);
    try directive.setWidth(&fault, .{ .small = 8 });
    try directive.finishReading(&fault);
    try std.testing.expectEqual(.float, try directive.conversionKind(&fault));
    var sink: Sink = .init(std.testing.allocator);
    defer sink.deinit();
    try directive.writeFloat(&sink, 2.5);
    try std.testing.expect(sink.view().eqlAscii("+2.500  "));
    try std.testing.expectEqual(null, try iterator.next(&fault));
}
