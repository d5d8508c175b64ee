//! Tokens: their kinds, keywords, and what binds how tightly.
//!
//! A token is sixteen bytes and holds no text: `start` and `end` are offsets into the lexer's copy
//! of the source, from which columns follow (`lexer.Source`). Kinds are ordered so that a group is
//! one comparison: operators, then keywords.
//!
//! Not here: finding tokens in text (`lexer.zig`).

const std = @import("std");

pub const Kind = enum(u8) {
    end,
    newline,
    indent,
    dedent,
    name,
    number,
    string,
    fstring_start,
    fstring_middle,
    fstring_end,
    tstring_start,
    tstring_middle,
    tstring_end,
    /// The lexer gave up here; what it has to say is in `Lexed.failure`.
    failure,

    left_paren,
    right_paren,
    left_bracket,
    right_bracket,
    left_brace,
    right_brace,
    colon,
    comma,
    semicolon,
    plus,
    minus,
    star,
    slash,
    pipe,
    ampersand,
    less,
    greater,
    equal,
    dot,
    percent,
    equal_equal,
    not_equal,
    less_equal,
    greater_equal,
    tilde,
    caret,
    left_shift,
    right_shift,
    star_star,
    plus_equal,
    minus_equal,
    star_equal,
    slash_equal,
    percent_equal,
    ampersand_equal,
    pipe_equal,
    caret_equal,
    left_shift_equal,
    right_shift_equal,
    star_star_equal,
    slash_slash,
    slash_slash_equal,
    at,
    at_equal,
    arrow,
    ellipsis,
    colon_equal,
    exclamation,
    /// `<>`: lexed, never legal.
    less_greater,
    /// `$`, `?` and the backquote: lexed, never legal.
    stray,

    kw_false,
    kw_none,
    kw_true,
    kw_and,
    kw_as,
    kw_assert,
    kw_async,
    kw_await,
    kw_break,
    kw_class,
    kw_continue,
    kw_def,
    kw_del,
    kw_elif,
    kw_else,
    kw_except,
    kw_finally,
    kw_for,
    kw_from,
    kw_global,
    kw_if,
    kw_import,
    kw_in,
    kw_is,
    kw_lambda,
    kw_nonlocal,
    kw_not,
    kw_or,
    kw_pass,
    kw_raise,
    kw_return,
    kw_try,
    kw_while,
    kw_with,
    kw_yield,

    pub fn isKeyword(kind: Kind) bool {
        return @backingInt(kind) >= @backingInt(Kind.kw_false);
    }

    /// Tokens that have no width of their own and end no node.
    pub fn isLayout(kind: Kind) bool {
        return @backingInt(kind) <= @backingInt(Kind.dedent);
    }
};

pub const Token = struct {
    start: u32,
    end: u32,
    /// The line on which it starts, from 1.
    line: u32,
    kind: Kind,
    /// A `name` with characters outside ASCII, to be normalised.
    wide: bool = false,
};

/// How tightly an operator binds; 0 is no binary operator.
pub const precedence = struct {
    pub const lowest = 1;
    pub const bool_or = 1;
    pub const bool_and = 2;
    pub const not = 3;
    pub const compare = 4;
    pub const bit_or = 5;
    pub const bit_xor = 6;
    pub const bit_and = 7;
    pub const shift = 8;
    pub const sum = 9;
    pub const term = 10;
    pub const factor = 11;

    /// `not` counts as a comparison (`not in`).
    pub fn of(kind: Kind) u8 {
        return table[@backingInt(kind)];
    }

    const table = table: {
        var row: [256]u8 = @splat(0);
        for (.{
            .{ bool_or, &.{Kind.kw_or} },
            .{ bool_and, &.{Kind.kw_and} },
            .{ compare, &.{
                Kind.equal_equal,   Kind.not_equal, Kind.less,  Kind.less_equal, Kind.greater,
                Kind.greater_equal, Kind.kw_in,     Kind.kw_is, Kind.kw_not,
            } },
            .{ bit_or, &.{Kind.pipe} },
            .{ bit_xor, &.{Kind.caret} },
            .{ bit_and, &.{Kind.ampersand} },
            .{ shift, &.{ Kind.left_shift, Kind.right_shift } },
            .{ sum, &.{ Kind.plus, Kind.minus } },
            .{ term, &.{ Kind.star, Kind.slash, Kind.slash_slash, Kind.percent, Kind.at } },
        }) |entry| {
            for (entry[1]) |kind| row[@backingInt(kind)] = entry[0];
        }
        break :table row;
    };
};

/// `.name` unless the word is a keyword.
pub fn keyword(word: []const u8) Kind {
    if (word.len < 2 or word.len > 8) return .name;
    var key: u64 = 0;
    for (word) |byte| key = key << 8 | byte;
    return switch (key) {
        pack("if") => .kw_if,
        pack("in") => .kw_in,
        pack("is") => .kw_is,
        pack("or") => .kw_or,
        pack("as") => .kw_as,
        pack("def") => .kw_def,
        pack("for") => .kw_for,
        pack("not") => .kw_not,
        pack("and") => .kw_and,
        pack("del") => .kw_del,
        pack("try") => .kw_try,
        pack("None") => .kw_none,
        pack("True") => .kw_true,
        pack("else") => .kw_else,
        pack("elif") => .kw_elif,
        pack("from") => .kw_from,
        pack("pass") => .kw_pass,
        pack("with") => .kw_with,
        pack("False") => .kw_false,
        pack("async") => .kw_async,
        pack("await") => .kw_await,
        pack("break") => .kw_break,
        pack("class") => .kw_class,
        pack("raise") => .kw_raise,
        pack("while") => .kw_while,
        pack("yield") => .kw_yield,
        pack("assert") => .kw_assert,
        pack("except") => .kw_except,
        pack("global") => .kw_global,
        pack("import") => .kw_import,
        pack("lambda") => .kw_lambda,
        pack("return") => .kw_return,
        pack("finally") => .kw_finally,
        pack("continue") => .kw_continue,
        pack("nonlocal") => .kw_nonlocal,
        else => .name,
    };
}

fn pack(comptime word: []const u8) u64 {
    var key: u64 = 0;
    for (word) |byte| key = key << 8 | byte;
    return key;
}

/// How a token is spelled, for kinds that have one spelling.
pub fn spelling(kind: Kind) []const u8 {
    return switch (kind) {
        .left_paren => "(",
        .right_paren => ")",
        .left_bracket => "[",
        .right_bracket => "]",
        .left_brace => "{",
        .right_brace => "}",
        .colon => ":",
        .comma => ",",
        .semicolon => ";",
        .plus => "+",
        .minus => "-",
        .star => "*",
        .slash => "/",
        .pipe => "|",
        .ampersand => "&",
        .less => "<",
        .greater => ">",
        .equal => "=",
        .dot => ".",
        .percent => "%",
        .equal_equal => "==",
        .not_equal => "!=",
        .less_equal => "<=",
        .greater_equal => ">=",
        .tilde => "~",
        .caret => "^",
        .left_shift => "<<",
        .right_shift => ">>",
        .star_star => "**",
        .plus_equal => "+=",
        .minus_equal => "-=",
        .star_equal => "*=",
        .slash_equal => "/=",
        .percent_equal => "%=",
        .ampersand_equal => "&=",
        .pipe_equal => "|=",
        .caret_equal => "^=",
        .left_shift_equal => "<<=",
        .right_shift_equal => ">>=",
        .star_star_equal => "**=",
        .slash_slash => "//",
        .slash_slash_equal => "//=",
        .at => "@",
        .at_equal => "@=",
        .arrow => "->",
        .ellipsis => "...",
        .colon_equal => ":=",
        .exclamation => "!",
        .less_greater => "<>",
        .kw_false => "False",
        .kw_none => "None",
        .kw_true => "True",
        else => if (kind.isKeyword()) @tagName(kind)["kw_".len..] else "",
    };
}

/// The operator that starts with `text`, or null. Longest match; `text` ends in a sentinel.
pub fn operator(text: []const u8) ?struct { kind: Kind, size: u8 } {
    const a = text[0];
    const b = if (text.len > 1) text[1] else 0;
    const c = if (text.len > 2) text[2] else 0;
    const one, const two, const three = switch (a) {
        '(' => .{ .left_paren, null, null },
        ')' => .{ .right_paren, null, null },
        '[' => .{ .left_bracket, null, null },
        ']' => .{ .right_bracket, null, null },
        '{' => .{ .left_brace, null, null },
        '}' => .{ .right_brace, null, null },
        ',' => .{ .comma, null, null },
        ';' => .{ .semicolon, null, null },
        '~' => .{ .tilde, null, null },
        '$', '?', '`' => .{ .stray, null, null },
        ':' => .{ .colon, pick(b == '=', .colon_equal), null },
        '+' => .{ .plus, pick(b == '=', .plus_equal), null },
        '-' => .{ .minus, if (b == '>') .arrow else pick(b == '=', .minus_equal), null },
        '*' => .{
            Kind.star,
            if (b == '*') .star_star else pick(b == '=', .star_equal),
            pick(b == '*' and c == '=', .star_star_equal),
        },
        '/' => .{
            Kind.slash,
            if (b == '/') .slash_slash else pick(b == '=', .slash_equal),
            pick(b == '/' and c == '=', .slash_slash_equal),
        },
        '<' => .{
            Kind.less,
            switch (b) {
                '<' => .left_shift,
                '=' => .less_equal,
                '>' => .less_greater,
                else => @as(?Kind, null),
            },
            pick(b == '<' and c == '=', .left_shift_equal),
        },
        '>' => .{
            Kind.greater,
            if (b == '>') .right_shift else pick(b == '=', .greater_equal),
            pick(b == '>' and c == '=', .right_shift_equal),
        },
        '|' => .{ .pipe, pick(b == '=', .pipe_equal), null },
        '&' => .{ .ampersand, pick(b == '=', .ampersand_equal), null },
        '^' => .{ .caret, pick(b == '=', .caret_equal), null },
        '%' => .{ .percent, pick(b == '=', .percent_equal), null },
        '@' => .{ .at, pick(b == '=', .at_equal), null },
        '=' => .{ .equal, pick(b == '=', .equal_equal), null },
        '!' => .{ .exclamation, pick(b == '=', .not_equal), null },
        '.' => .{ Kind.dot, null, pick(b == '.' and c == '.', .ellipsis) },
        else => return null,
    };
    if (@as(?Kind, three)) |kind| return .{ .kind = kind, .size = 3 };
    if (@as(?Kind, two)) |kind| return .{ .kind = kind, .size = 2 };
    return .{ .kind = one, .size = 1 };
}

fn pick(condition: bool, kind: Kind) ?Kind {
    return if (condition) kind else null;
}

test keyword {
    try std.testing.expectEqual(.kw_nonlocal, keyword("nonlocal"));
    try std.testing.expectEqual(.name, keyword("match"));
    try std.testing.expectEqual(.name, keyword("nonlocals"));
    for (std.enums.values(Kind)) |kind| {
        if (kind.isKeyword()) try std.testing.expectEqual(kind, keyword(spelling(kind)));
    }
}

test operator {
    try std.testing.expectEqual(.star_star_equal, operator("**=1").?.kind);
    try std.testing.expectEqual(.dot, operator("..x").?.kind);
    try std.testing.expectEqual(null, operator("a"));
    for (std.enums.values(Kind)) |kind| {
        const text = spelling(kind);
        if (text.len == 0 or kind.isKeyword()) continue;
        try std.testing.expectEqual(kind, operator(text).?.kind);
        try std.testing.expectEqual(text.len, operator(text).?.size);
    }
}
