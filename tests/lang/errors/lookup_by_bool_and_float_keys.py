d = {1: "one", 2.5: "two and a half", (1, 2): "pair"}
print(d[True], d[1.0], d[1 + 0j], d[(1.0, 2)])
try:
    d[False]
except Exception as error:
    print(type(error).__name__, error)
try:
    d["1"]
except Exception as error:
    print(type(error).__name__, error)
try:
    d[2.50001]
except Exception as error:
    print(type(error).__name__, error)
