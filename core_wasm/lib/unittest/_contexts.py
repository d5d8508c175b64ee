"""What assertRaises, assertWarns and their kin give to a with statement."""

import re
import sys
import traceback
import types
import warnings

__unittest = True


class _BaseTestCaseContext:
    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))


def _is_subtype(expected, basetype):
    if isinstance(expected, tuple):
        return all(_is_subtype(one, basetype) for one in expected)
    return isinstance(expected, type) and issubclass(expected, basetype)


class _AssertRaisesBaseContext(_BaseTestCaseContext):
    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        if expected_regex is not None:
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        """Call args[0] with the other arguments; without any, this is for a with statement."""
        try:
            if not _is_subtype(self.expected, self._base_type):
                raise TypeError(f"{name}() arg 1 must be {self._base_type_str}")
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    wrong = next(iter(kwargs))
                    raise TypeError(f"{wrong!r} is an invalid keyword argument for this function")
                return self
            function, *rest = args
            self.obj_name = getattr(function, "__name__", None) or str(function)
            with self:
                function(*rest, **kwargs)
        finally:
            # The frames of the traceback would keep this alive otherwise.
            self = None

    def _expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def _missing(self, what):
        name = self._expected_name()
        if self.obj_name:
            self._raiseFailure(f"{name} not {what} by {self.obj_name}")
        self._raiseFailure(f"{name} not {what}")


class _AssertRaisesContext(_AssertRaisesBaseContext):
    """The context of assertRaises; `exception` is what was raised."""

    _base_type = BaseException
    _base_type_str = "an exception type or tuple of exception types"

    __class_getitem__ = classmethod(types.GenericAlias)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._missing("raised")
        else:
            traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is None:
            return True
        text = str(exc_value)
        if not self.expected_regex.search(text):
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{text}"')
        return True


class _AssertWarnsContext(_AssertRaisesBaseContext):
    """The context of assertWarns: `warning`, and `filename` and `lineno` of where it came from."""

    _base_type = Warning
    _base_type_str = "a warning type or tuple of warning types"

    def __enter__(self):
        # A module that has warned already must be able to warn again.
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        other = None
        for record in self.warnings:
            warning = record.message
            if not isinstance(warning, self.expected):
                continue
            if other is None:
                other = warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning = warning
            self.filename = record.filename
            self.lineno = record.lineno
            return
        if other is not None:
            pattern = self.expected_regex.pattern
            self._raiseFailure(f'"{pattern}" does not match "{other}"')
        self._missing("triggered")


class _AssertNotWarnsContext(_AssertWarnsContext):
    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        for record in self.warnings:
            if isinstance(record.message, self.expected):
                self.warning = record.message
                self.filename = record.filename
                self.lineno = record.lineno
                if self.obj_name:
                    self._raiseFailure(f"{self._expected_name()} triggered by {self.obj_name}")
                self._raiseFailure(f"{self._expected_name()} triggered")
