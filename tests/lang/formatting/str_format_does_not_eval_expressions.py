def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "{0+1}".format(5))
show(lambda: "{a.b.c}".format(a=1))
show(lambda: "{len(x)}".format(x=1))
show(lambda: "{0()}".format(len))
