try:
    (1.5).x = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    (1.5).real = 2
except Exception as e:
    print(type(e).__name__, e)
try:
    (1.5).nothing
except Exception as e:
    print(type(e).__name__, e)
try:
    float.pi = 3
except Exception as e:
    print(type(e).__name__, e)
