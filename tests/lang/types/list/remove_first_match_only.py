a = [1, 2.0, True, 2, 1]
a.remove(2)
print(a)
a.remove(True)
print(a)
try:
    a.remove(99)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.remove()
except Exception as error:
    print(type(error).__name__, error)
