//! What `str` has: the table of its methods, and its special methods.
//!
//! Not here: the bodies of the other methods: searching and replacing (`str_methods_find.zig`),
//! splitting, joining and padding (`str_methods_split.zig`), letters and their case
//! (`str_methods_case.zig`), `format` (`str_format.zig`), `%` (`str_percent.zig`), `encode`
//! (`str_codec.zig`).

const std = @import("std");
const layout = @import("layout.zig");
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
const bind = @import("../native/bind.zig");
const arguments = @import("str_arguments.zig");
const instance = @import("instance.zig");
const int = @import("int.zig");
const repr = @import("repr.zig");
const slice_module = @import("slice.zig");
const str = @import("str.zig");
const str_codec = @import("str_codec.zig");
const str_format = @import("str_format.zig");
const str_percent = @import("str_percent.zig");
const str_repr = @import("str_repr.zig");
const tuple = @import("tuple.zig");
const bytes = @import("bytes.zig");
const find = @import("str_methods_find.zig");
const split = @import("str_methods_split.zig");
const case = @import("str_methods_case.zig");

pub const doc =
    \\str(object='')
    \\str(bytes_or_buffer[, encoding[, errors]])
    \\
    \\Text. Any object shows itself as str(object) by its __str__ (or __repr__); bytes become text only with an
    \\encoding, or errors, given.
;

pub const methods = bind.table(.{
    .{ "__add__(self, value, /)", add, "The value of self + value." },
    .{ "__contains__(self, key, /)", contains, "The value of `key in self`." },
    .{ "__eq__(self, value, /)", eq, "The value of self == value." },
    .{
        "__format__(self, format_spec, /)",
        str_format.format_str,
        "Return the string laid out as format_spec says.",
    },
    .{ "__ge__(self, value, /)", ge, "The value of self >= value." },
    .{ "__getitem__(self, key, /)", getItem, "The value of self[key]." },
    .{
        "__getnewargs__(self, /)",
        getNewArgs,
        "Arguments that make an equal string, for pickle and copy.",
    },
    .{ "__gt__(self, value, /)", gt, "The value of self > value." },
    .{ "__hash__(self, /)", hash, "The number by which dicts and sets find this object." },
    .{ "__iter__(self, /)", iter, "An iterator over self." },
    .{ "__le__(self, value, /)", le, "The value of self <= value." },
    .{ "__len__(self, /)", len, "How many there are." },
    .{ "__lt__(self, value, /)", lt, "The value of self < value." },
    .{ "__mod__(self, value, /)", str_percent.mod, "The value of self % value." },
    .{ "__mul__(self, value, /)", mul, "The value of self * value." },
    .{ "__ne__(self, value, /)", ne, "The value of self != value." },
    .{ "__repr__(self, /)", str_repr.of, "The text that repr(self) gives." },
    .{ "__rmod__(self, value, /)", str_percent.rmod, "The value of value % self." },
    .{ "__rmul__(self, value, /)", mul, "The value of value * self." },
    .{ "__sizeof__(self, /)", sizeOf, "The bytes that the object takes up." },
    .{ "__str__(self, /)", str.exact, "The text that str(self) gives." },
    .{
        "capitalize(self, /)",
        case.capitalize,
        "Return the string with its first character in upper (title) case and the rest in " ++
            "lower case.",
    },
    .{
        "casefold(self, /)",
        case.casefold,
        "Return the string as compared when case does not matter.",
    },
    .{
        "center(self, width, fillchar=' ', /)",
        split.center,
        "Return the string centered in a field of the given width.",
    },
    .{
        "count(self, sub, start=None, end=None, /)",
        find.count,
        "Return how often sub occurs in self[start:end] without overlapping.",
    },
    .{
        "encode(self, /, encoding='utf-8', errors='strict')",
        str_codec.encode,
        "Return the bytes of the string in an encoding.\n\nerrors says what happens to " ++
            "characters that it cannot express: 'strict' raises\nUnicodeEncodeError, 'ignore' " ++
            "drops them; 'replace', 'xmlcharrefreplace',\n'backslashreplace' and names given " ++
            "to codecs.register_error put something else.",
    },
    .{
        "endswith(self, suffix, start=None, end=None, /)",
        find.endswith,
        "Return True if self[start:end] ends with suffix (or one of a tuple of them).",
    },
    .{
        "expandtabs(self, /, tabsize=8)",
        split.expandtabs,
        "Return the string with tabs replaced by spaces up to the next multiple of tabsize.",
    },
    .{
        "find(self, sub, start=None, end=None, /)",
        find.find,
        "Return the lowest index of sub in self[start:end], or -1.",
    },
    .{
        "format(self, /, *args, **kwargs)",
        str_format.format,
        "Return the string with its {fields} replaced by args and kwargs.",
    },
    .{
        "format_map(self, mapping, /)",
        str_format.format_map,
        "Return the string with its {fields} replaced by items of mapping.",
    },
    .{
        "index(self, sub, start=None, end=None, /)",
        find.index,
        "Return the lowest index of sub in self[start:end]; ValueError if it is not there.",
    },
    .{
        "isalnum(self, /)",
        case.isalnum,
        "Return True if there are characters and all are letters or numbers.",
    },
    .{
        "isalpha(self, /)",
        case.isalpha,
        "Return True if there are characters and all are letters.",
    },
    .{
        "isascii(self, /)",
        case.isascii,
        "Return True if all characters are ASCII; also for the empty string.",
    },
    .{
        "isdecimal(self, /)",
        case.isdecimal,
        "Return True if there are characters and all are decimal digits.",
    },
    .{
        "isdigit(self, /)",
        case.isdigit,
        "Return True if there are characters and all are digits.",
    },
    .{
        "isidentifier(self, /)",
        case.isidentifier,
        "Return True if the string could be a name in a program (it may be a keyword).",
    },
    .{
        "islower(self, /)",
        case.islower,
        "Return True if there are cased characters and all of them are lower case.",
    },
    .{
        "isnumeric(self, /)",
        case.isnumeric,
        "Return True if there are characters and all are numeric.",
    },
    .{
        "isprintable(self, /)",
        case.isprintable,
        "Return True if repr() would show all characters as they are.",
    },
    .{
        "isspace(self, /)",
        case.isspace,
        "Return True if there are characters and all are whitespace.",
    },
    .{
        "istitle(self, /)",
        case.istitle,
        "Return True if upper case starts words and lower case continues them.",
    },
    .{
        "isupper(self, /)",
        case.isupper,
        "Return True if there are cased characters and all of them are upper case.",
    },
    .{
        "join(self, iterable, /)",
        split.join,
        "Return the strings of iterable put together with this one between them.",
    },
    .{
        "ljust(self, width, fillchar=' ', /)",
        split.ljust,
        "Return the string at the left of a field of the given width.",
    },
    .{ "lower(self, /)", case.lower, "Return the string in lower case." },
    .{
        "lstrip(self, chars=None, /)",
        find.lstrip,
        "Return the string without leading whitespace (or characters in chars).",
    },
    .{
        "partition(self, sep, /)",
        find.partition,
        "Return what stands before the first sep, sep, and what stands after it.\n\nWithout " ++
            "sep in it: the string and two empty ones.",
    },
    .{
        "removeprefix(self, prefix, /)",
        find.removeprefix,
        "Return the string without prefix if it starts with it.",
    },
    .{
        "removesuffix(self, suffix, /)",
        find.removesuffix,
        "Return the string without suffix if it ends with it.",
    },
    .{
        "replace(self, old, new, /, count=-1)",
        find.replace,
        "Return the string with old replaced by new everywhere, or count times from the left.",
    },
    .{
        "rfind(self, sub, start=None, end=None, /)",
        find.rfind,
        "Return the highest index of sub in self[start:end], or -1.",
    },
    .{
        "rindex(self, sub, start=None, end=None, /)",
        find.rindex,
        "Return the highest index of sub in self[start:end]; ValueError if it is not there.",
    },
    .{
        "rjust(self, width, fillchar=' ', /)",
        split.rjust,
        "Return the string at the right of a field of the given width.",
    },
    .{
        "rpartition(self, sep, /)",
        find.rpartition,
        "Return what stands before the last sep, sep, and what stands after it.\n\nWithout sep " ++
            "in it: two empty strings and the string.",
    },
    .{
        "rsplit(self, /, sep=None, maxsplit=-1)",
        split.rsplit,
        "Return the list of parts between sep (or runs of whitespace), at most maxsplit splits " ++
            "from the right.",
    },
    .{
        "rstrip(self, chars=None, /)",
        find.rstrip,
        "Return the string without trailing whitespace (or characters in chars).",
    },
    .{
        "split(self, /, sep=None, maxsplit=-1)",
        split.split,
        "Return the list of parts between sep (or runs of whitespace), at most maxsplit splits " ++
            "from the left.",
    },
    .{
        "splitlines(self, /, keepends=False)",
        split.splitlines,
        "Return the list of lines, without their line breaks unless keepends.",
    },
    .{
        "startswith(self, prefix, start=None, end=None, /)",
        find.startswith,
        "Return True if self[start:end] starts with prefix (or one of a tuple of them).",
    },
    .{
        "strip(self, chars=None, /)",
        find.strip,
        "The text without white space, or without the given characters, at both ends.",
    },
    .{
        "swapcase(self, /)",
        case.swapcase,
        "Return the string with upper case made lower and lower case made upper.",
    },
    .{
        "title(self, /)",
        case.title,
        "Return the string with each word starting in title case and going on in lower case.",
    },
    .{
        "translate(self, table, /)",
        case.translate,
        "Return the string with each character replaced by table[ordinal]: an ordinal, a " ++
            "string, or None to drop it.\n\nLookupError leaves a character as it is.",
    },
    .{ "upper(self, /)", case.upper, "Return the string in upper case." },
    .{
        "zfill(self, width, /)",
        split.zfill,
        "Return the string with zeros in front, behind its sign, up to the given width.",
    },
});

pub const static_methods = bind.staticMethods(.{
    .{
        "maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)",
        case.maketrans,
        "Return a table for translate().\n\nFrom a dict of ordinals or characters; or from two " ++
            "strings of one length, characters and\ntheir replacements, and a string of " ++
            "characters to drop.",
    },
});

pub const constructors = bind.constructors(.{
    .{
        "__new__(cls, object='', encoding='utf-8', errors='strict')",
        new,
        "Makes the object that __init__ fills; help(type) shows the arguments.",
        "",
    },
});

fn new(class_value: Value, object: ?Value, encoding: ?Value, errors: ?Value) Error!*Str {
    const class = try arguments.wantClass(class_value, vm.types.str);
    const s = if (encoding == null and errors == null)
        (if (object) |o| try repr.strOf(o) else vm.empty_str)
    else
        try decode(object, encoding, errors);
    if (class == vm.types.str) return s;
    return ofClass(class, s);
}

fn codecArgument(given: ?Value, name: []const u8) Error!?*Str {
    const value = given orelse return null;
    return value.as(Str) orelse raise(.TypeError, "str() argument '{}' must be str, not {}", .{
        name, try @import("type_methods.zig").fullName(typeOf(value)),
    });
}

fn decode(object: ?Value, encoding: ?Value, errors: ?Value) Error!*Str {
    const encoding_name = try codecArgument(encoding, "encoding");
    const errors_name = try codecArgument(errors, "errors");
    const source = object orelse return vm.empty_str;
    if (source.as(Str) != null) return raise(.TypeError, "decoding str is not supported", .{});
    const text = try bytes.contiguousOf(source) orelse {
        if (bytes.mayHaveBuffer(source)) return error.NeedsPython;
        return raise(
            .TypeError,
            "decoding to str: need a bytes-like object, {} found",
            .{typeOf(source)},
        );
    };
    return str_codec.decodeSlice(source, text, encoding_name, errors_name);
}

/// An instance of a subclass with the text of `s`.
pub fn ofClass(class: *Type, s: *Str) Error!*Str {
    if (class == vm.types.str) return str.exact(s);
    const text = str.rawBytes(s);
    try vm_module.chargeBytes(text.len);
    const self = try instance.createBuiltin(Str, class, text.len);
    self.* = .{
        .object = self.object,
        .hash = s.hash,
        .len = s.len,
        .chars = @as([*]u8, @ptrCast(self)) + @sizeOf(Str),
        .buffer = null,
        .width = s.width,
        .ascii = s.ascii,
    };
    @memcpy(self.chars[0..text.len], text);
    return self;
}

fn add(self: *Str, value: Value) Error!*Str {
    const other = value.as(Str) orelse return cannotConcatenate(value);
    return str.concat(self, other);
}

pub fn cannotConcatenate(value: Value) Error {
    return raise(.TypeError, "can only concatenate str (not \"{}\") to str", .{typeOf(value)});
}

fn mul(self: *Str, value: Value) Error!*Str {
    return repeat(self, try arguments.repeatCount(value));
}

/// `self * times`.
pub fn repeat(self: *Str, times: i64) Error!*Str {
    if (times <= 0 or self.len == 0) return vm.empty_str;
    if (times == 1) return str.exact(self);
    const total = std.math.mul(i64, self.len, times) catch
        return raise(.OverflowError, "repeated string is too long", .{});
    if (total > str.bytes_max) return error.OutOfMemory;
    if (self.len == 1) return str.repeated(str.at(self, 0), @intCast(total));
    const result = try str.create(@intCast(total), self.width, self.ascii);
    fillRepeated(str.rawBytes(result), str.rawBytes(self));
    return result;
}

/// Fills `target` with copies of `unit`, whose size divides it.
pub fn fillRepeated(target: []u8, unit: []const u8) void {
    @memcpy(target[0..unit.len], unit);
    var done = unit.len;
    while (done < target.len) {
        const more = @min(done, target.len - done);
        @memcpy(target[done..][0..more], target[0..more]);
        done += more;
    }
}

fn contains(self: *Str, key: Value) Error!bool {
    return containsValue(self, key);
}

/// `key in self`.
pub fn containsValue(self: *Str, key: Value) Error!bool {
    const sub = key.as(Str) orelse
        return raise(
            .TypeError,
            "'in <string>' requires string as left operand, not {}",
            .{typeOf(key)},
        );
    if (sub.len > self.len or sub.width > self.width) return false;
    if (sub == self or sub.len == 0) return true;
    try vm_module.chargeBytes(str.rawBytes(self).len);
    return find.locate(str.view(self), str.view(sub), 0, self.len) != null;
}

/// `self[key]`.
pub fn getItem(self: *Str, key: Value) Error!*Str {
    if (key.isInt()) {
        var at = key.asInt();
        if (at < 0) at += self.len;
        if (at < 0 or at >= self.len) return raise(.IndexError, "string index out of range", .{});
        return str.charAt(self, @intCast(at));
    }
    if (key.as(layout.Slice)) |part| {
        const bounds = try slice_module.bounds(part, self.len);
        return str.sliceStep(self, bounds.start, bounds.step, bounds.len);
    }
    if (key.isBool() or key.as(layout.Int) != null)
        return str.charAt(self, try arguments.itemIndex(key, self.len, "string index"));
    if (arguments.hasIndex(key)) return error.NeedsPython;
    return raise(.TypeError, "string indices must be integers, not '{}'", .{typeOf(key)});
}

fn getNewArgs(self: *Str) Error!*layout.Tuple {
    const copy = if (self.object.flags.subclass)
        try str.exact(self)
    else
        try str.fromView(str.view(self));
    return tuple.fromSlice(&.{Value.from(copy)});
}

fn hash(self: *Str) Error!i64 {
    return @bitCast(str.hashOf(self));
}

fn iter(self: *Str) Error!*layout.StrIterator {
    const class = if (self.ascii) vm.types.str_ascii_iterator else vm.types.str_iterator;
    const iterator = try heap.create(layout.StrIterator, class, 0);
    iterator.str = self;
    iterator.index = 0;
    return iterator;
}

fn len(self: *Str) u32 {
    return self.len;
}

/// What CPython says on a 64-bit machine.
fn sizeOf(self: *Str) i64 {
    const header: i64 = if (self.ascii) 40 else 56;
    return header + (@as(i64, self.len) + 1) * self.width;
}

fn eq(self: *Str, value: Value) Value {
    const other = value.as(Str) orelse return .not_implemented;
    return Value.fromBool(str.eql(self, other));
}

fn ne(self: *Str, value: Value) Value {
    const other = value.as(Str) orelse return .not_implemented;
    return Value.fromBool(!str.eql(self, other));
}

fn lt(self: *Str, value: Value) Value {
    const other = value.as(Str) orelse return .not_implemented;
    return Value.fromBool(str.order(self, other) == .lt);
}

fn le(self: *Str, value: Value) Value {
    const other = value.as(Str) orelse return .not_implemented;
    return Value.fromBool(str.order(self, other) != .gt);
}

fn gt(self: *Str, value: Value) Value {
    const other = value.as(Str) orelse return .not_implemented;
    return Value.fromBool(str.order(self, other) == .gt);
}

fn ge(self: *Str, value: Value) Value {
    const other = value.as(Str) orelse return .not_implemented;
    return Value.fromBool(str.order(self, other) != .lt);
}
