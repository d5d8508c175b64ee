import sys

print(sys.__stdout__ is not None, sys.__stderr__ is not None, hasattr(sys, "__stdin__"))
for name in ["__excepthook__", "__unraisablehook__", "__breakpointhook__", "__displayhook__"]:
    print(name, callable(getattr(sys, name)))


class Collected:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self): ...


collected, sys.stderr = Collected(), None
sys.stderr = collected
sys.__excepthook__(KeyError, KeyError("key"), None)
sys.__excepthook__(ValueError, ValueError("made"), None)
print(collected.text)

calls = []
print(sys.addaudithook(lambda name, arguments: calls.append((name, arguments)) if name.startswith("mine.") else None))
sys.audit("mine.first", 1, "two")
sys.audit("mine.second")
print(calls)


def refuse(name, arguments):
    if name == "mine.refused":
        raise PermissionError("not this")


sys.addaudithook(refuse)
try:
    sys.audit("mine.refused")
except PermissionError as error:
    print(error)
try:
    sys.audit(3)
except TypeError as error:
    print(error)
