import sys
class Lines:
    def __init__(self, lines):
        self.lines = lines
    def readline(self):
        return self.lines.pop(0) if self.lines else ""
def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except BaseException as error:
        print(type(error).__name__, error)
kept = sys.stdin
sys.stdin = Lines(["first\n", "last", 5])
attempt(input, "name? ")
attempt(input)
attempt(input)
attempt(input)
attempt(input, 1, 2)
sys.stdin = None
attempt(input)
sys.stdin = kept
seen = []
sys.breakpointhook = lambda *args, **kws: seen.append((args, kws))
breakpoint()
breakpoint(1, two=2)
print(seen)
del sys.breakpointhook
attempt(breakpoint)
attempt(exit, 3)
attempt(quit)
print(exit)
