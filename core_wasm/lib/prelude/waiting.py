"""Futures and tasks: what drives coroutines for `asyncio`.

Here and not in the library, so that stepping a task leaves no lines in the tracebacks of what it runs. A task is stepped by
the loop; its coroutine yields the future that it waits for, whose end schedules the next step.

    call_soon(step) ──> coroutine.send(None) ──> future ──> add_done_callback(wake up) ──> call_soon(step) ...
"""


@_public("asyncio.exceptions", "CancelledError")
class _CancelledError(BaseException):
    """The Future or Task was cancelled."""


@_public("asyncio.exceptions", "InvalidStateError")
class _InvalidStateError(Exception):
    """The operation is not allowed in this state."""


# The loop that runs and the run of the session that it belongs to: a run that is stopped leaves no loop behind.
_loop_state = [None, 0]

# While a loop runs: the async generators that were begun, see generator_methods.zig.
_begun_async_generators = None


def _running_loop():
    """Return the running event loop or None."""
    return _loop_state[0] if _loop_state[1] == _run_number() else None


def _set_running_loop(loop):
    """Set the running event loop."""
    _loop_state[:] = loop, _run_number()


def _watch_async_generators(begun):
    global _begun_async_generators
    _begun_async_generators = begun


def _get_running_loop():
    """Return the running event loop.  Raise a RuntimeError if there is none."""
    loop = _running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


# Policy-free default: what `set_event_loop` has set.
_default_loop = [None]


def _get_event_loop():
    """Return the running event loop, else the one of set_event_loop(), else raise RuntimeError."""
    loop = _running_loop() or _default_loop[0]
    if loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return loop


def _set_event_loop(loop):
    """Set the current event loop to loop."""
    _default_loop[0] = loop


@_public("_asyncio", "Future")
class _Future:
    """A result that will be there later.

    Awaiting it waits for the result; `set_result`, `set_exception` and `cancel` end it, once.
    """

    __class_getitem__ = classmethod(_GenericAlias)
    _state = "PENDING"
    _result = None
    _exception = None
    _traceback = None
    _loop = None
    _cancel_message = None
    _cancelled_error = None
    # Who awaits sets it when it yields the future, a task takes it back when it has understood.
    _asyncio_future_blocking = False
    _log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = _get_event_loop() if loop is None else loop
        self._callbacks = []

    def __repr__(self):
        return f"<{' '.join([_class_of(self).__name__, *_future_parts(self)])}>"

    def get_loop(self):
        """Return the event loop the Future is bound to."""
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")
        return self._loop

    def cancel(self, msg=None):
        """Cancel the future and schedule callbacks. False if it is done already."""
        self._log_traceback = False
        if self._state != "PENDING":
            return False
        self._state = "CANCELLED"
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def cancelled(self):
        """Return True if the future was cancelled."""
        return self._state == "CANCELLED"

    def done(self):
        """Return True if the future is done: it has a result, an exception, or was cancelled."""
        return self._state != "PENDING"

    def result(self):
        """Return the result this future represents, or raise its exception."""
        if self._state == "FINISHED":
            self._log_traceback = False
            if self._exception is not None:
                raise self._exception.with_traceback(self._traceback)
            return self._result
        if self._state == "CANCELLED":
            raise self._make_cancelled_error()
        raise _InvalidStateError("Result is not set.")

    def exception(self):
        """Return the exception that was set on this future, or None."""
        if self._state == "FINISHED":
            self._log_traceback = False
            return self._exception
        if self._state == "CANCELLED":
            raise self._make_cancelled_error()
        raise _InvalidStateError("Exception is not set.")

    def _make_cancelled_error(self):
        error, self._cancelled_error = self._cancelled_error, None
        if error is None:
            error = _CancelledError() if self._cancel_message is None else _CancelledError(self._cancel_message)
        return error

    def set_result(self, result, /):
        """Mark the future done and set its result."""
        if self._state != "PENDING":
            raise _InvalidStateError("invalid state")
        self._result = result
        self._state = "FINISHED"
        self._schedule_callbacks()

    def set_exception(self, exception, /):
        """Mark the future done and set an exception."""
        if self._state != "PENDING":
            raise _InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            wrapped = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            wrapped.__cause__ = wrapped.__context__ = exception
            exception = wrapped
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        self._exception = exception
        self._traceback = exception.__traceback__
        self._state = "FINISHED"
        self._schedule_callbacks()
        self._log_traceback = True
        watch = getattr(self._loop, "_watch_unretrieved", None)
        if watch is not None:
            watch(self)

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def add_done_callback(self, fn, /, *, context=None):
        """Add a callback to be run when the future becomes done, with the future as its only argument."""
        if context is None:
            context = _copy_context()
        if self._state == "PENDING":
            self._callbacks.append((fn, context))
        else:
            self._loop.call_soon(fn, self, context=context)

    def remove_done_callback(self, fn, /):
        """Remove all instances of a callback from the "call when done" list, and return how many there were."""
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def __await__(self):
        if self._state == "PENDING":
            self._asyncio_future_blocking = True
            yield self
            if self._state == "PENDING":
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _future_parts(future):
    """What the repr of a future tells."""
    parts = [future._state.lower()]
    if future._state == "FINISHED":
        if future._exception is not None:
            parts.append(f"exception={future._exception!r}")
        else:
            parts.append(f"result={_shortened(future._result)}")
    if future._callbacks:
        parts.append(_callbacks_text([callback for callback, _ in future._callbacks]))
    return parts


def _shortened(value):
    reprlib = _baked_modules().get("reprlib")
    return repr(value) if reprlib is None else reprlib.repr(value)


def _callbacks_text(callbacks):
    shown = [_callback_text(one) for one in callbacks[:2]]
    if len(callbacks) > 3:
        return f"cb=[{shown[0]}, <{len(callbacks) - 2} more>, {_callback_text(callbacks[-1])}]"
    return f"cb=[{', '.join(shown + [_callback_text(one) for one in callbacks[2:]])}]"


def _callback_text(callback, args=()):
    """A callback as `name(args) at file:line`."""
    inner = callback
    while hasattr(inner, "func") and hasattr(inner, "args"):
        inner, args = inner.func, (*inner.args, *args)
    function = getattr(inner, "__func__", inner)
    if _class_of(getattr(inner, "__self__", None)) is _Task and function is _Task._wake_up:
        return "Task.task_wakeup()"
    name = getattr(inner, "__qualname__", None) or getattr(inner, "__name__", None) or repr(inner)
    text = f"{name}({', '.join([_shortened(one) for one in args])})"
    code = getattr(function, "__code__", None)
    return text if code is None else f"{text} at {code.co_filename}:{code.co_firstlineno}"


# Tasks.

_current_tasks = {}
_living_tasks = []
_task_count = [0]
_task_names = [0]


def _next_task_name():
    _task_names[0] += 1
    return f"Task-{_task_names[0]}"


def _current_task(loop=None):
    """Return a currently executed task, or None."""
    if loop is None:
        loop = _get_running_loop()
    return _current_tasks.get(id(loop))


def _all_tasks(loop=None):
    """Return a set of all tasks for the loop that are not done."""
    if loop is None:
        loop = _get_running_loop()
    _forget_done_tasks()
    return {task for task in _living_tasks if task._loop is loop}


def _forget_done_tasks():
    _living_tasks[:] = [task for task in _living_tasks if task._state == "PENDING"]
    _task_count[0] = 2 * len(_living_tasks) + 64


def _enter_task(loop, task):
    current = _current_tasks.get(id(loop))
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} is being executed.")
    _current_tasks[id(loop)] = task


def _leave_task(loop, task):
    current = _current_tasks.get(id(loop))
    if current is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {current!r}.")
    del _current_tasks[id(loop)]


def _swap_current_task(loop, task):
    former = _current_tasks.pop(id(loop), None)
    if task is not None:
        _current_tasks[id(loop)] = task
    return former


def _is_coroutine(value):
    if isinstance(value, (_type_coroutine, _type_generator)):
        return isinstance(value, _type_coroutine) or bool(value.gi_code.co_flags & 0x100)
    cls = _class_of(value)
    return all([_type_lookup(cls, name) is not None for name in ("send", "throw", "close", "__await__")])


@_public("_asyncio", "Task")
class _Task(_Future):
    """A coroutine wrapped in a Future: it runs as soon as the loop gets to it."""

    _must_cancel = False
    _waits_for = None

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        _Future.__init__(self, loop=loop)
        if not _is_coroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = _next_task_name() if name is None else str(name)
        self._coro = coro
        self._cancel_requests = 0
        self._context = _copy_context() if context is None else context
        if eager_start and _running_loop() is self._loop:
            former = _swap_current_task(self._loop, self)
            try:
                _remember_task(self)
                self._context.run(self._advance, None)
            finally:
                _swap_current_task(self._loop, former)
            if self._state != "PENDING":
                self._coro = None
            return
        self._loop.call_soon(self._step, context=self._context)
        _remember_task(self)

    def __repr__(self):
        state = "cancelling" if self._state == "PENDING" and self._cancel_requests else None
        parts = _future_parts(self)
        if state is not None:
            parts[0] = state
        parts.insert(1, f"name={self._name!r}")
        if self._coro is not None:
            parts.insert(2, f"coro={_coroutine_text(self._coro)}")
        if self._waits_for is not None:
            parts.insert(3, f"wait_for={self._waits_for!r}")
        return f"<{_class_of(self).__name__} {' '.join(parts)}>"

    def get_coro(self):
        """Return the coroutine object."""
        return self._coro

    def get_context(self):
        """Return the context of the task."""
        return self._context

    def get_name(self):
        """Return the name of the task."""
        return self._name

    def set_name(self, value, /):
        """Set the name of the task."""
        self._name = str(value)

    def set_result(self, result, /):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception, /):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """Return the list of stack frames for this task's coroutine."""
        frames = []
        inner = self._coro
        while inner is not None:
            frame = getattr(inner, "cr_frame", None) or getattr(inner, "gi_frame", None)
            if frame is None:
                break
            frames.append(frame)
            inner = getattr(inner, "cr_await", None) or getattr(inner, "gi_yieldfrom", None)
        return frames if limit is None else frames[-limit:] if limit > 0 else []

    def print_stack(self, *, limit=None, file=None):
        """Print the stack or traceback for this task's coroutine."""
        traceback = _import_module("traceback")
        file = _import_module("sys").stderr if file is None else file
        frames = self.get_stack(limit=limit)
        if self._exception is not None:
            print(f"Traceback for {self!r} (most recent call last):", file=file)
            rows = traceback.extract_tb(self._exception.__traceback__, limit)
        else:
            title = f"Stack for {self!r} (most recent call last):" if frames else f"No stack for {self!r}"
            print(title, file=file)
            rows = traceback.StackSummary.extract([(frame, frame.f_lineno) for frame in frames])
        traceback.print_list(rows, file=file)
        if self._exception is not None:
            for line in traceback.format_exception_only(self._exception):
                print(line, file=file, end="")

    def cancel(self, msg=None):
        """Request that this task cancel itself: CancelledError is raised in its coroutine at the next chance."""
        self._log_traceback = False
        if self._state != "PENDING":
            return False
        self._cancel_requests += 1
        if self._waits_for is not None and self._waits_for.cancel(msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """Return the count of the task's cancellation requests."""
        return self._cancel_requests

    def uncancel(self):
        """Decrement the task's count of cancellation requests, and return what is left."""
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if not self._cancel_requests:
                self._must_cancel = False
        return self._cancel_requests

    def _wake_up(self, future):
        failure = None
        try:
            future.result()
        except BaseException as error:
            failure = error
        # Outside of the handler: the coroutine is not to find the error as one that is handled already.
        try:
            self._step(failure)
        finally:
            failure = None

    def _step(self, error=None):
        if self._state != "PENDING":
            raise _InvalidStateError(f"__step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, _CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        _enter_task(self._loop, self)
        try:
            self._advance(error)
        finally:
            _leave_task(self._loop, self)

    def _advance(self, error):
        coroutine = self._coro
        try:
            awaited = coroutine.send(None) if error is None else coroutine.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                _Future.cancel(self, self._cancel_message)
            else:
                _Future.set_result(self, stop.value)
        except _CancelledError as cancelled:
            self._cancelled_error = cancelled
            _Future.cancel(self)
        except (KeyboardInterrupt, SystemExit) as failure:
            _Future.set_exception(self, failure)
            raise
        except BaseException as failure:
            _Future.set_exception(self, failure)
        else:
            self._wait_for(awaited)

    def _wait_for(self, awaited):
        """Goes on when what the coroutine has yielded is there."""
        blocking = getattr(awaited, "_asyncio_future_blocking", None)
        if blocking is None:
            if awaited is None:
                self._loop.call_soon(self._step, context=self._context)
            elif isinstance(awaited, _type_generator):
                self._fail(f"yield was used instead of yield from in task {self!r} with {awaited!r}")
            else:
                self._fail(f"Task got bad yield: {awaited!r}")
        elif awaited.get_loop() is not self._loop:
            self._fail(f"Task {self!r} got Future {awaited!r} attached to a different loop")
        elif not blocking:
            self._fail(f"yield was used instead of yield from in task {self!r} with {awaited!r}")
        elif awaited is self:
            self._fail(f"Task cannot await on itself: {self!r}")
        else:
            awaited._asyncio_future_blocking = False
            awaited.add_done_callback(self._wake_up, context=self._context)
            self._waits_for = awaited
            if self._must_cancel and awaited.cancel(self._cancel_message):
                self._must_cancel = False

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)


def _remember_task(task):
    if len(_living_tasks) >= _task_count[0]:
        _forget_done_tasks()
    if task._state == "PENDING":
        _living_tasks.append(task)


def _coroutine_text(coroutine):
    name = getattr(coroutine, "__qualname__", None) or getattr(coroutine, "__name__", None)
    if name is None:
        name = f"<{_class_of(coroutine).__name__} without __name__>"
    code = getattr(coroutine, "cr_code", None) or getattr(coroutine, "gi_code", None)
    running = getattr(coroutine, "cr_running", False) or getattr(coroutine, "gi_running", False)
    if code is None:
        return f"{name}(){' running' if running else ''}"
    frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)
    if frame is None:
        return f"<{name}() done, defined at {code.co_filename}:{code.co_firstlineno}>"
    return f"<{name}() running at {code.co_filename}:{frame.f_lineno}>"
