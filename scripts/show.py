"""What a program becomes: python scripts/show.py [code | lines | positions] [FILE]

    echo 'print(1 + x)' | python scripts/show.py
    python scripts/show.py lines program.py

The compiler is built as a native program for this: ten seconds, once for each state of the sources.
"""

from __future__ import annotations

import argparse
import hashlib
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ROOT / "core_wasm/src"
# What the compiler is made of; nothing else can change what it prints.
ROOMS = ("show.zig", "bytecode", "compile", "syntax", "text")


class ShowError(Exception):
    """The tool could not be built; the message is the compiler's."""


def source_hash() -> str:
    digest = hashlib.sha256()
    for room in ROOMS:
        path = SOURCES / room
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(f"{file.relative_to(SOURCES).as_posix()}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def tool() -> pathlib.Path:
    """The native program, built if there is none of this state of the sources."""
    suffix = ".exe" if sys.platform == "win32" else ""
    folder = pathlib.Path(tempfile.gettempdir()) / "wardian-show"
    path = folder / f"show-{source_hash()}{suffix}"
    if path.exists():
        return path
    folder.mkdir(exist_ok=True)
    fresh = path.with_name(f"{path.stem}-new{suffix}")
    command = [sys.executable, "-m", "ziglang", "build-exe", "show.zig", f"-femit-bin={fresh}"]
    command += ["--cache-dir", str(folder / "cache")]
    done = subprocess.run(command, cwd=SOURCES, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise ShowError(done.stderr)
    fresh.replace(path)
    return path


def show(source: str, what: str = "code") -> str:
    """What `what` prints for the program."""
    done = subprocess.run(
        [str(tool()), what], input=source.encode(), capture_output=True, check=False
    )
    if done.returncode != 0:
        raise ShowError(done.stderr.decode(errors="replace"))
    return done.stdout.decode()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("arguments", nargs="*", metavar="WHAT or FILE")
    arguments = parser.parse_args().arguments
    what = "code"
    if arguments and arguments[0] in ("code", "lines", "positions"):
        what = arguments.pop(0)
    source = pathlib.Path(arguments[0]).read_text() if arguments else sys.stdin.read()
    sys.stdout.write(show(source, what))
    return 0


if __name__ == "__main__":
    sys.exit(main())
