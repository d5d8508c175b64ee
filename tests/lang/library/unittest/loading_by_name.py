"""The loader finds tests by class, name and pattern; what it cannot find becomes a failing test."""
import io
import types
import unittest


class TestOne(unittest.TestCase):
    def test_b(self):
        pass

    def test_a(self):
        pass

    def helper(self):
        pass

    test_number = 5


class TestTwo(unittest.TestCase):
    def runTest(self):
        pass


def make():
    return unittest.TestSuite([TestOne("test_a"), TestTwo()])


loader = unittest.TestLoader()
print(loader.getTestCaseNames(TestOne))
print(loader.loadTestsFromTestCase(TestOne))
print(loader.loadTestsFromTestCase(TestTwo).countTestCases())
here = types.ModuleType("here")
here.__dict__.update(TestOne=TestOne, TestTwo=TestTwo, make=make)
for name in ("TestOne", "TestOne.test_b", "make"):
    print(name, loader.loadTestsFromName(name, here))
print(loader.loadTestsFromNames(["TestTwo", "TestOne.test_a"], here).countTestCases())
loader.sortTestMethodsUsing = lambda x, y: (x < y) - (x > y)
print(loader.getTestCaseNames(TestOne))
loader.testNamePatterns = ["*One.test_a"]
print(loader.getTestCaseNames(TestOne))
loader = unittest.TestLoader()
missing = loader.loadTestsFromName("TestOne.test_c", here)
result = unittest.TestResult()
missing.run(result)
print(result.errors[0][1].splitlines()[-1].partition(".")[0])
print(len(loader.errors), loader.errors[0].splitlines()[0])
for name in ("no_such_module_here", "TestOne.test_number"):
    try:
        suite = loader.loadTestsFromName(name, None if name[0] == "n" else here)
        result = unittest.TestResult()
        suite.run(result)
        print(result.errors[0][0], loader.errors[-1].splitlines()[0])
    except TypeError as error:
        print(error)
runner = unittest.TextTestRunner(io.StringIO())
program = unittest.main(here, argv=["prog", "-q", "TestOne"], testRunner=runner, exit=False)
print(program.result)
