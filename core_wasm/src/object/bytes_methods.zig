//! The methods that bytes and bytearray share, written once for both.
//!
//! `For(T)` is the set for one of them; its table stands in `bytes_table.zig`. Results are of the
//! type of `self`; where nothing changes, bytes give themselves and bytearrays a copy.
//!
//! Not here: constructors (`bytes.zig`), what changes a bytearray (`bytearray.zig`), `%`
//! (`str_percent.zig`), decoding (`str_codec.zig`).

const std = @import("std");
const ascii = std.ascii;
const layout = @import("layout.zig");
const Bytes = layout.Bytes;
const Bytearray = layout.Bytearray;
const List = layout.List;
const Str = layout.Str;
const Value = @import("value.zig").Value;
const type_module = @import("type.zig");
const typeOf = type_module.typeOf;
const Type = type_module.Type;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise = @import("../vm/raise.zig").raise;
const attribute = @import("../vm/attribute.zig");
const bind = @import("../native/bind.zig");
const arguments = @import("str_arguments.zig");
const bytearray = @import("bytearray.zig");
const bytes = @import("bytes.zig");
const bytes_hex = @import("bytes_hex.zig");
const bytes_table = @import("bytes_table.zig");
const int = @import("int.zig");
const iterate = @import("../vm/iterate.zig");
const list = @import("list.zig");
const memoryview = @import("memoryview.zig");
const str = @import("str.zig");
const View = str.View;
const str_codec = @import("str_codec.zig");
const str_repr = @import("str_repr.zig");
const case = @import("str_methods_case.zig");
const str_find = @import("str_methods_find.zig");
const countByte = str_find.countByte;
const findByte = str_find.findByte;
const rfindByte = str_find.rfindByte;
const str_split = @import("str_methods_split.zig");
const str_percent = @import("str_percent.zig");
const tuple = @import("tuple.zig");
const search = @import("../text/search.zig");
const Sink = @import("../text/sink.zig").Sink;
const text_parts = @import("../text/text_parts.zig");
const limitOf = str_split.limitOf;
const Lines = text_parts.LinesType(.bytes);
const SplitSpace = text_parts.SplitSpaceType(.bytes);
const SplitSpaceRight = text_parts.SplitSpaceRightType(.bytes);

pub const doc = bytes.doc;
pub const constructors = bytes.constructors;
pub const static_methods = For(Bytes).static;
pub const class_methods = For(Bytes).class;
pub const methods = bytes_table.of(For(Bytes)) ++ bind.table(.{
    .{ "__buffer__(self, flags, /)", For(Bytes).buffer, "Return a memoryview of the bytes." },
    .{ "__bytes__(self, /)", For(Bytes).toBytes, "Return the bytes as plain bytes." },
    .{
        "__getnewargs__(self, /)",                               For(Bytes).getNewArgs,
        "Arguments that make equal bytes, for pickle and copy.",
    },
    .{ "__hash__(self, /)", hashOfBytes, "The number by which dicts and sets find this object." },
});
pub const bytearray_table = bytes_table.of(For(Bytearray)) ++ bind.table(.{
    .{ "__buffer__(self, flags, /)", For(Bytearray).buffer, "Return a memoryview of the bytes." },
    .{
        "__release_buffer__(self, buffer, /)",            For(Bytearray).releaseBuffer,
        "Release a memoryview that __buffer__ returned.",
    },
});
pub const bytearray_static = For(Bytearray).static;
pub const bytearray_class = For(Bytearray).class;

fn hashOfBytes(self: *Bytes) i64 {
    return @bitCast(bytes.hashOf(self));
}

fn isSpace(c: u8) bool {
    return c == ' ' or (c >= 9 and c <= 13);
}

fn find(text: []const u8, sub: []const u8, from: usize, to: usize) ?usize {
    if (sub.len == 1) return findByte(text, sub[0], from, to);
    return search.find(.ofLatin1(text), .ofLatin1(sub), @intCast(from), @intCast(to));
}

fn rfind(text: []const u8, sub: []const u8, from: usize, to: usize) ?usize {
    if (sub.len == 1) return rfindByte(text, sub[0], from, to);
    return search.rfind(.ofLatin1(text), .ofLatin1(sub), @intCast(from), @intCast(to));
}

pub fn For(comptime T: type) type {
    return struct {
        const class_name = if (T == Bytes) "bytes" else "bytearray";

        const static = bind.staticMethods(.{
            .{
                "maketrans(frm, to, /)",
                maketrans,
                "Return a table for translate(): each byte in frm becomes the byte at the same " ++
                    "place in to.",
            },
        });

        const class = bind.classMethods(.{
            .{
                "fromhex(cls, string, /)",
                fromhex,
                "Create from a string of hexadecimal digits; whitespace between two bytes is " ++
                    "skipped.",
            },
        });

        // Results.

        pub fn create(size: usize) Error!*T {
            return if (T == Bytes) bytes.create(size) else bytearray.create(size);
        }

        pub fn copyOf(text: []const u8) Error!*T {
            return if (T == Bytes) bytes.fromSlice(text) else bytearray.fromSlice(text);
        }

        pub fn unchanged(self: *T) Error!*T {
            if (T == Bytes and !self.object.flags.subclass) return self;
            return copyOf(self.slice());
        }

        /// `self[start:stop]`.
        pub fn part(self: *T, start: usize, stop: usize) Error!*T {
            if (stop - start == self.len) return unchanged(self);
            return copyOf(self.slice()[start..stop]);
        }

        // Special methods.

        pub fn add(self: *T, value: Value) Error!*T {
            const other = try bytes.contiguousOf(value) orelse
                return bytes.cannotConcatenate(value, self.object.type);
            if (T == Bytes) {
                if (other.len == 0 and !self.object.flags.subclass) return self;
                if (self.len == 0) if (value.asExact(Bytes)) |same| return same;
            }
            const size = @as(u64, self.len) + other.len;
            if (size > str.bytes_max) return error.OutOfMemory;
            const result = try create(@intCast(size));
            str.copyBytes(result.slice().ptr, self.slice());
            str.copyBytes(result.slice().ptr + self.len, other);
            return result;
        }

        pub fn mul(self: *T, value: Value) Error!*T {
            const times = try arguments.repeatCount(value);
            if (times == 1) return unchanged(self);
            const result = try create(try bytes.repeatedSize(self.len, times));
            bytes.fillRepeated(result.slice(), self.slice());
            return result;
        }

        pub fn contains(self: *T, key: Value) Error!bool {
            return bytes.containsValue(self.slice(), key);
        }

        pub fn getItem(self: *T, key: Value) Error!Value {
            return if (T == Bytes) bytes.getItem(self, key) else bytearray.getItem(self, key);
        }

        pub fn getNewArgs(self: *T) Error!*layout.Tuple {
            const copy = try bytes.fromSlice(self.slice());
            return tuple.fromSlice(&.{Value.from(copy)});
        }

        pub fn toBytes(self: *T) Error!*Bytes {
            if (T == Bytes and !self.object.flags.subclass) return self;
            return bytes.fromSlice(self.slice());
        }

        pub fn buffer(self: *T, flags: i64) Error!*layout.Memoryview {
            return memoryview.exported(Value.from(self), flags);
        }

        pub fn releaseBuffer(self: *T, view: *layout.Memoryview) Error!void {
            if (!view.base.is(Value.from(self)))
                return raise(.ValueError, "memoryview's buffer is not this object", .{});
            memoryview.drop(view);
        }

        pub fn iter(self: *T) Error!*layout.BytesIterator {
            const iterator_class = if (T == Bytes)
                vm.types.bytes_iterator
            else
                vm.types.bytearray_iterator;
            const iterator = try heap.create(layout.BytesIterator, iterator_class, 0);
            iterator.bytes = Value.from(self);
            iterator.index = 0;
            iterator.unused = 0;
            return iterator;
        }

        pub fn len(self: *T) u32 {
            return self.len;
        }

        pub fn mod(self: *T, value: Value) Error!*T {
            return copyOf(try str_percent.formatBytes(self.slice(), value));
        }

        pub fn rmod(self: *T, value: Value) Error!Value {
            const template = value.as(T) orelse return .not_implemented;
            return Value.from(try mod(template, Value.from(self)));
        }

        pub fn repr(self: *T) Error!*Str {
            var builder = str.Builder.init();
            try appendRepr(&builder, self);
            return builder.finish();
        }

        /// `bytearray(b'...')`, with the name of a subclass.
        pub fn appendRepr(builder: *str.Builder, self: *T) Error!void {
            if (T == Bytes) return bytes.appendRepr(builder, self.slice());
            try builder.appendStr(self.object.type.name);
            try builder.appendCodePoint('(');
            try str_repr.appendBytearray(builder, self.slice());
            try builder.appendCodePoint(')');
        }

        /// What `value` is compared with: bytes with bytes, a bytearray with anything bytes-like.
        pub fn otherOf(value: Value) Error!?[]const u8 {
            if (T == Bytes) return if (value.as(Bytes)) |b| b.slice() else null;
            if (try bytes.contiguousOf(value)) |text| return text;
            return if (bytes.mayHaveBuffer(value)) error.NeedsPython else null;
        }

        pub fn eq(self: *T, value: Value) Error!Value {
            const other = try otherOf(value) orelse return .not_implemented;
            return Value.fromBool(isEqual(self.slice(), other));
        }

        pub fn ne(self: *T, value: Value) Error!Value {
            const other = try otherOf(value) orelse return .not_implemented;
            return Value.fromBool(!isEqual(self.slice(), other));
        }

        pub fn isEqual(a: []const u8, b: []const u8) bool {
            if (a.len != b.len) return false;
            str.spendBytes(a.len);
            return str.eqlBytes(a, b);
        }

        pub fn order(self: *T, other: []const u8) std.math.Order {
            str.spendBytes(@min(self.len, other.len));
            return std.mem.order(u8, self.slice(), other);
        }

        pub fn lt(self: *T, value: Value) Error!Value {
            const other = try otherOf(value) orelse return .not_implemented;
            return Value.fromBool(order(self, other) == .lt);
        }

        pub fn le(self: *T, value: Value) Error!Value {
            const other = try otherOf(value) orelse return .not_implemented;
            return Value.fromBool(order(self, other) != .gt);
        }

        pub fn gt(self: *T, value: Value) Error!Value {
            const other = try otherOf(value) orelse return .not_implemented;
            return Value.fromBool(order(self, other) == .gt);
        }

        pub fn ge(self: *T, value: Value) Error!Value {
            const other = try otherOf(value) orelse return .not_implemented;
            return Value.fromBool(order(self, other) != .lt);
        }

        // Finding.

        /// What is searched: bytes-like, or one byte given as an int.
        pub fn wantSub(value: Value, room: *[1]u8) Error![]const u8 {
            if (try bytes.contiguousOf(value)) |text| return text;
            if (int.isAnyInt(value)) {
                room[0] = try bytes.wantByte(value, "byte must be in range(0, 256)");
                return room;
            }
            if (arguments.hasIndex(value) or bytes.mayHaveBuffer(value)) return error.NeedsPython;
            return raise(
                .TypeError,
                "argument should be integer or bytes-like object, not '{}'",
                .{typeOf(value)},
            );
        }

        pub fn locate(
            self: *T,
            sub_value: Value,
            start: ?Value,
            end: ?Value,
            comptime backward: bool,
        ) Error!?usize {
            var room: [1]u8 = undefined;
            const clipped = try arguments.clip(start, end, self.len);
            const sub = try wantSub(sub_value, &room);
            const range = clipped orelse return null;
            if (sub.len > range.stop - range.start) return null;
            try vm_module.chargeBytes(range.stop - range.start);
            if (backward) return rfind(self.slice(), sub, range.start, range.stop);
            return find(self.slice(), sub, range.start, range.stop);
        }

        pub fn findMethod(self: *T, sub: Value, start: ?Value, end: ?Value) Error!i64 {
            return @intCast(try locate(self, sub, start, end, false) orelse return -1);
        }

        pub fn rfindMethod(self: *T, sub: Value, start: ?Value, end: ?Value) Error!i64 {
            return @intCast(try locate(self, sub, start, end, true) orelse return -1);
        }

        pub fn indexMethod(self: *T, sub: Value, start: ?Value, end: ?Value) Error!i64 {
            return @intCast(try locate(self, sub, start, end, false) orelse return notFound());
        }

        pub fn rindexMethod(self: *T, sub: Value, start: ?Value, end: ?Value) Error!i64 {
            return @intCast(try locate(self, sub, start, end, true) orelse return notFound());
        }

        pub fn notFound() Error {
            return raise(.ValueError, "subsection not found", .{});
        }

        pub fn count(self: *T, sub_value: Value, start: ?Value, end: ?Value) Error!i64 {
            var room: [1]u8 = undefined;
            const clipped = try arguments.clip(start, end, self.len);
            const sub = try wantSub(sub_value, &room);
            const range = clipped orelse return 0;
            if (sub.len == 0) return @intCast(range.stop - range.start + 1);
            if (sub.len > range.stop - range.start) return 0;
            try vm_module.chargeBytes(range.stop - range.start);
            if (sub.len == 1)
                return @intCast(countByte(self.slice()[range.start..range.stop], sub[0]));
            const text = View.ofLatin1(self.slice());
            return search.count(text, .ofLatin1(sub), @intCast(range.start), @intCast(range.stop));
        }

        pub fn startswith(self: *T, prefix: Value, start: ?Value, end: ?Value) Error!bool {
            return hasEnd(self, prefix, start, end, "startswith", true);
        }

        pub fn endswith(self: *T, suffix: Value, start: ?Value, end: ?Value) Error!bool {
            return hasEnd(self, suffix, start, end, "endswith", false);
        }

        pub fn hasEnd(
            self: *T,
            what: Value,
            start: ?Value,
            end: ?Value,
            comptime function: []const u8,
            comptime at_start: bool,
        ) Error!bool {
            const range = try arguments.clip(start, end, self.len);
            if (what.as(layout.Tuple)) |options| {
                try vm_module.charge(options.len);
                for (options.slice()) |option| {
                    if (endIs(self, try bytes.wantBuffer(option), range, at_start)) return true;
                }
                return false;
            }
            const one = try bytes.contiguousOf(what) orelse {
                if (bytes.mayHaveBuffer(what)) return error.NeedsPython;
                return raise(
                    .TypeError,
                    function ++ " first arg must be bytes or a tuple of bytes, not {}",
                    .{typeOf(what)},
                );
            };
            return endIs(self, one, range, at_start);
        }

        pub fn endIs(
            self: *T,
            what: []const u8,
            range: ?arguments.Range,
            comptime at_start: bool,
        ) bool {
            const within = range orelse return false;
            if (what.len > within.stop - within.start) return false;
            const at = if (at_start) within.start else within.stop - what.len;
            return isEqual(self.slice()[at..][0..what.len], what);
        }

        pub fn removeprefix(self: *T, prefix_value: Value) Error!*T {
            const prefix = try bytes.wantBuffer(prefix_value);
            if (!endIs(self, prefix, .{ .start = 0, .stop = self.len }, true))
                return unchanged(self);
            return part(self, prefix.len, self.len);
        }

        pub fn removesuffix(self: *T, suffix_value: Value) Error!*T {
            const suffix = try bytes.wantBuffer(suffix_value);
            if (!endIs(self, suffix, .{ .start = 0, .stop = self.len }, false))
                return unchanged(self);
            return part(self, 0, self.len - suffix.len);
        }

        // Replacing.

        pub fn replace(self: *T, old_value: Value, new_value: Value, limit_given: Value) Error!*T {
            const old = try bytes.wantBuffer(old_value);
            const new = try bytes.wantBuffer(new_value);
            const limit: usize = limitOf(try int.indexOf(limit_given));
            const text = self.slice();
            if (limit == 0 or old.len > text.len) return unchanged(self);
            try vm_module.chargeBytes(2 * text.len);
            var found: usize = text.len + 1;
            if (old.len > 0)
                found = @intCast(search.count(.ofLatin1(text), .ofLatin1(old), 0, self.len));
            found = @min(found, limit);
            if (found == 0) return unchanged(self);
            const growth = @as(i64, @intCast(new.len)) - @as(i64, @intCast(old.len));
            const size = self.len + @as(i64, @intCast(found)) * growth;
            if (size > str.bytes_max) return error.OutOfMemory;
            try vm_module.charge(found * 2);
            const result = try create(@intCast(size));
            fillReplaced(result.slice(), text, old, new, found);
            return result;
        }

        pub fn fillReplaced(
            target: []u8,
            text: []const u8,
            old: []const u8,
            new: []const u8,
            found: usize,
        ) void {
            var to: usize = 0;
            var from: usize = 0;
            for (0..found) |round| {
                // The empty text is found before every byte, and one step further each time.
                const at = if (old.len == 0) round else find(text, old, from, text.len).?;
                str.copyBytes(target.ptr + to, text[from..at]);
                to += at - from;
                str.copyBytes(target.ptr + to, new);
                to += new.len;
                from = at + old.len;
            }
            @memcpy(target[to..], text[from..]);
        }

        // Splitting.

        pub fn appendPart(parts: *List, self: *T, start: usize, stop: usize) Error!void {
            try vm_module.charge(4);
            try list.append(parts, Value.from(try copyOf(self.slice()[start..stop])));
        }

        pub fn wantSeparator(sep: Value) Error!?[]const u8 {
            if (sep.isNone()) return null;
            const separator = try bytes.wantBuffer(sep);
            if (separator.len == 0) return raise(.ValueError, "empty separator", .{});
            return separator;
        }

        pub fn split(self: *T, sep: Value, limit: i64) Error!*List {
            const separator = try wantSeparator(sep) orelse {
                try vm_module.chargeBytes(@as(usize, self.len) * 8);
                return collect(self, SplitSpace.init(viewOf(self), limitOf(limit)), false);
            };
            try vm_module.chargeBytes(self.len);
            return collect(
                self,
                text_parts.Split.init(viewOf(self), .ofLatin1(separator), limitOf(limit)),
                false,
            );
        }

        pub fn rsplit(self: *T, sep: Value, limit: i64) Error!*List {
            const separator = try wantSeparator(sep) orelse {
                try vm_module.chargeBytes(@as(usize, self.len) * 8);
                return collect(self, SplitSpaceRight.init(viewOf(self), limitOf(limit)), true);
            };
            try vm_module.chargeBytes(self.len);
            return collect(
                self,
                text_parts.SplitRight.init(viewOf(self), .ofLatin1(separator), limitOf(limit)),
                true,
            );
        }

        pub fn splitlines(self: *T, keep_ends: bool) Error!*List {
            try vm_module.chargeBytes(@as(usize, self.len) * 8);
            return collect(self, Lines.init(viewOf(self), keep_ends), false);
        }

        pub fn viewOf(self: *T) View {
            return .ofLatin1(self.slice());
        }

        /// The parts that an iterator of `text/text_parts.zig` finds; `backward`: last one first.
        pub fn collect(self: *T, ranges: anytype, comptime backward: bool) Error!*List {
            const parts = try list.create(8);
            var rest = ranges;
            while (rest.next()) |range| try appendPart(parts, self, range.start, range.end);
            if (backward) std.mem.reverse(Value, parts.slice());
            return parts;
        }

        pub fn partition(self: *T, sep_value: Value) Error!*layout.Tuple {
            const sep = try wantPartitionSeparator(sep_value);
            try vm_module.chargeBytes(self.len);
            const at = find(self.slice(), sep, 0, self.len) orelse return tuple.fromSlice(&.{
                Value.from(try unchanged(self)),
                Value.from(try create(0)),
                Value.from(try create(0)),
            });
            return around(self, sep_value, sep.len, at);
        }

        pub fn rpartition(self: *T, sep_value: Value) Error!*layout.Tuple {
            const sep = try wantPartitionSeparator(sep_value);
            try vm_module.chargeBytes(self.len);
            const at = rfind(self.slice(), sep, 0, self.len) orelse return tuple.fromSlice(&.{
                Value.from(try create(0)),
                Value.from(try create(0)),
                Value.from(try unchanged(self)),
            });
            return around(self, sep_value, sep.len, at);
        }

        pub fn wantPartitionSeparator(value: Value) Error![]const u8 {
            const sep = try bytes.wantBuffer(value);
            if (sep.len == 0) return raise(.ValueError, "empty separator", .{});
            return sep;
        }

        pub fn around(self: *T, sep: Value, sep_len: usize, at: usize) Error!*layout.Tuple {
            // bytes give the separator back as it came, bytearray a copy of its own kind.
            const middle = if (T == Bytes)
                sep
            else
                Value.from(try copyOf(self.slice()[at..][0..sep_len]));
            return tuple.fromSlice(&.{
                Value.from(try copyOf(self.slice()[0..at])),
                middle,
                Value.from(try copyOf(self.slice()[at + sep_len ..])),
            });
        }

        // Joining.

        pub fn join(self: *T, iterable: Value) Error!*T {
            if (iterable.asExact(List)) |items| return joinItems(self, items.slice());
            if (iterable.asExact(layout.Tuple)) |items| return joinItems(self, items.slice());
            if (!iterable.isObject()) return cannotJoin();
            const object = iterable.asObject();
            if (object.flags.subclass) return error.NeedsPython;
            switch (object.kind) {
                .str, .bytes, .bytearray, .dict, .set, .range, .dict_view => {
                    const items = try list.create(8);
                    try iterate.collect(iterable, items);
                    return joinItems(self, items.slice());
                },
                else => {},
            }
            if (arguments.mayBeIterable(iterable)) return error.NeedsPython;
            return cannotJoin();
        }

        pub fn cannotJoin() Error {
            return raise(.TypeError, "can only join an iterable", .{});
        }

        pub fn joinItems(self: *T, items: []const Value) Error!*T {
            if (items.len == 0) return create(0);
            try vm_module.charge(items.len);
            if (T == Bytes and items.len == 1) if (items[0].asExact(Bytes)) |only| return only;
            var size: u64 = @as(u64, self.len) * (items.len - 1);
            for (items, 0..) |item, at| {
                const text = try bytes.contiguousOf(item) orelse {
                    if (bytes.mayHaveBuffer(item)) return error.NeedsPython;
                    return raise(
                        .TypeError,
                        "sequence item {}: expected a bytes-like object, {} found",
                        .{ at, typeOf(item) },
                    );
                };
                size += text.len;
            }
            if (size > str.bytes_max) return error.OutOfMemory;
            const result = try create(@intCast(size));
            const target = result.slice();
            var to: usize = 0;
            for (items, 0..) |item, at| {
                if (at > 0) {
                    str.copyBytes(target.ptr + to, self.slice());
                    to += self.len;
                }
                const text = (try bytes.contiguousOf(item)).?;
                str.copyBytes(target.ptr + to, text);
                to += text.len;
            }
            return result;
        }

        // Strip and pad.

        pub fn strip(self: *T, chars: Value) Error!*T {
            return stripSides(self, chars, .{ .left = true, .right = true });
        }

        pub fn lstrip(self: *T, chars: Value) Error!*T {
            return stripSides(self, chars, .{ .left = true });
        }

        pub fn rstrip(self: *T, chars: Value) Error!*T {
            return stripSides(self, chars, .{ .right = true });
        }

        pub fn stripSides(self: *T, chars: Value, side: text_parts.Side) Error!*T {
            const range = if (chars.isNone())
                text_parts.stripSpace(.bytes, viewOf(self), side)
            else
                try text_parts.strip(
                    str.gpa,
                    viewOf(self),
                    .ofLatin1(try bytes.wantBuffer(chars)),
                    side,
                );
            str.spendBytes((self.len - (range.end - range.start)) * 8);
            return part(self, range.start, range.end);
        }

        pub fn fillByte(value: Value, comptime function: []const u8) Error!u8 {
            if (value.isUndefined()) return ' ';
            const text: []const u8 = if (value.as(Bytes)) |b|
                b.slice()
            else if (value.as(Bytearray)) |b|
                b.slice()
            else
                return raise(
                    .TypeError,
                    function ++ "() argument 2 must be a byte string of length 1, not {}",
                    .{arguments.shortName(value)},
                );
            if (text.len != 1) return raise(
                .TypeError,
                function ++ "(): argument 2 must be a byte string of length 1, " ++
                    "not a {} object of length {}",
                .{ if (value.as(Bytes) != null) "bytes" else "bytearray", text.len },
            );
            return text[0];
        }

        pub fn center(self: *T, width: i64, fill: Value) Error!*T {
            const c = try fillByte(fill, "center");
            const room = @max(0, width -| self.len);
            const left = @divTrunc(room, 2) + (room & width & 1);
            return pad(self, left, room - left, c);
        }

        pub fn ljust(self: *T, width: i64, fill: Value) Error!*T {
            const c = try fillByte(fill, "ljust");
            return pad(self, 0, @max(0, width -| self.len), c);
        }

        pub fn rjust(self: *T, width: i64, fill: Value) Error!*T {
            const c = try fillByte(fill, "rjust");
            return pad(self, @max(0, width -| self.len), 0, c);
        }

        pub fn pad(self: *T, left: i64, right: i64, c: u8) Error!*T {
            if (left + right == 0) return unchanged(self);
            if (left + right > str.bytes_max) return error.OutOfMemory;
            const before: usize = @intCast(left);
            const result = try create(before + self.len + @as(usize, @intCast(right)));
            const target = result.slice();
            @memset(target[0..before], c);
            @memcpy(target[before..][0..self.len], self.slice());
            @memset(target[before + self.len ..], c);
            return result;
        }

        pub fn zfill(self: *T, width: i64) Error!*T {
            if (width <= self.len) return unchanged(self);
            const result = try pad(self, width - self.len, 0, '0');
            const zeros: usize = @intCast(width - self.len);
            const target = result.slice();
            if (self.len > 0 and (target[zeros] == '+' or target[zeros] == '-')) {
                target[0] = target[zeros];
                target[zeros] = '0';
            }
            return result;
        }

        pub fn expandtabs(self: *T, tab_size_value: Value) Error!*T {
            const tab_size = try str_split.tabSize(tab_size_value);
            try vm_module.charge(self.len / 4);
            var sink: Sink = .init(str.gpa);
            try text_parts.expandtabs(&sink, viewOf(self), tab_size);
            return copyOf(sink.view().rawBytes());
        }

        // Letters, ASCII only.

        pub fn lower(self: *T) Error!*T {
            const result = try create(self.len);
            case.mapAsciiBytes(result.slice(), self.slice(), .lower);
            return result;
        }

        pub fn upper(self: *T) Error!*T {
            const result = try create(self.len);
            case.mapAsciiBytes(result.slice(), self.slice(), .upper);
            return result;
        }

        pub fn swapcase(self: *T) Error!*T {
            const result = try create(self.len);
            case.mapAsciiBytes(result.slice(), self.slice(), .swap);
            return result;
        }

        pub fn capitalize(self: *T) Error!*T {
            const result = try lower(self);
            if (self.len > 0) result.slice()[0] = ascii.toUpper(self.slice()[0]);
            return result;
        }

        pub fn title(self: *T) Error!*T {
            const result = try create(self.len);
            var in_word = false;
            for (self.slice(), result.slice()) |c, *to| {
                to.* = if (in_word) ascii.toLower(c) else ascii.toUpper(c);
                in_word = ascii.isAlphabetic(c);
            }
            return result;
        }

        pub fn allAre(self: *T, comptime is: fn (u8) bool) bool {
            str.spendBytes(@as(usize, self.len) * 8);
            for (self.slice()) |c| if (!is(c)) return false;
            return self.len > 0;
        }

        pub fn isalnum(self: *T) bool {
            return allAre(self, ascii.isAlphanumeric);
        }

        pub fn isalpha(self: *T) bool {
            return allAre(self, ascii.isAlphabetic);
        }

        pub fn isdigit(self: *T) bool {
            return allAre(self, ascii.isDigit);
        }

        pub fn isspace(self: *T) bool {
            return allAre(self, isSpace);
        }

        pub fn isascii(self: *T) bool {
            str.spendBytes(self.len);
            return @import("../text/view.zig").isAsciiBytes(self.slice());
        }

        pub fn islower(self: *T) bool {
            str.spendBytes(@as(usize, self.len) * 8);
            var found = false;
            for (self.slice()) |c| {
                if (ascii.isUpper(c)) return false;
                if (ascii.isLower(c)) found = true;
            }
            return found;
        }

        pub fn isupper(self: *T) bool {
            str.spendBytes(@as(usize, self.len) * 8);
            var found = false;
            for (self.slice()) |c| {
                if (ascii.isLower(c)) return false;
                if (ascii.isUpper(c)) found = true;
            }
            return found;
        }

        pub fn istitle(self: *T) bool {
            str.spendBytes(@as(usize, self.len) * 8);
            var found = false;
            var in_word = false;
            for (self.slice()) |c| {
                if (ascii.isUpper(c) and in_word) return false;
                if (ascii.isLower(c) and !in_word) return false;
                in_word = ascii.isAlphabetic(c);
                found = found or in_word;
            }
            return found;
        }

        // Translate, hex, decode.

        pub fn translate(self: *T, table_value: Value, delete: ?Value) Error!*T {
            const table: ?[]const u8 = if (table_value.isNone())
                null
            else
                try bytes.wantBuffer(table_value);
            if (table) |t| if (t.len != 256)
                return raise(.ValueError, "translation table must be 256 characters long", .{});
            var dropped: [256]bool = @splat(false);
            var kept: usize = self.len;
            if (delete) |value| {
                for (try bytes.wantBuffer(value)) |c| dropped[c] = true;
                kept = 0;
                for (self.slice()) |c| kept += @intFromBool(!dropped[c]);
            }
            try vm_module.charge(self.len / 8);
            if (kept == self.len and table == null) return unchanged(self);
            const result = try create(kept);
            const target = result.slice();
            var to: usize = 0;
            for (self.slice()) |c| {
                if (dropped[c]) continue;
                target[to] = if (table) |t| t[c] else c;
                to += 1;
            }
            return result;
        }

        pub fn maketrans(from_value: Value, to_value: Value) Error!*Bytes {
            const from = try bytes.wantBuffer(from_value);
            const to = try bytes.wantBuffer(to_value);
            if (from.len != to.len)
                return raise(.ValueError, "maketrans arguments must have same length", .{});
            const table = try bytes.create(256);
            for (table.slice(), 0..) |*entry, c| entry.* = @intCast(c);
            for (from, to) |c, d| table.slice()[c] = d;
            return table;
        }

        pub fn hex(self: *T, sep: ?Value, group: i64) Error!*Str {
            return bytes_hex.encode(self.slice(), sep, group);
        }

        pub fn fromhex(class_value: Value, string: Value) Error!Value {
            const target = class_value.as(Type).?;
            const decoded = try bytes_hex.decode(string);
            const plain = if (T == Bytes) vm.types.bytes else vm.types.bytearray;
            // CPython calls the subclass with the bytes.
            if (target != plain) return error.NeedsPython;
            return Value.from(try copyOf(decoded));
        }

        pub fn decode(self: *T, encoding: ?Value, errors: ?Value) Error!*Str {
            const encoding_name = if (encoding) |e|
                try arguments.wantStr(e, "decode", "argument 'encoding'")
            else
                null;
            const errors_name = if (errors) |e|
                try arguments.wantStr(e, "decode", "argument 'errors'")
            else
                null;
            return str_codec.decodeSlice(
                Value.from(self),
                self.slice(),
                encoding_name,
                errors_name,
            );
        }
    };
}

/// For repr.zig.
pub fn appendBytearrayRepr(builder: *str.Builder, self: *Bytearray) Error!void {
    return For(Bytearray).appendRepr(builder, self);
}
