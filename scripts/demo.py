"""Build wardian from this checkout and run its example: python3 scripts/demo.py

Needs Python 3.11 or later and pip, nothing else; everything goes into `.venv`.
"""

from __future__ import annotations

import subprocess
import sys

import environment


def main() -> int:
    interpreter = environment.prepare()
    example = environment.ROOT / "host/examples/orders.py"
    return subprocess.run([interpreter, example], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
