def f():
    (t := 5)
    return [t := t + i for i in range(3)], t
print(f())
try:
    t
except Exception as e:
    print(type(e).__name__, e)
