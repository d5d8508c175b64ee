def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


b = b"hello world hello"
print(b.find(b"hello", 1), b.find(104), b.rfind(b"l"), b.count(b"l"), b.count(108), b.index(b"w"), b.find(b"zz"), b.find(b""), b.rindex(b"h"), b.count(b""))
show(lambda: b.index(b"zz"))
show(lambda: b.find("h"))
show(lambda: b.find(256))
show(lambda: b.index(300))
