# generators
def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def evens(items):
    for item in items:
        if item % 2 == 0:
            yield item


def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


tree = [[i, [i + 1, [i + 2]], i + 3] for i in range(600)]
result = (
    sum(evens(numbers(20_000))),
    sum(n * n for n in range(20_000)),
    sum(flatten(tree)),
    any(n > 9_000 for n in numbers(10_000)),
    max(len(str(n)) for n in range(3_000)),
)
