d = {"a": 1, "b": 2}
try:
    for k in d: d[k + "x"] = 1
except Exception as e:
    print(type(e).__name__, e)
d = {"a": 1, "b": 2}
try:
    for k in d: del d[k]
except Exception as e:
    print(type(e).__name__, e)
d = {"a": 1, "b": 2}
try:
    for k, v in d.items(): d.clear()
except Exception as e:
    print(type(e).__name__, e)
d = {"a": 1, "b": 2}
for k in d:
    d[k] = 9
print(d)
