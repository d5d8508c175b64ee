"""wasmtime's C API through cffi: the only file that knows it is C.

    Python  --cffi-->  shared library inside the `wasmtime` package  -->  the core

The `wasmtime` package is used for its library alone. Importing it takes 55 ms and a call through
it 19 microseconds; loading the library here takes about 15 ms and a call half a microsecond.

Invariants:
  1. Every `wasmtime_error_t` and `wasm_trap_t` that comes back is turned into text and deleted
     by `take_error` or `take_trap`, once.
  2. cffi releases the GIL during every call into the library.

Not here: what is done with the API (`_engine.py`). The declarations themselves live in
`scripts/update_capi.py`, which writes `_capi_table.py`.
"""

from __future__ import annotations

import importlib.util
import os
import platform
import sys

from ._capi_table import ffi
from ._errors import WardianError

NULL = ffi.NULL

# Kinds of `wasmtime_extern_t`, and where its words lie (see scripts/update_capi.py).
EXTERN_FUNC = 0
EXTERN_MEMORY = 3
EXTERN_WORDS = 4

# `wasm_valkind_t`.
I32 = 0

# `wasmtime_trap_code_t`, those with a meaning of their own for wardian.
TRAP_STACK_OVERFLOW = 0

_LIBRARY_NAMES = {
    "linux": "_libwasmtime.so",
    "darwin": "_libwasmtime.dylib",
    "win32": "_wasmtime.dll",
}
_MACHINES = {"AMD64": "x86_64", "arm64": "aarch64", "ARM64": "aarch64"}
_TESTED_MAJORS = range(50, 51)


def find_package() -> str:
    """The folder of the `wasmtime` package, found without importing it."""
    spec = importlib.util.find_spec("wasmtime")
    if spec is None or not spec.submodule_search_locations:
        raise WardianError("the wasmtime package is missing: `pip install wasmtime` installs it")
    return next(iter(spec.submodule_search_locations))


def library_path() -> str:
    """The shared library inside the `wasmtime` package, by the layout that package uses."""
    system = "android" if hasattr(sys, "getandroidapilevel") else sys.platform
    machine = _MACHINES.get(platform.machine(), platform.machine())
    name = _LIBRARY_NAMES.get("linux" if system == "android" else system)
    path = os.path.join(find_package(), f"{system}-{machine}", name or "")
    if name is None or not os.path.exists(path):
        raise WardianError(
            f"the wasmtime package has no library for {system} on {machine}: "
            "wardian runs where wasmtime publishes wheels (Linux, macOS, Windows; x86_64, aarch64)"
        )
    return path


def library_version() -> str:
    """The version of the `wasmtime` package, such as "50.0.1", read from its metadata folder."""
    package = find_package()
    site = os.path.dirname(package)
    for entry in os.listdir(site):
        name, dash, rest = entry.partition("-")
        if name == "wasmtime" and dash and rest.endswith(".dist-info"):
            return rest.removesuffix(".dist-info")
    from importlib.metadata import version

    return version("wasmtime")


def load():
    """Open the library; raises `WardianError` when it is missing or of a version not tested."""
    version = library_version()
    if int(version.split(".")[0]) not in _TESTED_MAJORS:
        wanted = f">={_TESTED_MAJORS.start},<{_TESTED_MAJORS.stop}"
        raise WardianError(
            f"wasmtime {version} is installed, but wardian is tested with {wanted}: "
            f'install it with `pip install "wasmtime{wanted}"`'
        )
    return ffi.dlopen(library_path())


def take_bytes(vector) -> bytes:
    """The contents of a `wasm_byte_vec_t`, which is freed."""
    content = bytes(ffi.buffer(vector.data, vector.size)) if vector.size else b""
    lib.wasm_byte_vec_delete(vector)
    return content


def take_error(error) -> str:
    """The text of a `wasmtime_error_t`, which is deleted."""
    message = ffi.new("wasm_byte_vec_t *")
    lib.wasmtime_error_message(error, message)
    lib.wasmtime_error_delete(error)
    return take_bytes(message).decode("utf-8", "replace")


def take_trap(trap) -> tuple[int | None, str]:
    """The code (None when it has none) and the text of a `wasm_trap_t`, which is deleted."""
    code = ffi.new("uint8_t *")
    known = lib.wasmtime_trap_code(trap, code)
    message = ffi.new("wasm_byte_vec_t *")
    lib.wasm_trap_message(trap, message)
    lib.wasm_trap_delete(trap)
    text = take_bytes(message).rstrip(b"\0").decode("utf-8", "replace")
    return (code[0] if known else None), text


def check(error) -> None:
    """Raise `WardianError` if a C function returned an error."""
    if error:
        raise WardianError(f"wasmtime: {take_error(error)}")


def function_type(param_count: int, result_count: int):
    """A function type of so many i32 parameters and results."""

    def vector(count):
        out = ffi.new("wasm_valtype_vec_t *")
        types = ffi.new("wasm_valtype_t *[]", [lib.wasm_valtype_new(I32) for _ in range(count)])
        lib.wasm_valtype_vec_new(out, count, types)
        return out

    return lib.wasm_functype_new(vector(param_count), vector(result_count))


def function_kinds(kind) -> tuple[list[int], list[int]]:
    """The kinds of the parameters and of the results of a function type."""
    vectors = lib.wasm_functype_params(kind), lib.wasm_functype_results(kind)
    params, results = (
        [lib.wasm_valtype_kind(vector.data[index]) for index in range(vector.size)]
        for vector in vectors
    )
    return params, results


lib = load()
