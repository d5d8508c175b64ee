//! Tokens to tree: the state that all parsing functions share, and the entry points.
//!
//!     parse ── lexer.lex ──> tokens ── parse_stmt / parse_expr / ... ──> ast.Module
//!                                └── error.Invalid ── error_pass ──> Diagnostic
//!
//! This parser is written for programs that are right: recursive descent over a token array with
//! one loop for all binary operators. It only says *that* a program is wrong. Why, in CPython's
//! words and at CPython's place, is found by `error_pass.zig`, which runs CPython's grammar as a
//! PEG over the same tokens, and costs nothing until then.
//!
//! Invariants:
//!   1. `at` only moves forward, but for two guesses that are taken back on failure: `match` as a
//!      statement, and parentheses around `with` items.
//!   2. Native recursion is counted in `depth` and bounded by `ast.depth_max`. Left spines, `elif`
//!      chains and lists are loops.
//!   3. After `error.Invalid`, `problem` is set if a literal was wrong (which is reported at once),
//!      and null if the grammar was violated.
//!   4. `expressions`, `statements` ... are stacks that nested lists share; each list takes back
//!      what it pushed.
//!
//! Not here: names and scopes (`scope.zig`).

const std = @import("std");
const print = @import("../text/print.zig");
const builtin = @import("builtin");
const ast = @import("ast.zig");
const token = @import("token.zig");
const lexer = @import("lexer.zig");
const literal = @import("literal.zig");
const source_encoding = @import("source_encoding.zig");
const syntax_error = @import("syntax_error.zig");
const error_pass = @import("error_pass.zig");
const expr = @import("parse_expr.zig");
const stmt = @import("parse_stmt.zig");

const Token = token.Token;
const Kind = token.Kind;
pub const Diagnostic = syntax_error.Diagnostic;
pub const UnicodeHooks = lexer.UnicodeHooks;
pub const Mode = ast.Mode;

pub const Error = error{ Invalid, OutOfMemory };
pub const ParseError = error{ SyntaxError, OutOfMemory };

pub const Options = struct {
    mode: Mode = .exec,
    hooks: UnicodeHooks = .{},
    /// The source came as bytes: an encoding declaration in it counts.
    source_is_bytes: bool = false,
    /// Decimal digits of an int literal.
    int_digits_max: u32 = 4300,
};

pub fn parse(
    arena: std.mem.Allocator,
    source: []const u8,
    mode: Mode,
    diagnostic: *Diagnostic,
) ParseError!*ast.Module {
    return parseWithOptions(arena, source, .{ .mode = mode }, diagnostic);
}

/// The tree and everything in it lives in `arena`; so does what `diagnostic` points to.
pub fn parseWithOptions(
    arena: std.mem.Allocator,
    input: []const u8,
    options: Options,
    diagnostic: *Diagnostic,
) ParseError!*ast.Module {
    const bytes = if (options.source_is_bytes)
        try source_encoding.decode(arena, input, &options.hooks, diagnostic) orelse
            return error.SyntaxError
    else
        input;
    const source = try lexer.prepare(arena, bytes, options.mode == .exec, diagnostic) orelse
        return error.SyntaxError;
    const hooks = try arena.create(UnicodeHooks);
    hooks.* = options.hooks;
    const lexed = try lexer.lex(arena, source, options.mode == .single, hooks, diagnostic);
    const parser = try arena.create(Parser);
    parser.* = .{
        .arena = arena,
        .source = lexed.source,
        .tokens = lexed.tokens,
        .hooks = hooks,
        .diagnostic = diagnostic,
        .mode = options.mode,
        .int_digits_max = options.int_digits_max,
        .guard = .here(),
    };
    return stmt.parseModule(parser) catch |err| switch (err) {
        error.OutOfMemory => return error.OutOfMemory,
        error.Invalid => {
            const incomplete = endsEarly(&lexed, parser.at);
            const line = parser.last_block_line;
            try error_pass.explain(parser, &lexed);
            diagnostic.last_block_line = line;
            diagnostic.incomplete = incomplete;
            return error.SyntaxError;
        },
    };
}

/// How much native stack has been used since `here`. The depth that the parser counts bounds it
/// well enough in release builds; this makes sure in all.
pub const StackGuard = struct {
    base: usize,

    /// Of the 128 KiB that the core has in wasm, leaving some to callers and leaves.
    const bytes_max = if (builtin.cpu.arch.isWasm()) 100 << 10 else 4 << 20;

    pub fn here() StackGuard {
        return .{ .base = address() };
    }

    pub fn isSpent(guard: StackGuard) bool {
        return guard.base -| address() > bytes_max;
    }

    noinline fn address() usize {
        var marker: u8 = 0;
        std.mem.doNotOptimizeAway(&marker);
        return @intFromPtr(&marker);
    }
};

/// The parser stopped at `at` because the text did: where a block should be, inside brackets, or in
/// a string of several lines.
fn endsEarly(lexed: *const lexer.Lexed, at: u32) bool {
    switch (lexed.tokens[at].kind) {
        .end => return true,
        .dedent => return for (lexed.tokens[at..]) |it| {
            if (it.kind != .dedent and it.kind != .end) break false;
        } else true,
        .failure => {},
        else => return false,
    }
    return switch (lexed.failure.?) {
        .unclosed, .unexpected_end => true,
        .plain, .in_string => |it| std.mem.startsWith(u8, it.message, "unterminated triple"),
        .layout => false,
    };
}

pub const Mark = lexer.Source.Place;

pub const Parser = struct {
    arena: std.mem.Allocator,
    source: lexer.Source,
    tokens: []const Token,
    hooks: *const UnicodeHooks,
    diagnostic: *Diagnostic,
    mode: Mode,
    at: u32 = 0,
    depth: u32 = 0,
    int_digits_max: u32 = 4300,
    guard: StackGuard,
    problem: ?Problem = null,
    /// Where the error pass starts: the last top-level statement that was parsed, because what
    /// follows it (`elif` behind `else`) may be its mistake.
    statement_start: u32 = 0,
    next_statement_start: u32 = 0,
    /// As in `Diagnostic`.
    last_block_line: u32 = 0,

    room: []align(slab_alignment) u8 = &.{},
    expressions: std.ArrayList(*ast.Expr) = .empty,
    optional_expressions: std.ArrayList(?*ast.Expr) = .empty,
    statements: std.ArrayList(*ast.Stmt) = .empty,
    keywords: std.ArrayList(ast.Keyword) = .empty,
    comprehensions: std.ArrayList(ast.Comprehension) = .empty,
    operators: std.ArrayList(ast.CompareOperator) = .empty,
    aliases: std.ArrayList(ast.Alias) = .empty,
    names: std.ArrayList([]const u8) = .empty,
    patterns: std.ArrayList(*ast.Pattern) = .empty,
    cases: std.ArrayList(ast.MatchCase) = .empty,
    branches: std.ArrayList(ast.Branch) = .empty,
    handlers: std.ArrayList(ast.ExceptHandler) = .empty,
    with_items: std.ArrayList(ast.WithItem) = .empty,
    params: std.ArrayList(ast.Arg) = .empty,
    type_params: std.ArrayList(ast.TypeParam) = .empty,

    const slab_alignment = 8;
    const slab_bytes = 8 << 10;

    /// What is wrong with a literal, or with the program's size.
    pub const Problem = struct {
        kind: syntax_error.Kind = .SyntaxError,
        message: []const u8,
        /// Token that the error covers.
        first: u32,
        last: u32,
        whole_line: bool = false,
    };

    // Tokens.

    pub fn peek(p: *const Parser) Kind {
        return p.tokens[p.at].kind;
    }

    /// The kind after the next token's; `end` behind the last.
    pub fn peekSecond(p: *const Parser) Kind {
        return if (p.at + 1 < p.tokens.len) p.tokens[p.at + 1].kind else .end;
    }

    pub fn accept(p: *Parser, kind: Kind) bool {
        if (p.tokens[p.at].kind != kind) return false;
        p.at += 1;
        return true;
    }

    pub fn expect(p: *Parser, kind: Kind) Error!void {
        if (!p.accept(kind)) return error.Invalid;
    }

    pub fn tokenText(p: *const Parser, index: u32) []const u8 {
        const it = p.tokens[index];
        return p.source.text[it.start..it.end];
    }

    /// The next token is this soft keyword.
    pub fn peekWord(p: *const Parser, word: []const u8) bool {
        return p.peek() == .name and std.mem.eql(u8, p.tokenText(p.at), word);
    }

    pub fn expectName(p: *Parser) Error![]const u8 {
        if (p.peek() != .name) return error.Invalid;
        p.at += 1;
        return p.nameText(p.at - 1);
    }

    pub fn nameText(p: *Parser, index: u32) Error![]const u8 {
        const text = p.tokenText(index);
        return if (p.tokens[index].wide) p.hooks.nfkc(p.arena, text) else text;
    }

    // Places.

    /// Where the next token starts.
    pub fn mark(p: *const Parser) Mark {
        return p.tokenStart(p.at);
    }

    pub fn tokenStart(p: *const Parser, index: u32) Mark {
        const it = p.tokens[index];
        return .{ .line = it.line, .column = it.start - p.source.line_starts[it.line - 1] };
    }

    pub fn tokenEnd(p: *const Parser, index: u32) Mark {
        const it = p.tokens[index];
        return p.source.place(it.end, it.line);
    }

    pub fn tokenLoc(p: *const Parser, index: u32) ast.Loc {
        return joinMarks(p.tokenStart(index), p.tokenEnd(index));
    }

    /// From `start` to the end of the token before the next.
    pub fn locFrom(p: *const Parser, start: Mark) ast.Loc {
        return joinMarks(start, p.tokenEnd(p.at - 1));
    }

    /// As `locFrom`, but newlines and dedents do not count.
    pub fn statementLoc(p: *const Parser, start: Mark) ast.Loc {
        var last = p.at - 1;
        while (last > 0 and p.tokens[last].kind.isLayout()) last -= 1;
        return joinMarks(start, p.tokenEnd(last));
    }

    // Memory.

    pub fn create(p: *Parser, comptime T: type) Error!*T {
        comptime std.debug.assert(@alignOf(T) <= slab_alignment);
        const size = comptime std.mem.alignForward(usize, @sizeOf(T), slab_alignment);
        if (p.room.len < size) {
            // Raw: `alloc` would write to all of it, and a small program needs little.
            const slab = p.arena.rawAlloc(slab_bytes, .fromByteUnits(slab_alignment), @returnAddress()) orelse
                return error.OutOfMemory;
            p.room = @alignCast(slab[0..slab_bytes]);
        }
        const made: *T = @ptrCast(p.room.ptr);
        p.room = @alignCast(p.room[size..]);
        return made;
    }

    /// A node from `start` to here. The caller writes its `kind` in place: a union on its way
    /// through parameters would lie in the stack frames of everything that recurses.
    pub noinline fn place(p: *Parser, start: Mark) Error!*ast.Expr {
        const made = try p.create(ast.Expr);
        made.loc = p.locFrom(start);
        made.parenthesized = false;
        return made;
    }

    /// A statement from `start` to here, as `place`.
    pub noinline fn placeStmt(p: *Parser, start: Mark) Error!*ast.Stmt {
        const made = try p.create(ast.Stmt);
        made.loc = p.statementLoc(start);
        return made;
    }

    /// A pattern from `start` to here, as `place`.
    pub noinline fn placePattern(p: *Parser, start: Mark) Error!*ast.Pattern {
        const made = try p.create(ast.Pattern);
        made.loc = p.locFrom(start);
        return made;
    }

    /// Moves what was pushed since the list was `from` long into the arena.
    pub fn take(p: *Parser, comptime T: type, list: *std.ArrayList(T), from: usize) Error![]T {
        const items = list.items[from..];
        list.items.len = from;
        if (items.len == 0) return &.{};
        const size = items.len * @sizeOf(T);
        if (size > p.room.len) return p.arena.dupe(T, items);
        comptime std.debug.assert(@alignOf(T) <= slab_alignment);
        const made: [*]T = @ptrCast(p.room.ptr);
        @memcpy(made[0..items.len], items);
        p.room = @alignCast(p.room[std.mem.alignForward(usize, size, slab_alignment)..]);
        return made[0..items.len];
    }

    // Bounds.

    /// Counts one level of native recursion; `leave` when it returns.
    pub noinline fn enter(p: *Parser) Error!void {
        if (p.depth >= ast.depth_max or p.guard.isSpent()) {
            p.problem = p.problem orelse .{
                .kind = .MemoryError,
                .message = "Parser stack overflowed - Python source too complex to parse",
                .first = p.at,
                .last = p.at,
            };
            return error.Invalid;
        }
        p.depth += 1;
    }

    pub fn leave(p: *Parser) void {
        p.depth -= 1;
    }

    /// A literal is wrong: CPython says so at once, whatever else may be wrong.
    pub fn fail(p: *Parser, message: []const u8, first: u32, last: u32) Error {
        p.problem = p.problem orelse .{ .message = message, .first = first, .last = last };
        return error.Invalid;
    }
};

fn joinMarks(start: Mark, stop: Mark) ast.Loc {
    return .{
        .line = start.line,
        .column = start.column,
        .end_line = stop.line,
        .end_column = stop.column,
    };
}

/// Words that open an expression.
pub fn startsExpression(kind: Kind) bool {
    return expression_starts.contains(kind);
}

const expression_starts: std.EnumSet(Kind) = .initMany(&.{
    .name,         .number,     .string,   .fstring_start, .tstring_start, .left_paren,
    .left_bracket, .left_brace, .minus,    .plus,          .tilde,         .ellipsis,
    .kw_none,      .kw_true,    .kw_false, .kw_not,        .kw_lambda,     .kw_await,
});

comptime {
    _ = expr;
}
