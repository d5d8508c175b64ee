"""Suites: many tests run one after the other, with the fixtures of their classes and modules."""

import sys

from unittest.case import SkipTest, TestCase, doModuleCleanups
from unittest.util import strclass

__unittest = True


def _call_if_exists(parent, attribute):
    getattr(parent, attribute, lambda: None)()


def _is_suite(test):
    """Whether it stands for tests and is none itself."""
    try:
        iter(test)
    except TypeError:
        return False
    return True


def _class_of(test):
    return test.__class__


class BaseTestSuite:
    """A simple test suite that doesn't provide class or module shared fixtures."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """The number of tests, with those that have been run and let go."""
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        """Add a test case or a suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError(
                "TestCases and TestSuites must be instantiated before passing them to addTest()"
            )
        self._tests.append(test)

    def addTests(self, tests):
        """Add all tests of an iterable."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Run the tests until the result says to stop."""
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """Let go of a test that has been run, so that what it holds can be collected."""
        try:
            test = self._tests[index]
        except TypeError:
            # A subclass keeps its tests in another way.
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests without collecting errors in a result."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A composite test consisting of test cases and other suites."""

    def run(self, result, debug=False):
        """Run the tests, and before and after those of one class or module its fixtures."""
        outermost = not getattr(result, "_testRunEntered", False)
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = _class_of(test)
                if getattr(_class_of(test), "_classSetupFailed", False) or getattr(
                    result, "_moduleSetUpFailed", False
                ):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Run the tests without collecting errors in a result."""
        self.run(_DebugResult(), True)

    # Fixtures of classes.

    def _handleClassSetUp(self, test, result):
        cls = _class_of(test)
        if (
            cls == getattr(result, "_previousTestClass", None)
            or result._moduleSetUpFailed
            or getattr(cls, "__unittest_skip__", False)
        ):
            return
        failed = False
        try:
            cls._classSetupFailed = False
        except TypeError:
            # The class cannot be changed: it is no TestCase, and has no fixture.
            pass
        setUpClass = getattr(cls, "setUpClass", None)
        doClassCleanups = getattr(cls, "doClassCleanups", None)
        if setUpClass is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            try:
                setUpClass()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                failed = True
                cls._classSetupFailed = True
                self._report(result, error, "setUpClass", strclass(cls))
            if failed and doClassCleanups is not None:
                doClassCleanups()
                self._report_all(result, cls.tearDown_exceptions, "setUpClass", cls)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _tearDownPreviousClass(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        if (
            previous is None
            or test is not None and _class_of(test) == previous
            or getattr(previous, "_classSetupFailed", False)
            or getattr(result, "_moduleSetUpFailed", False)
            or getattr(previous, "__unittest_skip__", False)
        ):  # fmt: skip
            return
        tearDownClass = getattr(previous, "tearDownClass", None)
        doClassCleanups = getattr(previous, "doClassCleanups", None)
        if tearDownClass is None and doClassCleanups is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            if tearDownClass is not None:
                try:
                    tearDownClass()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._report(result, error, "tearDownClass", strclass(previous))
            if doClassCleanups is not None:
                doClassCleanups()
                raised = previous.tearDown_exceptions
                if raised and isinstance(result, _DebugResult):
                    raise raised[0][1]
                self._report_all(result, raised, "tearDownClass", previous)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _report_all(self, result, raised, method_name, cls):
        for exc_info in raised:
            self._report(result, exc_info[1], method_name, strclass(cls), exc_info)

    # Fixtures of modules.

    def _handleModuleFixture(self, test, result):
        previous = self._get_previous_module(result)
        current = _class_of(test).__module__
        if current == previous:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(current)
        if module is None:
            return
        setUpModule = getattr(module, "setUpModule", None)
        if setUpModule is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            try:
                setUpModule()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                result._moduleSetUpFailed = True
                self._report(result, error, "setUpModule", current)
            if result._moduleSetUpFailed:
                try:
                    doModuleCleanups()
                except Exception as error:
                    self._report(result, error, "setUpModule", current)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _get_previous_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        return None if previous is None else previous.__module__

    def _handleModuleTearDown(self, result):
        name = self._get_previous_module(result)
        if name is None or result._moduleSetUpFailed:
            return
        module = sys.modules.get(name)
        if module is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            for function in (getattr(module, "tearDownModule", None), doModuleCleanups):
                if function is None:
                    continue
                try:
                    function()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._report(result, error, "tearDownModule", name)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _report(self, result, error, method_name, parent, exc_info=None):
        """Tell the result of what a fixture has raised."""
        holder = _ErrorHolder(f"{method_name} ({parent})")
        add_skip = getattr(result, "addSkip", None)
        if add_skip is not None and isinstance(error, SkipTest):
            add_skip(holder, str(error))
        else:
            result.addError(holder, exc_info or (type(error), error, error.__traceback__))


class _ErrorHolder:
    """Stands in results for a test: the fixture that has failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    """What a suite that is debugged has for a result: nothing is collected."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
