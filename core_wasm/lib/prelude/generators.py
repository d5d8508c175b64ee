"""Generators, coroutines and async generators where closing and throwing run guest code.

The core resumes generators itself. Here stand the parts of PEP 342, 380, 492 and 525 that call something, look at the
outcome and go on: `close`, throwing into what a generator delegates to, `athrow` and `aclose`.
"""


def _thrown(kind, value, traceback):
    """The exception that `throw(kind, value, traceback)` means, for a class that has to be called."""
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
            f"calling {kind!r} should have returned an instance of BaseException, not {_class_of(error)!r}"
        )
    return error if traceback is None else error.with_traceback(traceback)


def _generator_throw(self, type, value=None, traceback=None, /):
    return self.throw(_thrown(type, value, traceback))


_coroutine_throw = _generator_throw
_coroutine_wrapper_throw = _generator_throw
_async_generator_anext_throw = _generator_throw
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
    close = getattr(inner, "close", None)
    if close is not None:
        close()
    raise exception


def _async_throw_step(awaitable, value):
    raise NotImplementedError
