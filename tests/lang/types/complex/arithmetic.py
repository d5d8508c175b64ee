a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** b, -a, +a, abs(a), a == b, a != b, a == 3 + 4j)
print(a + 1, 1 + a, a * 2.0, 2 / a, a ** 0, a ** -1, a ** 0.5, 0j ** 0)
