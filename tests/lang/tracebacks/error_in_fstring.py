name = "x"
print(f"value: {name} and {missing_name!r:>10}")
