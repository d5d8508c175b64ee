view = memoryview(bytes(range(12)))[::2]
def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)
for method in ("find", "count", "index", "startswith", "split"):
    attempt(getattr(b"abc", method), view)
attempt(bytes, view)
attempt(bytearray, view)
attempt(lambda: view == bytes(range(0, 12, 2)))
attempt(view.tobytes)
attempt(view.hex)
attempt(view.tobytes, 5)
print(list(zip(view, memoryview(b"abc").cast("c"))), list(memoryview(bytes(16)).cast("d")))
