# Counter and defaultdict
from collections import Counter, defaultdict

rows = [
    {"region": "region" + str(i * 7 % 9), "kind": "kind" + str(i * 5 % 13), "amount": i * 31 % 1000}
    for i in range(4000)
]
kinds = Counter(row["kind"] for row in rows)
totals = defaultdict(int)
groups = defaultdict(list)
for row in rows:
    totals[row["region"]] += row["amount"]
    groups[row["region"], row["kind"]].append(row["amount"])
letters = Counter("".join(row["region"] for row in rows))
result = kinds.most_common(3), sorted(totals.items()), len(groups), letters.most_common(4)
