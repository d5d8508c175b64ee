rows = [("id", "name", "price", "ok"), (1, "tea", 3.5, True), (22, "é日本", 1234.5, False), (333, "", float("nan"), None)]
for r in rows:
    print("|".join(f"{str(c):>8}" if i != 1 else f"{str(c):<8}" for i, c in enumerate(r)))
