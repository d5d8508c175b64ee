e = "outer"
r = [e for e in "ab"]
try:
    raise ValueError("v")
except ValueError as e2:
    r2 = [str(e2) for _ in range(2)]
print(e, r, r2)
try:
    e2
except Exception as error:
    print(type(error).__name__, error)
