import sys
def g():
    try:
        x = yield 1
        print("got", x)
        try: y = yield 2
        except ValueError as e: print("caught", e); y = yield "recovered"
        print("y", y)
        return "ret"
    finally: print("fin")
it = g()
print(next(it), it.send("S"), it.throw(ValueError("v")), it.gi_frame is not None, it.gi_running, it.gi_yieldfrom)
try: it.send("end")
except StopIteration as e: print("stop", e.value)
print(it.gi_frame, list(it))
it = g()
try: it.send(1)
except TypeError as e: print(e)
next(it); print(it.close(), it.close())
def stub():
    try: yield
    except GeneratorExit: yield "ignored"
s = stub(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def ret():
    try: yield
    except GeneratorExit: return "closed value"
s = ret(); next(s); print(s.close())
def si():
    yield 1
    raise StopIteration("x")
try: list(si())
except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__))
s = g()
try: s.throw(KeyError("early"))
except KeyError as e: print(repr(e))
print(list(s))
for args in ((ValueError, "msg"), (ValueError("inst"),), (ValueError,), (ValueError, ValueError("z")), (3,), (ValueError("a"), "b"), (ValueError, None, None), (ValueError, None, 3), ()):
    def gg():
        try: yield 1
        except Exception as e: yield (type(e).__name__, e.args)
    s = gg(); next(s)
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try: print(args, s.throw(*args))
        except Exception as e: print(args, "->", type(e).__name__, e)
def sub():
    try:
        r = yield "a"; print("sub got", r)
        r = yield "b"
    except KeyError as e: print("sub caught", e); yield "c"
    return "subret"
def dele():
    v = yield from sub()
    print("v", v)
    v = yield from [1, 2]
    print(v)
    return (yield from iter("xy"))
d = dele(); print(next(d), d.gi_yieldfrom.__name__, d.send(5), d.throw(KeyError("k")))
print(next(d), list(d))
class It:
    def __iter__(self): return self
    def __next__(self): return "n"
    def send(self, v): return ("send", v)
    def throw(self, *a): return ("throw", a[0] if isinstance(a[0], type) else type(a[0]))
    def close(self): print("It.close")
def d2(): yield from It()
d = d2(); print(next(d), d.send(3), d.throw(ValueError)); d.close()
class It2:
    def __iter__(self): return self
    def __next__(self): return "n"
def d3(): yield from It2()
d = d3(); next(d)
try: d.send(4)
except AttributeError as e: print(e)
d = d3(); next(d)
try: d.throw(ValueError("t"))
except ValueError as e: print(repr(e))
def d4(): yield from 5
try: next(d4())
except TypeError as e: print(e)
def selfrun():
    yield next(me)
me = selfrun()
try: next(me)
except ValueError as e: print(e)
print(g.__name__, it.__name__, it.__qualname__, type(it).__name__); it.__name__ = "new"; print(it)if 0 else print(it.__name__)
try: it.__name__ = 3
except TypeError as e: print(e)
ge = (x for x in range(3)); print(ge.__name__, ge.__qualname__, ge.gi_code.co_name, next(ge), list(ge))
try: (x for x in 5)
except TypeError as e: print(e)
def fz(): 
    print("lazy")
    return range(2)
ge = (y for x in fz() for y in (x, x)); print("made"); print(list(ge))
def localsgen():
    a = 1; yield; b = 2; yield
lg = localsgen(); next(lg); print(lg.gi_frame.f_locals, lg.gi_frame.f_lineno); next(lg); print(lg.gi_frame.f_locals); 
try: next(lg)
except StopIteration: print(lg.gi_frame)
def inf():
    n = 0
    while True:
        n += 1; yield n
a, b, *c = [x for x, _ in zip(inf(), range(4))]; print(a, b, c)
def empty():
    return
    yield
print(list(empty()), next(empty(), "dflt"))
def retval():
    return 5
    yield
try: next(retval())
except StopIteration as e: print(e.value, e.args)
def tupret():
    return (1, 2)
    yield
try: next(tupret())
except StopIteration as e: print(e.value, e.args)
def excret():
    return ValueError("v")
    yield
try: next(excret())
except StopIteration as e: print(repr(e.value), e.args)
def gen_with_ctx():
    try: yield
    except ValueError: raise KeyError("k")
s = gen_with_ctx(); next(s)
try:
    try: raise TypeError("t")
    except TypeError: s.throw(ValueError("v"))
except KeyError as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
def fin():
    try: yield 1
    finally: print("finalised")
def fin2():
    try: yield 1
    finally: raise RuntimeError("in fin")
f = fin2(); next(f)
try: f.close()
except RuntimeError as e: print(e, repr(e.__context__))
for it in (iter([1]), g(), (x for x in "a"), map(str, []), zip(), enumerate([])): print(iter(it) is it, hasattr(it, "send"))
