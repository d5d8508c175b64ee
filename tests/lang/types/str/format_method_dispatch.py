def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("abc".__format__(""), "abc".__format__(">5"), format("abc", "*^9"), format("abc", ".2"), format("abc", "<5.1") + "|")
show(lambda: format("abc", "d"))
show(lambda: format("abc", "=5"))
show(lambda: format("abc", "+"))
show(lambda: format("abc", "#"))
show(lambda: format("abc", ","))
show(lambda: format("abc", "05"))
