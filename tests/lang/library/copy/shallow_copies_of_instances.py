import copy

class P:

    def __init__(self):
        self.a = 1
        self.b = [2]
p = P()
q = copy.copy(p)
print(q.__dict__, q is p, q.b is p.b, type(q))
q.c = 3
print(hasattr(p, 'c'))
r = copy.deepcopy(p)
print(r.__dict__, r.b is p.b)
p.__dict__['z'] = 1
print(copy.copy(p).__dict__, copy.copy(p).__dict__ is p.__dict__)
for i in range(30):
    setattr(p, f'x{i}', i)
print(copy.copy(p).__dict__ == p.__dict__, len(copy.copy(p).__dict__))

class M:
    pass
m = M()
for i in range(30):
    setattr(m, f'x{i}', i)
c = copy.copy(m)
print(vars(c) == vars(m), [c.x0, c.x29])
c.x5 = 'n'
print(m.x5)

class S:
    __slots__ = ('a', 'b')
s = S()
s.a = 1
t = copy.copy(s)
print(t.a, hasattr(t, 'b'))

class SD(S):
    pass
sd = SD()
sd.a = 1
sd.k = 2
t = copy.copy(sd)
print(t.a, t.k, vars(t))

class N:

    def __new__(cls, *a):
        print('new', a)
        return super().__new__(cls)
copy.copy(N(1))

class G:

    def __getstate__(self):
        return {'q': 1}
print(vars(copy.copy(G())))

class T:

    def __setstate__(self, s):
        self.got = s
t = T()
t.x = 1
print(vars(copy.copy(t)))

class R:

    def __reduce__(self):
        return (list, ([1],))
print(copy.copy(R()))

class L(list):
    pass
l = L([1])
l.x = 5
k = copy.copy(l)
print(k, k.x, type(k))

class E(Exception):
    pass
print(repr(copy.copy(E(1, 2))))

class D:

    def __del__(self):
        pass
print(type(copy.copy(D())))
print(P().__reduce_ex__(4)[1:], M().__reduce_ex__(2)[1:], object().__reduce_ex__(4)[1:])
import copyreg
copyreg.pickle(M, lambda m: (M, ()))
print(vars(copy.copy(m)))

class AA:

    def __setattr__(self, n, v):
        print('set', n)
        object.__setattr__(self, n, v)
a = AA()
a.x = 1
print(vars(copy.copy(a)))
