# outcome: RecursionError
async def f(): await f()
f().send(None)
