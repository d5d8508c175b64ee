inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, -nan, 0.0, -0.0, inf - inf, inf * 0, [inf, nan, -0.0])
