def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(",".join(["a", "b"]), "".join(("x", "y", "z")), "-".join("abc"), ", ".join([]), "|".join(["one"]), "é".join(["a", "日", "😀"]), ",".join({"k": 1, "j": 2}), "+".join(str(i) for i in range(4)))
show(lambda: ",".join([1, 2]))
show(lambda: ",".join(["a", None]))
show(lambda: ",".join(["a", b"b"]))
show(lambda: ",".join(5))
show(lambda: ",".join())
show(lambda: ",".join("a", "b"))
