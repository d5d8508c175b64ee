async def numbers(n):
    for i in range(n): yield i
async def only(pred, it):
    async for x in it:
        if pred(x): yield x
async def mapped(f, it):
    async for x in it: yield f(x)
async def main():
    return [x async for x in mapped(lambda v: v * v, only(lambda v: v % 2, numbers(10)))]
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
