//! From a distribution to an image: the library's sources are unpacked, compiled and run, and the heap is frozen.
//!
//! Not here: what is done in which order before and after (boot.zig), where the sources come from (scripts/pack_library.py).

const std = @import("std");
const print = @import("../text/print.zig");
const layout = @import("../object/layout.zig");
const Code = @import("../bytecode/code.zig").Code;
const boot = @import("boot.zig");
const unpack = @import("unpack.zig");
const host = @import("../abi/host.zig");
const msgpack = @import("../abi/msgpack.zig");
const request = @import("../abi/request.zig");
const Status = @import("../abi/status.zig").Status;
const wire = @import("../abi/wire.zig");
const code_methods = @import("../object/code_methods.zig");
const dict = @import("../object/dict.zig");
const intern = @import("../object/intern.zig");
const repr = @import("../object/repr.zig");
const str = @import("../object/str.zig");
const difference = @import("../heap/difference.zig");
const heap = @import("../heap/heap.zig");
const frame_module = @import("../vm/frame.zig");
const loop = @import("../vm/loop.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

/// Runs once at build time: {name: [source, is_package]} of the library, the prelude in the order of its names, every other
/// module after those that it imports.
pub fn bake(address: u32, length: u32) i32 {
    const bytes = request.bytesAt(address, length) orelse return @backingInt(request.refuse("the message is not in memory"));
    host.state.* = .{};
    request.state.* = .{};
    boot.bootNatives() catch |err| return bakeFailed("natives", err);
    const sources = unpacked(bytes) catch |err| return bakeFailed("unpacking", err);
    bakeLibrary(sources) catch |err| return bakeFailed("library", err);
    request.mailbox_storage.* = null;
    boot.freeze() catch |err| return bakeFailed("freeze", err);
    difference.fillCopy();
    return 0;
}

const Module = struct { name: []const u8, source: []const u8, is_package: bool };
const modules_max = 512;

/// The library's sources as msgpack, which a distribution carries compressed.
fn unpacked(bytes: []const u8) wire.DecodeError![]const u8 {
    if (!unpack.isPacked(bytes)) return bytes;
    const size = unpack.sourceSize(bytes);
    const storage = try heap.allocRaw(size);
    const text_size = unpack.textSize(bytes);
    const text = try heap.allocRaw(text_size);
    try unpack.unpack(bytes, text[0..text_size], storage[0..size]);
    heap.freeRaw(text, text_size);
    // The collector keeps one message.
    request.mailbox_storage.* = storage;
    return storage[0..size];
}

fn bakeLibrary(bytes: []const u8) wire.DecodeError!void {
    var modules: [modules_max]Module = undefined;
    var count: usize = 0;
    var reader: msgpack.Reader = .{ .bytes = bytes };
    const head = try reader.next();
    if (head != .map or head.map > modules_max) return error.Malformed;
    for (0..head.map) |_| {
        const key = try reader.next();
        const pair = try reader.next();
        const source = try reader.next();
        const is_package = try reader.next();
        if (key != .str or pair != .array or source != .str or is_package != .boolean) return error.Malformed;
        modules[count] = .{ .name = key.str, .source = source.str, .is_package = is_package.boolean };
        count += 1;
    }
    const all = modules[0..count];
    const prefix = "prelude.";
    for (all) |module| {
        if (!std.mem.startsWith(u8, module.name, prefix)) continue;
        try ran(try boot.runPrelude(module.source, module.name), module.name);
        // After each file: a later one may use what it defines, such as the class statement.
        try boot.publishBuiltins();
        try boot.linkTwins();
    }
    try boot.lendPrelude();
    for (all) |module| {
        if (std.mem.startsWith(u8, module.name, "prelude")) continue;
        if (dict.getStr(vm.baked_modules, try intern.internUtf8(module.name)) != null and isDone(module.name)) continue;
        try ran(try boot.runModule(module.name, module.source, module.is_package), module.name);
    }
    try boot.markBuiltIns();
    try boot.takePreludeBack();
}

fn isDone(name: []const u8) bool {
    const text = intern.findAscii(name) orelse return false;
    return dict.getStr(vm.modules, text) != null;
}

fn ran(outcome: loop.Outcome, name: []const u8) Error!void {
    _ = name;
    if (outcome == .returned) return;
    if (outcome == .raised) return error.Raised;
    return error.Stopped;
}

fn bakeFailed(stage: []const u8, err: anyerror) i32 {
    request.state.failure = vm.pending;
    vm.pending = .none;
    var writer = msgpack.Writer.over(request.mailboxBytes());
    const text = bakeText(stage, err) catch "out of memory";
    writer.str(text) catch unreachable;
    request.place(&writer);
    return @backingInt(Status.refused);
}

fn bakeText(stage: []const u8, err: anyerror) Error![]const u8 {
    var builder = str.Builder.init();
    try builder.appendUtf8(stage);
    try builder.appendUtf8(": ");
    try builder.appendUtf8(@errorName(err));
    if (request.state.failure.as(layout.Exception)) |failure| {
        try builder.appendUtf8("\n");
        try builder.appendStr(failure.object.type.name);
        for (failure.args.slice()) |argument| {
            try builder.appendUtf8(" ");
            repr.append(&builder, argument) catch {};
        }
        var line = failure.traceback.as(layout.Traceback);
        while (line) |one| : (line = one.next) {
            try appendLine(&builder, one.code, one.pc);
        }
    }
    var frame = vm.frame;
    while (!frame_module.isBottom(frame)) : (frame = frame_module.previous(frame)) {
        try appendLine(&builder, frame.code, @intCast((@intFromPtr(frame.pc) - @intFromPtr(frame.code.words)) / 4 -| 1));
    }
    return str.toUtf8Alloc(try builder.finish());
}

fn appendLine(builder: *str.Builder, code: *Code, pc: u32) Error!void {
    const position = code_methods.positionOf(code, pc);
    var digits: [16]u8 = undefined;
    try builder.appendUtf8("\n  ");
    try builder.appendStr(code.filename);
    try builder.appendUtf8(":");
    try builder.appendUtf8(print.into(&digits, "{d}", .{position.line}) catch unreachable);
    try builder.appendUtf8(" in ");
    try builder.appendStr(code.qualname);
}
