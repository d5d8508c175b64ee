def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


r = range(2, 20, 3)
print(r.start, r.stop, r.step, r.index(8), r.count(8), r.count(9))
show(lambda: r.index(9))
show(lambda: r.index("a"))
try:
    r.start = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    r.foo
except Exception as error:
    print(type(error).__name__, error)
