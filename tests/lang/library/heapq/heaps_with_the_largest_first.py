import heapq

heap = [3, 1, 4, 1, 5, 9, 2, 6]
print(heapq.heapify_max(heap), heap[0])
print(all(heap[(i - 1) // 2] >= heap[i] for i in range(1, len(heap))))
heapq.heappush_max(heap, 10)
heapq.heappush_max(heap, 0)
print(heap[0], heapq.heappop_max(heap), heapq.heappop_max(heap), len(heap))
print(heapq.heapreplace_max(heap, 100), heapq.heapreplace_max(heap, -1), heap[0])
print(heapq.heappushpop_max(heap, 50), heapq.heappushpop_max(heap, -5), heap[0])
print([heapq.heappop_max(heap) for _ in range(len(heap))], heapq.heappushpop_max(heap, 7), heap)
words = ["pear", "fig", "apple"]
heapq.heapify_max(words)
print([heapq.heappop_max(words) for _ in range(3)])
for wrong in [
    lambda: heapq.heappop_max([]),
    lambda: heapq.heapreplace_max([], 1),
    lambda: heapq.heapify_max((1, 2)),
    lambda: heapq.heappush_max(None, 1),
    lambda: heapq.heappush_max([1], "a"),
    lambda: heapq.heapify_max([1, "a"]),
]:
    try:
        print(wrong())
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)


class Row:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank


rows = [Row(rank) for rank in (2, 7, 5)]
heapq.heapify_max(rows)
print([heapq.heappop_max(rows).rank for _ in range(3)])
