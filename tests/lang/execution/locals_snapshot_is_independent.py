def f():
    x = 1
    d = locals()
    x = 2
    d["x"] = 99
    return x, d["x"], locals()["x"]
print(f())
