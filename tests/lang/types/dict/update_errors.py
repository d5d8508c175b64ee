def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


d = {}
show(lambda: d.update(5))
show(lambda: d.update([1]))
show(lambda: d.update(["abc"]))
show(lambda: d.update([("a",)]))
show(lambda: d.update({}, {}))
show(lambda: d.update([([], 1)]))
show(lambda: d.update(None))
