try:
    1 // 0
except Exception as e:
    print(type(e).__name__, e)
try:
    1 / 0
except Exception as e:
    print(type(e).__name__, e)
try:
    1 % 0
except Exception as e:
    print(type(e).__name__, e)
try:
    divmod(1, 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    0 ** -1
except Exception as e:
    print(type(e).__name__, e)
try:
    pow(2, 3, 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    10**30 // 0
except Exception as e:
    print(type(e).__name__, e)
try:
    10**30 % 0
except Exception as e:
    print(type(e).__name__, e)
