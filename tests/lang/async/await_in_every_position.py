class V:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield f"want {self.v}"
        return self.v
async def main():
    d = {await V("k"): await V("v")}
    l = [0, 0, 0]
    l[await V(1)] = await V("item")
    s = "abcdef"[await V(1) : await V(4)]
    def f(*a, **k): return a, k
    r = f(await V(1), *await V([2, 3]), k=await V(4), **await V({"z": 5}))
    if await V(False): pass
    elif await V(True): l[0] = "elif"
    while await V(False): pass
    for x in await V("xy"): l.append(x)
    assert await V(True), await V("never")
    x = await V(1) < await V(2) < await V(3)
    return d, l, s, r, x, await V("a") or await V("b")
c, n = main(), 0
try:
    while True:
        c.send(None)
        n += 1
except StopIteration as e:
    print(e.value, n)
