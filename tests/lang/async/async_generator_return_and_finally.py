async def ag():
    try:
        yield 1
        return
        yield 2
    finally:
        print("finally")
async def main(): return [x async for x in ag()]
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
