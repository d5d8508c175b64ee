class M:
    def __init__(self, n): self.n = n
    async def __aenter__(self):
        print("enter", self.n)
        return self.n
    async def __aexit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__)
        return t is ValueError
async def f():
    async with M(1) as a, M(2) as b:
        print(a, b)
    async with M(3):
        raise ValueError
    async with (M(4) as c, M(5),):
        return c
def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
print(run(f()))
