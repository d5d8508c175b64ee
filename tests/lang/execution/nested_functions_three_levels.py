def a():
    x = 1
    def b():
        y = 2
        def c():
            nonlocal x, y
            x += 10
            y += 20
            return x, y
        return c, lambda: y
    c, gy = b()
    return c(), x, gy()
print(a())
