"""Support for tasks, coroutines and waiting for several of them."""

from _prelude import (
    _all_tasks,
    _current_task,
    _enter_task,
    _leave_task,
    _Task,
)

from .coroutines import iscoroutine
from .events import get_event_loop, get_running_loop
from .exceptions import CancelledError
from .futures import Future, isfuture

__all__ = (
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed",
    "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
    "create_eager_task_factory", "eager_task_factory", "_enter_task", "_leave_task",
)  # fmt: skip

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

Task = _Task
current_task = _current_task
all_tasks = _all_tasks
for _function in current_task, all_tasks:
    _function.__name__ = _function.__qualname__ = _function.__name__.lstrip("_")
    _function.__module__ = "asyncio.tasks"
del _function


def create_task(coro, **kwargs):
    """Schedule the execution of a coroutine object in a task, and return the task."""
    return get_running_loop().create_task(coro, **kwargs)


def create_eager_task_factory(custom_task_constructor):
    """Create a function suitable for use as a task factory: tasks that begin to run when they are made."""

    def factory(loop, coro, *, eager_start=True, **kwargs):
        return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **kwargs)

    return factory


eager_task_factory = create_eager_task_factory(Task)


def ensure_future(coro_or_future, *, loop=None):
    """Wrap a coroutine or an awaitable in a task; a future is itself."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _awaited(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


async def _awaited(awaitable):
    return await awaitable


class _Turn:
    """Awaiting it lets every other ready task run once."""

    __slots__ = ()

    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Coroutine that completes after a given time (in seconds)."""
    if delay <= 0:
        await _Turn()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_done, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _set_result_unless_done(future, result):
    if not future.done():
        future.set_result(result)


# Waiting for several.


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the futures or tasks given by fs to complete. Returns two sets: (done, pending)."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    futures = dict.fromkeys(fs)
    if any([iscoroutine(one) for one in futures]):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _wait_until(list(futures), timeout, return_when)
    done = {one for one in futures if one.done()}
    return done, {one for one in futures if one not in done}


def _has_failed(future):
    return not future.cancelled() and future.exception() is not None


async def _wait_until(futures, timeout, return_when):
    left = sum([not one.done() for one in futures])

    def is_enough(future):
        return return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and _has_failed(future)

    if not left or any([one.done() and is_enough(one) for one in futures]):
        return
    loop = get_running_loop()
    enough = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _set_result_unless_done, enough, None)

    def _on_completion(future):
        nonlocal left
        left -= 1
        if not left or is_enough(future):
            if timer is not None:
                timer.cancel()
            _set_result_unless_done(enough, None)

    for one in futures:
        one.add_done_callback(_on_completion)
    try:
        await enough
    finally:
        if timer is not None:
            timer.cancel()
        for one in futures:
            one.remove_done_callback(_on_completion)


async def wait_for(fut, timeout):
    """Wait for the single future or coroutine to complete, with timeout: then it is cancelled."""
    from .timeouts import timeout as limit

    if fut is not None and not isfuture(fut) and not iscoroutine(fut) and not hasattr(type(fut), "__await__"):
        raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with limit(timeout):
        return await fut


async def _cancel_and_wait(future):
    """Cancel the future or task and wait until it completes."""
    ended = get_running_loop().create_future()

    def _release(future):
        _set_result_unless_done(ended, None)

    future.add_done_callback(_release)
    try:
        future.cancel()
        await ended
    finally:
        future.remove_done_callback(_release)


class _AsCompletedIterator:
    """Iterator of awaitables representing tasks of as_completed, in the order in which they complete.

    Asynchronous iteration gives the tasks themselves, the other kind coroutines to be awaited.
    """

    def __init__(self, aws, timeout):
        from .queues import Queue

        self._done = Queue()
        loop = get_event_loop()
        futures = [ensure_future(one, loop=loop) for one in dict.fromkeys(aws)]
        self._timer = None
        self._waiting = futures
        for one in futures:
            one.add_done_callback(self._handle_completion)
        if futures and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)
        self._left = len(futures)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next_done()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    async def _next_result(self):
        return (await self._next_done()).result()

    async def _next_done(self):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future

    def _handle_timeout(self):
        for one in self._waiting:
            one.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._waiting = []

    def _handle_completion(self, future):
        if future not in self._waiting:
            return
        self._waiting.remove(future)
        self._done.put_nowait(future)
        if not self._waiting and self._timer is not None:
            self._timer.cancel()


def as_completed(fs, *, timeout=None):
    """Create an iterator of awaitables or their results in completion order."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


class _GatheringFuture(Future):
    """What gather() gives: cancelling it cancels all that is gathered."""

    _cancel_requested = False

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            # The outer future is cancelled when all children are done, see gather.
            self._cancel_requested = True
            return True
        return False


def gather(*coros_or_futures, return_exceptions=False):
    """Return a future aggregating results from the given coroutines/futures, in their order.

    The first exception is raised at once, the others go on; with `return_exceptions` exceptions are results. If the
    future is cancelled, so are all that have not completed.
    """
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    unique = {}
    loop = None
    children = []
    finished = 0
    outer = None

    def _done_callback(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                # Its exception is not told twice.
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if finished == len(unique):
            results = [_outcome(one) for one in children]
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result(results)

    done_already = []
    for one in coros_or_futures:
        if one not in unique:
            child = ensure_future(one, loop=loop)
            if loop is None:
                loop = child.get_loop()
            unique[one] = child
            if child.done():
                done_already.append(child)
            else:
                child.add_done_callback(_done_callback)
        children.append(unique[one])
    outer = _GatheringFuture(children, loop=loop)
    for child in done_already:
        _done_callback(child)
    return outer


def _outcome(future):
    if future.cancelled():
        return CancelledError("" if future._cancel_message is None else future._cancel_message)
    error = future.exception()
    return future.result() if error is None else error


def shield(arg):
    """Wait for a future, shielding it from cancellation: only the waiting is cancelled."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Submit a coroutine object to a given event loop, and return a concurrent.futures.Future."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    import concurrent.futures

    outcome = concurrent.futures.Future()

    def settle(task):
        if task.cancelled():
            outcome.cancel()
        elif task.exception() is not None:
            outcome.set_exception(task.exception())
        else:
            outcome.set_result(task.result())

    loop.call_soon_threadsafe(lambda: ensure_future(coro, loop=loop).add_done_callback(settle))
    return outcome
