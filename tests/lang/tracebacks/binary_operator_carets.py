a, b, c = 1, "x", 2
r = (c + a) * 3 + b + c
