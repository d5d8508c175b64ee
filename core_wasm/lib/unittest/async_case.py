"""Test cases whose methods are coroutines."""

import asyncio
import contextvars
import inspect

from unittest.case import TestCase, _warn_of_value

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """A test case with an event loop of its own.

    `asyncSetUp`, test methods that are coroutine functions, `asyncTearDown` and asynchronous
    cleanups are all run by that loop, in one context.
    """

    # What makes the loop; None for the usual one.
    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._asyncioRunner = None
        self._asyncioTestContext = contextvars.copy_context()

    async def asyncSetUp(self):
        """Hook method for setting up the test fixture, after setUp."""

    async def asyncTearDown(self):
        """Hook method for deconstructing the test fixture, before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Add a coroutine function to be called when the test is completed; the last first."""
        # Called by name of its own, for the loop runs what is one of these.
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context manager, which is left as a cleanup."""
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous "
                "context manager protocol"
            ) from None
        value = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return value

    def _callSetUp(self):
        # The loop is there before any of the test's code runs.
        self._asyncioRunner.get_loop()
        self._asyncioTestContext.run(self.setUp)
        self._callAsync(self.asyncSetUp)

    def _callTestMethod(self, method):
        value = self._callMaybeAsync(method)
        if value is not None:
            _warn_of_value(method, value, 6)

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)
        self._asyncioTestContext.run(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)

    def _callAsync(self, func, /, *args, **kwargs):
        assert self._asyncioRunner is not None, "asyncio runner is not initialized"
        assert inspect.iscoroutinefunction(func), f"{func!r} is not an async function"
        return self._asyncioRunner.run(func(*args, **kwargs), context=self._asyncioTestContext)

    def _callMaybeAsync(self, func, /, *args, **kwargs):
        if inspect.iscoroutinefunction(func):
            return self._callAsync(func, *args, **kwargs)
        return self._asyncioTestContext.run(func, *args, **kwargs)

    def _setupAsyncioRunner(self):
        assert self._asyncioRunner is None, "asyncio runner is already initialized"
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)

    def _tearDownAsyncioRunner(self):
        runner = self._asyncioRunner
        runner.close()
        self._asyncioRunner = None

    def run(self, result=None):
        """Run the test in a loop of its own, collecting what happens in the result."""
        self._setupAsyncioRunner()
        try:
            return super().run(result)
        finally:
            self._tearDownAsyncioRunner()

    def debug(self):
        """Run the test without collecting errors in a result."""
        self._setupAsyncioRunner()
        super().debug()
        # After an exception the loop stays, for cleanups that are done by hand.
        self._tearDownAsyncioRunner()
