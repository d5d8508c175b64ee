"""deque.remove lets errors of comparisons out; the repr of a defaultdict may contain itself twice."""
from collections import defaultdict, deque


class Bad:
    def __eq__(self, other):
        raise RuntimeError("no comparison")


class Clearing:
    def __init__(self, items):
        self.items = items

    def __eq__(self, other):
        self.items.clear()
        return True


items = deque("abcab")
items.remove("b")
print(items)
for wrong in (deque([1, Bad(), 2]), items):
    try:
        wrong.remove(2)
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__)
items = deque([1, 2])
items.append(Clearing(items))
try:
    items.remove(3)
except (IndexError, RuntimeError) as error:
    print(type(error).__name__, len(items))


class Made(defaultdict):
    def __init__(self):
        self.default_factory = self._made

    def _made(self):
        return []


made = Made()
made["x"].append(1)
print(repr(made).replace(__name__ + ".", ""))
