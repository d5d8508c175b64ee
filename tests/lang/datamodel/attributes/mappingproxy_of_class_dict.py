class C: x = 1
d = C.__dict__
print(type(d).__name__, d["x"], "x" in d, len(d) > 1)
try:
    d["y"] = 2
except Exception as e:
    print(type(e).__name__, e)
try:
    del d["x"]
except Exception as e:
    print(type(e).__name__, e)
C.y = 5
print(d["y"], d.get("q"))
