class M:
    def __enter__(self): print("enter")
    def __exit__(self, *a): print("exit", a[0] and a[0].__name__)
def g():
    with M():
        yield 1
        yield 2
it = g()
next(it)
it.close()
print(list(g()))
