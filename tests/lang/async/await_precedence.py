class A:
    def __init__(self, v): self.v = v
    def __await__(self):
        return self.v
        yield
async def main():
    return -await A(5), await A(2) ** 3, await A(2) + await A(3), not await A(0), [await A(1), await A(2)], (await A([7]))[0], await A(1) if await A(True) else 0, f"{await A('f')}"
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
