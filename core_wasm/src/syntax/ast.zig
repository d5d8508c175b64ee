//! The syntax tree: CPython's ASDL in Zig, as pointers in one arena.
//!
//!     Module ── body: []*Stmt ──> Stmt{ loc, kind } ── fields ──> Expr{ loc, kind } ...
//!
//! The names are those of CPython's `ast` module in snake_case; where that would be a Zig keyword
//! the field is called `condition` (test), `else_body` / `else_value` (orelse), `final_body`, and
//! statement tags end in `_stmt`. Three things differ on purpose:
//!
//!   * `if ... elif ... elif ... else` is one `if_stmt` with a list of branches, so that ten
//!     thousand `elif`s are a loop and not a recursion.
//!   * `async def/for/with` are their plain nodes with `is_async`; `except*` is `is_star`; `async`
//!     comprehensions have `is_async`, as in CPython.
//!   * a docstring is the first `expr_stmt` of a body, as in CPython (`docstring` finds it).
//!
//! Invariants:
//!   1. Every slice and node lives in the arena given to `parse`. Text (names, strings) is in the
//!      arena too and never points into the source, so the source may be freed.
//!   2. Names are NFKC-normalised UTF-8. `scope.analyze` replaces private names (`__x` inside
//!      `class C`) by their mangled form in place: in `name`, `attribute`, parameters, captures,
//!      `global`, `nonlocal`, `except ... as`, and in every `binding_name`. As in CPython, keyword
//!      names in calls and class patterns are not mangled.
//!   3. Trees nest at most `depth_max` deep, except along *left spines*: `bin_op.left`,
//!      `call.function`, `attribute.value` and `subscript.value` may form chains of any length.
//!      A pass over the tree must loop along these four and may recurse everywhere else.
//!   4. Strings are WTF-8: a lone surrogate is its three-byte sequence.
//!   5. A node's address is its identity: `scope.zig` keys its tables by it.
//!
//! Not here: which names are local, cell or global (`scope.zig`); making the tree (`parser.zig`).

const std = @import("std");

/// The deepest nesting of expressions, patterns and blocks together that the parser lets through
/// (left spines do not count).
pub const depth_max = 400;

/// Where a node stands. Lines count from 1; columns are UTF-8 byte offsets from 0.
pub const Loc = struct {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
};

pub const Mode = enum { exec, eval, single };

/// What `parse` returns.
pub const Module = struct {
    mode: Mode,
    /// Statements of `exec` and `single`; empty for `eval`.
    body: []*Stmt,
    /// The expression of `eval`; null otherwise.
    expression: ?*Expr,
};

pub const Stmt = struct {
    loc: Loc,
    kind: Kind,

    pub const Kind = union(enum) {
        /// `loc` begins at `def` / `async`, not at the decorators.
        function_def: FunctionDef,
        class_def: ClassDef,
        return_stmt: struct { value: ?*Expr },
        delete_stmt: struct { targets: []*Expr },
        /// `a = b = value` has two targets.
        assign: struct { targets: []*Expr, value: *Expr },
        /// `label` is the name as written, for `__name__`.
        type_alias: struct {
            name: *Expr,
            label: []const u8,
            type_params: []TypeParam,
            value: *Expr,
        },
        aug_assign: struct { target: *Expr, operator: BinaryOperator, value: *Expr },
        /// `simple`: the target is a name without parentheses.
        ann_assign: struct { target: *Expr, annotation: *Expr, value: ?*Expr, simple: bool },
        for_stmt: For,
        while_stmt: struct { condition: *Expr, body: []*Stmt, else_body: []*Stmt },
        /// `if` and its `elif`s are `branches` (at least one), `else` is `else_body`.
        if_stmt: struct { branches: []Branch, else_body: []*Stmt },
        with_stmt: struct { items: []WithItem, body: []*Stmt, is_async: bool },
        match_stmt: struct { subject: *Expr, cases: []MatchCase },
        raise_stmt: struct { exception: ?*Expr, cause: ?*Expr },
        try_stmt: Try,
        assert_stmt: struct { condition: *Expr, message: ?*Expr },
        import_stmt: struct { names: []Alias },
        /// `module` is null in `from . import x`; `level` counts the dots.
        import_from: struct { module: ?[]const u8, names: []Alias, level: u32 },
        global_stmt: struct { names: [][]const u8 },
        nonlocal_stmt: struct { names: [][]const u8 },
        expr_stmt: struct { value: *Expr },
        pass_stmt,
        break_stmt,
        continue_stmt,
    };
};

pub const FunctionDef = struct {
    /// As written, for `__name__`.
    name: []const u8,
    /// The variable it is stored in: `name`, mangled by `scope.analyze`.
    binding_name: []const u8,
    type_params: []TypeParam,
    arguments: *Arguments,
    body: []*Stmt,
    decorators: []*Expr,
    returns: ?*Expr,
    is_async: bool,
};

pub const ClassDef = struct {
    name: []const u8,
    /// As in `FunctionDef`.
    binding_name: []const u8,
    type_params: []TypeParam,
    bases: []*Expr,
    keywords: []Keyword,
    body: []*Stmt,
    decorators: []*Expr,
};

pub const For = struct {
    target: *Expr,
    iterable: *Expr,
    body: []*Stmt,
    else_body: []*Stmt,
    is_async: bool,
};

/// One `if` or `elif`. `loc` is that of CPython's nested If node: from the keyword to the end of
/// the whole statement.
pub const Branch = struct {
    loc: Loc,
    condition: *Expr,
    body: []*Stmt,
};

pub const Try = struct {
    body: []*Stmt,
    handlers: []ExceptHandler,
    else_body: []*Stmt,
    final_body: []*Stmt,
    /// `except*`.
    is_star: bool,
};

pub const ExceptHandler = struct {
    loc: Loc,
    /// Null for a bare `except:`. `except A, B:` (3.14) is a tuple.
    type: ?*Expr,
    name: ?[]const u8,
    body: []*Stmt,
};

pub const WithItem = struct {
    context: *Expr,
    target: ?*Expr,
};

pub const Alias = struct {
    loc: Loc,
    /// Dotted in `import a.b`; `*` in `from m import *`.
    name: []const u8,
    as_name: ?[]const u8,
    /// The variable it is stored in: `as_name` or the first part of `name`, mangled by
    /// `scope.analyze`.
    binding_name: []const u8,
};

pub const MatchCase = struct {
    pattern: *Pattern,
    guard: ?*Expr,
    body: []*Stmt,
};

pub const Expr = struct {
    loc: Loc,
    /// Written inside parentheses of its own. `loc` of a tuple or generator includes them, that
    /// of any other node does not.
    parenthesized: bool = false,
    kind: Kind,

    pub const Kind = union(enum) {
        /// At least two values: `a and b and c` is one node.
        bool_op: struct { operator: BoolOperator, values: []*Expr },
        /// `target := value`; the target is a `name`.
        named: struct { target: *Expr, value: *Expr },
        bin_op: struct { left: *Expr, operator: BinaryOperator, right: *Expr },
        unary_op: struct { operator: UnaryOperator, operand: *Expr },
        lambda: struct { arguments: *Arguments, body: *Expr },
        if_exp: struct { condition: *Expr, value: *Expr, else_value: *Expr },
        /// A null key is `**value`.
        dict: struct { keys: []?*Expr, values: []*Expr },
        set: struct { elements: []*Expr },
        list_comp: Comp,
        set_comp: Comp,
        dict_comp: struct { key: *Expr, value: *Expr, generators: []Comprehension },
        generator: Comp,
        await_expr: struct { value: *Expr },
        yield_expr: struct { value: ?*Expr },
        yield_from: struct { value: *Expr },
        /// `left operators[0] comparators[0] operators[1] ...`
        compare: struct { left: *Expr, operators: []CompareOperator, comparators: []*Expr },
        call: struct { function: *Expr, arguments: []*Expr, keywords: []Keyword },
        /// f-string: `constant` strings and `formatted_value`s. `f"{x=}"` is the constant `x=`
        /// followed by the value with conversion `r`.
        joined_str: struct { values: []*Expr },
        /// `format_spec` is a `joined_str`.
        formatted_value: struct { value: *Expr, conversion: Conversion, format_spec: ?*Expr },
        /// t-string: `constant` strings and `interpolation`s.
        template_str: struct { values: []*Expr },
        /// `text` is the source of the expression as written.
        interpolation: struct {
            value: *Expr,
            text: []const u8,
            conversion: Conversion,
            format_spec: ?*Expr,
        },
        constant: Constant,
        attribute: struct { value: *Expr, name: []const u8, ctx: Context },
        subscript: struct { value: *Expr, index: *Expr, ctx: Context },
        starred: struct { value: *Expr, ctx: Context },
        name: struct { id: []const u8, ctx: Context },
        list: Sequence,
        tuple: Sequence,
        slice: struct { lower: ?*Expr, upper: ?*Expr, step: ?*Expr },
    };
};

pub const Sequence = struct { elements: []*Expr, ctx: Context };

pub const Comp = struct { element: *Expr, generators: []Comprehension };

/// One `for target in iterable if ... if ...` of a comprehension.
pub const Comprehension = struct {
    target: *Expr,
    iterable: *Expr,
    conditions: []*Expr,
    is_async: bool,
};

pub const Context = enum { load, store, del };

pub const BoolOperator = enum { bool_and, bool_or };

pub const BinaryOperator = enum {
    add,
    sub,
    mult,
    mat_mult,
    div,
    mod,
    pow,
    l_shift,
    r_shift,
    bit_or,
    bit_xor,
    bit_and,
    floor_div,
};

pub const UnaryOperator = enum { invert, not, plus, minus };

pub const CompareOperator = enum { eq, not_eq, lt, lt_e, gt, gt_e, is, is_not, in, not_in };

pub const Conversion = enum { none, str, repr, ascii };

pub const Constant = union(enum) {
    none,
    true,
    false,
    ellipsis,
    /// Never negative: the sign is a `unary_op`.
    int: i64,
    big_int: BigInt,
    float: f64,
    imaginary: f64,
    str: []const u8,
    bytes: []const u8,
};

/// An integer literal that does not fit 63 bits.
pub const BigInt = struct {
    /// ASCII digits only: no underscores, no `0x`, no leading zeros.
    digits: []const u8,
    /// 2, 8, 10 or 16.
    base: u8,
};

pub const Arguments = struct {
    positional_only: []Arg,
    positional: []Arg,
    vararg: ?*Arg,
    keyword_only: []Arg,
    /// As long as `keyword_only`; null where there is no default.
    keyword_defaults: []?*Expr,
    kwarg: ?*Arg,
    /// Of the last `defaults.len` parameters of `positional_only ++ positional`.
    defaults: []*Expr,
};

pub const Arg = struct {
    loc: Loc,
    name: []const u8,
    annotation: ?*Expr,
};

pub const Keyword = struct {
    loc: Loc,
    /// Null for `**value`.
    name: ?[]const u8,
    value: *Expr,
};

pub const TypeParam = struct {
    loc: Loc,
    kind: Kind,
    name: []const u8,
    /// As in `FunctionDef`.
    binding_name: []const u8,
    /// `T: bound`, for `type_var` only.
    bound: ?*Expr,
    default: ?*Expr,

    pub const Kind = enum { type_var, param_spec, type_var_tuple };
};

pub const Pattern = struct {
    loc: Loc,
    kind: Kind,

    pub const Kind = union(enum) {
        /// A number, string, f-string-free constant expression or dotted name.
        match_value: struct { value: *Expr },
        /// None, True or False, compared by identity.
        match_singleton: struct { value: Constant },
        match_sequence: struct { patterns: []*Pattern },
        /// `rest` is the name after `**`.
        match_mapping: struct { keys: []*Expr, patterns: []*Pattern, rest: ?[]const u8 },
        match_class: struct {
            class: *Expr,
            patterns: []*Pattern,
            keyword_names: [][]const u8,
            keyword_patterns: []*Pattern,
        },
        /// `*name`; null is `*_`.
        match_star: struct { name: ?[]const u8 },
        /// `pattern as name`; a bare name has no pattern; `_` has neither.
        match_as: struct { pattern: ?*Pattern, name: ?[]const u8 },
        match_or: struct { patterns: []*Pattern },
    };
};

/// The docstring of a body, if its first statement is a plain string.
pub fn docstring(body: []const *Stmt) ?[]const u8 {
    if (body.len == 0) return null;
    switch (body[0].kind) {
        .expr_stmt => |statement| switch (statement.value.kind) {
            .constant => |constant| return switch (constant) {
                .str => |text| text,
                else => null,
            },
            else => return null,
        },
        else => return null,
    }
}

test docstring {
    var value: Expr = .{ .loc = undefined, .kind = .{ .constant = .{ .str = "doc" } } };
    var statement: Stmt = .{ .loc = undefined, .kind = .{ .expr_stmt = .{ .value = &value } } };
    try std.testing.expectEqualStrings("doc", docstring(&.{&statement}).?);
    value.kind = .{ .constant = .none };
    try std.testing.expectEqual(null, docstring(&.{&statement}));
    try std.testing.expectEqual(null, docstring(&.{}));
}
