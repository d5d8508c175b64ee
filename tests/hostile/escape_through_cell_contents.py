# outcome: raised:TypeError | raised:ValueError | finished
def outer():
    x = 1
    def inner(): return x
    return inner
F = type(lambda: 0)
f = F(outer().__code__, {}, "f", (), (5,))
