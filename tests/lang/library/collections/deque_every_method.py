from collections import deque
import copy

d = deque("abc")
print(d, len(d), list(d), list(reversed(d)), "b" in d, "z" in d, bool(d), bool(deque()))
d.append(1); d.appendleft(0); print(d)
print(d.pop(), d.popleft(), d)
d.extend(x for x in "xyz"); d.extendleft([7, 8, 9]); print(d)
for n in (0, 1, -1, 5, -7, 100, -100):
    e = d.copy(); e.rotate(n); print(n, e)
print(d.index("x"), d.index("x", 2), d.index("x", -4), d.count("a"))
d.insert(2, "in"); d.insert(-1, "last"); d.insert(100, "end"); d.insert(-100, "start"); print(d)
d.remove("in"); print(d)
del d[0]; del d[-1]; print(d)
d[0] = "first"; d[-1] = "final"; print(d[0], d[-1], d[3])
d.reverse(); print(d)
print(d == deque(d), d != deque(), d < deque(["z"]), deque([1, 2]) <= deque([1, 2]), deque([3]) > deque([2, 9]), deque() >= deque([0]))
print(d + deque([1]), deque([1, 2]) * 3, 2 * deque([1]), deque([1]) * 0)
e = deque([1, 2], maxlen=3); e += [3, 4, 5]; print(e, e.maxlen); e *= 2; print(e); e.extendleft("ab"); print(e)
print(deque(range(10), 4), deque(range(10), maxlen=0), deque(maxlen=2))
e = deque([1, 2, 3], 3); e.appendleft(0); print(e); e.append(9); print(e)
print(copy.copy(e), e.__copy__(), copy.deepcopy(deque([[1], [2]], 5)))
e.clear(); print(e, e.maxlen)
e.__init__([5, 6]); print(e, e.maxlen)
e.extend(e); print(e)
e = deque([1]); e.append(e); print(e)
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), sum(big), big[0], big[-1], big[len(big) // 2])
it = iter(deque([1, 2, 3])); print(next(it), it.__length_hint__(), list(it), it.__length_hint__())


class Odd:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return isinstance(other, Odd) and self.n == other.n
    def __repr__(self): return f"Odd({self.n})"


o = deque([Odd(1), Odd(2), Odd(2)])
print(Odd(2) in o, o.count(Odd(2)), o.index(Odd(2)), o == deque([Odd(1), Odd(2), Odd(2)])); o.remove(Odd(2)); print(o)


class Queue(deque):
    def __init__(self, *a):
        super().__init__(*a); self.tag = "t"


q = Queue([1, 2]); q.append(3); print(q, q.tag, type(q.copy()), isinstance(q, deque), [*q], q == deque([1, 2, 3]))
match deque([1, 2]):
    case [a, b]:
        print("matched", a, b)
print(max(deque([3, 1, 2])), sorted(deque([3, 1, 2])), sum(deque([1, 2])), tuple(deque("ab")), set(deque("a")), dict(deque([(1, 2)])), "".join(deque("xy")))
a, *b = deque([1, 2, 3]); print(a, b)
print(deque[int])
