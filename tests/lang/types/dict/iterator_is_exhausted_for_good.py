d = {"a": 1}
it = iter(d)
print(next(it), next(it, None))
d["b"] = 2
try:
    print(next(it, "end"))
except Exception as error:
    print(type(error).__name__, error)
