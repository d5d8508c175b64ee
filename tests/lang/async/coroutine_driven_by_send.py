async def f(x):
    return x * 2
c = f(21)
print(type(c).__name__)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except Exception as error:
    print(type(error).__name__, error)
