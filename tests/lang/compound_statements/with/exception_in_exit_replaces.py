class M:
    def __enter__(self): pass
    def __exit__(self, *e): raise TypeError("from exit")
try:
    with M():
        raise ValueError("body")
except TypeError as e:
    print(e, repr(e.__context__))
