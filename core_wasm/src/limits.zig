//! Every number that bounds something, with its reason, and the map of the linear memory.
//!
//!     0x00000   Zig's shadow stack, 128 KiB, growing down: overflow traps below address 0
//!     0x20000   the Vm struct: all interpreter state that is not on the heap
//!     0x28000   mailbox: messages from and to the host
//!     0x38000   frames, then the register stack (both move to the heap when they outgrow this)
//!     0x60000   first blocks of the heap: what a small run allocates lies here
//!     0x100000  static data of the core, then the baked image, then the rest of the heap
//!
//! Everything that a small run writes lies below 1 MiB, so that a host that keeps this much memory resident resets an
//! instance without page faults.

const std = @import("std");
const assert = std.debug.assert;

pub const vm_address = 0x20000;
pub const vm_bytes_max = 0x8000;
pub const mailbox_address = 0x28000;
pub const mailbox_bytes = 0x10000;
pub const frames_address = 0x38000;
pub const frames_bytes = 0x10000;
pub const registers_address = frames_address + frames_bytes;
pub const registers_bytes = 0x18000;
pub const low_heap_start = 0x60000;
pub const low_heap_end = 0x100000;

comptime {
    assert(vm_address + vm_bytes_max <= mailbox_address);
    assert(mailbox_address + mailbox_bytes <= frames_address);
    assert(registers_address + registers_bytes <= low_heap_start);
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
/// Nesting of a value that crosses the border, and of native recursion over guest data (repr, compare): the
/// shadow stack is 128 KiB.
pub const depth_max: u32 = 200;
/// CPython's limit on int <-> decimal text (sys.set_int_max_str_digits).
pub const int_digits_max: u32 = 4300;
