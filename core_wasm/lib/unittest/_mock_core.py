"""Mocks: objects that take part in everything and remember how they were used.

Each mock has a class of its own, derived from the one that was called, so that special methods can
be set on one mock alone. `_mock_parent` and `_mock_name` lead to what is told of method calls,
`_mock_new_parent` and `_mock_new_name` to what is told of all calls (`_mock_new_name` is "()" for
what a call has given).
"""

import inspect
import unittest._mock_specs as specs
from unittest._mock_calls import DEFAULT, _AnyComparer, _Call, _CallList, _deleted
from unittest._mock_calls import _format_call_signature, _missing, call
from unittest._mock_magics import _all_magics, _get_method, _unsupported_magics
from unittest._mock_specs import InvalidSpecError, _is_exception, _is_magic, _SpecState
from unittest.util import safe_repr

__unittest = True

# Set like ordinary attributes, whatever the spec says.
_allowed_names = {
    "return_value", "_mock_return_value", "side_effect", "_mock_side_effect", "_mock_parent",
    "_mock_new_parent", "_mock_name", "_mock_new_name", "called", "call_count", "call_args",
    "call_args_list", "mock_calls", "await_count", "await_args", "await_args_list",
}  # fmt: skip

_MISSPELLED = ("assert", "assret", "asert", "aseert", "assrt")


def _is_instance_mock(obj):
    # Not isinstance: __class__ of a mock is what its spec says.
    return issubclass(type(obj), NonCallableMock)


def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, _async_mock_type()):
        return False
    if hasattr(obj, "__func__"):
        obj = obj.__func__
    return inspect.iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _async_mock_type():
    from unittest._mock_kinds import AsyncMock

    return AsyncMock


def _extract_mock(obj):
    """The mock behind a function that create_autospec has made; other objects are given back."""
    try:
        return obj.mock if isinstance(obj, specs._FunctionTypes) else obj
    except AttributeError:
        return obj


def _check_and_set_parent(parent, value, name, new_name):
    """Let a mock that belongs to nobody yet belong to 'parent'; whether it does now."""
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if value._mock_name or value._mock_new_name:
        return False
    if value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            # It would belong to itself.
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class _MockIter:
    """An iterator as side effect: looked at once more it is still the same."""

    def __init__(self, obj):
        self.obj = iter(obj)

    def __next__(self):
        return next(self.obj)


def _try_iter(obj):
    if obj is None or _is_exception(obj) or specs._callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        # Not iterable, but neither a function: whoever made it will see.
        return obj


def _delegating_property(name):
    """An attribute that is the function's where the mock stands behind a function."""
    stored = f"_mock_{name}"

    def get(self):
        function = self._mock_delegate
        return getattr(self, stored) if function is None else getattr(function, name)

    def put(self, value):
        function = self._mock_delegate
        if function is None:
            self.__dict__[stored] = value
        else:
            setattr(function, name, value)

    return property(get, put)


class Base:
    """What mocks have before anything was said about them."""

    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A non-callable version of `Mock`."""

    def __new__(
        cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
        _new_name="", _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False,
        **kwargs,
    ):  # fmt: skip
        own_class = cls._own_class(spec_set or spec)
        own_class._mock_self = self = object.__new__(own_class)
        return self

    @classmethod
    def _own_class(cls, spec_arg):
        from unittest._mock_kinds import AsyncMockMixin

        bases = (cls,)
        if spec_arg is not None and not issubclass(cls, AsyncMockMixin) and _is_async_obj(spec_arg):
            bases = (AsyncMockMixin, cls)
        return type(cls.__name__, bases, cls._own_namespace(spec_arg))

    @classmethod
    def _own_namespace(cls, spec_arg):
        return {"__doc__": cls.__doc__, "__module__": cls.__module__}

    def __init__(
        self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
        _new_name="", _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False,
        **kwargs,
    ):  # fmt: skip
        if _new_parent is None:
            _new_parent = parent
        own = self.__dict__
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_new_name"] = _new_name
        own["_mock_new_parent"] = _new_parent
        own["_mock_sealed"] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_called"] = False
        own["_mock_call_args"] = None
        own["_mock_call_count"] = 0
        own["_mock_call_args_list"] = _CallList()
        own["_mock_mock_calls"] = _CallList()
        own["method_calls"] = _CallList()
        own["_mock_unsafe"] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state)

    def attach_mock(self, mock, attribute):
        """Attach a mock as an attribute of this one, replacing its name and parent.

        Calls to it are recorded in `method_calls` and `mock_calls` of this one.
        """
        inner = _extract_mock(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec, an object or a list of names: only these attributes are there from now on."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        cls = signature = None
        coroutines = []
        if spec is not None and not specs._is_list(spec):
            cls = spec if isinstance(spec, type) else type(spec)
            found = specs._signature_of(spec, _spec_as_instance, _eat_self)
            signature = found and found[1]
            spec, coroutines = specs._names_of(spec)
        own = self.__dict__
        own["_spec_class"] = cls
        own["_spec_set"] = spec_set
        own["_spec_signature"] = signature
        own["_mock_methods"] = spec
        own["_spec_asyncs"] = coroutines

    # What calls give, and what is known of them.

    @property
    def return_value(self):
        """The value to be returned when the mock is called."""
        value = self._mock_return_value
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, "()")

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    called = _delegating_property("called")
    call_count = _delegating_property("call_count")
    call_args = _delegating_property("call_args")
    call_args_list = _delegating_property("call_args_list")
    mock_calls = _delegating_property("mock_calls")

    @property
    def side_effect(self):
        """A function to call, an exception to raise or an iterable of what calls give."""
        function = self._mock_delegate
        if function is None:
            return self._mock_side_effect
        effect = function.side_effect
        if effect is None or callable(effect) or isinstance(effect, _MockIter):
            return effect
        if not _is_exception(effect):
            effect = function.side_effect = _MockIter(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        value = _try_iter(value)
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls; and the values to return and side effects, where asked to."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if not isinstance(child, _SpecState) and child is not _deleted:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if _is_instance_mock(value) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes through keyword arguments; names with dots reach into children."""
        for names, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = names.split(".")
            obj = self
            for name in path:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    # Attributes.

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            # Not initialised yet.
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _all_magics:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods):
            if name.startswith(_MISSPELLED) or name in _ATTRIB_DENY_LIST:
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is "
                    "meant to be an attribute."
                )
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = self._mock_wraps
            child = self._get_child_mock(
                parent=self, name=name, wraps=None if wraps is None else getattr(wraps, name),
                _new_name=name, _new_parent=self,
            )  # fmt: skip
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            child = self._mock_children[name] = self._specced_child(name, child)
        return child

    def _specced_child(self, name, state):
        from unittest.mock import create_autospec

        try:
            return create_autospec(
                state.spec, state.spec_set, _parent=state.parent, _name=state.name
            )
        except InvalidSpecError:
            target = self.__dict__["_mock_name"] or self
            raise InvalidSpecError(
                f"Cannot autospec attr {name!r} from target {target!r} as it has already been "
                f"mocked out. [target={self!r}, attr={state.spec!r}]"
            ) from None

    def _extract_mock_name(self):
        """Its name, with those of what it belongs to in front."""
        names = [self._mock_new_name]
        dot = "" if names == ["()"] else "."
        last = self
        above = self._mock_new_parent
        while above is not None:
            last = above
            names.append(above._mock_new_name + dot)
            dot = "" if above._mock_new_name == "()" else "."
            above = above._mock_new_parent
        names.reverse()
        first = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        return first + "".join(names[1:])

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else f" name={name!r}"
        if self._spec_class is not None:
            option = "spec_set" if self._spec_set else "spec"
            shown += f" {option}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown} id='{id(self)}'>"

    def __dir__(self):
        from unittest import mock

        if not mock.FILTER_DIR:
            return object.__dir__(self)
        names = {name for name in dir(type(self)) if not name.startswith("_")}
        names.update(self._mock_methods or [])
        names.update(name for name in self.__dict__ if not name.startswith("_") or _is_magic(name))
        children = self._mock_children.items()
        names.update(name for name, child in children if child is not _deleted)
        return sorted(names)

    def __setattr__(self, name, value):
        if name in _allowed_names:
            return object.__setattr__(self, name, value)
        methods = self._mock_methods
        if self._spec_set and methods is not None:
            if name not in methods and name not in self.__dict__:
                raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _unsupported_magics:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _all_magics:
            if methods is not None and name not in methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            value = self._set_magic(name, value)
        elif name == "__class__":
            self.__dict__["_spec_class"] = value
            return None
        elif _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if _is_property_mock(value):
            self.__dict__[name] = value
            return None
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        """Special methods are looked up on the class, which is this mock's own."""
        if _is_instance_mock(value):
            # Only real functions are told of self.
            _check_and_set_parent(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_children[name] = value
            return value
        setattr(type(self), name, _get_method(name, value))
        return lambda *args, **kw: value(self, *args, **kw)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def _get_child_mock(self, /, **kw):
        """Make the mocks for attributes and return values: of the same kind, if it can be called.

        Subclasses may override it to make something else.
        """
        if self._mock_sealed:
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        from unittest._mock_kinds import _child_class

        return _child_class(self, kw.get("_new_name"))(**kw)

    # Assertions.

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self.await_args if action == "await" else self.call_args
        actual = self._format_mock_call_signature(*actual)
        return f"expected {action} not found.\nExpected: {expected}\n  Actual: {actual}"

    def _get_call_signature_from_name(self, name):
        """The signature of what a call in `mock_calls` was made on; None if it has none."""
        if not name:
            return self._spec_signature
        signature = None
        children = self._mock_children
        for part in name.replace("()", "").split("."):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            child = _extract_mock(child)
            children = child._mock_children
            signature = child._spec_signature
        return signature

    def _call_matcher(self, one):
        """A call in the one form that its arguments have when bound to the signature.

        Gives the TypeError where they cannot be bound.
        """
        if isinstance(one, tuple) and len(one) > 2:
            signature = self._get_call_signature_from_name(one[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return one
        name = one[0] if len(one) > 2 else ""
        args, kwargs = one[-2:]
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        # The name among the arguments: two such calls are equal only if their names are.
        return call(name, bound.args, bound.kwargs)

    def _calls_repr(self):
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def assert_not_called(self):
        """Assert that the mock was never called."""
        if self.call_count:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                f"Called {self.call_count} times.{self._calls_repr()}"
            )

    def assert_called(self):
        """Assert that the mock was called at least once."""
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        """Assert that the mock was called exactly once."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                f"Called {self.call_count} times.{self._calls_repr()}"
            )

    def assert_called_with(self, /, *args, **kwargs):
        """Assert that the last call was made with the specified arguments."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(
                f"expected call not found.\nExpected: {expected}\n  Actual: not called."
            )
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Assert that there was exactly one call, with the specified arguments."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to be called once. "
                f"Called {self.call_count} times.{self._calls_repr()}"
            )
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """Assert that the mock has been called with the given calls, one following the other.

        With 'any_order' they may be anywhere in `mock_calls`.
        """
        expected = [self._call_matcher(one) for one in calls]
        cause = next((one for one in expected if isinstance(one, Exception)), None)
        actual = _CallList(self._call_matcher(one) for one in self.mock_calls)
        if not any_order:
            if expected not in actual:
                problem = _problem_with(expected, cause, "calls")
                raise AssertionError(
                    f"{problem}\nExpected: {_CallList(calls)}\n"
                    f"  Actual: {safe_repr(self.mock_calls)}"
                ) from cause
            return
        left, missing = _without(actual, expected)
        if missing:
            raise AssertionError(
                f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} "
                f"in its call list, found {left!r} instead"
            ) from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Assert that one of the calls was made with the specified arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(one) for one in self.call_args_list]
        if cause or expected not in _AnyComparer(actual):
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{shown} call not found") from cause


def _problem_with(expected, cause, what):
    """How the message begins when expected calls are not there, or could not have been made."""
    if cause is None:
        return f"{what.capitalize()} not found."
    errors = [one if isinstance(one, Exception) else None for one in expected]
    return f"Error processing expected {what}.\nErrors: {errors}"


def _without(actual, expected):
    """What is left of 'actual', a list, and what of 'expected' was not in it."""
    left, missing = list(actual), []
    for one in expected:
        try:
            left.remove(one)
        except ValueError:
            missing.append(one)
    return left, missing


def _is_property_mock(value):
    from unittest._mock_kinds import PropertyMock

    return issubclass(type(value), PropertyMock)


# Names that look like assertions with `assert_` left out.
_ATTRIB_DENY_LIST = frozenset(
    name.removeprefix("assert_") for name in dir(NonCallableMock) if name.startswith("assert_")
)


class CallableMixin(Base):
    """What makes a mock callable."""

    def __init__(
        self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
        spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None, **kwargs,
    ):  # fmt: skip
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(
            spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs
        )
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        """Overridden in the mock's own class where it has a signature."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Record the call, here and in all that this mock belongs to."""
        self.called = True
        self.call_count += 1
        one = _Call((args, kwargs), two=True)
        self.call_args = one
        self.call_args_list.append(one)
        method_name = self._mock_name
        call_name = self._mock_new_name
        is_method = self._mock_parent is not None
        is_a_call = call_name == "()"
        self.mock_calls.append(_Call(("", args, kwargs)))
        above = self._mock_new_parent
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = above._mock_parent is not None
                if is_method:
                    method_name = f"{above._mock_name}.{method_name}"
            above.mock_calls.append(_Call((call_name, args, kwargs)))
            above_name = above._mock_new_name
            if above_name:
                call_name = f"{above_name}{'' if is_a_call else '.'}{call_name}"
                is_a_call = above_name == "()"
            above = above._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if specs._callable(effect):
                value = effect(*args, **kwargs)
            else:
                value = next(effect)
                if _is_exception(value):
                    raise value
            if value is not DEFAULT:
                return value
        return self._given_value(args, kwargs)

    def _given_value(self, args, kwargs):
        """What a call gives when no side effect decides: the return value, or what is wrapped."""
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value
