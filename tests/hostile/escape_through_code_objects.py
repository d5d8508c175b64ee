# outcome: raised:TypeError | raised:ValueError | raised:NotImplementedError | raised:AttributeError
def f(): pass
c = f.__code__
f.__code__ = c.replace(co_code=b"\xff" * 100, co_stacksize=0)
f()
