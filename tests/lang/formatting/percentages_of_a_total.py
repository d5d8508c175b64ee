counts = {"a": 3, "b": 5, "c": 4}
total = sum(counts.values())
for k, v in counts.items():
    print(f"{k}: {v / total:>7.2%} {'#' * (20 * v // total):<10}|")
