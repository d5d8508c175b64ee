def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


m = memoryview(bytes(range(8)))
print(m.cast("H").tolist() == [256, 770, 1284, 1798], m.cast("I").tolist(), m.cast("B", [2, 4]).tolist(), m.cast("b").format, m.cast("c")[0])
show(lambda: m.cast("z"))
show(lambda: memoryview(b"abc").cast("H"))
