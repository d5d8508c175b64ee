//! What the guest has printed and the host has not fetched yet.
//!
//! Two streams, stdout and stderr, each a growing buffer outside the guest's memory limit: output has a limit of its own,
//! `vm.output_bytes_max`, over both streams of a run. Reaching it ends the run (`error.Stopped`); what fitted is kept.
//!
//! Invariant: text is UTF-8. What cannot be encoded is refused (stdout) or escaped (stderr) before it gets here.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const str = @import("../object/str.zig");
const heap = @import("../heap/heap.zig");
const bind = @import("bind.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");

pub const Stream = enum(u1) { stdout, stderr };

const Buffer = heap.StackType(u8);

/// Indexed by Stream.
const buffers = @import("../limits.zig").variable([2]Buffer, .output_buffers);

/// Appends well-formed UTF-8.
pub fn write(stream: u1, text: []const u8) Error!void {
    try vm_module.chargeBytes(text.len);
    const room = vm.output_bytes_max -| vm.output_bytes;
    const buffer = &buffers[stream];
    if (text.len <= room) {
        append(buffer, text);
        vm.output_bytes += text.len;
        return;
    }
    // Never half of a character.
    var fitting: usize = @intCast(room);
    while (fitting > 0 and text[fitting] & 0xC0 == 0x80) fitting -= 1;
    append(buffer, text[0..fitting]);
    vm.output_bytes += fitting;
    vm.stop_reason = .output_bytes;
    return error.Stopped;
}

fn append(buffer: *Buffer, text: []const u8) void {
    var rest = text;
    while (rest.len > 0) {
        // The buffer grows when a byte is pushed into a full one.
        buffer.push(rest[0]);
        const count = @min(rest.len - 1, buffer.capacity - buffer.len);
        @memcpy(buffer.items.?[buffer.len..][0..count], rest[1..][0..count]);
        buffer.len += count;
        rest = rest[1 + count ..];
    }
}

pub fn pending(stream: u1) []const u8 {
    return buffers[stream].slice();
}

pub fn clear(stream: u1) void {
    const buffer = &buffers[stream];
    // Large buffers go back to the pool, the usual ones stay for the next run.
    if (buffer.capacity > 1 << 16) buffer.release() else buffer.len = 0;
}

/// Forgets everything, storage too.
pub fn release() void {
    for (buffers) |*buffer| buffer.release();
}

/// For the collector.
pub fn markStorage() void {
    for (buffers) |*buffer| buffer.markStorage();
}

/// Writes a str. Lone surrogates: UnicodeEncodeError on stdout, `\udc80` on stderr.
pub fn writeStr(stream: u1, s: *Str) Error!void {
    if (s.ascii) return write(stream, s.chars[0..s.len]);
    if (s.width == 1 or firstSurrogate(s) == null) {
        return write(stream, try str.toUtf8Alloc(s));
    }
    if (stream == 0) return cannotEncode(s);
    var builder = str.Builder.init();
    for (0..s.len) |i| {
        const c = str.at(s, i);
        if (isSurrogate(c)) try @import("../object/str_repr.zig").appendHex(&builder, c) else try builder.appendCodePoint(c);
    }
    return writeStr(stream, try builder.finish());
}

fn isSurrogate(c: u21) bool {
    return c >= 0xD800 and c <= 0xDFFF;
}

fn firstSurrogate(s: *Str) ?usize {
    for (0..s.len) |i| {
        if (isSurrogate(str.at(s, i))) return i;
    }
    return null;
}

fn cannotEncode(s: *Str) Error {
    const start = firstSurrogate(s).?;
    var end = start;
    while (end < s.len and isSurrogate(str.at(s, end))) end += 1;
    return raise_module.raiseWith(.UnicodeEncodeError, &.{
        Value.from(try str.fromAscii("utf-8")),
        Value.from(s),
        Value.fromInt(@intCast(start)),
        Value.fromInt(@intCast(end)),
        Value.from(try str.fromAscii("surrogates not allowed")),
    });
}

pub const prelude_functions = bind.functions(.{
    .{ "_output_write(stream, text, /)", writeText, "Append text to stdout (0) or stderr (1); gives its length." },
});

fn writeText(stream: i64, text: *Str) Error!u32 {
    try writeStr(@intCast(stream & 1), text);
    return text.len;
}
