//! What the lexer asks the Unicode tables.

const std = @import("std");
const lexer = @import("../syntax/lexer.zig");
const unicode = @import("../text/unicode.zig");
const normalize = @import("../text/normalize.zig");
const names = @import("../text/unicode_names.zig");
const View = @import("../text/view.zig").View;

pub const hooks: lexer.UnicodeHooks = .{
    .isIdStart = unicode.isXidStart,
    .isIdContinue = unicode.isXidContinue,
    .isPrintable = unicode.isPrintable,
    .nfkc = nfkc,
    .lookupName = lookupName,
};

/// Names are compared after NFKC (language reference, 2.3).
fn nfkc(arena: std.mem.Allocator, name: []const u8) error{OutOfMemory}![]const u8 {
    return normalize.utf8(arena, name, .nfkc);
}

fn lookupName(name: []const u8) ?u21 {
    return names.lookup(name);
}
