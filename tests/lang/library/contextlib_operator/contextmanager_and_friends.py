from contextlib import contextmanager, suppress, ExitStack, nullcontext, closing, redirect_stdout
import io
@contextmanager
def cm(n):
    print("enter", n)
    try:
        yield n
    except ValueError as e:
        print("caught", e)
    finally:
        print("exit", n)
with cm(1) as a, cm(2) as b:
    raise ValueError("x")
with suppress(KeyError): {}["k"]
with ExitStack() as s:
    s.enter_context(cm("s"))
    s.callback(print, "callback", 1)
with nullcontext(5) as n: print(n)
f = io.StringIO()
with redirect_stdout(f): print("hidden")
print(repr(f.getvalue()))
@cm("deco")
def g(): print("in g")
g()
