nan = float("nan")
print(max(1, nan), max(nan, 1), min(1, nan), min(nan, 1))
