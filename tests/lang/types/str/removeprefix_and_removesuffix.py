def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("TestHook".removeprefix("Test"), "Hook".removeprefix("Test"), "a.py".removesuffix(".py"), "a.py".removesuffix(""), "aa".removeprefix("a"), "abc".removesuffix("abc") == "")
show(lambda: "a".removeprefix(1))
show(lambda: "a".removesuffix())
