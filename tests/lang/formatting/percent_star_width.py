def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("%*d|%-*d|%.*f|%*.*f|" % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828), "%*d|" % (-6, 1), "%.*f" % (-1, 1.5))
show(lambda: "%*d" % (5,))
show(lambda: "%*d" % ("a", 5))
show(lambda: "%.*f" % (1.5, 2))
