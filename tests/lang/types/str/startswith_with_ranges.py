s = "hello"
print([s.startswith("l", i) for i in range(-6, 7)], [s.endswith("l", 0, i) for i in range(-6, 7)], s.startswith("", 5), s.startswith("", 6), s.startswith(("x", "el"), 1), s.endswith("", -1, -3))
