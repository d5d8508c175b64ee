def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
class A: pass
class B:
    async def __aenter__(self): pass
class C:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
class D:
    def __enter__(self): pass
    def __exit__(self, *a): pass
async def f(x):
    async with x: pass
for k in (A, B, C, D):
    try:
        run(f(k()))
    except Exception as error:
        print(type(error).__name__, error)
class E:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
async def g():
    with E(): pass
try:
    run(g())
except Exception as error:
    print(type(error).__name__, error)
