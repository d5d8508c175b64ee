"""The event loop.

    ready: handles to run now, in order        timers: handles for later, a heap by time

One turn of the loop waits for the next timer if nothing is ready (`_wait`: the only place where a loop waits), moves the
timers that are due to the ready handles, and runs those that were there when the turn began.

The clock is that of the host, who also answers the calls of its coroutine functions while the loop waits: all that are
pending are named each time, answers may come in any order.

Not here: networks, processes, pipes and signals.
"""

import heapq
import itertools
import sys
import traceback

from _prelude import (
    _Future,
    _host_function,
    _host_wait,
    _running_loop,
    _set_running_loop,
    _Task,
    _watch_async_generators,
)

from .coroutines import iscoroutine
from .events import AbstractEventLoop, Handle, TimerHandle, get_running_loop

__all__ = ("BaseEventLoop", "EventLoop", "SelectorEventLoop")

_CANCELLED_TIMERS_MAX = 100


_monotonic = _host_function("wardian.monotonic")


class BaseEventLoop(AbstractEventLoop):
    """An event loop of callbacks, timers, futures and tasks."""

    def __init__(self):
        self._ready = []
        self._timers = []
        self._timer_count = 0
        self._cancelled_timers = 0
        self._closed = False
        self._stopping = False
        self._debug = False
        self._running = False
        self._exception_handler = None
        self._task_factory = None
        self._host_calls = {}
        self._begun = []
        self._begun_limit = 64
        self._unretrieved = []
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return (
            f"<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} debug={self.get_debug()}>"
        )

    # Futures and tasks.

    def create_future(self):
        """Create a Future object attached to the loop."""
        return _Future(loop=self)

    def create_task(self, coro, **kwargs):
        """Schedule or begin executing a coroutine object, and return a task object."""
        self._check_closed()
        if self._task_factory is not None:
            return self._task_factory(self, coro, **kwargs)
        return _Task(coro, loop=self, **kwargs)

    def set_task_factory(self, factory):
        """Set a task factory that will be used by loop.create_task(); None for the usual tasks."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        """Return a task factory, or None if the default one is in use."""
        return self._task_factory

    # Running.

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop() is called."""
        self._check_closed()
        self._check_running()
        _set_running_loop(self)
        _watch_async_generators(self._begun)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            _set_running_loop(None)
            _watch_async_generators(None)

    def run_until_complete(self, future):
        """Run until the Future is done, and return its result or raise its exception."""
        from .tasks import ensure_future

        self._check_closed()
        self._check_running()
        is_new = not isinstance(future, _Future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except BaseException:
            if is_new and future.done() and not future.cancelled():
                # It is this exception, or it is lost anyway.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Stop running the event loop: it ends after the present turn."""
        self._stopping = True

    def is_running(self):
        """Returns True if the event loop is running."""
        return _running_loop() is self

    def is_closed(self):
        """Returns True if the event loop was closed."""
        return self._closed

    def close(self):
        """Close the event loop: what is scheduled is forgotten. It must not be running."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._timers.clear()
        self._report_unretrieved()

    async def shutdown_asyncgens(self):
        """Close all asynchronous generators that were begun and have not ended."""
        living = [one for one in self._begun if one.ag_frame is not None]
        self._begun.clear()
        if not living:
            return
        from .tasks import gather

        results = await gather(*[one.aclose() for one in living], return_exceptions=True)
        for result, one in zip(results, living):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {
                        "message": f"an error occurred during closing of asynchronous generator {one!r}",
                        "exception": result,
                        "asyncgen": one,
                    }
                )

    async def shutdown_default_executor(self, timeout=None):
        """Schedule the shutdown of the default executor: functions run inline, so nothing is left."""

    # Callbacks.

    def time(self):
        """Return the time according to the event loop's clock, in seconds."""
        return _monotonic() / 1_000_000_000

    def call_soon(self, callback, *args, context=None):
        """Arrange for a callback to be called as soon as possible, in the order of these calls."""
        self._check_closed()
        if self._debug:
            _check_callback(callback, "call_soon")
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """Like call_soon(): there is one thread."""
        return self.call_soon(callback, *args, context=context)

    def call_later(self, delay, callback, *args, context=None):
        """Arrange for a callback to be called after `delay` seconds; the handle can be cancelled."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Like call_later(), but uses an absolute time, that of the loop's time() method."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        self._timer_count += 1
        heapq.heappush(self._timers, (when, self._timer_count, timer))
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, timer):
        if not timer._scheduled:
            return
        self._cancelled_timers += 1
        if self._cancelled_timers > _CANCELLED_TIMERS_MAX and 2 * self._cancelled_timers > len(self._timers):
            self._timers = [entry for entry in self._timers if not entry[2]._cancelled and entry[2] is not timer]
            heapq.heapify(self._timers)
            self._cancelled_timers = 0
            timer._scheduled = False

    def _run_once(self):
        timers = self._timers
        while timers and timers[0][2]._cancelled:
            self._cancelled_timers -= 1
            heapq.heappop(timers)[2]._scheduled = False
        if not self._ready and not self._stopping:
            self._wait(timers[0][0] - self.time() if timers else None)
        if timers:
            now = self.time()
            while timers and timers[0][0] <= now:
                timer = heapq.heappop(timers)[2]
                timer._scheduled = False
                self._ready.append(timer)
        ready, self._ready = self._ready, []
        done = 0
        try:
            for handle in ready:
                done += 1
                if not handle._cancelled:
                    handle._run()
        finally:
            if done < len(ready):
                self._ready[:0] = ready[done:]
        if len(self._begun) > self._begun_limit:
            self._begun[:] = [one for one in self._begun if one.ag_frame is not None]
            self._begun_limit = 2 * len(self._begun) + 64

    def _wait(self, seconds):
        """Waits for the next timer or for an answer of the host."""
        if seconds is None and not self._host_calls:
            raise RuntimeError(
                "the event loop would wait forever: every task waits for something that no other task will do"
            )
        if seconds is not None and seconds <= 0 and not self._host_calls:
            return
        pending = [call for call, _ in self._host_calls.values()]
        answers = _host_wait(pending, None if seconds is None else max(seconds, 0.0))
        if _running_loop() is not self:
            # The host has given up a call into this program that ran a loop.
            _set_running_loop(self)
            _watch_async_generators(self._begun)
        for number, succeeded, value in answers:
            _, future = self._host_calls.pop(number, (None, None))
            if future is None or future.done():
                continue
            if succeeded:
                future.set_result(value)
            else:
                future.set_exception(value)

    def run_in_executor(self, executor, func, *args):
        """Call the function now (there is one thread) and return a future with what came of it."""
        self._check_closed()
        future = self.create_future()
        try:
            if executor is not None:
                result = executor.submit(func, *args).result()
            else:
                result = func(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def set_default_executor(self, executor):
        """Set the executor that run_in_executor() uses by default: all of them run functions inline."""
        from concurrent.futures import ThreadPoolExecutor

        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")

    # Exceptions that nobody handles.

    def get_exception_handler(self):
        """Return an exception handler, or None if the default one is in use."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Set handler as the new event loop exception handler: it is called with the loop and a dict."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Default exception handler: what is known goes to stderr."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        text = "\n".join(lines) + "\n"
        error = context.get("exception")
        if error is not None:
            text += "".join(traceback.format_exception(error))
        sys.stderr.write(text)

    def call_exception_handler(self, context):
        """Call the current event loop's exception handler with a dict that tells what happened."""
        if self._exception_handler is None:
            return self.default_exception_handler(context)
        about = context.get("task") or context.get("future") or context.get("handle")
        try:
            scope = about.get_context() if hasattr(about, "get_context") else None
            if scope is None:
                self._exception_handler(self, context)
            else:
                scope.run(self._exception_handler, self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler(
                {"message": "Unhandled error in exception handler", "exception": error, "context": context}
            )

    def _watch_unretrieved(self, future):
        self._unretrieved.append(future)
        if len(self._unretrieved) > 256:
            self._unretrieved = [one for one in self._unretrieved if one._log_traceback]

    def _report_unretrieved(self):
        """What failed and was never asked for."""
        left, self._unretrieved = self._unretrieved, []
        for future in left:
            if future._log_traceback:
                future._log_traceback = False
                self.call_exception_handler(
                    {
                        "message": f"{type(future).__name__} exception was never retrieved",
                        "exception": future._exception,
                        "future": future,
                    }
                )

    # Debugging.

    def get_debug(self):
        """Whether the loop checks what is given to it."""
        return self._debug

    def set_debug(self, enabled):
        """Choose whether the loop checks what is given to it."""
        self._debug = enabled


_call_numbers = itertools.count(1)


async def _host_call(name, args, kwargs):
    """A call of a coroutine function of the host: it goes on beside the program."""
    loop = get_running_loop()
    number = next(_call_numbers)
    future = loop.create_future()
    loop._host_calls[number] = [number, name, list(args), kwargs], future
    try:
        return await future
    finally:
        loop._host_calls.pop(number, None)


def _stop_loop(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        # It has gone through the loop already, which ends.
        return
    future.get_loop().stop()


def _check_callback(callback, method):
    import inspect

    if iscoroutine(callback) or inspect.iscoroutinefunction(callback):
        raise TypeError(f"coroutines cannot be used with {method}()")
    if not callable(callback):
        raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")


class EventLoop(BaseEventLoop):
    """The event loop of a sandboxed program."""


SelectorEventLoop = EventLoop
