//! The Mersenne Twister (MT19937) behind `random`, on a state that the library keeps in a bytearray.
//!
//!     state   624 words | index of the next word        2500 bytes; empty: not seeded yet
//!
//! Functions here give NeedsPython for a state that is not seeded: their twins seed it from the host's entropy first.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Bytearray = layout.Bytearray;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const bytearray = @import("../object/bytearray.zig");
const heap = @import("../heap/heap.zig");
const int = @import("../object/int.zig");
const tuple = @import("../object/tuple.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;

pub const doc = "Random numbers by the Mersenne Twister.";

const size = 624;
const middle = 397;
const Words = [size + 1]u32;
const bits_max = 1 << 31;

pub const functions = bind.functions(.{
    .{ "random(state, /)", random, "A float from 0 up to but not including 1." },
    .{ "getrandbits(state, k, /)", getRandomBits, "A random int of at most k bits." },
    .{ "below(state, n, /)", below, "A random int in the range [0, n)." },
    .{ "shuffle(state, items, /)", shuffle, "Shuffles a list in place." },
    .{ "seed(state, key, /)", seed, "Seeds with an int that is not negative." },
    .{ "words(state, /)", getWords, "The state as a tuple of ints." },
    .{ "set_words(state, words, /)", setWords, "Sets the state from bytes, 4 of each word." },
});

fn wordsOf(state: *Bytearray) Error!*Words {
    if (state.len != @sizeOf(Words)) return error.NeedsPython;
    return @ptrCast(@alignCast(state.items));
}

/// Gives it the size of a state.
fn prepare(state: *Bytearray) Error!void {
    if (state.len == @sizeOf(Words)) return;
    state.len = 0;
    const nothing: [@sizeOf(Words)]u8 = @splat(0);
    try bytearray.extendSlice(state, &nothing);
}

inline fn next(words: *Words) u32 {
    if (words[size] >= size) refill(words);
    var y = words[words[size]];
    words[size] += 1;
    y ^= y >> 11;
    y ^= (y << 7) & 0x9D2C5680;
    y ^= (y << 15) & 0xEFC60000;
    return y ^ (y >> 18);
}

noinline fn refill(words: *Words) void {
    // What it costs is spread over the 624 calls that follow.
    for (0..size) |i| {
        const y = (words[i] & 0x8000_0000) | (words[(i + 1) % size] & 0x7FFF_FFFF);
        const mixed = if (y & 1 != 0) @as(u32, 0x9908_B0DF) else 0;
        words[i] = words[(i + middle) % size] ^ (y >> 1) ^ mixed;
    }
    words[size] = 0;
}

fn random(state: *Bytearray) Error!f64 {
    const words = try wordsOf(state);
    const a: f64 = @floatFromInt(next(words) >> 5);
    const b: f64 = @floatFromInt(next(words) >> 6);
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

/// Up to 64 bits, the words that come first being the lower ones.
fn bits(words: *Words, k: u7) u64 {
    if (k == 0) return 0;
    if (k <= 32) return next(words) >> @intCast(32 - k);
    const low: u64 = next(words);
    return low | @as(u64, next(words) >> @intCast(64 - k)) << 32;
}

fn getRandomBits(state: *Bytearray, k: i64) Error!Value {
    const words = try wordsOf(state);
    if (k < 0) return raise(.ValueError, "Cannot convert negative int", .{});
    if (k <= 64) return int.fromU64(bits(words, @intCast(k)));
    if (k > bits_max) return error.OutOfMemory;
    const count: usize = @intCast(@divFloor(k + 31, 32));
    try vm_module.charge(count);
    const limbs: [*]u32 = @ptrCast(@alignCast(try heap.allocRaw(count * 4)));
    // Nothing may fail between drawing the words and the result: its room is tried first.
    const saved = words.*;
    for (limbs[0..count]) |*limb| limb.* = next(words);
    const rest: u5 = @intCast(@mod(k, 32));
    if (rest != 0) limbs[count - 1] >>= @intCast(32 - @as(u6, rest));
    return int.fromConst(.{ .limbs = limbs[0..count], .positive = true }) catch |err| {
        words.* = saved;
        return err;
    };
}

fn below(state: *Bytearray, n: Value) Error!Value {
    const words = try wordsOf(state);
    if (!n.isInt()) return error.NeedsPython;
    return Value.fromInt(@intCast(try smallBelow(words, n.asInt())));
}

inline fn smallBelow(words: *Words, n: i64) Error!u64 {
    if (n <= 0) return 0;
    const limit: u64 = @intCast(n);
    const k: u7 = @intCast(64 - @clz(limit));
    while (true) {
        const drawn = bits(words, k);
        if (drawn < limit) return drawn;
    }
}

/// As CPython: from the end, each item changes places with one at or before it.
fn shuffle(state: *Bytearray, items: *layout.List) Error!void {
    const words = try wordsOf(state);
    try vm_module.charge(@as(u64, items.len) * 3);
    const all = items.slice();
    var i = all.len;
    while (i > 1) {
        i -= 1;
        const j: usize = @intCast(try smallBelow(words, @intCast(i + 1)));
        std.mem.swap(Value, &all[i], &all[j]);
    }
    heap.wrote(items);
}

/// The words of an int, lowest first, are the key.
fn seed(state: *Bytearray, key: Value) Error!void {
    var buffer: int.Buffer = undefined;
    const limbs = int.toConst(key, &buffer).limbs;
    var length = limbs.len;
    while (length > 1 and limbs[length - 1] == 0) length -= 1;
    try vm_module.charge(2000 + length);
    try prepare(state);
    seedWith(try wordsOf(state), limbs[0..length]);
}

fn seedWith(words: *Words, key: []const usize) void {
    words[0] = 19650218;
    for (1..size) |i| words[i] = 1812433253 *% (words[i - 1] ^ (words[i - 1] >> 30)) +% @as(u32, @intCast(i));
    var i: usize = 1;
    var j: usize = 0;
    for (0..@max(size, key.len)) |_| {
        const mixed = (words[i - 1] ^ (words[i - 1] >> 30)) *% 1664525;
        words[i] = (words[i] ^ mixed) +% @as(u32, @truncate(key[j])) +% @as(u32, @intCast(j));
        step(words, &i);
        j = if (j + 1 == key.len) 0 else j + 1;
    }
    for (0..size - 1) |_| {
        const mixed = (words[i - 1] ^ (words[i - 1] >> 30)) *% 1566083941;
        words[i] = (words[i] ^ mixed) -% @as(u32, @intCast(i));
        step(words, &i);
    }
    words[0] = 0x8000_0000;
    words[size] = size;
}

fn step(words: *Words, i: *usize) void {
    i.* += 1;
    if (i.* < size) return;
    words[0] = words[size - 1];
    i.* = 1;
}

fn getWords(state: *Bytearray) Error!Value {
    const words = try wordsOf(state);
    var values: [size + 1]Value = undefined;
    for (&values, words) |*value, word| value.* = Value.fromInt(word);
    return Value.from(try tuple.fromSlice(&values));
}

fn setWords(state: *Bytearray, from: *layout.Bytes) Error!void {
    if (from.len != @sizeOf(Words)) return raise(.ValueError, "state vector is the wrong size", .{});
    try prepare(state);
    @memcpy(state.slice(), from.slice());
}
