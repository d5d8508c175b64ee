a, b = 1, 2
print(f"{a != b} {a == b} {a >= b} {a <= b} {a!r} {a < b!r} {a if a != 2 else b}")
