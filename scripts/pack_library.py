"""The library's sources as the core's `bake` unpacks them, as small as we can.

    sources --comments, private docstrings out--> text --words--> shorter --LZMA--> section

Invariant: lines stay where they are, and what is left compiles to the same code.

Not here: unpacking (core_wasm/src/image/unpack.zig).
"""

from __future__ import annotations

import collections
import lzma
import re

PACKING = {
    "id": lzma.FILTER_LZMA1,
    "preset": 9 | lzma.PRESET_EXTREME,
    "dict_size": 1 << 23,
    "pb": 0,
}


def packed(modules: dict[str, list]) -> bytes:
    """`modules`: name to [source, is it a package]."""
    import msgpack

    private = only_called(modules)
    shortened = {
        name: [without_comments(without_private_docstrings(name, source, private)), *rest]
        for name, (source, *rest) in modules.items()
    }
    message = msgpack.packb(shortened)
    text = _with_words(message)
    sizes = len(text).to_bytes(4, "little") + len(message).to_bytes(4, "little")
    return b"L" + sizes + lzma.compress(text, format=lzma.FORMAT_RAW, filters=[PACKING])


# A string, which may hold a #, or a comment.
STRING_OR_COMMENT = re.compile(
    r"""("{3}(?:\\.|[^\\])*?"{3}|'{3}(?:\\.|[^\\])*?'{3}"""
    r"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|[ \t]*#[^\n]*""",
    re.DOTALL,
)


def without_comments(source: str) -> str:
    """The source with everything else where it was, so that it compiles to the same code."""
    return STRING_OR_COMMENT.sub(lambda found: found[1] or "", source)


_DOCSTRING = r'("{3}(?:\\.|(?!"{3})[^\\])*"{3}|"(?:\\.|[^"\\\n])*")'
FUNCTION_WITH_DOCSTRING = re.compile(
    r"^( *(?:async )?def (_\w*)\((?:[^()]|\([^()]*\))*\)[^:\n]*:\n+( +))"
    # Something follows it in the function.
    rf"{_DOCSTRING}(?=\n+\3\S)",
    re.DOTALL | re.MULTILINE,
)


MODULE_DOCSTRING = re.compile(rf"\A{_DOCSTRING}(?=\n+\S)", re.DOTALL)


def without_private_docstrings(name: str, source: str, private: set[str]) -> str:
    """The same lines without the docstrings of these functions and of private modules."""

    def shorter(found: re.Match) -> str:
        return found[1] + "\n" * found[4].count("\n") if found[2] in private else found[0]

    parts = name.split(".")
    if parts[0] == "prelude" or any(part[0] == "_" and part[-1] != "_" for part in parts):
        source = MODULE_DOCSTRING.sub(lambda found: "\n" * found[1].count("\n"), source)
    return FUNCTION_WITH_DOCSTRING.sub(shorter, source)


# In sys, os and namedtuple: names that start with an underscore only to be out of the way.
PUBLIC_NAME = r"_(?:asdict|builtin_\w+|exit|getframe|getframemodulename|make|replace)\b"
PRIVATE_NAME = re.compile(rf"(\bdef )?(?<!\w)(?!{PUBLIC_NAME})(_(?!_)\w*[^\W_])\b(?! as )( *\()?")
IMPORTED = re.compile(r"^ *from [\w.]+ import (?:\([^)]*\)|[^\n]*)", re.MULTILINE)
RENAMED = re.compile(r"(\w+) as ")


def only_called(modules: dict[str, list]) -> set[str]:
    """Names of functions that the library only calls: nobody sees their docstrings.

    Others may be what a public name stands for: `copy_context = _copy_context`. In the prelude
    natives call functions, too.
    """
    called, other = set(), set()
    for module, (source, *_) in modules.items():
        code = without_comments(source)
        for statement in IMPORTED.findall(code):
            other.update(RENAMED.findall(statement))
        for defined, name, call in PRIVATE_NAME.findall(IMPORTED.sub("", code)):
            if not defined or module.startswith("prelude"):
                (called if call else other).add(name)
    return called - other


# What the most frequent of these are replaced by: one byte from 0x80 on.
WORD = re.compile(
    rb"\n +(?:def|return|if|raise|for|else|try|self|elif|while|class)? ?|[A-Za-z_]\w{1,40}[ (.:,)]?"
)
WORDS_MAX = 120


def _with_words(message: bytes) -> bytes:
    """Frequent words, and the message with a byte for each of them. Saves LZMA three percent."""
    plain = re.sub(rb"[\x80-\xff]", lambda found: b"\xff" + found[0], message)
    count = collections.Counter(word for word in WORD.findall(plain) if 2 < len(word) < 50)
    ranked = sorted(count, key=lambda word: (-(len(word) - 1) * count[word], word))
    codes = {word: bytes([0x80 + at]) for at, word in enumerate(ranked[:WORDS_MAX])}
    words = b"".join(bytes([len(word)]) + word for word in codes)
    text = WORD.sub(lambda found: codes.get(found[0], found[0]), plain)
    return bytes([len(codes)]) + words + text


