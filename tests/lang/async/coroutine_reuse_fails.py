def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
async def f(): return 1
c = f()
print(run(c))
try:
    run(c)
except Exception as error:
    print(type(error).__name__, error)
async def twice():
    c = f()
    await c
    await c
try:
    run(twice())
except Exception as error:
    print(type(error).__name__, error)
