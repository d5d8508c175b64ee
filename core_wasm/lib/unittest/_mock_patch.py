"""patch: an attribute or the contents of a dict replaced for a while."""

import builtins
import inspect
import sys
from contextlib import ExitStack
from functools import partial, wraps
from types import ModuleType
import unittest._mock_specs as specs
from unittest._mock_calls import DEFAULT
from unittest._mock_core import NonCallableMock, _is_async_obj, _is_instance_mock
from unittest._mock_kinds import AsyncMock, MagicMock, NonCallableMagicMock
from unittest._mock_specs import InvalidSpecError

__unittest = True

_active = []

# Deleting these of a function leaves something in their place.
_RESTORED = ("__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")
_builtin_names = {name for name in dir(builtins) if not name.startswith("_")}


def _resolved(name):
    """The object with the dotted name, whose modules are imported."""
    front, *parts = name.split(".")
    found = __import__(front)
    for part in parts:
        front += f".{part}"
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(front)
            found = getattr(found, part)
    return found


def _get_target(target):
    try:
        front, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return partial(_resolved, front), attribute


class _Decorating:
    """What makes a context manager a decorator of functions, coroutines and classes of tests."""

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        """Decorate the methods whose names begin with patch.TEST_PREFIX."""
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX):
                value = getattr(klass, name)
                if hasattr(value, "__call__"):
                    setattr(klass, name, self._copy_for_method()(value))
        return klass

    def start(self):
        """Activate a patch, returning any created mock."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """Stop an active patch."""
        try:
            _active.remove(self)
        except ValueError:
            # It was not started, or all have been stopped.
            return None
        return self.__exit__(None, None, None)


class _patch(_Decorating):
    attribute_name = None

    def __init__(
        self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *,
        unsafe=False,
    ):  # fmt: skip
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            specs._check_spec_arg_typos(kwargs)
        if _is_instance_mock(spec):
            raise InvalidSpecError(
                f"Cannot spec attr {attribute!r} as the spec has already been mocked out. "
                f"[spec={spec!r}]"
            )
        if _is_instance_mock(spec_set):
            raise InvalidSpecError(
                f"Cannot spec attr {attribute!r} as the spec_set target has already been mocked "
                f"out. [spec_set={spec_set!r}]"
            )
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        """Another patch of the same, not started."""
        patcher = _patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
            self.autospec, self.new_callable, self.kwargs,
        )  # fmt: skip
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [one.copy() for one in self.additional_patchers]
        return patcher

    _copy_for_method = copy

    # Decorating: all patches of one function are kept in its `patchings`.

    def _entered(self, patchings, stack, args, kwargs):
        """The arguments with the mocks that the patches have made."""
        extra = []
        for patching in patchings:
            value = stack.enter_context(patching)
            if patching.attribute_name is not None:
                kwargs.update(value)
            elif patching.new is DEFAULT:
                extra.append(value)
        return (*args, *extra), kwargs

    def decorate_callable(self, func):
        """Patch while the function runs."""
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @wraps(func)
        def patched(*args, **kwargs):
            with ExitStack() as stack:
                args, kwargs = self._entered(patched.patchings, stack, args, kwargs)
                return func(*args, **kwargs)

        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        """Patch while the coroutine runs."""
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @wraps(func)
        async def patched(*args, **kwargs):
            with ExitStack() as stack:
                args, kwargs = self._entered(patched.patchings, stack, args, kwargs)
                return await func(*args, **kwargs)

        patched.patchings = [self]
        return patched

    # Replacing.

    def get_original(self):
        """What is to be replaced, and whether the target itself has it."""
        target = self.getter()
        name = self.attribute
        local = False
        try:
            original = target.__dict__[name]
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        else:
            local = True
        if name in _builtin_names and isinstance(target, ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        """Perform the patch."""
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        spec, spec_set, autospec = self.spec, self.spec_set, self.autospec
        # False is the same as None here.
        spec = None if spec is False else spec
        spec_set = None if spec_set is False else spec_set
        autospec = None if autospec is False else autospec
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT and autospec is None:
            new = self._made(original, spec, spec_set)
        elif autospec is not None:
            new = self._autospecced(original, autospec, spec_set)
        elif self.kwargs:
            # Otherwise they would be ignored.
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self._exit_stack = ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {self.attribute_name: new} if self.new is DEFAULT else {}
            for patching in self.additional_patchers:
                value = self._exit_stack.enter_context(patching)
                if patching.new is DEFAULT:
                    made.update(value)
            return made
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def _made(self, original, spec, spec_set):
        """The mock for a patch that is not told what to put there."""
        if spec is True:
            spec = original
            if spec_set is True:
                spec, spec_set = None, original
        elif spec is not None:
            if spec_set is True:
                spec, spec_set = None, spec
        elif spec_set is True:
            spec_set = original
        this_spec = spec if spec_set is None else spec_set
        if this_spec is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        inherit = this_spec is not None and isinstance(original, type)
        cls = AsyncMock if spec is None and _is_async_obj(original) else MagicMock
        options = {}
        if self.new_callable is not None:
            cls = self.new_callable
        elif this_spec is not None:
            if _is_async_obj(this_spec):
                cls = AsyncMock
            elif specs._is_list(this_spec):
                if "__call__" not in this_spec:
                    cls = NonCallableMagicMock
            elif not callable(this_spec):
                cls = NonCallableMagicMock
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = cls(**options)
        if inherit and _is_instance_mock(new):
            # What the class gives is an instance, with the same attributes.
            if not specs._is_list(this_spec) and not specs._instance_callable(this_spec):
                cls = NonCallableMagicMock
            options.pop("name")
            new.return_value = cls(_new_parent=new, _new_name="()", **options)
        return new

    def _autospecced(self, original, autospec, spec_set):
        from unittest.mock import create_autospec

        if self.new is not DEFAULT:
            raise TypeError(
                "autospec creates the mock for you. Can't specify autospec and new."
            )
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        name = self.attribute
        if _is_instance_mock(self.target):
            raise InvalidSpecError(
                f"Cannot autospec attr {name!r} as the patch target has already been mocked out. "
                f"[target={self.target!r}, attr={autospec!r}]"
            )
        if _is_instance_mock(autospec):
            target = getattr(self.target, "__name__", self.target)
            raise InvalidSpecError(
                f"Cannot autospec attr {name!r} from target {target!r} as it has already been "
                f"mocked out. [target={self.target!r}, attr={autospec!r}]"
            )
        return create_autospec(autospec, spec_set=bool(spec_set), _name=name, **self.kwargs)

    def __exit__(self, *exc_info):
        """Undo the patch."""
        if not self.is_started:
            return None
        target, name = self.target, self.attribute
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(target, name, self.temp_original)
        else:
            delattr(target, name)
            if not self.create and (not hasattr(target, name) or name in _RESTORED):
                # It was found in another way, by __getattr__ or a proxy.
                setattr(target, name, self.temp_original)
        del self.temp_original, self.is_local, self.target
        self.is_started = False
        stack = self._exit_stack
        del self._exit_stack
        return stack.__exit__(*exc_info)


class _patch_dict(_Decorating):
    """A patch of what a dictionary, or an object like one, contains."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        # Values may be pairs as well.
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def _copy_for_method(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def decorate_callable(self, func):
        """Patch while the function runs."""

        @wraps(func)
        def inner(*args, **kwargs):
            with self:
                return func(*args, **kwargs)

        return inner

    def decorate_async_callable(self, func):
        """Patch while the coroutine runs."""

        @wraps(func)
        async def inner(*args, **kwargs):
            with self:
                return await func(*args, **kwargs)

        return inner

    def __enter__(self):
        """Patch the dict."""
        if isinstance(self.in_dict, str):
            self.in_dict = _resolved(self.in_dict)
        in_dict = self.in_dict
        try:
            original = in_dict.copy()
        except AttributeError:
            # Only what a mapping must have.
            original = {key: in_dict[key] for key in in_dict}
        self._original = original
        if self.clear:
            _clear_dict(in_dict)
        _update_dict(in_dict, self.values)
        return in_dict

    def __exit__(self, *args):
        """Unpatch the dict."""
        if self._original is not None:
            _clear_dict(self.in_dict)
            _update_dict(self.in_dict, self._original)
            self._original = None
        return False


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _update_dict(in_dict, values):
    try:
        in_dict.update(values)
    except AttributeError:
        for key in values:
            in_dict[key] = values[key]


def patch(
    target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
    new_callable=None, *, unsafe=False, **kwargs,
):  # fmt: skip
    """Replace what a dotted name stands for while a function, tests or a with statement run.

    Without 'new' it is a MagicMock (or AsyncMock), which functions get as an additional argument
    and the with statement as its value. 'create' replaces what is not there; 'spec', 'spec_set' and
    the other keyword arguments go to the mock; with 'autospec' it has signatures too;
    'new_callable' makes it.
    """
    getter, attribute = _get_target(target)
    return _patch(
        getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
        unsafe=unsafe,
    )  # fmt: skip


def _patch_object(
    target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
    new_callable=None, *, unsafe=False, **kwargs,
):  # fmt: skip
    """Replace the named attribute of an object; the other arguments are those of patch."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(
        lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
        unsafe=unsafe,
    )  # fmt: skip


def _patch_multiple(
    target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs
):
    """Replace several attributes of an object; those given as DEFAULT by mocks.

    Functions get these as keyword arguments, the with statement as a dict.
    """
    getter = partial(_resolved, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    first = None
    for attribute, new in kwargs.items():
        patcher = _patch(
            getter, attribute, new, spec, create, spec_set, autospec, new_callable, {}
        )
        patcher.attribute_name = attribute
        if first is None:
            first = patcher
        else:
            first.additional_patchers.append(patcher)
    return first


def _patch_stopall():
    """Stop all active patches, the last first."""
    for one in reversed(_active[:]):
        one.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"
