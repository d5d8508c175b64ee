def f(kind):
    try:
        try:
            raise ValueError("v")
        except kind:
            print("caught")
    except TypeError as e:
        print(e, repr(e.__context__))
f(5)
f("x")
f((ValueError, 5))
f((KeyError, int))
f([ValueError])
