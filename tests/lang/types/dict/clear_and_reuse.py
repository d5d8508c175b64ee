d = {i: str(i) for i in range(100)}
d.clear()
print(d, len(d))
d["x"] = 1
print(d)
