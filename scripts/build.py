"""Build `wardian.wasm`: Zig to a raw module, and the standard library's sources, packed.

    core_wasm/src/*.zig --zig--> raw module --short numbers--> core ─┐
    core_wasm/lib/*.py  --lzma--> custom section ────────────────────┴─> wardian.wasm
                                                    on first use --bake--> image: see wardian._bake

    python scripts/build.py                     host/python/wardian/wardian.wasm, if out of date
    python scripts/build.py --force             even if nothing has changed
    python scripts/build.py --debug             keep function names, for profiles and traps
    python scripts/build.py --stress-gc --output PATH     collect garbage at every safepoint

Needs the packages ziglang (the pinned version below) and what wardian itself needs: `pip install`
gets them as build requirements. The result carries a hash of everything it was made from, and nothing
is rebuilt while that has not changed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import compile_core
import pack_library

ROOT = pathlib.Path(__file__).resolve().parent.parent
# The part of the host that knows wasm files and bakes.
sys.path.insert(0, str(ROOT / "host/python"))
CORE = ROOT / "core_wasm"
OUTPUT = ROOT / "host/python/wardian/wardian.wasm"
ZIG_VERSION = "0.17.1"
INPUTS_SECTION = "wardian.inputs"


class BuildError(Exception):
    """The build cannot go on; the message is all there is to say."""


def input_files() -> list[pathlib.Path]:
    """Everything that the result depends on, in an order that is the same everywhere."""
    files = [*CORE.glob("*.zig"), *CORE.glob("*.zon")]
    files += (path for path in (CORE / "src").rglob("*") if path.is_file())
    files += (CORE / "lib").rglob("*.py")
    files += [ROOT / "scripts" / name for name in ("build.py", "compile_core.py", "pack_library.py", "wasm_compact.py")]
    files += [ROOT / "host/python/wardian/_bake.py", ROOT / "host/python/wardian/_wasm.py"]
    return sorted(files, key=lambda path: path.relative_to(ROOT).as_posix())


def build_id(options: list[str]) -> str:
    """A hash of all inputs and options; the core carries it, and snapshots name it."""
    digest = hashlib.sha256(f"zig {ZIG_VERSION} {sorted(options)}".encode())
    for path in input_files():
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"\0{path.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:32]


def run_zig(options: list[str], identity: str, *, keep_names: bool = False) -> bytes:
    """Compile the core; returns the raw module."""
    try:
        import ziglang  # noqa: F401 - only to say clearly that it is missing.
    except ImportError:
        raise BuildError(f"ziglang is missing: pip install ziglang=={ZIG_VERSION}") from None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        try:
            if "-Doptimize=ReleaseSafe" in options:
                stress = str("-Dstress_gc=true" in options).lower()
                declared = f"pub const stress_gc: bool = {stress};\n"
                declared += f'pub const build_id: []const u8 = "{identity}";\n'
                return compile_core.compile_core(CORE, folder, declared, keep_names=keep_names)
            command = [sys.executable, "-m", "ziglang", "build", f"-Dbuild_id={identity}", *options]
            subprocess.run([*command, "--prefix", name], cwd=CORE, check=True)
            return (folder / "bin/wardian.wasm").read_bytes()
        except subprocess.CalledProcessError:
            raise BuildError("zig failed; its messages are above") from None


def library_modules() -> dict[str, list]:
    """The standard library's Python half: module name to [source, is it a package].

    The core runs them in this order, so what a module imports at its top comes before it.
    """
    root = CORE / "lib"
    found = {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        found[name] = [path.read_text(encoding="utf-8"), is_package]
    ordered: dict[str, list] = {}
    for name in found:
        _place(name, found, ordered, ())
    return ordered


IMPORT = re.compile(r"^(?:from ([\w.]+) import|import ([\w., ]+))", re.MULTILINE)


def _place(name: str, found: dict[str, list], ordered: dict[str, list], waiting: tuple) -> None:
    """Put `name` into `ordered`, after everything that it imports."""
    if name in ordered:
        return
    if name in waiting:
        raise BuildError(f"library modules import each other: {' -> '.join((*waiting, name))}")
    needed = []
    for front, listed in IMPORT.findall(found[name][0]):
        needed += [front] if front else [item.split()[0] for item in listed.split(",")]
    for module in needed:
        parents = module.split(".")
        for end in range(1, len(parents) + 1):
            inner = ".".join(parents[:end])
            # A part of a package comes before the package, which imports it.
            if inner in found and inner != name and not name.startswith(inner + "."):
                _place(inner, found, ordered, (*waiting, name))
    ordered[name] = found[name]


def distribution(raw: bytes, modules: dict[str, list], *, keep_names: bool) -> bytes:
    """The core with its library beside it: what is shipped. `wardian._bake` makes an image of it."""
    import wasm_compact
    from wardian import _bake, _wasm

    core = raw if keep_names else wasm_compact.compact(_wasm.without_custom_sections(raw))
    return _wasm.with_custom_section(core, _bake.LIBRARY_SECTION, pack_library.packed(modules))


def bake(raw: bytes, modules: dict[str, list], *, keep_names: bool) -> bytes:
    """The image of a core with this library."""
    import msgpack
    from wardian import WardianError, _bake

    try:
        return _bake.bake(raw, msgpack.packb(modules), keep_names=keep_names)
    except WardianError as error:
        raise BuildError(str(error)) from None


def _with_inputs(wasm: bytes, identity: str) -> bytes:
    from wardian import _wasm

    return _wasm.with_custom_section(wasm, INPUTS_SECTION, identity.encode())


def _image(wasm: bytes) -> bytes:
    """The image that users will bake. Made here, too, to see whether the core can."""
    from wardian import WardianError, _bake

    try:
        return _bake.image(wasm)
    except WardianError as error:
        raise BuildError(str(error)) from None


def is_current(output: pathlib.Path, identity: str) -> bool:
    """Whether the output was made from these inputs. Works without any package."""
    try:
        # The section stands last: see `_with_inputs`.
        return output.read_bytes().endswith((INPUTS_SECTION + identity).encode())
    except OSError:
        return False


def release_options() -> list[str]:
    """The options of the build that is shipped."""
    return _options(optimize="ReleaseSafe", stress_gc=False)


def _options(*, optimize: str, stress_gc: bool) -> list[str]:
    return [f"-Doptimize={optimize}"] + ["-Dstress_gc=true"] * stress_gc


def build(
    output: pathlib.Path = OUTPUT,
    *,
    debug: bool = False,
    stress_gc: bool = False,
    optimize: str = "ReleaseSafe",
    force: bool = False,
) -> bool:
    """Build if inputs have changed. Returns whether anything was done."""
    if not (CORE / "build.zig").exists():
        raise BuildError(f"{CORE} has no build.zig: the sources are not complete")
    options = _options(optimize=optimize, stress_gc=stress_gc)
    identity = build_id(options + ["names"] * debug)
    if not force and is_current(output, identity):
        return False
    started = time.perf_counter()
    raw = run_zig(options, identity, keep_names=debug)
    compiled = time.perf_counter()
    wasm = _with_inputs(distribution(raw, library_modules(), keep_names=debug), identity)
    image = _image(wasm)
    output.parent.mkdir(parents=True, exist_ok=True)
    temporary = output.with_suffix(f".{os.getpid()}.part")
    temporary.write_bytes(wasm)
    os.replace(temporary, output)
    print(
        f"{output.name}: {len(wasm):,} bytes (image {len(image):,}), zig "
        f"{compiled - started:.1f} s, rest {time.perf_counter() - compiled:.1f} s, build {identity}"
    )
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--force", action="store_true", help="build even if nothing has changed")
    parser.add_argument("--debug", action="store_true", help="keep function names")
    parser.add_argument("--stress-gc", action="store_true", help="collect at every safepoint")
    parser.add_argument("--optimize", default="ReleaseSafe", metavar="MODE", help="Zig's mode")
    parser.add_argument("--output", type=pathlib.Path, default=OUTPUT, metavar="PATH")
    options = parser.parse_args()
    try:
        done = build(
            options.output,
            debug=options.debug,
            stress_gc=options.stress_gc,
            optimize=options.optimize,
            force=options.force,
        )
    except BuildError as error:
        print(f"build: {error}", file=sys.stderr)
        return 1
    if not done:
        print(f"{options.output.name} is up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
