e = ValueError("once")
n = 0
for _ in range(2):
    try:
        raise e
    except ValueError as x:
        tb, n = x.__traceback__, 0
        while tb:
            tb, n = tb.tb_next, n + 1
        print(x is e, n >= 1)
