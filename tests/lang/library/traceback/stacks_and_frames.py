import sys
import traceback


def inner():
    local = "inner"
    return list(traceback.walk_stack(sys._getframe()))


def outer():
    return inner()


stack = outer()
print([(frame.f_code.co_name, lineno) for frame, lineno in stack][:3])
summary = traceback.StackSummary.extract(stack[:3])
print([(entry.name, entry.lineno, entry.filename) for entry in summary], type(summary) is traceback.StackSummary)
print([entry.locals for entry in traceback.StackSummary.extract(stack[:1], capture_locals=True)])
print(len(traceback.StackSummary.extract(stack, limit=2)), len(traceback.StackSummary.extract(stack, limit=-1)))
print(len(traceback.StackSummary.extract(iter(stack[:3]), lookup_lines=False)))


def fail(depth):
    held = "held"
    if depth:
        fail(depth - 1)
    raise ValueError("at the end")


try:
    fail(2)
except ValueError as error:
    tb = error.__traceback__
    caught = error

walked = list(traceback.walk_tb(tb))
print([(frame.f_code.co_name, lineno) for frame, lineno in walked], list(traceback.walk_tb(None)))
print(sorted(walked[-1][0].f_locals))
print(traceback.clear_frames(tb), walked[-1][0].f_locals, traceback.clear_frames(None))


def running():
    try:
        1 / 0
    except ZeroDivisionError as error:
        traceback.clear_frames(error.__traceback__)
        return "frames that run are left"


print(running())
traceback.print_list(traceback.StackSummary.from_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None)]), file=sys.stdout)
traceback.print_list([("a.py", 3, "f", "x = 1")], sys.stdout)
traceback.print_exception(ValueError("no traceback"), file=sys.stdout)
traceback.print_exception(ValueError, ValueError("three\nlines"), None, file=sys.stdout)
traceback.print_exception(None, file=sys.stdout)
try:
    try:
        raise KeyError("cause")
    except KeyError as error:
        raise TypeError("effect") from error
except TypeError as error:
    error.__traceback__ = error.__cause__.__traceback__ = None
    error.add_note("a note")
    traceback.print_exception(error, file=sys.stdout)
    traceback.print_exception(error, chain=False, limit=0, file=sys.stdout)
for wrong in [lambda: traceback.print_exception(3), lambda: traceback.print_exception(ValueError, caught), lambda: traceback.print_exception()]:
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
