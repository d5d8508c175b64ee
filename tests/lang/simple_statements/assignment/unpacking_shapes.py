a, b = 1, 2
(c, d) = [3, 4]
[e, f] = "ef"
g, (h, [i, j]) = 1, (2, "xy")
k, = [9]
() = ()
[] = ""
print(a, b, c, d, e, f, g, h, i, j, k)
