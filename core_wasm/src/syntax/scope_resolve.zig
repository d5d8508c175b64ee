//! From "what happens to a name here" to "whose variable it is".
//!
//! Every symbol looks up through the enclosing scopes for one that binds it. Finding it in another
//! frame makes it free here and in all frames between, and a cell there.
//!
//!     def f():            x: assigned  ──> cell
//!         def g():        x: -         ──> free (passed through)
//!             lambda: x   x: used      ──> free
//!
//! Invariants:
//!   1. Outer scopes are resolved before inner ones, so a symbol found outside has its final owner,
//!      and can only change from local to cell.
//!   2. Class scopes are transparent: names bound in them are invisible inside, but for
//!      `__class__`, `__classdict__` and `__conditional_annotations__`.
//!   3. `outer` symbols of inlined comprehensions copy their parent's binding at the very end.
//!
//! Recursion follows the nesting of scopes.

const std = @import("std");
const ast = @import("ast.zig");
const scope_zig = @import("scope.zig");
const visit_zig = @import("scope_visit.zig");

const Scope = scope_zig.Scope;
const Symbol = scope_zig.Symbol;
const Visitor = visit_zig.Visitor;
const Error = visit_zig.Error;

pub fn resolve(v: *Visitor, scope: *Scope) Error!void {
    // Names that inner scopes pass through are appended while they are resolved, so not by pointer.
    for (0..scope.symbols.count()) |index| try resolveSymbol(v, scope, index);
    for (scope.children.items) |child| {
        if (child.kind == .annotations and v.table.future_annotations) continue;
        try resolve(v, child);
    }
}

fn resolveSymbol(v: *Visitor, scope: *Scope, index: usize) Error!void {
    const symbol = &scope.symbols.values()[index];
    if (scope.inlined and !ownedByComprehension(symbol)) {
        return resolveInlined(v, scope, symbol.name);
    }
    if (symbol.declared_global) {
        if (symbol.declared_nonlocal) {
            return failDirective(v, scope, symbol.name, "name '{s}' is nonlocal and global");
        }
        symbol.binding = .global_explicit;
        return;
    }
    if (symbol.declared_nonlocal) return resolveNonlocal(v, scope, symbol);
    if (symbol.assigned) {
        symbol.binding = .local;
        return;
    }
    if (scope.sees_class) if (enclosingClass(scope)) |class| if (class.find(symbol.name)) |seen| {
        if (seen.declared_global) {
            symbol.binding = .global_explicit;
            return;
        }
        if (seen.assigned and !seen.declared_nonlocal) {
            symbol.binding = .global_implicit;
            return;
        }
    };
    symbol.binding = if (findOwner(scope, symbol.name)) |owner|
        try passThrough(v, scope, owner, symbol.name)
    else
        .global_implicit;
}

fn ownedByComprehension(symbol: *const Symbol) bool {
    return symbol.assigned and !symbol.declared_nonlocal and !symbol.declared_global;
}

/// The class whose namespace an annotation-like scope sees.
fn enclosingClass(scope: *const Scope) ?*Scope {
    var around = scope.parent;
    while (around) |class| : (around = class.parent) {
        if (class.kind == .class) return class;
        if (!class.sees_class) return null;
    }
    return null;
}

/// A scope outside of `scope` that binds the name for it.
fn findOwner(scope: *const Scope, name: []const u8) ?*Scope {
    var around = scope.parent;
    while (around) |outer| : (around = outer.parent) {
        switch (outer.kind) {
            .module => return null,
            .class => if (isClassCell(outer, name)) return outer,
            else => {
                const symbol = outer.find(name) orelse continue;
                if (symbol.outer) continue;
                if (symbol.declared_global) return null;
                if (symbol.declared_nonlocal) continue;
                if (symbol.assigned) return outer;
            },
        }
    }
    return null;
}

fn isClassCell(class: *const Scope, name: []const u8) bool {
    if (std.mem.eql(u8, name, "__class__") or std.mem.eql(u8, name, "__classdict__")) return true;
    return class.has_conditional_annotations and
        std.mem.eql(u8, name, "__conditional_annotations__");
}

/// Makes the name reach from `owner` to `scope`, whose binding is returned.
fn passThrough(
    v: *Visitor,
    scope: *Scope,
    owner: *Scope,
    name: []const u8,
) Error!scope_zig.Binding {
    if (owner.kind == .class) {
        // The class's own use of such a name means something else, so its symbol stays as it is.
        if (std.mem.eql(u8, name, "__class__")) owner.class_cell = true;
        if (std.mem.eql(u8, name, "__classdict__")) owner.class_dict_cell = true;
    } else {
        const owned = try touch(v, owner, name);
        if (scope.frame() == owner.frame()) return owned.binding;
        owned.binding = .cell;
    }
    var between = scope.parent.?;
    while (between != owner) : (between = between.parent.?) {
        const symbol = try touch(v, between, name);
        if (between.inlined) {
            symbol.outer = true;
        } else if (between.kind == .class) {
            const own = symbol.assigned or symbol.declared_global;
            if (own) symbol.free_through_class = true else symbol.binding = .free;
        } else if (between.sees_class and symbol.used and symbol.binding != .free) {
            // Here the name means the class's variable, inside another one.
            symbol.free_through_class = true;
        } else symbol.binding = .free;
    }
    return .free;
}

/// The symbol, made if the scope did not know the name. The pointer is good until the next call.
fn touch(v: *Visitor, scope: *Scope, name: []const u8) Error!*Symbol {
    const found = try scope.symbols.getOrPut(v.arena, name);
    if (!found.found_existing) found.value_ptr.* = .{ .name = name, .loc = scope.loc };
    return found.value_ptr;
}

/// A name that an inlined comprehension uses but does not bind: its frame's own variable.
fn resolveInlined(v: *Visitor, scope: *Scope, name: []const u8) Error!void {
    const frame = scope.frame();
    if (frame.kind == .class and isClassCell(frame, name)) {
        const symbol = scope.find(name).?;
        symbol.outer = true;
        symbol.binding = .global_implicit;
        return;
    }
    const owner = findOwner(scope, name);
    var binding: scope_zig.Binding = .global_implicit;
    if (owner) |found| {
        binding = try passThrough(v, scope, found, name);
    } else if (frame.isFunctionLike()) {
        // Global, but the frame may have declared it so.
        const symbol = try touch(v, frame, name);
        if (!symbol.declared_global) symbol.binding = .global_implicit;
        binding = symbol.binding;
    } else if (scope.find(name).?.declared_global) binding = .global_explicit;
    var inner = scope;
    while (inner.inlined) : (inner = inner.parent.?) {
        if (owner == inner) break;
        const symbol = try touch(v, inner, name);
        symbol.outer = true;
        symbol.binding = binding;
    }
}

fn resolveNonlocal(v: *Visitor, scope: *Scope, symbol: *Symbol) Error!void {
    const name = symbol.name;
    if (scope.kind == .module) {
        const text = "nonlocal declaration not allowed at module level";
        return failDirective(v, scope, name, text);
    }
    const owner = findOwner(scope, name) orelse
        return failDirective(v, scope, name, "no binding for nonlocal '{s}' found");
    if (owner.find(name)) |found| if (found.type_parameter) {
        const text = "nonlocal binding not allowed for type parameter '{s}'";
        return failDirective(v, scope, name, text);
    };
    const index = scope.symbols.getIndex(name).?;
    const binding = try passThrough(v, scope, owner, name);
    scope.symbols.values()[index].binding = binding;
}

fn failDirective(v: *Visitor, scope: *Scope, name: []const u8, comptime text: []const u8) Error {
    var loc = scope.loc;
    for (v.directives.items) |directive| {
        if (directive.scope != scope or !std.mem.eql(u8, directive.name, name)) continue;
        loc = directive.loc;
        break;
    }
    const named = comptime std.mem.indexOf(u8, text, "{s}") != null;
    return if (named) v.fail(loc, text, .{name}) else v.fail(loc, text, .{});
}

/// Fills `locals`, `cells` and `frees` once all scopes are resolved.
pub fn finish(v: *Visitor, scope: *Scope) Error!void {
    var locals: std.ArrayList([]const u8) = .empty;
    var cells: std.ArrayList([]const u8) = .empty;
    var frees: std.ArrayList([]const u8) = .empty;
    for (scope.symbols.values(), 0..) |*symbol, index| {
        if (symbol.outer) {
            const parent = scope.parent.?;
            if (parent.isFunctionLike()) if (parent.find(symbol.name)) |owner| {
                symbol.binding = owner.binding;
            };
            continue;
        }
        if (index < scope.parameters or symbol.binding == .local) {
            try locals.append(v.arena, symbol.name);
        }
        if (symbol.binding == .cell) try cells.append(v.arena, symbol.name);
        if (symbol.binding == .free or symbol.free_through_class) {
            try frees.append(v.arena, symbol.name);
        }
    }
    if (scope.class_cell) try cells.append(v.arena, "__class__");
    if (scope.class_dict_cell) try cells.append(v.arena, "__classdict__");
    if (scope.kind == .class and scope.has_conditional_annotations) {
        try cells.append(v.arena, "__conditional_annotations__");
    }
    sortNames(cells.items);
    sortNames(frees.items);
    scope.locals = locals.items;
    scope.cells = cells.items;
    scope.frees = frees.items;
    for (scope.children.items) |child| try finish(v, child);
}

fn sortNames(names: [][]const u8) void {
    std.sort.heap([]const u8, names, {}, struct {
        fn less(_: void, a: []const u8, b: []const u8) bool {
            return std.mem.lessThan(u8, a, b);
        }
    }.less);
}
