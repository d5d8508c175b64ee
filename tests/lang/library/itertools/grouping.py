from itertools import groupby, pairwise, accumulate, tee
import operator
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)], list(pairwise("abcd")), list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(accumulate([])))
g = groupby("aab")
k1, it1 = next(g)
k2, it2 = next(g)
print(k1, list(it1), k2, list(it2))
a, b = tee(iter("xyz"))
print(next(a), list(b), list(a))
