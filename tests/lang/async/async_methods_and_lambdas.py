class C:
    async def m(self, x): return ("m", x)
    @classmethod
    async def c(cls): return cls.__name__
    @staticmethod
    async def s(): return "s"
async def main():
    o = C()
    return await o.m(1), await C.c(), await o.s(), await (lambda: o.m(2))()
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
