def average():
    total, n, avg = 0, 0, None
    while True:
        total += yield avg
        n += 1
        avg = total / n
a = average()
next(a)
print([a.send(v) for v in (10, 20, 60)])
