//! The table of the methods that bytes and bytearray share.

const bind = @import("../native/bind.zig");

/// `M` is `bytes_methods.For` of one of the two.
pub fn of(comptime M: type) []const bind.Spec {
    return bind.table(.{
        .{ "__add__(self, value, /)", M.add, "The value of self + value." },
        .{ "__contains__(self, key, /)", M.contains, "The value of `key in self`." },
        .{ "__eq__(self, value, /)", M.eq, "The value of self == value." },
        .{ "__ge__(self, value, /)", M.ge, "The value of self >= value." },
        .{ "__getitem__(self, key, /)", M.getItem, "The value of self[key]." },
        .{ "__gt__(self, value, /)", M.gt, "The value of self > value." },
        .{ "__iter__(self, /)", M.iter, "An iterator over self." },
        .{ "__le__(self, value, /)", M.le, "The value of self <= value." },
        .{ "__len__(self, /)", M.len, "How many there are." },
        .{ "__lt__(self, value, /)", M.lt, "The value of self < value." },
        .{ "__mod__(self, value, /)", M.mod, "The value of self % value." },
        .{ "__mul__(self, value, /)", M.mul, "The value of self * value." },
        .{ "__ne__(self, value, /)", M.ne, "The value of self != value." },
        .{ "__repr__(self, /)", M.repr, "The text that repr(self) gives." },
        .{ "__rmod__(self, value, /)", M.rmod, "The value of value % self." },
        .{ "__rmul__(self, value, /)", M.mul, "The value of value * self." },
        .{ "__str__(self, /)", M.repr, "The text that str(self) gives." },
        .{
            "capitalize(self, /)",
            M.capitalize,
            "Return a copy with its first letter in upper case and the rest in lower case " ++
                "(ASCII).",
        },
        .{
            "center(self, width, fillchar=b' ', /)",
            M.center,
            "Return the bytes centered in a field of the given width.",
        },
        .{
            "count(self, sub, start=None, end=None, /)",
            M.count,
            "Return how often sub occurs in self[start:end] without overlapping.",
        },
        .{
            "decode(self, /, encoding='utf-8', errors='strict')",
            M.decode,
            "Return the text that the bytes are in an encoding.\n\nerrors says what " ++
                "happens to bytes that mean nothing in it: 'strict' " ++
                "raises\nUnicodeDecodeError, 'ignore' drops them; 'replace', " ++
                "'backslashreplace',\n'surrogateescape' and names given to " ++
                "codecs.register_error put something else.",
        },
        .{
            "endswith(self, suffix, start=None, end=None, /)",
            M.endswith,
            "Return True if self[start:end] ends with suffix (or one of a tuple of them).",
        },
        .{
            "expandtabs(self, /, tabsize=8)",
            M.expandtabs,
            "Return a copy with tabs replaced by spaces up to the next multiple of tabsize.",
        },
        .{
            "find(self, sub, start=None, end=None, /)",
            M.findMethod,
            "Return the lowest index of sub in self[start:end], or -1.",
        },
        .{
            "hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
            M.hex,
            "Return two hexadecimal digits for each byte, with sep between " ++
                "groups.\n\nGroups are counted from the right, or from the left if " ++
                "bytes_per_sep is negative.",
        },
        .{
            "index(self, sub, start=None, end=None, /)",
            M.indexMethod,
            "Return the lowest index of sub in self[start:end]; ValueError if it is not " ++
                "there.",
        },
        .{
            "isalnum(self, /)",
            M.isalnum,
            "Return True if there are bytes and all are ASCII letters or digits.",
        },
        .{
            "isalpha(self, /)",
            M.isalpha,
            "Return True if there are bytes and all are ASCII letters.",
        },
        .{
            "isascii(self, /)",
            M.isascii,
            "Return True if all bytes are ASCII; also if there are none.",
        },
        .{
            "isdigit(self, /)",
            M.isdigit,
            "Return True if there are bytes and all are ASCII digits.",
        },
        .{
            "islower(self, /)",
            M.islower,
            "Return True if there are ASCII letters and all of them are lower case.",
        },
        .{
            "isspace(self, /)",
            M.isspace,
            "Return True if there are bytes and all are ASCII whitespace.",
        },
        .{
            "istitle(self, /)",
            M.istitle,
            "Return True if upper case starts words and lower case continues them (ASCII).",
        },
        .{
            "isupper(self, /)",
            M.isupper,
            "Return True if there are ASCII letters and all of them are upper case.",
        },
        .{
            "join(self, iterable_of_bytes, /)",
            M.join,
            "Return the bytes-like objects of the iterable put together with this one " ++
                "between them.",
        },
        .{
            "ljust(self, width, fillchar=b' ', /)",
            M.ljust,
            "Return the bytes at the left of a field of the given width.",
        },
        .{ "lower(self, /)", M.lower, "The text in lower case, as far as it is ASCII." },
        .{
            "lstrip(self, bytes=None, /)",
            M.lstrip,
            "Return the bytes without leading ASCII whitespace (or the given bytes).",
        },
        .{
            "partition(self, sep, /)",
            M.partition,
            "Return what stands before the first sep, sep, and what stands after " ++
                "it.\n\nWithout sep in it: the bytes and two empty ones.",
        },
        .{
            "removeprefix(self, prefix, /)",
            M.removeprefix,
            "Return the bytes without prefix if they start with it.",
        },
        .{
            "removesuffix(self, suffix, /)",
            M.removesuffix,
            "Return the bytes without suffix if they end with it.",
        },
        .{
            "replace(self, old, new, count=-1, /)",
            M.replace,
            "Return a copy with old replaced by new everywhere, or count times from the " ++
                "left.",
        },
        .{
            "rfind(self, sub, start=None, end=None, /)",
            M.rfindMethod,
            "Return the highest index of sub in self[start:end], or -1.",
        },
        .{
            "rindex(self, sub, start=None, end=None, /)",
            M.rindexMethod,
            "Return the highest index of sub in self[start:end]; ValueError if it is not " ++
                "there.",
        },
        .{
            "rjust(self, width, fillchar=b' ', /)",
            M.rjust,
            "Return the bytes at the right of a field of the given width.",
        },
        .{
            "rpartition(self, sep, /)",
            M.rpartition,
            "Return what stands before the last sep, sep, and what stands after " ++
                "it.\n\nWithout sep in it: two empty ones and the bytes.",
        },
        .{
            "rsplit(self, /, sep=None, maxsplit=-1)",
            M.rsplit,
            "Return the list of parts between sep (or runs of ASCII whitespace), at most " ++
                "maxsplit splits from the right.",
        },
        .{
            "rstrip(self, bytes=None, /)",
            M.rstrip,
            "Return the bytes without trailing ASCII whitespace (or the given bytes).",
        },
        .{
            "split(self, /, sep=None, maxsplit=-1)",
            M.split,
            "Return the list of parts between sep (or runs of ASCII whitespace), at most " ++
                "maxsplit splits from the left.",
        },
        .{
            "splitlines(self, /, keepends=False)",
            M.splitlines,
            "Return the list of lines, without their line breaks unless keepends.",
        },
        .{
            "startswith(self, prefix, start=None, end=None, /)",
            M.startswith,
            "Return True if self[start:end] starts with prefix (or one of a tuple of them).",
        },
        .{
            "strip(self, bytes=None, /)",
            M.strip,
            "The bytes without white space, or without the given ones, at both ends." ++
                "bytes).",
        },
        .{
            "swapcase(self, /)",
            M.swapcase,
            "Return a copy with ASCII upper case made lower and lower case made upper.",
        },
        .{
            "title(self, /)",
            M.title,
            "Return a copy with each ASCII word starting in upper case and going on in " ++
                "lower case.",
        },
        .{
            "translate(self, table, /, delete=b'')",
            M.translate,
            "Return a copy without the bytes in delete, each of the others replaced by " ++
                "table[byte].\n\nThe table is 256 bytes long, or None.",
        },
        .{ "upper(self, /)", M.upper, "The text in upper case, as far as it is ASCII." },
        .{
            "zfill(self, width, /)",
            M.zfill,
            "Return the bytes with zeros in front, behind their sign, up to the given " ++
                "width.",
        },
    });
}
