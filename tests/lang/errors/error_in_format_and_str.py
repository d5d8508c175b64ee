class S:
    def __str__(self): raise ValueError("str failed")
class R:
    def __repr__(self): raise KeyError("repr failed")
class F:
    def __format__(self, s): raise OSError("format failed " + s)
try:
    str(S())
except Exception as error:
    print(type(error).__name__, error)
try:
    print(S())
except Exception as error:
    print(type(error).__name__, error)
try:
    f"{S()}"
except Exception as error:
    print(type(error).__name__, error)
try:
    "%s" % S()
except Exception as error:
    print(type(error).__name__, error)
try:
    "{}".format(S())
except Exception as error:
    print(type(error).__name__, error)
try:
    repr(R())
except Exception as error:
    print(type(error).__name__, error)
try:
    [R()].__repr__()
except Exception as error:
    print(type(error).__name__, error)
try:
    str(R())
except Exception as error:
    print(type(error).__name__, error)
try:
    f"{R()!r}"
except Exception as error:
    print(type(error).__name__, error)
try:
    "%r" % R()
except Exception as error:
    print(type(error).__name__, error)
try:
    f"{F():x}"
except Exception as error:
    print(type(error).__name__, error)
try:
    format(F(), "y")
except Exception as error:
    print(type(error).__name__, error)
try:
    "{:z}".format(F())
except Exception as error:
    print(type(error).__name__, error)
