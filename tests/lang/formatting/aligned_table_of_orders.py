rows = [("apples", 3, 1.25), ("kiwis", 120, 0.333333), ("melons and more", 1, 1234567.891)]
print(f"{'item':<16}{'qty':>6}{'price':>15}")
print("-" * 37)
for name, q, p in rows:
    print(f"{name:<16}{q:>6,}{p:>15,.2f}")
print(f"{'total':<16}{sum(r[1] for r in rows):>6}{sum(r[1] * r[2] for r in rows):>15,.2f}")
