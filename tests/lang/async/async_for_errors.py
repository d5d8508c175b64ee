def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
class A: pass
class B:
    def __aiter__(self): return 5
class C:
    def __aiter__(self): return self
    def __anext__(self): return 5
class D:
    async def __aiter__(self): return self
async def f(x):
    async for _ in x: pass
for k in (A, B, C, D):
    try:
        run(f(k()))
    except Exception as error:
        print(type(error).__name__, error)
try:
    run(f([1, 2]))
except Exception as error:
    print(type(error).__name__, error)
