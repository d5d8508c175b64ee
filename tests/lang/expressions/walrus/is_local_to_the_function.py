def f():
    (t := 5)
    return [t := t + i for i in range(3)], t
print(f())
try:
    t
except Exception as error:
    print(type(error).__name__, error)
