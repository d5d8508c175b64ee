def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


a = list(range(10))
print(a[0], a[-1], a[2:5], a[::-1], a[8:2:-2], a[:100], a[-100:3], a[5:2], a[::4], a[-3:], a[True])
show(lambda: a[10])
show(lambda: a[-11])
show(lambda: a["0"])
show(lambda: a[1.0])
show(lambda: a[None])
show(lambda: a[1, 2])
show(lambda: a[::0])
show(lambda: a["a":"b"])
