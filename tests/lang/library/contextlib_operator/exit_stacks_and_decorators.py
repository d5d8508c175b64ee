from contextlib import *
import sys
@contextmanager
def cm(x):
    print("in", x)
    try: yield x
    finally: print("out", x)
with ExitStack() as s:
    print(s.enter_context(cm(1)), s.enter_context(cm(2)))
    s.callback(print, "cb", sep="-")
try:
    with ExitStack() as s:
        s.push(lambda *a: print("push", a[0]))
        s.enter_context(cm(3))
        1/0
except ZeroDivisionError as e: print("z", e.__context__)
with suppress(KeyError, ValueError): {}[1]
@cm(5)
def f(): return "f"
print(f(), f())
try:
    with cm(6): raise StopIteration("x")
except StopIteration as e: print(repr(e))
@contextmanager
def bad(): yield 1; yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
def boom(*a): raise KeyError("boom")
try:
    with ExitStack() as s:
        s.callback(boom); s.callback(boom)
        raise ValueError("v")
except KeyError as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
try:
    with ExitStack() as s: s.enter_context(3)
except TypeError as e: print(e)
print(isinstance(nullcontext(), AbstractContextManager), isinstance(3, AbstractContextManager))
class W:
    def __init__(self): self.t = []
    def write(self, x): self.t.append(x)
    def flush(self): pass
w = W()
with redirect_stdout(w): print("hid")
print(w.t)


@asynccontextmanager
async def acm(x):
    print("async in", x)
    try:
        yield x
    finally:
        print("async out", x)


async def main():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(acm(1)), stack.enter_context(cm(2)))
        stack.push_async_exit(acm_exit)
        raise ValueError("swallowed")
    async with nullcontext(4) as four:
        print(four)


async def acm_exit(kind, error, traceback):
    print(kind, error)
    return True


try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
