def leafs(g): return [repr(e) for e in g.exceptions] if isinstance(g, BaseExceptionGroup) else repr(g)
def run(exc, *clauses):
    pass
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("nested", [TypeError(2), ValueError(3)]), OSError(4)])
eg.add_note("note")
try: raise eg
except* ValueError as e: print("V", repr(e), e.__notes__, e.message)
except* TypeError as e: print("T", repr(e))
except* OSError as e: print("O", repr(e))
try:
    try: raise eg
    except* ValueError as e: print("only V")
except ExceptionGroup as rest: print(repr(rest), rest.__notes__, rest.__cause__, rest.__context__)
try: raise ValueError("naked")
except* ValueError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
try:
    try: raise eg
    except* ValueError: raise KeyError("from handler")
    except* TypeError as t: raise t
    except* OSError: 1/0
except BaseExceptionGroup as e:
    print(repr(e)); print([repr(x.__context__) for x in e.exceptions])
try:
    try: raise eg
    except* (ValueError, TypeError) as e: raise
except ExceptionGroup as e: print(repr(e), e is eg)
try:
    try: raise ValueError(1)
    except* TypeError: pass
except ValueError as e: print("unmatched", repr(e))
try:
    try: raise eg
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: raise eg
    except* 3: pass
except TypeError as e: print(e)
try: pass
except* ValueError: print("no")
else: print("else")
finally: print("finally")
print(eg.subgroup(ValueError), eg.subgroup(lambda e: isinstance(e, OSError)), eg.subgroup(KeyError), eg.subgroup((TypeError, OSError)))
print(eg.split(ValueError)); print(eg.split(ExceptionGroup)[0] is eg, eg.split(KeyError))
for bad in (3, "x", int, (int,)):
    try: eg.split(bad)
    except TypeError as e: print(e)
class MyG(ExceptionGroup):
    def __new__(cls, msg, excs, code):
        self = super().__new__(cls, msg, excs); self.code = code; return self
    def derive(self, excs): return MyG(self.message, excs, self.code)
g = MyG("m", [ValueError(1), KeyError(2)], 42)
g.__cause__ = RuntimeError("cause")
m, r = g.split(ValueError); print(type(m).__name__, m.code, repr(m.__cause__), m.exceptions, type(r).__name__, r.exceptions, m.__traceback__)
class NoDerive(ExceptionGroup): pass
m, r = NoDerive("x", [ValueError(1), KeyError(2)]).split(ValueError); print(type(m).__name__)
class BadDerive(ExceptionGroup):
    def derive(self, excs): return 3
try: BadDerive("x", [ValueError(1), KeyError(2)]).split(ValueError)
except TypeError as e: print(e)
print(repr(BaseExceptionGroup("b", [ValueError()])), str(BaseExceptionGroup("b", [ValueError(), KeyError()])), type(BaseExceptionGroup("b", [ValueError()])))
for s in ("eg.message = 1", "eg.exceptions = ()"):
    try: exec(s)
    except AttributeError as e: print(e)
print(eg.args, ExceptionGroup[int], issubclass(ExceptionGroup, Exception), ExceptionGroup.__mro__)
def f():
    for i in range(2):
        try: raise ExceptionGroup("l", [ValueError(i)])
        except* ValueError as e: print(i, e)
    try: e
    except UnboundLocalError as x: print(x)
f()
def nested():
    try:
        try: raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
        except* ValueError as e:
            try: raise ExceptionGroup("b", [KeyError(3)])
            except* KeyError as k: print(repr(k), repr(k.__context__))
    except* TypeError as t: print("outer", repr(t))
nested()
import sys
try: raise ExceptionGroup("s", [ValueError(1), TypeError(2)])
except* ValueError: print(repr(sys.exception()))
except* TypeError: print(repr(sys.exception()))
print(sys.exception())
