"""The kinds of mocks: plain ones, those with special methods, asynchronous ones, properties."""

import inspect
import types
import unittest._mock_specs as specs
from unittest._mock_calls import _AnyComparer, _Call, _CallList, DEFAULT
from unittest._mock_core import CallableMixin, NonCallableMock, _delegating_property
from unittest._mock_core import _problem_with, _without
from unittest._mock_magics import _all_sync_magics, _async_method_magics, _proxies
from unittest._mock_specs import _is_exception

__unittest = True


class Mock(CallableMixin, NonCallableMock):
    """A flexible mock object: its attributes are mocks, calls are recorded.

    'spec' is an object or a list of names: what is not there raises AttributeError; with
    'spec_set' it cannot be set either. 'side_effect' is a function called with the arguments (its
    value is the call's, unless DEFAULT), an exception to raise, or an iterable of what the calls
    give. 'return_value' is what calls give otherwise. Calls and attributes are passed on to
    'wraps'. 'name' is shown in the repr. Other keyword arguments are set as attributes.
    """


class MagicMixin:
    """What gives a mock default special methods."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_set_magics()

    @classmethod
    def _own_namespace(cls, spec_arg):
        namespace = super()._own_namespace(spec_arg)
        namespace.update(_proxies)
        return namespace

    def _mock_set_magics(self):
        """Take away the special methods that the spec does not have."""
        methods = self._mock_methods
        if methods is None:
            return
        methods = set(methods)
        cls = type(self)
        own = cls.__dict__
        for name, proxy in _proxies.items():
            if name in methods:
                if name not in own:
                    setattr(cls, name, proxy)
            elif name in own:
                delattr(self, name)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A version of `MagicMock` that isn't callable."""

    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec, an object or a list of names: only these attributes are there from now on."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """A subclass of Mock with default implementations of most of the special methods."""

    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec, an object or a list of names: only these attributes are there from now on."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        """Forget all calls; and the values to return and side effects, where asked to."""
        children = self._mock_children
        magics = {name: children.get(name) for name in _proxies} if return_value else {}
        super().reset_mock(*args, return_value=return_value, **kwargs)
        from unittest._mock_magics import _set_return_value

        # Special methods keep giving what they must.
        for name, child in magics.items():
            if isinstance(child, NonCallableMock):
                _set_return_value(self, child, name)


class AsyncMockMixin:
    """What makes a mock's calls give coroutines, and counts those that were awaited."""

    await_count = _delegating_property("await_count")
    await_args = _delegating_property("await_args")
    await_args_list = _delegating_property("await_args_list")

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        # inspect.iscoroutinefunction is to say yes.
        own["_is_coroutine_marker"] = inspect._is_coroutine_mark
        own["_mock_await_count"] = 0
        own["_mock_await_args"] = None
        own["_mock_await_args_list"] = _CallList()
        code = NonCallableMock(spec_set=types.CodeType)
        arguments = inspect.CO_VARARGS | inspect.CO_VARKEYWORDS
        code.__dict__["co_flags"] = inspect.CO_COROUTINE | arguments
        code.__dict__["co_varnames"] = ("args", "kwargs")
        own["__code__"] = code
        own["__name__"] = "AsyncMock"
        own["__defaults__"] = ()
        own["__kwdefaults__"] = {}
        own["__annotations__"] = None

    async def _execute_mock_call(self, /, *args, **kwargs):
        one = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = one
        self.await_args_list.append(one)
        effect = self.side_effect
        if effect is not None:
            value = await self._effect(effect, args, kwargs)
            if value is not DEFAULT:
                return value
        value = self._given_value(args, kwargs)
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await value
        return value

    async def _effect(self, effect, args, kwargs):
        if _is_exception(effect):
            raise effect
        if not specs._callable(effect):
            try:
                value = next(effect)
            except StopIteration:
                # A coroutine cannot raise StopIteration.
                raise StopAsyncIteration from None
            if _is_exception(value):
                raise value
            return value
        if inspect.iscoroutinefunction(effect):
            return await effect(*args, **kwargs)
        return effect(*args, **kwargs)

    def assert_awaited(self):
        """Assert that the mock was awaited at least once."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def _assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                f"Awaited {self.await_count} times."
            )

    def assert_awaited_once(self):
        """Assert that the mock was awaited exactly once."""
        self._assert_awaited_once()

    def assert_awaited_with(self, /, *args, **kwargs):
        """Assert that the last await was with the specified arguments."""
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.await_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            message = self._format_mock_failure_message(args, kwargs, action="await")
            raise AssertionError(message) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Assert that the mock was awaited exactly once, with the specified arguments."""
        self._assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Assert that the mock has ever been awaited with the specified arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(one) for one in self.await_args_list]
        if cause or expected not in _AnyComparer(actual):
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{shown} await not found") from cause

    def assert_has_awaits(self, calls, any_order=False):
        """Assert that the mock has been awaited with the given calls, one following the other.

        With 'any_order' they may be anywhere in `await_args_list`.
        """
        expected = [self._call_matcher(one) for one in calls]
        cause = next((one for one in expected if isinstance(one, Exception)), None)
        actual = _CallList(self._call_matcher(one) for one in self.await_args_list)
        if not any_order:
            if expected not in actual:
                problem = _problem_with(expected, cause, "awaits")
                raise AssertionError(
                    f"{problem}\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}"
                ) from cause
            return
        missing = _without(actual, expected)[1]
        if missing:
            raise AssertionError(f"{tuple(missing)!r} not all found in await list") from cause

    def assert_not_awaited(self):
        """Assert that the mock was never awaited."""
        if self.await_count != 0:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to not have been awaited. "
                f"Awaited {self.await_count} times."
            )

    def reset_mock(self, /, *args, **kwargs):
        """Forget all calls and awaits."""
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMagicMixin(MagicMixin):
    """Special methods of asynchronous mocks; MagicMixin has them all."""


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock that is a coroutine function: what its calls give must be awaited.

    Awaiting gives what 'side_effect' or 'return_value' say; the mocks of methods that are ordinary
    functions in the spec are ordinary mocks.
    """


def _child_class(mock, new_name):
    """Of which kind the child of a mock is."""
    if new_name in mock.__dict__["_spec_asyncs"]:
        return AsyncMock
    cls = type(mock)
    if issubclass(cls, MagicMock) and new_name in _async_method_magics:
        return AsyncMock
    if issubclass(cls, AsyncMockMixin):
        methods = mock._mock_methods
        # What the spec has and is not asynchronous there is an ordinary function.
        if new_name in _all_sync_magics or methods and new_name in methods:
            return MagicMock
        return AsyncMock
    if not issubclass(cls, CallableMixin):
        return MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
    # The class that the mock's own class was made from.
    return cls.__mro__[1]


class PropertyMock(Mock):
    """A mock used as a property on a class: it is called when it is read or set."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


_timeout_unset = object()


class ThreadingMixin(MagicMixin):
    """What lets a test wait for calls; with one thread, what has not been called never is."""

    DEFAULT_TIMEOUT = None

    def _get_child_mock(self, /, **kw):
        timeout = kw.pop("timeout", self._mock_wait_timeout)
        child = super()._get_child_mock(**kw)
        if isinstance(child, ThreadingMixin):
            child.__dict__["_mock_wait_timeout"] = timeout
        return child

    def __init__(self, /, *args, timeout=_timeout_unset, **kwargs):
        super().__init__(*args, **kwargs)
        if timeout is _timeout_unset:
            timeout = self.DEFAULT_TIMEOUT
        self.__dict__["_mock_wait_timeout"] = timeout

    def wait_until_called(self, *, timeout=_timeout_unset):
        """Wait until the mock is called; AssertionError if it has not been by the timeout."""
        if timeout is _timeout_unset:
            timeout = self._mock_wait_timeout
        if not self.called:
            name = self._mock_name or "mock"
            raise AssertionError(f"{name} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until the mock is called with these arguments; AssertionError if it has not been."""
        if self.call_args_list and _Call((args, kwargs), two=True) in self.call_args_list:
            return
        shown = self._format_mock_call_signature(args, kwargs)
        raise AssertionError(f"{shown} call not found")


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A mock that can be used to wait until it is called by another thread."""
