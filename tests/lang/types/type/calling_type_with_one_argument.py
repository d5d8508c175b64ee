print(type(5) is int, type(type) is type, type(object) is type, type(int).__name__, type(type(5)()) is int)
class M(type): pass
try:
    M(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    type(x=5)
except Exception as e:
    print(type(e).__name__, e)
