def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


d = {"k": [1, {"z": "deep"}], 3: "three", "a b": "sp"}
print("{0[k][1][z]} {0[3]} {0[a b]}".format(d), "{0.real} {0.imag}".format(3), "{a[0]}{a[1]}".format(a="xy"), "{0[0]}".format([7]))
show(lambda: "{0[x]}".format([1]))
show(lambda: "{0[5]}".format([1]))
show(lambda: "{0[-1]}".format([1]))
show(lambda: "{0.nope}".format(1))
show(lambda: "{0[zz]}".format({}))
show(lambda: "{0[}".format([1]))
show(lambda: "{0[]}".format([1]))
show(lambda: "{0.}".format(1))
show(lambda: "{0[0]x}".format([1]))
