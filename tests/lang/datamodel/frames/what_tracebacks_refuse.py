import sys, types
def tr(fn, *a, **k):
    try: print(fn(*a, **k))
    except Exception as e: print(type(e).__name__, e)
def inner(): raise KeyError("x")
try: inner()
except KeyError as e: tb = e.__traceback__
tr(setattr, tb, "tb_lineno", 5); tr(setattr, tb, "tb_frame", 5); tr(setattr, tb, "tb_next", 5); tr(setattr, tb, "tb_next", tb)
tr(setattr, tb.tb_next, "tb_next", tb); tr(delattr, tb, "tb_next")
tb.tb_next = None; print(tb.tb_next)
t2 = types.TracebackType(None, tb.tb_frame, 3, 77); print(t2.tb_lineno, t2.tb_lasti, t2.tb_next)
tr(types.TracebackType, 1, tb.tb_frame, 3, 77); tr(types.TracebackType, None, 1, 3, 77); tr(types.TracebackType, None, tb.tb_frame, "a", 77); tr(types.TracebackType)
print(dir(tb))
fr = sys._getframe()
for name in ("f_code", "f_back", "f_globals", "f_builtins", "f_lasti", "f_locals", "f_lineno"):
    tr(setattr, fr, name, 1)
