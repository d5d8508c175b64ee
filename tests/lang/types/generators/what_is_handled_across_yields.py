# What a suspended generator is handling is its own: throw, handlers that yield, callers that handle something else.
def g():
    try: yield 0
    except KeyError:
        yield 1
        raise
x = g(); next(x)
try: raise KeyError("same")
except KeyError as e: x.throw(e)
try: next(x)
except KeyError as e: print("ok", repr(e))
except RuntimeError as e: print("BAD", e)
import sys
def h():
    try:
        raise ValueError("in h")
    except ValueError:
        yield sys.exc_info()[1]
        try: raise TypeError("inner")
        except TypeError:
            yield sys.exc_info()[1]
        yield sys.exc_info()[1]
    yield sys.exc_info()[1]
    yield sys.exc_info()[1]
it = h()
print(repr(next(it)), sys.exc_info()[1])
try: raise OSError("outer")
except OSError:
    print(repr(next(it)), repr(sys.exc_info()[1]))
    print(repr(next(it)), repr(sys.exc_info()[1]))
    print(repr(next(it)), repr(sys.exc_info()[1]))
print(repr(next(it)), sys.exc_info()[1])
def k():
    while True:
        try: yield sys.exc_info()[1]
        except Exception as e:
            r = yield ("caught", repr(e), repr(e.__context__), repr(sys.exc_info()[1]))
it = k(); next(it)
try: raise OSError("a")
except OSError as o:
    print(it.throw(KeyError("k")))
    print(repr(next(it)))
print(repr(next(it)))
try: raise OSError("b")
except OSError as o:
    print(it.throw(o))
print(repr(next(it)), repr(sys.exc_info()[1]))
def m():
    try: yield 1
    finally:
        try: raise LookupError("l")
        except LookupError as e: print("ctx", repr(e.__context__))
it = m(); next(it); it.close()
it = m(); next(it)
try: 1/0
except ZeroDivisionError: it.close()
def d():
    try: yield from k()
    except KeyError as e: print("d", repr(e)); yield sys.exc_info()[1]
it = d(); next(it); print(it.throw(ValueError("v")))
async def co():
    try: raise KeyError("co")
    except KeyError:
        await sl()
        print(repr(sys.exc_info()[1]))
        raise
class sl:
    def __await__(self):
        print("awaiting", repr(sys.exc_info()[1])); yield
c = co(); c.send(None)
try: raise OSError("driver")
except OSError:
    try: c.send(None)
    except KeyError as e: print(repr(e), repr(e.__context__))
print(sys.exc_info()[1])
