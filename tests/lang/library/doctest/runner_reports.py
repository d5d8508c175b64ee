"""Examples of a function and a class: what a runner reports, verbose and not, and what it counts."""

import doctest


def double(x):
    """Twice as much.

    >>> double(2)
    4
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> for i in range(2):
    ...     print(double(i))
    ...
    0
    2
    >>> double(3)
    7
    >>> double()  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    TypeError: double() missing ... argument: 'x'
    >>> unknown
    1
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> double(1)  # doctest: +SKIP
    9
    >>> list(range(20))  # doctest: +NORMALIZE_WHITESPACE
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
     10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
    >>> None
    >>> 5
    """
    return x * 2


class Box:
    """
    >>> Box().content()
    1
    """

    def content(self):
        """
        >>> box = Box()
        >>> box.content()
        1
        """
        return 1

    @property
    def size(self):
        """
        >>> Box().size
        3
        """
        return 2

    @staticmethod
    def label():
        """
        >>> Box.label()
        'x'
        """
        return "x"


class Finder(doctest.DocTestFinder):
    def _find_lineno(self, obj, lines):
        return None  # where the file is differs


def tests():
    found = []
    for one in (double, Box):
        found += Finder().find(one, globs={"double": double, "Box": Box})
    for test in found:
        test.filename = "here"
    return found


for verbose, flags in ((True, 0), (False, doctest.REPORT_NDIFF)):
    runner = doctest.DocTestRunner(verbose=verbose, optionflags=flags)
    for test in tests():
        failed, attempted = runner.run(test)
        print(test.name, failed, attempted)
print(doctest.script_from_examples(double.__doc__))
for bad in (">>>1", "  >>> 1\n 2", ">>> 1 # doctest: +FOO"):
    try:
        doctest.DocTestParser().get_examples(bad)
    except ValueError as error:
        print(error)
check = doctest.OutputChecker().check_output
print(check("1\n", "True\n", 0), check("a...c", "abbc", doctest.ELLIPSIS), check("a ...a", "a a", doctest.ELLIPSIS))
