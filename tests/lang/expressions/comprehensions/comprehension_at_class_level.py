class C:
    n = 3
    xs = [i for i in range(n)]
    try:
        ys = [n for i in range(2)]
    except NameError as e:
        ys = str(e)
print(C.xs, C.ys, hasattr(C, "i"))
