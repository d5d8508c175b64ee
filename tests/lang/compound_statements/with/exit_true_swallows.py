class M:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print(t.__name__, v, tb is not None)
        return True
with M():
    raise ValueError("swallowed")
print("after")
with M():
    1 / 0
