//! The symbol table: for every scope, what each name means.
//!
//!     const table = try scope.analyze(arena, module, .{ .source = source }, &diagnostic);
//!     const inner = table.of(statement).?;        // scope of a def or class body
//!     inner.find("x").?.binding                   // .local, .cell, .free, .global_...
//!
//! A *scope* belongs to one of these nodes and is found by the node's address:
//!
//!     module                                      table.root
//!     def, class body, type alias value           table.of(*Stmt)
//!     lambda, comprehension, generator            table.of(*Expr)
//!     [T, ...] of a def, class or type alias      table.typeParams(*Stmt)
//!     annotations of a def                        table.annotations(*Stmt)
//!     annotations of a class or module body       table.annotations(*Stmt / *Module)
//!     bound and default of a type parameter       table.bound / table.default(*TypeParam)
//!
//! How the compiler reads a symbol, by the kind of its scope:
//!
//!     function-like   local: a register. cell: a cell made on entry (a parameter that is a cell is
//!                     copied into it). free: a cell from the closure. global_*: a global, then a
//!                     builtin.
//!     module          every name is a global, whatever the binding says.
//!     class           local and global_implicit: the class namespace, then globals, builtins.
//!                     free: the class namespace, then the closure's cell (unless `nonlocal`).
//!                     Never a cell: a class's `cells` hold only `__class__`, `__classdict__` and
//!                     `__conditional_annotations__`, for inner scopes; its own use of these names
//!                     is a symbol like any other.
//!     sees_class      (annotation and type parameter scopes right inside a class) global_implicit
//!                     and free names are looked up in the class namespace first, through the free
//!                     variable `__classdict__`.
//!
//! An *inlined* comprehension (list, set, dict; never a generator) has no frame of its own. Names
//! that it binds are in its `locals` and `cells`: fresh registers, and cells that are made anew
//! each time the comprehension starts. All other names have `outer` set: they are the enclosing
//! non-inlined scope's own variables, with the enclosing scope's binding. One exception: in a class
//! body an `outer` name never means the class namespace; it is free (the class carries the closure
//! cell in its `frees`) or global.
//!
//! Invariants:
//!   1. `symbols` is in order of first appearance, `parameters` of them first, in CPython's order
//!      of `co_varnames`: positional, keyword-only, `*args`, `**kwargs`.
//!   2. `cells` and `frees` are sorted, as `co_cellvars` and `co_freevars` are. A name in `frees`
//!      of a scope is in `cells` or `frees` of the nearest enclosing scope with a frame that is not
//!      the module's, so closures are built by looking up names one level up.
//!   3. The tree's private names are mangled when `analyze` returns; before, never.
//!   4. A comprehension's first iterable belongs to the enclosing scope, as do decorators,
//!      defaults, base classes (the type-parameter scope's, if there is one).
//!
//! Errors are those of CPython's symtable and compiler that can be known from the tree alone.
//!
//! Not here: the walk over the tree (`scope_visit.zig`), resolving names (`scope_resolve.zig`).

const std = @import("std");
const ast = @import("ast.zig");
const syntax_error = @import("syntax_error.zig");
const scope_visit = @import("scope_visit.zig");
const scope_resolve = @import("scope_resolve.zig");

pub const Kind = enum {
    module,
    class,
    function,
    lambda,
    list_comp,
    set_comp,
    dict_comp,
    generator,
    /// The `[T]` of a generic def, class or type alias: a function that runs once, around it.
    type_params,
    /// The value of a `type` statement, evaluated when asked for.
    type_alias,
    /// The bound or default of a type parameter, evaluated when asked for.
    type_variable,
    /// All annotations of one def, class or module: the body of `__annotate__(format)`.
    annotations,
};

pub const Binding = enum { local, cell, free, global_explicit, global_implicit };

pub const Symbol = struct {
    name: []const u8,
    binding: Binding = .global_implicit,
    /// In an inlined comprehension: belongs to the enclosing scope.
    outer: bool = false,
    parameter: bool = false,
    /// Bound in this scope: assigned, imported, defined, deleted, ...
    assigned: bool = false,
    /// Bound in this scope other than by an import: too late for `global`.
    stored: bool = false,
    /// Read in this scope.
    used: bool = false,
    declared_global: bool = false,
    declared_nonlocal: bool = false,
    /// Target of `name: annotation`.
    annotated: bool = false,
    imported: bool = false,
    type_parameter: bool = false,
    /// Target of a comprehension's `for`.
    iteration_variable: bool = false,
    /// Bound in this class, and also passed through it to an inner scope: in `frees` too.
    free_through_class: bool = false,
    /// Where it first appeared as a binding or declaration.
    loc: ast.Loc,
};

pub const Scope = struct {
    kind: Kind,
    /// The function's or class's name, or `<lambda>`, `<listcomp>`, `<genexpr>`, `__annotate__`,
    /// `<generic parameters of f>`, the alias's or type parameter's name; `top` for the module.
    name: []const u8,
    /// Address of the node it belongs to.
    node: usize = 0,
    /// Enclosing scope; null for the module.
    parent: ?*Scope,
    loc: ast.Loc,
    /// By name, in order of first appearance.
    symbols: std.array_hash_map.String(Symbol) = .empty,
    /// How many of the first `symbols` are parameters.
    parameters: u32 = 0,
    /// All parameters, then bound names that live in registers, in order of first appearance.
    locals: [][]const u8 = &.{},
    cells: [][]const u8 = &.{},
    frees: [][]const u8 = &.{},
    children: std.ArrayList(*Scope) = .empty,

    /// Inside a function, directly or not.
    nested: bool = false,
    /// A comprehension without a frame of its own.
    inlined: bool = false,
    /// Has `yield` (a generator expression too).
    is_generator: bool = false,
    /// `async def`, or a comprehension with `async for` or `await`. With `is_generator`: an
    /// asynchronous generator.
    is_coroutine: bool = false,
    has_docstring: bool = false,
    /// `return value` occurs.
    returns_value: bool = false,
    /// A class that must make the cell `__class__` (a method says `super` or `__class__`).
    class_cell: bool = false,
    /// A class that must make the cell `__classdict__` for scopes that see the class.
    class_dict_cell: bool = false,
    /// Annotation-like scope right inside a class.
    sees_class: bool = false,
    /// Module or class: has `name: annotation` statements that are evaluated.
    has_annotations: bool = false,
    /// Some of those stand inside `if`, `for`, `try` ... so that which exist is known only when run
    /// (in a module: all of them). `__annotate__` then reads `__conditional_annotations__`, a cell
    /// of the class or a global of the module.
    has_conditional_annotations: bool = false,
    /// Module-level `from m import *` occurs (nowhere else is it legal).
    has_star_import: bool = false,

    /// The symbol of a name as this scope uses it; null if it does not occur here.
    pub fn find(self: *const Scope, name: []const u8) ?*Symbol {
        return self.symbols.getPtr(name);
    }

    /// A scope whose names live in registers and cells.
    pub fn isFunctionLike(self: *const Scope) bool {
        return switch (self.kind) {
            .module, .class => false,
            else => true,
        };
    }

    pub fn isComprehension(self: *const Scope) bool {
        return switch (self.kind) {
            .list_comp, .set_comp, .dict_comp, .generator => true,
            else => false,
        };
    }

    /// The scope whose frame runs this one's code: itself unless inlined.
    pub fn frame(self: *Scope) *Scope {
        var scope = self;
        while (scope.inlined) scope = scope.parent.?;
        return scope;
    }
};

/// Which of a node's scopes.
pub const Role = enum(u8) { body, type_params, annotations, bound, default };

pub const Key = struct {
    address: usize,
    role: Role,

    pub fn of(node: anytype, role: Role) Key {
        return .{ .address = @intFromPtr(node), .role = role };
    }
};

pub const Options = struct {
    /// For the `text` of errors.
    source: ?[]const u8 = null,
    /// Whether list, set and dict comprehensions run in the enclosing frame, as in CPython.
    inline_comprehensions: bool = true,
    /// `await` and `async for` at module level make the module a coroutine instead of an error.
    top_level_await: bool = false,
    /// As `-O`: from 1 on `__debug__` is false.
    optimize: u2 = 0,
    /// `from __future__ import annotations` is in effect from the start.
    future_annotations: bool = false,
};

pub const Table = struct {
    root: *Scope,
    scopes: std.AutoHashMapUnmanaged(Key, *Scope) = .empty,
    /// `from __future__ import annotations` is in effect: annotations are strings.
    future_annotations: bool = false,

    /// Scope of a `*Stmt` (def, class, type alias value), `*Expr` (lambda, comprehension) or
    /// `*Module`; null if it has none.
    pub fn of(self: *const Table, node: anytype) ?*Scope {
        return self.get(node, .body);
    }

    pub fn typeParams(self: *const Table, statement: *const ast.Stmt) ?*Scope {
        return self.get(statement, .type_params);
    }

    /// Of a def (its parameters and result), or of a class or module (its `name: annotation`
    /// statements); null if there are none.
    pub fn annotations(self: *const Table, node: anytype) ?*Scope {
        return self.get(node, .annotations);
    }

    pub fn bound(self: *const Table, param: *const ast.TypeParam) ?*Scope {
        return self.get(param, .bound);
    }

    pub fn default(self: *const Table, param: *const ast.TypeParam) ?*Scope {
        return self.get(param, .default);
    }

    fn get(self: *const Table, node: anytype, role: Role) ?*Scope {
        return self.scopes.get(.of(node, role));
    }
};

/// Finds all scopes of a module and mangles its private names. Everything is in `arena`.
pub fn analyze(
    arena: std.mem.Allocator,
    module: *ast.Module,
    options: Options,
    diagnostic: *syntax_error.Diagnostic,
) error{ SyntaxError, OutOfMemory }!*Table {
    const table = try arena.create(Table);
    const root = try arena.create(Scope);
    const visitor = try arena.create(scope_visit.Visitor);
    const loc: ast.Loc = .{ .line = 0, .column = 0, .end_line = 0, .end_column = 0 };
    root.* = .{
        .kind = .module,
        .name = "top",
        .node = @intFromPtr(module),
        .parent = null,
        .loc = loc,
    };
    table.* = .{ .root = root, .future_annotations = options.future_annotations };
    try table.scopes.put(arena, .of(module, .body), root);
    visitor.* = .{
        .arena = arena,
        .table = table,
        .options = &options,
        .diagnostic = diagnostic,
        .scope = root,
        .guard = .here(),
        .early_warnings = diagnostic.warnings.items.len,
    };
    try visitor.visitModule(module);
    try scope_resolve.resolve(visitor, root);
    if (visitor.later) |later| {
        visitor.report(later);
        return error.SyntaxError;
    }
    try scope_resolve.finish(visitor, root);
    return table;
}

test "a table finds scopes by node and role" {
    const gpa = std.testing.allocator;
    const loc: ast.Loc = .{ .line = 1, .column = 0, .end_line = 1, .end_column = 4 };
    var module: ast.Module = .{ .mode = .exec, .body = &.{}, .expression = null };
    var root: Scope = .{ .kind = .module, .name = "top", .parent = null, .loc = loc };
    var table: Table = .{ .root = &root };
    defer table.scopes.deinit(gpa);
    try table.scopes.put(gpa, .of(&module, .body), &root);
    try std.testing.expectEqual(&root, table.of(&module).?);
    try std.testing.expectEqual(null, table.annotations(&module));
}
