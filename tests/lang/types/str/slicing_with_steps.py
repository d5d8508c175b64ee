def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


s = "abcdefghij"
print(s[2:5], s[:3], s[7:], s[-3:], s[:-3], s[::2], s[1::3], s[::-1], s[8:2:-2], s[5:5], s[100:], s[-100:2], s[5:2], s[::-3], s[-1:0:-1], s[:], s[9::-1])
show(lambda: s[::0])
show(lambda: s["a":])
show(lambda: s[1:2:"x"])
