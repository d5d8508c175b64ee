"""Handles of scheduled callbacks, and which loop is running."""

from _prelude import (
    _callback_text,
    _copy_context,
    _get_event_loop,
    _get_running_loop,
    _running_loop,
    _set_event_loop,
    _set_running_loop,
)

__all__ = (
    "AbstractEventLoop", "Handle", "TimerHandle", "get_event_loop", "set_event_loop", "new_event_loop",
    "_set_running_loop", "get_running_loop", "_get_running_loop", "get_event_loop_policy",
    "set_event_loop_policy",
)  # fmt: skip

get_running_loop = _get_running_loop
get_event_loop = _get_event_loop
set_event_loop = _set_event_loop
for _function in get_running_loop, get_event_loop, set_event_loop:
    _function.__name__ = _function.__qualname__ = _function.__name__.lstrip("_")
    _function.__module__ = "_asyncio"
del _function
_get_running_loop = _running_loop


_policy = None


def new_event_loop():
    """Create a new event loop."""
    if _policy is not None:
        return _policy.new_event_loop()
    from .base_events import EventLoop

    return EventLoop()


class AbstractEventLoopPolicy:
    """Abstract policy for accessing the event loop."""

    def get_event_loop(self):
        """Get the event loop for the current context."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Set the event loop for the current context to loop."""
        raise NotImplementedError

    def new_event_loop(self):
        """Create and return a new event loop object according to this policy's rules."""
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The policy that there is while no other is set."""

    def get_event_loop(self):
        """Get the event loop for the current context."""
        return get_event_loop()

    def set_event_loop(self, loop):
        """Set the event loop for the current context to loop."""
        set_event_loop(loop)

    def new_event_loop(self):
        """Create and return a new event loop."""
        from .base_events import EventLoop

        return EventLoop()


def _warn_of_policies(name):
    import warnings

    warnings.warn(
        f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16",
        DeprecationWarning, stacklevel=3,
    )  # fmt: skip


def get_event_loop_policy():
    """Get the current event loop policy."""
    _warn_of_policies("get_event_loop_policy")
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Set the current event loop policy; None for the default one."""
    _warn_of_policies("set_event_loop_policy")
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        kind = type(policy).__name__
        raise TypeError(
            f"policy must be an instance of AbstractEventLoopPolicy or None, not '{kind}'"
        )
    _policy = policy


class Handle:
    """Object returned by callback registration methods."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context", "_source_traceback", "__weakref__")

    def __init__(self, callback, args, loop, context=None):
        self._context = _copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._source_traceback = None

    def _shown(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append("cancelled")
        if self._callback is not None:
            parts.append(_callback_text(self._callback, self._args))
        return parts

    def __repr__(self):
        return f"<{' '.join(self._shown())}>"

    def get_context(self):
        """The context in which the callback runs."""
        return self._context

    def cancel(self):
        """Cancel the callback. If it has already been cancelled or executed, this method has no effect."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None

    def cancelled(self):
        """Return True if the callback was cancelled."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler(
                {
                    "message": f"Exception in callback {_callback_text(self._callback, self._args)}",
                    "exception": error,
                    "handle": self,
                }
            )


class TimerHandle(Handle):
    """Object returned by timed callback registration methods."""

    __slots__ = ("_when", "_scheduled", "_number")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _shown(self):
        parts = super()._shown()
        parts.insert(2 if self._cancelled else 1, f"when={self._when}")
        return parts

    def cancel(self):
        """Cancel the callback. If it has already been cancelled or executed, this method has no effect."""
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        """Return a scheduled callback time, in the seconds of loop.time()."""
        return self._when

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        mine = self._when, self._callback, self._args, self._cancelled
        return mine == (other._when, other._callback, other._args, other._cancelled)


class AbstractEventLoop:
    """Abstract event loop: what a loop can be asked for."""

    def run_forever(self):
        """Run the event loop until stop() is called."""
        raise NotImplementedError

    def run_until_complete(self, future):
        """Run the event loop until a Future is done, and return its result."""
        raise NotImplementedError

    def stop(self):
        """Stop the event loop as soon as reasonable."""
        raise NotImplementedError

    def is_running(self):
        """Return whether the event loop is currently running."""
        raise NotImplementedError

    def is_closed(self):
        """Returns True if the event loop was closed."""
        raise NotImplementedError

    def close(self):
        """Close the loop."""
        raise NotImplementedError

    def call_soon(self, callback, *args, context=None):
        """Arrange for a callback to be called as soon as possible."""
        return self.call_later(0, callback, *args, context=context)

    def call_later(self, delay, callback, *args, context=None):
        """Arrange for a callback to be called at a given time."""
        raise NotImplementedError

    def call_at(self, when, callback, *args, context=None):
        """Like call_later(), but at an absolute time."""
        raise NotImplementedError

    def time(self):
        """Return the time according to the event loop's clock."""
        raise NotImplementedError

    def create_future(self):
        """Create a Future object attached to the loop."""
        raise NotImplementedError

    def create_task(self, coro, **kwargs):
        """Schedule a coroutine object."""
        raise NotImplementedError
