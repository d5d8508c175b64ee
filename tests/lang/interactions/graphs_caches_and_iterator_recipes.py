# Dijkstra, a cache by recency, counters, chained maps and itertools.
import heapq, itertools, collections, math, bisect
from collections import defaultdict, deque, Counter, OrderedDict, ChainMap, namedtuple
Edge = namedtuple('Edge', 'to w', defaults=[1])


def dijkstra(g, s):
    d = {s: 0}
    prev = {}
    pq = [(0, s)]
    seen = set()
    while pq:
        c, u = heapq.heappop(pq)
        if u in seen:
            continue
        seen.add(u)
        for e in g.get(u, ()):
            n = c + e.w
            if n < d.get(e.to, math.inf):
                d[e.to] = n
                prev[e.to] = u
                heapq.heappush(pq, (n, e.to))
    return (d, prev)


g = {'A': [Edge('B', 4), Edge('C', 1)], 'C': [Edge('B', 2), Edge('D', 7)], 'B': [Edge('D')]}
d, prev = dijkstra(g, 'A')
print(d, prev)
path = ['D']
while path[-1] != 'A':
    path.append(prev[path[-1]])
print('->'.join(reversed(path)))


class LRU(OrderedDict):

    def __init__(self, cap):
        super().__init__()
        self.cap = cap

    def __getitem__(self, k):
        v = super().__getitem__(k)
        self.move_to_end(k)
        return v

    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.cap:
            oldest = next(iter(self))
            del self[oldest]


c = LRU(2)
c['a'] = 1
c['b'] = 2
c['a']
c['c'] = 3
print(c, list(c), c.get('b'))
cnt = Counter('mississippi')
print(cnt.most_common(2), cnt - Counter('miss'), cnt & Counter('sip'), +Counter(a=-1, b=2), cnt.total(), sorted(cnt.elements()))
cnt.subtract('sss')
print(cnt, -cnt)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
cm['c'] = 9
print(cm, cm.maps, dict(cm), cm.new_child({'b': 0})['b'], cm.parents)
q = deque(maxlen=3)
[q.append(i) for i in range(5)]
q.rotate(1)
print(q, q.maxlen)
q.extendleft('xy')
print(q)
dd = defaultdict(lambda: defaultdict(list))
dd['x']['y'].append(1)
print(dd['x'], json.dumps(dd) if False else dict(dd['x']))
words = 'the quick brown fox jumps over the lazy dog the end'.split()
print({k: list(v) for k, v in itertools.groupby(sorted(words, key=len), len)})
print(list(itertools.batched(range(7), 3)), list(itertools.pairwise('abcd')), list(itertools.accumulate([1, 2, 3, 4], lambda a, b: a * b, initial=1)))
print(list(itertools.zip_longest('ab', 'xyz', fillvalue='-')), list(itertools.islice(itertools.count(10, 5), 4)), list(itertools.compress('abcdef', [1, 0, 1, 0, 1])))
print([''.join(p) for p in itertools.permutations('abc', 2)], list(itertools.combinations_with_replacement('AB', 2)), len(list(itertools.product(range(3), repeat=3))))
print(heapq.nlargest(3, words, key=len), heapq.nsmallest(2, [5, 1, 4]), list(heapq.merge([1, 4, 7], [2, 5], [3])), bisect.bisect_left([1, 3, 5], 3))
a, b = itertools.tee(iter([1, 2, 3]))
next(b)
print(list(zip(a, b)))


def sieve(n):
    s = bytearray([1]) * (n + 1)
    s[:2] = b'\x00\x00'
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]:
            s[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, v in enumerate(s) if v]


print(sieve(50))
Point3 = namedtuple('Point3', ['x', 'y', 'z'])
p = Point3(1, 2, 3)
print(p._replace(y=9), p._asdict(), Point3._make([7, 8, 9]), p == (1, 2, 3), Point3._fields)
