def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(ord("a"), ord(b"a"), ord("😀"), ord(bytearray(b"z")), ord("\x00"))
show(lambda: ord(""))
show(lambda: ord("ab"))
show(lambda: ord(b""))
show(lambda: ord(1))
show(lambda: ord(["a"]))
