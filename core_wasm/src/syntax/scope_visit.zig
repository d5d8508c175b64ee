//! The walk that finds every scope and what happens to every name in it.
//!
//!     statements here, expressions in `scope_expr.zig`, patterns in `scope_pattern.zig`
//!
//! Two kinds of errors are found on the way. Those of CPython's symbol table are returned at once.
//! Those of its code generator (`'return' outside function`) come only after names are resolved, so
//! they are kept: the first is `later`. Statements and expressions are visited in the order in
//! which CPython generates code for them, so that the first here is the first there.
//!
//! Names are visited in the order in which they are evaluated (value before target), so that the
//! order of a scope's symbols is CPython's order of `co_varnames`.
//!
//! Invariants:
//!   1. Recursion follows the nesting of the tree, which the parser bounded; left spines are loops.
//!   2. A name is mangled in the tree before it is added to a scope.
//!   3. `state` belongs to `scope`; entering a scope saves both.
//!
//! Not here: which scope a name belongs to (`scope_resolve.zig`).

const std = @import("std");
const print = @import("../text/print.zig");
const ast = @import("ast.zig");
const scope_zig = @import("scope.zig");
const syntax_error = @import("syntax_error.zig");
const expr = @import("scope_expr.zig");
const pattern = @import("scope_pattern.zig");
const warn = @import("scope_warn.zig");

const StackGuard = @import("parser.zig").StackGuard;
const Scope = scope_zig.Scope;
const Symbol = scope_zig.Symbol;
const Table = scope_zig.Table;
const Loc = ast.Loc;
const Stmt = ast.Stmt;

pub const Error = error{ SyntaxError, OutOfMemory };

/// Blocks open in one function, as in CPython.
const blocks_max = 21;

const Block = enum { loop, except_star, final, other };

/// What the walk knows about the place inside the current scope.
pub const State = struct {
    /// Where this scope's blocks start on the visitor's stack.
    blocks_from: usize = 0,
    /// Inside `if`, `for`, `try` ...: what follows may not run.
    conditional: bool = false,
    /// Inside a comprehension's iterable, in this scope or one around it.
    comp_iterable: u32 = 0,
    /// Inside a comprehension's target.
    comp_target: bool = false,
    /// Inside an annotation of a local variable, which is never evaluated.
    unevaluated: bool = false,
    /// The function is `async def` itself.
    async_def: bool = false,
    /// First `return value`, an error should the function turn out to be an asynchronous generator;
    /// null as well if there was an error before it.
    return_value: ?Loc = null,
    /// What a bound or default belongs to, in the words of the error.
    type_variable: []const u8 = "",
    /// The scope of annotations that this scope's statements share.
    annotations: ?*Scope = null,
};

pub const What = enum {
    used,
    assigned,
    parameter,
    global,
    nonlocal,
    annotated,
    imported,
    type_parameter,
};

/// A `global` or `nonlocal` statement's name, for errors found later.
pub const Directive = struct { scope: *Scope, name: []const u8, loc: Loc };

pub const Visitor = struct {
    arena: std.mem.Allocator,
    table: *Table,
    options: *const scope_zig.Options,
    diagnostic: *syntax_error.Diagnostic,
    scope: *Scope,
    state: State = .{},
    /// The class whose private names are mangled.
    private: ?[]const u8 = null,
    /// In the head of a generic class only these names are mangled.
    private_names: ?*std.ArrayList([]const u8) = null,
    guard: StackGuard,
    later: ?syntax_error.Diagnostic = null,
    directives: std.ArrayList(Directive) = .empty,
    blocks: std.ArrayList(Block) = .empty,
    spine: std.ArrayList(*ast.Expr) = .empty,
    /// Warnings of the parser and those about `finally`, which come first.
    early_warnings: usize = 0,
    /// Line of the last `from __future__` at the top of the module.
    future_line: u32 = 0,

    // Errors.

    fn diagnose(v: *const Visitor, loc: Loc, message: []const u8) syntax_error.Diagnostic {
        return .{
            .message = message,
            .line = loc.line,
            .offset = @intCast(loc.column + 1),
            .end_line = loc.end_line,
            .end_offset = @intCast(loc.end_column + 1),
            .text = if (v.options.source) |text| syntax_error.lineText(text, loc.line) else null,
        };
    }

    pub inline fn fail(v: *Visitor, loc: Loc, comptime format: []const u8, args: anytype) Error {
        return v.failWith(loc, try print.alloc(v.arena, format, args));
    }

    noinline fn failWith(v: *Visitor, loc: Loc, message: []const u8) Error {
        v.report(v.diagnose(loc, message));
        return error.SyntaxError;
    }

    /// As `Parser.enter`: called wherever the walk goes down.
    pub noinline fn checkStack(v: *Visitor) Error!void {
        if (!v.guard.isSpent()) return;
        v.report(.{
            .kind = .RecursionError,
            .message = "maximum recursion depth exceeded during compilation",
        });
        return error.SyntaxError;
    }

    pub fn report(v: *Visitor, diagnostic: syntax_error.Diagnostic) void {
        const warnings = v.diagnostic.warnings;
        v.diagnostic.* = diagnostic;
        v.diagnostic.warnings = warnings;
    }

    /// An error of the code generator's: reported if it is the first, and names resolve.
    pub inline fn failLater(
        v: *Visitor,
        loc: Loc,
        comptime format: []const u8,
        args: anytype,
    ) error{OutOfMemory}!void {
        v.noteLater(loc, try print.alloc(v.arena, format, args));
    }

    noinline fn noteLater(v: *Visitor, loc: Loc, message: []const u8) void {
        if (v.later == null) v.later = v.diagnose(loc, message);
    }

    // Names.

    /// Replaces a private name by its mangled form.
    pub noinline fn mangle(v: *Visitor, name: *[]const u8) Error!void {
        const class = v.private orelse return;
        const text = name.*;
        if (text.len < 3 or text[0] != '_' or text[1] != '_') return;
        if (std.mem.endsWith(u8, text, "__")) return;
        if (std.mem.indexOfScalar(u8, text, '.') != null) return;
        if (v.private_names) |only| {
            for (only.items) |known| {
                if (std.mem.eql(u8, known, text)) break;
            } else return;
        }
        const stem = std.mem.trimStart(u8, class, "_");
        if (stem.len == 0) return;
        name.* = try print.alloc(v.arena, "_{s}{s}", .{ stem, text });
    }

    pub fn add(v: *Visitor, name: []const u8, what: What, loc: Loc) Error!void {
        return v.addTo(v.scope, name, what, loc);
    }

    pub noinline fn addTo(
        v: *Visitor,
        scope: *Scope,
        name: []const u8,
        what: What,
        loc: Loc,
    ) Error!void {
        const found = try scope.symbols.getOrPut(v.arena, name);
        if (!found.found_existing) found.value_ptr.* = .{ .name = name, .loc = loc };
        const symbol = found.value_ptr;
        if (what == .parameter and symbol.parameter) {
            return v.fail(loc, "duplicate argument '{s}' in function definition", .{name});
        }
        if (what == .type_parameter and symbol.type_parameter) {
            return v.fail(loc, "duplicate type parameter '{s}'", .{name});
        }
        switch (what) {
            .used => symbol.used = true,
            .assigned => {
                symbol.assigned = true;
                symbol.stored = true;
            },
            .parameter => {
                symbol.parameter = true;
                symbol.assigned = true;
                scope.parameters += 1;
            },
            .global => symbol.declared_global = true,
            .nonlocal => symbol.declared_nonlocal = true,
            .annotated => {
                symbol.annotated = true;
                symbol.assigned = true;
            },
            .imported => {
                symbol.imported = true;
                symbol.assigned = true;
            },
            .type_parameter => {
                symbol.type_parameter = true;
                symbol.assigned = true;
            },
        }
        if (v.state.comp_target and what == .assigned) {
            if (symbol.declared_global or symbol.declared_nonlocal) {
                return v.fail(loc, "comprehension inner loop cannot rebind assignment " ++
                    "expression target '{s}'", .{name});
            }
            symbol.iteration_variable = true;
        }
    }

    pub fn checkStore(v: *Visitor, name: []const u8, loc: Loc) Error!void {
        if (std.mem.eql(u8, name, "__debug__")) {
            return v.fail(loc, "cannot assign to __debug__", .{});
        }
    }

    /// Mangles a name that is stored somewhere in the tree and binds it here.
    pub noinline fn bind(v: *Visitor, name: *[]const u8, what: What, loc: Loc) Error!void {
        try v.checkStore(name.*, loc);
        try v.mangle(name);
        try v.add(name.*, what, loc);
    }

    // Scopes.

    pub const Saved = struct { scope: *Scope, state: State };

    /// Opens a scope inside the current one; `leave` with what it returns.
    pub noinline fn enter(
        v: *Visitor,
        kind: scope_zig.Kind,
        name: []const u8,
        loc: Loc,
        key: ?scope_zig.Key,
    ) Error!Saved {
        const saved: Saved = .{ .scope = v.scope, .state = v.state };
        const scope = try v.arena.create(Scope);
        scope.* = .{
            .kind = kind,
            .name = name,
            .parent = v.scope,
            .loc = loc,
            .nested = v.scope.nested or v.scope.isFunctionLike(),
        };
        try v.scope.children.append(v.arena, scope);
        if (key) |some| {
            scope.node = some.address;
            try v.table.scopes.put(v.arena, some, scope);
        }
        v.scope = scope;
        v.state = .{
            .blocks_from = v.blocks.items.len,
            .comp_iterable = saved.state.comp_iterable,
        };
        switch (kind) {
            .annotations, .type_alias, .type_variable => {
                try v.add(".format", .parameter, loc);
                try v.add(".format", .used, loc);
            },
            else => {},
        }
        return saved;
    }

    pub fn leave(v: *Visitor, saved: Saved) void {
        v.scope = saved.scope;
        v.state = saved.state;
    }

    /// Makes the current scope, right inside a class, look names up in the class first.
    pub fn seeClass(v: *Visitor, loc: Loc) Error!void {
        v.scope.sees_class = true;
        try v.add("__classdict__", .used, loc);
    }

    // Blocks.

    pub noinline fn pushBlock(v: *Visitor, block: Block, loc: Loc) Error!void {
        const reserved = @intFromBool(v.scope.is_coroutine or v.scope.is_generator);
        if (v.blocks.items.len - v.state.blocks_from + reserved >= blocks_max) {
            try v.failLater(loc, "too many statically nested blocks", .{});
        }
        try v.blocks.append(v.arena, block);
    }

    pub fn popBlock(v: *Visitor) void {
        v.blocks.items.len -= 1;
    }

    fn openBlocks(v: *const Visitor) []const Block {
        return v.blocks.items[v.state.blocks_from..];
    }

    // Statements.

    pub fn visitModule(v: *Visitor, module: *ast.Module) Error!void {
        if (module.expression) |expression| return expr.visit(v, expression);
        v.scope.has_docstring = ast.docstring(module.body) != null;
        try v.visitFutures(module.body);
        try v.visitBody(module.body);
    }

    pub fn visitBody(v: *Visitor, body: []*Stmt) Error!void {
        try v.checkStack();
        for (body) |statement| try v.visitStmt(statement);
    }

    fn visitStmt(v: *Visitor, statement: *Stmt) Error!void {
        const loc = statement.loc;
        switch (statement.kind) {
            .function_def => try v.visitFunction(statement),
            .class_def => try v.visitClass(statement),
            .type_alias => try v.visitTypeAlias(statement),
            .return_stmt => |it| try v.visitReturn(it.value, loc),
            .delete_stmt => |it| try expr.visitAll(v, it.targets),
            .assign => |it| {
                try expr.visit(v, it.value);
                for (it.targets) |target| try expr.visitTarget(v, target);
            },
            .aug_assign => |it| {
                try expr.visit(v, it.target);
                try expr.visit(v, it.value);
            },
            .ann_assign => try v.visitAnnAssign(statement),
            .for_stmt => try v.visitFor(statement),
            .while_stmt => |it| {
                try expr.visit(v, it.condition);
                const before = v.beginConditional();
                try v.pushBlock(.loop, loc);
                try v.visitBody(it.body);
                v.popBlock();
                try v.visitBody(it.else_body);
                v.state.conditional = before;
            },
            .if_stmt => |it| {
                const before = v.beginConditional();
                for (it.branches) |branch| {
                    try expr.visit(v, branch.condition);
                    try v.visitBody(branch.body);
                }
                try v.visitBody(it.else_body);
                v.state.conditional = before;
            },
            .with_stmt => try v.visitWith(statement),
            .match_stmt => |it| {
                try expr.visit(v, it.subject);
                const before = v.beginConditional();
                for (it.cases, 1..) |*case, count| {
                    try pattern.visitCase(v, case, count == it.cases.len);
                }
                v.state.conditional = before;
            },
            .raise_stmt => |it| {
                if (it.exception) |exception| try expr.visit(v, exception);
                if (it.cause) |cause| try expr.visit(v, cause);
            },
            .try_stmt => try v.visitTry(statement),
            .assert_stmt => |it| {
                try warn.checkAssert(v, it.condition, loc);
                try expr.visit(v, it.condition);
                if (it.message) |message| try expr.visit(v, message);
            },
            .import_stmt, .import_from => try v.visitImport(statement),
            .global_stmt => |it| for (it.names) |*name| {
                try v.mangle(name);
                try v.declare(name.*, .global, loc);
                // The module's own code means it too: `exec` may give it two namespaces.
                try v.addTo(v.table.root, name.*, .global, loc);
            },
            .nonlocal_stmt => |it| for (it.names) |*name| {
                try v.mangle(name);
                try v.declare(name.*, .nonlocal, loc);
            },
            .expr_stmt => |it| try expr.visit(v, it.value),
            .pass_stmt => {},
            .break_stmt => try v.checkJump(loc, "'break' outside loop", "break"),
            .continue_stmt => try v.checkJump(loc, "'continue' not properly in loop", "continue"),
        }
    }

    fn beginConditional(v: *Visitor) bool {
        const before = v.state.conditional;
        v.state.conditional = true;
        return before;
    }

    // Leaving blocks.

    const star_message = "'break', 'continue' and 'return' cannot appear in an except* block";

    noinline fn checkJump(
        v: *Visitor,
        loc: Loc,
        comptime message: []const u8,
        comptime word: []const u8,
    ) Error!void {
        const open = v.openBlocks();
        var index = open.len;
        var in_final = false;
        while (index > 0) {
            index -= 1;
            switch (open[index]) {
                .loop => {
                    if (in_final) try warn.checkFinally(v, word, loc);
                    return;
                },
                .except_star => return v.failLater(loc, star_message, .{}),
                .final => in_final = true,
                .other => {},
            }
        }
        if (in_final) try warn.checkFinally(v, word, loc);
        try v.failLater(loc, message, .{});
    }

    noinline fn visitReturn(v: *Visitor, value: ?*ast.Expr, loc: Loc) Error!void {
        const final = std.mem.indexOfScalar(Block, v.openBlocks(), .final) != null;
        if (final) try warn.checkFinally(v, "return", loc);
        if (v.scope.kind != .function) {
            try v.failLater(loc, "'return' outside function", .{});
        } else if (std.mem.indexOfScalar(Block, v.openBlocks(), .except_star) != null) {
            const it = value;
            const constant = it != null and it.?.kind == .constant and it.?.loc.line == loc.line;
            try v.failLater(if (constant) it.?.loc else loc, star_message, .{});
        }
        const returned = value orelse return;
        if (v.state.return_value == null and v.later == null) v.state.return_value = loc;
        v.scope.returns_value = true;
        try expr.visit(v, returned);
    }

    // Declarations.

    noinline fn declare(v: *Visitor, name: []const u8, what: What, loc: Loc) Error!void {
        const word = @tagName(what);
        if (v.scope.find(name)) |symbol| {
            if (symbol.parameter) {
                return v.fail(loc, "name '{s}' is parameter and {s}", .{ name, word });
            }
            if (symbol.used) {
                return v.fail(loc, "name '{s}' is used prior to {s} declaration", .{ name, word });
            }
            if (symbol.annotated) {
                return v.fail(loc, "annotated name '{s}' can't be {s}", .{ name, word });
            }
            if (symbol.stored) {
                const text = "name '{s}' is assigned to before {s} declaration";
                return v.fail(loc, text, .{ name, word });
            }
        }
        try v.add(name, what, loc);
        try v.directives.append(v.arena, .{ .scope = v.scope, .name = name, .loc = loc });
    }

    noinline fn visitAnnAssign(v: *Visitor, statement: *Stmt) Error!void {
        const it = &statement.kind.ann_assign;
        if (it.value) |value| try expr.visit(v, value);
        if (it.target.kind == .name) {
            const name = &it.target.kind.name.id;
            try v.checkStore(name.*, it.target.loc);
            try v.mangle(name);
            if (v.scope.find(name.*)) |symbol| if (it.simple and v.scope.kind != .module) {
                const loc = statement.loc;
                if (symbol.declared_global) {
                    return v.fail(loc, "annotated name '{s}' can't be global", .{name.*});
                }
                if (symbol.declared_nonlocal) {
                    return v.fail(loc, "annotated name '{s}' can't be nonlocal", .{name.*});
                }
            };
            if (it.simple) {
                try v.add(name.*, .annotated, it.target.loc);
            } else if (it.value != null) {
                try v.add(name.*, .assigned, it.target.loc);
            }
        } else try expr.visit(v, it.target);
        try v.visitAnnotation(it.annotation);
    }

    /// An annotation of a variable: of a local it is checked but never evaluated.
    noinline fn visitAnnotation(v: *Visitor, annotation: *ast.Expr) Error!void {
        const owner = v.scope;
        const unevaluated = owner.isFunctionLike();
        if (!unevaluated) {
            owner.has_annotations = true;
            const conditional = owner.kind == .module or v.state.conditional;
            if (conditional) owner.has_conditional_annotations = true;
        }
        var saved: Saved = .{ .scope = owner, .state = v.state };
        if (v.state.annotations) |existing| {
            v.scope = existing;
            v.state = .{ .blocks_from = v.blocks.items.len };
        } else {
            // A function's own annotations belong to nobody: they are never evaluated.
            const key: ?scope_zig.Key = if (unevaluated)
                null
            else
                .{ .address = owner.node, .role = .annotations };
            saved = try v.enter(.annotations, "__annotate__", annotation.loc, key);
            saved.state.annotations = v.scope;
            if (owner.kind == .class) try v.seeClass(annotation.loc);
        }
        if (owner.has_conditional_annotations) {
            try v.add("__conditional_annotations__", .used, annotation.loc);
        }
        v.state.unevaluated = unevaluated;
        try expr.visit(v, annotation);
        v.leave(saved);
    }

    // Imports.

    fn visitFutures(v: *Visitor, body: []*Stmt) Error!void {
        const start: usize = @intFromBool(ast.docstring(body) != null);
        for (body[start..]) |statement| {
            if (!isFuture(statement)) return;
            for (statement.kind.import_from.names) |alias| try v.checkFuture(&alias);
            v.future_line = statement.loc.line;
        }
    }

    fn isFuture(statement: *const Stmt) bool {
        if (statement.kind != .import_from) return false;
        const it = statement.kind.import_from;
        return it.level == 0 and std.mem.eql(u8, it.module.?, "__future__");
    }

    fn checkFuture(v: *Visitor, alias: *const ast.Alias) Error!void {
        for ([_][]const u8{
            "nested_scopes",  "generators",     "division",         "absolute_import",
            "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
            "generator_stop", "annotations",
        }) |known| {
            if (!std.mem.eql(u8, alias.name, known)) continue;
            if (std.mem.eql(u8, known, "annotations")) v.table.future_annotations = true;
            return;
        }
        if (std.mem.eql(u8, alias.name, "braces")) return v.fail(alias.loc, "not a chance", .{});
        return v.fail(alias.loc, "future feature {s} is not defined", .{alias.name});
    }

    noinline fn visitImport(v: *Visitor, statement: *Stmt) Error!void {
        if (isFuture(statement) and statement.loc.line > v.future_line) {
            return v.fail(statement.loc, "from __future__ imports must occur at the beginning " ++
                "of the file", .{});
        }
        const names = switch (statement.kind) {
            .import_stmt => |it| it.names,
            .import_from => |it| it.names,
            else => unreachable,
        };
        for (names) |*alias| {
            if (std.mem.eql(u8, alias.name, "*")) {
                if (v.scope.kind != .module) {
                    return v.fail(alias.loc, "import * only allowed at module level", .{});
                }
                v.scope.has_star_import = true;
                continue;
            }
            try v.bind(&alias.binding_name, .imported, alias.loc);
        }
    }

    // Compound statements.

    noinline fn visitFor(v: *Visitor, statement: *Stmt) Error!void {
        const it = &statement.kind.for_stmt;
        if (it.is_async) try v.checkAsync(statement.loc, "'async for' outside async function");
        try expr.visit(v, it.iterable);
        try v.pushBlock(.loop, statement.loc);
        try expr.visitTarget(v, it.target);
        const before = v.beginConditional();
        try v.visitBody(it.body);
        v.popBlock();
        try v.visitBody(it.else_body);
        v.state.conditional = before;
    }

    noinline fn visitWith(v: *Visitor, statement: *Stmt) Error!void {
        const it = &statement.kind.with_stmt;
        if (it.is_async) try v.checkAsync(statement.loc, "'async with' outside async function");
        for (it.items) |item| {
            try expr.visit(v, item.context);
            try v.pushBlock(.other, item.context.loc);
            if (item.target) |target| try expr.visitTarget(v, target);
        }
        const before = v.beginConditional();
        try v.visitBody(it.body);
        v.state.conditional = before;
        for (it.items) |_| v.popBlock();
    }

    /// `await` and its kin need an `async def`, or a module that may be a coroutine.
    pub fn checkAsync(v: *Visitor, loc: Loc, comptime message: []const u8) Error!void {
        if (v.state.async_def) return;
        if (v.scope.kind == .module and v.options.top_level_await) {
            v.scope.is_coroutine = true;
            return;
        }
        return v.fail(loc, message, .{});
    }

    noinline fn visitTry(v: *Visitor, statement: *Stmt) Error!void {
        const it = &statement.kind.try_stmt;
        const before = v.beginConditional();
        const loc = statement.loc;
        if (it.final_body.len > 0) try v.pushBlock(.other, loc);
        if (it.handlers.len > 0) {
            try v.pushBlock(.other, loc);
            try v.visitBody(it.body);
            v.popBlock();
            try v.pushBlock(if (it.is_star) .except_star else .other, loc);
            for (it.handlers, 1..) |*handler, count| {
                if (handler.type == null and count < it.handlers.len) {
                    try v.failLater(handler.loc, "default 'except:' must be last", .{});
                }
                try v.visitHandler(handler);
            }
            v.popBlock();
            try v.visitBody(it.else_body);
        } else try v.visitBody(it.body);
        if (it.final_body.len > 0) {
            v.popBlock();
            try v.pushBlock(.final, loc);
            try v.visitBody(it.final_body);
            v.popBlock();
        }
        v.state.conditional = before;
    }

    noinline fn visitHandler(v: *Visitor, handler: *ast.ExceptHandler) Error!void {
        if (handler.type) |class| try expr.visit(v, class);
        try v.pushBlock(.other, handler.loc);
        if (handler.name) |*name| try v.bind(name, .assigned, handler.loc);
        try v.visitBody(handler.body);
        v.popBlock();
    }

    // Definitions.

    noinline fn visitFunction(v: *Visitor, statement: *Stmt) Error!void {
        const it = &statement.kind.function_def;
        const loc = statement.loc;
        try v.checkStore(it.name, loc);
        try expr.visitAll(v, it.decorators);
        try expr.visitAll(v, it.arguments.defaults);
        for (it.arguments.keyword_defaults) |default| {
            if (default) |value| try expr.visit(v, value);
        }
        var generic: ?Saved = null;
        if (it.type_params.len > 0) {
            generic = try v.enterTypeParams(statement, it.name, it.arguments);
            try v.visitTypeParams(it.type_params);
        }
        try v.visitSignature(statement);
        const saved = try v.enter(.function, it.name, loc, .of(statement, .body));
        v.scope.is_coroutine = it.is_async;
        v.state.async_def = it.is_async;
        v.scope.has_docstring = ast.docstring(it.body) != null;
        try v.visitParams(it.arguments);
        try v.visitBody(it.body);
        if (it.is_async and v.scope.is_generator) if (v.state.return_value) |place| {
            v.later = null;
            try v.failLater(place, "'return' with value in async generator", .{});
        };
        v.leave(saved);
        if (generic) |outside| v.leave(outside);
        try v.bind(&it.binding_name, .assigned, loc);
    }

    pub noinline fn visitParams(v: *Visitor, arguments: *ast.Arguments) Error!void {
        for ([_][]ast.Arg{
            arguments.positional_only,
            arguments.positional,
            arguments.keyword_only,
        }) |params| {
            for (params) |*param| try v.bind(&param.name, .parameter, param.loc);
        }
        if (arguments.vararg) |param| try v.bind(&param.name, .parameter, param.loc);
        if (arguments.kwarg) |param| try v.bind(&param.name, .parameter, param.loc);
    }

    /// The annotations of parameters and result have a scope of their own.
    noinline fn visitSignature(v: *Visitor, statement: *Stmt) Error!void {
        const it = &statement.kind.function_def;
        const arguments = it.arguments;
        if (!hasAnnotations(it)) return;
        const in_class = v.scope.sees_class or v.scope.kind == .class;
        const saved = try v.enter(
            .annotations,
            "__annotate__",
            statement.loc,
            .of(statement, .annotations),
        );
        if (in_class) try v.seeClass(statement.loc);
        for ([_][]ast.Arg{ arguments.positional_only, arguments.positional }) |params| {
            for (params) |param| if (param.annotation) |annotation| try expr.visit(v, annotation);
        }
        for ([_]?*ast.Arg{ arguments.vararg, arguments.kwarg }) |param| {
            if (param) |some| if (some.annotation) |annotation| {
                try expr.visitElement(v, annotation);
            };
        }
        for (arguments.keyword_only) |param| {
            if (param.annotation) |annotation| try expr.visit(v, annotation);
        }
        if (it.returns) |annotation| try expr.visit(v, annotation);
        v.leave(saved);
    }

    fn hasAnnotations(it: *const ast.FunctionDef) bool {
        if (it.returns != null) return true;
        const arguments = it.arguments;
        for ([_][]ast.Arg{
            arguments.positional_only,
            arguments.positional,
            arguments.keyword_only,
        }) |params| {
            for (params) |param| if (param.annotation != null) return true;
        }
        for ([_]?*ast.Arg{ arguments.vararg, arguments.kwarg }) |param| {
            if (param) |some| if (some.annotation != null) return true;
        }
        return false;
    }

    noinline fn visitClass(v: *Visitor, statement: *Stmt) Error!void {
        const it = &statement.kind.class_def;
        const loc = statement.loc;
        try v.checkStore(it.name, loc);
        try expr.visitAll(v, it.decorators);
        const private = v.private;
        const private_names = v.private_names;
        var generic: ?Saved = null;
        var type_param_names: std.ArrayList([]const u8) = .empty;
        if (it.type_params.len > 0) {
            generic = try v.enterTypeParams(statement, it.name, null);
            v.private = it.name;
            v.private_names = &type_param_names;
            for (it.type_params) |param| try type_param_names.append(v.arena, param.name);
            try v.visitTypeParams(it.type_params);
        }
        try expr.visitElements(v, it.bases);
        try expr.visitKeywords(v, it.keywords);
        const saved = try v.enter(.class, it.name, loc, .of(statement, .body));
        v.private = it.name;
        v.private_names = null;
        v.scope.has_docstring = ast.docstring(it.body) != null;
        if (it.type_params.len > 0) {
            try v.add("__type_params__", .assigned, loc);
            try v.add(".type_params", .used, loc);
        }
        try v.visitBody(it.body);
        v.leave(saved);
        try expr.checkRepeated(v, it.keywords);
        if (generic) |outside| v.leave(outside);
        v.private = private;
        v.private_names = private_names;
        try v.bind(&it.binding_name, .assigned, loc);
    }

    noinline fn visitTypeAlias(v: *Visitor, statement: *Stmt) Error!void {
        const it = &statement.kind.type_alias;
        const in_class = v.scope.kind == .class;
        try expr.visit(v, it.name);
        var generic: ?Saved = null;
        if (it.type_params.len > 0) {
            generic = try v.enterTypeParams(statement, it.label, null);
            try v.visitTypeParams(it.type_params);
        }
        const saved = try v.enter(.type_alias, it.label, statement.loc, .of(statement, .body));
        if (in_class) try v.seeClass(it.value.loc);
        try expr.visit(v, it.value);
        v.leave(saved);
        if (generic) |outside| v.leave(outside);
    }

    /// The scope of a def gets the defaults, which are evaluated outside, as parameters.
    noinline fn enterTypeParams(
        v: *Visitor,
        statement: *Stmt,
        name: []const u8,
        arguments: ?*const ast.Arguments,
    ) Error!Saved {
        const in_class = v.scope.kind == .class;
        const loc = statement.loc;
        const label = try print.alloc(v.arena, "<generic parameters of {s}>", .{name});
        const saved = try v.enter(.type_params, label, loc, .of(statement, .type_params));
        if (arguments) |some| {
            if (some.defaults.len > 0) try v.add(".defaults", .parameter, loc);
            for (some.keyword_defaults) |default| {
                if (default == null) continue;
                try v.add(".kwdefaults", .parameter, loc);
                break;
            }
        }
        if (in_class) try v.seeClass(loc);
        const hidden_names = [_][]const u8{ ".type_params", ".generic_base" };
        if (statement.kind == .class_def) for (hidden_names) |hidden| {
            try v.add(hidden, .assigned, loc);
            try v.add(hidden, .used, loc);
        };
        return saved;
    }

    noinline fn visitTypeParams(v: *Visitor, params: []ast.TypeParam) Error!void {
        var seen_default = false;
        for (params) |*param| {
            if (param.default != null) {
                seen_default = true;
            } else if (seen_default) {
                try v.failLater(param.loc, "non-default type parameter '{s}' follows default " ++
                    "type parameter", .{param.name});
            }
            try v.bind(&param.binding_name, .type_parameter, param.loc);
            const bound_text = if (param.bound != null and param.bound.?.kind == .tuple)
                "a TypeVar constraint"
            else
                "a TypeVar bound";
            try v.visitTypeVariable(param, param.bound, .bound, bound_text);
            try v.visitTypeVariable(param, param.default, .default, switch (param.kind) {
                .type_var => "a TypeVar default",
                .param_spec => "a ParamSpec default",
                .type_var_tuple => "a TypeVarTuple default",
            });
        }
    }

    noinline fn visitTypeVariable(
        v: *Visitor,
        param: *ast.TypeParam,
        expression: ?*ast.Expr,
        role: scope_zig.Role,
        text: []const u8,
    ) Error!void {
        if (std.mem.eql(u8, param.name, "__classdict__")) return v.fail(
            param.loc,
            "reserved name '{s}' cannot be used for type parameter",
            .{param.name},
        );
        const value = expression orelse return;
        const in_class = v.scope.sees_class;
        const saved = try v.enter(.type_variable, param.name, value.loc, .of(param, role));
        if (in_class) try v.seeClass(value.loc);
        v.state.type_variable = text;
        try expr.visitElement(v, value);
        v.leave(saved);
    }
};
