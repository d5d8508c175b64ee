class M:
    def __init__(self, n): self.n = n
    def __enter__(self):
        print("enter", self.n)
        return self.n
    def __exit__(self, *exc):
        print("exit", self.n, exc[0] and exc[0].__name__)
with M("a") as a, M("b") as b:
    print(a, b)
with (M("c") as c, M("d"), ):
    print(c)
