class M:
    def __enter__(self): pass
    def __exit__(self, t, v, tb): return 0
def f():
    with M():
        raise KeyError("k")
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
