//! Small pieces of text that dates and times are written with.

const printing = @import("../text/print.zig");
const layout = @import("../object/layout.zig");
const Type = @import("../object/type.zig").Type;
const str = @import("../object/str.zig");
const Error = @import("../vm/vm.zig").Error;

/// `datetime.date`, or the bare name of a subclass, as `repr` begins.
pub fn appendClass(out: *str.Builder, class: *Type) Error!void {
    if (class.flags.builtin) try out.appendAscii("datetime.");
    try out.appendStr(class.name);
}

/// ASCII on the stack: nothing that is written here is longer than 160 characters.
pub const Small = struct {
    bytes: [160]u8 = undefined,
    len: usize = 0,

    pub inline fn byte(self: *Small, c: u8) void {
        self.bytes[self.len] = c;
        self.len += 1;
    }

    /// 0 to 99.
    pub inline fn two(self: *Small, n: u32) void {
        self.bytes[self.len] = @intCast('0' + n / 10);
        self.bytes[self.len + 1] = @intCast('0' + n % 10);
        self.len += 2;
    }

    /// The last `count` digits.
    pub fn digits(self: *Small, number: u32, comptime count: usize) void {
        var n = number;
        var at: usize = count;
        while (at > 0) {
            at -= 1;
            self.bytes[self.len + at] = @intCast('0' + n % 10);
            n /= 10;
        }
        self.len += count;
    }

    pub fn put(self: *Small, text: []const u8) void {
        @memcpy(self.bytes[self.len..][0..text.len], text);
        self.len += text.len;
    }

    pub fn print(self: *Small, comptime text: []const u8, args: anytype) void {
        self.len += (printing.into(self.bytes[self.len..], text, args) catch unreachable).len;
    }

    pub fn slice(self: *const Small) []const u8 {
        return self.bytes[0..self.len];
    }

    pub fn day(self: *Small, year: u32, month: u32, day_of_month: u32) void {
        self.digits(year, 4);
        self.byte('-');
        self.two(month);
        self.byte('-');
        self.two(day_of_month);
    }
};

pub const Timespec = enum { auto, hours, minutes, seconds, milliseconds, microseconds };

/// The part of `isoformat` between the date and the offset; null for a `timespec` that nobody knows.
pub fn timespec(name: ?*layout.Str) ?Timespec {
    const s = name orelse return .auto;
    inline for (@typeInfo(Timespec).@"enum".field_names) |known|
        if (str.eqlAscii(s, known)) return @field(Timespec, known);
    return null;
}

/// Any object with hour, minute, second and microsecond.
pub fn clock(out: *Small, self: anytype, asked: Timespec) void {
    const spec = if (asked != .auto) asked else if (self.microsecond != 0) Timespec.microseconds else .seconds;
    out.two(self.hour);
    if (spec == .hours) return;
    out.byte(':');
    out.two(self.minute);
    if (spec == .minutes) return;
    out.byte(':');
    out.two(self.second);
    if (spec == .seconds) return;
    out.byte('.');
    if (spec == .milliseconds) return out.digits(self.microsecond / 1000, 3);
    out.digits(self.microsecond, 6);
}

/// `+hh:mm[:ss[.ffffff]]` with any `separator`; nothing for null.
pub fn offset(out: *Small, given: ?*layout.Timedelta, separator: []const u8) void {
    const delta = given orelse return;
    var seconds: i64 = @as(i64, delta.days) * 86400 + delta.seconds;
    var micros: i64 = delta.microseconds;
    if (seconds < 0) {
        // The same length, counted from above.
        seconds = -seconds;
        if (micros != 0) {
            seconds -= 1;
            micros = 1_000_000 - micros;
        }
        out.byte('-');
    } else out.byte('+');
    const whole: u32 = @intCast(seconds);
    out.two(whole / 3600);
    out.put(separator);
    out.two(whole / 60 % 60);
    if (whole % 60 == 0 and micros == 0) return;
    out.put(separator);
    out.two(whole % 60);
    if (micros == 0) return;
    out.byte('.');
    out.digits(@intCast(micros), 6);
}
