def f(items):
    seen = [last := i for i in items]
    return last, seen
print(f("abc"))
