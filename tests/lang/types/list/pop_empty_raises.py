try:
    [].pop()
except Exception as e:
    print(type(e).__name__, e)
try:
    [].pop(0)
except Exception as e:
    print(type(e).__name__, e)
try:
    [1].pop(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    [1].pop(-2)
except Exception as e:
    print(type(e).__name__, e)
try:
    [1].pop("0")
except Exception as e:
    print(type(e).__name__, e)
try:
    [1].pop(None)
except Exception as e:
    print(type(e).__name__, e)
try:
    [1].pop(0, 1)
except Exception as e:
    print(type(e).__name__, e)
