//! Every number that bounds something, with its reason, and the map of the linear memory.
//!
//!     0x00000   Zig's shadow stack, 128 KiB, growing down: overflow traps below address 0
//!     0x20000   the Vm struct: all interpreter state that is not on the heap; behind it the other variables of the core
//!     0x28000   mailbox: messages from and to the host
//!     0x2C000   frames, then the register stack (both move to the heap when they outgrow this)
//!     0x38000   first blocks of the heap: what a small run allocates lies here
//!     0xF0000   the stop page: nothing is ever written here. A host may make it unreadable to stop the core (host/python/wardian/_stops.py)
//!     0x100000  static data of the core, then the baked image, then the rest of the heap
//!
//! Everything that a small run writes lies in the first 320 KiB, on as few pages as can be: a host that uses an instance again
//! copies back the pages that were written to, or keeps all of these resident. That is why no variable of the core is an ordinary one among the static data (`variable`).

const std = @import("std");
const assert = std.debug.assert;

pub const vm_address = 0x20000;
pub const vm_bytes_max = 0x7000;
pub const variables_address = vm_address + vm_bytes_max;
pub const variables_bytes = 0x1000;
pub const mailbox_address = 0x28000;
pub const mailbox_bytes = 0x4000;
pub const frames_address = 0x2C000;
pub const frames_bytes = 0x4000;
pub const registers_address = frames_address + frames_bytes;
pub const registers_bytes = 0x8000;
pub const low_heap_start = 0x38000;
pub const low_heap_end = stop_page_address;
pub const stop_page_address = 0xF0000;
/// In the lower part of the native stack: what is told to and by heap/difference.zig between two calls.
pub const scratch_address = 0x7000;

comptime {
    assert(variables_address + variables_bytes <= mailbox_address);
    assert(mailbox_address + mailbox_bytes <= frames_address);
    assert(registers_address + registers_bytes <= low_heap_start);
}

/// Places for variables, 64 bytes each. They are zero until the boot gives them values.
pub const Variable = enum { answer_place, host_state, request_state, reply_place, mailbox_storage, reply_storage, output_buffers, run_number, running_native, lent, levels, image_copy };

pub fn variable(comptime T: type, comptime which: Variable) *T {
    comptime assert(@sizeOf(T) <= (if (which == .request_state) 128 else 64));
    // Right before the mailbox, so that the host writes where an answer lies together with the answer.
    if (which == .answer_place) return @ptrFromInt(mailbox_address - @sizeOf(T));
    // The longest stands last.
    const place: usize = if (which == .request_state) @typeInfo(Variable).@"enum".field_names.len else @backingInt(which);
    return @ptrFromInt(variables_address + place * 64);
}

/// Defaults of what the host configures; see wardian.Limits.
pub const fuel_default: u64 = 1_000_000_000;
pub const memory_bytes_default: u64 = 64 << 20;
pub const recursion_default: u32 = 1000;
/// Above this the frames alone would fill a small memory limit.
pub const recursion_max: u32 = 1_000_000;
pub const output_bytes_default: u64 = 10 << 20;
pub const host_calls_default: u64 = 100_000;
/// Fuel between two looks of the host at its clock, about 5 ms.
pub const slice_default: u64 = 1_000_000;
/// What native recursion leaves of the shadow stack, for what its innermost level calls.
pub const stack_spare: u32 = 32 << 10;
/// Nesting of a value that crosses the border, and of native recursion over guest data (repr, compare): the
/// shadow stack is 128 KiB.
pub const depth_max: u32 = 200;
/// Calls of the host into a program that waits for it, one inside the other: each takes some of the host's own stack.
pub const host_levels_max: u32 = 32;
/// CPython's limit on int <-> decimal text (sys.set_int_max_str_digits).
pub const int_digits_max: u32 = 4300;
