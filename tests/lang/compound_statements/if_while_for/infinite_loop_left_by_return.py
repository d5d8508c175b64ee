def f():
    n = 0
    while 1:
        n += 1
        for _ in iter(int, 1):
            if n > 5:
                return n
            break
print(f())
