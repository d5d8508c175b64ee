"""A report over some thousand orders, written by code that the host does not trust.

The guest asks for orders and exchange rates through two host functions, groups, filters, sorts and
prints a table, and its last line is the answer. Run it: python host/examples/orders.py
"""

import json
import pathlib

from wardian import Limits, Sandbox

ORDERS = json.loads((pathlib.Path(__file__).parent / "orders.json").read_text(encoding="utf-8"))
RATES = {"EUR": 1.0, "NOK": 11.62, "SEK": 11.31, "PLN": 4.27, "CZK": 24.9, "GBP": 0.856}


def list_orders(region: str, status: str | None = None) -> list[dict]:
    """The orders of a region, optionally only those with a status."""
    rows = [order for order in ORDERS if order["region"] == region]
    return [order for order in rows if status is None or order["status"] == status]


def exchange_rate(currency: str) -> float:
    """How much of a currency one euro buys."""
    if currency not in RATES:
        raise LookupError(f"no rate for {currency}")
    return RATES[currency]


GUEST = """
rates, unknown = {}, {}

def euros(order):
    currency = order["currency"]
    if currency not in rates:
        rates[currency] = exchange_rate(currency)
    return order["quantity"] * order["unit_price"] / rates[currency]

sales, customers, count = {}, {}, 0
for region in regions:
    for order in list_orders(region, status="shipped"):
        try:
            amount = euros(order)
        except LookupError as error:
            unknown.setdefault(str(error), []).append(order["id"])
            continue
        count += 1
        sales.setdefault(region, []).append(amount)
        key = (order["customer"], region)
        customers[key] = customers.get(key, 0.0) + amount

total = sum(sum(amounts) for amounts in sales.values())
print(f"{'region':<10}{'orders':>8}{'revenue EUR':>16}{'share':>9}{'most':>10}")
for region, amounts in sorted(sales.items(), key=lambda item: -sum(item[1])):
    part = sum(amounts)
    print(f"{region:<10}{len(amounts):>8,}{part:>16,.2f}{part / total:>9.1%}{max(amounts):>10,.2f}")
print(f"{'total':<10}{count:>8,}{total:>16,.2f}{1:>9.1%}")

best = sorted(customers.items(), key=lambda item: (-round(item[1]), item[0]))[:3]
{
    "total": round(total, 2),
    "best": [(name, region, round(amount)) for (name, region), amount in best],
    "big": len([a for amounts in sales.values() for a in amounts if a >= 1000]),
    "skipped": {reason: len(ids) for reason, ids in unknown.items()},
}
"""


def main() -> None:
    box = Sandbox(functions=[list_orders, exchange_rate], limits=Limits(fuel=50_000_000, seconds=5))
    result = box.run(GUEST, inputs={"regions": ["north", "south", "east", "west"]})
    print(result.stdout)
    for key, value in result.value.items():
        print(f"{key}: {value}")
    usage = result.usage
    print(f"\nfuel {usage.fuel:,}, peak memory {usage.memory_bytes_peak / 2**20:.1f} MiB, ", end="")
    print(f"{usage.host_calls} host calls, {usage.seconds * 1000:.1f} ms")


if __name__ == "__main__":
    main()
