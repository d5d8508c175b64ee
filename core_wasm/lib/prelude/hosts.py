"""Talking to the host: waiting for its answers, its objects, globals that it knows."""

_wait_for_host = _host_function("wardian.wait")


def _call_async_host(name, args, kwargs, /):
    """The coroutine that a call of a coroutine function of the host gives."""
    return _import_module("asyncio")._host_call(name, args, kwargs)


def _host_wait(calls, seconds, /):
    """Rows (id, ok, value or exception) of calls [id, name, args, kwargs] that the host has answered.

    Waits until there is one, or `seconds` are over. All pending calls are named each time, so that
    the host may forget them in between: a snapshot goes on anywhere.
    """
    return [
        (number, ok, value if ok else _host_exception(value))
        for number, ok, value in _wait_for_host(calls, seconds)
    ]


# Objects of the host: each attribute is asked for when it is used.

_ask_for_attribute = _host_function("wardian.attribute")
_ask_for_method = _host_function("wardian.method")


def _host_function___getattr__(self, name, /):
    found = _ask_for_attribute(self, name)
    if not found:
        raise AttributeError(f"'{_host_object_name(self)}' object has no attribute '{name}'", name=name, obj=self)
    if found[0] == "value":
        return found[1]

    def method(*args, **kwargs):
        return _ask_for_method(self, name, list(args), kwargs)

    method.__name__ = name
    method.__qualname__ = f"{_host_object_name(self)}.{name}"
    return method


# Globals that the host defines when they are first used.

_ask_for_global = _host_function("wardian.lookup")


def _lookup_global(name, /):
    found = _ask_for_global(name)
    if not found:
        raise NameError(f"name '{name}' is not defined", name=name)
    _define_global(name, found[0])
    return found[0]


# Functions of the guest that the host calls.


def _call_for_host(function, args, kwargs, /):
    """What the host gets when it calls a function that it was lent. A coroutine is run to its end."""
    result = function(*args, **kwargs)
    if not isinstance(result, _type_coroutine):
        return result
    # A loop that runs stands still meanwhile: the coroutine gets one of its own.
    loop, begun = _running_loop(), _begun_async_generators
    _set_running_loop(None)
    try:
        return _run_top_level(lambda: result)
    finally:
        _set_running_loop(loop)
        _watch_async_generators(begun)
