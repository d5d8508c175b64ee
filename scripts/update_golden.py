"""Rewrite the `.out` files under tests/ from what the sandbox prints now; review with `git diff`.

    python scripts/update_golden.py                       every existing .out
    python scripts/update_golden.py tests/lang/x/y.py --reason "3.14 words it differently"

A new file needs a reason, which becomes its first line; existing ones keep theirs.
"""

from __future__ import annotations

import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
import oracle


def rewrite(box, path: pathlib.Path, reason: str | None) -> bool:
    """Write the file beside a program; returns whether it changed."""
    beside = path.with_suffix(".out")
    before = beside.read_text(encoding="utf-8") if beside.exists() else ""
    first = f"# {reason}" if reason else before.partition("\n")[0]
    if not first.startswith("# "):
        raise SystemExit(f"{beside}: give a --reason")
    found = oracle.run_wardian(box, path)
    after = f"{first}\n{found.stdout}"
    if found.stderr:
        after += oracle.STDERR_MARK + found.stderr
    beside.write_text(after, encoding="utf-8")
    return after != before


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", nargs="*", type=pathlib.Path, metavar="PROGRAM.py")
    parser.add_argument("--reason", help="the first line of new files: why we differ")
    options = parser.parse_args()
    from wardian import Sandbox

    known = [path.with_suffix(".py") for path in sorted((ROOT / "tests").rglob("*.out"))]
    paths = [path.resolve() for path in options.programs] or known
    box = Sandbox()
    changed = [path for path in paths if rewrite(box, path, options.reason)]
    for path in changed:
        print(path.relative_to(ROOT))
    print(f"{len(changed)} of {len(paths)} files changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
