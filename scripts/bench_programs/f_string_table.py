# f-string table
rows = [("item" + str(i), i * 1.37, i * 1000 + 7, i / 3000) for i in range(3000)]
lines = []
for name, price, amount, share in rows:
    lines.append(f"{name:<12}{price:>12,.2f}{amount:>12,}{share:>8.1%}")
result = len("\n".join(lines)), lines[1], lines[-1]
