def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


x = 5
print(eval("x + 1"), eval(" x * 2"), eval("\t[i for i in range(3)]"), eval("(lambda: x)()"), eval("x", {"x": 1}), eval("1 if 0 else 2\n"), eval(b"3 + 4"))
show(lambda: eval("x = 1"))
show(lambda: eval(""))
show(lambda: eval("1 +"))
show(lambda: eval(5))
show(lambda: eval("nope"))
show(lambda: eval("1; 2"))
show(lambda: eval("x", 5))
