"""A meeting planner: intervals merged and inverted, a room allocator on a heap, quantiles by bisect, a top list."""
import bisect
import heapq
from collections import Counter, deque
from itertools import chain, combinations

DAY = (9 * 60, 17 * 60)
CALENDARS = {
    "ann": "09:00-10:00 11:30-12:30 15:00-16:00",
    "bob": "10:00-10:30 12:00-13:00 16:30-17:00",
    "cid": "09:30-11:00 14:00-14:30",
}


def minutes(text):
    h, m = map(int, text.split(":"))
    return h * 60 + m


def clock(n):
    return f"{n // 60:02}:{n % 60:02}"


def parse(text):
    return [tuple(map(minutes, part.split("-"))) for part in text.split()]


def merge(intervals):
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def gaps(busy, day=DAY):
    at = day[0]
    for start, end in busy:
        if start > at:
            yield at, start
        at = max(at, end)
    if at < day[1]:
        yield at, day[1]


def rooms(meetings):
    free, busy, plan, count = [], [], [], 0
    for start, end, title in sorted(meetings):
        while busy and busy[0][0] <= start:
            heapq.heappush(free, heapq.heappop(busy)[1])
        if not free:
            count += 1
            heapq.heappush(free, count)
        room = heapq.heappop(free)
        heapq.heappush(busy, (end, room))
        plan.append((title, room, clock(start), clock(end)))
    return count, plan


people = {n: parse(t) for n, t in CALENDARS.items()}
for a, b in combinations(people, 2):
    free = list(gaps(merge(people[a] + people[b])))
    print(a, b, " ".join(f"{clock(s)}-{clock(e)}" for s, e in free if e - s >= 60))
everyone = merge(chain.from_iterable(people.values()))
print("all:", " ".join(f"{clock(s)}-{clock(e)}" for s, e in gaps(everyone)))
count, plan = rooms([(s, e, n) for n, xs in people.items() for s, e in xs])
print(count, "rooms")
for row in plan:
    print("  {:<4} room {} {}-{}".format(*row))

values = [(i * 7919) % 1000 for i in range(200)]
ordered = []
for v in values:
    bisect.insort(ordered, v)
print(ordered == sorted(values), [ordered[len(ordered) * q // 100] for q in (0, 25, 50, 75, 99)], bisect.bisect_left(ordered, 500), bisect.bisect_right(ordered, 500))
grades = "FDCBA"
print("".join(grades[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 60, 79, 80, 95)), bisect.bisect_left([{"n": 1}, {"n": 5}], 3, key=lambda d: d["n"]))
print(heapq.nlargest(3, values), heapq.nsmallest(3, enumerate(values), key=lambda p: (p[1], p[0])), list(heapq.merge([1, 4], [2, 3], [0, 9])))
window, maxima = deque(), []
for i, v in enumerate(values[:30]):
    while window and values[window[-1]] <= v:
        window.pop()
    window.append(i)
    if window[0] == i - 5:
        window.popleft()
    maxima.append(values[window[0]])
print(maxima, maxima == [max(values[max(0, i - 4) : i + 1]) for i in range(30)])
heap = [5, 3, 8]
heapq.heapify(heap)
print(heapq.heappushpop(heap, 4), heapq.heapreplace(heap, 1), heap, Counter(v % 3 for v in values).most_common(), deque("abcde", maxlen=3), (lambda d: (d.rotate(2), d)[1])(deque(range(5))))
