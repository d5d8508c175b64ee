"""Running a program that is a coroutine."""

from _prelude import _default_loop, _living_tasks, _running_loop, _task_names

from .base_events import EventLoop
from .coroutines import iscoroutine
from .events import new_event_loop, set_event_loop
from .tasks import all_tasks, gather

__all__ = ("Runner", "run")


class Runner:
    """A context manager that controls event loop life cycle: several coroutines can run in one loop."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = "created"
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._has_set_loop = False

    def __enter__(self):
        self._prepare()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        """Shutdown and close event loop."""
        if self._state != "initialized":
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            busy = loop._begun or loop._ready or loop.get_task_factory()
            if type(loop) is EventLoop and not busy:
                # Nothing to shut down: two tasks less that nobody sees, but for their numbers.
                _task_names[0] += 2
            else:
                loop.run_until_complete(loop.shutdown_asyncgens())
                loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._has_set_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = "closed"

    def get_loop(self):
        """Return embedded event loop."""
        self._prepare()
        return self._loop

    def run(self, coro, *, context=None):
        """Run code in the embedded event loop."""
        if _running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._prepare()
        if not iscoroutine(coro):
            if not hasattr(type(coro), "__await__"):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
            coro = _awaited(coro)
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._loop.run_until_complete(task)

    def _prepare(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")
        if self._state == "initialized":
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            if _default_loop[0] is None:
                set_event_loop(self._loop)
                self._has_set_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        from contextvars import copy_context

        self._context = copy_context()
        self._state = "initialized"


async def _awaited(awaitable):
    return await awaitable


def run(main, *, debug=None, loop_factory=None):
    """Execute the coroutine and return the result.

    A new event loop is made for it; at the end tasks that are left are cancelled, and the loop is closed.
    """
    if _running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    waiting = all_tasks(loop)
    # In the order in which they were made: a set has none.
    left = [task for task in _living_tasks if task in waiting]
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(_gathered(left))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler(
                {
                    "message": "unhandled exception during asyncio.run() shutdown",
                    "exception": task.exception(),
                    "task": task,
                }
            )


async def _gathered(tasks):
    return await gather(*tasks, return_exceptions=True)
