def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(bytearray(), bytearray(2), bytearray(b"ab"), bytearray([1, 2]), bytearray("é", "utf-8"), repr(bytearray(b"it's")), str(bytearray(b'"')))
show(lambda: bytearray("a"))
show(lambda: bytearray(-1))
show(lambda: bytearray([256]))
