a = {"x": [1, 2]}
b = [a, a, dict(a)]
b[0]["x"].append(3)
b[1]["y"] = "new"
b[2]["z"] = 1
a["x"] += [4]
print(a, b, b[0] is b[1], b[2]["x"] is a["x"])
