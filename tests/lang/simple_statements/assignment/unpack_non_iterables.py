try:
    a, b = 5
except Exception as e:
    print(type(e).__name__, e)
try:
    a, b = None
except Exception as e:
    print(type(e).__name__, e)
try:
    [a] = len
except Exception as e:
    print(type(e).__name__, e)
try:
    a, *b = 1.5
except Exception as e:
    print(type(e).__name__, e)
try:
    (a, b), c = 1, 2
except Exception as e:
    print(type(e).__name__, e)
class C: pass
try:
    a, b = C()
except Exception as e:
    print(type(e).__name__, e)
