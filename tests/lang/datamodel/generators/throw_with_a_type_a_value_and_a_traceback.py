# generators
class E(Exception):
    def __new__(cls, *args, **kwargs): return cls
def g():
    yield 1
x = g()
try: x.throw(E)
except TypeError as e: print(e)
try: print(next(x))
except StopIteration: print("stop")
def h():
    try: yield 1
    except TypeError as e: print("inside", e); yield 2
x = h(); next(x)
try: print(x.throw(E))
except TypeError as e: print("out", e)
import warnings
def k():
    try: yield 1
    except ValueError as e: yield repr(e)
for args in [(ValueError,), (ValueError, 3), (ValueError, ValueError(4)), (ValueError, (1,2)), (ValueError, None, None), (ValueError(5),), (ValueError(5), None, None)]:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        x = k(); next(x); print(x.throw(*args), [(str(i.message), i.category.__name__) for i in w])
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("error")
        x = k(); next(x)
        try: print(x.throw(*args))
        except DeprecationWarning as e: print("DW", e, x.gi_running)
for args in [(ValueError(5), 3), (3,), (ValueError, 1, 2), ("x",), ()]:
    x = k(); next(x)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            print(x.throw(*args))
    except Exception as e: print(type(e).__name__, e)
async def co():
    try: await aw()
    except ValueError as e: return repr(e)
class aw:
    def __await__(self): yield 1
async def ag():
    try: yield 1
    except ValueError as e: yield repr(e)
for args in [(ValueError,), (ValueError, 3)]:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        c = co(); c.send(None)
        try: c.throw(*args)
        except StopIteration as e: print(e.value)
        print([(str(i.message), i.category.__name__) for i in w])
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        a = ag()
        try: a.asend(None).send(None)
        except StopIteration as e: print(e.value)
        try: a.athrow(*args).send(None)
        except StopIteration as e: print(e.value)
        print([(str(i.message), i.category.__name__) for i in w])
        try: a.asend(None).throw(*args)
        except ValueError as e: print(repr(e))
        except StopAsyncIteration as e: print(repr(e))
        print([(str(i.message), i.category.__name__) for i in w])
        c = co().__await__(); c.send(None)
        try: c.throw(*args)
        except StopIteration as e: print(e.value)
        print([(str(i.message), i.category.__name__) for i in w])
