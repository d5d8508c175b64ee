def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


class C:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(len(C(5)), len(C(True)))
show(lambda: len(C(-1)))
show(lambda: len(C("a")))
show(lambda: len(C(1.5)))
show(lambda: len(C(None)))
show(lambda: len(C(10**100)))
