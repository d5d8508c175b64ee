"""The command line of a module of tests."""

import argparse
import sys

from unittest.loader import defaultTestLoader
from unittest.runner import TextTestRunner
from unittest.signals import installHandler

__unittest = True

_NO_TESTS_EXITCODE = 5

_EXAMPLES = """\
Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
"""

_MODULE_EXAMPLES = """\
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


def _convert_select_pattern(pattern):
    """A pattern for test names: without a wildcard, for names that contain it."""
    return pattern if "*" in pattern else f"*{pattern}*"


class TestProgram:
    """Runs the tests of a module, or those named by arguments; unittest.main.

    'argv' are the arguments (default sys.argv) after the program's name. The program exits with
    whether all tests have passed, unless 'exit' is false; `result` is what the runner has returned.
    """

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    _discovery_parser = None

    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None,
        testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
        catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None,
    ):  # fmt: skip
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        if warnings is None and not sys.warnoptions:
            self.warnings = "default"
        else:
            self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rpartition("/")[2] if argv else ""
        self.parseArgs(argv)
        self.runTests()

    def _print_help(self, *args, **kwargs):
        if self.module is None:
            print(self._main_parser.format_help())
            print(_EXAMPLES % {"prog": self.progName})
            self._discovery_parser.print_help()
        else:
            print(self._main_parser.format_help())
            print(_MODULE_EXAMPLES % {"prog": self.progName})

    def parseArgs(self, argv):
        """Set the options, and choose the tests."""
        self._initArgParsers()
        if self.module is None:
            if len(argv) > 1 and argv[1].lower() == "discover":
                self._do_discovery(argv[2:])
                return
            self._main_parser.parse_args(argv[1:], self)
            if not self.tests:
                # Without names: whatever can be found.
                self._do_discovery([])
                return
        else:
            self._main_parser.parse_args(argv[1:], self)
        if self.tests:
            self.testNames = list(self.tests)
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        """Load the tests that have been chosen."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            found = self.testLoader if Loader is None else Loader()
            self.test = found.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _initArgParsers(self):
        parent = self._getParentArgParser()
        self._main_parser = argparse.ArgumentParser(prog=self.progName, parents=[parent])
        self._main_parser.print_help = self._print_help
        self._main_parser.add_argument(
            "tests", nargs="*",
            help="a list of any number of test modules, classes and test methods.",
        )  # fmt: skip
        self._discovery_parser = self._getDiscoveryArgParser(parent)

    def _getParentArgParser(self):
        parser = argparse.ArgumentParser(add_help=False)
        add = parser.add_argument
        add("-v", "--verbose", dest="verbosity", action="store_const", const=2,
            help="Verbose output")  # fmt: skip
        add("-q", "--quiet", dest="verbosity", action="store_const", const=0,
            help="Quiet output")  # fmt: skip
        add("--locals", dest="tb_locals", action="store_true",
            help="Show local variables in tracebacks")  # fmt: skip
        add("--durations", dest="durations", type=int, default=None, metavar="N",
            help="Show the N slowest test cases (N=0 for all)")  # fmt: skip
        if self.failfast is None:
            add("-f", "--failfast", dest="failfast", action="store_true",
                help="Stop on first fail or error")  # fmt: skip
            self.failfast = False
        if self.catchbreak is None:
            add("-c", "--catch", dest="catchbreak", action="store_true",
                help="Catch Ctrl-C and display results so far")  # fmt: skip
            self.catchbreak = False
        if self.buffer is None:
            add("-b", "--buffer", dest="buffer", action="store_true",
                help="Buffer stdout and stderr during tests")  # fmt: skip
            self.buffer = False
        if self.testNamePatterns is None:
            add("-k", dest="testNamePatterns", action="append", type=_convert_select_pattern,
                help="Only run tests which match the given substring")  # fmt: skip
            self.testNamePatterns = []
        return parser

    def _getDiscoveryArgParser(self, parent):
        parser = argparse.ArgumentParser(prog=f"{self.progName} discover", parents=[parent])
        parser.epilog = (
            "For test discovery all test modules must be importable from the top level "
            "directory of the project."
        )
        parser.add_argument(
            "-s", "--start-directory", dest="start",
            help="Directory to start discovery ('.' default)",
        )  # fmt: skip
        parser.add_argument(
            "-p", "--pattern", dest="pattern", help="Pattern to match tests ('test*.py' default)"
        )
        parser.add_argument(
            "-t", "--top-level-directory", dest="top",
            help="Top level directory of project (defaults to start directory)",
        )  # fmt: skip
        for arg in ("start", "pattern", "top"):
            parser.add_argument(
                arg, nargs="?", default=argparse.SUPPRESS, help=argparse.SUPPRESS
            )
        return parser

    def _do_discovery(self, argv, Loader=None):
        self.start = "."
        self.pattern = "test*.py"
        self.top = None
        if argv is not None:
            if self._discovery_parser is None:
                self._initArgParsers()
            self._discovery_parser.parse_args(argv, self)
            for name, default in (("start", "."), ("pattern", "test*.py")):
                if getattr(self, name) is None:
                    setattr(self, name, default)
        self.createTests(from_discovery=True, Loader=Loader)

    def runTests(self):
        """Run the tests, and exit."""
        if self.catchbreak:
            installHandler()
        if self.testRunner is None:
            self.testRunner = TextTestRunner
        made = self.testRunner
        if isinstance(made, type):
            made = self._made_runner(made)
        self.result = made.run(self.test)
        if self.exit:
            if not self.result.wasSuccessful():
                sys.exit(1)
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(0)

    def _made_runner(self, cls):
        options = {
            "verbosity": self.verbosity, "failfast": self.failfast, "buffer": self.buffer,
            "warnings": self.warnings,
        }  # fmt: skip
        # Classes of others may know fewer options.
        newer = {"tb_locals": self.tb_locals, "durations": self.durations}
        for more in (newer, {"tb_locals": self.tb_locals}, {}):
            try:
                return cls(**options, **more)
            except TypeError:
                pass
        return cls()


main = TestProgram
