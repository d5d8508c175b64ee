x = "outer"
print(sorted({x * 2 for x in range(4)}), x)
