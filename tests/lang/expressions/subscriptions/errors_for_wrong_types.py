def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: 5[0])
show(lambda: None["a"])
show(lambda: len[0])
show(lambda: (1, 2)["a"])
show(lambda: [1]["a"])
show(lambda: "abc"["a"])
show(lambda: {1}[0])
show(lambda: {}["a"])
show(lambda: 1.5[0])
show(lambda: (x for x in [])[0])
show(lambda: object[0])
show(lambda: range(3)["a"])
