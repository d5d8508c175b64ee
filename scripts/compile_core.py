"""From the core's Zig to a raw module: rooms that run often for speed, all others for size.

    src/*.zig --zig--> core.ll --mark--> core.ll --clang of zig--> core.o --zig--> wardian.wasm

Zig has a mode for small code, but without safety checks. So Zig only translates here, with all
checks, and its clang optimises what comes out of it: functions of `COLD` rooms carry the attributes
`optsize` and `minsize` then. (It also takes half the time that `zig build
-Doptimize=ReleaseSafe` takes.)

A native's adapter (`native/bind.zig`) belongs to the rooms of the functions that it calls.

Invariant: nothing but attributes is changed, so what the code does is what Zig says.

Not here: other modes than ReleaseSafe (core_wasm/build.zig).
"""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys

# As in build.zig, where the reasons stand.
CPU = "baseline+simd128+bulk_memory+sign_ext+nontrapping_fptoint+multivalue+mutable_globals"
TARGET = ("-target", "wasm32-freestanding")
LAYOUT = ("-fno-entry", "-rdynamic", "--stack", str(128 << 10), f"--global-base={1 << 20}")

# Rooms whose functions are small rather than quick: what runs once for a program or for an error.
# Measured: together they cost the programs of scripts/bench_programs nothing.
COLD = re.compile(
    r"""(?:main|image|syntax|compile|bytecode|fmt|Io|unicode|array_list|array_hash_map|hash_map
    |abi\.(?:manifest|lent|level)
    |native\.(?:syntax_tree|introspect|carets|sys|gc|unicodedata|struct_pack|binary_text|hosts
        |inflate|deflate|prefix_code|random)
    |object\.(?:class|type_methods|memoryview|code_methods|exception_methods|exception_tree
        |builtin_types|descriptor|complex|bytearray|bytes\w*|weak_reference|object_methods
        |function_methods|module|dict_order|str_codec|range|slice|match|pattern_scanner|pattern)
    |regex\.(?:pattern_parser|pattern_compiler|pattern_source|template|escape|case_folding|char_set)
    |text\.(?:codec\w*|unicode_names|normalize|text_parts|print|casing|identifier)
    |vm\.(?:import|bind_arguments))\b""",
    re.VERBOSE,
)

# How much LLVM may inline, in its own unit; its default is 250. What must be inlined for speed says
# so in Zig. Measured: from 110 and without `minsize`, the programs of scripts/bench_programs take
# the same time within what a measurement can tell, compiling takes 2 % more, and browsers download
# 17 KB less.
INLINE_MAX = 70

ADAPTER = "native.bind.adapt"
# What adapters of all rooms call.
COMMON = re.compile(
    r"(?:native\.(?:bind|convert)|vm|heap|debug|llvm|mem|object\.(?:str|int|type|float))\b"
)

_NAME = re.compile(r'@("[^"]+"|[\w.$-]+)\(')
_END_OF_HEADER = re.compile(r" (#\d+(?: align \d+)? \{)$")
# Zig writes a comma too many in front of the weights of branches.
_TWO_COMMAS = ", , !"


def compile_core(
    core: pathlib.Path, folder: pathlib.Path, build_options: str, *, keep_names: bool
) -> bytes:
    """The raw module; `folder` is for what comes in between. Raises `CalledProcessError`."""
    (folder / "options.zig").write_text(build_options)
    zig = (sys.executable, "-m", "ziglang")
    translate = (
        *(*zig, "build-exe", *LAYOUT, *TARGET, "-mcpu", CPU, "-Osafe", "-fstrip"),
        *("--dep", "build_options", f"-Mroot={core / 'src/main.zig'}"),
        *(f"-Mbuild_options={folder / 'options.zig'}", "--name", "wardian"),
        *("--cache-dir", str(folder / "cache"), "-fno-emit-bin"),
        f"--verbose-llvm-ir={folder / 'core.ll'}",
    )
    subprocess.run(translate, cwd=core, check=True)
    code = (folder / "core.ll").read_text()
    (folder / "core.ll").write_text(mark_cold(code))
    optimise = (
        *(*zig, "cc", *TARGET, f"-mcpu={CPU}", "-O3", "-mllvm", f"-inline-threshold={INLINE_MAX}"),
        *("-c", "core.ll", "-o", "core.o"),
    )
    subprocess.run(optimise, cwd=folder, check=True)
    link = (
        *(*zig, "build-exe", "core.o", *LAYOUT, *TARGET, "-mcpu", CPU, "-Osafe"),
        *("--name", "wardian", "--cache-dir", str(folder / "cache")),
        *(() if keep_names else ("-fstrip",)),
    )
    subprocess.run(link, cwd=folder, check=True)
    return (folder / "wardian.wasm").read_bytes()


def mark_cold(code: str) -> str:
    """LLVM's text with the attributes for small code on every function that is cold."""
    lines = code.replace(_TWO_COMMAS, ", !").split("\n")
    starts = [at for at, line in enumerate(lines) if line.startswith("define ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        if _is_cold(lines[start:end]):
            lines[start] = _END_OF_HEADER.sub(r" optsize minsize \1", lines[start])
    return "\n".join(lines)


def _is_cold(function: list[str]) -> bool:
    name = _called(function[0])
    if name is None or not name.startswith(ADAPTER):
        return bool(name and COLD.match(name))
    called = {_called(line) for line in function[1:] if " call " in line} - {None}
    rooms = [callee for callee in called if COLD.match(callee) or not COMMON.match(callee)]
    return bool(rooms) and all(map(COLD.match, rooms))


def _called(line: str) -> str | None:
    found = _NAME.search(line)
    return found[1].strip('"') if found else None
