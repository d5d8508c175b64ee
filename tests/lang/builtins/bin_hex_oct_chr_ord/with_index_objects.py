def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


class I:
    def __index__(self): return 255
print(bin(I()), hex(I()), oct(I()), chr(I()))
show(lambda: bin("1"))
show(lambda: hex(None))
show(lambda: oct(1.0))
show(lambda: chr("a"))
show(lambda: bin())
show(lambda: hex(1, 2))
