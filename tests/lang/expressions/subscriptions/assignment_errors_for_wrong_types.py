x = 5
try:
    x[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    "abc"[0] = "x"
except Exception as e:
    print(type(e).__name__, e)
try:
    (1,)[0] = 2
except Exception as e:
    print(type(e).__name__, e)
try:
    b"a"[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    None[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    len[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    {1}[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    range(3)[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    del x[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    del (1,)[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    del "a"[0]
except Exception as e:
    print(type(e).__name__, e)
