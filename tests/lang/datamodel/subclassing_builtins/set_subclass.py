class S(set):
    pass
s = S([1, 2])
print(type(s | {3}).__name__, type(s.copy()).__name__, type(s & s).__name__, type({3} | s).__name__, s, S(), s == {1, 2}, repr(S([1])))
class F(frozenset): pass
print(F([1]), type(F([1]) | {2}).__name__, hash(F([1])) == hash(frozenset([1])))
