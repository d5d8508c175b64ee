//! `weakref.ref`: references that do not keep their object alive. Cleared by the collector (heap/mark.zig).

const print = @import("../text/print.zig");
const layout = @import("layout.zig");
const WeakReference = layout.WeakReference;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const bind = @import("../native/bind.zig");
const op = @import("../bytecode/op.zig");
const loop_tail = @import("../vm/loop_tail.zig");
const instance = @import("instance.zig");
const list = @import("list.zig");
const heap = @import("../heap/heap.zig");
const hash = @import("../vm/hash.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const call = @import("../vm/call.zig");

pub const doc =
    \\Finds an object without keeping it alive; calling it gives the object, or None once that is gone.
;

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, object, callback=None, /)",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
    },
});
pub const methods = bind.table(.{
    .{
        "__init__(self, object, callback=None, /)",
        init,
        "Fills a new object; help(type(self)) shows the arguments.",
    },
    .{ "__call__(self, /)", callReference, "What self(...) does." },
    .{ "__eq__(self, value, /)", equal, "The value of self == value." },
    .{ "__ne__(self, value, /)", notEqual, "The value of self != value." },
    .{ "__hash__(self, /)", hashOf, "The number by which dicts and sets find this object." },
    .{ "__repr__(self, /)", reprOf, "The text that repr(self) gives." },
});
pub const class_methods = bind.classMethods(.{
    .{
        "__class_getitem__(cls, object, /)",
        @import("descriptor.zig").genericAlias,
        "The generic alias with these type arguments.",
    },
});
pub const attributes = bind.attributes(.{
    .{ "__callback__", getCallback, null, "" },
});

/// Can there be weak references to this object?
pub fn isReferable(object: Value) bool {
    if (!object.isObject()) return false;
    return switch (object.asObject().kind) {
        .function, .type, .module, .set, .bound_method, .code, .native => true,
        // Those that wear another class (map, groupby) are as that class says.
        .generator => weak: {
            const class = typeOf(object);
            break :weak class.flags.has_weakref or !class.flags.builtin or
                class == vm.types.generator or class == vm.types.coroutine or class == vm.types.async_generator;
        },
        .str, .int, .float, .tuple, .bytes, .list, .dict, .range, .slice => typeOf(object).flags.has_weakref,
        else => typeOf(object).flags.has_weakref,
    };
}

fn new(cls: *Type, object: Value, callback: Value) Error!Value {
    if (!isReferable(object)) return raise(.TypeError, "cannot create weak reference to '{}' object", .{typeOf(object)});
    if (cls == vm.types.weak_reference and callback.isNone()) {
        var reference = vm.weak_references;
        while (reference) |one| : (reference = one.next) {
            if (one.referent.is(object) and one.callback.isNone() and one.object.type == cls) return Value.from(one);
        }
    }
    const self = try instance.createBuiltin(WeakReference, cls, 0);
    const header = self.object;
    self.* = .{
        .object = header,
        .referent = object,
        .callback = callback,
        .hash = 0,
        .next = vm.weak_references,
        .hashed = false,
    };
    vm.weak_references = self;
    return Value.from(self);
}

fn init(self: Value, object: Value, callback: Value) void {
    _ = self;
    _ = object;
    _ = callback;
}

fn referentOf(self: *WeakReference) Value {
    return if (self.referent.isUndefined()) .none else self.referent;
}

/// Whether the object is gone, only a collection can tell. Programs ask right after `del`, and expect that it is: so asking
/// collects first. The first times this is free, later it must be cheap compared with what has been done since.
fn callReference(self: *WeakReference) Error!Value {
    if (self.referent.isUndefined()) return .none;
    if (!mayCollect()) return self.referent;
    clearTemporaries();
    return call.tailCall(call.preludeFunction("_weak_call"), &.{Value.from(self)});
}

/// What earlier instructions have left in the registers above the call that runs would still hold the object.
fn clearTemporaries() void {
    const frame = vm.frame;
    if (loop_tail.wordsOfRunning() != 1) return;
    const ins: op.Instruction = @bitCast((frame.pc - 1)[0]);
    if (ins.op != .call and ins.op != .call_method) return;
    const first = @as(u32, ins.a) + ins.b + 1 + @intFromBool(ins.op == .call_method);
    if (first < frame.code.register_count) @memset(frame.base[first..frame.code.register_count], Value.undefined_);
}

const free_collections = 16;
const units_per_block = 1000;

fn mayCollect() bool {
    const left = vm_module.fuelLeft();
    const spent = vm.weak_collected_at - left;
    // A new run starts with new fuel.
    if (vm.weak_collections >= free_collections and spent >= 0 and spent < 20 * units_per_block * @as(i64, vm.heap.blocks_used)) return false;
    vm.weak_collections +|= 1;
    vm.weak_collected_at = left;
    return true;
}

/// For a walk over all weak references.
fn chargeForAll() Error!void {
    var count: u64 = 0;
    var reference = vm.weak_references;
    while (reference) |one| : (reference = one.next) count += 1;
    try vm_module.charge(count / 2);
}

/// The references to an object, newest first.
fn referencesTo(object: Value) Error!*layout.List {
    try chargeForAll();
    const found = try list.create(0);
    var reference = vm.weak_references;
    while (reference) |one| : (reference = one.next) {
        if (one.referent.is(object)) try list.append(found, Value.from(one));
    }
    return found;
}

/// References whose object has died and whose callback has not been called yet; they count as called now.
fn takeDue() Error!*layout.List {
    try chargeForAll();
    const found = try list.create(0);
    var reference = vm.weak_references;
    while (reference) |one| : (reference = one.next) {
        if (one.object.flags.a) try list.append(found, Value.from(one));
    }
    for (found.slice()) |one| one.asObject().flags.a = false;
    return found;
}

pub const prelude_functions = bind.functions(.{
    .{ "_weak_referent(reference, /)", referentOf, "" },
    .{ "_weak_references_to(object, /)", referencesTo, "" },
    .{ "_weak_take_due()", takeDue, "" },
    .{ "_weak_callback(reference, /)", callbackOf, "Even of one that is dead" },
    .{ "_weak_keep_hash(reference, hash, /)", keepHash, "" },
});

fn equal(self: *WeakReference, other: Value) Error!Value {
    const that = other.as(WeakReference) orelse return .not_implemented;
    if (self.referent.isUndefined() or that.referent.isUndefined()) return Value.fromBool(self == that);
    return call.tailCall(call.preludeFunction("_equal"), &.{ self.referent, that.referent });
}

fn notEqual(self: *WeakReference, other: Value) Error!Value {
    const that = other.as(WeakReference) orelse return .not_implemented;
    if (self.referent.isUndefined() or that.referent.isUndefined()) return Value.fromBool(self != that);
    return call.tailCall(call.preludeFunction("_not_equal"), &.{ self.referent, that.referent });
}

fn hashOf(self: *WeakReference) Error!Value {
    if (self.hashed) return @import("int.zig").fromI64(@bitCast(self.hash));
    if (self.referent.isUndefined()) return raise(.TypeError, "weak object has gone away", .{});
    self.hash = hash.of(self.referent) catch |err| switch (err) {
        error.NeedsPython => return call.tailCall(call.preludeFunction("_weak_hash"), &.{Value.from(self)}),
        else => return err,
    };
    self.hashed = true;
    return @import("int.zig").fromI64(@bitCast(self.hash));
}

fn reprOf(self: *WeakReference) Error!Value {
    var buffer: [2][20]u8 = undefined;
    const own = print.into(&buffer[0], "0x{x:0>12}", .{@intFromPtr(self)}) catch unreachable;
    if (self.referent.isUndefined())
        return Value.from(try raise_module.format("<weakref at {}; dead>", .{@as([]const u8, own)}));
    const theirs = print.into(&buffer[1], "0x{x:0>12}", .{@intFromPtr(self.referent.asObject())}) catch unreachable;
    return Value.from(try raise_module.format("<weakref at {}; to '{}' at {}>", .{
        @as([]const u8, own), typeOf(self.referent), @as([]const u8, theirs),
    }));
}

fn getCallback(self: *WeakReference) Value {
    return if (self.referent.isUndefined()) .none else self.callback;
}

fn callbackOf(self: *WeakReference) Value {
    return self.callback;
}

fn keepHash(self: *WeakReference, found: i64) void {
    self.hash = @bitCast(found);
    self.hashed = true;
}
