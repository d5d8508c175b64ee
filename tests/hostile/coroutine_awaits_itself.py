# outcome: raised:RuntimeError | raised:ValueError
async def f(): await c
c = f()
c.send(None)
