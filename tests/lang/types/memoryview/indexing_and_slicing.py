def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


m = memoryview(b"hello")
print(m[0], m[-1], bytes(m[1:3]), m.tolist(), len(m), m[::2].tolist(), m.tobytes(), m.nbytes, m.itemsize, m.format, m.readonly, m.ndim, m.shape, m.strides)
show(lambda: m[5])
show(lambda: m["a"])
try:
    m[0] = 1
except Exception as error:
    print(type(error).__name__, error)
