def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: {[]: 1})
show(lambda: {{}: 1})
show(lambda: {set(): 1})
show(lambda: {}[{}])
show(lambda: {(1, [2]): 0})
try:
    d = {}; d[[1]] = 2
except Exception as error:
    print(type(error).__name__, error)
try:
    d = {}; d[slice(1)] = 2; print(d)
except Exception as error:
    print(type(error).__name__, error)
