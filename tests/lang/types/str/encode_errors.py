def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "é".encode("ascii"))
show(lambda: "aéb日c".encode("latin-1"))
show(lambda: "日本".encode("ascii"))
show(lambda: "a".encode("no-such"))
show(lambda: "é".encode("ascii", "no-such"))
show(lambda: "é".encode("ascii", "strict"))
show(lambda: "a".encode(1))
