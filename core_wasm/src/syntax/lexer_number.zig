//! Where a number ends, and what may not follow it.
//!
//! Invariants:
//!   1. Only digits, letters, underscores, signs and dots are consumed; on success `at` is just
//!      behind the number.
//!   2. On failure `at` is where CPython's tokenizer stands, because the caret comes from it.
//!
//! Not here: the number's value (`literal.zig`).

const std = @import("std");
const print = @import("../text/print.zig");
const lexer_zig = @import("lexer.zig");
const Lexer = lexer_zig.Lexer;
const StepError = lexer_zig.StepError;

const Kind = enum { hexadecimal, octal, binary, decimal, imaginary };

pub fn lexNumber(lexer: *Lexer) StepError!void {
    const text = lexer.text;
    if (text[lexer.at] == '0') switch (text[lexer.at + 1]) {
        'x', 'X' => return lexBased(lexer, .hexadecimal),
        'o', 'O' => return lexBased(lexer, .octal),
        'b', 'B' => return lexBased(lexer, .binary),
        else => return lexZero(lexer),
    };
    if (text[lexer.at] != '.') try lexDigits(lexer);
    return lexTail(lexer);
}

fn isDigitOf(kind: Kind, byte: u8) bool {
    return switch (kind) {
        .hexadecimal => std.ascii.isHex(byte),
        .octal => byte >= '0' and byte <= '7',
        .binary => byte == '0' or byte == '1',
        .decimal, .imaginary => std.ascii.isDigit(byte),
    };
}

fn lexBased(lexer: *Lexer, kind: Kind) StepError!void {
    const text = lexer.text;
    lexer.at += 2;
    while (true) {
        if (text[lexer.at] == '_') lexer.at += 1;
        if (!isDigitOf(kind, text[lexer.at])) {
            if (kind != .hexadecimal and std.ascii.isDigit(text[lexer.at])) {
                return failDigit(lexer, kind);
            }
            return failLiteral(lexer, kind);
        }
        while (isDigitOf(kind, text[lexer.at])) lexer.at += 1;
        if (text[lexer.at] != '_') break;
    }
    if (std.ascii.isDigit(text[lexer.at])) return failDigit(lexer, kind);
    return checkEnd(lexer, kind);
}

fn failDigit(lexer: *Lexer, kind: Kind) StepError {
    const digit = lexer.text[lexer.at];
    lexer.at += 1;
    return lexer.fail("invalid digit '{c}' in {t} literal", .{ digit, kind });
}

fn failLiteral(lexer: *Lexer, kind: Kind) StepError {
    return lexer.fail("invalid {t} literal", .{kind});
}

/// A decimal number that starts with zero: more zeros, or a float.
fn lexZero(lexer: *Lexer) StepError!void {
    const text = lexer.text;
    const start = lexer.at;
    lexer.at += 1;
    while (true) : (lexer.at += 1) {
        if (text[lexer.at] == '_') {
            lexer.at += 1;
            if (!std.ascii.isDigit(text[lexer.at])) return failLiteral(lexer, .decimal);
        }
        if (text[lexer.at] != '0') break;
    }
    if (!std.ascii.isDigit(text[lexer.at])) return lexTail(lexer);
    const zeros_end = lexer.at;
    try lexDigits(lexer);
    switch (text[lexer.at]) {
        '.', 'e', 'E', 'j', 'J' => return lexTail(lexer),
        else => {},
    }
    return lexer.failRange("leading zeros in decimal integer literals are not permitted; " ++
        "use an 0o prefix for octal integers", start, zeros_end);
}

fn lexDigits(lexer: *Lexer) StepError!void {
    const text = lexer.text;
    while (true) {
        while (std.ascii.isDigit(text[lexer.at])) lexer.at += 1;
        if (text[lexer.at] != '_') return;
        lexer.at += 1;
        if (!std.ascii.isDigit(text[lexer.at])) return failLiteral(lexer, .decimal);
    }
}

/// Fraction, exponent and `j`.
fn lexTail(lexer: *Lexer) StepError!void {
    const text = lexer.text;
    if (text[lexer.at] == '.') {
        lexer.at += 1;
        if (std.ascii.isDigit(text[lexer.at])) try lexDigits(lexer);
    }
    if (text[lexer.at] == 'e' or text[lexer.at] == 'E') {
        const signed = text[lexer.at + 1] == '+' or text[lexer.at + 1] == '-';
        if (std.ascii.isDigit(text[lexer.at + 1 + @as(u32, @intFromBool(signed))])) {
            lexer.at += if (signed) 2 else 1;
            try lexDigits(lexer);
        } else if (signed) {
            lexer.at += 2;
            return failLiteral(lexer, .decimal);
        } else return checkEnd(lexer, .decimal);
    }
    if (text[lexer.at] == 'j' or text[lexer.at] == 'J') {
        lexer.at += 1;
        return checkEnd(lexer, .imaginary);
    }
    return checkEnd(lexer, .decimal);
}

/// A keyword may touch the number (with a warning), another name may not.
fn checkEnd(lexer: *Lexer, kind: Kind) StepError!void {
    const rest = lexer.text[lexer.at..];
    for ([_][]const u8{ "and", "else", "for", "if", "in", "is", "or", "not" }) |word| {
        if (!std.mem.startsWith(u8, rest, word)) continue;
        // CPython looks behind all of these words but `if`, `in` and `is`.
        if (word[0] != 'i' and lexer_zig.isNameByte(rest[word.len])) continue;
        try lexer.diagnostic.warnings.append(lexer.arena, .{
            .message = try print.alloc(lexer.arena, "invalid {t} literal", .{kind}),
            .line = lexer.line,
        });
        return;
    }
    if (rest[0] < 0x80 and lexer_zig.isNameByte(rest[0])) return failLiteral(lexer, kind);
}
