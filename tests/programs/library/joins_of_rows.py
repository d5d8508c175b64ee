"""Join customers, orders and refunds the way a notebook cell would: indexes, left joins, groups, a pivot."""
from collections import defaultdict
from itertools import groupby
from operator import itemgetter

customers = [{"id": i, "name": n, "country": c} for i, (n, c) in enumerate([("Ann", "NO"), ("Bob", "IT"), ("Cid", "NO"), ("Dee", "FR"), ("Eli", None)], 1)]
orders = [
    dict(zip(("order_id", "customer_id", "month", "amount"), row))
    for row in [(10, 1, "2024-01", 120.0), (11, 2, "2024-01", 80.5), (12, 1, "2024-02", 60.25), (13, 3, "2024-02", 300.0),
                (14, 9, "2024-02", 15.0), (15, 2, "2024-03", 99.99), (16, 4, "2024-03", 42.0), (17, 1, "2024-03", 10.0)]
]
refunds = [{"order_id": 13, "amount": 50.0}, {"order_id": 15, "amount": 99.99}, {"order_id": 13, "amount": 25.0}]

by_id = {c["id"]: c for c in customers}
refunded = defaultdict(float)
for r in refunds:
    refunded[r["order_id"]] += r["amount"]

joined = [
    {**o, "name": by_id.get(o["customer_id"], {}).get("name", "?"), "country": (by_id.get(o["customer_id"]) or {}).get("country") or "unknown",
     "net": round(o["amount"] - refunded.get(o["order_id"], 0), 2)}
    for o in orders
]
for row in sorted(joined, key=itemgetter("country", "name", "month")):
    print(f"{row['country']:<8}{row['name']:<5}{row['month']}{row['net']:>10.2f}")

print("\npivot")
months = sorted({o["month"] for o in orders})
print("country ".ljust(10) + "".join(m.rjust(10) for m in months) + "total".rjust(10))
for country, rows in groupby(sorted(joined, key=itemgetter("country")), key=itemgetter("country")):
    rows = list(rows)
    cells = [sum(r["net"] for r in rows if r["month"] == m) for m in months]
    print(country.ljust(10) + "".join(f"{c:>10.2f}" if c else "-".rjust(10) for c in cells) + f"{sum(cells):>10.2f}")

without_orders = [c["name"] for c in customers if c["id"] not in {o["customer_id"] for o in orders}]
orphans = [o["order_id"] for o in orders if o["customer_id"] not in by_id]
best = max(joined, key=itemgetter("net"))
print("\nwithout orders:", without_orders, "orphans:", orphans, "best:", best["name"], best["net"])
running, total = [], 0
for month, rows in groupby(sorted(joined, key=itemgetter("month")), key=itemgetter("month")):
    total += sum(r["net"] for r in rows)
    running.append((month, round(total, 2)))
print(running)
