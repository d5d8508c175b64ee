def key():
    print("key")
    return "k"
d = {"k": 1}
d[key()] += 5
print(d)
try:
    d["missing"] += 1
except Exception as error:
    print(type(error).__name__, error)
