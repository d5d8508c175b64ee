def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: len(str(10**4299)))
show(lambda: len(str(10**4300)))
show(lambda: int("1" * 4300) > 0)
show(lambda: int("1" * 4301))
show(lambda: len(hex(16**5000)))
show(lambda: int("f" * 5000, 16) > 0)
show(lambda: len("%x" % 16**5000))
show(lambda: "%d" % 10**5000)
show(lambda: f"{10**5000}")
