//! An expression as text, for `from __future__ import annotations`: parsed again it is the same
//! expression, with as few parentheses and spaces as CPython would write.
//!
//! Each kind of expression binds with some strength (`Level`). One that binds less tightly than its
//! place asks for gets parentheses.
//!
//! Invariants:
//!   1. Chains to the left are loops: they may be longer than the native stack.
//!
//! Not here: statements; `ast.unparse` is Python code of its own.

const std = @import("std");
const Allocator = std.mem.Allocator;
const ast = @import("../syntax/ast.zig");
const float_text = @import("../text/float_text.zig");
const Expr = ast.Expr;
const Error = Allocator.Error;

pub const IsPrintable = *const fn (u21) bool;

const Level = enum(u8) {
    tuple,
    condition,
    bool_or,
    bool_and,
    not,
    compare,
    bit_or,
    bit_xor,
    bit_and,
    shift,
    arith,
    term,
    factor,
    power,
    await_expr,
    atom,

    fn next(self: Level) Level {
        return @fromBackingInt(@backingInt(self) + 1);
    }

    fn above(self: Level, other: Level) bool {
        return @backingInt(self) > @backingInt(other);
    }
};

pub fn expression(arena: Allocator, isPrintable: IsPrintable, e: *const Expr) Error![]const u8 {
    var writer: Writer = .{ .arena = arena, .isPrintable = isPrintable };
    try writer.put(e, .condition);
    return writer.out.items;
}

const Writer = struct {
    arena: Allocator,
    isPrintable: IsPrintable,
    out: std.ArrayList(u8) = .empty,

    fn text(w: *Writer, piece: []const u8) Error!void {
        try w.out.appendSlice(w.arena, piece);
    }

    fn open(w: *Writer, parentheses: bool) Error!void {
        if (parentheses) try w.text("(");
    }

    fn close(w: *Writer, parentheses: bool) Error!void {
        if (parentheses) try w.text(")");
    }

    fn list(w: *Writer, elements: []const *Expr) Error!void {
        for (elements, 0..) |element, i| {
            if (i > 0) try w.text(", ");
            try w.put(element, .condition);
        }
    }

    fn put(w: *Writer, e: *const Expr, level: Level) Error!void {
        switch (e.kind) {
            .bin_op, .attribute, .subscript, .call => try w.chain(e, level),
            .bool_op => |it| {
                const own: Level = if (it.operator == .bool_or) .bool_or else .bool_and;
                try w.open(level.above(own));
                for (it.values, 0..) |value, i| {
                    if (i > 0) try w.text(if (it.operator == .bool_or) " or " else " and ");
                    try w.put(value, own.next());
                }
                try w.close(level.above(own));
            },
            .unary_op => |it| {
                const own: Level = if (it.operator == .not) .not else .factor;
                try w.open(level.above(own));
                try w.text(switch (it.operator) {
                    .invert => "~",
                    .not => "not ",
                    .plus => "+",
                    .minus => "-",
                });
                try w.put(it.operand, own);
                try w.close(level.above(own));
            },
            .lambda, .if_exp, .named, .compare, .await_expr, .yield_expr, .yield_from => {
                try w.putWide(e, level);
            },
            .starred => |it| {
                try w.text("*");
                try w.put(it.value, .bit_or);
            },
            .slice => |it| {
                if (it.lower) |bound| try w.put(bound, .condition);
                try w.text(":");
                if (it.upper) |bound| try w.put(bound, .condition);
                if (it.step) |step| {
                    try w.text(":");
                    try w.put(step, .condition);
                }
            },
            .tuple => |it| {
                if (it.elements.len == 0) return w.text("()");
                try w.open(level.above(.tuple));
                try w.list(it.elements);
                if (it.elements.len == 1) try w.text(",");
                try w.close(level.above(.tuple));
            },
            else => try w.atom(e),
        }
    }

    fn putWide(w: *Writer, e: *const Expr, level: Level) Error!void {
        switch (e.kind) {
            .lambda => |it| {
                try w.open(level.above(.condition));
                try w.text("lambda");
                try w.parameters(it.arguments);
                try w.text(": ");
                try w.put(it.body, .condition);
                try w.close(level.above(.condition));
            },
            .if_exp => |it| {
                try w.open(level.above(.condition));
                try w.put(it.value, .bool_or);
                try w.text(" if ");
                try w.put(it.condition, .bool_or);
                try w.text(" else ");
                try w.put(it.else_value, .condition);
                try w.close(level.above(.condition));
            },
            .named => |it| {
                try w.open(level.above(.tuple));
                try w.put(it.target, .atom);
                try w.text(" := ");
                try w.put(it.value, .atom);
                try w.close(level.above(.tuple));
            },
            .compare => |it| {
                try w.open(level.above(.compare));
                try w.put(it.left, .bit_or);
                for (it.operators, it.comparators) |operator, right| {
                    try w.text(comparison(operator));
                    try w.put(right, .bit_or);
                }
                try w.close(level.above(.compare));
            },
            .await_expr => |it| {
                try w.open(level.above(.await_expr));
                try w.text("await ");
                try w.put(it.value, .atom);
                try w.close(level.above(.await_expr));
            },
            .yield_expr => |it| {
                try w.text("(yield");
                if (it.value) |value| {
                    try w.text(" ");
                    try w.put(value, .tuple);
                }
                try w.text(")");
            },
            .yield_from => |it| {
                try w.text("(yield from ");
                try w.put(it.value, .condition);
                try w.text(")");
            },
            else => unreachable, // `put` has them.
        }
    }

    fn atom(w: *Writer, e: *const Expr) Error!void {
        switch (e.kind) {
            .name => |it| try w.text(it.id),
            .constant => |it| try w.constant(it),
            .list => |it| {
                try w.text("[");
                try w.list(it.elements);
                try w.text("]");
            },
            .set => |it| {
                try w.text("{");
                try w.list(it.elements);
                try w.text("}");
            },
            .dict => |it| {
                try w.text("{");
                for (it.keys, it.values, 0..) |key, value, i| {
                    if (i > 0) try w.text(", ");
                    if (key) |present| {
                        try w.put(present, .condition);
                        try w.text(": ");
                        try w.put(value, .condition);
                    } else {
                        try w.text("**");
                        try w.put(value, .bit_or);
                    }
                }
                try w.text("}");
            },
            .list_comp => |it| try w.comprehension("[", it.element, null, it.generators, "]"),
            .set_comp => |it| try w.comprehension("{", it.element, null, it.generators, "}"),
            .generator => |it| try w.comprehension("(", it.element, null, it.generators, ")"),
            .dict_comp => |it| try w.comprehension("{", it.key, it.value, it.generators, "}"),
            .joined_str => |it| try w.formatted("f", it.values),
            .template_str => |it| try w.formatted("t", it.values),
            else => unreachable, // `put` has them.
        }
    }

    /// `a + b + ...`, `a.b(c)[d]`: from the innermost outwards, parentheses opened first.
    fn chain(w: *Writer, e: *const Expr, level: Level) Error!void {
        var nodes: std.ArrayList(struct { e: *const Expr, parentheses: bool }) = .empty;
        var node = e;
        var place = level;
        while (true) {
            const left = switch (node.kind) {
                .bin_op => |it| it.left,
                .attribute => |it| it.value,
                .subscript => |it| it.value,
                .call => |it| it.function,
                else => break,
            };
            const own = if (node.kind == .bin_op) strength(node.kind.bin_op.operator) else .atom;
            const parentheses = place.above(own);
            try w.open(parentheses);
            try nodes.append(w.arena, .{ .e = node, .parentheses = parentheses });
            const is_power = node.kind == .bin_op and node.kind.bin_op.operator == .pow;
            place = if (is_power) own.next() else own;
            node = left;
        }
        try w.put(node, place);
        while (nodes.pop()) |it| {
            try w.link(it.e);
            try w.close(it.parentheses);
        }
    }

    fn link(w: *Writer, e: *const Expr) Error!void {
        switch (e.kind) {
            .bin_op => |it| {
                try w.text(symbol(it.operator));
                const own = strength(it.operator);
                try w.put(it.right, if (it.operator == .pow) own else own.next());
            },
            .attribute => |it| {
                const is_int = it.value.kind == .constant and switch (it.value.kind.constant) {
                    .int, .big_int => true,
                    else => false,
                };
                try w.text(if (is_int) " ." else ".");
                try w.text(it.name);
            },
            .subscript => |it| {
                try w.text("[");
                try w.put(it.index, .tuple);
                try w.text("]");
            },
            .call => |it| {
                const alone = it.arguments.len == 1 and it.keywords.len == 0 and
                    it.arguments[0].kind == .generator;
                if (alone) return w.atom(it.arguments[0]);
                try w.text("(");
                try w.list(it.arguments);
                for (it.keywords, 0..) |keyword, i| {
                    if (i > 0 or it.arguments.len > 0) try w.text(", ");
                    if (keyword.name) |name| {
                        try w.text(name);
                        try w.text("=");
                    } else try w.text("**");
                    try w.put(keyword.value, .condition);
                }
                try w.text(")");
            },
            else => unreachable,
        }
    }

    fn comprehension(
        w: *Writer,
        before: []const u8,
        element: *const Expr,
        value: ?*const Expr,
        generators: []const ast.Comprehension,
        after: []const u8,
    ) Error!void {
        try w.text(before);
        try w.put(element, .condition);
        if (value) |present| {
            try w.text(": ");
            try w.put(present, .condition);
        }
        for (generators) |clause| {
            try w.text(if (clause.is_async) " async for " else " for ");
            try w.put(clause.target, .tuple);
            try w.text(" in ");
            try w.put(clause.iterable, .bool_or);
            for (clause.conditions) |condition| {
                try w.text(" if ");
                try w.put(condition, .bool_or);
            }
        }
        try w.text(after);
    }

    fn parameters(w: *Writer, arguments: *const ast.Arguments) Error!void {
        var first = true;
        const positional = arguments.positional_only.len + arguments.positional.len;
        for (0..positional) |i| {
            const only = arguments.positional_only;
            const argument = if (i < only.len) only[i] else arguments.positional[i - only.len];
            try w.separate(&first);
            try w.text(argument.name);
            const from = positional - arguments.defaults.len;
            if (i >= from) {
                try w.text("=");
                try w.put(arguments.defaults[i - from], .condition);
            }
            if (only.len > 0 and i + 1 == only.len) try w.text(", /");
        }
        if (arguments.vararg != null or arguments.keyword_only.len > 0) {
            try w.separate(&first);
            try w.text("*");
            if (arguments.vararg) |argument| try w.text(argument.name);
        }
        for (arguments.keyword_only, arguments.keyword_defaults) |argument, default| {
            try w.separate(&first);
            try w.text(argument.name);
            if (default) |value| {
                try w.text("=");
                try w.put(value, .condition);
            }
        }
        if (arguments.kwarg) |argument| {
            try w.separate(&first);
            try w.text("**");
            try w.text(argument.name);
        }
    }

    fn separate(w: *Writer, first: *bool) Error!void {
        try w.text(if (first.*) " " else ", ");
        first.* = false;
    }

    // Constants and strings.

    fn constant(w: *Writer, of: ast.Constant) Error!void {
        switch (of) {
            .none => try w.text("None"),
            .true => try w.text("True"),
            .false => try w.text("False"),
            .ellipsis => try w.text("..."),
            .int => |number| try w.out.print(w.arena, "{d}", .{number}),
            .big_int => |big| {
                if (big.base == 10) return w.text(big.digits);
                var number = try std.math.big.int.Managed.init(w.arena);
                number.setString(big.base, big.digits) catch |err| switch (err) {
                    error.OutOfMemory => return error.OutOfMemory,
                    else => unreachable, // The lexer has looked at the digits.
                };
                try w.text(try number.toConst().toStringAlloc(w.arena, 10, .lower));
            },
            .float => |number| {
                var buffer: [float_text.repr_size]u8 = undefined;
                const infinite = std.math.isInf(number);
                try w.text(if (infinite) "1e309" else float_text.repr(&buffer, number));
            },
            .imaginary => |number| {
                var buffer: [float_text.complex_repr_size]u8 = undefined;
                const infinite = std.math.isInf(number);
                try w.text(if (infinite) "1e309j" else float_text.reprComplex(&buffer, 0, number));
            },
            .str => |piece| try w.quoted(piece),
            .bytes => |piece| {
                try w.text("b");
                const quote = quoteFor(piece);
                try w.out.append(w.arena, quote);
                for (piece) |byte| try w.escaped(byte, quote, byte < 0x7F, true);
                try w.out.append(w.arena, quote);
            },
        }
    }

    fn quoteFor(piece: []const u8) u8 {
        const single = std.mem.findScalar(u8, piece, '\'') != null;
        const double = std.mem.findScalar(u8, piece, '"') != null;
        return if (single and !double) '"' else '\'';
    }

    fn quoted(w: *Writer, piece: []const u8) Error!void {
        const quote = quoteFor(piece);
        try w.out.append(w.arena, quote);
        var at: usize = 0;
        while (at < piece.len) {
            const size = std.unicode.utf8ByteSequenceLength(piece[at]) catch 1;
            const end = @min(at + size, piece.len);
            const code_point = decode(piece[at..end]);
            const plain = code_point >= 0x20 and code_point != 0x7F and
                (code_point < 0x7F or (!isSurrogate(code_point) and w.isPrintable(code_point)));
            try w.escaped(code_point, quote, plain, false);
            at = end;
        }
        try w.out.append(w.arena, quote);
    }

    fn isSurrogate(code_point: u21) bool {
        return code_point >= 0xD800 and code_point < 0xE000;
    }

    fn decode(bytes: []const u8) u21 {
        return switch (bytes.len) {
            2 => std.unicode.utf8Decode2(bytes[0..2].*) catch bytes[0],
            3 => std.unicode.utf8Decode3AllowSurrogateHalf(bytes[0..3].*) catch bytes[0],
            4 => std.unicode.utf8Decode4(bytes[0..4].*) catch bytes[0],
            else => bytes[0],
        };
    }

    fn escaped(w: *Writer, code_point: u21, quote: u8, plain: bool, is_bytes: bool) Error!void {
        const arena = w.arena;
        switch (code_point) {
            '\n' => return w.text("\\n"),
            '\r' => return w.text("\\r"),
            '\t' => return w.text("\\t"),
            '\\' => return w.text("\\\\"),
            else => {},
        }
        if (code_point == quote) return w.out.appendSlice(arena, &.{ '\\', quote });
        if (plain and code_point >= 0x20) {
            if (is_bytes) return w.out.append(arena, @intCast(code_point));
            var buffer: [4]u8 = undefined;
            const size = std.unicode.utf8Encode(code_point, &buffer) catch unreachable;
            return w.text(buffer[0..size]);
        }
        if (code_point <= 0xFF) return w.out.print(arena, "\\x{x:0>2}", .{code_point});
        if (code_point <= 0xFFFF) return w.out.print(arena, "\\u{x:0>4}", .{code_point});
        try w.out.print(arena, "\\U{x:0>8}", .{code_point});
    }

    /// The parts of an f-string are put together, then quoted as one string.
    fn formatted(w: *Writer, prefix: []const u8, values: []const *Expr) Error!void {
        var inner: Writer = .{ .arena = w.arena, .isPrintable = w.isPrintable };
        try inner.parts(values, true);
        try w.text(prefix);
        try w.quoted(inner.out.items);
    }

    fn parts(w: *Writer, values: []const *Expr, doubled: bool) Error!void {
        for (values) |value| switch (value.kind) {
            .constant => |it| for (it.str) |byte| {
                if (doubled and (byte == '{' or byte == '}')) try w.out.append(w.arena, byte);
                try w.out.append(w.arena, byte);
            },
            .formatted_value => |it| try w.field(it.value, null, it.conversion, it.format_spec),
            .interpolation => |it| try w.field(it.value, it.text, it.conversion, it.format_spec),
            else => try w.put(value, .condition),
        };
    }

    fn field(
        w: *Writer,
        value: *const Expr,
        written: ?[]const u8,
        conversion: ast.Conversion,
        format_spec: ?*const Expr,
    ) Error!void {
        var inner: Writer = .{ .arena = w.arena, .isPrintable = w.isPrintable };
        try inner.put(value, .bool_or);
        const source = written orelse inner.out.items;
        try w.text(if (source.len > 0 and source[0] == '{') "{ " else "{");
        try w.text(source);
        try w.text(switch (conversion) {
            .none => "",
            .str => "!s",
            .repr => "!r",
            .ascii => "!a",
        });
        if (format_spec) |spec| {
            try w.text(":");
            try w.parts(spec.kind.joined_str.values, true);
        }
        try w.text("}");
    }
};

fn strength(operator: ast.BinaryOperator) Level {
    return switch (operator) {
        .add, .sub => .arith,
        .mult, .mat_mult, .div, .mod, .floor_div => .term,
        .pow => .power,
        .l_shift, .r_shift => .shift,
        .bit_or => .bit_or,
        .bit_xor => .bit_xor,
        .bit_and => .bit_and,
    };
}

fn symbol(operator: ast.BinaryOperator) []const u8 {
    return switch (operator) {
        .add => " + ",
        .sub => " - ",
        .mult => " * ",
        .mat_mult => " @ ",
        .div => " / ",
        .mod => " % ",
        .floor_div => " // ",
        .pow => " ** ",
        .l_shift => " << ",
        .r_shift => " >> ",
        .bit_or => " | ",
        .bit_xor => " ^ ",
        .bit_and => " & ",
    };
}

fn comparison(operator: ast.CompareOperator) []const u8 {
    return switch (operator) {
        .eq => " == ",
        .not_eq => " != ",
        .lt => " < ",
        .lt_e => " <= ",
        .gt => " > ",
        .gt_e => " >= ",
        .is => " is ",
        .is_not => " is not ",
        .in => " in ",
        .not_in => " not in ",
    };
}
