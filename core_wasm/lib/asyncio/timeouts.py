"""Limits in time for blocks of code."""

from .events import get_running_loop
from .exceptions import CancelledError
from .tasks import current_task

__all__ = ("Timeout", "timeout", "timeout_at")

_CREATED, _ACTIVE, _EXPIRING, _EXPIRED, _FINISHED = "created", "active", "expiring", "expired", "finished"


class Timeout:
    """Asynchronous context manager for cancelling overdue coroutines. Use `timeout()` or `timeout_at()`."""

    def __init__(self, when):
        self._state = _CREATED
        self._when = when
        self._timer = None
        self._task = None

    def when(self):
        """Return the current deadline, or None."""
        return self._when

    def reschedule(self, when):
        """Reschedule the timeout; None is never."""
        if self._state is not _ACTIVE:
            if self._state is _CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._timer = loop.call_soon(self._expire)
            else:
                self._timer = loop.call_at(when, self._expire)

    def expired(self):
        """Is timeout expired during execution?"""
        return self._state in (_EXPIRING, _EXPIRED)

    def __repr__(self):
        when = ""
        if self._state is _ACTIVE:
            when = f" when={None if self._when is None else round(self._when, 3)}"
        return f"<Timeout [{self._state}]{when}>"

    async def __aenter__(self):
        if self._state is not _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _ACTIVE
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state is _EXPIRING:
            self._state = _EXPIRED
            # If somebody else has cancelled the task too, that goes on.
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_value
                self._insert_timeout_error(exc_value)
                if isinstance(exc_value, ExceptionGroup):
                    for member in exc_value.exceptions:
                        self._insert_timeout_error(member)
        elif self._state is _ACTIVE:
            self._state = _FINISHED
        return None

    def _expire(self):
        self._task.cancel()
        self._state = _EXPIRING
        self._timer = None

    @staticmethod
    def _insert_timeout_error(error):
        """The cancellation that the timeout caused is told as a TimeoutError in the chain of contexts."""
        while error.__context__ is not None:
            context = error.__context__
            if isinstance(context, CancelledError):
                timed_out = TimeoutError()
                timed_out.__context__ = timed_out.__cause__ = context
                timed_out.__traceback__ = context.__traceback__
                error.__context__ = timed_out
                break
            error = context


def timeout(delay):
    """Timeout async context manager: `delay` seconds for what is in it, None for no limit."""
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    """Schedule the timeout at an absolute time, in the seconds of loop.time()."""
    return Timeout(when)
