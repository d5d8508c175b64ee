def g(): yield 1
it = g()
try:
    it.send(5)
except Exception as e:
    print(type(e).__name__, e)
print(it.send(None))
try:
    it.send()
except Exception as e:
    print(type(e).__name__, e)
