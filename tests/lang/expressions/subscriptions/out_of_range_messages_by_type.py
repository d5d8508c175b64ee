def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: [][0])
show(lambda: ()[0])
show(lambda: ""[0])
show(lambda: b""[0])
show(lambda: bytearray()[0])
show(lambda: range(0)[0])
show(lambda: memoryview(b"")[0])
