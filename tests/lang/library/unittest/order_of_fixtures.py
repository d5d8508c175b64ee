"""Fixtures of module, class and test run around the tests, cleanups the last first."""
import io
import sys
import types
import unittest

__name__ = "fixtures"


def setUpModule():
    print("module up")
    unittest.addModuleCleanup(print, "module cleanup")


def tearDownModule():
    print("module down")


class Noted(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(cls.__name__, "up")
        cls.addClassCleanup(print, cls.__name__, "cleanup")

    @classmethod
    def tearDownClass(cls):
        print(cls.__name__, "down")

    def setUp(self):
        print(" setUp")
        self.addCleanup(print, " cleanup 1")
        self.addCleanup(print, " cleanup 2")

    def tearDown(self):
        print(" tearDown")


class TestFirst(Noted):
    def test_a(self):
        print("  a")

    def test_b(self):
        print("  b")
        raise KeyError("b")


class TestSecond(Noted):
    def setUp(self):
        super().setUp()
        raise RuntimeError("setUp fails: neither test nor tearDown")

    def test_c(self):
        print("  never")


class TestThird(Noted):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        raise OSError("no class")

    def test_d(self):
        print("  never")


class TestSkipped(Noted):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("not now")

    def test_e(self):
        print("  never")


sys.modules["fixtures"] = module = types.ModuleType("fixtures")
module.__dict__.update(globals())
suite = unittest.TestLoader().loadTestsFromModule(module)
result = unittest.TextTestRunner(io.StringIO()).run(suite)
print(result)
for test, text in result.errors:
    print(test, "|", text.splitlines()[-1])
print(result.skipped)
