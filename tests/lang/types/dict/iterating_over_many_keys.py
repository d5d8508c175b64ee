# More keys than sixteen bits can count.
for count in 65535, 65536, 70001:
    table = dict.fromkeys(range(count))
    print(sum(table), max(table), sum(1 for _ in table.items()), next(reversed(table)))
    last = None
    for last in table:
        pass
    print(last)
