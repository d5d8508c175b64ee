//! What `isinstance` and `issubclass` remember of the checks of abstract classes, which are guest
//! code (lib/abc.py).
//!
//! As in CPython, a later change of a class does not change what a check has found, a registration
//! forgets everything, and no class is kept alive: a collection forgets what is about dead classes.

const Value = @import("../object/value.zig").Value;
const Type = @import("../object/type.zig").Type;
const heap = @import("../heap/heap.zig");
const bind = @import("../native/bind.zig");
const attribute = @import("attribute.zig");
const known = @import("../object/known_names.zig");
const vm_module = @import("vm.zig");
const vm = vm_module.vm;

pub const bits = 6;

pub const Entry = extern struct { abstract: ?*Type, class: ?*Type, answer: u32 };

const none: Entry = .{ .abstract = null, .class = null, .answer = 0 };

pub const State = extern struct {
    /// `ABCMeta.__instancecheck__` and `__subclasscheck__`.
    instance_check: Value,
    subclass_check: Value,
    entries: [1 << bits]Entry,
};

pub fn reset() void {
    install(.none, .none);
    forget();
}

fn entryOf(abstract: *Type, class: *Type) *Entry {
    const first = @as(u32, @intCast(@intFromPtr(abstract))) *% 0x9E37_79B1;
    const mixed = first ^ (@as(u32, @intCast(@intFromPtr(class))) *% 0x85EB_CA6B);
    return &vm.abstract_checks.entries[mixed >> (32 - bits)];
}

/// The answer for a class, where `abstract` is checked as ABCMeta does it and the answer is known.
pub fn knownAnswer(abstract: *Type, class: *Type, comptime of_instance: bool) ?bool {
    const meta = abstract.object.type;
    const checks = &vm.abstract_checks;
    if (!isMethod(meta, .__subclasscheck__, checks.subclass_check)) return null;
    if (of_instance and !isMethod(meta, .__instancecheck__, checks.instance_check)) return null;
    const entry = entryOf(abstract, class);
    if (entry.abstract != abstract or entry.class != class) return null;
    return entry.answer != 0;
}

fn isMethod(meta: *Type, comptime name: known.Known, function: Value) bool {
    return (attribute.lookupType(meta, known.get(name)) orelse return false).is(function);
}

fn remember(abstract: Value, class: Value, answer: bool) void {
    const first = abstract.as(Type) orelse return;
    const second = class.as(Type) orelse return;
    entryOf(first, second).* = .{
        .abstract = first,
        .class = second,
        .answer = @intFromBool(answer),
    };
}

fn forget() void {
    vm.abstract_checks.entries = @splat(none);
}

/// Between the marking and the sweeping of a collection.
pub fn forgetDead() void {
    for (&vm.abstract_checks.entries) |*entry| {
        const abstract = entry.abstract orelse continue;
        if (!heap.isMarked(abstract) or !heap.isMarked(entry.class.?)) entry.* = none;
    }
}

fn install(instance_check: Value, subclass_check: Value) void {
    vm.abstract_checks.instance_check = instance_check;
    vm.abstract_checks.subclass_check = subclass_check;
}

pub const prelude_functions = bind.functions(.{
    .{
        "_abstract_checks_install(instance_check, subclass_check, /)",
        install,
        "Whose answers are remembered.",
    },
    .{
        "_abstract_checks_remember(cls, subclass, answer, /)",
        remember,
        "Spares the next check of the two.",
    },
    .{ "_abstract_checks_forget()", forget, "Something has been registered." },
});
