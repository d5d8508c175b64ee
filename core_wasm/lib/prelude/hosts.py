"""Waiting for the host: what asyncio and coroutine functions of the host are made of."""

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
