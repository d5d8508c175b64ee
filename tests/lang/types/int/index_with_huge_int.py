def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: [1, 2][10**30])
show(lambda: "abc"[-10**30])
show(lambda: (1,)[2**64])
show(lambda: [1, 2, 3][:10**30])
show(lambda: [1, 2, 3][-10**30:2])
show(lambda: [1, 2, 3][::10**30])
