import sys
# raise forms
def show(f):
    try: f()
    except BaseException as e:
        print(type(e).__name__, e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def a(): raise ValueError
def b(): raise ValueError("x") from KeyError("k")
def c(): raise ValueError("x") from KeyError
def d():
    try: 1/0
    except ZeroDivisionError: raise ValueError("y")
def e():
    try: 1/0
    except ZeroDivisionError: raise ValueError("y") from None
def f(): raise 3
def g(): raise ValueError from 3
def h(): raise
def i():
    try: 1/0
    except ZeroDivisionError as x: raise x
def j():
    try: raise KeyError("1")
    except KeyError:
        try: raise ValueError("2")
        except ValueError: raise TypeError("3")
def k():
    try: raise KeyError("1")
    finally: raise ValueError("fin")
def l():
    class C(Exception):
        def __new__(cls, *a): return 5
    raise C
def m():
    class C(Exception):
        def __init__(self): raise RuntimeError("init")
    raise C
def n(): raise int
def o():
    e = ValueError("self"); raise e from e
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o): show(fn)
# attributes
e = ValueError("a", 1)
for s in ("e.__cause__ = 3", "e.__context__ = 3", "e.__traceback__ = 3", "e.args = 3", "del e.args", "e.__cause__ = None; print(e.__suppress_context__)", "e.args = [1, 2]; print(e.args, e)", "del e.__cause__", "del e.__traceback__", "e.__suppress_context__ = 3; print(e.__suppress_context__)", "e.foo = 1; print(e.foo, e.__dict__)", "e.add_note(3)", "e.add_note('n'); print(e.__notes__, e.__dict__)", "e.with_traceback(3)", "print(e.with_traceback(None) is e)", "e.__notes__ = 3; e.add_note('z')", "print(e.__reduce__())", "e.__setstate__({'q': 1}); print(e.q)", "e.__setstate__(3)"):
    try: exec(s)
    except Exception as x: print(s, "->", type(x).__name__, x)
# sys.exc_info and sys.exception
print(sys.exc_info(), sys.exception())
try: 1/0
except ZeroDivisionError as z:
    print(sys.exc_info()[:2], sys.exception() is z)
    try: int("x")
    except ValueError: print(repr(sys.exception()))
    print(repr(sys.exception()))
    def gen():
        yield repr(sys.exception())
        try: raise KeyError(1)
        except KeyError:
            yield repr(sys.exception())
        yield repr(sys.exception())
    gg = gen(); print(next(gg), next(gg)); print(repr(sys.exception())); print(next(gg))
print(sys.exception())
try: z
except NameError as q: print(q, q.name)
# special constructors
for cls, args, kw in ((OSError, ("x",), {}), (OSError, (1, 2, 3, 4, 5, 6), {}), (KeyError, ("a",), {}), (KeyError, ("a", "b"), {}), (KeyError, (), {}), (StopIteration, (1, 2), {}), (SystemExit, (), {}), (SystemExit, (1, 2), {}), (SystemExit, ("x",), {}), (ImportError, ("m",), {"name": "n", "path": "p"}), (ImportError, ("m",), {"foo": 1}), (NameError, ("n",), {"name": "q"}), (AttributeError, ("n",), {"name": "q", "obj": 3}), (NameError, (), {"obj": 1}), (UnicodeDecodeError, ("utf-8", b"abc", 1, 2, "reason"), {}), (UnicodeEncodeError, ("ascii", "é", 0, 1, "r"), {}), (UnicodeTranslateError, ("abc", 0, 3, "r"), {}), (UnicodeDecodeError, ("a",), {}), (SyntaxError, ("m", ("f", 1, 2, "text", 1, 3)), {}), (SyntaxError, ("m", ("f", 1, 2)), {}), (SyntaxError, ("m",), {}), (SyntaxError, (), {}), (BaseExceptionGroup, ("m", [ValueError(1)]), {}), (BaseExceptionGroup, ("m", [KeyboardInterrupt()]), {}), (ExceptionGroup, ("m", [KeyboardInterrupt()]), {}), (ExceptionGroup, ("m", []), {}), (ExceptionGroup, ("m", 3), {}), (ExceptionGroup, (1, [ValueError()]), {}), (ExceptionGroup, ("m", [3]), {}), (ExceptionGroup, ("m",), {}), (ValueError, (), {"x": 1}), (Exception, ("é\n",), {}), (BlockingIOError, (111111, "x", 5), {}), (ConnectionError, ("z",), {})):
    try:
        x = cls(*args, **kw)
        print(type(x).__name__, repr(x), str(x), x.args, {k: getattr(x, k) for k in ("errno", "strerror", "filename", "filename2", "value", "code", "name", "path", "msg", "obj", "encoding", "object", "start", "end", "reason", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line", "message", "exceptions", "characters_written") if hasattr(x, k)})
    except Exception as z: print(cls.__name__, args, kw, "->", type(z).__name__, z)
class MyE(Exception):
    def __init__(self, a, b=2): self.a = a
print(repr(MyE(1)), MyE(1).args, str(MyE(1, b=3)))
class MyE2(Exception):
    def __str__(self): return "custom"
print(repr(MyE2(1)), str(MyE2(1)))
# except matching
def m(exc, *types):
    try:
        try: raise exc
        except types as e: return "matched"
    except BaseException as e: return type(e).__name__ + " " + str(e)
print(m(ValueError(), Exception), m(ValueError(), KeyError, ValueError), m(ValueError(), 3), m(ValueError(), (KeyError, (ValueError,))), m(ValueError(), int), m(KeyboardInterrupt(), Exception), m(ValueError(), "x"))
class VM(type):
    def __subclasscheck__(c, s): print("never"); return True
class VE(Exception, metaclass=VM): pass
print(m(ValueError(), VE))
# finally & return interplay
def fin1():
    try: return 1
    finally: print("f")
def fin2():
    for x in range(3):
        try: continue
        finally: print("c", x)
    else: return "else"
def fin3():
    x = 1
    try: return x
    finally: x = 2
def fin4():
    try: raise ValueError
    except ValueError as e: return "r"
    else: print("no")
    finally:
        try: e
        except NameError as z: print(type(z).__name__, z)
print(fin1(), fin2(), fin3(), fin4())
def fin5():
    try:
        try: raise ValueError("in")
        finally: print("inner", repr(sys.exception()))
    except ValueError as e: return e.__context__
print(fin5())
e = ValueError("q"); 
try: raise e
except ValueError as e: pass
try: print(e)
except NameError as x: print(x)
def outer():
    try: raise KeyError("o")
    except KeyError as err:
        def inner(): return err
        del err
        try: inner()
        except NameError as x: print(type(x).__name__, x)
outer()
assert True, 1/0
try: assert 0
except AssertionError as x: print(repr(x))
try: assert 0, (1, 2)
except AssertionError as x: print(repr(x))
