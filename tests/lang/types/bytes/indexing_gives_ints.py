def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], list(b), len(b), b[10:], b[:100])
show(lambda: b[5])
show(lambda: b["a"])
show(lambda: b[-6])
