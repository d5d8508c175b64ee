"""Mocks: objects that stand in for others in tests, and record how they were used."""

import inspect
import io
import types
from dataclasses import fields, is_dataclass
import unittest._mock_specs as specs
from unittest._mock_calls import ANY, DEFAULT, _Call, _CallList, _missing, call, sentinel
from unittest._mock_core import CallableMixin, NonCallableMock, _check_and_set_parent
from unittest._mock_core import _extract_mock, _is_instance_mock
from unittest._mock_kinds import (
    AsyncMock,
    AsyncMockMixin,
    MagicMock,
    MagicMixin,
    Mock,
    NonCallableMagicMock,
    PropertyMock,
    ThreadingMixin,
    ThreadingMock,
)
from unittest._mock_magics import MagicProxy
from unittest._mock_patch import _patch, _patch_dict, patch
from unittest._mock_specs import InvalidSpecError, _is_magic, _SpecState

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
    "AsyncMock", "ThreadingMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock",
    "mock_open", "PropertyMock", "seal",
)  # fmt: skip

__unittest = True

# Whether dir() of a mock shows only what is useful.
FILTER_DIR = True

for _public in (
    Mock, MagicMock, AsyncMock, ThreadingMock, NonCallableMock, NonCallableMagicMock, PropertyMock,
    InvalidSpecError, patch,
):  # fmt: skip
    _public.__module__ = "unittest.mock"


# Functions that are mocks.


def _check_sig(signature, mock):
    """Let calls of the mock fail as those of what it stands for."""

    def checksig(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)

    type(mock)._mock_check_sig = checksig
    type(mock).__signature__ = signature


_COPIED = (
    "__name__", "__qualname__", "__doc__", "__module__", "__defaults__", "__kwdefaults__",
)  # fmt: skip
_DELEGATED = (
    "assert_called_with", "assert_called", "assert_not_called", "assert_called_once",
    "assert_called_once_with", "assert_has_calls", "assert_any_call",
)  # fmt: skip
_DELEGATED_ASYNC = (
    "assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with",
    "assert_any_await", "assert_has_awaits", "assert_not_awaited",
)  # fmt: skip


def _function_for(mock, original, skip_first):
    """A function with the name and signature of 'original', which calls the mock."""
    found = specs._signature_of(original, False, skip_first)
    if found is None:
        return mock
    original, signature = found
    if inspect.iscoroutinefunction(original):

        async def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)

    else:

        def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)

    for name in _COPIED:
        try:
            setattr(function, name, getattr(original, name))
        except (AttributeError, TypeError):
            pass
    if not function.__name__.isidentifier():
        function.__name__ = "funcopy"
    _equip(function, mock, signature)
    return function


def _equip(function, mock, signature):
    """Give the function the attributes that mocks have."""

    def reset_mock():
        function.method_calls = _CallList()
        function.mock_calls = _CallList()
        mock.reset_mock()
        value = function.return_value
        if _is_instance_mock(value) and value is not mock:
            value.reset_mock()

    def delegate(name):
        def assertion(*args, **kwargs):
            return getattr(mock, name)(*args, **kwargs)

        assertion.__name__ = name
        return assertion

    function.mock = mock
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = _CallList()
    function.method_calls = _CallList()
    function.mock_calls = _CallList()
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    for name in _DELEGATED:
        setattr(function, name, delegate(name))
    function.reset_mock = reset_mock
    function.__signature__ = signature
    if isinstance(mock, AsyncMockMixin) or issubclass(type(mock), AsyncMockMixin):
        function.await_count = 0
        function.await_args = None
        function.await_args_list = _CallList()
        for name in _DELEGATED_ASYNC:
            setattr(function, name, delegate(name))
    mock._mock_delegate = function


def create_autospec(
    spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs
):
    """Create a mock that takes its attributes, and theirs, and all signatures from another object.

    With 'spec_set' other attributes cannot be set. A class gives mocks for instances when called;
    with 'instance' the mock is one itself. Other keyword arguments go to the mock.
    """
    if specs._is_list(spec):
        # A list here is an object like others.
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_function = isinstance(spec, specs._FunctionTypes)
    options = {"spec_set" if spec_set else "spec": spec}
    if spec is None:
        options = {}
    if options and instance:
        options["_spec_as_instance"] = True
    if not unsafe:
        specs._check_spec_arg_typos(kwargs)
    _name = kwargs.pop("name", _name)
    # What is said of attributes and return values waits until they have their specs.
    deeper = {name: kwargs.pop(name) for name in list(kwargs) if "." in name}
    options.update(kwargs)
    wrapped = kwargs.get("wraps")
    cls = MagicMock
    if inspect.isdatadescriptor(spec):
        # What a property will give is not known.
        options = {}
    elif is_type and instance and not specs._instance_callable(spec):
        cls = NonCallableMagicMock
    elif not specs._callable(spec):
        cls = NonCallableMagicMock
    elif specs._is_async_func(spec):
        if instance:
            raise RuntimeError(
                "Instance can not be True when create_autospec is mocking an async function"
            )
        cls = AsyncMock
    mock = cls(
        parent=_parent, _new_parent=_parent, _new_name="" if _parent is None else _name, name=_name,
        **options,
    )  # fmt: skip
    inner = mock
    if is_function:
        mock = _function_for(mock, spec, False)
    else:
        found = specs._signature_of(spec, instance, is_type)
        if found is not None:
            _check_sig(found[1], mock)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(
            spec, spec_set, instance=True, _name="()", _parent=mock, wraps=wrapped
        )
    _autospec_attributes(spec, spec_set, instance, mock, inner, is_type, wrapped)
    if deeper:
        inner.configure_mock(**deeper)
    return mock


def _attributes_of(spec, instance):
    """Names and values of what a mock for 'spec' is to have."""
    names = dir(spec)
    if is_dataclass(spec) and (instance or not isinstance(spec, type)):
        # Fields without defaults are only on instances.
        for field in fields(spec):
            if field.name not in names:
                yield field.name, field.type
    for name in names:
        # Special methods come from the kind of mock.
        if not _is_magic(name):
            try:
                yield name, getattr(spec, name)
            except AttributeError:
                pass


def _autospec_attributes(spec, spec_set, instance, mock, inner, is_type, wrapped):
    for name, original in _attributes_of(spec, instance):
        if not isinstance(original, specs._FunctionTypes):
            new = _SpecState(original, spec_set, inner, name)
            inner._mock_children[name] = new
            continue
        options = {"spec_set" if spec_set else "spec": original}
        if wrapped is not None:
            options["wraps"] = getattr(wrapped, name)
        skip_first = specs._must_skip(spec, name, is_type)
        cls = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
        new = cls(
            parent=inner, name=name, _new_name=name, _new_parent=inner, _eat_self=skip_first,
            **options,
        )  # fmt: skip
        inner._mock_children[name] = new
        new.return_value = cls()
        found = specs._signature_of(original, False, skip_first)
        if found is not None:
            _check_sig(found[1], new)
        if inner is not mock:
            setattr(mock, name, new)


# Helpers.

# The function itself, also while `open` is mocked.
_open = open


def _chunks(data):
    return io.BytesIO(data) if isinstance(data, bytes) else io.StringIO(data)


def mock_open(mock=None, read_data=""):
    """A mock to replace `open`: what it gives can be used directly or by a with statement.

    `read`, `readline`, `readlines` and iteration give 'read_data'.
    """
    source = _chunks(read_data)
    state = {"source": source}
    if mock is None:
        mock = MagicMock(name="open", spec=_open)
    file_names = sorted({*dir(io.TextIOWrapper), *dir(io.BytesIO)})
    handle = MagicMock(spec=file_names)
    handle.__enter__.return_value = handle

    def reading(method):
        def effect(*args, **kwargs):
            value = getattr(handle, method)._mock_return_value
            if value is not DEFAULT and value is not None:
                return value
            return getattr(state["source"], method)(*args, **kwargs)

        return effect

    def lines():
        value = handle.readline._mock_return_value
        if value is not DEFAULT and value is not None:
            while True:
                yield value
        yield from state["source"]

    def next_line():
        value = handle.readline._mock_return_value
        if value is not DEFAULT and value is not None:
            return value
        return next(state["source"])

    def leave(exc_type, exc_value, tb):
        handle.close()

    handle.write.return_value = None
    for method in ("read", "readline", "readlines"):
        getattr(handle, method).return_value = None
        getattr(handle, method).side_effect = reading(method)
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = next_line
    handle.__exit__.side_effect = leave

    def opened(*args, **kwargs):
        # Each opening reads from the start.
        state["source"] = _chunks(read_data)
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock


def seal(mock):
    """Disable the automatic creation of child mocks, of this mock and of those below it."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock):
            continue
        if isinstance(child._mock_children.get(name), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)
