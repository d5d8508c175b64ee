def g(): yield 1
it = g()
try:
    it.send(5)
except Exception as error:
    print(type(error).__name__, error)
print(it.send(None))
try:
    it.send()
except Exception as error:
    print(type(error).__name__, error)
