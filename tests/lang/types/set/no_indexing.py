def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


s = {1}
try:
    s[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    s[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del s[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    s.append(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    s.x = 1
except Exception as error:
    print(type(error).__name__, error)
show(lambda: s * 2)
