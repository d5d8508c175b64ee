def f():
    def g(): return x
    c = g.__closure__[0]
    try:
        c.cell_contents
    except Exception as error:
        print(type(error).__name__, error)
    x = 5
    return c.cell_contents
print(f())
