try:
    1 << -1
except Exception as e:
    print(type(e).__name__, e)
try:
    1 >> -1
except Exception as e:
    print(type(e).__name__, e)
try:
    2**70 << -2
except Exception as e:
    print(type(e).__name__, e)
try:
    0 << -1
except Exception as e:
    print(type(e).__name__, e)
