def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


s = "héllo😀"
for i in range(-6, 6):
    print(i, s[i])
show(lambda: s[6])
show(lambda: s[-7])
show(lambda: s["a"])
show(lambda: s[1.0])
show(lambda: s[None])
