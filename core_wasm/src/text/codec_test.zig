//! Encodings and error handlers: what CPython 3.14.2 answers. An exception is
//! "!codec start-end reason"; a lone surrogate is written as <d800>.

const std = @import("std");
const codec = @import("codec.zig");
const Sink = @import("sink.zig").Sink;
const unicode_names = @import("unicode_names.zig");

const Case = struct { []const u8, codec.Handler, []const u8, []const u8 };

const decodings = [_]Case{
    .{ "utf-8", .strict, "abc", "abc" },
    .{ "utf-8", .strict, "h\xc3\xa9", "h\u{e9}" },
    .{ "utf-8", .strict, "\xe2\x82\xac", "\u{20ac}" },
    .{ "utf-8", .strict, "\xf0\x9f\x98\x80", "\u{1f600}" },
    .{ "utf-8", .strict, "\x80", "!utf-8 0-1 invalid start byte" },
    .{ "utf-8", .ignore, "\x80", "" },
    .{ "utf-8", .replace, "\x80", "\u{fffd}" },
    .{ "utf-8", .backslashreplace, "\x80", "\\x80" },
    .{ "utf-8", .surrogateescape, "\x80", "<dc80>" },
    .{ "utf-8", .strict, "a\xffb", "!utf-8 1-2 invalid start byte" },
    .{ "utf-8", .ignore, "a\xffb", "ab" },
    .{ "utf-8", .replace, "a\xffb", "a\u{fffd}b" },
    .{ "utf-8", .backslashreplace, "a\xffb", "a\\xffb" },
    .{ "utf-8", .surrogateescape, "a\xffb", "a<dcff>b" },
    .{ "utf-8", .strict, "\xc2", "!utf-8 0-1 unexpected end of data" },
    .{ "utf-8", .ignore, "\xc2", "" },
    .{ "utf-8", .replace, "\xc2", "\u{fffd}" },
    .{ "utf-8", .backslashreplace, "\xc2", "\\xc2" },
    .{ "utf-8", .surrogateescape, "\xc2", "<dcc2>" },
    .{ "utf-8", .strict, "\xe2\x82", "!utf-8 0-2 unexpected end of data" },
    .{ "utf-8", .ignore, "\xe2\x82", "" },
    .{ "utf-8", .replace, "\xe2\x82", "\u{fffd}" },
    .{ "utf-8", .backslashreplace, "\xe2\x82", "\\xe2\\x82" },
    .{ "utf-8", .surrogateescape, "\xe2\x82", "<dce2><dc82>" },
    .{ "utf-8", .strict, "\xe2\x82a", "!utf-8 0-2 invalid continuation byte" },
    .{ "utf-8", .ignore, "\xe2\x82a", "a" },
    .{ "utf-8", .replace, "\xe2\x82a", "\u{fffd}a" },
    .{ "utf-8", .backslashreplace, "\xe2\x82a", "\\xe2\\x82a" },
    .{ "utf-8", .surrogateescape, "\xe2\x82a", "<dce2><dc82>a" },
    .{ "utf-8", .strict, "\xf0\x9f\x98", "!utf-8 0-3 unexpected end of data" },
    .{ "utf-8", .ignore, "\xf0\x9f\x98", "" },
    .{ "utf-8", .replace, "\xf0\x9f\x98", "\u{fffd}" },
    .{ "utf-8", .backslashreplace, "\xf0\x9f\x98", "\\xf0\\x9f\\x98" },
    .{ "utf-8", .surrogateescape, "\xf0\x9f\x98", "<dcf0><dc9f><dc98>" },
    .{ "utf-8", .strict, "\xed\xa0\x80", "!utf-8 0-1 invalid continuation byte" },
    .{ "utf-8", .ignore, "\xed\xa0\x80", "" },
    .{ "utf-8", .replace, "\xed\xa0\x80", "\u{fffd}\u{fffd}\u{fffd}" },
    .{ "utf-8", .backslashreplace, "\xed\xa0\x80", "\\xed\\xa0\\x80" },
    .{ "utf-8", .surrogateescape, "\xed\xa0\x80", "<dced><dca0><dc80>" },
    .{ "utf-8", .strict, "\xc0\xaf", "!utf-8 0-1 invalid start byte" },
    .{ "utf-8", .ignore, "\xc0\xaf", "" },
    .{ "utf-8", .replace, "\xc0\xaf", "\u{fffd}\u{fffd}" },
    .{ "utf-8", .backslashreplace, "\xc0\xaf", "\\xc0\\xaf" },
    .{ "utf-8", .surrogateescape, "\xc0\xaf", "<dcc0><dcaf>" },
    .{ "utf-8", .strict, "\xf4\x90\x80\x80", "!utf-8 0-1 invalid continuation byte" },
    .{ "utf-8", .ignore, "\xf4\x90\x80\x80", "" },
    .{ "utf-8", .replace, "\xf4\x90\x80\x80", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}" },
    .{ "utf-8", .backslashreplace, "\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80" },
    .{ "utf-8", .surrogateescape, "\xf4\x90\x80\x80", "<dcf4><dc90><dc80><dc80>" },
    .{ "utf-8", .strict, "\xf5", "!utf-8 0-1 invalid start byte" },
    .{ "utf-8", .ignore, "\xf5", "" },
    .{ "utf-8", .replace, "\xf5", "\u{fffd}" },
    .{ "utf-8", .backslashreplace, "\xf5", "\\xf5" },
    .{ "utf-8", .surrogateescape, "\xf5", "<dcf5>" },
    .{ "utf-8", .strict, "a\xe2b\xe2\x82c", "!utf-8 1-2 invalid continuation byte" },
    .{ "utf-8", .ignore, "a\xe2b\xe2\x82c", "abc" },
    .{ "utf-8", .replace, "a\xe2b\xe2\x82c", "a\u{fffd}b\u{fffd}c" },
    .{ "utf-8", .backslashreplace, "a\xe2b\xe2\x82c", "a\\xe2b\\xe2\\x82c" },
    .{ "utf-8", .surrogateescape, "a\xe2b\xe2\x82c", "a<dce2>b<dce2><dc82>c" },
    .{ "utf-16", .strict, "\xff\xfea\x00", "a" },
    .{ "utf-16", .strict, "\xfe\xff\x00a", "a" },
    .{ "utf-16", .strict, "a\x00b", "!utf-16-le 2-3 truncated data" },
    .{ "utf-16", .ignore, "a\x00b", "a" },
    .{ "utf-16", .replace, "a\x00b", "a\u{fffd}" },
    .{ "utf-16", .backslashreplace, "a\x00b", "a\\x62" },
    .{ "utf-16", .surrogateescape, "a\x00b", "!utf-16-le 2-3 truncated data" },
    .{ "utf-16", .strict, "\x00\xd8", "!utf-16-le 0-2 unexpected end of data" },
    .{ "utf-16", .ignore, "\x00\xd8", "" },
    .{ "utf-16", .replace, "\x00\xd8", "\u{fffd}" },
    .{ "utf-16", .backslashreplace, "\x00\xd8", "\\x00\\xd8" },
    .{ "utf-16", .surrogateescape, "\x00\xd8", "!utf-16-le 0-2 unexpected end of data" },
    .{ "utf-16", .strict, "\x00\xdca\x00", "!utf-16-le 0-2 illegal encoding" },
    .{ "utf-16", .ignore, "\x00\xdca\x00", "a" },
    .{ "utf-16", .replace, "\x00\xdca\x00", "\u{fffd}a" },
    .{ "utf-16", .backslashreplace, "\x00\xdca\x00", "\\x00\\xdca" },
    .{ "utf-16", .surrogateescape, "\x00\xdca\x00", "!utf-16-le 0-2 illegal encoding" },
    .{ "utf-16", .strict, "\x00\xd8a\x00", "!utf-16-le 0-2 illegal UTF-16 surrogate" },
    .{ "utf-16", .ignore, "\x00\xd8a\x00", "a" },
    .{ "utf-16", .replace, "\x00\xd8a\x00", "\u{fffd}a" },
    .{ "utf-16", .backslashreplace, "\x00\xd8a\x00", "\\x00\\xd8a" },
    .{ "utf-16", .surrogateescape, "\x00\xd8a\x00", "!utf-16-le 0-2 illegal UTF-16 surrogate" },
    .{ "utf-16", .strict, "=\xd8\x00\xde", "\u{1f600}" },
    .{ "utf-16-be", .strict, "\xd8=\xde\x00", "\u{1f600}" },
    .{ "utf-32", .strict, "\xff\xfe\x00\x00a\x00\x00\x00", "a" },
    .{
        "utf-32-le",
        .strict,
        "\x00\x00\x11\x00",
        "!utf-32-le 0-4 code point not in range(0x110000)",
    },
    .{ "utf-32-le", .ignore, "\x00\x00\x11\x00", "" },
    .{ "utf-32-le", .replace, "\x00\x00\x11\x00", "\u{fffd}" },
    .{ "utf-32-le", .backslashreplace, "\x00\x00\x11\x00", "\\x00\\x00\\x11\\x00" },
    .{
        "utf-32-le",
        .surrogateescape,
        "\x00\x00\x11\x00",
        "!utf-32-le 0-4 code point not in range(0x110000)",
    },
    .{
        "utf-32-le",
        .strict,
        "\x00\xd8\x00\x00a",
        "!utf-32-le 0-4 code point in surrogate code point range(0xd800, 0xe000)",
    },
    .{ "utf-32-le", .ignore, "\x00\xd8\x00\x00a", "" },
    .{ "utf-32-le", .replace, "\x00\xd8\x00\x00a", "\u{fffd}\u{fffd}" },
    .{ "utf-32-le", .backslashreplace, "\x00\xd8\x00\x00a", "\\x00\\xd8\\x00\\x00\\x61" },
    .{
        "utf-32-le",
        .surrogateescape,
        "\x00\xd8\x00\x00a",
        "!utf-32-le 0-4 code point in surrogate code point range(0xd800, 0xe000)",
    },
    .{ "utf-32", .strict, "abc", "!utf-32-le 0-3 truncated data" },
    .{ "utf-32", .ignore, "abc", "" },
    .{ "utf-32", .replace, "abc", "\u{fffd}" },
    .{ "utf-32", .backslashreplace, "abc", "\\x61\\x62\\x63" },
    .{ "utf-32", .surrogateescape, "abc", "!utf-32-le 0-3 truncated data" },
    .{ "ascii", .strict, "a\x80\xffb", "!ascii 1-2 ordinal not in range(128)" },
    .{ "ascii", .ignore, "a\x80\xffb", "ab" },
    .{ "ascii", .replace, "a\x80\xffb", "a\u{fffd}\u{fffd}b" },
    .{ "ascii", .backslashreplace, "a\x80\xffb", "a\\x80\\xffb" },
    .{ "ascii", .surrogateescape, "a\x80\xffb", "a<dc80><dcff>b" },
    .{ "latin-1", .strict, "\x80\xff", "\u{80}\u{ff}" },
    .{ "cp1252", .strict, "\x80\x81", "!charmap 1-2 character maps to <undefined>" },
    .{ "cp1252", .ignore, "\x80\x81", "\u{20ac}" },
    .{ "cp1252", .replace, "\x80\x81", "\u{20ac}\u{fffd}" },
    .{ "cp1252", .backslashreplace, "\x80\x81", "\u{20ac}\\x81" },
    .{ "cp1252", .surrogateescape, "\x80\x81", "\u{20ac}<dc81>" },
    .{ "koi8-r", .strict, "\xf0\xf2", "\u{41f}\u{420}" },
    .{ "mac-roman", .strict, "\xcf", "\u{153}" },
    .{ "cp437", .strict, "\x80\xff", "\u{c7}\u{a0}" },
    .{ "iso8859-7", .strict, "\xe1\xff", "!charmap 1-2 character maps to <undefined>" },
    .{ "iso8859-7", .ignore, "\xe1\xff", "\u{3b1}" },
    .{ "iso8859-7", .replace, "\xe1\xff", "\u{3b1}\u{fffd}" },
    .{ "iso8859-7", .backslashreplace, "\xe1\xff", "\u{3b1}\\xff" },
    .{ "iso8859-7", .surrogateescape, "\xe1\xff", "\u{3b1}<dcff>" },
    .{ "cp037", .strict, "\x81@", "a " },
    .{ "utf-8-sig", .strict, "\xef\xbb\xbfa\xff", "!utf-8 1-2 invalid start byte" },
    .{ "utf-8-sig", .ignore, "\xef\xbb\xbfa\xff", "a" },
    .{ "utf-8-sig", .replace, "\xef\xbb\xbfa\xff", "a\u{fffd}" },
    .{ "utf-8-sig", .backslashreplace, "\xef\xbb\xbfa\xff", "a\\xff" },
    .{ "utf-8-sig", .surrogateescape, "\xef\xbb\xbfa\xff", "a<dcff>" },
    .{ "utf-7", .strict, "a+b-", "!utf7 1-4 partial character in shift sequence" },
    .{ "utf-7", .ignore, "a+b-", "a" },
    .{ "utf-7", .replace, "a+b-", "a\u{fffd}" },
    .{ "utf-7", .backslashreplace, "a+b-", "a\\x2b\\x62\\x2d" },
    .{ "utf-7", .surrogateescape, "a+b-", "!utf7 1-4 partial character in shift sequence" },
    .{ "utf-7", .strict, "+AOk-", "\u{e9}" },
    .{ "utf-7", .strict, "+2D3eAA-", "\u{1f600}" },
    .{ "utf-7", .strict, "+A!", "!utf7 0-3 partial character in shift sequence" },
    .{ "utf-7", .ignore, "+A!", "" },
    .{ "utf-7", .replace, "+A!", "\u{fffd}" },
    .{ "utf-7", .backslashreplace, "+A!", "\\x2b\\x41\\x21" },
    .{ "utf-7", .surrogateescape, "+A!", "!utf7 0-3 partial character in shift sequence" },
    .{ "utf-7", .strict, "+AAB!", "!utf7 0-5 non-zero padding bits in shift sequence" },
    .{ "utf-7", .ignore, "+AAB!", "\u{0}" },
    .{ "utf-7", .replace, "+AAB!", "\u{0}\u{fffd}" },
    .{ "utf-7", .backslashreplace, "+AAB!", "\u{0}\\x2b\\x41\\x41\\x42\\x21" },
    .{ "utf-7", .surrogateescape, "+AAB!", "!utf7 0-5 non-zero padding bits in shift sequence" },
    .{ "utf-7", .strict, "+!", "!utf7 0-2 ill-formed sequence" },
    .{ "utf-7", .ignore, "+!", "" },
    .{ "utf-7", .replace, "+!", "\u{fffd}" },
    .{ "utf-7", .backslashreplace, "+!", "\\x2b\\x21" },
    .{ "utf-7", .surrogateescape, "+!", "!utf7 0-2 ill-formed sequence" },
    .{ "utf-7", .strict, "\x80", "!utf7 0-1 unexpected special character" },
    .{ "utf-7", .ignore, "\x80", "" },
    .{ "utf-7", .replace, "\x80", "\u{fffd}" },
    .{ "utf-7", .backslashreplace, "\x80", "\\x80" },
    .{ "utf-7", .surrogateescape, "\x80", "<dc80>" },
    .{ "utf-7", .strict, "+AOk", "\u{e9}" },
    .{ "utf-7", .strict, "+-", "+" },
    .{
        "unicode_escape",
        .strict,
        "\\n\\x41\\u20ac\\U0001f600\\101\\q",
        "\u{a}A\u{20ac}\u{1f600}A\\q",
    },
    .{ "unicode_escape", .strict, "\\x4", "!unicodeescape 0-3 truncated \\xXX escape" },
    .{ "unicode_escape", .ignore, "\\x4", "" },
    .{ "unicode_escape", .replace, "\\x4", "\u{fffd}" },
    .{ "unicode_escape", .backslashreplace, "\\x4", "\\x5c\\x78\\x34" },
    .{ "unicode_escape", .surrogateescape, "\\x4", "!unicodeescape 0-3 truncated \\xXX escape" },
    .{ "unicode_escape", .strict, "\\u12", "!unicodeescape 0-4 truncated \\uXXXX escape" },
    .{ "unicode_escape", .ignore, "\\u12", "" },
    .{ "unicode_escape", .replace, "\\u12", "\u{fffd}" },
    .{ "unicode_escape", .backslashreplace, "\\u12", "\\x5c\\x75\\x31\\x32" },
    .{ "unicode_escape", .surrogateescape, "\\u12", "!unicodeescape 0-4 truncated \\uXXXX escape" },
    .{ "unicode_escape", .strict, "\\N{DIGIT ONE}", "1" },
    .{ "unicode_escape", .strict, "\\N{x}", "!unicodeescape 0-5 unknown Unicode character name" },
    .{ "unicode_escape", .ignore, "\\N{x}", "" },
    .{ "unicode_escape", .replace, "\\N{x}", "\u{fffd}" },
    .{ "unicode_escape", .backslashreplace, "\\N{x}", "\\x5c\\x4e\\x7b\\x78\\x7d" },
    .{
        "unicode_escape",
        .surrogateescape,
        "\\N{x}",
        "!unicodeescape 0-5 unknown Unicode character name",
    },
    .{ "unicode_escape", .strict, "\\N", "!unicodeescape 0-2 malformed \\N character escape" },
    .{ "unicode_escape", .ignore, "\\N", "" },
    .{ "unicode_escape", .replace, "\\N", "\u{fffd}" },
    .{ "unicode_escape", .backslashreplace, "\\N", "\\x5c\\x4e" },
    .{
        "unicode_escape",
        .surrogateescape,
        "\\N",
        "!unicodeescape 0-2 malformed \\N character escape",
    },
    .{ "unicode_escape", .strict, "\\", "!unicodeescape 0-1 \\ at end of string" },
    .{ "unicode_escape", .ignore, "\\", "" },
    .{ "unicode_escape", .replace, "\\", "\u{fffd}" },
    .{ "unicode_escape", .backslashreplace, "\\", "\\x5c" },
    .{ "unicode_escape", .surrogateescape, "\\", "!unicodeescape 0-1 \\ at end of string" },
    .{ "unicode_escape", .strict, "\\U00110000", "!unicodeescape 0-10 illegal Unicode character" },
    .{ "unicode_escape", .ignore, "\\U00110000", "" },
    .{ "unicode_escape", .replace, "\\U00110000", "\u{fffd}" },
    .{
        "unicode_escape",
        .backslashreplace,
        "\\U00110000",
        "\\x5c\\x55\\x30\\x30\\x31\\x31\\x30\\x30\\x30\\x30",
    },
    .{
        "unicode_escape",
        .surrogateescape,
        "\\U00110000",
        "!unicodeescape 0-10 illegal Unicode character",
    },
    .{
        "raw_unicode_escape",
        .strict,
        "\\n\\u20ac\\u12",
        "!rawunicodeescape 8-12 truncated \\uXXXX escape",
    },
    .{ "raw_unicode_escape", .ignore, "\\n\\u20ac\\u12", "\\n\u{20ac}" },
    .{ "raw_unicode_escape", .replace, "\\n\\u20ac\\u12", "\\n\u{20ac}\u{fffd}" },
    .{
        "raw_unicode_escape",
        .backslashreplace,
        "\\n\\u20ac\\u12",
        "\\n\u{20ac}\\x5c\\x75\\x31\\x32",
    },
    .{
        "raw_unicode_escape",
        .surrogateescape,
        "\\n\\u20ac\\u12",
        "!rawunicodeescape 8-12 truncated \\uXXXX escape",
    },
};

const encodings = [_]Case{
    .{ "utf-8", .strict, "a\u{e9}\u{20ac}\u{1f600}", "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80" },
    .{ "utf-16", .strict, "a\u{1f600}", "\xff\xfea\x00=\xd8\x00\xde" },
    .{ "utf-16-be", .strict, "\u{20ac}", " \xac" },
    .{ "utf-32", .strict, "a", "\xff\xfe\x00\x00a\x00\x00\x00" },
    .{ "ascii", .strict, "a\u{e9}\u{20ac}b", "!ascii 1-3 ordinal not in range(128)" },
    .{ "ascii", .ignore, "a\u{e9}\u{20ac}b", "ab" },
    .{ "ascii", .replace, "a\u{e9}\u{20ac}b", "a??b" },
    .{ "ascii", .backslashreplace, "a\u{e9}\u{20ac}b", "a\\xe9\\u20acb" },
    .{ "ascii", .xmlcharrefreplace, "a\u{e9}\u{20ac}b", "a&#233;&#8364;b" },
    .{
        "ascii",
        .namereplace,
        "a\u{e9}\u{20ac}b",
        "a\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}b",
    },
    .{ "latin-1", .strict, "\u{e9}\u{20ac}\u{1234}x", "!latin-1 1-3 ordinal not in range(256)" },
    .{ "latin-1", .ignore, "\u{e9}\u{20ac}\u{1234}x", "\xe9x" },
    .{ "latin-1", .replace, "\u{e9}\u{20ac}\u{1234}x", "\xe9??x" },
    .{ "latin-1", .backslashreplace, "\u{e9}\u{20ac}\u{1234}x", "\xe9\\u20ac\\u1234x" },
    .{ "latin-1", .xmlcharrefreplace, "\u{e9}\u{20ac}\u{1234}x", "\xe9&#8364;&#4660;x" },
    .{
        "latin-1",
        .namereplace,
        "\u{e9}\u{20ac}\u{1234}x",
        "\xe9\\N{EURO SIGN}\\N{ETHIOPIC SYLLABLE SEE}x",
    },
    .{
        "cp1252",
        .strict,
        "\u{20ac}\u{1234}\u{e9}",
        "!charmap 1-2 character maps to <undefined>",
    },
    .{ "cp1252", .ignore, "\u{20ac}\u{1234}\u{e9}", "\x80\xe9" },
    .{ "cp1252", .replace, "\u{20ac}\u{1234}\u{e9}", "\x80?\xe9" },
    .{ "cp1252", .backslashreplace, "\u{20ac}\u{1234}\u{e9}", "\x80\\u1234\xe9" },
    .{ "cp1252", .xmlcharrefreplace, "\u{20ac}\u{1234}\u{e9}", "\x80&#4660;\xe9" },
    .{ "cp1252", .namereplace, "\u{20ac}\u{1234}\u{e9}", "\x80\\N{ETHIOPIC SYLLABLE SEE}\xe9" },
    .{
        "koi8-r",
        .strict,
        "\u{41f}\u{440}\u{20ac}",
        "!charmap 2-3 character maps to <undefined>",
    },
    .{ "koi8-r", .ignore, "\u{41f}\u{440}\u{20ac}", "\xf0\xd2" },
    .{ "koi8-r", .replace, "\u{41f}\u{440}\u{20ac}", "\xf0\xd2?" },
    .{ "koi8-r", .backslashreplace, "\u{41f}\u{440}\u{20ac}", "\xf0\xd2\\u20ac" },
    .{ "koi8-r", .xmlcharrefreplace, "\u{41f}\u{440}\u{20ac}", "\xf0\xd2&#8364;" },
    .{ "koi8-r", .namereplace, "\u{41f}\u{440}\u{20ac}", "\xf0\xd2\\N{EURO SIGN}" },
    .{ "utf-7", .strict, "~+\\-\u{e9} a", "+AH4AKwBc--+AOk a" },
    .{
        "unicode_escape",
        .strict,
        "\u{a}\\\u{e9}\u{20ac}\u{1f600}\u{7f}",
        "\\n\\\\\\xe9\\u20ac\\U0001f600\\x7f",
    },
    .{ "raw_unicode_escape", .strict, "\u{a}\u{e9}\u{20ac}\\", "\x0a\xe9\\u20ac\\" },
    .{ "utf-8-sig", .strict, "a", "\xef\xbb\xbfa" },
    .{ "cp037", .strict, "a\u{20ac}", "!charmap 1-2 character maps to <undefined>" },
    .{ "cp037", .ignore, "a\u{20ac}", "\x81" },
    .{ "cp037", .replace, "a\u{20ac}", "\x81o" },
    .{ "cp037", .backslashreplace, "a\u{20ac}", "\x81\xe0\xa4\xf2\xf0\x81\x83" },
    .{ "cp037", .xmlcharrefreplace, "a\u{20ac}", "\x81P{\xf8\xf3\xf6\xf4^" },
    .{
        "cp037",
        .namereplace,
        "a\u{20ac}",
        "\x81\xe0\xd5\xc0\xc5\xe4\xd9\xd6@\xe2\xc9\xc7\xd5\xd0",
    },
    .{ "mac-roman", .strict, "\u{153}\u{1234}", "!charmap 1-2 character maps to <undefined>" },
    .{ "mac-roman", .ignore, "\u{153}\u{1234}", "\xcf" },
    .{ "mac-roman", .replace, "\u{153}\u{1234}", "\xcf?" },
    .{ "mac-roman", .backslashreplace, "\u{153}\u{1234}", "\xcf\\u1234" },
    .{ "mac-roman", .xmlcharrefreplace, "\u{153}\u{1234}", "\xcf&#4660;" },
    .{ "mac-roman", .namereplace, "\u{153}\u{1234}", "\xcf\\N{ETHIOPIC SYLLABLE SEE}" },
};

fn describe(sink: *Sink, refusal: codec.Refusal) !void {
    const problem = refusal.problem;
    sink.clear();
    try sink.print("!{s} {d}-{d} {s}", .{
        problem.encoding, problem.start, problem.end, problem.reason,
    });
}

test "decoding as CPython" {
    unicode_names.prepare();
    const gpa = std.testing.allocator;
    for (decodings) |case| {
        const encoding = codec.find(.ofLatin1(case[0])).?;
        var decoded: Sink = .init(gpa);
        defer decoded.deinit();
        const refusal = try codec.decode(&decoded, encoding, case[2], case[1]);
        var result: Sink = .init(gpa);
        defer result.deinit();
        for (0..decoded.len()) |index| {
            const code_point = decoded.view().at(index);
            if (code_point >= 0xD800 and code_point < 0xE000) {
                try result.print("<{x}>", .{code_point});
            } else try result.append(code_point);
        }
        if (refusal) |why| try describe(&result, why);
        var wanted: Sink = .init(gpa);
        defer wanted.deinit();
        try wanted.appendUtf8(case[3]);
        if (!result.view().eql(wanted.view())) {
            std.debug.print("{s} {t} {x}\n", .{ case[0], case[1], case[2] });
            return error.TestUnexpectedResult;
        }
    }
}

test "encoding as CPython" {
    unicode_names.prepare();
    const gpa = std.testing.allocator;
    for (encodings) |case| {
        const encoding = codec.find(.ofLatin1(case[0])).?;
        var text: Sink = .init(gpa);
        defer text.deinit();
        try text.appendUtf8(case[2]);
        var out: std.ArrayList(u8) = .empty;
        defer out.deinit(gpa);
        if (try codec.encode(gpa, &out, encoding, text.view(), case[1])) |refusal| {
            var described: Sink = .init(gpa);
            defer described.deinit();
            try describe(&described, refusal);
            try std.testing.expectEqualStrings(case[3], described.view().units(.one));
        } else {
            try std.testing.expectEqualStrings(case[3], out.items);
        }
    }
}

test "input in pieces" {
    const gpa = std.testing.allocator;
    const pieces = [_]struct { codec.Encoding, []const u8, usize }{
        .{ .utf_8, "a\xe2\x82", 1 },       .{ .utf_8, "\xf0\x9f\x98", 0 },
        .{ .utf_16, "\xff\xfea\x00b", 4 }, .{ .utf_16_le, "\x3d\xd8", 0 },
        .{ .utf_32, "\xff\xfe\x00", 0 },   .{ .utf_7, "a+AOk", 1 },
        .{ .unicode_escape, "a\\u20", 1 },
    };
    for (pieces) |piece| {
        var sink: Sink = .init(gpa);
        defer sink.deinit();
        var decoder: codec.Decoder = .init(piece[0], piece[1]);
        decoder.final = false;
        try std.testing.expectEqual(null, try decoder.run(&sink));
        try std.testing.expectEqual(piece[2], decoder.at);
    }
}
