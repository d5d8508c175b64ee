d = {"k": 1}
d["self"] = d
print(d)
d["list"] = [d]
print(d, str(d) == repr(d))
