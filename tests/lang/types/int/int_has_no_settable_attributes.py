try:
    (5).x = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    (5).real = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    (5).foo
except Exception as e:
    print(type(e).__name__, e)
try:
    del (5).real
except Exception as e:
    print(type(e).__name__, e)
