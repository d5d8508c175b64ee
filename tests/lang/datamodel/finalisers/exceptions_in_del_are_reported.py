"""An exception that leaves `__del__` goes to sys.unraisablehook; the program goes on."""
import gc
import sys


def hook(unraisable):
    print("hook:", unraisable.exc_type.__name__, unraisable.exc_value, unraisable.exc_traceback is not None)


sys.unraisablehook = hook


class Bad:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        raise self.error


for error in (ValueError("bad"), SystemExit(3), KeyboardInterrupt()):
    bad = Bad(error)
    del bad
    gc.collect()
print("still here")
try:
    raise KeyError("outer")
except KeyError:
    bad = Bad(TypeError("inner"))
    del bad
    gc.collect()
    print(repr(sys.exception()) if hasattr(sys, "exception") else repr(sys.exc_info()[1]))
