s = "abc"
try:
    s[0] = "x"
except Exception as e:
    print(type(e).__name__, e)
try:
    del s[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    s[0:1] = "x"
except Exception as e:
    print(type(e).__name__, e)
try:
    s.attr = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    s.upper = 1
except Exception as e:
    print(type(e).__name__, e)
