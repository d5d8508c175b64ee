async def inner(): raise ValueError("async inner")
async def outer():
    await inner()
outer().send(None)
