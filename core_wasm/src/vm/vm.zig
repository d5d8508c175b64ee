//! All interpreter state that is not on the heap, at one fixed address: one linear memory is one interpreter.
//! A snapshot of the memory is therefore a snapshot of this.
//!
//! Invariants:
//!   1. `pending` is set exactly while an exception travels (`error.Raised`).
//!   2. `countdown + reserve` is the fuel that is left. The loop spends `countdown`; whoever wants the loop's attention
//!      moves it into `reserve` (`requestSafepoint`), so that attention never changes how much fuel a program spends.
//!   3. Every reference in here is named by `heap/mark.zig: markRoots`.

const std = @import("std");
const assert = std.debug.assert;
const limits = @import("../limits.zig");
const layout = @import("../object/layout.zig");
const Value = @import("../object/value.zig").Value;
const Type = @import("../object/type.zig").Type;
const heap_module = @import("../heap/heap.zig");
const known_names = @import("../object/known_names.zig");
const exception_tree = @import("../object/exception_tree.zig");
const Frame = @import("frame.zig").Frame;
const op = @import("../bytecode/op.zig");
const intern = @import("../object/intern.zig");

/// What anything in the core may fail with. `Raised` carries no data: the exception object is in `vm.pending`.
pub const Error = error{
    /// A Python exception is in `vm.pending`.
    Raised,
    /// The heap's limit. The loop collects and tries the instruction once more, or raises MemoryError. So natives allocate
    /// before they change anything.
    OutOfMemory,
    /// Guest code is needed and nothing has been changed yet: the loop calls the native's twin instead.
    NeedsPython,
    /// The work asked for costs more fuel than is left; nothing has been changed yet.
    OutOfFuel,
    /// The native's result is that of another call, described in `vm.tail` (see call.zig: tailCall).
    TailCall,
    /// The host wants the run to end at once, or an output or host-call cap was met (`vm.stop_reason`).
    Stopped,
};

/// `Value.failed` from a native, with the reason here.
pub const Failure = enum(u8) { none, raised, out_of_memory, needs_python, out_of_fuel, tail_call, stopped };

pub const StopReason = enum(u8) { none, host, output_bytes, host_calls };

pub const Types = extern struct {
    object: *Type, type: *Type, none_type: *Type, ellipsis: *Type, not_implemented: *Type,
    int: *Type, bool: *Type, float: *Type, complex: *Type,
    str: *Type, bytes: *Type, bytearray: *Type, memoryview: *Type,
    list: *Type, tuple: *Type, dict: *Type, set: *Type, frozenset: *Type,
    range: *Type, slice: *Type,
    function: *Type, builtin_function: *Type, method_descriptor: *Type, wrapper_descriptor: *Type,
    class_method_descriptor: *Type, method: *Type, method_wrapper: *Type,
    code: *Type, cell: *Type, frame: *Type, traceback: *Type, module: *Type,
    generator: *Type, coroutine: *Type, async_generator: *Type,
    async_generator_anext: *Type, async_generator_athrow: *Type, coroutine_wrapper: *Type,
    property: *Type, classmethod: *Type, staticmethod: *Type, member: *Type, getset: *Type,
    super: *Type, mapping_proxy: *Type, weak_reference: *Type,
    sequence_iterator: *Type, list_iterator: *Type, list_reverse_iterator: *Type, tuple_iterator: *Type,
    str_iterator: *Type, str_ascii_iterator: *Type, bytes_iterator: *Type, bytearray_iterator: *Type,
    range_iterator: *Type, long_range_iterator: *Type, memory_iterator: *Type,
    dict_key_iterator: *Type, dict_value_iterator: *Type, dict_item_iterator: *Type,
    dict_reverse_key_iterator: *Type, dict_reverse_value_iterator: *Type, dict_reverse_item_iterator: *Type,
    set_iterator: *Type, call_iterator: *Type, enumerate: *Type, zip: *Type, map: *Type, filter: *Type, reversed: *Type,
    accumulate: *Type, batched: *Type, chain: *Type, combinations: *Type, combinations_again: *Type,
    compress: *Type, count: *Type, cycle: *Type, dropwhile: *Type, filterfalse: *Type, groupby: *Type,
    grouper: *Type, islice: *Type, pairwise: *Type, permutations: *Type, product: *Type, repeat: *Type,
    starmap: *Type, takewhile: *Type, tee: *Type, zip_longest: *Type,
    dict_keys: *Type, dict_values: *Type, dict_items: *Type,
    tuple_getter: *Type, default_dict: *Type, deque: *Type, deque_iterator: *Type, deque_reverse_iterator: *Type,
    pattern: *Type, match: *Type, pattern_scanner: *Type, match_iterator: *Type,
    date: *Type, datetime: *Type, time: *Type, timedelta: *Type, tzinfo: *Type, timezone: *Type,
    decimal: *Type, decimal_context: *Type,
    host_function: *Type,
};

pub const Tail = extern struct {
    what: enum(u8) { call, resume_generator, drain_generator, run_code, run_class_body },
    /// resume_generator: what is thrown or sent.
    throws: bool,
    count: u32,
    callee: Value,
    args: [8]Value,
    /// Names of the last arguments, or null.
    keywords: ?*layout.Tuple,
};

const MethodCacheEntry = extern struct { version: u32, name: u32, value: Value };
pub const method_cache_bits = 9;

pub const AttributeCacheEntry = extern struct { key: u32, unused: u32 = 0, cache: @import("../bytecode/code.zig").Cache };
pub const attribute_cache_bits = 8;

pub const Vm = extern struct {
    // The budget. First, because the loop touches it all the time.
    countdown: i64,
    reserve: i64,
    /// Fuel given to this run.
    fuel_given: i64,
    /// Fuel per time slice, how much of it is used, and the fuel that was left when this was counted.
    slice: i64,
    slice_used: i64,
    fuel_seen: i64,
    collect_wanted: bool,
    failure: Failure,
    stop_reason: StopReason,

    // Frames and registers.
    frame: *Frame,
    frames: [*]Frame,
    /// Pushing the frame at this address or above needs the slow path: growth or RecursionError.
    frames_limit: *Frame,
    frames_capacity: u32,
    recursion_max: u32,
    registers: [*]Value,
    registers_end: [*]Value,

    /// What `error.TailCall` asks for.
    tail: Tail,
    /// Set by a frame with note `exit` when it returned: the loop ends.
    left: bool,
    result_of_exit: Value,
    /// The instruction that ran out of memory and is tried again, or 0: failing once more is final (see safepoint.zig).
    retry_pc: u32,

    // Exceptions.
    pending: Value,
    /// The exception being handled (`sys.exc_info`), or None.
    handled: Value,
    memory_error: Value,

    /// Changes whenever a watched namespace gains or loses a key.
    namespace_epoch: u32,
    next_version: u32,

    // The world.
    types: Types,
    exceptions: [exception_tree.rows.len]*Type,
    known: [known_names.count]*layout.Str,
    common: [@typeInfo(op.Common).@"enum".field_names.len]Value,
    latin1: [256]*layout.Str,
    empty_str: *layout.Str,
    empty_tuple: *layout.Tuple,
    empty_bytes: *layout.Bytes,
    builtins: *layout.Dict,
    modules: *layout.Dict,
    /// Baked modules that have not been imported yet: name -> module.
    baked_modules: *layout.Dict,
    prelude: *layout.Dict,
    /// Namespace of `__main__`.
    main: *layout.Dict,
    /// Value of the program (`set_result`).
    result: Value,
    /// The context that decimal arithmetic uses where none is given, or None: not made yet.
    decimal_context: Value,
    /// What natives and the host keep alive by number: guest objects given to the host.
    handles: *layout.List,
    weak_references: ?*layout.WeakReference,
    /// Collections that asking a weak reference has caused, and the fuel that was left after the last one.
    weak_collections: u32,
    weak_collected_at: i64,
    /// While a collection runs: classes whose dead subclasses have to be forgotten.
    classes_with_subclasses: ?*Type,
    image_interned: intern.Table,
    interned: intern.Table,
    remembered: heap_module.StackType(*layout.Object),
    mark_stack: heap_module.StackType(*layout.Object),
    /// Objects with a finaliser, and those of them that have died (heap/finalizers.zig).
    finalizable: heap_module.StackType(*layout.Object),
    finalizing: heap_module.StackType(*layout.Object),
    /// How many of `finalizable` are not generators.
    finalizable_instances: u32,
    /// Collections made only to find the dead, and the fuel that was left after the last one.
    early_collections: u32,
    early_collected_at: i64,
    finalizers_running: bool,
    heap: heap_module.Heap,
    method_cache: [1 << method_cache_bits]MethodCacheEntry,
    attribute_cache: [1 << attribute_cache_bits]AttributeCacheEntry,

    // Output and the host.
    output_bytes: u64,
    output_bytes_max: u64,
    host_calls: u64,
    host_calls_max: u64,
    hash_seed: u64,
    /// Recursion of natives over guest data (repr, compare, copy): see `enter`.
    native_depth: u32,
    /// How many NaN were made that are objects of their own.
    nans: u32,
    baked: bool,
    /// `Enum.__hash__`, so that members are hashed without a call.
    enum_hash: Value,
    abstract_checks: @import("abstract_checks.zig").State,

    pub inline fn takeVersion(self: *Vm) u32 {
        self.next_version += 1;
        assert(self.next_version != 0);
        return self.next_version;
    }
};

comptime {
    assert(@sizeOf(Vm) <= limits.vm_bytes_max);
}

pub const vm: *Vm = @ptrFromInt(limits.vm_address);

/// Makes the loop look up at its next safepoint without changing how much fuel is left.
pub fn requestSafepoint() void {
    vm.collect_wanted = true;
    if (vm.countdown < 0) return;
    vm.reserve += vm.countdown;
    vm.countdown = 0;
}

/// The next instruction that leaves the loop's fast paths is a safepoint.
pub fn lookUp() void {
    vm.reserve += vm.countdown + 1;
    vm.countdown = -1;
}

pub fn fuelLeft() i64 {
    return vm.countdown + vm.reserve;
}

/// Pays for `units` of work that is about to be done, where one unit is about one pass of a loop (some 5 ns).
/// Natives whose work depends on the size of their input charge before they start.
pub inline fn charge(units: u64) Error!void {
    if (units > 1 << 40) return error.OutOfFuel;
    const cost: i64 = @intCast(units);
    if (vm.countdown >= cost) {
        vm.countdown -= cost;
        return;
    }
    return chargeReserve(cost);
}

noinline fn chargeReserve(cost: i64) Error!void {
    if (fuelLeft() < cost) return error.OutOfFuel;
    vm.reserve -= cost;
    if (vm.countdown <= 0) return;
    // Part of the slice is gone as well: the loop looks up soon.
    vm.reserve += vm.countdown;
    vm.countdown = 0;
}

/// Charge for copying or scanning `bytes` bytes.
pub inline fn chargeBytes(bytes: usize) Error!void {
    if (bytes >= 64) try charge(bytes / 64);
}

/// Bounds native recursion over guest data. `defer leave()`.
pub inline fn enter() Error!void {
    // The stack grows down to address 0, and some levels take more of it than others.
    if (vm.native_depth >= limits.depth_max or @frameAddress() < limits.stack_spare) return tooDeep();
    vm.native_depth += 1;
}

pub inline fn leave() void {
    vm.native_depth -= 1;
}

noinline fn tooDeep() Error {
    return @import("raise.zig").raise(.RecursionError, "maximum recursion depth exceeded", .{});
}
