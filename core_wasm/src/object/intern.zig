//! The one copy of each name, so that names are compared by address.
//!
//!     image_interned   names of the baked image; never changes afterwards
//!     interned         names of the running program, weak: the collector drops those that nobody
//!                      else holds
//!
//! Invariants:
//!   1. A text is in at most one of the two tables, and at most once.
//!   2. Strings in a table are exact strs with storage of their own (no StrBuffer) and
//!      `flags.interned`.
//!   3. A slot's address is 0 (empty), 1 (deleted) or that of a str, whose hash it repeats in part: looking for
//!      a name touches no other names, and so few pages of the image. Linear probing; at least a quarter is empty.

const std = @import("std");
const layout = @import("layout.zig");
const Str = layout.Str;
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const str = @import("str.zig");
const text_view = @import("../text/view.zig");
const View = text_view.View;

const empty: u32 = 0;
const deleted: u32 = 1;
const capacity_min = 64;

const Slot = extern struct { address: u32, tag: u32 };

inline fn tagOf(hash: u64) u32 {
    return @intCast(hash >> 32);
}

pub const Table = extern struct {
    /// Raw storage, owned by the table; `mark.zig` marks it but not what is in it.
    slots: ?[*]Slot = null,
    capacity: u32 = 0,
    count: u32 = 0,
    /// Slots that are not empty.
    used: u32 = 0,

    pub fn find(self: *const Table, hash: u64, text: View) ?*Str {
        const slots = self.slots orelse return null;
        const mask = self.capacity - 1;
        var at = @as(u32, @truncate(hash)) & mask;
        while (slots[at].address != empty) : (at = (at + 1) & mask) {
            if (slots[at].address == deleted or slots[at].tag != tagOf(hash)) continue;
            const s: *Str = @ptrFromInt(slots[at].address);
            if (s.hash == hash and s.len == text.len and s.width == text.width.size() and
                str.eqlBytes(str.rawBytes(s), text.rawBytes())) return s;
        }
        return null;
    }

    fn insert(self: *Table, s: *Str) Error!void {
        if ((self.used + 1) * 4 > self.capacity * 3) try self.rebuild();
        self.place(s);
        self.count += 1;
    }

    fn place(self: *Table, s: *Str) void {
        const mask = self.capacity - 1;
        var at = @as(u32, @truncate(s.hash)) & mask;
        while (self.slots.?[at].address > deleted) at = (at + 1) & mask;
        if (self.slots.?[at].address == empty) self.used += 1;
        self.slots.?[at] = .{ .address = @intCast(@intFromPtr(s)), .tag = tagOf(s.hash) };
    }

    /// Fresh storage, at most half full, without the deleted ones.
    fn rebuild(self: *Table) Error!void {
        const wanted = std.math.ceilPowerOfTwoAssert(u32, (self.count + 1) * 2);
        const capacity = @max(capacity_min, wanted);
        const bytes = try heap.allocRaw(capacity * @sizeOf(Slot));
        const old = self.slots;
        const old_capacity = self.capacity;
        self.slots = @ptrCast(@alignCast(bytes));
        self.capacity = capacity;
        self.used = 0;
        @memset(self.slots.?[0..capacity], .{ .address = empty, .tag = 0 });
        if (old) |slots| {
            for (slots[0..old_capacity]) |slot| {
                if (slot.address > deleted) self.place(@ptrFromInt(slot.address));
            }
            heap.freeRaw(slots, old_capacity * @sizeOf(Slot));
        }
    }
};

/// The interned str equal to `s`: `s` itself if it is the first of its text.
pub fn intern(s: *Str) Error!*Str {
    if (s.object.flags.interned) return s;
    const hash = str.hashOf(s);
    if (find(hash, str.view(s))) |found| return found;
    return add(if (s.object.flags.subclass or s.buffer != null) try copyOf(s) else s);
}

/// From WTF-8.
pub fn internUtf8(text: []const u8) Error!*Str {
    if (!text_view.isAsciiBytes(text)) return intern(try str.fromUtf8(text));
    const found = find(str.hashOfView(.ofLatin1(text)), .ofLatin1(text));
    return found orelse add(try str.fromAscii(text));
}

/// The interned str of this text if there is one; `text` has its narrowest width.
pub fn lookup(text: View) ?*Str {
    return find(str.hashOfView(text), text);
}

/// `lookup` of an ASCII text.
pub fn findAscii(text: []const u8) ?*Str {
    return lookup(.ofLatin1(text));
}

fn find(hash: u64, text: View) ?*Str {
    return vm.image_interned.find(hash, text) orelse vm.interned.find(hash, text);
}

fn add(s: *Str) Error!*Str {
    _ = str.hashOf(s);
    try vm.interned.insert(s);
    s.object.flags.interned = true;
    return s;
}

fn copyOf(s: *Str) Error!*Str {
    if (s.len == 0) return vm.empty_str;
    if (s.len == 1 and s.width == 1) return vm.latin1[s.chars[0]];
    const copy = try str.create(s.len, s.width, s.ascii);
    @memcpy(str.rawBytes(copy), str.rawBytes(s));
    return copy;
}

/// For the collector, after marking: forgets the strings that nobody else holds.
pub fn sweep() void {
    const table = &vm.interned;
    const slots = table.slots orelse return;
    // Backwards, so that a deleted slot before an empty one becomes empty again.
    var at = table.capacity;
    var next_is_empty = slots[0].address == empty;
    while (at > 0) {
        at -= 1;
        const slot = &slots[at];
        if (slot.address > deleted and !heap.isMarked(@as(*Str, @ptrFromInt(slot.address)))) {
            slot.address = deleted;
            table.count -= 1;
        }
        if (slot.address == deleted and next_is_empty) {
            slot.address = empty;
            table.used -= 1;
        }
        next_is_empty = slot.address == empty;
    }
}

/// At bake time: what is interned so far belongs to the image.
pub fn freeze() void {
    std.debug.assert(vm.image_interned.slots == null);
    vm.image_interned = vm.interned;
    vm.interned = .{};
}
