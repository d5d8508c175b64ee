"""Host functions: what the guest may call, and what becomes of what they return or raise.

A host function that raises does not end the run: the exception goes to the guest, which may catch
it. The host keeps the object under a token, so that if the guest lets it escape, the caller gets
`GuestError` with that very object as its cause.

Not here: when a function is called (`_session.py`).
"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgpack

from ._errors import ConversionError
from ._values import encode

# What a host function's message to the guest may take. A longer one is cut.
MESSAGE_CHARACTERS_MAX = 100_000

_COROUTINE_FLAG = 0x80  # inspect.CO_COROUTINE, without importing inspect.


def collect(
    functions: Iterable[Callable[..., Any] | str] | Mapping[str, Callable[..., Any] | None],
) -> dict[str, Callable[..., Any] | None]:
    """Host functions by the names that the guest uses; None for one that pauses.

    Raises `TypeError` or `ValueError`.
    """
    if isinstance(functions, Mapping):
        pairs = list(functions.items())
    elif callable(functions) or isinstance(functions, (str, bytes)):
        raise TypeError(
            f"functions must be a list of functions or a dict of name to function, not "
            f"{functions!r}: write functions=[...]"
        )
    else:
        pairs = [
            (function, None) if isinstance(function, str) else (_own_name(function), function)
            for function in functions
        ]
    table: dict[str, Callable[..., Any] | None] = {}
    for name, function in pairs:
        check_name(name, "a host function")
        if function is not None and not callable(function):
            raise TypeError(f"host function {name!r} is {function!r}, which cannot be called")
        if name in table:
            raise ValueError(
                f"two host functions are called {name!r}: "
                "name one differently with functions={'name': function}"
            )
        table[name] = function
    return table


def check_name(name: object, what: str) -> None:
    """Raise unless `name` can be a global of the guest."""
    if type(name) is not str:
        raise TypeError(f"the name of {what} must be a str, not {name!r}")
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(
            f"{name!r} cannot be the name of {what}: "
            "use a Python identifier that is not a keyword"
        )
    if name.startswith("__") and name.endswith("__"):
        raise ValueError(f"{name!r} cannot be the name of {what}: the guest uses such names itself")
    if not name.isascii():
        import unicodedata

        if unicodedata.normalize("NFKC", name) != name:
            raise ValueError(
                f"{name!r} cannot be the name of {what}: Python normalizes identifiers (NFKC), so "
                f"the guest would look for {unicodedata.normalize('NFKC', name)!r}"
            )


def encode_exception(error: BaseException, token: int, guest: int | None = None) -> bytes:
    """An exception of a host function as the ABI sends it to the guest.

    `guest` is the number of the guest's own exception, if that is what it came from.
    """
    fields: dict[str, Any] = {
        "types": [kind.__name__ for kind in type(error).__mro__ if kind is not object],
        "message": _message(error),
        "token": token,
    }
    if guest is not None:
        fields["guest"] = guest
    parts = [encode(name) + encode(value) for name, value in fields.items()]
    try:
        parts.append(encode("args") + encode(list(error.args)))
    except ConversionError:
        pass  # The guest makes the exception from its message alone.
    return msgpack.Packer().pack_map_header(len(parts)) + b"".join(parts)


def _message(error: BaseException) -> str:
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 - `__str__` is the embedder's code and may do anything.
        return f"<{type(error).__name__} without a message>"
    # An instance of a subclass of str would not cross.
    return str.__str__(text)[:MESSAGE_CHARACTERS_MAX]


def _own_name(function: Any) -> str:
    name = getattr(function, "__name__", None)
    if type(name) is not str or not name.isidentifier():
        raise ValueError(
            f"{function!r} has no name that the guest could call it by: "
            "give one with functions={'name': function}"
        )
    return name


def is_coroutine_function(function: Any) -> bool:
    """Whether calling it gives a coroutine, as far as its kind tells."""
    while hasattr(function, "func") and hasattr(function, "keywords"):  # functools.partial
        function = function.func
    if not hasattr(function, "__code__") and not hasattr(function, "__func__"):
        function = getattr(type(function), "__call__", function)
    function = getattr(function, "__func__", function)
    code = getattr(function, "__code__", None)
    return bool(getattr(code, "co_flags", 0) & _COROUTINE_FLAG)
