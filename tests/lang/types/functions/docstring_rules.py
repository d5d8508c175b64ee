def a():
    """Multi
    line."""
def b():
    1
    "not doc"
def c(): "one line"
def d():
    f"{1}"
def e():
    b"bytes"
def g():
    "con" "cat"
for f in (a, b, c, d, e, g):
    print(f.__name__, repr(f.__doc__))
