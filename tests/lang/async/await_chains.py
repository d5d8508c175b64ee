async def a(): return 1
async def b(): return await a() + 1
async def c():
    x = await b()
    return x + await a()
def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
print(run(c()))
