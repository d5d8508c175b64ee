"""Everything that CI runs: python3 scripts/test.py [arguments for pytest]

Needs Python 3.11 or later and pip, nothing else; everything goes into `.venv`. For example

    python3 scripts/test.py -k limits            only tests with "limits" in their name
    python3 scripts/test.py --build normal       skip the stress builds
"""

from __future__ import annotations

import subprocess
import sys

import environment


def main() -> int:
    interpreter = environment.prepare("test")
    command = [interpreter, "-m", "pytest", *sys.argv[1:]]
    return subprocess.run(command, cwd=environment.ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
