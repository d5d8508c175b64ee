//! Why a program is wrong.

const std = @import("std");
const lexer = @import("lexer.zig");
const parser = @import("parser.zig");
const syntax_error = @import("syntax_error.zig");

const Parser = parser.Parser;

/// The parser gave up at `p.at`; fills its diagnostic.
pub fn explain(p: *Parser, lexed: *const lexer.Lexed) error{OutOfMemory}!void {
    const warnings = p.diagnostic.warnings;
    defer p.diagnostic.warnings = warnings;
    if (lexed.failure) |failure| switch (failure) {
        .plain => |diagnostic| {
            p.diagnostic.* = diagnostic;
            p.diagnostic.text = lexed.source.lineText(diagnostic.line);
            return;
        },
        .unclosed => |bracket| return report(p, .SyntaxError, try std.fmt.allocPrint(
            p.arena,
            "'{c}' was never closed",
            .{bracket.char},
        ), bracket.line, bracket.column, bracket.line, null),
        .unexpected_end => return at(p, "unexpected EOF while parsing", p.at),
    };
    if (p.problem) |problem| {
        try at(p, problem.message, problem.first);
        p.diagnostic.kind = problem.kind;
        return;
    }
    try at(p, "invalid syntax", p.at);
}

fn at(p: *Parser, message: []const u8, index: u32) error{OutOfMemory}!void {
    const start = p.tokenStart(index);
    const stop = p.tokenEnd(index);
    return report(p, .SyntaxError, message, start.line, start.column, stop.line, stop.column);
}

/// `column` and `end_column` are bytes.
fn report(
    p: *Parser,
    kind: syntax_error.Kind,
    message: []const u8,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: ?u32,
) error{OutOfMemory}!void {
    const text = p.source.lineText(line);
    const end_text = p.source.lineText(end_line);
    p.diagnostic.* = .{
        .kind = kind,
        .message = message,
        .line = line,
        .offset = @intCast(syntax_error.characterCount(text, column) + 1),
        .end_line = end_line,
        .end_offset = if (end_column) |stop|
            @intCast(syntax_error.characterCount(end_text, stop) + 1)
        else
            0,
        .text = text,
    };
}
