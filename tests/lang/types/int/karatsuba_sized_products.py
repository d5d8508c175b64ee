a, b = int("7" * 600), int("3" * 700)
p = a * b
print(str(p)[:20], str(p)[-20:], p % 97 == (a % 97) * (b % 97) % 97, p // a == b, (a + b) ** 2 == a * a + 2 * p + b * b, len(str(p)))
