//! Guest values to msgpack and back: what may cross the border, exactly, and what may not.
//!
//! Containers that occur twice in a message (sharing, cycles) are sent once and referred to after that; only such
//! messages are wrapped in the extension `shared`, and only in them are containers numbered, in the order in which their
//! first byte appears. `encode` finds out which kind it is by a first pass that remembers addresses.
//!
//! Anything else than plain data is refused with the path to it: `value['rows'][3].callback`.

const std = @import("std");
const print = @import("../text/print.zig");
const limits = @import("../limits.zig");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Object = layout.Object;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const typeOf = type_module.typeOf;
const msgpack = @import("msgpack.zig");
const Writer = msgpack.Writer;
const Reader = msgpack.Reader;
const Extension = @import("extension.zig").Extension;
const heap = @import("../heap/heap.zig");
const dict = @import("../object/dict.zig");
const list = @import("../object/list.zig");
const set = @import("../object/set.zig");
const tuple = @import("../object/tuple.zig");
const str = @import("../object/str.zig");
const bytes_module = @import("../object/bytes.zig");
const int = @import("../object/int.zig");
const repr = @import("../object/repr.zig");
const lent_module = @import("lent.zig");
const callable = @import("../vm/callable.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");

pub const EncodeError = Error || error{Unconvertible};

/// What stood in the way of the last `error.Unconvertible`.
pub const Obstacle = struct {
    /// "value['rows'][3]"
    path: ?*Str = null,
    value: Value = .none,
    too_deep: bool = false,
};

pub var obstacle: Obstacle = .{};

const Step = union(enum) { item: usize, key: Value };

const Encoder = struct {
    writer: *Writer,
    /// Addresses of the containers met so far -> number. Power-of-two open addressing over raw storage.
    table: []Slot = &.{},
    count: u32 = 0,
    shared: bool,
    found_sharing: bool = false,
    depth: u32 = 0,
    path: [limits.depth_max + 1]Step = undefined,

    const Slot = struct { address: u32, number: u32 };

    fn value(self: *Encoder, v: Value) EncodeError!void {
        const w = self.writer;
        if (v.isInt()) return w.int(v.asInt());
        if (v.isFloat()) return w.float(v.asFloat());
        if (v.isNone()) return w.nil();
        if (v.isBool()) return w.boolean(v.asBool());
        if (v.is(Value.ellipsis)) {
            const start = try w.beginExtension(@backingInt(Extension.ellipsis));
            return w.endExtension(start);
        }
        if (!v.isObject()) return self.refuse(v);
        const object = v.asObject();
        if (object.flags.subclass) return if (callable.isCallable(v)) self.lent(v) else self.refuse(v);
        switch (object.kind) {
            .str => return self.text(object.as(Str)),
            .bytes => return w.bin(object.as(layout.Bytes).slice()),
            .int => return self.bigInt(object.as(layout.Int)),
            .complex => {
                const self_complex = object.as(layout.Complex);
                const start = try w.beginExtension(@backingInt(Extension.complex));
                try w.raw(std.mem.asBytes(&self_complex.real));
                try w.raw(std.mem.asBytes(&self_complex.imag));
                return w.endExtension(start);
            },
            .range => {
                const r = object.as(layout.Range);
                const start = try w.beginExtension(@backingInt(Extension.range));
                try w.array(3);
                for ([_]Value{ r.start, r.stop, r.step }) |part| try self.value(part);
                return w.endExtension(start);
            },
            .list, .tuple, .dict, .set, .bytearray => return self.container(object),
            .host_function => {
                const self_host = object.as(layout.HostFunction);
                if (self_host.role != .object) return self.lent(v);
                const start = try w.beginExtension(@backingInt(Extension.host_object));
                try w.uint(self_host.number);
                return w.endExtension(start);
            },
            else => return if (callable.isCallable(v)) self.lent(v) else self.refuse(v),
        }
    }

    /// A function stays in the guest: the host gets a number to call it by.
    fn lent(self: *Encoder, v: Value) EncodeError!void {
        const w = self.writer;
        const start = try w.beginExtension(@backingInt(Extension.guest_function));
        try w.array(2);
        try w.uint(try lent_module.lend(v));
        try self.text(lent_module.nameOf(v));
        return w.endExtension(start);
    }

    fn text(self: *Encoder, s: *Str) Error!void {
        const w = self.writer;
        if (s.ascii) return w.str(str.rawBytes(s));
        const size = str.utf8Length(s);
        try w.strHeader(size);
        try w.reserve(size);
        const written = str.writeUtf8(s, w.bytes[w.len..][0..size]);
        std.debug.assert(written == size);
        w.len += size;
    }

    /// Beyond 50 bits. What fits 64 bits is sent as a plain integer.
    fn bigInt(self: *Encoder, n: *layout.Int) Error!void {
        const w = self.writer;
        const number = n.toConst();
        if (number.toInt(i64)) |small| return w.int(small) else |_| {}
        if (number.toInt(u64)) |small| return w.uint(small) else |_| {}
        const size = number.bitCountTwosComp() / 8 + 1;
        const start = try w.beginExtension(@backingInt(Extension.big_int));
        try w.reserve(size);
        const out = w.bytes[w.len..][0..size];
        number.writeTwosComplement(out, .little);
        var used = size;
        // Minimal: the sign bit must be there, nothing more.
        while (used > 1) {
            const fill: u8 = if (out[used - 2] & 0x80 != 0) 0xFF else 0x00;
            if (out[used - 1] != fill) break;
            used -= 1;
        }
        w.len += used;
        w.endExtension(start);
    }

    fn container(self: *Encoder, object: *Object) EncodeError!void {
        if (object.kind != .tuple or object.as(layout.Tuple).len > 0) {
            if (try self.seen(object)) |number| {
                if (!self.shared) {
                    self.found_sharing = true;
                    return error.Unconvertible;
                }
                const start = try self.writer.beginExtension(@backingInt(Extension.reference));
                try self.writer.uint(number);
                return self.writer.endExtension(start);
            }
        } else self.count += 1;
        if (self.depth >= limits.depth_max) return self.tooDeep();
        self.depth += 1;
        defer self.depth -= 1;
        const w = self.writer;
        switch (object.kind) {
            .list => {
                const self_list = object.as(layout.List);
                try vm_module.charge(self_list.len / 8);
                try w.array(self_list.len);
                for (self_list.slice(), 0..) |item, i| try self.step(.{ .item = i }, item);
            },
            .tuple => {
                const items = object.as(layout.Tuple).slice();
                const start = try w.beginExtension(@backingInt(Extension.tuple));
                try w.array(items.len);
                for (items, 0..) |item, i| try self.step(.{ .item = i }, item);
                w.endExtension(start);
            },
            .dict => {
                const self_dict = object.as(layout.Dict);
                try vm_module.charge(self_dict.count / 8);
                try w.map(self_dict.count);
                var index: u32 = 0;
                while (dict.next(self_dict, &index)) |entry| {
                    try self.step(.{ .key = entry.key }, entry.key);
                    try self.step(.{ .key = entry.key }, entry.value);
                }
            },
            .set => {
                const self_set = object.as(layout.Set);
                const code: Extension = if (self_set.frozen) .frozenset else .set;
                const start = try w.beginExtension(@backingInt(code));
                try w.array(self_set.count);
                var index: u32 = 0;
                var i: usize = 0;
                while (set.next(self_set, &index)) |slot| : (i += 1) try self.step(.{ .item = i }, slot.key);
                w.endExtension(start);
            },
            .bytearray => {
                const start = try w.beginExtension(@backingInt(Extension.bytearray));
                try w.raw(object.as(layout.Bytearray).slice());
                w.endExtension(start);
            },
            else => unreachable,
        }
    }

    fn step(self: *Encoder, where: Step, v: Value) EncodeError!void {
        self.path[self.depth - 1] = where;
        return self.value(v);
    }

    /// The number of a container that was met before, else it gets the next number.
    fn seen(self: *Encoder, object: *Object) Error!?u32 {
        if ((self.count + 1) * 2 > self.table.len) try self.growTable();
        const address: u32 = @intCast(@intFromPtr(object));
        const mask = self.table.len - 1;
        var at = (address *% 0x9E3779B1 >> 7) & mask;
        while (self.table[at].address != 0) : (at = (at + 1) & mask) {
            if (self.table[at].address == address) return self.table[at].number;
        }
        self.table[at] = .{ .address = address, .number = self.count };
        self.count += 1;
        return null;
    }

    fn growTable(self: *Encoder) Error!void {
        const size = @max(64, self.table.len * 2);
        const storage: [*]Slot = @ptrCast(@alignCast(try heap.allocRaw(size * @sizeOf(Slot))));
        @memset(storage[0..size], .{ .address = 0, .number = 0 });
        for (self.table) |slot| {
            if (slot.address == 0) continue;
            var at = (slot.address *% 0x9E3779B1 >> 7) & (size - 1);
            while (storage[at].address != 0) at = (at + 1) & (size - 1);
            storage[at] = slot;
        }
        self.table = storage[0..size];
    }

    fn refuse(self: *Encoder, v: Value) EncodeError {
        obstacle = .{ .path = try self.pathText(), .value = v };
        return error.Unconvertible;
    }

    fn tooDeep(self: *Encoder) EncodeError {
        obstacle = .{ .path = null, .too_deep = true };
        _ = self;
        return error.Unconvertible;
    }

    fn pathText(self: *Encoder) Error!*Str {
        var builder = str.Builder.init();
        for (self.path[0..self.depth]) |where| {
            try builder.appendUtf8("[");
            switch (where) {
                .item => |i| {
                    var digits: [24]u8 = undefined;
                    try builder.appendUtf8(print.into(&digits, "{d}", .{i}) catch unreachable);
                },
                .key => |key| repr.append(&builder, key) catch |err| switch (err) {
                    error.NeedsPython => try builder.appendUtf8("?"),
                    else => return err,
                },
            }
            try builder.appendUtf8("]");
        }
        return builder.finish();
    }
};

/// Appends `v`. After error.Unconvertible `obstacle` says what and where; `writer` is back where it was.
pub fn encode(writer: *Writer, v: Value) EncodeError!void {
    const start = writer.len;
    const lent_before = lent_module.last();
    errdefer lent_module.releaseAfter(lent_before);
    var encoder: Encoder = .{ .writer = writer, .shared = false };
    encoder.value(v) catch |err| {
        writer.len = start;
        if (err != error.Unconvertible or !encoder.found_sharing) return err;
        var second: Encoder = .{ .writer = writer, .shared = true };
        const opened = try writer.beginExtension(@backingInt(Extension.shared));
        second.value(v) catch |again| {
            writer.len = start;
            return again;
        };
        writer.endExtension(opened);
    };
}

pub const DecodeError = Error || msgpack.Malformed;

const Decoder = struct {
    reader: *Reader,
    /// Containers by number, in a message with sharing; null otherwise.
    numbered: ?*layout.List = null,
    depth: u32 = 0,

    fn value(self: *Decoder) DecodeError!Value {
        return switch (try self.reader.next()) {
            .nil => .none,
            .boolean => |truth| Value.fromBool(truth),
            .int => |n| int.fromI64(n),
            .uint => |n| int.fromU64(n),
            .float => |x| Value.fromFloat(x),
            .str => |utf8| Value.from(try str.fromUtf8(utf8)),
            .bin => |raw| Value.from(try bytes_module.fromSlice(raw)),
            .array => |count| self.array(count),
            .map => |count| self.map(count),
            .extension => |found| self.extension(@fromBackingInt(found.code), found.payload),
        };
    }

    fn number(self: *Decoder, v: Value) Error!void {
        if (self.numbered) |all| try list.append(all, v);
    }

    fn deeper(self: *Decoder) DecodeError!void {
        if (self.depth >= limits.depth_max) return error.Malformed;
        self.depth += 1;
    }

    fn array(self: *Decoder, count: u32) DecodeError!Value {
        try self.deeper();
        defer self.depth -= 1;
        const self_list = try list.create(count);
        try self.number(Value.from(self_list));
        for (0..count) |_| try list.append(self_list, try self.value());
        return Value.from(self_list);
    }

    fn map(self: *Decoder, count: u32) DecodeError!Value {
        try self.deeper();
        defer self.depth -= 1;
        const self_dict = try dict.createSized(count);
        try self.number(Value.from(self_dict));
        for (0..count) |_| {
            const name = try self.key();
            try dict.set(self_dict, name, try self.value());
        }
        return Value.from(self_dict);
    }

    /// Keys repeat from row to row: short ones are interned, which also makes look-ups quick.
    fn key(self: *Decoder) DecodeError!Value {
        const before = self.reader.at;
        switch (try self.reader.next()) {
            .str => |utf8| if (utf8.len <= 32) return Value.from(try @import("../object/intern.zig").internUtf8(utf8)),
            else => {},
        }
        self.reader.at = before;
        return self.value();
    }

    fn extension(self: *Decoder, code: Extension, payload: []const u8) DecodeError!Value {
        switch (code) {
            .big_int => return bigInt(payload),
            .tuple, .set, .frozenset, .range => return self.nested(code, payload),
            .complex => {
                if (payload.len != 16) return error.Malformed;
                const self_complex = try heap.create(layout.Complex, vm.types.complex, 0);
                self_complex.real = @bitCast(std.mem.readInt(u64, payload[0..8], .little));
                self_complex.imag = @bitCast(std.mem.readInt(u64, payload[8..16], .little));
                return Value.from(self_complex);
            },
            .bytearray => {
                const v = try @import("../object/bytearray.zig").fromSlice(payload);
                try self.number(Value.from(v));
                return Value.from(v);
            },
            .ellipsis => return .ellipsis,
            .guest_function => {
                var inner: Reader = .{ .bytes = payload };
                const number_ = try inner.next();
                if (number_ != .int or !inner.isAtEnd()) return error.Malformed;
                return try lent_module.find(number_.int) orelse error.Malformed;
            },
            .host_object => {
                var inner: Reader = .{ .bytes = payload };
                const head = try inner.next();
                const which = try inner.next();
                const name = try inner.next();
                if (head != .array or head.array != 2 or which != .int or name != .str or !inner.isAtEnd()) return error.Malformed;
                return @import("host.zig").objectOf(which.int, name.str);
            },
            .reference => {
                var inner: Reader = .{ .bytes = payload };
                const item = try inner.next();
                if (item != .int or item.int < 0) return error.Malformed;
                const all = self.numbered orelse return error.Malformed;
                if (item.int >= all.len) return error.Malformed;
                const found = all.items[@intCast(item.int)];
                // A tuple or set that is not finished cannot be referred to.
                if (found.isUndefined()) return error.Malformed;
                return found;
            },
            .shared => {
                if (self.numbered != null or self.depth > 0) return error.Malformed;
                var inner: Reader = .{ .bytes = payload };
                var decoder: Decoder = .{ .reader = &inner, .numbered = try list.create(16) };
                const v = try decoder.value();
                if (!inner.isAtEnd()) return error.Malformed;
                return v;
            },
            _ => return error.Malformed,
        }
    }

    fn bigInt(payload: []const u8) DecodeError!Value {
        if (payload.len == 0 or payload.len > 1 << 24) return error.Malformed;
        const limb_size = @sizeOf(layout.Int.Limb);
        const count = (payload.len + limb_size) / limb_size + 1;
        const limbs: [*]layout.Int.Limb = @ptrCast(@alignCast(try heap.allocRaw(count * limb_size)));
        var number_: std.math.big.int.Mutable = .{ .limbs = limbs[0..count], .len = 1, .positive = true };
        number_.readTwosComplement(payload, payload.len * 8, .little, .signed);
        return int.fromConst(number_.toConst());
    }

    fn nested(self: *Decoder, code: Extension, payload: []const u8) DecodeError!Value {
        try self.deeper();
        defer self.depth -= 1;
        var inner: Reader = .{ .bytes = payload };
        const outer = self.reader;
        self.reader = &inner;
        defer self.reader = outer;
        const head = try inner.next();
        if (head != .array) return error.Malformed;
        const count = head.array;
        // Sets are numbered before their items; tuples take their number first and their place when finished.
        const place: ?u32 = if (code != .range) (if (self.numbered) |all| all.len else null) else null;
        const result = switch (code) {
            .tuple => made: {
                if (place != null) try self.number(.undefined_);
                const items = try tuple.create(count);
                for (items.slice()) |*item| item.* = .none;
                for (items.slice()) |*item| item.* = try self.value();
                break :made Value.from(items);
            },
            .set, .frozenset => made: {
                const self_set = try set.create(code == .frozenset);
                try self.number(Value.from(self_set));
                for (0..count) |_| _ = try set.add(self_set, try self.value());
                break :made Value.from(self_set);
            },
            .range => made: {
                if (count != 3) return error.Malformed;
                var parts: [3]Value = undefined;
                for (&parts) |*part| {
                    part.* = try self.value();
                    if (!int.isAnyInt(part.*)) return error.Malformed;
                }
                break :made Value.from(try @import("../object/range.zig").create(parts[0], parts[1], parts[2]));
            },
            else => unreachable,
        };
        if (!inner.isAtEnd()) return error.Malformed;
        if (code == .tuple) if (place) |at| {
            self.numbered.?.items[at] = result;
        };
        return result;
    }
};

/// Reads one value.
pub fn decode(reader: *Reader) DecodeError!Value {
    var decoder: Decoder = .{ .reader = reader };
    return decoder.value();
}
