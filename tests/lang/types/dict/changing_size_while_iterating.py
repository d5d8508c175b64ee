d = {"a": 1, "b": 2}
try:
    for k in d: d[k + "x"] = 1
except Exception as error:
    print(type(error).__name__, error)
d = {"a": 1, "b": 2}
try:
    for k in d: del d[k]
except Exception as error:
    print(type(error).__name__, error)
d = {"a": 1, "b": 2}
try:
    for k, v in d.items(): d.clear()
except Exception as error:
    print(type(error).__name__, error)
d = {"a": 1, "b": 2}
for k in d:
    d[k] = 9
print(d)
