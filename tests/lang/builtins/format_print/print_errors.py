try:
    print("a", sep=5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a", end=5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a", foo=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a", file=5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a", "b", sep=b"-")
except Exception as e:
    print(type(e).__name__, e)
