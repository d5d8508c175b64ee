"""Ask several tools for many things, keep going past failures, and reduce the answers to one summary."""
import json
from collections import Counter, defaultdict
from functools import reduce

CALLS = Counter()


def search_flights(origin, destination, *, max_results=3):
    CALLS["search_flights"] += 1
    seed = sum(map(ord, origin + destination))
    if seed % 11 == 0:
        raise TimeoutError(f"no answer for {origin}-{destination}")
    return json.dumps([
        {"id": f"{origin}{destination}{i}", "price": 80 + (seed * (i + 3)) % 170, "stops": (seed + i) % 3,
         "carrier": ["Aer", "Nor", "Tap"][(seed + i) % 3]}
        for i in range(max_results)
    ])


def get_weather(city):
    CALLS["get_weather"] += 1
    table = {"OSL": ("snow", -4), "LIS": ("sun", 19), "ROM": ("rain", 12), "BER": None}
    if city not in table:
        raise KeyError(city)
    return None if table[city] is None else {"sky": table[city][0], "celsius": table[city][1]}


cities = ["OSL", "LIS", "ROM", "BER", "XXX"]
results, errors = defaultdict(list), []
for origin in cities:
    for destination in cities:
        if origin == destination:
            continue
        try:
            flights = json.loads(search_flights(origin, destination))
        except TimeoutError as exc:
            errors.append({"route": f"{origin}-{destination}", "error": str(exc)})
            continue
        direct = [f for f in flights if f["stops"] == 0]
        if direct:
            results[origin].append(min(direct, key=lambda f: (f["price"], f["id"])))

weather = {}
for city in cities:
    try:
        weather[city] = get_weather(city) or {"sky": "unknown", "celsius": None}
    except KeyError as exc:
        errors.append({"city": city, "error": f"unknown city {exc}"})

cheapest = reduce(lambda a, b: a if a["price"] <= b["price"] else b, (f for fs in results.values() for f in fs))
by_carrier = Counter(f["carrier"] for fs in results.values() for f in fs)
summary = {
    "cheapest": cheapest,
    "average_by_origin": {k: round(sum(f["price"] for f in v) / len(v), 2) for k, v in sorted(results.items())},
    "carriers": dict(by_carrier.most_common()),
    "warm": sorted((c for c, w in weather.items() if (w["celsius"] or -99) > 10), key=lambda c: -weather[c]["celsius"]),
    "errors": len(errors),
    "calls": dict(sorted(CALLS.items())),
}
print(json.dumps(summary, indent=2, sort_keys=True))
for e in errors[:4]:
    print(e)
