//! The one import: questions to the host and its answers.
//!
//! A call of a host function either comes back at once or pauses: then a frame of a tiny code object waits for the answer
//! (`waiting_code`: its only instruction returns register 0), so that a pause is nothing special for whoever called.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const limits = @import("../limits.zig");
const status = @import("status.zig");
const msgpack = @import("msgpack.zig");
const wire = @import("wire.zig");
const lent = @import("lent.zig");
const call_module = @import("../vm/call.zig");
const frame_module = @import("../vm/frame.zig");
const resume_module = @import("../vm/resume.zig");
const exception = @import("../object/exception.zig");
const tree = @import("../object/exception_tree.zig");
const dict = @import("../object/dict.zig");
const str = @import("../object/str.zig");
const tuple = @import("../object/tuple.zig");
const intern = @import("../object/intern.zig");
const known = @import("../object/known_names.zig");
const repr = @import("../object/repr.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;

extern "wardian" fn host_call(address: u32, length: u32) i32;

/// Where the host says where its answer lies: address and length.
pub const AnswerPlace = extern struct { address: u32, length: u32 };
pub const answer_place = limits.variable(AnswerPlace, .answer_place);

/// State of this room that must survive a pause.
pub const State = extern struct {
    next_request: u32 = 1,
    /// The request that is waiting for its answer, or 0.
    pending_request: u32 = 0,
    /// The answer is there, but there was no memory to read it: after a collection it is read again.
    unread: bool = false,
    unread_threw: bool = false,
    /// Whether the host is asked for globals that nobody has defined.
    lazy: bool = false,
    /// Whether it has modules that programs may import.
    modules: bool = false,
    /// Its name, arguments and keyword arguments, encoded.
    pending: ?[*]u8 = null,
    pending_length: u32 = 0,
    functions: ?*layout.Dict = null,
    waiting_code: ?*@import("../bytecode/code.zig").Code = null,
};
pub const state = limits.variable(State, .host_state);

fn ask(message: []const u8) status.Answer {
    answer_place.* = .{ .address = 0, .length = 0 };
    const code = host_call(@intCast(@intFromPtr(message.ptr)), @intCast(message.len));
    return switch (code) {
        0 => .answered,
        1 => .threw,
        2 => .pause,
        else => .stop,
    };
}

fn answerBytes() []const u8 {
    const bytes: [*]const u8 = @ptrFromInt(answer_place.address);
    return bytes[0..answer_place.length];
}

/// A host function by name. Nothing is looked up: the host refuses names that it does not know.
pub fn create(name: *Str, role: layout.HostFunction.Role) Error!*layout.HostFunction {
    const function = try heap.create(layout.HostFunction, vm.types.host_function, 0);
    function.* = .{ .object = function.object, .name = name, .role = role };
    return function;
}

/// The host's object of that number: the same one each time it comes.
pub fn objectOf(number: i64, name: []const u8) wire.DecodeError!Value {
    if (number < 0 or number > objects_max) return error.Malformed;
    const index: u32 = @intCast(number);
    const list = @import("../object/list.zig");
    const all = vm.handles;
    while (all.len <= index) try list.append(all, Value.undefined_);
    heap.wrote(all);
    if (all.items[index].isUndefined()) {
        const object = try create(try intern.internUtf8(name), .object);
        object.number = index;
        all.items[index] = Value.from(object);
    }
    return all.items[index];
}

const objects_max = 1_000_000;

/// Calls a host function; see call.zig for the arguments.
pub fn call(function: *layout.HostFunction, args: call_module.Arguments, target: call_module.Target) Error!void {
    if (function.role == .object) return raise(.TypeError, "'{}' object is not callable", .{function.name});
    if (function.role != .system) {
        if (vm.host_calls >= vm.host_calls_max) {
            vm.stop_reason = .host_calls;
            return error.Stopped;
        }
        if (function.role == .awaitable) return callAwaitable(function, args, target);
    }
    try vm_module.charge(50);
    const request = state.next_request;
    const mailbox: [*]u8 = @ptrFromInt(limits.mailbox_address);
    var writer = msgpack.Writer.over(mailbox[0..limits.mailbox_bytes]);
    try writer.array(5);
    try writer.uint(@backingInt(status.Question.call));
    try writer.uint(request);
    const body = writer.len;
    try writeCall(&writer, function, args);
    try @import("request.zig").flushBeforeCall();
    if (function.role != .system) vm.host_calls += 1;
    state.next_request +%= 1;
    // From here on nothing may be tried again: the host has heard of the call.
    switch (ask(writer.slice())) {
        .answered => {
            const value = decodeAnswer() catch |err| {
                if (err == error.OutOfMemory) return readLater(false, target);
                return unreadable(err);
            };
            return resume_module.deliver(value, target);
        },
        .threw => {
            const value = decodeAnswer() catch |err| {
                if (err == error.OutOfMemory) return readLater(true, target);
                return unreadable(err);
            };
            return throwValue(value);
        },
        .pause => {
            try pushWaiting(target);
            return pause(request, writer.slice()[body..]);
        },
        .stop => {
            vm.stop_reason = .host;
            return error.Stopped;
        },
    }
}

/// The prelude makes a coroutine of the call.
fn callAwaitable(function: *layout.HostFunction, args: call_module.Arguments, target: call_module.Target) Error!void {
    const positional = args.positional();
    const names: []const Value = if (args.keywords) |keywords| keywords.slice() else &.{};
    const items = try tuple.fromSlice(args.first[0..positional]);
    const keywords = try dict.create();
    for (names, args.first[positional..args.count]) |name, value| try dict.set(keywords, name, value);
    try call_module.invokeWith(
        call_module.preludeFunction("_call_async_host"),
        &.{ Value.from(function.name), Value.from(items), Value.from(keywords) },
        target,
    );
    vm.host_calls += 1;
}

fn writeCall(writer: *msgpack.Writer, function: *layout.HostFunction, args: call_module.Arguments) Error!void {
    var name_bytes: [256]u8 = undefined;
    const size = str.utf8Length(function.name);
    if (size > name_bytes.len) return raise(.ValueError, "name of a host function is too long", .{});
    _ = str.writeUtf8(function.name, &name_bytes);
    try writer.str(name_bytes[0..size]);
    const positional = args.positional();
    try writer.array(positional);
    for (args.first[0..positional], 1..) |value, number|
        wire.encode(writer, value) catch |err| return refused(err, function, null, number);
    const names: []const Value = if (args.keywords) |keywords| keywords.slice() else &.{};
    try writer.map(names.len);
    for (names, args.first[positional..args.count]) |name, value| {
        wire.encode(writer, name) catch |err| return refused(err, function, null, 0);
        wire.encode(writer, value) catch |err| return refused(err, function, name.as(Str), 0);
    }
}

fn refused(err: wire.EncodeError, function: *layout.HostFunction, keyword: ?*Str, number: usize) Error {
    if (err != error.Unconvertible) return @as(Error, @errorCast(err));
    const which = if (keyword) |name| try raise_module.format("argument '{}'", .{name}) else try raise_module.format("argument {}", .{number});
    if (wire.obstacle.too_deep)
        return raise(.TypeError, "{} of {}() cannot be sent to the host: it is nested too deep", .{ which, function.name });
    const path = wire.obstacle.path orelse vm.empty_str;
    return raise(.TypeError, "{} of {}() cannot be sent to the host: value{} is of type '{}'", .{
        which, function.name, path, typeOf(wire.obstacle.value),
    });
}

fn decodeAnswer() wire.DecodeError!Value {
    var reader: msgpack.Reader = .{ .bytes = answerBytes() };
    const value = try wire.decode(&reader);
    if (!reader.isAtEnd()) return error.Malformed;
    return value;
}

fn unreadable(err: wire.DecodeError) Error {
    if (err != error.Malformed) return @as(Error, @errorCast(err));
    return raise(.SystemError, "the host's answer is malformed", .{});
}

/// Raises the host's exception, as the nearest class that Python knows.
pub fn throwValue(value: Value) Error {
    return raise_module.raiseValue(try exceptionOf(value));
}

pub fn exceptionOf(value: Value) Error!*layout.Exception {
    const description = value.as(layout.Dict) orelse return raise(.SystemError, "the host's answer is malformed", .{});
    // One that came from the guest, out of a function that the host has called.
    if (field(description, "guest")) |number| if (number.isInt()) {
        if (try lent.find(number.asInt())) |found| if (found.as(layout.Exception)) |object| return object;
    };
    const names = (field(description, "types") orelse Value.none).as(layout.List) orelse return raise(.SystemError, "the host's answer is malformed", .{});
    var class: *Type = vm.exceptions[@backingInt(tree.ExceptionKind.Exception)];
    var most_derived: ?*Str = null;
    for (names.slice()) |entry| {
        const name = entry.as(Str) orelse continue;
        if (most_derived == null) most_derived = name;
        if (builtinClass(name)) |found| {
            class = found;
            break;
        }
    }
    if (most_derived) |name| if (builtinClass(name) == null) {
        class = try guestClassFor(name, class);
    };
    const args = if (field(description, "args")) |given| given.as(layout.List) else null;
    const message = field(description, "message") orelse Value.from(vm.empty_str);
    const has_message = if (message.as(Str)) |text| text.len > 0 else false;
    const given: []const Value = if (args) |items| items.slice() else &.{};
    const object = try exception.create(class, if (given.len == 0 and has_message) &.{message} else given);
    if (field(description, "token")) |token| {
        if (token.isInt()) object.host_token = @intCast((token.asInt() & 0x7FFF_FFFF) + 1);
    }
    return object;
}

fn field(description: *layout.Dict, name: []const u8) ?Value {
    const found = dict.getStr(description, intern.internUtf8(name) catch return null) orelse return null;
    return if (found.isNone()) null else found;
}

fn builtinClass(name: *Str) ?*Type {
    inline for (tree.rows, 0..) |row, i| if (str.eqlAscii(name, row.name)) return vm.exceptions[i];
    return null;
}

/// A class of the host that the guest has not: made on the fly under the nearest one it has, once per name.
fn guestClassFor(name: *Str, base: *Type) Error!*Type {
    if (base.subclasses) |below| for (below.slice()) |entry| {
        const class = entry.asObject().as(Type);
        if (str.eql(class.name, name) and class.module.as(Str) != null and str.eqlAscii(class.module.as(Str).?, "host")) return class;
    };
    const namespace = try dict.create();
    try dict.setStr(namespace, known.get(.__module__), Value.from(try str.fromAscii("host")));
    return @import("../object/class.zig").create(vm.types.type, try intern.intern(name), try tuple.fromSlice(&.{Value.from(base)}), namespace, null);
}

/// A frame that waits for the answer, so that a pause is nothing special for whoever called.
fn pushWaiting(target: call_module.Target) Error!void {
    const granted = heap.borrowReserve();
    defer heap.giveBackReserve(granted);
    const code = state.waiting_code.?;
    frame_module.reserve(2) catch |err| return final(err);
    const frame = frame_module.push(code, frame_module.top(), vm.main, target.slot, target.note) catch |err| return final(err);
    frame.state = target.state;
    frame.extra = target.extra;
    frame.base[0] = .none;
}

fn pause(request: u32, body: []const u8) Error!void {
    const granted = heap.borrowReserve();
    defer heap.giveBackReserve(granted);
    const copy = heap.allocRaw(body.len) catch |err| return final(err);
    @memcpy(copy[0..body.len], body);
    state.pending = copy;
    state.pending_length = @intCast(body.len);
    state.pending_request = request;
    vm.stop_reason = .none;
    return error.Stopped;
}

/// The call would be repeated if the loop tried the instruction again.
fn final(err: Error) Error {
    if (err != error.OutOfMemory) return err;
    vm.pending = vm.memory_error;
    return error.Raised;
}

/// The answer stays in the mailbox while the loop ends and garbage is collected; then `readAnswer` has its second try.
fn readLater(threw: bool, target: call_module.Target) Error!void {
    try pushWaiting(target);
    state.unread = true;
    state.unread_threw = threw;
    vm.stop_reason = .none;
    return error.Stopped;
}

/// Second try of reading an answer. An error is pending as a Python exception.
pub fn readAnswer() Error!void {
    state.unread = false;
    const value = decodeAnswer() catch |err| {
        if (err == error.OutOfMemory) return final(error.OutOfMemory);
        return unreadable(err);
    };
    if (state.unread_threw) return throwValue(value);
    answer(value);
}

/// The answer to the pending request has come: into the frame that waits for it.
pub fn answer(value: Value) void {
    vm.frame.base[0] = value;
    state.pending_request = 0;
    state.pending = null;
}

/// Sends output as it comes.
pub fn write(stream: u8, utf8: []const u8) Error!void {
    const mailbox: [*]u8 = @ptrFromInt(limits.mailbox_address);
    var writer = msgpack.Writer.over(mailbox[0..limits.mailbox_bytes]);
    try writer.array(3);
    try writer.uint(@backingInt(status.Question.write));
    try writer.uint(stream);
    try writer.str(utf8);
    if (ask(writer.slice()) == .stop) {
        vm.stop_reason = .host;
        return error.Stopped;
    }
}
