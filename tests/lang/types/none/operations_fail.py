def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: None + 1)
show(lambda: None[0])
show(lambda: None())
show(lambda: len(None))
show(lambda: None < None)
show(lambda: None.foo)
show(lambda: -None)
show(lambda: iter(None))
show(lambda: int(None))
show(lambda: "a" in None)
try:
    None.x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    None[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del None[0]
except Exception as error:
    print(type(error).__name__, error)
