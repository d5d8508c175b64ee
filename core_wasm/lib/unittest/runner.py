"""Running tests and writing what is found as text."""

import sys
import time
import warnings

from unittest.result import TestResult
from unittest.case import _SubTest
from unittest.signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A stream with the method `writeln`."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr in ("stream", "__getstate__"):
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write("\n")


class TextTestResult(TestResult):
    """A test result that writes to a stream: a character a test, or a line with verbosity 2."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        """The name of the test, with the first line of its docstring below it."""
        first_line = test.shortDescription()
        if self.descriptions and first_line:
            return f"{test}\n{first_line}"
        return str(test)

    def startTest(self, test):
        """Called when the given test is about to be run."""
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        is_subtest = isinstance(test, _SubTest)
        if is_subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _write(self, test, status, char):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(char)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; only failures are written."""
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._write(subtest, *(("FAIL", "F") if failed else ("ERROR", "E")))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        """Called when a test has completed successfully."""
        super().addSuccess(test)
        self._write(test, "ok", ".")

    def addError(self, test, err):
        """Called when an unexpected exception has been raised."""
        super().addError(test, err)
        self._write(test, "ERROR", "E")

    def addFailure(self, test, err):
        """Called when an assertion has failed."""
        super().addFailure(test, err)
        self._write(test, "FAIL", "F")

    def addSkip(self, test, reason):
        """Called when a test is skipped."""
        super().addSkip(test, reason)
        self._write(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        """Called when a test that is expected to fail has failed."""
        super().addExpectedFailure(test, err)
        self._write(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        """Called when a test that is expected to fail has succeeded."""
        super().addUnexpectedSuccess(test)
        self._write(test, "unexpected success", "u")

    def printErrors(self):
        """Write all that went wrong, after the tests have been run."""
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        unexpected = getattr(self, "unexpectedSuccesses", ())
        if unexpected:
            self.stream.writeln(self.separator1)
            for test in unexpected:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        """Write pairs (test, text) below lines that name them."""
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
            self.stream.writeln(self.separator2)
            self.stream.writeln("%s" % text)
            self.stream.flush()


class TextTestRunner:
    """A test runner that writes text: names as tests are run, errors, and a summary at the end."""

    resultclass = TextTestResult

    def __init__(
        self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
        resultclass=None, warnings=None, *, tb_locals=False, durations=None,
    ):  # fmt: skip
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(
                self.stream, self.descriptions, self.verbosity, durations=self.durations
            )
        except TypeError:
            # A class written before there were durations.
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run the given test case or test suite."""
        result = self._makeResult()
        registerResult(result)
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            started = time.perf_counter()
            startTestRun = getattr(result, "startTestRun", None)
            if startTestRun is not None:
                startTestRun()
            try:
                test(result)
            finally:
                stopTestRun = getattr(result, "stopTestRun", None)
                if stopTestRun is not None:
                    stopTestRun()
            elapsed = time.perf_counter() - started
        result.printErrors()
        if self.durations is not None:
            self._printDurations(result)
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        count = result.testsRun
        self.stream.writeln(f"Ran {count} test{'' if count == 1 else 's'} in {elapsed:.3f}s")
        self.stream.writeln()
        self._print_outcome(result)
        return result

    def _print_outcome(self, result):
        parts = []
        if not result.wasSuccessful():
            self.stream.write("FAILED")
            for name, rows in (("failures", result.failures), ("errors", result.errors)):
                if rows:
                    parts.append(f"{name}={len(rows)}")
        elif result.testsRun == 0 and not getattr(result, "skipped", ()):
            self.stream.write("NO TESTS RAN")
        else:
            self.stream.write("OK")
        for name, attribute in (
            ("skipped", "skipped"),
            ("expected failures", "expectedFailures"),
            ("unexpected successes", "unexpectedSuccesses"),
        ):
            rows = getattr(result, attribute, ())
            if rows:
                parts.append(f"{name}={len(rows)}")
        if parts:
            self.stream.writeln(f" ({', '.join(parts)})")
        else:
            self.stream.write("\n")
        self.stream.flush()

    def _printDurations(self, result):
        if not result.collectedDurations:
            return
        rows = sorted(result.collectedDurations, key=lambda row: row[1], reverse=True)
        if self.durations > 0:
            rows = rows[: self.durations]
        self.stream.writeln("Slowest test durations")
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        hidden = False
        for test, elapsed in rows:
            if self.verbosity < 2 and elapsed < 0.001:
                hidden = True
            else:
                self.stream.writeln(f"{f'{elapsed:.3f}s':<10} {test}")
        if hidden:
            self.stream.writeln(
                "\n(durations < 0.001s were hidden; use -v to show these durations)"
            )
        else:
            self.stream.writeln("")
