def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


for n in (0, 10, -10, 255, -255, 2**70, -2**70, True):
    print(hex(n), oct(n), bin(n))
show(lambda: hex(1.0))
show(lambda: bin("1"))
show(lambda: oct(None))
