//! Instructions that are too long for the loop and belong to no other room: namespaces, displays, function objects,
//! keyword calls, exceptions, imports.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Tuple = layout.Tuple;
const Function = layout.Function;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const op = @import("../bytecode/op.zig");
const Instruction = op.Instruction;
const code_module = @import("../bytecode/code.zig");
const Code = code_module.Code;
const Cache = code_module.Cache;
const frame_module = @import("frame.zig");
const call = @import("call.zig");
const operate = @import("operate.zig");
const names = @import("names.zig");
const host = @import("../abi/host.zig");
const attribute = @import("attribute.zig");
const generator = @import("generator.zig");
const resume_module = @import("resume.zig");
const import_module = @import("import.zig");
const generator_methods = @import("../object/generator_methods.zig");
const exception = @import("../object/exception.zig");
const function_module = @import("../object/function.zig");
const instance = @import("../object/instance.zig");
const Shape = @import("../object/shape.zig").Shape;
const list = @import("../object/list.zig");
const dict = @import("../object/dict.zig");
const set = @import("../object/set.zig");
const tuple = @import("../object/tuple.zig");
const str = @import("../object/str.zig");
const str_format = @import("../object/str_format.zig");
const heap = @import("../heap/heap.zig");
const known = @import("../object/known_names.zig");
const Known = known.Known;
const vm_module = @import("vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("raise.zig");
const raise = raise_module.raise;

/// Product of two immediate ints, or null if it does not fit one.
pub inline fn multiply(x: i64, y: i64) ?i64 {
    // Wasm has no multiplication that tells of overflow. A double tells well enough how large the product is.
    const estimate = @abs(@as(f64, @floatFromInt(x)) * @as(f64, @floatFromInt(y)));
    if (estimate >= 1 << 49) return null;
    return x *% y;
}

/// The variable in register `register` has no value.
pub noinline fn unbound(register: u8) Error {
    const code = vm.frame.code;
    const name = code.register_names.slice()[register].asObject().as(Str);
    return names.raiseUnbound(name, register >= code.first_free and code.free_names.len > 0);
}

pub noinline fn makeCell(target: [*]Value, value: Value) Error!void {
    const cell = try heap.create(layout.Cell, vm.types.cell, 0);
    cell.value = value;
    target[0] = Value.from(cell);
}

/// A reference was stored in an object of the image.
pub noinline fn wrote(object: *layout.Object) Error!void {
    heap.wrote(object);
}

/// `load_global` whose cache does not hold.
pub noinline fn loadGlobal(name: *Str, target: [*]Value, cache: *Cache) Error!void {
    if (mayAskHost(name)) return askHost(name, target);
    if (names.askedBySubscription(vm.frame.globals, name)) |args| return loadOdd(&args, target);
    target[0] = try names.loadGlobal(vm.frame.globals, name, cache);
}

fn loadOdd(args: *const [3]Value, target: [*]Value) Error!void {
    return call.invokeWith(call.preludeFunction("_load_odd"), args, .{ .slot = target });
}

/// A global or built-in name, without a cache.
fn loadUncached(name: *Str, target: [*]Value) Error!void {
    if (names.askedBySubscription(vm.frame.globals, name)) |args| return loadOdd(&args, target);
    target[0] = names.find(vm.frame.globals, name) orelse return names.raiseUndefined(name);
}

/// Nobody has defined that global of the program, and the host wants to be asked.
fn mayAskHost(name: *Str) bool {
    if (!host.state.lazy or vm.frame.globals != vm.main) return false;
    return names.find(vm.main, name) == null;
}

fn askHost(name: *Str, target: [*]Value) Error!void {
    return call.invokeWith(call.preludeFunction("_lookup_global"), &.{Value.from(name)}, .{ .slot = target });
}

/// The local variable called `names[index]` has no value. Free variables are told by their names.
pub noinline fn unboundLocal(index: u16) Error {
    const code = vm.frame.code;
    const name = code.names.slice()[index].asObject().as(Str);
    for (code.free_names.slice()) |free| if (free.asObject().as(Str) == name) return names.raiseUnbound(name, true);
    return names.raiseUnbound(name, false);
}

/// Variables beyond the registers: a list whose item 0 is the tuple of their names.
pub noinline fn spill(instruction: Instruction, second: u32, base: [*]Value) Error!void {
    if (instruction.op == .make_spill) {
        const all = vm.frame.code.constants.slice()[second];
        const given = instruction.ux();
        const variables = all.asObject().as(Tuple).len;
        const self = try list.create(variables + 1);
        self.len = variables + 1;
        self.items[0] = all;
        @memset(self.items[1 .. variables + 1], Value.undefined_);
        @memcpy(self.items[1 .. given + 1], (base + instruction.a)[0..given]);
        base[instruction.a] = Value.from(self);
        return;
    }
    const self = base[instruction.b].asObject().as(layout.List);
    const place = &self.items[second + 1];
    if (instruction.op == .store_spill) {
        place.* = base[instruction.a];
        heap.wrote(self);
        return;
    }
    if (place.isUndefined()) {
        const name = self.items[0].asObject().as(Tuple).slice()[second];
        return names.raiseUnbound(name.asObject().as(Str), false);
    }
    if (instruction.op == .load_spill) base[instruction.a] = place.* else place.* = .undefined_;
}

/// An instruction with a name, for code that has more names than fit 16 bits.
pub noinline fn namedWide(given: Instruction, name: *Str, base: [*]Value) Error!void {
    var instruction = given;
    instruction.op = @fromBackingInt(given.c);
    instruction.c = 0;
    const frame = vm.frame;
    var cache: Cache = .{};
    switch (instruction.op) {
        .load_global => {
            if (mayAskHost(name)) return askHost(name, base + instruction.a);
            return loadUncached(name, base + instruction.a);
        },
        .store_global => try dict.setStrHere(frame.globals, name, base[instruction.a]),
        .delete_global => try names.deleteGlobal(frame.globals, name),
        .load_attr => return operate.loadAttr(base[instruction.b], name, base + instruction.a, &cache),
        .store_attr => return operate.changeAttr(base[instruction.a], name, base[instruction.b]),
        .delete_attr => return operate.changeAttr(base[instruction.a], name, .undefined_),
        .load_method => return operate.loadMethod(base[instruction.b], name, base + instruction.a, &cache),
        .import_name, .import_from => return import(instruction, name, base),
        else => return namespace(instruction, name, base),
    }
}

/// get_slice: without a slice object for the built-in sequences.
pub noinline fn getSlice(instruction: Instruction, base: [*]Value) Error!void {
    const container = base[instruction.b];
    const start = base[instruction.c];
    const stop = base[instruction.c + 1];
    const slot = base + instruction.a;
    const self = try heap.create(layout.Slice, vm.types.slice, 0);
    self.start = start;
    self.stop = stop;
    self.step = .none;
    return operate.getItem(container, Value.from(self), slot);
}

/// What a native must never let out of its call.
pub noinline fn raiseInternal() void {
    raise(.SystemError, "the core needs guest code where it cannot run any", .{}) catch {};
}

// Namespaces of class bodies, modules and exec.

pub noinline fn namespace(instruction: Instruction, name: *Str, base: [*]Value) Error!void {
    const frame = vm.frame;
    switch (instruction.op) {
        .load_name => {
            if (frame.locals) |locals| {
                if (locals.object.flags.subclass) return loadFromMapping(locals, name, base + instruction.a, .undefined_);
                if (dict.getStrHere(locals, name)) |value| {
                    base[instruction.a] = value;
                    return;
                }
            }
            return loadUncached(name, base + instruction.a);
        },
        .store_name => {
            const locals = frame.locals orelse frame.globals;
            if (locals.object.flags.subclass)
                return operate.setItem(Value.from(locals), Value.from(name), base[instruction.a]);
            try dict.setStrHere(locals, name, base[instruction.a]);
        },
        .delete_name => {
            const locals = frame.locals orelse frame.globals;
            if (locals.object.flags.subclass) return operate.deleteItem(Value.from(locals), Value.from(name));
            if (!dict.deleteStr(locals, name)) return names.raiseUndefined(name);
        },
        .load_name_or_cell => {
            if (frame.locals) |locals| {
                if (dict.getStrHere(locals, name)) |value| {
                    base[instruction.a] = value;
                    return;
                }
            }
            return loadCell(instruction, name, base);
        },
        .load_dict_or_cell => {
            if (base[instruction.a].as(Dict)) |space| {
                if (dict.getStrHere(space, name)) |value| {
                    base[instruction.a] = value;
                    return;
                }
            }
            return loadCell(instruction, name, base);
        },
        .load_dict_or_global => {
            if (base[instruction.b].as(Dict)) |space| {
                if (dict.getStrHere(space, name)) |value| {
                    base[instruction.a] = value;
                    return;
                }
            }
            return loadUncached(name, base + instruction.a);
        },
        else => unreachable,
    }
}

fn loadCell(instruction: Instruction, name: *Str, base: [*]Value) Error!void {
    const value = base[instruction.b].asObject().as(layout.Cell).value;
    if (value.isUndefined()) return names.raiseUnbound(name, true);
    base[instruction.a] = value;
}

/// A namespace from `__prepare__` that is no plain dict: its own `__getitem__` is asked, then globals.
fn loadFromMapping(locals: *Dict, name: *Str, slot: [*]Value, cell: Value) Error!void {
    return call.invokeWith(call.preludeFunction("_load_name"), &.{
        Value.from(locals), Value.from(name), Value.from(vm.frame.globals), cell,
    }, .{ .slot = slot });
}

pub noinline fn loadLocals(slot: [*]Value) Error!void {
    slot[0] = Value.from(vm.frame.locals orelse vm.frame.globals);
}

// Displays.

pub noinline fn build(instruction: Instruction, base: [*]Value) Error!void {
    const items = (base + instruction.b)[0..instruction.c];
    base[instruction.a] = switch (instruction.op) {
        .build_tuple => Value.from(try tuple.fromSlice(items)),
        .build_list => Value.from(try list.fromSlice(items)),
        .build_set => built: {
            const self = try set.create(false);
            for (items) |item| _ = set.add(self, item) catch |err| switch (err) {
                error.NeedsPython => return call.invokeWith(call.preludeFunction("_op_build_set"), &.{Value.from(try tuple.fromSlice(items))}, .{ .slot = base + instruction.a }),
                else => return err,
            };
            break :built Value.from(self);
        },
        .build_dict => built: {
            const pairs = (base + instruction.b)[0 .. @as(usize, instruction.c) * 2];
            const self = try dict.createSized(instruction.c);
            var i: usize = 0;
            while (i < pairs.len) : (i += 2) {
                dict.set(self, pairs[i], pairs[i + 1]) catch |err| switch (err) {
                    error.NeedsPython => return call.invokeWith(call.preludeFunction("_op_build_dict"), &.{Value.from(try tuple.fromSlice(pairs))}, .{ .slot = base + instruction.a }),
                    else => return err,
                };
            }
            break :built Value.from(self);
        },
        .build_slice => built: {
            const self = try heap.create(layout.Slice, vm.types.slice, 0);
            self.start = base[instruction.b];
            self.stop = base[instruction.b + 1];
            self.step = base[instruction.b + 2];
            break :built Value.from(self);
        },
        .build_string => built: {
            var parts: [256]*Str = undefined;
            for (items, parts[0..items.len]) |item, *part| part.* = item.asObject().as(Str);
            break :built Value.from(try str.concatAll(parts[0..items.len]));
        },
        else => unreachable,
    };
}

pub noinline fn listAppend(self: *layout.List, item: Value) Error!void {
    return list.append(self, item);
}

pub noinline fn listToTuple(instruction: Instruction, base: [*]Value) Error!void {
    base[instruction.a] = Value.from(try tuple.fromSlice(base[instruction.b].asObject().as(layout.List).slice()));
}

/// format, format_spec and convert: pieces of f-strings.
pub noinline fn format(instruction: Instruction, base: [*]Value) Error!void {
    const value = base[instruction.b];
    const slot = base + instruction.a;
    const conversion: u8 = if (instruction.op == .format_spec) 0 else instruction.c;
    const spec: ?*Str = if (instruction.op == .format_spec) base[instruction.c].as(Str) else null;
    const result = (if (instruction.op == .convert)
        str_format.convertValue(value, conversion)
    else
        str_format.formatValue(value, conversion, spec)) catch |err| switch (err) {
        error.NeedsPython => {
            const spec_value = if (spec) |s| Value.from(s) else Value.from(vm.empty_str);
            const formats = instruction.op != .convert;
            if (try formatByMethod(value, conversion, spec_value, formats, slot)) return;
            return call.invokeWith(
                call.preludeFunction("_op_format"),
                &.{ value, Value.fromInt(conversion), spec_value, Value.fromBool(instruction.op != .convert) },
                .{ .slot = slot },
            );
        },
        else => return err,
    };
    slot[0] = Value.from(result);
}

/// Where one function in Python gives the text, it is called at once.
fn formatByMethod(
    value: Value,
    conversion: u8,
    spec: Value,
    formats: bool,
    slot: [*]Value,
) Error!bool {
    if (conversion > 2 or !value.isObject() or value.asObject().type.flags.builtin) return false;
    const has_spec = formats and spec.asObject().as(Str).len > 0;
    if (conversion == 0 and formats) {
        const method = attribute.special(value, .__format__) orelse return false;
        if (method.as(layout.Function) != null) {
            try operate.callMethod(method, value, &.{spec}, .{ .slot = slot, .note = .text });
            return true;
        }
        if (!attribute.isNative(value.asObject().type, .__format__, vm.types.object)) return false;
    }
    if (has_spec) return false;
    const repr = @import("../object/repr.zig");
    const method = repr.methodOf(value, conversion != 2) orelse return false;
    const what: u8 = if (conversion == 2) resume_module.text_repr else resume_module.text_str;
    const then: u8 = if (formats and conversion != 0) resume_module.text_formatted else 0;
    const target: call.Target = .{ .slot = slot, .note = .text, .state = what | then };
    try operate.callMethod(method, value, &.{}, target);
    return true;
}

// Attributes.

/// store_attr when the cache did not hit: sets the attribute and fills the cache for the next time.
pub noinline fn storeAttr(object: Value, name: *Str, value: Value, cache: *Cache) Error!void {
    const self = object.as(layout.Instance) orelse return operate.changeAttr(object, name, value);
    if (try storedThroughCache(self, value, cache)) return;
    if (attribute.recall(cache, self, name, .store) and try storedThroughCache(self, value, cache)) return;
    const before = self.shape;
    try operate.changeAttr(object, name, value);
    const class = self.object.type;
    if (self.shape.in_dict or self.shape.class != class) return;
    const hook = attribute.lookupType(class, known.get(.__setattr__)) orelse return;
    if (!attribute.isHook(hook, .__setattr__)) return;
    var key = name;
    if (attribute.lookupType(class, name)) |descriptor| {
        if (descriptor.as(layout.Member)) |member| {
            key = member.key;
        } else if (descriptor.isObject()) switch (descriptor.asObject().kind) {
            .property, .getset, .tuple_getter, .instance, .type, .exception => return,
            else => if (descriptor.asObject().flags.subclass) return,
        };
    }
    const slot = self.shape.find(key) orelse return;
    cache.* = .{ .version = class.currentVersion(), .shape = before.id, .how = @backingInt(attribute.How.slot), .index = slot };
    if (self.shape != before) {
        if (self.shape.parent != before or self.shape.name != key) {
            cache.* = .{};
            return;
        }
        cache.how = @backingInt(attribute.How.add);
        cache.value = Value.from(self.shape);
    }
    attribute.remember(cache, before.id, class, name, .store);
}

inline fn storedThroughCache(self: *layout.Instance, value: Value, cache: *const Cache) Error!bool {
    if (self.shape.id != cache.shape or self.object.type.version != cache.version or cache.version == 0) return false;
    switch (@as(attribute.How, @fromBackingInt(cache.how))) {
        .slot => {},
        .add => {
            try instance.ensureSlot(self, cache.index);
            self.shape = cache.value.asObject().as(Shape);
        },
        else => return false,
    }
    instance.slotPointer(self, cache.index).* = value;
    heap.wrote(self);
    return true;
}

// Calls.

pub noinline fn callKeywords(instruction: Instruction, keywords: Value, base: [*]Value) Error!void {
    const callee = base[instruction.a];
    const slot = base + instruction.c;
    const method = instruction.op == .call_method_kw;
    const has_self = method and !base[instruction.a + 1].isUndefined();
    const first = base + instruction.a + 1 + @intFromBool(method and !has_self);
    return call.invoke(callee, .{
        .first = first,
        .count = @as(u32, instruction.b) + @intFromBool(has_self),
        .keywords = keywords.asObject().as(Tuple),
        .in_place = true,
    }, .{ .slot = slot });
}

/// call_ex: the arguments of a tuple or list and of a dict, copied above the window.
pub noinline fn callSpread(instruction: Instruction, base: [*]Value) Error!void {
    const positional: []Value = if (base[instruction.a + 1].as(Tuple)) |items|
        items.slice()
    else
        base[instruction.a + 1].asObject().as(layout.List).slice();
    const named: ?*Dict = if (instruction.b != 0) base[instruction.a + 2].asObject().as(Dict) else null;
    const named_count: usize = if (named) |n| n.count else 0;
    const total = positional.len + named_count;
    try vm_module.charge(total / 4);
    const offset = frame_module.offsetOf(base);
    try frame_module.reserve(total + 1);
    const moved = vm.registers + offset;
    const first = frame_module.top();
    @memcpy(first[0..positional.len], positional);
    var keywords: ?*Tuple = null;
    if (named_count > 0) {
        const list_of_names = try tuple.create(named_count);
        var index: u32 = 0;
        var at: usize = 0;
        while (dict.next(named.?, &index)) |entry| : (at += 1) {
            list_of_names.slice()[at] = entry.key;
            first[positional.len + at] = entry.value;
        }
        keywords = list_of_names;
    }
    return call.invoke(moved[instruction.a], .{
        .first = first,
        .count = @intCast(total),
        .keywords = keywords,
        .in_place = true,
    }, .{ .slot = moved + instruction.c });
}

// Functions.

pub noinline fn makeFunction(code: Value, slot: [*]Value) Error!void {
    slot[0] = Value.from(try function_module.create(code.asObject().as(Code), vm.frame.globals));
}

pub noinline fn setFunctionPart(function: Value, part: Value, which: op.FunctionPart) Error!void {
    const self = function.asObject().as(Function);
    switch (which) {
        .defaults => self.defaults = part.as(Tuple),
        .kwdefaults => self.kwdefaults = part.as(Dict),
        .closure => self.closure = part.as(Tuple),
        .annotate => self.annotate = part,
        .type_params => self.type_params = part,
        .annotations => self.annotations = part,
    }
}

/// make_generator: the frame becomes a generator object, which the caller gets.
pub noinline fn makeGenerator() Error!void {
    const self = try generator.make();
    const frame = vm.frame;
    const target: call.Target = .{ .slot = frame.ret_slot, .note = frame.note, .state = frame.state, .extra = frame.extra };
    vm.frame = frame_module.previous(frame);
    return resume_module.deliver(self, target);
}

// Waiting for others: yield from, await, async for.

pub noinline fn getAsync(instruction: Instruction, base: [*]Value) Error!void {
    const value = base[instruction.b];
    const slot = base + instruction.a;
    switch (instruction.op) {
        .get_yield_from => {
            if (value.as(layout.Generator)) |self| {
                if (self.flavor == .generator) {
                    slot[0] = value;
                    return;
                }
                if (typeOf(value) == vm.types.coroutine_wrapper) {
                    slot[0] = self.delegate;
                    return;
                }
                if (self.flavor == .coroutine) {
                    const text = "cannot 'yield from' a coroutine object in a non-coroutine generator";
                    if (!vm.frame.code.flags.iterable_coroutine) return raise(.TypeError, text, .{});
                    slot[0] = value;
                    return;
                }
            }
            return operate.getIter(value, slot);
        },
        .get_awaitable => return getAwaitable(value, instruction.c, slot),
        .get_aiter => {
            const method = attribute.special(value, .__aiter__) orelse
                return raise(.TypeError, "'async for' requires an object with __aiter__ method, got {}", .{typeOf(value)});
            if (method.as(layout.Native) != null) return operate.callMethod(method, value, &.{}, .{ .slot = slot });
            return call.invokeWith(call.preludeFunction("_async_iterator"), &.{ method, value }, .{ .slot = slot });
        },
        .get_anext => {
            const method = attribute.special(value, .__anext__) orelse
                return raise(.TypeError, "'async for' requires an iterator with __anext__ method, got {}", .{typeOf(value)});
            return operate.callMethod(method, value, &.{}, .{ .slot = slot });
        },
        else => unreachable,
    }
}

fn getAwaitable(value: Value, where: u8, slot: [*]Value) Error!void {
    if (value.as(layout.Generator)) |self| {
        if (self.flavor == .coroutine) {
            if (!generator_methods.delegateOf(self).isNone())
                return raise(.RuntimeError, "coroutine is being awaited already", .{});
            slot[0] = value;
            return;
        }
        if (self.code.flags.iterable_coroutine) {
            slot[0] = value;
            return;
        }
    }
    if (where == 3)
        return call.invokeWith(call.preludeFunction("_next_awaitable"), &.{value}, .{ .slot = slot });
    const method = attribute.special(value, .__await__) orelse {
        const what = typeOf(value);
        return switch (where) {
            1 => raise(.TypeError, "'async with' received an object from __aenter__ that does not implement __await__: {}", .{what}),
            2 => raise(.TypeError, "'async with' received an object from __aexit__ that does not implement __await__: {}", .{what}),
            else => raise(.TypeError, "'{}' object can't be awaited", .{what}),
        };
    };
    return operate.callMethod(method, value, &.{}, .{ .slot = slot, .note = .awaitable });
}

// Exceptions.

pub noinline fn exceptions(instruction: Instruction, base: [*]Value) Error!void {
    const value = base[instruction.a];
    switch (instruction.op) {
        .raise => return raiseOperand(value, null, base + instruction.a),
        .raise_from => return raiseOperand(value, base[instruction.b], base + instruction.a),
        .raise_again => {
            const handled = vm.handled.as(layout.Exception) orelse
                return raise(.RuntimeError, "No active exception to reraise", .{});
            vm.pending = Value.from(handled);
            vm.frame.quiet = true;
            return error.Raised;
        },
        .reraise => {
            vm.pending = value;
            vm.frame.quiet = true;
            return error.Raised;
        },
        .match_exception => return matchException(base[instruction.b], base[instruction.c], base + instruction.a),
        .exception_parts => {
            const object = base[instruction.b].asObject().as(layout.Exception);
            base[instruction.a] = Value.from(object.object.type);
            base[instruction.a + 1] = Value.from(object);
            base[instruction.a + 2] = object.traceback;
        },
        .end_async_for => {
            if (exception.isA(value, .StopAsyncIteration)) return;
            vm.pending = value;
            vm.frame.quiet = true;
            return error.Raised;
        },
        else => unreachable,
    }
}

fn isExceptionClass(value: Value) ?*Type {
    const class = value.as(Type) orelse return null;
    return if (class.isSubtype(vm.exceptions[0])) class else null;
}

/// `raise value from cause`. A class is called first: natively when it is built in, else through the prelude.
fn raiseOperand(value: Value, cause: ?Value, slot: [*]Value) Error!void {
    const builtin_class = if (isExceptionClass(value)) |class| class.flags.builtin else false;
    const class_cause = if (cause) |c| isExceptionClass(c) != null else false;
    if (value.as(layout.Exception) == null and !builtin_class or class_cause) {
        if (isExceptionClass(value) == null and value.as(layout.Exception) == null)
            return raise(.TypeError, "exceptions must derive from BaseException", .{});
        // Making the instance runs guest code; the prelude raises it.
        return call.invokeWith(
            call.preludeFunction("_raise"),
            (&[_]Value{ value, cause orelse .none })[0..if (cause == null) 1 else 2],
            .{ .slot = slot },
        );
    }
    const object = if (value.as(layout.Exception)) |object| object else try exception.create(isExceptionClass(value).?, &.{});
    if (cause) |given| {
        if (!given.isNone() and given.as(layout.Exception) == null)
            return raise(.TypeError, "exception causes must derive from BaseException", .{});
        object.cause = given;
        object.object.flags.a = true;
        heap.wrote(object);
    }
    return raise_module.raiseValue(object);
}

fn matchException(value: Value, pattern: Value, slot: [*]Value) Error!void {
    const class = typeOf(value);
    if (pattern.as(Tuple)) |patterns| {
        try vm_module.charge(patterns.len);
        for (patterns.slice()) |one| if (isExceptionClass(one) == null) return notAClass();
        for (patterns.slice()) |one| {
            if (class.isSubtype(isExceptionClass(one).?)) {
                slot[0] = .true_;
                return;
            }
        }
        slot[0] = .false_;
        return;
    }
    const wanted = isExceptionClass(pattern) orelse return notAClass();
    slot[0] = Value.fromBool(class.isSubtype(wanted));
}

fn notAClass() Error {
    return raise(.TypeError, "catching classes that do not inherit from BaseException is not allowed", .{});
}

// Imports and patterns.

pub noinline fn import(instruction: Instruction, name: *Str, base: [*]Value) Error!void {
    if (instruction.op == .import_name)
        return import_module.importName(name, base[instruction.a], base[instruction.b], base + instruction.a);
    return import_module.importFrom(base[instruction.b], name, base + instruction.a);
}

pub noinline fn matchKind(instruction: Instruction, base: [*]Value) Error!void {
    const class = typeOf(base[instruction.b]);
    base[instruction.a] = Value.fromBool(if (instruction.op == .match_sequence)
        class.flags.sequence_pattern
    else
        class.flags.mapping_pattern);
}
