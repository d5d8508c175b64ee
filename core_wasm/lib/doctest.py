"""Runs the examples in docstrings and compares what they print with what stands there.

    if __name__ == "__main__":
        import doctest
        doctest.testmod()

prints nothing if all examples hold, else what was expected and what came instead.
"""

import __future__
import difflib
import inspect
import linecache
import re
import sys
import traceback
import unittest
from collections import namedtuple
from io import StringIO

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
    "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
    "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
    "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "testmod", "testfile",
    "run_docstring_examples", "DocTestSuite", "DocTestCase", "script_from_examples", "TestResults",
]  # fmt: skip

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The bit of an option, a new one if the name is new."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


(
    DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL,
    REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, FAIL_FAST,
) = [
    register_optionflag(name)
    for name in """DONT_ACCEPT_TRUE_FOR_1 DONT_ACCEPT_BLANKLINE NORMALIZE_WHITESPACE ELLIPSIS SKIP IGNORE_EXCEPTION_DETAIL
    REPORT_UDIFF REPORT_CDIFF REPORT_NDIFF REPORT_ONLY_FIRST_FAILURE FAIL_FAST""".split()
]  # fmt: skip
COMPARISON_FLAGS = (1 << 6) - 1
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."
_DIVIDER = "*" * 70


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed, of how many; `skipped` counts those that were not run."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


def _indent(text):
    return re.sub("(?m)^(?!$)", "    ", text)


# Examples.


class Example:
    """A piece of source, what it should print, and where it stands in the docstring."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, sorted(self.options.items()), self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, and the namespace that they run in."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno
        self.docstring = docstring

    def __repr__(self):
        count = len(self.examples)
        shown = "no examples" if not count else "1 example" if count == 1 else f"{count} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>"

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._place() < other._place()

    def _place(self):
        return self.name, self.filename, self.lineno or 0, id(self)


_PROMPT = re.compile(r"([ ]*)>>>(.*)")
_OPTION = re.compile(r"#\s*doctest:\s*([^\n\'\"]*)$", re.MULTILINE)
_TRACEBACK = re.compile(
    r"Traceback \((?:most recent call last|innermost last)\):\s*$.*?^(\w+.*)", re.MULTILINE | re.DOTALL
)


class DocTestParser:
    """Finds the examples of a text."""

    def parse(self, string, name="<string>"):
        """The text as a list of examples and of the strings between them."""
        lines = string.expandtabs().split("\n")
        margin = min([len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")], default=0)
        lines = [line[margin:] for line in lines]
        output = []
        between = index = 0
        while index < len(lines):
            found = _PROMPT.match(lines[index])
            if found is None:
                index += 1
                continue
            start, indent = index, found[1]
            index += 1
            while index < len(lines) and re.match(indent + r"\.\.\.(\s|$|\S)", lines[index]):
                index += 1
            source = [self._stripped(lines[at], indent, at, name, True) for at in range(start, index)]
            wanted = index
            while index < len(lines) and lines[index].strip() and not re.match(r"\s*>>>", lines[index]):
                index += 1
            want = [self._stripped(lines[at], indent, at, name, False) for at in range(wanted, index)]
            source, want = "\n".join(source), "\n".join(want)
            if all([re.match(r"\s*(#|$)", line) for line in source.split("\n")]):
                continue
            output.append("".join([line + "\n" for line in lines[between:start]]))
            error = _TRACEBACK.match(want)
            output.append(
                Example(
                    source, want, error and error[1], start, margin + len(indent), self._find_options(source, name, start)
                )
            )
            between = index
        output.append("\n".join(lines[between:]))
        return output

    def _stripped(self, line, indent, at, name, is_source):
        if not line.startswith(indent):
            raise ValueError(f"line {at + 1} of the docstring for {name} has inconsistent leading whitespace: {line!r}")
        if not is_source:
            return line[len(indent) :]
        start = len(indent) + 3
        if line[start : start + 1] not in ("", " "):
            shown = line[len(indent) : start]
            raise ValueError(f"line {at + 1} of the docstring for {name} lacks blank after {shown}: {line!r}")
        return line[start + 1 :]

    def _find_options(self, source, name, lineno):
        options = {}
        for found in _OPTION.finditer(source):
            for option in found[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        return options

    def get_examples(self, string, name="<string>"):
        """The examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as a DocTest."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    """Finds the docstrings with examples of a module, a class or a function, and of what they contain."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The DocTests of an object and of what it contains."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = inspect.getmodule(obj)
        if globs is None:
            globs = {} if not module else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        self._filename = _filename(module)
        lines = linecache.getlines(self._filename) if self._filename else None
        tests = []
        self._find(tests, obj, name, module, lines or None, globs, {})
        tests.sort()
        return tests

    def _from_module(self, module, obj):
        if module is None or isinstance(obj, property):
            return True
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        return module.__name__ == getattr(obj, "__module__", None)

    def _find(self, tests, obj, name, module, lines, globs, seen):
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for inner, value in obj.__dict__.items():
                unwrapped = inspect.unwrap(value) if inspect.isroutine(value) else value
                if (inspect.isroutine(unwrapped) or inspect.isclass(value)) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{inner}", module, lines, globs, seen)
            for inner, value in getattr(obj, "__test__", {}).items():
                self._find(tests, value, f"{name}.__test__.{inner}", module, lines, globs, seen)
        elif inspect.isclass(obj):
            for inner, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                is_one = inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)
                if is_one and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{inner}", module, lines, globs, seen)

    def _get_test(self, obj, name, module, globs, lines):
        docstring = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        docstring = "" if docstring is None else str(docstring)
        if not docstring and self._exclude_empty:
            return None
        return self._parser.get_doctest(docstring, globs, name, self._filename, self._find_lineno(obj, lines))

    def _find_lineno(self, obj, lines):
        """The index of the line that the docstring begins in."""
        lineno = 0 if inspect.ismodule(obj) and getattr(obj, "__doc__", None) is not None else None
        if inspect.isclass(obj):
            pattern = re.compile(rf"^\s*class\s*{re.escape(obj.__name__)}\b")
            lineno = next((index for index, line in enumerate(lines or ()) if pattern.match(line)), None)
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isroutine(obj) and getattr(obj, "__doc__", None):
            code = getattr(inspect.unwrap(obj), "__code__", None)
            if code is not None:
                lineno = code.co_firstlineno - 1
        if lineno is None or not lines:
            return lineno
        for index in range(lineno, len(lines)):
            if re.match(r"(^|.*:)\s*\w*(\"|\')", lines[index]):
                return index
        return None


def _filename(module):
    """The file of a module; that of the program is known by its functions."""
    if not module:
        return None
    names = (one.__code__.co_filename for one in vars(module).values() if inspect.isfunction(one) and one.__globals__ is vars(module))
    return getattr(module, "__file__", None) or next(names, module.__name__)


# Running.


class OutputChecker:
    """Compares what an example printed with what it should print."""

    def check_output(self, want, got, optionflags):
        """Is it the same, as far as the options say?"""
        want, got = [text.encode("ASCII", "backslashreplace").decode("ASCII") for text in (want, got)]
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{BLANKLINE_MARKER}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits(want, got)

    def output_difference(self, example, got, optionflags):
        """What to report."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if optionflags & (REPORT_NDIFF | REPORT_UDIFF | REPORT_CDIFF) and self._is_worth_a_diff(want, got, optionflags):
            old, new = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                kind, diff = "unified diff with -expected +actual", list(difflib.unified_diff(old, new, n=2))[2:]
            elif optionflags & REPORT_CDIFF:
                kind, diff = "context diff with expected followed by actual", list(difflib.context_diff(old, new, n=2))[2:]
            else:
                kind, diff = "ndiff with -expected +actual", difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(old, new)
            return f"Differences ({kind}):\n" + _indent("".join(diff))
        shown = "Expected:\n" + _indent(want) if want else "Expected nothing\n"
        return shown + ("Got:\n" + _indent(got) if got else "Got nothing\n")

    def _is_worth_a_diff(self, want, got, optionflags):
        return bool(optionflags & REPORT_NDIFF) or want.count("\n") > 2 and got.count("\n") > 2


def _fits(want, got):
    """Is `got` as `want`, where `...` stands for anything?"""
    first, *others = want.split(ELLIPSIS_MARKER)
    if not others:
        return want == got
    *others, last = others
    if len(got) < len(first) + len(last) or not got.startswith(first) or not got.endswith(last):
        return False
    at, end = len(first), len(got) - len(last)
    for piece in others:
        at = got.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


def _error_name(message):
    """The class that the first line of a message names, without its module."""
    return message.partition("\n")[0].partition(":")[0].rpartition(".")[2]


class DocTestFailure(Exception):
    """An example printed something else."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised what it should not."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


def _items(count):
    return f"{count} item{'' if count == 1 else 's'}"


class DocTestRunner:
    """Runs examples and reports those that fail."""

    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        """Before an example runs."""
        if self._verbose:
            want = "Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indent(example.source) + want)

    def report_success(self, out, test, example, got):
        """When it has printed what it should."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """When it has not."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """When it has raised what it should not."""
        out(self._failure_header(test, example) + "Exception raised:\n" + _indent(_traceback(exc_info)))

    def _failure_header(self, test, example):
        place = ""
        if test.filename:
            line = "?" if test.lineno is None or example.lineno is None else test.lineno + example.lineno + 1
            place = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            place = f"Line {example.lineno + 1}, in {test.name}"
        return f"{self.DIVIDER}\n{place}\nFailed example:\n{_indent(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a DocTest; the results."""
        self.test = test
        if compileflags is None:
            compileflags = 0
            for name in __future__.all_feature_names:
                feature = getattr(__future__, name)
                if test.globs.get(name) is feature:
                    compileflags |= feature.compiler_flag
        stdout, displayhook = sys.stdout, sys.displayhook
        out = out or stdout.write
        sys.stdout = StringIO()
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, compileflags, out)
        finally:
            sys.stdout, sys.displayhook = stdout, displayhook
            if clear_globs:
                test.globs.clear()

    def _run(self, test, compileflags, out):
        failures = tries = skips = 0
        for number, example in enumerate(test.examples):
            flags = self.original_optionflags
            for bit, is_on in example.options.items():
                flags = flags | bit if is_on else flags & ~bit
            self.optionflags = flags
            tries += 1
            if flags & SKIP:
                skips += 1
                continue
            quiet = bool(flags & REPORT_ONLY_FIRST_FAILURE and failures)
            if not quiet:
                self.report_start(out, test, example)
            if not self._holds(test, number, example, flags, compileflags, out, quiet):
                failures += 1
                if flags & FAIL_FAST:
                    break
        self.optionflags = self.original_optionflags
        self._stats[test.name] = [
            a + b for a, b in zip(self._stats.get(test.name, (0, 0, 0)), (failures, tries, skips))
        ]
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def _holds(self, test, number, example, flags, compileflags, out, quiet):
        filename = f"<doctest {test.name}[{number}]>"
        source = example.source
        linecache.cache[filename] = len(source), None, source.splitlines(True), filename
        error = None
        try:
            exec(compile(source, filename, "single", compileflags, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            error = sys.exc_info()
        got = sys.stdout.getvalue()
        sys.stdout.seek(0)
        sys.stdout.truncate()
        if got and not got.endswith("\n"):
            got += "\n"
        check = self._checker.check_output
        if error is None:
            holds = check(example.want, got, flags)
        else:
            lines = traceback.format_exception_only(*error[:2])
            at = next((i for i, line in enumerate(lines) if line.startswith(f"{_class_name(error[0])}:")), 0)
            message = "".join(lines[at:]) if issubclass(error[0], SyntaxError) else "".join(lines)
            got += _traceback(error)
            if example.exc_msg is None:
                if not quiet:
                    self.report_unexpected_exception(out, test, example, error)
                return False
            holds = check(example.exc_msg, message, flags) or (
                bool(flags & IGNORE_EXCEPTION_DETAIL)
                and check(_error_name(example.exc_msg), _error_name(message), flags)
            )
        if not quiet:
            (self.report_success if holds else self.report_failure)(out, test, example, got)
        return holds

    def summarize(self, verbose=None):
        """Print what was run, if wanted, and how many failed; the results."""
        verbose = self._verbose if verbose is None else verbose
        empty = [name for name, (_, tries, _) in self._stats.items() if not tries]
        passed = [(name, tries) for name, (failures, tries, _) in self._stats.items() if tries and not failures]
        failed = [(name, *counts) for name, counts in self._stats.items() if counts[0]]
        if verbose:
            if empty:
                print(f"{_items(len(empty))} had no tests:", *["    " + name for name in sorted(empty)], sep="\n")
            if passed:
                print(f"{_items(len(passed))} passed all tests:")
                for name, count in sorted(passed):
                    print(f" {count:3d} test{'' if count == 1 else 's'} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{_items(len(failed))} had failures:")
            for name, failures, tries, _ in sorted(failed):
                print(f" {failures:3d} of {tries:3d} in {name}")
        if verbose:
            tests = f"{self.tries} test{'' if self.tries == 1 else 's'}"
            print(f"{tests} in {_items(len(self._stats))}.")
            print(f"{self.tries - self.failures} passed" + (f" and {self.failures} failed." if self.failures else "."))
        if self.failures:
            skipped = f" and {self.skips} skipped test{'' if self.skips == 1 else 's'}" if self.skips else ""
            print(f"***Test Failed*** {self.failures} failure{'' if self.failures == 1 else 's'}{skipped}.")
        elif verbose:
            skipped = f" and {self.skips} skipped test{'' if self.skips == 1 else 's'}" if self.skips else ""
            print(f"Test passed{skipped}.")
        return TestResults(self.failures, self.tries, skipped=self.skips)


class _DebugRunner(DocTestRunner):
    """Raises instead of reporting."""

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def _class_name(kind):
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _traceback(exc_info):
    """The traceback, without the frames of this module."""
    kind, error, where = exc_info
    while where is not None and where.tb_frame.f_globals is globals():
        where = where.tb_next
    return "".join(traceback.format_exception(kind, error, where))


master = None


def testmod(
    m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
    exclude_empty=False
):
    """Run the examples in the docstrings of a module, by default the program; (failures, examples)."""
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = (_DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    return _run_all(runner, finder.find(m, name or m.__name__, globs=globs, extraglobs=extraglobs), report)


def testfile(
    filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
    extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None
):
    """Run the examples in a text file; (failures, examples)."""
    with open(filename, encoding=encoding or "utf-8") as file:
        text = file.read()
    globs = {"__name__": "__main__", **(globs or {}), **(extraglobs or {})}
    runner = (_DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    shown = name or filename.rpartition("/")[2]
    return _run_all(runner, [parser.get_doctest(text, globs, shown, filename, 0)], report)


def _run_all(runner, tests, report):
    global master
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    master = runner
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of one object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


class DocTestCase(unittest.TestCase):
    """The examples of one docstring as a test case."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._test = test
        self._flags = optionflags
        self._set_up, self._tear_down = setUp, tearDown
        self._checker = checker

    def setUp(self):
        self._globs = self._test.globs.copy()
        if self._set_up is not None:
            self._set_up(self._test)

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down(self._test)
        self._test.globs = self._globs

    def runTest(self):
        report = StringIO()
        runner = DocTestRunner(self._checker, False, self._flags)
        if runner.run(self._test, out=report.write, clear_globs=False).failed:
            raise self.failureException(f"Failed doctest test for {self._test.name}\n\n{report.getvalue()}")

    def id(self):
        return self._test.name

    def __repr__(self):
        first, _, last = self._test.name.rpartition(".")
        return f"{last} ({first})"

    __str__ = __repr__

    def shortDescription(self):
        return "Doctest: " + self._test.name


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The examples of a module as a suite for unittest."""
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    elif isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    tests = (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs)
    return unittest.TestSuite([DocTestCase(test, **options) for test in tests if test.examples])


def script_from_examples(s):
    """The examples of a text as a program; the rest as comments."""
    output = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            output.append(part.source[:-1])
            if part.want:
                output.append("# Expected:")
                output += ["## " + line for line in part.want.split("\n")[:-1]]
        else:
            output += ["# " + line if line.strip() else "#" for line in part.split("\n")[:-1]]
    while output and output[-1] == "#":
        output.pop()
    while output and output[0] == "#":
        output.pop(0)
    return "\n".join(output) + "\n"
