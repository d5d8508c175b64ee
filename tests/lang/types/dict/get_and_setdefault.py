def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


d = {"a": 1}
print(d.get("a"), d.get("b"), d.get("b", 5), d.setdefault("a", 9), d.setdefault("c"), d.setdefault("d", []), d)
d.setdefault("d", []).append(1)
print(d)
show(lambda: d.get())
show(lambda: d.get([]))
show(lambda: d.setdefault())
show(lambda: d.get("a", 1, 2))
show(lambda: d.get("a", default=1))
