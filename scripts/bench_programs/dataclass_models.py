# dataclasses
from dataclasses import asdict, dataclass, field, replace


@dataclass(order=True)
class Item:
    price: float
    name: str
    tags: list = field(default_factory=list, compare=False)


@dataclass(frozen=True)
class Key:
    region: str
    month: int


items = [Item(i * 37 % 101 / 2, "item" + str(i), ["t" + str(i % 3)]) for i in range(1500)]
ranked = sorted(items)
totals = {}
for i, item in enumerate(items):
    key = Key("region" + str(i % 4), i % 12)
    totals[key] = totals.get(key, 0) + item.price
cheap = [replace(item, price=0.0) for item in items[:200]]
rows = [asdict(item) for item in items[:200]]
result = repr(ranked[0]), len(totals), cheap[0] == items[0], rows[-1]
