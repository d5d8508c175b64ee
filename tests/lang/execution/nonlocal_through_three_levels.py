def a():
    v = []
    def b():
        def c():
            nonlocal v
            v = v + ["c"]
        c()
        v.append("b")
    b()
    v.append("a")
    return v
print(a())
