def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: -"a")
show(lambda: +[])
show(lambda: ~1.5)
show(lambda: -None)
show(lambda: ~"a")
show(lambda: +{})
show(lambda: -len)
show(lambda: abs("a"))
show(lambda: abs(None))
