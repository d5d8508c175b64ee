"""Walk paged and nested endpoints lazily, with retries, deduplication, batching and early stop."""
import itertools
from functools import partial

ITEMS = [{"id": i * 7 % 101, "size": i * i % 17, "tags": ["even" if i % 2 == 0 else "odd", *(["big"] if i > 40 else [])]} for i in range(1, 54)]
requests = []


class RateLimited(Exception):
    def __init__(self, retry_after):
        super().__init__(f"retry after {retry_after}")
        self.retry_after = retry_after


def list_items(cursor=None, limit=10):
    requests.append(cursor)
    if len(requests) % 4 == 0:
        raise RateLimited(len(requests))
    start = int(cursor or 0)
    page = ITEMS[start : start + limit]
    following = start + limit - 1  # Pages overlap by one, as real ones do.
    return {"items": page, "next": str(following) if following < len(ITEMS) else None}


def with_retries(call, attempts=3):
    for attempt in itertools.count(1):
        try:
            return call()
        except RateLimited as exc:
            if attempt == attempts:
                raise
            waits.append(exc.retry_after)


def pages(**options):
    cursor = None
    while True:
        page = with_retries(partial(list_items, cursor, **options))
        yield page["items"]
        cursor = page["next"]
        if cursor is None:
            return


def unique(items, key):
    seen = set()
    for item in items:
        if (k := key(item)) not in seen:
            seen.add(k)
            yield item


def batched(iterable, n):
    iterator = iter(iterable)
    while batch := list(itertools.islice(iterator, n)):
        yield batch


waits = []
items = list(unique(itertools.chain.from_iterable(pages(limit=10)), key=lambda i: i["id"]))
print(len(items), "items in", len(requests), "requests, waits", waits)

requests.clear()
big = (i for i in unique(itertools.chain.from_iterable(pages(limit=5)), key=lambda i: i["id"]) if "odd" in i["tags"] and i["size"] > 8)
first = list(itertools.islice(big, 4))
print([i["id"] for i in first], "after", len(requests), "requests")

for number, batch in enumerate(batched(items, 20), 1):
    total = sum(i["size"] for i in batch)
    print(f"batch {number}: {len(batch)} items, size {total}, ids {batch[0]['id']}..{batch[-1]['id']}")

evens, odds = itertools.tee(items)
print(sum(i["size"] for i in evens if "even" in i["tags"]), sum(i["size"] for i in odds if "odd" in i["tags"]))
running = list(itertools.accumulate(i["size"] for i in items))
print(running[:5], running[-1], next(n for n, r in enumerate(running) if r > 100))
print(list(itertools.takewhile(lambda s: s < 30, running)), list(itertools.pairwise(i["id"] for i in items[:4])))
key = lambda i: i["size"] // 6
print({k: len(list(g)) for k, g in itertools.groupby(sorted(items, key=key), key)}, list(itertools.product("ab", [1, 2]))[1:3])
