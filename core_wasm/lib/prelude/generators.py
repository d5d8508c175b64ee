"""Generators, coroutines and async generators where closing and throwing run guest code.

The core resumes generators itself. Here stand the parts of PEP 342, 380, 492 and 525 that call something, look at the
outcome and go on: `close`, throwing into what a generator delegates to, `athrow` and `aclose`.
"""


_DEPRECATED_SIGNATURE = (
    "the (type, exc, tb) signature of {}() is deprecated, use the single-arg signature instead."
)


def _thrown(kind, value, traceback):
    """The exception that `throw(kind, value, traceback)` means, or that making it raised."""
    if traceback is not None and not isinstance(traceback, _type_traceback):
        raise TypeError("throw() third argument must be a traceback object")
    if isinstance(kind, BaseException):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        return kind if traceback is None else kind.with_traceback(traceback)
    if not isinstance(kind, type) or not issubclass(kind, BaseException):
        raise TypeError(
            f"exceptions must be classes or instances deriving from BaseException, not {_class_of(kind).__name__}"
        )
    try:
        error = _made(kind, value)
    except BaseException as failure:
        error = failure
    return error if traceback is None else error.with_traceback(traceback)


def _made(kind, value):
    if value is None:
        error = kind()
    elif isinstance(value, tuple):
        error = kind(*value)
    elif isinstance(value, kind):
        error = value
    else:
        error = kind(value)
    if not isinstance(error, BaseException):
        raise TypeError(
            f"calling {kind!r} should have returned an instance of BaseException, not {_class_of(error).__name__}"
        )
    return error


def _generator_throw(self, type, value=_ABSENT, traceback=None, /):
    if value is _ABSENT:
        value = None
    else:
        _warn(_DEPRECATED_SIGNATURE.format("throw"), DeprecationWarning)
    return self.throw(_thrown(type, value, traceback))


def _with_deprecated_signature(awaitable):
    _warn(_DEPRECATED_SIGNATURE.format("athrow"), DeprecationWarning)
    return awaitable


_coroutine_throw = _generator_throw
_coroutine_wrapper_throw = _generator_throw
_async_generator_asend_throw = _generator_throw
_async_generator_athrow_throw = _generator_throw


def _generator_close(generator):
    try:
        generator.throw(GeneratorExit())
    except GeneratorExit:
        return None
    except StopIteration as stop:
        return stop.value
    raise RuntimeError(f"{_class_of(generator).__name__} ignored GeneratorExit")


# What a generator delegates to.


def _send_into(inner, value):
    return inner.send(value)


def _throw_into(inner, exception):
    throw = getattr(inner, "throw", None)
    if throw is None:
        raise exception
    return throw(exception)


def _close_then_raise(inner, exception):
    try:
        close = getattr(inner, "close", None)
    except BaseException as error:
        _report_unraisable(error, f"Exception ignored while closing generator {inner!r}")
    else:
        if close is not None:
            close()
    raise exception


# Asynchronous iteration.


def _async_iterator(method, obj):
    """What `async for` gets from `__aiter__`."""
    iterator = _bind(method, obj)()
    if _type_lookup(_class_of(iterator), "__anext__") is None:
        kind = _class_of(iterator).__name__
        raise TypeError(f"'async for' received an object from __aiter__ that does not implement __anext__: {kind}")
    return iterator


def _next_awaitable(obj):
    """What `async for` awaits of that which `__anext__` gave."""
    try:
        method = _type_lookup(_class_of(obj), "__await__")
        if method is None:
            raise TypeError(f"'{_class_of(obj).__name__}' object can't be awaited")
        iterator = _bind(method, obj)()
        if _class_of(iterator) is _CoroutineType:
            raise TypeError("__await__() returned a coroutine")
        if _type_lookup(_class_of(iterator), "__next__") is None:
            kind = _class_of(iterator).__name__
            raise TypeError(f"__await__() returned non-iterator of type '{kind}'")
    except BaseException as error:
        kind = _class_of(obj).__name__
        raise TypeError(f"'async for' received an invalid object from __anext__: {kind}") from error
    return iterator


def _aiter(async_iterable, /):
    method = _type_lookup(_class_of(async_iterable), "__aiter__")
    if method is None:
        raise TypeError(f"'{_class_of(async_iterable).__name__}' object is not an async iterable")
    iterator = _bind(method, async_iterable)()
    if _type_lookup(_class_of(iterator), "__anext__") is None:
        raise TypeError(f"aiter() returned not an async iterator of type '{_class_of(iterator).__name__}'")
    return iterator


def _anext(async_iterator, default=_ABSENT, /):
    method = _type_lookup(_class_of(async_iterator), "__anext__")
    if method is None:
        raise TypeError(f"'{_class_of(async_iterator).__name__}' object is not an async iterator")
    awaitable = _bind(method, async_iterator)()
    return awaitable if default is _ABSENT else _anext_or(awaitable, default)


async def _anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


# athrow() and aclose() of async generators, and throwing into what their methods gave.
#
# The core sends values for `__anext__` and `asend` itself. An awaitable is new (0), driving its generator (1) or done (2).
# While one drives, no other may: that is what `ag_running` says. Resumed from here, the generator
#     returns what it awaits yields,
#     raises StopIteration(v) when it yields v itself,
#     raises StopAsyncIteration when it is finished.

_ASYNC_NAMES = ("anext", "anext", "athrow", "aclose")
_ACLOSE = 3


def _async_throw_step(awaitable, value):
    """`send` of what `athrow` and `aclose` gave."""
    generator, mode, state, kind, given, traceback = _awaitable_parts(awaitable)
    if _generator_state(generator) == 3:
        _awaitable_settle(awaitable)
        raise StopIteration
    if state:
        return _async_resume(awaitable, generator, mode, value, False)
    _async_claim(awaitable, mode)
    if _async_generator_closing(generator, False):
        _awaitable_settle(awaitable)
        raise StopAsyncIteration
    if value is not None:
        _awaitable_settle(awaitable)
        raise RuntimeError("can't send non-None value to a just-started coroutine")
    if mode == _ACLOSE:
        _async_generator_closing(generator, True)
        error = GeneratorExit()
    else:
        try:
            error = _thrown(kind, given, traceback)
        except BaseException:
            _awaitable_settle(awaitable)
            raise
    return _async_resume(awaitable, generator, mode, error, True)


def _async_claim(awaitable, mode):
    if not _awaitable_claim(awaitable):
        raise RuntimeError(f"{_ASYNC_NAMES[mode]}(): asynchronous generator is already running")


def _async_resume(awaitable, generator, mode, value, throws):
    """Resumes the generator and settles the awaitable if that was its answer."""
    try:
        return _generator_resume(generator, value, throws)
    except StopIteration:
        _awaitable_settle(awaitable)
        if mode != _ACLOSE:
            raise
        ignored = True
    except (StopAsyncIteration, GeneratorExit):
        _awaitable_settle(awaitable)
        if mode != _ACLOSE:
            raise
        ignored = False
    except BaseException:
        _awaitable_settle(awaitable)
        raise
    if ignored:
        raise RuntimeError("async generator ignored GeneratorExit")
    raise StopIteration


def _async_throw(awaitable, exception):
    """`throw` into what `__anext__`, `asend`, `athrow` and `aclose` gave."""
    generator, mode, state, *_ = _awaitable_parts(awaitable)
    if not state:
        _async_claim(awaitable, mode)
    return _async_resume(awaitable, generator, mode, exception, True)


def _async_close(awaitable):
    try:
        _async_throw(awaitable, GeneratorExit())
    except (StopIteration, StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError("coroutine ignored GeneratorExit")


# A program that awaits at its top level.


def _run_top_level(function):
    try:
        return _import_module("asyncio").run(function())
    except BaseException as error:
        # The report begins in the program, as if it ran by itself.
        traceback = error.__traceback__
        while traceback is not None and traceback.tb_frame.f_code.co_filename.startswith("<library>/asyncio"):
            traceback = traceback.tb_next
        raise error.with_traceback(traceback)
