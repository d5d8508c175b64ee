from collections import Counter
a, b = Counter(a=3, b=1), Counter(a=1, c=2)
print(a + b, a - b, a & b, a | b, a == Counter("aaab"), a <= Counter(a=5, b=5), Counter() == {}, a != b)
a += b
print(a)
a["new"] += 1
print(dict(a))
