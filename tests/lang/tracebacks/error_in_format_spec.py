total = "12"
print(f"{total:>10.2f}")
