import traceback, sys

class IO:
    def __init__(s): s.t = ""
    def write(s, t): s.t += t

def f(n):
    if n == 0: raise ValueError("bad value")
    return f(n-1)
try: f(2)
except ValueError as e:
    print(traceback.format_exc())
    print(traceback.format_exc(limit=1)); print(traceback.format_exc(limit=-1))
    print(traceback.format_exception_only(e))
    t = traceback.extract_tb(e.__traceback__)
    print(t, t[0].line, t[0].name, t[-1].lineno, t[0].colno, t[0].end_colno, tuple(t[0]), len(t[0]))
    print(traceback.format_list(t))
    print(traceback.format_tb(e.__traceback__))
    x = traceback.TracebackException.from_exception(e)
    print("".join(x.format()), x, x.exc_type_str)
    print(traceback.format_list([("a.py", 3, "f", "x = 1"), ("a.py", 3, "f", None)]))
    o = IO(); traceback.print_exc(file=o); print(o.t)
    o = IO(); traceback.print_tb(e.__traceback__, file=o); print(o.t)
print(repr(traceback.format_exc()))
try:
    try: 1/0
    except ZeroDivisionError as e: raise KeyError("k") from e
except KeyError as e:
    e.add_note("note one")
    print("".join(traceback.format_exception(e)))
    print("".join(traceback.format_exception(type(e), e, e.__traceback__, chain=False)))
try: compile("x = = 1", "m.py", "exec")
except SyntaxError as e: print(traceback.format_exception_only(e)); x=traceback.TracebackException.from_exception(e); print(x.filename, x.lineno, x.text, x.offset, x.msg)
try: raise ExceptionGroup("g", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError(2)])])
except ExceptionGroup as e: print("".join(traceback.format_exception(e))); print("".join(traceback.format_exception_only(e, show_group=True)))
for bad in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError, 3), lambda: traceback.print_last()):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
try: undefined_nme
except NameError as e: undefined_name=1; print(traceback.format_exception_only(e))
def rec(): rec()
try: rec()
except RecursionError: print(len(traceback.format_exc().splitlines()))
print(traceback.format_exception_only(ValueError("x")), traceback.format_exception_only(ValueError, ValueError("y")), traceback.format_exception(None))
