//! Parsing, at compile time, of the Python signatures under which natives are registered.
//!
//!     "pop(self, index=-1, /)"     "print(*args, sep=' ', end='\n', file=None, flush=False)"

const std = @import("std");

pub const ParamKind = enum(u8) { positional_only, positional, keyword_only, varargs, varkw };

pub const Param = struct {
    name: []const u8,
    kind: ParamKind,
    /// The text after `=`, or null if required.
    default: ?[]const u8,
    /// Where the name stands in the signature's text.
    start: usize,
};

/// What is left of a parameter when the program runs. There are thousands, so they have no pointers.
pub const Place = extern struct {
    name_start: u16,
    name_len: u8,
    kind: ParamKind,
    required: bool,

    pub fn of(comptime param: Param) Place {
        return .{
            .name_start = param.start,
            .name_len = param.name.len,
            .kind = param.kind,
            .required = param.default == null,
        };
    }
};

pub const Signature = struct {
    name: []const u8,
    /// "(self, index=-1, /)", for `__text_signature__`.
    text: []const u8,
    params: []const Param,
};

pub fn parse(comptime text: []const u8) Signature {
    @setEvalBranchQuota(20_000);
    comptime {
        const open = std.mem.indexOfScalar(u8, text, '(') orelse @compileError("no ( in " ++ text);
        std.debug.assert(text[text.len - 1] == ')');
        const inner = text[open + 1 .. text.len - 1];
        var params: []const Param = &.{};
        var keyword_only = false;
        var start: usize = 0;
        var at: usize = 0;
        var quote: u8 = 0;
        var depth: usize = 0;
        while (at <= inner.len) : (at += 1) {
            if (at < inner.len) {
                const c = inner[at];
                if (quote != 0) {
                    if (c == quote) quote = 0;
                    continue;
                }
                if (c == '\'') quote = c;
                if (c == '(' or c == '[' or c == '{') depth += 1;
                if (c == ')' or c == ']' or c == '}') depth -= 1;
                if (c != ',' or depth > 0) continue;
            }
            const piece = std.mem.trim(u8, inner[start..at], " ");
            const end_of_piece = start + std.mem.trimEnd(u8, inner[start..at], " ").len;
            start = at + 1;
            if (piece.len == 0) continue;
            if (std.mem.eql(u8, piece, "/")) {
                var fixed: [params.len]Param = undefined;
                for (&fixed, params) |*p, old| {
                    p.* = old;
                    p.kind = .positional_only;
                }
                const frozen = fixed;
                params = &frozen;
                continue;
            }
            if (std.mem.eql(u8, piece, "*")) {
                keyword_only = true;
                continue;
            }
            const equals = std.mem.indexOfScalar(u8, piece, '=');
            var name = if (equals) |e| piece[0..e] else piece;
            var kind: ParamKind = if (keyword_only) .keyword_only else .positional;
            if (std.mem.startsWith(u8, name, "**")) {
                kind = .varkw;
                name = name[2..];
            } else if (name[0] == '*') {
                kind = .varargs;
                name = name[1..];
                keyword_only = true;
            }
            params = params ++ &[_]Param{.{
                .name = name,
                .kind = kind,
                .default = if (equals) |e| piece[e + 1 ..] else null,
                // Behind the opening parenthesis, and behind stars.
                .start = 1 + end_of_piece - piece.len + ((equals orelse piece.len) - name.len),
            }};
        }
        // "list.append(...)" is the method append; the class is in the text for the reader.
        const dot = std.mem.lastIndexOfScalar(u8, text[0..open], '.');
        const start_of_name = if (dot) |d| d + 1 else 0;
        return .{ .name = text[start_of_name..open], .text = text[open..], .params = params };
    }
}

test "kinds and defaults" {
    const s = comptime parse("f(a, b=-1, /, c='x,y', *rest, key=None, **more)");
    try std.testing.expectEqual(6, s.params.len);
    try std.testing.expectEqual(ParamKind.positional_only, s.params[1].kind);
    try std.testing.expectEqualStrings("'x,y'", s.params[2].default.?);
    try std.testing.expectEqual(ParamKind.varargs, s.params[3].kind);
    try std.testing.expectEqual(ParamKind.keyword_only, s.params[4].kind);
    try std.testing.expectEqual(ParamKind.varkw, s.params[5].kind);
    for (s.params) |param|
        try std.testing.expectEqualStrings(param.name, s.text[param.start..][0..param.name.len]);
}
