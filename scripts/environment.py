"""A virtual environment for this checkout, in `.venv`, made with the standard library alone.

`demo.py` and `test.py` call `prepare`: it makes the environment if there is none, installs this
checkout into it (which builds the core from source), and after that does only what has changed.
"""

from __future__ import annotations

import hashlib
import os
import pathlib
import subprocess
import sys
import venv

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import build

ROOT = build.ROOT
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "installed"


def python() -> pathlib.Path:
    """The environment's interpreter."""
    return FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(extra: str = "") -> pathlib.Path:
    """An environment with this checkout installed, editable; returns its interpreter."""
    if sys.version_info < (3, 11):
        sys.exit(f"wardian needs Python 3.11 or later; this is {sys.version.split()[0]}")
    if not python().exists():
        print(f"Making a virtual environment in {FOLDER.name} ...", flush=True)
        venv.EnvBuilder(with_pip=True, clear=True).create(FOLDER)
    wanted = _wanted(extra)
    installed = STAMP.read_text().split() if STAMP.exists() else []
    if wanted not in installed:
        print("Installing, and building the core from source (a few minutes) ...", flush=True)
        target = f".[{extra}]" if extra else "."
        _call(python(), "-m", "pip", "install", "--quiet", "--editable", target)
        # With an extra, everything without it is there, too.
        STAMP.write_text("\n".join({wanted, _wanted(""), *installed}))
    elif not build.is_current(build.OUTPUT, build.build_id(build.release_options())):
        print("The core has changed: building it ...", flush=True)
        if _has(python(), "ziglang"):
            _call(python(), ROOT / "scripts/build.py")
        else:
            _call(python(), "-m", "pip", "install", "--quiet", "--no-deps", "--editable", ".")
    return python()


def _wanted(extra: str) -> str:
    """What must have been installed: changes whenever installing again would do something."""
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes())
    digest.update(f"{ROOT} {extra} {sys.version}".encode())
    return digest.hexdigest()


def _has(interpreter: pathlib.Path, module: str) -> bool:
    code = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({module!r}) is None)"
    return subprocess.run([interpreter, "-c", code], check=False).returncode == 0


def _call(*command: object) -> None:
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode != 0:
        sys.exit(done.returncode)
