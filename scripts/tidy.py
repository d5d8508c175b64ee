"""Style checks, with a ratchet: python scripts/tidy.py

Checks every file of ours against STYLE's rules that a machine can check. What was already over a
length when the rule came may stay, at the length it had (`tidy_ratchet.json`), and only shrink.

    python scripts/tidy.py             check
    python scripts/tidy.py --update    lower the ratchet to where the files are now
    python scripts/tidy.py --adopt     write the ratchet anew, which a reviewer should see
"""

from __future__ import annotations

import argparse
import ast
import collections
import json
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parent.parent
RATCHET = pathlib.Path(__file__).parent / "tidy_ratchet.json"

COLUMNS = 100
FILE_LINES = 900
FUNCTION_LINES = 70

# Lines of these never count: programs for the guest, data, generated tables, prose.
_NOT_CODE = (
    "tests/lang/", "tests/programs/", "tests/hostile/", "scripts/bench_programs/",
    "host/examples/orders.json",
)  # fmt: skip
_GENERATED = ("host/python/wardian/_capi_table.py", "core_wasm/lib/_zone_data.py")

TOP_LEVEL = {
    "pyproject.toml", "core_wasm", "host", "tests", "scripts", "README.md", "LICENSE",
}  # fmt: skip

# Whole words that must not stand in what we write, and why.
_BANNED = {
    "TO" + "DO": "finish it, or file an issue",
    "FIX" + "ME": "fix it, or file an issue",
    "XX" + "X": "say what is meant",
    "HA" + "CK": "say what is meant",
}
# Paths of one machine. Split here so that this file passes its own check.
_PATHS = re.compile(r"/(?:ro" + r"ot|ho" + r"me/\w+|Use" + r"rs/\w+|wo" + r"rk|tm" + r"p/\w+)/\w")
_BANNED_WORDS = re.compile(r"\b(" + "|".join(_BANNED) + r")\b")


def files() -> list[pathlib.Path]:
    """Every file of ours: what git knows, and what it would if it were added."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    return sorted(path for name in set(listed.split("\0")) if (path := ROOT / name).is_file())


def relative(path: pathlib.Path) -> str:
    return path.relative_to(ROOT).as_posix()


def is_code(name: str) -> bool:
    return name.endswith((".py", ".zig", ".js", ".ts")) and not name.startswith(_NOT_CODE)


def check_lines(name: str, lines: list[str]) -> Iterator[str]:
    """Banned words, paths of one machine, blanks at line ends."""
    for number, line in enumerate(lines, 1):
        where = f"{name}:{number}:"
        if line != line.rstrip() and not name.endswith(".md") and not name.startswith(_NOT_CODE):
            yield f"{where} blanks at the end of the line"
        if not name.startswith(_NOT_CODE) and (found := _BANNED_WORDS.search(line)):
            yield f"{where} {found[0]}: {_BANNED[found[0]]}"
        if not name.startswith(_NOT_CODE) and (found := _PATHS.search(line)):
            yield f"{where} {found[0]}... is a path of one machine"


def check_header(name: str, text: str) -> Iterator[str]:
    """A source file opens with prose that says what it is."""
    if name.endswith(".zig") and not text.startswith("//!"):
        yield f"{name}:1: no `//!` header: say what this file is, and what it is not"
    if name.endswith(".py") and text.strip() and not _has_docstring(text):
        yield f"{name}:1: no docstring: say what this file is"


def measure(name: str, text: str) -> dict[str, int]:
    """The sizes that the ratchet holds: the file, its functions, its count of long lines."""
    lines = text.split("\n")
    if name.endswith(".zig"):
        above_tests = next((i for i, line in enumerate(lines) if _TEST.match(line)), len(lines))
        sizes = {name: above_tests}
        functions = _zig_functions(lines)
    else:
        sizes = {name: len(lines)}
        functions = _python_functions(text) if name.endswith(".py") else []
    long_lines = [line for line in lines if len(line) > COLUMNS and "://" not in line]
    sizes[f"{name}#columns"] = len(long_lines)
    for function, length in functions:
        key = f"{name}:{function}"
        sizes[key] = max(length, sizes.get(key, 0))
    return sizes


_TEST = re.compile(r'test(?: "| [a-zA-Z_]| \{)')
_ZIG_FUNCTION = re.compile(r"^(\s*)(?:(?:pub|export|inline|noinline) )*fn (@?\"?\w+)")


def _zig_functions(lines: list[str]) -> Iterator[tuple[str, int]]:
    """Functions by their indentation, which `zig fmt` makes reliable."""
    for start, line in enumerate(lines):
        if not (found := _ZIG_FUNCTION.match(line)) or line.rstrip().endswith((";", "}")):
            continue
        closing = found[1] + "}"
        stop = next((i for i in range(start + 1, len(lines)) if lines[i] == closing), start)
        yield found[2], stop - start + 1


def _python_functions(text: str) -> Iterator[tuple[str, int]]:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return  # The guest's library may be newer Python than the interpreter that runs this.
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.end_lineno - node.lineno + 1


def _has_docstring(text: str) -> bool:
    try:
        return ast.get_docstring(ast.parse(text)) is not None
    except SyntaxError:
        return text.startswith('"""')  # See _python_functions.


def check_lengths(sizes: dict[str, int], ratchet: dict[str, int]) -> Iterator[str]:
    for key, size in sizes.items():
        allowed = max(normal_size(key), ratchet.get(key, 0))
        if size > allowed:
            what = f"lines of more than {COLUMNS} columns" if key.endswith("#columns") else "lines"
            yield f"{key.removesuffix('#columns')}: {size} {what}, more than {allowed}"


def normal_size(key: str) -> int:
    """How big what `key` names may be."""
    if key.endswith("#columns"):
        return 0
    return FUNCTION_LINES if ":" in key else FILE_LINES


def check_names(names: list[str]) -> Iterator[str]:
    """The top level holds what it should, and a file's name under src/ is its address."""
    tops = {name.split("/")[0] for name in names}
    for top in sorted(tops - TOP_LEVEL):
        if not top.startswith("."):
            yield f"{top}: does not belong at the top level"
    seen = collections.defaultdict(list)
    for name in names:
        if name.startswith("core_wasm/src/") and name.endswith(".zig"):
            seen[name.rsplit("/", 1)[1]].append(name)
    for same in seen.values():
        if len(same) > 1:
            yield f"{' and '.join(same)} have the same name"


def survey() -> tuple[list[str], dict[str, int]]:
    """Everything but the lengths that is wrong, and all lengths."""
    problems: list[str] = []
    sizes: dict[str, int] = {}
    names = []
    for path in files():
        name = relative(path)
        names.append(name)
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        problems += check_lines(name, text.split("\n"))
        if is_code(name) and name not in _GENERATED:
            problems += check_header(name, text)
            sizes |= measure(name, text)
    problems += check_names(names)
    return problems, sizes


def load_ratchet() -> dict[str, int]:
    return json.loads(RATCHET.read_text()) if RATCHET.exists() else {}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--update", action="store_true", help="lower the ratchet to now")
    parser.add_argument("--adopt", action="store_true", help="write the ratchet anew")
    options = parser.parse_args()
    problems, sizes = survey()
    ratchet = load_ratchet()
    if options.update or options.adopt:
        ratchet = {
            key: size
            for key, size in sorted(sizes.items())
            if normal_size(key) < size and (options.adopt or size <= ratchet.get(key, 0))
        }
        RATCHET.write_text(json.dumps(ratchet, indent=1) + "\n")
    problems += check_lengths(sizes, ratchet)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems in {len(sizes)} measures")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
