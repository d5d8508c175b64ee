"""What a run of tests has found."""

import io
import sys
import traceback
from functools import wraps

from unittest.util import strclass

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def failfast(method):
    """A result's method that stops the run when the result is to stop at the first failure."""

    @wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)

    return inner


class TestResult:
    """Holder for the results of tests.

    `failures`, `errors`, `skipped`, `expectedFailures` are lists of pairs (test, text);
    `unexpectedSuccesses` is one of tests, `collectedDurations` one of pairs (name, seconds).
    """

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called by TestRunner after a test run."""

    def startTest(self, test):
        """Called when the given test is about to be run."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            self._stderr_buffer = io.StringIO()
            self._stdout_buffer = io.StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def startTestRun(self):
        """Called once before any tests are executed."""

    def stopTest(self, test):
        """Called when the given test has been run."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for buffer, original, line in (
                (sys.stdout, self._original_stdout, STDOUT_LINE),
                (sys.stderr, self._original_stderr, STDERR_LINE),
            ):
                output = buffer.getvalue()
                if output:
                    original.write(line % _ended(output))
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    def stopTestRun(self):
        """Called once after all tests are executed."""

    @failfast
    def addError(self, test, err):
        """Called when an unexpected exception has been raised; 'err' is as sys.exc_info()."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """Called when an assertion has failed; 'err' is as sys.exc_info()."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; 'err' is None if it has succeeded."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        failed = issubclass(err[0], test.failureException)
        rows = self.failures if failed else self.errors
        rows.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """Called when a test has completed successfully."""

    def addSkip(self, test, reason):
        """Called when a test is skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """Called when a test that is expected to fail has failed."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """Called when a test that is expected to fail has succeeded."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """Called when a test has finished, however it ended, with the seconds it took."""
        # Classes that were written before there were durations may not make the list.
        if hasattr(self, "collectedDurations"):
            self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Whether all tests have passed so far."""
        if self.failures or self.errors:
            return False
        return not getattr(self, "unexpectedSuccesses", ())

    def stop(self):
        """Ask for the run of tests to end."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        exctype, value, tb = err
        tb = self._clean_tracebacks(exctype, value, tb, test)
        report = traceback.TracebackException(
            exctype, value, tb, capture_locals=self.tb_locals, compact=True
        )
        lines = list(report.format())
        if self.buffer:
            for buffer, line in ((sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE)):
                output = buffer.getvalue()
                if output:
                    lines.append(line % _ended(output))
        return "".join(lines)

    def _clean_tracebacks(self, exctype, value, tb, test):
        """The traceback without the frames of this package; so are those of linked exceptions."""
        cleaned = None
        waiting = [(exctype, value, tb)]
        seen = {id(value)}
        first = True
        while waiting:
            exctype, value, tb = waiting.pop()
            while tb is not None and self._is_relevant_tb_level(tb):
                tb = tb.tb_next
            if exctype is test.failureException:
                self._remove_unittest_tb_frames(tb)
            if first:
                cleaned = tb
                first = False
            else:
                value.__traceback__ = tb
            if value is not None:
                for linked in (value.__cause__, value.__context__):
                    if linked is not None and id(linked) not in seen:
                        waiting.append((type(linked), linked, linked.__traceback__))
                        seen.add(id(linked))
        return cleaned

    def _is_relevant_tb_level(self, tb):
        return "__unittest" in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        """Cut off what follows the test's own frames: those of the assertion."""
        last = None
        while tb is not None and not self._is_relevant_tb_level(tb):
            last = tb
            tb = tb.tb_next
        if last is not None:
            last.tb_next = None

    def __repr__(self):
        return (
            f"<{strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} "
            f"failures={len(self.failures)}>"
        )


def _ended(output):
    return output if output.endswith("\n") else output + "\n"
