"""Coroutines as tests run in a loop and a context of their own."""
import asyncio
import contextvars
import unittest

level = contextvars.ContextVar("level", default="none")


class TestWaiting(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp")
        level.set("set up")

    async def asyncSetUp(self):
        print("asyncSetUp", level.get())
        self.queue = asyncio.Queue()
        self.addAsyncCleanup(self.clean, "cleanup")

    async def clean(self, text):
        await asyncio.sleep(0)
        print(text, self.queue.qsize())

    async def test_queue(self):
        async def fill():
            for number in range(3):
                await self.queue.put(number)

        task = asyncio.create_task(fill())
        self.assertEqual([await self.queue.get() for _ in range(3)], [0, 1, 2])
        await task
        print("test", level.get())

    def test_plain(self):
        print("plain", level.get())

    async def test_fails(self):
        await asyncio.sleep(0.01)
        self.assertEqual(1, 2)

    async def asyncTearDown(self):
        print("asyncTearDown")

    def tearDown(self):
        print("tearDown")


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(TestWaiting).run(result)
print(result.testsRun, len(result.failures), len(result.errors), level.get())
