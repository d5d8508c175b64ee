//! Message digests: what is behind the library's `hashlib` and `hmac`.
//!
//! The state of a digest is a `bytes` object that only the library's hash object knows; natives change it in place. An algorithm
//! is a number: its place in `algorithms`.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Bytes = layout.Bytes;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const bytes = @import("../object/bytes.zig");
const blake2 = @import("blake2.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;
const hash = std.crypto.hash;

pub const prelude_functions = bind.functions(.{
    .{ "_digest_new(algorithm, /)", new, "" },
    .{ "_digest_update(algorithm, state, data, /)", update, "" },
    .{ "_digest_final(algorithm, state, length, /)", final, "" },
    .{ "_blake2_new(algorithm, parameters, last_node, /)", newBlake2, "" },
    .{ "_pbkdf2_rounds(algorithm, inner, outer, block, sum, count, /)", pbkdf2Rounds, "" },
    .{ "_same_bytes(a, b, /)", sameBytes, "" },
});

/// In the order that the library knows.
const algorithms = [_]type{
    hash.Md5,                              hash.Sha1,          SmallerType(Sha256, hash.sha2.Sha224),     Sha256,
    SmallerType(Sha512, hash.sha2.Sha384), Sha512,             hash.sha3.Sha3_224,                        hash.sha3.Sha3_256,
    hash.sha3.Sha3_384,                    hash.sha3.Sha3_512, hash.sha3.Shake128,                        hash.sha3.Shake256,
    blake2.Blake2b,                        blake2.Blake2s,     SmallerType(Sha512, hash.sha2.Sha512_224), SmallerType(Sha512, hash.sha2.Sha512_256),
};
const Sha256 = hash.sha2.Sha256;
const Sha512 = hash.sha2.Sha512;
const first_shake = 10;
const first_blake2 = 12;

/// `Named` is the algorithm of `Whole` from another start, with the first bytes as its digest: they share their code.
fn SmallerType(comptime Whole: type, comptime Named: type) type {
    return struct {
        whole: Whole,

        const Self = @This();
        pub const digest_length = Named.digest_length;

        pub fn init(options: struct {}) Self {
            _ = options;
            var whole: Whole = .init(.{});
            whole.s = comptime Named.init(.{}).s;
            return .{ .whole = whole };
        }

        pub fn update(self: *Self, data: []const u8) void {
            self.whole.update(data);
        }

        pub fn final(self: *Self, out: *[digest_length]u8) void {
            var all: [Whole.digest_length]u8 = undefined;
            self.whole.final(&all);
            out.* = all[0..digest_length].*;
        }
    };
}

fn load(comptime T: type, state: *Bytes) T {
    var value: T = undefined;
    @memcpy(std.mem.asBytes(&value), state.slice());
    return value;
}

fn store(state: *Bytes, value: anytype) void {
    @memcpy(state.slice(), std.mem.asBytes(value));
}

fn new(algorithm: i64) Error!*Bytes {
    inline for (algorithms, 0..) |T, number| {
        if (number == algorithm and T != blake2.Blake2b and T != blake2.Blake2s) {
            const value: T = .init(.{});
            return bytes.fromSlice(std.mem.asBytes(&value));
        }
    }
    unreachable;
}

fn newBlake2(algorithm: i64, parameters: *Bytes, last_node: bool) Error!*Bytes {
    inline for (.{ blake2.Blake2b, blake2.Blake2s }, first_blake2..) |T, number| {
        if (number == algorithm) {
            const value: T = .init(parameters.slice()[0..T.digest_length], last_node);
            return bytes.fromSlice(std.mem.asBytes(&value));
        }
    }
    unreachable;
}

fn update(algorithm: i64, state: *Bytes, data: Value) Error!void {
    const given = try bytes.wantBuffer(data);
    try vm_module.charge(given.len);
    inline for (algorithms, 0..) |T, number| if (number == algorithm) {
        var value = load(T, state);
        value.update(given);
        store(state, &value);
    };
}

/// The digest; the state stays as it is. `length` counts for SHAKE only.
fn final(algorithm: i64, state: *Bytes, length: i64) Error!*Bytes {
    try vm_module.charge(200 + @as(u64, @intCast(length)));
    inline for (algorithms, 0..) |T, number| if (number == algorithm) {
        var value = load(T, state);
        if (number == first_shake or number == first_shake + 1) {
            const out = try bytes.create(@intCast(length));
            if (length > 0) value.squeeze(out.slice());
            return out;
        }
        var out: [T.digest_length]u8 = undefined;
        value.final(&out);
        return bytes.fromSlice(&out);
    };
    unreachable;
}

/// Rounds of PBKDF2 with HMAC: each hashes `block` with the keyed states and adds it to `sum`. Both are changed in place.
fn pbkdf2Rounds(algorithm: i64, inner: *Bytes, outer: *Bytes, block: *Bytes, sum: *Bytes, count: i64) Error!void {
    try vm_module.charge(@intCast(count * 300));
    inline for (algorithms, 0..) |T, number| if (number == algorithm and number != first_shake and number != first_shake + 1) {
        const inner_start = load(T, inner);
        const outer_start = load(T, outer);
        var digest: [T.digest_length]u8 = block.slice()[0..T.digest_length].*;
        for (0..@intCast(count)) |_| {
            var state = inner_start;
            state.update(&digest);
            state.final(&digest);
            state = outer_start;
            state.update(&digest);
            state.final(&digest);
            for (sum.slice(), &digest) |*byte, other| byte.* ^= other;
        }
        @memcpy(block.slice(), &digest);
    };
}

/// In a time that does not tell where they differ.
fn sameBytes(a: Value, b: Value) Error!bool {
    const x = try bytes.wantBuffer(a);
    const y = try bytes.wantBuffer(b);
    try vm_module.charge(x.len);
    if (x.len != y.len) return false;
    var difference: u8 = 0;
    for (x, y) |p, q| difference |= p ^ q;
    return difference == 0;
}
