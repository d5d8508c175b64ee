class T:
    def __bool__(self):
        print("bool")
        return True
class M:
    def __enter__(self): pass
    def __exit__(self, *a): return T()
with M():
    raise ValueError
with M():
    pass
print("done")
