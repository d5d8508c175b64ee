def f():
    x = 0
    def a():
        nonlocal x
        x += 1
    def b(): return x
    a(); a()
    x += 10
    return b
print(f()())
