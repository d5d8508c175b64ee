# outcome: fuel
def f():
    while True:
        try:
            raise ValueError
        except BaseException:
            continue
f()
