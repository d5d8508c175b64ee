def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: {[]})
show(lambda: {{}})
show(lambda: {set()})
show(lambda: {1, (2, [])})
show(lambda: set([[1]]))
show(lambda: hash(set()))
