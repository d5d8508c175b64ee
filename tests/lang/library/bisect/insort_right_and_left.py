import bisect

rows = [(1, "a"), (2, "b"), (2, "c")]
for insort in [bisect.insort_right, bisect.insort_left, bisect.insort]:
    copied = list(rows)
    print(insort.__name__, end=" ")
    insort(copied, (2, "new"), key=lambda row: row[0])
    print(copied)
print(bisect.insort is bisect.insort_right, bisect.bisect is bisect.bisect_right)
a = [1, 3, 5, 0]
bisect.insort_right(a, 4, 0, 3)
print(a)
bisect.insort_right(a, 9, lo=1, hi=2)
print(a)
for wrong in [lambda: bisect.insort_right([1], "x"), lambda: bisect.insort_right([], 1, -1), lambda: bisect.insort_right((1,), 2)]:
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Inserted(list):
    def insert(self, i, x):
        print("insert", i, x)
        super().insert(i, x)


own = Inserted([1, 2])
bisect.insort_right(own, 1)
print(own)
