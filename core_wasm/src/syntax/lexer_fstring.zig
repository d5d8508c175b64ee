//! f-strings and t-strings: the literal text between expressions, and the punctuation that switches
//! between text and expression.
//!
//!     f"a{x!r:>{w}}b"
//!     start  middle"a"  {  x  !  r  :  middle">"  {  w  }  }  middle"b"  end
//!
//! Each open string is one `Mode` on the lexer's stack. `depth` counts brackets open inside it,
//! `field` is the depth at which the innermost replacement field began (-1: none): a brace, colon
//! or exclamation mark belongs to the field only at that depth.
//!
//! Not here: joining the pieces into a tree (`parse_fstring.zig`).

const print = @import("../text/print.zig");
const token = @import("token.zig");
const lexer_zig = @import("lexer.zig");
const Lexer = lexer_zig.Lexer;
const StepError = lexer_zig.StepError;

/// f-strings inside f-strings, as in CPython.
const strings_max = 150;
/// Replacement fields inside format specs, as in CPython.
const fields_max = 3;

pub const Mode = struct {
    /// Reading literal text, not an expression.
    in_text: bool = true,
    in_spec: bool = false,
    /// A `=` was seen at the field's own level.
    in_debug: bool = false,
    raw: bool,
    /// `f` or `t`.
    letter: u8,
    quote: u8,
    quote_size: u8,
    depth: i32 = 0,
    field: i32 = -1,
    /// Where the string starts, for errors.
    start: u32,
    line: u32,
    line_start: u32,
};

/// The prefix was read; `at` is at the quote.
pub fn lexStart(lexer: *Lexer, letter: u8, raw: bool) StepError!void {
    const text = lexer.text;
    const quote = text[lexer.at];
    const triple = text[lexer.at + 1] == quote and text[lexer.at + 2] == quote;
    lexer.at += if (triple) 3 else 1;
    if (lexer.strings.items.len + 1 >= strings_max) {
        return lexer.fail("too many nested f-strings or t-strings", .{});
    }
    try lexer.strings.append(lexer.arena, .{
        .raw = raw,
        .letter = letter,
        .quote = quote,
        .quote_size = if (triple) 3 else 1,
        .start = lexer.token_start,
        .line = lexer.line,
        .line_start = lexer.line_start,
    });
    try lexer.push(if (letter == 'f') .fstring_start else .tstring_start, lexer.token_start);
}

fn atQuote(lexer: *const Lexer, mode: *const Mode) bool {
    const text = lexer.text;
    if (text[lexer.at] != mode.quote) return false;
    return mode.quote_size == 1 or
        (text[lexer.at + 1] == mode.quote and text[lexer.at + 2] == mode.quote);
}

/// Reads literal text up to the end of the string, a field, or the end of a format spec.
pub fn lexText(lexer: *Lexer) StepError!void {
    const text = lexer.text;
    const mode = lexer.string();
    lexer.token_start = lexer.at;
    lexer.token_line = lexer.line;
    if (text[lexer.at] == '{' and text[lexer.at + 1] != '{') return openField(lexer, mode);
    if (atQuote(lexer, mode)) {
        lexer.at += mode.quote_size;
        try lexer.push(if (mode.letter == 'f') .fstring_end else .tstring_end, lexer.token_start);
        _ = lexer.strings.pop();
        return;
    }
    var named = false;
    while (!atQuote(lexer, mode)) {
        const in_spec = mode.in_spec and mode.field >= 0;
        const byte = text[lexer.at];
        switch (byte) {
            0 => return failEnd(lexer, mode, byte),
            '\n' => if (mode.quote_size == 1) {
                if (in_spec) {
                    lexer.at += 1;
                    return lexer.fail("{c}-string: newlines are not allowed in format " ++
                        "specifiers for single quoted {c}-strings", .{ mode.letter, mode.letter });
                }
                return failEnd(lexer, mode, byte);
            } else {
                lexer.at += 1;
                try lexer.beginLine();
            },
            '{' => {
                if (text[lexer.at + 1] == '{' and !in_spec) return pushDoubled(lexer, mode);
                try pushMiddle(lexer, mode);
                return openField(lexer, mode);
            },
            '}' => {
                if (named) {
                    lexer.at += 1;
                    return pushMiddle(lexer, mode);
                }
                if (text[lexer.at + 1] == '}' and !in_spec and mode.depth == 0) {
                    return pushDoubled(lexer, mode);
                }
                mode.in_text = false;
                return pushMiddle(lexer, mode);
            },
            '\\' => {
                lexer.at += 1;
                const escaped = text[lexer.at];
                if (escaped == '{' or escaped == '}') {
                    if (!mode.raw) try warnEscape(lexer, escaped);
                    continue;
                }
                if (escaped == 0) continue;
                lexer.at += 1;
                if (escaped == '\n') try lexer.beginLine();
                if (escaped == 'N' and !mode.raw and text[lexer.at] == '{') {
                    lexer.at += 1;
                    named = true;
                }
            },
            else => lexer.at += 1,
        }
    }
    return pushMiddle(lexer, mode);
}

/// A doubled brace ends the token, and the parser drops one of the two.
fn pushDoubled(lexer: *Lexer, mode: *const Mode) StepError!void {
    lexer.at += 2;
    return pushMiddle(lexer, mode);
}

fn pushMiddle(lexer: *Lexer, mode: *const Mode) StepError!void {
    try lexer.push(
        if (mode.letter == 'f') .fstring_middle else .tstring_middle,
        lexer.token_start,
    );
}

/// The next character is a field's opening brace, to be read as an operator.
fn openField(lexer: *Lexer, mode: *Mode) StepError!void {
    mode.field += 1;
    if (mode.field >= fields_max) {
        return lexer.fail("{c}-string: expressions nested too deeply", .{mode.letter});
    }
    mode.in_text = false;
}

fn warnEscape(lexer: *Lexer, byte: u8) StepError!void {
    try lexer.diagnostic.warnings.append(lexer.arena, .{
        .message = try print.alloc(lexer.arena, "\"\\{c}\" is an invalid escape " ++
            "sequence. Such sequences will not work in the future. Did you mean \"\\\\{c}\"? " ++
            "A raw string is also an option.", .{ byte, byte }),
        .line = lexer.line,
    });
}

fn failEnd(lexer: *Lexer, mode: *const Mode, byte: u8) StepError {
    const detected = if (byte == 0) lexer.lineAtEnd() else lexer.line;
    lexer.at = mode.start + 1;
    lexer.line_start = mode.line_start;
    lexer.line = mode.line;
    const quotes: []const u8 = if (mode.quote_size == 3) "triple-quoted " else "";
    return lexer.fail("unterminated {s}{c}-string literal (detected at line {d})", .{
        quotes, mode.letter, detected,
    });
}

/// `:`, `!`, `{`, `}` inside an expression. True: a colon that begins a format spec was consumed.
pub fn lexPunctuation(lexer: *Lexer, byte: u8) StepError!bool {
    const mode = lexer.string();
    if (mode.field < 0) return false;
    if (byte == ':' and mode.depth - 1 == mode.field) {
        mode.in_text = true;
        mode.in_spec = true;
        lexer.at += 1;
        try lexer.push(.colon, lexer.token_start);
        return true;
    }
    if (byte == '=' and mode.depth - mode.field == 1) mode.in_debug = true;
    return false;
}
