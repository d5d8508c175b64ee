import heapq
h = [5, 1, 4, 2]
heapq.heapify(h)
heapq.heappush(h, 0)
print(h, heapq.heappop(h), heapq.heapreplace(h, 9), heapq.heappushpop(h, 3), [heapq.heappop(h) for _ in range(len(h))], heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, "abc", key=ord), list(heapq.merge([1, 3], [2])))
try:
    heapq.heappop([])
except Exception as error:
    print(type(error).__name__, error)
try:
    heapq.heappush([1, 2], "a")
except Exception as error:
    print(type(error).__name__, error)
try:
    heapq.heapify((1,))
except Exception as error:
    print(type(error).__name__, error)
