def f():
    """First line.

        Indented more.
    Back.
    """
print(repr(f.__doc__))
