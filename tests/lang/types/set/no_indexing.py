def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


s = {1}
try:
    s[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    s[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    del s[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    s.append(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    s.x = 1
except Exception as e:
    print(type(e).__name__, e)
show(lambda: s * 2)
