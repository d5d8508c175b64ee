//! Text to tokens, all at once: indentation, brackets, f-strings and t-strings included.
//!
//!     source bytes ──prepare──> Source{ text, line_starts } ──lex──> Lexed{ tokens, failure }
//!
//! Lexing never stops the parser early: on an error the last token is a `failure`, and
//! `Lexed.failure` says what it is. CPython asks its tokenizer for one token at a time, so there a
//! grammar error before that point is found first (but then still gives way to the lexical one;
//! `error_pass.zig` decides).
//!
//! f-strings and t-strings are lexed as in PEP 701: a stack of string modes, each remembering its
//! quote and how many brackets are open, decides whether the next character belongs to the literal
//! part or to an expression.
//!
//! Invariants:
//!   1. `Source.text` has no carriage return and no zero byte; it ends in a sentinel zero.
//!   2. The last token is `end` or `failure`.
//!   3. Every `indent` has its `dedent` before `end`.
//!   4. No recursion, no memory but the arena's.
//!
//! Not here: what a literal means (`literal.zig`).

const std = @import("std");
const print = @import("../text/print.zig");
const token = @import("token.zig");
const number = @import("lexer_number.zig");
const fstring = @import("lexer_fstring.zig");
const syntax_error = @import("syntax_error.zig");
const Token = token.Token;
const Diagnostic = syntax_error.Diagnostic;

/// Brackets open at the same time, as in CPython.
pub const brackets_max = 200;
/// Indentation levels, as in CPython.
pub const indents_max = 100;

/// What the lexer and parser ask about characters outside ASCII. The defaults know none.
pub const UnicodeHooks = struct {
    isIdStart: *const fn (u21) bool = never,
    isIdContinue: *const fn (u21) bool = never,
    isPrintable: *const fn (u21) bool = always,
    /// Normalises a name; may return its argument.
    nfkc: *const fn (std.mem.Allocator, []const u8) error{OutOfMemory}![]const u8 = same,
    /// The character of `\N{name}`. Null: no name table.
    lookupName: ?*const fn ([]const u8) ?u21 = null,
    /// A program in an encoding other than UTF-8, ASCII and Latin-1.
    decode: *const fn (
        std.mem.Allocator,
        encoding: []const u8,
        input: []const u8,
    ) error{OutOfMemory}!Decoded = unknown,

    pub const Decoded = union(enum) {
        /// UTF-8.
        text: []const u8,
        /// What the error says.
        refused: []const u8,
        unknown,
    };

    fn unknown(_: std.mem.Allocator, _: []const u8, _: []const u8) error{OutOfMemory}!Decoded {
        return .unknown;
    }

    fn never(_: u21) bool {
        return false;
    }

    fn always(_: u21) bool {
        return true;
    }

    fn same(_: std.mem.Allocator, name: []const u8) error{OutOfMemory}![]const u8 {
        return name;
    }
};

pub const Source = struct {
    /// The program with `\n` line ends, in the arena.
    text: [:0]const u8,
    /// Offset of each line's first byte.
    line_starts: []const u32 = &.{},

    /// One word, so that passing it costs no stack in wasm.
    pub const Place = packed struct(u64) { line: u32, column: u32 };

    /// Where the byte at `offset` stands, if not before `line`.
    pub fn place(source: Source, offset: u32, line: u32) Place {
        const starts = source.line_starts;
        if (line >= starts.len or offset < starts[line])
            return .{ .line = line, .column = offset - starts[line - 1] };
        var low: u32 = line;
        var high: u32 = @intCast(starts.len);
        while (high - low > 1) {
            const middle = low + (high - low) / 2;
            if (starts[middle] <= offset) low = middle else high = middle;
        }
        return .{ .line = low + 1, .column = offset - starts[low] };
    }

    /// The line with its newline, if it has one.
    pub fn lineText(source: Source, line: u32) []const u8 {
        if (line == 0 or line > source.line_starts.len) return "";
        const start = source.line_starts[line - 1];
        const stop = std.mem.indexOfScalarPos(u8, source.text, start, '\n');
        return source.text[start..if (stop) |at| at + 1 else source.text.len];
    }
};

/// A bracket that is open.
pub const Bracket = struct { char: u8, line: u32, column: u32 };

/// Why the lexer stopped.
pub const Failure = union(enum) {
    /// An error with a message and place of its own.
    plain: Diagnostic,
    /// The same, about the layout of lines: does not take precedence over an earlier grammar error.
    layout: Diagnostic,
    /// The same, inside an f-string or t-string: does not take precedence either.
    in_string: Diagnostic,
    /// The text ended inside this bracket.
    unclosed: Bracket,
    /// The text ended after a backslash, or in the middle of something.
    unexpected_end,
};

pub const Lexed = struct {
    source: Source,
    tokens: []const Token,
    failure: ?Failure,
    /// The bracket that was open at the end, if any, but not within an f-string.
    open: ?Bracket,
};

pub const Error = error{OutOfMemory};
/// `Failed`: `failure` is set.
pub const StepError = error{ OutOfMemory, Failed };

const byte_class = table: {
    var table: [256]packed struct { start: bool = false, more: bool = false } = @splat(.{});
    for (0..256) |byte| {
        const letter = byte == '_' or std.ascii.isAlphabetic(byte) or byte >= 0x80;
        table[byte] = .{ .start = letter, .more = letter or std.ascii.isDigit(byte) };
    }
    break :table table;
};

pub fn isNameStart(byte: u8) bool {
    return byte_class[byte].start;
}

pub fn isNameByte(byte: u8) bool {
    return byte_class[byte].more;
}

/// Copies the source into the arena with `\n` line ends (and one at the end, for `exec`). Null when
/// `diagnostic` says why not.
pub fn prepare(
    arena: std.mem.Allocator,
    input: []const u8,
    add_newline: bool,
    diagnostic: *Diagnostic,
) Error!?Source {
    const body = if (std.mem.startsWith(u8, input, "\xEF\xBB\xBF")) input[3..] else input;
    if (std.mem.indexOfScalar(u8, body, 0) != null) {
        diagnostic.message = "source code string cannot contain null bytes";
        return null;
    }
    const copy = try arena.alloc(u8, body.len + 2);
    var size = body.len;
    if (std.mem.indexOfScalar(u8, body, '\r') == null) {
        @memcpy(copy[0..size], body);
    } else {
        size = 0;
        for (body, 0..) |byte, index| {
            if (byte == '\n' and index > 0 and body[index - 1] == '\r') continue;
            copy[size] = if (byte == '\r') '\n' else byte;
            size += 1;
        }
    }
    if (add_newline and size > 0 and copy[size - 1] != '\n') {
        copy[size] = '\n';
        size += 1;
    }
    copy[size] = 0;
    return .{ .text = copy[0..size :0] };
}

pub fn lex(
    arena: std.mem.Allocator,
    source: Source,
    interactive: bool,
    hooks: *const UnicodeHooks,
    diagnostic: *Diagnostic,
) Error!Lexed {
    const lexer = try arena.create(Lexer);
    lexer.* = .{
        .arena = arena,
        .text = source.text,
        .interactive = interactive,
        .hooks = hooks,
        .diagnostic = diagnostic,
    };
    try lexer.tokens.ensureTotalCapacity(arena, source.text.len / 4 + 16);
    try lexer.line_starts.ensureTotalCapacity(arena, source.text.len / 24 + 8);
    lexer.line_starts.appendAssumeCapacity(0);
    var failure: ?Failure = null;
    lexer.run() catch |err| switch (err) {
        error.OutOfMemory => return error.OutOfMemory,
        error.Failed => {
            failure = lexer.failure;
            try lexer.push(.failure, lexer.token_start);
        },
    };
    return .{
        .source = .{ .text = source.text, .line_starts = lexer.line_starts.items },
        .tokens = lexer.tokens.items,
        .failure = failure,
        .open = if (lexer.level > 0 and lexer.strings.items.len == 0)
            lexer.brackets[lexer.level - 1]
        else
            null,
    };
}

pub const Lexer = struct {
    arena: std.mem.Allocator,
    text: [:0]const u8,
    /// One statement, as typed at a prompt.
    interactive: bool,
    hooks: *const UnicodeHooks,
    diagnostic: *Diagnostic,
    tokens: std.ArrayList(Token) = .empty,
    line_starts: std.ArrayList(u32) = .empty,
    failure: ?Failure = null,
    /// The next byte.
    at: u32 = 0,
    /// First byte and number of the line in which `at` stands.
    line_start: u32 = 0,
    line: u32 = 1,
    /// What CPython would hold in its buffer: the lines since the last newline outside of tokens.
    buffer_start: u32 = 0,
    /// First byte of the token being read, and its line.
    token_start: u32 = 0,
    token_line: u32 = 1,
    /// Open brackets.
    level: u32 = 0,
    /// Indentation levels above zero.
    indent: u32 = 0,
    brackets: [brackets_max]Bracket = undefined,
    /// Columns with tabs to multiples of 8, and with tabs of 1: both must agree in order.
    indents: [indents_max]Indent = undefined,
    strings: std.ArrayList(fstring.Mode) = .empty,

    const Indent = struct { column: u32, alternative: u32 };

    fn run(lexer: *Lexer) StepError!void {
        lexer.indents[0] = .{ .column = 0, .alternative = 0 };
        var line_begins = true;
        while (true) {
            if (lexer.strings.items.len > 0 and lexer.string().in_text) {
                try fstring.lexText(lexer);
                continue;
            }
            if (line_begins) {
                line_begins = false;
                if (try lexer.lexIndent()) {
                    line_begins = true;
                    continue;
                }
            }
            switch (try lexer.lexToken()) {
                .token => {},
                .newline => line_begins = true,
                .end => return,
            }
        }
    }

    pub fn string(lexer: *Lexer) *fstring.Mode {
        return &lexer.strings.items[lexer.strings.items.len - 1];
    }

    pub fn push(lexer: *Lexer, kind: token.Kind, start: u32) Error!void {
        try lexer.tokens.append(lexer.arena, .{
            .start = start,
            .end = lexer.at,
            .line = lexer.token_line,
            .kind = kind,
        });
    }

    /// Called with `at` just after a `\n`.
    pub fn beginLine(lexer: *Lexer) Error!void {
        lexer.line += 1;
        lexer.line_start = lexer.at;
        try lexer.line_starts.append(lexer.arena, lexer.at);
    }

    /// The number of the last line that has any text, as CPython counts at the end of the text.
    pub fn lineAtEnd(lexer: *const Lexer) u32 {
        return if (lexer.at == lexer.line_start and lexer.line > 1) lexer.line - 1 else lexer.line;
    }

    // Indentation.

    /// Measures the line's indentation and emits indents and dedents. True: the line is blank and
    /// was skipped.
    fn lexIndent(lexer: *Lexer) StepError!bool {
        var column: u32 = 0;
        var alternative: u32 = 0;
        var continued_column: u32 = 0;
        while (true) : (lexer.at += 1) switch (lexer.text[lexer.at]) {
            ' ' => {
                column += 1;
                alternative += 1;
            },
            '\t' => {
                column = (column / 8 + 1) * 8;
                alternative += 1;
            },
            0x0C => {
                column = 0;
                alternative = 0;
            },
            '\\' => {
                // The first backslash decides the indentation of what follows it.
                if (continued_column == 0) continued_column = column;
                lexer.token_start = lexer.at;
                lexer.token_line = lexer.line;
                lexer.at += 1;
                try lexer.continueLine();
                lexer.buffer_start = lexer.at;
                lexer.at -= 1;
            },
            else => break,
        };
        switch (lexer.text[lexer.at]) {
            '#' => lexer.skipComment(),
            '\n' => {},
            else => {
                if (lexer.level == 0) {
                    if (continued_column != 0) {
                        column = continued_column;
                        alternative = continued_column;
                    }
                    try lexer.setIndent(column, alternative);
                }
                return false;
            },
        }
        if (lexer.text[lexer.at] == 0) return false;
        lexer.at += 1;
        try lexer.beginLine();
        lexer.buffer_start = lexer.at;
        return true;
    }

    fn setIndent(lexer: *Lexer, column: u32, alternative: u32) StepError!void {
        lexer.token_start = lexer.at;
        lexer.token_line = lexer.line;
        if (lexer.text[lexer.at] == 0) lexer.token_line = lexer.lineAtEnd();
        const top = lexer.indents[lexer.indent];
        if (column == top.column) {
            if (alternative != top.alternative) return lexer.failTabs();
        } else if (column > top.column) {
            if (lexer.indent + 1 >= indents_max) {
                return lexer.failLine(.IndentationError, "too many levels of indentation");
            }
            if (alternative <= top.alternative) return lexer.failTabs();
            lexer.indent += 1;
            lexer.indents[lexer.indent] = .{ .column = column, .alternative = alternative };
            try lexer.push(.indent, lexer.at);
        } else {
            var outer = lexer.indent;
            while (outer > 0 and column < lexer.indents[outer].column) outer -= 1;
            if (column != lexer.indents[outer].column) return lexer.failDedent();
            if (alternative != lexer.indents[outer].alternative) return lexer.failTabs();
            while (lexer.indent > outer) : (lexer.indent -= 1) try lexer.push(.dedent, lexer.at);
        }
    }

    /// After a backslash: the newline, and there must be another line.
    fn continueLine(lexer: *Lexer) StepError!void {
        if (lexer.text[lexer.at] != '\n') {
            if (lexer.text[lexer.at] != 0) lexer.at += 1;
            return lexer.failContinuation();
        }
        lexer.at += 1;
        if (lexer.text[lexer.at] == 0) return lexer.failUnexpectedEnd();
        try lexer.beginLine();
    }

    fn skipComment(lexer: *Lexer) void {
        const text = lexer.text;
        while (text[lexer.at] != '\n' and text[lexer.at] != 0) lexer.at += 1;
    }

    // Tokens.

    const Step = enum { token, newline, end };

    fn lexToken(lexer: *Lexer) StepError!Step {
        while (true) {
            const text = lexer.text;
            while (true) switch (text[lexer.at]) {
                ' ', '\t', 0x0C => lexer.at += 1,
                else => break,
            };
            lexer.token_start = lexer.at;
            lexer.token_line = lexer.line;
            const byte = text[lexer.at];
            if (byte_class[byte].start) {
                try lexer.lexName();
                return .token;
            }
            switch (byte) {
                '#', '\n' => {
                    // The newline's token starts with the comment before it.
                    const start = lexer.at;
                    if (byte == '#') lexer.skipComment();
                    if (text[lexer.at] == 0) continue;
                    lexer.at += 1;
                    lexer.buffer_start = lexer.at;
                    if (lexer.level > 0) {
                        try lexer.beginLine();
                        continue;
                    }
                    try lexer.push(.newline, start);
                    try lexer.beginLine();
                    return .newline;
                },
                '\\' => {
                    lexer.at += 1;
                    try lexer.continueLine();
                },
                0 => {
                    try lexer.lexEnd();
                    return .end;
                },
                '0'...'9' => {
                    try number.lexNumber(lexer);
                    try lexer.push(.number, lexer.token_start);
                    return .token;
                },
                '.' => {
                    if (std.ascii.isDigit(text[lexer.at + 1])) {
                        try number.lexNumber(lexer);
                        try lexer.push(.number, lexer.token_start);
                    } else try lexer.lexOperator();
                    return .token;
                },
                '"', '\'' => {
                    try lexer.lexString();
                    return .token;
                },
                else => {
                    try lexer.lexOperator();
                    return .token;
                },
            }
        }
    }

    fn lexEnd(lexer: *Lexer) StepError!void {
        lexer.token_line = lexer.lineAtEnd();
        if (lexer.level > 0) {
            lexer.failure = .{ .unclosed = lexer.brackets[lexer.level - 1] };
            return error.Failed;
        }
        // At a prompt the end of the text ends the statement, whatever is missing.
        var open = lexer.interactive and lexer.tokens.items.len > 0;
        if (open and !lexer.endsInNewline()) {
            try lexer.push(.newline, lexer.at);
            open = false;
        }
        while (lexer.indent > 0) : (lexer.indent -= 1) {
            try lexer.push(.dedent, lexer.at);
            open = lexer.interactive;
        }
        if (open) try lexer.push(.newline, lexer.at);
        try lexer.push(.end, lexer.at);
    }

    fn endsInNewline(lexer: *const Lexer) bool {
        return switch (lexer.tokens.getLast().kind) {
            .newline, .dedent => true,
            else => false,
        };
    }

    /// A name, a keyword, or the prefix of a string.
    fn lexName(lexer: *Lexer) StepError!void {
        const text = lexer.text;
        const start = lexer.at;
        var at = start + 1;
        var wide = text[start] >= 0x80;
        while (byte_class[text[at]].more) : (at += 1) wide = wide or text[at] >= 0x80;
        lexer.at = at;
        if ((text[at] == '"' or text[at] == '\'') and at - start <= 4) {
            if (try lexer.lexPrefixed(text[start..at])) return;
        }
        if (wide) try lexer.checkName(start);
        try lexer.push(if (wide) .name else token.keyword(text[start..at]), start);
        if (wide) lexer.tokens.items[lexer.tokens.items.len - 1].wide = true;
    }

    /// `prefix` stands before a quote. False: it is no string prefix.
    fn lexPrefixed(lexer: *Lexer, prefix: []const u8) StepError!bool {
        const Letters = packed struct(u5) { b: bool, u: bool, r: bool, f: bool, t: bool };
        var seen: Letters = @bitCast(@as(u5, 0));
        for (prefix) |byte| switch (byte) {
            inline 'b', 'u', 'r', 'f', 't', 'B', 'U', 'R', 'F', 'T' => |known| {
                const field = [_]u8{comptime std.ascii.toLower(known)};
                if (@field(seen, &field)) return false;
                @field(seen, &field) = true;
            },
            else => return false,
        };
        inline for (.{ "ub", "ur", "uf", "ut", "bf", "bt", "ft" }) |pair| {
            if (@field(seen, pair[0..1]) and @field(seen, pair[1..2])) {
                lexer.at = lexer.token_start + @as(u32, @intCast(prefix.len));
                const text = "'" ++ pair[0..1] ++ "' and '" ++ pair[1..2] ++
                    "' prefixes are incompatible";
                return lexer.failRange(text, lexer.token_start, lexer.at);
            }
        }
        if (seen.f or seen.t) {
            try fstring.lexStart(lexer, if (seen.f) 'f' else 't', seen.r);
        } else {
            try lexer.lexString();
        }
        return true;
    }

    /// Checks the characters of a name outside ASCII.
    fn checkName(lexer: *Lexer, start: u32) StepError!void {
        const stop = lexer.at;
        var at = start;
        while (at < stop) {
            const size = std.unicode.utf8ByteSequenceLength(lexer.text[at]) catch 1;
            const char = std.unicode.utf8Decode(lexer.text[at..@min(stop, at + size)]) catch 0xFFFD;
            at = @min(stop, at + size);
            const good = if (char < 0x80)
                true
            else if (at - size == start)
                lexer.hooks.isIdStart(char)
            else
                lexer.hooks.isIdContinue(char);
            if (good) continue;
            lexer.at = at;
            if (lexer.hooks.isPrintable(char)) {
                return lexer.fail("invalid character '{u}' (U+{X:0>4})", .{ char, char });
            }
            return lexer.fail("invalid non-printable character U+{X:0>4}", .{char});
        }
    }

    /// A string without expressions; `at` is at the quote.
    fn lexString(lexer: *Lexer) StepError!void {
        const text = lexer.text;
        const quote = text[lexer.at];
        const first_line = lexer.line;
        const first_line_start = lexer.line_start;
        var escaped_quote = false;
        const triple = text[lexer.at + 1] == quote and text[lexer.at + 2] == quote;
        lexer.at += if (triple) 3 else 1;
        while (true) {
            const byte = text[lexer.at];
            if (byte == quote and
                (!triple or (text[lexer.at + 1] == quote and text[lexer.at + 2] == quote)))
            {
                lexer.at += if (triple) 3 else 1;
                return lexer.push(.string, lexer.token_start);
            }
            if (byte == 0 or (byte == '\n' and !triple)) {
                const detected = if (byte == 0) lexer.lineAtEnd() else lexer.line;
                lexer.at = lexer.token_start + 1;
                lexer.line_start = first_line_start;
                lexer.line = first_line;
                return lexer.failString(quote, triple, escaped_quote, detected);
            }
            lexer.at += 1;
            if (byte == '\n') try lexer.beginLine();
            if (byte == '\\' and text[lexer.at] != 0) {
                const escaped = text[lexer.at];
                lexer.at += 1;
                if (escaped == quote) escaped_quote = true;
                if (escaped == '\n') try lexer.beginLine();
            }
        }
    }

    fn failString(
        lexer: *Lexer,
        quote: u8,
        triple: bool,
        escaped_quote: bool,
        detected: u32,
    ) StepError {
        if (lexer.strings.items.len > 0) {
            const mode = lexer.string();
            if (mode.quote == quote and mode.quote_size == @as(u8, if (triple) 3 else 1)) {
                return lexer.fail("{c}-string: expecting '}}'", .{mode.letter});
            }
        }
        if (triple) return lexer.fail(
            "unterminated triple-quoted string literal (detected at line {d})",
            .{detected},
        );
        const hint = if (escaped_quote) "; perhaps you escaped the end quote?" else "";
        return lexer.fail(
            "unterminated string literal (detected at line {d}){s}",
            .{ detected, hint },
        );
    }

    /// Operators and brackets.
    fn lexOperator(lexer: *Lexer) StepError!void {
        const text = lexer.text;
        const start = lexer.at;
        const byte = text[start];
        const found = token.operator(text[start..]) orelse {
            lexer.at += 1;
            return lexer.fail("invalid non-printable character U+{X:0>4}", .{byte});
        };
        if (lexer.strings.items.len > 0 and try fstring.lexPunctuation(lexer, byte)) return;
        lexer.at += found.size;
        switch (byte) {
            '(', '[', '{' => try lexer.openBracket(byte),
            ')', ']', '}' => try lexer.closeBracket(byte),
            else => {},
        }
        try lexer.push(found.kind, start);
    }

    fn openBracket(lexer: *Lexer, byte: u8) StepError!void {
        if (lexer.level >= brackets_max) return lexer.fail("too many nested parentheses", .{});
        lexer.brackets[lexer.level] = .{
            .char = byte,
            .line = lexer.line,
            .column = lexer.token_start - lexer.line_start,
        };
        lexer.level += 1;
        if (lexer.strings.items.len > 0) lexer.string().depth += 1;
    }

    fn closeBracket(lexer: *Lexer, byte: u8) StepError!void {
        const mode = if (lexer.strings.items.len > 0) lexer.string() else null;
        if (mode) |inside| if (inside.depth == 0 and byte == '}') {
            return lexer.fail("{c}-string: single '}}' is not allowed", .{inside.letter});
        };
        if (lexer.level == 0) return lexer.fail("unmatched '{c}'", .{byte});
        lexer.level -= 1;
        const open = lexer.brackets[lexer.level];
        const wanted: u8 = switch (open.char) {
            '(' => ')',
            '[' => ']',
            else => '}',
        };
        if (byte != wanted) {
            // A bracket that closes nothing inside a replacement field is not matched with the
            // field's own brace.
            if (mode) |inside| if (open.char == '{' and inside.depth - 1 == inside.field) {
                return lexer.fail("{c}-string: unmatched '{c}'", .{ inside.letter, byte });
            };
            if (open.line != lexer.line) return lexer.fail(
                "closing parenthesis '{c}' does not match opening parenthesis '{c}' on line {d}",
                .{ byte, open.char, open.line },
            );
            return lexer.fail(
                "closing parenthesis '{c}' does not match opening parenthesis '{c}'",
                .{ byte, open.char },
            );
        }
        if (mode) |inside| {
            inside.depth -= 1;
            if (inside.depth < 0) {
                return lexer.fail("{c}-string: unmatched '{c}'", .{ inside.letter, byte });
            }
            if (byte == '}' and inside.depth == inside.field) {
                inside.field -= 1;
                inside.in_text = true;
                inside.in_spec = false;
                inside.in_debug = false;
            }
        }
    }

    // Errors.

    fn message(lexer: *Lexer, comptime format: []const u8, args: anytype) Error![]const u8 {
        return print.alloc(lexer.arena, format, args);
    }

    /// An error at the character before `at`.
    pub fn fail(lexer: *Lexer, comptime format: []const u8, args: anytype) StepError {
        return lexer.failWith(.{
            .message = try lexer.message(format, args),
            .line = lexer.line,
            .offset = @intCast(lexer.characters(lexer.at)),
            .end_line = lexer.line,
            .end_offset = @intCast(lexer.characters(lexer.at)),
        });
    }

    /// Here CPython counts bytes.
    pub fn failRange(lexer: *Lexer, text: []const u8, start: u32, stop: u32) StepError {
        return lexer.failWith(.{
            .message = text,
            .line = lexer.line,
            .offset = @intCast(start - lexer.line_start + 1),
            .end_line = lexer.line,
            .end_offset = @intCast(stop - lexer.line_start + 1),
        });
    }

    fn failWith(lexer: *Lexer, diagnostic: Diagnostic) StepError {
        const inside = lexer.strings.items.len > 0;
        lexer.failure = if (inside) .{ .in_string = diagnostic } else .{ .plain = diagnostic };
        return error.Failed;
    }

    /// Characters of the line before `offset`.
    fn characters(lexer: *const Lexer, offset: u32) u32 {
        const line = lexer.text[lexer.line_start..];
        return syntax_error.characterCount(line, offset - lexer.line_start);
    }

    fn failTabs(lexer: *Lexer) StepError {
        return lexer.failLine(.TabError, "inconsistent use of tabs and spaces in indentation");
    }

    /// An error about the whole line: no column.
    fn failLine(lexer: *Lexer, kind: syntax_error.Kind, text: []const u8) StepError {
        lexer.failure = .{ .layout = .{
            .kind = kind,
            .message = text,
            .line = lexer.line,
            .offset = 1,
            .end_line = lexer.line,
            .end_offset = 0,
        } };
        return error.Failed;
    }

    /// The caret stands behind the line.
    fn failDedent(lexer: *Lexer) StepError {
        const stop = std.mem.indexOfScalarPos(u8, lexer.text, lexer.at, '\n') orelse lexer.text.len;
        lexer.failure = .{ .layout = .{
            .kind = .IndentationError,
            .message = "unindent does not match any outer indentation level",
            .line = lexer.line,
            .offset = @intCast(lexer.characters(@intCast(stop)) + 1),
            .end_line = lexer.line,
            .end_offset = -1,
        } };
        return error.Failed;
    }

    fn failContinuation(lexer: *Lexer) StepError {
        lexer.failure = .{ .layout = .{
            .message = "unexpected character after line continuation character",
            .line = lexer.line,
            .offset = @intCast(syntax_error.characterCount(
                lexer.text[lexer.buffer_start..],
                lexer.at - lexer.buffer_start,
            )),
            .end_line = lexer.line,
            .end_offset = 0,
        } };
        return error.Failed;
    }

    fn failUnexpectedEnd(lexer: *Lexer) StepError {
        lexer.failure = if (lexer.level > 0)
            .{ .unclosed = lexer.brackets[lexer.level - 1] }
        else
            .unexpected_end;
        return error.Failed;
    }
};
