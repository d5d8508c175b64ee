x = 0
def a():
    x = 1
    def b():
        x = 2
        def c():
            nonlocal x
            x += 10
            return x
        return c(), x
    return b(), x
print(a(), x)
