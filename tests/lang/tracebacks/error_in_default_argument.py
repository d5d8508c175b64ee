def f(a, b=1 / 0, c=2):
    pass
