print(list((a, b) for a in range(4) if a % 2 for b in range(a) if b != 1), [y for x in range(5) if (y := x * x) % 2 == 0])
