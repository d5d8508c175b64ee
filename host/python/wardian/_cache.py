"""The compiled core, kept between processes.

Baking and compiling the core takes a few seconds; loading it compiled takes milliseconds. The
compiled code is machine code that will run in this process, so a file is believed only if

  1. on POSIX the file and its folder belong to this user and nobody else may write to them, and
  2. it ends in a SHA-256 over everything before, so that a torn or foreign file is never loaded.

Its name holds everything that compiled code depends on (`key`). Files are written under another
name and renamed, so a reader sees a whole file or none. A cache that cannot be read or written
costs time and nothing else: no error comes out of here for it.

Not here: baking (`_bake.py`), compiling and loading (`_engine.py`).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import sys

SUFFIX = ".compiled"
_DIGEST_BYTES = 32


def directory() -> str:
    """Where compiled cores are kept for this user; `WARDIAN_CACHE_DIR` overrides."""
    chosen = os.environ.get("WARDIAN_CACHE_DIR")
    if chosen:
        return os.path.abspath(chosen)
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        return os.path.join(base, "wardian", "cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "wardian")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "wardian")


def key(wasm: bytes, *parts: str) -> str:
    """The name of the compiled form of `wasm` on this machine with these settings."""
    digest = hashlib.sha256(wasm)
    for part in (*parts, sys.platform, platform.machine(), _processor()):
        digest.update(b"\0" + part.encode())
    return digest.hexdigest()[:40]


def read(name: str) -> bytes | None:
    """The compiled core of that name, or None if there is none that can be believed."""
    path = os.path.join(directory(), name + SUFFIX)
    try:
        with open(path, "rb") as file:
            if not _is_private(os.fstat(file.fileno())) or not _is_private(os.stat(directory())):
                return None
            content = file.read()
    except OSError:
        return None
    body = memoryview(content)[:-_DIGEST_BYTES]
    if hashlib.sha256(body).digest() != content[-_DIGEST_BYTES:]:
        return None
    return content[:-_DIGEST_BYTES]


def write(name: str, compiled: bytes) -> str | None:
    """Keep a compiled core; returns its path, or None when the cache cannot be written."""
    import tempfile  # Here, because it takes 6 ms and is needed once per machine.

    folder = directory()
    path = os.path.join(folder, name + SUFFIX)
    temporary = None
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if not _is_private(os.stat(folder)):
            return None
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=name, suffix=".part")
        with open(handle, "wb") as file:
            file.write(compiled)
            file.write(hashlib.sha256(compiled).digest())
        os.replace(temporary, path)
        return path
    except OSError:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        return None


def _is_private(status: os.stat_result) -> bool:
    """Whether only this user (or root) can have written it."""
    if not hasattr(os, "getuid"):
        return True  # Windows: the folder lies in the user's profile, whose ACL says the same.
    return status.st_uid in (os.getuid(), 0) and not status.st_mode & 0o022


def _processor() -> str:
    """What tells processors apart that are one `platform.machine()`; compiled code uses them all.

    wasmtime checks this itself when it loads compiled code. Here it keeps two machines with one
    home folder from overwriting each other's file.
    """
    try:
        with open("/proc/cpuinfo") as file:
            flags = (line for line in file if line.startswith(("flags", "Features")))
            return hashlib.sha256(next(flags, "").encode()).hexdigest()[:16]
    except OSError:
        return platform.processor()
