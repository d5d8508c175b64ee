# sort by key
rows = [(i * 7919 % 10007, "name" + str(i * 31 % 1000), i) for i in range(8000)]
by_number = sorted(rows, key=lambda row: row[0])
by_name = sorted(rows, key=lambda row: (row[1], -row[2]))
result = by_number[0], by_number[-1], by_name[:3]
