try:
    nope += 1
except Exception as e:
    print(type(e).__name__, e)
def f():
    total += 1
total = 0
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
