//! What is alive: tracing from the roots.
//!
//! Roots: the register stack up to the top of the running frame, the frames themselves, the fields of `vm`, the objects
//! of the image that were written to (`vm.remembered`). Registers above the top are cleared, so that a frame pushed
//! later finds only values that are still alive there (see frame.zig).
//!
//! Invariants:
//!   1. Every reference in a layout is visited by `trace`. A layout added there without a case does not build.
//!   2. Image objects count as marked; they are traced only when remembered.
//!   3. Weak references are cleared after marking, before what they refer to is revived for its
//!      finaliser, and before sweeping.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Object = layout.Object;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const Shape = @import("../object/shape.zig").Shape;
const Code = @import("../bytecode/code.zig").Code;
const frame_module = @import("../vm/frame.zig");
const Frame = frame_module.Frame;
const heap = @import("heap.zig");
const finalizers = @import("finalizers.zig");
const intern = @import("../object/intern.zig");
const bytearray = @import("../object/bytearray.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;

/// A whole collection. Only at safepoints.
pub fn collect() void {
    heap.clearMarks();
    vm.classes_with_subclasses = null;
    markRoots();
    drain();
    if (vm.finalizable.len > 0) {
        clearDeadReferents();
        queueFinalizers();
    }
    clearWeak();
    forgetDeadSubclasses();
    @import("../vm/abstract_checks.zig").forgetDead();
    intern.sweep();
    vm.method_cache = @splat(.{ .version = 0, .name = 0, .value = .undefined_ });
    vm.attribute_cache = @splat(.{ .key = 0, .cache = .{} });
    vm.mark_stack.release();
    // No native runs here, and the one that ran last may be garbage.
    @import("../native/convert.zig").running.* = null;
    heap.sweep();
}

inline fn value_(value: Value) void {
    if (value.isObject()) object_(value.asObject());
}

inline fn object_(object: *Object) void {
    if (heap.inImage(object)) return;
    if (heap.setMark(@intCast(@intFromPtr(object)))) vm.mark_stack.push(object);
}

inline fn pointer(target: anytype) void {
    object_(&target.object);
}

inline fn optional(target: anytype) void {
    if (target) |present| object_(&present.object);
}

fn values(items: []const Value) void {
    for (items) |item| value_(item);
}

/// Storage without a header, owned by the object being traced.
inline fn raw(storage: anytype) void {
    if (isHeap(storage)) _ = heap.setMark(@intCast(@intFromPtr(storage)));
}

fn isHeap(storage: anytype) bool {
    const at: u32 = @intCast(@intFromPtr(storage));
    return at >= vm.heap.low.start and at < vm.heap.low.end or at >= vm.heap.high.start and at < vm.heap.high.end;
}

noinline fn rootValue(value: Value) void {
    value_(value);
}

noinline fn root(object: *Object) void {
    object_(object);
}

fn markRoots() void {
    markFrames();
    rootValue(vm.pending);
    rootValue(vm.handled);
    rootValue(vm.memory_error);
    rootValue(vm.result);
    rootValue(vm.result_of_exit);
    rootValue(vm.decimal_context);
    root(&vm.main.object);
    root(&vm.modules.object);
    root(&vm.baked_modules.object);
    root(&vm.builtins.object);
    root(&vm.prelude.object);
    root(&vm.handles.object);
    for (vm.common) |common| rootValue(common);
    for (type_module.all()) |class| root(&class.object);
    for (vm.exceptions) |class| root(&class.object);
    for (vm.known) |name| root(&name.object);
    for (vm.latin1) |s| root(&s.object);
    root(&vm.empty_str.object);
    root(&vm.empty_tuple.object);
    root(&vm.empty_bytes.object);
    if (vm.interned.slots) |slots| raw(slots);
    vm.mark_stack.markStorage();
    vm.remembered.markStorage();
    vm.finalizable.markStorage();
    vm.finalizing.markStorage();
    for (vm.finalizing.slice()) |object| root(object);
    for (vm.remembered.slice()) |object| trace(object);
    @import("../abi/request.zig").markRoots(value_, rawStorage);
}

fn rawStorage(storage: [*]u8) void {
    raw(storage);
}

fn markFrames() void {
    const top = frame_module.top();
    const registers = vm.registers;
    const used = (@intFromPtr(top) - @intFromPtr(registers)) / @sizeOf(Value);
    values(registers[0..used]);
    const size = (@intFromPtr(frame_module.storageEnd()) - @intFromPtr(registers)) / @sizeOf(Value);
    @memset(registers[used..size], Value.undefined_);
    raw(registers);
    raw(vm.frames);
    var frame: *Frame = &vm.frames[0];
    while (@intFromPtr(frame) <= @intFromPtr(vm.frame)) : (frame = frame_module.next(frame)) {
        pointer(frame.code);
        pointer(frame.globals);
        optional(frame.locals);
        optional(frame.function);
        optional(frame.generator);
        optional(frame.object);
        switch (frame.note) {
            .construct, .attribute, .module, .drain => value_(frame.extra),
            else => {},
        }
        if (frame.generator != null) value_(frame.handled);
    }
}

fn drain() void {
    while (vm.mark_stack.pop()) |object| trace(object);
}

/// Weak references lose what is about to be finalised too.
fn clearDeadReferents() void {
    var reference = vm.weak_references;
    while (reference) |one| : (reference = one.next) clearReferent(one);
}

fn clearReferent(reference: *layout.WeakReference) void {
    if (!reference.referent.isObject() or heap.isMarked(reference.referent.asObject())) return;
    reference.referent = .undefined_;
    // The prelude calls it as soon as it is asked (weak_reference.zig).
    if (!reference.callback.isNone()) reference.object.flags.a = true;
}

/// The dead among the objects with finalisers are kept alive for these. What others of them refer to
/// waits for the next collection; in a circle nobody is first, so all are.
fn queueFinalizers() void {
    const before = vm.finalizing.len;
    var kept: u32 = 0;
    vm.finalizable_instances = 0;
    for (vm.finalizable.slice()) |object| {
        if (heap.isMarked(object)) {
            keepFinalizable(object, &kept);
        } else if (finalizers.isDue(object)) vm.finalizing.push(object);
    }
    const dead = vm.finalizing.slice()[before..];
    for (dead) |object| {
        trace(object);
        drain();
    }
    var first: u32 = 0;
    for (dead) |object| first += @intFromBool(!heap.isMarked(object));
    if (first > 0) {
        var queued: u32 = 0;
        for (dead) |object| {
            if (heap.isMarked(object)) {
                keepFinalizable(object, &kept);
            } else {
                dead[queued] = object;
                queued += 1;
            }
        }
        vm.finalizing.len = before + queued;
    }
    vm.finalizable.len = kept;
    for (vm.finalizing.slice()[before..]) |object| object_(object);
    drain();
}

fn keepFinalizable(object: *Object, kept: *u32) void {
    vm.finalizable.items.?[kept.*] = object;
    kept.* += 1;
    if (object.kind != .generator) vm.finalizable_instances += 1;
}

fn clearWeak() void {
    var link = &vm.weak_references;
    while (link.*) |reference| {
        if (!heap.isMarked(reference)) {
            link.* = reference.next;
            continue;
        }
        clearReferent(reference);
        link = &reference.next;
    }
}

fn forgetDeadSubclasses() void {
    while (vm.classes_with_subclasses) |class| {
        vm.classes_with_subclasses = class.link;
        class.link = null;
        const below = class.subclasses.?;
        var kept: u32 = 0;
        for (below.slice()) |entry| {
            if (!heap.isMarked(entry.asObject())) continue;
            below.items[kept] = entry;
            kept += 1;
        }
        below.len = kept;
    }
}

fn attributesOf(object: *Object) void {
    if (!object.flags.has_attributes) return;
    const place = @import("../object/instance.zig").dictSlot(object) orelse return;
    optional(place.*);
}

/// Visits everything that `object` refers to.
fn trace(object: *Object) void {
    pointer(object.type);
    attributesOf(object);
    switch (object.kind) {
        .str => if (object.as(layout.Str).buffer) |buffer| raw(buffer),
        .bytes, .int, .float, .complex, .range_iterator => {},
        .bytearray => raw(object.as(layout.Bytearray).items),
        .list => {
            const self = object.as(layout.List);
            if (self.capacity > 0) raw(self.items);
            values(self.slice());
        },
        .tuple => values(object.as(layout.Tuple).slice()),
        .dict => traceDict(object.as(layout.Dict)),
        .set => {
            const self = object.as(layout.Set);
            if (self.mask == 0) return;
            raw(self.table);
            for (self.table[0 .. @as(usize, self.mask) + 1]) |slot| value_(slot.key);
        },
        .range => {
            const self = object.as(layout.Range);
            values(&.{ self.start, self.stop, self.step, self.len });
        },
        .slice => {
            const self = object.as(layout.Slice);
            values(&.{ self.start, self.stop, self.step });
        },
        .memoryview => {
            const self = object.as(layout.Memoryview);
            values(&.{ self.base, self.shape });
            if (!self.released) if (self.base.as(layout.Bytearray)) |base| bytearray.noteView(base);
        },
        .date, .timedelta, .tzinfo => {},
        .datetime => value_(object.as(layout.Datetime).tzinfo),
        .time => value_(object.as(layout.Time).tzinfo),
        .timezone => {
            pointer(object.as(layout.Timezone).offset);
            value_(object.as(layout.Timezone).name);
        },
        .decimal => optional(object.as(layout.Decimal).big),
        .decimal_context => values(&.{ object.as(layout.DecimalContext).flags_view, object.as(layout.DecimalContext).traps_view }),
        .function => traceFunction(object.as(layout.Function)),
        .native => {
            const self = object.as(layout.Native);
            pointer(self.name);
            values(&.{ self.self, self.owner, self.twin });
            optional(self.attributes);
        },
        .bound_method => values(&.{ object.as(layout.BoundMethod).function, object.as(layout.BoundMethod).self }),
        .code => traceCode(object.as(Code)),
        .cell => value_(object.as(layout.Cell).value),
        .generator => traceGenerator(object.as(layout.Generator)),
        .awaitable => {
            const self = object.as(layout.Awaitable);
            pointer(self.generator);
            value_(self.argument);
            values(&self.extra);
        },
        .frame => traceFrame(object.as(layout.Frame)),
        .traceback => {
            const self = object.as(layout.Traceback);
            pointer(self.code);
            optional(self.next);
            value_(self.frame);
        },
        .type => traceType(object.as(Type)),
        .shape => {
            const self = object.as(Shape);
            pointer(self.class);
            optional(self.parent);
            optional(self.name);
            optional(self.first_child);
            optional(self.sibling);
        },
        .instance => traceInstance(object.as(layout.Instance)),
        .exception => {
            const self = object.as(layout.Exception);
            pointer(self.args);
            optional(self.members);
            values(&.{ self.cause, self.context, self.traceback });
            optional(self.attributes);
        },
        .module => pointer(object.as(layout.Module).dict),
        .property => {
            const self = object.as(layout.Property);
            values(&.{ self.getter, self.setter, self.deleter, self.doc, self.name });
            optional(self.attributes);
        },
        inline .class_method, .static_method => |kind| {
            const T = if (kind == .class_method) layout.ClassMethod else layout.StaticMethod;
            const self = object.as(T);
            value_(self.callable);
            optional(self.attributes);
        },
        .member => {
            const self = object.as(layout.Member);
            pointer(self.name);
            pointer(self.key);
            pointer(self.owner);
        },
        .getset => {
            pointer(object.as(layout.GetSet).name);
            pointer(object.as(layout.GetSet).owner);
        },
        .tuple_getter => value_(object.as(layout.TupleGetter).doc),
        .super => {
            const self = object.as(layout.Super);
            values(&.{ self.this_class, self.self, self.self_class });
        },
        .mapping_proxy => value_(object.as(layout.MappingProxy).mapping),
        .weak_reference => value_(object.as(layout.WeakReference).callback),
        .sequence_iterator => value_(object.as(layout.SequenceIterator).sequence),
        .list_iterator => optional(object.as(layout.ListIterator).list),
        .tuple_iterator => optional(object.as(layout.TupleIterator).tuple),
        .str_iterator => optional(object.as(layout.StrIterator).str),
        .bytes_iterator => value_(object.as(layout.BytesIterator).bytes),
        .dict_iterator => optional(object.as(layout.DictIterator).dict),
        .set_iterator => optional(object.as(layout.SetIterator).set),
        .call_iterator => values(&.{ object.as(layout.CallIterator).callable, object.as(layout.CallIterator).sentinel }),
        .enumerate => values(&.{ object.as(layout.Enumerate).iterator, object.as(layout.Enumerate).index }),
        .zip => pointer(object.as(layout.Zip).iterators),
        .itertool => {
            const self = object.as(layout.Itertool);
            values(&.{ self.source, self.other, self.third });
        },
        .dict_view => pointer(object.as(layout.DictView).dict),
        .deque => traceDeque(object.as(layout.Deque)),
        .deque_iterator => pointer(object.as(layout.DequeIterator).deque),
        .pattern => {
            const self = object.as(layout.Pattern);
            value_(self.source);
            pointer(self.group_index);
            pointer(self.group_names);
            raw(self.words);
        },
        .match => {
            value_(object.as(layout.Match).string);
            pointer(object.as(layout.Match).pattern);
        },
        .pattern_scanner => {
            value_(object.as(layout.PatternScanner).string);
            pointer(object.as(layout.PatternScanner).pattern);
        },
        .host_function => pointer(object.as(layout.HostFunction).name),
        .singleton_type_instance => {},
    }
}

fn traceFrame(self: *layout.Frame) void {
    pointer(self.code);
    pointer(self.globals);
    optional(self.function);
    optional(self.generator);
    values(&.{ self.locals, self.back, self.registers, self.extra });
}

fn traceDict(self: *layout.Dict) void {
    if (self.object.flags.a and self.extra != 0) object_(@ptrFromInt(self.extra));
    if (self.capacity > 0) raw(self.entries);
    if (self.index_mask != 0) raw(self.index);
    for (self.entries[0..self.used]) |entry| {
        value_(entry.key);
        value_(entry.value);
    }
}

fn traceDeque(self: *layout.Deque) void {
    if (self.capacity == 0) return;
    raw(self.items);
    for (0..self.len) |i| value_(self.items[(self.first + i) & (self.capacity - 1)]);
}

fn traceFunction(self: *layout.Function) void {
    pointer(self.code);
    pointer(self.globals);
    optional(self.defaults);
    optional(self.kwdefaults);
    optional(self.closure);
    pointer(self.name);
    pointer(self.qualname);
    optional(self.attributes);
    values(&.{ self.module, self.doc, self.annotate, self.annotations, self.type_params });
}

fn traceCode(self: *Code) void {
    raw(self.words);
    raw(self.caches);
    if (self.handler_count > 0) raw(self.handlers);
    if (self.positions_size > 0) raw(self.positions);
    pointer(self.constants);
    pointer(self.names);
    pointer(self.register_names);
    pointer(self.cell_registers);
    pointer(self.free_names);
    pointer(self.inlined_names);
    pointer(self.filename);
    pointer(self.name);
    pointer(self.qualname);
    optional(self.bound_globals);
    optional(self.original);
    optional(self.source);
}

fn traceGenerator(self: *layout.Generator) void {
    pointer(self.code);
    pointer(self.function);
    raw(self.window);
    if (self.state != .running) values(self.window[0..self.window_len]);
    pointer(self.name);
    pointer(self.qualname);
    values(&.{ self.handled, self.delegate, self.origin });
    optional(self.attributes);
    optional(self.locals);
    optional(self.view);
}

fn traceType(self: *Type) void {
    pointer(self.name);
    pointer(self.qualname);
    value_(self.module);
    pointer(self.bases);
    pointer(self.mro);
    pointer(self.dict);
    optional(self.base);
    optional(self.shape);
    if (self.subclasses) |below| {
        raw(below);
        raw(below.items);
        self.link = vm.classes_with_subclasses;
        vm.classes_with_subclasses = self;
    }
    optional(self.slots);
    value_(self.doc);
}

fn traceInstance(self: *layout.Instance) void {
    pointer(self.shape);
    values(self.inlineSlots()[0..self.object.aux]);
    if (self.shape.in_dict) {
        optional(self.more.dict);
    } else if (self.more.slots) |slots| {
        raw(slots);
        values(slots[0 .. self.shape.count - self.object.aux]);
    }
}
