s = {5}
print(s.pop(), s)
try:
    s.pop()
except Exception as error:
    print(type(error).__name__, error)
try:
    set().pop(1)
except Exception as error:
    print(type(error).__name__, error)
