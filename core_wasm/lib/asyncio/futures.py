"""Futures: see the prelude's waiting.py."""

from _prelude import _Future

from .events import get_event_loop

__all__ = ("Future", "wrap_future", "isfuture")

Future = _Future


def isfuture(obj):
    """Return True if obj is a Future, or an object that behaves like one."""
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def wrap_future(future, *, loop=None):
    """Wrap concurrent.futures.Future object: it is done already, since executors here run functions inline."""
    if isfuture(future):
        return future
    import concurrent.futures

    assert isinstance(future, concurrent.futures.Future), (
        f"concurrent.futures.Future is expected, got {future!r}"
    )
    loop = get_event_loop() if loop is None else loop
    wrapped = loop.create_future()

    def settle(done):
        if wrapped.done():
            return
        if done.cancelled():
            wrapped.cancel()
        elif done.exception() is not None:
            wrapped.set_exception(done.exception())
        else:
            wrapped.set_result(done.result())

    def pass_on(wrapped):
        if wrapped.cancelled() and not future.done():
            future.cancel()

    future.add_done_callback(settle)
    wrapped.add_done_callback(pass_on)
    return wrapped
