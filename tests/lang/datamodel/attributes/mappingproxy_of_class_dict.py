class C: x = 1
d = C.__dict__
print(type(d).__name__, d["x"], "x" in d, len(d) > 1)
try:
    d["y"] = 2
except Exception as error:
    print(type(error).__name__, error)
try:
    del d["x"]
except Exception as error:
    print(type(error).__name__, error)
C.y = 5
print(d["y"], d.get("q"))
