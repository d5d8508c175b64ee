s = {5}
print(s.pop(), s)
try:
    s.pop()
except Exception as e:
    print(type(e).__name__, e)
try:
    set().pop(1)
except Exception as e:
    print(type(e).__name__, e)
