"""Test cases: what a test is, how it is run, and how it is skipped.

The assertions about values are in _assertions.py, those for with statements in _contexts.py and
_log.py.
"""

import sys
import time
import types
import warnings
from collections import ChainMap
from functools import wraps

from unittest._assertions import DIFF_OMITTED, _Assertions
from unittest._contexts import (
    _AssertNotWarnsContext,
    _AssertRaisesContext,
    _AssertWarnsContext,
)
from unittest.result import TestResult
from unittest.util import strclass

__unittest = True

_ABSENT = object()


class SkipTest(Exception):
    """Raise this exception in a test to skip it."""


class _ShouldStop(Exception):
    """The test should stop."""


# Skipping.


def _id(obj):
    return obj


def skip(reason):
    """Unconditionally skip a test."""

    def decorator(test_item):
        if not isinstance(test_item, type):

            @wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)

            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if isinstance(reason, types.FunctionType):
        # Used without parentheses.
        test_item, reason = reason, ""
        return decorator(test_item)
    return decorator


def skipIf(condition, reason):
    """Skip a test if the condition is true."""
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    """Skip a test unless the condition is true."""
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    """Mark a test as one that is expected to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# Running one part of a test after the other.


class _Outcome:
    """What has become of a test so far."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expectedFailure = None

    def testPartExecutor(self, test_case, subTest=False):
        """A context that tells the result of what is raised in it."""
        return _Part(self, test_case, subTest)


class _Part:
    def __init__(self, outcome, test_case, is_subtest):
        self._outcome = outcome
        self._test_case = test_case
        self._is_subtest = is_subtest

    def __enter__(self):
        self._success_before = self._outcome.success
        self._outcome.success = True

    def __exit__(self, exc_type, exc_value, tb):
        outcome, test_case = self._outcome, self._test_case
        if exc_type is None:
            if self._is_subtest and outcome.success:
                outcome.result.addSubTest(test_case.test_case, test_case, None)
        elif issubclass(exc_type, KeyboardInterrupt):
            return False
        elif issubclass(exc_type, SkipTest):
            outcome.success = False
            _addSkip(outcome.result, test_case, str(exc_value))
        elif issubclass(exc_type, _ShouldStop):
            # What ended the subtest is known already.
            pass
        elif outcome.expecting_failure:
            outcome.expectedFailure = exc_type, exc_value, tb
        else:
            outcome.success = False
            err = exc_type, exc_value, tb
            if self._is_subtest:
                outcome.result.addSubTest(test_case.test_case, test_case, err)
            else:
                _addError(outcome.result, test_case, err)
        outcome.success = outcome.success and self._success_before
        return True


def _addSkip(result, test_case, reason):
    add = getattr(result, "addSkip", None)
    if add is not None:
        add(test_case, reason)
        return
    warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
    result.addSuccess(test_case)


def _addError(result, test, exc_info):
    if result is not None and exc_info is not None:
        if issubclass(exc_info[0], test.failureException):
            result.addFailure(test, exc_info)
        else:
            result.addError(test, exc_info)


# Cleanups and contexts of modules.

_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Same as addCleanup, except the cleanup items are called after tearDownModule()."""
    _module_cleanups.append((function, args, kwargs))


def _entered(manager, addCleanup):
    """Enter a context manager; leaving it is a cleanup."""
    cls = type(manager)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(
            f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager "
            "protocol"
        ) from None
    value = enter(manager)
    addCleanup(leave, manager, None, None, None)
    return value


def enterModuleContext(cm):
    """Same as enterContext, but for the whole module."""
    return _entered(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the cleanups of the module, the last first; normally done after tearDownModule()."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        # Only the first is reported.
        raise errors[0]


class TestCase(_Assertions):
    """A class whose instances are single test cases.

    Each names one of its methods, which is run between `setUp()` and `tearDown()`.
    `failureException` is what failed assertions raise; with `longMessage` the messages given to
    assertions follow the standard ones; differences longer than `maxDiff` are left out.
    """

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        self._cleanups = []
        self._subtest = None
        # Methods by name can still be overridden by an instance's class.
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
            set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }  # fmt: skip
        method = getattr(self, methodName, _ABSENT)
        if method is not _ABSENT:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            # Without a method named runTest one can still be made for its assertions.
            raise ValueError(f"no such test method in {self.__class__}: {methodName}")

    def addTypeEqualityFunc(self, typeobj, function):
        """Let `function(first, second, msg=None)` compare two values of exactly that type."""
        self._type_equality_funcs[typeobj] = function

    # Fixtures and cleanups.

    def setUp(self):
        """Hook method for setting up the test fixture before exercising it."""

    def tearDown(self):
        """Hook method for deconstructing the test fixture after testing it."""

    @classmethod
    def setUpClass(cls):
        """Hook method for setting up class fixture before running tests in the class."""

    @classmethod
    def tearDownClass(cls):
        """Hook method for deconstructing the class fixture after running all tests in the class."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Add a function to be called after tearDown, whatever happens; the last first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager, which is left as a cleanup; returns what it enters with."""
        return _entered(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Same as addCleanup, except the cleanup items are called after tearDownClass()."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Same as enterContext, but for the whole class."""
        return _entered(cm, cls.addClassCleanup)

    # What it is.

    def countTestCases(self):
        """The number of tests it stands for: 1."""
        return 1

    def defaultTestResult(self):
        """A result for `run()` without one."""
        return TestResult()

    def shortDescription(self):
        """The first line of the test method's docstring, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        """The name of class and method."""
        return f"{strclass(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = self._testMethodName
        return f"{name} ({strclass(self.__class__)}.{name})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} testMethod={self._testMethodName}>"

    # Running.

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        """Run the test, collecting what happens in the result, which is made if it is None."""
        stopTestRun = None
        if result is None:
            result = self.defaultTestResult()
            startTestRun = getattr(result, "startTestRun", None)
            stopTestRun = getattr(result, "stopTestRun", None)
            if startTestRun is not None:
                startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            skipped, why = self._skip_reason(method)
            if skipped:
                _addSkip(result, self, why)
            else:
                self._run_parts(method, result)
            return result
        finally:
            result.stopTest(self)
            if stopTestRun is not None:
                stopTestRun()

    def _skip_reason(self, method):
        """Whether a decorator says that the test is to be skipped, and why."""
        cls = self.__class__
        if not (
            getattr(cls, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False)
        ):
            return False, None
        reason = getattr(cls, "__unittest_skip_why__", "")
        return True, reason or getattr(method, "__unittest_skip_why__", "")

    def _run_parts(self, method, result):
        expecting_failure = getattr(self, "__unittest_expecting_failure__", False) or getattr(
            method, "__unittest_expecting_failure__", False
        )
        outcome = _Outcome(result)
        started = time.perf_counter()
        self._outcome = outcome
        try:
            with outcome.testPartExecutor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting_failure
                with outcome.testPartExecutor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.testPartExecutor(self):
                    self._callTearDown()
            self.doCleanups()
            self._addDuration(result, time.perf_counter() - started)
            if not outcome.success:
                return
            if not expecting_failure:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                self._addExpectedFailure(result, outcome.expectedFailure)
            else:
                self._addUnexpectedSuccess(result)
        finally:
            # What was raised is not to live on through its traceback.
            outcome.expectedFailure = None
            self._outcome = None

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        value = method()
        if value is not None:
            _warn_of_value(method, value, 5)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def doCleanups(self):
        """Call all cleanups, the last first; normally done for you after tearDown."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call all class cleanups; what they raise is left in `tearDown_exceptions`."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def debug(self):
        """Run the test without collecting errors in a result."""
        method = getattr(self, self._testMethodName)
        skipped, why = self._skip_reason(method)
        if skipped:
            raise SkipTest(why)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def _addDuration(self, result, elapsed):
        add = getattr(result, "addDuration", None)
        if add is None:
            warnings.warn(
                "TestResult has no addDuration method", RuntimeWarning, stacklevel=2
            )
        else:
            add(self, elapsed)

    def _addExpectedFailure(self, result, exc_info):
        add = getattr(result, "addExpectedFailure", None)
        if add is not None:
            add(self, exc_info)
            return
        warnings.warn(
            "TestResult has no addExpectedFailure method, reporting as passes", RuntimeWarning
        )
        result.addSuccess(self)

    def _addUnexpectedSuccess(self, result):
        add = getattr(result, "addUnexpectedSuccess", None)
        if add is not None:
            add(self)
            return
        warnings.warn(
            "TestResult has no addUnexpectedSuccess method, reporting as failure", RuntimeWarning
        )
        # A failure needs an exception with a traceback.
        try:
            raise _ShouldStop from None
        except _ShouldStop:
            result.addFailure(self, sys.exc_info())

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    def subTest(self, msg=_ABSENT, **params):
        """A context for a part of the test, identified by message and parameters.

        A failure marks the test as failed, but what follows the with statement is still run.
        """
        return _SubTestContext(self, msg, params)

    # Assertions for with statements.

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless the call raises the exception, or what the with statement runs does.

        The context keeps what was raised as `exception`. 'msg' is for with statements only.
        """
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            # The frames of the traceback would keep it alive.
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises, and the exception's text must match the regular expression."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fail unless a warning of the class is triggered by the call or the with statement.

        The context has `warning`, and `filename` and `lineno` of where it was triggered.
        """
        context = _AssertWarnsContext(expected_warning, self)
        return context.handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As assertWarns, and the warning's text must match the regular expression."""
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        context = _AssertNotWarnsContext(expected_warning, self)
        return context.handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None, formatter=None):
        """Fail unless a message of at least that level is logged on the logger or its children.

        The context is a named tuple of the `records` and their `output`.
        """
        from unittest._log import _AssertLogsContext

        return _AssertLogsContext(self, logger, level, no_logs=False, formatter=formatter)

    def assertNoLogs(self, logger=None, level=None):
        """Fail if a message of at least that level is logged on the logger or its children."""
        from unittest._log import _AssertLogsContext

        return _AssertLogsContext(self, logger, level, no_logs=True)


def _warn_of_value(method, value, stacklevel):
    """Tests give no value: a generator or coroutine that one gives was never run."""
    import inspect

    text = "It is deprecated to return a value that is not None "
    text += f"from a test case ({method} returned {type(value).__name__!r})"
    if inspect.iscoroutine(value):
        text += ". Maybe you forgot to use IsolatedAsyncioTestCase as the base class?"
    warnings.warn(text, DeprecationWarning, stacklevel=stacklevel)


class FunctionTestCase(TestCase):
    """A test case that wraps a test function, with optional functions around it."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        """Call the function given for it."""
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        """Call the function given for it."""
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        """Call the test function."""
        self._testFunc()

    def id(self):
        """The name of the function."""
        return self._testFunc.__name__

    def _identity(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._identity() == other._identity()

    def __hash__(self):
        return hash((type(self), *self._identity()))

    def __str__(self):
        return f"{strclass(self.__class__)} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        """The description, or else the first line of the function's docstring."""
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _Params(ChainMap):
    """The parameters of nested subtests, the innermost first."""

    def __iter__(self):
        return iter(dict.fromkeys(name for params in self.maps for name in params))


class _SubTest(TestCase):
    """A part of a test, as results are told of it."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _ABSENT:
            parts.append(f"[{self._message}]")
        if self.params:
            listed = ", ".join([f"{key}={value!r}" for key, value in self.params.items()])
            parts.append(f"({listed})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"


class _SubTestContext:
    """The context of subTest: nothing happens unless a result collects subtests."""

    def __init__(self, test_case, message, params):
        self._test_case = test_case
        self._message = message
        self._params = params
        self._part = None

    def __enter__(self):
        test_case = self._test_case
        outcome = test_case._outcome
        if outcome is None or not outcome.result_supports_subtests:
            return
        self._parent = parent = test_case._subtest
        params = self._params
        if parent is not None:
            params = parent.params.new_child(params)
        else:
            params = _Params(params)
        test_case._subtest = _SubTest(test_case, self._message, params)
        self._part = outcome.testPartExecutor(test_case._subtest, subTest=True)
        self._part.__enter__()

    def __exit__(self, exc_type, exc_value, tb):
        if self._part is None:
            return False
        test_case = self._test_case
        outcome = test_case._outcome
        try:
            if not self._part.__exit__(exc_type, exc_value, tb):
                return False
            if not outcome.success:
                result = outcome.result
                if result is not None and result.failfast:
                    raise _ShouldStop
            elif outcome.expectedFailure:
                # The expected failure has happened: nothing more is to be run.
                raise _ShouldStop
            return True
        finally:
            test_case._subtest = self._parent
