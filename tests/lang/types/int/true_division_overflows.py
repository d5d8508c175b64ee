try:
    print(10**400 / 3)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 / 10**400)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(2.0 + 10**400)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float(10**400))
except Exception as e:
    print(type(e).__name__, e)
