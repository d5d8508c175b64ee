def g():
    x = yield 1
it = g()
print(type(it).__name__, it.__name__, it.__qualname__, it.gi_running, it.gi_yieldfrom, it.gi_code.co_name, it.gi_frame is not None, it.gi_suspended)
next(it)
print(it.gi_suspended, it.gi_frame.f_lineno)
it.close()
print(it.gi_frame)
