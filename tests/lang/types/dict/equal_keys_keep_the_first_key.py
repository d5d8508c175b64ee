d = {1: "int", 1.0: "float", True: "bool"}
print(d)
d = {True: 1}
d[1] = 2
print(d, {0: "a", False: "b", 0.0: "c", 0j: "d"})
