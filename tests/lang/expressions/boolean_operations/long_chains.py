n = 0
def f(v):
    global n
    n += 1
    return v
print(f(1) and f(2) and f(0) and f(4), n)
print(f(0) or f("") or f([]) or f("end") or f(5), n)
