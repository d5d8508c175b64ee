a = {"name": "a"}
b = {"name": "b", "peer": a}
a["peer"] = b
a["self"] = a
l = [a, b]
l.append(l)
print(a["peer"]["peer"]["self"]["name"], l[2][2][1]["name"], len(l[2]), l[2] is l, a["self"] is a)
del a["peer"], a["self"], l[2]
print(a, b, l)
