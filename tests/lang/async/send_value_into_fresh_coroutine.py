async def f(): pass
c = f()
try:
    c.send(5)
except Exception as error:
    print(type(error).__name__, error)
c.close()
async def ag(): yield 1
async def main():
    await ag().asend(5)
try:
    main().send(None)
except Exception as error:
    print(type(error).__name__, error)
