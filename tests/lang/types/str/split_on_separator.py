def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


for s in ("a,b,c", ",a,,b,", "", ",", "abc", "a, b"):
    print(repr(s), s.split(","), s.split(",", 1), s.rsplit(",", 1), s.split(",", 0), s.split(", "))
show(lambda: "a".split(""))
show(lambda: "a".split(1))
show(lambda: "a b".split(sep=" ", maxsplit=1))
show(lambda: "a b".split(" ", 1, 2))
show(lambda: "a".split(maxsplit="x"))
