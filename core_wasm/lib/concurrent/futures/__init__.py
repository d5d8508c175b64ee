"""Execute computations: a sandboxed program has one thread, so `submit` runs the function at once.

Everything else is as with threads: futures have results or exceptions, `map` gives results in order, `as_completed` and
`wait` find everything done.
"""

import types

from _prelude import _NO_THREADS

__all__ = [
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError",
    "BrokenExecutor", "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor",
]  # fmt: skip

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
TimeoutError = TimeoutError

_PENDING, _RUNNING, _CANCELLED, _NOTIFIED, _FINISHED = (
    "PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED",
)  # fmt: skip


class Error(Exception):
    """Base class for all future-related exceptions."""

    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    """The Future was cancelled."""

    __module__ = "concurrent.futures._base"


class InvalidStateError(Error):
    """The operation is not allowed in this state."""

    __module__ = "concurrent.futures._base"


class BrokenExecutor(RuntimeError):
    """Raised when an executor has become non-functional after a severe failure."""

    __module__ = "concurrent.futures._base"


class Future:
    """Represents the result of a computation."""

    __module__ = "concurrent.futures._base"
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self):
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []

    def __repr__(self):
        state = "cancelled" if self._state in (_CANCELLED, _NOTIFIED) else self._state.lower()
        shown = ""
        if self._state == _FINISHED:
            if self._exception is not None:
                shown = f" raised {type(self._exception).__name__}"
            else:
                shown = f" returned {type(self._result).__name__}"
        return f"<{type(self).__name__} at {id(self):#x} state={state}{shown}>"

    def cancel(self):
        """Cancel the future if possible: not if it runs or is done."""
        if self._state in (_RUNNING, _FINISHED):
            return False
        if self._state == _PENDING:
            self._state = _CANCELLED
            self._call_back()
        return True

    def cancelled(self):
        """Return True if the future was cancelled."""
        return self._state in (_CANCELLED, _NOTIFIED)

    def running(self):
        """Return True if the future is currently executing."""
        return self._state == _RUNNING

    def done(self):
        """Return True if the future was cancelled or finished executing."""
        return self._state in (_CANCELLED, _NOTIFIED, _FINISHED)

    def _call_back(self):
        for function in self._callbacks:
            self._call_one(function)

    def _call_one(self, function):
        try:
            function(self)
        except Exception:
            import sys
            import traceback

            print(f"exception calling callback for {self!r}", file=sys.stderr)
            traceback.print_exc()

    def add_done_callback(self, fn):
        """Attaches a callable that will be called with the future when it finishes; now if it has."""
        if self.done():
            self._call_one(fn)
        else:
            self._callbacks.append(fn)

    def _settled(self, timeout):
        if self.cancelled():
            raise CancelledError
        if self._state != _FINISHED:
            if timeout is None:
                raise RuntimeError(f"waiting for a future that nobody works on would never end: {_NO_THREADS}")
            raise TimeoutError

    def result(self, timeout=None):
        """Return the result of the call that the future represents, or raise its exception."""
        self._settled(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                # The traceback would keep the future alive.
                self = None
        return self._result

    def exception(self, timeout=None):
        """Return the exception raised by the call that the future represents, or None."""
        self._settled(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        """Mark the future as running; False if it was cancelled. For executors and tests."""
        if self._state == _CANCELLED:
            self._state = _NOTIFIED
            return False
        if self._state == _PENDING:
            self._state = _RUNNING
            return True
        raise RuntimeError("Future in unexpected state")

    def _finish(self):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._state = _FINISHED

    def set_result(self, result):
        """Sets the return value of work associated with the future. For executors and tests."""
        self._finish()
        self._result = result
        self._call_back()

    def set_exception(self, exception):
        """Sets the exception that the work has raised. For executors and tests."""
        self._finish()
        self._exception = exception
        self._call_back()


class Executor:
    """This is an abstract base class for concrete asynchronous executors."""

    __module__ = "concurrent.futures._base"

    def submit(self, fn, /, *args, **kwargs):
        """Submits a callable to be executed with the given arguments, and returns a Future for it."""
        raise NotImplementedError

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        """Returns an iterator equivalent to map(fn, *iterables): all calls are made first."""
        if buffersize is not None and not isinstance(buffersize, int):
            raise TypeError("buffersize must be an integer or None")
        if buffersize is not None and buffersize < 1:
            raise ValueError("buffersize must be None or > 0")
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            for future in futures:
                yield future.result()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Clean-up the resources associated with the Executor."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    """An executor whose one thread is the program's: `submit` calls the function and returns when it has ended."""

    __module__ = "concurrent.futures.thread"

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **ctxkwargs):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = 1 if max_workers is None else max_workers
        self._initializer, self._initargs = initializer, initargs
        self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        """Calls the function now, and returns a Future that is done."""
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if self._initializer is not None:
            initializer, self._initializer = self._initializer, None
            initializer(*self._initargs)
        future = Future()
        future.set_running_or_notify_cancel()
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        """No more functions can be submitted."""
        self._shutdown = True


class ProcessPoolExecutor(ThreadPoolExecutor):
    """As ThreadPoolExecutor: there are no processes either."""

    __module__ = "concurrent.futures.process"

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, "", initializer, initargs)


class DoneAndNotDoneFutures(tuple):
    """What wait() gives: `done` and `not_done`."""

    __slots__ = ()

    @property
    def done(self):
        """The futures that are done."""
        return self[0]

    @property
    def not_done(self):
        """The futures that are not."""
        return self[1]

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the futures in the given sequence to complete. Returns a named 2-tuple of sets, done and not_done."""
    futures = set(fs)
    done = {one for one in futures if one.done()}
    left = futures - done
    if left and timeout is None and not (return_when == FIRST_COMPLETED and done):
        raise RuntimeError(f"waiting for a future that nobody works on would never end: {_NO_THREADS}")
    return DoneAndNotDoneFutures((done, left))


def as_completed(fs, timeout=None):
    """An iterator over the given futures that yields each as it completes."""
    futures = list(dict.fromkeys(fs))
    done = [one for one in futures if one.done()]
    yield from done
    left = len(futures) - len(done)
    if left:
        if timeout is None:
            raise RuntimeError(f"waiting for a future that nobody works on would never end: {_NO_THREADS}")
        raise TimeoutError(f"{left} (of {len(futures)}) futures unfinished")
