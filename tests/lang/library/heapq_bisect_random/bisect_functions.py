import bisect
a = [1, 2, 2, 3]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2, 0, 2), bisect.bisect([], 1), bisect.bisect_left(a, 9))
bisect.insort(a, 2.5); bisect.insort_left(a, 0)
print(a, bisect.bisect(["a", "bb"], 1, key=len))
try:
    bisect.bisect(a, "x")
except Exception as error:
    print(type(error).__name__, error)
try:
    bisect.bisect(a, 1, -1)
except Exception as error:
    print(type(error).__name__, error)
