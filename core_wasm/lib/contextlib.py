"""Utilities for with-statement contexts.  See PEP 343."""

import abc
import sys
from functools import wraps

from _prelude import _GenericAlias

__all__ = [
    "AbstractAsyncContextManager", "AbstractContextManager", "AsyncContextDecorator", "AsyncExitStack",
    "ContextDecorator", "ExitStack", "aclosing", "asynccontextmanager", "chdir", "closing", "contextmanager",
    "nullcontext", "redirect_stderr", "redirect_stdout", "suppress",
]


def _has_methods(cls, *names):
    """Whether every one of `names` is defined, and not as None, somewhere along the classes of `cls`."""
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    """An abstract base class for context managers."""

    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    def __enter__(self):
        """Return `self` upon entering the runtime context."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Raise any exception triggered within the runtime context."""
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager:
            return _has_methods(other, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """An abstract base class for asynchronous context managers."""

    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    async def __aenter__(self):
        """Return `self` upon entering the runtime context."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Raise any exception triggered within the runtime context."""
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractAsyncContextManager:
            return _has_methods(other, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    """A base class or mixin that enables context managers to work as decorators."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwargs):
            with self._recreate_cm():
                return func(*args, **kwargs)

        return inner


class AsyncContextDecorator:
    """A base class or mixin that enables async context managers to work as decorators."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwargs):
            async with self._recreate_cm():
                return await func(*args, **kwargs)

        return inner


class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwargs):
        self.gen = func(*args, **kwargs)
        self.func, self.args, self.kwds = func, args, kwargs
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)


def _came_back(error, given):
    """Whether what the generator raised is only what was thrown into it, or its RuntimeError around that."""
    if error is given:
        return True
    stops = isinstance(given, (StopIteration, StopAsyncIteration))
    return stops and isinstance(error, RuntimeError) and error.__cause__ is given


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """Helper for @contextmanager decorator."""

    def __enter__(self):
        self.args = self.kwds = self.func = None
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value
        except BaseException as error:
            if not _came_back(error, value):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(
    _GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator
):
    """Helper for @asynccontextmanager decorator."""

    async def __aenter__(self):
        self.args = self.kwds = self.func = None
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as error:
            return error is not value
        except BaseException as error:
            if not _came_back(error, value):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """@contextmanager decorator: a generator function that yields once becomes a context manager."""

    @wraps(func)
    def helper(*args, **kwargs):
        return _GeneratorContextManager(func, args, kwargs)

    return helper


def asynccontextmanager(func):
    """@asynccontextmanager decorator: an async generator that yields once becomes a context manager."""

    @wraps(func)
    def helper(*args, **kwargs):
        return _AsyncGeneratorContextManager(func, args, kwargs)

    return helper


class closing(AbstractContextManager):
    """Context to automatically close something at the end of a block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Async context manager for safely finalizing an asynchronously cleaned-up resource."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class chdir(AbstractContextManager):
    """Context manager to change the current working directory, and to change back."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os

        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os

        os.chdir(self._old_cwd.pop())


class redirect_stdout(_RedirectStream):
    """Context manager for temporarily redirecting stdout to another file."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Context manager for temporarily redirecting stderr to another file."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Context manager to suppress specified exceptions"""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            _, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Context manager that does no additional processing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


def _missing(cls, kind, method):
    return TypeError(
        f"'{cls.__module__}.{cls.__qualname__}' object does not support the {kind} protocol{method}"
    )


class _Exits:
    """What both stacks share: exits to be called in reverse, each (is it synchronous, function)."""

    def __init__(self):
        self._exits = []

    def pop_all(self):
        """Preserve the context stack by transferring it to a new instance."""
        other = type(self)()
        other._exits, self._exits = self._exits, []
        return other

    def push(self, exit):
        """Registers a callback with the standard __exit__ method signature."""
        method = getattr(type(exit), "__exit__", None)
        self._exits.append((True, exit if method is None else method.__get__(exit)))
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Registers an arbitrary callback and arguments."""

        def call(exc_type, exc, tb):
            callback(*args, **kwds)

        call.__wrapped__ = callback
        self._exits.append((True, call))
        return callback

    def enter_context(self, cm):
        """Enters the supplied context manager, and registers its __exit__ for later."""
        cls = type(cm)
        enter, leave = getattr(cls, "__enter__", None), getattr(cls, "__exit__", None)
        if enter is None or leave is None:
            raise _missing(cls, "context manager", "")
        result = enter(cm)
        self._exits.append((True, leave.__get__(cm)))
        return result

    def _linked(self, new, old, outer):
        """Make `new`, raised by an exit, continue from `old` instead of from what surrounds the stack."""
        while True:
            context = new.__context__
            if context is None or context is old:
                return
            if context is outer:
                break
            new = context
        new.__context__ = old


def _finish(error, replaced, received):
    """The end of leaving a stack: raise what is pending, else tell whether the exception was swallowed."""
    if replaced:
        fixed = error.__context__
        try:
            raise error
        except BaseException:
            error.__context__ = fixed
            raise
    return received and error is None


class ExitStack(_Exits, AbstractContextManager):
    """Context manager for dynamic management of a stack of exit callbacks."""

    def __exit__(self, *details):
        error = details[1]
        received = error is not None
        outer = sys.exception()
        replaced = False
        while self._exits:
            _, leave = self._exits.pop()
            try:
                if leave(None if error is None else type(error), error, error and error.__traceback__):
                    error, replaced = None, False
            except BaseException as new:
                self._linked(new, error, outer)
                error, replaced = new, True
        return _finish(error, replaced, received)

    def close(self):
        """Immediately unwind the context stack."""
        self.__exit__(None, None, None)


class AsyncExitStack(_Exits, AbstractAsyncContextManager):
    """Async context manager for dynamic management of a stack of exit callbacks."""

    async def enter_async_context(self, cm):
        """Enters the supplied async context manager, and registers its __aexit__ for later."""
        cls = type(cm)
        enter, leave = getattr(cls, "__aenter__", None), getattr(cls, "__aexit__", None)
        if enter is None or leave is None:
            raise _missing(cls, "asynchronous context manager", "")
        result = await enter(cm)
        self._exits.append((False, leave.__get__(cm)))
        return result

    def push_async_exit(self, exit):
        """Registers a coroutine function with the standard __aexit__ method signature."""
        method = getattr(type(exit), "__aexit__", None)
        self._exits.append((False, exit if method is None else method.__get__(exit)))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Registers an arbitrary coroutine function and arguments."""

        async def call(exc_type, exc, tb):
            await callback(*args, **kwds)

        call.__wrapped__ = callback
        self._exits.append((False, call))
        return callback

    async def __aexit__(self, *details):
        error = details[1]
        received = error is not None
        outer = sys.exception()
        replaced = False
        while self._exits:
            plain, leave = self._exits.pop()
            try:
                result = leave(None if error is None else type(error), error, error and error.__traceback__)
                if result if plain else await result:
                    error, replaced = None, False
            except BaseException as new:
                self._linked(new, error, outer)
                error, replaced = new, True
        return _finish(error, replaced, received)

    async def aclose(self):
        """Immediately unwind the context stack."""
        await self.__aexit__(None, None, None)
