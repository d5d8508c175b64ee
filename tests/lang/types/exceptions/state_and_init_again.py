import copy
import pickle
import traceback

error = Exception(42)
error.blah = 53
error.__setstate__({"a": 11, "args": (1, 2, 3), "blah": 35})
print(error.args, error.blah, error.a)
try:
    error.__setstate__(42)
except TypeError as refusal:
    print(refusal)


class Guarded(Exception):
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


Guarded().__setstate__({"x": 1, "y": 2})

original = ImportError("message", name="some name", path="some path")
for again in copy.copy(original), copy.deepcopy(original), pickle.loads(pickle.dumps(original)):
    print(again.args, again.name, again.path, again.msg)
original.__init__()
print(original.args, original.msg, original.name, original.path)

for args in ("f", 1, 2), ("f", 1, 2, "text"), ("f", 1, 2, "text", 1), ("f", 1, 2, "text", 1, 3), ("f", 1, 2, 4, 5, 6, 7, 8):
    try:
        made = SyntaxError("bad", args)
        print(made.lineno, made.text, made.end_offset)
    except TypeError as refusal:
        print(refusal)
three = SyntaxError("a", ("f", 1, 2, "text"), 3)
print(three.lineno, three.msg)


class BadNotes(ValueError):
    @property
    def __notes__(self):
        raise ValueError("no notes")


print(*traceback.format_exception_only(BadNotes("bn")))
