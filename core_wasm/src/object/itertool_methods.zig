//! The classes of itertools: making their objects, and what few methods they have.
//!
//! What walks over iterators of the guest, or calls a function for each item, is a generator that wears the class: then the
//! constructors here leave everything to their twins in lib/prelude/itertools.py.
//!
//! Not here: advancing (itertool.zig).

const std = @import("std");
const layout = @import("layout.zig");
const Itertool = layout.Itertool;
const Tuple = layout.Tuple;
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const bind = @import("../native/bind.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const heap = @import("../heap/heap.zig");
const iterate = @import("../vm/iterate.zig");
const descriptor = @import("descriptor.zig");
const instance = @import("instance.zig");
const int = @import("int.zig");
const list = @import("list.zig");
const tuple = @import("tuple.zig");
const iterator = @import("iterator.zig");
const itertool = @import("itertool.zig");
const iterator_methods = @import("iterator_methods.zig");
const Checkpoint = iterator.Checkpoint;
const iter_row = iterator_methods.iter_row;
const next_row = iterator_methods.next_row;
const new_doc = "Create and return a new object.";

/// An object without sources.
fn bare(cls: *Type, tool: Itertool.Tool) Error!*Itertool {
    const self = try instance.createBuiltin(Itertool, cls, 0);
    self.source = .none;
    self.other = .none;
    self.third = .undefined_;
    self.position = 0;
    self.wanted = 0;
    self.stop = 0;
    self.step = 1;
    self.tool = tool;
    self.flag = false;
    self.hesitates = false;
    self.depth = 1;
    self.unused = 0;
    return self;
}

/// An object that stands on these iterators. NeedsPython if one of them is the guest's.
fn over(cls: *Type, tool: Itertool.Tool, sources: []const Value) Error!*Itertool {
    for (sources) |source| if (!iterator.isNative(source)) return error.NeedsPython;
    const depth = itertool.depthAbove(sources) orelse return error.NeedsPython;
    const self = try bare(cls, tool);
    self.source = sources[0];
    self.depth = depth;
    return self;
}

// Endless ones.

fn newCount(cls: *Type, start: Value, step: Value) Error!Value {
    const simple_step = step.isUndefined() or (int.isAnyInt(step) and int.toI64(step) == 1);
    const first = if (start.isUndefined()) Value.fromInt(0) else start;
    if (simple_step and int.isAnyInt(first)) return countOf(cls, try int.plain(first), Value.fromInt(1));
    const by = if (step.isUndefined()) Value.fromInt(1) else step;
    if (!isPlainNumber(first) or !isPlainNumber(by)) return error.NeedsPython;
    return countOf(cls, first, by);
}

fn isPlainNumber(value: Value) bool {
    return value.isInt() or value.asExact(layout.Int) != null or value.isFloat();
}

fn countOf(cls: *Type, start: Value, step: Value) Error!Value {
    const self = try bare(cls, .count);
    self.source = start;
    self.other = step;
    self.hesitates = !isPlainNumber(start) or !isPlainNumber(step);
    return Value.from(self);
}

fn byTwin(self: Value) Error!Value {
    _ = self;
    return error.NeedsPython;
}

const repr_row = .{ "__repr__(self, /)", byTwin, "The text that repr(self) gives." };

pub const count_room = struct {
    pub const doc =
        \\Evenly spaced numbers without end: start, start + step, start + 2 * step and so on.
    ;
    pub const constructors = bind.constructors(.{.{ "__new__(cls, start=0, step=1)", newCount, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row, repr_row });
};

fn newRepeat(cls: *Type, object: Value, times: ?Value) Error!Value {
    const count: i64 = if (times) |given| @max(try int.indexOf(given), 0) else -1;
    const self = try bare(cls, .repeat);
    self.source = object;
    self.position = count;
    return Value.from(self);
}

fn hintOfRepeat(self: Value) Error!Value {
    const of = self.as(Itertool) orelse return error.NeedsPython;
    if (of.position < 0) return raise(.TypeError, "len() of unsized object", .{});
    return int.fromI64(of.position);
}

pub const repeat_room = struct {
    pub const doc = "The object so many times, or endlessly.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, object, times=<missing>)", newRepeat, new_doc, "" }});
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        repr_row,
        .{ "__length_hint__(self, /)", hintOfRepeat, "How many items are left." },
    });
};

fn newCycle(cls: *Type, iterable: Value) Error!Value {
    const self = try over(cls, .cycle, &.{try iterate.iter(iterable)});
    self.other = Value.from(try list.create(0));
    return Value.from(self);
}

pub const cycle_room = struct {
    pub const doc = "The items of the iterable again and again.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, iterable, /)", newCycle, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

// Ones that walk along.

fn newAccumulate(cls: *Type, iterable: Value, func: Value, initial: Value) Error!Value {
    if (!func.isNone()) return error.NeedsPython;
    const self = try over(cls, .accumulate, &.{try iterate.iter(iterable)});
    self.hesitates = true;
    self.flag = !initial.isNone();
    self.other = if (initial.isNone()) .undefined_ else initial;
    return Value.from(self);
}

pub const accumulate_room = struct {
    pub const doc = "Running totals, or what a function of two arguments makes of them.";
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, iterable, func=None, *, initial=None)", newAccumulate, new_doc },
    });
    pub const methods = bind.table(.{ iter_row, next_row });
};

fn newBatched(cls: *Type, iterable: Value, n: i64, strict: bool) Error!Value {
    if (n < 1) return raise(.ValueError, "n must be at least one", .{});
    const it = try iterate.iter(iterable);
    if (n > itertool.batch_max) return error.NeedsPython;
    const self = try over(cls, .batched, &.{it});
    self.stop = n;
    self.flag = strict;
    return Value.from(self);
}

pub const batched_room = struct {
    pub const doc =
        \\Tuples of n items each; the last one may have fewer, unless strict is true.
        \\
        \\    >>> list(batched("ABCDEFG", 3))
        \\    [('A', 'B', 'C'), ('D', 'E', 'F'), ('G',)]
    ;
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, iterable, n, *, strict=False)", newBatched, new_doc },
    });
    pub const methods = bind.table(.{ iter_row, next_row });
};

fn newChain(cls: *Type, iterables: []const Value) Error!Value {
    try vm_module.charge(iterables.len / 4);
    for (iterables) |iterable| if (!isWalkable(iterable)) return error.NeedsPython;
    const depth = itertool.depthAbove(iterables) orelse return error.NeedsPython;
    const all = try iterator.ofTuple(try tuple.fromSlice(iterables));
    const self = try over(cls, .chain, &.{Value.from(all)});
    self.depth = depth;
    return Value.from(self);
}

/// Can it be walked to its end without the guest?
fn isWalkable(value: Value) bool {
    if (!value.isObject() or value.asObject().flags.subclass) return false;
    return switch (value.asObject().kind) {
        .list, .tuple, .str, .bytes, .bytearray, .dict, .dict_view, .set, .deque, .range => true,
        else => iterator.isNative(value),
    };
}

fn chainFromIterable(cls: *Type, iterable: Value) Error!Value {
    const self = try over(cls, .chain, &.{try iterate.iter(iterable)});
    self.hesitates = true;
    return Value.from(self);
}

pub const chain_room = struct {
    pub const doc = "The items of the first iterable, then those of the second one and so on.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, /, *iterables)", newChain, new_doc, "(*iterables)" }});
    pub const methods = bind.table(.{ iter_row, next_row });
    pub const class_methods = bind.classMethods(.{
        .{
            "from_iterable(cls, iterable, /)",
            chainFromIterable,
            "As chain(), but the iterables are themselves items of one, which is asked only when it is their turn.",
        },
        .{
            "__class_getitem__(cls, object, /)",
            descriptor.genericAlias,
            "The generic alias of this class with these type arguments.",
        },
    });
};

fn newCompress(cls: *Type, data: Value, selectors: Value) Error!Value {
    const items = try iterate.iter(data);
    const choices = try iterate.iter(selectors);
    const self = try over(cls, .compress, &.{ items, choices });
    self.other = choices;
    self.hesitates = true;
    return Value.from(self);
}

pub const compress_room = struct {
    pub const doc = "The items of data whose selectors are true.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, data, selectors)", newCompress, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

/// `filter(None, ...)` and `filterfalse(None, ...)`.
pub fn ofTruth(cls: *Type, tool: Itertool.Tool, function: Value, iterable: Value) Error!Value {
    if (!function.isNone() and !function.is(Value.from(vm.types.bool))) return error.NeedsPython;
    const self = try over(cls, tool, &.{try iterate.iter(iterable)});
    self.hesitates = true;
    return Value.from(self);
}

fn newFilterFalse(cls: *Type, function: Value, iterable: Value) Error!Value {
    return ofTruth(cls, .falsy, function, iterable);
}

pub const filterfalse_room = struct {
    pub const doc = "The items for which the function gives a false value; the false items themselves if it is None.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, function, iterable, /)", newFilterFalse, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

fn newPairwise(cls: *Type, iterable: Value) Error!Value {
    const self = try over(cls, .pairwise, &.{try iterate.iter(iterable)});
    self.other = .undefined_;
    return Value.from(self);
}

pub const pairwise_room = struct {
    pub const doc =
        \\Pairs of neighbours.
        \\
        \\    >>> list(pairwise("abc"))
        \\    [('a', 'b'), ('b', 'c')]
    ;
    pub const constructors = bind.constructors(.{.{ "__new__(cls, iterable, /)", newPairwise, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

fn newSlice(cls: *Type, args: []const Value) Error!Value {
    if (args.len < 2) return raise(.TypeError, "islice expected at least 2 arguments, got {}", .{args.len});
    if (args.len > 4) return raise(.TypeError, "islice expected at most 4 arguments, got {}", .{args.len});
    const endless = std.math.maxInt(i64);
    const start = if (args.len == 2) 0 else try bound(args[1], 0);
    const stop = try bound(args[if (args.len == 2) 1 else 2], endless);
    const step = if (args.len == 4) try bound(args[3], 1) else 1;
    if (step == 0 or itertool.skipsTooMuch(start, step)) return error.NeedsPython;
    const self = try over(cls, .islice, &.{try iterate.iter(args[0])});
    self.wanted = start;
    self.stop = stop;
    self.step = step;
    return Value.from(self);
}

/// What is no simple number is looked at by the twin.
fn bound(value: Value, default: i64) Error!i64 {
    if (value.isNone()) return default;
    return if (value.isInt() and value.asInt() >= 0) value.asInt() else error.NeedsPython;
}

pub const islice_room = struct {
    pub const doc = "The items from start to stop, each step-th one, as a slice would have them.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, /, *args)", newSlice, new_doc, "" }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

fn newLongest(cls: *Type, fillvalue: Value, others: ?*layout.Dict, iterables: []const Value) Error!Value {
    if (others != null) return raise(.TypeError, "zip_longest() got an unexpected keyword argument", .{});
    if (iterables.len > itertool.longest_max) return error.NeedsPython;
    const iterators = try tuple.create(iterables.len);
    for (iterables, iterators.slice()) |iterable, *it| {
        it.* = try iterate.iter(iterable);
        if (!iterator.isNative(it.*)) return error.NeedsPython;
    }
    const depth = itertool.depthAbove(iterators.slice()) orelse return error.NeedsPython;
    const self = try bare(cls, .zip_longest);
    self.source = Value.from(iterators);
    self.other = fillvalue;
    self.position = (@as(i64, 1) << @intCast(iterables.len)) - 1;
    self.depth = depth;
    return Value.from(self);
}

pub const zip_longest_room = struct {
    pub const doc =
        \\Tuples of the first items of all iterables, of the second ones and so on, until the longest one ends.
        \\
        \\What the shorter ones lack is fillvalue.
    ;
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, /, *iterables, fillvalue=None, **others)", newLongest, new_doc, "(*iterables, fillvalue=None)" },
    });
    pub const methods = bind.table(.{ iter_row, next_row });
};

// Combinatorics.

fn poolOf(iterable: Value, checkpoint: *Checkpoint) Error!Value {
    if (iterable.asExact(Tuple)) |of| return Value.from(of);
    const items = iterate.collectUndoable(iterable, checkpoint) catch |err| return checkpoint.undo(err);
    vm_module.charge(items.len / 4) catch |err| return checkpoint.undo(err);
    return Value.from(tuple.fromSlice(items) catch |err| return checkpoint.undo(err));
}

fn choosing(cls: *Type, tool: Itertool.Tool, pool: Value, count: usize, checkpoint: *Checkpoint) Error!*Itertool {
    const places = itertool.createPlaces(count) catch |err| return checkpoint.undo(err);
    const self = bare(cls, tool) catch |err| return checkpoint.undo(err);
    self.source = pool;
    self.other = places;
    return self;
}

fn newProduct(cls: *Type, times: i64, iterables: []const Value) Error!Value {
    if (times < 0) return raise(.ValueError, "repeat argument cannot be negative", .{});
    const total = @as(u128, @intCast(times)) * iterables.len;
    if (total > std.math.maxInt(u32)) return if (times > std.math.maxInt(u32))
        raise(.OverflowError, "repeat argument too large", .{})
    else
        error.OutOfMemory;
    try vm_module.charge(@intCast(total));
    const pools = try tuple.create(@intCast(total));
    var checkpoint: Checkpoint = .{};
    if (total > 0) {
        for (iterables, pools.slice()[0..iterables.len]) |iterable, *pool| pool.* = try poolOf(iterable, &checkpoint);
        for (iterables.len..@intCast(total)) |i| pools.slice()[i] = pools.slice()[i - iterables.len];
    }
    return Value.from(try choosing(cls, .product, Value.from(pools), @intCast(total), &checkpoint));
}

pub const product_room = struct {
    pub const doc =
        \\All tuples of one item of each iterable, as nested loops would give them.
        \\
        \\product(a, repeat=3) is product(a, a, a).
    ;
    pub const constructors = bind.constructors(.{
        .{ "__new__(cls, /, *iterables, repeat=1)", newProduct, new_doc, "(*iterables, repeat=1)" },
    });
    pub const methods = bind.table(.{ iter_row, next_row });
};

fn newCombinations(cls: *Type, iterable: Value, r: i64) Error!Value {
    return combinationsOf(cls, .combinations, iterable, r);
}

fn newCombinationsAgain(cls: *Type, iterable: Value, r: i64) Error!Value {
    return combinationsOf(cls, .combinations_again, iterable, r);
}

fn combinationsOf(cls: *Type, tool: Itertool.Tool, iterable: Value, r: i64) Error!Value {
    var checkpoint: Checkpoint = .{};
    const pool = try poolOf(iterable, &checkpoint);
    if (r < 0) return raise(.ValueError, "r must be non-negative", .{});
    return Value.from(try choosing(cls, tool, pool, @intCast(r), &checkpoint));
}

pub const combinations_room = struct {
    pub const doc =
        \\All ways to choose r items, in the order of the iterable.
        \\
        \\    >>> list(combinations("abc", 2))
        \\    [('a', 'b'), ('a', 'c'), ('b', 'c')]
    ;
    pub const constructors = bind.constructors(.{.{ "__new__(cls, iterable, r)", newCombinations, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

pub const combinations_again_room = struct {
    pub const doc =
        \\All ways to choose r items, where each may be chosen several times.
        \\
        \\    >>> list(combinations_with_replacement("ab", 2))
        \\    [('a', 'a'), ('a', 'b'), ('b', 'b')]
    ;
    pub const constructors = bind.constructors(.{.{ "__new__(cls, iterable, r)", newCombinationsAgain, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

fn newPermutations(cls: *Type, iterable: Value, r: Value) Error!Value {
    var checkpoint: Checkpoint = .{};
    const pool = try poolOf(iterable, &checkpoint);
    const size = pool.asObject().as(Tuple).len;
    if (!r.isNone() and !int.isAnyInt(r)) return raise(.TypeError, "Expected int as r", .{});
    const count: i64 = if (r.isNone()) size else try int.indexOf(r);
    if (count < 0) return raise(.ValueError, "r must be non-negative", .{});
    // More than there are give none: no places are needed.
    const room = if (count <= size) size + @as(usize, @intCast(count)) else 0;
    const self = try choosing(cls, .permutations, pool, room, &checkpoint);
    self.stop = count;
    if (count > size) self.position = 2;
    return Value.from(self);
}

pub const permutations_room = struct {
    pub const doc =
        \\All ways to arrange r items, or all of them.
        \\
        \\    >>> list(permutations("abc", 2))
        \\    [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')]
    ;
    pub const constructors = bind.constructors(.{.{ "__new__(cls, iterable, r=None)", newPermutations, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

// tee.

fn newTee(cls: *Type, iterable: Value) Error!Value {
    if (iterable.as(Itertool)) |other| {
        if (other.tool == .tee) return teeOf(cls, other.source, other.other, other.position);
    }
    return teeOfIterator(cls, try iterate.iter(iterable));
}

fn teeOfIterator(cls: *Type, source: Value) Error!Value {
    return teeOf(cls, source, Value.from(try list.create(0)), 0);
}

fn teeOf(cls: *Type, source: Value, block: Value, position: i64) Error!Value {
    const self = try bare(cls, .tee);
    self.source = source;
    self.other = block;
    self.position = position;
    // Deeper ones are advanced by their twin, as those of the guest are.
    const depth = itertool.depthAbove(&.{source});
    self.hesitates = !iterator.isNative(source) or depth == null;
    self.depth = depth orelse 1;
    return Value.from(self);
}

fn copyTee(self: Value) Error!Value {
    return newTee(vm.types.tee, self);
}

pub const tee_room = struct {
    pub const doc = "Iterator wrapped to make it copyable.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, iterable, /)", newTee, new_doc }});
    pub const methods = bind.table(.{
        iter_row,
        next_row,
        .{ "__copy__(self, /)", copyTee, "An independent iterator over the same items." },
    });
};

// Ones that are always generators.

fn newByTwin(cls: *Type, function: Value, iterable: Value) Error!Value {
    _ = .{ cls, function, iterable };
    return error.NeedsPython;
}

pub const starmap_room = struct {
    pub const doc = "What the function gives for each of the tuples, whose items are its arguments.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, function, iterable, /)", newByTwin, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

pub const takewhile_room = struct {
    pub const doc = "The items up to the first one for which the predicate is false.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, predicate, iterable, /)", newByTwin, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

/// The twin drops; then the rest comes natively (`flag`).
fn newDropWhile(cls: *Type, predicate: Value, iterable: Value) Error!Value {
    const self = try over(cls, .dropwhile, &.{try iterate.iter(iterable)});
    self.other = predicate;
    self.hesitates = true;
    return Value.from(self);
}

pub const dropwhile_room = struct {
    pub const doc = "The items from the first one for which the predicate is false.";
    pub const constructors = bind.constructors(.{.{ "__new__(cls, predicate, iterable, /)", newDropWhile, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

pub const groupby_room = struct {
    pub const doc =
        \\Pairs of a key and an iterator over the neighbouring items that have it.
        \\
        \\The key is what the function gives for an item, or the item itself.
    ;
    pub const constructors = bind.constructors(.{.{ "__new__(cls, iterable, key=None)", newByTwin, new_doc }});
    pub const methods = bind.table(.{ iter_row, next_row });
};

pub const grouper_room = struct {
    pub const methods = bind.table(.{ iter_row, next_row });
};

// For the twins.

fn fieldOf(self: *Itertool, index: i64) Error!*Value {
    return switch (index) {
        0 => &self.source,
        1 => &self.other,
        2 => &self.third,
        else => raise(.IndexError, "no such field", .{}),
    };
}

fn field(self: *Itertool, index: i64, default: Value) Error!Value {
    const value = (try fieldOf(self, index)).*;
    return if (value.isUndefined()) default else value;
}

fn store(self: *Itertool, index: i64, value: ?Value) Error!void {
    (try fieldOf(self, index)).* = value orelse .undefined_;
    heap.wrote(self);
}

fn raiseFlag(self: *Itertool) void {
    self.flag = true;
}

fn leftOfRepeat(self: *Itertool) Value {
    return if (self.position < 0) .none else Value.fromIntIfFits(self.position);
}

pub const prelude_functions = bind.functions(.{
    .{ "_itertool_field(tool, index, default=None, /)", field, "" },
    .{ "_itertool_store(tool, index, value=<missing>, /)", store, "Without a value: the field is empty" },
    .{ "_itertool_finish(tool, /)", itertool.finish, "" },
    .{ "_itertool_flag(tool, /)", raiseFlag, "" },
    .{ "_repeat_left(tool, /)", leftOfRepeat, "" },
    .{ "_count_of(cls, start, step, /)", countOf, "" },
    .{ "_tee_of(cls, source, /)", teeOfIterator, "" },
    .{ "_tee_add(tool, item, /)", itertool.addToTee, "" },
});
