def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{}{}{}".format(*"xyz"), "{:>3}|{:<3}|".format(1, 2), "{!r} {!s} {!a}".format("é", "é", "é"))
show(lambda: "{} {}".format(1))
show(lambda: "{0} {}".format(1, 2))
show(lambda: "{} {0}".format(1, 2))
show(lambda: "{2}".format(1, 2))
show(lambda: "{}".format())
