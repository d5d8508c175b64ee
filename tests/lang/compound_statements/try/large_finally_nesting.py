def f(n):
    if n == 0:
        raise ValueError("bottom")
    try:
        f(n - 1)
    finally:
        out.append(n)
out = []
try:
    f(100)
except ValueError as e:
    print(e, out[:3], out[-1], len(out))
