print([x if x % 2 else -x for x in range(5)], [x for x in range(10) if x > 2 and x < 6 or x == 9], [x for x in [0, 1, "", "a"] if x], [not x for x in (0, 1)])
