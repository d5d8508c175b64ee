"""Make the tables of `core_wasm/src/text` from a CPython's own `unicodedata` and codecs.

    python scripts/unicode_tables.py                        needs a Python with Unicode 16.0
    python scripts/unicode_tables.py --pyodide node_modules/pyodide
                                                            runs itself in that one, with Node

Files made (never edit them):

    unicode_tables.bin, unicode_tables.zig              properties, casing, normalisation
    unicode_names_table.bin, unicode_names_table.zig    names, left out by a build flag
    codec_tables.bin, codec_tables.zig                  one-byte encodings

The `.bin` holds every array, one after the other; the `.zig` says where each starts. A property of
all code points is a trie of three stages, because most of the 1,114,112 are like their neighbours:

    leaf[middle[top[cp >> a + b] << b | (cp >> a & mask)] << a | (cp & mask)]
"""

import argparse
import collections
import ctypes
import encodings.aliases
import importlib
import pathlib
import pkgutil
import re
import struct
import subprocess
import sys
import tempfile
import textwrap
import unicodedata
import zlib

UNICODE_VERSION = "16.0.0"
CODE_POINTS = range(0x110000)
TARGET = pathlib.Path(__file__).resolve().parent.parent / "core_wasm" / "src" / "text"

HANGUL_SYLLABLES = range(0xAC00, 0xAC00 + 11172)


class Tables:
    """One `.bin` and the `.zig` that describes it."""

    def __init__(self, name, doc):
        self.name = name
        self.blob = bytearray()
        self.lines = [f"//! {line}".rstrip() for line in doc.strip().splitlines()]
        self.lines += [
            "//!",
            "//! Made by `scripts/unicode_tables.py`. Never edited.",
            "// zig fmt: off",
            "",
            'const trie = @import("trie.zig");',
            "",
            f'const blob = @embedFile("{name}.bin");',
            "",
        ]
        self.sizes = {}

    def bytes(self, name, values, unit):
        """An array of unsigned integers of `unit` bytes; its Zig expression."""
        start = len(self.blob)
        for value in values:
            self.blob += int(value).to_bytes(unit, "little")
        self.sizes[name] = self.sizes.get(name, 0) + len(self.blob) - start
        kind = {1: "u8", 2: "u16", 4: "u32", 8: "u64"}[unit]
        if unit == 1:
            return f"blob[{start}..{len(self.blob)}]"
        return f"trie.units({kind}, blob[{start}..{len(self.blob)}])"

    def array(self, name, values, unit):
        kind = {1: "u8", 2: "u16", 4: "u32", 8: "u64"}[unit]
        expression = self.bytes(name, values, unit)
        if unit == 1:
            self.lines.append(f"pub const {name}: []const u8 = {expression};")
        else:
            self.lines.append(f"pub const {name}: []align(1) const {kind} = {expression};")

    def names(self, name, values):
        quoted = ", ".join(f'"{value}"' for value in values) + ","
        # Spaces inside of names would be broken at: none has any.
        lines = textwrap.wrap(quoted, width=95, break_on_hyphens=False)
        self.lines.append(f"pub const {name} = [_][]const u8{{")
        self.lines += [f"    {line}" for line in lines] + ["};"]

    def trie(self, name, values):
        """The smallest three-stage trie for one integer per code point."""
        best = min(
            (self._stages(values, low, high) for low in (3, 4, 5, 6) for high in (3, 4, 5, 6)),
            key=lambda stages: stages["size"],
        )
        units = {key: self._unit(best[key]) for key in ("top", "middle", "leaf")}
        kinds = {key: {1: "u8", 2: "u16"}[unit] for key, unit in units.items()}
        self.lines.append(
            f"pub const {name}: trie.TrieType({kinds['top']}, {kinds['middle']}, {kinds['leaf']}, "
            f"{best['low']}, {best['high']}) = .{{"
        )
        for key in ("top", "middle", "leaf"):
            self.lines.append(f"    .{key} = {self.bytes(name, best[key], units[key])},")
        self.lines.append("};")

    @staticmethod
    def _unit(values):
        return 1 if max(values) < 256 else 2

    @classmethod
    def _stages(cls, values, low, high):
        middle_all, leaf = cls._fold(values, 1 << low)
        top, middle = cls._fold(middle_all, 1 << high)
        size = sum(len(part) * cls._unit(part) for part in (top, middle, leaf))
        return {"low": low, "high": high, "top": top, "middle": middle, "leaf": leaf, "size": size}

    @staticmethod
    def _fold(values, block_size):
        """Equal blocks once: (the number of each block, the distinct blocks in a row)."""
        numbers, blocks, rows = {}, [], []
        for start in range(0, len(values), block_size):
            block = tuple(values[start : start + block_size])
            if block not in numbers:
                numbers[block] = len(numbers)
                blocks.extend(block)
            rows.append(numbers[block])
        return rows, blocks

    def write(self, directory):
        (directory / f"{self.name}.bin").write_bytes(bytes(self.blob))
        (directory / f"{self.name}.zig").write_text("\n".join(self.lines) + "\n")
        total = len(self.blob)
        print(f"{self.name}: {total} bytes")
        for name, size in self.sizes.items():
            print(f"    {name}: {size}")


def numbered(rows):
    """Distinct rows, and for each row its number; the row of code point U+0378 (unassigned)
    comes first, so that number 0 is the common one."""
    order = {rows[0x378]: 0}
    for row in rows:
        order.setdefault(row, len(order))
    return list(order), [order[row] for row in rows]


CATEGORIES = (
    "Cn Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co"
).split()
BIDIRECTIONAL = (
    " L LRE LRO R AL RLE RLO PDF EN ES ET AN CS NSM BN B S WS ON LRI RLI FSI PDI"
).split(" ")
WIDTHS = "N F H W A Na".split()
TAGS = (
    " <font> <noBreak> <initial> <medial> <final> <isolated> <circle> <super> <sub> <vertical>"
    " <wide> <narrow> <small> <square> <fraction> <compat>"
).split(" ")


def is_cased(char):
    return (char + "a").title()[-1] == "a"


def is_case_ignorable(char):
    return f"A{char}\u03a3".lower()[-1] == "\u03c2" != f"1{char}\u03a3".lower()[-1]


def property_row(code_point):
    char = chr(code_point)
    flags = (
        char.islower(),
        char.isupper(),
        char.isdigit(),
        char.isnumeric(),
        char.isidentifier(),
        ("a" + char).isidentifier(),
        bool(unicodedata.mirrored(char)),
        is_cased(char),
        is_case_ignorable(char),
        char.isprintable(),
    )
    word = CATEGORIES.index(unicodedata.category(char))
    word |= BIDIRECTIONAL.index(unicodedata.bidirectional(char)) << 5
    word |= WIDTHS.index(unicodedata.east_asian_width(char)) << 10
    for place, flag in enumerate(flags):
        word |= flag << 13 + place
    return word


def add_properties(tables):
    words, numbers = numbered([property_row(cp) for cp in CODE_POINTS])
    tables.array("property_words", words, 4)
    tables.trie("property_numbers", numbers)

    values = {}
    for cp in CODE_POINTS:
        value = unicodedata.numeric(chr(cp), None)
        values[cp] = 0 if value is None else struct.unpack("<Q", struct.pack("<d", value))[0] + 1
        digit = unicodedata.digit(chr(cp), None)
        assert digit is None or digit == value
        assert (digit is not None) == chr(cp).isdigit()
        assert (value is not None) == chr(cp).isnumeric()
        assert (unicodedata.decimal(chr(cp), None) is not None) == chr(cp).isdecimal()
        assert chr(cp).isdecimal() == (unicodedata.category(chr(cp)) == "Nd")
    bits, numbers = numbered([values[cp] for cp in CODE_POINTS])
    tables.array("numeric_bits", [max(value - 1, 0) for value in bits], 8)
    tables.trie("numeric_numbers", numbers)


def add_casing(tables):
    """For each code point the distances to its simple mappings, or the place of its strings."""
    strings = [0]
    rows = []
    for cp in CODE_POINTS:
        char = chr(cp)
        mapped = (char.upper(), char.lower(), char.title(), char.casefold())
        if all(len(text) == 1 for text in mapped[:3]) and mapped[3] == mapped[1]:
            rows.append((0,) + tuple((ord(text) - cp) & 0xFFFFFFFF for text in mapped[:3]))
            continue
        start = len(strings)
        for text in mapped:
            strings.append(len(text))
            for target in text:
                assert ord(target) <= 0xFFFF or len(text) == 1
                encoded = target.encode("utf-16-le")
                strings.extend(struct.unpack(f"<{len(encoded) // 2}H", encoded))
        rows.append((start, 0, 0, 0))
    distinct, numbers = numbered(rows)
    tables.array("casing_rows", [word for row in distinct for word in row], 4)
    tables.array("casing_strings", strings, 2)
    tables.trie("casing_numbers", numbers)


def add_normalisation(tables):
    mappings = [unicodedata.decomposition(chr(cp)) for cp in CODE_POINTS]
    compositions = []
    for cp, mapping in enumerate(mappings):
        parts = mapping.split()
        if len(parts) == 2 and not mapping.startswith("<"):
            pair = [int(part, 16) for part in parts]
            if unicodedata.normalize("NFC", chr(pair[0]) + chr(pair[1])) == chr(cp):
                compositions.append((*pair, cp))
    compositions.sort()
    tables.array("composition_first", [first for first, _, _ in compositions], 4)
    tables.array("composition_second", [second for _, second, _ in compositions], 4)
    tables.array("composition_result", [result for _, _, result in compositions], 4)

    seconds = {second for _, second, _ in compositions}
    seconds |= set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))
    rows = []
    for cp in CODE_POINTS:
        char = chr(cp)
        forms = ("NFD", "NFKD", "NFC", "NFKC")
        changes = [unicodedata.normalize(form, char) != char for form in forms]
        flags = sum(change << place for place, change in enumerate(changes))
        rows.append(unicodedata.combining(char) | flags << 8 | (cp in seconds) << 12)
    words, numbers = numbered(rows)
    tables.array("normal_words", words, 2)
    tables.trie("normal_numbers", numbers)

    # A header (tag, count of units) and the code points in UTF-16.
    units = [0]
    starts = []
    seen = {}
    for cp, mapping in enumerate(mappings):
        if not mapping or cp in HANGUL_SYLLABLES:
            starts.append(0)
            continue
        if mapping not in seen:
            seen[mapping] = len(units)
            parts = mapping.split()
            tag = parts.pop(0) if parts[0].startswith("<") else ""
            encoded = "".join(chr(int(part, 16)) for part in parts).encode("utf-16-le")
            units.append(TAGS.index(tag) << 8 | len(encoded) // 2)
            units.extend(struct.unpack(f"<{len(encoded) // 2}H", encoded))
        starts.append(seen[mapping])
    tables.array("decomposition_units", units, 2)
    tables.trie("decomposition_starts", starts)


def everything_about(code_point):
    """One line with all that `unicode_test.zig` asks about a code point."""
    char = chr(code_point)
    questions = (
        "isalpha isdecimal isdigit isnumeric isspace isprintable isalnum isupper islower istitle"
        " isidentifier"
    ).split()
    flags = "".join("01"[getattr(char, question)()] for question in questions)
    flags += "01"[("a" + char).isidentifier()] + "01"[len(f"a{char}b".splitlines()) == 2]
    values = [
        unicodedata.category(char), unicodedata.bidirectional(char),
        unicodedata.east_asian_width(char), str(unicodedata.combining(char)),
        str(unicodedata.mirrored(char)), flags,
        *(repr(ask(char, None)) for ask in (
            unicodedata.decimal, unicodedata.digit, unicodedata.numeric
        )),
        "" if code_point in HANGUL_SYLLABLES else unicodedata.decomposition(char),
        unicodedata.name(char, ""),
    ]  # fmt: skip
    texts = [getattr(char, method)() for method in "upper lower title casefold swapcase".split()]
    texts += [unicodedata.normalize(form, char) for form in ("NFC", "NFD", "NFKC", "NFKD")]
    values += [" ".join(f"{ord(part):x}" for part in text) for text in texts]
    return "|".join(values) + "\n"


def add_sweep(tables):
    """A checksum for each plane, so that a test can ask about every code point."""
    sums = []
    for plane in range(17):
        crc = 0
        for code_point in range(plane << 16, (plane + 1) << 16):
            crc = zlib.crc32(everything_about(code_point).encode(), crc)
        sums.append(f"0x{crc:08X}")
    lines = textwrap.wrap(", ".join(sums) + ",", width=95)
    tables.lines.append("/// CRC-32 of what `unicode_test.zig` writes about each plane.")
    tables.lines.append("pub const plane_checksums = [17]u32{")
    tables.lines += [*(f"    {line}" for line in lines), "};"]


def make_unicode():
    tables = Tables(
        "unicode_tables",
        f"Unicode {unicodedata.unidata_version}: properties, casing and normalisation of every\n"
        "code point. `unicode.zig` and `normalize.zig` know what the numbers mean.",
    )
    tables.lines += [f'pub const version = "{unicodedata.unidata_version}";', ""]
    for name, values in (
        ("categories", CATEGORIES),
        ("bidirectional_classes", BIDIRECTIONAL),
        ("east_asian_widths", WIDTHS),
        ("decomposition_tags", TAGS),
    ):
        tables.names(name, values)
    add_properties(tables)
    add_casing(tables)
    add_normalisation(tables)
    add_sweep(tables)
    return tables


# Names that are made of a prefix and the code point in hexadecimal.
HEXADECIMAL_NAME = re.compile(r"(.*-)([0-9A-F]{4,5})")
# What a name may share with the one before it, in words at its front and at its end.
SHARED_FRONT_MAX, SHARED_END_MAX = 15, 7
# The first of so many names shares nothing.
NAMES_IN_BLOCK = 128
ALIAS_PLANE = range(0xF0000, 0xF0000 + 0x1000)


def hidden_names():
    """Aliases and named sequences: CPython keeps them at private code points, and only its
    capsule tells."""
    get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
    get_pointer.restype = ctypes.c_void_p
    get_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
    address = get_pointer(unicodedata._ucnhash_CAPI, b"unicodedata._ucnhash_CAPI")
    table = ctypes.cast(address, ctypes.POINTER(ctypes.c_void_p))
    get_name = ctypes.CFUNCTYPE(
        ctypes.c_int, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int, ctypes.c_int
    )(table[0])
    room = ctypes.create_string_buffer(300)
    for code_point in ALIAS_PLANE:
        if get_name(code_point, room, len(room), 1):
            yield room.value.decode()


def add_spellings(tables, all_names):
    """The names, each without the words that it shares with the one before it.

    A byte from 0x80 on says how many words these are, four bits for the front and three for the
    end. For a compressor this is two thirds of the numbers of all words.
    """
    spelled = bytearray()
    before = []
    for number, name in enumerate(all_names):
        words = name.split(" ")
        if number % NAMES_IN_BLOCK == 0:
            before = []
        # One word is always spelled.
        front_max = min(len(before), len(words) - 1, SHARED_FRONT_MAX)
        front = _shared(before, words, front_max)
        end_max = min(len(before) - front, len(words) - front - 1, SHARED_END_MAX)
        end = _shared(before[::-1], words[::-1], end_max)
        spelled.append(0x80 | front << 3 | end)
        spelled += " ".join(words[front : len(words) - end]).encode("ascii")
        before = words
    tables.array("spellings", spelled, 1)


def _shared(before, words, most):
    return next((at for at in range(most) if before[at] != words[at]), most)


def make_names():
    tables = Tables(
        "unicode_names_table",
        f"Unicode {unicodedata.unidata_version}: the names of code points, spelled where they "
        "differ.\n"
        "`unicode_names.zig` knows how to read it.",
    )
    names = {}
    ranges = []  # [first, last, prefix]
    for cp in CODE_POINTS:
        name = unicodedata.name(chr(cp), "")
        if not name or cp in HANGUL_SYLLABLES:
            continue
        match = HEXADECIMAL_NAME.fullmatch(name)
        if not match or match[2] != f"{cp:04X}":
            names[cp] = name
        elif ranges and ranges[-1][1:] == [cp - 1, match[1]]:
            ranges[-1][1] = cp
        else:
            ranges.append([cp, cp, match[1]])
    hidden = [(name, unicodedata.lookup(name)) for name in hidden_names()]
    aliases = [(name, target) for name, target in hidden if len(target) == 1]
    sequences = [(name, target) for name, target in hidden if len(target) > 1]

    quoted = ",\n".join(
        f'    .{{ .first = 0x{first:04X}, .last = 0x{last:04X}, .prefix = "{prefix}" }}'
        for first, last, prefix in ranges
    )
    tables.lines.append("pub const Range = struct { first: u21, last: u21, prefix: []const u8 };")
    tables.lines.append(f"pub const ranges = [_]Range{{\n{quoted},\n}};")
    tables.lines.append(f"pub const names_in_block = {NAMES_IN_BLOCK};")
    tables.lines.append(f"pub const code_point_names = {len(names)};")
    tables.lines.append(f"pub const alias_names = {len(aliases)};")

    add_spellings(tables, list(names.values()) + [name for name, _ in aliases + sequences])

    runs = []  # (first code point, number of its name)
    for number, cp in enumerate(names):
        if number == 0 or cp - 1 not in names:
            runs.append((cp, number))
    tables.array("run_firsts", [first for first, _ in runs], 4)
    tables.array("run_numbers", [number for _, number in runs], 2)
    tables.array("alias_targets", [ord(target) for _, target in aliases], 4)
    units, starts = [], []
    for _, target in sequences:
        starts.append(len(units))
        encoded = target.encode("utf-16-le")
        units.extend(struct.unpack(f"<{len(encoded) // 2}H", encoded))
    tables.array("sequence_starts", starts + [len(units)], 2)
    tables.array("sequence_units", units, 2)
    return tables


UNDEFINED = 0xFFFE

# Codecs that `codec.zig` has code for, by the name of their module in `encodings`.
WRITTEN_CODECS = (
    "utf_8 utf_8_sig utf_7 utf_16 utf_16_le utf_16_be utf_32 utf_32_le utf_32_be ascii latin_1"
    " unicode_escape raw_unicode_escape"
).split()


def charmap_table(module):
    """What the 256 bytes of a one-byte encoding mean, or None if it is something else."""
    try:
        encodings_module = importlib.import_module("encodings." + module)
    except ImportError:  # mbcs and oem exist on Windows only.
        return None
    table = getattr(encodings_module, "decoding_table", None)
    if table is None:
        mapping = getattr(encodings_module, "decoding_map", None)
        if mapping is None:
            return None
        values = [mapping.get(byte) for byte in range(256)]
        return [UNDEFINED if value is None else value for value in values]
    return [ord(char) for char in table] + [UNDEFINED] * (256 - len(table))


def make_codecs():
    tables = Tables(
        "codec_tables",
        "One-byte encodings: the code point of every byte, 0xFFFE where there is none, and the\n"
        "names by which Python knows all encodings of `codec.zig`.",
    )
    maps = {}
    for info in sorted(pkgutil.iter_modules(encodings.__path__), key=lambda info: info.name):
        table = charmap_table(info.name)
        if table and info.name not in WRITTEN_CODECS:
            maps[info.name] = table
    # Most are ASCII below 128 and nowhere else: those come first and leave that half out.
    ascii_half = list(range(128))
    like_ascii = [
        name
        for name, table in maps.items()
        if table[:128] == ascii_half and min(table[128:]) >= 128
    ]
    others = [name for name in maps if name not in like_ascii]
    names = like_ascii + others
    tables.lines.append(f"pub const undefined_code_point = 0x{UNDEFINED:X};")
    tables.lines.append(f"pub const like_ascii = {len(like_ascii)};")
    tables.names("charmaps", names)
    tables.array("upper_halves", [cp for name in like_ascii for cp in maps[name][128:]], 2)
    tables.array("whole_maps", [cp for name in others for cp in maps[name]], 2)

    known = set(names) | set(WRITTEN_CODECS)
    aliases = {name: name for name in known}
    aliases |= {alias: name for alias, name in encodings.aliases.aliases.items() if name in known}
    lines = ",\n".join(f'    .{{ "{alias}", "{aliases[alias]}" }}' for alias in sorted(aliases))
    tables.lines.append("pub const aliases = [_]struct { []const u8, []const u8 }{")
    tables.lines.append(f"{lines},\n}};")
    return tables


def make_all(directory):
    if unicodedata.unidata_version != UNICODE_VERSION:
        sys.exit(
            f"this Python has Unicode {unicodedata.unidata_version}, wanted {UNICODE_VERSION}: "
            "see --pyodide"
        )
    make_unicode().write(directory)
    make_names().write(directory)
    make_codecs().write(directory)


RUN_IN_NODE = """
import fs from "node:fs";
const [script, target, home] = process.argv.slice(2);
const { loadPyodide } = await import(home + "/pyodide.mjs");
const python = await loadPyodide({ stdout: (line) => console.log(line) });
python.FS.mkdirTree("/target");
python.mountNodeFS("/target", target);
python.globals.set("__name__", "tables");
python.globals.set("__file__", "/repository/scripts/unicode_tables.py");
try {
  python.runPython(fs.readFileSync(script, "utf8"));
  python.runPython("make_all(pathlib.Path('/target'))");
} catch (error) { // Node would print the whole of pyodide above it.
  console.error(error.message);
  process.exit(1);
}
"""


def run_in_pyodide(home):
    with tempfile.NamedTemporaryFile("w", suffix=".mjs") as runner:
        runner.write(RUN_IN_NODE)
        runner.flush()
        home = pathlib.Path(home).resolve().as_uri()
        subprocess.run(["node", runner.name, __file__, TARGET, home], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pyodide", metavar="DIRECTORY", help="an installed npm package pyodide")
    options = parser.parse_args()
    if options.pyodide:
        run_in_pyodide(options.pyodide)
    else:
        make_all(TARGET)


if __name__ == "__main__":
    main()
