rows = [("ann", 30, ("x", 1)), ("bob", 25, ("y", 2))]
for name, age, (code, n) in rows:
    print(name, age, code, n)
