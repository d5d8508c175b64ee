//! What the host asks for: `configure`, `run`, `resume`, `abort`; and the replies.
//!
//!     run ──> compile ──> push the program's frame ──> loop ──> outcome
//!                                                       │ returned: reply finished
//!                                                       │ raised:   push the prelude's report of the exception,
//!                                                       │           loop again, reply raised
//!                                                       │ slice, awaiting_host, limit: reply, go on with resume
//!
//! Reporting an exception runs guest code (`__str__` of its class), so it is a phase of its own, metered and pausable like the
//! program itself.
//!
//! Invariants:
//!   1. After every reply but slice, awaiting_host and the fuel limit nothing runs: only the bottom frame is left.
//!   2. A reply never fails for lack of memory: what does not fit becomes a shorter reply.

const std = @import("std");
const limits = @import("../limits.zig");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Dict = layout.Dict;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const typeOf = type_module.typeOf;
const status_module = @import("status.zig");
const Status = status_module.Status;
const msgpack = @import("msgpack.zig");
const wire = @import("wire.zig");
const host = @import("host.zig");
const lent = @import("lent.zig");
const level = @import("level.zig");
const boot = @import("../image/boot.zig");
const compile_source = @import("../compile/source.zig");
const output = @import("../native/output.zig");
const call_module = @import("../vm/call.zig");
const frame_module = @import("../vm/frame.zig");
const loop = @import("../vm/loop.zig");
const safepoint = @import("../vm/safepoint.zig");
const unwind = @import("../vm/unwind.zig");
const function_module = @import("../object/function.zig");
const exception = @import("../object/exception.zig");
const dict = @import("../object/dict.zig");
const str = @import("../object/str.zig");
const intern = @import("../object/intern.zig");
const heap = @import("../heap/heap.zig");
const collector = @import("../heap/mark.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;

pub const Phase = enum(u8) { idle, program, finalizing, report };

pub const ReplyPlace = extern struct { address: u32, length: u32 };
pub const reply_place = limits.variable(ReplyPlace, .reply_place);

const State = extern struct {
    phase: Phase = .idle,
    stream: bool = false,
    stopped_for_fuel: bool = false,
    /// Whether the host has called a function: its value is the result.
    calling: bool = false,
    fuel: i64 = @intCast(limits.fuel_default),
    output_bytes: u64 = limits.output_bytes_default,
    host_calls: u64 = limits.host_calls_default,
    /// Fuel added by `resume`, which counts as given.
    fuel_given: i64 = 0,
    /// The exception that `report` is about.
    failure: Value = .none,
};
pub const state = limits.variable(State, .request_state);

/// For the collector: what this room and the rooms of the border hold.
pub fn markRoots(comptime mark: fn (Value) callconv(.@"inline") void, comptime markRaw: fn ([*]u8) void) void {
    mark(state.failure);
    if (host.state.functions) |functions| mark(Value.from(functions));
    if (host.state.waiting_code) |code| mark(Value.from(code));
    if (host.state.pending) |bytes| markRaw(bytes);
    if (wire.obstacle.path) |path| mark(Value.from(path));
    mark(wire.obstacle.value);
    if (reply_storage.*) |bytes| markRaw(bytes);
    if (mailbox_storage.*) |bytes| markRaw(bytes);
    output.markStorage();
    lent.markRoots(mark);
    level.markRoots(mark, markRaw);
}

/// The last message too large for the mailbox, kept while it is read.
pub const mailbox_storage = limits.variable(?[*]u8, .mailbox_storage);

/// Where the last reply lies when it outgrew the mailbox.
const reply_storage = limits.variable(?[*]u8, .reply_storage);

pub fn bytesAt(address: u32, length: u32) ?[]const u8 {
    if (length == 0) return &.{};
    const end = @as(u64, address) + length;
    if (address == 0) return null;
    if (end > @as(u64, @wasmMemorySize(0)) * 65536) return null;
    return @as([*]const u8, @ptrFromInt(address))[0..length];
}

// configure

pub fn configure(address: u32, length: u32) Status {
    const bytes = bytesAt(address, length) orelse return refuse("the message is not in memory");
    if (state.phase != .idle) return refuse("the session is running");
    // Reading a policy costs nothing, and works when a run has just used up its fuel.
    safepoint.start(free_fuel);
    readPolicy(bytes) catch |err| return refuseError(err);
    return .finished;
}

const free_fuel = 1 << 40;

/// Read as it stands: making guest objects of it would touch pages of the image that a small run does not need.
fn readPolicy(bytes: []const u8) wire.DecodeError!void {
    var reader: msgpack.Reader = .{ .bytes = bytes };
    const head = try reader.next();
    if (head != .map) return error.Malformed;
    for (0..head.map) |_| {
        const key = try reader.next();
        if (key != .str) return error.Malformed;
        const name = std.meta.stringToEnum(PolicyKey, key.str) orelse {
            _ = try wire.decode(&reader);
            continue;
        };
        switch (name) {
            .functions => try readFunctions(&reader, .plain),
            .awaitables => try readFunctions(&reader, .awaitable),
            .stream => {
                const flag = try reader.next();
                if (flag != .boolean) return error.Malformed;
                state.stream = flag.boolean;
            },
            .lazy => {
                const flag = try reader.next();
                if (flag != .boolean) return error.Malformed;
                host.state.lazy = flag.boolean;
            },
            .modules => {
                const flag = try reader.next();
                if (flag != .boolean) return error.Malformed;
                host.state.modules = flag.boolean;
            },
            .fuel => state.fuel = try readAmount(&reader),
            .memory_bytes => heap.setLimit(@intCast(try readAmount(&reader))),
            .recursion => {
                vm.recursion_max = @intCast(std.math.clamp(try readAmount(&reader), 1, limits.recursion_max));
                frame_module.setLimit();
            },
            .output_bytes => state.output_bytes = @intCast(try readAmount(&reader)),
            .host_calls => state.host_calls = @intCast(try readAmount(&reader)),
            .slice => vm.slice = @max(try readAmount(&reader), 1),
        }
    }
    if (!reader.isAtEnd()) return error.Malformed;
}

const PolicyKey = enum { fuel, memory_bytes, recursion, output_bytes, host_calls, slice, stream, lazy, modules, functions, awaitables };

/// A number of something: what is below zero counts as zero.
fn readAmount(reader: *msgpack.Reader) msgpack.Malformed!i64 {
    return switch (try reader.next()) {
        .int => |n| @max(n, 0),
        .uint => std.math.maxInt(i64),
        else => error.Malformed,
    };
}

/// Names that become globals of the guest.
fn readFunctions(reader: *msgpack.Reader, role: layout.HostFunction.Role) wire.DecodeError!void {
    const head = try reader.next();
    if (head != .array) return error.Malformed;
    for (0..head.array) |_| {
        const item = try reader.next();
        if (item != .str) return error.Malformed;
        const name = try intern.internUtf8(item.str);
        try dict.setStr(vm.main, name, Value.from(try host.create(name, role)));
    }
}

// run

pub fn run(address: u32, length: u32) Status {
    const bytes = bytesAt(address, length) orelse return refuse("the message is not in memory");
    if (state.phase != .idle) return refuse("the session is running");
    makeRoom();
    beginRun();
    // Reading a request costs fuel but is not refused for lack of it: what is missing is missed when the program begins.
    const advance = @min(free_fuel, std.math.maxInt(i64) - state.fuel);
    safepoint.start(state.fuel + advance);
    const started = startTwice(bytes);
    safepoint.start(vm_module.fuelLeft() - advance);
    mailbox_storage.* = null;
    started catch |err| switch (err) {
        error.Malformed => return refuse("the request is malformed"),
        error.Raised => {
            // A SyntaxError: no frame was pushed yet.
            state.phase = .program;
            return conclude(.raised);
        },
        error.OutOfMemory => {
            vm.pending = vm.memory_error;
            state.phase = .program;
            return conclude(.raised);
        },
        error.OutOfFuel => {
            const answer = replyWith(.limit, writeLimit);
            unwindAll();
            return answer;
        },
        else => return refuseError(err),
    };
    state.phase = .program;
    return conclude(loop.run());
}

fn beginRun() void {
    @import("../native/sys.zig").run_number.* += 1;
    vm.result = .none;
    vm.pending = .none;
    vm.handled = .none;
    vm.left = false;
    vm.stop_reason = .none;
    vm.retry_pc = 0;
    vm.native_depth = 0;
    vm.output_bytes = 0;
    vm.output_bytes_max = state.output_bytes;
    vm.host_calls = 0;
    vm.host_calls_max = state.host_calls;
    vm.heap.blocks_peak = vm.heap.blocks_used;
    state.fuel_given = state.fuel;
    state.failure = .none;
    state.stopped_for_fuel = false;
    state.calling = false;
    output.clear(0);
    output.clear(1);
    reply_storage.* = null;
    safepoint.start(state.fuel);
}

/// A session whose memory is full can still be told to throw something away.
fn makeRoom() void {
    if (!heap.isNearlyFull()) return;
    collector.collect();
    if (heap.isNearlyFull()) heap.grantReserve();
}

/// Starts the program; when memory is short, once more after a collection.
fn startTwice(bytes: []const u8) wire.DecodeError!void {
    start(bytes) catch |err| {
        if (err != error.OutOfMemory) return err;
        frame_module.reset();
        boot.idleFrame();
        collector.collect();
        return start(bytes);
    };
}

fn start(bytes: []const u8) wire.DecodeError!void {
    var reader: msgpack.Reader = .{ .bytes = bytes };
    const head = try reader.next();
    if (head != .map) return error.Malformed;
    var source: []const u8 = "";
    var filename: []const u8 = "<guest>";
    for (0..head.map) |_| {
        const key = try reader.next();
        if (key != .str) return error.Malformed;
        if (std.mem.eql(u8, key.str, "code")) {
            const text = try reader.next();
            if (text != .str) return error.Malformed;
            source = text.str;
        } else if (std.mem.eql(u8, key.str, "filename")) {
            const text = try reader.next();
            if (text != .str) return error.Malformed;
            filename = text.str;
        } else if (std.mem.eql(u8, key.str, "inputs")) {
            try readInputs(&reader);
        } else _ = try wire.decode(&reader);
    }
    if (!reader.isAtEnd()) return error.Malformed;
    if (std.mem.indexOfScalar(u8, source, 0) != null)
        return @import("../vm/raise.zig").raise(.SyntaxError, "source code string cannot contain null bytes", .{});
    var warnings: Value = .none;
    const path = try str.fromUtf8(filename);
    const code = try compile_source.compileBytes(source, path, .exec, .{
        .want_result = true,
        .top_level_await = true,
        .warnings = &warnings,
    });
    const function = try function_module.create(code, vm.main);
    const frame = try frame_module.push(function.code, frame_module.top(), vm.main, vm.registers, .exit);
    frame.function = function;
    frame.locals = vm.main;
    if (code.flags.coroutine) try driveCoroutine(function);
    // In front of the program, as if it was its first call.
    if (!warnings.isNone())
        try call_module.invokeWith(call_module.preludeFunction("_warn_of_syntax"), &.{ warnings, Value.from(path) }, .{ .slot = vm.registers, .note = .discard });
}

/// A program that awaits at its top level is a coroutine; the prelude's event loop runs it.
fn driveCoroutine(function: *layout.Function) Error!void {
    vm.frame = frame_module.previous(vm.frame);
    try call_module.invokeWith(call_module.preludeFunction("_run_top_level"), &.{Value.from(function)}, .{ .slot = vm.registers, .note = .exit });
}

fn readInputs(reader: *msgpack.Reader) wire.DecodeError!void {
    const head = try reader.next();
    if (head != .map) return error.Malformed;
    for (0..head.map) |_| {
        const key = try reader.next();
        if (key != .str) return error.Malformed;
        const name = try intern.internUtf8(key.str);
        try dict.setStr(vm.main, name, try wire.decode(reader));
    }
}

// call, back and release

const CallError = wire.DecodeError || error{Unknown};

/// {"function": number, "args": [...], "kwargs": {...}}
pub fn call(address: u32, length: u32) Status {
    const bytes = bytesAt(address, length) orelse return refuse("the message is not in memory");
    if (state.stopped_for_fuel) return refuse("the program has no fuel left");
    if (state.phase == .idle) {
        makeRoom();
        beginRun();
    } else {
        if (level.isFull()) return refuse("calls of the host are nested too deep");
        level.enter() catch return refuse("there is no memory for a call");
    }
    const started = startCall(bytes) catch |err| again: {
        if (err != error.OutOfMemory) break :again @as(CallError!void, err);
        collector.collect();
        break :again startCall(bytes);
    };
    mailbox_storage.* = null;
    state.phase = .program;
    state.calling = true;
    started catch |err| {
        switch (err) {
            error.Raised => return conclude(.raised),
            error.OutOfMemory => {
                vm.pending = vm.memory_error;
                return conclude(.raised);
            },
            error.OutOfFuel => {
                const answer = replyWith(.limit, writeLimit);
                endRun();
                return answer;
            },
            else => {},
        }
        const answer = if (err == error.Unknown) refuse("the guest has no such function: it was released") else refuseError(err);
        endRun();
        return answer;
    };
    return conclude(loop.run());
}

fn startCall(bytes: []const u8) CallError!void {
    var reader: msgpack.Reader = .{ .bytes = bytes };
    const message = try wire.decode(&reader);
    const parts = message.as(Dict) orelse return error.Malformed;
    const number = part(parts, "function") orelse return error.Malformed;
    const args = part(parts, "args") orelse return error.Malformed;
    const kwargs = part(parts, "kwargs") orelse return error.Malformed;
    if (!reader.isAtEnd() or !number.isInt() or args.as(layout.List) == null or kwargs.as(Dict) == null) return error.Malformed;
    const function = try lent.find(number.asInt()) orelse return error.Unknown;
    return call_module.invokeWith(call_module.preludeFunction("_call_for_host"), &.{ function, args, kwargs }, .{ .slot = vm.registers, .note = .exit });
}

fn part(parts: *Dict, name: []const u8) ?Value {
    return dict.getStr(parts, intern.findAscii(name) orelse return null);
}

/// Also the end of every call of the host that was not the outermost: what the program waits for is the last reply again.
pub fn back(wanted: u32) Status {
    while (level.count() > wanted) level.drop();
    if (state.phase == .idle) return .finished;
    return replyWith(if (host.state.pending_request != 0) .awaiting_host else .slice, writeWaiting);
}

fn writeWaiting(writer: *msgpack.Writer) WriteError!void {
    return if (host.state.pending_request != 0) writePending(writer) else writeNil(writer);
}

pub fn release(address: u32, length: u32) Status {
    const bytes = bytesAt(address, length) orelse return refuse("the message is not in memory");
    var reader: msgpack.Reader = .{ .bytes = bytes };
    releaseAll(&reader) catch return refuse("the message is no list of numbers");
    return .finished;
}

fn releaseAll(reader: *msgpack.Reader) wire.DecodeError!void {
    const head = try reader.next();
    if (head != .array) return error.Malformed;
    for (0..head.array) |_| {
        const number = try reader.next();
        if (number != .int) return error.Malformed;
        try lent.release(number.int);
    }
}

// resume and abort

pub fn goOn(address: u32, length: u32) Status {
    const bytes = bytesAt(address, length) orelse return refuse("the message is not in memory");
    if (state.phase == .idle) return refuse("nothing is running");
    if (state.stopped_for_fuel) {
        const fuel = readFuel(bytes) orelse return refuse("resume after the fuel limit takes {\"fuel\": n}");
        state.stopped_for_fuel = false;
        state.fuel_given +|= fuel;
        safepoint.start(vm_module.fuelLeft() +| fuel);
        return conclude(loop.run());
    }
    if (host.state.pending_request != 0) return goOnWithAnswer(bytes);
    if (length != 0) return refuse("no host call is waiting for an answer");
    return conclude(loop.run());
}

/// {"fuel": n}, read without spending any.
fn readFuel(bytes: []const u8) ?i64 {
    var reader: msgpack.Reader = .{ .bytes = bytes };
    const head = reader.next() catch return null;
    const key = reader.next() catch return null;
    const amount = reader.next() catch return null;
    if (head != .map or head.map != 1 or key != .str or amount != .int or !reader.isAtEnd()) return null;
    if (!std.mem.eql(u8, key.str, "fuel")) return null;
    return @max(amount.int, 0);
}

fn goOnWithAnswer(bytes: []const u8) Status {
    var reader: msgpack.Reader = .{ .bytes = bytes };
    const value = wire.decode(&reader) catch |err| return refuseError(err);
    const answer = value.as(layout.List) orelse return refuse("an answer is [request_id, status, payload]");
    if (answer.len != 3 or !answer.items[0].isInt() or !answer.items[1].isInt())
        return refuse("an answer is [request_id, status, payload]");
    if (answer.items[0].asInt() != host.state.pending_request) return refuse("no such request is waiting");
    switch (answer.items[1].asInt()) {
        0 => {
            host.answer(answer.items[2]);
            return conclude(loop.run());
        },
        1 => {
            host.answer(.none);
            host.throwValue(answer.items[2]) catch {};
            if (unwind.unwind() == .outside) return conclude(.raised);
            return conclude(loop.run());
        },
        else => {
            _ = abort();
            return refuse("stopped");
        },
    }
}

/// Drops whatever runs. Harmless when nothing does.
pub fn abort() Status {
    unwindAll();
    return .finished;
}

fn unwindAll() void {
    // Generators that were running cannot be resumed.
    while (!frame_module.isBottom(vm.frame)) {
        if (vm.frame.generator) |owner| @import("../vm/generator.zig").finishState(owner);
        vm.frame = frame_module.previous(vm.frame);
    }
    frame_module.reset();
    boot.idleFrame();
    heap.returnReserve();
    vm.pending = .none;
    vm.handled = .none;
    vm.left = false;
    vm.native_depth = 0;
    vm.finalizers_running = false;
    host.state.pending_request = 0;
    host.state.pending = null;
    host.state.unread = false;
    state.phase = .idle;
    state.failure = .none;
    state.stopped_for_fuel = false;
    state.calling = false;
    level.reset();
}

// Outcomes

fn conclude(outcome: loop.Outcome) Status {
    var at = outcome;
    while (true) {
        // Finalisers and reports write, too.
        if (at != .stopped) flushBeforeCall() catch {
            at = .stopped;
        };
        switch (at) {
            .returned => {
                if (state.phase == .report) return finishReport();
                at = beginFinalizers() orelse return finishProgram();
            },
            .raised => {
                if (state.phase == .finalizing) {
                    vm.pending = .none;
                    return finishProgram();
                }
                if (state.phase == .report) {
                    vm.pending = .none;
                    return replyPlainFailure();
                }
                at = beginReport() orelse return replyPlainFailure();
            },
            .slice => return replyWith(.slice, writeNil),
            .awaiting_host => {
                if (!host.state.unread) return replyWith(.awaiting_host, writePending);
                collector.collect();
                if (host.readAnswer()) |_| {
                    at = loop.run();
                } else |_| at = if (unwind.unwind() == .outside) .raised else loop.run();
            },
            .out_of_fuel => {
                state.stopped_for_fuel = true;
                return replyWith(.limit, writeLimit);
            },
            .stopped => {
                const status: Status = if (vm.stop_reason == .host) .refused else .limit;
                const answer = replyWith(status, writeLimit);
                if (level.count() > 0) level.drop() else unwindAll();
                return answer;
            },
        }
    }
}

/// Calls the prelude's report of the pending exception; null if even that cannot be started.
fn beginReport() ?loop.Outcome {
    state.failure = vm.pending;
    state.phase = .report;
    vm.pending = .none;
    vm.handled = .none;
    // A program that used up everything still gets its traceback.
    if (vm_module.fuelLeft() < report_fuel) {
        state.fuel_given += report_fuel;
        safepoint.start(vm_module.fuelLeft() + report_fuel);
    }
    heap.grantReserve();
    call_module.invokeWith(call_module.preludeFunction("_report_exception"), &.{state.failure}, .{ .slot = vm.registers, .note = .exit }) catch return null;
    return loop.run();
}

const report_fuel = 1_000_000;

/// The end of a program is where its dead are finalised at the latest; null if there are none.
fn beginFinalizers() ?loop.Outcome {
    if (state.phase != .program or state.calling or level.count() > 0) return null;
    if (vm.finalizable.len + vm.finalizing.len == 0) return null;
    state.phase = .finalizing;
    vm.handled = .none;
    call_module.invokeWith(call_module.preludeFunction("_finalize_all"), &.{}, .{ .slot = vm.registers, .note = .exit }) catch {
        vm.pending = .none;
        return null;
    };
    return loop.run();
}

fn finishProgram() Status {
    const status = if (state.calling) replyWith(.finished, writeReturned) else replyWith(.finished, writeResult);
    endRun();
    return status;
}

fn finishReport() Status {
    const status = replyWith(.raised, writeReport);
    endRun();
    return status;
}

fn replyPlainFailure() Status {
    const status = replyWith(.raised, writePlainFailure);
    endRun();
    return status;
}

fn endRun() void {
    if (level.count() > 0) level.leave() else unwindAll();
}

// Replies

const WriteError = wire.EncodeError;

fn replyWith(status: Status, comptime writePayload: fn (*msgpack.Writer) WriteError!void) Status {
    var answer = status;
    var writer = msgpack.Writer.over(mailboxBytes());
    writeReply(&writer, writePayload) catch |err| {
        writer = msgpack.Writer.over(mailboxBytes());
        switch (err) {
            error.Unconvertible => {
                answer = .raised;
                writeReply(&writer, writeConversion) catch return replyTooLarge(&writer);
            },
            else => return replyTooLarge(&writer),
        }
    };
    place(&writer);
    return answer;
}

pub fn place(writer: *msgpack.Writer) void {
    reply_storage.* = if (@intFromPtr(writer.bytes) == limits.mailbox_address) null else writer.bytes;
    reply_place.* = .{ .address = @intCast(@intFromPtr(writer.bytes)), .length = @intCast(writer.len) };
    output.clear(0);
    output.clear(1);
}

pub fn mailboxBytes() []u8 {
    return @as([*]u8, @ptrFromInt(limits.mailbox_address))[0..limits.mailbox_bytes];
}

fn writeReply(writer: *msgpack.Writer, comptime writePayload: fn (*msgpack.Writer) WriteError!void) WriteError!void {
    try writer.array(4);
    try writePayload(writer);
    try writeUsage(writer);
    try writer.str(output.pending(0));
    try writer.str(output.pending(1));
}

/// The reply does not fit the memory: MemoryError without output.
fn replyTooLarge(writer: *msgpack.Writer) Status {
    writer.* = msgpack.Writer.over(mailboxBytes());
    output.clear(0);
    output.clear(1);
    writer.array(4) catch unreachable;
    writeFailure(writer, "MemoryError", "the reply does not fit the memory", "MemoryError: the reply does not fit the memory\n") catch unreachable;
    writeUsage(writer) catch unreachable;
    writer.str("") catch unreachable;
    writer.str("") catch unreachable;
    place(writer);
    return .raised;
}

fn writeUsage(writer: *msgpack.Writer) WriteError!void {
    try writer.array(5);
    try writer.int(@max(0, state.fuel_given - vm_module.fuelLeft()));
    try writer.uint(heap.bytesPeak());
    try writer.uint(heap.bytesInUse());
    try writer.uint(vm.host_calls);
    try writer.uint(vm.output_bytes);
}

fn writeNil(writer: *msgpack.Writer) WriteError!void {
    try writer.nil();
}

fn writeReturned(writer: *msgpack.Writer) WriteError!void {
    return wire.encode(writer, vm.result_of_exit);
}

fn writeResult(writer: *msgpack.Writer) WriteError!void {
    return wire.encode(writer, vm.result);
}

/// One request: [request_id, name, args, kwargs, position].
fn writePending(writer: *msgpack.Writer) WriteError!void {
    try writer.array(1);
    try writer.array(5);
    try writer.uint(host.state.pending_request);
    try writer.raw(host.state.pending.?[0..host.state.pending_length]);
    try writePosition(writer);
}

/// Where in its own text the program is: [filename, line, column, function], or nil.
fn writePosition(writer: *msgpack.Writer) WriteError!void {
    var frame = vm.frame;
    while (!frame_module.isBottom(frame)) : (frame = frame_module.previous(frame)) {
        const code = frame.code;
        if (code == host.state.waiting_code or code.flags.hidden) continue;
        const filename = try str.toUtf8Alloc(code.filename);
        if (std.mem.startsWith(u8, filename, "<library>")) continue;
        const pc: u32 = @intCast((@intFromPtr(frame.pc) - @intFromPtr(code.words)) / 4 -| 1);
        const position = @import("../object/code_methods.zig").positionOf(code, pc);
        try writer.array(4);
        try writer.str(filename);
        try writer.uint(position.line);
        try writer.uint(position.column);
        return writer.str(try str.toUtf8Alloc(code.name));
    }
    return writer.nil();
}

fn writeLimit(writer: *msgpack.Writer) WriteError!void {
    try writer.str(switch (vm.stop_reason) {
        .none => "fuel",
        .output_bytes => "output_bytes",
        .host_calls => "host_calls",
        .host => "stopped by the host",
    });
}

fn writeFailure(writer: *msgpack.Writer, name: []const u8, message: []const u8, traceback: []const u8) WriteError!void {
    try writer.map(7);
    try writer.str("type");
    try writer.str(name);
    try writer.str("message");
    try writer.str(message);
    try writer.str("traceback");
    try writer.str(traceback);
    try writer.str("frames");
    try writer.array(0);
    try writer.str("is_syntax_error");
    try writer.boolean(false);
    try writer.str("host_exception");
    try writer.nil();
    try writer.str("args");
    try writer.nil();
}

/// Without guest code: the class's name and, if it is a str, the first argument.
fn writePlainFailure(writer: *msgpack.Writer) WriteError!void {
    const failure = state.failure.as(layout.Exception) orelse
        return writeFailure(writer, "SystemError", "no exception", "SystemError: no exception\n");
    const name = try str.toUtf8Alloc(failure.object.type.name);
    var message: []const u8 = "";
    if (failure.args.len > 0) if (failure.args.slice()[0].as(Str)) |text| {
        message = try str.toUtf8Alloc(text);
    };
    const line = try @import("../vm/raise.zig").format("{}: {}\n", .{ name, message });
    return writeFailure(writer, name, message, try str.toUtf8Alloc(line));
}

/// What `_report_exception` gave: (type, message, traceback, frames, is_syntax_error).
fn writeReport(writer: *msgpack.Writer) WriteError!void {
    const parts = vm.result_of_exit.as(layout.Tuple) orelse return writePlainFailure(writer);
    if (parts.len != 5) return writePlainFailure(writer);
    const failure = state.failure.as(layout.Exception) orelse return writePlainFailure(writer);
    const items = parts.slice();
    try writer.map(8);
    // An exception that goes on to the program through the host is the same object there.
    try writer.str("guest");
    if (level.count() > 0) try writer.uint(try lent.lend(state.failure)) else try writer.nil();
    inline for (.{ "type", "message", "traceback", "frames", "is_syntax_error" }, 0..) |name, i| {
        try writer.str(name);
        try wire.encode(writer, items[i]);
    }
    try writer.str("host_exception");
    if (failure.host_token != 0) try writer.uint(failure.host_token - 1) else try writer.nil();
    try writer.str("args");
    const before = writer.len;
    const args = try @import("../object/list.zig").fromSlice(failure.args.slice());
    wire.encode(writer, Value.from(args)) catch |err| {
        if (err != error.Unconvertible) return err;
        writer.len = before;
        try writer.nil();
    };
}

fn writeConversion(writer: *msgpack.Writer) WriteError!void {
    const raise_module = @import("../vm/raise.zig");
    const inside = wire.obstacle.path orelse vm.empty_str;
    const path = try raise_module.format("value{}", .{inside});
    const message = if (wire.obstacle.too_deep)
        try raise_module.format("the value is nested more than {} levels deep", .{limits.depth_max})
    else
        try raise_module.format("{} is of type '{}', which cannot leave the guest", .{ path, typeOf(wire.obstacle.value) });
    try writer.map(8);
    try writer.str("conversion_path");
    try writer.str(try str.toUtf8Alloc(path));
    try writer.str("type");
    try writer.str("ConversionError");
    try writer.str("message");
    try writer.str(try str.toUtf8Alloc(message));
    try writer.str("traceback");
    try writer.str("");
    try writer.str("frames");
    try writer.array(0);
    try writer.str("is_syntax_error");
    try writer.boolean(false);
    try writer.str("host_exception");
    try writer.nil();
    try writer.str("args");
    try writer.nil();
}

pub fn refuse(text: []const u8) Status {
    var writer = msgpack.Writer.over(mailboxBytes());
    writer.array(4) catch unreachable;
    writer.str(text) catch unreachable;
    writeUsage(&writer) catch unreachable;
    writer.str("") catch unreachable;
    writer.str("") catch unreachable;
    place(&writer);
    return .refused;
}

fn refuseError(err: anyerror) Status {
    vm.pending = .none;
    return refuse(switch (err) {
        error.OutOfMemory => "the request does not fit the memory",
        error.OutOfFuel => "the request costs more fuel than there is",
        else => "the request is malformed",
    });
}

/// Before a host call in streaming mode: output goes first.
pub fn flushBeforeCall() Error!void {
    if (!state.stream) return;
    inline for (0..2) |stream| {
        if (output.pending(stream).len > 0) {
            try host.write(stream + 1, output.pending(stream));
            output.clear(stream);
        }
    }
}
