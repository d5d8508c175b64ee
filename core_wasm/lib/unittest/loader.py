"""Finding the tests of classes and modules."""

import functools
import sys
import traceback
import types
from fnmatch import fnmatchcase

from _prelude import _source_names
from unittest.case import FunctionTestCase, SkipTest, TestCase, skip
from unittest.suite import TestSuite
from unittest.util import three_way_cmp

__unittest = True


class _FailedTest(TestCase):
    """A test that raises what prevented tests from being loaded."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def testFailure():
            raise self._exception

        return testFailure


def _failed(method_name, exception, suite_class, message):
    """A suite of one test that fails as loading has; and the message for `errors`."""
    return suite_class((_FailedTest(method_name, exception),)), message


class TestLoader:
    """Loads tests from classes, modules and names, and puts them into suites."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(three_way_cmp)
    testNamePatterns = None
    suiteClass = TestSuite
    _top_level_dir = None

    def __init__(self):
        super().__init__()
        # Texts of what went wrong while loading.
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of all test cases contained in testCaseClass."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError(
                "Test cases should not be derived from TestSuite. "
                "Maybe you meant to derive from TestCase?"
            )
        names = []
        if testCaseClass not in (TestCase, FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """Return a suite of all test cases contained in the given module."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_test_class(obj):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            message = f"Failed to call load_tests:\n{traceback.format_exc()}"
            failed, message = _failed(module.__name__, error, self.suiteClass, message)
            self.errors.append(message)
            return failed

    def loadTestsFromName(self, name, module=None):
        """Return a suite of the tests that a dotted name stands for.

        It may be that of a module, a class of tests, a method of one, or of something callable that
        returns a test. With 'module' the name is relative to it.
        """
        parts = name.split(".")
        import_error = None
        if module is None:
            module, parts, import_error = self._imported(parts)
            if module is None:
                return import_error
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if getattr(obj, "__path__", None) is not None and import_error is not None:
                    # A part of a package: it is its import that has failed.
                    self.errors.append(import_error[1])
                    return import_error[0]
                message = f"Failed to access attribute:\n{traceback.format_exc()}"
                failed, message = _failed(part, error, self.suiteClass, message)
                self.errors.append(message)
                return failed
        return self._tests_of(obj, parent, name)

    def _imported(self, parts):
        """The module that a name begins with, and what of the name is left."""
        front, import_error = parts[:], None
        while front:
            name = ".".join(front)
            try:
                __import__(name)
            except ImportError:
                message = f"Failed to import test module: {front[-1]}\n{traceback.format_exc()}"
                import_error = _failed(
                    front.pop(), ImportError(message), self.suiteClass, message
                )
            else:
                return sys.modules[name.partition(".")[0]], parts[1:], import_error
        self.errors.append(import_error[1])
        return None, None, import_error[0]

    def _tests_of(self, obj, parent, name):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_test_class(obj):
            return self.loadTestsFromTestCase(obj)
        is_method = isinstance(obj, types.FunctionType) and isinstance(parent, type)
        if is_method and issubclass(parent, TestCase):
            name = name.rpartition(".")[2]
            test = parent(name)
            # Static methods are called as they are.
            if not isinstance(getattr(test, name), types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(obj, TestSuite):
            return obj
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        test = obj()
        if isinstance(test, TestSuite):
            return test
        if isinstance(test, TestCase):
            return self.suiteClass([test])
        raise TypeError(f"calling {obj} returned {test}, not a test")

    def loadTestsFromNames(self, names, module=None):
        """Return a suite of the tests found for each of the names; see loadTestsFromName."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """Return a sorted sequence of method names found within testCaseClass."""

        def wanted(name):
            if not name.startswith(self.testMethodPrefix):
                return False
            if not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

        names = list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """Return a suite of the tests in all modules whose names match the pattern.

        There are no directories here, so `start_dir` must be the dotted name of a package, or "."
        for the modules that the host has given.
        """
        front = "" if start_dir in (".", "") else start_dir + "."
        names = [name for name in _source_names() if name.startswith(front)]
        if start_dir not in (".", ""):
            __import__(start_dir)
            package = sys.modules[start_dir]
            load_tests = getattr(package, "load_tests", None)
            if load_tests is not None:
                return self.suiteClass([self.loadTestsFromModule(package, pattern=pattern)])
        tests = []
        for name in sorted(names):
            if fnmatchcase(name.rpartition(".")[2] + ".py", pattern):
                tests.append(self._discovered(name, pattern))
        return self.suiteClass(tests)

    def _discovered(self, name, pattern):
        try:
            __import__(name)
        except SkipTest as error:
            return _skipped(name, error, self.suiteClass)
        except Exception:
            message = f"Failed to import test module: {name}\n{traceback.format_exc()}"
            failed, message = _failed(name, ImportError(message), self.suiteClass, message)
            self.errors.append(message)
            return failed
        return self.loadTestsFromModule(sys.modules[name], pattern=pattern)


def _skipped(name, error, suite_class):
    """A suite of one test that is skipped, for a module that says so while it is imported."""

    @skip(str(error))
    def testSkipped(self):
        pass

    cls = type("ModuleSkipped", (TestCase,), {name: testSkipped})
    return suite_class((cls(name),))


def _is_test_class(obj):
    return (
        isinstance(obj, type)
        and issubclass(obj, TestCase)
        and obj not in (TestCase, FunctionTestCase)
    )


defaultTestLoader = TestLoader()
