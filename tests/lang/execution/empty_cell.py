def f():
    def g(): return x
    c = g.__closure__[0]
    try:
        c.cell_contents
    except Exception as e:
        print(type(e).__name__, e)
    x = 5
    return c.cell_contents
print(f())
