# outcome: raised:TypeError | raised:ValueError
F = type(lambda: 0)
def outer():
    x = 1
    def inner(): return x
    return inner
F(outer().__code__, {}, "f", (), ())()
