b = b"abc"
try:
    b[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    del b[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    b.x = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    b.append(1)
except Exception as e:
    print(type(e).__name__, e)
