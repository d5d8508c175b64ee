"""Functions in threads: there is one thread, so they run inline."""

from .events import get_running_loop

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Call a function with its arguments, in the present context, and return its result.

    There are no threads in a sandbox: it runs at once, and everything else waits.
    """
    from contextvars import copy_context

    loop = get_running_loop()
    return await loop.run_in_executor(None, lambda: copy_context().run(func, *args, **kwargs))
