def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("hello".startswith("he"), "hello".endswith("lo"), "hello".startswith(("x", "h")), "hello".endswith(()), "hello".startswith("l", 2), "hello".startswith("", 5), "hello".startswith("", 6), "hello".endswith("l", 0, 4), "".startswith(""), "hello".startswith("ell", 1, 3))
show(lambda: "a".startswith(1))
show(lambda: "a".startswith(["a"]))
show(lambda: "a".startswith(("a", 1)))
show(lambda: "b".startswith(("a", 1)))
show(lambda: "a".endswith(None))
