//! Instructions of wasm for which Zig has no words, or other ones than the fastest.

const Bytes = @Vector(16, u8);

/// `table[index]` sixteen times, 0 where the index is above 15.
pub inline fn swizzle(table: Bytes, index: Bytes) Bytes {
    if (comptime @import("builtin").cpu.arch.isWasm()) return asm (
        \\local.get %[table]
        \\local.get %[index]
        \\i8x16.swizzle
        \\local.set %[out]
        : [out] "=r" (-> Bytes),
        : [table] "r" (table),
          [index] "r" (index),
    );
    var out: [16]u8 = undefined;
    const from: [16]u8 = table;
    const at: [16]u8 = index;
    for (&out, at) |*o, i| o.* = if (i < 16) from[i] else 0;
    return out;
}

/// `i16x8.bitmask`: a bit for each of eight numbers, set if it is negative.
pub inline fn bitmask(numbers: @Vector(8, i16)) u32 {
    if (comptime @import("builtin").cpu.arch.isWasm()) return asm (
        \\local.get %[numbers]
        \\i16x8.bitmask
        \\local.set %[out]
        : [out] "=r" (-> u32),
        : [numbers] "r" (numbers),
    );
    return @as(u8, @bitCast(numbers < @as(@Vector(8, i16), @splat(0))));
}

/// `v128.any_true`: whether any bit is set.
pub inline fn anyTrue(bytes: Bytes) bool {
    if (comptime @import("builtin").cpu.arch.isWasm()) return asm (
        \\local.get %[bytes]
        \\v128.any_true
        \\local.set %[out]
        : [out] "=r" (-> u32),
        : [bytes] "r" (bytes),
    ) != 0;
    return @as(u128, @bitCast(bytes)) != 0;
}
